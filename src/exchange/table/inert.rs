//! How a cell is kept from being a formula in a spreadsheet: by an apostrophe before it, which is taken away again
//! when it is read.

use std::borrow::Cow;

/// By which a spreadsheet takes a cell for a formula.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// As it is written.
pub(super) fn inert(cell: String) -> String {
    if is_like_a_formula(&cell) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// As it was before it was written, by us or by others who write it so.
pub(super) fn meant(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell.strip_prefix('\'') {
        Some(bare) if is_like_a_formula(bare) => match cell {
            Cow::Borrowed(cell) => Cow::Borrowed(&cell[1..]),
            Cow::Owned(_) => Cow::Owned(bare.to_owned()),
        },
        _ => cell,
    }
}

/// Or like one that was made inert.
fn is_like_a_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(SIGNS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_cell_is_a_formula_and_every_cell_is_what_it_was(cell in "['=+@a\t-]{0,4}.{0,6}") {
            let written = inert(cell.clone());
            prop_assert!(!written.starts_with(SIGNS), "{written}");
            prop_assert_eq!(meant(Cow::Borrowed(&written)), cell.as_str());
            prop_assert_eq!(meant(Cow::Owned(written)), cell.as_str());
        }
    }

    #[test]
    fn an_apostrophe_before_anything_else_stays() {
        for cell in ["'s-Hertogenbosch", "'quoted'", "'", "''"] {
            assert_eq!(meant(Cow::Borrowed(cell)), cell);
        }
    }
}
