//! People from a foreign file: who is new, who is known already, and who may be several; and what the
//! file says has happened with them.
//!
//! Nothing is guessed silently: a draft that fits several people, or an organization that fits
//! several accounts, is left out and reported. What is known is filled up, never overwritten.

mod accounts;
mod activities;
mod faces;
mod houses;
mod likeness;
mod matters;
mod merge;
mod places;
mod superiors;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use self::{faces::Faces, places::Places};
pub use self::{matters::Pursued, places::Recognised};
use super::{RuleError, Situation, person, sheet::Sheet};
use crate::domain::{
    Account, Change, Department, Id, Import, Interaction, MatterStage, Money, Name, Person,
    PersonDraft, Post, PostDraft, Row, Tenure, Tier,
};

/// What an import does, for a dry run and in earnest alike.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportOutcome {
    pub changes: Vec<Change>,
    /// By index of the account.
    pub listed: Vec<Listed>,
    /// What of a listed account was left out, by its index.
    pub remains: Doubts,
    /// By draft index.
    pub fates: Vec<Fate>,
    /// What of a draft that came in was left out, by draft index.
    pub doubts: Doubts,
    /// By activity index.
    pub happened: Vec<Happened>,
    /// What of an activity that came in was left out, by activity index.
    pub gaps: Doubts,
    /// By index of the matter.
    pub pursued: Vec<Pursued>,
    /// What of a matter that came in was left out, by its index.
    pub unsaid: Doubts,
    /// Organizations that go into accounts of nearly the same name.
    pub recognised: Vec<Recognised>,
}

/// What becomes of an account that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    Added(Id<Account>),
    /// The book, or an earlier row, has it; what was absent is filled in.
    Completed(Id<Account>),
    /// The book has all of it.
    Known(Id<Account>),
    Skipped(Doubt),
}

/// What becomes of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// At this account, with these.
    Added {
        account: Name,
        people: Vec<Name>,
    },
    /// The book has it already: that day, at that account, with that text.
    Known(Id<Interaction>),
    Skipped(Doubt),
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
    /// The day is to come: nothing has happened yet.
    ToCome(NaiveDate),
    /// It says nobody of a customer who took part.
    Nobody,
    /// Nobody of those who took part is known.
    Strangers(Vec<Name>),
    /// These took part and are not known; it comes in without them.
    Without(Vec<Name>),
    /// Those who took part belong to these equally.
    Elsewhere(Vec<Name>),
    /// Nothing tells which account it was with.
    NoAccount,
    /// The book says another tier: known and said.
    OtherTier(Tier, Tier),
    /// The book says it is a unit of another: known and said.
    OtherParent(Name, Name),
    /// It would be a unit of itself over these.
    Units(Vec<Name>),
    /// The book says something else of a matter: known and said.
    OtherMatter(MatterDetail, MatterDetail),
}

/// Something a matter says in which a file may differ from the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatterDetail {
    Stage(MatterStage),
    Due(NaiveDate),
    Money(Money),
}

impl ImportOutcome {
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

    /// How much of what happened is new, how much the book has, how much is left out.
    #[must_use]
    pub fn happened(&self) -> [usize; 3] {
        self.happened.iter().fold([0; 3], |mut sums, fate| {
            let at = match fate {
                Happened::Added { .. } => 0,
                Happened::Known(_) => 1,
                Happened::Skipped(_) => 2,
            };
            sums[at] += 1;
            sums
        })
    }

    /// How many matters begin, how many get further, how many the book has, how many are left out.
    #[must_use]
    pub fn pursued(&self) -> [usize; 4] {
        self.pursued.iter().fold([0; 4], |mut sums, fate| {
            let at = match fate {
                Pursued::Begun(_) => 0,
                Pursued::Furthered(_) => 1,
                Pursued::Known(_) => 2,
                Pursued::Skipped(_) => 3,
            };
            sums[at] += 1;
            sums
        })
    }

    /// People who come in, with whom the file lists and in what happened.
    #[must_use]
    pub fn people(&self) -> usize {
        let new =
            |change: &&Change| matches!(change, Change::Person(change) if change.before.is_none());
        self.changes.iter().filter(new).count()
    }

    /// Accounts that come in.
    #[must_use]
    pub fn accounts(&self) -> usize {
        let new =
            |change: &&Change| matches!(change, Change::Account(change) if change.before.is_none());
        self.changes.iter().filter(new).count()
    }

    fn count(&self, which: impl Fn(&Fate) -> bool) -> usize {
        self.fates.iter().filter(|fate| which(fate)).count()
    }
}

/// What importing these drafts does.
///
/// # Errors
/// [`RuleError`] when the account is gone or a draft breaks a rule of the book.
pub fn outcome(import: &Import, situation: Situation) -> Result<ImportOutcome, RuleError> {
    let mut sheet = Sheet::new(situation);
    let outcome = self::import(import, &mut sheet)?;
    Ok(ImportOutcome {
        changes: sheet.into_changes(),
        ..outcome
    })
}

