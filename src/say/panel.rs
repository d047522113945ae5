//! Panels in words: what they ask, what can be answered, what Enter would do.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::{
        Action, KeyScope,
        fields::{PickField, Pickable, Sort},
        forms::{Field, Label, Need},
        overlays::panel::{Panel, Task},
    },
    domain::{Name, Subject},
};

impl Words {
    #[must_use]
    pub fn panel_title(&self, panel: &Panel) -> String {
        self.task_title(panel.id().task, panel.about.shown())
    }

    /// A question of a panel, which has less room than a form.
    #[must_use]
    pub fn ask(&self, label: Label) -> String {
        match label {
            Label::Influence => self.ask_influence(),
            Label::Tie => self.ask_tie(),
            Label::OtherPerson => self.ask_other(),
            Label::Chain => self.ask_chain(),
            Label::Account => self.ask_account(),
            Label::Template => self.ask_template(),
            Label::Reason => self.ask_reason(),
            Label::From => self.ask_from(),
            label => self.label(label),
        }
    }

    /// A choice, with what tells it from others.
    #[must_use]
    pub fn value(&self, pick: &Pickable, label: Label, today: NaiveDate) -> String {
        let option = match (pick, label) {
            (Pickable::Nothing, Label::Boss) => return self.value_nobody(),
            (Pickable::Nothing, Label::Account) => return self.value_unknown(),
            (Pickable::Nothing, Label::Whom) => return self.value_account(),
            (Pickable::Row(option), _) => option,
            (pick, _) => return self.pick(pick, today),
        };
        let beside = option.beside.as_ref();
        let beside = beside.map(Name::told);
        let says = match (option.subject, option.sort) {
            (Subject::Person(_), _) => {
                let left = option.left.filter(|left| *left <= today);
                [beside, left.map(|left| self.left_on(left, today))]
            }
            (_, Sort::Seat(_, Some(empty))) => {
                [beside.or_else(|| Some(self.empty_seat(empty))), None]
            }
            _ => [None, None],
        };
        let parts = [self.pick(pick, today)].into_iter();
        let parts = parts.chain(says.into_iter().flatten());
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// How an unanswered question is answered.
    #[must_use]
    pub fn unanswered(&self, field: &Field) -> String {
        match field.need {
            Need::Needed => self.ask_wanted(),
            Need::Optional => self.ask_nothing(),
            Need::Stays => self.ask_stays(),
            Need::Today => self.ask_today(),
        }
    }

    #[must_use]
    pub fn panel_hint(&self, panel: &Panel) -> String {
        let take = self.key(KeyScope::Panel, Action::NextField);
        let save = self.key(KeyScope::Panel, Action::Save);
        match (&panel.task, panel.fields.pick().map(PickField::has_names)) {
            (Task::Suppose(_), _) => self.suppose_hint(save),
            (_, Some(true)) => self.panel_hint_said(take),
            (_, Some(false)) => self.panel_hint_letters(take),
            (_, None) => self.panel_hint_text(take, save),
        }
    }
}
