//! What to do next, and the bench: steps and other things switched on and off, and the depth with all of
//! them. What is on is written nowhere until it is kept as a plan.

use chrono::NaiveDate;

use crate::{
    app::{DepthView, Keyed, List, NextBest, Phrases},
    domain::{
        Account, Id, Intent, Name, Person, Plan, Promise, Row, Rows, StanceValue, Subject, Target,
        agenda::{AccountGain, owed},
        score::{
            Candidate, Constants, Depth, Facts, Neglect, NextStep, Supposition, depth, suppose,
        },
    },
};

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Actions {
    pub list: List<Vec<ActionRow>>,
    /// The depth with everything that is switched on; absent while nothing is.
    pub supposed: Option<Box<Depth>>,
    /// What the user added, in that order.
    added: Vec<Supposition>,
    on: Vec<Supposition>,
    /// The next best actions; absent until the worker has computed them.
    next: Option<Vec<NextBest>>,
    /// Whether they are those of the depth that was read last.
    fresh: bool,
}

/// Less than this is no other number on screen.
const LEAST_TOLD: f64 = 0.05;

/// Something that could be.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionRow {
    pub what: Supposition,
    /// The step with what it gives; absent where the user supposes something.
    pub candidate: Option<Candidate>,
    /// Points of raw by itself.
    pub gain: f64,
    /// Every account that gains by it; none where the user supposes something.
    pub moves: Vec<AccountGain>,
    /// What goes if nothing is done.
    pub neglect: Option<Neglect>,
    /// What we promised, that it would keep.
    pub promise: Option<Row<Promise>>,
}

/// Which row, though the facts have changed in between: of a step what it is about counts, not which of
/// the steps about it is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionKey {
    About(Subject),
    Supposed(Supposition),
}

impl From<Supposition> for ActionKey {
    fn from(what: Supposition) -> Self {
        match what {
            Supposition::Done { step, at } => Self::About(step.subject(at)),
            what => Self::Supposed(what),
        }
    }
}

impl ActionRow {
    /// Points of raw over all accounts, where others gain by it noticeably, too.
    #[must_use]
    pub fn in_all(&self) -> Option<f64> {
        let all: f64 = self.moves.iter().map(|one| one.gain).sum();
        (1 < self.moves.len() && LEAST_TOLD <= (all - self.gain).abs()).then_some(all)
    }
}

impl Keyed for ActionRow {
    type Key = ActionKey;

    fn key(&self) -> Option<ActionKey> {
        Some(self.what.into())
    }
}

impl Actions {
    /// Other facts may have come: what was computed is to be asked for again.
    pub const fn forget(&mut self) {
        self.fresh = false;
    }

    /// Whether what was computed is of the depth that was read last.
    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether anything has been computed yet.
    #[must_use]
    pub const fn is_computed(&self) -> bool {
        self.next.is_some()
    }

    /// Takes in what the worker has computed.
    pub fn take_in(&mut self, next: Vec<NextBest>, view: &DepthView, height: usize) {
        self.next = Some(next);
        self.fresh = true;
        self.fill(view, height);
    }

    /// Lays the rows out anew; what is on stays on as far as it is still there.
    pub fn fill(&mut self, view: &DepthView, height: usize) {
        let Some(next) = &self.next else { return };
        let next = next.iter().map(|best| ActionRow {
            what: Supposition::Done {
                step: best.candidate.step,
                at: best.candidate.at,
            },
            candidate: Some(best.candidate),
            gain: best.candidate.gain,
            moves: best.moves.clone(),
            neglect: best.neglect,
            promise: owed(&best.candidate, &view.owed).cloned(),
        });
        let added = self.added.iter().map(|what| added(*what, view));
        let rows: Vec<_> = next.chain(added).collect();
        let still = |what: &Supposition| {
            let mut rows = rows.iter().map(|row| row.what);
            rows.find(|row| ActionKey::from(*row) == (*what).into())
        };
        self.on = self.on.iter().filter_map(still).collect();
        self.list.fill(rows, height);
        self.compute_supposed(view);
    }

    #[must_use]
    pub fn row(&self) -> Option<&ActionRow> {
        self.list.row()
    }

    #[must_use]
    pub fn is_on(&self, what: &Supposition) -> bool {
        self.on.contains(what)
    }

