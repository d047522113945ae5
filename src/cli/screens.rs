//! The screens themselves.

use super::{
    Common, Failure, backup, demo, resolve,
    session::{Access, Session},
};
use crate::{
    app::{
        Place, Start,
        screens::{Screen, Welcome},
    },
    runtime::{self, Backups, Ended, Inbox, Runner},
    ui::{Look, Palette},
};

/// Opens the screens, on one account if it is named, and after them those of the demo where that is wished.
///
/// # Errors
/// When the account is unclear, or the book or the terminal cannot be had.
pub fn open(common: &Common, session: Session, account: Option<&str>) -> Result<(), Failure> {
    let mut inbox = Inbox::open()?;
    let mut ended = show(session, account, &mut inbox)?;
    loop {
        ended = match ended {
            Ended::Left => return Ok(()),
            Ended::ForDemo => {
                let (session, told) = demo::beside_book(common)?;
                show(session, Some(told), &mut inbox)?
            }
            Ended::ForRestore => {
                backup::restore_newest(common)?;
                show(Session::open(common, Access::Begin)?, None, &mut inbox)?
            }
        };
    }
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
        ..
    } = session;
    // As the convention has it: any value but an empty one.
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let words = words.with_keys(config.keys.clone());
    let look = Look::new(words, if plain { Palette::Plain } else { Palette::Ansi });
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
    if let Screen::Welcome(welcome) = &mut runner.app.screen
        && let Some(newest) = backups.as_ref().and_then(Backups::newest)
    {
        *welcome = Welcome::with_backup(newest.made);
    }
    Ok(runtime::run(
        runner,
        &look,
        location,
        config.mouse,
        backups,
        inbox,
    )?)
}
