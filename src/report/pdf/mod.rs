//! PDF: the same vectors on pages, with text that can be searched and copied.
//!
//! No font is embedded. Latin letters are set in Helvetica, which every reader has; all others in the
//! predefined Chinese font of the format, for which a reader takes one of the system's.

mod page;
mod run;

use std::{fmt::Write, ops::Range};

use pdf_writer::{
    Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{CidFontType, FontFlags, SystemInfo, TextRenderingMode},
};

use run::{Face, runs};

use super::{
    Document,
    geometry::{CELL, Dash, LETTER, Mark, colour, is_bold, marks, top},
    metrics,
    svg::wide,
};
use crate::picture::Tone;

/// A4 across.
const PAGE: (f32, f32) = (842.0, 595.0);
const MARGIN: f32 = 40.0;
/// Title and subtitle.
const HEAD: f32 = 44.0;
const FOOT: f32 = 24.0;
/// Letters are not made larger than they are on a screen.
const LARGEST: f32 = 1.15;
/// Text below the picture: size and distance of lines.
const BODY: (f32, f32) = (10.0, 15.0);

/// How thick the outline of what is to look bold is, in parts of the size.
const HEAVIER: f32 = 0.03;

const LATIN: Name<'static> = Name(b"L");
const BOLD: Name<'static> = Name(b"B");
const HAN: Name<'static> = Name(b"H");

pub(super) fn write(document: &Document) -> Vec<u8> {
    let mut pages = pictures(document);
    texts(document, &mut pages);
    let count = pages.len();
    let mut pdf = Pdf::new();
    let mut next = 1;
    let mut id = || {
        next += 1;
        Ref::new(next - 1)
    };
    let (catalog, tree, about) = (id(), id(), id());
    let fonts = [id(), id(), id()];
    let (cid, descriptor, unicode) = (id(), id(), id());
    pdf.catalog(catalog)
        .pages(tree)
        .lang(TextStr(document.lang.code()));
    let mut info = pdf.document_info(about);
    info.title(TextStr(&document.title));
    info.subject(TextStr(&document.subtitle));
    info.creator(TextStr("guanxi"));
    info.finish();
    let leaves: Vec<_> = pages.iter().map(|_| (id(), id())).collect();
    pdf.pages(tree)
        .kids(leaves.iter().map(|(page, _)| *page))
        .count(i32::try_from(count).unwrap_or(i32::MAX));
    for ((page, contents), (at, mut content)) in
        leaves.into_iter().zip(pages.into_iter().enumerate())
    {
        foot(&mut content, document, at + 1, count);
        let mut leaf = pdf.page(page);
        leaf.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
        leaf.parent(tree);
        leaf.contents(contents);
        let mut resources = leaf.resources();
        let mut named = resources.fonts();
        for (name, font) in [LATIN, BOLD, HAN].into_iter().zip(fonts) {
            named.pair(name, font);
        }
        named.finish();
        resources.finish();
        leaf.finish();
        pdf.stream(contents, content.finish().as_slice());
    }
    write_fonts(&mut pdf, fonts, cid, descriptor, unicode);
    pdf.finish()
}

