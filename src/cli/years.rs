//! How the depth of an account went over the years: the same as on the screen.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, session::Session};
use crate::{
    book::YearsOf,
    domain::{
        Account, Id, Procurement, Quarter, Uid,
        score::{Stage, TurnTo, Years},
    },
};

#[derive(Serialize)]
struct Report {
    account: Uid,
    as_of: NaiveDate,
    first_contact: Option<NaiveDate>,
    points: Vec<PointLine>,
    stages: Vec<StageLine>,
    modes: Vec<ModeLine>,
}

/// The end of a quarter, or the day itself.
#[derive(Serialize)]
struct PointLine {
    on: NaiveDate,
    depth: u8,
    stage: Stage,
    mode: Procurement,
}

#[derive(Serialize)]
struct StageLine {
    /// The first day of it.
    since: NaiveDate,
    /// The first day that was no longer so.
    until: Option<NaiveDate>,
    stage: Stage,
    from: Option<Stage>,
}

#[derive(Serialize)]
struct ModeLine {
    /// Absent: from ever on.
    since: Option<NaiveDate>,
    until: Option<NaiveDate>,
    mode: Procurement,
    /// By how many points the switch moved the depth of its day.
    moved: Option<i16>,
}

/// Prints the long view of an account on a day, under `headline`.
///
/// # Errors
/// When the book cannot be read.
pub fn years(
    session: &Session,
    (account, on): (Id<Account>, NaiveDate),
    headline: &str,
    json: Option<Json>,
) -> Result<(), Failure> {
    let years = session.book.ask(&YearsOf {
        account,
        on: Some(on),
    })?;
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&report(session.uid(account)?, &years))?,
        None => {
            out.line(headline)?;
            tell(session, &years, &mut out)?;
        }
    }
    out.finish()
}

fn tell(session: &Session, years: &Years, out: &mut Output) -> Result<(), Failure> {
    let words = &session.words;
    out.line("")?;
    if years.points.is_empty() {
        return out.line(&words.years_none());
    }
    let mut lines = vec![words.years_heads()];
    lines.extend(years.points.iter().map(|point| {
        [
            words.quarter(Quarter::of(point.on)),
            words.date(point.on, years.on),
            format!("{:>3}", point.depth),
            words.stage(point.stage),
            words.procurement(point.mode),
        ]
    }));
    out.columns(&lines)?;
    for (heading, of_stages) in [(words.years_stages(), true), (words.years_modes(), false)] {
        out.line("")?;
        out.line(&heading)?;
        let turns = years.turns.iter().enumerate();
        let turns = turns.filter(|(_, turn)| matches!(turn.to, TurnTo::Stage { .. }) == of_stages);
        let lines: Vec<_> = turns
            .map(|(at, turn)| {
                [
                    words.quarter(Quarter::of(turn.on)),
                    words.date(turn.on, years.on),
                    words.turn(years, at),
                    words.turn_lasted(years, at),
                ]
            })
            .collect();
        out.columns(&lines)?;
    }
    Ok(())
}

fn report(account: Uid, years: &Years) -> Report {
    let (mut stages, mut modes) = (Vec::new(), Vec::new());
    for (at, turn) in years.turns.iter().enumerate() {
        let until = years.until(at);
        match turn.to {
            TurnTo::Stage { stage, from } => stages.push(StageLine {
                since: turn.on,
                until,
                stage,
                from,
            }),
            TurnTo::Mode { mode, since, moved } => modes.push(ModeLine {
                since,
                until,
                mode,
                moved,
            }),
        }
    }
    let points = years.points.iter().map(|point| PointLine {
        on: point.on,
        depth: point.depth,
        stage: point.stage,
        mode: point.mode,
    });
    Report {
        account,
        as_of: years.on,
        first_contact: years.first_contact,
        points: points.collect(),
        stages,
        modes,
    }
}
