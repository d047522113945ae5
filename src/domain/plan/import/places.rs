//! Which account and department the words of a draft mean.

use std::collections::HashMap;

use super::{Doubt, likeness::folded};
use crate::domain::{
    account::Account,
    command::{Choice, ImportAccount},
    department::{Department, Function},
    id::Id,
    plan::{RuleError, account, sheet::Sheet},
    text::Name,
};

/// Accounts and departments by name, those this import has made included.
pub(super) struct Places {
    fixed: Option<Id<Account>>,
    accounts: HashMap<String, Vec<Id<Account>>>,
    departments: HashMap<Id<Account>, Vec<Id<Department>>>,
}

impl Places {
    pub(super) fn new(target: &ImportAccount, sheet: &mut Sheet) -> Result<Self, RuleError> {
        let fixed = match target {
            ImportAccount::One(Choice::Known(id)) => Some(sheet.need(*id)?.id),
            ImportAccount::One(Choice::New(name)) => {
                Some(account::found(Account::named(name.clone()), sheet)?)
            }
            ImportAccount::ByOrganization => None,
        };
        let mut places = Self {
            fixed,
            accounts: HashMap::new(),
            departments: HashMap::new(),
        };
        for account in &sheet.rows.accounts {
            let same_name = places.accounts.entry(folded(&account.name)).or_default();
            same_name.push(account.id);
        }
        for department in &sheet.rows.departments {
            let here = places.departments.entry(department.account).or_default();
            here.push(department.id);
        }
        Ok(places)
    }

    /// Where what belongs to this organization goes; nowhere if none is named.
    pub(super) fn account(
        &mut self,
        organization: Option<&Name>,
        sheet: &mut Sheet,
    ) -> Result<Result<Option<Id<Account>>, Doubt>, RuleError> {
        let name = match (self.fixed, organization) {
            (Some(fixed), _) => return Ok(Ok(Some(fixed))),
            (None, None) => return Ok(Ok(None)),
            (None, Some(name)) => name,
        };
        match self.accounts.get(&folded(name)).map(Vec::as_slice) {
            Some([one]) => Ok(Ok(Some(*one))),
            Some([_, _, ..]) => Ok(Err(Doubt::Accounts(name.clone()))),
            None | Some([]) => self.found(name, sheet).map(|id| Ok(Some(id))),
        }
    }

    fn found(&mut self, name: &Name, sheet: &mut Sheet) -> Result<Id<Account>, RuleError> {
        let before = sheet.rows.departments.len();
        let id = account::found(Account::named(name.clone()), sheet)?;
        self.accounts.insert(folded(name), vec![id]);
        let new = sheet.rows.departments[before..].iter();
        self.departments.insert(id, new.map(|one| one.id).collect());
        Ok(id)
    }

    /// The department of this name; else the one of the function the name stands for; else a new one.
    pub(super) fn department(
        &mut self,
        account: Id<Account>,
        name: &Name,
        sheet: &mut Sheet,
    ) -> Result<Id<Department>, RuleError> {
        let here = self.departments.entry(account).or_default();
        let rows = || here.iter().filter_map(|id| sheet.find(*id));
        let word = folded(name);
        let function = function(&word, sheet);
        let by_name = rows().find(|one| folded(&one.name) == word);
        let by_function = || rows().find(|one| Some(one.function) == function);
        if let Some(there) = by_name.or_else(by_function) {
            return Ok(there.id);
        }
        let id = sheet.insert(Department {
            account,
            name: name.clone(),
            function: function.unwrap_or(Function::Other),
            importance: None,
            not_applicable: None,
        })?;
        here.push(id);
        Ok(id)
    }
}

/// The function a word stands for: its name in the user's language, or its code.
fn function(word: &str, sheet: &Sheet) -> Option<Function> {
    let named = |function: &&Function| folded(sheet.names.of(**function)) == *word;
    let other = |function: &Function| *function != Function::Other;
    let by_name = Function::ALL.iter().find(named).copied();
    by_name.or_else(|| Function::from_code(word)).filter(other)
}
