//! An archetype as text: what is known of it, and every number that follows.

use std::fmt::Write;

use super::{super::today, cast::Archetype};
use crate::domain::{
    Id, Period, StanceValue, Subject,
    score::{AccountFacts, Because, Constants, Depth, NextStep, Prepared, WeakestLink},
};

pub fn told(archetype: &Archetype) -> String {
    let mut out = format!("{}\n", archetype.story);
    let (facts, constants) = (&archetype.facts, Constants::default());
    archetype.facts_of(&facts.own, "facts", &mut out);
    for above in &facts.ancestors {
        archetype.facts_of(above, "facts of the account above", &mut out);
    }
    let prepared = Prepared::new(facts, &constants);
    let depth = prepared.depth(today());
    summary(&depth, &mut out);
    archetype.contributions(&depth, &mut out);
    archetype.details(&depth, &mut out);
    head(&mut out, "forecast if nothing is logged", "");
    for ahead in prepared.forecast(today()) {
        line(
            &mut out,
            &format!("  in {} days", ahead.days),
            &ahead.depth.to_string(),
        );
    }
    head(&mut out, "next best actions", "");
    for candidate in prepared.next_best(today()).iter().take(5) {
        let gain = format!("{:+.6}", candidate.gain);
        line(
            &mut out,
            &format!("  {gain}"),
            &archetype.step(candidate.step),
        );
    }
    out
}

fn line(out: &mut String, label: &str, rest: &str) {
    writeln!(out, "{}", format!("{label:<38}{rest}").trim_end()).unwrap();
}

/// A line that begins a part of the text.
fn head(out: &mut String, label: &str, rest: &str) {
    out.push('\n');
    line(out, label, rest);
}

fn ago(on: chrono::NaiveDate) -> String {
    format!("{} days ago", (today() - on).num_days())
}

fn stance(value: Option<StanceValue>) -> String {
    value.map_or_else(|| "?".into(), |value| value.number().to_string())
}

const fn beside(applies: bool) -> &'static str {
    if applies { "" } else { " · not applicable" }
}

fn summary(depth: &Depth, out: &mut String) {
    head(
        out,
        "depth",
        &format!("{} {}", depth.depth, depth.band.code()),
    );
    line(out, "raw", &format!("{:.6}", depth.raw));
    line(out, "stage", depth.stage.code());
    let enough = if depth.doubtful {
        "not enough data yet"
    } else {
        "enough data"
    };
    line(
        out,
        "confidence",
        &format!("{:.6} · {enough}", depth.confidence),
    );
    line(out, "live threads", &depth.threads.to_string());
    line(out, "key layer", &format!("{:.6}", depth.layers.key));
    line(
        out,
        "universal layer",
        &format!("{:.6}", depth.layers.universal),
    );
    line(
        out,
        "organizational layer",
        &format!("{:.6}", depth.layers.organizational),
    );
    for cap in &depth.caps {
        let holds = if cap.limit < depth.raw {
            "holds it back"
        } else {
            "above raw"
        };
        line(
            out,
            "cap",
            &format!("{} {} · {holds}", cap.limit, cap.reason.code()),
        );
    }
}

impl Archetype {
    fn name<T>(&self, id: Id<T>) -> &str {
        self.names.get(&id.key()).map_or("somebody", String::as_str)
    }

    fn called(&self, subject: Subject) -> &str {
        match subject {
            Subject::Account(id) => self.name(id),
            Subject::Seat(id) => self.name(id),
            Subject::Department(id) => self.name(id),
            _ => "something",
        }
    }

    fn facts_of(&self, facts: &AccountFacts, title: &str, out: &mut String) {
        head(out, title, facts.procurement.on(today()).code());
        for row in &facts.departments {
            let weight = row
                .importance
                .map_or(String::new(), |weight| format!(" · {weight}"));
            line(
                out,
                "  department",
                &format!("{}{weight}{}", self.name(row.id), beside(row.applies)),
            );
        }
        for row in &facts.seats {
            let holders: Vec<&str> = row
                .holders
                .iter()
                .filter(|(_, period)| *period == Period::ALWAYS)
                .map(|(person, _)| self.name(*person))
                .collect();
            let held = if holders.is_empty() {
                "vacant".into()
            } else {
                holders.join(", ")
            };
            line(
                out,
                &format!("  {}", self.name(row.id)),
                &format!("{held}{}", beside(row.applies)),
            );
        }
        for row in &facts.tenures {
            let at = row.department.map_or("–", |id| self.name(id));
            let level = row.level.map_or("–", |level| level.code());
            line(
                out,
                &format!("  {}", self.name(row.person)),
                &format!("{at} · {level}"),
            );
        }
        for row in &facts.stances {
            let rated = format!("stance {} · {}", row.value.number(), ago(row.on));
            line(out, &format!("  {}", self.name(row.person)), &rated);
        }
        for row in &facts.contacts {
            let ours: Vec<String> = facts
                .attendances
                .iter()
                .filter(|with| with.interaction == row.interaction)
                .map(|with| with.colleague.key().to_string())
                .collect();
            let contact = format!(
                "{} · {} · of {} · signals {} · ours {}",
                row.kind.code(),
                ago(row.on),
                row.crowd,
                if row.signals.is_empty() {
                    "–".into()
                } else {
                    row.signals.to_string()
                },
                ours.join(" ")
            );
            line(out, &format!("  {}", self.name(row.person)), &contact);
        }
        for row in &facts.counterparts {
            let ours = format!("counterpart {}", row.colleague.key());
            line(out, &format!("  {}", self.name(row.person)), &ours);
        }
        for row in &facts.org_facts {
            let scope = row
                .scope
                .map_or(String::new(), |scope| format!(" · {}", scope.code()));
            let since = row.period.from.map_or_else(String::new, ago);
            line(
                out,
                &format!("  {}", row.kind.code()),
                &format!("{since}{scope}"),
            );
        }
    }

