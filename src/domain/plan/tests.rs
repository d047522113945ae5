//! The rules of the book, one sentence each.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{
    Measure, RuleError,
    trial::{Trial, appoint, day, entry, met, name, newcomer, seated, today},
};
use crate::domain::{
    Account, Attendee, Choice, Colleague, Command, Department, Function, Holder, Id, Interaction,
    Judgement, Level, NewDepartment, NewPerson, NewPromise, Note, NounKind, Period, Person,
    PromiseState, Rival, Role, Side, Signals, Stance, StanceSource, StanceValue, Tenure, Tie,
    TieKind, TowardSaid, Who,
};

fn reports(from: Id<Person>, to: Id<Person>) -> Tie {
    Tie {
        from,
        to,
        kind: TieKind::ReportsTo,
        note: Note::empty(),
        period: Period::ALWAYS,
    }
}

fn days(from: &str, to: &str) -> Period {
    Period {
        from: Some(day(from)),
        to: Some(day(to)),
    }
}

fn periods(book: &Trial) -> Vec<(Id<Person>, Period)> {
    let holders = book.rows.holders.iter();
    holders.map(|it| (it.person, it.period)).collect()
}

#[test]
fn an_account_starts_with_its_standard_structure() {
    let mut book = Trial::new();
    book.account("Donglin");
    let departments = book.rows.departments.iter();
    let functions: Vec<_> = departments.map(|it| it.function).collect();
    assert_eq!(functions, Function::STANDARD);
    let roles: Vec<_> = book.rows.seats.iter().map(|it| it.role).collect();
    assert_eq!(roles, Role::STANDARD);
    assert_eq!(book.rows.departments[3].name, name("the finance"));
}

#[test]
fn the_last_finance_department_neither_goes_nor_changes_its_function() {
    let mut book = Trial::new();
    book.account("Donglin");
    let finance = book.rows.departments[3].clone();
    let last = RuleError::LastDepartment(Function::Finance);
    assert_eq!(book.delete(finance.id), Err(last.clone()));
    let legal = Department {
        function: Function::Legal,
        ..finance.is.clone()
    };
    assert_eq!(book.edit(finance.id, legal), Err(last));
    book.add(finance.is.clone()).unwrap();
    book.delete(finance.id).unwrap();
}

#[test]
fn the_last_approver_seat_stays() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let seat = book.seat(account, Role::Approver);
    let refused = book.delete(seat).unwrap_err();
    assert_eq!(refused, RuleError::LastSeat(Role::Approver));
}

#[test]
fn accounts_do_not_contain_each_other() {
    let mut book = Trial::new();
    let group = book.account("Group");
    let unit = Account {
        parent: Some(group),
        ..Account::named(name("Unit"))
    };
    book.add(unit).unwrap();
    let unit = book.rows.accounts[1].id;
    let circle = Account {
        parent: Some(unit),
        ..Account::named(name("Group"))
    };
    let names = vec![name("Group"), name("Unit")];
    assert_eq!(
        book.edit(group, circle),
        Err(RuleError::AccountCircle(names))
    );
    book.delete(group).unwrap();
    assert_eq!(book.rows.find(unit).unwrap().parent, None);
}

#[test]
fn an_appointment_ends_the_previous_holder_the_day_before() {
    let (mut book, holder, other) = seated();
    let next = Holder {
        person: other,
        ..holder.clone()
    };
    appoint(&mut book, &next, "2026-06-01").unwrap();
    let first = days("2026-03-01", "2026-05-31");
    let second = Period::since(day("2026-06-01"));
    assert_eq!(periods(&book), [(holder.person, first), (other, second)]);
}

#[test]
fn an_appointment_on_the_same_day_replaces_the_holder() {
    let (mut book, holder, other) = seated();
    let next = Holder {
        person: other,
        ..holder
    };
    appoint(&mut book, &next, "2026-03-01").unwrap();
    assert_eq!(periods(&book), [(other, Period::since(day("2026-03-01")))]);
}

#[test]
fn appointing_whoever_holds_the_seat_changes_nothing() {
    let (mut book, holder, _) = seated();
    let before = book.rows.clone();
    appoint(&mut book, &holder, "2026-06-01").unwrap();
    assert_eq!(book.rows, before);
}

#[test]
fn an_appointment_before_a_later_holder_is_refused_by_name() {
    let (mut book, holder, other) = seated();
    let earlier = Holder {
        person: other,
        ..holder.clone()
    };
    let refused = appoint(&mut book, &earlier, "2026-01-01").unwrap_err();
    let expected = RuleError::SeatHeld {
        by: name("Zhang Wei"),
        period: holder.period,
    };
    assert_eq!(refused, expected);
    let bounded = Holder {
        period: days("2026-01-01", "2026-02-28"),
        ..earlier
    };
    book.add(bounded).unwrap();
}

