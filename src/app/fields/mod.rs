//! What can be typed or chosen in one place of a form.

mod choice;
mod date;
mod line;
mod pick;

pub use choice::{ChoiceField, Code};
pub use date::day;
pub use line::{Edit, LineInput, edits, in_lines};
pub use pick::{LETTERED, Left, OPTIONS, PickField, PickOption, Pickable, RowOption, Sort, Source};
