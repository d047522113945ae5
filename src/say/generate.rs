//! Makes a method of every message in the Fluent files: `notice-draft-kept` is said by
//! `words.notice_draft_kept(log)`, its arguments in the order in which the first language names them.
//!
//! Knows: Fluent. Must not know: anything of the program; the build script runs this before the
//! program exists, and the tests run it again.
//!
//! Under a heading `kind: domain::interaction::Kind`, the messages that begin so are said of its variants:
//! `kind-hq-tour` of `HqTour`, by `words.kind(kind)`. A variant without words does not compile.
//!
//! A message or an argument that one language lacks is a [`Problem`] and ends the build; a message
//! nobody says is code nobody calls, and the compiler says so.

use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser::{self, ParserError},
    unicode::unescape_unicode_to_string,
};

/// Messages whose names begin so have no methods: they are for what has a name already, the commands and
/// options of the shell, and are found by it.
const FOUND: &str = "usage-";

/// A language as the generator needs it.
pub struct Language {
    /// Its variant of `Lang`.
    pub variant: String,
    /// The file's name, for what is said about it.
    pub file: String,
    pub text: String,
    /// As `LangRules` has them.
    pub plurals: &'static [(&'static str, &'static str)],
}

/// Why no methods can be made.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    pub line: usize,
    pub why: String,
}

/// One message in one language.
struct Message {
    line: usize,
    /// In the order of their first appearance.
    arguments: Vec<String>,
    /// Those that choose between variants: they have to be numbers.
    counts: Vec<String>,
    /// An expression of Rust.
    body: String,
    /// The text, where it has no arguments.
    plain: Option<String>,
}

/// The text of an `impl Words` with one method per message, sorted by name.
///
/// # Errors
/// Every [`Problem`] of every file: unreadable text, a message twice or in one language only, other
/// arguments than the first language has, what the generator does not know.
pub fn methods(languages: &[Language]) -> Result<String, Vec<Fault>> {
    let mut problems = Vec::new();
    let read: Vec<_> = languages
        .iter()
        .map(|language| messages(language, &mut problems))
        .collect();
    let Some(first) = read.first() else {
        return Ok(String::new());
    };
    for (language, there) in languages.iter().zip(&read).skip(1) {
        compare(&languages[0], first, language, there, &mut problems);
    }
    let vocabularies = vocabularies(&languages[0], first, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut out = String::from(
        "#[allow(clippy::all, clippy::pedantic, reason = \"written by the build script\")]\n\
         impl Words {\n",
    );
    for (key, message) in first.iter().filter(|(key, _)| !key.starts_with(FOUND)) {
        let name = ident(key);
        let of = |how| parameters(&message.arguments, how, &[key], &read);
        let passed: Vec<_> = (message.arguments.iter())
            .map(|argument| format!(", &{argument}"))
            .collect();
        // One function for all that a sentence may be told, or each kind of it would be compiled anew.
        let _ = write!(
            out,
            "    pub(crate) fn {name}(&self{}) -> String {{\n        \
             fn in_words(tongue: Lang{}) -> String {{\n            match tongue {{\n",
            of("impl "),
            of("&dyn "),
        );
        for (language, there) in languages.iter().zip(&read) {
            let body = &there[key].body;
            let _ = writeln!(out, "                Lang::{} => {body},", language.variant);
        }
        let _ = write!(
            out,
            "            }}\n        }}\n        in_words(self.lang{})\n    }}\n",
            passed.concat(),
        );
    }
    found(languages, &read, &mut out);
    for vocabulary in vocabularies {
        vocabulary.method(&read, &mut out);
    }
    out.push_str("}\n");
    Ok(out)
}

/// The function that finds a page of the manual, from the files each language has: a page that one of
/// them lacks does not compile.
pub fn pages(manuals: &[(String, Vec<PathBuf>)]) -> String {
    let mut arms = String::new();
    for (variant, files) in manuals {
        for file in files {
            let topic = file.file_stem().unwrap_or_default().to_string_lossy();
            let (topic, file) = (pascal(&topic), file.display().to_string());
            let _ = writeln!(
                arms,
                "            (Lang::{variant}, Topic::{topic}) => include_str!({file:?}),"
            );
        }
    }
    format!(
        "impl Words {{\n    pub(crate) const fn manual_page(&self, topic: Topic) -> &'static str {{\n        \
         match (self.lang, topic) {{\n{arms}        }}\n    }}\n}}\n"
    )
}

/// The function that finds a message by its name, and the names there are.
fn found(languages: &[Language], read: &[BTreeMap<String, Message>], out: &mut String) {
    let mut arms = String::new();
    let mut names = Vec::new();
    for (language, there) in languages.iter().zip(read) {
        names.clear();
        for (key, message) in there {
            if let (Some(name), Some(text)) = (key.strip_prefix(FOUND), &message.plain) {
                let _ = writeln!(
                    arms,
                    "            (Lang::{}, {name:?}) => {text:?},",
                    language.variant
                );
                names.push(name);
            }
        }
    }
    if arms.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "    pub(crate) fn usage(&self, name: &str) -> Option<&'static str> {{\n        \
         Some(match (self.lang, name) {{\n{arms}            _ => return None,\n        }})\n    }}\n    \
         #[cfg(test)]\n    pub(crate) const USAGE: &'static [&'static str] = &{names:?};\n",
    );
}

