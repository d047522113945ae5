//! Twelve accounts as every account manager knows them, with every number of theirs in a file that a
//! person can read: `tests/fixtures/archetypes`. With `UPDATE=1` in the environment they are written anew.
//!
//! Raw, layers, caps, live threads and depth of all twelve were computed once more from the facts in these
//! files by a program of its own, written after the specification alone; three are worked out by hand below.

mod cast;
mod told;

use std::{collections::BTreeSet, fs, path::PathBuf};

use cast::all;
use told::told;

use super::scored;
use crate::domain::score::{Depth, Facts};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archetypes")
}

#[test]
fn each_archetype_has_the_numbers_of_its_file() {
    let mut files = BTreeSet::new();
    for archetype in all() {
        let path = folder().join(format!("{}.txt", archetype.file));
        let now = told(&archetype);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(then, now, "{} has changed", path.display());
        files.insert(path);
    }
    assert_eq!(files.len(), 12);
    let kept = fs::read_dir(folder()).unwrap();
    assert_eq!(
        kept.map(|entry| entry.unwrap().path())
            .collect::<BTreeSet<_>>(),
        files
    );
}

fn depth_of(file: &str) -> Depth {
    let facts: Facts = all().into_iter().find(|it| it.file == file).unwrap().facts;
    scored(&facts)
}

#[track_caller]
fn assert_is(value: f64, computed: f64) {
    assert!((value - computed).abs() < 1e-9, "{value} is not {computed}");
}

/// What is left of 1 after some days, when a half is left after 60.
fn left(days: f64) -> f64 {
    (-days / 60.0).exp2()
}

#[test]
fn the_champion_comes_out_as_by_hand() {
    let depth = depth_of("champion_only");
    // An evaluator: cadence 30, half-life 60. Three meetings, two calls at a half.
    let sum = left(4.0) + left(18.0) + left(32.0) + 0.5 * (left(11.0) + left(25.0));
    // Signals on three days, of help, of information and a word for us: a coach in full.
    let evidence = (1.0 + 0.75 + 1.0) / 3.0;
    let strength = 0.50 * 1.0 + 0.35 * (sum / 3.0_f64).min(1.0) + 0.15 * evidence;
    let key = 2.0 * strength / (3.0 + 3.0 + 2.0);
    // Alone, so 0.7 at most, in a department of importance 2 of 3 + 3 + 2 + 2 + 2 + 1.
    let universal = 2.0 * 0.7 / 13.0;
    // Two executive meetings, a regional agreement, one plan, a review; nobody but the user.
    let organizational = (1.0 + 0.7 + 0.6 + 1.0 + 0.0) / 5.0;
    assert_is(
        depth.raw,
        45.0 * key + 35.0 * universal + 20.0 * organizational,
    );
    assert!(25.0 < depth.raw);
    assert_eq!(depth.depth, 25, "one thread holds it back");
}

#[test]
fn messages_alone_come_out_as_by_hand() {
    let depth = depth_of("only_messages");
    // Twenty of 0.25, fading, are more than the 1 that messages can add: W = 1/3. Neutral, no signal.
    // What somebody thinks of us is nothing to count on before anybody has spoken with them.
    let strength = 0.35 / 3.0;
    let key = 2.0 * strength / 8.0;
    let universal = 2.0 * 0.7 * strength / 0.6 / 13.0;
    assert_is(depth.raw, 45.0 * key + 35.0 * universal);
    assert_eq!((depth.threads, depth.depth), (0, 2));
}

#[test]
fn an_approver_who_turns_costs_what_it_does_by_hand() {
    let (before, after) = (depth_of("balanced"), depth_of("opposed_approver"));
    let warmth = (left(7.0) + left(28.0) + left(56.0)) / 3.0;
    // Two days with a signal: one joined us, one helped.
    let supported = 0.50 * 0.50 + 0.35 * warmth + 0.15 * 1.5 / 3.0;
    let opposed = -0.25 + 0.25 * warmth;
    // The seat falls from the holder's strength below zero, 3 of 8 of the key layer.
    let seat = 45.0 * 3.0 / 8.0 * (supported - opposed);
    // The deputy fills the 0.7 of the executive as before; the chief, on another level, filled 0.3 by as
    // much of 0.6 as there was, and covers nothing now.
    let department = 35.0 * 3.0 / 13.0 * 0.3 * (supported / 0.6).min(1.0);
    assert_is(before.raw - after.raw, seat + department);
    assert_eq!(after.depth, 45, "whoever approves is against us");
    assert!(after.depth < before.depth);
}
