//! Rules that look one step ahead and know more than one can: they tell apart what an order lacks.
//!
//! Whom one meeting now helps most is met first, for as long as it holds, by the exact depth; whoever decides is
//! found and kept as by the program. They know by which law a meeting moves somebody and how openness and half-lives
//! are spread, but not on which day it is looked. What they know of those the book knows is what differs.

use std::f64::consts::LN_2;

use chrono::NaiveDate;
use guanxi::domain::Role;

use super::{
    Deed, RATED, START, Soul, World, cadence, day,
    seer::{Hanging, LEAVES, SUCCEEDS, Shape},
};

/// What is known of somebody whom the book knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    /// Strength, openness, half-life.
    All,
    /// Their strength.
    Strength,
    /// What the meetings, signals and ratings in the book make likely of all three.
    Book,
}

/// What somebody may be like, and how likely that is beside the others.
#[derive(Debug, Clone, Copy)]
struct Guess {
    strength: f64,
    openness: f64,
    half_life: f64,
    weight: f64,
}

/// The mean openness.
const OPEN: f64 = 0.65;
/// Each a third of everybody.
const OPENNESS: [f64; 3] = [0.42, OPEN, 0.88];
/// Each a third, in mean half-lives.
const HALF_LIVES: [f64; 3] = [0.65, 1.0, 1.55];
const FRIENDS: [f64; 5] = [0.05, 0.15, 0.25, 0.35, 0.45];
const OPPONENTS: [f64; 3] = [-0.7, -0.55, -0.4];
/// How far a rating is off, with what a guess does not follow: whether a meeting came to something.
const NOISE: f64 = 0.15;

/// Everybody, whoever gains most from a meeting first.
pub fn plan(world: &World, knows: Knows) -> Vec<Deed> {
    let mut all = Vec::new();
    for account in 0..world.facts.len() {
        let shape = Shape::of(world, account);
        let guesses: Vec<Vec<Guess>> = shape
            .souls
            .iter()
            .map(|soul| guesses(world, &world.souls[*soul], knows))
            .collect();
        let strengths: Vec<f64> = guesses
            .iter()
            .map(|guesses| expected(guesses, |guess| guess.strength))
            .collect();
        for (place, soul) in shape.souls.iter().enumerate() {
            let one = &world.souls[*soul];
            let silent = one.met.map(|met| (world.today - met) as f64);
            let lately = cadence(one.level, one.role) / 4.0;
            if one.known && silent.is_some_and(|silent| silent < lately) {
                continue;
            }
            let hanging = shape.hanging(place, |other| strengths[other]);
            let gain = expected(&guesses[place], |guess| worth(world, &hanging, *guess));
            // Whoever is found once is met again.
            let effort = match (one.known, one.role) {
                (true, _) => 1.0,
                (false, Some(_)) => 1.6,
                (false, None) => 1.1,
            };
            let cools = !one.known || silent.is_none_or(|silent| 60.0 < silent);
            let first = cools && one.role.is_some_and(Role::releases);
            all.push((!first, gain / effort, *soul));
        }
    }
    all.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    let souls = all.into_iter().map(|(.., soul)| soul);
    souls.map(|soul| world.reach(soul)).collect()
}

fn expected(guesses: &[Guess], of: impl Fn(&Guess) -> f64) -> f64 {
    super::mean(guesses.iter().map(|guess| (guess.weight, of(guess))))
}

/// Points of depth times the days they hold that a meeting now brings, and a later one would not.
fn worth(world: &World, hanging: &Hanging, guess: Guess) -> f64 {
    let gain = |strength| hanging.depth(strength) - hanging.depth(guess.strength);
    if guess.strength < 0.0 {
        let nearer = guess.strength + SUCCEEDS * world.variant.convert * guess.openness;
        return gain(f64::min(0.15, nearer)) / LEAVES;
    }
    let share = SUCCEEDS * 0.22 * guess.openness;
    let fades = LEAVES + LN_2 / guess.half_life;
    let raised = guess.strength + share * (1.0 - guess.strength);
    gain(raised) / fades * not_later(guess.strength, share)
}

/// What of the gain is lost by waiting: where each meeting brings a share of what is missing and one meets somebody
/// whenever they have faded to this strength, the price of a meeting at which another strength would not be better.
fn not_later(strength: f64, share: f64) -> f64 {
    let low = f64::max(1e-3, strength);
    let rise = share / low + 1.0 - share;
    let later = rise.ln() * rise * low * low / share;
    f64::max(0.0, 1.0 - later / (1.0 - low))
}

