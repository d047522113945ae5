//! The standard structure of a made-up account, and who sits where.

use chrono::NaiveDate;

use crate::domain::{Account, Chain, Department, Function, Holder, Id, Name, Period, Role, Seat};

use super::{DemoError, calendar::day, cast::Member, lists::Words, row_writer::RowWriter};

/// Writes the departments of an industry: those every account has, and the industry's own.
pub(super) fn departments(
    account: Id<Account>,
    industry: &str,
    words: &Words,
    writer: &mut RowWriter,
) -> Result<Vec<(Function, Id<Department>)>, DemoError> {
    let key = format!("{industry}.departments");
    let mut departments = Vec::new();
    for item in words.list(&key)? {
        let wrong = || DemoError::Line {
            line: (*item).to_owned(),
            expected: "function=department",
        };
        let (code, name) = item.split_once('=').ok_or_else(wrong)?;
        let function = Function::from_code(code).ok_or_else(wrong)?;
        let id = writer.write(Department {
            account,
            name: Name::new(name)?,
            function,
            importance: None,
            not_applicable: None,
        });
        departments.push((function, id));
    }
    Ok(departments)
}

/// Role, chain, function of the department, and how likely an account has such a seat.
const SEATS: [(Role, Chain, Function, f64); 7] = [
    (Role::Approver, Chain::Combined, Function::Executive, 1.0),
    (Role::Decider, Chain::Technical, Function::Executive, 1.0),
    (Role::Evaluator, Chain::Technical, Function::Technical, 1.0),
    (
        Role::Evaluator,
        Chain::Commercial,
        Function::Procurement,
        0.6,
    ),
    (Role::Decider, Chain::Commercial, Function::Procurement, 0.2),
    (Role::Influencer, Chain::Commercial, Function::Finance, 0.4),
    (Role::User, Chain::Technical, Function::Engineering, 0.5),
];

/// Writes the seats and their holders.
pub(super) fn seats(
    account: Id<Account>,
    departments: &[(Function, Id<Department>)],
    cast: &[Member],
    today: NaiveDate,
    dice: &mut fastrand::Rng,
    writer: &mut RowWriter,
) {
    let mut order = 0;
    for (role, chain, function, chance) in SEATS {
        if chance < dice.f64() {
            continue;
        }
        order += 1;
        let department = departments
            .iter()
            .find(|(of, _)| *of == function)
            .map(|(_, id)| *id);
        let seat = writer.write(Seat {
            account,
            role,
            chain,
            title: None,
            department,
            order: Some(order),
            not_applicable: None,
            matter: None,
            vacant_since: None,
        });
        if dice.f64() < 0.72 {
            occupy(seat, department, cast, today, dice, writer);
        }
    }
}

/// One holder now, and maybe the one before.
fn occupy(
    seat: Id<Seat>,
    department: Option<Id<Department>>,
    cast: &[Member],
    today: NaiveDate,
    dice: &mut fastrand::Rng,
    writer: &mut RowWriter,
) {
    let mut eligible = cast
        .iter()
        .filter(|member| member.department == department && member.period.to.is_none());
    let Some(now) = eligible.next() else {
        return;
    };
    let taken = day(today, -dice.i64(30..900)).max(now.period.from.unwrap_or(today));
    let before = eligible.find(|other| other.period.from < Some(taken));
    if let Some(before) = before
        && dice.f64() < 0.4
    {
        writer.write(Holder {
            seat,
            person: before.id,
            period: Period {
                from: before.period.from,
                to: taken.pred_opt(),
            },
        });
    }
    writer.write(Holder {
        seat,
        person: now.id,
        period: Period::since(taken),
    });
}
