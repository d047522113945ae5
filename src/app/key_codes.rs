//! What scopes and actions are called in the config file: stable words, in one language for everybody.

use std::borrow::Cow;

use super::keymap::{Action, KeyScope};
use crate::domain::{NounKind, PromiseState};

impl KeyScope {
    /// The word for this scope in the config file. It never changes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Screens => "screens",
            Self::Rows => "rows",
            Self::Welcome => "welcome",
            Self::Book => "book",
            Self::Account => "account",
            Self::Map => "map",
            Self::Card => "card",
            Self::Agenda => "agenda",
            Self::Depth => "depth",
            Self::Bench => "bench",
            Self::Brief => "brief",
            Self::Rivals => "rivals",
            Self::New => "new",
            Self::Close => "promise",
            Self::Filter => "filter",
            Self::QuickLog => "log-line",
            Self::Form => "form",
            Self::Confirm => "question",
            Self::Help => "help",
            Self::Palette => "commands",
            Self::Manual => "manual",
            Self::Import => "import",
            Self::Preview => "preview",
            Self::Writing => "document",
            Self::When => "when",
            Self::Panel => "panel",
            Self::Who => "who",
            Self::Other => "other",
            Self::Merge => "merge",
            Self::Doubles => "doubles",
            Self::Editions => "editions",
            Self::Forget => "forget",
            Self::ForgetName => "forget-name",
            Self::Message => "message",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scope| scope.code() == code)
    }
}

impl Action {
    /// The word for this action in the config file, unique within a scope. It never changes.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn code(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::First => "first",
            Self::Last => "last",
            Self::PageUp => "page-up",
            Self::PageDown => "page-down",
            Self::Left => "left",
            Self::Right => "right",
            Self::View(view) => return Cow::Owned(format!("view-{}", view.code())),
            Self::TurnView => "next-view",
            Self::NextRival => "next-rival",
            Self::Nearer => "nearer",
            Self::Farther => "farther",
            Self::Fold => "fold",
            Self::FoldAll => "fold-all",
            Self::AsOf => "as-of",
            Self::Years => "years",
            Self::NextPane => "next-pane",
            Self::PreviousPane => "previous-pane",
            Self::Open => "open",
            Self::Visit => "visit",
            Self::Back => "back",
            Self::QuickLog => "log",
            Self::Find => "find",
            Self::FindNext => "find-next",
            Self::Palette => "commands",
            Self::Help => "help",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::New => "new",
            Self::Edit => "edit",
            Self::End => "end",
            Self::Delete => "delete",
            Self::Forget => "forget",
            Self::SetStance => "stance",
            Self::Aim => "target",
            Self::Move => "move",
            Self::MoveBoss => "boss",
            Self::MoveLevel => "level",
            Self::TieTo => "tie",
            Self::RuleOut => "not-applicable",
            Self::Placeholder => "placeholder",
            Self::Template => "template",
            Self::Appoint => "appoint",
            Self::Vacate => "vacate",
            Self::Close => "close-promise",
            Self::Who => "who",
            Self::Merge => "merge",
            Self::Doubles => "doubles",
            Self::NotSame => "not-same",
            Self::Turn => "turn",
            Self::Choose => "choose",
            Self::Mention => "mention",
            Self::Brief => "brief",
            Self::Copy => "copy",
            Self::Write => "document",
            Self::Agenda => "agenda",
            Self::Rivals => "rivals",
            Self::Depth => "depth",
            Self::Suppose => "suppose",
            Self::SupposeMore => "suppose-more",
            Self::Promise => "promise",
            Self::KeepPlan => "keep-plan",
            Self::EarlierQuarter => "earlier-quarter",
            Self::LaterQuarter => "later-quarter",
            Self::Page(page) => return Cow::Owned(format!("page-{}", page.code())),
            Self::Reach => "reach",
            Self::Whose => "whose",
            Self::Reschedule => "reschedule",
            Self::Snooze => "snooze",
            Self::Sleepers => "sleepers",
            Self::Details => "details",
            Self::Import => "import",
            Self::Sort => "sort",
            Self::Filter => "filter",
            Self::Demo => "demo-book",
            Self::EmptyBook => "empty-book",
            Self::Restore => "restore",
            Self::Encrypt => "encrypt",
            Self::Lock => "lock",
            Self::Accept => "accept",
            Self::Cancel => "cancel",
            Self::Save => "save",
            Self::EditNote => "edit-note",
            Self::Private => "private",
            Self::Take => "take",
            Self::Sheet => "sheet",
            Self::HeadingsLower => "headings-lower",
            Self::HeadingsHigher => "headings-higher",
            Self::RowsAre => "rows-are",
            Self::AsNew => "as-new",
            Self::Returning => "returning",
            Self::DaysOrder => "days-order",
            Self::IntoAccount => "into-account",
            Self::Meaning => "meaning",
            Self::MeaningBack => "meaning-back",
            Self::Proposals => "proposals",
            Self::Strangers => "strangers",
            Self::NextField => "next-field",
            Self::PreviousField => "previous-field",
            Self::Suspend => "suspend",
            Self::Present => "present",
            Self::Redraw => "redraw",
            Self::Quit => "quit",
            Self::CloseAs(PromiseState::Open) => "promise-open",
            Self::CloseAs(PromiseState::Kept) => "promise-kept",
            Self::CloseAs(PromiseState::Dropped) => "promise-dropped",
            Self::Add(kind) => return Cow::Owned(new_code(kind)),
        })
    }
}

fn new_code(kind: NounKind) -> String {
    format!("new-{}", kind.code().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::TABLE;

    #[test]
    fn every_scope_is_found_by_its_word() {
        for scope in KeyScope::ALL {
            assert_eq!(KeyScope::from_code(scope.code()), Some(*scope));
        }
        assert_eq!(KeyScope::from_code("Book"), None);
    }

    #[test]
    fn no_scope_has_two_rows_that_one_word_of_the_config_means() {
        for scope in KeyScope::ALL {
            let mut seen = std::collections::HashSet::new();
            for binding in TABLE.iter().filter(|b| b.scope == *scope) {
                let code = binding.action.code();
                assert!(seen.insert(code.clone()), "{scope:?} has {code} twice");
                let plain = |c: char| c.is_ascii_lowercase() || c == '-';
                assert!(code.chars().all(plain), "{code} would need quotes in TOML");
            }
        }
    }
}
