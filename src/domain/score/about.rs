//! What a change wrote down, as far as a reason can name it. Whoever adds one fact and sees the depth move
//! wants that fact named: also where it is older than what was known, or the second of its day, and the
//! two depths alone cannot tell what came in between.

use chrono::NaiveDate;

use super::{
    Because, Cause, Contribution, Depth, Layer,
    diff::{Movement, diff, movement},
};
use crate::domain::{Change, Id, Person, Subject};

/// The facts of a change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangedFacts {
    facts: Vec<Added>,
}

/// A fact that a change added, corrected or took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    Met {
        person: Id<Person>,
        on: NaiveDate,
    },
    Stance(Id<Person>),
    Seated {
        seat: Subject,
        person: Id<Person>,
    },
    /// A post, or who of ours is matched to somebody.
    Placed(Id<Person>),
    /// A seat, a department, or the account for what lies between two organizations.
    Row(Subject),
}

impl FromIterator<Added> for ChangedFacts {
    fn from_iter<T: IntoIterator<Item = Added>>(facts: T) -> Self {
        Self {
            facts: facts.into_iter().collect(),
        }
    }
}

impl ChangedFacts {
    /// What these changes are about.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        changes.iter().flat_map(added).collect()
    }

    fn people(&self) -> impl Iterator<Item = Id<Person>> {
        self.facts.iter().filter_map(Added::person)
    }

    fn has(&self, person: Id<Person>) -> bool {
        self.people().any(|one| one == person)
    }

    fn rows(&self) -> impl Iterator<Item = Subject> {
        self.facts.iter().filter_map(|fact| match fact {
            Added::Row(subject) => Some(*subject),
            Added::Seated { seat, .. } => Some(*seat),
            _ => None,
        })
    }

    /// Whether a reason names one of the facts.
    #[must_use]
    pub fn names(&self, told: &Movement) -> bool {
        let person = told.cause.person().is_some_and(|person| self.has(person));
        let row = self.rows().any(|row| row == told.subject);
        // Of an account there are contributions of every layer.
        let there = row
            && (told.layer == Layer::Organizational
                || !matches!(told.subject, Subject::Account(_)));
        person || there && told.cause != Cause::Share
    }

    /// Of what changed between two depths in the direction of `rose`, the largest that the facts did, told
    /// as what they are; `None` where none of them can be told.
    pub(super) fn told(&self, before: &Depth, after: &Depth, rose: f64) -> Option<Movement> {
        let all = diff(before, after);
        if all.is_empty() && before.depth == after.depth {
            return None;
        }
        let toward = || {
            all.iter()
                .copied()
                .filter(|told| 0.0 <= told.points() * rose)
        };
        let tells = |told: &Movement| match told.cause {
            // No change makes time pass.
            Cause::Share | Cause::Faded { .. } | Cause::ReviewLapsed => false,
            _ => self.names(told),
        };
        let named = toward().find(tells);
        // Somebody's part is told by them; who has no part of their own has moved that of the others.
        let hangs_on = |told: &Movement| {
            let parts = [before, after]
                .into_iter()
                .filter_map(|depth| part(depth, told));
            parts.flat_map(bearers).find(|person| self.has(*person))
        };
        let theirs = || toward().find_map(|told| Some((told, hangs_on(&told)?)));
        let begun = || self.rows().find_map(|row| begun(before, after, row));
        // Where a limit alone moved the depth, no contribution did, and the fact is the account's.
        let still = || {
            let whole = |part: &&Contribution| matches!(part.subject, Subject::Account(_));
            let part = after.contributions.iter().find(whole)?;
            Some(movement(part, Some(part), Some(part)))
        };
        let any = || toward().next().or(all.first().copied()).or_else(still);
        named
            .or_else(|| {
                let (told, person) = theirs()?;
                Some(self.retold(told, person, before, after))
            })
            .or_else(begun)
            .or_else(|| {
                let person = self.people().next()?;
                Some(self.retold(any()?, person, before, after))
            })
    }

    /// A movement that a fact about somebody did, with that fact for its cause.
    fn retold(
        &self,
        told: Movement,
        person: Id<Person>,
        before: &Depth,
        after: &Depth,
    ) -> Movement {
        let stance = |depth: &Depth| depth.person(person).and_then(|standing| standing.stance);
        let facts = self
            .facts
            .iter()
            .filter(|fact| fact.person() == Some(person));
        let fact = facts.copied().next();
        let cause = match fact {
            Some(Added::Met { person, on }) => Cause::Met { person, on },
            Some(Added::Stance(person)) => Cause::Stance {
                person,
                from: stance(before),
                to: stance(after),
            },
            Some(Added::Seated { person, .. }) => Cause::Filled(person),
            _ => Cause::Placed(person),
        };
        let subject = match fact {
            Some(Added::Seated { seat, .. }) => seat,
            _ => told.subject,
        };
        Movement {
            subject,
            cause,
            ..told
        }
    }
}

