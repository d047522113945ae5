//! The agenda: one list in sections.

use chrono::NaiveDate;

use crate::{
    app::{Effect, Keyed, List},
    book::{FindOutreach, ReadAgenda, Wanted},
    domain::{
        Colleague, Id, Matter, NounKind, Row, Subject, Who,
        agenda::{Agenda, AgendaItem, AgendaRow, AgendaSection, ItemKey, Outreach, Reach, arrange},
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
    /// Whose round is shown; absent: everybody's.
    pub whose: Option<Id<Colleague>>,
    /// Whether a round is to be turned to as soon as it is known whose there are.
    pub turns: bool,
    /// Whether what sleeps is listed, or only counted.
    pub lists_sleepers: bool,
    pub list: List<Vec<AgendaLine>>,
    /// How much each section has, shown or not.
    pub totals: Vec<(AgendaSection, usize)>,
    /// The form to open once the account it is about has been read.
    pub form: Option<FormWish>,
}

/// What a form is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormWish {
    Edit(Subject),
    /// At the account of the selected row, about its person.
    Add(NounKind),
    /// The rival of the selected row, of which only the name is known.
    WriteDown,
    /// To which stage it has come.
    Advance(Id<Matter>),
}

/// One line of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub enum AgendaLine {
    /// With how many rows the section has in all.
    Heading(AgendaSection, usize),
    Row(Box<AgendaRow>),
    /// Rows of the section that were not read.
    More(usize),
}

impl AgendaLine {
    #[must_use]
    pub const fn entry(&self) -> Option<&AgendaRow> {
        match self {
            Self::Row(entry) => Some(entry),
            Self::Heading(..) | Self::More(_) => None,
        }
    }
}

impl Keyed for AgendaLine {
    type Key = ItemKey;

    fn key(&self) -> Option<ItemKey> {
        self.entry().map(|entry| entry.item.key())
    }

    fn rests(&self) -> bool {
        self.entry().is_some()
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
        self.turn_to_a_colleague(today);
        self.lay_out(today, height);
    }

    pub fn outreach_read(&mut self, outreach: Box<Outreach>, today: NaiveDate, height: usize) {
        self.outreach = Some(outreach);
        self.turn_to_a_colleague(today);
        self.lay_out(today, height);
    }

    /// The round of the first of ours who has anything to do.
    #[must_use]
    pub fn of_a_colleague() -> Self {
        Self {
            turns: true,
            ..Self::default()
        }
    }

    /// The next way to look ahead.
    pub fn turn(&mut self, today: NaiveDate, height: usize) {
        self.reach = self.reach.next();
        self.lay_out(today, height);
    }

    /// The round of the next of ours who has anything to do, after the last everything again.
    pub fn turn_whose(&mut self, today: NaiveDate, height: usize) {
        self.turns = false;
        let ours: Vec<Id<Colleague>> = self
            .agenda
            .iter()
            .flat_map(|agenda| agenda.colleagues.iter().map(|row| row.id))
            .collect();
        let at = ours.iter().position(|one| Some(*one) == self.whose);
        let next = at.map_or(0, |at| at + 1);
        self.whose = ours
            .into_iter()
            .skip(next)
            .find(|one| self.has_something(*one, today));
        self.lay_out(today, height);
    }

    /// Where a round was asked for before it was known whose there are.
    fn turn_to_a_colleague(&mut self, today: NaiveDate) {
        let ours = self.agenda.iter().flat_map(|agenda| &agenda.colleagues);
        let mut others = ours.filter(|row| self.turns && row.who != Who::Me);
        let found = others.find(|row| self.has_something(row.id, today));
        self.whose = found.map(|row| row.id).or(self.whose);
        self.turns &= self.whose.is_none() && self.left() != Some(0);
    }

    fn has_something(&self, colleague: Id<Colleague>, today: NaiveDate) -> bool {
        let Some((agenda, outreach)) = self.of(Some(colleague), today) else {
            return false;
        };
        let groups = arrange(&agenda, &outreach, today);
        groups.iter().any(|group| !group.entries.is_empty())
    }

    /// Who of ours has the round that is shown.
    #[must_use]
    pub fn whose(&self) -> Option<&Row<Colleague>> {
        let mut ours = self.agenda.iter().flat_map(|agenda| &agenda.colleagues);
        ours.find(|row| Some(row.id) == self.whose)
    }

    /// What of it is theirs, or everything.
    fn of(&self, whose: Option<Id<Colleague>>, today: NaiveDate) -> Option<(Agenda, Outreach)> {
        let agenda = self.agenda.as_deref()?.clone();
        let outreach = self.outreach.as_deref().cloned().unwrap_or_default();
        let round = whose.and_then(|colleague| agenda.round(colleague));
        Some(match round {
            Some(round) => round.of(agenda, outreach, today),
            None => (agenda, outreach),
        })
    }

    /// Lists what sleeps, with the cursor on the first of it, or stops listing it.
    pub fn toggle_sleepers(&mut self, today: NaiveDate, height: usize) {
        self.lists_sleepers = !self.lists_sleepers;
        self.lay_out(today, height);
        let asleep =
            |line: &AgendaLine| matches!(line, AgendaLine::Heading(AgendaSection::Asleep, _));
        if let Some(at) = self.list.rows().iter().position(asleep) {
            // It may lie below the window, where it would be listed unseen.
            self.list.go(at, height);
        }
    }

    #[must_use]
    pub fn total(&self, section: AgendaSection) -> usize {
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
    pub fn entry(&self) -> Option<&AgendaRow> {
        self.list.row().and_then(AgendaLine::entry)
    }

    #[must_use]
    pub fn item(&self) -> Option<&AgendaItem> {
        self.entry().map(|entry| &entry.item)
    }

    /// The row that `e` is about, asleep or not.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.item().map(AgendaItem::subject)
    }

    fn lay_out(&mut self, today: NaiveDate, height: usize) {
        let Some((agenda, outreach)) = self.of(self.whose, today) else {
            return;
        };
        let mut lines = Vec::new();
        self.totals.clear();
        for group in arrange(&agenda, &outreach, today) {
            self.totals.push((group.section, group.total));
            let listed = group.section != AgendaSection::Asleep || self.lists_sleepers;
            if group.total == 0 || !listed || !self.reach.shows(group.section) {
                continue;
            }
            let more = group.total.saturating_sub(group.entries.len());
            lines.push(AgendaLine::Heading(group.section, group.total));
            let rows = group.entries.into_iter().map(Box::new);
            lines.extend(rows.map(AgendaLine::Row));
            if 0 < more {
                lines.push(AgendaLine::More(more));
            }
        }
        self.list.fill(lines, height);
    }
}
