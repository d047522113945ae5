//! A list with a cursor in it. Every list of the program moves, pages, scrolls and stays with its row by
//! what is here; what its rows say is the screen's or the overlay's business.

use std::fmt::Debug;

use super::Action;

/// What a list goes through, row by row.
pub trait Sequence {
    /// What tells a row from all others, however they are sorted.
    type Key: Clone + PartialEq + Debug;

    /// How high a row is on screen.
    const HEIGHT: Height = Height::One;
    /// Whether all rows are at hand. Of a window on many more the neighbours say nothing about where a row
    /// went that is not in it.
    const WHOLE: bool = true;

    fn count(&self) -> usize;

    /// `None` where the row is not told from others: it has yet to be read, or is a heading.
    fn key(&self, at: usize) -> Option<Self::Key>;

    /// Whether the cursor may be on a row.
    fn rests(&self, at: usize) -> bool {
        at < self.count()
    }
}

/// A row that knows what it is about.
pub trait Keyed {
    type Key: Clone + PartialEq + Debug;

    const HEIGHT: Height = Height::One;

    fn key(&self) -> Option<Self::Key>;

    /// Headings and the like are passed over.
    fn rests(&self) -> bool {
        true
    }
}

/// How high the rows of a list are on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Height {
    /// One line each.
    One,
    /// As many lines as they take, about so many; what is in sight is known only when it is drawn.
    About(usize),
}

/// How far a key moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stride {
    Lines(isize),
    Pages(isize),
    First,
    Last,
    /// To this row, from 0, which was pointed at: the window stays where it is.
    To(usize),
}

/// The rows, which of them has the cursor, and where the window begins.
#[derive(Debug, Clone, PartialEq)]
pub struct List<S: Sequence> {
    rows: S,
    at: usize,
    /// The first line in sight; absent until that is known.
    top: Option<usize>,
    /// The row to stay with: the one under the cursor, or one that is to come.
    key: Option<S::Key>,
    /// Whether a click moved it: what is under the mouse stays there, even if a part of it is out of sight.
    pointed_at: bool,
}

impl<S: Sequence + Default> Default for List<S> {
    fn default() -> Self {
        Self::new(S::default())
    }
}

impl<S: Sequence> List<S> {
    /// With the cursor on the first row it may be on.
    pub fn new(rows: S) -> Self {
        let mut list = Self {
            rows,
            at: 0,
            top: None,
            key: None,
            pointed_at: false,
        };
        list.rest(1);
        list
    }

    #[must_use]
    pub const fn rows(&self) -> &S {
        &self.rows
    }

    /// For what leaves the cursor where it is: rows that change, or come after all others.
    pub const fn rows_mut(&mut self) -> &mut S {
        &mut self.rows
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.rows.count()
    }

    /// The row under the cursor, from 0; 0 in an empty list.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The row that the list stays with; in an empty list one that is to come.
    #[must_use]
    pub const fn key(&self) -> Option<&S::Key> {
        self.key.as_ref()
    }

