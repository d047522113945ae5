//! A person with where they stand.

use chrono::TimeDelta;

use super::{Book, Question, Unanswered, still_there};
use crate::domain::{Account, Id, Person, Signal, score::Standing, summary::PersonSheet};

/// Accounts at which a card says where its person stands: each costs as much as its whole score.
const MOST_PLACES: usize = 4;

/// A person with where they stand at the accounts where they are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadPerson(pub Id<Person>);

/// A person as their card needs them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    pub sheet: PersonSheet,
    /// As of today, at the accounts where they are now; a handful at most.
    pub places: Vec<PersonAt>,
    /// For how many days a stance is fresh.
    pub fresh: u16,
    /// Whether what is private is hidden, and that there is such a thing.
    pub hides: bool,
}

/// Where a person stands at one of their accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonAt {
    pub account: Id<Account>,
    pub standing: Standing,
    /// Every signal of the time that counts as evidence.
    pub signals: Vec<Signal>,
}

impl PersonView {
    #[must_use]
    pub fn at(&self, account: Id<Account>) -> Option<&PersonAt> {
        self.places.iter().find(|place| place.account == account)
    }
}

impl Question for ReadPerson {
    type Answer = PersonView;

    fn answer(&self, book: &Book) -> Result<PersonView, Unanswered> {
        let (id, today) = (self.0, book.today());
        let sheet = book.store.person_sheet(id)?;
        let sheet = sheet.ok_or(Unanswered::Gone(id.into()))?;
        let constants = &book.settings.constants;
        let since = today - TimeDelta::days(constants.evidence.days.into());
        let mut places = Vec::new();
        let hides = book.store.is_veiled()?;
        let known = if hides { 0 } else { MOST_PLACES };
        for account in sheet.accounts_on(today).into_iter().take(known) {
            let Some(facts) = still_there(book.facts(account))? else {
                continue;
            };
            if let Some(standing) = book.depth(&facts, today).person(id) {
                places.push(PersonAt {
                    account,
                    standing: standing.clone(),
                    signals: book.store.signals(id, account, since, today)?,
                });
            }
        }
        Ok(PersonView {
            sheet,
            places,
            fresh: constants.confidence.days,
            hides,
        })
    }
}
