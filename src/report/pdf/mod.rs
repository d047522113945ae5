//! PDF: the same vectors on pages, with text that can be searched and copied.

mod case;
mod flow;
mod font;
mod page;
mod paint;
mod reader;
mod tags;

use pdf_writer::{Finish, Name, Pdf, Rect, Ref, TextStr};

use self::case::Case;
use super::{Document, Orientation, Printed, Typefaces};
use crate::picture::Size;

/// The size of a page, in points.
#[derive(Debug, Clone, Copy)]
struct Paper {
    wide: f32,
    high: f32,
}

impl Paper {
    /// A4.
    const fn of(orientation: Orientation) -> Self {
        let (short, long) = (595.0, 842.0);
        match orientation {
            Orientation::Landscape => Self {
                wide: long,
                high: short,
            },
            Orientation::Portrait => Self {
                wide: short,
                high: long,
            },
        }
    }
}

/// How large a picture is on pages of its own below a title, in parts of its size on a screen.
pub(super) fn scale(orientation: Orientation, picture: Size) -> f32 {
    flow::scale(orientation, picture, flow::HEAD)
}

pub(super) fn write(document: &Document, typefaces: &dyn Typefaces) -> Printed {
    let paper = Paper::of(document.orientation);
    let mut case = Case::new(typefaces);
    let (mut pages, mut tags) = flow::pages(document, paper, &mut case);
    let count = pages.len();
    for (at, content) in pages.iter_mut().enumerate() {
        tags.begin(content, at, None);
        flow::foot((content, &mut case), document, paper, (at + 1, count));
        content.end_marked_content();
    }
    let mut pdf = Pdf::new();
    let mut next = 1;
    let mut id = || {
        next += 1;
        Ref::new(next - 1)
    };
    let (catalog, tree, about, parts) = (id(), id(), id(), id());
    let mut all = pdf.catalog(catalog);
    all.pages(tree).lang(TextStr(document.lang.code()));
    all.pair(Name(b"StructTreeRoot"), parts);
    all.mark_info().marked(true);
    all.viewer_preferences().display_doc_title(true);
    all.finish();
    let mut info = pdf.document_info(about);
    info.title(TextStr(&document.title));
    info.subject(TextStr(&document.subtitle));
    info.creator(TextStr("guanxi"));
    info.finish();
    let fonts = font::write(&mut pdf, &case.fonts, &mut id);
    let leaves: Vec<_> = pages.iter().map(|_| (id(), id())).collect();
    pdf.pages(tree)
        .kids(leaves.iter().map(|(page, _)| *page))
        .count(i32::try_from(count).unwrap_or(i32::MAX));
    let numbers: Vec<_> = leaves.iter().map(|(page, _)| *page).collect();
    tags.write(&mut pdf, parts, &numbers, &mut id);
    for (at, ((page, contents), content)) in (0..).zip(leaves.into_iter().zip(pages)) {
        let mut leaf = pdf.page(page);
        leaf.struct_parents(at);
        leaf.media_box(Rect::new(0.0, 0.0, paper.wide, paper.high));
        leaf.parent(tree);
        leaf.contents(contents);
        let mut resources = leaf.resources();
        let mut named = resources.fonts();
        for (at, font) in fonts.iter().enumerate() {
            named.pair(Name(font::name(at).as_bytes()), *font);
        }
        named.finish();
        resources.finish();
        leaf.finish();
        font::stream(&mut pdf, contents, &content.finish());
    }
    Printed {
        bytes: pdf.finish(),
        undrawn: case.undrawn.into_iter().collect(),
    }
}
