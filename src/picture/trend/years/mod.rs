//! Ten years of depth as a curve, and below it how far the relationship had grown and how it was bought.
//!
//! ```text
//!           A            B        C
//! 100
//!  80 deep  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄┄│
//!  …
//!   0       ⠤⠤⠤⠒⠒⠒⠊⠉⠉⠉            ┊      │
//!           2017  2018  2019  2020   4 Mar: 41
//! stage     │single      │linked  │several
//! buying    │independent          │group
//! ```

use chrono::{Datelike, NaiveDate};

use super::{
    CurveMark,
    ground::{Ground, Span, letters},
    legend::{SAMPLE, sample, write},
    marks,
};
use crate::{
    domain::score::{Constants, Turn, TurnTo, Years},
    picture::{Cell, Picture, PictureBuilder, Shape, Size, Stroke, Tone, text::width},
    say::Words,
};

/// Every 20 points are as many whole rows.
const STEPS: usize = 5;
/// Rows beside the plot: the letters above it, the years below it, the stages, the modes.
const AROUND: usize = 4;

/// A long view laid out for a width, of any height.
pub struct YearsChart<'a> {
    years: &'a Years,
    ground: Ground<'a>,
    marks: Vec<CurveMark>,
}

/// The chart with its legend below it, for documents. `height` is that of the chart alone, in cells; the
/// smallest has 10.
#[must_use]
pub fn years(
    years: &Years,
    constants: &Constants,
    words: &Words,
    width: usize,
    height: usize,
) -> Picture {
    let chart = YearsChart::new(years, constants, words, width);
    let mut picture = chart.picture(height);
    chart.explain(&mut picture);
    picture
}

impl<'a> YearsChart<'a> {
    /// For a width in cells, of which there are at least [`LEAST_CELLS`](crate::picture::LEAST_CELLS).
    #[must_use]
    pub fn new(years: &'a Years, constants: &'a Constants, words: &'a Words, cells: usize) -> Self {
        let span = Span {
            first: years.since,
            last: years.on,
            on: years.on,
        };
        let names = [words.years_stage(), words.years_mode()];
        let left = names.iter().map(|name| width(name)).max();
        let ground = Ground::new(span, (constants, words), left.unwrap_or(0) + 1, cells);
        let marks = marks::of(
            &years.turns,
            |turn| ground.scale.column(turn.on),
            |turn| match turn.to {
                TurnTo::Mode { moved: None, .. } => 2,
                TurnTo::Mode { .. } => 0,
                TurnTo::Stage { .. } => 1,
            },
        );
        Self {
            years,
            ground,
            marks,
        }
    }

    /// The letter of a turn, by its place among those of the long view.
    #[must_use]
    pub fn letter(&self, turn: usize) -> Option<char> {
        let mark = self.marks.iter().find(|mark| mark.events.contains(&turn));
        mark.map(|mark| mark.letter)
    }

    /// Rows that it takes of `height`: at least 10, else as many as make a whole number of steps.
    #[must_use]
    pub const fn rows(height: usize) -> usize {
        let steps = height.saturating_sub(AROUND + 1) / STEPS;
        let steps = if steps == 0 { 1 } else { steps };
        steps * STEPS + 1 + AROUND
    }

    /// The chart as high as fits into `height`.
    #[must_use]
    pub fn picture(&self, height: usize) -> Picture {
        let rows = Self::rows(height);
        let size = Size {
            width: self.ground.scale.width,
            height: rows,
        };
        let mut picture = PictureBuilder::new(size, size.area());
        let plot = rows - AROUND;
        self.ground.bands(&mut picture, plot);
        for turn in &self.years.turns {
            if let TurnTo::Mode { moved: Some(_), .. } = turn.to {
                let ground = &self.ground;
                ground.upright(&mut picture, turn.on, plot, Stroke::Dashed);
            }
        }
        let points = self.years.points.iter();
        let points = points.map(|point| self.ground.scale.point((point.on, point.depth), plot));
        let curve = Shape::Curve {
            way: points.collect(),
            stroke: Stroke::Plain,
        };
        picture.shape(curve.area(), curve, Tone::Bar);
        letters(&mut picture, &self.marks);
        let depth = self.years.depth();
        self.ground
            .axis(&mut picture, plot + 1, depth, self.januaries());
        let words = self.ground.words;
        let stages = |turn: &Turn| match turn.to {
            TurnTo::Stage { stage, .. } => Some([words.stage(stage), words.stage_shortly(stage)]),
            TurnTo::Mode { .. } => None,
        };
        let modes = |turn: &Turn| match turn.to {
            TurnTo::Mode { mode, .. } => Some([words.procurement(mode), words.mode_shortly(mode)]),
            TurnTo::Stage { .. } => None,
        };
        self.strip(&mut picture, plot + 2, &words.years_stage(), stages);
        self.strip(&mut picture, plot + 3, &words.years_mode(), modes);
        picture.build()
    }

    /// The first day of each year, with its column and its number.
    fn januaries(&self) -> impl Iterator<Item = (usize, String)> {
        let years = self.years.since.year() + 1..=self.years.on.year();
        years.filter_map(|year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1)?;
            Some((self.ground.scale.column(day), year.to_string()))
        })
    }

    /// A row of names, each from its day to that of the next; a shorter one where there is no room.
    fn strip(
        &self,
        picture: &mut PictureBuilder,
        row: usize,
        name: &str,
        of: impl Fn(&Turn) -> Option<[String; 2]>,
    ) {
        let scale = &self.ground.scale;
        picture.text(Cell::new(0, row), scale.left, name, Tone::Dim);
        let turns = self.years.turns.iter();
        let parts = turns.filter_map(|turn| Some((scale.column(turn.on), of(turn)?)));
        let parts: Vec<_> = parts.collect();
        for (at, (column, [name, short])) in parts.iter().enumerate() {
            let next = parts.get(at + 1).map_or(scale.width, |(next, _)| *next);
            if next <= *column {
                // Another one begins in the same column.
                continue;
            }
            picture.text(Cell::new(*column, row), 1, "│", Tone::Border);
            let room = next - column - 1;
            let name = if width(name) <= room { name } else { short };
            if 2 < room || width(name) <= room {
                picture.text(Cell::new(column + 1, row), room, name, Tone::Text);
            }
        }
    }

    /// The letter on the first of its turns, the quarter and the day, and what began; one line each.
    #[must_use]
    pub fn legend(&self) -> Vec<(Option<char>, String)> {
        let lines = (0..self.years.turns.len()).map(|at| {
            let mark = self.marks.iter().find(|mark| mark.events.start == at);
            let letter = mark.map(|mark| mark.letter);
            (letter, self.ground.words.turn_dated(self.years, at))
        });
        lines.collect()
    }

    /// Puts the legend below a chart.
    fn explain(&self, picture: &mut Picture) {
        let wide = picture.size.width;
        let mut row = picture.size.height + 1;
        let curve = Shape::Curve {
            way: sample(row),
            stroke: Stroke::Plain,
        };
        picture.add(curve, Tone::Bar);
        let text = self.ground.words.years_past();
        write(picture, Cell::new(SAMPLE + 1, row), wide, &text, Tone::Text);
        row += 2;
        for (letter, line) in &self.legend() {
            if let Some(letter) = letter {
                picture.text(Cell::new(1, row), letter.to_string(), Tone::Strong);
            }
            write(picture, Cell::new(3, row), wide, line, Tone::Text);
            row += 1;
        }
        picture.size.height = row;
    }
}

#[cfg(test)]
mod tests;
