//! The terminal goes away in every way it can, and the program ends with it: soon, and with the draft kept.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;

use crate::{
    drafts::drafts,
    pty::{NARROW, Place, place},
    terminal::{Terminal, binary},
};

/// On a machine with nothing else to do a program outlives its terminal by less than two seconds. This is for one
/// that has, and still far from a program that does not notice.
const SOON: Duration = Duration::from_secs(30);

/// What the helper is told by its environment.
const BOOK: &str = "GUANXI_TEST_BOOK";
const KEYS: &str = "GUANXI_TEST_KEYS";
const EDITOR: &str = "GUANXI_TEST_EDITOR";

/// Whether the process runs; one that nobody has waited for does not.
fn runs(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let state = stat.rsplit_once(") ").map(|(_, rest)| &rest[..1]);
    state.is_some_and(|state| state != "Z")
}

#[track_caller]
fn ends_soon(pid: u32) {
    let began = Instant::now();
    while runs(pid) {
        assert!(began.elapsed() < SOON, "still there after {SOON:?}");
        thread::yield_now();
    }
}

fn children(parent: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let is_child = |pid: &u32| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let parent_of = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1));
        parent_of == Some(&parent.to_string())
    };
    pids.filter(is_child).collect()
}

fn kill(pid: u32) {
    let mut kill = Command::new("kill");
    let sent = kill.args(["-s", "KILL", &pid.to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Starts the program in a terminal of another process, has that type `keys`, and kills it: the terminal is closed,
/// and the signal for that blocked. Gives the program's number.
fn in_a_terminal_that_closes(place: &Place, keys: &str, editor: Option<&Path>) -> u32 {
    let mut helper = Command::new(env::current_exe().unwrap());
    helper.args([
        "--ignored",
        "--exact",
        "vanish::holds_a_terminal",
        "--nocapture",
    ]);
    helper.env(BOOK, &place.book).env(KEYS, keys);
    if let Some(editor) = editor {
        helper.env(EDITOR, editor);
    }
    let mut helper = helper
        .stdout(Stdio::piped())
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(helper.stdout.take().unwrap()).lines();
    let said = lines.map(Result::unwrap).find_map(|line| {
        let (_, pid) = line.split_once("the program is ")?;
        Some(pid.parse().unwrap())
    });
    helper.kill().unwrap();
    helper.wait().unwrap();
    said.unwrap()
}

#[test]
#[ignore = "run by the tests here, to be killed"]
fn holds_a_terminal() {
    let book = env::var_os(BOOK).unwrap();
    let book = Path::new(&book);
    let mut command = CommandBuilder::new("env");
    command.args(["--block-signal=HUP", &binary()]);
    command.env("GUANXI_BOOK", book);
    command.env("HOME", book.parent().unwrap());
    if let Some(editor) = env::var_os(EDITOR) {
        command.env("EDITOR", editor);
    }
    let mut terminal = Terminal::run(command, NARROW);
    terminal.see("Harbour Bank");
    let keys = env::var(KEYS).unwrap();
    terminal.type_keys(&keys);
    match env::var_os(EDITOR) {
        Some(_) => terminal.until("the editor is there", || {
            book.with_file_name("ready").exists()
        }),
        None if keys.len() < 4_096 => terminal.see("half a thou"),
        // More than is read at once: the terminal goes while there is something left to read.
        None => {}
    }
    println!("the program is {}", terminal.child.process_id().unwrap());
    // Until this process is killed, or nobody wants anything of it any more.
    let _ = std::io::read_to_string(std::io::stdin());
}

fn with_a_bank() -> Place {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("q");
    terminal.end();
    place
}

#[test]
fn a_closed_terminal_ends_the_program_though_no_signal_says_so() {
    // While a line is written, and while a form is.
    for keys in ["lhalf a thou", "nahalf a thou"] {
        let place = with_a_bank();
        let pid = in_a_terminal_that_closes(&place, keys, None);
        ends_soon(pid);
        let kept: Vec<(String, serde_json::Value)> = place.store().recall_all("draft ").unwrap();
        assert_eq!(kept.len(), 1, "{keys}");
        assert!(kept[0].1.to_string().contains("half a thou"));
    }
}

#[test]
fn a_terminal_that_closes_in_the_middle_of_a_paste_ends_the_program() {
    let place = with_a_bank();
    let page = "half a thought and more ".repeat(400);
    let pid = in_a_terminal_that_closes(&place, &format!("l{page}"), None);
    ends_soon(pid);
}

#[test]
fn an_editor_goes_with_the_terminal_and_what_it_has_saved_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = with_a_bank();
    let editor = place.folder.path().join("editor");
    let folder = place.folder.path().display();
    let script = format!(
        "#!/bin/sh\ntrap '' HUP TERM\nprintf ' and more' >> \"$1\"\nprintf $$ > '{folder}/ready'\nsleep 600\n"
    );
    fs::write(&editor, script).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    let pid = in_a_terminal_that_closes(&place, "lhalf a thou\x0f", Some(&editor));
    ends_soon(pid);
    assert_eq!(drafts(&place.store()), ["half a thou:  and more"]);
}

#[test]
fn whoever_is_left_alone_by_a_killed_parent_gives_way_to_the_shell() {
    let place = with_a_bank();
    let noted = place.folder.path().join("parent");
    let mut shell = CommandBuilder::new("bash");
    shell.args(["--norc", "--noprofile", "-i"]);
    shell.env_clear();
    shell.env("PS1", "shell> ");
    shell.env("GUANXI_BOOK", &place.book);
    shell.env("HOME", place.folder.path());
    shell.cwd(place.folder.path());
    let mut terminal = Terminal::run(shell, NARROW);
    terminal.see("shell>");
    terminal.type_keys(&format!(
        "sh -c 'echo $$ > parent; \"{}\"; true'\r",
        binary()
    ));
    terminal.see("Harbour Bank");
    terminal.type_keys("lhalf a thou");
    terminal.see("› half a thou");
    let parent: u32 = fs::read_to_string(&noted).unwrap().trim().parse().unwrap();
    let program = children(parent);
    assert_eq!(program.len(), 1);
    kill(parent);
    ends_soon(program[0]);
    assert_eq!(drafts(&place.store()), ["half a thou"]);
    // Whoever goes on typing speaks to the shell alone.
    terminal.type_keys("echo to the \"\"shell\r");
    terminal.see("to the shell");
}

#[test]
fn a_signal_is_heard_in_the_middle_of_a_paste() {
    let place = with_a_bank();
    let mut terminal = place.start(NARROW);
    terminal.see("Harbour Bank");
    terminal.type_keys("l");
    terminal.see("when  kind  @who");
    terminal.type_keys(&"a long text ".repeat(4_000));
    // An end comes before all that waits: some of it has to be there.
    terminal.see("a long text");
    terminal.signal("TERM");
    let began = Instant::now();
    assert_eq!(terminal.end(), 143);
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    assert!(drafts(&place.store())[0].starts_with("a long text a long text "));
}

#[test]
fn a_signal_ends_the_program_with_its_number() {
    for (signal, code) in [("HUP", 129), ("INT", 130), ("QUIT", 131), ("TERM", 143)] {
        let place = with_a_bank();
        let mut terminal = place.start(NARROW);
        terminal.see("Harbour Bank");
        terminal.signal(signal);
        assert_eq!(terminal.end(), code, "{signal}");
        assert!(terminal.is_sane());
    }
}

#[test]
fn a_page_typed_by_a_terminal_that_does_not_say_it_is_pasted_is_taken_in_to_its_end() {
    let place = with_a_bank();
    let mut terminal = place.start(NARROW);
    terminal.see("Harbour Bank");
    terminal.type_keys("l");
    terminal.see("when  kind  @who");
    // More than the system holds back at once.
    terminal.type_keys(&"Wei said so. ".repeat(600));
    terminal.type_keys("the end");
    terminal.see("the end");
    // What is more than a field holds is not taken. How much of it comes at once is the system's affair, and with
    // that whether the last of it still has room; but the program goes on listening.
    terminal.type_keys(&"far too much ".repeat(24_000));
    terminal.type_keys("\x03");
    terminal.end();
    assert!(terminal.is_sane());
}
