//! What changed between two days, each part with the dated fact that did it.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};

use super::{
    Because, Cause, Constants, ContributionKind, Depth, Facts, Movement, OrgFactFact, Prepared,
    diff,
    index::{Index, Touch},
    moves::after,
};
use crate::domain::{Colleague, Id, Interaction, OrgFactKind, Period, Person, Subject};

/// The depths of two days of one account and all that lies between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    pub before: Depth,
    pub after: Depth,
    /// Largest first; they add up to what raw changed by.
    pub all: Vec<ContributionChange>,
}

/// A contribution that changed, and the fact that changed it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContributionChange {
    pub movement: Movement,
    /// Absent where no single dated fact did it: other parts weigh more or less now.
    pub fact: Option<Fact>,
}

/// A dated fact behind a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// When it happened, came into force or ran out; the last contact of whoever is growing cold.
    pub on: NaiveDate,
    /// The contact that it was, if it was one.
    pub interaction: Option<Id<Interaction>>,
}

impl ContributionChange {
    /// Where to read more: the contact, or else the person.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        let contact = self.fact.and_then(|fact| fact.interaction);
        let contact = contact.map(Subject::Interaction);
        contact.or_else(|| self.movement.cause.person().map(Subject::Person))
    }
}

impl Changes {
    /// Points gained before caps, or lost below 0.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.after.raw - self.before.raw
    }
}

/// What changed from the end of one day to the end of a later one.
#[must_use]
pub fn changes(
    facts: &Facts,
    (from, to): (NaiveDate, NaiveDate),
    constants: &Constants,
) -> Changes {
    let prepared = Prepared::new(facts, constants);
    let (before, after) = (prepared.depth(from), prepared.depth(to));
    let search = Search {
        prepared: &prepared,
        before: &before,
        after: &after,
    };
    let all = diff(&before, &after).into_iter();
    let all = all
        .map(|movement| ContributionChange {
            movement,
            fact: search.fact(&movement),
        })
        .collect();
    Changes { before, after, all }
}

/// Looks for the facts between two days.
struct Search<'a> {
    prepared: &'a Prepared<'a>,
    before: &'a Depth,
    after: &'a Depth,
}

impl Fact {
    const fn dated(on: NaiveDate) -> Self {
        Self {
            on,
            interaction: None,
        }
    }

    const fn of(touch: &Touch) -> Self {
        Self {
            on: touch.on,
            interaction: Some(touch.interaction),
        }
    }
}

