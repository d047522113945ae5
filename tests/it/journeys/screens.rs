//! Getting around: the selection is an identity, everything is reachable, refusals say why.

use guanxi::{app::Msg, store::Location};

use crate::{
    fixtures::fixture,
    test_book::today,
    user::{Seating, User},
};

fn two_accounts() -> User {
    let mut user = User::new();
    user.press("naAlder Works<Enter><Esc>naBirch Mills<Enter><Esc>");
    user
}

#[test]
fn the_cursor_stays_with_its_account_when_rows_are_sorted_anew() {
    let mut user = two_accounts();
    user.press("gl#birch @\"Per Lind\": hello<Enter>");
    user.press("<Esc>");
    user.press("g<Down>");
    let selected = selected_name(&user);
    for _ in 0..5 {
        user.press("o");
        assert_eq!(selected_name(&user), selected, "{}", user.screen());
    }
    user.press("<Enter>");
    user.sees(&format!("Book › {selected}"));
}

fn selected_name(user: &User) -> String {
    let guanxi::app::screens::Screen::Book(book) = &user.runner.app.screen else {
        panic!("not in the book:\n{}", user.screen());
    };
    book.selected_row().unwrap().name.raw().to_owned()
}

#[test]
fn a_filter_narrows_the_book_and_esc_opens_it_again() {
    let mut user = two_accounts();
    user.press("fbir");
    user.sees("Birch");
    user.sees_no("Alder");
    user.press("<Enter>");
    user.sees_no("Alder");
    user.press("f<Esc>");
    user.sees("Alder");
    user.press("fnobody<Enter>");
    user.sees("No account name contains that.");
}

#[test]
fn the_history_follows_the_map() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    user.press("lcall @maja: about pilots<Enter>lcall @per: about prices<Enter>");
    user.press("g");
    user.sees("about pilots");
    user.sees("about prices");
    user.press("/maja<Enter><Esc>");
    let mut at_maja = 0;
    while !user.screen().contains("─ Maja Lind ┬") {
        user.press("j");
        at_maja += 1;
        assert!(at_maja < 60, "never came to Maja\n{}", user.screen());
    }
    user.sees("about pilots");
    user.sees_no("about prices");
    user.press("g");
    user.sees("about prices");
}

#[test]
fn the_history_narrows_to_the_people_of_a_department() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("lcall @\"Maja Lind\"/finance: about pilots<Enter>");
    user.press("lcall @\"Per Lind\"/legal: about prices<Enter>g");
    for (department, said, not_said) in [
        ("─ Finance ┬", "about pilots", "about prices"),
        ("─ legal ┬", "about prices", "about pilots"),
    ] {
        let mut steps = 0;
        while !user.screen().contains(department) {
            user.press("j");
            steps += 1;
            assert!(steps < 60, "never came to {department}\n{}", user.screen());
        }
        user.sees(said);
        user.sees_no(not_said);
    }
}

#[test]
fn the_palette_finds_people_and_commands() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter><Esc>");
    user.press("/maj<Enter>");
    user.sees("Book › Maja Lind");
    user.press("<Esc>:sort<Enter>");
    user.sees("by name");
}

#[test]
fn the_help_runs_the_entry_under_the_cursor() {
    let mut user = User::new();
    user.press("?new acc");
    user.sees("new account");
    user.press("<Enter>Harbour Bank<Enter>");
    user.sees("Book › Harbour Bank");
}

#[test]
fn a_command_that_is_refused_says_why_and_changes_nothing() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter><Down>");
    let before = user.rows();
    user.press("D<Enter>");
    user.sees("the last executive department has to stay");
    assert_eq!(user.rows(), before);
    user.press("uu");
    user.sees("Nothing to undo.");
}

#[test]
fn nothing_is_deleted_without_a_yes() {
    let mut user = two_accounts();
    let before = user.rows();
    user.press("D");
    user.sees("Delete the account Birch Mills?");
    user.sees("Also deleted: 6 departments, 3 seats.");
    user.press("n");
    assert_eq!(user.rows(), before);
    user.press("Dy");
    assert_eq!(user.rows().accounts.len(), 1);
}

#[test]
fn a_form_left_unsaved_asks_first() {
    let mut user = User::new();
    user.press("naHarb<Esc>");
    user.sees("Not saved yet");
    user.press("our<Enter>");
    user.sees("Book › Harbour");
}

