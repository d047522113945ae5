//! The real program in a real terminal, which it always gives back as it was.

use std::{fs, path::PathBuf, process::Command};

use mail_parser::decoders::base64::base64_decode;
use portable_pty::CommandBuilder;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

use crate::{
    fixtures,
    terminal::{Terminal, binary},
};

const WIDE: (u16, u16) = (120, 40);
pub const NARROW: (u16, u16) = (80, 24);

/// A folder with a book in it.
pub struct Place {
    pub folder: TempDir,
    pub book: PathBuf,
}

pub fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("book.db");
    Place { folder, book }
}

impl Place {
    pub fn start(&self, size: (u16, u16)) -> Terminal {
        Terminal::start(&self.book, size, &[])
    }

    /// At the screen of Harbour Bank.
    pub fn at_the_bank(&self, size: (u16, u16)) -> Terminal {
        self.at_the_bank_with(size, &[])
    }

    /// The same, with this in the environment.
    pub fn at_the_bank_with(&self, size: (u16, u16), environment: &[(&str, &str)]) -> Terminal {
        let mut terminal = Terminal::start(&self.book, size, environment);
        terminal.see("an empty book");
        terminal.type_keys("e");
        terminal.see("New account");
        terminal.type_keys("Harbour Bank\r");
        terminal.see("Book › Harbour Bank");
        terminal.see("Executive");
        terminal
    }
}

#[track_caller]
pub fn ends_sane(mut terminal: Terminal) {
    terminal.end();
    assert!(
        terminal.is_sane(),
        "{:?}",
        String::from_utf8_lossy(&terminal.sent)
    );
}

#[test]
fn starting_typing_and_quitting_leaves_the_terminal_as_it_was() {
    for size in [WIDE, NARROW] {
        let place = place();
        let mut terminal = place.at_the_bank(size);
        assert!(!terminal.is_sane());
        terminal.type_keys("q");
        assert_eq!(terminal.end(), 0);
        assert!(terminal.is_sane());
        let text = terminal.text();
        assert!(text.trim().starts_with("a new book: "), "{text}");
        assert_eq!(text.trim().lines().count(), 1, "{text}");
    }
}

