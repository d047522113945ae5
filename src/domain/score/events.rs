//! What happened at an account that a reader of its trend wants to see on it, with the day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Constants, Contact, Facts, PostMove, Prepared, day::holder, inherit::CountedSeat, moves::after,
};
use crate::domain::{
    Department, Id, Interaction, Kind, OrgFactKind, Period, Person, Procurement, Scope, Seat,
    StanceValue, Subject,
};

/// Something that happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The first day on which it is so.
    pub on: NaiveDate,
    pub what: TrendEvent,
}

/// What happened; the weightiest kinds first, which is the order within a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrendEvent {
    /// A relation between the companies was entered.
    Began {
        kind: OrgFactKind,
        scope: Option<Scope>,
    },
    /// An agreement, plan or innovation is no longer in force.
    Ended {
        kind: OrgFactKind,
        scope: Option<Scope>,
    },
    /// It is bought in another way from here on; other seats count, and that moves the depth of this day by
    /// so many points.
    Mode {
        to: Procurement,
        moved: i16,
    },
    /// An executive visit.
    Visited(Id<Interaction>),
    /// A seat has another holder, or none.
    Seat {
        seat: Id<Seat>,
        from: Option<Id<Person>>,
        to: Option<Id<Person>>,
    },
    Came(Id<Person>),
    Left(Id<Person>),
    /// Works in another department from here on; absent: in none.
    Moved {
        person: Id<Person>,
        to: Option<Id<Department>>,
    },
    /// Was rated anew, and otherwise than before; absent: never before.
    Stance {
        person: Id<Person>,
        from: Option<StanceValue>,
        to: StanceValue,
    },
    /// Was met or written to for the first time.
    FirstContact {
        person: Id<Person>,
        interaction: Id<Interaction>,
    },
}

impl TrendEvent {
    /// Who it is about; absent where it is about the companies.
    #[must_use]
    pub const fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Began { .. } | Self::Ended { .. } | Self::Mode { .. } | Self::Visited(_) => None,
            Self::Seat { from, to, .. } => match to {
                Some(to) => Some(to),
                None => from,
            },
            Self::Came(person)
            | Self::Left(person)
            | Self::Moved { person, .. }
            | Self::Stance { person, .. }
            | Self::FirstContact { person, .. } => Some(person),
        }
    }

    /// Where to read more: the contact, or else the person.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::Visited(interaction) | Self::FirstContact { interaction, .. } => {
                Some(interaction.into())
            }
            other => other.person().map(Subject::Person),
        }
    }
}

/// What happened after `since` up to `until`, oldest first. What begins or ends later by a date that is
/// known already counts, so that a forecast can be asked for its own.
#[must_use]
pub fn events(
    facts: &Facts,
    (since, until): (NaiveDate, NaiveDate),
    constants: &Constants,
) -> Vec<Event> {
    Prepared::new(facts, constants).events((since, until))
}

