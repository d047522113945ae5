//! What the shell makes of the files it is named: the book, what it writes, what it reads line by line.

use std::{
    fs,
    io::Read,
    os::unix::fs::{PermissionsExt, symlink},
    process::Command,
};

use crate::shell::{Run, Shell};

/// A book with two people.
fn book() -> Shell {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y visit #\"Harbour Bank\" @\"Maja Lind\"/finance: wants a pilot",
    ]);
    shell.says(&[
        "log",
        "2d call #harbour @\"Per Lund\"/technical: about prices",
    ]);
    shell
}

#[test]
fn a_command_that_reads_makes_no_book_and_says_how_one_begins() {
    let shell = Shell::new();
    for command in [
        &["list", "people"][..],
        &["search", "x"],
        &["agenda", "--json"],
        &["export"],
        &["score", "--all"],
        &["next"],
        &["warnings"],
        &["history"],
        &["undo"],
        &["redo"],
        &["brief", "x"],
        &["map", "x"],
        &["report", "--all"],
        &["open", "x"],
        &["template", "use", "bank", "x"],
        &[],
    ] {
        let run = shell.run(command);
        assert_eq!(run.code, 3, "{command:?}: {run:?}");
        let place = shell.book.display().to_string();
        assert!(
            run.err.contains(&place) && run.err.contains("guanxi import"),
            "{run:?}"
        );
        assert!(run.out.is_empty(), "{run:?}");
        assert!(!shell.book.exists() && !shell.book.parent().unwrap().exists());
    }
    let chinese = shell.run(&["list", "people", "--lang", "zh"]);
    assert!(chinese.err.contains("还没有客户簿"), "{chinese:?}");
}

#[test]
fn a_command_that_writes_makes_the_book_once_and_says_so() {
    let shell = Shell::new();
    let first = shell.run(&[
        "log",
        "y call #\"Harbour Bank\" @\"Maja Lind\": x",
        "--json",
    ]);
    assert_eq!(first.code, 0, "{first:?}");
    assert_eq!(first.err, format!("a new book: {}\n", shell.book.display()));
    serde_json::from_str::<serde_json::Value>(&first.out).unwrap();
    let second = shell.run(&["log", "y call #harbour @maja: y"]);
    assert_eq!((second.code, second.err.as_str()), (0, ""));
    let by_import = Shell::new();
    let table = by_import.file("people.csv", b"Name,Company\nAnn Lund,Example Works\n");
    let run = by_import.run(&["import", &table]);
    assert!(run.err.starts_with("a new book: "), "{run:?}");
    assert!(by_import.says(&["list", "people"]).contains("Ann Lund"));
}

#[test]
fn a_shell_is_told_whose_people_a_table_lists_or_asked() {
    let shell = Shell::new();
    let named = shell.file(
        "Harbour Foods contacts.csv",
        b"Name,Title\nAnn Lund,Buyer\n",
    );
    let said = shell.says(&["import", &named]);
    assert!(
        said.contains("1 person → Harbour Foods (from the name of the file)"),
        "{said}"
    );
    let book: serde_json::Value = serde_json::from_str(&shell.says(&["export"])).unwrap();
    assert_eq!(book["people"][0]["tenures"][0]["title"], "Buyer");
    // Words that may be anything are not taken, unless the book has an account of that name.
    let north = shell.file("North.csv", b"Name,Title\nBo Berg,Buyer\n");
    let run = shell.run(&["import", &north]);
    assert_eq!(run.code, 2, "{run:?}");
    let dry = shell.says(&["import", &north, "--dry-run"]);
    for said in [run.err, dry] {
        assert!(said.contains("--account \"North\""), "{said}");
        assert!(said.contains("--no-account"), "{said}");
    }
    assert!(!shell.says(&["list", "people"]).contains("Bo Berg"));
    shell.says(&["import", &north, "--account", "North"]);
    let again = shell.json(&["import", &north]);
    assert_eq!(
        (&again["merged"], &again["placed"][0]["by"]),
        (&1.into(), &"file".into())
    );
    let people = shell.file("people.csv", b"Name,Title\nCy Holm,Buyer\n");
    let alone = shell.json(&["import", &people, "--no-account"]);
    assert_eq!(
        (&alone["added"], &alone["unplaced"]),
        (&1.into(), &1.into())
    );
    // Nobody's title is lost here: there is none.
    let bare = shell.file("bare.csv", b"Name,Email\nDi Moss,di@moss.example\n");
    assert_eq!(shell.json(&["import", &bare])["added"], 1);
}

