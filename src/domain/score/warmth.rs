//! How recently and how closely we met: every contact halves in worth while it ages.

use super::{Constants, decay::left_after, index::Touch};

/// Warmth 0–1 from a person's contacts, oldest first and none after `day`, at `cadence` days.
pub(super) fn warmth(touches: &[Touch], day: i32, cadence: u16, constants: &Constants) -> f64 {
    let (mut met, mut written) = (0.0, 0.0);
    for same_day in touches.chunk_by(|a, b| a.day == b.day) {
        let best = best(same_day);
        let left = decayed(best, day, cadence, constants);
        if best.is_message() {
            written += left;
        } else {
            met += left;
        }
    }
    let sum = met + f64::min(constants.warmth.messages, written);
    f64::min(1.0, sum / constants.warmth.full)
}

/// What is left on `day` of the worth of a contact.
pub(super) fn decayed(touch: &Touch, day: i32, cadence: u16, constants: &Constants) -> f64 {
    let half_life = constants.cadence.half_life * f64::from(cadence);
    touch.worth * left_after(f64::from(day - touch.day) / half_life)
}

/// The one contact of a day that counts: the worthiest, on a tie one that is not a message.
///
/// A message in place of an equal meeting would fall under the messages' ceiling, and adding it
/// could lower the score.
pub(super) fn best(same_day: &[Touch]) -> &Touch {
    let mut best = &same_day[0];
    for touch in &same_day[1..] {
        let face_to_face = best.is_message() && !touch.is_message();
        if best.worth < touch.worth || best.worth <= touch.worth && face_to_face {
            best = touch;
        }
    }
    best
}