fn write_fonts(pdf: &mut Pdf, fonts: [Ref; 3], cid: Ref, descriptor: Ref, unicode: Ref) {
    for (font, name) in fonts
        .into_iter()
        .zip([&b"Helvetica"[..], b"Helvetica-Bold"])
    {
        pdf.type1_font(font)
            .base_font(Name(name))
            .encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.type0_font(fonts[2])
        .base_font(Name(b"STSong-Light-UniGB-UTF16-H"))
        .encoding_predefined(Name(b"UniGB-UTF16-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    pdf.cid_font(cid)
        .subtype(CidFontType::Type0)
        .base_font(Name(b"STSong-Light"))
        .system_info(SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"GB1"),
            supplement: 4,
        })
        .font_descriptor(descriptor)
        .default_width(1000.0);
    pdf.font_descriptor(descriptor)
        .name(Name(b"STSong-Light"))
        .flags(FontFlags::SERIF | FontFlags::SYMBOLIC)
        .bbox(Rect::new(-25.0, -254.0, 1000.0, 880.0))
        .italic_angle(0.0)
        .ascent(880.0)
        .descent(-120.0)
        .cap_height(880.0)
        .stem_v(93.0);
    pdf.stream(unicode, to_unicode().as_bytes());
}

/// The codes of the Chinese font are UTF-16 already.
fn to_unicode() -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Identity-UTF16 def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let rows: Vec<u16> = (0..=0xff).collect();
    for rows in rows.chunks(100) {
        let _ = writeln!(map, "{} beginbfrange", rows.len());
        for row in rows {
            let _ = writeln!(map, "<{row:02X}00> <{row:02X}FF> <{row:02X}00>");
        }
        map.push_str("endbfrange\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

/// The picture, on as many pages as its height takes.
fn pictures(document: &Document) -> Vec<Content> {
    let picture = &document.picture;
    let room = (PAGE.0 - 2.0 * MARGIN, PAGE.1 - 2.0 * MARGIN - HEAD - FOOT);
    let scale = (room.0 / wide(picture)).min(LARGEST);
    let lines = {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lines of a page"
        )]
        let lines = (room.1 / (CELL.1 * scale)).floor().max(1.0) as usize;
        lines
    };
    let marks = marks(picture);
    let mut pages = Vec::new();
    for page in page::pages(picture, document.head, lines) {
        let mut content = Content::new();
        head(&mut content, document);
        let mut upper = PAGE.1 - MARGIN - HEAD;
        for rows in [page.head, page.body] {
            let high = top(rows.len()) * scale;
            window(&mut content, &marks, rows, (upper, scale));
            upper -= high;
        }
        pages.push(content);
    }
    pages
}

/// Some rows of the picture, the first of them at `upper`.
fn window(content: &mut Content, marks: &[Mark], rows: Range<usize>, (upper, scale): (f32, f32)) {
    let (above, below) = (top(rows.start), top(rows.end));
    let high = (below - above) * scale;
    content.save_state();
    content.rect(
        MARGIN - 4.0,
        upper - high,
        PAGE.0 - 2.0 * MARGIN + 8.0,
        high,
    );
    content.clip_nonzero();
    content.end_path();
    // From here on y grows downwards, as it does in a picture.
    content.transform([scale, 0.0, 0.0, -scale, MARGIN, upper + above * scale]);
    for mark in marks {
        let (first, last) = extent(mark);
        if above < last && first < below {
            draw(content, mark);
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

fn draw(content: &mut Content, mark: &Mark) {
    match mark {
        Mark::Text {
            at,
            room,
            text,
            tone,
        } => {
            let taken =
                metrics::text_width(text) * LETTER * if is_bold(*tone) { 1.06 } else { 1.0 };
            let squeeze = (room / taken).min(1.0);
            // Letters stand upright though the page is turned over.
            let turned = [squeeze, 0.0, 0.0, -1.0, at.0, at.1];
            say(content, turned, LETTER, text, *tone);
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
            pen(content, *tone, *width, *dash);
            content.rect(area[0], area[1], area[2], area[3]);
            content.stroke();
        }
        Mark::Stroke {
            way,
            width,
            dash,
            tone,
        } => {
            pen(content, *tone, *width, *dash);
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

fn pen(content: &mut Content, tone: Tone, width: f32, dash: Dash) {
    let [r, g, b] = colour(tone);
    content.set_stroke_rgb(r, g, b);
    content.set_line_width(width);
    match dash {
        Dash::Solid => content.set_dash_pattern([], 0.0),
        Dash::Dashed => content.set_dash_pattern([4.0, 3.0], 0.0),
    };
}

/// Text with each run in the font that has it.
fn say(content: &mut Content, matrix: [f32; 6], size: f32, text: &str, tone: Tone) {
    fill(content, tone);
    content.begin_text();
    content.set_text_matrix(matrix);
    for run in runs(text) {
        if let Some(says) = &run.says {
            let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
            span.properties().actual_text(TextStr(says));
        }
        let bold = is_bold(tone);
        content.set_font(
            match run.face {
                Face::Latin if bold => BOLD,
                Face::Latin => LATIN,
                Face::Chinese => HAN,
            },
            size,
        );
        // There is no bold Chinese font that every reader has: an outline makes up for it.
        let outlined = bold && run.face == Face::Chinese;
        if outlined {
            pen(content, tone, size * HEAVIER, Dash::Solid);
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

fn head(content: &mut Content, document: &Document) {
    let y = PAGE.1 - MARGIN - 12.0;
    line(content, (MARGIN, y), 16.0, &document.title, Tone::Strong);
    line(
        content,
        (MARGIN, y - 16.0),
        10.0,
        &document.subtitle,
        Tone::Dim,
    );
}

fn foot(content: &mut Content, document: &Document, page: usize, pages: usize) {
    line(
        content,
        (MARGIN, MARGIN - 12.0),
        8.0,
        &document.footer,
        Tone::Dim,
    );
    let number = format!("{page} / {pages}");
    let wide = metrics::text_width(&number) * 8.0;
    line(
        content,
        (PAGE.0 - MARGIN - wide, MARGIN - 12.0),
        8.0,
        &number,
        Tone::Dim,
    );
}

fn line(content: &mut Content, (x, y): (f32, f32), size: f32, text: &str, tone: Tone) {
    // Squeezed where it would leave the page.
    let room = PAGE.0 - MARGIN - x;
    let squeeze = (room / (metrics::text_width(text) * size).max(1.0)).min(1.0);
    say(content, [squeeze, 0.0, 0.0, 1.0, x, y], size, text, tone);
}

/// The text, on pages of its own.
fn texts(document: &Document, pages: &mut Vec<Content>) {
    let (size, apart) = BODY;
    let room = PAGE.0 - 2.0 * MARGIN - 16.0;
    let bottom = MARGIN + FOOT;
    let mut y = f32::MIN;
    let mut put = |pages: &mut Vec<Content>, x: f32, text: &str, tone: Tone, before: f32| {
        y -= before;
        if y < bottom {
            let mut content = Content::new();
            head(&mut content, document);
            pages.push(content);
            y = PAGE.1 - MARGIN - HEAD - apart;
        }
        if let Some(content) = pages.last_mut() {
            line(content, (x, y), size, text, tone);
        }
        y -= apart;
    };
    for section in &document.sections {
        put(pages, MARGIN, &section.heading, Tone::Heading, 6.0);
        for text in &section.lines {
            for (at, part) in broken(text, room / size).into_iter().enumerate() {
                if at == 0 {
                    put(pages, MARGIN + 4.0, &format!("• {part}"), Tone::Text, 0.0);
                } else {
                    put(pages, MARGIN + 12.0, &part, Tone::Text, 0.0);
                }
            }
        }
    }
}

/// Text in lines that fit, broken at spaces and between Chinese characters.
fn broken(text: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in crate::picture::text::words(text) {
        if !line.is_empty() && room < metrics::text_width(&line) + metrics::text_width(word) {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(word);
    }
    lines.push(line.trim_end().to_owned());
    lines
}
