//! What an account of an industry starts with, beyond the standard structure.

use serde::{Deserialize, Serialize};

use super::{Chain, Function, Name, Role};

/// Departments and seats to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// A word without spaces; one's own with the id of a standard one takes its place.
    pub id: String,
    pub name: Name,
    pub departments: Vec<TemplateDepartment>,
    pub seats: Vec<TemplateSeat>,
}

/// A department of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateDepartment {
    pub name: Name,
    pub function: Function,
    /// 0–3; absent means the default of the function.
    pub importance: Option<u8>,
}

/// A seat of a template; nobody holds it yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSeat {
    pub role: Role,
    pub chain: Chain,
    pub title: Option<Name>,
    /// A place in the template's departments.
    pub department: Option<usize>,
    pub order: Option<u16>,
}
