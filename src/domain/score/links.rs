//! What stands behind each of the six reasons: its links, what is wrong with each, what to do; and whom
//! the departments that must sign hang on before goods go out or an invoice does.

use super::{
    Bearer, Because, Contribution, ContributionKind, Depth, Layer, ReasonId, WeakestLink, reasons,
};
use crate::domain::{Department, Function, Id, Level, Person, StanceValue, Subject, words::words};

/// From here a share is shown as the whole, and nothing is advised.
const FULL: f64 = 0.995;

/// A link of a reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub of: WeakestLink,
    /// 0–1: what it gives to the reason.
    pub share: f64,
    /// Who carries it, and who backs them up.
    pub first: Option<Bearer>,
    pub second: Option<Bearer>,
    pub cure: Cure,
}

/// What would strengthen a link most plainly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// It is as strong as it can be.
    Nothing,
    /// Find out who holds the seat.
    Fill,
    /// Meet anybody there.
    FirstContact,
    WinOver(Id<Person>),
    Meet(Id<Person>),
    /// They are alone: somebody on another level should be known, too.
    SecondPerson(Id<Person>),
    /// They are warm, but no counterpart of ours is named.
    Counterpart(Id<Person>),
    /// Nobody on the level is a live thread.
    LiveThread(Level),
    /// The parts of the layer say what.
    Layer,
}

words! {
    /// What several departments must agree to.
    Checklist {
        /// Goods and work are accepted.
        Delivery = "delivery",
        /// An invoice is paid.
        Invoicing = "invoicing",
    }
}

/// A department that must sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    pub function: Function,
    /// Absent where the account has none of this function.
    pub department: Option<Id<Department>>,
    pub ready: Ready,
    /// The strongest person there.
    pub ask: Option<Bearer>,
}

words! {
    /// Whether somebody there would help us.
    Ready {
        /// A live thread.
        Yes = "yes",
        /// Somebody is known, and not warm enough to ask.
        Cold = "cold",
        /// Whoever we know best there does not accept us.
        Opposed = "opposed",
        /// Nobody is known.
        Nobody = "nobody",
        /// The account has no such department, as far as is known.
        Unknown = "unknown",
    }
}

impl Depth {
    /// The links of a reason, weakest first.
    #[must_use]
    pub fn links(&self, reason: ReasonId) -> Vec<Link> {
        let mut links: Vec<Link> = match reason {
            ReasonId::WinAgainstCompetitors => {
                // A seat that weighs more costs more, and is the weaker link.
                let mut seats: Vec<_> = self.parts(ContributionKind::Seat).collect();
                seats.sort_by(|a, b| b.loss().total_cmp(&a.loss()));
                return seats
                    .into_iter()
                    .filter_map(|part| self.of_seat(part))
                    .collect();
            }
            ReasonId::ShapeSolution => {
                let levels = Level::ALL.iter();
                levels.map(|level| self.of_level(*level)).collect()
            }
            ReasonId::Last => self.of_layers(),
            ReasonId::KnowNeeds | ReasonId::DeliverContract | ReasonId::GetPaid => {
                let wanted = reasons::functions(reason);
                let here = self
                    .departments
                    .iter()
                    .filter(|department| wanted.contains(&department.function));
                let parts = here.filter_map(|one| self.part_of(one.department));
                parts.filter_map(|part| self.of_department(part)).collect()
            }
        };
        links.sort_by(|a, b| a.share.total_cmp(&b.share));
        links
    }

