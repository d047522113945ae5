//! An invented account for tests: the worked example of the score, with names to it.

mod business;
mod rivals;

pub use business::{on_agenda_with_matters, on_depth_with_matters};
pub use rivals::on_rivals;

use std::convert::Infallible;

use chrono::{NaiveDate, NaiveTime};

use super::{
    AccountView, App, DepthView, Effect, Msg, NextBest, PersonAt, PersonView, Place, Shift, Start,
    keys, update,
};
use crate::book::{
    ActionsFor, BriefFor, CourseOf, ExplainDepth, FindOutreach, ListAccounts, Outlook, ReadAccount,
    ReadAgenda, ReadHistory, ReadPerson, Wanted, WhoTookPart, YearsOf,
};
pub(crate) use crate::domain::example::name;
use crate::domain::{
    Account, AccountKind, Colleague, ColleagueRole, Function, Id, Interaction, Kind, Name, Note,
    OrgFact, OrgFactKind, Participant, Period, Person, PlanAim, PlanItem, PlanState, Post, Privacy,
    Procurements, Promise, PromiseState, Quarter, Role, Rows, Side, Signal, Signals, Snooze,
    Stance, StanceOf, StanceSource, StanceValue, Subject, Target, Tenure, Tie, TieKind, Uid,
    agenda::{
        AccountGain, Agenda, AgendaItem, AgendaSection, LongSilence, NextAction, OpenPromise,
        Outreach, Quiet,
    },
    brief::{Brief, Material},
    example::{self, material_of, row},
    score::{
        Added, Band, Constants, Contact, Course, Prepared, StanceFact, State, Years, depth,
        example::{ME, Worked, ago, today, worked},
        neglects, next_best, trend,
    },
    summary::{
        AccountSheet, BookPage, BookRow, DepthBrief, Found, FoundAs, Happening, HistoryEntry,
        HistoryOf, HistoryPage, HistoryPlace, Involved, Marked, Match, PersonSheet, SharedSheet,
        WarnedBrief,
    },
    warnings::{Severity, Warned, WarningRules, Watched, warnings},
};
use crate::{
    days::{Calendar, Order},
    log_line::{KindWords, Known, KnownAccount, KnownColleague, KnownPerson, KnownPost, Retold},
};

pub const PARENT: Id<Account> = Id::new(7);

/// The day of every fixture.
pub fn day() -> NaiveDate {
    today()
}

/// From where every fixture sees days.
pub fn calendar() -> Calendar {
    Calendar {
        today: day(),
        order: Order::default(),
    }
}

fn people(worked: &Worked) -> [(Id<Person>, &'static str, &'static str); 6] {
    [
        (worked.zhang, "Zhang Wei 张伟", "CTO"),
        (worked.li, "李明", "首席架构师 chief architect"),
        (worked.wang, "Wang Fang 王芳", "head of procurement"),
        (worked.chen, "陈洁", "会计"),
        (worked.zhao, "Zhao Lei", "site manager"),
        (worked.sun, "孙燕", ""),
    ]
}

fn department_name(function: Function) -> &'static str {
    match function {
        Function::Executive => "Executive 高层",
        Function::Procurement => "采购部",
        Function::Technical => "Technical 技术部",
        Function::Finance => "财务部",
        Function::Engineering => "Engineering 工程部",
        _ => "Business 业务部",
    }
}

