//! Which running program something belongs to, and whether that program still runs.

use serde::{Deserialize, Serialize};

/// What is known of a run of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Life {
    /// In doubt, too.
    Runs,
    Ended,
    /// The system cannot be asked.
    Unknown,
}

/// A run of a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Owner {
    pid: u32,
    /// When it began, as the system counts: after a restart of the machine another program may have
    /// the number. Empty where the system does not say. Letters, digits and dashes.
    since: String,
}

impl Owner {
    /// This program.
    pub fn this() -> Self {
        let pid = std::process::id();
        let since = since(pid).unwrap_or_default();
        Self { pid, since }
    }

    /// Whether it still runs.
    pub fn life(&self) -> Life {
        let same = || self.since.is_empty() || since(self.pid).as_ref() == Some(&self.since);
        match exists(self.pid) {
            None => Life::Unknown,
            Some(true) if same() => Life::Runs,
            Some(_) => Life::Ended,
        }
    }

    /// As a part of a file name.
    pub fn written(&self) -> String {
        format!("{}-{}", self.pid, self.since)
    }

    /// Who has written `text`.
    pub fn read(text: &str) -> Option<Self> {
        let (pid, since) = text.split_once('-')?;
        Some(Self {
            pid: pid.parse().ok()?,
            since: since.to_owned(),
        })
    }
}

/// The first part of the machine's own id of this start, and the ticks from there to the program's.
#[cfg(target_os = "linux")]
fn since(pid: u32) -> Option<String> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the program comes second, in parentheses, and may hold anything.
    let (_, after_name) = stat.rsplit_once(')')?;
    let began = after_name.split_whitespace().nth(19)?;
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(format!("{}-{began}", boot.get(..8)?))
}

#[cfg(not(target_os = "linux"))]
fn since(_: u32) -> Option<String> {
    None
}

/// `None` where that cannot be asked.
#[cfg(unix)]
fn exists(pid: u32) -> Option<bool> {
    use rustix::{
        io::Errno,
        process::{Pid, test_kill_process},
    };
    let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) else {
        return Some(false);
    };
    match test_kill_process(pid) {
        // One of another user's may not be asked, but is there.
        Ok(()) | Err(Errno::PERM) => Some(true),
        Err(Errno::SRCH) => Some(false),
        Err(_) => None,
    }
}

#[cfg(not(unix))]
const fn exists(_: u32) -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[cfg(unix)]
    #[test]
    fn this_program_runs_and_one_that_ended_does_not() {
        let this = Owner::this();
        assert_eq!(this.life(), Life::Runs);
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .arg("--list")
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let other = Owner {
            pid: child.id(),
            since: since(child.id()).unwrap_or_default(),
        };
        child.wait().unwrap();
        assert_eq!(other.life(), Life::Ended);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn another_program_with_the_same_number_is_another() {
        let this = Owner::this();
        assert!(!this.since.is_empty());
        let earlier = Owner {
            since: "00000000-1".into(),
            ..this
        };
        assert_eq!(earlier.life(), Life::Ended);
    }

    #[test]
    fn an_owner_is_read_back_as_it_was_written() {
        let this = Owner::this();
        assert_eq!(Owner::read(&this.written()), Some(this));
        assert_eq!(Owner::read("nobody"), None);
    }
}
