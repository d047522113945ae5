//! One page before a visit: its lines, with a cursor on those that lead somewhere.

use super::list::Step;
use crate::{
    app::{BriefView, Effect},
    book::BriefFor,
    domain::{
        account::Account,
        brief::{About, Heading, Item, Named, Part},
        id::Id,
        person::Person,
    },
};

/// A brief on screen.
#[derive(Debug, Clone)]
pub struct BriefScreen {
    pub about: About,
    /// Absent until it has been read.
    pub view: Option<Box<BriefView>>,
    /// The row with the cursor, counted over all parts.
    pub at: usize,
    /// The first line on screen, as it was last drawn.
    pub top: Option<usize>,
    /// Whether the row with the cursor was pointed at: it stays where it is, even if a part of it is
    /// out of sight.
    pub pointed_at: bool,
}

/// One line of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BriefLine<'a> {
    Heading(Heading),
    /// With its place among the rows.
    Row(usize, &'a Item),
    More(usize),
}

impl BriefScreen {
    #[must_use]
    pub const fn new(about: About) -> Self {
        Self {
            about,
            view: None,
            at: 0,
            top: None,
            pointed_at: false,
        }
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![Effect::ask(BriefFor(self.about))]
    }

    /// Takes it in; the cursor stays with its row.
    pub fn loaded(&mut self, view: Box<BriefView>) {
        if view.own.about != self.about {
            return;
        }
        let key = self
            .selected()
            .map(|(heading, item)| (heading, item.subject));
        self.view = Some(view);
        let same = |(heading, item): (Heading, &Item)| Some((heading, item.subject)) == key;
        let at = self.rows().position(same);
        self.at = at.unwrap_or(self.at.min(self.rows().count().saturating_sub(1)));
    }

    /// The account it is about, or at which its person is seen.
    #[must_use]
    pub fn account(&self) -> Option<Id<Account>> {
        let head = &self.view.as_ref()?.own.head;
        head.account.as_ref().map(|account| account.id)
    }

    /// Whom a log line from here is about: the account, and the person one went to see.
    #[must_use]
    pub fn addressed(&self) -> Option<(Named<Account>, Option<Named<Person>>)> {
        let head = self.view.as_ref()?.own.head.clone();
        let account = head.account?;
        Some(((account.id, account.name), head.person))
    }

    fn parts(&self) -> &[Part] {
        self.view.as_ref().map_or(&[], |view| &view.own.parts)
    }

    /// The rows of all parts, one after the other.
    fn rows(&self) -> impl Iterator<Item = (Heading, &Item)> {
        let parts = self.parts().iter();
        parts.flat_map(|part| part.items.iter().map(|item| (part.heading, item)))
    }

    #[must_use]
    pub fn selected(&self) -> Option<(Heading, &Item)> {
        self.rows().nth(self.at)
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

    pub fn step(&mut self, step: Step, height: usize) {
        let last = self.rows().count().saturating_sub(1);
        // A row takes a line or two, and headings some.
        let page = (height / 2).max(1).cast_signed();
        self.pointed_at = matches!(step, Step::To(_));
        self.at = match step {
            Step::Lines(by) => self.at.saturating_add_signed(by).min(last),
            Step::Pages(by) => self.at.saturating_add_signed(by * page).min(last),
            Step::First => 0,
            Step::Last => last,
            Step::To(at) => at.min(last),
        };
    }

    /// To the first row of the next part, or of this one and then the one before.
    pub fn step_part(&mut self, by: isize) {
        let mut firsts = Vec::new();
        let mut before = 0;
        for part in self.parts() {
            firsts.push(before);
            before += part.items.len();
        }
        let next = if 0 < by {
            firsts.iter().find(|first| self.at < **first)
        } else {
            firsts.iter().rev().find(|first| **first < self.at)
        };
        let around = if 0 < by {
            firsts.first()
        } else {
            firsts.last()
        };
        self.pointed_at = false;
        self.at = next.or(around).copied().unwrap_or(0);
    }
}