    /// The departments that must sign, in the order of their functions; one of each function at least.
    #[must_use]
    pub fn checklist(&self, checklist: Checklist) -> Vec<Check> {
        let reason = match checklist {
            Checklist::Delivery => ReasonId::DeliverContract,
            Checklist::Invoicing => ReasonId::GetPaid,
        };
        let mut checks = Vec::new();
        for function in reasons::functions(reason) {
            let before = checks.len();
            let here = self
                .departments
                .iter()
                .filter(|department| department.function == *function);
            let parts =
                here.filter_map(|one| Some((one.department, self.part_of(one.department)?)));
            checks.extend(parts.map(|(department, part)| {
                let ask = bearers(part).0;
                Check {
                    function: *function,
                    department: Some(department),
                    ready: self.ready(ask.as_ref()),
                    ask,
                }
            }));
            let ruled_out = self
                .departments
                .iter()
                .any(|department| department.function == *function);
            if checks.len() == before && !ruled_out {
                checks.push(Check {
                    function: *function,
                    department: None,
                    ready: Ready::Unknown,
                    ask: None,
                });
            }
        }
        checks
    }

    fn ready(&self, ask: Option<&Bearer>) -> Ready {
        match ask {
            None => Ready::Nobody,
            Some(bearer) if bearer.stance == Some(StanceValue::NotAccepted) => Ready::Opposed,
            Some(bearer) => match self.person(bearer.person) {
                Some(standing) if standing.thread => Ready::Yes,
                _ => Ready::Cold,
            },
        }
    }

    fn parts(&self, kind: ContributionKind) -> impl Iterator<Item = &Contribution> {
        self.contributions
            .iter()
            .filter(move |part| part.kind == kind)
    }

    /// What an applicable department gives.
    fn part_of(&self, department: Id<Department>) -> Option<&Contribution> {
        let subject = Subject::Department(department);
        self.parts(ContributionKind::Department)
            .find(|part| part.subject == subject)
    }

    fn of_department(&self, part: &Contribution) -> Option<Link> {
        let Subject::Department(department) = part.subject else {
            return None;
        };
        let coverage = self
            .departments
            .iter()
            .find(|one| one.department == department)?
            .coverage;
        let (first, second) = bearers(part);
        Some(Link {
            of: WeakestLink::Department(department),
            share: coverage,
            first,
            second,
            cure: match (first, second) {
                _ if FULL <= coverage => Cure::Nothing,
                (None, _) => Cure::FirstContact,
                (Some(first), _) => self.cure(&first, second.as_ref()),
            },
        })
    }

    fn of_seat(&self, part: &Contribution) -> Option<Link> {
        let Subject::Seat(seat) = part.subject else {
            return None;
        };
        let (first, _) = bearers(part);
        let worth = self.seats.iter().find(|one| one.seat == seat)?.worth;
        Some(Link {
            of: WeakestLink::Seat(seat),
            share: worth,
            first,
            second: None,
            cure: match first {
                _ if FULL <= worth => Cure::Nothing,
                None => Cure::Fill,
                Some(bearer) if bearer.stance == Some(StanceValue::NotAccepted) => {
                    Cure::WinOver(bearer.person)
                }
                Some(bearer) => Cure::Meet(bearer.person),
            },
        })
    }

    /// What is plainly wrong where somebody carries a department.
    fn cure(&self, first: &Bearer, second: Option<&Bearer>) -> Cure {
        let thread = |bearer: &Bearer| self.person(bearer.person).is_some_and(|one| one.thread);
        if first.stance == Some(StanceValue::NotAccepted) {
            Cure::WinOver(first.person)
        } else if !thread(first) {
            Cure::Meet(first.person)
        } else {
            match second {
                None => Cure::SecondPerson(first.person),
                Some(second) if !thread(second) => Cure::Meet(second.person),
                Some(_) => Cure::Meet(first.person),
            }
        }
    }

    fn of_level(&self, level: Level) -> Link {
        let mut threads: Vec<_> = self
            .people
            .iter()
            .filter(|one| one.thread && one.level == Some(level))
            .collect();
        threads.sort_by(|a, b| b.strength.total_cmp(&a.strength));
        let matched = threads
            .iter()
            .find(|one| self.matched.contains(&one.person));
        let shown = matched.or_else(|| threads.first());
        Link {
            of: WeakestLink::Level(level),
            share: if matched.is_some() { 1.0 } else { 0.0 },
            first: shown.map(|one| Bearer::from(*one)),
            second: None,
            cure: match (matched, threads.first()) {
                (Some(_), _) => Cure::Nothing,
                (None, Some(one)) => Cure::Counterpart(one.person),
                (None, None) => Cure::LiveThread(level),
            },
        }
    }

