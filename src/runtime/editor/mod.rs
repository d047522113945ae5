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
    runner::{Next, Runner},
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

/// How long an editor that was asked to end may take.
const GRACE: Duration = Duration::from_secs(2);

/// Has the user edit `note` and tells the runner what came of it.
///
/// # Errors
/// When the terminal cannot be had again.
pub(super) fn edit(
    note: &str,
    terminal: &mut Terminal,
    runner: &mut Runner,
    inbox: &Inbox,
) -> io::Result<Next> {
    let prepared = Editor::of_the_user().and_then(|editor| match NoteFolder::with(note) {
        Ok(folder) => Ok((editor, folder)),
        Err(error) => Err(failed(&editor, &error)),
    });
    let (editor, folder) = match prepared {
        Ok(prepared) => prepared,
        Err(why) => return Ok(runner.handle(Msg::NoteEdited(NoteEdited::Unedited(why)))),
    };
    let modes = terminal.lend();
    let mut command = editor.command(&folder.file());
    let (ended, stay) = match begin(&mut command, inbox.answers.clone()) {
        Ok(pid) => wait(pid, runner, inbox),
        Err(error) => (Err(error), Stay::Here),
    };
    let edited = what_came_of(note, &editor, &folder, ended, stay);
    // First of all: a terminal that cannot be had again must not cost what was written.
    let next = runner.handle(Msg::NoteEdited(edited));
    if let Stay::End = stay {
        modes.restore();
        return Ok(Next::Quit);
    }
    terminal.take_back(&modes)?;
    Ok(next)
}

/// Whether the program goes on after the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stay {
    Here,
    End,
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

/// Waits for the editor to end, and sees to whatever else happens meanwhile.
fn wait(pid: u32, runner: &mut Runner, inbox: &Inbox) -> (io::Result<ExitStatus>, Stay) {
    let mut stay = Stay::Here;
    loop {
        let wake = match stay {
            Stay::Here => inbox.wakes.recv().map_err(RecvTimeoutError::from),
            Stay::End => inbox.wakes.recv_timeout(GRACE),
        };
        match wake {
            Ok(Wake::Edited(ended)) => return (ended, stay),
            // The first two are the editor's; and nobody reads keys while it has them.
            Ok(Wake::End(Ending::Interrupted) | Wake::Continued | Wake::Terminal(..)) => {}
            Ok(Wake::End(ending)) => {
                stay = Stay::End;
                end(pid, ending);
            }
            Ok(Wake::Suspend) => {
                // It is as stopped as we are, and comes back together with us.
                #[cfg(unix)]
                let _ = super::terminal::stop();
            }
            // Nothing is drawn now; the frame after the editor shows it.
            Ok(Wake::Answer(answer)) => {
                runner.answered(answer);
            }
            Ok(Wake::Changed) => runner.catch_up(),
            Err(RecvTimeoutError::Timeout) => kill(pid),
            Err(RecvTimeoutError::Disconnected) => {
                return (Err(io::ErrorKind::BrokenPipe.into()), Stay::End);
            }
        }
    }
}

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
            Ending::Asked | Ending::Interrupted => Signal::TERM,
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
    stay: Stay,
) -> NoteEdited {
    let written = folder.read().map(|bytes| text(&bytes));
    let outcome = match (ended, written) {
        // Who closes the window under the editor has lost enough: what was written counts.
        (_, Ok(text)) if stay == Stay::End => Ok(text),
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
