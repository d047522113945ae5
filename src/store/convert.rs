//! Domain values ⇄ SQL values. The only place that decides how a value lies in a column.

use chrono::{NaiveDate, NaiveTime, Timelike};
use rusqlite::{
    Row as SqlRow, RowIndex, ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef},
};
use uuid::Uuid;

use crate::domain::{
    AccountKind, AimKind, Amount, Chain, ColleagueRole, Function, Id, Kind, Level, MatterKind,
    MatterStage, Name, Note, NounKind, OrgFactKind, Period, PlanState, Privacy, Procurement,
    Procurements, PromiseState, Quarter, Role, Scope, Side, Signals, StanceSource, StanceValue,
    TieKind, Tier, Uid, Verb, Who, score::Stage, warnings::Severity,
};

/// Closed vocabularies lie in the table as their code.
macro_rules! by_code {
    ($($word:ty),+ $(,)?) => { $(
        impl ToSql for $word {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }
        impl FromSql for $word {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let code = value.as_str()?;
                Self::from_code(code).ok_or_else(|| unknown(code))
            }
        }
        impl From<$word> for Value {
            fn from(word: $word) -> Self {
                Self::Text(word.code().to_owned())
            }
        }
    )+ };
}
by_code!(
    AccountKind,
    Procurement,
    Tier,
    ColleagueRole,
    Who,
    Verb,
    Function,
    Kind,
    Privacy,
    OrgFactKind,
    AimKind,
    PlanState,
    MatterKind,
    MatterStage,
    Scope,
    PromiseState,
    Side,
    NounKind,
    Stage,
    Severity,
    Chain,
    Role,
    StanceSource,
    Level,
    TieKind,
);

fn unknown(code: &str) -> FromSqlError {
    FromSqlError::Other(format!("{code:?} is not a word this program knows").into())
}

impl<T> ToSql for Id<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.key().into())
    }
}
impl<T> FromSql for Id<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::new)
    }
}
impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::Integer(id.key())
    }
}

impl FromSql for Name {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(|error| FromSqlError::Other(error.into()))
    }
}
impl From<&Name> for Value {
    fn from(name: &Name) -> Self {
        Self::Text(name.raw().to_owned())
    }
}

impl FromSql for Note {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(value.as_str()?.into())
    }
}
impl From<&Note> for Value {
    fn from(note: &Note) -> Self {
        Self::Text(note.raw().to_owned())
    }
}

impl FromSql for StanceValue {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        i8::try_from(number)
            .ok()
            .and_then(Self::from_number)
            .ok_or(FromSqlError::OutOfRange(number))
    }
}
impl From<StanceValue> for Value {
    fn from(value: StanceValue) -> Self {
        Self::Integer(value.number().into())
    }
}

impl FromSql for Amount {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let hundredths = value.as_i64()?;
        Self::of_hundredths(hundredths).map_err(|_| FromSqlError::OutOfRange(hundredths))
    }
}

impl FromSql for Quarter {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let count = value.as_i64()?;
        i32::try_from(count)
            .ok()
            .and_then(Self::from_count)
            .ok_or(FromSqlError::OutOfRange(count))
    }
}

impl FromSql for Signals {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bits = value.as_i64()?;
        u8::try_from(bits)
            .map(Self::from_bits)
            .map_err(|_| FromSqlError::OutOfRange(bits))
    }
}
impl From<Signals> for Value {
    fn from(signals: Signals) -> Self {
        Self::Integer(signals.bits().into())
    }
}

