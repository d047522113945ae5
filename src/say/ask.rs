//! The questions that would bring what is missing to light: worded so that one can ask them.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable};
use crate::domain::{
    Function, Name, Role,
    brief::{Asked, Called, Lack},
    insight::What,
};

impl Words {
    /// What a lack of the page is about.
    #[must_use]
    pub fn called(&self, called: &Called) -> String {
        match called {
            Called::Nothing => String::new(),
            Called::Name(name) => name.told(),
            Called::People(people) => self.brief_names(people.iter().map(Name::told).collect()),
            Called::Seat(seat) => self.brief_seat(seat),
        }
    }

    /// The question to ask, of whoever it is about or of somebody else.
    #[must_use]
    pub fn question_for(&self, lack: &Lack, asked: Asked, on: NaiveDate) -> String {
        let what = &lack.finding.what;
        let themselves = match asked {
            Asked::Themselves => self.ask_themselves(what, on),
            Asked::Somebody => None,
        };
        themselves.unwrap_or_else(|| self.ask_somebody(what, self.called(&lack.called), on))
    }

    /// Absent where it is nothing to ask whoever it is about.
    fn ask_themselves(&self, what: &What, on: NaiveDate) -> Option<String> {
        Some(match what {
            What::Uncovered { .. } | What::Silent { .. } => self.ask_never_met_themselves(),
            What::NoStance => self.ask_no_stance_themselves(),
            What::Stale { on: day, .. } => self.ask_stale_themselves(self.date(*day, on)),
            What::NoLevel => self.ask_no_level_themselves(),
            What::NoDepartment => self.ask_no_department_themselves(),
            What::NoBoss => self.ask_no_boss_themselves(),
            What::NoReach => self.ask_no_reach_themselves(),
            What::NotOfRival { rival } | What::RivalCoach { rival, .. } => {
                self.ask_not_of_rival_themselves(rival.told())
            }
            What::Limited { .. } | What::Unproven { .. } => self.ask_unproven_done_themselves(),
            What::Opposed => self.ask_opposed_themselves(),
            What::Behind { .. } => self.ask_behind_themselves(),
            What::OneThread { .. } => self.ask_one_thread_themselves(),
            _ => return None,
        })
    }

    /// The question that somebody else could answer; `name` is whom or what it is about.
    pub(super) fn ask_somebody(&self, what: &What, name: String, on: NaiveDate) -> String {
        match what {
            What::Unheld { role, .. } | What::NobodyInRole { role } => self.ask_seat(*role),
            What::NobodyThere { function } => self.ask_department(*function, &name),
            What::Uncovered { .. } | What::Silent { .. } | What::AllSilent { .. } => {
                self.ask_never_met(name)
            }
            What::NoStance => self.ask_no_stance(name),
            What::Stale { on: day, .. } => self.ask_stale(name, self.date(*day, on)),
            What::NoLevel => self.ask_no_level(name),
            What::NoDepartment => self.ask_no_department(name),
            What::NoBoss => self.ask_no_boss(name),
            What::NoReach => self.ask_no_reach(name),
            What::NoRival | What::NobodyOpposed { .. } => self.ask_no_rival(),
            What::NotOfRival { rival } | What::RivalCoach { rival, .. } => {
                self.ask_not_of_rival(name, rival.told())
            }
            What::Limited { .. } | What::Unproven { .. } => self.ask_unproven_done(name),
            What::Opposed | What::Opposes { .. } => self.ask_opposed(name),
            What::Behind { .. } | What::Unmet { .. } | What::Outweighed { .. } => {
                self.ask_behind(name)
            }
            What::OneThread { .. } | What::OnlyOneOfOurs { .. } => self.ask_one_thread(name),
            What::SetAside { .. } | What::NoReview { .. } => self.ask_no_review(),
            What::NoExecutives => self.ask_no_executives(),
            What::Late { text, due, .. } => self.ask_owed(self.date(*due, on), text.told()),
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

    fn ask_department(&self, function: Function, department: impl Sayable) -> String {
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
}
