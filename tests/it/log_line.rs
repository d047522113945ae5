//! The quick-log language: a table of lines and what they mean.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveTime};
use guanxi::{
    days::{Order, Unread},
    domain::{department::Function, id::Id, promise::Side, tenure::Level, text::Name},
    log_line::{
        Candidate, Doubtful, KindWords, Known, KnownAccount, KnownColleague, KnownDepartment,
        KnownPerson, KnownPost, Named, OpenChoice, PersonMeant, Pick, Picked, Presence, Problem,
        Reading, Standing, Told, Trouble, read,
    },
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

/// Monday 23 November 2026, with two Janes, two 李明, a guest, and pinyin beside Chinese names.
pub(crate) fn book(open: Option<&str>) -> Known {
    let accounts = accounts();
    let open = open.and_then(|name| {
        accounts
            .iter()
            .find(|account| account.name.as_str() == name)
    });
    Known {
        told: Told::default(),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        order: Order::default(),
        now: None,
        kinds: KindWords::default(),
        me: KnownColleague {
            id: Id::new(90),
            name: name("Robin Gao"),
        },
        open: open.map(|account| account.id),
        people: people_of(&accounts),
        accounts,
        colleagues: [
            (90, "Robin Gao"),
            (91, "陈明"),
            (92, "Tom Baker"),
            (93, "Tomas Berg"),
        ]
        .map(|(id, colleague)| KnownColleague {
            id: Id::new(id),
            name: name(colleague),
        })
        .into(),
    }
}

fn accounts() -> Vec<KnownAccount> {
    let departments = |first: i64, names: &[(&str, Function)]| {
        (first..)
            .zip(names)
            .map(|(id, (department, function))| KnownDepartment {
                id: Id::new(id),
                name: name(department),
                function: *function,
            })
            .collect()
    };
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
    let account = |id, account: &str, departments| KnownAccount {
        id: Id::new(id),
        name: name(account),
        aliases: Vec::new(),
        departments,
    };
    vec![
        account(1, "Acme", departments(100, &acme)),
        account(2, "东林电信", departments(200, &donglin)),
        account(3, "Northwind", Vec::new()),
        account(4, "东林移动", Vec::new()),
    ]
}

fn people_of(accounts: &[KnownAccount]) -> Vec<KnownPerson> {
    let post = |account: i64, department: &str, title: &str, level| {
        let account = accounts.iter().find(|a| a.id == Id::new(account)).unwrap();
        KnownPost {
            account: account.id,
            account_name: account.name.clone(),
            department: account
                .departments
                .iter()
                .find(|d| d.name.as_str() == department)
                .map(|d| (d.id, d.name.clone())),
            title: Name::new(title).ok(),
            level,
        }
    };
    [
        (22, "Jane Fox", post(1, "Procurement", "buyer", None)),
        (23, "Jane Reed", post(1, "Finance", "head", None)),
        (
            24,
            "Zhang Wei",
            post(1, "Technical", "CTO", Some(Level::High)),
        ),
        (25, "Omar Haddad", post(3, "", "director", None)),
        (31, "张伟", post(2, "技术部", "总工", Some(Level::High))),
        (32, "王芳", post(2, "采购部", "", Some(Level::Middle))),
        (33, "王强", post(2, "财务部", "", None)),
        (34, "李明", post(2, "技术部", "架构师", None)),
        (35, "李明", post(2, "财务部", "会计", None)),
        (36, "曾敏", post(2, "采购部", "", None)),
        (37, "欧阳修文", post(2, "工程建设部", "", None)),
    ]
    .into_iter()
    .map(|(id, person, post)| KnownPerson {
        id: Id::new(id),
        name: name(person),
        aliases: if id == 32 {
            vec![name("Fiona")]
        } else {
            Vec::new()
        },
        posts: vec![post],
        last: None,
    })
    .collect()
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
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
    if meaning.me == Presence::Away {
        ours.insert(0, "without me".into());
    }
    if !ours.is_empty() {
        parts.push(format!("ours: {}", ours.join(", ")));
    }
    let mut text = format!("    {}\n", parts.join(" · "));
    if !meaning.note.is_empty() {
        let _ = writeln!(text, "    note: {}", meaning.note);
    }
    for promise in &meaning.promises {
        let whose = promise.person.and_then(|i| meaning.people.get(i));
        let _ = writeln!(
            text,
            "    {}{}: {} · {}",
            if promise.by == Side::Us {
                "we promise"
            } else {
                "they promise"
            },
            whose.map_or_else(String::new, |person| format!(" ({})", person.name)),
            promise.due.map_or_else(
                || "someday".into(),
                |due| due.format("%a %d %b %Y").to_string()
            ),
            promise.text,
        );
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

fn trouble(line: &str, problem: &Problem) -> String {
    let at = line.get(problem.span.clone()).unwrap();
    match &problem.what {
        Trouble::UnknownAccount { nearest } => {
            let names: Vec<_> = nearest.iter().map(Name::as_str).collect();
            format!("UnknownAccount {at}, near: {}", names.join(", "))
        }
        Trouble::Day(Unread::Ahead(date)) => format!("Future {at}, {date}"),
        Trouble::Day(Unread::Unknown(near)) => {
            let near: Vec<_> = near.iter().map(|near| near.words.as_str()).collect();
            format!("no day: {at}, near: {}", near.join(", "))
        }
        Trouble::Day(unread) => format!("{unread:?} {at}"),
        what => format!("{what:?} {at}").trim_end().into(),
    }
}

fn people(reading: &Reading) -> String {
    let all: Vec<_> = reading.meaning.people.iter().map(person).collect();
    if all.is_empty() {
        "nobody".into()
    } else {
        all.join(", ")
    }
}

fn person(person: &PersonMeant) -> String {
    let mut about: Vec<String> = match person.standing {
        Standing::Known => Vec::new(),
        Standing::Guest => vec!["guest".into()],
        Standing::New => vec!["new".into()],
        Standing::Open => vec!["?".into()],
    };
    about.extend(person.department.as_ref().map(named));
    about.extend(person.level.map(|level| level.code().into()));
    if !person.signals.is_empty() {
        about.push(format!("+{}", person.signals));
    }
    about.extend(person.stance.map(|stance| format!("={}", stance.number())));
    if about.is_empty() {
        person.name.to_string()
    } else {
        format!("{} ({})", person.name, about.join(", "))
    }
}

fn named(named: &Named) -> String {
    match named.standing {
        Standing::New => format!("new {}", named.name),
        _ => named.name.to_string(),
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

fn candidate(candidate: &Candidate) -> String {
    match candidate {
        Candidate::Person { name, posts, .. } => {
            let post = posts
                .first()
                .unwrap_or_else(|| panic!("{name} has no post"));
            let mut about = vec![post.account_name.as_str()];
            about.extend(post.department.as_ref().map(|(_, name)| name.as_str()));
            about.extend(post.title.as_ref().map(Name::as_str));
            format!("{name} ({})", about.join(", "))
        }
        Candidate::Account { name, .. }
        | Candidate::Colleague { name, .. }
        | Candidate::Department { name, .. } => name.to_string(),
        Candidate::There { name, .. } => format!("log at {name}"),
        Candidate::Guest(name) => format!("{name} as a guest"),
        Candidate::NewPerson(name)
        | Candidate::NewColleague(name)
        | Candidate::NewDepartment(name) => {
            format!("new {name}")
        }
    }
}

#[test]
fn a_line_break_ends_a_promise_and_what_follows_is_note_again() {
    let line = "@zhang: quitting > fri send x\nsecond line > mon call\n\nthird";
    let reading = read(line, &book(Some("Acme")), &[]);
    let meaning = reading.meaning;
    assert_eq!(meaning.note, "quitting\nsecond line\nthird");
    let promised: Vec<_> = meaning
        .promises
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(promised, ["send x", "call"]);
}

#[test]
fn a_chinese_sentence_ends_a_name() {
    for line in ["@张伟。谈了付款", "@张伟！谈了付款", "@张伟？"] {
        let reading = read(line, &book(Some("东林电信")), &[]);
        assert_eq!(reading.meaning.people[0].name.as_str(), "张伟", "{line}");
        assert!(reading.entry.is_none(), "{line}");
    }
}
