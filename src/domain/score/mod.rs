//! How deep the relationship with an account is: facts of one account → [`Depth`], purely.
//!
//! Knows: the facts of an account and of the ancestors it inherits seats from, a day, one table of
//! [`Constants`]; one file per part, in the order in which they build on each other:
//!
//! ```text
//! warmth evidence ─▶ standing ─▶ key universal organizational ─▶ caps growth confidence reasons ─▶ depth
//! ```
//!
//! Must not know: a clock, a book, a screen, a word of any language. Same facts, same day, same
//! constants: the same numbers to the last bit, on every machine and in whatever order rows come.

mod about;
mod belief;
pub mod calibrate;
mod caps;
mod confidence;
pub mod constants;
mod contribution;
mod course;
mod day;
mod decay;
mod depth;
mod diff;
mod duty;
mod effort;
mod events;
mod evidence;
mod explain;
mod facts;
mod grouped;
mod growth;
mod index;
mod inherit;
mod key;
mod ledger;
mod likely;
mod links;
mod moves;
mod neglect;
mod organizational;
mod ours;
mod reasons;
mod since;
mod standing;
mod suppose;
mod trend;
mod turns;
mod universal;
mod warmth;
mod what_if;
mod years;

#[cfg(test)]
pub(crate) mod example;
#[cfg(test)]
pub(crate) mod laws;
#[cfg(test)]
mod tests;

pub use about::{Added, ChangedFacts};
pub use calibrate::{DepthMeasure, Outcome};
pub use caps::{Cap, CapReason};
pub use constants::{ConstantError, Constants, Layers, Range as ConstantRange, TierCadences};
pub use contribution::{Bearer, Because, Contribution, ContributionKind, Cover, Layer};
pub use course::{Course, course};
pub use depth::{DepartmentDepth, Depth, SeatDepth, depth};
pub use diff::{Cause, Headline, Movement, Why, diff, headline, headline_of};
pub use effort::Effort;
pub use events::{Event, TrendEvent, events};
pub use explain::{ContactShare, PersonDepth, explain};
pub use facts::*;
pub use growth::StageNeed;
pub use index::Prepared;
pub use ledger::*;
pub use likely::{Likely, Urgency};
pub use links::{Check, Checklist, Cure, Link, Ready};
pub use moves::{PersonMove, PostMove, moves};
pub use neglect::{Neglect, neglects};
pub use organizational::Summit;
pub use ours::{Acquaintance, Leaving, leavings};
pub use reasons::{Foundation, ReasonId, WeakestLink};
pub use since::{Changes, ContributionChange, Fact, changes};
pub use standing::{Rating, Standing, State, Strength};
pub use suppose::{Supposition, suppose};
pub use trend::{Forecast, WEEKS, forecast, trend};
pub use what_if::{Candidate, NextStep, WhomToSee, next_best};
pub use years::{QUARTERS, Turn, TurnTo, Years, YearsPoint, years};

use super::words::words;

words! {
    /// How far the relationship has grown: 点 → 线 → 面 → 立体.
    Stage { Point = "point", Points = "points", Line = "line", Surface = "surface", Solid = "solid" }
}
words! {
    /// The depth in a word.
    Band { Deep = "deep", Firm = "firm", Thin = "thin", Shallow = "shallow" }
}
