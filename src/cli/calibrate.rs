//! How well past depths told won from lost: the depth on the day before each outcome of a file.

use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{DepthsOn, chain},
    domain::{
        Account, Id, Uid,
        score::{
            Band, Outcome,
            calibrate::{Calibration, Case, Estimate, Unfitting, Verdict, calibrate},
        },
    },
    exchange::{OutcomeRow, read_outcomes},
};

/// No list of outcomes is longer; reading it would fill the memory.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

#[derive(Serialize)]
struct Report {
    rows: usize,
    won: usize,
    lost: usize,
    auc: Option<Estimated>,
    bands: Vec<BandLine>,
    verdict: &'static str,
    cases: Vec<CaseLine>,
    not_taken: Vec<Refused>,
}

/// A share with its interval of 95 %.
#[derive(Serialize)]
struct Estimated {
    value: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct BandLine {
    band: Band,
    cases: usize,
    won: usize,
    share_won: Option<Estimated>,
    mean_depth: Option<f64>,
}

/// A row that counts.
#[derive(Serialize)]
struct CaseLine {
    line: usize,
    account: Option<Uid>,
    /// The day of the depth: the one before the outcome.
    as_of: NaiveDate,
    depth: u8,
    outcome: Outcome,
}

/// A row that does not.
#[derive(Serialize)]
struct Refused {
    line: usize,
    reason: String,
}

/// A row with the account it is about.
struct Found {
    account: Id<Account>,
    line: usize,
    /// The day before.
    eve: NaiveDate,
    outcome: Outcome,
}

/// A row by its line: the case it is, or why it is none.
type Weighed = (usize, Result<CaseLine, Unfitting>);

/// Says how the depths on the day before each outcome of `file` split won from lost.
///
/// # Errors
/// When the file or the book cannot be read, or no row of it counts.
pub fn report(session: &Session, file: &Path, json: Option<Json>) -> Result<(), Failure> {
    let bytes = read(file, session)?;
    let name = file.file_name().unwrap_or(file.as_os_str());
    let read = read_outcomes(&name.to_string_lossy(), &bytes);
    let mut refused: Vec<Refused> = read
        .problems
        .iter()
        .map(|problem| Refused {
            line: problem.line,
            reason: session.words.outcome_reason(&problem.reason),
        })
        .collect();
    let mut cases = Vec::new();
    for (line, case) in depths(session, &read.rows)? {
        match case {
            Ok(case) => cases.push(case),
            Err(why) => refused.push(Refused {
                line,
                reason: session.words.unfitting(&why),
            }),
        }
    }
    cases.sort_by_key(|case: &CaseLine| case.line);
    refused.sort_by_key(|row| row.line);
    let counted: Vec<Case> = cases
        .iter()
        .map(|case| Case {
            depth: case.depth,
            outcome: case.outcome,
        })
        .collect();
    let told = calibrate(&counted, &session.book.settings.constants);
    let none = cases.is_empty();
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&as_json(&told, read.read, cases, refused))?,
        None => tell(session, &told, read.read, &refused, &mut out)?,
    }
    out.finish()?;
    if none {
        return Err(Failure::Failed(session.words.case_none()));
    }
    Ok(())
}

fn read(file: &Path, session: &Session) -> Result<Vec<u8>, Failure> {
    let unreadable = |why: String| {
        let file = file.display().to_string();
        Failure::Failed(session.words.file_unreadable(&file, &why))
    };
    let mut bytes = Vec::new();
    let opened = File::open(file).and_then(|opened| {
        let mut some = opened.take(MOST_BYTES + 1);
        some.read_to_end(&mut bytes)
    });
    opened.map_err(|error| unreadable(chain(&error)))?;
    if MOST_BYTES < bytes.len() as u64 {
        let too_large = std::io::Error::from(std::io::ErrorKind::FileTooLarge);
        return Err(unreadable(chain(&too_large)));
    }
    Ok(bytes)
}

