//! Documents, made from wherever somebody is.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use guanxi::{
    app::{
        Action, Msg,
        overlays::{MenuItem, Overlay},
    },
    domain::Audience,
    report,
    runtime::Next,
    say::{Lang, Words},
    store::{Location, Store},
};

use crate::{
    shell::Shell,
    user::{Seating, User},
};

/// Harbour Bank with somebody who was met, and a note that is nobody else's.
const BANK: &str = "naHarbour Bank<Enter>npMaja Lind<Enter>lcall @maja+i=2: wants a pilot > fri send the \
                    offer<Enter>lmeet @maja: her marriage<Ctrl-T><Enter>";

/// A bank whose documents go into `folder`.
fn bank(folder: &Path) -> User {
    let mut user = User::new();
    user.press(BANK);
    remember(&mut user.runner.book.store, folder);
    user
}

fn remember(store: &mut Store, folder: &Path) {
    store.remember("documents", &folder).unwrap();
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    let file = folder.join(name);
    fs::read(&file).unwrap_or_else(|error| {
        let there: Vec<PathBuf> = fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().path())
            .collect();
        panic!("{}: {error}; there are {there:?}", file.display())
    })
}

/// What the questions say, as one line: a path may be broken over two.
fn said(user: &User) -> String {
    let screen = user.screen();
    let inside = screen.lines().filter_map(|line| line.split('┃').nth(1));
    let words = inside.flat_map(str::split_whitespace);
    words.collect::<Vec<_>>().join(" ")
}

/// How a file of this name begins.
fn magic(name: &str) -> &'static [u8] {
    match name.rsplit('.').next().unwrap() {
        "pdf" => b"%PDF-",
        "svg" => b"<?xml",
        "html" => b"<!DOCTYPE html>",
        "ics" => b"BEGIN:VCALENDAR",
        "json" => b"{",
        _ => b"# ",
    }
}

/// Keys that write a document from the screen that shows it, one after the other from the account on, and
/// what the file is called.
fn travel(lang: Lang, account: &str, journeys: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let seating = Seating {
        lang,
        ..Seating::default()
    };
    let mut user = seating.sit();
    user.press("e<Esc>na");
    user.paste(account);
    user.press("<Enter>lcall @maja: a pilot > fri send the offer<Enter>");
    remember(&mut user.runner.book.store, folder.path());
    for (keys, name) in journeys {
        user.press(keys);
        let bytes = read(folder.path(), name);
        assert!(bytes.starts_with(magic(name)), "{name}");
        let file = folder.path().join(name);
        user.sees(&file.display().to_string());
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), journeys.len());
}

#[test]
fn every_document_is_a_key_from_the_screen_that_shows_it() {
    let journeys = [
        ("bW<Enter>", "Harbour-Bank-brief-2026-11-23.pdf"),
        (
            "<Esc>4W<Tab><Right><Enter>",
            "Harbour-Bank-map-2026-11-23.svg",
        ),
        ("<Esc>W<Enter>", "Harbour-Bank-report-2026-11-23.pdf"),
        (
            "dW<Tab><Right><Enter>",
            "Harbour-Bank-report-2026-11-23.html",
        ),
        (
            "<Esc>W<Right><Right><Enter>",
            "Harbour-Bank-promises-2026-11-23.ics",
        ),
        ("aW<Enter>", "guanxi-promises-2026-11-23.ics"),
        (
            "<Esc><Esc>W<Tab><Right><Right><Enter>",
            "guanxi-all-accounts-2026-11-23.md",
        ),
        ("W<End><Enter>", "guanxi-book-2026-11-23.json"),
    ];
    travel(Lang::En, "Harbour Bank", &journeys);
}

