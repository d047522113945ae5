//! Caps: what a depth cannot exceed, however many points there are.

use super::{Depth, day::Day, key, standing::Standing};
use crate::domain::{Id, Level, Person, Role, StanceValue, words::words};

/// A limit in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cap {
    /// 0–100.
    pub limit: f64,
    pub reason: CapReason,
}

words! {
    /// Why a depth is limited. A mean forgives what a veto does not.
    CapReason {
        /// At most one live thread: the relationship hangs on one person.
        OneThread = "one_thread",
        /// All live threads are in one department.
        OneDepartment = "one_department",
        /// An opponent approves or decides.
        Opposed = "opposed",
        /// Nobody who approves, decides or evaluates supports us.
        NoSupporter = "no_supporter",
        /// Too few live threads.
        FewThreads = "few_threads",
        /// An opponent is senior or influential, whatever the seat.
        StrongOpponent = "strong_opponent",
        /// Not everybody who approves or decides is known and a live thread.
        OutOfReach = "out_of_reach",
    }
}

impl Depth {
    /// Who is nearest to lifting a cap: of those who would, the strongest who does not yet. Nobody where
    /// nobody is known who could.
    #[must_use]
    pub fn nearest_to_lift(&self, reason: CapReason) -> Option<Id<Person>> {
        let threads = || self.people.iter().filter(|standing| standing.thread);
        let here: Vec<_> = threads().flat_map(|one| one.departments.clone()).collect();
        let holds = |standing: &Standing, meant: fn(Role) -> bool| {
            let mut seats = self.seats.iter().filter(|seat| meant(seat.role));
            seats.any(|seat| seat.holder == Some(standing.person))
        };
        let could = |standing: &&Standing| match reason {
            CapReason::OneThread | CapReason::FewThreads => {
                !standing.thread && !standing.is_opponent()
            }
            CapReason::OneDepartment => {
                let mut own = standing.departments.iter();
                !standing.thread && own.any(|department| !here.contains(department))
            }
            CapReason::NoSupporter => holds(standing, Role::decides),
            CapReason::Opposed => standing.is_opponent() && holds(standing, Role::releases),
            CapReason::StrongOpponent => standing.is_opponent(),
            CapReason::OutOfReach => !standing.thread && holds(standing, Role::releases),
        };
        let nearness = |standing: &&Standing| (standing.stance, standing.strength);
        let nearer = |a: &&Standing, b: &&Standing| {
            let ((a_stance, a), (b_stance, b)) = (nearness(a), nearness(b));
            match reason {
                CapReason::NoSupporter => a_stance.cmp(&b_stance).then(a.total_cmp(&b)),
                _ => a.total_cmp(&b),
            }
        };
        let nearest = self.people.iter().filter(could).max_by(nearer)?;
        Some(nearest.person)
    }
}

/// The caps in force, lowest first.
pub(super) fn in_force(day: &Day<'_>) -> Vec<Cap> {
    let limits = &day.constants().caps;
    let mut caps: Vec<_> = CapReason::ALL
        .iter()
        .filter(|reason| holds(day, **reason))
        .map(|reason| Cap {
            limit: match reason {
                CapReason::OneThread => limits.one_thread,
                CapReason::OneDepartment => limits.one_department,
                CapReason::Opposed => limits.opposed,
                CapReason::NoSupporter => limits.no_supporter,
                CapReason::FewThreads => limits.few_threads,
                CapReason::StrongOpponent => limits.strong_opponent,
                CapReason::OutOfReach => limits.out_of_reach,
            },
            reason: *reason,
        })
        .collect();
    caps.sort_by(|a, b| a.limit.total_cmp(&b.limit));
    caps
}

fn holds(day: &Day<'_>, reason: CapReason) -> bool {
    match reason {
        CapReason::OneThread => threads(day).count() <= 1,
        CapReason::OneDepartment => one_department(day),
        CapReason::Opposed => opposed(day),
        CapReason::NoSupporter => no_supporter(day),
        CapReason::FewThreads => threads(day).count() < usize::from(day.constants().caps.threads),
        CapReason::StrongOpponent => day
            .everybody()
            .any(|standing| standing.is_opponent() && is_strong(day, standing)),
        CapReason::OutOfReach => out_of_reach(day),
    }
}

/// The people with a live thread.
pub(super) fn threads<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d Standing> {
    day.everybody().filter(|standing| standing.thread)
}

/// People without a department add none. Without any thread there is nothing to be all in one.
fn one_department(day: &Day<'_>) -> bool {
    let mut departments = threads(day).flat_map(|standing| &standing.departments);
    let first = departments.next();
    threads(day).next().is_some() && departments.all(|other| Some(other) == first)
}

/// Whether an opponent approves or decides, here or above.
pub(super) fn opposed(day: &Day<'_>) -> bool {
    let seats = key::applicable(day).filter(|seat| seat.role.releases());
    let mut holders = seats.filter_map(|seat| day.holder(seat));
    holders.any(Standing::is_opponent)
}

/// Seats that are not applicable count here too: their holders are still people who can be won, and
/// marking a seat must not cost a supporter.
fn no_supporter(day: &Day<'_>) -> bool {
    !day.seats
        .iter()
        .filter(|seat| seat.role.decides())
        .filter_map(|seat| day.holder(seat)?.stance)
        .any(|stance| StanceValue::Support <= stance)
}

fn is_strong(day: &Day<'_>, standing: &Standing) -> bool {
    let influential = |influence| day.constants().caps.influence <= u16::from(influence);
    standing.level == Some(Level::High) || standing.influence.is_some_and(influential)
}

/// Whether there is nobody to approve or to decide, or somebody who does is no live thread.
fn out_of_reach(day: &Day<'_>) -> bool {
    [Role::Approver, Role::Decider].iter().any(|role| {
        let mut seats = key::applicable(day)
            .filter(|seat| seat.role == *role)
            .peekable();
        let live = |standing: &Standing| standing.thread;
        seats.peek().is_none() || !seats.all(|seat| day.holder(seat).is_some_and(live))
    })
}
