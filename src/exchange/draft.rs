//! From loose texts to a draft: the one place where foreign text becomes names.

use chrono::NaiveDate;

use super::{Field, Problem, Reason};
use crate::domain::{
    command::{MoreDraft, PersonDraft, Proposal},
    department,
    person::Person,
    tenure::{Level, told},
    text::{Name, NameError},
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
    pub birthday: Option<NaiveDate>,
    pub notes: Vec<String>,
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
        let Some(name) = names.one(Field::Name, &self.name) else {
            names.report(Reason::NoName);
            return None;
        };
        let mut person = Person::named(name);
        person.aliases = names.many(Field::Alias, &self.aliases);
        person.aliases.retain(|alias| *alias != person.name);
        person.emails = names.many(Field::Email, &self.emails);
        person.phones = names.many(Field::Phone, &self.phones);
        person.wechat = names.one(Field::Wechat, &self.wechat);
        person.birthday = self.birthday;
        person.note = note(&self.notes);
        person.source = Name::new(&format!("{file_name}:{line}")).ok();
        Some(PersonDraft {
            person,
            organization: names.one(Field::Account, &self.account),
            department: names.one(Field::Department, &self.department),
            title: names.one(Field::Title, &self.title),
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
                ..MoreDraft::default()
            },
        })
    }
}

/// Notes one after the other, with plain line ends.
fn note(notes: &[String]) -> String {
    let notes: Vec<_> = notes
        .iter()
        .map(|note| note.replace("\r\n", "\n").replace('\r', "\n"))
        .map(|note| note.trim_end().to_owned())
        .filter(|note| !note.trim().is_empty())
        .collect();
    notes.join("\n")
}

struct Names<'a> {
    line: usize,
    problems: &'a mut Vec<Problem>,
}

impl Names<'_> {
    fn one(&mut self, field: Field, text: &str) -> Option<Name> {
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
    fn many(&mut self, field: Field, texts: &[String]) -> Vec<Name> {
        let mut names = Vec::new();
        for text in texts {
            if let Some(name) = self.one(field, text).filter(|name| !names.contains(name)) {
                names.push(name);
            }
        }
        names
    }

    fn report(&mut self, reason: Reason) {
        self.problems.push(Problem {
            line: self.line,
            reason,
        });
    }
}

/// A birthday as people and programs write it: `1980-05-21`, `1980/5/21`, `19800521`, `1980年5月21日`,
/// each with a time behind it or not.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let text = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = text
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (number(year)?, number(month)?, number(day)?),
        [all] if all.len() == 8 => {
            let all = number(all)?;
            (all / 10_000, all / 100 % 100, all % 100)
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
