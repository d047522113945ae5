//! What could be done about somebody who is known, and how it is likely to go.

use super::{
    super::{
        Likely, Standing, State, Urgency,
        day::{Member, SeatOnDay},
        index::Touch,
        likely,
        standing::{Place, Rating, Said},
    },
    Candidate, NextStep,
    believed::Believed,
    trial::{After, NEW_COLLEAGUE, Trial},
};
use crate::domain::{Account, Colleague, Id, Level, Signal, Signals, StanceSource, StanceValue};

impl Trial<'_> {
    /// The best step about the person whose standing this is.
    pub(super) fn with_person(
        &mut self,
        standing: usize,
        believed: &mut Believed<'_>,
    ) -> Option<Candidate> {
        let left_out = std::mem::take(&mut self.left_out[standing]);
        for &(department, share) in &left_out {
            let members = &mut self.day.departments[department].members;
            members.push(Member { standing, share });
        }
        let best = self.best_about(standing, believed);
        for &(department, _) in &left_out {
            self.day.departments[department].members.pop();
        }
        self.left_out[standing] = left_out;
        best
    }

    fn best_about(&mut self, standing: usize, believed: &mut Believed<'_>) -> Option<Candidate> {
        let now = self.day.standings[standing].clone();
        if self.has_left(&now) {
            return None;
        }
        let (person, last, at) = (now.person, now.last, now.source);
        let plain = self.meet(standing, Signals::NONE, None, &[self.me()]);
        let met = Likely {
            worth: believed.worth(standing, &self.beliefs[standing]),
            chance: 0.0,
            urgency: self.urgency(&now),
        };
        let mut best = (NextStep::Meet { person, last }, plain, met);
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
            if plain.raw < nearer.raw {
                best = (
                    NextStep::Signal { person, from, to },
                    nearer,
                    Likely { chance, ..met },
                );
            }
        }
        let (step, after, likely) = best;
        let best = self.candidate(step, at, after, likely);
        let second = self.second_colleague(standing, &now, met);
        let both = best.into_iter().chain(second);
        both.min_by(Candidate::likely_first)
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

    /// To meet the warmest of all with one more of ours.
    fn second_colleague(
        &mut self,
        standing: usize,
        now: &Standing,
        met: Likely,
    ) -> Option<Candidate> {
        if self.warmest != Some(standing) {
            return None;
        }
        let after = self.meet(standing, Signals::NONE, None, &[self.me(), NEW_COLLEAGUE]);
        let ties = likely::TIES * self.ties(&after) * self.warms(now.cadence);
        let likely = Likely {
            worth: met.worth + ties,
            chance: likely::TIES,
            ..met
        };
        let step = NextStep::SecondColleague { person: now.person };
        self.candidate(step, now.source, after, likely)
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
        let index = &self.day.prepared.sources[self.day.prepared.source_of(now)];
        let mut touches = match index.place(now.person) {
            Some(group) => index.touches_until(group, self.day.number).to_vec(),
            None => Vec::new(),
        };
        touches.push(meeting);
        let day = self.day.number;
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
