//! What the next hour could do: the score of changed facts, for every step worth a thought.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Constants, Facts, Layers, Likely, Prepared, Standing, day::Day};
use crate::domain::{
    Account, Department, Empty, Id, Level, Person, Role, Seat, StanceValue, Subject,
};

mod believed;
mod person;
mod trial;

use believed::Believed;
use trial::Trial;
pub(super) use trial::shorten;

/// A step with what it would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    pub step: NextStep,
    /// Where it would be done: the account, or the ancestor whose seat it is about.
    pub at: Id<Account>,
    /// Points of raw if it succeeds, more than 0.
    pub gain: f64,
    /// Points of the depth itself, under its limits and rounded.
    pub depth_gain: i16,
    /// The points of raw by layer.
    pub by_layer: Layers,
    pub likely: Likely,
}

/// What a day says of whom to see next.
#[derive(Debug)]
pub struct WhomToSee {
    /// Everybody of the account, with the seat of its own that they hold, the weightiest of several.
    pub people: Vec<(Standing, Option<Role>)>,
    /// As [`next_best`] has them.
    pub candidates: Vec<Candidate>,
}

/// Something the user could do today. Each involves one customer participant at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// Meet somebody; with the last contact there was. Of somebody nobody has spoken with for long nothing more
    /// is asked than that.
    Meet {
        person: Id<Person>,
        last: Option<NaiveDate>,
    },
    /// Meet somebody who gives information and comes one step nearer; an opponent becomes neutral.
    Signal {
        person: Id<Person>,
        from: Option<StanceValue>,
        to: StanceValue,
    },
    /// Find out who holds a seat without a holder, and meet them.
    FillSeat {
        seat: Id<Seat>,
        role: Role,
        /// What the seat is now.
        empty: Empty,
        /// Where the new holder would sit.
        department: Option<Id<Department>>,
    },
    /// Meet anybody in a department where nobody is known.
    FirstContact { department: Id<Department> },
    /// Meet somebody new in a department where one person is known.
    SecondPerson {
        department: Id<Department>,
        besides: Id<Person>,
        /// Another one than theirs, where that is known: it counts more.
        level: Option<Level>,
    },
    /// Hold a joint review, where anybody is known; with the last one there was.
    Review { last: Option<NaiveDate> },
    /// Take one more colleague along to the warmest person.
    SecondColleague { person: Id<Person> },
}

/// Every step that would give something and that can be done, the likeliest first; of the steps about one
/// person only the best.
#[must_use]
pub fn next_best(facts: &Facts, on: NaiveDate, constants: &Constants) -> Vec<Candidate> {
    Prepared::new(facts, constants).next_best(on)
}

impl Prepared<'_> {
    /// As [`next_best`], on facts already prepared.
    #[must_use]
    pub fn next_best(&self, on: NaiveDate) -> Vec<Candidate> {
        best_on(Day::new(self, on))
    }

    /// Who is of the account on a day, and what could be done there.
    #[must_use]
    pub fn whom_to_see(&self, on: NaiveDate) -> WhomToSee {
        let day = Day::new(self, on);
        let role = |of: &Standing| {
            let own = day.seats.iter().filter(|seat| seat.source == 0);
            let theirs = own.filter(|seat| {
                let holder = day.holder(seat);
                holder.is_some_and(|holder| holder.person == of.person)
            });
            theirs.map(|seat| seat.role).min()
        };
        let people = day.everybody().map(|one| (one.clone(), role(one)));
        WhomToSee {
            people: people.collect(),
            candidates: best_on(day),
        }
    }
}

fn best_on(day: Day<'_>) -> Vec<Candidate> {
    let mut trial = Trial::new(day);
    let mut believed = Believed::of(&trial);
    let mut all = Vec::new();
    for place in trial.day.people.clone() {
        all.extend(trial.with_person(place.standing, &mut believed));
    }
    for seat in trial.day.seats.clone() {
        all.extend(trial.fill(&seat, &mut believed));
    }
    for department in 0..trial.day.departments.len() {
        all.extend(trial.somebody_new(department, &mut believed));
    }
    all.extend(trial.review());
    all.sort_by(Candidate::likely_first);
    all
}

impl Candidate {
    /// What it is about: a review concerns the account as a whole.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.step.subject(self.at)
    }
}

impl NextStep {
    /// What the step is about, done at an account.
    #[must_use]
    pub const fn subject(&self, at: Id<Account>) -> Subject {
        match self {
            Self::Meet { person, .. }
            | Self::Signal { person, .. }
            | Self::SecondColleague { person } => Subject::Person(*person),
            Self::FillSeat { seat, .. } => Subject::Seat(*seat),
            Self::FirstContact { department } | Self::SecondPerson { department, .. } => {
                Subject::Department(*department)
            }
            Self::Review { .. } => Subject::Account(at),
        }
    }

    /// Whom the step is about, if it is somebody known.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Meet { person, .. }
            | Self::Signal { person, .. }
            | Self::SecondColleague { person } => Some(*person),
            Self::FillSeat { .. }
            | Self::FirstContact { .. }
            | Self::SecondPerson { .. }
            | Self::Review { .. } => None,
        }
    }

    /// Decides between what is worth the same: the lesser effort, then the older row.
    pub(super) const fn rank(&self) -> (u8, i64) {
        match self {
            Self::Meet { person, .. } => (0, person.key()),
            Self::Signal { person, .. } => (1, person.key()),
            Self::FillSeat { seat, .. } => (2, seat.key()),
            Self::FirstContact { department } | Self::SecondPerson { department, .. } => {
                (3, department.key())
            }
            Self::Review { .. } => (4, 0),
            Self::SecondColleague { person } => (5, person.key()),
        }
    }
}
