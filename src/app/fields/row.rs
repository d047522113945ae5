//! A row of the book, picked by typing a part of its name: found as `@` finds people, the rows of the
//! account before those of the whole book.

use chrono::NaiveDate;
use crossterm::event::KeyCode;

use super::{Edit, LineInput};
use crate::{
    app::{Keyed, List, Stride, key::Key},
    domain::{
        Account, Function, Id, Name, NewDepartment, Noun, NounKind, Role, Subject,
        department::told, summary::Hit,
    },
    find::{self, Index},
    log_line::function_word,
};

/// Options shown at once.
pub const OPTIONS: usize = 6;

/// Where the options come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Only those given, of this kind.
    Given(NounKind),
    /// Those given, and whatever of this kind the book finds for the text.
    Book(NounKind),
    /// As `Book`, but only what belongs to one of these accounts.
    Within(NounKind, Vec<Id<Account>>),
}

impl Source {
    #[must_use]
    pub const fn kind(&self) -> NounKind {
        match self {
            Self::Given(kind) | Self::Book(kind) | Self::Within(kind, _) => *kind,
        }
    }

    /// Whether the book is asked.
    #[must_use]
    pub const fn asks_book(&self) -> bool {
        !matches!(self, Self::Given(_))
    }

    fn takes(&self, hit: &Hit) -> bool {
        let of_kind = hit.subject.kind() == self.kind();
        match self {
            Self::Given(_) => false,
            Self::Book(_) => of_kind,
            Self::Within(_, accounts) => {
                let there = hit.account.as_ref();
                of_kind && there.is_some_and(|(account, _)| accounts.contains(account))
            }
        }
    }
}

/// What a row is besides its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Plain,
    Seat(Role),
    Department(Function),
}

/// Something that can be picked, and what tells it from another of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowOption {
    pub subject: Subject,
    /// A seat without a title has the letter of its role.
    pub name: Name,
    pub sort: Sort,
    pub beside: Option<Name>,
    /// The last day of somebody who is not there any more.
    pub left: Option<NaiveDate>,
    /// Other names it is found by.
    pub also: Vec<Name>,
}

/// What a field holds or offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowPick {
    Row(RowOption),
    /// A department that comes into being with the form.
    New(NewDepartment),
}

impl Keyed for RowPick {
    /// Absent of what is not there yet, of which there is but one.
    type Key = Option<Subject>;

    fn key(&self) -> Option<Option<Subject>> {
        Some(match self {
            Self::Row(option) => Some(option.subject),
            Self::New(_) => None,
        })
    }
}

/// How a field is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Nothing was typed, and nothing is marked.
    AsItWas,
    Taken,
    /// What is typed fits nothing: the field keeps the cursor.
    Unknown,
    /// What is typed fits several, and none of them was chosen.
    Several,
}

/// The row picked, the text typed to find it, and what fits the text.
#[derive(Debug, Clone)]
pub struct RowField {
    pub picked: Option<RowPick>,
    pub typed: LineInput,
    pub source: Source,
    /// Whether a department can be picked that is not there yet.
    pub makes_departments: bool,
    given: Vec<RowOption>,
    /// Made of `given` when it is first needed: a long list is looked through at every key.
    index: Option<Index>,
    /// Which of `given` fit the text, best first.
    fits: Vec<usize>,
    found: Vec<RowOption>,
    /// What fits the text typed: those given first, at last what would be new.
    pub list: List<Vec<RowPick>>,
    /// Whether the list is open.
    pub open: bool,
}

impl RowField {
    #[must_use]
    pub fn new(source: Source, given: Vec<RowOption>, picked: Option<Subject>) -> Self {
        let picked =
            picked.and_then(|is| given.iter().find(|option| option.subject == is).cloned());
        let mut field = Self {
            picked: picked.map(RowPick::Row),
            typed: LineInput::default(),
            source,
            makes_departments: false,
            fits: (0..given.len()).collect(),
            given,
            index: None,
            found: Vec::new(),
            list: List::default(),
            open: false,
        };
        field.list.begin(field.offers());
        field
    }

    #[must_use]
    pub fn making_departments(mut self) -> Self {
        self.makes_departments = true;
        self
    }

    /// Offers what another field does; what is picked and typed stays.
    pub fn give(&mut self, other: Self) {
        self.source = other.source;
        self.makes_departments = other.makes_departments;
        self.given = other.given;
        self.index = None;
        self.narrow();
        self.list.fill(self.offers(), OPTIONS);
    }

    fn offers(&self) -> Vec<RowPick> {
        let given = self.fits.iter().filter_map(|at| self.given.get(*at));
        let is_given = |hit: &&RowOption| self.given.iter().all(|one| one.subject != hit.subject);
        let found = self.found.iter().filter(is_given);
        let rows = given.chain(found).cloned().map(RowPick::Row);
        rows.chain(self.newcomer().map(RowPick::New)).collect()
    }

    /// Lines the list needs at most: as many while something is typed as before.
    #[must_use]
    pub fn most(&self) -> usize {
        match self.source {
            Source::Given(_) if !self.makes_departments => self.given.len().clamp(1, OPTIONS),
            _ => OPTIONS,
        }
    }

    /// What the text would make, where nothing is called just so.
    fn newcomer(&self) -> Option<NewDepartment> {
        let name = Name::new(self.typed.text()).ok()?;
        let mut given = self.given.iter();
        let there = given.any(|one| find::same_name(one.name.as_str(), name.as_str()));
        let makes = self.makes_departments && !there;
        makes.then(|| new_department(name.as_str())).flatten()
    }

