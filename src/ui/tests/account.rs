//! An account: its three panes.

use super::*;

#[test]
fn an_account_on_a_wide_terminal_in_english() {
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "jjj");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 40), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌ Map ──────────────────────── 6 people ┬ History ───────────── Zhang Wei 张伟 ┬ Depth ──────────────────── 30 shallow ┐
    │ Everybody                             │ Fri 27 Feb · 5d ago                  │ stage several          confidence 90% │
    │ Executive 高层             ━━┄┄   52% │▌ visit  李明 +i, Zhang Wei     14:30 │ !! 5 warnings                         │
    │  A ?  not known yet · approver        │  张伟                                │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▃▃ 53 weeks │
    │▌ D +  Zhang Wei 张伟     H ━━┄┄    15d│    验收节点确认;张伟愿意推动付款 and │                                       │
    │ 采购部                     ┄┄┄┄    0% │    will push the payment before the  │ decision makers    ━┄┄┄   25% 11.4/45 │
    │  E -  Wang Fang 王芳     M ┄┄┄┄    40d│    year ends, once finance has the   │ departments        ━┄┄┄   37% 12.9/35 │
    │ Technical 技术部           ━━━┄   70% │    invoice details. 再约下周二。     │ company to company ━┄┄┄   28%  5.6/20 │
    │  E *  李明  首席架构师 … M ━━━━     5d│  > we promised Zhang Wei     1d late │                                       │
    │ 财务部                     ━┄┄┄   21% │  张伟: 发送验收单 and the acceptance │ Zhang Wei 张伟               fair 45% │
    │    =  陈洁  会计         W ━┄┄┄    30d│  form                                │ stance support · warmth 49% ·         │
    │ Engineering 工程部         ━━━┄   70% │ Sun 22 Feb · 10d ago                 │ evidence 17%                          │
    │    ++ Zhao Lei  site ma… W ━━━┄    10d│  meeting  Zhao Lei +w                │                                       │
    │ Business 业务部            ┄┄┄┄    0% │    样板点参观的安排                  │ What holds it back                    │
    │    +  孙燕               M ┄┄┄┄      –│ Mon 2 Feb · 4w ago                   │  −16.9 approver: not known yet        │
    │                                       │  call  陈洁                          │   −9.4 decision maker: Zhang Wei 张   │
    │                                       │    budget frozen until January       │        伟, support                    │
    │                                       │    first contact                     │   −8.0 采购部: only Wang Fang 王芳    │
    │                                       │ Fri 23 Jan · 5w ago                  │   −6.7 evaluator: Wang Fang 王芳      │
    │                                       │  Wang Fang 王芳: = neutral → - not   │        does not accept us             │
    │                                       │  accepted · hearsay                  │   −4.3 财务部: only 陈洁              │
    │                                       │ Tue 28 Jan 2025 · 13mo ago           │   −4.0 joint plans: none in force     │
    │                                       │  孙燕 leaves: Donglin Telecom        │                                       │
    │                                       │  东林电信                            │ What would move it most               │
    │                                       │                                      │   +4.6 find the approver, meet once   │
    │                                       │                                      │   +5.9 win Wang Fang 王芳 over to     │
    │                                       │                                      │        neutral                        │
    │                                       │                                      │   +6.2 get news from Zhang Wei 张伟,  │
    │                                       │                                      │        win strong support             │
    │                                       │                                      │   +1.0 get to know somebody in        │
    │                                       │                                      │        Executive 高层 besides Zhang…  │
    │                                       │                                      │   +2.3 get to know somebody in 采购   │
    │                                       │                                      │        部 besides Wang Fang 王芳      │
    │───────────────────────────────────────│                                      │   +1.2 meet 孙燕                      │
    │ Zhang Wei 张伟 · CTO                  │                                      │                                       │
    │ support · decision maker · senior ·   │                                      │ What it is for                        │
    │ in touch                              │                                      │ understand needs    ━┄┄┄   7%  采购部 │
    └───────────────────────────────────────┴──────────────────────────────────────┴───────────────────────────────────────┘
     d depth  Enter open  s stance  p appoint  m move  1 map  i details  l log  / find  a agenda  b brief  n new …   ? help
    ");
}

