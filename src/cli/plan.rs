//! The plan for a relationship in a quarter, and what came of it: as a page, or for programs.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{
    Failure, codes,
    paper::{self, pages},
    resolve,
    session::Session,
};
use crate::{
    app::PaperKind,
    book::PlanOf,
    domain::{
        Name, PlanItem, Quarter, Rows, Subject, Uid,
        format::Format,
        plan_item::{AimStand, PlanProgress, QuarterPlan},
        portable::PlanValue,
        score::Layer,
        text::shown,
    },
    exchange::json,
    report,
};

/// Whose plan, of which quarter, and where it goes.
#[derive(Debug, Args)]
pub struct PlanArguments {
    account: String,
    #[arg(long, value_name = "2026-Q4")]
    quarter: Option<String>,
    #[arg(long, value_parser = codes(&pages(PaperKind::Brief), Format::code))]
    format: Option<Format>,
    #[arg(long)]
    private: bool,
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Serialize)]
struct Told {
    account: Uid,
    account_name: Name,
    quarter: Quarter,
    on: NaiveDate,
    /// Whether private entries are looked at.
    private: bool,
    items: Vec<Item>,
    proposals: Vec<Proposed>,
}

/// What is aimed at. What is not known is left out.
#[derive(Serialize)]
pub(super) struct Aimed {
    layer: Layer,
    /// The person, the seat or the department; between the companies, the kind of fact.
    subject: String,
    name: String,
    target: PlanValue,
}

#[derive(Serialize)]
struct Item {
    id: Uid,
    #[serde(flatten)]
    aimed: Aimed,
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<PlanValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<PlanValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Uid>,
    made_on: NaiveDate,
    due: NaiveDate,
    stands: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed_on: Option<NaiveDate>,
    days_late: i64,
    said: String,
}

#[derive(Serialize)]
struct Proposed {
    #[serde(flatten)]
    aimed: Aimed,
    due: NaiveDate,
    said: String,
}

/// Writes the plan of an account for a quarter to a file or else to standard output.
///
/// # Errors
/// When it is unclear which account is meant, the book cannot be read or the file not be written.
pub fn plan(session: &Session, wish: &PlanArguments) -> Result<(), Failure> {
    let named = wish.output.as_deref();
    let words = &session.words;
    let format = paper::format_or_json(wish.json, wish.format, named, PaperKind::Brief, words)?;
    let quarter = wish.quarter.as_deref().map(|typed| {
        typed
            .parse::<Quarter>()
            .map_err(|_| Failure::Usage(words.shell_no_quarter(shown(typed))))
    });
    let quarter = quarter.transpose()?;
    let (account, _) = resolve::account(session, &wish.account)?;
    let audience = paper::audience(wish.private);
    let asked = PlanOf { account, quarter };
    let read = |book: &crate::book::Book| book.ask(&asked);
    let view = session.book.read_for(audience, Some(account), read)?;
    if wish.json {
        let told = json::one_line(&told(session, &view, wish)?)? + "\n";
        return paper::put(told.as_bytes(), named, session);
    }
    paper::write(
        &report::plan(&view, audience, words),
        format,
        named,
        session,
    )
}

fn told(session: &Session, view: &QuarterPlan, wish: &PlanArguments) -> Result<Told, Failure> {
    let items = view.items.iter().map(|one| item(session, view, one));
    let proposals = view.proposals.iter().map(|one| {
        Ok::<_, Failure>(Proposed {
            aimed: aimed(session, &view.sheet.rows, one)?,
            due: one.due,
            said: session
                .words
                .aim_said(&one.aim, &names(session, &view.sheet.rows)),
        })
    });
    Ok(Told {
        account: view.sheet.account.uid.clone(),
        account_name: view.sheet.account.name.clone(),
        quarter: view.quarter,
        on: view.on,
        private: wish.private,
        items: items.collect::<Result<_, _>>()?,
        proposals: proposals.collect::<Result<_, _>>()?,
    })
}

fn names<'a>(session: &'a Session, rows: &'a Rows) -> impl Fn(Subject) -> String + 'a {
    |subject| session.words.call(rows, subject)
}

/// What an item is about and aims at; `rows` have what it names.
pub(super) fn aimed(session: &Session, rows: &Rows, item: &PlanItem) -> Result<Aimed, Failure> {
    let subject = match item.aim.subject() {
        Some(subject) => session.uid(subject)?.as_str().to_owned(),
        None => item.aim.fact().map_or("", |kind| kind.code()).to_owned(),
    };
    Ok(Aimed {
        layer: item.aim.layer(),
        subject,
        name: session.words.aim_subject(&item.aim, &names(session, rows)),
        target: PlanValue::aimed(&item.aim),
    })
}

fn item(session: &Session, view: &QuarterPlan, one: &PlanProgress) -> Result<Item, Failure> {
    let (words, item) = (&session.words, &one.item);
    let names = names(session, &view.sheet.rows);
    Ok(Item {
        id: item.uid.clone(),
        aimed: aimed(session, &view.sheet.rows, item)?,
        then: PlanValue::of(one.then),
        now: PlanValue::of(one.now),
        action: item.action.clone(),
        owner: item.owner.map(|owner| session.uid(owner)).transpose()?,
        made_on: item.made_on,
        due: item.due,
        stands: match one.stand {
            AimStand::Confirmed { .. } => "confirmed",
            AimStand::OnTrack => "on_track",
            AimStand::Late => "late",
            AimStand::Dropped => "dropped",
        },
        confirmed_on: one.stand.confirmed_on(),
        days_late: one.days_late(view.on),
        said: format!(
            "{} · {}",
            words.plan_item_said(item, &names),
            words.planned_stand(one, &names, view.on)
        ),
    })
}
