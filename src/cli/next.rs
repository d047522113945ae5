//! What would deepen a relationship most.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{Failure, Output, paper, resolve, session::Session};
use crate::{
    book::{BestAction, BestActions, ReadStructure},
    domain::{
        Name, Subject, Uid,
        agenda::{NextAction, owed},
        score::{Effort, NextStep},
    },
};

#[derive(Serialize)]
struct Line {
    kind: &'static str,
    /// Where it is done and written down.
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
    /// Points of raw over all that it moves.
    gain: f64,
    moves: Vec<Moved>,
    /// 0–1: how likely what it gains over a plain meeting is.
    chance: f64,
    because: String,
    effort: Effort,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_nothing: Option<Lost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<Owed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asleep_until: Option<NaiveDate>,
    #[serde(skip)]
    likely: String,
    /// The last columns.
    #[serde(skip)]
    more: [String; 3],
}

/// What an account gains by a step.
#[derive(Debug, Serialize)]
pub(super) struct Moved {
    account: Uid,
    account_name: Name,
    /// Points of raw.
    gain: f64,
    /// Points of the depth itself, under its limits and rounded.
    depth_gain: i16,
}

/// Every account that a step moves, the largest gain first.
pub(super) fn moves(session: &Session, action: &NextAction) -> Result<Vec<Moved>, Failure> {
    let moved = action.moves.iter().map(|(one, name)| {
        Ok(Moved {
            account: session.uid(one.account)?,
            account_name: name.clone(),
            gain: one.gain,
            depth_gain: one.depth_gain,
        })
    });
    moved.collect()
}

/// What goes while nothing is done, in points.
#[derive(Serialize)]
struct Lost {
    by: NaiveDate,
    points: f64,
    within_90_days: f64,
}

/// The open promise of ours that the step would keep.
#[derive(Serialize)]
struct Owed {
    id: Uid,
    text: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
}

/// For what, and how many.
#[derive(Debug, Args)]
pub struct NextArguments {
    account: Option<String>,
    #[arg(long, default_value_t = 20)]
    limit: usize,
    #[arg(long)]
    private: bool,
    #[arg(long)]
    json: bool,
}

/// The best actions, what is likely to bring most first. Those asleep are left out of the text.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn next(session: &Session, wish: &NextArguments) -> Result<(), Failure> {
    let (most, audience) = (wish.limit, paper::audience(wish.private));
    let account = wish.account.as_deref();
    let account = account
        .map(|word| resolve::account(session, word))
        .transpose()?
        .map(|(id, _)| id);
    let lines = session.book.read_for(audience, account, |book| {
        let mut best = book.ask(&BestActions { account, most })?;
        if !wish.json {
            best.retain(|one| one.asleep.is_none());
        }
        best.iter()
            .map(|one| line(session, one))
            .collect::<Result<Vec<Line>, Failure>>()
    })?;
    let mut out = Output::stdout();
    if wish.json {
        out.json(&lines)?;
    } else {
        let rows = lines.iter().map(|line| {
            let [because, neglect, promise] = line.more.clone();
            [
                format!("{:+.1}", line.gain),
                line.likely.clone(),
                session.words.effort(line.effort),
                line.account_name.told(),
                because,
                neglect,
                promise,
            ]
        });
        out.columns(&rows.collect::<Vec<_>>())?;
        let words = &session.words;
        out.line("")?;
        out.line(&match account {
            Some(_) => words.private_here(audience),
            None => words.private_anywhere(audience),
        })?;
    }
    out.finish()
}

fn line(session: &Session, BestAction { action, asleep }: &BestAction) -> Result<Line, Failure> {
    let (words, today, store) = (&session.words, session.today(), &session.book.store);
    let (candidate, neglect) = (&action.candidate, action.neglect);
    let sheet = session.book.ask(&ReadStructure(action.gains()))?;
    let rows = &sheet.rows;
    let promises = store.owed_at(candidate.at)?;
    let promise = owed(candidate, &promises);
    let (kind, person, seat, department) = match candidate.step {
        NextStep::Meet { person, .. } => ("meet", Some(person), None, None),
        NextStep::Signal { person, .. } => ("signal", Some(person), None, None),
        NextStep::FillSeat {
            seat, department, ..
        } => ("fill_seat", None, Some(seat), department),
        NextStep::FirstContact { department } => ("first_contact", None, None, Some(department)),
        NextStep::SecondPerson { department, .. } => {
            ("second_person", None, None, Some(department))
        }
        NextStep::Review { .. } => ("review", None, None, None),
        NextStep::SecondColleague { person } => ("second_colleague", Some(person), None, None),
    };
    let uid = |subject: Subject| store.uid(subject);
    let names = |subject| words.call(rows, subject);
    let because = words.candidate(candidate, &names);
    Ok(Line {
        kind,
        account: session.uid(candidate.at)?,
        account_name: action.at_name.clone(),
        person: person.map(|id| uid(id.into())).transpose()?.flatten(),
        person_name: person.map(|id| names(id.into())),
        seat: seat.map(|id| uid(id.into())).transpose()?.flatten(),
        department: department.map(|id| uid(id.into())).transpose()?.flatten(),
        gain: action.gain(),
        moves: moves(session, action)?,
        chance: candidate.likely.chance,
        effort: candidate.step.effort(),
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
        asleep_until: asleep.as_ref().map(|snooze| snooze.until),
        likely: words.likely(candidate).unwrap_or_default(),
        more: [
            words.gaining(because.clone(), action),
            neglect.map_or_else(String::new, |neglect| words.neglect(&neglect, today)),
            promise.map_or_else(String::new, |row| words.keeps(row, today)),
        ],
        because,
    })
}
