//! Who somebody is: posts, seats, ties, how to reach them.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::{Datelike, Days, NaiveDate};

use super::{
    BriefItem, ContactWays, Material, PostSays, Says, SeatSays, ThereSays, TieSays, at_most,
};
use crate::domain::{
    Birthday, Empty, Kind, Level, Note, Person, Privacy, Row, Rows, Seat, Tie, TieKind, map::Node,
};

/// Posts, ties and ways of meeting on the page.
const POSTS: usize = 2;
const TIES: usize = 4;
const WAYS: usize = 3;
/// People of an account where nothing has happened yet.
const PEOPLE: usize = 8;
/// A birthday is told so many days ahead.
const SOON: i64 = 30;
/// Contacts of so many days tell how somebody is met.
const YEAR: u64 = 365;

pub(super) fn items(material: &Material) -> (Vec<BriefItem>, usize) {
    let Some(sheet) = &material.person else {
        return account(material);
    };
    let (person, rows) = (&sheet.person, &sheet.rows);
    let (mut items, mut more) = at_most(posts(material, rows), POSTS);
    items.extend(seats(material, rows));
    let (ties, left) = at_most(ties(material, rows), TIES);
    items.extend(ties);
    more += left;
    items.extend(reach(person));
    items.extend(birthday(person, material.on));
    items.extend(ways(material, person));
    items.extend(remark(person, &person.note, Privacy::Shareable));
    items.extend(remark(person, &person.private_note, Privacy::Private));
    (items, more)
}

/// What was noted of the account itself; and before anything has happened, who is there.
fn account(material: &Material) -> (Vec<BriefItem>, usize) {
    let account = material.place.iter().map(|place| &place.sheet.account);
    let items = account.filter_map(|account| {
        let says = Says::Remark(account.note.trimmed()?, Privacy::Shareable);
        Some(BriefItem::new(account.id, says))
    });
    let (people, more) = at_most(people(material), PEOPLE);
    (items.chain(people).collect(), more)
}

/// Everybody of an account where nobody has been met, the highest first. Later the page tells of those
/// who matter.
fn people(material: &Material) -> Vec<BriefItem> {
    let Some(place) = &material.place else {
        return Vec::new();
    };
    if place.depth.people.iter().any(|one| one.last.is_some()) {
        return Vec::new();
    }
    let mut people: Vec<_> = place.scene.people.iter().collect();
    let level = |node: &Node| node.level.map_or(Level::ALL.len(), |level| level as usize);
    people.sort_by_key(|node| (level(node), node.title.is_none(), node.id));
    let item = |node: &&Node| {
        let mut departments = node.departments.iter().flatten();
        let department = departments.find_map(|id| material.find(*id));
        let person = material.find(node.id);
        let says = ThereSays {
            name: node.name.clone(),
            title: node.title.clone(),
            department: department.map(|row| row.name.clone()),
            level: node.level,
            birthday: person.and_then(|person| person.birthday),
        };
        BriefItem::new(node.id, Says::There(says))
    };
    people.iter().map(item).collect()
}

/// In force, those at the account of the brief first.
fn posts(material: &Material, rows: &Rows) -> Vec<BriefItem> {
    let here = material.account();
    let posts = rows.tenures.iter();
    let mut posts: Vec<_> = posts
        .filter(|row| row.post.period.holds(material.on))
        .collect();
    posts.sort_by_key(|row| {
        let elsewhere = Some(row.post.account) != here;
        (elsewhere, Reverse((row.post.period.from, row.id)))
    });
    let item = |row: &&Row<crate::domain::tenure::Tenure>| {
        let post = &row.post;
        let department = post.department.and_then(|id| material.find(id));
        let account = material.find(post.account);
        let elsewhere = account.filter(|_| Some(post.account) != here);
        let says = PostSays {
            title: post.title.clone(),
            department: department.map(|row| row.name.clone()),
            level: post.level,
            influence: post.influence,
            elsewhere: elsewhere.map(|row| row.name.clone()),
            since: post.period.from,
        };
        BriefItem::new(row.id, Says::Post(says))
    };
    posts.iter().map(item).collect()
}

