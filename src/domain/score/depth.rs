//! The depth itself: the layers mixed, capped, rounded, and everything they are made of.

use chrono::NaiveDate;

use super::{
    Band, Cap, Constants, Contribution, Facts, Foundation, Layers, Prepared, Stage, Standing,
    Tally, caps, confidence,
    day::Day,
    growth,
    inherit::{self, Era},
    key, organizational, reasons, universal,
};
use crate::domain::{Account, Department, Function, Id, Person, Role, Seat};

/// The score of an account on a day, with everything it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Depth {
    pub account: Id<Account>,
    pub on: NaiveDate,
    /// 0–100, rounded half up, capped.
    pub depth: u8,
    /// The depth with every seat and department counted that is set aside.
    pub depth_all: u8,
    /// Points before caps, unrounded.
    pub raw: f64,
    pub band: Band,
    pub stage: Stage,
    /// 0–1.
    pub confidence: f64,
    /// Whether so little is fresh that the number needs a warning beside it.
    pub doubtful: bool,
    /// K, U and O, 0–1 each.
    pub layers: Layers,
    /// What each layer counts; they sum to 1.
    pub weights: Layers,
    /// In force, lowest first; only those below raw hold anything back.
    pub caps: Vec<Cap>,
    /// Add up to raw: seats, the floor if there is one, departments, organizational items.
    pub contributions: Vec<Contribution>,
    /// R1 to R6.
    pub reasons: Vec<Foundation>,
    /// People with a live thread.
    pub threads: usize,
    /// Of these, whom an equal of ours knows: by a counterpart, or a colleague of at least their level who
    /// spoke with them lately.
    pub matched: Vec<Id<Person>>,
    /// The people of the account, by id.
    pub people: Vec<Standing>,
    /// By id, those that do not apply included.
    pub departments: Vec<DepartmentDepth>,
    /// By id, inherited ones in place of local ones; those that do not apply included.
    pub seats: Vec<SeatDepth>,
}

/// From so many points on it is said what setting aside has raised.
const LOWER: u8 = 5;

/// How well a department is covered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DepartmentDepth {
    pub department: Id<Department>,
    pub function: Function,
    /// Importance in the layer.
    pub weight: f64,
    pub applies: bool,
    /// c, 0–1.
    pub coverage: f64,
    /// How many of the account's people are in it.
    pub members: usize,
}

/// What a seat counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeatDepth {
    pub seat: Id<Seat>,
    pub role: Role,
    /// The account it is a seat of: this one, or an ancestor.
    pub source: Id<Account>,
    pub applies: bool,
    /// Absent while vacant.
    pub holder: Option<Id<Person>>,
    /// x: the holder's strength, which is below zero for an opponent.
    pub worth: f64,
}

/// The depth of an account on a day, under these constants.
#[must_use]
pub fn depth(facts: &Facts, on: NaiveDate, constants: &Constants) -> Depth {
    Prepared::new(facts, constants).depth(on)
}

impl Prepared<'_> {
    /// The depth on a day.
    #[must_use]
    pub fn depth(&self, on: NaiveDate) -> Depth {
        Depth::of(&Day::new(self, on))
    }

    /// The rounded depth on a day and nothing else, for trend and forecast.
    #[must_use]
    pub fn rounded(&self, on: NaiveDate) -> u8 {
        self.rounded_in(self.era(on), on)
    }

    /// The rounded depth on a day as if the seats of an era counted.
    pub(super) fn rounded_in(&self, era: &Era<'_>, on: NaiveDate) -> u8 {
        number(&Day::in_era(self, era, on))
    }
}

impl Depth {
    /// The limits that hold the depth back, the lowest first.
    pub fn limits(&self) -> impl Iterator<Item = &Cap> {
        self.caps.iter().filter(|cap| cap.limit < self.raw)
    }

    /// The people, departments or seats entry of an id is found by binary search: all are ordered.
    fn of(day: &Day<'_>) -> Self {
        let constants = day.constants();
        let layers = layers(day);
        let raw = raw(&layers, constants);
        let caps = caps::in_force(day);
        let threads = caps::threads(day).count();
        let confidence = confidence::value(day);
        let depth = rounded(raw, &caps);
        Self {
            account: day.prepared.facts.own.account,
            on: day.on,
            depth,
            raw,
            band: Band::of(depth, constants),
            depth_all: rounded_whole(day, depth),
            stage: growth::stage(day, threads, &layers),
            confidence,
            doubtful: confidence < constants.confidence.enough,
            layers,
            weights: constants.layers,
            caps,
            contributions: contributions(day),
            reasons: reasons::all(day, &layers),
            threads,
            matched: reasons::matched(day).collect(),
            people: day.everybody().cloned().collect(),
            departments: departments(day),
            seats: seats(day),
        }
    }

