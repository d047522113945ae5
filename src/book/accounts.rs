//! The list of accounts, with what it shows of each.

use chrono::NaiveDate;

use super::{AnsweredBy, Book, Question, Unanswered, abreast::abreast, still_there};
use crate::{
    domain::{
        Account, Id, Name, StanceValue,
        score::{Depth, Prepared, depth},
        summary::{BookPage, BookRow, BookView, DepthBrief, Glance, PastBrief, PersonRow},
    },
    store::StoreError,
};

/// The part of the list that the view names. Depths and warnings that do not hold any more are unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListAccounts(pub BookView);

impl Question for ListAccounts {
    type Answer = BookPage;

    fn answer(&self, book: &Book) -> Result<BookPage, Unanswered> {
        let (constants, rules) = (&book.settings.constants, &book.settings.rules);
        Ok(book
            .store
            .book_page(&self.0, book.today(), constants, rules)?)
    }
}

/// What the list shows besides of accounts in sight, on a day; absent: today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlanceAt {
    pub accounts: Vec<Id<Account>>,
    pub on: Option<NaiveDate>,
}

impl Question for GlanceAt {
    type Answer = Vec<Glance>;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Vec<Glance>, Unanswered> {
        let on = book.day(self.on);
        if on == book.today() {
            return Ok(book.trends(&self.accounts)?);
        }
        // Nothing is kept of past days: they are looked at rarely, and there are many.
        let mut glances = Vec::with_capacity(self.accounts.len());
        for account in &self.accounts {
            let Some(facts) = still_there(book.facts(*account))? else {
                continue;
            };
            let prepared = Prepared::new(&facts, &book.settings.constants);
            let weeks = prepared.trend(on).into_iter();
            glances.push(Glance {
                account: *account,
                trend: weeks.map(|(_, depth)| depth).collect(),
                past: Some(PastBrief {
                    depth: DepthBrief::of(&prepared.depth(on)),
                    last_contact: facts.last_contact(on),
                }),
            });
        }
        Ok(glances)
    }
}

/// Every account with its depth on a day, parents before their units.
#[derive(Debug, Clone, Copy)]
pub struct ListDepths {
    pub on: NaiveDate,
}

impl Question for ListDepths {
    type Answer = Vec<BookRow>;

    fn answer(&self, book: &Book) -> Result<Vec<BookRow>, Unanswered> {
        let (on, constants) = (self.on, &book.settings.constants);
        let past = on != book.today();
        book.store.of_one_moment(|| {
            let reader = book.store.facts_reader()?;
            let rows = book.rows()?.into_iter().map(|row| {
                let computed = past || row.depth.is_none();
                let facts = computed.then(|| reader.facts(row.id)).transpose()?;
                Ok((row, facts.flatten()))
            });
            abreast(rows, |(mut row, facts)| {
                let Some(facts) = facts else { return row };
                row.depth = Some(DepthBrief::of(&depth(&facts, on, constants)));
                if past {
                    row.last_contact = facts.last_contact(on);
                    // What was promised then is not known any more.
                    row.next_promise = None;
                }
                row
            })
        })
    }
}

/// Everybody with a tenure in force today, by account.
#[derive(Debug, Clone, Copy)]
pub struct ListPeople;

/// A person at an account, with how they stand to us there.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedPerson {
    pub account: Id<Account>,
    pub account_name: Name,
    pub person: PersonRow,
    pub stance: Option<StanceValue>,
    /// 0–1.
    pub strength: f64,
}

impl Question for ListPeople {
    type Answer = Vec<ListedPerson>;

    fn answer(&self, book: &Book) -> Result<Vec<ListedPerson>, Unanswered> {
        let (today, constants) = (book.today(), &book.settings.constants);
        let all = book.of_all(
            |account, facts| Ok((book.store.people_of(account.id, today)?, account, facts)),
            |(people, account, facts)| {
                let depth = depth(&facts, today, constants);
                let listed = people.into_iter().map(|person| {
                    let standing = depth.person(person.person);
                    ListedPerson {
                        account: account.id,
                        account_name: account.name.clone(),
                        stance: standing.and_then(|standing| standing.stance),
                        strength: standing.map_or(0.0, |standing| standing.strength),
                        person,
                    }
                });
                listed.collect::<Vec<_>>()
            },
        )?;
        Ok(all.into_iter().flatten().collect())
    }
}

/// How far every account moved from the end of one day to the end of another, the farthest first.
#[derive(Debug, Clone, Copy)]
pub struct DiffOfAll {
    pub days: (NaiveDate, NaiveDate),
}

/// An account on two days.
#[derive(Debug, Clone, PartialEq)]
pub struct Shifting {
    pub row: BookRow,
    pub before: Depth,
    pub after: Depth,
}

impl Shifting {
    /// Points of raw.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.after.raw - self.before.raw
    }
}

impl Question for DiffOfAll {
    type Answer = Vec<Shifting>;

    fn answer(&self, book: &Book) -> Result<Vec<Shifting>, Unanswered> {
        let ((from, to), constants) = (self.days, &book.settings.constants);
        let mut all = book.of_all(
            |row, facts| Ok((row, facts)),
            |(row, facts)| {
                let prepared = Prepared::new(&facts, constants);
                Shifting {
                    row,
                    before: prepared.depth(from),
                    after: prepared.depth(to),
                }
            },
        )?;
        all.sort_by(|a, b| b.points().abs().total_cmp(&a.points().abs()));
        Ok(all)
    }
}

impl Book {
    /// Every account in the order of the tree, with today's depth where it is known.
    pub(super) fn rows(&self) -> Result<Vec<BookRow>, StoreError> {
        let (constants, rules) = (&self.settings.constants, &self.settings.rules);
        let page = self
            .store
            .book_page(&BookView::whole(), self.today(), constants, rules)?;
        Ok(page.rows)
    }
}
