//! The house: who may know whom, where the clock is read, what lies around.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A room, and what no line of it may contain.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "src/domain",
        &[
            "crate::store",
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::exchange",
            "crate::log_line",
            "crate::find",
            "crate::demo",
            "rusqlite",
            "ratatui",
            "crossterm",
            "std::fs",
            "std::env",
            "now()",
        ],
    ),
    (
        "src/find",
        &[
            "crate::domain::plan",
            "crate::store",
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::log_line",
            "rusqlite",
            "ratatui",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/log_line",
        &[
            "crate::store",
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::exchange",
            "rusqlite",
            "ratatui",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/exchange",
        &[
            "crate::store",
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::log_line",
            "rusqlite",
            "ratatui",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/demo",
        &[
            "crate::store",
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::log_line",
            "rusqlite",
            "ratatui",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/i18n",
        &[
            "crate::store",
            "crate::ui",
            "crate::runtime",
            "rusqlite",
            "ratatui",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/app",
        &[
            "crate::store",
            "crate::ui",
            "crate::i18n",
            "crate::runtime",
            "crate::cli",
            "rusqlite",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/ui",
        &[
            "crate::store",
            "crate::runtime",
            "crate::cli",
            "rusqlite",
            "std::fs",
            "now()",
        ],
    ),
    (
        "src/store",
        &[
            "crate::app",
            "crate::ui",
            "crate::i18n",
            "crate::exchange",
            "crate::runtime",
            "crate::cli",
            "ratatui",
            "crossterm",
            "now()",
        ],
    ),
    ("src/cli", &["rusqlite"]),
];

/// What may lie at the top beside what git keeps for itself.
const TOP_LEVEL: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE",
    "README.md",
    ".gitignore",
    "i18n.toml",
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

/// Lines that are code: neither comments nor what stands behind the last test module's gate.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.to_owned()));
    lines
        .take_while(|(_, line)| line != "#[cfg(test)]")
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .collect()
}

#[test]
fn no_room_knows_what_it_must_not_know() {
    let mut wrong = Vec::new();
    for (room, words) in FORBIDDEN {
        let files = files_below(&root().join(room), "rs");
        assert!(
            !files.is_empty(),
            "{room} has no sources: the list above is out of date"
        );
        for file in files {
            for (line, text) in code(&file) {
                for word in words.iter().filter(|word| text.contains(**word)) {
                    wrong.push(format!("{}:{line}: {word}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "forbidden arrows:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_store_speaks_sql_and_only_runtime_reads_the_clock() {
    let mut wrong = Vec::new();
    for file in files_below(&root().join("src"), "rs") {
        let place = file.strip_prefix(root()).unwrap().display().to_string();
        for (line, text) in code(&file) {
            if text.contains("rusqlite") && !place.starts_with("src/store") {
                wrong.push(format!("{place}:{line}: rusqlite"));
            }
            let reads_clock = [
                "Local::now(",
                "Utc::now(",
                "Instant::now(",
                "SystemTime::now(",
                "now_v7(",
            ];
            let timed = ["src/runtime", "src/cli/bench"]
                .iter()
                .any(|room| place.starts_with(room));
            if reads_clock.iter().any(|word| text.contains(word)) && !timed {
                wrong.push(format!("{place}:{line}: reads the clock"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

#[test]
fn no_source_opens_a_socket() {
    for file in files_below(&root().join("src"), "rs") {
        for (line, text) in code(&file) {
            assert!(
                !text.contains("std::net"),
                "{}:{line} uses the network",
                file.display()
            );
        }
    }
}
