//! What the relationship is for, as the keys tell it: from a need to its payment, and who is missing at each step.

use guanxi::say::Lang;

use crate::user::Seating;

/// What is typed on the page of matters, and what a row of that page then says.
struct Step {
    line: &'static str,
    says: &'static [&'static str],
}

const fn step(line: &'static str, says: &'static [&'static str]) -> Step {
    Step { line, says }
}

const ENGLISH: [Step; 9] = [
    // 1: know the needs. Only procurement is known, and a need hangs on finance and business, too.
    step(
        "200d meet @\"Ann Lee\"/procurement//M: cannot see what they spend ! Cost view: need",
        &[
            "Cost view · heard",
            "understand needs",
            "Finance: nobody yet",
        ],
    ),
    // 2: shape the solution, before a tender fixes it: nobody senior is known.
    step(
        "60d meet @ann+i: they plan a second phase ! Phase II: qualified",
        &[
            "Phase II · qualified",
            "shape the solution",
            "senior: nobody yet",
        ],
    ),
    // 3: win. Nobody knows who approves the money.
    step(
        "40d meet @ann: tender is out ! phase ii: bid",
        &["Phase II · bid", "win", "approver: nobody yet"],
    ),
    // 4: deliver, and a problem on the way.
    step(
        "30d meet @ann: signed ! phase ii: contract",
        &["Phase II · contract", "deliver", "Finance: nobody yet"],
    ),
    step(
        "20d call @ann: it fails at night ! Night outage: problem",
        &["Night outage · open", "deliver"],
    ),
    step("12d call @ann: works again ! night outage: solved", &[]),
    step(
        "9d meet @ann=-1: angry about the outage ! phase ii: acceptance",
        &["Phase II · acceptance", "deliver", "Ann Lee opposes"],
    ),
    // 5: get paid; whoever is against us by then is named.
    step(
        "5d call @ann: reminded ! First instalment: payment",
        &["First instalment · due", "get paid", "Ann Lee opposes"],
    ),
    step("y call @ann: money is there ! first: paid", &[]),
];

const CHINESE: [Step; 9] = [
    step(
        "200天前 拜访@张薇/采购部//M：看不清成本 ！成本视图：需求",
        &["成本视图 · 已了解", "了解需求", "尚无联系人"],
    ),
    step(
        "60天前 拜访@张薇+信息：打算做二期 ！二期合同：立项",
        &["二期合同 · 已立项", "客户化方案", "高层尚无联系人"],
    ),
    step(
        "40天前 拜访@张薇：已发标 ！二期合同：投标",
        &["二期合同 · 投标", "竞争获胜", "审批者尚无联系人"],
    ),
    step(
        "30天前 拜访@张薇：签了 ！二期合同：合同",
        &["二期合同 · 合同", "合同交付", "尚无联系人"],
    ),
    step(
        "20天前 电话@张薇：夜里断网 ！夜间断网：问题",
        &["夜间断网 · 未解决", "合同交付"],
    ),
    step("12天前 电话@张薇：恢复了 ！夜间断网：解决", &[]),
    step(
        "9天前 拜访@张薇=-1：对断网很不满 ！二期合同：验收",
        &["二期合同 · 验收", "合同交付", "张薇反对"],
    ),
    step(
        "5天前 电话@张薇：催过了 ！首付款：回款",
        &["首付款 · 待回款", "销售回款", "张薇反对"],
    ),
    step("昨天 电话@张薇：到账 ！首付款：已付款", &[]),
];

#[test]
fn each_foundation_says_in_time_who_is_missing_for_it() {
    for (lang, steps) in [(Lang::En, &ENGLISH), (Lang::Zh, &CHINESE)] {
        let mut user = Seating {
            lang,
            ..Seating::default()
        }
        .sit();
        user.press("e<Esc>naHarbour Bank<Enter>d3");
        for Step { line, says } in steps {
            user.press(&format!("l{line}<Enter>"));
            let screen = user.screen();
            let told = |row: &str| says.iter().all(|text| row.contains(text));
            assert!(screen.lines().any(told), "no {says:?} on\n{screen}");
        }
        // What is solved and paid is no longer open.
        let screen = user.screen();
        for closed in ["Night outage", "First instalment", "夜间断网", "首付款"] {
            assert!(!screen.contains(closed), "{screen}");
        }
    }
}

#[test]
fn an_entry_and_a_plan_told_anew_say_what_they_are_about_and_can_be_told_without() {
    for (lang, met, planned) in [
        (
            Lang::En,
            "y call @\"Ann Lee\"/procurement: two quotes ! Cost view: need",
            "tomorrow meet @ann: the offer ! cost view",
        ),
        (
            Lang::Zh,
            "昨天 电话@张薇/采购部：两份报价 ！成本视图：需求",
            "明天 拜访@张薇：报价 ！成本视图",
        ),
    ] {
        let mut user = Seating {
            lang,
            ..Seating::default()
        }
        .sit();
        user.press("e<Esc>naHarbour Bank<Enter>");
        user.press(&format!("l{met}<Enter>"));
        let need = user.rows().matters[0].id;
        let entry = |user: &crate::user::User| user.rows().interactions[0].is.clone();
        assert_eq!(entry(&user).matters, [need]);
        // Into the history, onto the entry; the line says what it is about and its end can be taken away.
        user.press("<Tab>");
        let word = match lang {
            Lang::En => "Cost view",
            Lang::Zh => "成本视图",
        };
        user.press("e");
        user.sees(&format!("! \"{word}\""));
        user.press("<Enter>");
        assert_eq!(entry(&user).matters, [need]);
        let note = entry(&user).note.clone();
        user.press("e");
        let back = "<Backspace>".repeat(word.chars().count() + 5);
        user.press(&format!("{back}<Enter>"));
        assert_eq!((entry(&user).matters, entry(&user).note), (vec![], note));
        user.press("u");
        assert_eq!(entry(&user).matters, [need]);
        // The same of a visit to come.
        user.press(&format!("l{planned}<Enter>"));
        let visit = |user: &crate::user::User| user.rows().visits[0].is.clone();
        assert_eq!(visit(&user).matters, [need]);
        user.press("ge");
        user.sees(&format!("! \"{word}\""));
        user.press(&format!("{back}<Enter>"));
        assert_eq!(visit(&user).matters, []);
    }
}
