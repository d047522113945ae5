//! What the key table's actions and scopes are called.

use super::{Words, word};
use crate::{
    app::{Action, Scope, TABLE},
    domain::{map::View, row::NounKind},
};

impl Words {
    /// What the key is for that moves up in a list, where there is none.
    #[must_use]
    pub fn earlier_line(&self) -> String {
        word!(self, "action-earlier-line")
    }

    #[must_use]
    pub fn action(&self, action: Action) -> String {
        match action {
            Action::Up => word!(self, "action-up"),
            Action::Down => word!(self, "action-down"),
            Action::First => word!(self, "action-first"),
            Action::Last => word!(self, "action-last"),
            Action::PageUp => word!(self, "action-page-up"),
            Action::PageDown => word!(self, "action-page-down"),
            Action::Left => word!(self, "action-left"),
            Action::Right => word!(self, "action-right"),
            Action::View(View::Tree) => word!(self, "action-map"),
            Action::View(view) => word!(self, "action-view", view = self.view(view)),
            Action::TurnView => word!(self, "action-turn-view"),
            Action::Nearer => word!(self, "action-nearer"),
            Action::Farther => word!(self, "action-farther"),
            Action::Fold => word!(self, "action-fold"),
            Action::FoldAll => word!(self, "action-fold-all"),
            Action::AsOf => word!(self, "action-as-of"),
            Action::NextPane => word!(self, "action-next-pane"),
            Action::PreviousPane => word!(self, "action-previous-pane"),
            Action::Visit => word!(self, "action-visit"),
            Action::Open => word!(self, "action-open"),
            Action::Back => word!(self, "action-back"),
            Action::QuickLog => word!(self, "action-quick-log"),
            Action::Find => word!(self, "action-find"),
            Action::Palette => word!(self, "action-palette"),
            Action::Help => word!(self, "action-help"),
            Action::Undo => word!(self, "action-undo"),
            Action::Redo => word!(self, "action-redo"),
            Action::New => word!(self, "action-new"),
            Action::Edit => word!(self, "action-edit"),
            Action::End => word!(self, "action-end"),
            Action::Delete => word!(self, "action-delete"),
            Action::Aim => word!(self, "action-aim"),
            Action::Move => word!(self, "action-move"),
            Action::MoveBoss => word!(self, "action-move-boss"),
            Action::MoveLevel => word!(self, "action-move-level"),
            Action::TieTo => word!(self, "action-tie-to"),
            Action::RuleOut => word!(self, "action-rule-out"),
            Action::Placeholder => word!(self, "action-placeholder"),
            Action::Template => word!(self, "action-template"),
            Action::SetStance => word!(self, "action-set-stance"),
            Action::Appoint => word!(self, "action-appoint"),
            Action::Vacate => word!(self, "action-vacate"),
            Action::Close => word!(self, "action-close"),
            Action::Agenda => word!(self, "action-agenda"),
            Action::Depth => word!(self, "action-depth"),
            Action::Suppose => word!(self, "action-suppose"),
            Action::SupposeMore => word!(self, "action-suppose-more"),
            Action::Promise => self.promise_it(),
            Action::KeepPlan => word!(self, "action-keep-plan"),
            Action::Page(page) => word!(self, "action-page", page = self.page(page)),
            Action::Brief => word!(self, "action-brief"),
            Action::Copy => word!(self, "action-copy"),
            Action::Write => word!(self, "action-write"),
            Action::Reach => word!(self, "action-reach"),
            Action::Reschedule => word!(self, "action-reschedule"),
            Action::Snooze => word!(self, "action-snooze"),
            Action::Sleepers => word!(self, "action-sleepers"),
            Action::Details => word!(self, "action-details"),
            Action::Who => word!(self, "action-who"),
            Action::Merge => word!(self, "action-merge"),
            Action::Doubles => word!(self, "action-doubles"),
            Action::NotSame => word!(self, "action-not-same"),
            Action::Turn => word!(self, "action-turn"),
            Action::Choose => word!(self, "action-choose"),
            Action::Import => word!(self, "action-import"),
            Action::Sheet => word!(self, "action-sheet"),
            Action::HeadingsLower => word!(self, "action-headings-lower"),
            Action::HeadingsHigher => word!(self, "action-headings-higher"),
            Action::RowsAre => word!(self, "action-rows-are"),
            Action::AsNew => word!(self, "action-as-new"),
            Action::DaysOrder => word!(self, "action-days-order"),
            Action::IntoAccount => word!(self, "action-into-account"),
            Action::Meaning => word!(self, "action-meaning"),
            Action::MeaningBack => word!(self, "action-meaning-back"),
            Action::Proposals => word!(self, "action-proposals"),
            Action::Strangers => word!(self, "action-strangers"),
            Action::Sort => word!(self, "action-sort"),
            Action::Filter => word!(self, "action-filter"),
            Action::Demo => word!(self, "action-demo"),
            Action::EmptyBook => word!(self, "action-empty-book"),
            Action::Accept => word!(self, "action-accept"),
            Action::Cancel => word!(self, "action-cancel"),
            Action::Save => word!(self, "action-save"),
            Action::Take => word!(self, "action-take"),
            Action::EditNote => word!(self, "action-edit-note"),
            Action::Private => word!(self, "action-private"),
            Action::NextField => word!(self, "action-next-field"),
            Action::PreviousField => word!(self, "action-previous-field"),
            Action::Suspend => word!(self, "action-suspend"),
            Action::Redraw => word!(self, "action-redraw"),
            Action::Quit => word!(self, "action-quit"),
            Action::Add(kind) => word!(self, "action-add", noun = self.noun(kind)),
            Action::CloseAs(state) => self.promise_state(state),
        }
    }

