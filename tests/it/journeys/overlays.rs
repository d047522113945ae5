//! What lies over a screen while something is asked, in both languages on the smallest usual terminal.

use std::path::Path;

use guanxi::say::Lang;

use crate::user::{Seating, User};

fn at_the_welcome(lang: Lang) -> User {
    let seating = Seating {
        lang,
        size: (80, 24),
        ..Seating::default()
    };
    seating.sit()
}

/// A customer under two names, with one of its people under two, and another customer with somebody else.
fn mills() -> User {
    let mut user = at_the_welcome(Lang::En);
    user.press("e<Esc>naBirch Mills<Enter>");
    user.press("l3w visit @\"Ada Lind\"/finance//M: a first look<Enter>");
    user.press("l1w call @\"A Lind\"/finance: prices<Enter><Esc>");
    user.press("naBirch Mills Ltd<Enter>");
    user.press("l5d call @\"Per Holm\": the budget is frozen<Enter><Esc>");
    user
}

/// The same at a Chinese one.
fn textiles() -> User {
    let mut user = at_the_welcome(Lang::Zh);
    user.press("e<Esc>na桦林纺织<Enter>");
    user.press("l三周前 拜访 @林晓岚/财务//M：初次见面<Enter>");
    user.press("l上周五 电话 @\"林晓兰\"/财务：报价<Enter><Esc>");
    user.press("na桦林纺织有限公司<Enter>");
    user.press("l5天前 电话 @贺文培：预算冻结<Enter><Esc>");
    user
}

fn import(lang: Lang, story: &str) -> User {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stories");
    let mut user = at_the_welcome(lang);
    user.press("i");
    user.paste(&stories.join(story).display().to_string());
    user.press("<Enter>");
    user
}

fn typed(mut user: User, keys: &str) -> User {
    user.press(keys);
    user
}

