//! What is owed to the account as a whole: joint reviews, promises, what was planned.

use super::{Rule, Severity, Warning, What, look::Look};
use chrono::NaiveDate;

use crate::domain::{OrgFactKind, Side, plan_item::Unmet};

/// The later the worse. Where there never was a review it is the least: not every account has any.
pub(super) fn review_old(look: &Look<'_>, found: &mut Vec<Warning>) {
    let reviews = look.facts.own.org_facts.iter();
    let reviews = reviews.filter(|row| row.kind == OrgFactKind::JointReview);
    let last = reviews
        .filter_map(|row| row.period.from)
        .filter(|on| *on <= look.on)
        .max();
    let days = last.map(|on| look.days_since(on));
    let [little, late, much] = look.rules.review_days.map(i64::from);
    let severity = match days {
        None => Severity::Note,
        Some(days) if much < days => Severity::Serious,
        Some(days) if late < days => Severity::Caution,
        Some(days) if little < days => Severity::Note,
        Some(_) => return,
    };
    let because = What::NoReview {
        last: last.zip(days),
    };
    let account = look.depth.account;
    found.push(Warning::undated(Rule::ReviewOld, severity, account, because).since(last));
}

impl Look<'_> {
    /// The last word with anybody, where it was too long ago; nothing where there never was one.
    pub(super) fn silent_since(&self) -> Option<NaiveDate> {
        let people = self.depth.people.iter();
        let last = people.filter_map(|one| one.spoken).max()?;
        let long = i64::from(self.rules.silent_days) < self.days_since(last);
        long.then_some(last)
    }

    /// Whether it is told of the whole account that nobody was spoken with: then not of everybody besides.
    pub(super) fn is_told_as_silent(&self) -> bool {
        self.rules.is_on(Rule::AccountSilent) && self.silent_since().is_some()
    }
}

/// Nobody was spoken with for too long.
pub(super) fn account_silent(look: &Look<'_>, found: &mut Vec<Warning>) {
    let Some(last) = look.silent_since() else {
        return;
    };
    let because = What::AllSilent {
        last,
        days: look.days_since(last),
        people: look.depth.people.len(),
    };
    let account = look.depth.account;
    let warning = Warning::undated(Rule::AccountSilent, Severity::Serious, account, because);
    found.push(warning.since(Some(last)));
}

/// Setting aside what is weak hides nothing.
pub(super) fn set_aside(look: &Look<'_>, found: &mut Vec<Warning>) {
    let depth = look.depth.depth;
    found.extend(look.depth.all_counted().map(|whole| {
        let because = What::SetAside { depth, whole };
        Warning::undated(
            Rule::SetAside,
            Severity::Caution,
            look.depth.account,
            because,
        )
    }));
}

/// Due before the day and still open on it.
pub(super) fn promise_overdue(look: &Look<'_>, found: &mut Vec<Warning>) {
    for owed in &look.watched.owed {
        let open = owed.made <= look.on && owed.closed.is_none_or(|on| look.on < on);
        if !open || look.on <= owed.due {
            continue;
        }
        let days = look.days_since(owed.due);
        let severity = if i64::from(look.rules.promise_days) < days {
            Severity::Serious
        } else {
            Severity::Caution
        };
        let because = What::Late {
            by: Side::Us,
            text: owed.text.clone(),
            due: owed.due,
            days,
            to: owed.to,
        };
        let warning = Warning::undated(Rule::PromiseOverdue, severity, owed.id, because);
        found.push(warning.since(Some(owed.due)));
    }
}

/// What was to come true of the plan by a day that is over.
pub(super) fn plan_late(look: &Look<'_>, found: &mut Vec<Warning>) {
    for late in &look.watched.unmet {
        let Unmet { aim, now, due } = *late;
        let about = aim.subject().unwrap_or_else(|| look.depth.account.into());
        let because = What::Unmet { aim, now, due };
        let warning = Warning::undated(Rule::PlanLate, Severity::Caution, about, because);
        found.push(warning.since(Some(due)));
    }
}
