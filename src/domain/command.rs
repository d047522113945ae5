//! A wish of the user, as data. [`plan`](super::plan) turns it into changes.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    Account, AnyNoun, Colleague, Department, Function, Id, Interaction, Kind, Level, Matter,
    MatterKind, MatterStage, Name, Note, Noun, NounKind, Period, Person, Post, Privacy, Promise,
    PromiseState, Row, Seat, Side, Signals, StanceSource, StanceValue, Subject, Target, Tenure,
    Visit, matter::MatterDraft, portable::BookFile, template::Template, words::words,
};

/// Everything that can be wished of the book.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// The quick-log line: an interaction with whoever is new, their stances, and promises.
    Log(LogEntry),
    /// An interaction told anew: day, people, note as the entry says, its stances corrected, its
    /// promises added to those made there before.
    Amend {
        interaction: Id<Interaction>,
        /// As it was known; absent: as it is.
        was: Option<Box<Interaction>>,
        entry: LogEntry,
    },
    /// A visit to come is planned, or planned otherwise.
    Arrange(Arrangement),
    /// A visit has happened: the log line, and the visit is done.
    Fulfil { visit: Id<Visit>, entry: LogEntry },
    /// A new row. An account brings its standard structure along; a holder ends the previous one.
    Add(AnyNoun),
    /// A new account with what a template has beyond the standard structure.
    Found {
        account: Account,
        template: Box<Template>,
    },
    /// A new person together with their post.
    AddPerson { person: Person, post: Option<Post> },
    /// A new person with their post, superior and seat.
    Enrol(Box<Enrol>),
    /// A known person as their form tells them.
    Describe(Box<Describe>),
    /// What is wished is in a department that the account does not have yet.
    InNew {
        account: Id<Account>,
        department: NewDepartment,
        wish: Box<Command>,
    },
    /// What is not as it was known gets these contents; whatever else of the row has changed stays.
    Edit {
        subject: Subject,
        was: Box<AnyNoun>,
        to: Box<AnyNoun>,
    },
    /// `on` is the last day in force. For tenures, holders, ties, counterparts, organizational facts.
    End { subject: Subject, on: NaiveDate },
    /// The row goes, with everything that is nothing without it.
    Delete(Subject),
    /// From `on` the seat is held by `person`, or vacant.
    Appoint {
        seat: Id<Seat>,
        person: Option<Id<Person>>,
        on: NaiveDate,
    },
    /// An account gets what a template has and it lacks.
    Furnish {
        account: Id<Account>,
        template: Box<Template>,
    },
    /// Somebody gets another department, level, superior or seat.
    Move(Move),
    /// Somebody leaves an account, perhaps for another.
    Leave(Leave),
    /// What is to be done for an account, as dated promises of ours and target stances. A single intent
    /// is a promise like any other.
    Plan(Plan),
    /// A promise is kept, dropped or open again.
    Close {
        promise: Id<Promise>,
        state: PromiseState,
        on: NaiveDate,
    },
    /// A matter comes to another stage of its kind from a day on; what it was before stays.
    Advance {
        matter: Id<Matter>,
        stage: MatterStage,
        on: NaiveDate,
        /// 0–10, where they said so now.
        satisfaction: Option<u8>,
    },
    /// Two of a kind become one.
    Merge(Merge),
    /// People, and what happened with them, from a file that is not a book.
    Import(Import),
    /// Another book, or a part of one.
    Adopt(Box<BookFile>),
}

impl Command {
    /// How many rows of a file it takes in; none where it comes from the user.
    #[must_use]
    pub fn taken_in(&self) -> usize {
        match self {
            Self::Import(import) => {
                let rows = import.accounts.len() + import.people.len();
                rows + import.activities.len() + import.matters.len()
            }
            Self::Adopt(book) => book.rows(),
            _ => 0,
        }
    }
}

words! {
    /// Whether what is told of somebody's place came about, or sets right what never was so.
    Told {
        /// So from the day on, otherwise before: what was stays in the history.
        Moved = "moved",
        /// So all along: what stands there is corrected in place, and no move is left behind.
        Corrected = "corrected",
    }
}

/// Somebody new, as their form tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrol {
    pub person: Person,
    pub post: Post,
    /// For as long as the post.
    pub boss: Option<Id<Person>>,
    /// From the day the post begins, else from today. Whoever holds it makes room.
    pub seat: Option<Id<Seat>>,
}