/// The account's rows.
pub fn rows() -> Rows {
    let worked = worked();
    let account = worked.facts.own.account;
    let mut rows = example::rows(&worked.facts);
    rows.colleagues.truncate(1);
    rows.colleagues[0].is.name = name("周宁");
    rows.colleagues[0].is.role = ColleagueRole::Account;
    let own = &mut rows.accounts[0].is;
    own.name = name("Donglin Telecom 东林电信");
    own.parent = Some(PARENT);
    own.kind = Some(AccountKind::Province);
    own.procurement = Procurements::default();
    let parent = Account::named(name("Huaxin Group 华信集团"));
    rows.accounts.push(row(PARENT, parent));
    for department in &mut rows.departments {
        department.is.name = name(department_name(department.function));
    }
    for (person, called, title) in people(&worked) {
        let who = rows.people.iter_mut().find(|row| row.id == person);
        who.unwrap().is.name = name(called);
        let post = rows.tenures.iter_mut().find(|row| row.person == person);
        post.unwrap().is.post.title = Name::new(title).ok();
    }
    for stance in &mut rows.stances {
        stance.is.source = StanceSource::FirstHand;
        stance.is.note = Note::empty();
    }
    rows.org_facts.push(row(
        Id::new(6000),
        OrgFact {
            account,
            kind: OrgFactKind::ExecutiveMeeting,
            scope: None,
            title: Some(name("春季会晤")),
            period: Period::since(ago(120)),
        },
    ));
    rows.promises.push(row(Id::new(7001), promise()));
    rows
}

fn promise() -> Promise {
    let worked = worked();
    Promise {
        account: worked.facts.own.account,
        interaction: None,
        by: Side::Us,
        person: Some(worked.zhang),
        colleague: None,
        made_on: ago(5),
        due: Some(ago(1)),
        text: name("发送验收单 and the acceptance form"),
        state: PromiseState::Open,
        closed_on: None,
    }
}

/// The account as its screen gets it.
pub fn view() -> AccountView {
    let facts = worked().facts;
    let constants = Constants::default();
    let rows = rows();
    let depth = depth(&facts, day(), &constants);
    let watched = Watched::of(rows.accounts[0].id, &rows);
    let found = warnings(&facts, &depth, &watched, &WarningRules::default());
    let uid = |subject: Subject| {
        Ok::<_, Infallible>(Uid::try_from(format!("row-{}", subject.key())).ok())
    };
    AccountView {
        warned: Warned::sort(found, &rows.snoozes, day(), uid).unwrap(),
        sheet: SharedSheet::new(AccountSheet {
            units: Vec::new(),
            account: rows.accounts[0].clone(),
            rows,
        }),
        depth,
        outlook: Outlook {
            trend: trend(&facts, day(), &constants)
                .into_iter()
                .map(|(_, depth)| depth)
                .collect(),
            next: next_best(&facts, day(), &constants),
        },
    }
}

/// The account with the facts of its depth.
pub fn depth_view() -> DepthView {
    let AccountView {
        sheet,
        depth,
        warned,
        ..
    } = view();
    let facts = worked().facts;
    DepthView {
        owed: sheet.rows.promises.clone(),
        sheet,
        depth,
        warned,
        facts: facts.into(),
        constants: Constants::default(),
    }
}

/// The same with a plan for the quarter, of which something came true, something is late and something was
/// dropped.
pub fn planned_view() -> DepthView {
    let worked = worked();
    let mut view = depth_view();
    let business = worked.facts.own.departments.last().unwrap().id;
    let stance = |person, target| PlanAim::Stance {
        whose: StanceOf::Person(person),
        target,
    };
    let finance = PlanAim::Coverage {
        department: worked.finance,
        target: 40,
    };
    let fact = |kind| PlanAim::Organization { kind, target: 1 };
    let me = view.sheet.rows.colleagues[0].id;
    let last = Quarter::of(day()).last_day();
    let planned = [
        (
            stance(worked.wang, StanceValue::Neutral),
            "带她参观样板点 show her the reference site",
            Some(me),
            ago(12),
        ),
        (
            stance(worked.li, StanceValue::Coach),
            "ask for his view of the tender",
            Some(me),
            ago(10),
        ),
        (
            PlanAim::Reach {
                department: business,
            },
            "",
            None,
            last,
        ),
        (finance, "两人分别拜访财务部", Some(me), last),
        (
            fact(OrgFactKind::JointReview),
            "agree on a date",
            None,
            last,
        ),
        (fact(OrgFactKind::Agreement), "", None, last),
    ];
    let rows = (8000..)
        .zip(planned)
        .map(|(key, (aim, action, owner, due))| {
            let item = PlanItem {
                account: account(),
                quarter: Quarter::of(day()),
                made_on: ago(30),
                aim,
                action: Name::new(action).ok(),
                owner,
                due,
                state: PlanState::Open,
            };
            row(Id::new(key), item)
        });
    let plan = &mut SharedSheet::make_mut(&mut view.sheet).rows.plan_items;
    *plan = rows.collect();
    plan[5].is.state = PlanState::Dropped;
    view
}

