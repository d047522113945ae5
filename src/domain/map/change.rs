//! What has changed on a map since a day.

use std::collections::HashMap;

use super::{Node, Scene};
use crate::domain::{Department, Id, Level, Person, Role, StanceValue, score::Strength};

/// One thing that is not as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Was not here.
    Came,
    /// Is not here any more.
    Left,
    /// Worked in another department, or in none that is known.
    From(Option<Id<Department>>),
    Level(Option<Level>),
    Took(Role),
    Lost(Role),
    Stance(Option<StanceValue>),
    /// Reported to somebody else, or to nobody.
    Boss(Option<Id<Person>>),
    Strength(Strength),
}

impl Scene {
    /// Marks what is not as it was in `before`, an earlier scene of the same account; whoever has left
    /// since is in `gone`.
    pub fn mark(&mut self, before: &Self) {
        let earlier: HashMap<_, _> = before.people.iter().map(|node| (node.id, node)).collect();
        for node in &mut self.people {
            node.marks = match earlier.get(&node.id) {
                Some(was) => differences(was, node),
                None => vec![Mark::Came],
            };
        }
        let left = before.people.iter().filter(|was| {
            let here = self.people.binary_search_by_key(&was.id, |node| node.id);
            here.is_err()
        });
        let left = left.map(|was| Node {
            marks: vec![Mark::Left],
            seats: Vec::new(),
            ..was.clone()
        });
        self.gone = left.collect();
        for chair in &mut self.chairs {
            let was = before.chair(chair.id).and_then(|was| was.holder);
            let was = was.filter(|was| Some(*was) != chair.holder);
            let was = was.and_then(|id| before.person(id));
            chair.before = was.map(|was| was.name.clone());
        }
    }
}

fn differences(was: &Node, is: &Node) -> Vec<Mark> {
    let mut marks = Vec::new();
    if was.departments != is.departments {
        marks.push(Mark::From(was.departments.first().copied().flatten()));
    }
    if was.level != is.level {
        marks.push(Mark::Level(was.level));
    }
    let others = |these: &Node, those: &Node| {
        let there: Vec<_> = those.seats.iter().map(|(seat, _)| *seat).collect();
        let seats = these.seats.clone().into_iter();
        seats
            .filter(move |(seat, _)| !there.contains(seat))
            .map(|(_, role)| role)
    };
    marks.extend(others(is, was).map(Mark::Took));
    marks.extend(others(was, is).map(Mark::Lost));
    if was.stance != is.stance {
        marks.push(Mark::Stance(was.stance));
    }
    if was.boss != is.boss {
        marks.push(Mark::Boss(was.boss));
    }
    if was.label != is.label {
        marks.push(Mark::Strength(was.label));
    }
    marks
}