    /// The first line in sight.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top.unwrap_or(0)
    }

    /// The first line in sight when the list was last drawn; absent where it has yet to be found.
    #[must_use]
    pub const fn drawn_from(&self) -> Option<usize> {
        self.top
    }

    /// Rows of several lines were drawn from this line on.
    pub fn drawn(&mut self, top: Option<usize>) {
        self.top = top.or(self.top);
    }

    #[must_use]
    pub const fn pointed_at(&self) -> bool {
        self.pointed_at
    }

    /// Other rows, which may be the same ones in another order. The cursor stays with its row; where that
    /// has gone, with the one that followed it, or else the one before.
    pub fn fill(&mut self, rows: S, height: usize) {
        let before = std::mem::replace(&mut self.rows, rows);
        let was_at = self.at;
        self.at = self.place_after(&before);
        self.rest(1);
        // What has come or gone above moves the window along; at the very top all stays in sight.
        if let Some(top) = self.top.filter(|top| 0 < *top) {
            self.top = Some((top + self.at).saturating_sub(was_at));
        }
        self.show(height);
    }

    fn place_after(&self, before: &S) -> usize {
        let place =
            |key: S::Key| (0..self.count()).find(|at| self.rows.key(*at).as_ref() == Some(&key));
        let at = self.at.min(before.count());
        let neighbours = if S::WHOLE { before.count() } else { 0 };
        let following = (at..neighbours).filter_map(|at| before.key(at));
        let preceding = (0..at.min(neighbours))
            .rev()
            .filter_map(|at| before.key(at));
        let mut keys = self
            .key
            .clone()
            .into_iter()
            .chain(following)
            .chain(preceding);
        keys.find_map(place).unwrap_or(self.at)
    }

    /// The same rows with so many others above them: cursor and window stay where they are.
    pub fn precede(&mut self, rows: S, above: usize) {
        self.rows = rows;
        self.at += above;
        self.top = self.top.map(|top| top + above);
        self.rest(1);
    }

    /// Other rows, from the first on: they answer another question.
    pub fn begin(&mut self, rows: S) {
        *self = Self::new(rows);
    }

    /// Back to the first row. The cursor goes to the row it was on if that is among those that come.
    pub fn rewind(&mut self) {
        (self.at, self.top) = (0, None);
    }

    /// To a row, at once or when it comes. Says whether it is there.
    pub fn seek(&mut self, key: S::Key) -> bool {
        let place = (0..self.count()).find(|at| self.rows.key(*at).as_ref() == Some(&key));
        self.at = place.unwrap_or(self.at);
        self.key = Some(key);
        if S::HEIGHT != Height::One {
            // Wherever it is, it stands in the middle.
            self.top = None;
        }
        self.pointed_at = false;
        place.is_some()
    }

    /// Moves in a window of `height` lines.
    pub fn step(&mut self, step: Stride, height: usize) {
        let lines = match S::HEIGHT {
            Height::One => 1,
            Height::About(lines) => lines.max(1),
        };
        // A row of the page before stays in sight.
        let page = (height / lines).saturating_sub(1).max(1).cast_signed();
        let from = self.at;
        self.pointed_at = false;
        let to = match step {
            Stride::Lines(by) => from.saturating_add_signed(by),
            Stride::Pages(by) => from.saturating_add_signed(by.saturating_mul(page)),
            Stride::First => 0,
            Stride::Last => usize::MAX,
            Stride::To(at) => {
                self.pointed_at = true;
                at
            }
        };
        self.at = to.min(self.count().saturating_sub(1));
        let onward = if self.at < from { -1 } else { 1 };
        if let Stride::Pages(_) = step {
            // Further on, beyond headings, a row might be passed over that was never in sight.
            let short = self.toward(-onward).filter(|at| *at != from);
            self.at = short.unwrap_or(self.at);
        }
        self.rest(onward);
        if !self.pointed_at {
            self.show(height);
        }
    }

    /// To this row, or where it is a heading to the first below it.
    pub fn go(&mut self, at: usize, height: usize) {
        self.pointed_at = false;
        self.at = at;
        self.rest(1);
        self.show(height);
    }

    /// To this row, which stands first in the window.
    pub fn go_first(&mut self, at: usize, height: usize) {
        self.top = Some(at);
        self.go(at, height);
    }

    /// To the first row of the next section (1) or of this one and then the one before (−1), around the ends. A
    /// section begins with what the cursor cannot be on.
    pub fn step_section(&mut self, by: isize, height: usize) {
        let begins = |at: &usize| !self.rows.rests(*at) && self.rows.rests(at + 1);
        let headings: Vec<usize> = (0..self.count()).filter(begins).collect();
        // The heading of the section itself lies just above its first row.
        let next = if 0 < by {
            headings.iter().find(|heading| self.at < **heading)
        } else {
            headings
                .iter()
                .rev()
                .find(|heading| **heading + 1 < self.at)
        };
        let around = if 0 < by {
            headings.first()
        } else {
            headings.last()
        };
        let Some(heading) = next.or(around).copied() else {
            return;
        };
        if S::HEIGHT == Height::One {
            // Not only its first row: what was jumped to is read from its heading on.
            self.go_first(heading, height);
        } else {
            self.go(heading, height);
        }
    }

    /// Brings the rows up to `last` into the window, as far as the cursor stays in it.
    pub fn reveal(&mut self, last: usize, height: usize) {
        let top = (last + 1).saturating_sub(height).min(self.at);
        self.top = Some(self.top().max(top));
    }

    /// Comes to rest on a row: what the cursor cannot be on is passed over in the direction of the move,
    /// and where that leads nowhere in the other.
    fn rest(&mut self, by: isize) {
        let count = self.count();
        self.at = self.at.min(count.saturating_sub(1));
        let rests = self.toward(by).or_else(|| self.toward(-by));
        self.at = rests.unwrap_or(self.at);
        if self.at < count {
            self.key = self.rows.key(self.at);
        }
    }

    /// The nearest row from the cursor on that it may be on, down (1) or up (−1).
    fn toward(&self, by: isize) -> Option<usize> {
        std::iter::successors(Some(self.at), move |at| at.checked_add_signed(by))
            .take_while(|at| *at < self.count())
            .find(|at| self.rows.rests(*at))
    }

    /// Has the cursor in a window of `height` lines.
    pub fn show(&mut self, height: usize) {
        if S::HEIGHT == Height::One {
            self.top = Some(self.top_in(height));
        }
    }

    /// Where a window of `height` lines of one row each begins: scrolled as little as it takes to have the
    /// cursor in it, and the heading above its first row.
    #[must_use]
    pub fn top_in(&self, height: usize) -> usize {
        let (count, height) = (self.count(), height.max(1));
        let top = self
            .top()
            .min(self.at)
            .max((self.at + 1).saturating_sub(height))
            .min(count.saturating_sub(height.min(count)));
        let heads =
            |above: &usize| !self.pointed_at() && self.at == top && !self.rows.rests(*above);
        let above = top.checked_sub(1).filter(|_| 1 < height);
        above.filter(heads).unwrap_or(top)
    }
}

