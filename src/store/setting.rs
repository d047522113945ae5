//! What some views of the map show around the people of an account: our side, moves, units.

use chrono::{Days, NaiveDate};
use rusqlite::{OptionalExtension, params};

use super::{
    Store,
    convert::day,
    error::Result,
    table::{self, select},
};
use crate::domain::{
    account::Account,
    id::Id,
    map::{
        Moved, Moves, OurSide, Setting, Unit, Units, View, WorstSeat,
        units::{Why, worst_seat},
    },
    person::Person,
    score::{self, Because, Constants, Depth, Facts, PostMove, Prepared},
    seat::Seat,
    summary::DepthBrief,
    text::Name,
};

/// Moves are told of so many days.
const MOVES_DAYS: u64 = 365;
/// Each costs a score of its account; what is beyond is counted.
const MOST_MOVES: usize = 300;
/// Each costs a score of its own; what is beyond is counted.
const MOST_UNITS: usize = 2_000;

impl Store {
    /// What `view` needs besides the people of `account`, on a day; `None` if the book does not have
    /// the account it would be reckoned of.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn setting(
        &self,
        account: Id<Account>,
        view: View,
        on: NaiveDate,
        constants: &Constants,
    ) -> Result<Option<Setting>> {
        if Setting::Nothing.serves(view) {
            return Ok(Some(Setting::Nothing));
        }
        let Some(facts) = self.facts(account)? else {
            return Ok(None);
        };
        Ok(Some(match view {
            View::Ours => Setting::Ours(self.our_side(&facts, on, constants)?),
            View::Moves => Setting::Moves(self.moves(&facts, on, constants)?),
            View::Units => Setting::Units(self.units(account, on, constants)?),
            View::Tree | View::Matrix | View::Power | View::Chain | View::Ties => Setting::Nothing,
        }))
    }

    fn our_side(&self, facts: &Facts, on: NaiveDate, constants: &Constants) -> Result<OurSide> {
        let known = Prepared::new(facts, constants).acquaintances(on);
        let in_force = facts.own.counterparts.iter();
        let in_force = in_force.filter(|row| row.period.holds(on));
        Ok(OurSide {
            colleagues: self.colleagues()?,
            leavings: score::leavings(facts, &known, on, constants),
            known,
            matched: in_force.map(|row| (row.person, row.colleague)).collect(),
        })
    }

    fn moves(&self, facts: &Facts, on: NaiveDate, constants: &Constants) -> Result<Moves> {
        let since = on.checked_sub_days(Days::new(MOVES_DAYS)).unwrap_or(on);
        let (all, more) = score::moves(facts, (since, on), MOST_MOVES, constants);
        let mut list = Vec::with_capacity(all.len());
        for is in all {
            if let Some(name) = table::name(&self.db, is.person)? {
                let now = match is.post {
                    PostMove::Left => self.works_elsewhere(is.person, facts.own.account, on)?,
                    PostMove::Came | PostMove::Between { .. } | PostMove::Stayed => None,
                };
                list.push(Moved { is, name, now });
            }
        }
        Ok(Moves { since, list, more })
    }

    /// Where somebody has a post besides `here`; the newest where there are several.
    fn works_elsewhere(
        &self,
        person: Id<Person>,
        here: Id<Account>,
        on: NaiveDate,
    ) -> Result<Option<(Id<Account>, Name)>> {
        let mut statement = self
            .db
            .prepare_cached(include_str!("works_elsewhere.sql"))?;
        let found = statement.query_row(params![person, here, day(on)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(found.optional()?)
    }

    fn units(&self, root: Id<Account>, on: NaiveDate, constants: &Constants) -> Result<Units> {
        let mut statement = self.db.prepare_cached(include_str!("units_below.sql"))?;
        let tree = statement.query_map([root], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let tree: Vec<(Id<Account>, u16)> = tree.collect::<rusqlite::Result<_>>()?;
        let mut list = Vec::with_capacity(tree.len().min(MOST_UNITS));
        for (account, nesting) in tree.iter().take(MOST_UNITS) {
            if let Some(depth) = self.depth(*account, on, constants)? {
                list.extend(self.unit(*nesting, &depth)?);
            }
        }
        Ok(Units {
            list,
            more: tree.len().saturating_sub(MOST_UNITS),
        })
    }

    fn unit(&self, nesting: u16, depth: &Depth) -> Result<Option<Unit>> {
        let Some(account) = table::get(&self.db, depth.account)? else {
            return Ok(None);
        };
        let above = depth.seats.iter();
        let mut above = above.filter(|seat| seat.source != depth.account);
        let source = above.clone().next().map(|seat| seat.source);
        let mut roles: Vec<_> = above.by_ref().map(|seat| seat.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let source = match source {
            Some(source) => table::name(&self.db, source)?,
            None => None,
        };
        Ok(Some(Unit {
            account: account.id,
            name: account.name.clone(),
            kind: account.kind,
            nesting,
            depth: DepthBrief::of(depth),
            worst: match worst_seat(depth) {
                Some((seat, loss, because)) => self.worst(seat, loss, because)?,
                None => None,
            },
            above: source.map(|name| (roles, name)),
        }))
    }

    fn worst(&self, id: Id<Seat>, loss: f64, because: &Because) -> Result<Option<WorstSeat>> {
        let seats = select::<Seat>(&self.db, "WHERE id = ?", [id])?;
        let Some(seat) = seats.into_iter().next() else {
            return Ok(None);
        };
        let name = |person| table::name::<Person>(&self.db, person);
        let why = match because {
            Because::Opposed(bearer) => name(bearer.person)?.map(Why::Opposed),
            Because::Held(bearer) => name(bearer.person)?.map(Why::Weak),
            Because::Unheld(empty) => Some(Why::Empty(*empty)),
            _ => None,
        };
        Ok(why.map(|why| WorstSeat {
            seat: id,
            role: seat.role,
            title: seat.is.title,
            why,
            loss,
        }))
    }
}