#[test]
fn an_account_pane_by_pane_in_english() {
    let mut app = f::in_account(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [Map] History  Depth  ───────────────────────────────────────────── 6 people ┐
    │▌Everybody                                                                    │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  not known yet · approver                                               │
    │  D +  Zhang Wei 张伟  CTO                                       H ━━┄┄    15d│
    │ 采购部                                                            ┄┄┄┄    0% │
    │  E -  Wang Fang 王芳  head of procurement                       M ┄┄┄┄    40d│
    │ Technical 技术部                                                  ━━━┄   70% │
    │  E *  李明  首席架构师 chief architect                          M ━━━━     5d│
    │ 财务部                                                            ━┄┄┄   21% │
    │    =  陈洁  会计                                                W ━┄┄┄    30d│
    │ Engineering 工程部                                                ━━━┄   70% │
    │    ++ Zhao Lei  site manager                                    W ━━━┄    10d│
    │ Business 业务部                                                   ┄┄┄┄    0% │
    │    +  孙燕                                                      M ┄┄┄┄      –│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     d depth  Enter open  s stance  l log  / find  b brief  n new …          ? help
    ");
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  Map [History] Depth  ─────────────────────────────────────────── all people ┐
    │ Fri 27 Feb · 5d ago                                                          │
    │▌ visit  李明 +i, Zhang Wei 张伟                                        14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > we promised Zhang Wei 张伟: 发送验收单 and the acceptance form    1d late │
    │ Sun 22 Feb · 10d ago                                                         │
    │  meeting  Zhao Lei +w                                                        │
    │    样板点参观的安排                                                          │
    │ Mon 2 Feb · 4w ago                                                           │
    │  call  陈洁                                                                  │
    │    budget frozen until January                                               │
    │    first contact                                                             │
    │ Fri 23 Jan · 5w ago                                                          │
    │  Wang Fang 王芳: = neutral → - not accepted · hearsay                        │
    │ Tue 28 Jan 2025 · 13mo ago                                                   │
    │  孙燕 leaves: Donglin Telecom 东林电信                                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     d depth  Enter open  s stance  l log  / find  b brief  n new …          ? help
    ");
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  Map  History [Depth] ─────────────────────────────────────────── 30 shallow ┐
    │ stage several                                                 confidence 90% │
    │ !! 5 warnings                                                                │
    │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▂▂▂▂▃▃▃              53 weeks │
    │                                                                              │
    │ decision makers    ━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   25% 11.4/45 │
    │ departments        ━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   37% 12.9/35 │
    │ company to company ━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   28%  5.6/20 │
    │                                                                              │
    │ What holds it back                                                           │
    │  −16.9 approver: not known yet                                               │
    │   −9.4 decision maker: Zhang Wei 张伟, support                               │
    │   −8.0 采购部: only Wang Fang 王芳                                           │
    │   −6.7 evaluator: Wang Fang 王芳 does not accept us                          │
    │   −4.3 财务部: only 陈洁                                                     │
    │   −4.0 joint plans: none in force                                            │
    │                                                                              │
    │ What would move it most                                                      │
    │   +4.6 find the approver, meet once                                          │
    │   +5.9 win Wang Fang 王芳 over to neutral                                    │
    │   +6.2 get news from Zhang Wei 张伟, win strong support                      │
    └──────────────────────────────────────────────────────────────────────────────┘
     d depth  Enter open  s stance  l log  / find  b brief  n new …          ? help
    ");
}

#[test]
fn an_account_on_a_wide_terminal_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    f::press(&mut app, "jjj");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 120, 40), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌ 关系图 ───────────────────────── 6 人 ┬ 互动历史 ──────────── Zhang Wei 张伟 ┬ 关系深度 ──────────────────── 30 薄弱 ┐
    │ 全部人员                              │ 2月27日 周五 · 5天前                 │ 阶段 多点                  证据度 90% │
    │ Executive 高层             ━━┄┄   52% │▌ 拜访  李明 +i、Zhang Wei 张伟 14:30 │ !! 5 条提醒                           │
    │  A ?  待识别 · 审批者                 │    验收节点确认;张伟愿意推动付款 and │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▃▃ 53 周 │
    │▌ D +  Zhang Wei 张伟     H ━━┄┄   15天│    will push the payment before the  │                                       │
    │ 采购部                     ┄┄┄┄    0% │    year ends, once finance has the   │ 关键 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄   25% 11.4/45 │
    │  E -  Wang Fang 王芳     M ┄┄┄┄   40天│    invoice details. 再约下周二。     │ 普遍 ━━━━━━━┄┄┄┄┄┄┄┄┄┄┄   37% 12.9/35 │
    │ Technical 技术部           ━━━┄   70% │  > 我方向Zhang Wei 张伟承    逾期1天 │ 组织 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄   28%  5.6/20 │
    │  E *  李明  首席架构师 … M ━━━━    5天│  诺：发送验收单 and the acceptance   │                                       │
    │ 财务部                     ━┄┄┄   21% │  form                                │ Zhang Wei 张伟                 中 45% │
    │    =  陈洁  会计         W ━┄┄┄   30天│ 2月22日 周日 · 10天前                │ 态度 支持 · 热度 49% · 证据 17%       │
    │ Engineering 工程部         ━━━┄   70% │  会议  Zhao Lei +w                   │                                       │
    │    ++ Zhao Lei  site ma… W ━━━┄   10天│    样板点参观的安排                  │ 主要失分项                            │
    │ Business 业务部            ┄┄┄┄    0% │ 2月2日 周一 · 4周前                  │  −16.9 审批者：待识别                 │
    │    +  孙燕               M ┄┄┄┄      –│  电话  陈洁                          │   −9.4 决策者：Zhang Wei 张伟，支持   │
    │                                       │    budget frozen until January       │   −8.0 采购部：仅Wang Fang 王芳       │
    │                                       │    首次接触                          │   −6.7 评估者：Wang Fang 王芳不认可   │
    │                                       │ 1月23日 周五 · 5周前                 │        我方                           │
    │                                       │  Wang Fang 王芳：= 中立 → - 不认可 · │   −4.3 财务部：仅陈洁                 │
    │                                       │  听说                                │   −4.0 联合规划：无有效项             │
    │                                       │ 2025年1月28日 周二 · 13个月前        │                                       │
    │                                       │  孙燕离任：Donglin Telecom 东林电信  │ 下一步最佳行动                        │
    │                                       │                                      │   +4.6 摸清“审批者”是谁并首访         │
    │                                       │                                      │   +5.9 争取Wang Fang 王芳转为中立     │
    │                                       │                                      │   +6.2 请Zhang Wei 张伟介绍进展，争   │
    │                                       │                                      │        取强烈支持                     │
    │                                       │                                      │   +1.0 在Executive 高层除Zhang Wei    │
    │                                       │                                      │        张伟外再认识一人               │
    │                                       │                                      │   +2.3 在采购部除Wang Fang 王芳外再   │
    │                                       │                                      │        认识一人                       │
    │                                       │                                      │   +1.2 拜访孙燕                       │
    │                                       │                                      │                                       │
    │                                       │                                      │ 六大基础                              │
    │                                       │                                      │ 了解需求    ━┄┄┄   7%  采购部         │
    │───────────────────────────────────────│                                      │ 客户化方案  ┄┄┄┄   0%  高层           │
    │ Zhang Wei 张伟 · CTO                  │                                      │ 竞争获胜    ━┄┄┄  25%  审批者         │
    │ 支持 · 决策者 · 高层 · 活跃           │                                      │ 合同交付    ━┄┄┄  30%  采购部         │
    └───────────────────────────────────────┴──────────────────────────────────────┴───────────────────────────────────────┘
     d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  1 关系图  i 详情  l 记录互动  / 查找  b 拜访简报  n 新增…   ? 帮助
    ");
}

