//! What would deepen a relationship most.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Failure, Json, Output, resolve,
    session::{Session, name_in},
};
use crate::domain::{
    account::Account,
    agenda::owed,
    id::{Id, Uid},
    row::{Rows, Subject},
    score::{self, Candidate, Deed, Effort, Neglect},
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
    effort: Effort,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_nothing: Option<Lost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<Owed>,
    /// The columns after the reason.
    #[serde(skip)]
    more: [String; 2],
}

/// What goes while nothing is done, in points.
#[derive(Serialize)]
struct Lost {
    by: NaiveDate,
    points: f64,
    within_90_days: f64,
}

/// The open promise of ours that the deed would keep.
#[derive(Serialize)]
struct Owed {
    id: Uid,
    text: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
}

/// A candidate, for whose depth it is, and what is lost without it.
struct Found {
    account: Id<Account>,
    name: Name,
    candidate: Candidate,
    neglect: Option<Neglect>,
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
        Some(word) => vec![resolve::account(session, word)?],
        None => {
            let view = BookView {
                limit: usize::MAX,
                ..BookView::default()
            };
            let page = session.book.store.book_page(
                &view,
                session.today(),
                &session.book.settings.constants,
                &session.book.settings.rules,
            )?;
            page.rows
                .into_iter()
                .map(|row| (row.id, row.name))
                .collect()
        }
    };
    let (today, constants) = (session.today(), &session.book.settings.constants);
    let mut found: Vec<Found> = Vec::new();
    for (account, name) in accounts {
        let Some(facts) = session.book.store.facts(account)? else {
            continue;
        };
        let mut best = score::next_best(&facts, today, constants);
        best.truncate(limit);
        found.extend(best.into_iter().map(|candidate| Found {
            account,
            name: name.clone(),
            candidate,
            neglect: None,
        }));
    }
    found.sort_by(|a, b| b.candidate.gain.total_cmp(&a.candidate.gain));
    found.truncate(limit);
    follow(session, &mut found)?;
    let lines: Result<Vec<Line>, Failure> =
        found.iter().map(|found| line(session, found)).collect();
    let lines = lines?;
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&lines)?,
        None => {
            let rows = lines.iter().map(|line| {
                let [neglect, promise] = line.more.clone();
                [
                    format!("{:+.1}", line.gain),
                    session.words.effort(line.effort),
                    line.account_name.to_string(),
                    line.because.clone(),
                    neglect,
                    promise,
                ]
            });
            out.columns(&rows.collect::<Vec<_>>())?;
        }
    }
    out.finish()
}

/// Reckons what is lost without each of these: of the whole book only what is shown is followed over the
/// days to come.
fn follow(session: &Session, found: &mut [Found]) -> Result<(), Failure> {
    let accounts: BTreeSet<_> = found.iter().map(|one| one.account).collect();
    for account in accounts {
        let Some(facts) = session.book.store.facts(account)? else {
            continue;
        };
        let here = || {
            found
                .iter()
                .enumerate()
                .filter(|(_, one)| one.account == account)
        };
        let places: Vec<usize> = here().map(|(place, _)| place).collect();
        let candidates: Vec<_> = here().map(|(_, one)| one.candidate).collect();
        let constants = &session.book.settings.constants;
        let lost = score::neglects(&facts, &candidates, session.today(), constants);
        for (place, neglect) in places.into_iter().zip(lost) {
            found[place].neglect = neglect;
        }
    }
    Ok(())
}

fn line(session: &Session, found: &Found) -> Result<Line, Failure> {
    let Found {
        account,
        name,
        candidate,
        neglect,
    } = found;
    let (words, today) = (&session.words, session.today());
    let sheet = session.book.store.account_sheet(*account)?;
    let rows = sheet.map_or_else(Rows::default, |sheet| sheet.rows);
    let promises = session.book.store.owed_at(candidate.at)?;
    let promise = owed(candidate, &promises);
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
    let uid = |subject: Subject| session.book.store.uid(subject);
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
        because: words.candidate(candidate, &names),
        effort: candidate.deed.effort(),
        if_nothing: neglect.map(|neglect| Lost {
            by: neglect.by,
            points: neglect.points,
            within_90_days: neglect.in_all,
        }),
        promise: promise.map(|row| Owed {
            id: row.uid.clone(),
            text: row.text.clone(),
            due: row.due,
        }),
        more: [
            neglect.map_or_else(String::new, |neglect| words.neglect(&neglect, today)),
            promise.map_or_else(String::new, |row| words.keeps(row, today)),
        ],
    })
}
