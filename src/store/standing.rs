//! The list of accounts with the depth last computed of each, which is never believed once it is stale.

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
        Account, Id,
        score::{Band, Constants},
        summary::{BookOrder, BookPage, BookRow, BookView, DepthBrief, WarnedBrief},
        warnings::WarningRules,
    },
    find,
};

/// What the list shows of an account without computing it.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountStanding {
    pub account: Id<Account>,
    /// Of the facts it was computed from.
    pub revision: i64,
    pub depth: DepthBrief,
    pub last_contact: Option<NaiveDate>,
    pub warned: WarnedBrief,
}

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

    /// Keeps what was computed for `today`, but for accounts whose facts have changed meanwhile.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn keep_standings(
        &mut self,
        standings: &[AccountStanding],
        today: NaiveDate,
        (constants, rules): (i64, i64),
    ) -> Result<()> {
        self.transact(|tx| {
            let mut keep = tx.prepare_cached(include_str!("keep_standing.sql"))?;
            for standing in standings {
                keep.execute(params![
                    standing.account,
                    standing.revision,
                    day(today),
                    constants,
                    standing.depth.depth,
                    standing.depth.raw,
                    standing.depth.stage,
                    standing.depth.confidence,
                    standing.last_contact.map(day),
                    rules,
                    standing.warned.count,
                    standing.warned.worst,
                ])?;
            }
            Ok(())
        })
    }

    /// The accounts whose depth or warnings do not hold on `today`, with the revisions of their facts.
    /// `keys`: the fingerprints of constants and rules.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn stale_standings(
        &self,
        today: NaiveDate,
        keys: (i64, i64),
    ) -> Result<Vec<(Id<Account>, i64)>> {
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
    let (revision, computed): (Option<i64>, Option<i64>) =
        (row.get("revision")?, row.get("reckoned")?);
    let holds = computed.is_some()
        && computed == revision
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
