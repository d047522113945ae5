//! PDF: the same vectors on pages, with text that can be searched and copied.

mod flow;
mod font;
mod page;
mod paint;
mod run;

use pdf_writer::{Finish, Pdf, Rect, Ref, TextStr};

use super::{Document, Sheet};

/// The size of a page, in points.
#[derive(Debug, Clone, Copy)]
struct Paper {
    wide: f32,
    high: f32,
}

impl Paper {
    /// A4.
    const fn of(sheet: Sheet) -> Self {
        let (short, long) = (595.0, 842.0);
        match sheet {
            Sheet::Across => Self {
                wide: long,
                high: short,
            },
            Sheet::Upright => Self {
                wide: short,
                high: long,
            },
        }
    }
}

pub(super) fn write(document: &Document) -> Vec<u8> {
    let paper = Paper::of(document.sheet);
    let pages = flow::pages(document, paper);
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
        flow::foot(&mut content, document, paper, (at + 1, count));
        let mut leaf = pdf.page(page);
        leaf.media_box(Rect::new(0.0, 0.0, paper.wide, paper.high));
        leaf.parent(tree);
        leaf.contents(contents);
        let mut resources = leaf.resources();
        let mut named = resources.fonts();
        for (name, font) in [font::LATIN, font::BOLD, font::HAN].into_iter().zip(fonts) {
            named.pair(name, font);
        }
        named.finish();
        resources.finish();
        leaf.finish();
        pdf.stream(contents, content.finish().as_slice());
    }
    font::write(&mut pdf, fonts, cid, descriptor, unicode);
    pdf.finish()
}
