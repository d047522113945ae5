//! Each sort of entry by itself, in the order of the whole history.
//!
//! In every statement ?1 is the account, ?2 the person or the department, ?3 the last day, ?4 how many are wanted
//! and ?5 the first day. A plus before a column keeps its index out of it: somebody's own rows are few,
//! an account's are not.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{
    Drawn, Found, Moment, When,
    whose::{beside, is_here, is_member, of_people},
};
use crate::{
    domain::{
        Account, Holder, Id, Interaction, Matter, OrgFact, Period, Person, Promise, Row, Stance,
        Target, Tenure, Tie, Visit,
        summary::{Edge, Happening, HistoryOf, HistoryPlace},
    },
    store::{
        convert::{date, day, minute},
        error::Result,
        table::{Table, select},
        veil::{self, Behind},
    },
};

/// Everything that may be on a page: of each sort the first `wanted` from `place` on.
pub(super) fn all(
    db: &Connection,
    of: HistoryOf,
    place: HistoryPlace,
    wanted: usize,
) -> Result<Vec<Found>> {
    let mut read = Read::new(db, of, place, wanted)?;
    let mut found = Vec::new();
    read.interactions(&mut found)?;
    read.since = reached(&found, wanted);
    read.visits(&mut found)?;
    read.stages(&mut found)?;
    read.promises(&mut found)?;
    read.stances(&mut found)?;
    read.targets(&mut found)?;
    read.tenures(&mut found)?;
    read.holders(&mut found)?;
    read.ties(&mut found)?;
    read.org_facts(&mut found)?;
    Ok(found)
}

/// The first `wanted` interactions from `place` on and no other sort of entry, the newest day first; of
/// somebody at all their accounts so many of each.
pub(super) fn contacts(
    db: &Connection,
    of: HistoryOf,
    place: HistoryPlace,
    wanted: usize,
) -> Result<Vec<Row<Interaction>>> {
    Read::new(db, of, place, wanted)?.contacts()
}

/// The day down to which `wanted` entries reach; every day where there are not so many.
fn reached(found: &[Found], wanted: usize) -> i64 {
    let mut days: Vec<_> = found.iter().map(|found| day(found.on)).collect();
    days.sort_unstable_by_key(|day| Reverse(*day));
    wanted
        .checked_sub(1)
        .and_then(|last| days.get(last).copied())
        .unwrap_or(i64::MIN)
}

/// From how many tenures on an account's people are too many to be asked one by one.
const CROWD: i64 = 500;

/// The account, and the person or department.
type Whose = (Option<Id<Account>>, Option<i64>);

/// How rows that begin and end are come by.
#[derive(Clone, Copy)]
enum Walk {
    /// Along the days of the whole book, until a page is full.
    ByDay,
    /// All of them that begin or end within the days of the page, by whom they belong to: they are few.
    ByRow,
}

struct Read<'db> {
    db: &'db Connection,
    of: HistoryOf,
    /// No later day.
    until: i64,
    wanted: i64,
    /// No earlier day: as far as a page of contacts reaches down, what is older is not on it.
    since: i64,
    /// Whether views stand before the tables, which have no index of their own.
    viewed: bool,
}

impl<'db> Read<'db> {
    fn new(db: &'db Connection, of: HistoryOf, place: HistoryPlace, wanted: usize) -> Result<Self> {
        Ok(Self {
            db,
            of,
            until: place.until.map_or(i64::MAX, day),
            wanted: i64::try_from(wanted).unwrap_or(i64::MAX),
            since: i64::MIN,
            viewed: veil::behind(db)? != Behind::Nothing,
        })
    }

    fn rows<T: Table>(&self, rest: &str) -> Result<Vec<Row<T>>> {
        let (account, who) = self.whose();
        self.rows_with(rest, account, who)
    }

    /// The account, and the person or department.
    fn whose(&self) -> Whose {
        match self.of {
            HistoryOf::Account(account) => (Some(account), None),
            HistoryOf::Department(account, department) => (Some(account), department.map(Id::key)),
            HistoryOf::Person(account, person) => (Some(account), Some(person.key())),
            HistoryOf::Everywhere(person) => (None, Some(person.key())),
        }
    }

    fn rows_with<T: Table>(
        &self,
        rest: &str,
        account: Option<Id<Account>>,
        who: Option<i64>,
    ) -> Result<Vec<Row<T>>> {
        let page = params![account, who, self.until, self.wanted, self.since];
        Ok(select(self.db, rest, page)?)
    }

