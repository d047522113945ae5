//! Whom the book knows, for the log line: by number and name, on the day of all tests.

use guanxi::{
    days::Order,
    domain::{Function, Id, Level, Name},
    log_line::{
        KindWords, Known, KnownAccount, KnownColleague, KnownDepartment, KnownPerson, KnownPost,
        Retold,
    },
};

use crate::test_book::{name, today};

/// An account whose departments are numbered from `first`.
pub fn account(
    id: i64,
    called: &str,
    first: i64,
    departments: &[(&str, Function)],
) -> KnownAccount {
    let departments = (first..).zip(departments);
    KnownAccount {
        id: Id::new(id),
        name: name(called),
        aliases: Vec::new(),
        departments: departments
            .map(|(id, (called, function))| KnownDepartment {
                id: Id::new(id),
                name: name(called),
                function: *function,
            })
            .collect(),
        matters: Vec::new(),
        rivals: Vec::new(),
    }
}

/// What somebody is there; an empty department or title is none.
pub fn post(at: &KnownAccount, department: &str, title: &str, level: Option<Level>) -> KnownPost {
    let mut departments = at.departments.iter();
    let department = departments.find(|one| one.name.raw() == department);
    KnownPost {
        account: at.id,
        account_name: at.name.clone(),
        department: department.map(|one| (one.id, one.name.clone())),
        title: Name::new(title).ok(),
        level,
    }
}

pub fn person(id: i64, called: &str, post: KnownPost) -> KnownPerson {
    KnownPerson {
        id: Id::new(id),
        name: name(called),
        aliases: Vec::new(),
        posts: vec![post],
        last: None,
    }
}

/// All of them; the first of ours is the user.
pub fn known(
    open: Option<i64>,
    accounts: Vec<KnownAccount>,
    people: Vec<KnownPerson>,
    ours: &[(i64, &str)],
) -> Known {
    let colleague = |(id, called): &(i64, &str)| KnownColleague {
        id: Id::new(*id),
        name: name(called),
    };
    Known {
        crowded: Vec::new(),
        told: Retold::default(),
        today: today(),
        order: Order::default(),
        now: None,
        kinds: KindWords::default(),
        me: colleague(&ours[0]),
        open: open.map(Id::new),
        accounts,
        people,
        colleagues: ours.iter().map(colleague).collect(),
    }
}
