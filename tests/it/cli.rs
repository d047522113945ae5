//! What a shell is promised: exit codes, stable JSON, one line per problem, nothing raw.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::fs::PermissionsExt,
    process::{Command, Stdio},
};

use guanxi::{
    say::Lang,
    store::{Location, Store},
};
use serde_json::Value;

use crate::{
    fixtures::{fixture, message},
    journeys::hostile_book,
    shell::{Run, Shell},
    terminal::binary,
};

/// A book with the bank and two people of one surname, one of them met.
fn bank() -> Shell {
    let shell = Shell::new();
    shell.says(&["log", "y visit #\"Harbour Bank\" @\"Maja Lind\"+ip/finance//H: wants a pilot > next fri send the offer"]);
    shell.says(&[
        "log",
        "2d call #harbour @\"Per Lind\"/technical: about prices",
    ]);
    shell
}

/// A book that nothing is in any more.
fn emptied() -> Shell {
    let shell = bank();
    shell.says(&["undo"]);
    shell.says(&["undo"]);
    shell
}

/// The object has all of `always`, and nothing besides but some of `sometimes`.
#[track_caller]
fn has(value: &Value, always: &[&str], sometimes: &[&str]) {
    let keys: BTreeSet<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let missing: Vec<_> = always.iter().filter(|key| !keys.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?} missing in {value}");
    let known: BTreeSet<&str> = always.iter().chain(sometimes).copied().collect();
    let strange: Vec<_> = keys.difference(&known).collect();
    assert!(strange.is_empty(), "{strange:?} in {value}");
}

