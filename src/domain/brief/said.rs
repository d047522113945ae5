//! What was said and promised last.

use std::cmp::Reverse;

use super::{BriefItem, Material, NoteSays, PromiseSays, Says, at_most};
use crate::domain::{Interaction, Promise, PromiseState, Row, Who};

const NOTES: usize = 3;
/// Open promises on the page, and of those kept of late.
const OPEN: usize = 6;
const KEPT: usize = 2;

/// The last contacts that have a note, the last first.
pub(super) fn notes(material: &Material) -> (Vec<BriefItem>, usize) {
    let contacts = material.contacts.iter();
    let contacts = contacts.filter(|row| row.on <= material.on);
    let mut told: Vec<_> = contacts.filter(|row| !row.note.is_blank()).collect();
    told.sort_by_key(|row| Reverse((row.on, row.at, row.id)));
    let told = told.into_iter().take(NOTES);
    (told.map(|row| note(material, row)).collect(), 0)
}

fn note(material: &Material, row: &Row<Interaction>) -> BriefItem {
    let people = row
        .people
        .iter()
        .filter_map(|one| material.name(one.person));
    let ours = row.colleagues.iter().filter_map(|id| material.find(*id));
    let others = ours.filter(|row| row.who != Who::Me);
    let says = NoteSays {
        account: row.account,
        on: row.on,
        kind: row.kind,
        people: people.collect(),
        ours: others.map(|row| row.name.clone()).collect(),
        note: row.note.trimmed().unwrap_or_default(),
        privacy: row.privacy,
    };
    BriefItem::new(row.id, Says::Note(says))
}

/// What is open, late ones first, then what was kept of late. About a person: theirs, and what names
/// nobody.
pub(super) fn promises(material: &Material) -> (Vec<BriefItem>, usize) {
    let mut open = open(material);
    open.sort_by_key(|row| (row.due.is_none(), row.due, row.id));
    let open = open.into_iter().map(|row| item(material, row, false));
    let (mut items, more) = at_most(open.collect(), OPEN);
    let mut kept: Vec<_> = material
        .kept
        .iter()
        .filter(|row| row.state == PromiseState::Kept && concerns(material, row))
        .filter(|row| row.closed_on.is_some_and(|day| day <= material.on))
        .collect();
    kept.sort_by_key(|row| Reverse((row.closed_on, row.id)));
    let kept = kept.into_iter().take(KEPT);
    items.extend(kept.map(|row| item(material, row, true)));
    (items, more)
}

/// Open promises that concern the visit, in no order.
pub(super) fn open(material: &Material) -> Vec<&Row<Promise>> {
    let of_account = material.place.iter();
    let of_account = of_account.flat_map(|place| &place.sheet.rows.promises);
    let of_person = material
        .person
        .iter()
        .flat_map(|sheet| &sheet.rows.promises);
    let mut open: Vec<&Row<Promise>> = of_account
        .chain(of_person)
        .filter(|row| row.state == PromiseState::Open && row.made_on <= material.on)
        .filter(|row| concerns(material, row))
        .collect();
    open.sort_by_key(|row| row.id);
    open.dedup_by_key(|row| row.id);
    open
}

fn concerns(material: &Material, promise: &Promise) -> bool {
    let here = Some(promise.account) == material.account();
    match (material.about.person(), promise.person) {
        (None, _) | (Some(_), None) => here,
        (Some(person), Some(whose)) => person == whose,
    }
}

fn item(material: &Material, row: &Row<Promise>, kept: bool) -> BriefItem {
    let says = PromiseSays {
        by: row.by,
        who: row.person.and_then(|person| material.name(person)),
        keeper: row
            .colleague
            .and_then(|id| material.find(id))
            .filter(|row| row.who != Who::Me)
            .map(|row| row.name.clone()),
        text: row.text.clone(),
        due: row.due,
        kept: row.closed_on.filter(|_| kept),
    };
    BriefItem::new(row.id, Says::Promise(says))
}
