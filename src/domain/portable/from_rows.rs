//! Rows → book file: local keys become text ids, rows of one owner gather under it.

use std::collections::{BTreeMap, HashMap};

use super::{
    AccountEntry, BookFile, ColleagueEntry, CounterpartEntry, DepartmentEntry, HolderEntry,
    InteractionEntry, JudgementEntry, MatterEntry, OrgFactEntry, ParticipantEntry, PersonEntry,
    PlanEntry, PlanItemEntry, PlanItemState, PlanValue, PromiseEntry, RivalEntry, SeatEntry,
    SnoozeEntry, StanceEntry, TargetEntry, TenureEntry, TieEntry, VisitEntry,
};
use crate::domain::{
    Account, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter, Money,
    Noun, OrgFact, Person, PlanAim, PlanItem, PlanState, Privacy, Promise, Quarter, Rival, Row,
    Rows, Seat, Snooze, Stance, StanceOf, Target, Tenure, Tie, Uid, Visit, Who, row::for_each_noun,
};

/// The text ids of rows, by key: a key names one row of any kind.
#[derive(Debug, Clone, Default)]
pub struct Uids(HashMap<i64, Uid>);

impl Uids {
    pub fn add<T>(&mut self, id: Id<T>, uid: Uid) {
        self.0.insert(id.key(), uid);
    }

    pub fn remove<T>(&mut self, id: Id<T>) {
        self.0.remove(&id.key());
    }

    fn of<T>(&self, id: Id<T>) -> Option<Uid> {
        self.0.get(&id.key()).cloned()
    }
}

impl BookFile {
    /// The rows as they travel. The user is whoever of the colleagues is [`Who::Me`].
    ///
    /// For an excerpt of a book that is all there is to be: a reference to a row that is not among `rows` is
    /// left out, and so is a row that is nothing without it.
    #[must_use]
    pub fn from_rows(rows: &Rows) -> Self {
        Self::from_part(rows, &uids(rows))
    }

    /// The same of a part of more: `uids` has whoever is referred to and is not in this part. Rows come with
    /// those that are told below them.
    #[must_use]
    pub fn from_part(rows: &Rows, uids: &Uids) -> Self {
        let book = Book::new(rows, uids);
        let me = rows.colleagues.iter().find(|row| row.who == Who::Me);
        let mut file = Self {
            me: me.map(|row| row.uid.clone()),
            colleagues: rows.colleagues.iter().map(colleague).collect(),
            accounts: rows.accounts.iter().map(|row| book.account(row)).collect(),
            people: rows.people.iter().map(|row| book.person(row)).collect(),
            ties: rows.ties.iter().filter_map(|row| book.tie(row)).collect(),
            interactions: gather(&rows.interactions, |row| book.interaction(row)),
            visits: gather(&rows.visits, |row| book.visit(row)),
            promises: gather(&rows.promises, |row| book.promise(row)),
            matters: gather(&rows.matters, |row| book.matter(row)),
        };
        file.colleagues.sort_by(|a, b| a.id.cmp(&b.id));
        file.accounts.sort_by(|a, b| a.id.cmp(&b.id));
        file.people.sort_by(|a, b| a.id.cmp(&b.id));
        file.ties.sort_by(|a, b| a.id.cmp(&b.id));
        file.interactions.sort_by(|a, b| a.id.cmp(&b.id));
        file.visits.sort_by(|a, b| a.id.cmp(&b.id));
        file.promises.sort_by(|a, b| a.id.cmp(&b.id));
        file.matters.sort_by(|a, b| a.id.cmp(&b.id));
        file
    }
}

fn gather<T, E>(rows: &[Row<T>], entry: impl Fn(&Row<T>) -> Option<E>) -> Vec<E> {
    rows.iter().filter_map(entry).collect()
}

/// The rows, with what is looked up for every one of them.
struct Book<'a> {
    uids: &'a Uids,
    departments: HashMap<Id<Account>, Vec<&'a Row<Department>>>,
    seats: HashMap<Id<Account>, Vec<&'a Row<Seat>>>,
    org_facts: HashMap<Id<Account>, Vec<&'a Row<OrgFact>>>,
    rivals: HashMap<Id<Account>, Vec<&'a Row<Rival>>>,
    plan_items: HashMap<Id<Account>, Vec<&'a Row<PlanItem>>>,
    judgements: HashMap<Id<Account>, Vec<&'a Row<Judgement>>>,
    snoozes: HashMap<Id<Account>, Vec<&'a Row<Snooze>>>,
    holders: HashMap<Id<Seat>, Vec<&'a Row<Holder>>>,
    tenures: HashMap<Id<Person>, Vec<&'a Row<Tenure>>>,
    stances: HashMap<Id<Person>, Vec<&'a Row<Stance>>>,
    targets: HashMap<Id<Person>, Vec<&'a Row<Target>>>,
    counterparts: HashMap<Id<Person>, Vec<&'a Row<Counterpart>>>,
}

