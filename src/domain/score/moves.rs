//! Who left, who came, and what that cost on the day.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{Constants, Facts, depth};
use crate::domain::{Department, Id, Period, Person, Seat};

/// What changed for one person on one day, in posts and seats of the account.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMove {
    pub person: Id<Person>,
    /// The first day on which it is as it is now.
    pub on: NaiveDate,
    pub post: PostMove,
    /// Seats of the account, by id.
    pub took: Vec<Id<Seat>>,
    pub gave_up: Vec<Id<Seat>>,
    /// Points before caps that the move gave on that day; below zero: that it cost.
    pub gain: f64,
}

/// What became of somebody's posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostMove {
    Came,
    Left,
    /// To other departments; each ordered, absent: of no department.
    Between {
        from: Vec<Option<Id<Department>>>,
        to: Vec<Option<Id<Department>>>,
    },
    /// Only seats changed.
    Stayed,
}

impl PostMove {
    /// What somebody did who had posts in these departments on one day, and has them in those on the next.
    pub(super) fn of(
        from: BTreeSet<Option<Id<Department>>>,
        to: BTreeSet<Option<Id<Department>>>,
    ) -> Self {
        match (from.is_empty(), to.is_empty()) {
            _ if from == to => Self::Stayed,
            (true, _) => Self::Came,
            (_, true) => Self::Left,
            _ => Self::Between {
                from: from.into_iter().collect(),
                to: to.into_iter().collect(),
            },
        }
    }
}

impl PersonMove {
    /// Whoever goes makes room for whoever comes.
    fn goes(&self) -> bool {
        self.post == PostMove::Left || !self.gave_up.is_empty()
    }
}

/// The moves after `since` up to `until`, newest first, and how many more there are than were
/// computed: the older days are left out from the one on that would make them more than `most`.
///
/// On each day the moves are taken one after the other, who goes before who comes, and each is worth
/// what the score of that day rises by it; so the moves of a day add up to what they did together,
/// and a single one is the difference of two scores.
#[must_use]
pub fn moves(
    facts: &Facts,
    (since, until): (NaiveDate, NaiveDate),
    most: usize,
    constants: &Constants,
) -> (Vec<PersonMove>, usize) {
    let mut days: BTreeMap<NaiveDate, BTreeSet<Id<Person>>> = BTreeMap::new();
    let tenures = facts.own.tenures.iter().map(|row| (row.person, row.period));
    let holders = facts.own.seats.iter().flat_map(|seat| seat.holders.iter());
    for (person, period) in tenures.chain(holders.copied()) {
        for day in [period.from, after(period)].into_iter().flatten() {
            if since < day && day <= until {
                days.entry(day).or_default().insert(person);
            }
        }
    }
    let places = Places::of(facts);
    let (mut all, mut more) = (Vec::new(), 0);
    for (day, people) in days.into_iter().rev() {
        let here = people.into_iter().filter_map(|who| places.moved(who, day));
        let mut here: Vec<_> = here.collect();
        if 0 < more || most < all.len() + here.len() {
            more += here.len();
            continue;
        }
        here.sort_by_key(|one| !one.goes());
        price(facts, day, &mut here, constants);
        all.extend(here);
    }
    (all, more)
}

/// The first day after a period.
pub(super) fn after(period: Period) -> Option<NaiveDate> {
    period.to?.succ_opt()
}

/// Everybody's posts and seats, by person: an account of ten thousand is asked ten thousand times.
struct Places {
    posts: HashMap<Id<Person>, Dated<Option<Id<Department>>>>,
    seats: HashMap<Id<Person>, Dated<Id<Seat>>>,
}

type Dated<T> = Vec<(T, Period)>;

impl Places {
    fn of(facts: &Facts) -> Self {
        let mut places = Self {
            posts: HashMap::new(),
            seats: HashMap::new(),
        };
        for row in &facts.own.tenures {
            let posts = places.posts.entry(row.person).or_default();
            posts.push((row.department, row.period));
        }
        for seat in &facts.own.seats {
            for (person, period) in &seat.holders {
                let seats = places.seats.entry(*person).or_default();
                seats.push((seat.id, *period));
            }
        }
        places
    }

