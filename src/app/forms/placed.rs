//! Somebody's place at an account, as part of their own form: department, title, level, superior, seat.

use chrono::NaiveDate;

use super::{Around, Field, Label, Read, pickers, place::read_post};
use crate::{
    app::fields::PickField,
    domain::{
        Account, Command, Department, Describe, Enrol, Id, Level, Move, Person, Post, Row, Seat,
        Tenure, TieKind, Told,
    },
};

/// The place of somebody known, as it stood when their form was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    person: Id<Person>,
    tenure: Id<Tenure>,
    pub post: Post,
    boss: Option<Id<Person>>,
    seat: Held,
}

/// With several seats, one line of a form cannot tell which of them is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Nothing,
    One(Id<Seat>),
    Several,
}

impl Held {
    const fn one(self) -> Option<Id<Seat>> {
        match self {
            Self::One(seat) => Some(seat),
            Self::Nothing | Self::Several => None,
        }
    }
}

impl Placed {
    /// Somebody's post of today at the account on screen, else the only one they have.
    pub fn of(person: Id<Person>, around: &Around<'_>) -> Option<Self> {
        let (rows, today) = (around.rows, around.today);
        let now = |row: &&Row<Tenure>| row.person == person && row.post.period.holds(today);
        let posts: Vec<_> = rows.tenures.iter().filter(now).collect();
        let at = |account| {
            let there = posts
                .iter()
                .filter(move |row| Some(row.post.account) == account);
            there.copied().collect::<Vec<_>>()
        };
        let here = at(around.account);
        let [tenure] = *(if here.is_empty() { &posts } else { &here }).as_slice() else {
            return None;
        };
        let account = tenure.post.account;
        let held = rows.holders.iter().filter(|one| {
            let seat = rows.find(one.seat);
            let there = seat.is_some_and(|seat| seat.account == account);
            one.person == person && one.period.holds(today) && there
        });
        let held: Vec<_> = held.map(|one| one.seat).collect();
        let mut lines = rows.ties.iter().filter(|tie| {
            tie.kind == TieKind::ReportsTo && tie.from == person && tie.period.holds(today)
        });
        // Whoever is not among the rows could not be shown, and would seem to be taken away.
        let boss = lines.find_map(|tie| rows.find(tie.to).map(|boss| boss.id));
        Some(Self {
            person,
            tenure: tenure.id,
            post: tenure.post.clone(),
            boss,
            seat: match *held.as_slice() {
                [] => Held::Nothing,
                [seat] => Held::One(seat),
                _ => Held::Several,
            },
        })
    }

    pub const fn person(&self) -> Id<Person> {
        self.person
    }

    /// From now on the form knows of another superior than it did.
    pub const fn knows_boss(&mut self, boss: Option<Id<Person>>) {
        self.boss = boss;
    }

    pub fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let at = (Some(self.post.account), around.today);
        let bosses = pickers::bosses(around.rows, at, (Some(self.person), self.boss));
        let seats = pickers::seats(around.rows, at, self.seat.one(), around.phrases);
        let seats = (self.seat != Held::Several).then_some(seats);
        let departments = pickers::departments(around.rows, at.0, self.post.department);
        fields(Some(&self.post), departments, bosses, seats)
    }

    /// The command that saves the person and what is told of their place, which was so all along.
    pub fn command(
        &self,
        (was, to): (&Person, Option<Person>),
        read: &mut Read<'_>,
        today: NaiveDate,
    ) -> Option<Command> {
        let department = read.maybe_row(Label::Department);
        let title = read.maybe_name(Label::Title);
        let boss = read.maybe_row(Label::Boss);
        let seat = match self.seat {
            Held::Several => Some(None),
            Held::One(_) | Held::Nothing => read.maybe_row(Label::Seat),
        };
        let post = Post {
            department: department?,
            title: title?,
            level: read.chosen(Label::Level),
            ..self.post.clone()
        };
        let (boss, seat, to) = (boss?, seat?, to?);
        let held = self.seat.one();
        let place = Move {
            told: Told::Corrected,
            boss: (boss != self.boss).then_some(boss),
            seat: seat.filter(|_| seat != held),
            gives_up: held.filter(|_| seat != held),
            ..Move::of(self.person, self.post.account, today)
        };
        // A department that is yet to be made is put into the post.
        let post = (post != self.post || read.new_department().is_some()).then_some(post);
        if post.is_none() && !place.says_something() {
            return Some(Command::Edit {
                subject: self.person.into(),
                was: Box::new(was.clone().into()),
                to: Box::new(to.into()),
            });
        }
        Some(Command::Describe(Box::new(Describe {
            person: self.person,
            was: was.clone(),
            to,
            post: post.map(|post| (self.tenure, [self.post.clone(), post])),
            boss: self.boss,
            place,
        })))
    }
}

