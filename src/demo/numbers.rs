//! Telephone numbers that no telephone has, each for one person only.

use std::collections::HashSet;

/// How many British numbers are reserved for invented people.
const RESERVED: u32 = 1_000;
/// How many Chinese numbers begin with a prefix that no network has.
const CHINESE: u32 = 100_000_000;

/// The numbers that are given.
///
/// Two people with one number would be listed as likely the same, which they are not.
#[derive(Default)]
pub(super) struct Numbers {
    given: HashSet<String>,
    /// How many have been given since the reserved British ones were used up.
    beyond: u32,
}

impl Numbers {
    /// Nobody else gets this one: it belongs to somebody of a story.
    pub(super) fn keep(&mut self, number: &str) {
        self.given.insert(number.to_owned());
    }

    /// A British number: the wished one, or the next that is free.
    pub(super) fn british(&mut self, wish: u16) -> String {
        let reserved = |place| format!("+44 20 7946 0{place:03}");
        if self.beyond == 0
            && let Some(number) = self.next_free(wish.into(), RESERVED, reserved)
        {
            return number;
        }
        // No British number begins with a four.
        let number = 100_000_000 + self.beyond;
        self.beyond += 1;
        format!("+44 4{:03} {:06}", number / 1_000_000, number % 1_000_000)
    }

    /// A Chinese number: the wished one, or the next that is free.
    pub(super) fn chinese(&mut self, wish: u32) -> String {
        // No mobile network has the prefix 100.
        let number = |place| format!("+86 100 {:04} {:04}", place / 10_000, place % 10_000);
        self.next_free(wish, CHINESE, number)
            .unwrap_or_else(|| number(wish))
    }

    fn next_free(
        &mut self,
        wish: u32,
        count: u32,
        number: impl Fn(u32) -> String,
    ) -> Option<String> {
        let free = (0..count)
            .map(|step| number((wish + step) % count))
            .find(|number| !self.given.contains(number))?;
        self.given.insert(free.clone());
        Some(free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_taken_makes_room_for_the_next() {
        let mut numbers = Numbers::default();
        numbers.keep("+44 20 7946 0999");
        assert_eq!(numbers.british(999), "+44 20 7946 0000");
        assert_eq!(numbers.chinese(20_010_001), "+86 100 2001 0001");
        assert_eq!(numbers.chinese(20_010_001), "+86 100 2001 0002");
    }

    #[test]
    fn there_are_numbers_for_more_people_than_numbers_are_reserved() {
        let mut numbers = Numbers::default();
        let given: HashSet<_> = (0..2_500).map(|_| numbers.british(7)).collect();
        assert_eq!(given.len(), 2_500);
    }
}
