//! What was done to the book, a sentence each, and the question before something is deleted.

use super::Words;
use crate::{
    app::forms::FormTopic,
    domain::{Name, NounKind, Op, Verb},
};

impl Words {
    /// What was done, as a clause: `added Marta`, `logged an interaction with the bank`. The name is
    /// that of the row, or of the person or account behind it.
    #[must_use]
    pub fn did(&self, op: Op, name: Option<&Name>) -> String {
        let name = match name {
            Some(name) => name.told(),
            None => self.unnamed(op.noun),
        };
        match (op.verb, op.noun) {
            (Verb::Add, kind) => self.did_add(kind, name),
            (Verb::Edit, kind) => self.did_edit(kind, name),
            (Verb::Delete, kind) => self.did_delete(kind, name),
            (Verb::End, NounKind::Holder) => self.did_end_holder(name),
            (Verb::End, NounKind::Tenure) => self.did_end_tenure(name),
            (Verb::End, NounKind::Counterpart) => self.did_end_counterpart(name),
            (Verb::End, NounKind::Tie) => self.did_end_tie(name),
            (Verb::End, NounKind::OrgFact) => self.did_end_org_fact(name),
            (Verb::End, NounKind::Promise) => self.did_end_promise(name),
            // Nothing else ends; a journal may hold what an older program did.
            (Verb::End, kind) => self.did(
                Op {
                    verb: Verb::Edit,
                    noun: kind,
                },
                None,
            ),
            (Verb::Log, _) => self.did_log(name),
            (Verb::Appoint, _) => self.did_appoint(name),
            (Verb::Vacate, _) => self.did_vacate(name),
            (Verb::Close, _) => self.did_close(name),
            (Verb::Advance, _) => self.did_advance(name),
            (Verb::Furnish, _) => self.did_furnish(name),
            (Verb::Plan, NounKind::Visit) => self.did_plan_visit(name),
            (Verb::Plan, _) => self.did_plan(name),
            (Verb::Move, _) => self.did_move(name),
            (Verb::Leave, _) => self.did_leave(name),
            (Verb::Merge, _) => self.did_merge(name),
            (Verb::Import, NounKind::Interaction) => self.did_import_interactions(),
            (Verb::Import, NounKind::Matter) => self.did_import_matters(),
            (Verb::Import, NounKind::Account) => self.did_import_accounts(),
            (Verb::Import, _) => self.did_import_people(),
            (Verb::Adopt, _) => self.did_adopt(),
            (Verb::Forget, _) => self.did_forget(),
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
            | NounKind::Visit
            | NounKind::OrgFact
            | NounKind::PlanItem
            | NounKind::Judgement
            | NounKind::Snooze => self.unnamed_account(),
            NounKind::Rival | NounKind::Department | NounKind::Promise | NounKind::Matter => {
                self.noun(kind)
            }
        }
    }

    /// Whether the row may go.
    #[must_use]
    pub fn question(&self, kind: NounKind, about: Option<&FormTopic>) -> String {
        let undo = self.undo_key();
        let Some(about) = about else {
            return self.delete_this(self.noun(kind), undo);
        };
        let name = self.about(about);
        if let FormTopic::Post(_, post) = about
            && !post.is_empty()
        {
            let post = post.iter().map(Name::told);
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
            NounKind::Visit => self.delete_visit(name, undo),
            NounKind::Rival => self.delete_rival(name, undo),
            NounKind::PlanItem => self.delete_plan_item(name, undo),
            NounKind::Promise => self.delete_promise(name, undo),
            NounKind::Matter => self.delete_matter(name, undo),
            NounKind::Snooze => self.delete_snooze(name, undo),
            NounKind::Interaction | NounKind::Judgement => self.delete_this(self.noun(kind), undo),
        }
    }
}
