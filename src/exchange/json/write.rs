//! Writing a book.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::{FORMAT, VERSION};
use crate::domain::{
    portable::{AccountEntry, BookFile, PersonEntry},
    text::needs_care,
};

/// The bytes of a book: the same book gives the same bytes, in whatever order its rows came.
///
/// Characters that could do something to a terminal are written as `\uXXXX`, so that the file can be
/// printed.
///
/// # Errors
/// None that we know of: every value of a book can be written.
pub fn write(book: &BookFile) -> serde_json::Result<Vec<u8>> {
    let book = in_order(book.clone());
    let mut out = Out(format!("{{ \"format\": \"{FORMAT}\", \"version\": {VERSION}").into_bytes());
    if let Some(me) = &book.me {
        out.text(", \"me\": ");
        out.value(me)?;
    }
    out.rows("colleagues", &book.colleagues)?;
    out.rows("accounts", &book.accounts)?;
    out.rows("people", &book.people)?;
    out.rows("ties", &book.ties)?;
    out.rows("interactions", &book.interactions)?;
    out.rows("visits", &book.visits)?;
    out.rows("promises", &book.promises)?;
    out.rows("matters", &book.matters)?;
    out.text("\n}\n");
    Ok(out.0)
}

/// Any value as one line of JSON that can be printed: as in a book, nothing in it reaches a terminal raw.
///
/// # Errors
/// When the value cannot be written as JSON, such as a map with keys that are no strings.
pub fn one_line(value: &impl Serialize) -> serde_json::Result<String> {
    let mut out = Out(Vec::new());
    out.value(value)?;
    // JSON is text; nothing but UTF-8 comes out of the serializer.
    Ok(String::from_utf8_lossy(&out.0).into_owned())
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

struct Out(Vec<u8>);

impl Out {
    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    fn value(&mut self, value: &impl Serialize) -> serde_json::Result<()> {
        value.serialize(&mut Serializer::with_formatter(&mut self.0, Careful))
    }

    fn rows(&mut self, key: &str, rows: &[impl Serialize]) -> serde_json::Result<()> {
        self.text(&format!(",\n  \"{key}\": ["));
        for (at, row) in rows.iter().enumerate() {
            self.text(if at == 0 { "\n    " } else { ",\n    " });
            self.value(row)?;
        }
        self.text(if rows.is_empty() { "]" } else { "\n  ]" });
        Ok(())
    }
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
