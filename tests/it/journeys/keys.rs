//! Keys of one's own, the menus that follow a key, and the mouse.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use guanxi::{
    app::{
        Action, KeyScope, Keys, Msg, Override,
        overlays::Overlay,
        screens::{Pane, Screen},
    },
    runtime::Next,
    say::Lang,
};
use unicode_width::UnicodeWidthStr;

use crate::user::{Seating, User};

fn wish(scope: &str, action: &str, keys: &[&str]) -> Override {
    Override {
        scope: scope.into(),
        action: action.into(),
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    }
}

fn with_keys(wishes: &[Override]) -> User {
    let keys = Keys::with(wishes).unwrap();
    Seating {
        keys,
        ..Seating::default()
    }
    .sit()
}

/// Presses or turns something of the mouse over the last line on screen with `text` in it, where that
/// stands first.
fn mouse(user: &mut User, kind: MouseEventKind, text: &str) -> Next {
    let screen = user.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let found = lines.iter().enumerate().rev().find_map(|(row, line)| {
        let at = line.find(text)?;
        Some((line[..at].width(), row))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("no {text:?} on\n{screen}"));
    user.hear(Msg::Mouse(MouseEvent {
        kind,
        column: u16::try_from(column).unwrap(),
        row: u16::try_from(row).unwrap(),
        modifiers: KeyModifiers::NONE,
    }))
}

fn click(user: &mut User, text: &str) -> Next {
    mouse(user, MouseEventKind::Down(MouseButton::Left), text)
}

fn last_line(user: &User) -> String {
    user.screen().lines().last().unwrap().to_owned()
}

#[test]
fn dispatch_footer_help_and_sentences_agree_on_keys_of_ones_own() {
    let mut user = with_keys(&[
        wish("rows", "undo", &["Ctrl-Y"]),
        wish("rows", "log", &["y"]),
        wish("screens", "help", &["F1"]),
        wish("screens", "commands", &["Ctrl-P"]),
        wish("new", "new-account", &["k"]),
    ]);
    user.press("e<Esc>");
    user.sees("n k adds one");
    assert!(
        last_line(&user).ends_with("F1 help"),
        "{}",
        last_line(&user)
    );
    user.sees("y log");
    user.press("na");
    assert!(matches!(user.runner.app.overlay, Some(Overlay::New)));
    user.press("kHarbour Bank<Enter>");
    user.sees("Ctrl-Y undoes");
    user.press("l<Esc>");
    user.sees("y log");
    user.press("<Enter>l");
    assert!(user.runner.app.overlay.is_none());
    user.press("y@\"Maja Lind\": hello");
    user.sees("┏ Log");
    user.press("<Esc>");
    user.sees("y continues it");
    user.press("?<F1>undo");
    user.sees("Ctrl-Y");
    user.press("<Esc>D");
    user.sees("(Ctrl-Y undoes");
    user.press("n<Ctrl-Y>");
    assert_eq!(user.rows().accounts.len(), 0);
}

#[test]
fn an_action_without_a_key_is_still_among_the_commands() {
    let mut user = with_keys(&[wish("rows", "undo", &[])]);
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.sees(":undo undoes");
    user.press("u");
    assert_eq!(user.rows().accounts.len(), 1);
}

#[test]
fn a_key_that_opens_a_menu_shows_what_may_follow_at_every_size() {
    for (lang, wanted) in [(Lang::En, "snooze"), (Lang::Zh, "暂停的提醒")] {
        for size in [(120, 40), (80, 24), (60, 16)] {
            let mut user = Seating {
                lang,
                size,
                ..Seating::default()
            }
            .sit();
            user.press("e<Esc>n");
            user.sees(wanted);
            user.sees("z  ");
            assert!(
                user.screen().matches("Esc").count() == 1,
                "{}",
                user.screen()
            );
        }
        // Words are cut there, but no key is missing.
        let mut user = Seating {
            lang,
            size: (40, 10),
            ..Seating::default()
        }
        .sit();
        user.press("e<Esc>n");
        for binding in Keys::default()
            .bindings(KeyScope::New)
            .filter(|b| b.scope == KeyScope::New)
        {
            user.sees(&format!("{}", binding.keys[0]));
        }
        user.sees("z  ");
    }
}

#[test]
fn a_promise_is_closed_from_a_menu_that_says_how() {
    for (lang, kept) in [(Lang::En, "k  kept"), (Lang::Zh, "k  已完成")] {
        let mut user = Seating {
            lang,
            size: (80, 24),
            ..Seating::default()
        }
        .sit();
        user.press("eHarbour Bank<Enter>l@\"Maja Lind\": hello > fri send it<Enter><Tab>gjc");
        user.sees(kept);
        user.press("k");
        assert!(user.runner.app.overlay.is_none());
    }
}

#[test]
fn hints_are_dropped_from_the_end_but_never_the_help_nor_the_way_out() {
    for lang in [Lang::En, Lang::Zh] {
        for width in [120, 80, 60, 40] {
            let mut user = Seating {
                lang,
                size: (width, 24),
                ..Seating::default()
            }
            .sit();
            let whole = |user: &User| {
                let line = last_line(user);
                assert!(line.width() <= usize::from(width), "{line}");
                line
            };
            user.press("e<Esc>");
            for keys in ["", "naHarbour Bank<Enter>", "i"] {
                user.press(keys);
                user.press("g");
                let line = whole(&user);
                assert!(line.contains('?'), "{line:?} at {width}");
            }
            for keys in ["n", "na", "l", ":", "?", "/", "I", "D"] {
                user.press(keys);
                let line = whole(&user);
                assert!(line.contains("Esc"), "{keys}: {line:?} at {width}");
                user.press("<Esc><Esc>");
                while user.runner.app.overlay.is_some() {
                    user.press("<Esc>");
                }
                if !matches!(user.runner.app.screen, Screen::Account(_)) {
                    user.press("<Enter>");
                }
            }
        }
    }
}

#[test]
fn a_click_selects_and_the_next_one_opens() {
    let mut user = User::new();
    user.press("naAlder Works<Enter><Esc>naBirch Mills<Enter><Esc>naCedar Bank<Enter><Esc>g");
    click(&mut user, "Cedar Bank");
    user.sees("┌ Book");
    let Screen::Book(book) = &user.runner.app.screen else {
        panic!("left the book");
    };
    assert_eq!(
        book.selected_row().unwrap().name.raw().to_owned(),
        "Cedar Bank"
    );
    click(&mut user, "Cedar Bank");
    user.sees("Book › Cedar Bank");
    // What was clicked is not there any more.
    assert!(user.runner.app.overlay.is_none());
}

fn at_the_bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    user.press("lcall @maja: about pilots<Enter>lcall @per: about prices<Enter>g");
    user
}

