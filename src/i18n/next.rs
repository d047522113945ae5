//! What to do next, what it takes, and what goes if it is not done.

use chrono::NaiveDate;

use super::{Words, score::signed, word};
use crate::domain::{
    promise::Promise,
    score::{Effort, Neglect},
    text::shown,
};

impl Words {
    #[must_use]
    pub fn effort(&self, effort: Effort) -> String {
        match effort {
            Effort::Light => word!(self, "effort-light"),
            Effort::Medium => word!(self, "effort-medium"),
            Effort::Heavy => word!(self, "effort-heavy"),
        }
    }

    /// What goes if nothing is done, for a column: `−3.1 by 12 Dec`.
    #[must_use]
    pub fn neglect(&self, neglect: &Neglect, today: NaiveDate) -> String {
        let (points, on) = (signed(-neglect.points), self.date(neglect.by, today));
        word!(self, "neglect", points = points, on = on)
    }

    /// What goes if nothing is done, in full.
    #[must_use]
    pub fn if_nothing(&self, neglect: Option<&Neglect>, today: NaiveDate) -> String {
        let Some(neglect) = neglect else {
            return word!(self, "neglect-none");
        };
        let (points, later) = (signed(-neglect.points), signed(-neglect.in_all));
        let on = self.date(neglect.by, today);
        word!(
            self,
            "neglect-within",
            points = points,
            on = on,
            later = later
        )
    }

    /// The promise of ours that a deed would keep, with when it is due.
    #[must_use]
    pub fn keeps(&self, promise: &Promise, today: NaiveDate) -> String {
        let due = promise.due.map(|due| self.due(due, today));
        let due = due.unwrap_or_else(|| self.someday());
        let text = shown(promise.text.as_str()).into_owned();
        word!(self, "keeps-promise", text = text, due = due)
    }
}
