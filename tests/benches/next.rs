//! Which rule of whom to see next comes how deep: two years of visits in a made-up world whose true
//! strengths nobody sees.
//!
//! ```text
//! cargo bench --bench next                     8 worlds of each variant
//! GUANXI_WORLDS=20 cargo bench --bench next    as many as are named
//! ```
//!
//! Everybody has a true strength that fades; a meeting raises it or not, and what is seen of it are signals
//! and ratings. The program's own score is computed from what was seen, and its next best actions are followed
//! as one rule among simple ones. Told is what came of it: the true depth, by the score's own weights; and in the
//! second year how many approvers and decision makers nobody knows or nobody has met for eight cadences, in how
//! many weeks somebody stands first again, and how many accounts nobody was met at for a quarter.
//!
//! The first two rows are a yardstick, no rule one could follow: they see every true strength, how open
//! everybody is and how fast they forget, and know on which day it is looked (`next/seer.rs`). An order is to
//! come 15 % deeper than the best simple rule. In 20 worlds of each variant the last day's true depth was
//!
//! ```text
//!                            10 slow   5 slow  10 fast  4 a week  16 a week  opponents
//! best simple rule              34.3     50.9     16.0      22.3       50.4       33.0
//! next best actions             39.8     57.5     19.9      26.4       56.0       39.5
//!   above it                    16 %     13 %     25 %      19 %       11 %       20 %
//! all-seeing, last year      42.9 25 % 58.5 15 % 24.7 54 % 30.1 35 %  59.1 17 %
//! all-seeing, last day       44.9 31 % 62.0 22 % 26.0 63 % 31.9 43 %  61.1 21 %  42.4 28 %
//! ```
//!
//! each give or take half a point to one.
//!
//! The next three rows tell apart what an order lacks (`next/step.rs`). They look one step ahead and do not know
//! on which day it is looked: one knows everything of everybody in the book; one the strengths alone, and of
//! openness and half-lives the mean; one no more than the book, and by which laws this world moves. In 80 worlds of
//! each variant they came so much deeper than the best simple rule, each give or take one percent:
//!
//! ```text
//!                            10 slow   5 slow  10 fast  4 a week  16 a week  opponents
//! one step, all known           22 %     15 %     41 %      22 %       16 %       24 %
//! one step, laws known          17 %     13 %     34 %      15 %       13 %       21 %
//! one step, strengths known     13 %      9 %     21 %      15 %       10 %       15 %
//! next best actions             17 %     10 %     25 %      16 %       10 %       19 %
//! ```
//!
//! The next best actions believe how near everybody is from the same book, by laws of their own, the same for every
//! world (`score/belief.rs`). To follow besides who is open and who forgets fast brought nothing; that an opponent
//! once won stays so until they leave, and that whoever is near can wait, brought most of it. With five accounts or
//! sixteen meetings a week, where there is time for nearly everybody, even knowing all of everybody comes to 15 %. To
//! name somebody again after a third of their cadence, or more of an account at once, changed it there by less than two.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a bench that cannot go on has nothing to tell, and its numbers are small"
)]

use chrono::{Days, NaiveDate};
use fastrand::Rng;
use guanxi::domain::{
    Account, Department, Function, Id, Kind, Level, OrgFactKind, Period, Person, Procurements,
    Role, Seat, Signal, Signals, StanceSource, StanceValue,
    score::{
        AccountFacts, Attendance, Constants, Contact, DepartmentFact, Elsewhere, Facts, NextStep,
        OrgFactFact, Prepared, SeatFact, StanceFact, TenureFact, Urgency,
    },
};

#[path = "next/seer.rs"]
mod seer;
#[path = "next/step.rs"]
mod step;

use seer::{Aim, Shape};
use step::Knows;

/// The first day played: there was something before.
const START: u64 = 400;
/// Days played.
const DAYS: u64 = 728;
const ME: i64 = 1;

/// How a world differs from the plain one.
#[derive(Debug, Clone, Copy)]
struct Variant {
    name: &'static str,
    accounts: usize,
    /// Meetings a week.
    meetings: f64,
    /// Cadences in which a strength halves.
    half_life: f64,
    /// Share of opponents.
    opponents: f64,
    /// What a meeting can do to an opponent.
    convert: f64,
}

const PLAIN: Variant = Variant {
    name: "10 accounts, slow",
    accounts: 10,
    meetings: 8.0,
    half_life: 6.0,
    opponents: 0.12,
    convert: 0.06,
};

