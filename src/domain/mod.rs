//! What is true: the nouns of the book, the rules between them, and the numbers that follow.
//!
//! Knows: accounts, departments, people, seats, stances, interactions, promises; how a wish becomes
//! facts ([`plan`]); how facts become a depth ([`score`]), and what is not right ([`warnings`]).
//! Must not know: a clock, a file, SQL, a screen, a language.

pub mod account;
pub mod agenda;
pub mod alike;
pub mod brief;
pub mod change;
pub mod colleague;
pub mod command;
pub mod date;
pub mod department;
#[cfg(test)]
pub(crate) mod example;
pub mod id;
pub mod insight;
pub mod interaction;
pub mod map;
pub mod org_fact;
pub mod person;
pub mod plan;
pub mod portable;
pub mod promise;
pub mod review;
pub mod row;
pub mod score;
pub mod seat;
pub mod stance;
pub mod summary;
pub mod template;
pub mod tenure;
pub mod text;
pub mod tie;
pub mod warnings;
pub(crate) mod words;