#[test]
fn an_import_is_previewed_with_its_problems_and_undone_in_one_step() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press(&format!(
        "I{} {}",
        fixture("phones.vcf"),
        fixture("people.gbk.csv")
    ));
    user.press("<Tab>");
    user.sees("this account");
    let before = user.rows();
    user.press("<Enter>");
    user.sees("What the import would do");
    user.sees("姓名 → name");
    // The columns come first, and what was not taken may lie below the edge.
    user.press("<PgDn>");
    user.sees("not imported");
    assert_eq!(user.rows(), before);
    user.press("<Enter>");
    user.sees("Maja Lindqvist");
    user.sees("沈若溪");
    user.press("u");
    assert_eq!(user.rows(), before);
}

#[test]
fn strangers_of_a_calendar_are_taken_in_and_left_out_by_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calendar.ics");
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261102T140000\n\
        SUMMARY:Pricing review\nATTENDEE;CN=Ines Varga:mailto:ines@clinic.example\n\
        END:VEVENT\nEND:VCALENDAR\n";
    std::fs::write(&file, calendar).unwrap();
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>l3d visit @\"Maja Lind\": hello<Enter>");
    let before = user.rows();
    user.press(&format!("<Esc>i{}<Enter>", file.display()));
    user.sees("What the import would do");
    user.sees("part is in the book: Ines Varga");
    user.press("n");
    user.sees("new: 1 person, 1 account, 1 interaction");
    user.press("n");
    user.sees("part is in the book: Ines Varga");
    user.press("n<Enter>");
    user.sees("clinic.example");
    let after = user.rows();
    assert_eq!(after.people.len(), before.people.len() + 1);
    assert_eq!(after.interactions.len(), before.interactions.len() + 1);
}

#[test]
fn a_preview_is_told_what_a_table_means_and_remembers_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("partners.csv");
    std::fs::write(&file, "Name,Type,Region\nExample Works,Partner,North\n").unwrap();
    let mut user = User::new();
    user.press(&format!("i{}<Enter>", file.display()));
    user.sees("people");
    user.sees("Region → not read");
    user.press("r");
    user.sees("accounts");
    user.sees("Type → kind");
    // The third column is marked, and means a note.
    user.press("<Tab><Tab><Tab><Left>");
    user.sees_no("Region → not read");
    user.press("<Enter>");
    assert_eq!(user.rows().accounts.len(), 1);
    user.press(&format!("i{}<Enter>", file.display()));
    user.sees("as you set for such a table before");
    user.sees("accounts");
}

#[test]
fn a_sheet_is_chosen_and_the_headings_are_moved() {
    let mut user = User::new();
    let stories = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stories");
    user.press(&format!(
        "i{}<Enter>",
        stories.join("my_spreadsheet.xlsx").display()
    ));
    user.sees("headings in line 4");
    user.sees("Old contacts (2 rows)");
    user.press("h");
    user.sees("headings in line 5");
    user.press("H");
    user.sees("headings in line 4");
    user.press("s");
    user.sees("sheet Old contacts");
    user.press("<Esc>");
    user.sees("my_spreadsheet.xlsx");
}

#[test]
fn a_new_day_is_noticed_at_the_next_key() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>l@\"Maja Lind\": hello > tomorrow call back<Enter>");
    user.sees("Mon 23 Nov");
    user.runner.app.today = today().pred_opt().unwrap();
    user.draw();
    user.sees("Sun 22 Nov");
    user.runner.catch_up();
    user.draw();
    user.sees("Mon 23 Nov");
    user.hear(Msg::Day(today().succ_opt().unwrap()));
    user.sees("Tue 24 Nov");
    user.sees("1 promise due");
}

#[test]
fn wide_terminals_show_three_panes_and_narrow_ones_one_at_a_time() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>l@\"Maja Lind\": hello<Enter>g");
    for pane in ["Map", "History", "Depth"] {
        user.sees(pane);
    }
    user.resize((80, 24));
    user.sees("Executive");
    user.sees_no("hello");
    user.press("<Tab>");
    user.sees("hello");
    user.press("<Tab>");
    user.sees("What would move it most");
    user.resize((30, 5));
    user.sees("guanxi needs 40×10");
    user.resize((120, 40));
    user.sees("hello");
}
