//! What people did for us: signals of the last half year.

use super::{Constants, index::Touch};
use crate::domain::Signal;

/// Signals that are still evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Signals, of every contact of every day.
    pub signals: u32,
    /// Whether one of them is information we should not have had.
    pub informed: bool,
}

impl Evidence {
    /// From contacts none of which is after `day`.
    pub(super) fn of(touches: &[Touch], day: i32, constants: &Constants) -> Self {
        let window = i32::from(constants.evidence.days);
        let fresh = touches
            .iter()
            .rev()
            .take_while(|touch| day - touch.day <= window);
        fresh.fold(Self::default(), |sum, touch| Self {
            signals: sum.signals + touch.signals.count(),
            informed: sum.informed || touch.signals.has(Signal::Informed),
        })
    }

    /// 0–1.
    pub(super) fn share(self, constants: &Constants) -> f64 {
        f64::min(1.0, f64::from(self.signals) / constants.evidence.full)
    }
}
