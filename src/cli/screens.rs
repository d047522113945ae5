//! The screens themselves.

use std::{
    cell::RefCell,
    io::{self, Write},
    path::Path,
};

use super::{
    Common, Failure, backup, demo, forget, resolve,
    seal::{left_behind, staged_beside},
    session::{Access, Session, book_at, settings},
};
use crate::{
    app::{
        Detour, Locked, Notice, PassphraseStep, Place, Start,
        screens::{Screen, Welcome},
    },
    book::Refusal,
    domain::text::shown,
    runtime::{self, Backups, DraftEnd, Ended, Inbox, PassphraseUse, Runner, gives_passphrase},
    say::Words,
    store::{Ground, Location, Seal, Store, forget_keys, is_locked, unlock},
    ui::{Look, Palette},
};

/// Opens the screens, on one account if it is named, and after them those that are wished instead. A book under a
/// passphrase asks for it first.
///
/// # Errors
/// When the account is unclear, or the book or the terminal cannot be had.
pub fn open(common: &Common, account: Option<&str>) -> Result<(), Failure> {
    let mut inbox = Inbox::open()?;
    let path = book_at(common, &settings(common)?.1)?.into_path();
    if !unlocked(common, &path, Locked::AtFirst, &mut inbox)? {
        return ended(&inbox);
    }
    let purpose = match account {
        None => Access::Welcome,
        Some(_) => Access::Show,
    };
    let mut session = Session::open(common, purpose)?;
    session.make()?;
    go_on(common, session, account, &mut inbox)?;
    ended(&inbox)
}

/// Opens the screens of a book that is open already, as [`open`] does.
///
/// # Errors
/// As [`open`].
pub fn open_session(common: &Common, session: Session, account: &str) -> Result<(), Failure> {
    let mut inbox = Inbox::open()?;
    go_on(common, session, Some(account), &mut inbox)?;
    ended(&inbox)
}

/// A program that a signal has ended says so to whoever started it.
fn ended(inbox: &Inbox) -> Result<(), Failure> {
    inbox
        .ended()
        .map_or(Ok(()), |by| Err(Failure::Signalled(by)))
}

/// Shows a book and what is wished instead of it; whatever is done on the way is done to the book on screen, which
/// need not be the one that the arguments name.
fn go_on(
    common: &Common,
    session: Session,
    account: Option<&str>,
    inbox: &mut Inbox,
) -> Result<(), Failure> {
    let mut here = common.at(&session.location);
    let mut ended = show(session, account, inbox)?;
    while let Ended::For(detour) = ended {
        let path = book_at(&here, &settings(&here)?.1)?.into_path();
        let goes_on = match detour {
            Detour::Demo => {
                let (session, told) = demo::beside_book(&here)?;
                here = here.at(&session.location);
                ended = show(session, Some(told), inbox)?;
                continue;
            }
            Detour::Restore => {
                let newest = backup::newest(&here)?;
                if unlocked(&here, &newest.path, Locked::AtFirst, inbox)? {
                    backup::put_in_place(&here, &newest)?;
                }
                true
            }
            Detour::Seal => {
                encrypt(&here, &path, inbox)?;
                true
            }
            Detour::Forget(oblivion) => forget::on_page(&here, *oblivion, &look(&here)?, inbox)?,
            Detour::Lock(why) => {
                forget_keys();
                unlocked(&here, &path, why, inbox)?
            }
        };
        if !goes_on {
            return Ok(());
        }
        ended = show(Session::open(&here, Access::Welcome)?, None, inbox)?;
    }
    Ok(())
}

/// Asks for the passphrase of a book that is under one, unless it is given some other way; whether it can be
/// opened.
fn unlocked(common: &Common, path: &Path, why: Locked, inbox: &mut Inbox) -> Result<bool, Failure> {
    if !is_locked(path) {
        return Ok(true);
    }
    let command = common.passphrase_command.as_deref();
    if why == Locked::AtFirst && gives_passphrase(command) {
        // Whoever opens it takes that, and tells what is wrong with it.
        return Ok(true);
    }
    let unlock = |typed: &str| unlock(path, typed);
    let step = PassphraseStep::Unlock(why);
    let then = PassphraseUse::Unlock(&unlock);
    Ok(runtime::ask(
        &name(path),
        step,
        &then,
        &look(common)?,
        inbox,
    )?)
}

