//! Where the parts of a line stand, without knowing anybody.
//!
//! ```text
//! y @zhang+i /… : pricing review  > next fri send SOC2
//! └───── HEAD ───┘ └─── NOTE ────┘ └sign└ DUE    └ text
//! ```

use chrono::NaiveTime;

use crate::{
    days::{self, Day},
    domain::{Kind, StanceSource, StanceValue},
    find::is_han,
};

use super::{
    honorific, joints,
    kinds::{self, KindWords},
    line::{CharRange, Line, is_break},
    matters::{Clause, Overtold, clause, is_sign, overtold},
    pledge::{Means, Pledge, Stray, promise, side, stray},
    traits::{Suffix, Toward, Trait, is_guest, level, signals, stance, stance_toward},
};

/// Strays that are told of.
const MOST_STRAYS: usize = 100;

/// A line taken apart.
#[derive(Debug, Default)]
pub(super) struct Syntax {
    pub head: Vec<Item>,
    /// What stands after the colon, without the spaces around it; and what goes on in a new line after a
    /// promise.
    pub note: Vec<CharRange>,
    /// What of the note stands right behind a name, without a colon.
    pub bare_note: Option<CharRange>,
    pub pledges: Vec<Pledge>,
    pub matters: Vec<Clause>,
    /// Signs that look meant and are no promises.
    pub strays: Vec<Stray>,
    /// What seems to tell of a matter, and more than of its kind and stage, so that none is named.
    pub overtold: Vec<Overtold>,
}

/// One part of HEAD.
#[derive(Debug)]
pub(super) struct Item {
    pub at: CharRange,
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
    /// A word after a name, perhaps another name.
    Loose(Said, Vec<Suffix>, Joint),
    /// After a slash, yet no department but somebody of their own; only `untangle` finds that out.
    Beside(Said),
    /// A word that may be left out.
    Little,
    /// A promise sign, and all behind it, before no day.
    NoDue,
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
    /// A fragment without a sign of its own: known people are meant at once, new ones asked about.
    Joined,
}

/// How a word follows the name before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// After a space: Jane Fox.
    Next,
    /// After a comma.
    Listed,
    /// After a word or sign that joins names.
    And,
}

/// Without the user's own words for kinds, which change nothing about names and signs.
pub(super) fn take_apart(line: &Line<'_>) -> Syntax {
    take_apart_with(line, &KindWords::default())
}

pub(super) fn take_apart_with(line: &Line<'_>, own: &KindWords) -> Syntax {
    let mut parser = Parser::new(line, own);
    parser.head();
    parser.tail();
    parser.syntax
}

/// NOTE and promises of a line whose note begins at `at`, without a colon.
pub(super) fn told_from(line: &Line<'_>, at: usize) -> Syntax {
    let own = KindWords::default();
    let mut parser = Parser::new(line, &own);
    parser.note(at);
    parser.syntax.bare_note = parser.syntax.note.first().cloned();
    parser.pledges();
    parser.syntax
}

/// What a stretch of HEAD says without any names in it.
pub(super) fn nameless(line: &Line<'_>, stretch: &CharRange, own: &KindWords) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = stretch.start;
    while at < stretch.end {
        if matches!(line.get(at), Some(' ' | ',' | ';')) {
            at += 1;
            continue;
        }
        let (what, end) =
            said_at(line, at, own).unwrap_or_else(|| (What::Unknown, past_unknown(line, at, own)));
        let end = end.min(stretch.end);
        items.push(Item { at: at..end, what });
        at = end;
    }
    items
}

/// Where HEAD ends: at its colon, at a promise sign, or with the line.
pub(super) fn end_of_head(line: &Line<'_>) -> usize {
    let own = KindWords::default();
    let mut parser = Parser::new(line, &own);
    parser.head();
    parser.at.min(line.len())
}

