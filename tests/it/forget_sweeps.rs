//! Forgetting somebody through kills, at every step of the program that does it.
//!
//! `SWEEP=10 cargo test --test it forget_sweeps` goes ten times as far.

use std::{fs, path::Path};

use crate::{
    forget::traces,
    shell::{Run, Shell},
    sweeps::{count_steps, times, witness},
};

/// Words that only Zhang Wei has; the last is written into the journal besides.
const CANARIES: &[&str] = &["zhang wei", "wei@qzmail", "qznote"];

fn book() -> Shell {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y #\"Northwind\" @\"Zhang Wei\" @\"Li Na\": both came > fri send Zhang Wei the form",
    ]);
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zhang Wei\nORG:Northwind\nEMAIL:wei@qzmail.example\n\
        NOTE:qznote\nEND:VCARD\n";
    let file = shell.file("zhang.vcf", card.as_bytes());
    shell.says(&["import", &file]);
    fs::remove_file(file).unwrap();
    shell.says(&["log", "y #\"Northwind\" @\"Li Na\": Zhang Wei was ill"]);
    shell.says(&["backup"]);
    shell
}

/// Everything in a folder as it lies in another.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn lay_out(from: &Path, to: &Path) {
    for entry in fs::read_dir(to).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
    copy(from, to);
}

fn left(shell: &Shell) -> Vec<String> {
    let words: Vec<_> = CANARIES.iter().map(|&word| word.to_owned()).collect();
    traces(shell.folder(), &words)
}

fn forget(shell: &Shell, library: &Path, watch: (&str, &str)) -> Run {
    let mut command = shell.command(&["forget", "Zhang Wei", "--name-again", "Zhang Wei"]);
    command
        .env("LD_PRELOAD", library)
        .env("WITNESS", shell.folder())
        .env(watch.0, watch.1);
    Run::of(command.spawn().unwrap())
}

#[test]
fn wherever_forgetting_is_killed_the_next_start_finishes_it_or_nothing_has_changed() {
    let tools = tempfile::tempdir().unwrap();
    let Some(library) = witness(tools.path()) else {
        return;
    };
    let shell = book();
    let (before, trace) = (tools.path().join("before"), tools.path().join("trace"));
    copy(shell.folder(), &before);
    let rows = shell.says(&["export"]);
    let done = forget(&shell, &library, ("TRACE", trace.to_str().unwrap()));
    assert_eq!((done.code, left(&shell)), (0, Vec::new()), "{done:?}");
    let steps = count_steps(&trace);
    let points = 12 * times();
    let (mut killed, mut unchanged, mut unfinished) = (0, 0, 0);
    for point in 0..points {
        let at = 1 + point * steps / points;
        lay_out(&before, shell.folder());
        let run = forget(&shell, &library, ("KILL_AT", &at.to_string()));
        killed += u64::from(run.code == -1);
        let traces = left(&shell);
        // Whoever starts next only to change something goes on with it first.
        shell.run(&["forget", "Nobody", "--dry-run"]);
        if shell.says(&["list", "people"]).contains("Zhang Wei") {
            unchanged += 1;
            assert_eq!(
                shell.says(&["export"]),
                rows,
                "killed at step {at} of {steps}"
            );
        } else {
            unfinished += u64::from(!traces.is_empty());
            let left = left(&shell);
            assert!(left.is_empty(), "killed at step {at} of {steps}: {left:#?}");
            assert_eq!(
                shell.run(&["check"]).code,
                0,
                "killed at step {at} of {steps}"
            );
        }
    }
    assert!(
        points * 9 / 10 < killed,
        "only {killed} of {points} were killed"
    );
    // The control: both happen, and without the next start there would be traces.
    assert!(
        0 < unchanged && 0 < unfinished,
        "{unchanged} unchanged, {unfinished} unfinished of {points}"
    );
}
