//! Somebody is forgotten for good, by keys: looked at, named again, and then nowhere any more.

use std::path::Path;

use guanxi::{
    app::Detour,
    domain::forgetting::Oblivion,
    runtime::{BackupPlan, Backups, Next, forget},
    say::Lang,
    store::Location,
};
use tempfile::TempDir;

use crate::{
    forget::traces,
    test_book::Book,
    user::{Seating, User},
};

/// On the card of Ada Lind, whom two notes about others name.
fn at_ada(seating: Seating) -> User {
    let mut user = seating.sit();
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.press("l95d visit @\"Ada Lind\" @\"Per Holm\": both came<Enter>");
    user.press("l94d call @\"Ada Lind\": the word zyzzyva<Enter>");
    user.press("l93d call @\"Per Holm\": says Ada Lind was ill<Enter>");
    user.press("l92d call @\"Per Holm\": asked for Ada Lind<Enter>");
    user.press("/ada<Enter>");
    user
}

/// What was wished for, if the book is to be left for it.
fn wished(next: Next) -> Option<Oblivion> {
    match next {
        Next::Detour(Detour::Forget(oblivion)) => Some(*oblivion),
        _ => None,
    }
}

#[test]
fn what_would_go_is_shown_and_nothing_goes_until_the_name_is_typed() {
    let mut user = at_ada(Seating::default());
    let before = user.rows();
    user.press("X");
    user.sees("Remove Ada Lind for good");
    user.sees("Also deleted: 1 post, 1 interaction.");
    user.sees("cannot be undone");
    user.sees("2 other notes name them");
    user.sees("asked for somebody");
    user.press(" ");
    user.sees("kept");
    user.press("<Enter>");
    user.sees("Type the name “Ada Lind”");
    for wrong in ["", "ada lind", "Ada", "Ada Lindt"] {
        assert_eq!(wished(user.press(&format!("<Ctrl-U>{wrong}<Enter>"))), None);
        user.sees("That is not “Ada Lind”");
    }
    // Esc leads back to the first question, and out of it.
    user.press("<Esc>");
    user.sees("2 other notes name them");
    user.press("<Esc>");
    user.sees_no("cannot be undone");
    assert_eq!(user.rows(), before);
    assert_eq!(wished(user.press("XX<Enter><Enter>")), None, "twice X");
    let oblivion = wished(user.press("Ada Lind<Enter>")).unwrap();
    assert_eq!(
        (oblivion.instead.as_str(), oblivion.kept.len()),
        ("somebody", 0)
    );
    assert_eq!(user.rows(), before, "the screens themselves change nothing");
}

#[test]
fn a_text_that_the_user_keeps_is_kept() {
    let mut user = at_ada(Seating::default());
    let next = user.press("X<Down> <Enter>Ada Lind<Enter>");
    let kept = wished(next).unwrap().kept;
    let rows = user.rows();
    let note = rows.interactions.iter().find(|row| row.uid == kept[0]);
    assert_eq!(kept.len(), 1);
    assert!(note.unwrap().note.raw().contains("Ada Lind"));
}

#[test]
fn the_same_key_is_heeded_wherever_somebody_is_selected_and_nowhere_else() {
    let mut user = at_ada(Seating::default());
    // The map of the account: the cursor is on her when it is come to from her card.
    for way in ["<Esc><Esc>g<Enter>", "a"] {
        user.press(way);
        user.press("g");
        for _ in 0..30 {
            user.press("X");
            if user.screen().contains("for good") {
                break;
            }
            user.sees("Not possible here");
            user.press("<Down>");
        }
        user.sees("for good");
        user.press("<Esc>");
        if way == "a" {
            user.press("<Esc>");
        }
    }
    user.press("<Esc><Esc><Esc>g");
    user.press("X");
    user.sees("Not possible here");
    user.press(":for good");
    user.sees("remove for good");
}

#[test]
fn nothing_of_it_stands_there_while_somebody_looks_on() {
    let mut user = at_ada(Seating::default());
    user.press("X");
    user.sees("asked for somebody");
    user.press("<Ctrl-X>");
    user.sees_no("asked for");
    user.sees_no("cannot be undone");
    user.press("X");
    user.sees("Not while presenting");
    user.press("<Ctrl-X>");
    user.sees("asked for somebody");
}

