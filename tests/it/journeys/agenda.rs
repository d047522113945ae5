//! The daily rhythm: what is due, who is going quiet, and what is done about it from one list.

use guanxi::{
    app::{
        Msg,
        screens::{AgendaLine, Screen},
    },
    domain::{
        PromiseState, Side,
        agenda::{AgendaItem, AgendaSection, ItemKey},
    },
    say::Lang,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    test_book::{days_ago, demo, today},
    user::{Seating, User},
};

/// Harbour Bank with two people, and a promise to each of them.
fn bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Holm<Enter>");
    user.press("lcall @maja: prices > fri send the offer<Enter>");
    user.press("lcall @per: plans <<> 12-20 name the engineer<Enter>");
    user.press("<Esc>");
    user
}

/// A book of the demo, which has everything.
fn demo_book(lang: Lang, size: (u16, u16)) -> User {
    Seating {
        lang,
        size,
        ..Seating::default()
    }
    .sit_at(demo())
}

fn lines(user: &User) -> &[AgendaLine] {
    match &user.runner.app.screen {
        Screen::Agenda(agenda) => agenda.list.rows(),
        _ => panic!("not on the agenda:\n{}", user.screen()),
    }
}

fn items(user: &User) -> impl Iterator<Item = &AgendaItem> {
    let entries = lines(user).iter().filter_map(AgendaLine::entry);
    entries.map(|entry| &entry.item)
}

fn selected(user: &User) -> Option<ItemKey> {
    match &user.runner.app.screen {
        Screen::Agenda(agenda) => agenda.list.key().copied(),
        _ => panic!("not on the agenda:\n{}", user.screen()),
    }
}

/// Goes down to the first row that says this.
#[track_caller]
pub fn go_to(user: &mut User, wanted: &str) {
    user.press("g");
    for _ in 0..lines(user).len() {
        let screen = user.screen();
        let here = screen.lines().find(|line| line.contains('▌'));
        if here.is_some_and(|line| line.contains(wanted)) {
            return;
        }
        user.press("j");
    }
    panic!("no row says {wanted:?}:\n{}", user.screen());
}

#[test]
fn a_promise_is_logged_found_put_off_kept_and_taken_back() {
    let mut user = bank();
    user.press("a");
    user.sees("This week  1");
    user.sees("in 4d      > us");
    user.sees("send the offer");
    go_to(&mut user, "send the offer");
    user.press("r+3d");
    // Shown before it is saved.
    user.sees("send the offer · now Fri 27 Nov");
    user.sees("Thu 26 Nov · in 3d");
    user.press("<Enter>");
    user.sees("in 3d      > us");
    user.sees("u undoes");
    let due = |user: &User| {
        let rows = user.rows();
        let mut promises = rows.promises.into_iter();
        let offer = promises.find(|promise| promise.text.raw() == "send the offer");
        offer.map(|offer| (offer.due, offer.state)).unwrap()
    };
    assert_eq!(due(&user), (Some(days_ago(-3)), PromiseState::Open));
    user.press("ck");
    user.sees("Closed the promise “send the offer”");
    user.sees_no("> us");
    assert_eq!(due(&user).1, PromiseState::Kept);
    user.press("u");
    user.sees("send the offer");
    user.press("u");
    assert_eq!(due(&user).0, Some(days_ago(-4)));
    user.sees("in 4d      > us");
}

#[test]
fn a_day_is_read_as_the_log_line_reads_it_and_nothing_else_is_saved() {
    let mut user = bank();
    user.press("af");
    go_to(&mut user, "name the engineer");
    for text in ["soon", "frday", "下礼拜左右"] {
        user.press(&format!("r{text}"));
        user.sees("is not a date");
        user.press("<Enter>");
        user.sees("is not a date");
        user.press("<Esc>");
    }
    for text in ["2026-01-01", "yesterday", "上周五"] {
        user.press(&format!("r{text}<Enter>"));
        user.sees("choose today, a later day, or someday");
        user.press("<Esc>");
    }
    user.press("r");
    user.press("<Ctrl-U>下周三");
    user.sees("Wed 2 Dec");
    user.press("<Ctrl-U>someday<Enter>");
    user.sees("Rescheduled to someday: name the engineer");
    user.sees("someday    < them");
    let promises = user.rows().promises;
    assert!(promises.iter().any(|promise| promise.due.is_none()));
    user.press("r<Esc>");
    user.sees_no("Due when?");
}

