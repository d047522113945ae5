//! What a file says has happened: with whom of the book, at which account, and whether the book has it.
//!
//! Whom it calls by an address the book has is them; else whoever is called just so. Where the file
//! does not name the account, it was with the one that most of those work at.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::{Doubt, Doubts, Happened, Importer, houses::house};
use crate::domain::{
    Account, ActivityDraft, Allegiance, Attendee, Choice, Colleague, Id, Import, Interaction,
    LogEntry, Mention, Name, NewPromise, Person, Post, Privacy, Row, Strangers, Who,
    alike::{email, folded},
    plan::{RuleError, log, person, sheet::Sheet},
};

/// Takes in what happened, after the people of the file; returns what became of each, and who was
/// left out of those that came in.
pub(super) fn take(
    import: &Import,
    importer: &mut Importer,
    sheet: &mut Sheet,
) -> Result<(Vec<Happened>, Doubts), RuleError> {
    if import.activities.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut register = Register::of(import.strangers, sheet);
    let mut gaps = Vec::new();
    let mut happened = Vec::with_capacity(import.activities.len());
    for (at, draft) in import.activities.iter().enumerate() {
        let mut left_out = Vec::new();
        let fate = register.take(draft, &mut left_out, importer, sheet)?;
        if let Happened::Added { .. } = fate {
            gaps.extend(left_out.into_iter().map(|doubt| (at, doubt)));
        }
        happened.push(fate);
    }
    Ok((happened, gaps))
}

/// Whoever may have taken part, by what they may be called, and what the book has of a day.
pub(super) struct Register {
    strangers: Strangers,
    by_email: HashMap<String, Vec<Id<Person>>>,
    by_name: HashMap<String, Vec<Id<Person>>>,
    colleagues: HashMap<String, Id<Colleague>>,
    me: Option<Id<Colleague>>,
    days: HashMap<(Id<Account>, NaiveDate), Vec<Id<Interaction>>>,
}

/// Whom somebody who took part is found to be.
pub(super) enum Found {
    Theirs(Id<Person>),
    Ours(Id<Colleague>),
    Several(Vec<Name>),
    Stranger,
}

/// Those who took part, sorted.
#[derive(Default)]
struct Party<'a> {
    /// With their place in the draft.
    people: Vec<(usize, Id<Person>)>,
    colleagues: Vec<Id<Colleague>>,
    strangers: Vec<(usize, &'a Mention)>,
    /// Ours, whom the book does not know.
    house: Vec<Name>,
    unclear: Vec<Vec<Name>>,
}

impl Register {
    pub(super) fn of(strangers: Strangers, sheet: &Sheet) -> Self {
        // In a book that knows nobody, everybody is new: to leave strangers out would be to take nothing.
        let strangers = if sheet.book_is_empty {
            Strangers::TakeIn
        } else {
            strangers
        };
        let mut register = Self {
            strangers,
            by_email: HashMap::new(),
            by_name: HashMap::new(),
            colleagues: HashMap::new(),
            me: None,
            days: HashMap::new(),
        };
        for row in &sheet.rows.people {
            register.enter(row.id, &row.is);
        }
        for row in &sheet.rows.colleagues {
            register.colleagues.insert(folded(&row.name), row.id);
            if row.who == Who::Me {
                register.me = Some(row.id);
            }
        }
        for row in &sheet.rows.interactions {
            let that_day = register.days.entry((row.account, row.on)).or_default();
            that_day.push(row.id);
        }
        register
    }

    /// Who of ours is called so.
    pub(super) fn colleague(&self, name: &Name) -> Option<Id<Colleague>> {
        self.colleagues.get(&folded(name)).copied()
    }

    fn enter(&mut self, id: Id<Person>, person: &Person) {
        for address in person.emails.iter().filter_map(email) {
            self.by_email.entry(address).or_default().push(id);
        }
        for name in person.aliases.iter().chain([&person.name]) {
            let called = self.by_name.entry(folded(name)).or_default();
            if !called.contains(&id) {
                called.push(id);
            }
        }
    }

