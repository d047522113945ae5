//! What a panel's answers wish for.

use chrono::NaiveDate;

use super::{Ask, AskedValue, Panel, Task};
use crate::{
    days::Calendar,
    domain::{
        AnyNoun, Command, Department, Id, Leave, Move, Name, NewDepartment, Period, Person, Post,
        Row, Seat, Stance, StanceSource, Subject, Target, Tie, Told,
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
        Task::Furnish => match panel.picked(Ask::Template) {
            Some(AskedValue::Template(template)) => Some(Command::Furnish {
                account: panel.account,
                template: template.clone(),
            }),
            _ => None,
        },
        // Nothing is written: it is switched on on the bench.
        Task::Suppose(_) => None,
        Task::RuleOut(subject, noun) => {
            let reason = Name::new(panel.column(Ask::Reason)?.typed()).ok()?;
            ruled_out(*subject, noun, Some(reason))
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
    Some(Command::Edit { subject, to })
}

fn day(panel: &Panel, ask: Ask, calendar: Calendar) -> Option<NaiveDate> {
    panel.column(ask)?.on(calendar).ok()
}

fn note(panel: &Panel) -> String {
    let column = panel.column(Ask::Note);
    column.map_or_else(String::new, |column| column.typed().to_owned())
}

fn title(panel: &Panel, ask: Ask) -> Option<Name> {
    Name::new(panel.column(ask)?.typed()).ok()
}

fn moves(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let (told, on) = match panel.picked(Ask::Told) {
        Some(AskedValue::Told(Told::Corrected)) => (Told::Corrected, calendar.today),
        _ => (Told::Moved, day(panel, Ask::From, calendar)?),
    };
    let wish = Move {
        department: match panel.picked(Ask::Department) {
            Some(AskedValue::Department(id, _)) => Some(Some(*id)),
            Some(AskedValue::NewDepartment(_)) | None => None,
            Some(_) => Some(None),
        },
        boss: match panel.picked(Ask::Boss) {
            Some(AskedValue::Person(id, ..)) => Some(Some(*id)),
            Some(_) => Some(None),
            None => None,
        },
        level: match panel.picked(Ask::Level) {
            Some(AskedValue::Level(level)) => Some(*level),
            _ => None,
        },
        influence: match panel.picked(Ask::Influence) {
            Some(AskedValue::Influence(influence)) => Some(*influence),
            _ => None,
        },
        seat: match panel.picked(Ask::Seat) {
            Some(AskedValue::Seat(seat, ..)) => Some(*seat),
            _ => None,
        },
        title: title(panel, Ask::NewTitle).map(Some),
        told,
        ..Move::of(person, panel.account, on)
    };
    let new = new_department(panel);
    (wish.says_something() || new.is_some()).then(|| in_new(panel, new, Command::Move(wish)))
}

/// The department that is to be made, where one is.
fn new_department(panel: &Panel) -> Option<NewDepartment> {
    match panel.picked(Ask::Department) {
        Some(AskedValue::NewDepartment(new)) => Some(new.clone()),
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
    let Some(AskedValue::Stance(value)) = panel.picked(Ask::Stance) else {
        return None;
    };
    let stance = Stance {
        person,
        account: panel.account,
        value: *value,
        on: day(panel, Ask::From, calendar)?,
        source: match panel.picked(Ask::Source) {
            Some(AskedValue::Source(source)) => *source,
            _ => StanceSource::FirstHand,
        },
        rival: None,
        interaction: match panel.picked(Ask::Evidence) {
            Some(AskedValue::Interaction(id, ..)) => Some(*id),
            _ => None,
        },
        note: note(panel),
    };
    Some(Command::Add(stance.into()))
}

fn aim(panel: &Panel, person: Id<Person>, calendar: Calendar) -> Option<Command> {
    let Some(AskedValue::Stance(value)) = panel.picked(Ask::Stance) else {
        return None;
    };
    let target = Target {
        person,
        account: panel.account,
        value: *value,
        by: day(panel, Ask::By, calendar)?,
    };
    Some(Command::Add(target.into()))
}

fn tie(panel: &Panel, from: Id<Person>, calendar: Calendar) -> Option<Command> {
    if let Some(AskedValue::Tie(tie, ..)) = panel.picked(Ask::TieKind) {
        return untie(tie, day(panel, Ask::From, calendar)?);
    }
    let (Some(AskedValue::TieKind(kind)), Some(AskedValue::Person(to, ..))) =
        (panel.picked(Ask::TieKind), panel.picked(Ask::Other))
    else {
        return None;
    };
    let tie = Tie {
        from,
        to: *to,
        kind: *kind,
        note: note(panel),
        period: Period::since(day(panel, Ask::From, calendar)?),
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
    let to = match panel.picked(Ask::Account) {
        Some(AskedValue::Account(account, _)) => Some(Post {
            title: title(panel, Ask::Title),
            ..Post::at(*account)
        }),
        _ => None,
    };
    Some(Command::Leave(Leave {
        person,
        account: panel.account,
        on: day(panel, Ask::Last, calendar)?,
        to,
    }))
}

fn placeholder(panel: &Panel) -> Option<Command> {
    let (Some(AskedValue::Role(role)), Some(AskedValue::Chain(chain))) =
        (panel.picked(Ask::Role), panel.picked(Ask::Chain))
    else {
        return None;
    };
    let seat = Seat {
        account: panel.account,
        role: *role,
        chain: *chain,
        title: title(panel, Ask::Called),
        department: match panel.picked(Ask::Department) {
            Some(AskedValue::Department(id, _)) => Some(*id),
            _ => None,
        },
        order: None,
        not_applicable: None,
        vacant_since: None,
    };
    let wish = Command::Add(AnyNoun::from(seat));
    Some(in_new(panel, new_department(panel), wish))
}
