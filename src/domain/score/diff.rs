//! What changed between two depths of one account, and the fact that changed it.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Bearer, Because, CapReason, Contribution, ContributionKind, Cover, Depth, Layer};
use crate::domain::{id::Id, org_fact::Scope, person::Person, row::Subject, stance::StanceValue};

/// A contribution that changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Movement {
    pub layer: Layer,
    pub kind: ContributionKind,
    pub subject: Subject,
    /// Before and after; 0 where there was, or is, none.
    pub before: f64,
    pub after: f64,
    pub cause: Cause,
}

/// The fact that changed a contribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cause {
    /// The seat or department began to count.
    Added,
    /// The seat or department no longer counts.
    Removed,
    /// A vacant seat has a holder.
    Filled(Id<Person>),
    /// The seat lost its holder.
    Vacated(Id<Person>),
    /// One holder after another.
    Replaced { from: Id<Person>, to: Id<Person> },
    /// A department that was empty, or cold, is not any more.
    Opened(Id<Person>),
    /// A second person backs the one who carries the department.
    Backed(Id<Person>),
    /// Nothing is left in the department.
    Emptied,
    /// Another person, or pair of people, carries the department.
    Carried { from: Id<Person>, to: Id<Person> },
    /// The effective stance changed.
    Stance {
        person: Id<Person>,
        from: Option<StanceValue>,
        to: Option<StanceValue>,
    },
    /// There was a newer contact.
    Met { person: Id<Person>, on: NaiveDate },
    /// More or fewer signals are still evidence.
    Signals {
        person: Id<Person>,
        from: u32,
        to: u32,
    },
    /// Time passed since the last contact.
    Faded {
        person: Id<Person>,
        last: Option<NaiveDate>,
    },
    /// Executive meetings in the window, joint plans in force, or colleagues known here.
    Count { from: usize, to: usize },
    Agreement {
        from: Option<Scope>,
        to: Option<Scope>,
    },
    /// A joint review was held.
    Reviewed(NaiveDate),
    /// The last joint review is too long ago.
    ReviewLapsed,
    /// Only the others' weights, or what lifts them to zero, changed.
    Share,
}

/// The change in a sentence: numbers and the one reason worth telling.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Headline {
    /// Rounded depths.
    pub before: u8,
    pub after: u8,
    /// Points gained before caps, or lost below 0.
    pub points: f64,
    pub why: Why,
    /// The largest gap that closed besides: a vacant seat filled, an empty department opened.
    pub closed: Option<Movement>,
}

/// The reason worth telling.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    /// The lowest cap that held the depth back is gone.
    Lifted(CapReason),
    /// A cap that was not there holds the depth back.
    Capped(CapReason),
    Moved(Movement),
}

impl Movement {
    /// Points gained, or lost below 0.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.after - self.before
    }
}

/// Changes smaller than this are rounding.
const NOTHING: f64 = 1e-9;

/// The contributions that changed, largest first.
#[must_use]
pub fn diff(before: &Depth, after: &Depth) -> Vec<Movement> {
    let same = |a: &Contribution, b: &Contribution| a.kind == b.kind && a.subject == b.subject;
    let kept = before.contributions.iter().map(|old| {
        let new = after.contributions.iter().find(|new| same(old, new));
        movement(old, Some(old), new)
    });
    let added = after
        .contributions
        .iter()
        .filter(|new| !before.contributions.iter().any(|old| same(old, new)))
        .map(|new| movement(new, None, Some(new)));
    let mut all: Vec<_> = kept
        .chain(added)
        .filter(|m| NOTHING < m.points().abs())
        .collect();
    all.sort_by(|a, b| b.points().abs().total_cmp(&a.points().abs()));
    all
}

/// What to tell about a change; `None` if the points stayed as they were.
#[must_use]
pub fn headline(before: &Depth, after: &Depth) -> Option<Headline> {
    let why = lifted(before, after)
        .or_else(|| capped(before, after))
        .or_else(|| moved(before, after))?;
    let told = match why {
        Why::Moved(movement) => Some((movement.kind, movement.subject)),
        Why::Lifted(_) | Why::Capped(_) => None,
    };
    let closed = diff(before, after).into_iter().find(|movement| {
        matches!(movement.cause, Cause::Filled(_) | Cause::Opened(_))
            && told != Some((movement.kind, movement.subject))
    });
    Some(Headline {
        before: before.depth,
        after: after.depth,
        points: after.raw - before.raw,
        why,
        closed,
    })
}

fn lifted(before: &Depth, after: &Depth) -> Option<Why> {
    let reason = binding(before)?;
    let gone = after.caps.iter().all(|cap| cap.reason != reason);
    (gone && before.depth < after.depth).then_some(Why::Lifted(reason))
}

