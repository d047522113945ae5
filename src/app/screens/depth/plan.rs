//! The plan for the relationship, quarter by quarter: what is aimed at in each layer, what came of it, and
//! what could be planned besides.

use crate::{
    app::{DepthView, Keyed, List},
    domain::{
        Id, Person, PlanAim, PlanItem, Quarter, Row, Subject,
        plan_item::{PlanProgress, progress, proposals},
        score::{Layer, Prepared},
    },
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct PlanPage {
    pub list: List<Vec<PlanLine>>,
    /// Absent: that of the day.
    quarter: Option<Quarter>,
    /// The item whose quarter is to be shown once it is read.
    wanted: Option<Id<PlanItem>>,
    /// What came of everything that is planned for the quarter on screen.
    pub items: Vec<PlanProgress>,
}

/// A line of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanLine {
    Layer(Layer),
    Item(Box<PlanProgress>),
    /// What follows is only proposed.
    Proposed,
    Draft(Box<PlanItem>),
}

/// Which line, whatever its numbers say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlanKey {
    Item(Id<PlanItem>),
    Draft(PlanAim),
}

impl Keyed for PlanLine {
    type Key = PlanKey;

    fn key(&self) -> Option<PlanKey> {
        match self {
            Self::Item(progress) => Some(PlanKey::Item(progress.item.id)),
            Self::Draft(item) => Some(PlanKey::Draft(item.aim)),
            Self::Layer(_) | Self::Proposed => None,
        }
    }

    fn rests(&self) -> bool {
        self.key().is_some()
    }
}

impl PlanPage {
    /// At an item, in its quarter.
    #[must_use]
    pub fn at(item: Id<PlanItem>) -> Self {
        let mut page = Self {
            wanted: Some(item),
            ..Self::default()
        };
        page.list.seek(PlanKey::Item(item));
        page
    }

    /// The quarter on screen.
    #[must_use]
    pub fn quarter(&self, view: &DepthView) -> Quarter {
        self.quarter.unwrap_or_else(|| Quarter::of(view.depth.on))
    }

    /// Shows the plan of the quarter so many on.
    pub fn turn(&mut self, by: i32, view: &DepthView, height: usize) {
        self.quarter = Some(self.quarter(view).plus(by));
        self.fill(view, height);
    }

    /// Lists it anew. Only what is proposed today can be taken up.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let wanted = self.wanted.take();
        let wanted = wanted.and_then(|item| view.sheet.rows.find(item));
        self.quarter = wanted.map(|row| row.quarter).or(self.quarter);
        let quarter = self.quarter(view);
        let account = view.sheet.account.id;
        let here = view.sheet.rows.plan_items.iter();
        let here: Vec<Row<PlanItem>> = here.filter(|row| row.account == account).cloned().collect();
        let prepared = Prepared::new(&view.facts, &view.constants);
        let all = progress(&here, &prepared, view.depth.on);
        let drafts = proposals(&view.depth, &view.sheet.rows.targets, &all, quarter);
        self.items = all
            .into_iter()
            .filter(|one| one.item.quarter == quarter)
            .collect();
        let mut lines = Vec::new();
        for layer in Layer::ALL {
            let mut items = self
                .items
                .iter()
                .filter(|one| one.item.aim.layer() == *layer);
            if let Some(first) = items.next() {
                lines.push(PlanLine::Layer(*layer));
                let items = std::iter::once(first).chain(items);
                lines.extend(items.map(|one| PlanLine::Item(Box::new(one.clone()))));
            }
        }
        if !drafts.is_empty() {
            lines.push(PlanLine::Proposed);
            let drafts = drafts.into_iter();
            lines.extend(drafts.map(|item| PlanLine::Draft(Box::new(item))));
        }
        self.follow_saved();
        self.list.fill(lines, height);
    }

    /// A proposal that was taken up is none any more: the cursor stays with what became of it.
    fn follow_saved(&mut self) {
        let Some(PlanKey::Draft(aim)) = self.list.key().copied() else {
            return;
        };
        let about = self.items.iter().map(|one| &one.item);
        let saved = about.filter(|item| item.aim.is_about(&aim));
        if let Some(item) = saved.max_by_key(|item| item.id) {
            let key = PlanKey::Item(item.id);
            self.list.seek(key);
        }
    }

    #[must_use]
    pub fn line(&self) -> Option<&PlanLine> {
        self.list.row()
    }

    /// The aim under the cursor.
    #[must_use]
    pub fn aim(&self) -> Option<PlanAim> {
        match self.line()? {
            PlanLine::Item(progress) => Some(progress.item.aim),
            PlanLine::Draft(item) => Some(item.aim),
            PlanLine::Layer(_) | PlanLine::Proposed => None,
        }
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.line()? {
            PlanLine::Item(progress) => Some(progress.item.id.into()),
            _ => None,
        }
    }

    #[must_use]
    pub fn person(&self, view: &DepthView) -> Option<Id<Person>> {
        match self.aim()? {
            PlanAim::Stance { whose, .. } => whose.on(&view.depth),
            _ => None,
        }
    }
}
