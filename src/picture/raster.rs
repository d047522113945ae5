//! A picture as cells of text, for surfaces that have nothing finer.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    Area, ArrowHead, Border, Cell, Picture, Point, Shape, Stroke, Tone, arms::Arms, dots,
    text::width,
};

/// Characters in their cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    window: Area,
    glyphs: Vec<Glyph>,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Glyph {
    #[default]
    Blank,
    /// One character as it is seen, one or two cells wide.
    Written(String, Tone),
    /// The right half of a wide one.
    Continued,
}

const BLOCKS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

impl Raster {
    /// The part of a picture that lies in a window.
    #[must_use]
    pub fn of(picture: &Picture, window: Area) -> Self {
        let mut raster = Self {
            window,
            glyphs: vec![Glyph::Blank; window.width * window.height],
        };
        for item in &picture.items {
            raster.shape(&item.shape, item.tone);
        }
        raster
    }

    /// Everything written, with its place from the upper left corner of the window.
    pub fn written(&self) -> impl Iterator<Item = (Cell, &str, Tone)> {
        let glyphs = self.glyphs.iter().enumerate();
        glyphs.filter_map(|(at, glyph)| match glyph {
            Glyph::Written(text, tone) => {
                let (x, y) = (at % self.window.width, at / self.window.width);
                Some((Cell::new(x, y), text.as_str(), *tone))
            }
            Glyph::Blank | Glyph::Continued => None,
        })
    }

    /// Line by line, without spaces at the ends.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let rows = self.glyphs.chunks(self.window.width.max(1));
        rows.map(|row| {
            let text: String = row
                .iter()
                .map(|glyph| match glyph {
                    Glyph::Blank => " ",
                    Glyph::Written(text, _) => text.as_str(),
                    Glyph::Continued => "",
                })
                .collect();
            text.trim_end().to_owned()
        })
    }

    fn shape(&mut self, shape: &Shape, tone: Tone) {
        match shape {
            Shape::Text { at, text } => self.text(*at, text, tone),
            Shape::Bar { at, cells, share } => {
                let full = filled(*share, *cells);
                self.text(*at, &"━".repeat(full), Tone::Bar);
                let rest = Cell::new(at.x + full, at.y);
                self.text(rest, &"┄".repeat(cells - full), Tone::Dim);
            }
            Shape::Trend { at, amounts } => {
                let blocks: String = amounts
                    .iter()
                    .map(|amount| BLOCKS[usize::from(*amount).min(100) * 7 / 100])
                    .collect();
                self.text(*at, &blocks, Tone::Bar);
            }
            Shape::Frame { area, border } => self.frame(*area, *border, tone),
            Shape::Line { way, stroke, to } => self.line(way, *stroke, *to, tone),
            Shape::Curve { way, stroke } => self.curve(way, *stroke, tone),
            Shape::Rule { from, cells } => self.text(*from, &"─".repeat(*cells), tone),
        }
    }

    fn index(&self, at: Cell) -> Option<usize> {
        if !self.window.has(at) {
            return None;
        }
        let (x, y) = (at.x - self.window.x, at.y - self.window.y);
        Some(y * self.window.width + x)
    }

    fn text(&mut self, at: Cell, text: &str, tone: Tone) {
        let mut at = at;
        for cluster in text.graphemes(true) {
            let cells = width(cluster);
            self.put(at, cluster, cells, tone);
            at.x += cells;
        }
    }

    /// Half of a wide character at the edge of the window is left blank.
    fn put(&mut self, at: Cell, cluster: &str, cells: usize, tone: Tone) {
        let Some(index) = self.index(at) else {
            return;
        };
        match cells {
            1 => self.glyphs[index] = Glyph::Written(cluster.to_owned(), tone),
            2 => {
                let right = Cell::new(at.x + 1, at.y);
                if let Some(next) = self.index(right) {
                    self.glyphs[index] = Glyph::Written(cluster.to_owned(), tone);
                    self.glyphs[next] = Glyph::Continued;
                }
            }
            _ => {}
        }
    }

    /// In dots, which join those of other curves in the same cell.
    fn curve(&mut self, way: &[Point], stroke: Stroke, tone: Tone) {
        for (at, dot) in dots::on(way, stroke) {
            let under = self.index(at).and_then(|index| match &self.glyphs[index] {
                Glyph::Written(sign, _) => dots::of(sign),
                Glyph::Blank | Glyph::Continued => None,
            });
            let sign = dots::sign(under.unwrap_or(0) | dot);
            self.put(at, &sign, 1, tone);
        }
    }

    fn frame(&mut self, area: Area, border: Border, tone: Tone) {
        let [flat, steep, a, b, c, d] = match border {
            Border::Plain => ["─", "│", "┌", "┐", "└", "┘"],
            Border::Heavy => ["━", "┃", "┏", "┓", "┗", "┛"],
            Border::Double => ["═", "║", "╔", "╗", "╚", "╝"],
            Border::Dashed => ["╌", "╎", "┌", "┐", "└", "┘"],
        };
        let (left, right) = (area.x, area.right() - 1);
        let (top, bottom) = (area.y, area.bottom() - 1);
        for x in left + 1..right {
            self.put(Cell::new(x, top), flat, 1, tone);
            self.put(Cell::new(x, bottom), flat, 1, tone);
        }
        for y in top + 1..bottom {
            self.put(Cell::new(left, y), steep, 1, tone);
            self.put(Cell::new(right, y), steep, 1, tone);
        }
        for (x, y, corner) in [
            (left, top, a),
            (right, top, b),
            (left, bottom, c),
            (right, bottom, d),
        ] {
            self.put(Cell::new(x, y), corner, 1, tone);
        }
    }

    /// A part of a line, which goes on from others of its stroke that turn here.
    fn join(&mut self, at: Cell, arms: Arms, stroke: Stroke, tone: Tone) {
        let under = self.index(at).and_then(|index| match &self.glyphs[index] {
            Glyph::Written(sign, _) => Arms::of(sign, stroke),
            Glyph::Blank | Glyph::Continued => None,
        });
        let arms = under.map_or(arms, |under| arms.over(under));
        self.put(at, arms.sign(stroke), 1, tone);
    }

    fn line(&mut self, way: &[Cell], stroke: Stroke, to: ArrowHead, tone: Tone) {
        for ends in way.windows(2) {
            let (from, to) = (ends[0], ends[1]);
            let arms = if from.y == to.y {
                Arms::FLAT
            } else {
                Arms::STEEP
            };
            let inner = way.get(1..way.len() - 1).unwrap_or(&[]);
            for at in between(from, to).filter(|at| !inner.contains(at)) {
                self.join(at, arms, stroke, tone);
            }
        }
        for turn in way.windows(3) {
            let arms = Arms::at(turn[1], turn[0], turn[2]);
            self.join(turn[1], arms, stroke, tone);
        }
        if let (ArrowHead::Forward, [.., before, last]) = (to, way) {
            let head = match () {
                () if before.x < last.x => ">",
                () if last.x < before.x => "<",
                () if before.y < last.y => "v",
                () => "^",
            };
            self.put(*last, head, 1, tone);
        }
    }
}

