//! The book on disk: one way in, undo of anything, indexes that follow.

use std::{fmt::Write, fs};

use chrono::{Duration, NaiveDate, TimeDelta};
use guanxi::{
    domain::{
        Account, AnyNoun, Arrangement, Attendee, Choice, Command, Counterpart, Describe, Enrol,
        Fresh, Function, Id, Intent, Interaction, Kind, Leave, Level, LogEntry, Matter, MatterKind,
        MatterStage, Merge, Money, Move, Name, NewDepartment, NewPromise, Note, OrgFact,
        OrgFactKind, Pair, Period, Person, Plan, PlanAim, PlanItem, PlanState, Post, PromiseState,
        Quarter, Rival, Rows, Side, Signals, StageReached, Stance, StanceOf, StanceSource,
        StanceValue, Subject, Target, Tie, TieKind, Told,
        plan::{self, Situation},
        portable::BookFile,
        score::Constants,
        summary::{BookView, Search},
        warnings::WarningRules,
    },
    runtime::templates,
    say::Lang,
    store::{Location, Searched, Store, StoreError},
};
use proptest::prelude::*;

use crate::test_book::{Book, days_ago, name, today};

/// A random wish about whatever the book has: what to do, and to which of the rows.
#[derive(Debug, Clone)]
pub struct Wish {
    pub what: u8,
    pub one: usize,
    pub other: usize,
    pub days: i64,
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(wish(), 1..30)
}

pub fn wish() -> impl Strategy<Value = Wish> {
    let wish = (0..Wish::KINDS, 0_usize..50, 0_usize..50, 0_i64..400);
    wish.prop_map(|(what, one, other, days)| Wish {
        what,
        one,
        other,
        days,
    })
}

fn rival(account: Id<Account>, called: Name, on: NaiveDate) -> Rival {
    Rival {
        account,
        name: called,
        sells: None,
        weak_points: None,
        note: "公开 published".into(),
        source: None,
        on,
    }
}

fn pick<T>(rows: &[guanxi::domain::row::Row<T>], at: usize) -> Option<Id<T>> {
    rows.get(at % rows.len().max(1)).map(|row| row.id)
}

const NAMES: &[&str] = &[
    "张伟",
    "Li Ming",
    "Ana Müller",
    "王芳",
    "O'Hara",
    "陈",
    "👩‍🔧 Kim",
    "Zhang Wei",
];

impl Wish {
    /// A project, need, problem or payment that concerns whoever and whatever is there.
    fn matter(&self, rows: &Rows) -> Option<Matter> {
        let account = pick(&rows.accounts, self.one)?;
        let kind = MatterKind::ALL[self.other % MatterKind::ALL.len()];
        let begun = StageReached {
            stage: kind.first(),
            on: days_ago(self.days),
        };
        let departments = rows.departments.iter();
        let departments = departments.filter(|one| one.account == account);
        Some(Matter {
            people: pick(&rows.people, self.other).into_iter().collect(),
            departments: departments.map(|one| one.id).take(2).collect(),
            owner: pick(&rows.colleagues, self.one),
            due: Some(today()),
            money: Money::read("120.5万 CNY").ok(),
            ..Matter::begun(account, kind, name(NAMES[self.one % NAMES.len()]), begun)
        })
    }

    /// How many sorts of wishes there are.
    pub const KINDS: u8 = 48;