    fn take(
        &mut self,
        draft: &ActivityDraft,
        left_out: &mut Vec<Doubt>,
        importer: &mut Importer,
        sheet: &mut Sheet,
    ) -> Result<Happened, RuleError> {
        if sheet.today < draft.on {
            return Ok(Happened::Skipped(Doubt::ToCome(draft.on)));
        }
        if draft.people.is_empty() {
            return Ok(Happened::Skipped(Doubt::Nobody));
        }
        let told = match importer.places.account(draft.account.as_ref(), sheet)? {
            Ok(told) => told,
            Err(doubt) => return Ok(Happened::Skipped(doubt)),
        };
        let party = self.party(draft, told, importer, sheet);
        if party.people.is_empty() && party.strangers.is_empty() && party.unclear.is_empty() {
            return Ok(Happened::Skipped(Doubt::Nobody));
        }
        // A file that names the account says where whoever is new belongs.
        let says_where = draft.account.is_some() && told.is_some();
        let welcome = says_where || self.strangers == Strangers::TakeIn;
        if party.people.is_empty() && (!welcome || party.strangers.is_empty()) {
            return Ok(Happened::Skipped(nobody_of(party)));
        }
        let account = match told {
            Some(account) => account,
            None => match Self::proposed(draft, &party, importer, sheet)? {
                Ok(account) => account,
                Err(doubt) => return Ok(Happened::Skipped(doubt)),
            },
        };
        if let Some(known) = self.known(draft, account, &party, sheet) {
            return Ok(Happened::Known(known));
        }
        let id = self.add(draft, account, (party, welcome), left_out, importer, sheet)?;
        let people = sheet.need(id)?.people.iter();
        let people = people.filter_map(|one| sheet.find(one.person));
        Ok(Happened::Added {
            account: sheet.need(account)?.name.clone(),
            people: people.map(|person| person.name.clone()).collect(),
        })
    }

