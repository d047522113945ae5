//! The depth as a reader goes through it: what each part gives and what it loses, down to the person
//! and the dated contacts behind a number.
//!
//! Knows: a [`Depth`] and the facts it was computed from. Numbers are rounded together, so that those
//! below a number add up to it. Must not know: a screen, a word of any language.

mod apportion;
mod person;
mod tally;

use super::{
    Acquaintance, Bearer, Because, Contribution, ContributionKind, Depth, Layer, OrgFactFact,
    Prepared, Summit, organizational, universal,
};
use crate::domain::{Colleague, Id, Interaction, Person, Subject};

pub use apportion::{apportion, apportion_into};
pub use person::{PersonLine, person_lines};
pub use tally::Tally;

/// Which line of a ledger: it stays the same while numbers change, so that a cursor and what is
/// unfolded stay, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Path {
    pub root: Root,
    /// Somebody below the root, or the person the root is about.
    pub person: Option<Id<Person>>,
    pub leaf: Option<Leaf>,
}

/// What a line hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Root {
    /// A contribution, by its kind and subject.
    Part(ContributionKind, Subject),
    /// The list of everybody.
    People,
}

/// The last branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leaf {
    Silence,
    Stance,
    Warmth,
    Evidence,
    Contact(Id<Interaction>),
    /// What messages would have added beyond what they can.
    OverCeiling,
    /// An organizational fact, by its place among those of its kind.
    Fact(usize),
    Colleague(Id<Colleague>),
}

/// Whether a line has others below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// Nothing is below it.
    Leaf,
    Closed,
    Open,
}

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerLine {
    pub path: Path,
    /// How far in: 0 for a root.
    pub indent: usize,
    pub fold: Fold,
    pub says: LedgerSays,
}

/// What a line says. Points are in tenths, shares of a strength in hundredths.
#[derive(Debug, Clone, PartialEq)]
pub enum LedgerSays {
    /// What gives points.
    Part {
        part: Contribution,
        points: i64,
        most: i64,
    },
    /// Somebody who carries a department, with the points that are theirs.
    Bearer {
        bearer: Bearer,
        points: i64,
        most: i64,
        /// How much of them counts here: less on the level of whom they back, or with a newer post elsewhere.
        counted: f64,
    },
    /// Everybody of the account, strongest first: so many.
    Everybody(usize),
    /// Somebody of the account, with their strength.
    Person { person: Id<Person>, strength: i64 },
    /// What a strength is made of.
    Of(PersonLine),
    /// An organizational fact that counts.
    Fact(OrgFactFact),
    /// An executive meeting that counts.
    Summit(Summit),
    /// A colleague who met somebody here lately.
    Colleague(Acquaintance),
}

/// The lines of a depth, those below what is not `open` left out: first the contributions, largest
/// loss first, then everybody by strength.
#[must_use]
pub fn ledger(
    prepared: &Prepared<'_>,
    depth: &Depth,
    open: &dyn Fn(&Path) -> bool,
) -> Vec<LedgerLine> {
    let mut book = Ledger {
        prepared,
        depth,
        open,
        entries: Vec::new(),
    };
    book.parts();
    book.people();
    book.entries
}

/// The line that everybody stands below.
pub const EVERYBODY: Path = Path {
    root: Root::People,
    person: None,
    leaf: None,
};

/// The line of somebody in the list of everybody.
#[must_use]
pub const fn path_of(person: Id<Person>) -> Path {
    Path {
        root: Root::People,
        person: Some(person),
        leaf: None,
    }
}

struct Ledger<'a> {
    prepared: &'a Prepared<'a>,
    depth: &'a Depth,
    open: &'a dyn Fn(&Path) -> bool,
    entries: Vec<LedgerLine>,
}

