//! The map edited in place: every edit with the keys it takes, what it does, and its undo.

use guanxi::{
    app::{Msg, screens::Screen},
    domain::{
        Account, Command, Level, Person, Post, Rows, StanceSource, TieKind,
        score::{Constants, moves},
    },
};

use crate::{
    test_book::{Book, name},
    user::{Seating, User},
};

/// A customer with people in three departments; Ada of finance is selected, on the whole screen.
fn office() -> User {
    let mut user = User::new();
    user.press("naBirch Mills<Enter><Esc>");
    user.press("naHarbour Bank<Enter>");
    user.press(
        "l3w visit @Maja/procurement//H+i=2 @Per/finance//W @Ada/finance//M: a first look<Enter>",
    );
    user.press("l5d call @Ada: the budget is frozen<Enter>");
    user.press("1");
    select(&mut user, "Ada");
    user
}

fn selected(user: &User) -> Option<String> {
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("not at an account:\n{}", user.screen());
    };
    let person = account.map.selected().person()?;
    Some(account.map.scene.person(person)?.name.raw().to_owned())
}

fn select(user: &mut User, name: &str) {
    user.press("g");
    for _ in 0..60 {
        if selected(user).as_deref() == Some(name) {
            return;
        }
        user.press("j");
    }
    panic!("{name} is not on the map:\n{}", user.screen());
}

/// How many keys the keys are.
fn count(keys: &str) -> usize {
    let named = keys.matches('<').count();
    let mut inside = false;
    let plain = keys.chars().filter(|c| {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                return false;
            }
            _ => {}
        }
        !inside
    });
    plain.count() + named
}

/// Does the edit, within so many keys, and checks that one undo takes all of it back.
fn edit(user: &mut User, keys: &str, most: usize) -> (Rows, Rows) {
    let before = user.rows();
    assert!(count(keys) <= most, "{keys} are {} keys", count(keys));
    user.press(keys);
    let after = user.rows();
    assert_ne!(before, after, "nothing was done:\n{}", user.screen());
    user.press("u");
    assert_eq!(user.rows(), before, "undo left something behind");
    user.press("<Ctrl-R>");
    assert_eq!(user.rows(), after, "redo did something else");
    (before, after)
}

fn person(rows: &Rows, name: &str) -> guanxi::domain::id::Id<guanxi::domain::person::Person> {
    let mut people = rows.people.iter();
    people.find(|row| row.name.raw() == name).unwrap().id
}

fn department_of(rows: &Rows, name: &str) -> String {
    let id = person(rows, name);
    let mut tenures = rows.tenures.iter().rev();
    let tenure = tenures.find(|row| row.person == id && row.post.period.to.is_none());
    let department = tenure.unwrap().post.department.unwrap();
    rows.find(department).unwrap().name.raw().to_owned()
}

#[test]
fn another_department_and_boss_are_four_keys() {
    let mut user = office();
    let (_, after) = edit(&mut user, "mbb<Enter>", 6);
    assert_eq!(department_of(&after, "Ada"), "Procurement");
    let line = after.ties.last().unwrap();
    assert_eq!(line.kind, TieKind::ReportsTo);
    assert_eq!(line.to, person(&after, "Per"), "{}", user.screen());
    assert_eq!(selected(&user).as_deref(), Some("Ada"));
}

#[test]
fn another_department_is_three_keys_and_says_first_what_it_does_to_the_score() {
    let mut user = office();
    user.press("mb");
    user.sees("Procurement");
    user.sees("Harbour Bank");
    user.press("<Esc>");
    edit(&mut user, "mb<Enter>", 3);
}

#[test]
fn another_boss_level_influence_and_seat_are_three_keys_each() {
    let mut user = office();
    let (_, after) = edit(&mut user, "Ma<Enter>", 3);
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Per"));
    let (_, after) = edit(&mut user, "Lh<Enter>", 3);
    assert!(
        after
            .tenures
            .iter()
            .any(|row| row.post.level.is_some_and(|level| level.code() == "H"))
    );
    let (_, after) = edit(&mut user, "L<Tab>8<Enter>", 4);
    assert!(
        after
            .tenures
            .iter()
            .any(|row| row.post.influence == Some(8))
    );
    let (_, after) = edit(&mut user, "pa<Enter>", 3);
    assert_eq!(after.holders.last().unwrap().person, person(&after, "Ada"));
}

#[test]
fn a_stance_with_its_evidence_is_three_keys() {
    let mut user = office();
    user.press("s");
    user.sees("the budget is frozen");
    user.press("<Esc>");
    let (_, after) = edit(&mut user, "s1<Enter>", 5);
    let stance = after.stances.last().unwrap();
    let evidence = after.find(stance.interaction.unwrap()).unwrap();
    assert_eq!(evidence.note, "the budget is frozen");
    assert_eq!(stance.source, StanceSource::FirstHand);
}

