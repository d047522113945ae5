//! Other people's formats: bytes ⇄ drafts and problems. Pure: the caller opens the file.
//!
//! Knows: vCard, tables (CSV, TSV and odder ones), book JSON, calendars, and the encodings they come in.
//! Whatever
//! is not taken from a file is a [`Problem`] with its line; nothing is dropped or guessed in silence.
//! Must not know: who is in the book already, a file system, a screen, a language.

mod draft;
pub mod encoding;
mod field;
pub mod ics;
pub mod json;
mod limits;
mod lines;
mod reason;
mod sniff;
mod staff;
mod table;
mod vcard;

pub use encoding::Encoding;
pub use field::{ImportField, RowKind};
pub use limits::most_bytes;
pub use reason::{Cost, Problem, Reason};
pub use staff::{Joined, StaffRow, join};
pub use table::{
    Ambiguous, Column, Columns, MatterRow, OrderReason, OutcomeColumn, OutcomeProblem,
    OutcomeReason, OutcomeRow, Outcomes, Profile, Stands, Suggestion, Tells, read_outcomes,
    write_matters,
};

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{
    days::Order,
    domain::{
        AccountDraft, ActivityDraft, Name, PersonDraft, Proposal, Strangers, forgetting::Returning,
        matter::MatterDraft, portable::BookFile, words::words,
    },
};

words! {
    /// What a file turned out to be.
    BookFormat { Vcard = "vcard", Table = "table", Book = "json", Calendar = "calendar" }
}

/// A column, by its heading or number, and what it holds; absent: nothing that is read.
pub type Meant = (String, Option<ImportField>);

/// How the user wants a file read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub malformed: Malformed,
    pub tables: Directions,
    /// Organizations that are accounts of their own, however like a known one they are called; for
    /// whoever asks the book.
    pub apart: Vec<Name>,
    /// What becomes of somebody who was forgotten; for whoever asks the book.
    pub returning: Returning,
    /// For whoever asks the book.
    pub placing: Placing,
    /// For whoever opens the file.
    pub pipes: Pipes,
    pub here: Here,
}

/// What becomes of people whose table does not say where they work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placing {
    /// They belong to what the table is called after, if that names an account.
    #[default]
    Propose,
    /// They come into no account.
    Nowhere,
}

/// What becomes of a path that is no file: a pipe, a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pipes {
    /// Nobody may ever write to it, and whoever waited for that could not be called back.
    #[default]
    Refuse,
    /// A shell gives what another program says as one, and can stop who reads it.
    Read,
}

/// What the user says of how tables are to be read; remembered for tables like these.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Directions {
    /// `--map COLUMN=FIELD`: a header as it stands in the file, or a column's number from 1; in one file
    /// alone with `FILE:` before it.
    pub columns: Vec<Meant>,
    /// The sheet of a workbook, by its name, or its number from 1 among those that are not hidden.
    pub sheet: Option<String>,
    /// The physical line of the headings.
    pub header: Option<usize>,
    pub rows: Option<RowKind>,
    /// What comes first in the `4/9/1972` of its days; else they tell, or what is usual here.
    pub order: Option<Order>,
    pub proposals: Proposals,
    /// What becomes of those who took part in something and whom nobody knows; for whoever asks the
    /// book.
    pub strangers: Strangers,
}

words! {
    /// What becomes of the levels and functions that titles propose.
    Proposals { Take = "take", Leave = "leave" }
}

#[expect(
    clippy::derivable_impls,
    reason = "the words are made by a macro, which marks none"
)]
impl Default for Proposals {
    fn default() -> Self {
        Self::Take
    }
}

impl Directions {
    /// Says what a column means, in place of what was said of it before.
    pub fn mean(&mut self, column: &str, field: Option<ImportField>) {
        self.columns.retain(|(other, _)| other != column);
        self.columns.push((column.to_owned(), field));
    }
}

/// When and where a file is read: a calendar tells of days to come, and of hours elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Here {
    /// By the clock of here.
    pub now: NaiveDateTime,
    /// What the clock of here shows at a time in UTC.
    pub local: fn(NaiveDateTime) -> NaiveDateTime,
    /// What comes first in `4/9/1972`.
    pub order: Order,
}

