//! What the next hour could do: the score of changed facts, for every step worth a thought.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Constants, Facts, Layers, Prepared, Standing,
    day::{Day, Presence, SeatOnDay},
    depth::{layers, raw},
    index::Touch,
    inherit,
    standing::{Place, Rating},
    universal,
};
use crate::domain::{
    Account, Colleague, Department, Empty, Function, Id, Kind, Level, Person, Role, Seat, Signal,
    Signals, StanceValue,
};

/// A step with what it would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    pub step: NextStep,
    /// Where it would be done: the account, or the ancestor whose seat it is about.
    pub at: Id<Account>,
    /// Points of raw, more than 0.
    pub gain: f64,
    /// The same points by layer.
    pub by_layer: Layers,
}

/// Something the user could do today. Each involves one customer participant at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// Meet somebody; with the last contact there was.
    Meet {
        person: Id<Person>,
        last: Option<NaiveDate>,
    },
    /// Meet somebody who gives information and comes one step nearer; an opponent becomes neutral.
    Signal {
        person: Id<Person>,
        from: Option<StanceValue>,
        to: StanceValue,
    },
    /// Find out who holds a seat without a holder, and meet them.
    FillSeat {
        seat: Id<Seat>,
        role: Role,
        /// What the seat is now.
        empty: Empty,
        /// Where the new holder would sit.
        department: Option<Id<Department>>,
    },
    /// Meet anybody in a department where nobody is known.
    FirstContact { department: Id<Department> },
    /// Hold a joint review; with the last one there was.
    Review { last: Option<NaiveDate> },
    /// Take one more colleague along to the warmest person.
    SecondColleague { person: Id<Person> },
}

/// Every step that would give something, best first; of the steps about one person only the best.
#[must_use]
pub fn next_best(facts: &Facts, on: NaiveDate, constants: &Constants) -> Vec<Candidate> {
    Prepared::new(facts, constants).next_best(on)
}

impl Prepared<'_> {
    /// As [`next_best`], on facts already prepared.
    #[must_use]
    pub fn next_best(&self, on: NaiveDate) -> Vec<Candidate> {
        let mut trial = Trial::new(Day::new(self, on));
        let mut all = Vec::new();
        for place in trial.day.people.clone() {
            all.extend(trial.with_person(place.standing));
        }
        for seat in trial.day.seats.clone() {
            all.extend(trial.fill(&seat));
        }
        for department in 0..trial.day.departments.len() {
            all.extend(trial.first_contact(department));
        }
        all.extend(trial.review());
        all.sort_by(Candidate::better_first);
        all
    }
}

impl Candidate {
    fn better_first(&self, other: &Self) -> std::cmp::Ordering {
        other
            .gain
            .total_cmp(&self.gain)
            .then_with(|| self.step.rank().cmp(&other.step.rank()))
    }
}

impl NextStep {
    /// Whom the step is about, if it is somebody known.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Meet { person, .. }
            | Self::Signal { person, .. }
            | Self::SecondColleague { person } => Some(*person),
            Self::FillSeat { .. } | Self::FirstContact { .. } | Self::Review { .. } => None,
        }
    }

    /// Decides between equal gains: the lesser effort, then the older row.
    const fn rank(&self) -> (u8, i64) {
        match self {
            Self::Meet { person, .. } => (0, person.key()),
            Self::Signal { person, .. } => (1, person.key()),
            Self::FillSeat { seat, .. } => (2, seat.key()),
            Self::FirstContact { department } => (3, department.key()),
            Self::Review { .. } => (4, 0),
            Self::SecondColleague { person } => (5, person.key()),
        }
    }
}

/// Gains below this are rounding.
const NOTHING: f64 = 1e-9;
/// Somebody the book does not know yet.
const NEW_PERSON: Id<Person> = Id::new(i64::MAX);
const NEW_COLLEAGUE: Id<Colleague> = Id::new(i64::MAX);

/// A day on which things are tried. Whoever changes it for a try puts back what was there.
#[derive(Debug, Clone)]
struct Trial<'p> {
    day: Day<'p>,
    before: Layers,
    /// Whom to bring a colleague to, by place among the standings.
    warmest: Option<usize>,
    /// Of each standing, the departments it is left out of while others are tried.
    left_out: Vec<Vec<usize>>,
}

impl<'p> Trial<'p> {
    fn new(mut day: Day<'p>) -> Self {
        let (before, warmest) = (layers(&day), warmest(&day));
        Self {
            left_out: shorten(&mut day),
            day,
            before,
            warmest,
        }
    }

