//! One question of a panel: choices with a letter each, a day, or a text.

use chrono::NaiveDate;

use crate::{
    app::fields::{Left, LineInput, new_department},
    days::{self, Calendar, DueDay, UnreadDay},
    domain::{
        Account, Chain, Department, Empty, Id, Interaction, Kind, Level, Name, NewDepartment,
        Person, Role, Row, Seat, StanceSource, StanceValue, Tie, TieKind, Told, score::Supposition,
        template::Template,
    },
    find::{self, Extent, Fit, SpelledBy},
};

/// What a column asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Department,
    Boss,
    Level,
    Influence,
    Seat,
    Stance,
    Evidence,
    Source,
    TieKind,
    Other,
    Role,
    Chain,
    Account,
    Template,
    Title,
    /// The title of a post that is moved to.
    NewTitle,
    /// What a seat is called.
    Called,
    /// Whether it came about or was so all along.
    Told,
    Note,
    Reason,
    /// From which day on, today or before.
    From,
    /// The last day, today or before.
    Last,
    /// By when.
    By,
    /// Whom a supposition is about.
    Whom,
    /// What is supposed.
    Suppose,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq)]
pub enum AskedValue {
    /// None, nobody, nowhere.
    Nothing,
    Department(Id<Department>, Name),
    /// With the title, and the last day of somebody who is not there any more.
    Person(Id<Person>, Name, Option<Name>, Option<NaiveDate>),
    Level(Level),
    Influence(u8),
    /// With its holder, or what it is without one.
    Seat(Id<Seat>, Role, Option<Name>, Result<Name, Empty>),
    Stance(StanceValue),
    Interaction(Id<Interaction>, NaiveDate, Kind, String),
    Source(StanceSource),
    TieKind(TieKind),
    /// One that is to end, with the names of both ends.
    Tie(Box<Row<Tie>>, Name, Name),
    Role(Role),
    Chain(Chain),
    Account(Id<Account>, Name),
    Template(Box<Template>),
    /// One that the account does not have yet.
    NewDepartment(NewDepartment),
    Told(Told),
    /// With the role of the seat it is about, if it is about one.
    Suppose(Supposition, Option<Role>),
}

/// A choice with the key that takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyedChoice {
    /// Absent: the letter of its place in the list.
    pub key: Option<char>,
    pub value: AskedValue,
    /// What it is found by besides its name.
    also: Vec<Name>,
}

/// The letters of choices that have no key of their own.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// A question with its answer, if there is one yet.
#[derive(Debug, Clone)]
pub struct PanelColumn {
    pub ask: Ask,
    pub answer: AnswerKind,
}

/// How a question is answered.
#[derive(Debug, Clone)]
pub enum AnswerKind {
    Choice(Choices),
    Text(LineInput),
    Day(LineInput),
}

/// Choices, narrowed by what is typed after `/`.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    all: Vec<KeyedChoice>,
    /// What the book has besides for the text typed.
    found: Vec<KeyedChoice>,
    /// What is listed, best first.
    listed: Vec<KeyedChoice>,
    /// The place in the list that is marked, once any is.
    pub at: Option<usize>,
    pub picked: Option<AskedValue>,
    /// What narrows the list, while it is typed.
    pub typed: Option<LineInput>,
    /// Whether the book knows more than those given.
    pub asks_book: bool,
    /// Whether a department can be picked that is not there yet.
    pub makes_departments: bool,
}

impl PanelColumn {
    #[must_use]
    pub fn choice(ask: Ask, all: Vec<KeyedChoice>, picked: Option<AskedValue>) -> Self {
        let mut choices = Choices {
            picked,
            ..Choices::default()
        };
        choices.fill(all);
        Self {
            ask,
            answer: AnswerKind::Choice(choices),
        }
    }

    /// What is looked for is asked of the book, too.
    #[must_use]
    pub fn asking_book(mut self) -> Self {
        if let AnswerKind::Choice(choices) = &mut self.answer {
            choices.asks_book = true;
        }
        self
    }

    #[must_use]
    pub fn making_departments(mut self) -> Self {
        if let AnswerKind::Choice(choices) = &mut self.answer {
            choices.makes_departments = true;
        }
        self
    }

