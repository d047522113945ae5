//! The rivals of the whole book: under each, the accounts where it sits.

use super::FormWish;
use crate::{
    app::{Effect, Height, Keyed, List},
    book::AllRivals,
    domain::{
        Account, Id, Name, Rival, Subject,
        rival::{RivalEverywhere, RivalPlace},
    },
};

/// The rivals on screen.
#[derive(Debug, Clone, Default)]
pub struct RivalsScreen {
    /// Absent until the book has been looked through.
    pub list: List<Option<Vec<RivalLine>>>,
    /// The form to open once the account it is about has been read.
    pub form: Option<FormWish>,
    /// A rival that was just recorded: the cursor goes there when it is read.
    pub sought: Option<Id<Rival>>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RivalLine {
    /// A rival, with how many accounts of it follow.
    Heading(Name, usize),
    Place(Box<RivalPlace>),
}

impl RivalLine {
    #[must_use]
    pub const fn place(&self) -> Option<&RivalPlace> {
        match self {
            Self::Place(place) => Some(place),
            Self::Heading(..) => None,
        }
    }
}

impl Keyed for RivalLine {
    type Key = (Id<Account>, String);

    const HEIGHT: Height = Height::About(3);

    fn key(&self) -> Option<Self::Key> {
        self.place().map(RivalPlace::key)
    }

    fn rests(&self) -> bool {
        self.place().is_some()
    }
}

impl RivalsScreen {
    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![Effect::ask(AllRivals)]
    }

    pub fn loaded(&mut self, rivals: Vec<RivalEverywhere>, height: usize) {
        let mut lines = Vec::new();
        for RivalEverywhere { name, places } in rivals {
            lines.push(RivalLine::Heading(name, places.len()));
            lines.extend(places.into_iter().map(Box::new).map(RivalLine::Place));
        }
        let sought = self.sought.take();
        let is_sought = |place: &&RivalPlace| {
            let mut rows = place.here.rows.iter();
            rows.any(|row| Some(row.id) == sought)
        };
        let sought = lines.iter().filter_map(RivalLine::place).find(is_sought);
        if let Some(key) = sought.map(RivalPlace::key) {
            self.list.seek(key);
        }
        self.list.fill(Some(lines), height);
    }

    /// How many rivals there are, and at how many accounts one of them has a coach who decides.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let lines = self.lines().unwrap_or_default();
        let rivals = lines.iter().filter(|line| !line.rests());
        let places = lines.iter().filter_map(RivalLine::place);
        let serious = places.filter(|place| place.here.is_serious());
        (rivals.count(), serious.count())
    }

    /// What has been read; absent until it has.
    #[must_use]
    pub fn lines(&self) -> Option<&[RivalLine]> {
        self.list.rows().as_deref()
    }

    #[must_use]
    pub fn selected(&self) -> Option<&RivalPlace> {
        self.lines()?.get(self.list.at())?.place()
    }

    /// The row of the rival under the cursor; one that is known by name only has none.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        let row = self.selected()?.here.rows.first()?;
        Some(row.id.into())
    }
}