    /// The wish as a command; absent when the book has nothing to do it to.
    #[expect(clippy::too_many_lines, reason = "one arm for each wish")]
    pub fn command(&self, rows: &Rows) -> Option<Command> {
        let (on, label) = (days_ago(self.days), name(NAMES[self.other % NAMES.len()]));
        let account = || pick(&rows.accounts, self.one);
        let person = || pick(&rows.people, self.other);
        Some(match self.what {
            0 => Command::Add(
                Account {
                    parent: account(),
                    ..Account::named(label)
                }
                .into(),
            ),
            1 => {
                let post = account().map(|account| Post {
                    department: rows
                        .departments
                        .iter()
                        .find(|row| row.account == account)
                        .map(|row| row.id),
                    level: Some(Level::ALL[self.other % 3]),
                    ..Post::at(account)
                });
                Command::AddPerson {
                    person: Person::named(label),
                    post,
                }
            }
            2..=5 => Command::Log(self.entry(rows, account()?)),
            6 => Command::Add(self.stance(rows, account()?)?.into()),
            7 => Command::Appoint {
                seat: pick(&rows.seats, self.one)?,
                person: person(),
                on,
            },
            8 => Command::Delete(Subject::Person(person()?)),
            9 => Command::Delete(Subject::Account(account()?)),
            10 => Command::Delete(Subject::Interaction(pick(&rows.interactions, self.one)?)),
            11 => Command::End {
                subject: pick(&rows.tenures, self.one)?.into(),
                on,
            },
            12 => Command::Close {
                promise: pick(&rows.promises, self.one)?,
                state: PromiseState::Kept,
                on: today(),
            },
            13 => {
                let row = rows.find(account()?)?;
                let to = Account {
                    name: label,
                    parent: pick(&rows.accounts, self.other),
                    ..row.is.clone()
                };
                Command::edit(row.clone(), to)
            }
            14 => {
                let row = rows.find(person()?)?;
                let to = Person {
                    cadence_days: Some(7),
                    note: "新的 note".into(),
                    ..row.is.clone()
                };
                Command::edit(row.clone(), to)
            }
            15 => {
                let tie = Tie {
                    from: person()?,
                    to: pick(&rows.people, self.one)?,
                    kind: TieKind::ReportsTo,
                    note: Note::empty(),
                    period: Period::ALWAYS,
                };
                Command::Add(tie.into())
            }
            16 => {
                let fact = OrgFact {
                    account: account()?,
                    kind: OrgFactKind::JointReview,
                    scope: None,
                    title: None,
                    period: Period::since(on),
                };
                Command::Add(fact.into())
            }
            17 => Command::Delete(Subject::Department(pick(&rows.departments, self.one)?)),
            20 | 21 => self.moved(rows, on)?,
            22 => self.left(rows, on)?,
            23 | 24 => self.furnished(rows)?,
            25 => self.planned(rows)?,
            27..=29 => self.merged(rows)?,
            30 | 31 => self.enrolled(rows)?,
            32 | 33 => self.described(rows, on)?,
            36..=38 => {
                let known = pick(&rows.visits, self.other).filter(|_| self.one.is_multiple_of(2));
                let known = known.and_then(|id| Some((id, Box::new(rows.find(id)?.is.clone()))));
                Command::Arrange(Arrangement {
                    visit: known,
                    entry: LogEntry {
                        on: today() + Duration::days(i64::from(self.what)),
                        ..self.entry(rows, account()?)
                    },
                    outcome: "签字 signed".into(),
                    bring: "samples".into(),
                })
            }
            39 => Command::Fulfil {
                visit: pick(&rows.visits, self.other)?,
                entry: self.entry(rows, account()?),
            },
            40 => Command::Add(self.matter(rows)?.into()),
            41 => Command::Advance {
                matter: pick(&rows.matters, self.one)?,
                stage: MatterStage::ALL[self.other % MatterStage::ALL.len()],
                on: today(),
                satisfaction: None,
            },
            42 => Command::Delete(Subject::Matter(pick(&rows.matters, self.one)?)),
            43 => {
                let row = &rows
                    .interactions
                    .get(self.one % rows.interactions.len().max(1))?;
                let there = rows.matters.iter().filter(|one| one.account == row.account);
                let to = Interaction {
                    matters: there.map(|one| one.id).collect(),
                    ..row.is.clone()
                };
                Command::edit((*row).clone(), to)
            }
            34 | 35 => Command::InNew {
                account: account()?,
                department: NewDepartment {
                    name: label,
                    function: Function::ALL[self.other % Function::ALL.len()],
                },
                wish: Box::new(match self.one % 3 {
                    0 => self.enrolled(rows)?,
                    1 => self.described(rows, on)?,
                    _ => self.moved(rows, on)?,
                }),
            },
            44 => Command::Add(rival(account()?, label, on).into()),
            45 => {
                let row = rows.find(pick(&rows.rivals, self.one)?)?;
                Command::edit(row.clone(), rival(row.account, label, on))
            }
            46 => Command::Add(self.plan_item(rows, account()?, on)?.into()),
            47 => {
                let row = rows.find(pick(&rows.plan_items, self.one)?)?;
                let to = PlanItem {
                    state: PlanState::ALL[self.other % PlanState::ALL.len()],
                    owner: pick(&rows.colleagues, self.other),
                    ..row.is.clone()
                };
                Command::edit(row.clone(), to)
            }
            _ => Command::Amend {
                interaction: pick(&rows.interactions, self.other)?,
                was: None,
                entry: self.entry(rows, account()?),
            },
        })
    }

