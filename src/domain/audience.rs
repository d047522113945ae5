//! Who is going to read a page.

use serde::{Deserialize, Serialize};

/// Who is going to read a page, and so whether what is private is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// The user: with what they noted for themselves.
    Own,
    /// Whoever is shown the page: nothing that a private interaction brought, no private note, and no remark
    /// on a stance or a tie.
    Others,
}
