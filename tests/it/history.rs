//! A history holds everything once, in order, however it is read.

use chrono::{Duration, NaiveDate, NaiveTime};
use guanxi::{
    domain::{
        Account, Arrangement, Attendee, Choice, Command, Department, Holder, Id, Kind, LogEntry,
        MatterKind, MatterStage, MatterTold, Name, NewMatter, NewPromise, Note, OrgFact,
        OrgFactKind, Period, Person, Post, PromiseState, Rows, Side, Stance, StanceSource,
        StanceValue, Target, Tenure, Tie, TieKind,
        summary::{Edge, Happening, HistoryEntry, HistoryOf, HistoryPlace},
    },
    store::Store,
};
use proptest::prelude::*;

use crate::test_book::{Book, days_ago, name, today};

/// Numbers that become a command among whatever the book holds. Few days, so that much falls on one.
#[derive(Debug, Clone, Copy)]
struct Event {
    what: u8,
    one: usize,
    other: usize,
    day: i64,
    lasts: i64,
    minute: Option<u32>,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = (
        0_u8..16,
        0_usize..6,
        0_usize..6,
        -2_i64..3,
        0_i64..4,
        prop::option::of(0_u32..1440),
    );
    let event = event.prop_map(|(what, one, other, day, lasts, minute)| Event {
        what,
        one,
        other,
        day,
        lasts,
        minute,
    });
    prop::collection::vec(event, 1..60)
}

fn pick<T>(rows: &[guanxi::domain::row::Row<T>], at: usize) -> Id<T> {
    rows[at % rows.len()].id
}

/// Two accounts, four people, one of them at both.
fn book() -> Book {
    let mut book = Book::new();
    for account in ["Donglin Telecom", "Harbour Bank"] {
        book.commit(&Command::Add(Account::named(name(account)).into()))
            .unwrap();
    }
    let rows = book.store.everything().unwrap();
    for (at, who) in ["张伟", "Li Ming", "Ana Müller", "王芳"].iter().enumerate() {
        let account = pick(&rows.accounts, at / 3);
        let mut departments = rows.departments.iter();
        let department = departments.find(|row| row.account == account).unwrap().id;
        let post = Post {
            department: (at != 1).then_some(department),
            ..Post::at(account)
        };
        book.commit(&Command::AddPerson {
            person: Person::named(name(who)),
            post: Some(post),
        })
        .unwrap();
    }
    let rows = book.store.everything().unwrap();
    book.commit(&Command::Add(
        Tenure {
            person: rows.people[0].id,
            post: Post::at(rows.accounts[1].id),
        }
        .into(),
    ))
    .unwrap();
    book
}

impl Event {
    fn past(self) -> NaiveDate {
        days_ago(self.day.max(0))
    }

    fn period(self) -> Period {
        let from = days_ago(self.day);
        Period {
            from: (self.one != 5).then_some(from),
            to: (self.lasts != 3).then_some(from + Duration::days(self.lasts)),
        }
    }

    fn command(self, rows: &Rows) -> Option<Command> {
        let account = pick(&rows.accounts, self.other);
        let person = pick(&rows.people, self.one);
        let value = StanceValue::ALL[self.other % 5];
        Some(Command::Add(match self.what {
            // Most of all contacts, so that one day has more of them than a page.
            0..=4 | 14.. if 0 <= self.day => {
                return Some(Command::Log(self.entry(rows, account)));
            }
            0..=4 | 14.. => {
                let entry = LogEntry {
                    on: days_ago(self.day),
                    ..self.entry(rows, account)
                };
                return Some(Command::Arrange(Arrangement {
                    visit: None,
                    entry,
                    outcome: Note::empty(),
                    bring: Note::empty(),
                }));
            }
            5 => Stance {
                person,
                account,
                value,
                on: self.past(),
                source: StanceSource::Hearsay,
                rival: (self.one == 4).then(|| name("Rival")),
                interaction: None,
                note: "heard".into(),
            }
            .into(),
            6 => Target {
                person,
                account,
                value,
                by: days_ago(self.day),
            }
            .into(),
            7 | 8 => Tenure {
                person,
                post: Post {
                    period: self.period(),
                    ..Post::at(account)
                },
            }
            .into(),
            9 => Holder {
                seat: pick(&rows.seats, self.other),
                person,
                period: self.period(),
            }
            .into(),
            10 => Tie {
                from: person,
                to: pick(&rows.people, self.other),
                kind: TieKind::Backs,
                note: Note::empty(),
                period: self.period(),
            }
            .into(),
            11 => OrgFact {
                account,
                kind: OrgFactKind::JointPlan,
                scope: None,
                title: None,
                period: self.period(),
            }
            .into(),
            12 | 13 => {
                let promise = rows.promises.get(self.one)?;
                return Some(Command::Close {
                    promise: promise.id,
                    state: PromiseState::ALL[1 + self.other % 2],
                    on: promise.made_on + Duration::days(self.lasts),
                });
            }
        }))
    }

