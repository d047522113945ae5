//! What holds for every line, whatever is typed.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::NaiveDate;
use guanxi::{
    domain::{
        Account, Choice, Colleague, ColleagueRole, Function, Id, Interaction, Kind, Matter,
        MatterKind, Name, Note, Participant, Person, Privacy, Row, Rows, Signals, StageReached,
        Uid, Who,
    },
    find::fold,
    log_line::{Known, KnownAccount, KnownMatter, Reading, Retold, mentions, read, retell, write},
};
use proptest::prelude::*;

use crate::known::{account, known, person, post};

/// Whether a line, if it can be saved, is understood as it was when what was understood of it is written.
fn means_the_same_written(line: &str) -> Result<(), TestCaseError> {
    let known = book(day(2026, 11, 23));
    let first = read(line, &known, &[]);
    if first.entry.is_none() {
        return Ok(());
    }
    let written = write(&first.meaning);
    let again = read(&written.line, &known, &written.picks);
    prop_assert_eq!(&again.meaning, &first.meaning, "{}", written.line);
    prop_assert_eq!(again.entry, first.entry, "{}", written.line);
    Ok(())
}

#[test]
fn words_of_a_promise_that_are_a_day_themselves_are_no_part_of_when_it_is_due() {
    means_the_same_written("@ann :  > 周三fri").unwrap();
    means_the_same_written("@ann: > 周三 fri: send it").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic_and_with_sound_spans(line in any_line(), today in any_day()) {
        let _ = mentions(&line);
        let reading = read(&line, &book(today), &[]);
        spans_are_sound(&line, &reading)?;
        prop_assert_eq!(reading.meaning.planned.is_some(), today < reading.meaning.on);
        let stopped = !reading.problems.is_empty() || !reading.choices.is_empty() || reading.marks.is_empty();
        prop_assert_eq!(reading.entry.is_none(), stopped);
    }

    #[test]
    fn whatever_is_typed_is_marked_as_something(line in any_line()) {
        let reading = read(&line, &book(day(2026, 11, 23)), &[]);
        let marked = |i: usize| reading.marks.iter().any(|mark| mark.span.contains(&i));
        for (i, c) in line.char_indices() {
            let apart = c.is_whitespace() || ",;:，；：、".contains(c);
            prop_assert!(apart || marked(i), "{c:?} at {i} of {line:?} is nothing: {:?}", reading.marks);
        }
    }

    #[test]
    fn a_note_without_signs_is_kept_verbatim(note in "[^<>＜＞《》\\\\]{0,60}") {
        prop_assert_eq!(&read(&format!("@ann:{note}"), &book(day(2026, 11, 23)), &[]).meaning.note, note.trim());
    }

    #[test]
    fn a_note_with_its_signs_escaped_is_kept_verbatim(note in "[a\\\\ <>＜＞《》周五fri@:]{0,40}") {
        let escaped: String = note
            .chars()
            .flat_map(|c| "<>＜＞《》".contains(c).then_some('\\').into_iter().chain([c]))
            .collect();
        let reading = read(&format!("@ann:{escaped}"), &book(day(2026, 11, 23)), &[]);
        prop_assert_eq!(&reading.meaning.note, note.trim());
        prop_assert!(reading.meaning.promises.is_empty());
    }

    #[test]
    fn what_was_understood_written_as_a_line_means_the_same(line in any_line()) {
        means_the_same_written(&line)?;
    }

    #[test]
    fn any_names_survive_being_written_and_read_again(person in "\\PC{1,12}", note in "\\PC{0,30}", promise in "\\PC{1,30}") {
        let known = book(day(2026, 11, 23));
        let mut meaning = read("y @bo+i=2: note > fri send it", &known, &[]).meaning;
        let names = Name::new(&person).ok().zip(Name::new(&promise).ok());
        // Nobody is called by invisible characters alone.
        prop_assume!(names.is_some());
        (meaning.people[0].name, meaning.promises[0].text) = names.unwrap();
        meaning.note = note.trim().into();
        let written = write(&meaning);
        let again = read(&written.line, &known, &written.picks);
        prop_assert_eq!(&again.meaning, &meaning, "{}", written.line);
        prop_assert!(again.entry.is_some());
    }

    /// The law of names: what begins with a known name is somebody known, or asked about.
    #[test]
    fn nobody_is_new_whose_name_begins_with_a_known_one(
        known in prop::sample::select(&["Zhang Wei", "zhangwei", "张伟", "張偉", "李明", "Jane Fox", "Omar Haddad"][..]),
        after in prop_oneof![
            "[a-z]{1,5}",
            "[ .-]?[A-Z][a-z]{1,4}",
            "[一-龥]{1,6}",
            prop::sample::select(&["总", "总经理", "谈了价格", "和李四", "聊", "、王五", " and bob", "/li", " met", "吃饭"][..])
                .prop_map(ToOwned::to_owned),
        ],
        note in prop::sample::select(&[": x", "", "：谈付款", " @bo: x"][..]),
    ) {
        let known_book = book(day(2026, 11, 23));
        let reading = read(&format!("@{known}{after}{note}"), &known_book, &[]);
        let names: Vec<String> = known_book.people.iter().map(|one| fold(one.name.raw()).replace(' ', "")).collect();
        for person in reading.entry.iter().flat_map(|entry| &entry.people) {
            if let Choice::New(new) = &person.person {
                let new = fold(new.name.raw()).replace(' ', "");
                prop_assert!(!names.iter().any(|name| new.starts_with(name)), "{new}");
            }
        }
    }

    #[test]
    fn nobody_named_is_dropped(names in prop::collection::hash_set("[b-y]{3,6}|[丁卜戴龚汤]{2,3}", 1..12)) {
        let mentions: Vec<_> = names.iter().map(|name| format!("@\"{name}\"+i")).collect();
        let reading = read(&mentions.concat(), &book(day(2026, 11, 23)), &[]);
        prop_assert_eq!(reading.entry.unwrap().people.len(), names.len());
    }
}

