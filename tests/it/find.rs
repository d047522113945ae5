//! What a search of the book finds, in which order, and that it is what was looked for.

use guanxi::{
    domain::{
        Account, Choice, Command, Id, NounKind, Person, Post, Promise, PromiseState, Side,
        summary::{Found, FoundAs, Match, Search, Through},
    },
    find::{fold, how_well},
    log_line::{Known, mentions},
    store::{Location, Store},
};
use proptest::prelude::*;

use crate::test_book::{Book, name, today};

const MOST: usize = 20;

impl Book {
    fn find(&self, words: &str) -> Found {
        self.find_at(words, None)
    }

    fn find_at(&self, words: &str, here: Option<Id<Account>>) -> Found {
        let search = Search {
            words: words.into(),
            here,
            ..Search::default()
        };
        self.store.find(&search, MOST).unwrap()
    }
}

fn texts(found: &Found) -> Vec<&str> {
    let matches = found.matches.iter();
    matches.map(|hit| hit.text.text.as_str()).collect()
}

#[test]
fn names_are_ranked_by_how_they_fit() {
    let mut book = Book::new();
    let account = book.account("Acme");
    // In the opposite order, so that none is in place by chance.
    let ranked = ["Zhang", "Zhang Wei", "Mei Zhang", "张", "张伟", "小张"];
    let reversed: Vec<_> = ranked.iter().rev().copied().collect();
    book.people(account, &reversed);
    // Of one class those found first by the alphabet; nobody here was met.
    assert_eq!(texts(&book.find("zhang")), ranked);
    assert_eq!(texts(&book.find("张")), ["张", "张伟", "小张"]);
    assert_eq!(texts(&book.find("zw")), ["张伟"]);
}

#[test]
fn a_short_query_finds_the_best_of_many() {
    let mut book = Book::new();
    let account = book.account("Acme");
    let many: Vec<String> = (0..40)
        .map(|at| format!("赵{}伟", char::from_u32(0x4e00 + at).unwrap()))
        .collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    book.people(account, &many);
    book.people(account, &["Wei Lund"]);
    assert_eq!(texts(&book.find("wei"))[0], "Wei Lund");
    assert_eq!(texts(&book.find("w"))[0], "Wei Lund");
}

#[test]
fn among_equals_the_open_account_comes_first_then_people_then_who_was_met() {
    let mut book = Book::new();
    let here = book.account("Harbour Bank");
    let there = book.account("Linden Works");
    book.people(there, &["Lina Arvid", "Lina Berg"]);
    let met = book.people(there, &["Lina Zander"])[0];
    book.log(there, met, 3, "hello");
    book.people(here, &["Lina Young"]);
    assert_eq!(
        texts(&book.find_at("lin", Some(here))),
        [
            "Lina Young",
            "Lina Zander",
            "Linden Works",
            "Lina Arvid",
            "Lina Berg"
        ]
    );
    assert_eq!(
        texts(&book.find("lin")),
        [
            "Lina Zander",
            "Linden Works",
            "Lina Arvid",
            "Lina Berg",
            "Lina Young"
        ]
    );
    // Departments come after people of the same class.
    let found = book.find("fin");
    assert!(
        found
            .matches
            .iter()
            .all(|hit| hit.subject.kind() == NounKind::Department)
    );
    book.people(there, &["Finn Ek"]);
    assert_eq!(texts(&book.find("fin"))[0], "Finn Ek");
}

