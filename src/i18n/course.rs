//! The course of a depth in words: what happened on the way, where it goes, what changed between two days.

use chrono::{Datelike, NaiveDate};

use super::{Names, Words, word};
use crate::domain::{
    org_fact::{OrgFactKind, Scope},
    row::Subject,
    score::{Forecast, Happening},
};

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
}
