//! What can still be had of a damaged book.

use std::{fs, path::PathBuf};

use clap::Args;

use super::{Common, Failure, Output, seal, session::settings};
use crate::{
    book::fresh_uuid,
    domain::NounKind,
    runtime::private_folder,
    store::{Location, Store, seal_of},
};

#[derive(Debug, Args)]
pub struct SalvageArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
}

/// Puts what can be read of a book into a new one. The old one is only read.
///
/// # Errors
/// When the new file is there already, nothing can be read, or the disk fails.
pub fn salvage(common: &Common, wish: &SalvageArguments) -> Result<(), Failure> {
    let (_, words) = settings(common)?;
    if fs::symlink_metadata(&wish.new).is_ok() {
        return Err(Failure::Failed(
            words.shell_file_there(words.path(&wish.new)),
        ));
    }
    seal::unlock_if_locked(common, &words, &wish.file)?;
    // Beside the new book, where there has to be room for it anyway.
    let folder = wish.new.with_file_name(format!(".guanxi-{}", fresh_uuid()));
    let saved = || {
        private_folder(&folder)?;
        let salvaged = Store::salvage(&wish.file, &folder)?;
        let unfinished = folder.join("new.db");
        // In memory first: of a sealed book nothing lies open on the disk.
        let mut new = Store::open(&Location::Memory)?;
        new.take_from(&salvaged.store)?;
        new.write_copy_under(seal_of(&wish.file).as_ref(), &unfinished)?;
        fs::rename(unfinished, &wish.new)?;
        Ok(salvaged)
    };
    let saved: Result<_, Failure> = saved();
    let _ = fs::remove_dir_all(&folder);
    let saved = saved?;
    let rows = saved.store.everything()?;
    let had = [
        (NounKind::Account, rows.accounts.len()),
        (NounKind::Person, rows.people.len()),
        (NounKind::Interaction, rows.interactions.len()),
        (NounKind::Promise, rows.promises.len()),
        (NounKind::Matter, rows.matters.len()),
    ];
    let had = had.map(|(kind, count)| words.counted(kind, count));
    let had = words.list(&had);
    let mut out = Output::stdout();
    out.line(&words.shell_salvaged(words.path(&wish.new), had))?;
    if !saved.all {
        out.line(&words.shell_salvage_not_all())?;
    }
    out.finish()
}
