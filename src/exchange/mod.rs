//! Other people's formats: bytes ⇄ drafts and problems. Pure: the caller opens the file.

/// Why a card, a row or a part of one was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It names nobody.
    NoName,
}
