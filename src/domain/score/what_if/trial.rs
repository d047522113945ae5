//! A day on which steps are tried, one after the other, each on the day as it is.

use super::{
    super::{
        AccountFacts, Layers, Likely, Standing, Urgency,
        belief::Belief,
        day::{Day, DepartmentOnDay, Member, Presence, SeatOnDay},
        depth::{capped, layers, raw},
        index::Touch,
        inherit,
        key::Shares,
        likely::{self, Record},
        organizational,
        standing::{Place, Said},
        universal::{self, coverage},
    },
    Candidate, NextStep,
    believed::Believed,
};
use crate::domain::{
    Account, Colleague, Department, Function, Id, Kind, Level, Person, Seat, Signals, StanceValue,
};

/// Gains below this are rounding.
const NOTHING: f64 = 1e-9;
/// Somebody the book does not know yet.
const NEW_PERSON: Id<Person> = Id::new(i64::MAX);
pub(super) const NEW_COLLEAGUE: Id<Colleague> = Id::new(i64::MAX);

/// What a day comes to.
#[derive(Debug, Clone, Copy)]
pub(super) struct After {
    layers: Layers,
    pub(super) raw: f64,
    depth: u8,
}

impl After {
    pub(super) fn of(day: &Day<'_>) -> Self {
        Self::with(layers(day), day)
    }

    pub(super) fn with(layers: Layers, day: &Day<'_>) -> Self {
        let raw = raw(&layers, day.constants());
        Self {
            layers,
            raw,
            depth: capped(day, raw),
        }
    }
}

/// A day on which things are tried. Whoever changes it for a try puts back what was there.
#[derive(Debug)]
pub(super) struct Trial<'p> {
    pub(super) day: Day<'p>,
    pub(super) before: After,
    pub(super) record: Record,
    /// What is believed of each standing.
    pub(super) beliefs: Vec<Belief>,
    /// Whom to bring a colleague to, by place among the standings.
    pub(super) warmest: Option<usize>,
    /// Of each standing, the departments it is left out of while others are tried, and how much it counts there.
    pub(super) left_out: Vec<Vec<(usize, f64)>>,
    /// What a step with somebody known leaves as it is: who holds which seat …
    shares: Shares,
    /// … and the coverage of the departments they are not of.
    coverages: Vec<f64>,
}

impl<'p> Trial<'p> {
    pub(super) fn new(mut day: Day<'p>) -> Self {
        let (before, warmest) = (After::of(&day), warmest(&day));
        let left_out = shorten(&mut day);
        let (departments, standings) = (day.departments.iter(), day.standings.iter());
        Self {
            left_out,
            record: Record::of(day.prepared, day.on),
            shares: Shares::of(&day),
            coverages: departments.map(|one| coverage(&day, one)).collect(),
            beliefs: standings.map(|one| believed(&day, one)).collect(),
            day,
            before,
            warmest,
        }
    }

    /// What the day comes to while the standings of one person alone are others than before.
    pub(super) fn after_moving(&self, person: Id<Person>) -> Layers {
        let day = &self.day;
        let is_of = |member: &Member| day.standings[member.standing].person == person;
        Layers {
            key: self.shares.value(day),
            universal: universal::mean(day, |place| {
                let department = &day.departments[place];
                if department.members.iter().any(is_of) {
                    coverage(day, department)
                } else {
                    self.coverages[place]
                }
            }),
            organizational: organizational::value(day),
        }
    }

    /// What `look` finds while every standing of a person is another one.
    pub(super) fn with_standings<T>(
        &mut self,
        person: Id<Person>,
        other: impl Fn(&Self, &Standing) -> Standing,
        look: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let mut kept = Vec::new();
        for place in 0..self.day.standings.len() {
            if self.day.standings[place].person == person {
                let other = other(self, &self.day.standings[place]);
                let own = std::mem::replace(&mut self.day.standings[place], other);
                kept.push((place, own));
            }
        }
        let found = look(self);
        for (place, own) in kept {
            self.day.standings[place] = own;
        }
        found
    }

