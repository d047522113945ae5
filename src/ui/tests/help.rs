//! Help, and the menu of new things.

use super::*;

#[test]
fn help_and_the_menu_of_new_things_in_english() {
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "?");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ ┏ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ ┐
    │▌┃ › what you want to do, or a word to have explained                       ┃ │
    │ ┃                                                                          ┃ │
    │ ┃▌  depth                                                                d ┃ │
    │ ┃   open                                                             Enter ┃d│
    │ ┃   stance                                                               s ┃ │
    │ ┃   appoint                                                              p ┃d│
    │ ┃   move                                                                 m ┃ │
    │ ┃   move to another boss                                                 M ┃d│
    │ ┃   level, influence                                                     L ┃ │
    │ ┃   tie to somebody                                                      t ┃d│
    │ ┃   target stance                                                        S ┃ │
    │ ┃   mark not applicable, or restore                                      N ┃d│
    │ ┃   placeholder seat                                                     E ┃ │
    │ ┃                                                                          ┃–│
    │ ┃   What the depth is not: it has not been calibrated against results,     ┃ │
    │ ┃   so it is not a win probability. It is one person’s view, from what     ┃ │
    │ ┃   they wrote down. It is not for employee appraisal, ours or the         ┃ │
    │ ┃   customer’s.                                                            ┃ │
    │ ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter accept  Esc cancel
    ");
    f::press(&mut app, "<Esc>n");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [Map] History  Depth  ───────────────────────────────────────────── 6 people ┐
    │▌Everybody                                                                    │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ? ┏ New … ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓      │
    │  D + ┃ a  account                     t  post                         ┃   15d│
    │ 采购 ┃ p  person                      r  tie                          ┃   0% │
    │  E - ┃ i  interaction                 c  counterpart                  ┃   40d│
    │ Techn┃ m  promise                     w  colleague                    ┃  70% │
    │  E * ┃ b  matter                      o  company-to-company fact      ┃    5d│
    │ 财务 ┃ s  stance                      v  rival                        ┃  21% │
    │    = ┃ g  target stance               l  plan item                    ┃   30d│
    │ Engin┃ d  department                  j  own estimate                 ┃  70% │
    │    ++┃ e  seat                        z  snooze                       ┃   10d│
    │ Busin┃ h  seat holder                                                 ┃   0% │
    │    + ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛     –│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Esc cancel
    ");
}

#[test]
fn help_and_the_menu_of_new_things_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    f::press(&mut app, "?");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌ ┏ 帮助 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ ┐
    │▌┃ › 输入要做的事，或想了解的词                                             ┃ │
    │ ┃                                                                          ┃ │
    │ ┃▌  关系深度                                                             d ┃ │
    │ ┃   打开                                                             Enter ┃ │
    │ ┃   态度                                                                 s ┃ │
    │ ┃   确定人选                                                             p ┃ │
    │ ┃   调整                                                                 m ┃ │
    │ ┃   换上级                                                               M ┃ │
    │ ┃   层级、影响力                                                         L ┃ │
    │ ┃   建立人际关系                                                         t ┃ │
    │ ┃   目标态度                                                             S ┃ │
    │ ┃   标为不适用/恢复                                                      N ┃ │
    │ ┃   待识别角色                                                           E ┃ │
    │ ┃   客户模板                                                             T ┃–│
    │ ┃   标为空缺                                                             v ┃ │
    │ ┃                                                                          ┃ │
    │ ┃   请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据   ┃ │
    │ ┃   自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。       ┃ │
    │ ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 确定  Esc 取消
    ");
    f::press(&mut app, "<Esc>n");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌ [关系图] 互动历史  关系深度  ────────────────────────────────────────── 6 人 ┐
    │▌全部人员                                                                     │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  待识别 · 审 ┏ 新增… ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓                   │
    │  D +  Zhang Wei 张┃ a  客户           t  任职            ┃      H ━━┄┄   15天│
    │ 采购部            ┃ p  人员           r  人际关系        ┃        ┄┄┄┄    0% │
    │  E -  Wang Fang 王┃ i  互动           c  对口人          ┃      M ┄┄┄┄   40天│
    │ Technical 技术部  ┃ m  承诺           w  我方人员        ┃        ━━━┄   70% │
    │  E *  李明  首席架┃ b  事项           o  组织级往来      ┃      M ━━━━    5天│
    │ 财务部            ┃ s  态度           v  竞争对手        ┃        ━┄┄┄   21% │
    │    =  陈洁  会计  ┃ g  目标态度       l  计划项          ┃      W ━┄┄┄   30天│
    │ Engineering 工程部┃ d  部门           j  自评深度        ┃        ━━━┄   70% │
    │    ++ Zhao Lei  si┃ e  决策角色       z  暂停的提醒      ┃      W ━━━┄   10天│
    │ Business 业务部   ┃ h  现任人选                          ┃        ┄┄┄┄    0% │
    │    +  孙燕        ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛      M ┄┄┄┄      –│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Esc 取消
    ");
}
