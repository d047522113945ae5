//! One of everything: which other one, what differs, and who and what is likely there twice.

use crate::{
    app::{
        Effect, Refusal,
        fields::{Edit, Line},
        key::Key,
        screens::{List, Step},
    },
    book::{FindDoubles, FindNames},
    domain::{
        command::{Command, Keep, Merge as Wish, Pair},
        plan::merge::Difference,
        row::Subject,
        summary::{Double, Doubled, Hit},
        text::Name,
    },
    find::how_well,
};

/// Which other one the selected row is to be one with.
#[derive(Debug, Clone)]
pub struct Other {
    pub this: Subject,
    pub name: Option<Name>,
    pub typed: Line,
    pub hits: Vec<Hit>,
    pub list: List,
    /// The departments of the account, which are few; of the rest the book is asked.
    departments: Vec<Hit>,
}

/// Two that become one: what they do not agree on, and what is kept of it.
#[derive(Debug, Clone)]
pub struct Merge {
    pub pair: Pair,
    pub stays: Doubled,
    pub goes: Doubled,
    pub differences: Vec<Difference>,
    /// One for each difference.
    pub keeps: Vec<Keep>,
    pub list: List,
    pub saving: bool,
    pub refusal: Option<Refusal>,
    /// The list it was chosen from, to go on with.
    pub from: Option<Box<Doubles>>,
}

/// Who and what is likely there twice.
#[derive(Debug, Clone, Default)]
pub struct Doubles {
    /// Absent until the book has been looked through.
    pub rows: Option<Vec<Double>>,
    pub list: List,
}

impl Other {
    #[must_use]
    pub fn new(this: Subject, name: Option<Name>, departments: Vec<Hit>) -> Self {
        let mut other = Self {
            this,
            name,
            typed: Line::default(),
            hits: Vec::new(),
            list: List::default(),
            departments,
        };
        other.narrow();
        other
    }

    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        if self.typed.press(key) == Edit::Changed {
            self.changed()
        } else {
            Vec::new()
        }
    }

    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.typed.paste(text);
        self.changed()
    }

    fn changed(&mut self) -> Vec<Effect> {
        if let Subject::Department(_) = self.this {
            self.narrow();
            return Vec::new();
        }
        vec![Effect::ask(FindNames(self.typed.text().to_owned()))]
    }

    fn narrow(&mut self) {
        let typed = self.typed.text().trim();
        let fits = |hit: &&Hit| typed.is_empty() || how_well(typed, hit.name.as_str()).is_some();
        self.hits = self.departments.iter().filter(fits).cloned().collect();
        self.list = List::default();
    }

    /// The answer of the book; dropped when typing has gone on since.
    pub fn found(&mut self, query: &str, hits: Vec<Hit>) {
        if query == self.typed.text() {
            let fits = |hit: &Hit| Pair::of(self.this, hit.subject).is_some();
            self.hits = hits.into_iter().filter(fits).collect();
            self.list = List::default();
        }
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.list.step(step, self.hits.len(), height);
    }

    /// The one the cursor is on.
    #[must_use]
    pub fn pair(&self) -> Option<Pair> {
        let hit = self.hits.get(self.list.at)?;
        Pair::of(self.this, hit.subject)
    }
}

impl Merge {
    #[must_use]
    pub fn new(
        pair: Pair,
        (stays, goes): (Doubled, Doubled),
        differences: Vec<Difference>,
        from: Option<Box<Doubles>>,
    ) -> Self {
        let keeps = differences.iter().map(|one| one.aspect.usual()).collect();
        Self {
            pair,
            stays,
            goes,
            differences,
            keeps,
            list: List::default(),
            saving: false,
            refusal: None,
            from,
        }
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.list.step(step, self.differences.len(), height);
    }

    /// Something else is kept of what the cursor is on.
    pub fn choose(&mut self) {
        let at = self.list.at;
        let (Some(difference), Some(keep)) = (self.differences.get(at), self.keeps.get_mut(at))
        else {
            return;
        };
        let choices = difference.aspect.choices();
        let now = choices.iter().position(|one| one == keep).unwrap_or(0);
        let next = (now + 1) % choices.len().max(1);
        *keep = choices.get(next).copied().unwrap_or(*keep);
        self.refusal = None;
    }

    #[must_use]
    pub fn command(&self) -> Command {
        let aspects = self.differences.iter().map(|one| one.aspect);
        Command::Merge(Wish {
            pair: self.pair,
            keeps: aspects.zip(self.keeps.iter().copied()).collect(),
        })
    }
}

impl Doubles {
    #[must_use]
    pub fn loading() -> (Self, Effect) {
        (Self::default(), Effect::ask(FindDoubles))
    }

    /// What the book says; the cursor stays where it was in the list.
    pub fn found(&mut self, rows: Vec<Double>) {
        self.list.at = self.list.at.min(rows.len().saturating_sub(1));
        self.rows = Some(rows);
    }

    pub fn step(&mut self, step: Step, height: usize) {
        let count = self.rows.as_ref().map_or(0, Vec::len);
        self.list.step(step, count, height);
    }

    #[must_use]
    pub fn selected(&self) -> Option<&Double> {
        self.rows.as_ref()?.get(self.list.at)
    }

    /// Takes the row under the cursor off the list: the two are not the same.
    pub fn set_apart(&mut self) -> Option<Pair> {
        let rows = self.rows.as_mut()?;
        let at = self.list.at;
        let pair = (at < rows.len()).then(|| rows.remove(at).pair);
        self.list.at = at.min(rows.len().saturating_sub(1));
        pair
    }
}
