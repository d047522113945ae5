//! The long view: how deep it went at the end of each quarter since the first contact, how it was bought
//! then, and when each stage was reached and lost again.
//!
//! ```text
//! first contact ──┬── quarter ends ──────────────────────────┬── on
//! stage   points  │ line            │ surface     │ line     │
//! mode    independent                     │ group            │
//! ```

use chrono::{Days, NaiveDate};

use super::{Constants, Facts, Prepared, Stage, caps, day::Day, depth, growth};
use crate::domain::{Procurement, Quarter};

/// Quarters a long view goes back: ten years.
pub const QUARTERS: usize = 40;
/// Days between two looks at the stage; what changed between them is looked for day by day.
const STEP: u64 = 7;
/// A stage is told when it lasts at least so many days. Somebody who is met every five weeks is warm enough
/// in some of them and not in the others, and that is no history.
const LASTS: i64 = 28;

/// The depth at the end of a quarter, or on the day itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearsPoint {
    pub on: NaiveDate,
    /// 0–100, rounded.
    pub depth: u8,
    pub stage: Stage,
    pub mode: Procurement,
}

/// From a day on something is otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// The first day of it; of what was so at the beginning, the first day that is looked at.
    pub on: NaiveDate,
    pub to: TurnTo,
}

/// What it is from there on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TurnTo {
    /// How it is bought.
    Mode {
        mode: Procurement,
        /// The first day of it, before the beginning perhaps; absent: it had always been so.
        since: Option<NaiveDate>,
        /// By how many points the switch moved the depth of its day; absent at the beginning.
        moved: Option<i16>,
    },
    /// How far the relationship had grown.
    Stage {
        stage: Stage,
        /// Absent at the beginning.
        from: Option<Stage>,
    },
}

/// Ten years of an account at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Years {
    pub on: NaiveDate,
    /// The first contact written down at the account, without one the first elsewhere with somebody who works here;
    /// absent where there was none yet, and then there is nothing else.
    pub first_contact: Option<NaiveDate>,
    /// The first day that is looked at: that of the first contact, or of the oldest quarter there is room for.
    pub since: NaiveDate,
    /// One for the end of each quarter before `on`, of which there are [`QUARTERS`] at most, and one for `on`;
    /// oldest first.
    pub points: Vec<YearsPoint>,
    /// Oldest first; those at the beginning come first.
    pub turns: Vec<Turn>,
}

/// The long view on a day.
#[must_use]
pub fn years(facts: &Facts, on: NaiveDate, constants: &Constants) -> Years {
    Prepared::new(facts, constants).years(on)
}

