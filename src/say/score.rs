//! The depth in words: what gives points, what holds them back, what would move them.

use super::Words;
use crate::domain::{
    StanceValue, Subject,
    score::{
        Bearer, Because, Candidate, Cause, Contribution, ContributionKind, Movement, NextStep,
        Stage, Strength, WeakestLink, Why,
    },
    text::HIDDEN,
};

/// What to call a row that a sentence is about.
pub type Names<'a> = dyn Fn(Subject) -> String + 'a;

/// Points with their sign, one decimal: `+7.4`, `−13.5`.
#[must_use]
pub fn signed(points: f64) -> String {
    if points < 0.0 {
        format!("−{:.1}", -points)
    } else {
        format!("+{points:.1}")
    }
}

impl Words {
    #[must_use]
    pub fn weakest(&self, link: WeakestLink, names: &Names<'_>) -> String {
        match link {
            WeakestLink::Department(id) => names(id.into()),
            WeakestLink::Seat(id) => names(id.into()),
            WeakestLink::Level(level) => self.level(level),
            WeakestLink::Layer(layer) => self.layer(layer),
        }
    }

    /// A stance, or that it is unknown.
    #[must_use]
    pub fn maybe_stance(&self, stance: Option<StanceValue>) -> String {
        if self.hides() {
            return HIDDEN.to_owned();
        }
        stance.map_or_else(|| self.stance_unknown(), |stance| self.stance(stance))
    }

    /// How well we know somebody.
    #[must_use]
    pub fn strength_of(&self, strength: Strength) -> String {
        if self.hides() {
            return HIDDEN.to_owned();
        }
        self.strength_word(strength)
    }

    /// What a contribution is for: the seat, the department, the item.
    #[must_use]
    pub fn contribution(&self, part: &Contribution, names: &Names<'_>) -> String {
        self.part_for(part.kind, part.subject, names)
    }

    /// The same by its kind, and the seat or department it is about.
    #[must_use]
    pub fn part_for(&self, kind: ContributionKind, of: Subject, names: &Names<'_>) -> String {
        match kind {
            ContributionKind::Seat | ContributionKind::Department => names(of),
            ContributionKind::Floor => self.part_floor(),
            ContributionKind::ExecutiveMeetings => self.part_executive_meetings(),
            ContributionKind::Agreement => self.part_agreement(),
            ContributionKind::JointPlans => self.part_joint_plans(),
            ContributionKind::JointReview => self.part_joint_review(),
            ContributionKind::OurPeople => self.part_our_people(),
        }
    }

    /// Why a contribution is what it is.
    #[must_use]
    pub fn because(&self, because: &Because, names: &Names<'_>) -> String {
        let name = |bearer: &Bearer| names(bearer.person.into());
        match because {
            Because::Unheld(empty) => self.empty_seat(*empty),
            Because::Held(bearer) => {
                let stance = self.maybe_stance(bearer.stance);
                self.because_held(name(bearer), stance)
            }
            Because::Opposed(bearer) => self.because_opposed(name(bearer)),
            Because::Floor { below_zero } => {
                let points = format!("{below_zero:.1}");
                self.because_floor(points)
            }
            Because::Nobody => self.because_nobody(),
            Because::Covered(cover) => match cover.second {
                None => self.because_covered_by_one(name(&cover.first)),
                Some((second, _)) => self.because_covered_by_two(name(&cover.first), name(&second)),
            },
            Because::Met { count, .. } => self.because_met(*count),
            Because::Agreed { best: None } => self.because_no_agreement(),
            Because::Agreed { best: Some(scope) } => self.because_agreed(self.scope(*scope)),
            Because::Planned { count } => self.because_planned(*count),
            Because::Reviewed { latest: None } => self.because_never_reviewed(),
            Because::Reviewed { latest: Some(on) } => self.because_reviewed(self.full_date(*on)),
            Because::Known { colleagues } => {
                let count = colleagues.len();
                self.because_known(count)
            }
        }
    }

    /// A stage after the word for it.
    #[must_use]
    pub fn stage_shortly(&self, stage: Stage) -> String {
        match stage {
            Stage::Point => self.stage_short_point(),
            Stage::Points => self.stage_short_points(),
            Stage::Line | Stage::Surface | Stage::Solid => self.stage(stage),
        }
    }

