//! What the mention under the cursor may become, while it is being typed.
//!
//! ```text
//! y visit @zh▏            asked: a person, "zh", and where in the line it stands
//!         ├ 张伟 …         offers, the likeliest first
//!         ├ Zhang Wei …
//!         └ new zh
//! ```

mod asked;
mod dues;
mod heard;
mod matters;
mod offers;
mod roster;
mod taken;

pub use asked::{Completable, Sought, asked, blanks};
pub use dues::offer_dues;
pub(super) use dues::with_day;
pub use heard::{Heard, heard, offer_heard};
pub use matters::asked_matter;
pub use offers::{Offer, Offered, offers};
pub use roster::Roster;
pub use taken::{Taken, settle, take, to_write};
