//! One field of a form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    app::fields::{ChoiceField, Code, LineInput, PickField, day},
    domain::{Birthday, Name, NounKind, template::Template},
};

/// What stands before a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Label {
    Name,
    /// Of a human being.
    PersonName,
    Parent,
    AccountKind,
    Tier,
    Procurement,
    /// From when on it has been bought so.
    ModeSince,
    Tags,
    Note,
    PrivateNote,
    Function,
    Importance,
    NotApplicable,
    VacantSince,
    Role,
    Chain,
    Title,
    /// Whether something came about or was so all along.
    Told,
    /// What a seat or a fact about the account is called.
    Called,
    Account,
    Department,
    /// The project whose own chain a seat is of.
    OfProject,
    Order,
    Seat,
    Person,
    /// Whom a supposition is about.
    Whom,
    Suppose,
    Boss,
    OtherPerson,
    ThirdPerson,
    OtherDepartment,
    /// One that is there already.
    OfDepartment,
    Colleague,
    From,
    To,
    On,
    LastDay,
    Level,
    Influence,
    Aliases,
    Pinyin,
    Emails,
    Phones,
    Wechat,
    Birthday,
    Cadence,
    Origin,
    Stance,
    Evidence,
    Source,
    Rival,
    RivalName,
    /// What a rival sells at the account.
    Sells,
    WeakPoints,
    /// Where what is known of a rival comes from.
    KnownFrom,
    By,
    Tie,
    OrgFact,
    Scope,
    /// The day of a visit to come.
    PlannedFor,
    /// What a visit is for.
    Purpose,
    /// What a visit should come to.
    Outcome,
    /// What to take along.
    Bring,
    Side,
    Due,
    Promise,
    MadeOn,
    /// What a matter is called.
    Matter,
    MatterKind,
    MatterStage,
    /// Since when a matter is at its stage.
    Reached,
    Amount,
    Satisfaction,
    /// What an item of a plan aims at.
    Aim,
    AimedStance,
    AimedPercent,
    HowMany,
    /// Whoever holds it, instead of somebody.
    OrSeat,
    /// What is done for an item of a plan.
    Action,
    PlanState,
    /// Against whom a matter is to be won.
    Against,
    Depth,
    Warning,
    Until,
    Reason,
    Time,
    Kind,
    Privacy,
    File,
    Document,
    Format,
    /// Whether private entries are in a document.
    Audience,
    Columns,
    Into,
    Template,
    /// Of which day the map, the depth or the list is.
    AsOf,
    /// Since when changes are marked.
    Since,
}

/// Why a field's content cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldError {
    Needed,
    TooLong,
    NotADay,
    NotATime,
    NotANumber {
        least: u16,
        most: u16,
    },
    /// Something was typed, but no row picked.
    NotPicked,
    /// What was typed fits nothing, and no row of this kind where it asks for one.
    Unknown(Option<NounKind>),
    EndsBeforeStart,
    NotAnAmount,
    /// What columns hold is told in pairs.
    NotColumns,
}

/// What a field holds.
#[derive(Debug, Clone)]
pub enum Value {
    Text(LineInput),
    Day(LineInput),
    Choice(ChoiceField),
    Template(ChoiceField<Template>),
    Pick(Box<PickField>),
}

/// What it means to leave a field empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may not be.
    Needed,
    Optional,
    /// What is so stays so.
    Stays,
    /// Today is meant.
    Today,
}

impl Value {
    /// Whether both hold the same.
    #[must_use]
    pub fn says(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one) | Self::Day(one), Self::Text(other) | Self::Day(other)) => {
                one.text() == other.text()
            }
            (Self::Choice(one), Self::Choice(other)) => one.chosen() == other.chosen(),
            (Self::Template(one), Self::Template(other)) => one.chosen() == other.chosen(),
            (Self::Pick(one), Self::Pick(other)) => one.picked == other.picked,
            _ => false,
        }
    }
}

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    pub label: Label,
    pub value: Value,
    pub need: Need,
    pub error: Option<FieldError>,
}

impl Field {
    const fn of(label: Label, value: Value) -> Self {
        Self {
            label,
            value,
            need: Need::Optional,
            error: None,
        }
    }

    #[must_use]
    pub fn text(label: Label, text: &str) -> Self {
        Self::of(label, Value::Text(LineInput::new(text)))
    }

    #[must_use]
    pub fn name(label: Label, name: Option<&Name>) -> Self {
        Self::text(label, name.map_or("", Name::raw))
    }

    /// Several names in one line, separated by commas.
    #[must_use]
    pub fn names(label: Label, names: &[Name]) -> Self {
        let names: Vec<&str> = names.iter().map(Name::raw).collect();
        Self::text(label, &names.join(", "))
    }

    #[must_use]
    pub fn number(label: Label, number: Option<u16>) -> Self {
        Self::text(
            label,
            &number.map_or_else(String::new, |number| number.to_string()),
        )
    }

    #[must_use]
    pub fn day(label: Label, on: Option<NaiveDate>) -> Self {
        let text = on.map_or_else(String::new, day);
        Self::of(label, Value::Day(LineInput::new(&text)))
    }

    /// Which may be without a year.
    #[must_use]
    pub fn birthday(label: Label, of: Option<Birthday>) -> Self {
        Self::text(label, &of.map_or_else(String::new, |day| day.to_string()))
    }

    /// One of a closed vocabulary.
    #[must_use]
    pub fn one_of<T: Into<Code> + Copy>(label: Label, all: &[T], chosen: T) -> Self {
        let mut codes = all.iter().map(|value| (*value).into());
        let first = codes.next().unwrap_or_else(|| chosen.into());
        Self::of(
            label,
            Value::Choice(ChoiceField::new(first, codes, &chosen.into())),
        )
    }

    /// One of a closed vocabulary, or nothing.
    #[must_use]
    pub fn maybe<T: Into<Code> + Copy>(label: Label, all: &[T], chosen: Option<T>) -> Self {
        let chosen = chosen.map_or(Code::None, Into::into);
        let codes = all.iter().map(|value| (*value).into());
        Self::of(
            label,
            Value::Choice(ChoiceField::new(Code::None, codes, &chosen)),
        )
    }

    /// Which template a new account takes, the first to begin with; no field where there is none.
    #[must_use]
    pub fn template(label: Label, all: &[Template]) -> Option<Self> {
        let (first, rest) = all.split_first()?;
        let choice = ChoiceField::new(first.clone(), rest.iter().cloned(), first);
        Some(Self::of(label, Value::Template(choice)))
    }

    #[must_use]
    pub fn pick(label: Label, pick: PickField) -> Self {
        Self::of(label, Value::Pick(Box::new(pick)))
    }

    #[must_use]
    pub fn needed(self) -> Self {
        self.left_empty(Need::Needed)
    }

    #[must_use]
    pub fn left_empty(mut self, means: Need) -> Self {
        self.need = means;
        self
    }

    /// Others to pick from, where this is a field for that.
    pub fn give(&mut self, offered: PickField) {
        if let Value::Pick(pick) = &mut self.value {
            pick.give(offered);
        }
    }

    /// Whether the user has yet to fill it in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Text(line) | Value::Day(line) => line.is_empty(),
            Value::Choice(choice) => *choice.chosen() == Code::None,
            Value::Template(_) => false,
            Value::Pick(pick) => pick.picked.is_none(),
        }
    }
}
