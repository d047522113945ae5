//! Seats and who holds them: the last seat of each standard role stays, and nobody shares one.

use chrono::NaiveDate;

use super::{
    RuleError, delete::Deletion, department, matter, rule::Rule, rule::not_void, sheet::Sheet,
};
use crate::domain::{Account, Empty, Holder, Id, NounKind, Period, Person, Role, Row, Seat};

impl Rule for Seat {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        if let Some(matter) = self.matter {
            matter::belongs(matter, self.account, sheet)?;
        }
        department::belongs(self.department, self.account, sheet)
    }

    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        let before = sheet.need(id)?.is.clone();
        if before.account != after.account {
            return Err(RuleError::Fixed(NounKind::Seat));
        }
        sheet.replace(id, after)?;
        role_stays(before.account, before.role, sheet)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        let department = self.department.filter(|id| !deletion.has(*id));
        let stays = !deletion.has(self.account) && self.matter.is_none_or(|id| !deletion.has(id));
        stays.then_some(Self { department, ..self })
    }
}

/// Refuses what takes the last seat of a standard role away: a missing approver must stay missing.
pub(super) fn role_stays(account: Id<Account>, role: Role, sheet: &Sheet) -> Result<(), RuleError> {
    let mut seats = sheet.rows.seats.iter();
    let of_account = |one: &Row<Seat>| one.account == account && one.matter.is_none();
    let there = seats.any(|one| of_account(one) && one.role == role);
    if there || !Role::STANDARD.contains(&role) {
        return Ok(());
    }
    Err(RuleError::LastSeat(role))
}

impl Rule for Holder {
    fn sound(&self) -> Result<(), RuleError> {
        not_void(self.period)
    }

    fn fits(&self, id: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.seat)?;
        sheet.need(self.person)?;
        let mut others = holders_of(self.seat, sheet).filter(|other| other.id != id);
        match others.find(|other| other.period.meets(&self.period)) {
            Some(other) => Err(held(other, sheet)),
            None => Ok(()),
        }
    }

    /// Whoever holds the seat by then makes room; whoever follows later does not.
    fn add(self, sheet: &mut Sheet) -> Result<(), RuleError> {
        if let Some(from) = self.period.from {
            vacate(self.seat, from, sheet)?;
        }
        sheet.insert(self).map(drop)
    }

    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        if sheet.need(id)?.seat != after.seat {
            return Err(RuleError::Fixed(NounKind::Holder));
        }
        sheet.replace(id, after)
    }

    fn period_mut(&mut self) -> Option<&mut Period> {
        Some(&mut self.period)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.seat) && !deletion.has(self.person)).then_some(self)
    }
}

/// From `on` the seat is held by `person`, or vacant. Nothing happens to who holds it already.
pub(super) fn appoint(
    seat: Id<Seat>,
    person: Option<Id<Person>>,
    on: NaiveDate,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    sheet.need(seat)?;
    let Some(person) = person else {
        vacate(seat, on, sheet)?;
        return say_vacant(seat, on, sheet);
    };
    let holds = |one: &Row<Holder>| one.person == person && one.period.holds(on);
    if holders_of(seat, sheet).any(holds) {
        return Ok(());
    }
    let period = Period::since(on);
    Holder {
        seat,
        person,
        period,
    }
    .add(sheet)
}

/// On `on` it was `person` all along who held the seat: whoever stands there was never it. One that
/// nobody held is theirs since they have been there, as far as nobody held it before.
pub(super) fn set_holder_right(
    seat: Id<Seat>,
    person: Id<Person>,
    (since, on): (Option<NaiveDate>, NaiveDate),
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    sheet.need(seat)?;
    let now = holders_of(seat, sheet).find(|one| one.period.holds(on));
    if let Some(Row { id, is, .. }) = now.cloned() {
        return sheet.replace(id, Holder { person, ..is });
    }
    let over = holders_of(seat, sheet).filter_map(|one| one.period.to);
    let free = over
        .filter(|to| *to < on)
        .max()
        .and_then(|to| to.succ_opt());
    let period = Period {
        from: since.max(free),
        to: None,
    };
    let holder = Holder {
        seat,
        person,
        period,
    };
    sheet.insert(holder).map(drop)
}

/// Who is said to hold the seat on `on` never did.
pub(super) fn never_held(
    seat: Id<Seat>,
    person: Id<Person>,
    on: NaiveDate,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let wrong = holders_of(seat, sheet).find(|one| one.person == person && one.period.holds(on));
    match wrong.map(|one| one.id) {
        Some(id) => sheet.remove(id),
        None => Ok(()),
    }
}

/// Whoever holds the seat on `day` ends the day before, and goes if no day is left.
fn vacate(seat: Id<Seat>, day: NaiveDate, sheet: &mut Sheet) -> Result<(), RuleError> {
    let now = holders_of(seat, sheet).find(|one| one.period.holds(day));
    let Some(Row { id, is: holder, .. }) = now.cloned() else {
        return Ok(());
    };
    match holder.period.until_before(day) {
        Some(period) => sheet.replace_loose(id, Holder { period, ..holder }),
        None => sheet.remove(id),
    }
}

/// Where nobody is known to have held the seat by `on`, the seat itself says that nobody does.
fn say_vacant(seat: Id<Seat>, on: NaiveDate, sheet: &mut Sheet) -> Result<(), RuleError> {
    let held = holders_of(seat, sheet).map(|one| one.period);
    let is = sheet.need(seat)?.is.clone();
    match Empty::of(held, is.vacant_since, on) {
        Empty::Vacant => Ok(()),
        Empty::NotKnown => {
            let vacant_since = Some(on);
            sheet.replace_loose(seat, Seat { vacant_since, ..is })
        }
    }
}

/// Finds two holders of one seat on one day, among all holders of that seat.
pub(super) fn clash<'a>(holders: &mut [&'a Row<Holder>]) -> Option<&'a Row<Holder>> {
    holders.sort_by_key(|one| one.period.from);
    let mut pairs = holders.windows(2);
    let pair = pairs.find(|pair| pair[0].period.meets(&pair[1].period))?;
    Some(pair[0])
}

pub(super) fn held(holder: &Row<Holder>, sheet: &Sheet) -> RuleError {
    match sheet.need(holder.person) {
        Ok(person) => RuleError::SeatHeld {
            by: person.name.clone(),
            period: holder.period,
        },
        Err(gone) => gone,
    }
}

fn holders_of(seat: Id<Seat>, sheet: &Sheet) -> impl Iterator<Item = &Row<Holder>> {
    let holders = sheet.rows.holders.iter();
    holders.filter(move |one| one.seat == seat)
}