#[test]
fn hearsay_without_evidence_and_with_a_note_from_another_day() {
    let mut user = office();
    let (_, after) = edit(&mut user, "s--hsaid at lunch<Tab>3d<Enter>", 30);
    let stance = after.stances.last().unwrap();
    assert_eq!(stance.interaction, None);
    assert_eq!(stance.source, StanceSource::Hearsay);
    assert_eq!(stance.note, "said at lunch");
    assert_eq!(stance.value.number(), -1);
    assert_eq!((crate::test_book::today() - stance.on).num_days(), 3);
}

#[test]
fn a_target_is_three_keys() {
    let mut user = office();
    let (_, after) = edit(&mut user, "S2<Enter>", 3);
    assert_eq!(after.targets.last().unwrap().value.number(), 2);
}

#[test]
fn a_tie_with_a_note_takes_four_keys_and_the_note() {
    let mut user = office();
    let (_, after) = edit(&mut user, "tiaold friends<Enter>", 4 + "old friends".len());
    let tie = after.ties.last().unwrap();
    assert_eq!(tie.kind, TieKind::Influences);
    assert_eq!(tie.note, "old friends");
    user.press("5");
    user.sees("i");
}

#[test]
fn a_long_list_is_narrowed_by_any_fragment_of_a_name() {
    let mut user = office();
    let (_, after) = edit(&mut user, "M/maj<Enter><Enter>", 7);
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Maja"));
}

#[test]
fn what_is_no_letter_of_a_choice_looks_for_a_name() {
    let mut user = office();
    let (_, after) = edit(&mut user, "Mmaj<Enter><Enter>", 6);
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Maja"));
    let (_, after) = edit(&mut user, "mtech<Enter><Enter>", 7);
    assert_eq!(department_of(&after, "Ada"), "Technical");
}

#[test]
fn whoever_leaves_leaves_a_vacant_seat_and_may_come_to_another_account() {
    let mut user = office();
    user.press("pb<Enter>");
    let (_, after) = edit(&mut user, "x<Tab>/bir<Enter>treasurer<Enter>", 18);
    let ada = person(&after, "Ada");
    let last = after.tenures.last().unwrap();
    assert_eq!(last.person, ada);
    assert_eq!(last.post.title.as_ref().unwrap().raw(), "treasurer");
    let bank = after
        .accounts
        .iter()
        .find(|row| row.name.raw() == "Birch Mills");
    assert_eq!(last.post.account, bank.unwrap().id);
    assert!(after.holders.iter().all(|row| row.period.to.is_some()));
}

#[test]
fn a_seat_is_vacant_ruled_out_with_a_reason_and_back_again() {
    let mut user = office();
    user.press("g");
    for _ in 0..3 {
        user.press("j");
    }
    user.sees("not known yet");
    let (_, after) = edit(&mut user, "Nno such body<Enter>", 2 + "no such body".len());
    let out = after
        .seats
        .iter()
        .filter(|seat| seat.not_applicable.is_some());
    assert_eq!(out.count(), 1);
    let (_, after) = edit(&mut user, "N", 1);
    assert!(after.seats.iter().all(|seat| seat.not_applicable.is_none()));
}

#[test]
fn a_placeholder_seat_stands_in_the_department_that_is_selected() {
    let mut user = office();
    let (before, after) = edit(&mut user, "Ei<Enter>", 3);
    assert_eq!(after.seats.len(), before.seats.len() + 1);
    let seat = after.seats.last().unwrap();
    assert_eq!(seat.role.code(), "I");
    let name = after
        .find(seat.department.unwrap())
        .unwrap()
        .name
        .raw()
        .to_owned();
    assert_eq!(name, "Finance");
}

#[test]
fn a_reporting_line_that_closes_a_circle_is_refused_with_the_names() {
    let mut user = office();
    user.press("Ma<Enter>");
    select(&mut user, "Per");
    user.press("M/ada<Enter>");
    user.sees("Ada");
    user.press("<Enter>");
    user.sees("Per");
    user.sees("circle");
    user.press("<Esc>");
}

#[test]
fn enter_without_an_answer_says_so_and_esc_leaves_all_as_it_was() {
    let mut user = office();
    let before = user.rows();
    user.press("t<Enter>");
    user.sees("Something is still missing");
    user.press("<Esc>");
    assert_eq!(user.rows(), before);
}

