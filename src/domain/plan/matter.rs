//! Matters: through the stages of their kind, day by day; people and departments each once.

use chrono::NaiveDate;

use super::{
    Measure, RuleError,
    delete::Deletion,
    department,
    rule::{Rule, not_future, within},
    sheet::Sheet,
};
use crate::domain::{Account, Id, Matter, MatterStage, NounKind, StageReached};

impl Rule for Matter {
    fn sound(&self) -> Result<(), RuleError> {
        if self.stages.is_empty() {
            return Err(RuleError::Stageless);
        }
        let kind = self.kind;
        for reached in &self.stages {
            let stage = reached.stage;
            if !kind.has(stage) {
                return Err(RuleError::StageOfAnother { kind, stage });
            }
        }
        for pair in self.stages.windows(2) {
            if let [before, then] = pair
                && then.on < before.on
            {
                return Err(RuleError::StageBefore {
                    stage: then.stage,
                    on: then.on,
                    before: before.stage,
                    since: before.on,
                });
            }
        }
        within(Measure::Satisfaction, self.satisfaction, 0, 10)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        for reached in &self.stages {
            not_future(NounKind::Matter, reached.on, sheet)?;
        }
        for (at, one) in self.people.iter().enumerate() {
            let person = sheet.need(*one)?;
            if self.people[..at].contains(one) {
                return Err(RuleError::Twice(person.name.clone()));
            }
        }
        for (at, one) in self.departments.iter().enumerate() {
            department::belongs(Some(*one), self.account, sheet)?;
            if self.departments[..at].contains(one) {
                return Err(RuleError::Twice(sheet.need(*one)?.name.clone()));
            }
        }
        if let Some(owner) = self.owner {
            sheet.need(owner)?;
        }
        Ok(())
    }

    /// It stays with its account: what it was talked about in is there.
    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        if sheet.need(id)?.account != after.account {
            return Err(RuleError::Fixed(NounKind::Matter));
        }
        sheet.replace(id, after)
    }

    /// It outlives whom it concerns.
    fn without(mut self, deletion: &Deletion) -> Option<Self> {
        self.people.retain(|one| !deletion.has(*one));
        self.departments.retain(|one| !deletion.has(*one));
        self.owner = self.owner.filter(|one| !deletion.has(*one));
        (!deletion.has(self.account)).then_some(self)
    }
}

/// A matter comes to a stage. Where it stands there already, nothing happens but what they said of it.
pub(super) fn advance(
    id: Id<Matter>,
    (stage, on): (MatterStage, NaiveDate),
    satisfaction: Option<u8>,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let mut matter = sheet.need(id)?.is.clone();
    not_future(NounKind::Matter, on, sheet)?;
    if matter.stage() != stage {
        // Two stages on one day: it went through the first in passing.
        matter.stages.push(StageReached { stage, on });
    }
    matter.satisfaction = satisfaction.or(matter.satisfaction);
    sheet.replace_loose(id, matter)
}

/// Refuses a matter of another account.
pub(super) fn belongs(
    matter: Id<Matter>,
    account: Id<Account>,
    sheet: &Sheet,
) -> Result<(), RuleError> {
    let row = sheet.need(matter)?;
    if row.account == account {
        Ok(())
    } else {
        Err(RuleError::MatterElsewhere(row.title.clone()))
    }
}
