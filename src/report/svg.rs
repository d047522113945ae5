//! SVG: vectors and text, nothing fetched and nothing run.

use std::fmt::Write;

use super::{
    Block, Document, Section,
    geometry::{Dash, LETTER, Mark, colour, left, marks, top, weight},
    grid,
    typeface::{Weight, text_width},
};
use crate::picture::{Cell, Picture, Size, Tone, text::wrap};

const TONES: [(Tone, &str); 9] = [
    (Tone::Text, "text"),
    (Tone::Dim, "dim"),
    (Tone::Strong, "strong"),
    (Tone::Heading, "heading"),
    (Tone::Good, "good"),
    (Tone::Warn, "warn"),
    (Tone::Bad, "bad"),
    (Tone::Border, "border"),
    (Tone::Bar, "bar"),
];

/// Cells of the longest line of text: longer ones are hard to read.
const LONGEST: usize = 110;

/// Room around the picture.
const MARGIN: f32 = 16.0;

/// Room for title and subtitle.
const HEADING: f32 = 44.0;

/// A file of its own: everything below each other in one picture.
pub(super) fn write(document: &Document) -> String {
    let parts = parts(document);
    let wide = parts.iter().map(|part| part.size.width).max().unwrap_or(0);
    let rows: usize = parts.iter().map(|part| part.size.height).sum();
    let size = (
        left(wide) + 2.0 * MARGIN,
        top(rows) + 2.0 * MARGIN + HEADING,
    );
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&open(document, size));
    let _ = write!(out, "<title>{}</title>", escaped(&document.title));
    let _ = write!(out, "<desc>{}</desc>", escaped(&described(document)));
    let _ = write!(out, "<style>{}</style>", style());
    let _ = write!(
        out,
        "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>"
    );
    let _ = write!(
        out,
        "<text class=\"strong\" x=\"{MARGIN}\" y=\"30\" font-size=\"18\">{}</text>",
        escaped(&document.title)
    );
    let _ = write!(
        out,
        "<text class=\"dim\" x=\"{MARGIN}\" y=\"47\">{}</text>",
        escaped(&document.subtitle)
    );
    let mut row = 0;
    for part in &parts {
        let _ = write!(
            out,
            "<g transform=\"translate({MARGIN} {:.1})\">{}</g>",
            MARGIN + HEADING + top(row),
            shapes(part)
        );
        row += part.size.height;
    }
    out.push_str("</svg>\n");
    out
}

/// A picture to stand in a page. Its style is in it: some readers ask a page for none of it.
pub(super) fn element(document: &Document, name: &str, picture: &Picture) -> String {
    let size = (left(picture.size.width), top(picture.size.height));
    let mut out = open(document, size);
    let _ = write!(out, "<title>{}</title>", escaped(name));
    let _ = write!(out, "<style>{}</style>", style());
    out.push_str(&shapes(picture));
    out.push_str("</svg>");
    out
}

fn open(document: &Document, (wide, high): (f32, f32)) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.1} {high:.1}\" width=\"{wide:.0}\" height=\"{high:.0}\" role=\"img\" xml:lang=\"{}\" font-family=\"'Helvetica Neue', Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif\" font-size=\"{LETTER}\">",
        document.lang.code()
    )
}

/// Everything as pictures.
fn parts(document: &Document) -> Vec<Picture> {
    let widest = document.figures().map(|one| one.picture.size.width).max();
    let cells = widest.unwrap_or(LONGEST).clamp(40, LONGEST);
    let mut parts = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Figure(figure) => {
                parts.extend(figure.heading.as_ref().map(|heading| headed(heading)));
                parts.push(figure.picture.clone());
                let caption = figure.caption.iter();
                let caption = caption.flat_map(|caption| wrap(caption, cells, usize::MAX));
                parts.push(lines(caption.map(|line| (Tone::Dim, line)), cells));
            }
            Block::Section(section) => parts.push(sentences(section, cells)),
            Block::Table(table) => {
                parts.push(headed(&table.heading));
                parts.push(grid::lay_out(table, cells).picture);
            }
            // The picture has said it.
            Block::Listing(_) => {}
        }
    }
    parts
}

fn headed(heading: &str) -> Picture {
    let rows = [
        (Tone::Text, String::new()),
        (Tone::Heading, heading.to_owned()),
    ];
    lines(rows.into_iter(), LONGEST)
}

