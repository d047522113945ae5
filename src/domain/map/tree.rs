//! Departments, in them the reporting lines.

use std::collections::{HashMap, HashSet};

use super::{Chair, Node, Scene, Spot, Zoom};
use crate::domain::{Department, Id, Person};

/// The lines of a tree, from the top.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tree {
    pub lines: Vec<Branch>,
}

/// One line. What it shows is in the scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    pub spot: Spot,
    /// How many superiors in the same department are above a person; 0 for all else.
    pub nesting: u16,
    pub fold: Branches,
    /// How many people that hang on it are out of sight.
    pub hidden: usize,
}

/// What hangs on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Branches {
    /// Nothing.
    Leaf,
    Open,
    Closed,
}

impl Tree {
    /// `folded`: the departments and people whose branches are out of sight. From afar only those are
    /// seen on whom the purchase hangs.
    #[must_use]
    pub fn of(scene: &Scene, folded: &HashSet<Spot>, zoom: Zoom) -> Self {
        Growing::new(scene, folded, zoom).tree()
    }

    /// The line that the line at `at` hangs on.
    #[must_use]
    pub fn above(&self, at: usize) -> Option<usize> {
        let line = self.lines.get(at)?;
        let head = |spot| {
            matches!(
                spot,
                Spot::Department(_) | Spot::Above(_) | Spot::Unit(_) | Spot::Account
            )
        };
        if head(line.spot) {
            return (line.spot != Spot::Account).then_some(0);
        }
        let mut before = self.lines[..at].iter();
        before.rposition(|other| head(other.spot) || other.nesting < line.nesting)
    }
}

struct Growing<'a> {
    scene: &'a Scene,
    folded: &'a HashSet<Spot>,
    zoom: Zoom,
    members: HashMap<Option<Id<Department>>, Vec<&'a Node>>,
    chairs: HashMap<Option<Id<Department>>, Vec<&'a Chair>>,
    lines: Vec<Branch>,
}

impl<'a> Growing<'a> {
    fn new(scene: &'a Scene, folded: &'a HashSet<Spot>, zoom: Zoom) -> Self {
        let mut members: HashMap<_, Vec<_>> = HashMap::new();
        for node in scene.people.iter().chain(&scene.gone) {
            for department in &node.departments {
                members.entry(*department).or_default().push(node);
            }
        }
        let mut chairs: HashMap<_, Vec<_>> = HashMap::new();
        for chair in scene.chairs.iter().filter(|chair| chair.above.is_none()) {
            chairs.entry(chair.department).or_default().push(chair);
        }
        Self {
            scene,
            folded,
            zoom,
            members,
            chairs,
            lines: vec![Branch::leaf(Spot::Account)],
        }
    }

    fn tree(mut self) -> Tree {
        let units = self.scene.units.iter();
        let units = units.map(|(unit, _)| Branch::leaf(Spot::Unit(*unit)));
        self.lines.extend(units);
        self.above();
        for place in &self.scene.places {
            self.department(Some(place.id));
        }
        if self.members.contains_key(&None) || self.chairs.contains_key(&None) {
            self.department(None);
        }
        Tree { lines: self.lines }
    }

    /// The seats that accounts above decide with.
    fn above(&mut self) {
        let mut head = None;
        for chair in self.scene.chairs.iter().filter(|one| one.above.is_some()) {
            if head != Some(chair.account) {
                head = Some(chair.account);
                self.lines.push(Branch::leaf(Spot::Above(chair.account)));
            }
            self.lines.push(Branch::leaf(chair.spot()));
        }
    }

