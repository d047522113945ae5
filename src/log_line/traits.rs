//! What may be said of a person after their name: signals, stance, level, department; by letter, number
//! or word.

use crate::{
    domain::{Level, Signal, Signals, StanceSource, StanceValue},
    find::{fold, is_han},
};

use super::{
    line::{CharRange, Line, is_break},
    syntax::{Said, Spelled},
};

/// What follows a person.
#[derive(Debug)]
pub(super) struct Suffix {
    pub at: CharRange,
    pub what: Trait,
}

#[derive(Debug)]
pub(super) enum Trait {
    Signals(Signals),
    NoSignal(char),
    Stance(StanceValue),
    /// Toward a rival.
    Toward(Toward),
    NoStance,
    /// A stance toward us with the sign of what one only heard: a line tells of those who were met.
    HeardStance,
    Level(Level),
    NoLevel,
    Department(Said),
    /// From outside, for once here.
    Guest,
    Unfinished,
}

/// `=2~Nuofan?`: where somebody stands toward a rival.
#[derive(Debug)]
pub(super) struct Toward {
    pub value: StanceValue,
    /// A `?` behind the name says that others said so.
    pub source: StanceSource,
    pub said: Said,
    /// The name, with the sign before it.
    pub at: CharRange,
}

/// The end of the run of letters, or of Chinese, after a sign.
fn run(line: &Line<'_>, i: usize) -> usize {
    let han = line.get(i).is_some_and(is_han);
    line.past(i, |c| !is_break(c) && is_han(c) == han)
}

/// The longest of the words at `i`, and its end.
fn word<T: Copy>(line: &Line<'_>, i: usize, words: &[(&str, T)]) -> Option<(T, usize)> {
    words
        .iter()
        .filter_map(|(word, means)| Some((*means, line.word(i, word)?)))
        .max_by_key(|(_, end)| *end)
}

/// Words and letters one after the other: `+info`, `+ip`, +提供信息支持项目.
pub(super) fn signals(line: &Line<'_>, i: usize) -> (Trait, usize) {
    let (set, at) = signals_said(line, i);
    let end = run(line, at);
    let what = match line.get(at).filter(|_| at < end) {
        Some(wrong) => Trait::NoSignal(wrong),
        None if set.is_empty() => Trait::Unfinished,
        None => Trait::Signals(set),
    };
    (what, end)
}

/// The signals said from `i` on, and where what is none begins.
fn signals_said(line: &Line<'_>, i: usize) -> (Signals, usize) {
    let (mut set, mut at) = (Signals::NONE, i);
    loop {
        if let Some((signal, end)) = word(line, at, SIGNALS) {
            (set, at) = (set.with(signal), end);
            continue;
        }
        // Letters count as such only if the whole run is nothing else: `+poor` is no p.
        let end = run(line, at);
        let letters = (at..end).map(|i| line.get(i).and_then(letter));
        let Some(letters) = letters.collect::<Option<Vec<Signal>>>() else {
            return (set, at);
        };
        if letters.is_empty() {
            return (set, at);
        }
        set = letters.into_iter().fold(set, Signals::with);
        at = end;
    }
}

fn letter(c: char) -> Option<Signal> {
    Signal::from_code(c.to_ascii_lowercase().encode_utf8(&mut [0; 4]))
}

/// What is said in `typed`, the text after a `+`, and what is left of it: the word still being typed.
pub(super) fn signals_typed(typed: &str) -> (Signals, &str) {
    let line = Line::new(typed);
    let (set, at) = signals_said(&line, 0);
    (set, line.slice(&(at..line.len())))
}

pub(super) fn stance(line: &Line<'_>, i: usize) -> (Trait, usize) {
    if let Some((stance, end)) = word(line, i, STANCES) {
        return if line.is(end, '?') {
            (Trait::HeardStance, end + 1)
        } else {
            (Trait::Stance(stance), end)
        };
    }
    let end = run(line, i);
    let typed: String = (i..end).filter_map(|i| line.get(i)).collect();
    let (number, heard) = match typed.strip_suffix('?') {
        Some(number) => (number, true),
        None => (typed.as_str(), false),
    };
    let mut words = STANCES.iter();
    let named = words.find(|(word, _)| word.eq_ignore_ascii_case(number));
    let value = match named {
        Some((_, value)) => Some(*value),
        None => number.parse().ok().and_then(StanceValue::from_number),
    };
    let what = match (typed.as_str(), value) {
        ("" | "-", _) => Trait::Unfinished,
        (_, None) => Trait::NoStance,
        (_, Some(_)) if heard => Trait::HeardStance,
        (_, Some(value)) => Trait::Stance(value),
    };
    (what, end)
}

