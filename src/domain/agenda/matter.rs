//! Matters in the agenda: what closes and what is due, with what the relationship makes of it.

use crate::domain::{
    Account, Id, Matter, Name, Person, Row, Rows,
    matter::{Footing, Foundations},
};

/// An open matter whose stage is to be over on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct DueMatter {
    pub row: Row<Matter>,
    pub account_name: Name,
    /// Absent while its account has not been looked at.
    pub stand: Option<Footing>,
    /// The rows that are named in what it stands on.
    pub named: Rows,
}

/// What carries the matters of an account, with the rows it names.
#[derive(Debug, Clone, PartialEq)]
pub struct Carrying {
    pub account: Id<Account>,
    pub foundations: Foundations,
    pub named: Rows,
}

impl DueMatter {
    /// With what carries it, where that has been found.
    #[must_use]
    pub fn carried(&self, carrying: &[Carrying]) -> Self {
        let mut found = carrying.iter();
        let Some(found) = found.find(|one| one.account == self.row.account) else {
            return self.clone();
        };
        Self {
            stand: found.foundations.carries(&self.row),
            named: found.named.clone(),
            ..self.clone()
        }
    }

    /// Whoever most limits it, where that is somebody; else the first whom it concerns and who is known here.
    #[must_use]
    pub fn person(&self) -> Option<(Id<Person>, &Name)> {
        let weakest = self.stand.as_ref().and_then(|stand| stand.weakest.as_ref());
        let first = weakest.and_then(|link| link.first);
        let first = first.map(|bearer| bearer.person);
        let mut all = first.into_iter().chain(self.row.people.iter().copied());
        all.find_map(|id| self.named.find(id).map(|row| (id, &row.is.name)))
    }
}
