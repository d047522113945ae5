//! What must hold for a map of anybody.

use std::collections::HashSet;

use proptest::prelude::*;

use super::{any::any_scene, *};

fn arranged(scene: &Scene, view: View, zoom: Zoom) -> (Chart, Grid) {
    let aspect = Aspect {
        view,
        zoom,
        folded: HashSet::new(),
        centre: None,
    };
    let chart = Chart::of(scene, &aspect);
    let grid = chart.grid(scene, zoom);
    (chart, grid)
}

/// Every place that can be come to from the first one.
fn reached(grid: &Grid) -> HashSet<At> {
    let mut seen: HashSet<At> = grid.first().into_iter().collect();
    let mut open: Vec<_> = seen.iter().copied().collect();
    while let Some(at) = open.pop() {
        for way in [Way::Up, Way::Down, Way::Left, Way::Right] {
            let next = grid.step(at, way, 1);
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_is_in_the_tree_in_each_of_their_departments(scene in any_scene(40)) {
        let (chart, _) = arranged(&scene, View::Tree, Zoom::Middle);
        let Chart::Tree(tree) = chart else { panic!("a tree was asked for") };
        for node in &scene.people {
            let lines = tree.lines.iter().filter(|line| line.spot.person() == Some(node.id));
            prop_assert!(node.departments.len() <= lines.count());
        }
    }

    #[test]
    fn a_folded_department_counts_everybody_it_hides(scene in any_scene(40)) {
        let folded = scene.places.iter().map(|place| Spot::Department(Some(place.id)));
        let tree = Tree::of(&scene, &folded.collect(), Zoom::Middle);
        for place in &scene.places {
            let spot = Spot::Department(Some(place.id));
            let line = tree.lines.iter().find(|line| line.spot == spot);
            let here = scene.members(Some(place.id)).count();
            prop_assert_eq!(line.map(|line| line.hidden), Some(here));
        }
    }

    #[test]
    fn a_folded_superior_counts_all_who_hang_on_them(scene in any_scene(40)) {
        let open = Tree::of(&scene, &HashSet::new(), Zoom::Middle);
        for node in &scene.people {
            let folded = [Spot::Person(node.id)].into_iter().collect();
            let tree = Tree::of(&scene, &folded, Zoom::Middle);
            let hidden: usize = tree
                .lines
                .iter()
                .filter(|line| line.fold == Fold::Closed)
                .map(|line| line.hidden)
                .sum();
            prop_assert_eq!(tree.lines.len() + hidden, open.lines.len());
        }
    }

    #[test]
    fn every_place_of_a_view_is_come_to_by_steps(scene in any_scene(30)) {
        for view in View::ALL {
            for zoom in Zoom::ALL {
                let (_, grid) = arranged(&scene, *view, *zoom);
                let reached = reached(&grid);
                for row in 0..grid.len() {
                    for column in 0..12 {
                        let at = At { row, column };
                        prop_assert_eq!(grid.spot(at).is_some(), reached.contains(&at));
                    }
                }
            }
        }
    }

    #[test]
    fn the_grid_and_the_matrix_have_everybody_once_for_each_department(scene in any_scene(40)) {
        let matrix = Matrix::of(&scene);
        let people = matrix.rows.iter().flat_map(|row| row.cells.iter().map(Vec::len));
        let expected: usize = scene.people.iter().map(|node| node.departments.len()).sum();
        prop_assert_eq!(people.sum::<usize>(), expected);
        let power = Power::of(&scene);
        let people = power.rows.iter().flat_map(|row| row.cells.iter().map(PowerCell::len));
        prop_assert_eq!(people.sum::<usize>(), scene.people.len());
    }

    #[test]
    fn a_scene_marked_against_itself_has_changed_in_nothing(scene in any_scene(20)) {
        let mut after = scene.clone();
        after.mark(&scene);
        prop_assert_eq!(after, scene);
    }

    #[test]
    fn who_is_marked_as_come_or_left_was_there_on_one_day_alone(before in any_scene(12), after in any_scene(12)) {
        let mut marked = after.clone();
        marked.mark(&before);
        for node in &marked.people {
            let new = node.marks.contains(&Mark::Came);
            prop_assert_eq!(new, before.person(node.id).is_none());
        }
        for node in &marked.gone {
            prop_assert!(after.person(node.id).is_none() && before.person(node.id).is_some());
        }
    }
}

/// Whether a segment of a way and a card share a cell.
fn enters(ends: &[(usize, usize)], (x, y): (usize, usize), room: ties::Room) -> bool {
    let (left, right) = (ends[0].0.min(ends[1].0), ends[0].0.max(ends[1].0));
    let (top, bottom) = (ends[0].1.min(ends[1].1), ends[0].1.max(ends[1].1));
    left < x + room.width && x <= right && top < y + room.height && y <= bottom
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_enters_a_card_and_no_two_cards_meet(scene in any_scene(60), across in 2..8_usize) {
        let ties = Ties::of(&scene, None, across);
        let room = ties::Room { width: 18, height: 4 };
        let routed = ties.route(room);
        for (at, (id, card)) in routed.cards.iter().enumerate() {
            let (x, y) = *card;
            prop_assert!(x + room.width <= routed.width && y + room.height <= routed.height);
            for (_, other) in &routed.cards[..at] {
                let apart = other.0 + room.width <= x || x + room.width <= other.0;
                prop_assert!(apart || other.1 + room.height <= y || y + room.height <= other.1);
            }
            for line in &routed.lines {
                for ends in line.way.windows(2) {
                    prop_assert!(!enters(ends, *card, room), "{line:?} enters the card of {id:?} at {card:?}");
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
        let room = ties::Room { width: 18, height: 4 };
        let routed = ties.route(room);
        let card = |id| routed.cards.iter().find(|(of, _)| *of == id).map(|(_, at)| *at).unwrap();
        let touches = |(x, y): (usize, usize), id| {
            let (left, top) = card(id);
            let beside = left <= x && x < left + room.width;
            beside && (y + 1 == top || y == top + room.height)
        };
        for (line, bond) in routed.lines.iter().zip(&ties.bonds) {
            prop_assert!(touches(line.way[0], bond.from), "{line:?} does not begin at {:?}", bond.from);
            prop_assert!(touches(*line.way.last().unwrap(), bond.to), "{line:?} does not end at {:?}", bond.to);
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
        prop_assert_eq!(ties.route(ties::Room { width: 14, height: 1 }).lines.len(), ties.bonds.len());
    }

    #[test]
    fn the_order_of_rows_never_moves_anybody(scene in any_scene(40), seed in any::<u64>()) {
        let mut other = scene.clone();
        let turn = usize::try_from(seed % 97).unwrap() % other.ties.len().max(1);
        other.ties.rotate_left(turn);
        prop_assert_eq!(Ties::of(&scene, None, 5), Ties::of(&other, None, 5));
    }

    #[test]
    fn superiors_stand_above_those_who_report_to_them(scene in any_scene(40)) {
        let ties = Ties::of(&scene, None, 5);
        let row = |id| ties.rows.iter().position(|row| row.contains(&id));
        for bond in &ties.bonds {
            if bond.ties.iter().any(|(kind, _)| *kind == crate::domain::tie::TieKind::ReportsTo) {
                prop_assert!(row(bond.to) < row(bond.from));
            }
        }
    }
}
