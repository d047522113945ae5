//! The people of the line's account, ready to be found by whatever is typed of them.

use std::collections::HashMap;

use crate::{
    domain::{Account, Id, Name, Person},
    find::Index,
    log_line::KnownPerson,
};

/// Who and what may be meant without its name having been typed: the people of one account, and the
/// accounts met last. Made once and asked at every key.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    pub(super) people: Vec<KnownPerson>,
    /// By every name of theirs.
    pub(super) names: Index,
    /// By department and title: the numbers lead into `bearers`.
    pub(super) posts: Index,
    pub(super) bearers: Vec<Vec<usize>>,
    pub(super) accounts: Vec<(Id<Account>, Name)>,
}

impl Roster {
    /// `people` of `account`; `accounts` are those met last, the newest first.
    #[must_use]
    pub fn of(
        account: Option<Id<Account>>,
        people: Vec<KnownPerson>,
        accounts: Vec<(Id<Account>, Name)>,
    ) -> Self {
        let names = people.iter().enumerate().flat_map(|(i, one)| {
            let names = std::iter::once(&one.name).chain(&one.aliases);
            names.map(move |name| (i, name.raw()))
        });
        let names = Index::of(names);
        // A title is borne by many, and spelling it in all its ways once is enough.
        let mut bearers: HashMap<&Name, Vec<usize>> = HashMap::new();
        for (i, one) in people.iter().enumerate() {
            let here = one.posts.iter();
            for post in here.filter(|post| Some(post.account) == account) {
                let department = post.department.as_ref().map(|(_, name)| name);
                for name in department.into_iter().chain(&post.title) {
                    bearers.entry(name).or_default().push(i);
                }
            }
        }
        let (borne, bearers): (Vec<_>, Vec<_>) = bearers.into_iter().unzip();
        let posts = Index::of(borne.into_iter().map(Name::raw).enumerate());
        Self {
            people,
            names,
            posts,
            bearers,
            accounts,
        }
    }

    pub(super) fn find(&self, id: Id<Person>) -> Option<&KnownPerson> {
        self.people.iter().find(|one| one.id == id)
    }
}
