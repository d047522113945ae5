//! Matters: begun and moved on by the log line, undone as one step, listed by what is at risk.

use serde_json::Value;

use crate::shell::Shell;

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
