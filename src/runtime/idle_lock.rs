//! When a book under a passphrase is closed because nobody has touched a key.

use std::time::{Duration, Instant, SystemTime};

use crate::app::Protection;

/// A time, by the clock that only goes forward and by that of the wall: the first may stand still while the
/// machine sleeps, the second may be set.
#[derive(Clone, Copy)]
pub struct Moment {
    steady: Instant,
    wall: SystemTime,
}

impl Moment {
    pub fn now() -> Self {
        Self {
            steady: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// The time since an earlier one: that of the clock which saw more of it.
    fn since(self, earlier: Self) -> Duration {
        let steady = self.steady.saturating_duration_since(earlier.steady);
        let wall = self.wall.duration_since(earlier.wall);
        steady.max(wall.unwrap_or_default())
    }
}

/// Counts the time since the last key; for a book without a passphrase, or where the user wants no such lock,
/// it never comes to an end.
pub struct IdleLock {
    after: Option<Duration>,
    touched: Moment,
}

impl IdleLock {
    /// Locks after so many minutes, never if that is 0.
    pub fn new(protection: Protection, minutes: u16, now: Moment) -> Self {
        let locks = 0 < minutes && protection == Protection::Passphrase;
        Self {
            after: locks.then(|| Duration::from_mins(u64::from(minutes))),
            touched: now,
        }
    }

    /// Somebody is there: whether they come too late, after a sleep of the machine that nothing woke us from.
    pub fn touched(&mut self, now: Moment) -> bool {
        let is_late = self.due_in(now) == Some(Duration::ZERO);
        self.touched = now;
        is_late
    }

    /// How long until it locks, nothing if it is time; none where it never does.
    pub fn due_in(&self, now: Moment) -> Option<Duration> {
        let idle = now.since(self.touched);
        self.after.map(|after| after.saturating_sub(idle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    impl Moment {
        /// So long after, by both clocks.
        fn after(self, awake: Duration) -> Self {
            self.after_sleep(awake, Duration::ZERO)
        }

        fn after_sleep(self, awake: Duration, asleep: Duration) -> Self {
            Self {
                steady: self.steady + awake,
                wall: self.wall + awake + asleep,
            }
        }
    }

    #[test]
    fn it_locks_so_many_minutes_after_the_last_key() {
        let start = Moment::now();
        let mut lock = IdleLock::new(Protection::Passphrase, 10, start);
        assert_eq!(lock.due_in(start), Some(10 * MINUTE));
        assert_eq!(lock.due_in(start.after(9 * MINUTE)), Some(MINUTE));
        assert!(!lock.touched(start.after(9 * MINUTE)));
        assert_eq!(lock.due_in(start.after(12 * MINUTE)), Some(7 * MINUTE));
        assert_eq!(lock.due_in(start.after(19 * MINUTE)), Some(Duration::ZERO));
        assert_eq!(lock.due_in(start.after(90 * MINUTE)), Some(Duration::ZERO));
    }

    #[test]
    fn a_key_after_a_long_sleep_of_the_machine_comes_too_late() {
        let start = Moment::now();
        let mut lock = IdleLock::new(Protection::Passphrase, 10, start);
        let woken = start.after_sleep(MINUTE, 8 * MINUTE);
        assert!(!lock.touched(woken));
        assert!(lock.touched(woken.after_sleep(MINUTE, 60 * MINUTE)));
        // A clock that was put back takes nothing away.
        let mut put_back = start.after(9 * MINUTE);
        put_back.wall = start.wall - 60 * MINUTE;
        let lock = IdleLock::new(Protection::Passphrase, 10, start);
        assert_eq!(lock.due_in(put_back), Some(MINUTE));
    }

    #[test]
    fn nothing_is_locked_that_no_passphrase_opens_or_that_is_to_stay_open() {
        let start = Moment::now();
        for (protection, minutes) in [(Protection::None, 10), (Protection::Passphrase, 0)] {
            let mut lock = IdleLock::new(protection, minutes, start);
            assert_eq!(lock.due_in(start.after(99 * MINUTE)), None);
            assert!(!lock.touched(start.after(99 * MINUTE)));
        }
    }
}
