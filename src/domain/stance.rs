//! Where a person stands toward us, as recorded on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Account, Id, Interaction, Name, Note, Person, words::words};

/// One rating, never overwritten: a new rating is a new row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    pub person: Id<Person>,
    pub account: Id<Account>,
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
    /// The competitor this rating is about; such a row never enters the score.
    pub rival: Option<Name>,
    /// Where it showed.
    pub interaction: Option<Id<Interaction>>,
    pub note: Note,
}

/// The five known stances; unknown is the absence of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub enum StanceValue {
    NotAccepted,
    Neutral,
    Support,
    StrongSupport,
    Coach,
}

impl StanceValue {
    /// From worst to best.
    pub const ALL: &'static [Self] = &[
        Self::NotAccepted,
        Self::Neutral,
        Self::Support,
        Self::StrongSupport,
        Self::Coach,
    ];

    /// −1 to 3.
    #[must_use]
    pub const fn number(self) -> i8 {
        self as i8 - 1
    }

    #[must_use]
    pub const fn from_number(number: i8) -> Option<Self> {
        match number {
            -1 => Some(Self::NotAccepted),
            0 => Some(Self::Neutral),
            1 => Some(Self::Support),
            2 => Some(Self::StrongSupport),
            3 => Some(Self::Coach),
            _ => None,
        }
    }
}

/// A stance outside −1..=3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stance is −1, 0, 1, 2 or 3")]
pub struct StanceValueError;

impl TryFrom<i8> for StanceValue {
    type Error = StanceValueError;

    fn try_from(number: i8) -> Result<Self, StanceValueError> {
        Self::from_number(number).ok_or(StanceValueError)
    }
}

impl From<StanceValue> for i8 {
    fn from(value: StanceValue) -> Self {
        value.number()
    }
}

words! {
    /// How we know.
    StanceSource { FirstHand = "first_hand", Hearsay = "hearsay" }
}

/// Where somebody's stance should be, by a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub person: Id<Person>,
    pub account: Id<Account>,
    pub value: StanceValue,
    pub by: NaiveDate,
}
