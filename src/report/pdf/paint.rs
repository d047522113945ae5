//! Marks and text on a page.

use std::ops::Range;

use pdf_writer::{Content, Name, Str, TextStr, types::TextRenderingMode};

use super::{
    case::{Case, Setting},
    font,
};
use crate::{
    picture::Tone,
    report::{
        geometry::{Dash, LETTER, Mark, colour, top, weight},
        typeface::{self, Weight},
    },
};

/// How thick the outline of what is to look bold is, in parts of the size.
const HEAVIER: f32 = 0.03;

/// Where a part of a picture goes on a page: its upper left corner, how wide it may be, and how large
/// a point of the picture is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) at: (f32, f32),
    pub(super) wide: f32,
    pub(super) scale: f32,
}

/// Whether a mark is a part of the document for itself, begun but not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tagged {
    Alone,
    WithOthers,
}

/// Some rows of a picture; `tag` begins what a mark is a part of.
pub(super) fn window(
    (content, case): (&mut Content, &mut Case<'_>),
    marks: &[Mark],
    rows: Range<usize>,
    frame: Frame,
    mut tag: impl FnMut(&mut Content, &Mark) -> Tagged,
) {
    let Frame {
        at: (x, upper),
        wide,
        scale,
    } = frame;
    let (above, below) = (top(rows.start), top(rows.end));
    let high = (below - above) * scale;
    content.save_state();
    content.rect(x - 4.0, upper - high, wide + 8.0, high);
    content.clip_nonzero();
    content.end_path();
    // From here on y grows downwards, as it does in a picture.
    content.transform([scale, 0.0, 0.0, -scale, x, upper + above * scale]);
    for mark in marks {
        let (first, last) = extent(mark);
        if above < last && first < below {
            let tagged = tag(content, mark);
            draw(content, case, mark);
            if tagged == Tagged::Alone {
                content.end_marked_content();
            }
        }
    }
    content.restore_state();
}

/// From where to where down the picture a mark reaches.
fn extent(mark: &Mark) -> (f32, f32) {
    match mark {
        // A line of text belongs to the page it stands on.
        Mark::Text { at, .. } => (at.1 - LETTER + 1.0, at.1),
        Mark::Paper { area } | Mark::Filled { area, .. } | Mark::Framed { area, .. } => {
            (area[1], area[1] + area[3])
        }
        Mark::Stroke { way, .. } => way.iter().fold((f32::MAX, f32::MIN), |(first, last), at| {
            (first.min(at.1 - 1.0), last.max(at.1 + 1.0))
        }),
    }
}

fn draw(content: &mut Content, case: &mut Case<'_>, mark: &Mark) {
    match mark {
        Mark::Text {
            at,
            room,
            text,
            tone,
        } => {
            let setting = case.set(text, weight(*tone));
            let squeeze = squeeze(&setting, LETTER, *room);
            // Letters stand upright though the page is turned over.
            let turned = [squeeze, 0.0, 0.0, -1.0, at.0, at.1];
            say(content, turned, LETTER, &setting, *tone);
        }
        Mark::Paper { area } => {
            content.set_fill_rgb(1.0, 1.0, 1.0);
            content.rect(area[0], area[1], area[2], area[3]);
            content.fill_nonzero();
        }
        Mark::Filled { area, tone } => {
            fill(content, *tone);
            content.rect(area[0], area[1], area[2], area[3]);
            content.fill_nonzero();
        }
        Mark::Framed {
            area,
            width,
            dash,
            tone,
        } => {
            stroke_style(content, *tone, *width, *dash);
            content.rect(area[0], area[1], area[2], area[3]);
            content.stroke();
        }
        Mark::Stroke {
            way,
            width,
            dash,
            tone,
        } => {
            stroke_style(content, *tone, *width, *dash);
            let mut points = way.iter();
            if let Some((x, y)) = points.next() {
                content.move_to(*x, *y);
            }
            for (x, y) in points {
                content.line_to(*x, *y);
            }
            content.stroke();
        }
    }
}

fn fill(content: &mut Content, tone: Tone) {
    let [r, g, b] = colour(tone);
    content.set_fill_rgb(r, g, b);
}

fn stroke_style(content: &mut Content, tone: Tone, width: f32, dash: Dash) {
    let [r, g, b] = colour(tone);
    content.set_stroke_rgb(r, g, b);
    content.set_line_width(width);
    match dash {
        Dash::Solid => content.set_dash_pattern([], 0.0),
        Dash::Dashed => content.set_dash_pattern([4.0, 3.0], 0.0),
    };
}

/// Text with each run in the font that has it.
fn say(content: &mut Content, matrix: [f32; 6], size: f32, setting: &Setting, tone: Tone) {
    fill(content, tone);
    content.begin_text();
    content.set_text_matrix(matrix);
    for run in &setting.runs {
        if let Some(says) = &run.says {
            let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
            span.properties().actual_text(TextStr(says));
        }
        content.set_font(Name(font::name(run.font).as_bytes()), size);
        if run.outlined {
            stroke_style(content, tone, size * HEAVIER, Dash::Solid);
            content.set_text_rendering_mode(TextRenderingMode::FillStroke);
        } else {
            content.set_text_rendering_mode(TextRenderingMode::Fill);
        }
        content.show(Str(&run.codes));
        if run.says.is_some() {
            content.end_marked_content();
        }
    }
    content.end_text();
}

/// How much narrower a text has to be to fit.
fn squeeze(setting: &Setting, size: f32, room: f32) -> f32 {
    (room / (setting.wide * size).max(1.0)).min(1.0)
}

/// A line of text, squeezed where it would be wider than its room.
pub(super) fn line(
    (content, case): (&mut Content, &mut Case<'_>),
    (x, y): (f32, f32),
    room: f32,
    text: &Line<'_>,
) {
    let setting = case.set(text.text, weight(text.tone));
    let matrix = [squeeze(&setting, text.size, room), 0.0, 0.0, 1.0, x, y];
    say(content, matrix, text.size, &setting, text.tone);
}

/// A text in its size and role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) size: f32,
    pub(super) tone: Tone,
}

/// Text in lines that fit, broken at spaces and between Chinese characters.
pub(super) fn broken(text: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut taken) = (String::new(), 0.0);
    for word in crate::picture::text::words(text) {
        let wide = typeface::text_width(word, Weight::Regular);
        if !line.is_empty() && room < taken + wide {
            lines.push(line.trim_end().to_owned());
            (line, taken) = (String::new(), 0.0);
        }
        line.push_str(word);
        taken += wide;
    }
    lines.push(line.trim_end().to_owned());
    lines
}