fn each(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

#[test]
fn the_exit_code_says_how_it_went() {
    let shell = bank();
    shell.says(&["log", "y call #\"Harbour Lights\" @\"Ida Moss\": hello"]);
    for (code, arguments) in [
        (0, &["score", "Harbour Bank"][..]),
        (1, &["log", "soon call @maja: x"]),
        (1, &["redo"]),
        (2, &["--nonsense"]),
        (2, &["score"]),
        (2, &["--today", "frday", "score", "Harbour Bank"]),
        (2, &["import", "x.csv", "--map", "A=B"]),
        (3, &["score", "Nobody"]),
        (3, &["search", "zzzz"]),
        (4, &["score", "harbour"]),
        (4, &["log", "y call #\"Harbour Bank\" @lind: hello"]),
    ] {
        let run = shell.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {run:?}");
        assert_eq!(run.err.is_empty(), code == 0, "{arguments:?}: {run:?}");
    }
}

#[test]
fn somebody_of_another_account_is_asked_about_with_what_may_be_written() {
    let shell = bank();
    let line = "y call #\"Harbour Lights\" @maja: hello";
    let run = shell.run(&["log", line]);
    assert_eq!(run.code, 4, "{run:?}");
    assert!(
        run.err
            .contains("Maja Lind is at Harbour Bank, not at Harbour Lights"),
        "{run:?}"
    );
    assert!(
        run.err
            .contains("#\"Harbour Bank\"   log it at Harbour Bank"),
        "{run:?}"
    );
    assert!(run.err.contains("@maja/guest   log it here"), "{run:?}");
    shell.says(&["log", &line.replace("@maja", "@maja/guest")]);
    let two = "y call #\"Harbour Bank\" @maja: first\nsecond";
    shell.says(&["log", two]);
    assert!(shell.says(&["export"]).contains("first\\nsecond"));
}

#[test]
fn a_name_that_is_nearly_a_known_one_is_asked_about_and_quotes_say_that_it_is_meant() {
    let shell = bank();
    for nearly in ["@majalindstrom", "@Mjaa", "@\"Maja Lind\" and bob"] {
        let run = shell.run(&["log", &format!("y call #harbour {nearly}: hello")]);
        assert_eq!(run.code, 4, "{nearly}: {}", run.err);
        assert!(run.err.contains("@\""), "{}", run.err);
    }
    let said = shell.says(&["log", "y call #harbour @\"Maja Lindstrom\": hello"]);
    assert!(said.contains("Maja Lindstrom (new)"), "{said}");
}

#[test]
fn the_users_own_words_for_kinds_are_read_and_shown() {
    let shell = bank();
    let config = shell.file("kinds.toml", "[kinds]\n路演 = \"峰会\"\n".as_bytes());
    let said = shell.says(&["--config", &config, "log", "昨天路演#harbour@maja：介绍"]);
    assert!(said.contains("summit"), "{said}");
    let shown = shell.says(&["--config", &config, "config", "show"]);
    assert!(shown.contains("[kinds]\n\"路演\" = \"summit\""), "{shown}");
    shell.file("kinds.toml", "[kinds]\n路演 = \"party\"\n".as_bytes());
    let run = shell.run(&["config", "check", &config]);
    assert!(
        run.err.contains("line 2") && run.err.contains("summit"),
        "{}",
        run.err
    );
    assert!(shell.says(&["log", "--help"]).contains("lunch"));
}

#[test]
fn an_ambiguous_name_lists_whom_it_may_mean() {
    let shell = bank();
    let run = shell.run(&["log", "y call #harbour @lind: hello"]);
    assert!(
        run.err.contains("Maja Lind") && run.err.contains("Per Lind"),
        "{run:?}"
    );
    shell.says(&["log", "y call #\"Harbour Lights\" @\"Ida Moss\": hello"]);
    let run = shell.run(&["score", "harbour"]);
    assert!(
        run.err.contains("Harbour Bank") && run.err.contains("Harbour Lights"),
        "{run:?}"
    );
    // An id from the list is unambiguous.
    let id = run
        .err
        .lines()
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    shell.says(&["score", id]);
}

#[test]
fn a_file_that_is_no_book_is_refused_and_left_alone() {
    let shell = Shell::new();
    let path = shell.file(
        "other.db",
        b"not a database, but long enough to look like one to hasty readers",
    );
    let run = shell.run(&["--book", &path, "list", "accounts"]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("is not a guanxi book"), "{run:?}");
    assert!(fs::read(&path).unwrap().starts_with(b"not a database"));
}

#[test]
fn a_book_of_a_newer_version_is_refused() {
    let shell = bank();
    let db = rusqlite::Connection::open(&shell.book).unwrap();
    db.execute_batch("PRAGMA user_version = 99").unwrap();
    let run = shell.run(&["list", "accounts"]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("a newer guanxi"), "{run:?}");
}

#[test]
fn a_book_somebody_writes_to_is_locked() {
    let shell = bank();
    let db = rusqlite::Connection::open(&shell.book).unwrap();
    db.execute_batch("BEGIN IMMEDIATE").unwrap();
    let run = shell.run(&["log", "y call @maja: hello"]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("Another program"), "{run:?}");
    #[cfg(target_os = "linux")]
    assert!(run.err.contains(&std::process::id().to_string()), "{run:?}");
    // Reading goes on.
    shell.says(&["list", "accounts"]);
}

#[test]
fn a_score_as_json_has_the_documented_shape_and_adds_up() {
    let shell = Shell::at_demo(Lang::En);
    for account in each(&shell.json(&["list", "accounts"])) {
        has(
            account,
            &["id", "name", "depth", "raw", "stage", "confidence"],
            &["parent", "last_contact", "next_promise"],
        );
    }
    let accounts = shell.json(&["list", "accounts"]);
    let some = each(&accounts).iter().step_by(9);
    for account in some {
        let score = shell.json(&["score", account["id"].as_str().unwrap()]);
        has(
            &score,
            &[
                "account",
                "as_of",
                "depth",
                "depth_all",
                "raw",
                "band",
                "stage",
                "confidence",
                "layers",
                "caps",
                "contributions",
                "reasons",
                "people",
                "departments",
            ],
            &[],
        );
        assert_eq!(score["depth"], account["depth"]);
        assert_eq!(score["as_of"], "2026-11-23");
        has(
            &score["layers"],
            &["key", "universal", "organizational"],
            &[],
        );
        let mut sum = 0.0;
        for part in each(&score["contributions"]) {
            has(
                part,
                &["layer", "subject", "kind", "points", "because"],
                &[],
            );
            sum += part["points"].as_f64().unwrap();
        }
        assert!(
            (sum - score["raw"].as_f64().unwrap()).abs() < 1e-9,
            "{score}"
        );
        let reasons = each(&score["reasons"]);
        assert_eq!(reasons.len(), 6);
        for reason in reasons {
            has(reason, &["id", "value", "weakest"], &[]);
        }
        for cap in each(&score["caps"]) {
            has(cap, &["limit", "reason", "lifts"], &[]);
            assert!(score["depth"].as_f64().unwrap() <= cap["limit"].as_f64().unwrap());
        }
        for person in each(&score["people"]) {
            has(
                person,
                &[
                    "person",
                    "warmth",
                    "evidence",
                    "effective_stance",
                    "strength",
                    "state",
                ],
                &[],
            );
        }
        for department in each(&score["departments"]) {
            has(department, &["department", "coverage"], &[]);
        }
    }
}

#[test]
fn an_explained_score_shows_points_that_add_up_to_the_sum_shown() {
    let shell = bank();
    let out = shell.says(&["score", "Harbour Bank", "--explain"]);
    // What is given, and what could be, in hundredths.
    let numbers = |line: &str| -> Option<[i64; 2]> {
        let (given, most) = line.split_once(" / ")?;
        let number = |word: Option<&str>| word?.replace('.', "").parse().ok();
        Some([
            number(given.split_whitespace().next_back())?,
            number(most.split_whitespace().next())?,
        ])
    };
    let lines: Vec<(&str, [i64; 2])> = out
        .lines()
        .filter_map(|line| Some((line, numbers(line)?)))
        .collect();
    let ((last, sum), parts) = lines.split_last().unwrap();
    assert!(last.starts_with("total"), "{out}");
    assert_eq!(sum[1], 10_000);
    for at in [0, 1] {
        let added: i64 = parts.iter().map(|(_, numbers)| numbers[at]).sum();
        assert_eq!(added, sum[at], "{out}");
    }
}

#[test]
fn people_as_json_have_the_documented_shape() {
    let shell = bank();
    let people = shell.json(&["list", "people"]);
    assert_eq!(each(&people).len(), 2);
    for person in each(&people) {
        has(
            person,
            &["id", "name", "account", "strength"],
            &["department", "title", "level", "stance"],
        );
    }
    let maja = each(&people)
        .iter()
        .find(|person| person["name"] == "Maja Lind")
        .unwrap();
    assert_eq!(
        (&maja["department"], &maja["level"]),
        (&"Finance".into(), &"H".into())
    );
}

#[test]
fn a_search_finds_names_notes_and_promises() {
    let shell = bank();
    for (query, kind) in [
        ("maja", "person"),
        ("harbour", "account"),
        ("finance", "department"),
        ("pilot", "interaction"),
        ("offer", "promise"),
    ] {
        let hits = shell.json(&["search", query]);
        assert!(
            each(&hits).iter().any(|hit| hit["kind"] == kind),
            "{query}: {hits}"
        );
        for hit in each(&hits) {
            has(hit, &["kind", "id", "text"], &["account", "by", "on"]);
        }
    }
}

#[test]
fn the_next_best_actions_come_with_what_they_move() {
    let shell = bank();
    let lines = [
        "41d call @\"Ida Moss\"/technical: about the pilot",
        "40d call @maja: about the pilot > today send the plan",
    ];
    for line in lines {
        shell.says(&["log", &format!("#\"Harbour Bank\" {line}")]);
    }
    let next = shell.json(&["next", "Harbour Bank"]);
    assert!(!each(&next).is_empty());
    for action in each(&next) {
        has(
            action,
            &[
                "kind",
                "account",
                "account_name",
                "gain",
                "moves",
                "chance",
                "because",
                "effort",
            ],
            &[
                "person",
                "person_name",
                "seat",
                "department",
                "if_nothing",
                "promise",
                "asleep_until",
            ],
        );
        let moves = each(&action["moves"]).iter();
        let sum: f64 = moves.map(|one| one["gain"].as_f64().unwrap()).sum();
        assert!(
            (sum - action["gain"].as_f64().unwrap()).abs() < 1e-9,
            "{next}"
        );
    }
    let of = |who: &str| each(&next).iter().find(|one| one["person_name"] == who);
    let maja = of("Maja Lind").unwrap();
    assert_eq!(maja["promise"]["text"], "send the plan");
    assert_eq!(of("Ida Moss").unwrap().get("promise"), None);
    // Met the day before yesterday, and owed nothing.
    assert_eq!(of("Per Lind"), None);
    let rows = shell.says(&["next", "Harbour Bank"]);
    let kept = "keeps what we promised: send the plan";
    let mut about = rows.lines().filter(|row| row.contains("Maja Lind"));
    assert!(about.any(|row| row.contains(kept)), "{rows}");
}

/// The row an action is about, as JSON has it in either list.
fn topic(action: &Value) -> &Value {
    let keys = ["person", "seat", "department", "account"];
    keys.iter().find_map(|key| action.get(key)).unwrap()
}

#[test]
fn the_best_actions_of_the_book_are_those_of_the_agenda_each_about_somebody_else() {
    let shell = Shell::at_demo(Lang::En);
    let agenda = shell.json(&["agenda"]);
    let agenda = each(&agenda).iter().filter(|row| row["section"] == "next");
    let agenda: Vec<_> = agenda.map(|row| (&row["id"], &row["gain"])).collect();
    let next = shell.json(&["next", "--limit", "20"]);
    let next: Vec<_> = each(&next)
        .iter()
        .map(|row| (topic(row), &row["gain"]))
        .collect();
    // What sleeps makes room for as many more on the agenda.
    assert_eq!(next.len(), 20);
    assert!(agenda.starts_with(&next), "{agenda:?}\n{next:?}");
    let about: BTreeSet<_> = next.iter().map(|(about, _)| about.as_str()).collect();
    assert_eq!(about.len(), next.len(), "somebody stands there twice");
}

#[test]
fn an_action_says_where_it_is_done_and_whose_depth_it_moves() {
    let shell = Shell::at_demo(Lang::En);
    let (agenda, next) = (shell.json(&["agenda"]), shell.json(&["next"]));
    let several = each(&next)
        .iter()
        .filter(|row| 1 < each(&row["moves"]).len());
    let several: Vec<_> = several.collect();
    assert!(!several.is_empty(), "nobody decides for several units");
    for action in several {
        let mut rows = each(&agenda).iter();
        let row = rows.find(|row| row["section"] == "next" && row["id"] == *topic(action));
        let row = row.unwrap();
        assert_eq!(row["account"], action["account"], "{row}");
        assert_eq!(row["account_name"], action["account_name"], "{row}");
        assert_eq!(row["moves"], action["moves"], "{row}");
        // What a unit gains by it is what the list of that unit says.
        for moved in each(&action["moves"]) {
            let own = shell.json(&["next", moved["account"].as_str().unwrap()]);
            let mut own = each(&own).iter();
            let same = own.find(|row| topic(row) == topic(action)).unwrap();
            assert_eq!(same["moves"], action["moves"]);
        }
    }
}

#[test]
fn what_is_lost_by_doing_nothing_stands_beside_what_would_be_gained() {
    let shell = Shell::at_demo(Lang::En);
    let next = shell.json(&["next", "--limit", "200"]);
    let mut actions = each(&next).iter();
    let losing = actions.find(|one| one.get("if_nothing").is_some());
    let lost = &losing.unwrap()["if_nothing"];
    has(lost, &["by", "points", "within_90_days"], &[]);
    let points = lost["points"].as_f64().unwrap();
    assert!(1.0 <= points);
    let rows = shell.says(&["next", "--limit", "200"]);
    assert!(rows.contains(&format!("−{points:.1} by ")), "{rows}");
}

#[test]
fn a_logged_line_as_json_says_what_was_understood() {
    let shell = bank();
    let logged = shell.json(&[
        "log",
        "y 14:30 call @maja+i @\"Ida Moss\": x > next fri send it < someday answer",
    ]);
    has(
        &logged,
        &["interaction", "understood", "before", "after"],
        &["because"],
    );
    let understood = &logged["understood"];
    has(
        understood,
        &[
            "account",
            "on",
            "at",
            "kind",
            "people",
            "colleagues",
            "promises",
        ],
        &[],
    );
    assert_eq!(understood["account"], "Harbour Bank");
    assert_eq!(understood["on"], "2026-11-22");
    assert_eq!(understood["at"], "14:30");
    assert_eq!(understood["kind"], "call");
    let people = each(&understood["people"]);
    has(&people[0], &["id", "name", "new", "signals"], &[]);
    assert_eq!(
        (&people[0]["new"], &people[0]["signals"]),
        (&false.into(), &"i".into())
    );
    // Somebody new has an id once they are saved.
    assert_eq!(
        (&people[1]["new"], &people[1]["name"]),
        (&true.into(), &"Ida Moss".into())
    );
    let promises = each(&understood["promises"]);
    assert_eq!(
        (&promises[0]["by"], &promises[0]["due"]),
        (&"us".into(), &"2026-12-04".into())
    );
    assert_eq!(
        (&promises[1]["by"], promises[1].get("due")),
        (&"them".into(), None)
    );
    assert_eq!(understood["colleagues"], serde_json::json!(["Me"]));
}

#[test]
fn a_dry_run_saves_nothing() {
    let shell = bank();
    let before = shell.says(&["export"]);
    let logged = shell.json(&["log", "--dry-run", "y call @maja: hello"]);
    assert_eq!(logged.get("interaction"), None);
    let people = fixture("people.gbk.csv");
    let imported = shell.json(&["import", &people, "--dry-run"]);
    has(
        &imported,
        &[
            "read",
            "added",
            "merged",
            "skipped",
            "accounts",
            "completed",
            "interactions",
            "matters",
            "placed",
            "unplaced",
            "recognised",
            "problems",
        ],
        &[],
    );
    assert_eq!(imported["added"], 3);
    assert_eq!(shell.says(&["export"]), before);
}

#[test]
fn an_import_says_how_it_understood_the_columns() {
    let shell = Shell::new();
    let people = fixture("people.gbk.csv");
    let told = shell.says(&["import", &people, "--dry-run"]);
    assert!(
        told.contains("姓名 → name  · ") && told.contains("单位 → account  · "),
        "{told}"
    );
    let told = shell.says(&["import", &people, "--dry-run", "--map", "单位=none"]);
    assert!(told.contains("not read: 单位 (4)\n"), "{told}");
}

#[test]
fn an_import_says_what_it_did_not_take_with_line_and_reason() {
    let shell = Shell::new();
    let (cards, people) = (fixture("phones.vcf"), fixture("people.gbk.csv"));
    let imported = shell.json(&["import", &cards, &people, "--account", "Harbour Bank"]);
    let count = |key: &str| imported[key].as_u64().unwrap();
    assert_eq!(
        count("read"),
        count("added") + count("merged") + count("skipped"),
        "{imported}"
    );
    assert!(0 < count("merged"), "{imported}");
    for problem in each(&imported["problems"]) {
        has(problem, &["file", "line", "reason"], &[]);
        assert!(0 < problem["line"].as_u64().unwrap());
    }
    let of = |file: &str| {
        each(&imported["problems"])
            .iter()
            .any(|problem| problem["file"] == file)
    };
    assert!(of(&cards) && of(&people), "{imported}");
    let accounts = shell.json(&["list", "accounts"]);
    assert_eq!(each(&accounts).len(), 1);
    shell.says(&["undo"]);
    assert!(each(&shell.json(&["list", "people"])).is_empty());
}

#[test]
fn several_lines_go_in_one_by_one_and_a_bad_one_is_named() {
    let shell = bank();
    let lines = "y call @maja: first\n\nsoon call @maja: bad\n昨天拜访@maja：第三\n";
    let run = shell.run_with(&["log", "-"], lines);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.starts_with("3: "), "{run:?}");
    for word in ["first", "第三"] {
        assert_eq!(each(&shell.json(&["search", word])).len(), 1, "{word}");
    }
    assert!(each(&shell.json(&["search", "bad"])).is_empty());
}