    fn entry(self, rows: &Rows, account: Id<Account>) -> LogEntry {
        let mut people = vec![pick(&rows.people, self.one)];
        let second = pick(&rows.people, self.other);
        if !people.contains(&second) {
            people.push(second);
        }
        LogEntry {
            at: self
                .minute
                .and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0)),
            people: people
                .into_iter()
                .map(|person| Attendee {
                    stance: (self.lasts == 1).then_some(StanceValue::Support),
                    ..Attendee::known(person)
                })
                .collect(),
            promises: vec![NewPromise {
                by: Side::Them,
                colleague: None,
                person: Some(0),
                due: None,
                text: name("call back"),
            }],
            matters: self.matter(rows, account).into_iter().collect(),
            ..LogEntry::of(account, self.past(), Kind::Call)
        }
    }

    /// One that begins, or comes to the stage after the one it stands at.
    fn matter(self, rows: &Rows, account: Id<Account>) -> Option<MatterTold> {
        if self.lasts != 2 {
            return None;
        }
        let mut here = rows.matters.iter().filter(|row| row.account == account);
        Some(match here.nth(self.one / 2) {
            Some(row) => MatterTold {
                matter: Choice::Known(row.id),
                stage: row.kind.after(row.stage()),
            },
            None => MatterTold {
                matter: Choice::New(NewMatter {
                    kind: MatterKind::ALL[self.one % 4],
                    title: name(&format!("Matter {}", rows.matters.len())),
                }),
                stage: None,
            },
        })
    }
}

fn whole(store: &Store, of: HistoryOf) -> Vec<HistoryEntry> {
    let page = store.history(of, HistoryPlace::TOP, 10_000).unwrap();
    assert!(!page.more);
    page.entries
}

/// Read `size` entries at a time, as a screen does.
fn page_by_page(store: &Store, of: HistoryOf, size: usize) -> Vec<HistoryEntry> {
    let mut entries = Vec::new();
    loop {
        let place = HistoryPlace::below(&entries);
        let page = store.history(of, place, size).unwrap();
        assert!(page.entries.len() <= size);
        entries.extend(page.entries);
        if !page.more {
            return entries;
        }
    }
}

/// Begun in the middle and read on upward and downward, so many entries at a time.
fn from_within(
    store: &Store,
    of: HistoryOf,
    entry: &HistoryEntry,
    size: usize,
) -> Vec<HistoryEntry> {
    let around = store
        .history_around(of, entry.what.subject(), size)
        .unwrap();
    let mut subjects = around.entries.iter().map(|one| one.what.subject());
    assert!(subjects.any(|subject| subject == entry.what.subject()));
    let (mut entries, mut newer, mut more) = (around.entries, around.newer, around.more);
    while newer {
        let above = store.history_above(of, entries[0].on, size).unwrap();
        assert!(!above.entries.is_empty());
        newer = above.newer;
        entries.splice(..0, above.entries);
    }
    while more {
        let place = HistoryPlace::below(&entries);
        let below = store.history(of, place, size).unwrap();
        more = below.more;
        entries.extend(below.entries);
    }
    entries
}

fn scopes(rows: &Rows) -> Vec<HistoryOf> {
    let mut scopes = Vec::new();
    for account in &rows.accounts {
        scopes.push(HistoryOf::Account(account.id));
        scopes
            .extend(departments(rows, account.id).map(|of| HistoryOf::Department(account.id, of)));
        scopes.extend(
            rows.people
                .iter()
                .map(|row| HistoryOf::Person(account.id, row.id)),
        );
    }
    scopes.extend(rows.people.iter().map(|row| HistoryOf::Everywhere(row.id)));
    scopes
}

/// One with people in it, one without, and none at all.
fn departments(rows: &Rows, account: Id<Account>) -> impl Iterator<Item = Option<Id<Department>>> {
    let departments = rows
        .departments
        .iter()
        .filter(move |row| row.account == account);
    departments.map(|row| Some(row.id)).take(2).chain([None])
}

