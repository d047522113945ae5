//! Matters: begun and moved on by the log line, undone as one step, listed by what is at risk.

use std::sync::Arc;

use guanxi::{
    book::{Book, Clock, Settings, fresh_uuid},
    domain::{
        Chain, Command, Holder, Id, Matter, MatterKind, Period, Role, Seat, StageReached,
        map::Scene,
        score::{self, Facts},
    },
};
use proptest::prelude::*;
use serde_json::Value;

use guanxi::say::Lang;

use crate::{
    shell::Shell,
    test_book::{days_ago, demo, name, now, standard_names, today},
};

/// What a line says of a project besides its name, whichever the language.
const MOST_TO_BEGIN: usize = 15;

fn exported(shell: &Shell) -> Value {
    serde_json::from_str(&shell.says(&["export"])).unwrap()
}

#[test]
fn a_line_begins_a_project_and_the_next_one_moves_it_on() {
    let shell = Shell::new();
    shell.says(&["log", "3d meet #\"Acme\" @\"Ann Lee\"/procurement: prices"]);
    let begins = "2d meet #acme @ann: wants a bid ! Phase II: bid";
    assert!(" ! : bid".chars().count() <= MOST_TO_BEGIN);
    let logged = shell.json(&["log", begins]);
    let matter = &logged["understood"]["matters"][0];
    assert_eq!(
        (&matter["title"], &matter["kind"], &matter["new"]),
        (&"Phase II".into(), &"project".into(), &true.into())
    );
    let moved = shell.says(&["log", "y call #acme @ann: signed ! phase: contract"]);
    assert!(moved.contains("! Phase II · project · contract"), "{moved}");

    let book = exported(&shell);
    let matters = book["matters"].as_array().unwrap();
    assert_eq!(matters.len(), 1);
    let stages = matters[0]["stages"].as_array().unwrap();
    let stages: Vec<_> = stages.iter().map(|one| &one["stage"]).collect();
    assert_eq!(stages, ["bid", "contract"]);
    let person = book["people"][0]["id"].clone();
    assert_eq!(matters[0]["people"][0], person);
    let linked = book["interactions"].as_array().unwrap().iter();
    let linked = linked.filter(|one| one["matters"][0] == matters[0]["id"]);
    assert_eq!(linked.count(), 2);

    // One line is one step.
    shell.says(&["undo"]);
    shell.says(&["undo"]);
    assert_eq!(shell.json(&["matters"]), serde_json::json!([]));
    shell.says(&["redo"]);
    assert_eq!(shell.json(&["matters"])[0]["stage"], "bid");
}

