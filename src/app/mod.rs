//! What the user is doing: the state of the screens, and how a message changes it.
//!
//! Knows: screens, overlays, fields, the key table. State changes only in [`update`], which returns
//! what to do as data ([`Effect`]).
//! Must not know: SQL, files, a clock, colours, a language.

mod behind;
mod config;
mod effect;
pub mod fields;
#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]
pub(crate) mod fixture;
mod forgetting;
pub mod forms;
mod key;
mod key_codes;
mod keymap;
mod list;
mod msg;
pub mod overlays;
mod overrides;
mod paper;
mod passphrase;
mod phrases;
mod promised;
pub mod screens;
mod scroll;
mod target;
mod unsaved;
mod update;

use chrono::NaiveDate;

pub use behind::Behind;
pub use config::*;
pub use effect::*;
pub use forgetting::{Cleaned, ForgettingPage};
pub use key::*;
pub use keymap::*;
pub use list::*;
pub use msg::*;
pub use overrides::*;
pub use paper::*;
pub use passphrase::*;
pub use phrases::{NAME, Phrases};
pub use promised::{format_of, promised};
pub use scroll::Scroll;
pub use target::*;
pub use unsaved::Unsaved;
pub use update::update;

use crate::{
    days::{Calendar, Order},
    domain::{Name, Subject},
    manual::ManualPlace,
};
use forms::KeptForm;
use overlays::{Draft, Earlier, Overlay, Snoozable};
use screens::{AccountScreen, BookScreen, CardScreen, Screen, Welcome};

/// As many as find lists when nothing is typed.
const MOST_OPENED: usize = 12;

/// Everything the program shows, and nothing else.
#[derive(Debug, Clone)]
pub struct App {
    pub today: NaiveDate,
    /// What comes first in `12/4`.
    pub order: Order,
    pub screen: Screen,
    /// The screens Esc goes back to, nearest last.
    pub back: Vec<Screen>,
    pub overlay: Option<Overlay>,
    /// The log line as it was left; survives closing the overlay.
    pub draft: Draft,
    /// The lines saved before it.
    pub earlier: Earlier,
    /// What was typed into forms that are not open now, and not saved.
    pub waiting: Vec<KeptForm>,
    /// Whether the last of these opens as soon as its account has been read.
    pub reopens: bool,
    /// Whether the user's editor has the note of the open line or form.
    pub note_lent: bool,
    pub notice: Option<Notice>,
    /// What state the step of another run is in that the last notice asked about.
    pub asked: Option<StepState>,
    pub measured: Measured,
    /// The key table in force.
    pub keys: Keys,
    /// What the actions are called in the user's language, for searching among them.
    pub action_names: Vec<(Action, String)>,
    /// People and accounts opened, the last one first; the book remembers them.
    pub opened: Vec<Subject>,
    /// What can be looked up in the manual: `say::Words::manual_entries`.
    pub manual: Vec<ManualPlace>,
    /// What an account may start with, the plain one first.
    pub templates: Templates,
    /// How steps are promised in the user's language.
    pub phrases: Phrases,
    /// Whether the book is made up: the demo.
    pub is_demo: bool,
    pub protection: Protection,
    /// What is put away while somebody looks on; nothing where nobody does.
    pub behind: Option<Box<Behind>>,
}

/// What has to be known before the first frame.
#[derive(Debug, Clone)]
pub struct Start {
    pub today: NaiveDate,
    /// Where the user was when the program ended.
    pub place: Place,
    /// Whether the book has nothing in it.
    pub book_is_empty: bool,
    /// The key table in force, as the user's config has it.
    pub keys: Keys,
    /// What the actions are called: `say::Words::action_names`.
    pub action_names: Vec<(Action, String)>,
}

/// A sentence for the status line, not yet in words.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    Done(Box<Done>),
    Refused(Refusal),
    Copied(Copied),
    /// A document was written, or not, whose questions are closed.
    Written(Box<Written>),
    /// The log line was put away unsaved.
    DraftKept,
    /// A line put away before the program ended is still there.
    DraftWaits,
    /// What was typed into a form before the program ended is still there.
    FormWaits(Box<KeptForm>),
    /// The book lies where changes may be lost.
    Ground(Ground),
    /// The line cannot be written down before it is saved.
    DraftNotKept(Refusal),
    /// The depths of the book or the agenda are as far as they could be computed.
    RefreshStopped(Refusal),
    /// A note came back from the editor as it went, or not at all.
    Unedited(Unedited),
    /// The action needs something that is not selected here.
    NothingSelected,
    /// What was asked for would show or change what is hidden while somebody looks on.
    Hidden,
    /// A text that is no note: a whole file.
    TooMuchPasted,
    /// There is nothing to list: nothing sleeps.
    NobodyAsleep,
    /// There is no passphrase to lock the book with.
    NotEncrypted,
    /// An import came in.
    TakenIn(Box<ImportPreview>),
    /// It sleeps until a day.
    Asleep(Box<Snoozable>, NaiveDate),
    /// It is back.
    Awake(Box<Snoozable>),
    /// What was planned is promised by a day, or someday: the first of so many things.
    Promised(Name, Option<NaiveDate>),
    /// A promise is due on another day, or someday.
    Rescheduled(Name, Option<NaiveDate>),
}

