//! What is owed, where stances are to go, and what would help most.

use super::Saying;
use crate::{
    domain::{Name, Side, Subject},
    report::{Block, Table},
    say::signed,
};

impl Saying<'_> {
    /// Open promises, stances to be reached, next best actions; what is empty is left out.
    pub(super) fn plan(&self) -> impl Iterator<Item = Block> {
        let tables = [
            self.promises(),
            self.planned(),
            self.targets(),
            self.actions(),
        ];
        let tables = tables.into_iter().filter(|table| !table.rows.is_empty());
        tables.map(Block::Table)
    }

    fn promises(&self) -> Table {
        let (words, on) = (self.words, self.review.depth().on);
        let ours = self.review.owed_by(Side::Us);
        let all = ours.chain(self.review.owed_by(Side::Them));
        let rows = all.map(|row| {
            let due = row.due.map(|due| words.due(due, on));
            [
                words.side(row.by),
                row.text.told(),
                row.person
                    .map(|id| self.name(id.into()))
                    .unwrap_or_default(),
                due.unwrap_or_else(|| words.promise_someday()),
            ]
        });
        Table::new(&words.review_plan(), words.review_promise_columns(), rows)
    }

    /// What was meant, and what came.
    fn planned(&self) -> Table {
        let (words, on) = (self.words, self.review.depth().on);
        let names = |subject: Subject| self.name(subject);
        let rows = self.review.planned.iter().map(|one| {
            let item = &one.item;
            let owner = item.owner.map(|owner| self.name(owner.into()));
            [
                words.aim_subject(&item.aim, &names),
                words.planned_way(one, on),
                item.action.as_ref().map(Name::told).unwrap_or_default(),
                owner.unwrap_or_default(),
                words.date(item.due, on),
                words.planned_outcome(one, &names, on),
            ]
        });
        Table::new(&words.plan_reviewed(), words.plan_columns(), rows)
    }

    fn targets(&self) -> Table {
        let (words, on) = (self.words, self.review.depth().on);
        let rows = self.review.targets.iter().map(|aim| {
            let by = if aim.by < on {
                words.missed_since(aim.by, on)
            } else {
                words.due(aim.by, on)
            };
            [
                self.name(aim.person.into()),
                words.maybe_stance(aim.from),
                words.stance(aim.to),
                by,
            ]
        });
        Table::new(&words.review_targets(), words.review_target_columns(), rows)
    }

    fn actions(&self) -> Table {
        let (words, on) = (self.words, self.review.depth().on);
        let names = |subject: Subject| self.name(subject);
        let rows = self.review.actions.iter().map(|action| {
            let neglect = action.neglect.as_ref();
            [
                signed(action.candidate.gain),
                words.candidate(&action.candidate, &names),
                words.effort(action.candidate.step.effort()),
                neglect.map_or_else(|| "–".to_owned(), |lost| words.neglect(lost, on)),
            ]
        });
        Table::new(&words.review_actions(), words.review_action_columns(), rows)
    }
}
