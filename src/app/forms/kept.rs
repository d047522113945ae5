//! What is typed into a form and not saved yet. It outlives the form, the program and the terminal.

use serde::{Deserialize, Serialize};

use super::{Around, Form, Label, Purpose, Value};
use crate::{
    app::{
        fields::{ChoiceField, Code, LineInput, Pickable},
        overlays::DraftLeft,
    },
    domain::{Account, AnyNoun, Id, Name, NounKind, Subject},
};

/// What a form with answers worth keeping is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormTask {
    Add(NounKind),
    Edit(NounKind),
    End(NounKind),
    Appoint,
    Vacate,
    Advance,
    Move,
    Rate,
    Aim,
    Tie,
    Leave,
    RuleOut,
    Placeholder,
    Furnish,
    Suppose,
    /// By when a promise is kept.
    Due,
    Sleep,
    /// By when a plan is carried out.
    Plan,
}

/// Which form it is: the same task about the same rows is the same form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormId {
    pub task: FormTask,
    pub about: Vec<Subject>,
}

/// The answers of a form that say something else than when it opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptForm {
    pub form: FormId,
    /// What it is about.
    pub called: Option<Name>,
    /// The row it changes as it was then: what somebody else has made of it since is told before it is
    /// written over.
    pub was: Option<Box<AnyNoun>>,
    pub typed: Vec<(Label, KeptValue)>,
    /// Which field had the cursor.
    pub at: Option<Label>,
    /// The account around it.
    pub account: Option<Id<Account>>,
    pub left: DraftLeft,
}

/// What a field says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum KeptValue {
    Text(String),
    Choice(Code),
    /// The id of a template.
    Template(String),
    Pick {
        picked: Option<Pickable>,
        typed: String,
    },
}

impl From<&Value> for KeptValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(line) | Value::Day(line) => Self::Text(line.text().to_owned()),
            Value::Choice(choice) => Self::Choice(*choice.chosen()),
            Value::Template(choice) => Self::Template(choice.chosen().id.clone()),
            Value::Pick(pick) => Self::Pick {
                picked: pick.picked.clone(),
                typed: pick.typed.text().to_owned(),
            },
        }
    }
}

impl KeptValue {
    /// The row that is picked.
    #[must_use]
    pub const fn row(&self) -> Option<Subject> {
        match self {
            Self::Pick {
                picked: Some(pick), ..
            } => pick.subject(),
            _ => None,
        }
    }
}

impl Value {
    /// Says what was kept, where it still can be said.
    pub(super) fn take_up(&mut self, kept: &KeptValue) {
        match (self, kept) {
            (Self::Text(line) | Self::Day(line), KeptValue::Text(text)) => {
                *line = LineInput::new(text);
            }
            (Self::Choice(choice), KeptValue::Choice(code)) => choice.choose(code),
            (Self::Template(choice), KeptValue::Template(id)) => {
                let named = choice.options().find(|template| template.id == *id);
                if let Some(template) = named.cloned() {
                    ChoiceField::choose(choice, &template);
                }
            }
            (Self::Pick(pick), KeptValue::Pick { picked, typed }) => {
                pick.take_up(picked.clone(), typed);
            }
            _ => {}
        }
    }
}

impl KeptForm {
    /// Every row that has to be there for the answers to make sense.
    pub fn rows(&self) -> impl Iterator<Item = Subject> {
        let picked = self.typed.iter().filter_map(|(_, value)| value.row());
        self.form.about.iter().copied().chain(picked)
    }

    /// Another note in the field that had the cursor.
    pub fn write_note(&mut self, text: &str) {
        let Some(at) = self.at else {
            return;
        };
        self.typed.retain(|(label, _)| *label != at);
        self.typed.push((at, KeptValue::Text(text.to_owned())));
    }
}

impl Form {
    /// The form as it opened, where the rows around are those it opened among.
    #[must_use]
    pub fn again(id: &FormId, around: &Around<'_>) -> Option<Self> {
        let about = id.about.first().copied();
        let find = |kind| id.about.iter().find(|row: &&Subject| row.kind() == kind);
        let around = Around {
            person: match find(NounKind::Person) {
                Some(Subject::Person(person)) => Some(*person),
                _ => None,
            },
            seat: match find(NounKind::Seat) {
                Some(Subject::Seat(seat)) => Some(*seat),
                _ => None,
            },
            ..*around
        };
        let form = match (id.task, about) {
            (FormTask::Add(kind), _) => Some(Self::add(kind, &around)),
            (FormTask::Edit(_), Some(row)) => Self::edit(row, &around),
            (FormTask::End(_), Some(row)) => Some(Self::end(row, &around)),
            (FormTask::Appoint, Some(Subject::Seat(seat))) => Some(Self::appoint(seat, &around)),
            (FormTask::Vacate, Some(Subject::Seat(seat))) => Some(Self::vacate(seat, &around)),
            (FormTask::Advance, Some(Subject::Matter(matter))) => Self::advance(matter, &around),
            _ => None,
        };
        form.filter(|form| form.id() == *id)
    }

    /// The account that was around it when it opened.
    #[must_use]
    pub const fn home(&self) -> Option<Id<Account>> {
        self.home
    }

    /// Two forms for something new are the same where they begin with the same people, seats and account.
    #[must_use]
    pub fn id(&self) -> FormId {
        let (task, about) = match &self.purpose {
            Purpose::Add(kind) => {
                let tells = |row: &Subject| {
                    matches!(
                        row.kind(),
                        NounKind::Account | NounKind::Person | NounKind::Seat
                    )
                };
                let home = self.home.map(Subject::from);
                let begun = self.fields.rows_at_first().filter(tells);
                let mut about: Vec<_> = begun.chain(home).collect();
                about.sort_unstable();
                about.dedup();
                (FormTask::Add(*kind), about)
            }
            Purpose::Edit(subject, _) => (FormTask::Edit(subject.kind()), vec![*subject]),
            Purpose::End(subject) => (FormTask::End(subject.kind()), vec![*subject]),
            Purpose::Appoint(seat) => (FormTask::Appoint, vec![(*seat).into()]),
            Purpose::Vacate(seat) => (FormTask::Vacate, vec![(*seat).into()]),
            Purpose::Advance(matter) => (FormTask::Advance, vec![(*matter).into()]),
        };
        FormId { task, about }
    }
}
