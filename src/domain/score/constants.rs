//! The one table of numbers the score is built on. Every other file names them, none repeats them.

use serde::{Deserialize, Serialize};

use crate::domain::{Closeness, Function, Kind, Level, Role, Scope, Signal, StanceValue};

#[cfg(test)]
pub(crate) mod any;
mod check;
mod table;
mod tiers;

pub use check::{ConstantError, Range};
pub use table::{Constant, ConstantSection, SECTIONS, STAGE, TOP};
pub(super) use tiers::Pace;
pub use tiers::TierCadences;

/// Declares one section of the table: its fields with their defaults, both written once.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $default:expr,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }
    };
}

section! {
    /// Every constant of the score; what a config file leaves out keeps its default.
    ///
    /// Values from outside must pass [`Constants::check`] before they are used.
    Constants {
        layers: Layers = Layers { key: 0.45, universal: 0.35, organizational: 0.20 },
        strength: Strength = Strength::default(),
        stance: Stances = Stances::default(),
        warmth: Warmth = Warmth::default(),
        cadence: Cadences = Cadences::default(),
        evidence: Evidence = Evidence::default(),
        seats: Seats = Seats::default(),
        coverage: Coverage = Coverage::default(),
        departments: Departments = Departments::default(),
        organization: Organization = Organization::default(),
        caps: Caps = Caps::default(),
        /// Share of a layer from which a relationship reaches the next stage.
        stage: f64 = 0.5,
        bands: Bands = Bands::default(),
        confidence: Confidence = Confidence::default(),
        /// Beside the contract, and here so that what was computed without it is not taken for what holds with it.
        #[serde(skip)]
        tiers: TierCadences = TierCadences::default(),
    }
}

impl Constants {
    /// A number that differs whenever a constant does: what was computed under other constants does
    /// not hold under these.
    #[must_use]
    pub fn fingerprint(&self) -> i64 {
        // FNV-1a: stable across programs and platforms, which the standard hasher does not promise.
        let text = format!("{self:?}");
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash.cast_signed()
    }
}

/// One number for each layer; as constants their weights, which sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layers {
    pub key: f64,
    pub universal: f64,
    pub organizational: f64,
}

section! {
    /// How strength is mixed (the first three sum to 1), and from where it is called what.
    Strength {
        stance: f64 = 0.50,
        warmth: f64 = 0.35,
        evidence: f64 = 0.15,
        strong: f64 = 0.60,
        fair: f64 = 0.40,
        weak: f64 = 0.20,
        /// From here a person is a live thread.
        live: f64 = 0.30,
        /// What an opponent counts who is a stranger to us.
        opponent: f64 = -0.25,
        /// How much of that warmth takes back.
        opponent_warmth: f64 = 0.25,
    }
}

section! {
    /// What an effective stance is worth; an unknown one is worth nothing, and an opponent's is no part of
    /// their strength.
    Stances {
        neutral: f64 = 0.25,
        support: f64 = 0.50,
        strong_support: f64 = 0.75,
        coach: f64 = 1.0,
    }
}

section! {
    /// What a contact is worth, and how many make somebody warm.
    Warmth {
        message: f64 = 0.25,
        call: f64 = 0.5,
        meeting: f64 = 1.0,
        activity: f64 = 1.5,
        /// Customer participants up to which everybody gets the full worth.
        circle: u16 = 3,
        /// Share of the worth in a larger circle.
        crowd: f64 = 0.5,
        /// Messages add at most this much.
        messages: f64 = 1.0,
        /// The sum at which somebody is fully warm.
        full: f64 = 3.0,
    }
}

section! {
    /// Days expected between two contacts, and what follows from them.
    Cadences {
        /// Holders of approver, decider and evaluator seats.
        decider: u16 = 30,
        high: u16 = 30,
        middle: u16 = 60,
        working: u16 = 90,
        no_level: u16 = 60,
        /// Half-life of warmth, in cadences.
        half_life: f64 = 2.0,
        /// Silent for more cadences than this: cooling, and what they think of us begins to fade.
        cooling: u16 = 2,
        /// Silent for more cadences than this: dormant, and it has faded.
        dormant: u16 = 8,
        /// Whom somebody of ours met within so many cadences, they know.
        known: u16 = 4,
        /// A cadence that the user set counts as at least this many days.
        shortest: u16 = 7,
        /// And as at most this many.
        longest: u16 = 180,
    }
}

section! {
    /// How long a signal is evidence, what it is worth (of a day the best one counts), and how much is all
    /// one can want.
    Evidence {
        days: u16 = 180,
        full: f64 = 3.0,
        joined: f64 = 0.5,
        informed: f64 = 0.75,
        helped: f64 = 1.0,
        promoted: f64 = 1.0,
        warmth: f64 = 0.25,
    }
}

section! {
    /// Weights of the roles in the key layer.
    Seats {
        approver: f64 = 3.0,
        decider: f64 = 3.0,
        evaluator: f64 = 2.0,
        influencer: f64 = 2.0,
        user: f64 = 1.0,
    }
}

section! {
    /// How two people cover a department (the first two sum to 1).
    Coverage {
        first: f64 = 0.7,
        second: f64 = 0.3,
        /// Share of the second person on the same level, or without a level.
        same_level: f64 = 0.5,
        /// Share of somebody in a department that is not that of their newest post.
        other_post: f64 = 0.5,
        /// The strength at which a person covers all they can.
        full: f64 = 0.6,
    }
}

