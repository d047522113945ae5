//! From the wall clock of where an event stands to that of here.

use std::{collections::HashMap, rc::Rc};

use calcard::{
    common::{PartialDateTime, timezone::Tz},
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarProperty,
        ICalendarValue,
    },
};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Timelike};

use super::super::Here;

/// Times a zone changes its clock, at most: two a year, from before there were any.
const MOST_CHANGES: usize = 2_000;

/// What a file says of time zones.
#[derive(Debug)]
pub(super) struct Zones {
    /// Those whose name says nothing, as the file itself describes them.
    told: HashMap<String, Rc<[Onset]>>,
    here: Here,
}

/// The clock something is told by.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    /// That of whoever reads: no zone is named.
    Here,
    Known(Tz),
    Told(Rc<[Onset]>),
}

/// From a moment on a clock is so many seconds ahead of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Onset {
    /// By the clock as it was until then.
    at: NaiveDateTime,
    before: TimeDelta,
    after: TimeDelta,
}

impl Zones {
    pub(super) fn of(told: &[ICalendar], here: Here) -> Self {
        let told = told.iter().filter_map(|calendar| onsets(calendar, here));
        Self {
            told: told.collect(),
            here,
        }
    }

    /// The zone of this name; none where neither we nor the file know it.
    pub(super) fn named(&self, name: &str) -> Option<Zone> {
        let bare = name.trim().trim_matches('"');
        let known = |name: &str| name.parse::<Tz>().ok().map(Zone::Known);
        let told = || self.told.get(bare).cloned().map(Zone::Told);
        known(bare).or_else(told).or_else(|| known(place_in(bare)?))
    }

    /// A time of that clock by the clock of here.
    pub(super) fn here(&self, wall: NaiveDateTime, zone: &Zone) -> NaiveDateTime {
        match zone.utc(wall) {
            Some(utc) => (self.here.local)(utc),
            None => wall,
        }
    }
}

impl Zone {
    /// A time as a property has it, by this clock; `of` is the clock its own zone names.
    pub(super) fn wall(&self, time: &PartialDateTime, of: &Self) -> Option<NaiveDateTime> {
        let told = naive(time)?;
        let utc = match offset(time) {
            Some(offset) => told - offset,
            None => match of.utc(told) {
                Some(utc) => utc,
                None => return Some(told),
            },
        };
        Some(self.local(utc).unwrap_or(utc))
    }

    /// Absent for a clock that is not tied to any place.
    fn utc(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Here => None,
            Self::Known(zone) => Some(wall - ahead(*zone, wall)),
            Self::Told(onsets) => {
                let last = onsets.iter().rev().find(|onset| onset.at <= wall);
                let first = onsets.first().map(|onset| onset.before);
                let ahead = last.map(|onset| onset.after).or(first)?;
                Some(wall - ahead)
            }
        }
    }

    fn local(&self, utc: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Here => None,
            Self::Known(zone) => Some(zone.from_utc_datetime(&utc).naive_local()),
            Self::Told(onsets) => {
                let last = onsets.iter().rev();
                let last = last
                    .into_iter()
                    .find(|onset| onset.at - onset.before <= utc);
                let first = onsets.first().map(|onset| onset.before);
                Some(utc + last.map(|onset| onset.after).or(first)?)
            }
        }
    }
}

/// The area and city in a name that has something of a program before them.
fn place_in(name: &str) -> Option<&str> {
    let city = name.rfind('/')?;
    let area = name[..city].rfind('/')?;
    Some(&name[area + 1..])
}

/// How far a clock is ahead of UTC when it shows this. An hour it has twice is the first of the two; one
/// it skips is read as if it had not yet been put forward.
fn ahead(zone: Tz, wall: NaiveDateTime) -> TimeDelta {
    let mut asked = wall;
    for _ in 0..48 {
        if let Some(found) = zone.from_local_datetime(&asked).earliest() {
            return TimeDelta::seconds(found.offset().fix().local_minus_utc().into());
        }
        asked -= TimeDelta::minutes(30);
    }
    TimeDelta::zero()
}

