//! The templates that come along are whole; a wrong file says all that is wrong with it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{Function, Role},
    say::Words,
};

/// Every name and title of a template.
fn names(template: &Template) -> Vec<&str> {
    let departments = template.departments.iter().map(|one| one.name.raw());
    let titles = template.seats.iter().filter_map(|one| one.title.as_ref());
    let titles = titles.map(crate::domain::text::Name::raw);
    [template.name.raw()]
        .into_iter()
        .chain(departments)
        .chain(titles)
        .collect()
}

#[test]
fn every_template_of_the_program_is_whole_in_both_languages() {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| standard(lang).collect::<Vec<_>>());
    assert_eq!((en.len(), zh.len()), (STANDARD.len(), STANDARD.len()));
    for ((en, _), (zh, _)) in en.iter().zip(&zh) {
        assert_eq!(names(en).len(), names(zh).len());
        assert!(names(en).iter().all(|name| name.is_ascii()), "{en:?}");
        // A name that is missing would be told in the other language.
        let chinese = |name: &&str| !name.is_ascii() || *name == "IT";
        assert!(names(zh).iter().all(chinese), "{zh:?}");
    }
}

#[test]
fn every_template_but_the_plain_one_covers_the_standard_structure() {
    for (template, _) in standard(Lang::En).skip(1) {
        let functions: Vec<_> = template.departments.iter().map(|it| it.function).collect();
        let roles: Vec<_> = template.seats.iter().map(|it| it.role).collect();
        let id = &template.id;
        assert!(
            Function::STANDARD.iter().all(|it| functions.contains(it)),
            "{id}"
        );
        assert!(Role::ALL.iter().all(|it| roles.contains(it)), "{id}");
        for seat in &template.seats {
            assert!(seat.title.is_some() && seat.department.is_some(), "{id}");
        }
        let orders: Vec<_> = template.seats.iter().map(|it| it.order.unwrap()).collect();
        assert!(orders.is_sorted_by(|one, next| one < next), "{id}");
    }
}

fn told(text: &str, lang: Lang) -> String {
    let taken = ["bank".to_owned()];
    let problems = understand(text.as_bytes(), lang, &taken).unwrap_err();
    let wrong = WrongFile {
        file: "own.toml".to_owned(),
        why: Unfit::Problems(problems),
    };
    Words::new(lang).wrong_file(&wrong).join("\n")
}

const WRONG: &str = r#"id = "bank"
name = { en = "Own", fr = "Propre" }
colour = "red"

[[departments]]
id = "two words"
name = ""
function = "magic"
importance = 9

[[departments]]
id = "tech"
name = { zh = 3 }
function = "technical"

[[departments]]
id = "tech"
name = "Technology"

[[seats]]
role = "Z"
chain = "technical"
department = "nowhere"
order = -1

[[seats]]
chain = "both"
title = ""
department = "tech"
"#;

