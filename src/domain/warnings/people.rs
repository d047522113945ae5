//! Warnings about one person: uncovered, silent, unproven, behind a target.

use std::collections::BTreeMap;

use super::{Rule, Severity, Warning, WatchedTarget, What, look::Look};
use crate::domain::{
    StanceValue,
    score::{Standing, State},
};

/// A key player we have no live thread with.
pub(super) fn key_uncovered(look: &Look<'_>, found: &mut Vec<Warning>) {
    if look.is_told_as_silent() {
        return;
    }
    let ours = look.key_players().filter(|one| look.is_ours(one));
    found.extend(ours.filter(|one| !one.thread).map(|one| {
        let severity = match one.state {
            State::Dormant | State::Never => Severity::Serious,
            State::Live | State::Cooling => Severity::Caution,
        };
        let because = What::Uncovered {
            role: look.role(one.person),
            state: one.state,
            last: one.spoken,
        };
        Warning::undated(Rule::KeyUncovered, severity, one.person, because).since(one.spoken)
    }));
}

/// A coach, as we recorded it, whom we have not heard for more than some of their cadences. One never
/// met is not silent: that stance is without evidence.
pub(super) fn coach_silent(look: &Look<'_>, found: &mut Vec<Warning>) {
    if look.is_told_as_silent() {
        return;
    }
    for one in look.depth.people.iter().filter(|one| look.is_ours(one)) {
        let coach = one
            .recorded
            .is_some_and(|is| is.value == StanceValue::Coach);
        let Some(last) = one.spoken.filter(|_| coach) else {
            continue;
        };
        let days = look.days_since(last);
        if i64::from(look.rules.coach_cadences) * i64::from(one.cadence) < days {
            let twice = 2 * i64::from(look.rules.coach_cadences) * i64::from(one.cadence);
            let severity = if twice < days {
                Severity::Serious
            } else {
                Severity::Caution
            };
            let because = What::Silent {
                last,
                days,
                cadence: one.cadence,
            };
            let warning = Warning::undated(Rule::CoachSilent, severity, one.person, because);
            found.push(warning.since(Some(last)));
        }
    }
}

/// Recorded as a supporter or better, but no signal in the last days. A stance below that claims nothing
/// that would need a proof.
pub(super) fn stance_unproven(look: &Look<'_>, found: &mut Vec<Warning>) {
    let mut signals = BTreeMap::new();
    for contact in look.facts.contacts() {
        if contact.on <= look.on && !contact.signals.is_empty() {
            let last = signals.entry(contact.person).or_insert(contact.on);
            *last = contact.on.max(*last);
        }
    }
    for one in look.depth.people.iter().filter(|one| look.is_ours(one)) {
        let claims = one.recorded.filter(|is| StanceValue::Support <= is.value);
        let Some(recorded) = claims else { continue };
        let signal = signals.get(&one.person).copied();
        let fresh = signal.is_some_and(|on| look.days_since(on) <= look.rules.stance_days.into());
        if !fresh {
            // Mere support counts in full without a signal; more than that counts as support.
            let severity = match recorded.value {
                StanceValue::StrongSupport | StanceValue::Coach => Severity::Caution,
                _ => Severity::Note,
            };
            let because = What::Unproven {
                stance: recorded.value,
                recorded: recorded.on,
                signal,
            };
            let warning = Warning::undated(Rule::StanceUnproven, severity, one.person, because);
            found.push(warning.since(Some(signal.unwrap_or(recorded.on))));
        }
    }
}

/// Of each person the target that was due last; those before it are history.
pub(super) fn target_missed(look: &Look<'_>, found: &mut Vec<Warning>) {
    let mut due: BTreeMap<_, &WatchedTarget> = BTreeMap::new();
    for aim in look.watched.aims.iter().filter(|aim| aim.by < look.on) {
        let last = due.entry(aim.person).or_insert(aim);
        if (last.by, last.id) < (aim.by, aim.id) {
            *last = aim;
        }
    }
    for (person, aim) in due {
        let Some(one) = look.depth.person(person) else {
            continue;
        };
        let stance = look.recorded_here(one);
        if stance.is_none_or(|is| is < aim.value) {
            let because = What::Behind {
                target: aim.value,
                by: aim.by,
                stance,
            };
            let warning = Warning::undated(Rule::TargetMissed, Severity::Caution, person, because);
            found.push(warning.since(Some(aim.by)));
        }
    }
}

impl Look<'_> {
    /// The newest stance of somebody at this account: a target is about the account it names, also for
    /// somebody who decides from above.
    fn recorded_here(&self, one: &Standing) -> Option<StanceValue> {
        let here = self.facts.own.stances.iter();
        let rows = here.filter(|row| row.person == one.person && row.on <= self.on);
        rows.max_by_key(|row| (row.on, row.recorded))
            .map(|row| row.value)
    }
}
