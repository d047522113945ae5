//! Warnings over the demo: what is read narrowly is what the whole sheet says, a key player is one on
//! the power grid, a snooze hides one warning and travels.

use std::collections::BTreeSet;

use guanxi::{
    book::{DepthOn, ListAccounts, ReadAccount, WarningsOf},
    domain::{
        Account, Command, Id, NounKind, PromiseState, Rows, Side, Snooze, StanceValue, Subject,
        Target,
        map::Scene,
        portable::BookFile,
        summary::{BookView, WarnedBrief},
        warnings::{Rule, Warned, Watched, topic},
    },
    say::{Lang, Words},
};

use crate::{
    shell::Shell,
    test_book::{Book, days_ago, name, today},
};

fn warned(book: &Book, account: Id<Account>) -> Warned {
    book.ask(&WarningsOf(account)).unwrap().warned
}

#[test]
fn what_is_read_of_an_account_is_what_its_sheet_says() {
    let book = Book::demo();
    let store = &book.store;
    let mut seen = Watched::default();
    for account in book.accounts() {
        let sheet = store.account_sheet(account).unwrap().unwrap();
        let mut narrow = store.watched(account).unwrap();
        let mut whole = Watched::of(account, &sheet.rows);
        for watched in [&mut narrow, &mut whole] {
            watched.owed.sort_by_key(|owed| owed.id);
            watched.aims.sort_by_key(|aim| aim.id);
        }
        assert_eq!(narrow, whole, "{}", sheet.account.name.shown());
        seen.influences.extend(whole.influences);
        seen.owed.extend(whole.owed);
    }
    assert!(!seen.influences.is_empty() && !seen.owed.is_empty());
}

#[test]
fn what_a_warning_says_needs_no_row_but_those_it_mentions() {
    let book = Book::demo();
    let words = Words::new(Lang::En);
    let mut told = BTreeSet::new();
    for account in book.accounts() {
        let found = book.ask(&WarningsOf(account)).unwrap();
        let sheet = book.store.account_sheet(account).unwrap().unwrap();
        for warning in found.warned.all() {
            let of = |rows: &Rows| {
                let names = |subject: Subject| words.call(rows, subject);
                let finding = &warning.finding;
                (
                    words.finding(finding, &names, today()),
                    words.helps(finding, &names, today()),
                )
            };
            assert_eq!(of(&found.rows), of(&sheet.rows));
            told.insert(warning.rule);
        }
    }
    assert!(10 < told.len(), "{told:?}");
}

#[test]
fn key_players_are_those_of_the_power_grid() {
    let book = Book::demo();
    let store = &book.store;
    let mut warned_of = 0;
    for account in book.accounts() {
        let sheet = store.account_sheet(account).unwrap().unwrap();
        let on = today();
        let depth = book.ask(&DepthOn { account, on }).unwrap();
        let scene = Scene::of(&sheet, &depth);
        let here = |id| depth.person(id).is_some_and(|one| one.source == account);
        let uncovered = scene
            .people
            .iter()
            .filter(|node| node.is_key() && !node.thread && here(node.id));
        let uncovered: BTreeSet<Subject> = uncovered.map(|node| node.id.into()).collect();
        let told = warned(&book, account).awake.into_iter();
        let told: Vec<_> = told.collect();
        // Of a whole account that is silent it is told once.
        if told.iter().any(|one| one.rule == Rule::AccountSilent) {
            continue;
        }
        let told: BTreeSet<Subject> = told
            .into_iter()
            .filter(|one| one.rule == Rule::KeyUncovered)
            .map(|one| one.finding.about)
            .collect();
        assert_eq!(told, uncovered, "{}", sheet.account.name.shown());
        warned_of += told.len();
    }
    assert!(20 < warned_of, "{warned_of}");
}

