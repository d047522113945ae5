//! Files become people, by keyboard: where they go is said, asked and changed before anything is saved.

use std::path::Path;

use guanxi::{
    app::{Msg, Progress, Refusal},
    domain::Birthday,
    runtime::Jobs,
};

use crate::user::User;

fn story(name: &str) -> String {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stories");
    stories.join(name).display().to_string()
}

/// The name of everybody's account, in the order of the people.
fn accounts(user: &User) -> Vec<Option<String>> {
    let rows = user.rows();
    let account = |person| {
        let tenure = rows.tenures.iter().find(|it| it.person == person)?;
        let account = rows
            .accounts
            .iter()
            .find(|it| it.id == tenure.post.account)?;
        Some(account.name.raw().to_owned())
    };
    rows.people
        .iter()
        .map(|person| account(person.id))
        .collect()
}

#[test]
fn people_of_a_sheet_go_to_the_account_its_title_names() {
    for (file, says, account) in [
        (
            "my_spreadsheet.xlsx",
            "5 people → Harbour Foods (from line 1)",
            "Harbour Foods",
        ),
        (
            "wps_contacts.xlsx",
            "6 people → 江湾热力公司 (from line 1)",
            "江湾热力公司",
        ),
    ] {
        let mut user = User::new();
        user.press(&format!("i{}<Enter>", story(file)));
        user.sees(says);
        user.press("<Enter>");
        assert!(
            accounts(&user)
                .iter()
                .all(|it| it.as_deref() == Some(account)),
            "{file}"
        );
        let titled =
            |it: &guanxi::domain::row::Row<guanxi::domain::tenure::Tenure>| it.post.title.is_some();
        assert!(user.rows().tenures.iter().all(titled), "{file}");
    }
}

#[test]
fn the_account_a_title_names_is_the_one_of_the_book() {
    let mut user = User::new();
    user.press("naHARBOUR FOODS Ltd<Enter><Esc>");
    user.press(&format!("i{}<Enter>", story("my_spreadsheet.xlsx")));
    user.sees("Harbour Foods → HARBOUR FOODS Ltd");
    user.press("<Enter>");
    assert_eq!(user.rows().accounts.len(), 1);
    assert_eq!(accounts(&user)[0].as_deref(), Some("HARBOUR FOODS Ltd"));
}

#[test]
fn another_account_is_named_in_the_preview_or_none() {
    let mut user = User::new();
    user.press("naElmwick<Enter><Esc>");
    user.press(&format!("i{}<Enter>", story("my_spreadsheet.xlsx")));
    user.press("a");
    user.sees("Which account does everybody go to?");
    // The proposal stands there; Esc leaves it as it is.
    user.press("<Esc>");
    user.sees("→ Harbour Foods");
    user.press("a<Ctrl-U>Elmwick<Enter>");
    user.sees("5 people → Elmwick (as you said)");
    user.press("a<Ctrl-U><Enter>");
    user.sees("5 people go to no account");
    user.press("a<Ctrl-U>Elmwick<Enter><Enter>");
    let rows = user.rows();
    assert_eq!(
        (rows.accounts.len(), rows.accounts[0].aliases.len()),
        (1, 0)
    );
    assert_eq!(accounts(&user), vec![Some("Elmwick".to_owned()); 5]);
}

#[test]
fn where_nothing_tells_the_account_saving_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    std::fs::write(&file, "Name,Title\nAnn Moss,CFO\nBo Berg,Buyer\n").unwrap();
    let mut user = User::new();
    user.press(&format!("i{}<Enter><Enter>", file.display()));
    user.sees("The file does not say where these people work. Which account?");
    assert!(user.rows().people.is_empty());
    user.press("Elmwick<Enter>");
    user.sees("2 people → Elmwick (as you said)");
    user.press("<Enter>");
    assert_eq!(accounts(&user), vec![Some("Elmwick".to_owned()); 2]);
    // Asked for the next list as well: another customer's may have the same headings.
    std::fs::write(&file, "Name,Title\nCy Lund,COO\n").unwrap();
    user.press(&format!("gi{}<Enter>", file.display()));
    user.sees("1 person goes to no account");
    user.press("<Enter><Enter>");
    user.sees("1 person goes to no account");
    user.press("<Enter>");
    assert_eq!(accounts(&user)[2], None);
}

