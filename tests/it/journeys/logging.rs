//! A line, what was understood of it, and what became of it.

use guanxi::{
    domain::{Kind, Privacy},
    say::Lang,
    store::{Location, Store},
};

use crate::{
    test_book::{days_ago, today},
    user::{Seating, User},
};

/// Harbour Bank with two people of one surname.
fn bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    user
}

#[test]
fn a_line_about_somebody_known_is_one_change() {
    let mut user = bank();
    user.press("ly call @maja+i: wants a pilot > next fri send the offer");
    // Shown before it is saved.
    user.sees("Sun 22 Nov · call · Harbour Bank");
    user.sees("Maja Lind");
    user.sees("send the offer");
    user.sees("Fri 4 Dec");
    user.press("<Enter>");
    user.sees("u undoes");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 1);
    assert_eq!(rows.interactions[0].on, days_ago(1));
    assert_eq!(rows.interactions[0].kind, Kind::Call);
    assert_eq!(rows.promises.len(), 1);
    user.press("g");
    user.sees("wants a pilot");
    user.press("u");
    user.sees("Undone");
    let rows = user.rows();
    assert!(rows.interactions.is_empty() && rows.promises.is_empty());
    user.press("<Ctrl-R>");
    user.sees("Redone");
    assert_eq!(user.rows().interactions.len(), 1);
}

#[test]
fn somebody_new_is_said_to_be_new_before_saving() {
    let mut user = bank();
    user.press("l@\"Ines Varga\"/finance: first coffee");
    user.sees("Ines Varga");
    user.sees("new");
    assert_eq!(user.rows().people.len(), 2);
    user.press("<Enter>");
    let rows = user.rows();
    let ines = rows
        .people
        .iter()
        .find(|person| person.name.raw() == "Ines Varga")
        .unwrap();
    let tenure = rows
        .tenures
        .iter()
        .find(|tenure| tenure.person == ines.id)
        .unwrap();
    let department = rows.find(tenure.post.department.unwrap()).unwrap();
    assert_eq!(department.name.raw(), "Finance");
}

#[test]
fn a_name_that_fits_several_is_a_choice_and_never_a_guess() {
    let mut user = bank();
    user.press("l@lind: hello");
    user.sees("Which @lind?");
    user.sees("Maja Lind");
    user.sees("Per Lind");
    user.press("<Enter>");
    assert!(user.rows().interactions.is_empty());
    user.press("<Down><Tab>");
    user.sees_no("Which @lind?");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 1);
    let met = rows.find(rows.interactions[0].people[0].person).unwrap();
    assert_eq!(met.name.raw(), "Per Lind");
}

#[test]
fn a_chinese_line_is_understood_without_spaces() {
    let mut user = Seating {
        lang: Lang::Zh,
        ..Seating::default()
    }
    .sit();
    user.press("e东林电信<Enter>np张伟<Enter>");
    user.press("l昨天拜访@张伟＋i：验收节点确认＞下周五 发送验收单");
    user.sees("拜访");
    user.sees("验收节点确认");
    user.sees("发送验收单");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].on, days_ago(1));
    assert_eq!(rows.interactions[0].kind, Kind::Visit);
    assert_eq!(rows.interactions[0].note, "验收节点确认");
    assert_eq!(
        rows.promises[0].due,
        today().checked_add_days(chrono::Days::new(11))
    );
}

#[test]
fn what_is_not_understood_is_refused_with_the_reason_and_stays() {
    let mut user = bank();
    user.press("lsoon call @maja: x<Enter>");
    user.sees("“soon” is not a date; perhaps friday = Fri 20 Nov");
    assert!(user.rows().interactions.is_empty());
    user.press("<Home><Del><Del><Del><Del><Enter>");
    assert_eq!(user.rows().interactions.len(), 1);
}

#[test]
fn esc_keeps_the_draft_and_saving_uses_it_up() {
    let mut user = bank();
    user.press("lcall @maja: half a thou<Esc>");
    user.sees("Draft kept");
    user.press("<Esc>l");
    user.sees("half a thou");
    user.press("ght<Esc><Enter>l");
    user.sees("half a thought");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions.len(), 1);
    user.press("l");
    user.sees("when  kind  @who");
}

