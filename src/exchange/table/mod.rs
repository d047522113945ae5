//! Tables: CSV, TSV and what databases write. One row, one person.

mod columns;
mod hierarchy;
mod outcomes;
mod sheet;
mod split;

pub use columns::{Column, Columns, Header};
pub use outcomes::{
    OutcomeColumn, OutcomeProblem, OutcomeReason, OutcomeRow, Outcomes, read_outcomes,
};

use self::{columns::Mapped, split::Row};
use super::{
    Encoding, Entry, Field, Foreign, Format, Malformed, Options, Problem, Reason,
    draft::{Sketch, day},
    encoding::Narrow,
    lines::any_within,
};
use crate::domain::{
    command::{PersonDraft, PostDraft},
    date::Period,
    tenure::Level,
    text::{Name, is_han},
};

/// Reads every row of a file.
pub(super) fn read(file_name: &str, narrow: &Narrow<'_>, options: &Options) -> Foreign {
    let decoded = narrow.decode();
    let dialect = split::sniff(&decoded.text);
    let split::Table { rows, open_quotes } = split::rows(&decoded.text, &dialect);
    let problems = open_quotes.into_iter().map(|line| Problem {
        line,
        reason: Reason::OpenQuote,
    });
    let written = Written {
        file_name,
        delimiter: dialect.delimiter.clone(),
        malformed: &decoded.malformed,
        encoding: decoded.encoding,
    };
    understand(&written, rows, problems.collect(), options)
}

/// Reads every row of a workbook's first sheet; `None` where it is none that can be read.
pub(super) fn read_sheet(file_name: &str, bytes: &[u8], options: &Options) -> Option<Foreign> {
    let rows = sheet::rows(bytes)?;
    let written = Written {
        file_name,
        delimiter: String::new(),
        malformed: &[],
        encoding: Encoding::UTF_8,
    };
    Some(understand(&written, rows, Vec::new(), options))
}

/// How a table came.
struct Written<'a> {
    file_name: &'a str,
    delimiter: String,
    /// Lines with bytes that are no text.
    malformed: &'a [usize],
    encoding: Encoding,
}

fn understand(
    written: &Written<'_>,
    mut rows: Vec<Row<'_>>,
    mut problems: Vec<Problem>,
    options: &Options,
) -> Foreign {
    let file_name = written.file_name;
    let first = rows.first().map_or(&[][..], |row| &row.cells);
    let mut columns = columns::of(
        first,
        written.delimiter.clone(),
        &options.columns,
        &mut problems,
    );
    let first_line = rows.first().map_or(1, |row| row.line);
    if columns.header == Header::Present {
        rows.remove(0);
    }
    let read = rows.len()
        + problems
            .iter()
            .filter(|problem| problem.reason == Reason::OpenQuote)
            .count();
    for (at, column) in columns.columns.iter_mut().enumerate() {
        let cells = rows.iter().take(SAMPLE).filter_map(|row| row.cells.get(at));
        let mut said = cells
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        column.sample = said.next().map(Reason::quote);
    }
    let (mut drafts, mut entries, mut departments) = (Vec::new(), Vec::new(), Vec::new());
    match columns.mapped() {
        Ok(mapped) => {
            let mut reader = Reader {
                file_name,
                mapped,
                width: columns.columns.len(),
                malformed: written.malformed,
                encoding: written.encoding.name,
                options,
                problems,
            };
            if reader.lists_departments() {
                departments = rows
                    .iter()
                    .filter_map(|row| reader.department(row))
                    .collect();
            } else if reader.is_staff() {
                entries = rows.iter().filter_map(|row| reader.entry(row)).collect();
            } else {
                drafts = rows.iter().filter_map(|row| reader.person(row)).collect();
            }
            problems = reader.problems;
        }
        Err(reason) => problems.push(Problem {
            line: first_line,
            reason,
        }),
    }
    Foreign {
        format: Some(Format::Table),
        encoding: Some(written.encoding),
        columns: Some(columns),
        // A list of departments has nobody in it.
        read: if departments.is_empty() { read } else { 0 },
        drafts,
        entries,
        departments,
        problems,
        ..Foreign::default()
    }
}

struct Reader<'a> {
    file_name: &'a str,
    mapped: Mapped,
    /// Columns in the header.
    width: usize,
    malformed: &'a [usize],
    encoding: &'static str,
    options: &'a Options,
    problems: Vec<Problem>,
}

/// Rows that are looked at for something that stands in a column.
const SAMPLE: usize = 50;

/// What makes a table one of employees, whose rows may have to be joined.
const STAFF: [Field; 7] = [
    Field::Id,
    Field::Manager,
    Field::Path,
    Field::DepartmentId,
    Field::From,
    Field::To,
    Field::Influence,
];

