//! What the key table's actions and scopes are called.

use super::Words;
use crate::{
    app::{Action, KeyScope, TABLE},
    domain::{NounKind, map::View},
};

impl Words {
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn action(&self, action: Action) -> String {
        match action {
            Action::Up => self.action_up(),
            Action::Down => self.action_down(),
            Action::First => self.action_first(),
            Action::Last => self.action_last(),
            Action::PageUp => self.action_page_up(),
            Action::PageDown => self.action_page_down(),
            Action::Left => self.action_left(),
            Action::Right => self.action_right(),
            Action::View(View::Tree) => self.action_map(),
            Action::View(view) => self.action_view(self.view(view)),
            Action::TurnView => self.action_turn_view(),
            Action::NextRival => self.action_next_rival(),
            Action::Nearer => self.action_nearer(),
            Action::Farther => self.action_farther(),
            Action::Fold => self.action_fold(),
            Action::FoldAll => self.action_fold_all(),
            Action::AsOf => self.action_as_of(),
            Action::Years => self.action_years(),
            Action::NextPane => self.action_next_pane(),
            Action::PreviousPane => self.action_previous_pane(),
            Action::Visit => self.action_visit(),
            Action::Open => self.action_open(),
            Action::Back => self.action_back(),
            Action::QuickLog => self.action_quick_log(),
            Action::Find => self.action_find(),
            Action::FindNext => self.action_find_next(),
            Action::Palette => self.action_palette(),
            Action::Help => self.action_help(),
            Action::Undo => self.action_undo(),
            Action::Redo => self.action_redo(),
            Action::New => self.action_new(),
            Action::Edit => self.action_edit(),
            Action::End => self.action_end(),
            Action::Delete => self.action_delete(),
            Action::Forget => self.action_forget(),
            Action::Mention => self.action_mention(),
            Action::Aim => self.action_aim(),
            Action::Move => self.action_move(),
            Action::MoveBoss => self.action_move_boss(),
            Action::MoveLevel => self.action_move_level(),
            Action::TieTo => self.action_tie_to(),
            Action::RuleOut => self.action_rule_out(),
            Action::Placeholder => self.action_placeholder(),
            Action::Template => self.action_template(),
            Action::SetStance => self.action_set_stance(),
            Action::Appoint => self.action_appoint(),
            Action::Vacate => self.action_vacate(),
            Action::Close => self.action_close(),
            Action::Agenda => self.action_agenda(),
            Action::Rivals => self.action_rivals(),
            Action::Depth => self.action_depth(),
            Action::Suppose => self.action_suppose(),
            Action::SupposeMore => self.action_suppose_more(),
            Action::Promise => self.action_promise(),
            Action::KeepPlan => self.action_keep_plan(),
            Action::EarlierQuarter => self.action_earlier_quarter(),
            Action::LaterQuarter => self.action_later_quarter(),
            Action::Page(page) => self.action_page(self.page(page)),
            Action::Brief => self.action_brief(),
            Action::Copy => self.action_copy(),
            Action::Write => self.action_write(),
            Action::Reach => self.action_reach(),
            Action::Whose => self.action_whose(),
            Action::Reschedule => self.action_reschedule(),
            Action::Snooze => self.action_snooze(),
            Action::Sleepers => self.action_sleepers(),
            Action::Details => self.action_details(),
            Action::Who => self.action_who(),
            Action::Merge => self.action_merge(),
            Action::Doubles => self.action_doubles(),
            Action::NotSame => self.action_not_same(),
            Action::Turn => self.action_turn(),
            Action::Choose => self.action_choose(),
            Action::Import => self.action_import(),
            Action::Sheet => self.action_sheet(),
            Action::HeadingsLower => self.action_headings_lower(),
            Action::HeadingsHigher => self.action_headings_higher(),
            Action::RowsAre => self.action_rows_are(),
            Action::Returning => self.action_returning(),
            Action::AsNew => self.action_as_new(),
            Action::DaysOrder => self.action_days_order(),
            Action::IntoAccount => self.action_into_account(),
            Action::Meaning => self.action_meaning(),
            Action::MeaningBack => self.action_meaning_back(),
            Action::Proposals => self.action_proposals(),
            Action::Strangers => self.action_strangers(),
            Action::Sort => self.action_sort(),
            Action::Filter => self.action_filter(),
            Action::Demo => self.action_demo(),
            Action::EmptyBook => self.action_empty_book(),
            Action::Restore => self.action_restore(),
            Action::Encrypt => self.action_encrypt(),
            Action::Lock => self.action_lock(),
            Action::Accept => self.action_accept(),
            Action::Cancel => self.action_cancel(),
            Action::Save => self.action_save(),
            Action::Take => self.action_take(),
            Action::EditNote => self.action_edit_note(),
            Action::Private => self.action_private(),
            Action::NextField => self.action_next_field(),
            Action::PreviousField => self.action_previous_field(),
            Action::Present => self.action_present(),
            Action::Suspend => self.action_suspend(),
            Action::Redraw => self.action_redraw(),
            Action::Quit => self.action_quit(),
            Action::Add(kind) => self.action_add(self.noun(kind)),
            Action::CloseAs(state) => self.promise_state(state),
        }
    }

