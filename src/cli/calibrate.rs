//! How well past depths told won from lost: the depth before each outcome of a file, or of the book itself.

use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{BookOutcomes, MeasuresOn, OutcomesOfBook, chain},
    domain::{
        Account, Id, Uid,
        outcome::Affair,
        score::{
            Band, DepthMeasure, Layer, Layers, Outcome,
            calibrate::{Calibration, Case, Estimate, Unfitting, Verdict, calibrate},
        },
    },
    exchange::{OutcomeRow, read_outcomes},
    say::percent,
};

/// No list of outcomes is longer; reading it would fill the memory.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// More that does not count is counted by its reasons.
const MOST_LISTED: usize = 20;

/// What an affair is called in JSON.
const PROJECT: &str = "project";
const AGREEMENT: &str = "agreement";

#[derive(Serialize)]
struct Report {
    from: Origin,
    rows: usize,
    accounts: usize,
    won: usize,
    accounts_won: usize,
    lost: usize,
    accounts_lost: usize,
    auc: Option<Estimated>,
    layers: Option<LayersLine>,
    bands: Vec<BandLine>,
    verdict: &'static str,
    cases: Vec<CaseLine>,
    not_taken: Vec<Refused>,
}

/// Where the outcomes were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Origin {
    File,
    Book,
}

/// A share with its interval of 95 %.
#[derive(Serialize)]
struct Estimated {
    value: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct LayersLine {
    key: Estimated,
    universal: Estimated,
    organizational: Estimated,
}

#[derive(Serialize)]
struct BandLine {
    band: Band,
    cases: usize,
    won: usize,
    share_won: Option<Estimated>,
    mean_depth: Option<f64>,
}

/// An outcome that counts.
#[derive(Serialize)]
struct CaseLine {
    /// Of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// Of the book.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<AffairLine>,
    account: Option<Uid>,
    /// The day of the depth.
    as_of: NaiveDate,
    depth: u8,
    layers: Layers,
    outcome: Outcome,
    #[serde(skip)]
    case: Case,
}

/// A project or an agreement of the book.
#[derive(Serialize)]
struct AffairLine {
    kind: &'static str,
    id: Option<Uid>,
    /// When it was decided, or over.
    on: NaiveDate,
}

/// One that does not.
#[derive(Serialize)]
struct Refused {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<AffairLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<Uid>,
    reason: String,
    /// The reason with where it is.
    #[serde(skip)]
    said: String,
}

/// Everything that was found, by where it was looked for.
struct Found {
    from: Origin,
    rows: usize,
    cases: Vec<CaseLine>,
    refused: Vec<Refused>,
}

/// A row with the account it is about.
struct RowFound {
    account: Id<Account>,
    line: usize,
    /// The day before.
    eve: NaiveDate,
    outcome: Outcome,
}

/// A row by its line: the case it is, or why it is none.
type Weighed = (usize, Result<CaseLine, Unfitting>);

/// Says how the depths before each outcome of `file` split won from lost; without one, before those that the
/// book itself tells of.
///
/// # Errors
/// When the file or the book cannot be read, or no row of the file counts.
pub fn report(session: &Session, file: Option<&Path>, json: Option<Json>) -> Result<(), Failure> {
    let found = match file {
        Some(file) => from_file(session, file)?,
        None => from_book(session)?,
    };
    let cases: Vec<Case> = found.cases.iter().map(|line| line.case).collect();
    let told = calibrate(&cases, &session.book.settings.constants);
    let unusable = found.from == Origin::File && cases.is_empty();
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&as_json(&told, found))?,
        None => tell(session, &told, &found, &mut out)?,
    }
    out.finish()?;
    if unusable {
        return Err(Failure::Failed(session.words.case_none()));
    }
    Ok(())
}

