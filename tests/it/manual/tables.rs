//! The tables of the manual: keys, settings and JSON, as the program has them.

use std::{collections::BTreeMap, fmt::Write, fs};

use guanxi::{
    app::{KeyScope, TABLE},
    domain::{
        score::{
            Constants,
            constants::{SECTIONS, STAGE},
        },
        warnings::{Number, Rule, WarningRules},
    },
    manual::Topic,
    say::{Lang, Words},
};
use serde_json::Value;

use super::{either, hold, page, root, words};
use crate::shell::Shell;

/// Puts tables into a page, each between `<!-- name -->` and `<!-- /name -->`.
fn holds_tables(lang: Lang, topic: Topic, tables: &[(&str, String)]) {
    let (path, is) = page(lang, topic);
    let mut should_be = is.clone();
    for (name, table) in tables {
        let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let start = should_be.find(&open).unwrap() + open.len();
        let end = should_be.find(&close).unwrap();
        should_be.replace_range(start..end, &format!("\n{table}\n"));
    }
    hold(&path, &is, &should_be);
}

fn table<const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for row in rows {
        let cells = row.map(|cell| cell.replace('|', "\\|"));
        writeln!(table, "| {} |", cells.join(" | ")).unwrap();
    }
    table
}

fn coded(words: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    let words = words.into_iter().map(|word| format!("`{word}`"));
    words.collect::<Vec<_>>().join(" ")
}

/// Where a few keys stand on the last line of the screen, all the time.
const SAID_ON_SCREEN: &[KeyScope] = &[
    KeyScope::Filter,
    KeyScope::Confirm,
    KeyScope::Help,
    KeyScope::Palette,
    KeyScope::Import,
    KeyScope::Preview,
    KeyScope::Message,
];

/// One row per scope: its keys with what they do.
fn keys(words: &Words) -> String {
    let scopes = KeyScope::ALL
        .iter()
        .filter(|scope| !SAID_ON_SCREEN.contains(scope));
    let row = |scope: &KeyScope| {
        let bindings = TABLE.iter().filter(|binding| binding.scope == *scope);
        let cells = bindings.map(|binding| {
            let keys = coded(binding.keys.iter());
            format!("{keys} {}", words.action(binding.action))
        });
        let cells: Vec<String> = cells.collect();
        [words.scope_name(*scope), cells.join(" · ")]
    };
    let heads = either(words.lang(), ["where", "keys"], ["位置", "按键"]);
    table(heads, scopes.map(row))
}

#[test]
fn the_manual_lists_the_keys_the_program_has() {
    for lang in Lang::ALL {
        holds_tables(*lang, Topic::Keys, &[("keys", keys(&words(*lang)))]);
    }
}

fn scopes(words: &Words) -> String {
    let rows = KeyScope::ALL.iter().map(|scope| {
        [
            coded([format!("[keys.{}]", scope.code())]),
            words.scope_name(*scope),
        ]
    });
    table(
        either(words.lang(), ["table", "where"], ["表", "位置"]),
        rows,
    )
}

/// One row per section of the constants, with what each is unless it is changed.
fn score(words: &Words) -> String {
    let standard = Constants::default();
    let first = [
        coded(["[score]"]),
        coded([format!("stage = {}", STAGE.of(&standard))]),
        words.constants_of(STAGE.key),
    ];
    let sections = SECTIONS.iter().map(|section| {
        let keys = section.keys.iter().zip(section.constants);
        let keys = keys.map(|(key, constant)| format!("{key} = {}", constant.of(&standard)));
        [
            coded([format!("[score.{}]", section.name)]),
            coded(keys),
            words.constants_of(section.name),
        ]
    });
    let heads = either(
        words.lang(),
        ["table", "keys with their defaults", "what it is for"],
        ["表", "键和默认值", "用途"],
    );
    table(heads, std::iter::once(first).chain(sections))
}

fn warnings(words: &Words) -> String {
    let standard = WarningRules::default();
    let row = |rule: &Rule| {
        let numbers = Number::ALL.iter().filter(|number| number.rule() == *rule);
        let numbers = numbers.map(|number| {
            let values = standard.number(*number);
            let values: Vec<String> = values.iter().map(u16::to_string).collect();
            match &values[..] {
                [one] => format!("{} = {one}", number.code()),
                several => format!("{} = [{}]", number.code(), several.join(", ")),
            }
        });
        let on = format!("{} = {}", rule.code(), standard.is_on(*rule));
        [coded([on]), words.warning_rule(*rule), coded(numbers)]
    };
    let heads = either(
        words.lang(),
        ["key", "warning", "number"],
        ["键", "提醒", "数值"],
    );
    table(heads, Rule::ALL.iter().map(row))
}

#[test]
fn the_manual_lists_the_settings_the_program_has() {
    for lang in Lang::ALL {
        let words = words(*lang);
        let tables = [
            ("scopes", scopes(&words)),
            ("score", score(&words)),
            ("warnings", warnings(&words)),
        ];
        holds_tables(*lang, Topic::Config, &tables);
        let (path, text) = page(*lang, Topic::Warnings);
        for rule in Rule::ALL {
            assert!(
                text.contains(&format!("| `{}` |", rule.code())),
                "{path} does not explain {}",
                rule.code()
            );
        }
    }
}

