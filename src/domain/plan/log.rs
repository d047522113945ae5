//! The quick-log line: an interaction with whoever is new, their stances, and promises.

use chrono::NaiveDate;

use super::{RuleError, account, matter, person, sheet::Sheet};
use crate::domain::{
    Account, Attendee, Choice, Colleague, ColleagueRole, Department, Function, Id, Interaction,
    LogEntry, Matter, Name, NewDepartment, NewPerson, NewPromise, Note, Participant, Person, Post,
    Promise, PromiseState, Row, Side, StageReached, Stance, StanceSource, Who,
};

pub(super) fn log(entry: &LogEntry, sheet: &mut Sheet) -> Result<Id<Interaction>, RuleError> {
    let (interaction, people) = said(entry, sheet)?;
    let account = interaction.account;
    let interaction = sheet.insert(interaction)?;
    for (attendee, person) in entry.people.iter().zip(&people) {
        for stance in shown(attendee, *person, account, entry, interaction) {
            sheet.insert(stance)?;
        }
    }
    promised(entry, &people, interaction, sheet)?;
    Ok(interaction)
}

/// The interaction the entry tells of, and everybody named in it, who was only spoken of too; who is new is in
/// the book afterwards.
pub(super) fn said(
    entry: &LogEntry,
    sheet: &mut Sheet,
) -> Result<(Interaction, Vec<Id<Person>>), RuleError> {
    let account = match &entry.account {
        Choice::Known(id) => sheet.need(*id)?.id,
        Choice::New(name) => account::found(Account::named(name.clone()), sheet)?,
    };
    let colleagues = entry.colleagues.iter();
    let colleagues = colleagues
        .map(|choice| colleague(choice, sheet))
        .collect::<Result<Vec<_>, _>>()?;
    let people = entry.people.iter();
    let people = people
        .map(|attendee| participant(attendee, account, sheet))
        .collect::<Result<Vec<_>, _>>()?;
    let named = people.iter().map(|one| one.person).collect();
    let there = entry.people.iter().zip(people);
    let there = there.filter(|(attendee, _)| attendee.took_part());
    let people: Vec<_> = there.map(|(_, participant)| participant).collect();
    let interaction = Interaction {
        account,
        on: entry.on,
        at: entry.at,
        kind: entry.kind,
        note: entry.note.clone(),
        privacy: entry.privacy,
        matters: about(entry, account, &people, sheet)?,
        people,
        colleagues,
    };
    Ok((interaction, named))
}

/// What the entry is about; what begins with it is in the book afterwards, and what comes to a stage is there.
fn about(
    entry: &LogEntry,
    account: Id<Account>,
    people: &[Participant],
    sheet: &mut Sheet,
) -> Result<Vec<Id<Matter>>, RuleError> {
    let mut about = Vec::with_capacity(entry.matters.len());
    // What a visit to come is about begins today.
    let on = entry.on.min(sheet.today);
    for told in &entry.matters {
        let id = match &told.matter {
            Choice::Known(id) => {
                if let Some(stage) = told.stage {
                    matter::advance(*id, (stage, on), None, sheet)?;
                }
                *id
            }
            Choice::New(new) => {
                let stage = told.stage.unwrap_or(new.kind.first());
                let reached = StageReached { stage, on };
                sheet.insert(Matter {
                    people: people.iter().map(|one| one.person).collect(),
                    privacy: entry.privacy,
                    ..Matter::begun(account, new.kind, new.title.clone(), reached)
                })?
            }
        };
        about.push(id);
    }
    Ok(about)
}

/// Where somebody stands toward us and toward rivals, as it showed or was told of in the interaction.
pub(super) fn shown(
    attendee: &Attendee,
    person: Id<Person>,
    account: Id<Account>,
    entry: &LogEntry,
    interaction: Id<Interaction>,
) -> Vec<Stance> {
    let stance = |value, source, rival| Stance {
        person,
        account,
        value,
        on: entry.on,
        source,
        rival,
        interaction: Some(interaction),
        note: Note::empty(),
    };
    let us = attendee.stance.iter();
    let us = us.map(|value| stance(*value, StanceSource::FirstHand, None));
    let toward = attendee.toward.iter();
    let toward = toward.map(|one| stance(one.value, one.source, Some(one.rival.clone())));
    us.chain(toward).collect()
}

