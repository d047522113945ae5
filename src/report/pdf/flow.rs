//! One block after the other, over as many pages as it takes.

use std::ops::Range;

use pdf_writer::{Content, types::StructRole};

use super::{
    Paper,
    case::Case,
    page::{self, Room},
    paint::{Frame, Line, Tagged, broken, line, window},
    tags::{Tag, Tags},
};
use crate::{
    picture::{Cell, Picture, Size, Tone, grid::TableGrid},
    report::{
        Block, Document, Figure, Orientation, PAGE, Section, Table,
        geometry::{CELL, Mark, cell, left, marks, top},
        grid,
        typeface::{self, Weight},
    },
};

const MARGIN: f32 = 40.0;
/// Title and a subtitle of one line.
pub(super) const HEAD: f32 = 44.0;
/// Size and distance of the lines of a subtitle.
const SUBTITLE: (f32, f32) = (10.0, 14.0);
const FOOT: f32 = 24.0;
/// What stands at the foot, in points.
const SMALL: f32 = 8.0;
/// Size and distance of the lines of a caption.
const CAPTION: (f32, f32) = (8.5, 12.0);
/// A picture may be made this many times as large to stay on the page it begins on.
const LITTLE: f32 = 0.85;
/// Kept free for the number of the page.
const NUMBER: f32 = 60.0;
/// Letters of a picture are not made smaller than this many times those of a screen to keep it on a page.
const LEAST: f32 = 0.55;
/// Points between what stands below each other.
const APART: f32 = 10.0;

/// Sizes and distances, in points, that depend on how pages lie.
struct Measures {
    /// Letters of a picture are not made larger than this many times those of a screen.
    largest: f32,
    /// Size and distance of lines of text.
    body: (f32, f32),
    heading: f32,
    /// Above a heading.
    above: f32,
    /// Cells of a table as wide as the page: of most, and of the widest.
    cells: Range<usize>,
}

/// How large a picture is on pages, in parts of its size on a screen: as large as its width allows; where
/// it would go on to another page by little, as small as it has to be.
pub(super) fn scale(orientation: Orientation, size: Size, head: f32) -> f32 {
    let paper = Paper::of(orientation);
    let across = (paper.wide - 2.0 * MARGIN) / left(size.width).max(CELL.0);
    let across = across.min(measures(orientation).largest);
    let whole = (paper.high - 2.0 * MARGIN - FOOT - head) / top(size.height).max(CELL.1);
    if LEAST <= whole {
        across.min(whole)
    } else {
        across
    }
}

const fn measures(orientation: Orientation) -> Measures {
    match orientation {
        Orientation::Landscape => Measures {
            largest: 1.5,
            body: (10.0, 15.0),
            heading: 10.0,
            above: 6.0,
            cells: 140..160,
        },
        Orientation::Portrait => Measures {
            largest: 0.8,
            body: (9.5, 13.5),
            heading: 11.5,
            above: 10.0,
            cells: PAGE..112,
        },
    }
}

/// The pages of a document, each without its foot.
pub(super) fn pages(
    document: &Document,
    paper: Paper,
    case: &mut Case<'_>,
) -> (Vec<Content>, Tags) {
    let mut flow = Flow {
        document,
        paper,
        case,
        subtitle: broken(&document.subtitle, (paper.wide - 2.0 * MARGIN) / SUBTITLE.0),
        measures: measures(document.orientation),
        pages: Vec::new(),
        tags: Tags::new(),
        y: f32::MIN,
        fresh: false,
    };
    for block in &document.blocks {
        match block {
            Block::Figure(figure) => flow.figure(figure),
            Block::Section(section) => flow.section(section),
            Block::Table(table) => flow.table(table),
            // The picture has said it.
            Block::Listing(_) => {}
        }
    }
    if flow.pages.is_empty() {
        flow.turn();
    }
    (flow.pages, flow.tags)
}