    fn plan_item(&self, rows: &Rows, account: Id<Account>, on: NaiveDate) -> Option<PlanItem> {
        let target = StanceValue::ALL[self.one % StanceValue::ALL.len()];
        let departments = rows.departments.iter();
        let mut departments = departments.filter(|row| row.account == account);
        let aim = match self.other % 4 {
            0 => PlanAim::Stance {
                whose: StanceOf::Person(pick(&rows.people, self.one)?),
                target,
            },
            1 => PlanAim::Stance {
                whose: StanceOf::Seat(rows.seats.iter().find(|row| row.account == account)?.id),
                target,
            },
            2 => PlanAim::Coverage {
                department: departments.next()?.id,
                target: 40,
            },
            _ => PlanAim::Organization {
                kind: OrgFactKind::JointReview,
                target: 1,
            },
        };
        Some(PlanItem {
            account,
            quarter: Quarter::of(on),
            made_on: on,
            aim,
            action: Some(name("邀请参观 reference visit")),
            owner: None,
            due: on + TimeDelta::days(self.days),
            state: PlanState::Open,
        })
    }

    fn merged(&self, rows: &Rows) -> Option<Command> {
        let (one, other) = (self.one, self.other);
        let pair = match self.what {
            27 => Pair::of(
                pick(&rows.people, one)?.into(),
                pick(&rows.people, other)?.into(),
            ),
            28 => Pair::of(
                pick(&rows.accounts, one)?.into(),
                pick(&rows.accounts, other)?.into(),
            ),
            _ => {
                let stays = rows.find(pick(&rows.departments, one)?)?;
                let mut others = rows.departments.iter().rev();
                let goes = others.find(|row| row.account == stays.account)?;
                Pair::of(stays.id.into(), goes.id.into())
            }
        };
        Some(Command::Merge(Merge {
            pair: pair?,
            keeps: Vec::new(),
        }))
    }

    fn moved(&self, rows: &Rows, on: NaiveDate) -> Option<Command> {
        Some(Command::Move(Move {
            told: if self.one.is_multiple_of(2) {
                Told::Moved
            } else {
                Told::Corrected
            },
            title: self.other.is_multiple_of(3).then(|| Some(name("Head"))),
            boss: Some(pick(&rows.people, self.one)),
            level: Some(Level::ALL[self.one % 3]),
            influence: Some(u8::try_from(self.other % 11).unwrap()),
            seat: pick(&rows.seats, self.other),
            gives_up: pick(&rows.seats, self.one),
            ..Move::of(
                pick(&rows.people, self.other)?,
                pick(&rows.accounts, self.one)?,
                on,
            )
        }))
    }

    fn enrolled(&self, rows: &Rows) -> Option<Command> {
        let account = pick(&rows.accounts, self.one)?;
        let mut seats = rows.seats.iter();
        Some(Command::Enrol(Box::new(Enrol {
            person: Person::named(name(NAMES[self.other % NAMES.len()])),
            post: Post {
                title: Some(name("科长")),
                period: Period::since(days_ago(self.days)),
                ..Post::at(account)
            },
            boss: pick(&rows.people, self.other),
            seat: seats.find(|row| row.account == account).map(|row| row.id),
        })))
    }

    fn described(&self, rows: &Rows, on: NaiveDate) -> Option<Command> {
        let tenure = rows.find(pick(&rows.tenures, self.one)?)?;
        let person = tenure.person;
        let was = rows.find(person)?.is.clone();
        let Command::Move(place) = self.moved(rows, on)? else {
            return None;
        };
        let post = Post {
            title: Some(name("Chief 主任")),
            ..tenure.post.clone()
        };
        let mut lines = rows.ties.iter().filter(|tie| {
            tie.kind == TieKind::ReportsTo && tie.from == person && tie.period.holds(place.on)
        });
        Some(Command::Describe(Box::new(Describe {
            boss: lines.next().map(|line| line.to),
            person,
            was: was.clone(),
            to: Person {
                note: "任职 described".into(),
                ..was
            },
            place: Move {
                person,
                account: post.account,
                ..place
            },
            post: self
                .other
                .is_multiple_of(2)
                .then(|| (tenure.id, [tenure.post.clone(), post])),
        })))
    }

