//! What is private stays in the book: a page for somebody else is what it would be had nobody written it
//! down, and the user's own page about an account brings nothing private of another.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    convert::Infallible,
    fmt::Write,
    fs, iter,
    process::Command,
};

use guanxi::{
    app::{MapPaper, PaperKind},
    book::{self, BestActions, FindOutreach, ReadAgenda, Wanted},
    domain::{
        Account, Audience, Change, Id, Interaction, Note, Person, Privacy, Rows, Visit,
        brief::About,
        format::{FileFormat, Format},
        map::{Aspect, View, Zoom},
    },
    report::{self, Document, OwnTypefaces, Width},
    runtime::{DocumentMaker, Next},
    say::{Lang, Words},
    store::{Location, Store},
};
use serde_json::Value;

use crate::{
    fixtures::fixture,
    shell::Shell,
    test_book::{Book, demo, settings},
    user::Seating,
};

const OTHERS: Audience = Audience::Others;
const OWN: Audience = Audience::Own;

/// The rows there would be had nobody written anything private; but `kept`, of whose private entries all
/// stays.
fn without_private(mut rows: Rows, kept: Option<Id<Account>>) -> Rows {
    let everything = rows.clone();
    let is_secret =
        |row: &Interaction| row.privacy == Privacy::Private && Some(row.account) != kept;
    let (secret, open): (Vec<_>, Vec<_>) = everything
        .interactions
        .iter()
        .partition(|row| is_secret(row));
    let secrets: HashSet<_> = everything
        .interactions
        .iter()
        .filter(|row| row.privacy == Privacy::Private)
        .map(|row| row.id)
        .collect();
    let secret_ids: HashSet<_> = secret.iter().map(|row| row.id).collect();
    // What hangs on a private interaction is told only where both are of the account that is kept.
    let tells = |of: Option<Id<Interaction>>, account: Id<Account>| {
        of.is_none_or(|id| {
            !secret_ids.contains(&id) && (!secrets.contains(&id) || Some(account) == kept)
        })
    };
    rows.interactions.retain(|row| !is_secret(row));
    rows.stances
        .retain(|row| tells(row.interaction, row.account));
    rows.promises
        .retain(|row| tells(row.interaction, row.account));
    let (planned, planned_in_secret): (Vec<_>, Vec<_>) =
        everything.visits.iter().partition(|row| {
            let kept = row.privacy == Privacy::Shareable || Some(row.account) == kept;
            kept && row.done.is_none_or(|id| !secret_ids.contains(&id))
        });
    let to_see = |rows: &[&guanxi::domain::Row<Visit>]| -> HashSet<Id<Person>> {
        rows.iter()
            .flat_map(|row| row.people.iter().copied())
            .collect()
    };
    let (seen, seen_in_secret) = (to_see(&planned), to_see(&planned_in_secret));
    rows.visits = planned.into_iter().cloned().collect();
    let took_part = |rows: &[&guanxi::domain::Row<Interaction>]| -> HashSet<Id<Person>> {
        rows.iter()
            .flat_map(|row| row.people.iter().map(|one| one.person))
            .collect()
    };
    let (met, met_in_secret) = (took_part(&open), took_part(&secret));
    let is_told_of = |id: Id<Person>| {
        let person = everything.people.iter().find(|row| row.id == id).unwrap();
        met.contains(&id)
            || seen.contains(&id)
            || !person.emails.is_empty()
            || !person.phones.is_empty()
            || person.wechat.is_some()
            || person.birthday.is_some()
            || !person.note.is_empty()
            || person.source.is_some()
            || rows.stances.iter().any(|row| row.person == id)
            || rows.promises.iter().any(|row| row.person == Some(id))
            || rows.targets.iter().any(|row| row.person == id)
            || rows.counterparts.iter().any(|row| row.person == id)
            || rows.holders.iter().any(|row| row.person == id)
            || rows.ties.iter().any(|row| row.from == id || row.to == id)
    };
    let tenures = rows.tenures.iter().filter(|row| {
        let post = &row.post;
        let said = post.title.is_some()
            || post.influence.is_some()
            || post.period.from.is_some()
            || post.period.to.is_some();
        let in_secret = met_in_secret.contains(&row.person) || seen_in_secret.contains(&row.person);
        said || !in_secret || is_told_of(row.person)
    });
    let tenures = tenures.cloned().collect();
    rows.tenures = tenures;
    forget_remarks(&mut rows, &everything, kept);
    rows
}

