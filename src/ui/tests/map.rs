//! The map with the whole screen.

use super::*;

fn view(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::in_account(names(lang));
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

#[test]
fn the_tree_on_a_wide_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj1", WIDE), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌ [1 Tree] 2 Matrix  3 Power  4 Chain  5 Ties  6 Our side  7 Moves  8 Units  9 Rivals  ────────────────────── 6 people ┐
    │ Everybody                                                                                                            │
    │ Executive 高层                                                                                            ━━┄┄   52% │
    │  A ?  not known yet · approver                                                                                       │
    │▌ D +  Zhang Wei 张伟  CTO                                         support           fair                H ━━┄┄    15d│
    │ 采购部                                                                                                    ┄┄┄┄    0% │
    │  E -  Wang Fang 王芳  head of procurement                         not accepted      opposed             M ┄┄┄┄    40d│
    │ Technical 技术部                                                                                          ━━━┄   70% │
    │  E *  李明  首席架构师 chief architect                            coach             strong              M ━━━━     5d│
    │ 财务部                                                                                                    ━┄┄┄   21% │
    │    =  陈洁  会计                                                  neutral           slight              W ━┄┄┄    30d│
    │ Engineering 工程部                                                                                        ━━━┄   70% │
    │    ++ Zhao Lei  site manager                                      strong support    strong              W ━━━┄    10d│
    │ Business 业务部                                                                                           ┄┄┄┄    0% │
    │    +  孙燕                                                        support           slight              M ┄┄┄┄      –│
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ support · decision maker · senior · in touch                                                                         │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance  p appoint  m move  i details  l log         ? help
    ");
}

#[test]
fn the_tree_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj1", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [1 Tree] 2  3  4  5  6  7  8  9  ────────────────────────────────── 6 people ┐
    │ Everybody                                                                    │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  not known yet · approver                                               │
    │▌ D +  Zhang Wei 张伟  CTO                                       H ━━┄┄    15d│
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
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ support · decision maker · senior · in touch                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_matrix_on_a_wide_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj2", WIDE), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌  1 Tree [2 Matrix] 3 Power  4 Chain  5 Ties  6 Our side  7 Moves  8 Units  9 Rivals  ────────────────────── 6 people ┐
    │                    !!!  H senior                       M middle                       W working                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层     !!!  ━━┄┄ 1                         nobody                         nobody                         │
    │ ━━┄┄  52%               + Zhang Wei 张伟                                                                             │
    │                                                                                                                      │
    │ 采购部             !!!  nobody                         ┄┄┄┄ 1                         nobody                         │
    │ uncovered                                              - Wang Fang 王芳                                              │
    │                                                                                                                      │
    │ Technical 技术部   !!   nobody                         ━━━━ 1                         nobody                         │
    │ ━━━┄  70%                                              * 李明                                                        │
    │                                                                                                                      │
    │ 财务部             !!   nobody                         nobody                         ━┄┄┄ 1                         │
    │ ━┄┄┄  21%                                                                             = 陈洁                         │
    │                                                                                                                      │
    │ Engineering 工程部 !!   nobody                         nobody                         ━━━┄ 1                         │
    │ ━━━┄  70%                                                                             ++ Zhao Lei                    │
    │                                                                                                                      │
    │ Business 业务部    !    nobody                         ┄┄┄┄ 1                         nobody                         │
    │ uncovered                                              + 孙燕                                                        │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层 · senior · importance 3 · covered 52%                                                                 │
    │ Zhang Wei 张伟                                                                                                       │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance  p appoint  m move  i details  l log         ? help
    ");
}

