//! The user's editor has the terminal: its keys are its own, and it leaves nothing behind.
//!
//! The editors are scripts of a few lines, so that the tests need none installed.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use crate::{
    pty::{NARROW, Place, ends_sane, place},
    terminal::Terminal,
};

/// Says that it is there, then appends the line it is given.
const ONE_LINE: &str = r#"
    printf ready > "$saw/ready"
    read -r line
    printf '%s' "$line" >> "$1""#;

/// An editor that does `body`, the file being `$1`; it writes what it sees beside the book.
struct Script {
    place: Place,
    path: PathBuf,
}

impl Script {
    fn new(body: &str) -> Self {
        let place = place();
        let path = place.folder.path().join("my editor");
        let folder = place.folder.path().display();
        let text =
            format!("#!/bin/sh\nsaw='{folder}'\nprintf '%s' \"$1\" > \"$saw/file\"\n{body}\n");
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        Self { place, path }
    }

    /// At the screen of the bank, the script being the editor.
    fn at_the_bank(&self) -> Terminal {
        let editor = format!("'{}'", self.path.display());
        self.place.at_the_bank_with(NARROW, &[("EDITOR", &editor)])
    }

    fn saw(&self, what: &str) -> String {
        fs::read_to_string(self.place.folder.path().join(what)).unwrap_or_default()
    }

    /// The folder the note was in.
    fn folder(&self) -> PathBuf {
        Path::new(&self.saw("file")).parent().unwrap().to_owned()
    }

    /// Waits until the editor has written a file of this name.
    fn until(&self, terminal: &Terminal, what: &str) {
        terminal.until(what, || !self.saw(what).is_empty());
    }
}