/// Of people, ties and stances that have nothing to do with the account that is kept.
fn forget_remarks(rows: &mut Rows, everything: &Rows, kept: Option<Id<Account>>) {
    let here = |id: Id<Person>| {
        let seats = everything
            .seats
            .iter()
            .filter(|row| Some(row.account) == kept);
        let seats: HashSet<_> = seats.map(|row| row.id).collect();
        let tenures = everything.tenures.iter();
        let mut tenures = tenures.filter(|row| row.person == id);
        let holders = everything.holders.iter();
        let mut holders = holders.filter(|row| row.person == id);
        let contacts = everything.interactions.iter();
        let mut contacts = contacts.filter(|row| Some(row.account) == kept);
        tenures.any(|row| Some(row.post.account) == kept)
            || holders.any(|row| seats.contains(&row.seat))
            || contacts.any(|row| row.people.iter().any(|one| one.person == id))
    };
    for row in &mut rows.people {
        if !here(row.id) {
            row.is.private_note = Note::empty();
        }
    }
    for row in &mut rows.ties {
        if !here(row.from) && !here(row.to) {
            row.is.note = Note::empty();
        }
    }
    for row in &mut rows.stances {
        if Some(row.account) != kept {
            row.is.note = Note::empty();
        }
    }
}

fn filled(rows: Rows) -> book::Book {
    let mut store = Store::open(&Location::Memory).unwrap();
    let rows = iter::once(Ok::<_, Infallible>(Change::inserts(rows)));
    store.fill(rows).unwrap();
    book::Book::new(store, settings())
}

/// Everything that is made of a sort for an account, a person of it, or all of them.
fn documents(
    maker: DocumentMaker<'_>,
    kind: PaperKind,
    account: Id<Account>,
    person: Option<Id<Person>>,
) -> Vec<(&'static str, Document)> {
    let about_person = |at| person.map(|person| maker.brief(About::Person(person, at)).unwrap());
    match kind {
        PaperKind::Map => {
            let views = View::ALL.iter().map(|view| {
                let map = MapPaper {
                    account,
                    aspect: Aspect {
                        view: *view,
                        zoom: Zoom::Near,
                        ..Aspect::default()
                    },
                    on: None,
                    since: None,
                };
                ("map", maker.map(&map, Width::Cells(180)).unwrap())
            });
            views.collect()
        }
        PaperKind::Brief => {
            let of_account = ("brief", maker.brief(About::Account(account)).unwrap());
            let of_person = [about_person(Some(account)), about_person(None)];
            let of_person = of_person.into_iter().flatten().map(|page| ("person", page));
            iter::once(of_account).chain(of_person).collect()
        }
        PaperKind::Report => vec![("report", maker.report(account, None).unwrap())],
        PaperKind::Portfolio => vec![("all", maker.portfolio(None).unwrap())],
        PaperKind::Rivals => vec![("rivals", maker.rivals().unwrap())],
        // A round is of no account, see `leaves_of_all`; the others are no pages.
        PaperKind::Round
        | PaperKind::PromisesHere
        | PaperKind::Promises
        | PaperKind::MattersHere
        | PaperKind::Matters
        | PaperKind::Book => Vec::new(),
    }
}

/// The text of everything that leaves a book for somebody else; `account`: what the pages about one are about.
fn leaves(
    book: &book::Book,
    audience: Audience,
    about: &[(Id<Account>, Option<Id<Person>>)],
) -> BTreeMap<String, String> {
    let words = Words::new(Lang::En);
    let maker = DocumentMaker::new(book, &words, audience);
    let calendar = |account| String::from_utf8(maker.promises(account).unwrap().0).unwrap();
    let table = |account| String::from_utf8(maker.matters(account).unwrap()).unwrap();
    let mut texts = BTreeMap::new();
    for (account, person) in about {
        let of_one = |kind: &&PaperKind| !matches!(kind, PaperKind::Portfolio | PaperKind::Rivals);
        for kind in PaperKind::ALL.iter().filter(of_one) {
            let pages = documents(maker, *kind, *account, *person);
            for (at, (name, page)) in pages.iter().enumerate() {
                let key = format!("{name} {at} of {}", account.key());
                texts.insert(key, report::markdown(page));
            }
        }
        let key = format!("calendar of {}", account.key());
        texts.insert(key, calendar(Some(*account)));
        let key = format!("matters of {}", account.key());
        texts.insert(key, table(Some(*account)));
    }
    texts
}

