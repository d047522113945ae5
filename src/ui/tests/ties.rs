//! Who is tied to whom, on screens of two sizes and in both languages.

use super::*;
use crate::{
    app::screens::Screen,
    domain::{Id, Period, Person, Row, Tie, TieKind, example::row, map::Node},
};

fn view(
    lang: Lang,
    ties: &[(usize, usize, TieKind)],
    keys: &str,
    (width, height): (u16, u16),
) -> String {
    let mut app = f::in_account(names(lang));
    if let Screen::Account(account) = &mut app.screen {
        let scene = &mut account.map.scene;
        let people: Vec<Id<Person>> = scene.people.iter().map(|node| node.id).collect();
        let ties = ties.iter().zip(7700_i64..);
        scene.ties = ties
            .map(|((from, to, kind), id)| tied(id, people[*from], people[*to], *kind))
            .collect();
    }
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

fn tied(id: i64, from: Id<Person>, to: Id<Person>, kind: TieKind) -> Row<Tie> {
    let (note, period) = (String::new(), Period::ALWAYS);
    let is = Tie {
        from,
        to,
        kind,
        note: note.into(),
        period,
    };
    row(Id::new(id), is)
}

const TIES: [(usize, usize, TieKind); 7] = [
    (1, 0, TieKind::ReportsTo),
    (2, 0, TieKind::ReportsTo),
    (4, 2, TieKind::ReportsTo),
    (3, 1, TieKind::Influences),
    (3, 1, TieKind::Private),
    (1, 2, TieKind::Opposes),
    (4, 0, TieKind::Backs),
];

#[test]
fn the_ties_on_a_wide_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, &TIES, "5", WIDE), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌  1 Tree  2 Matrix  3 Power  4 Chain [5 Ties] 6 Our side  7 Moves  8 Units  9 Rivals  ────────────────────── 6 people ┐
    │┏━━━━━━━━━━━━━━━━━━━━┓                                                                                                │
    │┃ D + Zhang Wei 张伟 ┃                                                                                                │
    │┃ ━━┄┄    15d        ┃                                                                                                │
    │┗━━━━━━━━━━━━━━━━━━━━┛                                                                                                │
    │      ^         ^                                                                                                     │
    │      └────┬────┃────────────────────┐                                                                                │
    │           │    ┗━━━━━━━┓            │                                                                                │
    │           r            ┃            r                                                                                │
    │┏━━━━━━━━━━━━━━━━━━━━┓  ┃ ╔════════════════════╗                                                                      │
    │┃ E * 李明           ┃  ┃ ║ E - Wang Fang 王芳 ║                                                                      │
    │┃ ━━━━     5d        ┃  ┃ ║ ┄┄┄┄    40d        ║                                                                      │
    │┗━━━━━━━━━━━━━━━━━━━━┛  ┃ ╚════════════════════╝                                                                      │
    │      ^         o       ┃       ^         ^                                                                           │
    │      └┄┄┄┄┐    ║       ┗━━━━━━┓║        ┌┘                                                                           │
    │           ┆    ╚══════════════┃╝        │                                                                            │
    │           p                   ┃         │                                                                            │
    │           i                   b         r                                                                            │
    │┌────────────────────┐    ┌────────────────────┐                                                                      │
    ││ = 陈洁             │    │ ++ Zhao Lei        │                                                                      │
    ││ ━┄┄┄    30d        │    │ ━━━┄    10d        │                                                                      │
    │└────────────────────┘    └────────────────────┘                                                                      │
    │                                                                                                                      │
    │ r reports to · i influences · b backs · o opposes · a assists · p private · 1 person without ties                    │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ support · decision maker · senior · in touch                                                                         │
    │ 李明 reports to Zhang Wei 张伟 · Wang Fang 王芳 reports to Zhang Wei 张伟 · Zhao Lei backs Zhang Wei 张伟            │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance  p appoint  m move  i details  l log         ? help
    ");
}

#[test]
fn the_ties_on_a_wide_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, &TIES, "5", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌  1 组织树  2 矩阵  3 权力地图  4 决策链 [5 关系网] 6 我方  7 变动  8 下级单位  9 竞争  ──────────────────────── 6 人 ┐
    │┏━━━━━━━━━━━━━━━━━━━━┓                                                                                                │
    │┃ D + Zhang Wei 张伟 ┃                                                                                                │
    │┃ ━━┄┄   15天        ┃                                                                                                │
    │┗━━━━━━━━━━━━━━━━━━━━┛                                                                                                │
    │      ^         ^                                                                                                     │
    │      └────┬────┃────────────────────┐                                                                                │
    │           │    ┗━━━━━━━┓            │                                                                                │
    │           r            ┃            r                                                                                │
    │┏━━━━━━━━━━━━━━━━━━━━┓  ┃ ╔════════════════════╗                                                                      │
    │┃ E * 李明           ┃  ┃ ║ E - Wang Fang 王芳 ║                                                                      │
    │┃ ━━━━    5天        ┃  ┃ ║ ┄┄┄┄   40天        ║                                                                      │
    │┗━━━━━━━━━━━━━━━━━━━━┛  ┃ ╚════════════════════╝                                                                      │
    │      ^         o       ┃       ^         ^                                                                           │
    │      └┄┄┄┄┐    ║       ┗━━━━━━┓║        ┌┘                                                                           │
    │           ┆    ╚══════════════┃╝        │                                                                            │
    │           p                   ┃         │                                                                            │
    │           i                   b         r                                                                            │
    │┌────────────────────┐    ┌────────────────────┐                                                                      │
    ││ = 陈洁             │    │ ++ Zhao Lei        │                                                                      │
    ││ ━┄┄┄   30天        │    │ ━━━┄   10天        │                                                                      │
    │└────────────────────┘    └────────────────────┘                                                                      │
    │                                                                                                                      │
    │ r 汇报 · i 影响 · b 支持 · o 对立 · a 秘书/引见 · p 私交 · 1 人没有关系记录                                          │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ 支持 · 决策者 · 高层 · 活跃                                                                                          │
    │ 李明向Zhang Wei 张伟汇报 · Wang Fang 王芳向Zhang Wei 张伟汇报 · Zhao Lei支持Zhang Wei 张伟                           │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  i 详情  l 记录互动  / 查找  ? 帮助
    ");
}

