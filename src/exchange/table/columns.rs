//! Which column holds what.

use super::{
    super::{Directions, ImportField, Problem, Reason, RowKind, field::fold},
    days::Ambiguous,
    header::Heading,
    profile::{Profile, Shape},
    split::Row,
    whose::Suggestion,
};

/// How a table was understood. Shown before anything is taken; every part of it can be overruled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What stands between two cells, e.g. `,` or `+|`.
    pub delimiter: String,
    /// Whether a row names the columns.
    pub has_header: bool,
    /// The physical line of the headings, from 1; of the first row where there are none.
    pub line: usize,
    /// The headings as they stand, or the first row: by that a table is known again.
    pub first: Vec<String>,
    pub columns: Vec<Column>,
    pub rows: RowKind,
    /// Whose export it is, where the headings tell.
    pub profile: Option<Profile>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// The other sheets a user sees, with how many rows each has.
    pub others: Vec<(String, usize)>,
    /// Rows that name the department or company of those below, each with its line.
    pub groups: Vec<(usize, String)>,
    /// Of people, in no column of which it says where they work: what they may belong to, the best first.
    pub whose: Option<Vec<Suggestion>>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header, or its number from 1 where it has none.
    pub header: String,
    /// Absent: the column is not read.
    pub field: Option<ImportField>,
    /// The first thing that stands in it, cut short; absent where nothing does.
    pub sample: Option<String>,
    /// Cells that say something.
    pub filled: usize,
    /// A day in it that may be read two ways.
    pub days: Option<Ambiguous>,
}

/// Understands the headings. Choices come first; a column nobody chose is known by its header. A
/// field that can hold one value gets the first column that fits and others of the same heading;
/// those of other headings stay unread.
pub(super) fn of(
    heading: Heading,
    first: Option<&Row<'_>>,
    delimiter: String,
    directions: &Directions,
    problems: &mut Vec<Problem>,
) -> Columns {
    let has_header = !heading.cells.is_empty();
    let headers: Vec<String> = match first {
        Some(row) if !has_header => row
            .cells
            .iter()
            .map(|cell| cell.trim().to_owned())
            .collect(),
        _ => heading.cells,
    };
    let shape = has_header.then(|| Shape::of(&headers)).flatten();
    let rows = directions.rows.unwrap_or_else(|| match shape {
        Some(shape) => shape.rows,
        None => kind(&headers, directions),
    });
    let shape = shape.filter(|shape| shape.rows == rows);
    let mut columns: Vec<Column> = (headers.iter().enumerate())
        .map(|(at, name)| Column {
            header: if has_header && !name.is_empty() {
                name.clone()
            } else {
                (at + 1).to_string()
            },
            field: None,
            sample: None,
            filled: 0,
            days: None,
        })
        .collect();
    let chosen = choose(
        &mut columns,
        has_header.then_some(&headers[..]),
        directions,
        problems,
    );
    if has_header {
        let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
        // Beside a job title, a title is a form of address.
        let has_job_title = folded.iter().any(|header| header == "jobtitle");
        let mut taken: Vec<(ImportField, &str)> = (columns.iter().zip(&folded))
            .filter_map(|(column, folded)| Some((column.field?, folded.as_str())))
            .collect();
        for at in 0..columns.len() {
            if chosen[at] || headers[at].is_empty() || (has_job_title && folded[at] == "title") {
                continue;
            }
            let field = match shape {
                Some(shape) => shape.field(&headers[at]),
                None => ImportField::in_rows(rows, &headers[at]),
            };
            let Some(field) = field else { continue };
            let free = taken
                .iter()
                .all(|(other, header)| *other != field || *header == folded[at]);
            if field.holds_many() || free {
                columns[at].field = Some(field);
                taken.push((field, &folded[at]));
            }
        }
    }
    Columns {
        delimiter,
        has_header,
        line: heading.line,
        first: headers,
        columns,
        rows,
        profile: shape.map(|shape| shape.profile),
        sheet: None,
        others: Vec::new(),
        groups: Vec::new(),
        whose: None,
    }
}

/// Gives columns what the user says of them; returns which were spoken of.
fn choose(
    columns: &mut [Column],
    headers: Option<&[String]>,
    directions: &Directions,
    problems: &mut Vec<Problem>,
) -> Vec<bool> {
    let by_name = |choice: &str| {
        let choice = choice.trim().to_lowercase();
        headers?
            .iter()
            .position(|header| !header.is_empty() && header.to_lowercase() == choice)
    };
    let count = columns.len();
    let by_number = |choice: &str| {
        let number = choice.trim().parse::<usize>().ok()?;
        number.checked_sub(1).filter(|at| *at < count)
    };
    let mut chosen = vec![false; count];
    for (choice, field) in &directions.columns {
        if let Some(at) = by_name(choice).or_else(|| by_number(choice)) {
            columns[at].field = *field;
            chosen[at] = true;
        } else {
            problems.push(Problem {
                line: 1,
                reason: Reason::UnknownColumn(Reason::quote(choice)),
            });
        }
    }
    chosen
}

