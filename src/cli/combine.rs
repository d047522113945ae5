//! Two of a kind that are one.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::{Failure, Output, resolve, session::Session};
use crate::book::BackupReason;
use crate::domain::text::shown;
use crate::domain::{
    Command, Keep, Merge, MergeField, Name, Pair, Subject,
    plan::merge::{Difference, OneSays},
};
use crate::say::Words;

/// What two to make one of, and how.
#[derive(Debug, Args)]
pub struct CombineArguments {
    #[arg(value_enum)]
    what: What,
    stays: String,
    goes: String,
    #[arg(long, value_name = "NAME", required_if_eq("what", "department"))]
    account: Option<String>,
    #[arg(long, value_name = "FIELD=stays|goes|both", value_delimiter = ',')]
    keep: Vec<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Person,
    Account,
    Department,
}

#[derive(Serialize)]
struct Outcome {
    kind: &'static str,
    stays: String,
    goes: String,
    differences: Vec<Decided>,
    saved: bool,
}

#[derive(Serialize)]
struct Decided {
    field: &'static str,
    stays: String,
    goes: String,
    keep: &'static str,
}

/// Makes one of two and says what was kept where they differed.
///
/// # Errors
/// When it is unclear which two, or a rule of the book forbids it.
pub fn combine(session: &mut Session, wish: &CombineArguments) -> Result<(), Failure> {
    let (stays, goes) = (
        subject(session, wish, &wish.stays)?,
        subject(session, wish, &wish.goes)?,
    );
    let Some(pair) = Pair::of(stays.0, goes.0) else {
        let (one, other) = (shown(&wish.stays), shown(&wish.goes));
        let said = session.words.shell_same_two(one, other, stays.1.shown());
        return Err(Failure::Usage(said));
    };
    let keeps = keeps(&wish.keep, &session.words)?;
    let differences = session.book.store.differences(pair, session.today())?;
    unknown_keep(&keeps, &differences, &session.words)?;
    let uids = [stays.0, goes.0].map(|subject| session.book.store.uid(subject));
    let [uid, other] = uids;
    let (uid, other) = (uid?, other?);
    let command = Command::Merge(Merge {
        pair,
        keeps: keeps.clone(),
    });
    if wish.dry_run {
        // A rule that forbids it is told now, not when it is too late.
        session.book.rehearse(&command, None)?;
    } else {
        session.back_up_before(BackupReason::Merge);
        session.book.commit(&command, None)?;
    }
    let keep = |aspect: MergeField| {
        let decided = keeps.iter().find(|(of, _)| *of == aspect);
        decided.map_or(aspect.usual(), |(_, keep)| *keep)
    };
    let (words, today) = (&session.words, session.today());
    let mut out = Output::stdout();
    if wish.json {
        let text = |uid: Option<crate::domain::id::Uid>| uid.map(String::from).unwrap_or_default();
        let decided = differences.iter().map(|one| Decided {
            field: one.aspect.code(),
            stays: plain(&one.stays),
            goes: plain(&one.goes),
            keep: keep(one.aspect).code(),
        });
        out.json(&Outcome {
            kind: stays.0.kind().code(),
            stays: text(uid),
            goes: text(other),
            differences: decided.collect(),
            saved: !wish.dry_run,
        })?;
        return out.finish();
    }
    out.line(&if wish.dry_run {
        words.would_combine(&stays.1, &goes.1)
    } else {
        words.combined(&stays.1, &goes.1)
    })?;
    for one in &differences {
        out.line(&format!(
            "  {}",
            words.decided(one, keep(one.aspect), today)
        ))?;
    }
    out.finish()
}

fn subject(
    session: &Session,
    wish: &CombineArguments,
    word: &str,
) -> Result<(Subject, Name), Failure> {
    match wish.what {
        What::Person => resolve::person(session, word).map(|(id, name)| (id.into(), name)),
        What::Account => resolve::account(session, word).map(|(id, name)| (id.into(), name)),
        What::Department => {
            let account = wish.account.as_deref().unwrap_or_default();
            let (account, _) = resolve::account(session, account)?;
            resolve::department(session, account, word).map(|(id, name)| (id.into(), name))
        }
    }
}

fn keeps(pairs: &[String], words: &Words) -> Result<Vec<(MergeField, Keep)>, Failure> {
    let read = |pair: &String| {
        let (aspect, keep) = pair.split_once('=')?;
        let aspect = MergeField::from_code(aspect.trim())?;
        let keep = Keep::from_code(keep.trim())?;
        aspect.choices().contains(&keep).then_some((aspect, keep))
    };
    let wrong = |pair: &String| {
        let aspects: Vec<_> = MergeField::ALL.iter().map(|aspect| aspect.code()).collect();
        Failure::Usage(words.shell_keep_wrong(shown(pair), words.list(&aspects)))
    };
    let keeps = pairs
        .iter()
        .map(|pair| read(pair).ok_or_else(|| wrong(pair)));
    keeps.collect()
}

/// A decision about what does not differ was meant for something else.
fn unknown_keep(
    keeps: &[(MergeField, Keep)],
    differences: &[Difference],
    words: &Words,
) -> Result<(), Failure> {
    let differs = |aspect: MergeField| differences.iter().any(|one| one.aspect == aspect);
    match keeps.iter().find(|(aspect, _)| !differs(*aspect)) {
        Some((aspect, _)) => Err(Failure::Usage(words.shell_keep_same(aspect.code()))),
        None => Ok(()),
    }
}

fn plain(said: &OneSays) -> String {
    match said {
        OneSays::Text(text) => text.raw().to_owned(),
        OneSays::Birthday(day) => day.to_string(),
        OneSays::Number(number) => number.to_string(),
        OneSays::Level(level) => level.code().to_owned(),
        OneSays::Tier(tier) => tier.code().to_owned(),
        OneSays::Kind(kind) => kind.code().to_owned(),
        OneSays::Procurement(modes) => {
            let modes = modes.iter().map(|one| one.mode.code());
            modes.collect::<Vec<_>>().join(", ")
        }
        OneSays::Function(function) => function.code().to_owned(),
    }
}
