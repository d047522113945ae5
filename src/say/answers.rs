//! What became of a change: done, undone, refused.

use std::{io::ErrorKind, path::Path};

use chrono::NaiveDate;

use super::{
    Words,
    score::{Names, signed},
};
use crate::{
    app::{
        Action, Copied, Disk, Done, Ground, How, Io, KeyScope, LockHolder, Notice, Refusal, Shift,
        Step, StepState, Unedited,
    },
    domain::{
        Name, NameError, Subject, Verb,
        score::{Why, headline_of},
        summary::GoesWith,
        text::shown,
    },
};

impl Words {
    /// Where a book lies that may lose changes there, and what helps.
    #[must_use]
    pub fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Synced(service) => self.ground_synced(service),
            Ground::Network(kind) => self.ground_network(kind),
        }
    }

    #[must_use]
    pub fn notice(&self, notice: &Notice, today: NaiveDate) -> String {
        match notice {
            Notice::Done(done) => self.done(done),
            Notice::Refused(refusal) => self.refusal(refusal),
            Notice::Copied(Copied::Surely) => self.brief_copied(),
            Notice::Copied(Copied::ToTerminal) => self.brief_copied_unsure(),
            Notice::Written(written) => self.written(written),
            Notice::DraftKept => self.notice_draft_kept(self.log_key()),
            Notice::DraftWaits => self.notice_draft_waits(self.log_key()),
            Notice::FormWaits(kept) => self.notice_form_waits(self.kept_form(kept)),
            Notice::Ground(ground) => self.ground(ground),
            Notice::DraftNotKept(why) => self.notice_draft_not_kept(self.refusal(why)),
            Notice::RefreshStopped(why) => self.notice_computing_stopped(self.refusal(why)),
            Notice::Unedited(why) => self.unedited(why),
            Notice::NothingSelected => {
                let help = self.key(KeyScope::Screens, Action::Help);
                self.notice_nothing_selected(help)
            }
            Notice::Hidden => self.notice_hidden(self.present_key()),
            Notice::TakenIn(preview) => self.taken_in(preview),
            Notice::TooMuchPasted => self.notice_too_much_pasted(),
            Notice::NobodyAsleep => self.notice_nobody_asleep(),
            Notice::NotEncrypted => self.shell_not_encrypted(),
            Notice::Asleep(snoozable, until) => {
                let (what, on) = (self.snoozable(snoozable), self.dated(*until, today));
                let undo = self.undo_key();
                self.notice_asleep(on, what, undo)
            }
            Notice::Awake(snoozable) => {
                let undo = self.undo_key();
                self.notice_awake(self.snoozable(snoozable), undo)
            }
            Notice::Promised(text, due) => {
                let on = due.map_or_else(|| self.promise_someday(), |due| self.dated(due, today));
                let (what, undo) = (text.shown(), self.undo_key());
                self.notice_promised(on, what, undo)
            }
            Notice::Rescheduled(text, due) => {
                let on = due.map_or_else(|| self.promise_someday(), |due| self.dated(due, today));
                let (what, undo) = (text.shown(), self.undo_key());
                self.notice_rescheduled(on, what, undo)
            }
        }
    }

    /// Why a note came back from the editor as it was.
    fn unedited(&self, why: &Unedited) -> String {
        match why {
            Unedited::Same => self.notice_note_same(),
            Unedited::NoEditor => self.notice_no_editor(),
            Unedited::Failed { editor, reason } => {
                let (editor, reason) = (shown(editor), shown(reason));
                self.notice_editor_failed(editor, reason)
            }
        }
    }

    /// A sentence about a change, with what it did to the score.
    #[must_use]
    pub fn done(&self, done: &Done) -> String {
        let clause = self.did(done.op, done.name.as_ref());
        let shift = done.shift.as_ref().and_then(|shift| match done.op.verb {
            // Whoever logs a meeting asks what it did, even when that is nothing.
            Verb::Log => Some(self.shift_or_still(shift)),
            _ => self.shift(shift),
        });
        match (done.how, shift) {
            (How::Done, Some(shift)) => self.done_shift(shift, self.undo_key()),
            (How::Done, None) => self.done_said(capital(&clause), self.undo_key()),
            (How::Undone, _) => {
                let redo = self.key(KeyScope::Rows, Action::Redo);
                self.undone(clause, redo)
            }
            (How::Redone, _) => self.redone(clause, self.undo_key()),
        }
    }

    /// `41 → 44: finance is no longer empty`; nothing where the points stay as they were.
    #[must_use]
    pub fn shift(&self, shift: &Shift) -> Option<String> {
        let name = |subject: Subject| {
            let known = shift.names.iter().find(|(known, _)| *known == subject);
            known.map_or_else(|| self.noun(subject.kind()), |(_, name)| name.told())
        };
        let names: &Names<'_> = &name;
        let after = i32::from(shift.after.depth);
        let Some(before) = &shift.before else {
            return Some(self.shift_new(after));
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
            why = self.shift_closed(why, closed);
        }
        let before = i32::from(before.depth);
        if before == after {
            let points = signed(headline.points);
            return Some(self.shift_slight(after, points, why));
        }
        Some(self.shift_said(before, after, why))
    }

    /// As [`Words::shift`], and `41 as before` where the points stay as they were.
    #[must_use]
    pub fn shift_or_still(&self, shift: &Shift) -> String {
        let after = i32::from(shift.after.depth);
        self.shift(shift).unwrap_or_else(|| self.shift_still(after))
    }

    /// Why a command was refused.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Rule(rule) => self.rule(rule),
            Refusal::NothingToUndo => self.refused_nothing_to_undo(),
            Refusal::NothingToRedo => self.refused_nothing_to_redo(),
            Refusal::Erased => self.refused_erased(self.undo_key()),
            Refusal::Expired => self.refused_expired(),
            Refusal::BackedUp => self.refused_backed_up(),
            Refusal::NotOwn(step) => self.not_own(step),
            Refusal::Stale(_) => self.refused_stale(),
            Refusal::Busy(LockHolder::Unknown) => self.refused_busy(),
            Refusal::Busy(LockHolder::Other(pid)) => self.refused_busy_by(pid.to_string()),
            Refusal::Busy(LockHolder::This) => self.refused_busy_here(),
            Refusal::Stopped => self.refused_stopped(),
            Refusal::Gone => self.refused_gone(),
            Refusal::TooNew { path, found, known } => {
                self.refused_newer(self.path(path), found, known)
            }
            Refusal::NotABook(path) => self.refused_not_a_book(self.path(path)),
            Refusal::NotAFile(path) => self.refused_not_a_file(self.path(path)),
            Refusal::BadLink { path, to } => self.refused_bad_link(self.path(path), self.path(to)),
            Refusal::Sealed(path) => self.refused_sealed(self.path(path)),
            Refusal::WrongPassphrase(path) => self.refused_wrong_passphrase(self.path(path)),
            Refusal::WeakPassphrase => self.refused_weak_passphrase(),
            Refusal::CannotSeal => self.refused_cannot_seal(),
            Refusal::ForeignLog(path) => self.refused_foreign_log(self.path(path)),
            Refusal::ReadOnly => self.refused_read_only(),
            Refusal::CopyDiffers(path) => self.refused_copy_differs(self.path(path)),
            Refusal::NoBackups => self.refused_no_backups(),
            Refusal::BackupFolder(path) => self.refused_backup_folder(self.path(path)),
            Refusal::NotEmpty => self.refused_not_empty(),
            Refusal::File { path, why } => self.refused_file(self.path(path), self.io(why)),
            Refusal::Database(disk) => self.disk(disk),
            Refusal::Broken => self.refused_broken(),
            Refusal::Failed(chain) => self.refused_failed(shown(chain)),
        }
    }

    /// Which step of another run would go back, or forth.
    fn not_own(&self, step: &Step) -> String {
        let when = step.at.format("%Y-%m-%d %H:%M").to_string();
        let did = self.did(step.op, step.name.as_ref());
        if step.state == StepState::Done {
            self.refused_undo_not_own(when, did, self.undo_key())
        } else {
            let redo = self.key(KeyScope::Rows, Action::Redo);
            self.refused_redo_not_own(when, did, redo)
        }
    }

    fn disk(&self, disk: &Disk) -> String {
        match disk {
            Disk::Full => self.refused_full(),
            Disk::Damaged => self.refused_damaged(),
            Disk::Unconfirmed => self.refused_unconfirmed(),
            Disk::Unopened(detail) => self.refused_unopened(shown(detail)),
            Disk::Strange(detail) => self.refused_strange(shown(detail)),
            Disk::Other(detail) => self.refused_database(shown(detail)),
        }
    }

    /// Why a text cannot be a name.
    #[must_use]
    pub fn no_name(&self, why: NameError) -> String {
        match why {
            NameError::Empty => self.name_empty(),
            NameError::TooLong => self.name_too_long(Name::MAX_CHARS),
        }
    }

    /// Why a file could not be read or written.
    #[must_use]
    pub fn io(&self, why: &Io) -> String {
        match why.kind {
            ErrorKind::NotFound => self.io_missing(),
            ErrorKind::PermissionDenied => self.io_forbidden(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.io_full(),
            ErrorKind::IsADirectory => self.io_folder(),
            ErrorKind::NotADirectory => self.io_not_a_folder(),
            ErrorKind::ReadOnlyFilesystem => self.io_read_only(),
            ErrorKind::InvalidFilename => self.io_bad_name(),
            ErrorKind::FileTooLarge => self.io_too_large(),
            ErrorKind::TimedOut
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::HostUnreachable => self.io_far(),
            _ => self.io_other(shown(&why.said)),
        }
    }

    /// A path as it may be printed.
    #[must_use]
    pub fn path(&self, path: &Path) -> String {
        shown(&path.display().to_string()).into_owned()
    }

    /// What a deletion takes along and what it leaves, a sentence each.
    #[must_use]
    pub fn goes_with(&self, goes: &GoesWith) -> Vec<String> {
        let gone = goes.gone.iter();
        let gone: Vec<_> = gone
            .map(|(kind, count)| self.counted(*kind, *count))
            .collect();
        let with = self.goes_with_said(gone.join(&self.comma()));
        let without = self.stays_without(goes.without);
        let with = (!gone.is_empty()).then_some(with);
        with.into_iter()
            .chain((0 < goes.without).then_some(without))
            .collect()
    }
}

/// A clause at the start of a sentence.
fn capital(clause: &str) -> String {
    let mut letters = clause.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
