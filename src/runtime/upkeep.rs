//! What is done for the file while somebody works: it is looked through, and backed up where that is due.

use std::{sync::mpsc::Sender, thread};

use super::{
    backups::{Backups, NoBackup},
    input::Wake,
    sample::DEMO,
};
use crate::{
    app::{Msg, Refusal},
    book::Clock,
    store::{Location, Store},
};

/// Does that in a thread of its own, with a connection of its own: on a large book it takes seconds, for
/// which neither the screen nor the worker has to wait. What is wrong is told; it is better known before the
/// user has typed what could not be saved.
///
/// # Errors
/// When the thread cannot be had.
pub(super) fn begin(
    location: Location,
    backups: Option<Backups>,
    clock: Clock,
    answers: Sender<Wake>,
) -> std::io::Result<()> {
    let look_after = move || -> Result<(), NoBackup> {
        let store = Store::open(&location)?;
        store.check()?;
        if let Location::AsItLies(_) = location {
            return Ok(());
        }
        let is_demo: Option<bool> = store.recall(DEMO)?;
        // What is made up can be made up anew.
        if let Some(backups) = backups.filter(|_| is_demo.is_none()) {
            backups.make_if_due(&store, clock.now())?;
        }
        Ok(())
    };
    thread::Builder::new()
        .name("upkeep".into())
        .spawn(move || {
            if let Err(error) = look_after() {
                // Whoever listened may have left.
                answers
                    .send(Wake::Answer(Msg::Refused(Refusal::from(&error))))
                    .ok();
            }
        })?;
    Ok(())
}
