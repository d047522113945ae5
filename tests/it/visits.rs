//! Visits to come: planned by a line of a day to come, shown where one looks ahead, logged by a key once they
//! have happened, and worth nothing before.

use guanxi::{app::keys, say::Lang};

use crate::{
    shell::Shell,
    user::{Seating, User},
};

/// Besides the names and what is said of the visit.
const MOST_TO_PLAN: usize = 20;
/// Besides what is told of it.
const MOST_TO_LOG: usize = 6;

struct Words {
    lang: Lang,
    met: &'static str,
    line: &'static str,
    /// What of the line are names and text.
    text: &'static [&'static str],
    planned: &'static str,
    outcome: &'static str,
    names: &'static str,
    happened: &'static str,
    told: &'static str,
}

const ENGLISH: Words = Words {
    lang: Lang::En,
    met: "y #\"Acme\" @\"Ann Lee\"/fin @\"Bo Li\"/tech &Chen: hello",
    line: "tomorrow @ann @bo &chen: acceptance; outcome: a date",
    text: &["ann", "bo", "chen", "acceptance; outcome: a date"],
    planned: "Planned visit – nothing is logged",
    outcome: "expected outcome: a date",
    names: "Ann Lee Bo Li",
    happened: "Log a planned visit",
    told: "agreed",
};

const CHINESE: Words = Words {
    lang: Lang::Zh,
    met: "昨天#\"东林电信\" @张伟/财务 @王芳/技术 &陈明：见面",
    line: "明天拜访@张伟 @王芳 &陈明：谈验收；预期：签字",
    text: &["张伟", "王芳", "陈明", "谈验收；预期：签字"],
    planned: "拜访计划：未记录互动",
    outcome: "预期成果：签字",
    names: "张伟 王芳",
    happened: "记录已完成的拜访",
    told: "同意",
};

fn typed(user: &mut User, line: &str) -> usize {
    let typed = line.replace('<', "<lt>");
    user.press(&typed);
    keys(&typed).unwrap().len()
}

