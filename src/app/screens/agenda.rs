//! The agenda: one list in sections, with a cursor that stays with its row.

use chrono::NaiveDate;

use super::list::{List, Step};
use crate::{
    app::Effect,
    book::{FindOutreach, ReadAgenda, Wanted},
    domain::{
        agenda::{Agenda, Entry, Item, ItemKey, Outreach, Reach, Section, arrange},
        row::{NounKind, Subject},
    },
};

/// The agenda on screen.
#[derive(Debug, Clone, Default)]
pub struct AgendaScreen {
    /// Absent until it has been read.
    pub agenda: Option<Box<Agenda>>,
    /// Absent until the worker has said something.
    pub outreach: Option<Box<Outreach>>,
    pub reach: Reach,
    pub sleepers: Sleepers,
    pub lines: Vec<AgendaLine>,
    /// How much each section has, shown or not.
    pub totals: Vec<(Section, usize)>,
    pub selected: Option<ItemKey>,
    pub list: List,
    /// The form to open once the account it is about has been read.
    pub form: Option<FormWish>,
}

/// What a form is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormWish {
    Edit(Subject),
    /// At the account of the selected row, about its person.
    Add(NounKind),
}

/// Whether what sleeps is listed, or only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sleepers {
    #[default]
    Counted,
    Listed,
}

/// One line of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub enum AgendaLine {
    /// With how many rows the section has in all.
    Heading(Section, usize),
    Row(Box<Entry>),
    /// Rows of the section that were not read.
    More(usize),
}

impl AgendaLine {
    #[must_use]
    pub const fn entry(&self) -> Option<&Entry> {
        match self {
            Self::Row(entry) => Some(entry),
            Self::Heading(..) | Self::More(_) => None,
        }
    }

    fn key(&self) -> Option<ItemKey> {
        self.entry().map(|entry| entry.item.key())
    }
}

