//! A believable book to try the program with, and large ones to measure it with.
//!
//! Knows: the hand-written stories and the word lists in `assets/demo`, and how to make up the
//! rest. The same size, seed and day always give the same book, to the byte.
//! Must not know: anything outside `domain`; above all no clock and no other source of chance than
//! the seed. Every company and every person in here is invented.

mod calendar;
mod cast;
mod crowd;
mod history;
mod lists;
mod notes;
mod numbers;
mod outline;
mod row_writer;
mod seats;
mod story;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{Change, Colleague, ColleagueRole, Fresh, Id, Level, Name, NameError, Who};

use crowd::Crowd;
use lists::Lists;
use outline::Tail;
use row_writer::RowWriter;

/// The seed of the demo that everybody sees first.
pub const SEED: u64 = 7;

/// The accounts with a story of their own at which a book is best begun, each with the language of its
/// readers.
pub const BEGIN_AT: [(&str, &str); 2] = [
    ("en", "Nordhavn Grid & Power"),
    ("zh", "翎川电信 Lingchuan Telecom"),
];

/// The accounts with a story of their own, without their units, by the language of those who speak in them,
/// each from the one that says most.
pub const TOLD: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "Nordhavn Grid & Power",
            "Torvald & Brenner Drives AG",
            "Oostwijk Terminals N.V.",
            "Mernholt Stores plc",
        ],
    ),
    (
        "zh",
        &[
            "翎远通信集团 Lingyuan Group",
            "砺信银行 Lixin Bank",
            "清和医疗集团 Qinghe Health",
            "临屿市数字政务局",
        ],
    ),
];

/// How much book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookSize {
    /// A real account manager's book: the stories, and three years.
    Small,
    /// What one person has after ten years.
    Decade,
    /// Two thousand accounts over ten years.
    Heavy,
    /// Four million interactions.
    Extreme,
}

/// How many rows of the kinds that matter a book has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowCounts {
    pub accounts: usize,
    pub people: usize,
    pub interactions: usize,
}

impl BookSize {
    pub const ALL: &'static [Self] = &[Self::Small, Self::Decade, Self::Heavy, Self::Extreme];

    /// The word for it on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Decade => "decade",
            Self::Heavy => "heavy",
            Self::Extreme => "extreme",
        }
    }

    /// The size with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|size| size.code() == code)
    }

    /// Exactly what a book of this size holds, the stories included.
    #[must_use]
    pub const fn counts(self) -> RowCounts {
        let (accounts, people, interactions) = match self {
            Self::Small => (50, 500, 5_000),
            Self::Decade => (60, 2_000, 30_000),
            Self::Heavy => (2_000, 40_000, 400_000),
            Self::Extreme => (20_000, 400_000, 4_000_000),
        };
        RowCounts {
            accounts,
            people,
            interactions,
        }
    }

    /// How much of what happened is at a few accounts.
    const fn tail(self) -> Tail {
        match self {
            Self::Small | Self::Decade => Tail::Short,
            Self::Heavy | Self::Extreme => Tail::Long,
        }
    }

    /// How far the made-up history reaches back, in days.
    const fn reach(self) -> i64 {
        match self {
            Self::Small => 3 * 365,
            Self::Decade | Self::Heavy | Self::Extreme => 10 * 365,
        }
    }
}

