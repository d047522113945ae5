//! What a mention may become while it is typed, and what becomes of the line when it is taken.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::NaiveDate;
use guanxi::{
    domain::{Function, Id, Level},
    log_line::{
        Asks, Completable, Known, KnownAccount, KnownPerson, MentionCandidate, Offer, Pick, Picked,
        Reading, Roster, Sought, asked, blanks, mentions, offers, read, take,
    },
};
use proptest::prelude::*;

use crate::{
    known::{account, person, post},
    test_book::name,
};

/// Acme (1) is open; 东林 (2) is elsewhere.
fn accounts() -> [KnownAccount; 2] {
    let acme = [
        ("Technical", Function::Technical),
        ("Finance", Function::Finance),
        ("Plant North", Function::Engineering),
    ];
    [
        account(1, "Acme", 11, &acme),
        account(2, "东林电信", 21, &[("财务部", Function::Finance)]),
    ]
}

fn people() -> Vec<KnownPerson> {
    let [acme, donglin] = accounts();
    let last = |day, person| KnownPerson {
        last: NaiveDate::from_ymd_opt(2026, 11, day),
        ..person
    };
    let robert = KnownPerson {
        aliases: vec![name("Bobby")],
        ..person(33, "Robert O'Neil", post(&acme, "", "", None))
    };
    vec![
        last(
            1,
            person(31, "Zhang Wei", post(&acme, "Technical", "CTO", None)),
        ),
        last(20, person(32, "张伟", post(&acme, "Finance", "会计", None))),
        robert,
        last(
            10,
            person(34, "曾敏", post(&acme, "Finance", "财务总监", None)),
        ),
        last(
            22,
            person(35, "Zhang Min", post(&donglin, "财务部", "buyer", None)),
        ),
        last(21, person(36, "张伟", post(&donglin, "财务部", "", None))),
    ]
}

fn known() -> Known {
    let ours = [(90, "Me Myself"), (91, "Petra")];
    crate::known::known(Some(1), accounts().into(), people(), &ours)
}

fn roster() -> Roster {
    let here = people()
        .into_iter()
        .filter(|one| one.posts[0].account == Id::new(1));
    Roster::of(
        Some(Id::new(1)),
        here.collect(),
        vec![(Id::new(2), name("东林电信"))],
    )
}

/// The offers where `|` stands, as they are called.
fn offered(marked: &str) -> Vec<String> {
    let cursor = marked.find('|').unwrap();
    let line = marked.replacen('|', "", 1);
    let marks = read(&line, &known(), &[]).marks;
    let Some(asked) = asked(&line, cursor, &marks) else {
        return vec!["nothing asked".into()];
    };
    called(&offers(&asked, &known(), &roster(), Some(Id::new(1))))
}

fn called(offers: &[Offer]) -> Vec<String> {
    offers
        .iter()
        .map(|offer| match offer {
            Offer::Row {
                is: MentionCandidate::Person { id, name, .. },
                ..
            } => format!("{} {}", name.shown(), id.key()),
            Offer::Row {
                is: MentionCandidate::NewPerson(name) | MentionCandidate::NewColleague(name),
                ..
            } => format!("new {}", name.shown()),
            Offer::Row { is, .. } => is.name().raw().to_owned(),
            Offer::All(all) => format!("all {}", all.len()),
            Offer::Level(level) => level.code().into(),
            Offer::Signal(signal) => signal.code().into(),
            Offer::Stance(stance) => stance.number().to_string(),
            Offer::Due(near) => near.words.clone(),
            Offer::Matter(matter) => matter.title.told(),
            Offer::Stage(stage) => stage.code().to_owned(),
        })
        .collect()
}