#[test]
fn what_was_done_in_a_demo_stays_until_it_is_wanted_anew() {
    let shell = Shell::new();
    let run = |arguments: &[&str]| {
        let mut command = shell.command(arguments);
        // Beside the book of the standard place.
        command.env_remove("GUANXI_BOOK");
        let run = command.output().unwrap();
        assert!(run.status.success(), "{run:?}");
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(run.stdout), text(run.stderr))
    };
    let (path, _) = run(&["demo", "--no-open"]);
    let path = path.trim();
    let count = || {
        let store = Store::open(&Location::File(path.into())).unwrap();
        store.everything().unwrap().interactions.len()
    };
    let whole = count();
    // Whoever has it open would write into a file that is gone.
    let mut open = Store::open(&Location::File(path.into())).unwrap();
    open.remember("place", &"somewhere").unwrap();
    let (_, said) = run(&["demo", "--no-open"]);
    assert!(said.contains("open elsewhere"), "{said}");
    let run_anew = || {
        let mut command = shell.command(&["demo", "--no-open", "--anew"]);
        command.env_remove("GUANXI_BOOK").output().unwrap()
    };
    let refused = run_anew();
    let why = String::from_utf8(refused.stderr).unwrap();
    assert!(
        !refused.status.success() && why.contains("Close it there first"),
        "{why}"
    );
    drop(open);
    assert_eq!(run(&["demo", "--no-open"]).1, "");
    run(&["--book", path, "log", "y #Nordhavn @\"Li\": mine"]);
    let (_, said) = run(&["demo", "--no-open"]);
    assert!(said.contains("stays as it is"), "{said}");
    assert_eq!(count(), whole + 1);
    let (_, said) = run(&["demo", "--no-open", "--anew"]);
    assert_eq!((said.as_str(), count()), ("", whole));
}

