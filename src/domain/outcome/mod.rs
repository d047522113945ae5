//! What the book itself says came of things: projects won and lost, agreements renewed or not.
//!
//! Each is set against the depth of a day on which it was still open and nobody yet worked at its end:
//! [`LEAD`] days before it was decided, and before its bid if it had one. A contract that is about to be
//! signed brings meetings of its own, and a bid brings visits that nobody would have made without it; a depth
//! of those days would find what it was made of.

use chrono::{Days, NaiveDate};

use super::{Account, Id, Matter, MatterStage, OrgFact, OrgFactKind, Row, Scope, score::Outcome};

/// So many days before it was decided the depth is taken at the latest.
pub const LEAD: u64 = 30;
/// Days after the end of an agreement in which the next one may still be written down.
pub const GRACE: u64 = 90;

/// What something was that came to an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Affair {
    Project(Id<Matter>),
    Agreement(Id<OrgFact>),
}

/// Something that was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    pub account: Id<Account>,
    pub affair: Affair,
    /// When it was decided.
    pub on: NaiveDate,
    /// The day whose depth is held against it.
    pub as_of: NaiveDate,
    pub outcome: Outcome,
}

/// Something that is over and still says neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undecided {
    pub account: Id<Account>,
    pub affair: Affair,
    /// When it was over.
    pub on: NaiveDate,
    pub why: SaysNothing,
}

/// Why what is over is neither won nor lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaysNothing {
    /// A project that was given up before anybody decided.
    GivenUp,
    /// An agreement for one project ends with it, well or badly.
    ForOneProject,
    /// Another agreement that reaches as far, and was there before, outlasts it.
    Outlasted,
    /// The next agreement came late, by [`GRACE`] days at most: perhaps it was only written down late.
    AfterGap,
    /// It ended [`GRACE`] days ago at most: the next one may still come.
    JustEnded,
}

/// What came of these projects and agreements by a day: what is decided, and what is over and says nothing.
/// What goes on is in neither.
#[must_use]
pub fn outcomes(
    projects: &[Row<Matter>],
    agreements: &[Row<OrgFact>],
    today: NaiveDate,
) -> (Vec<Decided>, Vec<Undecided>) {
    let (mut decided, mut undecided) = (Vec::new(), Vec::new());
    let mut put = |found| match found {
        Some(Ok(one)) => decided.push(one),
        Some(Err(one)) => undecided.push(one),
        None => {}
    };
    for project in projects {
        put(of_project(project, today));
    }
    let agreements: Vec<&Row<OrgFact>> = agreements
        .iter()
        .filter(|fact| fact.kind == OrgFactKind::Agreement)
        .collect();
    for agreement in &agreements {
        put(of_agreement(agreement, &agreements, today));
    }
    (decided, undecided)
}

/// What was decided first counts: a contract that failed later had been won.
fn of_project(project: &Row<Matter>, today: NaiveDate) -> Option<Result<Decided, Undecided>> {
    let come = project.stages.iter().filter(|reached| reached.on <= today);
    let outcome = |stage| match stage {
        MatterStage::Contract
        | MatterStage::Delivery
        | MatterStage::Acceptance
        | MatterStage::Paid => Some(Outcome::Won),
        MatterStage::Lost => Some(Outcome::Lost),
        _ => None,
    };
    let (account, affair) = (project.account, Affair::Project(project.id));
    let decided = come
        .clone()
        .find_map(|reached| Some((outcome(reached.stage)?, reached.on)));
    let Some((outcome, on)) = decided else {
        let dropped = come
            .clone()
            .find(|reached| reached.stage == MatterStage::Dropped)?;
        return Some(Err(Undecided {
            account,
            affair,
            on: dropped.on,
            why: SaysNothing::GivenUp,
        }));
    };
    let bid = come
        .clone()
        .find(|reached| reached.stage == MatterStage::Bid);
    let eve = bid.and_then(|reached| reached.on.pred_opt());
    let lead = before(on)?;
    Some(Ok(Decided {
        account,
        affair,
        on,
        as_of: eve.map_or(lead, |eve| eve.min(lead)),
        outcome,
    }))
}

/// An agreement is renewed by one of the same account that reaches at least as far, begins later, no later
/// than the day after its end, and outlasts it.
fn of_agreement(
    agreement: &Row<OrgFact>,
    all: &[&Row<OrgFact>],
    today: NaiveDate,
) -> Option<Result<Decided, Undecided>> {
    let (from, end) = (agreement.period.from, agreement.period.to?);
    if today <= end {
        return None;
    }
    let (account, affair) = (agreement.account, Affair::Agreement(agreement.id));
    let silent = |why| {
        Some(Err(Undecided {
            account,
            affair,
            on: end,
            why,
        }))
    };
    if agreement.scope == Some(Scope::Project) {
        return silent(SaysNothing::ForOneProject);
    }
    let others = all.iter().filter(|other| {
        other.account == account
            && other.id != agreement.id
            && reach(agreement) <= reach(other)
            && other.period.to.is_none_or(|to| end < to)
    });
    if others.clone().any(|other| other.period.from <= from) {
        return silent(SaysNothing::Outlasted);
    }
    let next = others.filter_map(|other| other.period.from).min();
    let next = next.filter(|next| *next <= today);
    let late = next.map_or(0, |next| days(end, next).saturating_sub(1));
    let (outcome, on) = match next {
        Some(next) if late == 0 => (Outcome::Won, next.min(end)),
        Some(_) if late <= GRACE => return silent(SaysNothing::AfterGap),
        None if days(end, today) <= GRACE => return silent(SaysNothing::JustEnded),
        _ => (Outcome::Lost, end),
    };
    Some(Ok(Decided {
        account,
        affair,
        on,
        as_of: before(on)?,
        outcome,
    }))
}

/// One that does not say how far it reaches is taken for the narrowest, as in the depth.
fn reach(agreement: &OrgFact) -> Scope {
    agreement.scope.unwrap_or(Scope::Project)
}

fn before(on: NaiveDate) -> Option<NaiveDate> {
    on.checked_sub_days(Days::new(LEAD))
}

/// Days from one to the other; 0 where there are none.
fn days(from: NaiveDate, to: NaiveDate) -> u64 {
    u64::try_from((to - from).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
