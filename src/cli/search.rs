//! Everything that has a word in it: the list that find shows, longer.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{Failure, Json, Output, session::Session};
use crate::domain::{
    NounKind, Subject, Uid,
    summary::{FoundAs, Match, Search, Texts},
};

/// Of each kind; notes are many, and the newest of them are enough.
const MOST: usize = 50;

#[skip_serializing_none]
#[derive(Serialize)]
struct Hit {
    kind: NounKind,
    id: Uid,
    account: Option<Uid>,
    text: String,
    /// The title, address or note that has the words where `text` has them not.
    by: Option<String>,
    on: Option<chrono::NaiveDate>,
}

/// Names first, then notes, promises and what is planned.
///
/// # Errors
/// When the book cannot be read; [`Failure::NotFound`] when nothing has the words.
pub fn search(session: &Session, query: &str, json: Option<Json>) -> Result<(), Failure> {
    let search = Search {
        words: query.to_owned(),
        texts: Texts::Whole,
        ..Search::default()
    };
    let found = session.book.store.find(&search, MOST)?;
    let mut hits = Vec::new();
    let mut near = Vec::new();
    for hit in found.matches {
        // Names that are only spelled alike have not the words: a script would take them for a match.
        if found.outcome == FoundAs::Fitting {
            hits.extend(told(session, hit)?);
        } else if found.outcome == FoundAs::Alike {
            near.push(hit.text.text);
        }
    }
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&hits)?,
        None if hits.is_empty() => {
            return Err(Failure::NotFound(session.words.found_nothing(query, &near)));
        }
        None => {
            let rows: Vec<[String; 3]> = hits
                .into_iter()
                .map(|hit| {
                    let on = hit.on.map(|on| on.to_string()).unwrap_or_default();
                    let by = hit.by.map(|by| format!(" · {by}"));
                    let text = format!("{}{}", hit.text, by.unwrap_or_default());
                    [session.words.noun(hit.kind), on, text]
                })
                .collect();
            out.columns(&rows)?;
        }
    }
    out.finish()
}

fn told(session: &Session, hit: Match) -> Result<Option<Hit>, Failure> {
    let Some(id) = session.book.store.uid(hit.subject)? else {
        return Ok(None);
    };
    let account = match hit.account {
        Some((account, _)) => session.book.store.uid(Subject::Account(account))?,
        None => None,
    };
    Ok(Some(Hit {
        kind: hit.subject.kind(),
        id,
        account,
        text: hit.text.text,
        by: hit.through.map(|(_, by)| by.text),
        on: hit.on,
    }))
}
