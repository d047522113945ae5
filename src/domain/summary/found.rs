//! What a search of the book finds, in the order in which it is shown.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::{Account, Id, Name, Person, PromiseState, Subject};

/// What is looked for, and from where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    pub words: String,
    /// The account on screen: its own come first among equals.
    pub here: Option<Id<Account>>,
    /// People and accounts opened before, the last one first.
    pub opened: Vec<Subject>,
    pub texts: Texts,
}

/// Somebody or something found by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub subject: Subject,
    pub name: Name,
    /// Where it belongs: the account of a department, or of a person's newest tenure.
    pub account: Option<(Id<Account>, Name)>,
    /// Department and title of a person here, to tell two of one name apart.
    pub department: Option<Name>,
    pub title: Option<Name>,
    /// The last day of somebody who is nowhere any more, or will be.
    pub left: Option<NaiveDate>,
}

/// How much of a long note is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Texts {
    /// A line around the words.
    #[default]
    Excerpts,
    Whole,
}

/// The answer to a [`Search`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub outcome: FoundAs,
    pub matches: Vec<Match>,
    /// How many of the matches are the best of each kind; after them comes what is left of each.
    pub foremost: usize,
}

/// What the matches are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FoundAs {
    /// Nothing was typed: who was opened or met last.
    Recent,
    /// They have what was typed; there may be none.
    Fitting,
    /// Nothing has what was typed; these names are spelled like it.
    Alike,
    /// The book has nobody and nothing in it yet.
    EmptyBook,
}

/// Something found, with what tells it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    pub subject: Subject,
    /// The name, or what a note or promise says around the words found.
    pub text: Marked,
    /// By what it was found, where that is not the text.
    pub through: Option<(Through, Marked)>,
    /// Whom a stance or tie is about.
    pub person: Option<(Id<Person>, Name)>,
    /// Where it belongs; of an account the one above it.
    pub account: Option<(Id<Account>, Name)>,
    pub department: Option<Name>,
    pub title: Option<Name>,
    /// The day of a contact or stance, the due day of a promise, the last day of somebody who has left or
    /// will.
    pub on: Option<NaiveDate>,
    /// What became of a promise that is not open any more.
    pub closed: Option<PromiseState>,
}

/// What else somebody or something is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Through {
    Alias,
    Title,
    Email,
    Phone,
    Wechat,
    Tag,
    Note,
    PrivateNote,
}

/// A line as it is shown, with the parts of it that were looked for: byte ranges on character
/// boundaries, in order, apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    /// Its pieces in order, each with whether it was looked for.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, Piece)> {
        let ends = self.marks.iter().map(|mark| mark.end);
        let starts = self.marks.iter().map(|mark| mark.start);
        let befores = std::iter::once(0)
            .chain(ends)
            .zip(starts.chain([self.text.len()]));
        let between = befores.map(|(start, end)| (start..end, Piece::Plain));
        let marked = self.marks.iter().cloned().map(|mark| (mark, Piece::Sought));
        // Plain and sought take turns, and a plain one comes first and last.
        let mut marked = marked;
        let turns = between.flat_map(move |plain| [Some(plain), marked.next()]);
        turns
            .flatten()
            .filter_map(|(range, piece)| Some((self.text.get(range)?, piece)))
            .filter(|(text, _)| !text.is_empty())
    }
}

/// Whether a piece of a line was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    Plain,
    Sought,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_of_a_line_are_the_line() {
        let line = Marked {
            text: "budget frozen, 预算 too".into(),
            marks: vec![0..6, 15..21],
        };
        let pieces: Vec<_> = line.pieces().collect();
        assert_eq!(
            pieces,
            [
                ("budget", Piece::Sought),
                (" frozen, ", Piece::Plain),
                ("预算", Piece::Sought),
                (" too", Piece::Plain),
            ]
        );
        assert_eq!(Marked::default().pieces().count(), 0);
    }
}