    fn left(&self, rows: &Rows, on: NaiveDate) -> Option<Command> {
        Some(Command::Leave(Leave {
            person: pick(&rows.people, self.other)?,
            account: pick(&rows.accounts, self.one)?,
            on,
            to: pick(&rows.accounts, self.other).map(Post::at),
        }))
    }

    fn furnished(&self, rows: &Rows) -> Option<Command> {
        let all = templates(None, Lang::En).all;
        Some(Command::Furnish {
            account: pick(&rows.accounts, self.one)?,
            template: Box::new(all.get(self.other % all.len())?.clone()),
        })
    }

    fn planned(&self, rows: &Rows) -> Option<Command> {
        let account = pick(&rows.accounts, self.one)?;
        let person = pick(&rows.people, self.other)?;
        let by = today() + Duration::days(14);
        Some(Command::Plan(Plan {
            account,
            intents: vec![Intent {
                account,
                person: Some(person),
                due: Some(by),
                text: name("拜访 meet"),
            }],
            targets: vec![Target {
                person,
                account,
                value: StanceValue::ALL[self.one % 5],
                by,
            }],
        }))
    }

    fn stance(&self, rows: &Rows, account: Id<Account>) -> Option<Stance> {
        Some(Stance {
            person: pick(&rows.people, self.other)?,
            account,
            value: StanceValue::ALL[self.other % 5],
            on: days_ago(self.days),
            source: StanceSource::Hearsay,
            rival: (self.days % 2 == 0).then(|| name(NAMES[self.one % NAMES.len()])),
            interaction: pick(&rows.interactions, self.other),
            note: "听说 heard".into(),
        })
    }

    fn entry(&self, rows: &Rows, account: Id<Account>) -> LogEntry {
        let known = pick(&rows.people, self.one);
        let new = Attendee::newcomer(name(NAMES[self.other % NAMES.len()]));
        let known = known.filter(|_| self.what != 2).map(Attendee::known);
        let stance = (self.what == 3 || self.what == 19).then_some(StanceValue::Support);
        LogEntry {
            note: "验收节点确认 acceptance".into(),
            people: vec![Attendee {
                signals: Signals::from_bits(u8::try_from(self.one).unwrap()),
                stance,
                ..known.unwrap_or(new)
            }],
            colleagues: rows
                .colleagues
                .first()
                .map(|row| Choice::Known(row.id))
                .into_iter()
                .collect(),
            promises: vec![NewPromise {
                by: Side::Us,
                colleague: None,
                person: Some(0),
                due: Some(today() + Duration::days(7)),
                text: name("发送验收单"),
            }],
            ..LogEntry::of(
                account,
                days_ago(self.days),
                Kind::ALL[self.other % Kind::ALL.len()],
            )
        }
    }
}

