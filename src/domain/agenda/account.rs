//! What the facts of one account say about whom to see next.

use std::{cmp::Ordering, collections::BTreeSet};

use chrono::NaiveDate;

use super::is_quiet;
use crate::domain::{
    Account, Id, Person, Role, Tier,
    score::{Candidate, Constants, Facts, Prepared, Standing, State, WhomToSee},
};

/// Somebody nobody has spoken with for more than two of their cadences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    pub account: Id<Account>,
    pub person: Id<Person>,
    /// The seat they hold here, the weightiest of several.
    pub role: Option<Role>,
    /// Cooling or dormant.
    pub state: State,
    /// Days expected between two contacts.
    pub cadence: u16,
    /// The tier that the cadence follows from, where it is that.
    pub paced_by: Option<Tier>,
    /// The last contact that was not only written.
    pub last: NaiveDate,
    /// Days since then.
    pub silent: i64,
}

impl Quiet {
    /// Those who decide first, then those who are over their cadence most.
    #[must_use]
    pub fn urgent_first(&self, other: &Self) -> Ordering {
        let over = |a: &Self, b: &Self| a.silent * i64::from(b.cadence);
        let decides = |one: &Self| one.role.is_some_and(Role::decides);
        decides(other)
            .cmp(&decides(self))
            .then_with(|| over(other, self).cmp(&over(self, other)))
            .then_with(|| self.person.cmp(&other.person))
    }
}

/// Who of an account is going quiet, and what could be done there, best first.
///
/// Whoever decides for the account from above is left to the account above: otherwise one silent
/// person of a group would stand on the agenda once for each of its units.
#[must_use]
pub fn of_account(
    facts: &Facts,
    today: NaiveDate,
    constants: &Constants,
) -> (Vec<Quiet>, Vec<Candidate>) {
    let WhomToSee { people, candidates } = Prepared::new(facts, constants).whom_to_see(today);
    let quiet = people
        .into_iter()
        .filter_map(|(standing, role)| quiet(&standing, role, facts.own.account, today));
    (quiet.collect(), candidates)
}

/// Contacts from which on an account is known well enough to say more than one thing of it.
const KNOWN_FROM: usize = 3;

/// Whether hardly anything is known of an account yet: then everything is missing, and its one best action
/// says so. A list of all of them would bury the other accounts of a young book.
#[must_use]
pub fn is_young(facts: &Facts, today: NaiveDate) -> bool {
    let contacts = facts.own.contacts.iter().filter(|one| one.on <= today);
    let mut known = BTreeSet::new();
    let mut interactions = contacts.filter(|one| known.insert(one.interaction));
    interactions.nth(KNOWN_FROM - 1).is_none()
}

fn quiet(
    standing: &Standing,
    role: Option<Role>,
    account: Id<Account>,
    today: NaiveDate,
) -> Option<Quiet> {
    let last = standing.spoken?;
    (standing.source == account && is_quiet(standing.state)).then(|| Quiet {
        account,
        person: standing.person,
        role,
        state: standing.state,
        cadence: standing.cadence,
        paced_by: standing.paced_by,
        last,
        silent: (today - last).num_days(),
    })
}
