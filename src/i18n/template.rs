//! Account templates.

use super::{Words, config::one_line, word};
use crate::domain::template::Template;

impl Words {
    /// A template with what it brings along.
    #[must_use]
    pub fn template(&self, template: &Template) -> String {
        let name = one_line(template.name.as_str());
        match (template.departments.len(), template.seats.len()) {
            (0, 0) => word!(self, "template-plain", name = name),
            (departments, seats) => word!(
                self,
                "value-template",
                name = name,
                departments = departments,
                seats = seats
            ),
        }
    }

    #[must_use]
    pub fn template_done(&self, account: &str, name: &str) -> String {
        let (account, name) = (one_line(account), one_line(name));
        word!(self, "template-done", account = account, name = name)
    }

    #[must_use]
    pub fn template_unknown(&self, id: &str, known: &[&str]) -> String {
        let known = self.list(known);
        word!(self, "template-unknown", id = one_line(id), known = known)
    }

    #[must_use]
    pub fn template_folder(&self, folder: &str) -> String {
        word!(self, "template-folder", folder = one_line(folder))
    }

    /// So many files of the user's own are missing from the choice.
    #[must_use]
    pub fn templates_wrong(&self, files: usize) -> String {
        word!(self, "templates-wrong", files = files)
    }
}
