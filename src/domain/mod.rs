//! What is true: the nouns of the book, the rules between them, and the numbers that follow.
//!
//! Knows: accounts, departments, people, seats, stances, interactions, promises; how a wish becomes
//! facts ([`plan`]); how facts become a depth ([`score`]), and what is not right ([`warnings`]).
//! Must not know: a clock, a file, SQL, a screen, a language.

pub mod account;
pub mod agenda;
pub mod alike;
pub mod audience;
pub mod brief;
pub mod change;
pub mod colleague;
pub mod command;
pub mod date;
pub mod department;
#[cfg(test)]
pub(crate) mod example;
pub mod forgetting;
pub mod format;
pub mod id;
pub mod insight;
pub mod interaction;
pub mod map;
pub mod matter;
pub mod org_fact;
pub mod outcome;
pub mod person;
pub mod plan;
pub mod plan_item;
pub mod portable;
pub mod procurement;
pub mod promise;
pub mod quarter;
pub mod review;
pub mod rival;
pub mod row;
pub mod score;
pub mod seat;
pub mod stance;
pub mod summary;
pub mod template;
pub mod tenure;
pub mod text;
pub mod tie;
pub mod union;
pub mod visit;
pub mod warnings;
pub(crate) mod words;

// The nouns, what names them and what wishes for them: every room speaks of them, by these names.
pub use account::{Account, AccountKind, Judgement, Snooze, Tier};
pub use audience::Audience;
pub use change::{Change, RowChange};
pub use colleague::{Colleague, ColleagueRole, Counterpart, Who};
pub use command::{
    AccountDraft, ActivityDraft, Allegiance, Arrangement, Attendee, Choice, Command, Describe,
    Enrol, Import, ImportAccount, Intent, Keep, Leave, LogEntry, MatterTold, Mention, Merge,
    MergeField, MoreDraft, Move, NewDepartment, NewMatter, NewPerson, NewPromise, Op, Pair,
    PersonDraft, Plan, PostDraft, Proposal, Strangers, Told, ToldOf, TowardSaid, Verb, took_part,
};
pub use date::Period;
pub use department::{Department, Function};
pub use id::{Fresh, Id, Uid};
pub use interaction::{Closeness, Interaction, Kind, Participant, Privacy, Signal, Signals};
pub use matter::{Amount, Matter, MatterKind, MatterStage, Money, StageReached};
pub use org_fact::{OrgFact, OrgFactKind, Scope};
pub use person::{Birthday, Person};
pub use plan_item::{AimKind, PlanAim, PlanItem, PlanState, StanceOf};
pub use procurement::{Procurement, ProcurementMode, Procurements};
pub use promise::{Promise, PromiseState, Side};
pub use quarter::{Quarter, QuarterError};
pub use rival::Rival;
pub use row::{AnyNoun, Noun, NounKind, Row, Rows, Subject};
pub use seat::{Chain, Empty, Holder, Role, Seat};
pub use stance::{Stance, StanceSource, StanceValue, Target};
pub use tenure::{Level, Post, Tenure};
pub use text::{Name, NameError, Note};
pub use tie::{Tie, TieKind};
pub use visit::Visit;
