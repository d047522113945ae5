//! Findings in words: what was found, and what helps.

use chrono::NaiveDate;

use super::{Words, score::Names};
use crate::domain::{
    Empty, PlanAim, Role, Side, Subject,
    insight::{Finding, What},
    score::State,
};

impl Words {
    /// A finding as a sentence: about whom, and the fact; `names` is asked for what rows are called.
    #[must_use]
    pub fn finding(&self, finding: &Finding, names: &Names<'_>, today: NaiveDate) -> String {
        self.said_of(finding, self.fact(&finding.what, names, today), names)
    }

    /// Something said of what a finding is about, after its name.
    #[must_use]
    pub fn said_of(&self, finding: &Finding, says: String, names: &Names<'_>) -> String {
        match finding.about {
            about @ (Subject::Person(_) | Subject::Seat(_) | Subject::Department(_)) => {
                self.part_because(names(about), says)
            }
            // The account needs no name, and of a promise the fact has the text.
            _ => says,
        }
    }

    /// What was found, without whom it is about.
    #[must_use]
    pub fn fact(&self, what: &What, names: &Names<'_>, today: NaiveDate) -> String {
        let date = |on: NaiveDate| self.date(on, today);
        match what {
            What::NobodyInRole { role } => match role {
                Role::Approver => self.fact_no_approver(),
                _ => self.fact_no_decider(),
            },
            What::NobodyOpposed { rated } => self.fact_nobody_opposed(*rated),
            What::Opposes { role, above } => match above {
                None => self.fact_opposes(self.role(*role)),
                Some(above) => self.fact_opposes_above(self.role(*role), names((*above).into())),
            },
            What::AllSilent { last, days, people } => {
                self.fact_all_silent(*people, *days, date(*last))
            }
            What::SetAside { depth, whole } => self.fact_set_aside(*depth, *whole),
            What::Outweighed {
                supporters,
                opponents,
                key,
            } => self.fact_outweighed(*key, *supporters, *opponents),
            What::Uncovered { role, state, last } => {
                self.fact_uncovered(*role, *state, last.map(date))
            }
            What::OneThread { only: None } => self.fact_no_thread(),
            What::OneThread { only: Some(_) } => self.fact_one_thread(),
            What::OnlyOneOfOurs { colleague, threads } => {
                self.fact_one_colleague(*threads, names((*colleague).into()))
            }
            What::Silent {
                last,
                days,
                cadence,
            } => self.fact_silent(*days, date(*last), *cadence),
            What::Unproven {
                stance,
                recorded,
                signal,
            } => {
                let (stance, on) = (self.stance(*stance), date(*recorded));
                self.fact_without_evidence(stance, on, signal.map(date))
            }
            What::Unheld { empty, before, .. } => match (before, empty) {
                (Some(person), _) => self.fact_vacant_after(names((*person).into())),
                (None, Empty::NotKnown) => self.fact_not_known(),
                (None, Empty::Vacant) => self.empty_seat(Empty::Vacant),
            },
            What::Behind { target, by, stance } => {
                self.fact_missed(self.stance(*target), date(*by), self.maybe_stance(*stance))
            }
            What::Unmet { aim, now, due } => {
                let now = self.reached(*now, aim, today);
                self.fact_unmet(self.aimed_at(aim, names), date(*due), now)
            }
            What::NoReview { last: None } => self.fact_never_reviewed(),
            What::NoReview {
                last: Some((on, days)),
            } => self.fact_reviewed(date(*on), *days),
            What::Late {
                by,
                text,
                due,
                days,
                to,
            } => {
                let (text, due) = (text.shown(), date(*due));
                match (by, to) {
                    (Side::Us, None) => self.fact_late(text, due, *days),
                    (Side::Us, Some(to)) => {
                        self.fact_late_to(text, names((*to).into()), due, *days)
                    }
                    (Side::Them, _) => self.fact_late_theirs(text, due, *days),
                }
            }
            What::NobodyThere { .. } => self.fact_nobody_there(),
            What::NoStance => self.fact_no_stance(),
            What::Opposed => self.fact_opposed(),
            What::Stale { stance, on } => self.fact_stale(self.stance(*stance), date(*on)),
            What::Limited { stance, limit } => {
                self.fact_limited(self.stance(*stance), self.limit(*limit))
            }
            What::NoExecutives => self.fact_no_executives(),
            What::NoLevel => self.fact_no_level(),
            What::NoDepartment => self.fact_no_department(),
            What::NoBoss => self.fact_no_boss(),
            What::NoReach => self.fact_no_reach(),
            What::RivalCoach {
                rival,
                role,
                on,
                source,
            } => {
                let how = [self.stance_source(*source), date(*on)].join(&self.comma());
                match role {
                    Some(role) => self.fact_rival_coach_in(self.role(*role), rival.shown(), how),
                    None => self.fact_rival_coach(rival.shown(), how),
                }
            }
            What::NoRival => self.fact_no_rival(),
            What::NotOfRival { rival } => self.fact_not_of_rival(rival.shown()),
        }
    }

    fn fact_without_evidence(&self, stance: String, on: String, signal: Option<String>) -> String {
        match signal {
            None => self.fact_unproven(stance, on),
            Some(signal) => self.fact_unproven_since(stance, on, signal),
        }
    }

    /// What is aimed at, beside the name of whom it is about; between the companies nobody is.
    fn aimed_at(&self, aim: &PlanAim, names: &Names<'_>) -> String {
        match aim {
            PlanAim::Organization { .. } => self.aim_said(aim, names),
            aim => self.aimed(aim),
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

    /// What helps against what one of the rules found.
    #[must_use]
    pub fn helps(&self, finding: &Finding, names: &Names<'_>, today: NaiveDate) -> String {
        match &finding.what {
            What::NobodyInRole { .. } => self.cure_nobody_in_role(),
            What::NobodyOpposed { .. } => self.cure_nobody_opposed(),
            What::Opposes { .. } => self.cure_opposes(),
            What::AllSilent { .. } => self.cure_all_silent(),
            What::SetAside { .. } => self.cure_set_aside(),
            What::Outweighed { opponents: 0, .. } => self.cure_no_supporter(),
            What::Outweighed { .. } => self.cure_outweighed(),
            What::Uncovered { .. } => self.cure_uncovered(),
            What::OneThread { only: None } => self.cure_no_thread(),
            What::OneThread { .. } => self.cure_one_thread(),
            What::OnlyOneOfOurs { .. } => self.cure_one_colleague(),
            What::Silent { .. } => self.cure_silent(),
            What::Unproven { .. } | What::Limited { .. } => self.cure_unproven(),
            What::Unheld {
                empty: Empty::NotKnown,
                ..
            } => self.cure_not_known(),
            What::Unheld {
                empty: Empty::Vacant,
                ..
            } => self.cure_vacant(),
            What::Behind { .. } | What::Unmet { .. } => self.cure_missed(),
            What::NoReview { .. } => self.cure_review(),
            What::Late { by: Side::Us, .. } => self.cure_late(),
            What::RivalCoach { rival, .. } => self.cure_rival_coach(rival.shown()),
            // What is not known helps to know.
            what => self.ask_somebody(what, names(finding.about), today),
        }
    }
}
