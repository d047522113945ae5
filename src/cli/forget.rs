//! Forgetting somebody for good, from the shell.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use super::{Failure, Output, resolve, session::Session};
use crate::{
    domain::{
        forgetting::Naming,
        summary::GoesWith,
        text::{shown, shown_lines},
    },
    runtime::{self, Cleaned},
    store::{Forgettable, NamedIn, Oblivion},
};

#[derive(Debug, Args)]
pub struct ForgetArguments {
    person: String,
    #[arg(long, value_name = "NAME")]
    name_again: Option<String>,
    #[arg(long, value_enum)]
    mentions: Option<Mentions>,
    #[arg(long)]
    dry_run: bool,
}

/// What becomes of texts that name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mentions {
    Replace,
    Keep,
}

/// Shows what would go, asks for the name, and takes somebody out of the book and its backups.
///
/// # Errors
/// When it is unclear who, the name is not said again, or somebody else has the book open. Nothing has changed
/// then.
pub fn forget(session: &mut Session, wish: &ForgetArguments) -> Result<(), Failure> {
    let (person, name) = resolve::person(session, &wish.person)?;
    let stamp = session.book.stamp();
    let found = session.book.store.forgettable(person, &stamp)?;
    tell(session, &found)?;
    if wish.dry_run {
        return Ok(());
    }
    let asks = io::stdin().is_terminal() && io::stdout().is_terminal();
    if wish.name_again.is_none() && !asks {
        let said = session.words.forget_say_again(name.shown());
        return Err(Failure::Usage(said));
    }
    let kept = match wish.mentions {
        Some(Mentions::Replace) => Vec::new(),
        Some(Mentions::Keep) => found.mentions.iter().map(|one| one.uid.clone()).collect(),
        None if wish.name_again.is_some() => Vec::new(),
        None => {
            let mut kept = Vec::new();
            for mention in &found.mentions {
                if keeps(session, mention)? {
                    kept.push(mention.uid.clone());
                }
            }
            kept
        }
    };
    let again = match &wish.name_again {
        Some(again) => again.clone(),
        None => answer(&session.words.forget_type_name(name.shown()))?,
    };
    if again.trim() != name.raw() {
        let said = session.words.forget_other_name(name.shown());
        return Err(Failure::Failed(said));
    }
    let oblivion = Oblivion {
        naming: Naming::of(&found.row),
        person: found.row.uid,
        instead: session.words.forget_somebody(),
        kept,
    };
    let backups = session.backups()?;
    let cleaned = runtime::forget(&mut session.book.store, Some(&backups), &oblivion, &stamp)?;
    let mut out = Output::stdout();
    for line in told(&cleaned, session) {
        out.line(&line)?;
    }
    out.finish()
}

/// What goes, what is only changed, and what stays out of reach.
fn tell(session: &Session, found: &Forgettable) -> Result<(), Failure> {
    let words = &session.words;
    let mut out = Output::stdout();
    out.line(&words.forget_goes(found.row.name.shown()))?;
    let goes = GoesWith::of(found.row.id.into(), &found.changes);
    for line in words.goes_with(&goes) {
        out.line(&format!("  {line}"))?;
    }
    if !found.mentions.is_empty() {
        out.line(&format!(
            "  {}",
            words.forget_mentions(found.mentions.len())
        ))?;
    }
    for mention in &found.mentions {
        for line in shown_lines(&mention.text).lines() {
            out.line(&format!("    {line}"))?;
        }
    }
    if 0 < found.steps {
        out.line(&format!("  {}", words.forget_steps(found.steps)))?;
    }
    let backups = session.backups()?.files().len();
    out.line(&format!("  {}", words.forget_backups(backups)))?;
    out.line(&words.forget_no_way_back())?;
    out.line(&words.forget_out_of_reach())?;
    out.finish()
}

/// What was done, for whoever did it.
pub fn told(cleaned: &Cleaned, session: &Session) -> Vec<String> {
    let words = &session.words;
    let mut lines = vec![words.forget_done(cleaned.rewritten)];
    let path = |path: &PathBuf| words.path(path);
    lines.extend(
        cleaned
            .removed
            .iter()
            .map(|it| words.forget_removed(path(it))),
    );
    lines.extend(cleaned.left.iter().map(|it| words.forget_left(path(it))));
    let folder = session.config.backup.folder.as_ref();
    let missing = folder.filter(|folder| fs::metadata(folder).is_err());
    lines.extend(missing.map(|folder| words.forget_no_folder(path(folder))));
    lines
}

/// Whether a text goes on naming them.
fn keeps(session: &Session, mention: &NamedIn) -> Result<bool, Failure> {
    let words = &session.words;
    let text = shown(&mention.text).into_owned();
    loop {
        let said = answer(&words.forget_keep_this(text.clone()))?;
        match said.trim() {
            "r" | "" => return Ok(false),
            "k" => return Ok(true),
            _ => {}
        }
    }
}

/// A line that somebody types.
fn answer(question: &str) -> Result<String, Failure> {
    let mut out = io::stdout().lock();
    write!(out, "{} ", shown(question))?;
    out.flush()?;
    let mut line = String::new();
    if io::stdin().read_line(&mut line)? == 0 {
        return Err(Failure::Unheard);
    }
    Ok(line)
}
