//! An account in which everybody is as near as is believed: what a meeting with one of them is worth.

use super::{
    super::{
        belief::Belief,
        day::{Day, Member},
        key::Shares,
        universal,
    },
    trial::{Newcomer, Trial, shorten},
};

/// A day with the strengths that are believed in place of those that are calculated.
pub(super) struct Believed<'p> {
    day: Day<'p>,
    shares: Shares,
    /// As in a [`Trial`]: who is near by what is believed is not who is by what is calculated.
    left_out: Vec<Vec<(usize, f64)>>,
}

impl<'p> Believed<'p> {
    pub(super) fn of(trial: &Trial<'p>) -> Self {
        let mut day = trial.day.clone();
        for (standing, left_out) in trial.left_out.iter().enumerate() {
            for &(department, share) in left_out {
                let members = &mut day.departments[department].members;
                members.push(Member { standing, share });
            }
        }
        for (standing, belief) in day.standings.iter_mut().zip(&trial.beliefs) {
            standing.strength = belief.near();
        }
        Self {
            left_out: shorten(&mut day),
            shares: Shares::of(&day),
            day,
        }
    }

    /// What a meeting is worth with the person whose standing this is: points of raw times the days they hold.
    pub(super) fn worth(&mut self, standing: usize, belief: &Belief) -> f64 {
        let person = self.day.standings[standing].person;
        let all = self.day.standings.iter().enumerate();
        let theirs: Vec<_> = all
            .filter(|(_, one)| one.person == person)
            .map(|(place, one)| (place, one.strength))
            .collect();
        for (standing, _) in &theirs {
            for &(department, share) in &self.left_out[*standing] {
                let members = &mut self.day.departments[department].members;
                members.push(Member {
                    standing: *standing,
                    share,
                });
            }
        }
        let worth = belief.worth(|near| {
            for (place, _) in &theirs {
                self.day.standings[*place].strength = near;
            }
            self.hanging_on(&theirs)
        });
        for (place, strength) in theirs {
            self.day.standings[place].strength = strength;
            for &(department, _) in &self.left_out[place] {
                self.day.departments[department].members.pop();
            }
        }
        worth
    }

    /// As [`Believed::worth`], with somebody who is somebody like anybody.
    pub(super) fn worth_of_new(&mut self, newcomer: &Newcomer) -> f64 {
        let belief = Belief::of_anybody(newcomer.standing.cadence, self.day.constants());
        let standing = self.day.standings.len();
        newcomer.join(&mut self.day);
        self.left_out.push(Vec::new());
        let filled = Shares::of(&self.day);
        let shares = std::mem::replace(&mut self.shares, filled);
        let worth = self.worth(standing, &belief);
        self.shares = shares;
        self.left_out.pop();
        newcomer.leave(&mut self.day);
        worth
    }

    /// Points of raw of the seats, and of the departments in which these standings count.
    fn hanging_on(&self, standings: &[(usize, f64)]) -> f64 {
        let day = &self.day;
        let weights = &day.constants().layers;
        let theirs = |place: usize| standings.iter().any(|(standing, _)| *standing == place);
        let universal = universal::mean(day, |place| {
            let department = &day.departments[place];
            let mut members = department.members.iter();
            if members.any(|member| theirs(member.standing)) {
                universal::coverage(day, department)
            } else {
                0.0
            }
        });
        100.0 * (weights.key * self.shares.value(day) + weights.universal * universal)
    }
}
