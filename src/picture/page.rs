//! A page of the manual in cells: headings at the edge, the text a little further in, tables in columns.

use super::{
    Cell, Picture, PictureBuilder, PictureItem, Shape, Size, Table, Tone, grid,
    text::{width, wrap},
};
use crate::manual::{Chapter, ManualSpan, Passage, Voice};

/// Cells before the text.
const INDENT: usize = 2;
/// Cells before a sample.
const SAMPLE: usize = 4;
/// No line of text is longer: the eye loses the next one.
const LONGEST: usize = 98;

/// A page laid out.
#[derive(Debug)]
pub struct PageLayout {
    pub picture: Picture,
    /// The line of each heading, from 0.
    pub headings: Vec<usize>,
}

/// Lays a page out for a width in cells.
#[must_use]
pub fn page(chapter: &Chapter, cells: usize) -> PageLayout {
    let mut writer = PageWriter {
        cells: cells.clamp(INDENT + 20, LONGEST),
        picture: Picture::default(),
        top: 0,
        headings: Vec::new(),
    };
    writer.line(0, &[(chapter.title.clone(), Tone::Heading)]);
    let mut before: Option<&Passage> = None;
    for passage in &chapter.passages {
        writer.passage(passage, before);
        before = Some(passage);
    }
    writer.picture.size = Size {
        width: writer.cells,
        height: writer.top,
    };
    PageLayout {
        picture: writer.picture,
        headings: writer.headings,
    }
}

struct PageWriter {
    cells: usize,
    picture: Picture,
    /// The next line.
    top: usize,
    headings: Vec<usize>,
}

impl PageWriter {
    fn passage(&mut self, passage: &Passage, before: Option<&Passage>) {
        // What stands under a heading belongs to it, and the points of a list to each other.
        let follows = matches!(
            (before, passage),
            (Some(Passage::Heading(_)), _) | (Some(Passage::Point { .. }), Passage::Point { .. })
        );
        if !follows {
            self.top += 1;
        }
        match passage {
            Passage::Heading(text) => {
                self.headings.push(self.top);
                self.line(0, &[(text.clone(), Tone::Strong)]);
            }
            Passage::Text(spans) => self.text(INDENT, spans),
            Passage::Point { mark, deep, text } => {
                let at = INDENT * (deep + 1);
                self.picture
                    .text(Cell::new(at, self.top), mark.as_str(), Tone::Dim);
                self.text(at + width(mark) + 1, text);
            }
            Passage::Sample(lines) => {
                for line in lines {
                    self.line(SAMPLE, &[(line.clone(), Tone::Text)]);
                }
            }
            Passage::Table { columns, rows } => {
                let table = Table {
                    heading: String::new(),
                    columns: columns.clone(),
                    rows: rows.clone(),
                };
                self.put(grid::lay_out(&table, self.cells - 1).picture, 1);
            }
        }
    }

    fn text(&mut self, at: usize, spans: &[ManualSpan]) {
        for pieces in toned(spans, self.cells - at) {
            self.line(at, &pieces);
        }
    }

    fn line(&mut self, at: usize, pieces: &[(String, Tone)]) {
        let size = Size {
            width: usize::MAX,
            height: usize::MAX,
        };
        let mut picture = PictureBuilder::new(size, size.area());
        let mut x = at;
        for (text, tone) in pieces {
            x += picture.text(Cell::new(x, self.top), usize::MAX - x, text, *tone);
        }
        self.picture.items.extend(picture.build().items);
        self.top += 1;
    }

    /// Puts a picture that has text and rules alone on the page.
    fn put(&mut self, picture: Picture, at: usize) {
        for PictureItem { mut shape, tone } in picture.items {
            match &mut shape {
                Shape::Text { at: cell, .. } | Shape::Rule { from: cell, .. } => {
                    *cell = Cell::new(cell.x + at, cell.y + self.top);
                }
                _ => {}
            }
            self.picture.add(shape, tone);
        }
        self.top += picture.size.height;
    }
}

/// The text in lines of at most `cells` cells, each in pieces of one tone.
fn toned(spans: &[ManualSpan], cells: usize) -> Vec<Vec<(String, Tone)>> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut voices = spans
        .iter()
        .flat_map(|span| span.text.chars().map(|sign| (sign, tone(span.voice))));
    let lines = wrap(&whole, cells, usize::MAX);
    let line = |line: String| {
        let mut pieces: Vec<(String, Tone)> = Vec::new();
        for sign in line.chars() {
            // The spaces at which the text was broken are in no line.
            let Some((_, tone)) = voices.find(|(said, _)| *said == sign) else {
                break;
            };
            match pieces.last_mut() {
                Some((piece, of)) if *of == tone => piece.push(sign),
                _ => pieces.push((sign.to_string(), tone)),
            }
        }
        pieces
    };
    lines.into_iter().map(line).collect()
}

const fn tone(voice: Voice) -> Tone {
    match voice {
        Voice::Plain => Tone::Text,
        Voice::Strong | Voice::Typed => Tone::Strong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{manual::read, picture::Raster};

    const PAGE: &str = "# The map\n\nWho decides, and **how they stand** 关系图一屏看全。\n\n\
        ## Keys\n\n* `m` moves somebody to another department, and what they had stays\n* `x` ends\n\n\
        ```\nguanxi map acme\n```\n\n| key | does |\n|---|---|\n| `1` | 组织树 |\n| `2` | the matrix |\n";

    fn lines(cells: usize) -> Vec<String> {
        let picture = page(&read(PAGE), cells).picture;
        Raster::of(&picture, picture.size.area()).lines().collect()
    }

    #[test]
    fn a_page_is_plain_text_in_columns() {
        insta::assert_snapshot!(lines(48).join("\n"), @"
        The map

          Who decides, and how they stand 关系图一屏看
          全。

        Keys
          • m moves somebody to another department, and
            what they had stays
          • x ends

            guanxi map acme

          key   does
         ──────────────────
            1   组织树
            2   the matrix
        ");
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_none_is_lost() {
        let dense = |lines: Vec<String>| lines.concat().replace([' ', '─'], "");
        for cells in 30..120 {
            let lines = lines(cells);
            assert!(lines.iter().all(|line| width(line) <= cells), "{cells}");
            let said: usize = dense(lines).chars().count();
            assert_eq!(said, dense(self::lines(98)).chars().count(), "{cells}");
        }
    }

    #[test]
    fn a_heading_says_on_which_line_it_is() {
        for cells in [30, 60, 98] {
            let page = page(&read(PAGE), cells);
            let lines = lines(cells);
            assert_eq!(page.headings.len(), 1);
            assert_eq!(lines[page.headings[0]], "Keys");
        }
    }

    #[test]
    fn a_voice_is_kept_where_its_text_is_broken() {
        for cells in 12..40 {
            let passages = read(PAGE).passages;
            let spans = passages.iter().find_map(|passage| match passage {
                Passage::Text(spans) => Some(spans.as_slice()),
                _ => None,
            });
            let strong: String = toned(spans.unwrap_or_default(), cells)
                .into_iter()
                .flatten()
                .filter(|(_, tone)| *tone == Tone::Strong)
                .map(|(text, _)| text.replace(' ', ""))
                .collect();
            assert_eq!(strong, "howtheystand", "{cells}");
        }
    }
}
