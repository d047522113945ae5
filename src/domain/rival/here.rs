//! The rivals at an account on a day, each with who of the customer thinks what of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Rival;
use crate::domain::{
    Account, Id, Name, Person, Role, Row, Rows, Stance, StanceSource, StanceValue,
};

/// A rival at an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalHere {
    pub account: Id<Account>,
    /// As its row has it, else as a matter or a stance that names it.
    pub name: Name,
    /// What is known of it, the newest first; empty where it is only named elsewhere.
    pub rows: Vec<Row<Rival>>,
    /// Everybody with a stance toward it, whoever backs it most first.
    pub people: Vec<TowardRival>,
}

/// Somebody of the customer and a rival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TowardRival {
    pub person: Id<Person>,
    /// The roles of the seats they hold, weightiest first.
    pub roles: Vec<Role>,
    /// Toward the rival, as recorded last.
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
    /// Toward us, as recorded last; absent: unknown.
    pub toward_us: Option<StanceValue>,
}

impl TowardRival {
    #[must_use]
    pub fn backs(&self) -> bool {
        StanceValue::Support <= self.value
    }

    /// Whether the rival has a coach in whoever decides or approves.
    #[must_use]
    pub fn decides_for_them(&self) -> bool {
        let decides = |role: &Role| matches!(role, Role::Approver | Role::Decider);
        self.value == StanceValue::Coach && self.roles.iter().any(decides)
    }
}

impl RivalHere {
    /// Every rival at an account: whoever has a coach in it first, then by how many back them, then by name.
    /// What is dated after the day does not count.
    #[must_use]
    pub fn all(account: Id<Account>, rows: &Rows, on: NaiveDate) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        let mut known: Vec<_> = rows
            .rivals
            .iter()
            .filter(|row| row.account == account && row.on <= on)
            .collect();
        known.sort_by_key(|row| std::cmp::Reverse((row.on, row.id)));
        for row in known {
            Self::of(account, &row.name, &mut found)
                .rows
                .push(row.clone());
        }
        for row in rows.matters.iter().filter(|row| row.account == account) {
            if let Some(rival) = &row.rival {
                Self::of(account, rival, &mut found);
            }
        }
        let roles = roles(rows, on);
        let newest = newest(account, rows, on);
        for row in newest.values() {
            let Some(rival) = &row.rival else { continue };
            let us = newest.get(&(row.person, None));
            Self::of(account, rival, &mut found)
                .people
                .push(TowardRival {
                    person: row.person,
                    roles: roles.get(&row.person).cloned().unwrap_or_default(),
                    value: row.value,
                    on: row.on,
                    source: row.source,
                    toward_us: us.map(|row| row.value),
                });
        }
        for rival in &mut found {
            rival.people.sort_by(|a, b| {
                let most =
                    |one: &TowardRival| std::cmp::Reverse((one.decides_for_them(), one.value));
                let weight = |one: &TowardRival| one.roles.first().copied();
                let no_seat = |one: &TowardRival| one.roles.is_empty();
                (most(a), no_seat(a), weight(a), a.person).cmp(&(
                    most(b),
                    no_seat(b),
                    weight(b),
                    b.person,
                ))
            });
        }
        found.sort_by(|a, b| {
            let threat = |one: &Self| std::cmp::Reverse((one.is_serious(), one.backers().count()));
            (threat(a), &a.name).cmp(&(threat(b), &b.name))
        });
        found
    }

    #[must_use]
    pub fn is_called(&self, name: &Name) -> bool {
        Rival::key(&self.name) == Rival::key(name)
    }

    /// Whether somebody who decides or approves is its coach.
    #[must_use]
    pub fn is_serious(&self) -> bool {
        self.people.iter().any(TowardRival::decides_for_them)
    }

    /// Whoever backs it, most first.
    pub fn backers(&self) -> impl Iterator<Item = &TowardRival> {
        self.people.iter().filter(|one| one.backs())
    }

    #[must_use]
    pub fn toward(&self, person: Id<Person>) -> Option<&TowardRival> {
        self.people.iter().find(|one| one.person == person)
    }

    fn of<'a>(account: Id<Account>, name: &Name, found: &'a mut Vec<Self>) -> &'a mut Self {
        let key = Rival::key(name);
        let at = found
            .iter()
            .position(|one| Rival::key(&one.name) == key)
            .unwrap_or_else(|| {
                found.push(Self {
                    account,
                    name: name.clone(),
                    rows: Vec::new(),
                    people: Vec::new(),
                });
                found.len() - 1
            });
        &mut found[at]
    }
}

/// The last word of each person on each rival, and on us under no name.
fn newest(
    account: Id<Account>,
    rows: &Rows,
    on: NaiveDate,
) -> BTreeMap<(Id<Person>, Option<String>), &Row<Stance>> {
    let mut newest: BTreeMap<_, &Row<Stance>> = BTreeMap::new();
    for row in &rows.stances {
        if row.account != account || on < row.on {
            continue;
        }
        let rival = row.rival.as_ref().map(Rival::key);
        let known = newest.entry((row.person, rival)).or_insert(row);
        if (known.on, known.id) < (row.on, row.id) {
            *known = row;
        }
    }
    newest
}

