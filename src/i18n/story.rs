//! What happened, as sentences; and what a card says of a person.

use chrono::NaiveDate;

use super::{Words, word};
use crate::domain::{
    interaction::{Privacy, Signal},
    promise::{PromiseState, Side},
    tie::TieKind,
};

impl Words {
    /// A promise on the day it was made; `name` is whom it was made to, or who made it.
    #[must_use]
    pub fn promised(&self, by: Side, name: Option<&str>, text: &str) -> String {
        match (by, name) {
            (Side::Us, Some(name)) => word!(self, "history-we-promised", name = name, text = text),
            (Side::Us, None) => word!(self, "history-we-promised-them", text = text),
            (Side::Them, Some(name)) => word!(self, "history-promised", name = name, text = text),
            (Side::Them, None) => word!(self, "history-they-promised", text = text),
        }
    }

    /// A promise on the day it was closed.
    #[must_use]
    pub fn closed(&self, by: Side, state: PromiseState, name: Option<&str>, text: &str) -> String {
        match (state, by, name) {
            (PromiseState::Dropped, Side::Us, _) => word!(self, "history-we-dropped", text = text),
            (PromiseState::Dropped, Side::Them, Some(name)) => {
                word!(self, "history-dropped", name = name, text = text)
            }
            (PromiseState::Dropped, Side::Them, None) => {
                word!(self, "history-they-dropped", text = text)
            }
            (_, Side::Us, _) => word!(self, "history-we-kept", text = text),
            (_, Side::Them, Some(name)) => word!(self, "history-kept", name = name, text = text),
            (_, Side::Them, None) => word!(self, "history-they-kept", text = text),
        }
    }

    /// Whom an interaction met for the first time.
    #[must_use]
    pub fn first_contact_with(&self, names: &str) -> String {
        word!(self, "history-first-with", names = names)
    }

    /// Before what is said of somebody: `Zhang Wei: `, 张伟：
    #[must_use]
    pub fn of(&self, name: &str) -> String {
        word!(self, "history-of", name = name)
    }

    #[must_use]
    pub fn target_for(&self, name: &str) -> String {
        word!(self, "history-target", name = name)
    }

    #[must_use]
    pub fn toward_rival(&self, rival: &str) -> String {
        word!(self, "history-toward", rival = rival)
    }

    /// Somebody takes up a post, with the one they left for it.
    #[must_use]
    pub fn joins(&self, name: &str, from: Option<&str>, post: &str) -> String {
        match from {
            Some(from) => word!(self, "history-moves", name = name, from = from, to = post),
            None => word!(self, "history-joins", name = name, post = post),
        }
    }

    /// Somebody gives up a post, with the one they left it for.
    #[must_use]
    pub fn leaves(&self, name: &str, post: &str, to: Option<&str>) -> String {
        match to {
            Some(to) => word!(self, "history-goes", name = name, from = post, to = to),
            None => word!(self, "history-leaves", name = name, post = post),
        }
    }

    #[must_use]
    pub fn takes_seat(&self, name: &str, seat: &str) -> String {
        word!(self, "history-takes-seat", name = name, seat = seat)
    }

    #[must_use]
    pub fn gives_up_seat(&self, name: &str, seat: &str) -> String {
        word!(self, "history-gives-up-seat", name = name, seat = seat)
    }

    /// A tie as a sentence, in the direction it has.
    #[must_use]
    pub fn tie_says(&self, kind: TieKind, from: &str, to: &str) -> String {
        match kind {
            TieKind::ReportsTo => word!(self, "tie-says-reports-to", from = from, to = to),
            TieKind::Influences => word!(self, "tie-says-influences", from = from, to = to),
            TieKind::Backs => word!(self, "tie-says-backs", from = from, to = to),
            TieKind::Opposes => word!(self, "tie-says-opposes", from = from, to = to),
            TieKind::Assists => word!(self, "tie-says-assists", from = from, to = to),
            TieKind::Private => word!(self, "tie-says-private", from = from, to = to),
        }
    }

    #[must_use]
    pub fn untied(&self, tie: &str) -> String {
        word!(self, "history-untied", tie = tie)
    }

    #[must_use]
    pub fn fact_ends(&self, fact: &str) -> String {
        word!(self, "history-fact-ends", fact = fact)
    }

    /// The last contact against the cadence: `12d of 30d`.
    #[must_use]
    pub fn contact(&self, days: Option<i64>, cadence: u16) -> String {
        let cadence = word!(self, "ago-days", n = i64::from(cadence));
        match days {
            Some(days) => word!(
                self,
                "card-contact",
                days = self.ago(days),
                cadence = cadence
            ),
            None => word!(self, "card-contact-never", cadence = cadence),
        }
    }

    #[must_use]
    pub fn signal_times(&self, signal: Signal, count: usize) -> String {
        let signal = self.signal(signal);
        word!(self, "card-signal-times", count = count, signal = signal)
    }

    #[must_use]
    pub fn influence(&self, influence: u8) -> String {
        word!(self, "card-influence", influence = influence)
    }

    #[must_use]
    pub fn since(&self, day: &str) -> String {
        word!(self, "card-since", day = day)
    }

    /// How old evidence is, and whether it is still worth anything.
    #[must_use]
    pub fn age(&self, days: i64, fresh: u16) -> String {
        let age = self.ago(days);
        if i64::from(fresh) < days {
            word!(self, "card-stale", days = age)
        } else if days <= 0 {
            age
        } else {
            word!(self, "card-age", days = age)
        }
    }

    /// By when a target is to be reached.
    #[must_use]
    pub fn target_by(&self, by: NaiveDate, today: NaiveDate) -> String {
        let (day, due) = (self.date(by, today), self.due(by, today));
        word!(self, "card-target", day = day, due = due)
    }

    /// A target whose day is past and that is not reached.
    #[must_use]
    pub fn missed_since(&self, by: NaiveDate, today: NaiveDate) -> String {
        let day = self.date(by, today);
        word!(self, "card-target-missed", day = day)
    }

    /// Heads one of the two notes on a person.
    #[must_use]
    pub fn note_heading(&self, privacy: Privacy) -> String {
        match privacy {
            Privacy::Shareable => word!(self, "card-note-shareable"),
            Privacy::Private => word!(self, "card-note-private"),
        }
    }
}
