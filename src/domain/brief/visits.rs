//! What is planned: the next visits, and those that nobody has logged yet.

use super::{BriefItem, Material, Says, VisitSays, at_most};
use crate::domain::{Row, Visit, Who};

const VISITS: usize = 2;

/// The next first; about a person, those to them wherever they are.
pub(super) fn items(material: &Material) -> (Vec<BriefItem>, usize) {
    let of_account = material.place.iter();
    let of_account = of_account.flat_map(|place| &place.sheet.rows.visits);
    let of_person = material.person.iter().flat_map(|sheet| &sheet.rows.visits);
    let about = material.about.person();
    let mut visits: Vec<&Row<Visit>> = of_account
        .chain(of_person)
        .filter(|row| row.done.is_none())
        .filter(|row| about.is_none_or(|person| row.people.contains(&person)))
        .collect();
    visits.sort_by_key(|row| (row.on, row.at.is_none(), row.at, row.id));
    visits.dedup_by_key(|row| row.id);
    let items = visits.into_iter().map(|row| item(material, row));
    at_most(items.collect(), VISITS)
}

fn item(material: &Material, row: &Row<Visit>) -> BriefItem {
    let people = row.people.iter().filter_map(|id| material.name(*id));
    let ours = row.colleagues.iter().filter_map(|id| material.find(*id));
    let others = ours.filter(|row| row.who != Who::Me);
    let says = VisitSays {
        on: row.on,
        at: row.at,
        people: people.collect(),
        about: row
            .matters
            .iter()
            .filter_map(|id| material.find(*id))
            .map(|row| row.title.clone())
            .collect(),
        ours: others.map(|row| row.name.clone()).collect(),
        visit: row.is.clone(),
    };
    BriefItem::new(row.id, Says::Visit(says))
}
