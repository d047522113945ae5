//! The agenda.

use super::*;

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
    │ +5.9       win Wang Fang 王芳 over to neutral               Donglin Telecom… │
    │ +6.2       get news from Zhang Wei 张伟, win strong suppo…  Donglin Telecom… │
    │ +1.2       meet 孙燕                                        Donglin Telecom… │
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
    │ get news from Zhang Wei 张伟, win strong support · medium · if nothing is    │
    │ done: −1.0 by 26 Mar, −4.6 within 90 days · Donglin Telecom 东林电信 ·…      │
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
    │ +5.9       win Wang Fang 王芳 over to neutral                                           Donglin Telecom 东林电信     │
    │ +6.2       get news from Zhang Wei 张伟, win strong support                             Donglin Telecom 东林电信     │
    │ +1.2       meet 孙燕                                                                    Donglin Telecom 东林电信     │
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
    │ +5.9       win Wang Fang 王芳 over to neutral               Donglin Telecom… │
    │ +6.2       get news from Zhang Wei 张伟, win strong suppo…  Donglin Telecom… │
    │ +1.2       meet 孙燕                                        Donglin Telecom… │
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
    │ +5.9       争取Wang Fang 王芳转为中立                      Donglin Telecom … │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持          Donglin Telecom … │
    │ +1.2       拜访孙燕                                        Donglin Telecom … │
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
    │ +5.9       争取Wang Fang 王芳转为中立                                                  Donglin Telecom 东林电信      │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持                                      Donglin Telecom 东林电信      │
    │ +1.2       拜访孙燕                                                                    Donglin Telecom 东林电信      │
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
    │ +5.9       争取Wang Fang 王芳转为中立                      Donglin Telecom … │
    │ +6.2       请Zhang Wei 张伟介绍进展，争取强烈支持          Donglin Telecom … │
    │ +1.2       拜访孙燕                                        Donglin Telecom … │
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
fn the_counts_of_the_agenda_say_when_there_are_more() {
    let mut app = f::on_agenda(names(Lang::En));
    let text = screen(&mut app, Lang::En, 60, 20);
    let title = text.lines().nth(1).unwrap();
    assert!(title.ends_with(" · … ┐"), "{text}");
    let text = screen(&mut app, Lang::En, 140, 20);
    let title = text.lines().nth(1).unwrap();
    assert!(title.ends_with("2 later · 1 snoozed ┐"), "{text}");
}
