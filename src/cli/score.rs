//! The depth of an account, down to every point.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{
    Failure, Json, Output, calibrate, changes, days::Typed, list, resolve, session::Session, years,
};
use crate::{
    book::{DepthView, ExplainDepth},
    domain::{
        Account, Id, Name, Rows, StanceValue, Subject, Uid,
        score::{Band, CapReason, ContributionKind, Depth, Layer, ReasonId, Stage, State, Tally},
    },
    say::{hundredths, percent},
};

/// What to say of which account.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own, as clap reads them"
)]
pub struct ScoreArguments {
    #[arg(required_unless_present_any = ["all", "calibrate"])]
    account: Option<String>,
    #[arg(long, conflicts_with = "account")]
    all: bool,
    #[arg(long)]
    explain: bool,
    #[arg(long, value_name = "DATE")]
    as_of: Option<Typed>,
    #[arg(long, value_name = "DATE", conflicts_with = "explain")]
    diff: Option<Typed>,
    #[arg(long, conflicts_with_all = ["all", "explain", "diff"])]
    years: bool,
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with_all = ["account", "all", "explain", "as_of", "diff", "years"])]
    calibrate: Option<Vec<PathBuf>>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    account: Uid,
    as_of: NaiveDate,
    depth: u8,
    depth_all: u8,
    raw: f64,
    band: Band,
    stage: Stage,
    confidence: f64,
    layers: LayerShares,
    caps: Vec<CapLine>,
    contributions: Vec<ContributionLine>,
    reasons: Vec<ReasonLine>,
    people: Vec<PersonLine>,
    departments: Vec<DepartmentLine>,
}

#[derive(Serialize)]
struct LayerShares {
    key: f64,
    universal: f64,
    organizational: f64,
}

#[derive(Serialize)]
struct CapLine {
    limit: f64,
    reason: CapReason,
    lifts: String,
}

#[derive(Serialize)]
struct ContributionLine {
    layer: Layer,
    subject: Option<Uid>,
    kind: ContributionKind,
    points: f64,
    because: String,
}

#[derive(Serialize)]
struct ReasonLine {
    id: ReasonId,
    value: Option<f64>,
    weakest: Option<String>,
}

#[derive(Serialize)]
struct PersonLine {
    person: Option<Uid>,
    warmth: f64,
    evidence: f64,
    effective_stance: Option<StanceValue>,
    strength: f64,
    state: State,
}

#[derive(Serialize)]
struct DepartmentLine {
    department: Option<Uid>,
    coverage: f64,
}

/// The depth of an account, or of every one, today or at the end of a day; or how well past ones told
/// won from lost.
///
/// # Errors
/// When the account is unclear, or the book or the file cannot be read.
pub fn score(session: &Session, wish: &ScoreArguments) -> Result<(), Failure> {
    let json = wish.json.then_some(Json);
    if let Some(files) = &wish.calibrate {
        let file = files.first().map(PathBuf::as_path);
        return calibrate::report(session, file, json);
    }
    let as_of = session.day("--as-of", wish.as_of.as_ref())?;
    let on = as_of.unwrap_or_else(|| session.today());
    if let Some(since) = session.day("--diff", wish.diff.as_ref())? {
        return changes::changes(session, wish.account.as_deref(), (since, on), json);
    }
    let Some(word) = &wish.account else {
        return list::accounts(session, as_of, json);
    };
    let (account, name) = resolve::account(session, word)?;
    let DepthView { sheet, depth, .. } = session.book.ask(&ExplainDepth {
        account,
        on: Some(on),
    })?;
    if wish.years {
        let headline = headline(session, &name, &depth);
        return years::years(session, (account, on), &headline, json);
    }
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&report(session, account, &depth, &sheet.rows)?)?,
        None => {
            out.line(&headline(session, &name, &depth))?;
            if wish.explain {
                explain(session, &mut out, &depth, &sheet.rows)?;
            }
        }
    }
    out.finish()
}

fn headline(session: &Session, name: &Name, depth: &Depth) -> String {
    let words = &session.words;
    let band = words.band(depth.band);
    let doubtful = depth.doubtful.then(|| words.depth_doubtful());
    let parts: Vec<String> = [
        format!("{}  {}  {band}", name.shown(), depth.depth),
        words.stage(depth.stage),
        words.depth_confidence(percent(depth.confidence)),
    ]
    .into_iter()
    .chain(doubtful)
    .collect();
    parts.join(" · ")
}

