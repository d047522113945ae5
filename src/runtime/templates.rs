//! Account templates: those that come with the program, and the user's own beside the config.
//!
//! A file is walked by hand, as the config is, so that everything wrong in it is told at once, with its
//! line, its key and what would be allowed.

use std::{
    fs::{self, File},
    io::Read,
    ops::Range,
    path::{Path, PathBuf},
};

use toml::de::{DeTable, DeValue};

use super::paths::ConfigPath;
use crate::{
    app::{Allowed, ConfigProblem, ConfigRefusal},
    domain::{
        department::Function,
        seat::{Chain, Role},
        template::{Template, TemplateDepartment, TemplateSeat},
        text::Name,
    },
    i18n::Lang,
};

/// The templates that come with the program, the plain one first.
const STANDARD: [&str; 6] = [
    include_str!("../../assets/templates/plain.toml"),
    include_str!("../../assets/templates/telecom.toml"),
    include_str!("../../assets/templates/manufacturer.toml"),
    include_str!("../../assets/templates/bank.toml"),
    include_str!("../../assets/templates/hospital.toml"),
    include_str!("../../assets/templates/government.toml"),
];

const KEYS: &[&str] = &["id", "name", "departments", "seats"];
const DEPARTMENT_KEYS: &[&str] = &["id", "name", "function", "importance"];
const SEAT_KEYS: &[&str] = &["role", "chain", "title", "department", "order"];
/// No template is longer; what is was not meant to be one.
const MOST_BYTES: u64 = 1 << 18;

/// A file of the user's that is no template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTemplate {
    pub file: PathBuf,
    pub problems: Vec<ConfigProblem>,
}

/// Every template, and what of the user's own cannot be taken. One's own with the id of another takes
/// its place.
#[must_use]
pub fn templates(config: Option<&ConfigPath>, lang: Lang) -> (Vec<Template>, Vec<BadTemplate>) {
    let standard = STANDARD.iter().filter_map(|text| understand(text, lang).0);
    let mut all: Vec<Template> = standard.collect();
    let mut bad = Vec::new();
    for file in own(config) {
        match read(&file, lang) {
            Ok(template) => match all.iter_mut().find(|known| known.id == template.id) {
                Some(known) => *known = template,
                None => all.push(template),
            },
            Err(problems) => bad.push(BadTemplate { file, problems }),
        }
    }
    (all, bad)
}

/// The text of a template that comes with the program, to begin one's own with.
#[must_use]
pub fn template_text(id: &str) -> Option<&'static str> {
    let is = |text: &&&str| understand(text, Lang::En).0.is_some_and(|one| one.id == id);
    STANDARD.iter().find(is).copied()
}

/// The folder of the user's own templates.
#[must_use]
pub fn templates_folder(config: Option<&ConfigPath>) -> Option<PathBuf> {
    Some(config?.path().parent()?.join("templates"))
}

fn own(config: Option<&ConfigPath>) -> Vec<PathBuf> {
    let entries = templates_folder(config).and_then(|folder| fs::read_dir(folder).ok());
    let entries = entries.into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn read(file: &Path, lang: Lang) -> Result<Template, Vec<ConfigProblem>> {
    let unreadable = || {
        let what = ConfigRefusal::NotText;
        vec![ConfigProblem { line: 1, what }]
    };
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(|_| unreadable())?;
    let taken = opened.take(MOST_BYTES).read_to_end(&mut bytes);
    taken.map_err(|_| unreadable())?;
    let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
    match understand(text.trim_start_matches('\u{feff}'), lang) {
        (Some(template), problems) if problems.is_empty() => Ok(template),
        (_, problems) => Err(problems),
    }
}

/// What a template says as far as it can be understood, and what cannot.
#[must_use]
pub fn understand(text: &str, lang: Lang) -> (Option<Template>, Vec<ConfigProblem>) {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut walk = Walk {
        text,
        lang,
        problems: Vec::new(),
    };
    let template = walk.document(document.get_ref());
    if !errors.is_empty() {
        walk.problems.clear();
        for error in errors {
            let at = error.span().unwrap_or(0..0);
            walk.refuse(&at, ConfigRefusal::Syntax(error.message().to_owned()));
        }
    }
    walk.problems.sort_by_key(|problem| problem.line);
    (template, walk.problems)
}

struct Walk<'t> {
    text: &'t str,
    lang: Lang,
    problems: Vec<ConfigProblem>,
}