#[test]
fn the_demo_is_made_where_it_was_asked_for_and_says_where() {
    let shell = Shell::new();
    let book = shell.book.display().to_string();
    let said = shell.says(&["demo", "--no-open", "--book", &book]);
    assert_eq!(said, format!("{book}\n"));
    assert!(10 < each(&shell.json(&["list", "accounts"])).len());
}

#[test]
fn a_book_leaves_and_comes_back_byte_for_byte() {
    for shell in [bank(), Shell::at_demo(Lang::En)] {
        comes_back(&shell);
    }
    let shell = Shell::new();
    shell.says(&["import", &fixture("book.json")]);
    comes_back(&shell);
    let hostile = Shell::new();
    hostile_book(Store::open(&Location::File(hostile.book.clone())).unwrap());
    comes_back(&hostile);
}

fn comes_back(shell: &Shell) {
    let first = shell.says(&["export"]);
    let file = shell.file("book.json", first.as_bytes());
    let other = Shell::new();
    other.says(&["import", &file]);
    let second = other.says(&["export"]);
    if first != second {
        let differs = first.lines().zip(second.lines()).find(|(a, b)| a != b);
        panic!("differs: {differs:?}");
    }
}

#[test]
fn the_agenda_as_json_has_the_documented_shape() {
    let shell = Shell::at_demo(Lang::En);
    let agenda = shell.json(&["agenda"]);
    let mut last = 0;
    let sections = [
        "planned",
        "overdue",
        "today",
        "this_week",
        "later",
        "going_quiet",
        "next",
        "asleep",
    ];
    for row in each(&agenda) {
        let section = sections.iter().position(|name| row["section"] == **name);
        assert!(last <= section.unwrap(), "{row}");
        last = section.unwrap();
        let always = ["section", "kind", "account", "account_name"];
        let sometimes = ["person", "person_name", "asleep_until"];
        match row["kind"].as_str().unwrap() {
            "promise" => has(
                row,
                &[&always[..], &["id", "side", "text", "made_on"]].concat(),
                &[&sometimes[..], &["due"]].concat(),
            ),
            "visit" => has(
                row,
                &[
                    &always[..],
                    &["id", "on", "contact", "people", "colleagues"],
                ]
                .concat(),
                &[
                    &sometimes[..],
                    &["at", "purpose", "outcome", "bring", "matters"],
                ]
                .concat(),
            ),
            "matter" => has(
                row,
                &[&always[..], &["id", "matter", "title", "stage", "says"]].concat(),
                &[
                    &sometimes[..],
                    &["due", "amount", "currency", "reason", "value"],
                ]
                .concat(),
            ),
            "plan_item" => has(
                row,
                &[
                    &always[..],
                    &[
                        "id", "layer", "subject", "name", "target", "made_on", "due", "says",
                    ],
                ]
                .concat(),
                &[&sometimes[..], &["now", "action", "colleague"]].concat(),
            ),
            "silence" => has(
                row,
                &[
                    &always[..],
                    &["state", "last_contact", "silent_days", "cadence_days"],
                ]
                .concat(),
                &[&sometimes[..], &["seat_role", "cadence_tier"]].concat(),
            ),
            _ => has(
                row,
                &[&always[..], &["about", "id", "gain", "moves", "because"]].concat(),
                &sometimes,
            ),
        }
    }
    let of = |section: &str| {
        each(&agenda)
            .iter()
            .filter(|row| row["section"] == section)
            .count()
    };
    assert!(
        sections[..7].iter().all(|section| 0 < of(section)),
        "{agenda}"
    );
    // As text, the same rows under their headings.
    let text = shell.says(&["agenda"]);
    let (rows, said) = text.rsplit_once("\n\n").unwrap();
    assert_eq!(rows.lines().count(), each(&agenda).len() + 7, "{text}");
    assert!(said.starts_with("Private entries are left out"), "{said}");
    assert!(
        text.contains(&format!("\nOverdue  {}\n", of("overdue"))),
        "{text}"
    );
}

