//! What must hold for any facts at all.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::{Days, NaiveDate, TimeDelta};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select, subsequence},
};

use super::{constants::any::any_constants, example::today, *};
use crate::domain::{
    ColleagueRole, Function, Id, Kind, Level, OrgFactKind, Period, Person, Procurement,
    ProcurementMode, Procurements, Role, Scope, Signal, Signals, StanceSource, StanceValue, Tier,
};

/// Rounding in a sum of some dozens of products.
const ROUNDING: f64 = 1e-9;

fn day(offset: i64) -> NaiveDate {
    today() + TimeDelta::days(offset)
}

/// Mostly the last year, some of it long ago, some yet to come.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![6 => -130..=0_i64, 3 => -800..=0_i64, 1 => 1..=60_i64].prop_map(day)
}

fn any_period() -> impl Strategy<Value = Period> {
    let from = option::of(any_day());
    let days = option::weighted(0.3, 0..500_u64);
    (from, days).prop_map(|(from, days)| Period {
        from,
        to: days.map(|days| from.unwrap_or(day(-400)) + Days::new(days)),
    })
}

/// A small circle, so that people meet, sit and hold seats in several places at once; the last two
/// are often only guests.
fn any_person() -> impl Strategy<Value = Id<Person>> {
    (1..=8_i64).prop_map(Id::new)
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn any_signals() -> impl Strategy<Value = Signals> {
    prop_oneof![2 => Just(0_u8), 1 => 0..32_u8].prop_map(Signals::from_bits)
}

fn any_department(
    account: i64,
) -> impl Strategy<Value = Option<Id<crate::domain::department::Department>>> {
    option::weighted(0.8, (account + 10..account + 14).prop_map(Id::new))
}

/// One after the other, as the book has it: at most one holder a day.
fn any_holders() -> impl Strategy<Value = Vec<(Id<Person>, Period)>> {
    let turns = vec((any_person(), -500..30_i64, option::of(0..200_i64)), 0..3);
    turns.prop_map(|mut turns| {
        turns.sort_by_key(|turn| turn.1);
        turns.dedup_by_key(|turn| turn.1);
        let next: Vec<_> = turns.iter().skip(1).map(|turn| turn.1).collect();
        turns
            .iter()
            .enumerate()
            .map(|(place, &(person, from, length))| {
                let own_end = length.map(|length| from + length);
                let end = own_end
                    .into_iter()
                    .chain(next.get(place).map(|next| next - 1))
                    .min();
                let period = Period {
                    from: Some(day(from)),
                    to: end.map(day),
                };
                (person, period)
            })
            .collect()
    })
}

fn any_interactions(account: i64) -> impl Strategy<Value = (Vec<Contact>, Vec<Attendance>)> {
    let people = subsequence((1..=8).collect::<Vec<i64>>(), 1..4);
    let people = people.prop_flat_map(|people| {
        let count = people.len();
        (Just(people), vec(any_signals(), count))
    });
    let ours = subsequence((1..=5).collect::<Vec<i64>>(), 0..3);
    vec(
        (any_day(), any_of(Kind::ALL), people, 0..3_u16, ours),
        0..20,
    )
    .prop_map(move |all| {
        let (mut contacts, mut attendances) = (Vec::new(), Vec::new());
        for (number, (on, kind, (people, signals), guests, ours)) in (0_i64..).zip(all) {
            let interaction = Id::new(account + 100 + number);
            let crowd = u16::try_from(people.len()).unwrap() + guests;
            contacts.extend(
                people
                    .into_iter()
                    .zip(signals)
                    .map(|(person, signals)| Contact {
                        interaction,
                        person: Id::new(person),
                        on,
                        kind,
                        signals,
                        crowd,
                    }),
            );
            let ours = ours.into_iter().map(Id::new);
            attendances.extend(ours.map(|colleague| Attendance {
                interaction,
                colleague,
            }));
        }
        (contacts, attendances)
    })
}

fn any_departments(account: i64) -> impl Strategy<Value = Vec<DepartmentFact>> {
    let department = (
        any_of(Function::ALL),
        option::weighted(0.3, 0..=3_u8),
        prop::bool::weighted(0.8),
    );
    vec(department, 0..4).prop_map(move |all| {
        let all = (account + 10..).zip(all);
        all.map(|(id, (function, importance, applies))| DepartmentFact {
            id: Id::new(id),
            function,
            importance,
            applies,
        })
        .collect()
    })
}

fn any_seats(account: i64) -> impl Strategy<Value = Vec<SeatFact>> {
    let seat = (
        any_of(Role::ALL),
        any_department(account),
        prop::bool::weighted(0.8),
        any_holders(),
        option::of(any_day()),
    );
    vec(seat, 0..6).prop_map(move |all| {
        let all = (account + 20..).zip(all);
        all.map(
            |(id, (role, department, applies, holders, vacant_since))| SeatFact {
                id: Id::new(id),
                role,
                department,
                applies,
                holders,
                vacant_since,
            },
        )
        .collect()
    })
}

fn any_tenures(account: i64) -> impl Strategy<Value = Vec<TenureFact>> {
    let person = (1..=6_i64).prop_map(Id::new);
    let level = option::of(any_of(Level::ALL));
    let influence = option::of(0..=10_u8);
    let tenure = (
        person,
        any_department(account),
        level,
        influence,
        any_period(),
    );
    vec(
        tenure.prop_map(
            |(person, department, level, influence, period)| TenureFact {
                person,
                department,
                level,
                influence,
                period,
                recorded: 0,
            },
        ),
        0..9,
    )
    .prop_map(|all| {
        let all = (0..).zip(all);
        all.map(|(recorded, tenure)| TenureFact { recorded, ..tenure })
            .collect()
    })
}

fn any_stances(account: i64) -> impl Strategy<Value = Vec<StanceFact>> {
    let row = (
        any_person(),
        any_of(StanceValue::ALL),
        any_of(StanceSource::ALL),
        any_day(),
    );
    vec(row, 0..10).prop_map(move |all| {
        let all = (account..).zip(all);
        all.map(|(recorded, (person, value, source, on))| StanceFact {
            person,
            account: Id::new(account),
            value,
            source,
            on,
            recorded,
        })
        .collect()
    })
}

fn any_modes() -> impl Strategy<Value = Procurements> {
    let mode = (any_of(Procurement::ALL), any_period());
    let mode = mode.prop_map(|(mode, Period { from, to })| ProcurementMode { mode, from, to });
    vec(mode, 0..3).prop_map(|all| all.into_iter().collect())
}

/// An account of the tree beside those of the facts.
fn any_elsewhere() -> impl Strategy<Value = Elsewhere> {
    (any_interactions(4000), any_stances(4000)).prop_map(|((contacts, attendances), stances)| {
        Elsewhere {
            contacts,
            attendances,
            stances,
        }
    })
}

fn any_colleagues() -> impl Strategy<Value = Vec<ColleagueFact>> {
    let role = select(&[ColleagueRole::Account, ColleagueRole::Executive][..]);
    vec((option::of(any_of(Level::ALL)), role), 5).prop_map(|all| {
        let all = (1..).zip(all);
        all.map(|(id, (level, role))| ColleagueFact {
            id: Id::new(id),
            level,
            role,
        })
        .collect()
    })
}

fn any_org_facts() -> impl Strategy<Value = Vec<OrgFactFact>> {
    let fact = (
        any_of(OrgFactKind::ALL),
        option::of(any_of(Scope::ALL)),
        any_day(),
        option::of(0..400_u64),
    );
    vec(
        fact.prop_map(|(kind, scope, from, days)| OrgFactFact {
            kind,
            scope,
            period: Period {
                from: Some(from),
                to: days.map(|days| from + Days::new(days)),
            },
        }),
        0..6,
    )
}

fn any_account(account: i64) -> impl Strategy<Value = AccountFacts> {
    let cadences = vec((any_person(), 1..400_u16), 0..3);
    let tier = option::of(select(Tier::ALL));
    let counterparts = vec((any_person(), any_period()), 0..4);
    let structure = (
        any_modes(),
        any_departments(account),
        any_seats(account),
        any_tenures(account),
    );
    let history = (
        any_interactions(account),
        any_stances(account),
        any_org_facts(),
    );
    (structure, history, cadences, counterparts, tier).prop_map(
        move |(
            (procurement, departments, seats, tenures),
            ((contacts, attendances), stances, org_facts),
            mut cadences,
            counterparts,
            tier,
        )| {
            cadences.sort_unstable();
            cadences.dedup_by_key(|row| row.0);
            AccountFacts {
                account: Id::new(account),
                tier,
                procurement,
                departments,
                seats,
                tenures,
                cadences,
                stances,
                contacts,
                attendances,
                counterparts: counterparts
                    .into_iter()
                    .map(|(person, period)| CounterpartFact {
                        person,
                        colleague: Id::new(1),
                        period,
                    })
                    .collect(),
                org_facts,
            }
        },
    )
}

fn any_tiers() -> impl Strategy<Value = TierCadences> {
    vec(option::of(7..=180_u16), Tier::ALL.len()).prop_map(|days| {
        let mut tiers = TierCadences::default();
        for (tier, days) in Tier::ALL.iter().zip(days) {
            days.and_then(|days| tiers.set(*tier, days));
        }
        tiers
    })
}

prop_compose! {
    pub(crate) fn any_facts()(
        own in any_account(1000),
        parent in any_account(2000),
        grandparent in any_account(3000),
        above in 0..=2_usize,
        elsewhere in any_elsewhere(),
        colleagues in any_colleagues(),
    ) -> Facts {
        let mut ancestors = vec![parent, grandparent];
        ancestors.truncate(above);
        Facts { own, ancestors, elsewhere, colleagues, me: Id::new(1) }
    }
}

fn scored(facts: &Facts) -> Depth {
    depth(facts, today(), &Constants::default())
}

/// Somebody who does not accept us gives less than somebody unknown.
fn trust(stance: Option<StanceValue>) -> i8 {
    stance.map_or(-1, |stance| 2 * stance.number())
}

fn raw(facts: &Facts) -> f64 {
    scored(facts).raw
}

fn accounts(facts: &Facts) -> impl Iterator<Item = &AccountFacts> {
    std::iter::once(&facts.own).chain(&facts.ancestors)
}

fn accounts_mut(facts: &mut Facts) -> impl Iterator<Item = &mut AccountFacts> {
    std::iter::once(&mut facts.own).chain(&mut facts.ancestors)
}

fn periods(account: &AccountFacts) -> impl Iterator<Item = Period> {
    let tenures = account.tenures.iter().map(|row| row.period);
    let holders = account
        .seats
        .iter()
        .flat_map(|seat| &seat.holders)
        .map(|row| row.1);
    let counterparts = account.counterparts.iter().map(|row| row.period);
    let org_facts = account.org_facts.iter().map(|row| row.period);
    let modes = account.procurement.iter().map(ProcurementMode::period);
    let org_facts = org_facts.chain(modes);
    tenures.chain(holders).chain(counterparts).chain(org_facts)
}

/// Whether no fact starts or ends by its own date between `on` and the day after.
fn is_quiet_after(facts: &Facts, on: NaiveDate) -> bool {
    let next = on + Days::new(1);
    let elsewhere = &facts.elsewhere;
    let still = elsewhere.contacts.iter().all(|row| row.on != next)
        && elsewhere.stances.iter().all(|row| row.on != next);
    still
        && accounts(facts).all(|account| {
            account.contacts.iter().all(|row| row.on != next)
                && account.stances.iter().all(|row| row.on != next)
                && periods(account).all(|period| period.from != Some(next) && period.to != Some(on))
        })
}

/// The facts as they were known on a day: what comes later is not there, nor are ends to come.
pub(crate) fn as_known_on(facts: &Facts, on: NaiveDate) -> Facts {
    let begun = |period: &Period| period.from.is_none_or(|from| from <= on);
    let open = |period: &mut Period| period.to = period.to.filter(|to| *to < on);
    let mut known = facts.clone();
    for account in accounts_mut(&mut known) {
        account.contacts.retain(|row| row.on <= on);
        account.stances.retain(|row| row.on <= on);
        account.procurement = account
            .procurement
            .iter()
            .map(|one| (one.mode, one.period()))
            .filter(|(_, period)| begun(period))
            .map(|(mode, mut period)| {
                open(&mut period);
                ProcurementMode {
                    mode,
                    from: period.from,
                    to: period.to,
                }
            })
            .collect();
        account.tenures.retain(|row| begun(&row.period));
        account.org_facts.retain(|row| begun(&row.period));
        account.counterparts.retain(|row| begun(&row.period));
        account
            .tenures
            .iter_mut()
            .for_each(|row| open(&mut row.period));
        account
            .org_facts
            .iter_mut()
            .for_each(|row| open(&mut row.period));
        account
            .counterparts
            .iter_mut()
            .for_each(|row| open(&mut row.period));
        for seat in &mut account.seats {
            seat.holders.retain(|row| begun(&row.1));
            seat.holders.iter_mut().for_each(|row| open(&mut row.1));
        }
    }
    known.elsewhere.contacts.retain(|row| row.on <= on);
    known.elsewhere.stances.retain(|row| row.on <= on);
    known
}

pub(crate) fn shuffled(facts: &Facts, seed: u64) -> Facts {
    let mut order = fastrand::Rng::with_seed(seed);
    let mut facts = facts.clone();
    for account in accounts_mut(&mut facts) {
        order.shuffle(&mut account.departments);
        order.shuffle(&mut account.seats);
        order.shuffle(&mut account.tenures);
        order.shuffle(&mut account.cadences);
        order.shuffle(&mut account.stances);
        order.shuffle(&mut account.contacts);
        order.shuffle(&mut account.attendances);
        order.shuffle(&mut account.counterparts);
        order.shuffle(&mut account.org_facts);
        account
            .seats
            .iter_mut()
            .for_each(|seat| order.shuffle(&mut seat.holders));
    }
    order.shuffle(&mut facts.elsewhere.contacts);
    order.shuffle(&mut facts.elsewhere.attendances);
    order.shuffle(&mut facts.elsewhere.stances);
    order.shuffle(&mut facts.colleagues);
    facts
}

/// Adds an interaction today with one person of the book and others unknown to it.
fn meet(
    account: &mut AccountFacts,
    person: Id<Person>,
    kind: Kind,
    crowd: u16,
    signals: Signals,
    ours: &[i64],
) {
    let interaction = Id::new(9_000_000);
    account.contacts.push(Contact {
        interaction,
        person,
        on: today(),
        kind,
        signals,
        crowd,
    });
    let ours = ours.iter().map(|&colleague| Attendance {
        interaction,
        colleague: Id::new(colleague),
    });
    account.attendances.extend(ours);
}

fn rate(account: &mut AccountFacts, person: Id<Person>, value: StanceValue) {
    account.stances.push(StanceFact {
        person,
        account: account.account,
        value,
        source: StanceSource::FirstHand,
        on: today(),
        recorded: i64::MAX,
    });
}

/// The facts after a step, written down the long way.
fn after(facts: &Facts, candidate: &Candidate) -> Facts {
    const NEW: Id<Person> = Id::new(9_100_000);
    let mut facts = facts.clone();
    let me = facts.me.key();
    let account = accounts_mut(&mut facts)
        .find(|account| account.account == candidate.at)
        .unwrap();
    let since = Period::since(today());
    let join = |account: &mut AccountFacts, department, level| {
        account.tenures.push(TenureFact {
            person: NEW,
            department,
            level,
            influence: None,
            period: since,
            recorded: i64::MAX,
        });
        meet(account, NEW, Kind::Meeting, 1, Signals::NONE, &[me]);
        rate(account, NEW, StanceValue::Neutral);
    };
    match candidate.step {
        NextStep::Meet { person, .. } => {
            meet(account, person, Kind::Meeting, 1, Signals::NONE, &[me]);
        }
        NextStep::Signal { person, from, to } => {
            let proof = Signals::NONE.with(Signal::Informed);
            let opponent = from == Some(StanceValue::NotAccepted);
            let proof = if opponent { Signals::NONE } else { proof };
            meet(account, person, Kind::Meeting, 1, proof, &[me]);
            rate(account, person, to);
        }
        NextStep::SecondColleague { person } => meet(
            account,
            person,
            Kind::Meeting,
            1,
            Signals::NONE,
            &[me, 9_200_000],
        ),
        NextStep::FirstContact { department } => join(account, Some(department), None),
        NextStep::SecondPerson {
            department, level, ..
        } => join(account, Some(department), level),
        NextStep::FillSeat {
            seat, department, ..
        } => {
            join(account, department, Some(Level::High));
            let seat = account.seats.iter_mut().find(|row| row.id == seat).unwrap();
            seat.holders.push((NEW, since));
        }
        NextStep::Review { .. } => account.org_facts.push(OrgFactFact {
            kind: OrgFactKind::JointReview,
            scope: None,
            period: since,
        }),
    }
    facts
}

/// The facts as if nothing had ever been known of what a step is about.
fn bare(facts: &Facts, candidate: &Candidate) -> Facts {
    let mut facts = facts.clone();
    if let Some(person) = candidate.step.person() {
        for account in accounts_mut(&mut facts) {
            account.contacts.retain(|row| row.person != person);
            account.stances.retain(|row| row.person != person);
        }
        facts.elsewhere.contacts.retain(|row| row.person != person);
        facts.elsewhere.stances.retain(|row| row.person != person);
    }
    if matches!(candidate.step, NextStep::Review { .. }) {
        facts
            .own
            .org_facts
            .retain(|row| row.kind != OrgFactKind::JointReview);
    }
    facts
}

fn any_supposition() -> impl Strategy<Value = Supposition> {
    let at = Id::new(1000);
    prop_oneof![
        (any_person(), any_of(Signal::ALL)).prop_map(move |(person, signal)| Supposition::Shows {
            person,
            at,
            signal
        }),
        any_person().prop_map(|person| Supposition::Leaves { person }),
        (1020..1026_i64).prop_map(|seat| Supposition::Vacated {
            seat: Id::new(seat)
        }),
        (any_of(OrgFactKind::ALL), option::of(any_of(Scope::ALL)))
            .prop_map(|(kind, scope)| Supposition::Between { kind, scope }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_depth_is_between_0_and_100_and_its_contributions_add_up(facts in any_facts()) {
        let depth = scored(&facts);
        prop_assert!(depth.depth <= 100);
        prop_assert!((0.0..=100.0 + ROUNDING).contains(&depth.raw));
        prop_assert!((0.0..=1.0).contains(&depth.confidence));
        let sum: f64 = depth.contributions.iter().map(|part| part.points).sum();
        prop_assert!((sum - depth.raw).abs() <= ROUNDING, "{sum} is not {}", depth.raw);
        prop_assert!(depth.contributions.iter().all(|part| part.points <= part.most + ROUNDING));
        prop_assert!(depth.people.is_sorted_by(|a, b| a.person < b.person));
        prop_assert!(depth.reasons.iter().filter_map(|reason| reason.value).all(|value| (0.0..=1.0 + ROUNDING).contains(&value)));
    }

    #[test]
    fn a_tier_changes_nothing_until_the_user_says_how_often_it_is_met(facts in any_facts(), others in any_tiers()) {
        let plain = Facts { own: AccountFacts { tier: None, ..facts.own.clone() }, ..facts.clone() };
        prop_assert_eq!(&scored(&facts), &scored(&plain));
        // Nor do the days of a tier that no account of these has.
        let mut constants = Constants { tiers: others, ..Constants::default() };
        let tiers = std::iter::once(&facts.own).chain(&facts.ancestors).filter_map(|one| one.tier);
        let tiers: Vec<_> = tiers.collect();
        let mut strange = TierCadences::default();
        for tier in Tier::ALL.iter().filter(|tier| !tiers.contains(tier)) {
            if let Some(days) = constants.tiers.of(*tier) {
                strange.set(*tier, days);
            }
        }
        constants.tiers = strange;
        prop_assert_eq!(depth(&facts, today(), &constants), scored(&facts));
    }

    #[test]
    fn a_tighter_tier_never_makes_anybody_less_overdue(facts in any_facts(), tiers in any_tiers(), tier in select(Tier::ALL), tighter in 7..=180_u16) {
        let usual = Constants { tiers, ..Constants::default() };
        let before = usual.tiers.of(tier).unwrap_or(30);
        let mut tight = usual;
        tight.tiers.set(tier, tighter.min(before));
        let (one, other) = (depth(&facts, today(), &usual), depth(&facts, today(), &tight));
        for (usual, tight) in one.people.iter().zip(&other.people) {
            prop_assert_eq!(usual.person, tight.person);
            prop_assert!(tight.cadence <= usual.cadence, "{} and {}", usual.cadence, tight.cadence);
            prop_assert!(usual.state <= tight.state, "{:?} and {:?}", usual.state, tight.state);
        }
    }

    #[test]
    fn a_depth_is_sound_under_any_constants_a_config_can_have(facts in any_facts(), constants in any_constants()) {
        let depth = depth(&facts, today(), &constants);
        prop_assert!(depth.depth <= 100);
        prop_assert!((0.0..=100.0 + ROUNDING).contains(&depth.raw), "{}", depth.raw);
        let sum: f64 = depth.contributions.iter().map(|part| part.points).sum();
        prop_assert!((sum - depth.raw).abs() <= ROUNDING, "{sum} is not {}", depth.raw);
        prop_assert!(depth.people.iter().all(|person| (-1.0..=1.0 + ROUNDING).contains(&person.strength)));
        prop_assert!(depth.reasons.iter().filter_map(|reason| reason.value).all(|value| (0.0..=1.0 + ROUNDING).contains(&value)));
    }

    #[test]
    fn a_forecast_is_the_depth_of_that_day_if_nothing_is_logged(facts in any_facts(), constants in any_constants()) {
        let ahead = forecast(&facts, today(), &constants);
        prop_assert_eq!(ahead.iter().map(|ahead| ahead.days).collect::<Vec<_>>(), [30, 60, 90]);
        for ahead in ahead {
            prop_assert_eq!(ahead.on, today() + Days::new(ahead.days.into()));
            prop_assert_eq!(ahead.depth, depth(&facts, ahead.on, &constants).depth);
        }
    }

    #[test]
    fn one_more_interaction_today_never_lowers_raw(
        facts in any_facts(), person in any_person(), kind in any_of(Kind::ALL), crowd in 1..6_u16,
        signals in any_signals(), ours in vec(1..7_i64, 0..3), place in 0..3_usize,
    ) {
        let mut more = facts.clone();
        let places = 1 + facts.ancestors.len();
        let account = accounts_mut(&mut more).nth(place % places).unwrap();
        meet(account, person, kind, crowd, signals, &ours);
        prop_assert!(raw(&facts) <= raw(&more) + ROUNDING);
    }

    #[test]
    fn without_news_raw_never_rises_from_one_day_to_the_next(facts in any_facts(), start in -400..400_i64) {
        let constants = Constants::default();
        let prepared = Prepared::new(&facts, &constants);
        for on in (start..start + 30).map(day).filter(|on| is_quiet_after(&facts, *on)) {
            let (before, after) = (prepared.depth(on).raw, prepared.depth(on + Days::new(1)).raw);
            prop_assert!(after <= before + ROUNDING, "{on}: {before} → {after}");
        }
    }

    #[test]
    fn a_signal_never_lowers_raw(facts in any_facts(), which in 0..100_usize, signal in any_of(Signal::ALL)) {
        let mut more = facts.clone();
        let contacts = accounts_mut(&mut more).flat_map(|account| &mut account.contacts);
        let contacts: Vec<_> = contacts.collect();
        let count = contacts.len().max(1);
        if let Some(contact) = contacts.into_iter().nth(which % count) {
            contact.signals = contact.signals.with(signal);
        }
        prop_assert!(raw(&facts) <= raw(&more) + ROUNDING);
    }

    #[test]
    fn a_higher_stance_never_lowers_raw(facts in any_facts(), which in 0..100_usize, value in any_of(StanceValue::ALL)) {
        let mut more = facts.clone();
        let stances: Vec<_> = accounts_mut(&mut more).flat_map(|account| &mut account.stances).collect();
        let count = stances.len().max(1);
        if let Some(stance) = stances.into_iter().nth(which % count) {
            stance.value = stance.value.max(value);
        }
        prop_assert!(raw(&facts) <= raw(&more) + ROUNDING);
    }

    #[test]
    fn the_order_of_rows_never_matters(facts in any_facts(), seed in any::<u64>()) {
        let other = shuffled(&facts, seed);
        prop_assert_eq!(scored(&facts), scored(&other));
        let constants = Constants::default();
        prop_assert_eq!(next_best(&facts, today(), &constants), next_best(&other, today(), &constants));
    }

    #[test]
    fn facts_dated_after_a_day_never_matter_on_it(facts in any_facts(), back in 0..300_i64) {
        let (on, constants) = (day(-back), Constants::default());
        prop_assert_eq!(depth(&facts, on, &constants), depth(&as_known_on(&facts, on), on, &constants));
    }

    #[test]
    fn a_trend_goes_on_from_that_of_other_facts_as_if_computed_anew(
        facts in any_facts(), other in any_facts(), gone in any::<Index>(), come in 0..4_usize, rated in 0..4_u8,
    ) {
        let constants = Constants::default();
        let mut changed = facts.clone();
        let own = &mut changed.own;
        if !own.contacts.is_empty() {
            let gone = own.contacts.remove(gone.index(own.contacts.len()));
            own.attendances.retain(|row| row.interaction != gone.interaction);
        }
        own.contacts.extend(other.own.contacts.into_iter().take(come));
        own.attendances.extend(other.own.attendances.into_iter().take(come));
        if rated == 0 {
            own.stances = other.own.stances;
        }
        let known = trend(&facts, today(), &constants);
        let prepared = Prepared::new(&changed, &constants);
        let goes_on = match changed.differ_from(&facts) {
            Some(from) => prepared.trend_changed(&known, from),
            None => known,
        };
        prop_assert_eq!(goes_on, prepared.trend(today()));
    }

    #[test]
    fn a_department_that_does_not_apply_leaves_the_others_alone(facts in any_facts(), which in 0..4_usize) {
        let mut fewer = facts.clone();
        if let Some(department) = fewer.own.departments.get_mut(which) {
            department.applies = false;
        }
        let coverages = |facts: &Facts| scored(facts).departments.iter().map(|d| d.coverage).collect::<Vec<_>>();
        prop_assert_eq!(coverages(&facts), coverages(&fewer));
    }

    #[test]
    fn a_coverage_is_the_best_of_all_ordered_pairs(facts in any_facts()) {
        let depth = scored(&facts);
        for department in &depth.departments {
            let here = |row: &&TenureFact| row.department == Some(department.department) && row.period.holds(today());
            let mut members: Vec<_> = facts.own.tenures.iter().filter(here).map(|row| row.person).collect();
            members.sort_unstable();
            members.dedup();
            let members: Vec<_> = members.into_iter().map(|person| depth.person(person).unwrap()).collect();
            let reach = |standing: &Standing| {
                let posts = facts.own.tenures.iter().filter(|row| row.person == standing.person && row.department.is_some() && row.period.holds(today()));
                let mut posts: Vec<_> = posts.collect();
                posts.sort_by_key(|row| (std::cmp::Reverse(row.period.from), row.recorded));
                let share = if posts[0].department == Some(department.department) { 1.0 } else { 0.5 };
                share * f64::min(1.0, f64::max(0.0, standing.strength) / 0.6)
            };
            let mut best = 0.0;
            for first in &members {
                best = f64::max(best, 0.7 * reach(first));
                for second in members.iter().filter(|second| second.person != first.person) {
                    let differ = first.level.is_some() && second.level.is_some() && first.level != second.level;
                    let counted = if differ { 1.0 } else { 0.5 };
                    best = f64::max(best, 0.7 * reach(first) + 0.3 * reach(second) * counted);
                }
            }
            prop_assert!((best - department.coverage).abs() <= ROUNDING);
        }
    }

    #[test]
    fn a_gain_is_exactly_what_the_changed_facts_score(facts in any_facts()) {
        let before = scored(&facts);
        let candidates = next_best(&facts, today(), &Constants::default());
        for candidate in &candidates {
            let gained = raw(&after(&facts, candidate)) - before.raw;
            prop_assert!((gained - candidate.gain).abs() <= ROUNDING, "{candidate:?} gained {gained}");
            let depth = scored(&after(&facts, candidate)).depth;
            prop_assert_eq!(i16::from(depth) - i16::from(before.depth), candidate.depth_gain);
            let likely = candidate.likely;
            prop_assert!(-ROUNDING <= likely.worth && likely.worth.is_finite());
            prop_assert!((0.0..=1.0).contains(&likely.chance));
            let by_layer = candidate.by_layer;
            let sum = by_layer.key + by_layer.universal + by_layer.organizational;
            prop_assert!((sum - candidate.gain).abs() <= ROUNDING);
        }
        let mut people: Vec<_> = candidates.iter().filter_map(|c| c.step.person()).collect();
        people.sort_unstable();
        prop_assert!(people.is_sorted_by(|a, b| a < b), "two steps about one person");
        prop_assert!(candidates.is_sorted_by(|a, b| a.likely_first(b).is_le()));
    }

    #[test]
    fn supposing_a_step_gives_what_it_is_said_to_gain(facts in any_facts()) {
        let before = raw(&facts);
        for candidate in next_best(&facts, today(), &Constants::default()) {
            let done = Supposition::Done { step: candidate.step, at: candidate.at };
            let gained = raw(&suppose(&facts, today(), &[done])) - before;
            prop_assert!((gained - candidate.gain).abs() <= ROUNDING, "{candidate:?} gained {gained}");
        }
    }

    #[test]
    fn the_order_of_suppositions_never_matters(
        facts in any_facts(), more in vec(any_supposition(), 0..5), seed in any::<u64>(),
    ) {
        let steps = next_best(&facts, today(), &Constants::default()).into_iter();
        let steps = steps.map(|one| Supposition::Done { step: one.step, at: one.at });
        let mut all: Vec<_> = steps.chain(more).collect();
        let first = scored(&suppose(&facts, today(), &all));
        fastrand::Rng::with_seed(seed).shuffle(&mut all);
        prop_assert_eq!(first, scored(&suppose(&facts, today(), &all)));
        prop_assert_eq!(&suppose(&facts, today(), &[]), &facts);
    }

    #[test]
    fn what_is_supposed_of_somebody_is_so(facts in any_facts(), value in any_of(StanceValue::ALL)) {
        for standing in scored(&facts).people {
            let (person, at) = (standing.person, standing.source);
            let rated = scored(&suppose(&facts, today(), &[Supposition::Stance { person, at, value }]));
            prop_assert_eq!(rated.person(person).unwrap().recorded.unwrap().value, value);
            let shows = [Supposition::Shows { person, at, signal: Signal::Informed }];
            let shown = scored(&suppose(&facts, today(), &shows));
            let days = shown.person(person).unwrap().signals;
            prop_assert!(days == standing.signals + 1 || days == standing.signals && standing.last == Some(today()));
            let gone = scored(&suppose(&facts, today(), &[Supposition::Leaves { person }]));
            prop_assert!(gone.person(person).is_none());
            prop_assert!(gone.seats.iter().all(|seat| seat.holder != Some(person)));
        }
        for seat in scored(&facts).seats {
            let vacant = scored(&suppose(&facts, today(), &[Supposition::Vacated { seat: seat.seat }]));
            prop_assert!(vacant.seats.iter().all(|one| one.seat != seat.seat || one.holder.is_none()));
        }
    }

    #[test]
    fn what_is_lost_by_doing_nothing_is_what_hangs_on_it_less_on_the_later_day(facts in any_facts()) {
        let constants = Constants::default();
        let candidates = next_best(&facts, today(), &constants);
        let lost = neglects(&facts, &candidates, today(), &constants);
        prop_assert_eq!(lost.len(), candidates.len());
        for (candidate, lost) in candidates.iter().zip(lost) {
            let bare = bare(&facts, candidate);
            let hangs = |on| depth(&facts, on, &constants).raw - depth(&bare, on, &constants).raw;
            let gone = |on| hangs(today()) - hangs(on);
            match lost {
                Some(lost) => {
                    prop_assert!((gone(lost.by) - lost.points).abs() <= ROUNDING, "{candidate:?} {lost:?}");
                    prop_assert!(1.0 <= lost.points && today() < lost.by);
                    prop_assert!(gone(lost.by - Days::new(1)) < 1.0 + ROUNDING, "{candidate:?} {lost:?}");
                    prop_assert!((gone(day(90)) - lost.in_all).abs() <= ROUNDING);
                }
                None => for ahead in [1, 17, 45, 90] {
                    prop_assert!(gone(day(ahead)) < 1.0 + ROUNDING, "{candidate:?} on day {ahead}");
                },
            }
        }
    }

    #[test]
    fn in_a_crowd_on_one_level_every_meeting_gains_what_it_scores(
        mut facts in any_facts(),
        met in vec((any_person(), any_day()), 1..12),
    ) {
        facts.own.departments = vec![DepartmentFact {
            id: Id::new(1010),
            function: Function::Finance,
            importance: None,
            applies: true,
        }];
        facts.own.tenures = (1..=8).map(|person| TenureFact {
            person: Id::new(person),
            department: Some(Id::new(1010)),
            level: Some(Level::Middle),
            influence: None,
            period: Period::default(),
            recorded: person,
        }).collect();
        facts.own.seats.clear();
        facts.ancestors.clear();
        for (person, on) in met {
            let (interaction, kind, crowd) = (Id::new(1900 + person.key()), Kind::Visit, 1);
            facts.own.contacts.push(Contact { interaction, person, on, kind, signals: Signals::NONE, crowd });
        }
        let before = scored(&facts).raw;
        let candidates = next_best(&facts, today(), &Constants::default());
        for candidate in &candidates {
            let gained = raw(&after(&facts, candidate)) - before;
            prop_assert!((gained - candidate.gain).abs() <= ROUNDING, "{candidate:?} gained {gained}");
        }
        for person in (1..=8).map(Id::new) {
            let mut changed = facts.clone();
            meet(&mut changed.own, person, Kind::Meeting, 1, Signals::NONE, &[facts.me.key()]);
            let gained = raw(&changed) - before;
            let named = candidates.iter().find(|candidate| candidate.step.person() == Some(person));
            let best = named.map_or(0.0, |candidate| candidate.gain);
            prop_assert!(gained <= best + ROUNDING, "{person:?} would gain {gained}, not {best}");
        }
    }

    #[test]
    fn every_day_of_a_trend_is_the_depth_of_that_day(facts in any_facts()) {
        let constants = Constants::default();
        for (on, shown) in trend(&facts, today(), &constants).into_iter().step_by(9) {
            prop_assert_eq!(shown, depth(&facts, on, &constants).depth);
        }
    }

    #[test]
    fn the_contacts_of_a_person_explain_their_warmth(facts in any_facts()) {
        let constants = Constants::default();
        for standing in scored(&facts).people {
            let part = explain(&facts, today(), &constants, standing.person).unwrap();
            let counted = part.contacts.iter().filter(|contact| contact.counts);
            let sum: f64 = counted.map(|contact| contact.left).sum();
            let warmth = f64::min(1.0, (sum - part.over_ceiling) / constants.warmth.full);
            prop_assert!((warmth - standing.warmth).abs() <= ROUNDING);
            prop_assert_eq!(part.standing, standing);
        }
    }

    #[test]
    fn the_movements_between_two_days_add_up_to_the_change(facts in any_facts(), back in 1..300_i64) {
        let constants = Constants::default();
        let (before, after) = (depth(&facts, day(-back), &constants), scored(&facts));
        let sum: f64 = diff(&before, &after).iter().map(Movement::points).sum();
        prop_assert!((sum - (after.raw - before.raw)).abs() <= 1e-7);
        if 1e-6 < (after.raw - before.raw).abs() {
            prop_assert!(headline(&before, &after).is_some());
        }
    }

    #[test]
    fn no_movement_is_put_down_to_a_fact_that_points_the_other_way(
        facts in any_facts(),
        back in 1..300_i64,
    ) {
        let constants = Constants::default();
        let (before, after) = (depth(&facts, day(-back), &constants), scored(&facts));
        for movement in diff(&before, &after) {
            let gained = 0.0 < movement.points();
            let told = match movement.cause {
                Cause::Met { .. } | Cause::Opened(_) | Cause::Backed(_) => gained,
                Cause::Faded { .. } | Cause::Emptied => !gained,
                Cause::Stance { from, to, .. } if from != to => gained == (trust(from) < trust(to)),
                _ => true,
            };
            prop_assert!(told, "{movement:?}");
        }
    }
}
