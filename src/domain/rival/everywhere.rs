//! A rival in the whole book: every account where it sits.

use std::cmp::Reverse;

use super::{Rival, RivalHere};
use crate::domain::{Account, Id, Name, Person};

/// A rival, and where it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalEverywhere {
    /// As its row has it at the first account that has one, else as it is called at the first.
    pub name: Name,
    /// Never none: where somebody who decides is its coach first, then by how many back it.
    pub places: Vec<RivalPlace>,
}

/// A rival at one account, with what it takes to tell of it away from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalPlace {
    pub account: (Id<Account>, Name),
    pub here: RivalHere,
    /// Whoever has a stance toward it.
    pub people: Vec<(Id<Person>, Name)>,
}

impl RivalPlace {
    /// Which place it is: an account has each of its rivals once.
    #[must_use]
    pub fn key(&self) -> (Id<Account>, String) {
        (self.account.0, Rival::key(&self.here.name))
    }

    #[must_use]
    pub fn name_of(&self, person: Id<Person>) -> Option<&Name> {
        let mut people = self.people.iter();
        people.find(|(id, _)| *id == person).map(|(_, name)| name)
    }
}

impl RivalEverywhere {
    /// Every rival of these places: whoever has the coaches who decide first, then by how many back it, then
    /// by where it sits. Of two places that weigh the same, the first stays so.
    #[must_use]
    pub fn all(places: Vec<RivalPlace>) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for place in places {
            let key = Rival::key(&place.here.name);
            match found.iter_mut().find(|one| Rival::key(&one.name) == key) {
                Some(known) => known.places.push(place),
                None => found.push(Self {
                    name: place.here.name.clone(),
                    places: vec![place],
                }),
            }
        }
        for rival in &mut found {
            rival.places.sort_by_key(|place| {
                let here = &place.here;
                Reverse((here.is_serious(), here.backers().count()))
            });
            let mut places = rival.places.iter();
            let recorded = places.find(|place| !place.here.rows.is_empty());
            if let Some(place) = recorded.or(rival.places.first()) {
                rival.name = place.here.name.clone();
            }
        }
        found.sort_by(|a, b| {
            let threat = |one: &Self| Reverse((one.serious(), one.backers(), one.places.len()));
            (threat(a), &a.name).cmp(&(threat(b), &b.name))
        });
        found
    }

    /// At how many accounts somebody who decides is its coach.
    #[must_use]
    pub fn serious(&self) -> usize {
        let places = self.places.iter();
        places.filter(|place| place.here.is_serious()).count()
    }

    /// How many people back it, at all its accounts.
    #[must_use]
    pub fn backers(&self) -> usize {
        let places = self.places.iter();
        places.map(|place| place.here.backers().count()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Role, StanceSource, StanceValue, example::name, rival::TowardRival};

    fn place(account: i64, rival: &str, backers: &[(i8, Option<Role>)]) -> RivalPlace {
        let account = (Id::new(account), name(&format!("account {account}")));
        let people = (1..).zip(backers).map(|(id, (value, role))| TowardRival {
            person: Id::new(id),
            roles: role.iter().copied().collect(),
            value: StanceValue::from_number(*value).unwrap_or(StanceValue::Neutral),
            on: chrono::NaiveDate::default(),
            source: StanceSource::FirstHand,
            toward_us: None,
        });
        RivalPlace {
            here: RivalHere {
                account: account.0,
                name: name(rival),
                rows: Vec::new(),
                people: people.collect(),
            },
            account,
            people: Vec::new(),
        }
    }

    #[test]
    fn a_rival_is_told_once_with_all_its_accounts_in_whatever_case_it_is_written() {
        let decider = Some(Role::Decider);
        let all = RivalEverywhere::all(vec![
            place(1, "Aland", &[(1, None), (2, None), (1, None)]),
            place(2, "NUOFAN", &[]),
            place(3, "Aland", &[]),
            place(4, "Nuofan", &[(3, decider)]),
            place(5, "Bering", &[]),
            place(6, "nuofan", &[(1, decider)]),
        ]);
        let told = |rival: &RivalEverywhere| {
            let places = rival.places.iter().map(|place| place.account.0.key());
            let named = rival.name.raw().to_owned();
            (named, places.collect::<Vec<_>>(), rival.serious())
        };
        let expected = [
            ("Nuofan".to_owned(), vec![4, 6, 2], 1),
            ("Aland".to_owned(), vec![1, 3], 0),
            ("Bering".to_owned(), vec![5], 0),
        ];
        assert_eq!(all.iter().map(told).collect::<Vec<_>>(), expected);
        assert_eq!((all[0].backers(), all[1].backers()), (2, 3));
    }
}
