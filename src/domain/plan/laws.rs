//! What holds after any commands whatever.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use super::trial::{Trial, entry, name, newcomer, today};
use crate::domain::{
    Account, AnyNoun, Arrangement, Attendee, Chain, Change, Choice, Colleague, ColleagueRole,
    Command, Counterpart, Department, Describe, Enrol, Function, Holder, Id, Intent, Keep, Kind,
    Leave, Level, LogEntry, Matter, MatterKind, MatterStage, Merge, MergeField, Move,
    NewDepartment, NewPromise, Note, Noun, OrgFact, OrgFactKind, Pair, Period, Person, Plan,
    PlanAim, PlanItem, PlanState, Post, PromiseState, Quarter, Rival, Role, Rows, Seat, Side,
    Signals, StageReached, Stance, StanceOf, StanceSource, StanceValue, Subject, Target, Tenure,
    Tie, TieKind, Told, Visit, Who,
    portable::BookFile,
    row::for_each_noun,
    template::{Template, TemplateDepartment, TemplateSeat},
};

/// A wish, before it is known what the book holds: numbers pick rows from what is there.
#[derive(Debug, Clone, Copy)]
struct Wish {
    what: u8,
    a: usize,
    b: usize,
    c: usize,
    from: i64,
    days: i64,
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let wish = (
        0..57_u8,
        0..99_usize,
        0..99_usize,
        0..99_usize,
        0..400_i64,
        -3..200_i64,
    );
    let wish = wish.prop_map(|(what, a, b, c, from, days)| Wish {
        what,
        a,
        b,
        c,
        from,
        days,
    });
    prop::collection::vec(wish, 1..50)
}

fn pick<T: Noun>(rows: &Rows, at: usize) -> Option<Id<T>> {
    let rows = T::among(rows);
    (!rows.is_empty()).then(|| rows[at % rows.len()].id)
}

fn of<T: Copy>(all: &[T], at: usize) -> T {
    all[at % all.len()]
}

impl Wish {
    fn period(self) -> Period {
        let start = today() - chrono::TimeDelta::days(self.from);
        let from = (!self.c.is_multiple_of(5)).then_some(start);
        let to = self
            .b
            .is_multiple_of(3)
            .then_some(start + chrono::TimeDelta::days(self.days));
        Period { from, to }
    }

    fn post(self, rows: &Rows) -> Option<Post> {
        Some(Post {
            department: self
                .c
                .is_multiple_of(2)
                .then(|| pick(rows, self.c))
                .flatten(),
            influence: u8::try_from(self.c % 12).ok(),
            period: self.period(),
            ..Post::at(pick(rows, self.a)?)
        })
    }

    /// The command, if the book has what it needs.
    fn command(self, rows: &Rows) -> Option<Command> {
        let Self { what, a, b, c, .. } = self;
        let on = today() - chrono::TimeDelta::days(self.from);
        Some(match what {
            0 | 1 => Command::Add(
                Account {
                    parent: pick(rows, b),
                    ..Account::named(name(&format!("Account {a}")))
                }
                .into(),
            ),
            2..=4 => Command::AddPerson {
                person: Person::named(name(&format!("Person {a}"))),
                post: self.post(rows),
            },
            5..=8 => Command::Log(self.entry(rows)?),
            9 | 10 => Command::Appoint {
                seat: pick(rows, a)?,
                person: if c.is_multiple_of(4) {
                    None
                } else {
                    pick(rows, b)
                },
                on,
            },
            11..=16 => Command::Add(self.noun(rows)?),
            17 | 18 => self.edit(rows)?,
            19 => Command::End {
                subject: self.subject(rows)?,
                on,
            },
            20..=22 => Command::Delete(self.subject(rows)?),
            23 => Command::Close {
                promise: pick(rows, a)?,
                state: of(PromiseState::ALL, b),
                on,
            },
            24 => Command::Delete(pick::<Person>(rows, a)?.into()),
            25 | 26 => Command::Amend {
                interaction: pick(rows, c)?,
                was: None,
                entry: self.entry(rows)?,
            },
            27 => Command::Delete(pick::<Colleague>(rows, a)?.into()),
            28 | 29 => Command::Move(self.moved(rows, (pick(rows, a)?, pick(rows, b)?))),
            30 | 31 => Command::Leave(Leave {
                person: pick(rows, a)?,
                account: pick(rows, b)?,
                on,
                to: self.post(rows).filter(|_| c.is_multiple_of(2)),
            }),
            32 => Command::Found {
                account: Account {
                    parent: pick(rows, a),
                    ..Account::named(name("Founded"))
                },
                template: Box::new(self.template()),
            },
            35 | 36 => Command::Plan(self.plan(rows)?),
            37..=39 => Command::Merge(self.merge(rows)?),
            40 | 41 => self.enrolled(rows)?,
            42..=44 => self.described(rows)?,
            45..=47 => self.in_new(rows)?,
            48..=51 => self.arranged(rows)?,
            52 | 53 => Command::Fulfil {
                visit: pick(rows, c)?,
                entry: self.entry(rows)?,
            },
            54 | 55 => Command::Add(self.matter(rows)?.into()),
            56 => Command::Advance {
                matter: pick(rows, a)?,
                stage: of(MatterStage::ALL, b),
                on,
                satisfaction: u8::try_from(c % 12).ok(),
            },
            _ => Command::Furnish {
                account: pick(rows, a)?,
                template: Box::new(self.template()),
            },
        })
    }

