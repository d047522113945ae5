//! Who competes where, from the shell.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{AllRivals, RivalsOf},
    domain::{
        Id, Name, Note, Person, Role, StanceSource, StanceValue, Subject, Uid,
        rival::{RivalHere, TowardRival},
        summary::AccountSheet,
    },
};

/// A rival at an account. What is not known of it is left out.
#[derive(Serialize)]
struct Line {
    account: Uid,
    account_name: Name,
    name: Name,
    /// Absent where only stances name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Uid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sells: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weak_points: Option<Name>,
    #[serde(skip_serializing_if = "Note::is_empty")]
    note: Note,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<NaiveDate>,
    people: Vec<Thinks>,
}

/// Somebody of the customer and the rival.
#[derive(Serialize)]
struct Thinks {
    person: Uid,
    name: String,
    roles: Vec<Role>,
    stance: StanceValue,
    on: NaiveDate,
    source: StanceSource,
    #[serde(skip_serializing_if = "Option::is_none")]
    toward_us: Option<StanceValue>,
}

/// The rivals of `account`, or of all that have any.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn rivals(session: &Session, account: Option<&str>, json: Option<Json>) -> Result<(), Failure> {
    let all = match account {
        Some(word) => {
            let (id, _) = resolve::account(session, word)?;
            vec![session.book.ask(&RivalsOf(id))?]
        }
        None => session.book.ask(&AllRivals)?,
    };
    let mut out = Output::stdout();
    if let Some(Json) = json {
        let mut lines = Vec::new();
        for (sheet, rivals) in &all {
            for rival in rivals {
                lines.push(line(session, sheet, rival)?);
            }
        }
        out.json(&lines)?;
        return out.finish();
    }
    for (sheet, rivals) in &all {
        out.line(&sheet.account.name.told())?;
        for rival in rivals {
            written(session, sheet, rival, &mut out)?;
        }
        if rivals.is_empty() {
            out.line(&format!("  {}", session.words.rivals_none()))?;
        }
    }
    if all.is_empty() {
        out.line(&session.words.rivals_none())?;
    }
    out.finish()
}

fn written(
    session: &Session,
    sheet: &AccountSheet,
    rival: &RivalHere,
    out: &mut Output,
) -> Result<(), Failure> {
    let words = &session.words;
    let names = |person: Id<Person>| words.call(&sheet.rows, person);
    let sign = if rival.people.iter().any(TowardRival::decides_for_them) {
        "!!"
    } else {
        "·"
    };
    out.line(&format!(
        "  {sign:<2} {}",
        words.rival_stands(rival, &names)
    ))?;
    for row in &rival.rows {
        let known = words.rival_known(row, session.today());
        out.line(&format!("       {known}"))?;
    }
    Ok(())
}

fn line(session: &Session, sheet: &AccountSheet, rival: &RivalHere) -> Result<Line, Failure> {
    let words = &session.words;
    let newest = rival.rows.first();
    let people = rival.people.iter().map(|one| -> Result<Thinks, Failure> {
        Ok(Thinks {
            person: session.uid(Subject::from(one.person))?,
            name: words.call(&sheet.rows, one.person),
            roles: one.roles.clone(),
            stance: one.value,
            on: one.on,
            source: one.source,
            toward_us: one.toward_us,
        })
    });
    Ok(Line {
        account: session.uid(Subject::from(sheet.account.id))?,
        account_name: sheet.account.name.clone(),
        name: rival.name.clone(),
        id: newest.map(|row| row.uid.clone()),
        sells: newest.and_then(|row| row.sells.clone()),
        weak_points: newest.and_then(|row| row.weak_points.clone()),
        note: newest.map(|row| row.note.clone()).unwrap_or_default(),
        source: newest.and_then(|row| row.source.clone()),
        on: newest.map(|row| row.on),
        people: people.collect::<Result<_, Failure>>()?,
    })
}
