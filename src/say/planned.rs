//! Plans in words: what is aimed at, how it stood and stands, and what came of it.

use chrono::NaiveDate;

use super::{
    Words,
    said::{Said, Tone, joined},
    score::Names,
};
use crate::{
    app::{Action, KeyScope, forms::Label},
    domain::{
        Name, PlanAim, PlanItem, StanceOf, Subject,
        agenda::DuePlanItem,
        plan_item::{AimReached, AimStand, PlanProgress, Proof},
    },
};

impl Words {
    /// Which keys lead to the other quarters.
    #[must_use]
    pub fn plan_keys(&self) -> String {
        let key = |action| self.key(KeyScope::Depth, action);
        self.plan_turn(key(Action::EarlierQuarter), key(Action::LaterQuarter))
    }

    /// That there is no plan, and the key that begins one.
    #[must_use]
    pub fn plan_empty(&self) -> String {
        self.plan_none_yet(self.key(KeyScope::Rows, Action::New))
    }

    /// `Wang Fang: neutral`, `Finance: covered 50%`, `1 × joint review`
    #[must_use]
    pub fn aim_said(&self, aim: &PlanAim, names: &Names<'_>) -> String {
        match *aim {
            PlanAim::Stance { whose, target } => {
                let stance = self.stance(target);
                match whose {
                    StanceOf::Person(person) => self.plan_aim_stance(names(person.into()), stance),
                    StanceOf::Seat(seat) => self.plan_aim_seat(names(seat.into()), stance),
                }
            }
            PlanAim::Reach { department } => self.plan_aim_reach(names(department.into())),
            PlanAim::Coverage { department, target } => {
                self.plan_aim_coverage(names(department.into()), target)
            }
            PlanAim::Organization { kind, target } => {
                self.plan_aim_many(target, self.org_fact(kind))
            }
        }
    }

    /// What it is about: `Wang Fang`, `D decision maker`, `Finance`, `joint review`.
    #[must_use]
    pub fn aim_subject(&self, aim: &PlanAim, names: &Names<'_>) -> String {
        match (aim, aim.subject()) {
            (PlanAim::Organization { kind, .. }, _) => self.org_fact(*kind),
            (_, Some(subject)) => names(subject),
            (_, None) => String::new(),
        }
    }

    /// `Wang Fang: neutral · show the reference site`
    #[must_use]
    pub fn plan_item_said(&self, item: &PlanItem, names: &Names<'_>) -> String {
        joined([
            Some(self.aim_said(&item.aim, names)),
            item.action.as_ref().map(Name::told),
        ])
    }

    /// `→ plan`: the sign before what is done for an item, and what it is.
    #[must_use]
    pub fn plan_sign(&self) -> String {
        format!("→ {}", self.agenda_plan())
    }

    /// `Wang Fang: neutral · show the reference site · & Chen`: who of ours does it, unless it is the user.
    #[must_use]
    pub fn due_plan_item(&self, planned: &DuePlanItem) -> String {
        let names = |subject: Subject| self.call(&planned.named, subject);
        let owner = planned.owner.as_ref();
        joined([
            Some(self.plan_item_said(&planned.progress.item, &names)),
            owner.map(|one| format!("& {}", one.shown())),
        ])
    }

    /// How an open item stands: `now: not accepted · 3 days late`.
    #[must_use]
    pub fn due_plan_stand(&self, planned: &DuePlanItem, today: NaiveDate) -> String {
        let names = |subject: Subject| self.call(&planned.named, subject);
        let progress = &planned.progress;
        let now = self.plan_now(self.planned_now(progress, today));
        let stand = self.planned_stand(progress, &names, today).to_string();
        joined([Some(now), Some(stand)])
    }

    /// All of it in a sentence.
    #[must_use]
    pub fn due_plan_said(&self, planned: &DuePlanItem, today: NaiveDate) -> String {
        joined([
            Some(self.due_plan_item(planned)),
            Some(self.due_plan_stand(planned, today)),
        ])
    }

    /// `not accepted → neutral`
    #[must_use]
    pub fn planned_way(&self, progress: &PlanProgress, today: NaiveDate) -> String {
        let aim = &progress.item.aim;
        let then = match progress.then {
            // The number aimed at stands right behind it.
            AimReached::Facts(count) => count.to_string(),
            then => self.reached(then, aim, today),
        };
        self.plan_then(then, self.aimed(aim))
    }

