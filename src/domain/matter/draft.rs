//! A matter as a foreign file lists it.

use chrono::NaiveDate;

use super::{MatterKind, Money, StageReached};
use crate::domain::{Mention, Name, Note};

/// A row of a list of opportunities, problems or payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterDraft {
    pub title: Name,
    /// Absent: where everybody of the file goes.
    pub account: Option<Name>,
    pub kind: MatterKind,
    /// Where it stands; the day is that of the import where the file says none.
    pub reached: StageReached,
    pub due: Option<NaiveDate>,
    pub money: Option<Money>,
    /// Who of ours answers for it, where several do in the file.
    pub owner: Option<Name>,
    pub people: Vec<Mention>,
    pub rival: Option<Name>,
    pub note: Note,
    /// Its first line in the file, from 1.
    pub line: usize,
}
