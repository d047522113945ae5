//! One of several: a row of the book, picked by typing a part of its name and found as `@` finds people, the
//! rows of the account before those of the whole book; or what has a letter, which takes it.

use chrono::NaiveDate;
use crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};

use super::{Code, Edit, LineInput};
use crate::{
    app::{Keyed, List, Stride, key::Key},
    domain::{
        Account, Empty, Function, Id, Interaction, Kind, Name, NewDepartment, Note, Noun, NounKind,
        Role, Row, Subject, Tie, department::told, score::Supposition, summary::Hit,
        template::Template,
    },
    find::{self, Index},
    log_line::function_word,
};

/// Options shown at once.
pub const OPTIONS: usize = 6;

/// Where the options come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Only those given, of this kind if they are rows.
    Given(Option<NounKind>),
    /// Those given, and whatever of this kind the book finds for the text.
    Book(NounKind),
    /// As `Book`, but only what belongs to one of these accounts.
    Within(NounKind, Vec<Id<Account>>),
}

impl Source {
    #[must_use]
    pub const fn kind(&self) -> Option<NounKind> {
        match self {
            Self::Given(kind) => *kind,
            Self::Book(kind) | Self::Within(kind, _) => Some(*kind),
        }
    }

    /// Whether the book is asked.
    #[must_use]
    pub const fn asks_book(&self) -> bool {
        !matches!(self, Self::Given(_))
    }

    fn takes(&self, hit: &Hit) -> bool {
        let of_kind = Some(hit.subject.kind()) == self.kind();
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    Plain,
    /// With what it is without a holder, where that is said.
    Seat(Role, Option<Empty>),
    Department(Function),
}

/// Something that can be picked, and what tells it from another of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Pickable {
    /// None, nobody, nowhere.
    Nothing,
    Row(RowOption),
    /// A department that comes into being with the form.
    New(NewDepartment),
    Code(Code),
    Influence(u8),
    Interaction(Id<Interaction>, NaiveDate, Kind, Note),
    /// One that is to end, with the names of both ends.
    Tie(Box<Row<Tie>>, Name, Name),
    Template(Box<Template>),
    /// With the role of the seat it is about, if it is about one.
    Suppose(Supposition, Option<Role>),
}

impl Pickable {
    #[must_use]
    pub const fn subject(&self) -> Option<Subject> {
        match self {
            Self::Row(option) => Some(option.subject),
            _ => None,
        }
    }

    /// The row, if it is of this kind.
    #[must_use]
    pub fn id<T: Noun>(&self) -> Option<Id<T>> {
        let subject = self.subject()?;
        (subject.kind() == T::KIND).then(|| Id::new(subject.key()))
    }

    /// Whether both are the same, whatever else is said of a row.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self.subject(), other.subject()) {
            (Some(one), Some(other)) => one == other,
            _ => self == other,
        }
    }

    const fn name(&self) -> Option<&Name> {
        match self {
            Self::Row(option) => Some(&option.name),
            Self::Template(template) => Some(&template.name),
            _ => None,
        }
    }

    /// By what it is found.
    fn names(&self) -> impl Iterator<Item = &Name> {
        let also = match self {
            Self::Row(option) => option.also.as_slice(),
            _ => &[],
        };
        self.name().into_iter().chain(also)
    }

    /// Whether what is typed is found in it, though it is not called so.
    fn says(&self, typed: &str) -> bool {
        match self {
            Self::Row(option) => match option.sort {
                Sort::Department(function) => function_word(typed) == Some(function),
                Sort::Plain | Sort::Seat(..) => false,
            },
            Self::Interaction(.., note) => find::fold(note.raw()).contains(&find::fold(typed)),
            _ => false,
        }
    }
}

/// Something that can be picked, with the key that takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct PickOption {
    /// Absent: the letter of its place in the list.
    pub key: Option<char>,
    pub pick: Pickable,
}

