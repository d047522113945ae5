//! Periods of days, as everything dated in the book has them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// From the first to the last day in force; an absent end is open.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Period {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Every day there is.
    pub const ALWAYS: Self = Self {
        from: None,
        to: None,
    };

    #[must_use]
    pub const fn since(day: NaiveDate) -> Self {
        Self {
            from: Some(day),
            to: None,
        }
    }

    /// Whether the period is in force on `day`: from ≤ day ≤ to.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day is in both periods.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let starts_in_time = |a: &Self, b: &Self| match (a.from, b.to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }

    /// Whether the period has no day at all: it ends before it starts.
    #[must_use]
    pub fn is_void(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    /// What is left of the period when something else takes over on `day`; `None` if nothing is.
    #[must_use]
    pub fn until_before(&self, day: NaiveDate) -> Option<Self> {
        let cut = Self {
            from: self.from,
            to: day.pred_opt(),
        };
        (!cut.is_void()).then_some(cut)
    }
}
