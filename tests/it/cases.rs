//! What people write and bring, where examples of it are at hand: each a folder with what comes in, a
//! script that tries it on the real program, and a sentence that says what is right.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::terminal::binary;

/// Those that do not hold yet. The list may only become shorter.
const NOT_YET: &[&str] = &[];

/// They measure time, which only a program built for use can keep.
const TIMED: &[&str] = &[
    "51-xlsx-one-cell-far-away",
    "86-five-thousand-of-one-name",
    "87-sixteen-thousand-columns",
];

/// The folder of the cases: `GUANXI_CASES`, or `shared/cases` beside the checkout. Says why when they
/// cannot be tried: every test must then pass without.
fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    let folder = env::var_os("GUANXI_CASES").map_or_else(beside, PathBuf::from);
    if !folder.join("lib.sh").is_file() {
        println!("skipped: no cases");
        return None;
    }
    for tool in ["bash", "python3"] {
        let there = Command::new(tool)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if there.is_err() {
            println!("skipped: no {tool}");
            return None;
        }
    }
    Some(folder)
}

/// The case holds, does not, or cannot be tried here.
fn holds(case: &Path) -> Option<bool> {
    let needs: &[&str] = match case.file_name()?.to_str()? {
        name if name.starts_with("85-") => &["pexpect"],
        name if name.starts_with("90-") => &["wcwidth"],
        _ => &[],
    };
    for module in needs {
        let found = Command::new("python3")
            .args(["-c", &format!("import {module}")])
            .stderr(Stdio::null())
            .status();
        if !found.is_ok_and(|status| status.success()) {
            println!("skipped: {}: no {module}", case.display());
            return None;
        }
    }
    let run = Command::new("bash")
        .arg(case.join("run.sh"))
        .env("GUANXI", binary())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    let verdict = said.lines().rfind(|line| line.starts_with("CHECK:"));
    Some(verdict == Some("CHECK: pass"))
}

#[test]
fn what_people_write_and_bring_is_understood_or_refused() {
    let Some(folder) = folder() else { return };
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("run.sh").is_file())
        .collect();
    cases.sort();
    let mut failed = BTreeSet::new();
    let mut tried = BTreeSet::new();
    for case in &cases {
        let name = case.file_name().unwrap().to_str().unwrap();
        if TIMED.contains(&name) && cfg!(debug_assertions) {
            println!("skipped: {name}: it measures time");
            continue;
        }
        let Some(held) = holds(case) else { continue };
        tried.insert(name);
        if !held {
            failed.insert(name);
        }
    }
    let known: BTreeSet<&str> = NOT_YET
        .iter()
        .copied()
        .filter(|name| tried.contains(name))
        .collect();
    let newly: Vec<_> = failed.difference(&known).collect();
    let mended: Vec<_> = known.difference(&failed).collect();
    assert!(
        newly.is_empty() && mended.is_empty(),
        "no longer right: {newly:?}; right by now, take them off the list: {mended:?}"
    );
}
