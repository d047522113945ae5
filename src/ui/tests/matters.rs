//! What is under way, on the page of the depth and in the agenda.

use super::*;

/// The page of the depth that says what it is for.
fn page(lang: Lang, (width, height): (u16, u16)) -> String {
    let mut app = f::on_depth_with_matters(names(lang));
    // The window is known only once something was drawn in it.
    screen(&mut app, lang, width, height);
    f::press(&mut app, "3");
    screen(&mut app, lang, width, height)
}

/// The agenda with what closes, and a visit of tomorrow.
fn agenda(lang: Lang, (width, height): (u16, u16)) -> String {
    let mut app = f::on_agenda_with_matters(names(lang));
    screen(&mut app, lang, width, height);
    f::press(&mut app, "f<Home>");
    screen(&mut app, lang, width, height)
}

#[test]
fn matters_stand_on_their_page_with_what_carries_them_in_english() {
    insta::assert_snapshot!(page(Lang::En, WIDE), @"
     Book › Donglin Telecom 东林电信 › depth                                                                      Wed 4 Mar
    ┌  1 Points  2 Actions [3 Matters] 4 Trend  5 Warnings  6 Plan  ─────────────────────────────────────────── 30 shallow ┐
    │ ▾ open matters              5                                                                                        │
    │     二期合同 Phase II · bid · 1.2M CNY  in 11d ━━┄┄┄┄┄┄  25%  win · Wang Fang 王芳 opposes                           │
    │     Phase I · due · 400k CNY           9d late ━━┄┄┄┄┄┄  30%  get paid · Wang Fang 王芳 opposes                      │
    │     Lab network · bid · 300k CNY        in 40d ━━━━━━━┄  88%  win · tender board: 李明, coach                        │
    │       ! tender board            ━━━━━━━┄  88%  李明, coach                         meet 李明                         │
    │     告警误报 · open                      today ━━┄┄┄┄┄┄  30%  deliver · Wang Fang 王芳 opposes                       │
    │     One sign-on · heard                  in 3d ━┄┄┄┄┄┄┄   7%  understand needs · Wang Fang 王芳 opposes              │
    │▌▸ understand needs          ━┄┄┄┄┄┄┄   7%  采购部                                                                    │
    │ ▸ shape the solution        ┄┄┄┄┄┄┄┄   0%  senior                                                                    │
    │ ▸ win                       ━━┄┄┄┄┄┄  25%  approver                                                                  │
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
fn matters_stand_on_their_page_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(page(Lang::Zh, SMALL), @"
     客户簿 › Donglin Telecom 东林电信 › 关系深度                       3月4日 周三
    ┌  1 构成  2 行动 [3 事项] 4 走势  5 提醒  6 计划  ─────────────────── 30 薄弱 ┐
    │ ▾ 未结事项                  5                                                │
    │     二期合同 Phase II · 投…   11天后 ━━┄┄┄┄┄┄  25%  竞争获胜 · Wang Fang 王… │
    │     Phase I · 待回款 · 40万…  逾期9天 ━━┄┄┄┄┄┄  30%  销售回款 · Wang Fang 王…│
    │     Lab network · 投标 · 30…  40天后 ━━━━━━━┄  88%  竞争获胜 · tender board… │
    │       ! tender board            ━━━━━━━┄  88%  拜访李明                      │
    │     告警误报 · 未解决         今天 ━━┄┄┄┄┄┄  30%  合同交付 · Wang Fang 王芳… │
    │     One sign-on · 已了解      3天后 ━┄┄┄┄┄┄┄   7%  了解需求 · Wang Fang 王芳…│
    │▌▸ 了解需求                  ━┄┄┄┄┄┄┄   7%  采购部                            │
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
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  Space 折叠  @ 看某一天  l 记录互动  / 查找  a 待办          ? 帮助
    ");
}

#[test]
fn the_agenda_has_a_visit_of_tomorrow_at_the_top_and_what_closes_in_english() {
    insta::assert_snapshot!(agenda(Lang::En, WIDE), @"
     Book › Agenda                                                                                                Wed 4 Mar
    ┌ Agenda · everything ─────────────── calculating … 12 accounts left · 1 visit · 3 overdue · 2 today · 2 this week · … ┐
    │ Visits today and tomorrow  1                                                                                         │
    │▌tomorrow   @ visit    验收 acceptance ! 二期合同 Phase II               Wang Fang 王芳  Donglin Telecom 东林电信     │
    │ Overdue  3                                                                                                           │
    │ 12d late   → plan     Wang Fang 王芳: neutral · 带她参观样板点 show her the reference…  Donglin Telecom 东林电信     │
    │ 9d late    ! payment  Phase I · due · 400k CNY · get paid 30% · Wang Fang 王芳 opposes  Donglin Telecom 东林电信     │
    │ 1d late    > us       发送验收单 and the acceptance form                Zhang Wei 张伟  Donglin Telecom 东林电信     │
    │ Today  2                                                                                                             │
    │ today      ! problem  告警误报 · open · deliver 30% · Wang Fang 王芳 opposes            Donglin Telecom 东林电信     │
    │ today      > us       call back about the two-year price for the whol…  李明            海州第一人民医院（集团）信…  │
    │ This week  2                                                                                                         │
    │ in 2d      < them     给出四季度付款计划                                Wang Fang 王芳  Donglin Telecom 东林电信     │
    │ in 3d      ! need     One sign-on · heard · understand needs… · Wang Fang 王芳 opposes  Donglin Telecom 东林电信     │
    │ Later  7                                                                                                             │
    │ in 9d      > us       send the reference list                                           海州第一人民医院（集团）信…  │
    │ in 11d     ! project  二期合同 Phase II · bid · 1.2M CNY · w… · Wang Fang 王芳 opposes  Donglin Telecom 东林电信     │
    │ in 27d     → plan     Business 业务部: a conversation with somebody there · & Petra L…  Donglin Telecom 东林电信     │
    │ in 27d     → plan     财务部: covered 40% · 两人分别拜访财务部 · & Petra Lind           Donglin Telecom 东林电信     │
    │ in 27d     → plan     1 × joint review · agree on a date · & Petra Lind                 Donglin Telecom 东林电信     │
    │ in 40d     ! project  Lab network · bid · 300k CNY · win … · tender board: 李明, coach  Donglin Telecom 东林电信     │
    │ someday    > us       visit the new site                                Zhao Lei        Donglin Telecom 东林电信     │
    │ Going quiet  2                                                                                                       │
    │ 13mo       ! dormant  E · every 30 days, last 28 Jan 2025               Wang Fang 王芳  Donglin Telecom 东林电信     │
    │ 4mo        ~ cooling  every 30 days, last 25 Oct 2025                   孙燕            Donglin Telecom 东林电信     │
    │ Next best actions  2                                                                                                 │
    │ +6.2       get news from Zhang Wei 张伟, win strong support                             Donglin Telecom 东林电信     │
    │ +1.2       meet 孙燕                                                                    Donglin Telecom 东林电信     │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ 验收 acceptance ! 二期合同 Phase II · Wang Fang 王芳 · Donglin Telecom 东林电信 · Thu 5 Mar ·                        │
    │ expected outcome: a date · to bring: the form                                                                        │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  c update status  r reschedule  z snooze  f look ahead  w whose agenda  Z snoozed  l log  / find     ? help
    ");
}

#[test]
fn the_agenda_has_them_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(agenda(Lang::Zh, SMALL), @"
     客户簿 › 待办                                                      3月4日 周三
    ┌ 待办 · 全部 ── 计算中…还剩 12 个客户 · 拜访 1 次 · 逾期 3 项 · 今天 2 项 · … ┐
    │ 今明两天的拜访  1                                                            │
    │▌明天       @ 拜访  验收 acceptance ! 二期…   Wang Fang …   Donglin Telecom … │
    │ 逾期  3                                                                      │
    │ 逾期12天   → 计划  Wang Fang 王芳：中立 · 带她参观样板点…  Donglin Telecom … │
    │ 逾期9天    ! 回款  Phase I · 待回款… · Wang Fang 王芳反对  Donglin Telecom … │
    │ 逾期1天    > 我方  发送验收单 and the acce…  Zhang Wei …   Donglin Telecom … │
    │ 今天  2                                                                      │
    │ 今天       ! 问题  告警误报 · 未解… · Wang Fang 王芳反对   Donglin Telecom … │
    │ 今天       > 我方  call back about the two…  李明          海州第一人民医院… │
    │ 本周  2                                                                      │
    │ 后天       < 对方  给出四季度付款计划        Wang Fang …   Donglin Telecom … │
    │ 3天后      ! 需求  One sign-on · 已… · Wang Fang 王芳反对  Donglin Telecom … │
    │ 以后  7                                                                      │
    │ 9天后      > 我方  send the reference list                 海州第一人民医院… │
    │ 11天后     ! 项目  二期合同 Phase I… · Wang Fang 王芳反对  Donglin Telecom … │
    │ 27天后     → 计划  Business 业务部：与其中一人当面或电话…  Donglin Telecom … │
    │ 27天后     → 计划  财务部：覆盖率 40% · 两人分别拜访财务…  Donglin Telecom … │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 验收 acceptance ! 二期合同 Phase II · Wang Fang 王芳 ·                       │
    │ Donglin Telecom 东林电信 · 3月5日 周四 · 预期成果：a date ·…                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  c 更新状态  r 改期  z 暂停提醒  f 时间范围  w 同事的待办    ? 帮助
    ");
}
