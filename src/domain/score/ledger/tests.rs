#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test may fail loudly, and its numbers are small"
)]

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::domain::score::{
    Constants,
    example::{today, worked},
    laws::any_facts,
};

/// Everything unfolded, however deep.
fn whole(prepared: &Prepared<'_>, depth: &Depth) -> Vec<LedgerLine> {
    let mut unfolded = HashSet::new();
    loop {
        let entries = ledger(prepared, depth, &|path| unfolded.contains(path));
        let before = unfolded.len();
        unfolded.extend(
            entries
                .iter()
                .filter(|entry| entry.fold == Fold::Closed)
                .map(|entry| entry.path),
        );
        if unfolded.len() == before {
            return entries;
        }
    }
}

/// The lines one step further in that follow `at`.
fn below(entries: &[LedgerLine], at: usize) -> Vec<&LedgerLine> {
    let indent = entries[at].indent;
    entries[at + 1..]
        .iter()
        .take_while(|entry| indent < entry.indent)
        .filter(|entry| entry.indent == indent + 1)
        .collect()
}

#[test]
fn the_example_is_told_with_the_largest_loss_first() {
    let (facts, constants) = (worked().facts, Constants::default());
    let prepared = Prepared::new(&facts, &constants);
    let depth = prepared.depth(today());
    let entries = ledger(&prepared, &depth, &|_| false);
    let losses: Vec<i64> = entries
        .iter()
        .filter_map(|entry| match entry.says {
            LedgerSays::Part { points, most, .. } => Some(most - points),
            _ => None,
        })
        .collect();
    // The vacant approver, then Zhang, who decides, and procurement, where Wang is against us.
    assert_eq!(losses[..3], [169, 94, 80]);
    assert_eq!(Tally::of(&depth).raw, 299);
    assert_eq!(
        Tally::of(&depth).layers,
        [(114, 450), (129, 350), (56, 200)]
    );
}

#[test]
fn li_is_told_down_to_the_dated_contacts() {
    let (facts, constants) = (worked().facts, Constants::default());
    let prepared = Prepared::new(&facts, &constants);
    let depth = prepared.depth(today());
    let li = depth
        .people
        .iter()
        .max_by(|a, b| a.strength.total_cmp(&b.strength))
        .unwrap()
        .person;
    let unfolded = HashSet::from([EVERYBODY, path_of(li)]);
    let entries = ledger(&prepared, &depth, &|path| unfolded.contains(path));
    let said: Vec<String> = entries
        .iter()
        .skip_while(|entry| entry.path != path_of(li))
        .take(7)
        .map(|entry| match &entry.says {
            LedgerSays::Person { strength, .. } => format!("{strength}"),
            LedgerSays::Of(PersonLine::Stance { share, most, .. }) => {
                format!("stance {share}/{most}")
            }
            LedgerSays::Of(PersonLine::Warmth {
                share, left, full, ..
            }) => format!("warmth {share} of {left}/{full}"),
            LedgerSays::Of(PersonLine::Contact { contact, left }) => {
                format!("{} {:.2} {left}", contact.on, contact.worth)
            }
            LedgerSays::Of(PersonLine::Evidence { share, signals, .. }) => {
                format!("evidence {share} of {signals}")
            }
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(
        said,
        [
            "88",
            "stance 50/50",
            "warmth 24 of 211/300",
            "2026-02-27 0.50 47",
            "2026-02-12 1.00 80",
            "2026-01-13 1.50 84",
            "evidence 14 of 3",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_stands_below_a_number_adds_up_to_it(facts in any_facts(), ahead in 0_u64..400) {
        let constants = Constants::default();
        let prepared = Prepared::new(&facts, &constants);
        let depth = prepared.depth(today() + chrono::Days::new(ahead));
        let tally = Tally::of(&depth);
        prop_assert_eq!(tally.layers.iter().map(|(points, _)| points).sum::<i64>(), tally.raw);
        prop_assert!((tally.raw as f64 / 10.0 - depth.raw).abs() < 0.05 + 1e-9);
        let entries = whole(&prepared, &depth);
        for (at, entry) in entries.iter().enumerate() {
            let below = below(&entries, at);
            match &entry.says {
                LedgerSays::Part { points, part, .. } if matches!(part.because, Because::Covered(_)) => {
                    let sum: i64 = below.iter().map(|entry| match entry.says {
                        LedgerSays::Bearer { points, .. } => points,
                        _ => 0,
                    }).sum();
                    prop_assert_eq!(sum, *points);
                }
                LedgerSays::Person { strength, .. } => {
                    let sum: i64 = below.iter().map(|entry| match entry.says {
                        LedgerSays::Of(PersonLine::Stance { share, .. }
                            | PersonLine::Warmth { share, .. }
                            | PersonLine::Evidence { share, .. }) => share,
                        _ => 0,
                    }).sum();
                    prop_assert_eq!(sum, *strength);
                }
                LedgerSays::Of(PersonLine::Warmth { left, .. }) => {
                    let sum: i64 = below.iter().map(|entry| match entry.says {
                        LedgerSays::Of(PersonLine::Contact { left, .. } | PersonLine::OverCeiling { left }) => left,
                        _ => 0,
                    }).sum();
                    prop_assert_eq!(sum, *left);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn every_line_has_a_path_of_its_own(facts in any_facts()) {
        let constants = Constants::default();
        let prepared = Prepared::new(&facts, &constants);
        let depth = prepared.depth(today());
        let entries = whole(&prepared, &depth);
        let paths: HashSet<Path> = entries.iter().map(|entry| entry.path).collect();
        prop_assert_eq!(paths.len(), entries.len());
    }
}