#[test]
fn a_change_can_be_undone_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>l@\"Maja Lind\": hello<Enter>");
    assert_eq!(user.rows().interactions.len(), 1);
    let mut user = user.restart(Seating::at(&location));
    user.sees("hello");
    // It is the change of another run: the first key asks.
    user.press("uu");
    assert!(user.rows().interactions.is_empty());
    user.sees("Undone");
    let mut user = user.restart(Seating::at(&location));
    user.press("<Ctrl-R><Ctrl-R>");
    assert_eq!(user.rows().interactions.len(), 1);
    user.sees("hello");
    user.press("<Ctrl-R>");
    user.sees("Nothing to redo.");
}

#[test]
fn a_line_logged_in_another_window_appears_at_the_next_key() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>");
    let mut other = Seating::at(&location).sit();
    other.press("<Enter>l@\"Maja Lind\": from the other window<Enter>");
    assert_eq!(user.rows().interactions.len(), 1);
    assert!(user.runner.catch_up());
    user.draw();
    user.sees("from the other window");
    // What is only remembered changes the file, and nothing of what is in it.
    let mut elsewhere = Store::open(&location).unwrap();
    elsewhere.remember("place", &"elsewhere").unwrap();
    assert!(!user.runner.catch_up());
}

#[test]
fn a_mention_is_completed_while_it_is_typed() {
    let mut user = bank();
    // Whoever is there, before anything is typed.
    user.press("l@");
    user.sees("Maja Lind");
    user.sees("Per Lind");
    user.sees_no("something is missing");
    // By a slip; Tab takes the first, which stands in the line with its whole name.
    user.press("mjaa<Tab>");
    user.sees("@\"Maja Lind\"");
    user.press("+<Down><Down><Tab>: hello<Enter>");
    let rows = user.rows();
    let met = rows.interactions[0].people[0];
    assert_eq!(rows.find(met.person).unwrap().name.raw(), "Maja Lind");
    assert_eq!(met.signals.to_string(), "i");
}

