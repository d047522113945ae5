//! What happened, newest day first: interactions, promises, stances, moves and facts as one story.
//!
//! One sort of entry after the other is read, each by itself in the order of the whole and no more of
//! it than a page; merged, they are the page. `read` has the statements, and `drawn` reads what an entry of
//! the page takes besides.

mod drawn;
mod involved;
mod read;
mod whose;

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::Connection;

use self::drawn::{Drawn, Found, When};
use super::{Store, error::Result, table};
use crate::domain::{
    Interaction, Row, Subject,
    summary::{Edge, Happening, HistoryOf, HistoryPage, HistoryPlace},
};

impl Store {
    /// At most `count` entries from `place` on.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history(&self, of: HistoryOf, place: HistoryPlace, count: usize) -> Result<HistoryPage> {
        // Any one sort of entry may fill the whole page, so that much of each is needed; one more
        // tells whether there are older ones.
        let wanted = place.known + count + 1;
        let mut found = read::all(&self.db, of, place, wanted)?;
        found.sort_by_key(|found| Reverse(found.on));
        if let Some(last) = found.get(wanted - 1).map(|found| found.on) {
            // What is older is not on the page, whenever it was within its day.
            found.retain(|found| last <= found.on);
        }
        let placed = found.into_iter();
        let placed = placed.map(|found| Ok((found.when.moment(&self.db, found.on)?, found)));
        let mut placed = placed.collect::<Result<Vec<_>>>()?;
        placed.sort_by_key(|(moment, found)| (Reverse(found.on), *moment));
        let mut page = HistoryPage {
            more: wanted <= placed.len(),
            ..HistoryPage::default()
        };
        let shown = placed.into_iter().skip(place.known).take(count);
        page.entries = drawn::tell(&self.db, shown.map(|(_, found)| found).collect())?;
        add_mentioned(&self.db, &mut page)?;
        add_first_met(&self.db, &mut page)?;
        Ok(page)
    }
}

impl Store {
    /// The latest contacts up to a day, at most `count` of them at each account, the last first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn latest_contacts(
        &self,
        of: HistoryOf,
        until: NaiveDate,
        count: usize,
    ) -> Result<Vec<Row<Interaction>>> {
        let place = HistoryPlace {
            until: Some(until),
            known: 0,
        };
        let mut rows = read::contacts(&self.db, of, place, count)?;
        rows.sort_by_key(|row| Reverse((row.on, row.at, row.id)));
        rows.truncate(count);
        Ok(rows)
    }
}

/// Entries with which looking for one of them begins; while it is not among them, twice as many are
/// read.
const FIRST_LOOK: usize = 100;

impl Store {
    /// The history from its top through `entry`, and some way on; all of it where it has no such entry.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history_through(&self, of: HistoryOf, entry: Subject) -> Result<HistoryPage> {
        let mut count = FIRST_LOOK;
        loop {
            let page = self.history(of, HistoryPlace::TOP, count)?;
            let here = page.entries.iter().any(|one| one.what.subject() == entry);
            if here || !page.more {
                return Ok(page);
            }
            count *= 2;
        }
    }
}

/// When within its day something happened: what has a time in the order of times, then what has
/// none as it was recorded. What an interaction brought to light comes right after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Moment {
    /// Since midnight; [`Moment::NO_TIME`] where none is known.
    minute: i64,
    /// The interaction it belongs to, else the row itself.
    beside: i64,
    row: i64,
    edge: Edge,
}

impl Moment {
    /// After every time there is.
    const NO_TIME: i64 = 24 * 60;

    const fn recorded(row: i64, edge: Edge) -> Self {
        Self {
            minute: Self::NO_TIME,
            beside: row,
            row,
            edge,
        }
    }
}

/// Every row that the entries mention.
fn add_mentioned(db: &Connection, page: &mut HistoryPage) -> Result<()> {
    let (mut people, mut colleagues, mut matters) = (Vec::new(), Vec::new(), Vec::new());
    let (mut accounts, mut departments, mut seats) = (Vec::new(), Vec::new(), Vec::new());
    for entry in &page.entries {
        people.extend(entry.what.people());
        colleagues.extend(entry.what.colleagues());
        matters.extend(entry.what.matters());
        match &entry.what {
            Happening::Joined(row, other) | Happening::Left(row, other) => {
                for post in [Some(&row.post), other.as_ref()].into_iter().flatten() {
                    accounts.push(post.account);
                    departments.extend(post.department);
                }
            }
            Happening::Seated(row) | Happening::Unseated(row) => seats.push(row.seat),
            _ => {}
        }
    }
    let mentioned = &mut page.mentioned;
    mentioned.seats = table::get_all(db, seats)?;
    let at = page.entries.iter();
    accounts.extend(at.filter_map(|entry| entry.what.account(mentioned)));
    mentioned.people = table::get_all(db, people)?;
    mentioned.colleagues = table::get_all(db, colleagues)?;
    mentioned.matters = table::get_all(db, matters)?;
    mentioned.accounts = table::get_all(db, accounts)?;
    mentioned.departments = table::get_all(db, departments)?;
    Ok(())
}

fn add_first_met(db: &Connection, page: &mut HistoryPage) -> Result<()> {
    let met = page.entries.iter().filter_map(|entry| match &entry.what {
        Happening::Interaction(row) => Some(row.id),
        _ => None,
    });
    let mut statement = db.prepare_cached(include_str!("first_met.sql"))?;
    let new = statement.query_map([table::list(met)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    page.first_met = new.collect::<rusqlite::Result<_>>()?;
    Ok(())
}
