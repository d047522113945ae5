//! What is missing, what each lack costs, and the questions that follow from it.
//!
//! What a lack costs is read off the contributions to the depth: an empty seat or department holds back
//! all it could give; an unknown stance holds back the part of it that a stance makes; something that the
//! score does not count costs nothing, and comes last.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    AccountPlace, Age, Asked, BriefItem, Called, Lack, Material, Named, Reached, Recorded, Says,
    Stand, at_most, chain,
    material::{Stands, fresh},
    said,
};
use crate::domain::{
    Id, Person, Row, Side, Stance, StanceValue, Subject, TieKind,
    insight::{Finding, Limit, What},
    map::{Counts, Node},
    score::{Because, Cap, CapReason, Constants, Contribution, ContributionKind, State},
};

/// Unknowns on the page; questions, of which some are kept for what costs no points.
const UNKNOWN: usize = 8;
const QUESTIONS: usize = 7;
const UNCOUNTED: usize = 2;

/// Everything missing, the dearest first, and before that what is missing of the person one goes to see;
/// what costs nothing comes last, in the order of the rules.
pub(super) fn all(material: &Material, constants: &Constants) -> Vec<Lack> {
    let mut lacks = Vec::new();
    owed(material, &mut lacks);
    rivals(material, &mut lacks);
    if let Some(place) = &material.place {
        let costs = Costs::of(place, constants);
        let people = People {
            material,
            place,
            costs: &costs,
            stands: material.stands(),
            fresh: fresh(constants),
        };
        people.lacks(&mut lacks);
        seats(place, &costs, &mut lacks);
        departments(place, &costs, &mut lacks);
        organization(place, material.on, &costs, &mut lacks);
        one_thread(material, place, &mut lacks);
    }
    reach(material, &mut lacks);
    let about = material.about.person();
    let elsewhere = |lack: &Lack| about.is_some() && lack.person() != about;
    lacks.sort_by(|a, b| {
        let counts = |lack: &Lack| lack.points <= 0.0;
        let own = (counts(a), elsewhere(a)).cmp(&(counts(b), elsewhere(b)));
        own.then(b.points.total_cmp(&a.points))
    });
    lacks
}

/// What we do not know yet.
pub(super) fn unknown(lacks: &[Lack]) -> (Vec<BriefItem>, usize) {
    let unknown = lacks.iter().filter(|lack| lack.finding.what.is_unknown());
    let items = unknown.map(|lack| BriefItem::new(lack.finding.about, Says::Unknown(lack.clone())));
    at_most(items.collect(), UNKNOWN)
}

/// What to ask, at most one question about the same row.
pub(super) fn questions(lacks: &[Lack], material: &Material) -> (Vec<BriefItem>, usize) {
    let about = material.about.person();
    let mut seen = Vec::new();
    let mut asked: Vec<_> = lacks
        .iter()
        .map(|lack| (lack.finding.about, lack))
        .filter(|(subject, lack)| {
            let again = 0.0 < lack.points && seen.contains(subject);
            seen.push(*subject);
            !again
        })
        .collect();
    let counted = asked.iter().filter(|(_, lack)| 0.0 < lack.points).count();
    let uncounted = UNCOUNTED.min(asked.len() - counted);
    let counted = counted.min(QUESTIONS - uncounted);
    asked.retain({
        let mut left = counted;
        move |(_, lack)| {
            let counts = 0.0 < lack.points;
            let stays = !counts || 0 < left;
            left = left.saturating_sub(usize::from(counts));
            stays
        }
    });
    asked.truncate(QUESTIONS);
    let items = asked.into_iter().map(|(subject, lack)| {
        let themselves = about.is_some() && lack.person() == about;
        let who = if themselves {
            Asked::Themselves
        } else {
            Asked::Somebody
        };
        BriefItem::new(subject, Says::Question(lack.clone(), who))
    });
    (items.collect(), 0)
}

/// What hangs on whom.
struct Costs<'a> {
    contributions: &'a [Contribution],
    /// Points that somebody's strength makes at best: in their seats, and as the one or the other who
    /// covers a department.
    borne: HashMap<Id<Person>, f64>,
    /// Points that the seats of somebody hold back.
    lost: HashMap<Id<Person>, f64>,
    constants: &'a Constants,
}

impl<'a> Costs<'a> {
    fn of(place: &'a AccountPlace, constants: &'a Constants) -> Self {
        let (mut borne, mut lost) = (HashMap::new(), HashMap::new());
        let mut bears = |person, points: f64| *borne.entry(person).or_insert(0.0) += points;
        for part in &place.depth.contributions {
            match &part.because {
                Because::Held(bearer) | Because::Opposed(bearer) => {
                    bears(bearer.person, part.most);
                    *lost.entry(bearer.person).or_insert(0.0) += part.loss();
                }
                Because::Covered(cover) => {
                    let shares = &constants.coverage;
                    bears(cover.first.person, part.most * shares.first);
                    if let Some((second, counted)) = cover.second {
                        bears(second.person, part.most * shares.second * counted);
                    }
                }
                _ => {}
            }
        }
        Self {
            contributions: &place.depth.contributions,
            borne,
            lost,
            constants,
        }
    }

