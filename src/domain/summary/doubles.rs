//! Two rows that are likely one.

use crate::domain::{Name, Pair, words::words};

/// Two that are likely one, the one the book has had longer first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    pub pair: Pair,
    pub stays: Doubled,
    pub goes: Doubled,
    pub because: AlikeBy,
}

/// One of two, as it is told from others of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubled {
    pub name: Name,
    /// The account of a department, or of a person's newest post.
    pub account: Option<Name>,
    pub title: Option<Name>,
}

words! {
    /// Why two are likely one, the surest first.
    AlikeBy {
        Email = "email",
        /// The name but for spaces, signs and titles, at one account.
        Name = "name",
        Phone = "phone",
        /// Names that sound alike, at one account.
        Pinyin = "pinyin",
        /// The name but for the legal form.
        Firm = "firm",
        /// Departments of one account that are called after one function.
        Function = "function",
    }
}