/// A stance that a rival's name follows, and the place of the sign before the name.
pub(super) fn stance_toward(line: &Line<'_>, i: usize) -> Option<(StanceValue, usize)> {
    let number = || {
        let end = line.past(i, |c| c == '-' || c.is_ascii_digit());
        let number: String = (i..end).filter_map(|i| line.get(i)).collect();
        let value = StanceValue::from_number(number.parse().ok()?)?;
        Some((value, end))
    };
    let words = STANCES.iter();
    let words = words.filter_map(|(word, means)| Some((*means, letters(line, i, word)?)));
    let mut said = words.chain(number());
    said.find(|(_, end)| line.is(*end, TOWARD))
}

/// The end of `word` if the line has its letters at `i`, whatever stands behind them.
fn letters(line: &Line<'_>, i: usize, word: &str) -> Option<usize> {
    word.chars().try_fold(i, |at, wanted| match line.get(at)? {
        ' ' if wanted == ' ' => Some(line.past_spaces(at)),
        c if c.to_ascii_lowercase() == wanted => Some(at + 1),
        _ => None,
    })
}

/// What stands between a stance and the rival it is toward.
pub(super) const TOWARD: char = '~';

pub(super) fn level(line: &Line<'_>, i: usize) -> (Trait, usize) {
    if let Some((level, end)) = word(line, i, LEVELS) {
        return (Trait::Level(level), end);
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

/// The signals a word for which begins like this.
pub(super) fn signals_beginning(typed: &str) -> impl Iterator<Item = Signal> {
    let all = Signal::ALL.iter().copied();
    let typed = fold(typed);
    all.filter(move |signal| begins(&typed, *signal, SIGNALS))
}

/// The stances a word for which begins like this, the best first.
pub(super) fn stances_beginning(typed: &str) -> impl Iterator<Item = StanceValue> {
    let all = StanceValue::ALL.iter().rev().copied();
    let typed = fold(typed);
    all.filter(move |stance| begins(&typed, *stance, STANCES))
}

/// The levels a word for which begins like this.
pub(super) fn levels_beginning(typed: &str) -> impl Iterator<Item = Level> {
    let all = Level::ALL.iter().copied();
    let typed = fold(typed);
    all.filter(move |level| begins(&typed, *level, LEVELS))
}

/// The words for a signal.
pub fn signal_words(signal: Signal) -> impl Iterator<Item = &'static str> {
    words_for(SIGNALS, signal)
}

/// The words for a stance.
pub fn stance_words(stance: StanceValue) -> impl Iterator<Item = &'static str> {
    words_for(STANCES, stance)
}

fn words_for<T: Copy + PartialEq>(
    words: &'static [(&'static str, T)],
    wanted: T,
) -> impl Iterator<Item = &'static str> {
    let of = words.iter().filter(move |(_, means)| *means == wanted);
    of.map(|(word, _)| *word)
}

fn begins<T: Copy + PartialEq>(folded: &str, wanted: T, words: &[(&str, T)]) -> bool {
    let mut words = words.iter();
    words.any(|(word, means)| *means == wanted && word.starts_with(folded))
}

const SIGNALS: &[(&str, Signal)] = &[
    ("joined our activity", Signal::Joined),
    ("joined", Signal::Joined),
    ("join", Signal::Joined),
    ("attended", Signal::Joined),
    ("activity", Signal::Joined),
    ("参加活动", Signal::Joined),
    ("参加了活动", Signal::Joined),
    ("参加", Signal::Joined),
    ("参与活动", Signal::Joined),
    ("出席", Signal::Joined),
    ("活动", Signal::Joined),
    ("kept us informed", Signal::Informed),
    ("gave information", Signal::Informed),
    ("information", Signal::Informed),
    ("informed", Signal::Informed),
    ("info", Signal::Informed),
    ("提供信息", Signal::Informed),
    ("提供了信息", Signal::Informed),
    ("信息传递", Signal::Informed),
    ("传递信息", Signal::Informed),
    ("信息", Signal::Informed),
    ("helped our work", Signal::Helped),
    ("helped", Signal::Helped),
    ("help", Signal::Helped),
    ("work", Signal::Helped),
    ("支持工作", Signal::Helped),
    ("支持了工作", Signal::Helped),
    ("配合工作", Signal::Helped),
    ("协助工作", Signal::Helped),
    ("配合", Signal::Helped),
    ("协助", Signal::Helped),
    ("帮忙", Signal::Helped),
    ("工作", Signal::Helped),
    ("spoke or acted for us", Signal::Promoted),
    ("spoke for us", Signal::Promoted),
    ("acted for us", Signal::Promoted),
    ("backed us", Signal::Promoted),
    ("project", Signal::Promoted),
    ("promoted", Signal::Promoted),
    ("支持项目", Signal::Promoted),
    ("支持了项目", Signal::Promoted),
    ("推动项目", Signal::Promoted),
    ("推动", Signal::Promoted),
    ("项目", Signal::Promoted),
    ("personal warmth", Signal::Warmth),
    ("personal", Signal::Warmth),
    ("warmth", Signal::Warmth),
    ("warm", Signal::Warmth),
    ("个人情感", Signal::Warmth),
    ("情感", Signal::Warmth),
    ("私交", Signal::Warmth),
    ("友好", Signal::Warmth),
];

