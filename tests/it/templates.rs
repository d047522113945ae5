//! Account templates: those that come along, one's own, and what is wrong with them.

use std::fs;

use guanxi::app::{ConfigProblem, ConfigRefusal, Unfit, WrongFile};

use crate::{shell::Shell, user::User};

#[test]
fn an_account_takes_a_template_with_three_keys_and_undo_takes_it_back() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    let before = user.rows();
    user.press("Td");
    user.sees("Bank");
    user.press("<Enter>");
    user.sees("Risk management");
    user.press("4");
    user.sees("Architecture review");
    user.press("<Esc>u");
    assert_eq!(user.rows(), before);
}

#[test]
fn a_new_account_takes_a_template_in_its_form_and_one_undo_takes_both_back() {
    let mut user = User::new();
    let before = user.rows();
    user.press("naHarbour Bank<Tab>");
    user.sees("Plain · the standard structure");
    user.press("<Right><Right><Right>");
    user.sees("Bank · 11 departments, 8 seats");
    user.press("<Enter>");
    user.sees("Risk management");
    let rows = user.rows();
    assert_eq!((rows.accounts.len(), rows.seats.len()), (1, 8));
    assert_eq!(rows.departments.len(), 11);
    user.press("u");
    assert_eq!(user.rows(), before);
}

#[test]
fn the_plain_template_is_the_standard_structure_alone() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    let rows = user.rows();
    assert_eq!((rows.departments.len(), rows.seats.len()), (6, 3));
}

#[test]
fn a_wrong_file_of_ones_own_is_told_where_a_template_is_chosen() {
    let mut user = User::new();
    let problem = ConfigProblem {
        line: 4,
        what: ConfigRefusal::NotText,
    };
    user.runner.app.templates.wrong = vec![WrongFile {
        file: "templates/bad.toml".into(),
        why: Unfit::Problems(vec![problem]),
    }];
    user.press("naHarbour Bank<Tab>");
    user.sees("1 of your own templates cannot be used: run guanxi config check");
    user.press("<Enter>Td");
    user.sees("templates/bad.toml, line 4: not UTF-8 text");
    user.sees("1 of your own templates cannot be used: run guanxi config check");
}

#[test]
fn templates_are_listed_shown_and_taken_from_a_shell() {
    let shell = Shell::new();
    shell.says(&["log", "y visit #\"Harbour Bank\" @Maja: hello"]);
    let listed = shell.says(&["template", "list"]);
    for id in [
        "plain",
        "telecom",
        "manufacturer",
        "bank",
        "hospital",
        "government",
    ] {
        assert!(listed.contains(id), "{listed}");
    }
    let shown = shell.says(&["template", "show", "bank"]);
    assert!(shown.contains("[[departments]]"), "{shown}");
    shell.says(&["template", "use", "bank", "harbour"]);
    let map = shell.says(&["map", "harbour", "--view", "matrix"]);
    assert!(map.contains("Risk management"), "{map}");
    let run = shell.run(&["template", "use", "zoo", "harbour"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("telecom"), "{}", run.err);
}

#[test]
fn ones_own_template_replaces_one_of_its_id_and_a_wrong_one_is_told_by_line() {
    let shell = Shell::new();
    let folder = shell.folder().join("templates");
    fs::create_dir_all(&folder).unwrap();
    let config = shell.file("config.toml", b"mouse = true\n");
    let own = shell
        .says(&["template", "show", "bank"])
        .replace("Risk management", "Risk & audit");
    fs::write(folder.join("bank.toml"), own).unwrap();
    shell.says(&[
        "--config",
        &config,
        "log",
        "y visit #\"Harbour Bank\" @Maja: hello",
    ]);
    shell.says(&["--config", &config, "template", "use", "bank", "harbour"]);
    let map = shell.says(&["--config", &config, "map", "harbour"]);
    assert!(map.contains("Risk & audit"), "{map}");
    let shown = shell.says(&["--config", &config, "template", "show", "bank"]);
    assert!(shown.contains("Risk & audit"), "{shown}");

    fs::write(
        folder.join("bad.toml"),
        "id = \"bad\"\nname = \"Bad\"\n[[seats]]\nrole = \"Q\"\nchain = \"technical\"\n",
    )
    .unwrap();
    let run = shell.run(&["--config", &config, "template", "list"]);
    assert_eq!(run.code, 1);
    let wanted = ["bad.toml", "4", "seats.role", "\"A\""];
    assert!(
        wanted.iter().all(|part| run.err.contains(part)),
        "{}",
        run.err
    );
    assert_eq!(shell.run(&["--config", &config, "config", "check"]).code, 1);
    // The program opens all the same.
    assert_eq!(shell.run(&["--config", &config, "map", "harbour"]).code, 0);
}