impl PickOption {
    #[must_use]
    pub const fn keyed(key: char, pick: Pickable) -> Self {
        Self {
            key: Some(key),
            pick,
        }
    }
}

impl From<Pickable> for PickOption {
    fn from(pick: Pickable) -> Self {
        Self { key: None, pick }
    }
}

impl From<RowOption> for PickOption {
    fn from(option: RowOption) -> Self {
        Pickable::Row(option).into()
    }
}

impl Keyed for PickOption {
    type Key = Pickable;

    fn key(&self) -> Option<Pickable> {
        Some(self.pick.clone())
    }
}

/// The letters of what has no key of its own; a page of a list with letters is as long as the alphabet.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// The window that a list with letters moves in: a page in it leads to the same letter of the next.
pub const LETTERED: usize = LETTERS.len() + 1;

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

/// Whether the list of a field has been gone into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PickStage {
    #[default]
    Closed,
    /// The cursor is in it.
    Entered,
    /// What is typed next narrows it.
    Sought,
    /// So it does, and the cursor is in it.
    Narrowed,
}

/// What is picked, the text typed to find it, and what fits the text.
#[derive(Debug, Clone)]
pub struct PickField {
    pub picked: Option<Pickable>,
    pub typed: LineInput,
    pub source: Source,
    /// Whether a department can be picked that is not there yet.
    pub makes_departments: bool,
    /// What the book may find and cannot be meant.
    but: Option<Subject>,
    given: Vec<PickOption>,
    /// Made of `given` when it is first needed: a long list is looked through at every key.
    index: Option<Index>,
    /// Which of `given` fit the text, best first.
    fits: Vec<usize>,
    found: Vec<RowOption>,
    /// What fits the text typed: those given first, at last what would be new.
    pub list: List<Vec<PickOption>>,
    pub stage: PickStage,
}

impl PickField {
    #[must_use]
    pub fn new(
        source: Source,
        given: impl IntoIterator<Item = impl Into<PickOption>>,
        picked: Option<Pickable>,
    ) -> Self {
        let given: Vec<_> = given.into_iter().map(Into::into).collect();
        let mut field = Self {
            picked,
            typed: LineInput::default(),
            source,
            makes_departments: false,
            but: None,
            fits: Vec::new(),
            given,
            index: None,
            found: Vec::new(),
            list: List::default(),
            stage: PickStage::Closed,
        };
        field.close();
        field
    }

    /// With the row picked, if it is among those given.
    #[must_use]
    pub fn rows(source: Source, given: Vec<RowOption>, picked: Option<Subject>) -> Self {
        let mut options = given.iter();
        let picked = picked.and_then(|is| options.find(|option| option.subject == is).cloned());
        Self::new(source, given, picked.map(Pickable::Row))
    }

    #[must_use]
    pub fn making_departments(mut self) -> Self {
        self.makes_departments = true;
        self
    }

    /// Whatever the book finds, it is not this one.
    #[must_use]
    pub fn but(mut self, subject: Option<Subject>) -> Self {
        self.but = subject;
        self
    }

    /// Offers what another field does; what is picked and typed stays.
    pub fn give(&mut self, other: Self) {
        self.source = other.source;
        self.makes_departments = other.makes_departments;
        self.but = other.but;
        self.given = other.given;
        self.index = None;
        self.narrow();
        self.list.fill(self.offers(), OPTIONS);
        self.rest();
    }

    fn offers(&self) -> Vec<PickOption> {
        let given = self.fits.iter().filter_map(|at| self.given.get(*at));
        let is_given = |row: &&RowOption| {
            let mut given = self.given.iter();
            given.any(|one| one.pick.subject() == Some(row.subject))
        };
        let found = self.found.iter().filter(|row| !is_given(row));
        let found = found.cloned().map(PickOption::from);
        let new = self.newcomer().map(Pickable::New).map(PickOption::from);
        given.cloned().chain(found).chain(new).collect()
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
        let mut called = self.given.iter().filter_map(|one| one.pick.name());
        let there = called.any(|one| find::same_name(one.raw(), name.raw()));
        let makes = self.makes_departments && !there;
        makes.then(|| new_department(name.raw())).flatten()
    }

