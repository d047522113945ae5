//! The depth over time from a shell: what changed between two days and why, and the book as of any day.

use guanxi::{
    book::GlanceAt,
    domain::{
        Command, OrgFact, OrgFactKind, Period,
        score::{Constants, trend},
    },
    store::Store,
};

use crate::{
    shell::Shell,
    store::with_account,
    test_book::{Book, days_ago, today},
};

/// A bank that was met twice; in between nothing happened for two months.
fn bank() -> Shell {
    let shell = Shell::new();
    for line in [
        "2026-09-01 visit #\"Harbour Bank\" @\"Maja Lind\"+i/finance//H=1: wants a pilot",
        "2026-09-03 meet #harbour @\"Per Berg\"/technical//M: prices",
        "2026-11-16 meet #harbour @per+w: acceptance",
    ] {
        shell.says(&["log", line]);
    }
    shell
}

#[test]
fn what_changed_is_told_with_points_that_add_up_and_the_day_of_each_fact() {
    let shell = bank();
    insta::assert_snapshot!(shell.says(&["score", "Harbour Bank", "--diff", "2026-10-01"]), @"
    Harbour Bank  3 → 3 · 1 Oct to 23 Nov

      +0.86  Technical  contact with Per Berg  16 Nov
      −0.44  Finance    Maja Lind is cooling   last contact 1 Sep
      +0.42  total
    ");
    insta::assert_snapshot!(shell.says(&["score", "Harbour Bank", "--diff", "2026-10-01", "--lang", "zh"]), @"
    Harbour Bank  3 → 3 · 10月1日 至 11月23日

      +0.86  Technical  与Per Berg有接触   11月16日
      −0.44  Finance    Maja Lind正在转冷  最近联系 9月1日
      +0.42  合计
    ");
    let same = [
        "score",
        "Harbour Bank",
        "--diff",
        "2026-08-01",
        "--as-of",
        "2026-08-10",
    ];
    insta::assert_snapshot!(shell.says(&same), @r"
    Harbour Bank  0 → 0 · 1 Aug to 10 Aug
    nothing changed
    ");
}

#[test]
fn changes_as_json_add_up_and_name_their_facts() {
    let shell = bank();
    let diff = shell.json(&["score", "Harbour Bank", "--diff", "2026-10-01"]);
    let raw = |side: &str| diff[side]["raw"].as_f64().unwrap();
    let changes = diff["changes"].as_array().unwrap();
    let sum: f64 = changes
        .iter()
        .map(|one| one["points"].as_f64().unwrap())
        .sum();
    assert!(
        (sum - (raw("after") - raw("before"))).abs() < 1e-7,
        "{diff}"
    );
    assert_eq!(diff["before"]["as_of"], "2026-10-01");
    assert_eq!(diff["after"]["as_of"], "2026-11-23");
    let met = changes
        .iter()
        .find(|one| one["on"] == "2026-11-16")
        .unwrap();
    assert!(
        met["interaction"].is_string() && met["person"].is_string(),
        "{met}"
    );
    for side in ["before", "after"] {
        let then = diff[side]["as_of"].as_str().unwrap();
        let score = shell.json(&["score", "Harbour Bank", "--as-of", then]);
        for key in ["depth", "raw", "band", "stage"] {
            assert_eq!(diff[side][key], score[key], "{key} on {then}");
        }
    }
}

#[test]
fn the_whole_book_as_of_a_day_has_every_account_as_it_was_then() {
    let shell = bank();
    shell.says(&["log", "2026-11-20 call #\"Nordhafen\" @\"Ida Moss\": hello"]);
    for day in ["2026-09-10", "2026-11-22"] {
        let all = shell.json(&["score", "--all", "--as-of", day]);
        let all = all.as_array().unwrap();
        assert_eq!(all.len(), 2);
        for account in all {
            let one = shell.json(&["score", account["id"].as_str().unwrap(), "--as-of", day]);
            assert_eq!(
                (&account["depth"], &account["raw"]),
                (&one["depth"], &one["raw"])
            );
        }
    }
    let then = shell.json(&["score", "--all", "--as-of", "2026-09-10"]);
    let bank = then
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "Harbour Bank")
        .unwrap();
    assert_eq!(bank["last_contact"], "2026-09-03");
    let movers = shell.json(&["score", "--all", "--diff", "2026-10-01"]);
    let points: Vec<f64> = movers
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["points"].as_f64().unwrap().abs())
        .collect();
    assert!(points.is_sorted_by(|a, b| a >= b), "{points:?}");
}

#[test]
fn a_day_that_is_not_before_the_other_is_refused() {
    let shell = bank();
    for late in ["2026-11-23", "2027-01-01"] {
        let run = shell.run(&["score", "Harbour Bank", "--diff", late]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(late), "{run:?}");
    }
    assert_eq!(
        shell
            .run(&["score", "Harbour Bank", "--diff", "2026-10-01", "--explain"])
            .code,
        2
    );
}

#[test]
fn a_kept_trend_is_what_would_be_computed_now_whatever_happened_since() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let usual = Constants::default();
    let mut own = usual;
    own.organization.one_plan = 1.0;
    let computed = |store: &Store, on, constants: &Constants| -> Vec<u8> {
        let facts = store.facts(account).unwrap().unwrap();
        let weeks = trend(&facts, on, constants).into_iter();
        weeks.map(|(_, depth)| depth).collect()
    };
    let mut seen = Vec::new();
    let mut check = |book: &mut Book, on, constants: &Constants| {
        let expected = computed(&book.store, on, constants);
        book.turn_to(on, constants);
        let asked = GlanceAt {
            accounts: vec![account],
            on: None,
        };
        // The first may be computed, the second is what was kept.
        for _ in 0..2 {
            let glances = book.ask(&asked).unwrap();
            assert_eq!(glances[0].trend, expected);
        }
        seen.push(expected);
    };
    let plan = |age| OrgFact {
        account,
        kind: OrgFactKind::JointPlan,
        scope: None,
        title: None,
        period: Period::since(days_ago(age)),
    };
    check(&mut book, today(), &usual);
    book.commit(&Command::Add(plan(100).into())).unwrap();
    check(&mut book, today(), &usual);
    check(&mut book, today(), &own);
    check(&mut book, days_ago(60), &own);
    check(&mut book, today(), &usual);
    book.commit(&Command::Add(plan(300).into())).unwrap();
    check(&mut book, today(), &usual);
    book.store.undo().unwrap();
    check(&mut book, today(), &usual);
    seen.sort();
    seen.dedup();
    assert!(3 < seen.len(), "what changes has to show: {seen:?}");
}
