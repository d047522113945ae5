//! Where people sit: departments, seats, their holders, tenures.

use super::{Answer, Around, Draft, Field, Label, Read};
use crate::domain::{
    Account, Chain, Department, Function, Holder, Level, Post, Role, Seat, Tenure,
};

impl Draft for Department {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let function = was.map_or(Function::Other, |d| d.function);
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|d| d.account))).needed(),
            Field::name(Label::Name, was.map(|d| &d.name)).needed(),
            Field::one_of(Label::Function, Function::ALL, function),
            Field::number(
                Label::Importance,
                was.and_then(|d| d.importance).map(u16::from),
            ),
            Field::name(
                Label::NotApplicable,
                was.and_then(|d| d.not_applicable.as_ref()),
            ),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (account, name) = (read.row(Label::Account), read.name(Label::Name));
        let importance = read.maybe_small(Label::Importance, 3);
        let not_applicable = read.maybe_name(Label::NotApplicable);
        Some(Self {
            account: account?,
            name: name?,
            function: read.chosen(Label::Function)?,
            importance: importance?,
            not_applicable: not_applicable?,
        })
    }
}

impl Draft for Seat {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let department = was.map_or(around.department, |s| s.department);
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|s| s.account))).needed(),
            Field::one_of(Label::Role, Role::ALL, was.map_or(Role::User, |s| s.role)),
            Field::one_of(
                Label::Chain,
                Chain::ALL,
                was.map_or(Chain::Combined, |s| s.chain),
            ),
            Field::name(Label::Called, was.and_then(|s| s.title.as_ref())),
            Field::pick(Label::Department, around.departments(department)),
            Field::number(Label::Order, was.and_then(|s| s.order)),
            Field::name(
                Label::NotApplicable,
                was.and_then(|s| s.not_applicable.as_ref()),
            ),
            Field::day(Label::VacantSince, was.and_then(|s| s.vacant_since)),
            Field::pick(
                Label::OfProject,
                around.projects(was.and_then(|s| s.matter)),
            ),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (account, title) = (read.row(Label::Account), read.maybe_name(Label::Called));
        let department = read.maybe_row(Label::Department);
        let order = read.maybe_number(Label::Order, 0..=u16::MAX);
        let not_applicable = read.maybe_name(Label::NotApplicable);
        let vacant_since = read.maybe_day(Label::VacantSince);
        let matter = read.maybe_row(Label::OfProject);
        Some(Self {
            account: account?,
            role: read.chosen(Label::Role)?,
            chain: read.chosen(Label::Chain)?,
            title: title?,
            department: department?,
            order: order?,
            not_applicable: not_applicable?,
            vacant_since: vacant_since?,
            matter: matter?,
        })
    }
}

impl Draft for Holder {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let seat = was.map(|h| h.seat).or(around.seat);
        let person = was.map(|h| h.person).or(around.person);
        let from = was.map_or(Some(around.today), |h| h.period.from);
        let mut fields = vec![
            Field::pick(Label::Seat, around.seats(seat)).needed(),
            Field::pick(Label::Person, around.people(person)).needed(),
            Field::day(Label::From, from),
        ];
        if let Some(holder) = was {
            fields.push(Field::day(Label::To, holder.period.to));
        }
        fields
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (seat, person) = (read.row(Label::Seat), read.row(Label::Person));
        let period = read.period_or_open();
        Some(Self {
            seat: seat?,
            person: person?,
            period: period?,
        })
    }
}

impl Draft for Tenure {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let person = was.map(|t| t.person).or(around.person);
        let mut fields = vec![Field::pick(Label::Person, around.people(person)).needed()];
        fields.extend(post_fields(was.map(|t| &t.post), around));
        fields.push(Field::day(Label::To, was.and_then(|t| t.post.period.to)));
        fields
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (person, post) = (read.row(Label::Person), read_post(read));
        let Some(post) = post? else {
            // Without an account there is no tenure: the field says so.
            read.need(Label::Account);
            return None;
        };
        Some(Self {
            person: person?,
            post,
        })
    }
}

/// Where somebody works, without saying who.
pub fn post_fields(was: Option<&Post>, around: &Around<'_>) -> Vec<Field> {
    let department = was.map_or(around.department, |p| p.department);
    vec![
        Field::pick(Label::Account, around.accounts(was.map(|p| p.account))),
        Field::pick(Label::Department, around.departments(department)),
        Field::name(Label::Title, was.and_then(|p| p.title.as_ref())),
        Field::maybe(Label::Level, Level::ALL, was.and_then(|p| p.level)),
        Field::number(
            Label::Influence,
            was.and_then(|p| p.influence).map(u16::from),
        ),
        Field::day(Label::From, was.and_then(|p| p.period.from)),
    ]
}

/// The post the fields describe: `Some(None)` where no account is picked.
pub fn read_post(read: &mut Read<'_>) -> Answer<Option<Post>> {
    let account = read.maybe_row::<Account>(Label::Account);
    let (department, title) = (
        read.maybe_row(Label::Department),
        read.maybe_name(Label::Title),
    );
    let influence = read.maybe_small(Label::Influence, 10);
    let period = read.period_or_open();
    let post = Post {
        account: match account? {
            Some(account) => account,
            None => return Some(None),
        },
        department: department?,
        title: title?,
        level: read.chosen(Label::Level),
        influence: influence?,
        period: period?,
    };
    Some(Some(post))
}