    /// The row picked, if it is of this kind.
    #[must_use]
    pub fn id<T: Noun>(&self) -> Option<Id<T>> {
        self.picked.as_ref()?.id()
    }

    /// Whether there is a name to be looked for.
    #[must_use]
    pub fn has_names(&self) -> bool {
        let named = |one: &PickOption| one.pick.names().next().is_some();
        self.source.asks_book() || self.given.iter().any(named)
    }

    /// Whether its list is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stage != PickStage::Closed
    }

    /// Whether what is typed looks for a name, and is no letter that takes something.
    #[must_use]
    pub const fn seeks(&self) -> bool {
        matches!(self.stage, PickStage::Sought | PickStage::Narrowed)
    }

    /// Whether something is marked that is not picked yet, or is looked for.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        let marked = self.marked().and_then(|at| self.list.rows().get(at));
        self.seeks() || marked.is_some_and(|one| !self.is_picked(&one.pick))
    }

    fn is_picked(&self, pick: &Pickable) -> bool {
        self.picked.as_ref().is_some_and(|picked| picked.is(pick))
    }

    /// The place in the list that is marked: until it is gone into, what is picked.
    #[must_use]
    pub fn marked(&self) -> Option<usize> {
        match self.stage {
            PickStage::Entered | PickStage::Narrowed => {
                (0 < self.list.count()).then(|| self.list.at())
            }
            PickStage::Closed | PickStage::Sought => {
                let mut rows = self.list.rows().iter();
                rows.position(|one| self.is_picked(&one.pick))
            }
        }
    }

    /// The text the book is to be asked for.
    #[must_use]
    pub fn asks(&self) -> Option<&str> {
        let asks = self.source.asks_book() && !self.typed.is_empty();
        asks.then(|| self.typed.text())
    }

    /// What the book found for `query`; late answers to other queries are dropped.
    pub fn found(&mut self, query: &str, hits: &[Hit]) {
        if self.source.asks_book() && query == self.typed.text() {
            let hits = hits.iter().filter(|hit| self.source.takes(hit));
            let hits = hits.filter(|hit| Some(hit.subject) != self.but);
            self.found = hits.map(RowOption::from).collect();
            self.list.fill(self.offers(), OPTIONS);
        }
    }

    /// A key in a list without letters.
    pub fn press(&mut self, key: Key) -> Edit {
        match key.code {
            KeyCode::Left | KeyCode::Right if self.typed.is_empty() => return Edit::Ignored,
            _ if self.typed.is_empty() && deletes(key) => {
                if self.picked.take().is_none() {
                    return Edit::Ignored;
                }
                self.stage = PickStage::Closed;
                return Edit::Changed;
            }
            _ => {}
        }
        let edit = self.write(key);
        // With nothing typed, it stays open.
        if self.stage == PickStage::Sought {
            self.stage = PickStage::Entered;
        }
        edit
    }

    /// A key in a list with letters: one of them takes what it stands for. Anything else that a name can
    /// have looks for one, as does whatever follows `/`.
    pub fn press_letter(&mut self, key: Key) -> Edit {
        match key.typed() {
            _ if self.seeks() => self.write(key),
            Some('/') => {
                self.stage = match self.stage {
                    PickStage::Entered => PickStage::Narrowed,
                    _ => PickStage::Sought,
                };
                Edit::Moved
            }
            Some(typed) => match self.lettered(typed) {
                Some(pick) => {
                    self.picked = Some(pick);
                    self.close();
                    Edit::Chosen
                }
                None if typed.is_alphanumeric() && self.has_names() => self.write(key),
                None => Edit::Ignored,
            },
            None => Edit::Ignored,
        }
    }

    fn write(&mut self, key: Key) -> Edit {
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
        self.narrow();
        self.list.begin(self.offers());
        self.stage = if self.typed.text().trim().is_empty() {
            PickStage::Sought
        } else {
            PickStage::Narrowed
        };
        self.rest();
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
            let given = self.given.iter().enumerate();
            let names =
                given.flat_map(|(at, one)| one.pick.names().map(move |name| (at, name.raw())));
            Index::of(names)
        });
        let mut fits = index.matches(typed);
        fits.sort_by_key(|(at, fit)| (*fit, *at));
        self.fits = fits.into_iter().map(|(at, _)| at).collect();
        let says = self.given.iter().enumerate();
        let says = says.filter(|(at, one)| !self.fits.contains(at) && one.pick.says(typed));
        let says: Vec<_> = says.map(|(at, _)| at).collect();
        self.fits.extend(says);
    }

    /// What is listed from one on, with its place and its letter.
    pub fn listed(&self, top: usize) -> impl Iterator<Item = (usize, Option<char>, &Pickable)> {
        let listed = self.list.rows().iter().enumerate().skip(top);
        // A letter of a name that is being typed takes nothing.
        let takes = !self.seeks();
        let mut letters = if takes { LETTERS } else { "" }.chars();
        listed.map(move |(place, one)| {
            let key = one.key.filter(|_| takes);
            (place, key.or_else(|| letters.next()), &one.pick)
        })
    }

    /// The first of those that have letters now.
    #[must_use]
    pub fn top(&self) -> usize {
        self.marked().unwrap_or(0) / LETTERS.len() * LETTERS.len()
    }

    /// What a letter stands for.
    fn lettered(&self, letter: char) -> Option<Pickable> {
        let letter = match letter {
            '=' => '0',
            '*' => '3',
            letter => letter,
        };
        let mut listed = self.listed(self.top());
        let (.., pick) = listed.find(|(_, label, _)| *label == Some(letter))?;
        Some(pick.clone())
    }

    /// Moves through the list in a window of `height` lines. A step into it leads onto its first line, or
    /// backward onto its last.
    pub fn step(&mut self, step: Stride, height: usize) {
        let step = match (self.marked(), step) {
            (None, Stride::Lines(1)) => Stride::First,
            (None, Stride::Lines(by) | Stride::Pages(by)) if by < 0 => Stride::Last,
            (_, step) => step,
        };
        self.list.step(step, height);
        self.stage = if self.seeks() {
            PickStage::Narrowed
        } else {
            PickStage::Entered
        };
    }

    /// Takes what is marked. What is typed and fits nothing stays.
    pub fn take(&mut self) -> Left {
        if !self.is_open() {
            return Left::AsItWas;
        }
        let marked = self.marked().and_then(|at| self.list.rows().get(at));
        let left = match marked {
            Some(one) if self.is_picked(&one.pick) => Left::AsItWas,
            Some(one) => {
                self.picked = Some(one.pick.clone());
                Left::Taken
            }
            None if self.typed.text().trim().is_empty() => Left::AsItWas,
            None => return Left::Unknown,
        };
        self.close();
        left
    }

    /// Left without a choice: only what leaves no doubt is taken.
    pub fn leave(&mut self) -> Left {
        if self.typed.text().trim().is_empty() {
            self.close();
            return Left::AsItWas;
        }
        let typed = self.typed.text().trim().to_owned();
        let offers = self.list.rows();
        let called = |one: &PickOption| {
            let name = one.pick.name();
            name.is_some_and(|name| find::same_name(name.raw(), &typed))
        };
        let mut called = offers.iter().filter(|one| called(one));
        let only = match (called.next(), called.next(), offers.as_slice()) {
            (Some(one), None, _) => one,
            (None, _, [one]) if !matches!(one.pick, Pickable::New(_)) => one,
            (None, _, []) => return Left::Unknown,
            // Nothing comes into being because something else was clicked.
            _ => return Left::Several,
        };
        self.picked = Some(only.pick.clone());
        self.close();
        Left::Taken
    }

    /// Goes on where another run of the program was: with this picked, and this typed.
    pub fn take_up(&mut self, picked: Option<Pickable>, typed: &str) {
        self.picked = picked;
        self.close();
        if !typed.is_empty() {
            self.paste(typed);
        }
    }

    /// Nothing is typed any more; what was picked is there again.
    pub fn close(&mut self) {
        self.typed = LineInput::default();
        self.stage = PickStage::Closed;
        self.narrow();
        self.list.begin(self.offers());
        self.rest();
    }

    /// Until the list is gone into, its cursor is on what is picked.
    fn rest(&mut self) {
        if !matches!(self.stage, PickStage::Entered | PickStage::Narrowed)
            && let Some(at) = self.marked()
        {
            self.list.go(at, OPTIONS);
        }
    }
}

