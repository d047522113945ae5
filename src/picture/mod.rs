//! What a map, a table or a page of the manual looks like on any surface: text, bars, boxes and lines on a
//! grid of cells, by role.
//!
//! A screen, a text file, an SVG and a page of a PDF show the same [`Picture`]; each painter knows
//! only how its surface draws a handful of shapes. A cell is as wide as a Latin letter and as high as
//! a line; a Chinese character takes two.
//!
//! Knows: the views of the map, the words, how wide a text is. Must not know: a terminal, a colour, a
//! file format, how state changes.

mod arms;
mod builder;
mod chain;
mod contest;
mod dots;
pub mod grid;
mod layout;
mod matrix;
mod moves;
mod ours;
mod page;
mod pending;
pub mod person;
mod power;
mod raster;
mod rows;
mod shape;
pub mod text;
mod ties;
mod tree;
mod trend;
mod units;

#[cfg(test)]
mod laws;

pub use builder::PictureBuilder;
pub use grid::Table;
pub use layout::Layout;
pub use page::{PageLayout, page};
pub use raster::{Raster, filled};
pub use shape::{Area, ArrowHead, Border, Cell, Picture, PictureItem, Point, Shape, Size, Stroke};

pub use crate::say::Tone;
pub use tree::title_of as seat_title;
pub use trend::{CurveMark, TrendChart, YearsChart, trend, years};

use crate::{
    domain::map::{Chart, Scene, Zoom},
    say::Words,
};

/// Lays a chart out for a width in cells, of which there are at least [`LEAST_CELLS`].
#[must_use]
pub fn lay_out<'a>(
    scene: &'a Scene,
    chart: &'a Chart,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
) -> Box<dyn Layout + 'a> {
    let cells = cells.max(LEAST_CELLS);
    match chart {
        Chart::Tree(tree) => Box::new(tree::TreeLayout {
            scene,
            tree,
            zoom,
            words,
            cells,
        }),
        Chart::Matrix(matrix) => {
            Box::new(matrix::MatrixLayout::new(scene, matrix, zoom, words, cells))
        }
        Chart::Power(power) => Box::new(power::PowerLayout::new(scene, power, zoom, words, cells)),
        Chart::Ties(ties) => Box::new(ties::TiesLayout::new(scene, ties, zoom, words, cells)),
        Chart::Ours(ours) => Box::new(ours::OursLayout::new(scene, ours, zoom, words, cells)),
        Chart::Moves(moves) => Box::new(moves::MovesLayout::new(scene, moves, zoom, words, cells)),
        Chart::Contest(contest) => Box::new(contest::ContestLayout::new(
            scene, contest, zoom, words, cells,
        )),
        Chart::Units(units) => Box::new(units::UnitsLayout::new(units, zoom, words, cells)),
        Chart::Pending => Box::new(pending::PendingLayout { words, cells }),
        Chart::Chain(chain) => Box::new(chain::ChainLayout::new(scene, chain, zoom, words, cells)),
    }
}

/// What is narrower is cut at its right edge.
pub const LEAST_CELLS: usize = 36;