/// Adds the promises of the entry to what was promised in the interaction.
pub(super) fn promised(
    entry: &LogEntry,
    people: &[Id<Person>],
    interaction: Id<Interaction>,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    for promise in &entry.promises {
        let person = promise.person.and_then(|at| people.get(at)).copied();
        let there = {
            let interaction = sheet.need(interaction)?;
            (interaction.account, interaction.on)
        };
        let made = made(promise, person, there, sheet)?;
        sheet.insert(Promise {
            interaction: Some(interaction),
            ..made
        })?;
    }
    Ok(())
}

fn colleague(
    choice: &Choice<Colleague, Name>,
    sheet: &mut Sheet,
) -> Result<Id<Colleague>, RuleError> {
    match choice {
        Choice::Known(id) => Ok(sheet.need(*id)?.id),
        Choice::New(name) => {
            // Named twice in a line, they are made once.
            let mut known = sheet.rows.colleagues.iter();
            if let Some(row) = known.find(|row| row.name == *name && is_new(row, sheet)) {
                return Ok(row.id);
            }
            sheet.insert(Colleague {
                name: name.clone(),
                role: ColleagueRole::Other,
                level: None,
                who: Who::Colleague,
            })
        }
    }
}

/// Whether the line has just made them.
fn is_new(row: &Row<Colleague>, sheet: &Sheet) -> bool {
    sheet.made(row.id)
}

fn participant(
    attendee: &Attendee,
    account: Id<Account>,
    sheet: &mut Sheet,
) -> Result<Participant, RuleError> {
    let person = match &attendee.person {
        Choice::Known(id) => sheet.need(*id)?.id,
        Choice::New(new) => newcomer(new, account, sheet)?,
    };
    Ok(Participant {
        person,
        signals: attendee.signals,
    })
}

/// Somebody new gets a tenure without a first day: who is met here works here, and since when
/// nobody has said. A first day of its own would hide them from every earlier day's score.
fn newcomer(
    new: &NewPerson,
    account: Id<Account>,
    sheet: &mut Sheet,
) -> Result<Id<Person>, RuleError> {
    let department = match &new.department {
        None => None,
        Some(Choice::Known(id)) => Some(*id),
        Some(Choice::New(new)) => Some(department(new, account, sheet)?),
    };
    let post = Post {
        department,
        level: new.level,
        ..Post::at(account)
    };
    person::add(Person::named(new.name.clone()), Some(post), sheet)
}

/// A department named twice is made once, and one the account's standard structure has just brought
/// along is not made again under another name.
pub(super) fn department(
    new: &NewDepartment,
    account: Id<Account>,
    sheet: &mut Sheet,
) -> Result<Id<Department>, RuleError> {
    let here = || {
        let departments = sheet.rows.departments.iter();
        departments.filter(|one| one.account == account)
    };
    let by_name = here().find(|one| one.name == new.name);
    let by_function = || here().find(|one| is_standard(one, new.function, sheet));
    if let Some(there) = by_name.or_else(by_function) {
        return Ok(there.id);
    }
    sheet.insert(Department {
        account,
        name: new.name.clone(),
        function: new.function,
        importance: None,
        not_applicable: None,
    })
}

fn is_standard(department: &Department, function: Function, sheet: &Sheet) -> bool {
    Function::STANDARD.contains(&function)
        && department.function == function
        && department.name == *sheet.names.of(function)
}

/// A promise of ours is the user's own, unless it says whose.
pub(super) fn made(
    promise: &NewPromise,
    person: Option<Id<Person>>,
    (account, made_on): (Id<Account>, NaiveDate),
    sheet: &mut Sheet,
) -> Result<Promise, RuleError> {
    let keeper = match &promise.colleague {
        Some(choice) => Some(colleague(choice, sheet)?),
        None => {
            let mut colleagues = sheet.rows.colleagues.iter();
            let me = colleagues.find(|one| one.who == Who::Me);
            me.filter(|_| promise.by == Side::Us).map(|me| me.id)
        }
    };
    Ok(Promise {
        account,
        interaction: None,
        by: promise.by,
        person,
        colleague: keeper,
        made_on,
        due: promise.due,
        text: promise.text.clone(),
        state: PromiseState::Open,
        closed_on: None,
    })
}
