//! What to do next, what it takes, and what goes if it is not done.

use chrono::NaiveDate;

use super::{
    Lang, Words,
    score::{Names, signed},
    word,
};
use crate::{
    app::{Action, NAME, PaperKind, Phrases, Reach, Scope},
    domain::{
        org_fact::OrgFactKind,
        promise::Promise,
        score::{Candidate, Deed, Effort, Neglect, Supposition},
        seat::Role,
        text::shown,
    },
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

    /// Something that is not so, as if it were.
    #[must_use]
    pub fn supposition(&self, what: &Supposition, names: &Names<'_>) -> String {
        match *what {
            Supposition::Done { deed, .. } => self.to_do(&deed, names),
            Supposition::Stance { person, value, .. } => {
                let (name, stance) = (names(person.into()), self.stance(value));
                word!(self, "suppose-stance", name = name, stance = stance)
            }
            Supposition::Shows { person, signal, .. } => {
                let (name, signal) = (names(person.into()), self.signal(signal));
                word!(self, "suppose-shows", name = name, signal = signal)
            }
            Supposition::Leaves { person } => {
                word!(self, "suppose-leaves", name = names(person.into()))
            }
            Supposition::Vacated { seat } => {
                word!(self, "suppose-vacated", seat = names(seat.into()))
            }
            Supposition::Between { kind, scope } => match (kind, scope) {
                (OrgFactKind::ExecutiveMeeting, _) => word!(self, "suppose-executive-meeting"),
                (OrgFactKind::Agreement, Some(scope)) => {
                    word!(self, "suppose-agreement", scope = self.scope(scope))
                }
                (OrgFactKind::Agreement, None) => word!(self, "suppose-any-agreement"),
                (OrgFactKind::JointPlan, _) => word!(self, "suppose-joint-plan"),
                (OrgFactKind::JointInnovation, _) => word!(self, "suppose-joint-innovation"),
                (OrgFactKind::JointReview, _) => word!(self, "do-review"),
            },
        }
    }

    /// A supposition beside the name of whom it is about; `role`: of the seat it is about.
    #[must_use]
    pub fn supposed(&self, what: &Supposition, role: Option<Role>) -> String {
        match *what {
            Supposition::Stance { value, .. } => self.stance(value),
            Supposition::Shows { signal, .. } => self.signal(signal),
            Supposition::Leaves { .. } => word!(self, "supposed-leaves"),
            Supposition::Vacated { .. } => {
                let role = role.map_or_else(String::new, |role| self.role(role));
                word!(self, "suppose-vacated", seat = role)
            }
            what => self.supposition(&what, &|subject| self.noun(subject.kind())),
        }
    }

    /// How deeds are promised.
    #[must_use]
    pub fn phrases(&self) -> Phrases {
        let reach = match self.lang() {
            Lang::En => Reach::PhoneAndMail,
            Lang::Zh => Reach::Wechat,
        };
        let say = |what: &Supposition| self.supposition(what, &|_| NAME.to_owned());
        let papers = PaperKind::ALL.iter();
        let mut phrases = Phrases::new(say, |role| self.role(role), reach);
        let called = papers.map(|kind| (*kind, self.paper_file(*kind)));
        phrases.papers = called.collect();
        phrases
    }

    #[must_use]
    pub fn when_promise_title(&self) -> String {
        word!(self, "when-promise-title")
    }

    #[must_use]
    pub fn when_plan_title(&self) -> String {
        word!(self, "when-plan-title")
    }

    /// A stance cannot be aimed at for someday.
    #[must_use]
    pub fn when_no_target(&self) -> String {
        word!(self, "when-no-target")
    }

    /// How many target stances a plan has.
    #[must_use]
    pub fn targets(&self, count: usize) -> String {
        word!(self, "plan-targets", count = count)
    }

    /// What a deed starts from.
    #[must_use]
    pub fn stands(&self, candidate: &Candidate, today: NaiveDate) -> String {
        let met = |last: Option<NaiveDate>| match last {
            Some(last) => word!(self, "stands-met", on = self.dated(last, today)),
            None => word!(self, "stands-never-met"),
        };
        match candidate.deed {
            Deed::Meet { last, .. } => met(last),
            Deed::Signal { from, .. } => {
                word!(self, "stands-stance", stance = self.maybe_stance(from))
            }
            Deed::FillSeat { empty, .. } => self.empty_seat(empty),
            Deed::FirstContact { .. } => word!(self, "stands-empty"),
            Deed::Review { last: None } => word!(self, "stands-no-review"),
            Deed::Review { last: Some(last) } => {
                word!(self, "stands-review", on = self.dated(last, today))
            }
            Deed::SecondColleague { .. } => word!(self, "stands-few"),
        }
    }

    /// Beside the depth while nothing is switched on.
    #[must_use]
    pub fn bench_hint(&self) -> String {
        let key = |action| self.key(Scope::Bench, action);
        let (one, more) = (key(Action::Suppose), key(Action::SupposeMore));
        word!(self, "bench-hint", one = one, more = more)
    }

    /// `+8.7 points with 2 on`
    #[must_use]
    pub fn bench_points(&self, points: &str, count: usize) -> String {
        word!(self, "bench-points", points = points, count = count)
    }

    #[must_use]
    pub fn no_actions(&self) -> String {
        word!(self, "bench-empty")
    }

    #[must_use]
    pub fn what_if(&self) -> String {
        word!(self, "bench-what-if")
    }

    #[must_use]
    pub fn gain_heading(&self) -> String {
        word!(self, "bench-gain")
    }

    #[must_use]
    pub fn effort_heading(&self) -> String {
        word!(self, "bench-effort")
    }

    #[must_use]
    pub fn if_nothing_heading(&self) -> String {
        word!(self, "bench-if-nothing")
    }

    /// What Enter does on something worth doing.
    #[must_use]
    pub fn promise_it(&self) -> String {
        word!(self, "action-promise")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::{
        domain::{
            id::Id,
            org_fact::Scope,
            row::Subject,
            score::{
                Constants, Deed,
                example::{today, worked},
                next_best,
            },
            stance::StanceValue,
            text::Name,
        },
        i18n::Lang,
    };

    #[test]
    fn what_is_promised_is_what_the_screen_said_to_do() {
        let facts = worked().facts;
        let all = next_best(&facts, today(), &Constants::default());
        assert!(
            all.iter()
                .any(|one| matches!(one.deed, Deed::FillSeat { .. }))
        );
        for lang in Lang::ALL {
            let words = Words::load(*lang).unwrap();
            let phrases = words.phrases();
            let name = Name::new("张伟").unwrap();
            for candidate in &all {
                let (deed, at) = (candidate.deed, candidate.at);
                let said = words.candidate(candidate, &|_: Subject| "张伟".to_owned());
                let text = phrases.promise(&Supposition::Done { deed, at }, Some(&name));
                assert_eq!(text.unwrap().as_str(), said);
            }
            let (kind, scope) = (OrgFactKind::Agreement, Some(Scope::Group));
            let text = phrases.promise(&Supposition::Between { kind, scope }, None);
            assert!(text.unwrap().as_str().contains(&words.scope(Scope::Group)));
        }
    }

    #[test]
    fn what_nobody_can_do_is_not_promised() {
        let phrases = Words::load(Lang::En).unwrap().phrases();
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
