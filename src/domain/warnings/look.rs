//! One look at an account on a day: what several rules ask.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Rule, Severity, Warning, WarningRules, Watched, What};
use crate::domain::{
    Id, Person, Role, Subject,
    map::is_key_player,
    score::{Depth, Facts, Standing},
};

pub(super) struct Look<'a> {
    pub facts: &'a Facts,
    pub depth: &'a Depth,
    pub watched: &'a Watched,
    pub rules: &'a WarningRules,
    pub on: NaiveDate,
    /// The roles of the seats somebody holds on the day, weightiest first.
    roles: BTreeMap<Id<Person>, Vec<Role>>,
    /// The largest influence somebody has here on the day.
    influences: BTreeMap<Id<Person>, u8>,
}

impl<'a> Look<'a> {
    pub fn new(
        facts: &'a Facts,
        depth: &'a Depth,
        watched: &'a Watched,
        rules: &'a WarningRules,
    ) -> Self {
        let on = depth.on;
        let mut roles: BTreeMap<_, Vec<Role>> = BTreeMap::new();
        // As on the map: seats of this account whether they count or not, besides those above that do.
        let counted = depth.seats.iter().map(|seat| (seat.holder, seat.role));
        let own = facts.own.seats.iter().map(|seat| {
            let in_force = seat.holders.iter().filter(|(_, period)| period.holds(on));
            (in_force.map(|(person, _)| *person).min(), seat.role)
        });
        for (holder, role) in counted.chain(own) {
            if let Some(holder) = holder {
                roles.entry(holder).or_default().push(role);
            }
        }
        for roles in roles.values_mut() {
            roles.sort_unstable();
        }
        let mut influences = BTreeMap::new();
        for (person, influence, period) in &watched.influences {
            if period.holds(on) {
                let most = influences.entry(*person).or_insert(*influence);
                *most = (*most).max(*influence);
            }
        }
        Self {
            facts,
            depth,
            watched,
            rules,
            on,
            roles,
            influences,
        }
    }

    /// The weightiest seat somebody holds.
    pub fn role(&self, person: Id<Person>) -> Option<Role> {
        self.roles.get(&person)?.first().copied()
    }

    /// Whether the purchase hangs on somebody, as the power grid has it.
    pub fn is_key(&self, person: Id<Person>) -> bool {
        let roles = self.roles.get(&person).map_or(&[][..], Vec::as_slice);
        let influence = self.influences.get(&person).copied();
        is_key_player(roles.iter().copied(), influence)
    }

    /// Everybody of the account on whom the purchase hangs.
    pub fn key_players(&self) -> impl Iterator<Item = &'a Standing> {
        let people = self.depth.people.iter();
        people.filter(|standing| self.is_key(standing.person))
    }

    /// Whether it is for this account to care about somebody, not for one above.
    pub fn is_ours(&self, standing: &Standing) -> bool {
        standing.source == self.depth.account
    }

    /// Days from then to the day of the look.
    pub fn days_since(&self, then: NaiveDate) -> i64 {
        (self.on - then).num_days()
    }
}

impl Warning {
    /// A warning that goes back to no day.
    pub(super) fn undated(
        rule: Rule,
        severity: Severity,
        subject: impl Into<Subject>,
        what: What,
    ) -> Self {
        Self {
            rule,
            severity,
            finding: Finding::undated(subject, what),
        }
    }

    pub(super) fn since(mut self, day: Option<NaiveDate>) -> Self {
        self.finding.since = day;
        self
    }
}
