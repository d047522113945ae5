//! A whole book as it travels between machines: the shape of book JSON, version 1.
//!
//! References are text ids here; [`plan`](super::plan) gives them local keys on the way in.

mod from_rows;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    account::{AccountKind, Procurement, Tier},
    colleague::ColleagueRole,
    date::Period,
    department::Function,
    id::Uid,
    interaction::{Kind, Signals},
    org_fact::{OrgFactKind, Scope},
    person::Birthday,
    promise::{PromiseState, Side},
    seat::{Chain, Role},
    stance::{StanceSource, StanceValue},
    tenure::Level,
    text::Name,
    tie::TieKind,
};

/// The whole book. Arrays are sorted by id; rows without one by date, then as recorded.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct BookFile {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Uid>,
    #[serde(default)]
    pub colleagues: Vec<ColleagueEntry>,
    #[serde(default)]
    pub accounts: Vec<AccountEntry>,
    #[serde(default)]
    pub people: Vec<PersonEntry>,
    #[serde(default)]
    pub ties: Vec<TieEntry>,
    #[serde(default)]
    pub interactions: Vec<InteractionEntry>,
    #[serde(default)]
    pub promises: Vec<PromiseEntry>,
}

impl BookFile {
    /// How many rows stand in it.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.colleagues.len()
            + self.accounts.len()
            + self.people.len()
            + self.ties.len()
            + self.interactions.len()
            + self.promises.len()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColleagueEntry {
    pub id: Uid,
    pub name: Name,
    pub role: ColleagueRole,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccountEntry {
    pub id: Uid,
    pub name: Name,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Uid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AccountKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procurement: Option<Procurement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Name>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judgement: Vec<JudgementEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub snoozes: Vec<SnoozeEntry>,
    #[serde(default)]
    pub departments: Vec<DepartmentEntry>,
    #[serde(default)]
    pub seats: Vec<SeatEntry>,
    #[serde(default)]
    pub org_facts: Vec<OrgFactEntry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgementEntry {
    pub on: NaiveDate,
    pub depth: u8,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SnoozeEntry {
    pub subject: Name,
    pub until: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Name>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DepartmentEntry {
    pub id: Uid,
    pub name: Name,
    pub function: Function,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Name>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatEntry {
    pub id: Uid,
    pub role: Role,
    pub chain: Chain,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vacant_since: Option<NaiveDate>,
    #[serde(default)]
    pub holders: Vec<HolderEntry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HolderEntry {
    pub person: Uid,
    #[serde(flatten)]
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrgFactEntry {
    pub id: Uid,
    pub kind: OrgFactKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Name>,
    #[serde(flatten)]
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonEntry {
    pub id: Uid,
    pub name: Name,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<Name>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Name>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechat: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Birthday>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub private_note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
    #[serde(default)]
    pub tenures: Vec<TenureEntry>,
    #[serde(default)]
    pub stances: Vec<StanceEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counterparts: Vec<CounterpartEntry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TenureEntry {
    pub account: Uid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<u8>,
    #[serde(flatten)]
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceEntry {
    pub account: Uid,
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rival: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<Uid>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetEntry {
    pub account: Uid,
    pub value: StanceValue,
    pub by: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CounterpartEntry {
    pub colleague: Uid,
    pub account: Uid,
    #[serde(flatten)]
    pub period: Period,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TieEntry {
    pub id: Uid,
    pub from: Uid,
    pub to: Uid,
    pub kind: TieKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InteractionEntry {
    pub id: Uid,
    pub account: Uid,
    pub on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock_time")]
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    #[serde(default)]
    pub note: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    pub people: Vec<ParticipantEntry>,
    pub colleagues: Vec<Uid>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParticipantEntry {
    pub person: Uid,
    #[serde(default, skip_serializing_if = "no_signals")]
    pub signals: Signals,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PromiseEntry {
    pub id: Uid,
    pub account: Uid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<Uid>,
    pub by: Side,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Uid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colleague: Option<Uid>,
    pub made_on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    pub text: Name,
    pub state: PromiseState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
}

/// Times as `HH:MM`.
mod clock_time {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    const FORMAT: &str = "%H:%M";

    #[expect(clippy::ref_option, reason = "serde calls it so")]
    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, to: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => to.collect_str(&time.format(FORMAT)),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveTime>, D::Error> {
        let text = String::deserialize(from)?;
        NaiveTime::parse_from_str(&text, FORMAT)
            .map(Some)
            .map_err(D::Error::custom)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn no_signals(signals: &Signals) -> bool {
    signals.is_empty()
}
