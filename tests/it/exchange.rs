//! Importing real files: nothing panics, every card is counted, next to nothing is lost.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use guanxi::{
    domain::{AccountDraft, Audience, Command, Name, PersonDraft, portable::BookFile},
    exchange::{Foreign, Options, Reason, json, read},
    runtime::DocumentMaker,
    say::{Lang, Words},
};
use serde_json::Value;

use crate::{corpora, test_book::Book};

fn import(path: &Path) -> Foreign {
    let name = path.file_name().unwrap().to_string_lossy();
    read(&name, &fs::read(path).unwrap(), &Options::default())
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/exchange")
        .join(name)
}

/// What an import tells its user: line, then reason.
fn told(foreign: &Foreign) -> String {
    foreign
        .problems
        .iter()
        .fold(String::new(), |told, problem| {
            told + &format!("{}: {}\n", problem.line, problem.reason)
        })
}

#[test]
fn a_file_of_three_generations_of_phones_is_read() {
    let foreign = import(&fixture("phones.vcf"));
    let seen: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| {
            (
                draft.line,
                draft.person.name.raw(),
                draft.organization.as_ref().map(Name::raw),
                draft.department.as_ref().map(Name::raw),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (1, "沈若溪", Some("江岚电信"), Some("网络部")),
            (
                10,
                "Maja Lindqvist",
                Some("Norrverk AB"),
                Some("Procurement")
            ),
            (22, "Tomás Oliveira", None, None),
        ]
    );
    assert_eq!(
        foreign.drafts[1].person.note,
        "Prefers calls before nine.\nKnows 沈若溪 from the Lyon fair."
    );
    insta::assert_snapshot!(told(&foreign), @r"
    22: it has no end and may be cut off
    29: it names nobody
    ");
}

#[test]
fn one_table_reads_the_same_in_every_encoding() {
    let gbk = import(&fixture("people.gbk.csv"));
    let wide = import(&fixture("people.utf16le.tsv"));
    assert_eq!(gbk.encoding.map(|encoding| encoding.name), Some("GB18030"));
    assert_eq!(
        wide.encoding.map(|encoding| encoding.name),
        Some("UTF-16LE")
    );
    assert_eq!(told(&gbk), told(&wide));
    for (one, other) in gbk.drafts.iter().zip(&wide.drafts) {
        assert_eq!(
            (&one.person.name, &one.person.note, &one.person.phones),
            (&other.person.name, &other.person.note, &other.person.phones)
        );
    }
    assert_eq!((gbk.read, gbk.drafts.len(), wide.drafts.len()), (4, 3, 3));
    insta::assert_snapshot!(told(&gbk), @r#"
    5: it names nobody
    6: "处级" is no level; levels are H, M, W
    "#);
}

#[test]
fn a_book_leaves_as_it_came() {
    let bytes = fs::read(fixture("book.json")).unwrap();
    let foreign = read("book.json", &bytes, &Options::default());
    assert_eq!(told(&foreign), "");
    let written = json::write(&foreign.book.unwrap()).unwrap();
    assert_eq!(
        String::from_utf8(written).unwrap(),
        String::from_utf8(bytes).unwrap()
    );
}

/// Ids of other files stand among uuids by what they look like, though the book keeps them apart.
#[test]
fn a_book_leaves_part_by_part_with_the_bytes_it_has_as_a_whole() {
    let mut book = Book::demo();
    let other = import(&fixture("whole.json")).book.unwrap();
    book.commit(&Command::Adopt(Box::new(other))).unwrap();
    let rows = book.store.everything().unwrap();
    let mut whole = BookFile::from_rows(&rows);
    whole.tell_plans(&book.progress_of(&rows).unwrap());
    let mut parts = Vec::new();
    let words = Words::new(Lang::En);
    let maker = DocumentMaker::new(&book, &words, Audience::Others);
    maker.book(&mut parts).unwrap();
    assert_eq!(
        String::from_utf8(parts).unwrap(),
        String::from_utf8(json::write(&whole).unwrap()).unwrap()
    );
}

#[test]
fn no_file_makes_a_reader_panic_and_none_is_dropped_in_silence() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let mut silent = Vec::new();
    let files = corpora::files(&folder);
    for path in &files {
        let foreign = import(path);
        let people = !foreign.drafts.is_empty() || !foreign.entries.is_empty();
        let taken = people || !foreign.accounts.is_empty() || !foreign.activities.is_empty();
        let told = !foreign.problems.is_empty() || !foreign.unread.is_empty();
        if !taken && foreign.book.is_none() && !told {
            silent.push(path);
        }
    }
    println!("{} files read, 0 panics", files.len());
    assert_eq!(silent, Vec::<&PathBuf>::new());
}

#[test]
fn every_card_is_counted_and_its_fields_are_kept() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let expected = corpora::json(&folder.join("expected/vcard.json"));
    let mut wrong_counts = Vec::new();
    let mut encodings = Vec::new();
    let (mut fields, mut lost) = (0, Vec::new());
    for file in expected.as_array().unwrap() {
        let name = file["file"].as_str().unwrap();
        let foreign = import(&folder.join(name));
        let cards = file["expected_cards"].as_u64();
        if cards.is_some_and(|cards| cards != foreign.read as u64) {
            wrong_counts.push((name, cards, foreign.read));
        }
        let encoding = foreign.encoding.map_or("", |encoding| encoding.name);
        if !same_encoding(file["encoding"].as_str().unwrap(), encoding) {
            encodings.push((name, encoding));
        }
        let cards = file["cards"].as_array().unwrap();
        // A card without anything to name it by gives no draft; its neighbours are then found by what they hold.
        let whole = foreign.drafts.len() == cards.len();
        let problems = foreign.problems.iter();
        let lists = problems.filter(|problem| problem.reason == Reason::CardOfCards);
        let mut lists = lists.count();
        for (at, card) in cards.iter().enumerate() {
            let wanted = wanted(card);
            fields += wanted.len();
            let missing = |is_in: &dyn Fn(&Field) -> bool| {
                let missing = wanted.iter().filter(|field| !is_in(field));
                missing.collect::<Vec<_>>()
            };
            let best = if whole {
                let draft = &foreign.drafts[at];
                Some(missing(&|field| field.is_in(draft)))
            } else {
                let drafts = foreign.drafts.iter();
                let people = drafts.map(|draft| missing(&|field| field.is_in(draft)));
                let accounts = foreign.accounts.iter();
                let companies = accounts.map(|one| missing(&|field| field.is_in_account(one)));
                people.chain(companies).min_by_key(Vec::len)
            };
            let best = best.unwrap_or_else(|| wanted.iter().collect());
            // A list of other cards is nobody, and the import says that it leaves it out.
            if 0 < lists && !best.is_empty() && best.len() == wanted.len() {
                lists -= 1;
                fields -= wanted.len();
                continue;
            }
            for field in best {
                lost.push(format!("{name}: {field:?}"));
            }
        }
    }
    let lost_of_100_000 = lost.len() * 100_000 / fields;
    println!(
        "{} vCard files, {} with another count; {fields} fields, {} lost ({lost_of_100_000} of 100,000)",
        expected.as_array().unwrap().len(),
        wrong_counts.len(),
        lost.len()
    );
    println!("{}", lost.join("\n"));
    assert_eq!(wrong_counts, []);
    assert_eq!(encodings, []);
    assert!(
        lost_of_100_000 <= 60,
        "less than 99.94 % of the fields kept"
    );
}