    /// Where it stands now.
    #[must_use]
    pub fn planned_now(&self, progress: &PlanProgress, today: NaiveDate) -> String {
        self.reached(progress.now, &progress.item.aim, today)
    }

    pub(super) fn reached(&self, reached: AimReached, aim: &PlanAim, today: NaiveDate) -> String {
        match (reached, aim) {
            (AimReached::Stance(stance), _) => self.maybe_stance(stance),
            (AimReached::Spoken(None), _) => self.plan_now_nobody(),
            (AimReached::Spoken(Some(on)), _) => self.plan_now_spoken(self.date(on, today)),
            (AimReached::Covered(percent), _) => self.plan_now_covered(percent),
            (AimReached::Facts(count), PlanAim::Organization { target, .. }) => {
                self.plan_now_count(count, *target)
            }
            (AimReached::Facts(count), _) => count.to_string(),
        }
    }

    /// The target alone.
    #[must_use]
    pub fn aimed(&self, aim: &PlanAim) -> String {
        match *aim {
            PlanAim::Stance { target, .. } => self.stance(target),
            PlanAim::Reach { .. } => self.plan_contact_wanted(),
            PlanAim::Coverage { target, .. } => self.plan_now_covered(target),
            PlanAim::Organization { target, .. } => target.to_string(),
        }
    }

    /// `reached 5 Nov · meeting with Wang Fang`, `on track`, `3 days late`
    #[must_use]
    pub fn planned_stand(
        &self,
        progress: &PlanProgress,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> Said {
        let late = progress.days_late(today);
        match progress.stand {
            AimStand::Confirmed { on, by } => {
                let day = self.date(on, today);
                let reached = if 0 < late {
                    self.plan_confirmed_late(day, late)
                } else {
                    self.plan_confirmed(day)
                };
                Said::new(Tone::Good, joined([Some(reached), self.proof(by, names)]))
            }
            AimStand::OnTrack => Said::new(Tone::Text, self.plan_on_track()),
            AimStand::Late => Said::new(Tone::Bad, self.plan_late(late)),
            AimStand::Dropped => Said::new(Tone::Dim, self.plan_dropped()),
        }
    }

    /// How it stands today, and what came of it: for a page, where nothing else says so.
    #[must_use]
    pub fn planned_outcome(
        &self,
        progress: &PlanProgress,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> String {
        let stand = self.planned_stand(progress, names, today).to_string();
        if progress.stand.is_open() {
            let now = self.plan_now(self.planned_now(progress, today));
            joined([Some(stand), Some(now)])
        } else {
            stand
        }
    }

    /// About what, how it stood and what is aimed at, what is done, by whom, by when, what came of it.
    #[must_use]
    pub fn plan_columns(&self) -> [String; 6] {
        [
            self.plan_column_about(),
            self.plan_column_way(),
            self.label(Label::Action),
            self.plan_column_owner(),
            self.label(Label::Due),
            self.plan_column_outcome(),
        ]
    }

    /// The fact by which it came true, where that is not said by what was aimed at.
    fn proof(&self, by: Proof, names: &Names<'_>) -> Option<String> {
        Some(match by {
            Proof::Contact { kind, person, .. } => {
                self.plan_by_contact(self.kind(kind), names(person.into()))
            }
            Proof::Rating(person) => self.plan_by_rating(names(person.into())),
            Proof::Post => self.plan_by_post(),
            Proof::Already => self.plan_by_already(),
            Proof::Fact(_) => return None,
        })
    }

    /// `2 of 6 reached · 1 late`
    #[must_use]
    pub fn plan_counted(&self, all: &[PlanProgress]) -> String {
        let count = |is: fn(&AimStand) -> bool| all.iter().filter(|one| is(&one.stand)).count();
        let late = count(|stand| *stand == AimStand::Late);
        let kept = count(|stand| *stand != AimStand::Dropped);
        let reached = count(|stand| matches!(stand, AimStand::Confirmed { .. }));
        joined([
            Some(self.plan_count(reached, kept)),
            (0 < late).then(|| self.plan_count_late(late)),
        ])
    }
}
