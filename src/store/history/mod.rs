//! What happened, newest day first: interactions, promises, stances, moves and facts as one story.
//!
//! One sort of entry after the other is read, each by itself, no farther down than the page reaches and, where there
//! may be many, no more of it than a page; merged, they are the page. `read` has the statements, and `drawn` reads
//! what an entry of the page takes besides.

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
        let mut placed = self.placed(of, place, place.known + count)?;
        placed.found.drain(..place.known.min(placed.found.len()));
        self.tell(placed)
    }

    /// `entry` with at least so many entries before and after it, as far as there are any, from the beginning of a
    /// day on; from the top where the history has no such entry.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history_around(
        &self,
        of: HistoryOf,
        entry: Subject,
        beside: usize,
    ) -> Result<HistoryPage> {
        let is = |found: &Found| found.what.subject() == entry;
        let mut placed = self.placed_until(of, beside, |placed| {
            let at = placed.iter().position(is);
            at.is_some_and(|at| at + beside < placed.len())
        })?;
        let at = placed.found.iter().position(is).unwrap_or(0);
        placed.keep(at.saturating_sub(beside), at + beside + 1);
        self.tell(placed)
    }

    /// Of the entries later than a day at least the last `count`, from the beginning of a day on.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history_above(
        &self,
        of: HistoryOf,
        day: NaiveDate,
        count: usize,
    ) -> Result<HistoryPage> {
        let earlier = |found: &Found| found.on <= day;
        let mut placed =
            self.placed_until(of, count, |placed| placed.last().is_some_and(earlier))?;
        let end = placed.found.partition_point(|found| !earlier(found));
        placed.keep(end.saturating_sub(count), end);
        self.tell(placed)
    }

    /// From the top on, as few entries as are enough, or all there are.
    fn placed_until(
        &self,
        of: HistoryOf,
        wanted: usize,
        enough: impl Fn(&[Found]) -> bool,
    ) -> Result<Placed> {
        let mut count = wanted;
        loop {
            count *= FARTHER;
            let placed = self.placed(of, HistoryPlace::TOP, count)?;
            if !placed.more || enough(&placed.found) {
                return Ok(placed);
            }
        }
    }

    /// At most the first `wanted` from `place` on, those included that are known of its day.
    fn placed(&self, of: HistoryOf, place: HistoryPlace, wanted: usize) -> Result<Placed> {
        // Any one sort of entry may fill the whole page, so that much of each is needed; one more
        // tells whether there are older ones.
        let mut found = read::all(&self.db, of, place, wanted + 1)?;
        found.sort_by_key(|found| Reverse(found.on));
        if let Some(last) = found.get(wanted).map(|found| found.on) {
            // What is older is not on the page, whenever it was within its day.
            found.retain(|found| last <= found.on);
        }
        let placed = found.into_iter();
        let placed = placed.map(|found| Ok((found.when.moment(&self.db, found.on)?, found)));
        let mut placed = placed.collect::<Result<Vec<_>>>()?;
        placed.sort_by_key(|(moment, found)| (Reverse(found.on), *moment));
        let more = wanted < placed.len();
        placed.truncate(wanted);
        Ok(Placed {
            found: placed.into_iter().map(|(_, found)| found).collect(),
            more,
            newer: false,
        })
    }

    /// Everything that it takes to tell of entries.
    fn tell(&self, placed: Placed) -> Result<HistoryPage> {
        let Placed { found, more, newer } = placed;
        let mut page = HistoryPage {
            entries: drawn::tell(&self.db, found)?,
            more,
            newer,
            ..HistoryPage::default()
        };
        add_mentioned(&self.db, &mut page)?;
        add_first_met(&self.db, &mut page)?;
        Ok(page)
    }
}

/// Entries in their order, and whether there are others after and before them.
struct Placed {
    found: Vec<Found>,
    more: bool,
    newer: bool,
}

impl Placed {
    /// Those from one place to another alone, and what is of the day of the first of them.
    fn keep(&mut self, from: usize, to: usize) {
        let day = self.found.get(from).map(|first| first.on);
        let from = self
            .found
            .partition_point(|one| day.is_none_or(|day| day < one.on));
        self.more |= to < self.found.len();
        self.found.truncate(to);
        self.newer = 0 < from;
        self.found.drain(..from.min(self.found.len()));
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

/// How many times as many entries are looked at where one is not among them; to begin with, of what is wanted
/// beside it.
const FARTHER: usize = 4;

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
