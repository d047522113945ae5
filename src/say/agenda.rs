//! The agenda in words, and the question until when.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable, score::Names, signed};
use crate::domain::{
    Name, Promise, Rows, Side, Snooze, Subject, Who,
    agenda::{AgendaItem, AgendaRow, AgendaSection, NextAction, OpenPromise, Quiet, Reach, row_of},
    score::NextStep,
    warnings::rule_of,
};

impl Words {
    /// How much a section has: `3 overdue`, 逾期 3.
    #[must_use]
    pub fn section_count(&self, section: AgendaSection, count: usize) -> String {
        match section {
            AgendaSection::Planned => self.agenda_count_planned(count),
            AgendaSection::Overdue => self.agenda_count_overdue(count),
            AgendaSection::Today => self.agenda_count_today(count),
            AgendaSection::ThisWeek => self.agenda_count_this_week(count),
            AgendaSection::Later => self.agenda_count_later(count),
            AgendaSection::Quiet => self.agenda_count_quiet(count),
            AgendaSection::Next => self.agenda_count_next(count),
            AgendaSection::Asleep => self.agenda_count_asleep(count),
        }
    }

    /// The worker has yet to look at so many accounts; absent: it has not begun.
    #[must_use]
    pub fn agenda_left(&self, left: Option<usize>) -> String {
        match left {
            Some(count) => self.agenda_left_said(count),
            None => self.agenda_computing(),
        }
    }

    /// Nothing is due within the reach; `key` shows what comes later.
    #[must_use]
    pub fn agenda_empty_here(&self, reach: Reach, key: impl Sayable) -> String {
        match reach {
            Reach::Today => self.agenda_empty_today(key),
            Reach::Week | Reach::Everything => self.agenda_empty_week(key),
        }
    }

    /// How often somebody should be met, and when that last was; their seat comes first.
    #[must_use]
    pub fn silence(&self, quiet: &Quiet, today: NaiveDate) -> String {
        let on = self.date(quiet.last, today);
        let said = match quiet.paced_by {
            Some(tier) => self.agenda_silence_by_tier(quiet.cadence, tier.code(), on),
            None => self.agenda_silence(quiet.cadence, on),
        };
        match quiet.role {
            Some(role) => format!("{} · {said}", role.code()),
            None => said,
        }
    }

    /// What to do.
    #[must_use]
    pub fn next_action(&self, action: &NextAction) -> String {
        let names = |subject: Subject| {
            let name = match action.candidate.step {
                NextStep::SecondPerson { besides, .. } if subject == besides.into() => {
                    action.besides.as_ref()
                }
                _ => action.name.as_ref().filter(|_| subject == action.subject),
            };
            name.map_or_else(|| self.noun(subject.kind()), Name::told)
        };
        let names: &Names<'_> = &names;
        self.gaining(self.candidate(&action.candidate, names), action)
    }

    /// What to do, with the accounts whose depth it moves where that is not the one alone at which it is done.
    #[must_use]
    pub fn gaining(&self, what: String, action: &NextAction) -> String {
        match action.moves.as_slice() {
            [] => what,
            [(one, _)] if one.account == action.candidate.at => what,
            [(_, name)] => self.agenda_gains(what, name.shown()),
            several => self.agenda_gains_several(what, several.len()),
        }
    }

    /// What a step gives at the account that is looked at, and over all that it moves.
    #[must_use]
    pub fn gain_in_all(&self, here: f64, all: f64, accounts: usize) -> String {
        self.agenda_gain_in_all(signed(here), signed(all), accounts)
    }

    /// What a row is called in a sentence: what was promised, who is silent, what to do.
    #[must_use]
    pub fn item(&self, item: &AgendaItem) -> String {
        match item {
            AgendaItem::Visit(visit) => self.planned_said(visit),
            AgendaItem::Promise(promise) => promise.row.text.told(),
            AgendaItem::Matter(matter) => self.matter_briefly(&matter.row),
            AgendaItem::Planned(planned) => self.due_plan_item(planned),
            AgendaItem::Silence(silence) => silence.name.told(),
            AgendaItem::Action(action) => self.next_action(action),
        }
    }

