//! What happened, newest day first, read page by page.

use chrono::NaiveDate;

use super::list::Step;
use crate::{
    app::Effect,
    book::{ReadHistory, ReadHistoryThrough},
    domain::{
        row::{Noun, Row, Rows, Subject},
        summary::{Edge, Happening, HistoryEntry, HistoryOf, HistoryPage, HistoryPlace},
    },
};

/// Entries a history is read by at a time: more than a screen shows.
const PAGE: usize = 50;
/// How close to the end of what is read the cursor comes before more is asked for.
const MARGIN: usize = 10;

/// Part of a history and the entry selected in it.
#[derive(Debug, Clone)]
pub struct History {
    pub of: HistoryOf,
    pub page: HistoryPage,
    /// Whether an answer has come for `of`.
    pub read: bool,
    pub at: usize,
    /// The entry its window begins with, as it was last drawn; absent where the selected one is to
    /// stand in the middle.
    pub first: Option<usize>,
    /// Whether the selected entry was pointed at: it stays where it is, even if it goes on below the
    /// window.
    pub pointed_at: bool,
    asked: usize,
    /// The entry to be selected when it comes.
    wanted: Option<Subject>,
}

impl History {
    #[must_use]
    pub fn new(of: HistoryOf) -> Self {
        Self {
            of,
            page: HistoryPage::default(),
            read: false,
            at: 0,
            first: None,
            pointed_at: false,
            asked: 0,
            wanted: None,
        }
    }

    /// From the top as far as the cursor has come, so that it finds its entry again; or as far as an
    /// entry that is to be gone to.
    #[must_use]
    pub fn load(&self) -> Effect {
        let of = self.of;
        match self.wanted {
            Some(entry) => Effect::ask(ReadHistoryThrough { of, entry }),
            None => Effect::ask(ReadHistory {
                of,
                place: HistoryPlace::TOP,
                count: (self.at + MARGIN).next_multiple_of(PAGE),
            }),
        }
    }

    /// Selects this entry as soon as it has been read, which [`History::load`] does next.
    pub const fn go_to(&mut self, entry: Subject) {
        self.wanted = Some(entry);
    }

    /// Takes the history through `entry` in, and selects that.
    pub fn loaded_through(&mut self, of: HistoryOf, entry: Subject, page: Box<HistoryPage>) {
        if of != self.of {
            return;
        }
        self.page = *page;
        self.read = true;
        self.asked = 0;
        self.wanted = None;
        self.first = None;
        let mut entries = self.page.entries.iter();
        self.at = entries
            .position(|other| other.what.subject() == entry)
            .unwrap_or(0);
    }

    /// Turns to somebody else's history; what is shown stays until the answer comes.
    pub fn turn(&mut self, of: HistoryOf) -> Vec<Effect> {
        if self.of == of {
            return Vec::new();
        }
        self.of = of;
        self.read = false;
        self.at = 0;
        self.first = None;
        self.asked = 0;
        self.wanted = None;
        vec![self.load()]
    }

    /// Takes a page in. The cursor stays with its entry; in a history not seen before it begins at
    /// today, below what is still to come.
    pub fn loaded(
        &mut self,
        of: HistoryOf,
        place: HistoryPlace,
        page: Box<HistoryPage>,
        today: NaiveDate,
    ) {
        if of != self.of {
            return;
        }
        if place == HistoryPlace::TOP {
            let selected = self.selected().filter(|_| self.read).map(entry_key);
            let before = self.at;
            self.page = *page;
            self.asked = 0;
            let entries = &self.page.entries;
            let last = entries.len().saturating_sub(1);
            self.at = match selected {
                Some(key) => entries
                    .iter()
                    .position(|entry| entry_key(entry) == key)
                    .unwrap_or(self.at.min(last)),
                None => entries
                    .iter()
                    .position(|entry| entry.on <= today)
                    .unwrap_or(last),
            };
            // What has come or gone above moves the window along with the entry.
            let moved = |first: usize| (first + self.at).saturating_sub(before);
            self.first = self.first.filter(|_| selected.is_some()).map(moved);
        } else if place == HistoryPlace::below(&self.page.entries) {
            self.page.entries.extend(page.entries);
            self.page.first_met.extend(page.first_met);
            self.page.more = page.more;
            add_mentioned(&mut self.page.mentioned, &page.mentioned);
        }
        self.read = true;
    }

    #[must_use]
    pub fn selected(&self) -> Option<&HistoryEntry> {
        self.page.entries.get(self.at)
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.selected().map(|entry| entry.what.subject())
    }

    pub fn step(&mut self, step: Step, height: usize) -> Vec<Effect> {
        let last = self.page.entries.len().saturating_sub(1);
        // An entry takes about three lines.
        let page = (height / 3).max(1).cast_signed();
        self.pointed_at = matches!(step, Step::To(_));
        self.at = match step {
            Step::Lines(by) => self.at.saturating_add_signed(by).min(last),
            Step::Pages(by) => self.at.saturating_add_signed(by * page).min(last),
            Step::First => 0,
            Step::Last => last,
            Step::To(at) => at.min(last),
        };
        let read = self.page.entries.len();
        if self.page.more && self.asked < read && last < self.at + MARGIN {
            self.asked = read;
            return vec![Effect::ask(ReadHistory {
                of: self.of,
                place: HistoryPlace::below(&self.page.entries),
                count: PAGE,
            })];
        }
        Vec::new()
    }

    /// The selected entry among `rows` with all it mentions, for whoever needs its contents.
    #[must_use]
    pub fn selected_among(&self, rows: &Rows) -> Option<Rows> {
        let what = &self.selected()?.what;
        let mut rows = rows.clone();
        add_mentioned(&mut rows, &self.page.mentioned);
        match what {
            Happening::Interaction(row) => put(&mut rows, row),
            Happening::Promise(row) | Happening::Closed(row) => put(&mut rows, row),
            Happening::Stance(row, _) => put(&mut rows, row),
            Happening::Target(row, _) => put(&mut rows, row),
            Happening::Joined(row, _) | Happening::Left(row, _) => put(&mut rows, row),
            Happening::Seated(row) | Happening::Unseated(row) => put(&mut rows, row),
            Happening::Tied(row) | Happening::Untied(row) => put(&mut rows, row),
            Happening::OrgFact(row) | Happening::OrgFactEnded(row) => put(&mut rows, row),
        }
        Some(rows)
    }
}

/// Beginning and end are two entries of one row.
fn entry_key(entry: &HistoryEntry) -> (Subject, Edge) {
    (entry.what.subject(), entry.what.edge())
}

fn put<T: Noun>(rows: &mut Rows, row: &Row<T>) {
    if rows.find(row.id).is_none() {
        T::among_mut(rows).push(row.clone());
    }
}

/// Adds what is mentioned, each row once.
fn add_mentioned(rows: &mut Rows, mentioned: &Rows) {
    fn add<T: Noun>(rows: &mut Rows, new: &[Row<T>]) {
        for row in new {
            put(rows, row);
        }
    }
    add(rows, &mentioned.people);
    add(rows, &mentioned.colleagues);
    add(rows, &mentioned.accounts);
    add(rows, &mentioned.departments);
    add(rows, &mentioned.seats);
}
