//! Names that were meant by a mistyped one.

use rusqlite::{Connection, params};

use super::{called, named};
use crate::{
    domain::{NounKind, Subject, summary::Match},
    find::{self, Rung},
    store::{
        error::Result,
        names::{KeySort, above},
    },
};

/// Names offered.
const MOST: usize = 6;
/// Names looked at for one way of having meant it otherwise.
const EACH: i64 = 40;
/// Names looked at in all: what a key press has time for.
const IN_ALL: usize = 240;

/// The names most like `words`, among those that begin as if one letter had been typed wrong, or at
/// least begin alike.
pub(super) fn alike(db: &Connection, words: &str, kinds: &[NounKind]) -> Result<Vec<Match>> {
    let mut candidates: Vec<(Subject, String)> = Vec::new();
    for key in meant(&find::query_key(words)) {
        if IN_ALL <= candidates.len() {
            break;
        }
        let sorts = [
            (KeySort::Person, NounKind::Person),
            (KeySort::Account, NounKind::Account),
        ];
        for (sort, kind) in sorts.into_iter().filter(|(_, kind)| kinds.contains(kind)) {
            for rung in [Rung::Front, Rung::Pinyin, Rung::Word] {
                let mut statement = db.prepare_cached(include_str!("keys_near.sql"))?;
                let ids = statement.query_map(
                    params![sort.code(), rung.code(), key, above(&key), EACH],
                    |row| row.get(0),
                )?;
                for id in ids {
                    let subject = Subject::new(kind, id?);
                    let known = candidates.iter().any(|(known, _)| *known == subject);
                    if !known && let Some(name) = called(db, subject)? {
                        candidates.push((subject, name.raw().to_owned()));
                    }
                }
            }
        }
    }
    let names = candidates.iter().map(|(_, name)| name.as_str());
    let mut alike = Vec::new();
    for at in find::nearest(words, names, MOST) {
        if let Some((subject, _)) = candidates.get(at) {
            alike.extend(named(db, "", *subject)?);
        }
    }
    Ok(alike)
}

/// What the beginning may have been meant to be, the likeliest first: two letters swapped, one too
/// many, and what is left when more and more is taken off the end.
fn meant(key: &str) -> Vec<String> {
    let chars: Vec<char> = key.chars().collect();
    let without = |at: usize| {
        let kept = chars.iter().enumerate().filter(|(i, _)| *i != at);
        kept.map(|(_, c)| *c).collect::<String>()
    };
    let swapped = |at: usize| {
        let mut chars = chars.clone();
        chars.swap(at, at + 1);
        chars.into_iter().collect::<String>()
    };
    let shorter = |count: usize| chars.iter().take(count).collect::<String>();
    let mut meant: Vec<String> = (0..chars.len().saturating_sub(1)).map(swapped).collect();
    if 2 < chars.len() {
        meant.extend((0..chars.len()).map(without));
    }
    meant.extend((1..chars.len()).rev().map(shorter));
    meant.dedup();
    meant
}
