//! Who is tied to whom at the demo's accounts, as cells of text.

use std::collections::HashSet;

use guanxi::{
    domain::{
        Account, Id,
        map::{Aspect, Chart, Scene, Spot, View, Zoom},
        score::{Constants, depth},
    },
    picture::{Raster, lay_out},
    say::{Lang, Words},
    store::Store,
};

use crate::test_book::{demo, today};

fn scene(store: &Store, id: Id<Account>) -> Scene {
    let facts = store.facts(id).unwrap().unwrap();
    let sheet = store.account_sheet(id).unwrap().unwrap();
    Scene::of(&sheet, &depth(&facts, today(), &Constants::default()))
}

fn chart(scene: &Scene, zoom: Zoom) -> Chart {
    let aspect = Aspect {
        view: View::Ties,
        zoom,
        ..Aspect::default()
    };
    Chart::of(scene, &aspect)
}

/// The operator of the demo's first story.
fn operator(zoom: Zoom, lang: Lang) -> String {
    let store = demo();
    let accounts = store.everything().unwrap().accounts;
    let telecom = accounts
        .iter()
        .find(|account| account.name.raw().ends_with("Lingchuan Telecom"));
    let scene = scene(&store, telecom.unwrap().id);
    let words = Words::new(lang);
    let chart = chart(&scene, zoom);
    let layout = lay_out(&scene, &chart, zoom, &words, 120);
    let whole = layout.size().area();
    let lines: Vec<_> = Raster::of(&layout.paint(whole), whole).lines().collect();
    lines.join("\n")
}

#[test]
fn the_operators_ties_in_english() {
    insta::assert_snapshot!(operator(Zoom::Middle, Lang::En), @"
                                            ┏━━━━━━━━━━━━━━━━┓
                                            ┃ A ++ 洪敬之    ┃
                                            ┃ ━━┄┄    14d    ┃
                                            ┗━━━━━━━━━━━━━━━━┛
                                                      ^
             ┌────────────────────────────────────────┴──────────────────┐
             r                                                           r
    ┏━━━━━━━━━━━━━━━━┓  ╔════════════════╗  ┌────────────────┐  ┌────────────────┐  ┌────────────────┐
    ┃ D ++ 魏清和    ┃  ║ E - 王芳素     ║  │ I + 蔡静       │  │ U ++ 赵立冬    │  │ U ++ 彭大江    │
    ┃ ━━━┄     3d    ┃  ║ ┄┄┄┄    14d    ║  │ ━━┄┄    20d    │  │ ━━━┄     4d    │  │ ━━━┄     4d    │
    ┗━━━━━━━━━━━━━━━━┛  ╚════════════════╝  └────────────────┘  └────────────────┘  └────────────────┘
              ^                   o                   p                                   b       ┆
              └───────────────────║────────────┐      ┆  ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛       ┆
                                  ╚══════════════════╗┆  ┃                                        ┆
                                               │     ║└┄┄┃┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
                                               i     ║   ┃
                                               r     v   v
                                            ┏━━━━━━━━━━━━━━━━┓
                                            ┃ E * 李慕白     ┃
                                            ┃ ━━━━    10d    ┃
                                            ┗━━━━━━━━━━━━━━━━┛

     r reports to · i influences · b backs · o opposes · a assists · p private · 3 people without ties
    ");
}

#[test]
fn the_operators_ties_in_chinese() {
    insta::assert_snapshot!(operator(Zoom::Near, Lang::Zh), @"
                                ┏━━━━━━━━━━━━━━━━━━━━━━┓
                                ┃ A ++ 洪敬之          ┃
                                ┃ ━━┄┄   14天          ┃
                                ┃ 总经理               ┃
                                ┗━━━━━━━━━━━━━━━━━━━━━━┛
                                            ^
               ┌─────────────┬──────────────┘
               r             │
    ┏━━━━━━━━━━━━━━━━━━━━━━┓ │  ┌──────────────────────┐    ┌──────────────────────┐
    ┃ D ++ 魏清和          ┃ │  │ I + 蔡静             │    │ U ++ 彭大江          │
    ┃ ━━━┄    3天          ┃ │  │ ━━┄┄   20天          │    │ ━━━┄    4天          │
    ┃ 网络规划部总经理     ┃ │  │ 资金主管             │    │ 运维中心主任         │
    ┗━━━━━━━━━━━━━━━━━━━━━━┛ │  └──────────────────────┘    └──────────────────────┘
                ^            │              p                     b           ┆
                │            └─────────────┐┆             ┏━━━━━━━┛           ┆
                └─────────────┐            │└┄┄┄┄┄┄┄┄┄┄┄┄┄┃┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
                              │            r              ┃
    ╔══════════════════════╗  │ ┌──────────────────────┐  ┃
    ║ E - 王芳素           ║  │ │ U ++ 赵立冬          │  ┃
    ║ ┄┄┄┄   14天          ║  │ │ ━━━┄    4天          │  ┃
    ║ 采购部副总经理       ║  │ │ 传输工程项目经理     │  ┃
    ╚══════════════════════╝  │ └──────────────────────┘  ┃
                o             │                           ┃
                ║             └────┐               ┏━━━━━━┛
                ╚══════════════════════════╗       ┃
                                   i       ║       ┃
                                   r       v       v
                                ┏━━━━━━━━━━━━━━━━━━━━━━┓
                                ┃ E * 李慕白           ┃
                                ┃ ━━━━   10天          ┃
                                ┃ 传输规划主管         ┃
                                ┗━━━━━━━━━━━━━━━━━━━━━━┛

     r 汇报 · i 影响 · b 支持 · o 对立 · a 秘书/引见 · p 私交 · 3 人没有关系记录
    ");
}

#[test]
fn the_operators_ties_from_afar_in_chinese() {
    insta::assert_snapshot!(operator(Zoom::Far, Lang::Zh), @"
                                    A ++ 洪敬之
                                            ^
           ┌────────────────────────────────┴──────────────┐
           r                                               r
    D ++ 魏清和     E - 王芳素      I + 蔡静        U ++ 赵立冬     U ++ 彭大江
            ^               o               p                           b     ┆
            └───────────────║──────────┐    ┆  ┏━━━━━━━━━━━━━━━━━━━━━━━━┛     ┆
                            ╚══════════════╗┆  ┃                              ┆
                                       │   ║└┄┄┃┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
                                       i   ║   ┃
                                       r   v   v
                                    E * 李慕白

     r 汇报 · i 影响 · b 支持 · o 对立 · a 秘书/引见 · p 私交 · 3 人没有关系记录
    ");
}

#[test]
fn every_tie_of_the_demo_has_its_letter() {
    let store = demo();
    let words = Words::new(Lang::Zh);
    let mut seen = 0;
    for account in store.everything().unwrap().accounts {
        let scene = scene(&store, account.id);
        for zoom in Zoom::ALL {
            let chart = chart(&scene, *zoom);
            let Chart::Ties(ties) = &chart else {
                panic!("ties were asked for");
            };
            let layout = lay_out(&scene, &chart, *zoom, &words, 120);
            let picture = layout.paint(layout.size().area());
            let drawn: HashSet<_> = picture
                .spots
                .iter()
                .filter_map(|(_, spot)| match spot {
                    Spot::Tie(tie) => Some(*tie),
                    _ => None,
                })
                .collect();
            assert_eq!(
                drawn.len() + ties.ties_left_out,
                scene.ties.len(),
                "{}",
                account.name.shown()
            );
            seen += drawn.len();
        }
    }
    assert!(0 < seen, "the demo has no ties");
}
