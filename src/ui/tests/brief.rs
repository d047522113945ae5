//! The page before a visit.

use super::{names, screen};
use crate::{app::fixture as f, say::Lang};

#[test]
fn the_brief_of_an_account_in_english() {
    let mut app = f::on_brief(None, names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 40), @"
     Book › Donglin Telecom 东林电信 › Brief                                                                      Wed 4 Mar
    ┌ Brief · Donglin Telecom 东林电信 ────────────────────────────────────────────────────────────────────────────────────┐
    │ Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                                                         │
    │ depth 30, shallow · several contacts · confidence 90% · active relationships with 3 of 6 people · last contact 5d    │
    │ ago                                                                                                                  │
    │                                                                                                                      │
    │ Who decides                                                                                                          │
    │▌ A approver        not known yet                                                                                     │
    │  D decision maker  + Zhang Wei 张伟, CTO · support · 1 signal · 2w ago                                               │
    │  E evaluator       * 李明, 首席架构师 chief architect · coach · 3 signals · 5d ago                                   │
    │  E evaluator       - Wang Fang 王芳, head of procurement · not accepted · 5w ago                                     │
    │                                                                                                                      │
    │ Last notes                                                                                                           │
    │  27 Feb visit      李明, Zhang Wei 张伟: 验收节点确认;张伟愿意推动付款 and will push the payment before the year     │
    │                    ends, once finance has the invoice details. 再约下周二。                                          │
    │  22 Feb meeting    Zhao Lei: (private) 样板点参观的安排                                                              │
    │  2 Feb call        陈洁: budget frozen until January                                                                 │
    │                                                                                                                      │
    │ Promises, both ways                                                                                                  │
    │  us · 1d late      发送验收单 and the acceptance form · Zhang Wei 张伟                                               │
    │                                                                                                                      │
    │ What we do not know yet, and the points it costs                                                                     │
    │  −16.9             A approver: holder not known yet                                                                  │
    │  −1.9              孙燕: never spoken with                                                                           │
    │  –                 nobody’s stance toward a rival is known                                                           │
    │                                                                                                                      │
    │ Questions worth asking                                                                                               │
    │  −16.9             Who can release the money for something like this today?                                          │
    │  −6.7              What does Wang Fang 王芳 hold against us, and what would change it?                               │
    │  −4.0              Which day suits you for the next joint review?                                                    │
    │  −1.9              Could you introduce us to 孙燕?                                                                   │
    │  –                 Who else is in the running, and what do people like about them?                                   │
    │                                                                                                                      │
    │ What our own people know                                                                                             │
    │  –                 nobody but you has been in contact                                                                │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  y copy  d depth  l log  / find  a agenda  u undo  W write a document  : commands                    ? help
    ");
}

#[test]
fn the_brief_of_a_person_in_english() {
    let mut app = f::on_brief(Some(f::zhang()), names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 120, 40), @"
     Book › Donglin Telecom 东林电信 › Brief                                                                      Wed 4 Mar
    ┌ Brief · Zhang Wei 张伟 ──────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Donglin Telecom 东林电信 · province of Huaxin Group 华信集团                                                         │
    │ depth 30, shallow · several contacts · confidence 90% · active relationships with 3 of 6 people · last contact 5d    │
    │ ago                                                                                                                  │
    │                                                                                                                      │
    │ Who they are                                                                                                         │
    │▌ post              Executive 高层 · CTO · senior                                                                     │
    │  seat              D decision maker                                                                                  │
    │  tie               李明 reports to Zhang Wei 张伟                                                                    │
    │  contact           +86 139 0000 0001 · zhang.wei@donglin.example                                                     │
    │  usual ways        meeting 1× · headquarters tour 1× · every 30d expected                                            │
    │  note              likes short meetings; 喜欢提前看材料                                                              │
    │  private note      his brother-in-law works for our rival; 少谈价格                                                  │
    │                                                                                                                      │
    │ Where they stand                                                                                                     │
    │  strength          45% fair · 15d, expected every 30d · in touch                                                     │
    │  stance            + support · first-hand · 15 Sep 2025 · said so in front of the committee                          │
    │  target            strong support · by 3 May · in 60d                                                                │
    │  seen 19 Dec 2025  headquarters tour · joined our activity                                                           │
    │                                                                                                                      │
    │ Last notes                                                                                                           │
    │  27 Feb visit      李明, Zhang Wei 张伟: 验收节点确认;张伟愿意推动付款 and will push the payment before the year     │
    │                    ends, once finance has the invoice details. 再约下周二。                                          │
    │                                                                                                                      │
    │ Promises, both ways                                                                                                  │
    │  us · 1d late      发送验收单 and the acceptance form · Zhang Wei 张伟                                               │
    │                                                                                                                      │
    │ What we do not know yet, and the points it costs                                                                     │
    │  −16.9             A approver: holder not known yet                                                                  │
    │  −1.9              孙燕: never spoken with                                                                           │
    │  –                 nobody’s stance toward a rival is known                                                           │
    │                                                                                                                      │
    │ Questions worth asking                                                                                               │
    │  −16.9             Who can release the money for something like this today?                                          │
    │  −6.7              What does Wang Fang 王芳 hold against us, and what would change it?                               │
    │  −4.0              Which day suits you for the next joint review?                                                    │
    │  −1.9              Could you introduce us to 孙燕?                                                                   │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Enter open  y copy  d depth  l log  / find  a agenda  u undo  W write a document  : commands                    ? help
    ");
}

