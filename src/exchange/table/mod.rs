//! Tables: CSV, TSV and what databases write. One row, one person.

mod columns;
mod split;

pub use columns::{Column, Columns, Header};

use self::{columns::Mapped, split::Row};
use super::{
    Field, Foreign, Format, Malformed, Options, Problem, Reason,
    draft::{Sketch, day},
    encoding::Narrow,
    lines::any_within,
};
use crate::domain::{command::PersonDraft, tenure::Level, text::is_han};

/// Reads every row of a file.
pub(super) fn read(file_name: &str, narrow: &Narrow<'_>, options: &Options) -> Foreign {
    let decoded = narrow.decode();
    let dialect = split::sniff(&decoded.text);
    let split::Table {
        mut rows,
        open_quotes,
    } = split::rows(&decoded.text, &dialect);
    let mut problems: Vec<Problem> = open_quotes
        .into_iter()
        .map(|line| Problem {
            line,
            reason: Reason::OpenQuote,
        })
        .collect();
    let first = rows.first().map_or(&[][..], |row| &row.cells);
    let columns = columns::of(
        first,
        dialect.delimiter.clone(),
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
    let mut drafts = Vec::new();
    match columns.mapped() {
        Ok(mapped) => {
            let mut reader = Reader {
                file_name,
                mapped,
                width: columns.columns.len(),
                malformed: &decoded.malformed,
                encoding: decoded.encoding.name,
                options,
                problems,
            };
            drafts = rows.iter().filter_map(|row| reader.person(row)).collect();
            problems = reader.problems;
        }
        Err(reason) => problems.push(Problem {
            line: first_line,
            reason,
        }),
    }
    Foreign {
        format: Some(Format::Table),
        encoding: Some(decoded.encoding),
        columns: Some(columns),
        read,
        drafts,
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

impl Reader<'_> {
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
        let one = |field| {
            self.mapped
                .cells(field, row)
                .find(|cell| !cell.is_empty())
                .unwrap_or_default()
                .to_owned()
        };
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
