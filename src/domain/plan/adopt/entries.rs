//! Entry by entry: what a file says, as nouns of this book.

use std::collections::HashSet;

use super::{Adoption, kept, roster::Origin, who};
use crate::domain::{
    Account, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter, Money,
    OrgFact, Participant, Period, Person, Post, Privacy, Promise, Rival, Seat, Snooze, Stance,
    Target, Tenure, Tie, Uid, Visit, Who,
    plan::{RuleError, department, interaction, matter},
    portable::{
        AccountEntry, BookFile, InteractionEntry, MatterEntry, PersonEntry, TenureEntry, VisitEntry,
    },
};

impl Adoption<'_> {
    pub(super) fn colleagues(&mut self, file: &BookFile, user: Who) -> Result<(), RuleError> {
        self.roster.colleagues.maybe(file.me.as_ref())?;
        for entry in &file.colleagues {
            let place = self.roster.colleagues.get(&entry.id)?;
            let noun = Colleague {
                name: entry.name.clone(),
                role: entry.role,
                level: entry.level,
                who: who(file.me.as_ref(), &entry.id, user),
            };
            let noun = kept(self.sheet.find(place.0), noun);
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    pub(super) fn accounts(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.accounts {
            let place = self.roster.accounts.get(&entry.id)?;
            let noun = Account {
                parent: self.roster.accounts.maybe(entry.parent.as_ref())?,
                ..entry.into()
            };
            self.take(place, &entry.id, noun)?;
            self.departments(entry, place.0)?;
            self.seats(entry, place.0)?;
            self.facts(entry, place.0)?;
        }
        Ok(())
    }

    fn departments(&mut self, entry: &AccountEntry, account: Id<Account>) -> Result<(), RuleError> {
        for entry in &entry.departments {
            let place = self.roster.departments.get(&entry.id)?;
            let noun = Department {
                account,
                name: entry.name.clone(),
                function: entry.function,
                importance: entry.importance,
                not_applicable: entry.not_applicable.clone(),
            };
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    fn seats(&mut self, entry: &AccountEntry, account: Id<Account>) -> Result<(), RuleError> {
        for entry in &entry.seats {
            let place = self.roster.seats.get(&entry.id)?;
            let department = self.roster.departments.maybe(entry.department.as_ref())?;
            department::belongs(department, account, self.sheet)?;
            let noun = Seat {
                account,
                role: entry.role,
                chain: entry.chain,
                title: entry.title.clone(),
                department,
                order: entry.order,
                not_applicable: entry.not_applicable.clone(),
                matter: self.roster.matters.maybe(entry.matter.as_ref())?,
                vacant_since: entry.vacant_since,
            };
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    fn facts(&mut self, entry: &AccountEntry, account: Id<Account>) -> Result<(), RuleError> {
        for fact in &entry.org_facts {
            let place = self.roster.org_facts.get(&fact.id)?;
            let noun = OrgFact {
                account,
                kind: fact.kind,
                scope: fact.scope,
                title: fact.title.clone(),
                period: fact.period(),
            };
            self.take(place, &fact.id, noun)?;
        }
        for rival in &entry.rivals {
            let place = self.roster.rivals.get(&rival.id)?;
            let noun = Rival {
                account,
                name: rival.name.clone(),
                sells: rival.sells.clone(),
                weak_points: rival.weak_points.clone(),
                note: rival.note.clone(),
                source: rival.source.clone(),
                on: rival.on,
            };
            self.take(place, &rival.id, noun)?;
        }
        let joins = [self.roster.accounts.get(&entry.id)?.1];
        for judgement in &entry.judgement {
            let noun = Judgement {
                account,
                on: judgement.on,
                depth: judgement.depth,
            };
            self.nest(account.key(), &joins, noun)?;
        }
        for snooze in &entry.snoozes {
            let noun = Snooze {
                account,
                subject: snooze.subject.clone(),
                until: snooze.until,
                reason: snooze.reason.clone(),
            };
            self.nest(account.key(), &joins, noun)?;
        }
        Ok(())
    }

    pub(super) fn people(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.people {
            let place = self.roster.people.get(&entry.id)?;
            self.take(place, &entry.id, Person::from(entry))?;
            for tenure in &entry.tenures {
                self.tenure(&entry.id, tenure)?;
            }
            self.around(entry)?;
        }
        Ok(())
    }

    fn tenure(&mut self, person: &Uid, entry: &TenureEntry) -> Result<(), RuleError> {
        let (person, one) = self.roster.people.get(person)?;
        let (account, other) = self.roster.accounts.get(&entry.account)?;
        let department = self.roster.departments.maybe(entry.department.as_ref())?;
        department::belongs(department, account, self.sheet)?;
        let post = Post {
            account,
            department,
            title: entry.title.clone(),
            level: entry.level,
            influence: entry.influence,
            period: entry.period(),
        };
        self.nest(person.key(), &[one, other], Tenure { person, post })
    }

    /// Where a person should stand, and who of ours is matched to them.
    fn around(&mut self, entry: &PersonEntry) -> Result<(), RuleError> {
        let (person, one) = self.roster.people.get(&entry.id)?;
        for target in &entry.targets {
            let (account, other) = self.roster.accounts.get(&target.account)?;
            let noun = Target {
                person,
                account,
                value: target.value,
                by: target.by,
            };
            self.nest(person.key(), &[one, other], noun)?;
        }
        for match_ in &entry.counterparts {
            let (account, other) = self.roster.accounts.get(&match_.account)?;
            let (colleague, third) = self.roster.colleagues.get(&match_.colleague)?;
            let noun = Counterpart {
                person,
                colleague,
                account,
                period: match_.period(),
            };
            self.nest(person.key(), &[one, other, third], noun)?;
        }
        Ok(())
    }

    pub(super) fn holders(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in file.accounts.iter().flat_map(|account| &account.seats) {
            let (seat, one) = self.roster.seats.get(&entry.id)?;
            for holder in &entry.holders {
                let (person, other) = self.roster.people.get(&holder.person)?;
                let noun = Holder {
                    seat,
                    person,
                    period: holder.period(),
                };
                self.nest(seat.key(), &[one, other], noun)?;
            }
        }
        Ok(())
    }

    /// Before the interactions that are about them.
    pub(super) fn matters(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.matters {
            let place = self.roster.matters.get(&entry.id)?;
            let noun = self.matter(entry)?;
            if place.1 == Origin::New {
                for one in &noun.departments {
                    department::belongs(Some(*one), noun.account, self.sheet)?;
                }
            }
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    fn matter(&self, entry: &MatterEntry) -> Result<Matter, RuleError> {
        each_once(entry.people.iter().chain(&entry.departments))?;
        let people = entry.people.iter().map(|uid| self.roster.people.id(uid));
        let departments = entry.departments.iter();
        let departments = departments.map(|uid| self.roster.departments.id(uid));
        Ok(Matter {
            account: self.roster.accounts.id(&entry.account)?,
            kind: entry.kind,
            title: entry.title.clone(),
            stages: entry.stages.clone(),
            people: people.collect::<Result<_, _>>()?,
            departments: departments.collect::<Result<_, _>>()?,
            owner: self.roster.colleagues.maybe(entry.owner.as_ref())?,
            due: entry.due,
            money: entry.amount.map(|amount| Money {
                amount,
                currency: entry.currency.clone(),
            }),
            rival: entry.rival.clone(),
            satisfaction: entry.satisfaction,
            note: entry.note.clone(),
            privacy: privacy(entry.private),
        })
    }

    pub(super) fn interactions(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.interactions {
            let place = self.roster.interactions.get(&entry.id)?;
            let noun = self.interaction(entry)?;
            if place.1 == Origin::New {
                for one in &noun.matters {
                    matter::belongs(*one, noun.account, self.sheet)?;
                }
            }
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    fn interaction(&self, entry: &InteractionEntry) -> Result<Interaction, RuleError> {
        let named = entry.people.iter().map(|one| &one.person);
        each_once(named.chain(&entry.colleagues).chain(&entry.matters))?;
        let people = entry.people.iter().map(|one| {
            Ok(Participant {
                person: self.roster.people.id(&one.person)?,
                signals: one.signals,
            })
        });
        let colleagues = entry.colleagues.iter();
        let matters = entry.matters.iter().map(|uid| self.roster.matters.id(uid));
        Ok(Interaction {
            account: self.roster.accounts.id(&entry.account)?,
            on: entry.on,
            at: entry.at,
            kind: entry.kind,
            note: entry.note.clone(),
            privacy: privacy(entry.private),
            people: people.collect::<Result<_, RuleError>>()?,
            colleagues: colleagues
                .map(|uid| self.roster.colleagues.id(uid))
                .collect::<Result<_, _>>()?,
            matters: matters.collect::<Result<_, _>>()?,
        })
    }

    /// After the interactions they became.
    pub(super) fn visits(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.visits {
            let place = self.roster.visits.get(&entry.id)?;
            let noun = self.visit(entry)?;
            if place.1 == Origin::New {
                for one in &noun.matters {
                    matter::belongs(*one, noun.account, self.sheet)?;
                }
            }
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    fn visit(&self, entry: &VisitEntry) -> Result<Visit, RuleError> {
        let named = entry.people.iter().chain(&entry.colleagues);
        each_once(named.chain(&entry.matters))?;
        let matters = entry.matters.iter().map(|uid| self.roster.matters.id(uid));
        let people = entry.people.iter().map(|uid| self.roster.people.id(uid));
        let colleagues = entry.colleagues.iter();
        let colleagues = colleagues.map(|uid| self.roster.colleagues.id(uid));
        Ok(Visit {
            account: self.roster.accounts.id(&entry.account)?,
            on: entry.on,
            at: entry.at,
            kind: entry.kind,
            privacy: privacy(entry.private),
            people: people.collect::<Result<_, _>>()?,
            colleagues: colleagues.collect::<Result<_, _>>()?,
            purpose: entry.purpose.clone(),
            outcome: entry.outcome.clone(),
            bring: entry.bring.clone(),
            matters: matters.collect::<Result<_, _>>()?,
            done: self.roster.interactions.maybe(entry.done.as_ref())?,
        })
    }

    /// After the interactions they showed in.
    pub(super) fn stances(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.people {
            let (person, one) = self.roster.people.get(&entry.id)?;
            for stance in &entry.stances {
                let (account, other) = self.roster.accounts.get(&stance.account)?;
                let interaction = stance.interaction.as_ref();
                let shown_in = interaction.map(|uid| self.roster.interactions.get(uid));
                let shown_in = shown_in.transpose()?;
                let noun = Stance {
                    person,
                    account,
                    value: stance.value,
                    on: stance.on,
                    source: stance.source,
                    rival: stance.rival.clone(),
                    interaction: shown_in.map(|(id, _)| id),
                    note: stance.note.clone(),
                };
                let joins = [one, other, shown_in.map_or(one, |(_, origin)| origin)];
                // One that is here already may have moved since the file was written.
                if joins.contains(&Origin::New) {
                    interaction::belongs(noun.interaction, account, self.sheet)?;
                }
                self.nest(person.key(), &joins, noun)?;
            }
        }
        Ok(())
    }

    pub(super) fn ties(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.ties {
            let place = self.roster.ties.get(&entry.id)?;
            let noun = Tie {
                from: self.roster.people.id(&entry.from)?,
                to: self.roster.people.id(&entry.to)?,
                kind: entry.kind,
                note: entry.note.clone(),
                period: Period {
                    from: entry.since,
                    to: entry.until,
                },
            };
            if noun.from == noun.to {
                return Err(RuleError::IdTwice(entry.from.clone()));
            }
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }

    pub(super) fn promises(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.promises {
            let place = self.roster.promises.get(&entry.id)?;
            let account = self.roster.accounts.id(&entry.account)?;
            let interaction = self.roster.interactions.maybe(entry.interaction.as_ref())?;
            if place.1 == Origin::New {
                interaction::belongs(interaction, account, self.sheet)?;
            }
            let noun = Promise {
                account,
                interaction,
                by: entry.by,
                person: self.roster.people.maybe(entry.person.as_ref())?,
                colleague: self.roster.colleagues.maybe(entry.colleague.as_ref())?,
                made_on: entry.made_on,
                due: entry.due,
                text: entry.text.clone(),
                state: entry.state,
                closed_on: entry.closed_on,
            };
            self.take(place, &entry.id, noun)?;
        }
        Ok(())
    }
}

const fn privacy(private: bool) -> Privacy {
    if private {
        Privacy::Private
    } else {
        Privacy::Shareable
    }
}

/// Refuses a row that names another one twice.
fn each_once<'a>(named: impl Iterator<Item = &'a Uid>) -> Result<(), RuleError> {
    let mut seen = HashSet::new();
    for uid in named {
        if !seen.insert(uid) {
            return Err(RuleError::IdTwice(uid.clone()));
        }
    }
    Ok(())
}