#[test]
fn the_agenda_of_a_few_days_leaves_out_what_is_due_later() {
    let shell = bank();
    let rows = |days: &[&str]| {
        let agenda = shell.json(&[&["agenda"], days].concat());
        let promises = each(&agenda).iter().filter(|row| row["kind"] == "promise");
        promises.cloned().collect::<Vec<_>>()
    };
    assert_eq!(rows(&["--days", "10"]), Vec::<Value>::new());
    let promise = &rows(&["--days", "11"])[0];
    assert_eq!(rows(&[])[0], *promise);
    assert_eq!(promise["section"], "later");
    assert_eq!(promise["due"], "2026-12-04");
    assert_eq!(promise["side"], "us");
    assert_eq!(promise["text"], "send the offer");
    assert_eq!(promise["account_name"], "Harbour Bank");
    assert_eq!(promise["person_name"], "Maja Lind");
    // Someday is no later than any day.
    shell.says(&["log", "call #harbour @maja: x > someday dream on"]);
    assert_eq!(rows(&["--days", "10"])[0]["text"], "dream on");
    assert_eq!(rows(&["--days", "11"]).len(), 2);
    let text = shell.says(&["agenda", "--lang", "zh", "--days", "11"]);
    assert!(
        text.contains("以后  2\n  11天后  > 我方  send the offer"),
        "{text}"
    );
}

