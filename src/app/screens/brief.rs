//! One page before a visit: its lines, with a cursor on those that lead somewhere.

use crate::{
    app::{Effect, Height, List, Sequence},
    book::BriefFor,
    domain::{
        Account, Id, Person, Subject,
        brief::{About, Brief, BriefItem, Heading, Named, Part},
    },
};

/// A brief on screen.
#[derive(Debug, Clone)]
pub struct BriefScreen {
    pub about: About,
    /// The rows of all parts, one after the other; absent until they have been read.
    pub list: List<Option<Box<Brief>>>,
}

impl Sequence for Brief {
    /// Of several rows under one heading about the same, which.
    type Key = (Heading, Subject, usize);

    const HEIGHT: Height = Height::About(2);

    fn count(&self) -> usize {
        self.parts.iter().map(|part| part.items.len()).sum()
    }

    fn key(&self, at: usize) -> Option<Self::Key> {
        let (heading, item) = rows(self).nth(at)?;
        let before = rows(self).take(at);
        let alike = before.filter(|(of, other)| (*of, other.subject) == (heading, item.subject));
        Some((heading, item.subject, alike.count()))
    }
}

fn rows(view: &Brief) -> impl Iterator<Item = (Heading, &BriefItem)> {
    let parts = view.parts.iter();
    parts.flat_map(|part| part.items.iter().map(|item| (part.heading, item)))
}

/// One line of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BriefLine<'a> {
    Heading(Heading),
    /// With its place among the rows.
    Row(usize, &'a BriefItem),
    More(usize),
}

impl BriefScreen {
    #[must_use]
    pub fn new(about: About) -> Self {
        Self {
            about,
            list: List::default(),
        }
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![Effect::ask(BriefFor(self.about))]
    }

    pub fn loaded(&mut self, view: Box<Brief>) {
        if view.about == self.about {
            self.list.fill(Some(view), 0);
        }
    }

    #[must_use]
    pub fn view(&self) -> Option<&Brief> {
        self.list.rows().as_deref()
    }

    /// The account it is about, or at which its person is seen.
    #[must_use]
    pub fn account(&self) -> Option<Id<Account>> {
        let head = &self.view()?.head;
        head.account.as_ref().map(|account| account.id)
    }

    /// Whom a log line from here is about: the account, and the person one went to see.
    #[must_use]
    pub fn addressed(&self) -> Option<(Named<Account>, Option<Named<Person>>)> {
        let head = self.view()?.head.clone();
        let account = head.account?;
        Some(((account.id, account.name), head.person))
    }

    fn parts(&self) -> &[Part] {
        self.view().map_or(&[], |view| &view.parts)
    }

    #[must_use]
    pub fn selected(&self) -> Option<(Heading, &BriefItem)> {
        rows(self.view()?).nth(self.list.at())
    }

    /// Everything on the page below its head.
    #[must_use]
    pub fn lines(&self) -> Vec<BriefLine<'_>> {
        let mut lines = Vec::new();
        let mut before = 0;
        for part in self.parts() {
            lines.push(BriefLine::Heading(part.heading));
            let rows = part.items.iter().zip(before..);
            lines.extend(rows.map(|(item, at)| BriefLine::Row(at, item)));
            before += part.items.len();
            if 0 < part.more {
                lines.push(BriefLine::More(part.more));
            }
        }
        lines
    }

    /// To the first row of the next part, or of this one and then the one before.
    pub fn step_part(&mut self, by: isize) {
        let mut firsts = Vec::new();
        let mut before = 0;
        for part in self.parts() {
            firsts.push(before);
            before += part.items.len();
        }
        let at = self.list.at();
        let next = if 0 < by {
            firsts.iter().find(|first| at < **first)
        } else {
            firsts.iter().rev().find(|first| **first < at)
        };
        let around = if 0 < by {
            firsts.first()
        } else {
            firsts.last()
        };
        self.list.go(next.or(around).copied().unwrap_or(0), 0);
    }
}