struct Parser<'l> {
    line: &'l Line<'l>,
    own: &'l KindWords,
    at: usize,
    /// The end of the last part of HEAD, all that is said of it included.
    ended: usize,
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
    fn new(line: &'l Line<'l>, own: &'l KindWords) -> Self {
        Self {
            line,
            own,
            at: 0,
            ended: 0,
            quotes: Quotes::MayClose,
            syntax: Syntax::default(),
        }
    }

    /// A line copied from a list begins with a sign of that list, which says nothing.
    fn bullet(&mut self) {
        let at = self.line.past_spaces(0);
        let bullet = matches!(self.line.get(at), Some('-' | '–' | '—' | '*' | '•' | '·'));
        if bullet && self.line.get(at + 1) == Some(' ') {
            self.at = at + 1;
            let (at, what) = (at..self.at, What::Little);
            self.syntax.head.push(Item { at, what });
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
                '!' if clause(self.line, self.at).is_some() => return,
                '<' | '>' if self.no_due() => {}
                '@' => self.person(self.at + 1, What::Person),
                '&' if self.joins_names() => self.push(self.at + 1, What::Little),
                '&' => self.colleague(),
                '#' => self.mention(self.at + 1, What::Account),
                '"' => self.quoted_word(),
                _ => self.word(),
            }
        }
    }

    fn push(&mut self, end: usize, what: What) {
        let at = self.at..end;
        (self.at, self.ended) = (end, end);
        self.syntax.head.push(Item { at, what });
    }

    /// Takes a sign that looks like a promise but stands before no day, with all that belongs to it: its
    /// words mean nothing in HEAD.
    fn no_due(&mut self) -> bool {
        let (line, i) = (self.line, self.at);
        let lost = stray(line, i).is_some_and(|stray| stray.means == Means::Promise);
        if lost {
            let ends = |at: &usize| match line.get(*at) {
                Some(':') => !between_digits(line, *at),
                Some('<' | '>') => promise(line, *at).is_some(),
                Some('!') => is_sign(line, *at),
                _ => false,
            };
            let end = (i + 1..line.len()).find(ends).unwrap_or(line.len());
            self.push(end, What::NoDue);
        }
        lost
    }

    fn word(&mut self) {
        let (line, i) = (self.line, self.at);
        let joining = || joints::joins(line, i).filter(|_| self.after_name());
        if let Some((what, end)) = known_word(line, i, self.own) {
            self.push(end, what);
        } else if let Some(end) = joining().or_else(|| joints::filler(line, i, self.own)) {
            self.push(end, What::Little);
        } else if let Some(joint) = self.joint()
            && line.get(i).is_some_and(char::is_alphabetic)
        {
            self.person(i, |said, suffixes| What::Loose(said, suffixes, joint));
        } else {
            self.push(past_unknown(line, i, self.own), What::Unknown);
        }
    }

    fn after_name(&self) -> bool {
        self.syntax.head.last().is_some_and(Item::is_name)
    }

    /// `@zhang & li`: a sign that is free on its right side joins, and begins no name.
    fn joins_names(&self) -> bool {
        let next = self.line.past_spaces(self.at + 1);
        let goes_on = self
            .line
            .get(next)
            .is_some_and(|c| c == '@' || !is_break(c));
        self.after_name() && goes_on && (self.at + 1 < next || self.line.is(next, '@'))
    }

    /// How a word here follows a name, if it does.
    fn joint(&self) -> Option<Joint> {
        let (last, before) = self.syntax.head.split_last()?;
        if last.is_name() {
            let mut between = (self.ended..self.at).filter_map(|i| self.line.get(i));
            let listed = between.any(|c| c != ' ');
            return Some(if listed { Joint::Listed } else { Joint::Next });
        }
        let start = last.at.start;
        let joins = self.line.is(start, '&') || joints::joins(self.line, start).is_some();
        let after_name = before.last().is_some_and(Item::is_name);
        (matches!(last.what, What::Little) && joins && after_name).then_some(Joint::And)
    }

    /// Quoted text in HEAD means nothing, but a colon in it is none.
    fn quoted_word(&mut self) {
        match self.closing(self.at + 1) {
            Some(end) => self.push(end + 1, What::Unknown),
            None => self.push(
                past_unknown(self.line, self.at, self.own),
                What::UnclosedQuote,
            ),
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

    /// A person whose name is at `name_at`, with what is said of them.
    fn person(&mut self, name_at: usize, what: impl FnOnce(Said, Vec<Suffix>) -> What) {
        let (said, end) = match self.name(name_at) {
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
        self.ended = self.at;
        let what = what(said, suffixes);
        self.syntax.head.push(Item { at, what });
    }

    fn suffix(&mut self) -> Option<Suffix> {
        let (line, i) = (self.line, self.at);
        let (what, end) = match line.get(i)? {
            '+' => signals(line, i + 1),
            '=' => match stance_toward(line, i + 1) {
                Some((value, sign)) => self.toward(value, sign),
                None => stance(line, i + 1),
            },
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

    /// A stance toward the rival whose name follows the sign.
    fn toward(&mut self, value: StanceValue, sign: usize) -> (Trait, usize) {
        let (mut said, end) = match self.name(sign + 1) {
            Ok(name) => name,
            Err(end) => return (Trait::Unfinished, end),
        };
        let bare = said.name.strip_suffix('?').map(ToOwned::to_owned);
        let (name_end, end) = match bare.filter(|_| said.spelled == Spelled::Bare) {
            Some(name) => {
                said.name = name;
                (end - 1, end)
            }
            None if self.line.is(end, '?') => (end, end + 1),
            None => (end, end),
        };
        let source = if name_end < end {
            StanceSource::Hearsay
        } else {
            StanceSource::FirstHand
        };
        let toward = Toward {
            value,
            source,
            said,
            at: sign..name_end,
        };
        (Trait::Toward(toward), end)
    }

    /// The name at `i` and its end, or the end of what an unclosed quote spoils.
    fn name(&mut self, i: usize) -> Result<(Said, usize), usize> {
        if self.line.is(i, '"') {
            let close = self
                .closing(i + 1)
                .ok_or_else(|| past_unknown(self.line, i, self.own))?;
            let said = Said {
                name: unquote(self.line.slice(&(i + 1..close))),
                spelled: Spelled::Quoted,
            };
            return Ok((said, close + 1));
        }
        let end_from = |i: usize| {
            (i..self.line.len())
                .find(|i| ends_name(self.line, *i))
                .unwrap_or(self.line.len())
        };
        let mut end = end_from(i);
        let mut word = i;
        // After a title comes the name: Dr Smith, Prof. Dr. Meier.
        while self.line.is(end, ' ')
            && honorific::is_title(self.line.slice(&(word..end)))
            && self.line.get(end + 1).is_some_and(char::is_alphabetic)
        {
            word = end + 1;
            end = end_from(word);
        }
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
        if self.line.is(self.at, ':') {
            self.note(self.at + 1);
        }
        self.pledges();
    }

    fn note(&mut self, start: usize) {
        self.at = self.next_sign(start);
        self.syntax.note.push(self.line.trimmed(start..self.at));
    }

    fn pledges(&mut self) {
        while self.clause() || self.pledge() {}
    }

    /// What names a matter, up to the next sign; what goes on in a new line is note.
    fn clause(&mut self) -> bool {
        let line = self.line;
        let Some(clause) = clause(line, self.at) else {
            return false;
        };
        let next = self.next_sign(clause.end);
        let rest = line.trimmed(clause.end..next);
        self.at = next;
        self.syntax.matters.push(clause);
        if !rest.is_empty() {
            self.syntax.note.push(rest);
        }
        true
    }

    fn pledge(&mut self) -> bool {
        let line = self.line;
        if let Some(mut pledge) = promise(line, self.at) {
            self.at = self.next_sign(pledge.due_at.end);
            let start = pledge.text.start.min(self.at);
            let end = line
                .line_break(start)
                .map_or(self.at, |end| end.min(self.at));
            pledge.text = line.trimmed(start..end);
            self.whose(&mut pledge);
            self.syntax.pledges.push(pledge);
            let rest = line.trimmed(end..self.at);
            if !rest.is_empty() {
                self.syntax.note.push(rest);
            }
            return true;
        }
        false
    }

    /// `&name` before the text of a promise: who of ours is to keep it.
    fn whose(&mut self, pledge: &mut Pledge) {
        let (line, at) = (self.line, pledge.text.start);
        let CharRange { end, .. } = pledge.text;
        // Behind a colon it is text.
        if at != line.past_spaces(pledge.due_at.end) {
            return;
        }
        if !line.is(at, '&') || end <= at + 1 || line.is(at + 1, '-') || line.is(at + 1, ' ') {
            return;
        }
        // One that is not closed within the promise is text.
        let Ok((said, past)) = self.name(at + 1) else {
            return;
        };
        if said.name.is_empty() || end < past {
            return;
        }
        let next = line.past_spaces(past);
        let next = if matches!(line.get(next), Some(',' | ':')) {
            line.past_spaces(next + 1)
        } else {
            next
        };
        pledge.whose = Some((said, at..past));
        pledge.text = next.min(end)..end;
    }

    /// The next promise sign from `i` on; signs before it that are none but look so are kept.
    fn next_sign(&mut self, i: usize) -> usize {
        let line = self.line;
        for at in i..line.len() {
            if line.is(at, '!') {
                if clause(line, at).is_some() {
                    return at;
                }
                if self.syntax.overtold.len() < MOST_STRAYS {
                    self.syntax.overtold.extend(overtold(line, at));
                }
            }
            if side(line, at).is_none() {
                continue;
            }
            if promise(line, at).is_some() {
                return at;
            }
            // As many as anybody would look at; a page of signs is no page of promises.
            if self.syntax.strays.len() < MOST_STRAYS {
                self.syntax.strays.extend(stray(line, at));
            }
        }
        line.len()
    }
}

impl Item {
    /// Whether it names somebody, or may.
    const fn is_name(&self) -> bool {
        matches!(
            self.what,
            What::Person(..) | What::Colleague(_) | What::Loose(..)
        )
    }
}

/// What a word says that names nobody.
pub(super) fn said_at(line: &Line<'_>, i: usize, own: &KindWords) -> Option<(What, usize)> {
    let little = || joints::filler(line, i, own).map(|end| (What::Little, end));
    known_word(line, i, own).or_else(little)
}

/// The day, time or kind at `i`, and where its word ends.
pub(super) fn known_word(line: &Line<'_>, i: usize, own: &KindWords) -> Option<(What, usize)> {
    days::time(line, i)
        .map(|(time, end)| (What::Time(time), end))
        .or_else(|| days::day(line, i).map(|(day, end)| (What::Day(day), end)))
        .or_else(|| kinds::kind(line, i, own).map(|(kind, end)| (What::Kind(kind), end)))
}

/// The end of the word at `i` that means nothing: a run of letters, or Chinese up to a word that
/// means something.
fn past_unknown(line: &Line<'_>, i: usize, own: &KindWords) -> usize {
    let stops = |i: &usize| match line.get(*i) {
        // 25:00 is one wrong word, not two.
        Some(':') if between_digits(line, *i) => false,
        Some(c) if is_break(c) => true,
        Some(c) if is_han(c) => known_word(line, *i, own).is_some(),
        // After Chinese, digits may begin a date: 参加3天前.
        Some(_) => line.before(*i).is_some_and(is_han) && known_word(line, *i, own).is_some(),
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
