//! One question of a panel: choices with a letter each, a day, or a text.

use chrono::NaiveDate;

use crate::{
    app::fields::Line,
    domain::{
        account::Account,
        department::Department,
        id::Id,
        interaction::{Interaction, Kind},
        person::Person,
        row::Row,
        score::Supposition,
        seat::{Chain, Role, Seat},
        stance::{StanceSource, StanceValue},
        template::Template,
        tenure::Level,
        text::Name,
        tie::{Tie, TieKind},
    },
    find,
    log_line::{DueDay, due_day, past_day},
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
pub enum Value {
    /// None, nobody, nowhere.
    Nothing,
    Department(Id<Department>, Name),
    /// With the title.
    Person(Id<Person>, Name, Option<Name>),
    Level(Level),
    Influence(u8),
    /// With its holder.
    Seat(Id<Seat>, Role, Option<Name>, Option<Name>),
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
    /// With the role of the seat it is about, if it is about one.
    Suppose(Supposition, Option<Role>),
}

/// A choice with the key that takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Absent: the letter of its place in the list.
    pub key: Option<char>,
    pub value: Value,
}

/// The letters of choices that have no key of their own.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// A question with its answer, if there is one yet.
#[derive(Debug, Clone)]
pub struct Column {
    pub ask: Ask,
    pub answer: Answer,
}

/// How a question is answered.
#[derive(Debug, Clone)]
pub enum Answer {
    Choice(Choices),
    Text(Line),
    Day(Line),
}

/// Choices, narrowed by what is typed after `/`.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    all: Vec<Choice>,
    /// Which of them are listed, best first.
    listed: Vec<usize>,
    /// The place in the list the cursor is on.
    pub at: usize,
    pub picked: Option<Value>,
    /// What narrows the list, while or after it is typed.
    pub typed: Option<Line>,
    /// Whether what is typed is asked of the book.
    pub asks_book: bool,
}

impl Column {
    #[must_use]
    pub fn choice(ask: Ask, all: Vec<Choice>, picked: Option<Value>) -> Self {
        let mut choices = Choices {
            picked,
            ..Choices::default()
        };
        choices.fill(all);
        Self {
            ask,
            answer: Answer::Choice(choices),
        }
    }

    #[must_use]
    pub fn text(ask: Ask, text: &str) -> Self {
        Self {
            ask,
            answer: Answer::Text(Line::new(text)),
        }
    }

    #[must_use]
    pub fn day(ask: Ask, text: &str) -> Self {
        Self {
            ask,
            answer: Answer::Day(Line::new(text)),
        }
    }

    #[must_use]
    pub const fn picked(&self) -> Option<&Value> {
        match &self.answer {
            Answer::Choice(choices) => choices.picked.as_ref(),
            _ => None,
        }
    }

    /// The text as it was typed, without spaces around it.
    #[must_use]
    pub fn typed(&self) -> &str {
        match &self.answer {
            Answer::Text(line) | Answer::Day(line) => line.text().trim(),
            Answer::Choice(_) => "",
        }
    }

    /// The day; today where nothing is typed, `None` where it is no such day.
    #[must_use]
    pub fn on(&self, today: NaiveDate) -> Option<NaiveDate> {
        match (self.ask, self.typed()) {
            (_, "") => Some(today),
            (Ask::By, typed) => match due_day(typed, today)? {
                DueDay::On(day) => Some(day),
                DueDay::Someday | DueDay::Over => None,
            },
            (_, typed) => past_day(typed, today),
        }
    }
}

impl Choices {
    /// Other choices; what is picked stays.
    pub fn fill(&mut self, all: Vec<Choice>) {
        self.all = all;
        self.narrow();
    }

    /// Lists what fits the text typed, best first.
    pub fn narrow(&mut self) {
        self.at = 0;
        let typed = self.typed.as_ref().map_or("", |line| line.text().trim());
        if typed.is_empty() || self.asks_book {
            self.listed = (0..self.all.len()).collect();
            return;
        }
        let fits = self.all.iter().enumerate().filter_map(|(at, choice)| {
            let name = choice.value.name()?;
            Some((find::how_well(typed, name.as_str())?, at))
        });
        let mut fits: Vec<_> = fits.collect();
        fits.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
        self.listed = fits.into_iter().map(|(_, at)| at).collect();
    }

    /// The listed choices from one on, with their keys.
    pub fn listed(&self, top: usize) -> impl Iterator<Item = (usize, Option<char>, &Value)> {
        let listed = self.listed.iter().enumerate().skip(top);
        let mut letters = LETTERS.chars();
        listed.map(move |(place, at)| {
            let choice = &self.all[*at];
            let key = choice.key.or_else(|| letters.next());
            (place, key, &choice.value)
        })
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
    pub const fn top(&self) -> usize {
        self.at / LETTERS.len() * LETTERS.len()
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
            self.at = place;
            self.picked = Some(value);
            return true;
        }
        false
    }

    /// Takes what the cursor is on.
    pub fn take(&mut self) {
        let at = self.listed.get(self.at);
        self.picked = at.map(|at| self.all[*at].value.clone());
    }

    pub fn step(&mut self, by: isize) {
        let last = self.listed.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }
}

impl Value {
    /// By what it is found when a list is narrowed.
    #[must_use]
    pub const fn name(&self) -> Option<&Name> {
        match self {
            Self::Department(_, name) | Self::Person(_, name, _) | Self::Account(_, name) => {
                Some(name)
            }
            Self::Seat(_, _, title, _) => title.as_ref(),
            Self::Template(template) => Some(&template.name),
            _ => None,
        }
    }
}

impl Choice {
    /// One that gets the letter of its place.
    #[must_use]
    pub const fn of(value: Value) -> Self {
        Self { key: None, value }
    }

    #[must_use]
    pub const fn keyed(key: char, value: Value) -> Self {
        Self {
            key: Some(key),
            value,
        }
    }
}
