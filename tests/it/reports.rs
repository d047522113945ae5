//! Taking stock as a document: the figures are those of the score, whoever is in it does no harm, and
//! what is private stays so.

use std::{collections::BTreeMap, fs, os::unix::fs::PermissionsExt, process::Command};

use guanxi::{
    book::{PortfolioSince, ReviewOf},
    domain::{
        Audience, Judgement, Rows,
        review::{Portfolio, Review},
        score::Constants,
        summary::SharedSheet,
    },
    report::{Document, Format, OwnTypefaces, portfolio, review, write},
    say::{Lang, Words},
};

use crate::{
    hostile_text::is_bidi,
    shell::Shell,
    test_book::{days_ago, name, today},
    user::User,
};

/// What strangers' cards may be called.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1)) ](javascript:alert(1))",
    "| a | b |\n|---|---|",
    "``` `x` ```` ~~~",
    "\u{202e}drawkcab\u{202c} \u{200b}\u{feff}",
    "# Title\n\n- item\r\n<img src=x onerror=alert(1)>",
    "\u{1b}[31m</svg>]]> & \"'",
];

/// Everybody and everything of an account is called so.
pub fn call_all(rows: &mut Rows, called: &str) {
    for row in &mut rows.people {
        row.is.name = name(called);
        row.is.private_note = called.into();
    }
    for row in &mut rows.departments {
        row.is.name = name(called);
    }
    for row in &mut rows.seats {
        row.is.title = Some(name(called));
    }
    for row in &mut rows.tenures {
        row.is.post.title = Some(name(called));
    }
}

/// An account with people, seats, promises and a history.
fn office() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("l30w visit @Maja/procurement//H+i=1: first talk > +9w send the offer<Enter>");
    user.press("l3w visit @Maja/procurement//H+i=2 @王芳/finance//M=-1 @Per/finance//W: a look > -2d call back<Enter>");
    user
}

fn taken_stock(user: &User) -> (SharedSheet, Review, Portfolio) {
    let book = &user.runner.book;
    let account = book.store.everything().unwrap().accounts[0].id;
    let since = Some(days_ago(100));
    let (sheet, review) = book.ask(&ReviewOf { account, since }).unwrap();
    let portfolio = book.ask(&PortfolioSince(since)).unwrap();
    (sheet, review, portfolio)
}

/// The same with a hostile name in every place that takes one.
fn infested(called: &str, lang: Lang) -> [Document; 2] {
    let (mut sheet, mut taken, mut book) = taken_stock(&office());
    let office = SharedSheet::make_mut(&mut sheet);
    let rows = &mut office.rows;
    office.account.is.name = name(called);
    call_all(rows, called);
    for row in &mut taken.promises {
        row.is.text = name(called);
    }
    for line in &mut book.lines {
        line.row.name = name(called);
    }
    for known in book.rows.values_mut() {
        *known = rows.clone();
    }
    let words = Words::new(lang);
    let constants = Constants::default();
    [
        review((&sheet, &taken), Audience::Own, &constants, &words),
        portfolio(&book, Audience::Own, &words),
    ]
}

fn text(document: &Document, format: Format) -> String {
    String::from_utf8(write(document, format, &OwnTypefaces).bytes).unwrap()
}

fn harmless(written: &str) {
    let harm = written
        .chars()
        .find(|c| *c != '\n' && (c.is_control() || is_bidi(*c)));
    assert_eq!(harm, None, "raw in {written}");
}