    /// The condition that a row with a person is of this history; `index` is the one that has the
    /// account's rows in the order of their days.
    fn theirs<T: Table>(&self, index: &str) -> String {
        let by = if self.viewed {
            String::new()
        } else {
            format!("INDEXED BY {index} ")
        };
        match self.of {
            HistoryOf::Account(_) => format!("{by}WHERE account = ?1"),
            HistoryOf::Department(..) => {
                let member = is_member(&format!("{}.person", T::NAME));
                format!("{by}WHERE account = ?1 AND {member}")
            }
            HistoryOf::Person(..) => "WHERE person = ?2 AND +account = ?1".to_owned(),
            HistoryOf::Everywhere(_) => "WHERE person = ?2".to_owned(),
        }
    }

    fn interactions(&self, found: &mut Vec<Found>) -> Result<()> {
        let sql = format!("SELECT id, day, minute FROM interaction {}", self.met());
        for (account, who) in self.places()? {
            let mut statement = self.db.prepare_cached(&sql)?;
            let page = params![account, who, self.until, self.wanted, self.since];
            let rows = statement.query_map(page, |row| {
                let id: Id<Interaction> = row.get(0)?;
                let time: Option<i64> = row.get(2)?;
                let moment = Moment {
                    minute: time.unwrap_or(Moment::NO_TIME),
                    ..Moment::recorded(id.key(), Edge::Beginning)
                };
                Ok(Found {
                    on: date(row.get(1)?)?,
                    when: When::Known(moment),
                    what: Drawn::Interaction(id),
                })
            })?;
            for row in rows {
                found.push(row?);
            }
        }
        Ok(())
    }

    fn contacts(&self) -> Result<Vec<Row<Interaction>>> {
        let mut rows = Vec::new();
        for (account, who) in self.places()? {
            rows.extend(self.rows_with(self.met(), account, who)?);
        }
        Ok(rows)
    }

