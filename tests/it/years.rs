//! The long view in a shell and on paper: from ten years of facts to the stages they led to.

use serde_json::{Value, json};

use crate::shell::Shell;

/// A city under a group: one person known from 2017, three who decide from 2019, met every second week; in
/// 2025 the group takes buying over, where nobody is known.
fn ten_years() -> Shell {
    let people = ["Ada", "Bea", "Cyd"];
    let functions = ["executive", "technical", "finance"];
    let departments: Vec<Value> = (0..3)
        .map(|at| json!({"id": format!("d{at}"), "name": functions[at], "function": functions[at]}))
        .collect();
    let seats: Vec<Value> = ["D", "E", "A"]
        .iter()
        .enumerate()
        .map(|(at, role)| {
            json!({"id": format!("s{at}"), "role": role, "chain": "combined",
                "holders": [{"person": format!("p{at}"), "from": "2016-01-01"}]})
        })
        .collect();
    let told: Vec<Value> = people
        .iter()
        .enumerate()
        .map(|(at, name)| {
            json!({"id": format!("p{at}"), "name": format!("{name} Holt"),
                "tenures": [{"account": "city", "department": format!("d{at}"), "level": "H",
                    "from": "2016-01-01"}],
                "stances": [{"account": "city", "value": 3, "on": "2017-01-01", "source": "first_hand"}]})
        })
        .collect();
    let mut interactions = Vec::new();
    let day = |year: i32, month: u32, day: u32| {
        chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap()
    };
    let mut on = day(2017, 2, 6);
    while on < day(2026, 11, 20) {
        let met = if on < day(2019, 3, 1) { 1 } else { 3 };
        for at in 0..met {
            interactions.push(
                json!({"id": format!("i{on}{at}"), "account": "city", "on": on,
                "kind": "meeting", "note": "", "people": [{"person": format!("p{at}"),
                "signals": "iw"}], "colleagues": []}),
            );
        }
        on = on + chrono::Days::new(14);
    }
    let book = json!({"format": "guanxi-book", "version": 2, "accounts": [
        {"id": "group", "name": "Harbour Group", "kind": "group", "departments": [], "seats": [],
            "org_facts": []},
        {"id": "city", "name": "Harbour City", "kind": "city", "parent": "group",
            "procurement": [{"mode": "independent", "to": "2024-12-31"},
                {"mode": "group", "from": "2025-01-01"}],
            "departments": departments, "seats": seats, "org_facts": []},
    ], "people": told, "interactions": interactions});
    let shell = Shell::new();
    let file = shell.file("book.json", book.to_string().as_bytes());
    shell.says(&["import", &file]);
    shell
}

