//! Where the parts of a line stand, without knowing anybody.
//!
//! ```text
//! y @zhang+i /… : pricing review  > next fri send SOC2
//! └───── HEAD ───┘ └─── NOTE ────┘ └sign└ DUE    └ text
//! ```

use chrono::NaiveTime;

use crate::{
    domain::{interaction::Kind, promise::Side},
    find::is_han,
};

use super::{
    kinds,
    line::{Line, Stretch, is_break},
    pledge::{Pledge, looks_meant, promise, side},
    traits::{Suffix, Trait, is_guest, level, signals, stance},
    when::{self, Day},
};

/// A line taken apart.
#[derive(Debug, Default)]
pub(super) struct Syntax {
    pub head: Vec<Item>,
    /// What stands after the colon, without the spaces around it; and what goes on in a new line after a
    /// promise.
    pub note: Vec<Stretch>,
    pub pledges: Vec<Pledge>,
    /// Signs that look meant as promises and are none.
    pub meant: Vec<(usize, Side)>,
}

/// One part of HEAD.
#[derive(Debug)]
pub(super) struct Item {
    pub at: Stretch,
    pub what: What,
}

#[derive(Debug)]
pub(super) enum What {
    Day(Day),
    Time(NaiveTime),
    Kind(Kind),
    Person(Said, Vec<Suffix>),
    Colleague(Said),
    /// `&-name`
    Absent(Said),
    Account(Said),
    UnclosedQuote,
    Unknown,
}

/// A name as typed, unquoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub name: String,
    pub spelled: Spelled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Spelled {
    /// Any fragment.
    Bare,
    /// The whole name.
    Quoted,
}

pub(super) fn take_apart(line: &Line<'_>) -> Syntax {
    let mut parser = Parser::new(line);
    parser.head();
    parser.tail();
    parser.syntax
}

/// Where HEAD ends: at its colon, at a promise sign, or with the line.
pub(super) fn end_of_head(line: &Line<'_>) -> usize {
    let mut parser = Parser::new(line);
    parser.head();
    parser.at.min(line.len())
}

struct Parser<'l> {
    line: &'l Line<'l>,
    at: usize,
    quotes: Quotes,
    syntax: Syntax,
}

/// Whether looking for a closing quote has failed: then no later one closes either, and searching
/// again from each would take the square of the line.
#[derive(PartialEq, Eq)]
enum Quotes {
    MayClose,
    NeverClose,
}

impl<'l> Parser<'l> {
    fn new(line: &'l Line<'l>) -> Self {
        Self {
            line,
            at: 0,
            quotes: Quotes::MayClose,
            syntax: Syntax::default(),
        }
    }

    /// A line copied from a list begins with a sign of that list, which says nothing.
    fn bullet(&mut self) {
        let at = (0..)
            .find(|at| self.line.get(*at) != Some(' '))
            .unwrap_or(0);
        let bullet = matches!(self.line.get(at), Some('-' | '–' | '—' | '*' | '•' | '·'));
        if bullet && self.line.get(at + 1) == Some(' ') {
            self.at = at + 1;
        }
    }

    /// Reads HEAD; afterwards `at` is on its colon, on a promise sign, or at the end.
    fn head(&mut self) {
        self.bullet();
        while let Some(c) = self.line.get(self.at) {
            match c {
                ' ' | ',' | ';' => self.at += 1,
                ':' if !between_digits(self.line, self.at) => return,
                '<' | '>' if promise(self.line, self.at).is_some() => return,
                '@' => self.person(),
                '&' => self.colleague(),
                '#' => self.mention(self.at + 1, What::Account),
                '"' => self.quoted_word(),
                _ => self.word(),
            }
        }
    }

    fn push(&mut self, end: usize, what: What) {
        let at = self.at..end;
        self.at = end;
        self.syntax.head.push(Item { at, what });
    }

    fn word(&mut self) {
        let (line, i) = (self.line, self.at);
        match known_word(line, i) {
            Some((what, end)) => self.push(end, what),
            None => self.push(past_unknown(line, i), What::Unknown),
        }
    }

    /// Quoted text in HEAD means nothing, but a colon in it is none.
    fn quoted_word(&mut self) {
        match self.closing(self.at + 1) {
            Some(end) => self.push(end + 1, What::Unknown),
            None => self.push(past_unknown(self.line, self.at), What::UnclosedQuote),
        }
    }

    fn mention(&mut self, name_at: usize, what: impl FnOnce(Said) -> What) {
        match self.name(name_at) {
            Ok((said, end)) => self.push(end, what(said)),
            Err(end) => self.push(end, What::UnclosedQuote),
        }
    }

    fn colleague(&mut self) {
        if self.line.is(self.at + 1, '-') {
            self.mention(self.at + 2, What::Absent);
        } else {
            self.mention(self.at + 1, What::Colleague);
        }
    }

    fn person(&mut self) {
        let (said, end) = match self.name(self.at + 1) {
            Ok(name) => name,
            Err(end) => return self.push(end, What::UnclosedQuote),
        };
        let at = self.at..end;
        self.at = end;
        let mut suffixes = Vec::new();
        while let Some(suffix) = self.suffix() {
            self.at = suffix.at.end;
            suffixes.push(suffix);
        }
        let what = What::Person(said, suffixes);
        self.syntax.head.push(Item { at, what });
    }