/// `share` (0–1) of `cells`; anything above zero shows.
#[must_use]
pub fn filled(share: f64, cells: usize) -> usize {
    #[expect(clippy::cast_precision_loss, reason = "no picture is that wide")]
    let full = share.clamp(0.0, 1.0) * cells as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and cells"
    )]
    let whole = full.round() as usize;
    let least = usize::from(0.0 < full);
    whole.max(least).min(cells)
}

/// The cells from one end to the other, both included.
fn between(from: Cell, to: Cell) -> impl Iterator<Item = Cell> {
    let (left, right) = (from.x.min(to.x), from.x.max(to.x));
    let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
    (top..=bottom).flat_map(move |y| (left..=right).map(move |x| Cell::new(x, y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(ways: &[&[(usize, usize)]]) -> Vec<String> {
        let mut picture = Picture::default();
        for way in ways {
            let shape = Shape::Line {
                way: way.iter().map(|(x, y)| Cell::new(*x, *y)).collect(),
                stroke: Stroke::Plain,
                to: ArrowHead::Neither,
            };
            picture.add(shape, Tone::Border);
        }
        Raster::of(&picture, Area::new(0, 0, 9, 3))
            .lines()
            .collect()
    }

    #[test]
    fn lines_that_turn_into_each_other_join_and_those_that_only_cross_do_not() {
        let joined = drawn(&[
            &[(0, 2), (0, 1), (4, 1), (4, 0)],
            &[(2, 2), (2, 1), (4, 1), (4, 0)],
            &[(8, 2), (8, 1), (4, 1), (4, 0)],
        ]);
        assert_eq!(joined, ["    │", "┌─┬─┴───┐", "│ │     │"]);
        let crossing = drawn(&[&[(0, 1), (8, 1)], &[(4, 0), (4, 2)]]);
        assert_eq!(crossing, ["    │", "────│────", "    │"]);
    }

    #[test]
    fn a_picture_becomes_lines_of_text() {
        let mut picture = Picture::default();
        picture.frame(Area::new(0, 0, 8, 3), Border::Double, Tone::Bad);
        picture.text(Cell::new(2, 1), "王芳", Tone::Strong);
        let way = vec![Cell::new(3, 3), Cell::new(3, 4), Cell::new(9, 4)];
        picture.add(
            Shape::Line {
                way,
                stroke: Stroke::Plain,
                to: ArrowHead::Forward,
            },
            Tone::Border,
        );
        picture.bar(Cell::new(10, 1), 4, 0.5);
        let raster = Raster::of(&picture, Area::new(0, 0, 16, 5));
        let lines: Vec<_> = raster.lines().collect();
        assert_eq!(
            lines,
            [
                "╔══════╗",
                "║ 王芳 ║  ━━┄┄",
                "╚══════╝",
                "   │",
                "   └─────>"
            ]
        );
        let halved = Raster::of(&picture, Area::new(3, 1, 5, 1));
        assert_eq!(halved.lines().collect::<Vec<_>>(), [" 芳 ║"]);
    }
}
