//! The house: who may know whom, who alone may use what, what lies around.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A room and the rooms it may know. Whatever is not listed is an arrow that must not be.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("find", &[]),
    ("days", &["find"]),
    ("log_line", &["days", "domain", "find"]),
    ("exchange", &["days", "domain"]),
    ("manual", &["domain"]),
    ("demo", &["domain"]),
    ("store", &["days", "domain", "find", "log_line"]),
    ("book", &["days", "domain", "exchange", "log_line", "store"]),
    (
        "app",
        &[
            "book", "days", "domain", "exchange", "find", "log_line", "manual",
        ],
    ),
    (
        "say",
        &["app", "days", "domain", "exchange", "log_line", "manual"],
    ),
    ("picture", &["domain", "say", "manual"]),
    ("report", &["domain", "say", "picture"]),
    (
        "ui",
        &["app", "domain", "say", "log_line", "manual", "picture"],
    ),
    (
        "runtime",
        &[
            "app", "book", "days", "demo", "domain", "exchange", "say", "log_line", "report",
            "store", "ui",
        ],
    ),
    (
        "cli",
        &[
            "app", "book", "days", "demo", "domain", "exchange", "find", "say", "log_line",
            "manual", "picture", "report", "runtime", "store", "ui",
        ],
    ),
];

/// A room that only measuring and trying need, and the files that alone may know it.
const KNOWN_BY: &[(&str, &[&str])] = &[("demo", &["cli/demo.rs", "runtime/sample.rs"])];

/// Where a name or a text is read as it was written. Whoever tells or draws it has only what is shown.
const UNTOLD: &[&str] = &[
    "app",
    "cli/bench.rs",
    "cli/combine.rs",
    "cli/forget.rs",
    "cli/resolve.rs",
    "cli/template.rs",
    "demo",
    "domain",
    "exchange",
    "log_line",
    "runtime",
    "store",
];

/// Something of the outside world, and the places under `src` where alone it may be named.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("raw()", UNTOLD),
    ("Name::raw", UNTOLD),
    ("Note::raw", UNTOLD),
    ("rusqlite", &["store"]),
    (
        "ratatui",
        &["ui", "runtime/frames.rs", "runtime/terminal.rs"],
    ),
    // Keys are crossterm's words, so the key table speaks them.
    ("crossterm", &["app", "runtime"]),
    ("tui_input", &["app"]),
    ("clap", &["cli"]),
    ("fluent_syntax", &["say"]),
    ("tyme4rs", &["days"]),
    ("calcard", &["exchange"]),
    ("icalendar::", &["exchange"]),
    ("csv::", &["exchange"]),
    ("calamine", &["exchange"]),
    ("cfb::", &["exchange"]),
    ("quick_xml", &["exchange"]),
    ("zip::", &["exchange"]),
    ("pdf_writer", &["report"]),
    ("skrifa", &["report"]),
    ("subsetter", &["report"]),
    ("dejavu", &["report"]),
    ("flate2", &["report"]),
    ("fontdb", &["runtime/faces.rs"]),
    ("pulldown_cmark", &["manual"]),
    // What a Chinese font of any reader has is what GBK has.
    ("encoding_rs", &["exchange", "report/pdf"]),
    ("chardetng", &["exchange"]),
    ("signal_hook", &["runtime"]),
    // The time of a file is set by its name: opening a book and closing it again takes away its locks.
    ("rustix", &["runtime", "store/damage.rs"]),
    ("tempfile", &["runtime"]),
    ("shell_words", &["runtime"]),
    ("rpassword", &["runtime/passphrase.rs"]),
    // Keys are made, and pages opened, in one place.
    ("argon2::", &["store/seal.rs", "store/forget.rs"]),
    ("aes::", &["store/seal.rs"]),
    ("cbc::", &["store/seal.rs"]),
    ("getrandom::", &["store/seal.rs", "store/forget.rs"]),
    (
        "process::Command",
        &[
            "runtime/clipboard.rs",
            "runtime/editor",
            "runtime/passphrase.rs",
        ],
    ),
    ("directories::", &["runtime"]),
    ("toml::", &["runtime"]),
    ("std::thread", &["runtime", "book/abreast.rs"]),
    // Who waits for whom is known where threads are; what is kept for whoever asks next is shared.
    (
        "std::sync",
        &[
            "book/mod.rs",
            "domain/summary.rs",
            "runtime",
            "store/toll.rs",
        ],
    ),
    ("thread::", &["runtime", "book/abreast.rs"]),
    ("fs::", &["store", "runtime", "cli"]),
    ("stdout()", &["runtime", "cli"]),
    ("stdin()", &["runtime", "cli"]),
    ("println!", &[]),
    ("env::", &["cli", "runtime", "main.rs"]),
    ("Local::now(", &["book/clock.rs"]),
    ("Utc::now(", &[]),
    // The minutes until it locks go on while the machine sleeps, whatever the hour is called.
    ("SystemTime::now(", &["runtime/idle_lock.rs"]),
    // One measures, one counts the seconds until it writes, one the minutes until it locks.
    (
        "Instant::now(",
        &[
            "cli/bench.rs",
            "runtime/draft_writer.rs",
            "runtime/idle_lock.rs",
        ],
    ),
    ("now_v7(", &["book/clock.rs"]),
    ("thread_rng", &[]),
    // What the build writes is for the compiler, not for a reader.
    ("#[allow(", &["say/generate.rs"]),
    // Nothing the program does needs a network.
    ("std::net", &[]),
];

