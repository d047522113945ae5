//! What to do next, and the bench.

use super::*;

fn view(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::on_depth(names(lang));
    app.phrases = look(lang).words.phrases();
    screen(&mut app, lang, width, height);
    f::press(&mut app, "2");
    // What the worker answers.
    crate::app::update(&mut app, f::actions());
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

const WIDE: (u16, u16) = (120, 24);

#[test]
fn actions_with_what_they_give_take_and_lose_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jj", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points [2 Actions] 3 Matters  4 Trend  5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │ 30  Space: try it out · +: another what-if                                                                           │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │        gain  likely  effort                                                                  if nothing is done      │
    │ [ ]    +4.6          heavy    find the approver, meet once                                                           │
    │ [ ]    +5.9  9%      heavy    win Wang Fang 王芳 over to neutral                                                     │
    │▌[ ]    +6.2  27%     medium   get news from Zhang Wei 张伟, win strong support               −1.0 by 26 Mar      >   │
    │ [ ]    +1.0          medium   get to know somebody in Executive 高层 besides Zhang Wei 张伟                          │
    │ [ ]    +2.3          medium   get to know somebody in 采购部 besides Wang Fang 王芳                                  │
    │ [ ]    +1.2          medium   meet 孙燕                                                                              │
    │ [ ]    +4.0  30%     heavy    hold a joint review                                                                    │
    │ [ ]    +0.9          medium   get to know somebody in 财务部 besides 陈洁                                            │
    │ [ ]    +0.7          medium   get to know somebody in Technical 技术部 besides 李明                                  │
    │ [ ]    +0.7          medium   get to know somebody in Engineering 工程部 besides Zhao Lei                            │
    │ [ ]    +0.8          medium   get to know somebody in Business 业务部 besides 孙燕                                   │
    │ [ ]    +1.8  27%     medium   get news from 陈洁, win support                                                        │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ get news from Zhang Wei 张伟, win strong support · recorded stance: support · decision makers +4.7 ·                 │
    │ departments +1.4 · if nothing is done: −1.0 by 26 Mar, −4.6 within 90 days                                           │
    │ keeps what we promised: 发送验收单 and the acceptance form (1d late)                                                 │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Space on or off  Enter promise  + what if …  @ another day  l log  / find  a agenda  b brief  n new …  e edit   ? help
    ");
}

#[test]
fn the_depth_with_what_is_on_stands_at_the_top_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, " j ", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成 [2 行动] 3 事项  4 走势  5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │ 30 → 40  计入 2 项，+10.4 分                   关键 25 → 41% · 普遍 37 → 47% │
    │──────────────────────────────────────────────────────────────────────────────│
    │        加分  可能  难度                                  若不行动            │
    │ [x]    +4.6        难    摸清“审批者”是谁并首访                              │
    │▌[x]    +5.9  9%    难    争取Wang Fang 王芳转为中立                          │
    │ [ ]    +6.2  27%   中    请Zhang Wei 张伟介绍进展，争…   3月26日前 −1.0 分  >│
    │ [ ]    +1.0        中    在Executive 高层除Zhang Wei …                       │
    │ [ ]    +2.3        中    在采购部除Wang Fang 王芳外再…                       │
    │ [ ]    +1.2        中    拜访孙燕                                            │
    │ [ ]    +4.0  30%   难    召开联合例会                                        │
    │ [ ]    +0.9        中    在财务部除陈洁外再认识一人                          │
    │ [ ]    +0.7        中    在Technical 技术部除李明外再…                       │
    │ [ ]    +0.7        中    在Engineering 工程部除Zhao Le…                      │
    │ [ ]    +0.8        中    在Business 业务部除孙燕外再认…                      │
    │ [ ]    +1.8  27%   中    请陈洁介绍进展，争取支持                            │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 争取Wang Fang 王芳转为中立 · 记录的态度：不认可 · 关键 +2.9 · 普遍 +3.0      │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Space 计入或不计  Enter 承诺  + 假设…  p 存为计划  @ 看某一天           ? 帮助
    ");
}

