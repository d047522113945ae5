//! What to do next, what it takes, and what goes if it is not done.

use chrono::NaiveDate;

use super::{
    Words,
    ledger::percent,
    score::{Names, signed},
};
use crate::{
    app::{Action, KeyScope, NAME, PaperKind, Phrases},
    domain::{
        OrgFactKind, Promise, Role,
        score::{Candidate, Neglect, NextStep, Supposition},
    },
};

impl Words {
    /// What goes if nothing is done, for a column: `−3.1 by 12 Dec`.
    #[must_use]
    pub fn neglect(&self, neglect: &Neglect, today: NaiveDate) -> String {
        let (points, on) = (signed(-neglect.points), self.date(neglect.by, today));
        self.neglect_said(points, on)
    }

    /// What goes if nothing is done, in full.
    #[must_use]
    pub fn if_nothing(&self, neglect: Option<&Neglect>, today: NaiveDate) -> String {
        let Some(neglect) = neglect else {
            return self.neglect_none();
        };
        let (points, later) = (signed(-neglect.points), signed(-neglect.in_all));
        let on = self.date(neglect.by, today);
        self.neglect_within(points, on, later)
    }

    /// The promise of ours that a step would keep, with when it is due.
    #[must_use]
    pub fn keeps(&self, promise: &Promise, today: NaiveDate) -> String {
        let due = promise.due.map(|due| self.due(due, today));
        let due = due.unwrap_or_else(|| self.promise_someday());
        let text = promise.text.shown();
        self.keeps_promise(text, due)
    }

    /// Something that is not so, as if it were.
    #[must_use]
    pub fn supposition(&self, what: &Supposition, names: &Names<'_>) -> String {
        match *what {
            Supposition::Done { step, .. } => self.to_do(&step, names),
            Supposition::Stance { person, value, .. } => {
                let (name, stance) = (names(person.into()), self.stance(value));
                self.suppose_stance(name, stance)
            }
            Supposition::Shows { person, signal, .. } => {
                let (name, signal) = (names(person.into()), self.signal(signal));
                self.suppose_shows(name, signal)
            }
            Supposition::Leaves { person } => self.suppose_leaves(names(person.into())),
            Supposition::Vacated { seat } => self.suppose_vacated(names(seat.into())),
            Supposition::Between { kind, scope } => match (kind, scope) {
                (OrgFactKind::ExecutiveMeeting, _) => self.suppose_executive_meeting(),
                (OrgFactKind::Agreement, Some(scope)) => self.suppose_agreement(self.scope(scope)),
                (OrgFactKind::Agreement, None) => self.suppose_any_agreement(),
                (OrgFactKind::JointPlan, _) => self.suppose_joint_plan(),
                (OrgFactKind::JointInnovation, _) => self.suppose_joint_innovation(),
                (OrgFactKind::JointReview, _) => self.do_review(),
            },
            Supposition::Mode(mode) => self.suppose_mode(self.procurement(mode)),
        }
    }

    /// A supposition beside the name of whom it is about; `role`: of the seat it is about.
    #[must_use]
    pub fn supposed(&self, what: &Supposition, role: Option<Role>) -> String {
        match *what {
            Supposition::Stance { value, .. } => self.stance(value),
            Supposition::Shows { signal, .. } => self.signal(signal),
            Supposition::Leaves { .. } => self.supposed_leaves(),
            Supposition::Vacated { .. } => {
                let role = role.map_or_else(String::new, |role| self.role(role));
                self.suppose_vacated(role)
            }
            what => self.supposition(&what, &|subject| self.noun(subject.kind())),
        }
    }

    /// How steps are promised.
    #[must_use]
    pub fn phrases(&self) -> Phrases {
        let say = |what: &Supposition| self.supposition(what, &|_| NAME.to_owned());
        let papers = PaperKind::ALL.iter();
        let mut phrases = Phrases::new(say, |role| self.role(role));
        phrases.wechat = self.lang.rules().wechat;
        phrases.somebody = self.forget_somebody();
        let called = papers.map(|kind| (*kind, self.paper_file(*kind)));
        phrases.papers = called.collect();
        phrases
    }

    /// What a step starts from.
    #[must_use]
    pub fn stands(&self, candidate: &Candidate, today: NaiveDate) -> String {
        let met = |last: Option<NaiveDate>| match last {
            Some(last) => self.stands_met(self.dated(last, today)),
            None => self.stands_never_met(),
        };
        match candidate.step {
            NextStep::Meet { last, .. } => met(last),
            NextStep::Signal { from, .. } => self.stands_stance(self.maybe_stance(from)),
            NextStep::FillSeat { empty, .. } => self.empty_seat(empty),
            NextStep::FirstContact { .. } => self.stands_empty(),
            NextStep::SecondPerson { .. } => self.stands_alone(),
            NextStep::Review { last: None } => self.stands_no_review(),
            NextStep::Review { last: Some(last) } => self.stands_review(self.dated(last, today)),
            NextStep::SecondColleague { .. } => self.stands_few(),
        }
    }

    /// How likely it is that a step brings more than the meeting itself, where more is hoped.
    #[must_use]
    pub fn likely(&self, candidate: &Candidate) -> Option<String> {
        let chance = candidate.chance()?;
        Some(self.next_likely(percent(chance)))
    }

    /// Beside the depth while nothing is switched on.
    #[must_use]
    pub fn bench_hint(&self) -> String {
        let key = |action| self.key(KeyScope::Bench, action);
        let (one, more) = (key(Action::Suppose), key(Action::SupposeMore));
        self.bench_hint_said(one, more)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::{
        domain::{
            Id, Name, Scope, StanceValue, Subject,
            score::{
                Constants, NextStep,
                example::{today, worked},
                next_best,
            },
        },
        say::Lang,
    };

    #[test]
    fn what_is_promised_is_what_the_screen_said_to_do() {
        let facts = worked().facts;
        let all = next_best(&facts, today(), &Constants::default());
        assert!(
            all.iter()
                .any(|one| matches!(one.step, NextStep::FillSeat { .. }))
        );
        for lang in Lang::ALL {
            let words = Words::new(*lang);
            let phrases = words.phrases();
            let name = Name::new("张伟").unwrap();
            for candidate in &all {
                let (step, at) = (candidate.step, candidate.at);
                let said = words.candidate(candidate, &|_: Subject| "张伟".to_owned());
                let text = phrases.promise(&Supposition::Done { step, at }, Some(&name));
                assert_eq!(text.unwrap().shown(), said);
            }
            let (kind, scope) = (OrgFactKind::Agreement, Some(Scope::Group));
            let text = phrases.promise(&Supposition::Between { kind, scope }, None);
            assert!(text.unwrap().shown().contains(&words.scope(Scope::Group)));
        }
    }

    #[test]
    fn what_nobody_can_do_is_not_promised() {
        let phrases = Words::new(Lang::En).phrases();
        let (person, at) = (Id::new(1), Id::new(2));
        let stance = Supposition::Stance {
            person,
            at,
            value: StanceValue::Coach,
        };
        for what in [
            stance,
            Supposition::Leaves { person },
            Supposition::Vacated { seat: Id::new(3) },
        ] {
            assert_eq!(phrases.promise(&what, None), None);
        }
    }
}
