use super::{Difference, OneSays, differences};
use crate::domain::{
    Account, Attendee, Command, Department, Function, Holder, Id, Keep, Merge, MergeField, Note,
    NounKind, Pair, Period, Person, Post, Promise, PromiseState, Role, Side, Signal, Signals,
    Snooze, StanceValue, Target, Tenure, Tie, TieKind, Tier, agenda,
    plan::{
        RuleError,
        trial::{Trial, appoint, day, entry, met, name, today},
    },
};

fn merge(book: &mut Trial, pair: Pair, keeps: &[(MergeField, Keep)]) -> Result<(), RuleError> {
    let keeps = keeps.to_vec();
    book.commit(&Command::Merge(Merge { pair, keeps }))
        .map(drop)
}

fn person(book: &Trial, id: Id<Person>) -> &Person {
    &book.rows.find(id).unwrap().is
}

#[test]
fn the_name_that_goes_stays_as_another_name() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let (one, other) = (
        book.person("Zhang Wei", account),
        book.person("张伟", account),
    );
    merge(&mut book, Pair::People(one, other), &[]).unwrap();
    assert_eq!(book.rows.people.len(), 1);
    assert_eq!(person(&book, one).name, name("Zhang Wei"));
    assert_eq!(person(&book, one).aliases, [name("张伟")]);

    let third = book.person("W. Zhang", account);
    let keeps = [(MergeField::Name, Keep::Goes)];
    merge(&mut book, Pair::People(one, third), &keeps).unwrap();
    assert_eq!(person(&book, one).name, name("W. Zhang"));
    assert_eq!(
        person(&book, one).aliases,
        [name("张伟"), name("Zhang Wei")]
    );
}

#[test]
fn the_same_post_told_twice_is_one_post() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let one = book.person("Zhang Wei", account);
    let finance = book.rows.departments[3].id;
    let post = Post {
        department: Some(finance),
        title: Some(name("CFO")),
        period: Period::since(day("2024-01-01")),
        ..Post::at(account)
    };
    let other = Command::AddPerson {
        person: Person::named(name("Zhang W.")),
        post: Some(post.clone()),
    };
    book.commit(&other).unwrap();
    let other = book.rows.people.last().unwrap().id;
    merge(&mut book, Pair::People(one, other), &[]).unwrap();
    let posts: Vec<_> = book.rows.tenures.iter().map(|it| &it.post).collect();
    assert_eq!(posts, [&post]);
}

#[test]
fn posts_that_contradict_are_decided_or_stay_two() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let titled = |title: &str| Post {
        title: Some(name(title)),
        ..Post::at(account)
    };
    let called = |book: &mut Trial, title: &str| {
        let person = Person::named(name("Zhang Wei"));
        let post = Some(titled(title));
        book.commit(&Command::AddPerson { person, post }).unwrap();
        book.rows.people.last().unwrap().id
    };
    let (one, other) = (called(&mut book, "CFO"), called(&mut book, "Treasurer"));
    let pair = Pair::People(one, other);
    let said = |title: &str| OneSays::Text(title.into());
    let title = Difference {
        aspect: MergeField::Title,
        stays: said("CFO"),
        goes: said("Treasurer"),
    };
    assert_eq!(differences(pair, &book.rows, today()), [title]);
    for (keep, left) in [
        (Keep::Stays, vec!["CFO"]),
        (Keep::Goes, vec!["Treasurer"]),
        (Keep::Both, vec!["CFO", "Treasurer"]),
    ] {
        let keeps = vec![(MergeField::Title, keep)];
        let changes = book.commit(&Command::Merge(Merge { pair, keeps })).unwrap();
        let titles = book.rows.tenures.iter().map(|it| it.post.title.clone());
        let titles: Vec<_> = titles.flatten().collect();
        assert_eq!(titles, left.into_iter().map(name).collect::<Vec<_>>());
        book.undo(&changes);
    }
}

#[test]
fn what_both_did_is_what_one_did() {
    let (mut book, one, other) = met();
    let account = book.rows.accounts[0].id;
    for from in [one, other] {
        let third = book.person("Boss", account);
        let tie = |to| Tie {
            from,
            to,
            kind: TieKind::Backs,
            note: Note::empty(),
            period: Period::since(today()),
        };
        book.add(tie(third)).unwrap();
        book.add(tie(if from == one { other } else { one }))
            .unwrap();
    }
    let target = |person| Target {
        person,
        account,
        value: StanceValue::Coach,
        by: today(),
    };
    book.add(target(one)).unwrap();
    book.add(target(other)).unwrap();
    let mut meeting = book.rows.interactions[0].is.clone();
    meeting.people[0].signals = Signals::NONE.with(Signal::Helped);
    meeting.people[1].signals = Signals::NONE.with(Signal::Informed);
    let id = book.rows.interactions[0].id;
    book.edit(crate::domain::row::Subject::Interaction(id), meeting)
        .unwrap();

    merge(&mut book, Pair::People(one, other), &[]).unwrap();
    let people = &book.rows.interactions[0].people;
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].signals.to_string(), "iw");
    assert_eq!(book.rows.stances.len(), 1);
    assert_eq!(book.rows.targets.len(), 1);
    // Of the ties to each other none is left.
    assert_eq!(book.rows.ties.len(), 2);
    assert!(book.rows.ties.iter().all(|tie| tie.from == one));
}