/// The plan of the account, on its page.
pub fn on_plan(action_names: Vec<(super::Action, String)>) -> App {
    let mut app = on_depth(action_names);
    let asked = ExplainDepth {
        account: account(),
        on: None,
    };
    update(&mut app, Msg::answer(asked, planned_view()));
    press(&mut app, "6");
    app
}

/// What the worker computes of what to do next.
pub fn actions() -> Msg {
    let (facts, constants) = (worked().facts, Constants::default());
    let best = next_best(&facts, today(), &constants);
    let neglects = neglects(&facts, &best, today(), &constants);
    let next = best.into_iter().zip(neglects);
    let next = next.map(|(candidate, neglect)| NextBest {
        candidate,
        moves: Vec::new(),
        neglect,
    });
    let asked = ActionsFor {
        account: account(),
        on: Some(today()),
    };
    Msg::answer(asked, next.collect())
}

/// A part of the list is read.
pub fn listed(page: BookPage) -> Msg {
    Msg::answer(ListAccounts(page.view.clone()), page)
}

/// The course of the account is computed.
pub fn charted(course: Course) -> Msg {
    let asked = CourseOf {
        account: account(),
        on: None,
    };
    Msg::answer(asked, course)
}

/// The long view of the account is computed.
pub fn looked_back(years: Years) -> Msg {
    let asked = YearsOf {
        account: account(),
        on: None,
    };
    Msg::answer(asked, years)
}

/// The depth of the account, opened from there.
pub fn on_depth(action_names: Vec<(super::Action, String)>) -> App {
    let mut app = in_account(action_names);
    press(&mut app, "d");
    let asked = ExplainDepth {
        account: account(),
        on: None,
    };
    update(&mut app, Msg::answer(asked, depth_view()));
    app
}

pub fn account() -> Id<Account> {
    worked().facts.own.account
}

/// The newest part of the account's history.
pub fn history() -> HistoryPage {
    let worked = worked();
    let account = worked.facts.own.account;
    let interaction = |key, on, kind, note: &str, people: &[(Id<Person>, &str)]| {
        let is = Interaction {
            account,
            on,
            at: NaiveTime::from_hms_opt(14, 30, 0).filter(|_| kind == Kind::Visit),
            kind,
            note: note.into(),
            privacy: Privacy::Shareable,
            people: people
                .iter()
                .map(|(person, signals)| Participant {
                    person: *person,
                    signals: Signals::try_from((*signals).to_owned()).unwrap(),
                })
                .collect(),
            colleagues: vec![Id::new(ME)],
            matters: Vec::new(),
        };
        HistoryEntry {
            on,
            what: Happening::Interaction(row(Id::new(key), is)),
        }
    };
    let stance = Stance {
        person: worked.wang,
        account,
        value: StanceValue::NotAccepted,
        on: ago(40),
        source: StanceSource::Hearsay,
        rival: None,
        interaction: None,
        note: Note::empty(),
    };
    let left = Tenure {
        person: worked.sun,
        post: Post::at(account),
    };
    HistoryPage {
        entries: vec![
            interaction(
                8001,
                ago(5),
                Kind::Visit,
                "验收节点确认;张伟愿意推动付款 and will push the payment before the year ends, once finance has the invoice details. 再约下周二。",
                &[(worked.li, "i"), (worked.zhang, "")],
            ),
            HistoryEntry {
                on: ago(5),
                what: Happening::Promise(row(Id::new(7001), promise())),
            },
            interaction(
                8002,
                ago(10),
                Kind::Meeting,
                "样板点参观的安排",
                &[(worked.zhao, "w")],
            ),
            interaction(
                8003,
                ago(30),
                Kind::Call,
                "budget frozen until January",
                &[(worked.chen, "")],
            ),
            HistoryEntry {
                on: ago(40),
                what: Happening::Stance(row(Id::new(8004), stance), Some(StanceValue::Neutral)),
            },
            HistoryEntry {
                on: ago(400),
                what: Happening::Left(row(Id::new(8005), left), None),
            },
        ],
        mentioned: rows(),
        first_met: vec![(Id::new(8003), worked.chen)],
        more: false,
        newer: false,
    }
}