    fn suffix(&mut self) -> Option<Suffix> {
        let (line, i) = (self.line, self.at);
        let (what, end) = match line.get(i)? {
            '+' => signals(line, i + 1),
            '=' => stance(line, i + 1),
            '/' if line.is(i + 1, '/') => level(line, i + 2),
            '/' => match self.name(i + 1) {
                Ok((said, end)) if said.name.is_empty() => (Trait::Unfinished, end),
                Ok((said, end)) if is_guest(&said) => (Trait::Guest, end),
                Ok((said, end)) => (Trait::Department(said), end),
                Err(end) => (Trait::Unfinished, end),
            },
            _ => return None,
        };
        Some(Suffix { at: i..end, what })
    }

    /// The name at `i` and its end, or the end of what an unclosed quote spoils.
    fn name(&mut self, i: usize) -> Result<(Said, usize), usize> {
        if self.line.is(i, '"') {
            let close = self
                .closing(i + 1)
                .ok_or_else(|| past_unknown(self.line, i))?;
            let said = Said {
                name: unquote(self.line.slice(&(i + 1..close))),
                spelled: Spelled::Quoted,
            };
            return Ok((said, close + 1));
        }
        let end = (i..self.line.len())
            .find(|i| ends_name(self.line, *i))
            .unwrap_or(self.line.len());
        let said = Said {
            name: self.line.slice(&(i..end)).into(),
            spelled: Spelled::Bare,
        };
        Ok((said, end))
    }

    /// The quote that closes what begins at `i`.
    fn closing(&mut self, i: usize) -> Option<usize> {
        if self.quotes == Quotes::NeverClose {
            return None;
        }
        let mut at = i;
        while let Some(c) = self.line.get(at) {
            match c {
                '"' => return Some(at),
                '\\' => at += 2,
                _ => at += 1,
            }
        }
        self.quotes = Quotes::NeverClose;
        None
    }

    /// Reads NOTE and the promises.
    fn tail(&mut self) {
        let line = self.line;
        if line.is(self.at, ':') {
            let start = self.at + 1;
            self.at = self.next_sign(start);
            self.syntax.note.push(line.trimmed(start..self.at));
        }
        while let Some(mut pledge) = promise(line, self.at) {
            self.at = self.next_sign(pledge.due_at.end);
            let start = pledge.text.start.min(self.at);
            let end = line
                .line_break(start)
                .map_or(self.at, |end| end.min(self.at));
            pledge.text = line.trimmed(start..end);
            self.syntax.pledges.push(pledge);
            let rest = line.trimmed(end..self.at);
            if !rest.is_empty() {
                self.syntax.note.push(rest);
            }
        }
    }

    /// The next promise sign from `i` on; signs before it that are none but look so are kept.
    fn next_sign(&mut self, i: usize) -> usize {
        let line = self.line;
        for at in i..line.len() {
            let Some(side) = side(line, at) else { continue };
            if promise(line, at).is_some() {
                return at;
            }
            if looks_meant(line, at) {
                self.syntax.meant.push((at, side));
            }
        }
        line.len()
    }
}

fn known_word(line: &Line<'_>, i: usize) -> Option<(What, usize)> {
    when::time(line, i)
        .map(|(time, end)| (What::Time(time), end))
        .or_else(|| when::day(line, i).map(|(day, end)| (What::Day(day), end)))
        .or_else(|| kinds::kind(line, i).map(|(kind, end)| (What::Kind(kind), end)))
}

/// The end of the word at `i` that means nothing: a run of letters, or Chinese up to a word that
/// means something.
fn past_unknown(line: &Line<'_>, i: usize) -> usize {
    let stops = |i: &usize| match line.get(*i) {
        // 25:00 is one wrong word, not two.
        Some(':') if between_digits(line, *i) => false,
        Some(c) if is_break(c) => true,
        Some(c) if is_han(c) => known_word(line, *i).is_some(),
        // After Chinese, digits may begin a date: 参加3天前.
        Some(_) => line.before(*i).is_some_and(is_han) && known_word(line, *i).is_some(),
        None => true,
    };
    (i + 1..line.len())
        .find(stops)
        .unwrap_or_else(|| line.len().max(i + 1))
}

fn between_digits(line: &Line<'_>, i: usize) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    digit(line.before(i)) && digit(line.get(i + 1))
}

fn ends_name(line: &Line<'_>, i: usize) -> bool {
    match line.get(i) {
        // A Chinese sentence ends, and so does the name in it.
        Some(' ' | '+' | '=' | '/' | '@' | '&' | '#' | ':' | ',' | ';' | '。') | None => true,
        Some('<' | '>') => promise(line, i).is_some(),
        Some('!' | '?') => line.is_wide(i),
        Some(_) => false,
    }
}

fn unquote(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' | '＼' => plain.extend(chars.next()),
            c => plain.push(c),
        }
    }
    plain
}