    pub(super) fn fill(
        &mut self,
        seat: &SeatOnDay,
        believed: &mut Believed<'_>,
    ) -> Option<Candidate> {
        if !seat.applies || seat.holder.is_some() {
            return None;
        }
        let facts = inherit::account(self.day.prepared.facts, seat.source);
        let department = seat.department.or_else(|| executive(facts));
        let cadences = &self.day.constants().cadence;
        let expected = if seat.role.decides() {
            cadences.decider
        } else {
            cadences.high
        };
        let tier = self.day.tier_of(seat.source);
        let place = Place {
            person: NEW_PERSON,
            source: facts.account,
            level: Some(Level::High),
            influence: None,
            departments: department.into_iter().collect(),
            pace: self.day.constants().pace(None, expected, tier),
        };
        let here = seat.source == 0;
        let newcomer = Newcomer {
            standing: self.met_once(place),
            seat: Some(seat.id),
            department: department.filter(|_| here),
            here,
        };
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
        self.found(step, &newcomer, urgency, believed)
    }

    /// Of two people a department counts, so that a second one is sought where one is known.
    pub(super) fn somebody_new(
        &mut self,
        department: usize,
        believed: &mut Believed<'_>,
    ) -> Option<Candidate> {
        let here = &self.day.departments[department];
        if !here.applies {
            return None;
        }
        let id = here.fact.id;
        let (step, level) = match here.members.as_slice() {
            [] => (NextStep::FirstContact { department: id }, None),
            [only] => {
                let known = &self.day.standings[only.standing];
                let level = known.level.map(besides);
                let step = NextStep::SecondPerson {
                    department: id,
                    besides: known.person,
                    level,
                };
                (step, level)
            }
            _ => return None,
        };
        let own = self.day.prepared.facts.own.account;
        let constants = self.day.constants();
        let pace = constants.pace(None, constants.cadence.of_level(level), self.day.tier_of(0));
        let newcomer = Newcomer {
            standing: self.met_once(Place {
                person: NEW_PERSON,
                source: own,
                level,
                influence: None,
                departments: vec![id],
                pace,
            }),
            seat: None,
            department: Some(id),
            here: true,
        };
        self.found(step, &newcomer, Urgency::InOrder, believed)
    }

    pub(super) fn review(&mut self) -> Option<Candidate> {
        if self.day.everybody().all(|one| one.spoken.is_none()) {
            return None;
        }
        let last = self.day.organization.latest_review;
        self.day.organization.latest_review = Some(self.day.on);
        let after = After::of(&self.day);
        self.day.organization.latest_review = last;
        let own = self.day.prepared.facts.own.account;
        // They have to want it, too.
        let counts = f64::from(self.day.constants().organization.review_days);
        let likely = Likely {
            worth: likely::TIES * self.ties(&after) * counts,
            chance: likely::TIES,
            urgency: Urgency::InOrder,
        };
        self.candidate(NextStep::Review { last }, own, after, likely)
    }

    /// To meet somebody new, who is somebody like anybody: everything comes that is told of it, and what it takes is
    /// in the effort.
    fn found(
        &mut self,
        step: NextStep,
        newcomer: &Newcomer,
        urgency: Urgency,
        believed: &mut Believed<'_>,
    ) -> Option<Candidate> {
        let likely = Likely {
            worth: believed.worth_of_new(newcomer),
            chance: 1.0,
            urgency,
        };
        let organization = self.day.organization.clone();
        newcomer.join(&mut self.day);
        if newcomer.here {
            let senior = newcomer.standing.level == Some(Level::High);
            self.welcome(&[self.me()], senior);
        }
        let after = After::of(&self.day);
        newcomer.leave(&mut self.day);
        self.day.organization = organization;
        self.candidate(step, newcomer.standing.source, after, likely)
    }

    /// Points of raw that what ties the companies gains.
    pub(super) fn ties(&self, after: &After) -> f64 {
        let weight = 100.0 * self.day.constants().layers.organizational;
        weight * (after.layers.organizational - self.before.layers.organizational)
    }

