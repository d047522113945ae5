//! Open promises, matters and what is planned as to-dos of a calendar, and visits to come as its events, for whoever keeps one on their phone.

use chrono::NaiveTime;
use icalendar::{Calendar, Component, Event, EventLike, Property, Todo, TodoStatus};

use crate::domain::{
    Note, Side,
    agenda::{DueMatter, DuePlanItem, OpenPromise, PlannedVisit},
    text::shown,
};

/// Writes the promises that have a due day, what matters are to be over by, what of plans is open, and the visits, in the
/// order given; the same give the same bytes. Each keeps its id, so that a later export updates it instead of adding another. `about`: what
/// the calendar says of itself.
///
/// The format has no way to write a mark that turns a line of text around but the mark itself, and
/// it goes to other people's screens: text passes the gate here.
#[must_use]
pub fn write(
    promises: &[OpenPromise],
    matters: &[DatedMatter],
    planned: &[DatedPlanItem],
    visits: &[PlannedVisit],
    about: &str,
) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//guanxi//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALDESC", about),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.extend(promises.iter().filter_map(to_do));
    calendar.extend(matters.iter().filter_map(to_be_over));
    calendar.extend(planned.iter().map(to_come_true));
    calendar.extend(visits.iter().map(event));
    folded(&calendar.to_string()).into_bytes()
}

/// A matter that is to be over on a day, and the sentence that tells how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedMatter {
    pub matter: DueMatter,
    pub says: String,
}

/// What is open of a plan, and the sentence that tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedPlanItem {
    pub item: DuePlanItem,
    pub says: String,
}

/// The longest line a calendar should have, in bytes.
const LONGEST: usize = 75;

/// Folds the lines anew: the crate lets the last part of a long one be a byte too long.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let (mut rest, mut room) = (line.trim_end_matches("\r\n"), LONGEST);
        while room < rest.len() {
            let (part, after) = rest.split_at(rest.floor_char_boundary(room));
            out.push_str(part);
            out.push_str("\r\n ");
            // The space that goes on with the line is part of the next one.
            (rest, room) = (after, LONGEST - 1);
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    out
}

fn to_do(promise: &OpenPromise) -> Option<Todo> {
    let row = &promise.row;
    // As in the log line: whose it is has to be seen in a list of to-dos, in any language.
    let sign = match row.by {
        Side::Us => '>',
        Side::Them => '<',
    };
    let mut about = promise.account_name.told();
    if let Some(person) = &promise.person_name {
        about = format!("{about}\n{}", person.shown());
    }
    if let Some(keeper) = &promise.keeper {
        about = format!("{about}\n& {}", keeper.shown());
    }
    let made = row.made_on.and_time(NaiveTime::MIN).and_utc();
    Some(
        Todo::new()
            .uid(&shown(row.uid.as_str()))
            // Not the moment of writing, which would make every export another file.
            .timestamp(made)
            .due(row.due?)
            .summary(&format!("{sign} {}", row.text.shown()))
            .description(&about)
            .status(TodoStatus::NeedsAction)
            .done(),
    )
}

/// By when a stage is to be over.
fn to_be_over(dated: &DatedMatter) -> Option<Todo> {
    let row = &dated.matter.row;
    let begun = row.since()?.and_time(NaiveTime::MIN).and_utc();
    let about = format!("{}\n{}", dated.matter.account_name.shown(), dated.says);
    Some(
        Todo::new()
            .uid(&shown(row.uid.as_str()))
            .timestamp(begun)
            .due(row.due?)
            .summary(&format!("! {}", row.title.shown()))
            .description(&about)
            .status(TodoStatus::NeedsAction)
            .done(),
    )
}

/// By when what is planned is to come true.
fn to_come_true(dated: &DatedPlanItem) -> Todo {
    let row = &dated.item.progress.item;
    let made = row.made_on.and_time(NaiveTime::MIN).and_utc();
    Todo::new()
        .uid(&shown(row.uid.as_str()))
        .timestamp(made)
        .due(row.due)
        .summary(&format!("→ {}", dated.says))
        .description(&dated.item.account_name.told())
        .status(TodoStatus::NeedsAction)
        .done()
}

