//! The course of a depth in words: what happened on the way, where it goes, what changed between two days.

use chrono::{Datelike, NaiveDate};

use super::{Names, Words, word};
use crate::domain::{
    org_fact::{OrgFactKind, Scope},
    row::Subject,
    score::{Cause, Change, Changes, Forecast, Happening, Movement},
};

/// Tenths of a point with their sign: `+7.4`, `−13.5`.
#[must_use]
pub fn signed_tenths(points: i64) -> String {
    let sign = if points < 0 { "" } else { "+" };
    format!("{sign}{}", super::tenths(points))
}

impl Words {
    /// What happened, for a line that names the day already.
    #[must_use]
    pub fn happening(&self, what: &Happening, names: &Names<'_>) -> String {
        let person = |id| -> String { names(Subject::Person(id)) };
        match *what {
            Happening::Began { kind, scope } => self.org_fact_of(kind, scope),
            Happening::Ended { kind, scope } => {
                word!(self, "event-ended", what = self.org_fact_of(kind, scope))
            }
            Happening::Visited(_) => word!(self, "event-visited"),
            Happening::Seat { seat, from, to } => {
                let seat = names(seat.into());
                match (from, to) {
                    (None, Some(to)) => word!(self, "event-took", seat = seat, name = person(to)),
                    (Some(from), Some(to)) => word!(
                        self,
                        "event-took-over",
                        seat = seat,
                        name = person(to),
                        from = person(from)
                    ),
                    (Some(from), None) => {
                        word!(self, "event-vacated", seat = seat, name = person(from))
                    }
                    (None, None) => seat,
                }
            }
            Happening::Came(who) => word!(self, "event-came", name = person(who)),
            Happening::Left(who) => word!(self, "event-left", name = person(who)),
            Happening::Moved { person: who, to } => {
                let to = to.map_or_else(|| self.no_department(), |to| names(to.into()));
                word!(self, "event-moved", name = person(who), to = to)
            }
            Happening::Stance {
                person: who,
                from,
                to,
            } => {
                let (from, to) = (self.maybe_stance(from), self.stance(to));
                word!(
                    self,
                    "event-stance",
                    name = person(who),
                    from = from,
                    to = to
                )
            }
            Happening::FirstContact { person: who, .. } => {
                word!(self, "event-first-contact", name = person(who))
            }
        }
    }

    /// An agreement with how far it reaches, or another relation between the companies.
    fn org_fact_of(&self, kind: OrgFactKind, scope: Option<Scope>) -> String {
        match scope.filter(|_| kind == OrgFactKind::Agreement) {
            Some(scope) => {
                let (what, scope) = (self.org_fact(kind), self.scope(scope));
                word!(self, "event-agreement", what = what, scope = scope)
            }
            None => self.org_fact(kind),
        }
    }

    /// The day a chart is of, on its axis, with its depth.
    #[must_use]
    pub fn trend_day(&self, on: NaiveDate, depth: u8) -> String {
        word!(self, "trend-day", day = self.date(on, on), depth = depth)
    }

    /// What the line of a chart is.
    #[must_use]
    pub fn trend_past(&self, points: usize) -> String {
        let weeks = points.saturating_sub(1);
        word!(self, "trend-past", weeks = weeks)
    }

    /// What the dotted line of a chart is, with the depths it comes to.
    #[must_use]
    pub fn trend_ahead(&self, forecast: &[Forecast]) -> String {
        let ahead = forecast.iter();
        let ahead = ahead.map(|one| word!(self, "trend-in", days = one.days, depth = one.depth));
        let ahead: Vec<String> = ahead.collect();
        word!(self, "trend-ahead", depths = ahead.join(" · "))
    }

    /// A month on an axis; January with its year.
    #[must_use]
    pub fn month_on_axis(&self, day: NaiveDate) -> String {
        match day.month() {
            1 => day.year().to_string(),
            _ => self.month(day),
        }
    }

    /// Two days of an account with their depths, above what changed between them.
    #[must_use]
    pub fn changes_heading(&self, name: &str, changes: &Changes, today: NaiveDate) -> String {
        let (before, after) = (&changes.before, &changes.after);
        word!(
            self,
            "changes-heading",
            name = name,
            before = before.depth,
            after = after.depth,
            from = self.date(before.on, today),
            to = self.date(after.on, today)
        )
    }

    #[must_use]
    pub fn changes_none(&self) -> String {
        word!(self, "changes-none")
    }

    /// The day of the fact behind a change; of whoever is growing cold that of the last contact. Empty
    /// where no single fact did it.
    #[must_use]
    pub fn fact_day(&self, change: &Change, today: NaiveDate) -> String {
        let Some(fact) = change.fact else {
            return String::new();
        };
        let day = self.date(fact.on, today);
        match change.movement.cause {
            Cause::Faded { .. } => word!(self, "changes-last-contact", day = day),
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
            return word!(self, "trend-unchanged", from = from);
        }
        word!(
            self,
            "trend-changed",
            from = from,
            before = before.depth,
            after = after.depth,
            points = signed_tenths(points)
        )
    }

    /// Above the events of a course.
    #[must_use]
    pub fn events_heading(&self) -> String {
        word!(self, "trend-events")
    }

    /// Beside the title of a list whose depths are those of a past day.
    #[must_use]
    pub fn book_as_of(&self, day: &str) -> String {
        word!(self, "book-as-of", day = day)
    }
}