#[test]
fn an_empty_agenda_says_so() {
    let shell = emptied();
    assert_eq!(shell.json(&["agenda"]), Value::Array(Vec::new()));
    assert!(shell.says(&["agenda"]).starts_with("Nothing is due"));
}

#[test]
fn promises_leave_as_a_calendar_the_same_every_time() {
    let shell = bank();
    shell.says(&[
        "log",
        "y call #\"Quay Works\" @\"Ida Moss\": x > 12-1 send it > someday dream on",
    ]);
    let file = shell.folder().join("promises.ics");
    let write = |more: &[&str]| {
        let path = file.display().to_string();
        shell.says(&[&["export", "--format", "ics", "-o", &path], more].concat());
        fs::read_to_string(&file).unwrap()
    };
    let all = write(&[]);
    assert_eq!(all.matches("BEGIN:VTODO").count(), 2, "{all}");
    assert!(all.contains("SUMMARY:> send it\r\n"), "{all}");
    assert!(all.contains("DUE;VALUE=DATE:20261204\r\n"), "{all}");
    assert_eq!(write(&[]), all);
    let one = write(&["--account", "quay"]);
    assert!(one.contains("send it") && !one.contains("offer"), "{one}");
    // What a calendar has no place for is not left out in silence.
    let said = |more: &[&str]| {
        let path = file.display().to_string();
        let run = shell.run(&[&["export", "--format", "ics", "-o", &path], more].concat());
        let written = fs::read_to_string(&file).unwrap();
        (written.matches("BEGIN:VTODO").count(), run.err)
    };
    let left_out = "left out for want of a date: 1 promise\n".to_owned();
    assert_eq!(said(&["--account", "quay"]), (1, left_out));
    assert_eq!(said(&["--account", "harbour"]), (1, String::new()));
    let in_chinese = said(&["--lang", "zh"]);
    assert_eq!(
        in_chinese,
        (2, "有 1 项承诺日期待定，未写入日历\n".to_owned())
    );
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // As JSON a book leaves whole or not at all.
    assert_eq!(shell.run(&["export", "--account", "quay"]).code, 2);
    assert_eq!(
        shell
            .run(&["export", "--format", "ics", "--account", "nobody"])
            .code,
        3
    );
}

