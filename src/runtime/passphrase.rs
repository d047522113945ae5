//! Where a passphrase comes from: a command of the user's, a file, or the terminal.

use std::{fs, io, path::PathBuf, process::Command};

use zeroize::Zeroizing;

/// The variable that names a file whose first line is the passphrase.
const FILE: &str = "GUANXI_PASSPHRASE_FILE";

/// What the user typed, wiped from memory once nobody needs it.
pub type Passphrase = Zeroizing<String>;

/// Why no passphrase could be had.
#[derive(Debug)]
pub enum NoPassphrase {
    /// The command that was to print it did not end well.
    Command(String),
    File(PathBuf, io::Error),
    /// Nobody can be asked.
    NoTerminal,
}

/// The passphrase that the user has given beforehand: by a command that prints it, else by the file that the
/// environment names. None where nobody is to be asked but the terminal.
///
/// # Errors
/// When command or file give none.
pub fn given_passphrase(command: Option<&str>) -> Result<Option<Passphrase>, NoPassphrase> {
    if let Some(command) = command {
        return printed_by(command).map(Some);
    }
    file_named().map(passphrase_in).transpose()
}

/// Whether a command or a file is to give the passphrase, well or not; the command is not run for that.
#[must_use]
pub fn gives_passphrase(command: Option<&str>) -> bool {
    command.is_some() || file_named().is_some()
}

fn file_named() -> Option<PathBuf> {
    let file = std::env::var_os(FILE).filter(|file| !file.is_empty());
    file.map(PathBuf::from)
}

/// The first line of a file.
///
/// # Errors
/// When it cannot be read.
pub fn passphrase_in(file: PathBuf) -> Result<Passphrase, NoPassphrase> {
    match fs::read_to_string(&file) {
        Ok(text) => Ok(first_line(&Zeroizing::new(text))),
        Err(error) => Err(NoPassphrase::File(file, error)),
    }
}

/// The first line of what a command prints. It is no shell's, so that nothing in it means more than it says.
fn printed_by(command: &str) -> Result<Passphrase, NoPassphrase> {
    let failed = || NoPassphrase::Command(command.to_owned());
    let words = shell_words::split(command).map_err(|_| failed())?;
    let (program, arguments) = words.split_first().ok_or_else(failed)?;
    let printed = Command::new(program)
        .args(arguments)
        .stdin(std::process::Stdio::inherit())
        .stderr(std::process::Stdio::inherit())
        .output();
    let printed = printed.ok().filter(|printed| printed.status.success());
    let text = printed.and_then(|printed| String::from_utf8(printed.stdout).ok());
    let text = Zeroizing::new(text.ok_or_else(failed)?);
    Ok(first_line(&text))
}

fn first_line(text: &str) -> Passphrase {
    Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())
}

/// Asks on the terminal, whatever standard input and output are; what is typed is not shown.
///
/// # Errors
/// [`NoPassphrase::NoTerminal`].
pub fn ask_passphrase(question: &str) -> Result<Passphrase, NoPassphrase> {
    rpassword::prompt_password(question)
        .map(Zeroizing::new)
        .map_err(|_| NoPassphrase::NoTerminal)
}

/// Sees to it that nobody reads the memory of this program, and that none of it goes into a file should it
/// crash. Where the system does not know of that, nothing is promised.
pub fn shield_memory() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