#[test]
fn every_document_is_a_key_from_the_screen_that_shows_it_in_chinese() {
    let journeys = [
        ("bW<Enter>", "翎川电信-拜访简报-2026-11-23.pdf"),
        (
            "<Esc>4W<Tab><Right><Enter>",
            "翎川电信-关系图-2026-11-23.svg",
        ),
        ("<Esc>W<Enter>", "翎川电信-盘点报告-2026-11-23.pdf"),
        ("dW<Tab><Right><Enter>", "翎川电信-盘点报告-2026-11-23.html"),
        (
            "<Esc>W<Right><Right><Enter>",
            "翎川电信-承诺-2026-11-23.ics",
        ),
        ("aW<Enter>", "guanxi-承诺-2026-11-23.ics"),
        (
            "<Esc><Esc>W<Tab><Right><Right><Enter>",
            "guanxi-全部客户-2026-11-23.md",
        ),
        ("W<End><Enter>", "guanxi-客户簿-2026-11-23.json"),
    ];
    travel(Lang::Zh, "翎川电信", &journeys);
}

#[test]
fn the_screens_write_what_the_shell_writes() {
    let shell = Shell::new();
    let folder = tempfile::tempdir().unwrap();
    let mut user = Seating::at(&Location::File(shell.book.clone())).sit();
    user.press("e<Esc>");
    user.press(BANK);
    for (keys, name, asked) in [
        ("gbW", "brief.md", "brief harbour"),
        ("W<Tab><Tab><Right>", "brief.pdf", "brief harbour --private"),
        ("<Esc>4W", "chain.pdf", "map harbour --view chain"),
        (
            "2W<Tab><Tab><Right>",
            "map.svg",
            "map harbour --view matrix --private",
        ),
        ("<Esc>dW", "report.html", "report harbour"),
        (
            "W<Tab><Tab><Right>",
            "report.txt",
            "report harbour --private",
        ),
        (
            "<Esc>W<Right><Right>",
            "promises.ics",
            "export --account harbour",
        ),
        ("aW", "all.ics", "export"),
        ("<Esc><Esc>W", "all.pdf", "report --all"),
        ("W<End>", "book.json", "export"),
    ] {
        user.press(keys);
        let (screens, shells) = (folder.path().join(name), shell.folder().join(name));
        to_file(&mut user, &screens.display().to_string());
        user.press("<Enter>");
        user.sees("Written: ");
        let file = shells.display().to_string();
        let mut asked: Vec<&str> = asked.split(' ').collect();
        asked.extend(["-o", &file]);
        shell.says(&asked);
        let same = fs::read(screens).unwrap() == fs::read(shells).unwrap();
        assert!(same, "{name}");
    }
}

/// From any of the questions, writes another path.
fn to_file(user: &mut User, path: &str) {
    let Some(Overlay::Writing(writing)) = &mut user.runner.app.overlay else {
        panic!("no questions:\n{}", user.screen());
    };
    let left = writing.fields.asked().len() - 1 - writing.fields.focus();
    user.press(&"<Tab>".repeat(left));
    user.press("<Ctrl-U>");
    user.paste(path);
}

#[test]
fn what_is_written_is_what_is_copied_and_nothing_private() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    user.press("gb");
    user.sees("her marriage");
    let Next::Copy(brief) = user.press("y") else {
        panic!("nothing was copied:\n{}", user.screen());
    };
    let words = Words::new(Lang::En);
    let copied = report::markdown(&report::brief(&brief, Audience::Others, &words));
    user.press("W<Tab><Right><Right><Enter>");
    let written = read(folder.path(), "Harbour-Bank-brief-2026-11-23.md");
    let written = String::from_utf8(written).unwrap();
    assert!(
        written.contains("wants a pilot") && !written.contains("marriage"),
        "{written}"
    );
    assert_eq!(written, copied);
}

#[test]
fn letters_that_no_face_has_are_named_on_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    user.press("l1w mail @\"עמר Śląski\"/procurement: first words<Enter>");
    let file = folder.path().join("map.pdf");
    user.press("gmW");
    to_file(&mut user, &file.display().to_string());
    user.press("<Enter>");
    let screen = user.screen();
    assert!(screen.contains("Cannot be drawn: מ ע ר"), "{screen}");
    assert!(file.exists());
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_enter_comes_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    let name = "Harbour-Bank-brief-2026-11-23.pdf";
    fs::write(folder.path().join(name), "mine").unwrap();
    user.press("gbW<Enter>");
    assert!(said(&user).contains("already exists. Enter again replaces it."));
    assert_eq!(read(folder.path(), name), b"mine");
    // Another answer is another question.
    user.press("<Right><Left>");
    assert!(!said(&user).contains("once more"));
    user.press("<Enter>");
    assert_eq!(read(folder.path(), name), b"mine");
    user.press("<Enter>");
    user.sees("Written: ");
    assert!(read(folder.path(), name).starts_with(b"%PDF-"));
}

