//! Which overlays are forms whose answers are kept until they are saved: one place for all of them.

use super::{DayPurpose, DraftLeft, Overlay, Panel, WhenOverlay, panel::Task};
use crate::{
    app::forms::{Fields, FormId, FormStage, FormTask, FormTopic, KeptForm, Purpose},
    domain::{AnyNoun, Name, Subject},
};

impl Overlay {
    /// Which form it is, with its fields, if what is typed into it is kept.
    #[must_use]
    pub fn form(&self) -> Option<(FormId, &Fields)> {
        match self {
            Self::Form(form) => Some((form.id(), &form.fields)),
            Self::Panel(panel) => Some((panel.id(), &panel.fields)),
            Self::When(when) => Some((when.id(), &when.fields)),
            _ => None,
        }
    }

    /// Whether it waits for the book to save it.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        match self {
            Self::QuickLog(log) => log.saving,
            Self::Form(form) => form.stage == FormStage::Saving,
            Self::Panel(panel) => panel.saving,
            Self::When(when) => when.saving,
            _ => false,
        }
    }

    /// What is typed as it is to be kept; nothing where it says what it said when it opened, unless `anyway`.
    #[must_use]
    pub fn kept(&self, anyway: bool) -> Option<KeptForm> {
        let (form, fields) = self.form()?;
        let typed = fields.typed();
        (anyway || !typed.is_empty()).then(|| KeptForm {
            form,
            called: self.called(),
            was: self.was().cloned().map(Box::new),
            typed,
            at: fields.focused().map(|field| field.label),
            account: match self {
                Self::Form(form) => form.home(),
                _ => None,
            },
            left: DraftLeft::Open,
        })
    }

    /// Goes on with what was kept of it.
    pub fn take_up(&mut self, kept: &KeptForm) {
        match self {
            Self::Form(form) => {
                form.fields.take_up(kept);
                if let (Purpose::Edit(_, was), Some(kept)) = (&mut form.purpose, &kept.was) {
                    was.clone_from(kept);
                }
            }
            Self::Panel(panel) => panel.take_up(kept),
            Self::When(when) => {
                when.fields.take_up(kept);
                when.changed();
            }
            _ => {}
        }
    }

    fn was(&self) -> Option<&AnyNoun> {
        match self {
            Self::Form(form) => match &form.purpose {
                Purpose::Edit(_, was) => Some(was),
                _ => None,
            },
            _ => None,
        }
    }

    fn called(&self) -> Option<Name> {
        match self {
            Self::Form(form) => match form.about.as_ref()? {
                FormTopic::Name(name) | FormTopic::Post(name, _) => Some(name.clone()),
                FormTopic::Role(_) => None,
            },
            Self::Panel(panel) => Some(panel.about.clone()),
            Self::When(when) => Some(match &when.purpose {
                DayPurpose::Due(_, promise) => promise.text.clone(),
                DayPurpose::Matter(_, matter) => matter.title.clone(),
                DayPurpose::Planned(_, item, _) => return item.action.clone(),
                DayPurpose::Visit(..) => return None,
                DayPurpose::Sleep(snoozable) => snoozable.topic(),
                DayPurpose::Plan(_, account) => account.clone(),
            }),
            _ => None,
        }
    }
}

impl Panel {
    #[must_use]
    pub fn id(&self) -> FormId {
        let account = Subject::from(self.account);
        let (task, about): (_, Option<Subject>) = match &self.task {
            Task::Move(person) => (FormTask::Move, Some((*person).into())),
            Task::Rate(person) => (FormTask::Rate, Some((*person).into())),
            Task::Aim(person) => (FormTask::Aim, Some((*person).into())),
            Task::Tie(person) => (FormTask::Tie, Some((*person).into())),
            Task::Leave(person) => (FormTask::Leave, Some((*person).into())),
            Task::RuleOut(subject, _) => (FormTask::RuleOut, Some(*subject)),
            Task::Placeholder => (FormTask::Placeholder, None),
            Task::Furnish => (FormTask::Furnish, None),
            Task::Suppose(_) => {
                let whom = self.fields.rows_at_first().next();
                (FormTask::Suppose, whom)
            }
        };
        let about = about.into_iter().chain([account]).collect();
        FormId { task, about }
    }
}

impl WhenOverlay {
    fn id(&self) -> FormId {
        let (task, about) = match &self.purpose {
            DayPurpose::Due(promise, _) => (FormTask::Due, vec![(*promise).into()]),
            DayPurpose::Matter(matter, _) => (FormTask::Due, vec![(*matter).into()]),
            DayPurpose::Planned(item, ..) => (FormTask::Due, vec![(*item).into()]),
            DayPurpose::Visit(visit, _) => (FormTask::Due, vec![(*visit).into()]),
            DayPurpose::Sleep(snoozable) => (FormTask::Sleep, vec![snoozable.account().0.into()]),
            DayPurpose::Plan(plan, _) => (FormTask::Plan, vec![plan.account.into()]),
        };
        FormId { task, about }
    }
}