section! {
    /// Importance of a department by its function, unless the user set it.
    Departments {
        executive: f64 = 3.0,
        procurement: f64 = 3.0,
        technical: f64 = 2.0,
        finance: f64 = 2.0,
        engineering: f64 = 2.0,
        maintenance: f64 = 1.0,
        supply_chain: f64 = 1.0,
        business: f64 = 1.0,
        market: f64 = 1.0,
        legal: f64 = 1.0,
        it: f64 = 1.0,
        other: f64 = 1.0,
    }
}

section! {
    /// Values and windows (days) of the five organizational items.
    Organization {
        meeting_days: u16 = 365,
        one_meeting: f64 = 0.5,
        project: f64 = 0.4,
        region: f64 = 0.7,
        group: f64 = 1.0,
        one_plan: f64 = 0.6,
        review_days: u16 = 90,
        /// Agreements, plans and innovation without an end are in force so long.
        open_days: u16 = 1095,
        two_colleagues: f64 = 0.5,
    }
}

section! {
    /// The highest depth while a condition holds, 0–100.
    Caps {
        one_thread: f64 = 25.0,
        one_department: f64 = 45.0,
        /// The approver or decision maker is an opponent.
        opposed: f64 = 45.0,
        no_supporter: f64 = 55.0,
        few_threads: f64 = 60.0,
        /// Fewer live threads than this are few.
        threads: u16 = 4,
        /// An opponent who is senior or influential.
        strong_opponent: f64 = 60.0,
        /// From here somebody is influential, 0–10.
        influence: u16 = 7,
        /// Not everybody who approves or decides is a live thread.
        out_of_reach: f64 = 75.0,
    }
}

section! {
    /// Depths from which a band begins; below the last one it is shallow.
    Bands {
        deep: f64 = 80.0,
        firm: f64 = 60.0,
        thin: f64 = 40.0,
    }
}

section! {
    /// What fresh means, and how much of it makes a score worth trusting.
    Confidence {
        days: u16 = 180,
        enough: f64 = 0.5,
    }
}

impl Stances {
    /// What an effective stance is worth, 0–1.
    pub(in crate::domain) const fn worth(&self, stance: Option<StanceValue>) -> f64 {
        match stance {
            None | Some(StanceValue::NotAccepted) => 0.0,
            Some(StanceValue::Neutral) => self.neutral,
            Some(StanceValue::Support) => self.support,
            Some(StanceValue::StrongSupport) => self.strong_support,
            Some(StanceValue::Coach) => self.coach,
        }
    }
}

impl Warmth {
    /// Worth of a contact of this kind with so many customer participants.
    pub(super) fn worth(&self, kind: Kind, crowd: u16) -> f64 {
        let full = match kind.closeness() {
            Closeness::Written => self.message,
            Closeness::Spoken => self.call,
            Closeness::Met => self.meeting,
            Closeness::Undertaken => self.activity,
        };
        if crowd <= self.circle {
            full
        } else {
            full * self.crowd
        }
    }
}

impl Evidence {
    /// What a signal is worth on a day on which it is the best.
    pub(super) const fn of(&self, signal: Signal) -> f64 {
        match signal {
            Signal::Joined => self.joined,
            Signal::Informed => self.informed,
            Signal::Helped => self.helped,
            Signal::Promoted => self.promoted,
            Signal::Warmth => self.warmth,
        }
    }
}

impl Coverage {
    /// How much of somebody counts in a department, by whether their newest post is there.
    pub(super) const fn share(&self, home: bool) -> f64 {
        if home { 1.0 } else { self.other_post }
    }
}

impl Cadences {
    /// A cadence that the user set, as it counts.
    pub(super) fn within(&self, days: u16) -> u16 {
        days.min(self.longest).max(self.shortest)
    }

    pub(super) const fn of_level(&self, level: Option<Level>) -> u16 {
        match level {
            Some(Level::High) => self.high,
            Some(Level::Middle) => self.middle,
            Some(Level::Working) => self.working,
            None => self.no_level,
        }
    }
}

impl Seats {
    pub(super) const fn weight(&self, role: Role) -> f64 {
        match role {
            Role::Approver => self.approver,
            Role::Decider => self.decider,
            Role::Evaluator => self.evaluator,
            Role::Influencer => self.influencer,
            Role::User => self.user,
        }
    }
}

impl Departments {
    pub(super) const fn weight(&self, function: Function) -> f64 {
        match function {
            Function::Executive => self.executive,
            Function::Procurement => self.procurement,
            Function::Technical => self.technical,
            Function::Finance => self.finance,
            Function::Engineering => self.engineering,
            Function::Maintenance => self.maintenance,
            Function::SupplyChain => self.supply_chain,
            Function::Business => self.business,
            Function::Market => self.market,
            Function::Legal => self.legal,
            Function::It => self.it,
            Function::Other => self.other,
        }
    }
}

impl Organization {
    pub(super) const fn agreement(&self, scope: Scope) -> f64 {
        match scope {
            Scope::Project => self.project,
            Scope::Region => self.region,
            Scope::Group => self.group,
        }
    }
}
