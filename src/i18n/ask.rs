//! What is missing, and the question that would bring it to light: worded so that one can ask it.

use chrono::NaiveDate;

use super::{Words, brief::clean, word};
use crate::domain::{
    brief::{Asked, Limit, Named, What},
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
                    None => word!(self, "brief-unknown-seat", seat = seat, empty = empty),
                    Some(account) => word!(
                        self,
                        "brief-unknown-seat-above",
                        seat = seat,
                        empty = empty,
                        account = clean(&account)
                    ),
                }
            }
            What::Nobody((_, department), _) => {
                word!(self, "brief-unknown-nobody", department = clean(department))
            }
            What::NeverMet(who) => word!(self, "brief-unknown-never-met", name = name(who)),
            What::NoStance(who) => word!(self, "brief-unknown-no-stance", name = name(who)),
            What::Stale(who, stance, day) => {
                let (stance, day) = (self.stance(*stance), self.date(*day, on));
                word!(
                    self,
                    "brief-unknown-stale",
                    name = name(who),
                    stance = stance,
                    day = day
                )
            }
            What::NoLevel(people) => {
                word!(
                    self,
                    "brief-unknown-no-level",
                    names = self.named_all(people)
                )
            }
            What::NoDepartment(people) => {
                word!(
                    self,
                    "brief-unknown-no-department",
                    names = self.named_all(people)
                )
            }
            What::NoBoss(who) => word!(self, "brief-unknown-no-boss", name = name(who)),
            What::NoReach(who) => word!(self, "brief-unknown-no-reach", name = name(who)),
            What::NoRival(_) => word!(self, "brief-unknown-no-rival"),
            What::NotOfRival(who, rival) => {
                let (name, rival) = (name(who), clean(rival));
                word!(
                    self,
                    "brief-unknown-not-of-rival",
                    name = name,
                    rival = rival
                )
            }
            What::Unproven(who, stance, limit) => {
                let (stance, limit) = (self.stance(*stance), self.brief_limit(*limit));
                word!(
                    self,
                    "brief-known-unproven",
                    name = name(who),
                    stance = stance,
                    limit = limit
                )
            }
            What::Opposed(who) => word!(self, "brief-known-opposed", name = name(who)),
            What::Behind(who, aim) => {
                let (stance, day) = (self.stance(aim.value), self.date(aim.by, on));
                word!(
                    self,
                    "brief-known-behind",
                    name = name(who),
                    stance = stance,
                    day = day
                )
            }
            What::OneThread(who) => word!(self, "brief-known-one-thread", name = name(who)),
            What::NoReview(..) => word!(self, "brief-known-no-review"),
            What::NoExecutives(_) => word!(self, "brief-known-no-executives"),
            What::Owed(_, text, _) => word!(self, "brief-known-owed", text = clean(text)),
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
            What::NeverMet(_) => word!(self, "ask-never-met-themselves"),
            What::NoStance(_) => word!(self, "ask-no-stance-themselves"),
            What::Stale(_, _, day) => {
                word!(self, "ask-stale-themselves", day = self.date(*day, on))
            }
            What::NoLevel(_) => word!(self, "ask-no-level-themselves"),
            What::NoDepartment(_) => word!(self, "ask-no-department-themselves"),
            What::NoBoss(_) => word!(self, "ask-no-boss-themselves"),
            What::NoReach(_) => word!(self, "ask-no-reach-themselves"),
            What::NotOfRival(_, rival) => {
                word!(self, "ask-not-of-rival-themselves", rival = clean(rival))
            }
            What::Unproven(_, _, Limit::NoInformation) => {
                word!(self, "ask-unproven-told-themselves")
            }
            What::Unproven(..) => word!(self, "ask-unproven-deed-themselves"),
            What::Opposed(_) => word!(self, "ask-opposed-themselves"),
            What::Behind(..) => word!(self, "ask-behind-themselves"),
            What::OneThread(_) => word!(self, "ask-one-thread-themselves"),
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
            What::NeverMet(who) => word!(self, "ask-never-met", name = name(who)),
            What::NoStance(who) => word!(self, "ask-no-stance", name = name(who)),
            What::Stale(who, _, day) => {
                let day = self.date(*day, on);
                word!(self, "ask-stale", name = name(who), day = day)
            }
            What::NoLevel(people) => {
                word!(self, "ask-no-level", names = self.named_all(people))
            }
            What::NoDepartment(people) => {
                word!(self, "ask-no-department", names = self.named_all(people))
            }
            What::NoBoss(who) => word!(self, "ask-no-boss", name = name(who)),
            What::NoReach(who) => word!(self, "ask-no-reach", name = name(who)),
            What::NoRival(_) => word!(self, "ask-no-rival"),
            What::NotOfRival(who, rival) => {
                word!(
                    self,
                    "ask-not-of-rival",
                    name = name(who),
                    rival = clean(rival)
                )
            }
            What::Unproven(who, _, Limit::NoInformation) => {
                word!(self, "ask-unproven-told", name = name(who))
            }
            What::Unproven(who, ..) => word!(self, "ask-unproven-deed", name = name(who)),
            What::Opposed(who) => word!(self, "ask-opposed", name = name(who)),
            What::Behind(who, _) => word!(self, "ask-behind", name = name(who)),
            What::OneThread(who) => word!(self, "ask-one-thread", name = name(who)),
            What::NoReview(..) => word!(self, "ask-no-review"),
            What::NoExecutives(_) => word!(self, "ask-no-executives"),
            What::Owed(_, text, due) => {
                let day = self.date(*due, on);
                word!(self, "ask-owed", text = clean(text), day = day)
            }
        }
    }

    fn ask_seat(&self, role: Role) -> String {
        match role {
            Role::Approver => word!(self, "ask-approver"),
            Role::Decider => word!(self, "ask-decider"),
            Role::Evaluator => word!(self, "ask-evaluator"),
            Role::Influencer => word!(self, "ask-influencer"),
            Role::User => word!(self, "ask-user"),
        }
    }

    fn ask_department(&self, function: Function, department: &str) -> String {
        match function {
            Function::Executive => word!(self, "ask-nobody-executive"),
            Function::Procurement => {
                word!(self, "ask-nobody-procurement", department = department)
            }
            Function::Technical | Function::It => {
                word!(self, "ask-nobody-technical", department = department)
            }
            Function::Finance => word!(self, "ask-nobody-finance", department = department),
            Function::Engineering | Function::Maintenance => {
                word!(self, "ask-nobody-delivery", department = department)
            }
            Function::SupplyChain => word!(self, "ask-nobody-supply", department = department),
            Function::Business | Function::Market => {
                word!(self, "ask-nobody-business", department = department)
            }
            Function::Legal | Function::Other => {
                word!(self, "ask-nobody-other", department = department)
            }
        }
    }

    fn named_all(&self, people: &[Named<Person>]) -> String {
        let names = people.iter().map(|(_, name)| clean(name));
        self.brief_names(names.collect())
    }
}
