//! Visits to come, in words.

use super::{Words, said::joined};
use crate::{
    app::forms::Label,
    domain::{Kind, Note, Visit, agenda::PlannedVisit},
};

impl Words {
    /// `meal · the acceptance date`: how, where that is another way than a visit, and what for.
    #[must_use]
    pub fn visit_said(&self, visit: &Visit) -> String {
        let purpose = Some(visit.purpose.told()).filter(|_| !visit.purpose.is_blank());
        let kind = visit.kind != Kind::Visit || purpose.is_none();
        joined([kind.then(|| self.kind(visit.kind)), purpose])
    }

    /// The same of one with the rows it names: `the acceptance date ! Phase II`.
    #[must_use]
    pub fn planned_said(&self, visit: &PlannedVisit) -> String {
        let said = self.visit_said(&visit.row);
        match self.matters_about(&visit.row.matters, &visit.named) {
            Some(about) => format!("{said} {about}"),
            None => said,
        }
    }

    /// What it is for, what it should come to, what to bring: a line each where it is said.
    #[must_use]
    pub fn visit_aims(&self, visit: &Visit) -> Vec<String> {
        let all: [(Label, &Note); 3] = [
            (Label::Purpose, &visit.purpose),
            (Label::Outcome, &visit.outcome),
            (Label::Bring, &visit.bring),
        ];
        all.into_iter()
            .filter(|(_, note)| !note.is_blank())
            .map(|(label, note)| self.held_fact(self.label(label), note.told()))
            .collect()
    }
}
