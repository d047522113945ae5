//! Forgetting somebody for good, from the shell.

use std::io::{self, IsTerminal, Write};

use clap::{Args, ValueEnum};

use super::{
    Common, Failure, Output, resolve,
    session::{Access, Session},
};
use crate::{
    app::Progress,
    book::Refusal,
    domain::{
        forgetting::Oblivion,
        summary::{Forgettable, NamedIn},
        text::{shown, shown_lines},
    },
    runtime::{self, Inbox},
    ui::Look,
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
        None => answer(&session.words.forget_asks(&found))?,
    };
    if !found.is_called(&again) {
        let said = session.words.forget_other_name(name.shown());
        return Err(Failure::Failed(said));
    }
    let oblivion = found.oblivion(kept, session.words.forget_somebody());
    let backups = session.backups()?;
    let forgotten = runtime::forget(
        &mut session.book.store,
        &backups,
        &oblivion,
        &stamp,
        &mut |_| {},
    );
    let words = &session.words;
    let cleaned = forgotten
        .map_err(|error| Failure::Failed(words.not_forgotten(&Refusal::from(&error)).join("\n")))?;
    let mut out = Output::stdout();
    for line in words.cleaned(&cleaned) {
        out.line(&line)?;
    }
    out.finish()
}

/// What goes, what is only changed, and what stays out of reach.
fn tell(session: &Session, found: &Forgettable) -> Result<(), Failure> {
    let words = &session.words;
    let mut out = Output::stdout();
    out.line(&words.forget_goes(found.row.name.shown()))?;
    let backups = session.backups()?.files().len();
    for line in words.forget_takes(found, backups) {
        out.line(&format!("  {line}"))?;
    }
    if !found.mentions.is_empty() {
        let count = found.mentions.len();
        out.line(&format!("  {}", words.forget_mentions(count)))?;
    }
    for mention in &found.mentions {
        for line in shown_lines(&mention.text).lines() {
            out.line(&format!("    {line}"))?;
        }
    }
    for line in words.forget_warns() {
        out.line(&line)?;
    }
    out.finish()
}

/// Does what was agreed to on the screens, which have closed the book; whether they go on.
///
/// # Errors
/// When the book cannot be opened, or the terminal not be had.
pub fn on_page(
    common: &Common,
    oblivion: Oblivion,
    look: &Look,
    inbox: &mut Inbox,
) -> Result<bool, Failure> {
    let session = Session::open(common, Access::Change)?;
    let (stamp, backups) = (session.book.stamp(), session.backups().ok());
    let mut store = session.book.store;
    let work = move |tell: &mut dyn FnMut(Progress)| {
        let backups = backups.ok_or(Refusal::NoBackups)?;
        runtime::wait_for_our_own(&mut store);
        let forgotten = runtime::forget(&mut store, &backups, &oblivion, &stamp, tell);
        forgotten.map_err(|error| Refusal::from(&error))
    };
    Ok(runtime::forget_on_page(work, look, inbox)?)
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
