//! What a text that is no day may have meant.

use chrono::NaiveDate;

use crate::find::is_han;

use super::{
    Calendar,
    day::{Day, Sense},
    due::{Due, due, past_vague},
    english::{MONTHS, WEEKDAYS},
    text::Text,
    written,
};

/// A day that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// As it can be typed.
    pub words: String,
    /// `None`: due on no day.
    pub on: Option<NaiveDate>,
    /// How many characters of the text they stand for, from its beginning; 0 where nothing in it says when.
    pub of: usize,
}

/// More readings than this help nobody.
const MOST: usize = 3;

/// What the beginning of `text` may have meant as a day, the likeliest first.
#[must_use]
pub fn nearest(text: &str, sense: Sense, calendar: Calendar) -> Vec<Near> {
    let mut near: Vec<Near> = Vec::new();
    for Guess { words, of } in guesses(text) {
        let text = Text::new(&words);
        let on = match due(&text, 0) {
            Some((Due::Someday, _)) if sense == Sense::Future => None,
            _ => {
                let day = written::day(&text, 0).or_else(|| match due(&text, 0)? {
                    (Due::On(day), end) => Some((day, end)),
                    (Due::Someday, _) => None,
                });
                match day.map(|(day, _): (Day, usize)| day.on(calendar, sense)) {
                    Some(Ok(on)) => Some(on),
                    _ => continue,
                }
            }
        };
        let fits = match (sense, on) {
            (Sense::Past, Some(on)) => on <= calendar.today,
            (Sense::Future, Some(on)) => calendar.today <= on,
            _ => true,
        };
        if fits && !near.iter().any(|one| one.on == on) {
            near.push(Near { words, on, of });
        }
    }
    near.truncate(MOST);
    near
}

/// What the beginning of `text` may have meant as the day of a promise; where nobody could tell, days
/// that promises are often due on.
#[must_use]
pub fn nearest_due(text: &str, calendar: Calendar) -> Vec<Near> {
    let near = nearest(text, Sense::Future, calendar);
    if near.is_empty() {
        usual_dues(text, calendar)
    } else {
        near
    }
}

/// Days that promises are often due on, in the language of `text`; the last of them is no day.
#[must_use]
pub fn usual_dues(text: &str, calendar: Calendar) -> Vec<Near> {
    let usual = if text.trim_start().starts_with(is_han) {
        ["周五", "下周五", "待定"]
    } else {
        ["friday", "next friday", "someday"]
    };
    let mut days: Vec<Near> = Vec::new();
    for words in usual {
        // On a Sunday, this Friday and the next are one.
        let near = nearest(words, Sense::Future, calendar).into_iter().next();
        let near = near.filter(|near| days.iter().all(|known| known.on != near.on));
        days.extend(near.map(|near| Near { of: 0, ..near }));
    }
    days
}

/// Whether the beginning of `text` may have been meant as a day.
#[must_use]
pub fn resembles(text: &str) -> bool {
    !guesses(text).is_empty()
}

/// What may have been meant, as it would be written, and how many characters of the text that is.
struct Guess {
    words: String,
    of: usize,
}

fn guesses(text: &str) -> Vec<Guess> {
    let read = Text::new(text);
    let start = past_fillers(&read);
    let text = read.slice(&(start..read.len()));
    let mut guesses = Vec::new();
    let read = Text::new(text);
    let mut guess = |words: String, end: usize| {
        guesses.push(Guess {
            words,
            of: start + past_vague(&read, end).unwrap_or(end),
        });
    };
    // Exactly a day, but said to be vague, or over.
    let day = written::day(&read, 0).map(|(_, end)| end);
    if let Some(end) = day.or_else(|| due(&read, 0).map(|(_, end)| end)) {
        guess(read.slice(&(0..end)).trim().to_owned(), end);
    }
    if let Some(end) = SOON.iter().find_map(|word| read.word(0, word)) {
        let words = if text.starts_with(is_han) {
            ["尽快", "周五", "下周五"]
        } else {
            ["asap", "friday", "next friday"]
        };
        for word in words {
            guess(word.to_owned(), end);
        }
    }
    if text.starts_with(is_han) {
        chinese(text, guess);
    } else {
        english(text, guess);
    }
    guesses
}

/// Words that say that a day is only about right.
const FILLERS: &[&str] = &[
    "around ",
    "about ",
    "approx ",
    "maybe ",
    "probably ",
    "circa ",
    "~",
    "大概",
    "大约",
    "约",
    "可能",
];

/// Words that say a time, but none that anybody could be held to.
const SOON: &[&str] = &[
    "soon",
    "shortly",
    "later",
    "sometime",
    "eventually",
    "不久",
    "近期",
    "最近",
    "过几天",
    "过两天",
    "这几天",
    "这两天",
    "回头",
    "稍后",
    "有空",
];

