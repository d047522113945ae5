//! Everything about one person or one account, row by row, each of which can be changed.

use super::list::{List, Step};
use crate::{
    app::{AccountView, Query, forms::Label},
    domain::{
        account::Account,
        id::Id,
        person::Person,
        row::{NounKind, Row, Rows, Subject},
        seat::Seat,
        summary::PersonSheet,
    },
};

/// Whose card, and what has been read of it.
#[derive(Debug, Clone)]
pub enum CardOf {
    Person(Id<Person>, Option<Box<PersonSheet>>),
    Account(Id<Account>, Option<Box<AccountView>>),
}

/// One line of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardLine {
    Heading(NounKind),
    Row(Subject),
    /// A field of the person or account the card is about; edited through its row.
    Fact(Label),
}

/// A card on screen.
#[derive(Debug, Clone)]
pub struct CardScreen {
    pub of: CardOf,
    pub lines: Vec<CardLine>,
    pub selected: Option<Subject>,
    pub list: List,
}

impl CardScreen {
    #[must_use]
    pub const fn person(id: Id<Person>) -> Self {
        Self::new(CardOf::Person(id, None))
    }

    #[must_use]
    pub const fn account(id: Id<Account>) -> Self {
        Self::new(CardOf::Account(id, None))
    }

    const fn new(of: CardOf) -> Self {
        Self {
            of,
            lines: Vec::new(),
            selected: None,
            list: List { at: 0, top: 0 },
        }
    }

    #[must_use]
    pub fn query(&self) -> Query {
        match &self.of {
            CardOf::Person(id, _) => Query::Person(*id),
            CardOf::Account(id, _) => Query::Account(*id),
        }
    }

    #[must_use]
    pub const fn person_id(&self) -> Option<Id<Person>> {
        match &self.of {
            CardOf::Person(id, _) => Some(*id),
            CardOf::Account(..) => None,
        }
    }

    #[must_use]
    pub fn rows(&self) -> Option<&Rows> {
        match &self.of {
            CardOf::Person(_, sheet) => sheet.as_ref().map(|sheet| &sheet.rows),
            CardOf::Account(_, view) => view.as_ref().map(|view| &view.sheet.rows),
        }
    }

    /// The row the whole card is about.
    #[must_use]
    pub fn whole(&self) -> Subject {
        match &self.of {
            CardOf::Person(id, _) => (*id).into(),
            CardOf::Account(id, _) => (*id).into(),
        }
    }

    pub fn person_read(&mut self, sheet: Box<PersonSheet>, height: usize) {
        if let CardOf::Person(id, known) = &mut self.of
            && *id == sheet.person.id
        {
            self.lines = person_lines(&sheet.person, &sheet.rows);
            *known = Some(sheet);
            self.settle(height);
        }
    }

    pub fn account_read(&mut self, view: Box<AccountView>, height: usize) {
        if let CardOf::Account(id, known) = &mut self.of
            && *id == view.sheet.account.id
        {
            self.lines = account_lines(&view.sheet.account, &view.sheet.rows);
            *known = Some(view);
            self.settle(height);
        }
    }

    fn settle(&mut self, height: usize) {
        let wanted = self.selected.unwrap_or_else(|| self.whole());
        let rows = self.lines.iter();
        let at = rows
            .enumerate()
            .find(|(_, line)| **line == CardLine::Row(wanted));
        self.list.at = at.map_or(self.list.at, |(at, _)| at);
        self.rest(1, height);
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.list.step(step, self.lines.len(), height);
        let back = matches!(step, Step::Lines(by) | Step::Pages(by) if by < 0);
        self.rest(if back { -1 } else { 1 }, height);
    }

    /// Comes to rest on a row: headings are passed over in the direction of the move.
    fn rest(&mut self, by: isize, height: usize) {
        let is_row = |at: usize| matches!(self.lines.get(at), Some(CardLine::Row(_)));
        let onward = std::iter::successors(Some(self.list.at), |at| at.checked_add_signed(by));
        let at = onward
            .take_while(|at| *at < self.lines.len())
            .find(|at| is_row(*at))
            .or_else(|| (self.list.at..self.lines.len()).find(|at| is_row(*at)));
        self.list.at = at.unwrap_or(self.list.at);
        self.list.show(self.lines.len(), height);
        // The heading above the first row comes along.
        if 0 < self.list.top && self.list.at == self.list.top {
            self.list.top -= 1;
        }
        self.selected = match self.lines.get(self.list.at) {
            Some(CardLine::Row(subject)) => Some(*subject),
            _ => None,
        };
    }
}

