//! A line that is not saved yet: whom it is about, how it comes back, how it is edited elsewhere.

use guanxi::{
    app::{Msg, NoteEdited, Unedited},
    runtime::Next,
    say::Lang,
    store::Location,
};
use tempfile::TempDir;

use crate::{
    test_book::days_ago,
    user::{Seating, User},
};

/// A book in a file, with Harbour Bank and two people of one surname.
fn bank() -> (TempDir, Location, User) {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    (folder, location, user)
}

fn edited(user: &mut User, text: &str) {
    user.hear(Msg::NoteEdited(NoteEdited::Written(text.to_owned())));
}

#[test]
fn a_draft_stays_with_the_account_it_was_begun_at() {
    let (_folder, _, mut user) = bank();
    user.press("lcall @maja: half a thought<Esc>");
    user.press("<Esc>naNorth Clinic<Enter>");
    user.sees("Book › North Clinic");
    user.press("l");
    user.sees("call · Harbour Bank");
    user.press("<Enter>");
    let rows = user.rows();
    let about = rows.find(rows.interactions[0].account).unwrap();
    assert_eq!(about.name.raw(), "Harbour Bank");
}

#[test]
fn a_line_begun_anew_is_about_the_account_that_is_open() {
    let (_folder, _, mut user) = bank();
    user.press("lcall @maja: half a thought<Esc><Esc>naNorth Clinic<Enter>");
    user.press("l<Ctrl-U>@\"Ines Varga\": hello");
    user.sees("meeting · North Clinic");
    // Nor does a draft that is about no account become one of the next that is opened.
    user.press("<Ctrl-U><Esc><Esc>l@\"Ines Varga\": hello");
    user.sees("which account?");
    user.press("<Esc><Enter>l");
    user.sees("which account?");
}

#[test]
fn a_draft_put_away_is_named_on_every_screen() {
    let (_folder, _, mut user) = bank();
    user.sees_no("draft");
    user.press("lcall @maja: half");
    user.sees_no("draft · Mon 23 Nov");
    user.press("<Esc>");
    user.sees("Draft kept");
    for keys in ["i", "<Esc>", "<Esc>", "n", "<Esc>", "?"] {
        user.press(keys);
        user.sees("draft · Mon 23 Nov");
    }
    user.press("<Esc>l<Enter>");
    user.sees("u undoes");
    user.sees_no("draft");
}

#[test]
fn an_emptied_line_is_thrown_away() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: half<Esc>l<Ctrl-U><Esc>");
    user.sees_no("Draft kept");
    user.sees_no("draft");
    let mut user = user.restart(Seating::at(&location));
    user.sees_no("draft");
    user.press("l   <Esc>");
    user.sees_no("draft");
}

#[test]
fn a_line_left_open_is_open_again_with_its_choices() {
    let (_folder, location, mut user) = bank();
    user.press("l@lind: hello<Down><Tab>");
    user.sees_no("Which @lind?");
    let mut user = user.restart(Seating::at(&location));
    user.sees("› @lind: hello");
    user.sees("Per Lind");
    user.sees_no("Which @lind?");
    // The cursor stands at the end.
    user.press(" again<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].note, "hello again");
    let met = rows.find(rows.interactions[0].people[0].person).unwrap();
    assert_eq!(met.name.raw(), "Per Lind");
}

#[test]
fn a_line_put_away_is_told_of_and_not_in_the_way() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: half a thou<Esc>");
    let mut user = user.restart(Seating::at(&location));
    user.sees("There is a draft: l continues it.");
    user.sees("Book › Harbour Bank");
    // However often nobody goes on with it.
    user.press("<Down>");
    user.sees("draft · Mon 23 Nov");
    let mut user = user.restart(Seating {
        lang: Lang::Zh,
        ..Seating::at(&location)
    });
    user.sees("有一份草稿：按 l 继续。");
    user.press("lght");
    user.sees("half a thought");
}

