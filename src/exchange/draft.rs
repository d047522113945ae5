//! From loose texts to a draft: the one place where foreign text becomes names.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::{ImportField, Problem, Reason};
use crate::{
    days::{self, Order},
    domain::{
        Account, AccountDraft, Birthday, Level, MoreDraft, Name, NameError, Note, Person,
        PersonDraft, Proposal, ToldOf, department, tenure::told,
    },
};

/// What a card or row says, before anything is checked. Empty texts mean nothing was said.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    pub name: String,
    pub aliases: Vec<String>,
    pub account: String,
    pub department: String,
    pub title: String,
    pub level: Option<Level>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub wechat: String,
    pub birthday: Option<Birthday>,
    pub notes: Vec<String>,
    /// Whom they report to.
    pub superior: Option<String>,
}

impl Sketch {
    /// The draft, if it names somebody; whatever is refused is added to `problems`.
    pub(super) fn finish(
        self,
        file_name: &str,
        line: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<PersonDraft> {
        let mut names = Names { line, problems };
        let Some(name) = names.one(ImportField::Name, &self.name) else {
            names.report(Reason::NoName);
            return None;
        };
        let mut person = Person::named(name);
        person.aliases = names.many(ImportField::Alias, &self.aliases);
        person.aliases.retain(|alias| *alias != person.name);
        person.emails = names.many(ImportField::Email, &self.emails);
        person.phones = names.many(ImportField::Phone, &self.phones);
        person.wechat = names.one(ImportField::Wechat, &self.wechat);
        person.birthday = self.birthday;
        person.note = note(&self.notes);
        person.source = Name::new(&format!("{file_name}:{line}")).ok();
        Some(PersonDraft {
            person,
            organization: names.one(ImportField::Account, &self.account),
            department: names.one(ImportField::Department, &self.department),
            title: names.one(ImportField::Title, &self.title),
            level: self.level,
            line,
            more: MoreDraft {
                proposed: Proposal {
                    level: self
                        .level
                        .is_none()
                        .then(|| told::level(&self.title))
                        .flatten(),
                    function: (self.department.is_empty())
                        .then(|| department::told::function(&self.title))
                        .flatten(),
                },
                superior: self.superior,
                ..MoreDraft::default()
            },
        })
    }
}

impl Sketch {
    /// The account a card of an organization describes; how it is reached goes into its note.
    pub(super) fn company(self, line: usize, problems: &mut Vec<Problem>) -> Option<AccountDraft> {
        let mut names = Names { line, problems };
        let name = names.one(ImportField::Account, &self.account)?;
        let reached = [self.phones, self.emails, self.notes].concat();
        Some(AccountDraft {
            account: Account {
                note: note(&reached),
                ..Account::named(name)
            },
            parent: None,
            key: None,
            line,
            told: ToldOf::Itself,
        })
    }
}

/// Notes one after the other, with plain line ends.
fn note(notes: &[String]) -> Note {
    let notes: Vec<_> = notes
        .iter()
        .map(|note| note.replace("\r\n", "\n").replace('\r', "\n"))
        .map(|note| note.trim_end().to_owned())
        .filter(|note| !note.trim().is_empty())
        .collect();
    notes.join("\n").into()
}

struct Names<'a> {
    line: usize,
    problems: &'a mut Vec<Problem>,
}

impl Names<'_> {
    fn one(&mut self, field: ImportField, text: &str) -> Option<Name> {
        match Name::new(text) {
            Ok(name) => Some(name),
            Err(NameError::Empty) => None,
            Err(NameError::TooLong) => {
                self.report(Reason::TooLong { field });
                None
            }
        }
    }

    /// Each once, in the order of the file.
    fn many(&mut self, field: ImportField, texts: &[String]) -> Vec<Name> {
        let mut seen = HashSet::new();
        let names = texts.iter().filter_map(|text| self.one(field, text));
        names.filter(|name| seen.insert(name.clone())).collect()
    }

    fn report(&mut self, reason: Reason) {
        self.problems.push(Problem {
            line: self.line,
            reason,
        });
    }
}

/// The year that stands for none: Apple writes the first leap year it knows.
const NO_YEAR: i32 = 1604;

/// A birthday as people and programs write it: a [`day`], and without a year (`--0521`, `05-21`,
/// 5月21日, `21.5.`).
pub(super) fn birthday(text: &str, order: Option<Order>) -> Option<Birthday> {
    let text = text.trim();
    if let Some(date) = day(text, order) {
        return if date.year() == NO_YEAR {
            Birthday::yearly(date.month(), date.day())
        } else {
            Some(Birthday::born(date))
        };
    }
    let bare = text.strip_prefix("--").unwrap_or(text);
    if bare.len() == 4 && bare != text {
        let number = bare.parse::<u32>().ok()?;
        return Birthday::yearly(number / 100, number % 100);
    }
    let parts = bare.split(['-', '/', '.', '月', '日']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let parts: Option<Vec<u32>> = parts.map(|part| part.parse().ok()).collect();
    let [one, other] = parts?[..] else {
        return None;
    };
    let day_first = bare.contains('.')
        || 12 < one
        || (order == Some(Order::DayFirst) && bare.contains('/') && one.max(other) <= 12);
    let (month, day) = if day_first {
        (other, one)
    } else {
        (one, other)
    };
    Birthday::yearly(month, day)
}

/// A date as people and programs write it: `1980-05-21`, `21.05.1980`, `19800521`, 1980年5月21日, each with
/// a time behind it or not. `None` where it is none, and where day and month could be either and nothing
/// says which comes first.
pub(super) fn day(text: &str, order: Option<Order>) -> Option<NaiveDate> {
    let [one, other] = Order::ALL.map(|order| days::dated(text, order));
    match order {
        Some(order) => days::dated(text, order),
        None => one.filter(|_| one == other),
    }
}