#[test]
fn tables_have_the_rows_and_encodings_others_found() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let expected = corpora::json(&folder.join("expected/csv.json"));
    let mut wrong = Vec::new();
    for file in expected.as_array().unwrap() {
        let name = file["file"].as_str().unwrap();
        let foreign = import(&folder.join(name));
        let columns = foreign.columns.unwrap();
        let rows = foreign.read + usize::from(columns.has_header);
        let encoding = foreign.encoding.unwrap().name;
        let width = columns.columns.len();
        let widths = file["columns"].as_object().unwrap();
        let fits = file["records_incl_header"] == rows as u64
            && widths.contains_key(&width.to_string())
            && same_encoding(file["encoding"].as_str().unwrap(), encoding);
        if !fits {
            wrong.push(format!(
                "{name}: {rows} rows of {width} columns in {encoding}, delimiter {:?}",
                columns.delimiter
            ));
        }
    }
    println!(
        "{} tables, {} read otherwise",
        expected.as_array().unwrap().len(),
        wrong.len()
    );
    assert_eq!(wrong, Vec::<String>::new());
}

/// The references name families of encodings; we name the member that was read.
fn same_encoding(reference: &str, ours: &str) -> bool {
    match reference {
        "UTF-16" => ours.starts_with("UTF-16"),
        "ISO-8859-1" => ours == "windows-1252",
        _ => reference == ours,
    }
}

