//! How near to us somebody may be, as far as the book tells.
//!
//! Nobody can look it up, so each of those they may be, an opponent, somebody neutral, a supporter, is followed
//! through the meetings and the silence since, and believed in as well as the ratings and signals fit. How open they
//! are and how soon they forget is taken as of anybody: learnt from so few entries, it makes no order better.

use std::f64::consts::LN_2;

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Constants, Standing,
    decay::left_after,
    index::{Index, Touch},
    likely::PROOF,
};
use crate::domain::{StanceSource, StanceValue};

/// Who somebody may be of whom nothing is written down, and how likely. More than a supporter one becomes by
/// meeting.
const ANYBODY: [(StanceValue, f64); 3] = [
    (StanceValue::NotAccepted, 0.2),
    (StanceValue::Neutral, 0.4),
    (StanceValue::Support, 0.4),
];
/// What a meeting brings of what is missing.
const BRINGS: f64 = 0.12;
/// How much nearer it brings an opponent.
const BRINGS_OPPONENT: f64 = BRINGS / 2.0;
/// A rating that is wrong by so much is half as likely; one that was only heard, by twice as much.
const OFF: f64 = 0.15;
/// How often somebody seems near who is not.
const SEEMS: f64 = 0.05;
/// The share of all people who leave within a day: of a hundred, fifteen a year.
const LEAVES: f64 = 0.15 / 365.0;
/// Days back that the book is read: meetings of long before have faded.
const READ: u64 = 730;

/// How near somebody is believed to be.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Belief {
    guesses: [Guess; ANYBODY.len()],
    /// Days in which half of what a meeting brought goes: those half way from where stances begin to fade to where
    /// they have faded.
    half_life: f64,
}

/// Somebody they may be.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Guess {
    /// As a strength; below 0 of an opponent.
    near: f64,
    /// How likely, beside the others.
    weight: f64,
}

/// What is in the book about somebody.
#[derive(Clone, Copy)]
enum Entry<'r> {
    Contact(&'r Touch),
    Rating(StanceValue, StanceSource),
}

impl Belief {
    /// Of somebody of whom nothing is written down.
    pub(super) fn of_anybody(cadence: u16, constants: &Constants) -> Self {
        let cadences = &constants.cadence;
        let half_way = f64::midpoint(cadences.cooling.into(), cadences.dormant.into());
        Self {
            guesses: ANYBODY.map(|(stance, weight)| {
                let [low, high] = span(stance, constants);
                let near = f64::midpoint(low, high);
                Guess { near, weight }
            }),
            half_life: half_way * f64::from(cadence),
        }
    }

    /// What an index knows of somebody, up to a day.
    pub(super) fn read(
        standing: &Standing,
        index: &Index,
        on: NaiveDate,
        constants: &Constants,
    ) -> Self {
        let mut belief = Self::of_anybody(standing.cadence, constants);
        let entries = entries(standing, index, on);
        let mut now = entries.first().map_or(on, |(day, _)| *day);
        let mut met: Option<NaiveDate> = None;
        for (day, entry) in entries {
            belief.pass(now, day);
            now = day;
            if let Entry::Contact(touch) = entry
                && !touch.is_message()
                // Nobody comes nearer by being met again at once.
                && met.is_none_or(|met| i64::from(standing.cadence) <= 2 * (day - met).num_days())
            {
                belief.meet(f64::min(1.0, touch.worth));
                met = Some(day);
            }
            belief.weigh(entry, constants);
        }
        belief.pass(now, on);
        belief
    }

    /// The strength that is to be expected.
    pub(super) fn near(&self) -> f64 {
        let guesses = self.guesses.iter();
        guesses.map(|guess| guess.weight * guess.near).sum()
    }

