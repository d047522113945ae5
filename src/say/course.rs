//! The course of a depth in words: what happened on the way, where it goes, what changed between two days.

use chrono::{Datelike, NaiveDate};

use super::{Names, Words};
use crate::domain::{
    Name, OrgFactKind, Scope, Subject,
    score::{Cause, Changes, ContributionChange, Forecast, Movement, TrendEvent},
};

/// Tenths of a point with their sign: `+7.4`, `−13.5`.
#[must_use]
pub fn signed_tenths(points: i64) -> String {
    let sign = if points < 0 { "" } else { "+" };
    format!("{sign}{}", super::tenths(points))
}

/// Whole points with their sign: `+7`, `−13`.
pub(super) fn signed_whole(points: i16) -> String {
    match points {
        0.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

impl Words {
    /// What happened, for a line that names the day already.
    #[must_use]
    pub fn happening(&self, what: &TrendEvent, names: &Names<'_>) -> String {
        let person = |id| -> String { names(Subject::Person(id)) };
        match *what {
            TrendEvent::Began { kind, scope } => self.org_fact_of(kind, scope),
            TrendEvent::Ended { kind, scope } => self.event_ended(self.org_fact_of(kind, scope)),
            TrendEvent::Mode { to, moved } => {
                self.event_mode(self.procurement(to), signed_whole(moved))
            }
            TrendEvent::Visited(_) => self.event_visited(),
            TrendEvent::Seat { seat, from, to } => {
                let seat = names(seat.into());
                match (from, to) {
                    (None, Some(to)) => self.event_took(person(to), seat),
                    (Some(from), Some(to)) => self.event_took_over(person(to), person(from), seat),
                    (Some(from), None) => self.event_vacated(person(from), seat),
                    (None, None) => seat,
                }
            }
            TrendEvent::Came(who) => self.event_came(person(who)),
            TrendEvent::Left(who) => self.event_left(person(who)),
            TrendEvent::Moved { person: who, to } => {
                let to = to.map_or_else(|| self.map_no_department(), |to| names(to.into()));
                self.event_moved(person(who), to)
            }
            TrendEvent::Stance {
                person: who,
                from,
                to,
            } => {
                let (from, to) = (self.maybe_stance(from), self.stance(to));
                self.event_stance(person(who), from, to)
            }
            TrendEvent::FirstContact { person: who, .. } => self.event_first_contact(person(who)),
        }
    }

    /// An agreement with how far it reaches, or another relation between the companies.
    fn org_fact_of(&self, kind: OrgFactKind, scope: Option<Scope>) -> String {
        match scope.filter(|_| kind == OrgFactKind::Agreement) {
            Some(scope) => {
                let (what, scope) = (self.org_fact(kind), self.scope(scope));
                self.event_agreement(what, scope)
            }
            None => self.org_fact(kind),
        }
    }

    /// The day a chart is of, on its axis, with its depth.
    #[must_use]
    pub fn trend_day(&self, on: NaiveDate, depth: u8) -> String {
        self.trend_day_said(self.date(on, on), depth)
    }

    /// What the line of a chart is.
    #[must_use]
    pub fn trend_past(&self, points: usize) -> String {
        let weeks = points.saturating_sub(1);
        self.trend_past_said(weeks)
    }

    /// What the dotted line of a chart is, with the depths it comes to.
    #[must_use]
    pub fn trend_ahead(&self, forecast: &[Forecast]) -> String {
        let ahead = forecast.iter();
        let ahead = ahead.map(|one| self.trend_in(one.days, one.depth));
        let ahead: Vec<String> = ahead.collect();
        self.trend_ahead_said(ahead.join(" · "))
    }

    /// A month on an axis; January with its year.
    #[must_use]
    pub fn month_on_axis(&self, day: NaiveDate) -> String {
        match day.month() {
            1 => day.year().to_string(),
            _ => self.month(day.month()),
        }
    }

    /// Two days of an account with their depths, above what changed between them.
    #[must_use]
    pub fn changes_heading(&self, name: &Name, changes: &Changes, today: NaiveDate) -> String {
        let (before, after) = (&changes.before, &changes.after);
        self.changes_heading_said(
            name.shown(),
            before.depth,
            after.depth,
            self.date(before.on, today),
            self.date(after.on, today),
        )
    }

    /// The day of the fact behind a change; of whoever is growing cold that of the last contact. Empty
    /// where no single fact did it.
    #[must_use]
    pub fn fact_day(&self, change: &ContributionChange, today: NaiveDate) -> String {
        let Some(fact) = change.fact else {
            return String::new();
        };
        let day = self.date(fact.on, today);
        match change.movement.cause {
            Cause::Faded { .. } => self.changes_last_contact(day),
            _ => day,
        }
    }

    /// What a movement is about, said as the contribution is.
    #[must_use]
    pub fn moved_part(&self, movement: &Movement, names: &Names<'_>) -> String {
        self.part_for(movement.kind, movement.subject, names)
    }

    /// Above what changed; `points` in tenths, as those below add up to.
    #[must_use]
    pub fn changed_since(&self, changes: &Changes, points: i64, today: NaiveDate) -> String {
        let (before, after) = (&changes.before, &changes.after);
        let from = self.date(before.on, today);
        if changes.all.is_empty() {
            return self.trend_unchanged(from);
        }
        self.trend_changed(from, before.depth, after.depth, signed_tenths(points))
    }
}