#[test]
fn the_brief_of_an_account_in_chinese_on_a_small_screen() {
    let mut app = f::on_brief(None, names(Lang::Zh));
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › Donglin Telecom 东林电信 › 拜访简报                       3月4日 周三
    ┌ 拜访简报 · Donglin Telecom 东林电信 ─────────────────────────────────────────┐
    │ Donglin Telecom 东林电信 · Huaxin Group 华信集团的省公司                     │
    │ 关系深度 30，薄弱 · 多点 · 证据度 90% · 6 人中有 3 位有效联系人 · 最近联系： │
    │ 5天前                                                                        │
    │                                                                              │
    │ 决策链                                                                       │
    │▌ A 审批者        待识别                                                      │
    │  D 决策者        + Zhang Wei 张伟，CTO · 支持 · 1 项行为证据 · 2周前         │
    │  E 评估者        * 李明，首席架构师 chief architect · 教练 · 3 项行为证据 ·  │
    │                  5天前                                                       │
    │  E 评估者        - Wang Fang 王芳，head of procurement · 不认可 · 5周前      │
    │                                                                              │
    │ 最近三次记录                                                                 │
    │  2月27日 拜访    李明、Zhang Wei 张伟：验收节点确认;张伟愿意推动付款 and     │
    │                  will push the payment before the year ends, once finance    │
    │                  has the invoice details. 再约下周二。                       │
    │  2月22日 会议    Zhao Lei：（私密）样板点参观的安排                          │
    │  2月2日 电话     陈洁：budget frozen until January                           │
    │                                                                              │
    │ 双方承诺                                                                     │
    │  我方 · 逾期1天  发送验收单 and the acceptance form · Zhang Wei 张伟         │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  y 复制  d 关系深度  l 记录互动  / 查找  a 待办  W 导出文档  ? 帮助
    ");
}

#[test]
fn the_end_of_the_brief_of_a_person_in_chinese() {
    let mut app = f::on_brief(Some(f::zhang()), names(Lang::Zh));
    screen(&mut app, Lang::Zh, 80, 24);
    f::press(&mut app, "G");
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
     客户簿 › Donglin Telecom 东林电信 › 拜访简报                       3月4日 周三
    ┌ 拜访简报 · Zhang Wei 张伟 ───────────────────────────────────────────────────┐
    │                     will push the payment before the year ends, once finance │
    │                     has the invoice details. 再约下周二。                    │
    │                                                                              │
    │ 双方承诺                                                                     │
    │  我方 · 逾期1天     发送验收单 and the acceptance form · Zhang Wei 张伟      │
    │                                                                              │
    │ 尚不清楚（及所失分数）                                                       │
    │  −16.9              A 审批者：人选待识别                                     │
    │  −1.9               孙燕：从未交谈                                           │
    │  –                  还不清楚任何人对竞争对手的态度                           │
    │                                                                              │
    │ 值得一问                                                                     │
    │  −16.9              像这样的项目，现在由哪位领导最终审批？                   │
    │  −6.7               Wang Fang 王芳对我们主要有哪些意见？怎样才能改观？       │
    │  −4.0               下一次联合例会定在哪天合适？                             │
    │  −1.9               方便引荐一下孙燕吗？                                     │
    │  –                  目前还有哪几家在参与？大家觉得他们好在哪里？             │
    │                                                                              │
    │ 我方同事了解的情况                                                           │
    │▌ –                  我方目前只有您接触过                                     │
    └──────────────────────────────────────────────────────────────────────────────┘
     Enter 打开  y 复制  d 关系深度  l 记录互动  / 查找  a 待办  W 导出文档  ? 帮助
    ");
}

#[test]
fn every_row_can_be_come_to_and_is_seen_when_it_is() {
    for (width, height) in [(80, 24), (120, 40), (40, 10)] {
        let mut app = f::on_brief(Some(f::zhang()), names(Lang::En));
        for _ in 0..40 {
            let drawn = screen(&mut app, Lang::En, width, height);
            assert_eq!(drawn.matches('▌').count(), 1, "{drawn}");
            f::press(&mut app, "j");
        }
        for _ in 0..40 {
            f::press(&mut app, "k");
            let drawn = screen(&mut app, Lang::En, width, height);
            assert_eq!(drawn.matches('▌').count(), 1, "{drawn}");
        }
        let drawn = screen(&mut app, Lang::En, width, height);
        let head_seen = drawn.contains("Donglin Telecom 东林电信 · province");
        assert!(
            height < 24 || head_seen,
            "the head is seen with the first row: {drawn}"
        );
    }
}
