//! Headings and standing phrases of the screens.

use super::{Words, word};
use crate::{
    app::{
        Action, Scope,
        screens::{Offer, Pane},
    },
    domain::{row::NounKind, score::WEEKS, text::shown},
};

/// Phrases without arguments: `name => key`.
macro_rules! phrases {
    ($($name:ident => $key:literal,)+) => {
        impl Words {
            $(
                #[must_use]
                pub fn $name(&self) -> String {
                    word!(self, $key)
                }
            )+
        }
    };
}
phrases! {
    book => "screen-book",
    loading => "screen-loading",
    saved => "screen-saved",
    depth => "screen-depth",
    stage_heading => "screen-stage",
    last_contact => "screen-last-contact",
    next_promise => "screen-next-promise",
    no_match => "screen-no-match",
    everybody => "map-everybody",
    days_title => "days-title",
    days_then => "days-then",
    days_since => "days-since",
    days_today => "days-today",
    days_none => "days-none",
    days_not_before => "days-not-before",
    all_people => "history-all-people",
    no_department => "map-no-department",
    decided_above => "map-decided-above",
    not_applicable => "map-not-applicable",
    holds_back => "depth-holds-back",
    would_move => "depth-would-move",
    reasons => "depth-reasons",
    doubtful => "depth-doubtful",
    strength => "person-strength",
    warmth => "person-warmth",
    evidence => "person-evidence",
    stance_heading => "person-stance",
    toward => "stance-toward",
    someday => "promise-someday",
    still => "history-still",
    first_contact => "history-first",
    on_time => "history-on-time",
    target_reached => "history-target-reached",
    target_missed => "history-target-missed",
    who_title => "who-title",
    card_last_contact => "card-last-contact",
    card_signals => "card-signals",
    card_signals_none => "card-signals-none",
    card_post => "card-post",
    card_seat => "card-seat",
    card_stance_open => "card-stance-open",
    card_no_note => "card-no-note",
    we => "history-we",
    they => "history-they",
    log_title => "log-title",
    log_title_amend => "log-title-amend",
    new_title => "new-title",
    close_title => "close-title",
    filter_title => "filter-title",
    find_title => "find-title",
    find_hint => "find-hint",
    palette_hint => "find-palette-hint",
    help_hint => "find-help-hint",
    find_recent => "find-recent",
    command => "find-command",
    nothing_found => "find-nothing",
    import_title => "import-title",
    import_file_hint => "import-file-hint",
    arrivals => "preview-arrivals",
    preview_history => "preview-history",
    columns_remembered => "columns-remembered",
    preview_title => "preview-title",
    duplicates => "preview-duplicates",
    problems => "preview-problems",
    working => "screen-working",
    welcome_title => "welcome-title",
    welcome_text => "welcome-text",
    privacy_note => "welcome-privacy",
    to_the_end => "period-open",
    draft_mark => "draft-mark",
}

impl Words {
    /// A book without accounts, and the keys that fill it.
    #[must_use]
    pub fn no_accounts(&self) -> String {
        let menu = self.key(Scope::Rows, Action::New);
        let account = self.key(Scope::New, Action::Add(NounKind::Account));
        let import = self.key(Scope::Book, Action::Import);
        let new = format!("{menu} {account}");
        word!(self, "screen-no-accounts", new = new, import = import)
    }

    /// A history without entries, and the key that makes one.
    #[must_use]
    pub fn no_history(&self) -> String {
        word!(self, "history-empty", log = self.log_key())
    }

    #[must_use]
    pub fn pane(&self, pane: Pane) -> String {
        match pane {
            Pane::Map => word!(self, "pane-map"),
            Pane::History => word!(self, "pane-history"),
            Pane::Depth => word!(self, "pane-depth"),
        }
    }

    /// A way to begin, and what it brings.
    #[must_use]
    pub fn offer(&self, offer: Offer) -> (String, String) {
        match offer {
            Offer::Demo => (word!(self, "offer-demo"), word!(self, "offer-demo-text")),
            Offer::Import => (
                word!(self, "offer-import"),
                word!(self, "offer-import-text"),
            ),
            Offer::Empty => (word!(self, "offer-empty"), word!(self, "offer-empty-text")),
        }
    }

    #[must_use]
    pub fn too_small(&self, width: u16, height: u16) -> String {
        word!(self, "screen-too-small", width = width, height = height)
    }

    /// Heads the seats that another account decides with.
    #[must_use]
    pub fn decided_at(&self, account: &str) -> String {
        word!(self, "map-decided-at", account = account)
    }

    #[must_use]
    pub fn unit_of(&self, kind: &str, parent: &str) -> String {
        word!(self, "screen-unit-of", kind = kind, parent = parent)
    }

    /// Nothing in the book has this, and what was looked through.
    #[must_use]
    pub fn find_in_vain(&self, typed: &str) -> String {
        word!(self, "find-in-vain", typed = shown(typed).into_owned())
    }

    /// Nothing has this; names spelled like it follow.
    #[must_use]
    pub fn find_alike(&self, typed: &str) -> String {
        word!(self, "find-alike", typed = shown(typed).into_owned())
    }

    /// The book is empty, and how to begin.
    #[must_use]
    pub fn nothing_to_find(&self) -> String {
        let key = |scope, action| self.key(scope, action);
        let (log, new, import) = (
            key(Scope::Rows, Action::QuickLog),
            format!(
                "{} {}",
                key(Scope::Rows, Action::New),
                key(Scope::New, Action::Add(NounKind::Account))
            ),
            key(Scope::Book, Action::Import),
        );
        word!(
            self,
            "find-empty-book",
            log = log,
            new = new,
            import = import
        )
    }

    #[must_use]
    pub fn accounts(&self, count: usize) -> String {
        word!(self, "screen-accounts", count = count)
    }

    #[must_use]
    pub fn people(&self, count: usize) -> String {
        word!(self, "map-people", count = count)
    }

    /// Of so many people so many are shown.
    #[must_use]
    pub fn people_shown(&self, shown: usize, of: usize) -> String {
        word!(self, "map-people-shown", shown = shown, of = of)
    }

    #[must_use]
    pub fn sorted_by(&self, order: &str) -> String {
        word!(self, "screen-sorted-by", order = order)
    }

    #[must_use]
    pub fn filtered_by(&self, text: &str) -> String {
        word!(self, "screen-filtered-by", text = text)
    }

    #[must_use]
    pub fn promises_due(&self, count: usize) -> String {
        word!(self, "screen-promises-due", count = count)
    }

    #[must_use]
    pub fn cooling(&self, count: usize) -> String {
        word!(self, "screen-cooling", count = count)
    }

    #[must_use]
    pub fn confidence(&self, percent: u8) -> String {
        word!(self, "depth-confidence", percent = percent)
    }

    /// How far back a trend goes.
    #[must_use]
    pub fn weeks(&self) -> String {
        word!(self, "depth-weeks", count = WEEKS)
    }

    #[must_use]
    pub fn limit(&self, limit: u8, reason: &str) -> String {
        word!(self, "depth-limit", limit = limit, reason = reason)
    }
}
