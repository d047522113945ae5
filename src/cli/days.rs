//! Days on the command line: kept as they were typed until today and the order are known.

use std::{convert::Infallible, str::FromStr};

use chrono::{Days, NaiveDate};

use super::{Common, Failure, session::Session};
use crate::{
    book::Clock,
    days::{self, Calendar, DueDay, Order, UnreadDay},
    runtime::Config,
    say::Words,
};

/// A day as it was typed.
#[derive(Debug, Clone)]
pub struct Typed(String);

impl FromStr for Typed {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

/// The clock the arguments ask for.
///
/// # Errors
/// When `--today` is no day.
pub fn clock(common: &Common, words: &Words, order: Order) -> Result<Clock, Failure> {
    let Some(Typed(text)) = &common.today else {
        return Ok(Clock::System);
    };
    let today = Clock::System.today();
    let read = days::plain(text, Calendar { today, order });
    read.map(Clock::On)
        .map_err(|unread| refused("--today", &words.no_past_day(&unread, text, today)))
}

/// What comes first in `12/4`: as the config has it, else by the locale, else by the language spoken.
pub fn order(config: &Config, words: &Words) -> Order {
    let variable = |key| std::env::var(key).ok().filter(|it: &String| !it.is_empty());
    let locale = || {
        let locale = ["LC_ALL", "LC_TIME", "LANG"]
            .into_iter()
            .find_map(variable)?;
        let says = !matches!(locale.split('.').next(), Some("C" | "POSIX"));
        says.then(|| Order::of_locale(&locale))
    };
    config
        .date_order
        .or_else(locale)
        .unwrap_or_else(|| Order::of_locale(words.lang().code()))
}

impl Session {
    const fn calendar(&self, today: NaiveDate) -> Calendar {
        Calendar {
            today,
            order: self.book.settings.order,
        }
    }

    /// The day of `flag`, looking back. One to come is taken where it is written so: a command may have a
    /// use for it.
    ///
    /// # Errors
    /// When it is no day; with the nearest that are.
    pub fn day(&self, flag: &str, typed: Option<&Typed>) -> Result<Option<NaiveDate>, Failure> {
        let Some(Typed(text)) = typed else {
            return Ok(None);
        };
        let today = self.today();
        match days::past(text, self.calendar(today)) {
            Ok(day) | Err(UnreadDay::Ahead(day)) => Ok(Some(day)),
            Err(unread) => Err(refused(flag, &self.words.no_past_day(&unread, text, today))),
        }
    }

    /// The last of the days `flag` asks for: so many from today on, or until a day to come.
    ///
    /// # Errors
    /// When it is neither; with the nearest days.
    pub fn last_day(&self, flag: &str, typed: &Typed) -> Result<NaiveDate, Failure> {
        let (today, Typed(text)) = (self.today(), typed);
        if let Ok(count) = text.trim().parse::<u32>() {
            let last = today.checked_add_days(Days::new(count.into()));
            return Ok(last.unwrap_or(NaiveDate::MAX));
        }
        match days::future(text, self.calendar(today)) {
            Ok(DueDay::On(day)) => Ok(day),
            Ok(DueDay::Someday) => Ok(NaiveDate::MAX),
            Err(unread) => Err(refused(flag, &self.words.no_due_day(&unread, text, today))),
        }
    }
}

fn refused(flag: &str, why: &str) -> Failure {
    Failure::Usage(format!("{flag}: {why}"))
}
