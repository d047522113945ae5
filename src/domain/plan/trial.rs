//! A book in memory to try plans on: the whole book is every situation.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::NaiveDate;
use uuid::Uuid;

use super::{RuleError, Situation, StandardNames, plan};
pub(super) use crate::domain::example::{name, uid};
use crate::domain::{
    Account, AnyNoun, Attendee, Change, Colleague, ColleagueRole, Command, Fresh, Holder, Id, Kind,
    LogEntry, Period, Person, Post, Role, Row, Rows, Seat, StanceValue, Subject, Who,
};

pub(super) struct Trial {
    pub(super) rows: Rows,
    pub(super) brought: Vec<Id<Person>>,
    key: i64,
}

/// The first day of every test.
pub(super) fn today() -> NaiveDate {
    day("2026-11-23")
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Trial {
    /// A book with its user and nothing else.
    pub(super) fn new() -> Self {
        let me = Row {
            id: Id::new(1),
            uid: uid("stand-in"),
            is: Colleague {
                name: name("Me"),
                role: ColleagueRole::Account,
                level: None,
                who: Who::Me,
            },
        };
        let rows = Rows {
            colleagues: vec![me],
            ..Rows::default()
        };
        Self {
            rows,
            brought: Vec::new(),
            key: 2,
        }
    }

    pub(super) fn me(&self) -> Id<Colleague> {
        let mut colleagues = self.rows.colleagues.iter();
        colleagues.find(|one| one.who == Who::Me).unwrap().id
    }

    pub(super) fn situation(&self) -> Situation {
        let uuid = Uuid::from_u128(u128::from(self.key.unsigned_abs()) << 64);
        Situation {
            today: today(),
            rows: self.rows.clone(),
            fresh: Fresh::new(self.key, uuid),
            names: StandardNames::new(|function| name(&format!("the {}", function.code()))),
            brought: self.brought.clone(),
            book_is_empty: self.rows.accounts.is_empty() && self.rows.people.is_empty(),
        }
    }

    /// What the store does: plan, then apply every change.
    pub(super) fn commit(&mut self, command: &Command) -> Result<Vec<Change>, RuleError> {
        let changes = plan(command, self.situation())?;
        for change in &changes {
            self.rows.apply(change).unwrap();
            self.key = self.key.max(change.subject().key() + 1);
        }
        Ok(changes)
    }

    pub(super) fn undo(&mut self, changes: &[Change]) {
        for change in changes.iter().rev() {
            self.rows.apply(&change.clone().inverted()).unwrap();
        }
    }

    pub(super) fn redo(&mut self, changes: &[Change]) {
        for change in changes {
            self.rows.apply(change).unwrap();
        }
    }

    pub(super) fn add(&mut self, noun: impl Into<AnyNoun>) -> Result<Vec<Change>, RuleError> {
        self.commit(&Command::Add(noun.into()))
    }

    pub(super) fn edit(
        &mut self,
        row: impl Into<Subject>,
        to: impl Into<AnyNoun>,
    ) -> Result<Vec<Change>, RuleError> {
        let (subject, to) = (row.into(), Box::new(to.into()));
        let was = self.rows.noun(subject).map_or_else(|| to.clone(), Box::new);
        self.commit(&Command::Edit { subject, was, to })
    }

    pub(super) fn delete(&mut self, row: impl Into<Subject>) -> Result<Vec<Change>, RuleError> {
        self.commit(&Command::Delete(row.into()))
    }

    pub(super) fn account(&mut self, called: &str) -> Id<Account> {
        self.add(Account::named(name(called))).unwrap();
        self.rows.accounts.last().unwrap().id
    }

    pub(super) fn person(&mut self, called: &str, account: Id<Account>) -> Id<Person> {
        let person = Person::named(name(called));
        let post = Some(Post::at(account));
        self.commit(&Command::AddPerson { person, post }).unwrap();
        self.rows.people.last().unwrap().id
    }

    pub(super) fn seat(&self, account: Id<Account>, role: Role) -> Id<Seat> {
        let mut seats = self.rows.seats.iter();
        let seat = seats.find(|seat| seat.account == account && seat.role == role);
        seat.unwrap().id
    }
}

/// A meeting today with nobody yet.
pub(super) fn entry(account: Id<Account>) -> LogEntry {
    LogEntry::of(account, today(), Kind::Meeting)
}

pub(super) fn newcomer(called: &str) -> Attendee {
    Attendee::newcomer(name(called))
}

pub(super) fn appoint(book: &mut Trial, holder: &Holder, on: &str) -> Result<(), RuleError> {
    let command = Command::Appoint {
        seat: holder.seat,
        person: Some(holder.person),
        on: day(on),
    };
    book.commit(&command).map(drop)
}

/// An account with two people; the holder is the first one in the approver's seat, from 1 March on.
pub(super) fn seated() -> (Trial, Holder, Id<Person>) {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let person = book.person("Zhang Wei", account);
    let other = book.person("Li Ming", account);
    let seat = book.seat(account, Role::Approver);
    let holder = Holder {
        seat,
        person,
        period: Period::since(day("2026-03-01")),
    };
    appoint(&mut book, &holder, "2026-03-01").unwrap();
    (book, holder, other)
}

/// A meeting with both people of [`seated`], a stance of each.
pub(super) fn met() -> (Trial, Id<Person>, Id<Person>) {
    let (mut book, holder, other) = seated();
    let mut line = entry(book.rows.accounts[0].id);
    line.people = [holder.person, other].map(Attendee::known).to_vec();
    for attendee in &mut line.people {
        attendee.stance = Some(StanceValue::Neutral);
    }
    book.commit(&Command::Log(line)).unwrap();
    (book, holder.person, other)
}
