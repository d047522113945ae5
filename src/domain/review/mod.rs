//! Taking stock: what is told of one account, and of all of them, when somebody asks how the
//! relationships stand and what became of them since the last time.
//!
//! Knows: the facts of an account and its rows, and what the score and the warnings say of them. Must not
//! know: a clock, the book, a word of any language, what a page looks like.

mod portfolio;

#[cfg(test)]
mod tests;

pub use portfolio::{Portfolio, PortfolioLine};

use chrono::{Days, NaiveDate};

use super::{
    Account, Id, Judgement, OrgFactKind, Person, PlanItem, Promise, PromiseState, Row, Rows, Side,
    StanceValue,
    agenda::Calls,
    matter::{Footing, Foundations, by_risk},
    plan_item::{self, PlanProgress},
    rival::RivalHere,
    score::{
        self, Candidate, Changes, Constants, Course, Depth, Facts, Neglect, OrgFactFact,
        PersonMove, Prepared, Years,
    },
    warnings::Warning,
};

/// Days looked back where there was no review to look back to.
pub const DAYS: u64 = 90;
/// Days of the trend.
const YEAR: u64 = 371;
/// Each costs a score of its account; what is beyond is counted.
const MOST_MOVES: usize = 40;
/// Actions worth reading; the others gain less.
const MOST_ACTIONS: usize = 8;

/// One account, taken stock of.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub since: Since,
    /// The depth then and now, and what lies between.
    pub changes: Changes,
    pub course: Course,
    /// Absent where the year of the course tells all of it.
    pub years: Option<Years>,
    /// Who left and who came, newest first, and how many more there are.
    pub moves: (Vec<PersonMove>, usize),
    /// What would deepen it most, best first.
    pub actions: Vec<ReviewAction>,
    /// The user's own, the newest.
    pub judgement: Option<Judgement>,
    /// Open promises, due soonest first.
    pub promises: Vec<Row<Promise>>,
    /// What is under way and what it stands on, the most at risk first.
    pub matters: Vec<Footing>,
    /// Stances that are to be reached, by their day; those reached are not among them.
    pub targets: Vec<ReviewTarget>,
    /// What was planned for the quarters of the time that is looked back on, and what came of it.
    pub planned: Vec<PlanProgress>,
    /// The most dangerous first.
    pub rivals: Vec<RivalHere>,
    /// What is not right and is not asleep.
    pub warnings: Vec<Warning>,
}

/// The day a review looks back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    pub day: NaiveDate,
    pub why: SinceReason,
}

/// Why that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SinceReason {
    Asked,
    /// It is that of the last joint review.
    JointReview,
    /// There was none: [`DAYS`] ago.
    Quarter,
}

/// A step worth doing, and what goes if it is not done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReviewAction {
    pub candidate: Candidate,
    pub neglect: Option<Neglect>,
}

/// A stance that is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewTarget {
    pub person: Id<Person>,
    /// As it is recorded; absent: unknown.
    pub from: Option<StanceValue>,
    pub to: StanceValue,
    pub by: NaiveDate,
}

/// What a review is computed from.
#[derive(Debug, Clone, Copy)]
pub struct ReviewFacts<'a> {
    pub facts: &'a Facts,
    /// Of the account's sheet.
    pub rows: &'a Rows,
    pub constants: &'a Constants,
}

impl Review {
    /// Takes stock on a day, of what became of the account since `asked`, else since the last joint review
    /// before that day, else since [`DAYS`] ago. What is not right comes from elsewhere.
    #[must_use]
    pub fn of(
        book: ReviewFacts<'_>,
        on: NaiveDate,
        asked: Option<NaiveDate>,
        warnings: Vec<Warning>,
    ) -> Self {
        let ReviewFacts {
            facts,
            rows,
            constants,
        } = book;
        let account = facts.own.account;
        let since = Since::of(&facts.own.org_facts, on, asked);
        let prepared = Prepared::new(facts, constants);
        let promises = promises(account, rows);
        let calls = Calls::of(&promises, on);
        let mut best = prepared.next_best(on);
        best.retain(|candidate| calls.may_call(candidate));
        best.truncate(MOST_ACTIONS);
        let neglects = prepared.neglects(&best, on);
        let actions = best.into_iter().zip(neglects);
        let changes = score::changes(facts, (since.day, on), constants);
        let matters = rows.matters.iter().filter(|row| row.account == account);
        let matters: Vec<_> = matters.cloned().collect();
        Self {
            since,
            matters: by_risk(
                &matters,
                &Foundations::of(&changes.after, (facts, constants), rows),
            ),
            planned: planned(account, rows, &prepared, (since.day, on)),
            targets: targets(account, rows, &changes.after),
            changes,
            course: prepared.course(on),
            years: long(&prepared, on),
            moves: score::moves(facts, (since.day, on), MOST_MOVES, constants),
            actions: actions
                .map(|(candidate, neglect)| ReviewAction { candidate, neglect })
                .collect(),
            judgement: judgement(account, rows, on),
            promises,
            rivals: RivalHere::all(account, rows, on),
            warnings,
        }
    }

