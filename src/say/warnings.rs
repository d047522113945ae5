//! Warnings in words: what the rule is called, the fact behind it, and what helps.

use chrono::NaiveDate;

use super::{Words, score::Names};
use crate::{
    app::{Action, KeyScope, overlays::Sleepy},
    domain::{
        account::Judgement,
        row::Subject,
        score::State,
        seat::{Empty, Role},
        text::shown,
        warnings::{Warning, WarningFact},
    },
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
    pub fn sleepy(&self, sleepy: &Sleepy) -> String {
        match sleepy {
            Sleepy::Item(item) => self.item(item),
            Sleepy::Warning(warning) => {
                let rule = self.warning_rule(warning.rule);
                match &warning.about {
                    Some(about) => self.part_because(&rule, shown(about.as_str())),
                    None => rule,
                }
            }
        }
    }

    /// Whom or what a warning is about, where its fact does not say it: a person or a seat.
    #[must_use]
    pub fn warned_of(&self, warning: &Warning, names: &Names<'_>) -> String {
        match warning.subject {
            subject @ (Subject::Person(_) | Subject::Seat(_)) => names(subject),
            _ => String::new(),
        }
    }

    /// The fact behind a warning.
    #[must_use]
    pub fn warning_fact(
        &self,
        because: &WarningFact,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> String {
        let date = |on: NaiveDate| self.date(on, today);
        match because {
            WarningFact::NobodyInRole { role } => match role {
                Role::Approver => self.fact_no_approver(),
                _ => self.fact_no_decider(),
            },
            WarningFact::NobodyOpposed { rated } => self.fact_nobody_opposed(*rated),
            WarningFact::Outweighed {
                supporters,
                opponents,
                key,
            } => self.fact_outweighed(*key, *supporters, *opponents),
            WarningFact::Uncovered { role, state, last } => {
                self.fact_uncovered(*role, *state, last.map(date))
            }
            WarningFact::Threads { only: None } => self.fact_no_thread(),
            WarningFact::Threads { only: Some(_) } => self.fact_one_thread(),
            WarningFact::OnlyOneOfOurs { colleague, threads } => {
                self.fact_one_colleague(*threads, names((*colleague).into()))
            }
            WarningFact::Silent {
                last,
                days,
                cadence,
            } => self.fact_silent(*days, date(*last), *cadence),
            WarningFact::Unproven {
                stance,
                recorded,
                signal,
            } => {
                let (stance, on) = (self.stance(*stance), date(*recorded));
                match signal {
                    None => self.fact_unproven(stance, on),
                    Some(signal) => self.fact_unproven_since(stance, on, date(*signal)),
                }
            }
            WarningFact::Unheld { empty, before, .. } => match (before, empty) {
                (Some(person), _) => self.fact_vacant_after(names((*person).into())),
                (None, Empty::NotKnown) => self.fact_not_known(),
                (None, Empty::Vacant) => self.empty_seat(Empty::Vacant),
            },
            WarningFact::Missed { target, by, stance } => {
                self.fact_missed(self.stance(*target), date(*by), self.maybe_stance(*stance))
            }
            WarningFact::Reviewed { last: None } => self.fact_never_reviewed(),
            WarningFact::Reviewed {
                last: Some((on, days)),
            } => self.fact_reviewed(date(*on), *days),
            WarningFact::Late {
                text,
                due,
                days,
                to,
            } => {
                let (text, due) = (shown(text.as_str()).into_owned(), date(*due));
                match to {
                    None => self.fact_late(text, due, *days),
                    Some(person) => self.fact_late_to(text, names((*person).into()), due, *days),
                }
            }
        }
    }

    fn fact_uncovered(&self, role: Option<Role>, state: State, last: Option<String>) -> String {
        let state = match state {
            State::Live => self.fact_no_live_thread(),
            state => self.state(state),
        };
        let role = role.map(|role| self.role(role));
        let last = last.map(|on| self.fact_last_contact(on));
        let parts: Vec<_> = role.into_iter().chain([state]).chain(last).collect();
        parts.join(" · ")
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

    /// What helps against a warning.
    #[must_use]
    pub fn warning_cure(&self, because: &WarningFact) -> String {
        match because {
            WarningFact::NobodyInRole { .. } => self.cure_nobody_in_role(),
            WarningFact::NobodyOpposed { .. } => self.cure_nobody_opposed(),
            WarningFact::Outweighed { opponents: 0, .. } => self.cure_no_supporter(),
            WarningFact::Outweighed { .. } => self.cure_outweighed(),
            WarningFact::Uncovered { .. } => self.cure_uncovered(),
            WarningFact::Threads { only: None } => self.cure_no_thread(),
            WarningFact::Threads { .. } => self.cure_one_thread(),
            WarningFact::OnlyOneOfOurs { .. } => self.cure_one_colleague(),
            WarningFact::Silent { .. } => self.cure_silent(),
            WarningFact::Unproven { .. } => self.cure_unproven(),
            WarningFact::Unheld {
                empty: Empty::NotKnown,
                ..
            } => self.cure_not_known(),
            WarningFact::Unheld {
                empty: Empty::Vacant,
                ..
            } => self.cure_vacant(),
            WarningFact::Missed { .. } => self.cure_missed(),
            WarningFact::Reviewed { .. } => self.cure_review(),
            WarningFact::Late { .. } => self.cure_late(),
        }
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