impl Search<'_> {
    fn fact(&self, movement: &Movement) -> Option<Fact> {
        match movement.cause {
            Cause::Filled(to) | Cause::Replaced { to, .. } => self.took(movement.subject, to),
            Cause::Vacated(from) => self.gave_up(movement.subject, from),
            Cause::Opened(person) | Cause::Backed(person) => self.appeared(person),
            Cause::Carried { from, to } => self.appeared(to).or_else(|| self.went(from)),
            Cause::Emptied => self.carrier(movement).and_then(|person| self.went(person)),
            Cause::Stance { person, from, to } => self
                .rated(person)
                .or_else(|| self.signal(person, to.cmp(&from))),
            Cause::Met { person, on } => self
                .contact(person, |touch| touch.on == on)
                .filter(|fact| self.within(fact.on))
                .or_else(|| self.seated(person)),
            Cause::Signals { person, from, to } => self.signal(person, to.cmp(&from)),
            Cause::Faded { person, .. } => self.last_contact(person),
            Cause::Count { from, to } => self.counted(movement.kind, to.cmp(&from)),
            Cause::Agreement { from, to } => {
                self.in_force(to.cmp(&from), |fact| fact.kind == OrgFactKind::Agreement)
            }
            Cause::Reviewed(on) => Some(Fact::dated(on)),
            Cause::ReviewLapsed => self.review_lapsed(),
            Cause::Placed(person) => self.posts(person, |period| period.from),
            Cause::Added | Cause::Removed | Cause::Share => None,
        }
    }

    fn within(&self, day: NaiveDate) -> bool {
        self.before.on < day && day <= self.after.on
    }

    /// The last of some days that lies between the two.
    fn newest(&self, days: impl Iterator<Item = Option<NaiveDate>>) -> Option<Fact> {
        let here = days.flatten().filter(|day| self.within(*day));
        here.max().map(Fact::dated)
    }

    fn holders(&self, seat: Subject, person: Id<Person>) -> impl Iterator<Item = Period> {
        let seats = self.prepared.seats();
        let seat = seats.filter(move |one| Subject::Seat(one.fact.id) == seat);
        let holders = seat.flat_map(|one| one.fact.holders.iter());
        holders.filter_map(move |(who, period)| (*who == person).then_some(*period))
    }

    fn took(&self, seat: Subject, person: Id<Person>) -> Option<Fact> {
        self.newest(self.holders(seat, person).map(|period| period.from))
    }

    fn gave_up(&self, seat: Subject, person: Id<Person>) -> Option<Fact> {
        self.newest(self.holders(seat, person).map(after))
    }

    /// Came to hold or gave up some seat: whoever holds a seat of the group is known by what happened
    /// there, and no more by what happened here.
    fn seated(&self, person: Id<Person>) -> Option<Fact> {
        let holders = self.prepared.seats().flat_map(|one| &one.fact.holders);
        let theirs = holders.filter(|(who, _)| *who == person);
        self.newest(theirs.flat_map(|(_, period)| [period.from, after(*period)]))
    }

    /// Whose facts speak for a person, and their place there.
    fn index(&self, person: Id<Person>) -> Option<(&Index, usize)> {
        let standing = self.after.person(person).or(self.before.person(person))?;
        let index = &self.prepared.sources[self.prepared.source_of(standing)];
        Some((index, index.place(person)?))
    }

    fn touches(&self, person: Id<Person>) -> &[Touch] {
        let index = self.index(person);
        index.map_or(&[], |(index, group)| index.touches.of(group))
    }

    /// The weightiest of the newest contacts that are `meant`, whether between the days or not.
    fn contact(&self, person: Id<Person>, meant: impl Fn(&Touch) -> bool) -> Option<Fact> {
        let touches = self.touches(person).iter().filter(|touch| meant(touch));
        let best = touches.max_by(|a, b| a.day.cmp(&b.day).then(a.worth.total_cmp(&b.worth)));
        best.map(Fact::of)
    }

    fn last_contact(&self, person: Id<Person>) -> Option<Fact> {
        self.contact(person, |touch| touch.on <= self.after.on)
    }

    /// Was met, came, or was rated.
    fn appeared(&self, person: Id<Person>) -> Option<Fact> {
        self.contact(person, |touch| self.within(touch.on))
            .or_else(|| self.posts(person, |period| period.from))
            .or_else(|| self.rated(person))
    }

    /// Left, or else was last met.
    fn went(&self, person: Id<Person>) -> Option<Fact> {
        self.posts(person, after)
            .or_else(|| self.last_contact(person))
    }

    fn posts(&self, person: Id<Person>, day: fn(Period) -> Option<NaiveDate>) -> Option<Fact> {
        let (index, group) = self.index(person)?;
        self.newest(index.tenures.of(group).iter().map(|row| day(row.period)))
    }

    fn rated(&self, person: Id<Person>) -> Option<Fact> {
        let (index, group) = self.index(person)?;
        let rating = index.stance_on(group, self.after.on)?;
        self.within(rating.on).then_some(Fact::dated(rating.on))
    }

    /// The newest signal, or for fewer of them the day on which one was evidence no more.
    fn signal(&self, person: Id<Person>, way: Ordering) -> Option<Fact> {
        if way == Ordering::Greater {
            return self.contact(person, |touch| {
                self.within(touch.on) && !touch.signals.is_empty()
            });
        }
        let days = self.prepared.constants.evidence.days;
        let signals = self.touches(person).iter();
        let signals = signals.filter(|touch| !touch.signals.is_empty());
        self.newest(signals.map(|touch| lapses(touch.on, days)))
    }

    /// Who carried a department before.
    fn carrier(&self, movement: &Movement) -> Option<Id<Person>> {
        let same = |part: &&super::Contribution| {
            part.kind == movement.kind && part.subject == movement.subject
        };
        match &self.before.contributions.iter().find(same)?.because {
            Because::Covered(cover) => Some(cover.first.person),
            _ => None,
        }
    }

    fn counted(&self, kind: ContributionKind, way: Ordering) -> Option<Fact> {
        match kind {
            ContributionKind::ExecutiveMeetings => self.meetings(way),
            ContributionKind::OurPeople => self.acquainted(),
            _ => self.in_force(way, |fact| {
                let kind = fact.kind;
                matches!(kind, OrgFactKind::JointPlan | OrgFactKind::JointInnovation)
            }),
        }
    }

    fn org_facts(&self, meant: fn(&OrgFactFact) -> bool) -> impl Iterator<Item = Period> {
        let facts = self.prepared.facts.own.org_facts.iter();
        facts
            .filter(move |fact| meant(fact))
            .map(|fact| fact.term(self.prepared.constants))
    }

    fn in_force(&self, way: Ordering, meant: fn(&OrgFactFact) -> bool) -> Option<Fact> {
        let periods = self.org_facts(meant);
        if way == Ordering::Greater {
            self.newest(periods.map(|period| period.from))
        } else {
            self.newest(periods.map(after))
        }
    }

    fn meetings(&self, way: Ordering) -> Option<Fact> {
        let days = self.prepared.constants.organization.meeting_days;
        let held = self.prepared.summits.iter();
        if way == Ordering::Greater {
            let new = held.rev().find(|one| self.within(one.on))?;
            Some(Fact {
                on: new.on,
                interaction: new.interaction,
            })
        } else {
            self.newest(held.map(|one| lapses(one.on, days)))
        }
    }

    fn review_lapsed(&self) -> Option<Fact> {
        let days = self.prepared.constants.organization.review_days;
        let held = self.org_facts(|fact| fact.kind == OrgFactKind::JointReview);
        self.newest(held.map(|period| lapses(period.from?, days)))
    }

    /// The newest contact of a colleague who knows somebody here now and did not before.
    fn acquainted(&self) -> Option<Fact> {
        let colleagues = |depth: &Depth| -> Vec<Id<Colleague>> {
            let parts = depth.contributions.iter();
            let known = parts.filter_map(|part| match &part.because {
                Because::Known { colleagues } => Some(colleagues.clone()),
                _ => None,
            });
            known.flatten().collect()
        };
        let before = colleagues(self.before);
        let mut new = colleagues(self.after);
        new.retain(|one| !before.contains(one));
        let own = &self.prepared.facts.own;
        let attended: std::collections::BTreeSet<_> = own
            .attendances
            .iter()
            .filter(|row| new.contains(&row.colleague))
            .map(|row| row.interaction)
            .collect();
        let contacts = own.contacts.iter();
        let contacts = contacts
            .filter(|row| self.within(row.on) && attended.contains(&row.interaction))
            .map(|row| (row.on, row.interaction));
        contacts.max().map(|(on, interaction)| Fact {
            on,
            interaction: Some(interaction),
        })
    }
}

