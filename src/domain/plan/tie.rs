//! Ties between people: nobody is tied to themselves, nobody is their own superior.

use std::collections::{HashMap, HashSet};

use super::{
    RuleError,
    delete::Deletion,
    rule::{Rule, not_void},
    sheet::Sheet,
};
use crate::domain::{Id, Name, Period, Person, Row, Tie, TieKind};

impl Rule for Tie {
    fn sound(&self) -> Result<(), RuleError> {
        not_void(self.period)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        let from = sheet.need(self.from)?;
        sheet.need(self.to)?;
        if self.from == self.to {
            return Err(RuleError::TieToSelf(from.name.clone()));
        }
        Reporting::among(&sheet.rows.ties).no_circle(self, sheet)
    }

    fn period_mut(&mut self) -> Option<&mut Period> {
        Some(&mut self.period)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.from) && !deletion.has(self.to)).then_some(self)
    }
}

/// Who reports to whom, and when.
pub(super) struct Reporting {
    superiors: HashMap<Id<Person>, Vec<(Id<Person>, Period)>>,
}

impl Reporting {
    pub(super) fn among(ties: &[Row<Tie>]) -> Self {
        let mut superiors: HashMap<_, Vec<_>> = HashMap::new();
        for tie in ties.iter().filter(|tie| tie.kind == TieKind::ReportsTo) {
            superiors
                .entry(tie.from)
                .or_default()
                .push((tie.to, tie.period));
        }
        Self { superiors }
    }

    /// One more line; nothing is asked.
    pub(super) fn add(&mut self, tie: &Tie) {
        let above = self.superiors.entry(tie.from).or_default();
        above.push((tie.to, tie.period));
    }

    pub(super) fn has_superior(&self, person: Id<Person>) -> bool {
        self.superiors
            .get(&person)
            .is_some_and(|above| !above.is_empty())
    }

    /// Refuses a tie that closes a circle on some day.
    pub(super) fn no_circle(&self, tie: &Tie, sheet: &Sheet) -> Result<(), RuleError> {
        if tie.kind != TieKind::ReportsTo {
            return Ok(());
        }
        let Some(circle) = self.path(tie) else {
            return Ok(());
        };
        let names = circle.into_iter().filter_map(|id| sheet.find(id));
        let names: Vec<Name> = names.map(|person| person.name.clone()).collect();
        Err(RuleError::ReportingCircle(names))
    }

    /// The way from the tie's one end over its other end back, all of it in force on one day.
    fn path(&self, tie: &Tie) -> Option<Vec<Id<Person>>> {
        let mut seen = HashSet::new();
        let mut ways = vec![(vec![tie.from, tie.to], tie.period)];
        while let Some((way, period)) = ways.pop() {
            let last = *way.last()?;
            for (superior, other) in self.superiors.get(&last).into_iter().flatten() {
                let Some(both) = common(period, *other) else {
                    continue;
                };
                if *superior == tie.from {
                    return Some(way);
                }
                if seen.insert((*superior, both)) {
                    let further = way.iter().copied().chain([*superior]).collect();
                    ways.push((further, both));
                }
            }
        }
        None
    }
}

/// The days in both periods.
fn common(a: Period, b: Period) -> Option<Period> {
    let to = match (a.to, b.to) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    // `None`, the open start, is the smallest.
    let from = a.from.max(b.from);
    a.meets(&b).then_some(Period { from, to })
}
