//! Which account and department the words of a draft mean.

use std::collections::{HashMap, HashSet};

use super::Doubt;
use crate::domain::{
    Account, Choice, Department, Function, Id, Import, ImportAccount, Name,
    alike::{firm, folded},
    department::told,
    plan::{RuleError, account, merge::stands, sheet::Sheet},
};

/// Accounts and departments by name, those this import has made included.
pub(super) struct Places {
    fixed: Option<Id<Account>>,
    /// Organizations that are accounts of their own, whatever they are like, folded.
    apart: HashSet<String>,
    accounts: HashMap<String, Vec<Id<Account>>>,
    /// The same without the legal form.
    firms: HashMap<String, Vec<Id<Account>>>,
    departments: HashMap<Id<Account>, Vec<Id<Department>>>,
    by_name: HashMap<(Id<Account>, String), Id<Department>>,
    pub(super) recognised: Vec<Recognised>,
}

/// An organization that goes into an account of nearly the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// As the file has it; from now on another name of the account.
    pub organization: Name,
    pub account: Name,
}

impl Places {
    pub(super) fn new(import: &Import, sheet: &mut Sheet) -> Result<Self, RuleError> {
        let mut places = Self {
            fixed: None,
            apart: import
                .apart
                .iter()
                .map(folded)
                .chain(groups(import))
                .collect(),
            accounts: HashMap::new(),
            firms: HashMap::new(),
            departments: HashMap::new(),
            by_name: HashMap::new(),
            recognised: Vec::new(),
        };
        for account in &sheet.rows.accounts {
            for name in std::iter::once(&account.name).chain(&account.aliases) {
                places.call(name, account.id);
            }
        }
        for department in &sheet.rows.departments {
            places.enter(department.account, &department.name, department.id);
        }
        places.fixed = match &import.account {
            ImportAccount::One(Choice::Known(id)) => Some(sheet.need(*id)?.id),
            ImportAccount::One(Choice::New(name)) => Some(match places.named(name, sheet)? {
                Ok(id) => id,
                Err(_) => places.found(name, sheet)?,
            }),
            ImportAccount::ByOrganization => None,
        };
        Ok(places)
    }

    fn call(&mut self, name: &Name, id: Id<Account>) {
        for (names, key) in [
            (&mut self.accounts, folded(name)),
            (&mut self.firms, firm(name)),
        ] {
            let same_name = names.entry(key).or_default();
            if !same_name.contains(&id) {
                same_name.push(id);
            }
        }
    }

    fn enter(&mut self, account: Id<Account>, name: &Name, id: Id<Department>) {
        self.departments.entry(account).or_default().push(id);
        let place = (account, folded(name));
        self.by_name.entry(place).or_insert(id);
    }

    /// Where what belongs to this organization goes; nowhere if none is named.
    pub(super) fn account(
        &mut self,
        organization: Option<&Name>,
        sheet: &mut Sheet,
    ) -> Result<Result<Option<Id<Account>>, Doubt>, RuleError> {
        match (self.fixed, organization) {
            (Some(fixed), _) => Ok(Ok(Some(fixed))),
            (None, None) => Ok(Ok(None)),
            (None, Some(name)) => Ok(self.named(name, sheet)?.map(Some)),
        }
    }

    /// The account of this name, wherever else everybody goes; a new one where there is none.
    pub(super) fn named(
        &mut self,
        name: &Name,
        sheet: &mut Sheet,
    ) -> Result<Result<Id<Account>, Doubt>, RuleError> {
        let several = || Ok(Err(Doubt::Accounts(name.clone())));
        match self.accounts.get(&folded(name)).map(Vec::as_slice) {
            Some([one]) => return Ok(Ok(*one)),
            Some([_, _, ..]) => return several(),
            None | Some([]) => {}
        }
        match self.alike(name) {
            Some([one]) => {
                let one = *one;
                self.recognise(name, one, sheet).map(Ok)
            }
            Some([_, _, ..]) => several(),
            None | Some([]) => self.found(name, sheet).map(Ok),
        }
    }

    /// Accounts whose names differ from this one in nothing but the legal form, unless it is said to be
    /// one of its own.
    fn alike(&self, name: &Name) -> Option<&[Id<Account>]> {
        if self.apart.contains(&folded(name)) {
            return None;
        }
        self.firms.get(&firm(name)).map(Vec::as_slice)
    }

    /// The account gets another name, by which it is known from now on.
    fn recognise(
        &mut self,
        name: &Name,
        id: Id<Account>,
        sheet: &mut Sheet,
    ) -> Result<Id<Account>, RuleError> {
        let mut account = sheet.need(id)?.is.clone();
        self.recognised.push(Recognised {
            organization: name.clone(),
            account: account.name.clone(),
        });
        account.aliases.push(name.clone());
        sheet.replace_loose(id, account)?;
        self.call(name, id);
        Ok(id)
    }

    fn found(&mut self, name: &Name, sheet: &mut Sheet) -> Result<Id<Account>, RuleError> {
        let before = sheet.rows.departments.len();
        let id = account::found(Account::named(name.clone()), sheet)?;
        // One of its own has its name for itself: nothing else is taken for it.
        let spelled = self.accounts.entry(folded(name)).or_default();
        spelled.push(id);
        if !self.apart.contains(&folded(name)) {
            self.firms.entry(firm(name)).or_default().push(id);
        }
        for department in &sheet.rows.departments[before..] {
            self.enter(id, &department.name, department.id);
        }
        Ok(id)
    }

    /// The department that stands for a function, if there is one.
    pub(super) fn standing(
        &self,
        account: Id<Account>,
        function: Function,
        sheet: &Sheet,
    ) -> Option<Id<Department>> {
        let here = self.departments.get(&account)?;
        let mut rows = here.iter().filter_map(|id| sheet.find(*id));
        let standing = rows.find(|one| one.function == function && stands(one, sheet));
        standing.map(|department| department.id)
    }

    /// The department of this name; else, if the name is only a word for a function, the one that still
    /// stands for that; else a new one.
    pub(super) fn department(
        &mut self,
        account: Id<Account>,
        name: &Name,
        sheet: &mut Sheet,
    ) -> Result<Id<Department>, RuleError> {
        let word = folded(name);
        if let Some(there) = self.by_name.get(&(account, word.clone())) {
            return Ok(*there);
        }
        let function = told::named(&word).or_else(|| Function::from_code(&word));
        let function = function.filter(|function| *function != Function::Other);
        let standing = function.and_then(|function| self.standing(account, function, sheet));
        let id = match standing {
            Some(id) => {
                self.by_name.insert((account, word), id);
                return Ok(id);
            }
            None => sheet.insert(Department {
                account,
                name: name.clone(),
                function: function
                    .or_else(|| told::function(&word))
                    .unwrap_or(Function::Other),
                importance: None,
                not_applicable: None,
            })?,
        };
        self.enter(account, name, id);
        Ok(id)
    }
}

/// What a listed account is said to be a unit of, and called nearly like: `Quillon`, of `Quillon Group`.
fn groups(import: &Import) -> impl Iterator<Item = String> {
    import.accounts.iter().filter_map(|unit| {
        let group = Name::new(unit.parent.as_deref()?).ok()?;
        (firm(&group) == firm(&unit.account.name)).then(|| folded(&group))
    })
}