    fn moved(self, rows: &Rows, (person, account): (Id<Person>, Id<Account>)) -> Move {
        let Self { a, b, c, .. } = self;
        let on = today() - chrono::TimeDelta::days(self.from);
        Move {
            told: if a.is_multiple_of(2) {
                Told::Moved
            } else {
                Told::Corrected
            },
            department: (!c.is_multiple_of(3)).then(|| pick(rows, c)),
            title: b.is_multiple_of(4).then(|| Some(name("Head"))),
            boss: (!b.is_multiple_of(3)).then(|| pick(rows, c)),
            level: c.is_multiple_of(2).then(|| of(Level::ALL, b)),
            influence: u8::try_from(b % 12).ok(),
            seat: a.is_multiple_of(3).then(|| pick(rows, c)).flatten(),
            gives_up: b.is_multiple_of(5).then(|| pick(rows, c)).flatten(),
            ..Move::of(person, account, on)
        }
    }

    /// A visit to come, or one that is there planned otherwise.
    fn arranged(self, rows: &Rows) -> Option<Command> {
        let Self { a, c, .. } = self;
        let known = pick::<Visit>(rows, c).filter(|_| a.is_multiple_of(3));
        let known = known.and_then(|id| Some((id, Box::new(rows.find(id)?.is.clone()))));
        Some(Command::Arrange(Arrangement {
            visit: known,
            entry: LogEntry {
                on: today() + chrono::TimeDelta::days(self.from + 1),
                ..self.entry(rows)?
            },
            outcome: "signed".into(),
            bring: Note::empty(),
        }))
    }

    /// Somebody new with all that their form can tell.
    fn enrolled(self, rows: &Rows) -> Option<Command> {
        let Self { a, b, .. } = self;
        Some(Command::Enrol(Box::new(Enrol {
            person: Person::named(name(&format!("Enrolled {a}"))),
            post: self.post(rows)?,
            boss: (!b.is_multiple_of(4)).then(|| pick(rows, b)).flatten(),
            seat: (!a.is_multiple_of(4)).then(|| pick(rows, b)).flatten(),
        })))
    }

    /// Somebody known as their form tells them: their own post, mostly where it is.
    fn described(self, rows: &Rows) -> Option<Command> {
        let Self { a, b, c, .. } = self;
        let tenure = rows.find(pick::<Tenure>(rows, a)?)?;
        let person = tenure.person;
        let post = Post {
            account: tenure.post.account,
            ..self.post(rows)?
        };
        let place = self.moved(rows, (person, tenure.post.account));
        let was = rows.find(person)?.is.clone();
        let to = Person {
            note: format!("described {c}").into(),
            ..was.clone()
        };
        Some(Command::Describe(Box::new(Describe {
            person,
            was,
            to,
            post: (!b.is_multiple_of(3)).then(|| (tenure.id, [tenure.post.clone(), post])),
            boss: super::moving::bosses(rows, person, place.on).next(),
            place,
        })))
    }

