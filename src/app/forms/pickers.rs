//! What the pickers of a form offer: rows of the account first, and nothing that cannot be meant.

use chrono::NaiveDate;

use crate::{
    app::{
        Phrases,
        fields::{PickField, RowOption, Sort, Source},
    },
    domain::{Account, Department, Id, Name, NounKind, Person, Row, Rows, Seat, Subject},
};

/// The departments of an account, and the one picked; a new one where an account is known.
pub fn departments(
    rows: &Rows,
    account: Option<Id<Account>>,
    picked: Option<Id<Department>>,
) -> PickField {
    let field = departments_known(rows, account, picked);
    match account {
        Some(_) => field.making_departments(),
        None => field,
    }
}

/// The departments of an account, and the one picked.
pub fn departments_known(
    rows: &Rows,
    account: Option<Id<Account>>,
    picked: Option<Id<Department>>,
) -> PickField {
    let here = |row: &&Row<Department>| {
        account.is_none_or(|account| row.account == account) || picked == Some(row.id)
    };
    let given = rows.departments.iter().filter(here).map(|row| RowOption {
        sort: Sort::Department(row.function),
        ..RowOption::plain(row.id, row.name.clone())
    });
    let source = Source::Given(Some(NounKind::Department));
    PickField::rows(source, given.collect(), picked.map(Subject::from))
}

/// What a seat is called in a list: its title, else its letter, with the project whose own chain it is of.
fn called(row: &Row<Seat>, letter: &Name, rows: &Rows) -> Name {
    let title = row.title.as_ref().unwrap_or(letter);
    let project = row.matter.and_then(|id| rows.find(id));
    let named =
        project.map(|project| Name::new(&format!("{} ! {}", title.raw(), project.title.raw())));
    named.and_then(Result::ok).unwrap_or_else(|| title.clone())
}

/// The seats of an account with their holders of the day.
pub fn seats(
    rows: &Rows,
    (account, on): (Option<Id<Account>>, NaiveDate),
    picked: Option<Id<Seat>>,
    phrases: &Phrases,
) -> PickField {
    let here = |row: &&Row<Seat>| {
        account.is_none_or(|account| row.account == account) || picked == Some(row.id)
    };
    let given = rows.seats.iter().filter(here).filter_map(|row| {
        let letter = Name::new(row.role.code()).ok()?;
        let mut holders = rows.holders.iter();
        let holder = holders.find(|one| one.seat == row.id && one.period.holds(on));
        let holder = holder.and_then(|holder| rows.find(holder.person));
        let beside = holder.map(|person| person.name.clone());
        let also = [Some(letter.clone()), phrases.role(row.role), beside.clone()];
        Some(RowOption {
            sort: Sort::Seat(row.role, None),
            beside,
            also: also.into_iter().flatten().collect(),
            ..RowOption::plain(row.id, called(row, &letter, rows))
        })
    });
    let source = Source::Given(Some(NounKind::Seat));
    PickField::rows(source, given.collect(), picked.map(Subject::from))
}

/// Anybody; those who are at the account on the day first.
pub fn people(
    rows: &Rows,
    at: (Option<Id<Account>>, NaiveDate),
    picked: Option<Id<Person>>,
) -> PickField {
    let (here, others): (Vec<_>, Vec<_>) = rows
        .people
        .iter()
        .partition(|row| is_here(rows, row.id, at));
    let all = here.into_iter().chain(others);
    let given = all.map(|row| somebody(rows, row, at)).collect();
    PickField::rows(
        Source::Book(NounKind::Person),
        given,
        picked.map(Subject::from),
    )
}

/// Whom somebody of the account may report to: those there, and those of the accounts above it, since
/// the head of a branch reports to the head office.
pub fn bosses(
    rows: &Rows,
    at: (Option<Id<Account>>, NaiveDate),
    (who, picked): (Option<Id<Person>>, Option<Id<Person>>),
) -> PickField {
    let could = |row: &&Row<Person>| {
        let there = at.0.is_none() || is_here(rows, row.id, at);
        (there || picked == Some(row.id)) && who != Some(row.id)
    };
    let people = rows.people.iter().filter(could);
    let given = people.map(|row| somebody(rows, row, at)).collect();
    let source = match at.0 {
        Some(account) => Source::Within(NounKind::Person, and_above(rows, account)),
        None => Source::Book(NounKind::Person),
    };
    PickField::rows(source, given, picked.map(Subject::from)).but(who.map(Subject::from))
}

/// Accounts by name, each found by what it is called besides.
pub fn accounts(rows: &Rows, picked: Option<Id<Account>>) -> PickField {
    let given = rows.accounts.iter();
    let given = given
        .map(|row| RowOption::plain(row.id, row.name.clone()))
        .collect();
    PickField::rows(
        Source::Book(NounKind::Account),
        given,
        picked.map(Subject::from),
    )
}

fn somebody(
    rows: &Rows,
    row: &Row<Person>,
    (account, on): (Option<Id<Account>>, NaiveDate),
) -> RowOption {
    let mut tenures = rows.tenures.iter();
    let post = tenures.find(|one| {
        one.person == row.id
            && one.post.period.holds(on)
            && account.is_none_or(|account| one.post.account == account)
    });
    let beside = post.and_then(|one| {
        let department = one.post.department.and_then(|id| rows.find(id));
        let department = department.map(|department| department.name.clone());
        one.post.title.clone().or(department)
    });
    let mut over = rows.tenures.iter().filter(|one| one.person == row.id);
    let left = match post {
        Some(_) => None,
        // Of whom nothing is known but that they went; whoever was never there has not left.
        None => over.try_fold(None, |last: Option<NaiveDate>, one| {
            one.post
                .period
                .to
                .map(|to| Some(last.map_or(to, |last| last.max(to))))
        }),
    };
    RowOption {
        beside,
        left: left.flatten(),
        also: row.aliases.iter().chain(&row.pinyin).cloned().collect(),
        ..RowOption::plain(row.id, row.name.clone())
    }
}

fn is_here(
    rows: &Rows,
    person: Id<Person>,
    (account, on): (Option<Id<Account>>, NaiveDate),
) -> bool {
    let mut tenures = rows.tenures.iter();
    tenures.any(|one| {
        one.person == person && Some(one.post.account) == account && one.post.period.holds(on)
    })
}

/// The account and those above it, as far as they are among the rows.
#[must_use]
pub fn and_above(rows: &Rows, account: Id<Account>) -> Vec<Id<Account>> {
    let parent = |id: &Id<Account>| rows.find(*id).and_then(|row| row.parent);
    let chain = std::iter::successors(Some(account), parent);
    // Among so few rows a circle cannot be longer than they are many.
    chain.take(rows.accounts.len().max(1)).collect()
}
