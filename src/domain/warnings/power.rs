//! Who decides, and whether they are for us.

use super::{Rule, Severity, Warning, What, look::Look};
use crate::domain::{Id, Person, Role, StanceValue};

/// The roles without whose holder no purchase happens.
const DECIDING: [Role; 2] = [Role::Approver, Role::Decider];

impl Look<'_> {
    /// Whether somebody is known in a role: no where it has seats that count, and all are vacant.
    fn is_known(&self, role: Role) -> bool {
        let seats = self.depth.seats.iter();
        let mut counted = seats
            .filter(|seat| seat.role == role && seat.applies)
            .peekable();
        counted.peek().is_none() || counted.any(|seat| seat.holder.is_some())
    }

    /// Whether a vacant seat of this role is told of by the rule about unknown deciders already.
    pub(super) fn is_told_as_unknown(&self, role: Role) -> bool {
        self.rules.is_on(Rule::DeciderUnknown) && DECIDING.contains(&role) && !self.is_known(role)
    }
}

/// One for each deciding role nobody is known in, about the first of its seats.
pub(super) fn decider_unknown(look: &Look<'_>, found: &mut Vec<Warning>) {
    for role in DECIDING.into_iter().filter(|role| !look.is_known(*role)) {
        let seats = look.depth.seats.iter();
        let first = seats
            .filter(|seat| seat.role == role && seat.applies)
            .map(|seat| seat.seat)
            .min();
        let because = What::NobodyInRole { role };
        let warning = |seat| {
            Warning::undated(
                Rule::DeciderUnknown,
                Severity::Serious,
                seat,
                because.clone(),
            )
        };
        found.extend(first.map(warning));
    }
}

/// One for each opponent who approves or decides, also where they decide from above: what is bought here
/// hangs on them all the same.
pub(super) fn decider_opposed(look: &Look<'_>, found: &mut Vec<Warning>) {
    let seats = look.depth.seats.iter();
    let seats = seats.filter(|seat| seat.applies && seat.role.releases());
    let mut told: Vec<Id<Person>> = Vec::new();
    for seat in seats {
        let opponent = seat.holder.and_then(|holder| look.depth.person(holder));
        let Some(one) = opponent.filter(|one| one.is_opponent()) else {
            continue;
        };
        if told.contains(&one.person) {
            continue;
        }
        told.push(one.person);
        let because = What::Opposes {
            role: seat.role,
            above: Some(seat.source).filter(|source| *source != look.depth.account),
        };
        let since = one.recorded.map(|rating| rating.on);
        let rule = Rule::DeciderOpposed;
        let warning = Warning::undated(rule, Severity::Serious, one.person, because);
        found.push(warning.since(since));
    }
}

/// Only where enough people have a stance to make it remarkable.
pub(super) fn nobody_opposed(look: &Look<'_>, found: &mut Vec<Warning>) {
    let mut rated = look.depth.people.iter().filter_map(|one| one.recorded);
    let opposed = rated.clone().any(|is| is.value == StanceValue::NotAccepted);
    let rated = rated.by_ref().count();
    if !opposed && usize::from(look.rules.opposed_people) <= rated {
        found.push(Warning::undated(
            Rule::NobodyOpposed,
            Severity::Note,
            look.depth.account,
            What::NobodyOpposed { rated },
        ));
    }
}

/// By the stance that behaviour bears out: who was never seen to help is no supporter to count on.
pub(super) fn few_supporters(look: &Look<'_>, found: &mut Vec<Warning>) {
    let key = look.key_players().count();
    let supports = |is: StanceValue| StanceValue::Support <= is;
    let supporters = look
        .key_players()
        .filter(|one| one.stance.is_some_and(supports));
    let supporters = supporters.count();
    let opponents = look.key_players().filter(|one| one.is_opponent()).count();
    if 0 < key && supporters <= opponents {
        let severity = if opponents == 0 {
            Severity::Caution
        } else {
            Severity::Serious
        };
        let because = What::Outweighed {
            supporters,
            opponents,
            key,
        };
        found.push(Warning::undated(
            Rule::FewSupporters,
            severity,
            look.depth.account,
            because,
        ));
    }
}