#[test]
fn undo_and_redo_work_from_one_run_to_the_next() {
    let shell = bank();
    let (before, hits) = (shell.says(&["export"]), || {
        each(&shell.json(&["search", "prices"])).len()
    });
    assert_eq!(hits(), 1);
    assert!(shell.says(&["undo"]).contains("Undone"));
    assert_eq!(hits(), 0);
    assert!(shell.says(&["history"]).contains("undone"));
    assert!(shell.says(&["redo"]).contains("Redone"));
    assert_eq!(shell.says(&["export"]), before);
    shell.says(&["undo"]);
    shell.says(&["undo"]);
    assert_eq!(shell.run(&["undo"]).code, 1);
}

#[test]
fn hostile_text_never_leaves_raw() {
    let shell = Shell::new();
    hostile_book(Store::open(&Location::File(shell.book.clone())).unwrap());
    let accounts = shell.json(&["list", "accounts"]);
    // Every run looks at what came out.
    for arguments in [
        &["list", "accounts"][..],
        &["list", "people"],
        &["search", "a"],
        &["search", "王"],
        &["next"],
        &["agenda"],
        &["history"],
        &["export"],
        &[],
    ] {
        shell.says(arguments);
    }
    shell.json(&["list", "people"]);
    shell.json(&["search", "a"]);
    for account in each(&accounts) {
        let id = account["id"].as_str().unwrap();
        shell.says(&["score", id, "--explain"]);
        shell.json(&["score", id]);
    }
    shell.run(&["score", "\u{1b}[2J\u{202e}"]);
    shell.run(&["log", "y @\u{1b}[2J: x"]);
    shell.run(&["import", "\u{1b}[2Jnowhere.csv"]);
    shell.run(&["--book", "\u{1b}[2J/dev/null/x", "list", "accounts"]);
    shell.run(&["\u{1b}[2J"]);
}

#[test]
fn the_book_is_private_whatever_the_umask() {
    let shell = Shell::new();
    let mut sh = Command::new("/bin/sh");
    sh.args(["-c", "umask 0; exec \"$0\" \"$@\"", &binary()]);
    sh.args(["log", "y #\"A B\" @\"C D\": x"]);
    sh.env_clear().env("GUANXI_BOOK", &shell.book);
    assert!(sh.stdout(Stdio::null()).status().unwrap().success());
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&shell.book), 0o600);
    assert_eq!(mode(shell.book.parent().unwrap()), 0o700);
    let out = shell.folder().join("out.json").display().to_string();
    shell.says(&["export", "-o", &out]);
    assert_eq!(mode(out.as_ref()), 0o600);
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    let shell = Shell::at_demo(Lang::En);
    let mut child = shell.command(&["list", "people"]).spawn().unwrap();
    drop(child.stdout.take());
    let run = Run::of(child);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn without_a_terminal_there_is_a_plain_summary() {
    let shell = emptied();
    assert!(shell.says(&[]).contains("The book is empty."));
    let shell = bank();
    let out = shell.says(&[]);
    assert!(
        out.contains("1 account") && out.contains("Harbour Bank"),
        "{out}"
    );
    assert!(shell.says(&["--lang", "zh"]).contains("客户"));
    let zh = shell
        .command(&[])
        .env("LC_ALL", "zh_CN.UTF-8")
        .spawn()
        .unwrap();
    assert_eq!(Run::of(zh).out, shell.says(&["--lang", "zh"]));
}

