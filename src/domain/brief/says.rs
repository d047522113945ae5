//! What a line of the page says, before it is in words.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    Account, Birthday, ColleagueRole, Empty, Id, Kind, Level, Name, Note, Person, Privacy, Role,
    Rows, Side, Signals, StanceSource, StanceValue, Subject, TieKind, Tier, Visit,
    insight::{Finding, Limit},
    matter::Footing,
    rival::RivalHere,
    score::{State, Strength},
    words::words,
};

/// A row with what it is called.
pub type Named<T> = (Id<T>, Name);

/// A line of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// A visit to come.
    Visit(VisitSays),
    /// Something under way.
    Matter(Box<MatterSays>),
    Post(PostSays),
    /// A seat somebody holds.
    Holds(SeatSays),
    Tie(TieSays),
    Reach(ContactWays),
    /// The next birthday.
    Birthday(NaiveDate),
    /// How they are met, most often first, in the last year; and days expected between two contacts.
    Ways(Vec<(Kind, usize)>, u16),
    Remark(Note, Privacy),
    Strength(Strong),
    Stance(Recorded),
    /// Nobody has said where they stand.
    NoStance,
    Rival(RivalSays),
    /// A rival at the account, and what whoever has a stance toward it is called.
    RivalHere(RivalHere, Vec<Named<Person>>),
    Aim(Aim),
    /// What they did for us on a day.
    Seen(NaiveDate, Kind, Signals),
    /// A seat of the chain, with its holder where somebody is known to hold it.
    Chair(SeatSays, Option<Stand>),
    /// Somebody whom nobody has met yet.
    There(ThereSays),
    /// Somebody who matters without a seat.
    Weighty(Stand, u8),
    Note(NoteSays),
    Promise(PromiseSays),
    Unknown(Lack),
    Question(Lack, Asked),
    /// Whom a colleague met here.
    Knows(Knows),
    /// Nobody of ours but the user has met them.
    OnlyYou,
}

/// A matter with what it stands on.
#[derive(Debug, Clone, PartialEq)]
pub struct MatterSays {
    pub stand: Footing,
    /// The rows that are named in that.
    pub named: Rows,
}

/// A place at an account.
#[derive(Debug, Clone, PartialEq)]
pub struct PostSays {
    pub title: Option<Name>,
    pub department: Option<Name>,
    pub level: Option<Level>,
    pub influence: Option<u8>,
    /// The account where it is not the one of the brief.
    pub elsewhere: Option<Name>,
    pub since: Option<NaiveDate>,
}

/// Who somebody is at an account where nothing has happened yet.
#[derive(Debug, Clone, PartialEq)]
pub struct ThereSays {
    pub name: Name,
    pub title: Option<Name>,
    pub department: Option<Name>,
    pub level: Option<Level>,
    pub birthday: Option<Birthday>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeatSays {
    pub role: Role,
    pub title: Option<Name>,
    /// The account that decides in this role, where it is one above.
    pub above: Option<Name>,
    /// What it is where nobody holds it.
    pub empty: Empty,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TieSays {
    pub kind: TieKind,
    pub from: Name,
    pub to: Name,
    pub note: Option<Note>,
}

/// How to reach somebody; something is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContactWays {
    pub phones: Vec<Name>,
    pub emails: Vec<Name>,
    pub wechat: Option<Name>,
}

/// How strong a contact is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strong {
    /// 0–1.
    pub strength: f64,
    pub label: Strength,
    pub state: State,
    pub last: Option<NaiveDate>,
    pub cadence: u16,
    /// The tier that the cadence follows from, where it is that.
    pub paced_by: Option<Tier>,
}

/// Where somebody stands, as recorded last, and what of it behaviour bears out.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
    pub note: Option<Note>,
    /// What it counts as, and why, where that is less.
    pub limit: Option<(Option<StanceValue>, Limit)>,
    pub age: Age,
}

words! {
    /// Whether something was seen lately that bears a stance out.
    Age { Fresh = "fresh", Stale = "stale" }
}

/// Where whoever the brief is about stands toward a rival.
#[derive(Debug, Clone, PartialEq)]
pub struct RivalSays {
    pub rival: Name,
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
}

/// Where a stance should be, by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub value: StanceValue,
    pub by: NaiveDate,
    pub reached: Reached,
}

words! {
    /// Whether a target is reached.
    Reached { Yes = "yes", Not = "not" }
}

/// Somebody in one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    pub person: Id<Person>,
    pub name: Name,
    pub title: Option<Name>,
    /// Absent: unknown.
    pub stance: Option<Recorded>,
    pub signals: u32,
    pub label: Strength,
    pub state: State,
    pub last: Option<NaiveDate>,
    pub aim: Option<Aim>,
}

/// What is planned, with names.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitSays {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub people: Vec<Name>,
    /// Of ours, without the user.
    pub ours: Vec<Name>,
    /// What it is about.
    pub about: Vec<Name>,
    pub visit: Visit,
}

#[derive(Debug, Clone, PartialEq)]
pub struct NoteSays {
    /// Where it was.
    pub account: Id<Account>,
    pub on: NaiveDate,
    pub kind: Kind,
    pub people: Vec<Name>,
    /// Of ours, without the user.
    pub ours: Vec<Name>,
    pub note: Note,
    pub privacy: Privacy,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PromiseSays {
    pub by: Side,
    /// Whom it was made to, or who made it.
    pub who: Option<Name>,
    /// Who of ours is to see to it, unless it is the user.
    pub keeper: Option<Name>,
    pub text: Name,
    /// Absent: someday.
    pub due: Option<NaiveDate>,
    /// Absent while it is open.
    pub kept: Option<NaiveDate>,
}

/// A finding, and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Lack {
    /// Points that it holds back; 0 where the score does not count it.
    pub points: f64,
    pub finding: Finding,
    pub called: Called,
}

/// What a finding of the page is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Called {
    /// The account of the page, or a promise, whose text the finding has.
    Nothing,
    Name(Name),
    /// Several it holds of alike.
    People(Vec<Name>),
    Seat(SeatSays),
}

impl Lack {
    /// Who it is about, where that is one person.
    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        match (self.finding.about, &self.called) {
            (_, Called::People(people)) if 1 < people.len() => None,
            (Subject::Person(id), _) => Some(id),
            _ => None,
        }
    }
}

words! {
    /// Who is asked.
    Asked {
        /// Whoever it is about.
        Themselves = "themselves",
        Somebody = "somebody",
    }
}

/// Whom a colleague met here, and for whom they are the counterpart.
#[derive(Debug, Clone, PartialEq)]
pub struct Knows {
    pub name: Name,
    pub role: ColleagueRole,
    /// Last first, with the day of the last contact; in the brief of a person only that one.
    pub met: Vec<(Named<Person>, NaiveDate)>,
    /// How many more.
    pub more: usize,
    pub matched: Vec<Named<Person>>,
    /// With the person of the brief; 0 in that of an account.
    pub contacts: usize,
}
