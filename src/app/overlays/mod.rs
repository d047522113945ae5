//! What lies over a screen and takes the keys; one at a time.

mod days;
mod draft;
mod earlier;
mod editions;
mod entries;
mod forget;
mod form_id;
mod import;
mod manual;
mod one;
pub mod panel;
mod quick_log;
mod snoozable;
mod when;
mod who;
mod writing;

pub use days::{Days, Past};
pub use draft::{Draft, DraftLeft, KeptDraft};
pub use earlier::{Earlier, KeptLine};
pub use editions::Editions;
pub use entries::{Entries, Lead, MenuItem};
pub use forget::{ForgetOverlay, Mentioned, NamedText};
pub use import::{ImportOverlay, Preview};
pub use manual::{OpenPage, PageAim, topic_of};
pub use one::{Doubles, MergeOverlay, Other};
pub use panel::Panel;
pub use quick_log::{AskedOnce, Begun, LISTED, OpenList, QuickLog, TabAim, Which};
pub use snoozable::{Snoozable, SnoozableWarning};
pub use when::{DayPurpose, Understood, WhenOverlay};
pub use who::WhoOverlay;
pub use writing::{Within, Writing, WritingStage};

use super::{
    AnyList, KeyScope, Refusal,
    fields::LineInput,
    forms::{Form, FormTopic},
};
use crate::domain::{Id, Promise, Subject, summary::GoesWith};

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
    When(Box<WhenOverlay>),
    /// Questions answered with a letter each.
    Panel(Box<Panel>),
    /// Of which day the map is, and since when changes are marked.
    Days(Box<Days>),
    Filter(LineInput),
    /// Everybody in an entry of a history.
    Who(WhoOverlay),
    /// Which other one the selected row is one with.
    Other(Box<Other>),
    /// Two that become one, side by side.
    Merge(Box<MergeOverlay>),
    /// Who and what is likely there twice.
    Doubles(Box<Doubles>),
    /// What became of each depth when the score was calculated anew.
    Editions(Box<Editions>),
    /// What goes if somebody is forgotten for good.
    Forget(Box<ForgetOverlay>),
    Import(Box<ImportOverlay>),
    Preview(Box<Preview>),
    /// Which document is written, and where to.
    Writing(Box<Writing>),
}

/// A question before a command.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The row that may go.
    pub subject: Subject,
    /// What to call it.
    pub about: Option<FormTopic>,
    /// What a deletion takes along, once that is known.
    pub goes: GoesWith,
    /// Why it will be refused, where that is known already.
    pub refusal: Option<Refusal>,
}

impl Overlay {
    #[must_use]
    pub const fn scope(&self) -> KeyScope {
        match self {
            Self::QuickLog(_) => KeyScope::QuickLog,
            Self::Form(_) => KeyScope::Form,
            Self::Confirm(_) => KeyScope::Confirm,
            Self::Help(_) => KeyScope::Help,
            Self::Palette(_) => KeyScope::Palette,
            Self::Manual(open) if open.field.is_some() => KeyScope::Filter,
            Self::Manual(_) => KeyScope::Manual,
            Self::New => KeyScope::New,
            Self::Close(_) => KeyScope::Close,
            Self::When(_) | Self::Days(_) => KeyScope::When,
            Self::Panel(_) => KeyScope::Panel,
            Self::Filter(_) => KeyScope::Filter,
            Self::Who(_) => KeyScope::Who,
            Self::Other(_) => KeyScope::Other,
            Self::Merge(_) => KeyScope::Merge,
            Self::Doubles(_) => KeyScope::Doubles,
            Self::Editions(_) => KeyScope::Editions,
            Self::Forget(forget) if forget.again.is_some() => KeyScope::ForgetName,
            Self::Forget(_) => KeyScope::Forget,
            Self::Import(_) => KeyScope::Import,
            Self::Preview(preview) if preview.naming.is_some() => KeyScope::Filter,
            Self::Preview(_) => KeyScope::Preview,
            Self::Writing(_) => KeyScope::Writing,
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
            Self::Editions(editions) => &mut editions.list,
            Self::Forget(forget) if forget.again.is_none() => &mut forget.list,
            _ => return None,
        })
    }
}
