//! From the properties of a card to a person.

use std::collections::BTreeSet;

use calcard::{
    common::IanaString,
    vcard::{
        VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue,
    },
};
use chrono::Datelike;

use super::super::{
    ImportField, Problem, Reason,
    draft::{self, Sketch},
};
use crate::domain::{Birthday, text::is_han};

/// What a card describes.
#[derive(Debug)]
pub(super) enum Told {
    Person(Sketch),
    /// An organization, which the sketch names as account; phone and mail are its own.
    Company(Sketch),
    /// A list of other cards.
    List,
}

/// What the card of `line` says; the names of properties it has to leave out go to `unread`.
pub(super) fn told(
    card: &VCard,
    line: usize,
    unread: &mut BTreeSet<String>,
    problems: &mut Vec<Problem>,
) -> Told {
    let mut sketch = Sketch::default();
    let mut role = String::new();
    let mut names = Vec::new();
    let mut parts = Vec::new();
    let mut kind = String::new();
    for entry in &card.entries {
        let text = || texts(entry).next().unwrap_or_default();
        match &entry.name {
            VCardProperty::Fn => names.push((preference(entry), text())),
            VCardProperty::N if parts.iter().all(|part: &String| part.trim().is_empty()) => {
                parts = name_parts(entry);
            }
            VCardProperty::Nickname => sketch.aliases.extend(texts(entry)),
            VCardProperty::Org => {
                if !organization(&mut sketch, components(entry)) {
                    unread.insert("ORG".into());
                }
            }
            VCardProperty::Title if sketch.title.trim().is_empty() => sketch.title = text(),
            VCardProperty::Title if sketch.title.trim() == text().trim() => {}
            VCardProperty::Title => drop(unread.insert("TITLE".into())),
            VCardProperty::Role => first(&mut role, text()),
            VCardProperty::Kind => kind = text().to_lowercase(),
            VCardProperty::Other(name) if is_kind(name) => kind = text().to_lowercase(),
            VCardProperty::Other(name) if is_manager(name) => {
                let manager = text().trim().to_owned();
                sketch.superior = (!manager.is_empty()).then_some(manager);
            }
            VCardProperty::Email => sketch.emails.push(without_scheme(&text(), "mailto:")),
            VCardProperty::Tel => sketch.phones.push(phone(&without_scheme(&text(), "tel:"))),
            VCardProperty::Note => sketch.notes.push(text()),
            VCardProperty::Bday => match birthday(entry) {
                Ok(day) => sketch.birthday = sketch.birthday.or(day),
                Err(reason) => problems.push(Problem { line, reason }),
            },
            VCardProperty::Version => {}
            other => match wechat(entry) {
                Some(account) => first(&mut sketch.wechat, account),
                None if text().trim().is_empty() => {}
                None => drop(unread.insert(other.as_str().to_owned())),
            },
        }
    }
    if !sketch.title.trim().is_empty() && !role.trim().is_empty() && sketch.title != role {
        unread.insert("ROLE".into());
    }
    first(&mut sketch.title, role);
    // The one that is preferred, else the first.
    names.retain(|(_, name)| !name.trim().is_empty());
    names.sort_by_key(|(preference, _)| *preference);
    let mut names = names.into_iter().map(|(_, name)| name);
    let full = names.next().unwrap_or_default();
    if kind == "group" {
        return Told::List;
    }
    let nameless = parts.iter().all(|part| part.trim().is_empty());
    let called_so = full.trim().is_empty() || full.trim() == sketch.account.trim();
    let company = ["org", "organization", "company"].contains(&kind.as_str());
    if company || nameless && called_so && !sketch.account.trim().is_empty() {
        if sketch.account.trim().is_empty() {
            sketch.account = full;
        }
        // Whoever the card of a company names besides is not lost with it.
        let mut named = Sketch::default();
        name(&mut named, "", &parts);
        if named.name.trim() != sketch.account.trim() {
            sketch.notes.insert(0, named.name);
        }
        return Told::Company(sketch);
    }
    name(&mut sketch, &full, &parts);
    sketch.aliases.extend(names);
    if sketch.name.trim().is_empty() {
        stand_in(&mut sketch, line, problems);
    }
    Told::Person(sketch)
}

/// How a card says what it describes, besides KIND.
fn is_kind(name: &str) -> bool {
    name.eq_ignore_ascii_case("X-ADDRESSBOOKSERVER-KIND") || name.eq_ignore_ascii_case("X-ABSHOWAS")
}

fn is_manager(name: &str) -> bool {
    [
        "X-MANAGER",
        "X-EVOLUTION-MANAGER",
        "X-KADDRESSBOOK-X-MANAGERSNAME",
        "X-MS-MANAGER",
    ]
    .iter()
    .any(|known| name.eq_ignore_ascii_case(known))
}

/// The lower, the more it is preferred.
fn preference(entry: &VCardEntry) -> i64 {
    let said = entry
        .params
        .iter()
        .find(|one| one.name == VCardParameterName::Pref);
    let said = said.and_then(|one| match &one.value {
        VCardParameterValue::Integer(number) => Some(i64::from(*number)),
        other => other.as_text()?.parse().ok(),
    });
    said.unwrap_or(i64::MAX)
}

/// The parts of a name. Some programs escape the semicolons between them.
fn name_parts(entry: &VCardEntry) -> Vec<String> {
    let parts = components(entry);
    match parts.split_first() {
        Some((all, rest))
            if all.contains(';') && rest.iter().all(|part| part.trim().is_empty()) =>
        {
            all.split(';').map(str::to_owned).collect()
        }
        _ => parts,
    }
}