#[test]
fn the_matrix_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj2", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  1 [2 Matrix] 3  4  5  6  7  8  9  ──────────────────────────────── 6 people ┐
    │                    !!!  H senior         M middle         W working          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层     !!!  ━━┄┄ 1           nobody           nobody             │
    │ ━━┄┄  52%               + Zhang Wei 张伟                                     │
    │                                                                              │
    │ 采购部             !!!  nobody           ┄┄┄┄ 1           nobody             │
    │ uncovered                                - Wang Fang 王芳                    │
    │                                                                              │
    │ Technical 技术部   !!   nobody           ━━━━ 1           nobody             │
    │ ━━━┄  70%                                * 李明                              │
    │                                                                              │
    │ 财务部             !!   nobody           nobody           ━┄┄┄ 1             │
    │ ━┄┄┄  21%                                                 = 陈洁             │
    │                                                                              │
    │ Engineering 工程部 !!   nobody           nobody           ━━━┄ 1             │
    │ ━━━┄  70%                                                 ++ Zhao Lei        │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层 · senior · importance 3 · covered 52%                         │
    │ Zhang Wei 张伟                                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_power_grid_on_a_wide_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj3", WIDE), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌  1 Tree  2 Matrix [3 Power] 4 Chain  5 Ties  6 Our side  7 Moves  8 Units  9 Rivals  ────────────────────── 6 people ┐
    │ infl.   - not accepted    ? unknown         = neutral         + support         ++ strong support * coach            │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 9–10                                                                                                                 │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 7–8                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 4–6                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 0–3                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ ?       E Wang Fang 王芳                                      D Zhang Wei 张伟                    E 李明       ━━━━  │
    │         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│
    │                                             陈洁         ━┄┄┄ 孙燕         ┄┄┄┄ Zhao Lei     ━━━┄                    │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ support · decision maker · senior · in touch                                                                         │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance  p appoint  m move  i details  l log         ? help
    ");
}

#[test]
fn the_power_grid_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj3", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  1  2 [3 Power] 4  5  6  7  8  9  ───────────────────────────────── 6 people ┐
    │ infl.- not acce… ? unknown   = neutral   + support   ++ strong … * coach     │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 9–10                                                                         │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 7–8                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 4–6                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 0–3                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ ?    E Wang Fan…                         D Zhang We…             E 李明 ━━━━ │
    │      ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│
    │                              陈洁   ━┄┄┄ 孙燕   ┄┄┄┄ Zhao Lei                │
    │──────────────────────────────────────────────────────────────────────────────│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ support · decision maker · senior · in touch                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_decision_chain_on_a_wide_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj4", WIDE), @"
     Book › Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                          1 promise due · Wed 4 Mar
    ┌  1 Tree  2 Matrix  3 Power [4 Chain] 5 Ties  6 Our side  7 Moves  8 Units  9 Rivals  ────────────────────── 6 people ┐
    │ Combined line · 4 seats                                                                                              │
    │ ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━┓    ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━┓                      │
    │ ╎ A approver                ╎    ┃ D decision maker          ┃    ┃ E evaluator               ┃                      │
    │ ╎ ? not known yet           ╎───>┃ + Zhang Wei 张伟          ┃───>┃ * 李明                    ┃                      │
    │ ╎                           ╎    ┃ fair · support            ┃    ┃ strong · coach            ┃                      │
    │ ╎                           ╎    ┃ ━━┄┄    15d               ┃    ┃ ━━━━     5d               ┃                      │
    │ └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━┛    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                      │
    │ ╔═══════════════════════════╗                                                                                        │
    │ ║ E evaluator               ║                                                                                        │
    │ ║ - Wang Fang 王芳          ║                                                                                        │
    │ ║ opposed                   ║                                                                                        │
    │ ║ ┄┄┄┄    40d               ║                                                                                        │
    │ ╚═══════════════════════════╝                                                                                        │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ support · decision maker · senior · in touch                                                                         │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance  p appoint  m move  i details  l log         ? help
    ");
}

