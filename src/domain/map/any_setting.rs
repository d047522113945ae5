//! Scenes with what a view needs besides the people, for laws.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{
    Moved, Moves, OurSide, Scene, Setting, Unit, Units, View, WorstSeat, any::any_scene,
    units::SeatTrouble,
};
use crate::domain::{
    Colleague, ColleagueRole, Id, Person, Role, StanceSource, StanceValue, Who,
    example::{name, row},
    rival::{RivalHere, TowardRival},
    score::{Acquaintance, Band, Leaving, PersonMove, PostMove, Stage},
    summary::DepthBrief,
};

/// Up to `most` people, and a view together with what it needs besides them.
pub fn any_look(most: usize) -> impl Strategy<Value = (Scene, View)> {
    let view = proptest::sample::select(View::ALL);
    (any_scene(most), view, 1..9_i64, any::<u64>()).prop_map(|(mut scene, view, count, bits)| {
        let people: Vec<_> = scene.people.iter().map(|node| node.id).collect();
        scene.on = scene.on + Days::new(500);
        scene.setting = match view {
            View::Ours => Setting::Ours(our_side(&people, count, bits, scene.on)),
            View::Moves => Setting::Moves(moves(&people, bits, scene.on)),
            View::Units => Setting::Units(units(count, bits)),
            _ => Setting::Nothing,
        };
        if view == View::Rivals {
            scene.rivals = rivals(&people, count, bits, scene.on);
        }
        (scene, view)
    })
}

/// Up to `most` people, and some rivals that some of them think something of.
pub fn any_contest(most: usize) -> impl Strategy<Value = Scene> {
    (any_scene(most), 1..9_i64, any::<u64>()).prop_map(|(mut scene, count, bits)| {
        let people: Vec<_> = scene.people.iter().map(|node| node.id).collect();
        scene.rivals = rivals(&people, count, bits, scene.on);
        scene
    })
}

/// Some of the people think something of some of the rivals.
fn rivals(people: &[Id<Person>], count: i64, bits: u64, on: NaiveDate) -> Vec<RivalHere> {
    let rivals = (0..count).map(|at| {
        let toward = people.iter().enumerate().filter(|(one, _)| {
            let bit = (one * 5 + usize::try_from(at).unwrap()) % 64;
            bits >> bit & 1 == 1
        });
        RivalHere {
            account: Id::new(700),
            name: name(&format!("诺梵 Nuofan Communication Systems {at}")),
            rows: Vec::new(),
            people: toward
                .map(|(one, person)| TowardRival {
                    person: *person,
                    roles: vec![Role::Decider],
                    value: StanceValue::ALL[one % StanceValue::ALL.len()],
                    on,
                    source: StanceSource::Hearsay,
                    toward_us: None,
                })
                .collect(),
        }
    });
    rivals.collect()
}

fn our_side(people: &[Id<Person>], ours: i64, bits: u64, on: NaiveDate) -> OurSide {
    let is = Colleague {
        name: name("陈牧野 Petra Lindhagen-Kowalczyk"),
        role: ColleagueRole::Executive,
        level: None,
        who: Who::Colleague,
    };
    let colleagues = (1..=ours).map(|id| row(Id::new(id + 300), is.clone()));
    let colleagues: Vec<_> = colleagues.collect();
    let ids = || colleagues.iter().map(|row| row.id);
    let pairs = people
        .iter()
        .flat_map(|who| ids().map(move |ours| (*who, ours)));
    let pairs = pairs.enumerate();
    let with = |at: usize| bits >> (at % 60) & 1 == 1;
    OurSide {
        known: pairs
            .clone()
            .filter(|(at, _)| with(*at))
            .map(|(at, (person, colleague))| Acquaintance {
                person,
                colleague,
                contacts: at * 37 + 1,
                // As wide as a silence is told.
                last: on - Days::new(720),
                met: Some(on),
                warmth: 0.5,
            })
            .collect(),
        leavings: ids()
            .map(|colleague| Leaving {
                colleague,
                loss: 12.34,
                left: 3,
                alone: 1,
            })
            .collect(),
        matched: pairs
            .filter(|(at, _)| with(at * 7 + 1))
            .map(|(_, pair)| pair)
            .collect(),
        colleagues,
    }
}

fn moves(people: &[Id<Person>], bits: u64, on: NaiveDate) -> Moves {
    let list = people.iter().enumerate().map(|(at, person)| Moved {
        is: PersonMove {
            person: *person,
            on,
            post: match bits >> (at % 60) & 1 {
                0 => PostMove::Left,
                _ => PostMove::Between {
                    from: vec![None],
                    to: vec![Some(Id::new(1))],
                },
            },
            took: vec![Id::new(900)],
            gave_up: vec![Id::new(901)],
            gain: -100.0,
        },
        name: name("欧阳明日香 Ouyang"),
        now: (bits >> (at % 50) & 2 == 2).then(|| (Id::new(800), name("东林电信 Donglin"))),
    });
    Moves {
        since: on - Days::new(365),
        list: list.collect(),
        more: usize::from(bits & 4 == 4),
    }
}

fn units(count: i64, bits: u64) -> Units {
    let list = (0..count).map(|at| Unit {
        account: Id::new(at + 700),
        name: name("东林电信砚溪分公司 Donglin Telecom Yanxi Branch Office"),
        kind: None,
        nesting: u16::try_from(at).unwrap() * 3,
        depth: DepthBrief {
            depth: 100,
            raw: 100.0,
            band: Band::Deep,
            stage: Stage::Solid,
            confidence: 1.0,
        },
        worst: (bits >> at & 1 == 1).then(|| WorstSeat {
            seat: Id::new(900),
            role: Role::Approver,
            title: None,
            why: SeatTrouble::Opposed(name("王芳素")),
            loss: 13.5,
        }),
        above: (bits >> at & 2 == 2).then(|| (vec![Role::Approver], name("Huaxin 华信集团"))),
    });
    Units {
        list: list.collect(),
        more: usize::from(bits & 8 == 8),
    }
}
