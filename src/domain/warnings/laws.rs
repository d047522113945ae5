//! What holds for the warnings of any account.

use chrono::{Days, NaiveDate};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    Number, Owed, Rule, Warning, WarningRules, Watched, WatchedRival, WatchedTarget, warnings,
};
use crate::domain::{
    Id, Name, Period, StanceSource, StanceValue, Subject,
    score::{
        Constants, Facts, depth,
        example::{ago, today},
        laws::{any_facts, as_known_on, shuffled},
    },
};

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // A hundred days ahead, too.
    (0..600_u64).prop_map(|age| ago(500) + Days::new(age))
}

fn any_watched() -> impl Strategy<Value = Watched> {
    let person = || (1..=6_i64).prop_map(Id::new);
    let influence = (person(), 0..=10_u8, option::of(any_day())).prop_map(|(person, is, from)| {
        let period = Period { from, to: None };
        (person, is, period)
    });
    // Few days, so that somebody often has two targets for one.
    let due = (0..4_u64).prop_map(|n| ago(40 * n) + Days::new(30));
    let aim = (person(), select(StanceValue::ALL), due);
    let owed = (
        option::of(person()),
        any_day(),
        any_day(),
        option::of(any_day()),
    );
    let rival = (person(), any_day(), select(StanceValue::ALL));
    (
        vec(influence, 0..6),
        vec(aim, 0..6),
        vec(owed, 0..6),
        vec(rival, 0..6),
    )
        .prop_map(|(influences, aims, owed, rivals)| Watched {
            unmet: Vec::new(),
            influences,
            aims: (5000..)
                .zip(aims)
                .map(|(id, (person, value, by))| WatchedTarget {
                    id: Id::new(id),
                    person,
                    value,
                    by,
                })
                .collect(),
            owed: (6000..)
                .zip(owed)
                .map(|(id, (to, made, due, closed))| Owed {
                    id: Id::new(id),
                    to,
                    text: Name::unnamed(),
                    made,
                    due,
                    closed,
                })
                .collect(),
            rivals: (7000..)
                .zip(rivals)
                .map(|(id, (person, on, value))| WatchedRival {
                    id: Id::new(id),
                    person,
                    rival: Name::unnamed(),
                    value,
                    on,
                    source: StanceSource::Hearsay,
                })
                .collect(),
        })
}

fn any_rules() -> impl Strategy<Value = WarningRules> {
    let values = Number::ALL.iter().map(|number| {
        let count = WarningRules::default().number(*number).len();
        vec(number.range(), count)
    });
    (vec(select(Rule::ALL), 0..4), values.collect::<Vec<_>>()).prop_map(|(off, values)| {
        let mut rules = WarningRules::default();
        for rule in off {
            rules.switch_off(rule);
        }
        for (number, mut values) in Number::ALL.iter().zip(values) {
            values.sort_unstable();
            // Three days of which two are the same are refused, and nothing is changed then.
            let _ = rules.set(*number, &values);
        }
        rules
    })
}

fn warned(facts: &Facts, watched: &Watched, rules: &WarningRules, on: NaiveDate) -> Vec<Warning> {
    let depth = depth(facts, on, &Constants::default());
    warnings(facts, &depth, watched, rules)
}

/// What was known on a day: nothing made, due for a look or ended later.
fn watched_on(watched: &Watched, on: NaiveDate) -> Watched {
    let mut known = watched.clone();
    known
        .influences
        .retain(|(_, _, period)| period.from.is_none_or(|from| from <= on));
    known.owed.retain(|owed| owed.made <= on);
    known
        .owed
        .iter_mut()
        .for_each(|owed| owed.closed = owed.closed.filter(|day| *day <= on));
    known.aims.retain(|aim| aim.by <= on);
    known
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(
        facts in any_facts(), watched in any_watched(), rules in any_rules(), seed in any::<u64>(),
    ) {
        let mut other = watched.clone();
        let mut order = fastrand::Rng::with_seed(seed);
        order.shuffle(&mut other.influences);
        order.shuffle(&mut other.aims);
        order.shuffle(&mut other.owed);
        prop_assert_eq!(
            warned(&facts, &watched, &rules, today()),
            warned(&shuffled(&facts, seed), &other, &rules, today())
        );
    }

    #[test]
    fn what_is_dated_after_a_day_never_matters_on_it(
        facts in any_facts(), watched in any_watched(), rules in any_rules(), back in 0..300_u64,
    ) {
        let on = ago(back);
        prop_assert_eq!(
            warned(&facts, &watched, &rules, on),
            warned(&as_known_on(&facts, on), &watched_on(&watched, on), &rules, on)
        );
    }

    #[test]
    fn every_warning_is_told_once_and_the_worst_first(
        facts in any_facts(), watched in any_watched(), rules in any_rules(),
    ) {
        let all = warned(&facts, &watched, &rules, today());
        prop_assert!(all.is_sorted_by_key(|one| (one.severity, one.finding.since.is_none(), one.finding.since)));
        let mut keys: Vec<_> = all.iter().map(|one| (one.rule, one.finding.about)).collect();
        keys.sort_unstable();
        prop_assert!(keys.is_sorted_by(|a, b| a < b), "{all:?}");
        for one in &all {
            prop_assert!(rules.is_on(one.rule));
            prop_assert!(one.finding.since.is_none_or(|day| day <= today()), "{one:?}");
            prop_assert!(
                matches!(one.finding.about, Subject::Person(_) | Subject::Seat(_) | Subject::Promise(_) | Subject::Account(_)),
                "{one:?}"
            );
        }
    }

    #[test]
    fn a_rule_switched_off_takes_nothing_along_but_its_own_warnings(
        facts in any_facts(), watched in any_watched(), rules in any_rules(), off in select(Rule::ALL),
    ) {
        let mut fewer = rules.clone();
        fewer.switch_off(off);
        let rest: Vec<_> = warned(&facts, &watched, &rules, today()).into_iter().filter(|one| one.rule != off).collect();
        let left = warned(&facts, &watched, &fewer, today());
        // A seat that is vacant is told as such where nobody asks any more who decides, and whoever is silent or
        // out of reach where the whole account is not told of any more.
        let instead = |one: &Warning| match off {
            Rule::DeciderUnknown => one.rule == Rule::SeatVacant,
            Rule::AccountSilent => matches!(one.rule, Rule::KeyUncovered | Rule::CoachSilent | Rule::SingleThread),
            _ => false,
        };
        let left: Vec<_> = left.into_iter().filter(|one| !instead(one) || rest.contains(one)).collect();
        prop_assert_eq!(rest, left);
    }

    #[test]
    fn rules_that_differ_have_fingerprints_that_differ(one in any_rules(), other in any_rules()) {
        prop_assert_eq!(one == other, one.fingerprint() == other.fingerprint());
    }
}
