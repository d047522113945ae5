//! Shares as bars below each other, each with its number and a word about it.
//!
//! ```text
//!  Key             ━━━━━━━━━━━━━┄┄┄┄┄┄┄   28.3 of 45.0
//!  Universal       ━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄   19.2 of 35.0   weakest: Finance
//! ```

use crate::picture::{Cell, Picture, PictureBuilder, Size, Tone, text::width};

/// Cells of a bar.
const LONG: usize = 30;
/// Cells between columns.
const GAP: usize = 3;

/// A share with what it is of.
pub(super) struct Bar {
    pub(super) label: String,
    /// 0–1; absent: there is nothing it could be of.
    pub(super) share: Option<f64>,
    pub(super) value: String,
    /// A word beside it; may be empty.
    pub(super) says: String,
    pub(super) weight: Weight,
}

/// Whether a bar is what the others are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Main,
    Part,
}

/// The bars in a picture of a width in cells.
#[must_use]
pub(super) fn picture(bars: &[Bar], cells: usize) -> Picture {
    let size = Size {
        width: cells,
        height: bars.len(),
    };
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| width(of(bar))).max().unwrap_or(0);
    let label = widest(|bar| &bar.label);
    let value = widest(|bar| &bar.value);
    let x = 1 + label + GAP;
    let mut picture = PictureBuilder::new(size, size.area());
    for (y, bar) in bars.iter().enumerate() {
        let tone = match bar.weight {
            Weight::Main => Tone::Strong,
            Weight::Part => Tone::Text,
        };
        picture.text(Cell::new(1, y), label, &bar.label, tone);
        if let Some(share) = bar.share {
            picture.bar(Cell::new(x, y), LONG, share);
        }
        let beside = x + LONG + GAP;
        picture.text_right(Cell::new(beside, y), value, &bar.value, tone);
        let says = beside + value + GAP;
        let room = cells.saturating_sub(says);
        picture.text(Cell::new(says, y), room, &bar.says, Tone::Dim);
    }
    picture.build()
}
