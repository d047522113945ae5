//! What is left to be done, the most at risk first: the same as on the screen.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{Failure, Output, paper, resolve, session::Session};
use crate::{
    book::{AccountMatters, AllMatters, MattersOf},
    domain::{
        Amount, MatterStage, Name, Subject, Uid,
        matter::{Cooperation, Footing, most_at_risk},
        score::ReasonId,
    },
};

/// An open matter, or a joint plan in force. What it does not have is left out.
#[derive(Serialize)]
struct Line {
    id: Uid,
    account: Uid,
    account_name: Name,
    /// The code of a [`MatterKind`](crate::domain::MatterKind) or an [`OrgFactKind`](crate::domain::OrgFactKind).
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<MatterStage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rival: Option<Name>,
    /// Which of the six reasons carries it, and how well: 0–1.
    reason: ReasonId,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weakest: Option<String>,
    /// The seats of its own decision chain, where it has one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    chain: Vec<ChainSeat>,
    /// Amount times what is missing.
    at_risk: f64,
    /// What it is, and all of it in a sentence.
    #[serde(skip)]
    said: [String; 2],
}

/// A seat of a project's own chain.
#[derive(Serialize)]
struct ChainSeat {
    seat: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// 0–1: what it gives to winning.
    share: f64,
}

/// Whose.
#[derive(Debug, Args)]
pub struct MattersArguments {
    account: Option<String>,
    #[arg(long)]
    private: bool,
    #[arg(long)]
    json: bool,
}

/// The open matters of an account, or of all.
///
/// # Errors
/// When the account is unclear or the book cannot be read.
pub fn matters(session: &Session, wish: &MattersArguments) -> Result<(), Failure> {
    let audience = paper::audience(wish.private);
    let account = wish.account.as_deref();
    let account = account
        .map(|word| resolve::account(session, word))
        .transpose()?
        .map(|(id, _)| id);
    let (mut lines, plans) = session.book.read_for(audience, account, |book| {
        let all = match account {
            Some(id) => vec![book.ask(&MattersOf(id))?],
            None => book.ask(&AllMatters)?,
        };
        let (mut lines, mut plans) = (Vec::new(), Vec::new());
        for found in all {
            for stand in &found.stands {
                lines.push((stand.clone(), line(session, &found, stand)?));
            }
            for plan in &found.plans {
                plans.push(planned(session, &found, plan)?);
            }
        }
        Ok::<_, Failure>((lines, plans))
    })?;
    lines.sort_by(|(one, _), (other, _)| most_at_risk(one, other));
    let lines = lines.into_iter().map(|(_, line)| line).chain(plans);
    let lines: Vec<Line> = lines.collect();
    let mut out = Output::stdout();
    let words = &session.words;
    if wish.json {
        out.json(&lines)?;
        return out.finish();
    }
    if lines.is_empty() {
        out.line(&words.matters_none())?;
    }
    let rows = lines.into_iter().map(|line| {
        let place = if account.is_some() {
            String::new()
        } else {
            line.account_name.told()
        };
        let [kind, said] = line.said;
        [kind, place, said]
    });
    out.columns(&rows.collect::<Vec<_>>())?;
    out.line("")?;
    out.line(&match account {
        Some(_) => words.private_here(audience),
        None => words.private_anywhere(audience),
    })?;
    out.finish()
}

fn line(session: &Session, found: &AccountMatters, stand: &Footing) -> Result<Line, Failure> {
    let (words, matter) = (&session.words, &stand.matter);
    let names = |subject: Subject| words.call(&found.sheet.rows, subject);
    let money = matter.money.clone();
    Ok(Line {
        id: matter.uid.clone(),
        account: session.uid(matter.account)?,
        account_name: found.sheet.account.name.clone(),
        kind: matter.kind.code(),
        title: Some(matter.title.clone()),
        stage: Some(matter.stage()),
        since: matter.since(),
        due: matter.due,
        amount: money.as_ref().map(|money| money.amount),
        currency: money.and_then(|money| money.currency),
        rival: matter.rival.clone(),
        reason: stand.reason,
        value: stand.value,
        weakest: stand
            .weakest
            .as_ref()
            .map(|link| words.weak_link(link, &names)),
        chain: stand
            .chain
            .iter()
            .map(|link| ChainSeat {
                seat: words.weakest(link.of, &names),
                person: link.first.map(|bearer| names(bearer.person.into())),
                share: link.share,
            })
            .collect(),
        at_risk: stand.at_risk(),
        said: [
            words.matter_kind(matter.kind),
            words.stand_said(stand, &names, session.today()),
        ],
    })
}

fn planned(session: &Session, found: &AccountMatters, plan: &Cooperation) -> Result<Line, Failure> {
    let (words, fact) = (&session.words, &plan.fact);
    let names = |subject: Subject| words.call(&found.sheet.rows, subject);
    let weakest = plan.weakest.as_ref();
    Ok(Line {
        id: fact.uid.clone(),
        account: session.uid(fact.account)?,
        account_name: found.sheet.account.name.clone(),
        kind: fact.kind.code(),
        title: fact.title.clone(),
        stage: None,
        since: fact.period.from,
        due: plan.until,
        amount: None,
        currency: None,
        rival: None,
        reason: Cooperation::REASON,
        value: plan.value,
        weakest: weakest.map(|link| words.weak_link(link, &names)),
        chain: Vec::new(),
        at_risk: 0.0,
        said: [
            words.org_fact(fact.kind),
            words.cooperation_said(plan, &names, session.today()),
        ],
    })
}