/// Whose, of which day, and which page of how many.
pub(super) fn foot(
    (content, case): (&mut Content, &mut Case<'_>),
    document: &Document,
    paper: Paper,
    (page, pages): (usize, usize),
) {
    let y = MARGIN - 12.0;
    let small = |text| Line {
        text,
        size: SMALL,
        tone: Tone::Dim,
    };
    let room = paper.wide - 2.0 * MARGIN;
    line(
        (content, case),
        (MARGIN, y),
        room - NUMBER,
        &small(&document.footer),
    );
    let number = format!("{page} / {pages}");
    let at = paper.wide - MARGIN - typeface::text_width(&number, Weight::Regular) * SMALL;
    line((content, case), (at, y), NUMBER, &small(&number));
}

struct Flow<'a, 'c> {
    document: &'a Document,
    paper: Paper,
    case: &'a mut Case<'c>,
    /// In lines that fit.
    subtitle: Vec<String>,
    measures: Measures,
    pages: Vec<Content>,
    tags: Tags,
    /// Below what is on the page; lower than any page where the next block begins a new one.
    y: f32,
    /// Whether nothing but the head is on the page.
    fresh: bool,
}

impl Flow<'_, '_> {
    const fn wide(&self) -> f32 {
        self.paper.wide - 2.0 * MARGIN
    }

    /// How high what is left of the page is.
    fn left(&self) -> f32 {
        (self.y - MARGIN - FOOT).max(0.0)
    }

    fn turn(&mut self) {
        let mut content = Content::new();
        self.y = self.paper.high - MARGIN;
        if self.pages.is_empty() || self.document.orientation == Orientation::Landscape {
            self.head(&mut content);
            self.y -= self.head_height();
        }
        self.pages.push(content);
        self.fresh = true;
    }

    /// Title and subtitle at the top of a page.
    fn head_height(&self) -> f32 {
        HEAD + count(self.subtitle.len().saturating_sub(1)) * SUBTITLE.1
    }

    fn head(&mut self, content: &mut Content) {
        let y = self.paper.high - MARGIN - 12.0;
        let room = self.wide();
        let title = Line {
            text: &self.document.title,
            size: 16.0,
            tone: Tone::Strong,
        };
        // Where it stands again it is there for the eye.
        let first = self.pages.is_empty();
        let part = |tags: &mut Tags, role| first.then(|| tags.part(Tags::ALL, role));
        let tag = part(&mut self.tags, StructRole::H1);
        self.tags.begin(content, self.pages.len(), tag);
        line((content, self.case), (MARGIN, y), room, &title);
        content.end_marked_content();
        let tag = part(&mut self.tags, StructRole::P);
        self.tags.begin(content, self.pages.len(), tag);
        let (size, apart) = SUBTITLE;
        let mut below = y - 16.0;
        for text in &self.subtitle {
            let subtitle = Line {
                text,
                size,
                tone: Tone::Dim,
            };
            line((content, self.case), (MARGIN, below), room, &subtitle);
            below -= apart;
        }
        content.end_marked_content();
    }

    /// Begins a page where less than this is left of it, unless it has only begun.
    fn need(&mut self, high: f32) {
        if self.left() < high && !self.fresh {
            self.turn();
        }
    }

    fn put(&mut self, tag: Tag, x: f32, text: &Line<'_>) {
        let (at, room) = ((MARGIN + x, self.y), self.wide() - x);
        let page = self.pages.len().saturating_sub(1);
        if let Some(content) = self.pages.last_mut() {
            self.tags.begin(content, page, Some(tag));
            line((content, self.case), at, room, text);
            content.end_marked_content();
        }
        self.fresh = false;
    }

    /// A heading that has `below` under it on the same page.
    fn heading(&mut self, text: &str, below: f32) {
        let (size, above) = (self.measures.heading, self.measures.above);
        let apart = self.measures.body.1;
        self.need(above + apart + below);
        self.y -= if self.fresh { apart } else { above + apart };
        let heading = Line {
            text,
            size,
            tone: Tone::Heading,
        };
        let tag = self.tags.part(Tags::ALL, StructRole::H2);
        self.put(tag, 0.0, &heading);
    }

    fn section(&mut self, section: &Section) {
        let (size, apart) = self.measures.body;
        let room = self.wide() - 16.0;
        let lines: Vec<_> = section
            .lines
            .iter()
            .map(|text| broken(text, room / size))
            .collect();
        let first = lines.first().map_or(0, |parts| together(parts.len()));
        self.heading(&section.heading, count(first) * apart);
        let list = self.tags.part(Tags::ALL, StructRole::L);
        for parts in &lines {
            let item = self.tags.part(list, StructRole::LI);
            let body = self.tags.part(item, StructRole::LBody);
            let all = parts.len();
            for (at, part) in parts.iter().enumerate() {
                if at == 0 {
                    self.need(count(together(all)) * apart);
                } else if at + 1 < all {
                    // The last line does not stand on a page alone.
                    self.need(2.0 * apart);
                }
                self.y -= apart;
                let (x, text) = if at == 0 {
                    (4.0, format!("• {part}"))
                } else {
                    (12.0, part.clone())
                };
                let text = Line {
                    text: &text,
                    size,
                    tone: Tone::Text,
                };
                self.put(body, x, &text);
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let picture = &figure.picture;
        let scale = scale(self.document.orientation, picture.size, self.head_height());
        let each = CELL.1 * scale;
        let high = top(picture.size.height) * scale;
        if self.document.orientation == Orientation::Landscape && !self.fresh {
            self.turn();
        }
        // One that takes less than half a page is not cut to fill the page before.
        let whole = self.paper.high * 0.4;
        let below = if high <= whole { high } else { 8.0 * each };
        if let Some(heading) = &figure.heading {
            self.heading(heading, below + APART);
            self.y -= APART / 2.0;
        } else {
            self.need(below + APART);
        }
        let caption = figure.caption.as_deref();
        let caption = caption.map_or_else(Vec::new, |text| broken(text, self.wide() / CAPTION.0));
        // A little smaller rather than its last rows or its caption on another page.
        let room = self.left() - count(caption.len()) * CAPTION.1;
        let scale = if room < high && LITTLE * high < room {
            scale * room / high
        } else {
            scale
        };
        let says = figure.heading.as_ref().unwrap_or(&self.document.title);
        let parts = Parts::Picture(self.tags.figure(says));
        self.rows(picture, figure.head, &[], scale, &parts);
        self.caption(&caption);
        if self.document.orientation == Orientation::Landscape {
            self.y = f32::MIN;
        }
    }

    /// Small, below a picture.
    fn caption(&mut self, lines: &[String]) {
        let (size, apart) = CAPTION;
        if lines.is_empty() {
            return;
        }
        let tag = self.tags.part(Tags::ALL, StructRole::P);
        for text in lines {
            self.need(apart);
            self.y -= apart;
            let text = Line {
                text,
                size,
                tone: Tone::Dim,
            };
            self.put(tag, 0.0, &text);
        }
    }

    fn table(&mut self, table: &Table) {
        // A wide one is set a little smaller before its cells are wrapped.
        let Range { start, end } = self.measures.cells;
        let cells = grid::natural(table).clamp(start, end);
        let scale = self.wide() / (count(cells) * CELL.0);
        let grid = grid::lay_out(table, cells);
        let mut whole = grid.rows.clone();
        let first = whole.first().map_or(grid.head, |row| row.end);
        whole.push(0..first);
        // A short one is not cut.
        let (all, some) = (grid.picture.size.height, first + 1);
        let high = top(all) * scale;
        let below = if high < self.paper.high / 4.0 {
            high
        } else {
            top(some) * scale
        };
        self.heading(&table.heading, below + APART);
        self.y -= APART / 2.0;
        let parts = Parts::Cells(self.cells(&grid));
        self.rows(&grid.picture, grid.head, &whole, scale, &parts);
    }

    /// The parts of a table: a row of headings and the others.
    fn cells(&mut self, grid: &TableGrid) -> Cells {
        let table = self.tags.part(Tags::ALL, StructRole::Table);
        let mut row = |role| -> Vec<Tag> {
            let row = self.tags.part(table, StructRole::TR);
            let cells = grid.columns.iter();
            cells.map(|_| self.tags.part(row, role)).collect()
        };
        let head = row(StructRole::TH);
        let rows = grid.rows.iter();
        Cells {
            head,
            rows: rows
                .map(|lines| (lines.clone(), row(StructRole::TD)))
                .collect(),
            columns: grid.columns.clone(),
        }
    }

    /// A picture from here on, on as many pages as it takes.
    fn rows(
        &mut self,
        picture: &Picture,
        head: usize,
        whole: &[Range<usize>],
        scale: f32,
        of: &Parts,
    ) {
        let each = CELL.1 * scale;
        let above = match self.document.orientation {
            Orientation::Landscape => self.head_height(),
            Orientation::Portrait => 0.0,
        };
        let room = Room {
            first: rows_in(self.left(), each),
            full: rows_in(self.paper.high - 2.0 * MARGIN - FOOT - above, each),
        };
        let marks = marks(picture);
        let parts = page::pages(picture, head, room, whole);
        for (at, part) in parts.into_iter().enumerate() {
            if 0 < at {
                self.turn();
            }
            // The head of a page that goes on is there for the eye.
            for (rows, again) in [(part.head, true), (part.body, false)] {
                let high = top(rows.len()) * scale;
                let frame = Frame {
                    at: (MARGIN, self.y),
                    wide: self.wide(),
                    scale,
                };
                let page = self.pages.len().saturating_sub(1);
                let (tag, cells) = match of {
                    _ if again => (None, None),
                    Parts::Picture(tag) => (Some(*tag), None),
                    Parts::Cells(cells) => (None, Some(cells)),
                };
                if let Some(content) = self.pages.last_mut() {
                    let tags = &mut self.tags;
                    if cells.is_none() {
                        tags.begin(content, page, tag);
                    }
                    let each = |content: &mut Content, mark: &Mark| match cells {
                        Some(cells) => {
                            tags.begin(content, page, cells.of(mark));
                            Tagged::Alone
                        }
                        None => Tagged::WithOthers,
                    };
                    window((&mut *content, self.case), &marks, rows, frame, each);
                    if cells.is_none() {
                        content.end_marked_content();
                    }
                }
                self.y -= high;
                self.fresh &= high <= 0.0;
            }
        }
    }
}

/// What the marks of a picture are parts of.
enum Parts {
    Picture(Tag),
    Cells(Cells),
}

/// The cells of a table.
struct Cells {
    head: Vec<Tag>,
    /// The lines of each row.
    rows: Vec<(Range<usize>, Vec<Tag>)>,
    /// Where each column begins.
    columns: Vec<usize>,
}

impl Cells {
    /// Of rules and the like, none.
    fn of(&self, mark: &Mark) -> Option<Tag> {
        let Mark::Text { at, .. } = mark else {
            return None;
        };
        let Cell { x, y } = cell(*at);
        let column = self.columns.partition_point(|start| *start <= x);
        let mut rows = self.rows.iter();
        let row = rows.find(|(lines, _)| lines.contains(&y));
        let tags = row.map_or(&self.head, |(_, tags)| tags);
        tags.get(column.checked_sub(1)?).copied()
    }
}

/// Lines of a sentence that stay on one page: all of a short one, two of a long one.
const fn together(lines: usize) -> usize {
    if lines <= 3 { lines } else { 2 }
}

#[expect(clippy::cast_precision_loss, reason = "lines of a page")]
const fn count(lines: usize) -> f32 {
    lines as f32
}

fn rows_in(high: f32, each: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lines of a page"
    )]
    let lines = (high / each + 0.001).floor().max(1.0) as usize;
    lines
}
