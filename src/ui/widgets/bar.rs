//! Amounts as strokes and numbers.

use ratatui::text::Span;

use crate::{picture::filled, ui::Theme};

/// `share` (0–1) of `cells` as a heavy stroke on a light one; anything above zero shows.
#[must_use]
pub fn bar(share: f64, cells: usize, theme: &Theme) -> [Span<'static>; 2] {
    let full = filled(share, cells);
    [
        Span::styled("━".repeat(full), theme.bar),
        Span::styled("┄".repeat(cells - full), theme.bar_rest),
    ]
}

/// A whole trend of 0–100 each in `cells` at most, as blocks of eight heights.
#[must_use]
pub fn sparkline(trend: &[u8], cells: usize) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    squeezed(trend, cells)
        .into_iter()
        .map(|depth| BLOCKS[usize::from(depth).min(100) * 7 / 100])
        .collect()
}

/// The whole trend in `cells`: each shows the newest depth of its part, so that the last is the depth of
/// the day.
fn squeezed(trend: &[u8], cells: usize) -> Vec<u8> {
    let parts = 1..=cells.min(trend.len());
    parts
        .filter_map(|part| trend.get((part * trend.len()).div_ceil(cells.min(trend.len())) - 1))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_little_is_not_nothing() {
        assert_eq!(filled(0.0, 10), 0);
        assert_eq!(filled(0.01, 10), 1);
        assert_eq!(filled(0.5, 10), 5);
        assert_eq!(filled(7.0, 10), 10);
        assert_eq!(filled(0.5, 0), 0);
    }

    #[test]
    fn the_newest_weeks_are_shown() {
        assert_eq!(sparkline(&[0, 50, 100], 2), "▄█");
        assert_eq!(sparkline(&[], 5), "");
    }

    #[test]
    fn a_squeezed_trend_ends_with_the_depth_of_the_day() {
        let year: Vec<u8> = (0..54).collect();
        assert_eq!(squeezed(&year, 8), [6, 13, 20, 26, 33, 40, 47, 53]);
        assert_eq!(squeezed(&[7, 9], 8), [7, 9]);
        assert!(squeezed(&[], 8).is_empty());
        assert!(squeezed(&[5], 0).is_empty());
    }
}
