//! A rule that knows everything: the yardstick of what is possible at all.
//!
//! It sees true strengths, openness and half-lives, who is hidden where, and by which law a meeting moves
//! somebody. Only what chance will do it does not know. It plans the weeks that are left as a whole: of all
//! meetings that could still be put anywhere, the one that does most for its effort, again and again.

use guanxi::domain::{Function, Role};

use super::{DAYS, Deed, START, World, cadence, mean};

/// How often a meeting comes to something.
pub const SUCCEEDS: f64 = 0.8;
/// The share of everybody who leaves within a day.
pub const LEAVES: f64 = 0.15 / 365.0;
/// Weeks after which it plans anew.
const PLAN: usize = 4;
/// So many meetings in a row are weighed as one, where the first alone brings little.
const ROWS: [usize; 4] = [1, 2, 4, 8];

/// What the depth of an account is made of: shares that sum to one, and whose strengths they hang on.
pub struct Shape {
    pub souls: Vec<usize>,
    key: Vec<(f64, Vec<usize>)>,
    universal: Vec<(f64, Vec<usize>)>,
}

impl Shape {
    pub fn of(world: &World, account: usize) -> Self {
        let souls: Vec<usize> = (0..world.souls.len())
            .filter(|soul| world.souls[*soul].account == account)
            .collect();
        let places = |fits: &dyn Fn(&super::Soul) -> bool| -> Vec<usize> {
            (0..souls.len())
                .filter(|place| fits(&world.souls[souls[*place]]))
                .collect()
        };
        let roles = [
            (3.0, Role::Approver),
            (3.0, Role::Decider),
            (2.0, Role::Evaluator),
            (2.0, Role::Influencer),
            (1.0, Role::User),
        ];
        let key = roles.map(|(weight, role)| (weight, places(&|one| one.role == Some(role))));
        let departments = world.facts[account].own.departments.iter();
        let universal = departments.map(|department| {
            let weight = match department.function {
                Function::Executive | Function::Procurement => 3.0,
                Function::Business => 1.0,
                _ => 2.0,
            };
            (weight, places(&|one| one.department == department.id))
        });
        Self {
            key: key.into(),
            universal: universal.collect(),
            souls,
        }
    }

    /// The depth, 0–100, when these are the strengths of its people.
    pub fn depth(&self, strengths: &[f64]) -> f64 {
        let key = mean(self.key.iter().map(|(weight, holders)| {
            let held = holders.iter().map(|place| (1.0, strengths[*place]));
            (*weight, mean(held))
        }));
        let universal = mean(self.universal.iter().map(|(weight, members)| {
            let members = members.iter().map(|place| strengths[*place]);
            let (first, second) = best_two(members);
            (*weight, 0.7 * first + 0.3 * second)
        }));
        100.0 * (0.5625 * f64::max(0.0, key) + 0.4375 * universal)
    }

    /// What the depth is but for one of its people.
    pub fn hanging(&self, place: usize, strength: impl Fn(usize) -> f64) -> Hanging {
        let whole: f64 = self.key.iter().map(|(weight, _)| weight).sum();
        let mut hanging = Hanging::default();
        for (weight, holders) in &self.key {
            let share = weight / whole / holders.len() as f64;
            for holder in holders {
                if *holder == place {
                    hanging.key_share += share;
                } else {
                    hanging.key += share * strength(*holder);
                }
            }
        }
        let whole: f64 = self.universal.iter().map(|(weight, _)| weight).sum();
        for (weight, members) in &self.universal {
            let others = members.iter().filter(|member| **member != place);
            let (first, second) = best_two(others.map(|member| strength(*member)));
            if members.contains(&place) {
                (hanging.share, hanging.first, hanging.second) = (weight / whole, first, second);
            } else {
                hanging.universal += weight / whole * (0.7 * first + 0.3 * second);
            }
        }
        hanging
    }

    pub fn strengths(&self, world: &World) -> Vec<f64> {
        let souls = self.souls.iter();
        souls.map(|soul| world.souls[*soul].strength).collect()
    }
}

/// How far strengths cover a department: the best and the next.
fn best_two(strengths: impl Iterator<Item = f64>) -> (f64, f64) {
    strengths.fold((0.0, 0.0), |(first, second), strength| {
        let reach = (strength / 0.6).clamp(0.0, 1.0);
        if first < reach {
            (reach, first)
        } else {
            (first, f64::max(second, reach))
        }
    })
}

