//! What is missing, and the question that would bring it to light: worded so that one can ask it.

use chrono::NaiveDate;

use super::{Words, brief::clean};
use crate::domain::{
    brief::{Asked, Named, What},
    department::Function,
    person::Person,
    seat::Role,
};

impl Words {
    /// What we do not know, or what is not as it should be.
    #[must_use]
    pub fn lack(&self, what: &What, on: NaiveDate) -> String {
        let name = |who: &Named<Person>| clean(&who.1);
        match what {
            What::Unheld(_, seat) => {
                let mut here = seat.clone();
                let above = here.above.take();
                let (seat, empty) = (self.brief_seat(&here), self.empty_seat(here.empty));
                match above {
                    None => self.brief_unknown_seat(seat, empty),
                    Some(account) => self.brief_unknown_seat_above(seat, clean(&account), empty),
                }
            }
            What::Nobody((_, department), _) => self.brief_unknown_nobody(clean(department)),
            What::NeverMet(who) => self.brief_unknown_never_met(name(who)),
            What::NoStance(who) => self.brief_unknown_no_stance(name(who)),
            What::Stale(who, stance, day) => {
                let (stance, day) = (self.stance(*stance), self.date(*day, on));
                self.brief_unknown_stale(name(who), stance, day)
            }
            What::NoLevel(people) => self.brief_unknown_no_level(self.named_all(people)),
            What::NoDepartment(people) => self.brief_unknown_no_department(self.named_all(people)),
            What::NoBoss(who) => self.brief_unknown_no_boss(name(who)),
            What::NoReach(who) => self.brief_unknown_no_reach(name(who)),
            What::NoRival(_) => self.brief_unknown_no_rival(),
            What::NotOfRival(who, rival) => {
                let (name, rival) = (name(who), clean(rival));
                self.brief_unknown_not_of_rival(name, rival)
            }
            What::Unproven(who, stance, limit) => {
                let (stance, limit) = (self.stance(*stance), self.brief_limit(*limit));
                self.brief_known_unproven(name(who), stance, limit)
            }
            What::Opposed(who) => self.brief_known_opposed(name(who)),
            What::Behind(who, aim) => {
                let (stance, day) = (self.stance(aim.value), self.date(aim.by, on));
                self.brief_known_behind(name(who), stance, day)
            }
            What::OneThread(who) => self.brief_known_one_thread(name(who)),
            What::NoReview(..) => self.brief_known_no_review(),
            What::NoExecutives(_) => self.brief_known_no_executives(),
            What::Owed(_, text, _) => self.brief_known_owed(clean(text)),
        }
    }

    /// The question to ask, of whoever it is about or of somebody else.
    #[must_use]
    pub fn question_for(&self, what: &What, asked: Asked, on: NaiveDate) -> String {
        match asked {
            Asked::Themselves => self.ask_themselves(what, on),
            Asked::Somebody => self.ask_somebody(what, on),
        }
    }

    fn ask_themselves(&self, what: &What, on: NaiveDate) -> String {
        match what {
            What::NeverMet(_) => self.ask_never_met_themselves(),
            What::NoStance(_) => self.ask_no_stance_themselves(),
            What::Stale(_, _, day) => self.ask_stale_themselves(self.date(*day, on)),
            What::NoLevel(_) => self.ask_no_level_themselves(),
            What::NoDepartment(_) => self.ask_no_department_themselves(),
            What::NoBoss(_) => self.ask_no_boss_themselves(),
            What::NoReach(_) => self.ask_no_reach_themselves(),
            What::NotOfRival(_, rival) => self.ask_not_of_rival_themselves(clean(rival)),
            What::Unproven(..) => self.ask_unproven_deed_themselves(),
            What::Opposed(_) => self.ask_opposed_themselves(),
            What::Behind(..) => self.ask_behind_themselves(),
            What::OneThread(_) => self.ask_one_thread_themselves(),
            What::Unheld(..)
            | What::Nobody(..)
            | What::NoRival(_)
            | What::NoReview(..)
            | What::NoExecutives(_)
            | What::Owed(..) => self.ask_somebody(what, on),
        }
    }

    fn ask_somebody(&self, what: &What, on: NaiveDate) -> String {
        let name = |who: &Named<Person>| clean(&who.1);
        match what {
            What::Unheld(_, seat) => self.ask_seat(seat.role),
            What::Nobody((_, department), function) => {
                self.ask_department(*function, &clean(department))
            }
            What::NeverMet(who) => self.ask_never_met(name(who)),
            What::NoStance(who) => self.ask_no_stance(name(who)),
            What::Stale(who, _, day) => {
                let day = self.date(*day, on);
                self.ask_stale(name(who), day)
            }
            What::NoLevel(people) => self.ask_no_level(self.named_all(people)),
            What::NoDepartment(people) => self.ask_no_department(self.named_all(people)),
            What::NoBoss(who) => self.ask_no_boss(name(who)),
            What::NoReach(who) => self.ask_no_reach(name(who)),
            What::NoRival(_) => self.ask_no_rival(),
            What::NotOfRival(who, rival) => self.ask_not_of_rival(name(who), clean(rival)),
            What::Unproven(who, ..) => self.ask_unproven_deed(name(who)),
            What::Opposed(who) => self.ask_opposed(name(who)),
            What::Behind(who, _) => self.ask_behind(name(who)),
            What::OneThread(who) => self.ask_one_thread(name(who)),
            What::NoReview(..) => self.ask_no_review(),
            What::NoExecutives(_) => self.ask_no_executives(),
            What::Owed(_, text, due) => {
                let day = self.date(*due, on);
                self.ask_owed(day, clean(text))
            }
        }
    }

    fn ask_seat(&self, role: Role) -> String {
        match role {
            Role::Approver => self.ask_approver(),
            Role::Decider => self.ask_decider(),
            Role::Evaluator => self.ask_evaluator(),
            Role::Influencer => self.ask_influencer(),
            Role::User => self.ask_user(),
        }
    }

    fn ask_department(&self, function: Function, department: &str) -> String {
        match function {
            Function::Executive => self.ask_nobody_executive(),
            Function::Procurement => self.ask_nobody_procurement(department),
            Function::Technical | Function::It => self.ask_nobody_technical(department),
            Function::Finance => self.ask_nobody_finance(department),
            Function::Engineering | Function::Maintenance => self.ask_nobody_delivery(department),
            Function::SupplyChain => self.ask_nobody_supply(department),
            Function::Business | Function::Market => self.ask_nobody_business(department),
            Function::Legal | Function::Other => self.ask_nobody_other(department),
        }
    }

    fn named_all(&self, people: &[Named<Person>]) -> String {
        let names = people.iter().map(|(_, name)| clean(name));
        self.brief_names(names.collect())
    }
}
