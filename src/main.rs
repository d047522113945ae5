//! The program: hands its arguments to the command line and leaves with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    guanxi::cli::run(std::env::args_os())
}