#[test]
fn people_of_the_account_come_first_then_by_how_well_they_fit_and_when_they_were_met() {
    for (line, expected) in [
        // Nothing typed: whoever was met last.
        (
            "@|",
            &["张伟 32", "曾敏 34", "Zhang Wei 31", "Robert O'Neil 33"][..],
        ),
        (
            "@zh|",
            &[
                "Zhang Wei 31",
                "张伟 32",
                "Zhang Min 35",
                "张伟 36",
                "new zh",
            ],
        ),
        (
            "昨天拜访@zhangw|",
            &["Zhang Wei 31", "张伟 32", "张伟 36", "new zhangw"],
        ),
        ("@zw|", &["张伟 32", "张伟 36", "new zw"]),
        // A surname read otherwise than the character usually is.
        ("@zeng|", &["曾敏 34", "new zeng"]),
        ("y @bobb| call", &["Robert O'Neil 33", "new bobb"]),
        // By title and department, in either language.
        ("@cto|", &["Zhang Wei 31", "new cto"]),
        ("@财务|", &["曾敏 34", "new 财务"]),
        // As people are addressed.
        ("@老曾|", &["曾敏 34", "new 老曾"]),
        ("@张总|", &["张伟 32", "张伟 36", "new 张总"]),
        ("@fin|", &["张伟 32", "曾敏 34", "new fin"]),
        // Slips.
        ("@zhagn|", &["Zhang Wei 31", "张伟 32", "new zhagn"]),
        ("@robret|", &["Robert O'Neil 33", "new robret"]),
        ("@nobody|", &["new nobody"]),
        // A quote still open.
        (
            "@\"zhang w|",
            &["Zhang Wei 31", "张伟 32", "张伟 36", "new zhang w"],
        ),
        // The whole name of the only one who bears it needs no list; of two it does.
        ("@Zhang Wei|", &["nothing asked"]),
        ("@曾敏|", &[]),
        ("@张伟|", &["张伟 32", "张伟 36", "new 张伟"]),
        // Outside HEAD nothing is a mention.
        ("@zhang: mail to a@b|", &["nothing asked"]),
        ("|@zhang", &["nothing asked"]),
        ("\" @zh|", &["nothing asked"]),
        (
            "@zhang|",
            &[
                "Zhang Wei 31",
                "张伟 32",
                "Zhang Min 35",
                "张伟 36",
                "new zhang",
            ],
        ),
    ] {
        assert_eq!(offered(line), expected, "{line}");
    }
}

#[test]
fn everything_that_follows_a_sign_is_offered() {
    for (line, expected) in [
        ("#|", &["东林电信", "Acme"][..]),
        ("#don|", &["东林电信"]),
        ("#acem|", &["Acme"]),
        ("&|", &["Petra"]),
        ("&pe|", &["Petra", "new pe"]),
        ("@new/|", &["Technical", "Finance", "Plant North"]),
        ("@new/fin|", &["Finance"]),
        ("@new/north|", &["Plant North"]),
        // By a word for what it does.
        ("@new/建设|", &["Plant North"]),
        ("@new//|", &["H", "M", "W"]),
        ("@zhang+|", &["a", "i", "w", "p", "e"]),
        ("@zhang+i|", &["a", "w", "p", "e"]),
        ("@zhang=|", &["3", "2", "1", "0", "-1"]),
    ] {
        assert_eq!(offered(line), expected, "{line}");
    }
}

/// The line, with `|` where the cursor is, after the offer called `wanted` was taken.
fn taken(marked: &str, wanted: &str, picks: &[Pick]) -> (String, Vec<Pick>, Reading) {
    let cursor = marked.find('|').unwrap();
    let line = marked.replacen('|', "", 1);
    let reading = read(&line, &known(), picks);
    let asked = asked(&line, cursor, &reading.marks).unwrap();
    let offers = offers(&asked, &known(), &roster(), Some(Id::new(1)));
    let at = called(&offers)
        .iter()
        .position(|offer| offer == wanted)
        .unwrap();
    let taken = take((&line, cursor), picks, &reading.marks, &asked, &offers[at]);
    let again = read(&taken.line, &known(), &taken.picks);
    let mut shown = taken.line.clone();
    shown.insert(taken.cursor, '|');
    (shown, taken.picks, again)
}

#[test]
fn what_is_taken_stands_in_the_line_and_means_whoever_was_taken() {
    for (line, wanted, expected, id) in [
        ("y @zh|", "Zhang Wei 31", "y @\"Zhang Wei\"|", Some(31)),
        ("y @zh| call", "张伟 36", "y @张伟| call", Some(36)),
        ("拜访＠曾|：好", "曾敏 34", "拜访@曾敏|：好", Some(34)),
        ("@\"zhang w|", "Zhang Wei 31", "@\"Zhang Wei\"|", Some(31)),
        ("@\"曾|", "曾敏 34", "@\"曾敏\"|", Some(34)),
        ("@rob|", "Robert O'Neil 33", "@\"Robert O'Neil\"|", Some(33)),
        ("@z|hang+i", "张伟 32", "@张伟|+i", Some(32)),
        ("@zhang|", "new zhang", "@zhang|", None),
    ] {
        let (shown, _, reading) = taken(line, wanted, &[]);
        assert_eq!(shown, expected);
        assert_eq!(reading.meaning.people[0].id.map(Id::key), id, "{line}");
        // Who it is, is clear; where the line belongs may not be.
        let mut choices = reading.choices.iter();
        assert!(choices.all(|choice| choice.asks != Asks::Which), "{line}");
    }
}