/// Messages that are said of the variants of a type.
struct Vocabulary {
    /// Their method, and how their names begin.
    name: String,
    /// The type, from the root of the program.
    of: String,
    /// The names of the messages.
    keys: Vec<String>,
    /// What they are all told besides.
    arguments: Vec<String>,
}

impl Vocabulary {
    fn method(&self, read: &[BTreeMap<String, Message>], out: &mut String) {
        let Self { name, of, .. } = self;
        let keys: Vec<_> = self.keys.iter().collect();
        let parameters = parameters(&self.arguments, "impl ", &keys, read);
        let _ = write!(
            out,
            "    #[must_use]\n    pub fn {name}(&self, value: crate::{of}{parameters}) -> String {{\n        \
             match value {{\n",
        );
        for key in keys {
            let (variant, method) = (pascal(&key[name.len() + 1..]), ident(key));
            // In the order in which this message names them.
            let arguments = read[0][key].arguments.join(", ");
            let _ = writeln!(
                out,
                "            crate::{of}::{variant} => self.{method}({arguments}),"
            );
        }
        out.push_str("        }\n    }\n");
    }
}

/// What the headings of the first language say of the messages under them.
fn vocabularies(
    language: &Language,
    messages: &BTreeMap<String, Message>,
    problems: &mut Vec<Fault>,
) -> Vec<Vocabulary> {
    // The first reading has told what cannot be read.
    let resource = parser::parse(language.text.as_str()).unwrap_or_else(|(resource, _)| resource);
    let mut found: Vec<Vocabulary> = Vec::new();
    let mut open = false;
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => {
                let heading = comment.content.join(" ");
                let named = heading.split_once(": ").filter(|(_, of)| of.contains("::"));
                open = named.is_some();
                found.extend(named.map(|(name, of)| Vocabulary {
                    name: name.to_owned(),
                    of: of.to_owned(),
                    keys: Vec::new(),
                    arguments: Vec::new(),
                }));
            }
            Entry::ResourceComment(_) => open = false,
            Entry::Message(message) => {
                let (key, last) = (message.id.name, found.last_mut().filter(|_| open));
                let (Some(vocabulary), Some(message)) = (last, messages.get(key)) else {
                    continue;
                };
                if !ident(key).starts_with(&format!("{}_", vocabulary.name)) {
                    continue;
                }
                if vocabulary.keys.is_empty() {
                    vocabulary.arguments.clone_from(&message.arguments);
                } else if sorted(&vocabulary.arguments) != sorted(&message.arguments) {
                    problems.push(Fault {
                        file: language.file.clone(),
                        line: message.line,
                        why: format!("{key} has other arguments than {}", vocabulary.keys[0]),
                    });
                }
                vocabulary.keys.push(key.to_owned());
            }
            _ => {}
        }
    }
    found
}

fn sorted(names: &[String]) -> Vec<&String> {
    let mut names: Vec<_> = names.iter().collect();
    names.sort();
    names
}

/// `hq-tour` is the variant `HqTour`.
fn pascal(variant: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    variant.split('-').map(word).collect()
}

/// A text without arguments.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let texts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    texts.collect()
}

/// The parameters of a function that says one of these messages, behind the first: `impl` or `&dyn`.
fn parameters(
    names: &[String],
    how: &str,
    keys: &[&String],
    read: &[BTreeMap<String, Message>],
) -> String {
    let counts = |name: &String| {
        let mut all = keys
            .iter()
            .flat_map(|key| read.iter().map(move |of| &of[*key]));
        all.any(|message| message.counts.contains(name))
    };
    let parameter = |name: &String| {
        let kind = if counts(name) { "Count" } else { "Sayable" };
        format!(", {name}: {how}{kind}")
    };
    names.iter().map(parameter).collect::<Vec<_>>().concat()
}

/// What Rust calls a message.
fn ident(key: &str) -> String {
    key.replace('-', "_")
}