impl Cause {
    /// The stable word for it in what other programs read.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Filled(_) => "filled",
            Self::Vacated(_) => "vacated",
            Self::Replaced { .. } => "replaced",
            Self::Opened(_) => "opened",
            Self::Backed(_) => "backed",
            Self::Placed(_) => "placed",
            Self::Emptied => "emptied",
            Self::Carried { .. } => "carried",
            Self::Stance { .. } => "stance",
            Self::Met { .. } => "met",
            Self::Signals { .. } => "signals",
            Self::Faded { .. } => "faded",
            Self::Count { .. } => "count",
            Self::Agreement { .. } => "agreement",
            Self::Reviewed(_) => "reviewed",
            Self::ReviewLapsed => "review_lapsed",
            Self::Share => "share",
        }
    }

    /// Who the fact is about, if it is about somebody.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match *self {
            Self::Filled(person)
            | Self::Vacated(person)
            | Self::Opened(person)
            | Self::Backed(person)
            | Self::Placed(person)
            | Self::Replaced { to: person, .. }
            | Self::Carried { to: person, .. }
            | Self::Stance { person, .. }
            | Self::Met { person, .. }
            | Self::Signals { person, .. }
            | Self::Faded { person, .. } => Some(person),
            Self::Added
            | Self::Removed
            | Self::Emptied
            | Self::Count { .. }
            | Self::Agreement { .. }
            | Self::Reviewed(_)
            | Self::ReviewLapsed
            | Self::Share => None,
        }
    }
}

