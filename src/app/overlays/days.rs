//! Two questions about the map: of which day it is, and since when changes are marked.

use chrono::NaiveDate;

use crate::{
    app::forms::{Field, Fields, Label},
    days::{self, Calendar, UnreadDay},
};

/// The overlay.
#[derive(Debug, Clone)]
pub struct Days {
    /// Of which day it is, where none is said today; and since when changes are marked, where none is said
    /// none are.
    pub fields: Fields,
    /// Enter was pressed on what is no day: say why, loudly.
    pub insists: bool,
}

/// What was understood of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Past {
    Nothing,
    Unclear(UnreadDay),
    Day(NaiveDate),
    /// Changes since a day that is not before the day of the map.
    NotBefore,
}

impl Days {
    /// As the map is now.
    #[must_use]
    pub fn new(then: Option<NaiveDate>, since: Option<NaiveDate>) -> Self {
        Self::asking(vec![
            Field::day(Label::AsOf, then),
            Field::day(Label::Since, since),
        ])
    }

    /// Only of which day it is, as it is now.
    #[must_use]
    pub fn then_only(then: Option<NaiveDate>) -> Self {
        Self::asking(vec![Field::day(Label::AsOf, then)])
    }

    fn asking(fields: Vec<Field>) -> Self {
        Self {
            fields: Fields::new(fields),
            insists: false,
        }
    }

    /// The day of the map.
    #[must_use]
    pub fn then(&self, calendar: Calendar) -> Past {
        understood(self.fields.text(Label::AsOf), calendar)
    }

    /// The day since when changes are marked.
    #[must_use]
    pub fn since(&self, calendar: Calendar) -> Past {
        let then = match self.then(calendar) {
            Past::Day(day) => day,
            _ => calendar.today,
        };
        match understood(self.fields.text(Label::Since), calendar) {
            Past::Day(day) if then <= day => Past::NotBefore,
            past => past,
        }
    }

    /// Both days, if both are clear.
    #[must_use]
    pub fn answer(&self, calendar: Calendar) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        let day = |past| match past {
            Past::Nothing => Some(None),
            Past::Day(day) => Some(Some(day)),
            Past::Unclear(_) | Past::NotBefore => None,
        };
        let then = day(self.then(calendar))?.filter(|day| *day != calendar.today);
        Some((then, day(self.since(calendar))?))
    }
}

fn understood(text: &str, calendar: Calendar) -> Past {
    if text.trim().is_empty() {
        return Past::Nothing;
    }
    days::past(text, calendar).map_or_else(Past::Unclear, Past::Day)
}
