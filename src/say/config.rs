//! What can be wrong with the config file, and with templates of the user's own.

use super::{Words, sayable::Sayable};
use crate::{
    app::{
        Action, Allowed, ConfigProblem, ConfigRefusal, KeyRefusal, KeyScope, TABLE, Unfit,
        WrongFile,
    },
    domain::{Name, text::shown},
};

impl Words {
    /// What is wrong with a file, a line each.
    #[must_use]
    pub fn wrong_file(&self, wrong: &WrongFile) -> Vec<String> {
        let file = &wrong.file;
        match &wrong.why {
            Unfit::Unreadable(why) => vec![self.config_unreadable(shown(file), shown(why))],
            Unfit::Problems(problems) => {
                let each = problems.iter();
                each.map(|problem| self.config_problem(file, problem))
                    .collect()
            }
        }
    }

    /// What is wrong, and where.
    fn config_problem(&self, file: &str, problem: &ConfigProblem) -> String {
        let why = match &problem.what {
            ConfigRefusal::NotText => self.config_not_text(),
            ConfigRefusal::Syntax(detail) => self.config_syntax(shown(detail)),
            ConfigRefusal::UnknownKey { key, known } => {
                self.config_unknown_key(shown(key), self.list(known))
            }
            ConfigRefusal::WrongValue { key, allowed } => {
                self.config_wrong_value(shown(key), self.allowed(*allowed))
            }
            ConfigRefusal::NotAmong { key, allowed } => {
                self.config_wrong_value(shown(key), self.list(allowed))
            }
            ConfigRefusal::Twice { key, value } => self.config_twice(shown(key), shown(value)),
            ConfigRefusal::NoNumber { key, typed, range } => self.no_number(key, typed, *range),
            ConfigRefusal::Constant(error) => self.wrong_constant(error),
            ConfigRefusal::Keys { key, refusal } => {
                self.config_keys(shown(key), self.key_refusal(refusal))
            }
        };
        self.config_at_line(shown(file), problem.line, why)
    }

    /// What may be chosen from, one after the other.
    /// Several, one after the other.
    #[must_use]
    pub fn list(&self, words: &[impl Sayable]) -> String {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        words.join(&self.comma())
    }

    fn allowed(&self, allowed: Allowed) -> String {
        match allowed {
            Allowed::OneOf(values) => self.list(values),
            Allowed::KeyPress => self.config_allowed_key_press(),
            Allowed::Table => self.config_allowed_table(),
            Allowed::Tables => self.config_allowed_tables(),
            Allowed::Text => self.config_allowed_text(Name::MAX_CHARS),
            Allowed::Path => self.config_allowed_path(),
            Allowed::Word => self.config_allowed_word(),
            Allowed::LineWord => self.config_allowed_line_word(),
            Allowed::UpTo(most) => self.config_allowed_up_to(most),
            Allowed::Whole { least, most } => self.config_allowed_whole(least, most),
            Allowed::Rising { count, least, most } => {
                self.config_allowed_rising(count, least, most)
            }
        }
    }

    fn key_refusal(&self, refusal: &KeyRefusal) -> String {
        match refusal {
            KeyRefusal::UnknownScope { typed } => {
                let known: Vec<&str> = KeyScope::ALL.iter().map(|scope| scope.code()).collect();
                self.config_unknown_scope(shown(typed), self.list(&known))
            }
            KeyRefusal::UnknownAction {
                scope,
                typed,
                elsewhere,
            } => self.unknown_action(*scope, typed, elsewhere),
            KeyRefusal::UnknownKey { typed } => self.config_no_key(shown(typed)),
            KeyRefusal::SameKey { typed, as_key } => {
                self.config_same_key(shown(typed), as_key.to_string())
            }
            KeyRefusal::Edits { scope: _, key } => self.config_edits(key.to_string()),
            KeyRefusal::Taken { key, by } => self.config_taken(key.to_string(), self.coded(*by)),
            KeyRefusal::NoWay {
                scope,
                action,
                hidden_by: None,
            } => self.config_no_way(self.coded(*action), self.place_coded(*scope)),
            KeyRefusal::NoWay {
                scope,
                action,
                hidden_by: Some(_),
            } => self.config_hides(self.coded(*action), self.place_coded(*scope)),
        }
    }

    fn unknown_action(&self, scope: KeyScope, typed: &str, elsewhere: &[KeyScope]) -> String {
        let here = TABLE.iter().filter(|row| row.scope == scope);
        let known: Vec<_> = here.map(|row| row.action.code()).collect();
        let (typed, known, scope) = (shown(typed), self.list(&known), scope.code());
        if elsewhere.is_empty() {
            return self.config_unknown_action(scope, typed, known);
        }
        let elsewhere: Vec<&str> = elsewhere.iter().map(|scope| scope.code()).collect();
        self.config_action_elsewhere(scope, typed, self.list(&elsewhere), known)
    }

    /// An action as the file has it, with its word where that is another.
    fn coded(&self, action: Action) -> String {
        self.beside(action.code(), self.action(action))
    }

    fn place_coded(&self, scope: KeyScope) -> String {
        self.beside(scope.code(), self.scope_name(scope))
    }

    fn beside(&self, code: impl Sayable + AsRef<str>, called: String) -> String {
        if is_said(code.as_ref(), &called) {
            called
        } else {
            self.set_beside(code, called)
        }
    }

    /// What to say beside the file's own word for an action or scope, if that is another.
    #[must_use]
    pub fn config_aside(&self, code: &str, called: &str) -> String {
        if is_said(code, called) {
            String::new()
        } else {
            format!("  # {called}")
        }
    }

    /// No file is there, and none has to be.
    #[must_use]
    pub fn config_absent(&self, file: &str) -> String {
        self.config_absent_said(shown(file))
    }

    #[must_use]
    pub fn config_fine(&self, file: &str) -> String {
        self.config_fine_said(shown(file))
    }
}

/// Whether the file's word says it already.
fn is_said(code: &str, called: &str) -> bool {
    code.replace(['-', '_'], " ").eq_ignore_ascii_case(called)
}
