//! What is not right, from the shell: the same warnings as on the screen.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Failure, Json, Output, resolve, session::Session};
use crate::{
    book::{AccountWarnings, AllWarnings, WarningsOf},
    domain::{
        Name, NounKind, Row, Snooze, Subject, Uid,
        warnings::{Rule, Severity, Warning},
    },
};

/// A warning. What it does not have is left out.
#[derive(Serialize)]
struct Line {
    account: Uid,
    account_name: Name,
    rule: Rule,
    severity: Severity,
    /// What it is about: a person, seat, promise or account.
    about: NounKind,
    id: Uid,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    fact: String,
    cure: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    asleep_until: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asleep_because: Option<Name>,
}

/// The warnings of `account`, or of all that have any; those that sleep are counted, in JSON listed.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn warnings(
    session: &Session,
    account: Option<&str>,
    json: Option<Json>,
) -> Result<(), Failure> {
    let all = match account {
        Some(word) => {
            let (id, _) = resolve::account(session, word)?;
            vec![session.book.ask(&WarningsOf(id))?]
        }
        None => session.book.ask(&AllWarnings)?,
    };
    let mut out = Output::stdout();
    let mut lines = Vec::new();
    let mut told = 0;
    for found in all {
        match json {
            Some(Json) => lines.extend(json_lines(session, &found)?),
            None if account.is_none() && found.warned.awake.is_empty() => {}
            None => {
                if 0 < told {
                    out.line("")?;
                }
                told += 1;
                written(session, &found, &mut out)?;
            }
        }
    }
    match json {
        Some(Json) => out.json(&lines)?,
        None if told == 0 => out.line(&session.words.warnings_none())?,
        None => {}
    }
    out.finish()
}

fn written(session: &Session, found: &AccountWarnings, out: &mut Output) -> Result<(), Failure> {
    let words = &session.words;
    let names = |subject: Subject| words.call(&found.rows, subject);
    let (awake, asleep) = (&found.warned.awake, found.warned.asleep.len());
    let count = match awake.len() {
        0 => words.warnings_none(),
        count => words.warnings_count(count),
    };
    let asleep = (0 < asleep).then(|| words.warnings_asleep(asleep));
    let heading: Vec<String> = [found.name.told(), count]
        .into_iter()
        .chain(asleep)
        .collect();
    out.line(&heading.join(" · "))?;
    for warning in awake {
        let severity = words.severity(warning.severity);
        let rule = words.warning_rule(warning.rule);
        let (finding, today) = (&warning.finding, session.today());
        let fact = words.finding(finding, &names, today);
        let glyph = warning.severity.glyph();
        out.line(&format!("  {glyph:<2} {severity} · {rule} · {fact}"))?;
        let helps = words.helps(finding, &names, today);
        out.line(&format!("       → {helps}"))?;
    }
    Ok(())
}

fn json_lines(session: &Session, found: &AccountWarnings) -> Result<Vec<Line>, Failure> {
    let awake = found.warned.awake.iter().map(|warning| (warning, None));
    let asleep = found.warned.asleep.iter();
    let asleep = asleep.map(|sleeper| (&sleeper.warning, Some(&sleeper.snooze)));
    awake
        .chain(asleep)
        .map(|(warning, snooze)| line(session, found, warning, snooze))
        .collect()
}

fn line(
    session: &Session,
    found: &AccountWarnings,
    warning: &Warning,
    snooze: Option<&Row<Snooze>>,
) -> Result<Line, Failure> {
    let words = &session.words;
    let names = |subject: Subject| words.call(&found.rows, subject);
    let uid = |subject: Subject| session.uid(subject);
    let (finding, today) = (&warning.finding, session.today());
    Ok(Line {
        account: uid(found.account.into())?,
        account_name: found.name.clone(),
        rule: warning.rule,
        severity: warning.severity,
        about: finding.about.kind(),
        id: uid(finding.about)?,
        since: finding.since,
        fact: words.fact(&finding.what, &names, today),
        cure: words.helps(finding, &names, today),
        asleep_until: snooze.map(|snooze| snooze.until),
        asleep_because: snooze.and_then(|snooze| snooze.reason.clone()),
    })
}
