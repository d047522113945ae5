#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod actions;
mod brief;
mod depth;
mod fidelity;
mod map;
mod matters;
mod passphrase;
mod plan;
mod rivals;
mod rows;
mod ties;
mod trend;
mod warnings;
mod years;

use ratatui::{Terminal, backend::TestBackend};

use unicode_width::UnicodeWidthStr;

use super::{Look, Palette, draw};
use rows::text;

use crate::{
    app::{App, Keys, Msg, Place, Start, fixture as f, update},
    say::{Lang, Words},
};

fn look(lang: Lang) -> Look {
    Look::new(Words::new(lang), Palette::Ansi)
}

/// Draws twice, as the program does: once to measure, once with what was measured.
fn screen(app: &mut App, lang: Lang, width: u16, height: u16) -> String {
    let look = look(lang);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    for _ in 0..2 {
        let mut measured = None;
        terminal
            .draw(|frame| measured = Some(draw(frame, app, &look)))
            .unwrap();
        update(app, Msg::Drawn(measured.unwrap()));
    }
    text(terminal.backend().buffer())
}

const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);

/// The depth of the account after some keys.
fn depth(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::on_depth(names(lang));
    // The window is known only once something was drawn in it.
    screen(&mut app, lang, width, height);
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

/// The names of the actions, as the program hands them to the app.
fn names(lang: Lang) -> Vec<(crate::app::Action, String)> {
    look(lang).words.action_names()
}

#[test]
fn the_welcome_in_english() {
    let (mut app, _) = App::new(Start {
        today: f::day(),
        place: Place::default(),
        book_is_empty: true,
        keys: Keys::default(),
        action_names: Vec::new(),
    });
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
    guanxi 关系                                                          Wed 4 Mar




     Who matters, what was promised, how deep it is.

     Your book is empty. Begin with …

     ▌  d  the demo book     fifty invented customers with three years of history
        i  your own people   from .vcf, .csv, .xlsx or .ics files
        e  an empty book     and your first account

     Everything stays on this machine, in one file that is backed up every day.









    d demo book  i import  e empty book  : commands                         ? help
    ");
}

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
    │                                       │                                      │   +6.2 get news from Zhang Wei 张伟,  │
    │                                       │                                      │        win strong support             │
    │                                       │                                      │   +2.3 get to know somebody in 采购   │
    │                                       │                                      │        部 besides Wang Fang 王芳      │
    │                                       │                                      │   +1.0 get to know somebody in        │
    │                                       │                                      │        Executive 高层 besides Zhang…  │
    │                                       │                                      │   +1.2 meet 孙燕                      │
    │                                       │                                      │   +5.9 win Wang Fang 王芳 over to     │
    │───────────────────────────────────────│                                      │        neutral                        │
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
    │   +6.2 get news from Zhang Wei 张伟, win strong support                      │
    │   +2.3 get to know somebody in 采购部 besides Wang Fang 王芳                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     d depth  Enter open  s stance  l log  / find  b brief  n new …          ? help
    ");
}

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
fn the_welcome_in_chinese() {
    let (mut app, _) = App::new(Start {
        today: f::day(),
        place: Place::default(),
        book_is_empty: true,
        keys: Keys::default(),
        action_names: Vec::new(),
    });
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
    guanxi 关系                                                        3月4日 周三




               谁重要，答应过什么，关系有多深。

               客户簿是空的。从哪里开始？

               ▌  d  演示客户簿     五十家虚构客户，三年的往来
                  i  自己的联系人   来自 .vcf、.csv、.xlsx 或 .ics 文件
                  e  空白客户簿     从第一个客户开始

               所有内容只保存在本机的一个文件里，每天自动备份。









    d 演示客户簿  i 导入  e 空白客户簿  : 命令                              ? 帮助
    ");
}

