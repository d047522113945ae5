//! The lines of the log that were saved, kept in the book so that they can be brought back another day.
//!
//! A line is kept as long as what it became is in the book and may be shared: what was undone, deleted
//! or made private leaves no words behind here.

use crate::{
    app::overlays::KeptLine,
    store::{Store, StoreError},
};

const LINES: &str = "lines";

/// A pasted page is not said again.
const LONGEST_BYTES: usize = 2_000;

/// The lines of earlier runs, the newest last.
///
/// # Errors
/// When the book cannot be read.
pub(super) fn recall(store: &Store) -> Result<Vec<KeptLine>, StoreError> {
    let lines = store.recall(LINES)?.unwrap_or_default();
    worth_keeping(store, lines)
}

/// Keeps the lines of this run beside those that another one has kept meanwhile.
///
/// # Errors
/// When the book cannot be read or written.
pub(super) fn keep(store: &mut Store, ours: Vec<KeptLine>) -> Result<(), StoreError> {
    let known: Vec<KeptLine> = store.recall(LINES)?.unwrap_or_default();
    let mut lines = known.clone();
    lines.retain(|line| ours.iter().all(|ours| ours.draft.line != line.draft.line));
    lines.extend(ours);
    // What was saved later has the greater number, whichever window it was saved in.
    lines.sort_by_key(|line| line.became);
    let mut lines = worth_keeping(store, lines)?;
    lines.drain(..lines.len().saturating_sub(KeptLine::MOST));
    if lines == known {
        return Ok(());
    }
    store.remember(LINES, &lines)
}

fn worth_keeping(store: &Store, lines: Vec<KeptLine>) -> Result<Vec<KeptLine>, StoreError> {
    let mut kept = Vec::new();
    for line in lines {
        if line.draft.line.len() <= LONGEST_BYTES && store.may_be_shared(line.became)? {
            kept.push(line);
        }
    }
    Ok(kept)
}
