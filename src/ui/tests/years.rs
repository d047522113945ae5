//! The page of the depth on how it came here over the years.

use super::*;
use crate::domain::{
    Procurement,
    score::{Years, example::ten_years},
};

/// The depth with the long view computed, after some keys.
fn app(lang: Lang, years: Option<Years>, keys: &str, (width, height): (u16, u16)) -> App {
    let mut app = f::on_depth(names(lang));
    screen(&mut app, lang, width, height);
    f::press(&mut app, "4y");
    if let Some(years) = years {
        update(&mut app, f::looked_back(years));
    }
    screen(&mut app, lang, width, height);
    f::press(&mut app, keys);
    app
}

fn view(lang: Lang, keys: &str, size: (u16, u16)) -> String {
    let mut app = app(lang, Some(ten_years()), keys, size);
    screen(&mut app, lang, size.0, size.1)
}

#[test]
fn ten_years_are_charted_with_their_stages_and_modes_in_english() {
    insta::assert_snapshot!(view(Lang::En, "j", (120, 40)), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters [4 Trend] 5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │          A                  B           C                       D              E                   F        G        │
    │ 100                                                                                                ┆           │     │
    │                                                                                                    ┆           │     │
    │  80 deep ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⡠⠤⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⠋⠉⠉⠉⠙⡄┄┆┄┄┄┄┄┄┄┄┄┄┄│     │
    │                                                                  ⢀⣀⣀⣀⣀⣀⡠⠤⠒⠒⠒⠚⠁                   ⢱ ┆           │     │
    │  60 firm ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠋⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢣┆┄┄┄┄┄┄┄┄┄┄┄│     │
    │                                            ⢀⠔⠉⠉⠉⠉⠉⠁                                               ⠈⣆⣀⣀⣀⣀⣀⣀⣀   ⡠⠒     │
    │  40 thin ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⡠⠤⠤⠔⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┆┄┄┄┄┄┄┄⠉⠉⠉┄│     │
    │                                      ⢀⠔⠁                                                           ┆           │     │
    │                  ⢠⠊⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁                                                             ┆           │     │
    │            ⠐⠒⠒⠒⠒⠒⠁                                                                                 ┆           │     │
    │   0                                                                                                ┆           │     │
    │                 2017       2018      2019      2020       2021      2022      2023       2024      2025    4 Mar: 52 │
    │ stage    │single contact    │several    │linked                 │broad         │embedded           │several │linked  │
    │ buying   │independent                                                                              │group            │
    │ … → Q2 2019 linked → Q3 2021 broad → Q1 2023 embedded → Q1 2025 back to several contacts → Q4 2025 linked            │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ how far it had grown                                                                                                 │
    │   G  Q4 2025     3 Nov 2025      linked, up from several contacts                                   4 months so far  │
    │▌  F  Q1 2025     1 Jan 2025      back to several contacts, down from embedded                       10 months        │
    │   E  Q1 2023     16 Jan 2023     embedded, up from broad                                            24 months        │
    │   D  Q3 2021     1 Sep 2021      broad, up from linked                                              17 months        │
    │   C  Q2 2019     6 May 2019      linked, up from several contacts                                   28 months        │
    │   B  Q1 2018     12 Feb 2018     several contacts, up from single contact                           15 months        │
    │   A  Q2 2016     20 Apr 2016     single contact, from the first contact on                          22 months        │
    │ how they bought                                                                                                      │
    │   F  Q1 2025     1 Jan 2025      procurement: group procurement (−38)                               14 months so far │
    │   A  Q2 2016     20 Apr 2016     procurement: independent                                           106 months       │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  y one year  @ another day  l log  / find  a agenda  b brief  n new …  e edit  u undo  : commands    ? help
    ");
}

#[test]
fn ten_years_are_charted_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "", (120, 40)), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                                                               3月4日 周三
    ┌  1 构成  2 行动  3 事项 [4 走势] 5 提醒  6 计划  ─────────────────────────────────────────────────────────── 30 薄弱 ┐
    │          A                  B           C                       D              E                   F        G        │
    │ 100                                                                                                ┆           │     │
    │                                                                                                    ┆           │     │
    │  80 深厚 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⡠⠤⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⠋⠉⠉⠉⠙⡄┄┆┄┄┄┄┄┄┄┄┄┄┄│     │
    │                                                                  ⢀⣀⣀⣀⣀⣀⡠⠤⠒⠒⠒⠚⠁                   ⢱ ┆           │     │
    │  60 扎实 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠋⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢣┆┄┄┄┄┄┄┄┄┄┄┄│     │
    │                                            ⢀⠔⠉⠉⠉⠉⠉⠁                                               ⠈⣆⣀⣀⣀⣀⣀⣀⣀   ⡠⠒     │
    │  40 单薄 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⡠⠤⠤⠔⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┆┄┄┄┄┄┄┄⠉⠉⠉┄│     │
    │                                      ⢀⠔⠁                                                           ┆           │     │
    │                  ⢠⠊⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁                                                             ┆           │     │
    │            ⠐⠒⠒⠒⠒⠒⠁                                                                                 ┆           │     │
    │   0                                                                                                ┆           │     │
    │                 2017       2018      2019      2020       2021      2022      2023       2024      2025   3月4日：52 │
    │ 阶段     │点                │多点       │线                     │面            │立体               │多点    │线      │
    │ 采购     │自主采购                                                                                 │集团采购         │
    │ … → 2018年1季度多点 → 2019年2季度线 → 2021年3季度面 → 2023年1季度立体 → 2025年1季度退回多点 → 2025年4季度线          │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 各阶段的起止                                                                                                         │
    │▌  G  2025年4季度 2025年11月3日   从“多点”升到“线”                                                       至今 4 个月  │
    │   F  2025年1季度 2025年1月1日    从“立体”退回“多点”                                                     10 个月      │
    │   E  2023年1季度 2023年1月16日   从“面”升到“立体”                                                       24 个月      │
    │   D  2021年3季度 2021年9月1日    从“线”升到“面”                                                         17 个月      │
    │   C  2019年2季度 2019年5月6日    从“多点”升到“线”                                                       28 个月      │
    │   B  2018年1季度 2018年2月12日   从“点”升到“多点”                                                       15 个月      │
    │   A  2016年2季度 2016年4月20日   首次联系起：点                                                         22 个月      │
    │ 采购模式的变化                                                                                                       │
    │   F  2025年1季度 2025年1月1日    采购模式改为集团采购（−38 分）                                         至今 14 个月 │
    │   A  2016年2季度 2016年4月20日   采购模式：自主采购                                                     106 个月     │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  y 只看一年  @ 看某一天  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改  u 撤销  : 命令     ? 帮助
    ");
}