/// All day where no time is known; else as long as calendars have an event by themselves.
fn event(visit: &PlannedVisit) -> Event {
    let row = &visit.row;
    let people: Vec<_> = visit.people().map(|one| one.name.told()).collect();
    let mut summary = format!("@ {}", people.join(", "));
    if !row.purpose.is_blank() {
        summary = format!("{summary}: {}", row.purpose.shown());
    }
    let mut about = vec![visit.account_name.told()];
    about.extend(
        visit
            .colleagues()
            .map(|one| format!("& {}", one.name.shown())),
    );
    let aims = [&row.outcome, &row.bring].into_iter();
    about.extend(aims.filter(|note| !note.is_blank()).map(Note::told));
    let day = row.on.and_time(NaiveTime::MIN).and_utc();
    let mut event = Event::new();
    event
        .uid(&shown(row.uid.as_str()))
        .timestamp(day)
        .summary(&summary)
        .description(&about.join("\n"));
    match row.at {
        Some(at) => event.starts(row.on.and_time(at)),
        None => event.all_day(row.on),
    };
    event.done()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

    use calcard::{
        Entry, Parser,
        icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue},
    };
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Id, Name, Promise, PromiseState, Row, Uid};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn promise(text: &str, account: &str, due: Option<NaiveDate>) -> OpenPromise {
        OpenPromise {
            row: Row {
                id: Id::new(7),
                uid: Uid::try_from("0197-a;b,c".to_owned()).unwrap(),
                is: Promise {
                    account: Id::new(1),
                    interaction: None,
                    by: Side::Them,
                    person: Some(Id::new(2)),
                    colleague: None,
                    made_on: day(20),
                    due,
                    text: Name::new(text).unwrap(),
                    state: PromiseState::Open,
                    closed_on: None,
                },
            },
            account_name: Name::new(account).unwrap(),
            person_name: Name::new("王芳").ok(),
            keeper: None,
        }
    }

    fn parsed(text: &str) -> ICalendar {
        match Parser::new(text).entry() {
            Entry::ICalendar(calendar) => calendar,
            other => panic!("{other:?}"),
        }
    }

    /// The only value of a property of the only to-do.
    fn value(calendar: &ICalendar, name: &ICalendarProperty) -> ICalendarValue {
        let mut to_dos = calendar.components.iter();
        let to_do = to_dos
            .find(|part| part.component_type == ICalendarComponentType::VTodo)
            .unwrap();
        let mut entries = to_do.entries.iter().filter(|entry| entry.name == *name);
        let entry = entries.next().unwrap();
        assert!(entries.next().is_none(), "{name:?} twice");
        entry.values[0].clone()
    }

    #[test]
    fn a_promise_is_a_to_do_that_other_programs_read() {
        let text = String::from_utf8(write(
            &[promise("send it", "东林电信", Some(day(27)))],
            &[],
            &[],
            &[],
            "about",
        ));
        insta::assert_snapshot!(text.unwrap().replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//guanxi//EN
        CALSCALE:GREGORIAN
        X-WR-CALDESC:about
        BEGIN:VTODO
        DESCRIPTION:东林电信\n王芳
        DTSTAMP:20261120T000000Z
        DUE;VALUE=DATE:20261127
        STATUS:NEEDS-ACTION
        SUMMARY:< send it
        UID:0197-a\;b\,c
        END:VTODO
        END:VCALENDAR
        ");
    }

    #[test]
    fn someday_is_no_day_for_a_calendar() {
        let text = String::from_utf8(write(
            &[promise("send it", "Acme", None)],
            &[],
            &[],
            &[],
            "about",
        ))
        .unwrap();
        assert!(!text.contains("VTODO"), "{text}");
    }

    proptest! {
        /// Whatever a promise says, another program reads just that, in lines as long as allowed.
        #[test]
        fn what_is_written_is_read_back(said in "\\PC{1,120}", account in "[一-龥a-z,;:\\\\\"  ]{1,90}") {
            let (Ok(said), Ok(account)) = (Name::new(&said), Name::new(&account)) else {
                return Ok(());
            };
            let written = write(&[promise(said.raw(), account.raw(), Some(day(27)))], &[], &[], &[], "about");
            let text = String::from_utf8(written).unwrap();
            prop_assert!(text.split("\r\n").all(|line| line.len() <= 75), "{}", text);
            let calendar = parsed(&text);
            let summary = value(&calendar, &ICalendarProperty::Summary);
            prop_assert_eq!(summary, ICalendarValue::Text(format!("< {}", said.shown())));
            let about = value(&calendar, &ICalendarProperty::Description);
            prop_assert_eq!(about, ICalendarValue::Text(format!("{}\n王芳", account.shown())));
            let uid = value(&calendar, &ICalendarProperty::Uid);
            prop_assert_eq!(uid, ICalendarValue::Text("0197-a;b,c".into()));
            let due = value(&calendar, &ICalendarProperty::Due);
            let ICalendarValue::PartialDateTime(due) = due else { panic!("{due:?}") };
            prop_assert_eq!((due.year, due.month, due.day, due.hour), (Some(2026), Some(11), Some(27), None));
        }
    }
}