fn focus(user: &User) -> Pane {
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("no account on\n{}", user.screen());
    };
    account.focus
}

#[test]
fn a_click_into_another_pane_takes_the_keys_there() {
    let mut user = at_the_bank();
    click(&mut user, "about pilots");
    assert_eq!(focus(&user), Pane::History);
    click(&mut user, "What would move it most");
    assert_eq!(focus(&user), Pane::Depth);
    click(&mut user, "?  Maja Lind");
    assert_eq!(focus(&user), Pane::Map);
    user.sees_no("about prices");
    click(&mut user, "?  Maja Lind");
    user.sees("Book › Harbour Bank › Maja Lind");
}

#[test]
fn a_click_on_the_entry_selected_opens_it_only_where_the_keys_are() {
    let mut user = at_the_bank();
    click(&mut user, "about prices");
    assert!(user.runner.app.overlay.is_none());
    click(&mut user, "about prices");
    user.sees("Edit interaction");
}

#[test]
fn the_names_of_the_panes_are_clicked_where_one_stands_at_a_time() {
    let mut user = at_the_bank();
    user.resize((80, 24));
    for (name, pane) in [
        ("History", Pane::History),
        ("Depth", Pane::Depth),
        ("Map", Pane::Map),
    ] {
        click(&mut user, name);
        assert_eq!(focus(&user), pane);
    }
}

#[test]
fn the_wheel_moves_what_it_is_over_and_leaves_the_keys_where_they_are() {
    let mut user = at_the_bank();
    user.resize((120, 14));
    let top = |user: &User| match &user.runner.app.screen {
        Screen::Account(account) => (
            account.map.cursor().at.row,
            account.history.list.at(),
            account.scroll.top(),
        ),
        _ => panic!("no account"),
    };
    let before = top(&user);
    mouse(&mut user, MouseEventKind::ScrollDown, "about prices");
    assert_eq!(top(&user), (before.0, before.1 + 1, before.2));
    for _ in 0..200 {
        mouse(&mut user, MouseEventKind::ScrollDown, "┐");
    }
    let furthest = top(&user).2;
    assert!(0 < furthest && furthest < 200, "{furthest}");
    mouse(&mut user, MouseEventKind::ScrollUp, "┐");
    assert_eq!(top(&user).2, furthest - 1);
    mouse(&mut user, MouseEventKind::ScrollDown, "Everybody");
    assert_eq!(top(&user).0, before.0 + 1);
    assert_eq!(focus(&user), Pane::Map);
}