/// The same of what is about the book as a whole.
fn leaves_of_all(book: &book::Book, audience: Audience) -> BTreeMap<String, String> {
    let words = Words::new(Lang::En);
    let maker = DocumentMaker::new(book, &words, audience);
    let most = Wanted {
        silences: usize::MAX,
        actions: 40,
    };
    let lists = book.read_for(audience, None, |book| {
        let agenda = book.ask(&ReadAgenda { most: usize::MAX })?;
        let outreach = book.ask(&FindOutreach(most))?;
        let best = BestActions {
            account: None,
            most: 40,
        };
        let best = book.ask(&best)?;
        Ok::<_, book::Unanswered>((format!("{agenda:?}{outreach:?}"), format!("{best:?}")))
    });
    let (agenda, next) = lists.unwrap();
    let calendar = maker.promises(None).unwrap().0;
    let ours = book.store.colleagues().unwrap();
    let rounds = ours.iter().map(|row| maker.round(row.id).unwrap());
    let rounds: Vec<_> = rounds.map(|page| report::markdown(&page)).collect();
    BTreeMap::from([
        ("rounds".into(), rounds.join("\n")),
        ("rivals".into(), report::markdown(&maker.rivals().unwrap())),
        ("agenda".into(), agenda),
        ("next".into(), next),
        (
            "all".into(),
            report::markdown(&maker.portfolio(None).unwrap()),
        ),
        ("calendar".into(), String::from_utf8(calendar).unwrap()),
        (
            "matters".into(),
            String::from_utf8(maker.matters(None).unwrap()).unwrap(),
        ),
    ])
}

/// The demo, with everything that is kept of its accounts beside them.
fn warm_demo() -> book::Book {
    let mut book = book::Book::new(demo(), settings());
    while 0 < book.refresh().unwrap().left {}
    book
}

fn canaries() -> book::Book {
    let mut book = Book::new();
    let (file, _) = guanxi::exchange::json::read(planted().0.to_string().as_bytes());
    let adopt = guanxi::domain::Command::Adopt(Box::new(file.unwrap()));
    book.commit(&adopt).unwrap();
    book.refresh_all();
    book::Book::new(book.into_store(), settings())
}

/// Accounts with private entries, each with somebody who took part in one.
fn with_secrets(rows: &Rows, most: usize) -> Vec<(Id<Account>, Option<Id<Person>>)> {
    let mut seen = BTreeSet::new();
    let secret = rows.interactions.iter();
    let secret = secret.filter(|row| row.privacy == Privacy::Private);
    secret
        .filter(|row| seen.insert(row.account))
        .map(|row| (row.account, row.people.first().map(|one| one.person)))
        .take(most)
        .collect()
}

#[track_caller]
fn same(seen: &BTreeMap<String, String>, wanted: &BTreeMap<String, String>) {
    for (key, text) in wanted {
        let lines = seen[key].lines().zip(text.lines());
        let differing = lines.into_iter().find(|(is, wanted)| is != wanted);
        assert_eq!(differing, None, "{key}");
        assert_eq!(seen[key].len(), text.len(), "{key}");
    }
    assert_eq!(seen.len(), wanted.len());
}

#[test]
fn a_page_for_others_is_what_it_would_be_had_nobody_written_anything_private() {
    for book in [warm_demo(), canaries()] {
        let rows = book.store.everything().unwrap();
        let about = with_secrets(&rows, 4);
        assert!(!about.is_empty());
        let bare = filled(without_private(rows, None));
        same(
            &leaves(&book, OTHERS, &about),
            &leaves(&bare, OTHERS, &about),
        );
        same(&leaves_of_all(&book, OTHERS), &leaves_of_all(&bare, OTHERS));
    }
}

#[test]
fn the_users_own_page_about_an_account_has_private_entries_of_that_account_alone() {
    for book in [warm_demo(), canaries()] {
        let rows = book.store.everything().unwrap();
        for about in with_secrets(&rows, 2) {
            let bare = filled(without_private(rows.clone(), Some(about.0)));
            let pages = |book| {
                let mut pages = leaves(book, OWN, &[about]);
                // Where nobody says at which account, the page is about another one.
                pages.retain(|key, _| !key.starts_with("person 2"));
                pages
            };
            same(&pages(&book), &pages(&bare));
        }
    }
}

