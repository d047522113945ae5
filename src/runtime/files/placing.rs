//! Where people of a table belong that does not say so.

use super::Contents;
use crate::{
    app::{PlacedBy, PlacedPeople},
    domain::{Choice, ImportAccount, Name, PersonDraft},
    exchange::{Placing, Suggestion, Tells},
    store::{Store, StoreError},
};

impl Contents {
    /// Gives an account to those whose table names none, and notes where everybody goes.
    pub(super) fn place(
        &mut self,
        account: &ImportAccount,
        placing: Placing,
        store: &Store,
    ) -> Result<(), StoreError> {
        if let ImportAccount::One(one) = account {
            let name = match one {
                Choice::Known(id) => store.account_name(*id)?,
                Choice::New(name) => Some(name.clone()),
            };
            self.note(None, name, PlacedBy::Said, self.drafts.len());
            return Ok(());
        }
        for at in 0..self.tables.len() {
            let (file, table) = &self.tables[at];
            let Some(suggestions) = table.whose.clone() else {
                continue;
            };
            let file = file.clone();
            let whose = match placing {
                Placing::Propose => likely(&suggestions, store)?,
                Placing::Nowhere => None,
            };
            match whose {
                Some(whose) => self.place_in(&file, whose),
                None => self.count_unplaced(&file, &suggestions),
            }
        }
        Ok(())
    }

    fn place_in(&mut self, file: &str, whose: &Suggestion) {
        let mut people = 0;
        for draft in self.unplaced_of(file) {
            draft.organization = Some(whose.name.clone());
            people += 1;
        }
        let by = PlacedBy::Called(whose.stands);
        self.note(Some(file), Some(whose.name.clone()), by, people);
    }

    fn note(&mut self, file: Option<&str>, account: Option<Name>, by: PlacedBy, people: usize) {
        let account = account.filter(|_| 0 < people);
        self.placed.extend(account.map(|account| PlacedPeople {
            file: file.map(str::to_owned),
            account,
            by,
            people,
        }));
    }

    fn count_unplaced(&mut self, file: &str, suggestions: &[Suggestion]) {
        let (people, posts) = self
            .unplaced_of(file)
            .fold((0, 0), |(people, posts), draft| {
                (people + 1, posts + usize::from(has_post(draft)))
            });
        self.unplaced.people += people;
        self.unplaced.posts += posts;
        if 0 < people && self.unplaced.perhaps.is_none() {
            self.unplaced.perhaps = suggestions.first().map(|it| it.name.clone());
        }
    }

    /// Those of a file of whom it does not say where they work.
    fn unplaced_of(&mut self, file: &str) -> impl Iterator<Item = &mut PersonDraft> {
        let drafts = self.drafts.iter_mut();
        let drafts = drafts.filter(move |(of, draft)| of == file && draft.organization.is_none());
        drafts.map(|(_, draft)| draft)
    }
}

/// What clearly names an organization; else what names an account of the book.
fn likely<'a>(
    suggestions: &'a [Suggestion],
    store: &Store,
) -> Result<Option<&'a Suggestion>, StoreError> {
    let clear = suggestions.iter().find(|it| it.tells == Tells::Clearly);
    if clear.is_some() {
        return Ok(clear);
    }
    for suggestion in suggestions {
        if store.has_account(&suggestion.name)? {
            return Ok(Some(suggestion));
        }
    }
    Ok(None)
}

/// Whether somebody has a title or a department: nobody has who belongs to no account.
fn has_post(draft: &PersonDraft) -> bool {
    let mut posts = draft.more.posts.iter();
    draft.title.is_some()
        || draft.department.is_some()
        || posts.any(|post| post.title.is_some() || post.department.is_some())
}