/// Every contribution with its points and reason; they add up to the sum line.
fn explain(session: &Session, out: &mut Output, depth: &Depth, rows: &Rows) -> Result<(), Failure> {
    let words = &session.words;
    let names = |subject| words.call(rows, subject);
    let mut lines = Vec::new();
    let tally = Tally::in_hundredths(depth);
    for (part, (points, most)) in depth.contributions.iter().zip(tally.parts) {
        let what = words.contribution(part, &names);
        let of = format!("/ {:>6}", plain(most));
        lines.push([
            words.layer(part.layer),
            what,
            format!("{:>6}", plain(points)),
            of,
            words.because(&part.because, &names),
        ]);
    }
    lines.push([
        words.shell_sum(),
        String::new(),
        format!("{:>6}", plain(tally.raw)),
        "/ 100.00".into(),
        String::new(),
    ]);
    out.line("")?;
    out.columns(&lines)?;
    for cap in &depth.caps {
        let lifts = lifts(session, depth, cap.reason, rows);
        out.line(&words.depth_limit_lifts(words.limited(cap), lifts))?;
    }
    if let Some(whole) = depth.all_counted() {
        out.line(&words.depth_all_counted(whole))?;
    }
    out.line("")?;
    let reasons: Vec<[String; 3]> = depth
        .reasons
        .iter()
        .map(|reason| {
            let value = reason
                .value
                .map_or_else(|| "–".to_owned(), |value| format!("{:>3}%", percent(value)));
            let weakest = reason
                .weakest
                .map(|link| words.weakest(link, &names))
                .unwrap_or_default();
            [words.reason(reason.id), value, weakest]
        })
        .collect();
    out.columns(&reasons)
}

/// What would lift a limit, and who is nearest to doing it.
fn lifts(session: &Session, depth: &Depth, reason: CapReason, rows: &Rows) -> String {
    let nearest = depth.nearest_to_lift(reason);
    let nearest = nearest.map(|person| session.words.call(rows, person));
    session.words.lifts(reason, nearest.as_ref())
}

/// Hundredths of a point, with the minus that other programs read.
fn plain(points: i64) -> String {
    hundredths(points).replace('−', "-")
}

fn report(
    session: &Session,
    account: Id<Account>,
    depth: &Depth,
    rows: &Rows,
) -> Result<Report, Failure> {
    let uid = |subject: Subject| session.book.store.uid(subject);
    let names = |subject| session.words.call(rows, subject);
    let mut contributions = Vec::new();
    for part in &depth.contributions {
        contributions.push(ContributionLine {
            layer: part.layer,
            subject: uid(part.subject)?,
            kind: part.kind,
            points: part.points,
            because: session.words.because(&part.because, &names),
        });
    }
    let reasons = depth.reasons.iter().map(|reason| ReasonLine {
        id: reason.id,
        value: reason.value,
        weakest: reason
            .weakest
            .map(|link| session.words.weakest(link, &names)),
    });
    let mut people = Vec::new();
    for standing in &depth.people {
        people.push(PersonLine {
            person: uid(standing.person.into())?,
            warmth: standing.warmth,
            evidence: standing.evidence,
            effective_stance: standing.stance,
            strength: standing.strength,
            state: standing.state,
        });
    }
    let mut departments = Vec::new();
    for department in &depth.departments {
        departments.push(DepartmentLine {
            department: uid(department.department.into())?,
            coverage: department.coverage,
        });
    }
    let layers = LayerShares {
        key: depth.layers.key,
        universal: depth.layers.universal,
        organizational: depth.layers.organizational,
    };
    Ok(Report {
        account: uid(account.into())?
            .ok_or_else(|| Failure::NotFound("the account is gone".into()))?,
        as_of: depth.on,
        depth: depth.depth,
        depth_all: depth.depth_all,
        raw: depth.raw,
        band: depth.band,
        stage: depth.stage,
        confidence: depth.confidence,
        layers,
        caps: depth
            .caps
            .iter()
            .map(|cap| CapLine {
                limit: cap.limit,
                reason: cap.reason,
                lifts: lifts(session, depth, cap.reason, rows),
            })
            .collect(),
        contributions,
        reasons: reasons.collect(),
        people,
        departments,
    })
}
