//! The only place that asks what time it is, and that makes identities.

use chrono::{Local, NaiveDate, NaiveDateTime, TimeZone, Timelike};
use uuid::Uuid;

use crate::exchange::Here;

/// Where "now" comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    System,
    /// The system's time of day on this day: `--today`.
    On(NaiveDate),
    /// Always this moment.
    Fixed(NaiveDateTime),
}

impl Clock {
    /// Local time, to the second.
    #[must_use]
    pub fn now(self) -> NaiveDateTime {
        let now = || {
            let now = Local::now().naive_local();
            now.with_nanosecond(0).unwrap_or(now)
        };
        match self {
            Self::System => now(),
            Self::On(day) => day.and_time(now().time()),
            Self::Fixed(moment) => moment,
        }
    }

    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.now().date()
    }

    /// When and where a file is read. A fixed moment is in no place: its clock is that of UTC.
    #[must_use]
    pub fn here(self) -> Here {
        Here {
            now: self.now(),
            local: match self {
                Self::System | Self::On(_) => local,
                Self::Fixed(_) => |utc| utc,
            },
            ..Here::default()
        }
    }
}

/// What the clock of this machine shows at a time in UTC.
fn local(utc: NaiveDateTime) -> NaiveDateTime {
    Local.from_utc_datetime(&utc).naive_local()
}

/// A new text id, unique in the world.
#[must_use]
pub fn fresh_uuid() -> Uuid {
    Uuid::now_v7()
}