const VARIANTS: [Variant; 6] = [
    PLAIN,
    Variant {
        name: "5 accounts, slow",
        accounts: 5,
        ..PLAIN
    },
    Variant {
        name: "10 accounts, fast",
        half_life: 2.0,
        ..PLAIN
    },
    Variant {
        name: "4 meetings a week",
        meetings: 4.0,
        ..PLAIN
    },
    Variant {
        name: "16 meetings a week",
        meetings: 16.0,
        ..PLAIN
    },
    Variant {
        name: "many opponents, some won",
        opponents: 0.3,
        convert: 0.2,
        ..PLAIN
    },
];

/// How somebody chooses whom to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// The next best actions of the program, from the top.
    Program,
    /// Whoever was not met for longest, in their own cadences.
    MostOverdue,
    /// The same, whoever decides first; empty seats are filled.
    DecidersFirst,
    Anybody,
    /// A plan of who sees all truths.
    AllSeeing(Aim),
    /// Whom one meeting now helps most, for who knows more than one can.
    OneStep(Knows),
}

const RULES: [(Rule, &str); 9] = [
    (Rule::AllSeeing(Aim::End), "all-seeing, last day"),
    (Rule::AllSeeing(Aim::LastYear), "all-seeing, last year"),
    (Rule::OneStep(Knows::All), "one step, all known"),
    (Rule::OneStep(Knows::Book), "one step, laws known"),
    (Rule::OneStep(Knows::Strength), "one step, strengths known"),
    (Rule::Program, "next best actions"),
    (Rule::MostOverdue, "most overdue"),
    (Rule::DecidersFirst, "deciders first"),
    (Rule::Anybody, "anybody"),
];

/// Somebody of a customer, as they are.
struct Soul {
    id: Id<Person>,
    account: usize,
    department: Id<Department>,
    level: Level,
    role: Option<Role>,
    /// What nobody sees: −1 to 1.
    strength: f64,
    openness: f64,
    /// Days in which it halves.
    half_life: f64,
    known: bool,
    met: Option<u64>,
}

struct World {
    variant: Variant,
    dice: Rng,
    constants: Constants,
    facts: Vec<Facts>,
    souls: Vec<Soul>,
    next: i64,
    today: u64,
    /// What has been planned for the next weeks, the next one last.
    ahead: Vec<Vec<Deed>>,
    care: Care,
}

/// Who was left alone, counted at the end of each week of the second year.
#[derive(Debug, Clone, Copy, Default)]
struct Care {
    weeks: u32,
    /// Approvers and decision makers, one for each week.
    seats: u32,
    /// Of these, whom nobody knows.
    unknown: u32,
    /// Known ones nobody has met for more than eight cadences.
    silent: u32,
    /// Weeks in which somebody stood first who had stood first the week before.
    again: u32,
    first: Option<usize>,
    /// Accounts at which nobody was met for a quarter, one for each week.
    forgotten: u32,
    /// The true depths, summed.
    depth: f64,
}

/// From which strength one seems not to be against us any more, to support, strongly, to be a coach.
const RATED: [f64; 4] = [-0.15, 0.2, 0.45, 0.7];
const FUNCTIONS: [Function; 6] = [
    Function::Executive,
    Function::Procurement,
    Function::Technical,
    Function::Finance,
    Function::Engineering,
    Function::Business,
];
const ROLES: [Role; 6] = [
    Role::Approver,
    Role::Decider,
    Role::Evaluator,
    Role::Evaluator,
    Role::Influencer,
    Role::User,
];

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(number)
}

impl World {
    fn new(variant: Variant, seed: u64) -> Self {
        let mut world = Self {
            variant,
            dice: Rng::with_seed(seed),
            constants: Constants::default(),
            facts: Vec::new(),
            souls: Vec::new(),
            next: 100,
            today: START,
            ahead: Vec::new(),
            care: Care::default(),
        };
        for account in 0..variant.accounts {
            world.found(account);
        }
        world
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        Id::new(self.next)
    }

