//! What every chart of depths stands on: the bands, the day it is of, what is written below.

use chrono::NaiveDate;

use super::{CurveMark, scale::Scale};
use crate::{
    domain::score::{Band, Constants},
    picture::{ArrowHead, Cell, LEAST_CELLS, PictureBuilder, Shape, Stroke, Tone, text::width},
    say::Words,
};

/// The days a chart reaches over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The day it is of.
    pub on: NaiveDate,
}

/// A chart without its curve.
pub(super) struct Ground<'a> {
    on: NaiveDate,
    constants: &'a Constants,
    pub words: &'a Words,
    pub scale: Scale,
}

impl<'a> Ground<'a> {
    /// For a width in cells, of which there are at least [`LEAST_CELLS`], with at least `left` of them to the
    /// left of the plot.
    pub(super) fn new(
        span: Span,
        (constants, words): (&'a Constants, &'a Words),
        left: usize,
        cells: usize,
    ) -> Self {
        let labels = labels(constants, words);
        let label = labels.iter().map(|(_, label)| width(label)).max();
        let left = (label.unwrap_or(0) + 1).max(left);
        let days = (span.first, span.last);
        Self {
            on: span.on,
            constants,
            words,
            scale: Scale::new(days, left, cells.max(LEAST_CELLS)),
        }
    }

    /// The lines between the bands, and the day itself.
    pub(super) fn bands(&self, picture: &mut PictureBuilder, plot: usize) {
        let bands = labels(self.constants, self.words);
        let numbers = [(100, "100".to_owned()), (0, "  0".to_owned())];
        // Above the plot are the letters, below it is the axis.
        let mut free = vec![true; plot + 2];
        for (depth, label) in bands.iter().chain(&numbers) {
            let row = self.scale.point((self.on, *depth), plot).cell().y;
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
        self.upright(picture, self.on, plot, Stroke::Plain);
    }

    /// A line at a day from the top of the plot to its bottom.
    pub(super) fn upright(
        &self,
        picture: &mut PictureBuilder,
        day: NaiveDate,
        plot: usize,
        stroke: Stroke,
    ) {
        let x = self.scale.column(day);
        line(picture, &[Cell::new(x, 1), Cell::new(x, plot)], stroke);
    }

    /// The day itself with its depth, and what else is written below the plot where it has room, each with
    /// its column.
    pub(super) fn axis(
        &self,
        picture: &mut PictureBuilder,
        row: usize,
        depth: u8,
        ticks: impl Iterator<Item = (usize, String)>,
    ) {
        let end = self.scale.width;
        let today = self.words.trend_day(self.on, depth);
        let taken = width(&today);
        let x = self.scale.column(self.on).min(end - taken);
        picture.text(Cell::new(x, row), taken, &today, Tone::Strong);
        let mut free = self.scale.left;
        for (column, name) in ticks {
            let after = column + width(&name);
            let beside = after < x || x + taken < column;
            if free <= column && after <= end && beside {
                picture.text(Cell::new(column, row), width(&name), &name, Tone::Dim);
                free = after + 1;
            }
        }
    }
}

/// Above the plot.
pub(super) fn letters(picture: &mut PictureBuilder, marks: &[CurveMark]) {
    for mark in marks {
        let at = Cell::new(mark.column, 0);
        picture.text(at, 1, &mark.letter.to_string(), Tone::Strong);
    }
}

/// Where each band begins, with the number and its name.
fn labels(constants: &Constants, words: &Words) -> [(u8, String); 3] {
    use Band::{Deep, Firm, Thin};
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