/// Does what the screens were left for, as the program does.
fn carry_out(user: User, oblivion: &Oblivion, folder: &Path) {
    user.runner.leave();
    let path = folder.join("book.db");
    let backups = Backups::of(&path, &BackupPlan::default(), folder.join("backups"));
    let store = guanxi::store::Store::open(&Location::File(path)).unwrap();
    let mut book = Book::on(store);
    let stamp = book.stamp();
    let mut store = book.into_store();
    forget(&mut store, &backups, oblivion, &stamp, &mut |_| {}).unwrap();
    store.close().unwrap();
}

fn forgotten(lang: Lang, folder: &TempDir) -> (User, Seating) {
    let location = Location::File(folder.path().join("book.db"));
    let seating = || Seating {
        lang,
        ..Seating::at(&location)
    };
    let mut user = at_ada(seating());
    // A line and a form that are about her.
    user.press("e<Tab><Tab>chief zyzzyva<Esc><Esc>l@\"Ada Lind\": call again<Esc>");
    let next = user.press("X<Enter>Ada Lind<Enter>");
    carry_out(user, &wished(next).unwrap(), folder.path());
    let words = ["zyzzyva", "ada lind"].map(str::to_owned);
    assert_eq!(traces(folder.path(), &words), Vec::<String>::new());
    (seating().sit(), seating())
}

#[test]
fn afterwards_no_screen_shows_them_and_no_key_brings_them_back() {
    for lang in [Lang::En, Lang::Zh] {
        let folder = tempfile::tempdir().unwrap();
        let (mut user, _) = forgotten(lang, &folder);
        let mut seen = user.screen();
        let walk = [
            "<Esc><Esc><Esc>g<Enter>",
            "<Tab>",
            "<Tab>",
            "2",
            "5",
            "<Esc>",
            "i",
            "<Esc>",
            "d",
            "<Esc>",
            "b",
            "<Esc>",
            "a",
            "<Esc>",
            "/ada",
            "<Esc>",
            "/lind",
            "<Esc>",
            "l",
            "<Ctrl-U>",
            "<Up>",
            "<Up>",
            "<Up>",
            "<Ctrl-U>@Ad",
            "<Esc>",
            "n",
            "p",
            "<Esc>",
            "~",
            "<Esc>",
        ];
        for keys in walk {
            user.press(keys);
            seen.push_str(&user.screen());
        }
        for word in ["Lind", "zyzzyva", "chief"] {
            let line = seen.lines().find(|line| line.contains(word));
            let typed = line.filter(|line| !line.contains("› lind"));
            assert_eq!(typed, None, "{lang:?}: {word}");
        }
        assert!(seen.contains("Per Holm"), "{lang:?}: {seen}");
        let people = user.rows().people.len();
        for _ in 0..12 {
            user.press("u");
            let rows = user.rows();
            let back = rows.people.iter().any(|row| row.name.raw() == "Ada Lind");
            assert!(!back && rows.people.len() <= people, "{lang:?}");
        }
    }
}

#[test]
fn the_preview_of_an_import_says_who_was_forgotten_and_a_key_brings_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut user, _) = forgotten(Lang::En, &folder);
    let card = folder.path().join("ada.vcf");
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lind\nORG:Harbour Bank\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:3.0\nFN:Ida Moss\nORG:Harbour Bank\nEND:VCARD\n";
    std::fs::write(&card, text).unwrap();
    let people = |user: &User| {
        let rows = user.rows();
        let mut names: Vec<_> = rows
            .people
            .iter()
            .map(|row| row.name.raw().to_owned())
            .collect();
        names.sort();
        names
    };
    user.press("<Esc><Esc><Esc>i");
    user.paste(card.to_str().unwrap());
    user.press("<Enter>");
    user.sees("Ada Lind: removed for good on 23 Nov 2026");
    user.sees("b brings them back");
    user.press("b");
    user.sees("b leaves them out");
    user.press("bb<Enter>");
    assert_eq!(people(&user), ["Ada Lind", "Ida Moss", "Per Holm"]);
    user.press("ui");
    user.paste(card.to_str().unwrap());
    user.press("<Enter><Enter>");
    assert_eq!(people(&user), ["Ida Moss", "Per Holm"]);
}