#[test]
fn what_was_turned_is_turned_back() {
    let mut user = User::new();
    user.press(&format!("i{}<Enter>", story("my_spreadsheet.xlsx")));
    user.sees("suggested by the title");
    user.press("p");
    user.sees_no("suggested by the title");
    user.press("p");
    user.sees("suggested by the title");
}

#[test]
fn the_order_of_days_is_shown_and_turned() {
    let mut user = User::new();
    user.press(&format!("i{}<Enter>", story("outlook.csv")));
    user.sees("4/9/1972 is 4 Sep 1972: usual order, d changes it");
    user.press("d");
    user.sees("4/9/1972 is 9 Apr 1972: as you said");
    user.press("<Enter>");
    user.sees("Imported: 3 people");
    user.sees("u undoes");
    let born = |name: &str| {
        let rows = user.rows();
        let person = rows
            .people
            .iter()
            .find(|it| it.name.raw().contains(name))
            .unwrap();
        person
            .birthday
            .and_then(Birthday::date)
            .map(|day| day.to_string())
    };
    assert_eq!(born("Weiss").as_deref(), Some("1972-04-09"));
    // The next table of these headings is read so too.
    user.press(&format!("gi{}<Enter>", story("outlook.csv")));
    user.sees("4/9/1972 is 9 Apr 1972: as you said");
}

#[test]
fn an_import_that_is_left_leaves_nothing_in_the_book() {
    let mut user = User::new();
    user.press(&format!("i{}<Enter>", story("outlook.csv")));
    user.sees("usual order, d changes it");
    user.press("d");
    user.sees("as you said");
    let store = &user.runner.book.store;
    let kept: Vec<(String, serde_json::Value)> = store.recall_all("").unwrap();
    assert_eq!(kept, []);
    user.press("<Esc><Esc>");
    user.press(&format!("i{}<Enter>", story("outlook.csv")));
    user.sees("usual order, d changes it");
}

#[test]
fn a_long_preview_says_that_it_goes_on() {
    let mut user = User::new();
    user.resize((80, 24));
    user.press(&format!("i{}<Enter>", story("outlook.csv")));
    user.sees(" more ");
    let more = |user: &User| {
        user.screen()
            .lines()
            .filter(|line| line.contains(" more ━┛"))
            .count()
    };
    assert_eq!(more(&user), 1, "{}", user.screen());
    user.press(&"j".repeat(60));
    assert_eq!(more(&user), 0, "{}", user.screen());
}

#[test]
fn the_brief_before_the_first_contact_names_who_is_there() {
    let mut user = User::new();
    user.press(&format!("i{}<Enter><Enter>", story("my_spreadsheet.xlsx")));
    user.press("g<Enter>b");
    user.sees("Head of Purchasing");
    user.sees("birthday");
}

#[test]
fn an_account_of_nearly_the_same_name_is_taken_as_new_by_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    std::fs::write(&file, "Name,Company\nAnn Moss,Acme Inc.\n").unwrap();
    let mut user = User::new();
    user.press("naAcme<Enter><Esc>");
    user.press(&format!("i{}<Enter>", file.display()));
    user.sees("Acme Inc. → Acme (known)");
    user.press("w");
    user.sees("Acme Inc.: a new account, as you said");
    user.press("w");
    user.sees("Acme Inc. → Acme (known)");
    user.press("w<Enter>");
    assert_eq!(user.rows().accounts.len(), 2);
}

#[test]
fn a_long_import_shows_how_far_it_is_and_esc_stops_it() {
    let mut user = User::new();
    user.press(&format!("i{}<Enter>", story("my_spreadsheet.xlsx")));
    // From here on the worker is at it, and has not answered yet.
    user.runner.employ(Jobs::Later);
    user.press("<Enter>");
    user.sees("importing 5 … 0 % · Esc stops");
    user.hear(Msg::TakingIn(Progress { done: 30, of: 120 }));
    user.press("<Enter>");
    user.sees("importing 5 … 25 % · Esc stops");
    user.press("<Esc>");
    user.sees("importing 5");
    user.hear(Msg::Refused(Refusal::Stopped));
    user.sees("Stopped. Nothing was imported.");
    user.sees_no("importing 5");
}
