//! What became of a deed: done, undone, refused.

use chrono::NaiveDate;

use super::{
    Words,
    score::{Names, signed},
    word,
};
use crate::{
    app::{Action, Copied, Done, How, Notice, Refusal, Scope, Shift, Unedited, forms::About},
    domain::{
        command::{Command, Deed, Op},
        row::{NounKind, Subject},
        score::{Why, headline_of},
        summary::GoesWith,
        text::shown,
    },
};

impl Words {
    #[must_use]
    pub fn notice(&self, notice: &Notice, today: NaiveDate) -> String {
        match notice {
            Notice::Done(done) => self.done(done),
            Notice::Refused(refusal) => self.refusal(refusal),
            Notice::Copied(Copied::Surely) => word!(self, "brief-copied"),
            Notice::Copied(Copied::ToTerminal) => word!(self, "brief-copied-unsure"),
            Notice::Written(written) => self.written(written),
            Notice::DraftKept => word!(self, "notice-draft-kept", log = self.log_key()),
            Notice::DraftWaits => word!(self, "notice-draft-waits", log = self.log_key()),
            Notice::DraftNotKept(why) => {
                word!(self, "notice-draft-not-kept", why = self.refusal(why))
            }
            Notice::RefreshStopped(why) => {
                word!(self, "notice-reckoning-stopped", why = self.refusal(why))
            }
            Notice::Unedited(why) => self.unedited(why),
            Notice::NothingSelected => {
                let help = self.key(Scope::Screens, Action::Help);
                word!(self, "notice-nothing-selected", help = help)
            }
            Notice::TakenIn(preview) => self.taken_in(preview),
            Notice::NobodyAsleep => word!(self, "notice-nobody-asleep"),
            Notice::Asleep(sleepy, until) => {
                let (what, on) = (self.sleepy(sleepy), self.dated(*until, today));
                let undo = self.undo_key();
                word!(self, "notice-asleep", what = what, on = on, undo = undo)
            }
            Notice::Awake(sleepy) => {
                let undo = self.undo_key();
                word!(
                    self,
                    "notice-awake",
                    what = self.sleepy(sleepy),
                    undo = undo
                )
            }
            Notice::Promised(text, due) => {
                let on = due.map_or_else(|| self.someday(), |due| self.dated(due, today));
                let (what, undo) = (shown(text.as_str()).into_owned(), self.undo_key());
                word!(self, "notice-promised", what = what, on = on, undo = undo)
            }
            Notice::Rescheduled(text, due) => {
                let on = due.map_or_else(|| self.someday(), |due| self.dated(due, today));
                let (what, undo) = (shown(text.as_str()).into_owned(), self.undo_key());
                word!(
                    self,
                    "notice-rescheduled",
                    what = what,
                    on = on,
                    undo = undo
                )
            }
        }
    }

    /// Why a note came back from the editor as it was.
    fn unedited(&self, why: &Unedited) -> String {
        match why {
            Unedited::Same => word!(self, "notice-note-same"),
            Unedited::NoEditor => word!(self, "notice-no-editor"),
            Unedited::Failed { editor, reason } => {
                let (editor, reason) = (shown(editor).into_owned(), shown(reason).into_owned());
                word!(
                    self,
                    "notice-editor-failed",
                    editor = editor,
                    reason = reason
                )
            }
        }
    }

    /// What was done: `Done: log interaction. u undoes.`
    #[must_use]
    pub fn op(&self, op: Op) -> String {
        if op.deed == Deed::Adopt {
            // What came in is more than the accounts the deed is counted under.
            return word!(self, "op-adopt");
        }
        if op.deed == Deed::Plan {
            return word!(self, "op-plan");
        }
        if op.deed == Deed::Vacate {
            return word!(self, "op-vacate");
        }
        let (deed, noun) = (self.deed(op.deed), self.noun(op.noun));
        word!(self, "op", deed = deed, noun = noun)
    }

    /// A sentence about a deed, with what it did to the score.
    #[must_use]
    pub fn done(&self, done: &Done) -> String {
        let op = self.op(done.op);
        let name = done.name.as_ref().map(|name| shown(name.as_str()));
        let what = match name {
            Some(name) => word!(self, "done-named", op = op, name = name.into_owned()),
            None => op,
        };
        let shift = done.shift.as_ref().and_then(|shift| match done.op.deed {
            // Whoever logs a meeting asks what it did, even when that is nothing.
            Deed::Log => Some(self.shift_or_still(shift)),
            _ => self.shift(shift),
        });
        match (done.how, shift) {
            (How::Done, Some(shift)) => {
                word!(self, "done-shift", shift = shift, undo = self.undo_key())
            }
            (How::Done, None) => word!(self, "done", what = what, undo = self.undo_key()),
            (How::Undone, _) => {
                let redo = self.key(Scope::Rows, Action::Redo);
                word!(self, "undone", what = what, redo = redo)
            }
            (How::Redone, _) => word!(self, "redone", what = what, undo = self.undo_key()),
        }
    }