#[test]
fn the_list_looks_as_far_ahead_as_asked() {
    let mut user = bank();
    user.press("a");
    user.sees("Agenda · this week");
    user.sees_no("name the engineer");
    user.sees("1 later");
    user.press("f");
    user.sees("Agenda · everything");
    user.sees("name the engineer");
    user.press("f");
    user.sees("Agenda · today");
    user.sees_no("send the offer");
    user.sees("1 this week");
}

#[test]
fn the_cursor_follows_its_row_and_goes_on_to_the_next_when_that_is_done() {
    let mut user = bank();
    user.press("<Enter>");
    for text in ["one", "two", "three"] {
        user.press(&format!("lcall @maja: x > wed {text}<Enter>"));
    }
    user.press("a");
    go_to(&mut user, "two");
    let two = selected(&user);
    user.press("rsun<Enter>");
    assert_eq!(selected(&user), two);
    go_to(&mut user, "one");
    user.press("cd");
    let screen = user.screen();
    let here = screen.lines().find(|line| line.contains('▌')).unwrap();
    assert!(here.contains("three"), "{screen}");
    // The last row of its section gone, the cursor goes on to the next section.
    go_to(&mut user, "two");
    user.press("ck");
    assert!(selected(&user).is_some_and(|key| Some(key) != two));
}

#[test]
fn a_row_sleeps_until_its_day_is_counted_and_can_be_woken() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "send the offer");
    user.press("z3d<Tab>waits for legal<Enter>");
    user.sees("Snoozed until Thu 26 Nov: send the offer · u undoes");
    user.press("G");
    user.sees_no("send the offer");
    user.sees("1 snoozed");
    assert_eq!(user.rows().snoozes.len(), 1);
    user.press("Z");
    user.sees("Snoozed  1");
    go_to(&mut user, "send the offer");
    user.sees("snoozed until Thu 26 Nov: waits for legal");
    user.press("z");
    assert!(user.rows().snoozes.is_empty());
    user.sees("Reminder resumed: send the offer");
    user.sees("This week  1");
    user.press("u");
    user.sees("resumed the reminder about send the offer");
    user.sees("1 snoozed");
    // The account's card says what sleeps, in words, and lets the day be changed.
    user.press("Zoi");
    user.sees("promise “send the offer” · waits for legal");
    user.press("<Esc><Esc>");
    // The due day stayed, and on its day it is back.
    user.hear(Msg::Day(days_ago(-3)));
    user.sees("tomorrow   > us");
}

#[test]
fn sleep_ends_on_a_day_after_today() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "send the offer");
    for text in ["today", "someday", "11-23", "yesterday"] {
        user.press(&format!("z{text}<Enter>"));
        user.sees("choose a day after today");
        user.press("<Esc>");
    }
    assert!(user.rows().snoozes.is_empty());
}

#[test]
fn whoever_is_silent_too_long_is_there_until_any_contact_is_logged() {
    let mut user = bank();
    user.press("<Enter>l2026-01-05 @\"Ines Varga\"//H: long ago<Enter><Esc>a");
    user.sees("Going quiet  1");
    user.sees("! dormant");
    user.sees("every 30 days, last 5 Jan");
    go_to(&mut user, "every 30 days");
    user.press("l");
    user.sees("#\"Harbour Bank\" @\"Ines Varga\": ");
    user.press("sent her the news<Enter>");
    user.sees_no("Going quiet");
    let last = user.rows().interactions;
    assert!(
        last.iter()
            .any(|row| row.on == today() && row.note == "sent her the news")
    );
}

