//! What changed the depth between two days, with the facts that did it.

use chrono::NaiveDate;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{DiffOf, DiffOfAll},
    domain::{
        Account, Id, Name, Rows, Subject, Uid,
        score::{
            Band, Changes, ContributionChange, ContributionKind, Depth, Layer, Stage, apportion,
        },
    },
    say::signed,
};

#[derive(Serialize)]
struct Report {
    account: Uid,
    before: Side,
    after: Side,
    changes: Vec<ChangeLine>,
}

#[derive(Serialize)]
struct Side {
    as_of: NaiveDate,
    depth: u8,
    raw: f64,
    band: Band,
    stage: Stage,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct ChangeLine {
    layer: Layer,
    kind: ContributionKind,
    #[serialize_always]
    subject: Option<Uid>,
    points: f64,
    before: f64,
    after: f64,
    cause: &'static str,
    because: String,
    /// When the fact happened or ran out.
    on: Option<NaiveDate>,
    person: Option<Uid>,
    interaction: Option<Uid>,
}

#[derive(Serialize)]
struct AccountLine {
    id: Uid,
    name: Name,
    before: Side,
    after: Side,
    /// Of raw.
    points: f64,
}

/// What changed at `account`, or how far every one moved, from the end of one day to the end of another.
///
/// # Errors
/// When the first day is not the earlier one, the account is unclear or the book cannot be read.
pub fn changes(
    session: &Session,
    account: Option<&str>,
    (from, to): (NaiveDate, NaiveDate),
    json: Option<Json>,
) -> Result<(), Failure> {
    if to <= from {
        return Err(Failure::Usage(
            session
                .words
                .shell_diff_order(from.to_string(), to.to_string()),
        ));
    }
    let Some(word) = account else {
        return everywhere(session, (from, to), json);
    };
    let (id, name) = resolve::account(session, word)?;
    let (sheet, changes) = session.book.ask(&DiffOf {
        account: id,
        days: (from, to),
    })?;
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&report(session, id, &changes, &sheet.rows)?)?,
        None => text(session, &mut out, &name, &changes, &sheet.rows)?,
    }
    out.finish()
}

fn text(
    session: &Session,
    out: &mut Output,
    name: &Name,
    changes: &Changes,
    rows: &Rows,
) -> Result<(), Failure> {
    let (words, today) = (&session.words, session.today());
    let names = |subject| words.call(rows, subject);
    out.line(&words.changes_heading(name, changes, today))?;
    if changes.all.is_empty() {
        out.line(&words.changes_none())?;
        return Ok(());
    }
    let points: Vec<f64> = changes
        .all
        .iter()
        .map(|change| change.movement.points())
        .collect();
    // Rounded together, so that the column adds up to the sum below it.
    let hundredths = apportion(&points, 0.01);
    let written = |points: i64| format!("{:>7}", cents(points));
    let mut lines: Vec<[String; 4]> = changes
        .all
        .iter()
        .zip(&hundredths)
        .map(|(change, points)| {
            [
                written(*points),
                words.moved_part(&change.movement, &names),
                words.what_moved(&change.movement, &names),
                words.fact_day(change, today),
            ]
        })
        .collect();
    lines.push([
        written(hundredths.iter().sum()),
        words.shell_sum(),
        String::new(),
        String::new(),
    ]);
    out.line("")?;
    out.columns(&lines)?;
    for cap in changes.after.limits() {
        out.line(&words.limited(cap))?;
    }
    Ok(())
}

/// Hundredths of a point with their sign.
fn cents(points: i64) -> String {
    let sign = if points < 0 { '−' } else { '+' };
    let points = points.unsigned_abs();
    format!("{sign}{}.{:02}", points / 100, points % 100)
}

fn report(
    session: &Session,
    account: Id<Account>,
    changes: &Changes,
    rows: &Rows,
) -> Result<Report, Failure> {
    let lines: Result<Vec<_>, Failure> = changes
        .all
        .iter()
        .map(|change| line(session, change, rows))
        .collect();
    Ok(Report {
        account: session
            .book
            .store
            .uid(account.into())?
            .ok_or_else(|| Failure::NotFound("the account is gone".into()))?,
        before: side(&changes.before),
        after: side(&changes.after),
        changes: lines?,
    })
}

fn side(depth: &Depth) -> Side {
    Side {
        as_of: depth.on,
        depth: depth.depth,
        raw: depth.raw,
        band: depth.band,
        stage: depth.stage,
    }
}

fn line(
    session: &Session,
    change: &ContributionChange,
    rows: &Rows,
) -> Result<ChangeLine, Failure> {
    let uid = |subject: Option<Subject>| match subject {
        Some(subject) => session.book.store.uid(subject),
        None => Ok(None),
    };
    let names = |subject| session.words.call(rows, subject);
    let movement = &change.movement;
    let contact = change.fact.and_then(|fact| fact.interaction);
    Ok(ChangeLine {
        layer: movement.layer,
        kind: movement.kind,
        subject: uid(Some(movement.subject))?,
        points: movement.points(),
        before: movement.before,
        after: movement.after,
        cause: movement.cause.code(),
        because: session.words.what_moved(movement, &names),
        on: change.fact.map(|fact| fact.on),
        person: uid(movement.cause.person().map(Subject::Person))?,
        interaction: uid(contact.map(Subject::Interaction))?,
    })
}

/// How far every account moved, the farthest first.
fn everywhere(
    session: &Session,
    days: (NaiveDate, NaiveDate),
    json: Option<Json>,
) -> Result<(), Failure> {
    let lines = session.book.ask(&DiffOfAll { days })?.into_iter();
    let lines: Result<Vec<_>, Failure> = lines
        .map(|shifting| {
            let row = &shifting.row;
            Ok(AccountLine {
                id: session.uid(row.id)?,
                name: row.name.clone(),
                points: shifting.points(),
                before: side(&shifting.before),
                after: side(&shifting.after),
            })
        })
        .collect();
    let lines = lines?;
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&lines)?,
        None => {
            let rows = lines.iter().map(|line| {
                [
                    format!("{:>6}", signed(line.points)),
                    format!("{:>3} → {:>3}", line.before.depth, line.after.depth),
                    line.name.told(),
                ]
            });
            out.columns(&rows.collect::<Vec<_>>())?;
        }
    }
    out.finish()
}
