#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::{collections::BTreeMap, fs, path::Path};

use chrono::NaiveDate;

use super::{Lang, Words};
use crate::app::{ImportProblem, Obstacle};
use crate::domain::{
    command::{Deed, Op},
    id::Id,
    interaction::Kind,
    row::NounKind,
    score::{Cause, ContributionKind, Layer, Movement, Stage, Why},
    seat::{Role, Seat},
    stance::StanceValue,
};
use crate::exchange::Reason;

fn words(lang: Lang) -> Words {
    Words::load(lang).unwrap()
}

/// Keys with the arguments their text uses.
fn keys(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let path = format!("assets/i18n/{}/guanxi.ftl", lang.folder());
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =")
            && !line.starts_with(' ')
        {
            key.clone_into(&mut last);
            assert!(
                keys.insert(last.clone(), Vec::new()).is_none(),
                "{key} twice"
            );
        }
        let arguments = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        });
        if let Some(known) = keys.get_mut(&last) {
            known.extend(arguments);
            known.sort();
            known.dedup();
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    assert_eq!(keys(Lang::En), keys(Lang::Zh));
}

#[test]
fn every_key_is_used() {
    fn sources(folder: &Path, out: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                out.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut code = String::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut code,
    );
    for key in keys(Lang::En).keys() {
        assert!(
            code.contains(&format!("\"{key}\"")),
            "{key} is used nowhere"
        );
    }
}

#[test]
fn the_words_are_those_of_the_glossary() {
    let (en, zh) = (words(Lang::En), words(Lang::Zh));
    assert_eq!(en.stance(StanceValue::NotAccepted), "not accepted");
    assert_eq!(zh.stance(StanceValue::NotAccepted), "不认可");
    assert_eq!(en.role(Role::Decider), "decision maker");
    assert_eq!(zh.role(Role::Decider), "决策者");
    assert_eq!(en.kind(Kind::HqTour), "headquarters tour");
    assert_eq!(zh.kind(Kind::HqTour), "总部参观");
    assert_eq!(zh.noun(NounKind::Seat), "决策角色");
    assert_eq!(zh.stage(Stage::Solid), "立体");
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    let day = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let long_ago = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let (en, zh) = (words(Lang::En), words(Lang::Zh));
    assert_eq!(en.dated(day, today), "Fri 4 Dec");
    assert_eq!(zh.dated(day, today), "12月4日 周五");
    assert_eq!(en.date(long_ago, today), "29 Feb 2024");
    assert_eq!(zh.date(long_ago, today), "2024年2月29日");
    assert_eq!(en.due(day, today), "in 11d");
    assert_eq!(zh.due(today, day), "逾期11天");
    assert_eq!(zh.ago(0), "今天");
}

#[test]
fn no_invisible_mark_surrounds_an_argument() {
    let sentence = words(Lang::En).limit(25, "x");
    assert_eq!(sentence, "limited to 25: x");
}

#[test]
fn a_locale_chooses_the_language() {
    assert_eq!(Lang::of_locale("zh_CN.UTF-8"), Lang::Zh);
    assert_eq!(Lang::of_locale("zh-Hans"), Lang::Zh);
    assert_eq!(Lang::of_locale("de_DE"), Lang::En);
    assert_eq!(Lang::from_code("zh"), Some(Lang::Zh));
    assert_eq!(Lang::from_code("fr"), None);
}

#[test]
fn a_shift_of_weights_says_whose_weights_they_are() {
    let movement = |kind| Movement {
        layer: Layer::Key,
        kind,
        subject: Id::<Seat>::new(7).into(),
        before: 4.0,
        after: 3.0,
        cause: Cause::Share,
    };
    let names = |_| "approver".to_owned();
    let why = |lang, kind| words(lang).why(&Why::Moved(movement(kind)), &names);
    let seats = why(Lang::En, ContributionKind::Seat);
    assert_eq!(seats, "approver: the seats share the weight anew");
    let departments = why(Lang::Zh, ContributionKind::Department);
    assert_eq!(departments, "approver：各部门的权重重新分配");
}

#[test]
fn a_book_taken_in_is_called_a_book_and_not_an_account() {
    let adopted = |lang| {
        words(lang).op(Op {
            deed: Deed::Adopt,
            noun: NounKind::Account,
        })
    };
    assert_eq!(adopted(Lang::En), "take in a book");
    assert_eq!(adopted(Lang::Zh), "并入一本客户簿");
}

#[test]
fn a_word_for_what_an_action_does_finds_it_in_either_language() {
    use crate::{
        app::{
            Action, Keys, Scope,
            overlays::{Entries, Item, Lead},
        },
        domain::row::NounKind,
    };
    for lang in Lang::ALL {
        let names = words(*lang).action_names();
        for (typed, wanted) in [
            ("add contact", Action::Add(NounKind::Person)),
            ("contact", Action::Add(NounKind::Person)),
            ("meeting", Action::QuickLog),
            ("follow-up", Action::Add(NounKind::Promise)),
            ("score", Action::Depth),
            ("rename", Action::Edit),
            ("新增", Action::New),
            ("联系人", Action::Add(NounKind::Person)),
            ("待办", Action::Agenda),
            ("改名", Action::Edit),
        ] {
            let mut entries = Entries::new(Scope::Account, Lead::Actions, &Keys::default());
            entries.typed.paste(typed);
            entries.narrow(&names);
            let found = entries.items.iter();
            let found = found.filter(|item| matches!(item, Item::Run(_, it) if *it == wanted));
            assert_eq!(found.count(), 1, "{typed} in {lang:?}: {:?}", entries.items);
        }
    }
}

#[test]
fn a_reason_in_many_places_is_told_once_and_thousands_of_reasons_each() {
    let problem = |line, text: &str| ImportProblem {
        file: "list.csv".to_owned(),
        line,
        reason: Obstacle::File(Reason::BadDate(text.to_owned())),
    };
    let mut problems = vec![problem(2, "soon"), problem(3, "later"), problem(4, "soon")];
    let told = words(Lang::En).problems_told(&problems);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("lines 2, 4"), "{told:?}");
    problems.extend((0..20_000).map(|at| problem(at + 5, &at.to_string())));
    assert_eq!(words(Lang::En).problems_told(&problems).len(), 20_002);
}
