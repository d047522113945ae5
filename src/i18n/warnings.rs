//! Warnings in words: what the rule is called, the fact behind it, and what helps.

use chrono::NaiveDate;

use super::{Words, score::Names, word};
use crate::{
    app::{Action, Scope, overlays::Sleepy},
    domain::{
        account::Judgement,
        row::Subject,
        score::State,
        seat::{Empty, Role},
        text::shown,
        warnings::{Because, Rule, Severity, Warning},
    },
};

impl Words {
    #[must_use]
    pub fn warnings(&self) -> String {
        word!(self, "warnings")
    }

    /// Above a column with their number.
    #[must_use]
    pub fn warnings_heading(&self) -> String {
        word!(self, "warnings-heading")
    }

    #[must_use]
    pub fn warning_rule(&self, rule: Rule) -> String {
        match rule {
            Rule::DeciderUnknown => word!(self, "rule-decider-unknown"),
            Rule::NobodyOpposed => word!(self, "rule-nobody-opposed"),
            Rule::FewSupporters => word!(self, "rule-few-supporters"),
            Rule::KeyUncovered => word!(self, "rule-key-uncovered"),
            Rule::SingleThread => word!(self, "rule-single-thread"),
            Rule::SingleColleague => word!(self, "rule-single-colleague"),
            Rule::CoachSilent => word!(self, "rule-coach-silent"),
            Rule::StanceUnproven => word!(self, "rule-stance-unproven"),
            Rule::SeatVacant => word!(self, "rule-seat-vacant"),
            Rule::TargetMissed => word!(self, "rule-target-missed"),
            Rule::ReviewOld => word!(self, "rule-review-old"),
            Rule::PromiseOverdue => word!(self, "rule-promise-overdue"),
        }
    }

    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Serious => word!(self, "severity-serious"),
            Severity::Caution => word!(self, "severity-caution"),
            Severity::Note => word!(self, "severity-note"),
        }
    }

    /// How many warnings there are: `3 warnings`, 3 条提醒.
    #[must_use]
    pub fn warning_count(&self, count: usize) -> String {
        word!(self, "warnings-count", count = count)
    }

    /// How many of them sleep: `2 asleep`, 已暂停 2 条.
    #[must_use]
    pub fn warnings_asleep(&self, count: usize) -> String {
        word!(self, "warnings-asleep", count = count)
    }

    /// How many sleep, and which key lists them.
    #[must_use]
    pub fn warnings_asleep_behind(&self, count: usize) -> String {
        let key = self.key(Scope::Depth, Action::FoldAll);
        word!(self, "warnings-asleep-behind", count = count, key = key)
    }

    /// What is put to sleep, in a sentence: a row as the agenda calls it, a warning by its rule.
    #[must_use]
    pub fn sleepy(&self, sleepy: &Sleepy) -> String {
        match sleepy {
            Sleepy::Item(item) => self.item(item),
            Sleepy::Warning(warning) => {
                let rule = self.warning_rule(warning.rule);
                match &warning.about {
                    Some(about) => self.part(&rule, &shown(about.as_str())),
                    None => rule,
                }
            }
        }
    }

    /// That there are none.
    #[must_use]
    pub fn no_warnings(&self) -> String {
        word!(self, "warnings-none")
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
    pub fn warning_fact(&self, because: &Because, names: &Names<'_>, today: NaiveDate) -> String {
        let date = |on: NaiveDate| self.date(on, today);
        match because {
            Because::NobodyInRole { role } => match role {
                Role::Approver => word!(self, "fact-no-approver"),
                _ => word!(self, "fact-no-decider"),
            },
            Because::NobodyOpposed { rated } => {
                word!(self, "fact-nobody-opposed", count = *rated)
            }
            Because::Outweighed {
                supporters,
                opponents,
                key,
            } => word!(
                self,
                "fact-outweighed",
                key = *key,
                supporters = *supporters,
                opponents = *opponents
            ),
            Because::Uncovered { role, state, last } => {
                self.fact_uncovered(*role, *state, last.map(date))
            }
            Because::Threads { only: None } => word!(self, "fact-no-thread"),
            Because::Threads { only: Some(_) } => word!(self, "fact-one-thread"),
            Because::OnlyOneOfOurs { colleague, threads } => word!(
                self,
                "fact-one-colleague",
                name = names((*colleague).into()),
                count = *threads
            ),
            Because::Silent {
                last,
                days,
                cadence,
            } => word!(
                self,
                "fact-silent",
                on = date(*last),
                days = *days,
                cadence = *cadence
            ),
            Because::Unproven {
                stance,
                recorded,
                signal,
            } => {
                let (stance, on) = (self.stance(*stance), date(*recorded));
                match signal {
                    None => word!(self, "fact-unproven", stance = stance, on = on),
                    Some(signal) => word!(
                        self,
                        "fact-unproven-since",
                        stance = stance,
                        on = on,
                        signal = date(*signal)
                    ),
                }
            }
            Because::Unheld { empty, before, .. } => match (before, empty) {
                (Some(person), _) => {
                    word!(self, "fact-vacant-after", name = names((*person).into()))
                }
                (None, Empty::NotKnown) => word!(self, "fact-not-known"),
                (None, Empty::Vacant) => self.empty_seat(Empty::Vacant),
            },
            Because::Missed { target, by, stance } => word!(
                self,
                "fact-missed",
                target = self.stance(*target),
                by = date(*by),
                stance = self.maybe_stance(*stance)
            ),
            Because::Reviewed { last: None } => word!(self, "fact-never-reviewed"),
            Because::Reviewed {
                last: Some((on, days)),
            } => word!(self, "fact-reviewed", on = date(*on), days = *days),
            Because::Late {
                text,
                due,
                days,
                to,
            } => {
                let (text, due) = (shown(text.as_str()).into_owned(), date(*due));
                match to {
                    None => word!(self, "fact-late", text = text, due = due, days = *days),
                    Some(person) => word!(
                        self,
                        "fact-late-to",
                        name = names((*person).into()),
                        text = text,
                        due = due,
                        days = *days
                    ),
                }
            }
        }
    }

    fn fact_uncovered(&self, role: Option<Role>, state: State, last: Option<String>) -> String {
        let state = match state {
            State::Live => word!(self, "fact-no-live-thread"),
            state => self.state(state),
        };
        let role = role.map(|role| self.role(role));
        let last = last.map(|on| word!(self, "fact-last-contact", on = on));
        let parts: Vec<_> = role.into_iter().chain([state]).chain(last).collect();
        parts.join(" · ")
    }

    /// The user's own estimate beside the computed depth, 0–100 both, with the difference and its day:
    /// `yours 60 · computed 41 · −19, judged 3 Nov`.
    #[must_use]
    pub fn judged(&self, own: &Judgement, computed: u8, today: NaiveDate) -> String {
        let apart = apart(own, computed);
        let on = self.date(own.on, today);
        word!(
            self,
            "judged",
            own = own.depth,
            computed = computed,
            apart = apart,
            on = on
        )
    }

    /// The same where there is little room: `yours 60 · 41`.
    #[must_use]
    pub fn judged_shortly(&self, own: &Judgement, computed: u8) -> String {
        let own = own.depth;
        word!(self, "judged-shortly", own = own, computed = computed)
    }

    /// What helps against a warning.
    #[must_use]
    pub fn warning_cure(&self, because: &Because) -> String {
        match because {
            Because::NobodyInRole { .. } => word!(self, "cure-nobody-in-role"),
            Because::NobodyOpposed { .. } => word!(self, "cure-nobody-opposed"),
            Because::Outweighed { opponents: 0, .. } => word!(self, "cure-no-supporter"),
            Because::Outweighed { .. } => word!(self, "cure-outweighed"),
            Because::Uncovered { .. } => word!(self, "cure-uncovered"),
            Because::Threads { only: None } => word!(self, "cure-no-thread"),
            Because::Threads { .. } => word!(self, "cure-one-thread"),
            Because::OnlyOneOfOurs { .. } => word!(self, "cure-one-colleague"),
            Because::Silent { .. } => word!(self, "cure-silent"),
            Because::Unproven { .. } => word!(self, "cure-unproven"),
            Because::Unheld {
                empty: Empty::NotKnown,
                ..
            } => word!(self, "cure-not-known"),
            Because::Unheld {
                empty: Empty::Vacant,
                ..
            } => word!(self, "cure-vacant"),
            Because::Missed { .. } => word!(self, "cure-missed"),
            Because::Reviewed { .. } => word!(self, "cure-review"),
            Because::Late { .. } => word!(self, "cure-late"),
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
