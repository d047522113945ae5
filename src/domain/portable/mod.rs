//! A whole book as it travels between machines: the shape of book JSON, version 2.
//!
//! References are text ids here; [`plan`](super::plan) gives them local keys on the way in.

mod from_rows;
mod planned;
mod without;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

pub use from_rows::Uids;
pub use planned::{PlanEntry, PlanItemEntry, PlanItemState, PlanValue};

use super::{
    Account, AccountKind, Amount, Birthday, Chain, ColleagueRole, Function, Kind, Level,
    MatterKind, Name, Note, OrgFactKind, Period, Person, Procurements, PromiseState, Role, Row,
    Scope, Side, Signals, StageReached, StanceSource, StanceValue, TieKind, Tier, Uid,
};

/// The whole book. Arrays are sorted by id; rows without one by date, then as recorded.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct BookFile {
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
    pub visits: Vec<VisitEntry>,
    #[serde(default)]
    pub promises: Vec<PromiseEntry>,
    #[serde(default)]
    pub matters: Vec<MatterEntry>,
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
            + self.visits.len()
            + self.promises.len()
            + self.matters.len()
    }
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColleagueEntry {
    pub id: Uid,
    pub name: Name,
    pub role: ColleagueRole,
    pub level: Option<Level>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccountEntry {
    pub id: Uid,
    pub name: Name,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Name>,
    pub parent: Option<Uid>,
    pub kind: Option<AccountKind>,
    pub tier: Option<Tier>,
    #[serde(default, skip_serializing_if = "Procurements::is_empty")]
    pub procurement: Procurements,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Name>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<RivalEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<PlanEntry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgementEntry {
    pub on: NaiveDate,
    pub depth: u8,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SnoozeEntry {
    pub subject: Name,
    pub until: NaiveDate,
    pub reason: Option<Name>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DepartmentEntry {
    pub id: Uid,
    pub name: Name,
    pub function: Function,
    pub importance: Option<u8>,
    pub not_applicable: Option<Name>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatEntry {
    pub id: Uid,
    pub role: Role,
    pub chain: Chain,
    pub title: Option<Name>,
    pub department: Option<Uid>,
    pub order: Option<u16>,
    pub not_applicable: Option<Name>,
    pub vacant_since: Option<NaiveDate>,
    pub matter: Option<Uid>,
    #[serde(default)]
    pub holders: Vec<HolderEntry>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HolderEntry {
    pub person: Uid,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrgFactEntry {
    pub id: Uid,
    pub kind: OrgFactKind,
    pub scope: Option<Scope>,
    pub title: Option<Name>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RivalEntry {
    pub id: Uid,
    pub name: Name,
    pub sells: Option<Name>,
    pub weak_points: Option<Name>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    pub source: Option<Name>,
    pub on: NaiveDate,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonEntry {
    pub id: Uid,
    pub name: Name,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Name>,
    pub pinyin: Option<Name>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Name>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Name>,
    pub wechat: Option<Name>,
    pub birthday: Option<Birthday>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub private_note: Note,
    pub cadence_days: Option<u16>,
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

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TenureEntry {
    pub account: Uid,
    pub department: Option<Uid>,
    pub title: Option<Name>,
    pub level: Option<Level>,
    pub influence: Option<u8>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceEntry {
    pub account: Uid,
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
    pub rival: Option<Name>,
    pub interaction: Option<Uid>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetEntry {
    pub account: Uid,
    pub value: StanceValue,
    pub by: NaiveDate,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CounterpartEntry {
    pub colleague: Uid,
    pub account: Uid,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TieEntry {
    pub id: Uid,
    pub from: Uid,
    pub to: Uid,
    pub kind: TieKind,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InteractionEntry {
    pub id: Uid,
    pub account: Uid,
    pub on: NaiveDate,
    #[serde(default, with = "clock_time")]
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    #[serde(default)]
    pub note: Note,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    pub people: Vec<ParticipantEntry>,
    pub colleagues: Vec<Uid>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Uid>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParticipantEntry {
    pub person: Uid,
    #[serde(default, skip_serializing_if = "no_signals")]
    pub signals: Signals,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VisitEntry {
    pub id: Uid,
    pub account: Uid,
    pub on: NaiveDate,
    #[serde(default, with = "clock_time")]
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    pub people: Vec<Uid>,
    pub colleagues: Vec<Uid>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub purpose: Note,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub outcome: Note,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub bring: Note,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Uid>,
    pub done: Option<Uid>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PromiseEntry {
    pub id: Uid,
    pub account: Uid,
    pub interaction: Option<Uid>,
    pub by: Side,
    pub person: Option<Uid>,
    pub colleague: Option<Uid>,
    pub made_on: NaiveDate,
    pub due: Option<NaiveDate>,
    pub text: Name,
    pub state: PromiseState,
    pub closed_on: Option<NaiveDate>,
}

#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatterEntry {
    pub id: Uid,
    pub account: Uid,
    pub kind: MatterKind,
    pub title: Name,
    pub stages: Vec<StageReached>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Uid>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<Uid>,
    pub owner: Option<Uid>,
    pub due: Option<NaiveDate>,
    pub amount: Option<Amount>,
    /// Of the amount: alone it says nothing.
    pub currency: Option<Name>,
    pub rival: Option<Name>,
    pub satisfaction: Option<u8>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
}

/// What noun and entry both say, under one name, goes over as it is; the rest, which neither can say for the
/// other, begins empty.
macro_rules! shared {
    ($($noun:ty, $entry:ty: $($same:ident)+; $($linked:ident)?; $($below:ident)+;)+) => {
        $(
            impl From<&Row<$noun>> for $entry {
                fn from(row: &Row<$noun>) -> Self {
                    Self {
                        id: row.uid.clone(),
                        $($same: row.$same.clone(),)+
                        $($linked: None,)?
                        $($below: Vec::new(),)+
                    }
                }
            }

            impl From<&$entry> for $noun {
                fn from(entry: &$entry) -> Self {
                    Self {
                        $($same: entry.$same.clone(),)+
                        $($linked: None,)?
                    }
                }
            }
        )+
    };
}

shared! {
    Account, AccountEntry:
        name aliases kind tier procurement tags note;
        parent;
        judgement snoozes departments seats org_facts rivals plans;
    Person, PersonEntry:
        name aliases pinyin emails phones wechat birthday note private_note cadence_days source;
        ;
        tenures stances targets counterparts;
}

/// What is in force from a day to a day. The days stand among the entry's own keys: a flattened
/// [`Period`] would swallow the keys that nobody knows.
macro_rules! dated {
    ($($entry:ty),+) => {
        $(impl $entry {
            #[must_use]
            pub const fn period(&self) -> Period {
                Period { from: self.from, to: self.to }
            }
        })+
    };
}

dated!(HolderEntry, OrgFactEntry, TenureEntry, CounterpartEntry);

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
