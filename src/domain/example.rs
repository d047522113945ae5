//! The invented world of the tests: names, rows, the rows that the facts of `score::example` could come
//! from, and what a brief is made of.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::NaiveDate;

use super::{
    Account, Chain, Colleague, ColleagueRole, Counterpart, Department, Holder, Id, Interaction,
    Name, Participant, Person, Post, Privacy, Promise, PromiseState, Row, Rows, Seat, Side, Stance,
    StanceSource, Tenure, Uid, Who,
    brief::{About, AccountPlace, Material},
    map::Scene,
    score::{AccountFacts, Constants, Facts, Prepared},
    summary::{AccountSheet, PersonSheet, SharedSheet},
};

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub(crate) fn uid(text: &str) -> Uid {
    Uid::try_from(text.to_owned()).unwrap()
}

pub(crate) fn row<T>(id: Id<T>, is: T) -> Row<T> {
    let uid = uid(&format!("row-{}", id.key()));
    Row { id, uid, is }
}

/// Names rows by their number, so that no two are alike.
struct Numbers(i64);

impl Numbers {
    fn next<T>(&mut self) -> Id<T> {
        self.0 += 1;
        Id::new(900_000 + self.0)
    }
}

/// The rows of the facts of an account and of those above it.
pub(crate) fn rows(facts: &Facts) -> Rows {
    let mut rows = Rows::default();
    let mut numbers = Numbers(0);
    for (key, called, who) in [(1, "我", Who::Me), (2, "陈牧野", Who::Colleague)] {
        let colleague = Colleague {
            name: name(called),
            role: ColleagueRole::Solution,
            level: None,
            who,
        };
        rows.colleagues.push(row(Id::new(key), colleague));
    }
    let accounts: Vec<_> = std::iter::once(&facts.own)
        .chain(&facts.ancestors)
        .collect();
    for (at, account) in accounts.iter().enumerate() {
        let mut is = Account::named(name(&format!("account {}", account.account.key())));
        is.parent = accounts.get(at + 1).map(|above| above.account);
        is.procurement = account.procurement.clone();
        rows.accounts.push(row(account.account, is));
        places(account, &mut rows);
        people(account, &mut rows, &mut numbers);
    }
    rows.people.sort_by_key(|person| person.id);
    rows.people.dedup_by_key(|person| person.id);
    rows
}

fn places(account: &AccountFacts, rows: &mut Rows) {
    let out = |applies: bool| (!applies).then(|| name("none here"));
    for fact in &account.departments {
        let department = Department {
            account: account.account,
            name: name(&format!("department {}", fact.id.key())),
            function: fact.function,
            importance: fact.importance,
            not_applicable: out(fact.applies),
        };
        rows.departments.push(row(fact.id, department));
    }
    for (at, fact) in account.seats.iter().enumerate() {
        let seat = Seat {
            account: account.account,
            role: fact.role,
            chain: Chain::Combined,
            title: None,
            department: fact.department,
            order: u16::try_from(at).ok(),
            not_applicable: out(fact.applies),
            matter: None,
            vacant_since: fact.vacant_since,
        };
        rows.seats.push(row(fact.id, seat));
    }
}

fn people(account: &AccountFacts, rows: &mut Rows, numbers: &mut Numbers) {
    let person = |id: Id<Person>| row(id, Person::named(name(&format!("person {}", id.key()))));
    for fact in &account.seats {
        for (holder, period) in &fact.holders {
            rows.people.push(person(*holder));
            let holder = Holder {
                seat: fact.id,
                person: *holder,
                period: *period,
            };
            rows.holders.push(row(numbers.next(), holder));
        }
    }
    for fact in &account.tenures {
        rows.people.push(person(fact.person));
        let mut post = Post::at(account.account);
        post.department = fact.department;
        post.level = fact.level;
        post.period = fact.period;
        let person = fact.person;
        rows.tenures
            .push(row(numbers.next(), Tenure { person, post }));
    }
    for fact in &account.stances {
        let stance = Stance {
            person: fact.person,
            account: account.account,
            value: fact.value,
            on: fact.on,
            source: StanceSource::Hearsay,
            rival: None,
            interaction: None,
            note: "said behind a closed door".into(),
        };
        rows.stances.push(row(Id::new(fact.recorded), stance));
    }
    for fact in &account.counterparts {
        let pair = Counterpart {
            person: fact.person,
            colleague: fact.colleague,
            account: account.account,
            period: fact.period,
        };
        rows.counterparts.push(row(numbers.next(), pair));
    }
}

