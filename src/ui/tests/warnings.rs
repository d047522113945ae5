//! What is not right, on the screen of the depth.

use super::*;

#[test]
fn warnings_name_rule_fact_and_cure_in_english() {
    insta::assert_snapshot!(depth(Lang::En, "5", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend [5 Warnings] 6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │ serious 1 · caution 2 · note 2                                                                                       │
    │▌!! unknown who decides      approver: we do not know who approves the money                                          │
    │ !  key player uncovered     Wang Fang 王芳: evaluator · no active relationship · last contact 23 Jan                 │
    │ !  our promise overdue      “发送验收单 and the acceptance form” for Zhang Wei 张伟 was due 3 Mar, 1 day late        │
    │ ·  stance without evidence  孙燕: support since 15 Sep 2025, no signal so far                                        │
    │ ·  joint review overdue     no joint review so far                                                                   │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ serious · unknown who decides · decider_unknown                                                                      │
    │ approver: we do not know who approves the money                                                                      │
    │ → Ask your coach or a user who it is, and appoint them on the map.                                                   │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  @ another day  z snooze  l log  / find  a agenda  b brief  n new …  e edit  u undo  : commands      ? help
    ");
    insta::assert_snapshot!(depth(Lang::En, "5j", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend [5 Warnings] 6 Plan  ─── 30 shallow ┐
    │ serious 1 · caution 2 · note 2                                               │
    │ !! unknown who decides      approver: we do not know who approves the money  │
    │▌!  key player uncovered     Wang Fang 王芳: evaluator · no active relationsh…│
    │ !  our promise overdue      “发送验收单 and the acceptance form” for Zhang W…│
    │ ·  stance without evidence  孙燕: support since 15 Sep 2025, no signal so far│
    │ ·  joint review overdue     no joint review so far                           │
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
    │ caution · key player uncovered · key_uncovered                               │
    │ Wang Fang 王芳: evaluator · no active relationship · last contact 23 Jan     │
    │ → Meet them, or have a coach or an executive of ours open the door.          │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter open  @ another day  z snooze  l log  / find  a agenda  b brief   ? help
    ");
}

#[test]
fn warnings_name_rule_fact_and_cure_in_chinese() {
    insta::assert_snapshot!(depth(Lang::Zh, "5", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                                                               3月4日 周三
    ┌  1 构成  2 行动  3 事项  4 走势 [5 提醒] 6 计划  ─────────────────────────────────────────────────────────── 30 薄弱 ┐
    │ 严重 1 · 注意 2 · 提示 2                                                                                             │
    │▌!! 决策人不明    审批者：尚不清楚由谁审批资金                                                                        │
    │ !  关键人未覆盖  Wang Fang 王芳：评估者 · 不是有效联系人 · 最近联系 1月23日                                          │
    │ !  我方承诺逾期  对Zhang Wei 张伟的承诺“发送验收单 and the acceptance form”应于 3月3日 完成，已逾期 1 天             │
    │ ·  态度缺少证据  孙燕：2025年9月15日 记为支持，从无行为证据                                                          │
    │ ·  联合例会过期  从未开过联合例会                                                                                    │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 严重 · 决策人不明 · decider_unknown                                                                                  │
    │ 审批者：尚不清楚由谁审批资金                                                                                         │
    │ → 问教练或使用者这一角色是谁，并在关系图上确定人选。                                                                 │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  @ 看某一天  z 暂停提醒  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改  u 撤销  : 命令     ? 帮助
    ");
    insta::assert_snapshot!(depth(Lang::Zh, "5j", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 事项  4 走势 [5 提醒] 6 计划  ─────────────────── 30 薄弱 ┐
    │ 严重 1 · 注意 2 · 提示 2                                                     │
    │ !! 决策人不明    审批者：尚不清楚由谁审批资金                                │
    │▌!  关键人未覆盖  Wang Fang 王芳：评估者 · 不是有效联系人 · 最近联系 1月23日  │
    │ !  我方承诺逾期  对Zhang Wei 张伟的承诺“发送验收单 and the acceptance form”… │
    │ ·  态度缺少证据  孙燕：2025年9月15日 记为支持，从无行为证据                  │
    │ ·  联合例会过期  从未开过联合例会                                            │
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
    │ 注意 · 关键人未覆盖 · key_uncovered                                          │
    │ Wang Fang 王芳：评估者 · 不是有效联系人 · 最近联系 1月23日                   │
    │ → 直接拜访，或请教练、我方高层引见。                                         │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  @ 看某一天  z 暂停提醒  l 记录互动  / 查找  a 待办          ? 帮助
    ");
}

#[test]
fn a_warning_is_asked_until_when_it_sleeps_and_why() {
    insta::assert_snapshot!(depth(Lang::En, "5jz", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Matters  4 Trend [5 Warnings] 6 Plan  ─── 30 shallow ┐
    │ serious 1 · caution 2 · note 2                                               │
    │ !! unknown who decides      approver: we do not know who approves the money  │
    │▌!  key player uncovered     Wang Fang 王芳: evaluator · no active relationsh…│
    │ !  our┏ Snooze until when? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓hang W…│
    │ ·  sta┃  key player uncovered: Wang Fan… · Donglin Telecom 东林电信  ┃ so far│
    │ ·  joi┃                                                              ┃       │
    │       ┃  until                                                       ┃       │
    │       ┃          fri   4 Dec   2w   end of month                     ┃       │
    │       ┃  reason                                                      ┃       │
    │       ┃                                                              ┃       │
    │       ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ caution · key player uncovered · key_uncovered                               │
    │ Wang Fang 王芳: evaluator · no active relationship · last contact 23 Jan     │
    │ → Meet them, or have a coach or an executive of ours open the door.          │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab next field  Esc cancel
    ");
}