#[test]
fn two_people_of_one_name_stay_two_in_whichever_order_they_are_taken() {
    let (line, picks, _) = taken("@张伟| @张伟", "张伟 36", &[]);
    assert_eq!(line, "@张伟| @张伟");
    let (_, picks, reading) = taken("@张伟 @张伟|", "张伟 32", &picks);
    assert_eq!(picks.len(), 2);
    let ids: Vec<_> = reading
        .meaning
        .people
        .iter()
        .map(|one| one.id.unwrap().key())
        .collect();
    assert_eq!(ids, [36, 32]);
    // The later one first: the earlier one is put before it.
    let second = Pick {
        mention: "@Jo".into(),
        is: Picked::NewPerson,
    };
    let (_, picks, _) = taken("@zh| @Jo", "Zhang Min 35", &[second]);
    assert_eq!(picks.len(), 2);
}

#[test]
fn what_follows_a_name_is_taken_in_its_place() {
    for (line, wanted, expected) in [
        ("@new/|: x", "Plant North", "@new/\"Plant North\"|: x"),
        ("@new/fin|", "Finance", "@new/Finance|"),
        ("@new//|", "M", "@new//M|"),
        ("@zhang+i|", "p", "@zhang+ip|"),
        ("@zhang+p|", "a", "@zhang+ap|"),
        ("@zhang=|", "-1", "@zhang=-1|"),
    ] {
        assert_eq!(taken(line, wanted, &[]).0, expected);
    }
    let (_, _, reading) = taken("@new/fin|", "Finance", &[]);
    let department = reading.meaning.people[0].department.clone().unwrap();
    assert_eq!(department.name.raw(), "Finance");
}

#[test]
fn of_somebody_new_department_and_level_are_asked_until_they_are_said() {
    let wanted = |line: &str| -> Vec<_> {
        let reading = read(line, &known(), &[]);
        let all = blanks(line, &reading);
        all.into_iter()
            .map(|(name, asked)| (name.raw().to_owned(), asked.sought, asked.span.start))
            .collect()
    };
    assert_eq!(
        wanted("y @li+i @zeng: note"),
        [
            ("li".to_owned(), Sought::Department, 7),
            ("li".to_owned(), Sought::Level, 7)
        ]
    );
    assert_eq!(
        wanted("@li/finance: note"),
        [("li".to_owned(), Sought::Level, 11)]
    );
    assert_eq!(wanted("@li/finance//H: note"), []);
    assert_eq!(wanted("@zhangwei: note"), []);

    let line = "y @li: note goes on";
    let reading = read(line, &known(), &[]);
    let (_, blank) = blanks(line, &reading).swap_remove(0);
    let offers = offers(&blank, &known(), &roster(), Some(Id::new(1)));
    let taken = take((line, line.len()), &[], &reading.marks, &blank, &offers[1]);
    assert_eq!(taken.line, "y @li/Finance: note goes on");
    assert_eq!(taken.cursor, taken.line.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_offer_taken_anywhere_is_understood_as_what_was_offered(
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..8),
        at in any::<prop::sample::Index>(),
        which in any::<prop::sample::Index>(),
    ) {
        let line = parts.concat();
        let places: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
        let cursor = places[at.index(places.len())];
        let reading = read(&line, &known(), &[]);
        let Some(asked) = asked(&line, cursor, &reading.marks) else { return Ok(()) };
        prop_assert!(line.get(asked.span.clone()).is_some());
        let offers = offers(&asked, &known(), &roster(), reading.place);
        if offers.is_empty() {
            return Ok(());
        }
        let offer = &offers[which.index(offers.len())];
        let taken = take((&line, cursor), &[], &reading.marks, &asked, offer);
        prop_assert!(taken.line.is_char_boundary(taken.cursor));
        let _ = mentions(&taken.line);
        let again = read(&taken.line, &known(), &taken.picks);
        let found = match offer {
            Offer::Row { is: MentionCandidate::Person { id, .. }, .. } => again.meaning.people.iter().any(|one| one.id == Some(*id)),
            Offer::Level(Level::High | Level::Middle | Level::Working) => taken.line.contains("//"),
            _ => true,
        };
        prop_assert!(found, "{line:?} at {cursor} → {:?}: {:?}", taken.line, again.meaning.people);
    }
}

const PARTS: &[&str] = &[
    "@", "#", "&", "/", "//", "+", "=", " ", ":", "：", ",", "\"", "zh", "zhang", "张伟", "伟",
    "O'", "fin", "north", "昨天", "拜访", "@zh", "@\"Zhang", "＠曾", "+i", "=2",
];

#[test]
fn asked_says_what_is_sought_and_where() {
    assert_eq!(
        asked("拜访＠张+i", "拜访＠张".len(), &[]),
        Some(Completable {
            sought: Sought::Person,
            typed: "张".into(),
            span: 6..12
        })
    );
    // What a quote that is left open goes over is its text, names and all.
    let line = "@\"Zhang@@zh//zh+";
    let reading = read(line, &known(), &[]);
    let typed = asked(line, "@\"Zhang@@zh".len(), &reading.marks).map(|asked| asked.typed);
    assert_eq!(typed.as_deref(), Some("Zhang@@zh"));
}
