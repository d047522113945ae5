//! The lines saved before, in this run or another, to be brought back: what was just said is often said again
//! of somebody else, and what was just undone is to be said better.

use serde::{Deserialize, Serialize};

use super::{Draft, DraftLeft, KeptDraft};
use crate::domain::{Account, Id, Interaction, Privacy, Subject};

/// The newest last.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    lines: Vec<Spoken>,
}

#[derive(Debug, Clone)]
struct Spoken {
    draft: Draft,
    /// The interaction it became.
    became: Option<Subject>,
}

/// A saved line as it is kept in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine {
    pub draft: KeptDraft,
    pub became: Id<Interaction>,
}

impl KeptLine {
    /// Nobody goes further back by pressing a key.
    pub const MOST: usize = 50;
}

impl Earlier {
    /// Lines of earlier runs, the newest last.
    pub fn take_up(&mut self, kept: Vec<KeptLine>) {
        let spoken = kept.into_iter().map(|line| Spoken {
            became: Some(line.became.into()),
            draft: line.draft.into(),
        });
        self.lines.splice(..0, spoken);
    }

    /// The lines as they are kept, the newest last; nothing of what is private.
    #[must_use]
    pub fn kept(&self) -> Vec<KeptLine> {
        let shareable = |one: &&Spoken| one.draft.privacy == Privacy::Shareable;
        let lines = self.lines.iter().filter(shareable);
        let kept = lines.filter_map(|one| match one.became? {
            Subject::Interaction(became) => Some(KeptLine {
                draft: one.draft.kept(DraftLeft::Aside)?,
                became,
            }),
            _ => None,
        });
        kept.collect()
    }

    /// A line has been saved.
    pub fn say(&mut self, draft: Draft, became: Option<Subject>) {
        self.lines
            .retain(|one| one.draft.line.text() != draft.line.text());
        self.lines.push(Spoken { draft, became });
        let over = self.lines.len().saturating_sub(KeptLine::MOST);
        self.lines.drain(..over);
    }

    /// What a line became has been undone: that line is the next to be brought back.
    pub fn undone(&mut self, subject: Subject) {
        let mut lines = self.lines.iter();
        if let Some(at) = lines.rposition(|one| one.became == Some(subject)) {
            let undone = self.lines.remove(at);
            self.lines.push(undone);
        }
    }

    /// An account is no more: a line about it says nothing of an account any longer.
    pub fn forget(&mut self, account: Id<Account>) {
        for one in &mut self.lines {
            if one.draft.account == Some(account) {
                one.draft.account = None;
            }
        }
    }

    /// The newest is number 0.
    #[must_use]
    pub fn get(&self, back: usize) -> Option<&Draft> {
        self.lines.iter().rev().nth(back).map(|one| &one.draft)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::app::fields::LineInput;

    fn became(id: i64) -> Subject {
        Id::<Interaction>::new(id).into()
    }

    fn spoken(lines: &[&str]) -> Earlier {
        let mut earlier = Earlier::default();
        for (id, line) in (1..).zip(lines) {
            let draft = Draft {
                line: LineInput::new(line),
                ..Draft::default()
            };
            earlier.say(draft, Some(became(id)));
        }
        earlier
    }

    fn newest_first(earlier: &Earlier) -> Vec<&str> {
        let lines = (0..).map_while(|back| earlier.get(back));
        lines.map(|draft| draft.line.text()).collect()
    }

    #[test]
    fn what_was_undone_comes_before_what_was_saved_after_it() {
        let mut earlier = spoken(&["one", "two", "three"]);
        earlier.undone(became(2));
        assert_eq!(newest_first(&earlier), ["two", "three", "one"]);
        earlier.undone(became(9));
        assert_eq!(newest_first(&earlier), ["two", "three", "one"]);
    }

    #[test]
    fn the_same_line_comes_once_and_old_ones_make_room() {
        assert_eq!(
            newest_first(&spoken(&["one", "two", "one"])),
            ["one", "two"]
        );
        let lines: Vec<String> = (0..60).map(|n| n.to_string()).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let earlier = spoken(&lines);
        assert_eq!(newest_first(&earlier).len(), KeptLine::MOST);
        assert_eq!(earlier.get(0).unwrap().line.text(), "59");
    }
}
