//! A list narrowed by typing: the help; and one list of everything in the book and everything that can
//! be done, which find and palette share.

use std::collections::HashSet;

use super::topic_of;
use crate::{
    app::{Action, KeyScope, Keyed, Keys, List, fields::LineInput},
    domain::{
        Subject,
        summary::{Found, FoundAs, Match},
    },
    manual::{ManualPlace, Topic},
};

/// Something Enter runs.
#[derive(Debug, Clone, PartialEq)]
pub enum MenuItem {
    /// A binding of this scope.
    Run(KeyScope, Action),
    /// A row of the book.
    Go(Box<Match>),
    /// A page of the manual, or a section of one.
    Read(ManualPlace),
}

/// Which entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKey {
    Run(KeyScope, Action),
    Go(Subject),
    Read(Topic, Option<usize>),
}

impl Keyed for MenuItem {
    type Key = EntryKey;

    fn key(&self) -> Option<EntryKey> {
        Some(match self {
            Self::Run(scope, action) => EntryKey::Run(*scope, *action),
            Self::Go(found) => EntryKey::Go(found.subject),
            Self::Read(entry) => EntryKey::Read(entry.topic, entry.section),
        })
    }
}

/// What stands first in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Actions, and nothing of the book: the help.
    ActionsOnly,
    Actions,
    Book,
}

/// What was typed and what is left of the list.
#[derive(Debug, Clone)]
pub struct Entries {
    pub typed: LineInput,
    pub lead: Lead,
    pub list: List<Vec<MenuItem>>,
    actions: Vec<(KeyScope, Action)>,
    /// What the manual has, the page about this screen first.
    manual: Vec<ManualPlace>,
    /// The newest answer of the book.
    found: Option<Found>,
}

impl Entries {
    /// Every action that answers on a screen of this scope, and what `New` makes. What the book has is
    /// to be searched for, unless this is the help.
    #[must_use]
    pub fn new(scope: KeyScope, lead: Lead, keys: &Keys) -> Self {
        let mut seen = HashSet::new();
        let mut actions: Vec<_> = keys
            .bindings(scope)
            .chain(
                keys.bindings(KeyScope::New)
                    .filter(|b| b.scope == KeyScope::New),
            )
            .filter(|b| seen.insert(b.action) && b.action != Action::Cancel)
            .map(|b| (b.scope, b.action))
            .collect();
        if lead != Lead::ActionsOnly && scope.chain().any(|scope| scope == KeyScope::Rows) {
            // It goes to the agenda from everywhere, and who has no key for it there does not look for it there.
            let round = (KeyScope::Agenda, Action::Whose);
            actions.extend(seen.insert(round.1).then_some(round));
        }
        let mut entries = Self {
            typed: LineInput::default(),
            lead,
            list: List::default(),
            actions,
            manual: Vec::new(),
            found: None,
        };
        entries.list = List::new(entries.fitting(&[]));
        entries
    }

    /// The help on a screen of this scope: what can be done there, and what the manual has to read, the
    /// page about the screen and the words explained before the others.
    #[must_use]
    pub fn help(scope: KeyScope, keys: &Keys, manual: &[ManualPlace]) -> Self {
        let mut entries = Self::new(scope, Lead::ActionsOnly, keys);
        entries.manual = manual.to_vec();
        let here = topic_of(scope);
        entries.manual.sort_by_key(|entry| {
            let topic = entry.topic;
            (topic != here, topic != Topic::Terms)
        });
        entries.narrow(&[]);
        entries
    }

    /// What the manual has of what was typed: its pages with nothing typed, else whatever is called so.
    fn reads(&self, typed: &str) -> impl Iterator<Item = MenuItem> {
        let fits = |entry: &&ManualPlace| {
            let name = entry.name.to_lowercase();
            let mut words = typed.split_whitespace();
            if typed.is_empty() {
                entry.section.is_none()
            } else {
                words.all(|word| name.contains(word))
            }
        };
        let mut fitting: Vec<&ManualPlace> = self.manual.iter().filter(fits).collect();
        fitting.sort_by_key(|entry| !typed.is_empty() && entry.name.to_lowercase() != typed);
        fitting.into_iter().cloned().map(MenuItem::Read)
    }

