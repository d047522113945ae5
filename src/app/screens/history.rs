//! What happened, newest day first, read page by page.

use chrono::NaiveDate;

use crate::{
    app::{Effect, Height, List, Sequence, Stride},
    book::{AnyAnswer, ReadHistory, ReadHistoryAbove, ReadHistoryAround},
    domain::{
        Noun, Row, Rows, Subject,
        summary::{Edge, Happening, HistoryEntry, HistoryOf, HistoryPage, HistoryPlace},
    },
};

/// Entries a history is read by at a time: more than a tall screen shows, where each takes two lines.
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
    /// The first day when what is above it was asked for.
    asked_above: Option<NaiveDate>,
    /// What is to be selected when it comes.
    wanted: Option<Wanted>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Entry(Subject),
    /// The very first.
    First,
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
            asked_above: None,
            wanted: None,
        }
    }

    /// From the top as far as the cursor has come, so that it finds its entry again; or what is around an
    /// entry that is to be gone to, or was.
    #[must_use]
    pub fn load(&self) -> Effect {
        let of = self.of;
        let around = match self.wanted {
            Some(Wanted::Entry(entry)) => Some(entry),
            Some(Wanted::First) => None,
            None => self.subject().filter(|_| self.read && self.page().newer),
        };
        match around {
            Some(entry) => Effect::ask(ReadHistoryAround {
                of,
                entry,
                beside: PAGE / 2,
            }),
            None => Effect::ask(ReadHistory {
                of,
                place: HistoryPlace::TOP,
                count: (self.list.at() + MARGIN).next_multiple_of(PAGE),
            }),
        }
    }

    /// Selects this entry as soon as it has been read, which [`History::load`] does next.
    pub const fn go_to(&mut self, entry: Subject) {
        self.wanted = Some(Wanted::Entry(entry));
    }

    /// Takes in a part that was asked for.
    pub fn answered(&mut self, part: AnyAnswer, today: NaiveDate) {
        match part {
            AnyAnswer::ReadHistory(asked, page) => {
                self.loaded(asked.of, asked.place, page, today);
            }
            AnyAnswer::ReadHistoryAround(asked, page) => {
                self.loaded_around(asked.of, asked.entry, page);
            }
            AnyAnswer::ReadHistoryAbove(asked, page) => {
                self.loaded_above(asked.of, asked.day, *page);
            }
            _ => {}
        }
    }

    /// Takes in what is around `entry`, and selects that; where it is on screen already, all stays as it is.
    fn loaded_around(&mut self, of: HistoryOf, entry: Subject, page: Box<HistoryPage>) {
        if of != self.of {
            return;
        }
        let goes = self.wanted.is_some() || !self.read || self.subject() != Some(entry);
        self.forget_asked();
        self.read = true;
        if !goes {
            self.list.fill(*page, 0);
            return;
        }
        let mut entries = page.entries.iter();
        let at = entries.position(|other| other.what.subject() == entry);
        self.list.begin(*page);
        self.list.go(at.unwrap_or(0), 0);
    }

    /// Takes in what is above the first day there is.
    fn loaded_above(&mut self, of: HistoryOf, day: NaiveDate, mut page: HistoryPage) {
        if of != self.of || !self.page().newer || self.first_day() != Some(day) {
            return;
        }
        let above = page.entries.len();
        let known = self.page();
        page.entries.extend(known.entries.iter().cloned());
        page.first_met.extend(&known.first_met);
        page.more = known.more;
        add_mentioned(&mut page.mentioned, &known.mentioned);
        self.list.precede(page, above);
        self.asked_above = None;
    }

    fn first_day(&self) -> Option<NaiveDate> {
        self.page().entries.first().map(|entry| entry.on)
    }

    /// What comes from now on answers what is asked from now on.
    const fn forget_asked(&mut self) {
        self.asked = 0;
        self.asked_above = None;
        self.wanted = None;
    }

    /// Turns to somebody else's history; what is shown stays until the answer comes.
    pub fn turn(&mut self, of: HistoryOf) -> Vec<Effect> {
        if self.of == of {
            return Vec::new();
        }
        self.of = of;
        self.read = false;
        self.list.rewind();
        self.forget_asked();
        vec![self.load()]
    }

    /// Takes a page in. The cursor stays with its entry; in a history not seen before it begins at
    /// today, below what is still to come.
    fn loaded(
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
            let first = self.wanted == Some(Wanted::First);
            if self.read && self.page().newer && !first {
                // It was asked before the cursor went elsewhere.
                return;
            }
            self.forget_asked();
            if first {
                self.list.begin(*page);
            } else if self.read && self.selected().is_some() {
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
        if step == Stride::First && self.page().newer {
            self.wanted = Some(Wanted::First);
            return vec![self.load()];
        }
        self.list.step(step, height);
        let read = self.list.count();
        let of = self.of;
        if self.page().more && self.asked < read && read <= self.list.at() + MARGIN {
            self.asked = read;
            return vec![Effect::ask(ReadHistory {
                of,
                place: HistoryPlace::below(&self.page().entries),
                count: PAGE,
            })];
        }
        let first = self.first_day().filter(|_| self.page().newer);
        if let Some(day) = first.filter(|day| self.asked_above != Some(*day))
            && self.list.at() <= MARGIN
        {
            self.asked_above = Some(day);
            return vec![Effect::ask(ReadHistoryAbove {
                of,
                day,
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
