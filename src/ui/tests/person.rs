//! A person: card and story.

use super::*;

#[test]
fn a_person_on_a_wide_terminal_in_english() {
    let mut app = f::on_card(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 40), @"
     Book › Donglin Telecom 东林电信 › Zhang Wei 张伟                                                             Wed 4 Mar
    ┌ Zhang Wei 张伟 ──────────────────────────────────────────────┬ History ──────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                         │ Fri 27 Feb · 5d ago                                   │
    │  phone         +86 139 0000 0001                             │▌ visit  李明 +i, Zhang Wei 张伟                 14:30 │
    │  mail          zhang.wei@donglin.example                     │    验收节点确认;张伟愿意推动付款 and will push the    │
    │                                                              │    payment before the year ends, once finance has the │
    │ Donglin Telecom 东林电信                                     │    invoice details. 再约下周二。                      │
    │  strength      ━━━━┄┄┄┄┄┄  45% fair                          │  > we promised Zhang Wei 张伟: 发送验收单 and 1d late │
    │  warmth        ━━━━━┄┄┄┄┄  49%                               │  the acceptance form                                  │
    │  last contact  15d, expected every 30d · in touch            │                                                       │
    │  signals       1× spoke or acted for us                      │                                                       │
    │  stance        + support · first-hand · 15 Sep 2025 · 5mo    │                                                       │
    │                old                                           │                                                       │
    │                said so in front of the committee             │                                                       │
    │  target stance ++ strong support · by 3 May · in 60d         │                                                       │
    │  post          Executive 高层 · CTO · senior                 │                                                       │
    │  seat          D decision maker                              │                                                       │
    │                                                              │                                                       │
    │ promise                                                      │                                                       │
    │  > us  发送验收单 and the acceptance form            1d late │                                                       │
    │                                                              │                                                       │
    │ tie                                                          │                                                       │
    │  李明 reports to Zhang Wei 张伟                              │                                                       │
    │                                                              │                                                       │
    │ Note, may be shared                                          │                                                       │
    │  likes short meetings; 喜欢提前看材料                        │                                                       │
    │                                                              │                                                       │
    │ Private note, for your eyes only                             │                                                       │
    │  his brother-in-law works for our rival; 少谈价格            │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    └──────────────────────────────────────────────────────────────┴───────────────────────────────────────────────────────┘
     d depth  s stance  l log  / find  a agenda  b brief  n new …  e edit  u undo  D delete  : commands              ? help
    ");
}

#[test]
fn all_that_was_said_with_a_person_in_english() {
    let mut app = f::on_card(names(Lang::En));
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book › Donglin Telecom 东林电信 › Zhang Wei 张伟                     Wed 4 Mar
    ┌  Zhang Wei 张伟 [History] ───────────────────────────────────────────────────┐
    │ Fri 27 Feb · 5d ago                                                          │
    │▌ visit  李明 +i, Zhang Wei 张伟                                        14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > we promised Zhang Wei 张伟: 发送验收单 and the acceptance form    1d late │
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
     d depth  s stance  w people involved  l log  / find  a agenda  b brief  ? help
    ");
}

#[test]
fn a_person_on_a_wide_terminal_in_chinese() {
    let mut app = f::on_card(names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 120, 40), @"
     客户簿 › Donglin Telecom 东林电信 › Zhang Wei 张伟                                                         3月4日 周三
    ┌ Zhang Wei 张伟 ──────────────────────────────────────────────┬ 互动历史 ─────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                         │ 2月27日 周五 · 5天前                                  │
    │  电话          +86 139 0000 0001                             │▌ 拜访  李明 +i、Zhang Wei 张伟                  14:30 │
    │  邮箱          zhang.wei@donglin.example                     │    验收节点确认;张伟愿意推动付款 and will push the    │
    │                                                              │    payment before the year ends, once finance has the │
    │ Donglin Telecom 东林电信                                     │    invoice details. 再约下周二。                      │
    │  关系强度      ━━━━┄┄┄┄┄┄  45% 中                            │  > 我方向Zhang Wei 张伟承诺：发送验收单 and   逾期1天 │
    │  热度          ━━━━━┄┄┄┄┄  49%                               │  the acceptance form                                  │
    │  最近联系      15天 / 应每30天联系 · 活跃                    │                                                       │
    │  行为证据      支持项目 1 次                                 │                                                       │
    │  态度          + 支持 · 亲历 · 2025年9月15日 · 5个月前       │                                                       │
    │                said so in front of the committee             │                                                       │
    │  目标态度      ++ 强烈支持 · 限期5月3日 · 60天后             │                                                       │
    │  任职          Executive 高层 · CTO · 高层                   │                                                       │
    │  决策角色      D 决策者                                      │                                                       │
    │                                                              │                                                       │
    │ 承诺                                                         │                                                       │
    │  > 我方  发送验收单 and the acceptance form          逾期1天 │                                                       │
    │                                                              │                                                       │
    │ 人际关系                                                     │                                                       │
    │  李明向Zhang Wei 张伟汇报                                    │                                                       │
    │                                                              │                                                       │
    │ 备注（可分享）                                               │                                                       │
    │  likes short meetings; 喜欢提前看材料                        │                                                       │
    │                                                              │                                                       │
    │ 私密备注（仅自己可见）                                       │                                                       │
    │  his brother-in-law works for our rival; 少谈价格            │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    │                                                              │                                                       │
    └──────────────────────────────────────────────────────────────┴───────────────────────────────────────────────────────┘
     d 关系深度  s 态度  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改  u 撤销  D 删除  : 命令             ? 帮助
    ");
}

#[test]
fn all_that_was_said_with_a_person_in_chinese() {
    let mut app = f::on_card(names(Lang::Zh));
    f::press(&mut app, "<Tab>");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › Donglin Telecom 东林电信 › Zhang Wei 张伟                 3月4日 周三
    ┌  Zhang Wei 张伟 [互动历史] ──────────────────────────────────────────────────┐
    │ 2月27日 周五 · 5天前                                                         │
    │▌ 拜访  李明 +i、Zhang Wei 张伟                                         14:30 │
    │    验收节点确认;张伟愿意推动付款 and will push the payment before the year   │
    │    ends, once finance has the invoice details. 再约下周二。                  │
    │  > 我方向Zhang Wei 张伟承诺：发送验收单 and the acceptance form      逾期1天 │
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
     d 关系深度  s 态度  w 相关人员  l 记录互动  / 查找  a 待办  b 拜访简报  ? 帮助
    ");
}