#[test]
fn the_decision_chain_on_a_small_terminal_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj4", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌  1  2  3 [4 Chain] 5  6  7  8  9  ───────────────────────────────── 6 people ┐
    │ Combined line · 4 seats                                                      │
    │ ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┏━━━━━━━━━━━━━━━━━━━━━┓    ┏━━━━━━━━━━━━━━━━━━━━━┓│
    │ ╎ A approver          ╎    ┃ D decision maker    ┃    ┃ E evaluator         ┃│
    │ ╎ ? not known yet     ╎───>┃ + Zhang Wei 张伟    ┃───>┃ * 李明              ┃│
    │ ╎                     ╎    ┃ fair · support      ┃    ┃ strong · coach      ┃│
    │ ╎                     ╎    ┃ ━━┄┄    15d         ┃    ┃ ━━━━     5d         ┃│
    │ └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    ┗━━━━━━━━━━━━━━━━━━━━━┛    ┗━━━━━━━━━━━━━━━━━━━━━┛│
    │ ╔═════════════════════╗                                                      │
    │ ║ E evaluator         ║                                                      │
    │ ║ - Wang Fang 王芳    ║                                                      │
    │ ║ opposed             ║                                                      │
    │ ║ ┄┄┄┄    40d         ║                                                      │
    │ ╚═════════════════════╝                                                      │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ support · decision maker · senior · in touch                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_tree_on_a_wide_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj1", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌ [1 组织树] 2 矩阵  3 权力地图  4 决策链  5 关系网  6 我方  7 变动  8 下级单位  9 竞争  ──────────────────────── 6 人 ┐
    │ 全部人员                                                                                                             │
    │ Executive 高层                                                                                            ━━┄┄   52% │
    │  A ?  待识别 · 审批者                                                                                                │
    │▌ D +  Zhang Wei 张伟  CTO                                         支持              中                  H ━━┄┄   15天│
    │ 采购部                                                                                                    ┄┄┄┄    0% │
    │  E -  Wang Fang 王芳  head of procurement                         不认可            反对                M ┄┄┄┄   40天│
    │ Technical 技术部                                                                                          ━━━┄   70% │
    │  E *  李明  首席架构师 chief architect                            教练              强                  M ━━━━    5天│
    │ 财务部                                                                                                    ━┄┄┄   21% │
    │    =  陈洁  会计                                                  中立              极弱                W ━┄┄┄   30天│
    │ Engineering 工程部                                                                                        ━━━┄   70% │
    │    ++ Zhao Lei  site manager                                      强烈支持          强                  W ━━━┄   10天│
    │ Business 业务部                                                                                           ┄┄┄┄    0% │
    │    +  孙燕                                                        支持              极弱                M ┄┄┄┄      –│
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ 支持 · 决策者 · 高层 · 活跃                                                                                          │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  i 详情  l 记录互动  / 查找  ? 帮助
    ");
}

#[test]
fn the_tree_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj1", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌ [1 组织树] 2  3  4  5  6  7  8  9  ──────────────────────────────────── 6 人 ┐
    │ 全部人员                                                                     │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  待识别 · 审批者                                                        │
    │▌ D +  Zhang Wei 张伟  CTO                                       H ━━┄┄   15天│
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
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ 支持 · 决策者 · 高层 · 活跃                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度          ? 帮助
    ");
}

#[test]
fn the_matrix_on_a_wide_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj2", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌  1 组织树 [2 矩阵] 3 权力地图  4 决策链  5 关系网  6 我方  7 变动  8 下级单位  9 竞争  ──────────────────────── 6 人 ┐
    │                    !!!  H 高层                         M 中层                         W 基层                         │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层     !!!  ━━┄┄ 1                         无人                           无人                           │
    │ ━━┄┄  52%               + Zhang Wei 张伟                                                                             │
    │                                                                                                                      │
    │ 采购部             !!!  无人                           ┄┄┄┄ 1                         无人                           │
    │ 未覆盖                                                 - Wang Fang 王芳                                              │
    │                                                                                                                      │
    │ Technical 技术部   !!   无人                           ━━━━ 1                         无人                           │
    │ ━━━┄  70%                                              * 李明                                                        │
    │                                                                                                                      │
    │ 财务部             !!   无人                           无人                           ━┄┄┄ 1                         │
    │ ━┄┄┄  21%                                                                             = 陈洁                         │
    │                                                                                                                      │
    │ Engineering 工程部 !!   无人                           无人                           ━━━┄ 1                         │
    │ ━━━┄  70%                                                                             ++ Zhao Lei                    │
    │                                                                                                                      │
    │ Business 业务部    !    无人                           ┄┄┄┄ 1                         无人                           │
    │ 未覆盖                                                 + 孙燕                                                        │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层 · 高层 · 重要性 3 · 覆盖 52%                                                                          │
    │ Zhang Wei 张伟                                                                                                       │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  i 详情  l 记录互动  / 查找  ? 帮助
    ");
}