/// Somebody known, as their form tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Describe {
    pub person: Id<Person>,
    /// As they were known.
    pub was: Person,
    pub to: Person,
    /// A post of theirs: as it was known, and its new contents.
    pub post: Option<(Id<Tenure>, [Post; 2])>,
    /// Their superior as it was known.
    pub boss: Option<Id<Person>>,
    /// What is told of superior and seat.
    pub place: Move,
}

/// What is different of somebody at an account from a day on; absent: as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    pub person: Id<Person>,
    pub account: Id<Account>,
    pub told: Told,
    /// `Some(None)`: none that is known.
    pub department: Option<Option<Id<Department>>>,
    /// `Some(None)`: none that is known.
    pub title: Option<Option<Name>>,
    /// `Some(None)`: nobody.
    pub boss: Option<Option<Id<Person>>>,
    pub level: Option<Level>,
    /// 0–10.
    pub influence: Option<u8>,
    /// Whoever holds it makes room.
    pub seat: Option<Id<Seat>>,
    /// A seat that is theirs no more.
    pub gives_up: Option<Id<Seat>>,
    /// The first day of it; of a correction, the day whose post is corrected.
    pub on: NaiveDate,
}

impl Move {
    /// A move that says nothing yet.
    #[must_use]
    pub const fn of(person: Id<Person>, account: Id<Account>, on: NaiveDate) -> Self {
        Self {
            person,
            account,
            told: Told::Moved,
            department: None,
            title: None,
            boss: None,
            level: None,
            influence: None,
            seat: None,
            gives_up: None,
            on,
        }
    }

    /// Whether it says anything of the post itself.
    #[must_use]
    pub const fn is_about_post(&self) -> bool {
        self.department.is_some()
            || self.title.is_some()
            || self.level.is_some()
            || self.influence.is_some()
    }

    /// Whether it says anything.
    #[must_use]
    pub const fn says_something(&self) -> bool {
        self.is_about_post()
            || self.boss.is_some()
            || self.seat.is_some()
            || self.gives_up.is_some()
    }
}

/// Who leaves an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    pub person: Id<Person>,
    pub account: Id<Account>,
    /// Their last day.
    pub on: NaiveDate,
    /// Where they go the day after; its period does not count. Absent: not known.
    pub to: Option<Post>,
}

/// Two people, accounts or departments of one account that are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Which two: the one that keeps its identity, and the one that goes into it.
    pub pair: Pair,
    /// What is decided where the two do not agree; elsewhere the usual is.
    pub keeps: Vec<(MergeField, Keep)>,
}

words! {
    /// Whose word stays where two that become one do not agree.
    Keep {
        /// Of the one that keeps its identity.
        Stays = "stays",
        /// Of the one that goes.
        Goes = "goes",
        /// Of notes: one below the other. Of posts: each stays one of its own.
        Both = "both",
    }
}

/// Two of a kind: the one that stays, and the one that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pair {
    People(Id<Person>, Id<Person>),
    Accounts(Id<Account>, Id<Account>),
    Departments(Id<Department>, Id<Department>),
}

impl Pair {
    /// The one that stays, and the one that goes.
    #[must_use]
    pub const fn subjects(self) -> (Subject, Subject) {
        match self {
            Self::People(stays, goes) => (Subject::Person(stays), Subject::Person(goes)),
            Self::Accounts(stays, goes) => (Subject::Account(stays), Subject::Account(goes)),
            Self::Departments(stays, goes) => {
                (Subject::Department(stays), Subject::Department(goes))
            }
        }
    }

    /// Two rows as a pair, if they are different ones of a kind that merges.
    #[must_use]
    pub fn of(stays: Subject, goes: Subject) -> Option<Self> {
        match (stays, goes) {
            _ if stays == goes => None,
            (Subject::Person(stays), Subject::Person(goes)) => Some(Self::People(stays, goes)),
            (Subject::Account(stays), Subject::Account(goes)) => Some(Self::Accounts(stays, goes)),
            (Subject::Department(stays), Subject::Department(goes)) => {
                Some(Self::Departments(stays, goes))
            }
            _ => None,
        }
    }

    /// The same two, the other way round.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::People(stays, goes) => Self::People(goes, stays),
            Self::Accounts(stays, goes) => Self::Accounts(goes, stays),
            Self::Departments(stays, goes) => Self::Departments(goes, stays),
        }
    }
}

words! {
    /// Something of which one that was two can have only one.
    MergeField {
        Name = "name", Pinyin = "pinyin", Wechat = "wechat", Birthday = "birthday", Cadence = "cadence_days",
        Source = "source", Department = "department", Title = "title", Level = "level", Influence = "influence",
        Parent = "parent", Kind = "kind", Tier = "tier", Procurement = "procurement", Function = "function",
        Importance = "importance", NotApplicable = "not_applicable", Note = "note", PrivateNote = "private_note",
    }
}