/// The outcome but for its changes, which stand on the sheet.
pub(super) fn import(import: &Import, sheet: &mut Sheet) -> Result<ImportOutcome, RuleError> {
    let mut importer = Importer {
        places: Places::new(import, sheet)?,
        faces: Faces::of(sheet),
    };
    let (listed, remains) = accounts::take(import, &mut importer.places, sheet)?;
    let drafts = import.people.iter();
    let fates: Vec<_> = drafts
        .map(|draft| importer.take(draft, sheet))
        .collect::<Result<_, _>>()?;
    let doubts = superiors::tie(import, &fates, sheet)?;
    let (happened, gaps) = activities::take(import, &mut importer, sheet)?;
    let (pursued, unsaid) = matters::take(import, &mut importer, sheet)?;
    Ok(ImportOutcome {
        changes: Vec::new(),
        listed,
        remains,
        fates,
        doubts,
        happened,
        gaps,
        pursued,
        unsaid,
        recognised: importer.places.recognised,
    })
}

/// What an import has to look up for every draft.
struct Importer {
    places: Places,
    faces: Faces,
}

/// Without an account nobody has a post: what the draft says of one goes into the note.
fn noted(draft: &PersonDraft, account: Option<Id<Account>>) -> Option<PersonDraft> {
    let said = [&draft.title, &draft.department];
    let said: Vec<_> = said.into_iter().flatten().map(Name::raw).collect();
    if account.is_some() || said.is_empty() {
        return None;
    }
    let mut draft = draft.clone();
    let (said, note) = (said.join(", "), draft.person.note.raw());
    let lines = [&said, note].into_iter().filter(|line| !line.is_empty());
    draft.person.note = lines.collect::<Vec<_>>().join("\n").into();
    Some(draft)
}

impl Importer {
    fn take(&mut self, draft: &PersonDraft, sheet: &mut Sheet) -> Result<Fate, RuleError> {
        let account = match self.places.account(draft.organization.as_ref(), sheet)? {
            Ok(account) => account,
            Err(doubt) => return Ok(Fate::Skipped(doubt)),
        };
        let noted = noted(draft, account);
        let draft = noted.as_ref().unwrap_or(draft);
        match self.faces.like(draft, account, sheet).as_slice() {
            [] => self.add(draft, account, sheet),
            [one] => self.merge(*one, draft, account, sheet),
            several => {
                let people = several.iter().filter_map(|id| sheet.find(*id));
                let names = people.map(|person| person.name.clone()).collect();
                Ok(Fate::Skipped(Doubt::People(names)))
            }
        }
    }

    /// Where somebody worked on a day; if nowhere, wherever they ever did.
    fn accounts_of(&self, person: Id<Person>, on: NaiveDate, sheet: &Sheet) -> Vec<Id<Account>> {
        let accounts = |then: bool| {
            let posts = self.faces.posts_of(person, sheet);
            let posts = posts.filter(move |post| !then || post.period.holds(on));
            posts.map(|post| post.account).collect::<BTreeSet<_>>()
        };
        let then = accounts(true);
        let ever = if then.is_empty() {
            accounts(false)
        } else {
            then
        };
        ever.into_iter().collect()
    }

    fn employ(
        &mut self,
        person: Id<Person>,
        post: Post,
        sheet: &mut Sheet,
    ) -> Result<(), RuleError> {
        let tenure = sheet.insert(Tenure { person, post })?;
        self.faces.posts(person).push(tenure);
        Ok(())
    }

    fn add(
        &mut self,
        draft: &PersonDraft,
        account: Option<Id<Account>>,
        sheet: &mut Sheet,
    ) -> Result<Fate, RuleError> {
        let id = person::add(draft.person.clone(), None, sheet)?;
        self.post(id, draft, account, sheet)?;
        self.faces.add(id, draft, account);
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
        self.faces.add_to(id, &draft.person, account);
        Ok(Fate::Merged { into: id, name })
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
        let posts = self.faces.posts(person);
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
                if let Some(known) = here.iter().find(|it| runs_on(&it.post, wanted, department)) {
                    let mut after = known.is.clone();
                    after.post.title = after.post.title.or_else(|| wanted.title.clone());
                    after.post.department = after.post.department.or(department);
                    after.post.level = after.post.level.or(wanted.level);
                    after.post.influence = after.post.influence.or(wanted.influence);
                    after.post.period.from = after.post.period.from.or(wanted.period.from);
                    sheet.replace(known.id, after)?;
                    continue;
                }
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
            Some(_) => None,
            None => {
                let proposed = draft.more.proposed.function;
                proposed.and_then(|function| self.places.standing(account, function, sheet))
            }
        };
        if here.is_empty() {
            let post = Post {
                department,
                title: draft.title.clone(),
                level: draft.level.or(draft.more.proposed.level),
                ..Post::at(account)
            };
            posts.push(sheet.insert(Tenure { person, post })?);
        } else if let (Some(tenure), None) = (now.next(), now.next()) {
            let mut after = tenure.is.clone();
            after.post.department = after.post.department.or(department);
            after.post.title = after.post.title.or_else(|| draft.title.clone());
            after.post.level = after
                .post
                .level
                .or(draft.level)
                .or(draft.more.proposed.level);
            sheet.replace(tenure.id, after)?;
        }
        Ok(())
    }
}

/// Whether the post goes on still and is the one the file tells: the same department and title, as far as
/// either is known.
fn runs_on(known: &Post, wanted: &PostDraft, department: Option<Id<Department>>) -> bool {
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    known.period.to.is_none()
        && wanted.period.to.is_none()
        && agree(known.department.as_ref(), department.as_ref())
        && agree(known.title.as_ref(), wanted.title.as_ref())
}
