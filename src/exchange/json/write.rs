//! Writing a book.

use std::{array, io};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::{FORMAT, VERSION};
use crate::domain::{
    Uid,
    portable::{AccountEntry, BookFile, PersonEntry},
    text::needs_care,
};

/// The arrays of a book, in their order.
const ARRAYS: [&str; 8] = [
    "colleagues",
    "accounts",
    "people",
    "ties",
    "interactions",
    "visits",
    "promises",
    "matters",
];

/// The bytes of a book: the same book gives the same bytes, in whatever order its rows came.
///
/// # Errors
/// None that we know of: every value of a book can be written.
pub fn write(book: &BookFile) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new(), book.me.as_ref())?;
    writer.add(book.clone())?;
    writer.finish()
}

/// Writes a book as its parts come, so that it is never there as a whole.
///
/// Characters that could do something to a terminal are written as `\uXXXX`, so that the file can be
/// printed.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    to_come: array::IntoIter<&'static str, 8>,
    /// The array that is begun.
    open: Option<&'static str>,
    /// Whether it has rows already.
    begun: bool,
    /// The row that is being written: its bytes come out one by one.
    line: Vec<u8>,
}

impl<W: io::Write> Writer<W> {
    /// `me` is the user.
    ///
    /// # Errors
    /// When the bytes do not get out.
    pub fn new(mut out: W, me: Option<&Uid>) -> io::Result<Self> {
        write!(out, "{{ \"format\": \"{FORMAT}\", \"version\": {VERSION}")?;
        if let Some(me) = me {
            out.write_all(b", \"me\": ")?;
            value(&mut out, me)?;
        }
        Ok(Self {
            out,
            to_come: ARRAYS.into_iter(),
            open: None,
            begun: false,
            line: Vec::new(),
        })
    }

    /// The next part; its rows follow those of the parts before it, by array and in it by id.
    ///
    /// # Errors
    /// When the bytes do not get out, or it has rows of an array that is closed.
    pub fn add(&mut self, part: BookFile) -> io::Result<()> {
        let part = in_order(part);
        self.rows("colleagues", &part.colleagues)?;
        self.rows("accounts", &part.accounts)?;
        self.rows("people", &part.people)?;
        self.rows("ties", &part.ties)?;
        self.rows("interactions", &part.interactions)?;
        self.rows("visits", &part.visits)?;
        self.rows("promises", &part.promises)?;
        self.rows("matters", &part.matters)
    }

    /// Ends the book.
    ///
    /// # Errors
    /// When the bytes do not get out.
    pub fn finish(mut self) -> io::Result<W> {
        while !self.to_come.as_slice().is_empty() {
            self.turn()?;
        }
        self.close()?;
        self.out.write_all(b"\n}\n")?;
        Ok(self.out)
    }

    fn rows(&mut self, array: &str, rows: &[impl Serialize]) -> io::Result<()> {
        for row in rows {
            while self.open != Some(array) {
                self.turn()?;
            }
            self.line.clear();
            let before = if self.begun { ",\n    " } else { "\n    " };
            self.line.extend_from_slice(before.as_bytes());
            value(&mut self.line, row)?;
            self.out.write_all(&self.line)?;
            self.begun = true;
        }
        Ok(())
    }

    /// Turns from the array that is open to the next.
    fn turn(&mut self) -> io::Result<()> {
        let next = self.to_come.next().ok_or(io::ErrorKind::InvalidInput)?;
        self.close()?;
        write!(self.out, ",\n  \"{next}\": [")?;
        (self.open, self.begun) = (Some(next), false);
        Ok(())
    }

    fn close(&mut self) -> io::Result<()> {
        let end = match (self.open, self.begun) {
            (None, _) => "",
            (Some(_), false) => "]",
            (Some(_), true) => "\n  ]",
        };
        self.out.write_all(end.as_bytes())
    }
}

/// Any value as one line of JSON that can be printed: as in a book, nothing in it reaches a terminal raw.
///
/// # Errors
/// When the value cannot be written as JSON, such as a map with keys that are no strings.
pub fn one_line(value: &impl Serialize) -> serde_json::Result<String> {
    let mut out = Vec::new();
    self::value(&mut out, value)?;
    // JSON is text; nothing but UTF-8 comes out of the serializer.
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// Rows by id; rows without one by date, those of one day as they were recorded.
pub(super) fn in_order(mut book: BookFile) -> BookFile {
    book.colleagues.sort_by(|a, b| a.id.cmp(&b.id));
    book.accounts.sort_by(|a, b| a.id.cmp(&b.id));
    book.accounts.iter_mut().for_each(account_in_order);
    book.people.sort_by(|a, b| a.id.cmp(&b.id));
    book.people.iter_mut().for_each(person_in_order);
    book.ties.sort_by(|a, b| a.id.cmp(&b.id));
    book.interactions.sort_by(|a, b| a.id.cmp(&b.id));
    book.visits.sort_by(|a, b| a.id.cmp(&b.id));
    book.promises.sort_by(|a, b| a.id.cmp(&b.id));
    book.matters.sort_by(|a, b| a.id.cmp(&b.id));
    book
}

fn account_in_order(account: &mut AccountEntry) {
    account.judgement.sort_by_key(|judgement| judgement.on);
    account.snoozes.sort_by_key(|snooze| snooze.until);
    account.departments.sort_by(|a, b| a.id.cmp(&b.id));
    account.seats.sort_by(|a, b| a.id.cmp(&b.id));
    for seat in &mut account.seats {
        seat.holders.sort_by_key(|holder| holder.from);
    }
    account.org_facts.sort_by(|a, b| a.id.cmp(&b.id));
    account.rivals.sort_by(|a, b| a.id.cmp(&b.id));
    account.plans.sort_by(|a, b| a.id.cmp(&b.id));
    for plan in &mut account.plans {
        plan.items.sort_by(|a, b| a.id.cmp(&b.id));
    }
}

fn person_in_order(person: &mut PersonEntry) {
    person.tenures.sort_by_key(|tenure| tenure.from);
    person.stances.sort_by_key(|stance| stance.on);
    person.targets.sort_by_key(|target| target.by);
    person
        .counterparts
        .sort_by_key(|counterpart| counterpart.from);
}

fn value(out: impl io::Write, value: &impl Serialize) -> serde_json::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Careful))
}

/// Compact JSON in which no character needs care on a terminal.
struct Careful;

impl Formatter for Careful {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        to: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| needs_care(*c)) {
            to.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(to, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        to.write_all(rest.as_bytes())
    }
}