/// The depth of an account but for one person.
#[derive(Debug, Default)]
pub struct Hanging {
    key: f64,
    key_share: f64,
    universal: f64,
    share: f64,
    first: f64,
    second: f64,
}

impl Hanging {
    pub fn depth(&self, strength: f64) -> f64 {
        let (first, second) = best_two([strength, 0.6 * self.first, 0.6 * self.second].into_iter());
        let universal = self.universal + self.share * (0.7 * first + 0.3 * second);
        let key = self.key + self.key_share * strength;
        100.0 * (0.5625 * f64::max(0.0, key) + 0.4375 * universal)
    }
}

/// What counts for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The depth on the last day.
    End,
    /// The mean depth of the last year.
    LastYear,
}

/// Somebody with the weeks from now in which they are to be met.
struct Course {
    soul: usize,
    strength: f64,
    openness: f64,
    left_after_a_week: f64,
    /// Weeks that have to lie between two meetings for the second to count in full.
    apart: usize,
    /// Weeks since the last meeting.
    silent: usize,
    /// What the first meeting takes.
    first: f64,
    convert: f64,
    weeks: Vec<usize>,
    /// The strengths at the looks, as planned.
    then: Vec<f64>,
    best: Option<Extra>,
}

/// More meetings with somebody.
#[derive(Clone)]
struct Extra {
    weeks: Vec<usize>,
    /// Points of depth for each meeting's worth of effort.
    gain: f64,
}

impl Course {
    fn of(world: &World, soul: usize) -> Self {
        let one = &world.souls[soul];
        let lately = cadence(one.level, one.role) / 4.0;
        Self {
            soul,
            strength: one.strength,
            openness: one.openness,
            left_after_a_week: (-7.0 * (LEAVES + std::f64::consts::LN_2 / one.half_life)).exp(),
            apart: (lately.floor() / 7.0).ceil() as usize,
            silent: one.met.map_or(100, |met| (world.today - met) as usize / 7),
            first: match (one.known, one.role) {
                (true, _) => 1.0,
                (false, Some(_)) => 2.0 / 0.6,
                (false, None) => 1.0 / 0.7,
            },
            convert: world.variant.convert,
            weeks: Vec::new(),
            then: Vec::new(),
            best: None,
        }
    }

    /// The strengths to be expected at the looks, in weeks from now, if met in these weeks, too.
    fn follow(&self, more: &[usize], looks: &[usize]) -> Vec<f64> {
        let mut weeks: Vec<usize> = self.weeks.iter().chain(more).copied().collect();
        weeks.sort_unstable();
        let (mut strength, mut week, mut met) = (self.strength, 0, None);
        let mut weeks = weeks.into_iter().peekable();
        let fade = |strength: f64, weeks: usize| {
            if 0.0 < strength {
                strength * self.left_after_a_week.powf(weeks as f64)
            } else {
                strength
            }
        };
        let mut then = Vec::with_capacity(looks.len());
        for look in looks {
            while let Some(next) = weeks.next_if(|next| next < look) {
                strength = fade(strength, next - week);
                let since = met.map_or(self.silent + next, |met| next - met);
                if strength < 0.0 {
                    let nearer = strength + SUCCEEDS * self.convert * self.openness;
                    strength = f64::min(0.15, nearer);
                } else {
                    let lasting = if since < self.apart { 0.3 } else { 1.0 };
                    strength += SUCCEEDS * 0.22 * self.openness * (1.0 - strength) * lasting;
                }
                (week, met) = (next, Some(next));
            }
            strength = fade(strength, look - week);
            week = *look;
            then.push(strength);
        }
        then
    }
}

/// The weeks that are left.
struct Plan {
    shapes: Vec<Shape>,
    /// By account, in the order of its shape.
    courses: Vec<Vec<Course>>,
    looks: Vec<usize>,
    /// The effort that is left of each week.
    left: Vec<f64>,
}