    fn of_layers(&self) -> Vec<Link> {
        let layers = [
            (Layer::Key, self.layers.key),
            (Layer::Universal, self.layers.universal),
            (Layer::Organizational, self.layers.organizational),
        ];
        let links = layers.into_iter().map(|(layer, share)| Link {
            of: WeakestLink::Layer(layer),
            share,
            first: None,
            second: None,
            cure: if FULL <= share {
                Cure::Nothing
            } else {
                Cure::Layer
            },
        });
        links.collect()
    }
}

fn bearers(part: &Contribution) -> (Option<Bearer>, Option<Bearer>) {
    match &part.because {
        Because::Held(bearer) | Because::Opposed(bearer) => (Some(*bearer), None),
        Because::Covered(cover) => (Some(cover.first), cover.second.map(|(second, _)| second)),
        _ => (None, None),
    }
}

impl Ready {
    /// Whether one may ask.
    #[must_use]
    pub const fn is_ready(self) -> bool {
        matches!(self, Self::Yes)
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::cast_precision_loss,
        reason = "a test may fail loudly, and its numbers are small"
    )]

    use proptest::prelude::*;

    use super::*;
    use crate::domain::score::{
        Constants, depth,
        example::{today, worked},
        laws::any_facts,
    };

    #[test]
    fn the_weakest_link_comes_first_with_what_to_do_about_it() {
        let worked = worked();
        let depth = depth(&worked.facts, today(), &Constants::default());
        let links = depth.links(ReasonId::KnowNeeds);
        let cures: Vec<Cure> = links.iter().map(|link| link.cure).collect();
        assert_eq!(
            cures,
            [
                Cure::WinOver(worked.wang),
                Cure::Meet(worked.sun),
                Cure::Meet(worked.chen)
            ]
        );
        let seats = depth.links(ReasonId::WinAgainstCompetitors);
        assert_eq!(seats[0].cure, Cure::Fill);
        assert_eq!(seats[1].cure, Cure::Meet(worked.zhang));
        assert_eq!(seats[2].cure, Cure::WinOver(worked.wang));
    }

    #[test]
    fn who_must_sign_is_told_department_by_department() {
        let worked = worked();
        let depth = depth(&worked.facts, today(), &Constants::default());
        let checks = depth.checklist(Checklist::Delivery);
        let told: Vec<_> = checks.iter().map(|one| (one.function, one.ready)).collect();
        assert_eq!(
            told,
            [
                (Function::Procurement, Ready::Opposed),
                (Function::SupplyChain, Ready::Unknown),
                (Function::Engineering, Ready::Yes),
                (Function::Finance, Ready::Cold),
            ]
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_reason_is_the_mean_of_its_links_and_its_weakest_is_the_first(facts in any_facts()) {
            let depth = depth(&facts, today(), &Constants::default());
            for reason in &depth.reasons {
                let links = depth.links(reason.id);
                let Some(value) = reason.value else {
                    prop_assert!(links.is_empty());
                    continue;
                };
                if reason.id == ReasonId::WinAgainstCompetitors {
                    prop_assert_eq!(links.first().map(|link| link.of), reason.weakest);
                    continue;
                }
                let sum: f64 = links.iter().map(|link| link.share).sum();
                prop_assert!((sum / links.len() as f64 - value).abs() < 1e-9, "{:?}", reason);
                if let Some(weakest) = reason.weakest {
                    let named = links.iter().find(|link| link.of == weakest).unwrap();
                    prop_assert!(named.share <= links[0].share);
                }
            }
        }
    }
}
