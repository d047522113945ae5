//! `[warnings]`: each rule switched on or off, and its number where it has one.

use toml::de::{DeTable, DeValue};

use super::{SWITCH, Walk};
use crate::{
    app::Allowed,
    domain::warnings::{Number, Rule, WarningRules},
};

/// The keys of the section.
const KNOWN: &[&str] = &KEYS;
const KEYS: [&str; Rule::ALL.len() + Number::ALL.len()] = {
    let mut keys = [""; Rule::ALL.len() + Number::ALL.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = if at < Rule::ALL.len() {
            Rule::ALL[at].code()
        } else {
            Number::ALL[at - Rule::ALL.len()].code()
        };
        at += 1;
    }
    keys
};

pub(super) fn warnings(walk: &mut Walk<'_>, table: &DeTable<'_>, rules: &mut WarningRules) {
    for (key, value) in table {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        let full = format!("warnings.{name}");
        match (Rule::from_code(name), Number::from_code(name)) {
            (Some(rule), _) => match value.get_ref() {
                DeValue::Boolean(true) => {}
                DeValue::Boolean(false) => rules.switch_off(rule),
                _ => walk.wrong(&at, &full, Allowed::OneOf(SWITCH)),
            },
            (None, Some(number)) => {
                let set = values(value.get_ref()).and_then(|values| rules.set(number, &values));
                if set.is_none() {
                    walk.wrong(&at, &full, allowed(number, rules));
                }
            }
            (None, None) => walk.unknown(&key.span(), &full, KNOWN),
        }
    }
}

fn allowed(number: Number, rules: &WarningRules) -> Allowed {
    let (least, most) = number.range().into_inner();
    match rules.number(number).len() {
        1 => Allowed::Whole { least, most },
        count => Allowed::Rising { count, least, most },
    }
}

/// One whole number, or a list of them.
fn values(value: &DeValue<'_>) -> Option<Vec<u16>> {
    let whole = |value: &DeValue<'_>| match value {
        DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    };
    match value {
        DeValue::Array(several) => several.iter().map(|each| whole(each.get_ref())).collect(),
        one => whole(one).map(|one| vec![one]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::understand;
    use super::*;

    fn refused(text: &str) -> Vec<(usize, String)> {
        let (_, problems) = understand(text.as_bytes());
        let problems = problems.into_iter();
        problems
            .map(|problem| (problem.line, format!("{:?}", problem.what)))
            .collect()
    }

    #[test]
    fn a_rule_is_switched_off_and_a_number_is_set() {
        let text = "[warnings]\ncoach_silent = false\nseat_vacant = true\nreview_days = [30, 60, 0x5a]\nstance_days = 90\n";
        let (config, problems) = understand(text.as_bytes());
        assert_eq!(problems, []);
        let mut rules = WarningRules::default();
        rules.switch_off(Rule::CoachSilent);
        rules.review_days = [30, 60, 90];
        rules.stance_days = 90;
        assert_eq!(config.warnings, rules);
    }

    #[test]
    fn what_no_rule_can_have_is_told_with_its_line() {
        let text = "[warnings]\ncoach_silence = false\ncoach_silent = 3\n\nstance_days = 0\nreview_days = [90, 60, 30]\n\
            opposed_people = [8]\npromise_days = 1.5\n";
        let told = refused(text);
        let lines: Vec<_> = told.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 5, 6, 8]);
        assert!(told[0].1.contains("promise_overdue") && told[0].1.contains("promise_days"));
        assert!(
            told[3]
                .1
                .contains("Rising { count: 3, least: 1, most: 3650 }")
        );
        // A heading that is none.
        assert_eq!(refused("warnings = false\n").len(), 1);
    }
}