    /// The wish of a form in a department that comes into being with it.
    fn in_new(self, rows: &Rows) -> Option<Command> {
        let Self { a, b, c, .. } = self;
        let account = pick(rows, a)?;
        let wish = match c % 5 {
            0 => Command::AddPerson {
                person: Person::named(name("New There")),
                post: self.post(rows),
            },
            1 => Command::Move(self.moved(rows, (pick(rows, b)?, account))),
            2 => self.enrolled(rows)?,
            3 => self.described(rows)?,
            _ => {
                let seat = rows.find(pick::<Seat>(rows, b)?)?;
                Command::edit(seat.clone(), seat.is.clone())
            }
        };
        Some(Command::InNew {
            account,
            department: NewDepartment {
                name: name(&format!("Made {b}")),
                function: of(Function::ALL, b),
            },
            wish: Box::new(wish),
        })
    }

    fn merge(self, rows: &Rows) -> Option<Merge> {
        let (a, b, c) = (self.a, self.b, self.c);
        let pair = match c % 3 {
            0 => Pair::of(
                pick::<Person>(rows, a)?.into(),
                pick::<Person>(rows, b)?.into(),
            ),
            1 => Pair::of(
                pick::<Account>(rows, a)?.into(),
                pick::<Account>(rows, b)?.into(),
            ),
            _ => {
                let stays = rows.find(pick::<Department>(rows, a)?)?;
                let mut same = rows.departments.iter().rev();
                let goes = same.find(|row| row.account == stays.account)?;
                Pair::of(stays.id.into(), goes.id.into())
            }
        };
        Some(Merge {
            pair: pair?,
            keeps: vec![(of(MergeField::ALL, a), of(Keep::ALL, b))],
        })
    }

    fn matter(self, rows: &Rows) -> Option<Matter> {
        let (a, b, c) = (self.a, self.b, self.c);
        let kind = of(MatterKind::ALL, a);
        let begun = StageReached {
            stage: kind.first(),
            on: today() - chrono::TimeDelta::days(self.from),
        };
        let account = pick(rows, b)?;
        let departments = rows.departments.iter();
        let departments = departments.filter(|one| one.account == account);
        Some(Matter {
            people: pick(rows, c).into_iter().collect(),
            departments: departments.map(|one| one.id).take(c % 3).collect(),
            owner: pick(rows, a),
            ..Matter::begun(account, kind, name("Matter"), begun)
        })
    }

    fn plan(self, rows: &Rows) -> Option<Plan> {
        let (a, b, c) = (self.a, self.b, self.c);
        let account = pick(rows, a)?;
        let by = today() + chrono::TimeDelta::days(self.days);
        let intent = |account, person| Intent {
            account,
            person,
            due: b.is_multiple_of(2).then_some(by),
            text: name("meet them"),
        };
        let target = |person| Target {
            person,
            account,
            value: of(StanceValue::ALL, c),
            by,
        };
        Some(Plan {
            account,
            intents: vec![intent(account, None), intent(pick(rows, b)?, pick(rows, c))],
            targets: pick(rows, c).map(target).into_iter().collect(),
        })
    }

    /// Names and functions that meet those a book has by now, and seats with and without a title.
    fn template(self) -> Template {
        let (b, c) = (self.b, self.c);
        let departments = [
            ("Renamed", of(Function::ALL, b)),
            ("Technology", of(Function::STANDARD, c)),
        ];
        let departments = departments.map(|(called, function)| TemplateDepartment {
            name: name(called),
            function,
            importance: Some(3),
        });
        let titled = |at: usize| at.is_multiple_of(3).then(|| name("Committee"));
        let seats = [b, c, b + c].map(|at| TemplateSeat {
            role: of(Role::ALL, at),
            chain: of(Chain::ALL, at),
            title: titled(at),
            department: Some(at % 3).filter(|place| *place < departments.len()),
            order: u16::try_from(at % 4).ok().filter(|order| *order != 0),
        });
        Template {
            id: "invented".into(),
            name: name("Invented"),
            departments: departments.into(),
            seats: seats.into(),
        }
    }