    /// The best step about the person whose standing this is.
    fn with_person(&mut self, standing: usize) -> Option<Candidate> {
        let left_out = std::mem::take(&mut self.left_out[standing]);
        for &department in &left_out {
            self.day.departments[department].members.push(standing);
        }
        let best = self.best_about(standing);
        for &department in &left_out {
            self.day.departments[department].members.pop();
        }
        self.left_out[standing] = left_out;
        best
    }

    fn best_about(&mut self, standing: usize) -> Option<Candidate> {
        let now = &self.day.standings[standing];
        let (person, last, recorded) = (now.person, now.last, now.recorded);
        let from = recorded.map(|rating| rating.value);
        let to = one_step_up(from);
        let proof = if from == Some(StanceValue::NotAccepted) {
            Signals::NONE
        } else {
            Signals::NONE.with(Signal::Informed)
        };
        let rating = Some(Rating {
            value: to,
            on: self.day.on,
        });
        let meet = self.meet(standing, Signals::NONE, recorded, &[self.me()]);
        let signal = self.meet(standing, proof, rating, &[self.me()]);
        let mut steps = vec![
            (NextStep::Meet { person, last }, meet),
            (NextStep::Signal { person, from, to }, signal),
        ];
        if self.warmest == Some(standing) {
            let ours = [self.me(), NEW_COLLEAGUE];
            let second = self.meet(standing, Signals::NONE, recorded, &ours);
            steps.push((NextStep::SecondColleague { person }, second));
        }
        let at = self.day.standings[standing].source;
        let candidates = steps
            .into_iter()
            .filter_map(|(step, after)| self.candidate(step, at, after));
        candidates.min_by(Candidate::better_first)
    }

    /// The layers after one more meeting with a known person.
    fn meet(
        &mut self,
        standing: usize,
        signals: Signals,
        recorded: Option<Rating>,
        ours: &[Id<Colleague>],
    ) -> Layers {
        let now = &self.day.standings[standing];
        let source = self.day.prepared.source_of(now);
        let index = &self.day.prepared.sources[source];
        let mut touches = match index.place(now.person) {
            Some(group) => index.touches_until(group, self.day.number).to_vec(),
            None => Vec::new(),
        };
        touches.push(self.meeting(signals));
        let place = Place::of(now);
        let met = Standing::new(
            place,
            &touches,
            recorded,
            self.day.number,
            self.day.constants(),
        );
        let before = std::mem::replace(&mut self.day.standings[standing], met);
        // A meeting at an ancestor is none of this account's own.
        let colleagues = self.day.organization.colleagues.clone();
        if source == 0 {
            self.welcome(ours);
        }
        let after = layers(&self.day);
        self.day.organization.colleagues = colleagues;
        self.day.standings[standing] = before;
        after
    }

    fn fill(&self, seat: &SeatOnDay) -> Option<Candidate> {
        if !seat.applies || seat.holder.is_some() {
            return None;
        }
        let facts = inherit::account(self.day.prepared.facts, seat.source);
        let department = seat.department.or_else(|| executive(facts));
        let cadences = &self.day.constants().cadence;
        let mut trial = self.clone();
        let standing = trial.add(
            Place {
                person: NEW_PERSON,
                source: facts.account,
                level: Some(Level::High),
                departments: department.into_iter().collect(),
                cadence: match seat.role {
                    Role::Approver | Role::Decider | Role::Evaluator => cadences.decider,
                    Role::Influencer | Role::User => cadences.high,
                },
            },
            Some(StanceValue::Neutral),
        );
        let seats = trial
            .day
            .seats
            .iter_mut()
            .filter(|other| other.id == seat.id);
        seats.for_each(|seat| seat.holder = Some(standing));
        if seat.source == 0 {
            trial.seat_in(standing, department);
            trial.welcome(&[self.me()]);
        }
        let step = NextStep::FillSeat {
            seat: seat.id,
            role: seat.role,
            empty: seat.empty,
            department,
        };
        self.candidate(step, facts.account, layers(&trial.day))
    }

    fn first_contact(&self, department: usize) -> Option<Candidate> {
        let empty = &self.day.departments[department];
        if !empty.fact.applies || !empty.members.is_empty() {
            return None;
        }
        let department = empty.fact.id;
        let own = self.day.prepared.facts.own.account;
        let mut trial = self.clone();
        let standing = trial.add(
            Place {
                person: NEW_PERSON,
                source: own,
                level: None,
                departments: vec![department],
                cadence: self.day.constants().cadence.no_level,
            },
            None,
        );
        trial.seat_in(standing, Some(department));
        trial.welcome(&[self.me()]);
        self.candidate(
            NextStep::FirstContact { department },
            own,
            layers(&trial.day),
        )
    }