/// Adds a heading and the rows that fit, if any does.
fn section<T>(lines: &mut Vec<CardLine>, kind: NounKind, rows: &[Row<T>], fits: impl Fn(&T) -> bool)
where
    Subject: From<Id<T>>,
{
    let mut fitting = rows.iter().filter(|row| fits(&row.is)).peekable();
    if fitting.peek().is_some() {
        lines.push(CardLine::Heading(kind));
        lines.extend(fitting.map(|row| CardLine::Row(row.id.into())));
    }
}

/// The facts that have something to show.
fn known(facts: &[(Label, bool)]) -> impl Iterator<Item = CardLine> {
    let known = facts.iter().filter(|(_, known)| *known);
    known.map(|(label, _)| CardLine::Fact(*label))
}

fn person_lines(person: &Row<Person>, rows: &Rows) -> Vec<CardLine> {
    let id = person.id;
    let mut lines = vec![
        CardLine::Heading(NounKind::Person),
        CardLine::Row(id.into()),
    ];
    let facts = [
        (Label::Aliases, !person.aliases.is_empty()),
        (Label::Phones, !person.phones.is_empty()),
        (Label::Emails, !person.emails.is_empty()),
        (Label::Wechat, person.wechat.is_some()),
        (Label::Birthday, person.birthday.is_some()),
        (Label::Cadence, person.cadence_days.is_some()),
        (Label::Note, !person.note.is_empty()),
        (Label::PrivateNote, !person.private_note.is_empty()),
        (Label::Origin, person.source.is_some()),
    ];
    lines.extend(known(&facts));
    let l = &mut lines;
    section(l, NounKind::Tenure, &rows.tenures, |t| t.person == id);
    section(l, NounKind::Holder, &rows.holders, |h| h.person == id);
    section(l, NounKind::Stance, &rows.stances, |s| s.person == id);
    section(l, NounKind::Target, &rows.targets, |t| t.person == id);
    section(l, NounKind::Counterpart, &rows.counterparts, |c| {
        c.person == id
    });
    section(l, NounKind::Tie, &rows.ties, |t| t.from == id || t.to == id);
    section(l, NounKind::Promise, &rows.promises, |p| {
        p.person == Some(id)
    });
    lines
}

fn account_lines(account: &Row<Account>, rows: &Rows) -> Vec<CardLine> {
    let id = account.id;
    let mut lines = vec![
        CardLine::Heading(NounKind::Account),
        CardLine::Row(id.into()),
    ];
    let facts = [
        (Label::Parent, account.parent.is_some()),
        (Label::AccountKind, account.kind.is_some()),
        (Label::Tier, account.tier.is_some()),
        (Label::Procurement, true),
        (Label::Tags, !account.tags.is_empty()),
        (Label::Note, !account.note.is_empty()),
    ];
    lines.extend(known(&facts));
    let l = &mut lines;
    let ours = |seat: Id<Seat>| rows.find(seat).is_some_and(|seat| seat.account == id);
    section(l, NounKind::Promise, &rows.promises, |p| p.account == id);
    section(l, NounKind::OrgFact, &rows.org_facts, |f| f.account == id);
    section(l, NounKind::Judgement, &rows.judgements, |j| {
        j.account == id
    });
    section(l, NounKind::Snooze, &rows.snoozes, |s| s.account == id);
    section(l, NounKind::Department, &rows.departments, |d| {
        d.account == id
    });
    section(l, NounKind::Seat, &rows.seats, |s| s.account == id);
    section(l, NounKind::Holder, &rows.holders, |h| ours(h.seat));
    section(l, NounKind::Tenure, &rows.tenures, |t| t.post.account == id);
    section(l, NounKind::Counterpart, &rows.counterparts, |c| {
        c.account == id
    });
    section(l, NounKind::Target, &rows.targets, |t| t.account == id);
    section(l, NounKind::Tie, &rows.ties, |_| true);
    section(l, NounKind::Colleague, &rows.colleagues, |_| true);
    lines
}
