//! Who gives the terminal back where this program cannot: it was killed, the system had no memory for it, or
//! what it is linked with ended it.
//!
//! A shell waits at the other end of a pipe, which closes however we end, and looks at what it was told last.

use std::{
    io::Write,
    process::{ChildStdin, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The terminal's modes are set right only where no other shell has taken the terminal by then: that one has
/// modes of its own.
const SCRIPT: &str = r#"
trap '' HUP INT QUIT TERM TSTP TTIN TTOU
while read -r word; do said=$word; done
[ "$said" = held ] || exit 0
set -- "$1" $(ps -o pgid= -o tpgid= -p $$ 2>/dev/null)
[ "$2" = "$3" ] && stty sane </dev/tty
printf '%b' "$1" >/dev/tty
"#;

/// What gives back everything that may have been taken, as `printf` has it: the frame that was begun, the mouse,
/// focus, paste, the screen and the cursor.
const GIVE_BACK: &str =
    r"\033[?2026l\033[?1006l\033[?1000l\033[?1004l\033[?2004l\033[?1049l\033[?25h";

/// The pipe to whoever waits; none before the first frame, or where there is no shell.
static PIPE: Mutex<Option<ChildStdin>> = Mutex::new(None);

fn pipe() -> MutexGuard<'static, Option<ChildStdin>> {
    PIPE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Begins to wait, if nobody does yet.
pub(super) fn begin() {
    let mut pipe = pipe();
    if pipe.is_some() || !cfg!(unix) {
        return;
    }
    let begun = Command::new("/bin/sh")
        .args(["-c", SCRIPT, "sh", GIVE_BACK])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    // Without it the terminal is given back as often as this program can.
    *pipe = begun.ok().and_then(|mut child| child.stdin.take());
    tell(&mut pipe, "held");
}

/// We have the terminal, again.
pub(super) fn held() {
    tell(&mut pipe(), "held");
}

/// We have given it back.
pub(super) fn given_back() {
    tell(&mut pipe(), "free");
}

fn tell(pipe: &mut Option<ChildStdin>, word: &str) {
    if let Some(to) = pipe
        && writeln!(to, "{word}").is_err()
    {
        *pipe = None;
    }
}
