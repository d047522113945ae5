//! Cells as points, and shapes as strokes: what vector painters have in common.

use std::collections::HashSet;

use super::typeface::Weight;
use crate::picture::{
    Area, ArrowHead, Border, Cell, Picture, PictureItem, Point, Shape, Stroke, Tone, filled,
    text::width,
};

/// A cell, in points.
pub(super) const CELL: (f32, f32) = (7.2, 15.0);
/// The size of letters: two cells are as wide as a Chinese character is.
pub(super) const LETTER: f32 = 12.0;
/// From the top of a cell to the line that letters stand on.
pub(super) const BASE: f32 = 11.5;

/// Something to draw, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    Text {
        at: (f32, f32),
        /// What it may take before it would touch its neighbour.
        room: f32,
        text: String,
        tone: Tone,
    },
    /// Nothing but paper, so that what comes after it can be read.
    Paper {
        area: [f32; 4],
    },
    Filled {
        area: [f32; 4],
        tone: Tone,
    },
    Stroke {
        way: Vec<(f32, f32)>,
        width: f32,
        dash: Dash,
        tone: Tone,
    },
    Framed {
        area: [f32; 4],
        width: f32,
        dash: Dash,
        tone: Tone,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
}

/// The cell that a text begins in.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cells of a page"
)]
pub(super) fn cell((x, y): (f32, f32)) -> Cell {
    let (x, y) = (x / CELL.0, (y - BASE) / CELL.1);
    Cell::new(x.round() as usize, y.round() as usize)
}

#[expect(clippy::cast_precision_loss, reason = "cells of a page")]
fn points(cells: usize, each: f32) -> f32 {
    cells as f32 * each
}

pub(super) fn left(x: usize) -> f32 {
    points(x, CELL.0)
}

pub(super) fn top(y: usize) -> f32 {
    points(y, CELL.1)
}

fn middle(cell: Cell) -> (f32, f32) {
    (left(cell.x) + CELL.0 / 2.0, top(cell.y) + CELL.1 / 2.0)
}

/// Everything on a picture, in the order it is painted.
pub(super) fn marks(picture: &Picture) -> Vec<Mark> {
    let mut crossed = HashSet::new();
    for item in &picture.items {
        crossed.extend(drawn_on(&item.shape));
    }
    let mut marks = Vec::new();
    for item in &picture.items {
        let area = item.shape.area();
        let on_a_line = (area.x..area.right()).any(|x| crossed.contains(&Cell::new(x, area.y)));
        if on_a_line && matches!(item.shape, Shape::Text { .. }) {
            marks.push(Mark::Paper {
                area: [
                    left(area.x) - 1.0,
                    top(area.y) + 1.0,
                    left(area.width) + 1.0,
                    CELL.1 - 2.0,
                ],
            });
        }
        marks.extend(strokes(item));
    }
    marks
}

/// The cells of borders and lines: text on them could not be read without paper under it.
fn drawn_on(shape: &Shape) -> Vec<Cell> {
    let all = |area: Area| {
        let rows = area.y..area.bottom();
        rows.flat_map(move |y| (area.x..area.right()).map(move |x| Cell::new(x, y)))
    };
    match shape {
        Shape::Frame { area, .. } => {
            let within = Area::new(
                area.x + 1,
                area.y + 1,
                area.width.saturating_sub(2),
                area.height.saturating_sub(2),
            );
            all(*area).filter(|cell| !within.has(*cell)).collect()
        }
        Shape::Line { way, .. } => {
            let parts = way.windows(2).map(|ends| {
                let (x, y) = (ends[0].x.min(ends[1].x), ends[0].y.min(ends[1].y));
                let (wide, high) = (ends[0].x.abs_diff(ends[1].x), ends[0].y.abs_diff(ends[1].y));
                Area::new(x, y, wide + 1, high + 1)
            });
            parts.flat_map(all).collect()
        }
        _ => Vec::new(),
    }
}