/// The first day on which something that counts for `days` counts no more.
fn lapses(on: NaiveDate, days: u16) -> Option<NaiveDate> {
    on.checked_add_days(Days::new(u64::from(days) + 1))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            example::{Worked, ago, today, worked},
            laws::any_facts,
        },
        *,
    };
    use crate::domain::Kind;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn changes_add_up_and_name_facts_of_their_days(facts in any_facts(), from in 1..400_u64, days in 1..400_u64) {
            let constants = Constants::default();
            let to = ago(from.saturating_sub(days));
            let changes = changes(&facts, (ago(from), to), &constants);
            let sum: f64 = changes.all.iter().map(|change| change.movement.points()).sum();
            prop_assert!((sum - changes.points()).abs() < 1e-7);
            for change in &changes.all {
                let Some(fact) = change.fact else { continue };
                let silence = matches!(change.movement.cause, Cause::Faded { .. } | Cause::Emptied | Cause::Carried { .. });
                prop_assert!(fact.on <= to, "{change:?}");
                prop_assert!(silence || ago(from) < fact.on, "{change:?}");
            }
        }

        #[test]
        fn a_contact_a_review_and_an_agreement_are_never_without_a_day(facts in any_facts(), from in 1..400_u64) {
            let constants = Constants::default();
            for change in changes(&facts, (ago(from), today()), &constants).all {
                let dated = matches!(
                    change.movement.cause,
                    Cause::Met { .. } | Cause::Reviewed(_) | Cause::ReviewLapsed | Cause::Agreement { .. }
                );
                prop_assert!(!dated || change.fact.is_some(), "{change:?}");
            }
        }
    }

    #[test]
    fn a_contact_between_the_days_is_named_with_its_day() {
        let Worked { facts, li, .. } = worked();
        let all = changes(&facts, (ago(6), today()), &Constants::default()).all;
        let of = |subject| all.iter().find(|one| one.subject() == Some(subject));
        let mut contacts = facts.own.contacts.iter();
        let call = contacts.rfind(|row| row.person == li && row.kind == Kind::Call);
        let call = call.unwrap();
        let change = of(call.interaction.into()).unwrap();
        assert_eq!(change.fact.unwrap().on, ago(5));
        assert!(0.0 < change.movement.points());
    }

    #[test]
    fn whoever_is_growing_cold_is_named_with_the_last_contact() {
        let Worked { facts, zhang, .. } = worked();
        let changes = changes(&facts, (ago(14), today()), &Constants::default());
        let zhang = changes
            .all
            .iter()
            .find(|one| one.movement.cause.person() == Some(zhang) && one.movement.points() < 0.0);
        let zhang = zhang.unwrap();
        assert!(matches!(zhang.movement.cause, Cause::Faded { .. }));
        assert_eq!(zhang.fact.unwrap().on, ago(15));
    }
}