/// A uuid takes 16 bytes instead of 36; any other text id lies there as it came.
impl ToSql for Uid {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(self.into()))
    }
}
impl From<&Uid> for Value {
    fn from(uid: &Uid) -> Self {
        match Uuid::try_parse(uid.as_str()) {
            // Only the spelling we would print again: `{…}` and capitals are other ids.
            Ok(uuid) if uuid.hyphenated().to_string() == uid.as_str() => {
                Self::Blob(uuid.as_bytes().to_vec())
            }
            _ => Self::Text(uid.as_str().to_owned()),
        }
    }
}
impl FromSql for Uid {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Blob(bytes) => Uuid::from_slice(bytes)
                .map(Self::from)
                .map_err(|error| FromSqlError::Other(error.into())),
            text => Self::try_from(text.as_str()?.to_owned())
                .map_err(|error| FromSqlError::Other(error.into())),
        }
    }
}

/// Day 0, 1970-01-01, counted from the common era.
const EPOCH: i32 = 719_163;

/// A date as whole days since 1970-01-01.
pub(super) fn day(date: NaiveDate) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&date) - EPOCH)
}

/// The date of a day number.
pub(super) fn date(day: i64) -> FromSqlResult<NaiveDate> {
    i32::try_from(day)
        .ok()
        .and_then(|day| NaiveDate::from_num_days_from_ce_opt(day.checked_add(EPOCH)?))
        .ok_or_else(|| FromSqlError::OutOfRange(day))
}

/// A clock time as minutes since midnight.
pub(super) fn minute(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight() / 60)
}

/// Reads a date column.
pub(super) fn get_date(row: &SqlRow<'_>, column: impl RowIndex) -> rusqlite::Result<NaiveDate> {
    Ok(date(row.get(column)?)?)
}

/// Reads a date column that may be empty.
pub(super) fn get_date_opt(
    row: &SqlRow<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<i64>>(column)?.map(date).transpose()?)
}

/// Reads `since` and `until`.
pub(super) fn get_period(row: &SqlRow<'_>) -> rusqlite::Result<Period> {
    get_period_at(row, ("since", "until"))
}

/// Reads the day something begins and the day it ends.
pub(super) fn get_period_at(
    row: &SqlRow<'_>,
    (since, until): (impl RowIndex, impl RowIndex),
) -> rusqlite::Result<Period> {
    Ok(Period {
        from: get_date_opt(row, since)?,
        to: get_date_opt(row, until)?,
    })
}

/// Reads a time column that may be empty.
pub(super) fn get_time_opt(
    row: &SqlRow<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<NaiveTime>> {
    let minute: Option<u32> = row.get(column)?;
    Ok(minute.and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0)))
}

/// A list of names as a JSON array.
pub(super) fn list(names: &[Name]) -> Value {
    if names.is_empty() {
        return Value::Text("[]".to_owned());
    }
    let names: serde_json::Value = names.iter().map(Name::raw).collect();
    Value::Text(names.to_string())
}

/// A mode that has always been so as its word, as books had it before modes were dated; else as JSON.
pub(super) fn procurements(modes: &Procurements) -> Value {
    let mut all = modes.iter();
    match (all.next(), all.next()) {
        (None, _) => Value::Null,
        (Some(one), None) if one.period() == Period::ALWAYS => one.mode.into(),
        _ => serde_json::to_string(modes).map_or(Value::Null, Value::Text),
    }
}

/// Reads the modes of an account's procurement, and when each holds.
pub(super) fn get_procurements(
    row: &SqlRow<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Procurements> {
    let Some(text) = row.get::<_, Option<String>>(column)? else {
        return Ok(Procurements::default());
    };
    if text.starts_with('[') {
        let modes = serde_json::from_str(&text);
        return Ok(modes.map_err(|error| FromSqlError::Other(error.into()))?);
    }
    let mode = Procurement::from_code(&text).ok_or_else(|| unknown(&text))?;
    Ok(Some(mode).into())
}

/// Reads a JSON array of names.
pub(super) fn get_list(row: &SqlRow<'_>, column: impl RowIndex) -> rusqlite::Result<Vec<Name>> {
    let json: String = row.get(column)?;
    Ok(serde_json::from_str(&json).map_err(|error| FromSqlError::Other(error.into()))?)
}