    /// The key of an action as a sentence names it. Without a key it is still among the commands.
    pub(super) fn key(&self, scope: KeyScope, action: Action) -> String {
        let spelled = |action| self.keys.key_for(scope, action).map(|key| key.to_string());
        spelled(action).unwrap_or_else(|| {
            let palette = spelled(Action::Palette).unwrap_or_default();
            format!("{palette}{}", self.action(action))
        })
    }

    pub(super) fn undo_key(&self) -> String {
        self.key(KeyScope::Rows, Action::Undo)
    }

    /// That somebody looks on, and the key after which nobody does.
    #[must_use]
    pub fn present_said(&self) -> String {
        self.present_mark(self.present_key())
    }

    pub(super) fn present_key(&self) -> String {
        self.key(KeyScope::Everywhere, Action::Present)
    }

    pub(super) fn log_key(&self) -> String {
        self.key(KeyScope::Rows, Action::QuickLog)
    }

    /// What else people call what an action does, in both languages: whoever types one of these words
    /// finds it. Nobody reads them.
    fn also(&self, action: Action) -> String {
        match action {
            Action::QuickLog => self.also_quick_log(),
            Action::New => self.also_new(),
            Action::Edit => self.also_edit(),
            Action::Delete => self.also_delete(),
            Action::Find => self.also_find(),
            Action::Undo => self.also_undo(),
            Action::SetStance => self.also_set_stance(),
            Action::Appoint => self.also_appoint(),
            Action::Vacate => self.also_vacate(),
            Action::End => self.also_end(),
            Action::Close => self.also_close(),
            Action::Forget => self.also_forget(),
            Action::Merge => self.also_merge(),
            Action::Doubles => self.also_doubles(),
            Action::Import => self.also_import(),
            Action::Agenda => self.also_agenda(),
            Action::Reschedule => self.also_reschedule(),
            Action::Whose => self.also_whose(),
            Action::Snooze => self.also_snooze(),
            Action::Rivals => self.also_rivals(),
            Action::Depth => self.also_depth(),
            Action::Brief => self.also_brief(),
            Action::View(View::Tree) => self.also_map(),
            Action::Move => self.also_move(),
            Action::Aim => self.also_aim(),
            Action::Template => self.also_template(),
            Action::Sort => self.also_sort(),
            Action::Filter => self.also_filter(),
            Action::Copy => self.also_copy(),
            Action::Write => self.also_write(),
            Action::Present => self.also_present(),
            Action::Quit => self.also_quit(),
            Action::Help => self.also_help(),
            Action::AsOf => self.also_as_of(),
            Action::Years => self.also_years(),
            Action::TieTo => self.also_tie_to(),
            Action::Add(NounKind::Person) => self.also_new_person(),
            Action::Add(NounKind::Account) => self.also_new_account(),
            Action::Add(NounKind::Promise) => self.also_new_promise(),
            Action::Add(NounKind::Matter) => self.also_new_matter(),
            Action::Add(NounKind::PlanItem) | Action::Page(crate::app::screens::Page::Plan) => {
                self.also_plan()
            }
            Action::Add(NounKind::Department) => self.also_new_department(),
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
mod tests {
    use super::*;
    use crate::{
        app::{
            Keys,
            fields::LineInput,
            overlays::{Entries, Lead, MenuItem},
        },
        say::Lang,
    };

    #[test]
    fn a_word_typed_whole_finds_first_what_is_called_so() {
        for (lang, word) in [(Lang::En, "contact"), (Lang::Zh, "联系人")] {
            let names = Words::new(lang).action_names();
            let mut entries = Entries::new(KeyScope::Account, Lead::Actions, &Keys::default());
            entries.typed = LineInput::new(word);
            entries.narrow(&names);
            let first = entries.list.rows().first();
            let person = Action::Add(NounKind::Person);
            assert!(
                matches!(first, Some(MenuItem::Run(_, runs)) if *runs == person),
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
            ("competitor", Action::Rivals),
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
            ("友商", Action::Rivals),
            ("简报", Action::Brief),
            ("合并", Action::Merge),
            ("查重", Action::Doubles),
            ("改名", Action::Edit),
            ("删除", Action::Delete),
            ("撤销", Action::Undo),
            ("查找", Action::Find),
        ];
        for lang in [Lang::En, Lang::Zh] {
            let names = Words::new(lang).action_names();
            for scope in [
                KeyScope::Account,
                KeyScope::Book,
                KeyScope::Card,
                KeyScope::Agenda,
            ] {
                for (word, does) in known {
                    // The key that comes to the agenda leads back there.
                    if (scope, does) == (KeyScope::Agenda, Action::Agenda) {
                        continue;
                    }
                    let mut entries = Entries::new(scope, Lead::Actions, &Keys::default());
                    entries.typed = LineInput::new(word);
                    entries.narrow(&names);
                    let mut items = entries.list.rows().iter();
                    let found =
                        items.any(|item| matches!(item, MenuItem::Run(_, runs) if *runs == does));
                    assert!(found, "{word} finds no {does:?} on {scope:?} in {lang:?}");
                }
            }
        }
    }
}