/// Somebody else of the same account may be meant, who is not among those looked at.
#[test]
fn of_a_crowd_that_a_mention_fits_only_a_whole_name_says_who_is_meant() {
    let mut book = Book::new();
    let account = book.account("Acme");
    let crowd: Vec<String> = (0..300).map(|at| format!("Nora {at:03}")).collect();
    let crowd = book.people(
        account,
        &crowd.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let whole = book.people(account, &["Nor"])[0];
    book.log(account, crowd[299], 3, "hello");
    let known = |line| {
        let mentions = mentions(line);
        book.store.known(&mentions, Some(account), today()).unwrap()
    };
    let people = |known: &Known| known.people.iter().map(|one| one.id).collect::<Vec<_>>();
    let reading = |line, known: &Known| guanxi::log_line::read(line, known, &[]).entry;

    let nora = known("@nor: x");
    assert_eq!(nora.crowded, ["nor"]);
    assert!(nora.people.len() < crowd.len());
    assert!(people(&nora).contains(&whole) && people(&nora).contains(&crowd[299]));
    let meant = reading("@nor: x", &nora).unwrap().people;
    assert_eq!(meant[0].person, Choice::Known(whole));
    // Whoever is told from others by a department alone may be one of those that are not here.
    assert_eq!(
        reading("@nora/finance: x", &known("@nora/finance: x")),
        None
    );

    let one = known("@\"Nora 123\": x");
    assert_eq!((people(&one), one.crowded.len()), (vec![crowd[123]], 0));
}

#[test]
fn a_word_that_begins_forty_names_still_shows_notes_and_promises() {
    let mut book = Book::new();
    let account = book.account("Acme");
    let many: Vec<String> = (0..40).map(|at| format!("Prico {at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let people = book.people(account, &many);
    book.log(account, people[0], 30, "pricing of the second phase");
    let promise = Promise {
        account,
        interaction: None,
        by: Side::Us,
        person: None,
        colleague: None,
        made_on: today(),
        due: Some(today()),
        text: name("send the price list"),
        state: PromiseState::Open,
        closed_on: None,
    };
    book.commit(&Command::Add(promise.into())).unwrap();
    let found = book.find("pric");
    let front: Vec<_> = found.matches.iter().take(found.foremost).collect();
    assert!(found.foremost <= 15);
    for kind in [NounKind::Person, NounKind::Interaction, NounKind::Promise] {
        assert!(
            front.iter().any(|hit| hit.subject.kind() == kind),
            "{kind:?}"
        );
    }
}

#[test]
fn somebody_is_found_by_whatever_is_kept_of_them() {
    let mut book = Book::new();
    let account = book.account("Acme");
    let person = Person {
        aliases: vec![name("Old Fox"), name("老张")],
        emails: vec![name("j.zhang@acme.example")],
        phones: vec![name("+86 138 0000 1234")],
        wechat: Some(name("foxy_88")),
        note: "plays 围棋 on Sundays".into(),
        private_note: "thinks of leaving".into(),
        ..Person::named(name("Zhang Jun"))
    };
    let post = Post {
        title: Some(name("首席采购官 CPO")),
        ..Post::at(account)
    };
    let id = book.person(person, post);
    for (words, through) in [
        ("zhang", None),
        ("old f", Some(Through::Alias)),
        ("fox", Some(Through::Alias)),
        ("laozhang", Some(Through::Alias)),
        ("cpo", Some(Through::Title)),
        ("采购", Some(Through::Title)),
        ("j.zhang@ac", Some(Through::Email)),
        ("13800001234", Some(Through::Phone)),
        ("138 0000", Some(Through::Phone)),
        ("8613800001234", Some(Through::Phone)),
        ("1234", Some(Through::Phone)),
        ("foxy", Some(Through::Wechat)),
        ("围棋", Some(Through::Note)),
        ("leaving", Some(Through::PrivateNote)),
    ] {
        let found = book.find(words);
        let hit = found.matches.first().unwrap_or_else(|| panic!("{words}"));
        assert_eq!(hit.subject, id.into(), "{words}");
        assert_eq!(
            hit.through.as_ref().map(|(through, _)| *through),
            through,
            "{words}"
        );
        let marks = hit.through.as_ref().map_or(&hit.text, |(_, by)| by);
        assert!(!marks.marks.is_empty(), "{words}");
        // Once, whatever it is found by.
        assert_eq!(
            found
                .matches
                .iter()
                .filter(|hit| hit.subject == id.into())
                .count(),
            1
        );
    }
    // What is taken away is found no more, and undo brings it back.
    let rows = book.store.everything().unwrap();
    let tenure = &rows.tenures[0];
    let mut without = tenure.is.clone();
    without.post.title = None;
    let edit = Command::edit(tenure.clone(), without);
    book.commit(&edit).unwrap();
    assert!(book.find("cpo").matches.is_empty());
    book.store.undo().unwrap();
    assert_eq!(book.find("cpo").matches.len(), 1);
}

#[test]
fn a_name_and_a_place_together_find_the_one_who_is_meant() {
    let mut book = Book::new();
    let (one, other) = (book.account("Donglin Telecom"), book.account("海港银行"));
    book.people(one, &["王芳"]);
    let meant = Post {
        title: Some(name("采购总监")),
        ..Post::at(other)
    };
    book.person(Person::named(name("王芳")), meant);
    for words in [
        "王芳 采购",
        "采购 王芳",
        "wang cgzj",
        "wf 海港",
        "王 银行 采购",
    ] {
        let found = book.find(words);
        assert_eq!(found.matches.len(), 1, "{words}");
        assert_eq!(found.matches[0].title, Some(name("采购总监")), "{words}");
    }
    assert_eq!(book.find("wf donglin").matches.len(), 1);
    assert_ne!(book.find("wf tech").outcome, FoundAs::Fitting);
}

#[test]
fn a_mistyped_name_is_offered_and_what_is_like_nothing_is_not() {
    let mut book = Book::new();
    let account = book.account("Donglin Telecom");
    book.people(account, &["张伟", "Zhang Min", "Sigrid Norrsken", "东方朔"]);
    for (typed, meant) in [
        ("zhagn", "Zhang Min"),
        ("zhanng", "张伟"),
        ("sigird", "Sigrid Norrsken"),
        ("donlgin", "Donglin Telecom"),
        ("sigridd", "Sigrid Norrsken"),
        ("东方硕", "东方朔"),
    ] {
        let found = book.find(typed);
        assert_eq!(found.outcome, FoundAs::Alike, "{typed}");
        assert!(
            texts(&found).contains(&meant),
            "{typed}: {:?}",
            texts(&found)
        );
    }
    let found = book.find("qqqqq");
    assert_eq!((found.outcome, found.matches.len()), (FoundAs::Fitting, 0));
}

#[test]
fn with_nothing_typed_come_those_opened_and_met_last() {
    let mut book = Book::new();
    assert_eq!(book.find("").outcome, FoundAs::EmptyBook);
    assert_eq!(book.find("zhang").outcome, FoundAs::EmptyBook);
    let (one, other) = (book.account("Alder"), book.account("Birch"));
    let people = book.people(one, &["Ada", "Ben"]);
    let dora = book.people(other, &["Dora"])[0];
    // Put into the book last, while nobody was met.
    assert_eq!(
        texts(&book.find("")),
        ["Dora", "Ben", "Ada", "Birch", "Alder"]
    );
    book.log(one, people[0], 1, "first");
    // Written down later, although it was long ago.
    book.log(other, dora, 300, "second");
    let found = book.find("");
    assert_eq!(found.outcome, FoundAs::Recent);
    assert_eq!(texts(&found), ["Dora", "Birch", "Ada", "Alder", "Ben"]);
    let search = Search {
        opened: vec![people[1].into(), one.into()],
        ..Search::default()
    };
    let found = book.store.find(&search, MOST).unwrap();
    assert_eq!(texts(&found), ["Ben", "Alder", "Dora", "Birch", "Ada"]);
}

#[test]
fn a_name_is_found_in_traditional_and_simplified_characters_alike() {
    let mut book = Book::new();
    let account = book.account("臺灣電信");
    book.person(Person::named(name("張偉")), Post::at(account));
    book.person(Person::named(name("刘强")), Post::at(account));
    for (typed, found) in [
        ("张伟", "張偉"),
        ("張偉", "張偉"),
        ("zhangwei", "張偉"),
        ("zw", "張偉"),
        ("劉強", "刘强"),
        ("台湾", "臺灣電信"),
        ("臺湾", "臺灣電信"),
    ] {
        let matches = book.find(typed).matches;
        let shown = matches.first().map(|hit| hit.text.text.as_str());
        assert_eq!(shown, Some(found), "{typed}");
    }
}

#[test]
fn a_book_from_before_ranked_keys_finds_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    let mut book = Book::on(Store::open(&Location::File(path.clone())).unwrap());
    let account = book.account("东林电信");
    let post = Post {
        title: Some(name("采购总监")),
        ..Post::at(account)
    };
    book.person(Person::named(name("张伟")), post);
    let words = ["zw", "张", "wei", "采购", "dl", "执行", "fin"];
    let before: Vec<Found> = words.iter().map(|words| book.find(words)).collect();
    assert!(
        before
            .iter()
            .filter(|found| !found.matches.is_empty())
            .count()
            >= 5
    );
    book.into_store().close().unwrap();
    let old = include_str!("../../src/store/schema/0001_init.sql");
    let start = old.find("CREATE TABLE search_key").unwrap();
    let end = old.find("CREATE INDEX search_key_id").unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(&format!(
        "DROP TABLE search_key; {} CREATE INDEX search_key_id ON search_key (id);
         INSERT INTO search_key (key, sort, id) VALUES ('stale', 'person', 1);
         DROP INDEX tenure_since; DROP INDEX tenure_until; DROP INDEX promise_closed;
         DROP INDEX tie_since; DROP INDEX tie_until; DROP INDEX target_due;
         CREATE INDEX target_account ON target (account);
         ALTER TABLE standing DROP COLUMN rules; ALTER TABLE standing DROP COLUMN warnings;
         ALTER TABLE standing DROP COLUMN severity; DROP TABLE trend; DROP TABLE lineage; DROP TABLE first_edition;
         DROP INDEX seat_matter; ALTER TABLE seat DROP COLUMN matter; DROP TABLE visit_matter;
         DROP TABLE visit_person; DROP TABLE visit_colleague; DROP TABLE visit; DROP TABLE rival;
         DROP TABLE plan_item; DROP TABLE noted; DROP TABLE packed; DROP TABLE structure; DROP INDEX interaction_private; ALTER TABLE sequence DROP COLUMN revision;
         DROP TABLE interaction_matter; DROP TABLE matter_department; DROP TABLE matter_person;
         DROP TABLE matter_stage; DROP TABLE matter;
         ALTER TABLE account DROP COLUMN aliases; ALTER TABLE seat DROP COLUMN vacant_since;
         PRAGMA user_version = 1;",
        &old[start..end]
    ))
    .unwrap();
    drop(db);
    let book = Book::on(Store::open(&Location::File(path)).unwrap());
    let after: Vec<Found> = words.iter().map(|words| book.find(words)).collect();
    assert_eq!(after, before);
    assert!(book.find("stale").matches.is_empty());
}

/// Whether the match has what was looked for: in a text, in its name as names are found, or one word in
/// its name and the others in where it belongs.
fn has(words: &str, hit: &Match) -> bool {
    let shown = hit.through.as_ref().map_or(&hit.text, |(_, by)| by);
    let folded = fold(&shown.text);
    let account = hit.account.as_ref().map(|(_, name)| name);
    let places = [account, hit.department.as_ref(), hit.title.as_ref()];
    let place = |term: &str| {
        let mut places = places.into_iter().flatten();
        places.any(|place| how_well(term, place.raw()).is_some())
    };
    let fits = |term: &str| folded.contains(&fold(term)) || how_well(term, &shown.text).is_some();
    let terms: Vec<&str> = words.split_whitespace().collect();
    how_well(words, &shown.text).is_some()
        || terms.iter().any(|term| fits(term)) && terms.iter().all(|term| fits(term) || place(term))
}

const WORDS: &[&str] = &[
    "验收",
    "付款",
    "预算冻结",
    "张伟",
    "pricing",
    "offer",
    "Zürich",
    "收款",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is found has every word, and every note that has a word is found.
    #[test]
    fn what_is_found_has_the_words_and_what_has_them_is_found(
        notes in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 1..5), 1..6),
        one in 0..WORDS.len(),
        other in 0..WORDS.len(),
    ) {
        let mut book = Book::new();
        let account = book.account("验收公司");
        let person = book.people(account, &["张伟"])[0];
        let notes: Vec<String> = notes
            .into_iter()
            .map(|words| words.into_iter().map(|at| WORDS[at]).collect::<Vec<_>>().join("，"))
            .collect();
        for (note, ago) in notes.iter().zip(1..) {
            book.log(account, person, ago, note);
        }
        let two = format!("{} {}", WORDS[one], WORDS[other]);
        // From one Chinese character on, whole words, parts of them, and two at once.
        let begun: String = WORDS[one].chars().take(1).collect();
        for words in [WORDS[one], begun.as_str(), two.as_str(), "收", "结", "pri off"] {
            let search = Search { words: words.into(), ..Search::default() };
            let found = book.store.find(&search, 1000).unwrap();
            if found.outcome == FoundAs::Fitting {
                for hit in &found.matches {
                    prop_assert!(has(words, hit), "{words} not in {hit:?}");
                }
            }
            let with = notes.iter().filter(|note| {
                let note = fold(note);
                fold(words).split_whitespace().all(|term| note.contains(term))
            });
            let contacts = found.matches.iter().filter(|hit| hit.subject.kind() == NounKind::Interaction);
            prop_assert_eq!(contacts.count(), with.count(), "{}", words);
        }
    }
}

