//! What is due, who is going quiet, what to do next.

use super::{ActionsFor, AnsweredBy, Book, NextBest, Question, Scan, Unanswered, Wanted, scan};
use crate::domain::{
    Account, Colleague, Id, Row, Snooze,
    agenda::{Agenda, AgendaItem, AgendaSection, NextAction, Outreach, Round, arrange},
};

/// Promises of each section of the agenda: more than anybody works through in a day.
const MOST_PROMISES: usize = 200;

/// Open promises of the whole book, and what sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAgenda {
    /// Of each section no more promises than these are read; the others are counted.
    pub most: usize,
}

impl Default for ReadAgenda {
    fn default() -> Self {
        Self {
            most: MOST_PROMISES,
        }
    }
}

impl Question for ReadAgenda {
    type Answer = Agenda;

    fn answer(&self, book: &Book) -> Result<Agenda, Unanswered> {
        Ok(book.store.agenda(book.today(), self.most)?)
    }
}

/// Who is going quiet and the next best actions, over the whole book. The worker tells what it has found so
/// far, and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindOutreach(pub Wanted);

impl Question for FindOutreach {
    type Answer = Outreach;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Outreach, Unanswered> {
        Ok(Scan::new(self.0).to_the_end(book)?)
    }
}

/// The agenda of one of ours: visits they go on, what they promised, and whose counterpart they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundOf {
    pub colleague: Id<Colleague>,
    pub wanted: Wanted,
}

impl Question for RoundOf {
    type Answer = (Agenda, Outreach);

    fn answer(&self, book: &Book) -> Result<(Agenda, Outreach), Unanswered> {
        let (store, today) = (&book.store, book.today());
        let mut colleagues = store.colleagues()?.into_iter();
        let row = colleagues.find(|row| row.id == self.colleague);
        let row = row.ok_or(Unanswered::Gone(self.colleague.into()))?;
        let round = Round {
            colleague: row.id,
            who: row.who,
            matched: store.matched_on(today)?,
        };
        let agenda = book.ask(&ReadAgenda { most: usize::MAX })?;
        let outreach = book.ask(&FindOutreach(self.wanted))?;
        Ok(round.of(agenda, outreach, today))
    }
}

/// What to do next for an account or over the whole book, best first. Over the book it is the list of the
/// agenda: of each person, seat and department the best alone.
#[derive(Debug, Clone, Copy)]
pub struct BestActions {
    /// Absent: the whole book.
    pub account: Option<Id<Account>>,
    /// Besides those asleep.
    pub most: usize,
}

/// Something worth doing, and what lets it sleep if anything does.
#[derive(Debug, Clone, PartialEq)]
pub struct BestAction {
    pub action: NextAction,
    pub asleep: Option<Row<Snooze>>,
}

impl Question for BestActions {
    type Answer = Vec<BestAction>;

    fn answer(&self, book: &Book) -> Result<Vec<BestAction>, Unanswered> {
        let (today, most) = (book.today(), self.most);
        let actions = match self.account {
            Some(account) => book.actions_of(account)?,
            None => {
                let wanted = Wanted {
                    silences: 0,
                    actions: most,
                };
                book.ask(&FindOutreach(wanted))?.actions
            }
        };
        let outreach = Outreach {
            actions,
            ..Outreach::default()
        };
        let agenda = Agenda {
            snoozes: book.store.snoozes(today)?,
            ..Agenda::default()
        };
        let groups = arrange(&agenda, &outreach, today).into_iter();
        let entries = groups.flat_map(|group| {
            let most = match group.section {
                AgendaSection::Asleep => usize::MAX,
                _ => most,
            };
            group.entries.into_iter().take(most)
        });
        let mut best: Vec<BestAction> = entries
            .filter_map(|entry| match entry.item {
                AgendaItem::Action(action) => Some(BestAction {
                    action,
                    asleep: entry.asleep,
                }),
                AgendaItem::Visit(_)
                | AgendaItem::Promise(_)
                | AgendaItem::Matter(_)
                | AgendaItem::Silence(_) => None,
            })
            .collect();
        best.sort_by(|a, b| {
            let gain = |one: &BestAction| one.action.candidate.gain;
            gain(b).total_cmp(&gain(a))
        });
        Ok(best)
    }
}

impl Book {
    fn actions_of(&self, account: Id<Account>) -> Result<Vec<NextAction>, Unanswered> {
        let mut actions = Vec::new();
        for NextBest { candidate, neglect } in self.ask(&ActionsFor { account, on: None })? {
            actions.extend(scan::action(account, candidate, neglect, &self.store)?);
        }
        Ok(actions)
    }
}