impl<'a> Book<'a> {
    fn new(rows: &'a Rows, uids: &'a Uids) -> Self {
        Self {
            uids,
            departments: by_uid(&rows.departments, |row| row.account),
            seats: by_uid(&rows.seats, |row| row.account),
            org_facts: by_uid(&rows.org_facts, |row| row.account),
            rivals: by_uid(&rows.rivals, |row| row.account),
            plan_items: by_uid(&rows.plan_items, |row| row.account),
            judgements: by_date(&rows.judgements, |row| row.account, |row| row.on),
            snoozes: by_date(&rows.snoozes, |row| row.account, |row| row.until),
            holders: by_date(&rows.holders, |row| row.seat, |row| row.period.from),
            tenures: by_date(&rows.tenures, |row| row.person, |row| row.post.period.from),
            stances: by_date(&rows.stances, |row| row.person, |row| row.on),
            targets: by_date(&rows.targets, |row| row.person, |row| row.by),
            counterparts: by_date(&rows.counterparts, |row| row.person, |row| row.period.from),
        }
    }

    fn uid<T>(&self, id: Id<T>) -> Option<Uid> {
        self.uids.of(id)
    }

    fn account(&self, row: &Row<Account>) -> AccountEntry {
        AccountEntry {
            parent: row.parent.and_then(|id| self.uid(id)),
            judgement: under(&self.judgements, row.id, |row| {
                Some(JudgementEntry {
                    on: row.on,
                    depth: row.depth,
                })
            }),
            snoozes: under(&self.snoozes, row.id, |row| Some(snooze(row))),
            departments: under(&self.departments, row.id, |row| Some(department(row))),
            seats: under(&self.seats, row.id, |row| Some(self.seat(row))),
            org_facts: under(&self.org_facts, row.id, |row| Some(org_fact(row))),
            rivals: under(&self.rivals, row.id, |row| Some(rival(row))),
            plans: self.plans(row),
            ..row.into()
        }
    }

    fn seat(&self, row: &Row<Seat>) -> SeatEntry {
        SeatEntry {
            id: row.uid.clone(),
            role: row.role,
            chain: row.chain,
            title: row.title.clone(),
            department: row.department.and_then(|id| self.uid(id)),
            order: row.order,
            not_applicable: row.not_applicable.clone(),
            vacant_since: row.vacant_since,
            matter: row.matter.and_then(|id| self.uid(id)),
            holders: under(&self.holders, row.id, |row| {
                Some(HolderEntry {
                    person: self.uid(row.person)?,
                    from: row.period.from,
                    to: row.period.to,
                })
            }),
        }
    }

    fn person(&self, row: &Row<Person>) -> PersonEntry {
        PersonEntry {
            tenures: under(&self.tenures, row.id, |row| self.tenure(row)),
            stances: under(&self.stances, row.id, |row| self.stance(row)),
            targets: under(&self.targets, row.id, |row| {
                Some(TargetEntry {
                    account: self.uid(row.account)?,
                    value: row.value,
                    by: row.by,
                })
            }),
            counterparts: under(&self.counterparts, row.id, |row| {
                Some(CounterpartEntry {
                    colleague: self.uid(row.colleague)?,
                    account: self.uid(row.account)?,
                    from: row.period.from,
                    to: row.period.to,
                })
            }),
            ..row.into()
        }
    }

    fn tenure(&self, row: &Row<Tenure>) -> Option<TenureEntry> {
        let post = row.post.clone();
        Some(TenureEntry {
            account: self.uid(post.account)?,
            department: post.department.and_then(|id| self.uid(id)),
            title: post.title,
            level: post.level,
            influence: post.influence,
            from: post.period.from,
            to: post.period.to,
        })
    }