fn guesses(world: &World, one: &Soul, knows: Knows) -> Vec<Guess> {
    let mean = world.variant.half_life * cadence(one.level, one.role);
    let known = Guess {
        strength: one.strength,
        openness: one.openness,
        half_life: one.half_life,
        weight: 1.0,
    };
    match knows {
        _ if !one.known => prior(world, mean),
        Knows::All => vec![known],
        Knows::Strength => vec![Guess {
            openness: OPEN,
            half_life: mean,
            ..known
        }],
        Knows::Book => read(world, one, prior(world, mean)),
    }
}

/// What anybody may be like.
fn prior(world: &World, half_life: f64) -> Vec<Guess> {
    let opponents = world.variant.opponents;
    let (no, yes) = (
        opponents / OPPONENTS.len() as f64,
        (1.0 - opponents) / FRIENDS.len() as f64,
    );
    let strengths = OPPONENTS.map(|strength| (strength, no)).into_iter();
    let strengths = strengths.chain(FRIENDS.map(|strength| (strength, yes)));
    let mut all = Vec::new();
    for (strength, weight) in strengths {
        for openness in OPENNESS {
            all.extend(HALF_LIVES.map(|share| Guess {
                strength,
                openness,
                half_life: share * half_life,
                weight,
            }));
        }
    }
    all
}

/// What is in the book about somebody.
#[derive(Clone, Copy)]
enum Entry {
    /// Met, with so many signals seen and not seen.
    Met(i32, i32),
    /// Rated so many steps above an opponent.
    Rated(usize),
}

/// The guesses as they are today, by how well they fit the book.
fn read(world: &World, one: &Soul, mut guesses: Vec<Guess>) -> Vec<Guess> {
    let own = &world.facts[one.account].own;
    let (begun, today) = (day(START), day(world.today));
    let met = own.contacts.iter().filter(|contact| {
        // What was before the first day moved nobody.
        contact.person == one.id && begun <= contact.on
    });
    let met = met.map(|contact| {
        let seen = contact.signals.count().cast_signed();
        (contact.on, Entry::Met(seen, 4 - seen))
    });
    let rated = own.stances.iter().filter(|rating| rating.person == one.id);
    let rated = rated.map(|rating| {
        let steps = usize::try_from(rating.value.number() + 1).unwrap_or(0);
        (rating.on, Entry::Rated(steps))
    });
    let mut entries: Vec<(NaiveDate, Entry)> = met.chain(rated).collect();
    entries.sort_by_key(|(on, _)| *on);
    for guess in &mut guesses {
        let mut last = entries.first().map_or(today, |(on, _)| *on);
        for (on, entry) in &entries {
            guess.fade((*on - last).num_days());
            guess.weight *= guess.fit(world, *entry);
            last = *on;
        }
        guess.fade((today - last).num_days());
    }
    guesses
}

impl Guess {
    fn fade(&mut self, days: i64) {
        if 0.0 < self.strength {
            self.strength *= (-(days as f64) / self.half_life).exp2();
        }
    }

    /// Moves on by an entry, and tells how likely it was.
    fn fit(&mut self, world: &World, entry: Entry) -> f64 {
        match entry {
            Entry::Met(seen, unseen) => {
                if self.strength < 0.0 {
                    let nearer = self.strength + SUCCEEDS * world.variant.convert * self.openness;
                    self.strength = f64::min(0.15, nearer);
                } else {
                    self.strength += SUCCEEDS * 0.22 * self.openness * (1.0 - self.strength);
                }
                let shown = 0.45 * f64::max(0.02, self.strength);
                shown.powi(seen) * (1.0 - shown).powi(unseen)
            }
            Entry::Rated(steps) => {
                // The logistic curve is near enough to the normal one.
                let above = |limit: f64| {
                    let apart = (self.strength + 0.05 - limit) / NOISE;
                    1.0 / (1.0 + (-1.702 * apart).exp())
                };
                let reached = steps.checked_sub(1).map_or(1.0, |step| above(RATED[step]));
                let beyond = RATED.get(steps).map_or(0.0, |limit| above(*limit));
                1e-4 + reached - beyond
            }
        }
    }
}
