//! What a sentence may be told: numbers, words of our own, and what has passed the gate.

use std::{borrow::Cow, fmt::Display};

use super::Said;
use crate::domain::text::Shown;

/// What a sentence may be told. A name or a text as it was written is none of it, so that nobody tells one
/// without having it [`shown`](crate::domain::text::shown) before.
pub trait Sayable: Display {}

impl Sayable for Shown<'_> {}

/// Made of other words and of what was shown.
impl Sayable for String {}

impl Sayable for Said {}

/// Stands in the program: what came from outside does not live as long.
impl Sayable for &'static str {}

impl Sayable for Cow<'static, str> {}

impl<T: Sayable> Sayable for &T {}

/// A whole number that a sentence counts with: it chooses between the forms, 1 account, 2 accounts.
pub trait Count: Sayable {
    fn count(&self) -> i64;
}

macro_rules! counts {
    ($($number:ty),*) => {
        $(
            impl Sayable for $number {}

            impl Count for $number {
                fn count(&self) -> i64 {
                    // Only 0 and 1 are told apart: a number beyond the range is a large number.
                    i64::try_from(*self).unwrap_or(i64::MAX)
                }
            }
        )*
    };
}
counts!(u8, u16, u32, u64, usize, i32, i64);
