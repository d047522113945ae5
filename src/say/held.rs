//! All that is held on one person, sentence by sentence.

use super::{PostParts, Words, said::joined};
use crate::{
    app::forms::Label,
    domain::{Name, Note, NounKind, Period, Subject, summary::Held},
};

impl Words {
    /// What is held, under what it is called; what there is nothing of is left out.
    #[must_use]
    pub fn held(&self, held: &Held) -> Vec<(String, Vec<String>)> {
        let parts = [
            (self.noun(NounKind::Person), self.held_card(held)),
            (self.noun(NounKind::Tenure), self.held_posts(held)),
            (self.noun(NounKind::Holder), self.held_seats(held)),
            (self.noun(NounKind::Stance), self.held_stances(held)),
            (self.noun(NounKind::Target), self.held_targets(held)),
            (self.noun(NounKind::PlanItem), self.held_plans(held)),
            (
                self.noun(NounKind::Counterpart),
                self.held_counterparts(held),
            ),
            (self.noun(NounKind::Tie), self.held_ties(held)),
            (self.noun(NounKind::Interaction), self.held_contacts(held)),
            (self.noun(NounKind::Visit), self.held_visits(held)),
            (self.noun(NounKind::Promise), self.held_promises(held)),
            (self.noun(NounKind::Matter), self.held_matters(held)),
            (self.held_mentions(), self.held_texts(held)),
            (
                self.held_elsewhere(),
                vec![
                    self.held_steps(held.steps),
                    self.held_backups(),
                    self.held_exports(),
                ],
            ),
        ];
        let parts = parts.into_iter();
        parts.filter(|(_, lines)| !lines.is_empty()).collect()
    }

    fn held_posts(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let said = rows.tenures.iter().map(|row| {
            let post = &row.post;
            let said = self.post_said(PostParts {
                at: Some(self.call(rows, post.account)),
                department: post.department.map(|id| self.call(rows, id)),
                title: post.title.as_ref().map(Name::told),
                level: post.level,
                influence: post.influence,
            });
            self.held_for(said, post.period, held)
        });
        said.collect()
    }

    fn held_seats(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let said = rows.holders.iter().map(|row| {
            let seat = rows.find(row.seat);
            let said = seat.map(|seat| self.seat_said(seat.role, seat.title.as_ref()));
            let at = seat.map(|seat| self.call(rows, seat.account));
            self.held_for(joined([said, at]), row.period, held)
        });
        said.collect()
    }

    fn held_stances(&self, held: &Held) -> Vec<String> {
        let said = held.rows.stances.iter().map(|row| {
            let rival = row.rival.as_ref();
            joined([
                Some(self.date(row.on, held.on)),
                rival.map(|rival| self.history_toward(rival.shown())),
                Some(self.stance_said(Some(row.value)).to_string()),
                Some(self.stance_source(row.source)),
                Some(self.call(&held.rows, row.account)),
                noted(&row.note),
            ])
        });
        said.collect()
    }

    fn held_targets(&self, held: &Held) -> Vec<String> {
        let said = held.rows.targets.iter().map(|row| {
            joined([
                Some(self.date(row.by, held.on)),
                Some(self.stance_said(Some(row.value)).to_string()),
                Some(self.call(&held.rows, row.account)),
            ])
        });
        said.collect()
    }

    fn held_plans(&self, held: &Held) -> Vec<String> {
        let names = |subject: Subject| self.call(&held.rows, subject);
        let said = held.rows.plan_items.iter().map(|row| {
            joined([
                Some(self.quarter(row.quarter)),
                Some(self.plan_item_said(row, &names)),
                Some(self.date(row.due, held.on)),
                Some(self.call(&held.rows, row.account)),
            ])
        });
        said.collect()
    }

    fn held_counterparts(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let said = rows.counterparts.iter().map(|row| {
            let colleague = self.call(rows, row.colleague);
            let account = self.call(rows, row.account);
            self.held_for(joined([Some(colleague), Some(account)]), row.period, held)
        });
        said.collect()
    }

    fn held_ties(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let said = rows.ties.iter().map(|row| {
            let (from, to) = (self.call(rows, row.from), self.call(rows, row.to));
            let said = self.tie_says(row.kind, &from, &to);
            self.held_for(joined([Some(said), noted(&row.note)]), row.period, held)
        });
        said.collect()
    }