    fn moved(&self, person: Id<Person>, on: NaiveDate) -> Option<PersonMove> {
        let eve = on.pred_opt()?;
        let posts = |day| in_force(self.posts.get(&person), day);
        let seats = |day| in_force(self.seats.get(&person), day);
        let (from, to) = (posts(eve), posts(on));
        let (held, holds) = (seats(eve), seats(on));
        let one = PersonMove {
            person,
            on,
            post: PostMove::of(from, to),
            took: holds.difference(&held).copied().collect(),
            gave_up: held.difference(&holds).copied().collect(),
            gain: 0.0,
        };
        let nothing = one.post == PostMove::Stayed && one.took.is_empty() && one.gave_up.is_empty();
        (!nothing).then_some(one)
    }
}

fn in_force<T: Copy + Ord>(rows: Option<&Dated<T>>, day: NaiveDate) -> BTreeSet<T> {
    let rows = rows.into_iter().flatten();
    let here = rows.filter(|(_, period)| period.holds(day));
    here.map(|(what, _)| *what).collect()
}

/// Fills in what each of a day's moves gave, in their order.
fn price(facts: &Facts, day: NaiveDate, moves: &mut [PersonMove], constants: &Constants) {
    let mut people: BTreeSet<_> = moves.iter().map(|one| one.person).collect();
    let raw =
        |unmoved: &BTreeSet<Id<Person>>| depth(&facts.unmoved(unmoved, day), day, constants).raw;
    let mut before = raw(&people);
    for one in moves {
        people.remove(&one.person);
        let now = raw(&people);
        one.gain = now - before;
        before = now;
    }
}

impl Facts {
    /// The facts in which some people have on `day` the posts and seats of the day before.
    #[must_use]
    pub fn unmoved(&self, people: &BTreeSet<Id<Person>>, day: NaiveDate) -> Self {
        let mut facts = self.clone();
        // What ended on the eve lasts a day longer, what began on the day has not.
        let keep = |person: Id<Person>, period: &mut Period| {
            if !people.contains(&person) {
                return true;
            }
            if after(*period) == Some(day) {
                period.to = Some(day);
            }
            period.from != Some(day)
        };
        let own = &mut facts.own;
        own.tenures
            .retain_mut(|row| keep(row.person, &mut row.period));
        for seat in &mut own.seats {
            seat.holders
                .retain_mut(|(person, period)| keep(*person, period));
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::{
        super::{
            example::{today, worked},
            laws::any_facts,
        },
        *,
    };

    /// Rounding in a sum of some dozens of products.
    const ROUNDING: f64 = 1e-9;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_moves_of_a_day_add_up_to_what_they_did_together(facts in any_facts()) {
            let constants = Constants::default();
            let since = today() - Days::new(600);
            let (all, more) = moves(&facts, (since, today()), usize::MAX, &constants);
            prop_assert_eq!(more, 0);
            prop_assert!(all.is_sorted_by(|a, b| b.on <= a.on), "newest first");
            for day in all.chunk_by(|a, b| a.on == b.on) {
                let on = day[0].on;
                let people: BTreeSet<_> = day.iter().map(|one| one.person).collect();
                let raw = |facts: &Facts| depth(facts, on, &constants).raw;
                let together = raw(&facts) - raw(&facts.unmoved(&people, on));
                let sum: f64 = day.iter().map(|one| one.gain).sum();
                prop_assert!((sum - together).abs() < ROUNDING, "{sum} is not {together}");
            }
        }

        #[test]
        fn nobody_who_did_not_move_is_said_to_have_moved(facts in any_facts()) {
            let constants = Constants::default();
            let since = today() - Days::new(600);
            let (all, _) = moves(&facts, (since, today()), usize::MAX, &constants);
            for one in all {
                prop_assert!(since < one.on && one.on <= today());
                let only = BTreeSet::from([one.person]);
                let undone = facts.unmoved(&only, one.on);
                let again = Places::of(&undone).moved(one.person, one.on);
                prop_assert_eq!(again, None, "what is undone has not moved");
            }
        }
    }

    #[test]
    fn what_is_too_much_to_compute_is_counted() {
        let mut facts = worked().facts;
        let begun = Period::since(today() - Days::new(3));
        for row in &mut facts.own.tenures {
            row.period = begun;
        }
        let span = (today() - Days::new(30), today());
        let (all, more) = moves(&facts, span, 2, &Constants::default());
        assert!(all.is_empty());
        assert_eq!(more, facts.own.tenures.len());
    }
}
