//! What a number must not be taken for: one wording for the help, the depth, briefs and reports.

use super::{Words, word};

impl Words {
    /// What the depth is not, for wherever it is shown to somebody who may act on it.
    #[must_use]
    pub fn what_the_number_is_not(&self) -> String {
        word!(self, "what-the-number-is-not")
    }
}
