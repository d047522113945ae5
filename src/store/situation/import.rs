//! What the people of a file may meet in the book: their accounts, and themselves.

use std::collections::BTreeSet;

use rusqlite::params;

use super::{Account, Colleague, Gathering, Id, Interaction, Person, Result, Tenure, Tie};
use crate::{
    domain::command::{Choice, Import, ImportAccount, PersonDraft},
    find,
    store::{
        convert::day,
        names::{KeySort, sharing},
    },
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
        if !import.activities.is_empty() {
            self.for_activities(import)?;
        }
        Ok(matches)
    }

    /// Who may have taken part, where they work, and what the book has of those days there.
    fn for_activities(&mut self, import: &Import) -> Result<()> {
        self.choose::<Colleague>("", [])?;
        let activities = || import.activities.iter();
        let named = activities().filter_map(|activity| activity.account.as_ref());
        for account in named.collect::<BTreeSet<_>>() {
            self.accounts_named(account.as_str())?;
        }
        let mentions = || activities().flat_map(|activity| &activity.people);
        let names = mentions().map(|mention| mention.name.as_str());
        for name in names.collect::<BTreeSet<_>>() {
            self.people_by(KeySort::Person, &find::query_key(name))?;
        }
        let emails = mentions().filter_map(|mention| mention.email.as_ref());
        let emails = emails.filter_map(|email| find::email_key(email.as_str()));
        for key in emails.collect::<BTreeSet<_>>() {
            self.people_by(KeySort::Email, &key)?;
        }
        for tenure in self.rows.tenures.clone() {
            self.for_place(tenure.post.account, None)?;
        }
        let days: BTreeSet<_> = activities().map(|activity| activity.on).collect();
        for account in self.rows.accounts.clone() {
            for on in &days {
                let that_day = params![account.id, day(*on)];
                self.choose::<Interaction>("WHERE account = ? AND day = ?", that_day)?;
            }
        }
        // A participation refers to whoever took part.
        for interaction in self.rows.interactions.clone() {
            for participant in &interaction.people {
                self.one(participant.person)?;
            }
        }
        Ok(())
    }

    fn people_by(&mut self, sort: KeySort, key: &str) -> Result<()> {
        for id in sharing::<Person>(self.db, sort, key)? {
            self.one(id)?;
            self.choose::<Tenure>("WHERE person = ?", [id])?;
        }
        Ok(())
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
