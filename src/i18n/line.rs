//! The log line: what was understood, what stands in the way, what to choose.

use super::{Words, word};
use crate::app::{Action, Scope};
use crate::log_line::{Candidate, Cue, Hint, Part, Problem, Standing, Trouble};

impl Words {
    /// Why the line cannot be saved; `typed` is the part of it that is meant.
    #[must_use]
    pub fn problem(&self, problem: &Problem, typed: &str) -> String {
        match &problem.what {
            Trouble::UnknownWord => word!(self, "line-unknown-word", typed = typed),
            Trouble::Detached => word!(self, "line-detached", typed = typed),
            Trouble::UnclosedQuote => word!(self, "line-unclosed-quote"),
            Trouble::Unfinished => word!(self, "line-unfinished", typed = typed),
            Trouble::BadName => word!(self, "line-bad-name", typed = typed),
            Trouble::Future(on) => word!(self, "line-future", on = on.to_string()),
            Trouble::NoSuchDay => word!(self, "line-no-such-day", typed = typed),
            Trouble::NoSignal(letter) => {
                word!(self, "line-no-signal", letter = letter.to_string())
            }
            Trouble::NoStance => word!(self, "line-no-stance", typed = typed),
            Trouble::NoLevel => word!(self, "line-no-level", typed = typed),
            Trouble::Twice(part) => word!(self, "line-twice", part = self.line_part(*part)),
            Trouble::UnknownAccount { nearest } => match nearest.first() {
                None => word!(self, "line-unknown-account", typed = typed),
                Some(name) => {
                    let near = name.as_str();
                    word!(
                        self,
                        "line-unknown-account-near",
                        typed = typed,
                        near = near
                    )
                }
            },
            Trouble::NoAccount => word!(self, "line-no-account"),
            Trouble::NoCommonAccount => word!(self, "line-no-common-account"),
            Trouble::NoPeople => word!(self, "line-no-people"),
            Trouble::NotMe => word!(self, "line-not-me"),
            Trouble::EmptyPromise => word!(self, "line-empty-promise"),
            Trouble::LongPromise => word!(self, "line-long-promise"),
        }
    }

    #[must_use]
    pub fn hint(&self, hint: &Hint) -> String {
        match hint.what {
            Cue::NoPromise(_) => word!(self, "line-no-promise"),
            Cue::NamedAgain => word!(self, "line-named-again"),
            Cue::LaterToday => word!(self, "line-later-today"),
        }
    }

    #[must_use]
    pub fn line_part(&self, part: Part) -> String {
        match part {
            Part::When => word!(self, "part-when"),
            Part::Kind => word!(self, "part-kind"),
            Part::Person(_) => word!(self, "part-person"),
            Part::Signals => word!(self, "part-signals"),
            Part::Stance => word!(self, "part-stance"),
            Part::Department(_) => word!(self, "part-department"),
            Part::Level => word!(self, "part-level"),
            Part::Colleague(_) => word!(self, "part-colleague"),
            Part::Account(_) => word!(self, "part-account"),
            Part::Note => word!(self, "part-note"),
            Part::PromiseSign(_) | Part::PromiseText => word!(self, "part-promise"),
            Part::Due => word!(self, "part-due"),
            Part::Unknown => word!(self, "part-unknown"),
        }
    }

    /// What the book knows of a name, where that is worth saying.
    #[must_use]
    pub fn line_standing(&self, standing: Standing) -> Option<String> {
        match standing {
            Standing::Known => None,
            Standing::Guest => Some(word!(self, "line-guest")),
            Standing::New => Some(word!(self, "line-new")),
            Standing::Open => Some(word!(self, "line-open")),
        }
    }

    /// One of several things a mention may mean, with what tells it from the others.
    #[must_use]
    pub fn line_candidate(&self, candidate: &Candidate) -> String {
        let name = candidate.name().as_str();
        match candidate {
            Candidate::Person { posts, .. } => {
                let post = posts.first().map_or_else(String::new, |post| {
                    let department = post.department.as_ref().map(|(_, name)| name);
                    let parts = [Some(&post.account_name), department, post.title.as_ref()];
                    let parts = parts
                        .into_iter()
                        .flatten()
                        .map(crate::domain::text::Name::as_str);
                    parts.collect::<Vec<_>>().join(" · ")
                });
                if post.is_empty() {
                    name.to_owned()
                } else {
                    word!(self, "line-candidate", name = name, beside = post)
                }
            }
            Candidate::Department { function, .. } => {
                let beside = self.function(*function);
                word!(self, "line-candidate", name = name, beside = beside)
            }
            Candidate::NewPerson(_) => word!(self, "line-new-person", name = name),
            Candidate::NewColleague(_) => word!(self, "line-new-colleague", name = name),
            Candidate::NewDepartment(_) => word!(self, "line-new-department", name = name),
            Candidate::Account { .. } | Candidate::Colleague { .. } => name.to_owned(),
        }
    }

    /// Asks for one of several.
    #[must_use]
    pub fn line_choose(&self, mention: &str) -> String {
        word!(
            self,
            "line-choose",
            mention = mention,
            down = self.key(Scope::QuickLog, Action::Down),
            up = self.key(Scope::QuickLog, Action::Up),
            take = self.key(Scope::QuickLog, Action::Take)
        )
    }

    /// The same where nothing can be chosen: the line has to say more.
    #[must_use]
    pub fn line_ambiguous(&self, mention: &str) -> String {
        word!(self, "line-ambiguous", mention = mention)
    }

    #[must_use]
    pub fn line_without_me(&self) -> String {
        word!(self, "line-without-me")
    }

    #[must_use]
    pub fn line_empty(&self) -> String {
        word!(self, "line-empty")
    }

    #[must_use]
    pub fn line_example(&self) -> String {
        word!(self, "line-example")
    }
}
