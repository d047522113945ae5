//! What is due, who is going quiet, what to do next.

use std::collections::HashMap;

use super::{ActionsFor, AnsweredBy, Book, Question, Scan, Unanswered, Wanted, scan};
use crate::domain::{
    Account, Colleague, Id, Row, Snooze,
    agenda::{Agenda, AgendaItem, AgendaSection, ItemKey, NextAction, Outreach, arrange},
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
        Ok(Scan::new(self.0).all_at_once(book)?)
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
        let today = book.today();
        let agenda = book.ask(&ReadAgenda { most: usize::MAX })?;
        let round = agenda.round(self.colleague);
        let round = round.ok_or(Unanswered::Gone(self.colleague.into()))?;
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
        // What is asleep stands where it would stand awake.
        let places: HashMap<ItemKey, usize> = outreach
            .actions
            .iter()
            .map(NextAction::key)
            .zip(0..)
            .collect();
        let mut best: Vec<BestAction> = entries
            .filter_map(|entry| match entry.item {
                AgendaItem::Action(action) => Some(BestAction {
                    action,
                    asleep: entry.asleep,
                }),
                AgendaItem::Visit(_)
                | AgendaItem::Promise(_)
                | AgendaItem::Matter(_)
                | AgendaItem::Planned(_)
                | AgendaItem::Silence(_) => None,
            })
            .collect();
        let place = |one: &BestAction| places.get(&one.action.key()).copied();
        best.sort_by_key(place);
        Ok(best)
    }
}

impl Book {
    /// In the order of the account; with what each moves besides, where its seats count for others.
    fn actions_of(&self, account: Id<Account>) -> Result<Vec<NextAction>, Unanswered> {
        let calls = self.store.calls(self.today())?;
        let mut actions = Vec::new();
        for best in self.ask(&ActionsFor { account, on: None })? {
            if calls.may_call(&best.candidate) {
                actions.extend(scan::action(best, &self.store)?);
            }
        }
        Ok(actions)
    }
}
