//! Warnings that were put to sleep: out of sight until a day, but counted and listed.

use chrono::NaiveDate;

use super::{Rule, Warning};
use crate::domain::{Name, NounKind, Row, Snooze, Subject, Uid, agenda};

/// The warnings of an account, each once, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Warned {
    pub awake: Vec<Warning>,
    pub asleep: Vec<Sleeper>,
}

/// A warning with what lets it sleep.
#[derive(Debug, Clone, PartialEq)]
pub struct Sleeper {
    pub warning: Warning,
    pub snooze: Row<Snooze>,
}

impl Warned {
    /// Lays aside what sleeps on a day: until the snooze's day, not on it. `uid` knows the text ids of
    /// the rows that warnings are about; it is asked only where something of the account sleeps.
    ///
    /// # Errors
    /// Those of `uid`.
    pub fn sort<E>(
        warnings: Vec<Warning>,
        snoozes: &[Row<Snooze>],
        today: NaiveDate,
        mut uid: impl FnMut(Subject) -> Result<Option<Uid>, E>,
    ) -> Result<Self, E> {
        let in_force: Vec<_> = snoozes.iter().filter(|row| today < row.until).collect();
        let mut warned = Self::default();
        for warning in warnings {
            let snooze = if in_force.is_empty() {
                None
            } else {
                let topic = uid(warning.finding.about)?
                    .map(|uid| topic(warning.rule, warning.finding.about.kind(), &uid));
                let mut snoozes = in_force.iter();
                snoozes.find(|row| Some(&row.subject) == topic.as_ref())
            };
            match snooze {
                Some(snooze) => warned.asleep.push(Sleeper {
                    warning,
                    snooze: (**snooze).clone(),
                }),
                None => warned.awake.push(warning),
            }
        }
        Ok(warned)
    }

    /// Those awake, and then those that sleep.
    pub fn all(&self) -> impl Iterator<Item = &Warning> {
        let asleep = self.asleep.iter().map(|sleeper| &sleeper.warning);
        self.awake.iter().chain(asleep)
    }
}

/// What a snooze calls a warning: the row it is about, as [`agenda::topic`] has it, and the rule.
#[must_use]
pub fn topic(rule: Rule, kind: NounKind, uid: &Uid) -> Name {
    let row = agenda::topic(kind, uid);
    // A name that became too long would be about the row alone: then every rule is silent, none speaks.
    Name::new(&format!("{} {}", row.raw(), rule.code())).unwrap_or(row)
}

/// The rule a snooze names, and what of its subject names the row; `None` where it is about no warning.
#[must_use]
pub fn rule_of(subject: &str) -> Option<(Rule, &str)> {
    let (row, rule) = subject.rsplit_once(' ')?;
    let rule = Rule::from_code(rule)?;
    row.contains(' ').then_some((rule, row))
}
