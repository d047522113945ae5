//! Everything about one person or one account, row by row, each of which can be changed.

mod person;

use chrono::NaiveDate;

use super::history::History;
use crate::{
    app::{
        AccountView, Effect, Height, Keyed, List, PersonView, Stride, fields::Code, forms::Label,
    },
    book::{ReadAccount, ReadPerson},
    domain::{
        Account, Birthday, Id, Name, Note, NounKind, Person, Privacy, Row, Rows, Seat, Subject,
        summary::HistoryOf,
    },
};

/// Whose card, and what has been read of it.
#[derive(Debug, Clone)]
pub enum CardOf {
    Person(Id<Person>, Option<Box<PersonView>>),
    Account(Id<Account>, Option<Box<AccountView>>),
}

/// One line of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardLine {
    Heading(NounKind),
    Row(Subject),
    /// A field of the person or account the card is about; edited through its row.
    Fact(Label),
    /// Heads what is kept of a person at this account.
    At(Id<Account>),
    /// Something computed of a person at this account.
    Gauge(Id<Account>, Gauge),
    /// Heads one of the two notes on a person.
    Note(Privacy),
}

/// A field of the person or account, and what it says if it says anything.
pub type CardFact<'a> = (Label, Option<FactSays<'a>>);

/// What a field says, before it is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSays<'a> {
    Account(Id<Account>),
    Code(Code),
    /// What is so, and from when on.
    Since(Code, NaiveDate),
    Names(&'a [Name]),
    Birthday(Birthday),
    Number(u16),
    Note(&'a Note),
}

impl<'a> FactSays<'a> {
    fn code(chosen: impl Into<Code>) -> Self {
        Self::Code(chosen.into())
    }

    fn names(names: &'a [Name]) -> Option<Self> {
        (!names.is_empty()).then_some(Self::Names(names))
    }

    fn note(note: &'a Note) -> Option<Self> {
        (!note.is_empty()).then_some(Self::Note(note))
    }
}

/// The cursor may be on rows and on fields, where the form then opens.
impl Keyed for CardLine {
    type Key = Self;

    const HEIGHT: Height = Height::About(1);

    fn key(&self) -> Option<Self> {
        self.rests().then_some(*self)
    }

    fn rests(&self) -> bool {
        matches!(self, Self::Row(_) | Self::Fact(_))
    }
}

/// What is computed of a person at an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gauge {
    Strength,
    Warmth,
    /// The last contact against the cadence.
    Contact,
    /// What they did for us of late.
    Signals,
    /// Nobody has said where they stand.
    NoStance,
}

/// The half of a person's card that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardPane {
    /// Who they are, or all about an account.
    #[default]
    Who,
    /// All that was said.
    Story,
}

/// A card on screen.
#[derive(Debug, Clone)]
pub struct CardScreen {
    pub of: CardOf,
    pub list: List<Vec<CardLine>>,
    /// Of a person, at all their accounts.
    pub story: Option<History>,
    pub focus: CardPane,
}

impl CardScreen {
    #[must_use]
    pub fn person(id: Id<Person>) -> Self {
        let story = History::new(HistoryOf::Everywhere(id));
        Self::new(CardOf::Person(id, None), Some(story))
    }

    #[must_use]
    pub fn account(id: Id<Account>) -> Self {
        Self::new(CardOf::Account(id, None), None)
    }

    fn new(of: CardOf, story: Option<History>) -> Self {
        Self {
            of,
            list: List::default(),
            story,
            focus: CardPane::Who,
        }
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        let card = match &self.of {
            CardOf::Person(id, _) => Effect::ask(ReadPerson(*id)),
            CardOf::Account(id, _) => Effect::ask(ReadAccount(*id)),
        };
        let story = self.story.as_ref().map(History::load);
        [card].into_iter().chain(story).collect()
    }

    /// To the other half, where there are two.
    pub fn turn(&mut self) {
        self.focus = match (self.focus, &self.story) {
            (CardPane::Who, Some(_)) => CardPane::Story,
            _ => CardPane::Who,
        };
    }

    #[must_use]
    pub fn story_in_focus(&self) -> Option<&History> {
        self.story
            .as_ref()
            .filter(|_| self.focus == CardPane::Story)
    }

    /// The row of the card that the cursor is on, or that its field is of.
    #[must_use]
    pub fn selected(&self) -> Option<Subject> {
        match self.list.key()? {
            CardLine::Row(subject) => Some(*subject),
            _ => Some(self.whole()),
        }
    }