    /// The row picked, if it is of this kind.
    #[must_use]
    pub fn id<T: Noun>(&self) -> Option<Id<T>> {
        let subject = match self.picked.as_ref()? {
            RowPick::Row(option) => option.subject,
            RowPick::New(_) => return None,
        };
        (subject.kind() == T::KIND).then(|| Id::new(subject.key()))
    }

    /// Whether this row is the one picked.
    #[must_use]
    pub fn has(&self, subject: Subject) -> bool {
        matches!(&self.picked, Some(RowPick::Row(option)) if option.subject == subject)
    }

    /// What the book found for `query`; late answers to other queries are dropped.
    pub fn found(&mut self, query: &str, hits: &[Hit]) {
        if self.source.asks_book() && query == self.typed.text() {
            let hits = hits.iter().filter(|hit| self.source.takes(hit));
            self.found = hits.map(RowOption::from).collect();
            self.list.fill(self.offers(), OPTIONS);
        }
    }

    pub fn press(&mut self, key: Key) -> Edit {
        match key.code {
            KeyCode::Left | KeyCode::Right if self.typed.is_empty() => return Edit::Ignored,
            _ if self.typed.is_empty() && deletes(key) => {
                if self.picked.take().is_none() {
                    return Edit::Ignored;
                }
                self.open = false;
                return Edit::Changed;
            }
            _ => {}
        }
        let edit = self.typed.press(key);
        if edit == Edit::Changed {
            self.typing();
        }
        edit
    }

    pub fn paste(&mut self, text: &str) {
        self.typed.paste(text);
        self.typing();
    }

    fn typing(&mut self) {
        self.open = true;
        self.narrow();
        self.list.begin(self.offers());
    }

    /// Which of those given fit what is typed.
    fn narrow(&mut self) {
        let typed = self.typed.text().trim();
        if typed.is_empty() {
            self.fits = (0..self.given.len()).collect();
            self.found.clear();
            return;
        }
        let index = self.index.get_or_insert_with(|| {
            let names = self.given.iter().enumerate().flat_map(|(at, option)| {
                let names = std::iter::once(&option.name).chain(&option.also);
                names.map(move |name| (at, name.as_str()))
            });
            Index::of(names)
        });
        let mut fits = index.matches(typed);
        fits.sort_by_key(|(at, fit)| (*fit, *at));
        self.fits = fits.into_iter().map(|(at, _)| at).collect();
        if let Some(function) = function_word(typed) {
            let given = self.given.iter().enumerate();
            let does = given.filter(|(_, one)| one.sort == Sort::Department(function));
            let does: Vec<_> = does.map(|(at, _)| at).collect();
            let more = does.into_iter().filter(|at| !self.fits.contains(at));
            let more: Vec<_> = more.collect();
            self.fits.extend(more);
        }
    }

    /// Moves through the open list; opens it where it is closed.
    pub fn step(&mut self, step: Stride) {
        if self.open {
            self.list.step(step, OPTIONS);
        }
        self.open = true;
    }

    /// Takes what is marked in the open list. What is typed and fits nothing stays.
    pub fn take(&mut self) -> Left {
        if !self.open && self.typed.is_empty() {
            return Left::AsItWas;
        }
        match self.list.row().cloned() {
            Some(pick) => {
                self.picked = Some(pick);
                self.close();
                Left::Taken
            }
            None if self.typed.text().trim().is_empty() => {
                self.close();
                Left::AsItWas
            }
            None => Left::Unknown,
        }
    }

    /// Left without a choice: only what leaves no doubt is taken.
    pub fn leave(&mut self) -> Left {
        if self.typed.text().trim().is_empty() {
            self.close();
            return Left::AsItWas;
        }
        let typed = self.typed.text().trim().to_owned();
        let offers = self.list.rows();
        let called = |pick: &RowPick| match pick {
            RowPick::Row(option) => find::same_name(option.name.as_str(), &typed),
            RowPick::New(_) => false,
        };
        let mut called = offers.iter().enumerate().filter(|(_, pick)| called(pick));
        let only = match (called.next(), called.next(), offers.as_slice()) {
            (Some((at, _)), None, _) => at,
            (None, _, [RowPick::Row(_)]) => 0,
            (None, _, []) => return Left::Unknown,
            // Nothing comes into being because something else was clicked.
            _ => return Left::Several,
        };
        self.picked = offers.get(only).cloned();
        self.close();
        Left::Taken
    }

    /// Nothing is typed any more; what was picked is there again.
    pub fn close(&mut self) {
        self.typed = LineInput::default();
        self.open = false;
        self.narrow();
        self.list.begin(self.offers());
    }
}

/// A department of this name, with the function that the name tells.
#[must_use]
pub fn new_department(name: &str) -> Option<NewDepartment> {
    let name = Name::new(name).ok()?;
    let function = told::function(name.as_str()).unwrap_or(Function::Other);
    Some(NewDepartment { name, function })
}

/// Whether a key takes away what is picked, where nothing is typed.
fn deletes(key: Key) -> bool {
    matches!(key.code, KeyCode::Backspace | KeyCode::Delete)
        || [Key::ctrl('u'), Key::ctrl('w')].contains(&key)
}

impl From<&Hit> for RowOption {
    fn from(hit: &Hit) -> Self {
        Self {
            subject: hit.subject,
            name: hit.name.clone(),
            sort: Sort::Plain,
            beside: hit
                .account
                .as_ref()
                .map(|(_, name)| name.clone())
                .or_else(|| hit.department.clone()),
            left: hit.left,
            also: Vec::new(),
        }
    }
}
