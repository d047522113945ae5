//! One of everything: which other one, what differs, and who and what is likely there twice.

use crate::{
    app::{
        Effect, Keyed, List, Refusal,
        fields::{Edit, LineInput},
        key::Key,
    },
    book::{FindDoubles, FindNames},
    domain::{
        Command, Keep, Merge as Wish, MergeField, Name, Pair, Subject,
        plan::merge::Difference,
        summary::{Double, Doubled, Hit},
    },
    find::how_well,
};

/// Which other one the selected row is to be one with.
#[derive(Debug, Clone)]
pub struct Other {
    pub this: Subject,
    pub name: Option<Name>,
    pub typed: LineInput,
    pub list: List<Vec<Hit>>,
    /// The departments of the account, which are few; of the rest the book is asked.
    departments: Vec<Hit>,
}

/// Two that become one: what they do not agree on, and what is kept of it.
#[derive(Debug, Clone)]
pub struct MergeOverlay {
    pub pair: Pair,
    pub stays: Doubled,
    pub goes: Doubled,
    pub list: List<Vec<Differs>>,
    pub saving: bool,
    pub refusal: Option<Refusal>,
    /// The list it was chosen from, to go on with.
    pub from: Option<Box<Doubles>>,
}

/// What two do not agree on, and what is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differs {
    pub is: Difference,
    pub keep: Keep,
}

/// Who and what is likely there twice.
#[derive(Debug, Clone, Default)]
pub struct Doubles {
    /// Absent until the book has been looked through.
    pub list: List<Option<Vec<Double>>>,
}

impl Keyed for Hit {
    type Key = Subject;

    fn key(&self) -> Option<Subject> {
        Some(self.subject)
    }
}

impl Keyed for Differs {
    type Key = MergeField;

    fn key(&self) -> Option<MergeField> {
        Some(self.is.aspect)
    }
}

impl Keyed for Double {
    type Key = Pair;

    fn key(&self) -> Option<Pair> {
        Some(self.pair)
    }
}

impl Other {
    #[must_use]
    pub fn new(this: Subject, name: Option<Name>, departments: Vec<Hit>) -> Self {
        let mut other = Self {
            this,
            name,
            typed: LineInput::default(),
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
        let fits = |hit: &&Hit| typed.is_empty() || how_well(typed, hit.name.raw()).is_some();
        let hits = self.departments.iter().filter(fits).cloned();
        self.list.begin(hits.collect());
    }

    /// The answer of the book; dropped when typing has gone on since.
    pub fn found(&mut self, query: &str, hits: Vec<Hit>) {
        if query == self.typed.text() {
            let fits = |hit: &Hit| Pair::of(self.this, hit.subject).is_some();
            self.list.begin(hits.into_iter().filter(fits).collect());
        }
    }

    /// The one the cursor is on.
    #[must_use]
    pub fn pair(&self) -> Option<Pair> {
        Pair::of(self.this, self.list.row()?.subject)
    }
}

impl MergeOverlay {
    #[must_use]
    pub fn new(
        pair: Pair,
        (stays, goes): (Doubled, Doubled),
        differences: Vec<Difference>,
        from: Option<Box<Doubles>>,
    ) -> Self {
        let differences = differences.into_iter().map(|is| Differs {
            keep: is.aspect.usual(),
            is,
        });
        Self {
            pair,
            stays,
            goes,
            list: List::new(differences.collect()),
            saving: false,
            refusal: None,
            from,
        }
    }

    /// Something else is kept of what the cursor is on.
    pub fn choose(&mut self) {
        let at = self.list.at();
        let Some(differs) = self.list.rows_mut().get_mut(at) else {
            return;
        };
        let choices = differs.is.aspect.choices();
        let now = choices.iter().position(|one| *one == differs.keep);
        let next = (now.unwrap_or(0) + 1) % choices.len().max(1);
        differs.keep = choices.get(next).copied().unwrap_or(differs.keep);
        self.refusal = None;
    }

    #[must_use]
    pub fn command(&self) -> Command {
        let differs = self.list.rows().iter();
        Command::Merge(Wish {
            pair: self.pair,
            keeps: differs.map(|one| (one.is.aspect, one.keep)).collect(),
        })
    }
}

impl Doubles {
    #[must_use]
    pub fn loading() -> (Self, Effect) {
        (Self::default(), Effect::ask(FindDoubles))
    }

    /// What the book says.
    pub fn found(&mut self, rows: Vec<Double>, height: usize) {
        self.list.fill(Some(rows), height);
    }

    #[must_use]
    pub fn selected(&self) -> Option<&Double> {
        self.list.rows().as_ref()?.get(self.list.at())
    }

    /// Takes two off the list: they are not the same, or no longer two.
    pub fn settle(&mut self, pair: Pair, height: usize) {
        let mut rows = self.list.rows().clone();
        if let Some(rows) = &mut rows {
            rows.retain(|row| row.pair != pair);
        }
        self.list.fill(rows, height);
    }
}
