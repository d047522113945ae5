//! Curves in cells of text: the dots of braille signs, two across and four down in a cell.

use super::{Cell, Point, Stroke};

const ACROSS: usize = 2;
const DOWN: usize = 4;
/// The sign without any dot; the others follow it by the bits of their dots.
const BLANK: u32 = 0x2800;
/// The bit of each dot, column by column.
const BITS: [[u8; DOWN]; ACROSS] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

/// The dots a curve is drawn with, cell by cell; a dashed one leaves every other column out, so that it
/// is told apart without colour.
pub(super) fn on(way: &[Point], stroke: Stroke) -> impl Iterator<Item = (Cell, u8)> {
    let parts = way.windows(2).flat_map(|ends| between(ends[0], ends[1]));
    let seen = move |(x, _): &(usize, usize)| stroke != Stroke::Dashed || x % 2 == 0;
    parts.filter(seen).map(|(x, y)| {
        let cell = Cell::new(x / ACROSS, y / DOWN);
        (cell, BITS[x % ACROSS][y % DOWN])
    })
}

/// The dots from point to point, without a gap.
fn between(from: Point, to: Point) -> impl Iterator<Item = (usize, usize)> {
    let (across, down) = (scale(ACROSS), scale(DOWN));
    let steps = f64::max((to.x - from.x).abs() * across, (to.y - from.y).abs() * down);
    let steps = whole(steps.ceil()).max(1);
    (0..=steps).map(move |step| {
        let share = scale(step) / scale(steps);
        let place = |from: f64, to: f64| from + (to - from) * share;
        (
            whole(place(from.x, to.x) * across),
            whole(place(from.y, to.y) * down),
        )
    })
}

#[expect(clippy::cast_precision_loss, reason = "dots of a screen")]
const fn scale(count: usize) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast of a float saturates, and no picture is that wide"
)]
fn whole(part: f64) -> usize {
    part.floor() as usize
}

/// The dots of a sign; absent where it has none to join.
pub(super) fn of(sign: &str) -> Option<u8> {
    let code = u32::from(sign.chars().next()?);
    u8::try_from(code.checked_sub(BLANK)?).ok()
}

pub(super) fn sign(dots: u8) -> String {
    char::from_u32(BLANK + u32::from(dots)).map_or_else(String::new, String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_curve_goes_from_dot_to_dot_without_a_gap() {
        let way = [point(0.0, 0.0), point(2.0, 0.99)];
        let mut cells = [0; 3];
        for (at, dot) in on(&way, Stroke::Plain) {
            assert_eq!(at.y, 0);
            cells[at.x] |= dot;
        }
        assert_eq!(cells.map(sign).concat(), "⠉⠢⡀");
    }

    #[test]
    fn a_dashed_curve_leaves_every_other_column_out() {
        let way = [point(0.0, 0.5), point(1.9, 0.5)];
        let mut cells = [0; 2];
        for (at, dot) in on(&way, Stroke::Dashed) {
            cells[at.x] |= dot;
        }
        assert_eq!(cells.map(sign).concat(), "⠄⠄");
    }

    #[test]
    fn what_is_no_braille_has_no_dots() {
        assert_eq!(
            [of("─"), of("⠑"), of("王"), of("")],
            [None, Some(0x11), None, None]
        );
    }
}
