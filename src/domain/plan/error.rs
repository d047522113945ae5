//! Why a wish cannot become facts.

use chrono::NaiveDate;

use crate::domain::{
    Function, Id, MatterKind, MatterStage, Name, NounKind, Period, Person, Role, Subject, Uid,
    union::Overtaken, words::words,
};

words! {
    /// A number with a range.
    Measure { Importance = "importance", Influence = "influence", Judgement = "judgement", Cadence = "cadence_days",
        Satisfaction = "satisfaction",
        /// Of a department, in percent.
        Coverage = "coverage",
        /// Facts of a kind.
        HowMany = "target" }
}

/// Why a wish cannot become facts. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    #[error("the {} is not in the book any more", .0.kind().code())]
    Gone(Subject),
    /// Somebody else has changed the same, and not alike.
    #[error("the {} has been changed otherwise since", .0.subject.kind().code())]
    Overtaken(Box<Overtaken>),
    /// Somebody else has given them another superior than was known, and than is wished.
    #[error("they have another superior since")]
    BossSince {
        boss: Option<Id<Person>>,
        theirs: Option<Name>,
        ours: Option<Name>,
    },
    #[error("a {} cannot become a {}", .row.code(), .contents.code())]
    Mismatch { row: NounKind, contents: NounKind },
    #[error("a {} has no last day", .0.code())]
    Endless(NounKind),
    #[error("a {} stays where it was made", .0.code())]
    Fixed(NounKind),
    #[error("it would end on {to}, before it starts on {from}")]
    VoidPeriod { from: NaiveDate, to: NaiveDate },
    #[error("{} is {value}, outside {min}–{max}", .what.code())]
    OutOfRange {
        what: Measure,
        value: u16,
        min: u16,
        max: u16,
    },
    #[error("a {} cannot be on {on}, today is {today}", .what.code())]
    Future {
        what: NounKind,
        on: NaiveDate,
        today: NaiveDate,
    },
    #[error("nobody of the customer took part")]
    Nobody,
    #[error("the visit has become an interaction already")]
    AlreadyDone,
    #[error("{} is named twice", .0.shown())]
    Twice(Name),
    #[error("the department {} belongs to another account", .0.shown())]
    DepartmentElsewhere(Name),
    #[error("the interaction is with another account")]
    InteractionElsewhere,
    #[error("a tie leads from {} to the same person", .0.shown())]
    TieToSelf(Name),
    /// Each reports to the next, the last to the first.
    #[error("they would report in a circle: {}", circle(.0))]
    ReportingCircle(Vec<Name>),
    /// Each is a unit of the next, the last of the first.
    #[error("the accounts would contain each other: {}", circle(.0))]
    AccountCircle(Vec<Name>),
    #[error("{} holds the seat{}", .by.shown(), days(*.period))]
    SeatHeld { by: Name, period: Period },
    #[error("the last {} department stays; mark it not applicable instead", .0.code())]
    LastDepartment(Function),
    #[error("the last {} seat stays; mark it not applicable instead", .0.code())]
    LastSeat(Role),
    #[error("the book's own user stays")]
    MeStays,
    #[error("the book has its user already: {}", .0.shown())]
    SecondMe(Name),
    #[error("a promise that is {} has the day it was closed on, and only such a one", .0.code())]
    ClosingDay(crate::domain::promise::PromiseState),
    #[error("the promise would be closed on {closed_on}, before it was made on {made_on}")]
    ClosedBeforeMade {
        made_on: NaiveDate,
        closed_on: NaiveDate,
    },
    #[error("a {} needs the day it starts on", .0.code())]
    Undated(crate::domain::org_fact::OrgFactKind),
    #[error("{} is among the rivals of the account already", .0.shown())]
    RivalKnown(Name),
    #[error("a {} is never {}", .kind.code(), .stage.code())]
    StageOfAnother {
        kind: MatterKind,
        stage: MatterStage,
    },
    #[error("it would be {} on {on}, before {} on {since}", .stage.code(), .before.code())]
    StageBefore {
        stage: MatterStage,
        on: NaiveDate,
        before: MatterStage,
        since: NaiveDate,
    },
    #[error("{} is a seat of another account", .0.as_ref().map_or_else(String::new, |title| title.shown().to_string()))]
    SeatElsewhere(Option<Name>),
    #[error("a matter stands somewhere from its first day on")]
    Stageless,
    #[error("{} is a matter of another account", .0.shown())]
    MatterElsewhere(Name),
    #[error("an agreement needs to say how far it reaches")]
    AgreementWithoutScope,
    /// In a book file.
    #[error("a stance aimed at is −1, 0, 1, 2 or 3")]
    NoSuchStance,
    /// In a book file.
    #[error("the id {} is used but nowhere described", .0.as_str())]
    UnknownId(Uid),
    /// In a book file.
    #[error("the id {} stands for two things", .0.as_str())]
    IdTwice(Uid),
}

fn circle(names: &[Name]) -> String {
    let names = names.iter().chain(names.first());
    names.map(Name::shown).collect::<Vec<_>>().join(" → ")
}

fn days(period: Period) -> String {
    let from = period.from.map(|day| format!(" from {day}"));
    let to = period.to.map(|day| format!(" to {day}"));
    from.into_iter().chain(to).collect()
}