fn past_fillers(text: &Text<'_>) -> usize {
    let start = text.past_spaces(0);
    let end = text.one_of(start, FILLERS);
    end.map_or(start, |end| text.past_spaces(end))
}

/// The longest beginning of up to four words that is a day once its misspelt words are mended.
fn english(text: &str, mut guess: impl FnMut(String, usize)) {
    let words: Vec<&str> = text
        .split([' ', ','])
        .take_while(|word| !word.is_empty() && word.is_ascii())
        .take(4)
        .collect();
    for count in (1..=words.len()).rev() {
        let mut mended = vec![String::new()];
        for word in &words[..count] {
            let spellings = spellings(word);
            mended = mended
                .iter()
                .flat_map(|begun| {
                    spellings.iter().map(move |word| match begun.as_str() {
                        "" => word.clone(),
                        begun => format!("{begun} {word}"),
                    })
                })
                .take(24)
                .collect();
        }
        mended.retain(|words| is_day(words));
        if !mended.is_empty() {
            // What ends the last word is none of the day's.
            let last = words.get(count - 1).map_or("", |word| ended(word));
            let before: usize = words[..count - 1].iter().map(|word| word.len() + 1).sum();
            let end = before + last.len();
            for words in mended {
                guess(words, end);
            }
            return;
        }
    }
}

fn ended(word: &str) -> &str {
    word.trim_end_matches(['.', ':', ';'])
}

fn is_day(words: &str) -> bool {
    let text = Text::new(words);
    let day = written::day(&text, 0).map(|(_, end)| end);
    let due = due(&text, 0).map(|(_, end)| end);
    day == Some(text.len()) || due == Some(text.len())
}

/// The word as it is, or as the grammar has words that look like it.
fn spellings(word: &str) -> Vec<String> {
    let lower = ended(word).to_ascii_lowercase();
    let digits = lower.chars().take_while(char::is_ascii_digit).count();
    let (number, letters) = lower.split_at(digits);
    if letters.is_empty() || words().any(|known| known == letters) {
        return vec![lower];
    }
    let mut near: Vec<(usize, &str)> = words()
        .filter_map(|known| Some((slips(letters, known)?, known)))
        .collect();
    near.sort_unstable();
    let near = near.iter().take(MOST);
    let near = near.map(|(_, known)| format!("{number}{known}"));
    std::iter::once(lower.clone()).chain(near).collect()
}

/// The words of the English grammar that can be mistyped.
fn words() -> impl Iterator<Item = &'static str> {
    const OTHERS: &[&str] = &[
        "yesterday",
        "today",
        "tonight",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "last",
        "next",
        "this",
        "end",
        "of",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "quarter",
        "year",
        "years",
        "ago",
        "someday",
        "asap",
        "christmas",
        "easter",
        "in",
        "by",
        "the",
        "weekend",
        "before",
        "after",
    ];
    let weekdays = WEEKDAYS.iter().map(|(word, _)| *word);
    let months = MONTHS.iter().map(|(word, _)| *word);
    OTHERS.iter().copied().chain(weekdays).chain(months)
}

/// How many slips make `typed` of `meant`, if they are few for words of that length.
fn slips(typed: &str, meant: &str) -> Option<usize> {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let longest = typed.len().max(meant.len());
    let most = match longest {
        0..=2 => return None,
        // Three letters with one other are another word; two that have changed places are not.
        3 if typed.len() == 3 && meant.len() == 3 => {
            let sorted = |word: &[char]| {
                let mut word = word.to_vec();
                word.sort_unstable();
                word
            };
            return (sorted(&typed) == sorted(&meant)).then_some(1);
        }
        3..=6 => 1,
        _ => 2,
    };
    let slips = distance(&typed, &meant);
    (slips <= most).then_some(slips)
}

/// Letters put in, left out, exchanged, or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let exchanged = last[j] + usize::from(a != b);
            let mut least = exchanged.min(last[j + 1] + 1).min(row[j] + 1);
            if 0 < i && 0 < j && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

/// Chinese days of three characters and more of which one has been mistyped.
fn chinese(text: &str, mut guess: impl FnMut(String, usize)) {
    let typed: Vec<char> = text.chars().take(4).collect();
    for turn in ["", "上", "下", "这", "本"] {
        for week in ["周", "星期"] {
            for day in ["一", "二", "三", "四", "五", "六", "日"] {
                let known: Vec<char> = [turn, week, day].concat().chars().collect();
                if known.len() < 3 || typed.len() < known.len() {
                    continue;
                }
                let pairs = typed.iter().zip(&known);
                let other: Vec<_> = pairs.filter(|(a, b)| a != b).collect();
                // Its last character is the day itself.
                let same_day = typed.get(known.len() - 1) == known.last();
                if other.len() == 1 && same_day {
                    guess(known.iter().collect(), known.len());
                }
            }
        }
    }
}
