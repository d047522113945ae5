//! Calendars as programs write them.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::{NaiveDateTime, TimeDelta};

use super::super::{Foreign, Here, Options, Reason, Unread, read as any};
use crate::domain::{ActivityDraft, Allegiance, Kind};

/// Read on Mon 23 Nov 2026 at noon, two hours ahead of UTC.
fn calendar(inside: &str) -> Foreign {
    let here = Here {
        now: "2026-11-23T12:00:00".parse().unwrap(),
        local: |utc: NaiveDateTime| utc + TimeDelta::hours(2),
        ..Here::default()
    };
    let options = Options {
        here,
        ..Options::default()
    };
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inside}END:VCALENDAR\n");
    any("cal.ics", text.replace('\n', "\r\n").as_bytes(), &options)
}

const GUEST: &str = "ATTENDEE;CN=Ann Lund:mailto:ann@quillon.example\n";

fn event(inside: &str) -> String {
    format!("BEGIN:VEVENT\nSUMMARY:Pricing\n{GUEST}{inside}END:VEVENT\n")
}

/// Each time as `02 Nov 16:00`, or `02 Nov` for a whole day.
fn times(foreign: &Foreign) -> Vec<String> {
    let told = |draft: &ActivityDraft| match draft.at {
        Some(at) => format!("{} {}", draft.on.format("%d %b"), at.format("%H:%M")),
        None => draft.on.format("%d %b").to_string(),
    };
    foreign.activities.iter().map(told).collect()
}

fn reasons(foreign: &Foreign) -> Vec<(usize, Reason)> {
    let problems = foreign.problems.iter();
    problems.map(|one| (one.line, one.reason.clone())).collect()
}

fn once(inside: &str) -> String {
    let foreign = calendar(&event(inside));
    assert_eq!(foreign.problems, [], "{inside}");
    times(&foreign).concat()
}

#[test]
fn a_past_meeting_comes_in_with_everybody_in_it() {
    let foreign = calendar(
        "BEGIN:VEVENT\nUID:m1\nDTSTART:20261102T140000Z\nDTEND:20261102T150000Z\n\
         SUMMARY:Pricing review\nLOCATION:Hafenweg 1\\, Kiel\n\
         DESCRIPTION:They want SSO.\\nBudget is frozen.\\n\\n________________________\\nJoin: 12345\\n________________________\n\
         ORGANIZER;CN=\"Ek, Bo\":MAILTO:Bo@Quillon.example\n\
         ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@quillon.example\n\
         ATTENDEE;CN=Ann Lund;PARTSTAT=DECLINED:mailto:ann@quillon.example\n\
         ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@own.example\n\
         ATTENDEE;CN=cai@x.example:mailto:cai@x.example\n\
         CATEGORIES:Customers\nBEGIN:VALARM\nDESCRIPTION:Alarm\nEND:VALARM\nEND:VEVENT\n",
    );
    let draft = &foreign.activities[0];
    assert_eq!(times(&foreign), ["02 Nov 16:00"]);
    assert_eq!(
        draft.text,
        "Pricing review\nHafenweg 1, Kiel\nThey want SSO.\nBudget is frozen."
    );
    let people = draft.people.iter().map(|one| one.name.raw());
    assert_eq!(people.collect::<Vec<_>>(), ["Bo Ek", "cai@x.example"]);
    assert_eq!(draft.kind, Kind::Meeting);
    assert_eq!((draft.line, foreign.read), (3, 1));
    assert_eq!(
        reasons(&foreign),
        [(3, Reason::StayedAway("Ann Lund".into()))]
    );
    let categories = Unread {
        name: "CATEGORIES".into(),
        records: 1,
    };
    assert_eq!(foreign.unread, [categories]);
}

