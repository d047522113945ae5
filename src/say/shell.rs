//! What only a shell is told.

use super::{Words, sayable::Sayable};
use crate::domain::{Name, Op, Seat, text::shown};

/// Which way a step was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Back,
    Forth,
}

impl Words {
    /// A step that was undone or redone from the shell, where no key takes it back.
    #[must_use]
    pub fn stepped(&self, op: Op, direction: Direction, name: Option<&Name>) -> String {
        let what = self.did(op, name);
        match direction {
            Direction::Back => self.shell_step_undone(what),
            Direction::Forth => self.shell_step_redone(what),
        }
    }

    /// A seat by its title, or else by its role.
    #[must_use]
    pub fn seat(&self, seat: &Seat) -> String {
        seat.title
            .as_ref()
            .map_or_else(|| self.role(seat.role), Name::told)
    }

    /// Nothing in the book has these words, but some names are spelled like them.
    #[must_use]
    pub fn found_nothing(&self, query: &str, near: &[String]) -> String {
        self.and_meant(self.shell_found_nothing(shown(query)), near)
    }

    #[must_use]
    pub fn no_such_account(&self, name: &str, near: &[String]) -> String {
        let name = shown(name);
        if near.is_empty() {
            self.shell_no_account_at_all(name)
        } else {
            self.and_meant(self.shell_no_account(name), near)
        }
    }

    /// Neither an account nor a person is called so.
    #[must_use]
    pub fn no_such_name(&self, name: &str, near: &[String]) -> String {
        let name = shown(name);
        if near.is_empty() {
            self.shell_no_name_at_all(name)
        } else {
            self.and_meant(self.shell_no_name(name), near)
        }
    }

    /// Followed by the accounts, with their ids.
    #[must_use]
    pub fn several_accounts(&self, name: &str) -> String {
        self.shell_several_accounts(shown(name))
    }

    /// Followed by accounts and people, with their ids.
    #[must_use]
    pub fn several_names(&self, name: &str) -> String {
        self.shell_several_names(shown(name))
    }

    /// There is no such command, but some that may have been meant.
    #[must_use]
    pub fn no_such_command(&self, typed: &str, near: &[String]) -> String {
        let typed = shown(typed);
        if near.is_empty() {
            self.shell_no_command_at_all(typed)
        } else {
            self.and_meant(self.shell_no_command(typed), near)
        }
    }

    /// What was said, and what may have been meant.
    #[must_use]
    pub fn and_meant(&self, said: String, near: &[String]) -> String {
        if near.is_empty() {
            return said;
        }
        let near: Vec<_> = near.iter().map(|name| shown(name)).collect();
        self.shell_meant(said, self.list(&near))
    }

    /// A book was looked for here.
    #[must_use]
    pub fn no_book(&self, path: &str) -> String {
        self.shell_no_book(shown(path))
    }

    #[must_use]
    pub fn book_made(&self, path: &str) -> String {
        self.shell_book_made(shown(path))
    }

    /// The name of a file promises another form than the one asked for.
    #[must_use]
    pub fn form_contradicts(&self, file: &str, named: &str, asked: &'static str) -> String {
        self.shell_form_contradicts(shown(file), shown(named), asked)
    }

    /// The name of a file promises a form that is none of `ours`.
    #[must_use]
    pub fn form_not_written(&self, file: &str, named: &str, ours: &[impl Sayable]) -> String {
        self.shell_form_not_written(shown(file), shown(named), self.list(ours))
    }

    /// Why an import needs to be told which account, and how that is said.
    #[must_use]
    pub fn say_whose(&self, posts: usize, perhaps: Option<&Name>) -> String {
        self.shell_say_whose(posts, perhaps.map_or("NAME".into(), Name::shown))
    }

    #[must_use]
    pub fn merged_into(&self, new: &Name, known: &Name) -> String {
        self.shell_merged(new.shown(), known.shown())
    }
}