#[test]
fn an_editor_gets_the_note_in_a_private_folder_that_goes_with_it() {
    let script = Script::new(
        r#"
        ls -ld "$(dirname "$1")" | cut -c1-10 > "$saw/modes"
        ls -l "$1" | cut -c1-10 >> "$saw/modes"
        ls -a "$(dirname "$1")" | wc -l > "$saw/count"
        printf '%s.' "$#" > "$saw/arguments"
        cat "$1" > "$saw/given"
        printf 'second line\n' >> "$1"
        cp "$1" "$1~""#,
    );
    let mut terminal = script.at_the_bank();
    terminal.type_keys("l@\"Maja Lind\": first line > fri send \\>\x0f");
    terminal.see("second line");
    assert_eq!(script.saw("modes"), "drwx------\n-rw-------\n");
    assert_eq!(script.saw("count").trim(), "3");
    assert_eq!(script.saw("arguments"), "1.");
    assert_eq!(script.saw("given"), "first line > fri send \\>\n");
    assert!(!script.folder().exists());
    terminal.type_keys("\x1b");
    terminal.see("Draft kept");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn keys_pressed_in_the_editor_are_the_editors() {
    let script = Script::new(ONE_LINE);
    let mut terminal = script.at_the_bank();
    for round in ["one", "two", "three"] {
        let _ = fs::remove_file(script.place.folder.path().join("ready"));
        terminal.type_keys(if round == "one" {
            "l@\"Maja Lind\": zero\x0f"
        } else {
            "\x0f"
        });
        script.until(&terminal, "ready");
        terminal.type_keys(&format!("typed there {round}\r"));
        terminal.see(&format!("┃   typed there {round}"));
        // And what is typed afterwards is ours again.
        terminal.type_keys("!");
        terminal.see(&format!("typed there {round}!"));
    }
    terminal.type_keys("\r");
    terminal.see("u undoes");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors_too() {
    let script = Script::new(
        r#"
        trap 'printf interrupted >> "$1"' INT
        printf ready > "$saw/ready"
        read -r line || read -r line"#,
    );
    let mut terminal = script.at_the_bank();
    terminal.type_keys("l@\"Maja Lind\": note \x0f");
    script.until(&terminal, "ready");
    terminal.type_keys("\x03");
    let note = script.saw("file");
    terminal.until("interrupted", || {
        fs::read_to_string(&note).is_ok_and(|text| text.contains("interrupted"))
    });
    terminal.type_keys("\r");
    terminal.see("interrupted");
    terminal.type_keys("\x03");
    ends_sane(terminal);
}

#[test]
fn an_editor_that_fails_or_is_killed_leaves_the_line_as_it_was() {
    for (body, said) in [
        ("printf 'spoilt' > \"$1\"; exit 3", "exit status: 3"),
        (
            "stty raw -echo; printf 'spoilt' > \"$1\"; kill -9 $$",
            "signal: 9",
        ),
        ("true", "Nothing changed in the editor"),
        ("rm \"$1\"", "failed"),
    ] {
        let script = Script::new(body);
        let mut terminal = script.at_the_bank();
        terminal.type_keys("l@\"Maja Lind\": as it was\x0f");
        terminal.see(said);
        terminal.see("› @\"Maja Lind\": as it was");
        assert!(!script.folder().exists());
        terminal.type_keys("\x1b");
        terminal.see("Draft kept");
        terminal.type_keys("q");
        terminal.end();
        assert!(terminal.is_sane() && terminal.is_cooked(), "{body}");
    }
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    let place = place();
    let mut terminal = place.at_the_bank_with(NARROW, &[("VISUAL", "no-such-editor -x")]);
    terminal.type_keys("l@\"Maja Lind\": as it was\x0f");
    terminal.see("no-such-editor failed");
    terminal.type_keys("!");
    terminal.see("› @\"Maja Lind\": as it was!");
}

#[test]
fn without_any_editor_the_variables_are_named() {
    let place = place();
    let mut terminal = place.at_the_bank_with(NARROW, &[("PATH", "/nowhere")]);
    terminal.type_keys("l@\"Maja Lind\": as it was\x0f");
    terminal.see("No editor found: set VISUAL or EDITOR.");
}

#[test]
fn a_program_told_to_end_takes_its_editor_along_and_keeps_what_was_written() {
    for signal in ["TERM", "HUP"] {
        let script = Script::new(
            r#"
            printf 'written in time\n' >> "$1"
            printf ready > "$saw/ready"
            read -r line
            printf 'too late\n' >> "$1""#,
        );
        let mut terminal = script.at_the_bank();
        terminal.type_keys("l@\"Maja Lind\": note\x0f");
        script.until(&terminal, "ready");
        terminal.signal(signal);
        ends_sane(terminal);
        assert!(!script.folder().exists());
        let mut terminal = script.place.start(NARROW);
        terminal.see("› @\"Maja Lind\": note↵");
        terminal.see("┃   written in time");
        terminal.type_keys("\x03");
        ends_sane(terminal);
    }
}

#[test]
fn what_a_killed_program_left_behind_goes_at_the_next_start() {
    let script = Script::new("printf ready > \"$saw/ready\"\nread -r line");
    let mut terminal = script.at_the_bank();
    terminal.type_keys("l@\"Maja Lind\": note\x0f");
    script.until(&terminal, "ready");
    terminal.signal("KILL");
    terminal.end();
    let folder = script.folder();
    assert!(folder.exists());
    let terminal = script.place.start(NARROW);
    terminal.until("swept out", || !folder.exists());
}

#[test]
fn stopping_in_the_editor_stops_both_until_the_user_returns() {
    let script = Script::new(ONE_LINE);
    let mut terminal = script.at_the_bank();
    terminal.type_keys("l@\"Maja Lind\": note \x0f");
    script.until(&terminal, "ready");
    let sent = terminal.sent.len();
    terminal.signal("TSTP");
    terminal.stopped();
    terminal.signal("CONT");
    terminal.type_keys("and back\r");
    terminal.see("note ↵");
    terminal.see("┃   and back");
    // The terminal was the editor's all the while.
    let sent = String::from_utf8_lossy(&terminal.sent[sent..]).into_owned();
    let (meanwhile, _) = sent.split_once("and back").unwrap();
    assert!(!meanwhile.contains("\x1b[?1049h"), "{meanwhile:?}");
    terminal.type_keys("\x03");
    ends_sane(terminal);
}

#[test]
fn real_editors_leave_no_trace_in_a_home() {
    let edits: &[(&str, &[&str], &str)] = &[
        ("vim", &["G", "oby vim", "\x1b", ":wq\r"], "by vim"),
        (
            "vim.tiny",
            &["G", "oby tiny vim", "\x1b", ":wq\r"],
            "by tiny vim",
        ),
        ("nvim", &["G", "oby nvim", "\x1b", ":wq\r"], "by nvim"),
        ("nano", &["by nano ", "\x0f", "\r", "\x18"], "by nano"),
        ("emacs", &["by emacs ", "\x18\x13", "\x18\x03"], "by emacs"),
    ];
    for (editor, keys, wanted) in edits {
        if !on_path(editor) {
            eprintln!("skipped: {editor} is not installed");
            continue;
        }
        let place = place();
        let home = place.folder.path().join("home");
        habits(&home);
        let home_text = home.display().to_string();
        let environment = [("VISUAL", *editor), ("HOME", home_text.as_str())];
        let mut terminal = place.at_the_bank_with(NARROW, &environment);
        terminal.type_keys("l@\"Maja Lind\": nowhere else\x0f");
        terminal.see_no_more("┏ Log");
        terminal.see("nowhere else");
        for key in *keys {
            terminal.type_keys(key);
        }
        terminal.see(wanted);
        terminal.see("┏ Log");
        terminal.type_keys("\x15\x1b");
        terminal.see_no_more("┏ Log");
        terminal.type_keys("q");
        ends_sane(terminal);
        let traces = files_below(&home).into_iter().filter(|file| {
            let bytes = fs::read(file).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            text.contains("nowhere else") || text.contains(wanted) || text.contains("guanxi-note")
        });
        assert_eq!(
            traces.collect::<Vec<_>>(),
            [""; 0].map(PathBuf::from),
            "{editor}"
        );
    }
}

/// A home of somebody whose editors keep everything.
fn habits(home: &Path) {
    let vim = "set backup writebackup undofile swapfile\nset backupdir=~/keep// undodir=~/keep// directory=~/keep//\n";
    let files = [
        (".vimrc", format!("{vim}set viminfo='100,n~/keep/viminfo\n")),
        (".config/nvim/init.vim", vim.to_owned()),
        (
            ".nanorc",
            "set backup\nset backupdir \"~/keep\"\nset historylog\nset positionlog\n".to_owned(),
        ),
        (
            ".emacs",
            "(setq backup-directory-alist '((\".\" . \"~/keep\")) auto-save-visited-interval 1)\n\
             (recentf-mode 1) (savehist-mode 1) (save-place-mode 1)\n"
                .to_owned(),
        ),
    ];
    fs::create_dir_all(home.join("keep")).unwrap();
    for (name, text) in files {
        let path = home.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn on_path(editor: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| folder.join(editor).is_file())
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}
