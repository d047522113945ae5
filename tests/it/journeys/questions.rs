//! What the log line asks before it saves, in both languages on the smallest usual terminal.

use guanxi::say::Lang;

use crate::user::{Seating, User};

/// At a customer where one is known, beside another with somebody else; this is in the log line.
fn asked(lang: Lang, line: &str) -> User {
    let seating = Seating {
        lang,
        size: (80, 24),
        ..Seating::default()
    };
    let mut user = seating.sit();
    user.press("e<Esc>");
    user.press(match lang {
        Lang::En => "naNorrverk<Enter>l3w call @\"Per Holm\": prices<Enter><Esc>",
        Lang::Zh => "na江湾热力<Enter>l三周前 电话 @贺文培：报价<Enter><Esc>",
    });
    user.press(match lang {
        Lang::En => "naBirch Mills<Enter>l1w visit @\"Ada Lind\"/finance: a first look<Enter>",
        Lang::Zh => "na桦林纺织<Enter>l一周前 拜访 @林晓岚/财务：初次见面<Enter>",
    });
    user.press("l");
    user.press(line);
    user
}

#[test]
fn where_somebody_known_only_elsewhere_belongs() {
    let english = asked(Lang::En, "@per: asked for a discount");
    insta::assert_snapshot!(english.screen(), @"
     Book › Birch Mills                                                  Mon 23 Nov
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @per: asked for a discount                                                 ┃
    ┃                                                                              ┃
    ┃  Mon 23 Nov · 10:00 · meeting · Birch Mills                                  ┃
    ┃  Per Holm (guest)                                                            ┃
    ┃  asked for a discount                                                        ┃
    ┃  Per Holm is at Norrverk, not at Birch Mills. Where does this belong? Down   ┃
    ┃  and Up move, Tab chooses.                                                   ┃
    ┃  ▌ log it at Norrverk                                                        ┃
    ┃    log it here; Per Holm took part as a guest                                ┃
    ┃    per · new person                                                          ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    ");
    let chinese = asked(Lang::Zh, "@贺文培：希望再降价");
    insta::assert_snapshot!(chinese.screen(), @"
     客户簿 › 桦林纺织                                                11月23日 周一
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @贺文培：希望再降价                                                        ┃
    ┃                                                                              ┃
    ┃  11月23日 周一 · 10:00 · 会议 · 桦林纺织                                     ┃
    ┃  贺文培（外单位人员）                                                        ┃
    ┃  希望再降价                                                                  ┃
    ┃  贺文培 属于 江湾热力，不在 桦林纺织。这次互动记到哪里？Down、Up 选择，Tab   ┃
    ┃  确定。                                                                      ┃
    ┃  ▌ 记到 江湾热力                                                             ┃
    ┃    就记在这里，贺文培 作为外单位人员参加                                     ┃
    ┃    贺文培 · 新人员                                                           ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    ");
}

#[test]
fn what_a_promise_without_a_day_may_mean() {
    let english = asked(
        Lang::En,
        "@ada: budget agreed > frday send the quote<Enter>",
    );
    insta::assert_snapshot!(english.screen(), @r#"
     Book › Birch Mills                                                  Mon 23 Nov
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @ada: budget agreed > frday send the quote                                 ┃
    ┃                                                                              ┃
    ┃  “frday send the” is not a date, so this is not saved as a promise. Down     ┃
    ┃  and Up choose a date, Tab inserts it.                                       ┃
    ┃    friday  Fri 27 Nov                                                        ┃
    ┃                                                                              ┃
    ┃  Enter again saves it unchanged; \>, \< and \! are plain signs.              ┃
    ┃  Mon 23 Nov · 10:00 · meeting · Birch Mills                                  ┃
    ┃  Ada Lind (Finance)                                                          ┃
    ┃  budget agreed > frday send the quote                                        ┃
    ┃  depth 1 (+0.7): Finance: contact with Ada Lind                              ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    "#);
    let chinese = asked(Lang::Zh, "@林晓岚：预算已定 》下礼拜左右 发报价<Enter>");
    insta::assert_snapshot!(chinese.screen(), @r#"
     客户簿 › 桦林纺织                                                11月23日 周一
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @林晓岚：预算已定 》下礼拜左右 发报价                                      ┃
    ┃                                                                              ┃
    ┃  “下礼拜左右”不是日期，没有存为承诺。Down、Up 选择日期，Tab 写入。           ┃
    ┃    下礼拜  12月4日 周五                                                      ┃
    ┃                                                                              ┃
    ┃  再按一次 Enter 就照原样保存；\>、\<、\! 只表示符号本身。                    ┃
    ┃  11月23日 周一 · 10:00 · 会议 · 桦林纺织                                     ┃
    ┃  林晓岚（财务）                                                              ┃
    ┃  预算已定 》下礼拜左右 发报价                                                ┃
    ┃  深度 1（+0.7）：财务：与林晓岚有接触                                        ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    "#);
}

#[test]
fn whether_a_name_like_a_known_one_is_somebody_new() {
    let english = asked(Lang::En, "@adalindt: budget agreed<Enter>");
    insta::assert_snapshot!(english.screen(), @"
     Book › Birch Mills                                                  Mon 23 Nov
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @adalindt: budget agreed                                                   ┃
    ┃                                                                              ┃
    ┃  Which @adalindt? Down and Up move, Tab chooses.                             ┃
    ┃  ▌ Ada Lind · Birch Mills · Finance                                          ┃
    ┃    adalindt · new person                                                     ┃
    ┃  Mon 23 Nov · 10:00 · meeting · Birch Mills                                  ┃
    ┃  adalindt (which one?)                                                       ┃
    ┃  budget agreed                                                               ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │ Engineering                                                       ┄┄┄┄    0% │
    │ Business                                                          ┄┄┄┄    0% │
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
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    ");
    let chinese = asked(Lang::Zh, "@林晓岚总：预算已定<Enter>");
    insta::assert_snapshot!(chinese.screen(), @"
     客户簿 › 桦林纺织                                                11月23日 周一
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › @林晓岚总：预算已定                                                        ┃
    ┃                                                                              ┃
    ┃  @林晓岚总 是哪一个？Down、Up 选择，Tab 确定。                               ┃
    ┃  ▌ 林晓岚 · 桦林纺织 · 财务                                                  ┃
    ┃    林晓岚总 · 新人员                                                         ┃
    ┃  11月23日 周一 · 10:00 · 会议 · 桦林纺织                                     ┃
    ┃  林晓岚总（哪一位？）                                                        ┃
    ┃  预算已定                                                                    ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │ 工程                                                              ┄┄┄┄    0% │
    │ 业务                                                              ┄┄┄┄    0% │
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    ");
}

#[test]
fn a_line_longer_than_the_window() {
    let english = asked(
        Lang::En,
        "yesterday visit @ada+i: walked through the plant, she wants the meters replaced before winter \
         and asked who signs on our side > next fri send the plan < 20 dec the list of meters",
    );
    insta::assert_snapshot!(english.screen(), @"
     Book › Birch Mills                                                  Mon 23 Nov
    ┏ Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › yesterday visit @ada+i: walked through the plant, she wants the meters     ┃
    ┃   replaced before winter and asked who signs on our side > next fri send     ┃
    ┃   the plan < 20 dec the list of meters                                       ┃
    ┃                                                                              ┃
    ┃  Sun 22 Nov · visit · Birch Mills                                            ┃
    ┃  Ada Lind (Finance) +i                                                       ┃
    ┃  walked through the plant, she wants the meters replaced before winter and   ┃
    ┃  asked who signs on our side                                                 ┃
    ┃  > us  send the plan                                              Fri 4 Dec  ┃
    ┃  < them  the list of meters                                      Sun 20 Dec  ┃
    ┃  1 → 2: Finance: contact with Ada Lind                                       ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab choose  Ctrl-O note in editor  Ctrl-T private  Esc cancel
    ");
    let chinese = asked(
        Lang::Zh,
        "昨天拜访@林晓岚+i：一起看了车间，希望入冬前换完全部电表，问我方由谁签字，另外要求把安装进度每周报一次 \
         》下周五 发实施方案 《12月20日 提供电表清单",
    );
    insta::assert_snapshot!(chinese.screen(), @"
     客户簿 › 桦林纺织                                                11月23日 周一
    ┏ 记录互动 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ › 昨天拜访@林晓岚+i：一起看了车间，希望入冬前换完全部电表，问我方由谁签字，  ┃
    ┃   另外要求把安装进度每周报一次 》下周五 发实施方案 《12月20日 提供电表清单   ┃
    ┃                                                                              ┃
    ┃  11月22日 周日 · 拜访 · 桦林纺织                                             ┃
    ┃  林晓岚（财务） +i                                                           ┃
    ┃  一起看了车间，希望入冬前换完全部电表，问我方由谁签字，另外要求把安装进度每  ┃
    ┃  周报一次                                                                    ┃
    ┃  > 我方  发实施方案                                            12月4日 周五  ┃
    ┃  < 对方  提供电表清单                                         12月20日 周日  ┃
    ┃  1 → 2：财务：与林晓岚有接触                                                 ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
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
     Enter 保存  Tab 选定  Ctrl-O 用编辑器写备注  Ctrl-T 私密  Esc 取消
    ");
}