/// One thing the references found in a card.
#[derive(Debug)]
enum Field {
    Name(String),
    Organization(String),
    Title(String),
    Email(String),
    Phone(String),
    /// Characters of all notes together, and how many notes there are.
    Notes(usize, usize),
}

fn wanted(card: &Value) -> Vec<Field> {
    let text = |key: &str| {
        card[key]
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let texts = |key: &str| -> BTreeSet<String> {
        let texts = card[key]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        texts
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect()
    };
    let notes: Vec<usize> = card["notes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|note| note["len"].as_u64())
        .filter(|len| *len != 0)
        .map(|len| usize::try_from(len).unwrap())
        .collect();
    let names = ["fn", "family", "given"]
        .into_iter()
        .filter_map(text)
        .map(Field::Name);
    names
        .chain(text("org").map(Field::Organization))
        .chain(text("title").map(Field::Title))
        .chain(texts("email").into_iter().map(Field::Email))
        .chain(texts("tel").into_iter().map(Field::Phone))
        .chain((!notes.is_empty()).then(|| Field::Notes(notes.iter().sum(), notes.len())))
        .collect()
}

impl Field {
    /// The card of a company is an account; how it is reached stands in its note.
    fn is_in_account(&self, draft: &AccountDraft) -> bool {
        let (name, note) = (
            loose(draft.account.name.raw()),
            loose(draft.account.note.raw()),
        );
        match self {
            Self::Name(text) => name == loose(text) || note.contains(&loose(text)),
            Self::Organization(text) => {
                let mut units = text.split(';').map(loose);
                units.all(|unit| name.contains(&unit) || note.contains(&unit))
            }
            Self::Title(text) | Self::Email(text) | Self::Phone(text) => {
                note.contains(&loose(text))
            }
            Self::Notes(..) => !note.is_empty(),
        }
    }

    fn is_in(&self, draft: &PersonDraft) -> bool {
        let person = &draft.person;
        let among = |names: &[Name], text: &str| names.iter().any(|name| alike(name.raw(), text));
        let part = |name: Option<&Name>| name.map_or_else(String::new, |name| loose(name.raw()));
        match self {
            Self::Name(text) => person
                .aliases
                .iter()
                .chain([&person.name])
                .any(|name| loose(name.raw()).contains(&loose(text))),
            Self::Organization(text) => {
                let kept = part(draft.organization.as_ref()) + &part(draft.department.as_ref());
                text.split(';').all(|unit| kept.contains(&loose(unit)))
            }
            Self::Title(text) => part(draft.title.as_ref()) == loose(text),
            Self::Email(text) => among(&person.emails, text),
            Self::Phone(text) => among(
                &person.phones,
                &text.replace("tel:", "").replace(";ext=", " ext. "),
            ),
            Self::Notes(chars, notes) => {
                // CR LF became LF and outer line ends went, so that lengths differ by line ends.
                let kept = person.note.raw().chars().count() + 1;
                let breaks = person.note.raw().matches('\n').count();
                (*chars..=chars + notes).contains(&kept)
                    || (*chars..=chars + notes + 4).contains(&(kept + breaks + 2))
            }
        }
    }
}

fn alike(ours: &str, theirs: &str) -> bool {
    loose(ours) == loose(theirs)
}

/// Without space, which references trim differently.
fn loose(text: &str) -> String {
    let composed = Name::new(text).map_or_else(|_| String::new(), |name| name.raw().to_owned());
    composed
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}