type Spanned<'t> = toml::Spanned<DeValue<'t>>;

impl Walk<'_> {
    fn refuse(&mut self, at: &Range<usize>, what: ConfigRefusal) {
        let before = self.text.as_bytes().get(..at.start).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        self.problems.push(ConfigProblem { line, what });
    }

    fn wrong(&mut self, at: &Range<usize>, key: &str, allowed: Allowed) {
        let key = key.to_owned();
        self.refuse(at, ConfigRefusal::WrongValue { key, allowed });
    }

    fn unknown(&mut self, table: &DeTable<'_>, heading: &str, known: &'static [&'static str]) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let key_name = format!("{heading}{name}");
                let what = ConfigRefusal::UnknownKey {
                    key: key_name,
                    known,
                };
                self.refuse(&key.span(), what);
            }
        }
    }

    fn document(&mut self, document: &DeTable<'_>) -> Option<Template> {
        self.unknown(document, "", KEYS);
        let id = self.word(document, "id", &(0..0));
        let name = self.name(document, "name", "name", &(0..0));
        let mut ids = Vec::new();
        let mut departments = Vec::new();
        for (table, at) in self.tables(document, "departments") {
            self.unknown(table, "departments.", DEPARTMENT_KEYS);
            let word = self.word(table, "id", &at);
            let name = self.name(table, "name", "departments.name", &at);
            let codes = codes(Function::ALL, Function::code);
            let function = self.coded(table, ("function", "departments.function"), &codes, &at);
            let importance = self.number(table, ("importance", "departments.importance"), 3);
            let function = function.and_then(|code| Function::from_code(&code));
            if let (Some(name), Some(function)) = (name, function) {
                ids.push(word.unwrap_or_default());
                departments.push(TemplateDepartment {
                    name,
                    function,
                    importance: importance.and_then(|number| u8::try_from(number).ok()),
                });
            }
        }
        let mut seats = Vec::new();
        for (table, at) in self.tables(document, "seats") {
            self.unknown(table, "seats.", SEAT_KEYS);
            let roles = codes(Role::ALL, Role::code);
            let role = self.coded(table, ("role", "seats.role"), &roles, &at);
            let chains = codes(Chain::ALL, Chain::code);
            let chain = self.coded(table, ("chain", "seats.chain"), &chains, &at);
            let title = if table.contains_key("title") {
                self.name(table, "title", "seats.title", &at)
            } else {
                None
            };
            let department = self.department(table, &ids);
            let order = self.number(table, ("order", "seats.order"), i64::from(u16::MAX));
            let role = role.and_then(|code| Role::from_code(&code));
            let chain = chain.and_then(|code| Chain::from_code(&code));
            if let (Some(role), Some(chain)) = (role, chain) {
                seats.push(TemplateSeat {
                    role,
                    chain,
                    title,
                    department,
                    order: order.and_then(|number| u16::try_from(number).ok()),
                });
            }
        }
        Some(Template {
            id: id?,
            name: name?,
            departments,
            seats,
        })
    }

    fn tables<'d>(
        &mut self,
        table: &'d DeTable<'d>,
        key: &str,
    ) -> Vec<(&'d DeTable<'d>, Range<usize>)> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(&value.span(), key, Allowed::Tables);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => tables.push((table, item.span())),
                _ => self.wrong(&item.span(), key, Allowed::Tables),
            }
        }
        tables
    }

    /// A text that has to be there.
    fn word(&mut self, table: &DeTable<'_>, key: &str, at: &Range<usize>) -> Option<String> {
        let at = table.get(key).map_or_else(|| at.clone(), Spanned::span);
        match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::String(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => {
                self.wrong(&at, key, Allowed::Text);
                None
            }
        }
    }

    /// A text, or one for each language.
    fn name(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        called: &str,
        at: &Range<usize>,
    ) -> Option<Name> {
        let at = table.get(key).map_or_else(|| at.clone(), Spanned::span);
        let text = match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::String(text)) => Some(text.as_ref().to_owned()),
            Some(DeValue::Table(languages)) => {
                let say = |code: &str| match languages.get(code).map(Spanned::get_ref) {
                    Some(DeValue::String(text)) => Some(text.as_ref().to_owned()),
                    _ => None,
                };
                say(self.lang.code())
                    .or_else(|| say("en"))
                    .or_else(|| say("zh"))
            }
            _ => None,
        };
        let name = text.and_then(|text| Name::new(&text).ok());
        if name.is_none() {
            self.wrong(&at, called, Allowed::Text);
        }
        name
    }

    fn coded(
        &mut self,
        table: &DeTable<'_>,
        (key, called): (&str, &str),
        codes: &[String],
        at: &Range<usize>,
    ) -> Option<String> {
        let at = table.get(key).map_or_else(|| at.clone(), Spanned::span);
        match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::String(code)) if codes.iter().any(|one| one == code.as_ref()) => {
                Some(code.as_ref().to_owned())
            }
            _ => {
                let key = called.to_owned();
                let allowed = codes.iter().map(|code| format!("\"{code}\"")).collect();
                self.refuse(&at, ConfigRefusal::NotAmong { key, allowed });
                None
            }
        }
    }

    /// A number that may be left out.
    fn number(
        &mut self,
        table: &DeTable<'_>,
        (key, called): (&str, &str),
        most: i64,
    ) -> Option<i64> {
        let value = table.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| (0..=most).contains(number));
        if number.is_none() {
            self.wrong(&value.span(), called, Allowed::UpTo(most));
        }
        number
    }

    /// The place of the department that a seat names by its id.
    fn department(&mut self, table: &DeTable<'_>, ids: &[String]) -> Option<usize> {
        let value = table.get("department")?;
        let at = match value.get_ref() {
            DeValue::String(id) => ids.iter().position(|known| known == id.as_ref()),
            _ => None,
        };
        if at.is_none() {
            let key = "seats.department".to_owned();
            let allowed = ids.iter().map(|id| format!("\"{id}\"")).collect();
            self.refuse(&value.span(), ConfigRefusal::NotAmong { key, allowed });
        }
        at
    }
}

fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| code(*one).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[test]
    fn every_template_of_the_program_is_whole_in_both_languages() {
        for text in STANDARD {
            for lang in [Lang::En, Lang::Zh] {
                let (template, problems) = understand(text, lang);
                assert_eq!(problems, []);
                let template = template.unwrap();
                let named = |code: &str| template.id == code;
                assert!(named("plain") || 8 <= template.departments.len());
                assert!(named("plain") || 8 <= template.seats.len());
                for seat in &template.seats {
                    assert!(seat.title.is_some() && seat.department.is_some());
                }
            }
        }
    }

    #[test]
    fn everything_wrong_is_told_at_once_with_line_and_key() {
        let text = "id = \"mine\"\nname = 7\ncolour = \"red\"\n\n[[departments]]\nname = \"X\"\nid = \"x\"\nfunction = \"magic\"\nimportance = 9\n\n[[seats]]\nrole = \"Z\"\nchain = \"technical\"\ndepartment = \"nowhere\"\n";
        let (_, problems) = understand(text, Lang::En);
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3, 8, 9, 12, 14]);
    }

    #[test]
    fn half_a_document_is_told_as_such() {
        let (template, problems) = understand("id = \"a\"\nname = \n", Lang::Zh);
        assert_eq!(template, None);
        assert!(matches!(problems[0].what, ConfigRefusal::Syntax(_)));
    }
}
