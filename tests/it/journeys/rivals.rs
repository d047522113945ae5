//! Rivals by keys: the list of the whole book, and where its rows lead.

use guanxi::{app::screens::Screen, domain::Name, say::Lang};

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

/// An account where two rivals compete, one of them with a coach.
fn contested(lang: Lang, size: (u16, u16)) -> User {
    let mut user = sit(lang, size);
    user.press("naHarbour Bank<Enter>");
    user.press("l3w visit @Maja=2 @Per: a look<Enter>");
    user.press("nvNuofan<Tab>core network<Enter>nvZhongtian<Enter>");
    user.press("1");
    find(&mut user, "Maja");
    user.press("ns<Right><Right><Right><Tab><Tab><Tab>nuofan<Enter>");
    find(&mut user, "Per");
    user.press("ns<Right><Tab><Tab><Tab>Zhongtian<Enter>");
    user
}

#[test]
fn one_rival_alone_is_set_against_us_then_the_next_then_all_again_in_both_languages() {
    let english = [
        "r next rival",
        "only Nuofan, 1 of 2 rivals",
        "only Zhongtian, 2 of 2 rivals",
        "r all rivals",
    ];
    let chinese = [
        "r 下一家对手",
        "只看Nuofan，2 家竞争对手中的第 1 家",
        "只看Zhongtian，2 家竞争对手中的第 2 家",
        "r 全部对手",
    ];
    for (lang, [next, first, second, all]) in [(Lang::En, english), (Lang::Zh, chinese)] {
        let mut user = contested(lang, (120, 40));
        user.press("9");
        user.sees(next);
        user.sees("Zhongtian");
        user.sees_no(first);
        user.press("r");
        user.sees(first);
        user.sees_no("Zhongtian");
        // Nobody thinks anything of it but Maja, and no seat makes Per matter.
        user.sees_no("Per");
        user.press("r");
        user.sees(second);
        user.sees(all);
        user.sees_no("Nuofan");
        // What is written is what is on the screen.
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("map.txt");
        user.press(&format!(
            "W<Tab><Tab><Tab><Ctrl-U>{}<Enter>",
            file.display()
        ));
        let page = std::fs::read_to_string(&file).unwrap();
        assert!(page.contains(second), "{page}");
        user.press("r");
        user.sees(next);
        user.sees("Nuofan");
        // From the list of the whole book one comes to the rival that one was on.
        user.press("<Esc><Esc>R<Enter>");
        user.sees(first);
    }
}

#[test]
fn what_may_be_held_of_a_rival_stands_below_what_is_typed_of_one_in_both_languages() {
    for (lang, says) in [
        (Lang::En, "Only what the customer says"),
        (Lang::Zh, "只记客户公开说的"),
    ] {
        let mut user = contested(lang, (80, 24));
        user.press("nv");
        user.sees(says);
        user.press("<Esc>ns");
        user.sees_no(says);
        // Where a stance is toward a rival, and where it is told of: its note has the key of the editor, too.
        user.press("<Tab><Tab><Tab>");
        user.sees(says);
        user.press("Nuofan<Tab>");
        user.sees(says);
        user.sees("Ctrl-O");
        user.press("<Tab><Tab>");
        user.sees(says);
    }
}

#[test]
fn a_card_and_a_brief_tell_toward_whom_somebody_stands_how_and_from_whom_that_is_known() {
    let english = [
        "toward Nuofan",
        "coach · hearsay",
        "toward Nuofan: coach · hearsay",
    ];
    let chinese = ["对Nuofan", "教练 · 听说", "对Nuofan：教练 · 听说"];
    for (lang, [toward, how, brief]) in [(Lang::En, english), (Lang::Zh, chinese)] {
        let mut user = contested(lang, (120, 40));
        find(&mut user, "Maja");
        // The word of today stands, in whatever case the rival was written before.
        user.press("ns<Right><Right><Right><Tab><Tab><Right><Tab>NUOFAN<Enter>");
        user.press("ns<Right><Tab><Tab><Tab>Zhongtian<Enter>");
        user.press("ns<Right><Right><Right><Tab><Tab><Right><Tab>Nuofan<Enter><Enter>");
        user.sees(toward);
        user.sees(how);
        let screen = user.screen();
        let card = screen
            .lines()
            .map(|line| line.chars().take(60).collect::<String>());
        let said = card.filter(|line| line.to_lowercase().contains("nuofan"));
        assert_eq!(said.count(), 1, "{screen}");
        user.press("b");
        user.sees(brief);
    }
}

#[test]
fn a_rival_known_by_name_only_is_written_down_with_its_name_filled_in_in_both_languages() {
    for (lang, title) in [(Lang::En, "New rival"), (Lang::Zh, "新增竞争对手")] {
        let mut user = sit(lang, (120, 40));
        user.press("naHarbour Bank<Enter>l3w visit @Maja=2~Gearbox: a look<Enter>");
        user.press("R");
        user.sees(" e ");
        user.press("e");
        user.sees(title);
        user.sees("Gearbox");
        user.press("signalling<Enter>");
        let rivals = user.rows().rivals;
        let rivals: Vec<_> = rivals.iter().map(|rival| rival.name.raw()).collect();
        assert_eq!(rivals, ["Gearbox"]);
        assert_eq!(row(&user).0, "Gearbox");
        user.sees("signalling");
        // It is a row by now, and changed as one.
        user.press("e<Tab><Tab><Ctrl-U>relays<Enter>");
        user.sees("relays");
        assert_eq!(user.rows().rivals.len(), 1);
    }
}