#[test]
fn a_page_is_well_formed_and_runs_nothing_whoever_is_in_it() {
    for lang in [Lang::En, Lang::Zh] {
        for called in HOSTILE {
            for document in infested(called, lang) {
                let written = text(&document, Format::Html);
                harmless(&written);
                let parsed =
                    roxmltree::Document::parse(written.trim_start_matches("<!DOCTYPE html>\n"))
                        .unwrap();
                for node in parsed.descendants().filter(roxmltree::Node::is_element) {
                    let tag = node.tag_name().name();
                    assert!(
                        !matches!(
                            tag,
                            "script" | "img" | "a" | "link" | "image" | "use" | "iframe"
                        ),
                        "{tag}"
                    );
                    for attribute in node.attributes() {
                        assert!(!attribute.name().starts_with("on"), "{}", attribute.name());
                        assert!(
                            !attribute.value().contains("javascript"),
                            "{}",
                            attribute.value()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn names_stay_text_and_rows_stay_rows_in_markdown() {
    for called in HOSTILE {
        for document in infested(called, Lang::En) {
            let written = text(&document, Format::Markdown);
            harmless(&written);
            // A fence ends with as many backticks as it began with; no name has so many.
            let mut fence: Option<String> = None;
            let mut columns = 0;
            for line in written.lines() {
                match &fence {
                    Some(end) if line == end => fence = None,
                    Some(_) => {}
                    None if line.starts_with("```") => {
                        fence = Some(line.trim_end_matches("text").to_owned());
                    }
                    None => {
                        let bare: String = escapes_gone(line);
                        assert!(!bare.contains(['<', ']', '`']), "{line}");
                        assert!(!bare.contains("~~"), "{line}");
                        let known = line.is_empty()
                            || ["# ", "## ", "- ", "| ", "|"]
                                .iter()
                                .any(|mark| line.starts_with(mark))
                            || line == written.lines().nth(2).unwrap();
                        assert!(known || !bare.starts_with(['#', '-', '+', '>']), "{line}");
                        let bars = bare.matches('|').count();
                        if line.starts_with('|') && 0 < columns {
                            assert_eq!(bars, columns, "{line}");
                        }
                        columns = if line.starts_with('|') { bars } else { 0 };
                    }
                }
            }
            assert_eq!(fence, None);
        }
    }
}

fn escapes_gone(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            chars.next();
        } else {
            out.push(c);
        }
    }
    out
}

#[test]
fn plain_text_has_no_character_that_a_terminal_would_obey() {
    for called in HOSTILE {
        for document in infested(called, Lang::Zh) {
            harmless(&text(&document, Format::Text));
        }
    }
}

/// The text of a PDF, if this machine can read one.
fn read_pdf(file: &str) -> Option<String> {
    let read = Command::new("pdftotext")
        .args(["-layout", file, "-"])
        .output();
    let Ok(read) = read else {
        println!("skipped: no pdftotext");
        return None;
    };
    Some(String::from_utf8(read.stdout).unwrap())
}

#[test]
fn a_hostile_name_can_be_read_in_a_pdf_and_does_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf").display().to_string();
    for (called, seen) in
        HOSTILE
            .iter()
            .zip(["<script>alert(1)</script>", "[x](javascript:", "| a | b |"])
    {
        for document in infested(called, Lang::En) {
            let bytes = write(&document, Format::Pdf, &OwnTypefaces).bytes;
            let whole: String = bytes.iter().map(|byte| char::from(*byte)).collect();
            for key in [
                "/JavaScript",
                "/JS",
                "/URI",
                "/Launch",
                "/OpenAction",
                "/AA",
            ] {
                assert!(!whole.contains(key), "{key}");
            }
            fs::write(&file, bytes).unwrap();
            let Some(text) = read_pdf(&file) else { return };
            assert!(text.contains(seen), "no {seen} in {text}");
        }
    }
}

#[test]
fn the_users_own_estimate_stands_beside_the_computed_depth() {
    let (sheet, mut taken, _) = taken_stock(&office());
    let depth = taken.depth().depth;
    taken.judgement = Some(Judgement {
        account: sheet.account.id,
        on: today(),
        depth: depth + 9,
    });
    let words = Words::new(Lang::En);
    let document = review(
        (&sheet, &taken),
        Audience::Others,
        &Constants::default(),
        &words,
    );
    let said = format!(
        "Own estimate of 23 November 2026: {}, computed {depth} (−9)",
        depth + 9
    );
    assert!(text(&document, Format::Text).contains(&said));
}

/// The rows of a table of a Markdown file, below their head; `heading`: how its heading begins.
fn table(markdown: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, below) = markdown.split_once(&format!("## {heading}")).unwrap();
    let (_, below) = below.split_once("\n\n").unwrap();
    let rows = below
        .lines()
        .take_while(|line| line.starts_with('|'))
        .skip(2);
    rows.map(|row| {
        let cells = row.trim_matches('|').split(" | ");
        cells
            .map(|cell| escapes_gone_but_text(cell.trim()))
            .collect()
    })
    .collect()
}

fn escapes_gone_but_text(cell: &str) -> String {
    cell.replace('\\', "")
}

/// As a reader would read a number.
fn tenths(cell: &str) -> i64 {
    let cell = cell.replace('−', "-").replace(['+', '.'], "");
    cell.parse()
        .unwrap_or_else(|_| panic!("{cell} is no number"))
}

#[test]
fn the_figures_of_a_report_are_those_of_the_score_and_add_up() {
    let shell = Shell::at_demo(Lang::En);
    // A contact that is private at another account of the tree counts in the score alone: none of these has any.
    for account in [
        "Nordhavn Grid & Power",
        "Lixin Bank",
        "Qinghe Health",
        "Torvald & Brenner Drives AG",
    ] {
        let score = shell.json(&["score", account]);
        let report = shell.says(&["report", account, "--private", "--format", "md"]);
        let depth = score["depth"].as_u64().unwrap();
        assert!(
            report.contains(&format!("- Depth {depth} of 100")),
            "{report}"
        );
        let confidence = score["confidence"].as_f64().unwrap() * 100.0;
        assert!(
            report.contains(&format!("confidence {confidence:.0}%")),
            "{report}"
        );
        let mut parts = table(&report, "What holds it back");
        let sum = parts.pop().unwrap();
        assert_eq!(
            parts.len(),
            score["contributions"].as_array().unwrap().len()
        );
        for column in [2, 3, 4] {
            let all: i64 = parts.iter().map(|row| tenths(&row[column])).sum();
            assert_eq!(all, tenths(&sum[column]), "column {column} of {account}");
        }
        let raw = score["raw"].as_f64().unwrap();
        let shown: f64 = sum[2].parse().unwrap();
        assert!((raw - shown).abs() < 0.05 + 1e-9, "{raw} as {shown}");
        let lost: Vec<_> = parts.iter().map(|row| tenths(&row[4])).collect();
        assert!(
            lost.is_sorted_by(|a, b| b <= a),
            "largest loss first: {lost:?}"
        );
        let mut changes = table(&report, "What changed since");
        if let Some(sum) = changes.pop() {
            let all: i64 = changes.iter().map(|row| tenths(&row[0])).sum();
            assert_eq!(all, tenths(&sum[0]), "{account}");
        }
        for reason in score["reasons"].as_array().unwrap() {
            if let Some(value) = reason["value"].as_f64() {
                assert!(
                    report.contains(&format!("{:.0}%", value * 100.0)),
                    "{reason}"
                );
            }
        }
        let next = shell.json(&["next", account, "--private", "--limit", "8"]);
        let told = table(&report, "Next best actions");
        for (action, row) in next.as_array().unwrap().iter().zip(&told) {
            // A page about one account tells what that account gains.
            let mut moves = action["moves"].as_array().unwrap().iter();
            let here = moves
                .find(|one| one["account"] == score["account"])
                .unwrap();
            let gain = here["gain"].as_f64().unwrap();
            assert_eq!(row[0], format!("+{gain:.1}"));
            assert_eq!(row[1], action["because"].as_str().unwrap());
        }
    }
}

#[test]
fn the_portfolio_has_every_account_with_the_depth_it_has() {
    let shell = Shell::at_demo(Lang::En);
    let accounts = shell.json(&["list", "accounts"]);
    let depths: BTreeMap<_, _> = accounts
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["name"].as_str().unwrap(),
                row["depth"].as_u64().unwrap(),
            )
        })
        .collect();
    let report = shell.says(&["report", "--all", "--private", "--format", "md"]);
    let rows = table(&report, "All accounts");
    assert_eq!(rows.len(), depths.len());
    for row in &rows {
        let name = row[0].trim_start_matches("· ");
        assert_eq!(row[2], depths[name].to_string(), "{row:?}");
    }
    let moved = |row: &Vec<String>| tenths(&row[3]) - tenths(&row[2]);
    let movers = table(&report, "Risen and fallen most");
    for row in &movers {
        assert_eq!(moved(row), tenths(&row[4]), "{row:?}");
        assert_eq!(row[3], depths[row[0].as_str()].to_string(), "{row:?}");
        assert!(!row[5].is_empty(), "{row:?} moved without a reason");
    }
    let risen: Vec<_> = movers.iter().map(moved).filter(|by| 0 < *by).collect();
    assert!(
        1 < risen.len() && risen.is_sorted_by(|a, b| b <= a),
        "{risen:?}"
    );
}

