//! An entry as it is sorted, and as it is told: what it takes to tell it is read of those on the page alone.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::Moment;
use crate::{
    domain::{
        Id, Interaction, Matter, Name, Post, Row, Stance, StanceValue, Subject, Target, Tenure,
        summary::{Edge, Happening, HistoryEntry},
    },
    store::{
        convert::{date, day},
        error::Result,
        table::{self, select},
    },
};

/// What may be on the page: its day, and the rest as far as it is known.
pub(super) struct Found {
    pub(super) on: NaiveDate,
    pub(super) when: When,
    pub(super) what: Drawn,
}

/// When within its day.
pub(super) enum When {
    Known(Moment),
    /// Beside an interaction, if that was the same day.
    Beside {
        row: i64,
        interaction: Id<Interaction>,
    },
}

/// What happened, with what is still to be read of it.
pub(super) enum Drawn {
    Told(Happening),
    Interaction(Id<Interaction>),
    Stage(Id<Matter>, usize),
    /// After which one?
    Stance(Row<Stance>),
    /// And where did they stand by then?
    Target(Row<Target>),
    /// Coming from where?
    Joined(Row<Tenure>),
    /// Going where?
    Left(Row<Tenure>),
}

impl Drawn {
    /// The row it is about.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Told(what) => what.subject(),
            Self::Interaction(id) => (*id).into(),
            Self::Stage(id, _) => (*id).into(),
            Self::Stance(row) => row.id.into(),
            Self::Target(row) => row.id.into(),
            Self::Joined(row) | Self::Left(row) => row.id.into(),
        }
    }
}

impl Found {
    pub(super) const fn told(on: NaiveDate, moment: Moment, what: Happening) -> Self {
        Self {
            on,
            when: When::Known(moment),
            what: Drawn::Told(what),
        }
    }
}

/// The entries of a page; one whose row has gone since it was found is left out.
pub(super) fn tell(db: &Connection, found: Vec<Found>) -> Result<Vec<HistoryEntry>> {
    let (mut contacts, mut matters) = (Vec::new(), Vec::new());
    for found in &found {
        match found.what {
            Drawn::Interaction(id) => contacts.push(id),
            Drawn::Stage(id, _) => matters.push(id),
            _ => {}
        }
    }
    let (contacts, matters) = (table::get_all(db, contacts)?, table::get_all(db, matters)?);
    let mut entries = Vec::with_capacity(found.len());
    for Found { on, what, .. } in found {
        let what = match what {
            Drawn::Told(what) => Some(what),
            Drawn::Interaction(id) => of(&contacts, id).map(Happening::Interaction),
            Drawn::Stage(id, place) => of(&matters, id).map(|row| Happening::Stage(row, place)),
            Drawn::Stance(row) => {
                let before = previous(db, &row)?;
                Some(Happening::Stance(row, before))
            }
            Drawn::Target(row) => {
                let stance = stance_by_then(db, &row)?;
                Some(Happening::Target(row, stance))
            }
            Drawn::Joined(row) => {
                let from = post(db, include_str!("post_left.sql"), &row, on)?;
                Some(Happening::Joined(row, from))
            }
            Drawn::Left(row) => {
                let to = post(db, include_str!("post_taken.sql"), &row, on)?;
                Some(Happening::Left(row, to))
            }
        };
        entries.extend(what.map(|what| HistoryEntry { on, what }));
    }
    Ok(entries)
}

/// The row of this id among rows in the order of their ids.
fn of<T: Clone>(rows: &[Row<T>], id: Id<T>) -> Option<Row<T>> {
    let at = rows.binary_search_by_key(&id, |row| row.id).ok()?;
    rows.get(at).cloned()
}

impl When {
    pub(super) const fn recorded<T>(row: Id<T>, edge: Edge) -> Self {
        Self::Known(Moment::recorded(row.key(), edge))
    }

    pub(super) fn beside<T>(row: Id<T>, interaction: Option<Id<Interaction>>) -> Self {
        match interaction {
            Some(interaction) => Self::Beside {
                row: row.key(),
                interaction,
            },
            None => Self::recorded(row, Edge::Beginning),
        }
    }

    pub(super) fn moment(&self, db: &Connection, on: NaiveDate) -> Result<Moment> {
        let (row, interaction) = match *self {
            Self::Known(moment) => return Ok(moment),
            Self::Beside { row, interaction } => (row, interaction),
        };
        let alone = Moment::recorded(row, Edge::Beginning);
        let sql = "SELECT day, coalesce(minute, 1440) FROM interaction WHERE id = ?";
        let mut statement = db.prepare_cached(sql)?;
        let met = statement.query_row([interaction], |row| {
            Ok((date(row.get(0)?)?, row.get::<_, i64>(1)?))
        });
        Ok(match met.optional()? {
            Some((day, minute)) if day == on => Moment {
                minute,
                beside: interaction.key(),
                ..alone
            },
            _ => alone,
        })
    }
}

/// The rating this one replaced: the newest before it about the same party.
fn previous(db: &Connection, row: &Row<Stance>) -> Result<Option<StanceValue>> {
    let mut statement = db.prepare_cached(include_str!("previous_stance.sql"))?;
    let rival = row.rival.as_ref().map(Name::raw);
    let key = params![row.person, row.account, rival, day(row.on), row.id];
    Ok(statement.query_row(key, |row| row.get(0)).optional()?)
}

fn stance_by_then(db: &Connection, row: &Row<Target>) -> Result<Option<StanceValue>> {
    let mut statement = db.prepare_cached(include_str!("stance_on.sql"))?;
    let by_then = params![row.person, row.account, day(row.by)];
    Ok(statement.query_row(by_then, |row| row.get(0)).optional()?)
}

/// The neighbouring post of the same person.
fn post(db: &Connection, rest: &str, row: &Row<Tenure>, on: NaiveDate) -> Result<Option<Post>> {
    let mut rows: Vec<Row<Tenure>> = select(db, rest, params![row.person, row.id, day(on)])?;
    Ok(rows.pop().map(|row| row.is.post))
}