    #[must_use]
    pub fn text(ask: Ask, text: &str) -> Self {
        Self {
            ask,
            answer: AnswerKind::Text(LineInput::new(text)),
        }
    }

    #[must_use]
    pub fn day(ask: Ask, text: &str) -> Self {
        Self {
            ask,
            answer: AnswerKind::Day(LineInput::new(text)),
        }
    }

    #[must_use]
    pub const fn picked(&self) -> Option<&AskedValue> {
        match &self.answer {
            AnswerKind::Choice(choices) => choices.picked.as_ref(),
            _ => None,
        }
    }

    /// The text as it was typed, without spaces around it.
    #[must_use]
    pub fn typed(&self) -> &str {
        match &self.answer {
            AnswerKind::Text(line) | AnswerKind::Day(line) => line.text().trim(),
            AnswerKind::Choice(_) => "",
        }
    }

    /// The day; today where nothing is typed.
    ///
    /// # Errors
    /// Why it is no such day.
    pub fn on(&self, calendar: Calendar) -> Result<NaiveDate, UnreadDay> {
        match (self.ask, self.typed()) {
            (_, "") => Ok(calendar.today),
            (Ask::By, typed) => match days::future(typed, calendar)? {
                DueDay::On(day) => Ok(day),
                DueDay::Someday => Err(UnreadDay::Unknown(Vec::new())),
            },
            (_, typed) => days::past(typed, calendar),
        }
    }
}

impl Choices {
    /// Other choices; what is picked stays.
    pub fn fill(&mut self, all: Vec<KeyedChoice>) {
        self.all = all;
        self.narrow();
    }

    /// What the book found for the text typed.
    pub fn found(&mut self, found: Vec<KeyedChoice>) {
        self.found = found;
        self.narrow();
    }

    /// What is typed to narrow the list.
    #[must_use]
    pub fn text(&self) -> &str {
        self.typed.as_ref().map_or("", |line| line.text().trim())
    }

    /// Lists what fits the text typed, best first, and marks the best; without a text what is picked.
    pub fn narrow(&mut self) {
        let typed = self.text();
        if typed.is_empty() {
            self.found.clear();
            self.listed.clone_from(&self.all);
            let picked = |choice: &KeyedChoice| self.picked.as_ref() == Some(&choice.value);
            self.at = self.listed.iter().position(picked);
            return;
        }
        let fits = self.all.iter().enumerate();
        let fits = fits.filter_map(|(at, choice)| Some((choice.fit(typed)?, at)));
        let mut fits: Vec<_> = fits.collect();
        fits.sort_unstable();
        let listed = fits.into_iter().map(|(_, at)| &self.all[at]);
        let given =
            |one: &&KeyedChoice| self.all.iter().all(|known| !known.value.is_row(&one.value));
        let found = self.found.iter().filter(given);
        let new = self
            .newcomer(typed)
            .map(AskedValue::NewDepartment)
            .map(KeyedChoice::of);
        let listed = listed.chain(found).cloned().chain(new).collect();
        self.listed = listed;
        self.at = (!self.listed.is_empty()).then_some(0);
    }

    /// What the text would make, where nothing is called just so.
    fn newcomer(&self, typed: &str) -> Option<NewDepartment> {
        let called = |choice: &KeyedChoice| {
            let name = choice.value.name();
            name.is_some_and(|name| find::same_name(name.as_str(), typed))
        };
        let makes = self.makes_departments && !self.all.iter().any(called);
        makes.then(|| new_department(typed)).flatten()
    }

    /// The listed choices from one on, with their keys.
    pub fn listed(&self, top: usize) -> impl Iterator<Item = (usize, Option<char>, &AskedValue)> {
        let listed = self.listed.iter().enumerate().skip(top);
        // A letter of a name that is being typed takes nothing.
        let takes = self.typed.is_none();
        let mut letters = if takes { LETTERS } else { "" }.chars();
        listed.map(move |(place, choice)| {
            let key = choice.key.filter(|_| takes);
            (place, key.or_else(|| letters.next()), &choice.value)
        })
    }

