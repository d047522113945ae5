//! What a deletion takes along, told before it is done.

use crate::domain::{Change, NounKind, Subject};

/// Rows by kind, in the order of the kinds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoesWith {
    /// What is nothing without the row.
    pub gone: Vec<(NounKind, usize)>,
    /// Interactions that stay, without it.
    pub without: usize,
}

impl GoesWith {
    /// What the changes of a deletion come to, without the row itself.
    #[must_use]
    pub fn of(subject: Subject, changes: &[Change]) -> Self {
        let gone = NounKind::ALL.iter().map(|kind| {
            let of_kind = changes.iter().filter(|change| {
                change.is_removal() && change.kind() == *kind && change.subject() != subject
            });
            (*kind, of_kind.count())
        });
        let edited = changes
            .iter()
            .filter(|change| change.kind() == NounKind::Interaction && !change.is_removal());
        Self {
            gone: gone.filter(|(_, count)| 0 < *count).collect(),
            without: edited.count(),
        }
    }
}