fn strokes(item: &PictureItem) -> Vec<Mark> {
    let tone = item.tone;
    match &item.shape {
        Shape::Text { at, text } => vec![Mark::Text {
            at: (left(at.x), top(at.y) + BASE),
            room: left(width(text)),
            text: text.clone(),
            tone,
        }],
        Shape::Bar { at, cells, share } => bar(*at, *cells, *share),
        Shape::Trend { at, amounts } => {
            let bars = amounts.iter().enumerate();
            bars.map(|(nth, amount)| {
                let high = f32::from(*amount) / 100.0 * (CELL.1 - 3.0);
                Mark::Filled {
                    area: [
                        left(at.x + nth),
                        top(at.y) + CELL.1 - 1.0 - high,
                        CELL.0 - 1.0,
                        high.max(0.5),
                    ],
                    tone: Tone::Bar,
                }
            })
            .collect()
        }
        Shape::Frame { area, border } => frame(*area, *border, tone),
        Shape::Line { way, stroke, to } => line(way, *stroke, *to, tone),
        Shape::Curve { way, stroke } => vec![curve(way, *stroke, tone)],
        Shape::Rule { from, cells } => {
            let y = top(from.y) + CELL.1 / 2.0;
            vec![Mark::Stroke {
                way: vec![(left(from.x), y), (left(from.x + cells), y)],
                width: 0.5,
                dash: Dash::Solid,
                tone,
            }]
        }
    }
}

fn curve(way: &[Point], stroke: Stroke, tone: Tone) -> Mark {
    #[expect(clippy::cast_possible_truncation, reason = "cells of a page")]
    let place = |point: &Point| (point.x as f32 * CELL.0, point.y as f32 * CELL.1);
    let (width, dash) = match stroke {
        Stroke::Plain | Stroke::Double => (1.5, Dash::Solid),
        Stroke::Heavy => (2.0, Dash::Solid),
        Stroke::Dashed => (1.5, Dash::Dashed),
    };
    Mark::Stroke {
        way: way.iter().map(place).collect(),
        width,
        dash,
        tone,
    }
}

fn bar(at: Cell, cells: usize, share: f64) -> Vec<Mark> {
    let (x, y) = (left(at.x), top(at.y) + CELL.1 / 2.0 - 2.5);
    let whole = points(cells, CELL.0) - 2.0;
    #[expect(clippy::cast_possible_truncation, reason = "a share of 1")]
    let exact = share.clamp(0.0, 1.0) as f32 * whole;
    // As on the screen: a little is not nothing.
    let least = if filled(share, cells) == 0 { 0.0 } else { 1.5 };
    let mut marks = vec![Mark::Framed {
        area: [x, y, whole, 5.0],
        width: 0.5,
        dash: Dash::Solid,
        tone: Tone::Border,
    }];
    let full = exact.max(least);
    if 0.0 < full {
        marks.push(Mark::Filled {
            area: [x, y, full, 5.0],
            tone: Tone::Bar,
        });
    }
    marks
}

fn frame(area: Area, border: Border, tone: Tone) -> Vec<Mark> {
    let (x, y) = (left(area.x) + CELL.0 / 2.0, top(area.y) + CELL.1 / 2.0);
    let wide = points(area.width - 1, CELL.0);
    let high = points(area.height - 1, CELL.1);
    let framed = |inset: f32, width: f32, dash: Dash| Mark::Framed {
        area: [x + inset, y + inset, wide - 2.0 * inset, high - 2.0 * inset],
        width,
        dash,
        tone,
    };
    match border {
        Border::Plain => vec![framed(0.0, 0.75, Dash::Solid)],
        Border::Heavy => vec![framed(0.0, 2.0, Dash::Solid)],
        Border::Double => vec![framed(0.0, 0.9, Dash::Solid), framed(2.5, 0.9, Dash::Solid)],
        Border::Dashed => vec![framed(0.0, 1.0, Dash::Dashed)],
    }
}