    /// What a meeting is worth where so many points hang on their strength: the points it brings, times the days
    /// they hold. Whoever is near already can wait, since a later meeting brings as much.
    pub(super) fn worth(&self, mut points: impl FnMut(f64) -> f64) -> f64 {
        let worth = self.guesses.iter().map(|guess| {
            let gain = points(guess.near + guess.rise()) - points(guess.near);
            let cannot_wait = 1.0 - f64::max(0.0, guess.near);
            guess.weight * gain * self.holds(guess) * cannot_wait
        });
        worth.sum()
    }

    /// Days for which it holds what a meeting brings: until they forget it or leave. Silence makes nobody an
    /// opponent again.
    fn holds(&self, guess: &Guess) -> f64 {
        if guess.near < 0.0 {
            1.0 / LEAVES
        } else {
            1.0 / (LEAVES + LN_2 / self.half_life)
        }
    }

    fn pass(&mut self, from: NaiveDate, to: NaiveDate) {
        let days = to.num_days_from_ce() - from.num_days_from_ce();
        if 0 < days {
            let left = left_after(f64::from(days) / self.half_life);
            let near = self.guesses.iter_mut().filter(|guess| 0.0 < guess.near);
            near.for_each(|guess| guess.near *= left);
        }
    }

    fn meet(&mut self, worth: f64) {
        for guess in &mut self.guesses {
            guess.near += worth * guess.rise();
        }
    }

    /// Believes more in whom an entry fits.
    fn weigh(&mut self, entry: Entry<'_>, constants: &Constants) {
        for guess in &mut self.guesses {
            guess.weight *= guess.fit(entry, constants);
        }
        let whole: f64 = self.guesses.iter().map(|guess| guess.weight).sum();
        for guess in &mut self.guesses {
            guess.weight /= whole;
        }
    }
}

impl Guess {
    /// How much nearer a meeting brings them.
    fn rise(&self) -> f64 {
        if self.near < 0.0 {
            BRINGS_OPPONENT
        } else {
            BRINGS * (1.0 - self.near)
        }
    }

    /// How likely an entry is of them.
    fn fit(&self, entry: Entry<'_>, constants: &Constants) -> f64 {
        match entry {
            Entry::Contact(touch) => {
                // The nearer somebody is, the more often it shows. That it did not says nothing: much is never
                // written down.
                let shown = PROOF.iter().any(|signal| touch.signals.has(*signal));
                if shown {
                    f64::max(SEEMS, self.near)
                } else {
                    1.0
                }
            }
            Entry::Rating(value, source) => {
                let [low, high] = span(value, constants);
                let beside = (self.near - self.near.clamp(low, high)).abs();
                let off = match source {
                    StanceSource::FirstHand => OFF,
                    StanceSource::Hearsay => 2.0 * OFF,
                };
                left_after(beside / off)
            }
        }
    }
}

/// From which strength on a rating is right, and up to which: up to what it is worth, from what the one below is.
fn span(value: StanceValue, constants: &Constants) -> [f64; 2] {
    let worth = |value| constants.stance.worth(Some(value));
    match StanceValue::from_number(value.number() - 1) {
        None => [-1.0, 0.0],
        Some(below) => [worth(below), worth(value)],
    }
}

