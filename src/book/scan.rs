//! Looks through the whole book, account by account, for whom to see next, and remembers what it saw:
//! an account is looked at again only when its facts have changed.

use std::collections::{BTreeMap, HashMap, HashSet, hash_map::Entry};

use chrono::NaiveDate;

use super::{Book, NextBest, abreast::abreast};
use crate::{
    domain::{
        Account, Id, Subject,
        agenda::{
            AccountGain, Advice, Best, Calls, Carrying, DuePlanItem, LongSilence, NextAction,
            Outreach, Quiet, Weighed, advise, is_young, of_account, weight,
        },
        score::{Candidate, Constants, Facts, Neglect, NextStep, neglects},
    },
    store::{SharedFacts, Store, StoreError},
};

/// Accounts looked at between two looks at whether somebody waits for something else.
const PART: usize = 20;
/// Parts between two answers: a screen that changes all the time cannot be read.
const PARTS_AN_ANSWER: usize = 10;

/// How many rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub silences: usize,
    pub actions: usize,
}

impl Wanted {
    /// More than a screen shows, and little enough to name everybody in a moment.
    pub const SCREEN: Self = Self {
        silences: 60,
        actions: 20,
    };
}

/// What is remembered, and how far the present look has come.
#[derive(Debug)]
pub struct Scan {
    wanted: Wanted,
    /// What everything below was computed for; the constants are those of the program.
    day: Option<NaiveDate>,
    seen: HashMap<Id<Account>, Seen>,
    calls: Calls,
    quiet: Best<Quiet>,
    /// What moves the account alone at which it is done.
    alone: Best<Weighed>,
    /// What may move others, too, whose seats are kept above; by account.
    shared: HashMap<Id<Account>, Vec<Weighed>>,
    /// Of the accounts that have matters.
    carrying: BTreeMap<Id<Account>, Carrying>,
    /// What is open of the plans, of the accounts that have any.
    planned: BTreeMap<Id<Account>, Vec<DuePlanItem>>,
    /// What goes without the actions that are told, as far as it has been followed.
    lost: HashMap<(Id<Account>, Subject), Option<Neglect>>,
    /// The accounts still to be looked at, the next one last.
    waiting: Vec<(Id<Account>, i64)>,
    parts: usize,
    work: Work,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    revision: i64,
    silent: usize,
}

/// An account with actions that are told.
type Unfollowed = (Id<Account>, Vec<Candidate>);

/// What is seen at an account.
struct Looked {
    quiet: Vec<Quiet>,
    candidates: Vec<Candidate>,
    is_young: bool,
    beside: Beside,
}

impl Looked {
    fn at(facts: &Facts, beside: Beside, today: NaiveDate, constants: &Constants) -> Self {
        let (quiet, candidates) = of_account(facts, today, constants);
        Self {
            quiet,
            candidates,
            is_young: is_young(facts, today),
            beside,
        }
    }
}

/// What of an account is read besides its facts.
struct Beside {
    carrying: Option<Carrying>,
    planned: Vec<DuePlanItem>,
}

impl Beside {
    fn of(book: &Book, facts: &SharedFacts) -> Result<Self, StoreError> {
        Ok(Self {
            carrying: book.carrying(facts)?,
            planned: book.open_plan(facts)?,
        })
    }
}

#[derive(Debug, PartialEq)]
enum Work {
    Rests,
    /// Somebody has asked since the accounts were last listed.
    Begins,
    GoesOn,
    /// Every account has been looked at; these of the actions told are still to be followed over the days to come.
    Follows(Vec<Unfollowed>),
}

impl Scan {
    #[must_use]
    pub fn new(wanted: Wanted) -> Self {
        let kept = |wanted: usize| wanted.saturating_mul(20).max(500);
        Self {
            wanted,
            day: None,
            seen: HashMap::new(),
            quiet: Best::new(kept(wanted.silences), Quiet::urgent_first),
            calls: Calls::default(),
            alone: Best::new(kept(wanted.actions), Weighed::likely_first),
            shared: HashMap::new(),
            carrying: BTreeMap::new(),
            planned: BTreeMap::new(),
            lost: HashMap::new(),
            waiting: Vec::new(),
            parts: 0,
            work: Work::Rests,
        }
    }

