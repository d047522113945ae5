//! Caps: what a depth cannot exceed, however many points there are.

use super::{Depth, day::Day, standing::Standing};
use crate::domain::{Id, Person, Role, StanceValue, words::words};

/// A limit in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cap {
    /// 0–100.
    pub limit: f64,
    pub reason: CapReason,
}

words! {
    /// Why a depth is limited.
    CapReason {
        /// At most one live thread: the relationship hangs on one person.
        OneThread = "one_thread",
        /// All live threads are in one department.
        OneDepartment = "one_department",
        /// Nobody who approves, decides or evaluates supports us.
        NoSupporter = "no_supporter",
    }
}

impl Depth {
    /// Who is nearest to lifting a cap: of those who would, the strongest who does not yet. Nobody where
    /// nobody is known who could.
    #[must_use]
    pub fn nearest_to_lift(&self, reason: CapReason) -> Option<Id<Person>> {
        let threads = || self.people.iter().filter(|standing| standing.thread);
        let here: Vec<_> = threads().flat_map(|one| one.departments.clone()).collect();
        let deciding = |standing: &Standing| {
            let mut seats = self.seats.iter().filter(|seat| {
                matches!(seat.role, Role::Approver | Role::Decider | Role::Evaluator)
            });
            seats.any(|seat| seat.holder == Some(standing.person))
        };
        let could = |standing: &&Standing| match reason {
            CapReason::OneThread => !standing.thread,
            CapReason::OneDepartment => {
                let mut own = standing.departments.iter();
                !standing.thread && own.any(|department| !here.contains(department))
            }
            CapReason::NoSupporter => deciding(standing),
        };
        let nearness = |standing: &&Standing| (standing.stance, standing.strength);
        let nearer = |a: &&Standing, b: &&Standing| {
            let ((a_stance, a), (b_stance, b)) = (nearness(a), nearness(b));
            match reason {
                CapReason::NoSupporter => a_stance.cmp(&b_stance).then(a.total_cmp(&b)),
                CapReason::OneThread | CapReason::OneDepartment => a.total_cmp(&b),
            }
        };
        let nearest = self.people.iter().filter(could).max_by(nearer)?;
        Some(nearest.person)
    }
}

/// The caps in force, lowest first.
pub(super) fn in_force(day: &Day<'_>) -> Vec<Cap> {
    let limits = &day.constants().caps;
    let mut caps: Vec<_> = [
        (one_thread(day), limits.one_thread, CapReason::OneThread),
        (
            one_department(day),
            limits.one_department,
            CapReason::OneDepartment,
        ),
        (
            no_supporter(day),
            limits.no_supporter,
            CapReason::NoSupporter,
        ),
    ]
    .into_iter()
    .filter(|(in_force, ..)| *in_force)
    .map(|(_, limit, reason)| Cap { limit, reason })
    .collect();
    caps.sort_by(|a, b| a.limit.total_cmp(&b.limit));
    caps
}

/// The people with a live thread.
pub(super) fn threads<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d Standing> {
    day.everybody().filter(|standing| standing.thread)
}

fn one_thread(day: &Day<'_>) -> bool {
    threads(day).count() <= 1
}

/// People without a department add none. Without any thread there is nothing to be all in one.
fn one_department(day: &Day<'_>) -> bool {
    let mut departments = threads(day).flat_map(|standing| &standing.departments);
    let first = departments.next();
    threads(day).next().is_some() && departments.all(|other| Some(other) == first)
}

/// Seats that are not applicable count here too: their holders are still people who can be won, and
/// marking a seat must not cost a supporter.
fn no_supporter(day: &Day<'_>) -> bool {
    !day.seats
        .iter()
        .filter(|seat| matches!(seat.role, Role::Approver | Role::Decider | Role::Evaluator))
        .filter_map(|seat| day.holder(seat)?.stance)
        .any(|stance| StanceValue::Support <= stance)
}
