//! What the relationship is for: the open matters, the most at risk first; the six reasons they stand on, what each hangs on, and who must sign before goods go
//! out or an invoice does.

use std::collections::HashSet;

use crate::{
    app::{DepthView, Keyed, List},
    domain::{
        Id, Matter, OrgFact, Person, Row, Subject,
        matter::{Cooperation, Footing, Foundations, by_risk},
        score::{Check, Checklist, Fold, Foundation, Link, ReasonId, WeakestLink},
    },
};

/// The page.
#[derive(Debug, Clone)]
pub struct Reasons {
    pub list: List<Vec<ReasonLine>>,
    unfolded: HashSet<FoldGroup>,
}

/// Lines that fold as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FoldGroup {
    Matters,
    Reason(ReasonId),
    Checklist(Checklist),
}

/// Which line below the head of its group: it stays the same while numbers change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Below {
    Matter(Id<Matter>),
    Plan(Id<OrgFact>),
    /// A seat of the chain that a project has of its own.
    Chain(Id<Matter>, WeakestLink),
    Link(WeakestLink),
    /// By its place in the checklist.
    Check(usize),
}

/// A line of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum ReasonLine {
    /// So many matters are open, joint plans in force among them.
    Matters(usize, Fold),
    Matter(Box<Footing>),
    Plan(Box<Cooperation>),
    /// A seat of a project's own chain.
    Chain(Id<Matter>, Link),
    Reason(Foundation, Fold),
    Link(ReasonId, Link),
    /// So many of the departments that must sign are ready.
    Checklist {
        checklist: Checklist,
        ready: usize,
        of: usize,
        fold: Fold,
    },
    /// With its place in the checklist.
    Check(Checklist, usize, Check),
}

impl Keyed for ReasonLine {
    type Key = (FoldGroup, Option<Below>);

    fn key(&self) -> Option<Self::Key> {
        Some(match self {
            Self::Matters(..) => (FoldGroup::Matters, None),
            Self::Matter(stand) => (FoldGroup::Matters, Some(Below::Matter(stand.matter.id))),
            Self::Plan(plan) => (FoldGroup::Matters, Some(Below::Plan(plan.fact.id))),
            Self::Chain(matter, link) => (FoldGroup::Matters, Some(Below::Chain(*matter, link.of))),
            Self::Reason(reason, _) => (FoldGroup::Reason(reason.id), None),
            Self::Link(reason, link) => (FoldGroup::Reason(*reason), Some(Below::Link(link.of))),
            Self::Checklist { checklist, .. } => (FoldGroup::Checklist(*checklist), None),
            Self::Check(checklist, at, _) => {
                (FoldGroup::Checklist(*checklist), Some(Below::Check(*at)))
            }
        })
    }
}

impl Default for Reasons {
    /// The matters and the checklists are read as lists.
    fn default() -> Self {
        let checklists = Checklist::ALL
            .iter()
            .map(|checklist| FoldGroup::Checklist(*checklist));
        Self {
            list: List::default(),
            unfolded: checklists.chain([FoldGroup::Matters]).collect(),
        }
    }
}

