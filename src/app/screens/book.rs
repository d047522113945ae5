//! The list of accounts, of which only a window is ever read.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::{
    app::{Effect, List, Sequence, Stride},
    book::{GlanceAt, ListAccounts},
    domain::{
        Account, Id,
        summary::{BookOrder, BookPage, BookRow, BookView, Glance},
    },
};

/// Rows read before the first frame, which waits for them.
const FIRST: usize = 50;
/// Rows read at once later, at least: a screen or two to either side, so that most moves need no reading.
const WINDOW: usize = 100;

/// The accounts of the book.
#[derive(Debug, Clone)]
pub struct BookScreen {
    pub view: BookView,
    /// Absent until it has been read.
    pub list: List<Option<BookPage>>,
    /// An account whose sheet was asked for in order to edit it.
    pub editing: Option<Id<Account>>,
    /// The day whose depths are shown; absent: today.
    pub then: Option<NaiveDate>,
    pub glances: Box<Glances>,
}

/// What the worker says of accounts that have been in sight.
#[derive(Debug, Clone, Default)]
pub struct Glances {
    known: HashMap<Id<Account>, Glance>,
    /// Those asked for since the page was read: the worker is told once.
    asked: HashSet<Id<Account>>,
}

impl Glances {
    /// What is known of an account.
    #[must_use]
    pub fn of(&self, account: Id<Account>) -> Option<&Glance> {
        self.known.get(&account)
    }
}

impl Default for BookScreen {
    fn default() -> Self {
        Self {
            view: BookView {
                limit: FIRST,
                ..BookView::default()
            },
            list: List::default(),
            editing: None,
            then: None,
            glances: Box::default(),
        }
    }
}

/// Every account of the view, of which the page has some. One that is to be read has no identity yet; until
/// then its place has to do.
impl Sequence for BookPage {
    type Key = Id<Account>;

    const WHOLE: bool = false;

    fn count(&self) -> usize {
        self.total
    }

    fn key(&self, at: usize) -> Option<Id<Account>> {
        row(self, at).map(|row| row.id)
    }
}

/// The account at a place in the view, if it has been read.
fn row(page: &BookPage, at: usize) -> Option<&BookRow> {
    page.rows.get(at.checked_sub(page.view.offset)?)
}

impl BookScreen {
    /// The account at a place in the view, if it has been read.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<&BookRow> {
        row(self.list.rows().as_ref()?, at)
    }

    #[must_use]
    pub fn selected_row(&self) -> Option<&BookRow> {
        self.row(self.list.at())
    }

    #[must_use]
    pub fn selected(&self) -> Option<Id<Account>> {
        self.selected_row().map(|row| row.id)
    }

    /// To an account, which is on the page that is read next wherever that is.
    pub fn seek(&mut self, account: Id<Account>) {
        if !self.list.seek(account) {
            self.view.around = Some(account);
        }
    }

    pub fn loaded(&mut self, page: BookPage, height: usize) {
        if page.view.filter != self.view.filter || page.view.order != self.view.order {
            return;
        }
        let here: HashSet<_> = page.rows.iter().map(|row| row.id).collect();
        self.glances
            .known
            .retain(|account, _| here.contains(account));
        (self.view.offset, self.view.around) = (page.view.offset, None);
        // Whatever had the page read again may have moved their trends as well.
        self.glances.asked.clear();
        self.list.fill(Some(page), height);
    }

    pub fn step(&mut self, step: Stride, height: usize) -> Vec<Effect> {
        self.list.step(step, height);
        self.fill(height)
    }

    /// Asks for rows in sight that have not been read: after a move, or on a screen higher than what was
    /// read before its height was known.
    pub fn fill(&mut self, height: usize) -> Vec<Effect> {
        let Some(page) = self.list.rows() else {
            return Vec::new();
        };
        let top = self.list.top();
        let window = top..top + height;
        let read = page.view.offset..page.view.offset + page.rows.len();
        if read.start <= window.start && window.end.min(page.total) <= read.end {
            return Vec::new();
        }
        self.view.offset = top.saturating_sub(height);
        self.view.limit = WINDOW.max(3 * height);
        vec![Effect::ask(ListAccounts(self.view.clone()))]
    }

    /// The accounts in a window of so many rows.
    #[must_use]
    pub fn in_sight(&self, height: usize) -> Vec<Id<Account>> {
        let top = self.list.top();
        let rows = (top..top + height).map_while(|at| self.row(at));
        rows.map(|row| row.id).collect()
    }

    /// Asks for what takes longer to compute of the rows in sight, once for each.
    pub fn glance(&mut self, height: usize) -> Vec<Effect> {
        let mut accounts = self.in_sight(height);
        accounts.retain(|account| self.glances.asked.insert(*account));
        if accounts.is_empty() {
            return Vec::new();
        }
        let on = self.then;
        vec![Effect::ask(GlanceAt { accounts, on })]
    }

    /// Takes that in, unless another day is wanted by now.
    pub fn glanced(&mut self, on: Option<NaiveDate>, glances: Vec<Glance>) {
        if on == self.then {
            let glances = glances.into_iter();
            let known = &mut self.glances.known;
            known.extend(glances.map(|glance| (glance.account, glance)));
        }
    }

    /// Shows the depths of another day. How accounts were sorted then is not known, so they stand in the
    /// order of the tree unless it is that of their names.
    pub fn look_at(&mut self, then: Option<NaiveDate>) -> Vec<Effect> {
        self.then = then;
        *self.glances = Glances::default();
        if then.is_some() && !self.view.order.is_of_any_day() {
            self.view.order = BookOrder::Tree;
            return self.reread();
        }
        vec![Effect::ask(ListAccounts(self.view.clone()))]
    }

    /// The next way to sort; the cursor follows its account where that is in the window.
    pub fn sort(&mut self) -> Vec<Effect> {
        let now = self.view.order;
        let mut next = BookOrder::ALL.into_iter().cycle();
        let _ = next.find(|order| *order == now);
        let is_known = |order: &BookOrder| self.then.is_none() || order.is_of_any_day();
        self.view.order = next.find(is_known).unwrap_or_default();
        self.reread()
    }

    pub fn filter(&mut self, text: &str) -> Vec<Effect> {
        text.clone_into(&mut self.view.filter);
        self.reread()
    }

    fn reread(&mut self) -> Vec<Effect> {
        self.view.offset = 0;
        self.view.limit = self.view.limit.max(WINDOW);
        self.list.rewind();
        vec![Effect::ask(ListAccounts(self.view.clone()))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::AnyQuestion;

    #[test]
    fn a_screen_higher_than_what_was_read_asks_for_the_rest_and_one_that_is_not_for_nothing() {
        let mut book = BookScreen {
            list: List::new(Some(BookPage {
                view: BookView::default(),
                rows: Vec::new(),
                total: 150,
            })),
            ..BookScreen::default()
        };
        let asked = book.fill(140);
        assert!(matches!(
            &asked[..],
            [Effect::Ask(AnyQuestion::ListAccounts(ListAccounts(wanted)))]
                if (wanted.offset, wanted.limit) == (0, 420)
        ));
        assert!(book.fill(0).is_empty());
    }
}