/// A list, whatever is in it.
pub trait AnyList {
    /// The row under the cursor, from 0.
    fn at(&self) -> usize;

    /// The first line in sight.
    fn top(&self) -> usize;

    /// Moves in a window of `height` lines.
    fn step(&mut self, step: Stride, height: usize);

    /// Has the cursor in a window of `height` lines.
    fn show(&mut self, height: usize);
}

impl<S: Sequence> AnyList for List<S> {
    fn at(&self) -> usize {
        self.at
    }

    fn top(&self) -> usize {
        Self::top(self)
    }

    fn step(&mut self, step: Stride, height: usize) {
        Self::step(self, step, height);
    }

    fn show(&mut self, height: usize) {
        Self::show(self, height);
    }
}

impl Stride {
    /// How far the key of an action moves in a list, if that is what it does.
    #[must_use]
    pub const fn of(action: Action) -> Option<Self> {
        Some(match action {
            Action::Up => Self::Lines(-1),
            Action::Down => Self::Lines(1),
            Action::PageUp => Self::Pages(-1),
            Action::PageDown => Self::Pages(1),
            Action::First => Self::First,
            Action::Last => Self::Last,
            _ => return None,
        })
    }
}

impl<R: Keyed> List<Vec<R>> {
    /// The row under the cursor.
    #[must_use]
    pub fn row(&self) -> Option<&R> {
        self.rows.get(self.at).filter(|row| row.rests())
    }
}

impl<R: Keyed> Sequence for Vec<R> {
    type Key = R::Key;

    const HEIGHT: Height = R::HEIGHT;

    fn count(&self) -> usize {
        self.len()
    }

    fn key(&self, at: usize) -> Option<R::Key> {
        self.get(at)?.key()
    }

    fn rests(&self, at: usize) -> bool {
        self.get(at).is_some_and(Keyed::rests)
    }
}

/// Absent until it has been read.
impl<S: Sequence> Sequence for Option<S> {
    type Key = S::Key;

    const HEIGHT: Height = S::HEIGHT;
    const WHOLE: bool = S::WHOLE;

    fn count(&self) -> usize {
        self.as_ref().map_or(0, S::count)
    }

    fn key(&self, at: usize) -> Option<S::Key> {
        self.as_ref()?.key(at)
    }

    fn rests(&self, at: usize) -> bool {
        self.as_ref().is_some_and(|rows| rows.rests(at))
    }
}

impl<S: Sequence> Sequence for Box<S> {
    type Key = S::Key;

    const HEIGHT: Height = S::HEIGHT;
    const WHOLE: bool = S::WHOLE;

    fn count(&self) -> usize {
        (**self).count()
    }

    fn key(&self, at: usize) -> Option<S::Key> {
        (**self).key(at)
    }