    /// What to do, for a next best action.
    #[must_use]
    pub fn candidate(&self, candidate: &Candidate, names: &Names<'_>) -> String {
        self.to_do(&candidate.step, names)
    }

    /// What to do.
    #[must_use]
    pub fn to_do(&self, step: &NextStep, names: &Names<'_>) -> String {
        match *step {
            NextStep::Meet { person, .. } => self.do_meet(names(person.into())),
            NextStep::Signal {
                person,
                from: Some(StanceValue::NotAccepted),
                ..
            } => self.do_win_over(names(person.into())),
            NextStep::Signal { person, to, .. } => {
                let name = names(person.into());
                match to {
                    StanceValue::NotAccepted | StanceValue::Neutral => self.do_signal_neutral(name),
                    StanceValue::Support => self.do_signal_support(name),
                    StanceValue::StrongSupport => self.do_signal_strong_support(name),
                    StanceValue::Coach => self.do_signal_coach(name),
                }
            }
            NextStep::FillSeat { role, .. } => self.do_fill(self.role(role)),
            NextStep::FirstContact { department } => self.do_first(names(department.into())),
            NextStep::SecondPerson {
                department,
                besides,
                ..
            } => {
                let (name, department) = (names(besides.into()), names(department.into()));
                self.do_second_person(department, name)
            }
            NextStep::Review { .. } => self.do_review(),
            NextStep::SecondColleague { person } => self.do_second_colleague(names(person.into())),
        }
    }

    /// The one reason for a change of the depth worth telling.
    #[must_use]
    pub fn why(&self, why: &Why, names: &Names<'_>) -> String {
        match why {
            Why::Lifted(cap) => self.why_lifted(self.cap(*cap)),
            Why::Capped(cap) => self.why_capped(self.cap(*cap)),
            Why::Moved(movement) => self.movement(movement, names),
        }
    }

    fn movement(&self, movement: &Movement, names: &Names<'_>) -> String {
        let what = self.part_for(movement.kind, movement.subject, names);
        let cause = self.what_moved(movement, names);
        self.why_moved(what, cause)
    }

    /// The fact that changed a part of the score, said without the part.
    #[must_use]
    pub fn what_moved(&self, movement: &Movement, names: &Names<'_>) -> String {
        match (movement.cause, movement.kind) {
            (Cause::Share, ContributionKind::Seat) => self.cause_share_seats(),
            (Cause::Share, ContributionKind::Floor) => self.cause_share_floor(),
            (Cause::Share, ContributionKind::Department) => self.cause_share_departments(),
            (cause, _) => self.cause(&cause, names),
        }
    }

    /// The fact that changed a part of the score.
    #[must_use]
    pub fn cause(&self, cause: &Cause, names: &Names<'_>) -> String {
        let person = |id| -> String { names(Subject::Person(id)) };
        match *cause {
            Cause::Added => self.cause_added(),
            Cause::Removed => self.cause_removed(),
            Cause::Filled(by) => self.cause_filled(person(by)),
            Cause::Vacated(by) => self.cause_vacated(person(by)),
            Cause::Replaced { from, to } => self.cause_replaced(person(to), person(from)),
            Cause::Opened(by) => self.cause_opened(person(by)),
            Cause::Backed(by) => self.cause_backed(person(by)),
            Cause::Placed(who) => self.cause_placed(person(who)),
            Cause::Emptied => self.cause_emptied(),
            Cause::Carried { to, .. } => self.cause_carried(person(to)),
            Cause::Stance {
                person: who,
                from,
                to,
            } => {
                let (name, stance) = (person(who), self.maybe_stance(to));
                match to {
                    Some(StanceValue::NotAccepted) => self.cause_turned(name),
                    _ if to < from => self.cause_fell(name, stance),
                    _ => self.cause_stance(name, stance),
                }
            }
            Cause::Met { person: who, .. } => self.cause_met(person(who)),
            Cause::Signals {
                person: who,
                from,
                to,
            } if to < from => self.cause_signals_old(person(who)),
            Cause::Signals { person: who, .. } => self.cause_signals(person(who)),
            Cause::Faded { person: who, .. } => self.cause_faded(person(who)),
            Cause::Count { from, to } => self.cause_count(from, to),
            Cause::Agreement { .. } => self.cause_agreement(),
            Cause::Reviewed(_) => self.cause_reviewed(),
            Cause::ReviewLapsed => self.cause_review_lapsed(),
            Cause::Share => self.cause_share(),
        }
    }
}