#[test]
fn times_come_in_by_the_clock_of_here_wherever_they_were_told() {
    for (start, here) in [
        ("DTSTART;TZID=Europe/Berlin:20261102T150000", "02 Nov 16:00"),
        (
            "DTSTART;TZID=W. Europe Standard Time:20261102T150000",
            "02 Nov 16:00",
        ),
        (
            "DTSTART;TZID=\"China Standard Time\":20261102T010000",
            "01 Nov 19:00",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Shanghai:20261102T150000",
            "02 Nov 09:00",
        ),
        ("DTSTART:20261102T235900Z", "03 Nov 01:59"),
        ("DTSTART:20261102T150000", "02 Nov 15:00"),
        ("DTSTART;VALUE=DATE:20261102", "02 Nov"),
        // Half past two that Berlin skips, and half past two that it has twice.
        ("DTSTART;TZID=Europe/Berlin:20260329T023000", "29 Mar 03:30"),
        ("DTSTART;TZID=Europe/Berlin:20261025T023000", "25 Oct 02:30"),
    ] {
        assert_eq!(once(&format!("{start}\n")), here, "{start}");
    }
}

#[test]
fn a_time_zone_that_only_the_file_knows_is_read_as_the_file_says() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:16010101T030000\n\
         TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
         BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
         RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    for (start, here) in [
        ("20261102T150000", "02 Nov 16:00"),
        ("20260702T150000", "02 Jul 15:00"),
    ] {
        let foreign = calendar(&format!(
            "{zone}{}",
            event(&format!("DTSTART;TZID=Ours:{start}\n"))
        ));
        assert_eq!(
            (times(&foreign).concat().as_str(), foreign.problems.len()),
            (here, 0)
        );
    }
    let nowhere = calendar(&event("DTSTART;TZID=Nowhere:20261102T150000\n"));
    assert_eq!(times(&nowhere), ["02 Nov 15:00"]);
    assert_eq!(
        reasons(&nowhere),
        [(3, Reason::UnknownZone("Nowhere".into()))]
    );
}

#[test]
fn what_recurs_comes_in_time_by_time_up_to_now() {
    let weekly = "UID:w\nDTSTART;TZID=Europe/Berlin:20261005T150000\n";
    for (rule, days) in [
        (
            "RRULE:FREQ=WEEKLY;COUNT=3\n",
            &["05 Oct 15:00", "12 Oct 15:00", "19 Oct 15:00"][..],
        ),
        // The last time in UTC is the last time; a last day is that whole day.
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261012T130000Z\n",
            &["05 Oct 15:00", "12 Oct 15:00"],
        ),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261012\n",
            &["05 Oct 15:00", "12 Oct 15:00"],
        ),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2\n",
            &["05 Oct 15:00", "19 Oct 15:00"],
        ),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=1MO\n",
            &["05 Oct 15:00", "02 Nov 16:00"],
        ),
        (
            "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3\n",
            &["05 Oct 15:00", "07 Oct 15:00", "12 Oct 15:00"],
        ),
        (
            "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20261012T130000Z\nEXDATE;TZID=Europe/Berlin:20261019T150000\n",
            &["05 Oct 15:00", "26 Oct 16:00"],
        ),
    ] {
        let foreign = calendar(&event(&format!("{weekly}{rule}")));
        assert_eq!(times(&foreign), days, "{rule}");
    }
}

#[test]
fn one_time_of_many_may_be_told_anew() {
    let weekly = event(
        "UID:w\nSEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20261005T150000\nRRULE:FREQ=WEEKLY;COUNT=3\n",
    );
    let moved = event(
        "UID:w\nSEQUENCE:4\nRECURRENCE-ID:20261012T130000Z\nDTSTART;TZID=Europe/Berlin:20261013T100000\n",
    );
    let cancelled = event(
        "UID:w\nRECURRENCE-ID;TZID=Europe/Berlin:20261019T150000\nDTSTART;TZID=Europe/Berlin:20261019T150000\nSTATUS:CANCELLED\n",
    );
    let foreign = calendar(&format!("{moved}{weekly}{cancelled}"));
    assert_eq!(times(&foreign), ["05 Oct 15:00", "13 Oct 10:00"]);
    assert_eq!(
        reasons(&foreign),
        [(19, Reason::Cancelled("Pricing".into()))]
    );
}

