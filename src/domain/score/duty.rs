//! What holding a seat on a day means for a person: how often to meet, and whose facts speak.

use super::{Prepared, inherit::CountedSeat};
use crate::domain::{Id, Person};

/// What a person's seats mean for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Duty {
    pub holds: Holds,
    /// Whether they hold an approver's, decider's or evaluator's seat.
    pub decides: bool,
    /// The nearest ancestor whose seat they hold, by its place among the sources.
    pub source: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Nothing,
    NotApplicable,
    Applicable,
}

impl Duty {
    const NONE: Self = Self {
        holds: Holds::Nothing,
        decides: false,
        source: None,
    };

    /// By group of the account's own index.
    pub(super) fn of_everybody(
        prepared: &Prepared<'_>,
        seats: &[CountedSeat<'_>],
        holders: &[Option<Id<Person>>],
    ) -> Vec<Self> {
        let own = &prepared.sources[0];
        let mut duties = vec![Self::NONE; own.people.len()];
        for (seat, holder) in seats.iter().zip(holders) {
            if let Some(group) = holder.and_then(|person| own.place(person)) {
                duties[group].take(seat);
            }
        }
        duties
    }

    fn take(&mut self, seat: &CountedSeat<'_>) {
        self.holds = match (seat.fact.applies, self.holds) {
            (true, _) | (_, Holds::Applicable) => Holds::Applicable,
            (false, _) => Holds::NotApplicable,
        };
        self.decides |= seat.fact.role.decides();
        let above = (seat.source != 0).then_some(seat.source);
        self.source = self.source.into_iter().chain(above).min();
    }
}
