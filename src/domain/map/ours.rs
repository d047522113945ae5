//! Our side against theirs: a row for each of their people, a column for each of ours.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Node, Scene};
use crate::domain::{
    Colleague, Id, Level, Person, Row,
    score::{Acquaintance, Leaving},
};

/// Who of ours met for longer than this many days ago has not met lately.
pub const LATELY: i64 = 365;

/// What the book knows of our side at the account, on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OurSide {
    /// Everybody of ours.
    pub colleagues: Vec<Row<Colleague>>,
    /// By person and colleague.
    pub known: Vec<Acquaintance>,
    /// Of those who had contact here, the greatest loss first.
    pub leavings: Vec<Leaving>,
    /// Counterparts in force.
    pub matched: HashSet<(Id<Person>, Id<Colleague>)>,
}

/// Person × colleague.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ours {
    /// With whom most would be lost first; then those who are not known here.
    pub columns: Vec<OursColumn>,
    /// Pairs that do not fit first, then whoever matters most.
    pub rows: Vec<OursRow>,
}

/// One of ours.
#[derive(Debug, Clone, PartialEq)]
pub struct OursColumn {
    pub colleague: Row<Colleague>,
    /// Absent: had no contact here.
    pub leaving: Option<Leaving>,
}

/// One of theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct OursRow {
    pub person: Id<Person>,
    pub gap: Option<Gap>,
    /// Who of ours should be matched to them.
    pub wanted: Option<Id<Colleague>>,
    /// As many as there are columns.
    pub cells: Vec<OursCell>,
}

/// Where one of theirs and one of ours meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OursCell {
    pub known: Option<Acquaintance>,
    pub pair: Matching,
}

/// Whether two are matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matching {
    No,
    /// Counterparts today.
    Matched,
    /// Should be.
    Wanted,
}

/// Why a person is not matched as they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Their counterpart is of a lower level.
    MatchedBelow(Id<Colleague>),
    /// Nobody is matched to them, and whoever met them lately is of a lower level.
    MetBelow(Vec<Id<Colleague>>),
    /// Somebody who matters has no counterpart.
    Unmatched,
    /// Their counterpart has not met them lately.
    OnPaper(Id<Colleague>),
}

impl OurSide {
    fn of(&self, person: Id<Person>) -> &[Acquaintance] {
        let start = self.known.partition_point(|one| one.person < person);
        let rest = &self.known[start..];
        &rest[..rest.partition_point(|one| one.person == person)]
    }

    #[must_use]
    pub fn colleague(&self, id: Id<Colleague>) -> Option<&Row<Colleague>> {
        self.colleagues.iter().find(|row| row.id == id)
    }

    fn fits(&self, colleague: Id<Colleague>, level: Option<Level>) -> bool {
        let rank = self.colleague(colleague).map(|row| row.rank());
        rank.is_some_and(|rank| rank <= level.unwrap_or(Level::Working))
    }

    fn is_matched(&self, person: Id<Person>) -> bool {
        self.matched.iter().any(|(matched, _)| *matched == person)
    }

    /// Layered matching: on their level or above it, somebody of ours is theirs and meets them.
    fn gap(&self, node: &Node, on: NaiveDate) -> Option<Gap> {
        let lately = self
            .of(node.id)
            .iter()
            .filter(|one| one.met.is_some_and(|met| (on - met).num_days() <= LATELY));
        let met: Vec<_> = lately.map(|one| one.colleague).collect();
        let ours = self.colleagues.iter().map(|row| row.id);
        let matched: Vec<_> = ours
            .filter(|id| self.matched.contains(&(node.id, *id)))
            .collect();
        let fitting = matched.iter().find(|id| self.fits(**id, node.level));
        match (matched.first(), fitting) {
            (_, Some(fitting)) => (!met.contains(fitting)).then_some(Gap::OnPaper(*fitting)),
            (Some(below), None) => Some(Gap::MatchedBelow(*below)),
            (None, None) if met.is_empty() || met.iter().any(|id| self.fits(*id, node.level)) => {
                let matters = node.is_key() || node.level == Some(Level::High);
                matters.then_some(Gap::Unmatched)
            }
            (None, None) => Some(Gap::MetBelow(met)),
        }
    }