fn from_file(session: &Session, file: &Path) -> Result<Found, Failure> {
    let bytes = read(file, session)?;
    let name = file.file_name().unwrap_or(file.as_os_str());
    let read = read_outcomes(&name.to_string_lossy(), &bytes);
    let refused = |line: usize, reason: String| Refused {
        line: Some(line),
        of: None,
        account: None,
        said: session.words.case_at_line(line, &reason),
        reason,
    };
    let mut not_taken: Vec<Refused> = read
        .problems
        .iter()
        .map(|problem| refused(problem.line, session.words.outcome_reason(&problem.reason)))
        .collect();
    let mut cases = Vec::new();
    for (line, case) in depths(session, &read.rows)? {
        match case {
            Ok(case) => cases.push(case),
            Err(why) => not_taken.push(refused(line, session.words.unfitting(&why))),
        }
    }
    cases.sort_by_key(|case: &CaseLine| case.line);
    not_taken.sort_by_key(|row| row.line);
    Ok(Found {
        from: Origin::File,
        rows: read.read,
        cases,
        refused: not_taken,
    })
}

fn from_book(session: &Session) -> Result<Found, Failure> {
    let BookOutcomes { decided, undecided } = session.book.ask(&OutcomesOfBook)?;
    let rows = decided.len() + undecided.len();
    let of = |affair: Affair, on| -> Result<AffairLine, Failure> {
        let (kind, subject) = match affair {
            Affair::Project(id) => (PROJECT, id.into()),
            Affair::Agreement(id) => (AGREEMENT, id.into()),
        };
        let id = session.book.store.uid(subject)?;
        Ok(AffairLine { kind, id, on })
    };
    let refused = |affair: Affair, account: Id<Account>, on, reason: String| {
        let name = session.book.store.name_of(account.into())?;
        let name = name.map(|name| name.told()).unwrap_or_default();
        let day = session.words.date(on, session.today());
        let said = match affair {
            Affair::Project(_) => session.words.case_project(&day, &name, &reason),
            Affair::Agreement(_) => session.words.case_agreement(&day, &name, &reason),
        };
        Ok::<_, Failure>(Refused {
            line: None,
            of: Some(of(affair, on)?),
            account: session.book.store.uid(account.into())?,
            reason,
            said,
        })
    };
    let (mut cases, mut not_taken) = (Vec::new(), Vec::new());
    for (one, measure) in decided {
        let Some(measure) = measure else {
            let reason = session.words.case_no_facts();
            not_taken.push(refused(one.affair, one.account, one.on, reason)?);
            continue;
        };
        let uid = session.book.store.uid(one.account.into())?;
        let case = case_line(one.account, uid, (one.as_of, measure), one.outcome);
        cases.push(CaseLine {
            of: Some(of(one.affair, one.on)?),
            ..case
        });
    }
    for one in undecided {
        let reason = session.words.says_nothing(one.why);
        not_taken.push(refused(one.affair, one.account, one.on, reason)?);
    }
    Ok(Found {
        from: Origin::Book,
        rows,
        cases,
        refused: not_taken,
    })
}

fn case_line(
    account: Id<Account>,
    uid: Option<Uid>,
    (as_of, measure): (NaiveDate, DepthMeasure),
    outcome: Outcome,
) -> CaseLine {
    CaseLine {
        line: None,
        of: None,
        account: uid,
        as_of,
        depth: measure.depth,
        layers: measure.layers,
        outcome,
        case: Case {
            account,
            measure,
            outcome,
        },
    }
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
    let mut by_account: BTreeMap<Id<Account>, Vec<RowFound>> = BTreeMap::new();
    for row in rows {
        match find(session, row)? {
            Ok(found) => by_account.entry(found.account).or_default().push(found),
            Err(why) => told.push((row.line, Err(why))),
        }
    }
    for (account, rows) in by_account {
        let days = rows.iter().map(|row| row.eve).collect();
        let measures = session.book.ask(&MeasuresOn { account, days })?;
        let uid = session.book.store.uid(account.into())?;
        for (row, measure) in rows.into_iter().zip(measures) {
            let case = measure.ok_or(Unfitting::NoFacts).map(|measure| CaseLine {
                line: Some(row.line),
                ..case_line(account, uid.clone(), (row.eve, measure), row.outcome)
            });
            told.push((row.line, case));
        }
    }
    Ok(told)
}

