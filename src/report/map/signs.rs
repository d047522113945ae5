//! What the letters, signs and bars of a picture stand for.

use crate::{
    domain::{Role, StanceValue},
    report::Section,
    say::Words,
};

/// For whoever reads a map without the program.
#[must_use]
pub(in crate::report) fn section(words: &Words) -> Section {
    let roles = Role::ALL
        .iter()
        .map(|role| format!("{} {}", role.code(), words.role(*role)));
    let stances = StanceValue::ALL.iter().copied().map(Some).chain([None]);
    let stances = stances.map(|stance| {
        format!(
            "{} {}",
            words.stance_sign(stance).0,
            words.maybe_stance(stance)
        )
    });
    Section {
        heading: words.document_signs(),
        lines: vec![
            roles.collect::<Vec<_>>().join(" · "),
            stances.collect::<Vec<_>>().join(" · "),
            words.document_strokes(),
        ],
    }
}
