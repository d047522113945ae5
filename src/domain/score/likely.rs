//! What a step is likely to bring for what it takes: the order in which next best actions are told.
//!
//! What a meeting brings hangs on how near somebody is believed to be, and some steps take more than a meeting.
//! `tests/benches/next.rs` is the world in which an order is tried.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{Candidate, NextStep, Prepared, index::Index};
use crate::domain::{Signal, StanceValue};

/// What is likely of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likely {
    /// Points of raw that it is believed to bring, times the days they hold: what is won with somebody who is seen
    /// four times a year need not be won anew each month.
    pub worth: f64,
    /// 0–1: how likely it is that more comes of it than of a plain meeting. It is told, and not weighed: what
    /// followed some dozen meetings says little of one person.
    pub chance: f64,
    pub urgency: Urgency,
}

/// How long a step can wait, whatever it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Nobody is known to approve or to decide, or the relationship with whoever does cools: never crowded out
    /// by what is easier.
    First,
    InOrder,
    /// Somebody who was spoken with less than half a cadence ago.
    Later,
}

impl Candidate {
    /// What one meeting's worth of effort is likely to bring.
    #[must_use]
    pub fn worth(&self) -> f64 {
        self.likely.worth / self.step.meetings()
    }

    /// How likely it is, 0–1, that more comes of it than of a meeting alone; `None` of a step of which nothing
    /// more is hoped.
    #[must_use]
    pub const fn chance(&self) -> Option<f64> {
        match self.step {
            NextStep::Signal { .. } | NextStep::Review { .. } => Some(self.likely.chance),
            NextStep::Meet { .. }
            | NextStep::FillSeat { .. }
            | NextStep::FirstContact { .. }
            | NextStep::SecondPerson { .. }
            | NextStep::SecondColleague { .. } => None,
        }
    }

    /// By urgency, then by what is likely for the effort.
    #[must_use]
    pub fn likely_first(&self, other: &Self) -> std::cmp::Ordering {
        let (urgency, others) = (self.likely.urgency, other.likely.urgency);
        urgency
            .cmp(&others)
            .then_with(|| other.worth().total_cmp(&self.worth()))
            .then_with(|| self.step.rank().cmp(&other.step.rank()))
    }
}

impl NextStep {
    /// What it takes, in meetings: whoever is not known has to be found first, a colleague to be won for it,
    /// and a review brings many together.
    #[must_use]
    pub const fn meetings(&self) -> f64 {
        match self {
            Self::Meet { .. }
            | Self::Signal { .. }
            | Self::FirstContact { .. }
            | Self::SecondPerson { .. } => 1.0,
            Self::SecondColleague { .. } => 1.5,
            Self::FillSeat { .. } | Self::Review { .. } => 2.0,
        }
    }
}

/// A chance before anything is known of it, and of how many meetings it is worth.
struct Prior {
    chance: f64,
    meetings: f64,
}

/// That somebody comes a step nearer.
const NEARER: Prior = Prior {
    chance: 0.3,
    meetings: 10.0,
};
/// That an opponent gives way.
const GIVES_WAY: Prior = Prior {
    chance: 0.1,
    meetings: 10.0,
};
/// That what ties the companies comes of it: that the other side agrees to a joint review, that a colleague is taken
/// along and stays in touch. Of it a book has no record.
pub(super) const TIES: f64 = 0.3;
/// Days after a meeting within which what was written down is put down to it.
const AFTER: u64 = 30;
/// Days back that the record goes: who worked here long before is no measure.
const RECORD: u64 = 730;

/// How often meetings of an account were followed by a step nearer, by where the people stood: what moves
/// somebody neutral is no measure for an opponent or a coach.
#[derive(Debug, Clone, Default)]
pub(super) struct Record(BTreeMap<Option<StanceValue>, Share>);

/// Meetings, and those of them that were followed.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    meetings: u32,
    followed: u32,
}

impl Record {
    /// Reads the meetings of everybody of the account in the two years before a day; those of the last thirty
    /// days only where they have been followed already.
    pub(super) fn of(prepared: &Prepared<'_>, on: NaiveDate) -> Self {
        let mut record = Self::default();
        let index = &prepared.sources[0];
        for group in 0..index.people.len() {
            record.read(index, group, on);
        }
        record
    }

    /// How likely it is that a meeting brings somebody a step nearer who stands there; 0–1.
    pub(super) fn chance(&self, from: Option<StanceValue>) -> f64 {
        let prior = match from {
            Some(StanceValue::NotAccepted) => &GIVES_WAY,
            _ => &NEARER,
        };
        let share = self.0.get(&from).copied().unwrap_or_default();
        (prior.chance * prior.meetings + f64::from(share.followed))
            / (prior.meetings + f64::from(share.meetings))
    }