#[test]
fn department_and_level_of_somebody_new_are_filled_in_without_leaving_the_line() {
    let mut user = bank();
    user.press("l@ines: first coffee");
    user.sees("ines is new: department? level?");
    user.press("<Tab>");
    user.sees("Which department is ines in?");
    user.press("<Down><Down><Down><Tab>");
    user.sees("How senior is ines?");
    user.press("<Down><Tab> with cake<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].note, "first coffee with cake");
    let post = &rows.tenures.last().unwrap().post;
    let department = rows.find(post.department.unwrap()).unwrap();
    assert_eq!(department.name.raw(), "Finance");
    assert_eq!(post.level, Some(guanxi::domain::tenure::Level::Middle));
}

#[test]
fn esc_leaves_a_blank_open_and_the_line_goes_on() {
    let mut user = bank();
    user.press("l@ines: hello<Tab><Esc>");
    user.sees("ines is new");
    user.press(" again<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].note, "hello again");
    assert_eq!(rows.tenures.last().unwrap().post.department, None);
}

#[test]
fn accounts_and_colleagues_are_completed_as_well() {
    let mut user = bank();
    user.press("l@\"Ann New\" &\"Petra Gold\": hello<Enter><Esc>");
    user.press("l#<Tab> @maj<Tab> &p<Tab>: from the list<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 2, "{}", user.screen());
    assert_eq!(rows.interactions[1].colleagues.len(), 2);
}

#[test]
fn after_saving_one_line_says_what_it_did_and_why_and_who_is_selected_stays_selected() {
    let mut user = bank();
    user.press("l@\"Ida Holm\"/finance//H: a first coffee<Enter>");
    user.sees("Finance: Ida Holm is the first contact");
    user.sees("u undoes");
    user.press("G");
    let selected = |user: &User| {
        let screen = user.screen();
        let line = screen.lines().find(|line| line.contains('▌')).unwrap();
        line.split('│')
            .nth(1)
            .unwrap()
            .split_whitespace()
            .take(4)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let before = selected(&user);
    assert!(before.contains("Lind"), "{before}");
    // Ida's warmth moves most, and procurement is no longer empty besides.
    user.press("l visit @ida+i+p=2 @\"Bo Berg\"/procurement: budget<Enter>");
    user.sees("Procurement: Bo Berg is the first contact");
    assert_eq!(selected(&user), before);
}

#[test]
fn an_entry_of_the_history_is_corrected_as_a_line() {
    let mut user = bank();
    user.press("ly call @maja+i: wants a pilot > fri send the offer<Enter>");
    let before = user.rows();
    user.press("g<Tab>g<Enter>");
    user.sees("Edit interaction");
    user.sees("@\"Maja Lind\"+i");
    // Per was there too, it was a visit, and the note has a second thought.
    user.press("<Home><Right><Right><Right><Right><Right><Right><Right><Right><Right><Right><Right><Ctrl-K>");
    user.press("visit @maja+ip @per: wants a pilot and a discount<Enter>");
    user.sees("u undoes");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 1, "{}", user.screen());
    let told = &rows.interactions[0];
    assert_eq!(told.id, before.interactions[0].id);
    assert_eq!((told.on, told.kind), (days_ago(1), Kind::Visit));
    assert_eq!(told.note, "wants a pilot and a discount");
    assert_eq!(told.people.len(), 2);
    assert_eq!(rows.promises, before.promises);
    user.press("u");
    assert_eq!(user.rows(), before);
}

#[test]
fn a_note_is_private_from_the_start_if_it_is_to_be() {
    let mut user = bank();
    user.press("l@maja: is looking for another job<Ctrl-T>");
    user.sees("private");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions[0].privacy, Privacy::Private);
    user.press("g<Tab>g<Enter>");
    user.sees("private");
    user.press("!<Enter>");
    let told = &user.rows().interactions[0];
    assert_eq!(told.privacy, Privacy::Private);
    assert!(told.note.raw().ends_with("job!"));
}

#[test]
fn enter_takes_what_the_cursor_has_gone_to_and_never_saves_somebody_else() {
    let mut user = bank();
    user.press("l@lin<Down><Down><Enter>");
    assert!(user.rows().interactions.is_empty());
    user.sees("@\"Per Lind\"");
    user.press(": hello<Enter>");
    let rows = user.rows();
    let met = rows.find(rows.interactions[0].people[0].person).unwrap();
    assert_eq!(met.name.raw(), "Per Lind");
}

#[test]
fn a_line_typed_out_is_saved_as_it_was_understood_whatever_the_list_offers() {
    let mut user = bank();
    user.press("l@maja<Enter>");
    let rows = user.rows();
    let met = rows.find(rows.interactions[0].people[0].person).unwrap();
    assert_eq!(met.name.raw(), "Maja Lind");
}

#[test]
fn what_another_window_wrote_is_heeded_by_the_very_key_that_saves() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>l@\"Ines Varga\": first");
    let mut other = Seating::at(&location).sit();
    other.press("<Enter>l@\"Ines Varga\": from the other window<Enter>");
    user.runner.catch_up();
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 2);
    assert_eq!(rows.people.len(), 1, "{:?}", rows.people);
}

#[test]
fn a_private_line_begun_again_stays_private() {
    let mut user = bank();
    user.press("l@maja: wrong<Ctrl-T><Ctrl-U>");
    user.sees("private");
    user.press("@per: right<Enter>");
    assert_eq!(user.rows().interactions[0].privacy, Privacy::Private);
    // The next one is not.
    user.press("l@per: lunch<Enter>");
    assert_eq!(user.rows().interactions[1].privacy, Privacy::Shareable);
}

#[test]
fn up_brings_back_what_was_saved_and_down_lets_it_go() {
    let mut user = bank();
    user.press("lcall @maja: prices<Enter>lvisit @per: contract<Enter>l");
    user.sees("Up brings back the line you saved last");
    user.sees("Up earlier line");
    user.press("<Up>");
    user.sees("› visit @per: contract");
    user.press("<Up>");
    user.sees("› call @maja: prices");
    user.sees_no("Up earlier line");
    user.press("<Up>");
    user.sees("› call @maja: prices");
    user.press("<Down><Down>");
    user.sees("when  kind  @who");
    // Changed, it is a line of its own, and Up no longer takes it away.
    user.press("<Up> and terms<Up>");
    user.sees("› visit @per: contract and terms");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions.len(), 3);
}