/// Zhang Wei's card.
pub fn person_view() -> PersonView {
    let sheet = person_sheet();
    let standing = view().depth.person(sheet.person.id).unwrap().clone();
    PersonView {
        sheet,
        places: vec![PersonAt {
            account: account(),
            standing,
            signals: vec![Signal::Promoted],
        }],
        fresh: Constants::default().confidence.days,
        hides: false,
    }
}

fn person_sheet() -> PersonSheet {
    let mut rows = rows();
    let id = worked().zhang;
    let person = rows
        .people
        .iter_mut()
        .find(|person| person.id == id)
        .unwrap();
    person.is.phones = vec![name("+86 139 0000 0001")];
    person.is.emails = vec![name("zhang.wei@donglin.example")];
    person.is.note = "likes short meetings; 喜欢提前看材料".into();
    person.is.private_note = "his brother-in-law works for our rival; 少谈价格".into();
    let person = person.clone();
    rows.stances.retain(|row| row.person == id);
    rows.stances[0].is.note = "said so in front of the committee".into();
    rows.tenures.retain(|row| row.person == id);
    rows.holders.retain(|row| row.person == id);
    rows.promises.retain(|row| row.person == Some(id));
    let target = Target {
        person: id,
        account: account(),
        value: StanceValue::StrongSupport,
        by: day() + chrono::TimeDelta::days(60),
    };
    rows.targets.push(row(Id::new(7500), target));
    let tie = Tie {
        from: worked().li,
        to: id,
        kind: TieKind::ReportsTo,
        note: Note::empty(),
        period: Period::ALWAYS,
    };
    rows.ties.push(row(Id::new(7600), tie));
    PersonSheet { person, rows }
}

pub fn zhang() -> Id<Person> {
    worked().zhang
}

/// The list of four accounts.
pub fn book() -> BookPage {
    let brief = |raw: f64| {
        let depth = depth(&worked().facts, day(), &Constants::default());
        Some(DepthBrief {
            depth: raw as u8,
            raw,
            band: Band::of(raw as u8, &Constants::default()),
            stage: depth.stage,
            confidence: depth.confidence,
        })
    };
    // The deeper the fewer.
    let warned = |depth: DepthBrief| match depth.depth {
        ..40 => WarnedBrief {
            count: 12,
            worst: Some(Severity::Serious),
        },
        40..70 => WarnedBrief {
            count: 2,
            worst: Some(Severity::Caution),
        },
        70.. => WarnedBrief::default(),
    };
    let line =
        |key, called: &str, nesting, depth: Option<DepthBrief>, contact: Option<u64>, promise| {
            BookRow {
                id: Id::new(key),
                name: name(called),
                parent: None,
                nesting,
                kind: None,
                tier: None,
                depth,
                warned: depth.map(warned),
                last_contact: contact.map(ago),
                next_promise: promise,
            }
        };
    let rows = vec![
        line(7, "Huaxin Group 华信集团", 0, brief(61.0), Some(3), None),
        line(
            1000,
            "Donglin Telecom 东林电信",
            1,
            brief(31.57),
            Some(5),
            Some(ago(1)),
        ),
        line(
            9,
            "Müller Präzision GmbH",
            0,
            brief(84.0),
            Some(150),
            day().succ_opt(),
        ),
        line(
            10,
            "海州第一人民医院（集团）信息中心与设备采购办公室联合体",
            0,
            None,
            None,
            None,
        ),
    ];
    BookPage {
        view: super::screens::BookScreen::default().view,
        total: rows.len(),
        rows,
    }
}

