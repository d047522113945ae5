//! What if: facts as they would be after steps that nobody has done yet.
//!
//! Rows are added to a copy of the facts exactly as logging the step would add them, so that the depth
//! of what is supposed is the ordinary [`depth`](super::depth).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    AccountFacts, Attendance, Contact, Facts, NextStep, OrgFactFact, StanceFact, TenureFact,
};
use crate::domain::{
    Account, Colleague, Department, Id, Kind, Level, OrgFactKind, Period, Person, Procurement,
    Scope, Seat, Signal, Signals, StanceSource, StanceValue,
};

/// Something that is not so, taken to be so from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Supposition {
    /// A next best action is done: at the account whose facts it changes.
    Done { step: NextStep, at: Id<Account> },
    /// Somebody stands elsewhere. Goes before what a step on the same day would say.
    Stance {
        person: Id<Person>,
        at: Id<Account>,
        value: StanceValue,
    },
    /// Somebody shows something in one meeting with the user.
    Shows {
        person: Id<Person>,
        at: Id<Account>,
        signal: Signal,
    },
    /// Somebody is gone, from every account among the facts.
    Leaves { person: Id<Person> },
    /// Nobody holds the seat.
    Vacated { seat: Id<Seat> },
    /// Something between the companies: an executive meeting or review that day, an agreement, plan
    /// or innovation in force from then on.
    Between {
        kind: OrgFactKind,
        /// How far an agreement reaches.
        scope: Option<Scope>,
    },
    /// It is bought in another way.
    Mode(Procurement),
}

/// The facts with all of `suppositions` from `on` on, in whatever order they are given.
#[must_use]
pub fn suppose(facts: &Facts, on: NaiveDate, suppositions: &[Supposition]) -> Facts {
    let mut facts = facts.clone();
    // Whoever is gone stays gone, whatever else is supposed of the seat: ends come last.
    let rest = suppositions.iter().filter(|one| !one.ends());
    let ends = suppositions.iter().filter(|one| one.ends());
    rest.chain(ends).for_each(|one| one.apply(&mut facts, on));
    facts
}

/// Ids of people who are not in the book count down from here, by the row they are about, so that the
/// order of suppositions cannot matter.
const NOBODY: i64 = i64::MAX - 1;
/// Added to a person's id for the meeting with them; no book has that many rows.
const MEETING: i64 = 1 << 62;
/// Later than anything recorded, with room for what is said outright.
const RECORDED: i64 = i64::MAX - 1;

const NEW_COLLEAGUE: Id<Colleague> = Id::new(i64::MAX);

impl Supposition {
    const fn ends(&self) -> bool {
        matches!(self, Self::Leaves { .. } | Self::Vacated { .. })
    }

    fn apply(&self, facts: &mut Facts, on: NaiveDate) {
        let me = facts.me;
        match *self {
            Self::Done { step, at } => {
                if let Some(account) = account(facts, at) {
                    account.with_step(step, on, me);
                }
            }
            Self::Stance { person, at, value } => {
                if let Some(account) = account(facts, at) {
                    account.rate(person, value, (on, RECORDED + 1));
                }
            }
            Self::Shows { person, at, signal } => {
                if let Some(account) = account(facts, at) {
                    account.meet(person, Signals::NONE.with(signal), on, &[me]);
                }
            }
            Self::Leaves { person } => accounts(facts).for_each(|account| account.lose(person, on)),
            Self::Vacated { seat } => accounts(facts).for_each(|account| account.vacate(seat, on)),
            Self::Between { kind, scope } => facts.own.agree(kind, scope, on),
            Self::Mode(mode) => {
                facts.own.procurement = facts.own.procurement.switched(mode, Some(on));
            }
        }
    }
}

fn accounts(facts: &mut Facts) -> impl Iterator<Item = &mut AccountFacts> {
    std::iter::once(&mut facts.own).chain(&mut facts.ancestors)
}

fn account(facts: &mut Facts, at: Id<Account>) -> Option<&mut AccountFacts> {
    accounts(facts).find(|account| account.account == at)
}