    fn entry(self, rows: &Rows) -> Option<LogEntry> {
        let (a, b, c) = (self.a, self.b, self.c);
        let mut entry = entry(pick(rows, a)?);
        entry.on = today() - chrono::TimeDelta::days(self.from - 2);
        entry.kind = of(Kind::ALL, c);
        let signals = Signals::from_bits(u8::try_from(c).unwrap());
        let stance = StanceValue::ALL.get(b % 7).copied();
        let known = pick(rows, b).map(Attendee::known);
        entry.people = known.into_iter().chain([newcomer("New One")]).collect();
        for attendee in &mut entry.people {
            *attendee = Attendee {
                signals,
                stance,
                ..attendee.clone()
            };
        }
        entry.colleagues = pick(rows, c).map(Choice::Known).into_iter().collect();
        if c.is_multiple_of(3) {
            entry.colleagues.push(Choice::New(name("Chen")));
        }
        entry.promises = vec![NewPromise {
            by: of(Side::ALL, a),
            colleague: None,
            person: Some(c % 4),
            due: None,
            text: name("send the form"),
        }];
        Some(entry)
    }

    fn plan_item(
        self,
        rows: &Rows,
        account: Id<Account>,
        on: chrono::NaiveDate,
    ) -> Option<PlanItem> {
        let Self { a, b, c, .. } = self;
        let (person, value) = (pick(rows, a)?, of(StanceValue::ALL, c));
        Some(PlanItem {
            account,
            quarter: Quarter::of(on),
            made_on: on,
            aim: match b % 4 {
                0 => PlanAim::Stance {
                    whose: StanceOf::Person(person),
                    target: value,
                },
                1 => PlanAim::Stance {
                    whose: StanceOf::Seat(pick(rows, a)?),
                    target: value,
                },
                2 => PlanAim::Reach {
                    department: pick(rows, a)?,
                },
                _ => PlanAim::Organization {
                    kind: of(OrgFactKind::ALL, a),
                    target: 1,
                },
            },
            action: None,
            owner: pick(rows, c),
            due: on,
            state: of(PlanState::ALL, b),
        })
    }

    fn noun(self, rows: &Rows) -> Option<AnyNoun> {
        let Self { a, b, c, .. } = self;
        let (person, account) = (pick(rows, a)?, pick(rows, b)?);
        let period = self.period();
        let on = today() - chrono::TimeDelta::days(self.from);
        let value = of(StanceValue::ALL, c);
        Some(match c % 9 {
            0 => Tie {
                from: person,
                to: pick(rows, b)?,
                kind: of(&[TieKind::ReportsTo, TieKind::Backs], a),
                note: Note::empty(),
                period,
            }
            .into(),
            1 => Holder {
                seat: pick(rows, b)?,
                person,
                period,
            }
            .into(),
            2 => Stance {
                person,
                account,
                value,
                on,
                source: StanceSource::Hearsay,
                rival: c.is_multiple_of(2).then(|| name("Nuofan")),
                interaction: a.is_multiple_of(2).then(|| pick(rows, c)).flatten(),
                note: Note::empty(),
            }
            .into(),
            3 if a.is_multiple_of(2) => self.plan_item(rows, account, on)?.into(),
            3 => Target {
                person,
                account,
                value,
                by: on,
            }
            .into(),
            4 => Counterpart {
                person,
                account,
                colleague: pick(rows, c)?,
                period,
            }
            .into(),
            5 if a.is_multiple_of(2) => Rival {
                account,
                name: name(of(&["Nuofan", "NUOFAN", "Zhongtian"], b)),
                sells: None,
                weak_points: None,
                note: Note::empty(),
                source: None,
                on,
            }
            .into(),
            5 => OrgFact {
                account,
                kind: of(OrgFactKind::ALL, a),
                scope: None,
                title: None,
                period,
            }
            .into(),
            6 => department(account, of(Function::ALL, a)).into(),
            7 => Tenure {
                person,
                post: self.post(rows)?,
            }
            .into(),
            _ => Colleague {
                name: name("Bo"),
                role: ColleagueRole::Solution,
                level: None,
                who: of(Who::ALL, a),
            }
            .into(),
        })
    }