/// Every row weighed. Facts are read once for each account.
fn depths(session: &Session, rows: &[OutcomeRow]) -> Result<Vec<Weighed>, Failure> {
    let mut told = Vec::with_capacity(rows.len());
    let mut by_account: BTreeMap<Id<Account>, Vec<Found>> = BTreeMap::new();
    for row in rows {
        match find(session, row)? {
            Ok(found) => by_account.entry(found.account).or_default().push(found),
            Err(why) => told.push((row.line, Err(why))),
        }
    }
    for (account, rows) in by_account {
        let days = rows.iter().map(|row| row.eve).collect();
        let depths = session.book.ask(&DepthsOn { account, days })?;
        let uid = session.book.store.uid(account.into())?;
        for (row, depth) in rows.into_iter().zip(depths) {
            let case = depth.ok_or(Unfitting::NoFacts).map(|depth| CaseLine {
                line: row.line,
                account: uid.clone(),
                as_of: row.eve,
                depth,
                outcome: row.outcome,
            });
            told.push((row.line, case));
        }
    }
    Ok(told)
}

fn find(session: &Session, row: &OutcomeRow) -> Result<Result<Found, Unfitting>, Failure> {
    let eve = row.on.checked_sub_days(Days::new(1));
    let Some(eve) = eve.filter(|_| row.on <= session.today()) else {
        return Ok(Err(Unfitting::Future));
    };
    match resolve::account(session, &row.account) {
        Ok((account, _)) => Ok(Ok(Found {
            account,
            line: row.line,
            eve,
            outcome: row.outcome,
        })),
        Err(Failure::NotFound(_)) => Ok(Err(Unfitting::Unknown(row.account.clone()))),
        Err(Failure::Ambiguous(..)) => Ok(Err(Unfitting::Ambiguous(row.account.clone()))),
        Err(failure) => Err(failure),
    }
}

fn as_json(
    told: &Calibration,
    rows: usize,
    cases: Vec<CaseLine>,
    not_taken: Vec<Refused>,
) -> Report {
    let estimated = |estimate: Estimate| Estimated {
        value: estimate.value,
        low: estimate.low,
        high: estimate.high,
    };
    let bands = told.bands.iter().map(|row| BandLine {
        band: row.band,
        cases: row.cases,
        won: row.won,
        share_won: row.share.map(estimated),
        mean_depth: row.depth,
    });
    Report {
        rows,
        won: told.won,
        lost: told.lost,
        auc: told.auc.map(estimated),
        bands: bands.collect(),
        verdict: match told.verdict {
            Verdict::TooFew => "too_few",
            Verdict::Unclear => "unclear",
            Verdict::Tells => "tells",
            Verdict::Misleads => "misleads",
        },
        cases,
        not_taken,
    }
}

fn tell(
    session: &Session,
    told: &Calibration,
    rows: usize,
    refused: &[Refused],
    out: &mut Output,
) -> Result<(), Failure> {
    let words = &session.words;
    if 0 < told.won + told.lost {
        out.line(&words.calibrated(told, rows))?;
        out.line(&words.calibrated_how())?;
        if let Some(auc) = told.auc {
            out.line("")?;
            out.line(&words.auc(auc))?;
            out.line(&words.auc_means(auc))?;
        }
        out.line("")?;
        let percent = |share: f64| format!("{}%", crate::say::percent(share));
        let mut lines = vec![words.calibration_heads()];
        for row in &told.bands {
            let (share, interval) = row.share.map_or_else(Default::default, |share| {
                let interval = format!("{} – {}", percent(share.low), percent(share.high));
                (percent(share.value), interval)
            });
            lines.push([
                words.band(row.band),
                row.cases.to_string(),
                row.won.to_string(),
                share,
                interval,
                row.depth
                    .map_or_else(String::new, |depth| format!("{depth:.1}")),
            ]);
        }
        out.columns(&lines)?;
        out.line("")?;
        out.line(&words.verdict(told))?;
        out.line(&words.what_the_number_is_not())?;
    }
    if !refused.is_empty() {
        if 0 < told.won + told.lost {
            out.line("")?;
        }
        out.line(&words.case_not_taken(refused.len()))?;
        for row in refused {
            out.line(&words.case_at_line(row.line, &row.reason))?;
        }
    }
    Ok(())
}
