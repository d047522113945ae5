//! Headings and standing phrases of the screens.

use super::Words;
use crate::{
    app::{Action, KeyScope, screens::WelcomeOffer},
    domain::{NounKind, score::WEEKS, text::shown},
};

impl Words {
    /// A book without accounts, and the keys that fill it.
    #[must_use]
    pub fn no_accounts(&self) -> String {
        let menu = self.key(KeyScope::Rows, Action::New);
        let account = self.key(KeyScope::New, Action::Add(NounKind::Account));
        let import = self.key(KeyScope::Book, Action::Import);
        let new = format!("{menu} {account}");
        self.screen_no_accounts(new, import)
    }

    /// A history without entries, and the key that makes one.
    #[must_use]
    pub fn no_history(&self) -> String {
        self.history_empty(self.log_key())
    }

    /// A way to begin, and what it brings.
    #[must_use]
    pub fn offer(&self, offer: WelcomeOffer) -> (String, String) {
        match offer {
            WelcomeOffer::Demo => (self.offer_demo(), self.offer_demo_text()),
            WelcomeOffer::Import => (self.offer_import(), self.offer_import_text()),
            WelcomeOffer::Empty => (self.offer_empty(), self.offer_empty_text()),
            WelcomeOffer::Restore(made) => {
                let made = format!("{} {}", self.full_date(made.date()), made.format("%H:%M"));
                (self.offer_restore(), self.offer_restore_text(made))
            }
            WelcomeOffer::Passphrase => (self.offer_passphrase(), self.offer_passphrase_text()),
        }
    }

    /// Nothing in the book has this, and what was looked through.
    #[must_use]
    pub fn find_in_vain(&self, typed: &str) -> String {
        self.find_in_vain_said(shown(typed))
    }

    /// Nothing has this; names spelled like it follow.
    #[must_use]
    pub fn find_alike(&self, typed: &str) -> String {
        self.find_alike_said(shown(typed))
    }

    /// The book is empty, and how to begin.
    #[must_use]
    pub fn nothing_to_find(&self) -> String {
        let key = |scope, action| self.key(scope, action);
        let (log, new, import) = (
            key(KeyScope::Rows, Action::QuickLog),
            format!(
                "{} {}",
                key(KeyScope::Rows, Action::New),
                key(KeyScope::New, Action::Add(NounKind::Account))
            ),
            key(KeyScope::Book, Action::Import),
        );
        self.find_empty_book(log, new, import)
    }

    /// How far back a trend goes.
    #[must_use]
    pub fn weeks(&self) -> String {
        self.depth_weeks(WEEKS)
    }
}
