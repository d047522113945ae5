//! The agenda in words, and the question until when.

use chrono::NaiveDate;

use super::{Words, score::Names, word};
use crate::domain::{
    account::Snooze,
    agenda::{Item, NextAction, Quiet, Reach, Section, row_of},
    row::{Rows, Subject},
    text::{Name, shown},
    warnings::rule_of,
};

impl Words {
    #[must_use]
    pub fn agenda(&self) -> String {
        word!(self, "screen-agenda")
    }

    #[must_use]
    pub fn section(&self, section: Section) -> String {
        match section {
            Section::Overdue => word!(self, "agenda-overdue"),
            Section::Today => word!(self, "agenda-today"),
            Section::ThisWeek => word!(self, "agenda-this-week"),
            Section::Later => word!(self, "agenda-later"),
            Section::Quiet => word!(self, "agenda-quiet"),
            Section::Next => word!(self, "agenda-next"),
            Section::Asleep => word!(self, "agenda-asleep"),
        }
    }

    /// How much a section has: `3 overdue`, 逾期 3.
    #[must_use]
    pub fn section_count(&self, section: Section, count: usize) -> String {
        match section {
            Section::Overdue => word!(self, "agenda-count-overdue", count = count),
            Section::Today => word!(self, "agenda-count-today", count = count),
            Section::ThisWeek => word!(self, "agenda-count-this-week", count = count),
            Section::Later => word!(self, "agenda-count-later", count = count),
            Section::Quiet => word!(self, "agenda-count-quiet", count = count),
            Section::Next => word!(self, "agenda-count-next", count = count),
            Section::Asleep => word!(self, "agenda-count-asleep", count = count),
        }
    }

    #[must_use]
    pub fn reach(&self, reach: Reach) -> String {
        match reach {
            Reach::Today => word!(self, "reach-today"),
            Reach::Week => word!(self, "reach-week"),
            Reach::Everything => word!(self, "reach-everything"),
        }
    }

    /// The worker has yet to look at so many accounts; absent: it has not begun.
    #[must_use]
    pub fn agenda_left(&self, left: Option<usize>) -> String {
        match left {
            Some(count) => word!(self, "agenda-left", count = count),
            None => word!(self, "agenda-reckoning"),
        }
    }

    #[must_use]
    pub fn agenda_more(&self, count: usize) -> String {
        word!(self, "agenda-more", count = count)
    }

    #[must_use]
    pub fn agenda_empty(&self) -> String {
        word!(self, "agenda-empty")
    }

    /// Nothing is due within the reach; `key` shows what comes later.
    #[must_use]
    pub fn agenda_empty_here(&self, reach: Reach, key: &str) -> String {
        match reach {
            Reach::Today => word!(self, "agenda-empty-today", key = key),
            Reach::Week | Reach::Everything => word!(self, "agenda-empty-week", key = key),
        }
    }

    /// How often somebody should be met, and when that last was; their seat comes first.
    #[must_use]
    pub fn silence(&self, quiet: &Quiet, today: NaiveDate) -> String {
        let on = self.date(quiet.last, today);
        let said = word!(self, "agenda-silence", on = on, days = quiet.cadence);
        match quiet.role {
            Some(role) => format!("{} · {said}", role.code()),
            None => said,
        }
    }

    /// What to do.
    #[must_use]
    pub fn next_action(&self, action: &NextAction) -> String {
        let names = |subject: Subject| {
            let name = action.name.as_ref().filter(|_| subject == action.subject);
            name.map_or_else(
                || self.noun(subject.kind()),
                |name| shown(name.as_str()).into_owned(),
            )
        };
        let names: &Names<'_> = &names;
        self.gaining(&self.candidate(&action.candidate, names), action)
    }

    /// What to do, with the account whose depth it moves where that is another than the one it is done at.
    #[must_use]
    pub fn gaining(&self, what: &str, action: &NextAction) -> String {
        if action.candidate.at == action.gains {
            return what.to_owned();
        }
        let account = shown(action.gains_name.as_str()).into_owned();
        word!(self, "agenda-gains", what = what, account = account)
    }

    /// What a row is called in a sentence: what was promised, who is silent, what to do.
    #[must_use]
    pub fn item(&self, item: &Item) -> String {
        match item {
            Item::Promise(promise) => shown(promise.row.text.as_str()).into_owned(),
            Item::Silence(silence) => shown(silence.name.as_str()).into_owned(),
            Item::Action(action) => self.next_action(action),
        }
    }

    /// What `Action::Snooze` is called where the row sleeps.
    #[must_use]
    pub fn wake(&self) -> String {
        word!(self, "action-wake")
    }

    /// That a row sleeps until a day, and why.
    #[must_use]
    pub fn asleep_until(&self, snooze: &Snooze, today: NaiveDate) -> String {
        let on = self.dated(snooze.until, today);
        let said = word!(self, "agenda-asleep-until", on = on);
        match &snooze.reason {
            Some(reason) => self.part(&said, &shown(reason.as_str())),
            None => said,
        }
    }

    #[must_use]
    pub fn promised_on(&self, on: NaiveDate, today: NaiveDate) -> String {
        word!(self, "agenda-promised-on", on = self.date(on, today))
    }

    /// What a snooze puts to sleep: the row it names, as far as `rows` has it, with the rule of a warning;
    /// else what it says.
    #[must_use]
    pub fn topic(&self, subject: &Name, rows: &Rows) -> String {
        let row = match row_of(subject, rows) {
            Some((kind, Some(name))) => word!(
                self,
                "agenda-topic",
                noun = self.noun(kind),
                name = shown(name.as_str()).into_owned()
            ),
            Some((kind, None)) => self.noun(kind),
            None => return shown(subject.as_str()).into_owned(),
        };
        match rule_of(subject.as_str()) {
            Some((rule, _)) => self.part(&self.warning_rule(rule), &row),
            None => row,
        }
    }

    #[must_use]
    pub fn when_due_title(&self) -> String {
        word!(self, "when-due-title")
    }

    #[must_use]
    pub fn when_sleep_title(&self) -> String {
        word!(self, "when-sleep-title")
    }

    /// Days as they may be written; a promise may be due someday, sleep has an end.
    #[must_use]
    pub fn when_hint(&self) -> String {
        word!(self, "when-hint")
    }

    #[must_use]
    pub fn when_sleep_hint(&self) -> String {
        word!(self, "when-sleep-hint")
    }

    /// A promise is not due on a day that is over.
    #[must_use]
    pub fn when_past(&self) -> String {
        word!(self, "when-past")
    }

    #[must_use]
    pub fn when_no_sleep(&self) -> String {
        word!(self, "when-no-sleep")
    }

    #[must_use]
    pub fn due_now(&self, due: Option<NaiveDate>, today: NaiveDate) -> String {
        let due = due.map_or_else(|| self.someday(), |due| self.dated(due, today));
        word!(self, "when-due-now", due = due)
    }
}
