//! Panels in words: what they ask, what can be answered, what Enter would do.

use chrono::NaiveDate;

use super::{Words, word};
use crate::{
    app::{
        Action, Scope,
        fields::Pick,
        overlays::panel::{Answer, Ask, Panel, Task, Value},
    },
    domain::{
        command::Told,
        row::NounKind,
        text::{Name, shown},
    },
};

impl Words {
    #[must_use]
    pub fn panel_title(&self, panel: &Panel) -> String {
        let name = shown(panel.about.as_str());
        let name = name.as_ref();
        match &panel.task {
            Task::Move(_) => word!(self, "panel-move", name = name),
            Task::Rate(_) => word!(self, "panel-rate", name = name),
            Task::Aim(_) => word!(self, "panel-aim", name = name),
            Task::Tie(_) => word!(self, "panel-tie", name = name),
            Task::Leave(_) => word!(self, "panel-leave", name = name),
            Task::RuleOut(..) => word!(self, "panel-rule-out", name = name),
            Task::Suppose(_) => word!(self, "panel-suppose", name = name),
            Task::Furnish => word!(self, "panel-furnish", name = name),
            Task::Placeholder => word!(self, "panel-placeholder", name = name),
        }
    }

    #[must_use]
    pub fn ask(&self, ask: Ask) -> String {
        match ask {
            Ask::Department => word!(self, "ask-department"),
            Ask::Boss => word!(self, "ask-boss"),
            Ask::Level => word!(self, "ask-level"),
            Ask::Influence => word!(self, "ask-influence"),
            Ask::Seat => word!(self, "ask-seat"),
            Ask::Stance => word!(self, "ask-stance"),
            Ask::Evidence => word!(self, "ask-evidence"),
            Ask::Source => word!(self, "ask-source"),
            Ask::TieKind => word!(self, "ask-tie"),
            Ask::Other => word!(self, "ask-other"),
            Ask::Role => word!(self, "ask-role"),
            Ask::Chain => word!(self, "ask-chain"),
            Ask::Account => word!(self, "ask-account"),
            Ask::Template => word!(self, "ask-template"),
            Ask::Title | Ask::NewTitle => word!(self, "ask-title"),
            Ask::Called => word!(self, "ask-called"),
            Ask::Told => word!(self, "ask-told"),
            Ask::Note => word!(self, "ask-note"),
            Ask::Reason => word!(self, "ask-reason"),
            Ask::From => word!(self, "ask-from"),
            Ask::Last => word!(self, "ask-last"),
            Ask::By => word!(self, "ask-by"),
            Ask::Whom => word!(self, "ask-whom"),
            Ask::Suppose => word!(self, "ask-suppose"),
        }
    }

    /// A choice, with what tells it from others.
    #[must_use]
    pub fn value(&self, value: &Value, ask: Ask, today: NaiveDate) -> String {
        let name = |name: &Name| shown(name.as_str()).into_owned();
        match value {
            Value::Nothing => match ask {
                Ask::Boss => word!(self, "value-nobody"),
                Ask::Account => word!(self, "value-unknown"),
                Ask::Whom => word!(self, "value-account"),
                _ => word!(self, "value-none"),
            },
            Value::NewDepartment(new) => self.pick(&Pick::New(new.clone())),
            Value::Told(told) => self.told(*told),
            Value::Department(_, is) | Value::Account(_, is) => name(is),
            Value::Person(_, is, title, left) => {
                let left = left.filter(|left| *left <= today);
                let left = left.map(|left| self.left_on(left, today));
                let parts = [Some(name(is)), title.as_ref().map(name), left];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            Value::Template(template) => self.template(template),
            Value::Level(level) => self.level(*level),
            Value::Influence(influence) => influence.to_string(),
            Value::Seat(_, role, title, holder) => {
                let title = title.as_ref().map_or_else(|| self.role(*role), name);
                let holder = match holder {
                    Ok(holder) => name(holder),
                    Err(empty) => self.empty_seat(*empty),
                };
                format!("{} {title} · {holder}", role.code())
            }
            Value::Stance(stance) => self.stance(*stance),
            Value::Interaction(_, on, kind, note) => {
                let (day, kind) = (self.date(*on, today), self.kind(*kind));
                format!("{day} {kind} · {}", shown(note))
            }
            Value::Source(source) => self.stance_source(*source),
            Value::TieKind(kind) => self.tie(*kind),
            Value::Tie(tie, from, to) => {
                self.untied(&self.tie_says(tie.kind, &name(from), &name(to)))
            }
            Value::Role(role) => self.role(*role),
            Value::Suppose(what, role) => self.supposed(what, *role),
            Value::Chain(chain) => self.chain(*chain),
        }
    }

    /// How an unanswered question is answered.
    #[must_use]
    pub fn unanswered(&self, ask: Ask) -> String {
        match ask {
            Ask::From | Ask::Last => word!(self, "ask-today"),
            Ask::Note | Ask::Title | Ask::Called => word!(self, "ask-nothing"),
            Ask::Stance
            | Ask::Template
            | Ask::TieKind
            | Ask::Other
            | Ask::Role
            | Ask::Reason
            | Ask::Suppose
            | Ask::By => {
                word!(self, "ask-wanted")
            }
            _ => word!(self, "ask-stays"),
        }
    }

    #[must_use]
    pub fn panel_hint(&self, panel: &Panel) -> String {
        let asked = panel.asked().map(|column| &column.answer);
        let take = self.key(Scope::Panel, Action::NextField);
        let save = self.key(Scope::Panel, Action::Save);
        match (&panel.task, asked) {
            (Task::Suppose(_), _) => word!(self, "suppose-hint"),
            (_, Some(Answer::Choice(choices))) if choices.has_names() => {
                word!(self, "panel-hint", take = take)
            }
            (_, Some(Answer::Choice(_))) => word!(self, "panel-hint-letters", take = take),
            _ => word!(self, "panel-hint-text", take = take, save = save),
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
            _ => word!(self, "field-nothing", typed = said.as_ref()),
        }
    }

    /// Whether something came about or was so all along.
    #[must_use]
    pub fn told(&self, told: Told) -> String {
        match told {
            Told::Moved => word!(self, "told-moved"),
            Told::Corrected => word!(self, "told-corrected"),
        }
    }

    #[must_use]
    pub fn panel_incomplete(&self) -> String {
        word!(self, "panel-incomplete")
    }
}