#[test]
fn what_is_private_makes_a_difference_to_every_page_of_the_users_own() {
    let told = |text: &str| -> Vec<String> {
        let text = text.replace("\r\n ", "");
        let lines = text.lines().filter(|line| !line.contains("rivate entries"));
        lines.map(str::to_owned).collect()
    };
    let mut same = BTreeSet::new();
    let mut different = BTreeSet::new();
    for book in [warm_demo(), canaries()] {
        let about = with_secrets(&book.store.everything().unwrap(), 1);
        for (others, own) in [
            (leaves(&book, OTHERS, &about), leaves(&book, OWN, &about)),
            (leaves_of_all(&book, OTHERS), leaves_of_all(&book, OWN)),
        ] {
            for (key, text) in others {
                let (sort, _) = key.split_once(" of ").unwrap_or((&key, ""));
                let one = if told(&text) == told(&own[&key]) {
                    &mut same
                } else {
                    &mut different
                };
                one.insert(sort.to_owned());
            }
        }
    }
    let never: Vec<_> = same.difference(&different).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn after_a_page_for_others_the_book_is_whole_again() {
    let mut book = Book::new();
    let account = book.account("Harbour Bank");
    let person = book.people(account, &["Maja Lind"])[0];
    book.log(account, person, 1, "hates early calls");
    let before = book.store.everything().unwrap();
    let read: Result<(), book::Unanswered> = book.read_for(OTHERS, None, |_| {
        Err(book::Unanswered::Gone(account.into()))
    });
    assert!(read.is_err());
    assert_eq!(book.store.everything().unwrap(), before);
    book.log(account, person, 0, "and may still be written to");
}

/// The book of `canaries.json`: every text in braces is a word of its own, which is nowhere else. With what
/// each word stands for.
fn planted() -> (Value, Vec<(String, String)>) {
    fn plant(value: &mut Value, words: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => fields.values_mut().for_each(|value| plant(value, words)),
            Value::Array(items) => items.iter_mut().for_each(|value| plant(value, words)),
            Value::String(text) => {
                if let Some((label, rest)) =
                    text.strip_prefix('{').and_then(|it| it.split_once('}'))
                {
                    let word = format!("q{:02}x", words.len());
                    words.push((word.clone(), label.to_owned()));
                    *text = word + rest;
                }
            }
            _ => {}
        }
    }
    let text = fs::read_to_string(fixture("canaries.json")).unwrap();
    let (mut book, mut words) = (serde_json::from_str(&text).unwrap(), Vec::new());
    plant(&mut book, &mut words);
    (book, words)
}

/// Keys of book JSON whose texts are not the user's: references, days and words of the program.
const CODED: &[&str] = &[
    "account",
    "at",
    "birthday",
    "by",
    "chain",
    "closed_on",
    "colleague",
    "colleagues[]",
    "confirmed_on",
    "department",
    "departments[]",
    "done",
    "due",
    "format",
    "from",
    "function",
    "id",
    "interaction",
    "kind",
    "layer",
    "level",
    "made_on",
    "matter",
    "matters[]",
    "me",
    "on",
    "owner",
    "parent",
    "people[]",
    "person",
    "procurement[].mode",
    "quarter",
    "mode",
    "role",
    "scope",
    "side",
    "signals",
    "since",
    "source",
    "stage",
    "state",
    "target",
    "tier",
    "to",
    "until",
    "vacant_since",
];

/// What an item of a plan is about is an id; what sleeps may be in words.
const PLANNED: &str = ".accounts[].plans[].items[].subject";

/// Where somebody was found, or a rival is known from, is the user's; how a stance is known is not.
const OWN_SOURCES: [&str; 2] = [".people[].source", ".accounts[].rivals[].source"];

/// The places of all texts of book JSON, each with whether it has a text in braces.
fn texts(value: &Value, place: &str, key: &str, found: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                texts(value, &format!("{place}.{key}"), key, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                texts(item, &format!("{place}[]"), &format!("{key}[]"), found);
            }
        }
        Value::String(_) if CODED.contains(&key) && !OWN_SOURCES.contains(&place) => {}
        Value::String(_) if place == PLANNED => {}
        Value::String(text) => *found.entry(place.to_owned()).or_default() |= text.starts_with('{'),
        _ => {}
    }
}

#[test]
fn every_text_a_book_can_hold_is_looked_for() {
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(fixture(name)).unwrap()).unwrap()
    };
    let (mut all, mut planted) = (BTreeMap::new(), BTreeMap::new());
    texts(&read("whole.json"), "", "", &mut all);
    texts(&read("canaries.json"), "", "", &mut planted);
    for place in all.keys() {
        assert!(planted.get(place) == Some(&true), "no canary in {place}");
    }
}

