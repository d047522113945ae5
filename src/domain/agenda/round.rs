//! What of the agenda one of ours has to do.

use chrono::NaiveDate;

use super::{Agenda, AgendaItem, AgendaSection, Outreach};
use crate::domain::{Account, Colleague, Counterpart, Id, Person, Row, Who};

/// What one of ours has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    pub colleague: Id<Colleague>,
    pub who: Who,
}

impl Round {
    /// Whether a row is theirs: they go, they have promised, or are the counterpart. What is nobody's is the
    /// user's. `matched`: who of ours is matched to those it is about.
    fn has(self, item: &AgendaItem, matched: &[Row<Counterpart>]) -> bool {
        match item {
            AgendaItem::Visit(visit) => visit.row.colleagues.contains(&self.colleague),
            AgendaItem::Promise(promise) => match promise.row.colleague {
                Some(colleague) => colleague == self.colleague,
                None => self.who == Who::Me,
            },
            AgendaItem::Matter(matter) => match matter.row.owner {
                Some(colleague) => colleague == self.colleague,
                None => self.who == Who::Me,
            },
            AgendaItem::Planned(planned) => match planned.progress.item.owner {
                Some(colleague) => colleague == self.colleague,
                None => self.who == Who::Me,
            },
            AgendaItem::Silence(silence) => {
                let person = Some(silence.quiet.person);
                self.sees(silence.quiet.account, person, matched)
            }
            AgendaItem::Action(action) => {
                let candidate = &action.candidate;
                self.sees(candidate.at, candidate.step.person(), matched)
            }
        }
    }

    fn sees(
        self,
        account: Id<Account>,
        person: Option<Id<Person>>,
        matched: &[Row<Counterpart>],
    ) -> bool {
        let mut theirs = matched
            .iter()
            .filter(|row| row.account == account && Some(row.person) == person)
            .peekable();
        match theirs.peek() {
            None => self.who == Who::Me,
            Some(_) => theirs.any(|row| row.colleague == self.colleague),
        }
    }

    /// What of both is theirs. Of an agenda that was read whole: what it only counted is nobody's.
    #[must_use]
    pub fn of(
        self,
        mut agenda: Agenda,
        mut outreach: Outreach,
        today: NaiveDate,
    ) -> (Agenda, Outreach) {
        let matched = std::mem::take(&mut outreach.matched);
        let has = |item: AgendaItem| self.has(&item, &matched);
        agenda
            .visits
            .retain(|one| has(AgendaItem::Visit(Box::new(one.clone()))));
        agenda
            .promises
            .retain(|one| has(AgendaItem::Promise(one.clone())));
        agenda
            .matters
            .retain(|one| has(AgendaItem::Matter(Box::new(one.clone()))));
        agenda.counts = Agenda::default().counts;
        for promise in &agenda.promises {
            agenda.counts[AgendaSection::of(promise.row.due, today) as usize] += 1;
        }
        outreach
            .silences
            .retain(|one| has(AgendaItem::Silence(one.clone())));
        outreach.silent = outreach.silences.len();
        outreach
            .planned
            .retain(|one| has(AgendaItem::Planned(Box::new(one.clone()))));
        outreach
            .actions
            .retain(|one| has(AgendaItem::Action(one.clone())));
        outreach.matched = matched;
        (agenda, outreach)
    }
}