fn is_tie(entry: &HistoryEntry) -> bool {
    matches!(entry.what, Happening::Tied(_) | Happening::Untied(_))
}

/// Every day of every row at an account that a history tells of, as often as it does.
fn told(rows: &Rows, account: Id<Account>) -> usize {
    let edges = |period: Period| {
        usize::from(period.from.is_some())
            + usize::from(period.to.is_some() && period.from != period.to)
    };
    let here = |person| {
        let mut tenures = rows.tenures.iter();
        tenures.any(|row| row.person == person && row.post.account == account)
    };
    let moves_on = |row: &&guanxi::domain::row::Row<Tenure>| {
        let to = row.post.period.to.unwrap();
        rows.tenures.iter().any(|next| {
            next.id != row.id
                && next.person == row.person
                && next.post.account == account
                && next
                    .post
                    .period
                    .from
                    .is_some_and(|from| from == to || from == to + Duration::days(1))
        })
    };
    let tenures = || {
        rows.tenures
            .iter()
            .filter(|row| row.post.account == account)
    };
    let promises = || rows.promises.iter().filter(|row| row.account == account);
    let seat = |id| {
        rows.find(id)
            .is_some_and(|seat: &guanxi::domain::row::Row<_>| {
                let seat: &guanxi::domain::seat::Seat = seat;
                seat.account == account
            })
    };
    rows.interactions
        .iter()
        .filter(|row| row.account == account)
        .count()
        + rows
            .visits
            .iter()
            .filter(|row| row.account == account && row.done.is_none())
            .count()
        + rows
            .matters
            .iter()
            .filter(|row| row.account == account)
            .map(|row| row.stages.len())
            .sum::<usize>()
        + promises().count()
        + promises().filter(|row| row.closed_on.is_some()).count()
        + rows
            .stances
            .iter()
            .filter(|row| row.account == account)
            .count()
        + rows
            .targets
            .iter()
            .filter(|row| row.account == account)
            .count()
        + tenures()
            .filter(|row| row.post.period.from.is_some())
            .count()
        + tenures()
            .filter(|row| row.post.period.to.is_some())
            .filter(|row| !moves_on(row))
            .count()
        + rows
            .holders
            .iter()
            .filter(|row| seat(row.seat))
            .map(|row| edges(row.period))
            .sum::<usize>()
        + rows
            .ties
            .iter()
            .filter(|row| here(row.from) || here(row.to))
            .map(|row| edges(row.period))
            .sum::<usize>()
        + rows
            .org_facts
            .iter()
            .filter(|row| row.account == account)
            .map(|row| edges(row.period))
            .sum::<usize>()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_history_read_page_by_page_is_the_whole_of_it(events in events()) {
        let mut book = book();
        for event in events {
            let rows = book.store.everything().unwrap();
            if let Some(command) = event.command(&rows) {
                // What a rule refuses did not happen.
                let _ = book.commit(&command);
            }
        }
        let (store, rows) = (&book.store, book.store.everything().unwrap());
        for of in scopes(&rows) {
            let all = whole(store, of);
            prop_assert!(all.is_sorted_by(|a, b| b.on <= a.on), "{of:?}");
            for size in [1, 3, 7] {
                prop_assert_eq!(&page_by_page(store, of, size), &all, "{:?} by {}", of, size);
            }
            for (size, entry) in [1, 2, 5].into_iter().zip(all.iter().rev().step_by(4)) {
                prop_assert_eq!(&from_within(store, of, entry, size), &all, "{:?} from {:?} by {}", of, entry, size);
            }
        }
        for account in &rows.accounts {
            let all = whole(store, HistoryOf::Account(account.id));
            prop_assert_eq!(all.len(), told(&rows, account.id));
            // Whoever narrows the history sees that part of it and no other.
            for person in &rows.people {
                let mut theirs = whole(store, HistoryOf::Person(account.id, person.id));
                theirs.retain(|entry| !is_tie(entry));
                let part = all.iter().filter(|entry| {
                    !is_tie(entry) && entry.what.people().contains(&person.id)
                });
                prop_assert_eq!(theirs, part.cloned().collect::<Vec<_>>());
            }
            for department in departments(&rows, account.id) {
                let member = |person: &Id<Person>| rows.tenures.iter().any(|row| {
                    row.person == *person
                        && row.post.account == account.id
                        && row.post.department == department
                });
                let part = all.iter().filter(|entry| entry.what.people().iter().any(member));
                let theirs = whole(store, HistoryOf::Department(account.id, department));
                prop_assert_eq!(theirs, part.cloned().collect::<Vec<_>>());
            }
        }
    }
}

