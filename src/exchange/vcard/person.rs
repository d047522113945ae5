//! From the properties of a card to a person.

use calcard::vcard::{VCard, VCardEntry, VCardParameterValue, VCardProperty, VCardValue};
use chrono::NaiveDate;

use super::super::{
    Field, Problem, Reason,
    draft::{Sketch, day},
};
use crate::domain::text::is_han;

/// Years that stand for "no year": Apple writes 1604, the first leap year it knows.
const NO_YEAR: u16 = 1604;

/// What the card of `line` says.
pub(super) fn sketch(card: &VCard, line: usize, problems: &mut Vec<Problem>) -> Sketch {
    let mut sketch = Sketch::default();
    let mut role = String::new();
    let mut full = String::new();
    let mut parts = Vec::new();
    for entry in &card.entries {
        let text = || texts(entry).next().unwrap_or_default();
        match &entry.name {
            VCardProperty::Fn => first(&mut full, text()),
            VCardProperty::N if parts.iter().all(|part: &String| part.trim().is_empty()) => {
                parts = components(entry);
            }
            VCardProperty::Nickname => sketch.aliases.extend(texts(entry)),
            VCardProperty::Org => organization(&mut sketch, components(entry)),
            VCardProperty::Title => first(&mut sketch.title, text()),
            VCardProperty::Role => first(&mut role, text()),
            VCardProperty::Email => sketch.emails.push(without_scheme(&text(), "mailto:")),
            VCardProperty::Tel => sketch.phones.push(phone(&without_scheme(&text(), "tel:"))),
            VCardProperty::Note => sketch.notes.push(text()),
            VCardProperty::Bday => match birthday(entry) {
                Ok(day) => sketch.birthday = sketch.birthday.or(day),
                Err(reason) => problems.push(Problem { line, reason }),
            },
            _ => first(&mut sketch.wechat, wechat(entry).unwrap_or_default()),
        }
    }
    first(&mut sketch.title, role);
    name(&mut sketch, &full, &parts);
    if sketch.name.trim().is_empty() {
        stand_in(&mut sketch, line, problems);
    }
    sketch
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
        (Field::Alias, sketch.aliases.first()),
        (Field::Account, Some(&sketch.account)),
        (
            Field::Email,
            sketch.emails.iter().find(|email| !email.trim().is_empty()),
        ),
        (
            Field::Phone,
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

/// ORG names the organization and, after it, ever smaller units.
fn organization(sketch: &mut Sketch, parts: Vec<String>) {
    if !sketch.account.trim().is_empty() || parts.iter().all(|part| part.trim().is_empty()) {
        return;
    }
    let mut parts = parts.into_iter();
    sketch.account = parts.next().unwrap_or_default();
    let units: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    sketch.department = units.join(" / ");
}

/// The birthday; `None` where the card gives no year, which the book could not keep rightly.
fn birthday(entry: &VCardEntry) -> Result<Option<NaiveDate>, Reason> {
    let Some(VCardValue::PartialDateTime(date)) = entry.values.first() else {
        let text = texts(entry).next().unwrap_or_default();
        let without_year =
            text.trim().is_empty() || text.starts_with("--") || text.starts_with("1604");
        return match day(&text) {
            _ if without_year => Ok(None),
            Some(day) => Ok(Some(day)),
            None => Err(Reason::BadDate(Reason::quote(&text))),
        };
    };
    let (Some(year), Some(month), Some(day)) = (date.year, date.month, date.day) else {
        return Ok(None);
    };
    if year == NO_YEAR {
        return Ok(None);
    }
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .map(Some)
        .ok_or_else(|| Reason::BadDate(format!("{year:04}-{month:02}-{day:02}")))
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
