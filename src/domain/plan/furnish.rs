//! Templates: what an account of an industry has beyond the standard structure.

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

use super::{RuleError, sheet::Sheet};
use crate::domain::{
    Account, Department, Id, Row, Seat,
    template::{Template, TemplateDepartment, TemplateSeat},
};

/// Gives an account what the template has and the account lacks. A department or seat that is still as
/// every account starts with becomes the template's of its function or role; what the user has named
/// or filled stays as it is.
pub(super) fn furnish(
    account: Id<Account>,
    template: &Template,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    sheet.need(account)?;
    let mut used = Vec::new();
    for wanted in &template.departments {
        used.push(department(account, wanted, &used, sheet)?);
    }
    let mut taken = Vec::new();
    for wanted in &template.seats {
        let department = wanted.department.and_then(|at| used.get(at)).copied();
        taken.push(seat(account, wanted, department, &taken, sheet)?);
    }
    Ok(())
}

fn department(
    account: Id<Account>,
    wanted: &TemplateDepartment,
    used: &[Id<Department>],
    sheet: &mut Sheet,
) -> Result<Id<Department>, RuleError> {
    let standard = sheet.names.of(wanted.function).clone();
    let free = |row: &&Row<Department>| row.account == account && !used.contains(&row.id);
    let rows = || sheet.rows.departments.iter().filter(free);
    if let Some(same) = rows().find(|row| row.name == wanted.name) {
        return Ok(same.id);
    }
    let blank = rows().find(|row| {
        row.function == wanted.function && row.name == standard && row.importance.is_none()
    });
    if let Some(row) = blank.cloned() {
        let after = Department {
            name: wanted.name.clone(),
            importance: wanted.importance,
            ..row.is
        };
        sheet.replace(row.id, after)?;
        return Ok(row.id);
    }
    sheet.insert(Department {
        account,
        name: wanted.name.clone(),
        function: wanted.function,
        importance: wanted.importance,
        not_applicable: None,
    })
}

fn seat(
    account: Id<Account>,
    wanted: &TemplateSeat,
    department: Option<Id<Department>>,
    taken: &[Id<Seat>],
    sheet: &mut Sheet,
) -> Result<Id<Seat>, RuleError> {
    let free = |row: &&Row<Seat>| {
        row.account == account && row.matter.is_none() && !taken.contains(&row.id)
    };
    let rows = || sheet.rows.seats.iter().filter(free);
    // A title names a seat; without one only its place does, or every time would add another.
    let place = (wanted.chain, department, wanted.order);
    let placed = |row: &Row<Seat>| (row.chain, row.department, row.order) == place;
    let same = rows().find(|row| {
        let called = row.role == wanted.role && row.title == wanted.title;
        called && (row.title.is_some() || placed(row))
    });
    if let Some(same) = same {
        return Ok(same.id);
    }
    let held = |row: &Row<Seat>| sheet.rows.holders.iter().any(|one| one.seat == row.id);
    let blank = rows().find(|row| {
        let untouched = row.title.is_none() && row.department.is_none() && row.order.is_none();
        row.role == wanted.role && untouched && row.not_applicable.is_none() && !held(row)
    });
    let seat = Seat {
        account,
        role: wanted.role,
        chain: wanted.chain,
        title: wanted.title.clone(),
        department,
        order: wanted.order,
        not_applicable: None,
        matter: None,
        vacant_since: blank.and_then(|row| row.vacant_since),
    };
    match blank.map(|row| row.id) {
        Some(id) => sheet.replace(id, seat).map(|()| id),
        None => sheet.insert(seat),
    }
}
