//! What can be typed or chosen in one place of a form.

mod choice;
mod date;
mod line;
mod row;

pub use choice::{ChoiceField, Code};
pub use date::day;
pub use line::{Edit, LineInput, edits, in_lines};
pub use row::{Left, OPTIONS, RowField, RowOption, RowPick, Sort, Source, new_department};
