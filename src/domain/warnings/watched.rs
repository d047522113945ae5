//! What the rules look at besides the facts that make the depth.

use chrono::NaiveDate;

use crate::domain::{
    Account, Id, Name, Period, Person, Promise, Rows, Side, Stance, StanceSource, StanceValue,
    Target, plan_item::Unmet,
};

/// Rows of one account, narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Watched {
    /// The influence, 0–10, that somebody has while a post is theirs.
    pub influences: Vec<(Id<Person>, u8, Period)>,
    pub aims: Vec<WatchedTarget>,
    /// Promises of ours with a due day.
    pub owed: Vec<Owed>,
    /// What people think of rivals.
    pub rivals: Vec<WatchedRival>,
    /// What of the plan is late: the facts say so, no row does.
    pub unmet: Vec<Unmet>,
}

/// A target stance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedTarget {
    pub id: Id<Target>,
    pub person: Id<Person>,
    pub value: StanceValue,
    pub by: NaiveDate,
}

/// A stance toward a rival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedRival {
    pub id: Id<Stance>,
    pub person: Id<Person>,
    pub rival: Name,
    pub value: StanceValue,
    pub on: NaiveDate,
    pub source: StanceSource,
}

/// A promise of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub id: Id<Promise>,
    pub to: Option<Id<Person>>,
    pub text: Name,
    pub made: NaiveDate,
    pub due: NaiveDate,
    /// Kept or dropped on this day; absent: still open.
    pub closed: Option<NaiveDate>,
}

impl Watched {
    /// What `rows` say of `account`; rows of other accounts among them do not matter. What is late of the plan is
    /// for whoever has the facts to say.
    #[must_use]
    pub fn of(account: Id<Account>, rows: &Rows) -> Self {
        let posts = rows.tenures.iter().map(|row| (row.person, &row.post));
        let posts = posts.filter(|(_, post)| post.account == account);
        let targets = rows.targets.iter().filter(|row| row.account == account);
        let promises = rows.promises.iter().filter(|row| row.account == account);
        let stances = rows.stances.iter().filter(|row| row.account == account);
        Self {
            unmet: Vec::new(),
            rivals: stances
                .filter_map(|row| {
                    Some(WatchedRival {
                        id: row.id,
                        person: row.person,
                        rival: row.rival.clone()?,
                        value: row.value,
                        on: row.on,
                        source: row.source,
                    })
                })
                .collect(),
            influences: posts
                .filter_map(|(person, post)| Some((person, post.influence?, post.period)))
                .collect(),
            aims: targets
                .map(|row| WatchedTarget {
                    id: row.id,
                    person: row.person,
                    value: row.value,
                    by: row.by,
                })
                .collect(),
            owed: promises
                .filter(|row| row.by == Side::Us)
                .filter_map(|row| {
                    Some(Owed {
                        id: row.id,
                        to: row.person,
                        text: row.text.clone(),
                        made: row.made_on,
                        due: row.due?,
                        closed: row.closed_on,
                    })
                })
                .collect(),
        }
    }
}