/// Keeps what came first, unless it was nothing.
fn first(slot: &mut String, text: String) {
    if slot.trim().is_empty() {
        *slot = text;
    }
}

/// The name a card gives; a second, different one is kept as an alias.
fn name(sketch: &mut Sketch, full: &str, parts: &[String]) {
    let part = |at: usize| parts.get(at).map_or("", |part| part.trim());
    let (family, given, middle) = (part(0), part(1), part(2));
    let composed = if is_chinese(family) && is_chinese(given) {
        format!("{family}{given}{middle}")
    } else {
        let western = [part(3), given, middle, family, part(4)];
        western
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let full = full.trim();
    // Programs that know no Chinese order write 伟 张 for 张伟.
    let reversed =
        is_chinese(full) && without_space(full) == without_space(&format!("{given}{family}"));
    if full.is_empty() || reversed && !family.is_empty() {
        sketch.name = composed;
        return;
    }
    full.clone_into(&mut sketch.name);
    let said = |part: &str| full.to_lowercase().contains(&part.to_lowercase());
    if !(said(family) && said(given)) {
        sketch.aliases.push(composed);
    }
}

/// A name for a card that has none, and word of it.
fn stand_in(sketch: &mut Sketch, line: usize, problems: &mut Vec<Problem>) {
    let candidates = [
        (ImportField::Alias, sketch.aliases.first()),
        (ImportField::Account, Some(&sketch.account)),
        (
            ImportField::Email,
            sketch.emails.iter().find(|email| !email.trim().is_empty()),
        ),
        (
            ImportField::Phone,
            sketch.phones.iter().find(|phone| !phone.trim().is_empty()),
        ),
    ];
    let found = candidates.into_iter().find_map(|(field, text)| {
        Some((field, text.filter(|text| !text.trim().is_empty())?.clone()))
    });
    if let Some((field, text)) = found {
        sketch.name = text;
        problems.push(Problem {
            line,
            reason: Reason::NamedAfter(field),
        });
    }
}

/// ORG names the organization and, after it, ever smaller units; false where there is another already.
fn organization(sketch: &mut Sketch, parts: Vec<String>) -> bool {
    if parts.iter().all(|part| part.trim().is_empty()) {
        return true;
    }
    if !sketch.account.trim().is_empty() {
        return false;
    }
    let mut parts = parts.into_iter();
    sketch.account = parts.next().unwrap_or_default();
    let units: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    sketch.department = units.join(" / ");
    true
}

/// The birthday, which comes as text; `None` where the card says none.
fn birthday(entry: &VCardEntry) -> Result<Option<Birthday>, Reason> {
    let text = texts(entry).next().unwrap_or_default();
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = draft::birthday(text, None).ok_or_else(|| Reason::BadDate(Reason::quote(text)))?;
    let omitted = entry.params.iter().find_map(|parameter| {
        let name = parameter.name.as_str();
        let said = parameter.value.as_text()?;
        name.eq_ignore_ascii_case("X-APPLE-OMIT-YEAR")
            .then(|| said.parse().ok())?
    });
    Ok(match read.date() {
        Some(date) if Some(date.year()) == omitted => Birthday::yearly(date.month(), date.day()),
        _ => Some(read),
    })
}

/// The name on `WeChat` in `X-WECHAT`, or in `IMPP` and social profiles of that service.
fn wechat(entry: &VCardEntry) -> Option<String> {
    const SCHEMES: &[&str] = &["wechat:", "weixin:", "x-apple:"];
    let text = texts(entry).next()?;
    let own = match &entry.name {
        VCardProperty::Other(name) => {
            name.eq_ignore_ascii_case("X-WECHAT") || name.eq_ignore_ascii_case("X-WEIXIN")
        }
        _ => false,
    };
    let is_wechat = |text: &str| {
        let text = text.to_lowercase();
        text.contains("wechat") || text.contains("weixin") || text.contains("微信")
    };
    let by_service = entry.params.iter().any(|parameter| match &parameter.value {
        VCardParameterValue::Text(text) => is_wechat(text),
        _ => false,
    });
    let by_scheme = text
        .split_once(':')
        .is_some_and(|(scheme, _)| is_wechat(scheme));
    (own || by_service || by_scheme).then(|| {
        let bare = SCHEMES
            .iter()
            .fold(text.clone(), |text, scheme| without_scheme(&text, scheme));
        bare.trim_start_matches('/').to_owned()
    })
}

fn texts(entry: &VCardEntry) -> impl Iterator<Item = String> {
    entry.values.iter().map(|value| match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(", "),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Kind(kind) => kind.as_str().to_owned(),
        _ => String::new(),
    })
}

fn components(entry: &VCardEntry) -> Vec<String> {
    texts(entry).collect()
}

fn without_scheme(text: &str, scheme: &str) -> String {
    let text = text.trim();
    match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => text[scheme.len()..].to_owned(),
        _ => text.to_owned(),
    }
}

/// `+1-555;ext=5` → `+1-555 ext. 5`, as people write it.
fn phone(text: &str) -> String {
    text.replace(";ext=", " ext. ")
}

fn is_chinese(text: &str) -> bool {
    let is_part = |c: char| is_han(c) || c.is_whitespace() || c == '·';
    text.chars().any(is_han) && text.chars().all(is_part)
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
