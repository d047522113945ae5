#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod facts;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::*;
use crate::domain::{
    Interaction, PromiseState, Quarter, Row, Rows, Side, StanceSource,
    plan_item::{self, AimStand},
    row::for_each_noun,
    score::{self, Constants, Stage},
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn changes(size: BookSize, seed: u64) -> impl Iterator<Item = Vec<Change>> {
    book(size, seed, today()).map(Result::unwrap)
}

/// All rows of a small book.
fn small(seed: u64) -> Rows {
    rows(book(BookSize::Small, seed, today()))
}

fn rows(book: DemoBook) -> Rows {
    let mut rows = Rows::default();
    for chunk in book {
        for change in chunk.unwrap() {
            keep(&mut rows, change);
        }
    }
    rows
}

macro_rules! keep {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        fn keep(rows: &mut Rows, change: Change) {
            match change {
                $(Change::$noun(change) => {
                    assert!(change.before.is_none(), "a new book has only inserts");
                    rows.$rows.push(Row { id: change.id, uid: change.uid, is: change.after.unwrap() });
                })+
            }
        }
    };
}
for_each_noun!(keep);

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn the_accounts_to_begin_at_are_told_ones() {
    let rows = small(SEED);
    for (_, name) in BEGIN_AT {
        let account = rows.accounts.iter().find(|row| row.name.raw() == name);
        let account = account.unwrap();
        let met = rows
            .interactions
            .iter()
            .filter(|row| row.account == account.id);
        assert!(10 < met.count(), "{name}");
    }
    assert!(
        BEGIN_AT
            .iter()
            .all(|(code, name)| is_chinese(name) == (*code == "zh"))
    );
}

/// Whenever somebody looks, but for the first days of a quarter: what was due then is late only later.
#[test]
fn the_accounts_to_begin_at_have_a_plan_of_all_layers_that_is_under_way() {
    for day in ["2026-11-23", "2027-01-15", "2028-06-30"] {
        let today: chrono::NaiveDate = day.parse().unwrap();
        let rows = rows(book(BookSize::Small, SEED, today));
        for (_, name) in BEGIN_AT {
            let accounts = rows.accounts.iter();
            let account = accounts.clone().find(|row| row.name.raw() == name).unwrap();
            let of = rows
                .plan_items
                .iter()
                .filter(|row| row.account == account.id);
            let items: Vec<_> = of.cloned().collect();
            assert!(items.iter().all(|item| item.quarter == Quarter::of(today)));
            let (facts, constants) = (facts::facts(&rows, account.id), Constants::default());
            let prepared = score::Prepared::new(&facts, &constants);
            let progress = plan_item::progress(&items, &prepared, today);
            let layers: BTreeSet<_> = progress.iter().map(|one| one.item.aim.layer()).collect();
            assert_eq!(layers.len(), 3, "{name} on {day}");
            let has = |is: fn(&AimStand) -> bool| progress.iter().any(|one| is(&one.stand));
            let told = format!("{name} on {day}: {progress:?}");
            assert!(
                has(|stand| matches!(stand, AimStand::Confirmed { .. })),
                "{told}"
            );
            assert!(has(|stand| *stand == AimStand::Late), "{told}");
            assert!(has(|stand| *stand == AimStand::OnTrack), "{told}");
        }
    }
}

#[test]
fn the_told_accounts_are_those_of_the_stories_by_the_language_of_their_names() {
    let mut roots = Vec::new();
    for text in story::STORIES {
        let story: serde_json::Value = serde_json::from_str(text).unwrap();
        let accounts = story["accounts"].as_array().unwrap().iter();
        let accounts = accounts.filter(|account| account["parent"].is_null());
        roots.extend(accounts.map(|account| account["name"].as_str().unwrap().to_owned()));
    }
    let mut told = TOLD.map(|(_, names)| names).concat();
    told.sort_unstable();
    roots.sort_unstable();
    assert_eq!(told, roots);
    for (code, names) in TOLD {
        assert!(names.iter().all(|name| is_chinese(name) == (code == "zh")));
    }
}

#[test]
fn the_same_seed_and_day_give_the_same_book() {
    assert_eq!(small(7), small(7));
    assert_ne!(small(7).people, small(8).people);
}

#[test]
fn a_small_book_has_exactly_its_size() {
    for seed in [0, 1, 99, u64::MAX] {
        let rows = small(seed);
        let counts = (
            rows.accounts.len(),
            rows.people.len(),
            rows.interactions.len(),
        );
        assert_eq!(counts, (50, 500, 5_000));
    }
}

#[test]
fn a_large_book_has_exactly_its_size_and_never_much_in_hand() {
    // The interactions of the largest account, as far as they must and may go.
    for (size, fullest) in [
        (BookSize::Decade, 2_000..6_000),
        (BookSize::Heavy, 6_000..7_500),
    ] {
        let (mut accounts, mut people, mut interactions, mut most) = (0, 0, 0, 0);
        for chunk in changes(size, 3) {
            let mut here = 0;
            for change in chunk {
                match change {
                    Change::Account(_) => accounts += 1,
                    Change::Person(_) => people += 1,
                    Change::Interaction(_) => here += 1,
                    _ => (),
                }
            }
            interactions += here;
            most = most.max(here);
        }
        let counts = size.counts();
        assert_eq!(
            (accounts, people, interactions),
            (counts.accounts, counts.people, counts.interactions)
        );
        assert!(
            fullest.contains(&most),
            "{most} interactions of one account of {size:?}"
        );
    }
}

