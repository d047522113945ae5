//! What was understood of a line, for screens and the command line to word.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use crate::{
    days::{Near, UnreadDay},
    domain::{
        Account, Choice, Colleague, Department, Function, Id, Kind, Level, LogEntry, Matter,
        MatterKind, MatterStage, Name, Person, Side, Signals, StanceSource, StanceValue, took_part,
    },
};

use super::{Aims, Heard, KnownPost, Picked};

/// Bytes of the line, always between whole characters.
pub type ByteRange = Range<usize>;

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What Enter would save; absent while a problem or an open choice stands in the way, and for a blank line.
    pub entry: Option<LogEntry>,
    pub meaning: Meaning,
    /// The line's account, where the book has it.
    pub place: Option<Id<Account>>,
    /// What each part of the line is, in the order of the line, none overlapping.
    pub marks: Vec<LineMark>,
    /// Why Enter refuses, in the order of the line.
    pub problems: Vec<LineProblem>,
    /// What the user has to choose before Enter saves, in the order of the line.
    pub choices: Vec<OpenChoice>,
    /// What stops the first Enter: it would be saved as it stands, but hardly as it was meant.
    pub doubts: Vec<LineDoubt>,
    /// What is worth a second look; nothing of it stops Enter.
    pub hints: Vec<Hint>,
    /// Whom a note of several lines names, once it is known who is at the account.
    pub heard: Option<Heard>,
}

/// A part of the line and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMark {
    pub span: ByteRange,
    pub part: LinePart,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinePart {
    When,
    Kind,
    Person(KnownAs),
    Signals,
    Stance,
    /// Toward whom somebody stands, and whether that was only heard.
    Rival(KnownAs),
    Department(KnownAs),
    Level,
    /// That somebody is of another account.
    Guest,
    Colleague(KnownAs),
    Account(KnownAs),
    Note,
    PromiseSign(Side),
    Due,
    PromiseText,
    MatterSign,
    Matter(KnownAs),
    /// With its kind, where that is said.
    MatterStage,
    /// A word that says nothing of its own.
    Little,
    Unknown,
}

/// What the book knows of somebody or something named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownAs {
    Known,
    /// A person known to the book, without a tenure at the line's account.
    Guest,
    New,
    /// The user has still to choose.
    Open,
}

/// The line in structure, as far as it is understood; shown while it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// After today where a visit is planned.
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    /// Absent while unclear.
    pub account: Option<NamedPart>,
    /// Everybody named, each once, the undecided too. While the entry is there, as long as its people and in the same order.
    pub people: Vec<PersonMeant>,
    /// Whether the user took part, and who else of ours.
    pub with_me: bool,
    pub colleagues: Vec<NamedPart>,
    pub note: String,
    /// What a visit to come is for; absent where it has happened.
    pub planned: Option<Aims>,
    pub promises: Vec<PromiseMeant>,
    pub matters: Vec<MatterMeant>,
}

/// A name and whether the book has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPart {
    pub name: Name,
    pub standing: KnownAs,
}

/// A person of the customer as understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonMeant {
    /// Known or guest.
    pub id: Option<Id<Person>>,
    /// As the book spells it, else as typed.
    pub name: Name,
    pub standing: KnownAs,
    pub department: Option<NamedPart>,
    pub title: Option<Name>,
    pub level: Option<Level>,
    pub signals: Signals,
    pub stance: Option<StanceValue>,
    pub toward: Vec<TowardMeant>,
}

/// Where somebody stands toward a rival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TowardMeant {
    pub rival: NamedPart,
    pub value: StanceValue,
    pub source: StanceSource,
}

impl PersonMeant {
    /// Whether they were there: of whom nothing is told but what others said was only spoken of.
    #[must_use]
    pub fn took_part(&self) -> bool {
        let sources = self.toward.iter().map(|one| one.source);
        took_part(self.signals, self.stance, sources)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseMeant {
    pub by: Side,
    /// An index into the people, where it is clear whose.
    pub person: Option<usize>,
    /// Who of ours is to keep it, or to see to it; absent: the user.
    pub colleague: Option<Keeper>,
    /// Absent: someday.
    pub due: Option<NaiveDate>,
    pub text: Name,
}

/// Somebody of ours who is to keep a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeper {
    pub who: Choice<Colleague, Name>,
    pub named: NamedPart,
}

/// What business the line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterMeant {
    /// Absent: it begins with the line.
    pub id: Option<Id<Matter>>,
    pub title: Name,
    pub kind: MatterKind,
    /// The stage it comes to; absent: it stays where it is.
    pub stage: Option<MatterStage>,
}