/// In Greenwich, after everything has happened.
impl Default for Here {
    fn default() -> Self {
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX);
        Self {
            now: last.into(),
            local: |utc| utc,
            order: Order::default(),
        }
    }
}

impl Options {
    /// What holds for one file: a column written as `staff.csv:3` is meant in that file alone.
    fn of_file(&self, file_name: &str) -> Self {
        let columns =
            self.tables
                .columns
                .iter()
                .filter_map(|(column, field)| match column.split_once(':') {
                    Some((file, column)) if file == file_name => Some((column.to_owned(), *field)),
                    Some((file, _)) if file.contains('.') => None,
                    _ => Some((column.clone(), *field)),
                });
        Self {
            tables: Directions {
                columns: columns.collect(),
                ..self.tables.clone()
            },
            apart: self.apart.clone(),
            returning: self.returning,
            ..*self
        }
    }
}

/// What becomes of a card or row with bytes that are no text in the encoding of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Malformed {
    /// It is not taken, and its line is reported.
    #[default]
    Refuse,
    /// The user was asked: it is taken, U+FFFD standing for what could not be read.
    Replace,
}

/// What a file says, in our words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Foreign {
    /// Absent when the file is nothing we read.
    pub format: Option<BookFormat>,
    pub encoding: Option<Encoding>,
    /// How the columns of a table were understood; for the preview.
    pub columns: Option<Columns>,
    /// Cards or rows seen, taken or not; the header of a table does not count.
    pub read: usize,
    pub drafts: Vec<PersonDraft>,
    /// What happened with whom.
    pub activities: Vec<ActivityDraft>,
    pub matters: Vec<MatterDraft>,
    /// What stands in the file with a value and is not read.
    pub unread: Vec<Unread>,
    pub accounts: Vec<AccountDraft>,
    /// Rows that are to be joined with those of other files before they are drafts: see [`join`].
    pub entries: Vec<StaffRow>,
    /// Departments by the keys that rows call them by.
    pub departments: Vec<(String, Name)>,
    pub book: Option<BookFile>,
    /// By line.
    pub problems: Vec<Problem>,
}

impl Foreign {
    /// A file of which nothing is taken.
    fn refused(format: BookFormat, reason: Reason) -> Self {
        Self {
            format: Some(format),
            problems: vec![Problem { line: 1, reason }],
            ..Self::default()
        }
    }
}

/// Something that cards or events of a file say and that has no place in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What the file calls it.
    pub name: String,
    /// How many cards or events say it.
    pub records: usize,
}

/// What a list of contacts says of a next one, where a later line tells of it.
pub const ANSWERED: &str = "ANSWERED";

impl Unread {
    fn all(counts: BTreeMap<String, usize>) -> Vec<Self> {
        let counts = counts.into_iter();
        counts
            .map(|(name, records)| Self { name, records })
            .collect()
    }
}

/// Reads a file of any format we know. The content decides which; `file_name` helps where content says
/// nothing, and is remembered as the source of each person.
///
/// Never fails: what cannot be read is in `problems`.
#[must_use]
pub fn read(file_name: &str, bytes: &[u8], options: &Options) -> Foreign {
    let options = &options.of_file(file_name);
    let mut foreign = understood(file_name, bytes, options);
    if options.tables.proposals == Proposals::Leave {
        let entries = foreign
            .entries
            .iter_mut()
            .filter_map(|entry| entry.draft.as_mut());
        for draft in foreign.drafts.iter_mut().chain(entries) {
            draft.more.proposed = Proposal::default();
        }
    }
    foreign
}

fn understood(file_name: &str, bytes: &[u8], options: &Options) -> Foreign {
    if sniff::is_workbook(bytes) {
        return table::read_sheet(file_name, bytes, options);
    }
    let narrow = encoding::narrow(bytes);
    let mut foreign = match sniff::format(file_name, &narrow.bytes) {
        Ok(BookFormat::Vcard) => vcard::read(file_name, &narrow, options),
        Ok(BookFormat::Table) => table::read(file_name, &narrow, options),
        Ok(BookFormat::Calendar) => ics::read(file_name, &narrow, options),
        Ok(BookFormat::Book) => book(&narrow),
        Err(reason) => Foreign {
            problems: vec![Problem { line: 1, reason }],
            ..Foreign::default()
        },
    };
    foreign.problems.sort_by_key(|problem| problem.line);
    foreign
}