#[test]
fn the_day_can_be_another() {
    let shell = bank();
    let logged = shell.json(&["--today", "2026-12-01", "log", "y call @maja: hello"]);
    assert_eq!(logged["understood"]["on"], "2026-11-30");
    let later = shell.json(&["--today", "2028-01-01", "score", "Harbour Bank"]);
    assert_eq!(later["as_of"], "2028-01-01");
    let then = shell.json(&["score", "Harbour Bank", "--as-of", "2026-11-01"]);
    assert_eq!(
        (&then["as_of"], &then["depth"]),
        (&"2026-11-01".into(), &0.into())
    );
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let shell = bank();
    let mut child = shell
        .command(&["log", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for number in 0..3 {
        writeln!(input, "y call @maja: survives{number}").unwrap();
        input.flush().unwrap();
        // It says so as soon as it is saved, not at the end.
        lines
            .by_ref()
            .map(Result::unwrap)
            .find(|line| line.contains("Harbour Bank"))
            .unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for number in 0..3 {
        let hits = shell.json(&["search", &format!("survives{number}")]);
        assert_eq!(each(&hits).len(), 1);
    }
}

#[test]
fn the_help_says_in_one_wording_what_the_number_is_not() {
    let shell = Shell::new();
    // The help and the page break lines where they fit.
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (lang, arguments) in [
        (Lang::En, &["score", "--help"][..]),
        (Lang::En, &["help", "score"]),
        (Lang::Zh, &["--lang=zh", "score", "--help"]),
        (Lang::Zh, &["score", "-h", "--lang", "zh"]),
    ] {
        let said = message(lang, "what-the-number-is-not");
        let help = one_line(&shell.says(arguments));
        // Chinese has no spaces to break at but those the help puts in.
        let (bare, wanted) = (help.replace(' ', ""), said.replace(' ', ""));
        assert!(bare.contains(&wanted), "{arguments:?}: {help}");
        let page = one_line(&shell.says(&["manual", "depth", "--lang", lang.code()]));
        assert!(
            page.replace(' ', "").contains(&wanted),
            "not in the manual: {said}"
        );
    }
    let config = shell.file("zh.toml", b"language = \"zh\"");
    let said = message(Lang::Zh, "what-the-number-is-not");
    let help = shell.says(&["--config", &config, "score", "--help"]);
    assert!(help.replace(['\n', ' '], "").contains(&said), "{help}");
    assert!(!shell.says(&["list", "--help"]).contains("calibrated"));
}

#[test]
fn days_on_the_command_line_are_read_as_everywhere() {
    let shell = bank();
    let score = |arguments: &[&str]| {
        let all = [
            &["--today", "2026-12-01", "score", "Harbour Bank"],
            arguments,
        ]
        .concat();
        shell.json(&all)["as_of"].clone()
    };
    assert_eq!(score(&["--as-of", "last thursday"]), "2026-11-26");
    assert_eq!(score(&["--as-of", "11月20日"]), "2026-11-20");
    assert_eq!(score(&["--as-of", "Fri 20 Nov"]), "2026-11-20");
    let run = shell.run(&[
        "--today",
        "2026-12-01",
        "score",
        "Harbour Bank",
        "--as-of",
        "frday",
    ]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(
        run.err.contains("--as-of") && run.err.contains("friday = Fri 27 Nov"),
        "{}",
        run.err
    );
    let run = shell.run(&["--today", "1 Dec 2026", "agenda", "--days", "end of month"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_promise_before_no_day_is_refused_with_the_days_nearest_to_it() {
    let shell = bank();
    let line = "@maja: met > frday send the offer";
    let run = shell.run(&["--today", "2026-12-01", "log", line]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(
        run.err.contains("friday = Fri 4 Dec") && run.err.contains("\\>"),
        "{}",
        run.err
    );
    let run = shell.run(&[
        "--today",
        "2026-12-05",
        "log",
        "@maja：谈过 > 这周五 发报价",
    ]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("Fri 4 Dec"), "{}", run.err);
    shell.says(&["log", "@maja: met \\> frday send the offer"]);
}
