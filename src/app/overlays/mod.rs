//! What lies over a screen and takes the keys; one at a time.

mod days;
mod draft;
mod earlier;
mod entries;
mod import;
mod manual;
mod one;
pub mod panel;
mod quick_log;
mod sleepy;
mod when;
mod who;
mod writing;

pub use days::{Days, Past};
pub use draft::{Draft, KeptDraft, Left};
pub use earlier::{Earlier, KeptLine};
pub use entries::{Entries, Item, Lead};
pub use import::{Import, Preview};
pub use manual::{OpenPage, PagePlace, topic_of};
pub use one::{Doubles, Merge, Other};
pub use panel::Panel;
pub use quick_log::{Aim, Begun, Cursor, Doubts, Leaving, Listed, QuickLog, Which};
pub use sleepy::{Sleepy, SleepyWarning};
pub use when::{Purpose, Understood, When};
pub use who::Who;
pub use writing::{Within, Writing, WritingStage};

use super::{
    AnyList, Refusal, Scope,
    fields::Line,
    forms::{About, Form},
};
use crate::domain::{id::Id, promise::Promise, row::Subject, summary::GoesWith};

/// The overlay on screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    QuickLog(Box<QuickLog>),
    Form(Box<Form>),
    /// Asks before a command that takes something away; carries what it would run.
    Confirm(Box<Confirm>),
    Help(Entries),
    Palette(Entries),
    /// A page of the manual, read.
    Manual(Box<OpenPage>),
    /// What can be made here, a letter each.
    New,
    /// What became of a promise.
    Close(Id<Promise>),
    /// When a promise is due, or until when something sleeps.
    When(Box<When>),
    /// Questions answered with a letter each.
    Panel(Box<Panel>),
    /// Of which day the map is, and since when changes are marked.
    Days(Box<Days>),
    Filter(Line),
    /// Everybody in an entry of a history.
    Who(Who),
    /// Which other one the selected row is one with.
    Other(Box<Other>),
    /// Two that become one, side by side.
    Merge(Box<Merge>),
    /// Who and what is likely there twice.
    Doubles(Box<Doubles>),
    Import(Box<Import>),
    Preview(Box<Preview>),
    /// Which document is written, and where to.
    Writing(Box<Writing>),
    /// Something is being done that takes a while.
    Working,
}

/// A question before a command.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The row that may go.
    pub subject: Subject,
    /// What to call it.
    pub about: Option<About>,
    /// What a deletion takes along, once that is known.
    pub goes: GoesWith,
    /// Why it will be refused, where that is known already.
    pub refusal: Option<Refusal>,
}

impl Overlay {
    #[must_use]
    pub const fn scope(&self) -> Scope {
        match self {
            Self::QuickLog(_) => Scope::QuickLog,
            Self::Form(_) => Scope::Form,
            Self::Confirm(_) => Scope::Confirm,
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Manual(open) if open.field.is_some() => Scope::Filter,
            Self::Manual(_) => Scope::Manual,
            Self::New => Scope::New,
            Self::Close(_) => Scope::Close,
            Self::When(_) | Self::Days(_) => Scope::When,
            Self::Panel(_) => Scope::Panel,
            Self::Filter(_) => Scope::Filter,
            Self::Who(_) => Scope::Who,
            Self::Other(_) => Scope::Other,
            Self::Merge(_) => Scope::Merge,
            Self::Doubles(_) => Scope::Doubles,
            Self::Import(_) => Scope::Import,
            Self::Preview(preview) if preview.naming.is_some() => Scope::Filter,
            Self::Preview(_) => Scope::Preview,
            Self::Writing(_) => Scope::Writing,
            Self::Working => Scope::Message,
        }
    }

    /// Its list, where the keys that move are only for that.
    pub fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(match self {
            Self::Help(entries) | Self::Palette(entries) => &mut entries.list,
            Self::Who(who) => &mut who.list,
            Self::Other(other) => &mut other.list,
            Self::Merge(merge) => &mut merge.list,
            Self::Doubles(doubles) => &mut doubles.list,
            _ => return None,
        })
    }
}