/// What can be wrong with the files in `assets/demo`; tests keep all of it from being released.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("a story is not well-formed")]
    Json(#[from] serde_json::Error),
    #[error("story line {line:?}: {expected} expected")]
    Line {
        line: String,
        expected: &'static str,
    },
    #[error("no list of words called {0:?}")]
    List(String),
    #[error(transparent)]
    Name(#[from] NameError),
}

/// A whole book as inserts, chunk by chunk: the colleagues, then each story, then one account each.
///
/// Rows of a chunk refer only to rows before them, in this chunk or an earlier one. Keys start at 1
/// and ascend within each kind; the interactions of an account ascend by date. At most one account's
/// rows are in memory at a time.
///
/// # Errors
/// Items are [`DemoError`] only when a file in `assets/demo` is broken.
#[must_use]
pub fn book(size: BookSize, seed: u64, today: NaiveDate) -> DemoBook {
    DemoBook {
        size,
        seed,
        today,
        writer: RowWriter::new(Fresh::new(1, row_writer::first_uuid(seed, today))),
        team: Team::default(),
        next: Next::Team,
    }
}

/// The chunks of a made-up book. See [`book`].
pub struct DemoBook {
    size: BookSize,
    seed: u64,
    today: NaiveDate,
    writer: RowWriter,
    team: Team,
    next: Next,
}

/// What the next chunk is.
enum Next {
    Team,
    Story { at: usize, told: RowCounts },
    Account(Box<Crowd>),
    End,
}

/// Our side.
#[derive(Default)]
struct Team {
    ids: BTreeMap<String, Id<Colleague>>,
    /// In the order of `assets/demo/team.json`, the user first.
    order: Vec<Id<Colleague>>,
}

impl Iterator for DemoBook {
    type Item = Result<Vec<Change>, DemoError>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = std::mem::replace(&mut self.next, Next::End);
        match self.write(next) {
            Ok(Next::End) => None,
            Ok(next) => {
                self.next = next;
                Some(Ok(self.writer.sheet()))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

impl DemoBook {
    /// Writes one chunk and says what comes after it; `End` when there was nothing to write.
    fn write(&mut self, next: Next) -> Result<Next, DemoError> {
        match next {
            Next::Team => {
                self.team = Team::read(&mut self.writer)?;
                Ok(Next::Story {
                    at: 0,
                    told: RowCounts::NONE,
                })
            }
            Next::Story { at, told } => {
                if let Some(text) = story::STORIES.get(at) {
                    return self.tell(text, at, told);
                }
                let left = self.size.counts().without(told);
                let crowd = Crowd::new(left, self.size, self.seed, self.today)?;
                self.write(Next::Account(Box::new(crowd)))
            }
            Next::Account(mut crowd) => {
                let wrote = crowd.write(&mut self.writer, &self.team)?;
                Ok(if wrote {
                    Next::Account(crowd)
                } else {
                    Next::End
                })
            }
            Next::End => Ok(Next::End),
        }
    }

    fn tell(&mut self, text: &str, at: usize, told: RowCounts) -> Result<Next, DemoError> {
        let lists = Lists::read()?;
        let mut dice = fastrand::Rng::with_seed(self.seed ^ (at as u64 + 1));
        story::tell(
            text,
            self.today,
            &self.team,
            &lists,
            &mut dice,
            &mut self.writer,
        )?;
        Ok(Next::Story {
            at: at + 1,
            told: told.with(self.writer.counts()),
        })
    }
}

impl RowCounts {
    const NONE: Self = Self {
        accounts: 0,
        people: 0,
        interactions: 0,
    };

    const fn with(self, more: Self) -> Self {
        Self {
            accounts: self.accounts + more.accounts,
            people: self.people + more.people,
            interactions: self.interactions + more.interactions,
        }
    }

    const fn without(self, part: Self) -> Self {
        Self {
            accounts: self.accounts.saturating_sub(part.accounts),
            people: self.people.saturating_sub(part.people),
            interactions: self.interactions.saturating_sub(part.interactions),
        }
    }
}

/// A colleague as `assets/demo/team.json` has them.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Teammate {
    key: String,
    name: Name,
    role: ColleagueRole,
    level: Option<Level>,
}

impl Team {
    fn read(writer: &mut RowWriter) -> Result<Self, DemoError> {
        let mates: Vec<Teammate> =
            serde_json::from_str(include_str!("../../assets/demo/team.json"))?;
        let mut team = Self::default();
        for mate in mates {
            let colleague = Colleague {
                name: mate.name,
                role: mate.role,
                level: mate.level,
                who: if mate.key == "me" {
                    Who::Me
                } else {
                    Who::Colleague
                },
            };
            let id = writer.write(colleague);
            team.order.push(id);
            team.ids.insert(mate.key, id);
        }
        Ok(team)
    }
}

#[cfg(test)]
mod tests;