    fn edit(self, rows: &Rows) -> Option<Command> {
        let Self { a, b, c, .. } = self;
        let (subject, to): (Subject, AnyNoun) = match c % 5 {
            0 => {
                let account = rows.find(pick::<Account>(rows, a)?)?;
                let parent = pick(rows, b);
                let to = Account {
                    parent,
                    ..account.is.clone()
                };
                (account.id.into(), to.into())
            }
            1 => {
                let row = rows.find(pick::<Department>(rows, a)?)?;
                (
                    row.id.into(),
                    department(row.account, of(Function::ALL, b)).into(),
                )
            }
            2 => {
                let row = rows.find(pick::<Seat>(rows, a)?)?;
                let to = Seat {
                    role: of(Role::ALL, b),
                    chain: Chain::Technical,
                    department: pick(rows, b),
                    vacant_since: a
                        .is_multiple_of(3)
                        .then(|| today() - chrono::TimeDelta::days(self.from)),
                    ..row.is.clone()
                };
                (row.id.into(), to.into())
            }
            3 => {
                let row = rows.find(pick::<Holder>(rows, a)?)?;
                let to = Holder {
                    period: self.period(),
                    ..row.is.clone()
                };
                (row.id.into(), to.into())
            }
            _ => {
                let row = rows.interactions.get(a % rows.interactions.len().max(1))?;
                let mut to = row.is.clone();
                if b.is_multiple_of(2) {
                    to.account = pick(rows, b)?;
                } else {
                    let there = rows.matters.iter().filter(|one| one.account == to.account);
                    to.matters = there.map(|one| one.id).collect();
                }
                (row.id.into(), to.into())
            }
        };
        Some(Command::Edit {
            subject,
            was: Box::new(rows.noun(subject)?),
            to: Box::new(to),
        })
    }

    fn subject(self, rows: &Rows) -> Option<Subject> {
        let a = self.a;
        Some(match self.b % 12 {
            0 => pick::<Account>(rows, a)?.into(),
            1 => pick::<Department>(rows, a)?.into(),
            2 => pick::<Seat>(rows, a)?.into(),
            3 => pick::<Person>(rows, a)?.into(),
            4 => pick::<Holder>(rows, a)?.into(),
            5 => pick::<Tenure>(rows, a)?.into(),
            6 => Subject::Interaction(pick(rows, a)?),
            7 => pick::<Stance>(rows, a)?.into(),
            8 => pick::<Tie>(rows, a)?.into(),
            9 => pick::<Colleague>(rows, a)?.into(),
            10 => Subject::Visit(pick(rows, a)?),
            _ => Subject::Promise(pick(rows, a)?),
        })
    }
}

fn department(account: Id<Account>, function: Function) -> Department {
    Department {
        account,
        name: name("Renamed"),
        function,
        importance: Some(2),
        not_applicable: None,
    }
}

/// Fulfils the wishes, as far as the rules let it; hands every book and its step to `look`.
fn live(wishes: &[Wish], mut look: impl FnMut(&mut Trial, &Rows, &[Change])) -> Trial {
    let mut book = Trial::new();
    for wish in wishes {
        let Some(command) = wish.command(&book.rows) else {
            continue;
        };
        let before = book.rows.clone();
        match book.commit(&command) {
            Ok(changes) => look(&mut book, &before, &changes),
            Err(_) => assert_eq!(book.rows, before),
        }
    }
    book
}

fn adopted(file: &BookFile) -> Trial {
    let mut other = Trial::new();
    let command = Command::Adopt(Box::new(file.clone()));
    other.commit(&command).unwrap();
    other
}

macro_rules! keys {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        fn keys(rows: &Rows) -> HashSet<i64> {
            let mut keys = HashSet::new();
            $(keys.extend(rows.$rows.iter().map(|row| row.id.key()));)+
            keys
        }
    };
}
for_each_noun!(keys);

