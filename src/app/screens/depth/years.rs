//! How the depth went since the first contact, line by line: the stages it came to, and how it was bought.

use chrono::NaiveDate;

use crate::{
    app::{Keyed, List},
    domain::score::{Turn, TurnTo, Years},
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct LongTrend {
    /// Absent until the worker has computed them.
    pub years: Option<Years>,
    /// Whether they are those of the facts on screen; others are shown until they are.
    fresh: bool,
    /// The stages and then the modes, newest first.
    pub list: List<Vec<YearsLine>>,
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearsLine {
    /// Above the stages.
    Stages,
    /// Above the modes of procurement.
    Modes,
    /// With its place among those of the long view.
    Turn(usize, Turn),
}

impl Keyed for YearsLine {
    type Key = Turn;

    fn key(&self) -> Option<Turn> {
        match self {
            Self::Stages | Self::Modes => None,
            Self::Turn(_, turn) => Some(*turn),
        }
    }

    fn rests(&self) -> bool {
        self.key().is_some()
    }
}

impl LongTrend {
    /// The facts have changed, or the day has: what was computed is that of another day or will be replaced.
    pub fn forget(&mut self, on: NaiveDate, height: usize) {
        self.fresh = false;
        self.years = self.years.take().filter(|years| years.on == on);
        self.list.fill(self.lines(), height);
    }

    /// Takes in what the worker has computed.
    pub fn take_in(&mut self, years: Years, height: usize) {
        self.years = Some(years);
        self.fresh = true;
        self.list.fill(self.lines(), height);
    }

    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// The day on which what is under the cursor began.
    #[must_use]
    pub fn turn(&self) -> Option<NaiveDate> {
        match self.list.row()? {
            YearsLine::Turn(_, turn) => Some(turn.on),
            YearsLine::Stages | YearsLine::Modes => None,
        }
    }

    fn lines(&self) -> Vec<YearsLine> {
        let Some(years) = self.years.as_ref().filter(|years| !years.points.is_empty()) else {
            return Vec::new();
        };
        let turns = |of: fn(&Turn) -> bool| {
            let turns = years.turns.iter().enumerate().rev();
            let turns = turns.filter(move |(_, turn)| of(turn));
            turns.map(|(at, turn)| YearsLine::Turn(at, *turn))
        };
        let stages = turns(|turn| matches!(turn.to, TurnTo::Stage { .. }));
        let modes = turns(|turn| matches!(turn.to, TurnTo::Mode { .. }));
        let stages = std::iter::once(YearsLine::Stages).chain(stages);
        let modes = std::iter::once(YearsLine::Modes).chain(modes);
        stages.chain(modes).collect()
    }
}