#[test]
fn the_matrix_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj2", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  1 [2 矩阵] 3  4  5  6  7  8  9  ────────────────────────────────────── 6 人 ┐
    │                    !!!  H 高层           M 中层           W 基层             │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层     !!!  ━━┄┄ 1           无人             无人               │
    │ ━━┄┄  52%               + Zhang Wei 张伟                                     │
    │                                                                              │
    │ 采购部             !!!  无人             ┄┄┄┄ 1           无人               │
    │ 未覆盖                                   - Wang Fang 王芳                    │
    │                                                                              │
    │ Technical 技术部   !!   无人             ━━━━ 1           无人               │
    │ ━━━┄  70%                                * 李明                              │
    │                                                                              │
    │ 财务部             !!   无人             无人             ━┄┄┄ 1             │
    │ ━┄┄┄  21%                                                 = 陈洁             │
    │                                                                              │
    │ Engineering 工程部 !!   无人             无人             ━━━┄ 1             │
    │ ━━━┄  70%                                                 ++ Zhao Lei        │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Executive 高层 · 高层 · 重要性 3 · 覆盖 52%                                  │
    │ Zhang Wei 张伟                                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度          ? 帮助
    ");
}

#[test]
fn the_power_grid_on_a_wide_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj3", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌  1 组织树  2 矩阵 [3 权力地图] 4 决策链  5 关系网  6 我方  7 变动  8 下级单位  9 竞争  ──────────────────────── 6 人 ┐
    │ 影响    - 不认可          ? 待确认          = 中立            + 支持            ++ 强烈支持       * 教练             │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 9–10                                                                                                                 │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 7–8                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 4–6                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ 0–3                                                                                                                  │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ ?       E Wang Fang 王芳                                      D Zhang Wei 张伟                    E 李明       ━━━━  │
    │         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│
    │                                             陈洁         ━┄┄┄ 孙燕         ┄┄┄┄ Zhao Lei     ━━━┄                    │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ 支持 · 决策者 · 高层 · 活跃                                                                                          │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  i 详情  l 记录互动  / 查找  ? 帮助
    ");
}

#[test]
fn the_power_grid_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj3", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  1  2 [3 权力地图] 4  5  6  7  8  9  ────────────────────────────────── 6 人 ┐
    │ 影响 - 不认可    ? 待确认    = 中立      + 支持      ++ 强烈支持 * 教练      │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 9–10                                                                         │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 7–8                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 4–6                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ 0–3                                                                          │
    │──────────────────────────────────────────────────────────────────────────────│
    │ ?    E Wang Fan…                         D Zhang We…             E 李明 ━━━━ │
    │      ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄│
    │                              陈洁   ━┄┄┄ 孙燕   ┄┄┄┄ Zhao Lei                │
    │──────────────────────────────────────────────────────────────────────────────│
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ 支持 · 决策者 · 高层 · 活跃                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度          ? 帮助
    ");
}

#[test]
fn the_decision_chain_on_a_wide_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj4", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌  1 组织树  2 矩阵  3 权力地图 [4 决策链] 5 关系网  6 我方  7 变动  8 下级单位  9 竞争  ──────────────────────── 6 人 ┐
    │ 综合线 · 4 个角色                                                                                                    │
    │ ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━┓    ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━┓                      │
    │ ╎ A 审批者                  ╎    ┃ D 决策者                  ┃    ┃ E 评估者                  ┃                      │
    │ ╎ ? 待识别                  ╎───>┃ + Zhang Wei 张伟          ┃───>┃ * 李明                    ┃                      │
    │ ╎                           ╎    ┃ 中 · 支持                 ┃    ┃ 强 · 教练                 ┃                      │
    │ ╎                           ╎    ┃ ━━┄┄   15天               ┃    ┃ ━━━━    5天               ┃                      │
    │ └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━┛    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                      │
    │ ╔═══════════════════════════╗                                                                                        │
    │ ║ E 评估者                  ║                                                                                        │
    │ ║ - Wang Fang 王芳          ║                                                                                        │
    │ ║ 反对                      ║                                                                                        │
    │ ║ ┄┄┄┄   40天               ║                                                                                        │
    │ ╚═══════════════════════════╝                                                                                        │
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
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                                                                 │
    │ 支持 · 决策者 · 高层 · 活跃                                                                                          │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  i 详情  l 记录互动  / 查找  ? 帮助
    ");
}

