//! When an event takes place: once, or again and again, moved and left out as the calendar says.

use calcard::{
    common::{PartialDateTime, timezone::Tz},
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
        ICalendarRecurrenceRule, ICalendarValue,
    },
};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{
    super::{Here, Reason},
    zone::{Zone, Zones, first_time, naive, partial, time},
};

/// Times one event takes place, at most: daily for a working life.
const MOST_TIMES: usize = 12_000;

/// The events of one UID: the one that recurs, if any does, and those that tell single times anew.
pub(super) struct Series<'a> {
    pub events: Vec<&'a ICalendarComponent>,
}

/// One time an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    /// By the clock of here.
    pub start: NaiveDateTime,
    /// Which of the series' events tells of it.
    pub event: usize,
    pub length: Length,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Length {
    WholeDay,
    Timed,
}

impl Series<'_> {
    /// Every time up to now and a day, in order; what could not be read, with the event it stands in.
    pub(super) fn occurrences(
        &self,
        zones: &Zones,
        here: Here,
    ) -> (Vec<Occurrence>, Vec<(usize, Reason)>) {
        let mut problems = Vec::new();
        let clocks = self.clocks(zones, &mut problems);
        let base = self.base().unwrap_or(0);
        let mut components = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            let settled = Settling {
                zones,
                clock: &clocks[at],
                base: &clocks[base],
                start: time(event, &ICalendarProperty::Dtstart),
                end: here
                    .now
                    .checked_add_signed(TimeDelta::days(1))
                    .unwrap_or(here.now),
            };
            if unread_rule(event) {
                problems.push((at, Reason::BadRule));
            }
            components.push(settled.event(event));
        }
        let calendar = ICalendar { components };
        let expanded = calendar.expand_dates(Tz::Floating, MOST_TIMES);
        let place = |id| usize::try_from(id).unwrap_or(0);
        let times = expanded.events.iter();
        let times = times.map(|event| (place(event.comp_id), event.start.naive_local()));
        let mut times: Vec<_> = times.collect();
        for error in &expanded.errors {
            let at = place(error.comp_id);
            match self.first_time(at) {
                Ok(first) => {
                    times.push((at, first));
                    problems.push((at, Reason::BadRule));
                }
                Err(reason) => problems.push((at, reason)),
            }
        }
        let mut found = Vec::new();
        for (at, wall) in times {
            let timed = self
                .events
                .get(at)
                .and_then(|event| time(event, &ICalendarProperty::Dtstart));
            let length = match timed {
                Some(start) if !start.has_time() => Length::WholeDay,
                _ => Length::Timed,
            };
            let start = match length {
                Length::WholeDay => wall,
                Length::Timed => zones.here(wall, &clocks[at]),
            };
            found.push(Occurrence {
                start,
                event: at,
                length,
            });
        }
        found.sort_unstable();
        found.dedup();
        (found, problems)
    }

    pub(super) fn recurs(&self) -> bool {
        let mut events = self.events.iter();
        events.any(|event| event.has_property(&ICalendarProperty::Rrule))
    }

    /// When it begins, by the clock it is told by.
    pub(super) fn begins(&self) -> Option<NaiveDateTime> {
        self.first_time(self.base()?).ok()
    }

    /// The clock of each event's start.
    fn clocks(&self, zones: &Zones, problems: &mut Vec<(usize, Reason)>) -> Vec<Zone> {
        let clock_of = |(at, event): (usize, &&ICalendarComponent)| {
            let start = event.property(&ICalendarProperty::Dtstart);
            let clock = start.map_or(Ok(Zone::Here), |entry| clock(entry, zones));
            clock.unwrap_or_else(|name| {
                problems.push((at, Reason::UnknownZone(Reason::quote(&name))));
                Zone::Here
            })
        };
        self.events.iter().enumerate().map(clock_of).collect()
    }

    fn base(&self) -> Option<usize> {
        let mut events = self.events.iter();
        events.position(|event| !event.has_property(&ICalendarProperty::RecurrenceId))
    }

    /// The first time of an event that recurs in a way nobody can work out, or why it has none.
    fn first_time(&self, at: usize) -> Result<NaiveDateTime, Reason> {
        let event = self.events.get(at);
        let entry = event.and_then(|event| event.property(&ICalendarProperty::Dtstart));
        let entry = entry.ok_or(Reason::NoDay)?;
        first_time(entry).and_then(naive).ok_or_else(|| {
            let said = entry.values.first().and_then(ICalendarValue::as_text);
            Reason::BadDay(Reason::quote(said.unwrap_or_default()))
        })
    }
}

