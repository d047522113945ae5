//! Visits to come: planned with somebody, everybody once; one that has happened is an interaction.

use super::{RuleError, delete::Deletion, log, matter, rule::Rule, sheet::Sheet};
use crate::domain::{Arrangement, Colleague, Id, Interaction, LogEntry, Matter, Person, Visit};

impl Rule for Visit {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        if self.people.is_empty() {
            return Err(RuleError::Nobody);
        }
        for (at, one) in self.people.iter().enumerate() {
            let person = sheet.need(*one)?;
            if self.people[..at].contains(one) {
                return Err(RuleError::Twice(person.name.clone()));
            }
        }
        for (at, one) in self.colleagues.iter().enumerate() {
            let colleague = sheet.need(*one)?;
            if self.colleagues[..at].contains(one) {
                return Err(RuleError::Twice(colleague.name.clone()));
            }
        }
        for (at, one) in self.matters.iter().enumerate() {
            matter::belongs(*one, self.account, sheet)?;
            if self.matters[..at].contains(one) {
                return Err(RuleError::Twice(sheet.need(*one)?.title.clone()));
            }
        }
        self.done.map_or(Ok(()), |id| sheet.need(id).map(drop))
    }

    /// It loses who goes; with nobody of the customer left there is nobody to see. Without the interaction it
    /// became it is still to come.
    fn without(mut self, deletion: &Deletion) -> Option<Self> {
        self.people.retain(|one: &Id<Person>| !deletion.has(*one));
        self.colleagues
            .retain(|one: &Id<Colleague>| !deletion.has(*one));
        self.matters.retain(|one| !deletion.has(*one));
        self.done = self.done.filter(|id| !deletion.has(*id));
        (!deletion.has(self.account) && !self.people.is_empty()).then_some(self)
    }
}

/// A visit is planned, or planned otherwise than it was; what is promised with it is promised today.
pub(super) fn arrange(wish: &Arrangement, sheet: &mut Sheet) -> Result<(), RuleError> {
    let (said, named) = log::said(&wish.entry, sheet)?;
    let Interaction {
        account,
        on,
        at,
        kind,
        note,
        privacy,
        people,
        colleagues,
        matters,
    } = said;
    let to = Visit {
        account,
        on,
        at,
        kind,
        privacy,
        people: people.iter().map(|one| one.person).collect(),
        colleagues,
        purpose: note,
        outcome: wish.outcome.clone(),
        bring: wish.bring.clone(),
        matters,
        done: None,
    };
    match &wish.visit {
        Some((id, was)) => {
            let to = sheet.union(*id, was, &to)?;
            sheet.replace(*id, to)?;
        }
        None => drop(sheet.insert(to)?),
    }
    for promise in &wish.entry.promises {
        let person = promise.person.and_then(|at| named.get(at)).copied();
        let today = sheet.today;
        let promise = log::made(promise, person, (account, today), sheet)?;
        sheet.insert(promise)?;
    }
    Ok(())
}

/// A visit has happened as the entry tells it.
pub(super) fn fulfil(id: Id<Visit>, entry: &LogEntry, sheet: &mut Sheet) -> Result<(), RuleError> {
    let visit = sheet.need(id)?.is.clone();
    if visit.done.is_some() {
        return Err(RuleError::AlreadyDone);
    }
    let done = log::log(entry, sheet)?;
    let met = sheet.need(done)?.is.clone();
    if met.account == visit.account && !visit.matters.is_empty() {
        let matters = joined(&visit.matters, &met.matters);
        sheet.replace_loose(done, Interaction { matters, ..met })?;
    }
    let done = Some(done);
    sheet.replace_loose(id, Visit { done, ..visit })
}