fn acquainted(words: &Words) -> User {
    let mut user = Seating {
        lang: words.lang,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>l");
    typed(&mut user, words.met);
    user.press("<Enter>");
    assert_eq!(user.rows().interactions.len(), 1, "{}", user.screen());
    user
}

#[test]
fn a_visit_is_planned_seen_and_logged_by_few_keys() {
    for words in [ENGLISH, CHINESE] {
        let mut user = acquainted(&words);
        let account = user.rows().accounts[0].id;
        let facts = |user: &User| user.runner.book.store.facts(account).unwrap();
        let before = facts(&user);
        user.press("l");
        let spent = 2 + typed(&mut user, words.line);
        user.sees(words.planned);
        user.sees(words.outcome);
        let text: usize = words.text.iter().map(|text| text.chars().count()).sum();
        assert!(spent - text <= MOST_TO_PLAN, "{}", spent - text);
        user.press("<Enter>");
        let planned = user.rows();
        assert_eq!((planned.visits.len(), planned.interactions.len()), (1, 1));
        assert_eq!(facts(&user), before);

        let mut spent = 1;
        user.press("a");
        user.sees(words.names);
        spent += 1;
        user.press("l");
        user.sees(words.happened);
        typed(&mut user, words.told);
        spent += 1;
        user.press("<Enter>");
        assert!(spent <= MOST_TO_LOG);
        let met = user.rows();
        let told = met.interactions.iter().max_by_key(|row| row.id).unwrap();
        assert_eq!(met.interactions.len(), 2, "{}", user.screen());
        assert_eq!(told.people.len(), 2);
        assert_eq!(told.colleagues.len(), 2);
        assert_eq!(told.note, words.told);
        assert_eq!(met.visits[0].done, Some(told.id));
        user.sees_no(words.names);
        // And back in the same step.
        user.press("u");
        assert_eq!(user.rows(), planned);
    }
}

#[test]
fn a_visit_is_planned_otherwise_put_off_and_cancelled() {
    let mut user = acquainted(&ENGLISH);
    user.press("l");
    typed(&mut user, ENGLISH.line);
    user.press("<Enter>ae");
    user.sees("Change a planned visit");
    typed(&mut user, "; bring: the form");
    user.press("<Enter>");
    let rows = user.rows();
    let visit = &rows.visits[0];
    assert_eq!(rows.visits.len(), 1);
    assert_eq!(visit.purpose, "acceptance");
    assert_eq!(visit.outcome, "a date");
    assert_eq!(visit.bring, "the form");
    user.press("r2w<Enter>");
    let off = user.rows().visits[0].on - visit.on;
    assert_eq!(off.num_days(), 13, "{}", user.screen());
    user.press("f<Home>D");
    user.sees("Cancel the planned visit");
    user.press("y");
    assert!(user.rows().visits.is_empty(), "{}", user.screen());
    user.press("u");
    assert_eq!(user.rows().visits.len(), 1);
}

#[test]
fn the_history_shows_above_today_what_is_to_come() {
    let mut user = acquainted(&ENGLISH);
    user.press("l");
    typed(&mut user, ENGLISH.line);
    user.press("<Enter>");
    let account = user.rows().accounts[0].name.raw().to_owned();
    user.press("g<Enter>");
    user.sees(&account);
    user.sees("planned meeting");
    user.sees("purpose: acceptance");
}

#[test]
fn a_shell_plans_and_says_so() {
    let shell = Shell::new();
    shell.says(&["log", ENGLISH.met]);
    let said = shell.says(&[
        "log",
        "tomorrow 14:30 visit @ann &chen: acceptance; bring: the form",
    ]);
    assert!(
        said.starts_with("Planned visit – nothing is logged"),
        "{said}"
    );
    assert!(said.contains("to bring: the form"), "{said}");
    let json = shell.json(&[
        "log",
        "next fri visit @bo: trial > tomorrow send the agenda",
    ]);
    assert!(
        json["visit"].is_string() && json.get("interaction").is_none(),
        "{json}"
    );
    assert_eq!(json["understood"]["purpose"], "trial");
    assert_eq!(json["before"], json["after"]);
    let agenda = shell.json(&["agenda"]);
    let visits = agenda.as_array().unwrap().iter();
    let visits: Vec<_> = visits.filter(|row| row["kind"] == "visit").collect();
    assert_eq!(visits.len(), 2, "{agenda}");
    assert_eq!(visits[0]["at"], "14:30");
    assert_eq!(visits[0]["bring"], "the form");
    assert_eq!(visits[1]["on"], "2026-12-04");
    let text = shell.says(&["agenda"]);
    assert!(text.contains("@ visit"), "{text}");
    let refused = shell.run(&["log", "tomorrow @ann+ip: met"]);
    assert_ne!(refused.code, 0);
    assert!(
        refused.err.contains("nothing has happened yet"),
        "{refused:?}"
    );
    shell.says(&["undo"]);
    assert_eq!(
        shell
            .json(&["agenda"])
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["kind"] == "visit")
            .count(),
        1
    );
}

#[test]
fn a_brief_and_a_calendar_tell_of_the_next_visit() {
    let shell = Shell::new();
    shell.says(&["log", ENGLISH.met]);
    shell.says(&[
        "log",
        "tomorrow 14:30 visit @ann &chen: acceptance; outcome: a date; bring: the form",
    ]);
    for whom in ["acme", "ann"] {
        let page = shell.says(&["brief", whom]);
        let at = page.find("What is planned").unwrap();
        assert!(
            at < page.find("Who decides").unwrap_or(usize::MAX),
            "{page}"
        );
        for said in [
            "14:30 visit",
            "& Chen",
            "acceptance",
            "expected outcome: a date",
            "to bring: the form",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
    }
    let calendar = |name: &str| {
        let file = shell.folder().join(name).display().to_string();
        shell.says(&["export", "--format", "ics", "-o", &file]);
        std::fs::read_to_string(&file).unwrap()
    };
    let again = calendar("again.ics");
    let calendar = calendar("ahead.ics");
    assert!(calendar.contains("BEGIN:VEVENT"), "{calendar}");
    assert!(calendar.contains("DTSTART:20261124T143000"), "{calendar}");
    assert!(
        calendar.contains("SUMMARY:@ Ann Lee: acceptance"),
        "{calendar}"
    );
    assert_eq!(calendar, again);
}

#[test]
fn a_colleague_has_a_round_of_their_own() {
    let shell = Shell::new();
    shell.says(&["log", ENGLISH.met]);
    shell.says(&[
        "log",
        "@ann: met > fri &chen send the slides > fri call back > sat &\"Dora Own\" book a room",
    ]);
    shell.says(&["log", "next tue visit @bo &chen: the trial"]);
    let texts = |arguments: &[&str]| -> Vec<String> {
        let rows = shell.json(arguments);
        let rows = rows.as_array().unwrap().iter();
        let due = rows.filter(|row| row["kind"] == "promise" || row["kind"] == "visit");
        due.map(|row| {
            row["text"]
                .as_str()
                .or(row["purpose"].as_str())
                .unwrap()
                .to_owned()
        })
        .collect()
    };
    assert_eq!(
        texts(&["agenda", "--for", "chen"]),
        ["send the slides", "the trial"]
    );
    assert_eq!(texts(&["agenda", "--for", "dora"]), ["book a room"]);
    assert_eq!(texts(&["agenda"]).len(), 4);
    let whole = shell.says(&["agenda"]);
    assert!(
        whole.contains("> Chen") && whole.contains("> us"),
        "{whole}"
    );
    let page = shell.says(&["agenda", "--for", "chen", "--format", "md"]);
    assert!(page.contains("Agenda of Chen"), "{page}");
    assert!(
        page.contains("send the slides") && !page.contains("book a room"),
        "{page}"
    );
    assert!(page.contains("Private"), "{page}");
    let file = shell.folder().join("chen.html").display().to_string();
    shell.says(&["agenda", "--for", "chen", "-o", &file]);
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("the trial")
    );
    let nobody = shell.run(&["agenda", "--for", "zoe"]);
    assert_eq!(nobody.code, 3, "{nobody:?}");
    assert!(nobody.err.contains("Dora Own"), "{nobody:?}");
}