#[test]
fn whoever_leaves_the_account_leaves_the_seat() {
    let (mut book, holder, _) = seated();
    let tenure = book.rows.tenures[0].id;
    let end = Command::End {
        subject: tenure.into(),
        on: day("2026-08-31"),
    };
    book.commit(&end).unwrap();
    let held = days("2026-03-01", "2026-08-31");
    assert_eq!(periods(&book), [(holder.person, held)]);
}

#[test]
fn nothing_ends_before_it_starts_and_an_account_has_no_end() {
    let (mut book, holder, _) = seated();
    let end = |subject| Command::End {
        subject,
        on: day("2026-02-01"),
    };
    let row = book.rows.holders[0].id.into();
    let void = RuleError::VoidPeriod {
        from: day("2026-03-01"),
        to: day("2026-02-01"),
    };
    assert_eq!(book.commit(&end(row)), Err(void));
    let endless = RuleError::Endless(NounKind::Person);
    assert_eq!(book.commit(&end(holder.person.into())), Err(endless));
}

#[test]
fn nobody_reports_to_themselves_not_even_through_others() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let [a, b, c] = ["An", "Bo", "Cai"].map(|called| book.person(called, account));
    book.add(reports(a, b)).unwrap();
    book.add(reports(b, c)).unwrap();
    let circle = RuleError::ReportingCircle(vec![name("Cai"), name("An"), name("Bo")]);
    assert_eq!(book.add(reports(c, a)), Err(circle));
    assert_eq!(
        book.add(reports(a, a)),
        Err(RuleError::TieToSelf(name("An")))
    );
}

#[test]
fn superiors_of_different_years_make_no_circle() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let [a, b] = ["An", "Bo"].map(|called| book.person(called, account));
    let once = Tie {
        period: days("2024-01-01", "2024-12-31"),
        ..reports(a, b)
    };
    let now = Tie {
        period: Period::since(day("2025-01-01")),
        ..reports(b, a)
    };
    book.add(once).unwrap();
    book.add(now).unwrap();
}

#[test]
fn numbers_stay_in_their_ranges() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let judgement = Judgement {
        account,
        on: today(),
        depth: 101,
    };
    let refused = RuleError::OutOfRange {
        what: Measure::Judgement,
        value: 101,
        min: 0,
        max: 100,
    };
    assert_eq!(book.add(judgement), Err(refused));
    let person = Person {
        cadence_days: Some(0),
        ..Person::named(name("An"))
    };
    assert!(book.add(person).is_err());
}

#[test]
fn a_department_of_another_account_is_refused() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    book.person("An", account);
    book.account("Other");
    let Tenure { person, mut post } = book.rows.tenures[0].is.clone();
    post.department = Some(book.rows.departments[6].id);
    let refused = RuleError::DepartmentElsewhere(name("the executive"));
    assert_eq!(book.add(Tenure { person, post }), Err(refused));
}

#[test]
fn the_user_can_be_renamed_but_neither_deleted_nor_doubled() {
    let mut book = Trial::new();
    let me = book.rows.colleagues[0].clone();
    assert_eq!(book.delete(me.id), Err(RuleError::MeStays));
    let other = Colleague {
        who: Who::Colleague,
        ..me.is.clone()
    };
    assert_eq!(book.edit(me.id, other), Err(RuleError::MeStays));
    assert_eq!(
        book.add(me.is.clone()),
        Err(RuleError::SecondMe(name("Me")))
    );
    let renamed = Colleague {
        name: name("Chen"),
        ..me.is
    };
    book.edit(me.id, renamed).unwrap();
}

#[test]
fn a_promise_is_closed_on_a_day_not_before_it_was_made() {
    let (mut book, ..) = seated();
    let account = book.rows.accounts[0].id;
    let mut line = entry(account);
    line.people = vec![Attendee::known(book.rows.people[0].id)];
    line.promises = vec![NewPromise {
        by: Side::Us,
        colleague: None,
        person: Some(0),
        due: None,
        text: name("send the form"),
    }];
    book.commit(&Command::Log(line)).unwrap();
    let promise = book.rows.promises[0].clone();
    assert_eq!(promise.colleague, Some(book.me()));
    assert_eq!(promise.made_on, today());
    let close = |on| Command::Close {
        promise: promise.id,
        state: PromiseState::Kept,
        on,
    };
    assert!(book.commit(&close(day("2026-11-22"))).is_err());
    book.commit(&close(today())).unwrap();
    assert_eq!(book.rows.promises[0].closed_on, Some(today()));
}

