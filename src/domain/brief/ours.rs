//! What our own people know: who of them met whom last, so that one can ask them before.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{AccountPlace, BriefItem, Knows, Material, Named, Says, at_most};
use crate::domain::{Colleague, Id, Person, Row, Who, score::Acquaintance};

/// Colleagues on the page; people whom each of them met, and is matched to.
const COLLEAGUES: usize = 3;
const MET: usize = 2;
const MATCHED: usize = 2;

pub(super) fn items(material: &Material) -> (Vec<BriefItem>, usize) {
    let Some(place) = &material.place else {
        return (Vec::new(), 0);
    };
    let mut met: BTreeMap<Id<Colleague>, Vec<&Acquaintance>> = BTreeMap::new();
    let about = material.about.person();
    let concerns = |person: Id<Person>| about.is_none_or(|about| about == person);
    for one in place
        .acquaintances
        .iter()
        .filter(|one| concerns(one.person))
    {
        met.entry(one.colleague).or_default().push(one);
    }
    let known = !met.is_empty();
    let rows = place.sheet.rows.colleagues.iter();
    let others = rows.filter(|row| row.who != Who::Me);
    let mut told: Vec<_> = others
        .filter_map(|row| {
            let met = met.remove(&row.id).unwrap_or_default();
            let matched = matched(material, place, row.id);
            let says = knows(material, row, met, matched);
            (!says.met.is_empty() || !says.matched.is_empty()).then_some((row.id, says))
        })
        .collect();
    told.sort_by_key(|(id, says)| (Reverse(says.met.first().map(|(_, on)| *on)), *id));
    if told.is_empty() {
        let alone = known.then(|| BriefItem::new(material.about.subject(), Says::OnlyYou));
        return (alone.into_iter().collect(), 0);
    }
    let items = told.into_iter();
    let items = items.map(|(id, says)| BriefItem::new(id, Says::Knows(says)));
    at_most(items.collect(), COLLEAGUES)
}

fn knows(
    material: &Material,
    row: &Row<Colleague>,
    mut met: Vec<&Acquaintance>,
    mut matched: Vec<Named<Person>>,
) -> Knows {
    met.sort_by_key(|one| (Reverse(one.last), one.person));
    let contacts = match material.about.person() {
        Some(_) => met.iter().map(|one| one.contacts).sum(),
        None => 0,
    };
    let last = met.iter().take(MET);
    let last = last.filter_map(|one| Some((material.named(one.person)?, one.last)));
    matched.truncate(MATCHED);
    Knows {
        name: row.name.clone(),
        role: row.role,
        met: last.collect(),
        more: met.len().saturating_sub(MET),
        matched,
        contacts,
    }
}

/// For whom they are the counterpart on the day, by id.
fn matched(
    material: &Material,
    place: &AccountPlace,
    colleague: Id<Colleague>,
) -> Vec<Named<Person>> {
    let here = place.sheet.account.id;
    let about = material.about.person();
    let pairs = place.sheet.rows.counterparts.iter();
    let theirs = pairs.filter(|row| row.colleague == colleague && row.account == here);
    let in_force = theirs.filter(|row| row.period.holds(material.on));
    let mut people: Vec<_> = in_force.map(|row| row.person).collect();
    people.retain(|person| about.is_none_or(|about| about == *person));
    people.sort_unstable();
    people.dedup();
    let named = people.into_iter().filter_map(|id| material.named(id));
    named.collect()
}