/// Everything a user could tell two books apart by: the rows, and what the derived tables answer.
pub fn canonical(store: &Store) -> (Rows, String) {
    let view = BookView {
        limit: 1000,
        ..BookView::default()
    };
    let constants = Constants::default();
    let mut answers = format!(
        "{:?}",
        store
            .book_page(&view, today(), &constants, &WarningRules::default())
            .unwrap()
            .rows
    );
    for fragment in ["张", "zw", "li", "mu", "陈", "exec"] {
        let found = store.find_names(fragment, 100).unwrap();
        write!(answers, "\n{fragment}: {found:?}").unwrap();
    }
    for (sort, query) in [
        (Searched::Notes, "验收"),
        (Searched::Notes, "heard"),
        (Searched::Promises, "验收单"),
    ] {
        let found = store.search_text(sort, query, 1000).unwrap();
        write!(answers, "\n{query}: {found:?}").unwrap();
    }
    let search = Search {
        words: "王".into(),
        ..Search::default()
    };
    let found = store.find(&search, 1000).unwrap();
    write!(answers, "\n王: {found:?}").unwrap();
    (store.everything().unwrap(), answers)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_any_step_back_and_redo_brings_it_back(wishes in wishes()) {
        let mut book = Book::new();
        for wish in wishes {
            let before = canonical(&book.store);
            let Some(command) = wish.command(&before.0) else { continue };
            match book.commit(&command) {
                Ok(done) if done.changes.is_empty() => prop_assert_eq!(&before, &canonical(&book.store)),
                Ok(_) => {
                    let after = canonical(&book.store);
                    book.store.undo().unwrap();
                    prop_assert_eq!(&before, &canonical(&book.store), "undo of {:?}", command);
                    book.store.redo().unwrap();
                    prop_assert_eq!(&after, &canonical(&book.store), "redo of {:?}", command);
                }
                Err(StoreError::Rule(_)) => prop_assert_eq!(&before, &canonical(&book.store), "refused {:?}", command),
                Err(error) => prop_assert!(false, "{error:?} for {command:?}"),
            }
        }
        // And all of them, back to the empty book.
        while book.store.undo().is_ok() {}
        let rows = book.store.everything().unwrap();
        prop_assert!(rows.accounts.is_empty() && rows.people.is_empty() && rows.interactions.is_empty());
    }

    /// The store reads only the rows that a wish is about: not one too few.
    #[test]
    fn a_wish_about_people_is_decided_as_if_the_whole_book_were_known(wishes in wishes()) {
        let mut book = Book::new();
        for wish in wishes {
            let rows = book.store.everything().unwrap();
            let Some(command) = wish.command(&rows) else { continue };
            let stamp = book.stamp();
            let whole = Situation {
                today: today(),
                rows,
                fresh: Fresh::new(1_000_000, stamp.uuid),
                names: stamp.names.clone(),
                brought: Vec::new(),
                book_is_empty: false,
            };
            let about_people = matches!(
                command,
                Command::AddPerson { .. } | Command::Enrol(_) | Command::Describe(_) | Command::InNew { .. }
                    | Command::Move(_) | Command::Leave(_) | Command::Appoint { .. }
            );
            let expected = about_people.then(|| plan::plan(&command, whole).map(|changes| changes.len()));
            let done = book.store.commit(&command, &stamp).map(|done| done.changes.len());
            match (expected, done) {
                (Some(Ok(expected)), Ok(done)) => prop_assert_eq!(expected, done, "{:?}", command),
                (Some(Ok(_)), Err(error)) => prop_assert!(false, "{error:?} for {command:?}"),
                (Some(Err(error)), Ok(_)) => prop_assert!(false, "not {error:?} for {command:?}"),
                (Some(Err(_)), Err(_)) | (None, _) => {}
            }
        }
    }

    #[test]
    fn a_book_in_parts_is_the_book(wishes in wishes()) {
        let mut book = Book::new();
        for wish in wishes {
            let rows = book.store.everything().unwrap();
            let Some(command) = wish.command(&rows) else { continue };
            let _refused = book.commit(&command);
        }
        let mut files = Vec::new();
        let parts = book.store.in_parts(|rows, uids| {
            files.push(BookFile::from_part(rows, uids));
            Ok::<_, StoreError>(())
        });
        parts.unwrap();
        let mut joined = BookFile::default();
        for file in files {
            joined.me = joined.me.or(file.me);
            joined.colleagues.extend(file.colleagues);
            joined.accounts.extend(file.accounts);
            joined.people.extend(file.people);
            joined.ties.extend(file.ties);
            joined.interactions.extend(file.interactions);
            joined.visits.extend(file.visits);
            joined.promises.extend(file.promises);
            joined.matters.extend(file.matters);
        }
        prop_assert_eq!(joined, BookFile::from_rows(&book.store.everything().unwrap()));
    }

    #[test]
    fn a_few_notes_are_the_newest_of_all(wishes in wishes(), limit in 1_usize..6) {
        let mut book = Book::new();
        for wish in wishes {
            let rows = book.store.everything().unwrap();
            let Some(command) = wish.command(&rows) else { continue };
            let _refused = book.commit(&command);
        }
        for query in ["验收", "a", "l", "公开"] {
            let found = |limit| book.store.search_text(Searched::Notes, query, limit).unwrap();
            let mut sorted = found(1000);
            sorted.sort_by_key(|hit| std::cmp::Reverse((hit.on, hit.subject.key())));
            prop_assert_eq!(&found(1000), &sorted);
            sorted.truncate(limit);
            prop_assert_eq!(found(limit), sorted);
        }
    }

    #[test]
    fn a_rehearsal_leaves_no_trace(wishes in wishes()) {
        let mut book = Book::new();
        for wish in wishes {
            let before = canonical(&book.store);
            let Some(command) = wish.command(&before.0) else { continue };
            let stamp = book.stamp();
            let rehearsed = book.store.rehearse(&command, &stamp, |store, _| Ok(store.everything().unwrap()));
            prop_assert_eq!(&before, &canonical(&book.store));
            if let (Ok(rehearsed), Ok(_)) = (rehearsed, book.store.commit(&command, &stamp)) {
                prop_assert_eq!(rehearsed, book.store.everything().unwrap());
            }
        }
    }
}