impl App {
    /// From where days that are typed are seen.
    #[must_use]
    pub const fn calendar(&self) -> Calendar {
        Calendar {
            today: self.today,
            order: self.order,
        }
    }

    /// The state before the first frame, and what to read for it.
    #[must_use]
    pub fn new(start: Start) -> (Self, Vec<Effect>) {
        let mut app = Self {
            is_demo: false,
            protection: Protection::default(),
            behind: None,
            today: start.today,
            order: Order::default(),
            screen: Screen::Book(BookScreen::default()),
            back: Vec::new(),
            overlay: None,
            draft: Draft::default(),
            earlier: Earlier::default(),
            waiting: Vec::new(),
            reopens: false,
            note_lent: false,
            notice: None,
            asked: None,
            measured: Measured::default(),
            keys: start.keys,
            action_names: start.action_names,
            opened: Vec::new(),
            manual: Vec::new(),
            templates: Templates::default(),
            phrases: Phrases::default(),
        };
        let effects = match (start.book_is_empty, start.place) {
            (true, _) => {
                app.screen = Screen::Welcome(Welcome::default());
                Vec::new()
            }
            (_, Place { account, person }) => {
                let mut effects = Vec::new();
                if let Some(account) = account {
                    effects = app.go(Screen::Account(Box::new(AccountScreen::new(account))));
                }
                if let Some(person) = person {
                    effects.extend(app.go(Screen::Card(Box::new(CardScreen::person(person)))));
                }
                if effects.is_empty() {
                    effects = app.screen.load();
                }
                effects
            }
        };
        (app, effects)
    }

    /// The notice has been read.
    pub(crate) fn heed_notice(&mut self) {
        self.asked = match self.notice.take() {
            Some(Notice::Refused(Refusal::NotOwn(step))) => Some(step.state),
            Some(Notice::Refused(Refusal::Erased)) => Some(StepState::Done),
            _ => None,
        };
    }

    /// Whose step of this state goes back or forth: another run's only after that has been asked.
    pub(crate) fn whose(&self, state: StepState) -> Whose {
        if self.asked == Some(state) {
            Whose::Anybody
        } else {
            Whose::Own
        }
    }

    /// Opens a screen on top of the present one.
    pub(crate) fn go(&mut self, screen: Screen) -> Vec<Effect> {
        let effects = screen.load();
        if let Some(subject) = screen.subject() {
            self.opened.retain(|known| *known != subject);
            self.opened.insert(0, subject);
            self.opened.truncate(MOST_OPENED);
        }
        self.back.push(std::mem::replace(&mut self.screen, screen));
        self.take_list_along();
        effects
    }

    /// The list of accounts, which lies under all other screens, has its cursor where one has gone from it,
    /// by whatever way: Enter after Esc opens no other account than the one that was left.
    pub(crate) fn take_list_along(&mut self) {
        let mut screens = self.back.iter_mut().chain([&mut self.screen]);
        if let Some(Screen::Book(book)) = screens.next()
            && let Some(account) = screens.find_map(|screen| screen.account())
        {
            book.seek(account);
        }
    }

    /// Back to the screen before, which is read again; stays where there is none.
    pub(crate) fn go_back(&mut self) -> Vec<Effect> {
        let Some(screen) = self.back.pop() else {
            return Vec::new();
        };
        self.screen = screen;
        self.screen.load()
    }

    /// What to read when the book or the day has changed: the screen, and the line that is being
    /// written, or Enter would save what it meant before.
    pub(crate) fn reread(&self) -> Vec<Effect> {
        let mut effects = self.screen.load();
        if let Some(Overlay::QuickLog(log)) = &self.overlay {
            effects.extend(log.read(&self.draft));
        }
        effects
    }

    /// Whether a field is typed into whose text wraps.
    #[must_use]
    pub const fn has_rows_of_text(&self) -> bool {
        matches!(self.overlay, Some(Overlay::QuickLog(_)))
    }

    /// The first line in sight of the list that has the cursor.
    #[must_use]
    pub fn top(&self) -> usize {
        self.screen.list().map_or(0, AnyList::top)
    }

    /// Where the user is, for the next start.
    #[must_use]
    pub fn place(&self) -> Place {
        let mut place = Place::default();
        for screen in self.back.iter().chain([&self.screen]) {
            match screen {
                Screen::Account(account) => place.account = Some(account.id),
                Screen::Card(card) => place.person = card.person_id(),
                Screen::Depth(depth) => place.account = Some(depth.id),
                Screen::Welcome(_)
                | Screen::Book(_)
                | Screen::Agenda(_)
                | Screen::Brief(_)
                | Screen::Rivals(_) => {}
            }
        }
        place
    }

    /// What was opened before the screen that is open now, the last one first.
    #[must_use]
    pub fn opened_before(&self) -> Vec<Subject> {
        let now = self.screen.subject();
        let before = self.opened.iter().filter(|known| Some(**known) != now);
        before.copied().collect()
    }

    /// The account on screen, if any: what a log line is about by default.
    #[must_use]
    pub fn open_account(&self) -> Option<crate::domain::id::Id<crate::domain::account::Account>> {
        self.place().account
    }

    /// Which part of the key table answers first.
    #[must_use]
    pub fn scope(&self) -> KeyScope {
        self.overlay
            .as_ref()
            .map_or_else(|| self.screen.scope(), Overlay::scope)
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]
mod tests;
