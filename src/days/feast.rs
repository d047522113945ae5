//! Holidays: when they are, and when the free days around them end.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use tyme4rs::tyme::{
    holiday::LEGAL_HOLIDAY_DATA,
    lunar::LunarDay,
    solar::{SolarDay, SolarTerm},
};

/// A holiday people count days from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    NewYear,
    /// The eve of the Spring Festival.
    LunarEve,
    Spring,
    Lantern,
    Qingming,
    Labour,
    DragonBoat,
    MidAutumn,
    DoubleNinth,
    National,
    GoodFriday,
    Easter,
    /// As the United States keep it.
    Thanksgiving,
    ChristmasEve,
    Christmas,
    NewYearsEve,
}

/// Which side of a holiday is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeastSide {
    /// The last day before the festival itself.
    Before,
    On,
    /// The first day after the free days, as far as the year's are published; else after the festival.
    After,
}

/// The place of Qingming among the solar terms, counted from the winter solstice.
const QINGMING: isize = 7;

impl Feast {
    /// Those that bring free days in China.
    pub(super) const PUBLIC: [Self; 7] = [
        Self::NewYear,
        Self::Spring,
        Self::Qingming,
        Self::Labour,
        Self::DragonBoat,
        Self::MidAutumn,
        Self::National,
    ];

    /// The day; `None` in a year the calendar does not reach.
    pub(super) fn on(self, year: i32, side: FeastSide) -> Option<NaiveDate> {
        let day = self.day(year)?;
        match side {
            FeastSide::Before => day.pred_opt(),
            FeastSide::On => Some(day),
            FeastSide::After => {
                // No holiday is longer than two weeks.
                let after = day.iter_days().take(15).skip(1);
                let bridged = Self::PUBLIC.contains(&self) || self == Self::LunarEve;
                after.into_iter().find(|day| !(bridged && is_free(*day)))
            }
        }
    }

    fn day(self, year: i32) -> Option<NaiveDate> {
        let plain = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        match self {
            Self::NewYear => plain(1, 1),
            Self::LunarEve => lunar(year, 1, 1)?.pred_opt(),
            Self::Spring => lunar(year, 1, 1),
            Self::Lantern => lunar(year, 1, 15),
            Self::Qingming => {
                covered(year)?;
                let term = SolarTerm::from_index(year.try_into().ok()?, QINGMING);
                civil(&term.get_julian_day().get_solar_day())
            }
            Self::Labour => plain(5, 1),
            Self::DragonBoat => lunar(year, 5, 5),
            Self::MidAutumn => lunar(year, 8, 15),
            Self::DoubleNinth => lunar(year, 9, 9),
            Self::National => plain(10, 1),
            Self::GoodFriday => easter(year)?.checked_sub_days(Days::new(2)),
            Self::Easter => easter(year),
            Self::Thanksgiving => NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4),
            Self::ChristmasEve => plain(12, 24),
            Self::Christmas => plain(12, 25),
            Self::NewYearsEve => plain(12, 31),
        }
    }
}

/// The years whose new moons the crate computes well.
fn covered(year: i32) -> Option<i32> {
    (1900..=2200).contains(&year).then_some(year)
}

fn lunar(year: i32, month: isize, day: usize) -> Option<NaiveDate> {
    let year = covered(year)?.try_into().ok()?;
    civil(&LunarDay::new(year, month, day).ok()?.get_solar_day())
}

fn civil(day: &SolarDay) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(
        day.get_year().try_into().ok()?,
        day.get_month().try_into().ok()?,
        day.get_day().try_into().ok()?,
    )
}

/// Whether the state has declared that day free. The crate's own look-up compiles a regular expression
/// each time, too slow for a key press.
fn is_free(day: NaiveDate) -> bool {
    /// A day, whether it is worked, which holiday, how far from it.
    const RECORD: usize = "2026100106+00".len();
    let wanted = format!("{:04}{:02}{:02}1", day.year(), day.month(), day.day());
    let records = LEGAL_HOLIDAY_DATA.as_bytes().chunks(RECORD);
    records.into_iter().any(|record| {
        // In the data 1 stands for a day off, 0 for a weekend that is worked.
        record.starts_with(wanted.as_bytes())
    })
}

/// Easter Sunday of the western churches, after the anonymous Gregorian computus.
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the published method"
)]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * n + 19) % 32;
    let first = NaiveDate::from_ymd_opt(year, n.try_into().ok()?, 1)?;
    first.checked_add_days(Days::new((day - 1).try_into().ok()?))
}