impl Prepared<'_> {
    /// As [`years`], on facts already prepared.
    #[must_use]
    pub fn years(&self, on: NaiveDate) -> Years {
        let Some(first) = self.first_contact_here(on) else {
            return Years {
                on,
                first_contact: None,
                since: on,
                points: Vec::new(),
                turns: Vec::new(),
            };
        };
        let ends = ends(first, on);
        let oldest = ends.first().map(|end| Quarter::of(*end).first_day());
        let since = oldest.map_or(first, |day| day.max(first));
        let points = ends.into_iter().chain([on]).map(|day| {
            let looked = Day::new(self, day);
            YearsPoint {
                on: day,
                depth: depth::number(&looked),
                stage: stage(&looked),
                mode: self.era(day).mode,
            }
        });
        let mut turns = self.modes(since, on);
        turns.extend(self.stages(since, on));
        turns.sort_by_key(|turn| (turn.on, turn.to));
        Years {
            on,
            first_contact: Some(first),
            since,
            points: points.collect(),
            turns,
        }
    }

    fn first_contact_here(&self, on: NaiveDate) -> Option<NaiveDate> {
        let own = self.facts.own.contacts.iter().map(|contact| contact.on);
        let own = own.filter(|day| *day <= on).min();
        own.or_else(|| {
            let index = &self.sources[0];
            let begun = |group: &usize| {
                let posts = index.tenures.of(*group).iter();
                let mut begun = posts.map(|post| post.period.from);
                begun.any(|from| from.is_none_or(|from| from <= on))
            };
            let people = (0..index.people.len()).filter(begun);
            let firsts = people.filter_map(|group| index.touches.of(group).first());
            firsts.map(|touch| touch.on).filter(|day| *day <= on).min()
        })
    }

    fn modes(&self, since: NaiveDate, on: NaiveDate) -> Vec<Turn> {
        let procurement = &self.facts.own.procurement;
        let first = TurnTo::Mode {
            mode: procurement.on(since),
            since: procurement.since(since),
            moved: None,
        };
        let switches = self.switches((since, on)).into_iter();
        let switches = switches.map(|(on, mode, moved)| Turn {
            on,
            to: TurnTo::Mode {
                mode,
                since: Some(on),
                moved: Some(moved),
            },
        });
        let first = Turn {
            on: since,
            to: first,
        };
        std::iter::once(first).chain(switches).collect()
    }

    /// The stages that lasted, with the exact day each began. What comes and goes between two weekly looks is
    /// not seen.
    fn stages(&self, since: NaiveDate, on: NaiveDate) -> Vec<Turn> {
        let stage = |day| stage(&Day::new(self, day));
        let mut stays = vec![(since, stage(since))];
        let mut last = since;
        while last < on {
            let next = after(last, STEP).map_or(on, |next| next.min(on));
            let Some((_, before)) = stays.last().copied() else {
                break;
            };
            if stage(next) != before {
                let days = (1..=STEP).filter_map(|days| after(last, days));
                for day in days.take_while(|day| *day <= next) {
                    let now = stage(day);
                    if stays.last().is_some_and(|(_, before)| *before != now) {
                        stays.push((day, now));
                    }
                }
            }
            last = next;
        }
        let told = lasting(&stays);
        let before = std::iter::once(None).chain(told.iter().map(|(_, stage)| Some(*stage)));
        told.iter()
            .zip(before)
            .map(|((on, stage), from)| Turn {
                on: *on,
                to: TurnTo::Stage {
                    stage: *stage,
                    from,
                },
            })
            .collect()
    }
}

/// The stays of which each, but for the first and the one of today, lasted long enough to be told; a shorter
/// one goes into the one before.
fn lasting(stays: &[(NaiveDate, Stage)]) -> Vec<(NaiveDate, Stage)> {
    let mut told: Vec<(NaiveDate, Stage)> = Vec::new();
    let ends = stays.iter().skip(1).map(|(next, _)| Some(*next));
    for ((from, stage), end) in stays.iter().zip(ends.chain([None])) {
        let short = end.is_some_and(|end| (end - *from).num_days() < LASTS);
        let same = told.last().is_some_and(|(_, before)| before == stage);
        if !same && (!short || told.is_empty()) {
            told.push((*from, *stage));
        }
    }
    told
}

fn stage(day: &Day<'_>) -> Stage {
    growth::stage(day, caps::threads(day).count(), &depth::layers(day))
}

fn after(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days))
}

/// The ends of the quarters from that of `first` on that lie before `on`, the newest [`QUARTERS`] of them.
fn ends(first: NaiveDate, on: NaiveDate) -> Vec<NaiveDate> {
    let mut quarter = Some(Quarter::of(first));
    let all = std::iter::from_fn(|| {
        let now = quarter?;
        // There is none after the last.
        quarter = Some(now.plus(1)).filter(|next| now < *next);
        Some(now.last_day())
    });
    let all: Vec<_> = all.take_while(|end| *end < on).collect();
    all[all.len().saturating_sub(QUARTERS)..].to_vec()
}

impl Years {
    /// Until when what a turn began lasted: the first day on which it was over; absent: it still lasts.
    #[must_use]
    pub fn until(&self, at: usize) -> Option<NaiveDate> {
        let turn = self.turns.get(at)?;
        let is_stage = |turn: &Turn| matches!(turn.to, TurnTo::Stage { .. });
        let later = self.turns.get(at + 1..)?.iter();
        let mut later = later.filter(|next| is_stage(next) == is_stage(turn));
        later.next().map(|next| next.on)
    }

    /// The depth on `on`.
    #[must_use]
    pub fn depth(&self) -> u8 {
        self.points.last().map_or(0, |point| point.depth)
    }
}

#[cfg(test)]
mod tests;
