//! The user's own editor on a note: the terminal goes to it, and comes back with what was written.
//!
//! The event loop goes on meanwhile, so that a signal to end finds somebody who sends it on and
//! clears up. Ctrl-C is the editor's; Ctrl-Z stops us together with it, for the shell waits for us.

mod choice;
mod folder;

use std::{
    io,
    process::{Child, Command, ExitStatus},
    sync::mpsc::{RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use super::{
    input::{Ending, Inbox, Wake},
    owner::Owner,
    runner::Runner,
    terminal::Terminal,
};
use crate::{
    app::{Msg, NoteEdited, Unedited},
    book::chain,
    exchange::encoding,
};
use choice::Editor;
use folder::NoteFolder;

pub(super) use folder::sweep;

/// The note that a program has lent to an editor and did not live to take back.
pub(super) fn left_by(ended: &Owner) -> Option<String> {
    folder::left_by(ended).map(|bytes| text(&bytes))
}

/// How long an editor that was asked to end may take.
const GRACE: Duration = Duration::from_secs(1);

/// Has the user edit `note` and tells the runner what came of it.
///
/// # Errors
/// When the terminal cannot be had again.
pub(super) fn edit(
    note: &str,
    terminal: &mut Terminal,
    runner: &mut Runner,
    inbox: &Inbox,
) -> io::Result<Option<Ending>> {
    let prepared = Editor::of_the_user().and_then(|editor| match NoteFolder::with(note) {
        Ok(folder) => Ok((editor, folder)),
        Err(error) => Err(failed(&editor, &error)),
    });
    let (editor, folder) = match prepared {
        Ok(prepared) => prepared,
        Err(why) => {
            runner.handle(Msg::NoteEdited(NoteEdited::Unedited(why)));
            return Ok(None);
        }
    };
    let modes = terminal.lend();
    let mut command = editor.command(&folder.file());
    let (ended, ending) = match begin(&mut command, inbox.answers.clone()) {
        Ok(pid) => wait(pid, runner, inbox),
        Err(error) => (Err(error), None),
    };
    let edited = what_came_of(note, &editor, &folder, ended, ending);
    // First of all: a terminal that cannot be had again must not cost what was written.
    runner.handle(Msg::NoteEdited(edited));
    match ending {
        Some(_) => modes.restore(),
        None => terminal.take_back(&modes)?,
    }
    Ok(ending)
}

/// Starts the editor, and a thread that tells when it has ended.
fn begin(command: &mut Command, answers: Sender<Wake>) -> io::Result<u32> {
    let mut child: Child = command.spawn()?;
    let pid = child.id();
    thread::Builder::new()
        .name("editor".into())
        .spawn(move || {
            let _ = answers.send(Wake::Edited(child.wait()));
        })?;
    Ok(pid)
}

/// Waits for the editor to end, and sees to whatever else happens meanwhile; says what ends us, too.
fn wait(pid: u32, runner: &mut Runner, inbox: &Inbox) -> (io::Result<ExitStatus>, Option<Ending>) {
    let mut ends: Option<Ending> = None;
    let mut edited = None;
    loop {
        let waits = ends.is_some() || edited.is_some();
        match (inbox.in_turn(waits.then_some(GRACE)), edited.take()) {
            (Ok(Wake::Edited(ended)), _) if ends.is_some() => return (ended, ends),
            (Ok(Wake::Edited(ended)), _) => {
                // Ctrl-C in the editor is told to both of us, and we may hear it only after it has ended.
                // What we tell ourselves now is heard after that.
                edited = Some(ended);
                nudge();
            }
            // The first two are the editor's; and nobody reads keys while it has them.
            (Ok(Wake::End(ending)), still) if ending.is_of_keys() => {
                inbox.unheard();
                edited = still;
            }
            (Ok(Wake::Continued) | Err(RecvTimeoutError::Timeout), Some(ended)) => {
                return (ended, ends);
            }
            (Ok(Wake::End(ending)), Some(ended)) => return (ended, Some(ending)),
            (Ok(Wake::End(ending)), None) if ends.is_none() => {
                ends = Some(ending);
                end(pid, ending);
            }
            (Ok(Wake::Suspend), still) => {
                edited = still;
                // It is as stopped as we are, and comes back together with us.
                #[cfg(unix)]
                let _ = super::terminal::stop();
            }
            // Nothing is drawn now; the frame after the editor shows it.
            (Ok(Wake::Answer(answer)), still) => {
                edited = still;
                runner.answered(answer);
            }
            (Ok(Wake::Changed), still) => {
                edited = still;
                runner.catch_up();
            }
            (
                Ok(Wake::Continued | Wake::Terminal(..) | Wake::Forgetting(_) | Wake::End(_)),
                still,
            ) => edited = still,
            (Err(RecvTimeoutError::Timeout), None) => kill(pid),
            (Err(RecvTimeoutError::Disconnected), _) => {
                let gone = Err(io::ErrorKind::BrokenPipe.into());
                return (gone, Some(Ending::HungUp));
            }
        }
    }
}

/// A signal to ourselves that changes nothing; heard after all that came before it.
#[cfg(unix)]
fn nudge() {
    send(std::process::id(), rustix::process::Signal::CONT);
}

/// Elsewhere no signal is heard late.
#[cfg(not(unix))]
const fn nudge() {}

#[cfg(unix)]
fn send(pid: u32, signal: rustix::process::Signal) {
    use rustix::process::{Pid, kill_process};
    if let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, signal);
    }
}

