//! The plans of an account in book JSON: one for each quarter, with its items.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_with::skip_serializing_none;

use super::BookFile;
use crate::domain::{
    Name, PlanAim, Quarter, Uid,
    plan_item::{AimReached, PlanProgress},
    score::Layer,
    words::words,
};

/// The plan of a quarter. A plan is its items, so its id follows from the account and the quarter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanEntry {
    pub id: Uid,
    pub quarter: Quarter,
    pub items: Vec<PlanItemEntry>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanItemEntry {
    pub id: Uid,
    pub layer: Layer,
    /// A person or a seat in the key layer, a department in the universal one; in the organizational one a
    /// kind of fact.
    pub subject: Uid,
    /// How it stood when it was planned, as the facts of the book have it: told, and never taken from a
    /// file. Absent: unknown.
    pub now: Option<PlanValue>,
    pub target: PlanValue,
    pub action: Option<Name>,
    pub owner: Option<Uid>,
    /// Absent: the first day of the quarter.
    pub made_on: Option<NaiveDate>,
    pub due: NaiveDate,
    pub state: PlanItemState,
    /// The day on which the facts of the book made it true; told, and never taken from a file.
    pub confirmed_on: Option<NaiveDate>,
}

words! {
    /// What came of an item.
    PlanItemState { Open = "open", Confirmed = "confirmed", Dropped = "dropped" }
}

/// What is aimed at: a stance −1–3, percent of coverage, how many facts; or that somebody is spoken with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanValue {
    Number(i64),
    Contact,
}

const CONTACT: &str = "contact";

impl PlanEntry {
    /// The plan of an account for a quarter.
    #[must_use]
    pub fn new(account: &Uid, quarter: Quarter, items: Vec<PlanItemEntry>) -> Self {
        let id = format!("{quarter}-{}", account.as_str());
        let id: String = id.chars().take(Uid::MAX_CHARS).collect();
        Self {
            id: Uid::try_from(id).unwrap_or_else(|_| account.clone()),
            quarter,
            items,
        }
    }
}

impl BookFile {
    /// Says of every item among these how it stood, and whether it has come true: rows alone cannot tell.
    pub fn tell_plans(&mut self, all: &[PlanProgress]) {
        let told: HashMap<&Uid, &PlanProgress> =
            all.iter().map(|one| (&one.item.uid, one)).collect();
        let plans = self
            .accounts
            .iter_mut()
            .flat_map(|account| &mut account.plans);
        for item in plans.flat_map(|plan| &mut plan.items) {
            let Some(progress) = told.get(&item.id) else {
                continue;
            };
            item.now = measured(progress.then);
            if let Some(on) = progress.stand.confirmed_on() {
                item.state = PlanItemState::Confirmed;
                item.confirmed_on = Some(on);
            }
        }
    }
}

impl PlanValue {
    /// How it stands; absent: not known.
    #[must_use]
    pub fn of(reached: AimReached) -> Option<Self> {
        measured(reached)
    }

    /// What is aimed at.
    #[must_use]
    pub fn aimed(aim: &PlanAim) -> Self {
        Self::Number(match *aim {
            PlanAim::Stance { target, .. } => target.number().into(),
            PlanAim::Coverage { target, .. } | PlanAim::Organization { target, .. } => {
                target.into()
            }
            PlanAim::Reach { .. } => return Self::Contact,
        })
    }
}

fn measured(reached: AimReached) -> Option<PlanValue> {
    match reached {
        AimReached::Stance(stance) => {
            stance.map(|stance| PlanValue::Number(stance.number().into()))
        }
        AimReached::Spoken(on) => on.map(|_| PlanValue::Contact),
        AimReached::Covered(number) | AimReached::Facts(number) => {
            Some(PlanValue::Number(number.into()))
        }
    }
}

impl Serialize for PlanValue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => to.serialize_i64(*number),
            Self::Contact => to.serialize_str(CONTACT),
        }
    }
}

impl<'de> Deserialize<'de> for PlanValue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(PlanValueVisitor)
    }
}

struct PlanValueVisitor;

impl de::Visitor<'_> for PlanValueVisitor {
    type Value = PlanValue;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a whole number, or \"{CONTACT}\"")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<PlanValue, E> {
        Ok(PlanValue::Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<PlanValue, E> {
        let number = i64::try_from(number);
        number
            .map(PlanValue::Number)
            .map_err(|_| E::custom("too great a number"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<PlanValue, E> {
        if text == CONTACT {
            Ok(PlanValue::Contact)
        } else {
            Err(E::invalid_value(de::Unexpected::Str(text), &self))
        }
    }
}
