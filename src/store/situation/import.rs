//! What the people of a file may meet in the book: their accounts, and themselves.

use std::collections::BTreeSet;

use super::{Account, Gathering, Id, Person, Result, Tenure, Tie};
use crate::{
    domain::command::{Choice, Import, ImportAccount, PersonDraft},
    find,
    store::names::{KeySort, sharing},
};

impl Gathering<'_> {
    /// The accounts the drafts name, with their departments, and whom each draft may be already.
    pub(super) fn for_import(&mut self, import: &Import) -> Result<Vec<Vec<Id<Person>>>> {
        match &import.account {
            ImportAccount::One(Choice::Known(account)) => self.for_place(*account, None)?,
            ImportAccount::One(Choice::New(name)) => self.accounts_named(name.as_str())?,
            ImportAccount::ByOrganization => {
                let drafts = import.people.iter();
                let named = drafts.filter_map(|draft| draft.organization.as_ref());
                // Many come from few: each is looked up once.
                for organization in named.collect::<BTreeSet<_>>() {
                    self.accounts_named(organization.as_str())?;
                }
            }
        }
        let matches: Vec<Vec<Id<Person>>> = import
            .people
            .iter()
            .map(|draft| self.matches(draft))
            .collect::<Result<_>>()?;
        let tied = |draft: &PersonDraft| draft.more.superior.is_some() || draft.more.path.is_some();
        if import.people.iter().any(tied) {
            for person in matches.iter().flatten() {
                let lines = include_str!("../reporting_lines_above.sql");
                self.choose::<Tie>(lines, [*person])?;
            }
            self.ends_of_ties()?;
        }
        Ok(matches)
    }

    fn accounts_named(&mut self, name: &str) -> Result<()> {
        for id in sharing::<Account>(self.db, KeySort::Account, &find::query_key(name))? {
            self.for_place(id, None)?;
        }
        Ok(())
    }

    fn matches(&mut self, draft: &PersonDraft) -> Result<Vec<Id<Person>>> {
        let (person, db) = (&draft.person, self.db);
        let mut found: Vec<Id<Person>> =
            sharing(db, KeySort::Person, &find::query_key(person.name.as_str()))?;
        for key in person
            .emails
            .iter()
            .filter_map(|email| find::email_key(email.as_str()))
        {
            found.extend(sharing::<Person>(db, KeySort::Email, &key)?);
        }
        for key in person
            .phones
            .iter()
            .filter_map(|phone| find::phone_key(phone.as_str()))
        {
            found.extend(sharing::<Person>(db, KeySort::Phone, &key)?);
        }
        found.sort_unstable();
        found.dedup();
        for id in &found {
            self.one(*id)?;
            self.choose::<Tenure>("WHERE person = ?", [*id])?;
        }
        Ok(found)
    }
}