#[test]
fn the_decision_chain_on_a_small_terminal_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj4", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌  1  2  3 [4 决策链] 5  6  7  8  9  ──────────────────────────────────── 6 人 ┐
    │ 综合线 · 4 个角色                                                            │
    │ ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┏━━━━━━━━━━━━━━━━━━━━━┓    ┏━━━━━━━━━━━━━━━━━━━━━┓│
    │ ╎ A 审批者            ╎    ┃ D 决策者            ┃    ┃ E 评估者            ┃│
    │ ╎ ? 待识别            ╎───>┃ + Zhang Wei 张伟    ┃───>┃ * 李明              ┃│
    │ ╎                     ╎    ┃ 中 · 支持           ┃    ┃ 强 · 教练           ┃│
    │ ╎                     ╎    ┃ ━━┄┄   15天         ┃    ┃ ━━━━    5天         ┃│
    │ └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    ┗━━━━━━━━━━━━━━━━━━━━━┛    ┗━━━━━━━━━━━━━━━━━━━━━┛│
    │ ╔═════════════════════╗                                                      │
    │ ║ E 评估者            ║                                                      │
    │ ║ - Wang Fang 王芳    ║                                                      │
    │ ║ 反对                ║                                                      │
    │ ║ ┄┄┄┄   40天         ║                                                      │
    │ ╚═════════════════════╝                                                      │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │──────────────────────────────────────────────────────────────────────────────│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ 支持 · 决策者 · 高层 · 活跃                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
     + 拉近  Space 折叠  @ 看某一天  d 关系深度  Enter 打开  s 态度          ? 帮助
    ");
}