#[test]
fn a_snooze_of_a_warning_hides_that_one_alone_and_travels_with_the_book() {
    let mut book = Book::demo();
    let mut all = book.accounts().into_iter();
    let (account, before) = all
        .find_map(|id| {
            let warned = warned(&book, id);
            let rules: BTreeSet<_> = warned.awake.iter().map(|one| one.rule).collect();
            (4 <= rules.len()).then_some((id, warned.awake))
        })
        .unwrap();
    let hidden = before[1].clone();
    let uid = book.store.uid(hidden.finding.about).unwrap().unwrap();
    let snooze = Snooze {
        account,
        subject: topic(hidden.rule, hidden.finding.about.kind(), &uid),
        until: today().succ_opt().unwrap(),
        reason: Some(name("they move house")),
    };
    let before_snooze = book.store.everything().unwrap();
    book.commit(&Command::Add(snooze.into())).unwrap();
    let check = |book: &Book, account| {
        let after = warned(book, account);
        assert_eq!(after.asleep.len(), 1);
        assert_eq!(after.asleep[0].warning.rule, hidden.rule);
        let reason = after.asleep[0].snooze.reason.as_ref();
        assert_eq!(reason, Some(&name("they move house")));
        let rules = |all: &[guanxi::domain::warnings::Warning]| {
            all.iter().map(|one| one.rule).collect::<Vec<_>>()
        };
        let mut left = before.clone();
        left.retain(|one| *one != hidden);
        assert_eq!(rules(&after.awake), rules(&left));
    };
    check(&book, account);
    // Into an empty book: other keys, the same text ids.
    let file = BookFile::from_rows(&book.store.everything().unwrap());
    let mut other = Book::new();
    other.commit(&Command::Adopt(Box::new(file))).unwrap();
    let uid = book.store.uid(account.into()).unwrap().unwrap();
    let there = other.store.account_with_uid(&uid).unwrap().unwrap();
    check(&other, there);
    // One step back, and it is awake.
    book.store.undo().unwrap();
    assert_eq!(book.store.everything().unwrap(), before_snooze);
    assert_eq!(warned(&book, account).awake, before);
}

