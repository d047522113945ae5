//! What happened, as sentences; and what a card says of a person.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable};
use crate::{
    app::{Action, KeyScope},
    domain::{Privacy, PromiseState, Side, Signal, TieKind},
};

impl Words {
    /// A promise on the day it was made; `name` is whom it was made to, or who made it.
    #[must_use]
    pub fn promised(&self, by: Side, name: Option<impl Sayable>, text: impl Sayable) -> String {
        match (by, name) {
            (Side::Us, Some(name)) => self.history_we_promised(name, text),
            (Side::Us, None) => self.history_we_promised_them(text),
            (Side::Them, Some(name)) => self.history_promised(name, text),
            (Side::Them, None) => self.history_they_promised(text),
        }
    }

    /// A promise on the day it was closed.
    #[must_use]
    pub fn closed(
        &self,
        by: Side,
        state: PromiseState,
        name: Option<impl Sayable>,
        text: impl Sayable,
    ) -> String {
        match (state, by, name) {
            (PromiseState::Dropped, Side::Us, _) => self.history_we_dropped(text),
            (PromiseState::Dropped, Side::Them, Some(name)) => self.history_dropped(name, text),
            (PromiseState::Dropped, Side::Them, None) => self.history_they_dropped(text),
            (_, Side::Us, _) => self.history_we_kept(text),
            (_, Side::Them, Some(name)) => self.history_kept(name, text),
            (_, Side::Them, None) => self.history_they_kept(text),
        }
    }

    /// How late a promise was kept: `2d late`.
    #[must_use]
    pub fn kept_late(&self, due: NaiveDate, on: NaiveDate) -> String {
        self.history_late(self.ago((on - due).num_days()))
    }

    /// Somebody takes up a post, with the one they left for it.
    #[must_use]
    pub fn joins(
        &self,
        name: impl Sayable,
        from: Option<impl Sayable>,
        post: impl Sayable,
    ) -> String {
        match from {
            Some(from) => self.history_moves(name, from, post),
            None => self.history_joins(name, post),
        }
    }

    /// Somebody gives up a post, with the one they left it for.
    #[must_use]
    pub fn leaves(
        &self,
        name: impl Sayable,
        post: impl Sayable,
        to: Option<impl Sayable>,
    ) -> String {
        match to {
            Some(to) => self.history_goes(name, post, to),
            None => self.history_leaves(name, post),
        }
    }

    /// A tie as a sentence, in the direction it has.
    #[must_use]
    pub fn tie_says(&self, kind: TieKind, from: impl Sayable, to: impl Sayable) -> String {
        match kind {
            TieKind::ReportsTo => self.tie_says_reports_to(from, to),
            TieKind::Influences => self.tie_says_influences(from, to),
            TieKind::Backs => self.tie_says_backs(from, to),
            TieKind::Opposes => self.tie_says_opposes(from, to),
            TieKind::Assists => self.tie_says_assists(from, to),
            TieKind::Private => self.tie_says_private(from, to),
        }
    }

    /// The last contact against the cadence: `12d of 30d`; on paper `11 Nov · every 30d expected`.
    #[must_use]
    pub fn contact(&self, days: Option<i64>, cadence: u16) -> String {
        let cadence = self.ago_days(i64::from(cadence));
        match days {
            Some(days) if self.is_on_paper() => {
                format!("{} · {}", self.ago(days), self.brief_cadence(cadence))
            }
            Some(days) => self.card_contact(self.ago(days), cadence),
            None => self.card_contact_never(cadence),
        }
    }

    #[must_use]
    pub fn signal_times(&self, signal: Signal, count: usize) -> String {
        let signal = self.signal(signal);
        self.card_signal_times(count, signal)
    }

    /// How old evidence is, and whether it is still worth anything.
    #[must_use]
    pub fn age(&self, days: i64, fresh: u16) -> String {
        let age = self.span(days);
        if i64::from(fresh) < days {
            self.card_stale(age)
        } else if days <= 0 {
            age
        } else {
            self.card_age(age)
        }
    }

    /// By when a target is to be reached.
    #[must_use]
    pub fn target_by(&self, by: NaiveDate, today: NaiveDate) -> String {
        let day = self.date(by, today);
        if self.is_on_paper() {
            return self.card_target_day(day);
        }
        self.card_target(day, self.due(by, today))
    }

    /// A target whose day is past and that is not reached.
    #[must_use]
    pub fn missed_since(&self, by: NaiveDate, today: NaiveDate) -> String {
        let day = self.date(by, today);
        self.card_target_missed(day)
    }

    /// Nobody knows yet where somebody stands, and the key that says it.
    #[must_use]
    pub fn stance_open(&self) -> String {
        self.card_stance_open(self.key(KeyScope::Card, Action::SetStance))
    }

    /// A note without a word in it, and the key that writes it.
    #[must_use]
    pub fn no_note(&self) -> String {
        self.card_no_note(self.key(KeyScope::Card, Action::Edit))
    }

    /// Heads one of the two notes on a person.
    #[must_use]
    pub fn note_heading(&self, privacy: Privacy) -> String {
        match privacy {
            Privacy::Shareable => self.card_note_shareable(),
            Privacy::Private => self.card_note_private(),
        }
    }
}
