//! From a wish to facts: [`Command`] → [`Change`]s, purely.
//!
//! The rules of the book live here, one file per family of nouns or commands. The store gathers a
//! [`Situation`] — the rows a rule may look at — and applies what comes back.
//!
//! Knows: what may be in a book, what comes along with what, what goes with what.
//! Must not know: where rows are kept, what day it really is, any language.
//!
//! # What a situation holds, by command
//!
//! A rule only sees the rows it is given; a row that a command names and that is not there is
//! [`RuleError::Gone`]. Besides the rows the command names and those that their contents refer to:
//!
//! | command | rows |
//! |---|---|
//! | `Log` | the departments of the account; the user's colleague row |
//! | `Amend` | as `Log`, and the stances and promises that point at the interaction |
//! | `Arrange` | as `Log`, and the visit |
//! | `Fulfil` | as `Log`, and the visit |
//! | `Add`, `Found`, `Edit` an account | the ancestors of its parent |
//! | … a department, a seat | all departments, all seats of the account |
//! | `Add`, `Edit`, `End` a holder; `Appoint` | the seat, all its holders, and the people who hold it |
//! | … a reports-to tie | all reports-to ties and people of the chain the two belong to |
//! | … a colleague | all colleagues |
//! | `Move` | the person, their tenures there and reporting lines; as a tie to the new superior; the seat as `Appoint` |
//! | `Leave` | the person, their tenures there, the holders they are there, those seats; their reporting lines with the tenures there of those at the other end; where they go as a tenure |
//! | `Enrol` | its post; as a tie to the superior; the seat as `Appoint` |
//! | `Describe` | the person, their post, and as `Move` |
//! | `InNew` | as the wish; the account and its departments |
//! | `Furnish` | the account, all its departments, seats and their holders |
//! | `Plan` | the accounts and people of its intents and targets; the user's colleague row |
//! | `Close`, `Advance` | the promise, the matter |
//! | `Edit` an interaction | the stances and promises that point at it |
//! | `End` a tenure | the person's tenures at the account, the holders they are there, those seats |
//! | `Delete` an account | everything in it; its units |
//! | … a department, a seat | the account's departments and seats; holders, tenures that point at it |
//! | … a person | tenures, holders, stances, targets, counterparts, ties, promises, matters of theirs; the interactions they took part in, with the stances and promises that point at these; the visits to them |
//! | … a matter | the interactions that are about it |
//! | … an interaction | the stances and promises that point at it; the visit it was |
//! | … a colleague | interactions, visits, promises, counterparts, matters that name them |
//! | `Merge` people | as `Delete` either of them; the reporting lines above both; snoozes that name either |
//! | … accounts | as `Delete` either of them; the accounts above both |
//! | … departments | as `Delete` either of them; snoozes that name either |
//! | `Import` | all accounts and departments the file may mean; everybody its drafts may be, their tenures; with activities all colleagues, whoever may have taken part, where they work, the interactions there on those days |
//! | `Adopt` | the user's colleague row; rows whose text id the file mentions, as a row or as a reference; holders of these seats, tenures, stances, targets, counterparts of these people, judgements, snoozes of these accounts |
//!
//! More rows do no harm, except that a `Delete` looks at every row it is given.

mod account;
pub mod adopt;
mod amend;
mod colleague;
mod delete;
mod department;
mod error;
mod furnish;
pub mod import;
mod intents;
mod interaction;
mod log;
mod matter;
pub mod merge;
mod moving;
mod names;
mod org_fact;
mod person;
mod plan_item;
mod promise;
mod rival;
mod rule;
mod seat;
mod sheet;
mod stance;
mod tie;
mod visit;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trial;

use chrono::NaiveDate;

use self::sheet::Sheet;
pub use self::{
    error::{Measure, RuleError},
    names::StandardNames,
};
use super::{Change, Command, Fresh, Id, Person, Rows};

/// The rows a rule may look at, and the identities it may give away.
#[derive(Debug, Clone)]
pub struct Situation {
    pub today: NaiveDate,
    pub rows: Rows,
    pub fresh: Fresh,
    /// What the departments of a new account are called.
    pub names: StandardNames,
    /// For an interaction told of another account: who came into the book with it and has nothing else
    /// at the old one.
    pub brought: Vec<Id<Person>>,
    /// Whether the book has neither an account nor a person: nothing refers to a colleague then.
    pub book_is_empty: bool,
}

/// Turns a wish into changes, in an order the store can apply; no change at all is a valid plan.
///
/// # Errors
/// [`RuleError`] when a rule of the book forbids it.
pub fn plan(command: &Command, situation: Situation) -> Result<Vec<Change>, RuleError> {
    let mut sheet = Sheet::new(situation);
    on_sheet(command, &mut sheet)?;
    Ok(sheet.into_changes())
}

fn on_sheet(command: &Command, sheet: &mut Sheet) -> Result<(), RuleError> {
    match command {
        Command::Log(entry) => log::log(entry, sheet).map(drop),
        Command::Amend {
            interaction,
            was,
            entry,
        } => amend::amend(*interaction, was.as_deref(), entry, sheet),
        Command::Arrange(wish) => visit::arrange(wish, sheet),
        Command::Fulfil { visit, entry } => visit::fulfil(*visit, entry, sheet),
        Command::Add(noun) => rule::add(noun.clone(), sheet),
        Command::Found { account, template } => {
            let id = account::found(account.clone(), sheet)?;
            furnish::furnish(id, template, sheet)
        }
        Command::AddPerson { person, post } => {
            person::add(person.clone(), post.clone(), sheet).map(drop)
        }
        Command::Enrol(wish) => person::enrol(wish, sheet),
        Command::Describe(wish) => person::describe(wish, sheet),
        Command::InNew {
            account,
            department,
            wish,
        } => {
            let made = log::department(department, *account, sheet)?;
            let mut wish = wish.clone();
            wish.put_in(made);
            on_sheet(&wish, sheet)
        }
        Command::Edit { subject, was, to } => rule::edit(*subject, was, to, sheet),
        Command::End { subject, on } => rule::end(*subject, *on, sheet),
        Command::Delete(subject) => delete::delete(*subject, sheet),
        Command::Appoint { seat, person, on } => seat::appoint(*seat, *person, *on, sheet),
        Command::Furnish { account, template } => furnish::furnish(*account, template, sheet),
        Command::Move(wish) => moving::go(wish, sheet),
        Command::Leave(wish) => moving::leave(wish, sheet),
        Command::Plan(plan) => intents::keep(plan, sheet),
        Command::Close { promise, state, on } => promise::close(*promise, *state, *on, sheet),
        Command::Advance {
            matter,
            stage,
            on,
            satisfaction,
        } => matter::advance(*matter, (*stage, *on), *satisfaction, sheet),
        Command::Merge(wish) => merge::merge(wish, sheet),
        Command::Import(import) => import::import(import, sheet).map(drop),
        Command::Adopt(file) => adopt::adopt(file, sheet).map(drop),
    }
}
