//! Everything that has a word in it.

use serde::Serialize;

use super::{Failure, Json, Output, session::Session};
use crate::{
    domain::{
        id::Uid,
        row::{NounKind, Subject},
    },
    store::TextSort,
};

/// Notes are many; the newest of them are enough.
const MOST: usize = 50;

#[derive(Serialize)]
struct Hit {
    kind: NounKind,
    id: Uid,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<Uid>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<chrono::NaiveDate>,
}

/// Names first, then notes and promises, newest first.
///
/// # Errors
/// When the book cannot be read; [`Failure::NotFound`] when nothing has the words.
pub fn search(session: &Session, query: &str, json: Option<Json>) -> Result<(), Failure> {
    let mut hits = names(session, query)?;
    for sort in [TextSort::Note, TextSort::Promise, TextSort::Name] {
        for found in session.store.search_text(sort, query, MOST)? {
            let Some(hit) = text_hit(session, &found)? else {
                continue;
            };
            if hits.iter().all(|known| known.id != hit.id) {
                hits.push(hit);
            }
        }
    }
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&hits)?,
        None if hits.is_empty() => {
            return Err(Failure::NotFound(session.words.found_nothing(query)));
        }
        None => {
            let rows: Vec<[String; 3]> = hits
                .into_iter()
                .map(|hit| {
                    let on = hit.on.map(|on| on.to_string()).unwrap_or_default();
                    [session.words.noun(hit.kind), on, in_one_line(&hit.text)]
                })
                .collect();
            out.columns(&rows)?;
        }
    }
    out.finish()
}

/// The lines of a note, or of what a name was found by, beside each other.
fn in_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let said = lines.into_iter().filter(|line| !line.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

fn names(session: &Session, query: &str) -> Result<Vec<Hit>, Failure> {
    let mut hits = Vec::new();
    for found in session.store.find_names(query, MOST)? {
        let Some(id) = session.store.uid(found.subject)? else {
            continue;
        };
        let account = match found.account {
            Some((account, _)) => session.store.uid(account.into())?,
            None => None,
        };
        hits.push(Hit {
            kind: found.subject.kind(),
            id,
            account,
            text: found.name.to_string(),
            on: None,
        });
    }
    Ok(hits)
}

fn text_hit(session: &Session, found: &crate::store::TextHit) -> Result<Option<Hit>, Failure> {
    let Some(id) = session.store.uid(found.subject)? else {
        return Ok(None);
    };
    let account = match found.account {
        Some(account) => session.store.uid(Subject::Account(account))?,
        None => None,
    };
    Ok(Some(Hit {
        kind: found.subject.kind(),
        id,
        account,
        text: found.text.clone(),
        on: found.on,
    }))
}