#[test]
fn what_did_not_happen_is_left_out_and_said() {
    let off = event("DTSTART:20261102T140000Z\nSTATUS:CANCELLED\n");
    let ahead = event("DTSTART:20261123T110000Z\n");
    let alone = "BEGIN:VEVENT\nDTSTART:20261102T140000Z\nSUMMARY:Dentist\nEND:VEVENT\n";
    let foreign = calendar(&format!("{off}{ahead}{ahead}{alone}"));
    assert_eq!((foreign.activities.len(), foreign.read), (0, 4));
    let said = [
        (3, Reason::Cancelled("Pricing".into())),
        (9, Reason::ToCome(2)),
        (19, Reason::Alone(1)),
    ];
    assert_eq!(reasons(&foreign), said);
}

#[test]
fn a_series_of_which_no_day_has_come_is_left_out_and_said() {
    let ahead = event("DTSTART:20270105T110000Z\nRRULE:FREQ=WEEKLY\n");
    // A Friday, and over before the first Tuesday.
    let never =
        event("DTSTART:20260102T093000Z\nRRULE:FREQ=WEEKLY;UNTIL=20260105T090000Z;BYDAY=TU\n");
    let foreign = calendar(&format!("{never}{ahead}"));
    assert_eq!((foreign.activities.len(), foreign.read), (0, 2));
    let said = reasons(&foreign);
    let said: Vec<_> = said.into_iter().map(|(_, reason)| reason).collect();
    assert_eq!(said, [Reason::Never("Pricing".into()), Reason::ToCome(1)]);
}

#[test]
fn the_owner_of_a_calendar_is_no_guest_and_their_house_is_ours() {
    let owner = "X-WR-CALNAME:pat@own.example\n";
    let declined =
        event("DTSTART:20261102T140000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:pat@own.example\n");
    let with_house = event(
        "DTSTART:20261103T140000Z\nORGANIZER:mailto:pat@own.example\nATTENDEE;CN=Kit:mailto:kit@own.example\n",
    );
    let foreign = calendar(&format!("{owner}{declined}{with_house}"));
    assert_eq!(reasons(&foreign), [(4, Reason::Declined("Pricing".into()))]);
    let people = foreign.activities[0].people.iter();
    let people: Vec<_> = people.map(|one| (one.name.raw(), one.side)).collect();
    assert_eq!(
        people,
        [("Ann Lund", Allegiance::Open), ("Kit", Allegiance::Ours)]
    );
}

#[test]
fn a_broken_event_costs_itself_alone() {
    let day_less = event("");
    let odd = event("DTSTART:sometime\n");
    let good = event("DTSTART;VALUE=DATE:20261102\n");
    let cut = good.replace("END:VEVENT\n", "");
    let rule = event("DTSTART;VALUE=DATE:20261103\nRRULE:FREQ=WEEKLY;BYMONTH=77\n");
    let foreign = calendar(&format!("{day_less}{odd}{cut}{rule}{good}"));
    assert_eq!(times(&foreign), ["02 Nov", "02 Nov", "03 Nov"]);
    let said = [
        (3, Reason::NoDay),
        (7, Reason::BadDay("sometime".into())),
        (12, Reason::NoEnd),
        (16, Reason::BadRule),
    ];
    assert_eq!(reasons(&foreign), said);
}

#[test]
fn a_call_on_screens_is_a_video_call() {
    for place in [
        "LOCATION:Microsoft Teams Meeting\n",
        "LOCATION:https://us02web.zoom.us/j/1\n",
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc\n",
        "LOCATION:腾讯会议 123-456\n",
    ] {
        let foreign = calendar(&event(&format!("DTSTART:20261102T140000Z\n{place}")));
        let draft = &foreign.activities[0];
        assert_eq!(
            (draft.kind, draft.text.raw()),
            (Kind::Video, "Pricing"),
            "{place}"
        );
    }
}

#[test]
fn to_dos_are_not_read_and_that_is_said() {
    let foreign =
        calendar("BEGIN:VTODO\nUID:1\nSUMMARY:x\nEND:VTODO\nBEGIN:VTODO\nUID:2\nEND:VTODO\n");
    let to_dos = Unread {
        name: "VTODO".into(),
        records: 2,
    };
    assert_eq!((foreign.unread, foreign.problems.len()), (vec![to_dos], 0));
    assert_eq!(reasons(&calendar("")), [(1, Reason::NoEvents)]);
}
