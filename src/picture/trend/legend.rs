//! What the curves of a chart mean and what its letters stand for.

use super::{CurveMark, TrendChart, marks::weight};
use crate::{
    domain::score::Event,
    picture::{Area, Cell, Picture, Point, Shape, Stroke, Tone, text::ellipsize},
    say::Names,
};

/// With more lines than this each letter has one, for the weightiest it stands for: none may be without.
const MOST: usize = 30;
/// Cells of a sample of a curve.
pub(super) const SAMPLE: usize = 4;

impl TrendChart<'_> {
    /// The letter on the first of its events, the day, and what happened; one line each, or where that
    /// would be too many one for each letter.
    #[must_use]
    pub fn legend(&self, names: &Names<'_>) -> Vec<(Option<char>, String)> {
        let events = |mark: &CurveMark| {
            let events = self.course.events.get(mark.events.clone());
            events.unwrap_or_default().iter()
        };
        let said = |event: &Event| {
            let day = self.ground.words.date(event.on, self.course.on);
            let what = self.ground.words.happening(&event.what, names);
            format!("{day}  {what}")
        };
        let marks = self.marks.iter();
        if marks.clone().map(|mark| mark.events.len()).sum::<usize>() <= MOST {
            let lines = marks.flat_map(|mark| {
                let lines = events(mark).enumerate();
                lines.map(|(at, event)| ((at == 0).then_some(mark.letter), said(event)))
            });
            return lines.collect();
        }
        let lines = marks.filter_map(|mark| {
            let weightiest = events(mark).min_by_key(|event| weight(&event.what))?;
            let line = match mark.events.len() - 1 {
                0 => said(weightiest),
                others => format!(
                    "{} · {}",
                    said(weightiest),
                    self.ground.words.map_more(others)
                ),
            };
            Some((Some(mark.letter), line))
        });
        lines.collect()
    }

    /// Puts the legend below a chart.
    pub(super) fn explain(&self, picture: &mut Picture, names: &Names<'_>) {
        let wide = picture.size.width;
        let mut row = picture.size.height + 1;
        let curves = [
            (
                Stroke::Plain,
                self.ground.words.trend_past(self.course.past.len()),
            ),
            (
                Stroke::Dashed,
                self.ground.words.trend_ahead(&self.course.forecast),
            ),
        ];
        for (stroke, text) in curves {
            let shape = Shape::Curve {
                way: sample(row),
                stroke,
            };
            picture.add(shape, Tone::Bar);
            write(picture, Cell::new(SAMPLE + 1, row), wide, &text, Tone::Text);
            row += 1;
        }
        let legend = self.legend(names);
        row += usize::from(!legend.is_empty());
        for (letter, line) in &legend {
            if let Some(letter) = letter {
                picture.text(Cell::new(1, row), letter.to_string(), Tone::Strong);
            }
            write(picture, Cell::new(3, row), wide, line, Tone::Text);
            row += 1;
        }
        picture.size.height = row;
    }
}

pub(super) fn write(picture: &mut Picture, at: Cell, wide: usize, text: &str, tone: Tone) {
    let room = Area::new(at.x, at.y, wide.saturating_sub(at.x), 1).width;
    picture.text(at, ellipsize(text, room).into_owned(), tone);
}

#[expect(clippy::cast_precision_loss, reason = "rows of a page")]
pub(super) fn sample(row: usize) -> Vec<Point> {
    let y = row as f64 + 0.5;
    let ends = [0.5, SAMPLE as f64 - 0.1];
    ends.map(|x| Point { x, y }).to_vec()
}
