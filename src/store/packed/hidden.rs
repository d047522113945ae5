//! What of the packed facts is not to be seen behind the views of
//! [`Store::withholding`](crate::store::Store::withholding).

use std::{collections::HashSet, hash::Hash};

use rusqlite::{Connection, Params, types::FromSql};

use crate::{
    domain::{Account, Id, Interaction},
    store::error::Result,
};

/// Private interactions, and what was said in one.
#[derive(Debug)]
pub(in crate::store) struct Hidden {
    pub(super) interactions: HashSet<Id<Interaction>>,
    /// By their recording numbers.
    pub(super) stances: HashSet<i64>,
}

/// Which accounts have private interactions is told by an index; what lets one of them through is the account that
/// it is of alone.
const INTERACTIONS: &str = "SELECT id FROM main.interaction INDEXED BY interaction_private \
    WHERE privacy = 'private' AND account IS NOT (SELECT account FROM temp.opened)";

impl Hidden {
    /// Of one account.
    pub(in crate::store) fn at(db: &Connection, account: Id<Account>) -> Result<Self> {
        let interactions = format!("{INTERACTIONS} AND account = ?");
        Ok(Self {
            interactions: ids(db, &interactions, [account])?,
            stances: ids(db, include_str!("hidden_stances_at.sql"), [account])?,
        })
    }

    /// Of the whole book, for whoever reads account after account.
    pub(in crate::store) fn everywhere(db: &Connection) -> Result<Self> {
        Ok(Self {
            interactions: ids(db, INTERACTIONS, [])?,
            stances: ids(db, include_str!("hidden_stances.sql"), [])?,
        })
    }
}

fn ids<T: FromSql + Eq + Hash>(
    db: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<HashSet<T>> {
    let mut hidden = db.prepare_cached(sql)?;
    let hidden = hidden.query_map(params, |row| row.get(0))?;
    Ok(hidden.collect::<rusqlite::Result<_>>()?)
}
