//! How much of a file is read. One that holds more would fill the memory, or keep whoever brings it waiting
//! for minutes; it is refused whole, in words that say what to do.

use super::{Reason, sniff::is_book};

/// Bytes of a file: address books with a photo on every card come near it.
pub(super) const MOST_BYTES: u64 = 128 << 20;
/// Bytes of a book in our own format: it can be in no smaller files, and whoever leaves with ten years of work
/// must be able to come back with them.
pub(super) const MOST_OF_BOOK: u64 = 1 << 30;
/// Rows of such a book, a person with all that is said of them being one.
pub(super) const MOST_ROWS: usize = 2_000_000;
/// Keys of such a book, and what may be wrong with it before nobody reads on.
pub(super) const MOST_MISTAKES: usize = 10_000;
/// Bytes of text in a workbook, unpacked, and in the cells of its sheets.
pub(super) const MOST_TEXT: usize = 64 << 20;
/// Cards, rows, events and the times they take place, in one file.
pub(super) const MOST_RECORDS: usize = 100_000;
/// Guests of an event: nobody has met more, whoever was invited.
pub(super) const MOST_GUESTS: usize = 500;
/// Cells of a row: as many as a spreadsheet has columns.
pub(super) const MOST_COLUMNS: usize = 16_384;
/// Places for a cell, empty ones between others included: a stray cell far away makes many.
pub(super) const MOST_PLACES: usize = 4_000_000;

/// How many bytes are read of a file that begins so.
#[must_use]
pub fn most_bytes(beginning: &[u8]) -> u64 {
    if is_book(beginning) {
        MOST_OF_BOOK
    } else {
        MOST_BYTES
    }
}

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
