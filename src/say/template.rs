//! Account templates.

use super::{Words, config::one_line};
use crate::domain::template::Template;

impl Words {
    /// A template with what it brings along.
    #[must_use]
    pub fn template(&self, template: &Template) -> String {
        let name = one_line(template.name.raw());
        match (template.departments.len(), template.seats.len()) {
            (0, 0) => self.template_plain(name),
            (departments, seats) => self.value_template(name, departments, seats),
        }
    }

    #[must_use]
    pub fn template_done(&self, account: &str, name: &str) -> String {
        let (account, name) = (one_line(account), one_line(name));
        self.template_done_said(account, name)
    }

    #[must_use]
    pub fn template_unknown(&self, id: &str, known: &[&str]) -> String {
        let known = self.list(known);
        self.template_unknown_said(one_line(id), known)
    }

    #[must_use]
    pub fn template_folder(&self, folder: &str) -> String {
        self.template_folder_said(one_line(folder))
    }
}