    fn party<'a>(
        &self,
        draft: &'a ActivityDraft,
        told: Option<Id<Account>>,
        importer: &Importer,
        sheet: &Sheet,
    ) -> Party<'a> {
        let mut party = Party::default();
        for (at, mention) in draft.people.iter().enumerate() {
            match self.who(mention, told, draft.on, importer, sheet) {
                Found::Theirs(id) if party.people.iter().all(|(_, one)| *one != id) => {
                    party.people.push((at, id));
                }
                Found::Ours(id) if !party.colleagues.contains(&id) => party.colleagues.push(id),
                Found::Theirs(_) | Found::Ours(_) => {}
                Found::Several(names) => party.unclear.push(names),
                Found::Stranger if mention.side == Allegiance::Ours => {
                    party.house.push(mention.name.clone());
                }
                Found::Stranger => party.strangers.push((at, mention)),
            }
        }
        party
    }

    /// By address, else by whole name; of several those who work there.
    pub(super) fn who(
        &self,
        mention: &Mention,
        told: Option<Id<Account>>,
        on: NaiveDate,
        importer: &Importer,
        sheet: &Sheet,
    ) -> Found {
        let name = folded(&mention.name);
        let address = mention.email.as_ref().and_then(email);
        let by_email = address.and_then(|address| self.by_email.get(&address));
        let by_email = by_email.map(Vec::as_slice);
        let by_name = self.by_name.get(&name);
        let called = |id: &&Id<Person>| by_name.is_some_and(|ids| ids.contains(id));
        let mut candidates: Vec<Id<Person>> = match by_email {
            // A mailbox may be shared: then the name tells.
            Some(several @ [_, _, ..]) if several.iter().any(|id| called(&id)) => {
                several.iter().copied().filter(|id| called(&id)).collect()
            }
            Some(ids) => ids.to_vec(),
            None => match (self.colleagues.get(&name), by_name) {
                (Some(id), _) => return Found::Ours(*id),
                (None, ids) => ids.cloned().unwrap_or_default(),
            },
        };
        if let (Some(account), 2..) = (told, candidates.len()) {
            let here = |id: &Id<Person>| importer.accounts_of(*id, on, sheet).contains(&account);
            if candidates.iter().any(here) {
                candidates.retain(here);
            }
        }
        match candidates.as_slice() {
            [] => Found::Stranger,
            [one] => Found::Theirs(*one),
            several => {
                let people = several.iter().filter_map(|id| sheet.find(*id));
                Found::Several(people.map(|person| person.name.clone()).collect())
            }
        }
    }

    /// The account that most of those known work at; where nobody is known, the house whose mail all of
    /// them use.
    fn proposed(
        draft: &ActivityDraft,
        party: &Party<'_>,
        importer: &mut Importer,
        sheet: &mut Sheet,
    ) -> Result<Result<Id<Account>, Doubt>, RuleError> {
        let mut votes: Vec<(Id<Account>, usize)> = Vec::new();
        for (_, person) in &party.people {
            for account in importer.accounts_of(*person, draft.on, sheet) {
                match votes.iter_mut().find(|(one, _)| *one == account) {
                    Some((_, count)) => *count += 1,
                    None => votes.push((account, 1)),
                }
            }
        }
        let most = votes.iter().map(|(_, count)| *count).max().unwrap_or(0);
        votes.retain(|(_, count)| *count == most);
        match votes.as_slice() {
            [(one, _)] => return Ok(Ok(*one)),
            [_, _, ..] => {
                let accounts = votes.iter().filter_map(|(id, _)| sheet.find(*id));
                let names = accounts.map(|account| account.name.clone()).collect();
                return Ok(Err(Doubt::Elsewhere(names)));
            }
            [] => {}
        }
        let mut houses: Vec<Name> = Vec::new();
        for (_, mention) in &party.strangers {
            if let Some(house) = mention.email.as_ref().and_then(house)
                && !houses.contains(&house)
            {
                houses.push(house);
            }
        }
        match houses.as_slice() {
            [] => Ok(Err(Doubt::NoAccount)),
            [one] => Ok(importer
                .places
                .account(Some(one), sheet)?
                .and_then(|account| account.ok_or(Doubt::NoAccount))),
            _ => Ok(Err(Doubt::Elsewhere(houses))),
        }
    }

    /// What the book has of that day there with that text; two of one text at different times are two.
    /// Where nothing was written, the people tell.
    fn known(
        &self,
        draft: &ActivityDraft,
        account: Id<Account>,
        party: &Party<'_>,
        sheet: &Sheet,
    ) -> Option<Id<Interaction>> {
        let that_day = self.days.get(&(account, draft.on))?.iter();
        let mut that_day = that_day.filter_map(|id| sheet.find(*id));
        let same_time = |one: Option<NaiveTime>| match (one, draft.at) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let with_all = |one: &Interaction| {
            let mut people = party.people.iter();
            people.all(|(_, id)| one.people.iter().any(|known| known.person == *id))
        };
        let same = |one: &&Row<Interaction>| {
            one.note.raw().trim() == draft.text.raw().trim()
                && same_time(one.at)
                && (!draft.text.is_blank() || with_all(one))
        };
        that_day.find(same).map(|row| row.id)
    }

    fn add(
        &mut self,
        draft: &ActivityDraft,
        account: Id<Account>,
        (party, welcome): (Party<'_>, bool),
        left_out: &mut Vec<Doubt>,
        importer: &mut Importer,
        sheet: &mut Sheet,
    ) -> Result<Id<Interaction>, RuleError> {
        let mut people = party.people;
        let mut without = party.house;
        for (at, mention) in party.strangers {
            if welcome {
                people.push((at, self.newcomer(mention, draft, account, importer, sheet)?));
            } else {
                without.push(mention.name.clone());
            }
        }
        if !without.is_empty() {
            left_out.push(Doubt::Without(without));
        }
        left_out.extend(party.unclear.into_iter().map(Doubt::People));
        people.sort_unstable_by_key(|(at, _)| *at);
        let others = party.colleagues.into_iter();
        let others = others.filter(|one| Some(*one) != self.me);
        let colleagues: Vec<_> = self.me.into_iter().chain(others).collect();
        let attendee = |(_, id): &(usize, Id<Person>)| Attendee::known(*id);
        let promise = |promise: &NewPromise| NewPromise {
            colleague: None,
            person: promise
                .person
                .and_then(|said| people.iter().position(|(at, _)| *at == said)),
            ..promise.clone()
        };
        let entry = LogEntry {
            account: Choice::Known(account),
            on: draft.on,
            at: draft.at,
            kind: draft.kind,
            note: draft.text.clone(),
            privacy: Privacy::Shareable,
            people: people.iter().map(attendee).collect(),
            colleagues: colleagues.into_iter().map(Choice::Known).collect(),
            promises: draft.promises.iter().map(promise).collect(),
            matters: Vec::new(),
        };
        let id = log::log(&entry, sheet)?;
        self.days.entry((account, draft.on)).or_default().push(id);
        Ok(id)
    }

    fn newcomer(
        &mut self,
        mention: &Mention,
        draft: &ActivityDraft,
        account: Id<Account>,
        importer: &mut Importer,
        sheet: &mut Sheet,
    ) -> Result<Id<Person>, RuleError> {
        let person = Person {
            emails: mention.email.iter().cloned().collect(),
            source: draft.source.clone(),
            ..Person::named(mention.name.clone())
        };
        let id = person::add(person.clone(), None, sheet)?;
        let post = Post::at(account);
        importer.employ(id, post, sheet)?;
        self.enter(id, &person);
        Ok(id)
    }
}

/// Why something that happened with nobody known is not taken.
fn nobody_of(party: Party<'_>) -> Doubt {
    let strangers = party.strangers.into_iter();
    let strangers: Vec<_> = strangers.map(|(_, one)| one.name.clone()).collect();
    match party.unclear.into_iter().next() {
        Some(names) if strangers.is_empty() => Doubt::People(names),
        _ => Doubt::Strangers(strangers),
    }
}

#[cfg(test)]
mod tests;
