//! Accounts and people as lists, and the summary for whoever has no terminal.

use chrono::NaiveDate;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{Failure, Json, Output, session::Session};
use crate::book::Refusal;
use crate::{
    book::{ListDepths, ListPeople, ListedPerson},
    domain::{Level, Name, StanceValue, Subject, Uid, score::Stage, summary::BookRow},
};

#[skip_serializing_none]
#[derive(Serialize)]
struct AccountLine {
    id: Uid,
    name: Name,
    parent: Option<Uid>,
    depth: u8,
    raw: f64,
    stage: Stage,
    confidence: f64,
    last_contact: Option<NaiveDate>,
    next_promise: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct PersonLine {
    id: Uid,
    name: Name,
    account: Uid,
    department: Option<Name>,
    title: Option<Name>,
    level: Option<Level>,
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
    let on = as_of.unwrap_or_else(|| session.today());
    let rows = session.book.ask(&ListDepths { on })?;
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

fn account_line(session: &Session, row: &BookRow) -> Result<AccountLine, Failure> {
    let uid = |id: crate::domain::id::Id<_>| session.book.store.uid(Subject::Account(id));
    let depth = row.depth.ok_or(Failure::Refused(Refusal::Gone))?;
    Ok(AccountLine {
        id: session.uid(row.id)?,
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
    let name = format!("{}{}", "  ".repeat(row.nesting.into()), row.name.shown());
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
    for one in session.book.ask(&ListPeople)? {
        match json {
            Some(Json) => lines.push(person_line(session, one)?),
            None => rows.push(person_columns(session, &one)),
        }
    }
    match json {
        Some(Json) => out.json(&lines)?,
        None => out.columns(&rows)?,
    }
    out.finish()
}

fn person_line(session: &Session, listed: ListedPerson) -> Result<PersonLine, Failure> {
    let ListedPerson {
        account,
        person,
        stance,
        strength,
        ..
    } = listed;
    let uid = |of: Subject| session.uid(of);
    Ok(PersonLine {
        id: uid(person.person.into())?,
        account: uid(account.into())?,
        name: person.name.clone(),
        department: person.department,
        title: person.title,
        level: person.level,
        stance,
        strength,
    })
}

fn person_columns(session: &Session, listed: &ListedPerson) -> [String; 5] {
    let person = &listed.person;
    let place = [person.department.as_ref(), person.title.as_ref()];
    let place: Vec<_> = place.into_iter().flatten().map(Name::shown).collect();
    [
        listed.account_name.told(),
        person.name.told(),
        place.join(" · "),
        session.words.maybe_stance(listed.stance),
        format!("{:.2}", listed.strength),
    ]
}

/// What the book holds, for a pipe or a log: how much of everything, and the accounts in order.
///
/// # Errors
/// When the book cannot be read.
pub fn summary(session: &Session) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let on = session.today();
    let rows = session.book.ask(&ListDepths { on })?;
    if rows.is_empty() {
        out.line(&session.words.shell_empty_book())?;
    } else {
        out.line(&session.words.screen_accounts(rows.len()))?;
        out.columns(
            &rows
                .iter()
                .map(|row| account_columns(session, row, session.today()))
                .collect::<Vec<_>>(),
        )?;
    }
    out.finish()
}