    fn read(&mut self, index: &Index, group: usize, on: NaiveDate) {
        let since = on.checked_sub_days(Days::new(RECORD));
        let touches = index.touches_until(group, on.num_days_from_ce());
        let ratings: Vec<_> = index.ratings_until(group, on).collect();
        for (place, met) in touches.iter().enumerate() {
            if met.is_message() || since.is_some_and(|since| met.on < since) {
                continue;
            }
            let until = met.on.checked_add_days(Days::new(AFTER)).unwrap_or(on);
            let known = ratings.partition_point(|row| row.on < met.on);
            let before = known
                .checked_sub(1)
                .and_then(|last| Some(ratings.get(last)?.value));
            let later = ratings[known..].iter();
            let mut later = later.take_while(|row| row.on <= until);
            let higher = later.any(|row| before.is_none_or(|before| before < row.value));
            let opponent = before == Some(StanceValue::NotAccepted);
            let shown = || {
                let mut then = touches[place..].iter().take_while(|one| one.on <= until);
                then.any(|one| PROOF.iter().any(|signal| one.signals.has(*signal)))
            };
            let came = higher || !opponent && shown();
            if !came && on < until {
                continue;
            }
            let share = self.0.entry(before).or_default();
            share.meetings += 1;
            share.followed += u32::from(came);
        }
    }
}

