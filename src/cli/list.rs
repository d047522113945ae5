//! Accounts and people as lists, and the summary for whoever has no terminal.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, session::Session};
use crate::domain::{
    id::Uid,
    score::{self, Stage},
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

/// Every account with its depth today or at the end of `as_of`, parents before their units.
///
/// # Errors
/// When the book cannot be read.
pub fn accounts(
    session: &Session,
    as_of: Option<NaiveDate>,
    json: Option<Json>,
) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let today = session.today();
    let on = as_of.unwrap_or(today);
    let rows = if on == today {
        all_accounts(session)?
    } else {
        accounts_on(session, on)?
    };
    match json {
        Some(Json) => {
            let lines: Result<Vec<_>, Failure> =
                rows.iter().map(|row| account_line(session, row)).collect();
            out.json(&lines?)?;
        }
        None => out.columns(
            &rows
                .iter()
                .map(|row| account_columns(session, row, on))
                .collect::<Vec<_>>(),
        )?,
    }
    out.finish()
}

/// The rows of the book's list, each with a depth.
fn all_accounts(session: &Session) -> Result<Vec<BookRow>, Failure> {
    let (today, constants) = (session.today(), &session.bench.constants);
    let mut rows = rows(session)?;
    for row in rows.iter_mut().filter(|row| row.depth.is_none()) {
        row.depth = session
            .store
            .depth(row.id, today, constants)?
            .map(|depth| DepthBrief::of(&depth));
    }
    Ok(rows)
}

/// The same as the book was at the end of a day: what was promised then is not known any more.
fn accounts_on(session: &Session, on: NaiveDate) -> Result<Vec<BookRow>, Failure> {
    let mut rows = rows(session)?;
    for row in &mut rows {
        let Some(facts) = session.store.facts(row.id)? else {
            continue;
        };
        let depth = score::depth(&facts, on, &session.bench.constants);
        row.depth = Some(DepthBrief::of(&depth));
        row.last_contact = facts.last_contact(on);
        row.next_promise = None;
    }
    Ok(rows)
}

/// Every account of the book in the order of its tree, with today's depth where it is known.
///
/// # Errors
/// When the book cannot be read.
pub fn rows(session: &Session) -> Result<Vec<BookRow>, Failure> {
    let view = BookView {
        limit: usize::MAX,
        ..BookView::default()
    };
    let (today, constants) = (session.today(), &session.bench.constants);
    let page = session
        .store
        .book_page(&view, today, constants, &session.bench.rules)?;
    Ok(page.rows)
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

fn account_columns(session: &Session, row: &BookRow, on: NaiveDate) -> [String; 5] {
    let words = &session.words;
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
        .map(|last| words.ago((on - last).num_days()))
        .unwrap_or_default();
    let next = row
        .next_promise
        .map(|due| words.due(due, on))
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
                .map(|row| account_columns(session, row, session.today()))
                .collect::<Vec<_>>(),
        )?;
    }
    out.finish()
}
