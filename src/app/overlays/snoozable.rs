//! What is put to sleep until a day, and woken.

use crate::domain::{Account, Id, Name, agenda::AgendaItem, warnings::Rule};

/// What is put to sleep.
#[derive(Debug, Clone, PartialEq)]
pub enum Snoozable {
    /// A row of the agenda.
    Item(AgendaItem),
    Warning(SnoozableWarning),
}

/// A warning of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct SnoozableWarning {
    pub account: Id<Account>,
    pub account_name: Name,
    pub rule: Rule,
    /// The subject of its snooze.
    pub topic: Name,
    /// What it is about, where that has a name.
    pub about: Option<Name>,
}

impl Snoozable {
    /// Where it stands.
    #[must_use]
    pub fn account(&self) -> (Id<Account>, &Name) {
        match self {
            Self::Item(item) => item.account(),
            Self::Warning(warning) => (warning.account, &warning.account_name),
        }
    }

    /// What a snooze of it has for a subject.
    #[must_use]
    pub fn topic(&self) -> Name {
        match self {
            Self::Item(item) => item.topic(),
            Self::Warning(warning) => warning.topic.clone(),
        }
    }
}
