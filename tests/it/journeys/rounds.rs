//! The round of one of ours: what of the agenda is theirs, on screen and as a page; and what is done there with
//! what business it is about.

use guanxi::say::Lang;

use super::agenda;
use crate::{
    test_book::days_ago,
    user::{Seating, User},
};

/// A bank where Petra has promised something and I have, with a tender to see to.
fn bank(lang: Lang) -> User {
    let mut user = Seating {
        lang,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>naHarbour Bank<Enter>nwPetra Lind<Enter>npMaja Lund<Enter>");
    user.press("lcall @maja: prices > fri &petra send the drawing<Enter>");
    user.press("lcall @maja: dates > fri send the offer<Enter><Esc>a");
    user
}

/// Goes from round to round until this one is on screen.
#[track_caller]
fn turn(user: &mut User, title: &str) {
    for _ in 0..4 {
        user.press("w");
        if user.screen().contains(title) {
            return;
        }
    }
    panic!("no {title:?} on\n{}", user.screen());
}

#[test]
fn the_round_of_a_colleague_has_their_promises_alone_and_is_written_as_it_is_shown() {
    for (lang, title, everybody, paper) in [
        (
            Lang::En,
            "Agenda of Petra Lind",
            "┌ Agenda · this week",
            "what the colleague is to do",
        ),
        (
            Lang::Zh,
            "Petra Lind的待办",
            "┌ 待办 · 本周",
            "这位同事要做的事",
        ),
    ] {
        let mut user = bank(lang);
        user.sees(everybody);
        turn(&mut user, title);
        user.sees("send the drawing");
        user.sees_no("send the offer");
        // The document that says what the screen does stands first.
        user.press("W");
        user.sees(paper);
        user.press("<Esc>");
        // After the last of ours everything is there again.
        turn(&mut user, everybody);
        user.sees("send the drawing");
        user.sees("send the offer");
    }
}

#[test]
fn a_matter_comes_to_its_next_stage_and_is_put_off_from_the_agenda() {
    for (lang, sign, asked) in [
        (Lang::En, "! project", "This stage is over by when?"),
        (Lang::Zh, "! 项目", "这一阶段何时到期？"),
    ] {
        let mut user = bank(lang);
        user.press("nbTender<Tab><Tab><Tab><Tab><Tab>fri<Enter>");
        user.sees(sign);
        agenda::go_to(&mut user, "Tender");
        user.press("r");
        user.sees(asked);
        user.press("thu<Enter>");
        let matter = user.rows().matters[0].is.clone();
        assert_eq!(matter.due, Some(days_ago(-3)));
        let before = matter.stage();
        agenda::go_to(&mut user, "Tender");
        user.press("c<Enter>");
        let matter = user.rows().matters[0].is.clone();
        assert_ne!(matter.stage(), before);
        user.press("u");
        assert_eq!(user.rows().matters[0].is.stage(), before);
    }
}
