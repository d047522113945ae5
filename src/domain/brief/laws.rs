//! What must hold for a brief of anybody.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::{
    Note, Person, Row, Rows, Side, Stance, StanceSource, StanceValue,
    example::{contacts, material, material_of, name, promise, row, rows},
    score::{Facts, Prepared, example::today, laws::any_facts},
};

/// The account, or the so-manieth of its people.
fn chosen(facts: &Facts, at: Option<usize>) -> Option<Id<Person>> {
    let tenures = &facts.own.tenures;
    let at = at.filter(|_| !tenures.is_empty())?;
    Some(tenures[at % tenures.len()].person)
}

/// Rows of every sort the other way round, but for the accounts: those stand from the nearest up.
fn turned(mut rows: Rows) -> Rows {
    rows.colleagues.reverse();
    rows.departments.reverse();
    rows.seats.reverse();
    rows.holders.reverse();
    rows.tenures.reverse();
    rows.people.reverse();
    rows.stances.reverse();
    rows.counterparts.reverse();
    rows.promises.reverse();
    rows
}

fn promises(facts: &Facts) -> Vec<Row<crate::domain::promise::Promise>> {
    let account = facts.own.account;
    let people = facts.own.tenures.iter().map(|row| row.person);
    let made = people.zip(0..8_i64).map(|(person, at)| {
        let due = today() + Days::new(5) - Days::new(u64::try_from(at % 4).unwrap() * 3);
        let by = if at % 2 == 0 { Side::Us } else { Side::Them };
        let made_on = today() - Days::new(20);
        promise(
            (account, 950_000 + at),
            by,
            Some(person),
            made_on,
            Some(due),
        )
    });
    made.collect()
}

fn brief(material: &Material) -> Brief {
    Brief::of(material, &Constants::default())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(facts in any_facts(), at in proptest::option::of(0..9_usize)) {
        let person = chosen(&facts, at);
        let whole = |turn: bool| {
            let constants = Constants::default();
            let prepared = Prepared::new(&facts, &constants);
            let mut all = rows(&facts);
            all.promises = promises(&facts);
            let mut met = contacts(&facts);
            if turn {
                all = turned(all);
                met.reverse();
            }
            material_of(&prepared, &all, met, (facts.own.account, person), today())
        };
        // The scene is gathered from the rows in their order; what it shows must not depend on it.
        prop_assert_eq!(brief(&whole(false)), brief(&whole(true)));
    }

    #[test]
    fn what_is_dated_later_never_matters(facts in any_facts(), at in proptest::option::of(0..9_usize)) {
        let person = chosen(&facts, at);
        let constants = Constants::default();
        let prepared = Prepared::new(&facts, &constants);
        let account = facts.own.account;
        let tomorrow = today() + Days::new(1);
        let mut all = rows(&facts);
        let mut met = contacts(&facts);
        let now = material_of(&prepared, &all, met.clone(), (account, person), today());
        for (who, at) in facts.own.tenures.iter().map(|row| row.person).zip(0..) {
            for rival in [None, Some(name("诺梵"))] {
                let stance = Stance {
                    person: who,
                    account,
                    value: StanceValue::Coach,
                    on: tomorrow,
                    source: StanceSource::FirstHand,
                    rival,
                    interaction: None,
                    note: Note::empty(),
                };
                all.stances.push(row(Id::new(960_000 + at), stance));
            }
            all.promises.push(promise((account, 970_000 + at), Side::Us, Some(who), tomorrow, None));
        }
        if let Some(later) = met.first().cloned() {
            let mut later = later;
            later.id = Id::new(980_000);
            later.is.on = tomorrow;
            met.push(later);
        }
        let then = material_of(&prepared, &all, met, (account, person), today());
        prop_assert_eq!(brief(&now), brief(&then));
    }

    #[test]
    fn every_list_has_an_end_and_the_dearest_questions_come_first(
        facts in any_facts(), at in proptest::option::of(0..9_usize),
    ) {
        let material = material(&facts, chosen(&facts, at), today());
        let brief = brief(&material);
        let asked: Vec<_> = brief.items(Heading::Questions).collect();
        prop_assert!(asked.len() <= 7);
        let points = |item: &&BriefItem| match &item.says {
            // What they know of themselves, they are asked first.
            Says::Question(lack, Asked::Themselves) if 0.0 < lack.points => 100.0 + lack.points,
            Says::Question(lack, _) => lack.points,
            _ => f64::NAN,
        };
        prop_assert!(asked.iter().map(points).is_sorted_by(|a, b| b <= a));
        for part in &brief.parts {
            prop_assert!(!part.items.is_empty() && part.items.len() <= 16, "{:?}", part.heading);
        }
    }
}
