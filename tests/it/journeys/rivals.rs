//! Rivals by keys: the list of the whole book, and where its rows lead.

use guanxi::{app::screens::Screen, say::Lang};

use crate::user::{Seating, User};

/// What is typed and seen in a language.
struct Spoken {
    lang: Lang,
    empty: &'static str,
    first: &'static str,
    second: &'static str,
    rival: &'static str,
    sells: &'static str,
    sells_there: &'static str,
    heading: &'static str,
    nobody: &'static str,
    back: &'static str,
}

const ENGLISH: Spoken = Spoken {
    lang: Lang::En,
    empty: "No rivals yet. n v records one",
    first: "Harbour Bank",
    second: "North Rail",
    rival: "Nuofan",
    sells: "core network",
    sells_there: "North Rail · signalling",
    heading: "Nuofan · 2 accounts",
    nobody: "nobody known to back them",
    back: "Maja · coach · first-hand",
};

const CHINESE: Spoken = Spoken {
    lang: Lang::Zh,
    empty: "尚无竞争对手。按 n v 新增",
    first: "东海银行",
    second: "西部铁路",
    rival: "诺梵Net",
    sells: "核心网",
    sells_there: "西部铁路 · signalling",
    heading: "诺梵Net · 2 个客户",
    nobody: "尚不知有人支持",
    back: "Maja · 教练 · 亲历",
};

fn sit(lang: Lang, size: (u16, u16)) -> User {
    let seating = Seating {
        lang,
        size,
        ..Seating::default()
    };
    let mut user = seating.sit();
    user.press("e<Esc>");
    user
}

/// Where the list has its cursor.
fn row(user: &User) -> (String, String) {
    let Screen::Rivals(rivals) = &user.runner.app.screen else {
        panic!("not at the rivals:\n{}", user.screen());
    };
    let place = rivals.selected().unwrap();
    (
        place.here.name.raw().to_owned(),
        place.account.1.raw().to_owned(),
    )
}

#[test]
fn rivals_of_all_accounts_are_recorded_listed_opened_changed_and_taken_away_in_both_languages() {
    for told in [ENGLISH, CHINESE] {
        let mut user = sit(told.lang, (120, 40));
        user.press("R");
        user.sees(told.empty);
        user.press("R");
        user.press(&format!("na{}<Enter>", told.first));
        user.press("l3w visit @Maja=2: a look<Enter>");
        user.press(&format!("nv{}<Tab>{}<Enter>", told.rival, told.sells));
        user.press(&format!("<Esc>na{}<Enter>", told.second));
        user.press("ly call @Ola: hello<Enter>");
        // From wherever one is, though a key of the account may do something else in other hands.
        user.press("R");
        user.sees(&format!("{} · {}", told.first, told.sells));
        user.sees(told.nobody);
        user.press("R");
        user.press(&format!(
            "nv{}<Tab>signalling<Enter>",
            told.rival.to_uppercase()
        ));
        user.press("R");
        user.sees(told.heading);
        user.sees(told.sells_there);
        // Who backs it is said on the map, and the list tells of it.
        user.press("gg");
        assert_eq!(row(&user).1, told.first);
        user.press("<Enter>");
        user.sees("[9 ");
        user.sees(told.sells);
        user.press("1");
        find(&mut user, "Maja");
        user.press(&format!(
            "ns<Right><Right><Right><Tab><Tab><Tab>{}<Enter>",
            told.rival
        ));
        user.press("<Esc><Esc>");
        user.sees(told.back);
        assert_eq!(row(&user).1, told.first);
        // A row of it is changed and taken away where it is listed, and comes back.
        user.press("G");
        assert_eq!(row(&user).1, told.second);
        user.press("e<Tab><Tab><Ctrl-U>relays<Enter>");
        user.sees(&format!("{} · relays", told.second));
        user.press("D<Enter>");
        user.sees_no("relays");
        user.press("u");
        user.sees("relays");
        user.press("i");
        user.sees(told.rival);
    }
}

fn find(user: &mut User, name: &str) {
    user.press("g");
    for _ in 0..20 {
        let Screen::Account(account) = &user.runner.app.screen else {
            break;
        };
        let map = &account.map;
        let person = map.selected().person().and_then(|id| map.scene.person(id));
        if person.is_some_and(|node| node.name.raw() == name) {
            return;
        }
        user.press("j");
    }
    panic!("{name} is not on the map:\n{}", user.screen());
}

#[test]
fn where_a_coach_decides_stands_first_and_marked_and_a_new_rival_gets_the_cursor() {
    for (lang, size) in [(Lang::En, (80, 24)), (Lang::Zh, (80, 24))] {
        let seating = Seating {
            lang,
            size,
            ..Seating::default()
        };
        let mut user = seating.sit_at_demo();
        user.press("R");
        assert_eq!(row(&user).0, "Tessaly Networks");
        user.sees("▌  !!  Oostwijk Terminals N.V.");
        user.press("<Tab>");
        assert_eq!(row(&user).0, "诺梵");
        user.press("[");
        let there = row(&user).1;
        user.press("nvAaa Systems<Enter>");
        assert_eq!(row(&user), ("Aaa Systems".to_owned(), there));
        // The log line and the brief begin at the account under the cursor.
        user.press("l");
        user.sees("#\"Oostwijk Terminals N.V.\"");
        user.press("<Esc>b");
        user.sees("Oostwijk Terminals N.V.");
        user.press("b");
        // Somebody looks on: it is gone, and no key brings it back.
        user.press("<Ctrl-X>R");
        user.sees_no("Tessaly");
    }
}
