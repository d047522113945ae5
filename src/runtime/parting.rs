//! The end of the program, while others of it may still be at work.

use std::{
    io::{Write, stdout},
    process::ExitCode,
};

/// Ends a program that has done what it should and closed what it wrote to. The worker may still read a sealed book:
/// whatever the C library does at an end, cleaning up the ciphers among it, would pull them from under its feet,
/// and the program would die of a signal after all was well.
#[must_use]
pub fn success() -> ExitCode {
    // Whoever does not read to the end does not need to be told more.
    let _ = stdout().lock().flush();
    #[cfg(unix)]
    signal_hook::low_level::exit(0);
    #[cfg(not(unix))]
    ExitCode::SUCCESS
}
