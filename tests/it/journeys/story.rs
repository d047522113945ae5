//! The whole of the first day, as a new user has it, by keyboard alone.

use guanxi::store::Location;

use crate::{fixtures, user::Seating};

#[test]
fn a_new_user_imports_logs_undoes_reads_the_depth_and_finds_it_all_again() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("data/book.db"));
    let (cards, table) = fixtures::address_books();
    let mut user = Seating::at(&location).sit();
    user.sees("Your book is empty");
    user.press("eHarbour Bank<Enter>");
    user.sees("Book › Harbour Bank");
    user.press(&format!("I{}<Enter>", cards.display()));
    user.sees("What the import would do");
    user.press("<Enter>");
    let first = user.rows().people.len();
    assert!(0 < first, "{}", user.screen());

    user.press("<Esc>naNorth Clinic<Enter>");
    user.press(&format!("I{}<Enter>", table.display()));
    user.sees("What the import would do");
    user.press("<Enter>");
    let both = user.rows().people.len();
    assert!(first < both, "{}", user.screen());

    user.press("l3d visit @\"Ines Varga\"+i/finance//H: budget is free in spring > 2w send the offer<Enter>");
    user.press("ly call @ines+p: speaks for us in the committee<Enter>");
    user.press("l昨天拜访@\"沈若水\"/技术：验收节点确认<Enter>");
    assert_eq!(user.rows().interactions.len(), 3, "{}", user.screen());
    user.sees("验收节点确认");
    user.press("u");
    user.sees("Undone");
    user.sees_no("验收节点确认");
    assert_eq!(user.rows().interactions.len(), 2);

    user.press("g");
    user.sees("What holds it back");
    user.sees("approver: not known yet");
    user.sees("What would move it most");
    let depth = user.screen();
    let kept = user.rows();

    let mut user = user.restart(Seating::at(&location));
    assert_eq!(user.rows(), kept);
    user.sees("Book › North Clinic");
    user.press("g");
    // The cursor of the history begins at the top again; everything else is as it was.
    assert_eq!(user.screen().replace('▌', " "), depth.replace('▌', " "));
    user.sees("budget is free in spring");
    user.press("<Esc>");
    user.sees("Harbour Bank");
    user.press("/ines<Enter>");
    user.sees("send the offer");
}