impl Added {
    fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Met { person, .. }
            | Self::Stance(person)
            | Self::Seated { person, .. }
            | Self::Placed(person) => Some(*person),
            Self::Row(_) => None,
        }
    }
}

/// What of a change bears on the depth. What was taken away is no fact any more.
fn added(change: &Change) -> Vec<Added> {
    let fact = match change {
        Change::Interaction(change) => {
            let is = change.after.iter();
            let met = is.flat_map(|is| {
                is.people.iter().map(|one| Added::Met {
                    person: one.person,
                    on: is.on,
                })
            });
            return met.collect();
        }
        Change::Stance(change) => change.after.as_ref().map(|is| Added::Stance(is.person)),
        Change::Holder(change) => change.after.as_ref().map(|is| match change.before {
            None => Added::Seated {
                seat: is.seat.into(),
                person: is.person,
            },
            Some(_) => Added::Row(is.seat.into()),
        }),
        Change::Tenure(change) => change.after.as_ref().map(|is| Added::Placed(is.person)),
        Change::Counterpart(change) => change.after.as_ref().map(|is| Added::Placed(is.person)),
        Change::OrgFact(change) => change
            .after
            .as_ref()
            .map(|is| Added::Row(is.account.into())),
        Change::Seat(change) => change.after.as_ref().map(|_| Added::Row(change.id.into())),
        Change::Department(change) => change.after.as_ref().map(|_| Added::Row(change.id.into())),
        _ => None,
    };
    fact.into_iter().collect()
}

/// The contribution that a movement is of.
fn part<'d>(depth: &'d Depth, told: &Movement) -> Option<&'d Contribution> {
    let mut parts = depth.contributions.iter();
    parts.find(|part| part.kind == told.kind && part.subject == told.subject)
}

fn bearers(part: &Contribution) -> Vec<Id<Person>> {
    match &part.because {
        Because::Held(bearer) | Because::Opposed(bearer) => vec![bearer.person],
        Because::Covered(cover) => {
            let second = cover.second.map(|(second, _)| second.person);
            [cover.first.person].into_iter().chain(second).collect()
        }
        _ => Vec::new(),
    }
}

