//! What a map looks like on any surface: text, bars, boxes and lines on a grid of cells, by role.
//!
//! A screen, a text file, an SVG and a page of a PDF show the same [`Picture`]; each painter knows
//! only how its surface draws a handful of shapes. A cell is as wide as a Latin letter and as high as
//! a line; a Chinese character takes two.
//!
//! Knows: the views of the map, the words, how wide a text is. Must not know: a terminal, a colour, a
//! file format, how state changes.

mod layout;
mod shape;
pub mod text;

pub use layout::Layout;
pub use shape::{Area, Border, Cell, Direction, Item, Picture, Shape, Size, Stroke, Tone};