    fn rests(&self, at: usize) -> bool {
        (**self).rests(at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A row of this number; every fifth is a heading.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Numbered(u16);

    impl Keyed for Numbered {
        type Key = u16;

        fn key(&self) -> Option<u16> {
            self.rests().then_some(self.0)
        }

        fn rests(&self) -> bool {
            !self.0.is_multiple_of(5)
        }
    }

    fn rows() -> impl Strategy<Value = Vec<Numbered>> {
        let numbers = proptest::collection::hash_set(0_u16..60, 0..40);
        let rows = numbers.prop_map(|all| all.into_iter().map(Numbered).collect::<Vec<_>>());
        rows.prop_shuffle()
    }

    fn steps() -> impl Strategy<Value = Vec<Stride>> {
        let step = prop_oneof![
            (-5_isize..5).prop_map(Stride::Lines),
            (-3_isize..3).prop_map(Stride::Pages),
            Just(Stride::First),
            Just(Stride::Last),
            (0_usize..50).prop_map(Stride::To),
        ];
        proptest::collection::vec(step, 0..8)
    }

    fn holds(list: &List<Vec<Numbered>>, height: usize) -> Result<(), TestCaseError> {
        let (at, top, count) = (list.at(), list.top(), list.count());
        prop_assert!(at < count || (at, count) == (0, 0));
        prop_assert!(top <= at && at < top + height, "{at} from {top}");
        prop_assert!(
            top + height.min(count) <= count,
            "lines are left empty below"
        );
        let rests = list.rows().iter().any(Keyed::rests);
        prop_assert_eq!(list.row().is_some(), rests);
        if 0 < count {
            prop_assert_eq!(list.key().copied(), list.row().and_then(Keyed::key));
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn the_cursor_never_leaves_the_window_the_list_or_the_rows_it_may_be_on(
            first in rows(), second in rows(), steps in steps(), height in 1_usize..12,
        ) {
            let mut list = List::new(first);
            list.show(height);
            for step in &steps {
                list.step(*step, height);
                // As every frame does.
                list.show(height);
                holds(&list, height)?;
            }
            list.fill(second, height);
            holds(&list, height)?;
            list.show(height + 3);
            holds(&list, height + 3)?;
        }

        #[test]
        fn the_cursor_stays_with_its_row_or_goes_to_the_one_that_followed_or_else_the_one_before(
            first in rows(), second in rows(), steps in steps(), height in 1_usize..12,
        ) {
            let mut list = List::new(first);
            for step in &steps {
                list.step(*step, height);
            }
            let (before, at) = (list.rows().clone(), list.at());
            let after = before.iter().skip(at).chain(before.iter().take(at).rev());
            let stays = after.filter_map(Keyed::key).find(|key| second.contains(&Numbered(*key)));
            list.fill(second, height);
            if let Some(stays) = stays {
                prop_assert_eq!(list.key(), Some(&stays));
            }
        }

        #[test]
        fn pages_reach_both_ends_and_pass_no_row_over(all in rows(), height in 1_usize..12) {
            let mut list = List::new(all);
            list.show(height);
            for (page, end) in [(1, Stride::Last), (-1, Stride::First)] {
                for _ in 0..=list.count() {
                    let seen = list.top()..list.top() + height;
                    list.step(Stride::Pages(page), height);
                    let now = list.top()..list.top() + height;
                    let passed = seen.end..now.start;
                    let passed = passed.chain(now.end..seen.start);
                    let mut passed = passed.filter(|at| list.rows().rests(*at));
                    prop_assert_eq!(passed.next(), None, "{:?}, {:?}", seen, now);
                }
                let reached = list.at();
                list.step(end, height);
                prop_assert_eq!(list.at(), reached);
            }
        }
    }

    fn numbered(numbers: impl IntoIterator<Item = u16>) -> Vec<Numbered> {
        numbers.into_iter().map(Numbered).collect()
    }

    #[test]
    fn a_row_that_is_to_come_has_the_cursor_when_it_comes() {
        let mut list = List::new(numbered([1, 2, 3]));
        assert!(!list.seek(7));
        list.fill(numbered([1, 2, 7, 3]), 10);
        assert_eq!((list.at(), list.key()), (2, Some(&7)));
    }

    #[test]
    fn the_heading_above_the_first_row_comes_along_unless_that_was_clicked() {
        let mut list = List::new(numbered([5, 1, 2, 3, 4]));
        list.step(Stride::Last, 2);
        list.step(Stride::Lines(-3), 2);
        assert_eq!((list.at(), list.top()), (1, 0));
        list.step(Stride::Last, 4);
        list.step(Stride::To(1), 4);
        list.show(4);
        assert_eq!((list.at(), list.top()), (1, 1));
    }

    #[test]
    fn what_comes_above_moves_the_window_along_but_not_at_the_very_top() {
        let mut list = List::new(numbered(1..5));
        list.fill(numbered([11, 1, 2, 3, 4]), 3);
        assert_eq!((list.at(), list.top()), (1, 0));
        list.step(Stride::Last, 3);
        list.fill(numbered([12, 13, 11, 1, 2, 3, 4, 6, 7]), 3);
        assert_eq!((list.at(), list.top()), (6, 4));
    }
}