/// How long that takes is in `tests/benches`.
#[test]
fn a_very_long_line_of_anything_is_read_to_its_end() {
    let known = book(day(2026, 11, 23));
    for piece in [
        "@a",
        "@张",
        "@zhang+i/fin ",
        "\"",
        "\\\"",
        "@\"",
        "> ",
        "》",
        "《",
        " > fri x",
        "1",
        "周",
        "#a",
        "&a",
        "x ",
        "@a:> 3d a ",
        "site ",
        "/",
        "+",
        "@zhang @omar: > fri zhang ",
        "一",
    ] {
        let line = piece.repeat(10_000 / piece.len());
        let _ = mentions(&line);
        let reading = read(&line, &known, &[]);
        spans_are_sound(&line, &reading).unwrap();
    }
}

fn spans_are_sound(line: &str, reading: &Reading) -> Result<(), TestCaseError> {
    let mut end = 0;
    for mark in &reading.marks {
        prop_assert!(
            line.get(mark.span.clone())
                .is_some_and(|text| !text.is_empty()),
            "{mark:?}"
        );
        prop_assert!(
            end <= mark.span.start,
            "{mark:?} overlaps what is before it"
        );
        end = mark.span.end;
    }
    let problems = reading.problems.iter().map(|problem| &problem.span);
    let choices = reading.choices.iter().map(|choice| &choice.span);
    let hints = reading.hints.iter().map(|hint| &hint.span);
    for span in problems.chain(choices).chain(hints) {
        prop_assert!(line.get(span.clone()).is_some(), "{span:?}");
    }
    Ok(())
}

/// Anything at all, or the pieces of the language in any order.
fn any_line() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES).prop_map(ToOwned::to_owned);
    prop_oneof![
        ".*",
        "[@＠&#/+=~～?？:：<>《》\"\\\\ ,a张1-9d]{0,40}",
        prop::collection::vec(piece.clone(), 0..14).prop_map(|pieces| pieces.concat()),
        // Mostly sound lines, so that something is understood.
        (
            prop::collection::vec(clause(), 0..4),
            prop::collection::vec(piece, 0..6)
        )
            .prop_map(|(head, rest)| format!("@ann {}: {}", head.concat(), rest.concat())),
    ]
}