#[test]
fn a_tie_ends_the_day_before_with_three_keys_and_the_one_of_today_goes() {
    let mut user = office();
    user.press("tia<Tab>9d<Enter>");
    let (_, after) = edit(&mut user, "t1<Enter>", 3);
    let tie = after.ties.last().unwrap();
    assert_eq!(tie.period.from, Some(crate::test_book::days_ago(9)));
    assert_eq!(tie.period.to, Some(crate::test_book::days_ago(1)));
    user.press("tba<Enter>");
    user.press("t");
    user.sees("no longer: Ada backs Per");
    user.press("<Esc>");
    let (_, after) = edit(&mut user, "t1<Enter>", 3);
    assert_eq!(after.ties.len(), 1);
}

#[test]
fn a_pasted_fragment_narrows_and_enter_on_no_match_takes_nothing() {
    let mut user = office();
    user.press("M/zzz<Enter>");
    user.sees("/ zzz");
    user.press("<Esc>/");
    user.hear(Msg::Paste("maj".to_owned()));
    user.press("<Enter><Enter>");
    let after = user.rows();
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Maja"));
}

#[test]
fn the_card_of_somebody_opens_the_panels_of_the_map_below_it() {
    let mut user = office();
    user.press("<Enter>");
    let (_, after) = edit(&mut user, "mbb<Enter>", 4);
    assert_eq!(department_of(&after, "Ada"), "Procurement");
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Per"));
    let (_, after) = edit(&mut user, "Lh<Enter>", 3);
    let high = |level: Level| level == Level::High;
    assert!(
        after
            .tenures
            .iter()
            .any(|row| row.post.level.is_some_and(high))
    );
    let (_, after) = edit(&mut user, "S2<Enter>", 3);
    assert_eq!(after.targets.last().unwrap().value.number(), 2);
    user.press("<Esc>");
    assert_eq!(selected(&user).as_deref(), Some("Ada"));
}

#[test]
fn among_fifteen_hundred_people_anybody_is_found_by_a_fragment_or_a_page() {
    let mut book = Book::new();
    let bank = Account::named(name("Harbour Bank"));
    book.commit(&Command::Add(bank.into())).unwrap();
    let account = book.store.everything().unwrap().accounts[0].id;
    for nth in 0..1_500 {
        let person = Person::named(name(&format!("Guest {nth:04}")));
        let post = Some(Post::at(account));
        book.commit(&Command::AddPerson { person, post }).unwrap();
    }
    let mut user = Seating::default().sit_at(book.into_store());
    user.press("<Enter>1");
    select(&mut user, "Guest 0000");
    let (_, after) = edit(&mut user, "M/1499<Enter><Enter>", 8);
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Guest 1499"));
    // A page has as many as there are letters; "nobody" has a key of its own, and a place on the first.
    let (_, after) = edit(&mut user, "M<PgDn>a<Enter>", 4);
    let boss = after.ties.last().unwrap().to;
    let boss = after.find(boss).unwrap().name.raw().to_owned();
    assert_eq!(boss, "Guest 0026");
}

#[test]
fn a_move_takes_the_new_title_along() {
    let mut user = office();
    let (before, after) = edit(&mut user, "mb<Tab><Tab><Tab><Tab>treasurer<Enter>", 20);
    assert_eq!(after.tenures.len(), before.tenures.len() + 1);
    let post = &after.tenures.last().unwrap().post;
    assert_eq!(post.title.as_ref().unwrap().raw(), "treasurer");
    assert_eq!(department_of(&after, "Ada"), "Procurement");
}

#[test]
fn what_was_always_so_is_corrected_in_place_and_leaves_no_move() {
    let mut user = office();
    let was = user.rows();
    let (_, after) = edit(
        &mut user,
        "mb<Tab><Tab><Tab><Tab>treasurer<Tab>w<Enter>",
        22,
    );
    assert_eq!(after.tenures.len(), was.tenures.len());
    assert_eq!(department_of(&after, "Ada"), "Procurement");
    let post = |rows: &Rows| {
        let ada = person(rows, "Ada");
        let mut tenures = rows.tenures.iter();
        tenures.find(|row| row.person == ada).unwrap().post.clone()
    };
    assert_eq!(post(&after).period, post(&was).period);
    assert_eq!(post(&after).title.unwrap().raw(), "treasurer");
    // The day of a correction is not asked for.
    user.press("m");
    user.sees("since");
    user.press("<Tab><Tab><Tab><Tab><Tab><Tab>w");
    user.sees_no("since ");
    user.press("<Esc>");
}

