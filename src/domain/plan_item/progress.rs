//! What came of a plan: an item has come true on the first day on which the facts say so.
//!
//! Only what rises by a fact can come true, so only days on which a fact begins or ends are looked at.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{PlanAim, PlanItem, PlanState, StanceOf};
use crate::domain::{
    Department, Id, Interaction, Kind, OrgFactKind, Person, Quarter, Row, Seat, StanceValue,
    Target,
    score::{Contact, Depth, Prepared},
};

/// An item of the plan, and what came of it by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanProgress {
    pub item: Row<PlanItem>,
    /// How it stood when it was planned.
    pub then: AimReached,
    /// How it stands on the day.
    pub now: AimReached,
    pub stand: AimStand,
}

/// How what is aimed at stands on a day, as the depth has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AimReached {
    /// Absent: unknown, or nobody is there.
    Stance(Option<StanceValue>),
    /// When somebody of the department was last spoken with, since it was planned.
    Spoken(Option<NaiveDate>),
    /// In percent.
    Covered(u8),
    /// How many facts have begun since the quarter did.
    Facts(u8),
}

/// What came of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AimStand {
    /// The facts say that it came true, on this day.
    Confirmed {
        on: NaiveDate,
        by: Proof,
    },
    /// Its day is not past.
    OnTrack,
    /// Its day is past.
    Late,
    Dropped,
}

/// The fact by which an item came true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    Contact {
        kind: Kind,
        person: Id<Person>,
        interaction: Id<Interaction>,
    },
    /// What was written down of where they stand.
    Rating(Id<Person>),
    /// A fact between the companies.
    Fact(OrgFactKind),
    /// Somebody took or left a post or a seat.
    Post,
    /// It was so before it was planned.
    Already,
}

impl AimStand {
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::OnTrack | Self::Late)
    }

    /// The day on which it came true.
    #[must_use]
    pub const fn confirmed_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Confirmed { on, .. } => Some(*on),
            _ => None,
        }
    }
}

impl PlanProgress {
    /// How many days after the day it was due on it came true, or is open still; 0 where it is not late.
    #[must_use]
    pub fn days_late(&self, today: NaiveDate) -> i64 {
        let until = match self.stand {
            AimStand::Confirmed { on, .. } => on,
            AimStand::Late => today,
            AimStand::OnTrack | AimStand::Dropped => return 0,
        };
        (until - self.item.due).num_days().max(0)
    }
}

/// What came of each item by a day; those planned later are none yet. In the order of the layers, the
/// earliest due first.
#[must_use]
pub fn progress(
    items: &[Row<PlanItem>],
    prepared: &Prepared<'_>,
    on: NaiveDate,
) -> Vec<PlanProgress> {
    let made = items.iter().filter(|item| item.made_on <= on);
    let mut made: Vec<&Row<PlanItem>> = made.collect();
    made.sort_by(|one, other| {
        let key = |row: &Row<PlanItem>| (row.aim.layer(), row.due, row.uid.clone());
        key(one).cmp(&key(other))
    });
    let look = Look { prepared, on };
    let today = prepared.depth(on);
    let confirmed = look.confirmed(&made);
    made.into_iter()
        .zip(confirmed)
        .map(|(item, confirmed)| PlanProgress {
            then: look.then(item, confirmed),
            now: look.reached(item, &today),
            stand: match confirmed {
                _ if item.state == PlanState::Dropped => AimStand::Dropped,
                Some((on, by)) => AimStand::Confirmed { on, by },
                None if item.due < on => AimStand::Late,
                None => AimStand::OnTrack,
            },
            item: item.clone(),
        })
        .collect()
}

/// What was due and has not come true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmet {
    pub aim: PlanAim,
    /// How it stands instead.
    pub now: AimReached,
    pub due: NaiveDate,
}

/// What of a plan is late on a day, by the facts.
#[must_use]
pub fn unmet(items: &[Row<PlanItem>], prepared: &Prepared<'_>, on: NaiveDate) -> Vec<Unmet> {
    let all = progress(items, prepared, on).into_iter();
    let late = all.filter(|one| one.stand == AimStand::Late);
    late.map(|one| Unmet {
        aim: one.item.aim,
        now: one.now,
        due: one.item.due,
    })
    .collect()
}

/// The targets of people of whom no open item of the plan speaks: an item says where somebody is to stand
/// and what is done for it, so nobody is asked for the target beside it.
pub fn unplanned<'t>(
    targets: &'t [Row<Target>],
    items: &[Row<PlanItem>],
    depth: &Depth,
) -> impl Iterator<Item = &'t Row<Target>> {
    let planned: BTreeSet<Id<Person>> = planned(items, depth).collect();
    targets
        .iter()
        .filter(move |row| row.account == depth.account && !planned.contains(&row.person))
}

