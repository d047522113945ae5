//! What must hold for a map of anybody.

use std::collections::HashSet;

use proptest::prelude::*;

use super::{any::any_scene, any_setting::any_contest, *};
use crate::domain::example::name;

fn arranged(scene: &Scene, view: View, zoom: Zoom) -> (Chart, Grid) {
    let aspect = Aspect {
        view,
        zoom,
        ..Aspect::default()
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
                .filter(|line| line.fold == Branches::Closed)
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

    #[test]
    fn one_rival_alone_has_its_own_column_and_people_and_one_that_is_not_there_changes_nothing(
        scene in any_contest(30), at in 0..9_usize,
    ) {
        let all = Contest::of(&scene, None);
        prop_assert_eq!(&Contest::of(&scene, Some(&name("Keltrix"))), &all);
        let at = at % scene.rivals.len();
        let rival = &scene.rivals[at];
        let called = name(&rival.name.raw().to_uppercase());
        let alone = Contest::of(&scene, Some(&called));
        prop_assert_eq!(&alone.shown, &vec![at]);
        prop_assert_eq!(alone.only(&scene).is_some(), 1 < scene.rivals.len());
        for node in &scene.people {
            let row = alone.rows.iter().find(|row| row.person == node.id);
            let toward = rival.toward(node.id).map(|toward| toward.value);
            prop_assert_eq!(row.is_some(), node.is_key() || toward.is_some());
            if let Some(row) = row {
                prop_assert_eq!(&row.rivals, &vec![toward]);
                // Beside others, the same column says the same of them.
                let beside = all.rows.iter().find(|other| other.person == node.id);
                prop_assert_eq!(beside.map(|other| other.rivals[at]), Some(toward));
            }
        }
    }
}