#[test]
fn what_is_private_is_in_no_round_to_send() {
    let mut user = acquainted(&ENGLISH);
    user.press("l");
    typed(&mut user, "tomorrow @ann &chen: a secret dinner");
    user.press("<Ctrl-T>");
    user.press("<Enter>");
    let visit = user.rows().visits[0].is.clone();
    assert_eq!(
        visit.privacy,
        guanxi::domain::Privacy::Private,
        "{}",
        user.screen()
    );
    let book = &user.runner.book;
    let chen = book.store.colleagues().unwrap();
    let chen = chen.iter().find(|row| row.name.raw() == "Chen").unwrap().id;
    let asked = guanxi::book::RoundOf {
        colleague: chen,
        wanted: guanxi::book::Wanted::SCREEN,
    };
    let own = book.ask(&asked).unwrap().0;
    assert_eq!(own.visits.len(), 1);
    let others = book.read_for(guanxi::domain::Audience::Others, None, |book| {
        book.ask(&asked)
    });
    assert!(others.unwrap().0.visits.is_empty());
}

#[test]
fn our_side_proposes_pairs_of_every_level_and_a_key_begins_their_visit() {
    let mut user = acquainted(&ENGLISH);
    // Ann is a senior, Bo of the middle; only Chen is a senior of ours. Nobody is matched to anybody.
    let rows = user.rows();
    let (ann, chen) = (rows.people[0].clone(), rows.colleagues[1].clone());
    assert_eq!((ann.name.raw(), chen.name.raw()), ("Ann Lee", "Chen"));
    let mut above = chen.is.clone();
    above.level = Some(guanxi::domain::Level::High);
    let book = &mut user.runner.book;
    let levels = [guanxi::domain::Level::High, guanxi::domain::Level::Middle];
    for (tenure, level) in rows.tenures.iter().zip(levels) {
        let mut post = tenure.is.clone();
        post.post.level = Some(level);
        book.commit(&guanxi::domain::Command::edit(tenure.clone(), post), None)
            .unwrap();
    }
    book.commit(&guanxi::domain::Command::edit(chen.clone(), above), None)
        .unwrap();
    user.press("g<Enter>m6");
    let proposed = user.screen().matches('◇').count();
    assert_eq!(proposed, 2, "{}", user.screen());
    user.press("l");
    user.sees("Ann Lee");
    let line = user.runner.app.draft.line.text().to_owned();
    assert_eq!(
        line,
        "#\"Acme\" @\"Ann Lee\" &\"Chen\" ",
        "{}",
        user.screen()
    );
    typed(&mut user, "tomorrow: get to know each other");
    user.press("<Enter>");
    let visit = user.rows().visits[0].is.clone();
    assert_eq!(visit.people, [ann.id]);
    assert!(visit.colleagues.contains(&chen.id));
    assert!(user.rows().counterparts.is_empty());
}