/// What may lie at the top beside what git keeps for itself.
const TOP_LEVEL: &[&str] = &[
    ".cargo",
    "Cargo.toml",
    "build.rs",
    "Cargo.lock",
    "LICENSE",
    "README.md",
    "README.zh-CN.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    ".gitignore",
    ".ci",
    "src",
    "assets",
    "tests",
    "target",
    ".git",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path, ending));
        } else if path.extension().is_some_and(|have| have == ending) {
            found.push(path);
        }
    }
    found
}

/// Lines that are code, from 1; tests too.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at, line.to_owned()))
        .collect()
}

/// The file's place below `src`, with `/` on every platform.
fn place(file: &Path) -> String {
    let below = file.strip_prefix(root().join("src")).unwrap();
    let parts: Vec<_> = below.iter().map(|part| part.to_str().unwrap()).collect();
    parts.join("/")
}

fn room_of(file: &Path) -> String {
    place(file).split(['/', '.']).next().unwrap().to_owned()
}

/// The rooms that a file names: `crate::room…`, and each of `crate::{room…, room…}`.
fn rooms_named(file: &Path) -> BTreeSet<String> {
    let code: String = code(file)
        .into_iter()
        .map(|(_, line)| line + "\n")
        .collect();
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => named.extend(first_words(list)),
            None => named.extend(first_word(rest)),
        }
    }
    named.retain(|word| MAY_KNOW.iter().any(|(room, _)| room == word));
    named
}

