//! How the depth came here, line by line: what changed since a day, and what happened.

use chrono::{Days, NaiveDate};

use super::LongTrend;
use crate::{
    app::{AnyList, DepthView, Effect, Keyed, List},
    book::{CourseOf, YearsOf},
    domain::{
        Account, Id, OrgFactKind, Person, Subject,
        score::{
            Changes, ContributionChange, ContributionKind, Course, Event, Layer, apportion, changes,
        },
    },
};

/// How far back changes are told from, where neither the user nor a review says.
const USUALLY: u64 = 90;
/// A review longer ago says nothing about now.
const LATELY: u64 = 365;

/// How far back the page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TrendSpan {
    #[default]
    Year,
    /// All of them, from the first contact on.
    Years,
}

impl TrendSpan {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Year => Self::Years,
            Self::Years => Self::Year,
        }
    }
}

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Trend {
    pub span: TrendSpan,
    /// The page of all years.
    pub long: LongTrend,
    /// Absent until the worker has computed it.
    pub course: Option<Course>,
    /// Whether the course is that of the facts on screen; another one is shown until it is.
    fresh: bool,
    /// Absent until the depth has been read; without what is less than can be shown.
    pub changes: Option<Changes>,
    /// Of each change, in tenths: rounded together, so that they add up.
    points: Vec<i64>,
    /// The changes, largest first, and the events, newest first.
    pub year: List<Vec<TrendLine>>,
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrendLine {
    /// Above the changes, with their sum in tenths.
    Changed(i64),
    /// With its points, in tenths.
    Change(ContributionChange, i64),
    /// Above the events.
    Happened,
    /// With its place among those of the course.
    Event(usize, Event),
}

/// What a line is about, whatever it amounts to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrendKey {
    Change(Layer, ContributionKind, Subject),
    Event(Event),
}

impl Keyed for TrendLine {
    type Key = TrendKey;

    fn key(&self) -> Option<TrendKey> {
        match self {
            Self::Changed(_) | Self::Happened => None,
            Self::Change(change, _) => {
                let moved = &change.movement;
                Some(TrendKey::Change(moved.layer, moved.kind, moved.subject))
            }
            Self::Event(_, event) => Some(TrendKey::Event(*event)),
        }
    }

    fn rests(&self) -> bool {
        self.key().is_some()
    }
}

impl Trend {
    /// Says anew what changed between `since` and the day of the depth.
    pub fn fill(&mut self, view: &DepthView, since: Option<NaiveDate>, height: usize) {
        let on = view.depth.on;
        let since = since
            .filter(|since| *since < on)
            .or_else(|| usually_since(view));
        self.changes = since.map(|since| changes(&view.facts, (since, on), &view.constants));
        self.round();
        self.fresh = false;
        self.course = self.course.take().filter(|course| course.on == on);
        self.long.forget(on, height);
        self.year.fill(self.lines(), height);
    }

    /// Takes in what the worker has computed.
    pub fn take_in(&mut self, course: Course, height: usize) {
        self.course = Some(course);
        self.fresh = true;
        self.year.fill(self.lines(), height);
    }

    /// What is not at hand of what the page shows, to be computed by the worker.
    #[must_use]
    pub fn asks(&self, (account, on): (Id<Account>, Option<NaiveDate>)) -> Vec<Effect> {
        match self.span {
            TrendSpan::Year if !self.fresh => vec![Effect::ask(CourseOf { account, on })],
            TrendSpan::Years if !self.long.is_fresh() => {
                vec![Effect::ask(YearsOf { account, on })]
            }
            _ => Vec::new(),
        }
    }

    /// The list on screen.
    #[must_use]
    pub fn list(&self) -> &dyn AnyList {
        match self.span {
            TrendSpan::Year => &self.year,
            TrendSpan::Years => &self.long.list,
        }
    }

    pub fn list_mut(&mut self) -> &mut dyn AnyList {
        match self.span {
            TrendSpan::Year => &mut self.year,
            TrendSpan::Years => &mut self.long.list,
        }
    }

    /// The line under the cursor, where one year is on screen.
    fn line(&self) -> Option<&TrendLine> {
        self.year.row().filter(|_| self.span == TrendSpan::Year)
    }

    fn round(&mut self) {
        self.points.clear();
        if let Some(changes) = &mut self.changes {
            let exact: Vec<f64> = changes
                .all
                .iter()
                .map(|one| one.movement.points())
                .collect();
            self.points = apportion(&exact, 0.1);
            let mut points = self.points.iter();
            changes.all.retain(|_| points.next() != Some(&0));
            self.points.retain(|points| *points != 0);
        }
    }

    fn lines(&self) -> Vec<TrendLine> {
        let mut lines = Vec::new();
        if let Some(changes) = &self.changes {
            lines.push(TrendLine::Changed(self.points.iter().sum()));
            let points = self.points.iter().copied();
            let all = changes.all.iter().zip(points);
            lines.extend(all.map(|(change, points)| TrendLine::Change(*change, points)));
        }
        if let Some(course) = &self.course {
            lines.push(TrendLine::Happened);
            let events = course.events.iter().enumerate().rev();
            lines.extend(events.map(|(at, event)| TrendLine::Event(at, *event)));
        }
        lines
    }

    /// Where to read more about the line under the cursor.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.line()? {
            TrendLine::Change(change, _) => change.subject(),
            TrendLine::Event(_, event) => event.what.subject(),
            TrendLine::Changed(..) | TrendLine::Happened => None,
        }
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        match self.line()? {
            TrendLine::Change(change, _) => change.movement.cause.person(),
            TrendLine::Event(_, event) => event.what.person(),
            TrendLine::Changed(..) | TrendLine::Happened => None,
        }
    }
}

/// The day of the last review before the day of the depth, else a quarter before that.
fn usually_since(view: &DepthView) -> Option<NaiveDate> {
    let on = view.depth.on;
    let facts = view.facts.own.org_facts.iter();
    let reviews = facts.filter(|fact| fact.kind == OrgFactKind::JointReview);
    let reviews = reviews.filter_map(|fact| fact.period.from);
    let lately = on.checked_sub_days(Days::new(LATELY));
    reviews
        .filter(|day| *day < on && lately.is_none_or(|lately| lately <= *day))
        .max()
        .or_else(|| on.checked_sub_days(Days::new(USUALLY)))
}
