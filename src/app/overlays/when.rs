//! One question: until when. For a promise that is new or due another day, and for a row put to sleep.

use chrono::NaiveDate;

use super::Snoozable;
use crate::{
    app::{
        Notice, Refusal,
        forms::{Field, Fields, Label},
    },
    days::{self, Calendar, DueDay, UnreadDay},
    domain::{
        AnyNoun, Command, Id, Intent, Matter, Name, Plan, PlanItem, Promise, Quarter, Rows, Snooze,
        Target, Visit,
    },
};

/// The overlay.
#[derive(Debug, Clone)]
pub struct WhenOverlay {
    pub purpose: DayPurpose,
    /// The day, and of a snooze why it sleeps.
    pub fields: Fields,
    /// Enter was pressed on what cannot be saved: say why, loudly.
    pub insists: bool,
    pub saving: bool,
    pub refusal: Option<Refusal>,
}

/// What the day is for.
#[derive(Debug, Clone, PartialEq)]
pub enum DayPurpose {
    /// When the promise is due.
    Due(Id<Promise>, Box<Promise>),
    /// When the stage a matter stands at is to be over.
    Matter(Id<Matter>, Box<Matter>),
    /// By when what is planned is to come true; with the rows it names.
    Planned(Id<PlanItem>, Box<PlanItem>, Box<Rows>),
    /// When the visit is to be made.
    Visit(Id<Visit>, Box<Visit>),
    /// Until when it sleeps.
    Sleep(Box<Snoozable>),
    /// By when the plan is carried out, at the account of this name; its own days do not count yet.
    Plan(Box<Plan>, Name),
}

/// What was understood of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    Nothing,
    Unclear(UnreadDay),
    Day(NaiveDate),
    Someday,
    /// Sleep that ends today or sooner, or never.
    NoSleep,
    /// Due on a day that is over.
    Past,
    /// What is aimed at is to be reached by a day, not someday.
    NoTarget,
    /// A visit is on a day, not someday.
    NoVisit,
}

impl WhenOverlay {
    #[must_use]
    pub fn new(purpose: DayPurpose) -> Self {
        let fields = match purpose {
            DayPurpose::Sleep(_) => vec![
                Field::day(Label::Until, None),
                Field::text(Label::Reason, ""),
            ],
            DayPurpose::Visit(..) => vec![Field::day(Label::PlannedFor, None)],
            DayPurpose::Due(..)
            | DayPurpose::Matter(..)
            | DayPurpose::Planned(..)
            | DayPurpose::Plan(..) => vec![Field::day(Label::Due, None)],
        };
        Self {
            purpose,
            fields: Fields::new(fields),
            insists: false,
            saving: false,
            refusal: None,
        }
    }

    #[must_use]
    pub const fn asks_reason(&self) -> bool {
        matches!(self.purpose, DayPurpose::Sleep(_))
    }

    const fn is_of_visit(&self) -> bool {
        matches!(self.purpose, DayPurpose::Visit(..))
    }

    /// What is typed for the day.
    #[must_use]
    pub fn day(&self) -> &str {
        self.fields.text(match self.purpose {
            DayPurpose::Sleep(_) => Label::Until,
            DayPurpose::Visit(..) => Label::PlannedFor,
            DayPurpose::Due(..)
            | DayPurpose::Matter(..)
            | DayPurpose::Planned(..)
            | DayPurpose::Plan(..) => Label::Due,
        })
    }

    /// Something was typed.
    pub fn changed(&mut self) {
        self.insists = false;
        self.refusal = None;
    }

