//! Which column holds what.

use super::{
    super::{Field, Problem, Reason},
    split::Row,
};

/// How the columns of a file were understood. Shown before anything is taken; every part of it can be
/// overruled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What stands between two cells, e.g. `,` or `+|`.
    pub delimiter: String,
    pub header: Header,
    /// The first row as it stands, headings or not.
    pub first: Vec<String>,
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header, or its number from 1 in a file without header.
    pub header: String,
    /// Absent: the column is not read.
    pub field: Option<Field>,
    /// The first thing that stands in it, cut short; absent where nothing does.
    pub sample: Option<String>,
}

/// Whether the first row names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    Present,
    Absent,
}

/// Understands the first row. Choices come first; a column nobody chose is known by its header. A
/// field that can hold one value gets the first column that fits, the others stay unread.
pub(super) fn of(
    first: &[impl AsRef<str>],
    delimiter: String,
    choices: &[(String, Option<Field>)],
    problems: &mut Vec<Problem>,
) -> Columns {
    let headers: Vec<&str> = first.iter().map(|cell| cell.as_ref().trim()).collect();
    let by_name = |choice: &str| {
        headers.iter().position(|header| {
            !header.is_empty() && header.to_lowercase() == choice.trim().to_lowercase()
        })
    };
    let by_number = |choice: &str| {
        choice
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1))
            .filter(|at| *at < headers.len())
    };
    let known = headers
        .iter()
        .any(|header| Field::of_header(header).is_some());
    let named = choices
        .iter()
        .any(|(choice, _)| by_name(choice).is_some() && by_number(choice).is_none());
    let header = if known || named {
        Header::Present
    } else {
        Header::Absent
    };

    let mut columns: Vec<Column> = (headers.iter().enumerate())
        .map(|(at, name)| Column {
            header: if header == Header::Present {
                (*name).to_owned()
            } else {
                (at + 1).to_string()
            },
            field: None,
            sample: None,
        })
        .collect();
    let mut chosen = vec![false; columns.len()];
    for (choice, field) in choices {
        let at = if header == Header::Present {
            by_name(choice).or_else(|| by_number(choice))
        } else {
            by_number(choice)
        };
        if let Some(at) = at {
            columns[at].field = *field;
            chosen[at] = true;
        } else {
            problems.push(Problem {
                line: 1,
                reason: Reason::UnknownColumn(Reason::quote(choice)),
            });
        }
    }
    if header == Header::Present {
        for at in 0..columns.len() {
            let field = Field::of_header(headers[at]).filter(|_| !chosen[at]);
            let taken = |field| columns.iter().any(|column| column.field == Some(field));
            if let Some(field) = field.filter(|field| holds_many(*field) || !taken(*field)) {
                columns[at].field = Some(field);
            }
        }
    }
    Columns {
        delimiter,
        header,
        first: headers.iter().map(|cell| (*cell).to_owned()).collect(),
        columns,
    }
}

/// Whether several columns can go into one field: work phone, mobile phone, and so on.
const fn holds_many(field: Field) -> bool {
    matches!(
        field,
        Field::Email | Field::Phone | Field::Note | Field::Alias
    )
}

impl Columns {
    /// The columns by field.
    pub(super) fn mapped(&self) -> Result<Mapped, Reason> {
        let fields: Vec<(usize, Field)> = (self.columns.iter().enumerate())
            .filter_map(|(at, column)| Some((at, column.field?)))
            .collect();
        let has = |field| fields.iter().any(|(_, other)| *other == field);
        let listed = has(Field::DepartmentId) && has(Field::Department);
        if has(Field::Name)
            || has(Field::FirstName)
            || has(Field::LastName)
            || has(Field::Id)
            || listed
        {
            Ok(Mapped(fields))
        } else if self.header == Header::Absent {
            Err(Reason::NoHeader)
        } else {
            Err(Reason::NoNameColumn)
        }
    }
}

/// The columns that are read.
#[derive(Debug)]
pub(super) struct Mapped(Vec<(usize, Field)>);

impl Mapped {
    /// Whether a column holds this.
    pub(super) fn has(&self, field: Field) -> bool {
        self.0.iter().any(|(_, other)| *other == field)
    }

    /// The trimmed cells of a row that belong to `field`.
    pub(super) fn cells<'a>(
        &'a self,
        field: Field,
        row: &'a Row<'_>,
    ) -> impl Iterator<Item = &'a str> {
        let columns = self.0.iter().filter(move |(_, other)| *other == field);
        columns
            .filter_map(|(at, _)| row.cells.get(*at))
            .map(|cell| cell.trim())
    }
}