pub fn with_account(book: &mut Book) -> Id<Account> {
    book.commit(&Command::Add(
        Account::named(name("Donglin Telecom 东林电信")).into(),
    ))
    .unwrap();
    book.store
        .everything()
        .unwrap()
        .accounts
        .first()
        .unwrap()
        .id
}

#[test]
fn a_new_book_is_private_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/book.db");
    let mut book = Book::on(Store::open(&Location::File(path.clone())).unwrap());
    with_account(&mut book);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for file in fs::read_dir(path.parent().unwrap()).unwrap() {
        let file = file.unwrap().path();
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_change_survives_the_program_and_can_still_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    with_account(&mut Book::on(Store::open(&location).unwrap()));
    let mut store = Store::open(&location).unwrap();
    assert_eq!(store.everything().unwrap().accounts.len(), 1);
    store.undo().unwrap();
    assert!(
        Store::open(&location)
            .unwrap()
            .everything()
            .unwrap()
            .accounts
            .is_empty()
    );
    Store::open(&location).unwrap().redo().unwrap();
    assert_eq!(
        Store::open(&location)
            .unwrap()
            .everything()
            .unwrap()
            .accounts
            .len(),
        1
    );
}

#[test]
fn a_new_step_ends_the_redo_branch() {
    let mut book = Book::new();
    with_account(&mut book);
    book.store.undo().unwrap();
    with_account(&mut book);
    assert!(matches!(book.store.redo(), Err(StoreError::NothingToRedo)));
}

#[test]
fn undo_refuses_when_another_program_has_changed_the_row_since() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut book = Book::on(Store::open(&location).unwrap());
    let account = with_account(&mut book);
    // Somebody edits the file behind the journal's back.
    let other = rusqlite::Connection::open(folder.path().join("book.db")).unwrap();
    other
        .execute(
            "UPDATE account SET note = 'newer work' WHERE id = ?",
            [account.key()],
        )
        .unwrap();
    let before = book.store.everything().unwrap();
    assert!(matches!(book.store.undo(), Err(StoreError::Stale(Some(_)))));
    assert_eq!(book.store.everything().unwrap(), before);
}

#[test]
fn a_file_of_another_program_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE mine (x); PRAGMA user_version = 3")
        .unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        Store::open(&Location::File(path.clone())),
        Err(StoreError::NotABook(_))
    ));
    assert_eq!(fs::read(&path).unwrap(), before);
    fs::write(
        &path,
        "not a database at all, but long enough to look like one to a hasty reader",
    )
    .unwrap();
    assert!(matches!(
        Store::open(&Location::File(path)),
        Err(StoreError::NotABook(_))
    ));
}

#[test]
fn a_book_from_a_newer_version_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    drop(Store::open(&Location::File(path.clone())).unwrap());
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    let error = Store::open(&Location::File(path)).unwrap_err().to_string();
    assert!(error.contains("newer version (schema 99"), "{error}");
}

#[test]
fn chinese_is_found_in_notes_from_one_character_on() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let rows = book.store.everything().unwrap();
    let wish = Wish {
        what: 2,
        one: 0,
        other: 0,
        days: 1,
    };
    book.commit(&Command::Log(LogEntry {
        note: "验收节点确认，采购总监张伟愿意推动付款 SOC2".into(),
        ..wish.entry(&rows, account)
    }))
    .unwrap();
    let found = |query| {
        book.store
            .search_text(Searched::Notes, query, 10)
            .unwrap()
            .len()
    };
    for query in ["验", "节点", "采购总监", "付款 soc", "推动付款", "ＳＯＣ２"] {
        assert_eq!(found(query), 1, "{query}");
    }
    // A phrase does not reach across the comma, and the order of characters matters.
    for query in ["确认采购", "点节", "soc3", "\"", "*", "note_text", "NOT 验"] {
        assert_eq!(found(query), 0, "{query}");
    }
}

