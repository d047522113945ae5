//! Text without a cursor in it, moved through with the keys that move in a list.

use super::Stride;

/// The line that stands on top of a window on text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    top: usize,
    /// The last line that can stand there, which only drawing knows; absent until it has been drawn.
    furthest: Option<usize>,
}

impl Scroll {
    /// With this line on top.
    #[must_use]
    pub const fn at(top: usize) -> Self {
        Self {
            top,
            furthest: None,
        }
    }

    #[must_use]
    pub const fn top(self) -> usize {
        self.top
    }

    /// Moves in a window of `height` lines.
    pub fn step(&mut self, step: Stride, height: usize) {
        // A line of the page before stays in sight.
        let page = height.saturating_sub(1).max(1).cast_signed();
        let to = match step {
            Stride::Lines(by) => self.top.saturating_add_signed(by),
            Stride::Pages(by) => self.top.saturating_add_signed(by.saturating_mul(page)),
            Stride::First => 0,
            Stride::Last => usize::MAX,
            Stride::To(line) => line,
        };
        self.top = to.min(self.furthest.unwrap_or(usize::MAX));
    }

    /// It was drawn, from `top` on where that was not its own; no more than `furthest` lines can be above.
    pub fn drawn(&mut self, top: Option<usize>, furthest: usize) {
        self.furthest = Some(furthest);
        self.top = top.unwrap_or(self.top).min(furthest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_scrolled_no_further_than_its_last_line_at_the_bottom() {
        let mut scroll = Scroll::default();
        scroll.drawn(None, 30);
        for (step, top) in [
            (Stride::Lines(-1), 0),
            (Stride::Pages(1), 9),
            (Stride::Pages(3), 30),
            (Stride::Lines(-1), 29),
            (Stride::Last, 30),
            (Stride::Pages(-1), 21),
            (Stride::First, 0),
        ] {
            scroll.step(step, 10);
            assert_eq!(scroll.top(), top, "{step:?}");
        }
        scroll.step(Stride::Last, 10);
        scroll.drawn(None, 4);
        assert_eq!(scroll.top(), 4, "of shorter text");
    }
}
