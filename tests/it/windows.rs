//! Two windows on one book: neither loses what the other has changed, and neither is held up by it.

use guanxi::{
    domain::{Level, Person, Post, Rows},
    say::Lang,
    store::{Location, Store},
};
use tempfile::TempDir;

use crate::{
    pty::{NARROW, place},
    test_book::{Book, name as named},
    user::{Seating, User},
};

struct Windows {
    one: User,
    other: User,
    _folder: TempDir,
}

/// Both show the card of the only person at the bank.
fn windows(lang: Lang) -> Windows {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let seating = || Seating {
        lang,
        ..Seating::at(&location)
    };
    let mut one = seating().sit();
    one.press("e<Esc>naHarbour Bank<Enter>");
    one.press("l3d visit @Ida/procurement: a first look<Enter>");
    let mut other = seating().sit();
    for window in [&mut one, &mut other] {
        window.press("/ida<Enter>");
        window.sees("Ida");
    }
    Windows {
        one,
        other,
        _folder: folder,
    }
}

fn name(rows: &Rows) -> &str {
    rows.people[0].name.raw()
}

/// Puts another name into the form that is open.
fn rename(user: &mut User, to: &str) {
    user.press(&format!("<Ctrl-U>{to}"));
}

#[test]
fn what_another_window_changed_in_other_fields_stays() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("e");
    rename(&mut one, "Ida Moss");
    other.press("e<Tab><Tab><Tab><Right><Tab><Enter>");
    one.press("<Enter>");
    one.sees_no("Not saved");
    let rows = one.rows();
    assert_eq!(name(&rows), "Ida Moss");
    assert_eq!(rows.tenures[0].post.level, Some(Level::High));
    // And the other way round: this form does not know the name that the person has by now.
    other.press("e<Tab><Tab><Ctrl-U>chief<Tab><Enter>");
    let rows = other.rows();
    assert_eq!(name(&rows), "Ida Moss");
    assert_eq!(rows.tenures[0].post.title.as_ref().unwrap().raw(), "chief");
}

#[test]
fn what_both_windows_changed_is_asked_once_and_nothing_typed_is_lost() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("e");
    rename(&mut one, "Ida Moss");
    other.press("e");
    rename(&mut other, "Ida Marsh");
    other.press("<Tab><Tab>chief<Enter>");
    let before = other.rows();
    one.press("<Enter>");
    one.sees("Not saved, as it was changed elsewhere");
    one.sees("Marsh”");
    assert_eq!(one.rows(), before, "nothing is saved unasked");
    one.press("<Enter>");
    one.sees_no("Not saved");
    let rows = one.rows();
    assert_eq!(name(&rows), "Ida Moss");
    assert_eq!(
        rows.tenures, before.tenures,
        "what was not asked about stays"
    );
}

/// Picks a superior in the form of a person that is open.
fn superior(user: &mut User, who: &str) {
    user.press(&format!("<Tab><Tab><Tab><Tab>{who}<Tab>"));
}

#[test]
fn another_superior_is_not_put_in_the_place_of_one_that_was_told_of_meanwhile() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("<Esc>l3d visit @Olga/executive @Per/executive: who leads<Enter>/ida<Enter>");
    let boss = |rows: &Rows| {
        let [line] = &*rows.ties else {
            panic!("{:?}", rows.ties);
        };
        rows.find(line.to).unwrap().name.raw().to_owned()
    };
    one.press("e");
    superior(&mut one, "per");
    other.press("e");
    superior(&mut other, "olga");
    other.press("<Enter>");
    one.press("<Enter>");
    one.sees("Not saved, as it was changed elsewhere");
    one.sees("“Olga”");
    assert_eq!(boss(&one.rows()), "Olga");
    one.press("<Enter>");
    one.sees_no("Not saved");
    assert_eq!(boss(&one.rows()), "Per");
}

