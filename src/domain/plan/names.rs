//! What departments are called before the user has said so.

use std::array;

use crate::domain::{Function, Name};

/// A name for a department of every function, in the user's language.
///
/// Handed in, because this room knows no language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardNames([Name; Function::ALL.len()]);

impl StandardNames {
    /// Asks `name` once for every function.
    #[must_use]
    pub fn new(mut name: impl FnMut(Function) -> Name) -> Self {
        Self(array::from_fn(|at| name(Function::ALL[at])))
    }

    #[must_use]
    pub fn of(&self, function: Function) -> &Name {
        &self.0[function as usize]
    }
}
