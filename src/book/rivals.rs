//! Who competes where.

use super::{AnsweredBy, Book, Question, Unanswered, still_there};
use crate::domain::{
    Account, Id,
    rival::{RivalEverywhere, RivalHere, RivalPlace},
    summary::{AccountSheet, SharedSheet},
};

/// The rivals at an account today.
#[derive(Debug, Clone, Copy)]
pub struct RivalsOf(pub Id<Account>);

impl Question for RivalsOf {
    type Answer = (SharedSheet, Vec<RivalHere>);

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let sheet = book.sheet(self.0)?;
        let rivals = RivalHere::all(self.0, &sheet.rows, book.today());
        Ok((sheet, rivals))
    }
}

/// The rivals of the whole book, each with every account where it sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllRivals;

impl Question for AllRivals {
    type Answer = Vec<RivalEverywhere>;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let contested = book.store.contested()?;
        let mut places = Vec::new();
        for row in book.rows()? {
            if contested.contains(&row.id) {
                let here = still_there(book.ask(&RivalsOf(row.id)))?;
                places.extend(
                    here.into_iter()
                        .flat_map(|(sheet, rivals)| told(&sheet, rivals)),
                );
            }
        }
        Ok(RivalEverywhere::all(places))
    }
}

/// Rivals with the names that are not on a list of the whole book.
fn told(sheet: &AccountSheet, rivals: Vec<RivalHere>) -> Vec<RivalPlace> {
    let rivals = rivals.into_iter().map(|here| {
        let people = here.people.iter().filter_map(|one| {
            let row = sheet.rows.find(one.person)?;
            Some((row.id, row.name.clone()))
        });
        RivalPlace {
            account: (sheet.account.id, sheet.account.name.clone()),
            people: people.collect(),
            here,
        }
    });
    rivals.collect()
}