    /// How many things are on.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.on.len()
    }

    /// Switches the row under the cursor on or off.
    pub fn switch(&mut self, view: &DepthView) {
        let Some(what) = self.row().map(|row| row.what) else {
            return;
        };
        match self.on.iter().position(|one| *one == what) {
            Some(at) => drop(self.on.remove(at)),
            None => self.on.push(what),
        }
        self.compute_supposed(view);
    }

    /// Switches something on that is not among the next best actions, and goes to it.
    pub fn add(&mut self, what: Supposition, view: &DepthView, height: usize) {
        let known = self.list.rows().iter().position(|row| row.what == what);
        let at = known.unwrap_or_else(|| {
            self.added.push(what);
            self.list.rows_mut().push(added(what, view));
            self.list.count() - 1
        });
        if !self.on.contains(&what) {
            self.on.push(what);
        }
        self.compute_supposed(view);
        self.list.go(at, height);
    }

    fn compute_supposed(&mut self, view: &DepthView) {
        self.supposed = (!self.on.is_empty()).then(|| {
            let facts = suppose(&view.facts, view.depth.on, &self.on);
            Box::new(depth(&facts, view.depth.on, &view.constants))
        });
    }

    /// What the row under the cursor means to do.
    #[must_use]
    pub fn promise(&self, view: &DepthView, phrases: &Phrases) -> Option<Plan> {
        let what = self.row()?.what;
        let plan = plan(&[what], view, phrases)?;
        // A step is promised by itself; where it leads is aimed at only in a plan.
        let targets = if plan.intents.is_empty() {
            plan.targets
        } else {
            Vec::new()
        };
        Some(Plan { targets, ..plan })
    }

    /// What is on, as a plan: what can be done of it, and the stances it leads to.
    #[must_use]
    pub fn plan(&self, view: &DepthView, phrases: &Phrases) -> Option<Plan> {
        plan(&self.on, view, phrases)
    }

    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        person_of(&self.row()?.what)
    }

    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.row()?.what {
            Supposition::Done { step, at } => Some(step.subject(at)),
            Supposition::Vacated { seat } => Some(seat.into()),
            Supposition::Between { .. } | Supposition::Mode(_) => None,
            what => person_of(&what).map(Subject::Person),
        }
    }

    /// Where the row under the cursor is done.
    #[must_use]
    pub fn account(&self) -> Option<Id<Account>> {
        match self.row()?.what {
            Supposition::Done { at, .. }
            | Supposition::Stance { at, .. }
            | Supposition::Shows { at, .. } => Some(at),
            _ => None,
        }
    }
}

fn added(what: Supposition, view: &DepthView) -> ActionRow {
    ActionRow {
        what,
        candidate: None,
        gain: alone(what, &view.facts, view.depth.on, &view.constants) - view.depth.raw,
        moves: Vec::new(),
        neglect: None,
        promise: None,
    }
}

fn alone(what: Supposition, facts: &Facts, on: NaiveDate, constants: &Constants) -> f64 {
    depth(&suppose(facts, on, &[what]), on, constants).raw
}

const fn person_of(what: &Supposition) -> Option<Id<Person>> {
    match what {
        Supposition::Done { step, .. } => step.person(),
        Supposition::Stance { person, .. }
        | Supposition::Shows { person, .. }
        | Supposition::Leaves { person } => Some(*person),
        Supposition::Vacated { .. } | Supposition::Between { .. } | Supposition::Mode(_) => None,
    }
}

/// The promises and target stances that some suppositions come to; their days are yet to be said. `None`
/// where nothing of it can be done.
fn plan(all: &[Supposition], view: &DepthView, phrases: &Phrases) -> Option<Plan> {
    let own = view.depth.account;
    let rows = &view.sheet.rows;
    let mut plan = Plan {
        account: own,
        intents: Vec::new(),
        targets: Vec::new(),
    };
    for what in all {
        let account = match what {
            Supposition::Done { at, .. }
            | Supposition::Stance { at, .. }
            | Supposition::Shows { at, .. } => *at,
            _ => own,
        };
        let name = name_of(what, rows);
        if let Some(text) = phrases.promise(what, name.as_ref()) {
            plan.intents.push(Intent {
                account,
                person: person_of(what),
                due: None,
                text,
            });
        }
        if let Some((person, value)) = aim(what) {
            let by = view.depth.on;
            plan.targets.push(Target {
                person,
                account,
                value,
                by,
            });
        }
    }
    (!plan.intents.is_empty() || !plan.targets.is_empty()).then_some(plan)
}

const fn aim(what: &Supposition) -> Option<(Id<Person>, StanceValue)> {
    match what {
        Supposition::Done {
            step: NextStep::Signal { person, to, .. },
            ..
        } => Some((*person, *to)),
        Supposition::Stance { person, value, .. } => Some((*person, *value)),
        _ => None,
    }
}

fn name_of(what: &Supposition, rows: &Rows) -> Option<Name> {
    match what {
        Supposition::Done {
            step: NextStep::FirstContact { department } | NextStep::SecondPerson { department, .. },
            ..
        } => Some(rows.find(*department)?.name.clone()),
        what => Some(rows.find(person_of(what)?)?.name.clone()),
    }
}