    fn department(&mut self, id: Option<Id<Department>>) {
        let mut members = self.members.remove(&id).unwrap_or_default();
        let chairs = self.chairs.remove(&id).unwrap_or_default();
        let head = Spot::Department(id);
        let (all, fold) = (members.len(), self.folded.contains(&head));
        let fold = match (all + chairs.len(), fold) {
            (0, _) => Branches::Leaf,
            (_, false) => Branches::Open,
            (_, true) => Branches::Closed,
        };
        if self.zoom == Zoom::Far {
            members.retain(|node| node.is_key() || !node.seats.is_empty());
        }
        let seen = if fold == Branches::Open {
            members.len()
        } else {
            0
        };
        self.lines.push(Branch {
            fold,
            hidden: all - seen,
            ..Branch::leaf(head)
        });
        if fold == Branches::Closed {
            return;
        }
        let within: HashSet<_> = members.iter().map(|node| node.id).collect();
        // A seat whose holder works elsewhere, or that nobody holds, is a line of its own.
        let mut seats: HashMap<Id<Person>, (usize, Spot)> = HashMap::new();
        for (at, chair) in chairs.iter().enumerate() {
            match chair.holder.filter(|holder| within.contains(holder)) {
                Some(holder) => {
                    seats.entry(holder).or_insert((at, chair.spot()));
                }
                None => self.lines.push(Branch::leaf(chair.spot())),
            }
        }
        Lines {
            seats,
            folded: self.folded,
            people: members,
            within,
        }
        .grow(&mut self.lines);
    }
}

impl Branch {
    const fn leaf(spot: Spot) -> Self {
        Self {
            spot,
            nesting: 0,
            fold: Branches::Leaf,
            hidden: 0,
        }
    }
}

/// The reporting lines within a department.
struct Lines<'a> {
    /// The first seat of the department that somebody holds, and its place in the chain.
    seats: HashMap<Id<Person>, (usize, Spot)>,
    folded: &'a HashSet<Spot>,
    people: Vec<&'a Node>,
    within: HashSet<Id<Person>>,
}

impl<'a> Lines<'a> {
    fn grow(mut self, lines: &mut Vec<Branch>) {
        let mut people = std::mem::take(&mut self.people);
        // Those in a seat first, then the highest.
        people.sort_by(|a, b| {
            let rank = |node: &Node| {
                let seat = self.seats.get(&node.id).map_or(usize::MAX, |(at, _)| *at);
                (seat, node.level.map_or(u8::MAX, |level| level as u8))
            };
            (rank(a), &a.name, a.id).cmp(&(rank(b), &b.name, b.id))
        });
        let mut below: HashMap<_, Vec<&Node>> = HashMap::new();
        let mut roots = Vec::new();
        for node in people {
            match node.boss.filter(|boss| self.within.contains(boss)) {
                Some(boss) => below.entry(boss).or_default().push(node),
                None => roots.push(node),
            }
        }
        // A stack of its own: a reporting line may be longer than ours.
        let mut stack: Vec<(&'a Node, u16)> = roots.into_iter().rev().map(|r| (r, 0)).collect();
        while let Some((node, nesting)) = stack.pop() {
            let spot = self
                .seats
                .get(&node.id)
                .map_or(Spot::Person(node.id), |(_, spot)| *spot);
            let reports = below.remove(&node.id).unwrap_or_default();
            let closed = self.folded.contains(&Spot::Person(node.id));
            let (fold, hidden) = match (reports.is_empty(), closed) {
                (true, _) => (Branches::Leaf, 0),
                (_, false) => (Branches::Open, 0),
                (_, true) => (Branches::Closed, hang_on(&reports, &mut below)),
            };
            lines.push(Branch {
                spot,
                nesting,
                fold,
                hidden,
            });
            if fold == Branches::Open {
                let next = nesting.saturating_add(1);
                stack.extend(reports.into_iter().rev().map(|report| (report, next)));
            }
        }
    }
}

/// How many people hang on somebody, over how many lines ever.
fn hang_on(reports: &[&Node], below: &mut HashMap<Id<Person>, Vec<&Node>>) -> usize {
    let mut count = 0;
    let mut stack: Vec<_> = reports.iter().map(|node| node.id).collect();
    while let Some(id) = stack.pop() {
        count += 1;
        stack.extend(below.remove(&id).into_iter().flatten().map(|node| node.id));
    }
    count
}
