//! What the next hour could do: the score of changed facts, for every step worth a thought.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Constants, Facts, Layers, Likely, Prepared, Standing, State, Urgency,
    day::{Day, Member, Presence, SeatOnDay},
    depth::{capped, layers, raw},
    index::Touch,
    inherit,
    likely::{self, Record},
    standing::{Place, Rating, Said},
    universal,
};
use crate::domain::{
    Account, Colleague, Department, Empty, Function, Id, Kind, Level, Person, Role, Seat, Signal,
    Signals, StanceSource, StanceValue, Subject,
};

/// A step with what it would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    pub step: NextStep,
    /// Where it would be done: the account, or the ancestor whose seat it is about.
    pub at: Id<Account>,
    /// Points of raw if it succeeds, more than 0.
    pub gain: f64,
    /// Points of the depth itself, under its limits and rounded.
    pub depth_gain: i16,
    /// The points of raw by layer.
    pub by_layer: Layers,
    pub likely: Likely,
}

/// Something the user could do today. Each involves one customer participant at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// Meet somebody; with the last contact there was. Of somebody nobody has spoken with for long nothing more
    /// is asked than that.
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
    /// Hold a joint review, where anybody is known; with the last one there was.
    Review { last: Option<NaiveDate> },
    /// Take one more colleague along to the warmest person.
    SecondColleague { person: Id<Person> },
}

/// Every step that would give something and that can be done, the likeliest first; of the steps about one
/// person only the best.
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
        all.sort_by(Candidate::likely_first);
        all
    }
}

impl Candidate {
    /// What it is about: a review concerns the account as a whole.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.step.subject(self.at)
    }
}

impl NextStep {
    /// What the step is about, done at an account.
    #[must_use]
    pub const fn subject(&self, at: Id<Account>) -> Subject {
        match self {
            Self::Meet { person, .. }
            | Self::Signal { person, .. }
            | Self::SecondColleague { person } => Subject::Person(*person),
            Self::FillSeat { seat, .. } => Subject::Seat(*seat),
            Self::FirstContact { department } => Subject::Department(*department),
            Self::Review { .. } => Subject::Account(at),
        }
    }

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

    /// Decides between what is worth the same: the lesser effort, then the older row.
    pub(super) const fn rank(&self) -> (u8, i64) {
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

/// What a day comes to.
#[derive(Debug, Clone, Copy)]
struct After {
    layers: Layers,
    raw: f64,
    depth: u8,
}

impl After {
    fn of(day: &Day<'_>) -> Self {
        let layers = layers(day);
        let raw = raw(&layers, day.constants());
        Self {
            layers,
            raw,
            depth: capped(day, raw),
        }
    }
}

/// A day on which things are tried. Whoever changes it for a try puts back what was there.
#[derive(Debug, Clone)]
struct Trial<'p> {
    day: Day<'p>,
    before: After,
    record: Record,
    /// Whom to bring a colleague to, by place among the standings.
    warmest: Option<usize>,
    /// Of each standing, the departments it is left out of while others are tried, and how much it counts there.
    left_out: Vec<Vec<(usize, f64)>>,
}

impl<'p> Trial<'p> {
    fn new(mut day: Day<'p>) -> Self {
        let (before, warmest) = (After::of(&day), warmest(&day));
        Self {
            left_out: shorten(&mut day),
            record: Record::of(day.prepared, day.on),
            day,
            before,
            warmest,
        }
    }

    /// The best step about the person whose standing this is.
    fn with_person(&mut self, standing: usize) -> Option<Candidate> {
        let left_out = std::mem::take(&mut self.left_out[standing]);
        for &(department, share) in &left_out {
            let members = &mut self.day.departments[department].members;
            members.push(Member { standing, share });
        }
        let best = self.best_about(standing);
        for &(department, _) in &left_out {
            self.day.departments[department].members.pop();
        }
        self.left_out[standing] = left_out;
        best
    }

    fn best_about(&mut self, standing: usize) -> Option<Candidate> {
        let now = self.day.standings[standing].clone();
        if self.has_left(&now) {
            return None;
        }
        let (person, last, at) = (now.person, now.last, now.source);
        let plain = self.meet(standing, Signals::NONE, None, &[self.me()]);
        let likely = Likely {
            plain: plain.raw - self.before.raw,
            chance: 0.0,
            lapse: self.lapse(person),
            urgency: self.urgency(&now),
        };
        let mut steps = vec![(NextStep::Meet { person, last }, plain, 0.0)];
        // First there has to be a contact again, then comes what they say, then where they stand.
        if matches!(now.state, State::Live | State::Cooling) {
            let from = now.recorded.map(|rating| rating.value);
            let to = one_step_up(from);
            let proof = if from == Some(StanceValue::NotAccepted) {
                Signals::NONE
            } else {
                Signals::NONE.with(Signal::Informed)
            };
            let chance = self.record.chance(from);
            let rating = self.rating(to, at);
            let nearer = self.meet(standing, proof, Some(rating), &[self.me()]);
            steps.push((NextStep::Signal { person, from, to }, nearer, chance));
        }
        if self.warmest == Some(standing) {
            let ours = [self.me(), NEW_COLLEAGUE];
            let second = self.meet(standing, Signals::NONE, None, &ours);
            steps.push((NextStep::SecondColleague { person }, second, 1.0));
        }
        let candidates = steps.into_iter().filter_map(|(step, after, chance)| {
            let likely = Likely { chance, ..likely };
            self.candidate(step, at, after, likely)
        });
        candidates.min_by(Candidate::likely_first)
    }

