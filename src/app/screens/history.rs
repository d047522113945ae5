//! What happened, newest first, read page by page.

use super::list::Step;
use crate::{
    app::{Effect, Query},
    domain::{
        row::Subject,
        summary::{Happening, HistoryEntry, HistoryOf, HistoryPage},
    },
};

/// How close to the end of what is read the cursor comes before more is asked for.
const MARGIN: usize = 10;
/// Entries asked for at a time on the way to the present; an answer has at least as many.
const PAGE: usize = 40;

/// Part of a history and the entry selected in it.
#[derive(Debug, Clone)]
pub struct History {
    pub of: HistoryOf,
    pub page: HistoryPage,
    /// Whether an answer has come for `of`.
    pub read: bool,
    pub at: usize,
    asked: usize,
    /// How many entries are newer than the first of the page: none, unless an old one was gone to.
    first: usize,
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
            asked: 0,
            first: 0,
            wanted: None,
        }
    }

    /// Reads the newest entries; further back, those around the one selected.
    #[must_use]
    pub fn load(&self) -> Effect {
        let far = MARGIN <= self.at || 0 < self.first;
        let selected = self.subject().filter(|_| far);
        Effect::Load(match self.wanted.or(selected) {
            Some(entry) => Query::Around { of: self.of, entry },
            None => Query::History {
                of: self.of,
                offset: 0,
            },
        })
    }

    /// Selects this entry as soon as it has been read, which [`History::load`] does next.
    pub const fn go_to(&mut self, entry: Subject) {
        self.wanted = Some(entry);
    }

    /// Takes the part of the history around `entry` in, and selects that.
    pub fn loaded_around(
        &mut self,
        of: HistoryOf,
        entry: Subject,
        offset: usize,
        page: HistoryPage,
    ) {
        if of != self.of {
            return;
        }
        let selected = self.selected().map(entry_key);
        self.read = true;
        self.asked = 0;
        self.first = offset;
        self.wanted = None;
        self.page = page;
        let place = |fits: &dyn Fn(&HistoryEntry) -> bool| self.page.entries.iter().position(fits);
        self.at =
            place(&|other| Some(entry_key(other)) == selected && subject(&other.what) == entry)
                .or_else(|| place(&|other| subject(&other.what) == entry))
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
        self.asked = 0;
        self.first = 0;
        self.wanted = None;
        vec![Effect::Load(Query::History { of, offset: 0 })]
    }

    pub fn loaded(&mut self, of: HistoryOf, offset: usize, page: HistoryPage) {
        if of != self.of {
            return;
        }
        self.read = true;
        if offset < self.first {
            self.put_before(offset, page);
        } else if offset == 0 {
            let selected = self.selected().map(entry_key);
            self.page = page;
            self.asked = 0;
            let found = selected.and_then(|key| {
                let keys = self.page.entries.iter().map(entry_key);
                keys.enumerate().find(|(_, other)| *other == key)
            });
            self.at = found.map_or(0, |(at, _)| at);
        } else if offset == self.first + self.page.entries.len() {
            self.page.entries.extend(page.entries);
            self.page.people.extend(page.people);
            self.page.colleagues.extend(page.colleagues);
            self.page.more = page.more;
        }
    }

    /// Newer entries come to stand before those of the page.
    fn put_before(&mut self, offset: usize, mut newer: HistoryPage) {
        newer.entries.truncate(self.first - offset);
        self.at += newer.entries.len();
        self.first = offset;
        self.page.entries.splice(0..0, newer.entries);
        self.page.people.extend(newer.people);
        self.page.colleagues.extend(newer.colleagues);
    }

    #[must_use]
    pub fn selected(&self) -> Option<&HistoryEntry> {
        self.page.entries.get(self.at)
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.selected().map(|entry| subject(&entry.what))
    }

    pub fn step(&mut self, step: Step, height: usize) -> Vec<Effect> {
        let last = self.page.entries.len().saturating_sub(1);
        // An entry takes about three lines.
        let page = (height / 3).max(1).cast_signed();
        self.at = match step {
            Step::Lines(by) => self.at.saturating_add_signed(by).min(last),
            Step::Pages(by) => self.at.saturating_add_signed(by * page).min(last),
            Step::First => 0,
            Step::Last => last,
            Step::To(at) => at.min(last),
        };
        if 0 < self.first && (step == Step::First || self.at < MARGIN) {
            return self.newer(step);
        }
        let offset = self.first + self.page.entries.len();
        if self.page.more && self.asked < offset && last < self.at + MARGIN {
            self.asked = offset;
            return vec![Effect::Load(Query::History {
                of: self.of,
                offset,
            })];
        }
        Vec::new()
    }
}

impl History {
    /// Reads on towards the present; to its very end at once, if that is wanted.
    fn newer(&mut self, step: Step) -> Vec<Effect> {
        let mut offset = self.first.saturating_sub(PAGE);
        if step == Step::First {
            self.page = HistoryPage::default();
            (self.first, self.asked, offset) = (0, 0, 0);
        }
        vec![Effect::Load(Query::History {
            of: self.of,
            offset,
        })]
    }
}

/// The row an entry is about.
#[must_use]
pub fn subject(what: &Happening) -> Subject {
    match what {
        Happening::Interaction(row) => row.id.into(),
        Happening::Promise(row) => row.id.into(),
        Happening::Stance(row, _) => row.id.into(),
        Happening::Joined(row) | Happening::Left(row) => row.id.into(),
        Happening::OrgFact(row) => row.id.into(),
    }
}

/// Joining and leaving are two entries of one row.
fn entry_key(entry: &HistoryEntry) -> (Subject, bool) {
    (
        subject(&entry.what),
        matches!(entry.what, Happening::Left(_)),
    )
}

/// Puts the row of an entry among `rows`, for whoever needs its contents.
pub fn add_happening(rows: &mut crate::domain::row::Rows, what: &Happening) {
    match what {
        Happening::Interaction(row) => rows.interactions.push(row.clone()),
        Happening::Promise(row) => rows.promises.push(row.clone()),
        Happening::Stance(row, _) => rows.stances.push(row.clone()),
        Happening::Joined(row) | Happening::Left(row) => rows.tenures.push(row.clone()),
        Happening::OrgFact(row) => rows.org_facts.push(row.clone()),
    }
}
