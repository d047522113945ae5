//! What a panel's answers wish for.

use chrono::NaiveDate;

use super::{Panel, Task};
use crate::{
    app::{fields::Pickable, forms::Label},
    days::Calendar,
    domain::{
        AnyNoun, Command, Department, Id, Leave, Move, Name, NewDepartment, Note, Noun, Period,
        Person, Post, Row, Seat, Stance, StanceSource, Subject, Target, Tie, Told,
    },
};

pub(super) fn command(panel: &Panel, calendar: Calendar) -> Option<Command> {
    match &panel.task {
        Task::Move(person) => moves(panel, *person, calendar),
        Task::Rate(person) => rate(panel, *person, calendar),
        Task::Aim(person) => aim(panel, *person, calendar),
        Task::Tie(person) => tie(panel, *person, calendar),
        Task::Leave(person) => leave(panel, *person, calendar),
        Task::Placeholder => placeholder(panel),
        Task::Furnish => match panel.fields.picked(Label::Template) {
            Some(Pickable::Template(template)) => Some(Command::Furnish {
                account: panel.account,
                template: template.clone(),
            }),
            _ => None,
        },
        // Nothing is written: it is switched on on the bench.
        Task::Suppose(_) => None,
        Task::RuleOut(subject, noun) => {
            ruled_out(*subject, noun, Some(name(panel, Label::Reason)?))
        }
    }
}

/// A seat or department that plays a part for no reason any more, or does again.
#[must_use]
pub fn ruled_out(subject: Subject, noun: &AnyNoun, reason: Option<Name>) -> Option<Command> {
    let to = match noun.clone() {
        AnyNoun::Seat(seat) => AnyNoun::from(Seat {
            not_applicable: reason,
            ..seat
        }),
        AnyNoun::Department(department) => AnyNoun::from(Department {
            not_applicable: reason,
            ..department
        }),
        _ => return None,
    };
    Some(Command::Edit {
        subject,
        was: Box::new(noun.clone()),
        to: Box::new(to),
    })
}

fn day(panel: &Panel, label: Label, calendar: Calendar) -> Option<NaiveDate> {
    panel.day(label, calendar).ok()
}

fn note(panel: &Panel) -> Note {
    panel.fields.text(Label::Note).trim().into()
}

fn name(panel: &Panel, label: Label) -> Option<Name> {
    Name::new(panel.fields.text(label)).ok()
}

fn row<T: Noun>(panel: &Panel, label: Label) -> Option<Id<T>> {
    panel.fields.picked(label)?.id()
}

fn moves(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let (told, on) = match panel.fields.chosen(Label::Told) {
        Some(Told::Corrected) => (Told::Corrected, calendar.today),
        _ => (Told::Moved, day(panel, Label::From, calendar)?),
    };
    let department = panel.fields.picked(Label::Department);
    // What is yet to be made has no identity to be wished for.
    let department = department.filter(|pick| !matches!(pick, Pickable::New(_)));
    let wish = Move {
        department: department.map(Pickable::id),
        boss: panel.fields.picked(Label::Boss).map(Pickable::id),
        level: panel.fields.chosen(Label::Level),
        influence: match panel.fields.picked(Label::Influence) {
            Some(Pickable::Influence(influence)) => Some(*influence),
            _ => None,
        },
        seat: row(panel, Label::Seat),
        title: name(panel, Label::Title).map(Some),
        told,
        ..Move::of(person, panel.account, on)
    };
    let new = new_department(panel);
    (wish.says_something() || new.is_some()).then(|| in_new(panel, new, Command::Move(wish)))
}

/// The department that is to be made, where one is.
fn new_department(panel: &Panel) -> Option<NewDepartment> {
    match panel.fields.picked(Label::Department) {
        Some(Pickable::New(new)) => Some(new.clone()),
        _ => None,
    }
}

/// The wish, with the department that it is in made first.
fn in_new(panel: &Panel, new: Option<NewDepartment>, wish: Command) -> Command {
    match new {
        Some(department) => Command::InNew {
            account: panel.account,
            department,
            wish: Box::new(wish),
        },
        None => wish,
    }
}

fn rate(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let stance = Stance {
        person,
        account: panel.account,
        value: panel.fields.chosen(Label::Stance)?,
        on: day(panel, Label::From, calendar)?,
        source: panel
            .fields
            .chosen(Label::Source)
            .unwrap_or(StanceSource::FirstHand),
        rival: None,
        interaction: match panel.fields.picked(Label::Evidence) {
            Some(Pickable::Interaction(id, ..)) => Some(*id),
            _ => None,
        },
        note: note(panel),
    };
    Some(Command::Add(stance.into()))
}

fn aim(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let target = Target {
        person,
        account: panel.account,
        value: panel.fields.chosen(Label::Stance)?,
        by: day(panel, Label::By, calendar)?,
    };
    Some(Command::Add(target.into()))
}

fn tie(panel: &Panel, from: Id<Person>, calendar: Calendar) -> Option<Command> {
    if let Some(Pickable::Tie(tie, ..)) = panel.fields.picked(Label::Tie) {
        return untie(tie, day(panel, Label::From, calendar)?);
    }
    let tie = Tie {
        from,
        to: row(panel, Label::OtherPerson)?,
        kind: panel.fields.chosen(Label::Tie)?,
        note: note(panel),
        period: Period::since(day(panel, Label::From, calendar)?),
    };
    Some(Command::Add(tie.into()))
}

/// The tie is no more from `on`. One that began no earlier was never there.
fn untie(tie: &Row<Tie>, on: NaiveDate) -> Option<Command> {
    let subject = tie.id.into();
    match tie.period.until_before(on) {
        Some(_) => on.pred_opt().map(|on| Command::End { subject, on }),
        None => Some(Command::Delete(subject)),
    }
}

fn leave(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let to = row(panel, Label::Account);
    Some(Command::Leave(Leave {
        person,
        account: panel.account,
        on: day(panel, Label::LastDay, calendar)?,
        to: to.map(|account| Post {
            title: name(panel, Label::Title),
            ..Post::at(account)
        }),
    }))
}

fn placeholder(panel: &Panel) -> Option<Command> {
    let seat = Seat {
        account: panel.account,
        role: panel.fields.chosen(Label::Role)?,
        chain: panel.fields.chosen(Label::Chain)?,
        title: name(panel, Label::Called),
        department: row(panel, Label::Department),
        order: None,
        not_applicable: None,
        matter: None,
        vacant_since: None,
    };
    let wish = Command::Add(AnyNoun::from(seat));
    Some(in_new(panel, new_department(panel), wish))
}
