//! Two clicks on one cell: the first selects what lies there, and the second opens that and nothing
//! else, however long the list is.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use guanxi::{
    app::{
        ClickTarget, KeyScope, Msg,
        fields::OPTIONS,
        overlays::{MenuItem, Overlay},
        screens::Screen,
    },
    domain::{Attendee, Command, Kind, LogEntry, Subject},
    store::Store,
};

use crate::{
    test_book::{Book, demo, today},
    user::{Seating, User},
};

/// The demo book on the smallest usual terminal, where every list is longer than its window.
fn at_the_demo() -> User {
    small(demo())
}

fn small(store: Store) -> User {
    let size = (80, 24);
    Seating {
        size,
        ..Seating::default()
    }
    .sit_at(store)
}

/// Thirty people at one table.
fn crowd() -> Book {
    let mut book = Book::new();
    let account = book.account("Harbour Bank");
    let names: Vec<String> = (10..40).map(|nth| format!("Guest {nth}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let people = book.people(account, &names);
    let entry = LogEntry {
        people: people.into_iter().map(Attendee::known).collect(),
        ..LogEntry::of(account, today(), Kind::Summit)
    };
    book.commit(&Command::Log(entry)).unwrap();
    book
}

fn click(user: &mut User, (column, row): (u16, u16)) {
    user.hear(Msg::Mouse(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column,
        row,
        modifiers: KeyModifiers::NONE,
    }));
}

fn line_at(user: &User, cell: (u16, u16)) -> Option<ClickTarget> {
    let target = user.runner.app.measured.target(cell.0, cell.1)?;
    matches!(target, ClickTarget::Row(_) | ClickTarget::PaneRow(..)).then_some(target)
}

/// Cells with a line of a list, those at the ends of the window next to each other.
fn cells(user: &User) -> Vec<(u16, u16)> {
    let rows = 0..24;
    let lines = rows.filter_map(|row| {
        let mut columns = (0..80).map(|column| (column, row));
        columns.find(|cell| line_at(user, *cell).is_some())
    });
    let mut downwards: Vec<_> = lines.collect();
    let mut order = Vec::new();
    while let Some(cell) = downwards.pop() {
        order.push(cell);
        downwards.reverse();
    }
    order
}

/// Clicks all over the list whose last line the cursor is on: nothing moves under the mouse.
#[track_caller]
fn stays_under_the_mouse(user: &mut User) -> usize {
    let place = |user: &User| (user.runner.app.scope(), user.runner.app.back.len());
    let (before, mut moves) = (place(user), 0);
    let mut last = None;
    for cell in cells(user) {
        let Some(target) = line_at(user, cell) else {
            panic!("no line at {cell:?} any more on\n{}", user.screen());
        };
        // The first one may have the cursor already: it is left to the others.
        if last.is_some() && last != Some(target) {
            click(user, cell);
            assert_eq!(place(user), before, "opened {target:?}");
            let screen = user.screen();
            assert_eq!(line_at(user, cell), Some(target), "{cell:?} on\n{screen}");
            moves += 1;
        }
        last = Some(target);
    }
    moves
}

#[test]
fn what_is_clicked_in_a_long_list_stays_under_the_mouse() {
    let mut user = at_the_demo();
    for keys in [
        "?<PgDn><PgDn><PgDn><PgDn>",
        ":e<PgDn><PgDn><PgDn><PgDn><PgDn>",
        "/li<PgDn><PgDn><PgDn><PgDn><PgDn>",
        "/Nordhavn<Enter><Tab>G",
        "/Nordhavn<Enter>iG",
        "/Sigrid<Enter>G",
        "/Sigrid<Enter><Tab>G",
    ] {
        user.press(keys);
        let moves = stays_under_the_mouse(&mut user);
        assert!(4 < moves, "{keys}: {moves} moves on\n{}", user.screen());
        user.press("<Esc><Esc><Esc>");
    }
}

#[test]
fn two_clicks_in_a_scrolled_list_open_what_the_first_one_hit() {
    let mut user = at_the_demo();
    user.press("/li<PgDn>");
    let Some(cell) = cells(&user).into_iter().find(|cell| cell.1 == 12) else {
        panic!("no list on\n{}", user.screen());
    };
    let clicked = match (&user.runner.app.overlay, line_at(&user, cell)) {
        (Some(Overlay::Palette(entries)), Some(ClickTarget::Row(at))) => {
            entries.list.rows()[at].clone()
        }
        other => panic!("{other:?}"),
    };
    let MenuItem::Go(found) = clicked else {
        panic!("{clicked:?}");
    };
    click(&mut user, cell);
    click(&mut user, cell);
    assert!(user.runner.app.overlay.is_none());
    let opened = match (&user.runner.app.screen, found.subject) {
        (screen, Subject::Person(_) | Subject::Account(_)) => screen.subject(),
        (Screen::Account(account), _) => account.subject(),
        (Screen::Card(card), _) => card.subject(),
        other => panic!("{other:?}"),
    };
    assert_eq!(opened, Some(found.subject));
}

#[test]
fn whoever_took_part_is_clicked() {
    let book = crowd();
    let mut user = small(book.into_store());
    user.press("g<Enter><Tab>Gw");
    assert_eq!(user.runner.app.scope(), KeyScope::Who);
    for _ in 0..40 {
        user.press("<Down>");
    }
    assert!(4 < stays_under_the_mouse(&mut user));
    let cell = cells(&user)[3];
    let Some(ClickTarget::Row(at)) = line_at(&user, cell) else {
        panic!("no list on\n{}", user.screen());
    };
    let Some(Overlay::Who(who)) = &user.runner.app.overlay else {
        panic!("no list");
    };
    let person = who.list.rows()[at].who;
    click(&mut user, cell);
    click(&mut user, cell);
    assert!(user.runner.app.overlay.is_none());
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("left the account");
    };
    let selected = account.map.selected().person().map(Subject::from);
    assert_eq!(selected, Some(person));
}

