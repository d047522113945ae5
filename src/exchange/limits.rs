//! How much of a file is read. One that holds more would fill the memory, or keep whoever brings it waiting
//! for minutes; it is refused whole, in words that say what to do.

use super::Reason;

/// Bytes of a file: address books with a photo on every card come near it.
pub const MOST_BYTES: u64 = 128 << 20;
/// Bytes of text in a workbook, unpacked, and in the cells of its sheets.
pub(super) const MOST_TEXT: usize = 64 << 20;
/// Cards, rows, events and the times they take place, in one file.
pub(super) const MOST_RECORDS: usize = 100_000;
/// Cells of a row: as many as a spreadsheet has columns.
pub(super) const MOST_COLUMNS: usize = 16_384;
/// Places for a cell, empty ones between others included: a stray cell far away makes many.
pub(super) const MOST_PLACES: usize = 4_000_000;

/// # Errors
/// [`Reason::TooMany`] when a file has more records than are read.
pub(super) fn few(records: usize) -> Result<(), Reason> {
    if MOST_RECORDS < records {
        return Err(Reason::TooMany { most: MOST_RECORDS });
    }
    Ok(())
}

/// What has been read of a table, in all of its sheets.
#[derive(Debug, Default)]
pub(super) struct Extent {
    rows: usize,
    places: usize,
    text: usize,
}

impl Extent {
    /// Adds a row that is so wide.
    pub(super) fn row(&mut self, width: usize) -> Result<(), Reason> {
        self.rows += 1;
        few(self.rows)?;
        if MOST_COLUMNS < width {
            return Err(Reason::Scattered);
        }
        self.places(width)
    }

    pub(super) fn places(&mut self, places: usize) -> Result<(), Reason> {
        self.places = self.places.saturating_add(places);
        if MOST_PLACES < self.places {
            return Err(Reason::Scattered);
        }
        Ok(())
    }

    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Reason> {
        self.text = self.text.saturating_add(bytes);
        if MOST_TEXT < self.text {
            return Err(Reason::TooLarge);
        }
        Ok(())
    }
}
