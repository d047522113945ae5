//! What the depth is made of, line by line, with a cursor that stays with its line.

use std::collections::HashSet;

use crate::{
    app::{
        DepthView,
        screens::list::{List, Step},
    },
    domain::{
        id::Id,
        person::Person,
        row::Subject,
        score::{EVERYBODY, Entry, Fold, Leaf, Path, Prepared, Root, Says, ledger, path_of},
    },
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Points {
    pub entries: Vec<Entry>,
    pub list: List,
    unfolded: HashSet<Path>,
    selected: Option<Path>,
    /// Somebody the page opened at: until a key is pressed, what is below them is in the window too.
    opened_at: Option<Path>,
}

impl Points {
    /// With somebody unfolded and under the cursor.
    pub fn new(about: Option<Id<Person>>) -> Self {
        let path = about.map(path_of);
        let unfolded = path.into_iter().flat_map(|path| [EVERYBODY, path]);
        Self {
            unfolded: unfolded.collect(),
            selected: path,
            opened_at: path,
            ..Self::default()
        }
    }

    /// Lays the lines out anew; the cursor stays with its line, or else near its place.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let prepared = Prepared::new(&view.facts, &view.constants);
        self.entries = ledger(&prepared, &view.depth, &|path| self.unfolded.contains(path));
        let place = |path| self.entries.iter().position(|entry| entry.path == path);
        if let Some(at) = self.selected.and_then(place) {
            self.list.at = at;
        }
        self.show(height);
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.opened_at = None;
        self.list.step(step, self.entries.len(), height);
        self.selected = self.entry().map(|entry| entry.path);
    }

    pub fn show(&mut self, height: usize) {
        self.list.show(self.entries.len(), height);
        self.selected = self.entry().map(|entry| entry.path);
        if self.opened_at.is_some() && self.opened_at == self.selected {
            self.show_below(self.list.at, height);
        }
    }

    /// On a line with nothing below it, folds what it stands below.
    pub fn fold(&mut self, view: &DepthView, height: usize) {
        self.opened_at = None;
        let Some(at) = self.branch() else { return };
        let path = self.entries[at].path;
        if !self.unfolded.remove(&path) {
            self.unfolded.insert(path);
        }
        self.list.at = at;
        self.selected = Some(path);
        self.fill(view, height);
        self.show_below(at, height);
    }

    /// What was just unfolded comes into the window as far as it fits.
    fn show_below(&mut self, at: usize, height: usize) {
        let indent = self.entries[at].indent;
        let below = self.entries[at + 1..]
            .iter()
            .take_while(|entry| indent < entry.indent)
            .count();
        let top = (at + below + 1).saturating_sub(height).min(at);
        self.list.top = self.list.top.max(top);
    }

    pub fn fold_all(&mut self, view: &DepthView, height: usize) {
        self.opened_at = None;
        let closed = |entry: &&Entry| entry.fold == Fold::Closed;
        if self.entries.iter().any(|entry| entry.fold == Fold::Closed) {
            // What lies deeper shows only after what it lies in.
            while self.entries.iter().any(|entry| entry.fold == Fold::Closed) {
                let more: Vec<Path> = self
                    .entries
                    .iter()
                    .filter(closed)
                    .map(|entry| entry.path)
                    .collect();
                self.unfolded.extend(more);
                self.fill(view, height);
            }
        } else {
            if let Some(at) = self.root() {
                self.selected = Some(self.entries[at].path);
            }
            self.unfolded.clear();
            self.fill(view, height);
        }
    }

    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.entries.get(self.list.at)
    }

    /// The line under the cursor, or the nearest above it that it stands below and that folds.
    fn branch(&self) -> Option<usize> {
        let entry = self.entry()?;
        if entry.fold != Fold::Leaf {
            return Some(self.list.at);
        }
        let above = (0..self.list.at).rev();
        let mut above = above.filter(|at| self.entries[*at].indent < entry.indent);
        above.find(|at| self.entries[*at].fold != Fold::Leaf)
    }

    /// The line furthest out that the cursor stands in.
    fn root(&self) -> Option<usize> {
        (0..=self.list.at)
            .rev()
            .find(|at| self.entries.get(*at).is_some_and(|entry| entry.indent == 0))
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        let entry = self.entry()?;
        match &entry.says {
            Says::Colleague(known) => Some(known.person),
            Says::Part { part, .. } => part.because.person(),
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