/// The depths of the book may not have been computed yet.
#[test]
fn an_account_just_met_is_offered_at_once() {
    let mut book = Book::new();
    let [never, met] = ["Alder Works", "Birch Mills"].map(|called| book.account(called));
    let people = book.people(met, &["Wei Lund"]);
    book.log(met, people[0], 0, "");
    let roster = format!("{:?}", book.store.roster(None, today()).unwrap());
    assert!(roster.contains("Birch Mills"), "{roster}");
    assert!(!roster.contains("Alder Works"), "{never:?}: {roster}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Find is asked at every key, and somebody will paste a page into it.
    #[test]
    fn of_whatever_is_pasted_only_the_beginning_is_looked_for(
        words in prop::collection::vec("(zhang|wei|[a-z]{1,9}|验收节点|付款){1,9}", 8),
        more in "[a-z 验收]{0,10000}",
    ) {
        let mut book = Book::new();
        let account = book.account("Acme");
        let people = book.people(account, &["Zhang Wei", "Zhang Weiming", "张伟"]);
        book.log(account, people[0], 3, "验收节点付款 zhang wei");
        let cut: Vec<String> = words.iter().map(|word| word.chars().take(24).collect()).collect();
        let pasted = format!("{} {more}", words.join(" "));
        prop_assert_eq!(book.find(&pasted), book.find(&cut.join(" ")));
        let one = format!("{}{more}", "a".repeat(24));
        let one = one.split(' ').next().unwrap();
        prop_assert_eq!(book.find(one), book.find(&"a".repeat(24)));
    }
}