#[test]
fn what_is_not_saved_makes_no_book() {
    let shell = Shell::new();
    let table = shell.file("people.csv", b"Name,Company\nAnn Lund,Example Works\n");
    let nothing = shell.file("nothing.csv", b"Colour\nred\n");
    for command in [
        &[
            "log",
            "y call #\"Harbour Bank\" @\"Maja Lind\": x",
            "--dry-run",
        ][..],
        &["log", "soon call @maja: x"],
        &["log", ""],
        &["import", &table, "--dry-run"],
        &["import", &nothing],
    ] {
        let run = shell.run(command);
        assert!(!shell.book.exists(), "{command:?}: {run:?}");
    }
}

#[test]
fn another_programs_database_is_left_exactly_as_it_was() {
    let shell = Shell::new();
    let path = shell.folder().join("app.db");
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .unwrap();
    let shown = |path: &std::path::Path| {
        let mut there: Vec<_> = fs::read_dir(path.parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| {
                let mode = fs::metadata(&path).unwrap().permissions().mode();
                (fs::read(&path).unwrap(), mode, path)
            })
            .collect();
        there.sort();
        there
    };
    fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
    let named = path.display().to_string();
    // Open elsewhere, its newest rows in the log; then closed, all of it in one file.
    for open in [Some(db), None] {
        let before = shown(&path);
        for command in [&["list", "people"][..], &["log", "@ann: x"], &["undo"]] {
            let run = shell.run(&[command, &["--book", &named]].concat());
            assert_eq!(run.code, 5, "{run:?}");
            assert!(run.err.contains("is not a guanxi book"), "{run:?}");
        }
        let names = |there: &[(Vec<u8>, u32, std::path::PathBuf)]| -> Vec<_> {
            there
                .iter()
                .map(|(_, mode, path)| (*mode, path.clone()))
                .collect()
        };
        let after = shown(&path);
        assert_eq!(names(&before), names(&after));
        let content = |there: &[(Vec<u8>, u32, std::path::PathBuf)]| -> Vec<Vec<u8>> {
            // Whoever reads through a log notes in the index beside it that it is there.
            let files = there
                .iter()
                .filter(|(.., path)| !path.ends_with("app.db-shm"));
            files.map(|(bytes, ..)| bytes.clone()).collect()
        };
        assert_eq!(content(&before), content(&after));
        drop(open);
    }
}

