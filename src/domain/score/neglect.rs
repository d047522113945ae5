//! What goes if nothing is done: the points that hang on somebody today, and on later days.
//!
//! On a person hang the points that the account has with all contacts and ratings of that person and
//! would not have without any; on a review those of a review held in time. Nothing hangs on a seat
//! nobody holds or on a department without people, so that nothing of these can be lost.

use chrono::{Days, NaiveDate};

use super::{
    Candidate, Facts, NextStep, Prepared, Standing,
    day::Day,
    depth::{layers, raw},
    organizational,
    standing::{Place, Said},
    what_if::shorten,
};
use crate::domain::{Colleague, Id, Person};

/// Days looked ahead.
const AHEAD: u64 = 90;
/// What is worth a word, in points of raw.
const WHOLE: f64 = 1.0;

/// What is lost while nothing is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neglect {
    /// The first day, of 90, on which at least a whole point is gone.
    pub by: NaiveDate,
    /// Points of raw gone on that day, at least 1.
    pub points: f64,
    /// Points of raw gone after 90 days.
    pub in_all: f64,
}

/// What is lost of what each candidate is about if nothing more is logged; `None` where that is less
/// than a point.
#[must_use]
pub fn neglects(
    facts: &Facts,
    candidates: &[Candidate],
    on: NaiveDate,
    constants: &super::Constants,
) -> Vec<Option<Neglect>> {
    Prepared::new(facts, constants).neglects(candidates, on)
}

impl Prepared<'_> {
    /// As [`neglects`], on facts already prepared.
    #[must_use]
    pub fn neglects(&self, candidates: &[Candidate], on: NaiveDate) -> Vec<Option<Neglect>> {
        let today = Hanging::on(self, on).points_of(candidates);
        let mut lost = vec![None; candidates.len()];
        // Day by day: a whole account on ninety days at once would take much memory.
        for ahead in 1..=AHEAD {
            let Some(later) = on.checked_add_days(Days::new(ahead)) else {
                break;
            };
            let then = Hanging::on(self, later).points_of(candidates);
            for ((lost, today), then) in lost.iter_mut().zip(&today).zip(then) {
                let points = today - then;
                match lost {
                    None if WHOLE <= points => {
                        *lost = Some(Neglect {
                            by: later,
                            points,
                            in_all: points,
                        });
                    }
                    None => {}
                    Some(neglect) => neglect.in_all = points,
                }
            }
        }
        lost
    }
}

/// A day on which things are taken away for a look.
struct Hanging<'p> {
    day: Day<'p>,
    /// Points of raw with everything.
    whole: f64,
    /// Who of ours met whom lately, by place among the standings.
    met: Vec<(Id<Colleague>, usize)>,
}

impl<'p> Hanging<'p> {
    fn on(prepared: &'p Prepared<'p>, on: NaiveDate) -> Self {
        let mut day = Day::new(prepared, on);
        shorten(&mut day);
        Self {
            whole: raw(&layers(&day), day.constants()),
            met: organizational::meetings(&day),
            day,
        }
    }

    fn points_of(mut self, candidates: &[Candidate]) -> Vec<f64> {
        let points = candidates.iter().map(|candidate| match candidate.step {
            NextStep::Meet { person, .. }
            | NextStep::Signal { person, .. }
            | NextStep::SecondColleague { person } => self.on_person(person),
            NextStep::Review { .. } => self.on_review(),
            NextStep::FillSeat { .. }
            | NextStep::FirstContact { .. }
            | NextStep::SecondPerson { .. } => 0.0,
        });
        points.collect()
    }

    fn on_person(&mut self, person: Id<Person>) -> f64 {
        let (number, constants) = (self.day.number, self.day.constants());
        let standings = self.day.standings.clone();
        let organization = self.day.organization.clone();
        for standing in self
            .day
            .standings
            .iter_mut()
            .filter(|one| one.person == person)
        {
            *standing = Standing::new(Place::of(standing), &[], Said::default(), number, constants);
        }
        let others = self.met.iter();
        let others = others.filter(|(_, met)| standings[*met].person != person);
        let mut others: Vec<_> = others.map(|(colleague, _)| *colleague).collect();
        others.sort_unstable();
        others.dedup();
        self.day.organization.colleagues = others;
        self.day.organization.meetings -= organizational::summits_with(&self.day, person);
        let without = raw(&layers(&self.day), constants);
        self.day.organization = organization;
        self.day.standings = standings;
        self.whole - without
    }

    fn on_review(&mut self) -> f64 {
        let latest = self.day.organization.latest_review.take();
        let without = raw(&layers(&self.day), self.day.constants());
        self.day.organization.latest_review = latest;
        self.whole - without
    }
}