#[test]
fn a_line_brings_account_department_and_people_along() {
    let mut book = Trial::new();
    let mut line = entry(Id::new(99));
    line.account = Choice::New(name("Donglin"));
    let finance = Some(Choice::New(NewDepartment {
        name: name("the finance"),
        function: Function::Finance,
    }));
    let legal = Some(Choice::New(NewDepartment {
        name: name("Legal"),
        function: Function::Legal,
    }));
    for (called, department) in [("An", finance), ("Bo", legal.clone()), ("Cai", legal)] {
        line.people.push(Attendee {
            person: Choice::New(NewPerson {
                name: name(called),
                department,
                level: None,
            }),
            stance: Some(StanceValue::Support),
            ..newcomer(called)
        });
    }
    book.commit(&Command::Log(line)).unwrap();
    assert_eq!(book.rows.departments.len(), 7);
    let finance = book.rows.departments[3].id;
    assert_eq!(book.rows.tenures[0].post.department, Some(finance));
    assert_eq!(book.rows.tenures[0].post.period, Period::ALWAYS);
    let stance = &book.rows.stances[0];
    assert_eq!(stance.source, StanceSource::FirstHand);
    assert_eq!(stance.interaction, Some(book.rows.interactions[0].id));
    assert_eq!(stance.on, today());
}

#[test]
fn an_interaction_is_past_and_with_somebody_named_once() {
    let (mut book, holder, _) = seated();
    let account = book.rows.accounts[0].id;
    let mut line = entry(account);
    let nobody = book.commit(&Command::Log(line.clone()));
    assert_eq!(nobody, Err(RuleError::Nobody));
    line.people = vec![Attendee::known(holder.person); 2];
    let twice = book.commit(&Command::Log(line.clone()));
    assert_eq!(twice, Err(RuleError::Twice(name("Zhang Wei"))));
    line.people.pop();
    line.on = day("2026-11-24");
    let future = RuleError::Future {
        what: NounKind::Interaction,
        on: day("2026-11-24"),
        today: today(),
    };
    assert_eq!(book.commit(&Command::Log(line)), Err(future));
}

#[test]
fn a_meeting_outlives_one_participant_but_not_the_last() {
    let (mut book, one, other) = met();
    book.delete(one).unwrap();
    assert_eq!(book.rows.interactions[0].people.len(), 1);
    assert_eq!(book.rows.stances.len(), 1);
    assert_eq!(book.rows.holders, []);
    book.delete(other).unwrap();
    assert_eq!(book.rows.interactions, []);
    assert_eq!(book.rows.stances, []);
}

#[test]
fn a_meeting_moved_to_another_day_takes_its_stances_along() {
    let (mut book, ..) = met();
    let row = book.rows.interactions[0].clone();
    let earlier = Interaction {
        on: day("2026-11-20"),
        ..row.is
    };
    book.edit(row.id, earlier).unwrap();
    let stances = book.rows.stances.iter();
    assert!(stances.map(|it| it.on).all(|on| on == day("2026-11-20")));
}

#[test]
fn an_account_takes_all_it_holds_along_except_the_people() {
    let (mut book, ..) = met();
    book.delete(book.rows.accounts[0].id).unwrap();
    let mut left = Trial::new().rows;
    left.people.clone_from(&book.rows.people);
    assert_eq!(book.rows, left);
}

#[test]
fn an_interaction_told_anew_keeps_its_row_and_what_it_brought_to_light() {
    let (mut book, zhang, li) = met();
    let row = book.rows.interactions[0].clone();
    let mut line = entry(row.account);
    line.on = day("2026-11-20");
    line.note = "they saw the prototype".into();
    let zhang_again = Attendee {
        stance: Some(StanceValue::Support),
        ..Attendee::known(zhang)
    };
    let wang = Attendee {
        stance: Some(StanceValue::NotAccepted),
        ..newcomer("Wang Fang")
    };
    line.people = vec![wang, zhang_again];
    line.promises = vec![NewPromise {
        by: Side::Them,
        colleague: None,
        person: Some(0),
        due: None,
        text: name("show it to the committee"),
    }];
    let before = book.rows.clone();
    let amend = Command::Amend {
        interaction: row.id,
        was: None,
        entry: line,
    };
    let changes = book.commit(&amend).unwrap();
    let wang = book.rows.people.last().unwrap().id;
    assert_eq!(book.rows.interactions.len(), 1);
    let after = book.rows.find(row.id).unwrap();
    let people: Vec<_> = after.people.iter().map(|one| one.person).collect();
    assert_eq!(
        (after.note.raw(), people),
        ("they saw the prototype", vec![wang, zhang])
    );
    let mut stances: Vec<_> = book
        .rows
        .stances
        .iter()
        .map(|s| (s.person, s.value, s.on))
        .collect();
    stances.sort_unstable();
    // Corrected, left alone though gone from the meeting, and new; all of the day it is now.
    let expected = [
        (zhang, StanceValue::Support, after.on),
        (li, StanceValue::Neutral, after.on),
        (wang, StanceValue::NotAccepted, after.on),
    ];
    assert_eq!(stances, expected);
    assert_eq!(book.rows.promises[0].person, Some(wang));
    assert!(book.rows.tenures.iter().any(|tenure| tenure.person == wang));
    book.undo(&changes);
    assert_eq!(book.rows, before);
}