#[test]
fn the_shell_lists_what_is_open_with_what_it_stands_on() {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "2d meet #\"Acme\" @\"Ann Lee\"/procurement: a ! Phase II: bid",
    ]);
    shell.says(&["log", "2d meet #acme @ann: b ! Reports: need"]);
    shell.says(&["log", "2d meet #acme @ann: c ! Old: project dropped"]);
    let listed = shell.json(&["matters", "acme"]);
    let listed = listed.as_array().unwrap();
    let said: Vec<_> = listed
        .iter()
        .map(|one| {
            (
                one["title"].as_str().unwrap(),
                one["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&("Phase II", "R3")) && said.contains(&("Reports", "R1")));
    let text = shell.says(&["matters"]);
    assert!(text.contains("Phase II · bid"), "{text}");
}

#[test]
fn a_line_in_chinese_begins_a_project_too() {
    let shell = Shell::new();
    shell.says(&["log", "前天 拜访 #\"东林电信\" @\"张伟\"：需求"]);
    shell.says(&["log", "昨天拜访@张伟：准备投标 ！二期合同：投标"]);
    let listed = shell.json(&["matters"]);
    assert_eq!(listed[0]["title"], "二期合同");
    assert_eq!(listed[0]["stage"], "bid");
}

#[test]
fn a_book_of_version_1_is_still_read_and_a_higher_one_refused() {
    let shell = Shell::new();
    let book = r#"{"format":"guanxi-book","version":1,"accounts":[{"id":"a","name":"Acme"}]}"#;
    shell.says(&["import", &shell.file("one.json", book.as_bytes())]);
    assert_eq!(exported(&shell)["version"], 2);
    let later = book.replace("\"version\":1", "\"version\":3");
    let run = shell.run(&["import", &shell.file("later.json", later.as_bytes())]);
    assert_ne!(run.code, 0);
}

/// Somebody of procurement who is against us, a bid that closes, a payment that is late, a need of no day.
fn under_way() -> Shell {
    let shell = Shell::new();
    let book = r#"{"format":"guanxi-book","version":2,
      "accounts":[{"id":"a","name":"Acme"}],
      "people":[{"id":"p","name":"Ann Lee","tenures":[{"account":"a"}],
        "stances":[{"account":"a","value":-1,"on":"2026-11-01","source":"first_hand"}]}],
      "matters":[
        {"id":"m1","account":"a","kind":"project","title":"Phase II","stages":[{"stage":"lead","on":"2026-09-01"},{"stage":"bid","on":"2026-11-02"}],"due":"2026-12-15","amount":1200000,"currency":"CNY"},
        {"id":"m2","account":"a","kind":"payment","title":"Phase I","stages":[{"stage":"due","on":"2026-11-10"}],"due":"2026-11-20"},
        {"id":"m3","account":"a","kind":"need","title":"Reports","stages":[{"stage":"heard","on":"2026-11-10"}]},
        {"id":"m4","account":"a","kind":"project","title":"Old","stages":[{"stage":"dropped","on":"2026-11-10"}],"due":"2026-12-15"}]}"#;
    shell.says(&["import", &shell.file("book.json", book.as_bytes())]);
    shell.says(&["log", "2026-11-12 meet #acme @ann: no"]);
    shell
}

#[test]
fn what_closes_and_what_is_due_stands_in_the_agenda_with_what_it_stands_on() {
    let shell = under_way();
    let rows = shell.json(&["agenda"]);
    let matters = rows.as_array().unwrap().iter();
    let matters: Vec<_> = matters.filter(|row| row["kind"] == "matter").collect();
    let titles: Vec<_> = matters.iter().map(|row| &row["title"]).collect();
    assert_eq!(titles, ["Phase I", "Phase II"]);
    assert_eq!(
        (&matters[0]["section"], &matters[1]["section"]),
        (&"overdue".into(), &"later".into())
    );
    assert_eq!(
        (&matters[1]["reason"], &matters[1]["amount"]),
        (&"R3".into(), &1_200_000.into())
    );
    // The same sentence everywhere.
    let says = matters[1]["says"].as_str().unwrap();
    assert!(
        says.starts_with("Phase II · bid · 1.2M CNY · closes 15 Dec · win"),
        "{says}"
    );
    for arguments in [&["agenda"][..], &["matters"], &["agenda", "--for", "me"]] {
        let text = shell.says(arguments);
        assert!(text.contains(says), "{says}: {text}");
        assert!(text.contains("overdue since 20 Nov"), "{text}");
    }
    let soon = shell.says(&["agenda", "--days", "7"]);
    assert!(
        soon.contains("Phase I") && !soon.contains("Phase II"),
        "{soon}"
    );
    let zh = shell.says(&["--lang", "zh", "agenda"]);
    assert!(zh.contains("! 回款") && zh.contains("起逾期"), "{zh}");
}

#[test]
fn a_calendar_has_what_matters_are_to_be_over_by() {
    let shell = under_way();
    let file = shell.folder().join("due.ics").display().to_string();
    shell.says(&["export", "--format", "ics", "-o", &file]);
    let calendar = std::fs::read_to_string(&file).unwrap();
    let calendar = calendar.replace("\r\n ", "");
    assert_eq!(calendar.matches("BEGIN:VTODO").count(), 2, "{calendar}");
    assert!(calendar.contains("SUMMARY:! Phase II"), "{calendar}");
    assert!(calendar.contains("DUE;VALUE=DATE:20261215"), "{calendar}");
    assert!(calendar.contains("Acme\\nPhase II · bid"), "{calendar}");
}

#[test]
fn a_brief_and_both_reports_tell_what_is_under_way_and_what_carries_it() {
    let shell = under_way();
    for (lang, sentence, late) in [
        (
            "en",
            "Phase II · bid · 1.2M CNY · closes 15 Dec",
            "overdue since 20 Nov",
        ),
        ("zh", "Phase II · 投标 · 120万 CNY · 12月15日", "起逾期"),
    ] {
        for arguments in [
            &["brief", "acme"][..],
            &["brief", "ann"],
            &["report", "acme", "--format", "md"],
            &["report", "--all", "--format", "md"],
        ] {
            let mut all = vec!["--lang", lang];
            all.extend(arguments);
            let page = shell.says(&all);
            assert!(page.contains(sentence), "{page}");
            assert!(page.contains(late), "{page}");
            assert!(page.contains("Reports"), "{page}");
            assert!(!page.contains("Old ·"), "{page}");
        }
    }
}

/// The demo, to be changed.
fn demo_book() -> Book {
    let mut store = demo();
    store.introduce(&name("Me"), fresh_uuid()).unwrap();
    Book::new(store, Settings::new(Clock::Fixed(now()), standard_names()))
}

/// What the depths of all accounts are computed from.
fn facts_of_all(book: &Book) -> Vec<Arc<Facts>> {
    let accounts = book.store.everything().unwrap().accounts;
    let facts = accounts.iter();
    facts
        .filter_map(|row| book.store.facts_and_all_above(row.id).unwrap())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever decides on one project, whatever account they are of, moves no depth, here or anywhere in the tree,
    /// and is on no map of the account.
    #[test]
    fn the_chain_of_a_project_never_moves_the_depth_of_an_account(
        seats in prop::collection::vec((0_usize..5, 0_usize..400, 0_i64..400, any::<bool>()), 1..6),
        at in 0_usize..60,
    ) {
        let mut book = demo_book();
        let rows = book.store.everything().unwrap();
        let account = rows.accounts[at % rows.accounts.len()].id;
        let chairs = |book: &Book| {
            let sheet = book.store.account_sheet(account).unwrap().unwrap();
            let facts = book.store.facts(account).unwrap().unwrap();
            let depth = score::depth(&facts, today(), &score::Constants::default());
            Scene::of(&sheet, &depth).chairs.len()
        };
        let before = (facts_of_all(&book), chairs(&book));
        let kind = MatterKind::Project;
        let begun = StageReached { stage: kind.first(), on: days_ago(9) };
        let project = Matter::begun(account, kind, name("A project of its own"), begun);
        book.commit(&Command::Add(project.into()), None).unwrap();
        let of_project = |book: &Book| -> Id<Matter> {
            let rows = book.store.everything().unwrap();
            let mut matters = rows.matters.into_iter();
            matters.find(|row| row.title.raw() == "A project of its own").unwrap().id
        };
        let matter = of_project(&book);
        for (role, person, ago, open) in seats {
            let seat = Seat {
                account,
                role: Role::ALL[role],
                chain: Chain::Combined,
                title: None,
                department: None,
                order: None,
                not_applicable: None,
                matter: Some(matter),
                vacant_since: None,
            };
            book.commit(&Command::Add(seat.into()), None).unwrap();
            let added = book.store.everything().unwrap();
            let newest = added.seats.iter().max_by_key(|row| row.id).unwrap();
            let holder = Holder {
                seat: newest.id,
                person: rows.people[person % rows.people.len()].id,
                period: Period { from: Some(days_ago(ago)), to: (!open).then(today) },
            };
            book.commit(&Command::Add(holder.into()), None).unwrap();
        }
        prop_assert!((facts_of_all(&book), chairs(&book)) == before);
        // With the project its chain goes, and comes back.
        let with = book.store.everything().unwrap();
        book.commit(&Command::Delete(matter.into()), None).unwrap();
        let without = book.store.everything().unwrap();
        prop_assert_eq!((&without.seats, &without.holders), (&rows.seats, &rows.holders));
        book.store.undo().unwrap();
        prop_assert_eq!(book.store.everything().unwrap(), with);
    }
}

#[test]
fn a_project_with_a_chain_of_its_own_is_won_by_whoever_decides_on_it() {
    let shell = Shell::new();
    let book = r#"{"format":"guanxi-book","version":2,
      "accounts":[{"id":"a","name":"Acme","seats":[
        {"id":"s1","role":"D","chain":"combined","holders":[{"person":"p"}]},
        {"id":"s2","role":"D","chain":"combined","matter":"m1","title":"tender board","holders":[{"person":"q"}]}]}],
      "people":[
        {"id":"p","name":"Ann Lee","tenures":[{"account":"a"}],
         "stances":[{"account":"a","value":-1,"on":"2026-11-01","source":"first_hand"}]},
        {"id":"q","name":"Bo Li","tenures":[{"account":"a"}],
         "stances":[{"account":"a","value":1,"on":"2026-11-01","source":"first_hand"}]}],
      "matters":[
        {"id":"m1","account":"a","kind":"project","title":"Phase II","stages":[{"stage":"bid","on":"2026-11-02"}]},
        {"id":"m2","account":"a","kind":"project","title":"Other","stages":[{"stage":"bid","on":"2026-11-02"}]}]}"#;
    shell.says(&["import", &shell.file("book.json", book.as_bytes())]);
    shell.says(&["log", "2026-11-12 meet #acme @ann @bo: talks"]);
    let listed = shell.json(&["matters", "acme"]);
    let one = |title: &str| {
        let mut all = listed.as_array().unwrap().iter();
        all.find(|one| one["title"] == title).unwrap().clone()
    };
    let (own, other) = (one("Phase II"), one("Other"));
    assert_eq!(own["chain"][0]["seat"], "tender board");
    assert_eq!(own["chain"][0]["person"], "Bo Li");
    assert!(other.get("chain").is_none(), "{other}");
    assert!(own["value"].as_f64() > other["value"].as_f64(), "{listed}");
    assert!(
        other["weakest"].as_str().unwrap().contains("Ann Lee"),
        "{other}"
    );
    // It goes out and comes in again as it is.
    let again = exported(&shell);
    let seats = again["accounts"][0]["seats"].as_array().unwrap();
    let tender = seats.iter().find(|seat| seat["id"] == "s2").unwrap();
    assert_eq!(tender["matter"], "m1");
    let chain = shell.says(&["map", "acme", "--view", "chain"]);
    assert!(
        chain.contains("Ann Lee") && !chain.contains("tender board"),
        "{chain}"
    );
}

#[test]
fn a_line_that_plans_keeps_what_the_visit_is_about_until_it_has_happened() {
    let shell = under_way();
    shell.says(&["log", "tomorrow 14:30 visit #acme @ann: prices ! phase ii"]);
    let visits = exported(&shell);
    assert_eq!(visits["visits"][0]["matters"], serde_json::json!(["m1"]));
    for arguments in [&["agenda"][..], &["brief", "acme"]] {
        let said = shell.says(arguments);
        assert!(said.contains("! Phase II"), "{said}");
    }
    let refused = shell.run(&[
        "log",
        "tomorrow visit #acme @ann: prices ! phase ii: contract",
    ]);
    assert_ne!(refused.code, 0);
    assert!(
        refused.err.contains("nothing has happened yet"),
        "{refused:?}"
    );
    // What begins with it begins today.
    shell.says(&["log", "next fri visit #acme @ann: the trial ! Trial: need"]);
    let book = exported(&shell);
    let matters = book["matters"].as_array().unwrap();
    let trial = matters.iter().find(|one| one["title"] == "Trial").unwrap();
    assert_eq!(trial["stages"][0]["on"], "2026-11-23");
}

/// What a program that keeps opportunities writes, and what becomes of it.
const OPPORTUNITIES: &str = "\
Opportunity Name,Account Name,Stage,Amount (USD),Close Date,Opportunity Owner,Next Step
Phase II,Acme,Negotiation/Review,\"1,200,000\",2026-12-15,Me,Call Ann
Spares,Acme,Closed Won,5000,2026-11-02,Me,
Old idea,Bolt Works,Closed Lost,700,2026-10-01,Me,
Unclear,Acme,Step 7,,2026-12-01,Me,
,Acme,Prospecting,,,Me,
";

#[test]
fn a_list_of_opportunities_becomes_matters_and_taken_again_only_what_is_new() {
    let shell = Shell::new();
    let file = shell.file("deals.csv", OPPORTUNITIES.as_bytes());
    let done = shell.json(&["import", &file]);
    assert_eq!(done["read"], 5);
    assert_eq!(
        done["matters"],
        serde_json::json!({ "added": 4, "furthered": 0, "known": 0, "skipped": 0 })
    );
    assert_eq!(done["accounts"], 2);
    let problems = done["problems"].as_array().unwrap();
    let told: Vec<_> = problems
        .iter()
        .map(|one| {
            (
                one["line"].as_u64().unwrap(),
                one["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (5, "“Step 7” is not a stage we know; kept in the note"),
            (6, "no name of a matter"),
        ]
    );
    let book = exported(&shell);
    let matters = book["matters"].as_array().unwrap();
    let said: Vec<_> = matters
        .iter()
        .map(|one| {
            let stage = &one["stages"][0];
            let of = |key: &str| one[key].to_string();
            let (at, on) = (
                stage["stage"].as_str().unwrap(),
                stage["on"].as_str().unwrap(),
            );
            format!("{} {at} {on} {} {}", of("title"), of("due"), of("amount"))
        })
        .collect();
    assert_eq!(
        said,
        [
            "\"Phase II\" bid 2026-11-23 \"2026-12-15\" 1200000",
            "\"Spares\" contract 2026-11-02 null 5000",
            "\"Old idea\" lost 2026-10-01 null 700",
            "\"Unclear\" lead 2026-11-23 \"2026-12-01\" null",
        ]
    );
    assert_eq!(matters[0]["currency"], "USD");
    assert_eq!(matters[0]["note"], "Next Step: Call Ann");
    assert_eq!(matters[3]["note"], "Stage: Step 7");

    let won = OPPORTUNITIES.replace("Negotiation/Review", "Closed Won");
    let file = shell.file("deals.csv", won.as_bytes());
    let again = shell.json(&["import", &file, "--today", "2026-12-20"]);
    assert_eq!(
        again["matters"],
        serde_json::json!({ "added": 0, "furthered": 1, "known": 3, "skipped": 0 })
    );
    let stages = &exported(&shell)["matters"][0]["stages"];
    assert_eq!(
        stages,
        &serde_json::json!([
            { "stage": "bid", "on": "2026-11-23" },
            { "stage": "contract", "on": "2026-12-15" }
        ])
    );
    shell.says(&["undo", "--today", "2026-12-20"]);
    shell.says(&["undo", "--today", "2026-12-20"]);
    assert_eq!(exported(&shell)["accounts"], serde_json::json!([]));
}

#[test]
fn the_table_of_open_matters_comes_back_into_another_book_in_either_language() {
    for lang in Lang::ALL {
        let there = Shell::at_demo(*lang);
        let tag = lang.rules().code;
        let file = there.folder().join("matters.csv").display().to_string();
        there.says(&["--lang", tag, "export", "-o", &file]);
        let here = Shell::new();
        let done = here.json(&["import", &file]);
        let told = |shell: &Shell| {
            let listed = shell.json(&["matters"]);
            // A joint plan is a fact between the companies and not in the table.
            let listed = listed.as_array().unwrap().iter();
            let listed = listed.filter(|one| one["stage"].is_string());
            let keys = [
                "account_name",
                "kind",
                "title",
                "stage",
                "since",
                "due",
                "amount",
                "currency",
                "rival",
            ];
            let mut told: Vec<_> = listed
                .map(|one| keys.map(|key| one[key].to_string()).join(" "))
                .collect();
            told.sort();
            told
        };
        assert_eq!(told(&here), told(&there));
        assert_eq!(done["matters"]["added"], told(&there).len());
    }
}

#[test]
fn a_joint_plan_in_force_stands_on_lasting_cooperation() {
    let shell = Shell::at_demo(Lang::En);
    let all = shell.json(&["matters"]);
    let plans = all.as_array().unwrap().iter();
    let plans: Vec<_> = plans
        .filter(|one| one["kind"] == "joint_plan" || one["kind"] == "joint_innovation")
        .collect();
    assert!(2 <= plans.len(), "{plans:?}");
    for plan in &plans {
        assert_eq!(plan["reason"], "R6", "{plan}");
        assert!("2026-11-23" <= plan["due"].as_str().unwrap(), "{plan}");
        assert!(plan["value"].is_f64() && plan["stage"].is_null(), "{plan}");
    }
    // Over, it stands on nothing any more.
    let later = shell.json(&["matters", "--today", "2030-01-01"]);
    let mut later = later.as_array().unwrap().iter();
    assert!(later.all(|one| one["kind"] != "joint_plan"));
}