    /// From a normal distribution around 0, near enough.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.dice.f64()).sum::<f64>() - 6.0
    }

    fn found(&mut self, account: usize) {
        let own: Id<Account> = self.id();
        let mut facts = AccountFacts {
            account: own,
            tier: None,
            procurement: Procurements::default(),
            departments: Vec::new(),
            seats: Vec::new(),
            tenures: Vec::new(),
            cadences: Vec::new(),
            stances: Vec::new(),
            contacts: Vec::new(),
            attendances: Vec::new(),
            counterparts: Vec::new(),
            org_facts: Vec::new(),
        };
        let mut here: Vec<(Id<Department>, Level)> = Vec::new();
        for function in FUNCTIONS {
            let id = self.id();
            facts.departments.push(DepartmentFact {
                id,
                function,
                importance: None,
                applies: true,
            });
            let people = self.dice.usize(2..=3);
            let first = self.dice.usize(0..=3 - people);
            here.extend(
                Level::ALL
                    .iter()
                    .skip(first)
                    .take(people)
                    .map(|level| (id, *level)),
            );
        }
        self.facts.push(Facts {
            own: facts,
            ancestors: Vec::new(),
            elsewhere: Elsewhere::default(),
            colleagues: Vec::new(),
            me: Id::new(ME),
        });
        self.dice.shuffle(&mut here);
        here.sort_by_key(|(_, level)| *level);
        for (place, (department, level)) in here.into_iter().enumerate() {
            let role = ROLES.get(place).copied();
            let known = self.dice.f64() < if role.is_some() { 0.8 } else { 0.5 };
            let soul = self.soul(account, department, level, role);
            self.souls.push(Soul { known, ..soul });
            let soul = self.souls.len() - 1;
            if let Some(role) = role {
                let seat: Id<Seat> = self.id();
                self.facts[account].own.seats.push(SeatFact {
                    id: seat,
                    role,
                    department: Some(department),
                    applies: true,
                    holders: Vec::new(),
                    vacant_since: None,
                });
            }
            if known {
                self.write_down(soul);
                for _ in 0..self.dice.usize(0..=2) {
                    let ago = self.dice.u64(20..300);
                    self.note_contact(soul, self.today - ago, Signals::NONE);
                }
                self.rate(soul);
            }
        }
    }

    fn soul(
        &mut self,
        account: usize,
        department: Id<Department>,
        level: Level,
        role: Option<Role>,
    ) -> Soul {
        let strength = if self.dice.f64() < self.variant.opponents {
            -0.8 + 0.5 * self.dice.f64()
        } else {
            0.5 * self.dice.f64()
        };
        let cadence = cadence(level, role);
        let spread = (0.4 * self.normal()).exp();
        Soul {
            id: self.id(),
            account,
            department,
            level,
            role,
            strength,
            openness: 0.3 + 0.7 * self.dice.f64(),
            half_life: self.variant.half_life * cadence * spread,
            known: false,
            met: None,
        }
    }

    /// Post and seat come into the book.
    fn write_down(&mut self, soul: usize) {
        let Soul {
            id,
            account,
            department,
            level,
            role,
            ..
        } = self.souls[soul];
        let since = Period::since(day(self.today - 399.min(self.today)));
        let recorded = id.key();
        let own = &mut self.facts[account].own;
        own.tenures.push(TenureFact {
            person: id,
            department: Some(department),
            level: Some(level),
            influence: None,
            period: since,
            recorded,
        });
        let empty = |seat: &&mut SeatFact| {
            Some(seat.role) == role && seat.holders.iter().all(|(_, period)| period.to.is_some())
        };
        if let Some(seat) = own.seats.iter_mut().find(empty) {
            seat.holders.push((id, since));
        }
        self.souls[soul].known = true;
    }

    fn note_contact(&mut self, soul: usize, on: u64, signals: Signals) {
        let interaction = self.id();
        let Soul { id, account, .. } = self.souls[soul];
        let own = &mut self.facts[account].own;
        own.contacts.push(Contact {
            interaction,
            person: id,
            on: day(on),
            kind: Kind::Meeting,
            signals,
            crowd: 1,
        });
        own.attendances.push(Attendance {
            interaction,
            colleague: Id::new(ME),
        });
        let met = &mut self.souls[soul].met;
        *met = (*met).max(Some(on));
    }

    /// What somebody thinks of us, as well as one can tell.
    fn rate(&mut self, soul: usize) {
        let seen = self.souls[soul].strength + 0.12 * self.normal() + 0.05;
        let steps = RATED.iter().filter(|from| **from <= seen).count();
        let value = StanceValue::ALL[steps];
        let recorded = self.id::<()>().key();
        let (person, account) = (self.souls[soul].id, self.souls[soul].account);
        let own = &mut self.facts[account].own;
        own.stances.push(StanceFact {
            person,
            account: own.account,
            value,
            source: StanceSource::FirstHand,
            on: day(self.today),
            recorded,
        });
    }

    fn meet(&mut self, soul: usize) {
        if !self.souls[soul].known {
            self.write_down(soul);
        }
        let (again, convert) = {
            let one = &self.souls[soul];
            let lately = (cadence(one.level, one.role) / 4.0) as u64;
            let again = one.met.is_some_and(|met| self.today - met < lately);
            (again, self.variant.convert)
        };
        if self.dice.f64() < 0.8 {
            let one = &mut self.souls[soul];
            if one.strength < 0.0 {
                one.strength = f64::min(0.15, one.strength + convert * one.openness);
            } else {
                let lasting = if again { 0.3 } else { 1.0 };
                one.strength += 0.22 * one.openness * (1.0 - one.strength) * lasting;
            }
        }
        let shown = 0.45 * f64::max(0.0, self.souls[soul].strength);
        let all = [
            Signal::Informed,
            Signal::Helped,
            Signal::Promoted,
            Signal::Warmth,
        ];
        let mut signals = Signals::NONE;
        for signal in all {
            if self.dice.f64() < shown {
                signals = signals.with(signal);
            }
        }
        self.note_contact(soul, self.today, signals);
        if self.dice.f64() < 0.6 {
            self.rate(soul);
        }
    }

    fn review(&mut self, account: usize) {
        let held = day(self.today);
        self.facts[account].own.org_facts.push(OrgFactFact {
            kind: OrgFactKind::JointReview,
            scope: None,
            period: Period {
                from: Some(held),
                to: Some(held),
            },
        });
    }

    /// One of two colleagues was there, too, at the last meeting with somebody.
    fn accompany(&mut self, soul: usize) {
        let colleague = Id::new(ME + 1 + self.dice.i64(0..2));
        let own = &mut self.facts[self.souls[soul].account].own;
        let last = own.contacts.last().map(|contact| contact.interaction);
        let attendance = last.map(|interaction| Attendance {
            interaction,
            colleague,
        });
        own.attendances.extend(attendance);
    }

    /// A day passes: strengths fade, and now and then somebody leaves for a successor nobody knows.
    fn pass(&mut self) {
        self.today += 1;
        for soul in 0..self.souls.len() {
            let one = &mut self.souls[soul];
            if 0.0 < one.strength {
                one.strength *= (-1.0 / one.half_life).exp2();
            }
            if self.dice.f64() < 0.15 / 365.0 {
                self.replace(soul);
            }
        }
    }

    fn replace(&mut self, soul: usize) {
        let Soul {
            id,
            account,
            department,
            level,
            role,
            ..
        } = self.souls[soul];
        let last = Some(day(self.today - 1));
        let own = &mut self.facts[account].own;
        for row in own.tenures.iter_mut().filter(|row| row.person == id) {
            row.period.to = row.period.to.or(last);
        }
        let holders = own.seats.iter_mut().flat_map(|seat| &mut seat.holders);
        for (_, period) in holders.filter(|(person, _)| *person == id) {
            period.to = period.to.or(last);
        }
        self.souls[soul] = self.soul(account, department, level, role);
    }

    /// What is done in a week, by a rule.
    fn week(&mut self, rule: Rule) {
        let mut left = self.variant.meetings;
        let plan = self.plan(rule);
        let first = plan.iter().find_map(|deed| match deed {
            Deed::Meet(soul) | Deed::Together(soul) => Some(*soul),
            _ => None,
        });
        self.care.again += u32::from(first.is_some() && first == self.care.first);
        self.care.first = first;
        let mut plan = plan.into_iter();
        while 0.0 < left {
            let Some(deed) = plan.next() else { break };
            left -= match deed {
                Deed::Meet(soul) => {
                    self.meet(soul);
                    1.0
                }
                Deed::Find(soul) => {
                    if self.dice.f64() < 0.6 {
                        self.meet(soul);
                    }
                    2.0
                }
                Deed::Begin(soul) => {
                    if self.dice.f64() < 0.7 {
                        self.meet(soul);
                    }
                    1.0
                }
                Deed::Review(account) => {
                    if self.dice.f64() < 0.6 {
                        self.review(account);
                    }
                    2.0
                }
                Deed::Together(soul) => {
                    self.meet(soul);
                    self.accompany(soul);
                    1.5
                }
                Deed::Nothing(effort) => effort,
            };
        }
    }

    fn plan(&mut self, rule: Rule) -> Vec<Deed> {
        let known: Vec<usize> = (0..self.souls.len())
            .filter(|soul| self.souls[*soul].known)
            .collect();
        let overdue = |soul: &usize| {
            let one = &self.souls[*soul];
            let silent = self.today - one.met.unwrap_or(0);
            (1000.0 * silent as f64 / cadence(one.level, one.role)) as i64
        };
        match rule {
            Rule::Program => self.advised(),
            Rule::MostOverdue => {
                let mut known = known;
                known.sort_by_key(|soul| std::cmp::Reverse(overdue(soul)));
                known.into_iter().map(Deed::Meet).collect()
            }
            Rule::DecidersFirst => {
                let decides = |soul: &usize| self.souls[*soul].role.is_some_and(Role::decides);
                let hidden =
                    (0..self.souls.len()).filter(|soul| !self.souls[*soul].known && decides(soul));
                let mut deeds: Vec<_> = hidden.take(1).map(Deed::Find).collect();
                let mut known = known;
                let late = |soul: &usize| decides(soul) && 1000 <= overdue(soul);
                known.sort_by_key(|soul| (!late(soul), std::cmp::Reverse(overdue(soul))));
                deeds.extend(known.into_iter().map(Deed::Meet));
                deeds
            }
            Rule::AllSeeing(aim) => {
                if self.ahead.is_empty() {
                    self.ahead = seer::plan(self, aim);
                    self.ahead.reverse();
                }
                // Who has been replaced meanwhile, or was not found, is to be found first.
                let planned = self.ahead.pop().unwrap_or_default().into_iter();
                planned
                    .map(|deed| match deed {
                        Deed::Meet(soul) | Deed::Find(soul) | Deed::Begin(soul) => self.reach(soul),
                        other => other,
                    })
                    .collect()
            }
            Rule::OneStep(knows) => step::plan(self, knows),
            Rule::Anybody => {
                let mut known = known;
                self.dice.shuffle(&mut known);
                known.into_iter().map(Deed::Meet).collect()
            }
        }
    }

    /// Meets somebody, whether they are known or not.
    fn reach(&self, soul: usize) -> Deed {
        let one = &self.souls[soul];
        match (one.known, one.role) {
            (true, _) => Deed::Meet(soul),
            (false, Some(_)) => Deed::Find(soul),
            (false, None) => Deed::Begin(soul),
        }
    }

    /// The next best actions over all accounts, best first.
    fn advised(&self) -> Vec<Deed> {
        let today = day(self.today);
        let mut all = Vec::new();
        for (account, facts) in self.facts.iter().enumerate() {
            let next = Prepared::new(facts, &self.constants).next_best(today);
            all.extend(next.into_iter().map(|candidate| (account, candidate)));
        }
        all.retain(|(_, candidate)| candidate.likely.urgency != Urgency::Later);
        all.sort_by(|(_, a), (_, b)| a.likely_first(b));
        // As in the list of the book: two of each account first.
        let mut told = vec![0; self.facts.len()];
        let (first, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(account, _)| {
            told[*account] += 1;
            told[*account] <= 2
        });
        let all = first.into_iter().chain(rest);
        let soul = |id: Id<Person>| self.souls.iter().position(|soul| soul.id == id);
        let hidden = |account: usize, fits: &dyn Fn(&Soul) -> bool| {
            let here = |soul: &Soul| soul.account == account && !soul.known && fits(soul);
            self.souls.iter().position(here)
        };
        all.map(|(account, candidate)| match candidate.step {
            NextStep::Meet { person, .. } | NextStep::Signal { person, .. } => {
                soul(person).map_or(Deed::Nothing(1.0), Deed::Meet)
            }
            NextStep::FillSeat { role, .. } => hidden(account, &|one| one.role == Some(role))
                .map_or(Deed::Nothing(2.0), Deed::Find),
            NextStep::FirstContact { department } | NextStep::SecondPerson { department, .. } => {
                hidden(account, &|one| one.department == department)
                    .map_or(Deed::Nothing(1.0), Deed::Begin)
            }
            NextStep::Review { .. } => Deed::Review(account),
            NextStep::SecondColleague { person } => {
                soul(person).map_or(Deed::Nothing(1.5), Deed::Together)
            }
        })
        .collect()
    }

    fn look_around(&mut self) {
        self.care.weeks += 1;
        self.care.depth += self.true_depth();
        for one in &self.souls {
            if one.role.is_some_and(Role::releases) {
                let silent = self.today - one.met.unwrap_or(0);
                self.care.seats += 1;
                self.care.unknown += u32::from(!one.known);
                self.care.silent += u32::from(one.known && 240 < silent);
            }
        }
        for account in 0..self.facts.len() {
            let here = self.souls.iter().filter(|one| one.account == account);
            let last = here.filter_map(|one| one.met).max();
            self.care.forgotten += u32::from(last.is_none_or(|met| 90 < self.today - met));
        }
    }

    /// The mean over the accounts of K and U on the true strengths, 0–100.
    fn true_depth(&self) -> f64 {
        let of_account = |account: usize| {
            let shape = Shape::of(self, account);
            shape.depth(&shape.strengths(self))
        };
        mean((0..self.facts.len()).map(|account| (1.0, of_account(account))))
    }

    /// The mean depth as the program calculates it.
    fn calculated(&self) -> f64 {
        let on = day(self.today);
        let depths = self
            .facts
            .iter()
            .map(|facts| Prepared::new(facts, &self.constants).rounded(on));
        mean(depths.map(|depth| (1.0, f64::from(depth))))
    }
}

