//! Account templates.

use super::{Words, sayable::Sayable};
use crate::domain::{Name, template::Template, text::shown};

impl Words {
    /// A template with what it brings along.
    #[must_use]
    pub fn template(&self, template: &Template) -> String {
        let name = template.name.shown();
        match (template.departments.len(), template.seats.len()) {
            (0, 0) => self.template_plain(name),
            (departments, seats) => self.value_template(name, departments, seats),
        }
    }

    #[must_use]
    pub fn template_done(&self, account: &Name, template: &Template) -> String {
        self.template_done_said(account.shown(), template.name.shown())
    }

    #[must_use]
    pub fn template_unknown(&self, id: &str, known: &[impl Sayable]) -> String {
        let known = self.list(known);
        self.template_unknown_said(shown(id), known)
    }

    #[must_use]
    pub fn template_folder(&self, folder: &str) -> String {
        self.template_folder_said(shown(folder))
    }
}
