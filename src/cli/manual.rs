//! The manual, from the shell.

use super::{Common, Failure, Output, session::settings};
use crate::{
    domain::text::shown,
    find,
    manual::{Chapter, ManualPlace, Topic},
    picture::{Raster, page},
    runtime,
    say::Words,
};

/// Columns where the output is no terminal that would say.
const COLUMNS: usize = 80;
/// Pages and sections named where nothing is called as what was typed.
const MOST: usize = 5;

/// Prints the page or section that `typed` names, or else which pages there are.
///
/// # Errors
/// When the config cannot be taken, or nothing or more than one place of the manual is called so.
pub fn manual(common: &Common, typed: &str) -> Result<(), Failure> {
    let (config, words) = settings(common)?;
    let words = words.with_keys(config.keys);
    let mut out = Output::stdout();
    if typed.trim().is_empty() {
        let row = |topic: &Topic| {
            let chapter = words.manual(*topic);
            [
                topic.code().to_owned(),
                chapter.title.clone(),
                chapter.lead(),
            ]
        };
        out.columns(&Topic::ALL.iter().map(row).collect::<Vec<_>>())?;
        return out.finish();
    }
    let chapter = meant(&words, typed.trim())?;
    let cells = runtime::columns().map_or(COLUMNS, usize::from);
    let picture = page(&chapter, cells).picture;
    for line in Raster::of(&picture, picture.size.area()).lines() {
        out.line(&line)?;
    }
    out.finish()
}

/// The page or section called so: by its whole name, or by what is in no other name.
fn meant(words: &Words, typed: &str) -> Result<Chapter, Failure> {
    let wanted = typed.to_lowercase();
    let entries = words.manual_entries();
    let called = |entry: &&ManualPlace| entry.name.to_lowercase() == wanted;
    let whole = Topic::from_code(&wanted)
        .and_then(|topic| entries.iter().find(|entry| entry.topic == topic))
        .or_else(|| entries.iter().find(called));
    let parts = || {
        let has = |entry: &&ManualPlace| entry.name.to_lowercase().contains(&wanted);
        entries.iter().filter(has).collect::<Vec<_>>()
    };
    let found = whole.map_or_else(parts, |entry| vec![entry]);
    match found.as_slice() {
        [] => {
            let names = entries.iter().map(|entry| entry.name.as_str());
            let names: Vec<&str> = Topic::ALL
                .iter()
                .map(|topic| topic.code())
                .chain(names)
                .collect();
            let near = find::nearest(&wanted, names.iter().copied(), MOST);
            let near: Vec<&str> = near
                .into_iter()
                .filter_map(|at| names.get(at).copied())
                .collect();
            let typed = shown(typed);
            Err(Failure::NotFound(if near.is_empty() {
                words.manual_unknown(typed)
            } else {
                words.manual_nearly(typed, near.join(&words.comma()))
            }))
        }
        [entry] => {
            let chapter = words.manual(entry.topic);
            Ok(match entry.section {
                Some(at) => chapter.section(at),
                None => chapter,
            })
        }
        several => {
            let said = several
                .iter()
                .map(|entry| format!("{}  {}", entry.topic.code(), entry.name));
            Err(Failure::Ambiguous(
                words.manual_several(shown(typed)),
                said.collect(),
            ))
        }
    }
}
