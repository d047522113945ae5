//! Which mention the cursor stands in.

use crate::{
    domain::{MatterKind, Name},
    find::same_name,
    log_line::{
        ByteRange, KnownAs, LineMark, LinePart, Reading,
        line::{CharRange, Line},
        syntax::{Item, Said, What, take_apart},
        traits::{Suffix, Trait},
    },
};

/// A part of the line that may be completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completable {
    pub sought: Sought,
    /// What is typed of it, without sign and quotes.
    pub typed: String,
    /// The whole of it, sign included; empty where it is not typed yet.
    pub span: ByteRange,
}

impl Completable {
    /// Whether a name is sought that nobody has begun to type.
    #[must_use]
    pub fn is_unsaid(&self) -> bool {
        self.sought == Sought::Person && self.span.is_empty()
    }
}

/// What kind of thing stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    Person,
    Colleague,
    Account,
    Department,
    Level,
    Signal,
    Stance,
    /// Toward whom somebody stands.
    Rival,
    /// When a promise is due.
    Due,
    /// What the line is about.
    Matter,
    /// How far a matter of this kind is; absent: one that begins.
    Stage(Option<MatterKind>),
}

impl Sought {
    /// The sign it begins with.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Person => "@",
            Self::Colleague => "&",
            Self::Account => "#",
            Self::Department => "/",
            Self::Level => "//",
            Self::Signal => "+",
            Self::Stance => "=",
            Self::Rival => "~",
            Self::Matter => "!",
            Self::Due | Self::Stage(_) => "",
        }
    }
}

/// What the cursor, in bytes of the line, stands in or right behind; nothing outside HEAD. `marks` are those
/// of the line's reading, which knows where the names in it end.
#[must_use]
pub fn asked(line: &str, cursor: usize, marks: &[LineMark]) -> Option<Completable> {
    let line = Line::new(line);
    let syntax = take_apart(&line);
    // Behind a quote left open, the quotes of a name taken here would close it.
    let is_open = |item: &Item| matches!(item.what, What::UnclosedQuote);
    let readable = syntax.head.iter().position(is_open);
    let readable = readable.map_or(syntax.head.len(), |at| at + 1);
    let (item, asked) = syntax.head[..readable]
        .iter()
        .flat_map(|item| {
            parts(&line, item, cursor)
                .into_iter()
                .map(move |asked| (item, asked))
        })
        .find(|(_, asked)| asked.span.start < cursor && cursor <= asked.span.end)?;
    // Names within an open quote are its text.
    if asked.sought == Sought::Person && !is_open(item) {
        within(&line, asked, cursor, marks)
    } else {
        Some(asked)
    }
}

/// A person where the names of the book have taken the line apart: of 张伟和王 only 王 is being typed.
fn within(
    line: &Line<'_>,
    asked: Completable,
    cursor: usize,
    marks: &[LineMark],
) -> Option<Completable> {
    let named =
        |mark: &&LineMark| matches!(mark.part, LinePart::Person(_) | LinePart::Colleague(_));
    let inside =
        |mark: &&LineMark| asked.span.start <= mark.span.start && mark.span.end <= asked.span.end;
    let mut marks = marks.iter().filter(named).filter(inside).peekable();
    let signed = line
        .text()
        .get(asked.span.start..)?
        .starts_with(['@', '＠']);
    if marks.peek().is_none() {
        // Unread as yet; a word without a sign may be anything.
        return Some(asked).filter(|_| signed);
    }
    let mark = marks.find(|mark| mark.span.start < cursor && cursor <= mark.span.end)?;
    if mark.span == asked.span && signed {
        return Some(asked);
    }
    let sought = match mark.part {
        LinePart::Colleague(_) => Sought::Colleague,
        _ => Sought::Person,
    };
    let typed = line.text().get(mark.span.clone())?;
    Some(Completable {
        sought,
        typed: typed.trim_start_matches(['@', '＠']).to_owned(),
        span: mark.span.clone(),
    })
}