#[test]
fn what_else_could_be_is_asked_of_whoever_is_under_the_cursor() {
    insta::assert_snapshot!(view(Lang::En, "j+", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points [2 Actions] 3 Matters  4 Trend  5 Warnings  6 Plan  ─── 30 shallow ┐
    │ 30  Space: try it out · +: another what-if                                   │
    │───┏ What if: Donglin Telecom 东林电信 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓───│
    │   ┃   who      Wang Fang 王芳                                            ┃   │
    │ [ ┃ ▌ what if  ?                                                         ┃   │
    │▌[ ┃──────────────────────────────────────────────────────────────────────┃   │
    │ [ ┃   - not accepted                     p spoke or acted for us         ┃  >│
    │ [ ┃   0 neutral                          e personal warmth               ┃   │
    │ [ ┃   1 support                          x leaves                        ┃   │
    │ [ ┃   2 strong support                   v evaluator: vacant             ┃   │
    │ [ ┃   3 coach                                                            ┃   │
    │ [ ┃   a joined our activity                                              ┃   │
    │ [ ┃   i kept us informed                                                 ┃   │
    │ [ ┃   w helped our work                                                  ┃   │
    │ [ ┃──────────────────────────────────────────────────────────────────────┃   │
    │ [ ┃  Enter tries it out; nothing is saved                                ┃   │
    │───┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛───│
    │ win Wang Fang 王芳 over to neutral · recorded stance: not accepted ·         │
    │ decision makers +2.9 · departments +3.0                                      │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab next field  Esc cancel
    ");
}

#[test]
fn what_is_supposed_stands_below_the_actions_with_what_it_costs() {
    insta::assert_snapshot!(view(Lang::Zh, "j+x<Enter>", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                                                               3月4日 周三
    ┌  1 构成 [2 行动] 3 事项  4 走势  5 提醒  6 计划  ─────────────────────────────────────────────────────────── 30 薄弱 ┐
    │ 30 → 31  计入 1 项，+1.1 分                                                                            关键 25 → 28% │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │        加分  可能  难度                                                若不行动                                      │
    │ [ ]    +1.0        中    在Executive 高层除Zhang Wei 张伟外再认识一人                                                │
    │ [ ]    +2.3        中    在采购部除Wang Fang 王芳外再认识一人                                                        │
    │ [ ]    +1.2        中    拜访孙燕                                                                                    │
    │ [ ]    +4.0  30%   难    召开联合例会                                                                                │
    │ [ ]    +0.9        中    在财务部除陈洁外再认识一人                                                                  │
    │ [ ]    +0.7        中    在Technical 技术部除李明外再认识一人                                                        │
    │ [ ]    +0.7        中    在Engineering 工程部除Zhao Lei外再认识一人                                                  │
    │ [ ]    +0.8        中    在Business 业务部除孙燕外再认识一人                                                         │
    │ [ ]    +1.8  27%   中    请陈洁介绍进展，争取支持                                                                    │
    │ [ ]    +2.0        中    带一位同事同访Zhao Lei                                                                      │
    │ [ ]    +0.7  46%   中    请李明介绍进展，争取成为教练                  5月13日前 −1.0 分                             │
    │▌[x]    +1.1        假设  Wang Fang 王芳离开                                                                          │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Wang Fang 王芳离开                                                                                                   │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Space 计入或不计  Enter 承诺  + 假设…  p 存为计划  @ 看某一天  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  ? 帮助
    ");
}

#[test]
fn a_plan_says_what_it_is_made_of_before_its_day_is_said() {
    insta::assert_snapshot!(view(Lang::En, " j p2w", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points [2 Actions] 3 Matters  4 Trend  5 Warnings  6 Plan  ─── 30 shallow ┐
    │ 30 → 40  +10.4 with 2 on     decision makers 25 → 41% · departments 37 → 47% │
    │──────────────────────────────────────────────────────────────────────────────│
    │        gain  likely  effort                             if nothing is done   │
    │ [x]    +4.6          heavy    find the approver, meet…                       │
    │▌[x]   ┏ Plan by when? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓       │
    │ [ ]   ┃  find the approver, meet once, win Wang … · 1 target stance  ┃      >│
    │ [ ]   ┃                                                              ┃       │
    │ [ ]   ┃  due     2w                                                  ┃       │
    │ [ ]   ┃          Wed 18 Mar · in 14d                                 ┃       │
    │ [ ]   ┃                                                              ┃       │
    │ [ ]   ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛       │
    │ [ ]    +0.7          medium   get to know somebody in…                       │
    │ [ ]    +0.7          medium   get to know somebody in…                       │
    │ [ ]    +0.8          medium   get to know somebody in…                       │
    │ [ ]    +1.8  27%     medium   get news from 陈洁, win…                       │
    │──────────────────────────────────────────────────────────────────────────────│
    │ win Wang Fang 王芳 over to neutral · recorded stance: not accepted ·         │
    │ decision makers +2.9 · departments +3.0                                      │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab next field  Esc cancel
    ");
}
