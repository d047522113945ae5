//! The organizational layer: what ties the two companies together, O. The mean of five items.

use chrono::{Datelike, NaiveDate};

use super::{
    Because, Constants, Contribution, ContributionKind, Layer, OrgFactFact, Prepared, constants,
    day::Day, index::Touch,
};
use crate::domain::{Colleague, Id, OrgFactKind, Scope, Subject};

/// The organizational facts of a day.
#[derive(Debug, Clone, Default)]
pub(super) struct Organization {
    meetings: usize,
    latest_meeting: Option<NaiveDate>,
    /// The best agreement in force.
    agreement: Option<Scope>,
    plans: usize,
    pub latest_review: Option<NaiveDate>,
    /// Who of ours met somebody here within that person's cooling time; ordered.
    pub colleagues: Vec<Id<Colleague>>,
}

impl Organization {
    pub(super) fn on(day: &Day<'_>) -> Self {
        let mut organization = Self::default();
        for fact in &day.prepared.facts.own.org_facts {
            organization.add(fact, day.on, day.constants());
        }
        let met = meetings(day).into_iter();
        organization.colleagues = met.map(|(colleague, _)| colleague).collect();
        organization.colleagues.sort_unstable();
        organization.colleagues.dedup();
        organization
    }

    fn add(&mut self, fact: &OrgFactFact, on: NaiveDate, constants: &Constants) {
        let happened = fact.period.from.filter(|from| *from <= on);
        match fact.kind {
            OrgFactKind::ExecutiveMeeting => {
                let window = constants.organization.meeting_days;
                self.meetings += usize::from(happened.is_some_and(|from| within(from, on, window)));
                self.latest_meeting = self.latest_meeting.max(happened);
            }
            OrgFactKind::Agreement if fact.period.holds(on) => {
                // One that does not say how far it reaches is taken for the narrowest.
                let scope = fact.scope.unwrap_or(Scope::Project);
                self.agreement = self.agreement.max(Some(scope));
            }
            OrgFactKind::JointPlan | OrgFactKind::JointInnovation => {
                self.plans += usize::from(fact.period.holds(on));
            }
            OrgFactKind::JointReview => self.latest_review = self.latest_review.max(happened),
            OrgFactKind::Agreement => {}
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
        let window = i32::from(day.constants().cadence.cooling) * i32::from(standing.cadence);
        let recent = own
            .touches_until(group, day.number)
            .iter()
            .rev()
            .take_while(|touch| day.number - touch.day <= window)
            .filter(|touch| !touch.is_message());
        let colleagues = recent.flat_map(|touch| ours(day.prepared, touch));
        all.extend(colleagues.map(|colleague| (colleague, presence.standing)));
    }
    all
}

/// The facts of the account that count in an item on a day, newest first: of reviews the last one, in
/// the window or not.
pub(super) fn counted(
    prepared: &Prepared<'_>,
    item: ContributionKind,
    on: NaiveDate,
) -> Vec<OrgFactFact> {
    let constants = &prepared.constants.organization;
    let counts = |fact: &&OrgFactFact| match (item, fact.kind) {
        (ContributionKind::ExecutiveMeetings, OrgFactKind::ExecutiveMeeting) => fact
            .period
            .from
            .is_some_and(|from| within(from, on, constants.meeting_days)),
        (ContributionKind::Agreement, OrgFactKind::Agreement)
        | (ContributionKind::JointPlans, OrgFactKind::JointPlan | OrgFactKind::JointInnovation) => {
            fact.period.holds(on)
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

fn ours(prepared: &Prepared<'_>, touch: &Touch) -> impl Iterator<Item = Id<Colleague>> {
    let rows = &prepared.attendances;
    let start = rows.partition_point(|row| row.interaction < touch.interaction);
    rows[start..]
        .iter()
        .take_while(move |row| row.interaction == touch.interaction)
        .map(|row| row.colleague)
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