    /// The key of an action as a sentence names it. Without a key it is still among the commands.
    pub(super) fn key(&self, scope: Scope, action: Action) -> String {
        let spelled = |action| self.keys.key_for(scope, action).map(|key| key.to_string());
        spelled(action).unwrap_or_else(|| {
            let palette = spelled(Action::Palette).unwrap_or_default();
            format!("{palette}{}", self.action(action))
        })
    }

    pub(super) fn undo_key(&self) -> String {
        self.key(Scope::Rows, Action::Undo)
    }

    pub(super) fn log_key(&self) -> String {
        self.key(Scope::Rows, Action::QuickLog)
    }

    #[must_use]
    pub fn scope_name(&self, scope: Scope) -> String {
        match scope {
            Scope::Everywhere => word!(self, "scope-everywhere"),
            Scope::Screens => word!(self, "scope-screens"),
            Scope::Rows => word!(self, "scope-rows"),
            Scope::Welcome => word!(self, "scope-welcome"),
            Scope::Book => word!(self, "scope-book"),
            Scope::Account => word!(self, "scope-account"),
            Scope::Map => word!(self, "scope-map"),
            Scope::Card => word!(self, "scope-card"),
            Scope::Agenda => word!(self, "scope-agenda"),
            Scope::Bench => word!(self, "scope-bench"),
            Scope::Depth => word!(self, "scope-depth"),
            Scope::Brief => word!(self, "scope-brief"),
            Scope::Panel => word!(self, "scope-panel"),
            Scope::When => word!(self, "scope-when"),
            Scope::New => word!(self, "scope-new"),
            Scope::Close => word!(self, "scope-close"),
            Scope::Filter => word!(self, "scope-filter"),
            Scope::Who => word!(self, "scope-who"),
            Scope::Other => word!(self, "scope-other"),
            Scope::Merge => word!(self, "scope-merge"),
            Scope::Doubles => word!(self, "scope-doubles"),
            Scope::QuickLog => word!(self, "scope-quick-log"),
            Scope::Form => word!(self, "scope-form"),
            Scope::Confirm => word!(self, "scope-confirm"),
            Scope::Help => word!(self, "scope-help"),
            Scope::Palette => word!(self, "scope-palette"),
            Scope::Import => word!(self, "scope-import"),
            Scope::Preview => word!(self, "scope-preview"),
            Scope::Writing => word!(self, "scope-writing"),
            Scope::Message => word!(self, "scope-message"),
        }
    }