#[test]
fn a_report_on_paper_says_what_the_screen_says_in_both_languages() {
    let shell = Shell::at_demo(Lang::En);
    for (lang, account, all) in [
        (
            "en",
            [
                "63",
                "Where the relationship stands",
                "王芳素",
                "What it is for",
            ],
            ["50 accounts", "Depth by tier"],
        ),
        (
            "zh",
            ["63", "关系现状", "王芳素", "六大基础"],
            ["50 个客户", "客户等级与关系深度"],
        ),
    ] {
        let file = shell.folder().join("report.pdf").display().to_string();
        let score = shell.json(&["score", "Lingchuan Telecom"]);
        shell.says(&[
            "report",
            "Lingchuan Telecom",
            "--format",
            "pdf",
            "--lang",
            lang,
            "-o",
            &file,
        ]);
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let Some(text) = read_pdf(&file) else { return };
        let depth = score["depth"].to_string();
        for wanted in account.iter().skip(1).chain([&depth.as_str()]) {
            assert!(text.contains(wanted), "{lang}: no {wanted} in {text}");
        }
        shell.says(&[
            "report", "--all", "--format", "pdf", "--lang", lang, "-o", &file,
        ]);
        let Some(text) = read_pdf(&file) else { return };
        for wanted in all {
            assert!(text.contains(wanted), "{lang}: no {wanted} in {text}");
        }
        // Two pages to talk about, then the list.
        let (talk, _) = text
            .split_once(if lang == "en" {
                "\nAll accounts\n"
            } else {
                "\n全部客户\n"
            })
            .unwrap();
        assert!(
            talk.matches('\u{c}').count() < 2,
            "{lang}: too long for ten minutes"
        );
    }
}

#[test]
fn what_cannot_be_reported_is_told() {
    let shell = Shell::at_demo(Lang::En);
    for (arguments, code) in [
        (vec!["report"], 2),
        (vec!["report", "--all", "Lingchuan"], 2),
        (
            vec!["report", "Lingchuan Telecom", "--since", "2026-11-23"],
            2,
        ),
        (vec!["report", "nowhere"], 3),
    ] {
        let run = shell.run(&arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.err);
        assert!(run.out.is_empty());
    }
    let since = shell.says(&["report", "Lingchuan Telecom", "--since", "2026-09-01"]);
    assert!(since.contains("changes since 1 September 2026"), "{since}");
}