#[test]
fn a_shell_tells_the_years_by_quarter_by_stage_and_by_mode() {
    let shell = ten_years();
    let told = shell.json(&["score", "harbour city", "--years"]);
    assert_eq!(told["first_contact"], "2017-02-06");
    let points = told["points"].as_array().unwrap();
    // From the first quarter of 2017 to the third of 2026, and today.
    assert_eq!(points.len(), 40);
    assert_eq!(points[0]["on"], "2017-03-31");
    assert_eq!(points[39]["on"], "2026-11-23");
    for point in points.iter().step_by(6).chain(points.last()) {
        let on = point["on"].as_str().unwrap();
        let then = shell.json(&["score", "harbour city", "--as-of", on]);
        assert_eq!(
            (&point["depth"], &point["stage"]),
            (&then["depth"], &then["stage"]),
            "{on}"
        );
    }
    let stages: Vec<_> = told["stages"].as_array().unwrap().iter().collect();
    let said: Vec<_> = stages
        .iter()
        .map(|one| one["stage"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["point", "line", "points"]);
    assert_eq!(stages[2]["since"], "2025-01-01");
    assert_eq!(stages[1]["until"], "2025-01-01");
    let line = stages[1]["since"].as_str().unwrap();
    assert!(("2019-03-01".."2019-05-31").contains(&line), "{line}");
    let modes = told["modes"].as_array().unwrap();
    assert_eq!(modes.len(), 2);
    assert_eq!(
        (&modes[0]["since"], &modes[0]["until"]),
        (&Value::Null, &"2025-01-01".into())
    );
    assert_eq!(
        (&modes[1]["mode"], &modes[1]["since"]),
        (&"group".into(), &"2025-01-01".into())
    );
    assert!(modes[1]["moved"].as_i64().unwrap() < -20, "{}", modes[1]);
}

#[test]
fn the_years_are_printed_as_a_table_and_two_lists() {
    let shell = ten_years();
    insta::assert_snapshot!(shell.says(&["score", "harbour city", "--years"]), @"
    Harbour City  13  shallow · several contacts · confidence 50%

    quarter  day          depth  stage             buying
    Q1 2017  31 Mar 2017   22    single contact    independent
    Q2 2017  30 Jun 2017   23    single contact    independent
    Q3 2017  30 Sep 2017   23    single contact    independent
    Q4 2017  31 Dec 2017   23    single contact    independent
    Q1 2018  31 Mar 2018   23    single contact    independent
    Q2 2018  30 Jun 2018   23    single contact    independent
    Q3 2018  30 Sep 2018   23    single contact    independent
    Q4 2018  31 Dec 2018   23    single contact    independent
    Q1 2019  31 Mar 2019   52    linked            independent
    Q2 2019  30 Jun 2019   58    linked            independent
    Q3 2019  30 Sep 2019   58    linked            independent
    Q4 2019  31 Dec 2019   58    linked            independent
    Q1 2020  31 Mar 2020   58    linked            independent
    Q2 2020  30 Jun 2020   58    linked            independent
    Q3 2020  30 Sep 2020   58    linked            independent
    Q4 2020  31 Dec 2020   58    linked            independent
    Q1 2021  31 Mar 2021   58    linked            independent
    Q2 2021  30 Jun 2021   58    linked            independent
    Q3 2021  30 Sep 2021   58    linked            independent
    Q4 2021  31 Dec 2021   58    linked            independent
    Q1 2022  31 Mar 2022   58    linked            independent
    Q2 2022  30 Jun 2022   58    linked            independent
    Q3 2022  30 Sep 2022   58    linked            independent
    Q4 2022  31 Dec 2022   58    linked            independent
    Q1 2023  31 Mar 2023   58    linked            independent
    Q2 2023  30 Jun 2023   58    linked            independent
    Q3 2023  30 Sep 2023   58    linked            independent
    Q4 2023  31 Dec 2023   58    linked            independent
    Q1 2024  31 Mar 2024   58    linked            independent
    Q2 2024  30 Jun 2024   58    linked            independent
    Q3 2024  30 Sep 2024   58    linked            independent
    Q4 2024  31 Dec 2024   58    linked            independent
    Q1 2025  31 Mar 2025   13    several contacts  group procurement
    Q2 2025  30 Jun 2025   13    several contacts  group procurement
    Q3 2025  30 Sep 2025   13    several contacts  group procurement
    Q4 2025  31 Dec 2025   13    several contacts  group procurement
    Q1 2026  31 Mar        13    several contacts  group procurement
    Q2 2026  30 Jun        13    several contacts  group procurement
    Q3 2026  30 Sep        13    several contacts  group procurement
    Q4 2026  23 Nov        13    several contacts  group procurement

    how far it had grown
    Q1 2017  6 Feb 2017  single contact, from the first contact on  25 months
    Q1 2019  4 Mar 2019  linked, up from single contact             71 months
    Q1 2025  1 Jan 2025  down to several contacts, from linked      23 months so far

    how they bought
    Q1 2017  6 Feb 2017  procurement: independent              96 months
    Q1 2025  1 Jan 2025  procurement: group procurement (−45)  23 months so far
    ");
    insta::assert_snapshot!(
        shell.says(&["--lang", "zh", "score", "harbour city", "--years", "--as-of", "2019-12-31"]),
        @"
    Harbour City  58  单薄 · 线 · 证据度 100%

    季度         日期            关系深度  阶段  采购
    2017年1季度  2017年3月31日    22       点    自主采购
    2017年2季度  2017年6月30日    23       点    自主采购
    2017年3季度  2017年9月30日    23       点    自主采购
    2017年4季度  2017年12月31日   23       点    自主采购
    2018年1季度  2018年3月31日    23       点    自主采购
    2018年2季度  2018年6月30日    23       点    自主采购
    2018年3季度  2018年9月30日    23       点    自主采购
    2018年4季度  2018年12月31日   23       点    自主采购
    2019年1季度  3月31日          52       线    自主采购
    2019年2季度  6月30日          58       线    自主采购
    2019年3季度  9月30日          58       线    自主采购
    2019年4季度  12月31日         58       线    自主采购

    各阶段的起止
    2017年1季度  2017年2月6日  首次联系起：点  25 个月
    2019年1季度  3月4日        从“点”升到“线”  至今 10 个月

    采购模式的变化
    2017年1季度  2017年2月6日  采购模式：自主采购  至今 35 个月
    "
    );
}

#[test]
fn without_a_contact_the_years_say_so() {
    let shell = ten_years();
    let told = shell.json(&["score", "harbour group", "--years"]);
    assert_eq!(
        (&told["first_contact"], &told["points"]),
        (&Value::Null, &json!([]))
    );
    let said = shell.says(&["score", "harbour group", "--years"]);
    assert!(said.contains("No contact with this account"), "{said}");
    let both = shell.run(&["score", "--years", "--all"]);
    assert_eq!(both.code, 2, "{both:?}");
    let alone = shell.run(&["score", "--years"]);
    assert_eq!(alone.code, 2, "{alone:?}");
}

/// The page about an account has the years where they say more than the year does.
#[test]
fn the_report_has_the_years_of_whoever_is_known_for_longer() {
    let shell = ten_years();
    for (format, said) in [
        ("txt", "Over the years"),
        ("md", "Over the years"),
        ("html", "Over the years"),
    ] {
        let page = shell.says(&["report", "harbour city", "--format", format]);
        assert!(page.contains(said), "{format}");
        assert!(
            page.contains("procurement: group procurement (−"),
            "{format}"
        );
        assert!(page.contains("Q1 2025"), "{format}");
    }
    let file = shell.folder().join("page.pdf").display().to_string();
    shell.says(&["report", "harbour city", "--format", "pdf", "-o", &file]);
    assert!(1000 < std::fs::metadata(&file).unwrap().len());
    let young = Shell::new();
    young.says(&["log", "3w meet #\"Acme\" @\"Ann Lee\": hello"]);
    let page = young.says(&["report", "acme", "--format", "txt"]);
    assert!(!page.contains("Over the years"), "{page}");
}