#[test]
fn everything_wrong_is_told_at_once_with_line_key_and_what_is_allowed() {
    insta::assert_snapshot!(told(WRONG, Lang::En), @r#"
    own.toml, line 1: id: “bank” is already taken; choose another
    own.toml, line 2: there is no key “name.fr”; allowed: en, zh
    own.toml, line 3: there is no key “colour”; allowed: id, name, departments, seats
    own.toml, line 6: departments.id: expected a word in quotes, of letters, digits, - and _
    own.toml, line 7: departments.name: expected a text in quotes, of at most 300 characters
    own.toml, line 8: departments.function: expected "executive", "procurement", "technical", "finance", "engineering", "maintenance", "supply_chain", "business", "market", "legal", "it", "other"
    own.toml, line 9: departments.importance: expected a whole number from 0 to 3
    own.toml, line 13: departments.name.zh: expected a text in quotes, of at most 300 characters
    own.toml, line 16: departments.function: expected "executive", "procurement", "technical", "finance", "engineering", "maintenance", "supply_chain", "business", "market", "legal", "it", "other"
    own.toml, line 17: departments.id: “tech” is already taken; choose another
    own.toml, line 21: seats.role: expected "A", "D", "E", "I", "U"
    own.toml, line 23: seats.department: expected "tech"
    own.toml, line 24: seats.order: expected a whole number from 0 to 65535
    own.toml, line 26: seats.role: expected "A", "D", "E", "I", "U"
    own.toml, line 27: seats.chain: expected "technical", "commercial", "combined"
    own.toml, line 28: seats.title: expected a text in quotes, of at most 300 characters
    "#);
    insta::assert_snapshot!(told(WRONG, Lang::Zh), @r#"
    own.toml 第 1 行：id：“bank”已经用过；请另取一个
    own.toml 第 2 行：没有“name.fr”这一项；可用的有 en、zh
    own.toml 第 3 行：没有“colour”这一项；可用的有 id、name、departments、seats
    own.toml 第 6 行：departments.id：可用的值是 引号内由字母、数字、- 和 _ 组成的词
    own.toml 第 7 行：departments.name：可用的值是 引号内的文字，最多 300 个字
    own.toml 第 8 行：departments.function：可用的值是 "executive"、"procurement"、"technical"、"finance"、"engineering"、"maintenance"、"supply_chain"、"business"、"market"、"legal"、"it"、"other"
    own.toml 第 9 行：departments.importance：可用的值是 0 到 3 的整数
    own.toml 第 13 行：departments.name.zh：可用的值是 引号内的文字，最多 300 个字
    own.toml 第 16 行：departments.function：可用的值是 "executive"、"procurement"、"technical"、"finance"、"engineering"、"maintenance"、"supply_chain"、"business"、"market"、"legal"、"it"、"other"
    own.toml 第 17 行：departments.id：“tech”已经用过；请另取一个
    own.toml 第 21 行：seats.role：可用的值是 "A"、"D"、"E"、"I"、"U"
    own.toml 第 23 行：seats.department：可用的值是 "tech"
    own.toml 第 24 行：seats.order：可用的值是 0 到 65535 的整数
    own.toml 第 26 行：seats.role：可用的值是 "A"、"D"、"E"、"I"、"U"
    own.toml 第 27 行：seats.chain：可用的值是 "technical"、"commercial"、"combined"
    own.toml 第 28 行：seats.title：可用的值是 引号内的文字，最多 300 个字
    "#);
    insta::assert_snapshot!(told("id = 'a'\nseats = 3\ndepartments = [1]\n", Lang::En), @"
    own.toml, line 1: name: expected a text in quotes, of at most 300 characters
    own.toml, line 2: seats: expected several tables, each under a heading in double brackets, such as [[seats]]
    own.toml, line 3: departments: expected several tables, each under a heading in double brackets, such as [[seats]]
    ");
    insta::assert_snapshot!(told("id = \"a\"\nname = \n", Lang::Zh), @r"own.toml 第 2 行：不是有效的 TOML：string values must be quoted, expected literal string");
}

#[test]
fn what_is_wrong_with_a_department_is_not_told_again_at_its_seat() {
    let text = "id = 'a'\nname = 'A'\n[[departments]]\nid = 'x'\nname = 'X'\nfunction = 'magic'\n\
        [[seats]]\nrole = 'A'\nchain = 'combined'\ndepartment = 'x'\n";
    let problems = understand(text.as_bytes(), Lang::En, &[]).unwrap_err();
    let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [6]);
}

#[test]
fn a_name_in_one_language_serves_both() {
    let text = "id = 'a'\nname = { zh = '甲' }\n";
    let template = understand(text.as_bytes(), Lang::En, &[]).unwrap();
    assert_eq!(template.name.raw(), "甲");
}

/// A folder of one's own templates, and the config it lies beside.
fn beside(files: &[(&str, &[u8])]) -> (tempfile::TempDir, ConfigPath) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("templates");
    fs::create_dir(&folder).unwrap();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let config = ConfigPath::Standard(home.path().join("config.toml"));
    (home, config)
}

#[test]
fn ones_own_replaces_a_standard_one_of_its_id_and_can_be_printed() {
    let own = b"\xef\xbb\xbfid = 'bank'\nname = 'My bank'\n".as_slice();
    let (_home, config) = beside(&[("mine.toml", own), ("notes.txt", b"no template")]);
    let Templates { all, wrong } = templates(Some(&config), Lang::En);
    assert_eq!((all.len(), wrong), (STANDARD.len(), vec![]));
    let bank = all.iter().find(|one| one.id == "bank").unwrap();
    assert_eq!(bank.name.raw(), "My bank");
    let text = template_text(Some(&config), "bank").unwrap();
    assert!(text.contains("My bank"), "{text}");
    assert!(
        template_text(None, "bank")
            .unwrap()
            .contains("Risk management")
    );
}

#[test]
fn of_two_files_with_one_id_the_second_is_refused() {
    let text = b"id = 'mine'\nname = 'Mine'\n".as_slice();
    let (_home, config) = beside(&[("a.toml", text), ("b.toml", text)]);
    let Templates { all, wrong } = templates(Some(&config), Lang::En);
    assert_eq!(all.len(), STANDARD.len() + 1);
    assert!(
        matches!(&wrong[..], [one] if one.file.ends_with("b.toml")),
        "{wrong:?}"
    );
}

#[test]
fn a_file_that_is_too_long_or_no_text_is_told_and_never_half_read() {
    let mut long = b"id = 'long'\nname = 'Long'\n".to_vec();
    long.resize((1 << 20) + 1, b'\n');
    let (_home, config) = beside(&[("long.toml", &long), ("raw.toml", b"id = 'x'\n\xff")]);
    fs::create_dir(
        config
            .path()
            .with_file_name("templates")
            .join("folder.toml"),
    )
    .unwrap();
    let Templates { all, wrong } = templates(Some(&config), Lang::En);
    assert_eq!(all.len(), STANDARD.len());
    let whys: Vec<_> = wrong.iter().map(|file| &file.why).collect();
    assert!(
        matches!(&whys[..], [Unfit::Unreadable(_), Unfit::Problems(raw)] if raw[0].line == 2),
        "{wrong:?}"
    );
}

#[test]
fn no_folder_is_no_mistake() {
    assert_eq!(templates(None, Lang::En).wrong, []);
    let nowhere = ConfigPath::Standard(PathBuf::from("nowhere/config.toml"));
    assert_eq!(templates(Some(&nowhere), Lang::En).wrong, []);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_like_a_template_does_harm(parts in prop::collection::vec(
        prop::sample::select(&[
            "[[departments]]\n", "[[seats]]\n", "[seats]\n", "id", "name", "role", "function", "order", "=",
            "'x'", "\"A\"", "\"technical\"", "\n", "{ en = ", "}", "zh", ",", "9", "-1", "0x1F", "[", "]",
            "department", "title", "\u{feff}", "\u{1b}", "张",
        ][..]), 0..30)
    ) {
        let text = parts.concat();
        let lines = text.split('\n').count();
        if let Err(problems) = understand(text.as_bytes(), Lang::Zh, &[]) {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                prop_assert!((1..=lines).contains(&problem.line), "{problem:?} in {text:?}");
            }
        }
    }
}