/// A department of this name, with the function that the name tells.
fn new_department(name: &str) -> Option<NewDepartment> {
    let name = Name::new(name).ok()?;
    let function = told::function(name.raw()).unwrap_or(Function::Other);
    Some(NewDepartment { name, function })
}

/// Whether a key takes away what is picked, where nothing is typed.
fn deletes(key: Key) -> bool {
    matches!(key.code, KeyCode::Backspace | KeyCode::Delete)
        || [Key::ctrl('u'), Key::ctrl('w')].contains(&key)
}

impl RowOption {
    #[must_use]
    pub fn plain(subject: impl Into<Subject>, name: Name) -> Self {
        Self {
            subject: subject.into(),
            name,
            sort: Sort::Plain,
            beside: None,
            left: None,
            also: Vec::new(),
        }
    }
}

impl From<&Hit> for RowOption {
    fn from(hit: &Hit) -> Self {
        Self {
            beside: hit
                .account
                .as_ref()
                .map(|(_, name)| name.clone())
                .or_else(|| hit.department.clone()),
            left: hit.left,
            ..Self::plain(hit.subject, hit.name.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, example::name};

    fn somebody(id: i64, called: &str) -> RowOption {
        RowOption::plain(Id::<Person>::new(id), name(called))
    }

    fn people() -> PickField {
        let nobody = PickOption::keyed('-', Pickable::Nothing);
        let known = ["Ada", "Bo"].into_iter().zip(1..);
        let known = known.map(|(name, id)| somebody(id, name).into());
        let given = [nobody].into_iter().chain(known);
        PickField::new(Source::Book(NounKind::Person), given, None)
    }

    #[test]
    fn a_letter_takes_and_what_is_none_looks_for_a_name() {
        let mut field = people();
        assert_eq!(field.press_letter(Key::char('b')), Edit::Chosen);
        assert_eq!(field.id::<Person>(), Some(Id::new(2)));
        assert_eq!(field.press_letter(Key::char('-')), Edit::Chosen);
        assert_eq!(field.picked, Some(Pickable::Nothing));
        assert_eq!(field.press_letter(Key::char('!')), Edit::Ignored);
        assert_eq!(field.press_letter(Key::char('q')), Edit::Changed);
        assert_eq!((field.take(), field.typed.text()), (Left::Unknown, "q"));
        field.close();
        field.press_letter(Key::char('/'));
        field.press_letter(Key::char('b'));
        assert_eq!(field.take(), Left::Taken);
        assert_eq!(field.id::<Person>(), Some(Id::new(2)));
    }

    #[test]
    fn what_cannot_be_meant_is_not_offered_by_the_book_either() {
        let hit = |id, called: &str| Hit {
            subject: Id::<Person>::new(id).into(),
            name: name(called),
            account: None,
            department: None,
            title: None,
            left: None,
        };
        let mut field = people().but(Some(Id::<Person>::new(7).into()));
        field.paste("cy");
        field.found("cy", &[hit(7, "Cyd"), hit(8, "Cyril")]);
        let offered: Vec<_> = field.list.rows().iter().map(|one| &one.pick).collect();
        assert_eq!(offered, [&Pickable::Row(somebody(8, "Cyril"))]);
    }
}
