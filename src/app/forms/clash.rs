//! What two have made of the same fields, side by side.

use super::{Around, Label, Value, filled};
use crate::{
    app::Phrases,
    domain::{AnyNoun, union::Overtaken},
};

/// A field that somebody else has changed, too.
#[derive(Debug, Clone)]
pub struct Clash {
    pub label: Label,
    /// What it holds now.
    pub theirs: Value,
    pub ours: Value,
}

/// Every field that is in the way, as the form of the row has it.
#[must_use]
pub fn clashes(overtaken: &Overtaken, phrases: &Phrases) -> Vec<Clash> {
    let around = Around {
        today: overtaken.today,
        rows: &overtaken.rows,
        account: None,
        department: None,
        seat: None,
        person: None,
        templates: &[],
        phrases,
    };
    let values = |noun: &AnyNoun| {
        let fields = filled(noun, &around).into_iter();
        fields.map(|field| (field.label, field.value))
    };
    let others = values(&overtaken.seen).zip(values(&overtaken.to));
    let fields = values(&overtaken.was).zip(others);
    let differ = fields.filter(|((_, was), ((_, theirs), _))| !was.says(theirs));
    differ
        .map(|(_, ((label, theirs), (_, ours)))| Clash {
            label,
            theirs,
            ours,
        })
        .collect()
}