    fn review(&mut self) -> Option<Candidate> {
        let last = self.day.organization.latest_review;
        self.day.organization.latest_review = Some(self.day.on);
        let after = layers(&self.day);
        self.day.organization.latest_review = last;
        let own = self.day.prepared.facts.own.account;
        self.candidate(NextStep::Review { last }, own, after)
    }

    fn candidate(&self, step: NextStep, at: Id<Account>, after: Layers) -> Option<Candidate> {
        let constants = self.day.constants();
        let gain = raw(&after, constants) - raw(&self.before, constants);
        let points = |weight: f64, before: f64, after: f64| 100.0 * weight * (after - before);
        let (weights, before) = (&constants.layers, &self.before);
        (NOTHING < gain).then(|| Candidate {
            step,
            at,
            gain,
            by_layer: Layers {
                key: points(weights.key, before.key, after.key),
                universal: points(weights.universal, before.universal, after.universal),
                organizational: points(
                    weights.organizational,
                    before.organizational,
                    after.organizational,
                ),
            },
        })
    }

    const fn me(&self) -> Id<Colleague> {
        self.day.prepared.facts.me
    }

    /// Somebody new, met once today.
    fn add(&mut self, place: Place, stance: Option<StanceValue>) -> usize {
        let on = self.day.on;
        let rating = stance.map(|value| Rating { value, on });
        let touches = [self.meeting(Signals::NONE)];
        let number = self.day.number;
        let new = Standing::new(place, &touches, rating, number, self.day.constants());
        let standing = self.day.standings.len();
        self.day.standings.push(new);
        self.day.people.push(Presence {
            standing,
            applies: true,
        });
        standing
    }

    fn seat_in(&mut self, standing: usize, department: Option<Id<Department>>) {
        let here = self
            .day
            .departments
            .iter_mut()
            .filter(|other| Some(other.fact.id) == department);
        here.for_each(|department| department.members.push(standing));
    }

    fn welcome(&mut self, ours: &[Id<Colleague>]) {
        let colleagues = &mut self.day.organization.colleagues;
        colleagues.extend(ours);
        colleagues.sort_unstable();
        colleagues.dedup();
    }

    /// A meeting today with one participant.
    fn meeting(&self, signals: Signals) -> Touch {
        Touch {
            on: self.day.on,
            day: self.day.number,
            worth: self.day.constants().warmth.worth(Kind::Meeting, 1),
            interaction: Id::new(i64::MAX),
            signals,
            kind: Kind::Meeting,
        }
    }
}

/// Leaves those in the departments who can count in a try: it changes one member, so that the best two
/// of a level are then among the three that were best and that one. Returns for each standing the
/// departments, by place, that it was left out of.
pub(super) fn shorten(day: &mut Day<'_>) -> Vec<Vec<usize>> {
    let mut left_out = vec![Vec::new(); day.standings.len()];
    for place in 0..day.departments.len() {
        let kept: Vec<_> = universal::strongest::<3>(day, &day.departments[place]).collect();
        let all = std::mem::replace(&mut day.departments[place].members, kept);
        let kept = &day.departments[place].members;
        for member in all.into_iter().filter(|member| !kept.contains(member)) {
            left_out[member].push(place);
        }
    }
    left_out
}

fn one_step_up(stance: Option<StanceValue>) -> StanceValue {
    let number = stance.map_or(-1, StanceValue::number);
    StanceValue::from_number(number + 1).unwrap_or(StanceValue::Coach)
}

/// The warmest person met at the account itself; of equals the first by id.
fn warmest(day: &Day<'_>) -> Option<usize> {
    let own = day.prepared.facts.own.account;
    let mut warmest: Option<usize> = None;
    for presence in &day.people {
        let standing = &day.standings[presence.standing];
        let most = warmest.map_or(0.0, |place| day.standings[place].warmth);
        if standing.source == own && most < standing.warmth {
            warmest = Some(presence.standing);
        }
    }
    warmest
}

/// The first executive department, an applicable one if there is any.
fn executive(facts: &super::AccountFacts) -> Option<Id<Department>> {
    let executives = facts
        .departments
        .iter()
        .filter(|d| d.function == Function::Executive);
    executives.min_by_key(|d| (!d.applies, d.id)).map(|d| d.id)
}