#[test]
fn the_notes_found_are_the_newest_by_day_however_late_they_were_written_down() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let rows = book.store.everything().unwrap();
    let mut log = |days, note: &str| {
        let wish = Wish {
            what: 2,
            one: 0,
            other: 0,
            days,
        };
        let entry = LogEntry {
            note: note.into(),
            ..wish.entry(&rows, account)
        };
        book.commit(&Command::Log(entry)).unwrap();
    };
    log(1, "offer, yesterday");
    (0..30).for_each(|at| log(100 + at, "offer, caught up on"));
    log(2, "offer, the day before");
    (0..300).for_each(|_| log(0, "something else"));
    let found = book.store.search_text(Searched::Notes, "offer", 3).unwrap();
    let found: Vec<_> = found.iter().map(|hit| hit.text.as_str()).collect();
    assert_eq!(
        found,
        [
            "offer, yesterday",
            "offer, the day before",
            "offer, caught up on"
        ]
    );
}

#[test]
fn what_is_deleted_leaves_the_full_text_index_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    let mut book = Book::on(Store::open(&Location::File(path.clone())).unwrap());
    let account = with_account(&mut book);
    let rows = book.store.everything().unwrap();
    let wish = Wish {
        what: 2,
        one: 0,
        other: 0,
        days: 1,
    };
    let indexed = || {
        let file = rusqlite::Connection::open(&path).unwrap();
        let count = |table| {
            let sql = format!("SELECT count(*) FROM {table}");
            file.query_row(&sql, [], |row| row.get::<_, i64>(0))
                .unwrap()
        };
        ["note_text", "name_text", "promise_text", "search_key"].map(count)
    };
    let before = indexed();
    book.commit(&Command::Log(wish.entry(&rows, account)))
        .unwrap();
    assert_ne!(indexed(), before);
    book.store.undo().unwrap();
    assert_eq!(indexed(), before);
}

#[test]
fn a_computed_depth_is_not_believed_once_facts_of_the_account_or_its_parent_move() {
    let mut book = Book::new();
    let constants = Constants::default();
    let group = with_account(&mut book);
    book.commit(&Command::Add(
        Account {
            parent: Some(group),
            ..Account::named(name("City branch"))
        }
        .into(),
    ))
    .unwrap();
    book.refresh_all();
    let view = BookView {
        limit: 10,
        ..BookView::default()
    };
    let depths = |book: &Book, day| {
        let page = book
            .store
            .book_page(&view, day, &constants, &WarningRules::default())
            .unwrap();
        page.rows
            .iter()
            .map(|row| row.depth.is_some())
            .collect::<Vec<_>>()
    };
    assert_eq!(depths(&book, today()), [true, true]);
    assert_eq!(depths(&book, today() + Duration::days(1)), [false, false]);
    let rows = book.store.everything().unwrap();
    book.commit(&Command::Log(
        Wish {
            what: 2,
            one: 0,
            other: 0,
            days: 1,
        }
        .entry(&rows, group),
    ))
    .unwrap();
    assert_eq!(depths(&book, today()), [false, false]);
    book.refresh_all();
    assert_eq!(depths(&book, today()), [true, true]);
}

#[test]
fn the_tree_lists_units_right_below_their_parent_in_both_alphabets() {
    let mut book = Book::new();
    let group = with_account(&mut book);
    for (label, parent) in [
        ("北京分公司", Some(group)),
        ("Aachen unit", Some(group)),
        ("Alpha AG", None),
        ("Zorn", None),
    ] {
        book.commit(&Command::Add(
            Account {
                parent,
                ..Account::named(name(label))
            }
            .into(),
        ))
        .unwrap();
    }
    let page = book
        .store
        .book_page(
            &BookView {
                limit: 10,
                ..BookView::default()
            },
            today(),
            &Constants::default(),
            &WarningRules::default(),
        )
        .unwrap();
    let listed: Vec<String> = page
        .rows
        .iter()
        .map(|row| format!("{}{}", " ".repeat(row.nesting.into()), row.name.shown()))
        .collect();
    assert_eq!(
        listed,
        [
            "Alpha AG",
            "Donglin Telecom 东林电信",
            " Aachen unit",
            " 北京分公司",
            "Zorn"
        ]
    );
}

