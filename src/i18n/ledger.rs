//! The depth, full screen, in words: its pages, and every line of its ledger.

use chrono::NaiveDate;

use super::{Words, score::Names, word};
use crate::{
    app::{Action, Scope, screens::Page},
    domain::{
        interaction::{Signal, Signals},
        score::{CapReason, Counted, PersonLine, Says, StageNeed, State},
    },
};

/// Tenths of a point: `12.2`, `−0.5`.
#[must_use]
pub fn tenths(tenths: i64) -> String {
    decimal(tenths, 10, 1)
}

/// Hundredths: `0.84`, `2.11`.
#[must_use]
pub fn hundredths(hundredths: i64) -> String {
    decimal(hundredths, 100, 2)
}

fn decimal(number: i64, unit: u64, digits: usize) -> String {
    let sign = if number < 0 { "−" } else { "" };
    let size = number.unsigned_abs();
    format!("{sign}{}.{:0digits$}", size / unit, size % unit)
}

impl Words {
    #[must_use]
    pub fn page(&self, page: Page) -> String {
        match page {
            Page::Points => word!(self, "page-points"),
            Page::Actions => word!(self, "page-actions"),
            Page::Reasons => word!(self, "page-reasons"),
            Page::Trend => word!(self, "page-trend"),
            Page::Warnings => self.warnings(),
        }
    }

    /// Every page of the depth with its key.
    #[must_use]
    pub fn page_keys(&self) -> Vec<(Page, String)> {
        let key = |page| self.key(Scope::Depth, Action::Page(page));
        Page::ALL.iter().map(|page| (*page, key(*page))).collect()
    }

    /// `31.6 points: depth 32`, where nothing limits them.
    #[must_use]
    pub fn ledger_sum(&self, raw: i64, depth: u8) -> String {
        word!(self, "ledger-sum", points = tenths(raw), depth = depth)
    }

    /// `58.2 points, limited to 45`
    #[must_use]
    pub fn ledger_limited(&self, raw: i64, limit: u8) -> String {
        word!(
            self,
            "ledger-limited-to",
            points = tenths(raw),
            limit = limit
        )
    }

    /// Heads the points a part loses.
    #[must_use]
    pub fn lost(&self) -> String {
        word!(self, "ledger-lost")
    }

    /// Heads the points a part gives.
    #[must_use]
    pub fn points_heading(&self) -> String {
        word!(self, "ledger-points")
    }

    /// What the next stage needs.
    #[must_use]
    pub fn stage_need(&self, need: StageNeed) -> String {
        match need {
            StageNeed::Threads { have } => word!(self, "need-threads", have = have),
            StageNeed::Layer {
                layer,
                have,
                needed,
                next,
            } => word!(
                self,
                "need-layer",
                stage = self.stage(next),
                layer = self.layer(layer),
                have = percent(have),
                needed = percent(needed)
            ),
        }
    }

    /// What would lift a cap, and who is nearest to doing it.
    #[must_use]
    pub fn lifts(&self, reason: CapReason, nearest: Option<&str>) -> String {
        let lifts = match reason {
            CapReason::OneThread => word!(self, "lift-one-thread"),
            CapReason::OneDepartment => word!(self, "lift-one-department"),
            CapReason::NoSupporter => word!(self, "lift-no-supporter"),
        };
        match nearest {
            Some(name) => word!(self, "lift-nearest", lifts = lifts, name = name),
            None => lifts,
        }
    }

    /// Signals in words, none left out.
    fn signals(&self, signals: Signals) -> String {
        let all = Signal::ALL.iter().filter(|signal| signals.has(**signal));
        let all = all.map(|signal| self.signal(*signal));
        all.collect::<Vec<_>>().join(self.comma())
    }

    /// What a line of the ledger is about, and why it counts what it does.
    #[must_use]
    pub fn ledger_line(
        &self,
        says: &Says,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> (String, String) {
        match says {
            Says::Part { part, .. } => {
                let what = self.contribution(part, names);
                (what, self.because(&part.because, names))
            }
            Says::Bearer {
                bearer, counted, ..
            } => {
                let mut why = vec![
                    self.maybe_stance(bearer.stance),
                    word!(self, "ledger-strength", share = percent(bearer.strength)),
                ];
                if *counted < 1.0 {
                    why.push(word!(self, "ledger-same-level", share = percent(*counted)));
                }
                (names(bearer.person.into()), why.join(" · "))
            }
            Says::Everybody(count) => (word!(self, "ledger-everybody"), self.people(*count)),
            Says::Person { person, .. } => (names((*person).into()), String::new()),
            Says::Of(line) => self.person_line(line, today),
            Says::Fact(fact) => {
                let scope = fact.scope.map(|scope| self.scope(scope));
                let what: Vec<String> = [self.org_fact(fact.kind)]
                    .into_iter()
                    .chain(scope)
                    .collect();
                (what.join(" · "), self.period(fact.period, today))
            }
            Says::Colleague(known) => {
                let on = known.met.map(|on| self.date(on, today)).unwrap_or_default();
                let person = names(known.person.into());
                let why = word!(self, "ledger-met", name = person, on = on);
                (names(known.colleague.into()), why)
            }
        }
    }

    fn person_line(&self, line: &PersonLine, today: NaiveDate) -> (String, String) {
        match line {
            PersonLine::Lost {
                state,
                last,
                cadence,
            } => {
                let why = match (state, last) {
                    (State::Never, _) | (_, None) => word!(self, "ledger-never"),
                    (_, Some(last)) => word!(
                        self,
                        "ledger-dormant",
                        on = self.date(*last, today),
                        cadence = *cadence
                    ),
                };
                (self.state(*state), why)
            }
            PersonLine::Stance {
                effective,
                recorded,
                ..
            } => {
                let counts = self.maybe_stance(*effective);
                let why = match recorded {
                    None => counts,
                    Some((value, on)) => {
                        let on = self.date(*on, today);
                        let recorded = self.stance(*value);
                        if Some(*value) == *effective {
                            word!(self, "ledger-rated", stance = recorded, on = on)
                        } else {
                            let counts = self.counts_as(&counts);
                            word!(
                                self,
                                "ledger-limited",
                                stance = recorded,
                                on = on,
                                counts = counts
                            )
                        }
                    }
                };
                (self.stance_heading(), why)
            }
            PersonLine::Warmth {
                left,
                full,
                half_life,
                ..
            } => {
                let why = word!(
                    self,
                    "ledger-warmth",
                    left = hundredths(*left),
                    full = hundredths(*full),
                    days = format!("{half_life:.0}")
                );
                (self.warmth(), why)
            }
            PersonLine::Contact { contact, .. } => {
                let mut why = vec![word!(
                    self,
                    "ledger-worth",
                    kind = self.kind(contact.kind),
                    worth = format!("{:.2}", contact.worth)
                )];
                if contact.counted == Counted::Outshone {
                    why.push(word!(self, "ledger-outshone"));
                }
                if contact.signals != Signals::NONE {
                    why.push(self.signals(contact.signals));
                }
                (self.date(contact.on, today), why.join(" · "))
            }
            PersonLine::OverCeiling { .. } => (
                word!(self, "ledger-ceiling"),
                word!(self, "ledger-ceiling-why"),
            ),
            PersonLine::Evidence {
                signals,
                full,
                days,
                ..
            } => {
                let why = word!(
                    self,
                    "ledger-evidence",
                    count = *signals,
                    full = format!("{full:.0}"),
                    days = *days
                );
                (self.evidence(), why)
            }
        }
    }
}

/// A share in whole percent.
fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}