    fn held_promises(&self, held: &Held) -> Vec<String> {
        let said = held.rows.promises.iter().map(|row| {
            joined([
                Some(self.date(row.made_on, held.on)),
                Some(self.side_short(row.by)),
                Some(row.text.told()),
                row.due.map(|due| self.held_due(self.date(due, held.on))),
                Some(self.promise_state(row.state)),
            ])
        });
        said.collect()
    }

    fn held_matters(&self, held: &Held) -> Vec<String> {
        let said = held.rows.matters.iter().map(|row| {
            let stages = row.stages.iter().map(|reached| {
                let on = self.date(reached.on, held.on);
                self.set_beside(self.matter_stage(reached.stage), on)
            });
            joined([
                Some(self.matter_kind(row.kind)),
                Some(row.title.told()),
                Some(self.call(&held.rows, row.account)),
                Some(stages.collect::<Vec<_>>().join(&self.comma())),
                noted(&row.note),
            ])
        });
        said.collect()
    }

    fn held_texts(&self, held: &Held) -> Vec<String> {
        let said = held.mentions.iter();
        said.map(|one| joined([Some(self.noun(one.kind)), noted(&one.text)]))
            .collect()
    }

    fn held_card(&self, held: &Held) -> Vec<String> {
        let person = &held.person;
        let names = |names: &[Name]| {
            let names: Vec<_> = names.iter().map(Name::told).collect();
            (!names.is_empty()).then(|| names.join(&self.comma()))
        };
        let facts = [
            (Label::PersonName, Some(person.name.told())),
            (Label::Aliases, names(&person.aliases)),
            (Label::Pinyin, names(person.pinyin.as_slice())),
            (Label::Phones, names(&person.phones)),
            (Label::Emails, names(&person.emails)),
            (Label::Wechat, names(person.wechat.as_slice())),
            (
                Label::Birthday,
                person.birthday.map(|day| self.birthday(day, held.on)),
            ),
            (
                Label::Cadence,
                person.cadence_days.map(|days| self.span(days.into())),
            ),
            (Label::Origin, names(person.source.as_slice())),
            (Label::Note, noted(&person.note)),
            (Label::PrivateNote, noted(&person.private_note)),
        ];
        let facts = facts.into_iter();
        facts
            .filter_map(|(label, says)| Some(self.held_fact(self.label(label), says?)))
            .collect()
    }

    fn held_contacts(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let mut contacts: Vec<_> = rows.interactions.iter().collect();
        contacts.sort_by_key(|row| (row.on, row.at, row.id));
        let said = contacts.into_iter().map(|row| {
            let people = row.people.iter().map(|one| self.call(rows, one.person));
            let ours = row.colleagues.iter().map(|one| self.call(rows, *one));
            let signals = row.people.iter().find(|one| one.person == held.person.id);
            let signals = signals.map(|one| self.signals(one.signals));
            joined([
                Some(self.date(row.on, held.on)),
                Some(self.kind(row.kind)),
                Some(self.call(rows, row.account)),
                Some(people.chain(ours).collect::<Vec<_>>().join(&self.comma())),
                signals.filter(|said| !said.is_empty()),
                noted(&row.note),
            ])
        });
        said.collect()
    }

    fn held_visits(&self, held: &Held) -> Vec<String> {
        let rows = &held.rows;
        let said = rows.visits.iter().map(|row| {
            let people = row.people.iter().map(|one| self.call(rows, *one));
            let ours = row.colleagues.iter().map(|one| self.call(rows, *one));
            joined([
                Some(self.date(row.on, held.on)),
                Some(self.kind(row.kind)),
                Some(self.call(rows, row.account)),
                Some(people.chain(ours).collect::<Vec<_>>().join(&self.comma())),
                noted(&row.purpose),
                noted(&row.outcome),
                noted(&row.bring),
            ])
        });
        said.collect()
    }

    /// Something with the time in which it held, where that is known.
    fn held_for(&self, said: String, period: Period, held: &Held) -> String {
        let known = period.from.is_some() || period.to.is_some();
        joined([Some(said), known.then(|| self.period(period, held.on))])
    }
}

/// A note in one line; nothing of an empty one.
fn noted(note: &Note) -> Option<String> {
    (!note.is_blank()).then(|| note.told())
}
