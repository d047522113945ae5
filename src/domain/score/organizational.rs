//! The organizational layer: what ties the two companies together, O. The mean of five items.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Because, Constants, Contact, Contribution, ContributionKind, Layer, OrgFactFact, Prepared,
    constants,
    day::{self, Day},
    index::Touch,
    standing::Standing,
};
use crate::domain::{
    Colleague, Id, Interaction, Kind, Level, OrgFactKind, Period, Person, Scope, Subject,
};

/// The organizational facts of a day.
#[derive(Debug, Clone, Default)]
pub(super) struct Organization {
    pub meetings: usize,
    latest_meeting: Option<NaiveDate>,
    /// The best agreement in force.
    agreement: Option<Scope>,
    plans: usize,
    pub latest_review: Option<NaiveDate>,
    /// Who of ours met somebody here within that person's cooling time; ordered.
    pub colleagues: Vec<Id<Colleague>>,
}

/// A day on which the companies met at the top: an executive meeting that was written down as such, an
/// executive visit, or seniors of both sides who spoke with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summit {
    pub on: NaiveDate,
    /// The contact that it was, if it was one.
    pub interaction: Option<Id<Interaction>>,
    /// Without whom it would have been none.
    pub hangs_on: Option<Id<Person>>,
}

/// All of them at the account itself, oldest first, one for each day.
pub(super) fn summits(prepared: &Prepared<'_>) -> Vec<Summit> {
    let own = &prepared.facts.own;
    let ours = prepared.facts.colleagues.iter();
    let ours: BTreeSet<_> = ours
        .filter(|one| one.rank() == Some(Level::High))
        .map(|one| one.id)
        .collect();
    // In the order of the attendances, so of the interactions.
    let there = prepared.attendances.iter();
    let there = there.filter(|row| ours.contains(&row.colleague));
    let there: Vec<_> = there.map(|row| row.interaction).collect();
    let senior_of_ours = |contact: &Contact| there.binary_search(&contact.interaction).is_ok();
    let met = own.contacts.iter().filter(|contact| match contact.kind {
        Kind::ExecutiveVisit => true,
        kind => !kind.is_written() && senior_of_ours(contact) && is_senior(prepared, contact),
    });
    let met = met.map(|contact| Summit {
        on: contact.on,
        interaction: Some(contact.interaction),
        hangs_on: Some(contact.person),
    });
    let told = own.org_facts.iter();
    let told = told.filter(|fact| fact.kind == OrgFactKind::ExecutiveMeeting);
    let told = told.filter_map(|fact| fact.period.from).map(|on| Summit {
        on,
        interaction: None,
        hangs_on: None,
    });
    let mut days: BTreeMap<NaiveDate, Summit> = BTreeMap::new();
    for one in met.chain(told) {
        let day = days.entry(one.on).or_insert(one);
        // A contact can be looked up, so it stands for a day on which there is one.
        let contacts = [day.interaction, one.interaction].into_iter().flatten();
        day.interaction = contacts.min();
        day.hangs_on = day.hangs_on.filter(|person| one.hangs_on == Some(*person));
    }
    days.into_values().collect()
}

/// The executive meetings that count on a day, newest first.
pub(super) fn met(prepared: &Prepared<'_>, on: NaiveDate) -> Vec<Summit> {
    let window = prepared.constants.organization.meeting_days;
    let summits = prepared.summits.iter().rev();
    summits
        .filter(|one| within(one.on, on, window))
        .copied()
        .collect()
}

/// How many of the day's executive meetings would have been none without somebody.
pub(super) fn summits_with(day: &Day<'_>, person: Id<Person>) -> usize {
    let met = met(day.prepared, day.on).into_iter();
    met.filter(|one| one.hangs_on == Some(person)).count()
}

