//! Who does it: the event loop, effects, the worker, the terminal, the places of files, the config file.
//!
//! Knows everybody; nobody knows it but `main` and `cli`. The only room that spawns threads or touches the
//! terminal.

mod answers;
mod ask;
mod backups;
mod caretaker;
mod clipboard;
mod config;
mod document;
mod document_maker;
mod draft_file;
mod draft_writer;
mod drafts;
mod editor;
mod faces;
mod files;
mod forget;
mod forgetting_page;
mod frames;
mod idle_lock;
mod input;
mod jobs;
mod line_reader;
mod lines;
mod output;
mod owner;
mod paper;
mod parting;
mod passphrase;
mod paths;
mod runner;
mod sample;
mod screen;
mod templates;
mod terminal;
mod upkeep;
#[cfg(unix)]
mod vanish;
mod watcher;

pub use ask::{PassphraseUse, ask};
pub use backups::{Backup, BackupPlan, Backups, NoBackup};
pub use config::{BadConfig, Config, read_config};
pub use document_maker::{DocumentMaker, PaperError, print, usual_width};
pub use drafts::DraftEnd;
pub use files::take_in;
pub use forget::{Finished, finish_forgetting, forget, wait_for_our_own};
pub use forgetting_page::forget_on_page;
pub use input::{Ending, Inbox};
pub use jobs::Jobs;
pub use output::{IfExists, NewFile, private_folder};
pub use parting::success;
pub use passphrase::{
    NoPassphrase, Passphrase, ask_passphrase, given_passphrase, gives_passphrase, passphrase_in,
    shield_memory,
};
pub use paths::{BookPath, ConfigPath, NoHome, backup_folder, book_path, config_path};
pub use runner::{Next, Runner};
pub use sample::{begin_at, fill};
pub use screen::{Ended, run};
pub use templates::{template_text, templates, templates_folder};
pub use terminal::{Terminal, columns};
pub use upkeep::expire;

use crate::{
    domain::{Name, plan::StandardNames},
    say::Words,
};

/// What the departments of a new account are called in the user's language.
#[must_use]
pub fn standard_names(words: &Words) -> StandardNames {
    StandardNames::new(|function| {
        let name = |word: &str| Name::new(&titled(word));
        // A function without a word would leave a department without a name; its code is one.
        name(&words.function(function))
            .or_else(|_| name(function.code()))
            .unwrap_or_else(|_| Name::unnamed())
    })
}

/// A word as a name begins: the glossary writes its words small.
fn titled(word: &str) -> String {
    let mut rest = word.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
}
