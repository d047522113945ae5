//! Forgetting somebody for good in words: the same ones for a shell and the screens.

use super::Words;
use crate::{
    app::{Cleaned, ForgettingPage, LockHolder, Progress, Refusal},
    domain::summary::Forgettable,
};

impl Words {
    /// What would go, a sentence each.
    #[must_use]
    pub fn forget_takes(&self, found: &Forgettable, backups: usize) -> Vec<String> {
        let steps = (0 < found.steps).then(|| self.forget_steps(found.steps));
        let goes = self.goes_with(&found.goes()).into_iter();
        goes.chain(steps)
            .chain([self.forget_backups(backups)])
            .collect()
    }

    /// What to know before it is done.
    #[must_use]
    pub fn forget_warns(&self) -> [String; 2] {
        [self.forget_no_way_back(), self.forget_out_of_reach()]
    }

    /// Whose name has to be typed.
    #[must_use]
    pub fn forget_asks(&self, found: &Forgettable) -> String {
        self.forget_type_name(found.row.name.shown())
    }

    /// What was done, and what was not.
    #[must_use]
    pub fn cleaned(&self, cleaned: &Cleaned) -> Vec<String> {
        let removed = cleaned.removed.iter();
        let left = cleaned.left.iter();
        let no_folder = cleaned.no_folder.iter();
        [self.forget_done(cleaned.rewritten)]
            .into_iter()
            .chain(removed.map(|path| self.forget_removed(self.path(path))))
            .chain(left.map(|path| self.forget_left(self.path(path))))
            .chain(cleaned.goes_on.then(|| self.forget_goes_on()))
            .chain(no_folder.map(|path| self.forget_no_folder(self.path(path))))
            .collect()
    }

    /// What the page that does it is called.
    #[must_use]
    pub fn forgetting_title(&self, page: &ForgettingPage) -> String {
        match page {
            ForgettingPage::Under(_) => self.forgetting_now(),
            ForgettingPage::Done(_) => self.forgetting_over(),
            ForgettingPage::Refused(_) => self.forgetting_not(),
        }
    }

    #[must_use]
    pub fn forgetting_under(&self, Progress { done, of }: Progress) -> Vec<String> {
        let under = (done < of).then(|| self.forgetting_backup(done + 1, of));
        under.into_iter().collect()
    }

    /// Why nobody was forgotten.
    #[must_use]
    pub fn not_forgotten(&self, refusal: &Refusal) -> Vec<String> {
        let why = match refusal {
            Refusal::Busy(holder) => self.not_alone(*holder),
            refusal => self.refusal(refusal),
        };
        vec![why, self.forget_nothing_changed()]
    }

    /// That somebody else has the book open, which must not be.
    #[must_use]
    pub fn not_alone(&self, holder: LockHolder) -> String {
        match holder {
            LockHolder::Other(pid) => self.open_elsewhere_by(pid.to_string()),
            LockHolder::This | LockHolder::Unknown => self.open_elsewhere(),
        }
    }
}
