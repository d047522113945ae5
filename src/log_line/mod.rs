//! The quick-log language: text + who is known + today → what was understood. Pure.
//!
//! ```text
//! HEAD : NOTE  > DUE what we promised  < DUE what they promised
//! ```

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    account::Account,
    colleague::Colleague,
    command::Entry,
    department::{Department, Function},
    id::Id,
    person::Person,
    tenure::Level,
    text::Name,
};

/// What a line asks the book for, before it can be understood: fragments as typed, unquoted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentions {
    pub people: Vec<String>,
    pub colleagues: Vec<String>,
    pub accounts: Vec<String>,
}

/// Who the book knows, as far as a line's mentions need it; a superset of what matches.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub today: NaiveDate,
    pub now: Option<NaiveTime>,
    pub me: KnownColleague,
    /// The account on screen, if any.
    pub open: Option<Id<Account>>,
    pub accounts: Vec<KnownAccount>,
    pub people: Vec<KnownPerson>,
    pub colleagues: Vec<KnownColleague>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    pub id: Id<Account>,
    pub name: Name,
    pub departments: Vec<KnownDepartment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownDepartment {
    pub id: Id<Department>,
    pub name: Name,
    pub function: Function,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    pub id: Id<Person>,
    pub name: Name,
    pub aliases: Vec<Name>,
    /// Tenures in force today, anywhere.
    pub posts: Vec<KnownPost>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPost {
    pub account: Id<Account>,
    pub account_name: Name,
    pub department: Option<(Id<Department>, Name)>,
    pub title: Option<Name>,
    pub level: Option<Level>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownColleague {
    pub id: Id<Colleague>,
    pub name: Name,
}

/// A choice the user made for a mention that fits several; kept beside the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The mention as typed, sign included, e.g. `@zhang`.
    pub mention: String,
    pub is: Picked,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    Person(Id<Person>),
    /// Somebody new, although the name is known.
    NewPerson,
    Account(Id<Account>),
    Colleague(Id<Colleague>),
}

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What Enter would save; absent while a problem or an open choice stands in the way.
    pub entry: Option<Entry>,
}
