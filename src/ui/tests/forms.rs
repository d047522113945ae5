//! Forms, over the card they belong to.

use super::*;

#[test]
fn a_card_and_a_form_in_english() {
    let mut app = f::on_card(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book › Donglin Telecom 东林电信 › Zhang Wei 张伟                     Wed 4 Mar
    ┌ [Zhang Wei 张伟] History  ───────────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                                         │
    │  phone         +86 139 0000 0001                                             │
    │  mail          zhang.wei@donglin.example                                     │
    │                                                                              │
    │ Donglin Telecom 东林电信                                                     │
    │  strength      ━━━━┄┄┄┄┄┄  45% fair                                          │
    │  warmth        ━━━━━┄┄┄┄┄  49%                                               │
    │  last contact  15d, expected every 30d · in touch                            │
    │  signals       1× spoke or acted for us                                      │
    │  stance        + support · first-hand · 15 Sep 2025 · 5mo old                │
    │                said so in front of the committee                             │
    │  target stance ++ strong support · by 3 May · in 60d                         │
    │  post          Executive 高层 · CTO · senior                                 │
    │  seat          D decision maker                                              │
    │                                                                              │
    │ promise                                                                      │
    │  > us  发送验收单 and the acceptance form                            1d late │
    │                                                                              │
    │ tie                                                                          │
    │  李明 reports to Zhang Wei 张伟                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     d depth  s stance  l log  / find  a agenda  b brief  n new …  e edit    ? help
    ");
    f::press(&mut app, "s");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book › Donglin Telecom 东林电信 › Zhang Wei 张伟                     Wed 4 Mar
    ┌ [Zhang Wei 张伟] History  ───────────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                                         │
    │  phone         +86 139 0000 0001                                             │
    │┏ New stance ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓│
    │┃ person         Zhang Wei 张伟                                              ┃│
    │┃ account        Donglin Telecom 东林电信                                    ┃│
    │┃▌stance         ‹ 0 neutral ›                                               ┃│
    │┃ date           2026-03-04   Wed 4 Mar                                      ┃│
    │┃ how we know      first-hand                                                ┃│
    │┃ toward rival                                                               ┃│
    │┃ note                                                                       ┃│
    │┃                                                                            ┃│
    │┃                                                                            ┃│
    │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛│
    │  seat          D decision maker                                              │
    │                                                                              │
    │ promise                                                                      │
    │  > us  发送验收单 and the acceptance form                            1d late │
    │                                                                              │
    │ tie                                                                          │
    │  李明 reports to Zhang Wei 张伟                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Tab next field  Enter save  Esc cancel
    ");
}

#[test]
fn a_card_and_a_form_in_chinese() {
    let mut app = f::on_card(names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › Donglin Telecom 东林电信 › Zhang Wei 张伟                 3月4日 周三
    ┌ [Zhang Wei 张伟] 互动历史  ──────────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                                         │
    │  电话          +86 139 0000 0001                                             │
    │  邮箱          zhang.wei@donglin.example                                     │
    │                                                                              │
    │ Donglin Telecom 东林电信                                                     │
    │  关系强度      ━━━━┄┄┄┄┄┄  45% 中                                            │
    │  热度          ━━━━━┄┄┄┄┄  49%                                               │
    │  最近联系      15天 / 应每30天联系 · 活跃                                    │
    │  行为证据      支持项目 1 次                                                 │
    │  态度          + 支持 · 亲历 · 2025年9月15日 · 5个月前                       │
    │                said so in front of the committee                             │
    │  目标态度      ++ 强烈支持 · 限期5月3日 · 60天后                             │
    │  任职          Executive 高层 · CTO · 高层                                   │
    │  决策角色      D 决策者                                                      │
    │                                                                              │
    │ 承诺                                                                         │
    │  > 我方  发送验收单 and the acceptance form                          逾期1天 │
    │                                                                              │
    │ 人际关系                                                                     │
    │  李明向Zhang Wei 张伟汇报                                                    │
    └──────────────────────────────────────────────────────────────────────────────┘
     d 关系深度  s 态度  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…     ? 帮助
    ");
    f::press(&mut app, "s");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › Donglin Telecom 东林电信 › Zhang Wei 张伟                 3月4日 周三
    ┌ [Zhang Wei 张伟] 互动历史  ──────────────────────────────────────────────────┐
    │▌ Zhang Wei 张伟  CTO                                                         │
    │  电话          +86 139 0000 0001                                             │
    │┏ 新增态度 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓│
    │┃ 人员         Zhang Wei 张伟                                                ┃│
    │┃ 客户         Donglin Telecom 东林电信                                      ┃│
    │┃▌态度         ‹ 0 中立 ›                                                    ┃│
    │┃ 日期         2026-03-04   3月4日 周三                                      ┃│
    │┃ 来源           亲历                                                        ┃│
    │┃ 对竞争对手                                                                 ┃│
    │┃ 备注                                                                       ┃│
    │┃                                                                            ┃│
    │┃                                                                            ┃│
    │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛│
    │  决策角色      D 决策者                                                      │
    │                                                                              │
    │ 承诺                                                                         │
    │  > 我方  发送验收单 and the acceptance form                          逾期1天 │
    │                                                                              │
    │ 人际关系                                                                     │
    │  李明向Zhang Wei 张伟汇报                                                    │
    └──────────────────────────────────────────────────────────────────────────────┘
     Tab 下一项  Enter 保存  Esc 取消
    ");
}

#[test]
fn a_form_says_what_it_needs_before_it_is_saved() {
    for (lang, needed) in [(Lang::En, "required"), (Lang::Zh, "必填")] {
        let mut app = f::in_account(names(lang));
        f::press(&mut app, "nd");
        assert_eq!(screen(&mut app, lang, 80, 24).matches(needed).count(), 1);
        f::press(&mut app, "x");
        assert_eq!(screen(&mut app, lang, 80, 24).matches(needed).count(), 0);
    }
}

#[test]
fn the_footer_of_a_form_says_how_to_save_on_the_narrowest_terminal() {
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "na");
    let text = screen(&mut app, Lang::En, 40, 20);
    assert!(
        text.ends_with("\n Tab next field  Enter save  Esc cancel\n"),
        "{text}"
    );
    // What has no room is what is least missed.
    let text = screen(&mut app, Lang::Zh, 40, 20);
    assert!(text.contains("Enter 保存"), "{text}");
}
