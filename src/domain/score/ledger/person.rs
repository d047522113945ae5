//! Why somebody's strength is what it is, in numbers that add up.

use chrono::NaiveDate;

use super::{
    super::{Constants, ContactShare, PersonDepth, Standing, State},
    Leaf, apportion, apportion_into,
};
use crate::domain::StanceValue;

/// A line about what a strength is made of. Shares are hundredths of a strength of 1.
#[derive(Debug, Clone, PartialEq)]
pub enum PersonLine {
    /// Nobody has spoken with them for long, or ever: what they think of us has faded.
    Silence {
        state: State,
        spoken: Option<NaiveDate>,
        cadence: u16,
        /// 0–1: how much of the stance still counts.
        fresh: f64,
    },
    Stance {
        share: i64,
        most: i64,
        /// What counts, and what was recorded.
        effective: Option<StanceValue>,
        recorded: Option<(StanceValue, NaiveDate)>,
    },
    Warmth {
        share: i64,
        most: i64,
        /// What is left of all contacts, in hundredths of a contact's worth, and what makes somebody
        /// fully warm.
        left: i64,
        full: i64,
        /// Days in which a contact loses half its worth.
        half_life: f64,
    },
    Contact {
        contact: ContactShare,
        /// Hundredths of its worth that are left; they add up to those of the warmth.
        left: i64,
    },
    /// What messages do not add, below zero.
    OverCeiling { left: i64 },
    Evidence {
        share: i64,
        most: i64,
        /// Days with a signal that is more than personal warmth.
        signals: u32,
        /// What all days are worth together, in hundredths, up to `full`.
        worth: i64,
        full: f64,
        /// Days for which one counts.
        days: u16,
    },
}

/// The lines of a person, each with how far in it is and which it is.
#[must_use]
pub fn person_lines(
    explained: &PersonDepth,
    constants: &Constants,
) -> Vec<(usize, Leaf, PersonLine)> {
    let standing = &explained.standing;
    let mut lines = Vec::new();
    if standing.fresh < 1.0 && !standing.is_opponent() {
        lines.push((
            0,
            Leaf::Silence,
            PersonLine::Silence {
                state: standing.state,
                spoken: standing.spoken,
                cadence: standing.cadence,
                fresh: standing.fresh,
            },
        ));
    }
    let mix = &constants.strength;
    let most = apportion(&[mix.stance, mix.warmth, mix.evidence], 0.01);
    let shares = shares(standing, constants);
    lines.push((
        0,
        Leaf::Stance,
        PersonLine::Stance {
            share: shares[0],
            most: most[0],
            effective: standing.stance,
            recorded: standing.recorded.map(|rating| (rating.value, rating.on)),
        },
    ));
    warmth(explained, constants, (shares[1], most[1]), &mut lines);
    lines.push((
        0,
        Leaf::Evidence,
        PersonLine::Evidence {
            share: shares[2],
            most: most[2],
            signals: standing.signals,
            worth: apportion(&[standing.evidence * constants.evidence.full], 0.01)[0],
            full: constants.evidence.full,
            days: constants.evidence.days,
        },
    ));
    lines
}

/// A strength in whole hundredths.
pub(super) fn shown(standing: &Standing) -> i64 {
    apportion(&[standing.strength], 0.01)[0]
}

/// What stance, warmth and evidence give; they add up to the strength as it is shown.
fn shares(standing: &Standing, constants: &Constants) -> Vec<i64> {
    apportion_into(&standing.parts(constants), 0.01, shown(standing))
}

fn warmth(
    explained: &PersonDepth,
    constants: &Constants,
    (share, most): (i64, i64),
    lines: &mut Vec<(usize, Leaf, PersonLine)>,
) {
    let mut parts: Vec<f64> = explained
        .contacts
        .iter()
        .filter(|contact| contact.counts)
        .map(|contact| contact.left)
        .collect();
    parts.push(-explained.over_ceiling);
    let shown = apportion(&parts, 0.01);
    let full = apportion(&[constants.warmth.full], 0.01)[0];
    lines.push((
        0,
        Leaf::Warmth,
        PersonLine::Warmth {
            share,
            most,
            left: shown.iter().sum(),
            full,
            half_life: constants.cadence.half_life * f64::from(explained.standing.cadence),
        },
    ));
    let mut left = shown.into_iter();
    for contact in &explained.contacts {
        let counted = contact.counts.then(|| left.next()).flatten();
        let left = counted.unwrap_or(0);
        lines.push((
            1,
            Leaf::Contact(contact.interaction),
            PersonLine::Contact {
                contact: *contact,
                left,
            },
        ));
    }
    if 0.0 < explained.over_ceiling {
        let left = left.next().unwrap_or(0);
        lines.push((1, Leaf::OverCeiling, PersonLine::OverCeiling { left }));
    }
}
