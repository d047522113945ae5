//! Where one person stands with us on a day: warmth, evidence, stance, and the strength they make.

use chrono::NaiveDate;

use super::{
    Constants, constants,
    evidence::Evidence,
    index::{Index, Touch},
    warmth::warmth,
};
use crate::domain::{Account, Department, Id, Level, Person, StanceValue, words::words};

/// A person of the account on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub person: Id<Person>,
    /// Whose facts speak: the account's own, or those of the ancestor whose seat the person holds.
    pub source: Id<Account>,
    pub level: Option<Level>,
    /// In force on the day at `source`, ordered, each once; those that do not apply included.
    pub departments: Vec<Id<Department>>,
    /// Days expected between two contacts.
    pub cadence: u16,
    /// The last contact of any kind.
    pub last: Option<NaiveDate>,
    /// The newest rating on or before the day.
    pub recorded: Option<Rating>,
    /// 0–1.
    pub warmth: f64,
    /// Signals of the last half year.
    pub signals: u32,
    /// 0–1.
    pub evidence: f64,
    /// The rating, limited by what the person was seen to do; `None` is unknown.
    pub stance: Option<StanceValue>,
    /// 0–1.
    pub strength: f64,
    /// The strength in a word.
    pub label: Strength,
    /// Whether this is a live thread.
    pub thread: bool,
    pub state: State,
}

/// What we think of where somebody stands, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating {
    pub value: StanceValue,
    pub on: NaiveDate,
}

words! {
    /// How long ago the last contact was, in the person's own cadences.
    State { Live = "live", Cooling = "cooling", Dormant = "dormant", Never = "never" }
}
words! {
    /// Strength in a word.
    Strength { Strong = "strong", Fair = "fair", Weak = "weak", Cold = "cold" }
}

/// A person's place on a day, as far as strength depends on it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub person: Id<Person>,
    pub source: Id<Account>,
    pub level: Option<Level>,
    pub departments: Vec<Id<Department>>,
    pub cadence: u16,
}

impl Place {
    /// Where somebody stands already.
    pub(super) fn of(standing: &Standing) -> Self {
        Self {
            person: standing.person,
            source: standing.source,
            level: standing.level,
            departments: standing.departments.clone(),
            cadence: standing.cadence,
        }
    }
}

impl Standing {
    /// Reads what `index` knows of group `group` on the day.
    pub(super) fn read(
        place: Place,
        index: &Index,
        group: usize,
        on: (NaiveDate, i32),
        constants: &Constants,
    ) -> Self {
        let recorded = index.stance_on(group, on.0).map(|row| Rating {
            value: row.value,
            on: row.on,
        });
        Self::new(
            place,
            index.touches_until(group, on.1),
            recorded,
            on.1,
            constants,
        )
    }

    /// From contacts up to `day`, oldest first.
    pub(super) fn new(
        place: Place,
        touches: &[Touch],
        recorded: Option<Rating>,
        day: i32,
        constants: &Constants,
    ) -> Self {
        let evidence = Evidence::of(touches, day, constants);
        let state = State::new(touches.last(), day, place.cadence, constants);
        let warmth = warmth(touches, day, place.cadence, constants);
        let stance = effective(recorded, state, evidence);
        let mix = &constants.strength;
        let strength = match state {
            State::Dormant | State::Never => 0.0,
            State::Live | State::Cooling => {
                mix.stance * constants.stance.worth(stance)
                    + mix.warmth * warmth
                    + mix.evidence * evidence.share(constants)
            }
        };
        Self {
            person: place.person,
            source: place.source,
            level: place.level,
            departments: place.departments,
            cadence: place.cadence,
            last: touches.last().map(|touch| touch.on),
            recorded,
            warmth,
            signals: evidence.signals,
            evidence: evidence.share(constants),
            stance,
            strength,
            label: Strength::of(strength, mix),
            thread: mix.live <= strength,
            state,
        }
    }

    /// Whether the person says no to us.
    #[must_use]
    pub fn is_opponent(&self) -> bool {
        self.stance == Some(StanceValue::NotAccepted)
    }
}

impl Strength {
    fn of(strength: f64, limits: &constants::Strength) -> Self {
        match strength {
            s if limits.strong <= s => Self::Strong,
            s if limits.fair <= s => Self::Fair,
            s if limits.weak <= s => Self::Weak,
            _ => Self::Cold,
        }
    }
}

impl State {
    fn new(last: Option<&Touch>, day: i32, cadence: u16, constants: &Constants) -> Self {
        let Some(last) = last else { return Self::Never };
        let silent = day - last.day;
        let cadences = |limit: u16| i32::from(limit) * i32::from(cadence);
        if cadences(constants.cadence.dormant) < silent {
            Self::Dormant
        } else if cadences(constants.cadence.cooling) < silent {
            Self::Cooling
        } else {
            Self::Live
        }
    }
}

/// The rating as far as behaviour bears it out. A refusal stands without any proof.
fn effective(recorded: Option<Rating>, state: State, evidence: Evidence) -> Option<StanceValue> {
    let recorded = recorded?.value;
    let most = match evidence {
        _ if recorded == StanceValue::NotAccepted => StanceValue::NotAccepted,
        _ if state == State::Never => return None,
        Evidence { signals: 0, .. } => StanceValue::Support,
        Evidence {
            informed: false, ..
        } => StanceValue::StrongSupport,
        _ => StanceValue::Coach,
    };
    Some(recorded.min(most))
}
