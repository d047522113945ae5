//! A template's file: what it says, or everything that is wrong in it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::super::document::{self, Placed, Walk};
use crate::{
    app::{Allowed, ConfigProblem, ConfigRefusal},
    domain::{
        Chain, Function, Name, Role,
        template::{Template, TemplateDepartment, TemplateSeat},
    },
    say::Lang,
};

const KEYS: &[&str] = &["id", "name", "departments", "seats"];
const DEPARTMENT_KEYS: &[&str] = &["id", "name", "function", "importance"];
const SEAT_KEYS: &[&str] = &["role", "chain", "title", "department", "order"];

/// The template a file describes, its names in `lang` where they are given in it. `taken` are the ids
/// of the user's other templates.
///
/// # Errors
/// Everything that is wrong in the file, by line.
pub fn understand(
    bytes: &[u8],
    lang: Lang,
    taken: &[String],
) -> Result<Template, Vec<ConfigProblem>> {
    let (understood, problems) = document::understand(bytes, |walk, table| {
        let root = Table {
            is: table,
            at: 0..0,
            heading: "",
        };
        template(walk, &root, lang, taken)
    });
    match understood {
        Some(template) if problems.is_empty() => Ok(template),
        _ => Err(problems),
    }
}

fn template(
    walk: &mut Walk<'_>,
    root: &Table<'_>,
    lang: Lang,
    taken: &[String],
) -> Option<Template> {
    root.knows(walk, KEYS);
    let (id, name) = (root.id(walk, taken), root.name(walk, "name", lang));
    let mut ids = Vec::new();
    let tables = root.tables(walk, "departments", "departments.");
    let departments = tables.iter().map(|table| {
        table.knows(walk, DEPARTMENT_KEYS);
        // Whatever else is wrong with it, a seat may name it.
        ids.extend(table.id(walk, &ids));
        department(walk, table, lang)
    });
    let departments: Vec<_> = departments.collect();
    let tables = root.tables(walk, "seats", "seats.");
    let seats = tables.iter().map(|table| {
        table.knows(walk, SEAT_KEYS);
        seat(walk, table, lang, &ids)
    });
    let seats: Vec<_> = seats.collect();
    Some(Template {
        id: id?,
        name: name?,
        departments: departments.into_iter().collect::<Option<_>>()?,
        seats: seats.into_iter().collect::<Option<_>>()?,
    })
}

fn department(walk: &mut Walk<'_>, table: &Table<'_>, lang: Lang) -> Option<TemplateDepartment> {
    let name = table.name(walk, "name", lang);
    let codes = Function::ALL.iter().map(|one| one.code());
    let function = table.code(walk, "function", codes);
    let importance = table.number(walk, "importance", 3);
    Some(TemplateDepartment {
        name: name?,
        function: Function::from_code(&function?)?,
        importance: importance.and_then(|number| u8::try_from(number).ok()),
    })
}

fn seat(
    walk: &mut Walk<'_>,
    table: &Table<'_>,
    lang: Lang,
    ids: &[String],
) -> Option<TemplateSeat> {
    let role = table.code(walk, "role", Role::ALL.iter().map(|one| one.code()));
    let chain = table.code(walk, "chain", Chain::ALL.iter().map(|one| one.code()));
    let title = table.has("title").then(|| table.name(walk, "title", lang));
    let department = table.has("department").then(|| {
        let id = table.code(walk, "department", ids.iter().map(String::as_str))?;
        ids.iter().position(|known| *known == id)
    });
    let order = table.number(walk, "order", u16::MAX);
    Some(TemplateSeat {
        role: Role::from_code(&role?)?,
        chain: Chain::from_code(&chain?)?,
        title: title.flatten(),
        department: department.flatten(),
        order,
    })
}

/// A table of the file, with what stands before its keys when they are told.
struct Table<'d> {
    is: &'d DeTable<'d>,
    /// Where it begins: a key that is missing is missed there.
    at: Range<usize>,
    heading: &'static str,
}

impl<'d> Table<'d> {
    fn called(&self, key: &str) -> String {
        format!("{}{key}", self.heading)
    }

    fn has(&self, key: &str) -> bool {
        self.is.contains_key(key)
    }

