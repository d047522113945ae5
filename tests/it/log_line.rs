//! The quick-log language: a table of lines and what they mean.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::fmt::Write as _;

use chrono::NaiveTime;
use guanxi::{
    days::UnreadDay,
    domain::{Choice, Function, Id, Level, MatterKind, Name, Side},
    log_line::{
        Aims, Doubtful, Known, KnownAs, KnownMatter, LineProblem, MentionCandidate, NamedPart,
        OpenChoice, PersonMeant, Pick, Picked, Reading, Trouble, read,
    },
};

use crate::{
    known::{account, known, person, post},
    test_book::name,
};

const TABLE: &str = include_str!("../fixtures/log_line.txt");

/// The table: `[open: account]` sets what is on screen; then a line, and below it its meaning,
/// indented; blank lines and `//` comments part them.
#[test]
fn every_line_of_the_table_means_what_it_says() {
    let mut open = None;
    let mut wrong = String::new();
    let mut entries = TABLE.lines().peekable();
    while let Some(line) = entries.next() {
        if let Some(name) = line.strip_prefix("[open: ") {
            open = Some(name.trim_end_matches(']'));
        } else if !line.is_empty() && !line.starts_with("//") {
            let mut expected = String::new();
            while let Some(meaning) = entries.next_if(|line| line.starts_with("    ")) {
                let _ = writeln!(expected, "{meaning}");
            }
            let found = describe(line, &read(line, &book(open), &[]));
            if found != expected {
                let _ = writeln!(wrong, "{line}\n{found}");
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these lines mean something else:\n{wrong}"
    );
}

#[test]
fn the_table_is_large_and_half_chinese() {
    let lines: Vec<_> = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with([' ', '[', '/']))
        .collect();
    let chinese = lines
        .iter()
        .filter(|line| line.contains(guanxi::find::is_han))
        .count();
    assert!(
        200 <= lines.len() && 100 <= chinese,
        "{} lines, {chinese} Chinese",
        lines.len()
    );
}

#[test]
fn a_pick_settles_a_choice_and_stays_with_its_mention() {
    let known = book(Some("Acme"));
    let pick = |id| Pick {
        mention: "@jane".into(),
        is: Picked::Person(Id::new(id)),
    };
    let one = read("@jane: hello", &known, &[pick(23)]);
    assert_eq!(one.entry.unwrap().people.len(), 1);
    let both = read("@jane @jane: hello", &known, &[pick(23), pick(22)]);
    assert_eq!(people(&both), "Jane Reed (Finance), Jane Fox (Procurement)");
    assert!(both.entry.is_some());
    let half = read("@jane @jane: hello", &known, &[pick(23)]);
    assert!(half.entry.is_none());
    assert_eq!(
        choices(&half),
        "@jane: Jane Fox (Acme, Procurement, buyer) | new jane"
    );
}

#[test]
fn somebody_new_may_bear_a_known_name() {
    let known = book(Some("Acme"));
    let pick = Pick {
        mention: "@\"Zhang Wei\"".into(),
        is: Picked::NewPerson,
    };
    assert_eq!(
        people(&read("@\"Zhang Wei\": hello", &known, &[pick])),
        "Zhang Wei (new)"
    );
}

#[test]
fn a_pick_of_somebody_gone_leaves_the_choice_open() {
    let gone = Pick {
        mention: "@jane".into(),
        is: Picked::Person(Id::new(999)),
    };
    assert_eq!(read("@jane", &book(Some("Acme")), &[gone]).choices.len(), 1);
}

#[test]
fn a_line_without_an_account_is_settled_by_a_pick_of_one() {
    let mut known = book(None);
    let second = known
        .people
        .iter()
        .find(|p| p.id == Id::new(24))
        .unwrap()
        .posts
        .clone();
    let omar = known
        .people
        .iter_mut()
        .find(|p| p.id == Id::new(25))
        .unwrap();
    omar.posts.extend(second);
    let open = read("@omar: hello", &known, &[]);
    assert_eq!(choices(&open), "#: Acme | Northwind");
    let pick = Pick {
        mention: "#".into(),
        is: Picked::Account(Id::new(1)),
    };
    assert!(read("@omar: hello", &known, &[pick]).entry.is_some());
}

#[test]
fn without_a_day_or_time_it_is_now() {
    let mut known = book(Some("Acme"));
    known.now = NaiveTime::from_hms_opt(16, 0, 42);
    assert_eq!(
        read("@omar", &known, &[]).meaning.at,
        NaiveTime::from_hms_opt(16, 0, 0)
    );
    assert_eq!(read("today @omar", &known, &[]).meaning.at, None);
    assert_eq!(
        read("14:30 @omar", &known, &[]).meaning.at,
        NaiveTime::from_hms_opt(14, 30, 0)
    );
    known.now = None;
    assert_eq!(read("@omar", &known, &[]).meaning.at, None);
}

#[test]
fn a_blank_line_is_neither_saved_nor_refused() {
    for blank in ["", "   ", "\u{3000}"] {
        let reading = read(blank, &book(None), &[]);
        assert!(
            reading.entry.is_none() && reading.problems.is_empty(),
            "{blank:?}"
        );
    }
}

#[test]
fn the_only_one_here_of_a_crowd_is_not_taken_for_all_of_them() {
    let mut known = book(Some("东林电信"));
    let person = |line, known: &Known| {
        let entry = read(line, known, &[]).entry;
        entry.map(|entry| entry.people[0].person.clone())
    };
    let zeng = Some(Choice::Known(Id::new(36)));
    assert_eq!(person("@曾: x", &known), zeng);
    known.crowded = vec!["曾".into(), "曾敏".into()];
    assert_eq!(person("@曾: x", &known), None);
    assert_eq!(person("@曾/采购: x", &known), None);
    assert_eq!(person("@曾敏: x", &known), zeng);
}

/// Monday 23 November 2026, with two Janes, two 李明, a guest, and pinyin beside Chinese names.
pub(crate) fn book(open: Option<&str>) -> Known {
    let acme = [
        ("Executive", Function::Executive),
        ("Procurement", Function::Procurement),
        ("Technical", Function::Technical),
        ("Finance", Function::Finance),
        ("Plant North", Function::Engineering),
        ("Plant South", Function::Engineering),
    ];
    let donglin = [
        ("领导班子", Function::Executive),
        ("采购部", Function::Procurement),
        ("技术部", Function::Technical),
        ("财务部", Function::Finance),
        ("工程建设部", Function::Engineering),
    ];
    let mut acme = account(1, "Acme", 100, &acme);
    acme.matters.push(KnownMatter {
        id: Id::new(50),
        title: name("Phase II"),
        kind: MatterKind::Project,
    });
    acme.rivals = ["Nuofan", "Nuovo Systems", "Zhongtian"].map(name).to_vec();
    let mut donglin = account(2, "东林电信", 200, &donglin);
    donglin.rivals = ["诺梵", "中天科技"].map(name).to_vec();
    let northwind = account(3, "Northwind", 300, &[]);
    let (high, middle) = (Some(Level::High), Some(Level::Middle));
    let mut people = vec![
        person(22, "Jane Fox", post(&acme, "Procurement", "buyer", None)),
        person(23, "Jane Reed", post(&acme, "Finance", "head", None)),
        person(24, "Zhang Wei", post(&acme, "Technical", "CTO", high)),
        person(25, "Omar Haddad", post(&northwind, "", "director", None)),
        person(31, "张伟", post(&donglin, "技术部", "总工", high)),
        person(32, "王芳", post(&donglin, "采购部", "", middle)),
        person(33, "王强", post(&donglin, "财务部", "", None)),
        person(34, "李明", post(&donglin, "技术部", "架构师", None)),
        person(35, "李明", post(&donglin, "财务部", "会计", None)),
        person(36, "曾敏", post(&donglin, "采购部", "", None)),
        person(37, "欧阳修文", post(&donglin, "工程建设部", "", None)),
    ];
    people[5].aliases.push(name("Fiona"));
    let mobile = account(4, "东林移动", 400, &[]);
    let accounts = vec![acme, donglin, northwind, mobile];
    let open = open.and_then(|name| {
        let account = accounts.iter().find(|one| one.name.raw() == name);
        account.map(|account| account.id.key())
    });
    let ours = [
        (90, "Robin Gao"),
        (91, "陈明"),
        (92, "Tom Baker"),
        (93, "Tomas Berg"),
    ];
    known(open, accounts, people, &ours)
}

/// A reading in the words of the table.
fn describe(line: &str, reading: &Reading) -> String {
    let meaning = &reading.meaning;
    let mut parts = vec![meaning.on.format("%a %d %b %Y").to_string()];
    parts.extend(meaning.at.map(|at| at.format("%H:%M").to_string()));
    parts.push(meaning.kind.code().into());
    parts.push(
        meaning
            .account
            .as_ref()
            .map_or_else(|| "no account".into(), named),
    );
    parts.push(people(reading));
    let mut ours: Vec<_> = meaning.colleagues.iter().map(named).collect();
    if !meaning.with_me {
        ours.insert(0, "without me".into());
    }
    if !ours.is_empty() {
        parts.push(format!("ours: {}", ours.join(", ")));
    }
    let mut text = format!("    {}\n", parts.join(" · "));
    if !meaning.note.is_empty() {
        let _ = writeln!(text, "    note: {}", meaning.note);
    }
    if let Some(aims) = &meaning.planned {
        let Aims {
            purpose,
            outcome,
            bring,
        } = aims;
        let said = [purpose, outcome, bring].map(String::as_str);
        let said = said.into_iter().filter(|text| !text.is_empty());
        let said = said.collect::<Vec<_>>().join(" | ");
        let _ = writeln!(text, "{}", format!("    planned: {said}").trim_end());
    }
    for promise in &meaning.promises {
        let whose = promise.person.and_then(|i| meaning.people.get(i));
        let _ = writeln!(
            text,
            "    {}{}{}: {} · {}",
            if promise.by == Side::Us {
                "we promise"
            } else {
                "they promise"
            },
            whose.map_or_else(String::new, |person| format!(" ({})", person.name.shown())),
            promise
                .colleague
                .as_ref()
                .map_or_else(String::new, |keeper| format!(" & {}", named(&keeper.named))),
            promise.due.map_or_else(
                || "someday".into(),
                |due| due.format("%a %d %b %Y").to_string()
            ),
            promise.text.shown(),
        );
    }
    for matter in &meaning.matters {
        let new = if matter.id.is_none() { "new " } else { "" };
        let (title, kind) = (matter.title.shown(), matter.kind.code());
        let stage = matter.stage.map(|stage| format!(": {}", stage.code()));
        let stage = stage.unwrap_or_default();
        let _ = writeln!(text, "    matter: {new}{title} ({kind}){stage}");
    }
    for problem in &reading.problems {
        let _ = writeln!(text, "    refused: {}", trouble(line, problem));
    }
    for choice in &reading.choices {
        let _ = writeln!(text, "    choose {}", choice_of(choice));
    }
    for doubt in &reading.doubts {
        let at = line.get(doubt.span.clone()).unwrap();
        let what = match &doubt.what {
            Doubtful::NoDue(near) => {
                let near: Vec<_> = near.iter().map(|near| near.words.as_str()).collect();
                format!("no day: {at}, near: {}", near.join(", "))
            }
            Doubtful::Over(on) => format!("over: {at}, {on}"),
            Doubtful::NoStage => format!("no stage: {at}"),
        };
        let _ = writeln!(text, "    stops: {what}");
    }
    for hint in &reading.hints {
        let _ = writeln!(
            text,
            "    hint: {:?} at {}",
            hint.what,
            line.get(hint.span.clone()).unwrap()
        );
    }
    let stopped = !reading.problems.is_empty() || !reading.choices.is_empty();
    assert_eq!(
        reading.entry.is_none(),
        stopped,
        "{line}: an entry is there when nothing stops it"
    );
    text
}

fn trouble(line: &str, problem: &LineProblem) -> String {
    let at = line.get(problem.span.clone()).unwrap();
    match &problem.what {
        Trouble::UnknownAccount { nearest } => {
            let names: Vec<_> = nearest.iter().map(Name::raw).collect();
            format!("UnknownAccount {at}, near: {}", names.join(", "))
        }
        Trouble::Day(UnreadDay::Ahead(date)) => format!("Future {at}, {date}"),
        Trouble::Day(UnreadDay::Unknown(near)) => {
            let near: Vec<_> = near.iter().map(|near| near.words.as_str()).collect();
            format!("no day: {at}, near: {}", near.join(", "))
        }
        Trouble::Day(unread) => format!("{unread:?} {at}"),
        what => format!("{what:?} {at}").trim_end().into(),
    }
}

fn people(reading: &Reading) -> String {
    let all: Vec<_> = reading.meaning.people.iter().map(meant).collect();
    if all.is_empty() {
        "nobody".into()
    } else {
        all.join(", ")
    }
}

fn meant(person: &PersonMeant) -> String {
    let mut about: Vec<String> = match person.standing {
        KnownAs::Known => Vec::new(),
        KnownAs::Guest => vec!["guest".into()],
        KnownAs::New => vec!["new".into()],
        KnownAs::Open => vec!["?".into()],
    };
    about.extend(person.department.as_ref().map(named));
    about.extend(person.level.map(|level| level.code().into()));
    if !person.signals.is_empty() {
        about.push(format!("+{}", person.signals));
    }
    about.extend(person.stance.map(|stance| format!("={}", stance.number())));
    about.extend(person.toward.iter().map(|toward| {
        let (rival, value) = (named(&toward.rival), toward.value.number());
        format!("={value} toward {rival}, {}", toward.source.code())
    }));
    about.extend((!person.took_part()).then(|| "not there".into()));
    if about.is_empty() {
        person.name.raw().to_owned()
    } else {
        format!("{} ({})", person.name.shown(), about.join(", "))
    }
}

fn named(named: &NamedPart) -> String {
    match named.standing {
        KnownAs::New => format!("new {}", named.name.shown()),
        _ => named.name.raw().to_owned(),
    }
}

fn choices(reading: &Reading) -> String {
    let all: Vec<_> = reading.choices.iter().map(choice_of).collect();
    all.join("\n")
}

fn choice_of(choice: &OpenChoice) -> String {
    let all: Vec<_> = choice.candidates.iter().map(candidate).collect();
    format!("{}: {}", choice.mention, all.join(" | "))
}

fn candidate(candidate: &MentionCandidate) -> String {
    match candidate {
        MentionCandidate::Person { name, posts, .. } => {
            let post = posts
                .first()
                .unwrap_or_else(|| panic!("{} has no post", name.shown()));
            let mut about = vec![post.account_name.raw()];
            about.extend(post.department.as_ref().map(|(_, name)| name.raw()));
            about.extend(post.title.as_ref().map(Name::raw));
            format!("{} ({})", name.shown(), about.join(", "))
        }
        MentionCandidate::Account { name, .. }
        | MentionCandidate::Colleague { name, .. }
        | MentionCandidate::Department { name, .. }
        | MentionCandidate::Rival(name) => name.raw().to_owned(),
        MentionCandidate::There { name, .. } => format!("log at {}", name.shown()),
        MentionCandidate::Guest(name) => format!("{} as a guest", name.shown()),
        MentionCandidate::NewPerson(name)
        | MentionCandidate::NewColleague(name)
        | MentionCandidate::NewDepartment(name)
        | MentionCandidate::NewRival(name) => {
            format!("new {}", name.shown())
        }
    }
}

#[test]
fn a_line_break_ends_a_promise_and_what_follows_is_note_again() {
    let line = "@zhang: quitting > fri send x\nsecond line > mon call\n\nthird";
    let reading = read(line, &book(Some("Acme")), &[]);
    let meaning = reading.meaning;
    assert_eq!(meaning.note, "quitting\nsecond line\nthird");
    let promised: Vec<_> = meaning.promises.iter().map(|one| one.text.raw()).collect();
    assert_eq!(promised, ["send x", "call"]);
}

#[test]
fn a_chinese_sentence_ends_a_name() {
    for line in ["@张伟。谈了付款", "@张伟！谈了付款", "@张伟？"] {
        let reading = read(line, &book(Some("东林电信")), &[]);
        assert_eq!(reading.meaning.people[0].name.raw(), "张伟", "{line}");
        assert!(reading.entry.is_none(), "{line}");
    }
}
