//! How well the relationship carries a matter, and what is at risk.

use std::cmp::Ordering;

use super::{Matter, with_chain};
use chrono::NaiveDate;

use crate::domain::{
    Account, Id, OrgFact, OrgFactKind, Row, Rows, StanceValue,
    score::{self, Constants, Depth, Facts, Link, OrgFactFact, ReasonId},
};

/// An open matter with what carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Footing {
    pub matter: Row<Matter>,
    pub reason: ReasonId,
    /// 0–1, how well that reason holds; absent where nothing at the account could carry it.
    pub value: Option<f64>,
    /// What most limits it; absent where nothing does.
    pub weakest: Option<Link>,
    /// The seats of its own decision chain, where it has one.
    pub chain: Vec<Link>,
}

/// A joint plan or innovation in force: lasting cooperation carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cooperation {
    pub fact: Row<OrgFact>,
    /// Its last day.
    pub until: Option<NaiveDate>,
    /// As of a [`Footing`].
    pub value: Option<f64>,
    pub weakest: Option<Link>,
}

impl Cooperation {
    /// What carries each.
    pub const REASON: ReasonId = ReasonId::Last;
}

/// What each of the six reasons comes to on a day, for whatever stands on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Foundations {
    reasons: Vec<Carried>,
    /// Those projects that have a chain of their own.
    chains: Vec<OwnChain>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
struct Carried {
    reason: ReasonId,
    value: Option<f64>,
    weakest: Option<Link>,
}

#[derive(Debug, Clone, PartialEq)]
struct OwnChain {
    project: Id<Matter>,
    /// How far it is won, by whoever decides on it.
    win: Carried,
    links: Vec<Link>,
}

impl Foundations {
    /// In the depth of a day, computed from these facts; `rows` have the seats of projects, with their holders.
    #[must_use]
    pub fn of(depth: &Depth, (facts, constants): (&Facts, &Constants), rows: &Rows) -> Self {
        let reasons = depth.reasons.iter();
        let reasons = reasons.map(|one| Carried::of(one.id, depth));
        let mut projects: Vec<_> = rows.seats.iter().filter_map(|seat| seat.matter).collect();
        projects.sort_unstable();
        projects.dedup();
        let chains = projects.into_iter().filter_map(|project| {
            let facts = with_chain(facts, project, rows)?;
            let depth = score::depth(&facts, depth.on, constants);
            Some(OwnChain {
                project,
                win: Carried::of(ReasonId::WinAgainstCompetitors, &depth),
                links: depth.links(ReasonId::WinAgainstCompetitors),
            })
        });
        Self {
            reasons: reasons.collect(),
            chains: chains.collect(),
        }
    }

    /// What an open matter stands on; `None` of one that is over.
    #[must_use]
    pub fn carries(&self, matter: &Row<Matter>) -> Option<Footing> {
        if !matter.is_open() {
            return None;
        }
        let reason = matter.foundation();
        let own = self.chains.iter().find(|one| one.project == matter.id);
        let win = own.map(|one| &one.win).filter(|win| win.reason == reason);
        let carried = win.or_else(|| self.reasons.iter().find(|one| one.reason == reason));
        Some(Footing {
            matter: matter.clone(),
            reason,
            value: carried.and_then(|one| one.value),
            weakest: carried.and_then(|one| one.weakest.clone()),
            chain: own.map_or_else(Vec::new, |one| one.links.clone()),
        })
    }

    /// The joint plans and innovations of an account in force on a day, those over soonest first.
    #[must_use]
    pub fn cooperation(
        &self,
        account: Id<Account>,
        facts: &[Row<OrgFact>],
        (on, constants): (NaiveDate, &Constants),
    ) -> Vec<Cooperation> {
        let plans = facts.iter().filter(|row| {
            let joint = matches!(
                row.kind,
                OrgFactKind::JointPlan | OrgFactKind::JointInnovation
            );
            joint && row.account == account
        });
        let mut reasons = self.reasons.iter();
        let carried = reasons.find(|one| one.reason == Cooperation::REASON);
        let mut plans: Vec<_> = plans
            .filter_map(|row| {
                let fact = OrgFactFact {
                    kind: row.kind,
                    scope: row.scope,
                    period: row.period,
                };
                let term = fact.term(constants);
                term.holds(on).then(|| Cooperation {
                    fact: row.clone(),
                    until: term.to,
                    value: carried.and_then(|one| one.value),
                    weakest: carried.and_then(|one| one.weakest.clone()),
                })
            })
            .collect();
        plans.sort_by_key(|plan| (plan.until, plan.fact.id));
        plans
    }

    /// What most limits each of them, where anything does.
    pub fn weakest(&self) -> impl Iterator<Item = &Link> {
        let own = self.chains.iter().map(|one| &one.win);
        let all = self.reasons.iter().chain(own);
        all.filter_map(|one| one.weakest.as_ref())
    }
}

