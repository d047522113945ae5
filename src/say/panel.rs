//! Panels in words: what they ask, what can be answered, what Enter would do.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::{
        Action, KeyScope,
        fields::RowPick,
        overlays::panel::{AnswerKind, Ask, AskedValue, Panel, Task},
    },
    domain::{Name, NounKind, text::shown},
};

impl Words {
    #[must_use]
    pub fn panel_title(&self, panel: &Panel) -> String {
        let name = shown(panel.about.as_str());
        let name = name.as_ref();
        match &panel.task {
            Task::Move(_) => self.panel_move(name),
            Task::Rate(_) => self.panel_rate(name),
            Task::Aim(_) => self.panel_aim(name),
            Task::Tie(_) => self.panel_tie(name),
            Task::Leave(_) => self.panel_leave(name),
            Task::RuleOut(..) => self.panel_rule_out(name),
            Task::Suppose(_) => self.panel_suppose(name),
            Task::Furnish => self.panel_furnish(name),
            Task::Placeholder => self.panel_placeholder(name),
        }
    }

    #[must_use]
    pub fn ask(&self, ask: Ask) -> String {
        match ask {
            Ask::Department => self.ask_department_said(),
            Ask::Boss => self.ask_boss(),
            Ask::Level => self.ask_level(),
            Ask::Influence => self.ask_influence(),
            Ask::Seat => self.ask_seat_said(),
            Ask::Stance => self.ask_stance(),
            Ask::Evidence => self.ask_evidence(),
            Ask::Source => self.ask_source(),
            Ask::TieKind => self.ask_tie(),
            Ask::Other => self.ask_other(),
            Ask::Role => self.ask_role(),
            Ask::Chain => self.ask_chain(),
            Ask::Account => self.ask_account(),
            Ask::Template => self.ask_template(),
            Ask::Title | Ask::NewTitle => self.ask_title(),
            Ask::Called => self.ask_called(),
            Ask::Told => self.ask_told(),
            Ask::Note => self.ask_note(),
            Ask::Reason => self.ask_reason(),
            Ask::From => self.ask_from(),
            Ask::Last => self.ask_last(),
            Ask::By => self.ask_by(),
            Ask::Whom => self.ask_whom(),
            Ask::Suppose => self.ask_suppose(),
        }
    }

    /// A choice, with what tells it from others.
    #[must_use]
    pub fn value(&self, value: &AskedValue, ask: Ask, today: NaiveDate) -> String {
        let name = |name: &Name| shown(name.as_str()).into_owned();
        match value {
            AskedValue::Nothing => match ask {
                Ask::Boss => self.value_nobody(),
                Ask::Account => self.value_unknown(),
                Ask::Whom => self.value_account(),
                _ => self.value_none(),
            },
            AskedValue::NewDepartment(new) => self.pick(&RowPick::New(new.clone())),
            AskedValue::Told(told) => self.told(*told),
            AskedValue::Department(_, is) | AskedValue::Account(_, is) => name(is),
            AskedValue::Person(_, is, title, left) => {
                let left = left.filter(|left| *left <= today);
                let left = left.map(|left| self.left_on(left, today));
                let parts = [Some(name(is)), title.as_ref().map(name), left];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            AskedValue::Template(template) => self.template(template),
            AskedValue::Level(level) => self.level(*level),
            AskedValue::Influence(influence) => influence.to_string(),
            AskedValue::Seat(_, role, title, holder) => {
                let title = title.as_ref().map_or_else(|| self.role(*role), name);
                let holder = match holder {
                    Ok(holder) => name(holder),
                    Err(empty) => self.empty_seat(*empty),
                };
                format!("{} {title} · {holder}", role.code())
            }
            AskedValue::Stance(stance) => self.stance(*stance),
            AskedValue::Interaction(_, on, kind, note) => {
                let (day, kind) = (self.date(*on, today), self.kind(*kind));
                format!("{day} {kind} · {}", shown(note))
            }
            AskedValue::Source(source) => self.stance_source(*source),
            AskedValue::TieKind(kind) => self.tie(*kind),
            AskedValue::Tie(tie, from, to) => {
                self.history_untied(self.tie_says(tie.kind, &name(from), &name(to)))
            }
            AskedValue::Role(role) => self.role(*role),
            AskedValue::Suppose(what, role) => self.supposed(what, *role),
            AskedValue::Chain(chain) => self.chain(*chain),
        }
    }

    /// How an unanswered question is answered.
    #[must_use]
    pub fn unanswered(&self, ask: Ask) -> String {
        match ask {
            Ask::From | Ask::Last => self.ask_today(),
            Ask::Note | Ask::Title | Ask::Called => self.ask_nothing(),
            Ask::Stance
            | Ask::Template
            | Ask::TieKind
            | Ask::Other
            | Ask::Role
            | Ask::Reason
            | Ask::Suppose
            | Ask::By => self.ask_wanted(),
            _ => self.ask_stays(),
        }
    }

    #[must_use]
    pub fn panel_hint(&self, panel: &Panel) -> String {
        let asked = panel.asked().map(|column| &column.answer);
        let take = self.key(KeyScope::Panel, Action::NextField);
        let save = self.key(KeyScope::Panel, Action::Save);
        match (&panel.task, asked) {
            (Task::Suppose(_), _) => self.suppose_hint(save),
            (_, Some(AnswerKind::Choice(choices))) if choices.has_names() => {
                self.panel_hint_said(take)
            }
            (_, Some(AnswerKind::Choice(_))) => self.panel_hint_letters(take),
            _ => self.panel_hint_text(take, save),
        }
    }

    /// Nobody and nothing that could answer the question is called so.
    #[must_use]
    pub fn unknown_answer(&self, ask: Ask, typed: &str) -> String {
        let said = shown(typed);
        match ask {
            Ask::Boss | Ask::Other | Ask::Whom => self.unknown(NounKind::Person, typed),
            Ask::Department => self.unknown(NounKind::Department, typed),
            Ask::Seat => self.unknown(NounKind::Seat, typed),
            Ask::Account => self.unknown(NounKind::Account, typed),
            _ => self.field_nothing(said.as_ref()),
        }
    }
}