/// Something that keeps the line from being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProblem {
    /// Empty where something is missing.
    pub span: ByteRange,
    pub what: Trouble,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A word in HEAD that is no day, time or kind.
    UnknownWord,
    /// Signals or a stance with a space before them: whose, nobody can tell.
    Detached,
    UnclosedQuote,
    /// A sign with nothing after it.
    Unfinished,
    /// A name longer than names are, or of nothing visible.
    BadName,
    /// What is written as a day is none, or none that can be meant here.
    Day(UnreadDay),
    /// Not one of `a i w p e`.
    NoSignal(char),
    /// Not −1 to 3.
    NoStance,
    /// A stance toward us that was only heard of: in a line it is first-hand.
    HeardStance,
    /// Not H, M or W.
    NoLevel,
    /// Said a second time, differently or not: a day, a time, a kind, an account, a stance.
    Twice(LinePart),
    /// A bare `#name` that fits no account.
    UnknownAccount {
        nearest: Vec<Name>,
    },
    /// No account is named or open, and the people are at none.
    NoAccount,
    /// The people named are at no account together.
    NoCommonAccount,
    /// Nobody of the customer is named.
    NoPeople,
    /// Everybody named was only spoken of: who said so?
    NobodyTold,
    /// Somebody is named as one who was there, and as one who was only spoken of.
    ThereAndSpokenOf,
    /// Only the user can be said to have been away.
    NotMe,
    /// Somebody new said to be of another account: which one, nobody knows.
    NewGuest,
    /// What somebody showed in a visit that is still to come.
    NotYet,
    /// What fits several matters of the account.
    SeveralMatters,
    /// A kind that the matter is not of, or a stage that none of its kind comes to.
    NoStage(MatterKind),
    /// A promise without saying what.
    EmptyPromise,
    /// A promise longer than a name may be.
    LongPromise,
}

/// Something that is saved as it stands only after it was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineDoubt {
    pub span: ByteRange,
    pub what: Doubtful,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubtful {
    /// A `>` or `<` that looks meant as a promise stays text, for these words are no day; the nearest
    /// that would be one.
    NoDue(Vec<Near>),
    /// A promise due on a day of this week or month that is over.
    Over(NaiveDate),
    /// A `!` that looks meant as a matter stays text, for these words say more than a kind and a stage.
    NoStage,
}

/// A mention that fits several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenChoice {
    /// As in [`Pick`](super::Pick): as typed, sign included; a bare `#` asks for the account of a line that names none.
    pub mention: String,
    pub span: ByteRange,
    pub asks: Asks,
    /// The likeliest first, at most [`OpenChoice::MOST`] known ones.
    pub candidates: Vec<MentionCandidate>,
}

/// What an open choice is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Which of several the mention means.
    Which,
    /// Whom it means is clear, but they are not at the line's account: is the line about another one?
    Where {
        person: Id<Person>,
        name: Name,
        /// The accounts they are at.
        there: Vec<Name>,
        /// The line's account.
        here: Option<Name>,
    },
}

impl OpenChoice {
    /// More candidates than this help nobody to choose; typing further narrows them.
    pub const MOST: usize = 20;
}

/// What a mention may mean, with what tells two of one name apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MentionCandidate {
    Person {
        id: Id<Person>,
        name: Name,
        posts: Vec<KnownPost>,
    },
    NewPerson(Name),
    Account {
        id: Id<Account>,
        name: Name,
    },
    Colleague {
        id: Id<crate::domain::colleague::Colleague>,
        name: Name,
    },
    NewColleague(Name),
    Department {
        id: Id<Department>,
        name: Name,
        function: Function,
    },
    NewDepartment(Name),
    Rival(Name),
    NewRival(Name),
    /// The line is about this account instead of the one it was taken to be about.
    There {
        id: Id<Account>,
        name: Name,
    },
    /// They took part at the line's account, as somebody from outside.
    Guest(Name),
}

impl MentionCandidate {
    /// What to keep beside the line once the user has chosen this; nothing of what the line itself says then.
    #[must_use]
    pub const fn picked(&self) -> Option<Picked> {
        Some(match self {
            Self::Person { id, .. } => Picked::Person(*id),
            Self::NewPerson(_) => Picked::NewPerson,
            Self::Account { id, .. } => Picked::Account(*id),
            Self::Colleague { id, .. } => Picked::Colleague(*id),
            Self::NewColleague(_) => Picked::NewColleague,
            Self::Department { id, .. } => Picked::Department(*id),
            Self::NewDepartment(_) => Picked::NewDepartment,
            Self::Rival(_) | Self::NewRival(_) | Self::There { .. } | Self::Guest(_) => {
                return None;
            }
        })
    }

    #[must_use]
    pub const fn name(&self) -> &Name {
        match self {
            Self::Person { name, .. }
            | Self::Account { name, .. }
            | Self::Colleague { name, .. }
            | Self::Department { name, .. }
            | Self::There { name, .. }
            | Self::Guest(name)
            | Self::NewPerson(name)
            | Self::NewColleague(name)
            | Self::NewDepartment(name)
            | Self::Rival(name)
            | Self::NewRival(name) => name,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub span: ByteRange,
    pub what: Cue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// A `>` or `<` that stays text, for no DUE follows it.
    NoPromise(Side),
    /// Somebody is named again; they count once.
    NamedAgain,
    /// A note that stands right behind a name.
    NoteBegins,
    /// A time of today that is still to come.
    LaterToday,
    /// Somebody came into the book with the interaction that is corrected, and goes to its new account.
    ComesAlong,
}

impl NamedPart {
    pub(super) fn of<T>(
        choice: &Choice<T, Name>,
        known: impl FnOnce(Id<T>) -> Option<Name>,
    ) -> Option<Self> {
        match choice {
            Choice::Known(id) => known(*id).map(|name| Self {
                name,
                standing: KnownAs::Known,
            }),
            Choice::New(name) => Some(Self {
                name: name.clone(),
                standing: KnownAs::New,
            }),
        }
    }
}