    /// Of a row when, whose, what, who, where.
    #[must_use]
    pub fn agenda_columns(&self, entry: &AgendaRow, today: NaiveDate) -> [String; 5] {
        let (when, whose, what) = match &entry.item {
            AgendaItem::Visit(visit) => (
                self.due(visit.row.on, today),
                format!("@ {}", self.agenda_visit()),
                self.planned_said(visit),
            ),
            AgendaItem::Promise(promise) => {
                let row = &promise.row;
                let whose = match row.by {
                    Side::Us => self.keeper_said(promise),
                    Side::Them => format!("< {}", self.history_they()),
                };
                let due = row.due.map(|due| self.due(due, today));
                let due = due.unwrap_or_else(|| self.promise_someday());
                (due, whose, row.text.told())
            }
            AgendaItem::Matter(matter) => {
                let due = matter.row.due.map(|due| self.due(due, today));
                let sign = self.matter_sign(matter.row.kind);
                (
                    due.unwrap_or_default(),
                    sign,
                    self.due_matter(matter, today),
                )
            }
            AgendaItem::Planned(planned) => (
                self.due(planned.due(), today),
                self.plan_sign(),
                self.due_plan_item(planned),
            ),
            AgendaItem::Silence(silence) => {
                let quiet = &silence.quiet;
                let silent = self.ago(quiet.silent);
                (silent, self.state(quiet.state), self.silence(quiet, today))
            }
            AgendaItem::Action(action) => {
                let gain = format!("{:+.1}", action.gain());
                (gain, String::new(), self.next_action(action))
            }
        };
        let asleep = entry.asleep.as_ref();
        let when = asleep.map_or(when, |snooze| self.date(snooze.until, today));
        let who = match &entry.item {
            // They say so themselves.
            AgendaItem::Action(_) | AgendaItem::Matter(_) | AgendaItem::Planned(_) => None,
            AgendaItem::Visit(visit) => {
                let names = visit.people().map(|row| row.name.told());
                Some(names.collect::<Vec<_>>().join(&self.comma()))
            }
            item => item.person().map(|(_, name)| name.told()),
        };
        let (_, account) = entry.item.account();
        [when, whose, what, who.unwrap_or_default(), account.told()]
    }

    /// Whose promise of ours it is: `> us`, `> Chen`.
    #[must_use]
    pub fn keeper_said(&self, promise: &OpenPromise) -> String {
        let keeper = promise.keeper.as_ref();
        let who = keeper.map_or_else(|| self.history_we(), Name::told);
        format!("> {who}")
    }

    /// `& Chen`: who of ours is to see to a promise, unless it is the user.
    #[must_use]
    pub fn seen_to(&self, promise: &Promise, rows: &Rows) -> Option<String> {
        let keeper = rows.find(promise.colleague?)?;
        (keeper.who != Who::Me).then(|| format!("& {}", keeper.name.shown()))
    }

    /// That a row sleeps until a day, and why.
    #[must_use]
    pub fn asleep_until(&self, snooze: &Snooze, today: NaiveDate) -> String {
        let on = self.dated(snooze.until, today);
        let said = self.agenda_asleep_until(on);
        match &snooze.reason {
            Some(reason) => self.part_because(&said, reason.shown()),
            None => said,
        }
    }

    #[must_use]
    pub fn promised_on(&self, on: NaiveDate, today: NaiveDate) -> String {
        self.agenda_promised_on(self.date(on, today))
    }

    #[must_use]
    pub fn planned_on(&self, on: NaiveDate, today: NaiveDate) -> String {
        self.agenda_planned_on(self.date(on, today))
    }

    /// What a snooze puts to sleep: the row it names, as far as `rows` has it, with the rule of a warning;
    /// else what it says.
    #[must_use]
    pub fn topic(&self, subject: &Name, rows: &Rows) -> String {
        let row = match row_of(subject, rows) {
            Some((kind, Some(name))) => self.agenda_topic(self.noun(kind), name.shown()),
            Some((kind, None)) => self.noun(kind),
            None => return subject.told(),
        };
        match rule_of(&subject.shown()) {
            Some((rule, _)) => self.part_because(self.warning_rule(rule), &row),
            None => row,
        }
    }

    #[must_use]
    pub fn due_now(&self, due: Option<NaiveDate>, today: NaiveDate) -> String {
        let due = due.map_or_else(|| self.promise_someday(), |due| self.dated(due, today));
        self.when_due_now(due)
    }
}
