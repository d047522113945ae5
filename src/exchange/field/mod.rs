//! What a column or a property can say about a person, an account, a contact or a matter, and what files call it.

mod accounts;
mod activities;
mod matters;
mod people;

use crate::domain::words::words;

/// Fields with the headers that mean them, as [`fold`] leaves those.
type Headings = &'static [(ImportField, &'static [&'static str])];

words! {
    /// What the rows of a table are.
    RowKind {
        People = "people", Accounts = "accounts", Activities = "activities", Matters = "matters",
    }
}
words! {
    /// A field of a person, an account, a contact or a matter, by the word `--map COLUMN=FIELD` takes.
    ImportField {
        Name = "name", FirstName = "first_name", LastName = "last_name", Alias = "alias", Account = "account",
        Department = "department", Title = "title", Level = "level", Email = "email", Phone = "phone",
        Wechat = "wechat", Birthday = "birthday", Note = "note",
        Id = "id", Manager = "manager", Path = "path", DepartmentId = "department_id", From = "from", To = "to",
        Influence = "influence",
        MiddleName = "middle_name", BirthYear = "birth_year", BirthMonth = "birth_month", BirthDay = "birth_day",
        Parent = "parent", Tier = "tier", Kind = "kind", Tags = "tags",
        Date = "date", Contact = "contact_kind", Text = "text", Due = "due", Colleague = "colleague",
        Matter = "matter", Stage = "stage", Since = "since", Amount = "amount", Currency = "currency",
        Rival = "rival",
    }
}

impl ImportField {
    /// The field a column with this header holds in a table of people, if the header is one that
    /// address books, mail programs or our users write.
    #[must_use]
    pub fn of_header(header: &str) -> Option<Self> {
        Self::in_rows(RowKind::People, header)
    }

    /// The same in a table of this kind: a name is that of an account in a list of accounts.
    #[must_use]
    pub fn in_rows(rows: RowKind, header: &str) -> Option<Self> {
        let folded = fold(header);
        let own = match rows {
            RowKind::People => None,
            RowKind::Accounts => among(accounts::HEADERS, &folded),
            RowKind::Activities => among(activities::HEADERS, &folded),
            RowKind::Matters => among(matters::HEADERS, &folded),
        };
        own.or_else(|| Self::from_code(header.trim()).filter(|field| field.is_of(rows)))
            .or_else(|| among(people::HEADERS, &folded).filter(|field| field.is_of(rows)))
    }

    /// Whether a cell is what somebody would write above a column of any table.
    pub(super) fn is_heading(cell: &str) -> bool {
        RowKind::ALL
            .iter()
            .any(|rows| Self::in_rows(*rows, cell).is_some())
    }

    /// What a column of such rows can hold.
    pub fn of_rows(rows: RowKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |field| field.is_of(rows))
    }

    /// Whether rows of this kind can say it.
    const fn is_of(self, rows: RowKind) -> bool {
        match self {
            Self::Account | Self::Note => true,
            Self::Parent | Self::Tier => matches!(rows, RowKind::People | RowKind::Accounts),
            Self::Kind => matches!(rows, RowKind::Accounts | RowKind::Matters),
            Self::Tags => matches!(rows, RowKind::Accounts),
            Self::Date | Self::Contact | Self::Text => matches!(rows, RowKind::Activities),
            Self::Due | Self::Colleague => {
                matches!(rows, RowKind::Activities | RowKind::Matters)
            }
            Self::Matter
            | Self::Stage
            | Self::Since
            | Self::Amount
            | Self::Currency
            | Self::Rival => matches!(rows, RowKind::Matters),
            Self::Name | Self::FirstName | Self::MiddleName | Self::LastName | Self::Email => {
                matches!(
                    rows,
                    RowKind::People | RowKind::Activities | RowKind::Matters
                )
            }
            Self::Id => matches!(rows, RowKind::People | RowKind::Accounts),
            _ => matches!(rows, RowKind::People),
        }
    }

    /// Whether several columns can go into it: work phone, mobile phone, and so on.
    pub(super) const fn holds_many(self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Phone
                | Self::Note
                | Self::Alias
                | Self::Tags
                | Self::Text
                | Self::Stage
        )
    }
}

fn among(lists: Headings, folded: &str) -> Option<ImportField> {
    let found = lists.iter().find(|(_, headers)| headers.contains(&folded));
    found.map(|(field, _)| *field)
}

/// `E-mail 2 Address`, `手机（必填）`, `Contact_Name *` → `emailaddress`, `手机`, `contactname`.
pub(super) fn fold(header: &str) -> String {
    let bare = header
        .split(['(', '（', '[', '【'])
        .next()
        .unwrap_or_default();
    bare.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_however_they_are_spelled() {
        for (header, field) in [
            ("姓名", ImportField::Name),
            ("手机（必填）", ImportField::Phone),
            ("E-mail 2 Address", ImportField::Email),
            ("E-mail 1 - Value", ImportField::Email),
            ("Contact_Name *", ImportField::Name),
            ("ContactTitle", ImportField::Title),
            ("First Name", ImportField::FirstName),
            ("first_name", ImportField::FirstName),
            ("客户", ImportField::Account),
            ("层级", ImportField::Level),
            ("微信", ImportField::Wechat),
            ("Organization 1 - Name", ImportField::Account),
        ] {
            assert_eq!(ImportField::of_header(header), Some(field), "{header}");
        }
        for header in ["", "Fax", "传真", "TitleOfCourtesy", "Region", "12", "3.5"] {
            assert_eq!(ImportField::of_header(header), None, "{header}");
        }
    }

    #[test]
    fn what_a_heading_means_depends_on_what_the_rows_are() {
        for (rows, header, field) in [
            (RowKind::People, "名称", None),
            (RowKind::Accounts, "名称", Some(ImportField::Account)),
            (RowKind::Accounts, "Level", Some(ImportField::Tier)),
            (RowKind::People, "联系方式", Some(ImportField::Phone)),
            (RowKind::Activities, "联系方式", Some(ImportField::Contact)),
            (RowKind::People, "kind", None),
            (RowKind::Accounts, "kind", Some(ImportField::Kind)),
            (RowKind::Accounts, "Birthday", None),
        ] {
            assert_eq!(
                ImportField::in_rows(rows, header),
                field,
                "{rows:?} {header}"
            );
        }
    }

    #[test]
    fn no_header_of_a_table_means_two_fields() {
        for lists in [
            people::HEADERS,
            accounts::HEADERS,
            activities::HEADERS,
            matters::HEADERS,
        ] {
            let mut seen = std::collections::HashMap::new();
            for (field, headers) in lists {
                for header in *headers {
                    assert_eq!(
                        fold(header),
                        **header,
                        "never found, because folding changes it"
                    );
                    assert_eq!(seen.insert(*header, *field), None, "{header}");
                }
            }
        }
    }
}