#[test]
fn a_draft_of_an_empty_book_comes_back_past_the_welcome() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("e<Esc>l@\"Maja Lind\" #\"Harbour Bank\": hello<Esc>");
    let mut user = user.restart(Seating::at(&location));
    user.sees("There is a draft");
    user.press("l<Enter>");
    assert_eq!(user.rows().interactions.len(), 1);
}

#[test]
fn a_saved_line_never_comes_back() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: once");
    // From here on it stands in the book.
    let mut user = user.restart(Seating::at(&location));
    user.press("<Enter>");
    user.sees("u undoes");
    // Not even if the program dies now.
    let other = Seating::at(&location).sit();
    other.sees_no("once:");
    other.sees_no("draft");
    assert!(drafts(&other).is_empty());
    drop(user);
    assert_eq!(other.rows().interactions.len(), 1);
}

#[test]
fn two_windows_each_keep_their_line() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: from the first");
    let first = user.restart(Seating::at(&location));
    let mut second = Seating::at(&location).sit();
    // Somebody is at that line.
    second.sees_no("from the first");
    second.sees_no("draft");
    second.press("lcall @per: from the second<Esc>");
    second.runner.leave();
    first.runner.leave();
    let newest = Seating::at(&location).sit();
    newest.sees("There is a draft");
    let mut older = Seating::at(&location).sit();
    older.sees("› call @maja: from the first");
    assert_eq!(drafts(&older).len(), 2);
    older.press("<Ctrl-U><Esc>");
    older.runner.leave();
    assert_eq!(drafts(&newest).len(), 1);
}

fn drafts(user: &User) -> Vec<(String, serde_json::Value)> {
    user.runner.book.store.recall_all("draft ").unwrap()
}

#[test]
fn a_draft_about_an_account_that_went_is_about_none() {
    let (_folder, location, mut user) = bank();
    user.press("naNorth Clinic<Enter>l@\"Ines Varga\": hello<Esc>");
    user.press("<Esc>D<Enter>");
    user.press("l");
    user.sees("which account?");
    let user = user.restart(Seating::at(&location));
    user.sees("which account?");
}

#[test]
fn the_editor_gets_what_stands_after_the_colon_and_gives_it_back() {
    let (_folder, _, mut user) = bank();
    let next = user.press("ly call @maja+i: pilot > fri send it<Ctrl-O>");
    assert_eq!(next, Next::EditNote("pilot > fri send it".into()));
    edited(
        &mut user,
        "wants a pilot\nin spring\n> next fri send the offer",
    );
    for row in ["wants a pilot↵", "in spring↵", "> next fri send the offer"] {
        user.sees(row);
    }
    user.sees("Fri 4 Dec");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions[0].note, "wants a pilot\nin spring");
    assert_eq!(rows.interactions[0].on, days_ago(1));
    assert_eq!(rows.promises[0].text.raw(), "send the offer");
}

#[test]
fn a_note_of_several_lines_is_shown_so_and_survives_its_form() {
    let (_folder, _, mut user) = bank();
    assert_eq!(user.press("l@maja<Ctrl-O>"), Next::EditNote(String::new()));
    edited(&mut user, "first line\nsecond line");
    user.sees("› @maja: first line↵");
    user.press("<Enter>g<Tab>");
    let screen = user.screen();
    let line = |text: &str| screen.lines().position(|line| line.contains(text)).unwrap();
    assert_eq!(line("second line"), line("first line") + 1);
    user.press("e");
    user.sees(": first line↵");
    user.press("<Enter>");
    assert_eq!(user.rows().interactions[0].note, "first line\nsecond line");
}

