//! What the manual says can be typed can be typed, and what it points to is there.

use std::{collections::BTreeSet, fs};

use guanxi::{
    manual::{Passage, Topic},
    picture::text::width,
    say::Lang,
};

use super::{either, page, root, words};
use crate::{fixtures::message, shell::Shell};

/// Cells of a sample: with its indent it fits a terminal of 80 columns.
const WIDEST: usize = 76;
/// Cells of what a page says of itself in the list of pages.
const LEAD: usize = 80;

/// The samples of every page, without the configs.
fn samples(lang: Lang) -> Vec<(Topic, Vec<String>)> {
    let topics = Topic::ALL.iter();
    topics
        .flat_map(|topic| {
            let passages = words(lang).manual(*topic).passages;
            passages.into_iter().filter_map(|passage| match passage {
                Passage::Sample(lines) => Some((*topic, lines)),
                _ => None,
            })
        })
        .collect()
}

/// The demo book, and a file of each name that the manual's commands read.
fn at_the_shell(lang: Lang) -> Shell {
    let shell = Shell::at_demo(lang);
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maja Lind\r\nORG:Harbour\r\nEND:VCARD\r\n";
    let met = either(lang, "Sigrid Norrsken", "彭大江");
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTART:20261102T090000Z\r\nSUMMARY:Kick-off\r\n\
        ATTENDEE;CN=WHO:mailto:who@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        .replace("WHO", met);
    let deals = "account,date,outcome\nNordhavn Grid & Power,2026-06-30,won\n";
    for (name, text) in [
        ("people.vcf", card),
        ("calendar.ics", calendar.as_str()),
        ("日程.ics", calendar.as_str()),
        ("deals.csv", deals),
        ("notes.txt", "call @sigrid: the offer\n"),
        ("笔记.txt", "电话 @彭大江: 报价\n"),
    ] {
        shell.file(name, text.as_bytes());
    }
    shell
}

#[test]
fn what_the_manual_says_to_type_is_understood() {
    for lang in Lang::ALL {
        let shell = at_the_shell(*lang);
        let mut typed = 0;
        for (topic, line) in samples(*lang)
            .into_iter()
            .flat_map(|(topic, lines)| lines.into_iter().map(move |line| (topic, line)))
        {
            let Some(line) = line.strip_prefix("guanxi ") else {
                continue;
            };
            let (line, input) = match line.split_once(" < ") {
                Some((line, file)) if line.ends_with('-') => {
                    (line, fs::read_to_string(shell.folder().join(file)).unwrap())
                }
                _ => (line, String::new()),
            };
            // Two tables of this name are spoken of: one with headings of its owner's.
            let heading = ["Kürzel", "称呼"]
                .into_iter()
                .find(|own| line.contains(own));
            let people = format!("{},title\nMaja Lind,CFO\n", heading.unwrap_or("name"));
            shell.file("people.csv", people.as_bytes());
            // What follows is the shell's business.
            let line = line.split(" > bank.toml").next().unwrap();
            let arguments = shell_words::split(line).unwrap();
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let run = shell.run_with(&[&["--lang", lang.code()], &arguments[..]].concat(), &input);
            // An id is nobody's, and a book that is no empty one takes no other.
            let stands_for_another = line.contains(" ID ") || line.contains("编号");
            let right = run.code == 0
                || (stands_for_another && run.code == 3)
                || MEANT_ELSEWHERE
                    .iter()
                    .any(|(said, code)| line.starts_with(said) && *code == run.code);
            assert!(right, "{}: guanxi {line}: {run:?}", topic.code());
            typed += 1;
        }
        assert!(20 < typed, "{lang:?}: {typed}");
    }
}

/// Commands about an account or file that only the reader has, with the code they end with here.
const MEANT_ELSEWHERE: &[(&str, i32)] = &[("combine ", 3), ("import book.json", 1)];

#[test]
fn every_config_and_template_of_the_manual_can_be_had() {
    for lang in Lang::ALL {
        let shell = Shell::new();
        let mut seen = 0;
        for topic in Topic::ALL {
            let (path, text) = page(*lang, *topic);
            for block in text.split("```toml\n").skip(1) {
                let block = block.split("```").next().unwrap();
                if block.starts_with("id = ") {
                    let home = shell.folder().join("own/templates");
                    fs::create_dir_all(&home).unwrap();
                    fs::write(home.join("insurer.toml"), block).unwrap();
                    shell.file("own/config.toml", b"");
                    let listed = shell.says(&["--config", "own/config.toml", "template", "list"]);
                    assert!(listed.contains("insurer"), "{path}: {listed}");
                } else {
                    let file = shell.file("page.toml", block.as_bytes());
                    shell.says(&["config", "check", &file]);
                }
                seen += 1;
            }
        }
        assert_eq!(seen, 4, "{lang:?}");
    }
}

#[test]
fn every_name_in_the_manual_leads_to_one_place_and_every_link_somewhere() {
    for lang in Lang::ALL {
        let entries = words(*lang).manual_entries();
        let names: BTreeSet<_> = entries
            .iter()
            .map(|entry| entry.name.to_lowercase())
            .collect();
        let twice: Vec<_> = entries
            .iter()
            .filter(|entry| {
                entries
                    .iter()
                    .filter(|other| other.name.eq_ignore_ascii_case(&entry.name))
                    .count()
                    != 1
            })
            .collect();
        assert_eq!(names.len(), entries.len(), "{twice:?}");
        for topic in Topic::ALL {
            let (path, text) = page(*lang, *topic);
            let folder = root().join(&path);
            let folder = folder.parent().unwrap();
            for link in text.split("](").skip(1) {
                let link = link.split(')').next().unwrap();
                assert!(folder.join(link).exists(), "{path} links to {link}");
            }
        }
    }
}

#[test]
fn the_pages_say_what_they_are_about_and_fit_a_terminal() {
    for lang in Lang::ALL {
        let words = words(*lang);
        for topic in Topic::ALL {
            let chapter = words.manual(*topic);
            let (code, lead) = (topic.code(), chapter.lead());
            assert!(!chapter.title.is_empty() && !lead.is_empty(), "{code}");
            assert!(width(&lead) <= LEAD, "{code}: {lead}");
        }
        for (topic, lines) in samples(*lang) {
            for line in lines {
                assert!(width(&line) <= WIDEST, "{}: {line}", topic.code());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_pages_of_the_same_parts() {
    for topic in Topic::ALL {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| words(lang).manual(*topic));
        let count = |chapter: &guanxi::manual::Chapter| chapter.headings().count();
        assert_eq!(count(&en), count(&zh), "{}", topic.code());
        let tables = |chapter: &guanxi::manual::Chapter| -> Vec<usize> {
            let rows = chapter.passages.iter().filter_map(|passage| match passage {
                Passage::Table { rows, .. } => Some(rows.len()),
                _ => None,
            });
            rows.collect()
        };
        assert_eq!(tables(&en), tables(&zh), "{}", topic.code());
    }
}

/// What may be held of a rival is worded once, by the form.
#[test]
fn the_manual_says_of_rivals_what_their_form_says() {
    for lang in [Lang::En, Lang::Zh] {
        let (path, text) = page(lang, Topic::Map);
        let said = text.split('\n').collect::<Vec<_>>().join(" ");
        let proper = message(lang, "rival-proper");
        assert!(said.contains(&proper), "{path} does not say: {proper}");
    }
}