#[test]
fn a_line_begun_for_a_row_is_no_draft_and_a_draft_is_never_lost() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "send the offer");
    user.press("l<Esc>");
    user.sees_no("Draft kept");
    user.press("lhalf a thought<Esc>");
    user.sees("Draft kept");
    // It waits for its own row, and while another is written about.
    user.press("l");
    user.sees("@\"Maja Lind\": half a thought");
    user.press("<Esc>f");
    go_to(&mut user, "name the engineer");
    user.press("l");
    user.sees("@\"Per Holm\": ");
    user.sees_no("half a thought");
    user.press("<Esc>");
    user.sees("  draft · Mon");
    user.press("lsent the plans");
    user.press("<Esc>");
    user.sees("Not saved yet: Esc again discards, Enter saves.");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions[2].note, "sent the plans");
    user.sees("  draft · Mon");
    go_to(&mut user, "send the offer");
    user.press("l");
    user.sees("@\"Maja Lind\": half a thought");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions[3].note, "half a thought");
    user.sees_no("  draft · Mon");
}

#[test]
fn what_sleeps_is_gone_to_even_below_the_window() {
    let mut user = demo_book(Lang::En, (80, 24));
    user.press("aZ");
    user.sees("Nothing is snoozed.");
    user.press("gz2w<Enter>Z");
    user.sees("snoozed until Mon 7 Dec");
    user.sees("z resume reminder");
    let asleep = |line: &AgendaLine| matches!(line, AgendaLine::Heading(AgendaSection::Asleep, 1));
    let heading = lines(&user).iter().position(asleep).unwrap();
    let key = match &lines(&user)[heading + 1] {
        AgendaLine::Row(entry) => Some(entry.item.key()),
        _ => None,
    };
    assert_eq!(selected(&user), key);
}

#[test]
fn an_action_is_put_to_sleep_by_what_is_to_be_done() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "find the approver");
    user.sees_no("c update status");
    user.sees_no("r reschedule");
    user.sees("z snooze");
    user.press("z");
    user.sees("find the approver, meet once · Harbour Bank");
    user.press("fri<Enter>");
    user.sees("Snoozed until Fri 27 Nov: find the approver, meet once");
    user.press("Z");
    user.sees("z resume reminder");
    user.press("z");
    user.sees("Reminder resumed: find the approver, meet once");
    user.press("c");
    user.sees("Not possible here; ? shows what is.");
}

#[test]
fn the_agenda_is_that_of_the_book_wherever_it_was_opened() {
    let mut user = bank();
    user.press("<Enter>");
    user.sees(" Book › Harbour Bank ");
    user.press("a");
    user.sees(" Book › … › Agenda ");
    go_to(&mut user, "send the offer");
    user.press("<Enter>");
    user.sees(" Book › … › Agenda › Harbour Bank ");
    user.press("<Esc><Esc><Esc>a");
    user.sees(" Book › Agenda ");
}

#[test]
fn a_line_begun_for_a_row_means_that_account_and_person_among_namesakes() {
    let mut user = User::new();
    for text in ["first", "second"] {
        user.press("g");
        user.press("naHarbour Bank<Enter>npMaja Lind<Enter>");
        user.press(&format!("lcall @\"Maja Lind\": x > fri {text}<Enter>"));
        while user.screen().contains("Which") {
            user.press("<Tab><Enter>");
        }
        user.press("<Esc>");
    }
    let rows = user.rows();
    assert_eq!((rows.accounts.len(), rows.people.len()), (2, 2));
    user.press("a");
    for (text, account, person) in [(&"first", 0, 0), (&"second", 1, 1)] {
        go_to(&mut user, text);
        user.press("l");
        user.sees_no("Which");
        user.press(text);
        user.press("<Enter>");
        let logged = user.rows().interactions;
        let logged = logged.iter().find(|row| row.note == *text).unwrap();
        assert_eq!(logged.account, rows.accounts[account].id, "{text}");
        assert_eq!(logged.people[0].person, rows.people[person].id, "{text}");
    }
}

#[test]
fn enter_goes_to_the_account_with_whom_it_concerns_selected_and_back() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "send the offer");
    let row = selected(&user);
    user.press("<Enter>");
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("not at an account:\n{}", user.screen());
    };
    let person = account.map.selected().person().unwrap();
    assert_eq!(user.rows().find(person).unwrap().name.raw(), "Maja Lind");
    user.press("<Esc>");
    assert_eq!(selected(&user), row);
    // The key that opens it also comes back to it, and goes away from it.
    user.press("<Enter>a");
    assert_eq!(selected(&user), row);
    user.press("a");
    assert!(matches!(user.runner.app.screen, Screen::Book(_)));
}

