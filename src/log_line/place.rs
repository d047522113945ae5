//! The account a line is about, and its departments.

use std::cell::OnceCell;

use crate::{
    domain::{Account, Choice, Department, Function, Id, Name, NewDepartment, department::told},
    find::fold,
};

use super::{
    Known, KnownDepartment, Picked,
    names::{NameIndex, unbeaten},
    syntax::{Said, Spelled},
};

/// The account of a line.
pub(super) struct Place<'k> {
    pub account: Choice<Account, Name>,
    /// Absent for an account of which `Known` has but the id.
    pub name: Option<Name>,
    pub departments: &'k [KnownDepartment],
    pub rivals: &'k [Name],
    index: OnceCell<NameIndex>,
}

/// What a `/department` means at a place.
pub(super) enum DepartmentSaid {
    Is(Choice<Department, NewDepartment>),
    /// Numbers of the place's departments.
    Several(Vec<usize>),
    BadName,
}

impl<'k> Place<'k> {
    pub fn known(known: &'k Known, id: Id<Account>) -> Self {
        let account = known.accounts.iter().find(|account| account.id == id);
        let from_posts = || {
            let posts = known.people.iter().flat_map(|person| &person.posts);
            posts
                .into_iter()
                .find(|post| post.account == id)
                .map(|post| &post.account_name)
        };
        Self {
            account: Choice::Known(id),
            name: account
                .map(|account| &account.name)
                .or_else(from_posts)
                .cloned(),
            departments: account
                .map(|account| account.departments.as_slice())
                .unwrap_or_default(),
            rivals: account
                .map(|account| account.rivals.as_slice())
                .unwrap_or_default(),
            index: OnceCell::new(),
        }
    }

    pub fn new(name: Name) -> Self {
        Self {
            account: Choice::New(name.clone()),
            name: Some(name),
            departments: &[],
            rivals: &[],
            index: OnceCell::new(),
        }
    }

    /// Which account of the book it is; nothing for a new one.
    pub const fn id(&self) -> Option<Id<Account>> {
        match self.account {
            Choice::Known(id) => Some(id),
            Choice::New(_) => None,
        }
    }

    /// Known departments that `said` fits: by name, else by what they do; quoted, by the whole name alone.
    pub fn departments_said(&self, said: &Said) -> Vec<usize> {
        let index = self.index.get_or_init(|| {
            NameIndex::of(self.departments.iter().map(|d| d.name.raw()).enumerate())
        });
        let by_name = unbeaten(&index.fits(said));
        if by_name.is_empty() && said.spelled == Spelled::Bare {
            self.departments_doing(function_word(&said.name))
        } else {
            by_name.into_iter().map(|(i, _)| i).collect()
        }
    }

    fn departments_doing(&self, wanted: Option<Function>) -> Vec<usize> {
        let same = |(i, department): (usize, &KnownDepartment)| {
            (wanted == Some(department.function)).then_some(i)
        };
        self.departments
            .iter()
            .enumerate()
            .filter_map(same)
            .collect()
    }

    /// The department of somebody new.
    pub fn department(&self, said: &Said, pick: Option<&Picked>) -> DepartmentSaid {
        let found = self.departments_said(said).into_iter();
        match (pick, found.as_slice()) {
            (Some(Picked::Department(id)), _) if self.departments.iter().any(|d| d.id == *id) => {
                DepartmentSaid::Is(Choice::Known(*id))
            }
            (Some(Picked::NewDepartment), _) | (_, []) => new_department(said),
            (_, [only]) => match self.departments.get(*only) {
                Some(department) => DepartmentSaid::Is(Choice::Known(department.id)),
                None => new_department(said),
            },
            (_, several) => DepartmentSaid::Several(several.to_vec()),
        }
    }
}

fn new_department(said: &Said) -> DepartmentSaid {
    let begun = told::begun(&said.name).filter(|_| said.spelled == Spelled::Bare);
    let name = begun.map_or(said.name.as_str(), |(word, _)| word);
    Name::new(name).map_or(DepartmentSaid::BadName, |name| {
        let function = told::function(name.raw()).unwrap_or(Function::Other);
        DepartmentSaid::Is(Choice::New(NewDepartment { name, function }))
    })
}

/// The function a mention names by a word for it: 财务 or 财务部, `finance` or the beginning `fin`, not any
/// name that has the word in it.
#[must_use]
pub fn function_word(said: &str) -> Option<Function> {
    let folded = fold(said);
    let bare = ["部门", "部", "处", "科", "室"]
        .iter()
        .find_map(|end| folded.strip_suffix(end))
        .unwrap_or(&folded);
    told::word(bare).or_else(|| told::begun(said).map(|(_, function)| function))
}
