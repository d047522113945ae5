//! Somebody who may be forgotten for good: what goes, which texts go on naming them, and their name again.

use crate::{
    app::{
        Keyed, List,
        fields::{Edit, LineInput},
        key::Key,
    },
    domain::{
        Uid,
        forgetting::Oblivion,
        summary::{Forgettable, NamedIn},
    },
};

/// The overlay.
#[derive(Debug, Clone, Default)]
pub struct ForgetOverlay {
    /// What would go; absent until the book has been looked through.
    pub found: Option<Box<Forgettable>>,
    /// How many backups they would be taken out of.
    pub backups: usize,
    pub list: List<Vec<NamedText>>,
    /// Their name, as it is typed again.
    pub again: Option<LineInput>,
    /// What was typed is not their name.
    pub differs: bool,
}

/// A text that names them, and what becomes of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedText {
    pub is: NamedIn,
    pub name: Mentioned,
}

/// What becomes of a name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mentioned {
    Replaced,
    Kept,
}

impl Keyed for NamedText {
    type Key = Uid;

    fn key(&self) -> Option<Uid> {
        Some(self.is.uid.clone())
    }
}

impl ForgetOverlay {
    /// What the book says.
    pub fn weighed(&mut self, found: Box<Forgettable>, backups: usize) {
        let mentions = found.mentions.iter().cloned();
        let mentions = mentions.map(|is| NamedText {
            is,
            name: Mentioned::Replaced,
        });
        self.list.begin(mentions.collect());
        self.backups = backups;
        self.found = Some(found);
    }

    /// The text that the cursor is on goes on naming them, or does not any more.
    pub fn turn_mention(&mut self) {
        let at = self.list.at();
        if let Some(mention) = self.list.rows_mut().get_mut(at) {
            mention.name = match mention.name {
                Mentioned::Replaced => Mentioned::Kept,
                Mentioned::Kept => Mentioned::Replaced,
            };
        }
    }

    /// Asks for the name, once it is known what goes.
    pub fn ask_again(&mut self) {
        self.again = self.found.as_ref().map(|_| LineInput::default());
    }

    pub fn press(&mut self, key: Key) {
        if let Some(again) = &mut self.again
            && again.press(key) == Edit::Changed
        {
            self.differs = false;
        }
    }

    pub fn paste(&mut self, text: &str) {
        if let Some(again) = &mut self.again {
            again.paste(text);
            self.differs = false;
        }
    }

    /// What is to be forgotten, where the name was typed as it is; `instead` stands in its place.
    pub fn oblivion(&mut self, instead: &str) -> Option<Oblivion> {
        let (found, again) = (self.found.as_ref()?, self.again.as_ref()?);
        self.differs = !found.is_called(again.text());
        if self.differs {
            return None;
        }
        let kept = self.list.rows().iter();
        let kept = kept.filter(|mention| mention.name == Mentioned::Kept);
        let kept = kept.map(|mention| mention.is.uid.clone()).collect();
        Some(found.oblivion(kept, instead.to_owned()))
    }
}
