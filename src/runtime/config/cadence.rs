//! `[cadence]`: how often whoever decides is met at an account of each tier.

use toml::de::{DeTable, DeValue};

use super::{Walk, whole};
use crate::{
    app::Allowed,
    domain::{Tier, score::TierCadences},
};

/// The keys of the section.
const KNOWN: [&str; Tier::ALL.len()] = {
    let mut codes = [""; Tier::ALL.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = Tier::ALL[at].code();
        at += 1;
    }
    codes
};

pub(super) fn cadence(walk: &mut Walk<'_>, table: &DeTable<'_>, tiers: &mut TierCadences) {
    for (key, value) in table {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        let full = format!("cadence.{name}");
        let days = match value.get_ref() {
            DeValue::Integer(number) => whole(number),
            _ => None,
        };
        let Some(tier) = Tier::from_code(name) else {
            walk.unknown(&key.span(), &full, &KNOWN);
            continue;
        };
        if days.and_then(|days| tiers.set(tier, days)).is_none() {
            let (least, most) = TierCadences::RANGE.into_inner();
            walk.wrong(&at, &full, Allowed::Whole { least, most });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::understand;
    use super::*;

    #[test]
    fn a_tier_has_its_days_wherever_the_weights_of_the_score_stand() {
        for text in [
            "[cadence]\nS = 14\nB = 60\n[score]\nstage = 0.6\n",
            "[score]\nstage = 0.6\n[cadence]\nS = 14\nB = 60\n",
        ] {
            let (config, problems) = understand(text.as_bytes());
            assert_eq!(problems, []);
            let days = |tier| config.score.tiers.of(tier);
            let all = Tier::ALL.iter().map(|tier| days(*tier));
            assert_eq!(all.collect::<Vec<_>>(), [Some(14), None, Some(60), None]);
            assert!((config.score.stage - 0.6).abs() < 1e-9);
        }
    }

    #[test]
    fn what_no_tier_can_have_is_told_with_its_line() {
        let text = "[cadence]\nS = 6\nA = 181\nB = 14.5\nC = '30'\nD = 30\ns = 30\n";
        let (config, problems) = understand(text.as_bytes());
        let lines = problems.iter().map(|problem| problem.line);
        assert_eq!(lines.collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
        assert_eq!(config.score.tiers, TierCadences::default());
        assert_eq!(understand(b"cadence = 30\n").1.len(), 1);
    }
}
