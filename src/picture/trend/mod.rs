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

mod ground;
mod legend;
mod marks;
mod scale;
mod years;

pub use marks::CurveMark;
pub use years::{YearsChart, years};

use self::ground::{Ground, Span, letters};
use super::{Cell, Picture, PictureBuilder, Shape, Size, Stroke, Tone};
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
    ground: Ground<'a>,
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
    /// For a width in cells, of which there are at least [`LEAST_CELLS`](crate::picture::LEAST_CELLS).
    #[must_use]
    pub fn new(
        course: &'a Course,
        constants: &'a Constants,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let (first, last) = course.span();
        let span = Span {
            first,
            last,
            on: course.on,
        };
        let ground = Ground::new(span, (constants, words), 0, cells);
        let marks = marks::of(
            &course.events,
            |event| ground.scale.column(event.on),
            |event| marks::weight(&event.what),
        );
        Self {
            course,
            ground,
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
            width: self.ground.scale.width,
            height: rows,
        };
        let mut picture = PictureBuilder::new(size, size.area());
        let plot = rows - AROUND;
        self.ground.bands(&mut picture, plot);
        self.curves(&mut picture, plot);
        letters(&mut picture, &self.marks);
        let months = self.ground.scale.months();
        let months = months.map(|(column, day)| (column, self.ground.words.month_on_axis(day)));
        let depth = self.course.depth();
        self.ground.axis(&mut picture, plot + 1, depth, months);
        picture.build()
    }

    fn curves(&self, picture: &mut PictureBuilder, plot: usize) {
        let scale = &self.ground.scale;
        let curves = [
            (&self.course.past, Stroke::Plain),
            (&self.course.ahead, Stroke::Dashed),
        ];
        for (days, stroke) in curves {
            let way = days.iter().map(|day| scale.point(*day, plot));
            let shape = Shape::Curve {
                way: way.collect(),
                stroke,
            };
            picture.shape(shape.area(), shape, Tone::Bar);
        }
        if let Some(last) = self.course.ahead.last() {
            let row = scale.point(*last, plot).cell().y;
            let at = Cell::new(scale.right() + 1, row);
            picture.text(at, 3, &last.1.to_string(), Tone::Dim);
        }
    }
}

#[cfg(test)]
mod tests;