    /// The row that keys are about.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.story_in_focus()
            .map_or_else(|| self.selected(), History::subject)
    }

    /// The field the cursor is on, of the row the card is about.
    #[must_use]
    pub fn label(&self) -> Option<Label> {
        match (self.focus, self.list.row()) {
            (CardPane::Who, Some(CardLine::Fact(label))) => Some(*label),
            _ => None,
        }
    }

    /// Puts the cursor on a row, as soon as it is read.
    pub fn select(&mut self, row: Subject) {
        self.focus = CardPane::Who;
        self.list.seek(CardLine::Row(row));
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
            CardOf::Person(_, view) => view.as_ref().map(|view| &view.sheet.rows),
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

    pub fn person_read(&mut self, view: Box<PersonView>, today: NaiveDate, height: usize) {
        if let CardOf::Person(id, known) = &mut self.of
            && *id == view.sheet.person.id
        {
            let lines = person::lines(&view, today);
            *known = Some(view);
            self.list.fill(lines, height);
        }
    }

    pub fn account_read(&mut self, view: Box<AccountView>, height: usize) {
        if let CardOf::Account(id, known) = &mut self.of
            && *id == view.sheet.account.id
        {
            let lines = account_lines(&view.sheet.account, &view.sheet.rows, view.depth.on);
            *known = Some(view);
            self.list.fill(lines, height);
        }
    }

    pub fn step(&mut self, step: Stride, height: usize) -> Vec<Effect> {
        self.step_in(self.focus, step, height)
    }

    /// What a field says, if it says anything.
    #[must_use]
    pub fn fact(&self, label: Label) -> Option<FactSays<'_>> {
        let facts = match &self.of {
            CardOf::Person(_, view) => &person::facts(&view.as_ref()?.sheet.person)[..],
            CardOf::Account(_, view) => {
                let view = view.as_ref()?;
                &account_facts(&view.sheet.account, view.depth.on)[..]
            }
        };
        facts.iter().find(|(of, _)| *of == label)?.1
    }

    /// Moves the cursor of a half, whichever has the keys.
    pub fn step_in(&mut self, pane: CardPane, step: Stride, height: usize) -> Vec<Effect> {
        if let (CardPane::Story, Some(story)) = (pane, &mut self.story) {
            return story.step(step, height);
        }
        self.list.step(step, height);
        Vec::new()
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
fn known<'a>(facts: impl IntoIterator<Item = CardFact<'a>>) -> impl Iterator<Item = CardLine> {
    let known = facts.into_iter().filter(|(_, says)| says.is_some());
    known.map(|(label, _)| CardLine::Fact(label))
}

fn account_facts(account: &Account, today: NaiveDate) -> [CardFact<'_>; 7] {
    let mode = account.procurement.on(today);
    [
        (Label::Parent, account.parent.map(FactSays::Account)),
        (Label::AccountKind, account.kind.map(FactSays::code)),
        (Label::Tier, account.tier.map(FactSays::code)),
        (
            Label::Procurement,
            Some(match account.procurement.since(today) {
                Some(since) => FactSays::Since(mode.into(), since),
                None => FactSays::code(mode),
            }),
        ),
        (Label::Aliases, FactSays::names(&account.aliases)),
        (Label::Tags, FactSays::names(&account.tags)),
        (Label::Note, FactSays::note(&account.note)),
    ]
}

fn account_lines(account: &Row<Account>, rows: &Rows, today: NaiveDate) -> Vec<CardLine> {
    let id = account.id;
    let mut lines = vec![
        CardLine::Heading(NounKind::Account),
        CardLine::Row(id.into()),
    ];
    lines.extend(known(account_facts(account, today)));
    let l = &mut lines;
    let ours = |seat: Id<Seat>| rows.find(seat).is_some_and(|seat| seat.account == id);
    section(l, NounKind::Visit, &rows.visits, |v| v.account == id);
    section(l, NounKind::Promise, &rows.promises, |p| p.account == id);
    section(l, NounKind::Matter, &rows.matters, |m| m.account == id);
    section(l, NounKind::OrgFact, &rows.org_facts, |f| f.account == id);
    section(l, NounKind::PlanItem, &rows.plan_items, |p| p.account == id);
    section(l, NounKind::Rival, &rows.rivals, |r| r.account == id);
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