/// What is to be done in the next weeks, the next one first.
pub fn plan(world: &World, aim: Aim) -> Vec<Vec<Deed>> {
    let end = (START + DAYS - world.today) as usize / 7;
    let looks: Vec<usize> = match aim {
        Aim::End => vec![end],
        Aim::LastYear => (0..=12)
            .filter_map(|look| end.checked_sub(4 * look))
            .rev()
            .filter(|look| 0 < *look)
            .collect(),
    };
    let shapes: Vec<_> = (0..world.facts.len())
        .map(|account| Shape::of(world, account))
        .collect();
    let courses = shapes.iter().map(|shape| {
        let souls = shape.souls.iter();
        let courses = souls.map(|soul| {
            let mut course = Course::of(world, *soul);
            course.then = course.follow(&[], &looks);
            course
        });
        courses.collect()
    });
    let mut plan = Plan {
        courses: courses.collect(),
        shapes,
        looks,
        left: vec![world.variant.meetings; end],
    };
    plan.fill();
    (0..PLAN.min(end))
        .map(|week| plan.deeds(world, week))
        .collect()
}

impl Plan {
    fn fill(&mut self) {
        for account in 0..self.shapes.len() {
            for place in 0..self.courses[account].len() {
                self.weigh(account, place);
            }
        }
        loop {
            let mut best: Option<(usize, usize, f64)> = None;
            for (account, courses) in self.courses.iter().enumerate() {
                for (place, course) in courses.iter().enumerate() {
                    let Some(extra) = &course.best else { continue };
                    if best.is_none_or(|(.., gain)| gain < extra.gain) {
                        best = Some((account, place, extra.gain));
                    }
                }
            }
            let Some((account, place, _)) = best else {
                break;
            };
            let course = &mut self.courses[account][place];
            let Some(extra) = course.best.take() else {
                break;
            };
            let effort = if course.weeks.is_empty() {
                course.first
            } else {
                1.0
            };
            for (number, week) in extra.weeks.iter().enumerate() {
                self.left[*week] -= if number == 0 { effort } else { 1.0 };
            }
            course.weeks.extend(&extra.weeks);
            course.weeks.sort_unstable();
            course.then = course.follow(&[], &self.looks);
            for place in 0..self.courses[account].len() {
                self.weigh(account, place);
            }
            let full: Vec<usize> = extra.weeks;
            for other in 0..self.courses.len() {
                for place in 0..self.courses[other].len() {
                    let best = self.courses[other][place].best.as_ref();
                    let gone = best.is_some_and(|best| {
                        let mut weeks = best.weeks.iter();
                        weeks.any(|week| full.contains(week) && self.left[*week] <= 0.0)
                    });
                    if gone {
                        self.weigh(other, place);
                    }
                }
            }
        }
    }

    /// Finds the best that could be added for somebody.
    fn weigh(&mut self, account: usize, place: usize) {
        let (shape, courses) = (&self.shapes[account], &self.courses[account]);
        let hangs: Vec<Hanging> = (0..self.looks.len())
            .map(|look| shape.hanging(place, |other| courses[other].then[look]))
            .collect();
        let value = |then: &[f64]| -> f64 {
            let depths = hangs.iter().zip(then);
            depths
                .map(|(hanging, strength)| hanging.depth(*strength))
                .sum::<f64>()
                / then.len() as f64
        };
        let course = &courses[place];
        let before = value(&course.then);
        let rows: &[usize] = if course.strength < 0.0 || 1.0 < course.first {
            &ROWS
        } else {
            &ROWS[..1]
        };
        let first = if course.weeks.is_empty() {
            course.first
        } else {
            1.0
        };
        let mut best: Option<Extra> = None;
        for row in rows {
            for week in 0..self.left.len() {
                let weeks: Vec<usize> = (0..*row)
                    .map(|number| week + number * course.apart.max(1))
                    .collect();
                let free = |week: &usize| {
                    self.left.get(*week).is_some_and(|left| 0.0 < *left)
                        && !course.weeks.contains(week)
                };
                if !weeks.iter().all(free) {
                    continue;
                }
                let then = course.follow(&weeks, &self.looks);
                let gain = (value(&then) - before) / (first + (*row - 1) as f64);
                if 1e-9 < gain && best.as_ref().is_none_or(|best| best.gain < gain) {
                    best = Some(Extra { weeks, gain });
                }
            }
        }
        self.courses[account][place].best = best;
    }

    fn deeds(&self, world: &World, week: usize) -> Vec<Deed> {
        let courses = self.courses.iter().flatten();
        let met = courses.filter(|course| course.weeks.contains(&week));
        met.map(|course| world.reach(course.soul)).collect()
    }
}