/// What is done about somebody.
enum Deed {
    Meet(usize),
    /// Find out who holds a seat, and meet them.
    Find(usize),
    /// Meet somebody of a department for the first time.
    Begin(usize),
    /// Hold a joint review with an account.
    Review(usize),
    /// Take a colleague along to somebody.
    Together(usize),
    /// Looking for somebody who is not there, for so many meetings' effort.
    Nothing(f64),
}

fn cadence(level: Level, role: Option<Role>) -> f64 {
    match level {
        _ if role.is_some_and(Role::decides) => 30.0,
        Level::High => 30.0,
        Level::Middle => 60.0,
        Level::Working => 90.0,
    }
}

/// The mean of weighted numbers; 0 of none.
fn mean(numbers: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (whole, sum) = numbers.fold((0.0, 0.0), |(whole, sum), (weight, number)| {
        (whole + weight, sum + weight * number)
    });
    if 0.0 < whole { sum / whole } else { 0.0 }
}

fn main() {
    let worlds = std::env::var("GUANXI_WORLDS");
    let worlds: u64 = worlds.ok().and_then(|text| text.parse().ok()).unwrap_or(8);
    for variant in VARIANTS {
        println!("{} · {worlds} worlds", variant.name);
        for (rule, name) in RULES {
            let play = |seed| {
                let mut world = World::new(variant, seed);
                for number in 0..DAYS {
                    if number % 7 == 0 {
                        world.week(rule);
                        if DAYS / 2 <= number {
                            world.look_around();
                        }
                    }
                    world.pass();
                }
                (world.true_depth(), world.calculated(), world.care)
            };
            let played: Vec<(f64, f64, Care)> = std::thread::scope(|scope| {
                let worlds: Vec<_> = (0..worlds)
                    .map(|seed| scope.spawn(move || play(seed)))
                    .collect();
                let played = worlds.into_iter().map(|world| world.join().unwrap());
                played.collect()
            });
            let truth = mean(played.iter().map(|(truth, ..)| (1.0, *truth)));
            let shown = mean(played.iter().map(|(_, shown, _)| (1.0, *shown)));
            let apart = mean(played.iter().map(|(one, ..)| (1.0, (one - truth).powi(2))));
            let error = (apart / worlds as f64).sqrt();
            let year = mean(
                played
                    .iter()
                    .map(|(.., care)| (1.0, care.depth / f64::from(care.weeks))),
            );
            let percent = |part: fn(&Care) -> u32, of: fn(&Care) -> u32| {
                let sum = |what: fn(&Care) -> u32| -> u32 {
                    played.iter().map(|(.., care)| what(care)).sum()
                };
                100.0 * f64::from(sum(part)) / f64::from(sum(of)).max(1.0)
            };
            let (unknown, silent, again, forgotten) = (
                percent(|care| care.unknown, |care| care.seats),
                percent(|care| care.silent, |care| care.seats),
                percent(|care| care.again, |care| 2 * care.weeks),
                percent(|care| care.forgotten, |care| care.seats / 2),
            );
            println!(
                "  {name:<25} true {truth:5.1} ± {error:.1}, second year {year:5.1} · calculated {shown:5.1} · A and D unknown \
                 {unknown:4.1} %, silent {silent:4.1} % · same first {again:4.1} % · forgotten {forgotten:4.1} %"
            );
        }
    }
}
