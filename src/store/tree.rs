//! Accounts in the order a tree is read, kept as one sortable path each, so that a page of the list
//! costs what is visible and not what the book holds.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Result;
use crate::{
    domain::{Account, Change, Id},
    find,
};

/// Sorts below every letter: a parent comes right before its units.
const BELOW: char = '\u{1}';

/// Sorts below every letter, and with what follows it before all that has no place of its own.
const FIRST: char = '\u{2}';

/// Deeper nesting than this is cut on screen; it also ends a walk through a damaged tree.
const MAX_NESTING: u16 = 32;

/// Follows a change to an account with its path and those of the accounts below it.
pub(super) fn follow(db: &Connection, change: &Change) -> Result<()> {
    let Change::Account(change) = change else {
        return Ok(());
    };
    let key = |is: &Option<Account>| is.as_ref().map(|is| (is.parent, is.name.clone()));
    if key(&change.before) == key(&change.after) {
        return Ok(());
    }
    match &change.after {
        None => {
            db.prepare_cached("DELETE FROM tree WHERE account = ?")?
                .execute([change.id])?;
            Ok(())
        }
        Some(account) => {
            let (path, nesting) = match account.parent {
                Some(parent) => place_of(db, parent)?,
                None => (String::new(), 0),
            };
            write(db, change.id, account.name.raw(), &path, nesting)
        }
    }
}

/// Gives an account without a parent the place `at` before those that are sorted by their names.
pub(super) fn list_at(db: &Connection, account: Id<Account>, name: &str, at: usize) -> Result<()> {
    write(db, account, name, &format!("{FIRST}{at:04x}{FIRST}"), 0)
}

/// The path of a parent and the nesting of its units. A parent not written yet will come by and
/// write its units again.
fn place_of(db: &Connection, parent: Id<Account>) -> Result<(String, u16)> {
    let mut statement = db.prepare_cached("SELECT path, nesting FROM tree WHERE account = ?")?;
    let place = statement
        .query_row([parent], |row| Ok((row.get(0)?, row.get::<_, u16>(1)? + 1)))
        .optional()?;
    Ok(place.unwrap_or_default())
}

fn write(
    db: &Connection,
    account: Id<Account>,
    name: &str,
    above: &str,
    nesting: u16,
) -> Result<()> {
    let folded = find::sort_key(name);
    // The id at the end keeps two accounts of one name, and their units, apart.
    let path = format!("{above}{folded}{BELOW}{:x}{BELOW}", account.key());
    db.prepare_cached(
        "INSERT OR REPLACE INTO tree (account, path, name, nesting) VALUES (?, ?, ?, ?)",
    )?
    .execute(params![account, path, folded, nesting])?;
    if MAX_NESTING <= nesting {
        return Ok(());
    }
    let mut units = db.prepare_cached("SELECT id, name FROM account WHERE parent = ?")?;
    let units: Vec<(Id<Account>, String)> = units
        .query_map([account], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    units
        .into_iter()
        .try_for_each(|(unit, name)| write(db, unit, &name, &path, nesting + 1))
}