/// What find answers to `zw`.
pub fn found() -> Found {
    let person = Match {
        subject: zhang().into(),
        text: Marked {
            text: "Zhang Wei 张伟".into(),
            marks: std::iter::once(10..16).collect(),
        },
        through: None,
        person: None,
        account: Some((account(), name("Donglin Telecom 东林电信"))),
        department: Some(name("Executive 高层")),
        title: Some(name("CTO")),
        on: None,
        closed: None,
    };
    Found {
        outcome: FoundAs::Fitting,
        matches: vec![person],
        foremost: 1,
    }
}

/// An app in the book's list.
pub fn in_book(action_names: Vec<(super::Action, String)>) -> App {
    let (mut app, _) = App::new(Start {
        today: day(),
        place: Place::default(),
        book_is_empty: false,
        keys: super::Keys::default(),
        action_names,
    });
    app.measured.list_height = 20;
    update(&mut app, listed(book()));
    app
}

/// An app with the account open and read.
pub fn in_account(action_names: Vec<(super::Action, String)>) -> App {
    let mut app = in_book(action_names);
    press(&mut app, "j<Enter>");
    update(&mut app, Msg::answer(ReadAccount(account()), view()));
    let asked = ReadHistory {
        of: HistoryOf::Account(account()),
        place: HistoryPlace::TOP,
        count: 50,
    };
    update(&mut app, Msg::answer(asked, history()));
    app
}

/// An app on Zhang Wei's card.
pub fn on_card(action_names: Vec<(super::Action, String)>) -> App {
    let mut app = in_account(action_names);
    press(&mut app, "jjj<Enter>");
    update(&mut app, Msg::answer(ReadPerson(zhang()), person_view()));
    let story = HistoryPage {
        entries: history()
            .entries
            .into_iter()
            .filter(|entry| entry.what.people().contains(&zhang()))
            .collect(),
        ..history()
    };
    let asked = ReadHistory {
        of: HistoryOf::Everywhere(zhang()),
        place: HistoryPlace::TOP,
        count: 50,
    };
    update(&mut app, Msg::answer(asked, story));
    app
}

/// Promises of every section, both ways, in both alphabets; one of them sleeps.
pub fn agenda() -> Agenda {
    let due = |days: i64| Some(day() + chrono::Duration::days(days));
    let texts = [
        (due(-40), Side::Them, "签收验收单", None),
        (
            due(-1),
            Side::Us,
            "发送验收单 and the acceptance form",
            Some("Zhang Wei 张伟"),
        ),
        (
            due(0),
            Side::Us,
            "call back about the two-year price for the whole province",
            Some("李明"),
        ),
        (
            due(2),
            Side::Them,
            "给出四季度付款计划",
            Some("Wang Fang 王芳"),
        ),
        (due(9), Side::Us, "send the reference list", None),
        (None, Side::Us, "visit the new site", Some("Zhao Lei")),
    ];
    let promises: Vec<OpenPromise> = (7001..)
        .zip(texts)
        .map(|(key, (due, by, text, who))| OpenPromise {
            row: row(
                Id::new(key),
                Promise {
                    by,
                    due,
                    text: name(text),
                    person: who.map(|_| zhang()),
                    ..promise()
                },
            ),
            account_name: name(if key % 2 == 0 {
                "Donglin Telecom 东林电信"
            } else {
                "海州第一人民医院（集团）信息中心"
            }),
            person_name: who.map(name),
            keeper: None,
        })
        .collect();
    let mut counts = [0; 5];
    for promise in &promises {
        counts[AgendaSection::of(promise.row.due, day()) as usize] += 1;
    }
    let asleep = Snooze {
        account: account(),
        subject: AgendaItem::Promise(promises[0].clone()).topic(),
        until: day() + chrono::Duration::days(3),
        reason: Some(name("等法务回复")),
    };
    Agenda {
        visits: Vec::new(),
        matters: Vec::new(),
        promises,
        counts,
        snoozes: vec![row(Id::new(8001), asleep)],
        ..Agenda::default()
    }
}