/// What is written down of somebody, oldest first; of one day first what was done, then what was thought of it.
fn entries<'i>(
    standing: &Standing,
    index: &'i Index,
    on: NaiveDate,
) -> Vec<(NaiveDate, Entry<'i>)> {
    let Some(group) = index.place(standing.person) else {
        return Vec::new();
    };
    let since = on.checked_sub_days(Days::new(READ)).unwrap_or(on);
    let contacts = index.touches_until(group, on.num_days_from_ce()).iter();
    let contacts = contacts.map(|touch| (touch.on, Entry::Contact(touch)));
    let ratings = index.ratings_until(group, on);
    let ratings = ratings.map(|row| (row.on, Entry::Rating(row.value, row.source)));
    let all = contacts.chain(ratings).filter(|(day, _)| since <= *day);
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(day, _)| *day);
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        Id, Kind, Level, Person,
        score::{
            Facts, Prepared,
            day::Day,
            example::{Sketch, today},
            laws::any_facts,
        },
    };

    /// Somebody senior and nobody else.
    fn somebody() -> (Sketch, Id<Person>) {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, Some(Level::High));
        (sketch, person)
    }

    fn belief(facts: &Facts) -> Belief {
        let constants = Constants::default();
        let prepared = Prepared::new(facts, &constants);
        let day = Day::new(&prepared, today());
        Belief::read(&day.standings[0], &prepared.sources[0], today(), &constants)
    }

    /// How near somebody is believed to be with such contacts and ratings.
    fn near(met: &[(u64, &str)], rated: &[(u64, StanceValue)]) -> f64 {
        let (mut sketch, person) = somebody();
        for (ago, signals) in met {
            sketch.contact(person, *ago, Kind::Meeting, 1, signals);
        }
        for (ago, value) in rated {
            sketch.stance(person, *ago, *value);
        }
        belief(&sketch.alone()).near()
    }

    #[test]
    fn of_a_stranger_it_is_believed_what_is_so_of_anybody() {
        let anybody = near(&[], &[]);
        assert!((anybody - 0.1).abs() < 1e-9, "{anybody}");
    }

    #[test]
    fn the_better_the_rating_the_nearer_and_what_is_heard_is_believed_less() {
        let rated = StanceValue::ALL.iter();
        let rated: Vec<_> = rated.map(|value| near(&[], &[(0, *value)])).collect();
        assert!(rated.is_sorted() && rated[0] < 0.0, "{rated:?}");
        assert!(rated[1] < rated[2], "{rated:?}");
        let (mut sketch, person) = somebody();
        sketch.stance(person, 0, StanceValue::NotAccepted);
        let mut facts = sketch.alone();
        facts.own.stances[0].source = StanceSource::Hearsay;
        assert!(rated[0] < belief(&facts).near());
    }

    #[test]
    fn meetings_bring_nearer_and_a_signal_shows_it() {
        let stranger = near(&[], &[(40, StanceValue::Neutral)]);
        let met = near(&[(0, "")], &[(40, StanceValue::Neutral)]);
        let informed = near(&[(0, "i")], &[(40, StanceValue::Neutral)]);
        assert!(
            stranger < met && met < informed,
            "{stranger} {met} {informed}"
        );
    }

    #[test]
    fn nobody_comes_nearer_by_being_met_again_within_half_their_cadence() {
        let rise = |apart: u64| near(&[(apart, ""), (0, "")], &[]) - near(&[(apart, "")], &[]);
        assert!(rise(14).abs() < 1e-9);
        assert!(0.0 < rise(15));
    }

    #[test]
    fn half_goes_in_five_cadences_of_silence_but_nobody_becomes_an_opponent_by_it() {
        let mut belief = belief(&somebody().0.alone());
        let before = belief.guesses;
        belief.pass(today() - Days::new(150), today());
        let after = belief.guesses;
        assert!((before[0].near - after[0].near).abs() < 1e-9, "{after:?}");
        for (before, after) in before.iter().zip(after).skip(1) {
            assert!((before.near / 2.0 - after.near).abs() < 1e-9, "{after:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn somebody_is_always_somebody_and_never_nearer_than_all_of_it(facts in any_facts()) {
            let constants = Constants::default();
            let prepared = Prepared::new(&facts, &constants);
            for standing in &Day::new(&prepared, today()).standings {
                let index = &prepared.sources[prepared.source_of(standing)];
                let belief = Belief::read(standing, index, today(), &constants);
                let whole: f64 = belief.guesses.iter().map(|guess| guess.weight).sum();
                prop_assert!((whole - 1.0).abs() < 1e-9, "{belief:?}");
                prop_assert!(belief.guesses.iter().all(|guess| (-1.0..1.0).contains(&guess.near)));
                prop_assert!(0.0 <= belief.worth(|near| near));
            }
        }
    }
}