    /// The value of a key, and where to blame it or its absence.
    fn value(&self, key: &str) -> (Option<&'d DeValue<'d>>, Range<usize>) {
        let value = self.is.get(key);
        let at = value.map_or_else(|| self.at.clone(), Placed::span);
        (value.map(Placed::get_ref), at)
    }

    fn knows(&self, walk: &mut Walk<'_>, known: &'static [&'static str]) {
        for key in self.is.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                walk.unknown(&key.span(), &self.called(name), known);
            }
        }
    }

    fn tables(&self, walk: &mut Walk<'_>, key: &str, heading: &'static str) -> Vec<Table<'d>> {
        let items = match self.value(key) {
            (None, _) => return Vec::new(),
            (Some(DeValue::Array(items)), _) => items,
            (Some(_), at) => {
                walk.wrong(&at, key, Allowed::Tables);
                return Vec::new();
            }
        };
        let mut tables = Vec::new();
        for item in items {
            let at = item.span();
            match item.get_ref() {
                DeValue::Table(is) => tables.push(Table { is, at, heading }),
                _ => walk.wrong(&at, key, Allowed::Tables),
            }
        }
        tables
    }

    /// An id that has to be there, and once only.
    fn id(&self, walk: &mut Walk<'_>, taken: &[String]) -> Option<String> {
        let called = self.called("id");
        let (value, at) = self.value("id");
        let fits = |sign: char| sign.is_alphanumeric() || "-_".contains(sign);
        let id = match value {
            Some(DeValue::String(id)) if !id.is_empty() && id.chars().all(fits) => {
                id.as_ref().to_owned()
            }
            _ => {
                walk.wrong(&at, &called, Allowed::Word);
                return None;
            }
        };
        if taken.contains(&id) {
            walk.refuse(
                &at,
                ConfigRefusal::Twice {
                    key: called,
                    value: id,
                },
            );
            return None;
        }
        Some(id)
    }

    /// A text that has to be there, or one for each language; another language's where there is none
    /// in `lang`.
    fn name(&self, walk: &mut Walk<'_>, key: &str, lang: Lang) -> Option<Name> {
        let called = self.called(key);
        let (value, at) = self.value(key);
        match value {
            Some(DeValue::String(text)) => named(walk, &at, &called, text),
            Some(DeValue::Table(languages)) if !languages.is_empty() => {
                let mut said = Vec::new();
                for (code, text) in languages {
                    let (name, at) = (code.get_ref().as_ref(), text.span());
                    let called = format!("{called}.{name}");
                    match text.get_ref() {
                        _ if !Lang::CODES.contains(&name) => {
                            walk.unknown(&code.span(), &called, Lang::CODES);
                        }
                        DeValue::String(text) => {
                            let text = named(walk, &at, &called, text);
                            said.extend(text.map(|text| (name, text)));
                        }
                        _ => walk.wrong(&at, &called, Allowed::Text),
                    }
                }
                let own = said.iter().position(|(code, _)| *code == lang.code());
                let at = own.unwrap_or(0);
                (at < said.len()).then(|| said.swap_remove(at).1)
            }
            _ => {
                walk.wrong(&at, &called, Allowed::Text);
                None
            }
        }
    }

    /// One of some words; it has to be there.
    fn code<'c>(
        &self,
        walk: &mut Walk<'_>,
        key: &str,
        codes: impl Iterator<Item = &'c str> + Clone,
    ) -> Option<String> {
        let (value, at) = self.value(key);
        if let Some(DeValue::String(code)) = value
            && codes.clone().any(|one| one == code.as_ref())
        {
            return Some(code.as_ref().to_owned());
        }
        walk.not_among(&at, &self.called(key), codes);
        None
    }

    /// A number from 0 to `most` that may be left out.
    fn number(&self, walk: &mut Walk<'_>, key: &str, most: u16) -> Option<u16> {
        let (value, at) = self.value(key);
        let number = match value? {
            DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| *number <= most);
        if number.is_none() {
            walk.wrong(&at, &self.called(key), Allowed::UpTo(most));
        }
        number
    }
}

fn named(walk: &mut Walk<'_>, at: &Range<usize>, called: &str, text: &str) -> Option<Name> {
    let name = Name::new(text).ok();
    if name.is_none() {
        walk.wrong(at, called, Allowed::Text);
    }
    name
}