/// A promise about somebody.
pub(crate) fn promise(
    (account, key): (Id<Account>, i64),
    by: Side,
    person: Option<Id<Person>>,
    made_on: NaiveDate,
    due: Option<NaiveDate>,
) -> Row<Promise> {
    let is = Promise {
        account,
        interaction: None,
        by,
        person,
        colleague: None,
        made_on,
        due,
        text: name(&format!("promise {key}")),
        state: PromiseState::Open,
        closed_on: None,
    };
    row(Id::new(key), is)
}

/// The interactions behind the contacts of the account, every other one private.
pub(crate) fn contacts(facts: &Facts) -> Vec<Row<Interaction>> {
    let own = &facts.own;
    let mut contacts: Vec<Row<Interaction>> = Vec::new();
    for fact in &own.contacts {
        let participant = Participant {
            person: fact.person,
            signals: fact.signals,
        };
        let mut known = contacts.iter_mut();
        if let Some(row) = known.find(|row| row.id == fact.interaction) {
            row.is.people.push(participant);
            continue;
        }
        let key = fact.interaction.key();
        let there = own.attendances.iter();
        let there = there.filter(|row| row.interaction == fact.interaction);
        let is = Interaction {
            account: own.account,
            on: fact.on,
            at: None,
            kind: fact.kind,
            note: format!("note {key}").into(),
            privacy: if key % 2 == 0 {
                Privacy::Shareable
            } else {
                Privacy::Private
            },
            people: vec![participant],
            colleagues: there.map(|row| row.colleague).collect(),
            matters: Vec::new(),
        };
        contacts.push(row(fact.interaction, is));
    }
    contacts
}

/// Everything a brief of the account, or of one of its people, is made of.
pub(crate) fn material(facts: &Facts, person: Option<Id<Person>>, on: NaiveDate) -> Material {
    let rows = rows(facts);
    let account = facts.own.account;
    let constants = Constants::default();
    let prepared = Prepared::new(facts, &constants);
    material_of(&prepared, &rows, contacts(facts), (account, person), on)
}

/// From rows that a test has changed.
pub(crate) fn material_of(
    prepared: &Prepared<'_>,
    rows: &Rows,
    contacts: Vec<Row<Interaction>>,
    (account, person): (Id<Account>, Option<Id<Person>>),
    on: NaiveDate,
) -> Material {
    let depth = prepared.depth(on);
    let sheet = SharedSheet::new(AccountSheet {
        account: rows.find(account).unwrap().clone(),
        units: Vec::new(),
        rows: rows.clone(),
    });
    Material {
        about: match person {
            Some(person) => About::Person(person, Some(account)),
            None => About::Account(account),
        },
        on,
        place: Some(AccountPlace {
            stands: Vec::new(),
            scene: Scene::of(&sheet, &depth),
            acquaintances: prepared.acquaintances(on),
            person: person.and_then(|person| prepared.explain(on, person)),
            sheet,
            depth,
        }),
        person: person.map(|person| person_sheet(rows, person)),
        contacts: contacts
            .into_iter()
            .filter(|row| person.is_none_or(|id| row.people.iter().any(|one| one.person == id)))
            .collect(),
        kept: Vec::new(),
        mentioned: Rows::default(),
    }
}

fn person_sheet(rows: &Rows, person: Id<Person>) -> PersonSheet {
    let mut rows = rows.clone();
    rows.tenures.retain(|row| row.person == person);
    rows.holders.retain(|row| row.person == person);
    rows.stances.retain(|row| row.person == person);
    rows.targets.retain(|row| row.person == person);
    rows.counterparts.retain(|row| row.person == person);
    rows.promises.retain(|row| row.person == Some(person));
    let is = rows.find(person).cloned();
    PersonSheet {
        person: is.unwrap_or_else(|| row(person, Person::named(name("nobody here")))),
        rows,
    }
}
