//! Accounts and people as lists, and the summary for whoever has no terminal.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, session::Session};
use crate::domain::{
    id::Uid,
    score::Stage,
    stance::StanceValue,
    summary::{BookRow, BookView, DepthBrief, PersonRow},
    tenure::Level,
    text::Name,
};

#[derive(Serialize)]
struct AccountLine {
    id: Uid,
    name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Uid>,
    depth: u8,
    raw: f64,
    stage: Stage,
    confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_contact: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_promise: Option<NaiveDate>,
}

#[derive(Serialize)]
struct PersonLine {
    id: Uid,
    name: Name,
    account: Uid,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<StanceValue>,
    strength: f64,
}

/// Every account with its depth, parents before their units.
///
/// # Errors
/// When the book cannot be read.
pub fn accounts(session: &Session, json: Option<Json>) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let rows = all_accounts(session)?;
    match json {
        Some(Json) => {
            let lines: Result<Vec<_>, Failure> =
                rows.iter().map(|row| account_line(session, row)).collect();
            out.json(&lines?)?;
        }
        None => out.columns(
            &rows
                .iter()
                .map(|row| account_columns(session, row))
                .collect::<Vec<_>>(),
        )?,
    }
    out.finish()
}

/// The rows of the book's list, each with a depth.
fn all_accounts(session: &Session) -> Result<Vec<BookRow>, Failure> {
    let (today, constants) = (session.today(), &session.bench.constants);
    let view = BookView {
        limit: usize::MAX,
        ..BookView::default()
    };
    let mut rows = session
        .store
        .book_page(&view, today, constants, &session.bench.rules)?
        .rows;
    for row in rows.iter_mut().filter(|row| row.depth.is_none()) {
        row.depth = session
            .store
            .depth(row.id, today, constants)?
            .map(|depth| DepthBrief::of(&depth));
    }
    Ok(rows)
}

fn account_line(session: &Session, row: &BookRow) -> Result<AccountLine, Failure> {
    let uid =
        |id: crate::domain::id::Id<_>| session.store.uid(crate::domain::row::Subject::Account(id));
    let depth = row
        .depth
        .ok_or_else(|| Failure::Failed(format!("{} has no depth", row.name)))?;
    Ok(AccountLine {
        id: uid(row.id)?.ok_or_else(|| Failure::Failed(format!("{} has no id", row.name)))?,
        name: row.name.clone(),
        parent: row.parent.map(uid).transpose()?.flatten(),
        depth: depth.depth,
        raw: depth.raw,
        stage: depth.stage,
        confidence: depth.confidence,
        last_contact: row.last_contact,
        next_promise: row.next_promise,
    })
}

fn account_columns(session: &Session, row: &BookRow) -> [String; 5] {
    let (words, today) = (&session.words, session.today());
    let name = format!("{}{}", "  ".repeat(row.nesting.into()), row.name);
    let depth = row
        .depth
        .map(|depth| format!("{:>3}", depth.depth))
        .unwrap_or_default();
    let stage = row
        .depth
        .map(|depth| words.stage(depth.stage))
        .unwrap_or_default();
    let last = row
        .last_contact
        .map(|on| words.ago((today - on).num_days()))
        .unwrap_or_default();
    let next = row
        .next_promise
        .map(|due| words.due(due, today))
        .unwrap_or_default();
    [name, depth, stage, last, next]
}

/// Everybody with a tenure in force, by account.
///
/// # Errors
/// When the book cannot be read.
pub fn people(session: &Session, json: Option<Json>) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    for account in all_accounts(session)? {
        let Some(depth) =
            session
                .store
                .depth(account.id, session.today(), &session.bench.constants)?
        else {
            continue;
        };
        for person in session.store.people_of(account.id, session.today())? {
            let standing = depth.person(person.person).cloned();
            match json {
                Some(Json) => {
                    lines.push(person_line(session, &account, person, standing.as_ref())?);
                }
                None => rows.push(person_columns(
                    session,
                    &account,
                    &person,
                    standing.as_ref(),
                )),
            }
        }
    }
    match json {
        Some(Json) => out.json(&lines)?,
        None => out.columns(&rows)?,
    }
    out.finish()
}

type Standing = crate::domain::score::Standing;

fn person_line(
    session: &Session,
    account: &BookRow,
    person: PersonRow,
    standing: Option<&Standing>,
) -> Result<PersonLine, Failure> {
    let missing = || Failure::Failed(format!("{} has no id", person.name));
    Ok(PersonLine {
        id: session
            .store
            .uid(person.person.into())?
            .ok_or_else(missing)?,
        account: session.store.uid(account.id.into())?.ok_or_else(missing)?,
        name: person.name,
        department: person.department,
        title: person.title,
        level: person.level,
        stance: standing.and_then(|standing| standing.stance),
        strength: standing.map_or(0.0, |standing| standing.strength),
    })
}

fn person_columns(
    session: &Session,
    account: &BookRow,
    person: &PersonRow,
    standing: Option<&Standing>,
) -> [String; 5] {
    let words = &session.words;
    let stance = words.maybe_stance(standing.and_then(|standing| standing.stance));
    let strength = standing.map_or(0.0, |standing| standing.strength);
    let place = [person.department.as_ref(), person.title.as_ref()]
        .into_iter()
        .flatten()
        .map(Name::as_str);
    let place: Vec<&str> = place.collect();
    [
        account.name.to_string(),
        person.name.to_string(),
        place.join(" · "),
        stance,
        format!("{strength:.2}"),
    ]
}

/// What the book holds, for a pipe or a log: how much of everything, and the accounts in order.
///
/// # Errors
/// When the book cannot be read.
pub fn summary(session: &Session) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let rows = all_accounts(session)?;
    if rows.is_empty() {
        out.line(&session.words.empty_book())?;
    } else {
        out.line(&session.words.accounts(rows.len()))?;
        out.columns(
            &rows
                .iter()
                .map(|row| account_columns(session, row))
                .collect::<Vec<_>>(),
        )?;
    }
    out.finish()
}
