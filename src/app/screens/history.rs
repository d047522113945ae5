//! What happened, newest day first, read page by page.

use chrono::NaiveDate;

use crate::{
    app::{Effect, Height, List, Sequence, Stride},
    book::{ReadHistory, ReadHistoryThrough},
    domain::{
        Noun, Row, Rows, Subject,
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
    pub list: List<HistoryPage>,
    /// Whether an answer has come for `of`.
    pub read: bool,
    asked: usize,
    /// The entry to be selected when it comes.
    wanted: Option<Subject>,
}

/// Beginning and end are two entries of one row.
impl Sequence for HistoryPage {
    type Key = (Subject, Edge);

    const HEIGHT: Height = Height::About(3);

    fn count(&self) -> usize {
        self.entries.len()
    }

    fn key(&self, at: usize) -> Option<(Subject, Edge)> {
        let what = &self.entries.get(at)?.what;
        Some((what.subject(), what.edge()))
    }
}

impl History {
    #[must_use]
    pub fn new(of: HistoryOf) -> Self {
        Self {
            of,
            list: List::default(),
            read: false,
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
                count: (self.list.at() + MARGIN).next_multiple_of(PAGE),
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
        self.read = true;
        self.asked = 0;
        self.wanted = None;
        let mut entries = page.entries.iter();
        let at = entries.position(|other| other.what.subject() == entry);
        self.list.begin(*page);
        self.list.go(at.unwrap_or(0), 0);
    }

    /// Turns to somebody else's history; what is shown stays until the answer comes.
    pub fn turn(&mut self, of: HistoryOf) -> Vec<Effect> {
        if self.of == of {
            return Vec::new();
        }
        self.of = of;
        self.read = false;
        self.list.rewind();
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
            self.asked = 0;
            if self.read && self.selected().is_some() {
                self.list.fill(*page, 0);
            } else {
                let begins = page.entries.iter().position(|entry| entry.on <= today);
                self.list.begin(*page);
                self.list.go(begins.unwrap_or(usize::MAX), 0);
            }
        } else if place == HistoryPlace::below(&self.page().entries) {
            let known = self.list.rows_mut();
            known.entries.extend(page.entries);
            known.first_met.extend(page.first_met);
            known.more = page.more;
            add_mentioned(&mut known.mentioned, &page.mentioned);
        }
        self.read = true;
    }

    /// What has been read of it.
    #[must_use]
    pub const fn page(&self) -> &HistoryPage {
        self.list.rows()
    }

    #[must_use]
    pub fn selected(&self) -> Option<&HistoryEntry> {
        self.page().entries.get(self.list.at())
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.selected().map(|entry| entry.what.subject())
    }

    pub fn step(&mut self, step: Stride, height: usize) -> Vec<Effect> {
        self.list.step(step, height);
        let read = self.list.count();
        if self.page().more && self.asked < read && read <= self.list.at() + MARGIN {
            self.asked = read;
            return vec![Effect::ask(ReadHistory {
                of: self.of,
                place: HistoryPlace::below(&self.page().entries),
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
        add_mentioned(&mut rows, &self.page().mentioned);
        match what {
            Happening::Interaction(row) => put(&mut rows, row),
            Happening::Visit(row) => put(&mut rows, row),
            Happening::Stage(row, _) => put(&mut rows, row),
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
    add(rows, &mentioned.matters);
}
