//! The event loop: wait, react, draw.

use std::{io, sync::mpsc::RecvTimeoutError};

use crossterm::event::{Event, KeyCode, KeyEventKind, MouseEventKind};

use super::{
    backups::Backups,
    clipboard,
    drafts::DraftEnd,
    editor,
    idle_lock::{IdleLock, Moment},
    input::{Hold, Inbox, Wake},
    jobs::Jobs,
    runner::{Next, Runner},
    terminal::Terminal,
    upkeep,
};
use crate::{
    app::{Detour, Locked, Mouse, Msg},
    domain::Audience,
    report,
    store::Location,
    ui::{self, Look},
};

/// How the screens ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    Left,
    /// The screens go on elsewhere.
    For(Detour),
}

/// Shows the screens until the user leaves. Whatever ends it, the terminal is given back and the
/// place is remembered; what became of an unsaved draft is for whoever speaks to the user. Backups are
/// made as `backups` has it; a book under a passphrase is closed where nobody presses a key for `idle`
/// minutes, if that is not 0.
///
/// # Errors
/// When the terminal cannot be had or written.
pub fn run(
    mut runner: Runner,
    look: &Look,
    location: Location,
    mouse: Mouse,
    backups: Option<Backups>,
    idle: u16,
    inbox: &mut Inbox,
) -> io::Result<(Ended, DraftEnd)> {
    let mut terminal = Terminal::take(mouse)?;
    draw(&mut terminal, &mut runner, look)?;
    // Only now, so that nothing stands between the user and the first frame.
    inbox.listen_to_keys()?;
    runner.keep_drafts(location.clone(), inbox.answers.clone())?;
    runner.watch(location.clone(), inbox.answers.clone())?;
    let settings = runner.book.settings.clone();
    let answers = inbox.answers.clone();
    let lang = look.words.lang();
    upkeep::begin(
        location.clone(),
        backups.clone(),
        (settings.clock, settings.keep_days),
        answers.clone(),
    )?;
    runner.employ(Jobs::start(location, settings, lang, backups, answers)?);
    let ended = attend(&mut terminal, &mut runner, look, inbox, idle);
    // The shell has its terminal back before the last writes, which may wait for the disk.
    drop(terminal);
    let draft = runner.leave();
    inbox.renew();
    Ok((ended?, draft))
}

fn attend(
    terminal: &mut Terminal,
    runner: &mut Runner,
    look: &Look,
    inbox: &Inbox,
    idle: u16,
) -> io::Result<Ended> {
    let mut lock = IdleLock::new(runner.app.protection, idle, Moment::now());
    let locked = || Ok(Ended::For(Detour::Lock(Locked::Idle(idle))));
    loop {
        let wake = match inbox.next(lock.due_in(Moment::now())) {
            Ok(Wake::End(_)) | Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Left),
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => return locked(),
        };
        if matches!(wake, Wake::Terminal(..)) && lock.touched(Moment::now()) {
            return locked();
        }
        let (mut next, mut hold) = react(runner, wake, inbox);
        if next == Next::Stay {
            continue;
        }
        // A paste or a held key comes as many wakes: one frame answers them all.
        while next == Next::Draw {
            // The next key may be read while this one's frame is drawn.
            drop(hold.take());
            let Some(wake) = inbox.waiting() else {
                break;
            };
            if let Wake::End(_) = wake {
                return Ok(Ended::Left);
            }
            // These are meant for what is on screen: what has changed since has to be drawn first.
            if is_click(&wake) || moves_by_rows(&wake) && runner.app.has_rows_of_text() {
                draw(terminal, runner, look)?;
            }
            let (then, held) = react(runner, wake, inbox);
            hold = held;
            if then != Next::Stay {
                next = then;
            }
        }
        match next {
            Next::Quit => return Ok(Ended::Left),
            Next::Detour(whither) => return Ok(Ended::For(whither)),
            Next::Suspend => terminal.suspend()?,
            Next::Redraw => terminal.resume()?,
            Next::EditNote(note) => {
                if editor::edit(&note, terminal, runner, inbox)?.is_some() {
                    return Ok(Ended::Left);
                }
            }
            Next::Copy(brief) => {
                let document = report::brief(&brief, Audience::Others, &look.words);
                let text = report::markdown(&document);
                let how = clipboard::copy(&text, terminal)?;
                runner.handle(Msg::Copied(how));
            }
            Next::Draw | Next::Stay => {}
        }
        drop(hold);
        draw(terminal, runner, look)?;
    }
}

fn is_click(wake: &Wake) -> bool {
    match wake {
        Wake::Terminal(Event::Mouse(mouse), _) => matches!(mouse.kind, MouseEventKind::Down(_)),
        _ => false,
    }
}

/// Only drawing says where the rows of a text that wraps begin.
fn moves_by_rows(wake: &Wake) -> bool {
    match wake {
        Wake::Terminal(Event::Key(key), _) => matches!(
            key.code,
            KeyCode::Up | KeyCode::Down | KeyCode::Home | KeyCode::End
        ),
        _ => false,
    }
}

/// Breaks down where a key asks for it, which only a test does: by F12, and by a variable that nobody else sets. So
/// the program as it is shipped can be seen to give the terminal back.
fn break_down_if_asked(wake: &Wake) {
    let is_key = matches!(wake, Wake::Terminal(Event::Key(key), _) if key.code == KeyCode::F(12));
    let Some(how) = is_key
        .then(|| std::env::var_os("GUANXI_BREAK_AT_F12"))
        .flatten()
    else {
        return;
    };
    if how == "memory" {
        // More than any machine has: the system's answer ends the program there and then.
        std::hint::black_box(Vec::<u8>::with_capacity(isize::MAX.unsigned_abs()));
    }
    assert_ne!(how, "panic", "thrown on purpose");
}

fn react(runner: &mut Runner, wake: Wake, inbox: &Inbox) -> (Next, Option<Hold>) {
    break_down_if_asked(&wake);
    let news = !matches!(wake, Wake::Answer(_)) && runner.catch_up();
    if let Some(text) = inbox.typed(&wake) {
        return (runner.handle(Msg::Typed(text)), None);
    }
    match wake {
        Wake::Suspend => (Next::Suspend, None),
        Wake::Continued => (Next::Redraw, None),
        Wake::Answer(answer) => (runner.answered(answer), None),
        Wake::Terminal(event, hold) => {
            let next = message(event).map_or(Next::Draw, |msg| runner.handle(msg));
            (next, hold)
        }
        // The file changes as well when the worker keeps what it has computed: there is nothing new to draw.
        Wake::Changed if !news => (Next::Stay, None),
        // The book is caught up with; an editor ends only while one runs, and nobody is forgotten on screens.
        Wake::Changed | Wake::Edited(_) | Wake::Forgetting(_) | Wake::End(_) => (Next::Draw, None),
    }
}

fn message(event: Event) -> Option<Msg> {
    match event {
        // Some terminals report the release of a key too.
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Msg::Key(key)),
        Event::Mouse(mouse) => Some(Msg::Mouse(mouse)),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resized { width, height }),
        _ => None,
    }
}

fn draw(terminal: &mut Terminal, runner: &mut Runner, look: &Look) -> io::Result<()> {
    let mut measured = None;
    terminal.draw(|frame| measured = Some(ui::draw(frame, &runner.app, look)))?;
    let Some(measured) = measured else {
        return Ok(());
    };
    if !runner.drawn(measured) {
        terminal.draw(|frame| {
            ui::draw(frame, &runner.app, look);
        })?;
    }
    Ok(())
}
