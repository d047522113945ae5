//! Ours against theirs: where those who matter stand toward us, and where toward each rival.

use std::cmp::Reverse;

use super::{Node, Scene};
use crate::domain::{Id, Name, Person, Role, StanceValue, rival::RivalHere};

/// Person × us and each rival of the scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contest {
    /// The places in the scene of the rivals that are set against us: all of them, or the one that was chosen.
    pub shown: Vec<usize>,
    /// Key players and whoever has a stance toward a rival, in the order in which they decide.
    pub rows: Vec<ContestRow>,
}

/// One of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContestRow {
    pub person: Id<Person>,
    /// As recorded last; absent: unknown.
    pub us: Option<StanceValue>,
    /// As many as are shown, in their order.
    pub rivals: Vec<Option<StanceValue>>,
    pub ahead: Ahead,
}

/// Who is ahead with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// Nobody, as far as is known.
    Open,
    Us,
    Rival,
    /// A rival has a coach in somebody who approves or decides.
    Lost,
}

impl Contest {
    /// Against `only` this rival, or against all where it is none of them.
    #[must_use]
    pub fn of(scene: &Scene, only: Option<&Name>) -> Self {
        let mut rivals = scene.rivals.iter();
        let chosen = only.and_then(|name| rivals.position(|one| one.is_called(name)));
        let shown = match chosen {
            Some(at) => vec![at],
            None => (0..scene.rivals.len()).collect(),
        };
        let against: Vec<_> = shown.iter().map(|at| &scene.rivals[*at]).collect();
        let mut nodes: Vec<&Node> = scene
            .people
            .iter()
            .filter(|node| node.is_key() || against.iter().any(|one| one.toward(node.id).is_some()))
            .collect();
        nodes.sort_by(|a, b| {
            let role = |node: &Node| node.seats.iter().map(|(_, role)| *role).min();
            let key = |node: &Node| {
                let role = role(node);
                (role.is_none(), role, Reverse(node.influence))
            };
            key(a)
                .cmp(&key(b))
                .then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
        });
        Self {
            rows: nodes.into_iter().map(|node| row(&against, node)).collect(),
            shown,
        }
    }

    /// The one rival that is shown where the scene has others, and its place among them.
    #[must_use]
    pub fn only<'s>(&self, scene: &'s Scene) -> Option<(usize, &'s RivalHere)> {
        match self.shown.as_slice() {
            [at] if 1 < scene.rivals.len() => Some((*at, scene.rivals.get(*at)?)),
            _ => None,
        }
    }
}

fn row(against: &[&RivalHere], node: &Node) -> ContestRow {
    let rivals = against.iter();
    let rivals: Vec<_> = rivals
        .map(|one| one.toward(node.id).map(|toward| toward.value))
        .collect();
    let best = rivals.iter().flatten().max().copied();
    let decides = |(_, role): &(_, Role)| matches!(role, Role::Approver | Role::Decider);
    let ahead = match (node.stance, best) {
        (_, Some(StanceValue::Coach)) if node.seats.iter().any(decides) => Ahead::Lost,
        // Who says nothing of us is not ours because they are for nobody else.
        (us, Some(theirs)) if StanceValue::Support <= theirs && us < Some(theirs) => Ahead::Rival,
        (Some(us), theirs) if StanceValue::Support <= us && theirs < Some(us) => Ahead::Us,
        _ => Ahead::Open,
    };
    ContestRow {
        person: node.id,
        us: node.stance,
        rivals,
        ahead,
    }
}