impl Prepared<'_> {
    /// As [`events`], on facts already prepared.
    #[must_use]
    pub fn events(&self, (since, until): (NaiveDate, NaiveDate)) -> Vec<Event> {
        let within = |day: NaiveDate| since < day && day <= until;
        let mut all = BTreeSet::new();
        let mut put = |on: NaiveDate, what| {
            if within(on) {
                all.insert(Event { on, what });
            }
        };
        self.between_companies(&mut put);
        for (on, to, moved) in self.switches((since, until)) {
            put(on, TrendEvent::Mode { to, moved });
        }
        for seat in self.seats().filter(|one| one.fact.applies) {
            of_seat(seat, &mut put);
        }
        for group in 0..self.sources[0].people.len() {
            self.of_posts(group, &mut put);
            self.first_contact(group, &mut put);
        }
        for (source, index) in self.sources.iter().enumerate() {
            for group in 0..index.people.len() {
                self.of_stances(source, group, &mut put);
            }
        }
        all.into_iter().collect()
    }

    /// The days after `since` up to `until` from which on it is bought in another way, oldest first, with that
    /// way and by how many points the switch moves the depth of its day.
    pub(super) fn switches(
        &self,
        (since, until): (NaiveDate, NaiveDate),
    ) -> Vec<(NaiveDate, Procurement, i16)> {
        let eras = self.eras.windows(2).filter_map(|eras| {
            let [before, era] = eras else { return None };
            let on = era.from.filter(|on| since < *on && *on <= until)?;
            (before.mode != era.mode).then(|| {
                let (kept, moved) = (self.rounded_in(before, on), self.rounded_in(era, on));
                (on, era.mode, i16::from(moved) - i16::from(kept))
            })
        });
        eras.collect()
    }

    fn between_companies(&self, put: &mut impl FnMut(NaiveDate, TrendEvent)) {
        for fact in &self.facts.own.org_facts {
            let (kind, scope) = (fact.kind, fact.scope);
            if let Some(on) = fact.period.from {
                put(on, TrendEvent::Began { kind, scope });
            }
            let lasts = !matches!(
                kind,
                OrgFactKind::ExecutiveMeeting | OrgFactKind::JointReview
            );
            let term = fact.term(self.constants);
            if let Some(on) = after(term).filter(|_| lasts) {
                put(on, TrendEvent::Ended { kind, scope });
            }
        }
        let contacts = self.facts.own.contacts.iter();
        for Contact {
            interaction, on, ..
        } in contacts.filter(|row| row.kind == Kind::ExecutiveVisit)
        {
            put(*on, TrendEvent::Visited(*interaction));
        }
    }

    fn of_posts(&self, group: usize, put: &mut impl FnMut(NaiveDate, TrendEvent)) {
        let index = &self.sources[0];
        let person = index.people[group];
        for on in turns(index.tenures.of(group).iter().map(|row| row.period)) {
            let Some(eve) = on.pred_opt() else { continue };
            let posts = |day| -> BTreeSet<_> {
                index
                    .posts_on(group, day)
                    .map(|post| post.department)
                    .collect()
            };
            match PostMove::of(posts(eve), posts(on)) {
                PostMove::Stayed => {}
                PostMove::Came => put(on, TrendEvent::Came(person)),
                PostMove::Left => put(on, TrendEvent::Left(person)),
                // A post given up beside another one that stays is no move.
                PostMove::Between { from, to } => {
                    if let Some(to) = to.into_iter().find(|one| !from.contains(one)) {
                        put(on, TrendEvent::Moved { person, to });
                    }
                }
            }
        }
    }

    fn first_contact(&self, group: usize, put: &mut impl FnMut(NaiveDate, TrendEvent)) {
        let index = &self.sources[0];
        if let Some(first) = index.touches.of(group).first() {
            let (person, interaction) = (index.people[group], first.interaction);
            put(
                first.on,
                TrendEvent::FirstContact {
                    person,
                    interaction,
                },
            );
        }
    }

    /// Only the last rating of a day counts, and only where it differs from the one before.
    fn of_stances(&self, source: usize, group: usize, put: &mut impl FnMut(NaiveDate, TrendEvent)) {
        let index = &self.sources[source];
        let mut from = None;
        for same_day in index.stances.of(group).chunk_by(|a, b| a.on == b.on) {
            let Some(row) = same_day.last() else { continue };
            if from != Some(row.value) {
                let (person, to) = (index.people[group], row.value);
                put(row.on, TrendEvent::Stance { person, from, to });
            }
            from = Some(row.value);
        }
    }
}

fn of_seat(seat: &CountedSeat<'_>, put: &mut impl FnMut(NaiveDate, TrendEvent)) {
    for on in turns(seat.fact.holders.iter().map(|(_, period)| *period)) {
        let Some(eve) = on.pred_opt() else { continue };
        let (from, to) = (holder(seat, eve), holder(seat, on));
        if from != to {
            let seat = seat.fact.id;
            put(on, TrendEvent::Seat { seat, from, to });
        }
    }
}