fn clause() -> impl Strategy<Value = String> {
    prop::sample::select(
        &[
            "y ",
            "14:30 ",
            "call ",
            "@omar+ip=2 ",
            "@张伟=-1 ",
            "@bo/finance//H+e ",
            "@\"Q \\\" X\"/workshop ",
            "&tom ",
            "&-me ",
            "@ann+w ",
            "@omar=2~Nuofan ",
            "@omar=-1~zhong? ",
            "@bo=3~\"Neu \\\" Net\"?/finance ",
            "@cy+e=1=0~nuofan?=2~Other ",
            "&陈明 ",
            "#acme ",
            "#\"Neu & Co\" ",
        ][..],
    )
    .prop_map(ToOwned::to_owned)
}

const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "@",
    "＠",
    "&",
    "&-",
    "#",
    "+",
    "=",
    "/",
    "//",
    ":",
    "：",
    " > ",
    " < ",
    "》",
    "《",
    "\"",
    "\\",
    "，",
    "zhang",
    "张伟",
    "李明",
    "jane",
    "me",
    "acme",
    "财务",
    "finance",
    "plant",
    "ip",
    "2",
    "-1",
    "H",
    "y",
    "fri",
    "next",
    "3d",
    "-2w",
    "14:30",
    "2026-11-20",
    "11-20",
    "02-30",
    "昨天",
    "周三",
    "下周五",
    "11月20日",
    "两周后",
    "someday",
    "待定",
    "call",
    "拜访",
    "技术交流",
    "send it",
    "\n",
    "\u{3000}",
    "👩‍💻",
    "e\u{301}",
    "\u{202e}",
    "明天",
    "tomorrow",
    "\"Zhang Wei\"",
    "/财务",
    "~",
    "～",
    "?",
    "=2~",
    "=支持~诺梵",
    "=2~Nuofan?",
];

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..20_000_u64).prop_map(|days| day(2000, 1, 1) + chrono::Days::new(days))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn book(today: NaiveDate) -> Known {
    let departments = [
        ("Finance", Function::Finance),
        ("Plant North", Function::Engineering),
        ("Plant South", Function::Engineering),
    ];
    let mut acme = account(1, "Acme", 10, &departments);
    acme.rivals = ["Nuofan", "Zhongtian", "诺梵"]
        .iter()
        .filter_map(|name| Name::new(name).ok())
        .collect();
    let people = [
        "Zhang Wei",
        "张伟",
        "李明",
        "李明",
        "Jane Fox",
        "Jane Reed",
        "Anna Ames",
        "Omar Haddad",
    ];
    let people = (20..).zip(people);
    let people = people.map(|(id, called)| person(id, called, post(&acme, "", "", None)));
    let people = people.collect();
    Known {
        crowded: Vec::new(),
        today,
        ..known(
            Some(1),
            vec![acme],
            people,
            &[(90, "Robin Gao"), (91, "陈明")],
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_interaction_told_as_a_line_is_the_same_interaction(
        people in prop::collection::hash_set(0..7_usize, 1..5),
        signals in 0..32_u8,
        with in any::<bool>(),
        note in "\\PC{0,30}",
        kind in prop::sample::select(Kind::ALL),
        titles in prop::collection::vec("\\PC{1,90}", 0..3),
    ) {
        let mut known = book(day(2026, 11, 23));
        let titles = titles.iter().filter_map(|title| Name::new(title).ok());
        // Of one title there may be several.
        let titles: Vec<_> = titles.flat_map(|title| [title.clone(), title]).collect();
        let matters = (300..).zip(titles).map(|(id, title)| KnownMatter {
            id: Id::new(id),
            title,
            kind: MatterKind::Need,
        });
        known.accounts[0].matters = matters.collect();
        let person = |i: &usize| Participant {
            person: known.people[*i].id,
            signals: Signals::from_bits(signals),
        };
        let mut colleagues = vec![known.colleagues[1].id];
        if with {
            colleagues.insert(0, known.me.id);
        }
        let told = Interaction {
            account: known.accounts[0].id,
            on: day(2026, 11, 3),
            at: None,
            kind,
            note: note.trim().into(),
            privacy: Privacy::Shareable,
            people: people.iter().map(person).collect(),
            colleagues: colleagues.clone(),
            matters: known.accounts[0].matters.iter().map(|one| one.id).collect(),
        };
        let written = retell(&told, &rows_of(&known)).unwrap();
        let known = Known {
            told: Retold {
                account: Some(told.account),
                people: told.people.iter().map(|one| one.person).collect(),
                brought: Vec::new(),
            },
            ..known
        };
        let read = read(&written.line, &known, &written.picks);
        let entry = read.entry;
        prop_assert!(entry.is_some(), "{} {:?} {:?}", written.line, read.problems, read.choices);
        let entry = entry.unwrap();
        prop_assert_eq!(entry.account, Choice::Known(told.account));
        prop_assert_eq!((entry.on, entry.at, entry.kind), (told.on, told.at, told.kind));
        prop_assert_eq!(entry.note, told.note);
        let met: Vec<_> = entry.people.iter().map(|one| (one.person.clone(), one.signals)).collect();
        let meant: Vec<_> = told.people.iter().map(|one| (Choice::Known(one.person), one.signals)).collect();
        prop_assert_eq!(met, meant);
        let ours: Vec<_> = colleagues.into_iter().map(Choice::Known).collect();
        prop_assert_eq!(entry.colleagues, ours);
        let about: Vec<_> = entry.matters.iter().map(|one| (one.matter.clone(), one.stage)).collect();
        let still: Vec<_> = told.matters.iter().map(|id| (Choice::Known(*id), None)).collect();
        prop_assert_eq!(about, still, "{}", written.line);
    }
}

#[test]
fn an_interaction_with_somebody_unknown_is_not_told_without_them() {
    let known = book(day(2026, 11, 23));
    let mut rows = rows_of(&known);
    let told = Interaction {
        account: known.accounts[0].id,
        on: day(2026, 11, 3),
        at: None,
        kind: Kind::Call,
        note: Note::empty(),
        privacy: Privacy::Shareable,
        people: vec![Participant {
            person: known.people[0].id,
            signals: Signals::NONE,
        }],
        colleagues: Vec::new(),
        matters: Vec::new(),
    };
    assert!(retell(&told, &rows).is_some());
    rows.people.clear();
    assert_eq!(retell(&told, &rows), None);
}

/// The rows behind whom a line may mean.
fn rows_of(known: &Known) -> Rows {
    fn row<T>(id: Id<T>, is: T) -> Row<T> {
        Row {
            id,
            uid: Uid::try_from(format!("row-{}", id.key())).unwrap(),
            is,
        }
    }
    let matters = |account: &KnownAccount| {
        let at = account.id;
        let reached = StageReached {
            stage: MatterKind::Need.first(),
            on: day(2026, 11, 1),
        };
        let known = account.matters.clone().into_iter();
        known.map(move |one| row(one.id, Matter::begun(at, one.kind, one.title, reached)))
    };
    Rows {
        accounts: known
            .accounts
            .iter()
            .map(|one| row(one.id, Account::named(one.name.clone())))
            .collect(),
        people: known
            .people
            .iter()
            .map(|one| row(one.id, Person::named(one.name.clone())))
            .collect(),
        colleagues: known
            .colleagues
            .iter()
            .map(|one| {
                let who = if one.id == known.me.id {
                    Who::Me
                } else {
                    Who::Colleague
                };
                row(
                    one.id,
                    Colleague {
                        name: one.name.clone(),
                        role: ColleagueRole::Other,
                        level: None,
                        who,
                    },
                )
            })
            .collect(),
        matters: known.accounts.iter().flat_map(matters).collect(),
        ..Rows::default()
    }
}

#[test]
fn the_sign_of_a_list_is_marked_as_what_says_nothing() {
    for line in ["* ", "*\t", "- @ann: x", "• @ann: x"] {
        let reading = read(line, &book(day(2026, 11, 23)), &[]);
        assert!(
            reading.marks.iter().any(|mark| mark.span.start == 0),
            "{line:?}: {:?}",
            reading.marks
        );
    }
}
