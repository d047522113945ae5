//! The page of the depth on how it came here and where it goes.

use super::*;
use crate::domain::score::{
    Constants, course,
    example::{today, worked},
};

fn view(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::on_depth(names(lang));
    screen(&mut app, lang, width, height);
    f::press(&mut app, "4");
    let facts = worked().facts;
    let course = course(&facts, today(), &Constants::default());
    update(&mut app, f::charted(course));
    screen(&mut app, lang, width, height);
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

#[test]
fn a_year_is_charted_with_what_happened_and_what_changed_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jj", (120, 40)), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters [4 Trend] 5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │                                               A      B          C    D    E     F G H                                │
    │ 100                                                                                        │                         │
    │                                                                                            │                         │
    │                                                                                            │                         │
    │  80 deep ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     │
    │                                                                                            │                         │
    │                                                                                            │                         │
    │  60 firm ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     │
    │                                                                                            │                         │
    │                                                                                            │                         │
    │  40 thin ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     │
    │                                                                                            │                         │
    │                                                                                    ⢀⣀⣀⣀⠔⠊⠉⠉⠁⠁⠁⠁⠁⠂⠂⠂⠂⠂⠂⠂⠄⠄⠄⠄⡀⡀⡀⡀⡀ 24  │
    │                                                                               ⣀⣀⠤⠊⠉⠁       │                         │
    │                                                                           ⡠⠋⠉⠉             │                         │
    │                                                                  ⣀⣀⣀⡠⠤⠤⠤⠤⠴⠁                │                         │
    │   0      ⠠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠴⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁                         │                         │
    │                Apr    May    Jun    Jul    Aug    Sep   Oct    Nov    Dec    2026   Feb    4 Mar: 30    May    Jun   │
    │ without further contact: in 30 days 28 · in 60 days 26 · in 90 days 24                                               │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ changed since 4 Dec 2025: 6 → 30, +24.0 points                                                                       │
    │   +7.5  decision maker               Zhang Wei 张伟 moved to support                                     19 Dec 2025 │
    │   +5.0  evaluator                    李明 moved to coach                                                      27 Feb │
    │▌  +4.2  Executive 高层               Zhang Wei 张伟 is the first contact                                      17 Feb │
    │   +3.8  Technical 技术部             李明 is the first contact                                                27 Feb │
    │   +2.0  our people known here        1 → 2                                                                    12 Feb │
    │   +1.5  Engineering 工程部           Zhao Lei moved to strong support                                         22 Feb │
    │   −1.4  negative points not counted  the weight of opponents changed                                                 │
    │   +1.1  财务部                       陈洁 is the first contact                                                 2 Feb │
    │   +0.3  evaluator                    contact with Wang Fang 王芳                                              23 Jan │
    │ what happened                                                                                                        │
    │   H  2 Feb           first contact with 陈洁                                                                         │
    │   G  23 Jan          first contact with Wang Fang 王芳                                                               │
    │   F  13 Jan          first contact with 李明                                                                         │
    │   E  19 Dec 2025     first contact with Zhang Wei 张伟                                                               │
    │   D  24 Nov 2025     executive meeting                                                                               │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  y years  @ another day  l log  / find  a agenda  b brief  n new …  e edit  u undo  D delete         ? help
    ");
}

#[test]
fn a_year_is_charted_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "G", (80, 24)), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 事项 [4 走势] 5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │                                 A   B     C  D   E  FG H                     │
    │ 100                                                        │                 │
    │  80 深厚 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄     │
    │  60 扎实 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄     │
    │  40 单薄 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│┄┄┄┄┄┄┄┄┄┄┄┄     │
    │                                                 ⢀⠤⠤⠤⠤⠒⠒⠒⠊⠉⠉⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠂⠂⠂ 24  │
    │   0      ⠠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠊⠉⠉⠉          │                 │
    │              4月 5月 6月 7月  8月 9月 10月    12月     2月 3月4日：30  6月   │
    │ 不再联系的话：30 天后 28 · 60 天后 26 · 90 天后 24                           │
    │──────────────────────────────────────────────────────────────────────────────│
    │   E  2025年12月19日  首次接触Zhang Wei 张伟                                  │
    │   D  2025年11月24日  高层会晤                                                │
    │   C  2025年11月4日   首次接触Zhao Lei                                        │
    │   B  2025年9月15日   孙燕：待确认 → 支持                                     │
    │   B  2025年9月15日   Zhao Lei：待确认 → 强烈支持                             │
    │   B  2025年9月15日   陈洁：待确认 → 中立                                     │
    │   B  2025年9月15日   Wang Fang 王芳：待确认 → 不认可                         │
    │   B  2025年9月15日   李明：待确认 → 教练                                     │
    │   B  2025年9月15日   Zhang Wei 张伟：待确认 → 支持                           │
    │▌  A  2025年8月16日   协议（项目）                                            │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  y 历年  @ 看某一天  l 记录互动  / 查找  a 待办  b 拜访简报  ? 帮助
    ");
}

#[test]
fn where_there_is_no_room_for_a_chart_there_is_still_the_list() {
    let small = view(Lang::En, "", (60, 14));
    assert!(small.contains("changed since"), "{small}");
    assert!(!small.contains("100 "), "{small}");
}

#[test]
fn the_cursor_goes_over_headings_and_every_line_comes_into_sight() {
    let mut app = f::on_depth(names(Lang::En));
    screen(&mut app, Lang::En, 80, 24);
    f::press(&mut app, "4");
    let marked = |app: &mut App| {
        let shown = screen(app, Lang::En, 80, 24);
        let line = shown.lines().find(|line| line.contains('▌'));
        line.unwrap_or_default().to_owned()
    };
    let mut seen = Vec::new();
    for _ in 0..12 {
        let line = marked(&mut app);
        assert!(
            line.contains('▌') && !line.contains("changed since"),
            "{line}"
        );
        seen.push(line);
        f::press(&mut app, "j");
    }
    seen.dedup();
    assert!(3 < seen.len(), "{seen:?}");
    f::press(&mut app, "g");
    assert_eq!(marked(&mut app), seen[0]);
}
