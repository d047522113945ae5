use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        Id, Subject,
        score::{
            Facts, StanceFact, TenureFact, course,
            example::{today, worked},
            laws::any_facts,
        },
    },
    picture::{Area, PictureItem, Raster},
    say::Lang,
};

fn words(lang: Lang) -> Words {
    Words::new(lang)
}

fn names(subject: Subject) -> String {
    format!("{}{}", subject.kind().code(), subject.key())
}

fn chart(facts: &Facts, lang: Lang, width: usize, height: usize) -> Picture {
    let constants = Constants::default();
    let course = course(facts, today(), &constants);
    trend(&course, &constants, (&words(lang), &names), width, height)
}

fn lines(picture: &Picture) -> String {
    let lines: Vec<_> = Raster::of(picture, picture.size.area()).lines().collect();
    lines.join("\n")
}

#[test]
fn a_year_is_a_line_and_what_is_to_come_is_dotted() {
    let picture = chart(&worked().facts, Lang::En, 80, 13);
    insta::assert_snapshot!(lines(&picture), @"
                                     A   B       C  D  E   FG H
    100                                                           │
                                                                  │
     80 deep ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄
                                                                  │
     60 firm ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄
                                                                  │
     40 thin ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄
                                                               ⢀⡤⠤⠄⠄⠄⠄⠄⠄⡀⡀⡀⡀⡀
                                                        ⣀⣀⣀⡔⠉⠉⠉⠁  │          ⠁⠁⠁ 24
                                                   ⢀⣀⣀⣀⡜          │
      0      ⠠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠉⠉⠁              │
                 Apr  May Jun Jul  Aug Sep  Oct Nov  Dec 2026     4 Mar: 30    Jun

    ⠠⠤⠤⠤ depth of the last 53 weeks
     ⠄⠄⠄ without further contact: in 30 days 28 · in 60 days 26 · in 90 days 24

     A 16 Aug 2025  agreement: Project
     B 15 Sep 2025  person1007: unknown → support
       15 Sep 2025  person1008: unknown → coach
       15 Sep 2025  person1009: unknown → not accepted
       15 Sep 2025  person1010: unknown → neutral
       15 Sep 2025  person1011: unknown → strong support
       15 Sep 2025  person1012: unknown → support
     C 4 Nov 2025  first contact with person1011
     D 24 Nov 2025  executive meeting
     E 19 Dec 2025  first contact with person1007
     F 13 Jan  first contact with person1008
     G 23 Jan  first contact with person1009
     H 2 Feb  first contact with person1010
    ");
}

#[test]
fn a_year_in_chinese() {
    let picture = chart(&worked().facts, Lang::Zh, 60, 8);
    insta::assert_snapshot!(lines(&picture), @"
                              A  B    C D E  FGH
    100                                           │
     80 深厚 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄
     60 扎实 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄
     40 单薄 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄
                                          ⢀⠤⠤⠴⠒⠒⠋⠉⠁⠁⠁⠁⠁⠁⠁⠃⠂⠂ 24
      0      ⠠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠉⠉⠁       │
                4月   6月   8月   10月   12月     3月4日：30

    ⠠⠤⠤⠤ 最近 53 周的关系深度
     ⠄⠄⠄ 不再联系的话：30 天后 28 · 60 天后 26 · 90 天后 24

     A 2025年8月16日  协议（项目）
     B 2025年9月15日  person1007：待确认 → 支持
       2025年9月15日  person1008：待确认 → 教练
       2025年9月15日  person1009：待确认 → 不认可
       2025年9月15日  person1010：待确认 → 中立
       2025年9月15日  person1011：待确认 → 强烈支持
       2025年9月15日  person1012：待确认 → 支持
     C 2025年11月4日  首次接触person1011
     D 2025年11月24日  高层会晤
     E 2025年12月19日  首次接触person1007
     F 1月13日  首次接触person1008
     G 1月23日  首次接触person1009
     H 2月2日  首次接触person1010
    ");
}

fn texts(picture: &Picture) -> Vec<(Area, &PictureItem)> {
    let items = picture.items.iter();
    let texts = items.filter(|item| matches!(item.shape, Shape::Text { .. }));
    texts.map(|item| (item.shape.area(), item)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_part_of_a_chart_sticks_out_and_no_words_lie_over_others(
        facts in any_facts(), zh in any::<bool>(), width in 1..160_usize, height in 1..40_usize,
    ) {
        let lang = if zh { Lang::Zh } else { Lang::En };
        let picture = chart(&facts, lang, width, height);
        let whole = picture.size.area();
        for item in &picture.items {
            prop_assert!(whole.holds(item.shape.area()), "{item:?} sticks out of {whole:?}");
        }
        let texts = texts(&picture);
        for (at, (area, item)) in texts.iter().enumerate() {
            for (other, under) in &texts[..at] {
                prop_assert!(!area.meets(*other), "{item:?} lies over {under:?}");
            }
        }
    }

    #[test]
    fn a_window_on_a_chart_shows_what_the_whole_has_there(facts in any_facts(), top in 0..12_usize) {
        let picture = chart(&facts, Lang::En, 90, 13);
        let size = picture.size;
        let window = Area::new(0, top, size.width, 3);
        let whole: Vec<_> = Raster::of(&picture, size.area()).lines().collect();
        let part: Vec<_> = Raster::of(&picture, window).lines().collect();
        for (at, line) in part.iter().enumerate() {
            let there = whole.get(top + at).map_or("", String::as_str);
            prop_assert_eq!(line, there);
        }
    }

    #[test]
    fn every_letter_is_told_what_it_stands_for_and_the_legend_is_no_longer_than_a_page(
        facts in any_facts(), copies in 1..4_i64,
    ) {
        // More people with the same past: more events on the same days.
        let mut many = facts.clone();
        for copy in 1..copies {
            let stances = facts.own.stances.iter().map(|row| StanceFact { person: Id::new(row.person.key() + 100 * copy), ..*row });
            many.own.stances.extend(stances);
            let tenures = facts.own.tenures.iter().map(|row| TenureFact { person: Id::new(row.person.key() + 100 * copy), ..*row });
            many.own.tenures.extend(tenures);
        }
        let constants = Constants::default();
        let course = course(&many, today(), &constants);
        let words = words(Lang::En);
        let chart = TrendChart::new(&course, &constants, &words, 100);
        let legend = chart.legend(&names);
        let letters: Vec<char> = legend.iter().filter_map(|(letter, _)| *letter).collect();
        let marked: Vec<char> = chart.marks().iter().map(|mark| mark.letter).collect();
        prop_assert_eq!(letters, marked);
        prop_assert!(legend.len() <= 30, "{legend:?}");
    }

    #[test]
    fn every_letter_stands_for_something_and_none_stands_twice(facts in any_facts(), width in 36..160_usize) {
        let constants = Constants::default();
        let course = course(&facts, today(), &constants);
        let words = words(Lang::En);
        let chart = TrendChart::new(&course, &constants, &words, width);
        let marks = chart.marks();
        prop_assert!(marks.is_sorted_by(|a, b| a.letter < b.letter && a.column < b.column && a.events.end <= b.events.start));
        prop_assert!(marks.iter().all(|mark| !mark.events.is_empty()));
        prop_assert!(marks.len() == 26 || marks.iter().map(|mark| mark.events.len()).sum::<usize>() == course.events.len());
        prop_assert_eq!(TrendChart::rows(8), 8);
    }
}