#[test]
fn a_third_change_is_asked_about_again() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::Zh);
    one.press("e");
    rename(&mut one, "张伟");
    for to in ["李四", "王五"] {
        other.press("e");
        rename(&mut other, to);
        other.press("<Enter>");
        one.press("<Enter>");
        one.sees(&format!("现为“{to}”"));
    }
    one.press("<Enter>");
    assert_eq!(name(&one.rows()), "张伟");
}

#[test]
fn both_notes_of_a_contact_told_anew_are_shown() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    for (window, note) in [(&mut one, " of ours"), (&mut other, " of theirs")] {
        window.press("<Esc>");
        window.press("/harbour<Enter><Tab>");
        window.press("e");
        window.sees("a first look");
        window.press(note);
    }
    other.press("<Enter>");
    one.press("<Enter>");
    one.sees("Not saved, as it was changed elsewhere");
    one.sees("theirs”");
    one.press("<Enter>");
    assert_eq!(one.rows().interactions[0].note, "a first look of ours");
}

#[test]
fn what_is_gone_meanwhile_is_said_and_what_was_typed_stays() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("e");
    rename(&mut one, "Ida Moss");
    other.press("Dy");
    one.press("<Enter>");
    one.sees("the person is no longer in the book");
    one.sees("Ida Moss");
}

#[test]
fn each_window_takes_its_own_change_back() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("e");
    rename(&mut one, "Ida Moss");
    one.press("<Enter>");
    let renamed = one.rows();
    other.press("e<Tab><Tab><Tab><Right><Tab><Enter>");
    let both = other.rows();
    other.press("u");
    assert_eq!(other.rows(), renamed);
    other.press("<Ctrl-R>");
    assert_eq!(other.rows(), both);
    // The other one's is newer, and stays.
    one.press("u");
    one.sees("Undone");
    let rows = one.rows();
    assert_eq!(name(&rows), "Ida");
    assert_eq!(rows.tenures, both.tenures);
    one.press("<Ctrl-R>");
    assert_eq!(one.rows(), both);
}

#[test]
fn a_change_of_another_window_is_taken_back_only_when_it_is_meant() {
    let Windows { one, mut other, .. } = windows(Lang::En);
    let before = one.rows();
    other.press("u");
    other.sees("u again undoes it");
    assert_eq!(one.rows(), before);
    // Any other key lets it be.
    other.press("<Down>u");
    assert_eq!(one.rows(), before);
    other.press("u");
    other.sees("Undone");
    assert_ne!(one.rows(), before);
    // Having taken it back, this window may do it again.
    other.press("<Ctrl-R>");
    assert_eq!(one.rows(), before);
}

#[test]
fn a_change_of_another_program_comes_on_screen_without_a_key() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    let mut shell = Book::on(Store::open(&Location::File(place.book.clone())).unwrap());
    let bank = shell.accounts()[0];
    shell.person(Person::named(named("Ida Moss")), Post::at(bank));
    terminal.see("Ida Moss");
}

#[cfg(target_os = "linux")]
#[test]
fn who_writes_is_told_at_once_and_enter_tries_again() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    let held = rusqlite::Connection::open(&place.book).unwrap();
    held.execute_batch("BEGIN IMMEDIATE").unwrap();
    terminal.type_keys("npIda Moss\r");
    terminal.see(&format!("process {}", std::process::id()));
    terminal.see("Ida Moss");
    held.execute_batch("COMMIT").unwrap();
    terminal.type_keys("\r");
    terminal.see("u undoes");
}

#[test]
fn a_step_taken_back_in_another_window_is_seen_though_later_ones_stay() {
    let Windows {
        mut one, mut other, ..
    } = windows(Lang::En);
    one.press("l3d visit @Ida: the first thing<Enter>");
    other.press("l3d visit @Ida: the second thing<Enter>");
    other.sees("the first thing");
    one.press("u");
    assert!(other.runner.catch_up());
    other.draw();
    other.sees_no("the first thing");
    other.sees("the second thing");
}
