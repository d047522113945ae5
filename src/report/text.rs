//! Plain text: pictures in cells, as a terminal shows them.

use super::{Block, Document, grid};
use crate::picture::{
    Picture, Raster,
    text::{width, wrap},
};

/// Cells of a line of text, and of a table.
const LONGEST: usize = 120;

pub(super) fn write(document: &Document) -> String {
    let mut lines = vec![document.title.clone(), document.subtitle.clone()];
    for block in &document.blocks {
        lines.push(String::new());
        match block {
            Block::Figure(figure) => {
                lines.extend(figure.heading.clone());
                lines.extend(picture(&figure.picture));
                let caption = figure.caption.iter();
                lines.extend(caption.flat_map(|caption| wrap(caption, LONGEST, usize::MAX)));
            }
            Block::Section(section) => {
                lines.push(section.heading.clone());
                lines.extend(section.lines.iter().flat_map(|line| bullet(line)));
            }
            Block::Table(table) => {
                lines.push(table.heading.clone());
                lines.extend(picture(&grid::lay_out(table, LONGEST).picture));
            }
            // The picture has said it.
            Block::Listing(_) => {
                lines.pop();
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A sentence below a heading; where it is long, its other lines stand further in.
fn bullet(line: &str) -> Vec<String> {
    let (first, further) = ("  ", "    ");
    if width(line) <= LONGEST {
        return vec![format!("{first}{line}")];
    }
    let parts = wrap(line, LONGEST, usize::MAX).into_iter().enumerate();
    parts
        .map(|(at, part)| format!("{}{part}", if at == 0 { first } else { further }))
        .collect()
}

/// The lines of a picture, without empty ones at its end.
pub(super) fn picture(picture: &Picture) -> Vec<String> {
    let raster = Raster::of(picture, picture.size.area());
    let mut lines: Vec<_> = raster.lines().collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}
