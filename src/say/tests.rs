#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::NaiveDate;

use super::{
    Lang, Words,
    generate::{Fault, Language, methods, pages},
};
use crate::app::{ImportProblem, Obstacle, forms::FormTopic};
use crate::domain::{
    Id, Kind, Name, NounKind, Op, Role, Seat, StanceValue, Verb,
    score::{Cause, ContributionKind, Layer, Movement, Stage, Why},
};
use crate::exchange::Reason;

fn words(lang: Lang) -> Words {
    Words::new(lang)
}

fn language(lang: Lang, text: &str) -> Language {
    Language {
        variant: format!("{lang:?}"),
        file: format!("{}.ftl", lang.code()),
        text: text.to_owned(),
        plurals: lang.rules().plurals,
    }
}

fn english(text: &str) -> Language {
    language(Lang::En, text)
}

fn chinese(text: &str) -> Language {
    language(Lang::Zh, text)
}

/// What keeps the two texts from becoming methods, as the build says it.
fn refused(en: &str, zh: &str) -> String {
    let problems = methods(&[english(en), chinese(zh)]).unwrap_err();
    let said = |problem: &Fault| format!("{}:{} {}", problem.file, problem.line, problem.why);
    problems.iter().map(said).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_message_is_a_method_with_its_arguments_in_the_order_of_the_first_language() {
    let en = "seen-by = { $who } saw { $count ->\n    [one] a \"{\"{\"}\"\n   *[other] { $count } things\n}";
    let zh = "seen-by = { $count }件，{ $who }";
    insta::assert_snapshot!(methods(&[english(en), chinese(zh)]).unwrap(), @r#"
    #[allow(clippy::all, clippy::pedantic, reason = "written by the build script")]
    impl Words {
        pub(crate) fn seen_by(&self, who: impl Sayable, count: impl Count) -> String {
            fn in_words(tongue: Lang, who: &dyn Sayable, count: &dyn Count) -> String {
                match tongue {
                    Lang::En => format!("{who} saw {}", match count.count() { 1 => format!("a \"{{\""), _ => format!("{count} things") }),
                    Lang::Zh => format!("{count}件，{who}"),
                }
            }
            in_words(self.lang, &who, &count)
        }
    }
    "#);
}

#[test]
fn a_page_of_the_manual_is_found_in_the_folder_of_each_language() {
    let manual = |lang: Lang, file: &str| (format!("{lang:?}"), vec![file.into()]);
    let manuals = [
        manual(Lang::En, "/en/start.md"),
        manual(Lang::Zh, "/zh/start.md"),
    ];
    insta::assert_snapshot!(pages(&manuals), @r#"
    impl Words {
        pub(crate) const fn manual_page(&self, topic: Topic) -> &'static str {
            match (self.lang, topic) {
                (Lang::En, Topic::Start) => include_str!("/en/start.md"),
                (Lang::Zh, Topic::Start) => include_str!("/zh/start.md"),
            }
        }
    }
    "#);
}

#[test]
fn messages_under_the_heading_of_a_type_are_said_of_its_variants() {
    let en = "## kind: domain::interaction::Kind\nkind-call = call\nkind-hq-tour = tour\n\n## More\nkind-of = x";
    let code = methods(&[english(en), chinese(en)]).unwrap();
    let method = code.split("    #[must_use]").nth(1).unwrap();
    insta::assert_snapshot!(method, @"
        pub fn kind(&self, value: crate::domain::interaction::Kind) -> String {
            match value {
                crate::domain::interaction::Kind::Call => self.kind_call(),
                crate::domain::interaction::Kind::HqTour => self.kind_hq_tour(),
            }
        }
    }
    ");
}

#[test]
fn an_exact_number_is_looked_at_before_the_category_it_falls_into() {
    let en = "left = { $count ->\n    [one] one\n    [1] just one\n   *[other] many\n}";
    let zh = "left = { $count }";
    let code = methods(&[english(en), chinese(zh)]).unwrap();
    assert!(code.find("just one") < code.find("\"one\""), "{code}");
}

#[test]
fn what_one_language_lacks_ends_the_build_with_file_and_line() {
    assert_eq!(
        refused("a = x\nb = y", "a = x"),
        "en.ftl:2 b is not in zh.ftl"
    );
    assert_eq!(
        refused("a = x", "a = x\n\nb = y"),
        "zh.ftl:3 b is not in en.ftl"
    );
    assert_eq!(
        refused("a = { $x } { $y }", "a = { $x } { $z }"),
        r#"zh.ftl:1 a has the arguments ["x", "z"], not ["x", "y"]"#
    );
    assert_eq!(refused("a = x\na = y", "a = x"), "en.ftl:2 a is here twice");
}

#[test]
fn messages_of_one_type_take_the_same_arguments() {
    let text = "## kind: domain::interaction::Kind\nkind-call = { $x }\nkind-mail = { $y }";
    assert_eq!(
        refused(text, text),
        "en.ftl:3 kind-mail has other arguments than kind-call"
    );
}

#[test]
fn a_category_that_the_language_does_not_have_ends_the_build() {
    let choice = "a = { $x ->\n    [one] 1\n   *[other] 2\n}";
    assert_eq!(
        refused(choice, choice),
        "zh.ftl:1 a: this language has no [one]: write the number"
    );
    let few = choice.replace("[one]", "[few]");
    assert!(refused(&few, "a = { $x }").starts_with("en.ftl:1 a: this language has no [few]"));
}

#[test]
fn what_the_generator_does_not_know_ends_the_build() {
    assert!(refused("a = { NUMBER($x) }", "a = { $x }").contains("en.ftl:1 a: only"));
    assert!(refused("a = { $x", "a = { $x }").starts_with("en.ftl:1 "));
    assert!(refused("-a = x", "-a = x").contains("neither a term"));
    let found = "usage-a = { $x }";
    assert!(refused(found, found).starts_with("en.ftl:1 usage-a: what is found"));
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
    let sentence = words(Lang::En).depth_limit(25, "x");
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
    assert_eq!(seats, "approver: weights were redistributed among seats");
    let departments = why(Lang::Zh, ContributionKind::Department);
    assert_eq!(departments, "approver：部门之间的权重有调整");
}

#[test]
fn a_book_that_was_imported_is_called_a_book_and_not_an_account() {
    let adopted = |lang| {
        let op = Op {
            verb: Verb::Adopt,
            noun: NounKind::Account,
        };
        words(lang).did(op, None)
    };
    assert_eq!(adopted(Lang::En), "imported a book");
    assert_eq!(adopted(Lang::Zh), "导入一本客户簿");
}

#[test]
fn what_was_done_is_one_sentence_in_either_language() {
    let leave = Op {
        verb: Verb::Leave,
        noun: NounKind::Person,
    };
    let name = Name::new("魏清和").unwrap();
    let en = words(Lang::En).did(leave, Some(&name));
    let zh = words(Lang::Zh).did(leave, Some(&name));
    assert_eq!(en, "recorded that 魏清和 left the account");
    assert_eq!(zh, "登记魏清和离开客户");
}

#[test]
fn the_question_before_a_post_is_deleted_is_not_about_the_person() {
    let name = |text| Name::new(text).unwrap();
    let post = FormTopic::Post(
        name("Priya Raman"),
        vec![name("Head of IT"), name("Executive")],
    );
    let asked = |lang| words(lang).question(NounKind::Tenure, Some(&post));
    assert_eq!(
        asked(Lang::En),
        "Delete the post “Head of IT · Executive” of Priya Raman? (u undoes it)"
    );
    assert_eq!(
        asked(Lang::Zh),
        "删除Priya Raman的任职“Head of IT · Executive”？（按 u 可撤销）"
    );
}

#[test]
fn a_word_for_what_an_action_does_finds_it_in_either_language() {
    use crate::{
        app::{
            Action, KeyScope, Keys,
            overlays::{Entries, Lead, MenuItem},
        },
        domain::NounKind,
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
            let mut entries = Entries::new(KeyScope::Account, Lead::Actions, &Keys::default());
            entries.typed.paste(typed);
            entries.narrow(&names);
            let found = entries.list.rows().iter();
            let found = found.filter(|item| matches!(item, MenuItem::Run(_, it) if *it == wanted));
            assert_eq!(
                found.count(),
                1,
                "{typed} in {lang:?}: {:?}",
                entries.list.rows()
            );
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
