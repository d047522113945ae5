//! What may be said of a person after their name: signals, stance, level, department.

use crate::{
    domain::{
        interaction::{Signal, Signals},
        stance::StanceValue,
        tenure::Level,
    },
    find::{fold, is_han},
};

use super::{
    line::{Line, Stretch, is_break},
    syntax::{Said, Spelled},
};

/// What follows a person.
#[derive(Debug)]
pub(super) struct Suffix {
    pub at: Stretch,
    pub what: Trait,
}

#[derive(Debug)]
pub(super) enum Trait {
    Signals(Signals),
    NoSignal(char),
    Stance(StanceValue),
    NoStance,
    Level(Level),
    NoLevel,
    Department(Said),
    /// From outside, for once here.
    Guest,
    Unfinished,
}

/// The end of the run of letters after a sign.
fn run(line: &Line<'_>, i: usize) -> usize {
    line.past(i, |c| !is_break(c) && !is_han(c))
}

pub(super) fn signals(line: &Line<'_>, i: usize) -> (Trait, usize) {
    let end = run(line, i);
    let set = (i..end)
        .filter_map(|i| line.get(i))
        .try_fold(Signals::NONE, |set, letter| {
            let code = letter.to_ascii_lowercase();
            Signal::from_code(code.encode_utf8(&mut [0; 4]))
                .map(|signal| set.with(signal))
                .ok_or(letter)
        });
    let what = match set {
        Ok(set) if set.is_empty() => Trait::Unfinished,
        Ok(set) => Trait::Signals(set),
        Err(letter) => Trait::NoSignal(letter),
    };
    (what, end)
}

pub(super) fn stance(line: &Line<'_>, i: usize) -> (Trait, usize) {
    let end = run(line, i);
    let number: String = (i..end).filter_map(|i| line.get(i)).collect();
    let what = match (number.as_str(), number.parse().ok()) {
        ("" | "-", _) => Trait::Unfinished,
        (_, None) => Trait::NoStance,
        (_, Some(number)) => {
            StanceValue::from_number(number).map_or(Trait::NoStance, Trait::Stance)
        }
    };
    (what, end)
}

pub(super) fn level(line: &Line<'_>, i: usize) -> (Trait, usize) {
    let word = |(word, level): &(&str, Level)| Some((Trait::Level(*level), line.word(i, word)?));
    if let Some(found) = LEVELS.iter().find_map(word) {
        return found;
    }
    match run(line, i) {
        end if end == i => (Trait::Unfinished, end),
        end => (Trait::NoLevel, end),
    }
}

/// Whether a `/word` says that somebody is of another account. A department of that name is quoted.
pub(super) fn is_guest(said: &Said) -> bool {
    said.spelled == Spelled::Bare && GUEST.contains(&fold(&said.name).as_str())
}

/// The word for somebody from outside, in the language of the line.
pub(super) fn guest_word(line: &str) -> &'static str {
    if line.contains(is_han) {
        "外单位"
    } else {
        "guest"
    }
}

const GUEST: &[&str] = &["guest", "外单位", "外单位人员"];

const LEVELS: &[(&str, Level)] = &[
    ("h", Level::High),
    ("m", Level::Middle),
    ("w", Level::Working),
    ("高层", Level::High),
    ("中层", Level::Middle),
    ("基层", Level::Working),
];