impl Ledger<'_> {
    fn put(&mut self, path: Path, indent: usize, says: LedgerSays) {
        self.entries.push(LedgerLine {
            path,
            indent,
            fold: Fold::Leaf,
            says,
        });
    }

    /// Puts a line with others below it; says whether they are to be shown.
    fn branch(&mut self, path: Path, indent: usize, says: LedgerSays) -> bool {
        let open = (self.open)(&path);
        self.entries.push(LedgerLine {
            path,
            indent,
            fold: if open { Fold::Open } else { Fold::Closed },
            says,
        });
        open
    }

    fn parts(&mut self) {
        for (part, points, most) in Tally::of(self.depth).by_loss(self.depth) {
            self.part(part.clone(), points, most);
        }
    }

    fn part(&mut self, part: Contribution, points: i64, most: i64) {
        let root = Root::Part(part.kind, part.subject);
        let path = Path {
            root,
            person: None,
            leaf: None,
        };
        let because = part.because.clone();
        let kind = part.kind;
        let says = LedgerSays::Part { part, points, most };
        match because {
            Because::Held(bearer) | Because::Opposed(bearer) => {
                if self.branch(path, 0, says) {
                    self.person(root, bearer.person, 1);
                }
            }
            Because::Covered(cover) => {
                if self.branch(path, 0, says) {
                    let mut bearers = vec![(cover.first, cover.counted)];
                    bearers.extend(cover.second);
                    self.bearers(root, &bearers, points, most);
                }
            }
            Because::Known { colleagues } => {
                let known = self.known(&colleagues);
                self.leaves(path, says, known, |known| {
                    (
                        Leaf::Colleague(known.colleague),
                        LedgerSays::Colleague(known),
                    )
                });
            }
            Because::Met { .. } => {
                let summits = organizational::met(self.prepared, self.depth.on);
                let summits = summits.into_iter().enumerate().collect();
                self.leaves(path, says, summits, |(at, summit)| {
                    let leaf = summit.interaction.map_or(Leaf::Fact(at), Leaf::Contact);
                    (leaf, LedgerSays::Summit(summit))
                });
            }
            Because::Agreed { .. } | Because::Planned { .. } | Because::Reviewed { .. } => {
                let facts = organizational::counted(self.prepared, kind, self.depth.on);
                let facts = facts.into_iter().enumerate().collect();
                self.leaves(path, says, facts, |(at, fact)| {
                    (Leaf::Fact(at), LedgerSays::Fact(fact))
                });
            }
            Because::Unheld(_) | Because::Nobody | Because::Floor { .. } => self.put(path, 0, says),
        }
    }

    /// Each colleague with whom they met last, of those who make them count.
    fn known(&self, colleagues: &[Id<Colleague>]) -> Vec<Acquaintance> {
        let all = self.prepared.acquaintances(self.depth.on);
        let last = |colleague: &Id<Colleague>| {
            let met = all.iter().filter(|one| one.colleague == *colleague);
            met.filter(|one| one.met.is_some())
                .max_by_key(|one| one.met)
        };
        colleagues.iter().filter_map(last).copied().collect()
    }

    fn leaves<T>(
        &mut self,
        path: Path,
        says: LedgerSays,
        below: Vec<T>,
        leaf: impl Fn(T) -> (Leaf, LedgerSays),
    ) {
        if below.is_empty() {
            self.put(path, 0, says);
        } else if self.branch(path, 0, says) {
            for one in below {
                let (leaf, says) = leaf(one);
                let path = Path {
                    leaf: Some(leaf),
                    ..path
                };
                self.put(path, 1, says);
            }
        }
    }

    /// The one or two who carry a department; their points add up to its.
    fn bearers(&mut self, root: Root, bearers: &[(Bearer, f64)], points: i64, most: i64) {
        let constants = self.prepared.constants;
        let mix = &constants.coverage;
        let weights = [mix.first, mix.second];
        let shares = bearers.iter().zip(weights);
        // One half of a department's share only where two carry it: the other is then nobody's.
        let gives: Vec<f64> = shares
            .map(|((bearer, counted), weight)| {
                weight * counted * universal::reach(bearer.strength, constants)
            })
            .collect();
        let whole: f64 = gives.iter().sum();
        let scale = if 0.0 < whole {
            as_number(points) / whole
        } else {
            0.0
        };
        let parts: Vec<f64> = gives.iter().map(|give| give * scale).collect();
        let shown = apportion_into(&parts, 1.0, points);
        let mosts = apportion_into(&weights.map(|weight| weight * as_number(most)), 1.0, most);
        for (at, (bearer, counted)) in bearers.iter().enumerate() {
            let path = Path {
                root,
                person: Some(bearer.person),
                leaf: None,
            };
            let says = LedgerSays::Bearer {
                bearer: *bearer,
                points: shown[at],
                most: mosts[at],
                counted: *counted,
            };
            if self.branch(path, 1, says) {
                self.person(root, bearer.person, 2);
            }
        }
    }

    fn people(&mut self) {
        let mut people: Vec<_> = self.depth.people.iter().collect();
        people.sort_by(|a, b| {
            b.strength
                .total_cmp(&a.strength)
                .then_with(|| a.person.cmp(&b.person))
        });
        if !self.branch(EVERYBODY, 0, LedgerSays::Everybody(people.len())) {
            return;
        }
        for standing in people {
            let path = path_of(standing.person);
            let says = LedgerSays::Person {
                person: standing.person,
                strength: person::shown(standing),
            };
            if self.branch(path, 1, says) {
                self.person(Root::People, standing.person, 2);
            }
        }
    }

    /// What somebody's strength is made of.
    fn person(&mut self, root: Root, person: Id<Person>, indent: usize) {
        let Some(explained) = self.prepared.explain(self.depth.on, person) else {
            return;
        };
        for (deeper, leaf, line) in person_lines(&explained, self.prepared.constants) {
            let path = Path {
                root,
                person: Some(person),
                leaf: Some(leaf),
            };
            self.put(path, indent + deeper, LedgerSays::Of(line));
        }
    }
}

/// A count of units as a number to compute with.
fn as_number(units: i64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "at most a few thousand tenths of a point"
    )]
    let number = units as f64;
    number
}

/// The layers in the order they are read in.
pub const LAYERS: [Layer; 3] = [Layer::Key, Layer::Universal, Layer::Organizational];

#[cfg(test)]
mod tests;