    fn stance(&self, row: &Row<Stance>) -> Option<StanceEntry> {
        Some(StanceEntry {
            account: self.uid(row.account)?,
            value: row.value,
            on: row.on,
            source: row.source,
            rival: row.rival.clone(),
            interaction: row.interaction.and_then(|id| self.uid(id)),
            note: row.note.clone(),
        })
    }

    fn tie(&self, row: &Row<Tie>) -> Option<TieEntry> {
        Some(TieEntry {
            id: row.uid.clone(),
            from: self.uid(row.from)?,
            to: self.uid(row.to)?,
            kind: row.kind,
            note: row.note.clone(),
            since: row.period.from,
            until: row.period.to,
        })
    }

    fn interaction(&self, row: &Row<Interaction>) -> Option<InteractionEntry> {
        let people = row.people.iter().filter_map(|one| {
            Some(ParticipantEntry {
                person: self.uid(one.person)?,
                signals: one.signals,
            })
        });
        let colleagues = row.colleagues.iter().filter_map(|id| self.uid(*id));
        Some(InteractionEntry {
            id: row.uid.clone(),
            account: self.uid(row.account)?,
            on: row.on,
            at: row.at,
            kind: row.kind,
            note: row.note.clone(),
            private: row.privacy == Privacy::Private,
            people: people.collect(),
            colleagues: colleagues.collect(),
            matters: self.uids_of(&row.matters),
        })
    }

    /// One with nobody left in it is none.
    fn visit(&self, row: &Row<Visit>) -> Option<VisitEntry> {
        let people: Vec<_> = row.people.iter().filter_map(|id| self.uid(*id)).collect();
        let colleagues = row.colleagues.iter().filter_map(|id| self.uid(*id));
        (!people.is_empty()).then_some(())?;
        Some(VisitEntry {
            id: row.uid.clone(),
            account: self.uid(row.account)?,
            on: row.on,
            at: row.at,
            kind: row.kind,
            private: row.privacy == Privacy::Private,
            people,
            colleagues: colleagues.collect(),
            purpose: row.purpose.clone(),
            outcome: row.outcome.clone(),
            bring: row.bring.clone(),
            matters: self.uids_of(&row.matters),
            done: row.done.and_then(|id| self.uid(id)),
        })
    }

    fn matter(&self, row: &Row<Matter>) -> Option<MatterEntry> {
        let (amount, currency) = match row.money.clone() {
            Some(Money { amount, currency }) => (Some(amount), currency),
            None => (None, None),
        };
        Some(MatterEntry {
            id: row.uid.clone(),
            account: self.uid(row.account)?,
            kind: row.kind,
            title: row.title.clone(),
            stages: row.stages.clone(),
            people: self.uids_of(&row.people),
            departments: self.uids_of(&row.departments),
            owner: row.owner.and_then(|id| self.uid(id)),
            due: row.due,
            amount,
            currency,
            rival: row.rival.clone(),
            satisfaction: row.satisfaction,
            note: row.note.clone(),
            private: row.privacy == Privacy::Private,
        })
    }

    /// Quarter by quarter, the items of each in the order of their text ids.
    fn plans(&self, account: &Row<Account>) -> Vec<PlanEntry> {
        let rows = self.plan_items.get(&account.id).into_iter().flatten();
        let mut quarters: BTreeMap<Quarter, Vec<PlanItemEntry>> = BTreeMap::new();
        for row in rows {
            let items = quarters.entry(row.quarter).or_default();
            items.extend(self.plan_item(row));
        }
        let plans = quarters.into_iter();
        let plans = plans.filter(|(_, items)| !items.is_empty());
        plans
            .map(|(quarter, items)| PlanEntry::new(&account.uid, quarter, items))
            .collect()
    }

    fn plan_item(&self, row: &Row<PlanItem>) -> Option<PlanItemEntry> {
        let number = |number: u8| PlanValue::Number(number.into());
        let (subject, target) = match row.aim {
            PlanAim::Stance { whose, target } => (
                match whose {
                    StanceOf::Person(person) => self.uid(person)?,
                    StanceOf::Seat(seat) => self.uid(seat)?,
                },
                PlanValue::Number(target.number().into()),
            ),
            PlanAim::Reach { department } => (self.uid(department)?, PlanValue::Contact),
            PlanAim::Coverage { department, target } => (self.uid(department)?, number(target)),
            PlanAim::Organization { kind, target } => {
                (Uid::try_from(kind.code().to_owned()).ok()?, number(target))
            }
        };
        Some(PlanItemEntry {
            id: row.uid.clone(),
            layer: row.aim.layer(),
            subject,
            now: None,
            target,
            action: row.action.clone(),
            owner: row.owner.and_then(|id| self.uid(id)),
            made_on: Some(row.made_on),
            due: row.due,
            state: match row.state {
                PlanState::Open => PlanItemState::Open,
                PlanState::Dropped => PlanItemState::Dropped,
            },
            confirmed_on: None,
        })
    }

