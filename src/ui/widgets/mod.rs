//! Small things that several regions draw.

mod bar;
mod canvas;
mod columns;
mod flow;
mod line;
mod list;
mod pane;
mod rows;

pub use bar::{bar, sparkline};
pub use canvas::{Window, canvas, picture};
pub use columns::spread;
pub use flow::{flow, spans};
pub use line::{Prompt, input, search};
pub use list::{ListPage, list, mark};
pub use pane::{Focus, pane, popup, popup_below};
pub use rows::FieldRows;
