//! A drawn screen as SVG. Every word is put where its cells are and stretched over them, and every
//! wide sign stands alone, so that columns hold whatever font the reader has; lines and blocks are
//! drawn as shapes, since fonts leave gaps between theirs.

use std::fmt::Write;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

/// A cell, in the picture's units.
const CELL: (f32, f32) = (9.0, 19.0);
/// From the upper edge of a cell to the feet of its letters.
const BASELINE: f32 = 14.0;
const MARGIN: f32 = 14.0;

const PAPER: &str = "#1d2129";
const INK: &str = "#d8dbe2";
const FAINT: &str = "#7f8897";

const STYLE: &str = "text{font:15px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',\
'Liberation Mono','Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',monospace;white-space:pre}\
.b{font-weight:700}.w{font-size:16px}";

/// The same colours for a light page, where a reader's device asks for one.
const LIGHT: &[(&str, &str)] = &[
    ("#1d2129", "#fcfcfa"),
    ("#6cd0e0", "#305d64"),
    ("#7f8897", "#6a737d"),
    ("#8ccf7e", "#1a7f37"),
    ("#d8dbe2", "#24292f"),
    ("#e5c76b", "#8a5a00"),
    ("#f07178", "#b3261e"),
];

fn style() -> String {
    let rules = LIGHT.iter().map(|(dark, light)| {
        format!("[fill='{dark}']{{fill:{light}}}[stroke='{dark}']{{stroke:{light}}}")
    });
    let rules: String = rules.collect();
    format!("{STYLE}@media (prefers-color-scheme:light){{{rules}}}")
}

/// The picture of a screen on a ground of its own, dark or light as the reader's device has it.
pub fn picture(screen: &Buffer, title: &str) -> String {
    let (columns, rows) = (f32::from(screen.area.width), f32::from(screen.area.height));
    let (width, height) = (
        columns * CELL.0 + 2.0 * MARGIN,
        rows * CELL.1 + 2.0 * MARGIN,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n\
         <title>{title}</title>\n<style>{}</style>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"{PAPER}\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n",
        style()
    );
    for y in 0..screen.area.height {
        grounds(&mut out, screen, y);
        signs(&mut out, screen, y);
    }
    out + "</g>\n</svg>\n"
}

/// How a cell is painted.
#[derive(Clone, Copy, PartialEq)]
struct Paint {
    ink: &'static str,
    ground: Option<&'static str>,
    bold: bool,
}

fn paint(cell: &Cell) -> Paint {
    let dim = cell.modifier.contains(Modifier::DIM);
    let ink = match cell.fg {
        Color::Red => "#f07178",
        Color::Green => "#8ccf7e",
        Color::Yellow => "#e5c76b",
        Color::Cyan => "#6cd0e0",
        _ if dim => FAINT,
        _ => INK,
    };
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    Paint {
        ink: if reversed { PAPER } else { ink },
        ground: reversed.then_some(ink),
        bold: cell.modifier.contains(Modifier::BOLD),
    }
}

/// The coloured grounds of a row, one rectangle to a run.
fn grounds(out: &mut String, screen: &Buffer, y: u16) {
    let ground = |x: u16| {
        // The second cell of a wide sign is painted with the first.
        let covered = 0 < x && screen[(x - 1, y)].symbol().width() == 2;
        paint(&screen[(x - u16::from(covered), y)]).ground
    };
    let mut x = 0;
    while x < screen.area.width {
        let run = (x..screen.area.width)
            .take_while(|next| ground(*next) == ground(x))
            .count();
        if let Some(color) = ground(x) {
            let width = CELL.0 * units(run);
            rectangle(out, [cell_x(x), cell_y(y), width, CELL.1], color);
        }
        x += u16::try_from(run).unwrap();
    }
}

/// The signs of a row: the letters of a word share an element.
fn signs(out: &mut String, screen: &Buffer, y: u16) {
    let mut x = 0;
    let mut word = Word::default();
    while x < screen.area.width {
        let cell = &screen[(x, y)];
        let (sign, paint) = (cell.symbol(), paint(cell));
        let cells = u16::try_from(sign.width().max(1)).unwrap();
        if let Some(shape) = shape(sign) {
            word.flush(out, y);
            shape.draw(out, x, y, paint.ink);
        } else if sign.trim().is_empty() {
            word.flush(out, y);
        } else {
            word.push(out, sign, (x, y), paint);
        }
        x += cells;
    }
    word.flush(out, y);
}

#[derive(Default)]
struct Word {
    text: String,
    x: u16,
    cells: u16,
    paint: Option<Paint>,
}