impl MergeField {
    /// What is kept of it where nobody decides: as little as possible is lost.
    #[must_use]
    pub const fn usual(self) -> Keep {
        match self {
            Self::Note | Self::PrivateNote | Self::Department => Keep::Both,
            _ => Keep::Stays,
        }
    }

    /// What may be kept of it.
    #[must_use]
    pub const fn choices(self) -> &'static [Keep] {
        match self {
            Self::Note
            | Self::PrivateNote
            | Self::Department
            | Self::Title
            | Self::Level
            | Self::Influence => Keep::ALL,
            _ => &[Keep::Stays, Keep::Goes],
        }
    }
}

/// What is to be done for an account, by when, and where people should stand then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub account: Id<Account>,
    pub intents: Vec<Intent>,
    pub targets: Vec<Target>,
}

impl Plan {
    /// Whether all of it is one promise.
    #[must_use]
    pub const fn is_promise(&self) -> bool {
        self.intents.len() == 1 && self.targets.is_empty()
    }
}

/// Something we mean to do; it becomes a promise of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// Where it is done: the account of the plan, or one above it.
    pub account: Id<Account>,
    /// With whom, if it is somebody known.
    pub person: Option<Id<Person>>,
    /// Absent: someday.
    pub due: Option<NaiveDate>,
    pub text: Name,
}

/// What the quick-log line says, names resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    pub account: Choice<Account, Name>,
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    pub note: Note,
    pub privacy: Privacy,
    pub people: Vec<Attendee>,
    /// The user is in here unless the line says otherwise.
    pub colleagues: Vec<Choice<Colleague, Name>>,
    pub promises: Vec<NewPromise>,
    /// What business it was about.
    pub matters: Vec<MatterTold>,
}

impl LogEntry {
    /// A contact that may be shared, with nobody and nothing told of it yet.
    #[must_use]
    pub const fn of(account: Id<Account>, on: NaiveDate, kind: Kind) -> Self {
        Self {
            account: Choice::Known(account),
            on,
            at: None,
            kind,
            note: Note::empty(),
            privacy: Privacy::Shareable,
            people: Vec::new(),
            colleagues: Vec::new(),
            promises: Vec::new(),
            matters: Vec::new(),
        }
    }
}

/// A visit to come, names resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// The one that is planned otherwise, as it was known; absent: a new one.
    pub visit: Option<(Id<Visit>, Box<Visit>)>,
    /// When, how and with whom; its note is what for, and its promises are made today.
    pub entry: LogEntry,
    /// What it should come to.
    pub outcome: Note,
    /// What to take along.
    pub bring: Note,
}

/// Something the book has, or something it is about to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice<T, New> {
    Known(Id<T>),
    New(New),
}

/// Somebody of the customer who took part, or was only spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    pub person: Choice<Person, NewPerson>,
    pub signals: Signals,
    /// First-hand, at the line's account, on its day.
    pub stance: Option<StanceValue>,
    /// Toward rivals there, each once.
    pub toward: Vec<TowardSaid>,
}

/// Where somebody stands toward a rival, as it showed or was told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TowardSaid {
    pub rival: Name,
    pub value: StanceValue,
    pub source: StanceSource,
}

impl Attendee {
    #[must_use]
    pub const fn known(person: Id<Person>) -> Self {
        Self::of(Choice::Known(person))
    }

    #[must_use]
    pub const fn newcomer(name: Name) -> Self {
        Self::of(Choice::New(NewPerson {
            name,
            department: None,
            level: None,
        }))
    }

    /// Was there, and nothing is told of how they behaved.
    #[must_use]
    pub const fn of(person: Choice<Person, NewPerson>) -> Self {
        Self {
            person,
            signals: Signals::NONE,
            stance: None,
            toward: Vec::new(),
        }
    }

    #[must_use]
    pub fn took_part(&self) -> bool {
        let sources = self.toward.iter().map(|one| one.source);
        took_part(self.signals, self.stance, sources)
    }
}

/// Whether somebody was there of whom this is told: of whom nothing is known but what others said was not.
pub fn took_part(
    signals: Signals,
    stance: Option<StanceValue>,
    toward: impl IntoIterator<Item = StanceSource>,
) -> bool {
    let mut heard = toward.into_iter().peekable();
    let only_heard = heard.peek().is_some() && heard.all(|one| one == StanceSource::Hearsay);
    !(only_heard && signals.is_empty() && stance.is_none())
}