#[test]
fn a_book_where_nothing_may_be_written_is_read_and_not_written() {
    let shell = book();
    let folder = shell.book.parent().unwrap();
    let restricted = |mode: u32| {
        for file in fs::read_dir(folder).unwrap() {
            fs::set_permissions(
                file.unwrap().path(),
                fs::Permissions::from_mode(mode & 0o666),
            )
            .unwrap();
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    };
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    // Nothing is forbidden to root, who becomes somebody else for it.
    let as_another = |arguments: &[&str]| {
        let mut ours = shell.command(arguments);
        if !root {
            return Run::of(ours.spawn().unwrap());
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--clear-groups"]);
        command.arg(ours.get_program()).args(ours.get_args());
        for (key, value) in ours.get_envs() {
            command.env(key, value.unwrap());
        }
        let piped = std::process::Stdio::piped;
        ours = command;
        Run::of(ours.stdout(piped()).stderr(piped()).spawn().unwrap())
    };
    if root && Command::new("setpriv").arg("--version").output().is_err() {
        println!("skipped: no setpriv");
        return;
    }
    fs::set_permissions(shell.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    restricted(0o555);
    let people = as_another(&["list", "people"]);
    let score = as_another(&["score", "Harbour Bank"]);
    let export = as_another(&["export"]);
    let logged = as_another(&["log", "@maja: x"]);
    restricted(0o755);
    assert!(
        people.code == 0 && people.out.contains("Maja Lind"),
        "{people:?}"
    );
    assert_eq!(score.code, 0, "{score:?}");
    assert!(
        export.code == 0 && export.out.contains("wants a pilot"),
        "{export:?}"
    );
    assert_eq!(logged.code, 5, "{logged:?}");
    assert!(logged.err.contains("can only be read"), "{logged:?}");
}

#[test]
fn the_name_of_a_file_says_as_what_it_is_written() {
    let shell = book();
    let at = |name: &str| shell.folder().join(name).display().to_string();
    for (command, name, begins) in [
        (&["brief", "Maja Lind"][..], "b.pdf", &b"%PDF-"[..]),
        (&["report", "Harbour Bank"], "r.PDF", b"%PDF-"),
        (&["map", "Harbour Bank"], "m.svg", b"<svg"),
        (&["map", "Harbour Bank"], "m.markdown", b"# "),
        (&["report", "--all"], "r.htm", b"<!"),
        (&["export"], "e.ics", b"BEGIN:VCALENDAR"),
        (&["export"], "e.json", b"{"),
        (
            &["export", "--account", "harbour"],
            "h.ics",
            b"BEGIN:VCALENDAR",
        ),
        (&["brief", "Maja Lind", "--json"], "b.json", b"{"),
        (&["brief", "Maja Lind", "--format", "md"], "notes", b"# "),
        (
            &["brief", "Maja Lind", "--format", "txt"],
            "b.2026",
            b"Maja Lind",
        ),
    ] {
        let file = at(name);
        shell.says(&[command, &["-o", &file]].concat());
        let bytes = fs::read(&file).unwrap();
        assert!(
            bytes
                .windows(begins.len())
                .take(200)
                .any(|part| part == begins),
            "{name}: {:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
        );
    }
}

#[test]
fn a_form_that_the_files_name_contradicts_is_refused_and_nothing_written() {
    let shell = book();
    for command in [
        &["brief", "Maja Lind", "--format", "md", "-o", "x.pdf"][..],
        &["report", "--all", "--format", "pdf", "-o", "x.txt"],
        &["map", "Harbour Bank", "--format", "svg", "-o", "x.html"],
        &["report", "--all", "-o", "x.svg"],
        &["brief", "Maja Lind", "-o", "x.docx"],
        &["brief", "Maja Lind", "--json", "-o", "x.pdf"],
        &["export", "-o", "x.xlsx"],
        &["export", "-o", "x.pdf"],
        &["export", "--format", "ics", "-o", "x.json"],
    ] {
        let run = shell.run(command);
        assert_eq!(run.code, 2, "{command:?}: {run:?}");
        let name = command.last().unwrap();
        assert!(run.err.contains(name), "{command:?}: {run:?}");
        assert!(!shell.folder().join(name).exists());
    }
    let said = shell.run(&["brief", "Maja Lind", "--format", "md", "-o", "x.pdf"]);
    insta::assert_snapshot!(said.err, @"x.pdf is pdf by its name, but --format asks for md; leave --format out, or change the name");
    let said = shell.run(&["brief", "Maja Lind", "-o", "x.docx", "--lang", "zh"]);
    insta::assert_snapshot!(said.err, @"x.docx：不能写成 docx，只能写成 txt、md、html、pdf；请改用相应的文件名");
}

#[test]
fn a_dash_is_standard_output() {
    let shell = book();
    let plain = shell.says(&["export"]);
    for name in ["-", "/dev/stdout"] {
        assert_eq!(shell.says(&["export", "-o", name]), plain);
        assert!(!shell.folder().join(name).exists() || name.starts_with('/'));
    }
    let brief = shell.says(&["brief", "Maja Lind", "--format", "md", "-o", "-"]);
    assert!(brief.starts_with("# "), "{brief}");
}

#[test]
fn no_command_writes_a_document_over_the_open_book() {
    let shell = book();
    let mine = shell.folder().join("mine");
    fs::copy(&shell.book, &mine).unwrap();
    symlink("mine", shell.folder().join("link")).unwrap();
    for command in [
        &["export", "-o", "mine"][..],
        &["export", "-o", "link"],
        &["brief", "Maja Lind", "-o", "./mine"],
        &["map", "Harbour Bank", "-o", "mine-wal"],
        &["report", "--all", "-o", "mine-journal"],
    ] {
        let run = shell.run(&[&["--book", "mine"], command].concat());
        assert_eq!(run.code, 1, "{command:?}: {run:?}");
        assert!(run.err.contains("it is the open book"), "{run:?}");
    }
    let people = shell.says(&["--book", "mine", "list", "people"]);
    assert!(people.contains("Maja Lind"), "{people}");
}

#[test]
fn a_file_that_cannot_be_written_is_named_with_the_cure() {
    let shell = book();
    for (name, why) in [
        (
            "nowhere/x.json",
            "there is no folder nowhere. Make it first",
        ),
        ("data", "is a folder: name a file in it"),
        ("data/book.db/x.json", "part of its path is a file"),
    ] {
        let run = shell.run(&["export", "-o", name]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.err.contains(name) && run.err.contains(why), "{run:?}");
    }
}

#[test]
fn what_is_no_plain_file_is_written_through_and_never_replaced() {
    let shell = book();
    let (real, link, pipe) = (
        shell.folder().join("real.json"),
        shell.folder().join("link.json"),
        shell.folder().join("pipe"),
    );
    fs::write(&real, "old").unwrap();
    symlink("real.json", &link).unwrap();
    shell.says(&["export", "-o", "link.json"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("Maja Lind"));
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let writer = shell.command(&["export", "-o", "pipe"]).spawn().unwrap();
    let mut got = String::new();
    fs::File::open(&pipe)
        .unwrap()
        .read_to_string(&mut got)
        .unwrap();
    assert_eq!(Run::of(writer).code, 0);
    assert!(got.contains("Maja Lind"), "{got}");
    assert!(!fs::symlink_metadata(&pipe).unwrap().is_file());
}

#[test]
fn what_was_prepared_beside_an_export_is_not_followed() {
    let shell = book();
    let victim = shell.file("victim", b"precious");
    let at = |name: &str| shell.folder().join(name);
    symlink(&victim, at("a.json.unfinished")).unwrap();
    shell.says(&["export", "-o", "a.json"]);
    assert_eq!(fs::read(&victim).unwrap(), b"precious");
    let mode = fs::metadata(at("a.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_mistyped_name_is_answered_with_those_that_were_meant() {
    let shell = book();
    for (command, meant) in [
        (&["score", "Harbuor"][..], "Harbour Bank"),
        (&["brief", "Maja Lnid"], "Maja Lind"),
        (&["brief", "Hrabour Bank"], "Harbour Bank"),
        (&["open", "habour bank"], "Harbour Bank"),
        (&["search", "Maja Lidn"], "Maja Lind"),
    ] {
        let run = shell.run(command);
        assert_eq!(run.code, 3, "{command:?}: {run:?}");
        assert!(
            run.err.contains(&format!("Did you mean: {meant}")),
            "{command:?}: {run:?}"
        );
    }
    let run = shell.run(&["score", "Maja Lidn"]);
    assert!(
        !run.err.contains("Maja Lind"),
        "a person is no account: {run:?}"
    );
}

#[test]
fn a_command_that_there_is_not_is_answered_with_those_that_were_meant() {
    let shell = Shell::new();
    for (typed, meant) in [
        ("agneda", "guanxi agenda"),
        ("lst", "guanxi list"),
        ("people", "guanxi list people"),
        ("add", "guanxi log"),
        ("导出", "guanxi export"),
        ("打印", "guanxi report"),
    ] {
        let run = shell.run(&[typed]);
        assert_eq!(run.code, 2, "{typed}: {run:?}");
        assert!(
            run.err.contains(&format!("Did you mean: {meant}")),
            "{typed}: {run:?}"
        );
    }
    let strange = shell.run(&["zzzz"]);
    assert!(
        strange.err.contains("guanxi help") && !strange.err.contains("Did you"),
        "{strange:?}"
    );
    // Below another command its own are offered.
    let below = shell.run(&["template", "lits"]);
    assert!(
        below.err.contains("Did you mean: guanxi template list?"),
        "{below:?}"
    );
}

#[test]
fn lines_from_any_system_are_logged_and_what_is_none_is_passed_over() {
    let shell = book();
    let lines = "\u{feff}@maja: one\r\n\r\n# from my notebook\r\n@per: two\r\n- @maja: three\r\n#harbour @per: four";
    let run = shell.run_with(&["log", "-"], lines);
    assert_eq!(run.code, 0, "{run:?}");
    let book = shell.says(&["export"]);
    for note in ["one", "two", "three", "four"] {
        assert!(
            book.contains(&format!("\"note\":\"{note}\"")),
            "{note}: {book}"
        );
    }
    let refused = shell.run_with(&["log", "-"], "@maja: five\n\nsoon @maja: six\n");
    assert_eq!(refused.code, 1);
    assert!(refused.err.starts_with("3: "), "{refused:?}");
}

#[test]
fn nothing_to_log_is_refused_with_a_sentence() {
    let shell = book();
    for line in ["", "  ", "\t"] {
        let run = shell.run(&["log", line]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("the line is empty"), "{run:?}");
    }
    for lines in ["", "\n\r\n", "# only a comment\n"] {
        let run = shell.run_with(&["log", "-"], lines);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("standard input"), "{run:?}");
    }
    let bullet = shell.run(&["log", "--", "- @maja: from a list"]);
    assert_eq!(bullet.code, 0, "{bullet:?}");
}

#[test]
fn a_file_of_any_kind_can_come_from_standard_input() {
    for (input, who) in [
        ("Name,Company\nMaja Lind,Harbour Bank\n", "Maja Lind"),
        (
            "BEGIN:VCARD\nVERSION:3.0\nFN:Per Lund\nEND:VCARD\n",
            "Per Lund",
        ),
    ] {
        let shell = Shell::new();
        let run = shell.run_with(&["import", "-"], input);
        assert_eq!(run.code, 0, "{run:?}");
        let book = shell.says(&["export"]);
        assert!(book.contains(&format!("\"name\":\"{who}\"")), "{book}");
    }
}

#[test]
fn a_file_that_cannot_be_taken_in_is_answered_with_a_sentence() {
    let shell = Shell::new();
    let folder = shell.folder().display().to_string();
    let nowhere = shell.folder().join("nowhere.csv").display().to_string();
    let empty = shell.file("empty.csv", b"");
    for (file, english, chinese) in [
        (&folder, "this is a folder: name the files in it", "文件夹"),
        (&nowhere, "no such file", "没有这个文件"),
        (&empty, "the file is empty", "文件为空"),
    ] {
        let run = shell.run(&["import", file]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.out.contains(english), "{run:?}");
        assert!(run.out.contains(file.as_str()), "{run:?}");
        let run = shell.run(&["import", file, "--lang", "zh"]);
        assert!(run.out.contains(chinese), "{run:?}");
    }
    let run = shell.run_with(&["import", "-"], "");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("the file is empty"), "{run:?}");
    assert!(!shell.book.exists());
}

#[test]
fn a_bad_value_in_a_book_is_named_not_what_follows_from_it() {
    let shell = book();
    let written = shell.says(&["export"]);
    let bad = written.replace(
        "\"name\":\"Harbour Bank\"",
        "\"name\":\"Harbour Bank\",\"tier\":\"Z\"",
    );
    let line = 1 + bad.lines().position(|line| line.contains("Z\"")).unwrap();
    let file = shell.file("bad.json", bad.as_bytes());
    let other = shell.folder().join("other.db").display().to_string();
    let into_other = |more: &[&str]| {
        let all = [&["import", &file, "--book", &other][..], more].concat();
        shell.run(&all)
    };
    let run = into_other(&[]);
    assert_eq!(run.code, 1, "{run:?}");
    let said = format!(
        "bad.json, line {line}: accounts.tier (Harbour Bank) “Z”: must be one of S, A, B, C\n"
    );
    assert!(run.out.contains(&said), "{run:?}");
    assert!(
        run.out.contains("nothing imported: other rows refer to"),
        "{run:?}"
    );
    let run = into_other(&["--lang", "zh"]);
    assert!(run.out.contains("“Z”不可用，可用：S, A, B, C"), "{run:?}");
    assert!(run.out.contains("全部未导入"), "{run:?}");
    assert!(!std::path::Path::new(&other).exists());
}
