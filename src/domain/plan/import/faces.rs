//! Who a draft may be, looked up by what is known of people: a file of one name five thousand times costs
//! five thousand looks, and not as many each time.

use std::collections::{HashMap, HashSet};

use super::likeness::{Clue, Likeness, Place, Reach, contact_clues, mailbox_clues, names};
use crate::domain::{
    Account, Id, Person, PersonDraft, Post, Tenure, alike::folded, plan::sheet::Sheet,
};

/// So many who fit equally well are told; nobody reads on.
const MOST: usize = 10;

/// Everybody a draft may be.
pub(super) struct Faces {
    /// Those of the book.
    known: HashMap<Clue, Vec<Id<Person>>>,
    /// People this import has added.
    newcomers: HashSet<Id<Person>>,
    /// The same, by what they may be recognised by.
    arrived: HashMap<(Clue, Option<Reach>, Key), Vec<Id<Person>>>,
    /// What the file calls those it has added by.
    keys: HashMap<Id<Person>, String>,
    posts: HashMap<Id<Person>, Vec<Id<Tenure>>>,
}

/// What a file calls somebody by. Two keys are two people, however alike they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    /// Whatever their key is: for drafts without one.
    Any,
    None,
    Is(String),
}

impl Faces {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let mut posts: HashMap<_, Vec<_>> = HashMap::new();
        let mut works: HashMap<Id<Person>, Vec<Id<Account>>> = HashMap::new();
        for tenure in &sheet.rows.tenures {
            posts.entry(tenure.person).or_default().push(tenure.id);
            let accounts = works.entry(tenure.person).or_default();
            if !accounts.contains(&tenure.post.account) {
                accounts.push(tenure.post.account);
            }
        }
        let mut known: HashMap<Clue, Vec<Id<Person>>> = HashMap::new();
        let mut note = |clue, id| {
            let people = known.entry(clue).or_default();
            if people.last() != Some(&id) {
                people.push(id);
            }
        };
        for row in &sheet.rows.people {
            mailbox_clues(row).for_each(|clue| note(clue, row.id));
            for name in names(row) {
                contact_clues(name, row).for_each(|clue| note(clue, row.id));
                match works.get(&row.id) {
                    Some(accounts) => accounts.iter().for_each(|account| {
                        note(Clue::Place(folded(name), Some(*account)), row.id);
                    }),
                    None => note(Clue::Place(folded(name), None), row.id),
                }
            }
        }
        Self {
            known,
            newcomers: HashSet::new(),
            arrived: HashMap::new(),
            keys: HashMap::new(),
            posts,
        }
    }

    pub(super) fn posts(&mut self, person: Id<Person>) -> &mut Vec<Id<Tenure>> {
        self.posts.entry(person).or_default()
    }

    /// Every post somebody has or had.
    pub(super) fn posts_of<'s>(
        &self,
        person: Id<Person>,
        sheet: &'s Sheet,
    ) -> impl Iterator<Item = &'s Post> + use<'s, '_> {
        let posts = self.posts.get(&person).into_iter().flatten();
        posts.filter_map(|id| Some(&sheet.find(*id)?.is.post))
    }

    /// Those who are as much like the draft as anybody is, at most ten.
    pub(super) fn like(
        &self,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &Sheet,
    ) -> Vec<Id<Person>> {
        let person = &draft.person;
        let contacts = || contact_clues(&person.name, person);
        let place = || std::iter::once(Clue::Place(folded(&person.name), account));
        let reach = Reach::of(person);
        let fits =
            |id: &Id<Person>, least| self.likeness(*id, person, account, sheet) >= Some(least);
        let best = |clues: &mut dyn Iterator<Item = Clue>, least: Likeness| {
            let clues: Vec<Clue> = clues.collect();
            let known = clues.iter().filter_map(|clue| self.known.get(clue));
            let arrived = clues
                .iter()
                .flat_map(|clue| self.arrived(clue, reach, draft));
            let everybody = known.chain(arrived).flatten();
            let mut found: Vec<Id<Person>> = Vec::new();
            for id in everybody.filter(|id| fits(id, least)) {
                if !found.contains(id) && found.len() < MOST {
                    found.push(*id);
                }
                if found.len() == MOST {
                    break;
                }
            }
            found.sort_unstable();
            found
        };
        let ways: [&dyn Fn() -> Vec<Id<Person>>; 4] = [
            &|| best(&mut contacts(), Likeness::Everything),
            &|| best(&mut contacts(), Likeness::NameAndContact),
            &|| best(&mut place(), Likeness::NameAndPlace),
            &|| best(&mut mailbox_clues(person), Likeness::Email),
        ];
        let mut found = ways.iter().map(|way| way());
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn arrived(
        &self,
        clue: &Clue,
        reach: Reach,
        draft: &PersonDraft,
    ) -> impl Iterator<Item = &Vec<Id<Person>>> {
        let reaches: Vec<Option<Reach>> = match clue {
            Clue::Place(..) => reach.compatible().map(Some).collect(),
            _ => vec![None],
        };
        let keys = match &draft.more.key {
            Some(key) => vec![Key::None, Key::Is(key.clone())],
            None => vec![Key::Any],
        };
        let all = reaches
            .into_iter()
            .flat_map(move |reach| keys.clone().into_iter().map(move |key| (reach, key)));
        all.filter_map(move |(reach, key)| self.arrived.get(&(clue.clone(), reach, key)))
    }

    fn likeness(
        &self,
        id: Id<Person>,
        draft: &Person,
        account: Option<Id<Account>>,
        sheet: &Sheet,
    ) -> Option<Likeness> {
        let person = sheet.find(id)?;
        let works_at = |account| {
            let mut posts = self.posts_of(id, sheet);
            posts.any(|post| post.account == account)
        };
        let nowhere = self.posts_of(id, sheet).next().is_none();
        let place = if account.map_or(nowhere, works_at) {
            Place::Same
        } else {
            Place::Other
        };
        if self.newcomers.contains(&id) {
            Likeness::within_file(person, draft, place)
        } else {
            Likeness::to_known(person, draft, place)
        }
    }

    /// Somebody this import has added.
    pub(super) fn add(
        &mut self,
        id: Id<Person>,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
    ) {
        self.newcomers.insert(id);
        self.keys
            .extend(draft.more.key.clone().map(|key| (id, key)));
        self.remember(id, &draft.person, account);
    }

    /// Somebody this import has added is what another draft says, too.
    pub(super) fn add_to(&mut self, id: Id<Person>, person: &Person, account: Option<Id<Account>>) {
        if self.newcomers.contains(&id) {
            self.remember(id, person, account);
        }
    }

    fn remember(&mut self, id: Id<Person>, person: &Person, account: Option<Id<Account>>) {
        let key = self.keys.get(&id).cloned().map_or(Key::None, Key::Is);
        let reach = Some(Reach::of(person));
        for name in names(person) {
            let contacts = contact_clues(name, person).map(|clue| (clue, None));
            let place = (Clue::Place(folded(name), account), reach);
            for (clue, reach) in contacts.chain([place]) {
                for key in [Key::Any, key.clone()] {
                    let known = self.arrived.entry((clue.clone(), reach, key)).or_default();
                    if known.last() != Some(&id) {
                        known.push(id);
                    }
                }
            }
        }
    }
}
