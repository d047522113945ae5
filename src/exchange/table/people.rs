//! Rows of people: who, where, and what they are there.

use std::collections::HashSet;

use super::{
    super::{
        Foreign, ImportField, Reason, StaffRow,
        draft::{self, Sketch},
    },
    Reader,
    columns::is_no_day,
    groups::{Group, group, sum},
    hierarchy, names,
    split::Row,
};
use crate::domain::{AccountDraft, Level, Name, Period, PersonDraft, PostDraft, ToldOf};

/// What makes a table one of employees, whose rows may have to be joined.
const STAFF: [ImportField; 7] = [
    ImportField::Id,
    ImportField::Manager,
    ImportField::Path,
    ImportField::DepartmentId,
    ImportField::From,
    ImportField::To,
    ImportField::Influence,
];

/// Where the rows below a heading of a group belong, unless they say so themselves.
#[derive(Debug, Clone, Default)]
pub(super) struct Belonging {
    account: String,
    department: String,
}

impl Belonging {
    fn below(&mut self, group: Group, name: &str) {
        match group {
            Group::Department => name.clone_into(&mut self.department),
            Group::Account => {
                name.clone_into(&mut self.account);
                self.department.clear();
            }
        }
    }
}

impl Reader<'_> {
    /// Reads everybody; returns the rows that only say where those below belong.
    pub(super) fn people(&mut self, rows: &[Row<'_>], into: &mut Foreign) -> Vec<(usize, String)> {
        if self.lists_departments() {
            let departments = rows.iter().filter_map(|row| self.department(row));
            into.departments = departments.collect();
            // A list of departments has nobody in it.
            into.read = 0;
            return Vec::new();
        }
        let staff = STAFF.iter().any(|field| self.mapped.has(*field));
        let mut belonging = Belonging::default();
        let (mut groups, mut told) = (Vec::new(), HashSet::new());
        for row in rows {
            if !self.is_sound(row) {
                continue;
            }
            if let Some(word) = sum(row, &self.mapped) {
                let reason = Reason::Sum(Reason::quote(word));
                self.report(row, reason);
            } else if let Some((group, name)) = group(row, &self.mapped) {
                belonging.below(group, name);
                groups.push((row.line, name.to_owned()));
            } else if let Some(account) = self.company(row) {
                into.accounts.push(account);
            } else {
                let about = self.account_of(row);
                into.accounts
                    .extend(about.filter(|about| told.insert(about.account.name.clone())));
                if staff {
                    into.entries.extend(self.entry(row, &belonging));
                } else {
                    into.drafts.extend(self.person(row, &belonging));
                }
            }
        }
        groups
    }

    /// Departments with their keys, and nobody in them.
    fn lists_departments(&self) -> bool {
        let about_people = [
            ImportField::Name,
            ImportField::FirstName,
            ImportField::LastName,
            ImportField::Id,
        ];
        self.mapped.has(ImportField::DepartmentId)
            && self.mapped.has(ImportField::Department)
            && !about_people.iter().any(|field| self.mapped.has(*field))
    }

    fn department(&mut self, row: &Row<'_>) -> Option<(String, Name)> {
        if !self.is_sound(row) {
            return None;
        }
        let name = Name::new(&self.one(ImportField::Department, row)).ok()?;
        Some((self.one(ImportField::DepartmentId, row), name))
    }

    /// A row that names a company and nobody in it.
    fn company(&mut self, row: &Row<'_>) -> Option<AccountDraft> {
        let of_somebody = [
            ImportField::Name,
            ImportField::FirstName,
            ImportField::MiddleName,
            ImportField::LastName,
            ImportField::Id,
            ImportField::Title,
            ImportField::Department,
            ImportField::Level,
        ];
        let says = |field: &ImportField| !self.one(*field, row).is_empty();
        if of_somebody.iter().any(says) || !says(&ImportField::Account) {
            return None;
        }
        self.account(row, ToldOf::Itself)
    }

    /// What a row of somebody tells of their account besides its name.
    fn account_of(&mut self, row: &Row<'_>) -> Option<AccountDraft> {
        let says = |field: &ImportField| !self.one(*field, row).is_empty();
        let about = [ImportField::Tier, ImportField::Parent].iter().any(says)
            && says(&ImportField::Account);
        about.then(|| self.account(row, ToldOf::Beside)).flatten()
    }

    /// A row of employees: who, if it says so, and a post.
    fn entry(&mut self, row: &Row<'_>, belonging: &Belonging) -> Option<StaffRow> {
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        let key = said(self.one(ImportField::Id, row));
        let sketch = self.sketch(row, belonging);
        let named = !sketch.name.is_empty() || key.is_none();
        let dates = [ImportField::From, ImportField::To].map(|field| {
            let text = self.one(field, row);
            let order = Some(self.orders.of_field(field));
            self.parsed(row, &text, |text| draft::day(text, order), Reason::BadDate)
        });
        let period = Period {
            from: dates[0],
            to: dates[1],
        };
        let influence = self.one(ImportField::Influence, row);
        let ten = |text: &str| text.parse::<u8>().ok().filter(|is| *is <= 10);
        let influence = self.parsed(row, &influence, ten, Reason::BadInfluence);
        let place = if self.mapped.has(ImportField::Path) {
            let text = self.one(ImportField::Path, row);
            let found = hierarchy::path(&text);
            if found.is_none() {
                self.report(row, Reason::BadPath(Reason::quote(&text)));
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
            let finished = sketch.finish(self.written.file_name, row.line, &mut self.problems);
            let mut draft = finished?;
            draft.more.key.clone_from(&key);
            draft.more.superior = said(self.one(ImportField::Manager, row));
            draft.more.path = place;
            Some(draft)
        } else {
            None
        };
        Some(StaffRow {
            file: self.written.file_name.to_owned(),
            line: row.line,
            key,
            draft,
            post,
            department: said(self.one(ImportField::DepartmentId, row)),
        })
    }

    fn person(&mut self, row: &Row<'_>, belonging: &Belonging) -> Option<PersonDraft> {
        let sketch = self.sketch(row, belonging);
        sketch.finish(self.written.file_name, row.line, &mut self.problems)
    }

    fn sketch(&mut self, row: &Row<'_>, belonging: &Belonging) -> Sketch {
        let or = |text: String, other: &str| {
            if text.is_empty() {
                other.to_owned()
            } else {
                text
            }
        };
        let one = |field| self.one(field, row);
        let mut sketch = Sketch {
            name: one(ImportField::Name),
            aliases: self.many(ImportField::Alias, row, &[';', ',', '；', '，', '、', '\n']),
            account: or(one(ImportField::Account), &belonging.account),
            department: or(one(ImportField::Department), &belonging.department),
            title: one(ImportField::Title),
            level: None,
            emails: self.many(
                ImportField::Email,
                row,
                &[';', ',', '；', '，', '、', ' ', '\n'],
            ),
            phones: self.many(ImportField::Phone, row, &[';', ',', '；', '，', '、', '\n']),
            wechat: one(ImportField::Wechat),
            birthday: None,
            superior: None,
            notes: self.notes(row),
        };
        if sketch.name.is_empty() {
            let parts = [
                ImportField::FirstName,
                ImportField::MiddleName,
                ImportField::LastName,
            ]
            .map(one);
            sketch.name = names::whole(&parts[0], &parts[1], &parts[2]);
        }
        let level_text = one(ImportField::Level);
        if let Some(turned) = names::turned(&sketch.name) {
            sketch
                .aliases
                .push(std::mem::replace(&mut sketch.name, turned));
        }
        sketch.level = self.parsed(row, &level_text, level, Reason::BadLevel);
        let birthday = self.birthday(row);
        let order = Some(self.orders.of_field(ImportField::Birthday));
        let read = |text: &str| draft::birthday(text, order);
        sketch.birthday = self.parsed(row, &birthday, read, Reason::BadDate);
        for phone in std::mem::take(&mut sketch.phones) {
            if is_ruined(&phone) {
                self.report(row, Reason::RuinedNumber(Reason::quote(&phone)));
            } else {
                sketch.phones.push(phone);
            }
        }
        sketch
    }

    /// What a row says of a birthday, in one cell or in three; nothing where it is filled with zeros.
    fn birthday(&self, row: &Row<'_>) -> String {
        let said = self.one(ImportField::Birthday, row);
        let parts = [
            ImportField::BirthYear,
            ImportField::BirthMonth,
            ImportField::BirthDay,
        ];
        let parts = parts.map(|field| self.one(field, row));
        let said = match &parts {
            [year, month, day] if said.is_empty() && !month.is_empty() && !day.is_empty() => {
                format!("{year}-{month:0>2}-{day:0>2}")
            }
            _ => said,
        };
        if is_no_day(&said) {
            return String::new();
        }
        said
    }
}

/// Whether a spreadsheet has turned a telephone number into `1.38E+10`: its digits are gone.
fn is_ruined(phone: &str) -> bool {
    phone.contains(['e', 'E']) && phone.parse::<f64>().is_ok()
}

/// A level as our files, the screen and people write it.
fn level(text: &str) -> Option<Level> {
    match text.trim().to_lowercase().as_str() {
        "h" | "high" | "senior" | "高" | "高层" => Some(Level::High),
        "m" | "middle" | "mid" | "medium" | "中" | "中层" => Some(Level::Middle),
        "w" | "working" | "low" | "junior" | "基层" | "低" => Some(Level::Working),
        _ => None,
    }
}