#[test]
fn what_was_undone_is_brought_back_to_be_said_better() {
    let mut user = bank();
    user.press("lcall @maja: prices<Enter>lvisit @per: contract<Enter>uul<Up>");
    user.sees("› call @maja: prices");
    user.press("<Up>");
    user.sees("› visit @per: contract");
    // Looked at and left, it is no draft.
    user.press("<Esc>l");
    user.sees("when  kind  @who");
}

#[test]
fn a_page_pasted_into_the_line_keeps_its_lines() {
    let mut user = bank();
    user.press("lcall @maja: ");
    user.paste("prices\r\nterms\rdelivery\n");
    user.sees("prices↵");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions[0].note, "prices\nterms\ndelivery");
    user.press("g<Tab>");
    user.sees("delivery");
    user.press("e");
    user.sees(": prices↵");
    user.press("<Esc>u");
    assert!(user.rows().interactions.is_empty());
}

/// A second account with one person, on screen.
fn mill() -> User {
    let mut user = bank();
    user.press("<Esc>naNorth Mill<Enter>npOmar Haddad<Enter>");
    user
}

#[test]
fn somebody_known_only_elsewhere_is_never_silently_a_guest() {
    let mut user = mill();
    user.press("l@maja: prices<Enter>");
    user.sees("Maja Lind is at Harbour Bank, not at North Mill");
    user.sees("▌ log it at Harbour Bank");
    user.sees("log it here; Maja Lind took part as a guest");
    assert!(user.rows().interactions.is_empty());
    // All who are named are there: that comes first, and the line says so from then on.
    user.press("<Tab>");
    user.sees("› #\"Harbour Bank\" @maja: prices");
    user.press("<Enter>");
    let rows = user.rows();
    let account = rows.find(rows.interactions[0].account).unwrap();
    assert_eq!(account.name.raw(), "Harbour Bank");
}

#[test]
fn with_somebody_from_here_it_is_more_likely_a_guest() {
    let mut user = mill();
    user.press("l@omar @maja+i: prices<Tab>");
    user.sees("› @omar @maja/guest+i: prices");
    user.sees("Maja Lind (guest) +i");
    user.press("<Enter>");
    let rows = user.rows();
    let met = &rows.interactions[0];
    assert_eq!(met.people.len(), 2);
    assert_eq!(rows.find(met.account).unwrap().name.raw(), "North Mill");
    // Told anew, it is not asked again what was said.
    user.press("g<Tab>e");
    user.sees("Maja Lind (guest) +i");
    user.sees_no("not at North Mill");
}

#[test]
fn a_namesake_of_somebody_elsewhere_may_be_new_here() {
    let mut user = mill();
    user.press("l@\"Maja Lind\": hello<Down><Down><Tab><Enter>");
    let rows = user.rows();
    assert_eq!(rows.people.len(), 4);
    assert_eq!(rows.interactions.len(), 1);
}

