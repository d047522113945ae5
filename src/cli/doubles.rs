//! Who and what is likely in the book twice.

use clap::Args;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{Failure, Output, session::Session};
use crate::book::FindDoubles;
use crate::domain::text::shown;
use crate::domain::{
    Name, Pair, Subject, Uid,
    summary::{Double, Doubled},
};

/// What to list, or what not to list again.
#[derive(Debug, Args)]
pub struct DoublesArguments {
    #[arg(long, num_args = 2, value_names = ["ID", "ID"])]
    not_same: Option<Vec<String>>,
    #[arg(long)]
    json: bool,
}

impl DoublesArguments {
    /// Whether nothing is written.
    #[must_use]
    pub const fn reads(&self) -> bool {
        self.not_same.is_none()
    }
}

#[derive(Serialize)]
struct Row {
    kind: &'static str,
    because: &'static str,
    stays: One,
    goes: One,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct One {
    id: String,
    name: Name,
    account: Option<Name>,
    title: Option<Name>,
}

/// Lists them, or remembers of two that they are not one.
///
/// # Errors
/// When the book cannot be read, or an id is of no pair.
pub fn doubles(session: &mut Session, wish: &DoublesArguments) -> Result<(), Failure> {
    if let Some(ids) = &wish.not_same {
        return set_apart(session, ids);
    }
    let found = session.book.ask(&FindDoubles)?;
    let mut out = Output::stdout();
    if wish.json {
        let rows: Vec<Row> = found
            .iter()
            .map(|double| row(session, double))
            .collect::<Result<_, _>>()?;
        out.json(&rows)?;
        return out.finish();
    }
    let words = &session.words;
    if found.is_empty() {
        out.line(&words.one_no_doubles())?;
    }
    let mut rows = Vec::with_capacity(found.len());
    for double in &found {
        let (stays, goes) = ids(session, double.pair)?;
        rows.push([
            words.noun(double.pair.subjects().0.kind()),
            words.because_alike(double.because),
            words.doubled(&double.stays),
            words.doubled(&double.goes),
            stays,
            goes,
        ]);
    }
    out.columns(&rows)?;
    out.finish()
}

fn ids(session: &Session, pair: Pair) -> Result<(String, String), Failure> {
    let (stays, goes) = pair.subjects();
    let uid = |subject: Subject| -> Result<String, Failure> {
        let uid = session.book.store.uid(subject)?;
        Ok(uid.map(String::from).unwrap_or_default())
    };
    Ok((uid(stays)?, uid(goes)?))
}

fn row(session: &Session, double: &Double) -> Result<Row, Failure> {
    let (stays, goes) = ids(session, double.pair)?;
    let one = |id: String, is: &Doubled| One {
        id,
        name: is.name.clone(),
        account: is.account.clone(),
        title: is.title.clone(),
    };
    Ok(Row {
        kind: double.pair.subjects().0.kind().code(),
        because: double.because.code(),
        stays: one(stays, &double.stays),
        goes: one(goes, &double.goes),
    })
}

fn set_apart(session: &mut Session, ids: &[String]) -> Result<(), Failure> {
    let find = |id: &String| -> Result<Subject, Failure> {
        let uid = Uid::try_from(id.clone()).ok();
        let found = uid
            .map(|uid| session.book.store.with_uid(&uid))
            .transpose()?;
        found
            .flatten()
            .ok_or_else(|| Failure::NotFound(session.words.shell_no_id(shown(id))))
    };
    let [one, other] = ids else {
        return Err(Failure::Usage(session.words.shell_values(
            "--not-same",
            2,
            ids.len(),
        )));
    };
    let (one, other) = (find(one)?, find(other)?);
    let Some(pair) = Pair::of(one, other) else {
        return Err(Failure::Usage(session.words.shell_not_same_kinds()));
    };
    session.book.store.set_apart(pair)?;
    let name = |subject| -> Result<Name, Failure> {
        Ok(session
            .book
            .store
            .name_of(subject)?
            .unwrap_or_else(Name::unnamed))
    };
    let mut out = Output::stdout();
    out.line(&session.words.set_apart(&name(one)?, &name(other)?))?;
    out.finish()
}
