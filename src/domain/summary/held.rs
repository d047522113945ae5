//! All that is held on one person, for that person: who else is named in it is another matter.

use chrono::NaiveDate;

use super::{Person, Row, Rows};
use crate::domain::{AnyNoun, Change, Name, Note, NounKind, Uid, forgetting::Naming};

/// All that is held on one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub on: NaiveDate,
    pub person: Row<Person>,
    /// Every row that names them, and whatever these refer to.
    pub rows: Rows,
    /// Texts about others that name them.
    pub mentions: Vec<HeldMention>,
    /// Changes in the journal that tell of them.
    pub steps: usize,
}

/// A text about somebody or something else that names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMention {
    pub kind: NounKind,
    pub uid: Uid,
    pub text: Note,
}

impl Held {
    /// The same without who else is named in it: `everybody` are the people and colleagues of the book, `other`
    /// is what they are called here.
    #[must_use]
    pub fn for_them(mut self, everybody: &[Name], other: &Name) -> Self {
        let own = &self.person.is;
        let is_own = |name: &Name| name == &own.name || own.aliases.contains(name);
        let others = everybody.iter().filter(|name| !is_own(name));
        let others = others.fold(Naming::default(), |all, name| {
            all.with(&Naming::of(&Person::named(name.clone())))
        });
        for row in &mut self.rows.people {
            if row.id != self.person.id {
                row.is = Person::named(other.clone());
            }
        }
        for row in &mut self.rows.colleagues {
            row.is.name = other.clone();
        }
        // What is kept of an account is not about them.
        for row in &mut self.rows.accounts {
            row.is.note = Note::empty();
            row.is.tags.clear();
            row.is.tier = None;
        }
        // Nor is what is at stake for us.
        for row in &mut self.rows.matters {
            let (matter, person) = (&mut row.is, self.person.id);
            matter.people.retain(|one| *one == person);
            (matter.money, matter.rival, matter.owner) = (None, None, None);
            matter.note = Note::empty();
        }
        for row in &mut self.rows.plan_items {
            row.is.owner = None;
        }
        let hide = |text: &str| others.replaced(text, other.raw());
        let mut person = AnyNoun::Person(self.person.is.clone());
        person.rewrite(&mut |text| hide(text));
        if let AnyNoun::Person(person) = person {
            self.person.is = person;
        }
        let hidden = reworded(std::mem::take(&mut self.rows), &hide);
        self.rows = hidden;
        for mention in &mut self.mentions {
            mention.text = hide(mention.text.raw()).into();
        }
        self
    }
}

/// The rows, with every free text written otherwise.
fn reworded(rows: Rows, write: &dyn Fn(&str) -> String) -> Rows {
    let mut out = Rows::default();
    for mut change in Change::inserts(rows) {
        change.reword(&mut |text| write(text));
        // They come from rows of their own, each once.
        let _ = out.apply(&change);
    }
    out
}
