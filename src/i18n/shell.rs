//! What only a shell is told.

use super::{Words, word};
use crate::domain::{
    command::Op,
    seat::Seat,
    text::{Name, shown},
};

/// Which way a deed was stepped over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Back,
    Forth,
}

impl Words {
    /// A deed that was undone or redone from the shell, where no key takes it back.
    #[must_use]
    pub fn deed_stepped(&self, op: Op, direction: Direction, name: Option<&Name>) -> String {
        let op = self.op(op);
        let what = match name {
            Some(name) => word!(
                self,
                "done-named",
                op = op,
                name = shown(name.as_str()).into_owned()
            ),
            None => op,
        };
        match direction {
            Direction::Back => word!(self, "shell-deed-undone", what = what),
            Direction::Forth => word!(self, "shell-deed-redone", what = what),
        }
    }

    /// A seat by its title, or else by its role.
    #[must_use]
    pub fn seat(&self, seat: &Seat) -> String {
        seat.title.as_ref().map_or_else(
            || self.role(seat.role),
            |title| shown(title.as_str()).into_owned(),
        )
    }

    /// How many promises a calendar has no place for.
    #[must_use]
    pub fn left_out_of_calendar(&self, count: usize) -> String {
        word!(self, "shell-undated", count = count)
    }

    /// What the user is called in their own book until they say otherwise.
    #[must_use]
    pub fn me(&self) -> String {
        word!(self, "shell-me")
    }

    #[must_use]
    pub fn step_undone(&self) -> String {
        word!(self, "shell-undone")
    }

    #[must_use]
    pub fn step_dropped(&self) -> String {
        word!(self, "shell-dropped")
    }

    #[must_use]
    pub fn empty_book(&self) -> String {
        word!(self, "shell-empty-book")
    }

    #[must_use]
    pub fn sum(&self) -> String {
        word!(self, "shell-sum")
    }

    /// Nothing in the book has these words, but some names are spelled like them.
    #[must_use]
    pub fn found_nothing(&self, query: &str, near: &[String]) -> String {
        let query = shown(query).into_owned();
        self.and_meant(word!(self, "shell-found-nothing", query = query), near)
    }

    #[must_use]
    pub fn no_such_account(&self, name: &str, near: &[String]) -> String {
        let name = shown(name).into_owned();
        if near.is_empty() {
            word!(self, "shell-no-account-at-all", name = name)
        } else {
            self.and_meant(word!(self, "shell-no-account", name = name), near)
        }
    }

    /// Neither an account nor a person is called so.
    #[must_use]
    pub fn no_such_name(&self, name: &str, near: &[String]) -> String {
        let name = shown(name).into_owned();
        if near.is_empty() {
            word!(self, "shell-no-name-at-all", name = name)
        } else {
            self.and_meant(word!(self, "shell-no-name", name = name), near)
        }
    }

    /// Followed by the accounts, with their ids.
    #[must_use]
    pub fn several_accounts(&self, name: &str) -> String {
        word!(
            self,
            "shell-several-accounts",
            name = shown(name).into_owned()
        )
    }

    /// Followed by accounts and people, with their ids.
    #[must_use]
    pub fn several_names(&self, name: &str) -> String {
        word!(self, "shell-several-names", name = shown(name).into_owned())
    }

    /// There is no such command, but some that may have been meant.
    #[must_use]
    pub fn no_such_command(&self, typed: &str, near: &[String]) -> String {
        let typed = shown(typed).into_owned();
        if near.is_empty() {
            word!(self, "shell-no-command-at-all", typed = typed)
        } else {
            self.and_meant(word!(self, "shell-no-command", typed = typed), near)
        }
    }

    fn and_meant(&self, said: String, near: &[String]) -> String {
        if near.is_empty() {
            return said;
        }
        let near: Vec<String> = near.iter().map(|name| shown(name).into_owned()).collect();
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        word!(self, "shell-meant", said = said, names = self.list(&near))
    }

    /// A book was looked for here.
    #[must_use]
    pub fn no_book(&self, path: &str) -> String {
        word!(self, "shell-no-book", path = shown(path).into_owned())
    }

    #[must_use]
    pub fn book_made(&self, path: &str) -> String {
        word!(self, "shell-book-made", path = shown(path).into_owned())
    }

    /// The line to log is empty.
    #[must_use]
    pub fn no_line(&self) -> String {
        word!(self, "shell-no-line")
    }

    /// Standard input has no line to log.
    #[must_use]
    pub fn no_lines(&self) -> String {
        word!(self, "shell-no-lines")
    }

    #[must_use]
    pub fn line_is_no_text(&self) -> String {
        word!(self, "shell-line-is-no-text")
    }

    /// The name of a file promises another form than the one asked for.
    #[must_use]
    pub fn form_contradicts(&self, file: &str, named: &str, asked: &str) -> String {
        word!(
            self,
            "shell-form-contradicts",
            file = shown(file).into_owned(),
            named = named,
            asked = asked
        )
    }

    /// The name of a file promises a form that is none of `ours`.
    #[must_use]
    pub fn form_not_written(&self, file: &str, named: &str, ours: &[String]) -> String {
        let ours: Vec<&str> = ours.iter().map(String::as_str).collect();
        word!(
            self,
            "shell-form-not-written",
            file = shown(file).into_owned(),
            named = named,
            ours = self.list(&ours)
        )
    }

    #[must_use]
    pub fn pdf_is_no_text(&self) -> String {
        word!(self, "shell-pdf-is-no-text")
    }

    #[must_use]
    pub fn nothing_taken(&self) -> String {
        word!(self, "shell-nothing-taken")
    }

    /// Why an import needs to be told which account, and how that is said.
    #[must_use]
    pub fn say_whose(&self, posts: usize, perhaps: Option<&Name>) -> String {
        let name = perhaps.map_or("NAME".into(), |name| shown(name.as_str()));
        word!(self, "shell-say-whose", count = posts, name = name.as_ref())
    }

    #[must_use]
    pub fn merged_into(&self, new: &Name, known: &Name) -> String {
        let (new, known) = (
            shown(new.as_str()).into_owned(),
            shown(known.as_str()).into_owned(),
        );
        word!(self, "shell-merged", new = new, known = known)
    }
}
