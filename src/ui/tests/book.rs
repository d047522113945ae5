//! The list of accounts.

use super::*;

#[test]
fn the_book_in_english() {
    let mut app = f::in_book(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book                                                                 Wed 4 Mar
    ┌ Book ──────────────────────────────────────────────────────────── 4 accounts ┐
    │ depth        account                warnings stage   last contact    promise │
    │▌ 61 firm     Huaxin Group 华信集团   ! 2     several           3d          – │
    │  31 shallow    Donglin Telecom 东…  !! 12    several           5d    1d late │
    │  84 deep     Müller Präzision GmbH   –       several          5mo   tomorrow │
    │ …            海州第一人民医院（集…   …                          –          – │
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
     Enter open  d depth  i import  o sort  f filter  l log  / find          ? help
    ");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 12), @"
     Book                                                                                                         Wed 4 Mar
    ┌ Book ──────────────────────────────────────────────────────────────────────────────────────────────────── 4 accounts ┐
    │ depth                 53 weeks account                                      warnings stage   last contact    promise │
    │▌━━━━━┄┄┄  61 firm              Huaxin Group 华信集团                         ! 2     several           3d          – │
    │ ━━┄┄┄┄┄┄  31 shallow             Donglin Telecom 东林电信                   !! 12    several           5d    1d late │
    │ ━━━━━━━┄  84 deep              Müller Präzision GmbH                         –       several          5mo   tomorrow │
    │ …                              海州第一人民医院（集团）信息中心与设备采购…   …                          –          – │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  d depth  i import  o sort  f filter  l log  / find  a agenda  b brief  n new …  e edit  u undo      ? help
    ");
}

#[test]
fn the_book_in_chinese() {
    let mut app = f::in_book(names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿                                                             3月4日 周三
    ┌ 客户簿 ──────────────────────────────────────────────────────────── 4 个客户 ┐
    │ 关系深度           客户                    提醒  阶段    最近联系       承诺 │
    │▌━━━━━┄┄┄  61 扎实  Huaxin Group 华信集团    ! 2  多点         3天          – │
    │ ━━┄┄┄┄┄┄  31 薄弱    Donglin Telecom 东…   !! 12 多点         5天    逾期1天 │
    │ ━━━━━━━┄  84 深厚  Müller Präzision GmbH    –    多点       5个月       明天 │
    │ …                  海州第一人民医院（集…    …                   –          – │
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
     Enter 打开  d 关系深度  i 导入  o 排序  f 筛选  l 记录互动  / 查找      ? 帮助
    ");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 120, 12), @"
     客户簿                                                                                                     3月4日 周三
    ┌ 客户簿 ──────────────────────────────────────────────────────────────────────────────────────────────────── 4 个客户 ┐
    │ 关系深度           53 周    客户                                                   提醒  阶段    最近联系       承诺 │
    │▌━━━━━┄┄┄  61 扎实           Huaxin Group 华信集团                                   ! 2  多点         3天          – │
    │ ━━┄┄┄┄┄┄  31 薄弱             Donglin Telecom 东林电信                             !! 12 多点         5天    逾期1天 │
    │ ━━━━━━━┄  84 深厚           Müller Präzision GmbH                                   –    多点       5个月       明天 │
    │ …                           海州第一人民医院（集团）信息中心与设备采购办公室联合…   …                   –          – │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  d 关系深度  i 导入  o 排序  f 筛选  l 记录互动  / 查找  a 待办  b 拜访简报  n 新增…  e 修改         ? 帮助
    ");
}

#[test]
fn the_book_names_its_accounts_on_the_narrowest_terminal() {
    for lang in [Lang::En, Lang::Zh] {
        for width in 40..=80 {
            let mut app = f::in_book(names(lang));
            let text = screen(&mut app, lang, width, 12);
            for name in ["Huaxin Group", "Donglin Tele", "Müller Präzi"] {
                assert!(text.contains(name), "{width}\n{text}");
            }
            assert!(text.contains("61"), "{width}\n{text}");
            for line in text.lines().filter(|line| line.starts_with('│')) {
                assert_eq!(line.width(), usize::from(width), "{width}\n{text}");
            }
        }
    }
}