/// Somebody the book does not know yet; gets a tenure at the line's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    pub name: Name,
    pub department: Option<Choice<Department, NewDepartment>>,
    pub level: Option<Level>,
}

/// A department the account does not have yet. The same one named twice is made once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDepartment {
    pub name: Name,
    pub function: Function,
}

/// A promise made in the line. `person` is an index into `Entry::people`, where it is clear whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    pub by: Side,
    pub person: Option<usize>,
    /// Who of ours is to keep it, or to see to it; absent: the user.
    pub colleague: Option<Choice<Colleague, Name>>,
    pub due: Option<NaiveDate>,
    pub text: Name,
}

/// A matter that the line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterTold {
    pub matter: Choice<Matter, NewMatter>,
    /// The stage it comes to on the line's day.
    pub stage: Option<MatterStage>,
}

/// A matter that begins with the line, and concerns whoever took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMatter {
    pub kind: MatterKind,
    pub title: Name,
}

/// People from a file, and what happened with whom, to go into an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Where people go whose draft names no organization, or everybody if `fixed`.
    pub account: ImportAccount,
    /// Accounts a file lists; each goes by its own name.
    pub accounts: Vec<AccountDraft>,
    pub people: Vec<PersonDraft>,
    /// Organizations that are accounts of their own, however like a known one they are called.
    pub apart: Vec<Name>,
    pub activities: Vec<ActivityDraft>,
    pub matters: Vec<MatterDraft>,
    pub strangers: Strangers,
}

/// What becomes of those who took part in an activity and whom neither the book nor the file knows,
/// where the file does not say which account it was with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strangers {
    /// They are left out and named; so is what happened with nobody else.
    #[default]
    LeaveOut,
    /// They come in as people of the account it was with.
    TakeIn,
}

/// Something that happened, as a foreign file tells it: a row of a list of activities, an event of a
/// calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityDraft {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    /// Absent: where those who took part work.
    pub account: Option<Name>,
    /// Everybody who took part but the user.
    pub people: Vec<Mention>,
    pub kind: Kind,
    pub text: Note,
    /// What was promised there; `person` counts in `people`.
    pub promises: Vec<NewPromise>,
    /// The file and line it comes from; whoever is new comes from there.
    pub source: Option<Name>,
    /// Its first line in the file, from 1.
    pub line: usize,
}

/// Somebody who took part, as the file calls them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// As good a name as the file has; an address where it has none.
    pub name: Name,
    pub email: Option<Name>,
    pub side: Allegiance,
}

/// Whose somebody is, as far as the file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Allegiance {
    /// The customer's, unless a colleague is called so.
    #[default]
    Open,
    /// From the user's own house: never somebody new at a customer.
    Ours,
}

/// Which account the people of a file go into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportAccount {
    /// All of them into this one.
    One(Choice<Account, Name>),
    /// Each into the account its organization names; those without one into the book alone.
    ByOrganization,
}

/// A person as a foreign file describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDraft {
    pub person: Person,
    pub organization: Option<Name>,
    pub department: Option<Name>,
    pub title: Option<Name>,
    pub level: Option<Level>,
    /// The first line of the card or row in its file, from 1.
    pub line: usize,
    pub more: MoreDraft,
}

/// An account as a foreign file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDraft {
    /// Without its parent.
    pub account: Account,
    /// What it is a unit of, by name or by the key the file has for it.
    pub parent: Option<String>,
    /// What the file calls it by.
    pub key: Option<String>,
    /// The line of the row in its file, from 1.
    pub line: usize,
    pub told: ToldOf,
}

/// What the row is about that tells of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldOf {
    /// The account.
    Itself,
    /// Somebody there; that it is of tier A stands beside it.
    Beside,
}

/// What a title proposes where nobody said it; shown as proposed before it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Proposal {
    pub level: Option<Level>,
    pub function: Option<Function>,
}

/// What a table of employees says besides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoreDraft {
    /// What the file calls them by, such as a staff number.
    pub key: Option<String>,
    /// Whom they report to, by that key or by name.
    pub superior: Option<String>,
    /// Their place in a hierarchy, `/1/4/`; whoever is at `/1/` is their superior.
    pub path: Option<String>,
    /// Every post they have had, oldest first; empty where the draft says no more than one.
    pub posts: Vec<PostDraft>,
    pub proposed: Proposal,
}

/// A post, as a foreign file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostDraft {
    pub department: Option<Name>,
    pub title: Option<Name>,
    pub level: Option<Level>,
    /// 0–10.
    pub influence: Option<u8>,
    pub period: Period,
}