/// A seat or department that counts now and did not before, or the other way round, though it may give
/// nothing: the others share the weight with it.
fn begun(before: &Depth, after: &Depth, row: Subject) -> Option<Movement> {
    let part = |depth: &Depth| {
        let mut parts = depth.contributions.iter();
        parts.find(|part| part.subject == row).cloned()
    };
    let (old, new) = (part(before), part(after));
    let shape = new.as_ref().or(old.as_ref())?.clone();
    let told = movement(&shape, old.as_ref(), new.as_ref());
    (told.cause != Cause::Share).then_some(told)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

    use proptest::{prelude::*, sample::Index};

    use super::{
        super::{
            AccountFacts, Constants, Contact, DepartmentFact, Facts, OrgFactFact, SeatFact,
            StanceFact, TenureFact, Why, depth,
            example::{Worked, ago, today, worked},
            headline_of,
            laws::any_facts,
        },
        *,
    };
    use crate::domain::{
        Function, Kind, Level, OrgFactKind, Period, Role, Signals, StanceSource, StanceValue,
    };

    /// One fact of any sort, on any of the days of two years.
    type AnyFact = (u8, i64, u64, Index, (u8, bool));

    fn any_fact() -> impl Strategy<Value = AnyFact> {
        (
            0..7_u8,
            1..=8_i64,
            0..700_u64,
            any::<Index>(),
            (0..32_u8, any::<bool>()),
        )
    }

    fn person_of(person: i64) -> Id<Person> {
        Id::new(person)
    }

    /// Adds the fact to an account, as the book would.
    fn add(own: &mut AccountFacts, (sort, person, days, index, (bits, yes)): AnyFact) -> Added {
        let (person, on) = (person_of(person), ago(days));
        let department = (!own.departments.is_empty() && yes)
            .then(|| own.departments[index.index(own.departments.len())].id);
        match sort {
            0 | 1 => {
                own.contacts.push(Contact {
                    interaction: Id::new(90_000),
                    person,
                    on,
                    kind: *index.get(Kind::ALL),
                    signals: Signals::from_bits(if yes { bits } else { 0 }),
                    crowd: 1,
                });
                Added::Met { person, on }
            }
            2 => {
                own.stances.push(StanceFact {
                    person,
                    account: own.account,
                    value: *index.get(StanceValue::ALL),
                    source: StanceSource::FirstHand,
                    on,
                    recorded: 90_000,
                });
                Added::Stance(person)
            }
            3 if !own.seats.is_empty() => {
                let place = index.index(own.seats.len());
                let seat = &mut own.seats[place];
                // Whoever holds it by then makes room, and whoever follows does not.
                let next = seat.holders.iter().filter_map(|(_, period)| period.from);
                let next = next.filter(|from| on < *from).min();
                seat.holders.retain(|(_, period)| period.from != Some(on));
                for (_, period) in &mut seat.holders {
                    if period.holds(on) {
                        *period = period.until_before(on).unwrap();
                    }
                }
                let period = Period {
                    from: Some(on),
                    to: next.and_then(|next| next.pred_opt()),
                };
                seat.holders.push((person, period));
                Added::Seated {
                    seat: seat.id.into(),
                    person,
                }
            }
            4 => {
                own.tenures.push(TenureFact {
                    person,
                    department,
                    level: Some(*index.get(Level::ALL)),
                    influence: None,
                    recorded: 90_000,
                    period: Period::since(on),
                });
                Added::Placed(person)
            }
            5 => {
                own.org_facts.push(OrgFactFact {
                    kind: *index.get(OrgFactKind::ALL),
                    scope: None,
                    period: Period::since(on),
                });
                Added::Row(own.account.into())
            }
            _ if yes => {
                own.seats.push(SeatFact {
                    id: Id::new(90_001),
                    role: *index.get(Role::ALL),
                    department: None,
                    applies: true,
                    holders: Vec::new(),
                    vacant_since: None,
                });
                Added::Row(Subject::Seat(Id::new(90_001)))
            }
            _ => {
                own.departments.push(DepartmentFact {
                    id: Id::new(90_002),
                    function: *index.get(Function::ALL),
                    importance: Some(bits % 4),
                    applies: true,
                });
                Added::Row(Subject::Department(Id::new(90_002)))
            }
        }
    }

    /// What is told of the depth after one fact was added.
    fn told(facts: &Facts, after: &Facts, fact: Added) -> Option<(Why, Option<Movement>)> {
        let scored = |facts| depth(facts, today(), &Constants::default());
        let about = ChangedFacts::from_iter([fact]);
        let told = headline_of(&scored(facts), &scored(after), &about)?;
        Some((told.why, told.closed))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1024, ..ProptestConfig::default() })]

        #[test]
        fn a_depth_that_moved_because_of_one_added_fact_names_that_fact(facts in any_facts(), fact in any_fact()) {
            let mut after = facts.clone();
            let fact = add(&mut after.own, fact);
            let about = ChangedFacts::from_iter([fact]);
            let moved = match told(&facts, &after, fact) {
                None => return Ok(()),
                Some((Why::Moved(moved), _)) => moved,
                // A limit is told first, and beside it the fact that lifted or set it.
                Some((Why::Lifted(_) | Why::Capped(_), closed)) => match closed {
                    Some(closed) => closed,
                    None => return Err(TestCaseError::fail(format!("{fact:?} is not told"))),
                },
            };
            prop_assert!(about.names(&moved), "{fact:?}: {moved:?}");
            prop_assert_ne!(moved.cause, Cause::Share);
            if let Added::Met { person, on } = fact
                && let Cause::Met { person: who, on: day } = moved.cause
            {
                prop_assert_eq!((who, day), (person, on));
            }
        }
    }

    fn contact(person: Id<Person>, days: u64, kind: Kind, number: i64) -> Contact {
        Contact {
            interaction: Id::new(number),
            person,
            on: ago(days),
            kind,
            signals: Signals::default(),
            crowd: 1,
        }
    }

    #[test]
    fn a_contact_before_the_last_and_the_second_of_its_day_are_told_as_what_they_are() {
        let Worked { mut facts, li, .. } = worked();
        facts
            .own
            .contacts
            .push(contact(li, 3, Kind::Message, 80_000));
        for days in [3, 10] {
            let mut after = facts.clone();
            after
                .own
                .contacts
                .push(contact(li, days, Kind::HqTour, 80_001));
            let on = ago(days);
            let (why, _) = told(&facts, &after, Added::Met { person: li, on }).unwrap();
            let Why::Moved(moved) = why else {
                panic!("{why:?}")
            };
            assert_eq!(moved.cause, Cause::Met { person: li, on });
        }
    }

    #[test]
    fn a_contact_that_moves_nothing_but_a_limit_is_told_all_the_same() {
        let Worked { facts, li, .. } = worked();
        let after = depth(&facts, today(), &Constants::default());
        let about = ChangedFacts::from_iter([Added::Met {
            person: li,
            on: today(),
        }]);
        assert_eq!(about.told(&after, &after, 0.0), None);
        let before = Depth {
            depth: after.depth - 1,
            ..after.clone()
        };
        let told = about.told(&before, &after, 0.0).unwrap();
        assert_eq!(
            told.cause,
            Cause::Met {
                person: li,
                on: today()
            }
        );
        assert!(told.points().abs() < f64::EPSILON);
    }
}
