//! A year of depth as a curve, what happened on the way, and where it goes if nothing is logged.
//!
//! ```text
//!             A    B            C
//! 100
//!  80 deep  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄
//!  60 firm  ┄┄┄┄┄⣀⠔⠒⠉⠉⠉⠒⠢⢄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄
//!  40 thin  ┄┄┄┄⡠┄┄┄┄┄┄┄┄┄┄⠑⠒⠒⠤⣀⣀⣀⡠⠔⠢⡀⡀┄┄┄┄
//!  20       ⠤⠒⠁                    │   ⠂⠄⡀  22
//!   0                              │
//!           Jan   Apr   Jul   Oct  4 Mar: 41
//! ```

mod legend;
mod marks;
mod scale;

pub use marks::CurveMark;

use self::scale::Scale;
use super::{
    ArrowHead, Cell, LEAST_CELLS, Picture, PictureBuilder, Shape, Size, Stroke, Tone, text::width,
};
use crate::{
    domain::score::{Constants, Course},
    say::{Names, Words},
};

/// Rows between the middle of a line of text and the depth it stands for come out even only so: every
/// 20 points are as many whole rows.
const STEPS: usize = 5;
/// Rows beside the plot: the letters above it, the months below it.
const AROUND: usize = 2;

/// A course laid out for a width, of any height.
pub struct TrendChart<'a> {
    course: &'a Course,
    constants: &'a Constants,
    words: &'a Words,
    scale: Scale,
    marks: Vec<CurveMark>,
}

/// The chart with its legend below it, for documents: what its curves mean and what its letters stand
/// for. `height` is that of the chart alone, in cells; the smallest has 8.
#[must_use]
pub fn trend(
    course: &Course,
    constants: &Constants,
    (words, names): (&Words, &Names<'_>),
    width: usize,
    height: usize,
) -> Picture {
    let chart = TrendChart::new(course, constants, words, width);
    let mut picture = chart.picture(height);
    chart.explain(&mut picture, names);
    picture
}

impl<'a> TrendChart<'a> {
    /// For a width in cells, of which there are at least [`LEAST_CELLS`].
    #[must_use]
    pub fn new(
        course: &'a Course,
        constants: &'a Constants,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let labels = labels(constants, words);
        let label = labels.iter().map(|(_, label)| width(label)).max();
        let scale = Scale::new(
            course.span(),
            label.unwrap_or(0) + 1,
            cells.max(LEAST_CELLS),
        );
        let marks = marks::of(&course.events, &scale);
        Self {
            course,
            constants,
            words,
            scale,
            marks,
        }
    }

    /// Letters on the chart with the events they stand for, oldest first. The weightiest have one.
    #[must_use]
    pub fn marks(&self) -> &[CurveMark] {
        &self.marks
    }

    /// The letter of an event, by its place among those of the course.
    #[must_use]
    pub fn letter(&self, event: usize) -> Option<char> {
        let mark = self.marks.iter().find(|mark| mark.events.contains(&event));
        mark.map(|mark| mark.letter)
    }

    /// Rows that it takes of `height`: at least 8, else as many as make a whole number of steps.
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
            width: self.scale.width,
            height: rows,
        };
        let mut picture = PictureBuilder::new(size, size.area());
        let plot = rows - AROUND;
        self.bands(&mut picture, plot);
        self.curves(&mut picture, plot);
        self.letters(&mut picture);
        self.axis(&mut picture, plot);
        picture.build()
    }

    /// The lines between the bands, and the day itself.
    fn bands(&self, picture: &mut PictureBuilder, plot: usize) {
        let bands = labels(self.constants, self.words);
        let numbers = [(100, "100".to_owned()), (0, "  0".to_owned())];
        let mut free = vec![true; plot + AROUND];
        for (depth, label) in bands.iter().chain(&numbers) {
            let row = self.scale.point((self.course.on, *depth), plot).cell().y;
            if !std::mem::replace(&mut free[row], false) {
                continue;
            }
            picture.text(Cell::new(0, row), self.scale.left, label, Tone::Dim);
            if numbers.iter().all(|(number, _)| number != depth) {
                let ends = [self.scale.left, self.scale.right() - 1];
                let way = ends.map(|x| Cell::new(x, row));
                line(picture, &way, Stroke::Dashed);
            }
        }
        let x = self.scale.column(self.course.on);
        line(
            picture,
            &[Cell::new(x, 1), Cell::new(x, plot)],
            Stroke::Plain,
        );
    }

    fn curves(&self, picture: &mut PictureBuilder, plot: usize) {
        let curves = [
            (&self.course.past, Stroke::Plain),
            (&self.course.ahead, Stroke::Dashed),
        ];
        for (days, stroke) in curves {
            let way = days.iter().map(|day| self.scale.point(*day, plot));
            let shape = Shape::Curve {
                way: way.collect(),
                stroke,
            };
            picture.shape(shape.area(), shape, Tone::Bar);
        }
        if let Some(last) = self.course.ahead.last() {
            let row = self.scale.point(*last, plot).cell().y;
            let at = Cell::new(self.scale.right() + 1, row);
            picture.text(at, 3, &last.1.to_string(), Tone::Dim);
        }
    }

    fn letters(&self, picture: &mut PictureBuilder) {
        for mark in &self.marks {
            let at = Cell::new(mark.column, 0);
            picture.text(at, 1, &mark.letter.to_string(), Tone::Strong);
        }
    }

    /// The day itself with its depth, and months where they have room.
    fn axis(&self, picture: &mut PictureBuilder, plot: usize) {
        let (row, end) = (plot + 1, self.scale.width);
        let today = self.words.trend_day(self.course.on, self.course.depth());
        let taken = width(&today);
        let x = self.scale.column(self.course.on).min(end - taken);
        picture.text(Cell::new(x, row), taken, &today, Tone::Strong);
        let mut free = self.scale.left;
        for (month, day) in self.scale.months() {
            let name = self.words.month_on_axis(day);
            let after = month + width(&name);
            let beside = after < x || x + taken < month;
            if free <= month && after <= end && beside {
                picture.text(Cell::new(month, row), width(&name), &name, Tone::Dim);
                free = after + 1;
            }
        }
    }
}

/// Where each band begins, with the number and its name.
fn labels(constants: &Constants, words: &Words) -> [(u8, String); 3] {
    use crate::domain::score::Band::{Deep, Firm, Thin};
    let bands = &constants.bands;
    [(bands.deep, Deep), (bands.firm, Firm), (bands.thin, Thin)].map(|(from, band)| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be 0 to 100 when the constants are read"
        )]
        let from = from.round().clamp(0.0, 100.0) as u8;
        (from, format!("{from:>3} {}", words.band(band)))
    })
}

fn line(picture: &mut PictureBuilder, way: &[Cell], stroke: Stroke) {
    let shape = Shape::Line {
        way: way.to_vec(),
        stroke,
        to: ArrowHead::Neither,
    };
    picture.shape(shape.area(), shape, Tone::Border);
}

#[cfg(test)]
mod tests;