fn capped(before: &Depth, after: &Depth) -> Option<Why> {
    let reason = binding(after)?;
    let new = before.caps.iter().all(|cap| cap.reason != reason);
    (new && after.depth < before.depth).then_some(Why::Capped(reason))
}

/// The cap that holds the depth back, if one does.
fn binding(depth: &Depth) -> Option<CapReason> {
    let lowest = depth.caps.first()?;
    (lowest.limit < depth.raw).then_some(lowest.reason)
}

/// The largest change in the direction in which raw went.
fn moved(before: &Depth, after: &Depth) -> Option<Why> {
    let rose = after.raw - before.raw;
    let all = diff(before, after);
    let told = all
        .into_iter()
        .find(|movement| 0.0 <= movement.points() * rose)?;
    Some(Why::Moved(told))
}

fn movement(
    shape: &Contribution,
    old: Option<&Contribution>,
    new: Option<&Contribution>,
) -> Movement {
    Movement {
        layer: shape.layer,
        kind: shape.kind,
        subject: shape.subject,
        before: old.map_or(0.0, |old| old.points),
        after: new.map_or(0.0, |new| new.points),
        cause: match (old, new) {
            _ if shape.kind == ContributionKind::Floor => Cause::Share,
            (Some(old), Some(new)) => cause(&old.because, &new.because),
            (None, _) => Cause::Added,
            (_, None) => Cause::Removed,
        },
    }
}

fn cause(old: &Because, new: &Because) -> Cause {
    use Because::{Agreed, Covered, Held, Known, Met, Nobody, Opposed, Planned, Reviewed, Vacant};
    match (old, new) {
        (Vacant, Held(to) | Opposed(to)) => Cause::Filled(to.person),
        (Held(from) | Opposed(from), Vacant) => Cause::Vacated(from.person),
        (Held(from) | Opposed(from), Held(to) | Opposed(to)) if from.person != to.person => {
            Cause::Replaced {
                from: from.person,
                to: to.person,
            }
        }
        (Held(from) | Opposed(from), Held(to) | Opposed(to)) => bearer(from, to),
        (Nobody, Covered(to)) => Cause::Opened(to.first.person),
        (Covered(_), Nobody) => Cause::Emptied,
        (Covered(from), Covered(to)) => covered(from, to),
        (Met { count: from, .. }, Met { count: to, .. })
        | (Planned { count: from }, Planned { count: to }) => Cause::Count {
            from: *from,
            to: *to,
        },
        (Agreed { best: from }, Agreed { best: to }) => Cause::Agreement {
            from: *from,
            to: *to,
        },
        (Reviewed { latest: from }, Reviewed { latest: Some(to) }) if *from != Some(*to) => {
            Cause::Reviewed(*to)
        }
        (Reviewed { .. }, Reviewed { .. }) => Cause::ReviewLapsed,
        (Known { colleagues: from }, Known { colleagues: to }) => Cause::Count {
            from: from.len(),
            to: to.len(),
        },
        _ => Cause::Share,
    }
}

/// What changed about one person, the weightiest kind of fact first. A contact is no reason for strength
/// that was lost all the same: then the older ones have faded by more than it gave.
fn bearer(from: &Bearer, to: &Bearer) -> Cause {
    let person = to.person;
    if from.stance != to.stance {
        return Cause::Stance {
            person,
            from: from.stance,
            to: to.stance,
        };
    }
    let signals = Cause::Signals {
        person,
        from: from.signals,
        to: to.signals,
    };
    let met = to.last.filter(|_| from.last < to.last);
    let met = met.map(|on| Cause::Met { person, on });
    let faded = Cause::Faded {
        person,
        last: to.last,
    };
    match (met, to.signals.cmp(&from.signals)) {
        (_, Ordering::Less) if to.strength < from.strength && met.is_none() => signals,
        _ if to.strength < from.strength => faded,
        (Some(met), _) => met,
        (None, Ordering::Equal) => Cause::Share,
        (None, _) => signals,
    }
}

fn covered(from: &Cover, to: &Cover) -> Cause {
    if from.share <= 0.0 && 0.0 < to.share {
        return Cause::Opened(to.first.person);
    }
    if to.share <= 0.0 && 0.0 < from.share {
        return Cause::Emptied;
    }
    if from.first.person != to.first.person {
        return Cause::Carried {
            from: from.first.person,
            to: to.first.person,
        };
    }
    match (bearer(&from.first, &to.first), from.second, to.second) {
        (Cause::Share, Some((from, _)), Some((to, _))) if from.person == to.person => {
            bearer(&from, &to)
        }
        (Cause::Share, Some((from, _)), Some((to, _))) => Cause::Carried {
            from: from.person,
            to: to.person,
        },
        (Cause::Share, None, Some((to, _))) => Cause::Backed(to.person),
        (cause, ..) => cause,
    }
}