#[test]
fn the_tree_from_afar_shows_only_on_whom_it_hangs() {
    insta::assert_snapshot!(view(Lang::En, "1-", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [1 Tree] 2  3  4  5  6  7  8  9  ────────────────────────────────── 6 people ┐
    │▌Everybody                                                                    │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  not known yet · approver                                               │
    │  D +  Zhang Wei 张伟  CTO                                       H ━━┄┄    15d│
    │ 采购部                                                            ┄┄┄┄    0% │
    │  E -  Wang Fang 王芳  head of procurement                       M ┄┄┄┄    40d│
    │ Technical 技术部                                                  ━━━┄   70% │
    │  E *  李明  首席架构师 chief architect                          M ━━━━     5d│
    │ 财务部 + 1 person                                                 ━┄┄┄   21% │
    │ Engineering 工程部 + 1 person                                     ━━━┄   70% │
    │ Business 业务部 + 1 person                                        ┄┄┄┄    0% │
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
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_tree_near_by_says_in_words_what_its_signs_mean() {
    insta::assert_snapshot!(view(Lang::En, "1+", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [1 Tree] 2  3  4  5  6  7  8  9  ────────────────────────────────── 6 people ┐
    │▌Everybody                                                                    │
    │                                                                              │
    │ Executive 高层                                                    ━━┄┄   52% │
    │                                                                              │
    │  A ?  not known yet · approver                                               │
    │                                                                              │
    │  D +  Zhang Wei 张伟  CTO                                       H ━━┄┄    15d│
    │       support · fair                                                         │
    │ 采购部                                                            ┄┄┄┄    0% │
    │                                                                              │
    │  E -  Wang Fang 王芳  head of procurement                       M ┄┄┄┄    40d│
    │       not accepted · opposed                                                 │
    │ Technical 技术部                                                  ━━━┄   70% │
    │                                                                              │
    │  E *  李明  首席架构师 chief architect                          M ━━━━     5d│
    │       coach · strong                                                         │
    │ 财务部                                                            ━┄┄┄   21% │
    │                                                                              │
    │    =  陈洁  会计                                                W ━┄┄┄    30d│
    │       neutral · slight                                                       │
    └──────────────────────────────────────────────────────────────────────────────┘
     + nearer  Space fold  @ another day  d depth  Enter open  s stance      ? help
    ");
}

#[test]
fn the_matrix_in_the_pane() {
    insta::assert_snapshot!(view(Lang::Zh, "V", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌ 关系图 ───────────────────────── 6 人 ┬ 互动历史 ──────────── Executive 高层 ┬ 关系深度 ──────────────────── 30 薄弱 ┐
    │          !!!  H 高层  M 中层  W 基层  │ 2月27日 周五 · 5天前                 │ 阶段 多点                  证据度 90% │
    │───────────────────────────────────────│▌ 拜访  李明 +i、Zhang Wei 张伟 14:30 │ !! 5 条提醒                           │
    │▌Executi… !!!  ━━┄┄ 1  无人    无人    │    验收节点确认;张伟愿意推动付款 and │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▃▃ 53 周 │
    │ ━━┄┄  52%     + Zhan…                 │    will push the payment before the  │                                       │
    │                                       │    year ends, once finance has the   │ 关键 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄   25% 11.4/45 │
    │ 采购部   !!!  无人    ┄┄┄┄ 1  无人    │    invoice details. 再约下周二。     │ 普遍 ━━━━━━━┄┄┄┄┄┄┄┄┄┄┄   37% 12.9/35 │
    │ 未覆盖                - Wang…         │  > 我方向Zhang Wei 张伟承    逾期1天 │ 组织 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄   28%  5.6/20 │
    │                                       │  诺：发送验收单 and the acceptance   │                                       │
    │ Technic… !!   无人    ━━━━ 1  无人    │  form                                │ 主要失分项                            │
    │ ━━━┄  70%             * 李明          │ 2月22日 周日 · 10天前                │  −16.9 审批者：待识别                 │
    │                                       │  会议  Zhao Lei +w                   │   −9.4 决策者：Zhang Wei 张伟，支持   │
    │ 财务部   !!   无人    无人    ━┄┄┄ 1  │    样板点参观的安排                  │   −8.0 采购部：仅Wang Fang 王芳       │
    │ ━┄┄┄  21%                     = 陈洁  │ 2月2日 周一 · 4周前                  │   −6.7 评估者：Wang Fang 王芳不认可   │
    │                                       │  电话  陈洁                          │        我方                           │
    │ Enginee… !!   无人    无人    ━━━┄ 1  │    budget frozen until January       │   −4.3 财务部：仅陈洁                 │
    │ ━━━┄  70%                     ++ Zha… │    首次接触                          │   −4.0 联合规划：无有效项             │
    │                                       │ 1月23日 周五 · 5周前                 │                                       │
    │ Busines… !    无人    ┄┄┄┄ 1  无人    │  Wang Fang 王芳：= 中立 → - 不认可 · │ 下一步最佳行动                        │
    │ 未覆盖                + 孙燕          │  听说                                │   +4.6 摸清“审批者”是谁并首访         │
    │                                       │ 2025年1月28日 周二 · 13个月前        │   +5.9 争取Wang Fang 王芳转为中立     │
    │                                       │  孙燕离任：Donglin Telecom 东林电信  │   +6.2 请Zhang Wei 张伟介绍进展，争   │
    │                                       │                                      │        取强烈支持                     │
    │                                       │                                      │   +1.0 在Executive 高层除Zhang Wei    │
    │                                       │                                      │        张伟外再认识一人               │
    │                                       │                                      │   +2.3 在采购部除Wang Fang 王芳外再   │
    │                                       │                                      │        认识一人                       │
    │                                       │                                      │   +1.2 拜访孙燕                       │
    │                                       │                                      │                                       │
    │                                       │                                      │ 六大基础                              │
    │                                       │                                      │ 了解需求    ━┄┄┄   7%  采购部         │
    │                                       │                                      │ 客户化方案  ┄┄┄┄   0%  高层           │
    │                                       │                                      │ 竞争获胜    ━┄┄┄  25%  审批者         │
    │                                       │                                      │ 合同交付    ━┄┄┄  30%  采购部         │
    │───────────────────────────────────────│                                      │ 销售回款    ━┄┄┄  30%  采购部         │
    │ Executive 高层 · 高层 · 重要性 3 · …  │                                      │ 长期合作    ━┄┄┄  30%  关键           │
    │ Zhang Wei 张伟                        │                                      │                                       │
    └───────────────────────────────────────┴──────────────────────────────────────┴───────────────────────────────────────┘
     d 关系深度  Enter 打开  s 态度  p 确定人选  m 调整  1 关系图  i 详情  l 记录互动  / 查找  b 拜访简报  n 新增…   ? 帮助
    ");
}

#[test]
fn the_question_of_which_day_the_map_is() {
    insta::assert_snapshot!(view(Lang::En, "1@3w<Tab>nonsense<Enter>", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [1 Tree] 2  3  4  5  6  7  8  9  ────────────────────────────────── 6 people ┐
    │▌Everybody                                                                    │
    │ Executive 高层                                                    ━━┄┄   52% │
    │  A ?  not known yet · approver                                               │
    │  D +  Zhang Wei 张伟  CTO                                       H ━━┄┄    15d│
    │ 采购部┏ As of another day ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓    0% │
    │  E -  ┃  as of          3w                                           ┃    40d│
    │ Techni┃                 Wed 11 Feb · 3w ago                          ┃   70% │
    │  E *  ┃  changes since  nonsense                                     ┃     5d│
    │ 财务部┃                 a past day: 6w, 3 Mar, 2026-01-01, last fri  ┃   21% │
    │    =  ┃                                                              ┃    30d│
    │ Engine┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛   70% │
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
     Enter save  Tab next field  Esc cancel
    ");
}

#[test]
fn the_panel_that_moves_somebody_in_english() {
    insta::assert_snapshot!(view(Lang::En, "jjj1md", SMALL), @"
     … › Donglin Telecom 东林电信 · province of Huaxin G… 1 promise due · Wed 4 Mar
    ┌ [1┏ Move Zhang Wei 张伟 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓le ┐
    │ Ev┃   department  财务部                                                 ┃   │
    │ Ex┃ ▌ boss        unchanged                                              ┃2% │
    │  A┃   level       unchanged                                              ┃   │
    │▌ D┃   influence   unchanged                                              ┃15d│
    │ 采┃   seat        unchanged                                              ┃0% │
    │  E┃   title       unchanged                                              ┃40d│
    │ Te┃   this is     a move, from that day on                               ┃0% │
    │  E┃   since       today                                                  ┃ 5d│
    │ 财┃──────────────────────────────────────────────────────────────────────┃1% │
    │   ┃   - nobody                                                           ┃30d│
    │ En┃   a 陈洁 · 会计                                                      ┃0% │
    │   ┃   b Wang Fang 王芳 · head of procurement                             ┃10d│
    │ Bu┃   c 李明 · 首席架构师 chief architect                                ┃0% │
    │   ┃   d 孙燕                                                             ┃  –│
    │   ┃   e Zhao Lei · site manager                                          ┃   │
    │   ┃                                                                      ┃   │
    │   ┃                                                                      ┃   │
    │───┃──────────────────────────────────────────────────────────────────────┃───│
    │ Zh┃  Press a letter to choose, or type to search; Tab accepts the marked ┃   │
    │ su┃  choice and goes on.                                                 ┃   │
    └───┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛───┘
     Enter save  Tab next field  Esc cancel
    ");
}

#[test]
fn the_panel_that_rates_somebody_in_chinese() {
    insta::assert_snapshot!(view(Lang::Zh, "jjj1s1", SMALL), @"
     … › Donglin Telecom 东林电信 · Huaxin Group 华信集… 1 项承诺到期 · 3月4日 周三
    ┌ [1 组织树] 2  3  4  5  6  7  8  9  ──────────────────────────────────── 6 人 ┐
    │ 全┏ Zhang Wei 张伟的态度 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓   │
    │ Ex┃   态度  支持                                                         ┃2% │
    │  A┃ ▌ 依据  2月27日 拜访 · 验收节点确认;张伟愿意推动付款 and will push … ┃   │
    │▌ D┃   来源  亲历                                                         ┃5天│
    │ 采┃   备注  –                                                            ┃0% │
    │  E┃   自    今天                                                         ┃0天│
    │ Te┃──────────────────────────────────────────────────────────────────────┃0% │
    │  E┃ ▌ a 2月27日 拜访 · 验收节点确认;张伟愿意推动付款 and will push the … ┃5天│
    │ 财┃   - 无                                                               ┃1% │
    │   ┃                                                                      ┃0天│
    │ En┃                                                                      ┃0% │
    │   ┃                                                                      ┃0天│
    │ Bu┃                                                                      ┃0% │
    │   ┃                                                                      ┃  –│
    │   ┃                                                                      ┃   │
    │   ┃──────────────────────────────────────────────────────────────────────┃   │
    │   ┃  按字母选择；Tab 选定所标的一项并继续。                              ┃   │
    │───┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛───│
    │ Zhang Wei 张伟 · CTO                                                         │
    │ 支持 · 决策者 · 高层 · 活跃                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 保存  Tab 下一项  Esc 取消
    ");
}

#[test]
fn the_panel_for_a_tie_on_a_wide_terminal() {
    insta::assert_snapshot!(view(Lang::Zh, "jjjt", WIDE), @"
     客户簿 › Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                           1 项承诺到期 · 3月4日 周三
    ┌ 关系图 ───────────────────────── 6 人 ┬ 互动历史 ──────────── Zhang Wei 张伟 ┬ 关系深度 ──────────────────── 30 薄弱 ┐
    │ 全部人员                              │ 2月27日 周五 · 5天前                 │ 阶段 多点                  证据度 90% │
    │ Executive 高层             ━━┄┄   52% │▌ 拜访  李明 +i、Zhang Wei 张伟 14:30 │ !! 5 条提醒                           │
    │  A ?  待识别 · 审批者                 │    验收节点确认;张伟愿意推动付款 and │ ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂▃▃ 53 周 │
    │▌ D +  Zhang Wei 张伟     H ━━┄┄   15天│    will push the payment before the  │                                       │
    │ 采购部                     ┄┄┄┄    0% │    year ends, once finance has the   │ 关键 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄   25% 11.4/45 │
    │  E -  Wang Fang 王芳     M ┄┄┄┄   40天│    invoice details. 再约下周二。     │ 普遍 ━━━━━━━┄┄┄┄┄┄┄┄┄┄┄   37% 12.9/35 │
    │ Technical 技术部      ┏ Zhang Wei 张伟的人际关系 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┄┄┄┄┄┄┄┄   28%  5.6/20 │
    │  E *  李明  首席架构师┃ ▌ 关系  ?                                                            ┃                       │
    │ 财务部                ┃   对谁  ?                                                            ┃                中 45% │
    │    =  陈洁  会计      ┃   备注  –                                                            ┃  49% · 证据 17%       │
    │ Engineering 工程部    ┃   自    今天                                                         ┃                       │
    │    ++ Zhao Lei  site m┃──────────────────────────────────────────────────────────────────────┃                       │
    │ Business 业务部       ┃   r 汇报                                                             ┃待识别                 │
    │    +  孙燕            ┃   i 影响                                                             ┃Zhang Wei 张伟，支持   │
    │                       ┃   b 支持                                                             ┃仅Wang Fang 王芳       │
    │                       ┃   o 对立                                                             ┃Wang Fang 王芳不认可   │
    │                       ┃   a 秘书/引见                                                        ┃                       │
    │                       ┃   p 私交                                                             ┃仅陈洁                 │
    │                       ┃                                                                      ┃：无有效项             │
    │                       ┃                                                                      ┃                       │
    │                       ┃──────────────────────────────────────────────────────────────────────┃                       │
    │                       ┃  按字母选择；Tab 选定所标的一项并继续。                              ┃ 者”是谁并首访         │
    │                       ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ Fang 王芳转为中立     │
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
     Enter 保存  Tab 下一项  Esc 取消
    ");
}