    /// The depth with all that is set aside counted, where it is so much lower that it has to stand beside
    /// the number.
    #[must_use]
    pub const fn all_counted(&self) -> Option<u8> {
        if self.depth_all + LOWER <= self.depth {
            Some(self.depth_all)
        } else {
            None
        }
    }

    /// A person's entry, if they are of the account.
    #[must_use]
    pub fn person(&self, id: Id<Person>) -> Option<&Standing> {
        let place = self
            .people
            .binary_search_by_key(&id, |standing| standing.person);
        self.people.get(place.ok()?)
    }

    /// What holds the depth back, largest loss first: each contribution that could give more, and how
    /// much more, in tenths of a point as the ledger says it.
    #[must_use]
    pub fn gaps(&self) -> Vec<(&Contribution, i64)> {
        let parts = Tally::of(self).by_loss(self).into_iter();
        let gaps = parts.map(|(part, points, most)| (part, most - points));
        gaps.filter(|(_, lost)| 0 < *lost).collect()
    }
}

/// The rounded depth of a day and nothing else.
pub(super) fn number(day: &Day<'_>) -> u8 {
    capped(day, raw(&layers(day), day.constants()))
}

pub(super) fn layers(day: &Day<'_>) -> Layers {
    Layers {
        key: key::value(day),
        universal: universal::value(day),
        organizational: organizational::value(day),
    }
}

pub(super) fn raw(layers: &Layers, constants: &Constants) -> f64 {
    let weights = &constants.layers;
    100.0
        * (weights.key * layers.key
            + weights.universal * layers.universal
            + weights.organizational * layers.organizational)
}

/// The depth as if nothing were set aside: what is weak cannot be hidden.
fn rounded_whole(day: &Day<'_>, depth: u8) -> u8 {
    let aside = day.seats.iter().any(|seat| !seat.applies)
        || day.departments.iter().any(|department| !department.applies);
    if !aside {
        return depth;
    }
    let mut whole = day.clone();
    whole.seats.iter_mut().for_each(|seat| seat.applies = true);
    let departments = whole.departments.iter_mut();
    departments.for_each(|department| department.applies = true);
    number(&whole)
}

/// The depth of a day by its points.
pub(super) fn capped(day: &Day<'_>, raw: f64) -> u8 {
    rounded(raw, &caps::in_force(day))
}

/// The one rounding, half up.
fn rounded(raw: f64, caps: &[Cap]) -> u8 {
    let capped = caps.iter().fold(raw, |depth, cap| depth.min(cap.limit));
    let whole = capped.floor();
    // Adding a half first would lift 0.49999999999999994 to 1.
    let half_up = if 0.5 <= capped - whole {
        whole + 1.0
    } else {
        whole
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0–100, and a cast of a float saturates"
    )]
    let depth = half_up.clamp(0.0, 100.0) as u8;
    depth
}

fn contributions(day: &Day<'_>) -> Vec<Contribution> {
    let mut all = Vec::with_capacity(day.seats.len() + day.departments.len() + 6);
    key::contributions(day, &mut all);
    universal::contributions(day, &mut all);
    organizational::contributions(day, &mut all);
    all
}

fn departments(day: &Day<'_>) -> Vec<DepartmentDepth> {
    let on_day = day.departments.iter();
    on_day
        .map(|department| DepartmentDepth {
            department: department.fact.id,
            function: department.fact.function,
            weight: department.weight,
            applies: department.applies,
            coverage: universal::coverage(day, department),
            members: department.members.len(),
        })
        .collect()
}

fn seats(day: &Day<'_>) -> Vec<SeatDepth> {
    let on_day = day.seats.iter();
    on_day
        .map(|seat| SeatDepth {
            seat: seat.id,
            role: seat.role,
            source: inherit::account(day.prepared.facts, seat.source).account,
            applies: seat.applies,
            holder: day.holder(seat).map(|holder| holder.person),
            worth: key::worth(day, seat),
        })
        .collect()
}
