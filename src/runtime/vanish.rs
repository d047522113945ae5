//! Notices that the terminal is gone where no signal says so: it was closed while the signal for that is blocked
//! or ignored, or whoever started the program was killed and the shell has its terminal again. Reading keys
//! does not tell: the library reads a terminal that is gone without end.

use std::{
    fs::File,
    io::{self, IsTerminal},
    os::fd::{AsFd, BorrowedFd, OwnedFd},
    thread,
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    process::getpgrp,
    termios::tcgetpgrp,
};

/// How often, and how many times, it is asked who has the terminal once our parent has ended: the shell takes
/// it back a moment later.
const MOMENT: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 50_000_000,
};
const MOMENTS: usize = 20;

/// Calls `gone` when the terminal is; sleeps until then.
///
/// # Errors
/// When the thread cannot be had.
pub(super) fn watch(gone: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let parent = parent();
    thread::Builder::new()
        .name("terminal".into())
        .spawn(move || {
            let is_gone = if io::stdin().is_terminal() {
                goes(io::stdin().as_fd(), parent)
            } else {
                File::open("/dev/tty").is_ok_and(|tty| goes(tty.as_fd(), parent))
            };
            if is_gone {
                gone();
            }
        })?;
    Ok(())
}

/// Whoever started us, to be waited for.
#[cfg(target_os = "linux")]
fn parent() -> Option<OwnedFd> {
    use rustix::process::{PidfdFlags, getppid, pidfd_open};
    pidfd_open(getppid()?, PidfdFlags::empty()).ok()
}

#[cfg(not(target_os = "linux"))]
const fn parent() -> Option<OwnedFd> {
    None
}

/// Returns when the terminal is gone; `false` where that cannot be watched.
fn goes(tty: BorrowedFd<'_>, mut parent: Option<OwnedFd>) -> bool {
    let mut moments = 0;
    loop {
        // Asked for nothing, the system still tells of a terminal that is gone.
        let mut watched = vec![PollFd::from_borrowed_fd(tty, PollFlags::empty())];
        if let Some(parent) = &parent {
            watched.push(PollFd::new(parent, PollFlags::IN));
        }
        let patience = (0 < moments).then_some(&MOMENT);
        match poll(&mut watched, patience) {
            Err(Errno::INTR) => continue,
            Err(_) => return false,
            Ok(_) => {}
        }
        let of_tty = watched[0].revents();
        if of_tty.contains(PollFlags::NVAL) {
            return false;
        }
        if of_tty.intersects(PollFlags::HUP | PollFlags::ERR) {
            return true;
        }
        if watched.get(1).is_some_and(|of| !of.revents().is_empty()) {
            drop(watched);
            (parent, moments) = (None, MOMENTS);
        } else if 0 < moments {
            moments -= 1;
            if tcgetpgrp(tty).is_ok_and(|has_it| has_it != getpgrp()) {
                return true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::{os::unix::net::UnixStream, sync::mpsc::channel, time::Duration};

    use super::*;

    /// A stream stands in for the terminal: it hangs up in the same way.
    #[test]
    fn what_is_closed_at_the_other_end_is_gone_and_what_is_read_there_is_not() {
        let (ours, theirs) = UnixStream::pair().unwrap();
        let (tells, told) = channel();
        thread::spawn(move || tells.send(goes(ours.as_fd(), None)).unwrap());
        io::Write::write_all(&mut &theirs, b"keys").unwrap();
        assert!(told.try_recv().is_err());
        drop(theirs);
        assert!(told.recv_timeout(Duration::from_secs(30)).unwrap());
    }
}
