//! The real program in a real terminal: a pty around it, an emulator behind it.

use std::{
    fs,
    io::{Read, Write},
    num::NonZero,
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Nothing the program does takes this long; a test that waits longer has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program as a user has it before them.
pub struct Terminal {
    screen: vt100::Parser,
    bytes: Receiver<Vec<u8>>,
    /// Everything the program ever sent.
    pub sent: Vec<u8>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    pub child: Box<dyn Child + Send + Sync>,
}

/// The binary under test: the one cargo built, or another that the environment names.
pub fn binary() -> String {
    std::env::var("GUANXI_BIN").unwrap_or_else(|_| env!("CARGO_BIN_EXE_guanxi").to_owned())
}

impl Terminal {
    /// Starts the program on the book at `book` in a terminal of this size.
    pub fn start(book: &Path, size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(binary());
        command.env_clear();
        command.env("GUANXI_BOOK", book);
        // Whoever runs the tests may have a config of their own.
        command.env("HOME", book.parent().unwrap());
        command.cwd(book.parent().unwrap());
        for (key, value) in environment {
            command.env(key, value);
        }
        Self::run(command, size)
    }

    /// Runs any command in a terminal of this size.
    pub fn run(mut command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        for (key, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "C.UTF-8"),
            ("PATH", "/usr/bin:/bin"),
        ] {
            if command.get_env(key).is_none() {
                command.env(key, value);
            }
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self {
            screen,
            bytes,
            sent: Vec::new(),
            keys,
            master: pair.master,
            child,
        }
    }

    /// Types bytes as the terminal would send them.
    pub fn type_keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Somebody else writes over the screen.
    pub fn spoil(&mut self) {
        self.screen.process(b"\x1b[2J\x1b[Hmessage from root");
    }

    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.master
            .resize(PtySize {
                rows,
                cols: columns,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
    }

    /// Whether a text came at any time, on whichever screen.
    pub fn has_sent(&self, text: &str) -> bool {
        let mut parts = self.sent.windows(text.len());
        parts.any(|part| part == text.as_bytes())
    }

    /// What is on screen, without trailing spaces.
    pub fn text(&self) -> String {
        let rows = self
            .screen
            .screen()
            .rows(0, self.screen.screen().size().1.get());
        rows.map(|row| row.trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Waits until the screen shows `wanted`.
    pub fn see(&mut self, wanted: &str) {
        self.wait(&format!("see {wanted:?}"), |terminal| {
            terminal.text().contains(wanted)
        });
    }

    /// Waits until the screen no longer shows `unwanted`.
    pub fn see_no_more(&mut self, unwanted: &str) {
        self.wait(&format!("see no {unwanted:?}"), |terminal| {
            !terminal.text().contains(unwanted)
        });
    }

    pub fn wait(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.sent.extend(bytes);
                }
                Err(error) => panic!("{error}: never came to {what}; on screen:\n{}", self.text()),
            }
        }
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits until the program has been stopped, as by Ctrl-Z.
    pub fn stopped(&self) {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        let deadline = Instant::now() + PATIENCE;
        // The kernel tells nobody but the parent, which the terminal library keeps to itself.
        while !fs::read_to_string(&stat).unwrap().contains(") T ") {
            assert!(Instant::now() < deadline, "never stopped");
            thread::yield_now();
        }
    }

    /// Waits for something outside the terminal, which tells nobody.
    pub fn until(&self, what: &str, done: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done() {
            let text = self.text();
            assert!(
                Instant::now() < deadline,
                "never {what}; on screen:\n{text}"
            );
            thread::yield_now();
        }
    }

    /// Waits for the program to end, reading what it still says; gives its exit code.
    pub fn end(&mut self) -> u32 {
        loop {
            match self.bytes.recv_timeout(PATIENCE) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.sent.extend(bytes);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("never ended; on screen:\n{}", self.text())
                }
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Whether every mode the program switched on is off again.
    pub fn is_sane(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen()
            && !screen.bracketed_paste()
            && !screen.hide_cursor()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && !self.focus_reported()
    }

    /// Whether the terminal edits lines and shows what is typed, as a shell wants it.
    pub fn is_cooked(&self) -> bool {
        let modes = self.master.get_termios().unwrap();
        let modes = format!("{:?}", modes.local_flags);
        modes.contains("ICANON") && modes.contains("ECHO |")
    }

    /// The emulator does not follow focus reports: the last word about them counts.
    fn focus_reported(&self) -> bool {
        let last = |mode: &[u8]| {
            self.sent
                .windows(mode.len())
                .rposition(|window| window == mode)
        };
        last(b"\x1b[?1004h") > last(b"\x1b[?1004l")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}
