//! What the depth is made of, line by line.

use std::collections::HashSet;

use crate::{
    app::{DepthView, Keyed, List, Stride},
    domain::{
        Id, Person, Subject,
        score::{
            EVERYBODY, Fold, Leaf, LedgerLine, LedgerSays, Path, Prepared, Root, ledger, path_of,
        },
    },
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Points {
    pub list: List<Vec<LedgerLine>>,
    unfolded: HashSet<Path>,
    /// Somebody the page opened at: until a key is pressed, what is below them is in the window too.
    opened_at: Option<Path>,
}

impl Keyed for LedgerLine {
    type Key = Path;

    fn key(&self) -> Option<Path> {
        Some(self.path)
    }
}

impl Points {
    /// With somebody unfolded and under the cursor.
    pub fn new(about: Option<Id<Person>>) -> Self {
        let path = about.map(path_of);
        let unfolded = path.into_iter().flat_map(|path| [EVERYBODY, path]);
        let mut points = Self {
            unfolded: unfolded.collect(),
            opened_at: path,
            ..Self::default()
        };
        if let Some(path) = path {
            points.list.seek(path);
        }
        points
    }

    /// Lays the lines out anew.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let prepared = Prepared::new(&view.facts, &view.constants);
        let entries = ledger(&prepared, &view.depth, &|path| self.unfolded.contains(path));
        self.list.fill(entries, height);
        self.show(height);
    }

    pub fn step(&mut self, step: Stride, height: usize) {
        self.opened_at = None;
        self.list.step(step, height);
    }

    pub fn show(&mut self, height: usize) {
        self.list.show(height);
        if self.opened_at.is_some() && self.opened_at.as_ref() == self.list.key() {
            self.show_below(height);
        }
    }

    /// On a line with nothing below it, folds what it stands below.
    pub fn fold(&mut self, view: &DepthView, height: usize) {
        self.opened_at = None;
        let Some(at) = self.branch() else { return };
        let path = self.entries()[at].path;
        if !self.unfolded.remove(&path) {
            self.unfolded.insert(path);
        }
        self.list.seek(path);
        self.fill(view, height);
        self.show_below(height);
    }

    /// What was just unfolded comes into the window as far as it fits.
    fn show_below(&mut self, height: usize) {
        let at = self.list.at();
        let Some(indent) = self.entry().map(|entry| entry.indent) else {
            return;
        };
        let below = self.entries()[at + 1..].iter();
        let below = below.take_while(|entry| indent < entry.indent);
        self.list.reveal(at + below.count(), height);
    }

    pub fn fold_all(&mut self, view: &DepthView, height: usize) {
        self.opened_at = None;
        let closed = |entry: &&LedgerLine| entry.fold == Fold::Closed;
        if self.entries().iter().any(|entry| closed(&entry)) {
            // What lies deeper shows only after what it lies in.
            while self.entries().iter().any(|entry| closed(&entry)) {
                let more = self.entries().iter().filter(closed);
                let more: Vec<Path> = more.map(|entry| entry.path).collect();
                self.unfolded.extend(more);
                self.fill(view, height);
            }
        } else {
            if let Some(at) = self.root() {
                self.list.seek(self.entries()[at].path);
            }
            self.unfolded.clear();
            self.fill(view, height);
        }
    }

    #[must_use]
    pub fn entry(&self) -> Option<&LedgerLine> {
        self.list.row()
    }

    #[must_use]
    pub fn entries(&self) -> &[LedgerLine] {
        self.list.rows()
    }

    /// The line under the cursor, or the nearest above it that it stands below and that folds.
    fn branch(&self) -> Option<usize> {
        let entry = self.entry()?;
        if entry.fold != Fold::Leaf {
            return Some(self.list.at());
        }
        let above = (0..self.list.at()).rev();
        let mut above = above.filter(|at| self.entries()[*at].indent < entry.indent);
        above.find(|at| self.entries()[*at].fold != Fold::Leaf)
    }

    /// The line furthest out that the cursor stands in.
    fn root(&self) -> Option<usize> {
        let mut above = (0..=self.list.at()).rev();
        above.find(|at| {
            self.entries()
                .get(*at)
                .is_some_and(|entry| entry.indent == 0)
        })
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        let entry = self.entry()?;
        match &entry.says {
            LedgerSays::Colleague(known) => Some(known.person),
            LedgerSays::Part { part, .. } => part.because.person(),
            _ => entry.path.person,
        }
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        let entry = self.entry()?;
        match (entry.path.leaf, entry.path.person, entry.path.root) {
            (Some(Leaf::Contact(id)), ..) => Some(id.into()),
            (Some(Leaf::Colleague(id)), ..) => Some(id.into()),
            (_, Some(person), _) => Some(person.into()),
            (_, None, Root::Part(_, subject)) => Some(subject),
            (_, None, Root::People) => None,
        }
    }
}
