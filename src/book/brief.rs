//! The page before a visit.

use chrono::NaiveDate;

use super::{Book, Question, Unanswered, still_there};
use crate::{
    domain::{
        Account, Id, Person,
        brief::{About, AccountPlace, Brief, LATEST, Material},
        map::Scene,
        matter::by_risk,
        score::Prepared,
        summary::{HistoryOf, PersonSheet},
    },
    store::StoreError,
};

/// One page before a visit, as of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BriefFor(pub About);

/// What the brief of today is made of, in one short read: sheets, the depth of the day, and a few contacts
/// along an index.
#[derive(Debug, Clone, Copy)]
pub struct MaterialFor(pub About);

impl Question for BriefFor {
    type Answer = Brief;

    fn answer(&self, book: &Book) -> Result<Brief, Unanswered> {
        let material = book.ask(&MaterialFor(self.0))?;
        Ok(Brief::of(&material, &book.settings.constants))
    }
}

impl Question for MaterialFor {
    type Answer = Material;

    fn answer(&self, book: &Book) -> Result<Material, Unanswered> {
        let (about, store, on) = (self.0, &book.store, book.today());
        let (person, place, of) = match about {
            About::Account(account) => {
                let place = book.place(account, None, on)?;
                (None, Some(place), HistoryOf::Account(account))
            }
            About::Person(id, at) => {
                let sheet = store.person_sheet(id)?;
                let sheet = sheet.ok_or(Unanswered::Gone(id.into()))?;
                let place = book.place_of(&sheet, at, on)?;
                (Some(sheet), place, HistoryOf::Everywhere(id))
            }
        };
        let contacts = store.latest_contacts(of, on, LATEST)?;
        let kept = match &place {
            Some(place) => store.kept_promises(place.sheet.account.id, on)?,
            None => Vec::new(),
        };
        let mentioned = store.mentioned(&contacts, &kept)?;
        Ok(Material {
            about,
            on,
            place,
            person,
            contacts,
            kept,
            mentioned,
        })
    }
}

impl Book {
    fn place(
        &self,
        account: Id<Account>,
        person: Option<Id<Person>>,
        on: NaiveDate,
    ) -> Result<AccountPlace, Unanswered> {
        let (sheet, facts) = (self.sheet(account)?, self.facts(account)?);
        let prepared = Prepared::new(&facts, &self.settings.constants);
        let depth = prepared.depth(on);
        let foundations = self.foundations(&facts, &depth, &sheet.rows);
        let here = sheet.rows.matters.iter();
        let here: Vec<_> = here.filter(|row| row.account == account).cloned().collect();
        Ok(AccountPlace {
            stands: by_risk(&here, &foundations),
            scene: Scene::of(&sheet, &depth),
            acquaintances: prepared.acquaintances(on),
            person: person.and_then(|person| prepared.explain(on, person)),
            sheet,
            depth,
        })
    }

    /// The account at which somebody is seen: the one asked for if they have to do with it, else where
    /// they are on the day, else where they were last.
    fn place_of(
        &self,
        sheet: &PersonSheet,
        at: Option<Id<Account>>,
        on: NaiveDate,
    ) -> Result<Option<AccountPlace>, StoreError> {
        let id = sheet.person.id;
        if let Some(at) = at
            && let Some(place) = still_there(self.place(at, Some(id), on))?
            && (place.person.is_some() || sheet.rows.find(at).is_some())
        {
            return Ok(Some(place));
        }
        let now = sheet.accounts_on(on).into_iter();
        let begun = sheet.rows.tenures.iter().rev();
        let mut all = now
            .chain(begun.map(|row| row.post.account))
            .chain(sheet.rows.accounts.iter().map(|row| row.id));
        match all.next() {
            Some(account) => still_there(self.place(account, Some(id), on)),
            None => Ok(None),
        }
    }
}
