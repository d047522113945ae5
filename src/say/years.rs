//! The long view in words: quarters, and what began in them.

use chrono::NaiveDate;

use super::{Words, course::signed_whole};
use crate::domain::{
    Procurement, Quarter,
    score::{Stage, Turn, TurnTo, Years},
};

/// Days of a month, on the whole.
const MONTH: i64 = 30;

/// How a stage was come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It was so with the first contact.
    First,
    /// It was so before the first day that is looked at.
    Before,
    Up(Stage),
    /// To one that there had been before.
    Back(Stage),
    Down(Stage),
}

impl Words {
    /// `Q2 2023`, 2023年2季度.
    #[must_use]
    pub fn quarter(&self, quarter: Quarter) -> String {
        self.quarter_said(quarter.number(), quarter.year().to_string())
    }

    /// How an account buys, in a word where there is no room for more.
    #[must_use]
    pub fn mode_shortly(&self, mode: Procurement) -> String {
        match mode {
            Procurement::Independent => self.procurement(mode),
            Procurement::CentralNegotiation => self.mode_short_central(),
            Procurement::Group => self.mode_short_group(),
        }
    }

    /// The heads of the columns of the table by quarter.
    #[must_use]
    pub fn years_heads(&self) -> [String; 5] {
        [
            self.years_heads_quarter(),
            self.years_heads_day(),
            self.years_heads_depth(),
            self.years_stage(),
            self.years_mode(),
        ]
    }

    /// What began with a turn, by its place among those of the long view; for a line that names the day
    /// already.
    #[must_use]
    pub fn turn(&self, years: &Years, at: usize) -> String {
        let Some(turn) = years.turns.get(at) else {
            return String::new();
        };
        match turn.to {
            TurnTo::Mode {
                mode,
                moved: Some(moved),
                ..
            } => self.event_mode(self.procurement(mode), signed_whole(moved)),
            TurnTo::Mode { mode, since, .. } => {
                let mode = self.procurement(mode);
                match since {
                    Some(since) => self.turn_mode_since(mode, self.date(since, years.on)),
                    None => self.turn_mode_always(mode),
                }
            }
            TurnTo::Stage { stage, .. } => {
                let name = self.stage(stage);
                match way(years, at) {
                    Way::First => self.turn_stage_first(name),
                    Way::Before => self.turn_stage_before(name),
                    Way::Up(from) => self.turn_stage_up(name, self.stage(from)),
                    Way::Back(from) => self.turn_stage_down(name, self.stage(from)),
                    Way::Down(from) => self.turn_stage_fell(name, self.stage(from)),
                }
            }
        }
    }

    /// The same with its quarter and its day.
    #[must_use]
    pub fn turn_dated(&self, years: &Years, at: usize) -> String {
        let on = years.turns.get(at).map_or(years.on, |turn| turn.on);
        let (quarter, day) = (self.quarter(Quarter::of(on)), self.date(on, years.on));
        self.turn_dated_said(quarter, day, self.turn(years, at))
    }

    /// How long what a turn began lasted, or has lasted so far.
    #[must_use]
    pub fn turn_lasted(&self, years: &Years, at: usize) -> String {
        let Some(turn) = years.turns.get(at) else {
            return String::new();
        };
        match years.until(at) {
            Some(until) => self.turn_lasted_said(months(turn.on, until)),
            None => self.turn_lasts_said(months(turn.on, years.on)),
        }
    }

    /// Each stage with the quarter it began in, oldest first.
    #[must_use]
    pub fn years_stops(&self, years: &Years) -> Vec<String> {
        let turns = years.turns.iter().enumerate();
        let stops = turns.filter_map(|(at, Turn { on, to })| match to {
            TurnTo::Stage { stage, .. } => {
                let (quarter, stage) = (self.quarter(Quarter::of(*on)), self.stage(*stage));
                Some(match way(years, at) {
                    Way::Back(_) => self.years_stop_back(quarter, stage),
                    _ => self.years_stop(quarter, stage),
                })
            }
            TurnTo::Mode { .. } => None,
        });
        stops.collect()
    }
}

/// Whole months from one day to another, as near as that can be said.
fn months(from: NaiveDate, to: NaiveDate) -> i64 {
    ((to - from).num_days() + MONTH / 2) / MONTH
}

fn way(years: &Years, at: usize) -> Way {
    let stage_of = |turn: &Turn| match turn.to {
        TurnTo::Stage { stage, from } => Some((stage, from)),
        TurnTo::Mode { .. } => None,
    };
    match years.turns.get(at).and_then(stage_of) {
        Some((stage, Some(from))) if from < stage => Way::Up(from),
        Some((stage, Some(from))) => {
            let mut before = years.turns.iter().take(at).filter_map(stage_of);
            if before.any(|(been, _)| been == stage) {
                Way::Back(from)
            } else {
                Way::Down(from)
            }
        }
        _ if years.first_contact == Some(years.since) => Way::First,
        _ => Way::Before,
    }
}