#[test]
fn an_editor_that_changes_nothing_leaves_the_line_and_says_so() {
    let (_folder, _, mut user) = bank();
    user.press("l@maja: pilot<Ctrl-O>");
    for (why, said) in [
        (Unedited::Same, "Nothing changed in the editor"),
        (Unedited::NoEditor, "set VISUAL or EDITOR"),
        (
            Unedited::Failed {
                editor: "vi".into(),
                reason: "exit status: 1".into(),
            },
            "vi failed (exit status: 1)",
        ),
    ] {
        user.hear(Msg::NoteEdited(NoteEdited::Unedited(why)));
        user.sees(said);
        user.sees("› @maja: pilot");
    }
    user.press("!");
    user.sees("› @maja: pilot!");
}

#[test]
fn a_note_field_is_edited_elsewhere_and_no_other() {
    let (_folder, _, mut user) = bank();
    user.press("<Esc>naNorth Clinic<Ctrl-O>");
    user.sees("Not possible here; ? shows what is.");
    let on_the_note = |user: &mut User| {
        (0..20).any(|_| user.press("<Tab><Ctrl-O>") == Next::EditNote(String::new()))
    };
    assert!(on_the_note(&mut user));
    edited(&mut user, "new wing\nin spring");
    user.sees("new wing↵in spring");
    user.press("<Enter>");
    let rows = user.rows();
    let mut accounts = rows.accounts.iter();
    let clinic = accounts.find(|account| account.name.raw() == "North Clinic");
    assert_eq!(clinic.unwrap().note, "new wing\nin spring");
}

#[test]
fn a_correction_half_made_and_the_draft_that_waits_both_come_back() {
    let (_folder, location, mut user) = bank();
    user.press("gl@maja: met<Enter>");
    user.press("lcall @per: half a thought<Esc>");
    user.press("<Tab>g<Enter> and agreed");
    user.sees("Edit interaction");
    // Gone as it stands, with the line open.
    user.runner.leave();
    let mut user = Seating::at(&location).sit();
    user.sees("Edit interaction");
    user.sees("met and agreed");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.interactions.len(), 1);
    assert_eq!(rows.interactions[0].note, "met and agreed");
    user.press("l");
    user.sees("half a thought");
    // And the saved correction does not come back.
    user.runner.leave();
    let user = Seating::at(&location).sit();
    user.sees("half a thought");
    user.sees_no("Edit interaction");
}

#[test]
fn a_line_that_was_only_begun_for_the_user_is_no_draft() {
    let (_folder, location, mut user) = bank();
    user.press("gl@maja: met<Enter><Tab>g<Enter>");
    user.sees("Edit interaction");
    user.runner.leave();
    let user = Seating::at(&location).sit();
    user.sees_no("Edit interaction");
    user.sees_no("draft");
}

#[test]
fn lines_of_an_earlier_run_are_brought_back() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: prices<Enter>lcall @per: terms<Enter>");
    let mut user = user.restart(Seating::at(&location));
    user.press("lvisit @per: contract<Enter>l<Up><Up>");
    user.sees("› call @per: terms");
    user.press("<Up>");
    user.sees("› call @maja: prices");
    user.press("<Esc>");
    let mut user = user.restart(Seating::at(&location));
    user.press("l<Up>");
    user.sees("› visit @per: contract");
}

#[test]
fn no_words_of_what_was_private_or_undone_are_kept() {
    let (_folder, location, mut user) = bank();
    user.press("lcall @maja: prices<Enter>lcall @maja: illness<Ctrl-T><Enter>");
    user.press("lcall @per: nonsense<Enter>ulcall @per: divorce<Enter>");
    // Told again, and now in private.
    user.press("<Tab>ge<Ctrl-T><Enter>");
    let user = user.restart(Seating::at(&location));
    let kept: Option<serde_json::Value> = user.runner.book.store.recall("lines").unwrap();
    let kept = kept.unwrap().to_string();
    assert!(kept.contains("prices"), "{kept}");
    for word in ["illness", "nonsense", "divorce"] {
        assert!(!kept.contains(word), "{kept}");
    }
}
