//! A day as written, and the date it means.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    Calendar, Order,
    feast::{Feast, FeastSide},
};

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub(super) what: What,
    /// The weekday written beside it.
    pub(super) weekday: Option<Weekday>,
}

/// Which way a day without a year, a weekday or a count points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    Past,
    Future,
    /// Neither: a month and day are this year's, a weekday this week's, a count is ahead.
    Either,
}

/// Why a day that is written is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDay {
    /// No calendar has it: 30 February.
    Never,
    /// That date is of another weekday than the one written beside it.
    WrongWeekday { on: NaiveDate, said: Weekday },
    /// When this holiday of that year is, nobody has told.
    NoFeast { feast: Feast, year: i32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Never,
    InMonth {
        month: Month,
        part: Part,
    },
    /// `12/4`, of this year or another: which is the day, the order says.
    Slashed {
        first: u32,
        second: u32,
        year: Year,
    },
    Weekday(Weekday),
    /// `last thursday`: the latest before today.
    Latest(Weekday),
    /// That day of the calendar week so many weeks after this one.
    Week(i64, Weekday),
    /// The calendar week so many weeks after this one.
    Whole(i64),
    Span {
        count: u32,
        unit: Unit,
        way: Way,
    },
    /// The quarter so many after this one; `None`: the end of the nearest.
    Quarter(Option<i32>),
    /// A holiday, or the nearest one.
    Feast {
        feast: Option<Feast>,
        year: Year,
        side: FeastSide,
    },
    Now,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    Named(u32, Year),
    /// So many months after this one.
    From(i32),
    Nearest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Of(i32),
    /// So many years after this one.
    From(i32),
    Nearest,
}

/// Which day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day(u32),
    Last,
    /// A third of it: 1 to 3.
    Third(u32),
    /// One of its weeks: the one with its so many-th Friday.
    Week(u32),
    LastWeek,
    /// So many months that end with this one.
    Months(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    /// Monday to Friday.
    Workdays,
    Months,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Ago,
    Ahead,
    /// As the sense has it.
    BySense,
}

impl Day {
    pub(super) const fn of(what: What) -> Self {
        Self {
            what,
            weekday: None,
        }
    }

    /// Whether this very moment is said.
    #[must_use]
    pub const fn is_now(self) -> bool {
        matches!(self.what, What::Now)
    }

    /// Whether it is a bare count, as a quantity has one too: `6 weeks`, 三天.
    #[must_use]
    pub const fn is_count(self) -> bool {
        let by_sense = Way::BySense;
        matches!(self.what, What::Span { way, .. } if way as u8 == by_sense as u8)
    }

    /// Whether it is written in numbers and signs that a quantity may have too: 12.5, `3/4`.
    #[must_use]
    pub const fn is_slashed(self) -> bool {
        matches!(
            self.what,
            What::Slashed {
                year: Year::Nearest,
                ..
            }
        )
    }

    /// Whether it is the same date whatever today is.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        self.fixed(Order::default()).is_some()
    }

    /// The date it is whatever today is; `None` if that depends.
    pub(super) fn fixed(self, order: Order) -> Option<Result<NaiveDate, NoDay>> {
        let fixed = match self.what {
            What::InMonth {
                month: Month::Named(_, Year::Of(_)),
                part: Part::Day(_),
            }
            | What::Slashed {
                year: Year::Of(_), ..
            } => true,
            What::Never => return Some(Err(NoDay::Never)),
            _ => false,
        };
        let today = NaiveDate::default();
        fixed.then(|| self.on(Calendar { today, order }, Sense::Either))
    }

    /// Itself, if it is a day of a month whose year is left open.
    pub(super) const fn yearless(self) -> Option<Self> {
        match self.what {
            What::InMonth {
                month: Month::Named(_, Year::Nearest),
                part: Part::Day(_),
            }
            | What::Slashed {
                year: Year::Nearest,
                ..
            } => Some(self),
            _ => None,
        }
    }

    /// The date meant, seen from there.
    ///
    /// # Errors
    /// [`NoDay`] if it means none.
    pub fn on(self, calendar: Calendar, sense: Sense) -> Result<NaiveDate, NoDay> {
        let on = self.what.on(calendar, sense)?;
        let Some(said) = self.weekday.filter(|said| *said != on.weekday()) else {
            return Ok(on);
        };
        // Printed days say their weekday instead of their year: of the two years, it tells which.
        [Sense::Past, Sense::Future]
            .into_iter()
            .filter_map(|sense| self.what.on(calendar, sense).ok())
            .find(|on| on.weekday() == said)
            .ok_or(NoDay::WrongWeekday { on, said })
    }

    /// Whether this can be when something is due: said to be in the past, it cannot.
    pub(super) const fn looks_ahead(self) -> bool {
        match self.what {
            What::Never | What::Latest(_) => false,
            What::Week(weeks, _) | What::Whole(weeks) => 0 <= weeks,
            What::Span { way, .. } => !matches!(way, Way::Ago),
            What::Quarter(quarters) => match quarters {
                Some(quarters) => 0 <= quarters,
                None => true,
            },
            What::InMonth {
                month: Month::From(n),
                ..
            }
            | What::InMonth {
                month: Month::Named(_, Year::From(n)),
                ..
            }
            | What::Feast {
                year: Year::From(n),
                ..
            } => 0 <= n,
            What::InMonth { .. }
            | What::Slashed { .. }
            | What::Weekday(_)
            | What::Feast { .. }
            | What::Now => true,
        }
    }
}

