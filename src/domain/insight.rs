//! What is missing or not as it should be: the same finding, in the same words, whoever reads it.
//!
//! ```text
//! Facts, Depth ─▶ rules ─▶ Warning (severity) ─┐
//!                                              ├─▶ [`Finding`] ─▶ fact · what helps · what to ask
//! rows, Depth ──▶ brief ─▶ Lack (points) ──────┘
//! ```
//!
//! A reader ranks findings by what matters to it, how bad they are or what they cost; what was found is
//! said of both alike.

use chrono::NaiveDate;

use super::{
    Account, Colleague, Empty, Function, Id, Name, Person, PlanAim, Role, Side, StanceSource,
    StanceValue, Subject, plan_item::AimReached, score::State, words::words,
};

/// Something that is missing, or not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whom or what it is about: a person, a seat, a department, a promise, or the account as a whole.
    pub about: Subject,
    /// The day it goes back to, where there is one.
    pub since: Option<NaiveDate>,
    pub what: What,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// No seat of this role that counts here has a holder.
    NobodyInRole {
        role: Role,
    },
    /// Who held the seat last; nobody where it is not known who holds it, or only said to be vacant.
    Unheld {
        role: Role,
        empty: Empty,
        before: Option<Id<Person>>,
    },
    /// Nobody is known in a department.
    NobodyThere {
        function: Function,
    },
    /// So many have a stance, and none of them says no.
    NobodyOpposed {
        rated: usize,
    },
    /// An opponent approves or decides, here or in the account above that is named.
    Opposes {
        role: Role,
        above: Option<Id<Account>>,
    },
    /// Nobody has spoken with anybody for so many days, of so many people.
    AllSilent {
        last: NaiveDate,
        days: i64,
        people: usize,
    },
    /// The depth, and what it would be if what is set aside counted.
    SetAside {
        depth: u8,
        whole: u8,
    },
    /// Of so many key players.
    Outweighed {
        supporters: usize,
        opponents: usize,
        key: usize,
    },
    /// The last contact with somebody who matters, and the weightiest seat they hold.
    Uncovered {
        role: Option<Role>,
        state: State,
        last: Option<NaiveDate>,
    },
    /// The one who holds the only live thread; absent: there is none.
    OneThread {
        only: Option<Id<Person>>,
    },
    /// The one of ours, and with how many live threads.
    OnlyOneOfOurs {
        colleague: Id<Colleague>,
        threads: usize,
    },
    /// Days without a contact, where so many are expected.
    Silent {
        last: NaiveDate,
        days: i64,
        cadence: u16,
    },
    NoStance,
    Opposed,
    /// Nothing of late bears it out.
    Stale {
        stance: StanceValue,
        on: NaiveDate,
    },
    /// What was recorded and when; the last signal, if there was one.
    Unproven {
        stance: StanceValue,
        recorded: NaiveDate,
        signal: Option<NaiveDate>,
    },
    /// Recorded as this, but it counts less.
    Limited {
        stance: StanceValue,
        limit: Limit,
    },
    /// What was to be reached by a day, and what it is instead; absent: unknown.
    Behind {
        target: StanceValue,
        by: NaiveDate,
        stance: Option<StanceValue>,
    },
    /// What of the plan was due, and how it stands instead.
    Unmet {
        aim: PlanAim,
        now: AimReached,
        due: NaiveDate,
    },
    /// The last joint review and the days since; absent: there was none.
    NoReview {
        last: Option<(NaiveDate, i64)>,
    },
    NoExecutives,
    /// Whose promise is late: what is owed, by when, and the days since.
    Late {
        by: Side,
        text: Name,
        due: NaiveDate,
        days: i64,
        to: Option<Id<Person>>,
    },
    /// Of one or several people.
    NoLevel,
    /// Of one or several people.
    NoDepartment,
    NoBoss,
    /// No way to reach them.
    NoReach,
    /// A rival has a coach in somebody on whom the purchase hangs: the weightiest seat they hold, and how
    /// and since when we know.
    RivalCoach {
        rival: Name,
        role: Option<Role>,
        on: NaiveDate,
        source: StanceSource,
    },
    /// Nobody's stance toward a rival is known.
    NoRival,
    /// Theirs is not, toward one that others there have been asked about.
    NotOfRival {
        rival: Name,
    },
}

words! {
    /// Why a stance counts less than it was recorded as.
    Limit {
        /// We have never been in contact.
        NeverMet = "never_met",
        /// Nothing they did in half a year shows it.
        NoSignal = "no_signal",
        /// It was only heard of.
        Hearsay = "hearsay",
        /// What they did on a single day shows it.
        OneSignal = "one_signal",
        /// A coach keeps us informed, helps us inside, or speaks for us.
        NoInformation = "no_information",
    }
}

impl What {
    /// Whether it is something not known, rather than something known that is not as it should be.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Unheld { .. }
                | Self::NobodyThere { .. }
                | Self::Uncovered { .. }
                | Self::NoStance
                | Self::Stale { .. }
                | Self::NoLevel
                | Self::NoDepartment
                | Self::NoBoss
                | Self::NoReach
                | Self::NoRival
                | Self::NotOfRival { .. }
        )
    }
}

impl Finding {
    /// One that goes back to no day.
    #[must_use]
    pub fn undated(about: impl Into<Subject>, what: What) -> Self {
        Self {
            about: about.into(),
            since: None,
            what,
        }
    }

    /// The rows that a sentence about it may name.
    pub fn mentions(&self) -> impl Iterator<Item = Subject> {
        let besides = match &self.what {
            What::Unheld { before, .. } => before.map(Subject::from),
            What::Opposes { above, .. } => above.map(Subject::from),
            What::OneThread { only } => only.map(Subject::from),
            What::OnlyOneOfOurs { colleague, .. } => Some((*colleague).into()),
            What::Late { to, .. } => to.map(Subject::from),
            What::Unmet { aim, .. } => aim.subject(),
            _ => None,
        };
        std::iter::once(self.about).chain(besides)
    }
}