impl AccountFacts {
    fn with_step(&mut self, step: NextStep, on: NaiveDate, me: Id<Colleague>) {
        match step {
            NextStep::Meet { person, .. } => self.meet(person, Signals::NONE, on, &[me]),
            NextStep::Signal { person, from, to } => {
                let proof = if from == Some(StanceValue::NotAccepted) {
                    Signals::NONE
                } else {
                    Signals::NONE.with(Signal::Informed)
                };
                self.meet(person, proof, on, &[me]);
                self.rate(person, to, (on, RECORDED));
            }
            NextStep::SecondColleague { person } => {
                self.meet(person, Signals::NONE, on, &[me, NEW_COLLEAGUE]);
            }
            NextStep::FirstContact { department } => {
                let new = Id::new(NOBODY - department.key());
                self.welcome(new, (Some(department), None), on, me);
            }
            NextStep::SecondPerson {
                department, level, ..
            } => {
                let new = Id::new(NOBODY - department.key());
                self.welcome(new, (Some(department), level), on, me);
            }
            NextStep::FillSeat {
                seat, department, ..
            } => {
                let new = Id::new(NOBODY - seat.key());
                self.welcome(new, (department, Some(Level::High)), on, me);
                let seats = self.seats.iter_mut().filter(|row| row.id == seat);
                seats.for_each(|row| row.holders.push((new, Period::since(on))));
            }
            NextStep::Review { .. } => self.agree(OrgFactKind::JointReview, None, on),
        }
    }

    /// Somebody who was not known, met once and neutral.
    fn welcome(
        &mut self,
        new: Id<Person>,
        (department, level): (Option<Id<Department>>, Option<Level>),
        on: NaiveDate,
        me: Id<Colleague>,
    ) {
        self.join(new, department, level, on);
        self.meet(new, Signals::NONE, on, &[me]);
        self.rate(new, StanceValue::Neutral, (on, RECORDED));
    }

    /// One meeting with one participant.
    fn meet(
        &mut self,
        person: Id<Person>,
        signals: Signals,
        on: NaiveDate,
        ours: &[Id<Colleague>],
    ) {
        let interaction = Id::new(MEETING | person.key());
        self.contacts.push(Contact {
            interaction,
            person,
            on,
            kind: Kind::Meeting,
            signals,
            crowd: 1,
        });
        let ours = ours.iter().map(|colleague| Attendance {
            interaction,
            colleague: *colleague,
        });
        self.attendances.extend(ours);
    }

    /// A rating on a day, with its recording number.
    fn rate(&mut self, person: Id<Person>, value: StanceValue, (on, recorded): (NaiveDate, i64)) {
        self.stances.push(StanceFact {
            person,
            account: self.account,
            value,
            source: StanceSource::FirstHand,
            on,
            recorded,
        });
    }

    fn join(
        &mut self,
        person: Id<Person>,
        department: Option<Id<Department>>,
        level: Option<Level>,
        on: NaiveDate,
    ) {
        self.tenures.push(TenureFact {
            person,
            department,
            level,
            influence: None,
            period: Period::since(on),
            recorded: person.key(),
        });
    }

    fn agree(&mut self, kind: OrgFactKind, scope: Option<Scope>, on: NaiveDate) {
        self.org_facts.push(OrgFactFact {
            kind,
            scope,
            period: Period::since(on),
        });
    }

    /// The person's last day is the one before; what would begin later does not.
    fn lose(&mut self, person: Id<Person>, on: NaiveDate) {
        self.tenures
            .retain_mut(|row| row.person != person || stays_until(&mut row.period, on));
        for seat in &mut self.seats {
            let holders = &mut seat.holders;
            holders.retain_mut(|(holder, period)| *holder != person || stays_until(period, on));
        }
    }

    fn vacate(&mut self, seat: Id<Seat>, on: NaiveDate) {
        for seat in self.seats.iter_mut().filter(|row| row.id == seat) {
            let holders = &mut seat.holders;
            holders.retain_mut(|(_, period)| stays_until(period, on));
        }
    }
}

/// Ends a period before `on` if it has not ended by then; false where nothing is left of it.
fn stays_until(period: &mut Period, on: NaiveDate) -> bool {
    let over = period.to.is_some_and(|to| to < on);
    match period.until_before(on) {
        _ if over => true,
        Some(cut) => {
            *period = cut;
            true
        }
        None => false,
    }
}
