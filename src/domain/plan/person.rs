//! People and where they work. Whoever leaves an account leaves its seats.

use chrono::NaiveDate;

use super::{
    RuleError,
    delete::Deletion,
    department,
    error::Measure,
    moving,
    rule::{Rule, not_void, within},
    seat,
    sheet::Sheet,
};
use crate::domain::{
    Account, Describe, Enrol, Holder, Id, Note, Period, Person, Post, Row, Tenure, Tie, TieKind,
};

impl Rule for Person {
    fn sound(&self) -> Result<(), RuleError> {
        within(Measure::Cadence, self.cadence_days, 1, u16::MAX)
    }

    fn fits(&self, _: Id<Self>, _: &Sheet) -> Result<(), RuleError> {
        Ok(())
    }

    fn without(self, _: &Deletion) -> Option<Self> {
        Some(self)
    }
}

/// A new person together with their post.
pub(super) fn add(
    person: Person,
    post: Option<Post>,
    sheet: &mut Sheet,
) -> Result<Id<Person>, RuleError> {
    let person = sheet.insert(person)?;
    if let Some(post) = post {
        sheet.insert(Tenure { person, post })?;
    }
    Ok(person)
}

/// A new person with their post, superior and seat.
pub(super) fn enrol(wish: &Enrol, sheet: &mut Sheet) -> Result<(), RuleError> {
    let person = add(wish.person.clone(), Some(wish.post.clone()), sheet)?;
    if let Some(to) = wish.boss {
        sheet.insert(Tie {
            from: person,
            to,
            kind: TieKind::ReportsTo,
            note: Note::empty(),
            period: wish.post.period,
        })?;
    }
    match wish.seat {
        Some(seat) => {
            let on = wish.post.period.from.unwrap_or(sheet.today);
            seat::appoint(seat, Some(person), on, sheet)
        }
        None => Ok(()),
    }
}

/// Contents, post, superior and seat of somebody known.
pub(super) fn describe(wish: &Describe, sheet: &mut Sheet) -> Result<(), RuleError> {
    let person = wish.person;
    let to = sheet.union(person, &wish.was, &wish.to)?;
    sheet.replace(person, to)?;
    if let Some((id, posts)) = wish.post.clone() {
        let [was, to] = posts.map(|post| Tenure { person, post });
        let to = sheet.union(id, &was, &to)?;
        sheet.replace(id, to)?;
    }
    boss_is_as_known(wish, sheet)?;
    moving::go(&wish.place, sheet)
}

/// Refuses to put another superior in the place of one that somebody else has told of meanwhile.
fn boss_is_as_known(wish: &Describe, sheet: &Sheet) -> Result<(), RuleError> {
    let Some(to) = wish.place.boss else {
        return Ok(());
    };
    let now: Vec<_> = moving::bosses(&sheet.rows, wish.person, wish.place.on).collect();
    let is = |boss: Option<Id<Person>>| boss.map_or(now.is_empty(), |boss| now.contains(&boss));
    if is(wish.boss) || is(to) {
        return Ok(());
    }
    let boss = now.first().copied();
    let named = |id: Id<Person>| Some(sheet.rows.find(id)?.name.clone());
    Err(RuleError::BossSince {
        boss,
        theirs: boss.and_then(named),
        ours: to.and_then(named),
    })
}

impl Rule for Tenure {
    fn sound(&self) -> Result<(), RuleError> {
        not_void(self.post.period)?;
        within(Measure::Influence, self.post.influence, 0, 10)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.person)?;
        sheet.need(self.post.account)?;
        department::belongs(self.post.department, self.post.account, sheet)
    }

    fn end(id: Id<Self>, on: NaiveDate, sheet: &mut Sheet) -> Result<(), RuleError> {
        let Tenure { person, mut post } = sheet.need(id)?.is.clone();
        post.period.to = Some(on);
        let account = post.account;
        sheet.replace(id, Tenure { person, post })?;
        leave_seats(person, account, on, sheet)
    }

    fn period_mut(&mut self) -> Option<&mut Period> {
        Some(&mut self.post.period)
    }

    fn without(mut self, deletion: &Deletion) -> Option<Self> {
        self.post.department = self.post.department.filter(|id| !deletion.has(*id));
        (!deletion.has(self.person) && !deletion.has(self.post.account)).then_some(self)
    }
}

/// Ends on `on` what the person holds at the account, unless another tenure there goes on.
pub(super) fn leave_seats(
    person: Id<Person>,
    account: Id<Account>,
    on: NaiveDate,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let after = Period {
        from: on.succ_opt(),
        to: None,
    };
    let mut tenures = sheet.rows.tenures.iter();
    if tenures.any(|one| {
        one.person == person && one.post.account == account && one.post.period.meets(&after)
    }) {
        return Ok(());
    }
    let here = |one: &&Row<Holder>| {
        let seat = sheet.find(one.seat);
        one.person == person
            && one.period.holds(on)
            && one.period.meets(&after)
            && seat.is_some_and(|seat| seat.account == account)
    };
    let held: Vec<_> = sheet.rows.holders.iter().filter(here).cloned().collect();
    for Row { id, is, .. } in held {
        let period = Period {
            to: Some(on),
            ..is.period
        };
        sheet.replace_loose(id, Holder { period, ..is })?;
    }
    Ok(())
}
