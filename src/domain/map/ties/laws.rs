//! What must hold for the ties of anybody.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;

use super::{BondRoute, Card, Room, Ties};
use crate::domain::{TieKind, map::any::any_scene};

type Cell = (usize, usize);

const ROOM: Room = Room {
    width: 18,
    height: 4,
};

fn cells(ends: &[Cell]) -> Vec<Cell> {
    let (left, right) = (ends[0].0.min(ends[1].0), ends[0].0.max(ends[1].0));
    let (top, bottom) = (ends[0].1.min(ends[1].1), ends[0].1.max(ends[1].1));
    (top..=bottom)
        .flat_map(|y| (left..=right).map(move |x| (x, y)))
        .collect()
}

/// The steps of a way from cell to cell, in whichever direction.
fn steps(line: &BondRoute) -> HashSet<(Cell, Cell)> {
    let segments = line.way.windows(2).map(cells);
    let steps = segments.flat_map(|cells| {
        let pairs = cells.windows(2).map(|pair| (pair[0], pair[1]));
        pairs.collect::<Vec<_>>()
    });
    steps.collect()
}

/// Whether a segment of a way and a card share a cell.
fn enters(ends: &[(usize, usize)], card: Card, room: Room) -> bool {
    let (x, y) = card.at;
    let (left, right) = (ends[0].0.min(ends[1].0), ends[0].0.max(ends[1].0));
    let (top, bottom) = (ends[0].1.min(ends[1].1), ends[0].1.max(ends[1].1));
    left < x + card.width && x <= right && top < y + room.height && y <= bottom
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_enters_a_card_and_no_two_cards_meet(scene in any_scene(60), across in 2..8_usize) {
        let routed = Ties::of(&scene, None, across).route(ROOM);
        for (at, card) in routed.cards.iter().enumerate() {
            let (x, y) = card.at;
            prop_assert!(ROOM.width <= card.width);
            prop_assert!(x + card.width <= routed.width && y + ROOM.height <= routed.height);
            for other in &routed.cards[..at] {
                let apart = other.at.0 + other.width <= x || x + card.width <= other.at.0;
                prop_assert!(apart || other.at.1 + ROOM.height <= y || y + ROOM.height <= other.at.1);
            }
            for line in &routed.lines {
                for ends in line.way.windows(2) {
                    prop_assert!(!enters(ends, *card, ROOM), "{line:?} enters {card:?}");
                }
            }
        }
        for line in &routed.lines {
            for ends in line.way.windows(2) {
                prop_assert!(ends[0].0 == ends[1].0 || ends[0].1 == ends[1].1, "{line:?} is askew");
            }
            for (x, y) in &line.way {
                prop_assert!(*x < routed.width && *y < routed.height, "{line:?} leaves the picture");
            }
        }
    }

    #[test]
    fn every_line_begins_at_one_card_and_ends_at_another(scene in any_scene(60)) {
        let ties = Ties::of(&scene, None, 5);
        let routed = ties.route(ROOM);
        let touches = |(x, y): Cell, id| {
            let card = routed.cards.iter().find(|card| card.person == id).unwrap();
            let (left, top) = card.at;
            // The corners of a card belong to its border alone.
            let beside = left < x && x + 1 < left + card.width;
            beside && (y + 1 == top || y == top + ROOM.height)
        };
        for (line, bond) in routed.lines.iter().zip(&ties.bonds) {
            prop_assert!(touches(line.way[0], bond.from), "{line:?} does not begin at {:?}", bond.from);
            prop_assert!(touches(*line.way.last().unwrap(), bond.to), "{line:?} does not end at {:?}", bond.to);
        }
    }

    #[test]
    fn lines_of_different_trunks_only_cross(scene in any_scene(60), across in 2..8_usize) {
        let routed = Ties::of(&scene, None, across).route(ROOM);
        let taken: Vec<_> = routed.lines.iter().map(steps).collect();
        let turns = |line: &BondRoute| line.way[1..line.way.len() - 1].to_vec();
        for (at, line) in routed.lines.iter().enumerate() {
            for (other, steps) in routed.lines.iter().zip(&taken).filter(|(other, _)| other.trunk != line.trunk) {
                prop_assert!(taken[at].is_disjoint(steps), "{line:?} runs on {other:?}");
                let on = turns(line).into_iter().find(|turn| other.way.windows(2).any(|ends| cells(ends).contains(turn)));
                prop_assert_eq!(on, None, "{:?} turns on {:?}", line, other);
            }
        }
    }

    #[test]
    fn lines_join_only_where_they_say_the_same_of_the_same_person(scene in any_scene(60)) {
        let ties = Ties::of(&scene, None, 5);
        let routed = ties.route(ROOM);
        let mut says = BTreeMap::new();
        for (line, bond) in routed.lines.iter().zip(&ties.bonds) {
            let kinds: Vec<_> = bond.ties.iter().map(|(kind, _)| *kind).collect();
            let this = (bond.to, kinds.clone(), *line.way.last().unwrap());
            let first = says.entry(line.trunk).or_insert((this.clone(), 0));
            first.1 += 1;
            prop_assert_eq!(&first.0, &this);
            prop_assert!(first.1 == 1 || kinds != [TieKind::Private], "a line without a head joins another");
        }
    }

    #[test]
    fn every_tie_has_a_letter_on_a_cell_of_its_line_alone(scene in any_scene(40), across in 2..8_usize) {
        let ties = Ties::of(&scene, None, across);
        let routed = ties.route(ROOM);
        let on = |line: &BondRoute, cell: &Cell| line.way.windows(2).any(|ends| cells(ends).contains(cell));
        for (at, (line, bond)) in routed.lines.iter().zip(&ties.bonds).enumerate() {
            prop_assert_eq!(line.labels.len(), bond.ties.len());
            let apart: HashSet<_> = line.labels.iter().collect();
            prop_assert_eq!(apart.len(), line.labels.len());
            for label in &line.labels {
                prop_assert!(on(line, label), "{label:?} is not on {line:?}");
                for (nth, other) in routed.lines.iter().enumerate() {
                    prop_assert!(nth == at || !on(other, label), "{label:?} of {line:?} is on {other:?}");
                }
            }
        }
    }

    #[test]
    fn every_tie_is_drawn_once_or_counted(scene in any_scene(90)) {
        let ties = Ties::of(&scene, None, 5);
        let drawn: Vec<_> = ties.bonds.iter().flat_map(|bond| bond.ties.iter().map(|(_, id)| *id)).collect();
        let once: HashSet<_> = drawn.iter().copied().collect();
        prop_assert_eq!(once.len(), drawn.len());
        prop_assert_eq!(drawn.len() + ties.ties_left_out, scene.ties.len());
        let shown: usize = ties.rows.iter().map(Vec::len).sum();
        prop_assert_eq!(shown + ties.people_left_out + ties.untied, scene.people.len());
        prop_assert!(shown <= Ties::MOST);
        prop_assert_eq!(ties.route(Room { width: 14, height: 1 }).lines.len(), ties.bonds.len());
    }

    #[test]
    fn the_order_of_rows_never_moves_anybody(scene in any_scene(40), seed in any::<u64>()) {
        let mut other = scene.clone();
        let turn = usize::try_from(seed % 97).unwrap() % other.ties.len().max(1);
        other.ties.rotate_left(turn);
        other.ties.reverse();
        let (one, other) = (Ties::of(&scene, None, 5), Ties::of(&other, None, 5));
        prop_assert_eq!(one.route(ROOM), other.route(ROOM));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn superiors_stand_above_those_who_report_to_them(scene in any_scene(40)) {
        let ties = Ties::of(&scene, None, 5);
        let row = |id| ties.rows.iter().position(|row| row.contains(&id));
        for bond in &ties.bonds {
            if bond.ties.iter().any(|(kind, _)| *kind == TieKind::ReportsTo) {
                prop_assert!(row(bond.to) < row(bond.from));
            }
        }
    }
}