#[test]
fn a_move_is_among_the_moves_and_a_correction_is_not() {
    let mut user = office();
    let told = |user: &User| {
        let account = user.rows().accounts.last().unwrap().id;
        let facts = user.runner.book.store.facts(account).unwrap().unwrap();
        let lately = (crate::test_book::days_ago(20), crate::test_book::today());
        moves(&facts, lately, 50, &Constants::default()).0.len()
    };
    let before = told(&user);
    user.press("mb<Tab><Tab><Tab><Tab><Tab>w<Enter>pa<Tab>w<Enter>");
    assert_eq!(told(&user), before);
    user.press("mc<Enter>");
    assert_eq!(told(&user), before + 1);
}

#[test]
fn whoever_always_held_a_seat_has_held_it_since_they_came() {
    let mut user = office();
    let (_, after) = edit(&mut user, "pa<Tab>w<Enter>", 6);
    let holder = after.holders.last().unwrap();
    assert_eq!(holder.person, person(&after, "Ada"));
    let mut tenures = after.tenures.iter();
    let tenure = tenures.find(|row| row.person == holder.person).unwrap();
    assert_eq!(holder.period.from, tenure.post.period.from);
    // Another one was meant: who stands there was never it.
    select(&mut user, "Per");
    let (before, after) = edit(&mut user, "pa<Tab>w<Enter>", 6);
    assert_eq!(after.holders.len(), before.holders.len());
    assert_eq!(after.holders[0].person, person(&after, "Per"));
    assert_eq!(after.holders[0].period, before.holders[0].period);
}

#[test]
fn tab_takes_what_is_marked_and_only_that() {
    let mut user = office();
    // Nothing is marked: nothing is taken on the way.
    let before = user.rows();
    user.press("m<Tab><Tab><Tab><Enter>");
    user.sees("Something is still missing");
    user.press("<Esc>");
    assert_eq!(user.rows(), before);
    let (_, after) = edit(&mut user, "m<Down><Down><Tab><Enter>", 5);
    assert_eq!(department_of(&after, "Ada"), "Procurement");
    let (_, after) = edit(&mut user, "m/tech<Tab><Enter>", 8);
    assert_eq!(department_of(&after, "Ada"), "Technical");
}

#[test]
fn a_department_that_is_not_there_is_made_with_the_move() {
    let mut user = office();
    user.press("m/Treasury");
    user.sees("new department: Treasury (other)");
    user.press("<Esc><Esc>");
    let (before, after) = edit(&mut user, "m/Treasury<Tab><Enter>", 12);
    assert_eq!(after.departments.len(), before.departments.len() + 1);
    assert_eq!(department_of(&after, "Ada"), "Treasury");
}

#[test]
fn what_fits_nobody_is_refused_by_name_and_a_boss_is_of_the_account_or_above() {
    let mut user = office();
    user.press("<Esc><Esc>/birch mills<Enter>l3w call @Olga: hello<Enter>");
    user.press("<Esc>/harbour<Enter>1");
    select(&mut user, "Ada");
    user.press("M/olga<Tab>");
    user.sees("nobody called “olga”");
    user.press("<Esc><Esc>");
    // A tie of another sort leads anywhere.
    user.press("tiolga");
    user.sees("Olga · Birch Mills");
    user.press("<Esc><Esc>");
    let (_, after) = edit(&mut user, "tiolga<Enter><Enter>", 9);
    assert_eq!(after.ties.last().unwrap().to, person(&after, "Olga"));
}

#[test]
fn a_leaver_is_marked_from_the_last_day_on() {
    let mut user = office();
    user.press("x<Enter>");
    user.sees("left 23 Nov");
    user.press("/ada<Enter>");
    user.sees("left 23 Nov");
}

#[test]
fn who_has_left_is_said_to_have_left_where_one_of_two_is_looked_for_and_where_ties_lead() {
    let mut user = office();
    user.press("x-2d<Enter>");
    select(&mut user, "Per");
    user.press("ti/ada");
    user.sees("left 21 Nov");
    user.press("<Esc><Esc>");
    user.press("=ada");
    user.sees("left 21 Nov");
}

#[test]
fn the_deletion_of_a_post_says_which_one() {
    let mut user = office();
    user.press("<Enter>");
    let post = |user: &User| {
        let screen = user.screen();
        screen
            .lines()
            .any(|line| line.contains('▌') && line.contains("Finance"))
    };
    for _ in 0..40 {
        if post(&user) {
            break;
        }
        user.press("j");
    }
    user.press("D");
    user.sees("“Finance · Harbour Bank” of Ada?");
    user.press("n");
}

#[test]
fn a_deletion_says_what_goes_along_and_what_stays() {
    let mut user = office();
    user.press("D");
    user.sees("Delete Ada?");
    user.sees("Also deleted: 1 post, 1 interaction.");
    user.sees("1 interaction stays, with this taken out.");
    user.press("n");
}
