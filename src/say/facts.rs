//! One wording per fact of the book, whatever shows it: a card, the history, a brief, a shell.

use chrono::NaiveDate;

use super::{
    Words,
    said::{APART, Said, Tone, Wording, joined},
};
use crate::domain::{
    AnyNoun, Level, Name, OrgFact, PromiseState, Role, Rows, Side, StanceValue, Subject, Tier,
    score::State,
};

/// A post in words of its account: what is known of it.
#[derive(Debug, Clone, Default)]
pub struct PostParts {
    /// The account, where it does not go without saying.
    pub at: Option<String>,
    pub department: Option<String>,
    pub title: Option<String>,
    pub level: Option<Level>,
    /// 0–10.
    pub influence: Option<u8>,
}

impl Words {
    /// What to call one of these rows: by its name, a seat without one by its role, anything else by its
    /// kind.
    #[must_use]
    pub fn call(&self, rows: &Rows, subject: impl Into<Subject>) -> String {
        let subject = subject.into();
        if let Some(name) = rows.name(subject) {
            return name.told();
        }
        match rows.noun(subject) {
            Some(AnyNoun::Seat(seat)) => self.role(seat.role),
            _ => self.noun(subject.kind()),
        }
    }

    /// `+ support`: a sign and the word for it.
    #[must_use]
    pub fn stance_said(&self, stance: Option<StanceValue>) -> Said {
        let (sign, tone) = self.stance_sign(stance);
        Said::new(tone, format!("{sign} ")).and(tone, self.maybe_stance(stance))
    }

    /// `*` coach, `++` strong support, `+` support, `=` neutral, `-` not accepted, `?` unknown.
    #[must_use]
    pub const fn stance_sign(&self, stance: Option<StanceValue>) -> (&'static str, Tone) {
        if self.hides {
            return ("▒", Tone::Dim);
        }
        match stance {
            Some(StanceValue::Coach) => ("*", Tone::Good),
            Some(StanceValue::StrongSupport) => ("++", Tone::Good),
            Some(StanceValue::Support) => ("+", Tone::Good),
            Some(StanceValue::Neutral) => ("=", Tone::Text),
            Some(StanceValue::NotAccepted) => ("-", Tone::Bad),
            None => ("?", Tone::Dim),
        }
    }

    /// `E evaluator · head of planning`
    #[must_use]
    pub fn seat_said(&self, role: Role, title: Option<&Name>) -> String {
        let role = format!("{} {}", role.code(), self.role(role));
        let title = title.map(Name::told);
        joined([Some(role), title])
    }

    /// `Purchasing · head of department · senior · influence 8 of 10`; empty where nothing is known.
    #[must_use]
    pub fn post_said(&self, post: PostParts) -> String {
        joined([
            post.at,
            post.department,
            post.title,
            post.level.map(|level| self.level(level)),
            post.influence
                .map(|influence| self.card_influence(influence)),
        ])
    }

    /// `12d of 30d · cooling`: the last contact against the cadence, and the tier that one follows from.
    #[must_use]
    pub fn contact_said(
        &self,
        silent: Option<i64>,
        (cadence, paced_by): (u16, Option<Tier>),
        state: State,
    ) -> Said {
        let contact = self.contact(silent, cadence);
        let contact = match paced_by {
            Some(tier) => self.set_beside(contact, self.brief_tier(tier.code())),
            None => contact,
        };
        let said = Said::new(Tone::Text, contact);
        let (sign, tone) = match state {
            State::Never => return said,
            State::Live => ("", Tone::Text),
            State::Cooling => ("~ ", Tone::Warn),
            State::Dormant => ("! ", Tone::Bad),
        };
        let state = self.state(state);
        said.and(Tone::Text, APART)
            .and(tone, format!("{sign}{state}"))
    }

    /// `us`: who has promised.
    #[must_use]
    pub fn side_short(&self, by: Side) -> String {
        match by {
            Side::Us => self.history_we(),
            Side::Them => self.history_they(),
        }
    }

    /// `> us`, with the sign that a log line has before a promise.
    #[must_use]
    pub fn side_said(&self, by: Side) -> Said {
        let who = self.side_short(by);
        Said::new(Tone::Strong, format!("{}{who}", side_sign(by)))
    }

    /// Where a promise stands today: `in 5d`, `2d late`, `kept`.
    #[must_use]
    pub fn promise_now(
        &self,
        state: PromiseState,
        due: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Said {
        match (state, due) {
            (PromiseState::Open, Some(due)) => {
                let tone = if due <= today { Tone::Warn } else { Tone::Text };
                Said::new(tone, self.due(due, today))
            }
            (PromiseState::Open, None) => Said::new(Tone::Dim, self.promise_someday()),
            (state, _) => Said::new(Tone::Dim, self.promise_state(state)),
        }
    }

    /// Where a target stands today: reached, missed, or by when.
    #[must_use]
    pub fn target_now(
        &self,
        form: Wording,
        reached: bool,
        by: NaiveDate,
        today: NaiveDate,
    ) -> Said {
        match (form, by < today) {
            _ if reached => Said::new(Tone::Good, self.history_target_reached()),
            (Wording::Full, true) => Said::new(Tone::Warn, self.missed_since(by, today)),
            (Wording::Short, true) => Said::new(Tone::Warn, self.history_target_missed()),
            (Wording::Full, false) => Said::new(Tone::Dim, self.target_by(by, today)),
            (Wording::Short, false) => Said::new(Tone::Text, self.due(by, today)),
        }
    }

    /// `agreement (region) · framework contract`
    #[must_use]
    pub fn org_fact_said(&self, fact: &OrgFact) -> String {
        let kind = self.org_fact(fact.kind);
        let kind = match fact.scope {
            Some(scope) => self.set_beside(kind, self.scope(scope)),
            None => kind,
        };
        let title = fact.title.as_ref();
        joined([Some(kind), title.map(Name::told)])
    }
}

/// The sign that a log line has before a promise.
#[must_use]
pub const fn side_sign(by: Side) -> &'static str {
    match by {
        Side::Us => "> ",
        Side::Them => "< ",
    }
}