/// Where somebody new is: what is told at once, and what may follow.
pub fn of_somebody_new(around: &Around<'_>) -> (Vec<Field>, Vec<Field>) {
    let at = (around.account, around.today);
    let departments = around.departments(around.department);
    let bosses = pickers::bosses(around.rows, at, (None, None));
    let seats = pickers::seats(around.rows, at, around.seat, around.phrases);
    let mut first = fields(None, departments, bosses, Some(seats));
    let mut then = vec![
        Field::number(Label::Influence, None),
        Field::day(Label::From, None),
    ];
    // All of it is at an account: where none is open, that comes first.
    let account = Field::pick(Label::Account, around.accounts(None));
    match around.account {
        Some(_) => then.push(account),
        None => first.insert(0, account),
    }
    (first, then)
}

/// The command that saves somebody new; without an account they are in the book alone.
pub fn somebody_new(person: Option<Person>, read: &mut Read<'_>) -> Option<Command> {
    let (boss, seat) = (read.maybe_row(Label::Boss), read.maybe_row(Label::Seat));
    let post = read_post(read);
    let (person, boss, seat, post) = (person?, boss?, seat?, post?);
    let needs_account = boss.is_some() || seat.is_some() || read.new_department().is_some();
    match post {
        Some(post) if boss.is_some() || seat.is_some() => Some(Command::Enrol(Box::new(Enrol {
            person,
            post,
            boss,
            seat,
        }))),
        None if needs_account => {
            read.need(Label::Account);
            None
        }
        post => Some(Command::AddPerson { person, post }),
    }
}

fn fields(
    was: Option<&Post>,
    departments: PickField,
    bosses: PickField,
    seats: Option<PickField>,
) -> Vec<Field> {
    let mut fields = vec![
        Field::pick(Label::Department, departments),
        Field::name(Label::Title, was.and_then(|post| post.title.as_ref())),
        Field::maybe(Label::Level, Level::ALL, was.and_then(|post| post.level)),
        Field::pick(Label::Boss, bosses),
    ];
    fields.extend(seats.map(|seats| Field::pick(Label::Seat, seats)));
    fields
}

/// Fills the fields of a form that are about an account with what is there.
pub fn refill(all: &mut [Field], around: &Around<'_>, who: Option<Id<Person>>) {
    let at = (around.account, around.today);
    for field in all {
        let offered = match field.label {
            Label::Department | Label::OtherDepartment => {
                around.departments(None::<Id<Department>>)
            }
            Label::OfDepartment => around.departments_known(None),
            Label::Seat | Label::OrSeat => pickers::seats(around.rows, at, None, around.phrases),
            Label::Boss => pickers::bosses(around.rows, at, (who, None)),
            _ => continue,
        };
        field.give(offered);
    }
}

/// Whether a field offers what belongs to one account.
pub const fn is_of_account(label: Label) -> bool {
    matches!(
        label,
        Label::Department
            | Label::OtherDepartment
            | Label::OfDepartment
            | Label::Seat
            | Label::OrSeat
            | Label::Boss
    )
}

/// The account as a form that has no field for it knows it.
pub fn home(around: &Around<'_>) -> Option<Id<Account>> {
    around.account.or_else(|| {
        let placed = Placed::of(around.person?, around)?;
        Some(placed.post.account)
    })
}