    /// What else people call what an action does, in both languages: whoever types one of these words
    /// finds it. Nobody reads them.
    fn also(&self, action: Action) -> String {
        match action {
            Action::QuickLog => word!(self, "also-quick-log"),
            Action::New => word!(self, "also-new"),
            Action::Edit => word!(self, "also-edit"),
            Action::Delete => word!(self, "also-delete"),
            Action::Find => word!(self, "also-find"),
            Action::Undo => word!(self, "also-undo"),
            Action::SetStance => word!(self, "also-set-stance"),
            Action::Appoint => word!(self, "also-appoint"),
            Action::Vacate => word!(self, "also-vacate"),
            Action::End => word!(self, "also-end"),
            Action::Close => word!(self, "also-close"),
            Action::Merge => word!(self, "also-merge"),
            Action::Doubles => word!(self, "also-doubles"),
            Action::Import => word!(self, "also-import"),
            Action::Agenda => word!(self, "also-agenda"),
            Action::Reschedule => word!(self, "also-reschedule"),
            Action::Snooze => word!(self, "also-snooze"),
            Action::Depth => word!(self, "also-depth"),
            Action::Brief => word!(self, "also-brief"),
            Action::View(View::Tree) => word!(self, "also-map"),
            Action::Move => word!(self, "also-move"),
            Action::Aim => word!(self, "also-aim"),
            Action::Template => word!(self, "also-template"),
            Action::Sort => word!(self, "also-sort"),
            Action::Filter => word!(self, "also-filter"),
            Action::Copy => word!(self, "also-copy"),
            Action::Write => word!(self, "also-write"),
            Action::Quit => word!(self, "also-quit"),
            Action::Help => word!(self, "also-help"),
            Action::AsOf => word!(self, "also-as-of"),
            Action::TieTo => word!(self, "also-tie-to"),
            Action::Add(NounKind::Person) => word!(self, "also-new-person"),
            Action::Add(NounKind::Account) => word!(self, "also-new-account"),
            Action::Add(NounKind::Promise) => word!(self, "also-new-promise"),
            Action::Add(NounKind::Department) => word!(self, "also-new-department"),
            _ => String::new(),
        }
    }

    /// What every action of the table is called, and what else, for `app::Start`: help and palette search
    /// in it.
    #[must_use]
    pub fn action_names(&self) -> Vec<(Action, String)> {
        let mut names: Vec<(Action, String)> = Vec::new();
        for binding in TABLE {
            if names.iter().all(|(known, _)| *known != binding.action) {
                let action = binding.action;
                let name = format!("{} {}", self.action(action), self.also(action));
                names.push((action, name));
            }
        }
        names
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::{
        app::{
            Keys,
            fields::Line,
            overlays::{Entries, Item, Lead},
        },
        i18n::Lang,
    };

    #[test]
    fn a_word_typed_whole_finds_first_what_is_called_so() {
        for (lang, word) in [(Lang::En, "contact"), (Lang::Zh, "联系人")] {
            let names = Words::load(lang).unwrap().action_names();
            let mut entries = Entries::new(Scope::Account, Lead::Actions, &Keys::default());
            entries.typed = Line::new(word);
            entries.narrow(&names);
            let first = entries.items.first();
            let person = Action::Add(NounKind::Person);
            assert!(
                matches!(first, Some(Item::Run(_, runs)) if *runs == person),
                "{word}: {first:?}"
            );
        }
    }

    #[test]
    fn what_people_call_a_thing_finds_it_on_every_screen_in_both_languages() {
        let person = Action::Add(NounKind::Person);
        let promise = Action::Add(NounKind::Promise);
        let known = [
            ("add", Action::New),
            ("contact", person),
            ("meeting", Action::QuickLog),
            ("follow-up", promise),
            ("todo", Action::Agenda),
            ("score", Action::Depth),
            ("merge", Action::Merge),
            ("duplicate", Action::Doubles),
            ("rename", Action::Edit),
            ("remove", Action::Delete),
            ("revert", Action::Undo),
            ("search", Action::Find),
            ("新增", Action::New),
            ("添加", Action::New),
            ("联系人", person),
            ("客户", Action::Add(NounKind::Account)),
            ("会议", Action::QuickLog),
            ("拜访", Action::QuickLog),
            ("跟进", promise),
            ("待办", Action::Agenda),
            ("评分", Action::Depth),
            ("简报", Action::Brief),
            ("合并", Action::Merge),
            ("查重", Action::Doubles),
            ("改名", Action::Edit),
            ("删除", Action::Delete),
            ("撤销", Action::Undo),
            ("查找", Action::Find),
        ];
        for lang in [Lang::En, Lang::Zh] {
            let names = Words::load(lang).unwrap().action_names();
            for scope in [Scope::Account, Scope::Book, Scope::Card, Scope::Agenda] {
                for (word, does) in known {
                    // The key that comes to the agenda leads back there.
                    if (scope, does) == (Scope::Agenda, Action::Agenda) {
                        continue;
                    }
                    let mut entries = Entries::new(scope, Lead::Actions, &Keys::default());
                    entries.typed = Line::new(word);
                    entries.narrow(&names);
                    let mut items = entries.items.iter();
                    let found =
                        items.any(|item| matches!(item, Item::Run(_, runs) if *runs == does));
                    assert!(found, "{word} finds no {does:?} on {scope:?} in {lang:?}");
                }
            }
        }
    }
}
