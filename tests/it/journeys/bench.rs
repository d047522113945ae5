//! What to do next, from the depth: switched on and off, promised, logged, kept as a plan.

use guanxi::{
    app::screens::{DepthScreen, Screen},
    book::BestActions,
    domain::{PromiseState, Side, StanceValue, agenda::NextAction},
    say::{Lang, signed},
};

use crate::{
    test_book::today,
    user::{Seating, User},
};

/// A customer with two people in seats, both met, one of whom we owe something.
fn account(lang: Lang, size: (u16, u16)) -> User {
    let mut user = Seating {
        lang,
        size,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.press("l3w visit @Maja/procurement//H=0: a first look > fri send the offer<Enter>");
    user.press("l5d call @Ada+i/finance//M=1: the budget is frozen<Enter>");
    user.press("d2");
    user
}

fn depth(user: &User) -> &DepthScreen {
    match &user.runner.app.screen {
        Screen::Depth(depth) => depth,
        _ => panic!("not on the depth:\n{}", user.screen()),
    }
}

/// Goes to the row that says this.
#[track_caller]
fn go_to(user: &mut User, wanted: &str) {
    user.press("g");
    for _ in 0..depth(user).actions.list.count() {
        let screen = user.screen();
        let here = screen.lines().find(|line| line.contains("│▌["));
        if here.is_some_and(|line| line.contains(wanted)) {
            return;
        }
        user.press("j");
    }
    panic!("no row says {wanted:?}:\n{}", user.screen());
}

#[test]
fn what_is_switched_on_moves_the_number_and_nothing_else() {
    let all = [
        (Lang::En, (120, 40), "news from Ada", "from Maja"),
        (Lang::Zh, (80, 24), "请Ada", "请Maja"),
    ];
    for (lang, size, ask_ada, ask_maja) in all {
        let mut user = account(lang, size);
        let before = user.rows();
        let now = depth(&user).view.as_ref().unwrap().depth.clone();
        go_to(&mut user, ask_ada);
        user.press("<Space>");
        let gain = depth(&user).actions.row().unwrap().gain;
        let one = depth(&user).actions.supposed.clone().unwrap();
        assert!((one.raw - now.raw - gain).abs() < 1e-9);
        user.sees(&format!(" {} → {} ", now.depth, one.depth));
        go_to(&mut user, ask_maja);
        user.press("<Space>");
        let two = depth(&user).actions.supposed.clone().unwrap();
        assert!(one.raw < two.raw);
        user.press("<Space>");
        assert_eq!(depth(&user).actions.supposed.as_deref(), Some(&*one));
        go_to(&mut user, ask_ada);
        user.press("<Space>");
        assert_eq!(depth(&user).actions.supposed, None);
        user.press("<Space><Esc>");
        assert!(matches!(user.runner.app.screen, Screen::Account(_)));
        assert_eq!(user.rows(), before);
    }
}

#[test]
fn what_is_on_is_kept_as_a_plan_in_one_step() {
    let mut user = account(Lang::En, (120, 40));
    let before = user.rows();
    user.press("p");
    user.sees("Not possible here");
    go_to(&mut user, "news from Ada");
    user.press("<Space>");
    go_to(&mut user, "hold a joint review");
    user.press("<Space>p");
    user.sees("Plan by when?");
    user.sees("1 target stance");
    user.press("someday<Enter>");
    user.sees("a target needs a date");
    assert_eq!(user.rows(), before);
    user.press("<Ctrl-U>2w<Enter>");
    user.sees("Made a plan for Harbour Bank");
    let rows = user.rows();
    let made = &rows.promises[before.promises.len()..];
    let texts: Vec<&str> = made.iter().map(|row| row.text.raw()).collect();
    assert_eq!(
        texts,
        [
            "get news from Ada, win strong support",
            "hold a joint review"
        ]
    );
    let due = Some(today() + chrono::Duration::days(14));
    for promise in made {
        assert_eq!((promise.by, promise.due), (Side::Us, due));
        assert_eq!(promise.state, PromiseState::Open);
    }
    let target = rows.targets.last().unwrap();
    assert_eq!(target.value, StanceValue::StrongSupport);
    assert_eq!(Some(target.by), due);
    user.press("u");
    assert_eq!(user.rows(), before);
}

#[test]
fn an_action_becomes_a_promise_and_says_which_one_it_would_keep() {
    let mut user = account(Lang::En, (120, 40));
    go_to(&mut user, "from Maja");
    user.sees("> send the offer");
    user.sees("keeps what we promised: send the offer (in 4d)");
    go_to(&mut user, "news from Ada");
    user.press("<Enter>");
    user.sees("Promise by when?");
    user.press("fri<Enter>");
    user.sees("Promised by Fri 27 Nov: get news from Ada, win strong support");
    let rows = user.rows();
    let promise = rows.promises.last().unwrap();
    let ada = rows.people.iter().find(|one| one.name.raw() == "Ada");
    assert_eq!(promise.person, ada.map(|row| row.id));
    assert!(rows.targets.is_empty());
    // The cursor stays, and now there is something it would keep.
    user.sees("keeps what we promised: get news from Ada, win strong support (in 4d)");
}

#[test]
fn a_promise_to_somebody_who_decides_above_stands_at_the_action_it_would_keep() {
    let mut user = Seating {
        size: (120, 40),
        ..Seating::default()
    }
    .sit_at_demo();
    // The province's approver sits in the group.
    user.press("/Lingchuan<Enter>d2");
    go_to(&mut user, "庞既明");
    user.press("<Enter>fri<Enter>");
    user.sees("keeps what we promised: get news from 庞既明, win strong support (in 4d)");
}

#[test]
fn what_else_could_be_is_chosen_by_letters_and_costs_what_it_costs() {
    let mut user = account(Lang::En, (120, 40));
    let before = user.rows();
    go_to(&mut user, "news from Ada");
    user.press("+x");
    user.sees("Enter tries it out; nothing is saved");
    user.press("<Enter>");
    user.sees("what if  Ada leaves");
    let row = depth(&user).actions.row().unwrap().clone();
    assert!(row.gain < 0.0);
    user.sees(" with 1 on");
    // Nobody can be promised to leave.
    user.press("<Enter>");
    user.sees("Not possible here");
    // Of the company itself other things are supposed.
    user.press("+<Shift-Tab>-");
    user.sees("the account itself");
    user.press("d<Enter>");
    user.sees("sign an agreement, Group");
    user.sees(" with 2 on");
    assert_eq!(user.rows(), before);
    user.press("+<Esc>");
    user.sees(" with 2 on");
}

#[test]
fn the_log_line_begins_with_whom_the_action_is_about() {
    let mut user = account(Lang::En, (80, 24));
    go_to(&mut user, "news from Ada");
    let gain = depth(&user).actions.row().unwrap().gain;
    let raw = depth(&user).view.as_ref().unwrap().depth.raw;
    user.press("l");
    user.sees("#\"Harbour Bank\" @\"Ada\": ");
    // Exactly what was proposed: information, one step up.
    user.press("<Left><Left>+i=2<Enter>");
    let now = depth(&user).view.as_ref().unwrap().depth.raw;
    assert!(
        (now - raw - gain).abs() < 1e-9,
        "{raw} + {gain} is not {now}"
    );
}

#[test]
fn from_the_agenda_a_key_leads_to_the_depth_of_where_it_is_to_be_done() {
    let mut user = account(Lang::En, (120, 40));
    user.press("a");
    user.press("d");
    user.sees("Harbour Bank");
    user.sees("2 Actions");
}

#[test]
fn what_others_gain_by_a_step_stands_beside_its_own_gain_and_is_the_sum_of_the_agenda() {
    let said = |own: &str, all: &str, many: usize| {
        [
            format!("{own} here, {all} in all {many} accounts"),
            format!("本客户 {own}，{many} 个客户合计 {all}"),
        ]
    };
    for (at, (lang, heading)) in [(Lang::En, "in all"), (Lang::Zh, "合计")]
        .iter()
        .enumerate()
    {
        let mut user = Seating {
            lang: *lang,
            ..Seating::default()
        }
        .sit_at_demo();
        user.press("/翎川电信<Enter>d2");
        user.sees(heading);
        let asked = BestActions {
            account: Some(depth(&user).id),
            most: usize::MAX,
        };
        let best = user.runner.book.ask(&asked).unwrap().into_iter();
        let shared: Vec<NextAction> = best
            .map(|one| one.action)
            .filter(|action| 1 < action.moves.len())
            .collect();
        assert_ne!(shared.len(), 0);
        for action in shared {
            let own = action.candidate.gain;
            let all: f64 = action.moves.iter().map(|(one, _)| one.gain).sum();
            user.press("g");
            for _ in 0..depth(&user).actions.list.count() {
                let row = depth(&user).actions.row();
                if row.is_some_and(|row| row.candidate == Some(action.candidate)) {
                    break;
                }
                user.press("j");
            }
            user.sees(&said(&signed(own), &signed(all), action.moves.len())[at]);
        }
    }
}
