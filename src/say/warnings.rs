//! What sleeps, and the user's own estimate, in words.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::{Action, KeyScope, overlays::Snoozable},
    domain::Judgement,
};

impl Words {
    /// How many sleep, and which key lists them.
    #[must_use]
    pub fn warnings_asleep_behind(&self, count: usize) -> String {
        let key = self.key(KeyScope::Depth, Action::FoldAll);
        self.warnings_asleep_behind_said(count, key)
    }

    /// What is put to sleep, in a sentence: a row as the agenda calls it, a warning by its rule.
    #[must_use]
    pub fn snoozable(&self, snoozable: &Snoozable) -> String {
        match snoozable {
            Snoozable::Item(item) => self.item(item),
            Snoozable::Warning(warning) => {
                let rule = self.warning_rule(warning.rule);
                match &warning.about {
                    Some(about) => self.part_because(&rule, about.shown()),
                    None => rule,
                }
            }
        }
    }

    /// The user's own estimate beside the computed depth, 0–100 both, with the difference and its day:
    /// `yours 60 · computed 41 · −19, judged 3 Nov`.
    #[must_use]
    pub fn judged(&self, own: &Judgement, computed: u8, today: NaiveDate) -> String {
        let apart = apart(own, computed);
        let on = self.date(own.on, today);
        self.judged_said(own.depth, computed, apart, on)
    }

    /// The same where there is little room: `yours 60 · 41`.
    #[must_use]
    pub fn judged_shortly(&self, own: &Judgement, computed: u8) -> String {
        let own = own.depth;
        self.judged_shortly_said(own, computed)
    }
}

/// How far the computed depth is from the user's own estimate, from that one on.
pub(super) fn apart(own: &Judgement, computed: u8) -> String {
    match i16::from(computed) - i16::from(own.depth) {
        0 => "±0".to_owned(),
        apart @ 1.. => format!("+{apart}"),
        apart => format!("−{}", apart.unsigned_abs()),
    }
}
