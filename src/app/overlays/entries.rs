//! A list narrowed by typing: the help, and the palette with what the book finds besides.

use std::collections::HashSet;

use crate::app::{Action, Effect, Hit, Keys, Query, Scope, fields::Line};

/// Something Enter runs.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A binding of this scope.
    Run(Scope, Action),
    /// A row of the book.
    Go(Box<Hit>),
}

/// What was typed and what is left of the list.
#[derive(Debug, Clone)]
pub struct Entries {
    pub typed: Line,
    pub items: Vec<Item>,
    pub at: usize,
    all: Vec<(Scope, Action)>,
    hits: Vec<Hit>,
}

impl Entries {
    /// Every action that answers on a screen of this scope, and what `New` makes.
    #[must_use]
    pub fn of(scope: Scope, keys: &Keys) -> Self {
        let mut seen = HashSet::new();
        let all: Vec<_> = keys
            .bindings(scope)
            .chain(keys.bindings(Scope::New).filter(|b| b.scope == Scope::New))
            .filter(|b| seen.insert(b.action) && b.action != Action::Cancel)
            .map(|b| (b.scope, b.action))
            .collect();
        let mut entries = Self {
            typed: Line::default(),
            items: Vec::new(),
            at: 0,
            all,
            hits: Vec::new(),
        };
        entries.narrow(&[]);
        entries
    }

    /// Only the rows of the book, by name.
    #[must_use]
    pub fn finder() -> (Self, Vec<Effect>) {
        let entries = Self {
            typed: Line::default(),
            items: Vec::new(),
            at: 0,
            all: Vec::new(),
            hits: Vec::new(),
        };
        (entries, vec![Effect::Load(Query::Find(String::new()))])
    }

    /// Keeps what contains the text typed in its name or is a hit; the cursor returns to the top.
    pub fn narrow(&mut self, names: &[(Action, String)]) {
        let typed = self.typed.text().to_lowercase();
        let fits = |action: Action| {
            let name = names.iter().find(|(known, _)| *known == action);
            typed.is_empty() || name.is_some_and(|(_, name)| name.to_lowercase().contains(&typed))
        };
        let hits = self.hits.iter().cloned().map(|hit| Item::Go(Box::new(hit)));
        let runs = self
            .all
            .iter()
            .filter(|(_, action)| fits(*action))
            .map(|(scope, action)| Item::Run(*scope, *action));
        self.items = hits.chain(runs).collect();
        self.at = 0;
    }

    pub fn found(&mut self, query: &str, hits: Vec<Hit>, names: &[(Action, String)]) {
        if query == self.typed.text() {
            self.hits = hits;
            self.narrow(names);
        }
    }

    pub fn step(&mut self, by: isize) {
        let last = self.items.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    #[must_use]
    pub fn selected(&self) -> Option<&Item> {
        self.items.get(self.at)
    }
}
