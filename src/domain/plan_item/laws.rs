//! What must hold of every plan, whatever the facts.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::TimeDelta;
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::domain::{
    Row,
    example::row,
    score::{
        Constants, Facts, Prepared,
        example::today,
        laws::{any_facts, as_known_on, shuffled},
    },
};

fn any_aim() -> impl Strategy<Value = PlanAim> {
    // Whom and what `any_facts` invents.
    let person = (1..=8_i64).prop_map(|key| StanceOf::Person(Id::new(key)));
    let seat = (1020..1030_i64).prop_map(|key| StanceOf::Seat(Id::new(key)));
    let department = || (1010..1014_i64).prop_map(Id::new);
    prop_oneof![
        (prop_oneof![person, seat], select(StanceValue::ALL))
            .prop_map(|(whose, target)| PlanAim::Stance { whose, target }),
        department().prop_map(|department| PlanAim::Reach { department }),
        (department(), 1..60_u8)
            .prop_map(|(department, target)| PlanAim::Coverage { department, target }),
        (select(OrgFactKind::ALL), 1..3_u8)
            .prop_map(|(kind, target)| PlanAim::Organization { kind, target }),
    ]
}

fn any_items() -> impl Strategy<Value = Vec<Row<PlanItem>>> {
    let one = (any_aim(), 0..200_i64, 0..120_i64);
    vec(one, 1..6).prop_map(|all| {
        let rows = (1_i64..).zip(all);
        rows.map(|(key, (aim, made, due))| {
            let made_on = today() - TimeDelta::days(made);
            let item = PlanItem {
                account: Id::new(1000),
                quarter: Quarter::of(made_on),
                made_on,
                aim,
                action: None,
                owner: None,
                due: made_on + TimeDelta::days(due),
                state: PlanState::Open,
            };
            row(Id::new(key), item)
        })
        .collect()
    })
}

fn came(items: &[Row<PlanItem>], facts: &Facts, on: NaiveDate) -> Vec<PlanProgress> {
    let constants = Constants::default();
    progress(items, &Prepared::new(facts, &constants), on)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn neither_the_order_of_rows_nor_other_items_matter(
        facts in any_facts(),
        items in any_items(),
        seed in any::<u64>(),
    ) {
        let all = came(&items, &facts, today());
        prop_assert_eq!(&all, &came(&items, &shuffled(&facts, seed), today()));
        let mut at_once = items;
        for item in &mut at_once {
            item.is.due = today();
        }
        let mut otherwise = at_once.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut otherwise);
        prop_assert_eq!(came(&at_once, &facts, today()), came(&otherwise, &facts, today()));
        for one in &all {
            let alone = came(std::slice::from_ref(&one.item), &facts, today());
            prop_assert_eq!(std::slice::from_ref(one), &alone[..]);
        }
    }

    #[test]
    fn facts_after_the_day_never_matter(facts in any_facts(), items in any_items(), ago in 0..90_i64) {
        let on = today() - TimeDelta::days(ago);
        prop_assert_eq!(
            came(&items, &facts, on),
            came(&items, &as_known_on(&facts, on), on)
        );
    }

    #[test]
    fn what_came_true_is_true_on_its_day_and_was_not_the_day_before(
        facts in any_facts(),
        items in any_items(),
    ) {
        for one in came(&items, &facts, today()) {
            let AimStand::Confirmed { on, by } = one.stand else { continue };
            // Seen on its own day, it has come true; seen the day before, it has not.
            let item = std::slice::from_ref(&one.item);
            if let Some(then) = came(item, &facts, on).first() {
                prop_assert_eq!(then.stand, one.stand);
            }
            let before = on.pred_opt().unwrap();
            if let Some(then) = came(item, &facts, before).first() {
                prop_assert_eq!(then.stand.confirmed_on(), None);
                prop_assert_ne!(by, Proof::Already);
            }
        }
    }

    #[test]
    fn what_has_come_true_stays_so(facts in any_facts(), items in any_items(), ago in 1..60_i64) {
        let earlier = came(&items, &facts, today() - TimeDelta::days(ago));
        let now = came(&items, &facts, today());
        for then in earlier {
            if then.stand.confirmed_on().is_some() {
                let same = now.iter().find(|one| one.item.id == then.item.id).unwrap();
                prop_assert_eq!(same.stand, then.stand);
            }
        }
    }
}