#[test]
fn what_cannot_be_written_is_said_with_the_path_and_the_questions_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    let at = |name: &str| folder.path().join(name).display().to_string();
    let name = |user: &mut User, path: &str| {
        to_file(user, path);
        user.press("<Enter>");
        said(user)
    };
    fs::write(folder.path().join("file"), "mine").unwrap();
    user.press("gbW");
    for (path, why) in [
        (at("page.svg"), "cannot be written as svg, only as pdf"),
        (at("file/page.pdf"), "part of its path is a file"),
        (at(""), "is a folder: name a file in it"),
        (at("new.pdf/"), "is a folder: name a file in it"),
        (String::new(), "required"),
    ] {
        let said = name(&mut user, &path);
        assert!(said.contains(why), "{path}: {said}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // What the name promises is what is chosen.
    let said = name(&mut user, &at("page.html"));
    assert_eq!(said, "", "nothing more is asked");
    user.sees("Written: ");
    assert!(read(folder.path(), "page.html").starts_with(b"<!DOCTYPE html>"));
}

#[test]
fn a_folder_that_is_not_there_is_made_when_enter_comes_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    let file = folder.path().join("visits/november/page.pdf");
    user.press("gbW");
    to_file(&mut user, &file.display().to_string());
    user.press("<Enter>");
    let told = said(&user);
    assert!(
        told.contains("The folder ")
            && told.contains("november does not exist yet. Enter again makes it"),
        "{told}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    user.press("<Enter>");
    user.sees("Written: ");
    assert!(file.exists());
    // The next one goes there, too.
    user.press("W<Enter>");
    assert!(
        file.with_file_name("Harbour-Bank-brief-2026-11-23.pdf")
            .exists()
    );
}

#[test]
fn the_open_book_is_never_written_over() {
    let shell = Shell::new();
    let book = shell.folder().join("mine");
    let mut user = Seating::at(&Location::File(book.clone())).sit();
    user.press("e<Esc>");
    user.press(BANK);
    user.press("gbW");
    for name in ["mine", "mine-wal", "mine-journal"] {
        to_file(&mut user, &shell.folder().join(name).display().to_string());
        user.press("<Enter>");
        assert!(
            said(&user).contains("it is the open book"),
            "{}",
            user.screen()
        );
        user.press("<Enter>");
        assert!(
            said(&user).contains("it is the open book"),
            "{}",
            user.screen()
        );
    }
    user.press("<Esc><Esc>");
    assert!(
        user.rows()
            .people
            .iter()
            .any(|row| row.name.raw() == "Maja Lind")
    );
}

#[test]
fn private_notes_are_in_it_only_when_the_user_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut user = bank(folder.path());
    user.press("gbW<Tab><Right><Right>");
    assert!(said(&user).contains("private entries left out"));
    user.press("<Tab><Right>");
    user.sees("‹ included ›");
    assert!(said(&user).contains("For you only"));
    user.press("<Enter>");
    let page = String::from_utf8(read(folder.path(), "Harbour-Bank-brief-2026-11-23.md")).unwrap();
    assert!(page.contains("marriage"), "{page}");
    // The next one is for others again.
    user.press("W");
    assert!(said(&user).contains("private entries left out"));
}

