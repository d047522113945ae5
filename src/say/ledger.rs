//! The depth, full screen, in words: its pages, and every line of its ledger.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable, score::Names};
use crate::{
    app::{Action, KeyScope, screens::Page},
    domain::{
        OrgFactKind, Signal, Signals,
        score::{Cap, CapReason, LedgerSays, PersonLine, StageNeed},
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
    /// Every page of the depth with its key.
    #[must_use]
    pub fn page_keys(&self) -> Vec<(Page, String)> {
        let key = |page| self.key(KeyScope::Depth, Action::Page(page));
        Page::ALL.iter().map(|page| (*page, key(*page))).collect()
    }

    /// `31.6 points: depth 32`, where nothing limits them.
    #[must_use]
    pub fn ledger_sum(&self, raw: i64, depth: u8) -> String {
        self.ledger_sum_said(tenths(raw), depth)
    }

    /// `58.2 points, limited to 45`
    #[must_use]
    pub fn ledger_limited(&self, raw: i64, cap: &Cap) -> String {
        self.ledger_limited_to(tenths(raw), percent(cap.limit / 100.0))
    }

    /// `limited to 45: nobody of finance is known`
    #[must_use]
    pub fn limited(&self, cap: &Cap) -> String {
        self.depth_limit(percent(cap.limit / 100.0), self.cap(cap.reason))
    }

    /// The same, with what lifts it; `nearest`: who is closest to that.
    #[must_use]
    pub fn limited_until(&self, cap: &Cap, nearest: Option<impl Sayable>) -> String {
        self.depth_limit_lifts(self.limited(cap), self.lifts(cap.reason, nearest))
    }

    /// What the next stage needs.
    #[must_use]
    pub fn stage_need(&self, need: StageNeed, names: &Names<'_>) -> String {
        match need {
            StageNeed::Threads { have } => self.need_threads(have),
            StageNeed::WinOver(person) => self.need_win_over(names(person.into())),
            StageNeed::Layer {
                layer,
                have,
                needed,
                next,
            } => self.need_layer(
                self.stage(next),
                self.layer(layer),
                percent(needed),
                percent(have),
            ),
        }
    }

    /// By how many whole points a depth moved.
    #[must_use]
    pub fn points_moved(&self, points: i16) -> String {
        match points {
            0 => "=".to_owned(),
            points => super::course::signed_whole(points),
        }
    }

    /// What would lift a cap, and who is nearest to doing it.
    #[must_use]
    pub fn lifts(&self, reason: CapReason, nearest: Option<impl Sayable>) -> String {
        let lifts = match reason {
            CapReason::OneThread => self.lift_one_thread(),
            CapReason::OneDepartment => self.lift_one_department(),
            CapReason::NoSupporter => self.lift_no_supporter(),
            CapReason::FewThreads => self.lift_few_threads(),
            CapReason::OutOfReach => self.lift_out_of_reach(),
            CapReason::Opposed | CapReason::StrongOpponent => {
                return match nearest {
                    Some(name) => self.lift_opponent(name),
                    None => self.lift_opponents(),
                };
            }
        };
        match nearest {
            Some(name) => self.lift_nearest(lifts, name),
            None => lifts,
        }
    }

    /// Signals in words, none left out.
    pub(super) fn signals(&self, signals: Signals) -> String {
        let all = Signal::ALL.iter().filter(|signal| signals.has(**signal));
        let all = all.map(|signal| self.signal(*signal));
        all.collect::<Vec<_>>().join(&self.comma())
    }

    /// What a line of the ledger is about, and why it counts what it does.
    #[must_use]
    pub fn ledger_line(
        &self,
        says: &LedgerSays,
        names: &Names<'_>,
        today: NaiveDate,
    ) -> (String, String) {
        match says {
            LedgerSays::Part { part, .. } => {
                let what = self.contribution(part, names);
                (what, self.because(&part.because, names))
            }
            LedgerSays::Bearer {
                bearer, counted, ..
            } => {
                let mut why = vec![
                    self.maybe_stance(bearer.stance),
                    self.ledger_strength(percent(bearer.strength)),
                ];
                if *counted < 1.0 {
                    why.push(self.ledger_counted(percent(*counted)));
                }
                (names(bearer.person.into()), why.join(" · "))
            }
            LedgerSays::Everybody(count) => (self.ledger_everybody(), self.map_people(*count)),
            LedgerSays::Person { person, .. } => (names((*person).into()), String::new()),
            LedgerSays::Of(line) => self.person_line(line, today),
            LedgerSays::Fact(fact) => {
                let scope = fact.scope.map(|scope| self.scope(scope));
                let what: Vec<String> = [self.org_fact(fact.kind)]
                    .into_iter()
                    .chain(scope)
                    .collect();
                (what.join(" · "), self.period(fact.period, today))
            }
            LedgerSays::Summit(summit) => {
                let what = match summit.interaction {
                    Some(_) => self.ledger_summit(),
                    None => self.org_fact(OrgFactKind::ExecutiveMeeting),
                };
                (what, self.date(summit.on, today))
            }
            LedgerSays::Colleague(known) => {
                let on = known.met.map(|on| self.date(on, today)).unwrap_or_default();
                let person = names(known.person.into());
                let why = self.ledger_met(person, on);
                (names(known.colleague.into()), why)
            }
        }
    }

    fn person_line(&self, line: &PersonLine, today: NaiveDate) -> (String, String) {
        match line {
            PersonLine::Silence {
                state,
                spoken,
                cadence,
                fresh,
            } => {
                let why = match spoken {
                    None => self.ledger_never(),
                    Some(on) => {
                        let on = self.date(*on, today);
                        self.ledger_silent(on, *cadence, percent(*fresh))
                    }
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
                            self.ledger_rated(recorded, on)
                        } else {
                            let counts = self.stance_counts_as(&counts);
                            self.ledger_limited_said(recorded, on, counts)
                        }
                    }
                };
                (self.person_stance(), why)
            }
            PersonLine::Warmth {
                left,
                full,
                half_life,
                ..
            } => {
                let why = self.ledger_warmth(
                    hundredths(*left),
                    hundredths(*full),
                    format!("{half_life:.0}"),
                );
                (self.person_warmth(), why)
            }
            PersonLine::Contact { contact, .. } => {
                let mut why = vec![
                    self.ledger_worth(self.kind(contact.kind), format!("{:.2}", contact.worth)),
                ];
                if !contact.counts {
                    why.push(self.ledger_outshone());
                }
                if contact.signals != Signals::NONE {
                    why.push(self.signals(contact.signals));
                }
                (self.date(contact.on, today), why.join(" · "))
            }
            PersonLine::OverCeiling { .. } => (self.ledger_ceiling(), self.ledger_ceiling_why()),
            PersonLine::Evidence {
                signals,
                worth,
                full,
                days,
                ..
            } => {
                let (worth, full) = (hundredths(*worth), format!("{full:.2}"));
                let why = self.ledger_evidence(*signals, *days, worth, full);
                (self.person_evidence(), why)
            }
        }
    }
}

/// A share in whole percent, half up, so that no two surfaces round it apart.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}", (share * 100.0).round()).replace('-', "−")
}