    /// Whether every post they had is over, though a seat still names them.
    fn has_left(&self, now: &Standing) -> bool {
        let index = &self.day.prepared.sources[self.day.prepared.source_of(now)];
        let on = self.day.on;
        index.place(now.person).is_some_and(|group| {
            !index.tenures.of(group).is_empty() && index.posts_on(group, on).next().is_none()
        })
    }

    fn urgency(&self, now: &Standing) -> Urgency {
        let cadence = i64::from(now.cadence);
        let silent = now.spoken.map(|last| (self.day.on - last).num_days());
        let holds = |seat: &SeatOnDay| {
            let holder = self.day.holder(seat);
            seat.applies && holder.is_some_and(|holder| holder.person == now.person)
        };
        let mut seats = self.day.seats.iter().filter(|seat| seat.role.releases());
        match silent {
            Some(days) if 2 * days < cadence => Urgency::Later,
            Some(days) if days <= cadence => Urgency::InOrder,
            _ if seats.any(holds) => Urgency::First,
            _ => Urgency::InOrder,
        }
    }

    /// What goes of somebody within a cadence of theirs, while all else stays as it is.
    fn lapse(&mut self, person: Id<Person>) -> f64 {
        let standings = self.day.standings.clone();
        for (place, now) in standings.iter().enumerate() {
            if now.person == person {
                let later = self.day.number + i32::from(now.cadence);
                self.day.standings[place] = self.on_day(now, None, known(now), later);
            }
        }
        let later = raw(&layers(&self.day), self.day.constants());
        self.day.standings = standings;
        f64::max(0.0, self.before.raw - later)
    }

    /// Found out first-hand, today.
    fn rating(&self, value: StanceValue, at: Id<Account>) -> Rating {
        Rating {
            value,
            on: self.day.on,
            source: StanceSource::FirstHand,
            at,
        }
    }

    /// The layers after one more meeting with a known person, at the account whose facts speak for them; a
    /// contact counts for them wherever it is written down, a rating only where nothing nearer is known.
    fn meet(
        &mut self,
        standing: usize,
        signals: Signals,
        rated: Option<Rating>,
        ours: &[Id<Colleague>],
    ) -> After {
        let now = &self.day.standings[standing];
        let (person, at) = (now.person, now.source);
        let local = at == self.day.prepared.facts.own.account;
        let senior = local && now.level == Some(Level::High);
        let meeting = self.meeting(signals, local);
        let standings = self.day.standings.clone();
        for (place, before) in standings.iter().enumerate() {
            if before.person == person {
                self.day.standings[place] = self.after(before, meeting, rated);
            }
        }
        let organization = self.day.organization.clone();
        if local {
            self.welcome(ours, senior);
        }
        let after = After::of(&self.day);
        self.day.organization = organization;
        self.day.standings = standings;
        after
    }

    fn after(&self, now: &Standing, meeting: Touch, rated: Option<Rating>) -> Standing {
        let nearer = |rating: &Rating| {
            let named = now.recorded.is_some_and(|own| own.at == now.source);
            rating.at == now.source || !named
        };
        let said = rated.filter(nearer).map_or(known(now), Said::at_once);
        self.on_day(now, Some(meeting), said, self.day.number)
    }

    /// Where somebody stands on a day, with the contacts there were and one more.
    fn on_day(&self, now: &Standing, more: Option<Touch>, said: Said, day: i32) -> Standing {
        let index = &self.day.prepared.sources[self.day.prepared.source_of(now)];
        let mut touches = match index.place(now.person) {
            Some(group) => index.touches_until(group, self.day.number).to_vec(),
            None => Vec::new(),
        };
        touches.extend(more);
        Standing::new(Place::of(now), &touches, said, day, self.day.constants())
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
                influence: None,
                departments: department.into_iter().collect(),
                cadence: if seat.role.decides() {
                    cadences.decider
                } else {
                    cadences.high
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
            trial.welcome(&[self.me()], true);
        }
        let step = NextStep::FillSeat {
            seat: seat.id,
            role: seat.role,
            empty: seat.empty,
            department,
        };
        let urgency = if seat.role.releases() {
            Urgency::First
        } else {
            Urgency::InOrder
        };
        self.certain(step, facts.account, After::of(&trial.day), urgency)
    }

