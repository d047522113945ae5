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

    /// Nothing in the book has these words.
    #[must_use]
    pub fn found_nothing(&self, query: &str) -> String {
        word!(
            self,
            "shell-found-nothing",
            query = shown(query).into_owned()
        )
    }

    #[must_use]
    pub fn nothing_taken(&self) -> String {
        word!(self, "shell-nothing-taken")
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