#[test]
fn the_demo_of_the_welcome_is_a_book_of_its_own() {
    let place = place();
    let mut terminal = place.start(NARROW);
    terminal.see("the demo book");
    terminal.type_keys("d");
    terminal.see("demo · ");
    terminal.see("Nordhavn Grid");
    terminal.type_keys("q");
    ends_sane(terminal);
    assert!(place.folder.path().join("demo-small.db").exists());
    // The user's own is as empty as it was.
    let mut terminal = place.start(NARROW);
    terminal.see("the demo book");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn whoever_has_an_empty_book_and_a_backup_is_offered_that() {
    let place = place();
    let environment = [("HOME", place.folder.path().to_str().unwrap())];
    let mut terminal = place.at_the_bank_with(NARROW, &environment);
    terminal.type_keys("q");
    ends_sane(terminal);
    let guanxi = |arguments: &[&str]| {
        let mut command = std::process::Command::new(crate::terminal::binary());
        command.env_clear().envs(environment);
        let run = command.arg("--book").arg(&place.book).args(arguments);
        assert!(run.output().unwrap().status.success(), "{arguments:?}");
    };
    guanxi(&["backup"]);
    std::fs::remove_file(&place.book).unwrap();
    let mut terminal = Terminal::start(&place.book, NARROW, &environment);
    terminal.see("your book as it was on");
    terminal.type_keys("r");
    terminal.see("Harbour Bank");
    terminal.type_keys("q");
    ends_sane(terminal);
    guanxi(&["check"]);
}

#[test]
fn a_locale_chooses_the_language() {
    let place = place();
    let mut terminal = Terminal::start(&place.book, NARROW, &[("LANG", "zh_CN.UTF-8")]);
    terminal.see("空白客户簿");
    terminal.type_keys("e");
    terminal.see("名称");
    terminal.type_keys("东林电信\r");
    terminal.see("东林电信");
    terminal.type_keys("l昨天拜访@张伟：验收");
    terminal.see("张伟（新）");
    terminal.type_keys("\r");
    terminal.see("u 撤销");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn the_real_cursor_is_where_an_input_method_needs_it() {
    let place = place();
    let mut terminal = place.at_the_bank(WIDE);
    terminal.type_keys("l张伟说");
    terminal.see("› 张伟说");
    terminal.wait("have the cursor behind the text", |terminal| {
        let (row, column) = terminal.screen().cursor_position();
        let text = terminal.text();
        let line = text.lines().nth(row.into()).unwrap_or_default();
        let typed = line
            .split_once("张伟说")
            .map(|(before, _)| format!("{before}张伟说"));
        !terminal.screen().hide_cursor()
            && typed.is_some_and(|typed| typed.width() == usize::from(column))
    });
}

#[test]
fn a_window_made_tiny_and_large_again_shows_everything_again() {
    let place = place();
    let mut terminal = place.at_the_bank(WIDE);
    terminal.resize((30, 5));
    terminal.see("guanxi needs");
    terminal.resize(NARROW);
    terminal.see("Book › Harbour Bank");
    terminal.see("Executive");
    terminal.resize((1, 1));
    terminal.resize(WIDE);
    terminal.see("What would move it most");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn stopping_gives_the_terminal_back_until_the_user_returns() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    for stop in ["key", "signal"] {
        match stop {
            "key" => terminal.type_keys("\x1a"),
            _ => terminal.signal("TSTP"),
        }
        terminal.wait("give the terminal back", Terminal::is_sane);
        terminal.stopped();
        terminal.signal("CONT");
        terminal.see("Book › Harbour Bank");
        assert!(!terminal.is_sane());
        terminal.type_keys("na");
        terminal.see("New account");
        terminal.type_keys("\x1b");
        terminal.see_no_more("New account");
    }
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn a_screen_spoilt_by_others_is_drawn_anew() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.spoil();
    assert!(!terminal.text().contains("Harbour Bank"));
    terminal.type_keys("\x0c");
    terminal.see("Book › Harbour Bank");
    terminal.see("Executive");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn a_resize_while_stopped_is_noticed_on_return() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("\x1a");
    terminal.wait("give the terminal back", Terminal::is_sane);
    terminal.stopped();
    terminal.resize(WIDE);
    terminal.signal("CONT");
    terminal.see("What would move it most");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn pasted_escape_sequences_are_text() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("na");
    terminal.see("New account");
    terminal.type_keys("\x1b[200~Nor\x1b[2Jth\x1b]52;c;ZXZpbA==\x07\r\nWorks\x1b[201~");
    terminal.see("Works");
    terminal.type_keys("\r");
    terminal.see_no_more("New account");
    terminal.see("Works");
    terminal.type_keys("q");
    terminal.end();
    assert!(terminal.is_sane());
    let sent = String::from_utf8_lossy(&terminal.sent);
    assert!(
        !sent.contains("\x1b]52") && !sent.contains("Nor\x1b"),
        "{sent:?}"
    );
}

#[test]
fn a_brief_is_handed_to_the_terminal_as_markdown() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("b");
    terminal.see("Brief · Harbour Bank");
    terminal.type_keys("y");
    terminal.see("Copied as Markdown");
    terminal.type_keys("q");
    terminal.end();
    assert!(terminal.is_sane());
    let sent = String::from_utf8_lossy(&terminal.sent);
    let (_, rest) = sent.split_once("\x1b]52;c;").unwrap();
    let (told, _) = rest.split_once('\x07').unwrap();
    let text = String::from_utf8(base64_decode(told.as_bytes()).unwrap()).unwrap();
    assert!(text.starts_with("# Brief · Harbour Bank\n"), "{text}");
    assert!(text.contains("## Questions worth asking"), "{text}");
}

#[test]
fn a_signal_to_end_leaves_a_sane_terminal_and_what_was_saved() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    for signal in ["TERM", "HUP", "INT"] {
        terminal.signal(signal);
        ends_sane(terminal);
        terminal = place.start(NARROW);
        // The place was remembered too.
        terminal.see("Book › Harbour Bank");
    }
    terminal.signal("KILL");
    terminal.end();
    let mut terminal = place.start(NARROW);
    terminal.see("Book › Harbour Bank");
    terminal.type_keys("\x03");
    ends_sane(terminal);
}

