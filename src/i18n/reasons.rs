//! What a relationship is for, in words: the links of the six reasons, and who must sign.

use super::{Words, score::Names, word};
use crate::domain::score::{Check, Cure, Errand, Link, Ready};

impl Words {
    /// Before what the departments must agree.
    #[must_use]
    pub fn errand(&self, errand: Errand) -> String {
        match errand {
            Errand::Delivery => word!(self, "errand-delivery"),
            Errand::Invoicing => word!(self, "errand-invoicing"),
        }
    }

    /// So many of the departments are ready.
    #[must_use]
    pub fn ready_of(&self, ready: usize, of: usize) -> String {
        word!(self, "errand-ready", ready = ready, of = of)
    }

    /// Whether a department would help, and whom to ask.
    #[must_use]
    pub fn check(&self, check: &Check, names: &Names<'_>) -> String {
        let name = check.ask.map(|bearer| names(bearer.person.into()));
        let name = name.unwrap_or_default();
        match check.ready {
            Ready::Yes => word!(self, "ready-yes", name = name),
            Ready::Cold => word!(self, "ready-cold", name = name),
            Ready::Opposed => word!(self, "ready-opposed", name = name),
            Ready::Nobody => word!(self, "ready-nobody"),
            Ready::Unknown => word!(self, "ready-unknown"),
        }
    }

    /// Who carries a link; nothing where nobody does.
    #[must_use]
    pub fn carried(&self, link: &Link, names: &Names<'_>) -> String {
        let people = [link.first, link.second].into_iter().flatten();
        let people = people.map(|bearer| {
            let stance = self.maybe_stance(bearer.stance);
            let name = names(bearer.person.into());
            word!(self, "because-held", name = name, stance = stance)
        });
        people.collect::<Vec<_>>().join(" · ")
    }

    /// What would strengthen a link; nothing where it is as strong as it can be.
    #[must_use]
    pub fn cure(&self, link: &Link, names: &Names<'_>) -> String {
        match link.cure {
            Cure::Nothing => String::new(),
            Cure::Fill => word!(self, "cure-fill"),
            Cure::FirstContact => word!(self, "cure-first-contact"),
            Cure::WinOver(person) => word!(self, "cure-win-over", name = names(person.into())),
            Cure::Meet(person) => word!(self, "cure-meet", name = names(person.into())),
            Cure::SecondPerson(person) => {
                word!(self, "cure-second-person", name = names(person.into()))
            }
            Cure::Counterpart(person) => {
                word!(self, "cure-counterpart", name = names(person.into()))
            }
            Cure::LiveThread(level) => word!(self, "cure-live-thread", level = self.level(level)),
            Cure::Layer => word!(self, "cure-layer"),
        }
    }
}
