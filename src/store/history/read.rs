//! Each sort of entry by itself, in the order of the whole history.
//!
//! In every statement ?1 is the account, ?2 the person or the department, ?3 the last day and ?4 how
//! many are wanted. A plus before a column keeps its index out of it: somebody's own rows are few,
//! an account's are not.

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Found, Moment,
    whose::{beside, is_here, is_member, of_people},
};
use crate::{
    domain::{
        Account, Holder, Id, Interaction, Matter, Name, OrgFact, Period, Person, Post, Promise,
        Row, Stance, StanceValue, Target, Tenure, Tie, Visit,
        summary::{Edge, Happening, HistoryOf, HistoryPlace},
    },
    store::{
        convert::{date, day, minute},
        error::Result,
        table::{self, Table, select},
        veil,
    },
};

/// Everything that may be on a page: of each sort the first `wanted` from `place` on.
pub(super) fn all(
    db: &Connection,
    of: HistoryOf,
    place: HistoryPlace,
    wanted: usize,
) -> Result<Vec<Found>> {
    let read = Read::new(db, of, place, wanted)?;
    let mut found = Vec::new();
    read.interactions(&mut found)?;
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

/// From how many tenures on an account's people are too many to be asked one by one.
const CROWD: i64 = 500;

/// Rows by the day they begin, and by the day they end.
struct Edges<T> {
    begun: Vec<Row<T>>,
    ended: Vec<Row<T>>,
}

impl<T> Edges<T> {
    /// Each edge as an entry of its own, on its day.
    fn tell(
        self,
        period: impl Fn(&Row<T>) -> Period,
        begun: impl Fn(Row<T>) -> Happening,
        ended: impl Fn(Row<T>) -> Happening,
        found: &mut Vec<Found>,
    ) {
        found.extend(self.begun.into_iter().filter_map(|row| {
            let moment = Moment::recorded(row.id.key(), Edge::Beginning);
            Some(Found::of(period(&row).from?, moment, begun(row)))
        }));
        found.extend(self.ended.into_iter().filter_map(|row| {
            let moment = Moment::recorded(row.id.key(), Edge::End);
            Some(Found::of(period(&row).to?, moment, ended(row)))
        }));
    }
}

/// How rows that begin and end are come by.
#[derive(Clone, Copy)]
enum Walk {
    /// Along the days of the whole book, until a page is full.
    ByDay,
    /// All of them, by whom they belong to, then sorted.
    ByRow,
}

struct Read<'db> {
    db: &'db Connection,
    of: HistoryOf,
    /// No later day.
    until: i64,
    wanted: i64,
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
            viewed: veil::has_views(db)?,
        })
    }

    fn rows<T: Table>(&self, rest: &str) -> Result<Vec<Row<T>>> {
        let (account, who) = self.whose();
        self.rows_with(rest, account, who)
    }

    /// The account, and the person or department.
    fn whose(&self) -> (Option<Id<Account>>, Option<i64>) {
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
        let page = params![account, who, self.until, self.wanted];
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
        let rows = self.contacts()?;
        found.extend(rows.into_iter().map(|row| {
            let moment = Moment::met(&row);
            Found::of(row.on, moment, Happening::Interaction(row))
        }));
        Ok(())
    }

    fn contacts(&self) -> Result<Vec<Row<Interaction>>> {
        Ok(match self.of {
            HistoryOf::Account(_) => self.rows(
                "WHERE account = ?1 AND day <= ?3 \
                 ORDER BY day DESC, coalesce(minute, 1440), id LIMIT ?4",
            )?,
            HistoryOf::Department(..) => {
                self.rows(include_str!("interactions_of_department.sql"))?
            }
            HistoryOf::Person(..) => self.rows(include_str!("interactions_of_person.sql"))?,
            HistoryOf::Everywhere(person) => {
                let mut rows = Vec::new();
                for account in self.accounts(person)? {
                    let rest = include_str!("interactions_of_person.sql");
                    rows.extend(self.rows_with(rest, Some(account), Some(person.key()))?);
                }
                rows
            }
        })
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
            "WHERE {whose} AND done IS NULL AND day <= ?3 \
             ORDER BY day DESC, coalesce(minute, 1440), id LIMIT ?4"
        ))?;
        found.extend(rows.into_iter().map(|row| {
            let moment = Moment {
                minute: row.at.map_or(Moment::NO_TIME, minute),
                ..Moment::recorded(row.id.key(), Edge::Beginning)
            };
            Found::of(row.on, moment, Happening::Visit(row))
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
        let rows = statement.query_map(params![account, who, self.until, self.wanted], |row| {
            let (matter, met): (Id<Matter>, Option<Id<Interaction>>) = (row.get(0)?, row.get(3)?);
            let place: i64 = row.get(1)?;
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            let moment = Moment {
                minute: row.get(4)?,
                // Right after the contact, whichever was recorded first.
                ..Moment::recorded(met.map_or(matter.key(), Id::key), Edge::Stage(place))
            };
            Ok((matter, place, date(row.get(2)?)?, moment))
        })?;
        for row in rows {
            let (matter, place, on, moment) = row?;
            let row = table::get::<Matter>(self.db, matter)?;
            let told = row.map(|row| Found::of(on, moment, Happening::Stage(row, place)));
            found.extend(told);
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
            "{} AND made <= ?3 ORDER BY made DESC, {} LIMIT ?4",
            self.theirs::<Promise>("promise_account"),
            beside::<Promise>("made")
        ))?;
        for row in rows {
            let moment = self.moment(row.id, row.interaction, row.made_on)?;
            found.push(Found::of(row.made_on, moment, Happening::Promise(row)));
        }
        let rows: Vec<Row<Promise>> = self.rows(&format!(
            "{} AND closed <= ?3 ORDER BY closed DESC, id LIMIT ?4",
            self.theirs::<Promise>("promise_closed"),
        ))?;
        found.extend(rows.into_iter().filter_map(|row| {
            let moment = Moment::recorded(row.id.key(), Edge::End);
            Some(Found::of(row.closed_on?, moment, Happening::Closed(row)))
        }));
        Ok(())
    }

    fn stances(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Stance>> = self.rows(&format!(
            "{} AND day <= ?3 ORDER BY day DESC, {} LIMIT ?4",
            self.theirs::<Stance>("stance_account"),
            beside::<Stance>("day")
        ))?;
        for row in rows {
            let moment = self.moment(row.id, row.interaction, row.on)?;
            let before = self.previous(&row)?;
            found.push(Found::of(row.on, moment, Happening::Stance(row, before)));
        }
        Ok(())
    }

    fn targets(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Target>> = self.rows(&format!(
            "{} AND due <= ?3 ORDER BY due DESC, id LIMIT ?4",
            self.theirs::<Target>("target_due")
        ))?;
        for row in rows {
            let moment = Moment::recorded(row.id.key(), Edge::Beginning);
            let mut statement = self.db.prepare_cached(include_str!("stance_on.sql"))?;
            let by_then = params![row.person, row.account, day(row.by)];
            let stance = statement.query_row(by_then, |row| row.get(0)).optional()?;
            found.push(Found::of(row.by, moment, Happening::Target(row, stance)));
        }
        Ok(())
    }

    /// Who goes straight on to another post here is told of once, when they take it.
    fn tenures(&self, found: &mut Vec<Found>) -> Result<()> {
        let rows: Vec<Row<Tenure>> = self.rows(&format!(
            "{} AND since <= ?3 ORDER BY since DESC, id LIMIT ?4",
            self.theirs::<Tenure>("tenure_since")
        ))?;
        for row in rows {
            let Some(on) = row.post.period.from else {
                continue;
            };
            let moment = Moment::recorded(row.id.key(), Edge::Beginning);
            let from = self.post(include_str!("post_left.sql"), &row, on)?;
            found.push(Found::of(on, moment, Happening::Joined(row, from)));
        }
        let here = match self.of {
            HistoryOf::Everywhere(_) => "",
            _ => "AND next.account = tenure.account",
        };
        let rows: Vec<Row<Tenure>> = self.rows(&format!(
            "{} AND until <= ?3 AND NOT EXISTS (SELECT 1 FROM tenure AS next \
             WHERE next.person = tenure.person AND next.id <> tenure.id {here} \
             AND next.since BETWEEN tenure.until AND tenure.until + 1) \
             ORDER BY until DESC, id LIMIT ?4",
            self.theirs::<Tenure>("tenure_until")
        ))?;
        for row in rows {
            let Some(on) = row.post.period.to else {
                continue;
            };
            let moment = Moment::recorded(row.id.key(), Edge::End);
            let to = self.post(include_str!("post_taken.sql"), &row, on)?;
            found.push(Found::of(on, moment, Happening::Left(row, to)));
        }
        Ok(())
    }

    /// The neighbouring post of the same person.
    fn post(&self, rest: &str, row: &Row<Tenure>, on: chrono::NaiveDate) -> Result<Option<Post>> {
        let mut rows: Vec<Row<Tenure>> =
            select(self.db, rest, params![row.person, row.id, day(on)])?;
        Ok(rows.pop().map(|row| row.is.post))
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
        let edges = self.both_edges::<Holder>(&whose, Walk::ByRow)?;
        edges.tell(
            |row| row.period,
            Happening::Seated,
            Happening::Unseated,
            found,
        );
        Ok(())
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
        let edges = self.both_edges::<Tie>(&whose, walk)?;
        edges.tell(|row| row.period, Happening::Tied, Happening::Untied, found);
        Ok(())
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
        let edges = self.both_edges::<OrgFact>("account = ?1", Walk::ByRow)?;
        edges.tell(
            |row| row.period,
            Happening::OrgFact,
            Happening::OrgFactEnded,
            found,
        );
        Ok(())
    }

    /// What begins and what ends. Something of a single day only begins.
    fn both_edges<T: Table>(&self, whose: &str, walk: Walk) -> Result<Edges<T>> {
        // A plus keeps the index of the days out of it.
        let sign = match walk {
            Walk::ByDay => "",
            Walk::ByRow => "+",
        };
        let begun = self.rows(&format!(
            "WHERE {whose} AND {sign}since <= ?3 ORDER BY {sign}since DESC, id LIMIT ?4"
        ))?;
        let ended = self.rows(&format!(
            "WHERE {whose} AND {sign}until <= ?3 AND since IS NOT until \
             ORDER BY {sign}until DESC, id LIMIT ?4"
        ))?;
        Ok(Edges { begun, ended })
    }

    /// What belongs to an interaction of the same day stands beside it.
    fn moment<T>(
        &self,
        row: Id<T>,
        interaction: Option<Id<Interaction>>,
        on: chrono::NaiveDate,
    ) -> Result<Moment> {
        let alone = Moment::recorded(row.key(), Edge::Beginning);
        let Some(interaction) = interaction else {
            return Ok(alone);
        };
        let sql = "SELECT day, coalesce(minute, 1440) FROM interaction WHERE id = ?";
        let mut statement = self.db.prepare_cached(sql)?;
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

    /// The rating this one replaced: the newest before it about the same party.
    fn previous(&self, row: &Row<Stance>) -> Result<Option<StanceValue>> {
        let mut statement = self
            .db
            .prepare_cached(include_str!("previous_stance.sql"))?;
        let rival = row.rival.as_ref().map(Name::raw);
        let key = params![row.person, row.account, rival, day(row.on), row.id];
        Ok(statement.query_row(key, |row| row.get(0)).optional()?)
    }
}