    /// `41 → 44: finance is no longer empty`; nothing where the points stay as they were.
    #[must_use]
    pub fn shift(&self, shift: &Shift) -> Option<String> {
        let name = |subject: Subject| {
            let known = shift.names.iter().find(|(known, _)| *known == subject);
            known.map_or_else(
                || self.noun(subject.kind()),
                |(_, name)| shown(name.as_str()).into_owned(),
            )
        };
        let names: &Names<'_> = &name;
        let after = i32::from(shift.after.depth);
        let Some(before) = &shift.before else {
            return Some(word!(self, "shift-new", after = after));
        };
        let headline = headline_of(before, &shift.after, &shift.about)?;
        let is_known = |subject: Subject| shift.names.iter().any(|(known, _)| *known == subject);
        let sentence = |why: &Why| match why {
            // “seat: Wang is neutral” says no more than “Wang is neutral”.
            Why::Moved(movement) if !is_known(movement.subject) => self.what_moved(movement, names),
            why => self.why(why, names),
        };
        let mut why = sentence(&headline.why);
        if let Some(closed) = headline.closed {
            let closed = sentence(&Why::Moved(closed));
            why = word!(self, "shift-closed", why = why, closed = closed);
        }
        let before = i32::from(before.depth);
        if before == after {
            let points = signed(headline.points);
            return Some(word!(
                self,
                "shift-slight",
                after = after,
                points = points,
                why = why
            ));
        }
        Some(word!(
            self,
            "shift",
            before = before,
            after = after,
            why = why
        ))
    }

    /// As [`Words::shift`], and `41 as before` where the points stay as they were.
    #[must_use]
    pub fn shift_or_still(&self, shift: &Shift) -> String {
        let after = i32::from(shift.after.depth);
        self.shift(shift)
            .unwrap_or_else(|| word!(self, "shift-still", after = after))
    }

    /// Why a deed was not done.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Rule(rule) => self.rule(rule),
            Refusal::NothingToUndo => word!(self, "refused-nothing-to-undo"),
            Refusal::NothingToRedo => word!(self, "refused-nothing-to-redo"),
            Refusal::Stale(op) => word!(self, "refused-stale", op = self.op(*op)),
            Refusal::Busy => word!(self, "refused-busy"),
            Refusal::Stopped => word!(self, "refused-stopped"),
            Refusal::Failed(chain) => word!(self, "refused-failed", chain = chain.as_str()),
        }
    }

    /// The question before a command.
    #[must_use]
    pub fn question(&self, command: &Command, about: Option<&About>) -> String {
        let (op, undo) = (command.op(), self.undo_key());
        let noun = self.noun(op.noun);
        let name = about.map_or_else(String::new, |about| self.about(about));
        if let Some(About::Post(_, post)) = about {
            let post = post.iter().map(|name| shown(name.as_str()).into_owned());
            let post = post.collect::<Vec<_>>().join(" · ");
            return word!(
                self,
                "question-post",
                noun = noun,
                name = name,
                post = post,
                undo = undo
            );
        }
        match (op.noun, name.as_str()) {
            (_, "") => word!(self, "question", op = self.op(op), undo = undo),
            // These are called by the person they are of.
            (
                NounKind::Holder
                | NounKind::Tenure
                | NounKind::Stance
                | NounKind::Target
                | NounKind::Counterpart
                | NounKind::Tie,
                name,
            ) => word!(self, "question-of", noun = noun, name = name, undo = undo),
            (_, name) => word!(
                self,
                "question-named",
                noun = noun,
                name = name,
                undo = undo
            ),
        }
    }

    /// What a deletion takes along and what it leaves, a sentence each.
    #[must_use]
    pub fn goes_with(&self, goes: &GoesWith) -> Vec<String> {
        let gone = goes.gone.iter();
        let gone: Vec<_> = gone
            .map(|(kind, count)| self.counted(*kind, *count))
            .collect();
        let with = word!(self, "goes-with", list = gone.join(self.comma()));
        let without = word!(self, "stays-without", count = goes.without);
        let with = (!gone.is_empty()).then_some(with);
        with.into_iter()
            .chain((0 < goes.without).then_some(without))
            .collect()
    }
}