fn line(way: &[Cell], stroke: Stroke, to: ArrowHead, tone: Tone) -> Vec<Mark> {
    let mut points: Vec<_> = way.iter().map(|cell| middle(*cell)).collect();
    if to == ArrowHead::Forward {
        reach(&mut points);
    }
    let (width, dash) = match stroke {
        Stroke::Plain => (0.75, Dash::Solid),
        Stroke::Heavy => (2.0, Dash::Solid),
        Stroke::Double => (0.9, Dash::Solid),
        Stroke::Dashed => (1.0, Dash::Dashed),
    };
    let mut marks = Vec::new();
    let shifts: &[f32] = if stroke == Stroke::Double {
        &[-1.2, 1.2]
    } else {
        &[0.0]
    };
    for shift in shifts {
        marks.push(Mark::Stroke {
            way: points.iter().map(|(x, y)| (x + shift, y + shift)).collect(),
            width,
            dash,
            tone,
        });
    }
    if let (ArrowHead::Forward, [.., before, last]) = (to, points.as_slice()) {
        marks.push(Mark::Stroke {
            way: head(*before, *last),
            width: width.max(1.0),
            dash: Dash::Solid,
            tone,
        });
    }
    marks
}

/// The ends of a line lie in the cells beside the frames that it joins: here it goes up to them.
fn reach(points: &mut [(f32, f32)]) {
    let beyond = |end: (f32, f32), next: (f32, f32)| {
        let step = |from: f32, to: f32, each: f32| {
            if (from - to).abs() < 0.1 {
                0.0
            } else {
                (from - to).signum() * each
            }
        };
        (
            end.0 + step(end.0, next.0, CELL.0),
            end.1 + step(end.1, next.1, CELL.1),
        )
    };
    if let [first, second, ..] = *points {
        points[0] = beyond(first, second);
    }
    if let [.., before, last] = *points {
        let at = points.len() - 1;
        points[at] = beyond(last, before);
    }
}

/// Two short strokes that meet where the line ends.
fn head(before: (f32, f32), last: (f32, f32)) -> Vec<(f32, f32)> {
    let (dx, dy) = ((last.0 - before.0).signum(), (last.1 - before.1).signum());
    let along = |by: f32, aside: f32| {
        if (last.0 - before.0).abs() < (last.1 - before.1).abs() {
            (last.0 + aside, last.1 - dy * by)
        } else {
            (last.0 - dx * by, last.1 + aside)
        }
    };
    vec![along(4.0, -3.0), last, along(4.0, 3.0)]
}

/// How red, green and blue a tone is on white paper, 0–1 each.
pub(super) const fn colour(tone: Tone) -> [f32; 3] {
    match tone {
        Tone::Text | Tone::Strong => [0.10, 0.12, 0.15],
        Tone::Dim => [0.40, 0.43, 0.47],
        Tone::Heading => [0.02, 0.33, 0.50],
        Tone::Good => [0.05, 0.42, 0.20],
        Tone::Warn => [0.60, 0.36, 0.00],
        Tone::Bad => [0.72, 0.08, 0.12],
        Tone::Border => [0.60, 0.63, 0.67],
        Tone::Bar => [0.08, 0.45, 0.60],
        Tone::New => [0.45, 0.10, 0.55],
    }
}

/// How heavy letters of a tone are.
pub(super) const fn weight(tone: Tone) -> Weight {
    match tone {
        Tone::Strong | Tone::Heading | Tone::Bad | Tone::New => Weight::Bold,
        _ => Weight::Regular,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_one_stroke_through_its_points_and_what_is_to_come_is_dashed() {
        let mut picture = Picture::default();
        let way = [(0.5, 0.5), (10.0, 2.0)]
            .map(|(x, y)| Point { x, y })
            .to_vec();
        for stroke in [Stroke::Plain, Stroke::Dashed] {
            let way = way.clone();
            picture.add(Shape::Curve { way, stroke }, Tone::Bar);
        }
        let drawn = marks(&picture);
        let stroke = |dash| Mark::Stroke {
            way: vec![(3.6, 7.5), (72.0, 30.0)],
            width: 1.5,
            dash,
            tone: Tone::Bar,
        };
        assert_eq!(drawn, [stroke(Dash::Solid), stroke(Dash::Dashed)]);
    }
}
