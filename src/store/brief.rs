//! What a brief is made of, in one short read: sheets, the depth of the day, and a few contacts along an
//! index.

use chrono::{Days, NaiveDate};
use rusqlite::params;

use super::{Store, convert::day, error::Result, history::each, table::select};
use crate::domain::{
    account::Account,
    brief::{About, LATEST, Material, Place},
    id::Id,
    interaction::Interaction,
    map::Scene,
    person::Person,
    promise::Promise,
    row::{Row, Rows},
    score::{Constants, Prepared},
    summary::{HistoryOf, PersonSheet},
};

/// A promise kept in so many days is one kept of late.
const LATELY: u64 = 60;
/// Of those so many are read.
const KEPT: usize = 12;

impl Store {
    /// What the brief of `on` is made of; `None` if the book does not have whom it is about.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn brief_material(
        &self,
        about: About,
        on: NaiveDate,
        constants: &Constants,
    ) -> Result<Option<Material>> {
        let (person, place) = match about {
            About::Account(account) => match self.place(account, None, on, constants)? {
                Some(place) => (None, Some(place)),
                None => return Ok(None),
            },
            About::Person(id, at) => match self.person_sheet(id)? {
                Some(sheet) => {
                    let place = self.place_of(&sheet, at, on, constants)?;
                    (Some(sheet), place)
                }
                None => return Ok(None),
            },
        };
        let of = match about {
            About::Account(account) => HistoryOf::Account(account),
            About::Person(person, _) => HistoryOf::Everywhere(person),
        };
        let contacts = self.latest_contacts(of, on, LATEST)?;
        let kept = match &place {
            Some(place) => self.kept_promises(place.sheet.account.id, on)?,
            None => Vec::new(),
        };
        let mentioned = self.mentioned(&contacts, &kept)?;
        Ok(Some(Material {
            about,
            on,
            place,
            person,
            contacts,
            kept,
            mentioned,
        }))
    }

    fn place(
        &self,
        account: Id<Account>,
        person: Option<Id<Person>>,
        on: NaiveDate,
        constants: &Constants,
    ) -> Result<Option<Place>> {
        let (Some(sheet), Some(facts)) = (self.account_sheet(account)?, self.facts(account)?)
        else {
            return Ok(None);
        };
        let prepared = Prepared::new(&facts, constants);
        let depth = prepared.depth(on);
        Ok(Some(Place {
            scene: Scene::of(&sheet, &depth),
            acquaintances: prepared.acquaintances(on),
            person: person.and_then(|person| prepared.explain(on, person)),
            sheet,
            depth,
        }))
    }

    /// The account at which somebody is seen: the one asked for if they have to do with it, else where
    /// they are on the day, else where they were last.
    fn place_of(
        &self,
        sheet: &PersonSheet,
        at: Option<Id<Account>>,
        on: NaiveDate,
        constants: &Constants,
    ) -> Result<Option<Place>> {
        let id = sheet.person.id;
        if let Some(at) = at
            && let Some(place) = self.place(at, Some(id), on, constants)?
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
            Some(account) => self.place(account, Some(id), on, constants),
            None => Ok(None),
        }
    }

    /// Promises at an account that were kept of late, the last first.
    fn kept_promises(&self, account: Id<Account>, on: NaiveDate) -> Result<Vec<Row<Promise>>> {
        let since = on.checked_sub_days(Days::new(LATELY)).unwrap_or(on);
        Ok(select(
            &self.db,
            "INDEXED BY promise_closed WHERE account = ?1 AND closed BETWEEN ?2 AND ?3 AND state = 'kept' \
             ORDER BY closed DESC, id DESC LIMIT ?4",
            params![
                account,
                day(since),
                day(on),
                i64::try_from(KEPT).unwrap_or(i64::MAX)
            ],
        )?)
    }

    fn mentioned(&self, contacts: &[Row<Interaction>], kept: &[Row<Promise>]) -> Result<Rows> {
        let people = contacts.iter().flat_map(|row| &row.people);
        let people = people.map(|one| one.person);
        let people = people.chain(kept.iter().filter_map(|row| row.person));
        let colleagues = contacts.iter().flat_map(|row| row.colleagues.clone());
        Ok(Rows {
            people: each(&self.db, people.collect())?,
            colleagues: each(&self.db, colleagues.collect())?,
            ..Rows::default()
        })
    }
}