/// What rows under these headings are, where no program is known by them.
fn kind(headers: &[String], directions: &Directions) -> RowKind {
    let chosen = |field: ImportField| {
        directions
            .columns
            .iter()
            .any(|(_, other)| *other == Some(field))
    };
    let has = |rows: RowKind, fields: &[ImportField]| {
        let mut known = headers
            .iter()
            .filter_map(|header| ImportField::in_rows(rows, header));
        known.any(|field| fields.contains(&field)) || fields.iter().any(|field| chosen(*field))
    };
    let of_post = [
        ImportField::Title,
        ImportField::Department,
        ImportField::Level,
        ImportField::Birthday,
        ImportField::Wechat,
        ImportField::FirstName,
    ];
    let told = |field| has(RowKind::Activities, &[field]);
    if told(ImportField::Date)
        && (told(ImportField::Contact) || told(ImportField::Text))
        && has(
            RowKind::Activities,
            &[ImportField::Account, ImportField::Name, ImportField::Email],
        )
        && !has(RowKind::People, &of_post)
    {
        return RowKind::Activities;
    }
    let of_business = |field| has(RowKind::Matters, &[field]);
    if of_business(ImportField::Matter)
        && (of_business(ImportField::Stage) || of_business(ImportField::Amount))
        && !has(RowKind::People, &of_post)
    {
        return RowKind::Matters;
    }
    let named = has(
        RowKind::People,
        &[
            ImportField::Name,
            ImportField::LastName,
            ImportField::FirstName,
            ImportField::Id,
        ],
    );
    let of_person = has(RowKind::People, &of_post) || has(RowKind::People, &[ImportField::Email]);
    if !has(RowKind::Accounts, &[ImportField::Account])
        || has(RowKind::People, &[ImportField::DepartmentId])
    {
        return RowKind::People;
    }
    // *Name* is that of an account beside what only accounts have.
    let about = [ImportField::Tier, ImportField::Kind, ImportField::Tags];
    let said = headers
        .iter()
        .filter_map(|header| ImportField::in_rows(RowKind::Accounts, header));
    let of_account = has(RowKind::People, &[ImportField::Tier, ImportField::Parent])
        || has(RowKind::Accounts, &[ImportField::Parent])
        || 1 < said.filter(|field| about.contains(field)).count();
    let both =
        has(RowKind::People, &[ImportField::Account]) && has(RowKind::People, &[ImportField::Name]);
    if !of_person && (!named || (of_account && !both)) {
        return RowKind::Accounts;
    }
    RowKind::People
}

impl Columns {
    /// The columns by field.
    pub(super) fn mapped(&self) -> Result<Mapped, Reason> {
        let fields: Vec<(usize, ImportField)> = (self.columns.iter().enumerate())
            .filter_map(|(at, column)| Some((at, column.field?)))
            .collect();
        let has = |field| fields.iter().any(|(_, other)| *other == field);
        let people = [
            ImportField::Name,
            ImportField::FirstName,
            ImportField::LastName,
            ImportField::Id,
        ];
        let enough = match self.rows {
            RowKind::People => {
                people.iter().any(|field| has(*field))
                    || (has(ImportField::DepartmentId) && has(ImportField::Department))
            }
            RowKind::Accounts => has(ImportField::Account),
            RowKind::Activities => has(ImportField::Date),
            RowKind::Matters => has(ImportField::Matter),
        };
        match (enough, self.has_header, self.rows) {
            (true, ..) => Ok(Mapped(fields)),
            (false, false, _) => Err(Reason::NoHeader),
            (false, _, RowKind::People) => Err(Reason::NoNameColumn),
            (false, _, RowKind::Accounts) => Err(Reason::NoAccountColumn),
            (false, _, RowKind::Activities) => Err(Reason::NoDateColumn),
            (false, _, RowKind::Matters) => Err(Reason::NoMatterColumn),
        }
    }

    /// Notes what stands in each column.
    pub(super) fn look_at(&mut self, rows: &[Row<'_>]) {
        for row in rows {
            for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
                let cell = cell.trim();
                if !cell.is_empty() && !is_no_day(cell) {
                    column.filled += 1;
                    column.sample.get_or_insert_with(|| Reason::quote(cell));
                }
            }
        }
    }
}

/// Whether a program has written `0/0/00` or `0000-00-00` for a day it does not know.
pub(super) fn is_no_day(cell: &str) -> bool {
    let is_part =
        |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|digit| digit == b'0');
    let mut parts = cell.trim().split(['/', '-', '.']);
    let known = [parts.next(), parts.next(), parts.next(), parts.next()];
    matches!(known, [Some(a), Some(b), Some(c), None] if [a, b, c].into_iter().all(is_part))
}

/// The columns that are read.
#[derive(Debug)]
pub(super) struct Mapped(Vec<(usize, ImportField)>);

impl Mapped {
    /// Whether a column holds this.
    pub(super) fn has(&self, field: ImportField) -> bool {
        self.0.iter().any(|(_, other)| *other == field)
    }

    /// What a column holds, if it is read.
    pub(super) fn field(&self, column: usize) -> Option<ImportField> {
        let here = self.0.iter().find(|(at, _)| *at == column);
        here.map(|(_, field)| *field)
    }

    /// The trimmed cells of a row that belong to `field`.
    pub(super) fn cells<'a>(
        &'a self,
        field: ImportField,
        row: &'a Row<'_>,
    ) -> impl Iterator<Item = &'a str> {
        self.placed(field, row).map(|(_, cell)| cell)
    }

    /// The same, each with its column.
    pub(super) fn placed<'a>(
        &'a self,
        field: ImportField,
        row: &'a Row<'_>,
    ) -> impl Iterator<Item = (usize, &'a str)> {
        let columns = self.0.iter().filter(move |(_, other)| *other == field);
        columns.filter_map(|(at, _)| Some((*at, row.cells.get(*at)?.trim())))
    }
}
