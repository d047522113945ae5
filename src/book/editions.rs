//! What became of each depth when the score was calculated anew.

use super::{AnsweredBy, Book, Question, Unanswered, still_there};
use crate::domain::{Account, Id, score::Depth, summary::EditionRow};

/// Sets what the first edition of the score said of each account beside today's depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompareEditions;

impl Question for CompareEditions {
    type Answer = Vec<EditionRow>;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    /// Those that moved most first.
    fn answer(&self, book: &Book) -> Result<Vec<EditionRow>, Unanswered> {
        let mut rows = Vec::new();
        for old in book.store.first_edition()? {
            let depth = still_there(today(book, old.account))?;
            rows.extend(depth.map(|depth| EditionRow {
                account: old.account,
                name: old.name,
                before: (old.depth, old.stage),
                after: (depth.depth, depth.stage),
            }));
        }
        rows.sort_by_key(|row| (std::cmp::Reverse(row.moved().unsigned_abs()), row.account));
        Ok(rows)
    }
}

fn today(book: &Book, account: Id<Account>) -> Result<Depth, Unanswered> {
    let facts = book.facts(account)?;
    Ok(book.depth(&facts, book.today()))
}
