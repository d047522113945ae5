//! The depth with the whole screen.

use super::*;

#[test]
fn points_are_told_down_to_the_dated_contacts_in_english() {
    insta::assert_snapshot!(depth(Lang::En, "jj jjjjjjjjjjjjjj ", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌ [1 Points] 2 Actions  3 Matters  4 Trend  5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │ stage several · linked needs decision makers 50% (now 25%)                                            confidence 90% │
    │ decision makers    ━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     25%  11.4/45.0 │
    │ departments        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     37%  12.9/35.0 │
    │ company to company ━━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     28%   5.6/20.0 │
    │ 29.9 points: depth 30                                                                                                │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │     lost  points                                                                                                     │
    │    −16.9   0.0/16.9  approver                              not known yet                                             │
    │ ▸   −9.4   7.5/16.9  decision maker                        Zhang Wei 张伟, support                                   │
    │ ▾   −8.0   0.0/8.0   采购部                                only Wang Fang 王芳                                       │
    │   ▸          0.0/5.6   Wang Fang 王芳            not accepted · strength −20%                                        │
    │ ▸   −6.7  −1.1/5.6   evaluator                             Wang Fang 王芳 does not accept us                         │
    │ ▸   −4.3   1.1/5.4   财务部                                only 陈洁                                                 │
    │     −4.0   0.0/4.0   joint plans                           none in force                                             │
    │     −4.0   0.0/4.0   joint review                          never                                                     │
    │ ▸   −3.9   4.2/8.1   Executive 高层                        only Zhang Wei 张伟                                       │
    │ ▸   −2.7   0.0/2.7   Business 业务部                       only 孙燕                                                 │
    │ ▸   −2.4   1.6/4.0   agreement                             Project                                                   │
    │ ▸   −2.0   2.0/4.0   executive meetings                    one in a year                                             │
    │ ▸   −2.0   2.0/4.0   our people known here                 2 of us                                                   │
    │ ▸   −1.6   3.8/5.4   Technical 技术部                      only 李明                                                 │
    │ ▸   −1.6   3.8/5.4   Engineering 工程部                    only Zhao Lei                                             │
    │ ▸   −0.6   5.0/5.6   evaluator                             李明, coach                                               │
    │▌▾                    Everybody                             6 people                                                  │
    │   ▸   0.88             李明                                                                                          │
    │   ▸   0.75             Zhao Lei                                                                                      │
    │   ▸   0.45             Zhang Wei 张伟                                                                                │
    │   ▸   0.18             陈洁                                                                                          │
    │   ▸   0.00             孙燕                                                                                          │
    │   ▸  −0.20             Wang Fang 王芳                                                                                │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Everybody: 6 people                                                                                                  │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  Space fold  @ another day  l log  / find  a agenda  b brief  n new …  e edit  u undo  : commands    ? help
    ");
}

#[test]
fn points_are_told_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(depth(Lang::Zh, "jjj j", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌ [1 构成] 2 行动  3 事项  4 走势  5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │ 阶段 多点 · 进入“线”需要关键达到 50%；目前 25%                    证据度 90% │
    │ 关键 ━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     25%  11.4/45.0 │
    │ 普遍 ━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     37%  12.9/35.0 │
    │ 组织 ━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     28%   5.6/20.0 │
    │ 29.9 分：关系深度 30                                                         │
    │──────────────────────────────────────────────────────────────────────────────│
    │     失分    得分                                                             │
    │    −16.9   0.0/16.9  审批者                  待识别                          │
    │ ▸   −9.4   7.5/16.9  决策者                  Zhang Wei 张伟，支持            │
    │ ▸   −8.0   0.0/8.0   采购部                  仅Wang Fang 王芳                │
    │ ▾   −6.7  −1.1/5.6   评估者                  Wang Fang 王芳不认可我方        │
    │▌           −0.25/0.50  态度             不认可，2025年9月15日起              │
    │            0.05/0.35   热度             各次接触目前合计余 0.63，满分 3.00；…│
    │               0.63       1月23日          会议，当日计 1.00                  │
    │            0.00/0.15   证据             180 天内有 0 天出现行为证据，计 0.00…│
    │ ▸   −4.3   1.1/5.4   财务部                  仅陈洁                          │
    │     −4.0   0.0/4.0   联合规划                无有效项                        │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 态度：不认可，2025年9月15日起                                                │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  Space 折叠  @ 看某一天  l 记录互动  / 查找  a 待办          ? 帮助
    ");
}

#[test]
fn everybody_is_told_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(depth(Lang::En, "G j ", SMALL), @"
     Book › Donglin Telecom 东林电信 › depth                              Wed 4 Mar
    ┌ [1 Points] 2 Actions  3 Matters  4 Trend  5 Warnings  6 Plan  ─── 30 shallow ┐
    │ stage several · linked needs decision makers 50% (now 25%)    confidence 90% │
    │ decision makers    ━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     25%  11.4/45.0 │
    │ departments        ━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     37%  12.9/35.0 │
    │ company to company ━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄     28%   5.6/20.0 │
    │ 29.9 points: depth 30                                                        │
    │──────────────────────────────────────────────────────────────────────────────│
    │     lost  points                                                             │
    │ ▸   −1.6   3.8/5.4   Engineering 工程部      only Zhao Lei                   │
    │ ▸   −0.6   5.0/5.6   evaluator               李明, coach                     │
    │ ▾                    Everybody               6 people                        │
    │▌  ▾   0.88             李明                                                  │
    │              0.50/0.50   stance           coach, since 15 Sep 2025           │
    │              0.24/0.35   warmth           2.11 left of all contacts; 3.00 co…│
    │                 0.47       27 Feb           call, worth 0.50 that day · kept…│
    │                 0.80       12 Feb           meeting, worth 1.00 that day · h…│
    │                 0.84       13 Jan           technical exchange, worth 1.50 t…│
    │              0.14/0.15   evidence         signals on 3 days of the last 180:…│
    │──────────────────────────────────────────────────────────────────────────────│
    │ 李明:                                                                        │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter open  Space fold  @ another day  l log  / find  a agenda          ? help
    ");
}

#[test]
fn reasons_are_told_with_their_links_in_english() {
    insta::assert_snapshot!(depth(Lang::En, "3 jjjjj ", WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions [3 Matters] 4 Trend  5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │ ▾ understand needs          ━┄┄┄┄┄┄┄   7%  采购部                                                                    │
    │     采购部                  ┄┄┄┄┄┄┄┄   0%  Wang Fang 王芳, not accepted          win Wang Fang 王芳 over             │
    │     Business 业务部         ┄┄┄┄┄┄┄┄   0%  孙燕, unknown                         meet 孙燕                           │
    │     财务部                  ━━┄┄┄┄┄┄  21%  陈洁, neutral                         meet 陈洁                           │
    │ ▸ shape the solution        ┄┄┄┄┄┄┄┄   0%  senior                                                                    │
    │▌▾ win                       ━━┄┄┄┄┄┄  25%  approver                                                                  │
    │     approver                ┄┄┄┄┄┄┄┄   0%  find out who holds it                                                     │
    │     decision maker          ━━━━┄┄┄┄  45%  Zhang Wei 张伟, support               meet Zhang Wei 张伟                 │
    │     evaluator               ┄┄┄┄┄┄┄┄ −20%  Wang Fang 王芳, not accepted          win Wang Fang 王芳 over             │
    │     evaluator               ━━━━━━━┄  88%  李明, coach                           meet 李明                           │
    │ ▸ deliver                   ━━┄┄┄┄┄┄  30%  采购部                                                                    │
    │ ▸ get paid                  ━━┄┄┄┄┄┄  30%  采购部                                                                    │
    │ ▸ keep it going             ━━┄┄┄┄┄┄  30%  decision makers                                                           │
    │ ▾ before delivery           1 of 4 ready                                                                             │
    │   ✗ 采购部                  does not accept us: win Wang Fang 王芳 over first                                        │
    │   ? supply chain            no such department known here                                                            │
    │   ✓ Engineering 工程部      Zhao Lei can be asked                                                                    │
    │   ~ 财务部                  not warm enough yet: meet 陈洁 first                                                     │
    │ ▾ before invoicing          1 of 5 ready                                                                             │
    │   ~ 财务部                  not warm enough yet: meet 陈洁 first                                                     │
    │   ? maintenance             no such department known here                                                            │
    │   ✗ 采购部                  does not accept us: win Wang Fang 王芳 over first                                        │
    │   ✓ Engineering 工程部      Zhao Lei can be asked                                                                    │
    │   ? market                  no such department known here                                                            │
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
     Enter open  Space fold  @ another day  l log  / find  a agenda  b brief  n new …  e edit  u undo  : commands    ? help
    ");
}

#[test]
fn reasons_are_told_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(depth(Lang::Zh, "3 ", SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动 [3 事项] 4 走势  5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │▌▾ 了解需求                  ━┄┄┄┄┄┄┄   7%  采购部                            │
    │     采购部                  ┄┄┄┄┄┄┄┄   0%  争取Wang Fang 王芳                │
    │     Business 业务部         ┄┄┄┄┄┄┄┄   0%  拜访孙燕                          │
    │     财务部                  ━━┄┄┄┄┄┄  21%  拜访陈洁                          │
    │ ▸ 客户化方案                ┄┄┄┄┄┄┄┄   0%  高层                              │
    │ ▸ 竞争获胜                  ━━┄┄┄┄┄┄  25%  审批者                            │
    │ ▸ 合同交付                  ━━┄┄┄┄┄┄  30%  采购部                            │
    │ ▸ 销售回款                  ━━┄┄┄┄┄┄  30%  采购部                            │
    │ ▸ 长期合作                  ━━┄┄┄┄┄┄  30%  关键                              │
    │ ▾ 交付前                    4 个部门中 1 个就绪                              │
    │   ✗ 采购部                  Wang Fang 王芳不认可我方，先争取                 │
    │   ? 供应链                  尚不知有没有这个部门                             │
    │   ✓ Engineering 工程部      可以找Zhao Lei                                   │
    │   ~ 财务部                  陈洁热度不够，先拜访                             │
    │ ▾ 开票前                    5 个部门中 1 个就绪                              │
    │   ~ 财务部                  陈洁热度不够，先拜访                             │
    │   ? 维护                    尚不知有没有这个部门                             │
    │   ✗ 采购部                  Wang Fang 王芳不认可我方，先争取                 │
    │   ✓ Engineering 工程部      可以找Zhao Lei                                   │
    │   ? 市场                    尚不知有没有这个部门                             │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  Space 折叠  @ 看某一天  l 记录互动  / 查找  a 待办          ? 帮助
    ");
}
