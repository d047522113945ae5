//! What is under way with the account, and how well the relationship carries it.

use super::{BriefItem, Material, MatterSays, Says, at_most};
use crate::domain::{
    Id, Matter, Rows,
    matter::Footing,
    score::{Link, WeakestLink},
};

const MATTERS: usize = 4;

/// The most at risk first; about a person, what concerns them before the rest.
pub(super) fn items(material: &Material) -> (Vec<BriefItem>, usize) {
    let Some(place) = &material.place else {
        return (Vec::new(), 0);
    };
    let mut stands = place.stands.clone();
    if let Some(person) = material.about.person() {
        stands.sort_by_key(|stand| !stand.matter.people.contains(&person));
    }
    let items = stands.into_iter().map(|stand| item(material, stand));
    at_most(items.collect(), MATTERS)
}

fn item(material: &Material, stand: Footing) -> BriefItem {
    let named = stand.weakest.as_ref().map(|link| named(material, link));
    let subject: Id<Matter> = stand.matter.id;
    let says = MatterSays {
        stand,
        named: named.unwrap_or_default(),
    };
    BriefItem::new(subject, Says::Matter(Box::new(says)))
}

/// The rows a link names.
fn named(material: &Material, link: &Link) -> Rows {
    let mut rows = Rows::default();
    match link.of {
        WeakestLink::Department(id) => rows.departments.extend(material.find(id).cloned()),
        WeakestLink::Seat(id) => rows.seats.extend(material.find(id).cloned()),
        WeakestLink::Level(_) | WeakestLink::Layer(_) => {}
    }
    let first = link.first.and_then(|bearer| material.find(bearer.person));
    rows.people.extend(first.cloned());
    rows
}