#[test]
fn what_an_import_would_do() {
    insta::assert_snapshot!(import(Lang::En, "outlook.csv").screen(), @"
     guanxi 关系                                                         Mon 23 Nov
    ┏ What the import would do ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ 4 read · new: 3 people, 1 account · 0 merged · 0 skipped                     ┃
    ┃                                                                              ┃
    ┃ outlook.csv: Outlook · people                                                ┃
    ┃   Title → not read  · Ms.                                                    ┃
    ┃   First Name → first name  · Karla                                           ┃
    ┃   Middle Name → middle name  · M.                                            ┃
    ┃   Last Name → last name  · Weiss                                             ┃
    ┃   Company → account  · Nordkai Logistik GmbH                                 ┃
    ┃   Department → department  · Procurement                                     ┃
    ┃   Job Title → title  · Procurement Director                                  ┃
    ┃   Business Street → not read  · Kaistraße 9                                  ┃
    ┃   Business City → not read  · Hamburg                                        ┃
    ┃   Business Country/Region → not read  · Germany                              ┃
    ┃   Business Phone → phone  · +49 40 5550 100                                  ┃
    ┃   Mobile Phone → phone  · +49 170 5550100                                    ┃
    ┃   Birthday → birthday  · 4/9/1972 is 4 Sep 1972: usual order, d changes it   ┃
    ┃   E-mail Address → e-mail  · karla.weiss@nordkai.example                     ┃
    ┃   E-mail Type → not read  · SMTP                                             ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ Down 18 more ━┛


     Enter accept  Tab next field  a assign to account  Esc cancel
    ");
    insta::assert_snapshot!(import(Lang::Zh, "follow_ups.csv").screen(), @"
     guanxi 关系                                                      11月23日 周一
    ┏ 导入预览 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃ 读取 4 · 新增：4 人、1 家客户、4 次互动 · 合并 0 · 跳过 0                    ┃
    ┃                                                                              ┃
    ┃ follow_ups.csv：互动记录                                                     ┃
    ┃   跟进日期 → 日期  · 2026/11/3 14:30                                         ┃
    ┃   客户名称 → 客户  · 江湾热力公司                                            ┃
    ┃   联系人 → 姓名  · 顾清源                                                    ┃
    ┃   跟进方式 → 互动方式  · 上门拜访                                            ┃
    ┃   跟进内容 → 内容  · 介绍年度方案；顾总要求补充能耗测算                      ┃
    ┃   下次跟进时间 → 期限  · 2026/11/20                                          ┃
    ┃   跟进人 → 我方人员  · 我                                                    ┃
    ┃                                                                              ┃
    ┃ 将导入的互动                                                                 ┃
    ┃   2026年11月3日 14:30 · 拜访 · 江湾热力公司 · 顾清源 · 介绍年度方案；顾总…   ┃
    ┃   2026年11月10日 · 电话 · 江湾热力公司 · 黎文珊 · 确认采购流程；需要三家…    ┃
    ┃   2026年11月18日 · 会议 · 江湾热力公司 · 黎文珊、范书宁 · 评审付款节点；…    ┃
    ┃   2025年11月24日 · 消息 · 江湾热力公司 · 祝云开 · 发送测试报告               ┃
    ┃                                                                              ┃
    ┃                                                                              ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛


     Enter 确定  Tab 下一项  a 归入客户  Right 更换含义  r 每行的内容  Esc 取消
    ");
}

#[test]
fn what_two_people_differ_in_before_they_are_one() {
    let english = typed(mills(), "/a lind<Enter>=ada<Enter>");
    insta::assert_snapshot!(english.screen(), @"
     Book › A Lind                                                       Mon 23 Nov
    ┌ [A Lind] History  ───────────────────────────────────────────────────────────┐
    │▌ A Lind                                                                      │
    │                                                                              │
    │ Birch Mills                                                                  │
    ┏ Merge two entries ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃        kept                             merged into it                       ┃
    ┃        A Lind (Birch Mills)             Ada Lind (Birch Mills)               ┃
    ┃                                                                              ┃
    ┃▌ name  ● A Lind                         ○ Ada Lind                           ┃
    ┃                                                                              ┃
    ┃                                                                              ┃
    ┃  Posts, history, promises and ties of both are kept. u undoes it.            ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │                                                                              │
    │ Private note, for your eyes only                                             │
    │  nothing yet; Enter writes it                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Space use the other value  t swap the two  Esc cancel
    ");
    let chinese = typed(textiles(), "/林晓兰<Enter>=林晓岚<Enter>");
    insta::assert_snapshot!(chinese.screen(), @"
     客户簿 › 林晓兰                                                  11月23日 周一
    ┌ [林晓兰] 互动历史  ──────────────────────────────────────────────────────────┐
    │▌ 林晓兰                                                                      │
    │                                                                              │
    │ 桦林纺织                                                                     │
    ┏ 合并两条记录 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃        保留                             并入保留的一方                       ┃
    ┃        林晓兰（桦林纺织）               林晓岚（桦林纺织）                   ┃
    ┃                                                                              ┃
    ┃▌ 名称  ● 林晓兰                         ○ 林晓岚                             ┃
    ┃                                                                              ┃
    ┃                                                                              ┃
    ┃  双方的任职、历史、承诺和人际关系都会保留。按 u 可撤销。                     ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    │                                                                              │
    │ 私密备注（仅自己可见）                                                       │
    │  暂无；按 Enter 填写                                                         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 保存  Space 改用另一方  t 左右对调  Esc 取消
    ");
}

#[test]
fn what_may_be_there_twice() {
    insta::assert_snapshot!(typed(mills(), "~").screen(), @"
     Book                                                                Mon 23 Nov
    ┌ Book ──────────────────────────────────────────────────────────── 2 accounts ┐
    │ depth        account                warnings stage   last contact    promise │
    │   1 shallow  Birch Mills            !! 5     single            7d          – │
    │▌  0 shallow  Birch Mills Ltd        !! 5     single            5d          – │
    │                                                                              │
    │                                                                              │
    ┏ Likely duplicates ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃▌ # Birch Mills               = Birch Mills Ltd           same company name   ┃
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
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter open  n not the same  Esc cancel
    ");
    insta::assert_snapshot!(typed(textiles(), "~").screen(), @"
     客户簿                                                           11月23日 周一
    ┌ 客户簿 ──────────────────────────────────────────────────────────── 2 个客户 ┐
    │ 关系深度           客户                    提醒  阶段    最近联系       承诺 │
    │ ━┄┄┄┄┄┄┄   1 薄弱  桦林纺织                !! 5  点           3天          – │
    │▌┄┄┄┄┄┄┄┄   0 薄弱  桦林纺织有限公司        !! 5  点           5天          – │
    │                                                                              │
    │                                                                              │
    ┏ 疑似重复 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃▌   林晓岚（桦林纺织）           = 林晓兰（桦林纺织）           读音相同      ┃
    ┃  # 桦林纺织                     = 桦林纺织有限公司             公司名相同    ┃
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
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  n 不是同一个  Esc 取消
    ");
}