#[test]
fn the_list_narrows_by_a_name_in_chinese_pinyin_or_initials() {
    let mut book = Book::new();
    with_account(&mut book);
    book.commit(&Command::Add(Account::named(name("北京分公司")).into()))
        .unwrap();
    for (filter, listed) in [
        ("", 2),
        ("北京", 1),
        ("分公司", 1),
        ("beijing", 1),
        ("BJ", 1),
        ("telecom", 1),
        ("100%", 0),
    ] {
        let view = BookView {
            filter: filter.into(),
            limit: 10,
            ..BookView::default()
        };
        let constants = Constants::default();
        let page = book
            .store
            .book_page(&view, today(), &constants, &WarningRules::default())
            .unwrap();
        assert_eq!((page.rows.len(), page.total), (listed, listed), "{filter}");
    }
}

#[test]
fn a_sheet_holds_the_row_it_is_about() {
    let mut book = Book::new();
    let id = with_account(&mut book);
    let sheet = book.store.account_sheet(id).unwrap().unwrap();
    assert_eq!(sheet.rows.find(id), Some(&sheet.account));
    let person = Person::named(name("Maja Lind"));
    book.commit(&Command::AddPerson { person, post: None })
        .unwrap();
    let id = book.store.everything().unwrap().people[0].id;
    let sheet = book.store.person_sheet(id).unwrap().unwrap();
    assert_eq!(sheet.rows.find(id), Some(&sheet.person));
}

#[test]
fn whatever_is_in_force_can_end() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let post = Some(Post::at(account));
    for who in ["Maja Lind", "Per Lind"] {
        let person = Person::named(name(who));
        book.commit(&Command::AddPerson {
            person,
            post: post.clone(),
        })
        .unwrap();
    }
    let rows = book.store.everything().unwrap();
    let (from, to) = (rows.people[0].id, rows.people[1].id);
    let (kind, period) = (TieKind::ReportsTo, Period::since(days_ago(9)));
    for noun in [
        AnyNoun::Tie(Tie {
            from,
            to,
            kind,
            note: Note::empty(),
            period,
        }),
        AnyNoun::Counterpart(Counterpart {
            person: from,
            colleague: rows.colleagues[0].id,
            account,
            period,
        }),
        AnyNoun::OrgFact(OrgFact {
            account,
            kind: OrgFactKind::JointReview,
            scope: None,
            title: None,
            period,
        }),
    ] {
        book.commit(&Command::Add(noun)).unwrap();
    }
    let (seat, person, on) = (rows.seats[0].id, Some(from), days_ago(9));
    book.commit(&Command::Appoint { seat, person, on }).unwrap();
    let rows = book.store.everything().unwrap();
    for subject in [
        Subject::Tie(rows.ties[0].id),
        Subject::Counterpart(rows.counterparts[0].id),
        Subject::OrgFact(rows.org_facts[0].id),
        Subject::Holder(rows.holders[0].id),
        Subject::Tenure(rows.tenures[0].id),
    ] {
        let before = book.store.everything().unwrap();
        book.commit(&Command::End {
            subject,
            on: today(),
        })
        .unwrap();
        assert_ne!(book.store.everything().unwrap(), before, "{subject:?}");
    }
}

#[test]
fn whoever_draws_leaves_it_to_others_to_carry_the_log_over() {
    const LONG: usize = 1 << 20;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    let open = || Store::open(&Location::File(path.clone())).unwrap();
    let (mut screen, mut worker) = (open(), open());
    screen.leave_the_log().unwrap();
    let size = || fs::metadata(&path).unwrap().len();
    let before = size();
    for nth in 0..8 {
        let key = format!("long {nth}");
        screen.remember(&key, &"x".repeat(LONG)).unwrap();
    }
    assert_eq!(size(), before);
    worker.remember("short", &1).unwrap();
    assert!(before + 8 * LONG as u64 <= size());
}
