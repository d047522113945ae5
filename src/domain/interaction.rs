//! One contact event.

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Account, Colleague, Id, Matter, Note, Person, words::words};

/// Who met whom, when and how, and what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interaction {
    pub account: Id<Account>,
    pub on: NaiveDate,
    /// Minutes matter, seconds are zero.
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    pub note: Note,
    pub privacy: Privacy,
    /// The customer's side, each once, in the order they were named.
    pub people: Vec<Participant>,
    /// Our side, the user included where present.
    pub colleagues: Vec<Id<Colleague>>,
    /// What business it was about, each once.
    #[serde(default)]
    pub matters: Vec<Id<Matter>>,
}

words! {
    /// Whether a note may appear in documents for others.
    Privacy { Shareable = "shareable", Private = "private" }
}

/// What nobody has called private may be shared.
impl Default for Privacy {
    fn default() -> Self {
        Self::Shareable
    }
}

words! {
    /// What sort of contact it was.
    Kind {
        Message = "message", Mail = "mail", Call = "call", Video = "video", Meeting = "meeting", Visit = "visit",
        Meal = "meal", HqTour = "hq_tour", SiteVisit = "site_visit", TechnicalExchange = "technical_exchange",
        Summit = "summit", ExecutiveVisit = "executive_visit", Trial = "trial",
    }
}

/// How close people come in a contact; what each is worth is in the constants of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    Written,
    Spoken,
    Met,
    /// Something one undertakes together.
    Undertaken,
}

impl Kind {
    /// Whether it was only written: nobody was spoken with.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self.closeness(), Closeness::Written)
    }

    #[must_use]
    pub const fn closeness(self) -> Closeness {
        match self {
            Self::Message | Self::Mail => Closeness::Written,
            Self::Call | Self::Video => Closeness::Spoken,
            Self::Meeting | Self::Visit | Self::Meal => Closeness::Met,
            Self::HqTour
            | Self::SiteVisit
            | Self::TechnicalExchange
            | Self::Summit
            | Self::ExecutiveVisit
            | Self::Trial => Closeness::Undertaken,
        }
    }
}

/// A person of the customer who took part, and what they did for us there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub person: Id<Person>,
    pub signals: Signals,
}

words! {
    /// Observed behaviour, strongest proof of a stance.
    Signal { Joined = "a", Informed = "i", Helped = "w", Promoted = "p", Warmth = "e" }
}

/// A set of signals; written as letters in the order `aiwpe`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Signals(u8);

impl Signals {
    pub const NONE: Self = Self(0);

    #[must_use]
    pub const fn with(self, signal: Signal) -> Self {
        Self(self.0 | 1 << signal as u8)
    }

    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[must_use]
    pub const fn has(self, signal: Signal) -> bool {
        self.0 & 1 << signal as u8 != 0
    }

    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set as five bits, for narrow storage.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set with these bits; bits that name no signal are dropped.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b1_1111)
    }
}

impl fmt::Display for Signals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Signal::ALL
            .iter()
            .filter(|signal| self.has(**signal))
            .try_for_each(|signal| f.write_str(signal.code()))
    }
}

/// A letter that is no signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a signal; signals are the letters a i w p e")]
pub struct SignalError(pub char);

impl TryFrom<String> for Signals {
    type Error = SignalError;

    fn try_from(letters: String) -> Result<Self, SignalError> {
        letters.chars().try_fold(Self::NONE, |set, letter| {
            Signal::from_code(letter.encode_utf8(&mut [0; 4]))
                .map(|signal| set.with(signal))
                .ok_or(SignalError(letter))
        })
    }
}

impl From<Signals> for String {
    fn from(signals: Signals) -> Self {
        signals.to_string()
    }
}
