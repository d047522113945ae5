//! Standard output: every line through the gate, columns aligned, a closed pipe no error.

use std::io::{self, BufWriter, StdoutLock, Write};

use serde::Serialize;

use super::Failure;
use crate::{domain::text::shown, exchange::json, picture::text};

/// Where a command prints to.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
}

impl Output {
    #[must_use]
    pub fn stdout() -> Self {
        Self {
            out: BufWriter::new(io::stdout().lock()),
        }
    }

    /// One line of text; whatever in it could move a cursor is made harmless.
    ///
    /// # Errors
    /// When nobody reads any more or the disk is full.
    pub fn line(&mut self, line: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", shown(line))?)
    }

    /// Rows in columns as wide as their widest cell, wide characters counted as such.
    ///
    /// # Errors
    /// As [`Output::line`].
    pub fn columns<const N: usize>(&mut self, rows: &[[String; N]]) -> Result<(), Failure> {
        let widths: [usize; N] = std::array::from_fn(|at| {
            rows.iter()
                .map(|row| text::width(&shown(&row[at])))
                .max()
                .unwrap_or(0)
        });
        for row in rows {
            let cells = row
                .iter()
                .zip(widths)
                .map(|(cell, width)| text::fit(cell, width));
            self.line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }

    /// A value as JSON, safe on a terminal.
    ///
    /// # Errors
    /// As [`Output::line`].
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = json::one_line(value)?;
        Ok(writeln!(self.out, "{text}")?)
    }

    /// For bytes as they are.
    pub fn bytes(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Sends what was said so far: whoever reads on the other end may wait for it.
    ///
    /// # Errors
    /// As [`Output::line`].
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Sends what is still on the way.
    ///
    /// # Errors
    /// As [`Output::line`].
    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }
}
