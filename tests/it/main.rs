//! The house as a whole, one topic per file.

mod log_line;
mod log_line_laws;
