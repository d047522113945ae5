//! Who competes where.

use super::{Book, Question, Unanswered, still_there};
use crate::domain::{Account, Id, rival::RivalHere, summary::AccountSheet};

/// The rivals at an account today.
#[derive(Debug, Clone, Copy)]
pub struct RivalsOf(pub Id<Account>);

impl Question for RivalsOf {
    type Answer = (AccountSheet, Vec<RivalHere>);

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let sheet = book.sheet(self.0)?;
        let rivals = RivalHere::all(self.0, &sheet.rows, book.today());
        Ok((sheet, rivals))
    }
}

/// The rivals at every account that has any, in the order of the book.
#[derive(Debug, Clone, Copy)]
pub struct AllRivals;

impl Question for AllRivals {
    type Answer = Vec<(AccountSheet, Vec<RivalHere>)>;

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let contested = book.store.contested()?;
        let mut all = Vec::new();
        for row in book.rows()? {
            if contested.contains(&row.id) {
                all.extend(still_there(book.ask(&RivalsOf(row.id)))?);
            }
        }
        all.retain(|(_, rivals)| !rivals.is_empty());
        Ok(all)
    }
}