#[test]
fn an_account_pane_by_pane_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌ [关系图] 互动历史  关系深度  ────────────────────────────────────────── 6 人 ┐
    │▌全部人员                                                                     │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  待识别 · 审批者                                                        │
    │  D +  Zhang Wei 张伟  CTO                                       H ━━┄┄   15天│
    │ 采购部                                                            ┄┄┄┄    0% │
    │  E -  Wang Fang 王芳  head of procurement                       M ┄┄┄┄   40天│
    │ Technical 技术部                                                  ━━━┄   70% │
    │  E *  李明  首席架构师 chief architect                          M ━━━━    5天│
    │ 财务部                                                            ━┄┄┄   21% │
    │    =  陈洁  会计                                                W ━┄┄┄   30天│
    │ Engineering 工程部                                                ━━━┄   70% │
    │    ++ Zhao Lei  site manager                                    W ━━━┄   10天│
    │ Business 业务部                                                   ┄┄┄┄    0% │
    │    +  孙燕                                                      M ┄┄┄┄      –│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     d 关系深度  Enter 打开  l 记录互动  / 查找  b 拜访简报  n 新增…         ? 帮助
    ");
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  关系图 [互动历史] 关系深度  ────────────────────────────────────── 全部人员 ┐
    │ 2月27日 周五 · 5天前                                                         │
    │▌ 拜访  李明 +i、Zhang Wei 张伟                                         14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > 我方向Zhang Wei 张伟承诺：发送验收单 and the acceptance form      逾期1天 │
    │ 2月22日 周日 · 10天前                                                        │
    │  会议  Zhao Lei +w                                                           │
    │    样板点参观的安排                                                          │
    │ 2月2日 周一 · 4周前                                                          │
    │  电话  陈洁                                                                  │
    │    budget frozen until January                                               │
    │    首次接触                                                                  │
    │ 1月23日 周五 · 5周前                                                         │
    │  Wang Fang 王芳：= 中立 → - 不认可 · 听说                                    │
    │ 2025年1月28日 周二 · 13个月前                                                │
    │  孙燕离任：Donglin Telecom 东林电信                                          │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     d 关系深度  Enter 打开  l 记录互动  / 查找  b 拜访简报  n 新增…         ? 帮助
    ");
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  关系图  互动历史 [关系深度] ─────────────────────────────────────── 30 薄弱 ┐
    │ 阶段 多点                                                         证据度 90% │
    │ !! 5 条提醒                                                                  │
    │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▂▂▂▂▃▃▃                 53 周 │
    │                                                                              │
    │ 关键 ━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   25% 11.4/45 │
    │ 普遍 ━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   37% 12.9/35 │
    │ 组织 ━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄   28%  5.6/20 │
    │                                                                              │
    │ 主要失分项                                                                   │
    │  −16.9 审批者：待识别                                                        │
    │   −9.4 决策者：Zhang Wei 张伟，支持                                          │
    │   −8.0 采购部：仅Wang Fang 王芳                                              │
    │   −6.7 评估者：Wang Fang 王芳不认可我方                                      │
    │   −4.3 财务部：仅陈洁                                                        │
    │   −4.0 联合规划：无有效项                                                    │
    │                                                                              │
    │ 下一步最佳行动                                                               │
    │   +4.6 摸清“审批者”是谁并首访                                                │
    │   +5.9 争取Wang Fang 王芳转为中立                                            │
    │   +6.2 请Zhang Wei 张伟介绍进展，争取强烈支持                                │
    └──────────────────────────────────────────────────────────────────────────────┘
     d 关系深度  Enter 打开  l 记录互动  / 查找  b 拜访简报  n 新增…         ? 帮助
    ");
}

