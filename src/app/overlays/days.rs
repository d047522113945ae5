//! Two questions about the map: of which day it is, and since when changes are marked.

use chrono::NaiveDate;

use crate::{
    app::fields::Line,
    days::{self, Calendar, Unread},
};

/// The overlay.
#[derive(Debug, Clone, Default)]
pub struct Days {
    /// Empty: today.
    pub then: Line,
    /// Empty: nothing is marked.
    pub since: Line,
    pub field: DaysField,
    pub asks: Asks,
    /// Enter was pressed on what is no day: say why, loudly.
    pub insists: bool,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asks {
    #[default]
    Both,
    /// Only of which day it is.
    Then,
}

/// Which field has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DaysField {
    #[default]
    Then,
    Since,
}

/// What was understood of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Past {
    Nothing,
    Unclear(Unread),
    Day(NaiveDate),
    /// Changes since a day that is not before the day of the map.
    NotBefore,
}

impl Days {
    /// As the map is now.
    #[must_use]
    pub fn new(then: Option<NaiveDate>, since: Option<NaiveDate>) -> Self {
        let written = |day: Option<NaiveDate>| {
            Line::new(&day.map_or_else(String::new, |day| day.to_string()))
        };
        Self {
            then: written(then),
            since: written(since),
            ..Self::default()
        }
    }

    /// Only of which day it is, as it is now.
    #[must_use]
    pub fn then_only(then: Option<NaiveDate>) -> Self {
        Self {
            asks: Asks::Then,
            ..Self::new(then, None)
        }
    }

    pub const fn step(&mut self) {
        self.field = match (self.field, self.asks) {
            (DaysField::Then, Asks::Both) => DaysField::Since,
            _ => DaysField::Then,
        };
    }

    /// The field that has the cursor.
    pub const fn line(&mut self) -> &mut Line {
        match self.field {
            DaysField::Then => &mut self.then,
            DaysField::Since => &mut self.since,
        }
    }

    /// The day of the map.
    #[must_use]
    pub fn then(&self, calendar: Calendar) -> Past {
        understood(&self.then, calendar)
    }

    /// The day since when changes are marked.
    #[must_use]
    pub fn since(&self, calendar: Calendar) -> Past {
        let then = match self.then(calendar) {
            Past::Day(day) => day,
            _ => calendar.today,
        };
        match understood(&self.since, calendar) {
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

fn understood(line: &Line, calendar: Calendar) -> Past {
    if line.text().trim().is_empty() {
        return Past::Nothing;
    }
    days::past(line.text(), calendar).map_or_else(Past::Unclear, Past::Day)
}