impl What {
    fn on(self, calendar: Calendar, sense: Sense) -> Result<NaiveDate, NoDay> {
        let today = calendar.today;
        let found = match self {
            Self::Never => None,
            Self::Now => Some(today),
            Self::InMonth { month, part } => in_month(month, part, today, sense),
            Self::Slashed {
                first,
                second,
                year,
            } => {
                let (month, day) = ordered(first, second, calendar.order).ok_or(NoDay::Never)?;
                in_month(Month::Named(month, year), Part::Day(day), today, sense)
            }
            Self::Weekday(weekday) => match sense {
                Sense::Past => shift(today, -days_from(weekday, today.weekday())),
                // Strictly after today: "> fri" on a Friday means the next one.
                Sense::Future => shift(today, days_from(today.weekday(), weekday.pred()) + 1),
                Sense::Either => of_week(today, 0, weekday),
            },
            Self::Latest(weekday) => shift(today, -days_from(weekday, today.weekday().pred()) - 1),
            Self::Week(weeks, weekday) => of_week(today, weeks, weekday),
            Self::Whole(weeks) => {
                let days = [Weekday::Mon, Weekday::Fri, Weekday::Sun];
                let [first, friday, last] = days.map(|day| of_week(today, weeks, day));
                let friday = friday.filter(|friday| weeks != 0 || today <= *friday);
                through(first, friday.or(last), today, sense)
            }
            Self::Span { count, unit, way } => {
                let back = match way {
                    Way::Ago => true,
                    Way::Ahead => false,
                    Way::BySense => sense == Sense::Past,
                };
                let sign = if back { -1 } else { 1 };
                match unit {
                    Unit::Days => shift(today, sign * i64::from(count)),
                    Unit::Workdays => workdays(today, sign, count),
                    Unit::Months if back => today.checked_sub_months(Months::new(count)),
                    Unit::Months => today.checked_add_months(Months::new(count)),
                }
            }
            Self::Quarter(Some(quarters)) => quarter(today, quarters, sense),
            Self::Quarter(None) => nearest(
                (-1..=1).filter_map(|n| quarter(today, n, Sense::Either)),
                today,
                sense,
            ),
            Self::Feast { feast, year, side } => return feasts(feast, year, side, today, sense),
        };
        found.ok_or(NoDay::Never)
    }
}

/// Month and day of two numbers; one that cannot be the month is the day.
pub(super) fn ordered(first: u32, second: u32, order: Order) -> Option<(u32, u32)> {
    /// Any leap year: 29 February exists in some year.
    const LEAP: i32 = 2024;
    let is_day = |(month, day): &(u32, u32)| NaiveDate::from_ymd_opt(LEAP, *month, *day).is_some();
    let (month_first, day_first) = ((first, second), (second, first));
    let tried = match order {
        Order::MonthFirst => [month_first, day_first],
        Order::DayFirst => [day_first, month_first],
    };
    tried.into_iter().find(is_day)
}

/// How many days `to` comes after `from` within seven: 0–6.
fn days_from(from: Weekday, to: Weekday) -> i64 {
    i64::from(to.days_since(from))
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(size)
    } else {
        day.checked_add_days(size)
    }
}

/// So many Mondays to Fridays from `today` on; holidays are not known to the plain calendar.
fn workdays(today: NaiveDate, sign: i64, count: u32) -> Option<NaiveDate> {
    let weeks = shift(today, sign * 7 * i64::from(count / 5))?;
    let mut day = weeks;
    for _ in 0..count % 5 {
        day = shift(day, sign)?;
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            day = shift(day, sign)?;
        }
    }
    Some(day)
}

fn of_week(today: NaiveDate, weeks: i64, weekday: Weekday) -> Option<NaiveDate> {
    let monday = -days_from(Weekday::Mon, today.weekday());
    shift(today, monday + 7 * weeks + days_from(Weekday::Mon, weekday))
}

/// The last day of a stretch; looking back, today where it still goes on.
fn through(
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    today: NaiveDate,
    sense: Sense,
) -> Option<NaiveDate> {
    let last = last?;
    let goes_on = first.is_some_and(|first| first <= today) && today <= last;
    Some(if goes_on && sense == Sense::Past {
        today
    } else {
        last
    })
}