/// Every key that some row refers to, as often as it does.
fn references(rows: &Rows) -> Vec<i64> {
    let mut all = Vec::new();
    all.extend(rows.accounts.iter().filter_map(|it| Some(it.parent?.key())));
    all.extend(rows.departments.iter().map(|it| it.account.key()));
    for it in &rows.seats {
        all.push(it.account.key());
        all.extend(it.department.map(Id::key));
        all.extend(it.matter.map(Id::key));
    }
    for it in &rows.holders {
        all.extend([it.seat.key(), it.person.key()]);
    }
    for it in &rows.tenures {
        all.extend([it.person.key(), it.post.account.key()]);
        all.extend(it.post.department.map(Id::key));
    }
    for it in &rows.interactions {
        all.push(it.account.key());
        all.extend(it.people.iter().map(|one| one.person.key()));
        all.extend(it.colleagues.iter().map(|one| one.key()));
        all.extend(it.matters.iter().map(|one| one.key()));
    }
    for it in &rows.visits {
        all.push(it.account.key());
        all.extend(it.people.iter().map(|one| one.key()));
        all.extend(it.colleagues.iter().map(|one| one.key()));
        all.extend(it.done.map(Id::key));
    }
    for it in &rows.stances {
        all.extend([it.person.key(), it.account.key()]);
        all.extend(it.interaction.map(Id::key));
    }
    for it in &rows.targets {
        all.extend([it.person.key(), it.account.key()]);
    }
    for it in &rows.counterparts {
        all.extend([it.person.key(), it.account.key(), it.colleague.key()]);
    }
    for it in &rows.ties {
        all.extend([it.from.key(), it.to.key()]);
    }
    all.extend(rows.org_facts.iter().map(|it| it.account.key()));
    all.extend(rows.rivals.iter().map(|it| it.account.key()));
    for it in &rows.plan_items {
        all.push(it.account.key());
        all.extend(it.aim.subject().map(Subject::key));
        all.extend(it.owner.map(Id::key));
    }
    for it in &rows.matters {
        all.push(it.account.key());
        all.extend(it.people.iter().map(|one| one.key()));
        all.extend(it.departments.iter().map(|one| one.key()));
        all.extend(it.owner.map(Id::key));
    }
    for it in &rows.promises {
        all.push(it.account.key());
        all.extend(it.interaction.map(Id::key));
        all.extend(it.person.map(Id::key));
        all.extend(it.colleague.map(Id::key));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_a_step_back_and_redo_does_it_again(wishes in wishes()) {
        live(&wishes, |book, before, changes| {
            let after = book.rows.clone();
            book.undo(changes);
            assert_eq!(book.rows, *before);
            book.redo(changes);
            assert_eq!(book.rows, after);
        });
    }

    #[test]
    fn every_account_keeps_its_standard_structure(wishes in wishes()) {
        let rows = live(&wishes, |_, _, _| {}).rows;
        for account in &rows.accounts {
            for function in Function::STANDARD {
                let mut all = rows.departments.iter();
                assert!(all.any(|it| it.account == account.id && it.function == *function));
            }
            for role in Role::STANDARD {
                let mut all = rows.seats.iter();
                assert!(all.any(|it| it.account == account.id && it.role == *role && it.matter.is_none()));
            }
        }
    }

    #[test]
    fn a_template_taken_again_adds_nothing(wishes in wishes()) {
        let mut book = live(&wishes, |_, _, _| {});
        let account = book.rows.accounts.first().map(|row| row.id);
        prop_assume!(account.is_some());
        let (account, wish) = (account.unwrap(), wishes[0]);
        let command = Command::Furnish { account, template: Box::new(wish.template()) };
        book.commit(&command).unwrap();
        assert_eq!(book.commit(&command).unwrap(), []);
    }

    #[test]
    fn a_seat_has_at_most_one_holder_a_day(wishes in wishes()) {
        let rows = live(&wishes, |_, _, _| {}).rows;
        let mut seats: HashMap<_, Vec<Period>> = HashMap::new();
        for holder in &rows.holders {
            let others = seats.entry(holder.seat).or_default();
            assert!(!others.iter().any(|other| other.meets(&holder.period)));
            others.push(holder.period);
        }
    }

    #[test]
    fn every_reference_leads_somewhere(wishes in wishes()) {
        let rows = live(&wishes, |_, _, _| {}).rows;
        let known = keys(&rows);
        for key in references(&rows) {
            assert!(known.contains(&key), "#{key} is nowhere");
        }
    }

    #[test]
    fn a_book_travels_whole(wishes in wishes()) {
        let rows = live(&wishes, |_, _, _| {}).rows;
        let file = BookFile::from_rows(&rows);
        let other = adopted(&file);
        assert_eq!(references(&other.rows).len(), references(&rows).len());
        assert_eq!(BookFile::from_rows(&other.rows), file);
    }

    #[test]
    fn adopting_what_is_here_changes_nothing(wishes in wishes()) {
        let mut book = live(&wishes, |_, _, _| {});
        prop_assume!(!book.rows.accounts.is_empty());
        let file = BookFile::from_rows(&book.rows);
        let changes = book.commit(&Command::Adopt(Box::new(file))).unwrap();
        assert_eq!(changes, []);
    }
}