#[test]
fn colours_stay_away_when_they_are_not_wanted() {
    for (environment, wanted) in [(&[][..], true), (&[("NO_COLOR", "1")], false)] {
        let place = place();
        let mut terminal = Terminal::start(&place.book, NARROW, environment);
        terminal.see("an empty book");
        terminal.type_keys("q");
        terminal.end();
        let sent = String::from_utf8_lossy(&terminal.sent);
        let coloured = sent
            .split("\x1b[")
            .filter_map(|rest| rest.split_once('m'))
            .any(|(codes, _)| {
                let codes: Vec<&str> = codes.split(';').collect();
                codes
                    .iter()
                    .any(|code| matches!(code.parse(), Ok(30..=38 | 90..=97)))
            });
        assert_eq!(coloured, wanted, "{sent:?}");
    }
}

#[test]
fn the_mouse_is_left_to_the_terminal_where_the_config_says_so() {
    let mouse_modes: &[&[u8]] = &[b"\x1b[?1000", b"\x1b[?1002", b"\x1b[?1003", b"\x1b[?1006"];
    for (config, wanted) in [("", true), ("mouse = false", false)] {
        let place = place();
        let path = place.book.with_file_name("config.toml");
        std::fs::write(&path, config).unwrap();
        let path = path.display().to_string();
        let mut terminal = Terminal::start(&place.book, NARROW, &[("GUANXI_CONFIG", &path)]);
        terminal.see("an empty book");
        terminal.type_keys("q");
        terminal.end();
        assert!(terminal.is_sane());
        for mode in mouse_modes {
            let sent = terminal
                .sent
                .windows(mode.len())
                .any(|bytes| bytes == *mode);
            // Movements are asked for by nobody; giving back what was never taken does no harm.
            assert!(
                !sent || wanted,
                "{:?}",
                String::from_utf8_lossy(&terminal.sent)
            );
        }
        let sent = String::from_utf8_lossy(&terminal.sent);
        assert_eq!(sent.contains("\x1b[?1000h"), wanted);
        assert!(
            !sent.contains("\x1b[?1003h"),
            "the program would wake for every movement"
        );
    }
}

#[test]
fn a_click_and_the_wheel_reach_the_program() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    // The second pane's name in the upper border, from 1.
    let history = terminal
        .text()
        .lines()
        .nth(1)
        .unwrap()
        .find("History")
        .unwrap();
    terminal.type_keys(&format!("\x1b[<0;{history};2M\x1b[<0;{history};2m"));
    terminal.see("[History]");
    terminal.type_keys("q");
    ends_sane(terminal);
}