words! {
    /// What a command does, for the journal and for "undone: …".
    Verb {
        Log = "log", Add = "add", Edit = "edit", End = "end", Delete = "delete", Appoint = "appoint", Vacate = "vacate", Close = "close", Advance = "advance",
        Move = "move", Leave = "leave", Furnish = "furnish", Plan = "plan",
        Merge = "merge", Import = "import", Adopt = "adopt",
        /// Not a command: it leaves no way back.
        Forget = "forget",
    }
}

/// The name of a step: what was done, to which kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Op {
    pub verb: Verb,
    pub noun: NounKind,
}

impl AnyNoun {
    fn put_in(&mut self, department: Id<Department>) {
        match self {
            Self::Tenure(tenure) => tenure.post.department = Some(department),
            Self::Seat(seat) => seat.department = Some(department),
            Self::Matter(matter) => matter.departments.push(department),
            _ => {}
        }
    }
}

impl Command {
    /// A row that is known gets other contents.
    #[must_use]
    pub fn edit<T: Noun>(Row { id, is, .. }: Row<T>, to: T) -> Self
    where
        Subject: From<Id<T>>,
        AnyNoun: From<T>,
    {
        Self::Edit {
            subject: id.into(),
            was: Box::new(is.into()),
            to: Box::new(to.into()),
        }
    }

    /// The post or seat it tells of is in this department.
    pub(super) fn put_in(&mut self, department: Id<Department>) {
        match self {
            Self::AddPerson {
                post: Some(post), ..
            } => post.department = Some(department),
            Self::Enrol(wish) => wish.post.department = Some(department),
            Self::Describe(wish) => {
                if let Some((_, [_, post])) = &mut wish.post {
                    post.department = Some(department);
                }
            }
            Self::Move(wish) => wish.department = Some(Some(department)),
            Self::Add(noun) => noun.put_in(department),
            Self::Edit { to, .. } => to.put_in(department),
            _ => {}
        }
    }

    #[must_use]
    pub const fn op(&self) -> Op {
        let (verb, noun) = match self {
            Self::Log(_) | Self::Fulfil { .. } => (Verb::Log, NounKind::Interaction),
            Self::Amend { .. } => (Verb::Edit, NounKind::Interaction),
            Self::Arrange(Arrangement { visit: None, .. }) => (Verb::Plan, NounKind::Visit),
            Self::Arrange(_) => (Verb::Edit, NounKind::Visit),
            Self::Add(noun) => (Verb::Add, noun.kind()),
            Self::Found { .. } => (Verb::Add, NounKind::Account),
            Self::AddPerson { .. } | Self::Enrol(_) => (Verb::Add, NounKind::Person),
            Self::Describe(_) => (Verb::Edit, NounKind::Person),
            Self::InNew { wish, .. } => return wish.op(),
            Self::Edit { subject, .. } => (Verb::Edit, subject.kind()),
            Self::End { subject, .. } => (Verb::End, subject.kind()),
            Self::Delete(subject) => (Verb::Delete, subject.kind()),
            Self::Appoint { person: None, .. } => (Verb::Vacate, NounKind::Seat),
            Self::Appoint { .. } => (Verb::Appoint, NounKind::Seat),
            Self::Furnish { .. } => (Verb::Furnish, NounKind::Account),
            Self::Move(_) => (Verb::Move, NounKind::Person),
            Self::Leave(_) => (Verb::Leave, NounKind::Person),
            Self::Plan(plan) if plan.is_promise() => (Verb::Add, NounKind::Promise),
            Self::Plan(_) => (Verb::Plan, NounKind::Account),
            Self::Close { .. } => (Verb::Close, NounKind::Promise),
            Self::Advance { .. } => (Verb::Advance, NounKind::Matter),
            Self::Merge(merge) => (Verb::Merge, merge.pair.subjects().0.kind()),
            Self::Import(import) if import.people.is_empty() && !import.activities.is_empty() => {
                (Verb::Import, NounKind::Interaction)
            }
            Self::Import(import) if import.people.is_empty() && !import.accounts.is_empty() => {
                (Verb::Import, NounKind::Account)
            }
            Self::Import(import) if import.people.is_empty() && !import.matters.is_empty() => {
                (Verb::Import, NounKind::Matter)
            }
            Self::Import(_) => (Verb::Import, NounKind::Person),
            Self::Adopt(_) => (Verb::Adopt, NounKind::Account),
        };
        Op { verb, noun }
    }
}
