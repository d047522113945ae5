//! What is selected on a map, whichever view shows it.

use crate::domain::{Account, Colleague, Department, Id, Level, Person, Seat, Tie};

/// What a part of a map stands for, whatever order the parts are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Spot {
    /// Everybody.
    #[default]
    Account,
    /// An account below this one.
    Unit(Id<Account>),
    /// Absent: those of whom no department is known.
    Department(Option<Id<Department>>),
    /// The seats that an account above decides with.
    Above(Id<Account>),
    /// With its holder on the day.
    Seat(Id<Seat>, Option<Id<Person>>),
    Person(Id<Person>),
    /// Where a department and a level meet; absent: not known.
    Cell(Option<Id<Department>>, Option<Level>),
    Tie(Id<Tie>),
    /// Where one of theirs and one of ours meet.
    Pair(Id<Person>, Id<Colleague>),
}

impl Spot {
    #[must_use]
    pub const fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Person(id) | Self::Seat(_, Some(id)) | Self::Pair(id, _) => Some(id),
            _ => None,
        }
    }

    /// Whether two spots are the same thing, a seat staying itself when its holder changes.
    #[must_use]
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Seat(a, _), Self::Seat(b, _)) => a == b,
            _ => self == other,
        }
    }
}
