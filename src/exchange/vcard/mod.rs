//! Contact cards: vCard 2.1, 3.0 and 4.0, as phones and mail programs really write them.
//!
//! ```text
//! bytes → content lines → cards → properties as text → calcard → person
//!         (line.rs)       (split.rs)  (property.rs)             (person.rs)
//! ```
//!
//! The first three steps are ours, for three reasons: a card without END must cost one card and not
//! the rest of the file, every problem needs its line, and text must be decoded (per property, in old
//! cards) by something that says when it could not.

mod line;
mod person;
mod property;
mod split;

use std::collections::{BTreeMap, BTreeSet};

use calcard::{Entry, Parser, vcard::VCard};

use self::{person::Told, property::Charset, split::Card};
use super::{
    BookFormat, Encoding, Foreign, Malformed, Options, Problem, Reason, Unread, encoding::Narrow,
    limits::few,
};
use crate::domain::{AccountDraft, PersonDraft};

/// Reads every card of a file.
pub(super) fn read(file_name: &str, narrow: &Narrow<'_>, options: &Options) -> Foreign {
    let lines = line::unfold(&narrow.bytes);
    let (charset, encoding) = charset_of(narrow, &lines);
    let mut problems = Vec::new();
    let cards = split::cards(&lines, &mut problems);
    if let Err(reason) = few(cards.len()) {
        return Foreign::refused(BookFormat::Vcard, reason);
    }
    if cards.is_empty() {
        problems = vec![Problem {
            line: 1,
            reason: Reason::UnknownFormat,
        }];
    }
    let mut reader = Reader {
        file_name,
        charset,
        encoding,
        malformed: &narrow.malformed,
        options,
        problems,
        accounts: Vec::new(),
        unread: BTreeMap::new(),
    };
    let drafts = cards
        .iter()
        .filter_map(|card| reader.person(card))
        .collect();
    Foreign {
        format: Some(BookFormat::Vcard),
        encoding: Some(encoding),
        read: cards.len(),
        drafts,
        accounts: reader.accounts,
        unread: Unread::all(reader.unread),
        problems: reader.problems,
        ..Foreign::default()
    }
}

/// The encoding of everything that does not name its own. Decided on unfolded lines: some programs
/// fold in the middle of a character.
fn charset_of(narrow: &Narrow<'_>, lines: &[line::Line<'_>]) -> (Charset, Encoding) {
    if let Some(encoding) = narrow.encoding {
        return (encoding_rs::UTF_8, encoding);
    }
    // Text as it is, so any part of it is: a copy of a file full of photos would be as large as it.
    if str::from_utf8(&narrow.bytes).is_ok() {
        return (encoding_rs::UTF_8, Encoding::UTF_8);
    }
    let unnamed: Vec<&[u8]> = lines
        .iter()
        .filter(|line| !property::names_charset(&line.bytes))
        .map(|line| line.bytes.as_ref())
        .collect();
    super::encoding::decide(&unnamed.join(&b'\n'))
}

struct Reader<'a> {
    file_name: &'a str,
    charset: Charset,
    encoding: Encoding,
    malformed: &'a [usize],
    options: &'a Options,
    problems: Vec<Problem>,
    /// Organizations that have a card of their own.
    accounts: Vec<AccountDraft>,
    /// Properties that are not read, with the number of cards that have them.
    unread: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn person(&mut self, card: &Card<'_>) -> Option<PersonDraft> {
        let before = self.problems.len();
        let mut unread = BTreeSet::new();
        let text = self.text(card, &mut unread);
        let costly = self.problems[before..]
            .iter()
            .any(|problem| problem.reason.costs() == super::Cost::Record);
        if costly {
            return None;
        }
        let line = card.line;
        let told = person::told(&parse(&text), line, &mut unread, &mut self.problems);
        for name in unread {
            *self.unread.entry(name).or_default() += 1;
        }
        match told {
            Told::Person(sketch) => sketch.finish(self.file_name, line, &mut self.problems),
            Told::Company(sketch) => {
                let company = sketch.company(line, &mut self.problems);
                self.accounts.extend(company);
                None
            }
            Told::List => {
                let reason = Reason::CardOfCards;
                self.problems.push(Problem { line, reason });
                None
            }
        }
    }

    /// The properties that say something about a person, as calcard reads them best.
    fn text(&mut self, card: &Card<'_>, unread: &mut BTreeSet<String>) -> String {
        let mut text = String::from("BEGIN:VCARD\r\n");
        for line in &card.lines {
            let cut = super::lines::any_within(self.malformed, line.number, line.last);
            let reason = match property::read(&line.bytes, self.charset) {
                property::Read::Kept {
                    text: property,
                    damaged,
                } => {
                    text.push_str(&property);
                    text.push_str("\r\n");
                    damaged
                        .or(cut.then_some(self.encoding.name))
                        .map(|encoding| Reason::Malformed { encoding })
                }
                property::Read::Skipped => None,
                property::Read::Unread(name) => {
                    unread.insert(name);
                    None
                }
                property::Read::Refused(reason) => Some(reason),
            };
            let asked = self.options.malformed == Malformed::Replace
                && matches!(reason, Some(Reason::Malformed { .. }));
            if let Some(reason) = reason.filter(|_| !asked) {
                self.problems.push(Problem {
                    line: line.number,
                    reason,
                });
            }
        }
        text.push_str("END:VCARD\r\n");
        text
    }
}

fn parse(text: &str) -> VCard {
    match Parser::new(text).entry() {
        Entry::VCard(card) => card,
        // Cannot be: the text begins and ends as a card. An empty card names nobody, and says so.
        _ => VCard::default(),
    }
}

#[cfg(test)]
mod tests;