#[test]
fn ten_years_are_charted_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "", (80, 24)), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters [4 Trend] 5 Warnings  6 Plan  ─── 30 shallow ┐
    │          A          B       C              D       E            F    G       │
    │ 100                                                             ┆      │     │
    │  80 deep ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⣀⣀⣀⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⢲┄┆┄┄┄┄┄┄│     │
    │  60 firm ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠔⠊⠉⠉⠉⠉⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢳┆┄┄┄┄┄┄⢀     │
    │  40 thin ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⡠⠤⠴⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⠉⠉⠉⠉⠑⠒⠊⠁     │
    │           ⢀⣀⣀⣀⠤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠊                                     ┆      │     │
    │   0                                                             ┆      │     │
    │              2017   2018  2019  2020   2021  2022  2023  2024      4 Mar: 52 │
    │ stage    │single    │several│linked        │broad  │embedded    │sev…│linked │
    │ buying   │independent                                           │group       │
    │ … → Q1 2023 embedded → Q1 2025 back to several contacts → Q4 2025 linked     │
    │──────────────────────────────────────────────────────────────────────────────│
    │ how far it had grown                                                         │
    │▌  G  Q4 2025     3 Nov 2025      linked, up from several co…  4 months so f… │
    │   F  Q1 2025     1 Jan 2025      back to several contacts, …  10 months      │
    │   E  Q1 2023     16 Jan 2023     embedded, up from broad      24 months      │
    │   D  Q3 2021     1 Sep 2021      broad, up from linked        17 months      │
    │   C  Q2 2019     6 May 2019      linked, up from several co…  28 months      │
    │   B  Q1 2018     12 Feb 2018     several contacts, up from …  15 months      │
    │   A  Q2 2016     20 Apr 2016     single contact, from the f…  22 months      │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter open  y one year  @ another day  l log  / find  a agenda          ? help
    ");
}