#[test]
fn the_list_is_written_as_one_page_in_both_languages() {
    let english = [
        "# Rivals",
        "Nuofan · 1 account",
        "Harbour Bank",
        "core network",
        "Maja (coach)",
        "nobody known to back them",
    ];
    let chinese = [
        "# 竞争对手",
        "Nuofan · 1 个客户",
        "Harbour Bank",
        "core network",
        "Maja（教练）",
        "尚不知有人支持",
    ];
    for (lang, says) in [(Lang::En, english), (Lang::Zh, chinese)] {
        let mut user = contested(lang, (120, 40));
        user.press("nvThirdnet<Enter><Esc>R");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rivals.md");
        user.press(&format!(
            "W<Tab><Tab><Tab><Ctrl-U>{}<Enter>",
            file.display()
        ));
        let page = std::fs::read_to_string(&file).unwrap();
        for part in says {
            assert!(page.contains(part), "no {part:?} in\n{page}");
        }
    }
}

#[test]
fn a_rival_with_another_name_keeps_the_cursor() {
    let mut user = sit(Lang::En, (80, 24));
    user.press("naHarbour Bank<Enter>nvAlpha<Enter>nvBravo<Enter>nvCharlie<Enter>R");
    user.press("gg");
    assert_eq!(row(&user).0, "Alpha");
    user.press("e<Tab><Ctrl-U>Zulu<Enter>");
    assert_eq!(row(&user).0, "Zulu");
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

#[test]
fn a_line_says_who_backs_a_rival_and_from_whom_one_heard_so_in_both_languages() {
    struct Said {
        lang: Lang,
        /// The log line, and what the echo spells out of it before it is saved.
        line: &'static str,
        echo: [&'static str; 3],
        saved: [&'static str; 2],
        offered: &'static str,
    }
    let english = Said {
        lang: Lang::En,
        line: "ly call @Maja=3~nuof @Per=-1~Keltrix?: says Per wants none of them",
        echo: [
            "= coach toward Nuofan, first-hand",
            "not there",
            "= not accepted toward Keltrix (new rival), hearsay",
        ],
        saved: ["Maja · coach · first-hand", "Per · not accepted · hearsay"],
        offered: "new rival",
    };
    let chinese = Said {
        lang: Lang::Zh,
        line: "l昨天 电话 @Maja=教练~nuof @Per=不认可～科锐思？：说 Per 不想要他们",
        echo: [
            "= 对Nuofan：教练（亲历）",
            "不在场",
            "= 对科锐思（新竞争对手）：不认可（听说）",
        ],
        saved: ["Maja · 教练 · 亲历", "Per · 不认可 · 听说"],
        offered: "新竞争对手",
    };
    for said in [english, chinese] {
        let mut user = sit(said.lang, (120, 40));
        user.press("naHarbour Bank<Enter>l3w visit @Maja=2 @Per: a look<Enter>");
        user.press("nvNuofan<Tab>core network<Enter>nvZhongtian<Enter>");
        // What is typed is offered from the rivals of the account.
        user.press("ly call @Maja=2~");
        user.sees("Zhongtian");
        user.press("zh");
        user.sees(said.offered);
        user.press("<Tab>");
        user.sees("=2~Zhongtian");
        user.press("<Ctrl-U><Esc>");
        user.press(said.line);
        said.echo.iter().for_each(|part| user.sees(part));
        user.press("<Enter>");
        let rows = user.rows();
        let visit = rows.interactions.last().unwrap();
        assert_eq!(visit.people.len(), 1, "Per was not there");
        user.press("R");
        said.saved.iter().for_each(|part| user.sees(part));
        // The whole line is one step.
        user.press("u");
        said.saved.iter().for_each(|part| user.sees_no(part));
        assert_eq!(user.rows().interactions.len(), rows.interactions.len() - 1);
    }
}

#[test]
fn a_rivals_name_that_is_nearly_a_known_one_is_asked_about_and_the_answer_stands_in_the_line() {
    let mut user = contested(Lang::En, (120, 40));
    user.press("<Esc>ly call @Maja=2~Nuofam: hm<Enter>");
    user.sees("Nuofam · new rival");
    let before = user.rows().stances.len();
    user.press("<Tab>");
    user.sees("=2~\"Nuofan\": hm");
    user.press("<Enter>");
    let rows = user.rows();
    assert_eq!(rows.stances.len(), before + 1);
    let last = rows.stances.last().unwrap();
    assert_eq!(last.rival.as_ref().map(Name::raw), Some("Nuofan"));
}
