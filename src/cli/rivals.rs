//! Who competes where, from the shell.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{AllRivals, RivalsOf},
    domain::{
        Account, Id, Name, Note, Person, Role, StanceSource, StanceValue, Subject, Uid,
        rival::RivalHere,
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

/// The rivals of `account`, or those of the whole book, each with the accounts where it sits.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn rivals(session: &Session, account: Option<&str>, json: Option<Json>) -> Result<(), Failure> {
    let Some(word) = account else {
        return everywhere(session, json);
    };
    let (id, _) = resolve::account(session, word)?;
    let (sheet, rivals) = session.book.ask(&RivalsOf(id))?;
    let names = |person: Id<Person>| session.words.call(&sheet.rows, person);
    let mut out = Output::stdout();
    if let Some(Json) = json {
        let at = (sheet.account.id, &sheet.account.name);
        let lines = rivals.iter().map(|rival| line(session, at, rival, &names));
        out.json(&lines.collect::<Result<Vec<_>, _>>()?)?;
        return out.finish();
    }
    out.line(&sheet.account.name.told())?;
    for rival in &rivals {
        let stands = session.words.rival_stands(rival, &names);
        written(session, &stands, rival, &mut out)?;
    }
    if rivals.is_empty() {
        out.line(&format!("  {}", session.words.rivals_none()))?;
    }
    out.finish()
}

fn everywhere(session: &Session, json: Option<Json>) -> Result<(), Failure> {
    let words = &session.words;
    let all = session.book.ask(&AllRivals)?;
    let mut out = Output::stdout();
    if let Some(Json) = json {
        let mut lines = Vec::new();
        for place in all.iter().flat_map(|rival| &rival.places) {
            let names = |id| place.name_of(id).map_or_else(String::new, Name::told);
            let at = (place.account.0, &place.account.1);
            lines.push(line(session, at, &place.here, &names)?);
        }
        out.json(&lines)?;
        return out.finish();
    }
    for rival in &all {
        out.line(&words.rival_everywhere(&rival.name, rival.places.len()))?;
        for place in &rival.places {
            written(session, &words.rival_sits(place), &place.here, &mut out)?;
        }
    }
    if all.is_empty() {
        out.line(&words.rivals_none())?;
    }
    out.finish()
}

/// What stands there, and how it is known.
fn written(
    session: &Session,
    stands: &str,
    rival: &RivalHere,
    out: &mut Output,
) -> Result<(), Failure> {
    let words = &session.words;
    let (sign, _) = words.rival_mark(rival);
    out.line(&format!("  {sign:<2} {stands}"))?;
    for row in &rival.rows {
        let known = words.rival_known(row, session.today());
        out.line(&format!("       {known}"))?;
    }
    Ok(())
}

fn line(
    session: &Session,
    (account, account_name): (Id<Account>, &Name),
    rival: &RivalHere,
    names: &dyn Fn(Id<Person>) -> String,
) -> Result<Line, Failure> {
    let newest = rival.rows.first();
    let people = rival.people.iter().map(|one| -> Result<Thinks, Failure> {
        Ok(Thinks {
            person: session.uid(Subject::from(one.person))?,
            name: names(one.person),
            roles: one.roles.clone(),
            stance: one.value,
            on: one.on,
            source: one.source,
            toward_us: one.toward_us,
        })
    });
    Ok(Line {
        account: session.uid(Subject::from(account))?,
        account_name: account_name.clone(),
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
