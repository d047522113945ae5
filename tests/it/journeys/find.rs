//! Finding again what was written down: a few keys, and there.

use guanxi::{
    app::screens::{Pane, Screen},
    domain::{Command, Stance, StanceSource, StanceValue, summary::Happening},
    say::Lang,
    store::Location,
};

use crate::{
    test_book::{Book, today},
    user::{Seating, User},
};

/// Harbour Bank with two people, three contacts and a promise.
fn bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    user.press("l3d visit @maja: 预算冻结到一月 pilot of the dashboards<Enter>");
    user.press("ly call @per: about prices<Enter>");
    user.press("l@maja: coffee > fri send the acceptance form<Enter>");
    user
}

/// The note of the entry the cursor of the history is on.
fn note(user: &User) -> String {
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("no account:\n{}", user.screen());
    };
    assert_eq!(account.focus, Pane::History, "{}", user.screen());
    match &account.history.selected().unwrap().what {
        Happening::Interaction(row) => row.note.raw().to_owned(),
        Happening::Promise(row) => row.text.raw().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_logged_is_found_by_a_word_with_six_keys() {
    let mut user = bank();
    user.press("<Esc>");
    let before = user.screen();
    user.press("/pilo<Enter>");
    assert_eq!(note(&user), "预算冻结到一月 pilot of the dashboards");
    user.sees("预算冻结到一月 pilot of the");
    user.press("<Esc>");
    assert_eq!(user.screen(), before);
    user.press("/预算<Enter>");
    assert_eq!(note(&user), "预算冻结到一月 pilot of the dashboards");
    user.press("<Esc>");
    assert_eq!(user.screen(), before);
}

#[test]
fn what_is_found_of_the_open_account_does_not_name_it_twice() {
    let mut user = bank();
    user.sees(" Book › Harbour Bank ");
    user.press("/pilo<Enter>");
    user.sees(" Book › Harbour Bank ");
    user.sees_no("Harbour Bank › Harbour Bank");
}

#[test]
fn a_name_with_room_beside_it_is_shown_whole() {
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit();
    user.press(
        "e<Esc>naBundesversicherungsanstalt für Angestellte Nord<Enter>npMaja Lind<Enter><Esc>",
    );
    user.press("/bundes");
    user.sees("account      Bundesversicherungsanstalt für Angestellte Nord");
}

#[test]
fn a_promise_leads_to_its_place_in_the_history() {
    let mut user = bank();
    user.press("/acceptance<Enter>");
    assert_eq!(note(&user), "send the acceptance form");
    // From there it can be closed.
    user.press("ck");
    user.press("/acceptance");
    user.sees("kept");
}

#[test]
fn an_old_entry_is_gone_to_and_the_way_back_to_the_present_is_open() {
    let mut book = Book::new();
    let account = book.account("Harbour Bank");
    let maja = book.people(account, &["Maja Lind"])[0];
    book.log(account, maja, 200, "the very first idea of a pilot");
    for ago in (1..=70).rev() {
        book.log(account, maja, ago, &format!("number {ago} of many"));
    }
    let mut user = Seating::default().sit_at(book.into_store());
    user.press("<Enter>");
    user.press("/very<Enter>");
    assert_eq!(note(&user), "the very first idea of a pilot");
    user.sees("the very first idea");
    // A change elsewhere reads the account anew; the cursor stays with its entry.
    user.press("l@maja: just now<Enter>");
    assert_eq!(note(&user), "the very first idea of a pilot");
    let mut seen = vec![note(&user)];
    for _ in 0..71 {
        user.press("k");
        seen.push(note(&user));
    }
    assert_eq!(seen[1], "number 70 of many");
    assert_eq!(seen[70], "number 1 of many");
    assert_eq!(seen[71], "just now");
    user.press("G");
    user.press("/very<Enter>g");
    assert_eq!(note(&user), "just now");
    // Esc comes back to where one was, however far back that is.
    user.press("<Esc>/very<Enter>");
    let there = user.screen();
    user.press("/maja<Enter><Esc>");
    assert_eq!(user.screen(), there);
}

#[test]
fn people_and_departments_have_their_places() {
    let mut user = bank();
    user.press("/maj<Enter>");
    user.sees("› Maja Lind");
    user.press("<Esc>/finan<Enter>");
    user.sees("Book › Harbour Bank");
    user.press("e");
    user.sees("Edit department: Finance");
}

#[test]
fn what_is_said_of_a_stance_leads_to_it_on_the_card_of_the_person() {
    let mut book = Book::new();
    let account = book.account("Harbour Bank");
    let maja = book.people(account, &["Maja Lind"])[0];
    let stance = Stance {
        person: maja,
        account,
        value: StanceValue::Neutral,
        on: today(),
        source: StanceSource::Hearsay,
        rival: None,
        interaction: None,
        note: "听说她对交付不满意".into(),
    };
    let stance = book.commit(&Command::Add(stance.into())).unwrap().subject();
    let mut user = Seating::default().sit_at(book.into_store());
    user.press("/不满");
    user.sees("Maja Lind");
    user.press("<Enter>");
    let Screen::Card(card) = &user.runner.app.screen else {
        panic!("no card:\n{}", user.screen());
    };
    assert!(card.selected().is_some() && card.selected() == stance);
    user.press("<Esc>");
    user.sees("1 account");
}

#[test]
fn a_command_that_is_typed_out_is_not_taken_for_a_name_mistyped() {
    let mut user = User::new();
    user.press("naSortland Bank<Enter><Esc>:sor");
    user.sees("Sortland");
    user.press("<Esc>:undo");
    user.sees("undo");
    user.sees_no("Did you mean");
    user.press("<Esc>naUndoo Works<Enter><Esc>:undof");
    user.sees("Did you mean");
    user.sees("Undoo Works");
}

#[test]
fn find_and_palette_show_one_list_and_differ_in_what_is_first() {
    let mut user = bank();
    user.press("/");
    user.sees("Recently opened or met");
    user.sees("Maja Lind");
    user.press("se");
    user.sees("send the acceptance form");
    user.sees("new seat");
    let screen = user.screen();
    assert!(screen.find("acceptance").unwrap() < screen.find("new seat").unwrap());
    user.press("<Esc>:se");
    let screen = user.screen();
    assert!(screen.find("new seat").unwrap() < screen.find("acceptance").unwrap());
    user.press("<Esc>:pilo<Enter>");
    assert_eq!(note(&user), "预算冻结到一月 pilot of the dashboards");
    user.press("<Esc>:undo<Enter>");
    user.sees("Undone");
}

#[test]
fn no_match_is_not_the_empty_book() {
    let mut user = User::new();
    user.press("/");
    user.sees("The book is still empty. l logs a first contact, n a adds an account, i in the book imports people.");
    user.press("xyz");
    user.sees("The book is still empty.");
    user.sees_no("Nothing has");
    user.press("<Esc>naHarbour Bank<Enter>/xyz");
    user.sees("Nothing contains “xyz”");
    user.sees_no("The book is still empty");
    user.press("<Esc>/harbuor");
    user.sees("Nothing contains “harbuor”. Did you mean:");
    user.press("<Enter>");
    user.sees("Harbour Bank");
    assert!(user.runner.app.overlay.is_none());
}

#[test]
fn what_was_opened_is_remembered_through_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter><Esc>naAlder Works<Enter><Esc>naBirch Mills<Enter><Esc>");
    user.press("/alder<Enter><Esc>");
    let mut user = user.restart(Seating::at(&location));
    user.press("/");
    let screen = user.screen();
    let list = &screen[screen.find("Recently opened or met").unwrap()..];
    let at = |name: &str| list.find(name).unwrap();
    assert!(
        at("Alder") < at("Birch") && at("Birch") < at("Harbour"),
        "{screen}"
    );
}

