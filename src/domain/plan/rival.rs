//! Competitors at an account.

use super::{
    RuleError,
    delete::Deletion,
    rule::{Rule, not_future},
    sheet::Sheet,
};
use crate::domain::{Id, Matter, NounKind, Rival, Row, Stance};

impl Rule for Rival {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        not_future(NounKind::Rival, self.on, sheet)
    }

    /// An account knows each of its rivals once: of two rows nobody could tell which is meant.
    fn add(self, sheet: &mut Sheet) -> Result<(), RuleError> {
        not_known(&self, None, sheet)?;
        sheet.insert(self).map(drop)
    }

    /// Stances and matters name a rival, so one that is called otherwise takes them along.
    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        let before = sheet.need(id)?.is.clone();
        if before.name != after.name {
            if !before.is_called(&after.name) {
                not_known(&after, Some(id), sheet)?;
            }
            for Row { id, is, .. } in toward(&before, sheet) {
                let rival = Some(after.name.clone());
                sheet.replace_loose(id, Stance { rival, ..is })?;
            }
            for Row { id, is, .. } in contested(&before, sheet) {
                let rival = Some(after.name.clone());
                sheet.replace_loose(id, Matter { rival, ..is })?;
            }
        }
        sheet.replace(id, after)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.account)).then_some(self)
    }
}

fn not_known(rival: &Rival, but: Option<Id<Rival>>, sheet: &Sheet) -> Result<(), RuleError> {
    let mut others = sheet.rows.rivals.iter();
    let same = |row: &Row<Rival>| {
        Some(row.id) != but && row.account == rival.account && row.is_called(&rival.name)
    };
    if others.any(same) {
        return Err(RuleError::RivalKnown(rival.name.clone()));
    }
    Ok(())
}

fn contested(rival: &Rival, sheet: &Sheet) -> Vec<Row<Matter>> {
    let matters = sheet.rows.matters.iter();
    let named = matters.filter(|row| {
        let name = row.rival.as_ref();
        row.account == rival.account && name.is_some_and(|name| rival.is_called(name))
    });
    named.cloned().collect()
}

fn toward(rival: &Rival, sheet: &Sheet) -> Vec<Row<Stance>> {
    let stances = sheet.rows.stances.iter();
    let named = stances.filter(|row| {
        let name = row.rival.as_ref();
        row.account == rival.account && name.is_some_and(|name| rival.is_called(name))
    });
    named.cloned().collect()
}
