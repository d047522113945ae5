//! Visits to come, in words.

use super::{Words, said::joined};
use crate::{
    app::forms::Label,
    domain::{Note, Visit},
};

impl Words {
    /// `visit · the acceptance date`: how, and what for where that is said.
    #[must_use]
    pub fn visit_said(&self, visit: &Visit) -> String {
        let purpose = Some(visit.purpose.told()).filter(|_| !visit.purpose.is_blank());
        joined([Some(self.kind(visit.kind)), purpose])
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
