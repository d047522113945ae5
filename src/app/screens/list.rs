//! A cursor in a list that is longer than its window.

/// Which line is selected and which is the first visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct List {
    pub at: usize,
    pub top: usize,
}

/// How far a key moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Lines(isize),
    Pages(isize),
    First,
    Last,
    /// To this line, from 0.
    To(usize),
}

impl List {
    /// Moves among `count` lines, `height` of which are visible.
    pub fn step(&mut self, step: Step, count: usize, height: usize) {
        let page = height.saturating_sub(1).max(1).cast_signed();
        let last = count.saturating_sub(1);
        self.at = match step {
            Step::Lines(by) => self.at.saturating_add_signed(by).min(last),
            Step::Pages(by) => self.at.saturating_add_signed(by * page).min(last),
            Step::First => 0,
            Step::Last => last,
            Step::To(at) => at.min(last),
        };
        self.show(count, height);
    }

    /// Scrolls as little as it takes to have the cursor in the window.
    pub fn show(&mut self, count: usize, height: usize) {
        let height = height.max(1);
        self.at = self.at.min(count.saturating_sub(1));
        self.top = self
            .top
            .min(self.at)
            .max((self.at + 1).saturating_sub(height))
            .min(count.saturating_sub(height.min(count)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_the_window_and_the_list() {
        let mut list = List::default();
        list.step(Step::Last, 100, 10);
        assert_eq!(list, List { at: 99, top: 90 });
        list.step(Step::Lines(-5), 100, 10);
        assert_eq!(list, List { at: 94, top: 90 });
        list.step(Step::Pages(-1), 100, 10);
        assert_eq!(list, List { at: 85, top: 85 });
        list.step(Step::Lines(1), 0, 10);
        assert_eq!(list, List { at: 0, top: 0 });
    }
}
