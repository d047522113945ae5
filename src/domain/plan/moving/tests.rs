//! Who moves where, one sentence each.

use chrono::TimeDelta;

use super::super::{
    RuleError,
    trial::{Trial, day, name, today},
};
use crate::domain::{
    Account, Command, Department, Function, Id, Leave, Level, Move, Note, Period, Person, Post,
    Role, Tenure, Tie, TieKind, Told,
};

struct Office {
    book: Trial,
    account: Id<Account>,
    finance: Id<Department>,
    technical: Id<Department>,
    zhang: Id<Person>,
    li: Id<Person>,
}

fn office() -> Office {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let department = |book: &Trial, function| {
        let mut all = book.rows.departments.iter();
        all.find(|one| one.function == function).unwrap().id
    };
    let (zhang, li) = (book.person("Zhang", account), book.person("Li", account));
    Office {
        finance: department(&book, Function::Finance),
        technical: department(&book, Function::Technical),
        book,
        account,
        zhang,
        li,
    }
}

impl Office {
    fn wish(&self, person: Id<Person>) -> Move {
        Move::of(person, self.account, day("2026-01-10"))
    }

    fn go(&mut self, wish: Move) {
        self.book.commit(&Command::Move(wish)).unwrap();
    }

    fn posts(&self, person: Id<Person>) -> Vec<&Tenure> {
        let tenures = self.book.rows.tenures.iter();
        let of = tenures.filter(|one| one.person == person);
        of.map(|one| &one.is).collect()
    }

    fn lines(&self, person: Id<Person>) -> Vec<&Tie> {
        let ties = self.book.rows.ties.iter();
        ties.filter(|tie| tie.from == person)
            .map(|tie| &tie.is)
            .collect()
    }
}

#[test]
fn a_move_ends_the_old_post_the_day_before_and_keeps_the_title() {
    let mut office = office();
    let zhang = office.zhang;
    office.go(Move {
        department: Some(Some(office.finance)),
        level: Some(Level::Middle),
        on: day("2025-06-01"),
        ..office.wish(zhang)
    });
    office.go(Move {
        department: Some(Some(office.technical)),
        ..office.wish(zhang)
    });
    let posts = office.posts(zhang);
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[0].post.department, Some(office.finance));
    assert_eq!(posts[0].post.period.to, Some(day("2026-01-09")));
    assert_eq!(posts[1].post.department, Some(office.technical));
    assert_eq!(posts[1].post.period, Period::since(day("2026-01-10")));
    assert_eq!(posts[1].post.level, Some(Level::Middle));
}

#[test]
fn what_was_not_known_is_filled_in_where_it_stands() {
    let mut office = office();
    let zhang = office.zhang;
    office.go(Move {
        department: Some(Some(office.finance)),
        influence: Some(7),
        ..office.wish(zhang)
    });
    let posts = office.posts(zhang);
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].post.department, Some(office.finance));
    assert_eq!(posts[0].post.influence, Some(7));
    assert_eq!(posts[0].post.period, Period::ALWAYS);
}

#[test]
fn a_new_superior_takes_the_place_of_the_old_one() {
    let mut office = office();
    let (zhang, li) = (office.zhang, office.li);
    let wang = office.book.person("Wang", office.account);
    let to = |boss, on, office: &Office| Move {
        boss: Some(Some(boss)),
        on,
        ..office.wish(zhang)
    };
    office.go(to(li, day("2025-06-01"), &office));
    office.go(to(wang, day("2026-01-10"), &office));
    // Once more changes nothing.
    office.go(to(wang, day("2026-01-20"), &office));
    let lines = office.lines(zhang);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].period.to, Some(day("2026-01-09")));
    assert_eq!(
        (lines[1].to, lines[1].period),
        (wang, Period::since(day("2026-01-10")))
    );
}

#[test]
fn nobody_comes_to_report_to_themselves_over_others() {
    let mut office = office();
    let (zhang, li) = (office.zhang, office.li);
    office.go(Move {
        boss: Some(Some(li)),
        ..office.wish(zhang)
    });
    let circle = Move {
        boss: Some(Some(zhang)),
        ..office.wish(li)
    };
    let refused = office.book.commit(&Command::Move(circle)).unwrap_err();
    let names = vec![name("Li"), name("Zhang")];
    assert_eq!(refused, RuleError::ReportingCircle(names));
}

#[test]
fn whoever_leaves_leaves_posts_seats_and_reporting_lines_and_comes_elsewhere_the_next_day() {
    let mut office = office();
    let (zhang, li, account) = (office.zhang, office.li, office.account);
    let seat = office.book.seat(account, Role::Decider);
    office.go(Move {
        seat: Some(seat),
        boss: Some(Some(li)),
        on: day("2025-06-01"),
        ..office.wish(zhang)
    });
    let elsewhere = office.book.account("Birch");
    let last = day("2026-01-09");
    let leave = Leave {
        person: zhang,
        account,
        on: last,
        to: Some(Post::at(elsewhere)),
    };
    office.book.commit(&Command::Leave(leave)).unwrap();
    let posts = office.posts(zhang);
    assert_eq!(posts[0].post.period.to, Some(last));
    assert_eq!(posts[1].post.account, elsewhere);
    assert_eq!(posts[1].post.period, Period::since(day("2026-01-10")));
    assert_eq!(office.book.rows.holders[0].period.to, Some(last));
    assert_eq!(office.lines(zhang)[0].period.to, Some(last));
    // Their superior's own lines stay.
    assert_eq!(office.lines(li), Vec::<&Tie>::new());
}

#[test]
fn ties_to_people_elsewhere_outlast_a_leaving() {
    let mut office = office();
    let elsewhere = office.book.account("Birch");
    let far = office.book.person("Far", elsewhere);
    let (zhang, account) = (office.zhang, office.account);
    let tie = Tie {
        from: zhang,
        to: far,
        kind: TieKind::ReportsTo,
        note: Note::empty(),
        period: Period::ALWAYS,
    };
    office.book.add(tie).unwrap();
    let leave = Leave {
        person: zhang,
        account,
        on: today() - TimeDelta::days(1),
        to: None,
    };
    office.book.commit(&Command::Leave(leave)).unwrap();
    assert_eq!(office.lines(zhang)[0].period, Period::ALWAYS);
}

#[test]
fn a_correction_of_post_boss_and_seat_ends_nothing_and_begins_nothing() {
    let mut office = office();
    let (zhang, li) = (office.zhang, office.li);
    office.go(Move {
        department: Some(Some(office.finance)),
        title: Some(Some(name("clerk"))),
        boss: Some(Some(li)),
        on: day("2025-06-01"),
        ..office.wish(zhang)
    });
    let (posts, lines) = (office.posts(zhang).len(), office.lines(zhang).len());
    let period = office.posts(zhang)[0].post.period;
    office.go(Move {
        told: Told::Corrected,
        department: Some(Some(office.technical)),
        title: Some(Some(name("engineer"))),
        boss: Some(None),
        ..office.wish(zhang)
    });
    assert_eq!(office.posts(zhang).len(), posts);
    let post = &office.posts(zhang)[0].post;
    assert_eq!(post.department, Some(office.technical));
    assert_eq!(post.title, Some(name("engineer")));
    assert_eq!(post.period, period);
    assert_eq!(office.lines(zhang).len(), lines - 1, "it was never there");
}