impl Reasons {
    /// Lays the lines out anew.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let depth = &view.depth;
        let mut lines = Vec::new();
        let (stands, plans) = business(view);
        if !(stands.is_empty() && plans.is_empty()) {
            let fold = self.fold_of(FoldGroup::Matters, false);
            lines.push(ReasonLine::Matters(stands.len() + plans.len(), fold));
            if fold == Fold::Open {
                for stand in stands {
                    let (matter, chain) = (stand.matter.id, stand.chain.clone());
                    lines.push(ReasonLine::Matter(Box::new(stand)));
                    let chain = chain.into_iter();
                    lines.extend(chain.map(|link| ReasonLine::Chain(matter, link)));
                }
                let plans = plans.into_iter().map(Box::new);
                lines.extend(plans.map(ReasonLine::Plan));
            }
        }
        for reason in &depth.reasons {
            let group = FoldGroup::Reason(reason.id);
            let links = depth.links(reason.id);
            let fold = self.fold_of(group, links.is_empty());
            lines.push(ReasonLine::Reason(*reason, fold));
            if fold == Fold::Open {
                let links = links.into_iter();
                lines.extend(links.map(|link| ReasonLine::Link(reason.id, link)));
            }
        }
        for checklist in Checklist::ALL {
            let checks = depth.checklist(*checklist);
            let fold = self.fold_of(FoldGroup::Checklist(*checklist), checks.is_empty());
            lines.push(ReasonLine::Checklist {
                checklist: *checklist,
                ready: checks.iter().filter(|check| check.ready.is_ready()).count(),
                of: checks.len(),
                fold,
            });
            if fold == Fold::Open {
                let checks = checks.into_iter().enumerate();
                lines.extend(checks.map(|(at, check)| ReasonLine::Check(*checklist, at, check)));
            }
        }
        self.list.fill(lines, height);
    }

    fn fold_of(&self, group: FoldGroup, nothing_below: bool) -> Fold {
        match (nothing_below, self.unfolded.contains(&group)) {
            (true, _) => Fold::Leaf,
            (false, true) => Fold::Open,
            (false, false) => Fold::Closed,
        }
    }

    /// Folds or unfolds the group of the line under the cursor, which goes to its head.
    pub fn fold(&mut self, view: &DepthView, height: usize) {
        let Some((group, _)) = self.list.key().copied() else {
            return;
        };
        if !self.unfolded.remove(&group) {
            self.unfolded.insert(group);
        }
        self.list.seek((group, None));
        self.fill(view, height);
    }

    pub fn fold_all(&mut self, view: &DepthView, height: usize) {
        let reasons = ReasonId::ALL.iter().map(|id| FoldGroup::Reason(*id));
        let checklists = Checklist::ALL
            .iter()
            .map(|checklist| FoldGroup::Checklist(*checklist));
        let all: HashSet<FoldGroup> = reasons
            .chain(checklists)
            .chain([FoldGroup::Matters])
            .collect();
        if self.unfolded == all {
            self.unfolded.clear();
            if let Some((group, _)) = self.list.key().copied() {
                self.list.seek((group, None));
            }
        } else {
            self.unfolded = all;
        }
        self.fill(view, height);
    }

    #[must_use]
    pub fn line(&self) -> Option<&ReasonLine> {
        self.list.row()
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        let bearer = match self.line()? {
            ReasonLine::Link(_, link) | ReasonLine::Chain(_, link) => link.first,
            ReasonLine::Check(.., check) => check.ask,
            ReasonLine::Matter(stand) => stand.weakest.as_ref().and_then(|link| link.first),
            ReasonLine::Plan(plan) => plan.weakest.as_ref().and_then(|link| link.first),
            ReasonLine::Matters(..) | ReasonLine::Reason(..) | ReasonLine::Checklist { .. } => None,
        };
        bearer.map(|bearer| bearer.person)
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.line()? {
            ReasonLine::Link(_, link) | ReasonLine::Chain(_, link) => match link.of {
                WeakestLink::Department(id) => Some(id.into()),
                WeakestLink::Seat(id) => Some(id.into()),
                WeakestLink::Level(_) => link.first.map(|bearer| bearer.person.into()),
                WeakestLink::Layer(_) => None,
            },
            ReasonLine::Check(.., check) => check.department.map(Subject::from),
            ReasonLine::Matter(stand) => Some(stand.matter.id.into()),
            ReasonLine::Plan(plan) => Some(plan.fact.id.into()),
            ReasonLine::Matters(..) | ReasonLine::Reason(..) | ReasonLine::Checklist { .. } => None,
        }
    }
}

/// The open matters of the account and its joint plans as they were on the day of the depth.
fn business(view: &DepthView) -> (Vec<Footing>, Vec<Cooperation>) {
    let (account, on) = (view.sheet.account.id, view.depth.on);
    let here = view.sheet.rows.matters.iter();
    let here = here.filter(|row| row.account == account);
    let then: Vec<Row<Matter>> = here
        .filter_map(|row| {
            let is = row.is.clone().on(on)?;
            Some(Row { is, ..row.clone() })
        })
        .collect();
    let computed = (&*view.facts, &view.constants);
    let foundations = Foundations::of(&view.depth, computed, &view.sheet.rows);
    let as_of = (on, &view.constants);
    let plans = foundations.cooperation(account, &view.sheet.rows.org_facts, as_of);
    (by_risk(&then, &foundations), plans)
}
