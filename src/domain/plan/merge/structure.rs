//! Departments and seats of two accounts that are one: what stands for the same thing is one.

use chrono::NaiveDate;

use super::{
    super::{RuleError, sheet::Sheet},
    became::Became,
    united::{self, Keeps},
};
use crate::domain::{
    Account, Chain, Department, Function, Holder, Id, Row, Seat, alike::folded, department::told,
};

/// A department goes into the one of its name. One that is still as every account starts with stands for
/// its function, whatever the other account calls that.
pub(super) fn departments(
    stays: Id<Account>,
    goes: Id<Account>,
    became: &mut Became,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let of = |account, sheet: &Sheet| -> Vec<Row<Department>> {
        let all = sheet.rows.departments.iter();
        all.filter(|row| row.account == account).cloned().collect()
    };
    let mut used: Vec<Id<Department>> = Vec::new();
    let theirs = of(goes, sheet);
    // By name first, so that nobody else takes the place of a namesake.
    for by_name in [true, false] {
        for their in theirs
            .iter()
            .filter(|row| !became.is_gone(row.id))
            .cloned()
            .collect::<Vec<_>>()
        {
            let ours = of(stays, sheet);
            let free = |row: &&Row<Department>| !used.contains(&row.id);
            let does = |row: &&Row<Department>| {
                row.function == their.function && their.function != Function::Other
            };
            let called = folded(&their.name);
            let same = if by_name {
                ours.iter()
                    .filter(free)
                    .find(|row| folded(&row.name) == called)
            } else if stands(&their, sheet) {
                let standing = ours.iter().filter(does).find(|row| stands(row, sheet));
                standing.or_else(|| ours.iter().find(does))
            } else {
                ours.iter()
                    .filter(free)
                    .filter(does)
                    .find(|row| stands(row, sheet))
            };
            let Some(our) = same.cloned() else {
                continue;
            };
            let named = if by_name || stands(&their, sheet) {
                our.is.clone()
            } else {
                Department {
                    name: their.name.clone(),
                    ..our.is.clone()
                }
            };
            let both = united::department(
                &Row {
                    is: named,
                    ..our.clone()
                },
                &their,
                &Keeps::default(),
            );
            sheet.replace_loose(our.id, both)?;
            became.goes_into(our.id, their.id, sheet)?;
            used.push(our.id);
        }
    }
    Ok(())
}

/// Whether the department is still called after its function, as every account starts with.
pub(in crate::domain::plan) fn stands(row: &Department, sheet: &Sheet) -> bool {
    row.name == *sheet.names.of(row.function) || told::named(row.name.raw()) == Some(row.function)
}

/// A seat goes into the same one; one that is still as every account starts with makes room for any of
/// its role.
pub(super) fn seats(
    stays: Id<Account>,
    goes: Id<Account>,
    became: &mut Became,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let of = |account, sheet: &Sheet| -> Vec<Row<Seat>> {
        let all = sheet.rows.seats.iter();
        let all = all.filter(|row| row.account == account && row.matter.is_none());
        all.cloned().collect()
    };
    let mut used: Vec<Id<Seat>> = Vec::new();
    // The same seats first, then those that make room.
    for exact in [true, false] {
        for their in of(goes, sheet) {
            if became.is_gone(their.id) {
                continue;
            }
            let moved = Seat {
                account: stays,
                department: their.department.map(|id| became.of(id)),
                ..their.is.clone()
            };
            let ours = of(stays, sheet);
            let mut free = ours.iter().filter(|our| !used.contains(&our.id));
            let as_vacant = |our: &Row<Seat>| Seat {
                vacant_since: earlier(our.vacant_since, moved.vacant_since),
                ..our.is.clone()
            };
            let same = |our: &&Row<Seat>| {
                let theirs = Seat {
                    vacant_since: our.vacant_since,
                    ..moved.clone()
                };
                our.is == theirs && !clash(our.id, their.id, became, sheet)
            };
            let found = if exact {
                free.find(same).map(|our| (our.id, as_vacant(our)))
            } else if untouched(&their, sheet) {
                let of_role = ours.iter().find(|our| our.role == moved.role);
                of_role.map(|our| (our.id, our.is.clone()))
            } else {
                let blank = free.find(|our| our.role == moved.role && untouched(our, sheet));
                blank.map(|our| (our.id, moved.clone()))
            };
            let Some((our, is)) = found else {
                continue;
            };
            sheet.replace_loose(our, is)?;
            became.goes_into(our, their.id, sheet)?;
            used.push(our);
        }
    }
    Ok(())
}

/// Whether nobody has said or done anything about the seat yet.
fn untouched(row: &Row<Seat>, sheet: &Sheet) -> bool {
    let blank = row.title.is_none()
        && row.department.is_none()
        && row.order.is_none()
        && row.not_applicable.is_none()
        && row.vacant_since.is_none()
        && row.chain == Chain::Combined;
    blank && !sheet.rows.holders.iter().any(|one| one.seat == row.id)
}

/// The first day on which either says that the seat is vacant.
fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    one.into_iter().chain(other).min()
}

/// Whether two people would hold one seat on one day.
fn clash(ours: Id<Seat>, theirs: Id<Seat>, became: &Became, sheet: &Sheet) -> bool {
    let held = |seat| {
        sheet
            .rows
            .holders
            .iter()
            .filter(move |one| one.seat == seat)
    };
    held(ours).any(|one: &Row<Holder>| {
        held(theirs).any(|other| {
            became.of(one.person) != became.of(other.person) && one.period.meets(&other.period)
        })
    })
}
