//! What was done to the book, a sentence each, and the question before something is deleted.

use super::Words;
use crate::{
    app::forms::About,
    domain::{
        command::{Deed, Op},
        row::NounKind,
        text::{Name, shown},
    },
};

impl Words {
    /// What was done, as a clause: `added Marta`, `logged an interaction with the bank`. The name is
    /// that of the row, or of the person or account behind it.
    #[must_use]
    pub fn did(&self, op: Op, name: Option<&Name>) -> String {
        let name = match name {
            Some(name) => shown(name.as_str()).into_owned(),
            None => self.unnamed(op.noun),
        };
        match (op.deed, op.noun) {
            (Deed::Add, NounKind::Colleague) => self.did_add_colleague(name),
            (Deed::Add, NounKind::Account) => self.did_add_account(name),
            (Deed::Add, NounKind::Department) => self.did_add_department(name),
            (Deed::Add, NounKind::Seat) => self.did_add_seat(name),
            (Deed::Add, NounKind::Person) => self.did_add_person(name),
            (Deed::Add, NounKind::Holder) => self.did_add_holder(name),
            (Deed::Add, NounKind::Tenure) => self.did_add_tenure(name),
            (Deed::Add, NounKind::Interaction) => self.did_add_interaction(name),
            (Deed::Add, NounKind::Stance) => self.did_add_stance(name),
            (Deed::Add, NounKind::Target) => self.did_add_target(name),
            (Deed::Add, NounKind::Counterpart) => self.did_add_counterpart(name),
            (Deed::Add, NounKind::Tie) => self.did_add_tie(name),
            (Deed::Add, NounKind::OrgFact) => self.did_add_org_fact(name),
            (Deed::Add, NounKind::Promise) => self.did_add_promise(name),
            (Deed::Add, NounKind::Judgement) => self.did_add_judgement(name),
            (Deed::Add, NounKind::Snooze) => self.did_add_snooze(name),
            (Deed::Edit, NounKind::Colleague) => self.did_edit_colleague(name),
            (Deed::Edit, NounKind::Account) => self.did_edit_account(name),
            (Deed::Edit, NounKind::Department) => self.did_edit_department(name),
            (Deed::Edit, NounKind::Seat) => self.did_edit_seat(name),
            (Deed::Edit, NounKind::Person) => self.did_edit_person(name),
            (Deed::Edit, NounKind::Holder) => self.did_edit_holder(name),
            (Deed::Edit, NounKind::Tenure) => self.did_edit_tenure(name),
            (Deed::Edit, NounKind::Interaction) => self.did_edit_interaction(name),
            (Deed::Edit, NounKind::Stance) => self.did_edit_stance(name),
            (Deed::Edit, NounKind::Target) => self.did_edit_target(name),
            (Deed::Edit, NounKind::Counterpart) => self.did_edit_counterpart(name),
            (Deed::Edit, NounKind::Tie) => self.did_edit_tie(name),
            (Deed::Edit, NounKind::OrgFact) => self.did_edit_org_fact(name),
            (Deed::Edit, NounKind::Promise) => self.did_edit_promise(name),
            (Deed::Edit, NounKind::Judgement) => self.did_edit_judgement(name),
            (Deed::Edit, NounKind::Snooze) => self.did_edit_snooze(name),
            (Deed::End, NounKind::Holder) => self.did_end_holder(name),
            (Deed::End, NounKind::Tenure) => self.did_end_tenure(name),
            (Deed::End, NounKind::Counterpart) => self.did_end_counterpart(name),
            (Deed::End, NounKind::Tie) => self.did_end_tie(name),
            (Deed::End, NounKind::OrgFact) => self.did_end_org_fact(name),
            (Deed::End, NounKind::Promise) => self.did_end_promise(name),
            (Deed::Delete, NounKind::Colleague) => self.did_delete_colleague(name),
            (Deed::Delete, NounKind::Account) => self.did_delete_account(name),
            (Deed::Delete, NounKind::Department) => self.did_delete_department(name),
            (Deed::Delete, NounKind::Seat) => self.did_delete_seat(name),
            (Deed::Delete, NounKind::Person) => self.did_delete_person(name),
            (Deed::Delete, NounKind::Holder) => self.did_delete_holder(name),
            (Deed::Delete, NounKind::Tenure) => self.did_delete_tenure(name),
            (Deed::Delete, NounKind::Interaction) => self.did_delete_interaction(name),
            (Deed::Delete, NounKind::Stance) => self.did_delete_stance(name),
            (Deed::Delete, NounKind::Target) => self.did_delete_target(name),
            (Deed::Delete, NounKind::Counterpart) => self.did_delete_counterpart(name),
            (Deed::Delete, NounKind::Tie) => self.did_delete_tie(name),
            (Deed::Delete, NounKind::OrgFact) => self.did_delete_org_fact(name),
            (Deed::Delete, NounKind::Promise) => self.did_delete_promise(name),
            (Deed::Delete, NounKind::Judgement) => self.did_delete_judgement(name),
            (Deed::Delete, NounKind::Snooze) => self.did_delete_snooze(name),
            // Nothing else ends; a journal may hold what an older program did.
            (Deed::End, kind) => self.did(
                Op {
                    deed: Deed::Edit,
                    noun: kind,
                },
                None,
            ),
            (Deed::Log, _) => self.did_log(name),
            (Deed::Appoint, _) => self.did_appoint(name),
            (Deed::Vacate, _) => self.did_vacate(name),
            (Deed::Close, _) => self.did_close(name),
            (Deed::Furnish, _) => self.did_furnish(name),
            (Deed::Plan, _) => self.did_plan(name),
            (Deed::Move, _) => self.did_move(name),
            (Deed::Leave, _) => self.did_leave(name),
            (Deed::Merge, _) => self.did_merge(name),
            (Deed::Import, NounKind::Interaction) => self.did_import_interactions(),
            (Deed::Import, NounKind::Account) => self.did_import_accounts(),
            (Deed::Import, _) => self.did_import_people(),
            (Deed::Adopt, _) => self.did_adopt(),
        }
    }