#[test]
fn a_promise_is_put_off_wherever_it_stands() {
    let mut user = bank();
    user.press("<Enter>i");
    let mut at_promise = false;
    for _ in 0..40 {
        let screen = user.screen();
        at_promise = screen
            .lines()
            .any(|line| line.contains('▌') && line.contains("send the offer"));
        if at_promise {
            break;
        }
        user.press("j");
    }
    assert!(at_promise, "{}", user.screen());
    user.press("r2w<Enter>");
    let promises = user.rows().promises;
    assert!(promises.iter().any(|p| p.due == Some(days_ago(-14))));
    // Of one day, what was said comes in its order: the other promise is the last of it.
    user.press("<Esc><Tab>gjjjr");
    user.sees("name the engineer · now Sun 20 Dec");
}

#[test]
fn a_row_is_edited_and_deleted_like_anywhere() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "send the offer");
    user.press("e");
    user.sees("Edit promise: send the offer");
    user.press("<Esc>D");
    user.sees("send the offer");
    user.press("y");
    assert_eq!(user.rows().promises.len(), 1);
    user.press("u");
    assert_eq!(user.rows().promises.len(), 2);
    // What is new begins at the row's account, with its person.
    user.press("gnm");
    user.sees("New promise");
    user.press("bring the contract<Tab><Tab>today<Enter>");
    let promises = user.rows().promises;
    let new = promises
        .iter()
        .find(|p| p.text.raw() == "bring the contract");
    let first = promises.iter().find(|p| p.text.raw() == "send the offer");
    assert_eq!(new.unwrap().account, first.unwrap().account);
    assert_eq!(new.unwrap().person, first.unwrap().person);
    assert_eq!(selected(&user), Some(ItemKey::Promise(new.unwrap().id)));
    // Whom or what there is to do something about is not taken away from here.
    go_to(&mut user, "find the approver");
    user.press("D");
    user.sees("Not possible here; ? shows what is.");
}

#[test]
fn an_empty_agenda_says_so_kindly() {
    let mut user = User::new();
    user.press("a");
    user.sees("Nothing is due and nobody is going quiet.");
    user.press("crzlf");
    user.press("<Esc>");
}

#[test]
fn tab_goes_from_section_to_section() {
    let mut user = demo_book(Lang::En, (120, 40));
    user.press("ga");
    let mut seen = Vec::new();
    for _ in 0..12 {
        let at = match &user.runner.app.screen {
            Screen::Agenda(agenda) => agenda.list.at(),
            _ => unreachable!(),
        };
        let heading = lines(&user)[..at].iter().rev().find_map(|line| match line {
            AgendaLine::Heading(section, _) => Some(*section),
            _ => None,
        });
        seen.extend(heading);
        user.press("<Tab>");
    }
    assert!(seen.contains(&AgendaSection::Quiet) && seen.contains(&AgendaSection::Next));
    let mut turns = seen.clone();
    turns.dedup();
    assert_eq!(turns.len(), seen.len(), "a section twice: {seen:?}");
}

#[test]
fn every_open_promise_of_a_book_is_there_once_or_asleep() {
    let mut user = demo_book(Lang::En, (120, 40));
    user.press("af");
    go_to(&mut user, "late");
    user.press("z3d<Enter>z2w<Enter>Z");
    user.sees("2 snoozed");
    let rows = user.rows();
    let open = rows
        .promises
        .iter()
        .filter(|p| p.state == PromiseState::Open);
    let mut open: Vec<_> = open.map(|promise| promise.id).collect();
    let mut there: Vec<_> = items(&user)
        .filter_map(|item| match item {
            AgendaItem::Promise(promise) => Some(promise.row.id),
            _ => None,
        })
        .collect();
    open.sort_unstable();
    there.sort_unstable();
    assert!(50 < open.len());
    assert_eq!(there, open);
}

