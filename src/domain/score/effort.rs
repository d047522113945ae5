//! What a step costs in effort: how many people have to be won for it besides the user.

use super::NextStep;
use crate::domain::{StanceValue, words::words};

words! {
    /// How much effort a step takes.
    Effort {
        /// Meeting somebody we have met before: the user alone decides it.
        Light = "light",
        /// Somebody has to come along first: a colleague, a first acquaintance, a step by the other side.
        Medium = "medium",
        /// An opponent has to change their mind, somebody unknown to be found, or both companies to sit down.
        Heavy = "heavy",
    }
}

impl NextStep {
    /// The effort, by a rule of ours: light where the user can simply go, medium where one other
    /// person has to play along, heavy where nobody is known yet, somebody says no, or several of
    /// both sides have to come together.
    #[must_use]
    pub const fn effort(&self) -> Effort {
        match self {
            Self::Meet { last: Some(_), .. } => Effort::Light,
            Self::Signal {
                from: Some(StanceValue::NotAccepted),
                ..
            }
            | Self::FillSeat { .. }
            | Self::Review { .. } => Effort::Heavy,
            Self::Meet { last: None, .. }
            | Self::Signal { .. }
            | Self::SecondColleague { .. }
            | Self::FirstContact { .. }
            | Self::SecondPerson { .. } => Effort::Medium,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Id,
        score::{
            Constants,
            example::{today, worked},
            next_best,
        },
    };

    #[test]
    fn winning_an_opponent_is_heavy_and_meeting_somebody_known_is_light() {
        let worked = worked();
        let candidates = next_best(&worked.facts, today(), &Constants::default());
        let effort = |person| {
            let mut steps = candidates.iter().map(|candidate| candidate.step);
            let step = steps.find(|step| step.person() == Some(person));
            step.map(|step| step.effort())
        };
        assert_eq!(effort(worked.wang), Some(Effort::Heavy));
        // Zhang has to say something first.
        assert_eq!(effort(worked.zhang), Some(Effort::Medium));
        let (person, last) = (Id::new(1), Some(today()));
        assert_eq!(NextStep::Meet { person, last }.effort(), Effort::Light);
        let stranger = NextStep::Meet { person, last: None };
        assert_eq!(stranger.effort(), Effort::Medium);
    }
}