/// The sentences below their heading, broken to the width.
fn sentences(section: &Section, cells: usize) -> Picture {
    let heading = [
        (Tone::Text, String::new()),
        (Tone::Heading, section.heading.clone()),
    ];
    let said = section.lines.iter();
    let said = said.flat_map(|line| wrap(line, cells, usize::MAX));
    let said = said.map(|line| (Tone::Text, line));
    lines(heading.into_iter().chain(said), cells)
}

fn lines(lines: impl Iterator<Item = (Tone, String)>, cells: usize) -> Picture {
    let mut picture = Picture::default();
    for (row, (tone, line)) in lines.enumerate() {
        picture.text(Cell::new(1, row), line, tone);
        picture.size = Size {
            width: cells,
            height: row + 1,
        };
    }
    picture
}

/// What is said besides the pictures, for whoever cannot see them.
fn described(document: &Document) -> String {
    let sections = document.sections();
    let parts = sections.map(|one| format!("{}: {}", one.heading, one.lines.join("; ")));
    parts.collect::<Vec<_>>().join("\n")
}

fn shapes(picture: &Picture) -> String {
    let mut out = String::new();
    for mark in marks(picture) {
        match mark {
            Mark::Text {
                at: (x, y),
                room,
                text,
                tone,
            } => {
                let wide = text_width(&text, weight(tone)) * LETTER;
                // Squeezed only where it would run into its neighbour.
                let fit = if room < wide {
                    format!(" textLength=\"{room:.1}\" lengthAdjust=\"spacingAndGlyphs\"")
                } else {
                    String::new()
                };
                let _ = write!(
                    out,
                    "<text class=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\"{fit}>{}</text>",
                    class(tone),
                    escaped(&text)
                );
            }
            Mark::Paper { area: [x, y, w, h] } => {
                let _ = write!(
                    out,
                    "<rect class=\"paper\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/>"
                );
            }
            Mark::Filled {
                area: [x, y, w, h],
                tone,
            } => {
                let _ = write!(
                    out,
                    "<rect class=\"fill-{}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/>",
                    class(tone)
                );
            }
            Mark::Framed {
                area: [x, y, w, h],
                width,
                dash,
                tone,
            } => {
                let _ = write!(
                    out,
                    "<rect class=\"line-{}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"3\" stroke-width=\"{width}\"{}/>",
                    class(tone),
                    dashed(dash)
                );
            }
            Mark::Stroke {
                way,
                width,
                dash,
                tone,
            } => {
                let points: Vec<_> = way.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
                let _ = write!(
                    out,
                    "<polyline class=\"line-{}\" points=\"{}\" stroke-width=\"{width}\"{}/>",
                    class(tone),
                    points.join(" "),
                    dashed(dash)
                );
            }
        }
    }
    out
}

fn class(tone: Tone) -> &'static str {
    let known = TONES.iter().find(|(is, _)| *is == tone);
    known.map_or("new", |(_, class)| class)
}

const fn dashed(dash: Dash) -> &'static str {
    match dash {
        Dash::Solid => "",
        Dash::Dashed => " stroke-dasharray=\"4 3\"",
    }
}

/// Light paper, or dark where the reader's device is.
fn style() -> String {
    let hex = |[r, g, b]: [f32; 3]| {
        let byte = |part: f32| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a part of 1"
            )]
            let byte = (part * 255.0).round() as u8;
            byte
        };
        format!("#{:02x}{:02x}{:02x}", byte(r), byte(g), byte(b))
    };
    // On dark paper the same hues, lighter.
    let lit = |[r, g, b]: [f32; 3]| [0.55 + 0.45 * r, 0.55 + 0.45 * g, 0.55 + 0.45 * b];
    let all = TONES.iter().copied().chain([(Tone::New, "new")]);
    let (mut light, mut dark) = (String::new(), String::new());
    for (tone, class) in all {
        let rule = |colour: &str| {
            format!(
                ".{class}{{fill:{colour}}}.fill-{class}{{fill:{colour}}}.line-{class}{{stroke:{colour};fill:none}}"
            )
        };
        light.push_str(&rule(&hex(colour(tone))));
        dark.push_str(&rule(&hex(lit(colour(tone)))));
        if weight(tone) == Weight::Bold {
            let _ = write!(light, ".{class}{{font-weight:bold}}");
        }
    }
    format!(
        ".paper{{fill:#ffffff}}{light}@media (prefers-color-scheme:dark){{.paper{{fill:#14171a}}{dark}}}@media print{{.paper{{fill:#ffffff}}{light}}}"
    )
}

/// Text that stays text in XML and in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML has no way to write other control characters.
            c if c.is_control() && c != '\n' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
