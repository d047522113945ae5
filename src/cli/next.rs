//! What would deepen a relationship most.

use serde::Serialize;

use super::{
    Failure, Json, Output, resolve,
    session::{Session, name_in},
};
use crate::domain::{
    account::Account,
    id::{Id, Uid},
    row::{Rows, Subject},
    score::{self, Candidate, Deed},
    summary::BookView,
    text::Name,
};

#[derive(Serialize)]
struct Line {
    kind: &'static str,
    account: Uid,
    account_name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Uid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seat: Option<Uid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<Uid>,
    gain: f64,
    because: String,
}

/// The best actions, largest gain first.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn next(
    session: &Session,
    account: Option<&str>,
    limit: usize,
    json: Option<Json>,
) -> Result<(), Failure> {
    let accounts = match account {
        Some(word) => vec![resolve::account(&session.store, word)?],
        None => {
            let view = BookView {
                limit: usize::MAX,
                ..BookView::default()
            };
            let page = session
                .store
                .book_page(&view, session.today(), &session.bench.constants)?;
            page.rows
                .into_iter()
                .map(|row| (row.id, row.name))
                .collect()
        }
    };
    let mut candidates: Vec<(Id<Account>, Name, Candidate)> = Vec::new();
    for (id, name) in accounts {
        let Some(facts) = session.store.facts(id)? else {
            continue;
        };
        let found = score::next_best(&facts, session.today(), &session.bench.constants);
        candidates.extend(
            found
                .into_iter()
                .map(|candidate| (id, name.clone(), candidate)),
        );
    }
    candidates.sort_by(|a, b| b.2.gain.total_cmp(&a.2.gain));
    candidates.truncate(limit);
    let lines: Result<Vec<Line>, Failure> = candidates
        .iter()
        .map(|found| line(session, found))
        .collect();
    let lines = lines?;
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&lines)?,
        None => {
            let rows = lines.iter().map(|line| {
                [
                    format!("{:+.1}", line.gain),
                    line.account_name.to_string(),
                    line.because.clone(),
                ]
            });
            out.columns(&rows.collect::<Vec<_>>())?;
        }
    }
    out.finish()
}

fn line(
    session: &Session,
    (account, name, candidate): &(Id<Account>, Name, Candidate),
) -> Result<Line, Failure> {
    let rows = session
        .store
        .account_sheet(*account)?
        .map_or_else(Rows::default, |sheet| sheet.rows);
    let (kind, person, seat, department) = match candidate.deed {
        Deed::Meet { person, .. } => ("meet", Some(person), None, None),
        Deed::Signal { person, .. } => ("signal", Some(person), None, None),
        Deed::FillSeat {
            seat, department, ..
        } => ("fill_seat", None, Some(seat), department),
        Deed::FirstContact { department } => ("first_contact", None, None, Some(department)),
        Deed::Review { .. } => ("review", None, None, None),
        Deed::SecondColleague { person } => ("second_colleague", Some(person), None, None),
    };
    let uid = |subject: Subject| session.store.uid(subject);
    let names = |subject| name_in(&session.words, &rows, subject);
    Ok(Line {
        kind,
        account: uid((*account).into())?
            .ok_or_else(|| Failure::Failed(format!("{name} has no id")))?,
        account_name: name.clone(),
        person: person.map(|id| uid(id.into())).transpose()?.flatten(),
        person_name: person.map(|id| names(id.into())),
        seat: seat.map(|id| uid(id.into())).transpose()?.flatten(),
        department: department.map(|id| uid(id.into())).transpose()?.flatten(),
        gain: candidate.gain,
        because: session.words.candidate(candidate, &names),
    })
}
