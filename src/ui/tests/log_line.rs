//! The log line, and what is understood of it.

use super::*;

#[test]
fn the_log_line_in_english() {
    let mut app = f::in_account(names(Lang::En));
    f::log(
        &mut app,
        "y visit @wang=0 @zhangwei+i @\"何静\"/财务: payment agreed > next fri send the form",
    );
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @r#"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › y visit @wang=0 @zhangwei+i @"何静"/财务: payment agreed > next fri send   ┃
    ┃   the form                                                                   ┃
    ┃                                                                              ┃
    ┃  Tue 3 Mar · visit · Donglin Telecom 东林电信                                ┃
    ┃  Wang Fang 王芳 (采购部, head of procurement, middle) = neutral              ┃
    ┃  Zhang Wei 张伟 (Executive 高层, CTO, senior) +i                             ┃
    ┃  何静 (new, 财务 (new))                                                      ┃
    ┃  payment agreed                                                              ┃
    ┃  > us  send the form                                             Fri 13 Mar  ┃
    ┃  何静 is new: level? Tab adds it.                                            ┃
    ┃  30 → 36: Wang Fang 王芳 moved to neutral                                    ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │ Business 业务部                                                   ┄┄┄┄    0% │
    │    +  孙燕                                                      M ┄┄┄┄      –│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    "#);
}

#[test]
fn an_open_choice_in_english() {
    let mut app = f::in_account(names(Lang::En));
    f::log(&mut app, "@zhang: hello wrld");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @zhang: hello wrld                                                         ┃
    ┃                                                                              ┃
    ┃  Wed 4 Mar · meeting · Donglin Telecom 东林电信                              ┃
    ┃  zhang (which one?)                                                          ┃
    ┃  hello wrld                                                                  ┃
    ┃  Which @zhang? Down and Up move, Tab chooses.                                ┃
    ┃  ▌ Zhang Wei 张伟 · Donglin Telecom 东林电信 · Executive 高层 · CTO          ┃
    ┃    Zhang Min 张敏 · Donglin Telecom 东林电信 · 财务部 · 会计                 ┃
    ┃    zhang · new person                                                        ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    ");
}

#[test]
fn the_log_line_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    f::log(
        &mut app,
        "昨天 拜访 @王芳=0 @张伟+i @何静/财务：同意付款 > 下周五 发送验收单",
    );
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › 昨天 拜访 @王芳=0 @张伟+i @何静/财务：同意付款 > 下周五 发送验收单         ┃
    ┃                                                                              ┃
    ┃  3月3日 周二 · 拜访 · Donglin Telecom 东林电信                               ┃
    ┃  Wang Fang 王芳（采购部、head of procurement、中层） = 中立                  ┃
    ┃  Zhang Wei 张伟（Executive 高层、CTO、高层） +i                              ┃
    ┃  何静（新、财务（新））                                                      ┃
    ┃  同意付款                                                                    ┃
    ┃  > 我方  发送验收单                                            3月13日 周五  ┃
    ┃  何静是新人员：什么层级？Tab 补填。                                          ┃
    ┃  30 → 36：Wang Fang 王芳转为中立                                             ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    ");
}

#[test]
fn an_open_choice_in_chinese() {
    let mut app = f::in_account(names(Lang::Zh));
    f::log(&mut app, "@zhang: hello wrld");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @zhang: hello wrld                                                         ┃
    ┃                                                                              ┃
    ┃  3月4日 周三 · 会议 · Donglin Telecom 东林电信                               ┃
    ┃  zhang（哪一位？）                                                           ┃
    ┃  hello wrld                                                                  ┃
    ┃  @zhang 是哪一个？Down、Up 选择，Tab 确定。                                  ┃
    ┃  ▌ Zhang Wei 张伟 · Donglin Telecom 东林电信 · Executive 高层 · CTO          ┃
    ┃    Zhang Min 张敏 · Donglin Telecom 东林电信 · 财务部 · 会计                 ┃
    ┃    zhang · 新人员                                                            ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    ");
}