/// The last day of the quarter so many after this one.
fn quarter(today: NaiveDate, quarters: i32, sense: Sense) -> Option<NaiveDate> {
    let ends = i32::try_from(today.month0()).ok()? / 3 * 3 + 2;
    let this = i32::try_from(today.month0()).ok()?;
    in_month(
        Month::From(ends - this + 3 * quarters),
        Part::Months(3),
        today,
        sense,
    )
}

fn in_month(month: Month, part: Part, today: NaiveDate, sense: Sense) -> Option<NaiveDate> {
    let year = |years: i32| today.year().checked_add(years);
    // Eight years reach across a century without a 29 February. No two months in a row are short
    // of a day, and one of them may be this one.
    match month {
        Month::Named(month, Year::Of(year)) => of_month(year, month, part, today, sense),
        Month::Named(month, Year::From(years)) => of_month(year(years)?, month, part, today, sense),
        Month::Named(month, Year::Nearest) if sense == Sense::Either => {
            of_month(today.year(), month, part, today, sense)
        }
        Month::Named(month, Year::Nearest) => {
            let years =
                (-8..=8).filter_map(|years| of_month(year(years)?, month, part, today, sense));
            nearest(years, today, sense)
        }
        Month::From(months) => {
            let (year, month) = months_after(today, months)?;
            of_month(year, month, part, today, sense)
        }
        Month::Nearest if sense == Sense::Either => {
            of_month(today.year(), today.month(), part, today, sense)
        }
        Month::Nearest => {
            let months = (-2..=2).filter_map(|months| {
                let (year, month) = months_after(today, months)?;
                of_month(year, month, part, today, sense)
            });
            nearest(months, today, sense)
        }
    }
}

/// The latest of the days not after (past), or the first of them not before today.
fn nearest(
    days: impl Iterator<Item = NaiveDate>,
    today: NaiveDate,
    sense: Sense,
) -> Option<NaiveDate> {
    match sense {
        Sense::Past => days.filter(|day| *day <= today).max(),
        Sense::Future | Sense::Either => days.filter(|day| today <= *day).min(),
    }
}

/// Year and month so many months after today's.
fn months_after(today: NaiveDate, months: i32) -> Option<(i32, u32)> {
    let first = today.with_day(1)?;
    let size = Months::new(months.unsigned_abs());
    let there = if months < 0 {
        first.checked_sub_months(size)
    } else {
        first.checked_add_months(size)
    }?;
    Some((there.year(), there.month()))
}

/// That day of a month, if the month has it.
fn of_month(
    year: i32,
    month: u32,
    part: Part,
    today: NaiveDate,
    sense: Sense,
) -> Option<NaiveDate> {
    let day = |day| NaiveDate::from_ymd_opt(year, month, day);
    let last = || {
        let first = day(1)?;
        first.checked_add_months(Months::new(1))?.pred_opt()
    };
    let week = |friday: Option<NaiveDate>| {
        let monday = shift(friday?, -days_from(Weekday::Mon, Weekday::Fri));
        through(monday, friday, today, sense)
    };
    match part {
        Part::Day(number) => day(number),
        Part::Last => last(),
        Part::Third(1) => through(day(1), day(10), today, sense),
        Part::Third(2) => through(day(11), day(20), today, sense),
        Part::Third(_) => through(day(21), last(), today, sense),
        Part::Week(number) => week(NaiveDate::from_weekday_of_month_opt(
            year,
            month,
            Weekday::Fri,
            u8::try_from(number).ok()?,
        )),
        Part::LastWeek => {
            let last = last()?;
            week(shift(last, -days_from(Weekday::Fri, last.weekday())))
        }
        Part::Months(months) => {
            let first = day(1)?.checked_sub_months(Months::new(months.saturating_sub(1)));
            through(first, last(), today, sense)
        }
    }
}

/// The day of, before or after a holiday.
fn feasts(
    feast: Option<Feast>,
    year: Year,
    side: FeastSide,
    today: NaiveDate,
    sense: Sense,
) -> Result<NaiveDate, NoDay> {
    let of = |feast: Feast, year: i32| feast.on(year, side).ok_or(NoDay::NoFeast { feast, year });
    let this = today.year();
    let plain = match year {
        Year::Of(year) => Some(year),
        Year::From(years) => Some(this.saturating_add(years)),
        Year::Nearest if sense == Sense::Either && feast.is_some() => Some(this),
        Year::Nearest => None,
    };
    match (feast, plain) {
        (Some(feast), Some(year)) => of(feast, year),
        (feast, _) => {
            let one = feast.map(|feast| [feast]);
            let feasts = one.as_ref().map_or(&Feast::PUBLIC[..], |one| &one[..]);
            let years = plain.map_or(this.saturating_sub(1)..=this.saturating_add(1), |year| {
                year..=year
            });
            let all =
                years.flat_map(|year| feasts.iter().filter_map(move |feast| feast.on(year, side)));
            let feast = feasts.first().copied().unwrap_or(Feast::NewYear);
            nearest(all, today, sense).ok_or(NoDay::NoFeast { feast, year: this })
        }
    }
}