/// What happened on each day, in short.
fn told_by(entries: &[HistoryEntry]) -> Vec<(NaiveDate, &'static str)> {
    entries
        .iter()
        .map(|entry| {
            let what = match &entry.what {
                Happening::Interaction(_) => "met",
                Happening::Visit(_) => "planned",
                Happening::Stage(..) => "stage",
                Happening::Promise(_) => "promised",
                Happening::Closed(_) => "closed",
                Happening::Stance(..) => "stance",
                Happening::Target(..) => "target",
                Happening::Joined(_, None) => "joined",
                Happening::Joined(_, Some(_)) => "moved",
                Happening::Left(_, None) => "left",
                Happening::Left(_, Some(_)) => "went",
                Happening::Seated(_) => "seated",
                Happening::Unseated(_) => "unseated",
                Happening::Tied(_) => "tied",
                Happening::Untied(_) => "untied",
                Happening::OrgFact(_) => "fact",
                Happening::OrgFactEnded(_) => "fact ended",
            };
            (entry.on, what)
        })
        .collect()
}

fn log(book: &mut Book, account: Id<Account>, person: Id<Person>, on: NaiveDate, at: Option<u32>) {
    let entry = LogEntry {
        at: at.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)),
        people: vec![Attendee {
            stance: at.map(|_| StanceValue::Support),
            ..Attendee::known(person)
        }],
        ..LogEntry::of(account, on, Kind::Visit)
    };
    book.commit(&Command::Log(entry)).unwrap();
}

#[test]
fn each_stage_of_a_matter_stands_on_its_day_beside_the_contact_that_told_of_it() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let (account, person) = (rows.accounts[0].id, rows.people[1].id);
    let tell = |book: &mut Book, ago: i64, told: MatterTold| {
        let entry = LogEntry {
            people: vec![Attendee::known(person)],
            matters: vec![told],
            ..LogEntry::of(account, days_ago(ago), Kind::Visit)
        };
        book.commit(&Command::Log(entry)).unwrap();
    };
    let new = NewMatter {
        kind: MatterKind::Project,
        title: name("Phase II"),
    };
    let bid = Some(MatterStage::Bid);
    let begun = MatterTold {
        matter: Choice::New(new),
        stage: bid,
    };
    tell(&mut book, 9, begun);
    let matter = book.store.everything().unwrap().matters[0].id;
    log(&mut book, account, person, days_ago(2), Some(9));
    let signed = MatterTold {
        matter: Choice::Known(matter),
        stage: Some(MatterStage::Contract),
    };
    tell(&mut book, 2, signed);
    for of in [
        HistoryOf::Account(account),
        HistoryOf::Person(account, person),
        HistoryOf::Everywhere(person),
    ] {
        let page = book.store.history(of, HistoryPlace::TOP, 100).unwrap();
        let told = told_by(&page.entries);
        let told = told
            .into_iter()
            .filter(|(on, _)| [days_ago(2), days_ago(9)].contains(on));
        let told: Vec<_> = told
            .filter(|(_, what)| ["met", "stage", "stance"].contains(what))
            .collect();
        assert_eq!(
            told,
            [
                (days_ago(2), "met"),
                (days_ago(2), "stance"),
                (days_ago(2), "met"),
                (days_ago(2), "stage"),
                (days_ago(9), "met"),
                (days_ago(9), "stage"),
            ],
            "{of:?}"
        );
        let edges = page
            .entries
            .iter()
            .filter(|one| one.what.subject() == matter.into());
        let edges: Vec<_> = edges.map(|one| one.what.edge()).collect();
        assert_eq!(edges, [Edge::Stage(1), Edge::Stage(0)]);
        assert_eq!(page.mentioned.matters.len(), 1);
        assert_eq!(page_by_page(&book.store, of, 1), page.entries);
    }
}

#[test]
fn within_a_day_things_come_as_they_happened_with_what_they_brought_to_light() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let (account, person) = (rows.accounts[0].id, rows.people[1].id);
    log(&mut book, account, person, days_ago(2), None);
    log(&mut book, account, person, days_ago(2), Some(15));
    log(&mut book, account, person, days_ago(2), Some(9));
    log(&mut book, account, person, days_ago(1), None);
    let entries = whole(&book.store, HistoryOf::Account(account));
    let times: Vec<_> = entries
        .iter()
        .map(|entry| match &entry.what {
            Happening::Interaction(row) => row.at.map(|at| at.format("%H").to_string()),
            _ => Some("stance".to_owned()),
        })
        .collect();
    let expected = [
        None,
        Some("09"),
        Some("stance"),
        Some("15"),
        Some("stance"),
        None,
    ];
    assert_eq!(times, expected.map(|time| time.map(str::to_owned)));
}

