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
