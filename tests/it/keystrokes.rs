//! How many keys the daily tasks take, in the real program in a real terminal, with everything kept.
//!
//! A key is a character as it arrives at the program, or Enter: what an input method does before it
//! commits a Chinese character is its own.

use std::path::Path;

use chrono::NaiveDate;
use guanxi::{
    domain::{Function, Kind, Rows},
    store::{Location, Store},
};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::terminal::{Terminal, binary};

/// From nothing: an account, two people with their departments, yesterday's meeting with both, what
/// was promised for next Friday, and finding it all again by a word.
const MOST_FROM_NOTHING: usize = 100;
/// The same meeting, once account and people are known.
const MOST_TO_LOG: usize = 60;
const MOST_TO_FIND: usize = 6;

struct Words {
    lang: &'static str,
    account: &'static str,
    people: [&'static str; 2],
    new: &'static str,
    known: &'static str,
    note: &'static str,
    promise: &'static str,
    fragment: &'static str,
    welcome: &'static str,
    form: &'static str,
    saved: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    account: "Acme Ltd",
    people: ["Ann Lee", "Bo Chen"],
    new: "y @\"Ann Lee\"/fin @\"Bo Chen\"/tech: pricing review, wants SSO > next fri send SOC2",
    known: "y @ann @bo: pricing review, wants SSO > next fri send SOC2",
    note: "pricing review, wants SSO",
    promise: "send SOC2",
    fragment: "SSO",
    welcome: "an empty book",
    form: "New account",
    saved: "Saved ·",
};

const CHINESE: Words = Words {
    lang: "zh",
    account: "东林电信",
    people: ["张伟", "王芳"],
    new: "昨天@张伟/财务 @王芳/技术：报价评审，要单点登录 > 下周五 发安全报告",
    known: "昨天@zw @wf：报价评审，要单点登录 > 下周五 发安全报告",
    note: "报价评审，要单点登录",
    promise: "发安全报告",
    fragment: "单点",
    welcome: "空白客户簿",
    form: "新增客户",
    saved: "已保存 ·",
};

/// The program at a book, every key counted.
pub(crate) struct Counted {
    pub(crate) terminal: Terminal,
    keys: usize,
}

impl Counted {
    pub(crate) fn start(book: &Path, size: (u16, u16), lang: &str, today: NaiveDate) -> Self {
        let mut command = CommandBuilder::new(binary());
        command.env_clear();
        command.env("GUANXI_BOOK", book);
        command.args(["--lang", lang, "--today", &today.to_string()]);
        command.cwd(book.parent().unwrap());
        Self {
            terminal: Terminal::run(command, size),
            keys: 0,
        }
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys += keys.chars().count();
        self.terminal.type_keys(keys);
    }

    /// How many keys since the last time.
    pub(crate) fn spent(&mut self) -> usize {
        std::mem::take(&mut self.keys)
    }

    /// Types a log line and saves it.
    fn log(&mut self, line: &str, words: &Words) {
        self.press("l");
        self.press(line);
        self.press("\r");
        self.terminal.see(words.saved);
    }

    /// Finds the note by a word, and goes there.
    fn find(&mut self, words: &Words) {
        self.press("/");
        self.press(words.fragment);
        self.terminal.wait("find the note", |terminal| {
            terminal.text().contains(words.note)
        });
        self.press("\r");
        self.terminal.see(words.note);
        self.terminal.see(words.account);
    }
}

fn rows(book: &Path) -> Rows {
    let store = Store::open(&Location::File(book.to_owned())).unwrap();
    store.everything().unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

#[track_caller]
fn everything_is_kept(rows: &Rows, meetings: usize, words: &Words) {
    assert_eq!(rows.accounts.len(), 1);
    assert_eq!(rows.accounts[0].name.raw(), words.account);
    let people: Vec<_> = rows.people.iter().map(|row| row.name.raw()).collect();
    assert_eq!(people, words.people);
    let functions: Vec<_> = rows
        .tenures
        .iter()
        .map(|row| rows.find(row.post.department.unwrap()).unwrap().function)
        .collect();
    assert_eq!(functions, [Function::Finance, Function::Technical]);
    assert_eq!(rows.interactions.len(), meetings);
    for interaction in &rows.interactions {
        assert_eq!(interaction.on, day(11, 22));
        assert_eq!(interaction.kind, Kind::Meeting);
        assert_eq!(interaction.note, words.note);
        assert_eq!(interaction.people.len(), 2);
    }
    assert_eq!(rows.promises.len(), meetings);
    for promise in &rows.promises {
        assert_eq!(promise.due, Some(day(12, 4)));
        assert_eq!(promise.text.raw(), words.promise);
    }
}

#[test]
fn the_daily_tasks_take_no_more_keys_than_they_may() {
    for size in [(120, 40), (80, 24)] {
        for words in [&ENGLISH, &CHINESE] {
            let folder = TempDir::new().unwrap();
            let book = folder.path().join("book.db");
            let mut user = Counted::start(&book, size, words.lang, day(11, 23));
            user.terminal.see(words.welcome);
            user.press("e");
            user.terminal.see(words.form);
            user.press(words.account);
            user.press("\r");
            user.terminal.see(&format!("› {}", words.account));
            user.log(words.new, words);
            user.find(words);
            let from_nothing = user.spent();
            everything_is_kept(&rows(&book), 1, words);
            user.terminal.type_keys("q");
            user.terminal.end();

            let mut user = Counted::start(&book, size, words.lang, day(11, 23));
            user.terminal.see(words.account);
            user.log(words.known, words);
            let to_log = user.spent();
            everything_is_kept(&rows(&book), 2, words);
            user.find(words);
            let to_find = user.spent();
            user.terminal.type_keys("q");
            user.terminal.end();

            println!(
                "{}×{} {}: {from_nothing} keys from nothing, {to_log} to log, {to_find} to find",
                size.0, size.1, words.lang
            );
            assert!(from_nothing <= MOST_FROM_NOTHING, "{from_nothing}");
            assert!(to_log <= MOST_TO_LOG, "{to_log}");
            assert!(to_find <= MOST_TO_FIND, "{to_find}");
        }
    }
}