    fn borne(&self, person: Id<Person>) -> f64 {
        self.borne.get(&person).copied().unwrap_or(0.0)
    }

    /// What is between two stances of somebody.
    fn between(&self, person: Id<Person>, now: Option<StanceValue>, then: StanceValue) -> f64 {
        let worth = |stance| self.constants.stance.worth(stance);
        let step = (worth(Some(then)) - worth(now)).max(0.0);
        self.borne(person) * self.constants.strength.stance * step
    }

    fn loss(&self, fits: impl Fn(&Contribution) -> bool) -> Option<f64> {
        let mut parts = self.contributions.iter();
        parts.find(|part| fits(part)).map(Contribution::loss)
    }
}

/// What is missing of the people of the account.
struct People<'a> {
    material: &'a Material,
    place: &'a AccountPlace,
    costs: &'a Costs<'a>,
    stands: Stands<'a>,
    fresh: u16,
}

impl People<'_> {
    fn lacks(&self, lacks: &mut Vec<Lack>) {
        let about = self.material.about.person();
        let people = self.place.scene.people.iter();
        // Of everybody else nothing hangs on the answer.
        let asked = people.filter(|node| {
            let matters = node.is_key() || 0.0 < self.costs.borne(node.id);
            about == Some(node.id) || matters
        });
        let mut asked: Vec<_> = asked.collect();
        for node in &asked {
            let stand = self.stands.stand(node, self.fresh);
            self.of(node, &stand, lacks);
        }
        // Where somebody else belongs is nothing to ask a person one goes to see.
        asked.retain(|node| about.is_none_or(|about| about == node.id));
        asked.retain(|node| !node.departments.is_empty());
        let several = |what, is: fn(&Node) -> bool| {
            let those: Vec<_> = asked.iter().filter(|node| is(node)).collect();
            let called = those.iter().map(|node| node.name.clone()).collect();
            let first = those.first()?.id;
            Some(lack(0.0, Called::People(called), first, what))
        };
        lacks.extend(several(What::NoLevel, |node| node.level.is_none()));
        let unplaced = |node: &Node| node.departments.contains(&None);
        lacks.extend(several(What::NoDepartment, unplaced));
    }

    fn of(&self, node: &Node, stand: &Stand, lacks: &mut Vec<Lack>) {
        let costs = self.costs;
        let called = || Called::Name(node.name.clone());
        let mut lack = |points, what| lacks.push(lack(points, called(), node.id, what));
        let mix = &costs.constants.strength;
        if node.opposes() {
            let lost = costs.lost.get(&node.id).copied();
            let points = lost.unwrap_or_else(|| costs.borne(node.id) * mix.stance);
            lack(points, What::Opposed);
        } else if node.state == State::Never {
            let never = What::Uncovered {
                role: None,
                state: State::Never,
                last: None,
            };
            lack(costs.borne(node.id), never);
        } else {
            match &stand.stance {
                None => lack(costs.borne(node.id) * mix.stance, What::NoStance),
                Some(Recorded {
                    age: Age::Stale,
                    value,
                    on,
                    ..
                }) => {
                    let (stance, on) = (*value, *on);
                    lack(
                        costs.borne(node.id) * mix.evidence,
                        What::Stale { stance, on },
                    );
                }
                Some(Recorded {
                    value,
                    limit: Some((counts, why)),
                    ..
                }) if *why != Limit::NeverMet => {
                    let points = costs.between(node.id, *counts, *value);
                    let (stance, limit) = (*value, *why);
                    lack(points, What::Limited { stance, limit });
                }
                Some(_) => {}
            }
        }
        if let Some(aim) = stand.aim.filter(|aim| aim.reached == Reached::Not) {
            let points = costs.between(node.id, node.effective, aim.value);
            let behind = What::Behind {
                target: aim.value,
                by: aim.by,
                stance: node.effective,
            };
            lack(points, behind);
        }
        if self.material.about.person() == Some(node.id) && !self.has_boss(node) {
            lack(0.0, What::NoBoss);
        }
    }

    /// The highest at the account report to nobody there.
    fn has_boss(&self, node: &Node) -> bool {
        let mut ties = self.place.sheet.rows.ties.iter();
        let on = self.material.on;
        let reports = ties.any(|tie| {
            tie.kind == TieKind::ReportsTo && tie.from == node.id && tie.period.holds(on)
        });
        reports || node.level == Some(crate::domain::tenure::Level::High)
    }
}