impl Word {
    fn push(&mut self, out: &mut String, sign: &str, (x, y): (u16, u16), paint: Paint) {
        let alone = !sign.is_ascii();
        if self.paint != Some(paint) || alone {
            self.flush(out, y);
            (self.x, self.paint) = (x, Some(paint));
        }
        self.text.push_str(&escaped(sign));
        self.cells += u16::try_from(sign.width()).unwrap();
        if alone {
            self.flush(out, y);
        }
    }

    fn flush(&mut self, out: &mut String, y: u16) {
        let Self {
            text,
            x,
            cells,
            paint,
        } = std::mem::take(self);
        let Some(paint) = paint else { return };
        // One sign is put in the middle of its cells, more are spread over theirs.
        let (left, wide) = (cell_x(x), CELL.0 * f32::from(cells));
        let place = if text.is_ascii() && 1 < cells {
            format!("x=\"{left}\" textLength=\"{wide}\"")
        } else {
            format!("x=\"{}\" text-anchor=\"middle\"", left + wide / 2.0)
        };
        let class = match (paint.bold, text.is_ascii()) {
            (true, true) => " class=\"b\"",
            (true, false) => " class=\"b w\"",
            (false, true) => "",
            (false, false) => " class=\"w\"",
        };
        writeln!(
            out,
            "<text {place} y=\"{}\" fill=\"{}\"{class}>{text}</text>",
            cell_y(y) + BASELINE,
            paint.ink,
        )
        .unwrap();
    }
}

/// What a sign is when it is no letter.
enum Shape {
    /// Strokes from the middle of the cell: left, right, up, down.
    Strokes([bool; 4]),
    /// A part of the cell, as left, top, width and height of one, and how thick the ink is.
    Block([f32; 4], f32),
}

fn shape(sign: &str) -> Option<Shape> {
    use Shape::{Block, Strokes};
    let mut signs = sign.chars();
    let (sign, None) = (signs.next()?, signs.next()) else {
        return None;
    };
    Some(match sign {
        '─' => Strokes([true, true, false, false]),
        '━' => Block([0.0, 0.43, 1.0, 0.14], 1.0),
        '╌' => Block([0.0, 0.47, 0.6, 0.05], 1.0),
        '│' => Strokes([false, false, true, true]),
        '┌' | '╭' => Strokes([false, true, false, true]),
        '┐' | '╮' => Strokes([true, false, false, true]),
        '└' | '╰' => Strokes([false, true, true, false]),
        '┘' | '╯' => Strokes([true, false, true, false]),
        '├' => Strokes([false, true, true, true]),
        '┤' => Strokes([true, false, true, true]),
        '┬' => Strokes([true, true, false, true]),
        '┴' => Strokes([true, true, true, false]),
        '▁'..='█' => {
            let part = units(sign as usize - '▁' as usize + 1) / 8.0;
            Block([0.0, 1.0 - part, 1.0, part], 1.0)
        }
        '▉'..='▏' => {
            let part = units('▏' as usize - sign as usize + 1) / 8.0;
            Block([0.0, 0.0, part, 1.0], 1.0)
        }
        '░' => Block([0.0, 0.0, 1.0, 1.0], 0.25),
        '▒' => Block([0.0, 0.0, 1.0, 1.0], 0.5),
        '▓' => Block([0.0, 0.0, 1.0, 1.0], 0.75),
        _ => return None,
    })
}

impl Shape {
    fn draw(&self, out: &mut String, x: u16, y: u16, ink: &str) {
        let (left, top) = (cell_x(x), cell_y(y));
        match self {
            Self::Strokes(ways) => {
                let (middle, waist) = (left + CELL.0 / 2.0, top + CELL.1 / 2.0);
                let ends = [
                    (left, waist),
                    (left + CELL.0, waist),
                    (middle, top),
                    (middle, top + CELL.1),
                ];
                let strokes = ends.iter().zip(ways).filter(|(_, goes)| **goes);
                let path = strokes.fold(String::new(), |path, ((x, y), _)| {
                    path + &format!("M{middle} {waist}L{x} {y}")
                });
                writeln!(out, "<path d=\"{path}\" stroke=\"{ink}\"/>").unwrap();
            }
            Self::Block([x, y, width, height], thick) => {
                let place = [
                    left + x * CELL.0,
                    top + y * CELL.1,
                    width * CELL.0,
                    height * CELL.1,
                ];
                let fill = format!("{ink}\" fill-opacity=\"{thick}");
                rectangle(out, place, &fill);
            }
        }
    }
}

fn rectangle(out: &mut String, [x, y, width, height]: [f32; 4], fill: &str) {
    writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
    )
    .unwrap();
}

fn cell_x(x: u16) -> f32 {
    f32::from(x) * CELL.0
}

fn cell_y(y: u16) -> f32 {
    f32::from(y) * CELL.1
}

fn units(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
