//! The real binary from a shell, with a book and a home of its own.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use guanxi::say::Lang;
use serde_json::Value;
use tempfile::TempDir;

use crate::{hostile_text::is_bidi, terminal::binary, test_book::demo_file};

pub struct Shell {
    folder: TempDir,
    pub book: PathBuf,
}

/// How a run ended and what it said.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Shell {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("data/book.db");
        Self { folder, book }
    }

    /// At the demo, as every new user who reads this language gets it.
    pub fn at_demo(lang: Lang) -> Self {
        let shell = Self::new();
        fs::create_dir_all(shell.book.parent().unwrap()).unwrap();
        fs::copy(demo_file(lang), &shell.book).unwrap();
        shell
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Everything around the book, for whoever keeps it.
    pub fn into_folder(self) -> TempDir {
        self.folder
    }

    /// A file beside the book.
    pub fn file(&self, name: &str, contents: &[u8]) -> String {
        let path = self.folder().join(name);
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    /// The program with nothing of this machine around it; it is Monday, 23 November 2026.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command
            .env_clear()
            .envs([("LANG", "C.UTF-8"), ("PATH", "/usr/bin:/bin")]);
        command
            .env("HOME", self.folder())
            .env("GUANXI_BOOK", &self.book);
        command.current_dir(self.folder());
        if !arguments.contains(&"--today") {
            command.args(["--today", "2026-11-23"]);
        }
        command.args(arguments);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).spawn().unwrap())
    }

    pub fn run_with(&self, arguments: &[&str], input: &str) -> Run {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        Run::of(child)
    }

    /// What it prints, when all is well.
    #[track_caller]
    pub fn says(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
        run.out
    }

    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.says(&[arguments, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error} in {out}"))
    }
}

impl Run {
    /// Waits for the end. Whatever the book holds, nothing harmful may come out.
    pub fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        let run = Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        for text in [&run.out, &run.err] {
            let raw = text
                .chars()
                .find(|c| *c != '\n' && (c.is_control() || is_bidi(*c)));
            assert_eq!(raw, None, "raw in {text:?}");
        }
        run
    }
}