    /// Looks at what has changed since the last time, from the next [`Scan::go_on`] on.
    pub fn begin(&mut self, wanted: Wanted) {
        if wanted != self.wanted {
            *self = Self::new(wanted);
        }
        self.work = Work::Begins;
    }

    #[must_use]
    pub const fn wanted(&self) -> Wanted {
        self.wanted
    }

    /// Forgets everything: nothing is known of a look that was broken off.
    pub fn stop(&mut self) {
        *self = Self::new(self.wanted);
    }

    #[must_use]
    pub fn rests(&self) -> bool {
        self.work == Work::Rests
    }

    /// Looks at a part of the accounts. What was found so far is told now and then, and at the end.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn go_on(&mut self, book: &Book) -> Result<Option<Outreach>, StoreError> {
        let tells = self.step(book)?;
        tells.then(|| self.tell(&book.store)).transpose()
    }

    /// Whether it is time to tell what was found so far.
    fn step(&mut self, book: &Book) -> Result<bool, StoreError> {
        let today = book.today();
        if self.work == Work::Begins || self.day != Some(today) {
            self.list(&book.store, today)?;
            self.work = Work::GoesOn;
            self.parts = 0;
        }
        for _ in 0..PART {
            let Some((account, revision)) = self.waiting.pop() else {
                break;
            };
            self.look_at(account, revision, book)?;
        }
        self.parts += 1;
        if !self.waiting.is_empty() {
            return Ok(self.parts % PARTS_AN_ANSWER == 1);
        }
        if let Work::Follows(left) = &mut self.work
            && let Some((account, actions)) = left.pop()
        {
            let ends = left.is_empty();
            self.follow(account, &actions, book)?;
            if ends {
                self.work = Work::Rests;
            }
            return Ok(ends);
        }
        let enough = self.enough(&book.store, today)?;
        if self.quiet.has_lost(enough.silences) || self.alone.has_lost(enough.actions) {
            // So much has changed that what was left out may now be among the best.
            self.stop();
            self.work = Work::Begins;
            return Ok(false);
        }
        let left = self.unfollowed(enough);
        self.work = if left.is_empty() {
            Work::Rests
        } else {
            Work::Follows(left)
        };
        Ok(true)
    }

    /// Everything at once, as of one moment.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all_at_once(mut self, book: &Book) -> Result<Outreach, StoreError> {
        let (store, today, constants) = (&book.store, book.today(), &book.settings.constants);
        store.of_one_moment(|| {
            self.list(store, today)?;
            let reader = store.facts_reader()?;
            let waiting = std::mem::take(&mut self.waiting).into_iter().rev();
            let read = waiting.map(|(account, revision)| {
                let facts = reader.facts(account)?;
                let facts =
                    facts.map(|facts| Beside::of(book, &facts).map(|beside| (facts, beside)));
                Ok::<_, StoreError>((account, revision, facts.transpose()?))
            });
            let looked_at = abreast(read, |(account, revision, read)| {
                let looked =
                    read.map(|(facts, beside)| Looked::at(&facts, beside, today, constants));
                (account, revision, looked)
            })?;
            for (account, revision, looked) in looked_at {
                self.take_in(account, revision, looked);
            }
            self.work = Work::GoesOn;
            while !self.rests() {
                self.step(book)?;
            }
            self.tell(store)
        })
    }

    /// Which accounts are new, changed or gone.
    fn list(&mut self, store: &Store, today: NaiveDate) -> Result<(), StoreError> {
        if self.day != Some(today) {
            self.stop();
            self.day = Some(today);
        }
        let calls = store.calls(today)?;
        if calls.ranks != self.calls.ranks {
            self.stop();
            self.day = Some(today);
        }
        // Whoever is promised something, or is no more, may be met again though they were met just now.
        let promised: HashSet<_> = calls
            .promised
            .symmetric_difference(&self.calls.promised)
            .map(|(account, _)| *account)
            .collect();
        self.calls = calls;
        let revisions = store.revisions()?;
        let here: HashSet<_> = revisions.iter().map(|(account, _)| *account).collect();
        let gone: Vec<_> = self
            .seen
            .keys()
            .filter(|of| !here.contains(of))
            .copied()
            .collect();
        for account in gone {
            self.forget(account);
        }
        let news = revisions.into_iter().rev().filter(|(account, revision)| {
            let seen = self.seen.get(account);
            seen.is_none_or(|seen| seen.revision != *revision) || promised.contains(account)
        });
        self.waiting = news.collect();
        Ok(())
    }

    fn forget(&mut self, account: Id<Account>) {
        if self.seen.remove(&account).is_some() {
            self.quiet.remove(account);
            self.alone.remove(account);
            self.shared.remove(&account);
            self.carrying.remove(&account);
            self.planned.remove(&account);
            self.lost.retain(|(of, _), _| *of != account);
        }
    }

    fn look_at(
        &mut self,
        account: Id<Account>,
        revision: i64,
        book: &Book,
    ) -> Result<(), StoreError> {
        let (today, constants) = (book.today(), &book.settings.constants);
        let facts = book.store.facts(account)?;
        let looked = facts.map(|facts| {
            let beside = Beside::of(book, &facts)?;
            Ok::<_, StoreError>(Looked::at(&facts, beside, today, constants))
        });
        self.take_in(account, revision, looked.transpose()?);
        Ok(())
    }

    /// What was seen at an account; nothing where it has gone since the accounts were listed.
    fn take_in(&mut self, account: Id<Account>, revision: i64, looked: Option<Looked>) {
        self.forget(account);
        let Some(looked) = looked else { return };
        let silent = looked.quiet.len();
        self.seen.insert(account, Seen { revision, silent });
        self.quiet.add(account, looked.quiet);
        let own = self.calls.ranks.get(&account);
        let weight = weight(own.and_then(|own| own.tier));
        let calls = &self.calls;
        let candidates = looked.candidates.into_iter();
        let rows = candidates.filter(|one| calls.may_call(one));
        let rows = rows.map(|candidate| Weighed {
            account,
            candidate,
            weight,
        });
        let has_units = own.is_some_and(|own| own.has_units);
        let (mut alone, shared): (Vec<_>, _) =
            rows.partition(|row| row.candidate.at == account && !has_units);
        if looked.is_young {
            alone.truncate(1);
        }
        self.alone.add(account, alone);
        if !shared.is_empty() {
            self.shared.insert(account, shared);
        }
        let Beside { carrying, planned } = looked.beside;
        self.carrying.extend(carrying.map(|one| (account, one)));
        if !planned.is_empty() {
            self.planned.insert(account, planned);
        }
    }

    /// The accounts with actions that are told and not yet followed, by account.
    fn unfollowed(&mut self, enough: Wanted) -> Vec<Unfollowed> {
        let mut left: BTreeMap<Id<Account>, Vec<Candidate>> = BTreeMap::new();
        for one in self.told(enough) {
            if !self.lost.contains_key(&about(&one)) {
                left.entry(gains(&one)).or_default().push(one.candidate);
            }
        }
        left.into_iter().collect()
    }

    /// Computes what goes without the actions of an account that are told: following all there are would
    /// take longer than all the rest.
    fn follow(
        &mut self,
        account: Id<Account>,
        actions: &[Candidate],
        book: &Book,
    ) -> Result<(), StoreError> {
        let lost = match book.store.facts(account)? {
            Some(facts) => neglects(&facts, actions, book.today(), &book.settings.constants),
            // Gone since it was looked at.
            None => vec![None; actions.len()],
        };
        let about = actions.iter().map(|one| (account, one.subject()));
        self.lost.extend(about.zip(lost));
        Ok(())
    }

    /// The actions that are told.
    fn told(&mut self, enough: Wanted) -> Vec<Advice> {
        let alone = self.alone.sorted().map(|(_, row)| *row);
        let shared = self.shared.values().flatten().copied();
        let mut told = advise(alone.chain(shared));
        told.truncate(enough.actions);
        told
    }

    /// As many as are wanted besides those asleep, whom the screen leaves out.
    fn enough(&self, store: &Store, today: NaiveDate) -> Result<Wanted, StoreError> {
        let asleep = store.snoozes(today)?.len();
        Ok(Wanted {
            silences: self.wanted.silences.saturating_add(asleep),
            actions: self.wanted.actions.saturating_add(asleep),
        })
    }

    /// What was found so far, with names.
    fn tell(&mut self, store: &Store) -> Result<Outreach, StoreError> {
        let enough = match self.day {
            Some(day) => self.enough(store, day)?,
            None => self.wanted,
        };
        let mut outreach = Outreach {
            silent: self.seen.values().map(|seen| seen.silent).sum(),
            left: self.waiting.len(),
            carrying: self.carrying.values().cloned().collect(),
            planned: self.planned.values().flatten().cloned().collect(),
            ..Outreach::default()
        };
        let mut accounts = HashMap::new();
        for (_, quiet) in self.quiet.sorted().take(enough.silences) {
            let account = match accounts.entry(quiet.account) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(asked) => asked.insert(store.account_name(quiet.account)?),
            };
            let person = store.person_called(quiet.person)?;
            // Absent when the person or account has gone meanwhile.
            if let (Some(account_name), Some((name, uid))) = (account.clone(), person) {
                outreach.silences.push(LongSilence {
                    quiet: *quiet,
                    account_name,
                    name,
                    uid,
                });
            }
        }
        for advice in self.told(enough) {
            let best = NextBest {
                neglect: self.lost.get(&about(&advice)).copied().flatten(),
                candidate: advice.candidate,
                moves: advice.moves,
            };
            outreach.actions.extend(action(best, store)?);
        }
        if let Some(day) = self.day {
            let silent = outreach.silences.iter().map(|one| one.quiet.person);
            let actions = outreach.actions.iter();
            let about = actions.filter_map(|one| one.candidate.step.person());
            outreach.matched = store.matched_on(day, silent.chain(about))?;
        }
        Ok(outreach)
    }
}

