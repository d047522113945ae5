//! The clipboard: through the terminal, which may be far away, and through a program of the system where
//! one is at hand.
//!
//! OSC 52 asks the terminal to take a text; it works over ssh, and no answer tells whether it did. So a
//! program that can do it here, and says so, is asked besides.

use std::{
    env,
    io::{self, Write},
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use super::terminal::Terminal;
use crate::app::Copied;

/// How long a program may take to say that it has the text; it is waited for no longer.
const PATIENCE: Duration = Duration::from_millis(250);

/// Puts `text` on the clipboard.
///
/// # Errors
/// When the terminal cannot be written.
pub(super) fn copy(text: &str, terminal: &mut Terminal) -> io::Result<Copied> {
    let wrapped = if set("TMUX") {
        Wrapped::ForTmux
    } else {
        Wrapped::Not
    };
    terminal.say(&sequence(text, wrapped))?;
    let here = !set("SSH_CONNECTION") && !set("SSH_TTY");
    let took = here && programs().into_iter().any(|program| program.take(text));
    Ok(if took {
        Copied::Surely
    } else {
        Copied::ToTerminal
    })
}

fn set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// Whether tmux stands between us and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrapped {
    Not,
    ForTmux,
}

/// What asks the terminal to take a text. Of the two ways past tmux its user allows one at most:
/// `set-clipboard on`, or `allow-passthrough on`.
fn sequence(text: &str, wrapped: Wrapped) -> Vec<u8> {
    let plain = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    match wrapped {
        Wrapped::Not => plain.into_bytes(),
        Wrapped::ForTmux => format!("{plain}\x1bPtmux;\x1b{plain}\x1b\\").into_bytes(),
    }
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let three = [0, 1, 2].map(|at| chunk.get(at).copied().unwrap_or(0));
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for digit in 0..4 {
            if chunk.len() < digit {
                out.push('=');
            } else {
                let six = bits >> (18 - 6 * digit) & 0b11_1111;
                out.push(char::from(DIGITS[six as usize & 63]));
            }
        }
    }
    out
}

/// A program that takes what it reads to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    reads: Reads,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    Utf8,
    /// With its mark, or it is taken for the system's old code page.
    Utf16,
}

/// Those that may do it here, the likeliest first.
fn programs() -> Vec<Program> {
    let utf8 = |name, arguments| Program {
        name,
        arguments,
        reads: Reads::Utf8,
    };
    let windows = Program {
        name: "clip.exe",
        arguments: &[],
        reads: Reads::Utf16,
    };
    let mut programs = Vec::new();
    if cfg!(target_os = "macos") {
        programs.push(utf8("pbcopy", &[]));
    }
    if set("WAYLAND_DISPLAY") {
        programs.push(utf8("wl-copy", &["--type", "text/plain;charset=utf-8"]));
    }
    if set("DISPLAY") {
        programs.push(utf8("xclip", &["-selection", "clipboard", "-in"]));
        programs.push(utf8("xsel", &["--clipboard", "--input"]));
    }
    if cfg!(windows) || set("WSL_DISTRO_NAME") {
        programs.push(windows);
    }
    programs
}

impl Program {
    /// Whether it is there and has taken the text.
    fn take(self, text: &str) -> bool {
        let bytes = match self.reads {
            Reads::Utf8 => text.as_bytes().to_vec(),
            Reads::Utf16 => utf16(text),
        };
        let child = Command::new(self.name)
            .args(self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else {
            return false;
        };
        let (told, ended) = mpsc::channel();
        // Its end is waited for beside the screen: one that hangs must not take the keys with it.
        let watch = thread::Builder::new().name("clipboard".into());
        let watched = watch.spawn(move || {
            let written = match child.stdin.take() {
                Some(mut pipe) => pipe.write_all(&bytes),
                None => Ok(()),
            };
            let ended = child.wait();
            let well = written.is_ok() && ended.is_ok_and(|status| status.success());
            let _ = told.send(well);
        });
        watched.is_ok() && ended.recv_timeout(PATIENCE).unwrap_or(false)
    }
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("张伟", "5byg5Lyf"),
        ];
        for (text, digits) in cases {
            assert_eq!(base64(text.as_bytes()), digits, "{text:?}");
        }
    }

    #[test]
    fn the_terminal_is_asked_and_past_tmux_too() {
        assert_eq!(sequence("foo", Wrapped::Not), b"\x1b]52;c;Zm9v\x07");
        let past = String::from_utf8(sequence("foo", Wrapped::ForTmux)).unwrap_or_default();
        assert_eq!(
            past,
            "\x1b]52;c;Zm9v\x07\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\"
        );
    }

    #[test]
    fn windows_is_told_the_encoding() {
        assert_eq!(utf16("a伟"), [0xff, 0xfe, b'a', 0, 0x1f, 0x4f]);
    }
}