#[test]
fn a_screen_on_the_way_here_is_gone_back_to_by_its_name() {
    let mut user = at_the_bank();
    user.press("/maja<Enter>");
    user.sees("Book › Harbour Bank › Maja Lind");
    click(&mut user, "Harbour Bank › Maja");
    user.sees("┌ Map");
    user.press("/maja<Enter>");
    click(&mut user, "Book ›");
    user.sees("1 account");
    assert!(user.runner.app.back.is_empty());
}

#[test]
fn a_hint_in_the_last_line_does_what_its_key_does() {
    let mut user = User::new();
    click(&mut user, "new …");
    assert!(matches!(user.runner.app.overlay, Some(Overlay::New)));
    click(&mut user, "a  account");
    user.sees("New account");
    click(&mut user, "cancel");
    assert!(user.runner.app.overlay.is_none());
    click(&mut user, "help");
    user.sees("┏ Help");
    click(&mut user, "cancel");
    assert!(user.runner.app.overlay.is_none());
}

#[test]
fn a_click_beside_an_overlay_and_the_wheel_over_it_answer_nothing() {
    let mut user = User::new();
    user.press("naAlder Works<Enter><Esc>naBirch Mills<Enter><Esc>");
    let before = user.rows();
    for keys in ["D", "n", "f", "naHalf", "l@half", "?"] {
        user.press(keys);
        let screen = user.screen();
        click(&mut user, "┌");
        mouse(&mut user, MouseEventKind::ScrollDown, "┌");
        mouse(&mut user, MouseEventKind::ScrollUp, "┌");
        assert!(
            user.runner.app.overlay.is_some(),
            "{keys}:\n{}",
            user.screen()
        );
        if !["naHalf", "?"].contains(&keys) {
            assert_eq!(user.screen(), screen);
        }
        user.press("<Esc><Esc>");
    }
    assert_eq!(user.rows(), before);
}

#[test]
fn entries_questions_fields_and_choices_are_clicked() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>:sor");
    user.press("<Esc>?do");
    click(&mut user, "undo");
    user.sees("┏ Help");
    click(&mut user, "undo");
    assert_eq!(user.rows().accounts.len(), 0);

    user.resize((80, 24));
    user.press("<Ctrl-R><Enter>npMaja Lind");
    let level = |user: &User| {
        let screen = user.screen();
        let line = screen.lines().find(|line| line.contains("level")).unwrap();
        line.to_owned()
    };
    click(&mut user, "level");
    assert!(level(&user).contains("‹ – ›"), "{}", level(&user));
    click(&mut user, "level");
    assert!(level(&user).contains("‹ H senior ›"), "{}", level(&user));
    click(&mut user, "department");
    click(&mut user, "department");
    user.sees("Procurement");
    click(&mut user, "Procurement");
    click(&mut user, "Procurement");
    user.press("<Enter>");
    let rows = user.rows();
    let department = rows.tenures[0].post.department.unwrap();
    assert_eq!(
        rows.find(department).unwrap().name.raw().to_owned(),
        "Procurement"
    );

    user.press("g<Down>D");
    click(&mut user, "Esc / n");
    assert!(user.runner.app.overlay.is_none());
}

#[test]
fn what_the_log_line_offers_is_clicked() {
    let mut user = at_the_bank();
    user.press("lcall @lind");
    click(&mut user, "Per Lind  ");
    user.press(": hello");
    assert_eq!(
        user.runner.app.overlay.as_ref().map(Overlay::scope),
        Some(KeyScope::QuickLog)
    );
}

#[test]
fn a_click_between_a_change_and_its_frame_hits_nothing() {
    let mut user = User::new();
    user.press("naAlder Works<Enter><Esc>naBirch Mills<Enter><Esc>g");
    let measured = user.runner.app.measured.clone();
    assert!(!measured.targets.is_empty());
    // Without a frame in between, as when both come at once.
    let order = guanxi::app::keys("o").unwrap()[0];
    user.runner.handle(Msg::Key(order.event()));
    let before = user.runner.app.screen.clone();
    let (area, _) = measured.targets.last().copied().unwrap();
    user.runner.handle(Msg::Mouse(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: area.x,
        row: area.y,
        modifiers: KeyModifiers::NONE,
    }));
    let (Screen::Book(before), Screen::Book(after)) = (&before, &user.runner.app.screen) else {
        panic!("left the book");
    };
    assert_eq!(before.selected(), after.selected());
}

#[test]
fn every_action_of_the_footer_has_a_hint_to_click() {
    let user = User::new();
    let targets = &user.runner.app.measured.targets;
    for action in [Action::Help, Action::QuickLog, Action::Sort] {
        let run = guanxi::app::ClickTarget::Run(action);
        assert!(
            targets.iter().any(|(_, target)| *target == run),
            "{action:?}"
        );
    }
}
