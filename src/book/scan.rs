//! Looks through the whole book, account by account, for whom to see next, and remembers what it saw:
//! an account is looked at again only when its facts have changed.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap, HashSet},
};

use chrono::NaiveDate;

use super::Book;
use crate::{
    domain::{
        Account, Id, Subject,
        agenda::{Best, Carrying, LongSilence, NextAction, Outreach, Quiet, of_account},
        score::{Candidate, Neglect, NextStep, neglects},
    },
    store::{Store, StoreError},
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
    quiet: Best<Quiet>,
    candidates: Best<Candidate>,
    /// Of the accounts that have matters.
    carrying: BTreeMap<Id<Account>, Carrying>,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    Rests,
    /// Somebody has asked since the accounts were last listed.
    Begins,
    GoesOn,
    /// Every account has been looked at; the actions told are followed over the days to come.
    Follows,
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
            candidates: Best::new(kept(wanted.actions), better_first),
            carrying: BTreeMap::new(),
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
            let tells = self.parts % PARTS_AN_ANSWER == 1;
            return if tells {
                self.tell(&book.store).map(Some)
            } else {
                Ok(None)
            };
        }
        let enough = self.enough(&book.store, today)?;
        if self.quiet.has_lost(enough.silences) || self.candidates.has_lost(enough.actions) {
            // So much has changed that what was left out may now be among the best.
            self.stop();
            self.work = Work::Begins;
            return Ok(None);
        }
        let Some(account) = self.unfollowed(enough) else {
            self.work = Work::Rests;
            return self.tell(&book.store).map(Some);
        };
        if self.work == Work::GoesOn {
            self.work = Work::Follows;
            return self.tell(&book.store).map(Some);
        }
        self.follow(account, enough, book)?;
        Ok(None)
    }

    /// Everything at once.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn to_the_end(&mut self, book: &Book) -> Result<Outreach, StoreError> {
        self.work = Work::Begins;
        loop {
            let found = self.go_on(book)?;
            if self.rests() {
                return Ok(found.unwrap_or_default());
            }
        }
    }

    /// Which accounts are new, changed or gone.
    fn list(&mut self, store: &Store, today: NaiveDate) -> Result<(), StoreError> {
        if self.day != Some(today) {
            self.stop();
            self.day = Some(today);
        }
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
            self.seen
                .get(account)
                .is_none_or(|seen| seen.revision != *revision)
        });
        self.waiting = news.collect();
        Ok(())
    }

    fn forget(&mut self, account: Id<Account>) {
        if self.seen.remove(&account).is_some() {
            self.quiet.remove(account);
            self.candidates.remove(account);
            self.carrying.remove(&account);
            self.lost.retain(|(of, _), _| *of != account);
        }
    }

    fn look_at(
        &mut self,
        account: Id<Account>,
        revision: i64,
        book: &Book,
    ) -> Result<(), StoreError> {
        self.forget(account);
        // Gone since the accounts were listed.
        let Some(facts) = book.store.facts(account)? else {
            return Ok(());
        };
        let (quiet, candidates) = of_account(&facts, book.today(), &book.settings.constants);
        let silent = quiet.len();
        self.seen.insert(account, Seen { revision, silent });
        self.quiet.add(account, quiet);
        self.candidates.add(account, candidates);
        let carrying = book.carrying(&facts)?;
        self.carrying.extend(carrying.map(|one| (account, one)));
        Ok(())
    }

    /// An account with an action that is told, and not yet followed.
    fn unfollowed(&mut self, enough: Wanted) -> Option<Id<Account>> {
        let told = self.told(enough).into_iter();
        let mut left = told.filter(|(gains, one)| !self.lost.contains_key(&(*gains, subject(one))));
        left.next().map(|(gains, _)| gains)
    }

    /// Computes what goes without the actions of an account that are told: following all there are would
    /// take longer than all the rest.
    fn follow(
        &mut self,
        account: Id<Account>,
        enough: Wanted,
        book: &Book,
    ) -> Result<(), StoreError> {
        let told = self.told(enough).into_iter();
        let here: Vec<Candidate> = told
            .filter(|(gains, _)| *gains == account)
            .map(|(_, candidate)| candidate)
            .collect();
        let lost = match book.store.facts(account)? {
            Some(facts) => neglects(&facts, &here, book.today(), &book.settings.constants),
            // Gone since it was looked at.
            None => vec![None; here.len()],
        };
        let about = here.iter().map(|one| (account, subject(one)));
        self.lost.extend(about.zip(lost));
        Ok(())
    }

    /// The actions that are told: at most one about the same row.
    fn told(&mut self, enough: Wanted) -> Vec<(Id<Account>, Candidate)> {
        let mut about = HashSet::new();
        let best = self.candidates.sorted();
        let best = best.filter(|(_, candidate)| about.insert(subject(candidate)));
        let told = best.map(|(gains, candidate)| (*gains, *candidate));
        told.take(enough.actions).collect()
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
            ..Outreach::default()
        };
        for (_, quiet) in self.quiet.sorted().take(enough.silences) {
            outreach.silences.extend(silence(*quiet, store)?);
        }
        for (gains, candidate) in self.told(enough) {
            let lost = self.lost.get(&(gains, subject(&candidate)));
            let neglect = lost.copied().flatten();
            outreach
                .actions
                .extend(action(gains, candidate, neglect, store)?);
        }
        Ok(outreach)
    }
}

fn better_first(a: &Candidate, b: &Candidate) -> Ordering {
    b.gain
        .total_cmp(&a.gain)
        .then_with(|| subject(a).cmp(&subject(b)))
}

/// What a step is about: a review concerns the account as a whole.
const fn subject(candidate: &Candidate) -> Subject {
    match candidate.step {
        NextStep::Meet { person, .. }
        | NextStep::Signal { person, .. }
        | NextStep::SecondColleague { person } => Subject::Person(person),
        NextStep::FillSeat { seat, .. } => Subject::Seat(seat),
        NextStep::FirstContact { department } => Subject::Department(department),
        NextStep::Review { .. } => Subject::Account(candidate.at),
    }
}

/// Absent when the person or account has gone meanwhile.
fn silence(quiet: Quiet, store: &Store) -> Result<Option<LongSilence>, StoreError> {
    let person = Subject::Person(quiet.person);
    Ok(
        match (
            store.account_name(quiet.account)?,
            store.name_of(person)?,
            store.uid(person)?,
        ) {
            (Some(account_name), Some(name), Some(uid)) => Some(LongSilence {
                quiet,
                account_name,
                name,
                uid,
            }),
            _ => None,
        },
    )
}

/// Absent as a silence.
pub(super) fn action(
    gains: Id<Account>,
    candidate: Candidate,
    neglect: Option<Neglect>,
    store: &Store,
) -> Result<Option<NextAction>, StoreError> {
    let subject = subject(&candidate);
    Ok(
        match (
            store.account_name(gains)?,
            store.account_name(candidate.at)?,
            store.uid(subject)?,
        ) {
            (Some(gains_name), Some(at_name), Some(uid)) => Some(NextAction {
                gains,
                gains_name,
                at_name,
                candidate,
                neglect,
                subject,
                uid,
                name: store.name_of(subject)?,
            }),
            _ => None,
        },
    )
}