#[test]
fn a_correction_of_the_account_takes_along_whoever_came_with_the_interaction() {
    let mut user = mill();
    user.press("l@\"Ines Varga\"/finance @omar: wrong account<Enter>");
    let where_is = |user: &User, called: &str| {
        let rows = user.rows();
        let person = rows.people.iter().find(|one| one.name.raw() == called);
        let person = person.unwrap().id;
        let tenures = rows.tenures.iter().filter(|one| one.person == person);
        let at = tenures.map(|one| rows.find(one.post.account).unwrap().name.raw().to_owned());
        at.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(where_is(&user, "Ines Varga"), "North Mill");
    user.press("g<Tab>e");
    user.sees("#\"North Mill\"");
    user.press("<Ctrl-U>");
    user.paste("@\"Ines Varga\" @omar #harbour: right account");
    user.sees("moves to its new account");
    user.sees("Omar Haddad is at North Mill, not at Harbour Bank");
    user.press("<Down><Tab><Enter>");
    assert_eq!(where_is(&user, "Ines Varga"), "Harbour Bank");
    assert_eq!(where_is(&user, "Omar Haddad"), "North Mill");
    user.press("u");
    assert_eq!(where_is(&user, "Ines Varga"), "North Mill");
}

#[test]
fn a_chat_that_is_pasted_is_one_interaction_with_its_people_offered() {
    let mut user = bank();
    user.press("l");
    user.paste(
        "Maja Lind 11-20 14:30\r\nprices?\r\nPer 11-20 14:31\r\n> fri soon\r\nJo 11-20 14:32\r\nfine",
    );
    user.sees("› 2026-11-20 msg: Maja Lind 11-20 14:30↵");
    user.sees("6 lines, 2 people recognized: Maja Lind, Per Lind; not in this account: Jo.");
    user.sees("all of them");
    // Nobody took part because they are named.
    user.press("<Enter>");
    user.sees("with whom? Name them with @name");
    assert!(user.rows().interactions.is_empty());
    user.press("<Tab>");
    user.sees("› 2026-11-20 msg @\"Maja Lind\" @\"Per Lind\": Maja Lind 11-20 14:30↵");
    user.press("<Enter>");
    let rows = user.rows();
    let met = &rows.interactions[0];
    assert_eq!((met.on, met.kind), (days_ago(3), Kind::Message));
    assert_eq!(met.people.len(), 2);
    assert_eq!(
        met.note,
        "Maja Lind 11-20 14:30\nprices?\nPer 11-20 14:31\n> fri soon\nJo 11-20 14:32\nfine"
    );
    assert_eq!(rows.people.len(), 2);
    assert!(rows.promises.is_empty());
}

#[test]
fn of_a_chinese_chat_one_may_be_taken_and_the_other_left() {
    let mut user = Seating {
        lang: Lang::Zh,
        ..Seating::default()
    }
    .sit();
    user.press("e东林电信<Enter>np张伟<Enter>np李明<Enter>");
    user.press("l");
    user.paste("张伟：验收节点确认\n李明：收到\n张伟：周三见");
    user.sees("共 3 行，认出 2 人：张伟、李明。");
    user.press("<Down><Down><Enter>");
    user.sees("› 微信 @张伟：张伟：验收节点确认↵");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].people.len(), 1);
    assert_eq!(rows.interactions[0].kind, Kind::Message);
    assert_eq!(rows.interactions[0].note.raw().lines().count(), 3);
}