    fn uids_of<T>(&self, ids: &[Id<T>]) -> Vec<Uid> {
        ids.iter().filter_map(|id| self.uid(*id)).collect()
    }

    fn promise(&self, row: &Row<Promise>) -> Option<PromiseEntry> {
        Some(PromiseEntry {
            id: row.uid.clone(),
            account: self.uid(row.account)?,
            interaction: row.interaction.and_then(|id| self.uid(id)),
            by: row.by,
            person: row.person.and_then(|id| self.uid(id)),
            colleague: row.colleague.and_then(|id| self.uid(id)),
            made_on: row.made_on,
            due: row.due,
            text: row.text.clone(),
            state: row.state,
            closed_on: row.closed_on,
        })
    }
}

fn colleague(row: &Row<Colleague>) -> ColleagueEntry {
    ColleagueEntry {
        id: row.uid.clone(),
        name: row.name.clone(),
        role: row.role,
        level: row.level,
    }
}

fn department(row: &Row<Department>) -> DepartmentEntry {
    DepartmentEntry {
        id: row.uid.clone(),
        name: row.name.clone(),
        function: row.function,
        importance: row.importance,
        not_applicable: row.not_applicable.clone(),
    }
}

fn org_fact(row: &Row<OrgFact>) -> OrgFactEntry {
    OrgFactEntry {
        id: row.uid.clone(),
        kind: row.kind,
        scope: row.scope,
        title: row.title.clone(),
        from: row.period.from,
        to: row.period.to,
    }
}

fn rival(row: &Row<Rival>) -> RivalEntry {
    RivalEntry {
        id: row.uid.clone(),
        name: row.name.clone(),
        sells: row.sells.clone(),
        weak_points: row.weak_points.clone(),
        note: row.note.clone(),
        source: row.source.clone(),
        on: row.on,
    }
}

fn snooze(row: &Row<Snooze>) -> SnoozeEntry {
    SnoozeEntry {
        subject: row.subject.clone(),
        until: row.until,
        reason: row.reason.clone(),
    }
}

macro_rules! uids {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        fn uids(rows: &Rows) -> Uids {
            let mut uids = Uids::default();
            $(rows.$rows.iter().for_each(|row| uids.add(row.id, row.uid.clone()));)+
            uids
        }
    };
}
for_each_noun!(uids);

type Grouped<'a, K, T> = HashMap<Id<K>, Vec<&'a Row<T>>>;

fn grouped<T, K>(rows: &[Row<T>], owner: impl Fn(&Row<T>) -> Id<K>) -> Grouped<'_, K, T> {
    let mut groups: Grouped<'_, K, T> = HashMap::new();
    for row in rows {
        groups.entry(owner(row)).or_default().push(row);
    }
    groups
}

/// Groups in the order of their text ids.
fn by_uid<T: Noun, K>(rows: &[Row<T>], owner: impl Fn(&Row<T>) -> Id<K>) -> Grouped<'_, K, T> {
    let mut groups = grouped(rows, owner);
    for group in groups.values_mut() {
        group.sort_by(|a, b| a.uid.cmp(&b.uid));
    }
    groups
}

/// Groups by date, then as recorded: keys count up.
fn by_date<T: Noun, K, D: Ord>(
    rows: &[Row<T>],
    owner: impl Fn(&Row<T>) -> Id<K>,
    date: impl Fn(&Row<T>) -> D,
) -> Grouped<'_, K, T> {
    let mut groups = grouped(rows, owner);
    for group in groups.values_mut() {
        group.sort_by_key(|row| (date(row), row.id));
    }
    groups
}

fn under<T, K, E>(
    groups: &Grouped<'_, K, T>,
    owner: Id<K>,
    entry: impl Fn(&Row<T>) -> Option<E>,
) -> Vec<E> {
    let rows = groups.get(&owner).into_iter().flatten();
    rows.filter_map(|row| entry(row)).collect()
}