/// What shows that somebody came nearer.
pub(super) const PROOF: [Signal; 3] = [Signal::Informed, Signal::Helped, Signal::Promoted];

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::domain::{
        Function, Id, Kind, Level, Person, Role,
        score::{
            Constants, Facts,
            example::{Sketch, today},
            next_best,
        },
    };

    fn best(facts: &Facts) -> Vec<Candidate> {
        next_best(facts, today(), &Constants::default())
    }

    fn about(facts: &Facts, person: Id<Person>) -> Option<Candidate> {
        let all = best(facts);
        all.into_iter()
            .find(|one| one.step.person() == Some(person))
    }

    /// Somebody neutral of finance, met so many days ago.
    fn met(sketch: &mut Sketch, level: Level, ages: &[u64]) -> Id<Person> {
        let department = sketch.department(Function::Finance);
        let person = sketch.person(Some(department), Some(level));
        for age in ages {
            sketch.contact(person, *age, Kind::Meeting, 1, "");
            sketch.stance(person, *age, StanceValue::Neutral);
        }
        person
    }

    #[test]
    fn first_comes_contact_then_what_they_say() {
        let mut sketch = Sketch::new(1000);
        let stranger = met(&mut sketch, Level::High, &[]);
        let dormant = met(&mut sketch, Level::High, &[300]);
        let cooling = met(&mut sketch, Level::High, &[100]);
        let facts = sketch.alone();
        let step = |person| about(&facts, person).unwrap().step;
        assert!(matches!(step(stranger), NextStep::Meet { last: None, .. }));
        assert!(matches!(step(dormant), NextStep::Meet { .. }));
        assert!(matches!(step(cooling), NextStep::Signal { .. }));
    }

    #[test]
    fn nobody_comes_again_within_half_their_cadence() {
        let urgency = |age| {
            let mut sketch = Sketch::new(1000);
            let person = met(&mut sketch, Level::High, &[age]);
            let facts = sketch.alone();
            about(&facts, person).unwrap().likely.urgency
        };
        assert_eq!(urgency(14), Urgency::Later);
        assert_eq!(urgency(15), Urgency::InOrder);
    }

    #[test]
    fn whoever_decides_and_cools_and_who_is_not_known_yet_go_before_all() {
        let mut sketch = Sketch::new(1000);
        let many = met(&mut sketch, Level::High, &[61, 200]);
        let decider = met(&mut sketch, Level::High, &[61, 200]);
        let warm = met(&mut sketch, Level::High, &[60, 200]);
        let seat = sketch.seat(Role::Approver, None);
        sketch.seat(Role::Decider, Some(decider));
        sketch.seat(Role::Approver, Some(warm));
        let facts = sketch.alone();
        let all = best(&facts);
        let firsts = all
            .iter()
            .filter(|one| one.likely.urgency == Urgency::First)
            .map(|one| one.step);
        let firsts: Vec<_> = firsts.collect();
        assert_eq!(firsts.len(), 2, "{firsts:?}");
        assert!(firsts.iter().any(|one| one.person() == Some(decider)));
        let fills = |one: &NextStep| matches!(one, NextStep::FillSeat { seat: fills, .. } if *fills == seat);
        assert!(firsts.iter().any(fills));
        assert_eq!(
            about(&facts, many).unwrap().likely.urgency,
            Urgency::InOrder
        );
    }

    #[test]
    fn where_one_person_is_known_somebody_on_another_level_is_sought() {
        let new = |levels: &[Level]| {
            let mut sketch = Sketch::new(1000);
            let department = sketch.department(Function::Finance);
            for level in levels {
                let person = sketch.person(Some(department), Some(*level));
                sketch.contact(person, 40, Kind::Meeting, 1, "");
            }
            let all = best(&sketch.alone());
            let mut steps = all.iter().map(|one| one.step);
            steps.find(|step| step.subject(Id::new(1)) == department.into())
        };
        assert!(matches!(new(&[]), Some(NextStep::FirstContact { .. })));
        let level = |known| match new(&[known]) {
            Some(NextStep::SecondPerson { level, .. }) => level,
            _ => None,
        };
        assert_eq!(level(Level::High), Some(Level::Middle));
        assert_eq!(level(Level::Middle), Some(Level::High));
        assert_eq!(new(&[Level::High, Level::Middle]), None);
    }

    /// What a meeting with somebody of finance is worth who was met and rated so long ago.
    fn worth(met_ago: u64, stance: StanceValue) -> f64 {
        let mut sketch = Sketch::new(1000);
        let person = met(&mut sketch, Level::High, &[]);
        sketch.contact(person, met_ago, Kind::Meeting, 1, "");
        sketch.stance(person, met_ago, stance);
        about(&sketch.alone(), person).unwrap().worth()
    }

    #[test]
    fn whoever_is_near_can_wait_and_silence_makes_it_urgent() {
        let neutral = worth(20, StanceValue::Neutral);
        let supporter = worth(20, StanceValue::Support);
        let silent = worth(200, StanceValue::Support);
        assert!(
            supporter < neutral && supporter < silent,
            "{supporter} {silent} {neutral}"
        );
    }

    #[test]
    fn an_opponent_goes_before_others_because_once_won_they_stay_so() {
        let mut sketch = Sketch::new(1000);
        let mut known = |role, stance| {
            let person = met(&mut sketch, Level::High, &[]);
            sketch.seat(role, Some(person));
            sketch.contact(person, 40, Kind::Meeting, 1, "");
            sketch.stance(person, 40, stance);
            person
        };
        let supporter = known(Role::Evaluator, StanceValue::Support);
        let opponent = known(Role::User, StanceValue::NotAccepted);
        let facts = sketch.alone();
        let worth = |person| about(&facts, person).unwrap().worth();
        assert!(worth(supporter) < worth(opponent));
    }

    #[test]
    fn of_two_alike_whom_one_sees_less_often_goes_first() {
        let mut sketch = Sketch::new(1000);
        let [often, seldom] = [
            (Function::Finance, Level::High),
            (Function::Technical, Level::Working),
        ]
        .map(|(function, level)| {
            let department = sketch.department(function);
            sketch.person(Some(department), Some(level))
        });
        let facts = sketch.alone();
        let worth = |person| about(&facts, person).unwrap().worth();
        assert!(worth(often) < worth(seldom));
    }

    #[test]
    fn of_a_review_three_in_ten_is_expected_for_the_days_it_counts() {
        let mut sketch = Sketch::new(1000);
        met(&mut sketch, Level::High, &[20]);
        let all = best(&sketch.alone());
        let mut reviews = all
            .iter()
            .filter(|one| matches!(one.step, NextStep::Review { .. }));
        let review = reviews.next().unwrap();
        assert!((review.worth() - 0.3 * review.gain * 90.0 / 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_review_is_not_advised_where_nobody_was_ever_spoken_with() {
        let review = |ages: &[u64]| {
            let mut sketch = Sketch::new(1000);
            met(&mut sketch, Level::High, ages);
            let all = best(&sketch.alone());
            all.iter()
                .any(|one| matches!(one.step, NextStep::Review { .. }))
        };
        assert!(!review(&[]));
        assert!(review(&[40]));
    }

    #[test]
    fn nobody_is_advised_whose_posts_are_over_though_a_seat_still_names_them() {
        let mut sketch = Sketch::new(1000);
        let gone = met(&mut sketch, Level::High, &[40]);
        sketch.seat(Role::Decider, Some(gone));
        let mut facts = sketch.alone();
        assert!(about(&facts, gone).is_some());
        facts.own.tenures[0].period.to = today().pred_opt();
        assert!(about(&facts, gone).is_none());
    }

    #[test]
    fn the_chance_is_the_books_own_record_with_a_prior_of_three_in_ten() {
        let chance = |ages: &[u64], signals: &[u64]| {
            let mut sketch = Sketch::new(1000);
            let person = met(&mut sketch, Level::High, ages);
            for age in signals {
                sketch.contact(person, *age, Kind::Message, 1, "i");
            }
            about(&sketch.alone(), person).unwrap().likely.chance
        };
        // Of the first meeting it was not known yet where they stood: it is no measure for the others.
        let four = chance(&[50, 100, 150, 200], &[140]);
        assert!((four - (3.0 + 1.0) / 13.0).abs() < 1e-9, "{four}");
        let more = chance(&[50, 100, 150, 200], &[140, 49]);
        assert!((more - (3.0 + 2.0) / 13.0).abs() < 1e-9, "{more}");
        // What came after thirty days is not put down to it.
        let late = chance(&[50, 100, 150, 200], &[119]);
        assert!((late - 3.0 / 13.0).abs() < 1e-9, "{late}");
    }

    #[test]
    fn an_opponent_gives_way_once_in_ten() {
        let mut sketch = Sketch::new(1000);
        let opponent = met(&mut sketch, Level::High, &[]);
        sketch.contact(opponent, 20, Kind::Meeting, 1, "");
        sketch.stance(opponent, 30, StanceValue::NotAccepted);
        let facts = sketch.alone();
        let chance = about(&facts, opponent).unwrap().likely.chance;
        assert!((chance - 0.1).abs() < 1e-9, "{chance}");
    }
}
