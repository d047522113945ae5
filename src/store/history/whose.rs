//! Conditions and orders that several statements of a history share, with the numbers of `read`.

use crate::store::table::Table;

/// The order of rows of one day that may belong to an interaction: `Moment` in SQL.
pub(super) fn beside<T: Table>(on: &str) -> String {
    let row = T::NAME;
    let met = |what: &str| {
        format!(
            "(SELECT {what} FROM interaction AS met \
             WHERE met.id = {row}.interaction AND met.day = {row}.{on})"
        )
    };
    let (minute, id) = (met("met.minute"), met("met.id"));
    format!("coalesce({minute}, 1440), coalesce({id}, {row}.id), {row}.id")
}

/// Whether somebody is, or was, of the account. Asked by person: their tenures are few.
pub(super) fn is_here(person: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM tenure AS member WHERE member.person = {person} AND +member.account = ?1)"
    )
}

/// Whether somebody is, or was, of the department. The column has to be named with its table: a tenure has a person, too.
pub(super) fn is_member(person: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM tenure AS member WHERE member.person = {person} \
         AND +member.account = ?1 AND +member.department IS ?2)"
    )
}

/// Ties from or to somebody who has a tenure like this.
pub(super) fn of_people(tenure: &str) -> String {
    format!(
        "id IN (SELECT one.id FROM tenure CROSS JOIN tie AS one ON one.origin = tenure.person WHERE {tenure} \
         UNION SELECT one.id FROM tenure CROSS JOIN tie AS one ON one.goal = tenure.person WHERE {tenure})"
    )
}