    /// As it is now.
    #[must_use]
    pub const fn depth(&self) -> &Depth {
        &self.changes.after
    }

    /// The open promises of one side.
    pub fn owed_by(&self, side: Side) -> impl Iterator<Item = &Row<Promise>> {
        self.promises.iter().filter(move |row| row.by == side)
    }
}

impl Since {
    fn of(org_facts: &[OrgFactFact], on: NaiveDate, asked: Option<NaiveDate>) -> Self {
        if let Some(day) = asked {
            return Self {
                day,
                why: SinceReason::Asked,
            };
        }
        let reviews = org_facts
            .iter()
            .filter(|fact| fact.kind == OrgFactKind::JointReview);
        let held = reviews.filter_map(|fact| fact.period.from);
        match held.filter(|day| *day < on).max() {
            Some(day) => Self {
                day,
                why: SinceReason::JointReview,
            },
            None => Self {
                day: on.checked_sub_days(Days::new(DAYS)).unwrap_or(on),
                why: SinceReason::Quarter,
            },
        }
    }
}

/// The long view of an account that is known for longer than a year.
fn long(prepared: &Prepared<'_>, on: NaiveDate) -> Option<Years> {
    let years = prepared.years(on);
    let year_ago = on.checked_sub_days(Days::new(YEAR))?;
    years
        .first_contact
        .is_some_and(|first| first < year_ago)
        .then_some(years)
}

/// The newest of the user's own, not later than a day; of one day the one recorded last.
fn judgement(account: Id<Account>, rows: &Rows, on: NaiveDate) -> Option<Judgement> {
    let own = rows.judgements.iter();
    let own = own.filter(|row| row.account == account && row.on <= on);
    own.max_by_key(|row| (row.on, row.id))
        .map(|row| row.is.clone())
}

/// Due soonest first, those of someday last.
fn promises(account: Id<Account>, rows: &Rows) -> Vec<Row<Promise>> {
    let open = rows.promises.iter();
    let open = open.filter(|row| row.account == account && row.state == PromiseState::Open);
    let mut open: Vec<_> = open.cloned().collect();
    open.sort_by_key(|row| (row.due.is_none(), row.due, row.id));
    open
}

/// What was meant in the quarters that have a day between these, and what came of it.
fn planned(
    account: Id<Account>,
    rows: &Rows,
    prepared: &Prepared<'_>,
    (since, on): (NaiveDate, NaiveDate),
) -> Vec<PlanProgress> {
    let items = rows.plan_items.iter().filter(|row| {
        let quarter = row.quarter;
        row.account == account && since <= quarter.last_day() && quarter.first_day() <= on
    });
    let items: Vec<Row<PlanItem>> = items.cloned().collect();
    plan_item::progress(&items, prepared, on)
}

/// Of each person the one set last; somebody who is there already needs none, nor somebody who is gone, nor
/// whoever the plan speaks of.
fn targets(account: Id<Account>, rows: &Rows, depth: &Depth) -> Vec<ReviewTarget> {
    let mut aims: Vec<ReviewTarget> = Vec::new();
    let mut own: Vec<_> = plan_item::unplanned(&rows.targets, &rows.plan_items, depth)
        .filter(|row| row.account == account)
        .collect();
    own.sort_by_key(|row| std::cmp::Reverse((row.by, row.id)));
    for row in own {
        let Some(standing) = depth.person(row.person) else {
            continue;
        };
        let from = standing.recorded.map(|rating| rating.value);
        let known = aims.iter().any(|aim| aim.person == row.person);
        if !known && from < Some(row.value) {
            aims.push(ReviewTarget {
                person: row.person,
                from,
                to: row.value,
                by: row.by,
            });
        }
    }
    aims.sort_by_key(|aim| (aim.by, aim.person));
    aims
}