/// The editor ends as we were told to.
#[cfg(unix)]
fn end(pid: u32, ending: Ending) {
    use rustix::process::Signal;
    send(
        pid,
        match ending {
            Ending::HungUp => Signal::HUP,
            Ending::Asked | Ending::Interrupted | Ending::Broken => Signal::TERM,
        },
    );
    // One that is stopped would not hear it.
    send(pid, Signal::CONT);
}

#[cfg(unix)]
fn kill(pid: u32) {
    send(pid, rustix::process::Signal::KILL);
}

#[cfg(not(unix))]
const fn end(_: u32, _: Ending) {}

#[cfg(not(unix))]
const fn kill(_: u32) {}

fn what_came_of(
    note: &str,
    editor: &Editor,
    folder: &NoteFolder,
    ended: io::Result<ExitStatus>,
    ending: Option<Ending>,
) -> NoteEdited {
    let written = folder.read().map(|bytes| text(&bytes));
    let outcome = match (ended, written) {
        // Who closes the window under the editor has lost enough: what was written counts.
        (_, Ok(text)) if ending.is_some() => Ok(text),
        (Ok(status), Ok(text)) if status.success() => Ok(text),
        (Ok(status), Ok(_)) => Err(Unedited::Failed {
            editor: editor.name(),
            reason: status.to_string(),
        }),
        (Err(error), _) | (_, Err(error)) => Err(failed(editor, &error)),
    };
    match outcome {
        Ok(text) if text == note.trim_end_matches('\n') => NoteEdited::Unedited(Unedited::Same),
        Ok(text) => NoteEdited::Written(text),
        Err(why) => NoteEdited::Unedited(why),
    }
}

fn failed(editor: &Editor, error: &io::Error) -> Unedited {
    Unedited::Failed {
        editor: editor.name(),
        reason: chain(error),
    }
}

/// What an editor has written, in whatever encoding it is set to: lines as we have them, without the
/// line end that editors put at the end of a file.
fn text(bytes: &[u8]) -> String {
    let narrow = encoding::narrow(bytes);
    let text = narrow.decode().text;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim_end_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_editor_writes_is_read_whatever_its_habits() {
        assert_eq!(text(b"a\r\nb\r\n"), "a\nb");
        assert_eq!(text(b"\xef\xbb\xbfa\n\n"), "a");
        assert_eq!(text("验收\n付款\n".as_bytes()), "验收\n付款");
        assert_eq!(
            text(b"\xd1\xe9\xca\xd5\xbd\xda\xb5\xe3\xc8\xb7\xc8\xcf\n"),
            "验收节点确认"
        );
        assert_eq!(text(b""), "");
    }
}