/// The keys of every object in a value, by the path to it, in the order in which they come.
fn shape(value: &Value, path: &str, shapes: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let list = value.as_array();
                let said = format!("{key}{}", if list.is_some() { "[]" } else { "" });
                let keys = shapes.entry(path.to_owned()).or_default();
                // What is null here may be a list or an object elsewhere.
                keys.retain(|known| !value.is_array() || known != key);
                let known = |keys: &[String]| {
                    keys.iter()
                        .any(|have| *have == said || *have == format!("{key}[]"))
                };
                if !known(keys) {
                    keys.push(said.clone());
                }
                let below = if path.is_empty() || path.ends_with(' ') {
                    format!("{path}{said}")
                } else {
                    format!("{path}.{said}")
                };
                match value {
                    Value::Array(items) => {
                        for item in items {
                            shape(item, &below, shapes);
                        }
                    }
                    Value::Object(_) => shape(value, &below, shapes),
                    _ => {}
                }
            }
        }
        Value::Array(items) => {
            let below = format!("{path}[]");
            for item in items {
                shape(item, &below, shapes);
            }
        }
        _ => {}
    }
}

fn shapes<'a>(values: impl IntoIterator<Item = &'a Value>) -> Vec<[String; 2]> {
    let mut shapes = BTreeMap::new();
    for value in values {
        shape(value, "", &mut shapes);
    }
    let rows = shapes.into_iter();
    rows.map(|(path, keys)| [path, coded(keys)]).collect()
}

/// Has every key of a book: another test sees to that.
fn book(lang: Lang) -> String {
    let path = root().join("tests/fixtures/exchange/whole.json");
    let whole: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let rows = shapes([&whole]).into_iter().map(|[path, keys]| {
        let place = if path.is_empty() {
            either(lang, "the book", "客户簿").to_owned()
        } else {
            coded([path])
        };
        [place, keys]
    });
    table(either(lang, ["object", "keys"], ["对象", "键"]), rows)
}

/// What the golden set keeps of each command, by the file.
const KEPT: &[(&str, &[&str])] = &[
    ("agenda", &["agenda.json"]),
    ("next", &["next-100.json", "next-one.json"]),
    ("warnings", &["warnings.json"]),
    ("list accounts", &["list-accounts.json"]),
    ("list people", &["list-people.json"]),
    ("search", &["search.json"]),
    ("score", &["score-explain.json"]),
    ("score --all", &["score-all.json"]),
    ("score --diff", &["score-diff.json"]),
    ("score --all --diff", &["score-all-diff.json"]),
    ("brief", &["brief-private.json", "brief-person.json"]),
    ("log", &["log.json", "log-dry.json"]),
    ("template list", &["template-list.json"]),
];

/// What the demo book has nothing of.
fn asked() -> Vec<(&'static str, Value)> {
    let shell = Shell::new();
    let table = "name,company,email,title\nMaja Lind,Harbour Bank,maja@example.com,CFO\n\
        Maya Lind,Harbour Bank,maja@example.com,CFO\n,Harbour Bank,x,\n";
    let file = shell.file("people.csv", table.as_bytes());
    let import = shell.run(&["import", &file, "--json"]).out;
    for line in [
        "@\"张伟\" #\"Harbour Bank\": met",
        "@\"章伟\" #\"Harbour Bank\": met",
    ] {
        shell.says(&["log", line]);
    }
    let rivals = "@\"Ann New\"=2~Nuofan @\"Bo New\"=3~Nuofan? #\"Harbour Bank\"";
    vec![
        ("log", shell.json(&["log", rivals, "--dry-run"])),
        ("import", serde_json::from_str(&import).unwrap()),
        ("doubles", shell.json(&["doubles"])),
        ("score", shell.json(&["score", "Harbour Bank", "--explain"])),
    ]
}

fn commands(lang: Lang, asked: &[(&str, Value)]) -> String {
    let mut known: Vec<(&str, Vec<Value>)> = Vec::new();
    for (command, files) in KEPT {
        let read = |file: &&str| -> Value {
            let path = root().join("tests/golden/en/shell").join(file);
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
        };
        known.push((command, files.iter().map(read).collect()));
    }
    for (command, value) in asked {
        match known.iter_mut().find(|(have, _)| have == command) {
            Some((_, values)) => values.push(value.clone()),
            None => known.push((command, vec![value.clone()])),
        }
    }
    let rows = known.into_iter().flat_map(|(command, values)| {
        let shapes = shapes(&values);
        assert!(!shapes.is_empty(), "nothing is known of {command}");
        shapes
            .into_iter()
            .enumerate()
            .map(move |(at, [path, keys])| {
                let command = if at == 0 {
                    coded([command])
                } else {
                    String::new()
                };
                let path = if path.is_empty() { path } else { coded([path]) };
                [command, path, keys]
            })
    });
    let heads = either(lang, ["command", "object", "keys"], ["命令", "对象", "键"]);
    table(heads, rows)
}

#[test]
fn the_manual_lists_the_keys_of_json_that_the_program_writes() {
    let asked = asked();
    for lang in Lang::ALL {
        let tables = [("book", book(*lang)), ("commands", commands(*lang, &asked))];
        holds_tables(*lang, Topic::Json, &tables);
    }
}