#[test]
fn a_stance_of_hearsay_is_not_mistaken_for_what_showed_in_the_interaction() {
    let (mut book, zhang, _) = met();
    let row = book.rows.interactions[0].clone();
    let heard = book.rows.stances[0].clone();
    let hearsay = Stance {
        source: StanceSource::Hearsay,
        ..heard.is.clone()
    };
    book.edit(heard.id, hearsay.clone()).unwrap();
    let mut line = entry(row.account);
    line.people = vec![Attendee {
        stance: Some(StanceValue::Coach),
        ..Attendee::known(zhang)
    }];
    let amend = Command::Amend {
        interaction: row.id,
        was: None,
        entry: line,
    };
    book.commit(&amend).unwrap();
    assert_eq!(book.rows.find(heard.id).unwrap().is, hearsay);
    let newest = book.rows.stances.last().unwrap();
    assert_eq!((newest.person, newest.value), (zhang, StanceValue::Coach));
}

#[test]
fn who_came_with_an_interaction_goes_along_to_the_account_it_is_corrected_to() {
    let (mut book, zhang, _) = met();
    let wrong = book.rows.accounts[0].id;
    let right = book.account("Northwind");
    let mut line = entry(wrong);
    let ines = Attendee {
        person: Choice::New(NewPerson {
            name: name("Ines Varga"),
            department: Some(Choice::New(NewDepartment {
                name: name("Finance"),
                function: Function::Finance,
            })),
            level: Some(Level::Middle),
        }),
        signals: Signals::NONE,
        stance: Some(StanceValue::Support),
        toward: Vec::new(),
    };
    line.people = vec![Attendee::known(zhang), ines];
    book.commit(&Command::Log(line.clone())).unwrap();
    let row = book.rows.interactions.last().unwrap().clone();
    let ines = row.people[1].person;
    book.brought = vec![ines];
    line.account = Choice::Known(right);
    line.people = vec![Attendee::known(ines), Attendee::known(zhang)];
    let before = book.rows.clone();
    let changes = book
        .commit(&Command::Amend {
            interaction: row.id,
            was: None,
            entry: line,
        })
        .unwrap();
    let at = |person| {
        let tenures = book.rows.tenures.iter();
        let of = tenures.filter(|one| one.person == person);
        of.map(|one| one.post.clone()).collect::<Vec<_>>()
    };
    let [post] = at(ines).try_into().unwrap();
    assert_eq!((post.account, post.level), (right, Some(Level::Middle)));
    let department = book.rows.find(post.department.unwrap()).unwrap();
    assert_eq!(
        (department.account, department.function),
        (right, Function::Finance)
    );
    assert_eq!(at(zhang)[0].account, wrong);
    let stance = book.rows.stances.last().unwrap();
    assert_eq!((stance.person, stance.account), (ines, right));
    book.undo(&changes);
    assert_eq!(book.rows, before);
}

#[test]
fn an_interaction_told_anew_without_anybody_is_refused() {
    let (mut book, _, _) = met();
    let amend = Command::Amend {
        interaction: book.rows.interactions[0].id,
        was: None,
        entry: entry(book.rows.accounts[0].id),
    };
    assert_eq!(book.commit(&amend), Err(RuleError::Nobody));
    let gone = Command::Amend {
        interaction: Id::new(9999),
        was: None,
        entry: entry(book.rows.accounts[0].id),
    };
    assert!(matches!(book.commit(&gone), Err(RuleError::Gone(_))));
}

fn rival(account: Id<Account>, called: &str) -> Rival {
    Rival {
        account,
        name: name(called),
        sells: None,
        weak_points: None,
        note: Note::empty(),
        source: None,
        on: today(),
    }
}

