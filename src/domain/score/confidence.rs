//! How much of the picture is fresh: without it, unknown would pass for bad.

use chrono::NaiveDate;

use super::{day::Day, key, standing::Standing};

/// Share of people and applicable seats that were spoken with, or rated first-hand, in the window, 0–1; a
/// seat is as fresh as its holder. Who is only in what is not applicable leaves the count with it.
pub(super) fn value(day: &Day<'_>) -> f64 {
    let people = day
        .people
        .iter()
        .filter(|presence| presence.applies)
        .map(|presence| Some(&day.standings[presence.standing]));
    let seats = key::applicable(day).map(|seat| day.holder(seat));
    let (mut fresh, mut all) = (0_u32, 0_u32);
    for standing in people.chain(seats) {
        fresh += u32::from(standing.is_some_and(|standing| is_fresh(standing, day)));
        all += 1;
    }
    if all == 0 {
        0.0
    } else {
        f64::from(fresh) / f64::from(all)
    }
}

fn is_fresh(standing: &Standing, day: &Day<'_>) -> bool {
    let window = i64::from(day.constants().confidence.days);
    let recent = |on: NaiveDate| (day.on - on).num_days() <= window;
    standing.spoken.is_some_and(recent) || standing.seen.is_some_and(recent)
}