fn seats(material: &Material, rows: &Rows) -> Vec<BriefItem> {
    let here = material.account();
    let holders = rows.holders.iter();
    let held = holders.filter(|row| row.period.holds(material.on));
    let seats = held.filter_map(|row| material.find(row.seat));
    // What somebody decides on one project alone is told with that.
    let mut seats: Vec<_> = seats.filter(|seat| seat.matter.is_none()).collect();
    seats.sort_by_key(|seat| (seat.order.unwrap_or(u16::MAX), seat.role, seat.id));
    let item = |seat: &Row<Seat>| {
        let account = material.find(seat.account);
        let elsewhere = account.filter(|row| Some(row.id) != here);
        let says = SeatSays {
            role: seat.role,
            title: seat.title.clone(),
            above: elsewhere.map(|row| row.name.clone()),
            // Not said of a seat that somebody holds.
            empty: Empty::Vacant,
        };
        BriefItem::new(seat.id, Says::Holds(says))
    };
    seats.into_iter().map(item).collect()
}

/// In force, whom they report to first.
fn ties(material: &Material, rows: &Rows) -> Vec<BriefItem> {
    let me = material.about.person();
    let ties = rows.ties.iter();
    let mut ties: Vec<_> = ties.filter(|row| row.period.holds(material.on)).collect();
    ties.sort_by_key(|row| {
        let boss = row.kind == TieKind::ReportsTo && Some(row.from) == me;
        // Who reports to them matters less than who backs or blocks them.
        let staff = row.kind == TieKind::ReportsTo && !boss;
        (!boss, staff, row.kind, row.id)
    });
    let item = |row: &Row<Tie>| {
        let says = TieSays {
            kind: row.kind,
            from: material.name(row.from)?,
            to: material.name(row.to)?,
            note: row.note.trimmed(),
        };
        Some(BriefItem::new(row.id, Says::Tie(says)))
    };
    ties.into_iter().filter_map(item).collect()
}

pub(super) fn reach(person: &Row<Person>) -> Option<BriefItem> {
    let reach = ContactWays {
        phones: person.phones.clone(),
        emails: person.emails.clone(),
        wechat: person.wechat.clone(),
    };
    (reach != ContactWays::default()).then(|| BriefItem::new(person.id, Says::Reach(reach)))
}

fn birthday(person: &Row<Person>, on: NaiveDate) -> Option<BriefItem> {
    let next = next_birthday(person.birthday?, on)?;
    let soon = (next - on).num_days() <= SOON;
    soon.then(|| BriefItem::new(person.id, Says::Birthday(next)))
}

/// The next one from `on` on.
fn next_birthday(born: Birthday, on: NaiveDate) -> Option<NaiveDate> {
    let years = [on.year(), on.year() + 1].into_iter();
    let mut days = years.filter_map(|year| born.in_year(year));
    days.find(|day| on <= *day)
}

/// How they are met, by what was done in the last year.
fn ways(material: &Material, person: &Row<Person>) -> Option<BriefItem> {
    let depth = material.place.as_ref()?.person.as_ref()?;
    let since = material.on.checked_sub_days(Days::new(YEAR))?;
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for contact in depth.contacts.iter().filter(|contact| since <= contact.on) {
        *counts.entry(contact.kind).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(kind, count)| (Reverse(*count), *kind));
    counts.truncate(WAYS);
    let says = Says::Ways(counts, depth.standing.cadence);
    Some(BriefItem::new(person.id, says))
}

fn remark(person: &Row<Person>, note: &Note, privacy: Privacy) -> Option<BriefItem> {
    let says = Says::Remark(note.trimmed()?, privacy);
    Some(BriefItem::new(person.id, says))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn a_birthday_comes_every_year() {
        let next = |born, on| next_birthday(Birthday::born(born), on);
        let yearly = Birthday::yearly(3, 4);
        let in_this_year = yearly.and_then(|yearly| next_birthday(yearly, day(2026, 3, 1)));
        assert_eq!(in_this_year, Some(day(2026, 3, 4)));
        let born = day(1971, 3, 4);
        assert_eq!(next(born, day(2026, 3, 4)), Some(day(2026, 3, 4)));
        assert_eq!(next(born, day(2026, 3, 5)), Some(day(2027, 3, 4)));
        let leap = day(1972, 2, 29);
        assert_eq!(next(leap, day(2026, 1, 1)), Some(day(2026, 2, 28)));
        assert_eq!(next(leap, day(2028, 1, 1)), Some(day(2028, 2, 29)));
    }
}
