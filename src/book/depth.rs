//! The depth of an account: on a day, from day to day, and what would move it.

use std::collections::{HashMap, hash_map::Entry};

use chrono::NaiveDate;

use super::{AnsweredBy, Book, Question, Unanswered};
use crate::{
    domain::{
        Account, Id, Promise, Row,
        agenda::{AccountGain, Weighed, advise},
        score::{self, Candidate, Changes, Constants, Course, Depth, Neglect, Prepared, Years},
        summary::SharedSheet,
        warnings::Warned,
    },
    store::SharedFacts,
};

/// Of so many of the best actions it is computed what is lost without them.
const FOLLOWED: usize = 100;

/// The depth of an account on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DepthOn {
    pub account: Id<Account>,
    pub on: NaiveDate,
}

impl Question for DepthOn {
    type Answer = Depth;

    fn answer(&self, book: &Book) -> Result<Depth, Unanswered> {
        let facts = book.facts(self.account)?;
        Ok(book.depth(&facts, self.on))
    }
}

/// An account with the facts of its depth on a day; absent: today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExplainDepth {
    pub account: Id<Account>,
    pub on: Option<NaiveDate>,
}

/// The depth of an account on a day, with everything it can be explained and tried by.
#[derive(Debug, Clone, PartialEq)]
pub struct DepthView {
    pub sheet: SharedSheet,
    pub facts: SharedFacts,
    /// What we owe here, and at the accounts above where something could be done for this one.
    pub owed: Vec<Row<Promise>>,
    pub constants: Constants,
    pub depth: Depth,
    pub warned: Warned,
}

impl Question for ExplainDepth {
    type Answer = DepthView;

    fn answer(&self, book: &Book) -> Result<DepthView, Unanswered> {
        let facts = book.facts_and_all_above(self.account)?;
        let sheet = book.sheet(self.account)?;
        let depth = book.depth(&facts, book.day(self.on));
        let above = facts.ancestors.iter().map(|above| above.account);
        let mut owed = Vec::new();
        for place in std::iter::once(self.account).chain(above) {
            owed.extend(book.store.owed_at(place)?);
        }
        Ok(DepthView {
            warned: book.warned_with(&sheet, &facts, &depth)?,
            owed,
            depth,
            sheet,
            facts,
            constants: book.settings.constants,
        })
    }
}

/// How the depth of an account goes, on a day; absent: today. On a past day what was foreseen then, from
/// what was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourseOf {
    pub account: Id<Account>,
    pub on: Option<NaiveDate>,
}

impl Question for CourseOf {
    type Answer = Course;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Course, Unanswered> {
        let (mut facts, on) = (book.facts(self.account)?, book.day(self.on));
        if on < book.today() {
            facts = facts.known_on(on).into();
        }
        Ok(score::course(&facts, on, &book.settings.constants))
    }
}

/// How the depth of an account went since the first contact, up to a day; absent: today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearsOf {
    pub account: Id<Account>,
    pub on: Option<NaiveDate>,
}

impl Question for YearsOf {
    type Answer = Years;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Years, Unanswered> {
        let (facts, on) = (book.facts(self.account)?, book.day(self.on));
        Ok(score::years(&facts, on, &book.settings.constants))
    }
}

/// What to do next for an account and what is lost without it, on a day; absent: today. Best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionsFor {
    pub account: Id<Account>,
    pub on: Option<NaiveDate>,
}

/// A next best action with what is lost without it.
#[derive(Debug, Clone, PartialEq)]
pub struct NextBest {
    pub candidate: Candidate,
    /// Every account that gains by it, this one and those for which its seats count, too; the largest gain first.
    pub moves: Vec<AccountGain>,
    /// Absent where nothing is lost, and beyond the first few that are followed over the days to come.
    pub neglect: Option<Neglect>,
}

impl Question for ActionsFor {
    type Answer = Vec<NextBest>;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Vec<NextBest>, Unanswered> {
        let (facts, on) = (book.facts(self.account)?, book.day(self.on));
        let prepared = Prepared::new(&facts, &book.settings.constants);
        let best = prepared.next_best(on);
        let followed = &best[..best.len().min(FOLLOWED)];
        let neglects = prepared.neglects(followed, on).into_iter();
        let neglects = neglects.chain(std::iter::repeat(None));
        let mut shared: HashMap<Id<Account>, Vec<Weighed>> = HashMap::new();
        let mut next = Vec::with_capacity(best.len());
        for (candidate, neglect) in best.into_iter().zip(neglects) {
            let others = match shared.entry(candidate.at) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(book.gains_by(candidate.at, self.account, on)?),
            };
            let same = |row: &&Weighed| row.candidate.subject() == candidate.subject();
            let others = others.iter().filter(same).copied();
            let own = Weighed::plain(self.account, candidate);
            let advice = advise(others.chain([own])).into_iter();
            next.push(NextBest {
                candidate,
                moves: advice.flat_map(|one| one.moves).collect(),
                neglect,
            });
        }
        Ok(next)
    }
}

impl Book {
    /// What an account and those below it would gain on a day by what is done there, but for one of them.
    fn gains_by(
        &self,
        at: Id<Account>,
        but: Id<Account>,
        on: NaiveDate,
    ) -> Result<Vec<Weighed>, Unanswered> {
        let mut rows = Vec::new();
        for (account, _) in self.store.units_below(at)? {
            if account == but {
                continue;
            }
            let facts = self.facts(account)?;
            let next = Prepared::new(&facts, &self.settings.constants).next_best(on);
            let there = next.into_iter().filter(|one| one.at == at);
            rows.extend(there.map(|candidate| Weighed::plain(account, candidate)));
        }
        Ok(rows)
    }
}

/// What changed the depth of an account from the end of one day to the end of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiffOf {
    pub account: Id<Account>,
    pub days: (NaiveDate, NaiveDate),
}

impl Question for DiffOf {
    type Answer = (SharedSheet, Changes);

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let (sheet, facts) = (book.sheet(self.account)?, book.facts(self.account)?);
        let changes = score::changes(&facts, self.days, &book.settings.constants);
        Ok((sheet, changes))
    }
}
