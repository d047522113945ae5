//! Where one person stands with us on a day: warmth, evidence, stance, and the strength they make.

use chrono::NaiveDate;

use super::{
    Constants,
    constants::{self, Pace},
    evidence::Evidence,
    index::{Index, Touch},
    warmth::warmth,
};
use crate::domain::{
    Account, Department, Id, Level, Person, StanceSource, StanceValue, Tier, words::words,
};

/// A person of the account on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub person: Id<Person>,
    /// Whose facts speak: the account's own, or those of the ancestor whose seat the person holds.
    pub source: Id<Account>,
    pub level: Option<Level>,
    /// 0–10.
    pub influence: Option<u8>,
    /// In force on the day at `source`, ordered, each once; those that do not apply included.
    pub departments: Vec<Id<Department>>,
    /// Days expected between two contacts.
    pub cadence: u16,
    /// The tier that the cadence follows from, where it is that.
    pub paced_by: Option<Tier>,
    /// The last contact of any kind.
    pub last: Option<NaiveDate>,
    /// The last contact that was not only written.
    pub spoken: Option<NaiveDate>,
    /// The newest rating on or before the day.
    pub recorded: Option<Rating>,
    /// The day of the newest rating that was formed first-hand.
    pub seen: Option<NaiveDate>,
    /// 0–1.
    pub warmth: f64,
    /// Days of the last half year with a signal that is more than personal warmth.
    pub signals: u32,
    /// 0–1.
    pub evidence: f64,
    /// The rating, limited by what the person was seen to do; `None` is unknown.
    pub stance: Option<StanceValue>,
    /// 0–1: how much of the stance still counts after the silence there has been.
    pub fresh: f64,
    /// −0.25 to 1; below 0 only for an opponent.
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
    pub source: StanceSource,
    /// The account it names: another one of the tree where nothing is known of them here.
    pub at: Id<Account>,
}

words! {
    /// How long nobody has spoken with them, in the person's own cadences.
    State { Live = "live", Cooling = "cooling", Dormant = "dormant", Never = "never" }
}
words! {
    /// Strength in a word.
    Strength { Strong = "strong", Fair = "fair", Weak = "weak", Slight = "slight", Opposed = "opposed" }
}

/// A person's place on a day, as far as strength depends on it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub person: Id<Person>,
    pub source: Id<Account>,
    pub level: Option<Level>,
    pub influence: Option<u8>,
    pub departments: Vec<Id<Department>>,
    pub pace: Pace,
}

/// What was said of where somebody stands, as far as it speaks on a day.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub newest: Option<Rating>,
    /// The day of the newest that was formed first-hand.
    pub seen: Option<NaiveDate>,
}

impl Said {
    /// Nothing but what is found out on the spot.
    pub(super) const fn at_once(rating: Rating) -> Self {
        Self {
            newest: Some(rating),
            seen: Some(rating.on),
        }
    }
}

