//! Matters a file lists: what is new, and how far those have come that the book has.
//!
//! A list of opportunities is taken again and again: whatever has come further gets its next stage, with its
//! day; what was absent is filled in; what the book says otherwise stays, and is told.

use std::collections::HashMap;

use super::{
    Doubt, Doubts, Importer, MatterDetail,
    activities::{Found, Register},
};
use crate::domain::{
    Account, Id, Import, Matter, MatterKind, MatterStage, Name,
    alike::folded,
    matter::MatterDraft,
    plan::{RuleError, sheet::Sheet},
};

/// What becomes of a matter that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pursued {
    Begun(Id<Matter>),
    /// The book, or an earlier row, has it; it has come further, or what was absent was filled in.
    Furthered(Id<Matter>),
    /// The book has all of it.
    Known(Id<Matter>),
    Skipped(Doubt),
}

/// Takes in every matter of the file, after its people; returns what became of each, and what was left out
/// of those that came in.
pub(super) fn take(
    import: &Import,
    importer: &mut Importer,
    sheet: &mut Sheet,
) -> Result<(Vec<Pursued>, Doubts), RuleError> {
    if import.matters.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut ledger = Ledger {
        register: Register::of(import.strangers, sheet),
        titles: HashMap::new(),
    };
    for row in &sheet.rows.matters {
        let title = (row.account, row.kind, folded(&row.title));
        // Of two of one title the one that goes on is meant.
        if row.is_open() || !ledger.titles.contains_key(&title) {
            ledger.titles.insert(title, row.id);
        }
    }
    let (mut pursued, mut gaps) = (Vec::with_capacity(import.matters.len()), Vec::new());
    for (at, draft) in import.matters.iter().enumerate() {
        let mut left_out = Vec::new();
        let fate = ledger.take(draft, &mut left_out, importer, sheet)?;
        if !matches!(fate, Pursued::Skipped(_)) {
            gaps.extend(left_out.into_iter().map(|doubt| (at, doubt)));
        }
        pursued.push(fate);
    }
    Ok((pursued, gaps))
}

/// The matters there are by where, what and how they are called, and who may be meant in them.
struct Ledger {
    register: Register,
    titles: HashMap<(Id<Account>, MatterKind, String), Id<Matter>>,
}

impl Ledger {
    fn take(
        &mut self,
        draft: &MatterDraft,
        left_out: &mut Vec<Doubt>,
        importer: &mut Importer,
        sheet: &mut Sheet,
    ) -> Result<Pursued, RuleError> {
        if sheet.today < draft.reached.on {
            return Ok(Pursued::Skipped(Doubt::ToCome(draft.reached.on)));
        }
        let account = match importer.places.account(draft.account.as_ref(), sheet)? {
            Ok(Some(account)) => account,
            Ok(None) => return Ok(Pursued::Skipped(Doubt::NoAccount)),
            Err(doubt) => return Ok(Pursued::Skipped(doubt)),
        };
        let said = self.said(draft, account, left_out, importer, sheet);
        let title = (account, draft.kind, folded(&draft.title));
        let Some(id) = self.titles.get(&title).copied() else {
            let id = sheet.insert(said)?;
            self.titles.insert(title, id);
            return Ok(Pursued::Begun(id));
        };
        let before = sheet.need(id)?.is.clone();
        let after = furthered(before.clone(), said, left_out);
        if after == before {
            return Ok(Pursued::Known(id));
        }
        sheet.replace_loose(id, after)?;
        Ok(Pursued::Furthered(id))
    }

    /// The matter as the row tells it.
    fn said(
        &self,
        draft: &MatterDraft,
        account: Id<Account>,
        left_out: &mut Vec<Doubt>,
        importer: &Importer,
        sheet: &Sheet,
    ) -> Matter {
        let mut matter = Matter {
            due: draft.due,
            money: draft.money.clone(),
            rival: draft.rival.clone(),
            note: draft.note.clone(),
            ..Matter::begun(account, draft.kind, draft.title.clone(), draft.reached)
        };
        let mut without = Vec::new();
        for mention in &draft.people {
            match self
                .register
                .who(mention, Some(account), sheet.today, importer, sheet)
            {
                Found::Theirs(id) if !matter.people.contains(&id) => matter.people.push(id),
                Found::Theirs(_) => {}
                Found::Several(names) => left_out.push(Doubt::People(names)),
                Found::Ours(_) | Found::Stranger => without.push(mention.name.clone()),
            }
        }
        if let Some(owner) = &draft.owner {
            matter.owner = self.register.colleague(owner);
            without.extend(matter.owner.is_none().then(|| owner.clone()));
        }
        if !without.is_empty() {
            left_out.push(Doubt::Without(without));
        }
        matter
    }
}

/// What the book has, with what a file adds to it.
fn furthered(mut known: Matter, said: Matter, left_out: &mut Vec<Doubt>) -> Matter {
    let mut keep = |known: MatterDetail, said: MatterDetail| {
        left_out.push(Doubt::OtherMatter(known, said));
    };
    if let Some(reached) = said.stages.first()
        && known.stage() != reached.stage
    {
        let goes_on = comes_after(known.kind, known.stage(), reached.stage)
            && known.since().is_none_or(|since| since <= reached.on);
        if goes_on {
            known.stages.push(*reached);
            // The day was that of the stage before.
            known.due = None;
        } else {
            keep(
                MatterDetail::Stage(known.stage()),
                MatterDetail::Stage(reached.stage),
            );
        }
    }
    match (known.due, said.due) {
        (Some(there), Some(due)) if there != due => {
            keep(MatterDetail::Due(there), MatterDetail::Due(due));
        }
        (there, due) => known.due = there.or(due.filter(|_| known.is_open())),
    }
    match (&known.money, said.money) {
        (Some(there), Some(money)) if there.amount != money.amount => {
            keep(
                MatterDetail::Money(there.clone()),
                MatterDetail::Money(money),
            );
        }
        (Some(_), _) => {}
        (None, money) => known.money = money,
    }
    fill(&mut known.owner, said.owner);
    fill::<Name>(&mut known.rival, said.rival);
    if known.people.is_empty() {
        known.people = said.people;
    }
    if known.note.is_blank() {
        known.note = said.note;
    }
    known
}

/// Whether a matter of a kind that stands at one stage can come to another: nothing comes after an end.
fn comes_after(kind: MatterKind, from: MatterStage, to: MatterStage) -> bool {
    let place = |stage| kind.stages().iter().position(|one| *one == stage);
    !from.is_end() && place(from) < place(to)
}

fn fill<T>(known: &mut Option<T>, said: Option<T>) {
    if known.is_none() {
        *known = said;
    }
}

#[cfg(test)]
mod tests;