/// What it was planned to be about, then what the line says besides.
fn joined(before: &[Id<Matter>], said: &[Id<Matter>]) -> Vec<Id<Matter>> {
    let more = said.iter().filter(|one| !before.contains(one));
    before.iter().chain(more).copied().collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::domain::{
        Attendee, Choice, Command, MatterKind, MatterStage, MatterTold, NewMatter, NewPromise,
        Side, Subject,
        plan::trial::{Trial, day, entry, name, seated},
    };

    /// Both people of [`seated`] are to be met on 4 December; a promise is made for it.
    fn arrangement(book: &Trial) -> Arrangement {
        let mut line = entry(book.rows.accounts[0].id);
        line.on = day("2026-12-04");
        line.people = book
            .rows
            .people
            .iter()
            .map(|one| Attendee::known(one.id))
            .collect();
        line.note = "the acceptance date".into();
        line.promises = vec![NewPromise {
            by: Side::Us,
            colleague: None,
            person: Some(0),
            due: Some(day("2026-12-01")),
            text: name("send the agenda"),
        }];
        Arrangement {
            visit: None,
            entry: line,
            outcome: "a date".into(),
            bring: "the form".into(),
        }
    }

    fn planned() -> (Trial, Id<Visit>) {
        let mut book = seated().0;
        let wish = Command::Arrange(arrangement(&book));
        book.commit(&wish).unwrap();
        let id = book.rows.visits[0].id;
        (book, id)
    }

    /// It has happened, a day before it was to.
    fn happened(book: &Trial) -> LogEntry {
        LogEntry {
            on: day("2026-11-23"),
            note: "agreed".into(),
            promises: Vec::new(),
            ..arrangement(book).entry
        }
    }

    #[test]
    fn a_line_of_a_day_to_come_plans_and_logs_nothing() {
        let (book, id) = planned();
        let visit = book.rows.find(id).unwrap();
        assert_eq!(visit.purpose, "the acceptance date");
        assert_eq!(visit.outcome, "a date");
        assert_eq!(visit.bring, "the form");
        assert_eq!(visit.people.len(), 2);
        assert_eq!(visit.done, None);
        assert!(book.rows.interactions.is_empty());
        let promise = &book.rows.promises[0];
        assert_eq!(promise.interaction, None);
        assert_eq!(promise.made_on, day("2026-11-23"));
        assert_eq!(promise.person, Some(visit.people[0]));
    }

    #[test]
    fn a_visit_that_has_happened_is_done_in_the_same_step() {
        let (mut book, id) = planned();
        let entry = happened(&book);
        let fulfil = Command::Fulfil { visit: id, entry };
        let before = book.rows.clone();
        let changes = book.commit(&fulfil).unwrap();
        let met = &book.rows.interactions[0];
        assert_eq!(book.rows.find(id).unwrap().done, Some(met.id));
        assert_eq!(met.note, "agreed");
        assert_eq!(book.commit(&fulfil), Err(RuleError::AlreadyDone));
        book.undo(&changes);
        assert_eq!(book.rows, before);
    }

    /// As planned, about a project that begins with it.
    fn about_a_project() -> (Trial, Id<Visit>) {
        let mut book = seated().0;
        let mut wish = arrangement(&book);
        wish.entry.matters = vec![MatterTold {
            matter: Choice::New(NewMatter {
                kind: MatterKind::Project,
                title: name("Phase II"),
            }),
            stage: Some(MatterStage::Bid),
        }];
        book.commit(&Command::Arrange(wish)).unwrap();
        let id = book.rows.visits[0].id;
        (book, id)
    }

    #[test]
    fn what_it_is_about_begins_today_and_goes_over_into_what_it_became() {
        let (mut book, id) = about_a_project();
        let project = book.rows.matters[0].clone();
        assert_eq!(project.since(), Some(day("2026-11-23")));
        assert_eq!(book.rows.find(id).unwrap().matters, [project.id]);
        // Planned otherwise, and told without it, it is about nothing.
        let was = book.rows.find(id).unwrap().is.clone();
        let mut wish = arrangement(&book);
        wish.visit = Some((id, Box::new(was)));
        wish.entry.promises.clear();
        let changes = book.commit(&Command::Arrange(wish)).unwrap();
        assert_eq!(book.rows.find(id).unwrap().matters, []);
        book.undo(&changes);
        let entry = happened(&book);
        book.commit(&Command::Fulfil { visit: id, entry }).unwrap();
        assert_eq!(book.rows.interactions[0].matters, [project.id]);
        let changes = book.delete(Subject::Matter(project.id)).unwrap();
        assert_eq!(book.rows.find(id).unwrap().matters, []);
        assert_eq!(book.rows.interactions[0].matters, []);
        book.undo(&changes);
        assert_eq!(book.rows.find(id).unwrap().matters, [project.id]);
    }

    #[test]
    fn without_the_interaction_it_became_it_is_to_come_again() {
        let (mut book, id) = planned();
        let entry = happened(&book);
        book.commit(&Command::Fulfil { visit: id, entry }).unwrap();
        let met = book.rows.interactions[0].id;
        book.delete(Subject::Interaction(met)).unwrap();
        assert_eq!(book.rows.find(id).unwrap().done, None);
    }

    #[test]
    fn with_nobody_left_to_see_it_goes() {
        let (mut book, id) = planned();
        let people = book.rows.find(id).unwrap().people.clone();
        book.delete(people[0]).unwrap();
        assert_eq!(book.rows.find(id).unwrap().people, [people[1]]);
        book.delete(people[1]).unwrap();
        assert_eq!(book.rows.find(id), None);
    }

    #[test]
    fn planned_otherwise_it_keeps_what_another_window_made_of_it() {
        let (mut book, id) = planned();
        let was = book.rows.find(id).unwrap().is.clone();
        let brings = Visit {
            bring: "samples".into(),
            ..was.clone()
        };
        book.edit(id, brings).unwrap();
        let mut wish = arrangement(&book);
        wish.entry.on = day("2026-12-11");
        wish.entry.promises.clear();
        wish.visit = Some((id, Box::new(was)));
        book.commit(&Command::Arrange(wish)).unwrap();
        let visit = book.rows.find(id).unwrap();
        assert_eq!(visit.on, day("2026-12-11"));
        assert_eq!(visit.bring, "samples");
        assert_eq!(book.rows.visits.len(), 1);
    }
}
