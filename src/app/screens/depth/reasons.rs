//! What the relationship is for: the six reasons, what each hangs on, and who must sign before goods go
//! out or an invoice does.

use std::collections::HashSet;

use crate::{
    app::{
        DepthView,
        screens::list::{List, Step},
    },
    domain::{
        id::Id,
        person::Person,
        row::Subject,
        score::{Check, Errand, Fold, Link, Reason, ReasonId, WeakestLink},
    },
};

/// The page.
#[derive(Debug, Clone)]
pub struct Reasons {
    pub lines: Vec<ReasonLine>,
    pub list: List,
    unfolded: HashSet<Group>,
    selected: Option<Key>,
}

/// Lines that fold as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Group {
    Reason(ReasonId),
    Errand(Errand),
}

/// Which line: it stays the same while numbers change.
type Key = (Group, Option<Below>);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Below {
    Link(WeakestLink),
    /// By its place in the checklist.
    Check(usize),
}

/// A line of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum ReasonLine {
    Reason(Reason, Fold),
    Link(ReasonId, Link),
    /// So many of the departments that must sign are ready.
    Errand {
        errand: Errand,
        ready: usize,
        of: usize,
        fold: Fold,
    },
    Check(Errand, Check),
}

impl Default for Reasons {
    /// The checklists are read as lists.
    fn default() -> Self {
        let errands = Errand::ALL.iter().map(|errand| Group::Errand(*errand));
        Self {
            lines: Vec::new(),
            list: List::default(),
            unfolded: errands.collect(),
            selected: None,
        }
    }
}

impl Reasons {
    /// Lays the lines out anew; the cursor stays with its line.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let depth = &view.depth;
        self.lines.clear();
        for reason in &depth.reasons {
            let group = Group::Reason(reason.id);
            let links = depth.links(&view.facts, reason.id);
            let fold = self.fold_of(group, links.is_empty());
            self.lines.push(ReasonLine::Reason(*reason, fold));
            if fold == Fold::Open {
                let links = links.into_iter();
                self.lines
                    .extend(links.map(|link| ReasonLine::Link(reason.id, link)));
            }
        }
        for errand in Errand::ALL {
            let checks = depth.checklist(*errand);
            let fold = self.fold_of(Group::Errand(*errand), checks.is_empty());
            self.lines.push(ReasonLine::Errand {
                errand: *errand,
                ready: checks.iter().filter(|check| check.ready.is_ready()).count(),
                of: checks.len(),
                fold,
            });
            if fold == Fold::Open {
                let checks = checks.into_iter();
                self.lines
                    .extend(checks.map(|check| ReasonLine::Check(*errand, check)));
            }
        }
        let keys = self.keys();
        let place = |key: Key| keys.iter().position(|known| *known == key);
        if let Some(at) = self.selected.and_then(place) {
            self.list.at = at;
        }
        self.show(height);
    }

    fn fold_of(&self, group: Group, nothing_below: bool) -> Fold {
        match (nothing_below, self.unfolded.contains(&group)) {
            (true, _) => Fold::Leaf,
            (false, true) => Fold::Open,
            (false, false) => Fold::Closed,
        }
    }

    fn keys(&self) -> Vec<Key> {
        let mut check = 0;
        let keys = self.lines.iter().map(|line| match line {
            ReasonLine::Reason(reason, _) => (Group::Reason(reason.id), None),
            ReasonLine::Link(reason, link) => (Group::Reason(*reason), Some(Below::Link(link.of))),
            ReasonLine::Errand { errand, .. } => {
                check = 0;
                (Group::Errand(*errand), None)
            }
            ReasonLine::Check(errand, _) => {
                check += 1;
                (Group::Errand(*errand), Some(Below::Check(check)))
            }
        });
        keys.collect()
    }

    pub fn step(&mut self, step: Step, height: usize) {
        self.list.step(step, self.lines.len(), height);
        self.selected = self.keys().get(self.list.at).copied();
    }

    pub fn show(&mut self, height: usize) {
        self.list.show(self.lines.len(), height);
        self.selected = self.keys().get(self.list.at).copied();
    }

    /// Folds or unfolds the group of the line under the cursor, which goes to its head.
    pub fn fold(&mut self, view: &DepthView, height: usize) {
        let Some((group, _)) = self.selected else {
            return;
        };
        if !self.unfolded.remove(&group) {
            self.unfolded.insert(group);
        }
        self.selected = Some((group, None));
        self.fill(view, height);
    }

    pub fn fold_all(&mut self, view: &DepthView, height: usize) {
        let reasons = ReasonId::ALL.iter().map(|id| Group::Reason(*id));
        let errands = Errand::ALL.iter().map(|errand| Group::Errand(*errand));
        let all: HashSet<Group> = reasons.chain(errands).collect();
        if self.unfolded == all {
            self.unfolded.clear();
            self.selected = self.selected.map(|(group, _)| (group, None));
        } else {
            self.unfolded = all;
        }
        self.fill(view, height);
    }

    #[must_use]
    pub fn line(&self) -> Option<&ReasonLine> {
        self.lines.get(self.list.at)
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        let bearer = match self.line()? {
            ReasonLine::Link(_, link) => link.first,
            ReasonLine::Check(_, check) => check.ask,
            ReasonLine::Reason(..) | ReasonLine::Errand { .. } => None,
        };
        bearer.map(|bearer| bearer.person)
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.line()? {
            ReasonLine::Link(_, link) => match link.of {
                WeakestLink::Department(id) => Some(id.into()),
                WeakestLink::Seat(id) => Some(id.into()),
                WeakestLink::Level(_) => link.first.map(|bearer| bearer.person.into()),
                WeakestLink::Layer(_) => None,
            },
            ReasonLine::Check(_, check) => check.department.map(Subject::from),
            ReasonLine::Reason(..) | ReasonLine::Errand { .. } => None,
        }
    }
}
