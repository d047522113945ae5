//! What the relationship hangs on: seats, live threads, our own people.

use std::collections::BTreeSet;

use chrono::Days;

use super::{Rule, Severity, Warning, What, look::Look};

/// At most one live thread: who holds it, or nobody.
pub(super) fn single_thread(look: &Look<'_>, found: &mut Vec<Warning>) {
    let mut threads = look.depth.people.iter().filter(|one| one.thread);
    let (first, second) = (threads.next(), threads.next());
    if second.is_some() || look.is_told_as_silent() {
        return;
    }
    let only = first.map(|one| one.person);
    let because = What::OneThread { only };
    let account = look.depth.account;
    found.push(match first {
        Some(one) => Warning::undated(Rule::SingleThread, Severity::Serious, one.person, because)
            .since(one.last),
        None => Warning::undated(Rule::SingleThread, Severity::Serious, account, because),
    });
}

/// Several live threads, and all of them through the same one of ours.
pub(super) fn single_colleague(look: &Look<'_>, found: &mut Vec<Warning>) {
    let threads: Vec<_> = look.depth.people.iter().filter(|one| one.thread).collect();
    let days = Days::new(look.rules.colleague_days.into());
    let start = look.on.checked_sub_days(days).unwrap_or(look.on);
    let people: BTreeSet<_> = threads.iter().map(|one| one.person).collect();
    let met = look.facts.contacts().filter(|contact| {
        (start..=look.on).contains(&contact.on) && people.contains(&contact.person)
    });
    let met: BTreeSet<_> = met.map(|contact| contact.interaction).collect();
    // The last ones first: where there are two, both are soon found.
    let there = look.facts.attendances().rev();
    let there = there.filter(|row| met.contains(&row.interaction));
    let mut ours = there.map(|row| row.colleague);
    let only = ours.next().filter(|one| ours.all(|other| other == *one));
    // With one live thread that is the trouble, whoever of ours it runs through.
    if let Some(colleague) = only.filter(|_| 1 < threads.len()) {
        found.push(Warning::undated(
            Rule::SingleColleague,
            Severity::Caution,
            look.depth.account,
            What::OnlyOneOfOurs {
                colleague,
                threads: threads.len(),
            },
        ));
    }
}

/// A seat of this account that counts and that nobody holds.
pub(super) fn seat_vacant(look: &Look<'_>, found: &mut Vec<Warning>) {
    let own =
        look.depth.seats.iter().filter(|seat| {
            seat.source == look.depth.account && seat.applies && seat.holder.is_none()
        });
    for seat in own.filter(|seat| !look.is_told_as_unknown(seat.role)) {
        let facts = look.facts.own.seats.iter().find(|row| row.id == seat.seat);
        let Some(facts) = facts else {
            continue;
        };
        let holders = &facts.holders;
        let before = holders.iter().filter_map(|(person, period)| {
            let end = period.to.filter(|end| *end < look.on)?;
            Some((end, *person))
        });
        let before = before.max();
        let severity = match seat.role {
            role if role.decides() => Severity::Caution,
            _ => Severity::Note,
        };
        let because = What::Unheld {
            role: seat.role,
            empty: facts.empty(look.on),
            before: before.map(|(_, person)| person),
        };
        let said = facts.vacant_since.filter(|since| *since <= look.on);
        let since = before.map_or(said, |(end, _)| end.succ_opt());
        let warning = Warning::undated(Rule::SeatVacant, severity, seat.seat, because);
        found.push(warning.since(since));
    }
}
