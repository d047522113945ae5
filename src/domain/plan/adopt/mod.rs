//! Another book, or a part of one, comes in: text ids stay, local keys are given anew.
//!
//! What both books have stays as it is here; where the other book says something else, that is
//! counted as a conflict. Rows without an id of their own, such as tenures, come in where one of the
//! rows they join is new here; what joins only rows this book has already is this book's to say.

mod entries;
mod planned;
mod roster;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use self::roster::{Origin, Roster};
use super::{RuleError, Situation, account, rule::Rule, seat, sheet::Sheet, tie::Reporting};
use crate::domain::{AnyNoun, Change, Colleague, Holder, Id, Row, Uid, Who, portable::BookFile};

/// What adopting a file does, for a dry run and in earnest alike.
#[derive(Debug, Clone, PartialEq)]
pub struct AdoptOutcome {
    pub changes: Vec<Change>,
    pub tally: RowTally,
}

/// What became of the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowTally {
    pub added: usize,
    /// The same here and there.
    pub skipped: usize,
    /// Different here and there; this book's row is kept.
    pub conflicts: usize,
}

/// What adopting this file does.
///
/// # Errors
/// [`RuleError`], naming the id, when a reference leads nowhere or a row breaks a rule of the book.
pub fn outcome(file: &BookFile, situation: Situation) -> Result<AdoptOutcome, RuleError> {
    let mut sheet = Sheet::new(situation);
    let tally = adopt(file, &mut sheet)?;
    let changes = sheet.into_changes();
    Ok(AdoptOutcome { changes, tally })
}

pub(super) fn adopt(file: &BookFile, sheet: &mut Sheet) -> Result<RowTally, RuleError> {
    let stand_in = make_room_for_me(file, sheet)?;
    let roster = Roster::new(file, sheet)?;
    let mut adoption = Adoption {
        siblings: siblings(sheet),
        roster,
        tally: RowTally::default(),
        sheet,
    };
    adoption.colleagues(file, stand_in)?;
    adoption.accounts(file)?;
    adoption.people(file)?;
    adoption.holders(file)?;
    adoption.matters(file)?;
    adoption.interactions(file)?;
    adoption.visits(file)?;
    adoption.stances(file)?;
    adoption.ties(file)?;
    adoption.promises(file)?;
    adoption.plans(file)?;
    adoption.structures(file)?;
    only_together(adoption.sheet)?;
    Ok(adoption.tally)
}

/// An empty book takes the user of the file as its own: the stand-in it was opened with goes.
/// A book in use keeps its user, and the other one comes in as a colleague.
fn make_room_for_me(file: &BookFile, sheet: &mut Sheet) -> Result<Who, RuleError> {
    let Some(theirs) = &file.me else {
        return Ok(Who::Colleague);
    };
    if !sheet.book_is_empty {
        return Ok(Who::Colleague);
    }
    let colleagues = sheet.rows.colleagues.iter();
    let ours: Vec<_> = colleagues
        .filter(|one| one.who == Who::Me || one.uid == *theirs)
        .map(|one| one.id)
        .collect();
    for id in ours {
        sheet.remove(id)?;
    }
    Ok(Who::Me)
}

/// Rows without an id of their own that the book has, under the key of the row they belong to.
fn siblings(sheet: &Sheet) -> HashMap<i64, Vec<AnyNoun>> {
    let rows = &sheet.rows;
    let mut siblings: HashMap<i64, Vec<AnyNoun>> = HashMap::new();
    let mut note = |owner: i64, noun: AnyNoun| siblings.entry(owner).or_default().push(noun);
    for row in &rows.judgements {
        note(row.account.key(), row.is.clone().into());
    }
    for row in &rows.snoozes {
        note(row.account.key(), row.is.clone().into());
    }
    for row in &rows.holders {
        note(row.seat.key(), row.is.clone().into());
    }
    for row in &rows.tenures {
        note(row.person.key(), row.is.clone().into());
    }
    for row in &rows.stances {
        note(row.person.key(), row.is.clone().into());
    }
    for row in &rows.targets {
        note(row.person.key(), row.is.clone().into());
    }
    for row in &rows.counterparts {
        note(row.person.key(), row.is.clone().into());
    }
    siblings
}

/// One adoption under way.
struct Adoption<'a> {
    sheet: &'a mut Sheet,
    roster: Roster,
    /// What is left here of the rows without an id that no row of the file has matched yet.
    siblings: HashMap<i64, Vec<AnyNoun>>,
    tally: RowTally,
}

impl Adoption<'_> {
    /// A row with an id: new here, or as it is here.
    fn take<T: Rule>(
        &mut self,
        (id, origin): (Id<T>, Origin),
        uid: &Uid,
        noun: T,
    ) -> Result<(), RuleError> {
        match origin {
            Origin::New => {
                self.tally.added += 1;
                self.sheet.insert_as(id, uid.clone(), noun)
            }
            Origin::Here if self.sheet.need(id)?.is == noun => {
                self.tally.skipped += 1;
                Ok(())
            }
            Origin::Here => {
                self.tally.conflicts += 1;
                Ok(())
            }
        }
    }

    /// A row without an id, belonging to `owner` and joining rows of these origins.
    fn nest<T: Rule + Into<AnyNoun>>(
        &mut self,
        owner: i64,
        joins: &[Origin],
        noun: T,
    ) -> Result<(), RuleError> {
        if joins.contains(&Origin::New) {
            return self.sheet.insert_loose(noun).map(drop);
        }
        let noun = noun.into();
        let there = self.siblings.get_mut(&owner);
        match there.and_then(|all| Some((all.iter().position(|it| *it == noun)?, all))) {
            Some((at, all)) => drop(all.swap_remove(at)),
            None => self.tally.conflicts += 1,
        }
        Ok(())
    }

    /// Accounts that came without the whole standard structure get the rest of it.
    fn structures(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.accounts {
            let (id, origin) = self.roster.accounts.get(&entry.id)?;
            if origin == Origin::New {
                let departments: Vec<_> = entry.departments.iter().map(|it| it.function).collect();
                let seats: Vec<_> = entry
                    .seats
                    .iter()
                    .filter(|it| it.matter.is_none())
                    .map(|it| it.role)
                    .collect();
                account::complete_structure(id, &departments, &seats, self.sheet)?;
            }
        }
        Ok(())
    }
}

/// Refuses what single rows do not show: accounts in each other, superiors of themselves, shared seats.
fn only_together(sheet: &Sheet) -> Result<(), RuleError> {
    for account in &sheet.rows.accounts {
        account::no_circle(account.id, account, sheet)?;
    }
    let reporting = Reporting::among(&sheet.rows.ties);
    for tie in &sheet.rows.ties {
        reporting.no_circle(tie, sheet)?;
    }
    let mut seats: HashMap<_, Vec<&Row<Holder>>> = HashMap::new();
    for holder in &sheet.rows.holders {
        seats.entry(holder.seat).or_default().push(holder);
    }
    for holders in seats.values_mut() {
        if let Some(holder) = seat::clash(holders) {
            return Err(seat::held(holder, sheet));
        }
    }
    Ok(())
}

/// How a colleague of the file comes in.
fn who(me: Option<&Uid>, uid: &Uid, user: Who) -> Who {
    if me == Some(uid) {
        user
    } else {
        Who::Colleague
    }
}

/// The colleague as here, if the book has them: who the user is, is not a file's to say.
fn kept(row: Option<&Row<Colleague>>, noun: Colleague) -> Colleague {
    match row {
        Some(row) => Colleague {
            who: row.who,
            ..noun
        },
        None => noun,
    }
}
