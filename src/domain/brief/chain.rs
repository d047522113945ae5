//! The seats in the order of the chain, and whoever else matters at the account.

use std::{cmp::Reverse, collections::HashMap};

use super::{
    BriefItem, Material, Says, SeatSays, at_most,
    material::{AccountPlace, Stands},
};
use crate::domain::{
    Id, Person, Rival, Row, Stance, Subject,
    map::{Chair, Counts, Node},
    rival::RivalHere,
};

/// Seats on the page, people without a seat, rivals.
const SEATS: usize = 9;
const WEIGHTY: usize = 2;
const RIVALS: usize = 2;

pub(super) fn items(material: &Material, fresh: u16) -> (Vec<BriefItem>, usize) {
    let (Some(place), None) = (&material.place, &material.person) else {
        return (Vec::new(), 0);
    };
    let stands = material.stands();
    let chairs = place.scene.chairs.iter();
    let chairs = chairs.filter(|chair| chair.counts == Counts::Yes);
    let chairs = chairs.map(|chair| seat(place, chair, &stands, fresh));
    let (mut items, left) = at_most(chairs.collect(), SEATS);
    let (weighty, out) = at_most(weighty(place, &stands, fresh), WEIGHTY);
    items.extend(weighty);
    let (rivals, not_told) = at_most(rivals(material, place), RIVALS);
    items.extend(rivals);
    (items, left + out + not_told)
}

fn seat(place: &AccountPlace, chair: &Chair, stands: &Stands<'_>, fresh: u16) -> BriefItem {
    let holder = chair.holder.and_then(|holder| place.scene.person(holder));
    let stand = holder.map(|node| {
        let mut stand = stands.stand(node, fresh);
        // The seat has said it already.
        stand.title = stand
            .title
            .filter(|title| Some(title) != chair.title.as_ref());
        stand
    });
    BriefItem::new(chair.id, Says::Chair(says(chair), stand))
}

pub(super) fn says(chair: &Chair) -> SeatSays {
    SeatSays {
        role: chair.role,
        title: chair.title.clone(),
        above: chair.above.clone(),
        empty: chair.empty,
    }
}

/// People of great influence without a seat, the most influential first.
fn weighty(place: &AccountPlace, stands: &Stands<'_>, fresh: u16) -> Vec<BriefItem> {
    let people = place.scene.people.iter();
    let without: Vec<_> = people
        .filter(|node| node.seats.is_empty() && node.is_key())
        .collect();
    let mut without: Vec<(u8, &Node)> = without
        .into_iter()
        .filter_map(|node| Some((node.influence?, node)))
        .collect();
    without.sort_by_key(|(influence, node)| (Reverse(*influence), node.id));
    let item = |(influence, node): (u8, &Node)| {
        BriefItem::new(node.id, Says::Weighty(stands.stand(node, fresh), influence))
    };
    without.into_iter().map(item).collect()
}

/// The rivals here, the most dangerous first.
fn rivals(material: &Material, place: &AccountPlace) -> Vec<BriefItem> {
    let account = place.sheet.account.id;
    let all = RivalHere::all(account, &place.sheet.rows, material.on).into_iter();
    let item = |rival: RivalHere| {
        let people = rival.people.iter();
        let names = people.filter_map(|one| Some((one.person, material.name(one.person)?)));
        let names = names.collect();
        let about = rival.rows.first().map(|row| Subject::from(row.id));
        BriefItem::new(
            about.unwrap_or_else(|| account.into()),
            Says::RivalHere(rival, names),
        )
    };
    all.map(item).collect()
}

/// By person and rival, the newest first.
pub(super) fn newest_toward_rivals<'a>(
    stances: &'a [Row<Stance>],
    material: &Material,
) -> Vec<&'a Row<Stance>> {
    let account = material.account();
    let mut newest: HashMap<(Id<Person>, String), &Row<Stance>> = HashMap::new();
    let on_time = stances.iter().filter(|row| row.on <= material.on);
    for row in on_time.filter(|row| Some(row.account) == account) {
        let Some(rival) = &row.rival else { continue };
        let known = newest.entry((row.person, Rival::key(rival))).or_insert(row);
        if (known.on, known.id) < (row.on, row.id) {
            *known = row;
        }
    }
    let mut newest: Vec<_> = newest.into_values().collect();
    newest.sort_by_key(|row| Reverse((row.on, row.id)));
    newest
}