/// The days on which one of the periods begins or is over.
fn turns(periods: impl Iterator<Item = Period>) -> BTreeSet<NaiveDate> {
    let days = periods.flat_map(|period| [period.from, after(period)]);
    days.flatten().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            OrgFactFact, SeatFact, TenureFact,
            example::{ago, today, worked},
            laws::any_facts,
        },
        *,
    };
    use crate::domain::{Role, StanceSource};

    fn year(facts: &Facts) -> Vec<(NaiveDate, TrendEvent)> {
        let all = events(facts, (ago(365), today()), &Constants::default());
        all.into_iter()
            .map(|event| (event.on, event.what))
            .collect()
    }

    #[test]
    fn a_handed_over_seat_is_one_event_and_a_free_one_another() {
        let mut facts = worked().facts;
        let (a, b) = (Id::new(9001), Id::new(9002));
        let period = |from: Option<u64>, to: Option<u64>| Period {
            from: from.map(ago),
            to: to.map(ago),
        };
        facts.own.seats.push(SeatFact {
            id: Id::new(9000),
            role: Role::Influencer,
            department: None,
            applies: true,
            holders: vec![
                (a, period(None, Some(101))),
                (b, period(Some(100), Some(11))),
            ],
            vacant_since: None,
        });
        let seats: Vec<_> = year(&facts)
            .into_iter()
            .filter(|(_, what)| matches!(what, TrendEvent::Seat { .. }))
            .collect();
        let seat = Id::new(9000);
        let took = TrendEvent::Seat {
            seat,
            from: Some(a),
            to: Some(b),
        };
        let gave = TrendEvent::Seat {
            seat,
            from: Some(b),
            to: None,
        };
        assert_eq!(seats, [(ago(100), took), (ago(10), gave)]);
    }

    #[test]
    fn a_rating_that_says_the_same_again_is_no_event() {
        let mut facts = worked().facts;
        facts.own.stances.clear();
        let zhang = worked().zhang;
        let rows = [
            (300, StanceValue::Neutral),
            (200, StanceValue::Neutral),
            (100, StanceValue::Coach),
        ];
        for (recorded, (age, value)) in (0..).zip(rows) {
            let on = ago(age);
            facts.own.stances.push(super::super::StanceFact {
                person: zhang,
                account: facts.own.account,
                source: StanceSource::FirstHand,
                value,
                on,
                recorded,
            });
        }
        let stances: Vec<_> = year(&facts)
            .into_iter()
            .filter(|(_, what)| matches!(what, TrendEvent::Stance { .. }))
            .collect();
        let said = |from, to| TrendEvent::Stance {
            person: zhang,
            from,
            to,
        };
        let neutral = Some(StanceValue::Neutral);
        let expected = [
            (ago(300), said(None, StanceValue::Neutral)),
            (ago(100), said(neutral, StanceValue::Coach)),
        ];
        assert_eq!(stances, expected);
    }

    #[test]
    fn who_comes_moves_and_goes_is_told_on_the_first_day_it_is_so() {
        let mut facts = worked().facts;
        let (person, there) = (Id::new(9001), facts.own.departments[0].id);
        let post = |department, from, to| TenureFact {
            person,
            department,
            level: None,
            influence: None,
            recorded: 0,
            period: Period {
                from: Some(ago(from)),
                to: Some(ago(to)),
            },
        };
        facts
            .own
            .tenures
            .extend([post(None, 200, 101), post(Some(there), 100, 31)]);
        let posts: Vec<_> = year(&facts)
            .into_iter()
            .filter(|(_, what)| what.person() == Some(person))
            .collect();
        let expected = [
            (ago(200), TrendEvent::Came(person)),
            (
                ago(100),
                TrendEvent::Moved {
                    person,
                    to: Some(there),
                },
            ),
            (ago(30), TrendEvent::Left(person)),
        ];
        assert_eq!(posts, expected);
    }

    #[test]
    fn an_agreement_begins_and_ends_and_a_review_only_happens() {
        let mut facts = worked().facts;
        let fact = |kind, from, to| OrgFactFact {
            kind,
            scope: None,
            period: Period {
                from: Some(ago(from)),
                to: Some(ago(to)),
            },
        };
        let (agreement, review) = (OrgFactKind::Agreement, OrgFactKind::JointReview);
        facts.own.org_facts = vec![fact(agreement, 90, 21), fact(review, 50, 50)];
        let told: Vec<_> = year(&facts)
            .into_iter()
            .filter(|(_, what)| what.person().is_none())
            .collect();
        let scope = None;
        let expected = [
            (
                ago(90),
                TrendEvent::Began {
                    kind: agreement,
                    scope,
                },
            ),
            (
                ago(50),
                TrendEvent::Began {
                    kind: review,
                    scope,
                },
            ),
            (
                ago(20),
                TrendEvent::Ended {
                    kind: agreement,
                    scope,
                },
            ),
        ];
        assert_eq!(told, expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn two_spans_one_after_the_other_have_the_events_of_both(facts in any_facts(), at in 1..600_u64) {
            let constants = Constants::default();
            let span = |since, until| events(&facts, (since, until), &constants);
            let mut both = span(ago(600), ago(at));
            both.extend(span(ago(at), today()));
            let whole = span(ago(600), today());
            prop_assert!(whole.is_sorted());
            prop_assert_eq!(both, whole);
        }

        #[test]
        fn the_order_of_rows_never_matters(facts in any_facts()) {
            let constants = Constants::default();
            let mut turned = facts.clone();
            let own = &mut turned.own;
            own.contacts.reverse();
            own.stances.reverse();
            own.tenures.reverse();
            own.org_facts.reverse();
            own.seats.reverse();
            let span = (ago(600), today());
            prop_assert_eq!(events(&turned, span, &constants), events(&facts, span, &constants));
        }
    }
}
