//! All that is held on one person, for them: printed, as a document, or for a program.

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
    book::HeldOn,
    domain::{Name, Note, NounKind, Uid, format::Format, portable::BookFile, summary::Held},
    exchange::json,
    report,
};

/// On whom, and where it goes.
#[derive(Debug, Args)]
pub struct SubjectArguments {
    person: String,
    #[arg(long)]
    whole: bool,
    #[arg(long, value_parser = codes(&pages(PaperKind::Brief), Format::code))]
    format: Option<Format>,
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes all that is held on a person to a file or else to standard output.
///
/// # Errors
/// When it is unclear who is meant, the book cannot be read or the file not be written.
pub fn subject(session: &Session, wish: &SubjectArguments) -> Result<(), Failure> {
    let (named, words) = (wish.output.as_deref(), &session.words);
    let format = paper::format_or_json(wish.json, wish.format, named, PaperKind::Brief, words)?;
    let (person, _) = resolve::person(session, &wish.person)?;
    let other = Name::new(&words.held_other()).unwrap_or_else(|_| Name::unnamed());
    let others = (!wish.whole).then_some(other);
    let held = session.book.ask(&HeldOn { person, others })?;
    if wish.json {
        let told = json::one_line(&Told::of(&held))? + "\n";
        return paper::put(told.as_bytes(), named, session);
    }
    paper::write(&report::held(&held, words), format, named, session)
}

#[derive(Serialize)]
struct Told {
    on: NaiveDate,
    person: Uid,
    /// The rows, as in book JSON.
    held: BookFile,
    mentions: Vec<MentionTold>,
    /// Changes in the journal that tell of them.
    changes: usize,
}

#[derive(Serialize)]
struct MentionTold {
    kind: NounKind,
    id: Uid,
    text: Note,
}

impl Told {
    fn of(held: &Held) -> Self {
        let mentions = held.mentions.iter().map(|one| MentionTold {
            kind: one.kind,
            id: one.uid.clone(),
            text: one.text.clone(),
        });
        Self {
            on: held.on,
            person: held.person.uid.clone(),
            held: BookFile::from_rows(&held.rows),
            mentions: mentions.collect(),
            changes: held.steps,
        }
    }
}