    pub(super) fn candidate(
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

    /// Days in which half of the warmth goes of a meeting with somebody of this cadence.
    pub(super) fn warms(&self, cadence: u16) -> f64 {
        self.day.constants().cadence.half_life * f64::from(cadence)
    }

    pub(super) const fn me(&self) -> Id<Colleague> {
        self.day.prepared.facts.me
    }

    /// Where somebody new stands, neutral and met once today.
    fn met_once(&self, place: Place) -> Standing {
        let said = Said::at_once(self.rating(StanceValue::Neutral, place.source));
        let local = place.source == self.day.prepared.facts.own.account;
        let touches = [self.meeting(Signals::NONE, local)];
        Standing::new(place, &touches, said, self.day.number, self.day.constants())
    }

    /// These of ours met somebody at the account itself, who may be senior: then one of ours who is, too,
    /// makes it an executive meeting.
    pub(super) fn welcome(&mut self, ours: &[Id<Colleague>], senior: bool) {
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
    pub(super) fn meeting(&self, signals: Signals, here: bool) -> Touch {
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

/// Somebody who is not of the account yet.
pub(super) struct Newcomer {
    pub(super) standing: Standing,
    /// What they hold.
    seat: Option<Id<Seat>>,
    /// Where they sit, unless that is at an account above.
    department: Option<Id<Department>>,
    /// Whether they are met at the account itself.
    here: bool,
}

impl Newcomer {
    /// Has them on a day, behind everybody else.
    pub(super) fn join(&self, day: &mut Day<'_>) {
        let standing = day.standings.len();
        day.standings.push(self.standing.clone());
        day.people.push(Presence {
            standing,
            applies: true,
        });
        if let Some(seat) = self.seat_of(day) {
            seat.holder = Some(standing);
        }
        if let Some(department) = self.department_of(day) {
            let share = 1.0;
            department.members.push(Member { standing, share });
        }
    }

    /// Leaves the day as it was.
    pub(super) fn leave(&self, day: &mut Day<'_>) {
        day.standings.pop();
        day.people.pop();
        if let Some(seat) = self.seat_of(day) {
            seat.holder = None;
        }
        if let Some(department) = self.department_of(day) {
            department.members.pop();
        }
    }

    fn seat_of<'d>(&self, day: &'d mut Day<'_>) -> Option<&'d mut SeatOnDay> {
        let mut seats = day.seats.iter_mut();
        seats.find(|seat| Some(seat.id) == self.seat)
    }

    fn department_of<'d>(&self, day: &'d mut Day<'_>) -> Option<&'d mut DepartmentOnDay> {
        let mut departments = day.departments.iter_mut();
        departments.find(|department| Some(department.fact.id) == self.department)
    }
}

/// What is believed of somebody, by what the account knows whose facts speak for them.
fn believed(day: &Day<'_>, standing: &Standing) -> Belief {
    let index = &day.prepared.sources[day.prepared.source_of(standing)];
    Belief::read(standing, index, day.on, day.constants())
}

/// Leaves those in the departments who can count in a try: it changes one member, so that the best two
/// of a level are then among the three that were best and that one. Returns for each standing the
/// departments, by place, that it was left out of.
pub(in crate::domain::score) fn shorten(day: &mut Day<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut left_out = vec![Vec::new(); day.standings.len()];
    for place in 0..day.departments.len() {
        let kept = universal::strongest::<3>(day, &day.departments[place]);
        let kept: Vec<_> = kept.map(|present| present.member).collect();
        let all = std::mem::replace(&mut day.departments[place].members, kept);
        let kept = &day.departments[place].members;
        for member in all.into_iter().filter(|member| !kept.contains(member)) {
            left_out[member.standing].push((place, member.share));
        }
    }
    left_out
}

/// On which level to look for somebody besides whoever is known on this one.
const fn besides(level: Level) -> Level {
    match level {
        Level::High => Level::Middle,
        Level::Middle | Level::Working => Level::High,
    }
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
fn executive(facts: &AccountFacts) -> Option<Id<Department>> {
    let executives = facts
        .departments
        .iter()
        .filter(|d| d.function == Function::Executive);
    executives.min_by_key(|d| (!d.applies, d.id)).map(|d| d.id)
}