#[test]
fn a_person_who_moves_is_told_of_once_with_where_from_and_where_to() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let (here, there, person) = (rows.accounts[0].id, rows.accounts[1].id, rows.people[1].id);
    let end = Command::End {
        subject: rows
            .tenures
            .iter()
            .find(|row| row.person == person)
            .unwrap()
            .id
            .into(),
        on: days_ago(10),
    };
    book.commit(&end).unwrap();
    for (account, from, to) in [(here, 9, Some(days_ago(5))), (there, 4, None)] {
        let period = Period {
            from: Some(days_ago(from)),
            to,
        };
        let post = Post {
            period,
            title: Name::new("head").ok(),
            ..Post::at(account)
        };
        book.commit(&Command::Add(Tenure { person, post }.into()))
            .unwrap();
    }
    let told = |of| told_by(&whole(&book.store, of));
    assert_eq!(
        told(HistoryOf::Account(here)),
        [(days_ago(5), "went"), (days_ago(9), "moved")]
    );
    assert_eq!(
        told(HistoryOf::Person(there, person)),
        [(days_ago(4), "moved")]
    );
    assert_eq!(
        told(HistoryOf::Everywhere(person)),
        [(days_ago(4), "moved"), (days_ago(9), "moved")]
    );
}

#[test]
fn a_target_says_whether_it_was_reached_by_its_day() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let (account, person) = (rows.accounts[0].id, rows.people[1].id);
    log(&mut book, account, person, days_ago(5), Some(9));
    for by in [days_ago(6), days_ago(1)] {
        let value = StanceValue::Support;
        book.commit(&Command::Add(
            Target {
                person,
                account,
                value,
                by,
            }
            .into(),
        ))
        .unwrap();
    }
    let entries = whole(&book.store, HistoryOf::Person(account, person));
    let reached: Vec<_> = entries
        .iter()
        .filter_map(|entry| match entry.what {
            Happening::Target(_, reached) => Some(reached),
            _ => None,
        })
        .collect();
    assert_eq!(reached, [Some(StanceValue::Support), None]);
}

#[test]
fn whom_an_interaction_met_for_the_first_time_is_known_at_each_account() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let person = rows.people[0].id;
    for account in &rows.accounts {
        log(&mut book, account.id, person, days_ago(3), None);
        log(&mut book, account.id, person, days_ago(1), None);
    }
    let page = book
        .store
        .history(HistoryOf::Everywhere(person), HistoryPlace::TOP, 10)
        .unwrap();
    assert_eq!(page.entries.len(), 4);
    let first: Vec<_> = page
        .entries
        .iter()
        .filter(|entry| {
            page.first_met
                .iter()
                .any(|(id, who)| entry.what.subject() == (*id).into() && *who == person)
        })
        .map(|entry| entry.on)
        .collect();
    assert_eq!(first, [days_ago(3), days_ago(3)]);
}

#[test]
fn begin_and_end_of_a_row_are_entries_of_their_own() {
    let mut book = book();
    let rows = book.store.everything().unwrap();
    let (account, people) = (rows.accounts[0].id, &rows.people);
    let period = Period {
        from: Some(days_ago(8)),
        to: Some(days_ago(2)),
    };
    let (from, to) = (people[0].id, people[1].id);
    let tie = Tie {
        from,
        to,
        kind: TieKind::Backs,
        note: Note::empty(),
        period,
    };
    book.commit(&Command::Add(tie.into())).unwrap();
    let seat = rows
        .seats
        .iter()
        .find(|seat| seat.account == account)
        .unwrap()
        .id;
    book.commit(&Command::Add(
        Holder {
            seat,
            person: from,
            period,
        }
        .into(),
    ))
    .unwrap();
    let entries = whole(&book.store, HistoryOf::Person(account, from));
    let (first, last) = (days_ago(8), days_ago(2));
    assert_eq!(
        told_by(&entries),
        [
            (last, "untied"),
            (last, "unseated"),
            (first, "tied"),
            (first, "seated")
        ]
    );
    assert_eq!(entries[0].what.subject(), entries[2].what.subject());
    assert_eq!(entries[0].what.edge(), Edge::End);
    assert!(entries.iter().all(|entry| entry.on < today()));
}
