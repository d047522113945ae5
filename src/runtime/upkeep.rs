//! What is done for the file while somebody works: it is looked through, and backed up where that is due; old
//! changes are emptied.

use std::{sync::mpsc::Sender, thread, time::Duration};

use chrono::{NaiveDateTime, TimeDelta};

use super::{
    backups::{Backups, NoBackup},
    input::Wake,
    sample::DEMO,
};
use crate::{
    app::{Msg, Refusal},
    book::Clock,
    store::{Location, Store, StoreError},
};

/// Between two writes, so that nobody who wants to write finds the book always taken.
const PAUSE: Duration = Duration::from_millis(50);

/// Empties every change that is older than so many days; none where that is 0.
///
/// # Errors
/// When the book cannot be read or written; the next start goes on.
pub fn expire(store: &mut Store, keep_days: u16, now: NaiveDateTime) -> Result<(), StoreError> {
    if keep_days == 0 {
        return Ok(());
    }
    let before = now - TimeDelta::days(keep_days.into());
    let mut last = 0;
    while let Some(step) = store.expire_steps(before, last)? {
        last = step;
        thread::sleep(PAUSE);
    }
    Ok(())
}

/// Does that in a thread of its own, with a connection of its own: on a large book it takes seconds, for
/// which neither the screen nor the worker has to wait. What is wrong is told; it is better known before the
/// user has typed what could not be saved.
///
/// # Errors
/// When the thread cannot be had.
pub(super) fn begin(
    location: Location,
    backups: Option<Backups>,
    (clock, keep_days): (Clock, u16),
    answers: Sender<Wake>,
) -> std::io::Result<()> {
    let look_after = move || -> Result<(), NoBackup> {
        let mut store = Store::open(&location)?;
        store.check()?;
        // First, so that a backup has no more of it; what is wrong with one keeps the other from nothing.
        let expired = expire(&mut store, keep_days, clock.now());
        if let Location::AsItLies(_) = location {
            return Ok(());
        }
        let is_demo: Option<bool> = store.recall(DEMO)?;
        // What is made up can be made up anew.
        if let Some(backups) = backups.filter(|_| is_demo.is_none()) {
            backups.make_if_due(&mut store, clock.now())?;
        }
        Ok(expired?)
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