impl Place {
    /// Where somebody stands already.
    pub(super) fn of(standing: &Standing) -> Self {
        Self {
            person: standing.person,
            source: standing.source,
            level: standing.level,
            influence: standing.influence,
            departments: standing.departments.clone(),
            pace: Pace {
                days: standing.cadence,
                tier: standing.paced_by,
            },
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
        let newest = index.stance_on(group, on.0).map(|row| Rating {
            value: row.value,
            on: row.on,
            source: row.source,
            at: row.account,
        });
        let said = Said {
            newest,
            seen: index.seen_on(group, on.0),
        };
        Self::new(
            place,
            index.touches_until(group, on.1),
            said,
            on.1,
            constants,
        )
    }

    /// From contacts up to `day`, oldest first.
    pub(super) fn new(
        place: Place,
        touches: &[Touch],
        said: Said,
        day: i32,
        constants: &Constants,
    ) -> Self {
        let evidence = Evidence::of(touches, day, constants);
        let spoken = touches.iter().rev().find(|touch| !touch.is_message());
        let silence = Silence::since(spoken, day, place.pace.days);
        let warmth = warmth(touches, day, place.pace.days, constants);
        let stance = effective(said.newest, touches.is_empty(), evidence);
        let fresh = silence.fresh(constants);
        let mix = &constants.strength;
        let made_of = Made {
            stance,
            fresh,
            warmth,
            evidence: evidence.share(constants),
        };
        let strength = made_of.parts(constants).iter().sum();
        Self {
            person: place.person,
            source: place.source,
            level: place.level,
            influence: place.influence,
            departments: place.departments,
            cadence: place.pace.days,
            paced_by: place.pace.tier,
            last: touches.last().map(|touch| touch.on),
            spoken: spoken.map(|touch| touch.on),
            recorded: said.newest,
            seen: said.seen,
            warmth,
            signals: evidence.days,
            evidence: evidence.share(constants),
            stance,
            fresh,
            strength,
            label: Strength::of(strength, mix),
            thread: mix.live <= strength,
            state: silence.state(constants),
        }
    }

    /// What stance, warmth and evidence give to the strength, which is their sum.
    pub(super) fn parts(&self, constants: &Constants) -> [f64; 3] {
        let made_of = Made {
            stance: self.stance,
            fresh: self.fresh,
            warmth: self.warmth,
            evidence: self.evidence,
        };
        made_of.parts(constants)
    }

    /// Whether the person says no to us.
    #[must_use]
    pub fn is_opponent(&self) -> bool {
        self.stance == Some(StanceValue::NotAccepted)
    }
}

/// What a strength is made of.
struct Made {
    stance: Option<StanceValue>,
    fresh: f64,
    warmth: f64,
    evidence: f64,
}

impl Made {
    fn parts(&self, constants: &Constants) -> [f64; 3] {
        let mix = &constants.strength;
        if self.stance == Some(StanceValue::NotAccepted) {
            // However warm, an opponent is nothing to count on.
            let warmth = f64::min(-mix.opponent, mix.opponent_warmth * self.warmth);
            return [mix.opponent, warmth, 0.0];
        }
        let stance = constants.stance.worth(self.stance);
        [
            mix.stance * stance * self.fresh,
            mix.warmth * self.warmth,
            mix.evidence * self.evidence,
        ]
    }
}

impl Strength {
    fn of(strength: f64, limits: &constants::Strength) -> Self {
        match strength {
            s if limits.strong <= s => Self::Strong,
            s if limits.fair <= s => Self::Fair,
            s if limits.weak <= s => Self::Weak,
            s if 0.0 <= s => Self::Slight,
            _ => Self::Opposed,
        }
    }
}

/// How long nobody has spoken with somebody, measured by how often one should.
#[derive(Debug, Clone, Copy)]
struct Silence {
    /// Days; absent where nobody ever has.
    days: Option<i32>,
    cadence: u16,
}

impl Silence {
    fn since(spoken: Option<&Touch>, day: i32, cadence: u16) -> Self {
        Self {
            days: spoken.map(|touch| day - touch.day),
            cadence,
        }
    }

    /// Past so many cadences.
    fn exceeds(self, cadences: u16) -> bool {
        let limit = i32::from(cadences) * i32::from(self.cadence);
        self.days.is_some_and(|days| limit < days)
    }

    fn state(self, constants: &Constants) -> State {
        match self.days {
            None => State::Never,
            Some(_) if self.exceeds(constants.cadence.dormant) => State::Dormant,
            Some(_) if self.exceeds(constants.cadence.cooling) => State::Cooling,
            Some(_) => State::Live,
        }
    }

    /// What still counts of what somebody thinks of us, 0–1: all of it until it cools, nothing from where
    /// it is dormant, evenly in between.
    fn fresh(self, constants: &Constants) -> f64 {
        let Some(days) = self.days else { return 0.0 };
        let cadences = &constants.cadence;
        let (cooling, dormant) = (f64::from(cadences.cooling), f64::from(cadences.dormant));
        let cadence = f64::from(self.cadence);
        let left = dormant * cadence - f64::from(days);
        let fading = (dormant - cooling) * cadence;
        if 0.0 < fading {
            (left / fading).clamp(0.0, 1.0)
        } else if 0.0 <= left {
            1.0
        } else {
            0.0
        }
    }
}

/// The rating as far as behaviour bears it out. A refusal stands without any proof.
fn effective(newest: Option<Rating>, stranger: bool, evidence: Evidence) -> Option<StanceValue> {
    let rating = newest?;
    if rating.value == StanceValue::NotAccepted {
        return Some(rating.value);
    }
    if stranger {
        return None;
    }
    let heard = match rating.source {
        StanceSource::Hearsay => StanceValue::Support,
        StanceSource::FirstHand => StanceValue::Coach,
    };
    let borne_out = match evidence.days {
        0 => StanceValue::Support,
        1 => StanceValue::StrongSupport,
        _ if evidence.proven => StanceValue::Coach,
        _ => StanceValue::StrongSupport,
    };
    Some(rating.value.min(heard).min(borne_out))
}