/// The day and time a property has, whatever its zone.
pub(super) fn naive(time: &PartialDateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(time.year?.into(), time.month?.into(), time.day?.into())?;
    let part = |part: Option<u8>| u32::from(part.unwrap_or(0));
    // A leap second is the second before it.
    day.and_hms_opt(
        part(time.hour),
        part(time.minute),
        part(time.second).min(59),
    )
}

/// A time of no zone, as a property has it.
pub(super) fn partial(time: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(time.year()).ok(),
        month: small(time.month()),
        day: small(time.day()),
        hour: small(time.hour()),
        minute: small(time.minute()),
        second: small(time.second()),
        ..PartialDateTime::default()
    }
}

fn offset(time: &PartialDateTime) -> Option<TimeDelta> {
    let seconds = 3600 * i64::from(time.tz_hour?) + 60 * i64::from(time.tz_minute.unwrap_or(0));
    Some(TimeDelta::seconds(if time.tz_minus {
        -seconds
    } else {
        seconds
    }))
}

/// The clock a VTIMEZONE describes, under its name, unless we know that ourselves.
fn onsets(calendar: &ICalendar, here: Here) -> Option<(String, Rc<[Onset]>)> {
    let mut parts = calendar.components.iter();
    let zone = parts.find(|part| part.component_type == ICalendarComponentType::VTimezone)?;
    let name = text(zone, &ICalendarProperty::Tzid)?
        .trim()
        .trim_matches('"');
    if name.parse::<Tz>().is_ok() {
        return None;
    }
    let mut onsets = Vec::new();
    for part in &calendar.components {
        let half = matches!(
            part.component_type,
            ICalendarComponentType::Standard | ICalendarComponentType::Daylight
        );
        if half {
            onsets.extend(changes(part, here).into_iter().flatten());
        }
    }
    onsets.sort_by_key(|onset| onset.at);
    (!onsets.is_empty()).then(|| (name.to_owned(), onsets.into()))
}

/// Every time one half of a zone begins.
fn changes(half: &ICalendarComponent, here: Here) -> Option<Vec<Onset>> {
    let seconds = |property| offset(time(half, property)?);
    let before = seconds(&ICalendarProperty::Tzoffsetfrom)?;
    let after = seconds(&ICalendarProperty::Tzoffsetto)?;
    let mut event = half.clone();
    event.component_type = ICalendarComponentType::VEvent;
    event.entries.retain(|entry| {
        matches!(
            entry.name,
            ICalendarProperty::Dtstart | ICalendarProperty::Rrule | ICalendarProperty::Rdate
        )
    });
    let end = here
        .now
        .checked_add_days(Days::new(400))
        .unwrap_or(here.now);
    for entry in &mut event.entries {
        for value in &mut entry.values {
            if let ICalendarValue::RecurrenceRule(rule) = value
                && rule.count.is_none()
            {
                let until = rule.until.as_ref().and_then(naive);
                rule.until = Some(partial(until.map_or(end, |until| until.min(end))));
            }
        }
    }
    let calendar = ICalendar {
        components: vec![event],
    };
    let times = calendar.expand_dates(Tz::Floating, MOST_CHANGES).events;
    let onset = |at| Onset { at, before, after };
    Some(
        times
            .into_iter()
            .map(|one| onset(one.start.naive_local()))
            .collect(),
    )
}

pub(super) fn text<'a>(
    component: &'a ICalendarComponent,
    property: &ICalendarProperty,
) -> Option<&'a str> {
    let entry = component.property(property)?;
    entry.values.first()?.as_text()
}

pub(super) fn time<'a>(
    component: &'a ICalendarComponent,
    property: &ICalendarProperty,
) -> Option<&'a PartialDateTime> {
    first_time(component.property(property)?)
}

pub(super) fn first_time(entry: &ICalendarEntry) -> Option<&PartialDateTime> {
    entry.values.first()?.as_partial_date_time()
}
