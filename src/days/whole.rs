//! Texts that are nothing but a day.

use chrono::{NaiveDate, Weekday};

use super::{
    Calendar, Order, clock,
    day::{Day, NoDay, Sense},
    due::{Due, due},
    feast::Feast,
    near::{Near, nearest},
    text::Text,
    written,
};

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueDay {
    On(NaiveDate),
    Someday,
}

/// Why a text is no such day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadDay {
    /// No day at all; what it may have meant.
    Unknown(Vec<Near>),
    /// No calendar has it: 30 February.
    NoSuchDay,
    WrongWeekday {
        on: NaiveDate,
        said: Weekday,
    },
    NoFeast {
        feast: Feast,
        year: i32,
    },
    /// A day to come where one that is over is asked for.
    Ahead(NaiveDate),
    /// A day that is over where one to come is asked for.
    Over(NaiveDate),
}

impl From<NoDay> for UnreadDay {
    fn from(no_day: NoDay) -> Self {
        match no_day {
            NoDay::Never => Self::NoSuchDay,
            NoDay::WrongWeekday { on, said } => Self::WrongWeekday { on, said },
            NoDay::NoFeast { feast, year } => Self::NoFeast { feast, year },
        }
    }
}

/// Reads a text as the HEAD of the log line would have it: `3w`, `mon`, `11-20`, 上周五.
///
/// # Errors
/// [`UnreadDay`] where it is anything else, or a day to come.
pub fn past(text: &str, calendar: Calendar) -> Result<NaiveDate, UnreadDay> {
    let on = alone(text, Sense::Past, calendar)?.on(calendar, Sense::Past)?;
    if calendar.today < on {
        return Err(UnreadDay::Ahead(on));
    }
    Ok(on)
}

/// Reads a text as a promise in the line would have it: `fri`, `+3d`, `11-30`, 下周三, `someday`.
///
/// # Errors
/// [`UnreadDay`] where it is anything else, or a day said to be over. A past day with its year is none: it
/// may be told of something long due.
pub fn future(text: &str, calendar: Calendar) -> Result<DueDay, UnreadDay> {
    let read = Text::new(text);
    let begin = read.past_spaces(0);
    let due = due(&read, begin).filter(|(_, end)| ends(&read, *end));
    match due {
        Some((Due::Someday, _)) => Ok(DueDay::Someday),
        Some((Due::On(day), _)) => Ok(DueDay::On(day.on(calendar, Sense::Future)?)),
        None => {
            let day = alone(text, Sense::Future, calendar)?;
            let on = day.on(calendar, Sense::Future)?;
            Err(UnreadDay::Over(on))
        }
    }
}

/// Reads a text of which nothing says whether it looks back or ahead: `11-20` is of this year, `3d` is ahead.
///
/// # Errors
/// [`UnreadDay`] where it is anything else.
pub fn plain(text: &str, calendar: Calendar) -> Result<NaiveDate, UnreadDay> {
    Ok(alone(text, Sense::Either, calendar)?.on(calendar, Sense::Either)?)
}

/// Reads a text that is a date with its year, as a file of anybody's has it: `1980-05-21`,
/// `21.05.1980`, `19800521`, 1980年5月21日, each with a time behind it or not.
#[must_use]
pub fn dated(text: &str, order: Order) -> Option<NaiveDate> {
    only(text)?.fixed(order)?.ok()
}

/// Reads a text that is a month and a day without a year: `11-24`, `24.11.`, 11月24日. The latest there
/// has been, or the first to come.
#[must_use]
pub fn yearless(text: &str, calendar: Calendar, sense: Sense) -> Option<NaiveDate> {
    only(text)?.yearless()?.on(calendar, sense).ok()
}

/// The same for texts of which few are days, and nobody asks what the others may have meant.
#[must_use]
pub fn past_day(text: &str, calendar: Calendar) -> Option<NaiveDate> {
    let on = only(text)?.on(calendar, Sense::Past).ok()?;
    (on <= calendar.today).then_some(on)
}

fn alone(text: &str, sense: Sense, calendar: Calendar) -> Result<Day, UnreadDay> {
    only(text).ok_or_else(|| UnreadDay::Unknown(nearest(text, sense, calendar)))
}

/// The day a text is, if it is nothing else.
fn only(text: &str) -> Option<Day> {
    let text = Text::new(text);
    let (day, end) = written::day(&text, text.past_spaces(0))?;
    ends(&text, end).then_some(day)
}

/// Whether nothing follows but a time, or how long ago that is, as a heading has it.
fn ends(text: &Text<'_>, end: usize) -> bool {
    let at = text.past_spaces(end);
    let at = at + usize::from(matches!(text.get(at), Some('T' | 't' | ',')));
    let at = clock::time(text, text.past_spaces(at)).map_or(at, |(_, end)| past_seconds(text, end));
    let at = text.past_spaces(at);
    text.len() <= at || text.is(at, '·')
}

/// `:05`, `.000`, `Z` and `+08:00` behind a time.
fn past_seconds(text: &Text<'_>, end: usize) -> usize {
    text.past(end, |c| {
        c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | '+' | '-')
    })
}
