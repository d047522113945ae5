//! What people did for us: signals of the last half year, one for each day.

use super::{Constants, constants, index::Touch};
use crate::domain::{Signal, Signals};

/// Signals that are still evidence.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Evidence {
    /// What the best signal of each day is worth, summed.
    sum: f64,
    /// Days with a signal that is more than personal warmth.
    pub days: u32,
    /// Whether one of them is something only a friend does: information, help, a word for us.
    pub proven: bool,
}

impl Evidence {
    /// From contacts none of which is after `day`, oldest first.
    pub(super) fn of(touches: &[Touch], day: i32, constants: &Constants) -> Self {
        let window = i32::from(constants.evidence.days);
        let fresh = touches.partition_point(|touch| window < day - touch.day);
        let days = touches[fresh..].chunk_by(|a, b| a.day == b.day);
        days.fold(Self::default(), |so_far, same_day| {
            let signals = same_day
                .iter()
                .fold(Signals::NONE, |all, touch| all.union(touch.signals));
            let acted = [Signal::Informed, Signal::Helped, Signal::Promoted]
                .iter()
                .any(|signal| signals.has(*signal));
            Self {
                sum: so_far.sum + best(signals, &constants.evidence),
                days: so_far.days + u32::from(acted || signals.has(Signal::Joined)),
                proven: so_far.proven || acted,
            }
        })
    }

    /// 0–1.
    pub(super) fn share(self, constants: &Constants) -> f64 {
        f64::min(1.0, self.sum / constants.evidence.full)
    }
}

/// What the best of a day's signals is worth: one day proves little however much is typed.
fn best(signals: Signals, worth: &constants::Evidence) -> f64 {
    let given = Signal::ALL.iter().filter(|signal| signals.has(**signal));
    given.map(|signal| worth.of(*signal)).fold(0.0, f64::max)
}
