//! What could be done about somebody who is known, and how it is likely to go.

use super::{
    super::{
        Likely, Standing, State, Urgency,
        day::{Member, SeatOnDay},
        depth::raw,
        index::Touch,
        standing::{Place, Rating, Said},
    },
    Candidate, NextStep,
    trial::{After, NEW_COLLEAGUE, Trial},
};
use crate::domain::{
    Account, Colleague, Id, Level, Person, Signal, Signals, StanceSource, StanceValue,
};

impl Trial<'_> {
    /// The best step about the person whose standing this is.
    pub(super) fn with_person(&mut self, standing: usize) -> Option<Candidate> {
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
            lasts: self.holds(&now),
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
            _ if now.state != State::Live && seats.any(holds) => Urgency::First,
            _ => Urgency::InOrder,
        }
    }

    /// Days for which it holds what is won with somebody: silence makes nobody an opponent again.
    fn holds(&self, now: &Standing) -> f64 {
        if now.is_opponent() {
            self.stays(now.cadence)
        } else {
            self.lasts(now.cadence)
        }
    }

    /// What goes of somebody within a cadence of theirs, while all else stays as it is.
    fn lapse(&mut self, person: Id<Person>) -> f64 {
        let after_a_cadence = |trial: &Self, now: &Standing| {
            let later = trial.day.number + i32::from(now.cadence);
            trial.on_day(now, None, known(now), later)
        };
        let later = self.with_standings(person, after_a_cadence, |trial| {
            raw(&trial.after_moving(person), trial.day.constants())
        });
        f64::max(0.0, self.before.raw - later)
    }

    /// Found out first-hand, today.
    pub(super) fn rating(&self, value: StanceValue, at: Id<Account>) -> Rating {
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
        let met = |trial: &Self, now: &Standing| trial.after(now, meeting, rated);
        self.with_standings(person, met, |trial| {
            let organization = trial.day.organization.clone();
            if local {
                trial.welcome(ours, senior);
            }
            let after = After::with(trial.after_moving(person), &trial.day);
            trial.day.organization = organization;
            after
        })
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