impl Carried {
    fn of(reason: ReasonId, depth: &Depth) -> Self {
        let foundation = depth.reasons.iter().find(|one| one.id == reason);
        let links = depth.links(reason);
        // Somebody who is against it weighs more than what nobody has done yet.
        let opposed = links.iter().find(|link| opposes(link));
        let weakest = foundation.and_then(|one| one.weakest);
        let weakest = links.iter().find(|link| Some(link.of) == weakest);
        Self {
            reason,
            value: foundation.and_then(|one| one.value),
            weakest: opposed.or(weakest).cloned(),
        }
    }
}

impl Footing {
    /// 0–1: how much of what it needs is missing.
    #[must_use]
    pub fn weakness(&self) -> f64 {
        1.0 - self.value.unwrap_or(0.0)
    }

    /// How much of its amount is at risk, in whole units of whatever it is counted in; nothing where no
    /// amount is known.
    #[must_use]
    pub fn at_risk(&self) -> f64 {
        let amount = self.matter.money.as_ref().map(|money| money.amount);
        amount.map_or(0.0, |amount| amount.as_f64() * self.weakness())
    }
}

/// The open matters among these, the most at risk first: amount times weakness, then by what is to be over
/// soonest, then the weakest. Amounts of different currencies are not converted.
#[must_use]
pub fn by_risk(matters: &[Row<Matter>], foundations: &Foundations) -> Vec<Footing> {
    let stands = matters.iter();
    let mut stands: Vec<_> = stands
        .filter_map(|matter| foundations.carries(matter))
        .collect();
    stands.sort_by(most_at_risk);
    stands
}

/// Which of two is listed first.
#[must_use]
pub fn most_at_risk(one: &Footing, other: &Footing) -> Ordering {
    let due = |stand: &Footing| (stand.matter.due.is_none(), stand.matter.due);
    let risk = other.at_risk().total_cmp(&one.at_risk());
    risk.then_with(|| due(one).cmp(&due(other)))
        .then_with(|| other.weakness().total_cmp(&one.weakness()))
        .then_with(|| one.matter.id.cmp(&other.matter.id))
}

/// Whether whoever carries a link does not accept us.
#[must_use]
pub fn opposes(link: &Link) -> bool {
    let stance = link.first.and_then(|bearer| bearer.stance);
    stance == Some(StanceValue::NotAccepted)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::domain::{
        Id, MatterKind, MatterStage, Money, Name, StageReached, Uid,
        score::{
            Constants, depth,
            example::{ago, today, worked},
        },
    };

    fn matter(key: i64, kind: MatterKind, stage: MatterStage, money: &str) -> Row<Matter> {
        let facts = worked().facts;
        let begun = StageReached { stage, on: ago(30) };
        let is = Matter {
            money: Money::read(money).ok(),
            ..Matter::begun(
                facts.own.account,
                kind,
                Name::new("Phase II").unwrap(),
                begun,
            )
        };
        Row {
            id: Id::new(key),
            uid: Uid::try_from(format!("m{key}")).unwrap(),
            is,
        }
    }

    fn stands(matters: &[Row<Matter>]) -> Vec<Footing> {
        let facts = worked().facts;
        let constants = Constants::default();
        let depth = depth(&facts, today(), &constants);
        let foundations = Foundations::of(&depth, (&facts, &constants), &Rows::default());
        by_risk(matters, &foundations)
    }

    #[test]
    fn a_bid_stands_on_winning_and_names_who_opposes() {
        let found = stands(&[matter(900, MatterKind::Project, MatterStage::Bid, "")]);
        assert_eq!(found.len(), 1);
        let stand = &found[0];
        assert_eq!(stand.reason, ReasonId::WinAgainstCompetitors);
        assert!(stand.value.is_some_and(|value| 0.0 < value && value < 1.0));
        assert!(stand.weakest.as_ref().is_some_and(opposes));
    }

    #[test]
    fn what_is_over_is_at_no_risk() {
        let paid = matter(900, MatterKind::Payment, MatterStage::Paid, "5m");
        assert_eq!(stands(&[paid]), []);
    }

    #[test]
    fn the_most_at_risk_comes_first_then_what_is_to_be_over_soonest() {
        let small = matter(901, MatterKind::Project, MatterStage::Bid, "1000");
        let large = matter(902, MatterKind::Project, MatterStage::Bid, "120万");
        let mut soon = matter(903, MatterKind::Need, MatterStage::Heard, "");
        soon.is.due = Some(today());
        let someday = matter(904, MatterKind::Need, MatterStage::Heard, "");
        let found = stands(&[someday.clone(), small.clone(), soon.clone(), large.clone()]);
        let order: Vec<_> = found.iter().map(|stand| stand.matter.id).collect();
        assert_eq!(order, [large.id, small.id, soon.id, someday.id]);
        let risk = found[0].at_risk();
        assert!((risk - 1_200_000.0 * found[0].weakness()).abs() < 1e-6);
    }
}