    fn contributions(&self, depth: &Depth, out: &mut String) {
        head(out, "contributions", "");
        for part in &depth.contributions {
            let what = match part.subject {
                Subject::Account(_) => part.kind.code(),
                subject => self.called(subject),
            };
            let points = format!("{:>10.6} of {:>9.6}", part.points, part.most);
            let label = format!("  {} {what}", part.layer.code());
            line(
                out,
                &label,
                &format!("{points} · {}", self.because(&part.because)),
            );
        }
        let sum: f64 = depth.contributions.iter().map(|part| part.points).sum();
        line(out, "  sum", &format!("{sum:>10.6}"));
    }

    fn because(&self, because: &Because) -> String {
        match because {
            Because::Unheld(_) => "vacant".into(),
            Because::Held(bearer) => format!(
                "{} {:.6}, stance {}",
                self.name(bearer.person),
                bearer.strength,
                stance(bearer.stance)
            ),
            Because::Opposed(bearer) => format!("{} opposes", self.name(bearer.person)),
            Because::Floor { below_zero } => format!("{below_zero:.6} below zero"),
            Because::Nobody => "nobody".into(),
            Because::Covered(cover) => {
                let second = cover.second.map_or(String::new(), |(second, share)| {
                    format!(
                        " and {share} of {} {:.6}",
                        self.name(second.person),
                        second.strength
                    )
                });
                format!(
                    "c {:.6} by {} {:.6}{second}",
                    cover.share,
                    self.name(cover.first.person),
                    cover.first.strength
                )
            }
            Because::Met { count, latest } => {
                format!("{count} met, {}", latest.map_or("never".into(), ago))
            }
            Because::Agreed { best } => best.map_or("none", |scope| scope.code()).to_owned(),
            Because::Planned { count } => format!("{count} in force"),
            Because::Reviewed { latest } => latest.map_or("never".into(), ago),
            Because::Known { colleagues } => format!("{} of ours", colleagues.len()),
        }
    }

    fn details(&self, depth: &Depth, out: &mut String) {
        head(out, "seats", "");
        for seat in &depth.seats {
            let holder = seat.holder.map_or("vacant", |id| self.name(id));
            let rest = format!("{:>9.6} · {holder}{}", seat.worth, beside(seat.applies));
            line(out, &format!("  {}", self.name(seat.seat)), &rest);
        }
        head(out, "departments", "");
        for row in &depth.departments {
            let rest = format!(
                "c {:.6} · importance {} · {} people{}",
                row.coverage,
                row.weight,
                row.members,
                beside(row.applies)
            );
            line(out, &format!("  {}", self.name(row.department)), &rest);
        }
        head(out, "people", "");
        for row in &depth.people {
            let rest = format!(
                "strength {:.6} {} · warmth {:.6} · evidence {:.6} of {} · stance {} · cadence {} · {}{}",
                row.strength,
                row.label.code(),
                row.warmth,
                row.evidence,
                row.signals,
                stance(row.stance),
                row.cadence,
                row.state.code(),
                if row.thread { " thread" } else { "" }
            );
            line(out, &format!("  {}", self.name(row.person)), &rest);
        }
        head(out, "reasons", "");
        for reason in &depth.reasons {
            let value = reason
                .value
                .map_or("–".into(), |value| format!("{value:.6}"));
            let weakest = reason.weakest.map_or(String::new(), |link| {
                let link = match link {
                    WeakestLink::Department(id) => self.name(id),
                    WeakestLink::Seat(id) => self.name(id),
                    WeakestLink::Level(level) => level.code(),
                    WeakestLink::Layer(layer) => layer.code(),
                };
                format!(" · weakest {link}")
            });
            line(
                out,
                &format!("  {}", reason.id.code()),
                &format!("{value}{weakest}"),
            );
        }
    }

    fn step(&self, step: NextStep) -> String {
        match step {
            NextStep::Meet { person, .. } => format!("meet {}", self.name(person)),
            NextStep::Signal { person, from, to } => format!(
                "signal from {}, stance {} to {}",
                self.name(person),
                stance(from),
                to.number()
            ),
            NextStep::FillSeat {
                seat, department, ..
            } => format!(
                "find who holds {}, in {}",
                self.name(seat),
                department.map_or("no department", |id| self.name(id))
            ),
            NextStep::FirstContact { department } => {
                format!("first contact in {}", self.name(department))
            }
            NextStep::SecondPerson {
                department,
                besides,
                ..
            } => format!(
                "somebody besides {}, in {}",
                self.name(besides),
                self.name(department)
            ),
            NextStep::Review { .. } => "hold a joint review".into(),
            NextStep::SecondColleague { person } => {
                format!("one more colleague to {}", self.name(person))
            }
        }
    }
}