/// What a command is to whoever looks over the user's shoulder, or gets what it writes.
enum Told {
    /// It is made for others, unless `--private` says otherwise.
    Page,
    /// It answers the user, with all there is.
    Own,
    /// It tells of no entry.
    Nothing,
}

const COMMANDS: &[(&str, Told)] = &[
    ("open", Told::Own),
    ("demo", Told::Nothing),
    ("log", Told::Own),
    ("import", Told::Own),
    ("export", Told::Page),
    ("map", Told::Page),
    ("report", Told::Page),
    ("brief", Told::Page),
    ("list", Told::Own),
    ("search", Told::Own),
    ("score", Told::Own),
    ("agenda", Told::Page),
    ("warnings", Told::Own),
    ("matters", Told::Page),
    ("rivals", Told::Own),
    ("plan", Told::Page),
    ("next", Told::Page),
    // Whom it is about is entitled to all that is held on them, private or not.
    ("subject", Told::Own),
    ("forget", Told::Own),
    ("doubles", Told::Own),
    ("combine", Told::Own),
    ("undo", Told::Own),
    ("redo", Told::Own),
    ("history", Told::Own),
    ("backup", Told::Nothing),
    ("restore", Told::Nothing),
    ("check", Told::Nothing),
    ("compact", Told::Nothing),
    ("salvage", Told::Nothing),
    ("encrypt", Told::Nothing),
    ("decrypt", Told::Nothing),
    ("passphrase", Told::Nothing),
    ("template", Told::Nothing),
    ("config", Told::Nothing),
    ("manual", Told::Nothing),
];

#[test]
fn every_command_that_makes_a_page_takes_private_and_no_other() {
    let shell = Shell::new();
    let help = shell.says(&["--help"]);
    let listed = help.lines().filter_map(|line| {
        let word = line.strip_prefix("  ")?.split(' ').next()?;
        let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
        is_word(word).then_some(word)
    });
    let listed: Vec<&str> = listed.filter(|word| *word != "help").collect();
    let known: Vec<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    for name in &listed {
        assert!(known.contains(name), "what does {name} tell of whom?");
    }
    for (name, told) in COMMANDS {
        let takes = shell.says(&[name, "--help"]).contains("--private");
        assert_eq!(takes, matches!(told, Told::Page), "{name}");
    }
}

