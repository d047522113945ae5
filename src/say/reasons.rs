//! What a relationship is for, in words: the links of the six reasons, and who must sign.

use super::{Words, score::Names};
use crate::domain::score::{Check, Checklist, Cure, Link, Ready};

impl Words {
    /// Before what the departments must agree.
    #[must_use]
    pub fn checklist(&self, checklist: Checklist) -> String {
        match checklist {
            Checklist::Delivery => self.checklist_delivery(),
            Checklist::Invoicing => self.checklist_invoicing(),
        }
    }

    /// Whether a department would help, and whom to ask.
    #[must_use]
    pub fn check(&self, check: &Check, names: &Names<'_>) -> String {
        let name = check.ask.map(|bearer| names(bearer.person.into()));
        let name = name.unwrap_or_default();
        match check.ready {
            Ready::Yes => self.ready_yes(name),
            Ready::Cold => self.ready_cold(name),
            Ready::Opposed => self.ready_opposed(name),
            Ready::Nobody => self.ready_nobody(),
            Ready::Unknown => self.ready_unknown(),
        }
    }

    /// Who carries a link; nothing where nobody does.
    #[must_use]
    pub fn carried(&self, link: &Link, names: &Names<'_>) -> String {
        let people = [link.first, link.second].into_iter().flatten();
        let people = people.map(|bearer| {
            let stance = self.maybe_stance(bearer.stance);
            let name = names(bearer.person.into());
            self.because_held(name, stance)
        });
        people.collect::<Vec<_>>().join(" · ")
    }

    /// What would strengthen a link; nothing where it is as strong as it can be.
    #[must_use]
    pub fn cure(&self, link: &Link, names: &Names<'_>) -> String {
        match link.cure {
            Cure::Nothing => String::new(),
            Cure::Fill => self.cure_fill(),
            Cure::FirstContact => self.cure_first_contact(),
            Cure::WinOver(person) => self.cure_win_over(names(person.into())),
            Cure::Meet(person) => self.cure_meet(names(person.into())),
            Cure::SecondPerson(person) => self.cure_second_person(names(person.into())),
            Cure::Counterpart(person) => self.cure_counterpart(names(person.into())),
            Cure::LiveThread(level) => self.cure_live_thread(self.level(level)),
            Cure::Layer => self.cure_layer(),
        }
    }
}