#[test]
fn an_account_knows_each_of_its_rivals_once_in_whatever_case() {
    let mut book = Trial::new();
    let (here, there) = (book.account("Donglin"), book.account("Xishan"));
    book.add(rival(here, "Nuofan")).unwrap();
    let known = Err(RuleError::RivalKnown(name("NUOFAN")));
    assert_eq!(book.add(rival(here, "NUOFAN")), known);
    book.add(rival(there, "Nuofan")).unwrap();
    book.add(rival(here, "Zhongtian")).unwrap();
    let other = book.rows.rivals[2].id;
    let known = Err(RuleError::RivalKnown(name("nuofan")));
    assert_eq!(book.edit(other, rival(here, "nuofan")), known);
    let tomorrow = Rival {
        on: today().succ_opt().unwrap(),
        ..rival(here, "Keltrix")
    };
    assert!(matches!(book.add(tomorrow), Err(RuleError::Future { .. })));
}

#[test]
fn a_rival_that_is_called_otherwise_takes_the_stances_toward_it_along() {
    let mut book = Trial::new();
    let (here, there) = (book.account("Donglin"), book.account("Xishan"));
    let person = book.person("Zhang", here);
    let toward = |account, rival: Option<&str>| Stance {
        person,
        account,
        value: StanceValue::Support,
        on: today(),
        source: StanceSource::Hearsay,
        rival: rival.map(name),
        interaction: None,
        note: Note::empty(),
    };
    for (account, named) in [
        (here, Some("NUOFAN")),
        (here, Some("Other")),
        (here, None),
        (there, Some("Nuofan")),
    ] {
        book.add(toward(account, named)).unwrap();
    }
    book.add(rival(here, "Nuofan")).unwrap();
    let before = book.rows.clone();
    let row = book.rows.rivals[0].id;
    let changes = book.edit(row, rival(here, "Nuofan AG")).unwrap();
    let named: Vec<_> = book
        .rows
        .stances
        .iter()
        .map(|it| it.rival.clone())
        .collect();
    let [own, other, us, elsewhere] = &named[..] else {
        unreachable!()
    };
    assert_eq!(*own, Some(name("Nuofan AG")));
    assert_eq!(*other, Some(name("Other")));
    assert_eq!((us, elsewhere), (&None, &Some(name("Nuofan"))));
    book.undo(&changes);
    assert_eq!(book.rows, before);
}

#[test]
fn what_was_heard_of_somebody_toward_a_rival_is_no_contact_with_them_and_told_again_is_corrected() {
    let mut book = Trial::new();
    let here = book.account("Acme");
    let mut line = entry(here);
    let toward = |value, source| TowardSaid {
        rival: name("Nuofan"),
        value,
        source,
    };
    let seen = Attendee {
        toward: vec![toward(StanceValue::NotAccepted, StanceSource::FirstHand)],
        ..newcomer("Ann")
    };
    let spoken_of = Attendee {
        toward: vec![toward(StanceValue::Coach, StanceSource::Hearsay)],
        ..newcomer("Wang Fang")
    };
    line.people = vec![spoken_of.clone(), seen];
    book.commit(&Command::Log(line.clone())).unwrap();
    let row = book.rows.interactions.last().unwrap().clone();
    let ann = row.people[0].person;
    assert_eq!(row.people.len(), 1, "who was only spoken of was not there");
    assert_eq!(book.rows.people.last().map(|row| row.id), Some(ann));
    let told = |book: &Trial| {
        let stances = book.rows.stances.iter();
        let told = stances.map(|row| {
            (
                row.person == ann,
                row.value,
                row.source,
                row.rival.is_some(),
            )
        });
        told.collect::<Vec<_>>()
    };
    let first = vec![
        (false, StanceValue::Coach, StanceSource::Hearsay, true),
        (
            true,
            StanceValue::NotAccepted,
            StanceSource::FirstHand,
            true,
        ),
    ];
    assert_eq!(told(&book), first);
    let again = Attendee {
        toward: vec![TowardSaid {
            rival: name("NUOFAN"),
            ..toward(StanceValue::Neutral, StanceSource::FirstHand)
        }],
        stance: Some(StanceValue::Support),
        ..Attendee::known(ann)
    };
    line.people = vec![again];
    let amend = Command::Amend {
        interaction: row.id,
        was: None,
        entry: line,
    };
    book.commit(&amend).unwrap();
    let corrected = vec![
        first[0],
        (true, StanceValue::Neutral, StanceSource::FirstHand, true),
        (true, StanceValue::Support, StanceSource::FirstHand, false),
    ];
    assert_eq!(told(&book), corrected);
}