/// Whether whoever took part was senior there that day, or holds a seat above and is senior where it is.
fn is_senior(prepared: &Prepared<'_>, contact: &Contact) -> bool {
    let seats = &prepared.era(contact.on).seats;
    let speaks = |source: usize| {
        source == 0
            || seats.iter().any(|seat| {
                seat.source == source && day::holder(seat, contact.on) == Some(contact.person)
            })
    };
    let mut sources = prepared.sources.iter().enumerate();
    sources.any(|(source, index)| {
        let group = index.place(contact.person);
        let level = group.and_then(|group| index.level_on(group, contact.on));
        level == Some(Level::High) && speaks(source)
    })
}

impl Organization {
    pub(super) fn on(day: &Day<'_>) -> Self {
        let mut organization = Self::default();
        for fact in &day.prepared.facts.own.org_facts {
            organization.add(fact, day.on, day.constants());
        }
        organization.meetings = met(day.prepared, day.on).len();
        let before = day.prepared.summits.iter().rev();
        let mut before = before.filter(|one| one.on <= day.on);
        organization.latest_meeting = before.next().map(|one| one.on);
        let met = meetings(day).into_iter();
        organization.colleagues = met.map(|(colleague, _)| colleague).collect();
        organization.colleagues.sort_unstable();
        organization.colleagues.dedup();
        organization
    }

    fn add(&mut self, fact: &OrgFactFact, on: NaiveDate, constants: &Constants) {
        match fact.kind {
            OrgFactKind::Agreement if fact.is_in_force(on, constants) => {
                // One that does not say how far it reaches is taken for the narrowest.
                let scope = fact.scope.unwrap_or(Scope::Project);
                self.agreement = self.agreement.max(Some(scope));
            }
            OrgFactKind::JointPlan | OrgFactKind::JointInnovation => {
                self.plans += usize::from(fact.is_in_force(on, constants));
            }
            OrgFactKind::JointReview => {
                let held = fact.period.from.filter(|from| *from <= on);
                self.latest_review = self.latest_review.max(held);
            }
            OrgFactKind::Agreement | OrgFactKind::ExecutiveMeeting => {}
        }
    }

    /// The five items, 0–1 each, with what gives points in them.
    fn items(&self, on: NaiveDate, constants: &Constants) -> [(ContributionKind, f64, Because); 5] {
        [
            (
                ContributionKind::ExecutiveMeetings,
                none_one_more(self.meetings, constants.organization.one_meeting),
                Because::Met {
                    count: self.meetings,
                    latest: self.latest_meeting,
                },
            ),
            (
                ContributionKind::Agreement,
                self.agreement
                    .map_or(0.0, |scope| constants.organization.agreement(scope)),
                Because::Agreed {
                    best: self.agreement,
                },
            ),
            (
                ContributionKind::JointPlans,
                none_one_more(self.plans, constants.organization.one_plan),
                Because::Planned { count: self.plans },
            ),
            (
                ContributionKind::JointReview,
                self.reviewed(on, &constants.organization),
                Because::Reviewed {
                    latest: self.latest_review,
                },
            ),
            (
                ContributionKind::OurPeople,
                self.known(&constants.organization),
                Because::Known {
                    colleagues: self.colleagues.clone(),
                },
            ),
        ]
    }

    fn reviewed(&self, on: NaiveDate, constants: &constants::Organization) -> f64 {
        let fresh = |latest| within(latest, on, constants.review_days);
        if self.latest_review.is_some_and(fresh) {
            1.0
        } else {
            0.0
        }
    }

    fn known(&self, constants: &constants::Organization) -> f64 {
        none_one_more(
            self.colleagues.len().saturating_sub(1),
            constants.two_colleagues,
        )
    }
}

/// Who of ours met whom face to face or by voice within that person's cooling time: each colleague
/// with the person's place among the standings, as often as they met.
pub(super) fn meetings(day: &Day<'_>) -> Vec<(Id<Colleague>, usize)> {
    let mut all = Vec::new();
    let own = &day.prepared.sources[0];
    for presence in &day.people {
        let standing = &day.standings[presence.standing];
        let Some(group) = own.place(standing.person) else {
            continue;
        };
        let recent = recently(day, standing, own.touches_until(group, day.number));
        let here = recent.filter(|touch| touch.here);
        let colleagues = here.flat_map(|touch| day.prepared.ours(touch.interaction));
        all.extend(colleagues.map(|row| (row.colleague, presence.standing)));
    }
    all
}

