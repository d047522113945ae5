//! Where the book is kept: one SQLite file, one way in.
//!
//! Knows: tables, SQL, transactions, the journal, the indexes that are derived from rows.
//! Must not know: screens, words, what a rule says. Every command goes through [`Store::commit`]:
//! situation → `domain::plan` → changes → one transaction with its journal entry.

mod agenda;
mod apply;
mod backup;
mod brief;
mod commit;
mod convert;
mod damage;
mod derive;
mod doubles;
mod editions;
mod error;
mod facts;
mod forget;
mod full_text;
mod ground;
mod history;
mod identity;
mod journal;
mod known;
mod lineage;
mod load;
mod lock;
mod matters;
mod me;
mod memory;
mod names;
mod noted;
mod open;
mod outcomes;
mod packed;
mod parts;
mod plans;
mod rivals;
mod salvage;
mod seal;
mod search;
mod setting;
mod sheets;
mod situation;
mod standing;
mod table;
mod told;
mod toll;
mod touched;
mod tree;
mod trends;
mod veil;
mod visits;
mod warned;
mod whole;
mod withheld;

pub use commit::{Committed, Stamp};
pub use editions::FirstEdition;
pub use error::{Disk, StoreError};
pub use facts::{FactsReader, SharedFacts};
pub use forget::{StayForgotten, Unfinished};
pub use full_text::{Searched, TextHit};
pub use ground::Ground;
pub use journal::{OwnSteps, Step, StepState, outgrows_journal};
pub use lineage::log_of;
pub use lock::LockHolder;
pub use open::Location;
pub use salvage::Salvaged;
pub use seal::{CAN_SEAL, Seal, forget_keys, is_locked, seal_of, unlock};
pub use standing::AccountStanding;
pub use toll::Toll;
pub use touched::BookRevision;

use std::{cell::Cell, time::Duration};

use rusqlite::Connection;

use self::{facts::KeptFacts, lock::Log};

/// An open book.
///
/// Reads are methods taking `&self`; every one sees a committed state, or what is being rehearsed
/// ([`Store::rehearse`]). Writes take `&mut self` and
/// are on disk when they return.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    kept: KeptFacts,
    /// Whether anything was written through this connection.
    wrote: Cell<bool>,
    log: Cell<Log>,
    /// How long a write waits for another one.
    patience: Duration,
}