/// Two people going quiet, and what the account needs next.
pub fn outreach() -> Outreach {
    let worked = worked();
    let silence = |person: Id<Person>, called: &str, role, state, silent: u64| LongSilence {
        quiet: Quiet {
            account: account(),
            person,
            role,
            state,
            cadence: 30,
            paced_by: None,
            last: ago(silent),
            silent: silent.try_into().unwrap(),
        },
        account_name: name("Donglin Telecom 东林电信"),
        name: name(called),
        uid: row(Id::<()>::new(person.key()), ()).uid,
    };
    let rows = rows();
    let candidates = next_best(&worked.facts, day(), &Constants::default());
    let lost = neglects(&worked.facts, &candidates, day(), &Constants::default());
    let actions = candidates.into_iter().zip(lost);
    let actions = actions.filter_map(|(candidate, neglect)| {
        let person = candidate.step.person()?;
        Some(NextAction {
            moves: vec![(
                AccountGain {
                    account: account(),
                    gain: candidate.gain,
                    depth_gain: candidate.depth_gain,
                },
                name("Donglin Telecom 东林电信"),
            )],
            at_name: name("Donglin Telecom 东林电信"),
            candidate,
            neglect,
            subject: person.into(),
            uid: row(Id::<()>::new(person.key()), ()).uid,
            name: rows.find(person).map(|person| person.name.clone()),
            besides: None,
        })
    });
    Outreach {
        matched: Vec::new(),
        carrying: Vec::new(),
        silences: vec![
            silence(
                worked.wang,
                "Wang Fang 王芳",
                Some(Role::Evaluator),
                State::Dormant,
                400,
            ),
            silence(worked.sun, "孙燕", None, State::Cooling, 130),
        ],
        silent: 2,
        actions: actions.take(3).collect(),
        planned: Vec::new(),
        left: 12,
    }
}

/// An app on the agenda, the worker still at it.
pub fn on_agenda(action_names: Vec<(super::Action, String)>) -> App {
    let mut app = in_book(action_names);
    press(&mut app, "a");
    update(&mut app, Msg::answer(ReadAgenda::default(), agenda()));
    update(
        &mut app,
        Msg::answer(FindOutreach(Wanted::SCREEN), outreach()),
    );
    app
}

/// Answers who is in the newest entry.
pub fn involved(app: &mut App) {
    let worked = worked();
    let person = |id: Id<Person>, called: &str, title: &str, last| Involved {
        who: id.into(),
        name: name(called),
        title: Name::new(title).ok(),
        department: None,
        stance: Some(StanceValue::Coach),
        last_contact: last,
        role: None,
    };
    let colleague = Involved {
        who: Id::<Colleague>::new(ME).into(),
        role: Some(ColleagueRole::Account),
        ..person(worked.li, "周宁", "", None)
    };
    let rows = vec![
        person(worked.li, "李明", "首席架构师", Some(ago(5))),
        person(worked.zhang, "Zhang Wei 张伟", "CTO", None),
        colleague,
    ];
    let asked = WhoTookPart {
        people: Vec::new(),
        colleagues: Vec::new(),
        account: None,
    };
    update(app, Msg::answer(asked, rows));
}

/// Presses keys as the help spells them; the effects of all of them.
pub fn press(app: &mut App, text: &str) -> Vec<Effect> {
    let keys = keys(text).unwrap();
    keys.into_iter()
        .flat_map(|key| update(app, Msg::Key(key.event())))
        .collect()
}