/// The clock a property is told by; a name nobody knows is the error.
fn clock(entry: &ICalendarEntry, zones: &Zones) -> Result<Zone, String> {
    if first_time(entry).is_some_and(PartialDateTime::has_zone) {
        return Ok(Zone::Known(Tz::UTC));
    }
    match entry.tz_id() {
        Some(name) => zones.named(name).ok_or_else(|| name.to_owned()),
        None => Ok(Zone::Here),
    }
}

/// Whether an event recurs by a rule that is none.
fn unread_rule(event: &ICalendarComponent) -> bool {
    event
        .property(&ICalendarProperty::Rrule)
        .is_some_and(|entry| {
            !matches!(
                entry.values.first(),
                Some(ICalendarValue::RecurrenceRule(_))
            )
        })
}

/// Puts all times of an event into the clock of its start, so that they can be compared: a last day in
/// UTC, days left out by another name of the same zone.
struct Settling<'a> {
    zones: &'a Zones,
    clock: &'a Zone,
    /// The clock of the event that recurs: by it a time is called that another event tells anew.
    base: &'a Zone,
    start: Option<&'a PartialDateTime>,
    /// A rule without an end goes on to here.
    end: NaiveDateTime,
}

impl Settling<'_> {
    fn event(&self, event: &ICalendarComponent) -> ICalendarComponent {
        let mut settled = event.clone();
        settled.component_ids.clear();
        settled.entries.retain(|entry| {
            matches!(
                entry.name,
                ICalendarProperty::Dtstart
                    | ICalendarProperty::Rrule
                    | ICalendarProperty::Rdate
                    | ICalendarProperty::Exdate
                    | ICalendarProperty::RecurrenceId
            )
        });
        for entry in &mut settled.entries {
            let of = clock(entry, self.zones).unwrap_or_else(|_| self.clock.clone());
            let into = if entry.name == ICalendarProperty::RecurrenceId {
                self.base
            } else {
                self.clock
            };
            for value in &mut entry.values {
                match value {
                    ICalendarValue::PartialDateTime(time) => {
                        if let Some(wall) = self.wall(time, &of, into) {
                            **time = wall;
                        }
                    }
                    ICalendarValue::RecurrenceRule(rule) => self.bound(rule),
                    _ => {}
                }
            }
            entry
                .params
                .retain(|parameter| parameter.name != ICalendarParameterName::Tzid);
        }
        settled
    }

    /// A day alone, for an event with a time of day, means that time.
    fn wall(&self, time: &PartialDateTime, of: &Zone, into: &Zone) -> Option<PartialDateTime> {
        let start = self.start?;
        if !time.has_time() {
            let day = naive(time)?.date();
            let at = naive(start)?.time();
            return Some(partial(day.and_time(at)));
        }
        if !start.has_time() {
            return Some(partial(naive(time)?.date().and_time(NaiveTime::MIN)));
        }
        Some(partial(into.wall(time, of)?))
    }

    /// The last day of a rule by the clock of the start, and none after the end.
    fn bound(&self, rule: &mut ICalendarRecurrenceRule) {
        if rule.count.is_some() {
            return;
        }
        let until = rule.until.as_ref().and_then(|until| {
            let wall = self.clock.wall(until, self.clock)?;
            // A last day without a time is that whole day.
            if until.has_time() {
                Some(wall)
            } else {
                wall.with_hour(23)?.with_minute(59)
            }
        });
        // One that begins later still has its first time.
        let start = self
            .start
            .and_then(|start| self.clock.wall(start, self.clock));
        let end = start.map_or(self.end, |start| start.max(self.end));
        rule.until = Some(partial(until.map_or(end, |until| until.min(end))));
    }
}
