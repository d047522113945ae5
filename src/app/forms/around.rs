//! What a form can know of the screen it opens over.

use chrono::NaiveDate;

use super::pickers;
use crate::{
    app::{
        Phrases,
        fields::{PickField, RowOption, Source},
    },
    domain::{
        Account, AnyNoun, Colleague, Department, Id, Matter, MatterKind, Name, NounKind, Person,
        Role, Rows, Seat, Subject, template::Template,
    },
};

/// What is on screen and selected.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    pub today: NaiveDate,
    pub rows: &'a Rows,
    pub account: Option<Id<Account>>,
    pub department: Option<Id<Department>>,
    pub seat: Option<Id<Seat>>,
    pub person: Option<Id<Person>>,
    /// What a new account may start with.
    pub templates: &'a [Template],
    /// How things are called and people are reached where the user is at home.
    pub phrases: &'a Phrases,
}

impl Around<'_> {
    /// Any account; `picked` first of all, else the one on screen.
    #[must_use]
    pub fn accounts(&self, picked: Option<Id<Account>>) -> PickField {
        pickers::accounts(self.rows, picked.or(self.account))
    }

    /// Any account but none to begin with.
    #[must_use]
    pub fn parents(&self, picked: Option<Id<Account>>) -> PickField {
        pickers::accounts(self.rows, picked)
    }

    /// The departments of the account on screen. What is picked may be at another account, and stays.
    #[must_use]
    pub fn departments(&self, picked: Option<Id<Department>>) -> PickField {
        pickers::departments(self.rows, self.account, picked)
    }

    /// The same where none can be made on the way.
    #[must_use]
    pub fn departments_known(&self, picked: Option<Id<Department>>) -> PickField {
        pickers::departments_known(self.rows, self.account, picked)
    }

    /// Anybody; those of the account first.
    #[must_use]
    pub fn people(&self, picked: Option<Id<Person>>) -> PickField {
        pickers::people(self.rows, (self.account, self.today), picked)
    }

    /// Our own people.
    #[must_use]
    pub fn colleagues(&self, picked: Option<Id<Colleague>>) -> PickField {
        let given = self.rows.colleagues.iter();
        let given = given.map(|row| RowOption::plain(row.id, row.name.clone()));
        let source = Source::Given(Some(NounKind::Colleague));
        PickField::rows(source, given.collect(), picked.map(Subject::from))
    }

    /// The open projects of the account on screen. What is picked stays, whatever became of it.
    #[must_use]
    pub fn projects(&self, picked: Option<Id<Matter>>) -> PickField {
        let given = self.rows.matters.iter().filter(|row| {
            let here = self.account.is_none_or(|account| row.account == account);
            let open = row.kind == MatterKind::Project && row.is_open();
            here && open || picked == Some(row.id)
        });
        let given = given.map(|row| RowOption::plain(row.id, row.title.clone()));
        let source = Source::Given(Some(NounKind::Matter));
        PickField::rows(source, given.collect(), picked.map(Subject::from))
    }

    /// The seats of the account on screen.
    #[must_use]
    pub fn seats(&self, picked: Option<Id<Seat>>) -> PickField {
        pickers::seats(self.rows, (self.account, self.today), picked, self.phrases)
    }
}

/// What a form or a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormTopic {
    Name(Name),
    /// A seat without a title is called by its role.
    Role(Role),
    /// Whose post, and which: its title, department and account, as far as they are known.
    Post(Name, Vec<Name>),
}

impl FormTopic {
    #[must_use]
    pub fn of(rows: &Rows, subject: Subject) -> Option<Self> {
        match (rows.name(subject), rows.noun(subject)) {
            (Some(name), Some(AnyNoun::Tenure(tenure))) => {
                let department = tenure.post.department.and_then(|id| rows.find(id));
                let account = rows.find(tenure.post.account);
                let post = [
                    tenure.post.title,
                    department.map(|row| row.name.clone()),
                    account.map(|row| row.name.clone()),
                ];
                Some(Self::Post(name, post.into_iter().flatten().collect()))
            }
            (Some(name), _) => Some(Self::Name(name)),
            (None, Some(AnyNoun::Seat(seat))) => Some(Self::Role(seat.role)),
            _ => None,
        }
    }
}