    /// Lists what fits the text typed; the cursor returns to the top.
    pub fn narrow(&mut self, names: &[(Action, String)]) {
        self.list.begin(self.fitting(names));
    }

    fn fitting(&self, names: &[(Action, String)]) -> Vec<MenuItem> {
        let typed = self.typed.text().trim().to_lowercase();
        let lead = self.lead;
        let fits = |action: Action| {
            let name = names.iter().find(|(known, _)| *known == action);
            typed.is_empty()
                || name.is_some_and(|(_, name)| {
                    let name = name.to_lowercase();
                    typed.split_whitespace().all(|word| has(&name, word, lead))
                })
        };
        let whole = |action: Action| {
            let name = names.iter().find(|(known, _)| *known == action);
            let mut called = name
                .into_iter()
                .flat_map(|(_, name)| name.split_whitespace());
            called.any(|word| word.to_lowercase() == typed)
        };
        let fitting = self.actions.iter().filter(|(_, action)| fits(*action));
        let mut fitting: Vec<_> = fitting.copied().collect();
        // Who types a word whole means what is called so, and not what begins alike.
        fitting.sort_by_key(|(_, action)| !typed.is_empty() && !whole(*action));
        let runs = fitting.into_iter();
        let runs: Vec<MenuItem> = runs
            .map(|(scope, action)| MenuItem::Run(scope, action))
            .collect();
        // Names that are only spelled alike are offered where there is nothing else.
        let found = self
            .found
            .as_ref()
            .filter(|found| found.outcome != FoundAs::Alike || runs.is_empty());
        let (front, rest) = found.map_or((&[][..], &[][..]), |found| {
            let foremost = found.foremost.min(found.matches.len());
            found.matches.split_at(foremost)
        });
        let go = |hit: &Match| MenuItem::Go(Box::new(hit.clone()));
        let (front, rest) = (front.iter().map(go), rest.iter().map(go));
        match self.lead {
            Lead::ActionsOnly => {
                // The two that explain what is on the screen come first, until something is asked for.
                let mut reads: Vec<MenuItem> = self.reads(&typed).collect();
                let lead = if typed.is_empty() { 2 } else { 0 };
                let rest = reads.split_off(lead.min(reads.len()));
                reads.into_iter().chain(runs).chain(rest).collect()
            }
            Lead::Actions => runs.into_iter().chain(front).chain(rest).collect(),
            Lead::Book => front.chain(runs).chain(rest).collect(),
        }
    }

    /// Takes the answer of the book; dropped when typing has gone on since. Whoever has moved in the list
    /// keeps their entry.
    pub fn found(&mut self, words: &str, found: Found, names: &[(Action, String)], height: usize) {
        if words == self.typed.text() {
            self.found = Some(found);
            match self.list.at() {
                0 => self.narrow(names),
                _ => self.list.fill(self.fitting(names), height),
            }
        }
    }

    /// What the matches of the book are, once it has answered.
    #[must_use]
    pub fn outcome(&self) -> Option<FoundAs> {
        self.found.as_ref().map(|found| found.outcome)
    }

    /// Whether rows of the book are listed.
    #[must_use]
    pub fn has_rows(&self) -> bool {
        self.list
            .rows()
            .iter()
            .any(|item| matches!(item, MenuItem::Go(_)))
    }

    #[must_use]
    pub fn selected(&self) -> Option<&MenuItem> {
        self.list.row()
    }
}

/// Whether an action of this name fits what was typed. Among rows of the book only the start of a word
/// does, or one letter would bring half the table along.
fn has(name: &str, typed: &str, lead: Lead) -> bool {
    let mut places = name.match_indices(typed);
    places.any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        lead == Lead::ActionsOnly || before.is_none_or(|before| !before.is_ascii_alphanumeric())
    })
}