#[test]
fn ten_years_are_charted_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "G", (80, 24)), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 事项 [4 走势] 5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │          A          B       C              D       E            F    G       │
    │ 100                                                             ┆      │     │
    │  80 深厚 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⣀⣀⣀⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⢲┄┆┄┄┄┄┄┄│     │
    │  60 扎实 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠔⠊⠉⠉⠉⠉⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢳┆┄┄┄┄┄┄⢀     │
    │  40 单薄 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⡠⠤⠴⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⠉⠉⠉⠉⠑⠒⠊⠁     │
    │           ⢀⣀⣀⣀⠤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠊                                     ┆      │     │
    │   0                                                             ┆      │     │
    │              2017   2018  2019  2020   2021  2022  2023  2024     3月4日：52 │
    │ 阶段     │点        │多点   │线            │面     │立体        │多点│线     │
    │ 采购     │自主采购                                              │集团采购    │
    │ … → 2021年3季度面 → 2023年1季度立体 → 2025年1季度退回多点 → 2025年4季度线    │
    │──────────────────────────────────────────────────────────────────────────────│
    │   E  2023年1季度 2023年1月16日   从“面”升到“立体”               24 个月      │
    │   D  2021年3季度 2021年9月1日    从“线”升到“面”                 17 个月      │
    │   C  2019年2季度 2019年5月6日    从“多点”升到“线”               28 个月      │
    │   B  2018年1季度 2018年2月12日   从“点”升到“多点”               15 个月      │
    │   A  2016年2季度 2016年4月20日   首次联系起：点                 22 个月      │
    │ 采购模式的变化                                                               │
    │   F  2025年1季度 2025年1月1日    采购模式改为集团采购（−38 分…  至今 14 个月 │
    │▌  A  2016年2季度 2016年4月20日   采购模式：自主采购             106 个月     │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  y 只看一年  @ 看某一天  l 记录互动  / 查找  a 待办          ? 帮助
    ");
}

#[test]
fn until_they_are_computed_and_where_nobody_was_ever_met_it_is_said() {
    let line = |years| {
        let mut app = app(Lang::En, years, "", (80, 24));
        let shown = screen(&mut app, Lang::En, 80, 24);
        shown.lines().nth(2).unwrap_or_default().to_owned()
    };
    assert!(line(None).contains("calculating"), "{}", line(None));
    let nothing = Years {
        first_contact: None,
        points: Vec::new(),
        turns: Vec::new(),
        ..ten_years()
    };
    let said = line(Some(nothing));
    assert!(said.contains("No contact with this account"), "{said}");
}

#[test]
fn where_there_is_no_room_for_a_chart_there_is_still_the_list() {
    let small = view(Lang::En, "", (60, 14));
    assert!(small.contains("how far it had grown"), "{small}");
    assert!(!small.contains("100 "), "{small}");
}

/// The modes are independent and the group's; both are named in either language.
#[test]
fn each_mode_is_named_with_its_beginning_and_its_cost() {
    for lang in [Lang::En, Lang::Zh] {
        let shown = view(lang, "G", (120, 40));
        let words = Words::new(lang);
        for mode in [Procurement::Independent, Procurement::Group] {
            assert!(shown.contains(&words.procurement(mode)), "{shown}");
        }
        assert!(shown.contains("−38"), "{shown}");
    }
}