/// The roles of the seats that each person holds on a day, weightiest first.
fn roles(rows: &Rows, on: NaiveDate) -> BTreeMap<Id<Person>, Vec<Role>> {
    // Whoever decides on one project only does not decide for the account.
    let seats = rows.seats.iter().filter(|seat| seat.matter.is_none());
    let seats: BTreeMap<_, _> = seats.map(|seat| (seat.id, seat.role)).collect();
    let mut roles: BTreeMap<_, Vec<Role>> = BTreeMap::new();
    for holder in rows.holders.iter().filter(|row| row.period.holds(on)) {
        if let Some(role) = seats.get(&holder.seat) {
            roles.entry(holder.person).or_default().push(*role);
        }
    }
    for held in roles.values_mut() {
        held.sort_unstable();
        held.dedup();
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Chain, Holder, Note, Period, Seat,
        example::{name, row},
    };

    fn day(of_november: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, of_november).unwrap_or_default()
    }

    const HERE: Id<Account> = Id::new(1);

    fn stance(key: i64, person: i64, value: i8, on: u32, rival: Option<&str>) -> Row<Stance> {
        row(
            Id::new(key),
            Stance {
                person: Id::new(person),
                account: HERE,
                value: StanceValue::from_number(value).unwrap_or(StanceValue::Neutral),
                on: day(on),
                source: StanceSource::FirstHand,
                rival: rival.map(name),
                interaction: None,
                note: Note::empty(),
            },
        )
    }

    fn rival(key: i64, called: &str, on: u32) -> Row<Rival> {
        row(
            Id::new(key),
            Rival {
                account: HERE,
                name: name(called),
                sells: None,
                weak_points: None,
                note: Note::empty(),
                source: None,
                on: day(on),
            },
        )
    }

    fn seated(role: Role, seat: i64, person: i64) -> (Row<Seat>, Row<Holder>) {
        let is = Seat {
            account: HERE,
            role,
            chain: Chain::Combined,
            title: None,
            department: None,
            order: None,
            not_applicable: None,
            matter: None,
            vacant_since: None,
        };
        let holder = Holder {
            seat: Id::new(seat),
            person: Id::new(person),
            period: Period::default(),
        };
        (row(Id::new(seat), is), row(Id::new(seat + 100), holder))
    }

    #[test]
    fn whom_only_a_stance_names_is_known_by_name_and_a_row_tells_more_of_it() {
        let rows = Rows {
            rivals: vec![rival(10, "Nuofan", 2)],
            stances: vec![
                stance(20, 5, 1, 3, Some("NUOFAN")),
                stance(21, 5, 2, 4, Some("Zhongtian")),
            ],
            ..Rows::default()
        };
        let found = RivalHere::all(HERE, &rows, day(9));
        let named: Vec<_> = found
            .iter()
            .map(|one| (one.name.raw(), one.rows.len(), one.people.len()))
            .collect();
        assert_eq!(named, [("Nuofan", 1, 1), ("Zhongtian", 0, 1)]);
    }

    #[test]
    fn the_newest_word_of_each_person_counts_and_none_of_a_later_day() {
        let rows = Rows {
            stances: vec![
                stance(20, 5, 3, 3, Some("Nuofan")),
                stance(21, 5, 0, 5, Some("Nuofan")),
                stance(22, 5, -1, 4, None),
                stance(23, 5, 2, 8, Some("Nuofan")),
            ],
            ..Rows::default()
        };
        let on = |on| {
            let found = RivalHere::all(HERE, &rows, day(on));
            found
                .first()
                .map(|one| (one.people[0].value, one.people[0].toward_us))
        };
        assert_eq!(on(2), None);
        assert_eq!(on(3), Some((StanceValue::Coach, None)));
        let no = Some(StanceValue::NotAccepted);
        assert_eq!(on(5), Some((StanceValue::Neutral, no)));
        assert_eq!(on(8), Some((StanceValue::StrongSupport, no)));
    }

    #[test]
    fn a_coach_who_decides_stands_before_any_number_of_backers() {
        let (decider, held) = seated(Role::Decider, 30, 5);
        let (user, used) = seated(Role::User, 31, 6);
        let rows = Rows {
            seats: vec![decider, user],
            holders: vec![held, used],
            stances: vec![
                stance(20, 6, 3, 3, Some("Aland")),
                stance(21, 7, 2, 3, Some("Aland")),
                stance(22, 5, 3, 3, Some("Bering")),
            ],
            ..Rows::default()
        };
        let found = RivalHere::all(HERE, &rows, day(9));
        assert_eq!(found[0].name.raw(), "Bering");
        assert!(found[0].people[0].decides_for_them());
        assert!(!found[1].people[0].decides_for_them());
    }
}