#[test]
fn a_shell_is_told_every_warning_with_its_fact_and_its_cure() {
    let shell = Shell::new();
    shell.says(&["log", "2026-03-02 visit #\"Harbour Bank\" @\"Maja Lind\"+i=3/finance//H: wants a pilot > 2026-11-20 send the offer"]);
    insta::assert_snapshot!(shell.says(&["--today", "2026-11-23", "warnings"]), @"
    Harbour Bank · 7 warnings
      !! serious · account silent · nobody of 1 person spoken with for 266 days, since 2 Mar
           → Talk to one of those who decide this week, then to one of each department.
      !! serious · unknown who decides · approver: we do not know who approves the money
           → Ask your coach or a user who it is, and appoint them on the map.
      !! serious · unknown who decides · decision maker: we do not know who decides
           → Ask your coach or a user who it is, and appoint them on the map.
      !  caution · stance without evidence · Maja Lind: coach since 2 Mar, last signal 2 Mar
           → Ask them for something small and log what they do, or record a lower stance.
      !  caution · our promise overdue · “send the offer” for Maja Lind was due 20 Nov, 3 days late
           → Keep it today, or agree on another day.
      !  caution · no known holder · evaluator: holder not known yet
           → Find out who holds it, or say on the map why the seat does not exist here.
      ·  note · joint review overdue · no joint review so far
           → Agree on a day for a joint review.
    ");
    insta::assert_snapshot!(shell.says(&["--today", "2026-11-23", "--lang", "zh", "warnings", "harbour"]), @"
    Harbour Bank · 7 条提醒
      !! 严重 · 客户久未联系 · 1 人中已有 266 天无人交谈，最近一次 3月2日
           → 本周先约一位能拍板的人谈谈，再逐个部门恢复联系。
      !! 严重 · 决策人不明 · 审批者：尚不清楚由谁审批资金
           → 问教练或使用者这一角色是谁，并在关系图上确定人选。
      !! 严重 · 决策人不明 · 决策者：尚不清楚由谁拍板
           → 问教练或使用者这一角色是谁，并在关系图上确定人选。
      !  注意 · 态度缺少证据 · Maja Lind：3月2日 记为教练，最近的行为证据在 3月2日
           → 请对方帮个小忙并记下结果，或调低所记的态度。
      !  注意 · 我方承诺逾期 · 对Maja Lind的承诺“send the offer”应于 11月20日 完成，已逾期 3 天
           → 今天就完成，或与对方另约日期。
      !  注意 · 角色人选不明 · 评估者：人选待识别
           → 问教练这一角色是谁，或在关系图上注明为何没有这个角色。
      ·  提示 · 联合例会过期 · 从未开过联合例会
           → 与对方约定联合例会的日期。
    ");
    let json = shell.json(&["warnings"]);
    let first = &json.as_array().unwrap()[0];
    insta::assert_snapshot!(serde_json::to_string_pretty(first).unwrap().replace(first["id"].as_str().unwrap(), "ID").replace(first["account"].as_str().unwrap(), "ACCOUNT"), @r#"
    {
      "about": "account",
      "account": "ID",
      "account_name": "Harbour Bank",
      "cure": "Talk to one of those who decide this week, then to one of each department.",
      "fact": "nobody of 1 person spoken with for 266 days, since 2 Mar",
      "id": "ID",
      "rule": "account_silent",
      "severity": "serious",
      "since": "2026-03-02"
    }
    "#);
}

#[test]
fn a_shell_is_told_what_the_config_leaves_on() {
    let shell = Shell::new();
    shell.says(&["log", "y visit #\"Harbour Bank\" @\"Maja Lind\"+i: hello"]);
    let off: Vec<String> = Rule::ALL
        .iter()
        .filter(|rule| **rule != Rule::ReviewOld)
        .map(|rule| format!("{} = false\n", rule.code()))
        .collect();
    let config = format!("[warnings]\n{}", off.concat());
    let config = shell.file("quiet.toml", config.as_bytes());
    let told = shell.json(&["--config", &config, "warnings"]);
    let rules: Vec<_> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["rule"])
        .collect();
    assert_eq!(rules, ["review_old"]);
    let silent = shell.file(
        "silent.toml",
        format!("[warnings]\nreview_old = false\n{}", off.concat()).as_bytes(),
    );
    assert_eq!(
        shell.says(&["--config", &silent, "warnings"]),
        "no warnings\n"
    );
}

#[test]
fn a_wrong_rule_is_refused_with_line_key_and_what_is_allowed() {
    let shell = Shell::new();
    let config = shell.file(
        "wrong.toml",
        b"[warnings]\nseat_vacant = 1\nstance_days = 0\nreview_days = [90, 80, 180]\nreview_day = 3\n",
    );
    let run = shell.run(&["config", "check", &config]);
    assert_eq!(run.code, 1);
    let said = run.err.replace(&config, "wrong.toml");
    insta::assert_snapshot!(said, @"
    wrong.toml, line 2: warnings.seat_vacant: expected true, false
    wrong.toml, line 3: warnings.stance_days: expected a whole number from 1 to 3650
    wrong.toml, line 4: warnings.review_days: expected 3 whole numbers from 1 to 3650 in brackets, each larger than the one before
    wrong.toml, line 5: there is no key “warnings.review_day”; allowed: decider_unknown, decider_opposed, account_silent, set_aside, nobody_opposed, few_supporters, key_uncovered, single_thread, single_colleague, coach_silent, stance_unproven, seat_vacant, target_missed, review_old, promise_overdue, rival_coach, plan_late, opposed_people, silent_days, coach_cadences, stance_days, review_days, colleague_days, promise_days
    ");
    let run = shell.run(&["--lang", "zh", "config", "check", &config]);
    let said = run.err.replace(&config, "wrong.toml");
    insta::assert_snapshot!(said.lines().nth(2).unwrap_or_default(), @r"wrong.toml 第 4 行：warnings.review_days：可用的值是 方括号里 3 个 1 到 3650 的整数，依次增大");
}

/// What the list has of each account, and what counting now would give.
fn listed(book: &Book) -> Vec<(Option<WarnedBrief>, WarnedBrief)> {
    let page = book.ask(&ListAccounts(BookView::whole())).unwrap();
    let rows = page.rows.into_iter();
    rows.map(|row| (row.warned, WarnedBrief::of(&warned(book, row.id).awake)))
        .collect()
}

#[test]
fn the_number_of_warnings_in_the_list_is_never_an_old_one() {
    let mut book = Book::demo();
    assert!(listed(&book).iter().all(|(kept, _)| kept.is_none()));
    book.refresh_all();
    let believed = |book: &Book| {
        let all = listed(book);
        for (kept, fresh) in &all {
            assert!(kept.is_none_or(|kept| kept == *fresh), "{kept:?} {fresh:?}");
        }
        all.iter().filter(|(kept, _)| kept.is_some()).count()
    };
    let all = believed(&book);
    assert!(20 < all);
    let rows = book.store.everything().unwrap();
    // An account with a late promise, and somebody there of no weight whom nobody meets.
    let (owed, tenure) = rows
        .promises
        .iter()
        .filter(|row| {
            let late = row.due.is_some_and(|due| due < today());
            row.by == Side::Us && row.state == PromiseState::Open && late
        })
        .find_map(|owed| {
            let depth = book.ask(&ReadAccount(owed.account)).unwrap().depth;
            let mut posts = rows
                .tenures
                .iter()
                .filter(|row| row.post.account == owed.account);
            let unmet = posts.find(|row| {
                let seated = rows
                    .holders
                    .iter()
                    .any(|holder| holder.person == row.person);
                let unmet = depth.person(row.person).is_some_and(|one| !one.thread);
                unmet && !seated && row.post.influence.is_none_or(|is| is < 7)
            });
            Some((owed, unmet?))
        })
        .unwrap();
    let mighty = guanxi::domain::tenure::Post {
        influence: Some(9),
        ..tenure.post.clone()
    };
    let (person, account) = (tenure.person, owed.account);
    let commands = [
        Command::Close {
            promise: owed.id,
            state: PromiseState::Kept,
            on: today(),
        },
        Command::Add(
            Target {
                person,
                account,
                value: StanceValue::Coach,
                by: days_ago(3),
            }
            .into(),
        ),
        Command::edit(
            tenure.clone(),
            guanxi::domain::Tenure {
                post: mighty,
                ..tenure.is.clone()
            },
        ),
        Command::Add(
            Snooze {
                account,
                subject: topic(
                    Rule::TargetMissed,
                    NounKind::Person,
                    &rows.find(person).unwrap().uid,
                ),
                until: today().succ_opt().unwrap(),
                reason: None,
            }
            .into(),
        ),
    ];
    for command in &commands {
        let before = listed(&book);
        book.commit(command).unwrap();
        let less = believed(&book);
        assert!(less < all, "{command:?} changed nothing that is believed");
        book.refresh_all();
        assert_eq!(believed(&book), all);
        assert_ne!(before, listed(&book), "{command:?}");
    }
    book.store.undo().unwrap();
    assert!(believed(&book) < all);
    book.refresh_all();
    // Other rules: depths are believed as before, no number of warnings is.
    let usual = book.settings.rules.clone();
    book.settings.rules.switch_off(Rule::ReviewOld);
    assert_eq!(believed(&book), 0);
    book.refresh_all();
    assert_eq!(believed(&book), all);
    book.settings.rules = usual;
    assert_eq!(believed(&book), 0);
}
