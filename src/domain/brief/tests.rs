//! The worked example, and single rules.

use chrono::Days;

use super::*;
use crate::domain::{
    Side, StanceValue,
    example::{material, material_of, name, promise, rows},
    insight::{Limit, What},
    score::{
        Prepared, State,
        example::{ago, today, worked},
    },
};

fn brief(material: &Material) -> Brief {
    Brief::of(material, &Constants::default())
}

fn asked(brief: &Brief) -> Vec<&Lack> {
    let items = brief.items(Heading::Questions);
    let lacks = items.filter_map(|item| match &item.says {
        Says::Question(lack, _) => Some(lack),
        _ => None,
    });
    lacks.collect()
}

#[test]
fn the_questions_of_an_account_follow_what_its_gaps_cost() {
    let worked = worked();
    let brief = brief(&material(&worked.facts, None, today()));
    let asked = asked(&brief);
    // The empty approver's seat is worth 3 of 10 seat weights: 13.5 points.
    assert!(
        asked[0].finding.about == worked.approver.into(),
        "{asked:?}"
    );
    let what = |who| {
        let lack = asked.iter().find(|lack| lack.person() == Some(who));
        &lack.unwrap().finding.what
    };
    assert_eq!(*what(worked.wang), What::Opposed);
    let state = State::Never;
    assert!(matches!(what(worked.sun), What::Uncovered { state: is, .. } if *is == state));
    // What costs no points is asked last, but it is asked.
    assert!(
        asked.last().unwrap().finding.what == What::NoRival,
        "{asked:?}"
    );
}

#[test]
fn a_stance_says_what_it_counts_as_and_why() {
    let worked = worked();
    let mut facts = worked.facts.clone();
    for contact in &mut facts.own.contacts {
        contact.signals = crate::domain::interaction::Signals::NONE;
    }
    let brief = brief(&material(&facts, Some(worked.li), today()));
    let mut standing = brief.items(Heading::Standing);
    let stance = standing.find_map(|item| match &item.says {
        Says::Stance(recorded) => Some(recorded),
        _ => None,
    });
    let limit = stance.unwrap().limit;
    assert_eq!(limit, Some((Some(StanceValue::Support), Limit::NoSignal)));
    let themselves = brief.items(Heading::Questions).any(|item| {
        let Says::Question(lack, Asked::Themselves) = &item.says else {
            return false;
        };
        matches!(lack.finding.what, What::Limited { .. })
    });
    assert!(themselves, "they themselves can be asked to do something");
}

#[test]
fn late_promises_come_first_and_those_of_others_are_not_told_to_somebody() {
    let worked = worked();
    let account = worked.facts.own.account;
    let constants = Constants::default();
    let prepared = Prepared::new(&worked.facts, &constants);
    let mut all = rows(&worked.facts);
    let soon = today() + Days::new(3);
    all.promises = vec![
        promise((account, 1), Side::Us, Some(worked.zhang), ago(9), None),
        promise(
            (account, 2),
            Side::Them,
            Some(worked.zhang),
            ago(9),
            Some(soon),
        ),
        promise(
            (account, 3),
            Side::Us,
            Some(worked.li),
            ago(9),
            Some(ago(7)),
        ),
        promise((account, 4), Side::Them, None, ago(9), Some(ago(2))),
    ];
    let told = |person| {
        let whom = (account, person);
        let material = material_of(&prepared, &all, Vec::new(), whom, today());
        let brief = brief(&material);
        let keys = brief
            .items(Heading::Promises)
            .map(|item| item.subject.key());
        keys.collect::<Vec<_>>()
    };
    assert_eq!(told(None), [3, 4, 2, 1]);
    assert_eq!(told(Some(worked.zhang)), [4, 2, 1]);
}

#[test]
fn of_our_own_people_those_are_named_who_met_somebody_there() {
    let worked = worked();
    let brief = brief(&material(&worked.facts, Some(worked.li), today()));
    let ours: Vec<_> = brief.items(Heading::Ours).collect();
    let Says::Knows(knows) = &ours[0].says else {
        unreachable!("{ours:?}")
    };
    assert_eq!((&knows.name, knows.contacts), (&name("陈牧野"), 1));
    let brief = super::tests::brief(&material(&worked.facts, Some(worked.zhang), today()));
    let mut ours = brief.items(Heading::Ours).map(|item| &item.says);
    assert_eq!(ours.next(), Some(&Says::OnlyYou));
}

#[test]
fn somebody_who_never_was_anywhere_has_a_page_too() {
    let worked = worked();
    let mut material = material(&worked.facts, Some(worked.zhang), today());
    material.place = None;
    let sheet = material.person.as_mut().unwrap();
    sheet.person.is.phones = vec![name("+86 139 0000 0001")];
    let brief = brief(&material);
    assert_eq!(brief.head.account, None);
    assert!(
        brief
            .items(Heading::Who)
            .any(|item| matches!(item.says, Says::Reach(_)))
    );
}
