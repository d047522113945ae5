use super::*;
use crate::{
    domain::score::{
        Stage,
        example::{ten_years, turned},
    },
    picture::Raster,
    say::Lang,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn drawn(years_of: &Years, lang: Lang, width: usize, height: usize) -> String {
    let (words, constants) = (Words::new(lang), Constants::default());
    let picture = years(years_of, &constants, &words, width, height);
    let lines: Vec<_> = Raster::of(&picture, picture.size.area()).lines().collect();
    lines.join("\n")
}

#[test]
fn ten_years_are_a_line_with_the_stages_and_the_modes_below_it() {
    insta::assert_snapshot!(drawn(&ten_years(), Lang::En, 90, 15), @"
             A             B        C                 D          E              F     G
    100                                                                         ┆        │
                                                                                ┆        │
     80 deep ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠊⠉⠉⢹┄┆┄┄┄┄┄┄┄┄│
                                                       ⣀⣀⣀⣀⣀⠤⠒⠒⠊⠁              ⡇┆        │
     60 firm ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⣀⡠⠤⠤⠤⠤⠤⠤⠤⠔⠉┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢸┆┄┄┄┄┄┄┄┄│
                                       ⡔⠉⠉⠉⠉                                    ⣇⣀⣀⣀⣀⣀  ⢀⠔
     40 thin ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⠤⠤⠎┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┆┄┄┄┄┄⠉⠉⠁│
                                  ⢠⠊                                            ┆        │
                   ⢠⠋⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁                                             ┆        │
              ⠐⠒⠒⠒⠒⠁                                                            ┆        │
      0                                                                         ┆        │
                  2017    2018    2019   2020    2021    2022    2023   2024    2025 4 Mar: 52
    stage    │single       │several │linked           │broad     │embedded      │seve…│linked
    buying   │independent                                                       │group

    ⠠⠤⠤⠤ depth at the end of each quarter, and today

     A Q2 2016 · 20 Apr 2016  procurement: independent
       Q2 2016 · 20 Apr 2016  single contact, from the first contact on
     B Q1 2018 · 12 Feb 2018  several contacts, up from single contact
     C Q2 2019 · 6 May 2019  linked, up from several contacts
     D Q3 2021 · 1 Sep 2021  broad, up from linked
     E Q1 2023 · 16 Jan 2023  embedded, up from broad
     F Q1 2025 · 1 Jan 2025  procurement: group procurement (−38)
       Q1 2025 · 1 Jan 2025  back to several contacts, down from embedded
     G Q4 2025 · 3 Nov 2025  linked, up from several contacts
    ");
}

#[test]
fn ten_years_are_drawn_in_chinese_on_few_cells() {
    insta::assert_snapshot!(drawn(&ten_years(), Lang::Zh, 60, 10), @"
             A       B     C          D     E         F  G
    100                                               ┆    │
     80 深厚 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⣀⣀⠤⠤⠤⠔⠒⠒⠒⠒⠒⡄┆┄┄┄┄│
     60 扎实 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⣀⣀⠤⠤⠤⠤⠤⠤⠊⠉⠉⠉┄┄┄┄┄┄┄┄┄┄┄⢳┆┄┄┄┄⢀
     40 单薄 ┄┄┄┄┄┄┄┄┄┄┄┄┄⢀⠤⠔⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⠉⠉⠉⠑⠒⠁
              ⣀⣀⣀⠔⠒⠒⠒⠒⠒⠒⠒⠒⠃                           ┆    │
      0                                               ┆    │
                2017 2018 2019     2021 2022     2024 3月4日：52
    阶段     │点     │多点 │线        │面   │立体     │  │线
    采购     │自主采购                                │集团采购

    ⠠⠤⠤⠤ 每季度末和今天的关系深度

     A 2016年2季度 · 2016年4月20日  采购模式：自主采购
       2016年2季度 · 2016年4月20日  首次联系起：点
     B 2018年1季度 · 2018年2月12日  从“点”升到“多点”
     C 2019年2季度 · 2019年5月6日  从“多点”升到“线”
     D 2021年3季度 · 2021年9月1日  从“线”升到“面”
     E 2023年1季度 · 2023年1月16日  从“面”升到“立体”
     F 2025年1季度 · 2025年1月1日  采购模式改为集团采购（−38 分…
       2025年1季度 · 2025年1月1日  从“立体”退回“多点”
     G 2025年4季度 · 2025年11月3日  从“多点”升到“线”
    ");
}

#[test]
fn every_turn_has_its_line_and_every_letter_its_turn() {
    let years = ten_years();
    let (words, constants) = (Words::new(Lang::En), Constants::default());
    for cells in [30, 60, 200] {
        let chart = YearsChart::new(&years, &constants, &words, cells);
        let legend = chart.legend();
        assert_eq!(legend.len(), years.turns.len());
        let letters: Vec<_> = legend.iter().filter_map(|(letter, _)| *letter).collect();
        assert!(
            letters.is_sorted() && letters.first() == Some(&'A'),
            "{letters:?}"
        );
        for (at, _) in years.turns.iter().enumerate() {
            assert!(
                chart
                    .letter(at)
                    .is_some_and(|letter| letters.contains(&letter))
            );
        }
        assert_eq!(chart.picture(1).size.height, YearsChart::rows(1));
    }
}

/// A stage of one column between two others leaves no name, and no cell is written twice.
#[test]
fn what_lasted_shorter_than_a_column_leaves_the_others_their_place() {
    let mut years = ten_years();
    let blink = [day(2019, 5, 8), day(2019, 5, 10), day(2019, 5, 12)];
    for (on, stage) in blink
        .into_iter()
        .zip([Stage::Points, Stage::Line, Stage::Points])
    {
        years.turns.push(turned(on, stage, None));
    }
    years.turns.sort_by_key(|turn| turn.on);
    let drawn = drawn(&years, Lang::En, 80, 10);
    let strip = drawn.lines().find(|line| line.starts_with("stage"));
    assert_eq!(
        strip.map(|line| line.matches('│').count()),
        Some(7),
        "{drawn}"
    );
}