const STANCES: &[(&str, StanceValue)] = &[
    ("not accepted", StanceValue::NotAccepted),
    ("against us", StanceValue::NotAccepted),
    ("against", StanceValue::NotAccepted),
    ("opposed", StanceValue::NotAccepted),
    ("opposes", StanceValue::NotAccepted),
    ("opponent", StanceValue::NotAccepted),
    ("hostile", StanceValue::NotAccepted),
    ("不认可", StanceValue::NotAccepted),
    ("不认同", StanceValue::NotAccepted),
    ("不支持", StanceValue::NotAccepted),
    ("反对", StanceValue::NotAccepted),
    ("抵触", StanceValue::NotAccepted),
    ("排斥", StanceValue::NotAccepted),
    ("neutral", StanceValue::Neutral),
    ("undecided", StanceValue::Neutral),
    ("中立", StanceValue::Neutral),
    ("中性", StanceValue::Neutral),
    ("观望", StanceValue::Neutral),
    ("support", StanceValue::Support),
    ("supports", StanceValue::Support),
    ("supporter", StanceValue::Support),
    ("supportive", StanceValue::Support),
    ("for us", StanceValue::Support),
    ("支持", StanceValue::Support),
    ("认可", StanceValue::Support),
    ("认同", StanceValue::Support),
    ("strong support", StanceValue::StrongSupport),
    ("strong supporter", StanceValue::StrongSupport),
    ("strongly supports", StanceValue::StrongSupport),
    ("strong", StanceValue::StrongSupport),
    ("强烈支持", StanceValue::StrongSupport),
    ("非常支持", StanceValue::StrongSupport),
    ("大力支持", StanceValue::StrongSupport),
    ("坚定支持", StanceValue::StrongSupport),
    ("全力支持", StanceValue::StrongSupport),
    ("coach", StanceValue::Coach),
    ("champion", StanceValue::Coach),
    ("教练", StanceValue::Coach),
];

const LEVELS: &[(&str, Level)] = &[
    ("h", Level::High),
    ("high", Level::High),
    ("senior", Level::High),
    ("高层", Level::High),
    ("m", Level::Middle),
    ("middle", Level::Middle),
    ("中层", Level::Middle),
    ("w", Level::Working),
    ("working", Level::Working),
    ("基层", Level::Working),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn signals_of(text: &str) -> Option<(String, usize)> {
        match signals(&Line::new(text), 0) {
            (Trait::Signals(set), end) => Some((set.to_string(), end)),
            _ => None,
        }
    }

    #[test]
    fn signals_are_letters_or_words_one_after_the_other() {
        for (text, expected) in [
            ("ip", Some(("ip", 2))),
            ("info", Some(("i", 4))),
            ("提供信息", Some(("i", 4))),
            ("提供信息支持项目", Some(("ip", 8))),
            ("i支持工作@x", Some(("iw", 5))),
            ("Personal warmth:", Some(("e", 15))),
            ("支持項目", Some(("p", 4))),
            ("poor", None),
            ("态度好", None),
            ("", None),
        ] {
            let expected = expected.map(|(set, end)| (set.to_owned(), end));
            assert_eq!(signals_of(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_signal_is_taken_whole_so_that_it_can_be_shown_and_completed() {
        assert!(matches!(
            signals(&Line::new("支持项"), 0),
            (Trait::NoSignal('支'), 3)
        ));
        assert_eq!(
            signals_typed("i支持"),
            (Signals::NONE.with(Signal::Informed), "支持")
        );
        assert_eq!(signals_typed("po"), (Signals::NONE, "po"));
        let begun: Vec<_> = signals_beginning("支持").collect();
        assert_eq!(begun, [Signal::Helped, Signal::Promoted]);
    }

    #[test]
    fn a_stance_is_a_number_or_a_word() {
        for (text, expected) in [
            ("-1", Some(-1)),
            ("支持", Some(1)),
            ("不支持", Some(-1)),
            ("强烈支持", Some(2)),
            ("Strong Support", Some(2)),
            ("strong", Some(2)),
            ("教练", Some(3)),
            ("7", None),
            ("supper", None),
            ("赞成", None),
        ] {
            let found = match stance(&Line::new(text), 0) {
                (Trait::Stance(stance), _) => Some(stance.number()),
                _ => None,
            };
            assert_eq!(found, expected, "{text}");
        }
        let best = stances_beginning("支").next();
        assert_eq!(best, Some(StanceValue::Support));
    }
}