    fn first_contact(&self, department: usize) -> Option<Candidate> {
        let empty = &self.day.departments[department];
        if !empty.applies || !empty.members.is_empty() {
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
                influence: None,
                departments: vec![department],
                cadence: self.day.constants().cadence.no_level,
            },
            None,
        );
        trial.seat_in(standing, Some(department));
        trial.welcome(&[self.me()], false);
        let step = NextStep::FirstContact { department };
        self.certain(step, own, After::of(&trial.day), Urgency::InOrder)
    }

    fn review(&mut self) -> Option<Candidate> {
        if self.day.everybody().all(|one| one.spoken.is_none()) {
            return None;
        }
        let last = self.day.organization.latest_review;
        self.day.organization.latest_review = Some(self.day.on);
        let after = After::of(&self.day);
        self.day.organization.latest_review = last;
        let own = self.day.prepared.facts.own.account;
        // They have to want it, too.
        let likely = Likely {
            plain: 0.0,
            chance: likely::AGREED,
            lapse: 0.0,
            urgency: Urgency::InOrder,
        };
        self.candidate(NextStep::Review { last }, own, after, likely)
    }

    /// A step of which everything comes that is told of it: what it takes is in the effort.
    fn certain(
        &self,
        step: NextStep,
        at: Id<Account>,
        after: After,
        urgency: Urgency,
    ) -> Option<Candidate> {
        let likely = Likely {
            plain: after.raw - self.before.raw,
            chance: 1.0,
            lapse: 0.0,
            urgency,
        };
        self.candidate(step, at, after, likely)
    }

    fn candidate(
        &self,
        step: NextStep,
        at: Id<Account>,
        after: After,
        likely: Likely,
    ) -> Option<Candidate> {
        let gain = after.raw - self.before.raw;
        let points = |weight: f64, before: f64, after: f64| 100.0 * weight * (after - before);
        let weights = &self.day.constants().layers;
        let (before, depth) = (&self.before.layers, i16::from(after.depth));
        let after = &after.layers;
        (NOTHING < gain).then(|| Candidate {
            step,
            at,
            gain,
            depth_gain: depth - i16::from(self.before.depth),
            likely,
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
        let rating = stance.map(|value| self.rating(value, place.source));
        let said = rating.map_or_else(Said::default, Said::at_once);
        let local = place.source == self.day.prepared.facts.own.account;
        let touches = [self.meeting(Signals::NONE, local)];
        let number = self.day.number;
        let new = Standing::new(place, &touches, said, number, self.day.constants());
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
        let share = 1.0;
        here.for_each(|department| department.members.push(Member { standing, share }));
    }

    /// These of ours met somebody at the account itself, who may be senior: then one of ours who is, too,
    /// makes it an executive meeting.
    fn welcome(&mut self, ours: &[Id<Colleague>], senior: bool) {
        let prepared = self.day.prepared;
        let mut colleagues = prepared.facts.colleagues.iter();
        let equal = colleagues.any(|one| one.rank() == Some(Level::High) && ours.contains(&one.id));
        let met_today = prepared
            .summits
            .iter()
            .any(|summit| summit.on == self.day.on);
        if senior && equal && !met_today {
            self.day.organization.meetings += 1;
        }
        let colleagues = &mut self.day.organization.colleagues;
        colleagues.extend(ours);
        colleagues.sort_unstable();
        colleagues.dedup();
    }

    /// A meeting today with one participant.
    fn meeting(&self, signals: Signals, here: bool) -> Touch {
        Touch {
            on: self.day.on,
            day: self.day.number,
            worth: self.day.constants().warmth.worth(Kind::Meeting, 1),
            interaction: Id::new(i64::MAX),
            signals,
            kind: Kind::Meeting,
            here,
        }
    }
}

/// Leaves those in the departments who can count in a try: it changes one member, so that the best two
/// of a level are then among the three that were best and that one. Returns for each standing the
/// departments, by place, that it was left out of.
pub(super) fn shorten(day: &mut Day<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut left_out = vec![Vec::new(); day.standings.len()];
    for place in 0..day.departments.len() {
        let kept: Vec<_> = universal::strongest::<3>(day, &day.departments[place]).collect();
        let all = std::mem::replace(&mut day.departments[place].members, kept);
        let kept = &day.departments[place].members;
        for member in all.into_iter().filter(|member| !kept.contains(member)) {
            left_out[member.standing].push((place, member.share));
        }
    }
    left_out
}

/// What is said of somebody as it is.
const fn known(now: &Standing) -> Said {
    Said {
        newest: now.recorded,
        seen: now.seen,
    }
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
