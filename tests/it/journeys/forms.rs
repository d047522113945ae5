//! Forms as users fill them in: what is picked, what is new, what is refused, and what one save writes.

use guanxi::{
    domain::{Function, Level, Post, Role, Rows, TieKind},
    say::Lang,
};

use crate::user::{Seating, User};

/// Harbour Bank with two people, and another account with a department and a person of its own.
fn office() -> User {
    let mut user = User::new();
    user.press("naBirch Mills<Enter>");
    user.press("l3w visit @Olga/sawmill: a tour<Enter><Esc>");
    user.press("naHarbour Bank<Enter>");
    user.press("l3w visit @张伟/procurement//H @Per/finance//W: a first look<Enter>");
    user
}

fn post(rows: &Rows, name: &str) -> Post {
    let person = rows.people.iter().find(|row| row.name.raw() == name);
    let person = person.unwrap_or_else(|| panic!("nobody called {name}")).id;
    let tenure = rows.tenures.iter().find(|row| row.person == person);
    tenure.unwrap().post.clone()
}

/// What the department of somebody is called.
fn department(rows: &Rows, name: &str) -> String {
    let id = post(rows, name).department.unwrap();
    rows.find(id).unwrap().name.raw().to_owned()
}

/// Saves and takes back: one step, whatever it wrote.
fn one_step(user: &mut User, keys: &str) -> Rows {
    let before = user.rows();
    user.press(keys);
    let after = user.rows();
    assert_ne!(before, after, "nothing was saved:\n{}", user.screen());
    user.press("u");
    assert_eq!(user.rows(), before, "undo left something behind");
    user.press("<Ctrl-R>");
    assert_eq!(user.rows(), after, "redo did something else");
    after
}

#[test]
fn a_person_comes_with_department_title_level_boss_and_seat_in_one_step() {
    let mut user = office();
    let keys = "npIda Moss<Tab>fin<Tab>clerk<Tab><Right><Tab>zw<Tab>decis<Tab><Enter>";
    let after = one_step(&mut user, keys);
    assert_eq!(department(&after, "Ida Moss"), "Finance");
    let post = post(&after, "Ida Moss");
    assert_eq!(post.title.unwrap().raw(), "clerk");
    assert_eq!(post.level, Some(Level::High));
    let tie = after.ties.last().unwrap();
    assert_eq!(tie.kind, TieKind::ReportsTo);
    assert_eq!(after.find(tie.to).unwrap().name.raw(), "张伟");
    let holder = after.holders.last().unwrap();
    assert_eq!(after.find(holder.seat).unwrap().role, Role::Decider);
    assert_eq!(after.find(holder.person).unwrap().name.raw(), "Ida Moss");
}

#[test]
fn a_department_that_is_not_there_is_made_with_the_form_and_its_function_shown() {
    let mut user = office();
    user.press("npIda Moss<Tab>Legal counsel");
    user.sees("new department: Legal counsel (legal)");
    let after = one_step(&mut user, "<Tab><Enter>");
    assert_eq!(department(&after, "Ida Moss"), "Legal counsel");
    let made = after.departments.last().unwrap();
    assert_eq!(made.function, Function::Legal);
}

#[test]
fn a_word_for_a_function_finds_the_department_that_does_it() {
    let mut user = office();
    user.press("npIda Moss<Tab>采购部<Tab><Enter>");
    assert_eq!(department(&user.rows(), "Ida Moss"), "Procurement");
}

#[test]
fn a_name_that_nobody_has_is_refused_on_every_way_out() {
    for way in ["<Tab>", "<Shift-Tab>", "<Enter>"] {
        let mut user = office();
        user.press("npIda Moss<Tab><Tab><Tab><Tab>qqq");
        let before = user.rows();
        user.press(way);
        user.sees("nobody called “qqq”");
        user.press("<Enter>");
        user.sees("nobody called “qqq”");
        assert_eq!(user.rows(), before);
        // Esc forgets what was typed, and the form can be saved.
        user.press("<Esc>");
        user.sees_no("qqq");
        user.press("<Enter>");
        assert_eq!(user.rows().people.len(), before.people.len() + 1);
    }
}

#[test]
fn neither_department_nor_seat_nor_boss_of_another_account_can_be_picked() {
    let mut user = office();
    user.press("npIda Moss<Tab>saw");
    user.sees("new department: saw");
    user.sees_no("sawmill");
    user.press("<Esc><Tab><Tab><Tab>olga");
    user.press("<Tab>");
    user.sees("nobody called “olga”");
}

#[test]
fn another_account_brings_its_own_departments() {
    let mut user = office();
    user.press("/张伟<Enter>nt");
    user.press("<Shift-Tab>birch<Tab>sawm<Tab><Enter>");
    let after = user.rows();
    let tenure = after.tenures.last().unwrap();
    let department = after.find(tenure.post.department.unwrap()).unwrap();
    assert_eq!(department.name.raw(), "sawmill");
    assert_eq!(department.account, tenure.post.account);
}

#[test]
fn what_is_told_of_a_known_person_was_so_all_along() {
    let mut user = office();
    let before = user.rows();
    user.press("/per<Enter>");
    let keys = "e<Tab>tech<Tab>engineer<Tab><Right><Tab>zhang<Tab>eval<Tab><Enter>";
    let after = one_step(&mut user, keys);
    assert_eq!(after.tenures.len(), before.tenures.len(), "no move");
    assert_eq!(department(&after, "Per"), "Technical");
    let (was, is) = (post(&before, "Per"), post(&after, "Per"));
    assert_eq!(is.period, was.period);
    assert_eq!(after.ties.last().unwrap().period.from, was.period.from);
    assert_eq!(after.holders.last().unwrap().period.from, was.period.from);
    // And it can be set right again.
    user.press("e<Tab><Tab><Tab><Tab><Backspace><Tab><Backspace><Enter>");
    let after = user.rows();
    assert_eq!((after.ties.len(), after.holders.len()), (0, 0));
}

#[test]
fn an_open_list_hides_no_field() {
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.press("npIda<Tab><Down>");
    user.sees("│▌Executive ");
    for label in [
        "name",
        "department",
        "title",
        "level",
        "boss",
        "seat",
        "phone",
        "mail",
        "influence",
        "from",
        "account",
    ] {
        user.sees(&format!("┃ {label}").replace("┃ department", "┃▌department"));
    }
    let screen = user.screen();
    let frames = screen.matches('┌').count();
    assert_eq!(frames, 2, "the account's pane and the list:\n{screen}");
}

#[test]
fn wechat_is_asked_for_where_people_have_it() {
    let mut user = office();
    user.press("np");
    user.sees_no("WeChat");
    user.press("<Esc>");
    let mut user = Seating {
        lang: Lang::Zh,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>na海港银行<Enter>np");
    user.sees("微信");
}