/// Of whose stance the open items of an account speak.
pub fn planned(items: &[Row<PlanItem>], depth: &Depth) -> impl Iterator<Item = Id<Person>> {
    let open = items
        .iter()
        .filter(|item| item.account == depth.account && item.state == PlanState::Open);
    open.filter_map(|item| match item.aim {
        PlanAim::Stance { whose, .. } => whose.on(depth),
        _ => None,
    })
}

impl StanceOf {
    /// Who it is, as the depth of a day has it.
    #[must_use]
    pub fn on(self, depth: &Depth) -> Option<Id<Person>> {
        match self {
            Self::Person(person) => Some(person),
            Self::Seat(seat) => {
                let seat = depth.seats.iter().find(|one| one.seat == seat)?;
                seat.holder
            }
        }
    }
}

/// The facts up to a day.
#[derive(Clone, Copy)]
struct Look<'p, 'f> {
    prepared: &'p Prepared<'f>,
    on: NaiveDate,
}

impl<'f> Look<'_, 'f> {
    /// How it stood when it was planned: what came true on that very day came after.
    fn then(self, item: &PlanItem, confirmed: Option<(NaiveDate, Proof)>) -> AimReached {
        let at_once = confirmed.is_some_and(|(on, by)| on == item.made_on && by != Proof::Already);
        let before = item.made_on.pred_opt().filter(|_| at_once);
        let on = before.unwrap_or(item.made_on);
        let look = Self { on, ..self };
        look.reached(item, &self.prepared.depth(on))
    }

    fn reached(self, item: &PlanItem, depth: &Depth) -> AimReached {
        match item.aim {
            PlanAim::Stance { whose, .. } => AimReached::Stance(stance(whose, depth)),
            PlanAim::Coverage { department, .. } => AimReached::Covered(covered(department, depth)),
            PlanAim::Reach { department } => {
                let met = self.met(department, item.made_on).into_iter();
                AimReached::Spoken(met.map(|contact| contact.on).max())
            }
            PlanAim::Organization { kind, .. } => {
                let count = self.begun(kind, item.quarter).len();
                AimReached::Facts(u8::try_from(count).unwrap_or(u8::MAX))
            }
        }
    }

    /// When each came true, and by what.
    fn confirmed(self, items: &[&Row<PlanItem>]) -> Vec<Option<(NaiveDate, Proof)>> {
        let mut found: Vec<_> = items
            .iter()
            .map(|item| match item.aim {
                PlanAim::Reach { department } => {
                    let met = self.met(department, item.made_on);
                    let first = met.into_iter().min_by_key(|one| (one.on, by_contact(one)));
                    first.map(|contact| (contact.on, by_contact(contact)))
                }
                PlanAim::Organization { kind, target, .. } => {
                    let begun = self.begun(kind, item.quarter);
                    let nth = usize::from(target.max(1)) - 1;
                    begun.get(nth).copied()
                }
                PlanAim::Stance { .. } | PlanAim::Coverage { .. } => None,
            })
            .collect();
        let waits = |item: &PlanItem| {
            let measured = matches!(item.aim, PlanAim::Stance { .. } | PlanAim::Coverage { .. });
            measured && item.state == PlanState::Open
        };
        let mut open: BTreeSet<usize> = (0..items.len()).filter(|at| waits(items[*at])).collect();
        for day in self.days(open.iter().map(|at| &items[*at].is)) {
            if open.is_empty() {
                break;
            }
            let depth = self.prepared.depth(day);
            let reached: Vec<usize> = open
                .iter()
                .copied()
                .filter(|at| items[*at].made_on <= day && is_reached(&items[*at].aim, &depth))
                .collect();
            for at in reached {
                open.remove(&at);
                found[at] = Some((day, self.proof(items[at], day, &depth)));
            }
        }
        found
    }

    /// The days on which one of these may come true: that on which it was planned, and those on which a
    /// fact of whom it is about begins or ends.
    fn days<'i>(self, items: impl Iterator<Item = &'i PlanItem>) -> BTreeSet<NaiveDate> {
        let mut days = BTreeSet::new();
        for item in items {
            let people = self.people(&item.aim);
            let turns = self.prepared.turns(&people);
            if item.made_on <= self.on {
                days.extend(turns.range(item.made_on..=self.on));
            }
            days.insert(item.made_on);
        }
        days
    }

    /// Everybody an aim may hang on.
    fn people(self, aim: &PlanAim) -> BTreeSet<Id<Person>> {
        match *aim {
            PlanAim::Stance { whose, .. } => match whose {
                StanceOf::Person(person) => BTreeSet::from([person]),
                StanceOf::Seat(seat) => self.holders(seat),
            },
            PlanAim::Reach { department } | PlanAim::Coverage { department, .. } => {
                let tenures = self.prepared.facts().own.tenures.iter();
                let there = tenures.filter(|post| post.department == Some(department));
                there.map(|post| post.person).collect()
            }
            PlanAim::Organization { .. } => BTreeSet::new(),
        }
    }

    fn holders(self, seat: Id<Seat>) -> BTreeSet<Id<Person>> {
        let facts = self.prepared.facts();
        let all = std::iter::once(&facts.own).chain(&facts.ancestors);
        let seats = all.flat_map(|account| &account.seats);
        let seat = seats.filter(|one| one.id == seat);
        seat.flat_map(|one| &one.holders)
            .map(|(person, _)| *person)
            .collect()
    }

    /// The contacts, not only written, with somebody who was of a department then, from a day on.
    fn met(self, department: Id<Department>, since: NaiveDate) -> Vec<&'f Contact> {
        let facts = self.prepared.facts();
        let contacts = facts.contacts().filter(|contact| {
            (since..=self.on).contains(&contact.on) && !contact.kind.is_written()
        });
        contacts
            .filter(|contact| self.is_of(contact.person, department, contact.on))
            .collect()
    }

    fn is_of(self, person: Id<Person>, department: Id<Department>, on: NaiveDate) -> bool {
        let mut posts = self.prepared.facts().own.tenures.iter();
        posts.any(|post| {
            post.person == person && post.department == Some(department) && post.period.holds(on)
        })
    }

    /// The facts of a kind that began since a quarter did, oldest first, each with what it was.
    fn begun(self, kind: OrgFactKind, quarter: Quarter) -> Vec<(NaiveDate, Proof)> {
        let days = quarter.first_day()..=self.on;
        if kind == OrgFactKind::ExecutiveMeeting {
            // What the depth takes for one, so that an executive visit is not written down twice.
            let met = self.prepared.summits().iter();
            let met = met.filter(|one| days.contains(&one.on));
            return met.map(|one| (one.on, Proof::Fact(kind))).collect();
        }
        let facts = self.prepared.facts().own.org_facts.iter();
        let begun = facts.filter(|fact| fact.kind == kind);
        let begun = begun.filter_map(|fact| fact.period.from);
        let mut begun: Vec<_> = begun.filter(|from| days.contains(from)).collect();
        begun.sort_unstable();
        begun
            .into_iter()
            .map(|on| (on, Proof::Fact(kind)))
            .collect()
    }

    /// By what an item came true on a day on which it is.
    fn proof(self, item: &PlanItem, day: NaiveDate, depth: &Depth) -> Proof {
        let before = day.pred_opt().map(|before| self.prepared.depth(before));
        if before.is_some_and(|before| is_reached(&item.aim, &before)) {
            return Proof::Already;
        }
        let people: BTreeSet<Id<Person>> = match item.aim {
            PlanAim::Stance { whose, .. } => whose.on(depth).into_iter().collect(),
            // Whoever comes later covered nothing yet.
            PlanAim::Coverage { department, .. } => {
                let people = self.people(&item.aim).into_iter();
                people
                    .filter(|person| self.is_of(*person, department, day))
                    .collect()
            }
            PlanAim::Reach { .. } | PlanAim::Organization { .. } => BTreeSet::new(),
        };
        let facts = self.prepared.facts();
        let contacts = facts.contacts();
        let contacts = contacts.filter(|one| one.on == day && people.contains(&one.person));
        // The closest contact is what moved it; of two alike the one recorded first.
        let closest = contacts.min_by_key(|one| (one.kind.is_written(), by_contact(one)));
        if let Some(contact) = closest {
            return by_contact(contact);
        }
        let rated = depth
            .people
            .iter()
            .filter(|one| people.contains(&one.person));
        let mut rated = rated.filter(|one| one.recorded.is_some_and(|row| row.on == day));
        rated
            .next()
            .map_or(Proof::Post, |one| Proof::Rating(one.person))
    }
}

/// Whether what is measured by the depth of a day is as it was aimed at.
fn is_reached(aim: &PlanAim, depth: &Depth) -> bool {
    match *aim {
        PlanAim::Stance { whose, target, .. } => stance(whose, depth) >= Some(target),
        PlanAim::Coverage {
            department, target, ..
        } => target <= covered(department, depth),
        PlanAim::Reach { .. } | PlanAim::Organization { .. } => false,
    }
}

fn stance(whose: StanceOf, depth: &Depth) -> Option<StanceValue> {
    depth.person(whose.on(depth)?)?.stance
}

/// How well a department is covered, in percent, rounded as everywhere.
fn covered(department: Id<Department>, depth: &Depth) -> u8 {
    let places = &depth.departments;
    let place = places.binary_search_by_key(&department, |one| one.department);
    let share = place.map_or(0.0, |at| places[at].coverage);
    let percent = (100.0 * share).round().clamp(0.0, 100.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between 0 and 100"
    )]
    let percent = percent as u8;
    percent
}

const fn by_contact(contact: &Contact) -> Proof {
    Proof::Contact {
        kind: contact.kind,
        person: contact.person,
        interaction: contact.interaction,
    }
}