fn messages(language: &Language, problems: &mut Vec<Fault>) -> BTreeMap<String, Message> {
    let mut problem = |line, why| {
        problems.push(Fault {
            file: language.file.clone(),
            line,
            why,
        });
    };
    let resource = match parser::parse(language.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for ParserError { pos, kind, .. } in errors {
                problem(line_of(&language.text, pos.start), kind.to_string());
            }
            resource
        }
    };
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let (key, value) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref()),
            Entry::Term(term) => (term.id.name, None),
            _ => continue,
        };
        // The parser keeps slices of the text it was given.
        let line = line_of(
            &language.text,
            key.as_ptr() as usize - language.text.as_ptr() as usize,
        );
        let mut message = Message {
            line,
            arguments: Vec::new(),
            counts: Vec::new(),
            body: String::new(),
            plain: value.and_then(plain),
        };
        let body = value.ok_or_else(|| "neither a term nor attributes are known here".to_owned());
        match body.and_then(|value| format(value, language, &mut message)) {
            Ok(body) => message.body = body,
            Err(why) => problem(line, format!("{key}: {why}")),
        }
        if key.starts_with(FOUND) && message.plain.is_none() {
            problem(
                line,
                format!("{key}: what is found by its name takes no argument"),
            );
        }
        if messages.insert(key.to_owned(), message).is_some() {
            problem(line, format!("{key} is here twice"));
        }
    }
    messages
}

/// Says what one language has and the other lacks.
fn compare(
    one: &Language,
    first: &BTreeMap<String, Message>,
    other: &Language,
    second: &BTreeMap<String, Message>,
    problems: &mut Vec<Fault>,
) {
    let mut problem = |language: &Language, line, why| {
        problems.push(Fault {
            file: language.file.clone(),
            line,
            why,
        });
    };
    for (key, message) in first {
        let Some(there) = second.get(key) else {
            problem(one, message.line, format!("{key} is not in {}", other.file));
            continue;
        };
        let (wanted, given) = (sorted(&message.arguments), sorted(&there.arguments));
        if wanted != given {
            let why = format!("{key} has the arguments {given:?}, not {wanted:?}");
            problem(other, there.line, why);
        }
    }
    for (key, message) in second.iter().filter(|(key, _)| !first.contains_key(*key)) {
        problem(other, message.line, format!("{key} is not in {}", one.file));
    }
}

/// A pattern as an expression that makes a `String` of it.
fn format(
    pattern: &Pattern<&str>,
    language: &Language,
    message: &mut Message,
) -> Result<String, String> {
    let (mut text, mut chosen) = (String::new(), Vec::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(&escaped(value)),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    text.push_str(&escaped(&unescape_unicode_to_string(value)));
                }
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    let _ = write!(text, "{{{}}}", argument(id.name, &mut message.arguments));
                }
                Expression::Inline(_) => return Err("only \"…\" and { $… } are known".to_owned()),
                Expression::Select { selector, variants } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        return Err("only an argument chooses a variant".to_owned());
                    };
                    let name = argument(id.name, &mut message.arguments);
                    argument(id.name, &mut message.counts);
                    text.push_str("{}");
                    chosen.push(choice(&name, variants, language, message)?);
                }
            },
        }
    }
    chosen.insert(0, format!("\"{text}\""));
    Ok(format!("format!({})", chosen.join(", ")))
}

/// A `match` between variants; exact numbers go before the categories they fall into.
fn choice(
    name: &str,
    variants: &[Variant<&str>],
    language: &Language,
    message: &mut Message,
) -> Result<String, String> {
    let mut arms = Vec::new();
    for Variant { key, value, .. } in variants {
        let (rank, numbers) = match key {
            VariantKey::NumberLiteral { value } => (0, *value),
            VariantKey::Identifier { name: "other" } => (2, "_"),
            VariantKey::Identifier { name } => {
                let known = language
                    .plurals
                    .iter()
                    .find(|(category, _)| category == name);
                let (_, numbers) = known
                    .ok_or_else(|| format!("this language has no [{name}]: write the number"))?;
                (1, *numbers)
            }
        };
        arms.push((
            rank,
            format!("{numbers} => {}", format(value, language, message)?),
        ));
    }
    arms.sort_by_key(|(rank, _)| *rank);
    if arms.last().is_none_or(|(rank, _)| *rank != 2) {
        return Err("*[other] is missing".to_owned());
    }
    let arms: Vec<_> = arms.into_iter().map(|(_, arm)| arm).collect();
    Ok(format!("match {name}.count() {{ {} }}", arms.join(", ")))
}

/// The argument's name in Rust, kept in the order of first appearance.
fn argument(name: &str, known: &mut Vec<String>) -> String {
    let name = ident(name);
    if !known.contains(&name) {
        known.push(name.clone());
    }
    name
}

/// Text inside the quotes of `format!`.
fn escaped(text: &str) -> String {
    // Braces first: the escapes of Rust have some of their own.
    let doubled = text.replace('{', "{{").replace('}', "}}");
    doubled.escape_debug().to_string()
}

/// Counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    before.matches('\n').count() + 1
}
