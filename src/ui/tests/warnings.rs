//! What is not right, on the screen of the depth.

use super::*;

#[test]
fn warnings_name_rule_fact_and_cure_in_english() {
    insta::assert_snapshot!(depth(Lang::En, "5", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions  3 Reasons  4 Trend [5 Warnings] ─────────────────────────────────────────────────── 32 shallow ┐
    │ serious 1 · caution 2 · note 2                                                                                       │
    │▌!! unknown who decides      approver · nobody is known who releases the money                                        │
    │ !  key player uncovered     Wang Fang 王芳 · evaluator · no live thread · last contact 23 Jan                        │
    │ !  our promise late         “发送验收单 and the acceptance form” for Zhang Wei 张伟 was due 3 Mar, 1 day late        │
    │ ·  stance without evidence  孙燕 · support since 15 Sep 2025, without a signal ever                                  │
    │ ·  joint review overdue     there was never a joint review                                                           │
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
    │ approver · nobody is known who releases the money                                                                    │
    │ → Ask your coach or a user who it is, and appoint them on the map.                                                   │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  @ another day  z snooze  l log  / find  a agenda  b brief  n new …  e edit  u undo  : commands      ? help
    ");
    insta::assert_snapshot!(depth(Lang::En, "5j", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌  1 Points  2 Actions  3 Reasons  4 Trend [5 Warnings] ─────────── 32 shallow ┐
    │ serious 1 · caution 2 · note 2                                               │
    │ !! unknown who decides      approver · nobody is known who releases the money│
    │▌!  key player uncovered     Wang Fang 王芳 · evaluator · no live thread · la…│
    │ !  our promise late         “发送验收单 and the acceptance form” for Zhang W…│
    │ ·  stance without evidence  孙燕 · support since 15 Sep 2025, without a sign…│
    │ ·  joint review overdue     there was never a joint review                   │
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
    │ Wang Fang 王芳 · evaluator · no live thread · last contact 23 Jan            │
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
    ┌  1 构成  2 行动  3 理由  4 走势 [5 提醒] ───────────────────────────────────────────────────────────────────── 32 浅 ┐
    │ 严重 1 · 注意 2 · 一般 2                                                                                             │
    │▌!! 不知谁决策    审批者 · 还不知道谁审批付款                                                                         │
    │ !  关键人未覆盖  Wang Fang 王芳 · 评估者 · 无活跃线 · 最近联系 1月23日                                               │
    │ !  我方承诺逾期  对Zhang Wei 张伟的承诺“发送验收单 and the acceptance form”应于 3月3日 完成，已逾期 1 天             │
    │ ·  态度缺少证据  孙燕 · 2025年9月15日 记为支持，从无行为证据                                                         │
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
    │ 严重 · 不知谁决策 · decider_unknown                                                                                  │
    │ 审批者 · 还不知道谁审批付款                                                                                          │
    │ → 向教练或使用者打听是谁，并在关系图上任命。                                                                         │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  @ 看某一天  z 暂停提醒  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改  u 撤销  : 命令     ? 帮助
    ");
    insta::assert_snapshot!(depth(Lang::Zh, "5j", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动  3 理由  4 走势 [5 提醒] ───────────────────────────── 32 浅 ┐
    │ 严重 1 · 注意 2 · 一般 2                                                     │
    │ !! 不知谁决策    审批者 · 还不知道谁审批付款                                 │
    │▌!  关键人未覆盖  Wang Fang 王芳 · 评估者 · 无活跃线 · 最近联系 1月23日       │
    │ !  我方承诺逾期  对Zhang Wei 张伟的承诺“发送验收单 and the acceptance form”… │
    │ ·  态度缺少证据  孙燕 · 2025年9月15日 记为支持，从无行为证据                 │
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
    │ Wang Fang 王芳 · 评估者 · 无活跃线 · 最近联系 1月23日                        │
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
    ┌  1 Points  2 Actions  3 Reasons  4 Trend [5 Warnings] ─────────── 32 shallow ┐
    │ serious 1 · caution 2 · note 2                                               │
    │ !! unknown who decides      approver · nobody is known who releases the money│
    │▌!  key player uncovered     Wang Fang 王芳 · evaluator · no live thread · la…│
    │ !  our┏ Asleep until when? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓hang W…│
    │ ·  sta┃  key player uncovered: Wang Fan… · Donglin Telecom 东林电信  ┃a sign…│
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
    │ Wang Fang 王芳 · evaluator · no live thread · last contact 23 Jan            │
    │ → Meet them, or have a coach or an executive of ours open the door.          │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab next field  Esc cancel
    ");
}