/// Of somebody's contacts those in which they were spoken with lately enough that whoever of ours did so
/// knows them.
pub(super) fn recently<'t>(
    day: &Day<'_>,
    standing: &Standing,
    touches: &'t [Touch],
) -> impl Iterator<Item = &'t Touch> {
    let window = i32::from(day.constants().cadence.known) * i32::from(standing.cadence);
    let today = day.number;
    touches
        .iter()
        .rev()
        .take_while(move |touch| today - touch.day <= window)
        .filter(|touch| !touch.is_message())
}

impl OrgFactFact {
    /// When an agreement, plan or innovation is in force: without an end, for three years.
    #[must_use]
    pub fn term(&self, constants: &Constants) -> Period {
        let open = Days::new(u64::from(constants.organization.open_days));
        let three_years = || self.period.from?.checked_add_days(open);
        Period {
            from: self.period.from,
            to: self.period.to.or_else(three_years),
        }
    }

    fn is_in_force(&self, on: NaiveDate, constants: &Constants) -> bool {
        self.term(constants).holds(on)
    }
}

/// The facts of the account that count in an item on a day, newest first: of reviews the last one, in
/// the window or not.
pub(super) fn counted(
    prepared: &Prepared<'_>,
    item: ContributionKind,
    on: NaiveDate,
) -> Vec<OrgFactFact> {
    let constants = prepared.constants;
    let counts = |fact: &&OrgFactFact| match (item, fact.kind) {
        (ContributionKind::Agreement, OrgFactKind::Agreement)
        | (ContributionKind::JointPlans, OrgFactKind::JointPlan | OrgFactKind::JointInnovation) => {
            fact.is_in_force(on, constants)
        }
        (ContributionKind::JointReview, OrgFactKind::JointReview) => {
            fact.period.from.is_some_and(|from| from <= on)
        }
        _ => false,
    };
    let all = prepared.facts.own.org_facts.iter();
    let mut facts: Vec<OrgFactFact> = all.filter(counts).copied().collect();
    facts.sort_by_key(|fact| (std::cmp::Reverse(fact.period.from), fact.kind, fact.scope));
    if item == ContributionKind::JointReview {
        facts.truncate(1);
    }
    facts
}

/// O, 0–1.
pub(super) fn value(day: &Day<'_>) -> f64 {
    let organization = &day.organization;
    let constants = &day.constants().organization;
    let agreement = organization
        .agreement
        .map_or(0.0, |scope| constants.agreement(scope));
    let sum = none_one_more(organization.meetings, constants.one_meeting)
        + agreement
        + none_one_more(organization.plans, constants.one_plan)
        + organization.reviewed(day.on, constants)
        + organization.known(constants);
    sum / 5.0
}

/// One contribution for each of the five items.
pub(super) fn contributions(day: &Day<'_>, all: &mut Vec<Contribution>) {
    let most = 100.0 * day.constants().layers.organizational / 5.0;
    let items = day.organization.items(day.on, day.constants());
    all.extend(
        items
            .into_iter()
            .map(|(kind, value, because)| Contribution {
                layer: Layer::Organizational,
                kind,
                subject: Subject::Account(day.prepared.facts.own.account),
                points: most * value,
                most,
                because,
            }),
    );
}

fn within(earlier: NaiveDate, on: NaiveDate, days: u16) -> bool {
    (0..=i32::from(days)).contains(&(on.num_days_from_ce() - earlier.num_days_from_ce()))
}

/// Nothing for none, `one` for one, all for more.
const fn none_one_more(count: usize, one: f64) -> f64 {
    match count {
        0 => 0.0,
        1 => one,
        _ => 1.0,
    }
}