/// Puts the book under a passphrase that is asked for, if the user does not think better of it.
fn encrypt(common: &Common, path: &Path, inbox: &mut Inbox) -> Result<(), Failure> {
    let (config, words) = settings(common)?;
    let backups = backup::backups_of(path, &config.backup).ok();
    let resealed = RefCell::new(None);
    let put_under = |seal: &Seal| {
        Store::reseal(path, Some(seal), &staged_beside(path))?;
        resealed.replace(backups.as_ref().map(|backups| backups.reseal(Some(seal))));
        Ok(())
    };
    let then = PassphraseUse::Seal(&put_under);
    runtime::ask(
        &name(path),
        PassphraseStep::Choose,
        &then,
        &look(common)?,
        inbox,
    )?;
    // Only now is the terminal ours to write on.
    let left = resealed.into_inner().transpose()?.unwrap_or_default();
    for line in left_behind(&left, &words) {
        let _ = writeln!(io::stderr().lock(), "{}", shown(&line));
    }
    Ok(())
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    shown(&name.to_string_lossy()).into_owned()
}

fn look(common: &Common) -> Result<Look, Failure> {
    let (config, words) = settings(common)?;
    Ok(look_of(words.with_keys(config.keys)))
}

fn look_of(words: Words) -> Look {
    // As the convention has it: any value but an empty one.
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Look::new(words, if plain { Palette::Plain } else { Palette::Ansi })
}

fn show(session: Session, account: Option<&str>, inbox: &mut Inbox) -> Result<Ended, Failure> {
    let wanted = account
        .map(|word| resolve::account(&session, word))
        .transpose()?;
    let backups = session.backups().ok();
    let Session {
        book,
        location,
        words,
        config,
        templates,
        unwritable,
        ..
    } = session;
    let look = look_of(words.with_keys(config.keys.clone()));
    let (today, order) = (book.today(), book.settings.order);
    let mut runner = Runner::new(book, look.words.lang(), |remembered, book_is_empty| Start {
        today,
        place: wanted.map_or(remembered, |(account, _)| Place {
            account: Some(account),
            person: None,
        }),
        book_is_empty,
        keys: config.keys,
        action_names: look.words.action_names(),
    })?;
    runner.app.order = order;
    runner.app.manual = look.words.manual_entries();
    runner.app.templates = templates;
    runner.app.phrases = look.words.phrases();
    runner.take_up();
    if let Some(why) = unwritable {
        runner.app.notice = Some(Notice::Refused(why));
    }
    if let (None, Location::File(book)) = (&runner.app.notice, &location) {
        runner.app.notice = Ground::of(book).map(Notice::Ground);
    }
    if let Screen::Welcome(welcome) = &mut runner.app.screen {
        let newest = backups.as_ref().and_then(Backups::newest);
        *welcome = Welcome::offering(newest.map(|it| it.made), runner.app.protection);
    }
    let (ended, draft) = runtime::run(
        runner,
        &look,
        location,
        config.mouse,
        backups,
        config.lock_minutes,
        inbox,
    )?;
    tell(&draft, &look.words);
    Ok(ended)
}

/// Says where a draft is that the book could not take.
fn tell(draft: &DraftEnd, words: &Words) {
    let said = match draft {
        DraftEnd::Kept => return,
        DraftEnd::InFile(file, why) => {
            let why = words.refusal(&Refusal::from(why));
            words.draft_in_file(why, words.path(file))
        }
        DraftEnd::Lost(why) => words.notice_draft_not_kept(words.refusal(&Refusal::from(why))),
    };
    let _ = writeln!(io::stderr().lock(), "{}", shown(&said));
}