#[test]
fn notes_are_as_long_and_as_chinese_as_real_ones() {
    let rows = small(7);
    let chars: usize = rows
        .interactions
        .iter()
        .map(|row| row.note.raw().chars().count())
        .sum();
    let average = chars / rows.interactions.len();
    let chinese = rows
        .interactions
        .iter()
        .filter(|row| is_chinese(row.note.raw()))
        .count();
    assert!((96..=116).contains(&average), "{average} characters");
    assert!(
        (1_800..=2_300).contains(&chinese),
        "{chinese} Chinese notes"
    );
}

#[test]
fn a_fifth_of_the_accounts_has_four_fifths_of_the_interactions() {
    let rows = small(7);
    let mut per_account: BTreeMap<_, usize> = BTreeMap::new();
    for row in &rows.interactions {
        *per_account.entry(row.account).or_default() += 1;
    }
    let mut counts: Vec<usize> = per_account.into_values().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let top: usize = counts[..10].iter().sum();
    assert!((3_600..=4_400).contains(&top), "{top} of 5000");
}

#[test]
fn hardly_anything_is_said_twice() {
    let rows = small(7);
    let notes: BTreeSet<&str> = rows.interactions.iter().map(|row| row.note.raw()).collect();
    assert!(
        rows.interactions.len() * 9 / 10 < notes.len(),
        "{} different notes",
        notes.len()
    );
    let names: BTreeSet<&str> = rows.people.iter().map(|row| row.name.raw()).collect();
    assert!(485 < names.len(), "{} different names", names.len());
    let accounts: BTreeSet<&str> = rows.accounts.iter().map(|row| row.name.raw()).collect();
    assert_eq!(accounts.len(), 50);
}

#[test]
fn both_languages_have_two_hundred_ways_to_say_something() {
    let lists = Lists::read().unwrap();
    for language in [notes::Language::English, notes::Language::Chinese] {
        assert!(200 <= lists.of(language).phrases.patterns());
    }
}

#[test]
fn nobody_famous_is_in_the_book() {
    let lists = Lists::read().unwrap();
    let famous = lists.of(notes::Language::Chinese).list("famous").unwrap();
    for change in changes(BookSize::Heavy, 3).take(400).flatten() {
        if let Change::Person(row) = change {
            let name = row.after.unwrap().name;
            assert!(!famous.contains(&name.raw()), "{}", name.shown());
        }
    }
}

#[test]
fn no_two_people_have_one_telephone() {
    for seed in 0..8 {
        let mut holders = BTreeMap::new();
        for person in small(seed).people {
            for phone in &person.phones {
                let other = holders.insert(phone.clone(), person.name.clone());
                assert_eq!(
                    other,
                    None,
                    "{} is also that of {}",
                    phone.shown(),
                    person.name.shown()
                );
            }
        }
    }
}

#[test]
fn contact_grows_denser_toward_today() {
    let rows = small(7);
    let in_year = |year: i32| {
        rows.interactions
            .iter()
            .filter(|row| row.on.year() == year)
            .count()
    };
    assert!(in_year(2024) < in_year(2025));
}

#[test]
fn the_stories_have_something_for_every_screen() {
    let rows = small(7);
    let open = |side| {
        rows.promises
            .iter()
            .filter(|row| row.by == side && row.state == PromiseState::Open)
            .filter(|row| row.due.is_some_and(|due| due < today()))
            .count()
    };
    assert!(0 < open(Side::Us) && 0 < open(Side::Them));
    assert!(rows.stances.iter().any(|row| row.rival.is_some()));
    assert!(
        rows.stances
            .iter()
            .any(|row| row.source == StanceSource::Hearsay)
    );
    assert!(
        rows.departments
            .iter()
            .any(|row| row.not_applicable.is_some())
    );
    assert!(rows.interactions.iter().any(|row| row.at.is_some()));
    assert!(!rows.targets.is_empty() && !rows.judgements.is_empty() && !rows.snoozes.is_empty());
    assert!(rows.people.iter().any(|row| !row.private_note.is_empty()));
}

#[test]
fn depths_reach_from_hardly_known_to_firm() {
    let rows = small(7);
    let mut stages = BTreeSet::new();
    let mut depths = Vec::new();
    for account in &rows.accounts {
        let facts = facts::facts(&rows, account.id);
        let depth = score::depth(&facts, today(), &Constants::default());
        stages.insert(depth.stage);
        depths.push(depth.depth);
    }
    assert!(depths.iter().any(|depth| *depth <= 10));
    assert!(depths.iter().any(|depth| 70 <= *depth));
    assert!(
        [Stage::Point, Stage::Points, Stage::Line, Stage::Surface]
            .iter()
            .all(|stage| stages.contains(stage))
    );
}
