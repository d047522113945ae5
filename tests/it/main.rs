//! The house as a whole, one topic per file.

mod log_line;
