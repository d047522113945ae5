//! What the people of a file may meet in the book: their accounts, and themselves.

use std::collections::{BTreeSet, HashSet};

use rusqlite::params;

use super::{Account, Colleague, Id, Interaction, Person, Result, SituationBuilder, Tenure, Tie};
use crate::{
    domain::{Choice, Import, ImportAccount, Matter, Mention, Name, PersonDraft, alike},
    find,
    store::{
        convert::day,
        names::{KeySort, sharing},
    },
};

impl SituationBuilder<'_> {
    /// The accounts the drafts name, with their departments, and whom any draft may be already.
    pub(super) fn for_import(&mut self, import: &Import) -> Result<()> {
        match &import.account {
            ImportAccount::One(Choice::Known(account)) => self.for_place(*account, None)?,
            ImportAccount::One(Choice::New(name)) => self.accounts_named(name)?,
            ImportAccount::ByOrganization => {
                let drafts = import.people.iter();
                let named = drafts.filter_map(|draft| draft.organization.as_ref());
                // Many come from few: each is looked up once.
                for organization in named.collect::<BTreeSet<_>>() {
                    self.accounts_named(organization)?;
                }
            }
        }
        for (sort, key) in clues(&import.people) {
            self.people_by(sort, &key)?;
        }
        for draft in &import.accounts {
            self.accounts_named(&draft.account.name)?;
            // A key that is no name finds nobody.
            if let Some(parent) = draft.parent.as_deref().and_then(|it| Name::new(it).ok()) {
                self.accounts_named(&parent)?;
            }
        }
        if import.accounts.iter().any(|draft| draft.parent.is_some()) {
            for account in self.rows.accounts.clone() {
                self.for_parents(&account)?;
            }
        }
        let tied = |draft: &PersonDraft| draft.more.superior.is_some() || draft.more.path.is_some();
        if import.people.iter().any(tied) {
            for person in self.rows.people.clone() {
                let lines = include_str!("../reporting_lines_above.sql");
                self.choose::<Tie>(lines, [person.id])?;
            }
            self.ends_of_ties()?;
        }
        if !import.activities.is_empty() {
            self.for_activities(import)?;
        }
        if import.matters.is_empty() {
            Ok(())
        } else {
            self.for_matters(import)
        }
    }

    /// The accounts the matters are of with all they have, and who may be concerned.
    fn for_matters(&mut self, import: &Import) -> Result<()> {
        self.choose::<Colleague>("", [])?;
        let named = import.matters.iter().filter_map(|one| one.account.as_ref());
        for account in named.collect::<BTreeSet<_>>() {
            self.accounts_named(account)?;
        }
        self.mentioned(|| import.matters.iter().flat_map(|one| &one.people))?;
        for account in self.rows.accounts.clone() {
            self.choose::<Matter>("WHERE account = ?", [account.id])?;
        }
        // A matter refers to whom it concerns.
        for matter in self.rows.matters.clone() {
            for person in &matter.people {
                self.with_posts(*person)?;
            }
        }
        for tenure in self.rows.tenures.clone() {
            self.for_place(tenure.post.account, None)?;
        }
        Ok(())
    }

    /// Whoever may be meant by names and addresses of a file.
    fn mentioned<'a, I: Iterator<Item = &'a Mention>>(
        &mut self,
        mentions: impl Fn() -> I,
    ) -> Result<()> {
        let names = mentions().map(|mention| mention.name.raw());
        for name in names.collect::<BTreeSet<_>>() {
            self.people_by(KeySort::Person, &find::query_key(name))?;
        }
        let emails = mentions().filter_map(|mention| mention.email.as_ref());
        let emails = emails.filter_map(|email| find::email_key(email.raw()));
        for key in emails.collect::<BTreeSet<_>>() {
            self.people_by(KeySort::Email, &key)?;
        }
        Ok(())
    }

    /// Who may have taken part, where they work, and what the book has of those days there.
    fn for_activities(&mut self, import: &Import) -> Result<()> {
        self.choose::<Colleague>("", [])?;
        let activities = || import.activities.iter();
        let named = activities().filter_map(|activity| activity.account.as_ref());
        for account in named.collect::<BTreeSet<_>>() {
            self.accounts_named(account)?;
        }
        self.mentioned(|| activities().flat_map(|activity| &activity.people))?;
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
                self.with_posts(participant.person)?;
            }
        }
        Ok(())
    }

    fn people_by(&mut self, sort: KeySort, key: &str) -> Result<()> {
        for person in sharing::<Person>(self.db, sort, key)? {
            self.with_posts(person)?;
        }
        Ok(())
    }

    /// Accounts of this name, and those whose names differ in the legal form alone.
    fn accounts_named(&mut self, name: &Name) -> Result<()> {
        let key = find::query_key(name.raw());
        let mut found = sharing::<Account>(self.db, KeySort::Account, &key)?;
        found.extend(sharing::<Account>(
            self.db,
            KeySort::Firm,
            &alike::firm(name),
        )?);
        for id in found {
            self.for_place(id, None)?;
        }
        Ok(())
    }

    fn with_posts(&mut self, person: Id<Person>) -> Result<()> {
        if self.taken.contains(&person.key()) {
            return Ok(());
        }
        self.one(person)?;
        self.choose::<Tenure>("WHERE person = ?", [person])
    }
}

/// What the drafts may be known by, each once: five thousand of one name are one look.
fn clues(people: &[PersonDraft]) -> Vec<(KeySort, String)> {
    let mut seen = HashSet::new();
    let mut clues = Vec::new();
    for draft in people {
        let person = &draft.person;
        let name = (KeySort::Person, find::query_key(person.name.raw()));
        let emails = person
            .emails
            .iter()
            .filter_map(|one| find::email_key(one.raw()));
        let phones = person
            .phones
            .iter()
            .filter_map(|one| find::phone_key(one.raw()));
        let all = std::iter::once(name)
            .chain(emails.map(|key| (KeySort::Email, key)))
            .chain(phones.map(|key| (KeySort::Phone, key)));
        for clue in all {
            if seen.insert(clue.clone()) {
                clues.push(clue);
            }
        }
    }
    clues
}
