//! What is not right at the account, the worst first.

use crate::{
    app::{
        DepthView, Keyed, List,
        overlays::{Snoozable, SnoozableWarning},
    },
    domain::{
        Name, Row, Snooze, Subject, Uid,
        warnings::{Rule, Warning, topic},
    },
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Warnings {
    pub list: List<Vec<WarningLine>>,
    /// Whether what sleeps is listed, or only counted.
    pub lists_sleepers: bool,
}

/// A warning, and what lets it sleep if anything does.
#[derive(Debug, Clone, PartialEq)]
pub struct WarningLine {
    pub warning: Warning,
    pub asleep: Option<Row<Snooze>>,
}

impl Keyed for WarningLine {
    type Key = (Rule, Subject);

    fn key(&self) -> Option<(Rule, Subject)> {
        Some((self.warning.rule, self.warning.finding.about))
    }
}

impl Warnings {
    /// Lists them anew.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let awake = view.warned.awake.iter().map(|warning| WarningLine {
            warning: warning.clone(),
            asleep: None,
        });
        let asleep = view.warned.asleep.iter().map(|sleeper| WarningLine {
            warning: sleeper.warning.clone(),
            asleep: Some(sleeper.snooze.clone()),
        });
        let asleep = asleep.filter(|_| self.lists_sleepers);
        self.list.fill(awake.chain(asleep).collect(), height);
    }

    /// Lists what sleeps below what does not, or only counts it.
    pub fn toggle_sleepers(&mut self, view: &DepthView, height: usize) {
        self.lists_sleepers = !self.lists_sleepers;
        self.fill(view, height);
    }

    #[must_use]
    pub fn line(&self) -> Option<&WarningLine> {
        self.list.row()
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        Some(self.line()?.warning.finding.about)
    }
}

impl WarningLine {
    /// The warning as what asks until when it sleeps has it; `None` where its row is not among those
    /// read.
    #[must_use]
    pub fn snoozable(&self, view: &DepthView) -> Option<Snoozable> {
        let subject = self.warning.finding.about;
        let (uid, about) = named(view, subject)?;
        Some(Snoozable::Warning(SnoozableWarning {
            account: view.sheet.account.id,
            account_name: view.sheet.account.name.clone(),
            rule: self.warning.rule,
            topic: topic(self.warning.rule, subject.kind(), &uid),
            about,
        }))
    }
}

/// The text id of what a warning is about, and its name where that says more than the rule.
fn named(view: &DepthView, subject: Subject) -> Option<(Uid, Option<Name>)> {
    let rows = &view.sheet.rows;
    match subject {
        Subject::Person(id) => {
            let row = rows.find(id)?;
            Some((row.uid.clone(), Some(row.name.clone())))
        }
        Subject::Seat(id) => {
            let row = rows.find(id)?;
            Some((row.uid.clone(), row.title.clone()))
        }
        Subject::Promise(id) => {
            let row = rows.find(id)?;
            Some((row.uid.clone(), Some(row.text.clone())))
        }
        Subject::Account(id) if id == view.sheet.account.id => {
            Some((view.sheet.account.uid.clone(), None))
        }
        _ => None,
    }
}