    /// Whoever a row has no name of.
    fn unnamed(&self, kind: NounKind) -> String {
        match kind {
            NounKind::Person
            | NounKind::Colleague
            | NounKind::Holder
            | NounKind::Tenure
            | NounKind::Stance
            | NounKind::Target
            | NounKind::Counterpart
            | NounKind::Tie => self.unnamed_person(),
            NounKind::Account
            | NounKind::Seat
            | NounKind::Interaction
            | NounKind::OrgFact
            | NounKind::Judgement
            | NounKind::Snooze => self.unnamed_account(),
            NounKind::Department | NounKind::Promise => self.noun(kind),
        }
    }

    /// Whether the row may go.
    #[must_use]
    pub fn question(&self, kind: NounKind, about: Option<&About>) -> String {
        let undo = self.undo_key();
        let Some(about) = about else {
            return self.delete_this(self.noun(kind), undo);
        };
        let name = self.about(about);
        if let About::Post(_, post) = about
            && !post.is_empty()
        {
            let post = post.iter().map(|name| shown(name.as_str()).into_owned());
            let post = post.collect::<Vec<_>>().join(" · ");
            return self.delete_tenure(post, name, undo);
        }
        match kind {
            NounKind::Colleague => self.delete_colleague(name, undo),
            NounKind::Account => self.delete_account(name, undo),
            NounKind::Department => self.delete_department(name, undo),
            NounKind::Seat => self.delete_seat(name, undo),
            NounKind::Person => self.delete_person(name, undo),
            NounKind::Holder => self.delete_holder(name, undo),
            NounKind::Tenure => self.delete_tenure_bare(name, undo),
            NounKind::Stance => self.delete_stance(name, undo),
            NounKind::Target => self.delete_target(name, undo),
            NounKind::Counterpart => self.delete_counterpart(name, undo),
            NounKind::Tie => self.delete_tie(name, undo),
            NounKind::OrgFact => self.delete_org_fact(name, undo),
            NounKind::Promise => self.delete_promise(name, undo),
            NounKind::Snooze => self.delete_snooze(name, undo),
            NounKind::Interaction | NounKind::Judgement => self.delete_this(self.noun(kind), undo),
        }
    }
}
