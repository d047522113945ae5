//! What can be typed or chosen in one place of a form.

mod choice;
mod date;
mod line;
mod row;

pub use choice::{Choice, Code};
pub use date::day;
pub use line::{Edit, Line, edits, in_lines};
pub use row::{Left, Makes, OPTIONS, Pick, RowField, RowOption, Sort, Source, new_department};
