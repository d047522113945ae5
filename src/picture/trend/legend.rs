//! What the curves of a chart mean and what its letters stand for.

use super::TrendChart;
use crate::{
    i18n::Names,
    picture::{Area, Cell, Picture, Point, Shape, Stroke, Tone, text::ellipsize},
};

/// Lines of events; what happened besides is counted.
const MOST: usize = 30;
/// Cells of a sample of a curve.
const SAMPLE: usize = 4;

impl TrendChart<'_> {
    /// The letter on the first of its events, the day, and what happened; one line each.
    #[must_use]
    pub fn legend(&self, names: &Names<'_>) -> Vec<(Option<char>, String)> {
        let marks = self.marks.iter();
        let lines = marks.flat_map(|mark| {
            let events = self.course.events.get(mark.events.clone());
            let events = events.unwrap_or_default().iter().enumerate();
            events.map(|(at, event)| {
                let day = self.words.date(event.on, self.course.on);
                let what = self.words.happening(&event.what, names);
                let letter = (at == 0).then_some(mark.letter);
                (letter, format!("{day}  {what}"))
            })
        });
        lines.collect()
    }

    /// Puts the legend below a chart.
    pub(super) fn explain(&self, picture: &mut Picture, names: &Names<'_>) {
        let wide = picture.size.width;
        let mut row = picture.size.height + 1;
        let curves = [
            (Stroke::Plain, self.words.trend_past(self.course.past.len())),
            (
                Stroke::Dashed,
                self.words.trend_ahead(&self.course.forecast),
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
        let left_out = legend.len().saturating_sub(MOST);
        row += usize::from(!legend.is_empty());
        for (letter, line) in legend.iter().take(MOST) {
            if let Some(letter) = letter {
                picture.text(Cell::new(1, row), letter.to_string(), Tone::Strong);
            }
            write(picture, Cell::new(3, row), wide, line, Tone::Text);
            row += 1;
        }
        if 0 < left_out {
            let more = self.words.more(left_out);
            write(picture, Cell::new(3, row), wide, &more, Tone::Dim);
            row += 1;
        }
        picture.size.height = row;
    }
}

fn write(picture: &mut Picture, at: Cell, wide: usize, text: &str, tone: Tone) {
    let room = Area::new(at.x, at.y, wide.saturating_sub(at.x), 1).width;
    picture.text(at, ellipsize(text, room).into_owned(), tone);
}

#[expect(clippy::cast_precision_loss, reason = "rows of a page")]
fn sample(row: usize) -> Vec<Point> {
    let y = row as f64 + 0.5;
    let ends = [0.5, SAMPLE as f64 - 0.1];
    ends.map(|x| Point { x, y }).to_vec()
}