#[test]
fn a_wrong_config_is_refused_before_the_screen_opens() {
    let place = place();
    let path = place.book.with_file_name("config.toml");
    std::fs::write(&path, "[keys.book]\nsort = \"f\"\n").unwrap();
    let path = path.display().to_string();
    let mut terminal = Terminal::start(&place.book, WIDE, &[("GUANXI_CONFIG", &path)]);
    assert_eq!(terminal.end(), 1);
    let sent = String::from_utf8_lossy(&terminal.sent);
    assert!(!sent.contains("\x1b["), "{sent:?}");
    assert!(
        sent.contains("config.toml, line 2: keys.book.sort: f is already"),
        "{sent:?}"
    );
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks_and_keeps_what_was_typed() {
    let place = place();
    let mut terminal = place.at_the_bank_with(NARROW, &[("GUANXI_BREAK_AT_F12", "panic")]);
    terminal.type_keys("lhalf a thou");
    terminal.see("half a thou");
    terminal.type_keys("\x1b[24~");
    assert_eq!(terminal.end(), 101);
    assert!(terminal.is_sane());
    // Said on the screen that stays, not on the one that goes.
    let text = terminal.text();
    assert!(text.contains("thrown on purpose"), "{text}");
    let mut terminal = place.start(NARROW);
    terminal.see("› half a thou");
}

#[cfg(target_os = "linux")]
/// In a shell's place, which lives on when the program has ended.
fn under_a_shell(place: &Place) -> Terminal {
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(["-c", "\"$0\"; echo ended by $?; exec cat"]);
    command.arg(binary());
    command.env_clear();
    command.env("GUANXI_BOOK", &place.book);
    command.env("HOME", place.folder.path());
    command.env("GUANXI_BREAK_AT_F12", "memory");
    command.cwd(place.folder.path());
    Terminal::run(command, NARROW)
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_was_killed_or_had_no_memory_left_has_given_the_terminal_back_all_the_same() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("q");
    terminal.end();
    // What the system says of it, as a shell tells it.
    for (how, code) in [("memory", "134"), ("kill", "137")] {
        let mut terminal = under_a_shell(&place);
        terminal.see("Book › Harbour Bank");
        // Answered after whoever waits has begun to.
        terminal.type_keys("l");
        terminal.see("┏ Log");
        assert!(!terminal.is_sane());
        match how {
            "memory" => terminal.type_keys("\x1b[24~"),
            _ => kill_below(&terminal),
        }
        // The shell may be quicker than whoever gives the terminal back, and then says it on the other screen.
        let end = format!("ended by {code}");
        terminal.wait(&end, |it| it.has_sent(&end));
        terminal.wait("a sane terminal", |it| it.is_sane() && it.is_cooked());
        terminal.signal("KILL");
    }
}

#[cfg(target_os = "linux")]
/// Kills the program that the shell runs.
fn kill_below(terminal: &Terminal) {
    let shell = terminal.child.process_id().unwrap();
    let below = format!("/proc/{shell}/task/{shell}/children");
    let program = fs::read_to_string(below).unwrap();
    let killed = Command::new("kill")
        .args(["-KILL", program.trim()])
        .status();
    assert!(killed.unwrap().success());
}

#[test]
fn a_new_users_first_day_is_all_there_the_next_time() {
    for size in [WIDE, NARROW] {
        first_day(size);
    }
}

fn first_day(size: (u16, u16)) {
    let place = place();
    let (cards, table) = fixtures::address_books();
    let mut terminal = place.at_the_bank(size);
    import(&mut terminal, &cards);
    terminal.type_keys("\x1b");
    terminal.see("1 account");
    terminal.type_keys("naNorth Clinic\r");
    terminal.see("Book › North Clinic");
    import(&mut terminal, &table);

    log(
        &mut terminal,
        "3d visit @\"Ines Varga\"+i/finance//H: budget is free in spring > 2w send the offer",
        "Ines Varga",
    );
    log(
        &mut terminal,
        "y call @ines+p: speaks for us in the committee",
        "speaks for us",
    );
    log(
        &mut terminal,
        "昨天拜访@\"沈若水\"/finance：验收节点确认",
        "验收节点确认",
    );
    terminal.type_keys("u");
    terminal.see("Undone");

    if size == NARROW {
        terminal.type_keys("\x1b[Z");
    }
    terminal.see("What holds it back");
    terminal.see("approver: not known yet");
    terminal.type_keys("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_sane());

    let mut terminal = place.start(size);
    terminal.see("Book › North Clinic");
    if size == NARROW {
        terminal.see("Ines Varga");
        terminal.type_keys("\t");
    }
    terminal.see("budget is free in spring");
    terminal.see("speaks for us in the committee");
    assert!(
        !terminal.text().contains("验收节点确认"),
        "{}",
        terminal.text()
    );
    terminal.type_keys("\x1b");
    terminal.see("Harbour Bank");
    terminal.type_keys("q");
    ends_sane(terminal);
}

fn import(terminal: &mut Terminal, file: &std::path::Path) {
    terminal.type_keys("I");
    terminal.see("Import from files");
    terminal.type_keys(&file.display().to_string());
    terminal.type_keys("\r");
    terminal.see("What the import would do");
    terminal.type_keys("\r");
    terminal.see_no_more("What the import would do");
    terminal.see("u undoes");
}

/// Logs a line once what was understood of it stands under it.
fn log(terminal: &mut Terminal, line: &str, understood: &str) {
    terminal.type_keys("l");
    terminal.see("when  kind  @who");
    terminal.type_keys(line);
    terminal.see(understood);
    terminal.wait("understand the line", |terminal| {
        terminal.text().matches("Varga").count() + terminal.text().matches("沈若水").count() > 1
    });
    terminal.type_keys("\r");
    terminal.see_no_more("┏ Log");
    terminal.see("u undoes");
}

#[test]
fn the_worker_brings_the_agenda_what_has_to_be_computed() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("l2020-01-05 @\"Maja Lind\"//H: long ago > today send the offer\r");
    terminal.see("u undoes");
    terminal.type_keys("a");
    terminal.see("Going quiet  1");
    terminal.see("Next best actions");
    terminal.see_no_more("calculating");
    // Only what a change has touched is looked at again.
    terminal.see("send the offer · Maja Lind · Harbour Bank");
    terminal.type_keys("lcalled her\r");
    terminal.see_no_more("Going quiet");
    terminal.see("send the offer");
    terminal.type_keys("q");
    ends_sane(terminal);
}