impl AgendaScreen {
    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![
            Effect::ask(ReadAgenda::default()),
            Effect::ask(FindOutreach(Wanted::SCREEN)),
        ]
    }

    pub fn agenda_read(&mut self, agenda: Box<Agenda>, today: NaiveDate, height: usize) {
        self.agenda = Some(agenda);
        self.lay_out(today, height);
    }

    pub fn outreach_read(&mut self, outreach: Box<Outreach>, today: NaiveDate, height: usize) {
        self.outreach = Some(outreach);
        self.lay_out(today, height);
    }

    /// The next way to look ahead.
    pub fn turn(&mut self, today: NaiveDate, height: usize) {
        self.reach = self.reach.next();
        self.lay_out(today, height);
    }

    /// Lists what sleeps, with the cursor on the first of it, or stops listing it.
    pub fn toggle_sleepers(&mut self, today: NaiveDate, height: usize) {
        self.sleepers = match self.sleepers {
            Sleepers::Counted => Sleepers::Listed,
            Sleepers::Listed => Sleepers::Counted,
        };
        self.lay_out(today, height);
        let asleep = |line: &AgendaLine| matches!(line, AgendaLine::Heading(Section::Asleep, _));
        if let Some(at) = self.lines.iter().position(asleep) {
            // It may lie below the window, where it would be listed unseen.
            self.list.at = at;
            self.rest(1, height);
        }
    }

    #[must_use]
    pub fn total(&self, section: Section) -> usize {
        let mut totals = self.totals.iter();
        totals
            .find(|(known, _)| *known == section)
            .map_or(0, |(_, total)| *total)
    }

    /// Accounts the worker has yet to look at; absent while it has not begun.
    #[must_use]
    pub fn left(&self) -> Option<usize> {
        self.outreach.as_ref().map(|outreach| outreach.left)
    }

    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.lines.get(self.list.at).and_then(AgendaLine::entry)
    }

    #[must_use]
    pub fn item(&self) -> Option<&Item> {
        self.entry().map(|entry| &entry.item)
    }

    /// The row that `e` is about, asleep or not.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.item().map(Item::subject)
    }

    fn lay_out(&mut self, today: NaiveDate, height: usize) {
        let Some(agenda) = &self.agenda else { return };
        let nothing = Outreach::default();
        let outreach = self.outreach.as_deref().unwrap_or(&nothing);
        let before = std::mem::take(&mut self.lines);
        self.totals.clear();
        for group in arrange(agenda, outreach, today) {
            self.totals.push((group.section, group.total));
            let listed = group.section != Section::Asleep || self.sleepers == Sleepers::Listed;
            if group.total == 0 || !listed || !self.reach.shows(group.section) {
                continue;
            }
            let more = group.total.saturating_sub(group.entries.len());
            self.lines
                .push(AgendaLine::Heading(group.section, group.total));
            let rows = group.entries.into_iter().map(Box::new);
            self.lines.extend(rows.map(AgendaLine::Row));
            if 0 < more {
                self.lines.push(AgendaLine::More(more));
            }
        }
        self.list.at = self.place_after(&before);
        self.rest(1, height);
    }

    /// Where the selected row stands now; where it has gone, the one that followed it, or else the
    /// one before.
    fn place_after(&self, before: &[AgendaLine]) -> usize {
        let place = |key: ItemKey| self.lines.iter().position(|line| line.key() == Some(key));
        let at = self.list.at.min(before.len());
        let following = before[at..].iter().filter_map(AgendaLine::key);
        let preceding = before[..at].iter().rev().filter_map(AgendaLine::key);
        self.selected
            .into_iter()
            .chain(following)
            .chain(preceding)
            .find_map(place)
            .unwrap_or(0)
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.list.step(step, self.lines.len(), height);
        let back = matches!(step, Step::Last)
            || matches!(step, Step::Lines(by) | Step::Pages(by) if by < 0);
        self.rest(if back { -1 } else { 1 }, height);
    }

    /// To the first row of the next section (1) or of this one or the one before (−1), around the
    /// ends.
    pub fn step_section(&mut self, by: isize, height: usize) {
        let headings: Vec<usize> = (0..self.lines.len())
            .filter(|at| matches!(self.lines[*at], AgendaLine::Heading(..)))
            .collect();
        let next = if 0 < by {
            headings.iter().find(|at| self.list.at < **at)
        } else {
            // The heading of the section itself lies just above its first row.
            headings.iter().rev().find(|at| **at + 1 < self.list.at)
        };
        let around = if 0 < by {
            headings.first()
        } else {
            headings.last()
        };
        if let Some(at) = next.or(around) {
            self.list.at = *at;
            // Not only its first row: what was jumped to is read from its heading on.
            self.list.top = *at;
            self.rest(1, height);
        }
    }

    /// After a resize the window may have lost the cursor.
    pub fn show(&mut self, height: usize) {
        self.list.show(self.lines.len(), height);
        self.show_heading();
    }

    /// Comes to rest on a row: other lines are passed over in the direction of the move, and where
    /// that leads nowhere in the other.
    fn rest(&mut self, by: isize, height: usize) {
        let onward = |by: isize| {
            std::iter::successors(Some(self.list.at), move |at| at.checked_add_signed(by))
                .take_while(|at| *at < self.lines.len())
                .find(|at| self.lines[*at].entry().is_some())
        };
        self.list.at = onward(by).or_else(|| onward(-by)).unwrap_or(0);
        self.list.show(self.lines.len(), height);
        self.show_heading();
        self.selected = self.item().map(Item::key);
    }

    /// The heading above the first row comes along.
    fn show_heading(&mut self) {
        if 0 < self.list.top
            && self.list.at == self.list.top
            && matches!(
                self.lines.get(self.list.top - 1),
                Some(AgendaLine::Heading(..))
            )
        {
            self.list.top -= 1;
        }
    }
}
