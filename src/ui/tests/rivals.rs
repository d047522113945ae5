//! The list of rivals of the whole book.

use super::*;

fn rivals(lang: Lang, (width, height): (u16, u16)) -> String {
    let mut app = f::on_rivals(names(lang));
    screen(&mut app, lang, width, height)
}

#[test]
fn rivals_stand_with_their_accounts_where_their_coach_decides_first_in_english() {
    insta::assert_snapshot!(rivals(Lang::En, WIDE), @"
     Book › Rivals                                                                                                Wed 4 Mar
    ┌ Rivals ───────────────────────────────────────────────────────────── 2 rivals · at 1 account a rival’s coach decides ┐
    │ Nuofan · 2 accounts                                                                                                  │
    │▌  !!  Donglin Telecom 东林电信 · the core network of four districts, with its operation · weak: a spare part takes   │
    │       three weeks                                                                                                    │
    │       trade press · 23 Jan · here since 2020                                                                         │
    │       *  Zhang Wei 张伟 (D) · coach · hearsay, 12 Feb · toward us: support                                           │
    │       +  Wang Fang 王芳 (E) · support · first-hand, 12 Feb · toward us: unknown                                      │
    │   ·   Müller Präzision GmbH · known by name only                                                                     │
    │       nobody known to back them                                                                                      │
    │                                                                                                                      │
    │ 中天 Zhongtian · 1 account                                                                                           │
    │   ·   Donglin Telecom 东林电信 · 机房电源 · weak: 备件慢                                                             │
    │       招标公告 · 23 Jan · here since 2020                                                                            │
    │       +  Wang Fang 王芳 (E) · support · first-hand, 12 Feb · toward us: unknown                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  i details  l log  / find  a agenda  b brief  n new …  e edit  u undo  D delete  : commands          ? help
    ");
}

#[test]
fn rivals_stand_with_their_accounts_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(rivals(Lang::Zh, SMALL), @"
     客户簿 › 竞争对手                                                  3月4日 周三
    ┌ 竞争对手 ─────────────────────── 2 家竞争对手 · 1 个客户的决策者是对手的教练 ┐
    │ Nuofan · 2 个客户                                                            │
    │▌  !!  Donglin Telecom 东林电信 · the core network of four districts, with    │
    │       its operation · 弱点：a spare part takes three weeks                   │
    │       trade press · 1月23日 · here since 2020                                │
    │       *  Zhang Wei 张伟（D） · 教练 · 听说，2月12日 · 对我方：支持           │
    │       +  Wang Fang 王芳（E） · 支持 · 亲历，2月12日 · 对我方：待确认         │
    │   ·   Müller Präzision GmbH · 仅知其名                                       │
    │       尚不知有人支持                                                         │
    │                                                                              │
    │ 中天 Zhongtian · 1 个客户                                                    │
    │   ·   Donglin Telecom 东林电信 · 机房电源 · 弱点：备件慢                     │
    │       招标公告 · 1月23日 · here since 2020                                   │
    │       +  Wang Fang 王芳（E） · 支持 · 亲历，2月12日 · 对我方：待确认         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  i 详情  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…     ? 帮助
    ");
}