    /// Which interactions are of this history, at one account.
    const fn met(&self) -> &'static str {
        match self.of {
            HistoryOf::Account(_) => {
                "WHERE account = ?1 AND day BETWEEN ?5 AND ?3 \
                 ORDER BY day DESC, coalesce(minute, 1440), id LIMIT ?4"
            }
            HistoryOf::Department(..) => include_str!("interactions_of_department.sql"),
            HistoryOf::Person(..) | HistoryOf::Everywhere(_) => {
                include_str!("interactions_of_person.sql")
            }
        }
    }

    /// The accounts at which whom it is of was met, each with whom it is of.
    fn places(&self) -> Result<Vec<Whose>> {
        let HistoryOf::Everywhere(person) = self.of else {
            return Ok(vec![self.whose()]);
        };
        let at = self.accounts(person)?.into_iter();
        Ok(at
            .map(|account| (Some(account), Some(person.key())))
            .collect())
    }

    /// Those still to come, and those that are late.
    fn visits(&self, found: &mut Vec<Found>) -> Result<()> {
        let to = |whom: &str| format!("id IN (SELECT visit FROM visit_person WHERE {whom})");
        let whose = match self.of {
            HistoryOf::Account(_) => "account = ?1".to_owned(),
            HistoryOf::Department(..) => {
                format!("account = ?1 AND {}", to(&is_member("visit_person.person")))
            }
            HistoryOf::Person(..) => format!("+account = ?1 AND {}", to("person = ?2")),
            HistoryOf::Everywhere(_) => to("person = ?2"),
        };
        let rows: Vec<Row<Visit>> = self.rows(&format!(
            "WHERE {whose} AND done IS NULL AND day BETWEEN ?5 AND ?3 \
             ORDER BY day DESC, coalesce(minute, 1440), id LIMIT ?4"
        ))?;
        found.extend(rows.into_iter().map(|row| {
            let moment = Moment {
                minute: row.at.map_or(Moment::NO_TIME, minute),
                ..Moment::recorded(row.id.key(), Edge::Beginning)
            };
            Found::told(row.on, moment, Happening::Visit(row))
        }));
        Ok(())
    }

    /// Each stage of a matter, beside the first contact of its day that was about it.
    fn stages(&self, found: &mut Vec<Found>) -> Result<()> {
        let of = |whom: &str| format!("one.id IN (SELECT matter FROM matter_person WHERE {whom})");
        let whose = match self.of {
            HistoryOf::Account(_) => "one.account = ?1".to_owned(),
            HistoryOf::Department(..) => {
                format!(
                    "one.account = ?1 AND {}",
                    of(&is_member("matter_person.person"))
                )
            }
            HistoryOf::Person(..) => format!("+one.account = ?1 AND {}", of("person = ?2")),
            HistoryOf::Everywhere(_) => of("person = ?2"),
        };
        let sql = include_str!("stages.sql").replace("$whose", &whose);
        let mut statement = self.db.prepare_cached(&sql)?;
        let (account, who) = self.whose();
        let rows = statement.query_map(
            params![account, who, self.until, self.wanted, self.since],
            |row| {
                let (matter, met): (Id<Matter>, Option<Id<Interaction>>) =
                    (row.get(0)?, row.get(3)?);
                let place: i64 = row.get(1)?;
                let place = usize::try_from(place).unwrap_or(usize::MAX);
                let moment = Moment {
                    minute: row.get(4)?,
                    // Right after the contact, whichever was recorded first.
                    ..Moment::recorded(met.map_or(matter.key(), Id::key), Edge::Stage(place))
                };
                Ok((matter, place, date(row.get(2)?)?, moment))
            },
        )?;
        for row in rows {
            let (matter, place, on, moment) = row?;
            found.push(Found {
                on,
                when: When::Known(moment),
                what: Drawn::Stage(matter, place),
            });
        }
        Ok(())
    }

    /// Where somebody was met.
    fn accounts(&self, person: Id<Person>) -> Result<Vec<Id<Account>>> {
        let sql = "SELECT DISTINCT account FROM participation WHERE person = ?";
        let mut statement = self.db.prepare_cached(sql)?;
        let accounts = statement.query_map([person], |row| row.get(0))?;
        Ok(accounts.collect::<rusqlite::Result<_>>()?)
    }

    fn promises(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Promise>> = self.rows(&format!(
            "{} AND made BETWEEN ?5 AND ?3 ORDER BY made DESC, {} LIMIT ?4",
            self.theirs::<Promise>("promise_account"),
            beside::<Promise>("made")
        ))?;
        found.extend(rows.into_iter().map(|row| Found {
            on: row.made_on,
            when: When::beside(row.id, row.interaction),
            what: Drawn::Told(Happening::Promise(row)),
        }));
        let rows: Vec<Row<Promise>> = self.rows(&format!(
            "{} AND closed BETWEEN ?5 AND ?3 ORDER BY closed DESC, id LIMIT ?4",
            self.theirs::<Promise>("promise_closed"),
        ))?;
        found.extend(rows.into_iter().filter_map(|row| {
            let moment = Moment::recorded(row.id.key(), Edge::End);
            Some(Found::told(row.closed_on?, moment, Happening::Closed(row)))
        }));
        Ok(())
    }

    fn stances(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Stance>> = self.rows(&format!(
            "{} AND day BETWEEN ?5 AND ?3 ORDER BY day DESC, {} LIMIT ?4",
            self.theirs::<Stance>("stance_account"),
            beside::<Stance>("day")
        ))?;
        found.extend(rows.into_iter().map(|row| Found {
            on: row.on,
            when: When::beside(row.id, row.interaction),
            what: Drawn::Stance(row),
        }));
        Ok(())
    }

    fn targets(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Target>> = self.rows(&format!(
            "{} AND due BETWEEN ?5 AND ?3 ORDER BY due DESC, id LIMIT ?4",
            self.theirs::<Target>("target_due")
        ))?;
        found.extend(rows.into_iter().map(|row| Found {
            on: row.by,
            when: When::recorded(row.id, Edge::Beginning),
            what: Drawn::Target(row),
        }));
        Ok(())
    }

    /// Who goes straight on to another post here is told of once, when they take it.
    fn tenures(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Tenure>> = self.rows(&format!(
            "{} AND since BETWEEN ?5 AND ?3 ORDER BY since DESC, id LIMIT ?4",
            self.theirs::<Tenure>("tenure_since")
        ))?;
        found.extend(rows.into_iter().filter_map(|row| {
            Some(Found {
                on: row.post.period.from?,
                when: When::recorded(row.id, Edge::Beginning),
                what: Drawn::Joined(row),
            })
        }));
        let here = match self.of {
            HistoryOf::Everywhere(_) => "",
            _ => "AND next.account = tenure.account",
        };
        let rows: Vec<Row<Tenure>> = self.rows(&format!(
            "{} AND until BETWEEN ?5 AND ?3 AND NOT EXISTS (SELECT 1 FROM tenure AS next \
             WHERE next.person = tenure.person AND next.id <> tenure.id {here} \
             AND next.since BETWEEN tenure.until AND tenure.until + 1) \
             ORDER BY until DESC, id LIMIT ?4",
            self.theirs::<Tenure>("tenure_until")
        ))?;
        found.extend(rows.into_iter().filter_map(|row| {
            Some(Found {
                on: row.post.period.to?,
                when: When::recorded(row.id, Edge::End),
                what: Drawn::Left(row),
            })
        }));
        Ok(())
    }

    fn holders(&self, found: &mut Vec<Found>) -> Result<()> {
        let whose = match self.of {
            HistoryOf::Account(_) => "seat IN (SELECT id FROM seat WHERE account = ?1)".to_owned(),
            HistoryOf::Department(..) => format!(
                "seat IN (SELECT id FROM seat WHERE account = ?1) AND {}",
                is_member("holder.person")
            ),
            HistoryOf::Person(..) => {
                "person = ?2 AND (SELECT account FROM seat WHERE seat.id = holder.seat) = ?1"
                    .to_owned()
            }
            HistoryOf::Everywhere(_) => "person = ?2".to_owned(),
        };
        let (begun, ended) = (Happening::Seated, Happening::Unseated);
        self.edges::<Holder>((&whose, Walk::ByRow), |row| row.period, begun, ended, found)
    }

    /// A tie is of no account. Those of a few people are sought person by person; among a crowd the
    /// newest of the whole book soon fill a page.
    fn ties(&self, found: &mut Vec<Found>) -> Result<()> {
        let (whose, walk) = match self.of {
            HistoryOf::Account(account) if self.is_crowded(account)? => (
                format!("({} OR {})", is_here("tie.origin"), is_here("tie.goal")),
                Walk::ByDay,
            ),
            HistoryOf::Department(account, _) if self.is_crowded(account)? => (
                format!("({} OR {})", is_member("tie.origin"), is_member("tie.goal")),
                Walk::ByDay,
            ),
            HistoryOf::Account(_) => (of_people("tenure.account = ?1"), Walk::ByRow),
            HistoryOf::Department(..) => {
                let members = "tenure.account = ?1 AND tenure.department IS ?2";
                (of_people(members), Walk::ByRow)
            }
            HistoryOf::Person(..) | HistoryOf::Everywhere(_) => {
                ("(origin = ?2 OR goal = ?2)".to_owned(), Walk::ByRow)
            }
        };
        let (begun, ended) = (Happening::Tied, Happening::Untied);
        self.edges::<Tie>((&whose, walk), |row| row.period, begun, ended, found)
    }

    /// Whether an account has more people than are asked one by one.
    fn is_crowded(&self, account: Id<Account>) -> Result<bool> {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM tenure WHERE account = ? LIMIT ?)";
        let counted: i64 = self
            .db
            .prepare_cached(sql)?
            .query_row(params![account, CROWD], |row| row.get(0))?;
        Ok(counted == CROWD)
    }

    /// A meeting or review is over the day it begins: its end is no news.
    fn org_facts(&self, found: &mut Vec<Found>) -> Result<()> {
        let HistoryOf::Account(_) = self.of else {
            return Ok(());
        };
        let whose = ("account = ?1", Walk::ByRow);
        let (begun, ended) = (Happening::OrgFact, Happening::OrgFactEnded);
        self.edges::<OrgFact>(whose, |row| row.period, begun, ended, found)
    }

    /// What begins and what ends, each edge as an entry of its own, on its day. Something of a single day only begins.
    fn edges<T: Table + Clone>(
        &self,
        (whose, walk): (&str, Walk),
        period: fn(&Row<T>) -> Period,
        tell_begun: fn(Row<T>) -> Happening,
        tell_ended: fn(Row<T>) -> Happening,
        found: &mut Vec<Found>,
    ) -> Result<()> {
        let along = |days: &str, which: &str| -> Result<Vec<Row<T>>> {
            self.rows(&format!(
                "WHERE {which} AND {days} BETWEEN ?5 AND ?3 ORDER BY {days} DESC, id LIMIT ?4"
            ))
        };
        let (begun, ended) = match walk {
            Walk::ByDay => (
                along("since", whose)?,
                along("until", &format!("{whose} AND since IS NOT until"))?,
            ),
            Walk::ByRow => {
                // A plus keeps the indexes of the days out of it.
                let rows: Vec<Row<T>> = self.rows(&format!(
                    "WHERE {whose} AND (+since BETWEEN ?5 AND ?3 OR +until BETWEEN ?5 AND ?3)"
                ))?;
                (rows.clone(), rows)
            }
        };
        let days = self.since..=self.until;
        let on_page = |on: &NaiveDate| days.contains(&day(*on));
        found.extend(begun.into_iter().filter_map(|row| {
            let on = period(&row).from.filter(on_page)?;
            let moment = Moment::recorded(row.id.key(), Edge::Beginning);
            Some(Found::told(on, moment, tell_begun(row)))
        }));
        found.extend(ended.into_iter().filter_map(|row| {
            let Period { from, to } = period(&row);
            let on = to.filter(|_| from != to).filter(on_page)?;
            let moment = Moment::recorded(row.id.key(), Edge::End);
            Some(Found::told(on, moment, tell_ended(row)))
        }));
        Ok(())
    }
}