/// The first word of every entry of a braced list, without its opening brace.
fn first_words(list: &str) -> Vec<String> {
    let (mut depth, mut entry, mut words) = (1, 0, Vec::new());
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && sign == ',') {
            words.extend(first_word(list[entry..at].trim_start()));
            entry = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn first_word(text: &str) -> Option<String> {
    let end = text.find(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
    let word = &text[..end.unwrap_or(text.len())];
    (!word.is_empty()).then(|| word.to_owned())
}

/// How many modules deep the code of a file lies below the crate.
fn depth(file: &Path) -> usize {
    let parts = place(file).split('/').count();
    if file.ends_with("mod.rs") {
        parts - 1
    } else {
        parts
    }
}

#[test]
fn no_room_knows_what_it_must_not_know() {
    let mut wrong = Vec::new();
    for (room, may_know) in MAY_KNOW {
        for file in files_below(&root().join("src").join(room), "rs") {
            for named in rooms_named(&file) {
                if named != *room && !may_know.contains(&named.as_str()) {
                    wrong.push(format!("{} names {named}", place(&file)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "forbidden arrows:\n{}", wrong.join("\n"));
}

#[test]
fn scaffolding_is_known_to_its_callers_alone() {
    for (room, known_by) in KNOWN_BY {
        let files = files_below(&root().join("src"), "rs").into_iter();
        let outside = files.filter(|file| room_of(file) != *room);
        let mut callers: Vec<_> = outside
            .filter(|file| rooms_named(file).contains(*room))
            .map(|file| place(&file))
            .collect();
        callers.sort();
        assert_eq!(callers, *known_by);
    }
}

#[test]
fn every_arrow_of_the_list_is_walked() {
    let mut idle = Vec::new();
    for (room, may_know) in MAY_KNOW {
        let named: BTreeSet<_> = files_below(&root().join("src").join(room), "rs")
            .iter()
            .flat_map(|file| rooms_named(file))
            .collect();
        for other in may_know.iter().filter(|other| !named.contains(**other)) {
            idle.push(format!("{room} → {other}"));
        }
    }
    assert!(idle.is_empty(), "arrows nobody needs: {}", idle.join(", "));
}

#[test]
fn the_arrows_have_no_circle() {
    let mut left = MAY_KNOW.to_vec();
    while !left.is_empty() {
        let names: Vec<_> = left.iter().map(|(room, _)| *room).collect();
        let before = left.len();
        left.retain(|(_, may_know)| may_know.iter().any(|other| names.contains(other)));
        assert!(left.len() < before, "these know each other: {names:?}");
    }
}

#[test]
fn every_room_is_listed() {
    let listed: BTreeSet<_> = MAY_KNOW
        .iter()
        .map(|(room, _)| (*room).to_owned())
        .collect();
    let built: BTreeSet<_> = files_below(&root().join("src"), "rs")
        .iter()
        .map(|file| room_of(file))
        .filter(|room| !["lib", "main"].contains(&room.as_str()))
        .collect();
    assert_eq!(listed, built);
}

#[test]
fn nobody_leaves_their_room_through_the_roof() {
    for file in files_below(&root().join("src"), "rs") {
        for (line, text) in code(&file) {
            for climbed in 1..8 {
                let out = "super::".repeat(climbed);
                let indented = text.starts_with("    "); // may stand in a module of its own
                let most = depth(&file) - usize::from(!indented || depth(&file) == 0);
                assert!(
                    !text.contains(&out) || climbed <= most,
                    "{}:{line} reaches another room with {out}; say crate::",
                    place(&file)
                );
            }
        }
    }
}

#[test]
fn each_thing_from_outside_is_used_in_its_place_alone() {
    let mut wrong = Vec::new();
    for file in files_below(&root().join("src"), "rs") {
        let place = place(&file);
        let code = code(&file);
        let program = code.iter().take_while(|_| !is_test(&place));
        for (line, text) in program.take_while(|(_, text)| text != "mod tests {") {
            for (word, places) in ONLY_IN {
                let here = places
                    .iter()
                    .any(|allowed| place == *allowed || place.starts_with(&format!("{allowed}/")));
                if names(text, word) && !here {
                    wrong.push(format!("src/{place}:{line}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "out of place:\n{}", wrong.join("\n"));
}

/// Tests may open the files they compare with.
fn is_test(place: &str) -> bool {
    place.ends_with("tests.rs") || place.contains("/tests/")
}

/// Whether the line has the word, and not as the end of a longer one.
fn names(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        !line[..at]
            .chars()
            .next_back()
            .is_some_and(|before| before.is_alphanumeric() || before == '_')
    })
}

#[test]
fn every_sql_file_is_used() {
    let sources: Vec<String> = files_below(&root().join("src"), "rs")
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    for file in files_below(&root().join("src"), "sql") {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(
            sources.iter().any(|source| source.contains(name)),
            "nobody uses {}",
            file.display()
        );
    }
}

/// What a line of code declares for the whole program to see.
fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let kinds = ["struct ", "enum ", "trait ", "type ", "union "];
    let name = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
    Some(&name[..end.unwrap_or(name.len())])
}

#[test]
fn no_two_public_types_have_one_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files_below(&root().join("src"), "rs") {
        let mut in_words = false;
        for (_, line) in code(&file) {
            // A vocabulary is declared by its bare name.
            let named = line.trim().strip_suffix(" {").filter(|_| in_words);
            let named = named.or_else(|| {
                let one_line = line.trim().split_once(" { ").map(|(name, _)| name);
                one_line.filter(|_| in_words)
            });
            let words = line.trim().starts_with("words! {");
            in_words = words || (in_words && line.trim().starts_with("#["));
            let names = declared(&line).or(named).into_iter();
            // The macros that declare vocabularies have no name there.
            for name in names.filter(|name| !name.is_empty()) {
                places
                    .entry(name.to_owned())
                    .or_default()
                    .push(place(&file));
            }
        }
    }
    assert!(
        600 < places.len(),
        "too few types were found: {}",
        places.len()
    );
    assert!(
        places.contains_key("StanceValue"),
        "vocabularies are not found"
    );
    places.retain(|_, places| 1 < places.len());
    assert_eq!(places, BTreeMap::new());
}

#[test]
fn nothing_else_lies_at_the_top() {
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            TOP_LEVEL.contains(&name.as_str()),
            "{name} has no place at the top of the project"
        );
    }
}