#[test]
fn a_path_that_is_longer_than_the_line_is_said_whole() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder
        .path()
        .join("a-folder-with-a-rather-long-name/and-one-more");
    fs::create_dir_all(&deep).unwrap();
    let seating = Seating {
        size: (80, 24),
        ..Seating::default()
    };
    let mut user = seating.sit();
    user.press("e<Esc>");
    user.press(BANK);
    remember(&mut user.runner.book.store, &deep);
    user.press("gbW<Enter>");
    let file = deep.join("Harbour-Bank-brief-2026-11-23.pdf");
    // Beside the first line stands a key.
    let shown = user.screen().replace("? help", "").replace([' ', '\n'], "");
    assert!(
        shown.contains(&format!("Written:{}", file.display())),
        "{}",
        user.screen()
    );
}

/// The questions as they are on a small screen, whoever's home it is.
fn asked(lang: Lang, account: &str) -> String {
    let seating = Seating {
        lang,
        size: (80, 24),
        ..Seating::default()
    };
    let mut user = seating.sit();
    user.press("e<Esc>na");
    user.paste(account);
    user.press("<Enter>bW");
    let name = Some(crate::test_book::name(account));
    user.hear(Msg::Letterhead {
        folder: "~/Documents".into(),
        account: name.clone(),
        whom: name,
    });
    let screen = user.screen();
    let lines = screen.lines().skip_while(|line| !line.contains('┏'));
    lines.take(9).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_questions_fit_a_small_screen() {
    insta::assert_snapshot!(asked(Lang::En, "Harbour Bank"), @"
    ┏ Write a document · Harbour Bank ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃                                                                              ┃
    ┃▌document          ‹ the brief ›                                              ┃
    ┃ format              pdf                                                      ┃
    ┃ private entries     left out                                                 ┃
    ┃ file              ~/Documents/Harbour-Bank-brief-2026-11-23.pdf              ┃
    ┃                                                                              ┃
    ┃ Can be shown to others.                                                      ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    ");
    insta::assert_snapshot!(asked(Lang::Zh, "翎川电信"), @"
    ┏ 导出文档 · 翎川电信 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃                                                                              ┃
    ┃▌文档       ‹ 拜访简报 ›                                                      ┃
    ┃ 格式         pdf                                                             ┃
    ┃ 私密内容     不包含                                                          ┃
    ┃ 文件       ~/Documents/翎川电信-拜访简报-2026-11-23.pdf                      ┃
    ┃                                                                              ┃
    ┃ 可以给别人看。                                                               ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    ");
}

#[test]
fn the_next_document_goes_where_the_last_one_went() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut user = bank(first.path());
    user.press("gbW");
    to_file(
        &mut user,
        &second.path().join("visit.pdf").display().to_string(),
    );
    user.press("<Enter>W<Enter>");
    read(second.path(), "visit.pdf");
    read(second.path(), "Harbour-Bank-brief-2026-11-23.pdf");
    assert_eq!(fs::read_dir(first.path()).unwrap().count(), 0);
}

#[test]
fn the_palette_finds_it_by_what_people_call_it_in_both_languages() {
    const CALLED: [&str; 14] = [
        "print",
        "export",
        "pdf",
        "report",
        "document",
        "backup",
        "save as",
        "打印",
        "导出",
        "文档",
        "报告",
        "备份",
        "盘点",
        "另存为",
    ];
    for lang in [Lang::En, Lang::Zh] {
        let seating = Seating {
            lang,
            location: Location::Memory,
            ..Seating::default()
        };
        let mut user = seating.sit();
        user.press("e<Esc>naHarbour Bank<Enter>");
        for word in CALLED {
            user.press(":");
            user.paste(word);
            let Some(Overlay::Palette(entries)) = &user.runner.app.overlay else {
                panic!("no palette");
            };
            let finds = |item: &MenuItem| matches!(item, MenuItem::Run(_, Action::Write));
            assert!(entries.list.rows().iter().any(finds), "{word} in {lang:?}");
            user.press("<Esc>");
        }
        let word = if lang == Lang::En { "backup" } else { "备份" };
        user.press(":");
        user.paste(word);
        user.press("<Enter>");
        assert!(
            matches!(user.runner.app.overlay, Some(Overlay::Writing(_))),
            "{lang:?}"
        );
    }
}