    /// Who should be matched: of those on the person's level or above, whoever is warmest with them,
    /// else the one least above them.
    fn wanted(&self, node: &Node) -> Option<Id<Colleague>> {
        let known = self.of(node.id);
        let warmth = |id: Id<Colleague>| {
            let one = known.iter().find(|one| one.colleague == id);
            one.map_or(0.0, |one| one.warmth)
        };
        let fitting = self.colleagues.iter();
        let fitting = fitting.filter(|row| self.fits(row.id, node.level));
        let best = fitting.min_by(|a, b| {
            let warmer = warmth(b.id).total_cmp(&warmth(a.id));
            warmer.then_with(|| (b.rank(), a.id).cmp(&(a.rank(), b.id)))
        });
        best.map(|row| row.id)
    }
}

impl Ours {
    #[must_use]
    pub fn of(scene: &Scene, side: &OurSide) -> Self {
        let columns = columns(side);
        let rows = scene.people.iter().map(|node| {
            let gap = side.gap(node, scene.on);
            let unpaired = gap
                .as_ref()
                .is_some_and(|gap| !matches!(gap, Gap::OnPaper(_)));
            // Whoever has a level is to have somebody of it or above, whether or not anything is amiss yet.
            let alone = node.level.is_some() && !side.is_matched(node.id);
            let wanted = (unpaired || alone).then(|| side.wanted(node)).flatten();
            let cells = columns.iter().map(|column| {
                let colleague = column.colleague.id;
                let known = side.of(node.id).iter();
                OursCell {
                    known: known.copied().find(|one| one.colleague == colleague),
                    pair: match () {
                        () if side.matched.contains(&(node.id, colleague)) => Matching::Matched,
                        () if wanted == Some(colleague) => Matching::Wanted,
                        () => Matching::No,
                    },
                }
            });
            OursRow {
                person: node.id,
                cells: cells.collect(),
                gap,
                wanted,
            }
        });
        let mut rows: Vec<_> = rows.collect();
        let nodes: HashMap<_, _> = scene.people.iter().map(|node| (node.id, node)).collect();
        rows.sort_by(|a, b| {
            let key = |row: &OursRow| {
                let node = nodes.get(&row.person);
                (
                    urgency(row.gap.as_ref()),
                    node.is_none_or(|node| !node.is_key()),
                    node.and_then(|node| node.level).unwrap_or(Level::Working),
                )
            };
            let strength = |row: &OursRow| nodes.get(&row.person).map_or(0.0, |is| is.strength);
            let stronger = strength(b).total_cmp(&strength(a));
            key(a)
                .cmp(&key(b))
                .then(stronger)
                .then(a.person.cmp(&b.person))
        });
        Self { columns, rows }
    }
}

const fn urgency(gap: Option<&Gap>) -> u8 {
    match gap {
        Some(Gap::MatchedBelow(_) | Gap::MetBelow(_)) => 0,
        Some(Gap::Unmatched) => 1,
        Some(Gap::OnPaper(_)) => 2,
        None => 3,
    }
}

fn columns(side: &OurSide) -> Vec<OursColumn> {
    let leaving = |id| side.leavings.iter().position(|one| one.colleague == id);
    let mut columns: Vec<_> = side.colleagues.iter().collect();
    columns.sort_by_key(|row| (leaving(row.id).unwrap_or(usize::MAX), row.rank(), row.id));
    let columns = columns.into_iter().map(|row| OursColumn {
        leaving: leaving(row.id).map(|at| side.leavings[at]),
        colleague: row.clone(),
    });
    columns.collect()
}