#[test]
fn many_rows_are_cut_and_counted_and_today_is_never_crowded_out() {
    let mut rows = bank().rows();
    let late = rows.promises[0].clone();
    rows.promises.extend((0..1_000).map(|i| {
        let mut promise = late.clone();
        promise.id = guanxi::domain::id::Id::new(50_000 + i);
        promise.uid = format!("late-{i}").try_into().unwrap();
        promise.is.due = Some(days_ago(1 + i % 300));
        promise
    }));
    let mut promise = late.clone();
    promise.id = guanxi::domain::id::Id::new(60_000);
    promise.uid = "now".to_owned().try_into().unwrap();
    promise.is.due = Some(today());
    promise.is.text = crate::test_book::name("this very day");
    rows.promises.push(promise);
    let file = guanxi::domain::portable::BookFile::from_rows(&rows);
    let adopt = guanxi::domain::command::Command::Adopt(Box::new(file));
    let mut book = crate::test_book::Book::new();
    book.commit(&adopt).unwrap();
    let mut user = Seating::default().sit_at(book.into_store());
    user.press("ga");
    user.sees("1000 overdue");
    user.press("<Tab><Up>");
    user.sees("… and 800 more");
    user.sees("this very day");
}

/// Every line of the frame as wide as the terminal: no wide character has pushed a border.
#[track_caller]
fn is_aligned(user: &User, width: usize) {
    let screen = user.screen();
    for line in screen
        .lines()
        .filter(|line| line.starts_with(['│', '┌', '└']))
    {
        assert_eq!(line.width(), width, "{line}\n{screen}");
    }
}

#[test]
fn it_stands_on_terminals_of_every_size_in_both_languages() {
    for lang in [Lang::En, Lang::Zh] {
        let mut user = demo_book(lang, (80, 24));
        user.press("afZ");
        for size in [(80, 24), (40, 10), (60, 15), (120, 40), (200, 50)] {
            user.resize(size);
            for key in ["g", "<Tab>", "<Tab>", "<Tab>", "<PgDn>", "<Tab>", "G"] {
                user.press(key);
                is_aligned(&user, size.0.into());
                assert!(user.screen().contains('▌'), "{}", user.screen());
            }
        }
    }
}

#[test]
fn what_is_worth_doing_becomes_a_promise_by_the_day_said() {
    for (lang, told) in [(Lang::En, "Promised by "), (Lang::Zh, "已承诺（")] {
        let mut user = Seating {
            lang,
            ..Seating::default()
        }
        .sit();
        user.press("e<Esc>naHarbour Bank<Enter>npMaja Lind<Enter>npPer Holm<Enter>");
        // An account hardly known has one line; with three contacts it has all of them.
        for note in ["prices", "plans", "dates"] {
            user.press(&format!("l5w call @maja: {note}<Enter>"));
        }
        user.press("<Esc>a");
        let action = items(&user).find_map(|item| match item {
            AgendaItem::Action(action) if action.candidate.step.person().is_some() => Some(action),
            _ => None,
        });
        let action = action.unwrap().clone();
        let called = action.name.as_ref().unwrap().raw().to_owned();
        let before = user.rows();
        go_to(&mut user, &called);
        user.press("<Enter>");
        user.sees("Harbour Bank");
        user.press("fri<Enter>");
        let promises = user.rows().promises;
        let promise = promises.last().unwrap();
        assert_eq!(promise.by, Side::Us);
        assert_eq!(promise.person, action.candidate.step.person());
        assert_eq!(promise.account, action.candidate.at);
        assert_eq!(promise.due, Some(today() + chrono::Duration::days(4)));
        assert!(
            promise.text.raw().contains(&called),
            "{}",
            promise.text.shown()
        );
        user.sees(told);
        user.sees(promise.text.raw());
        user.press("u");
        assert_eq!(user.rows(), before);
    }
}

#[test]
fn an_action_leads_to_its_account_and_its_promise_may_wait_for_someday() {
    let mut user = bank();
    user.press("a");
    go_to(&mut user, "find the approver, meet once");
    let at = selected(&user);
    assert!(matches!(at, Some(ItemKey::Action(..))), "{at:?}");
    user.press("o");
    assert!(matches!(user.runner.app.screen, Screen::Account(_)));
    user.press("a<Enter>someday<Enter>");
    let promises = user.rows().promises;
    let promise = promises.last().unwrap();
    assert_eq!(promise.due, None);
    assert_eq!(promise.text.raw(), "find the approver, meet once");
}