#[test]
fn the_ties_from_afar_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, &TIES, "5-", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  1  2  3  4 [5 Ties] 6  7  8  9  ────────────────────────────────── 6 people ┐
    │D + Zhang Wei 张伟                                                            │
    │      ^       ^                                                               │
    │      └──┬────┃────────────────┐                                              │
    │         │    ┗━━━━━┓          │                                              │
    │         r          ┃          r                                              │
    │E * 李明            ┃ E - Wang Fang 王芳                                      │
    │      ^       o     ┃       ^       ^                                         │
    │      └┄┄┐    ║     ┗━━━━━━┓║      ┌┘                                         │
    │         ┆    ╚════════════┃╝      │                                          │
    │         p                 ┃       │                                          │
    │         i                 b       r                                          │
    │= 陈洁                ++ Zhao Lei                                             │
    │                                                                              │
    │ r reports to · i influences · b backs · o opposes · a assists · p private ·  │
    │ 1 person without ties                                                        │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ support · decision maker · senior · in touch                                 │
    │ 李明 reports to Zhang Wei 张伟 · Wang Fang 王芳 reports to Zhang Wei 张伟 ·  │
    │ Zhao Lei backs Zhang Wei 张伟                                                │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_ties_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, &TIES, "5", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  1  2  3  4 [5 关系网] 6  7  8  9  ──────────────────────────────────── 6 人 ┐
    │┏━━━━━━━━━━━━━━━━━━━━┓                                                        │
    │┃ D + Zhang Wei 张伟 ┃                                                        │
    │┃ ━━┄┄   15天        ┃                                                        │
    │┗━━━━━━━━━━━━━━━━━━━━┛                                                        │
    │      ^         ^                                                             │
    │      └────┬────┃────────────────────┐                                        │
    │           │    ┗━━━━━━━┓            │                                        │
    │           r            ┃            r                                        │
    │┏━━━━━━━━━━━━━━━━━━━━┓  ┃ ╔════════════════════╗                              │
    │┃ E * 李明           ┃  ┃ ║ E - Wang Fang 王芳 ║                              │
    │┃ ━━━━    5天        ┃  ┃ ║ ┄┄┄┄   40天        ║                              │
    │┗━━━━━━━━━━━━━━━━━━━━┛  ┃ ╚════════════════════╝                              │
    │      ^         o       ┃       ^         ^                                   │
    │      └┄┄┄┄┐    ║       ┗━━━━━━┓║        ┌┘                                   │
    │           ┆    ╚══════════════┃╝        │                                    │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ 支持 · 决策者 · 高层 · 活跃                                                  │
    │ 李明向Zhang Wei 张伟汇报 · Wang Fang 王芳向Zhang Wei 张伟汇报 · Zhao Lei支持 │
    │ Zhang Wei 张伟                                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度          ? 帮助
    ");
}

#[test]
fn where_there_are_no_ties_it_says_how_to_come_to_some() {
    insta::assert_snapshot!(view(Lang::En, &[], "5", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  1  2  3  4 [5 Ties] 6  7  8  9  ────────────────────────────────── 6 people ┐
    │                                                                              │
    │ No ties are recorded here · 6 people without ties                            │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ In the other views, t adds a tie to the selected person.                     │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn of_more_people_than_there_is_room_for_it_says_how_many_are_shown() {
    for (lang, says) in [
        (Lang::En, " 60 of 76 people "),
        (Lang::Zh, " 76 人中显示 60 人 "),
    ] {
        let mut app = f::in_account(names(lang));
        if let Screen::Account(account) = &mut app.screen {
            let scene = &mut account.map.scene;
            let first = scene.people[0].clone();
            scene.people.extend((9000..9070).map(|id| Node {
                id: Id::new(id),
                ..first.clone()
            }));
            scene.ties = (9000..9070)
                .map(|id| tied(id, Id::new(id), first.id, TieKind::ReportsTo))
                .collect();
        }
        f::press(&mut app, "5");
        let shown = screen(&mut app, lang, 120, 40);
        let title = shown.lines().nth(1).unwrap();
        assert!(title.contains(says), "{title}");
    }
}