#[test]
fn minutes_are_a_note_and_who_is_named_in_them_is_offered() {
    let mut user = bank();
    user.press("ly visit @per ");
    user.paste("1. prices\n2. Maja Lind wants a pilot");
    user.sees("› y visit @per: 1. prices↵");
    user.sees("2 lines, 1 person recognized: Maja Lind.");
    user.press("<Tab><Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].people.len(), 2);
    assert_eq!(rows.interactions[0].kind, Kind::Visit);
}

#[test]
fn words_that_mean_nothing_are_told_of_in_one_sentence() {
    let mut user = bank();
    user.press("l@maja she wants support badly<Enter>");
    user.sees("“she wants support badly” is not a date, time or kind");
    user.press("<Ctrl-U>golf @maja tennis<Enter>");
    user.sees("“golf” is not");
    user.sees("“tennis” is not");
    // A page without a colon does not fill the screen with itself.
    user.press("<Ctrl-U>");
    user.press(&format!("@maja{}<Enter>", " word".repeat(40)));
    user.sees("“word word word word word word word word word word word word” is");
    assert_eq!(user.rows().interactions.len(), 0);
}

#[test]
fn a_promise_before_no_day_is_asked_about_before_it_stays_text() {
    let mut user = bank();
    user.press("l@maja: met > frday send the offer<Enter>");
    user.sees("“frday send the” is not a date");
    user.sees("friday  Fri 27 Nov");
    user.sees("Enter again saves it unchanged");
    assert_eq!(user.rows().interactions.len(), 0);
    // Whoever goes on typing is asked again.
    user.press(" today<Enter>");
    assert_eq!(user.rows().interactions.len(), 0);
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(
        rows.interactions[0].note,
        "met > frday send the offer today"
    );
    assert_eq!(rows.promises.len(), 0);
}

#[test]
fn an_escaped_sign_is_text_and_nobody_is_asked() {
    let mut user = bank();
    user.press("l@maja: met \\> send the offer<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].note, "met > send the offer");
    assert_eq!(rows.promises.len(), 0);
}

#[test]
fn in_chinese_too() {
    let mut user = Seating {
        lang: Lang::Zh,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>na海港银行<Enter>npMaja Lind<Enter>");
    user.press("l@maja：谈过 > 下礼拜左右 发报价<Enter>");
    user.sees("不是日期");
    user.sees("下礼拜  12月4日 周五");
    assert_eq!(user.rows().interactions.len(), 0);
}

#[test]
fn a_day_offered_for_words_that_are_none_is_taken_with_tab() {
    let mut user = bank();
    user.press("lcall @maja: prices > soonish send it<Enter>");
    user.sees("“soonish send it” is not a date, so this is not saved as a promise");
    user.sees("next friday  Fri 4 Dec");
    user.press("<Down><Down><Enter>");
    user.sees("› call @maja: prices > next friday soonish send it");
    user.sees("Fri 4 Dec");
    user.press("<Enter>");
    let due = user.rows().promises[0].due;
    assert_eq!(due, chrono::NaiveDate::from_ymd_opt(2026, 12, 4));
}

#[test]
fn tab_takes_one_day_after_the_other() {
    let mut user = bank();
    user.press("lcall @maja: prices > frday send it > mondya sign it<Enter><Tab>");
    user.sees("prices > friday send it > mondya sign it");
    // Of the second it was not asked yet.
    user.press("<Enter>");
    assert!(user.rows().interactions.is_empty());
    user.press("<Tab>");
    user.sees("prices > friday send it > monday sign it");
    user.press("<Enter>");
    assert_eq!(user.rows().promises.len(), 2);
}

#[test]
fn up_and_down_go_from_row_to_row_before_they_bring_lines_back() {
    let mut user = bank();
    let long = "word ".repeat(30);
    user.press("lcall @maja: prices<Enter>l");
    user.press(&format!("call @per: {long}end<Enter>l<Up>"));
    user.sees("› call @per: word");
    // In the last of two rows: up to the first, only then to the line before.
    user.press("<Up>");
    user.sees("› call @per: word");
    user.press("<Up>");
    user.sees("› call @maja: prices");
    user.press("<Down>");
    user.sees("› call @per: word");
    // The end of a row first, then that of the line.
    user.press("<Up><Home>A<End>B");
    user.sees("› Acall @per: word");
    user.sees("wordB word");
    user.press("<End>C<End>D<Home><Home>E");
    user.sees("› EAcall @per: word");
    user.sees("endCD");
}

#[test]
fn a_second_department_is_refused_with_what_a_level_looks_like() {
    for (lang, cure) in [
        (
            Lang::En,
            "“/H”: the department is given already; a level is //H",
        ),
        (Lang::Zh, "“/H”：前面已经写了部门；层级写成 //H"),
    ] {
        let mut user = Seating {
            lang,
            ..Seating::default()
        }
        .sit();
        user.press("e<Esc>naHarbour Bank<Enter>ly @Bo/technical/H: met");
        user.sees(cure);
        user.press("<Enter>");
        assert_eq!(user.rows().interactions, []);
        user.press("<Esc>l<Ctrl-U>y @Bo/technical//H: met<Enter>");
        assert_eq!(user.rows().interactions.len(), 1);
    }
}

#[test]
fn a_matter_that_stands_too_early_is_told_where_it_goes() {
    let mut user = bank();
    user.press("ly call @maja ! phase two: need: by December");
    user.sees(
        "“! phase two”: a matter comes after the note, or after a colon alone: @name: ! matter",
    );
    user.press("<Esc>l<Ctrl-U>y call @maja: ! phase two: need<Enter>");
    assert_eq!(user.rows().matters.len(), 1);
}