fn lack(points: f64, called: Called, about: impl Into<Subject>, what: What) -> Lack {
    Lack {
        points,
        finding: Finding::undated(about, what),
        called,
    }
}

fn seats(place: &AccountPlace, costs: &Costs<'_>, lacks: &mut Vec<Lack>) {
    let chairs = place.scene.chairs.iter();
    let unheld = chairs.filter(|chair| chair.counts == Counts::Yes && chair.holder.is_none());
    lacks.extend(unheld.map(|chair| {
        let subject = Subject::from(chair.id);
        let points = costs.loss(|part| part.subject == subject);
        let unheld = What::Unheld {
            role: chair.role,
            empty: chair.empty,
            before: None,
        };
        let called = Called::Seat(chain::says(chair));
        lack(points.unwrap_or(0.0), called, chair.id, unheld)
    }));
}

fn departments(place: &AccountPlace, costs: &Costs<'_>, lacks: &mut Vec<Lack>) {
    for part in costs.contributions {
        if part.because != Because::Nobody {
            continue;
        }
        let mut places = place.scene.places.iter();
        let Some(here) = places.find(|one| part.subject == one.id.into()) else {
            continue;
        };
        let (called, function) = (Called::Name(here.name.clone()), here.function);
        let nobody = What::NobodyThere { function };
        lacks.push(lack(part.loss(), called, here.id, nobody));
    }
}

/// What the two companies could do together.
fn organization(place: &AccountPlace, on: NaiveDate, costs: &Costs<'_>, lacks: &mut Vec<Lack>) {
    let account = place.sheet.account.id;
    for part in costs.contributions {
        let what = match (part.kind, &part.because) {
            (ContributionKind::JointReview, Because::Reviewed { latest }) => {
                let last = latest.map(|day| (day, (on - day).num_days()));
                What::NoReview { last }
            }
            (ContributionKind::ExecutiveMeetings, Because::Met { count: 0, .. }) => {
                What::NoExecutives
            }
            _ => continue,
        };
        if 0.0 < part.loss() {
            lacks.push(lack(part.loss(), Called::Nothing, account, what));
        }
    }
}

/// A single live thread caps the depth.
fn one_thread(material: &Material, place: &AccountPlace, lacks: &mut Vec<Lack>) {
    let depth = &place.depth;
    let one_thread = |cap: &&Cap| cap.reason == CapReason::OneThread;
    let Some(cap) = depth.caps.iter().find(one_thread) else {
        return;
    };
    let live = depth.people.iter().find(|one| one.thread);
    let Some(who) = live.and_then(|one| material.named(one.person)) else {
        return;
    };
    let ((who, name), only) = (who.clone(), What::OneThread { only: Some(who.0) });
    let points = (depth.raw - cap.limit).max(0.0);
    lacks.push(lack(points, Called::Name(name), who, only));
}

/// The promise of theirs that has been late for longest.
fn owed(material: &Material, lacks: &mut Vec<Lack>) {
    let open = said::open(material).into_iter();
    let late = open.filter(|row| row.by == Side::Them);
    let late = late.filter_map(|row| Some((row.due.filter(|due| *due < material.on)?, row)));
    let latest = late.min_by_key(|(due, row)| (*due, row.id));
    lacks.extend(latest.map(|(due, row)| {
        let late = What::Late {
            by: Side::Them,
            text: row.text.clone(),
            due,
            days: (material.on - due).num_days(),
            to: row.person,
        };
        lack(0.0, Called::Nothing, row.id, late)
    }));
}

/// Where they stand toward competitors.
fn rivals(material: &Material, lacks: &mut Vec<Lack>) {
    let Some(place) = &material.place else { return };
    let known = chain::newest_toward_rivals(&place.sheet.rows.stances, material);
    let newest: Option<&&Row<Stance>> = known.first();
    lacks.push(match (newest, &material.person) {
        (None, _) => lack(0.0, Called::Nothing, place.sheet.account.id, What::NoRival),
        (Some(newest), Some(sheet)) => {
            let who: Named<Person> = (sheet.person.id, sheet.person.name.clone());
            let Some(rival) = &newest.rival else { return };
            if known.iter().any(|row| row.person == who.0) {
                return;
            }
            let rival = rival.clone();
            lack(0.0, Called::Name(who.1), who.0, What::NotOfRival { rival })
        }
        (Some(_), None) => return,
    });
}

fn reach(material: &Material, lacks: &mut Vec<Lack>) {
    let Some(sheet) = &material.person else {
        return;
    };
    if super::who::reach(&sheet.person).is_none() {
        let called = Called::Name(sheet.person.name.clone());
        lacks.push(lack(0.0, called, sheet.person.id, What::NoReach));
    }
}
