//! What a panel's answers wish for.

use chrono::NaiveDate;

use super::{Ask, Panel, Task, Value};
use crate::domain::{
    command::{Command, Leave, Move},
    date::Period,
    department::Department,
    id::Id,
    person::Person,
    row::{AnyNoun, Row, Subject},
    seat::Seat,
    stance::{Stance, StanceSource, Target},
    tenure::Post,
    text::Name,
    tie::Tie,
};

pub(super) fn command(panel: &Panel, today: NaiveDate) -> Option<Command> {
    match &panel.task {
        Task::Move(person) => moves(panel, *person, today),
        Task::Rate(person) => rate(panel, *person, today),
        Task::Aim(person) => aim(panel, *person, today),
        Task::Tie(person) => tie(panel, *person, today),
        Task::Leave(person) => leave(panel, *person, today),
        Task::Placeholder => placeholder(panel),
        Task::Furnish => match panel.picked(Ask::Template) {
            Some(Value::Template(template)) => Some(Command::Furnish {
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

fn day(panel: &Panel, ask: Ask, today: NaiveDate) -> Option<NaiveDate> {
    panel.column(ask)?.on(today)
}

fn note(panel: &Panel) -> String {
    let column = panel.column(Ask::Note);
    column.map_or_else(String::new, |column| column.typed().to_owned())
}

fn title(panel: &Panel) -> Option<Name> {
    Name::new(panel.column(Ask::Title)?.typed()).ok()
}

fn moves(panel: &Panel, person: Id<Person>, today: NaiveDate) -> Option<Command> {
    let wish = Move {
        person,
        account: panel.account,
        department: match panel.picked(Ask::Department) {
            Some(Value::Department(id, _)) => Some(Some(*id)),
            Some(_) => Some(None),
            None => None,
        },
        boss: match panel.picked(Ask::Boss) {
            Some(Value::Person(id, ..)) => Some(Some(*id)),
            Some(_) => Some(None),
            None => None,
        },
        level: match panel.picked(Ask::Level) {
            Some(Value::Level(level)) => Some(*level),
            _ => None,
        },
        influence: match panel.picked(Ask::Influence) {
            Some(Value::Influence(influence)) => Some(*influence),
            _ => None,
        },
        seat: match panel.picked(Ask::Seat) {
            Some(Value::Seat(seat, ..)) => Some(*seat),
            _ => None,
        },
        on: day(panel, Ask::From, today)?,
    };
    let says_nothing = wish.department.is_none()
        && wish.boss.is_none()
        && wish.level.is_none()
        && wish.influence.is_none()
        && wish.seat.is_none();
    (!says_nothing).then_some(Command::Move(wish))
}

fn rate(panel: &Panel, person: Id<Person>, today: NaiveDate) -> Option<Command> {
    let Some(Value::Stance(value)) = panel.picked(Ask::Stance) else {
        return None;
    };
    let stance = Stance {
        person,
        account: panel.account,
        value: *value,
        on: day(panel, Ask::From, today)?,
        source: match panel.picked(Ask::Source) {
            Some(Value::Source(source)) => *source,
            _ => StanceSource::FirstHand,
        },
        rival: None,
        interaction: match panel.picked(Ask::Evidence) {
            Some(Value::Interaction(id, ..)) => Some(*id),
            _ => None,
        },
        note: note(panel),
    };
    Some(Command::Add(stance.into()))
}

fn aim(panel: &Panel, person: Id<Person>, today: NaiveDate) -> Option<Command> {
    let Some(Value::Stance(value)) = panel.picked(Ask::Stance) else {
        return None;
    };
    let target = Target {
        person,
        account: panel.account,
        value: *value,
        by: day(panel, Ask::By, today)?,
    };
    Some(Command::Add(target.into()))
}

fn tie(panel: &Panel, from: Id<Person>, today: NaiveDate) -> Option<Command> {
    if let Some(Value::Tie(tie, ..)) = panel.picked(Ask::TieKind) {
        return untie(tie, day(panel, Ask::From, today)?);
    }
    let (Some(Value::TieKind(kind)), Some(Value::Person(to, ..))) =
        (panel.picked(Ask::TieKind), panel.picked(Ask::Other))
    else {
        return None;
    };
    let tie = Tie {
        from,
        to: *to,
        kind: *kind,
        note: note(panel),
        period: Period::since(day(panel, Ask::From, today)?),
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

fn leave(panel: &Panel, person: Id<Person>, today: NaiveDate) -> Option<Command> {
    let to = match panel.picked(Ask::Account) {
        Some(Value::Account(account, _)) => Some(Post {
            title: title(panel),
            ..Post::at(*account)
        }),
        _ => None,
    };
    Some(Command::Leave(Leave {
        person,
        account: panel.account,
        on: day(panel, Ask::Last, today)?,
        to,
    }))
}

fn placeholder(panel: &Panel) -> Option<Command> {
    let (Some(Value::Role(role)), Some(Value::Chain(chain))) =
        (panel.picked(Ask::Role), panel.picked(Ask::Chain))
    else {
        return None;
    };
    let seat = Seat {
        account: panel.account,
        role: *role,
        chain: *chain,
        title: title(panel),
        department: match panel.picked(Ask::Department) {
            Some(Value::Department(id, _)) => Some(*id),
            _ => None,
        },
        order: None,
        not_applicable: None,
    };
    Some(Command::Add(AnyNoun::from(seat)))
}
