//! What happened, newest day first: interactions, promises, stances, moves and facts as one story.
//!
//! One sort of entry after the other is read, each by itself in the order of the whole and no more of
//! it than a page; merged, they are the page. `read` has the statements.

mod involved;
mod read;
mod whose;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    Store,
    convert::{day, minute},
    error::Result,
    table::{self, Table},
};
use crate::domain::{
    Id, Interaction, Row, Subject,
    summary::{Edge, Happening, HistoryEntry, HistoryOf, HistoryPage, HistoryPlace},
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
        found.sort_by_key(|found| (std::cmp::Reverse(found.entry.on), found.moment));
        let more = place.known + count < found.len();
        let entries = found.into_iter().skip(place.known).take(count);
        let mut page = HistoryPage {
            entries: entries.map(|found| found.entry).collect(),
            more,
            ..HistoryPage::default()
        };
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
        rows.sort_by_key(|row| std::cmp::Reverse((row.on, row.at, row.id)));
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

    fn met(row: &Row<Interaction>) -> Self {
        Self {
            minute: row.at.map_or(Self::NO_TIME, minute),
            ..Self::recorded(row.id.key(), Edge::Beginning)
        }
    }
}

/// An entry, and where it stands among those of its day.
struct Found {
    entry: HistoryEntry,
    moment: Moment,
}

impl Found {
    fn of(on: NaiveDate, moment: Moment, what: Happening) -> Self {
        Self {
            entry: HistoryEntry { on, what },
            moment,
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
    mentioned.seats = each(db, seats)?;
    let at = page.entries.iter();
    accounts.extend(at.filter_map(|entry| entry.what.account(mentioned)));
    mentioned.people = each(db, people)?;
    mentioned.colleagues = each(db, colleagues)?;
    mentioned.matters = each(db, matters)?;
    mentioned.accounts = each(db, accounts)?;
    mentioned.departments = each(db, departments)?;
    Ok(())
}

/// The rows of these ids, each once.
pub(super) fn each<T: Table>(db: &Connection, mut ids: Vec<Id<T>>) -> Result<Vec<Row<T>>> {
    ids.sort_unstable();
    ids.dedup();
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(table::get(db, id)?);
    }
    Ok(rows)
}

fn add_first_met(db: &Connection, page: &mut HistoryPage) -> Result<()> {
    let mut statement = db.prepare_cached(include_str!("first_met.sql"))?;
    for entry in &page.entries {
        let Happening::Interaction(row) = &entry.what else {
            continue;
        };
        let new = statement.query_map((row.account, day(row.on), row.id), |new| new.get(0))?;
        for person in new {
            page.first_met.push((row.id, person?));
        }
    }
    Ok(())
}
