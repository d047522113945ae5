//! When a book under a passphrase is closed because nobody has touched a key.

use std::time::{Duration, Instant};

use crate::app::Protection;

/// Counts the time since the last key; for a book without a passphrase, or where the user wants no such lock,
/// it never comes to an end.
pub struct IdleLock {
    after: Option<Duration>,
    touched: Instant,
}

impl IdleLock {
    /// Locks after so many minutes, never if that is 0.
    pub fn new(protection: Protection, minutes: u16, now: Instant) -> Self {
        let locks = 0 < minutes && protection == Protection::Passphrase;
        Self {
            after: locks.then(|| Duration::from_secs(60 * u64::from(minutes))),
            touched: now,
        }
    }

    /// Somebody is there.
    pub const fn touched(&mut self, now: Instant) {
        self.touched = now;
    }

    /// How long until it locks, nothing if it is time; none where it never does.
    pub fn due_in(&self, now: Instant) -> Option<Duration> {
        let idle = now.saturating_duration_since(self.touched);
        self.after.map(|after| after.saturating_sub(idle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn it_locks_so_many_minutes_after_the_last_key() {
        let start = Instant::now();
        let mut lock = IdleLock::new(Protection::Passphrase, 10, start);
        assert_eq!(lock.due_in(start), Some(10 * MINUTE));
        assert_eq!(lock.due_in(start + 9 * MINUTE), Some(MINUTE));
        lock.touched(start + 9 * MINUTE);
        assert_eq!(lock.due_in(start + 12 * MINUTE), Some(7 * MINUTE));
        assert_eq!(lock.due_in(start + 19 * MINUTE), Some(Duration::ZERO));
        assert_eq!(lock.due_in(start + 90 * MINUTE), Some(Duration::ZERO));
    }

    #[test]
    fn nothing_is_locked_that_no_passphrase_opens_or_that_is_to_stay_open() {
        let start = Instant::now();
        for (protection, minutes) in [(Protection::None, 10), (Protection::Passphrase, 0)] {
            let lock = IdleLock::new(protection, minutes, start);
            assert_eq!(lock.due_in(start + 99 * MINUTE), None);
        }
    }
}
