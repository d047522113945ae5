//! The quick-log language: text + who is known + today → what was understood. Pure.
//!
//! ```text
//! HEAD : NOTE  > DUE what we promised  < DUE what they promised  ! matter: stage
//! ```
//!
//! On a day to come it plans a visit: its note is what for (`aims`), and nothing has been shown there yet.
//!
//! Knows: the words, signs and dates of the language, and how a name in a line becomes somebody of
//! the book. A line is taken apart (`syntax`) without knowing anybody, then its names are
//! taken apart from each other and from the words around them (`untangle`) and looked for among [`Known`]
//! (`people`, `place`, `ours`), and everything is put together (`read`) as a [`Reading`].
//! What the mention under the cursor may become is `complete`'s business.
//! Must not know: the store that fills [`Known`], a clock, words for the user.
//!
//! Who a promise belongs to: with one person in the line, that person; otherwise whoever of them is
//! the only one its text names, by the whole name, a word of it, or a Chinese given name; otherwise nobody.

mod accounts;
mod aims;
mod attendees;
mod complete;
mod elsewhere;
mod honorific;
mod joints;
mod kinds;
mod line;
mod matters;
mod names;
mod ours;
mod pasted;
mod people;
mod place;
mod pledge;
mod read;
mod reading;
mod rivals;
mod said;
mod syntax;
mod tail;
mod talk;
mod traits;
mod untangle;
mod whose;
mod write;

pub use aims::{Aims, aim_words};
pub use complete::{
    Completable, Heard, Offer, Offered, Roster, Sought, Taken, asked, asked_matter, blanks, heard,
    offer_dues, offer_heard, offers, settle, take, to_write,
};
pub use kinds::{KindWords, SHORT_WORDS, Unsayable, kind_called, kind_words, short_word};
pub use pasted::pasted;
pub use place::function_word;
pub use read::{mentions, read};
pub use reading::{
    Asks, ByteRange, Cue, Doubtful, Hint, Keeper, KnownAs, LineDoubt, LineMark, LinePart,
    LineProblem, MatterMeant, Meaning, MentionCandidate, NamedPart, OpenChoice, PersonMeant,
    PromiseMeant, Reading, TowardMeant, Trouble,
};
pub use tail::{tail, with_tail};
pub use traits::{signal_words, stance_words};
pub use write::{WrittenLine, address, address_pair, retell, write, write_visit};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{
    days::{Calendar, Order},
    domain::{
        Account, Colleague, Department, Function, Id, Level, Matter, MatterKind, Name, Person,
    },
};

/// What a line asks the book for, before it can be understood: fragments as typed, unquoted, each once.
///
/// Whatever has a search key that begins with [`find::query_key`](crate::find::query_key) of a fragment
/// belongs into [`Known`]. A name with a title (陈工, 老李) also asks for its surname alone. Where nobody fits a
/// fragment, those belong there whose names it begins with or is a slip of
/// ([`find::begins_with`](crate::find::begins_with), [`find::is_slip`](crate::find::is_slip)).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentions {
    pub people: Vec<String>,
    pub colleagues: Vec<String>,
    pub accounts: Vec<String>,
}

/// Who the book knows, as far as a line's mentions need it; a superset of what matches.
///
/// Where a fragment fits very many, everybody of the line's account must be here whose key is the whole query; of
/// the others some hundreds do, for the user has to type on or choose anyway. `crowded` says where that is so.
/// The open account and those of the people's posts are among `accounts`, or else their departments
/// count as unknown. When an account mention fits none, further accounts here serve as near misses to name.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub today: NaiveDate,
    /// What comes first in `12/4`.
    pub order: Order,
    pub now: Option<NaiveTime>,
    pub me: KnownColleague,
    /// The user's own words for kinds.
    pub kinds: KindWords,
    /// The account on screen, if any.
    pub open: Option<Id<Account>>,
    pub accounts: Vec<KnownAccount>,
    pub people: Vec<KnownPerson>,
    /// Fragments that more people of an account fit than are here: whoever is meant, it is not said by one of
    /// these alone, but by a whole name.
    pub crowded: Vec<String>,
    pub colleagues: Vec<KnownColleague>,
    pub told: Retold,
}

/// What the book has of the interaction that a line tells anew; nothing where it tells of a new one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retold {
    pub account: Option<Id<Account>>,
    /// Who is in it.
    pub people: Vec<Id<Person>>,
    /// Who came into the book with it and has nothing else at its account: told of another one, they are
    /// of that.
    pub brought: Vec<Id<Person>>,
}

impl Known {
    /// From where the line's days are seen.
    #[must_use]
    pub const fn calendar(&self) -> Calendar {
        Calendar {
            today: self.today,
            order: self.order,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    pub id: Id<Account>,
    pub name: Name,
    pub aliases: Vec<Name>,
    pub departments: Vec<KnownDepartment>,
    /// What is there to be named after `!`.
    pub matters: Vec<KnownMatter>,
    /// Who competes there, each once.
    pub rivals: Vec<Name>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMatter {
    pub id: Id<Matter>,
    pub title: Name,
    pub kind: MatterKind,
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
    /// Every other spelling, a pinyin the user gave included.
    pub aliases: Vec<Name>,
    /// Tenures in force today, anywhere.
    pub posts: Vec<KnownPost>,
    /// The last contact of any kind, anywhere.
    pub last: Option<NaiveDate>,
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
///
/// Where the same mention stands twice (two Janes), the first pick is for the first of them, the second for the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// The mention as typed, sign included and suffixes left out, e.g. `@zhang`; `#` for the account of a line that names none.
    pub mention: String,
    pub is: Picked,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picked {
    Person(Id<Person>),
    /// Somebody new, although the name is known.
    NewPerson,
    Account(Id<Account>),
    Colleague(Id<Colleague>),
    NewColleague,
    Department(Id<Department>),
    NewDepartment,
    Matter(Id<Matter>),
}
