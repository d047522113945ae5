//! People from a foreign file: who is new, who is known already, and who may be several.
//!
//! Nothing is guessed silently: a draft that fits several people, or an organization that fits
//! several accounts, is left out and reported. What is known is filled up, never overwritten.

mod likeness;
mod merge;
mod places;
mod superiors;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use self::{
    likeness::{Clue, Likeness, Place, clues},
    places::Places,
};
use super::{RuleError, Situation, person, sheet::Sheet};
use crate::domain::{
    account::Account,
    change::Change,
    command::{Import, PersonDraft},
    id::Id,
    person::Person,
    row::Row,
    tenure::{Post, Tenure},
    text::Name,
};

/// What an import does, for a dry run and for the deed alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub changes: Vec<Change>,
    /// By draft index.
    pub fates: Vec<Fate>,
    /// What of a draft that came in was left out, by draft index.
    pub doubts: Doubts,
}

/// What becomes of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Added(Id<Person>),
    /// Into somebody the book, or an earlier draft, has already; `name` is theirs.
    Merged {
        into: Id<Person>,
        name: Name,
    },
    Skipped(Doubt),
}

/// Why parts of drafts are left out, by draft index.
pub type Doubts = Vec<(usize, Doubt)>;

/// Why a draft is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// It fits these equally well.
    People(Vec<Name>),
    /// Several accounts have the name of its organization.
    Accounts(Name),
    /// Nobody in the file is called so, or goes by that key; the person comes in without a superior.
    NoSuperior(String),
    /// Several people in the file are called so.
    Superiors(String),
    /// They would report to themselves over these.
    Circle(Vec<Name>),
}

impl Outcome {
    #[must_use]
    pub fn added(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::Added(_)))
    }

    #[must_use]
    pub fn merged(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::Merged { .. }))
    }

    #[must_use]
    pub fn skipped(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::Skipped(_)))
    }

    /// Drafts that go into somebody known, as draft index and the known name.
    pub fn duplicates(&self) -> impl Iterator<Item = (usize, &Name)> {
        let fates = self.fates.iter().enumerate();
        fates.filter_map(|(at, fate)| match fate {
            Fate::Merged { name, .. } => Some((at, name)),
            _ => None,
        })
    }

    fn count(&self, which: impl Fn(&Fate) -> bool) -> usize {
        self.fates.iter().filter(|fate| which(fate)).count()
    }
}

/// What importing these drafts does.
///
/// # Errors
/// [`RuleError`] when the account is gone or a draft breaks a rule of the book.
pub fn outcome(import: &Import, situation: Situation) -> Result<Outcome, RuleError> {
    let mut sheet = Sheet::new(situation);
    let (fates, doubts) = self::import(import, &mut sheet)?;
    let changes = sheet.into_changes();
    Ok(Outcome {
        changes,
        fates,
        doubts,
    })
}

pub(super) fn import(import: &Import, sheet: &mut Sheet) -> Result<(Vec<Fate>, Doubts), RuleError> {
    let mut desk = Desk {
        places: Places::new(&import.account, sheet)?,
        newcomers: HashSet::new(),
        by_clue: HashMap::new(),
        posts: posts(sheet),
        keys: HashMap::new(),
    };
    let drafts = import.people.iter().enumerate();
    let fates: Vec<_> = drafts
        .map(|(at, draft)| desk.take(at, draft, sheet))
        .collect::<Result<_, _>>()?;
    let doubts = superiors::tie(import, &fates, sheet)?;
    Ok((fates, doubts))
}

/// What an import has to look up for every draft.
struct Desk {
    places: Places,
    /// People this import has added.
    newcomers: HashSet<Id<Person>>,
    /// The same, by what they may be recognised by.
    by_clue: HashMap<Clue, Vec<Id<Person>>>,
    posts: HashMap<Id<Person>, Vec<Id<Tenure>>>,
    /// What the file calls those it has added by.
    keys: HashMap<Id<Person>, String>,
}

fn posts(sheet: &Sheet) -> HashMap<Id<Person>, Vec<Id<Tenure>>> {
    let mut posts: HashMap<_, Vec<_>> = HashMap::new();
    for tenure in &sheet.rows.tenures {
        posts.entry(tenure.person).or_default().push(tenure.id);
    }
    posts
}

impl Desk {
    fn take(
        &mut self,
        at: usize,
        draft: &PersonDraft,
        sheet: &mut Sheet,
    ) -> Result<Fate, RuleError> {
        let account = match self.places.account(draft, sheet)? {
            Ok(account) => account,
            Err(doubt) => return Ok(Fate::Skipped(doubt)),
        };
        match self.candidates(at, draft, account, sheet).as_slice() {
            [] => self.add(draft, account, sheet),
            [one] => self.merge(*one, draft, account, sheet),
            several => {
                let people = several.iter().filter_map(|id| sheet.find(*id));
                let names = people.map(|person| person.name.clone()).collect();
                Ok(Fate::Skipped(Doubt::People(names)))
            }
        }
    }