#[test]
fn a_seat_passed_on_to_oneself_was_held_all_the_time() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let (one, other) = (book.person("An", account), book.person("Ann", account));
    let seat = book.seat(account, Role::Approver);
    for (person, on) in [(one, "2026-01-01"), (other, "2026-06-01")] {
        let holder = Holder {
            seat,
            person,
            period: Period::ALWAYS,
        };
        appoint(&mut book, &holder, on).unwrap();
    }
    merge(&mut book, Pair::People(other, one), &[]).unwrap();
    let held: Vec<_> = book.rows.holders.iter().map(|it| it.period).collect();
    assert_eq!(held, [Period::since(day("2026-01-01"))]);
}

#[test]
fn whoever_would_report_to_themselves_over_others_is_not_merged() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let people = ["An", "Bo", "Ann"].map(|called| book.person(called, account));
    for at in [0, 1] {
        let tie = Tie {
            from: people[at],
            to: people[at + 1],
            kind: TieKind::ReportsTo,
            note: Note::empty(),
            period: Period::ALWAYS,
        };
        book.add(tie).unwrap();
    }
    let before = book.rows.clone();
    let refused = merge(&mut book, Pair::People(people[0], people[2]), &[]);
    assert!(matches!(refused, Err(RuleError::ReportingCircle(_))));
    assert_eq!(book.rows, before);
}

#[test]
fn two_accounts_become_one_with_one_structure() {
    let mut book = Trial::new();
    let (one, other) = (book.account("Acme"), book.account("Acme Inc."));
    let unit = Account {
        parent: Some(other),
        ..Account::named(name("Acme North"))
    };
    book.add(unit).unwrap();
    let holder = book.person("An", other);
    let seat = book.seat(other, Role::Approver);
    let held = Holder {
        seat,
        person: holder,
        period: Period::ALWAYS,
    };
    appoint(&mut book, &held, "2026-03-01").unwrap();
    let legal = Department {
        account: other,
        name: name("Lawyers"),
        function: Function::Legal,
        importance: Some(3),
        not_applicable: None,
    };
    book.add(legal).unwrap();
    let departments = book.rows.departments.iter();
    let finance = departments
        .filter(|row| row.account == other && row.function == Function::Finance)
        .map(|row| row.id)
        .next()
        .unwrap();
    let mut tenure = book.rows.tenures[0].is.clone();
    tenure.post.department = Some(finance);
    book.edit(book.rows.tenures[0].id, tenure).unwrap();

    merge(&mut book, Pair::Accounts(one, other), &[]).unwrap();
    let here = |account: Id<Account>| account == one;
    let rows = &book.rows;
    assert_eq!(rows.find(one).unwrap().aliases, [name("Acme Inc.")]);
    assert_eq!(rows.accounts[1].parent, Some(one));
    let departments: Vec<_> = rows
        .departments
        .iter()
        .filter(|it| here(it.account))
        .collect();
    assert_eq!(departments.len(), Function::STANDARD.len() + 1);
    let seats: Vec<_> = rows.seats.iter().filter(|it| here(it.account)).collect();
    assert_eq!(seats.len(), Role::STANDARD.len());
    assert_eq!(rows.holders[0].seat, book.seat(one, Role::Approver));
    let post = &rows.tenures[0].post;
    assert_eq!(post.account, one);
    let department = rows.find(post.department.unwrap()).unwrap();
    assert_eq!(
        (department.account, department.function),
        (one, Function::Finance)
    );
}

#[test]
fn a_department_that_has_been_named_takes_the_place_of_the_standard_one() {
    let mut book = Trial::new();
    let (one, other) = (book.account("Acme"), book.account("Acme Inc."));
    let find = |book: &Trial, account| {
        let mut all = book.rows.departments.iter();
        let finance = |row: &&crate::domain::row::Row<Department>| {
            row.account == account && row.function == Function::Finance
        };
        all.find(finance).unwrap().clone()
    };
    let named = find(&book, other);
    let to = Department {
        name: name("Shared Services"),
        importance: Some(1),
        ..named.is
    };
    book.edit(named.id, to).unwrap();
    merge(&mut book, Pair::Accounts(one, other), &[]).unwrap();
    let finance = find(&book, one);
    assert_eq!(finance.name, name("Shared Services"));
    assert_eq!(finance.importance, Some(1));
}

