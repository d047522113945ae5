//! A role in the customer's decision chain, and who holds it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Account, Department, Id, Matter, Name, Period, Person, words::words};

/// A seat stays when its holder leaves: it becomes vacant. Until somebody is named for it, or the user says
/// that nobody holds it, who holds it is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub account: Id<Account>,
    pub role: Role,
    pub chain: Chain,
    pub title: Option<Name>,
    pub department: Option<Id<Department>>,
    /// Place in the chain, smallest first.
    pub order: Option<u16>,
    /// Why this seat does not exist here; it then leaves the score.
    pub not_applicable: Option<Name>,
    /// The project whose own chain it is of: the account's depth leaves it out.
    #[serde(default)]
    pub matter: Option<Id<Matter>>,
    /// Since when nobody holds it, as the user said of one that nobody was known to hold.
    #[serde(default)]
    pub vacant_since: Option<NaiveDate>,
}

words! {
    /// What the holder of a seat can do to a purchase.
    Role { Approver = "A", Decider = "D", Evaluator = "E", Influencer = "I", User = "U" }
}

impl Role {
    /// Whether the holder can release the money or decides what it goes to.
    #[must_use]
    pub const fn releases(self) -> bool {
        matches!(self, Self::Approver | Self::Decider)
    }

    /// Whether the holder can approve, decide or say no: those whom everything else hangs on.
    #[must_use]
    pub const fn decides(self) -> bool {
        matches!(self, Self::Approver | Self::Decider | Self::Evaluator)
    }

    /// The seats every account starts with; the last one of each role cannot be deleted.
    pub const STANDARD: &'static [Self] = &[Self::Approver, Self::Decider, Self::Evaluator];
}

words! {
    /// Which line of the decision a seat belongs to.
    Chain { Technical = "technical", Commercial = "commercial", Combined = "combined" }
}

words! {
    /// What a seat is that nobody holds.
    Empty {
        /// Nobody was ever named for it: somebody may hold it whom we do not know.
        NotKnown = "not_known",
        /// Whoever held it is gone, or the user said that nobody does.
        Vacant = "vacant",
    }
}

impl Empty {
    /// What a seat without a holder is on a day, by who held it before and since when it is said to
    /// be vacant.
    #[must_use]
    pub fn of(
        holders: impl IntoIterator<Item = Period>,
        vacant_since: Option<NaiveDate>,
        on: NaiveDate,
    ) -> Self {
        let before = |period: Period| period.from.is_none_or(|from| from <= on);
        if vacant_since.is_some_and(|since| since <= on) || holders.into_iter().any(before) {
            Self::Vacant
        } else {
            Self::NotKnown
        }
    }
}

/// Who held a seat, from when to when; at most one holder a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub seat: Id<Seat>,
    pub person: Id<Person>,
    pub period: Period,
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::domain::score::example::{ago, today};

    fn held(from: Option<u64>, to: Option<u64>) -> Period {
        let (from, to) = (from.map(ago), to.map(ago));
        Period { from, to }
    }

    #[test]
    fn a_seat_is_vacant_where_somebody_held_it_before() {
        assert_eq!(
            Empty::of([held(None, Some(1))], None, today()),
            Empty::Vacant
        );
        assert_eq!(
            Empty::of([held(Some(9), Some(1))], None, today()),
            Empty::Vacant
        );
        // Before they came, nobody knew.
        assert_eq!(
            Empty::of([held(Some(9), Some(1))], None, ago(10)),
            Empty::NotKnown
        );
        assert_eq!(Empty::of([], None, today()), Empty::NotKnown);
    }

    #[test]
    fn a_seat_is_vacant_from_the_day_the_user_says_so() {
        let said = Some(ago(3));
        assert_eq!(Empty::of([], said, ago(4)), Empty::NotKnown);
        assert_eq!(Empty::of([], said, ago(3)), Empty::Vacant);
        assert_eq!(
            Empty::of([held(Some(1), None)], said, ago(2)),
            Empty::Vacant
        );
    }

    #[test]
    fn a_seat_of_an_older_journal_says_nothing_of_being_vacant() {
        let old = r#"{"account":1,"role":"A","chain":"combined","title":null,"department":null,"order":null,"not_applicable":null}"#;
        let seat: Seat = serde_json::from_str(old).unwrap();
        assert_eq!(seat.vacant_since, None);
    }
}
