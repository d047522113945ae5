//! Undo, redo, and what was done lately.

use super::{Failure, Output, session::Session};
use crate::{
    say::Direction,
    store::{Committed, StepState},
};

/// Takes the newest step back.
///
/// # Errors
/// When there is none, or a row has changed since.
pub fn undo(session: &mut Session) -> Result<(), Failure> {
    let committed = session.book.store.undo()?;
    say(session, &committed, Direction::Back)
}

/// Does again what was undone last.
///
/// # Errors
/// As [`undo`].
pub fn redo(session: &mut Session) -> Result<(), Failure> {
    let committed = session.book.store.redo()?;
    say(session, &committed, Direction::Forth)
}

fn say(session: &Session, committed: &Committed, direction: Direction) -> Result<(), Failure> {
    let mut out = Output::stdout();
    out.line(
        &session
            .words
            .stepped(committed.op, direction, committed.name.as_ref()),
    )?;
    out.finish()
}

/// The newest steps, newest first.
///
/// # Errors
/// When the book cannot be read.
pub fn history(session: &Session, limit: usize) -> Result<(), Failure> {
    let steps = session.book.store.steps(limit)?;
    let rows: Vec<[String; 3]> = steps
        .into_iter()
        .map(|step| {
            let state = match step.state {
                StepState::Done => String::new(),
                StepState::Undone => session.words.shell_undone(),
                StepState::Dropped => session.words.shell_dropped(),
                StepState::Erased | StepState::Expired | StepState::BackedUp => {
                    session.words.shell_erased()
                }
            };
            [
                step.at.format("%Y-%m-%d %H:%M").to_string(),
                session.words.did(step.op, step.name.as_ref()),
                state,
            ]
        })
        .collect();
    let mut out = Output::stdout();
    out.columns(&rows)?;
    out.finish()
}
