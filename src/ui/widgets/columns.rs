//! One line with something on the left and something on the right.

use ratatui::text::{Line, Span};

use crate::ui::text::{ellipsize, width};

/// `left` and `right` at the ends of `cells` cells. The left side gives way: it is cut, from its
/// end, so that the right side and one space always stay.
#[must_use]
pub fn spread<'a>(left: Vec<Span<'a>>, right: Vec<Span<'a>>, cells: usize) -> Line<'a> {
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let mut free = cells.saturating_sub(if taken == 0 { 0 } else { taken + 1 });
    let mut spans = Vec::with_capacity(left.len() + right.len() + 1);
    for span in left {
        let cut = ellipsize(&span.content, free).into_owned();
        free -= width(&cut);
        spans.push(Span::styled(cut, span.style));
    }
    let gap = free + usize::from(taken != 0);
    spans.push(Span::raw(" ".repeat(gap)));
    spans.extend(right);
    Line::from(spans)
}
