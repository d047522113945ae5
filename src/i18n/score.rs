//! The depth in words: what gives points, what holds them back, what would move them.

use super::{Words, word};
use crate::domain::{
    row::Subject,
    score::{
        Bearer, Because, Candidate, CapReason, Cause, Contribution, ContributionKind, Deed, Layer,
        Movement, ReasonId, State, Strength, WeakestLink, Why,
    },
    stance::StanceValue,
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
    pub fn layer(&self, layer: Layer) -> String {
        match layer {
            Layer::Key => word!(self, "layer-key"),
            Layer::Universal => word!(self, "layer-universal"),
            Layer::Organizational => word!(self, "layer-organizational"),
        }
    }

    #[must_use]
    pub fn cap(&self, reason: CapReason) -> String {
        match reason {
            CapReason::OneThread => word!(self, "cap-one-thread"),
            CapReason::OneDepartment => word!(self, "cap-one-department"),
            CapReason::NoSupporter => word!(self, "cap-no-supporter"),
        }
    }

    #[must_use]
    pub fn reason(&self, reason: ReasonId) -> String {
        match reason {
            ReasonId::KnowNeeds => word!(self, "reason-know-needs"),
            ReasonId::ShapeSolution => word!(self, "reason-shape-solution"),
            ReasonId::WinAgainstCompetitors => word!(self, "reason-win"),
            ReasonId::DeliverContract => word!(self, "reason-deliver"),
            ReasonId::GetPaid => word!(self, "reason-get-paid"),
            ReasonId::Last => word!(self, "reason-last"),
        }
    }

    #[must_use]
    pub fn weakest(&self, link: WeakestLink, names: &Names<'_>) -> String {
        match link {
            WeakestLink::Department(id) => names(id.into()),
            WeakestLink::Seat(id) => names(id.into()),
            WeakestLink::Level(level) => self.level(level),
            WeakestLink::Layer(layer) => self.layer(layer),
        }
    }

    #[must_use]
    pub fn state(&self, state: State) -> String {
        match state {
            State::Live => word!(self, "state-live"),
            State::Cooling => word!(self, "state-cooling"),
            State::Dormant => word!(self, "state-dormant"),
            State::Never => word!(self, "state-never"),
        }
    }

    #[must_use]
    pub fn strength_of(&self, strength: Strength) -> String {
        match strength {
            Strength::Strong => word!(self, "strength-strong"),
            Strength::Fair => word!(self, "strength-fair"),
            Strength::Weak => word!(self, "strength-weak"),
            Strength::Cold => word!(self, "strength-cold"),
        }
    }

    /// A part of the score and the reason for what it gives.
    #[must_use]
    pub fn part(&self, what: &str, why: &str) -> String {
        word!(self, "part-because", what = what, why = why)
    }

    /// What a stance is worth while behaviour does not bear it out.
    #[must_use]
    pub fn counts_as(&self, stance: &str) -> String {
        word!(self, "stance-counts-as", stance = stance)
    }

    /// A stance, or that it is unknown.
    #[must_use]
    pub fn maybe_stance(&self, stance: Option<StanceValue>) -> String {
        stance.map_or_else(
            || word!(self, "stance-unknown"),
            |stance| self.stance(stance),
        )
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
            ContributionKind::Floor => word!(self, "part-floor"),
            ContributionKind::ExecutiveMeetings => word!(self, "part-executive-meetings"),
            ContributionKind::Agreement => word!(self, "part-agreement"),
            ContributionKind::JointPlans => word!(self, "part-joint-plans"),
            ContributionKind::JointReview => word!(self, "part-joint-review"),
            ContributionKind::OurPeople => word!(self, "part-our-people"),
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
                word!(self, "because-held", name = name(bearer), stance = stance)
            }
            Because::Opposed(bearer) => word!(self, "because-opposed", name = name(bearer)),
            Because::Floor { below_zero } => {
                let points = format!("{below_zero:.1}");
                word!(self, "because-floor", points = points)
            }
            Because::Nobody => word!(self, "because-nobody"),
            Because::Covered(cover) => match cover.second {
                None => word!(self, "because-covered-by-one", name = name(&cover.first)),
                Some((second, _)) => word!(
                    self,
                    "because-covered-by-two",
                    name = name(&cover.first),
                    second = name(&second)
                ),
            },
            Because::Met { count, .. } => word!(self, "because-met", count = *count),
            Because::Agreed { best: None } => word!(self, "because-no-agreement"),
            Because::Agreed { best: Some(scope) } => {
                word!(self, "because-agreed", scope = self.scope(*scope))
            }
            Because::Planned { count } => word!(self, "because-planned", count = *count),
            Because::Reviewed { latest: None } => word!(self, "because-never-reviewed"),
            Because::Reviewed { latest: Some(on) } => {
                word!(self, "because-reviewed", on = self.full_date(*on))
            }
            Because::Known { colleagues } => {
                let count = colleagues.len();
                word!(self, "because-known", count = count)
            }
        }
    }

    /// What to do, for a next best action.
    #[must_use]
    pub fn candidate(&self, candidate: &Candidate, names: &Names<'_>) -> String {
        self.to_do(&candidate.deed, names)
    }

    /// What to do.
    #[must_use]
    pub fn to_do(&self, deed: &Deed, names: &Names<'_>) -> String {
        match *deed {
            Deed::Meet { person, .. } => word!(self, "do-meet", name = names(person.into())),
            Deed::Signal {
                person,
                from: Some(StanceValue::NotAccepted),
                ..
            } => word!(self, "do-win-over", name = names(person.into())),
            Deed::Signal { person, to, .. } => {
                let (name, stance) = (names(person.into()), self.stance(to));
                word!(self, "do-signal", name = name, stance = stance)
            }
            Deed::FillSeat { role, .. } => word!(self, "do-fill", role = self.role(role)),
            Deed::FirstContact { department } => {
                word!(self, "do-first", department = names(department.into()))
            }
            Deed::Review { .. } => word!(self, "do-review"),
            Deed::SecondColleague { person } => {
                word!(self, "do-second-colleague", name = names(person.into()))
            }
        }
    }

    /// The one reason for a change of the depth worth telling.
    #[must_use]
    pub fn why(&self, why: &Why, names: &Names<'_>) -> String {
        match why {
            Why::Lifted(cap) => word!(self, "why-lifted", reason = self.cap(*cap)),
            Why::Capped(cap) => word!(self, "why-capped", reason = self.cap(*cap)),
            Why::Moved(movement) => self.movement(movement, names),
        }
    }

    fn movement(&self, movement: &Movement, names: &Names<'_>) -> String {
        let what = self.part_for(movement.kind, movement.subject, names);
        let cause = self.what_moved(movement, names);
        word!(self, "why-moved", what = what, cause = cause)
    }

    /// The fact that changed a part of the score, said without the part.
    #[must_use]
    pub fn what_moved(&self, movement: &Movement, names: &Names<'_>) -> String {
        match (movement.cause, movement.kind) {
            (Cause::Share, ContributionKind::Seat) => word!(self, "cause-share-seats"),
            (Cause::Share, ContributionKind::Floor) => word!(self, "cause-share-floor"),
            (Cause::Share, ContributionKind::Department) => {
                word!(self, "cause-share-departments")
            }
            (cause, _) => self.cause(&cause, names),
        }
    }

    /// The fact that changed a part of the score.
    #[must_use]
    pub fn cause(&self, cause: &Cause, names: &Names<'_>) -> String {
        let person = |id| -> String { names(Subject::Person(id)) };
        match *cause {
            Cause::Added => word!(self, "cause-added"),
            Cause::Removed => word!(self, "cause-removed"),
            Cause::Filled(by) => word!(self, "cause-filled", name = person(by)),
            Cause::Vacated(by) => word!(self, "cause-vacated", name = person(by)),
            Cause::Replaced { from, to } => {
                word!(self, "cause-replaced", from = person(from), to = person(to))
            }
            Cause::Opened(by) => word!(self, "cause-opened", name = person(by)),
            Cause::Backed(by) => word!(self, "cause-backed", name = person(by)),
            Cause::Placed(who) => word!(self, "cause-placed", name = person(who)),
            Cause::Emptied => word!(self, "cause-emptied"),
            Cause::Carried { to, .. } => word!(self, "cause-carried", name = person(to)),
            Cause::Stance {
                person: who,
                from,
                to,
            } => {
                let (name, stance) = (person(who), self.maybe_stance(to));
                match to {
                    Some(StanceValue::NotAccepted) => word!(self, "cause-turned", name = name),
                    _ if to < from => word!(self, "cause-fell", name = name, stance = stance),
                    _ => word!(self, "cause-stance", name = name, stance = stance),
                }
            }
            Cause::Met { person: who, .. } => word!(self, "cause-met", name = person(who)),
            Cause::Signals {
                person: who,
                from,
                to,
            } if to < from => word!(self, "cause-signals-old", name = person(who)),
            Cause::Signals { person: who, .. } => {
                word!(self, "cause-signals", name = person(who))
            }
            Cause::Faded { person: who, .. } => word!(self, "cause-faded", name = person(who)),
            Cause::Count { from, to } => word!(self, "cause-count", from = from, to = to),
            Cause::Agreement { .. } => word!(self, "cause-agreement"),
            Cause::Reviewed(_) => word!(self, "cause-reviewed"),
            Cause::ReviewLapsed => word!(self, "cause-review-lapsed"),
            Cause::Share => word!(self, "cause-share"),
        }
    }
}