#[test]
fn the_agenda_in_english() {
    let mut app = f::on_agenda(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book › Agenda                                                        Wed 4 Mar
    ┌ Agenda · this week ────────── calculating … 12 accounts left · 1 overdue · … ┐
    │ Overdue  1                                                                   │
    │▌1d late    > us       发送验收单 and the acc…  Zhang Wei …  Donglin Telecom… │
    │ Today  1                                                                     │
    │ today      > us       call back about the tw…  李明         海州第一人民医…  │
    │ This week  1                                                                 │
    │ in 2d      < them     给出四季度付款计划       Wang Fang …  Donglin Telecom… │
    │ Going quiet  2                                                               │
    │ 13mo       ! dormant  E · every 30 days, las…  Wang Fang …  Donglin Telecom… │
    │ 4mo        ~ cooling  every 30 days, last 25…  孙燕         Donglin Telecom… │
    │ Next best actions  3                                                         │
    │ +6.2       get news from Zhang Wei 张伟, win strong suppo…  Donglin Telecom… │
    │ +1.2       meet 孙燕                                        Donglin Telecom… │
    │ +5.9       win Wang Fang 王芳 over to neutral               Donglin Telecom… │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 发送验收单 and the acceptance form · Zhang Wei 张伟 ·                        │
    │ Donglin Telecom 东林电信 · Tue 3 Mar · promised on 27 Feb                    │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter open  c update status  r reschedule  z snooze  f look ahead       ? help
    ");
    // What an action takes, and what goes without it.
    f::press(&mut app, "Gk");
    let detail = screen(&mut app, Lang::En, 80, 24);
    let detail: Vec<_> = detail.lines().skip(20).take(2).collect();
    insta::assert_snapshot!(detail.join("\n"), @"
    │ meet 孙燕 · medium · Donglin Telecom 东林电信 · never met                    │
    │                                                                              │
    ");
    f::press(&mut app, "ggfZ");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 30), @"
     Book › Agenda                                                                                                Wed 4 Mar
    ┌ Agenda · everything ───────── calculating … 12 accounts left · 1 overdue · 1 today · 1 this week · 2 going quiet · … ┐
    │ Overdue  1                                                                                                           │
    │ 1d late    > us       发送验收单 and the acceptance form                Zhang Wei 张伟  Donglin Telecom 东林电信     │
    │ Today  1                                                                                                             │
    │ today      > us       call back about the two-year price for the whol…  李明            海州第一人民医院（集团）信…  │
    │ This week  1                                                                                                         │
    │ in 2d      < them     给出四季度付款计划                                Wang Fang 王芳  Donglin Telecom 东林电信     │
    │ Later  2                                                                                                             │
    │ in 9d      > us       send the reference list                                           海州第一人民医院（集团）信…  │
    │ someday    > us       visit the new site                                Zhao Lei        Donglin Telecom 东林电信     │
    │ Going quiet  2                                                                                                       │
    │ 13mo       ! dormant  E · every 30 days, last 28 Jan 2025               Wang Fang 王芳  Donglin Telecom 东林电信     │
    │ 4mo        ~ cooling  every 30 days, last 25 Oct 2025                   孙燕            Donglin Telecom 东林电信     │
    │ Next best actions  3                                                                                                 │
    │ +6.2       get news from Zhang Wei 张伟, win strong support                             Donglin Telecom 东林电信     │
    │ +1.2       meet 孙燕                                                                    Donglin Telecom 东林电信     │
    │ +5.9       win Wang Fang 王芳 over to neutral                                           Donglin Telecom 东林电信     │
    │ Snoozed  1                                                                                                           │
    │▌7 Mar      < them     签收验收单                                                        海州第一人民医院（集团）信…  │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ snoozed until Sat 7 Mar: 等法务回复 · 签收验收单 · 海州第一人民医院（集团）信息中心 · Fri 23 Jan ·                   │
    │ promised on 27 Feb                                                                                                   │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  c update status  r reschedule  z resume reminder  f look ahead  w whose agenda  Z snoozed  l log    ? help
    ");
    f::press(&mut app, "gr+3d");
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
     Book › Agenda                                                        Wed 4 Mar
    ┌ Agenda · everything ───────── calculating … 12 accounts left · 1 overdue · … ┐
    │ Overdue  1                                                                   │
    │▌1d late    > us       发送验收单 and the acc…  Zhang Wei …  Donglin Telecom… │
    │ Today  1                                                                     │
    │ today      > us       call back about the tw…  李明         海州第一人民医…  │
    │ This w┏ Due when? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓       │
    │ in 2d ┃  发送验收单 and the acceptance form · now Tue 3 Mar          ┃lecom… │
    │ Later ┃                                                              ┃       │
    │ in 9d ┃  due     +3d                                                 ┃民医…  │
    │ someda┃          Sat 7 Mar · in 3d                                   ┃lecom… │
    │ Going ┃                                                              ┃       │
    │ 13mo  ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛lecom… │
    │ 4mo        ~ cooling  every 30 days, last 25…  孙燕         Donglin Telecom… │
    │ Next best actions  3                                                         │
    │ +6.2       get news from Zhang Wei 张伟, win strong suppo…  Donglin Telecom… │
    │ +1.2       meet 孙燕                                        Donglin Telecom… │
    │ +5.9       win Wang Fang 王芳 over to neutral               Donglin Telecom… │
    │ Snoozed  1                                                                   │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 发送验收单 and the acceptance form · Zhang Wei 张伟 ·                        │
    │ Donglin Telecom 东林电信 · Tue 3 Mar · promised on 27 Feb                    │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter save  Tab next field  Esc cancel
    ");
}

#[test]
fn the_agenda_in_chinese() {
    let mut app = f::on_agenda(names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › 待办                                                      3月4日 周三
    ┌ 待办 · 本周 ── 计算中…还剩 12 个客户 · 逾期 1 项 · 今天 1 项 · 本周 1 项 · … ┐
    │ 逾期  1                                                                      │
    │▌逾期1天    > 我方  发送验收单 and the acce…  Zhang Wei …   Donglin Telecom … │
    │ 今天  1                                                                      │
    │ 今天       > 我方  call back about the two…  李明          海州第一人民医院… │
    │ 本周  1                                                                      │
    │ 后天       < 对方  给出四季度付款计划        Wang Fang …   Donglin Telecom … │
    │ 久未联系  2                                                                  │
    │ 13个月     ! 休眠  E · 应每 30 天联系，最…   Wang Fang …   Donglin Telecom … │
    │ 4个月      ~ 转冷  应每 30 天联系，最近联…   孙燕          Donglin Telecom … │
    │ 下一步最佳行动  3                                                            │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持          Donglin Telecom … │
    │ +1.2       拜访孙燕                                        Donglin Telecom … │
    │ +5.9       争取Wang Fang 王芳转为中立                      Donglin Telecom … │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 发送验收单 and the acceptance form · Zhang Wei 张伟 ·                        │
    │ Donglin Telecom 东林电信 · 3月3日 周二 · 2月27日作出                         │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  c 更新状态  r 改期  z 暂停提醒  f 时间范围  w 同事的待办    ? 帮助
    ");
    f::press(&mut app, "fZ");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 120, 30), @"
     客户簿 › 待办                                                                                              3月4日 周三
    ┌ 待办 · 全部 ──── 计算中…还剩 12 个客户 · 逾期 1 项 · 今天 1 项 · 本周 1 项 · 久未联系 2 人 · 以后 2 项 · 已暂停 1 项 ┐
    │ 逾期  1                                                                                                              │
    │ 逾期1天    > 我方  发送验收单 and the acceptance form                  Zhang Wei 张伟  Donglin Telecom 东林电信      │
    │ 今天  1                                                                                                              │
    │ 今天       > 我方  call back about the two-year price for the whole …  李明            海州第一人民医院（集团）信息… │
    │ 本周  1                                                                                                              │
    │ 后天       < 对方  给出四季度付款计划                                  Wang Fang 王芳  Donglin Telecom 东林电信      │
    │ 以后  2                                                                                                              │
    │ 9天后      > 我方  send the reference list                                             海州第一人民医院（集团）信息… │
    │ 待定       > 我方  visit the new site                                  Zhao Lei        Donglin Telecom 东林电信      │
    │ 久未联系  2                                                                                                          │
    │ 13个月     ! 休眠  E · 应每 30 天联系，最近联系 2025年1月28日          Wang Fang 王芳  Donglin Telecom 东林电信      │
    │ 4个月      ~ 转冷  应每 30 天联系，最近联系 2025年10月25日             孙燕            Donglin Telecom 东林电信      │
    │ 下一步最佳行动  3                                                                                                    │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持                                      Donglin Telecom 东林电信      │
    │ +1.2       拜访孙燕                                                                    Donglin Telecom 东林电信      │
    │ +5.9       争取Wang Fang 王芳转为中立                                                  Donglin Telecom 东林电信      │
    │ 已暂停提醒  1                                                                                                        │
    │▌3月7日     < 对方  签收验收单                                                          海州第一人民医院（集团）信息… │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ 暂停提醒至 3月7日 周六：等法务回复 · 签收验收单 · 海州第一人民医院（集团）信息中心 · 1月23日 周五 · 2月27日作出      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  c 更新状态  r 改期  z 恢复提醒  f 时间范围  w 同事的待办  Z 已暂停  l 记录互动  / 查找  b 拜访简报  ? 帮助
    ");
    f::press(&mut app, "gz下周三<Tab>等法务");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › 待办                                                      3月4日 周三
    ┌ 待办 · 全部 ── 计算中…还剩 12 个客户 · 逾期 1 项 · 今天 1 项 · 本周 1 项 · … ┐
    │ 逾期  1                                                                      │
    │▌逾期1天    > 我方  发送验收单 and the acce…  Zhang Wei …   Donglin Telecom … │
    │ 今天  1                                                                      │
    │ 今天  ┏ 暂停提醒到哪天？ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ 医院… │
    │ 本周  ┃  发送验收单 and the acceptance … · Donglin Telecom 东林电信  ┃       │
    │ 后天  ┃                                                              ┃ecom … │
    │ 以后  ┃  至    下周三                                                ┃       │
    │ 9天后 ┃        3月11日 周三 · 7天后                                  ┃ 医院… │
    │ 待定  ┃  原因  等法务                                                ┃ecom … │
    │ 久未联┃                                                              ┃       │
    │ 13个月┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ecom … │
    │ 4个月      ~ 转冷  应每 30 天联系，最近联…   孙燕          Donglin Telecom … │
    │ 下一步最佳行动  3                                                            │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持          Donglin Telecom … │
    │ +1.2       拜访孙燕                                        Donglin Telecom … │
    │ +5.9       争取Wang Fang 王芳转为中立                      Donglin Telecom … │
    │ 已暂停提醒  1                                                                │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ 发送验收单 and the acceptance form · Zhang Wei 张伟 ·                        │
    │ Donglin Telecom 东林电信 · 3月3日 周二 · 2月27日作出                         │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 保存  Tab 下一项  Esc 取消
    ");
    f::press(&mut app, "<Esc>");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 40, 10), @"
     客户簿 › 待办              3月4日 周三
    ┌ 待办 · 全部 ────────────────────── … ┐
    │ 逾期  1                              │
    │▌逾期1天    > 我方  发送验收单 and t… │
    │ 今天  1                              │
    │ 今天       > 我方  call back about … │
    │ 本周  1                              │
    │ 后天       < 对方  给出四季度付款计… │
    └──────────────────────────────────────┘
     Enter 打开  c 更新状态  r 改期  ? 帮助
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
    │                                       │                                      │   +6.2 请Zhang Wei 张伟介绍进展，争   │
    │                                       │                                      │        取强烈支持                     │
    │                                       │                                      │   +2.3 在采购部除Wang Fang 王芳外再   │
    │                                       │                                      │        认识一人                       │
    │                                       │                                      │   +1.0 在Executive 高层除Zhang Wei    │
    │                                       │                                      │        张伟外再认识一人               │
    │                                       │                                      │   +1.2 拜访孙燕                       │
    │                                       │                                      │   +5.9 争取Wang Fang 王芳转为中立     │
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
    │   +6.2 请Zhang Wei 张伟介绍进展，争取强烈支持                                │
    │   +2.3 在采购部除Wang Fang 王芳外再认识一人                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
     d 关系深度  Enter 打开  l 记录互动  / 查找  b 拜访简报  n 新增…         ? 帮助
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
fn a_tiny_terminal_gets_a_message() {
    let mut app = f::in_book(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 39, 9), @"




    guanxi needs 40×10
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

#[test]
fn the_counts_of_the_agenda_say_when_there_are_more() {
    let mut app = f::on_agenda(names(Lang::En));
    let text = screen(&mut app, Lang::En, 60, 20);
    let title = text.lines().nth(1).unwrap();
    assert!(title.ends_with(" · … ┐"), "{text}");
    let text = screen(&mut app, Lang::En, 140, 20);
    let title = text.lines().nth(1).unwrap();
    assert!(title.ends_with("2 later · 1 snoozed ┐"), "{text}");
}
