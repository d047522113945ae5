//! The plan of a quarter, on the screen of the depth.

use super::*;

fn plan(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::on_plan(names(lang));
    screen(&mut app, lang, width, height);
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

#[test]
fn what_is_planned_says_how_it_stood_what_is_aimed_at_and_what_came_in_english() {
    insta::assert_snapshot!(plan(Lang::En, "", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend  5 Warnings [6 Plan] ─────────────────────────────────────────── 30 shallow ┐
    │ Q1 2026 · 1 of 5 reached · 1 late                                                                < earlier · > later │
    │ decision makers                                                                                                      │
    │▌ ! Wang Fang 王芳   not accepted → neutral           带她参观样板点 show …  周宁  20 Feb  12 days late               │
    │  ✓ 李明             strong support → coach           ask for his view of …  周宁  22 Feb  reached 12 Feb · meeting … │
    │ departments                                                                                                          │
    │  · Business 业务部  no contact yet → a conversation                               31 Mar  on track                   │
    │  · 财务部           21% → 40%                        两人分别拜访财务部     周宁  31 Mar  on track                   │
    │ company to company                                                                                                   │
    │  · joint review     0 → 1                            agree on a date              31 Mar  on track                   │
    │  – agreement        0 → 1                                                         31 Mar  dropped                    │
    │ proposed (Enter takes one up)                                                                                        │
    │  + approver         → neutral                                                     31 Mar                             │
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
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ Wang Fang 王芳: neutral                                                                                              │
    │ → 带她参观样板点 show her the reference site · 周宁 · due 20 Feb                                                     │
    │ now: not accepted · 12 days late                                                                                     │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     < earlier quarter  > later quarter  Enter open  @ another day  l log  / find  a agenda  b brief  n new …        ? help
    ");
    insta::assert_snapshot!(plan(Lang::En, "j", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend  5 Warnings [6 Plan] ─── 30 shallow ┐
    │ Q1 2026 · 1 of 5 reached · 1 late                        < earlier · > later │
    │ decision makers                                                              │
    │  ! Wang Fang 王芳   not accepted → neutral   20 Feb  12 days late            │
    │▌ ✓ 李明             strong support → coach   22 Feb  reached 12 Feb · meeti… │
    │ departments                                                                  │
    │  · Business 业务部  no contact yet → a con…  31 Mar  on track                │
    │  · 财务部           21% → 40%                31 Mar  on track                │
    │ company to company                                                           │
    │  · joint review     0 → 1                    31 Mar  on track                │
    │  – agreement        0 → 1                    31 Mar  dropped                 │
    │ proposed (Enter takes one up)                                                │
    │  + approver         → neutral                31 Mar                          │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 李明: coach                                                                  │
    │ → ask for his view of the tender · 周宁 · due 22 Feb                         │
    │ now: coach · reached 12 Feb · meeting with 李明                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     < earlier quarter  > later quarter  Enter open  @ another day  l log    ? help
    ");
}

#[test]
fn what_is_planned_says_how_it_stood_what_is_aimed_at_and_what_came_in_chinese() {
    insta::assert_snapshot!(plan(Lang::Zh, "jj", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                                                               3月4日 周三
    ┌  1 构成  2 行动  3 事项  4 走势  5 提醒 [6 计划] ─────────────────────────────────────────────────────────── 30 薄弱 ┐
    │ 2026年1季度 · 达成 1/5 · 逾期 1 项                                                               < 上季度 · > 下季度 │
    │ 关键                                                                                                                 │
    │  ! Wang Fang 王芳   不认可 → 中立              带她参观样板点 show her…  周宁  2月20日  逾期 12 天                   │
    │  ✓ 李明             强烈支持 → 教练            ask for his view of the…  周宁  2月22日  2月12日达成 · 李明 · 会议    │
    │ 普遍                                                                                                                 │
    │▌ · Business 业务部  尚无接触 → 当面或电话交谈                                  3月31日  进行中                       │
    │  · 财务部           21% → 40%                  两人分别拜访财务部        周宁  3月31日  进行中                       │
    │ 组织                                                                                                                 │
    │  · 联合例会         0 → 1                      agree on a date                 3月31日  进行中                       │
    │  – 协议             0 → 1                                                      3月31日  已取消                       │
    │ 建议（回车采纳）                                                                                                     │
    │  + 审批者           → 中立                                                     3月31日                               │
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
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ Business 业务部：与其中一人当面或电话交谈                                                                            │
    │ → 尚无行动 · 我方尚无负责人 · 3月31日到期                                                                            │
    │ 现在：尚无接触 · 进行中                                                                                              │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     < 上一季度  > 下一季度  Enter 打开  @ 看某一天  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改         ? 帮助
    ");
    insta::assert_snapshot!(plan(Lang::Zh, "", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 事项  4 走势  5 提醒 [6 计划] ─────────────────── 30 薄弱 ┐
    │ 2026年1季度 · 达成 1/5 · 逾期 1 项                       < 上季度 · > 下季度 │
    │ 关键                                                                         │
    │▌ ! Wang Fang 王芳   不认可 → 中立            2月20日  逾期 12 天             │
    │  ✓ 李明             强烈支持 → 教练          2月22日  2月12日达成 · 李明 · … │
    │ 普遍                                                                         │
    │  · Business 业务部  尚无接触 → 当面或电话…   3月31日  进行中                 │
    │  · 财务部           21% → 40%                3月31日  进行中                 │
    │ 组织                                                                         │
    │  · 联合例会         0 → 1                    3月31日  进行中                 │
    │  – 协议             0 → 1                    3月31日  已取消                 │
    │ 建议（回车采纳）                                                             │
    │  + 审批者           → 中立                   3月31日                         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ Wang Fang 王芳：中立                                                         │
    │ → 带她参观样板点 show her the reference site · 周宁 · 2月20日到期            │
    │ 现在：不认可 · 逾期 12 天                                                    │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     < 上一季度  > 下一季度  Enter 打开  @ 看某一天  l 记录互动  / 查找      ? 帮助
    ");
}

#[test]
fn a_quarter_without_a_plan_says_how_one_begins() {
    insta::assert_snapshot!(plan(Lang::En, "<", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend  5 Warnings [6 Plan] ─── 30 shallow ┐
    │ Q4 2025 · nothing planned for this quarter               < earlier · > later │
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
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     < earlier quarter  > later quarter  Enter open  @ another day  l log    ? help
    ");
}

#[test]
fn a_proposal_opens_as_a_form_that_asks_what_is_done_for_it() {
    insta::assert_snapshot!(plan(Lang::En, "G<Enter>", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend  5 Warnings [6 Plan] ─────────────────────────────────────────── 30 shallow ┐
    │ Q1 2026 · 1 of 5 reached · 1 late                                                                < earlier · > later │
    │ decision makers                                                                                                      │
    │  ! Wang Fang 王芳   not accepted → neutral           带她参观样板点 show …  周宁  20 Feb  12 days late               │
    │  ✓ 李明             strong support → coach           ask for his view of …  周宁  22 Feb  reached 12 Feb · meeting … │
    │ departments                                                                                                          │
    │  · Business 业务部  no contact yet → a conversation                               31 Mar  on track                   │
    │  · 财务部           21% → 40%                        两人分别拜访财务部     周宁  31 Mar  on track                   │
    │ company to company ┏ New plan item ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓                    │
    │  · joint review    ┃ account            Donglin Telecom 东林电信                                ┃k                   │
    │  – agreement       ┃ aim                  where somebody stands                                 ┃                    │
    │ proposed (Enter tak┃ person                                                                     ┃                    │
    │▌ + approver        ┃ or whoever holds   A approver                                              ┃                    │
    │                    ┃ stance to reach      0 neutral                                             ┃                    │
    │                    ┃▌what we do                                                                 ┃                    │
    │                    ┃ colleague                                                                  ┃                    │
    │                    ┃ due                2026-03-31   Tue 31 Mar                                 ┃                    │
    │                    ┃                                                                            ┃                    │
    │                    ┃                                                                            ┃                    │
    │                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                    │
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
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ approver: known, and neutral                                                                                         │
    │ → no action yet · nobody of ours yet · due 31 Mar                                                                    │
    │ Only proposed: it is planned when you save it.                                                                       │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Tab next field  Enter save  Esc cancel
    ");
    insta::assert_snapshot!(plan(Lang::Zh, "G<Enter>", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 事项  4 走势  5 提醒 [6 计划] ─────────────────── 30 薄弱 ┐
    │ 2026年1季度 · 达成 1/5 · 逾期 1 项                       < 上季度 · > 下季度 │
    │ 关键                                                                         │
    │┏ 新增计划项 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓│
    │┃ 客户         Donglin Telecom 东林电信                                      ┃│
    │┃ 目标类型       某人的态度                                                  ┃│
    │┃ 人员                                                                       ┃│
    │┃ 或决策角色   A 审批者                                                      ┃│
    │┃ 目标态度       0 中立                                                      ┃│
    │┃▌行动                                                                       ┃│
    │┃ 我方人员                                                                   ┃│
    │┃ 到期         2026-03-31   3月31日 周二                                     ┃│
    │┃                                                                            ┃│
    │┃                                                                            ┃│
    │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛│
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 审批者：明确人选，态度中立                                                   │
    │ → 尚无行动 · 我方尚无负责人 · 3月31日到期                                    │
    │ 仅为建议：保存后才列入计划。                                                 │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Tab 下一项  Enter 保存  Esc 取消
    ");
}
