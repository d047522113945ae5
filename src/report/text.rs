//! Plain text: the picture in cells, as a terminal shows it.

use super::Document;
use crate::picture::Raster;

pub(super) fn write(document: &Document) -> String {
    let mut lines = vec![
        document.title.clone(),
        document.subtitle.clone(),
        String::new(),
    ];
    lines.extend(picture(document));
    for section in &document.sections {
        lines.push(String::new());
        lines.push(section.heading.clone());
        lines.extend(section.lines.iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The lines of the picture, without empty ones at its end.
pub(super) fn picture(document: &Document) -> Vec<String> {
    let picture = &document.picture;
    let raster = Raster::of(picture, picture.size.area());
    let mut lines: Vec<_> = raster.lines().collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}
