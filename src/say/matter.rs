//! Matters: what one is, how far it is, and how much it is about.

use chrono::NaiveDate;

use super::{
    Words,
    ledger::percent,
    said::{Said, Tone, joined},
    score::Names,
};
use crate::{
    domain::{
        Amount, Id, Matter, MatterKind, Money, Name, Rows, Subject,
        agenda::DueMatter,
        matter::{Cooperation, Footing, opposes},
        score::{Link, ReasonId, WeakestLink},
        text::is_han,
    },
    log_line::{KnownAs, MatterMeant},
};

impl Words {
    /// `1.2M CNY`, `120万`: in as few characters as tell it exactly.
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        let amount = self.amount(money.amount);
        match money.currency.as_ref().map(Name::told) {
            // 120万元 is one word.
            Some(currency) if amount.ends_with(is_han) && currency.starts_with(is_han) => {
                amount + &currency
            }
            Some(currency) => self.money_in(amount, currency),
            None => amount,
        }
    }

    fn amount(&self, amount: Amount) -> String {
        let hundredths = amount.hundredths();
        let mut scales = self.lang.rules().scales.iter();
        let scale = scales.find(|(unit, _)| *unit * 100 <= hundredths && hundredths % *unit == 0);
        match scale {
            // Hundredths of the unit, which is what an amount is told in.
            Some((unit, sign)) => {
                let scaled = Amount::of_hundredths(hundredths / unit);
                let scaled = scaled.map_or_else(|_| amount.written(), Amount::written);
                let trimmed = match scaled.split_once('.') {
                    Some((whole, rest)) => format!("{whole}.{}", rest.trim_end_matches('0')),
                    None => scaled,
                };
                format!("{trimmed}{sign}")
            }
            None => amount.written(),
        }
    }

    /// `project · Phase II · bid · 1.2M CNY`
    #[must_use]
    pub fn matter_said(&self, matter: &Matter) -> String {
        joined([
            Some(self.matter_kind(matter.kind)),
            Some(matter.title.told()),
            Some(self.matter_stage(matter.stage())),
            matter.money.as_ref().map(|money| self.money(money)),
        ])
    }

    /// `! Phase II · project · bid · new`: what a log line is about.
    #[must_use]
    pub fn matter_meant(&self, matter: &MatterMeant) -> String {
        let new = match matter.id {
            Some(_) => None,
            None => self.line_standing(KnownAs::New),
        };
        let said = joined([
            Some(matter.title.told()),
            Some(self.matter_kind(matter.kind)),
            matter.stage.map(|stage| self.matter_stage(stage)),
            new,
        ]);
        format!("! {said}")
    }

    /// `Phase II · bid · 1.2M CNY`
    #[must_use]
    pub fn matter_briefly(&self, matter: &Matter) -> String {
        joined([
            Some(matter.title.told()),
            Some(self.matter_stage(matter.stage())),
            matter.money.as_ref().map(|money| self.money(money)),
        ])
    }

    /// `Phase II · bid · 1.2M CNY · closes 15 Dec · win 59% · Wang Fang opposes`
    #[must_use]
    pub fn stand_said(&self, stand: &Footing, names: &Names<'_>, today: NaiveDate) -> String {
        let weakest = stand.weakest.as_ref();
        joined([
            Some(self.matter_ahead(&stand.matter, today)),
            Some(self.stands_on(stand)),
            weakest.map(|link| self.weak_link(link, names)),
        ])
    }

    /// `win 25%`: what it stands on, and how well that carries.
    fn stands_on(&self, stand: &Footing) -> String {
        let value = stand.value.map_or_else(|| "–".to_owned(), percent);
        self.matter_stands(self.reason(stand.reason), value)
    }

    /// `Phase II · bid · 1.2M CNY · closes 15 Dec`: how far it is, and when that is to be over.
    #[must_use]
    pub fn matter_ahead(&self, matter: &Matter, today: NaiveDate) -> String {
        let due = matter.due.map(|due| {
            let day = self.date(due, today);
            match matter.kind {
                _ if due < today => self.matter_overdue(day),
                MatterKind::Payment => self.matter_due(day),
                MatterKind::Project => self.matter_closes(day),
                MatterKind::Need | MatterKind::Problem => self.matter_by(day),
            }
        });
        joined([Some(self.matter_briefly(matter)), due])
    }

    /// `Roadmap · until 31 Dec · last 42% · senior: nobody yet`
    #[must_use]
    pub fn cooperation_said(
        &self,
        plan: &Cooperation,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> String {
        let reason = self.reason(Cooperation::REASON);
        let value = plan.value.map_or_else(|| "–".to_owned(), percent);
        let weakest = plan.weakest.as_ref();
        let until = plan
            .until
            .map(|day| self.matter_until(self.date(day, today)));
        joined([
            plan.fact.title.as_ref().map(Name::told),
            until,
            Some(self.matter_stands(reason, value)),
            weakest.map(|link| self.weak_link(link, names)),
        ])
    }

    /// A matter of the agenda: as [`Words::stand_said`] as soon as it is known what it stands on.
    #[must_use]
    pub fn due_matter(&self, matter: &DueMatter, today: NaiveDate) -> String {
        let names = |subject: Subject| self.call(&matter.named, subject);
        match &matter.stand {
            Some(stand) => self.stand_said(stand, &names, today),
            None => self.matter_ahead(&matter.row, today),
        }
    }

    /// The same for a row beside the day it is due, in two parts: the second is what most has to be seen, who or
    /// what most limits it.
    #[must_use]
    pub fn due_matter_parts(&self, matter: &DueMatter) -> (String, Option<String>) {
        let names = |subject: Subject| self.call(&matter.named, subject);
        let briefly = self.matter_briefly(&matter.row);
        let Some(stand) = &matter.stand else {
            return (briefly, None);
        };
        let weakest = stand.weakest.as_ref();
        let weakest = weakest.map(|link| self.weak_link(link, &names));
        (
            joined([Some(briefly), Some(self.stands_on(stand))]),
            weakest,
        )
    }

    /// `! Phase II, Reports`: what a contact is about, as the log line says it; one that `rows` lacks is withheld.
    #[must_use]
    pub fn matters_about(&self, matters: &[Id<Matter>], rows: &Rows) -> Option<String> {
        let told = matters.iter().filter_map(|id| rows.find(*id));
        let told: Vec<_> = told.map(|row| row.title.told()).collect();
        (!told.is_empty()).then(|| format!("! {}", told.join(&self.comma())))
    }

    /// `Phase II: bid → contract`: a stage, after the one before it.
    #[must_use]
    pub fn stage_reached(&self, matter: &Matter, place: usize) -> String {
        let stage = |at: usize| {
            matter
                .stages
                .get(at)
                .map(|one| self.matter_stage(one.stage))
        };
        let title = matter.title.shown();
        let reached = stage(place).unwrap_or_default();
        match place.checked_sub(1).and_then(stage) {
            Some(before) => self.history_stage(title, before, reached),
            None => self.history_stage_first(title, reached),
        }
    }

    /// `! project`, as the log line begins one.
    #[must_use]
    pub fn matter_sign(&self, kind: MatterKind) -> String {
        format!("! {}", self.matter_kind(kind))
    }

    /// `win · Wang Fang opposes`: what it stands on, and the weakest of that.
    #[must_use]
    pub fn stand(&self, reason: ReasonId, weakest: Option<&Link>, names: &Names<'_>) -> String {
        joined([
            Some(self.reason(reason)),
            weakest.map(|link| self.weak_link(link, names)),
        ])
    }

    /// `Wang Fang opposes`: who or what most limits what a matter stands on.
    #[must_use]
    pub fn weak_link(&self, link: &Link, names: &Names<'_>) -> String {
        let place = self.weakest(link.of, names);
        match link.first {
            Some(bearer) if opposes(link) => self.matter_opposes(names(bearer.person.into())),
            Some(bearer) => {
                let name = names(bearer.person.into());
                let held = self.because_held(name, self.maybe_stance(bearer.stance));
                self.matter_carried(place, held)
            }
            None if matches!(link.of, WeakestLink::Layer(_)) => self.matter_layer(place),
            None => self.matter_nobody(place),
        }
    }

    /// Where it stands today: when its stage is to be over, or since when it is done.
    #[must_use]
    pub fn matter_now(&self, matter: &Matter, today: NaiveDate) -> Said {
        match (matter.is_open(), matter.due) {
            (true, Some(due)) => {
                let tone = if due <= today { Tone::Warn } else { Tone::Text };
                Said::new(tone, self.due(due, today))
            }
            (true, None) => Said::new(Tone::Dim, self.promise_someday()),
            (false, _) => {
                let since = matter.since();
                let since = since.map_or_else(String::new, |since| self.date(since, today));
                Said::new(Tone::Dim, since)
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::say::Lang;

    #[test]
    fn an_amount_and_its_currency_are_written_as_one_writes_them() {
        for (lang, typed, said) in [
            (Lang::En, "1.2m USD", "1.2M USD"),
            (Lang::Zh, "120万元", "120万元"),
            (Lang::Zh, "120万 CNY", "120万 CNY"),
            (Lang::Zh, "35 元", "35 元"),
        ] {
            let money = Money::read(typed).unwrap();
            assert_eq!(Words::new(lang).money(&money), said);
        }
    }
}