/// A small book in both languages, at a terminal of this size, with these keys pressed.
fn screen(lang: Lang, size: (u16, u16), keys: &str) -> String {
    let mut user = Seating {
        lang,
        size,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>naHarbour Bank 海港银行<Enter>");
    user.press("l40d visit @\"Maja Lind\"/finance//H @\"王芳\"/采购: pricing review, wants single sign-on; 王芳说预算冻结到一月，之后再谈价格和付款条件 > fri send the price list<Enter>");
    user.press("l2d call @\"张伟\": 预算要等一月<Enter><Esc>");
    user.press(keys);
    // Drawn anew: the test's terminal keeps what lay under a wide character.
    user.resize((size.0 + 1, size.1));
    user.resize(size);
    user.screen()
}

/// The rows of the list that have something in them.
fn list(screen: &str) -> String {
    let rows = screen.lines().filter(|row| row.contains('┃'));
    let full = rows.filter(|row| row.chars().any(|c| !"┃│ ".contains(c)));
    full.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_list_on_a_narrow_terminal() {
    insta::assert_snapshot!(list(&screen(Lang::En, (80, 24), "/pri")), @"
    ┃ › pri                                                                        ┃
    ┃▌interaction  Harbour Bank 海港银行  pricing review, wants single sig… 14 Oct ┃
    ┃ promise      Harbour Bank 海港银行  send the price list               27 Nov ┃
    ┃ command      write a document                                              W ┃
    ┃ command      hide from onlookers, or show again                       Ctrl-X ┃
    ");
}

#[test]
fn the_list_on_a_narrow_terminal_in_chinese() {
    insta::assert_snapshot!(list(&screen(Lang::Zh, (80, 24), "/预算")), @r"
    ┃ › 预算                                                                       ┃
    ┃▌互动      Harbour Bank 海港银行  预算要等一月                       11月21日 ┃
    ┃ 互动      Harbour Bank 海港银行  …-on; 王芳说预算冻结到一月，之后…  10月14日 ┃
    ");
}

#[test]
fn the_list_on_a_wide_terminal() {
    insta::assert_snapshot!(list(&screen(Lang::En, (120, 40), "/w")), @r"
    │┃ › w                                                                                                                ┃│
    │┃▌person       王芳                   Harbour Bank 海港银行 · Procurement                                            ┃│
    │┃ person       张伟                   Harbour Bank 海港银行                                                          ┃│
    │┃ interaction  Harbour Bank 海港银行  pricing review, wants single sign-on; 王芳说预算冻结到一月，之后再谈价… 14 Oct ┃│
    │┃ command      write a document                                                                                    W ┃│
    │┃ command      merge with another                                                                                  = ┃│
    │┃ command      whose agenda                                                                                        w ┃│
    ");
}

#[test]
fn the_list_with_nothing_typed_on_a_wide_terminal_in_chinese() {
    // What can be done follows, as long as the key table is.
    let list = list(&screen(Lang::Zh, (120, 40), "/"));
    let first: Vec<&str> = list.lines().take(7).collect();
    insta::assert_snapshot!(first.join("\n"), @r"
    │┃ › 姓名、拼音、首字母，或记录里的一个词                                                                             ┃│
    │┃   最近打开或联系过                                                                                                 ┃│
    │┃▌客户      Harbour Bank 海港银行                                                                                    ┃│
    │┃ 人员      张伟                   Harbour Bank 海港银行                                                             ┃│
    │┃ 人员      Maja Lind              Harbour Bank 海港银行 · 财务                                                      ┃│
    │┃ 人员      王芳                   Harbour Bank 海港银行 · 采购                                                      ┃│
    │┃ 命令      打开                                                                                               Enter ┃│
    ");
}

#[test]
fn a_rival_is_found_by_its_name_and_by_what_is_known_of_it() {
    let mut user = bank();
    user.press("nvNuofan<Tab>core network<Tab>slow repairs<Enter>");
    user.press("<Esc>/nuofan");
    user.sees("rival");
    user.sees("Nuofan · core network · slow repairs");
    user.press("<Enter>");
    user.sees("weak: slow repairs");
    user.press("e<Tab><Tab><Tab><Ctrl-U>no spares<Enter>");
    user.press("<Esc>/spares<Enter>");
    user.sees("weak: no spares");
}