fn find(session: &Session, row: &OutcomeRow) -> Result<Result<RowFound, Unfitting>, Failure> {
    let eve = row.on.checked_sub_days(Days::new(1));
    let Some(eve) = eve.filter(|_| row.on <= session.today()) else {
        return Ok(Err(Unfitting::Future));
    };
    match resolve::account(session, &row.account) {
        Ok((account, _)) => Ok(Ok(RowFound {
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

fn as_json(told: &Calibration, found: Found) -> Report {
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
        from: found.from,
        rows: found.rows,
        accounts: told.all.accounts,
        won: told.won.cases,
        accounts_won: told.won.accounts,
        lost: told.lost.cases,
        accounts_lost: told.lost.accounts,
        auc: told.auc.map(estimated),
        layers: told.layers.map(|of| LayersLine {
            key: estimated(of.key),
            universal: estimated(of.universal),
            organizational: estimated(of.organizational),
        }),
        bands: bands.collect(),
        verdict: match told.verdict {
            Verdict::TooFew => "too_few",
            Verdict::Unclear => "unclear",
            Verdict::Tells => "tells",
            Verdict::Misleads => "misleads",
        },
        cases: found.cases,
        not_taken: found.refused,
    }
}

fn tell(
    session: &Session,
    told: &Calibration,
    found: &Found,
    out: &mut Output,
) -> Result<(), Failure> {
    let words = &session.words;
    let any = 0 < told.all.cases;
    if any {
        match found.from {
            Origin::File => {
                out.line(&words.calibrated(told, found.rows))?;
                out.line(&words.calibrated_how())?;
            }
            Origin::Book => {
                let projects = found.cases.iter().filter_map(|case| case.of.as_ref());
                let projects = projects.filter(|of| of.kind == PROJECT).count();
                out.line(&words.calibrated_book(told, projects))?;
                out.line(&words.calibrated_book_how())?;
            }
        }
        if told.all.accounts < told.all.cases {
            out.line(&words.calibrated_as_one())?;
        }
        out.line("")?;
        figures(session, told, out)?;
        out.line(&words.verdict(told))?;
        out.line(&words.what_the_number_is_not())?;
    } else if found.from == Origin::Book {
        out.line(&words.calibrated_book_none())?;
    }
    if !found.refused.is_empty() {
        if any || found.from == Origin::Book {
            out.line("")?;
        }
        let count = found.refused.len();
        out.line(&match found.from {
            Origin::File => words.case_not_taken(count),
            Origin::Book => words.case_not_counted(count),
        })?;
        if found.from == Origin::Book && MOST_LISTED < count {
            return by_reason(session, found, out);
        }
        for row in &found.refused {
            out.line(&row.said)?;
        }
    }
    Ok(())
}

/// What does not count, counted by why not: a book of ten years has hundreds of it.
fn by_reason(session: &Session, found: &Found, out: &mut Output) -> Result<(), Failure> {
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for row in &found.refused {
        let kind = row.of.as_ref().map_or("", |of| of.kind);
        *counts.entry((kind, row.reason.clone())).or_default() += 1;
    }
    for ((kind, reason), count) in counts {
        out.line(&match kind {
            PROJECT => session.words.case_projects(count, &reason),
            _ => session.words.case_agreements(count, &reason),
        })?;
    }
    out.line(&session.words.case_each())
}

/// How the depth, each layer and each band split them; nothing where they are too few to say.
fn figures(session: &Session, told: &Calibration, out: &mut Output) -> Result<(), Failure> {
    let words = &session.words;
    let Some((auc, layers)) = told.auc.zip(told.layers) else {
        return Ok(());
    };
    out.line(&words.auc(auc))?;
    out.line(&words.auc_means(auc))?;
    out.line("")?;
    let parts = [
        (Layer::Key, layers.key),
        (Layer::Universal, layers.universal),
        (Layer::Organizational, layers.organizational),
    ];
    let mut lines = vec![words.layers_told_heads()];
    lines.extend(parts.map(|(layer, auc)| words.layer_told(layer, auc)));
    out.columns(&lines)?;
    out.line("")?;
    let percent = |share: f64| format!("{}%", percent(share));
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
    out.line("")
}