    /// Whether there is a name to be looked for.
    #[must_use]
    pub fn has_names(&self) -> bool {
        let named = |choice: &KeyedChoice| choice.value.name().is_some() || !choice.also.is_empty();
        self.asks_book || self.all.iter().any(named)
    }

    #[must_use]
    pub const fn len(&self) -> usize {
        self.listed.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The first of the choices that are labelled now: a page is as long as the alphabet.
    #[must_use]
    pub fn top(&self) -> usize {
        self.at.unwrap_or(0) / LETTERS.len() * LETTERS.len()
    }

    /// Takes the choice of a key; says whether there is one.
    pub fn press(&mut self, key: char) -> bool {
        let key = match key {
            '=' => '0',
            '*' => '3',
            key => key,
        };
        let found = self
            .listed(self.top())
            .find(|(_, label, _)| *label == Some(key))
            .map(|(place, _, value)| (place, value.clone()));
        if let Some((place, value)) = found {
            self.at = Some(place);
            self.picked = Some(value);
            return true;
        }
        false
    }

    /// Whether something is marked that is not the answer yet, or is looked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let marked = self.at.and_then(|at| self.listed.get(at));
        let is_answer = |choice: &KeyedChoice| self.picked.as_ref() == Some(&choice.value);
        self.typed.is_some() || marked.is_some_and(|choice| !is_answer(choice))
    }

    /// Takes what is marked. What is typed and fits nothing stays.
    pub fn take(&mut self) -> Left {
        let marked = self.at.and_then(|at| self.listed.get(at));
        let left = match marked {
            Some(choice) if self.picked.as_ref() == Some(&choice.value) => Left::AsItWas,
            Some(choice) => {
                self.picked = Some(choice.value.clone());
                Left::Taken
            }
            None if self.text().is_empty() => Left::AsItWas,
            None => return Left::Unknown,
        };
        self.typed = None;
        self.narrow();
        left
    }

    pub fn step(&mut self, by: isize) {
        let last = self.listed.len().saturating_sub(1);
        self.at = match self.at {
            _ if self.listed.is_empty() => None,
            Some(at) => Some(at.saturating_add_signed(by).min(last)),
            None if by < 0 => Some(last),
            None if by == 1 => Some(0),
            None => Some(by.unsigned_abs().min(last)),
        };
    }
}

impl AskedValue {
    /// By what it is found when a list is narrowed.
    #[must_use]
    pub const fn name(&self) -> Option<&Name> {
        match self {
            Self::Department(_, name) | Self::Person(_, name, ..) | Self::Account(_, name) => {
                Some(name)
            }
            Self::Seat(_, _, title, _) => title.as_ref(),
            Self::Template(template) => Some(&template.name),
            _ => None,
        }
    }

    /// Whether both are the same row of the book, whatever else is said of it.
    fn is_row(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Person(one, ..), Self::Person(other, ..)) => one == other,
            (Self::Account(one, _), Self::Account(other, _)) => one == other,
            _ => self == other,
        }
    }
}

impl KeyedChoice {
    /// One that gets the letter of its place.
    #[must_use]
    pub const fn of(value: AskedValue) -> Self {
        let also = Vec::new();
        Self {
            key: None,
            value,
            also,
        }
    }

    #[must_use]
    pub const fn keyed(key: char, value: AskedValue) -> Self {
        let also = Vec::new();
        Self {
            key: Some(key),
            value,
            also,
        }
    }

    /// Found by these names, too.
    #[must_use]
    pub fn called(mut self, also: impl IntoIterator<Item = Name>) -> Self {
        self.also.extend(also);
        self
    }

    fn fit(&self, typed: &str) -> Option<Fit> {
        let names = self.value.name().into_iter().chain(&self.also);
        let by_name = names.filter_map(|name| find::how_well(typed, name.as_str()));
        by_name.min().or_else(|| {
            let said = match &self.value {
                AskedValue::Interaction(_, _, _, note) => find::fold(note),
                _ => return None,
            };
            said.contains(&find::fold(typed)).then_some(Fit {
                extent: Extent::Part,
                by: SpelledBy::Name,
            })
        })
    }
}