#[test]
fn scrolling_past_the_end_does_not_have_to_be_undone() {
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "<Tab><Tab>");
    let top = screen(&mut app, Lang::En, 80, 24);
    f::press(&mut app, "G");
    let end = screen(&mut app, Lang::En, 80, 24);
    assert_ne!(top, end);
    f::press(&mut app, "k");
    assert_ne!(screen(&mut app, Lang::En, 80, 24), end);
}

#[test]
fn who_is_in_an_entry_in_english() {
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "<Tab>w");
    f::involved(&mut app);
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  Map [History] Depth  ─────────────────────────────────────────── all people ┐
    │ Fri 27 Feb · 5d ago                                                          │
    │▌ visit  李明 +i, Zhang Wei 张伟                                        14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > we promised Zhang┏ People involved ━━━━━━━━━━━━━━━━━┓ance form    1d late │
    │ Sun 22 Feb · 10d ago┃ ›                                ┃                     │
    │  meeting  Zhao Lei +┃▌ *  李明  首席架构师          5d ┃                     │
    │    样板点参观的安排 ┃  *  Zhang Wei 张伟  CTO        – ┃                     │
    │ Mon 2 Feb · 4w ago  ┃  &  周宁  account (AR)           ┃                     │
    │  call  陈洁         ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                     │
    │    budget frozen until January                                               │
    │    first contact                                                             │
    │ Fri 23 Jan · 5w ago                                                          │
    │  Wang Fang 王芳: = neutral → - not accepted · hearsay                        │
    │ Tue 28 Jan 2025 · 13mo ago                                                   │
    │  孙燕 leaves: Donglin Telecom 东林电信                                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter accept  Esc cancel
    ");
}

#[test]
fn who_is_in_an_entry_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    f::press(&mut app, "<Tab>w");
    f::involved(&mut app);
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  关系图 [互动历史] 关系深度  ────────────────────────────────────── 全部人员 ┐
    │ 2月27日 周五 · 5天前                                                         │
    │▌ 拜访  李明 +i、Zhang Wei 张伟                                         14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > 我方向Zhang Wei  ┏ 相关人员 ━━━━━━━━━━━━━━━━━━━━━━━━┓ce form      逾期1天 │
    │ 2月22日 周日 · 10天 ┃ ›                                ┃                     │
    │  会议  Zhao Lei +w  ┃▌ *  李明  首席架构师         5天 ┃                     │
    │    样板点参观的安排 ┃  *  Zhang Wei 张伟  CTO        – ┃                     │
    │ 2月2日 周一 · 4周前 ┃  &  周宁  客户经理 AR            ┃                     │
    │  电话  陈洁         ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                     │
    │    budget frozen until January                                               │
    │    首次接触                                                                  │
    │ 1月23日 周五 · 5周前                                                         │
    │  Wang Fang 王芳：= 中立 → - 不认可 · 听说                                    │
    │ 2025年1月28日 周二 · 13个月前                                                │
    │  孙燕离任：Donglin Telecom 东林电信                                          │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 确定  Esc 取消
    ");
}
