//! Numbers that choose between the forms of a sentence: 1 account, 2 accounts.

use std::fmt::Display;

/// A whole number that a sentence counts with.
pub trait Count: Display {
    fn count(&self) -> i64;
}

macro_rules! counts {
    ($($number:ty),*) => {
        $(impl Count for $number {
            fn count(&self) -> i64 {
                // Only 0 and 1 are told apart: a number beyond the range is a large number.
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        })*
    };
}
counts!(u8, u16, u32, u64, usize, i32, i64);
