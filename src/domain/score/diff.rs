//! What changed between two depths of one account, and the fact that changed it.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{
    Bearer, Because, CapReason, ChangedFacts, Contribution, ContributionKind, Cover, Depth, Layer,
};
use crate::domain::{Id, Person, Scope, StanceValue, Subject};

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
    /// Somebody has another post, or somebody of ours matched to them.
    Placed(Id<Person>),
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
    /// The largest gap that closed besides: a vacant seat filled, an empty department opened; beside a
    /// limit else what the change did.
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

/// What to tell about the change between two days; `None` if the points stayed as they were.
#[must_use]
pub fn headline(before: &Depth, after: &Depth) -> Option<Headline> {
    headline_of(before, after, &ChangedFacts::default())
}

/// What to tell about what a change did to the depth: something that it is about, if anything can be.
#[must_use]
pub fn headline_of(before: &Depth, after: &Depth, about: &ChangedFacts) -> Option<Headline> {
    let rose = after.raw - before.raw;
    let by_change = about.told(before, after, rose);
    let why = lifted(before, after)
        .or_else(|| capped(before, after))
        .or(by_change.map(Why::Moved))
        .or_else(|| moved(before, after))?;
    let told = match why {
        Why::Moved(movement) => Some((movement.kind, movement.subject)),
        Why::Lifted(_) | Why::Capped(_) => None,
    };
    let closed = diff(before, after).into_iter().find(|movement| {
        matches!(movement.cause, Cause::Filled(_) | Cause::Opened(_))
            && told != Some((movement.kind, movement.subject))
    });
    // A limit says nothing of what was done.
    let beside_limit = by_change.filter(|_| told.is_none());
    let closed = beside_limit.or(closed);
    Some(Headline {
        before: before.depth,
        after: after.depth,
        points: after.raw - before.raw,
        why,
        closed,
    })
}

fn lifted(before: &Depth, after: &Depth) -> Option<Why> {
    let reason = before.limits().next()?.reason;
    let gone = after.caps.iter().all(|cap| cap.reason != reason);
    (gone && before.depth < after.depth).then_some(Why::Lifted(reason))
}

fn capped(before: &Depth, after: &Depth) -> Option<Why> {
    let reason = after.limits().next()?.reason;
    let new = before.caps.iter().all(|cap| cap.reason != reason);
    (new && after.depth < before.depth).then_some(Why::Capped(reason))
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

pub(super) fn movement(
    shape: &Contribution,
    old: Option<&Contribution>,
    new: Option<&Contribution>,
) -> Movement {
    let before = old.map_or(0.0, |old| old.points);
    let after = new.map_or(0.0, |new| new.points);
    let cause = match (old, new) {
        _ if shape.kind == ContributionKind::Floor => Cause::Share,
        (Some(old), Some(new)) => cause(&old.because, &new.because),
        (None, _) => Cause::Added,
        (_, None) => Cause::Removed,
    };
    // Where the others' weights moved the points further than somebody's strength did the other way.
    let against = match cause {
        Cause::Met { .. } | Cause::Opened(_) | Cause::Backed(_) => after < before,
        Cause::Faded { .. } | Cause::Emptied => before < after,
        Cause::Stance { from, to, .. } if trust(from) < trust(to) => after < before,
        Cause::Stance { from, to, .. } if trust(to) < trust(from) => before < after,
        _ => false,
    };
    Movement {
        layer: shape.layer,
        kind: shape.kind,
        subject: shape.subject,
        before,
        after,
        cause: if against { Cause::Share } else { cause },
    }
}

fn cause(old: &Because, new: &Because) -> Cause {
    use Because::{Agreed, Covered, Held, Known, Met, Nobody, Opposed, Planned, Reviewed, Unheld};
    match (old, new) {
        (Unheld(_), Held(to) | Opposed(to)) => Cause::Filled(to.person),
        (Held(from) | Opposed(from), Unheld(_)) => Cause::Vacated(from.person),
        (Held(from) | Opposed(from), Held(to) | Opposed(to)) if from.person != to.person => {
            Cause::Replaced {
                from: from.person,
                to: to.person,
            }
        }
        (Held(from), Opposed(to)) | (Opposed(from), Held(to)) => stance(from, to),
        (Held(from), Held(to)) | (Opposed(from), Opposed(to)) => bearer(from, to),
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

/// What changed about one person: of the facts that point where their strength went, the weightiest. A
/// contact is no reason for strength that was lost all the same, nor a higher stance: then the older
/// contacts have faded by more than it gave.
fn bearer(from: &Bearer, to: &Bearer) -> Cause {
    let person = to.person;
    let gained = to.strength - from.strength;
    if gained.abs() <= NOTHING {
        return Cause::Share;
    }
    let order = if 0.0 < gained {
        Ordering::Greater
    } else {
        Ordering::Less
    };
    if trusted(to).cmp(&trusted(from)) == order {
        return stance(from, to);
    }
    let signals = Cause::Signals {
        person,
        from: from.signals,
        to: to.signals,
    };
    let signalled = to.signals.cmp(&from.signals) == order;
    let met = to.last.filter(|_| from.last < to.last);
    match (order, met) {
        (Ordering::Greater, Some(on)) => Cause::Met { person, on },
        (_, None) if signalled => signals,
        (Ordering::Less, _) => Cause::Faded {
            person,
            last: to.last,
        },
        _ => Cause::Share,
    }
}

fn stance(from: &Bearer, to: &Bearer) -> Cause {
    Cause::Stance {
        person: to.person,
        from: from.stance,
        to: to.stance,
    }
}

/// A stance as far as strength counts it: somebody who does not accept us gives less than an unknown one.
fn trusted(bearer: &Bearer) -> i8 {
    trust(bearer.stance)
}

fn trust(stance: Option<StanceValue>) -> i8 {
    stance.map_or(-1, |stance| 2 * stance.number())
}

/// What changed about who covers a department: the first of them, unless their strength went the other
/// way and the second made up for more.
fn covered(from: &Cover, to: &Cover) -> Cause {
    let gained = to.share - from.share;
    if gained.abs() <= NOTHING {
        return Cause::Share;
    }
    let same = from.first.person == to.first.person;
    if same
        && from.first.stance == Some(StanceValue::NotAccepted)
        && trusted(&from.first) < trusted(&to.first)
    {
        return stance(&from.first, &to.first);
    }
    if from.share <= 0.0 {
        return Cause::Opened(to.first.person);
    }
    if to.share <= 0.0 {
        return Cause::Emptied;
    }
    if from.first.person != to.first.person {
        return Cause::Carried {
            from: from.first.person,
            to: to.first.person,
        };
    }
    let did = |from: &Bearer, to: &Bearer| 0.0 < (to.strength - from.strength) * gained;
    if did(&from.first, &to.first) {
        return bearer(&from.first, &to.first);
    }
    match (from.second, to.second) {
        (Some((from, _)), Some((to, _))) if from.person != to.person => Cause::Carried {
            from: from.person,
            to: to.person,
        },
        (Some((from, _)), Some((to, _))) if did(&from, &to) => bearer(&from, &to),
        (None, Some((to, _))) => Cause::Backed(to.person),
        _ => Cause::Share,
    }
}