#[test]
fn an_option_of_a_form_is_clicked_where_it_stands() {
    let book = crowd();
    let mut user = small(book.into_store());
    user.press("g<Enter>nt");
    for _ in 0..30 {
        user.press("<Down>");
    }
    assert_eq!(stays_under_the_mouse(&mut user), OPTIONS - 1);
}

#[test]
fn a_click_elsewhere_neither_loses_nor_guesses_what_is_typed() {
    const TITLE: usize = 2;
    for (keys, kept, goes_on) in [
        // A whole name, and a part that only one has.
        ("<Tab>finance", "finance", true),
        ("<Tab><Tab><Tab><Tab>12", "Guest 12", true),
        // Several can be meant, nobody, one that is not there yet.
        ("<Tab>fina", "fina", false),
        ("<Tab>Legal counsel", "Legal counsel", false),
        ("<Tab><Tab><Tab><Tab>qqq", "qqq", false),
        // Nothing is typed: what was picked stays.
        ("<Tab>finance<Tab><Shift-Tab><Down>", "finance", true),
    ] {
        let mut user = small(crowd().into_store());
        user.press("g<Enter>npIda Moss");
        user.press(keys);
        let focus = |user: &User| match &user.runner.app.overlay {
            Some(Overlay::Form(form)) => form.fields.focus(),
            other => panic!("{other:?}"),
        };
        let was = focus(&user);
        let screen = (0..24).flat_map(|row| (0..80).map(move |column| (column, row)));
        let title = |cell: &(u16, u16)| {
            user.runner.app.measured.target(cell.0, cell.1) == Some(ClickTarget::Field(TITLE))
        };
        let title = screen.clone().find(title).unwrap();
        click(&mut user, title);
        user.sees(kept);
        assert_eq!(focus(&user), if goes_on { TITLE } else { was }, "{keys}");
        // A click beside the form does nothing.
        click(&mut user, (0, 12));
        user.sees(kept);
        user.sees("Ida Moss");
    }
}
