//! The list of accounts with their last reckoned depth, which is never believed once it is stale.

use chrono::NaiveDate;
use rusqlite::{Row as SqlRow, params};

use super::{
    Store,
    convert::{date, day},
    error::Result,
    names,
};
use crate::{
    domain::{
        account::Account,
        id::Id,
        score::{self, Band, Constants, Depth},
        summary::{BookOrder, BookPage, BookRow, BookView, DepthBrief, WarnedBrief},
        warnings::WarningRules,
    },
    find,
};

/// How far a reckoning of the whole book has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub left: usize,
}

/// Accounts reckoned between two looks at whether to go on; also the size of one write.
const BATCH: usize = 200;

impl Store {
    /// The part of the list that `view` names, with depths and warnings that hold on `today`.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn book_page(
        &self,
        view: &BookView,
        today: NaiveDate,
        constants: &Constants,
        rules: &WarningRules,
    ) -> Result<BookPage> {
        let sql = match view.order {
            BookOrder::Tree => concat!(
                include_str!("book_rows.sql"),
                "ORDER BY tree.path LIMIT ?3 OFFSET ?4"
            ),
            BookOrder::Name => concat!(
                include_str!("book_rows.sql"),
                "ORDER BY tree.name, tree.account LIMIT ?3 OFFSET ?4"
            ),
            BookOrder::Depth => {
                concat!(
                    include_str!("book_rows.sql"),
                    "ORDER BY standing.depth IS NULL, standing.depth, tree.path LIMIT ?3 OFFSET ?4"
                )
            }
            BookOrder::LastContact => {
                concat!(
                    include_str!("book_rows.sql"),
                    "ORDER BY standing.last_contact, tree.path LIMIT ?3 OFFSET ?4"
                )
            }
            BookOrder::Warnings => {
                concat!(
                    include_str!("book_rows.sql"),
                    "ORDER BY CASE standing.severity WHEN 'serious' THEN 0 WHEN 'caution' THEN 1 WHEN 'note' THEN 2 ELSE 3 END, ",
                    "standing.warnings DESC, tree.path LIMIT ?3 OFFSET ?4"
                )
            }
            BookOrder::NextPromise => {
                concat!(
                    include_str!("book_rows.sql"),
                    "ORDER BY next_promise IS NULL, next_promise, tree.path LIMIT ?3 OFFSET ?4"
                )
            }
        };
        let key = find::query_key(&view.filter);
        let end = names::above(&key);
        let total: i64 = self
            .db
            .prepare_cached(include_str!("count_book_rows.sql"))?
            .query_row([&key, &end], |row| row.get(0))?;
        let (limit, offset) = (i64::try_from(view.limit), i64::try_from(view.offset));
        let page = params![
            key,
            end,
            limit.unwrap_or(i64::MAX),
            offset.unwrap_or(i64::MAX),
            day(today)
        ];
        let keys = (constants.fingerprint(), rules.fingerprint());
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(page, |row| book_row(row, today, constants, keys))?;
        let rows = rows.collect::<rusqlite::Result<_>>()?;
        Ok(BookPage {
            view: view.clone(),
            rows,
            total: usize::try_from(total).unwrap_or(0),
        })
    }

    /// The depth of one account on `today`; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn depth(
        &self,
        account: Id<Account>,
        today: NaiveDate,
        constants: &Constants,
    ) -> Result<Option<Depth>> {
        Ok(self
            .facts(account)?
            .map(|facts| score::depth(&facts, today, constants)))
    }

    /// Reckons some of the accounts whose depth or warnings do not hold on `today` and keeps the results.
    /// Called again until nothing is left; between two calls others may write.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn reckon(
        &mut self,
        today: NaiveDate,
        constants: &Constants,
        rules: &WarningRules,
    ) -> Result<Progress> {
        let keys = (constants.fingerprint(), rules.fingerprint());
        let stale = self.stale(today, keys)?;
        let mut reckoned = Vec::with_capacity(BATCH);
        for (account, revision) in stale.iter().copied().take(BATCH) {
            if let Some(facts) = self.facts(account)? {
                let last = facts.last_contact(today);
                let depth = score::depth(&facts, today, constants);
                let warned = WarnedBrief::of(&self.warned(&facts, &depth, rules)?.awake);
                reckoned.push((account, revision, last, depth, warned));
            }
        }
        let done = reckoned.len();
        self.transact(|tx| {
            let mut keep = tx.prepare_cached(include_str!("keep_standing.sql"))?;
            for (account, revision, last, depth, warned) in reckoned {
                keep.execute(params![
                    account,
                    revision,
                    day(today),
                    keys.0,
                    depth.depth,
                    depth.raw,
                    depth.stage,
                    depth.confidence,
                    last.map(day),
                    keys.1,
                    warned.count,
                    warned.worst,
                ])?;
            }
            Ok(())
        })?;
        Ok(Progress {
            done,
            left: stale.len() - done.min(stale.len()),
        })
    }

    /// `keys`: the fingerprints of constants and rules.
    fn stale(&self, today: NaiveDate, keys: (i64, i64)) -> Result<Vec<(Id<Account>, i64)>> {
        let mut statement = self
            .db
            .prepare_cached(include_str!("stale_standings.sql"))?;
        let stale = statement.query_map(params![day(today), keys.0, keys.1], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(stale.collect::<rusqlite::Result<_>>()?)
    }
}

fn book_row(
    row: &SqlRow<'_>,
    today: NaiveDate,
    constants: &Constants,
    keys: (i64, i64),
) -> rusqlite::Result<BookRow> {
    let get_day = |column| {
        Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(date).transpose()?)
    };
    let (revision, reckoned): (Option<i64>, Option<i64>) =
        (row.get("revision")?, row.get("reckoned")?);
    let holds = reckoned.is_some()
        && reckoned == revision
        && get_day("day")? == Some(today)
        && row.get::<_, Option<i64>>("constants")? == Some(keys.0);
    let counted = holds && row.get::<_, Option<i64>>("rules")? == Some(keys.1);
    let depth = if holds {
        Some(brief(row, constants)?)
    } else {
        None
    };
    Ok(BookRow {
        id: row.get("id")?,
        name: row.get("name")?,
        parent: row.get("parent")?,
        nesting: row.get("nesting")?,
        kind: row.get("kind")?,
        tier: row.get("tier")?,
        depth,
        warned: if counted { Some(warned(row)?) } else { None },
        last_contact: get_day("last_contact")?,
        next_promise: get_day("next_promise")?,
    })
}

fn warned(row: &SqlRow<'_>) -> rusqlite::Result<WarnedBrief> {
    Ok(WarnedBrief {
        count: row.get("warnings")?,
        worst: row.get("severity")?,
    })
}

fn brief(row: &SqlRow<'_>, constants: &Constants) -> rusqlite::Result<DepthBrief> {
    let depth = row.get("depth")?;
    Ok(DepthBrief {
        depth,
        band: Band::of(depth, constants),
        raw: row.get("raw")?,
        stage: row.get("stage")?,
        confidence: row.get("confidence")?,
    })
}