    /// The day is not taken: it stays typed, and Enter means it in spite of what is told now.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.saving = false;
        let seen = refusal.overtaken().map(|overtaken| &overtaken.seen);
        match (&mut self.purpose, seen) {
            (DayPurpose::Due(_, promise), Some(AnyNoun::Promise(seen))) => **promise = seen.clone(),
            (DayPurpose::Matter(_, matter), Some(AnyNoun::Matter(seen))) => **matter = seen.clone(),
            (DayPurpose::Planned(_, item, _), Some(AnyNoun::PlanItem(seen))) => {
                **item = seen.clone();
            }
            (DayPurpose::Visit(_, visit), Some(AnyNoun::Visit(seen))) => **visit = seen.clone(),
            _ => {}
        }
        self.refusal = Some(refusal);
    }

    /// The day as the log line would read it after a promise sign.
    #[must_use]
    pub fn understood(&self, calendar: Calendar) -> Understood {
        let sleeps = self.asks_reason();
        let aims = match &self.purpose {
            DayPurpose::Plan(plan, _) => !plan.targets.is_empty(),
            purpose => matches!(purpose, DayPurpose::Planned(..)),
        };
        match days::future(self.day(), calendar) {
            _ if self.day().trim().is_empty() => Understood::Nothing,
            Ok(DueDay::Someday) | Err(UnreadDay::Over(_)) if sleeps => Understood::NoSleep,
            Ok(DueDay::On(day)) if sleeps && day <= calendar.today => Understood::NoSleep,
            Ok(DueDay::Someday) if aims => Understood::NoTarget,
            Ok(DueDay::Someday) if self.is_of_visit() => Understood::NoVisit,
            Err(UnreadDay::Over(_)) => Understood::Past,
            Ok(DueDay::On(day)) if day < calendar.today => Understood::Past,
            Ok(DueDay::Someday) => Understood::Someday,
            Ok(DueDay::On(day)) => Understood::Day(day),
            Err(unread) => Understood::Unclear(unread),
        }
    }

    /// What Enter would save.
    #[must_use]
    pub fn command(&self, calendar: Calendar) -> Option<Command> {
        let day = match self.understood(calendar) {
            Understood::Day(day) => Some(day),
            Understood::Someday => None,
            Understood::Nothing
            | Understood::Unclear(_)
            | Understood::NoSleep
            | Understood::Past
            | Understood::NoTarget
            | Understood::NoVisit => return None,
        };
        match &self.purpose {
            DayPurpose::Due(id, promise) => {
                let to = Promise {
                    due: day,
                    ..(**promise).clone()
                };
                Some(Command::Edit {
                    subject: (*id).into(),
                    was: Box::new((**promise).clone().into()),
                    to: Box::new(to.into()),
                })
            }
            DayPurpose::Matter(id, matter) => {
                let to = Matter {
                    due: day,
                    ..(**matter).clone()
                };
                Some(Command::Edit {
                    subject: (*id).into(),
                    was: Box::new((**matter).clone().into()),
                    to: Box::new(to.into()),
                })
            }
            DayPurpose::Planned(id, item, _) => {
                let due = day?;
                let to = PlanItem {
                    due,
                    // It is of the quarter of its day, as in the form.
                    quarter: Quarter::of(due),
                    ..(**item).clone()
                };
                Some(Command::Edit {
                    subject: (*id).into(),
                    was: Box::new((**item).clone().into()),
                    to: Box::new(to.into()),
                })
            }
            DayPurpose::Visit(id, visit) => {
                let to = Visit {
                    on: day?,
                    ..(**visit).clone()
                };
                Some(Command::Edit {
                    subject: (*id).into(),
                    was: Box::new((**visit).clone().into()),
                    to: Box::new(to.into()),
                })
            }
            DayPurpose::Plan(plan, _) => Some(Command::Plan(dated(plan, day))),
            DayPurpose::Sleep(snoozable) => Some(Command::Add(
                Snooze {
                    account: snoozable.account().0,
                    subject: snoozable.topic(),
                    until: day?,
                    reason: Name::new(self.fields.text(Label::Reason)).ok(),
                }
                .into(),
            )),
        }
    }

    /// What to tell once it is saved: what the journal calls the change says no day.
    #[must_use]
    pub fn told(&self, calendar: Calendar) -> Option<Notice> {
        match (&self.purpose, self.understood(calendar)) {
            (DayPurpose::Due(_, promise), Understood::Day(day)) => {
                Some(Notice::Rescheduled(promise.text.clone(), Some(day)))
            }
            (DayPurpose::Due(_, promise), Understood::Someday) => {
                Some(Notice::Rescheduled(promise.text.clone(), None))
            }
            (DayPurpose::Matter(_, matter), Understood::Day(day)) => {
                Some(Notice::Rescheduled(matter.title.clone(), Some(day)))
            }
            (DayPurpose::Matter(_, matter), Understood::Someday) => {
                Some(Notice::Rescheduled(matter.title.clone(), None))
            }
            (DayPurpose::Planned(_, item, _), Understood::Day(day)) => {
                Some(Notice::Rescheduled(item.action.clone()?, Some(day)))
            }
            // A plan of several things is told as the journal does.
            (DayPurpose::Plan(plan, _), Understood::Day(day)) if plan.is_promise() => {
                let text = plan.intents.first()?.text.clone();
                Some(Notice::Promised(text, Some(day)))
            }
            (DayPurpose::Plan(plan, _), Understood::Someday) if plan.is_promise() => {
                Some(Notice::Promised(plan.intents.first()?.text.clone(), None))
            }
            (DayPurpose::Sleep(snoozable), Understood::Day(day)) => {
                Some(Notice::Asleep(snoozable.clone(), day))
            }
            _ => None,
        }
    }
}

/// The plan with all of it due on a day.
fn dated(plan: &Plan, day: Option<NaiveDate>) -> Plan {
    let intents = plan.intents.iter().cloned();
    let targets = plan.targets.iter().cloned();
    Plan {
        account: plan.account,
        intents: intents
            .map(|intent| Intent { due: day, ..intent })
            .collect(),
        targets: targets
            .filter_map(|target| Some(Target { by: day?, ..target }))
            .collect(),
    }
}
