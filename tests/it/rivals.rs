//! Rivals from a shell: those of the whole book, and one alone on the map.

use guanxi::{say::Lang, store::Location};

use crate::{shell::Shell, user::Seating};

#[test]
fn the_shell_lists_each_rival_with_its_accounts_and_tells_json_the_same() {
    let shell = Shell::at_demo(Lang::En);
    let text = shell.says(&["rivals", "--lang", "en"]);
    assert!(
        text.starts_with("Tessaly Networks · 1 account\n  !! "),
        "{text}"
    );
    assert_eq!(text.matches("诺梵 · 2 accounts").count(), 1, "{text}");
    let json = shell.json(&["rivals"]);
    let lines = json.as_array().unwrap();
    let named = lines.iter().filter(|line| line["name"] == "诺梵");
    assert_eq!(named.count(), 2);
    assert_eq!(lines[0]["people"][0]["stance"], 3);
}

/// A book in which two rivals compete for one account.
fn contested() -> Shell {
    let shell = Shell::new();
    std::fs::create_dir_all(shell.book.parent().unwrap()).unwrap();
    let mut user = Seating::at(&Location::File(shell.book.clone())).sit();
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.press("nv诺梵<Tab>core network<Enter>nvZhongtian<Enter>");
    user.press("<Ctrl-C>");
    user.runner.leave();
    shell
}

#[test]
fn the_shell_draws_one_rival_alone_by_a_part_of_its_name_and_refuses_what_it_does_not_know() {
    let shell = contested();
    let whole = shell.says(&["map", "harbour", "--view", "rivals"]);
    assert!(
        whole.contains("诺梵") && whole.contains("Zhongtian"),
        "{whole}"
    );
    assert!(!whole.contains("only 诺梵"), "{whole}");
    // The view goes without saying, and pinyin is a part of a name.
    let alone = shell.says(&["map", "harbour", "--rival", "nuof"]);
    assert!(alone.contains("only 诺梵, 2 of 2 rivals"), "{alone}");
    assert!(!alone.contains("Zhongtian"), "{alone}");
    let refused = |arguments: &[&str], code, why: &str| {
        let run = shell.run(&[&["map", "harbour"], arguments].concat());
        assert_eq!(run.code, code, "{}", run.err);
        assert!(run.err.contains(why), "{}", run.err);
    };
    refused(&["--rival", "Keltrix"], 3, "There are: Zhongtian, 诺梵");
    refused(&["--rival", "诺梵", "--view", "tree"], 2, "--view rivals");
    refused(
        &["--rival", "诺梵", "--as-of", "2001-01-01"],
        3,
        "no rivals recorded",
    );
}
