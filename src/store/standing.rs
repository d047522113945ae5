//! The list of accounts with the depth last computed of each, which is never believed once it is stale.

use chrono::NaiveDate;
use rusqlite::{Row as SqlRow, ToSql, params};

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
        let key = find::query_key(&view.filter);
        let end = names::above(&key);
        let total: i64 = self
            .db
            .prepare_cached(include_str!("count_book_rows.sql"))?
            .query_row([&key, &end], |row| row.get(0))?;
        let total = usize::try_from(total).unwrap_or(0);
        let all = params![key, end, i64::MAX, 0, day(today)];
        let offset = match view.around {
            Some(account) => self.offset_around(account, view, all)?,
            None => view.offset,
        };
        // Those above the page and those below it.
        let above = offset.min(total);
        let below = total - offset.saturating_add(view.limit).min(total);
        let (from, passed) = if above <= below {
            (End::Top, above)
        } else {
            (End::Bottom, below)
        };
        let number = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
        let (passed, limit) = (number(passed), number(total - above - below));
        let keys = (constants.fingerprint(), rules.fingerprint());
        let mut statement = self.db.prepare_cached(&page_sql(view.order, from))?;
        let rows = statement.query_map(params![key, end, limit, passed, day(today)], |row| {
            book_row(row, today, constants, keys)
        })?;
        let mut rows: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
        if from == End::Bottom {
            rows.reverse();
        }
        let view = BookView {
            offset,
            ..view.clone()
        };
        Ok(BookPage { view, rows, total })
    }

    /// Where a page begins that has the account in it: where it was to begin, if that will do.
    fn offset_around(
        &self,
        account: Id<Account>,
        view: &BookView,
        all: &[&dyn ToSql],
    ) -> Result<usize> {
        // Of what is not asked for, nothing is looked up.
        let sql = page_sql(view.order, End::Top);
        let mut statement = self.db.prepare_cached(&format!("SELECT id FROM ({sql})"))?;
        let mut rows = statement.query(all)?;
        let mut at = 0;
        while let Some(row) = rows.next()? {
            if row.get::<_, Id<Account>>(0)? == account {
                let is_there = view.offset <= at && at - view.offset < view.limit;
                let around = at.saturating_sub(view.limit / 2);
                return Ok(if is_there { view.offset } else { around });
            }
            at += 1;
        }
        Ok(view.offset)
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

/// Which end of the list rows are counted from, and come from: nobody walks past a whole book for its last page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Top,
    Bottom,
}

/// A part of the list in an order, from one end on.
fn page_sql(order: BookOrder, end: End) -> String {
    // Least first, greatest first, and least first but what is unknown behind all else; from the bottom the reverse.
    let (up, down, known) = match end {
        End::Top => ("ASC", "DESC", "ASC NULLS LAST"),
        End::Bottom => ("DESC", "ASC", "DESC NULLS FIRST"),
    };
    let by = match order {
        BookOrder::Tree => format!("tree.path {up}"),
        BookOrder::Name => format!("tree.name {up}, tree.account {up}"),
        BookOrder::Depth => format!("standing.depth {known}, tree.path {up}"),
        BookOrder::LastContact => format!("standing.last_contact {up}, tree.path {up}"),
        BookOrder::Warnings => format!(
            "CASE standing.severity WHEN 'serious' THEN 0 WHEN 'caution' THEN 1 WHEN 'note' THEN 2 ELSE 3 END {up}, \
            standing.warnings {down}, tree.path {up}"
        ),
        BookOrder::NextPromise => format!("next_promise {known}, tree.path {up}"),
    };
    // Whose index has the order is walked along, as far as the page reaches.
    let from = match order {
        BookOrder::Depth | BookOrder::LastContact => {
            "standing CROSS JOIN tree ON tree.account = standing.account"
        }
        _ => "tree LEFT JOIN standing ON standing.account = tree.account",
    };
    let rows = include_str!("book_rows.sql").replace("$from", from);
    format!("{rows}ORDER BY {by} LIMIT ?3 OFFSET ?4")
}

/// By place, not by name: this runs for every account there is.
fn book_row(
    row: &SqlRow<'_>,
    today: NaiveDate,
    constants: &Constants,
    keys: (i64, i64),
) -> rusqlite::Result<BookRow> {
    let get_day =
        |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(date).transpose()?);
    let (revision, computed): (Option<i64>, Option<i64>) = (row.get(6)?, row.get(7)?);
    let holds = computed.is_some()
        && computed == revision
        && row.get::<_, Option<i64>>(8)? == Some(day(today))
        && row.get::<_, Option<i64>>(9)? == Some(keys.0);
    let counted = holds && row.get::<_, Option<i64>>(14)? == Some(keys.1);
    Ok(BookRow {
        id: row.get(0)?,
        name: row.get(1)?,
        parent: row.get(2)?,
        kind: row.get(3)?,
        tier: row.get(4)?,
        nesting: row.get(5)?,
        depth: holds.then(|| brief(row, constants)).transpose()?,
        warned: counted.then(|| warned(row)).transpose()?,
        last_contact: get_day(17)?,
        next_promise: get_day(18)?,
    })
}

fn brief(row: &SqlRow<'_>, constants: &Constants) -> rusqlite::Result<DepthBrief> {
    let depth = row.get(10)?;
    Ok(DepthBrief {
        depth,
        band: Band::of(depth, constants),
        raw: row.get(11)?,
        stage: row.get(12)?,
        confidence: row.get(13)?,
    })
}

fn warned(row: &SqlRow<'_>) -> rusqlite::Result<WarnedBrief> {
    Ok(WarnedBrief {
        count: row.get(15)?,
        worst: row.get(16)?,
    })
}