/// What is not known yet of somebody new, in the order of the line: where it would stand, and what.
#[must_use]
pub fn blanks(line: &str, reading: &Reading) -> Vec<(Name, Completable)> {
    let (meaning, marks) = (&reading.meaning, &reading.marks);
    let line = Line::new(line);
    let mut blanks = Vec::new();
    for item in &take_apart(&line).head {
        let What::Person(said, suffixes) = &item.what else {
            continue;
        };
        let span = line.span(&item.at);
        let is_new = marks
            .iter()
            .any(|mark| mark.span == span && mark.part == LinePart::Person(KnownAs::New));
        let person = meaning.people.iter().find(|person| {
            person.standing == KnownAs::New && same_name(person.name.raw(), &said.name)
        });
        let (true, Some(person)) = (is_new, person) else {
            continue;
        };
        let end = suffixes
            .last()
            .map_or(span.end, |suffix| line.span(&suffix.at).end);
        let unsaid = |wanted: Sought| !suffixes.iter().any(|suffix| kind(&line, suffix) == wanted);
        for (wanted, open) in [
            (Sought::Department, person.department.is_none()),
            (Sought::Level, person.level.is_none()),
        ] {
            if open && unsaid(wanted) {
                let asked = Completable {
                    sought: wanted,
                    typed: String::new(),
                    span: end..end,
                };
                blanks.push((person.name.clone(), asked));
            }
        }
    }
    blanks
}

/// The parts of an item that can be completed.
fn parts(line: &Line<'_>, item: &Item, cursor: usize) -> Vec<Completable> {
    let named = |sought, at: &CharRange, said: &Said| Completable {
        sought,
        typed: said.name.clone(),
        span: line.span(at),
    };
    match &item.what {
        What::Person(said, suffixes) | What::Loose(said, suffixes, _) => {
            [named(Sought::Person, &item.at, said)]
                .into_iter()
                .chain(suffixes.iter().map(|suffix| trait_of(line, suffix)))
                .chain(suffixes.iter().filter_map(|suffix| rival_of(line, suffix)))
                .collect()
        }
        What::Colleague(said) => vec![named(Sought::Colleague, &item.at, said)],
        What::Account(said) => vec![named(Sought::Account, &item.at, said)],
        What::UnclosedQuote => unclosed(line, item, cursor).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn trait_of(line: &Line<'_>, suffix: &Suffix) -> Completable {
    let sought = kind(line, suffix);
    let sign = sought.sign().len();
    let at = match &suffix.what {
        // The rival behind it is another thing that can be completed.
        Trait::Toward(toward) => suffix.at.start..toward.at.start,
        _ => suffix.at.clone(),
    };
    let typed = match &suffix.what {
        Trait::Department(said) => said.name.clone(),
        _ => line.slice(&(at.start + sign..at.end)).to_owned(),
    };
    Completable {
        sought,
        typed,
        span: line.span(&at),
    }
}

/// The rival behind a stance.
fn rival_of(line: &Line<'_>, suffix: &Suffix) -> Option<Completable> {
    let Trait::Toward(toward) = &suffix.what else {
        return None;
    };
    Some(Completable {
        sought: Sought::Rival,
        typed: toward.said.name.clone(),
        span: line.span(&toward.at),
    })
}

fn kind(line: &Line<'_>, suffix: &Suffix) -> Sought {
    let at = suffix.at.start;
    match line.get(at) {
        Some('+') => Sought::Signal,
        Some('=') => Sought::Stance,
        _ if line.is(at + 1, '/') => Sought::Level,
        _ => Sought::Department,
    }
}

/// A quote that is still being typed ends at the cursor.
fn unclosed(line: &Line<'_>, item: &Item, cursor: usize) -> Option<Completable> {
    let at = item.at.start;
    let sought = match line.get(at)? {
        '@' => Sought::Person,
        '&' => Sought::Colleague,
        '#' => Sought::Account,
        _ => return None,
    };
    let start = line.span(&(at..at + 1)).start;
    let inside = line.span(&(at + 2..line.len())).start;
    let typed = line.text().get(inside..cursor)?;
    if typed.contains([':', '：']) {
        return None;
    }
    Some(Completable {
        sought,
        typed: typed.to_owned(),
        // Of a word that the cursor is within, nothing is left standing.
        span: start..cursor.max(line.span(&item.at).end),
    })
}
