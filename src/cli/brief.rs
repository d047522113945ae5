//! The page before a visit: printed, or as a document.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{
    Failure, codes,
    paper::{self, pages},
    resolve::{self, Whom},
    session::Session,
};
use crate::domain::text::shown;
use crate::{
    app::PaperKind,
    domain::{
        Audience, NounKind, Subject, Uid,
        brief::{About, Brief, Heading},
        format::Format,
        score::{Band, Stage},
    },
    exchange::json,
};

/// Whose brief, and where it goes.
#[derive(Debug, Args)]
pub struct BriefArguments {
    whom: String,
    #[arg(long, value_name = "NAME")]
    at: Option<String>,
    #[arg(long, value_parser = codes(&pages(PaperKind::Brief), Format::code))]
    format: Option<Format>,
    #[arg(long)]
    private: bool,
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the brief of an account or a person to a file or else to standard output.
///
/// # Errors
/// When it is unclear who is meant, the book cannot be read or the file not be written, and for a PDF
/// that would go to a terminal.
pub fn brief(session: &Session, wish: &BriefArguments) -> Result<(), Failure> {
    let named = wish.output.as_deref();
    let words = &session.words;
    let format = paper::format_or_json(wish.json, wish.format, named, PaperKind::Brief, words)?;
    let about = about(session, wish)?;
    let audience = paper::audience(wish.private);
    let maker = session.document_maker(audience);
    if wish.json {
        let page = maker.brief_page(about)?;
        let told = json::one_line(&told(session, &page, audience)?)? + "\n";
        return paper::put(told.as_bytes(), named, session);
    }
    paper::write(&maker.brief(about)?, format, named, session)
}

fn about(session: &Session, wish: &BriefArguments) -> Result<About, Failure> {
    let at = wish.at.as_deref();
    let at = at.map(|word| resolve::account(session, word)).transpose()?;
    match (resolve::whom(session, &wish.whom)?, at) {
        (Whom::Person(id), at) => Ok(About::Person(id, at.map(|(id, _)| id))),
        (Whom::Account(id), None) => Ok(About::Account(id)),
        (Whom::Account(_), Some(_)) => {
            let said = session.words.shell_at_person(shown(&wish.whom));
            Err(Failure::Usage(said))
        }
    }
}

#[derive(Serialize)]
struct Told {
    on: NaiveDate,
    person: Option<Uid>,
    account: Option<Uid>,
    depth: Option<u8>,
    band: Option<Band>,
    stage: Option<Stage>,
    confidence: Option<f64>,
    /// Whether private entries are in it.
    private: bool,
    parts: Vec<PartTold>,
}

#[derive(Serialize)]
struct PartTold {
    part: Heading,
    lines: Vec<LineTold>,
    /// Rows that have no room on the page.
    more: usize,
}

#[derive(Serialize)]
struct LineTold {
    kind: NounKind,
    id: Option<Uid>,
    label: String,
    text: String,
}

fn told(session: &Session, page: &Brief, audience: Audience) -> Result<Told, Failure> {
    let (store, words) = (&session.book.store, &session.words);
    let uid = |subject: Subject| store.uid(subject);
    let account = page.head.account.as_ref();
    let depth = account.map(|account| account.depth);
    let mut parts = Vec::new();
    for part in &page.parts {
        let mut lines = Vec::new();
        for item in &part.items {
            lines.push(LineTold {
                kind: item.subject.kind(),
                id: uid(item.subject)?,
                label: words.brief_label(item, page.on),
                text: words.brief_says(item, page.on),
            });
        }
        parts.push(PartTold {
            part: part.heading,
            lines,
            more: part.more,
        });
    }
    let person = page.head.person.as_ref().map(|(id, _)| (*id).into());
    let account = account.map(|account| account.id.into());
    Ok(Told {
        on: page.on,
        person: person.map_or(Ok(None), uid)?,
        account: account.map_or(Ok(None), uid)?,
        depth: depth.map(|depth| depth.depth),
        band: depth.map(|depth| depth.band),
        stage: depth.map(|depth| depth.stage),
        confidence: depth.map(|depth| depth.confidence),
        private: audience == Audience::Own,
        parts,
    })
}