/// Under each name the texts of one sort of output, without `--private` and with it.
type Outputs = Vec<(&'static str, [String; 2])>;

fn all_formats(kind: PaperKind, page: &Document) -> String {
    let formats = kind.formats().into_iter().filter_map(FileFormat::page);
    let written = formats.map(|format| {
        let bytes = report::write(page, format, &OwnTypefaces).bytes;
        match format {
            Format::Pdf => read_pdf(&bytes),
            _ => String::from_utf8(bytes).unwrap(),
        }
    });
    written.collect()
}

/// Nothing where nobody can read it.
fn read_pdf(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    fs::write(&file, bytes).unwrap();
    let read = Command::new("pdftotext").arg(&file).arg("-").output();
    read.map_or_else(
        |_| String::new(),
        |read| String::from_utf8(read.stdout).unwrap(),
    )
}

fn pages(words_of: &[(String, String)]) -> Outputs {
    let book = canaries();
    let rows = book.store.everything().unwrap();
    let called = |label: &str| {
        let (word, _) = words_of.iter().find(|(_, of)| of == label).unwrap();
        word.as_str()
    };
    let mut accounts = rows.accounts.iter();
    let account = accounts.find(|row| row.name.raw() == called("account"));
    let mut people = rows.people.iter();
    let person = people.find(|row| row.name.raw() == called("person"));
    let (account, person) = (account.unwrap().id, person.unwrap().id);
    let words = Words::new(Lang::En);
    let mut found: BTreeMap<&'static str, [String; 2]> = BTreeMap::new();
    for (at, audience) in [OTHERS, OWN].into_iter().enumerate() {
        let maker = DocumentMaker::new(&book, &words, audience);
        let mut add = |name, text: String| found.entry(name).or_default()[at].push_str(&text);
        for kind in PaperKind::ALL {
            for (name, page) in documents(maker, *kind, account, Some(person)) {
                add(name, all_formats(*kind, &page));
            }
        }
        let calendar = |account| String::from_utf8(maker.promises(account).unwrap().0).unwrap();
        add("ics", calendar(Some(account)));
        add("ics all", calendar(None));
    }
    let mut user = Seating::default().sit_at(book.store);
    user.press(&format!("/{}<Enter>b", called("person")));
    let Next::Copy(brief) = user.press("y") else {
        panic!("nothing was copied:\n{}", user.screen());
    };
    let copied = report::markdown(&report::brief(&brief, OTHERS, &words));
    found.insert("copied", [copied, String::new()]);
    let order = [
        "brief", "person", "map", "report", "all", "rivals", "ics", "ics all", "copied",
    ];
    assert_eq!(order.len(), found.len());
    let texts = order.into_iter().map(|name| (name, found[name].clone()));
    texts.collect()
}

fn answers(shell: &Shell, words_of: &[(String, String)]) -> Outputs {
    let (account, _) = words_of.iter().find(|(_, of)| of == "account").unwrap();
    let said = |commands: &[&[&str]]| -> String {
        commands
            .iter()
            .map(|arguments| shell.says(arguments))
            .collect()
    };
    let page = |commands: &[&[&str]]| {
        let with: Vec<Vec<&str>> = commands
            .iter()
            .map(|arguments| [*arguments, &["--private"]].concat())
            .collect();
        let with: Vec<&[&str]> = with.iter().map(Vec::as_slice).collect();
        [said(commands), said(&with)]
    };
    let own = |commands: &[&[&str]]| [said(commands), String::new()];
    let found: Vec<&str> = words_of
        .iter()
        .map(|(word, _)| word.as_str())
        .filter(|word| shell.run(&["search", word]).out.contains(word))
        .collect();
    vec![
        ("json", page(&[&["brief", account, "--json"]])),
        (
            "plan",
            page(&[
                &["plan", account, "--quarter", "2026-Q4"],
                &["plan", account, "--quarter", "2026-Q4", "--json"],
            ]),
        ),
        ("agenda", page(&[&["agenda"], &["agenda", "--json"]])),
        (
            "next",
            page(&[
                &["next", "--limit", "99"],
                &["next", account, "--limit", "99", "--json"],
            ]),
        ),
        (
            "list",
            own(&[&["list", "accounts"], &["list", "people", "--json"]]),
        ),
        ("search", [found.join(" "), String::new()]),
        (
            "score",
            own(&[
                &["score", account, "--explain"],
                &["score", "--all", "--json"],
            ]),
        ),
        ("warnings", own(&[&["warnings"], &["warnings", "--json"]])),
        ("history", own(&[&["history"]])),
        ("export", own(&[&["export"]])),
    ]
}

#[test]
#[expect(clippy::too_many_lines, reason = "the table has a row for each text")]
fn what_every_output_holds_is_told_in_one_table() {
    let (book, words) = planted();
    let shell = Shell::new();
    let file = shell.file("canaries.json", book.to_string().as_bytes());
    shell.says(&["import", &file]);
    let outputs: Outputs = pages(&words)
        .into_iter()
        .chain(answers(&shell, &words))
        .collect();
    let own = ["list", "search", "score", "warnings", "history", "export"];
    let mut table = format!("{:50}", "");
    for (name, _) in &outputs {
        write!(table, " {name}").unwrap();
    }
    for (word, label) in &words {
        write!(table, "\n{label:50}").unwrap();
        for (name, [others, mine]) in &outputs {
            let cell = match (others.contains(word), mine.contains(word)) {
                (true, _) => "+",
                (false, true) => "p",
                (false, false) => ".",
            };
            write!(table, " {cell:>0$}", name.len()).unwrap();
            if label.starts_with("private") && !own.contains(name) {
                assert_ne!(cell, "+", "{label} in {name}");
            }
            let of_one = !["all", "rivals", "ics all", "agenda", "next", "copied"].contains(name);
            if label.starts_with("private elsewhere") && !own.contains(name) && of_one {
                assert_eq!(cell, ".", "{label} in {name}");
            }
        }
    }
    // `+` always, `p` with `--private`, `.` never.
    insta::assert_snapshot!(table, @"
                                                       brief person map report all rivals ics ics all copied json plan agenda next list search score warnings history export
    account above                                          +      +   +      +   +      .   .       .      +    +    .      +    +    +      +     +        +       .      +
    account: other name                                    .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    department                                             .      +   +      +   +      .   .       .      +    .    .      .    .    +      +     +        .       .      +
    department: not applicable                             .      .   +      +   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    department: why not applicable                         .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    account                                                +      +   +      +   +      +   +       +      +    .    +      +    +    +      +     +        +       .      +
    account: note                                          +      .   .      .   .      .   .       .      .    +    .      .    .    .      +     .        .       .      +
    fact: title                                            .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    plan: action                                           .      .   .      +   .      .   +       +      .    .    +      +    .    .      +     .        .       .      +
    rival                                                  +      .   +      +   .      +   .       .      .    +    .      .    .    .      +     .        .       .      +
    private: note on the rival                             .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    rival: sells                                           +      .   +      +   .      +   .       .      .    +    .      .    .    .      +     .        .       .      +
    rival: source                                          .      .   .      +   .      +   .       .      .    .    .      .    .    .      +     .        .       .      +
    rival: weak points                                     +      .   +      +   .      +   .       .      .    +    .      .    .    .      +     .        .       .      +
    seat: title                                            .      +   +      .   .      .   .       .      +    .    .      .    .    .      .     .        .       .      +
    seat: why not applicable                               .      .   +      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    seat: not applicable                                   .      .   +      +   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    seat: vacant                                           +      +   +      +   .      .   .       .      +    +    .      .    .    .      .     +        +       .      +
    snooze: reason                                         .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    snooze: subject                                        .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    account: tag                                           .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    elsewhere: account                                     .      +   .      .   +      p   .       +      +    .    .      +    +    +      +     +        +       .      +
    user                                                   .      .   +      .   .      .   +       +      .    .    .      +    .    .      .     .        .       .      +
    colleague                                              +      +   +      .   .      .   +       +      +    +    .      +    .    .      .     .        .       .      +
    colleague: only at a private contact                   p      p   +      .   .      .   .       .      .    p    .      .    .    .      .     .        .       .      +
    contact: note                                          +      +   .      .   .      .   .       .      +    +    .      .    .    .      +     .        .       .      +
    private: note                                          p      p   .      .   .      .   .       .      .    p    .      .    .    .      +     .        .       .      +
    elsewhere: note                                        .      +   .      .   .      .   .       .      +    .    .      .    .    .      +     .        .       .      +
    private elsewhere: note                                .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    matter: currency                                       +      +   .      +   +      .   +       +      +    +    .      +    .    .      .     .        .       .      +
    matter: note                                           .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    matter: rival                                          +      .   +      +   .      +   .       .      .    +    .      .    .    .      +     .        .       .      +
    matter                                                 +      +   .      +   +      .   +       +      +    +    .      +    .    .      +     .        .       .      +
    private: currency                                      p      p   .      p   p      .   .       .      .    p    .      .    .    .      .     .        .       .      +
    private: note on a matter                              .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private: rival of a matter                             .      .   p      p   .      p   .       .      .    .    .      .    .    .      +     .        .       .      +
    private: matter                                        p      p   .      p   p      .   .       .      .    p    .      .    .    .      +     .        .       .      +
    private elsewhere: note on a matter                    .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private elsewhere: matter                              .      .   .      .   p      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    person: other name                                     .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    person: e-mail                                         .      +   .      .   .      .   .       .      +    .    .      .    .    .      +     .        .       .      +
    person                                                 +      +   +      +   +      +   +       +      +    +    +      +    +    +      +     +        +       .      +
    person: note                                           .      +   .      .   .      .   .       .      +    .    .      .    .    .      +     .        .       .      +
    person: phone                                          .      +   .      .   .      .   .       .      +    .    .      .    .    .      .     .        .       .      +
    person: pinyin                                         .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private: note on the person                            .      p   p      p   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    person: source                                         .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    private: remark on the stance                          .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    stance: rival                                          +      +   +      +   .      +   .       .      +    +    .      .    .    .      .     .        .       .      +
    private: remark on a private stance                    .      p   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private: rival                                         p      p   p      p   .      p   .       .      .    p    .      .    .    .      .     .        .       .      +
    private elsewhere: remark on a stance                  .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private elsewhere: rival                               .      .   .      .   .      p   .       .      .    .    .      .    .    .      .     .        .       .      +
    post: title                                            .      +   +      .   .      .   .       .      +    .    .      .    .    +      +     .        .       .      +
    elsewhere: post                                        .      +   .      .   .      .   .       .      +    .    .      .    .    +      +     .        .       .      +
    person: WeChat                                         .      +   .      .   .      .   .       .      +    .    .      .    .    .      +     .        .       .      +
    private: person                                        p      p   p      p   .      .   p       p      .    p    .      p    p    +      +     +        .       .      +
    private elsewhere: person                              .      .   .      .   .      .   .       p      .    .    .      p    .    +      +     .        .       .      +
    person never met                                       .      +   +      +   .      .   .       .      +    .    .      .    +    +      +     .        .       .      +
    post: title of somebody never met                      .      .   +      +   .      .   .       .      .    .    .      .    .    +      +     .        .       .      +
    person above                                           +      +   +      +   +      .   +       +      +    +    .      +    +    +      +     +        +       .      +
    private elsewhere: note on the person above            .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    private elsewhere: remark on the stance above          .      .   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    promise                                                +      +   .      +   .      .   +       +      +    +    .      +    +    .      +     .        .       .      +
    promise: kept                                          +      +   .      .   .      .   .       .      +    +    .      .    .    .      +     .        .       .      +
    private: promise                                       p      p   .      p   .      .   p       p      .    p    .      p    p    .      +     .        .       .      +
    private: promise without a day                         p      p   .      p   .      .   .       .      .    p    .      p    .    .      +     .        .       .      +
    private: kept promise                                  p      p   .      .   .      .   .       .      .    p    .      .    .    .      +     .        .       .      +
    private elsewhere: promise                             .      .   .      .   .      .   .       p      .    .    .      p    .    .      +     .        .       .      +
    elsewhere: promise                                     .      +   .      .   .      .   .       +      +    .    .      +    .    .      +     .        .       .      +
    private: remark on the tie                             .      p   .      .   .      .   .       .      .    .    .      .    .    .      +     .        .       .      +
    visit: bring                                           +      +   .      .   .      .   +       +      +    +    .      +    .    .      .     .        .       .      +
    visit: outcome                                         +      +   .      .   .      .   +       +      +    +    .      +    .    .      .     .        .       .      +
    visit: purpose                                         +      +   .      .   .      .   +       +      +    +    .      +    .    .      .     .        .       .      +
    private: bring                                         p      p   .      .   .      .   p       p      .    p    .      p    .    .      .     .        .       .      +
    private: outcome                                       p      p   .      .   .      .   p       p      .    p    .      p    .    .      .     .        .       .      +
    private: purpose                                       p      p   .      .   .      .   p       p      .    p    .      p    .    .      .     .        .       .      +
    private elsewhere: purpose                             .      .   .      .   .      .   .       p      .    .    .      p    .    .      .     .        .       .      +
    private: purpose of a private contact                  .      .   .      .   .      .   .       .      .    .    .      .    .    .      .     .        .       .      +
    ");
}

#[test]
fn every_page_says_at_its_end_what_it_holds_back() {
    let book = canaries();
    let about = with_secrets(&book.store.everything().unwrap(), 1);
    let last = |text: &str| text.trim_end().lines().last().unwrap().to_owned();
    for (audience, wanted) in [
        (OTHERS, ["left out", "left out"]),
        (OWN, ["of this account are included", "are included"]),
    ] {
        let one = leaves(&book, audience, &about);
        let all = leaves_of_all(&book, audience);
        for (texts, wanted) in [(&one, wanted[0]), (&all, wanted[1])] {
            for (key, text) in texts {
                let says = match key.as_str() {
                    // Made of values here; the commands say it.
                    "agenda" | "next" => continue,
                    // A table has no place for it; the shell says it beside it.
                    key if key.starts_with("matters") => continue,
                    // A calendar says it at its head, where calendars say what they are.
                    key if key.starts_with("calendar") => text.replace("\r\n ", ""),
                    _ => last(text),
                };
                let of_all = key.starts_with("all");
                let wanted = if of_all && audience == OWN {
                    "are included"
                } else {
                    wanted
                };
                assert!(says.contains(wanted), "{key}: {says}");
            }
        }
    }
    let shell = Shell::new();
    let file = shell.file("canaries.json", planted().0.to_string().as_bytes());
    shell.says(&["import", &file]);
    let table = shell.run(&["export", "--format", "csv"]);
    assert!(table.err.contains("left out"), "{}", table.err);
    for command in ["agenda", "next"] {
        assert!(
            last(&shell.says(&[command])).contains("left out"),
            "{command}"
        );
        let own = last(&shell.says(&[command, "--private"]));
        assert!(own.contains("are included"), "{own}");
    }
}
