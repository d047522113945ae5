//! Files of people, and other books.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use super::{DryRun, Failure, Json, Output, resolve, session::Session};
use crate::{
    app::{ImportPreview, PlacedBy},
    book::BackupReason,
    domain::{Choice, ImportAccount, Name, Strangers, forgetting::Returning, text::shown},
    exchange::{
        Directions, ImportField, Malformed, Options, Pipes, Placing, Proposals, RowKind, Stands,
    },
    runtime::take_in,
    say::Words,
    store::outgrows_journal,
};

/// What to take in, and how.
#[derive(Debug)]
pub struct ImportArguments {
    pub files: Vec<PathBuf>,
    pub account: Option<String>,
    /// What becomes of those who name no account.
    pub placing: Placing,
    /// As typed: `COLUMN=FIELD`.
    pub columns: Vec<String>,
    pub sheet: Option<String>,
    pub header: Option<usize>,
    pub rows: Option<RowsOf>,
    pub no_proposals: bool,
    pub replace_malformed: bool,
    /// Whether those who took part and are in no book come in.
    pub strangers: bool,
    /// What becomes of people who were forgotten.
    pub returning: Returning,
    /// Organizations that are accounts of their own.
    pub as_new: Vec<String>,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum RowsOf {
    People,
    Accounts,
    Activities,
    Matters,
}

impl From<RowsOf> for RowKind {
    fn from(rows: RowsOf) -> Self {
        match rows {
            RowsOf::People => Self::People,
            RowsOf::Accounts => Self::Accounts,
            RowsOf::Activities => Self::Activities,
            RowsOf::Matters => Self::Matters,
        }
    }
}

#[derive(Serialize)]
struct Outcome {
    read: usize,
    added: usize,
    merged: usize,
    skipped: usize,
    /// New ones that come along.
    accounts: usize,
    /// Known ones that get something they lacked.
    completed: usize,
    interactions: Interactions,
    matters: Business,
    /// Where people went who do not say where they work.
    placed: Vec<PlacedLine>,
    /// Who went nowhere.
    unplaced: usize,
    /// Organizations that went into accounts of nearly the same name.
    recognised: Vec<RecognisedLine>,
    /// People of the files who were removed for good.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    forgotten: Vec<ForgottenLine>,
    problems: Vec<ProblemLine>,
}

#[derive(Serialize)]
struct PlacedLine {
    account: Name,
    people: usize,
    by: &'static str,
}

#[derive(Serialize)]
struct RecognisedLine {
    organization: Name,
    account: Name,
}

#[derive(Serialize)]
struct ForgottenLine {
    name: Name,
    on: Option<NaiveDate>,
    /// Whether they come back.
    returns: bool,
}

#[derive(Serialize)]
struct Interactions {
    added: usize,
    known: usize,
    skipped: usize,
}

#[derive(Serialize)]
struct Business {
    added: usize,
    /// Known ones that have come further, or get what they lacked.
    furthered: usize,
    known: usize,
    skipped: usize,
}

#[derive(Serialize)]
struct ProblemLine {
    file: String,
    line: usize,
    reason: String,
}

/// Says what the files hold and what becomes of it, and takes them in unless it is a dry run.
///
/// # Errors
/// When the account is unclear, nothing could be taken from the files, or the book cannot be written.
pub fn import(
    session: &mut Session,
    wish: &ImportArguments,
    dry_run: Option<DryRun>,
    json: Option<Json>,
) -> Result<(), Failure> {
    let account = wish
        .account
        .as_deref()
        .map(|word| account(session, word))
        .transpose()?;
    let preview = take_in(
        &session.book,
        &wish.files,
        account.map_or(ImportAccount::ByOrganization, ImportAccount::One),
        &options(wish, &session.words)?,
    )?;
    let nothing = preview.added == 0 && preview.merged == 0;
    // Titles and departments would be lost in notes: whoever imports says where these people work.
    let unplaced = &preview.unplaced;
    let homeless = (wish.placing == Placing::Propose && 0 < unplaced.posts).then(|| {
        session
            .words
            .say_whose(unplaced.posts, unplaced.perhaps.as_ref())
    });
    if dry_run.is_none() && !nothing && homeless.is_none() {
        if outgrows_journal(&preview.command) {
            // The only way back.
            session.make()?;
            session.back_up(BackupReason::Import)?;
        } else {
            session.back_up_before(BackupReason::Import);
            session.make()?;
        }
        session.book.commit(&preview.command, None)?;
    }
    let mut out = Output::stdout();
    match json {
        Some(Json) => out.json(&outcome(session, &preview))?,
        None => tell(session, &preview, &mut out)?,
    }
    if let (Some(says), Some(DryRun), None) = (&homeless, dry_run, json) {
        out.line(says)?;
    }
    out.finish()?;
    if let (Some(says), None) = (homeless, dry_run) {
        return Err(Failure::Usage(says));
    }
    // A file whose rows are all in the book already is no failure.
    if nothing && !preview.problems.is_empty() {
        return Err(Failure::Failed(session.words.shell_nothing_taken()));
    }
    Ok(())
}

/// A known account, or a new one of exactly this name.
fn account(
    session: &Session,
    word: &str,
) -> Result<Choice<crate::domain::account::Account, Name>, Failure> {
    match resolve::account(session, word) {
        Ok((id, _)) => Ok(Choice::Known(id)),
        Err(Failure::NotFound(_)) => named(word, &session.words).map(Choice::New),
        Err(failure) => Err(failure),
    }
}

fn named(text: &str, words: &Words) -> Result<Name, Failure> {
    Name::new(text).map_err(|why| Failure::Usage(words.no_name(why)))
}

fn options(wish: &ImportArguments, words: &Words) -> Result<Options, Failure> {
    let columns = wish.columns.iter().map(|mapping| {
        let wrong = || {
            let fields = ImportField::ALL.iter().map(|field| field.code());
            let fields: Vec<_> = fields.chain(["none"]).collect();
            Failure::Usage(words.shell_map_wrong(shown(mapping), words.list(&fields)))
        };
        let (column, field) = mapping.rsplit_once('=').ok_or_else(wrong)?;
        match field {
            "none" => Ok((column.to_owned(), None)),
            field => ImportField::from_code(field)
                .map(|field| (column.to_owned(), Some(field)))
                .ok_or_else(wrong),
        }
    });
    Ok(Options {
        malformed: if wish.replace_malformed {
            Malformed::Replace
        } else {
            Malformed::Refuse
        },
        tables: Directions {
            columns: columns.collect::<Result<_, _>>()?,
            sheet: wish.sheet.clone(),
            header: wish.header,
            rows: wish.rows.map(RowKind::from),
            order: None,
            proposals: if wish.no_proposals {
                Proposals::Leave
            } else {
                Proposals::Take
            },
            strangers: if wish.strangers {
                Strangers::TakeIn
            } else {
                Strangers::LeaveOut
            },
        },
        placing: wish.placing,
        pipes: Pipes::Read,
        returning: wish.returning,
        apart: wish
            .as_new
            .iter()
            .map(|name| named(name, words))
            .collect::<Result<_, _>>()?,
        ..Options::default()
    })
}

fn outcome(session: &Session, preview: &ImportPreview) -> Outcome {
    let problems = preview.problems.iter().map(|problem| ProblemLine {
        file: problem.file.clone(),
        line: problem.line,
        reason: session.words.obstacle(&problem.reason),
    });
    Outcome {
        read: preview.read,
        added: preview.added,
        merged: preview.merged,
        skipped: preview.skipped,
        accounts: preview.accounts,
        completed: preview.completed,
        interactions: Interactions {
            added: preview.interactions.added,
            known: preview.interactions.known,
            skipped: preview.interactions.skipped,
        },
        matters: Business {
            added: preview.matters.added,
            furthered: preview.furthered,
            known: preview.matters.known - preview.furthered,
            skipped: preview.matters.skipped,
        },
        placed: preview
            .placed
            .iter()
            .map(|placed| PlacedLine {
                account: placed.account.clone(),
                people: placed.people,
                by: match placed.by {
                    PlacedBy::Said => "said",
                    PlacedBy::Called(Stands::Line(_)) => "line",
                    PlacedBy::Called(Stands::Sheet) => "sheet",
                    PlacedBy::Called(Stands::File) => "file",
                },
            })
            .collect(),
        unplaced: preview.unplaced.people,
        recognised: preview
            .recognised
            .iter()
            .map(|one| RecognisedLine {
                organization: one.organization.clone(),
                account: one.account.clone(),
            })
            .collect(),
        forgotten: preview
            .returnees
            .iter()
            .map(|one| ForgottenLine {
                name: one.name.clone(),
                on: one.since,
                returns: preview.returning == Returning::BringBack,
            })
            .collect(),
        problems: problems.collect(),
    }
}

fn tell(session: &Session, preview: &ImportPreview, out: &mut Output) -> Result<(), Failure> {
    let words = &session.words;
    out.line(&words.preview_counts(preview).join(" · "))?;
    let along = words.preview_along(preview);
    if !along.is_empty() {
        out.line(&along.join(" · "))?;
    }
    for says in words.preview_places(preview) {
        out.line(&says)?;
    }
    for (file, table) in &preview.tables {
        out.line(&words.table_read(file, table))?;
        for said in words.columns_read(table) {
            out.line(&said)?;
        }
    }
    for one in &preview.recognised {
        out.line(&words.recognised(one))?;
    }
    if !preview.returnees.is_empty() {
        out.line(&words.returning_in_shell(preview.returning))?;
    }
    for one in &preview.returnees {
        out.line(&format!("  {}", words.returnee(one)))?;
    }
    for (new, known) in &preview.duplicates {
        out.line(&words.merged_into(new, known))?;
    }
    let history = preview.history.iter().map(|one| words.history_arrival(one));
    let unread = words.unread(&preview.unread).into_iter();
    let problems = words.problems_told(&preview.problems).into_iter();
    for line in history.chain(unread).chain(problems) {
        out.line(&line)?;
    }
    Ok(())
}
