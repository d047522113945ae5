//! Departments: the last one of each standard function stays.

use super::{
    RuleError,
    delete::Deletion,
    error::Measure,
    rule::{Rule, within},
    sheet::Sheet,
};
use crate::domain::{Account, Department, Function, Id, NounKind};

impl Rule for Department {
    fn sound(&self) -> Result<(), RuleError> {
        within(Measure::Importance, self.importance, 0, 3)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account).map(drop)
    }

    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        let before = sheet.need(id)?.is.clone();
        if before.account != after.account {
            return Err(RuleError::Fixed(NounKind::Department));
        }
        sheet.replace(id, after)?;
        function_stays(before.account, before.function, sheet)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.account)).then_some(self)
    }
}

/// Refuses what takes the last department of a standard function away: doing without the finance
/// department must not make a relationship look deeper.
pub(super) fn function_stays(
    account: Id<Account>,
    function: Function,
    sheet: &Sheet,
) -> Result<(), RuleError> {
    let mut departments = sheet.rows.departments.iter();
    let there = departments.any(|one| one.account == account && one.function == function);
    if there || !Function::STANDARD.contains(&function) {
        return Ok(());
    }
    Err(RuleError::LastDepartment(function))
}

/// Refuses a department of another account.
pub(super) fn belongs(
    department: Option<Id<Department>>,
    account: Id<Account>,
    sheet: &Sheet,
) -> Result<(), RuleError> {
    let Some(department) = department else {
        return Ok(());
    };
    let department = sheet.need(department)?;
    if department.account == account {
        return Ok(());
    }
    Err(RuleError::DepartmentElsewhere(department.name.clone()))
}