    /// Those who are as much like the draft as anybody is.
    fn candidates(
        &self,
        at: usize,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &Sheet,
    ) -> Vec<Id<Person>> {
        let known = sheet.matches.get(at).into_iter().flatten();
        let clues = clues(&draft.person, account);
        let arrived = clues.iter().filter_map(|clue| self.by_clue.get(clue));
        let everybody: HashSet<Id<Person>> = known.chain(arrived.flatten()).copied().collect();
        let mut best = Vec::new();
        let mut degree = None;
        for id in everybody {
            // Two keys are two people, however alike they are.
            let other = |key: &String| self.keys.get(&id).is_some_and(|known| known != key);
            if draft.more.key.as_ref().is_some_and(other) {
                continue;
            }
            let likeness = self.likeness(id, &draft.person, account, sheet);
            if likeness.is_none() || likeness < degree {
                continue;
            }
            if degree < likeness {
                best.clear();
                degree = likeness;
            }
            best.push(id);
        }
        best.sort_unstable();
        best
    }

    fn likeness(
        &self,
        id: Id<Person>,
        draft: &Person,
        account: Option<Id<Account>>,
        sheet: &Sheet,
    ) -> Option<Likeness> {
        let person = sheet.find(id)?;
        let posts = self.posts.get(&id).map_or(&[][..], Vec::as_slice);
        let works_at = |account| {
            let mut posts = posts.iter().filter_map(|id| sheet.find(*id));
            posts.any(|tenure| tenure.post.account == account)
        };
        let place = if account.map_or(posts.is_empty(), works_at) {
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

    fn add(
        &mut self,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &mut Sheet,
    ) -> Result<Fate, RuleError> {
        let id = person::add(draft.person.clone(), None, sheet)?;
        self.newcomers.insert(id);
        self.keys
            .extend(draft.more.key.clone().map(|key| (id, key)));
        self.post(id, draft, account, sheet)?;
        self.remember(id, &draft.person, account);
        Ok(Fate::Added(id))
    }

    fn merge(
        &mut self,
        id: Id<Person>,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &mut Sheet,
    ) -> Result<Fate, RuleError> {
        let before = sheet.need(id)?.is.clone();
        let name = before.name.clone();
        sheet.replace(id, merge::filled(before, &draft.person))?;
        self.post(id, draft, account, sheet)?;
        if self.newcomers.contains(&id) {
            self.remember(id, &draft.person, account);
        }
        Ok(Fate::Merged { into: id, name })
    }

    fn remember(&mut self, id: Id<Person>, person: &Person, account: Option<Id<Account>>) {
        for clue in clues(person, account) {
            let known = self.by_clue.entry(clue).or_default();
            if !known.contains(&id) {
                known.push(id);
            }
        }
    }

    /// Makes sure of a tenure at the account, and fills what the one in force does not say.
    fn post(
        &mut self,
        person: Id<Person>,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &mut Sheet,
    ) -> Result<(), RuleError> {
        let Some(account) = account else {
            return Ok(());
        };
        let posts = self.posts.entry(person).or_default();
        let tenures = posts.iter().filter_map(|id| sheet.find(*id));
        let here: Vec<_> = tenures
            .filter(|tenure| tenure.post.account == account)
            .cloned()
            .collect();
        if !draft.more.posts.is_empty() {
            for wanted in &draft.more.posts {
                let same = |it: &&Row<Tenure>| it.post.period.from == wanted.period.from;
                if here.iter().any(|it| same(&it)) {
                    continue;
                }
                let department = match &wanted.department {
                    Some(name) => Some(self.places.department(account, name, sheet)?),
                    None => None,
                };
                let post = Post {
                    account,
                    department,
                    title: wanted.title.clone(),
                    level: wanted.level,
                    influence: wanted.influence,
                    period: wanted.period,
                };
                posts.push(sheet.insert(Tenure { person, post })?);
            }
            return Ok(());
        }
        let today = sheet.today;
        let mut now = here.iter().filter(|it| it.post.period.holds(today));
        let department = match &draft.department {
            Some(name) if here.is_empty() || now.clone().any(|it| it.post.department.is_none()) => {
                Some(self.places.department(account, name, sheet)?)
            }
            _ => None,
        };
        if here.is_empty() {
            let post = Post {
                department,
                title: draft.title.clone(),
                level: draft.level,
                ..Post::at(account)
            };
            posts.push(sheet.insert(Tenure { person, post })?);
        } else if let (Some(tenure), None) = (now.next(), now.next()) {
            let mut after = tenure.is.clone();
            after.post.department = after.post.department.or(department);
            after.post.title = after.post.title.or_else(|| draft.title.clone());
            after.post.level = after.post.level.or(draft.level);
            sheet.replace(tenure.id, after)?;
        }
        Ok(())
    }
}