/// The account that gains most, in which it is followed what goes without the action.
fn gains(advice: &Advice) -> Id<Account> {
    let first = advice.moves.first();
    first.map_or(advice.candidate.at, |first| first.account)
}

fn about(advice: &Advice) -> (Id<Account>, Subject) {
    (gains(advice), advice.candidate.subject())
}

/// Absent when what it is about has gone meanwhile.
pub(super) fn action(best: NextBest, store: &Store) -> Result<Option<NextAction>, StoreError> {
    let NextBest {
        candidate, neglect, ..
    } = best;
    let subject = candidate.subject();
    let besides = match candidate.step {
        NextStep::SecondPerson { besides, .. } => store.name_of(besides.into())?,
        _ => None,
    };
    let mut moves: Vec<(AccountGain, _)> = Vec::with_capacity(best.moves.len());
    for one in best.moves {
        moves.extend(store.account_name(one.account)?.map(|name| (one, name)));
    }
    Ok(
        match (store.account_name(candidate.at)?, store.uid(subject)?) {
            (Some(at_name), Some(uid)) if !moves.is_empty() => Some(NextAction {
                moves,
                at_name,
                candidate,
                neglect,
                subject,
                uid,
                name: store.name_of(subject)?,
                besides,
            }),
            _ => None,
        },
    )
}
