//! Scenes of any kind, for laws.

use chrono::NaiveDate;
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{Chair, Counts, MapPlace, Node, Scene, Setting};
use crate::domain::{
    Chain, Empty, Function, Id, Level, Name, Note, Period, Role, Row, StanceValue, Tie, TieKind,
    example::{name, row},
    score::{State, Strength},
};

fn any_name() -> impl Strategy<Value = Name> {
    let words = select(vec![
        "Zhang Wei",
        "王芳素",
        "欧阳明日香 Ouyang",
        "Li",
        "Aleksandra Wiśniewska-Kowalczyk",
        "总工程师办公室主任李慕白先生",
    ]);
    words.prop_map(name)
}

fn any_node(id: i64, places: i64) -> impl Strategy<Value = Node> {
    let departments = vec(option::of((1..=places).prop_map(Id::new)), 1..=2);
    let stance = option::of(select(StanceValue::ALL));
    let who = (any_name(), option::of(any_name()), departments);
    let level = option::of(select(Level::ALL));
    let stands = (level, option::of(0..=10_u8), stance, 0.0..=1.0_f64);
    (who, stands).prop_map(move |((name, title, mut departments), stands)| {
        departments.sort_unstable();
        departments.dedup();
        let (level, influence, stance, strength) = stands;
        Node {
            id: Id::new(id),
            name,
            title,
            level,
            departments,
            influence,
            stance,
            effective: stance,
            state: State::Live,
            label: if strength < 0.2 {
                Strength::Slight
            } else {
                Strength::Fair
            },
            strength,
            thread: 0.3 <= strength,
            silence: Some(7),
            boss: None,
            seats: Vec::new(),
            marks: Vec::new(),
            left: None,
        }
    })
}

/// A seat with the place of its holder among the people.
fn any_seat() -> impl Strategy<Value = (Role, Chain, Option<usize>, bool)> {
    let holder = option::of(0..200_usize);
    (select(Role::ALL), select(Chain::ALL), holder, any::<bool>())
}

/// Up to `most` people with seats, reporting lines without circles and ties of every kind.
pub fn any_scene(most: usize) -> impl Strategy<Value = Scene> {
    let people = (1..=most).prop_flat_map(|count| {
        let ids = 1..=i64::try_from(count).unwrap();
        ids.map(|id| any_node(id, 4)).collect::<Vec<_>>()
    });
    let bosses = vec(option::of(0..200_usize), most);
    let ties = vec((0..200_usize, 0..200_usize, select(TieKind::ALL)), 0..=most);
    (people, vec(any_seat(), 0..8), bosses, ties)
        .prop_map(|(people, seats, bosses, ties)| scene(people, &seats, &bosses, &ties))
}

fn scene(
    mut people: Vec<Node>,
    seats: &[(Role, Chain, Option<usize>, bool)],
    bosses: &[Option<usize>],
    ties: &[(usize, usize, TieKind)],
) -> Scene {
    let count = people.len();
    let mut rows: Vec<Row<Tie>> = Vec::new();
    let mut tie = |from: usize, to: usize, kind| {
        let id = i64::try_from(rows.len()).unwrap() + 5_000;
        let (from, to) = (Id::new(from as i64 + 1), Id::new(to as i64 + 1));
        let known = rows
            .iter()
            .any(|row| (row.from, row.to, row.kind) == (from, to, kind));
        if from != to && !known {
            let is = Tie {
                from,
                to,
                kind,
                note: Note::empty(),
                period: Period::ALWAYS,
            };
            rows.push(row(Id::new(id), is));
        }
    };
    for at in 1..count {
        // Only upwards, so that nobody is their own superior.
        if let Some(boss) = bosses.get(at).copied().flatten() {
            let boss = boss % at;
            people[at].boss = Some(people[boss].id);
            tie(at, boss, TieKind::ReportsTo);
        }
    }
    for (from, to, kind) in ties.iter().filter(|tie| tie.2 != TieKind::ReportsTo) {
        tie(from % count, to % count, *kind);
    }
    let mut chairs = Vec::new();
    for (at, (role, chain, holder, titled)) in seats.iter().enumerate() {
        let id = Id::new(at as i64 + 900);
        let holder = holder.map(|holder| holder % count);
        if let Some(holder) = holder {
            people[holder].seats.push((id, *role));
        }
        chairs.push(Chair {
            id,
            account: Id::new(700),
            above: None,
            role: *role,
            chain: *chain,
            title: titled.then(|| name("设备采购与供应链管理委员会")),
            department: Some(Id::new(at as i64 % 4 + 1)),
            holder: holder.map(|holder| people[holder].id),
            empty: Empty::NotKnown,
            counts: Counts::Yes,
            not_applicable: None,
            before: None,
        });
    }
    let functions = [
        Function::Executive,
        Function::Procurement,
        Function::Finance,
        Function::Other,
    ];
    let places = functions
        .iter()
        .zip(1_u32..)
        .map(|(function, id)| MapPlace {
            id: Id::new(id.into()),
            name: name("采购部 Procurement"),
            function: *function,
            importance: 2.0,
            not_applicable: None,
            cover: Some(f64::from(id - 1) / 4.0),
        });
    Scene {
        account: Some((Id::new(700), name("Donglin 东林"))),
        on: NaiveDate::default(),
        units: Vec::new(),
        places: places.collect(),
        people,
        chairs,
        ties: rows,
        gone: Vec::new(),
        rivals: Vec::new(),
        setting: Setting::Nothing,
    }
}