impl Reader<'_> {
    fn is_staff(&self) -> bool {
        STAFF.iter().any(|field| self.mapped.has(*field))
    }

    /// Departments with their keys, and nobody in them.
    fn lists_departments(&self) -> bool {
        let about_people = [Field::Name, Field::FirstName, Field::LastName, Field::Id];
        self.mapped.has(Field::DepartmentId)
            && self.mapped.has(Field::Department)
            && !about_people.iter().any(|field| self.mapped.has(*field))
    }

    fn department(&mut self, row: &Row<'_>) -> Option<(String, Name)> {
        if let Err(reason) = self.check(row) {
            let line = row.line;
            self.problems.push(Problem { line, reason });
            return None;
        }
        let name = Name::new(&self.one(Field::Department, row)).ok()?;
        Some((self.one(Field::DepartmentId, row), name))
    }

    /// A row of employees: who, if it says so, and a post.
    fn entry(&mut self, row: &Row<'_>) -> Option<Entry> {
        if let Err(reason) = self.check(row) {
            let line = row.line;
            self.problems.push(Problem { line, reason });
            return None;
        }
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        let key = said(self.one(Field::Id, row));
        let sketch = self.sketch(row);
        let named = !sketch.name.is_empty() || key.is_none();
        let dates = [Field::From, Field::To].map(|field| {
            let text = self.one(field, row);
            self.parsed(row, &text, day, Reason::BadDate)
        });
        let period = Period {
            from: dates[0],
            to: dates[1],
        };
        let influence = self.one(Field::Influence, row);
        let ten = |text: &str| text.parse::<u8>().ok().filter(|is| *is <= 10);
        let influence = self.parsed(row, &influence, ten, Reason::BadInfluence);
        let place = if self.mapped.has(Field::Path) {
            let text = self.one(Field::Path, row);
            let found = hierarchy::path(&text);
            if found.is_none() {
                let reason = Reason::BadPath(Reason::quote(&text));
                let line = row.line;
                self.problems.push(Problem { line, reason });
            }
            found
        } else {
            None
        };
        let name = |text: &str| Name::new(text).ok();
        let post = PostDraft {
            department: name(&sketch.department),
            title: name(&sketch.title),
            level: sketch.level,
            influence,
            period: if period.is_void() {
                Period::ALWAYS
            } else {
                period
            },
        };
        let draft = if named {
            let finished = sketch.finish(self.file_name, row.line, &mut self.problems);
            let mut draft = finished?;
            draft.more.key.clone_from(&key);
            draft.more.superior = said(self.one(Field::Manager, row));
            draft.more.path = place;
            Some(draft)
        } else {
            None
        };
        Some(Entry {
            file: self.file_name.to_owned(),
            line: row.line,
            key,
            draft,
            post,
            department: said(self.one(Field::DepartmentId, row)),
        })
    }

    /// The first cell of a row that says something of a field.
    fn one(&self, field: Field, row: &Row<'_>) -> String {
        let mut cells = self.mapped.cells(field, row);
        cells
            .find(|cell| !cell.is_empty())
            .unwrap_or_default()
            .to_owned()
    }

    fn person(&mut self, row: &Row<'_>) -> Option<PersonDraft> {
        if let Err(reason) = self.check(row) {
            self.problems.push(Problem {
                line: row.line,
                reason,
            });
            return None;
        }
        let sketch = self.sketch(row);
        sketch.finish(self.file_name, row.line, &mut self.problems)
    }

    fn check(&self, row: &Row<'_>) -> Result<(), Reason> {
        let damaged = any_within(self.malformed, row.line, row.last);
        if damaged && self.options.malformed == Malformed::Refuse {
            return Err(Reason::Malformed {
                encoding: self.encoding,
            });
        }
        // One separator too many, unquoted, has moved every cell behind it into the wrong column.
        let found = row
            .cells
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |at| at + 1);
        if self.width < found {
            return Err(Reason::TooManyCells {
                expected: self.width,
                found,
            });
        }
        Ok(())
    }

    fn sketch(&mut self, row: &Row<'_>) -> Sketch {
        let one = |field| self.one(field, row);
        let many = |field, separators: &[char]| -> Vec<String> {
            self.mapped
                .cells(field, row)
                .flat_map(|cell| cell.split(separators))
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect()
        };
        let mut sketch = Sketch {
            name: one(Field::Name),
            aliases: many(Field::Alias, &[';', ',', '；', '，', '、', '\n']),
            account: one(Field::Account),
            department: one(Field::Department),
            title: one(Field::Title),
            level: None,
            emails: many(Field::Email, &[';', ',', '；', '，', '、', ' ', '\n']),
            phones: many(Field::Phone, &[';', ',', '；', '，', '、', '\n']),
            wechat: one(Field::Wechat),
            birthday: None,
            notes: self
                .mapped
                .cells(Field::Note, row)
                .map(str::to_owned)
                .collect(),
        };
        if sketch.name.is_empty() {
            sketch.name = whole_name(&one(Field::FirstName), &one(Field::LastName));
        }
        let (level_text, birthday) = (one(Field::Level), one(Field::Birthday));
        sketch.level = self.parsed(row, &level_text, level, Reason::BadLevel);
        sketch.birthday = self.parsed(row, &birthday, day, Reason::BadDate);
        // Google writes several values of one kind into one cell, `:::` between them.
        for values in [&mut sketch.emails, &mut sketch.phones] {
            *values = values
                .iter()
                .flat_map(|value| value.split(":::"))
                .map(|value| value.trim().to_owned())
                .collect();
        }
        sketch
    }

    fn parsed<T>(
        &mut self,
        row: &Row<'_>,
        text: &str,
        parse: impl Fn(&str) -> Option<T>,
        bad: impl Fn(String) -> Reason,
    ) -> Option<T> {
        let parsed = parse(text);
        if parsed.is_none() && !text.is_empty() {
            self.problems.push(Problem {
                line: row.line,
                reason: bad(Reason::quote(text)),
            });
        }
        parsed
    }
}

/// First and last name in the order of the language: 张伟, Anna Weber.
fn whole_name(first: &str, last: &str) -> String {
    if first.chars().chain(last.chars()).all(is_han) {
        format!("{last}{first}")
    } else {
        format!("{first} {last}").trim().to_owned()
    }
}

/// A level as our files, the screen and people write it.
fn level(text: &str) -> Option<Level> {
    match text.trim().to_lowercase().as_str() {
        "h" | "high" | "senior" | "高" | "高层" => Some(Level::High),
        "m" | "middle" | "mid" | "中" | "中层" => Some(Level::Middle),
        "w" | "working" | "low" | "junior" | "基层" | "低" => Some(Level::Working),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
