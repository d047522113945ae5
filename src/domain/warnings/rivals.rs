//! Whom a rival has won.

use std::collections::BTreeMap;

use super::{Rule, Severity, Warning, What, look::Look};
use crate::domain::{Rival, Role, StanceValue};

/// A rival's coach on whom the purchase hangs. What somebody thinks of a rival may be told of an account
/// above, too, but it is recorded here, so it is for this account to care about.
pub(super) fn rival_coach(look: &Look<'_>, found: &mut Vec<Warning>) {
    let mut newest = BTreeMap::new();
    for one in look.watched.rivals.iter().filter(|one| one.on <= look.on) {
        let last = newest
            .entry((one.person, Rival::key(&one.rival)))
            .or_insert(one);
        if (last.on, last.id) < (one.on, one.id) {
            *last = one;
        }
    }
    for one in newest.into_values() {
        if one.value != StanceValue::Coach || !look.is_key(one.person) {
            continue;
        }
        let role = look.role(one.person);
        let severity = match role {
            Some(Role::Approver | Role::Decider) => Severity::Serious,
            _ => Severity::Caution,
        };
        let because = What::RivalCoach {
            rival: one.rival.clone(),
            role,
            on: one.on,
            source: one.source,
        };
        let warning = Warning::undated(Rule::RivalCoach, severity, one.person, because);
        found.push(warning.since(Some(one.on)));
    }
}