fn book(narrow: &encoding::Narrow<'_>) -> Foreign {
    let (book, problems) = json::read(&narrow.bytes);
    Foreign {
        format: Some(BookFormat::Book),
        encoding: Some(narrow.encoding.unwrap_or(Encoding::UTF_8)),
        book,
        problems,
        ..Foreign::default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_content_decides_not_the_name() {
        let card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Li Na\nEND:VCARD\n";
        assert_eq!(
            read("cards.csv", card, &Options::default()).format,
            Some(BookFormat::Vcard)
        );
        let rows = "姓名,手机\n李娜,138\n".as_bytes();
        assert_eq!(
            read("x.vcf", rows, &Options::default()).format,
            Some(BookFormat::Table)
        );
    }

    #[test]
    fn what_is_no_text_is_refused_whole() {
        for (name, bytes) in [
            ("a.xlsx", &b"PK\x03\x04\x14\0\x06\0"[..]),
            ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            ("empty.csv", b""),
            ("a.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
        ] {
            let foreign = read(name, bytes, &Options::default());
            assert_eq!(foreign.drafts.len(), 0, "{name}");
            assert_eq!(foreign.problems.len(), 1, "{name}");
            assert_eq!(foreign.problems[0].reason.costs(), Cost::File, "{name}");
        }
    }

    /// Bytes that get past the doors: fragments of every format, with anything between them.
    fn half_a_file() -> impl Strategy<Value = Vec<u8>> {
        let fragment = prop::sample::select(vec![
            &b"BEGIN:VCARD\r\n"[..],
            b"END:VCARD\r\n",
            b"VERSION:2.1\n",
            b"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:",
            b"=D5=C5=",
            b"FN:",
            b"ORG:a;b\\",
            b";",
            b"AGENT:\r",
            b"BDAY:1604-",
            b" ",
            b"\t",
            b"\n",
            b"\r",
            b"name,email\n",
            b"\"",
            b",",
            b"+|",
            b"&|\n",
            b"sep=;\n",
            b"BEGIN:VCALENDAR\n",
            b"BEGIN:VEVENT\n",
            b"END:VEVENT\n",
            b"BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:16010101T000000\n",
            b"TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n",
            b"DTSTART;TZID=X:20260329T023000\n",
            b"DTSTART:20261102\n",
            b"RRULE:FREQ=DAILY;UNTIL=",
            b"RRULE:FREQ=YEARLY;BYDAY=-1SU;COUNT=3\n",
            b"EXDATE:20261102T000000Z\n",
            b"ATTENDEE;CN=\"Li\":mailto:li@x.example\n",
            b"{\"format\":\"guanxi-book\",\"version\":1,",
            b"\"people\":[",
            b"{\"id\":\"a\"}",
            b"]}",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
            b"\xfe\xff",
            b"\xd5\xc5",
            b"\0",
            b"\0\0\0a",
        ])
        .prop_map(<[u8]>::to_vec);
        let noise = prop::collection::vec(any::<u8>(), 0..6);
        prop::collection::vec(prop_oneof![4 => fragment, 1 => noise], 0..24)
            .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn no_bytes_make_a_reader_panic(name in prop::sample::select(vec!["a.vcf", "a.csv", "a.json", "a.ics", "a"]), bytes in half_a_file()) {
            let foreign = read(name, &bytes, &Options::default());
            prop_assert!(foreign.drafts.len() + foreign.activities.len() + foreign.matters.len() + foreign.accounts.len() <= foreign.read);
            prop_assert!(foreign.problems.iter().all(|problem| 1 <= problem.line));
        }

        #[test]
        fn each_reader_survives_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), options in any::<bool>()) {
            let options = Options {
                malformed: if options { Malformed::Refuse } else { Malformed::Replace },
                tables: Directions {
                    columns: vec![("1".into(), Some(ImportField::Name))],
                    ..Directions::default()
                },
                ..Options::default()
            };
            let narrow = encoding::narrow(&bytes);
            let _ = vcard::read("a", &narrow, &options);
            let _ = table::read("a", &narrow, &options);
            let _ = ics::read("a", &narrow, &options);
            let _ = json::read(&bytes);
        }
    }
}