#[test]
fn an_account_and_its_unit_become_one() {
    for turned in [false, true] {
        let mut book = Trial::new();
        let group = book.account("Group");
        let under = |parent, called: &str| Account {
            parent: Some(parent),
            ..Account::named(name(called))
        };
        book.add(under(group, "Acme")).unwrap();
        let acme = book.rows.accounts.last().unwrap().id;
        book.add(under(acme, "Between")).unwrap();
        let between = book.rows.accounts.last().unwrap().id;
        book.add(under(between, "Acme Inc.")).unwrap();
        let inc = book.rows.accounts.last().unwrap().id;
        let pair = Pair::Accounts(acme, inc);
        let pair = if turned { pair.turned() } else { pair };
        merge(&mut book, pair, &[]).unwrap();
        let stays = if turned { inc } else { acme };
        assert_eq!(book.rows.find(stays).unwrap().parent, Some(group));
        assert_eq!(book.rows.find(between).unwrap().parent, Some(stays));
    }
}

#[test]
fn what_sleeps_goes_on_sleeping() {
    let mut book = Trial::new();
    let account = book.account("Acme");
    let (one, other) = (book.person("An", account), book.person("Ann", account));
    let uid = |book: &Trial, id| book.rows.find(id).unwrap().uid.clone();
    let (stays, goes) = (uid(&book, one), uid(&book, other));
    book.add(Snooze {
        account,
        subject: agenda::topic(NounKind::Person, &goes),
        until: day("2026-12-24"),
        reason: None,
    })
    .unwrap();
    merge(&mut book, Pair::People(one, other), &[]).unwrap();
    let subject = agenda::topic(NounKind::Person, &stays);
    assert_eq!(book.rows.snoozes[0].subject, subject);
}

#[test]
fn departments_of_one_account_become_one_and_of_two_do_not() {
    let mut book = Trial::new();
    let (one, other) = (book.account("Acme"), book.account("Bolt"));
    let department = |account| Department {
        account,
        name: name("财务部"),
        function: Function::Finance,
        importance: None,
        not_applicable: None,
    };
    book.add(department(one)).unwrap();
    let double = book.rows.departments.last().unwrap().id;
    let person = book.person("An", one);
    let post = Post {
        department: Some(double),
        ..Post::at(one)
    };
    book.edit(book.rows.tenures[0].id, Tenure { person, post })
        .unwrap();
    let finance = |account| {
        let mut all = book.rows.departments.iter();
        let finance = all.find(|it| it.account == account && it.function == Function::Finance);
        finance.unwrap().id
    };
    let (ours, theirs) = (finance(one), finance(other));
    let refused = merge(&mut book, Pair::Departments(theirs, double), &[]);
    assert!(matches!(refused, Err(RuleError::DepartmentElsewhere(_))));
    merge(&mut book, Pair::Departments(ours, double), &[]).unwrap();
    assert_eq!(book.rows.tenures[0].post.department, Some(ours));
    assert!(book.rows.find(double).is_none());
}

#[test]
fn a_contact_logged_under_both_accounts_is_one_contact() {
    let mut book = Trial::new();
    let (one, other) = (book.account("Acme"), book.account("ACME"));
    let person = book.person("An", one);
    for account in [one, other] {
        let mut line = entry(account);
        line.people = vec![Attendee::known(person)];
        line.note = "prices".into();
        book.commit(&Command::Log(line)).unwrap();
        book.add(Promise {
            account,
            interaction: book.rows.interactions.last().map(|row| row.id),
            by: Side::Us,
            person: Some(person),
            colleague: None,
            made_on: today(),
            due: None,
            text: name("offer"),
            state: PromiseState::Open,
            closed_on: None,
        })
        .unwrap();
    }
    merge(&mut book, Pair::Accounts(one, other), &[]).unwrap();
    assert_eq!(book.rows.interactions.len(), 1);
    assert_eq!(book.rows.promises.len(), 1);
    assert_eq!(
        book.rows.promises[0].interaction,
        Some(book.rows.interactions[0].id)
    );
}

#[test]
fn what_is_chosen_of_an_account_is_kept_and_notes_are_both() {
    let mut book = Trial::new();
    let (one, other) = (book.account("Acme"), book.account("Acme Inc."));
    for (id, tier, note) in [(one, Tier::A, "old friends"), (other, Tier::S, "new plant")] {
        let to = Account {
            tier: Some(tier),
            note: note.into(),
            ..book.rows.find(id).unwrap().is.clone()
        };
        book.edit(id, to).unwrap();
    }
    let keeps = [(MergeField::Tier, Keep::Goes)];
    merge(&mut book, Pair::Accounts(one, other), &keeps).unwrap();
    let both = book.rows.find(one).unwrap();
    assert_eq!(both.tier, Some(Tier::S));
    assert_eq!(both.note, "old friends\nnew plant");
}