/// Types a log line and answers it as `runtime` would, with what it does to the score.
pub fn log(app: &mut App, line: &str) {
    press(app, "l");
    update(app, Msg::Paste(line.to_owned()));
    let reading = crate::log_line::read(line, &known(), &app.draft.picks);
    let shift = reading.entry.is_some().then(|| {
        let constants = Constants::default();
        let mut facts = worked().facts;
        let before = depth(&facts, day(), &constants);
        facts.own.contacts.push(Contact {
            interaction: Id::new(9999),
            person: worked().wang,
            on: day(),
            kind: Kind::Meeting,
            signals: Signals::NONE,
            crowd: 1,
        });
        facts.own.stances.push(StanceFact {
            person: worked().wang,
            account: facts.own.account,
            value: StanceValue::Neutral,
            source: StanceSource::FirstHand,
            on: day(),
            recorded: 99_999,
        });
        Box::new(Shift {
            account: account(),
            name: name("Donglin Telecom 东林电信"),
            before: Some(before),
            after: depth(&facts, day(), &constants),
            about: [
                Added::Met {
                    person: worked().wang,
                    on: day(),
                },
                Added::Stance(worked().wang),
            ]
            .into_iter()
            .collect(),
            names: rows()
                .people
                .iter()
                .map(|row| (row.id.into(), row.name.clone()))
                .collect(),
        })
    });
    let answer = Msg::Read {
        line: line.to_owned(),
        reading: Box::new(reading),
        shift,
        offered: None,
    };
    update(app, answer);
}

/// Who the book knows, for the log line.
fn known() -> Known {
    let worked = worked();
    let here = rows();
    let account_name = name("Donglin Telecom 东林电信");
    let post = |person: Id<Person>| {
        let tenure = here.tenures.iter().find(|tenure| tenure.person == person);
        let post = &tenure.unwrap().post;
        let department = post.department.map(|id| {
            let department = here.find(id).unwrap();
            (id, department.name.clone())
        });
        KnownPost {
            account: account(),
            account_name: account_name.clone(),
            department,
            title: post.title.clone(),
            level: post.level,
        }
    };
    let mut people: Vec<KnownPerson> = here
        .people
        .iter()
        .map(|row| KnownPerson {
            id: row.id,
            name: row.name.clone(),
            aliases: Vec::new(),
            posts: vec![post(row.id)],
            last: None,
        })
        .collect();
    people.push(KnownPerson {
        id: Id::new(12),
        name: name("Zhang Min 张敏"),
        aliases: Vec::new(),
        posts: vec![post(worked.chen)],
        last: None,
    });
    Known {
        crowded: Vec::new(),
        told: Retold::default(),
        today: day(),
        order: Order::default(),
        now: None,
        kinds: KindWords::default(),
        me: KnownColleague {
            id: Id::new(ME),
            name: name("周宁"),
        },
        open: Some(account()),
        accounts: vec![KnownAccount {
            id: account(),
            name: account_name.clone(),
            aliases: Vec::new(),
            departments: Vec::new(),
            matters: Vec::new(),
            rivals: Vec::new(),
        }],
        people,
        colleagues: Vec::new(),
    }
}

/// What the brief of the account, or of Zhang Wei, is made of.
pub fn brief_material(person: Option<Id<Person>>) -> Material {
    let facts = worked().facts;
    let constants = Constants::default();
    let prepared = Prepared::new(&facts, &constants);
    let contacts = history().entries.into_iter();
    let contacts = contacts.filter_map(|entry| match entry.what {
        Happening::Interaction(row) => Some(row),
        _ => None,
    });
    let mut contacts: Vec<_> = contacts.collect();
    contacts[1].is.privacy = Privacy::Private;
    let about = (account(), person);
    Material {
        person: person.map(|_| person_sheet()),
        mentioned: rows(),
        ..material_of(&prepared, &rows(), contacts, about, day())
    }
}

/// A brief on screen, opened from the account's screen.
pub fn on_brief(person: Option<Id<Person>>, action_names: Vec<(super::Action, String)>) -> App {
    let mut app = in_account(action_names);
    if let Some(person) = person {
        if let super::screens::Screen::Account(account) = &mut app.screen {
            account.map.select(crate::domain::map::Spot::Person(person));
        }
    } else {
        press(&mut app, "g");
    }
    press(&mut app, "b");
    let material = brief_material(person);
    let brief = Brief::of(&material, &Constants::default());
    update(&mut app, Msg::answer(BriefFor(brief.about), brief));
    app
}
