//! What can be wrong with the config file, and with templates of the user's own.

use super::{Words, word};
use crate::{
    app::{
        Action, Allowed, ConfigProblem, ConfigRefusal, KeyRefusal, Scope, TABLE, Unfit, WrongFile,
    },
    domain::text::{Name, shown},
};

impl Words {
    /// What is wrong with a file, a line each.
    #[must_use]
    pub fn wrong_file(&self, wrong: &WrongFile) -> Vec<String> {
        let file = &wrong.file;
        match &wrong.why {
            Unfit::Unreadable(why) => vec![word!(
                self,
                "config-unreadable",
                file = one_line(file),
                why = one_line(why)
            )],
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
            ConfigRefusal::NotText => word!(self, "config-not-text"),
            ConfigRefusal::Syntax(detail) => {
                word!(self, "config-syntax", detail = one_line(detail))
            }
            ConfigRefusal::UnknownKey { key, known } => word!(
                self,
                "config-unknown-key",
                key = one_line(key),
                known = self.list(known)
            ),
            ConfigRefusal::WrongValue { key, allowed } => word!(
                self,
                "config-wrong-value",
                key = one_line(key),
                allowed = self.allowed(*allowed)
            ),
            ConfigRefusal::NotAmong { key, allowed } => word!(
                self,
                "config-wrong-value",
                key = one_line(key),
                allowed = self.list(allowed)
            ),
            ConfigRefusal::Twice { key, value } => word!(
                self,
                "config-twice",
                key = one_line(key),
                value = one_line(value)
            ),
            ConfigRefusal::NoNumber { key, typed, range } => self.no_number(key, typed, *range),
            ConfigRefusal::Constant(error) => self.wrong_constant(error),
            ConfigRefusal::Keys { key, refusal } => word!(
                self,
                "config-keys",
                key = one_line(key),
                why = self.key_refusal(refusal)
            ),
        };
        word!(
            self,
            "config-at-line",
            file = one_line(file),
            line = problem.line,
            why = why
        )
    }

    /// What may be chosen from, one after the other.
    pub(super) fn list(&self, words: &[impl AsRef<str>]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(self.comma())
    }

    fn allowed(&self, allowed: Allowed) -> String {
        match allowed {
            Allowed::OneOf(values) => self.list(values),
            Allowed::KeyPress => word!(self, "config-allowed-key-press"),
            Allowed::Table => word!(self, "config-allowed-table"),
            Allowed::Tables => word!(self, "config-allowed-tables"),
            Allowed::Text => word!(self, "config-allowed-text", most = Name::MAX_CHARS),
            Allowed::Word => word!(self, "config-allowed-word"),
            Allowed::LineWord => word!(self, "config-allowed-line-word"),
            Allowed::UpTo(most) => word!(self, "config-allowed-up-to", most = most),
            Allowed::Whole { least, most } => {
                word!(self, "config-allowed-whole", least = least, most = most)
            }
            Allowed::Rising { count, least, most } => word!(
                self,
                "config-allowed-rising",
                count = count,
                least = least,
                most = most
            ),
        }
    }

    fn key_refusal(&self, refusal: &KeyRefusal) -> String {
        match refusal {
            KeyRefusal::UnknownScope { typed } => {
                let known: Vec<&str> = Scope::ALL.iter().map(|scope| scope.code()).collect();
                word!(
                    self,
                    "config-unknown-scope",
                    typed = one_line(typed),
                    known = self.list(&known)
                )
            }
            KeyRefusal::UnknownAction {
                scope,
                typed,
                elsewhere,
            } => self.unknown_action(*scope, typed, elsewhere),
            KeyRefusal::UnknownKey { typed } => {
                word!(self, "config-no-key", typed = one_line(typed))
            }
            KeyRefusal::SameKey { typed, as_key } => word!(
                self,
                "config-same-key",
                typed = one_line(typed),
                key = as_key.to_string()
            ),
            KeyRefusal::Edits { scope: _, key } => {
                word!(self, "config-edits", pressed = key.to_string())
            }
            KeyRefusal::Taken { key, by } => word!(
                self,
                "config-taken",
                pressed = key.to_string(),
                by = self.coded(*by)
            ),
            KeyRefusal::NoWay {
                scope,
                action,
                hidden_by: None,
            } => word!(
                self,
                "config-no-way",
                action = self.coded(*action),
                scope = self.place_coded(*scope)
            ),
            KeyRefusal::NoWay {
                scope,
                action,
                hidden_by: Some(_),
            } => word!(
                self,
                "config-hides",
                action = self.coded(*action),
                scope = self.place_coded(*scope)
            ),
        }
    }

    fn unknown_action(&self, scope: Scope, typed: &str, elsewhere: &[Scope]) -> String {
        let here = TABLE.iter().filter(|row| row.scope == scope);
        let known: Vec<_> = here.map(|row| row.action.code()).collect();
        let (typed, known, scope) = (one_line(typed), self.list(&known), scope.code());
        if elsewhere.is_empty() {
            return word!(
                self,
                "config-unknown-action",
                typed = typed,
                scope = scope,
                known = known
            );
        }
        let elsewhere: Vec<&str> = elsewhere.iter().map(|scope| scope.code()).collect();
        word!(
            self,
            "config-action-elsewhere",
            typed = typed,
            scope = scope,
            known = known,
            elsewhere = self.list(&elsewhere)
        )
    }

    /// An action as the file has it, with its word where that is another.
    fn coded(&self, action: Action) -> String {
        self.beside(&action.code(), self.action(action))
    }

    fn place_coded(&self, scope: Scope) -> String {
        self.beside(scope.code(), self.scope_name(scope))
    }

    fn beside(&self, code: &str, called: String) -> String {
        if is_said(code, &called) {
            called
        } else {
            word!(self, "config-coded", code = code, called = called)
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
        word!(self, "config-absent", file = one_line(file))
    }

    #[must_use]
    pub fn config_fine(&self, file: &str) -> String {
        word!(self, "config-fine", file = one_line(file))
    }

    #[must_use]
    pub fn config_nowhere(&self) -> String {
        word!(self, "config-nowhere")
    }
}

/// Whether the file's word says it already.
fn is_said(code: &str, called: &str) -> bool {
    code.replace(['-', '_'], " ").eq_ignore_ascii_case(called)
}

/// What a stranger's file says, safe to print.
pub(super) fn one_line(text: &str) -> String {
    shown(text).into_owned()
}
