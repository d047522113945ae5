//! What if: of whom, and what. The answer is switched on on the bench and written nowhere.

use super::{AnswerKind, Ask, AskedValue, KeyedChoice, Panel, PanelColumn, Task};
use crate::domain::{
    Account, Id, Name, OrgFactKind, Person, Role, Rows, Scope, Seat, Signal, StanceValue,
    score::{Depth, Supposition},
};

/// Of whom something can be supposed: the people of an account and the seats that are held.
#[derive(Debug, Clone, PartialEq)]
pub struct Supposable {
    /// Each with the account whose facts speak for them.
    people: Vec<(Id<Person>, Id<Account>)>,
    held: Vec<(Id<Seat>, Role, Id<Person>)>,
}

/// Asks what is to be supposed, first of `person` where there is one.
#[must_use]
pub fn supposing(
    (account, name): (Id<Account>, Name),
    depth: &Depth,
    rows: &Rows,
    person: Option<Id<Person>>,
) -> Panel {
    let people = depth.people.iter();
    let held = depth.seats.iter();
    let supposable = Supposable {
        people: people.map(|one| (one.person, one.source)).collect(),
        held: held
            .filter_map(|seat| Some((seat.seat, seat.role, seat.holder?)))
            .collect(),
    };
    let mut known: Vec<(Id<Person>, Name)> = supposable
        .people
        .iter()
        .filter_map(|(id, _)| Some((*id, rows.find(*id)?.name.clone())))
        .collect();
    known.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    let value = |(id, name): &(Id<Person>, Name)| AskedValue::Person(*id, name.clone(), None, None);
    let picked = person.and_then(|person| known.iter().find(|(id, _)| *id == person));
    let picked = picked.map_or(AskedValue::Nothing, value);
    let what = supposable.choices(of(&picked));
    let whom = [KeyedChoice::keyed('-', AskedValue::Nothing)].into_iter();
    let whom = whom.chain(known.iter().map(value).map(KeyedChoice::of));
    let columns = vec![
        PanelColumn::choice(Ask::Whom, whom.collect(), Some(picked)),
        PanelColumn::choice(Ask::Suppose, what, None),
    ];
    Panel::new(Task::Suppose(Box::new(supposable)), account, name, columns).at(Ask::Suppose)
}

const fn of(whom: &AskedValue) -> Option<Id<Person>> {
    match whom {
        AskedValue::Person(id, ..) => Some(*id),
        _ => None,
    }
}

impl Supposable {
    fn choices(&self, person: Option<Id<Person>>) -> Vec<KeyedChoice> {
        match person {
            Some(person) => self.of_person(person),
            None => between(),
        }
    }

    fn of_person(&self, person: Id<Person>) -> Vec<KeyedChoice> {
        let mut known = self.people.iter();
        let Some((_, at)) = known.find(|(id, _)| *id == person) else {
            return Vec::new();
        };
        let at = *at;
        let stances = StanceValue::ALL.iter().zip("-0123".chars());
        let stances = stances.map(|(&value, key)| {
            let what = Supposition::Stance { person, at, value };
            KeyedChoice::keyed(key, AskedValue::Suppose(what, None))
        });
        let signals = Signal::ALL.iter().zip("aiwpe".chars());
        let signals = signals.map(|(&signal, key)| {
            let what = Supposition::Shows { person, at, signal };
            KeyedChoice::keyed(key, AskedValue::Suppose(what, None))
        });
        let leaves = AskedValue::Suppose(Supposition::Leaves { person }, None);
        let held = self.held.iter().filter(|(.., holder)| *holder == person);
        let vacated = held.zip("vbcdfgh".chars()).map(|((seat, role, _), key)| {
            let what = Supposition::Vacated { seat: *seat };
            KeyedChoice::keyed(key, AskedValue::Suppose(what, Some(*role)))
        });
        let leaves = [KeyedChoice::keyed('x', leaves)];
        stances
            .chain(signals)
            .chain(leaves)
            .chain(vacated)
            .collect()
    }
}

/// What can be between the companies.
fn between() -> Vec<KeyedChoice> {
    let kinds = OrgFactKind::ALL.iter().flat_map(|&kind| {
        let scopes: Vec<Option<Scope>> = if kind == OrgFactKind::Agreement {
            Scope::ALL.iter().copied().map(Some).collect()
        } else {
            vec![None]
        };
        scopes.into_iter().map(move |scope| (kind, scope))
    });
    let values = kinds.map(|(kind, scope)| Supposition::Between { kind, scope });
    values
        .map(|what| KeyedChoice::of(AskedValue::Suppose(what, None)))
        .collect()
}

impl Panel {
    /// Another person: other things can be supposed.
    pub(super) fn whom_answered(&mut self) {
        let Task::Suppose(supposable) = &self.task else {
            return;
        };
        let whom = self.picked(Ask::Whom).and_then(of);
        let choices = supposable.choices(whom);
        let at = self.place(Ask::Suppose);
        if let Some(PanelColumn {
            answer: AnswerKind::Choice(what),
            ..
        }) = at.and_then(|at| self.columns.get_mut(at))
        {
            let still = |choice: &KeyedChoice| Some(&choice.value) == what.picked.as_ref();
            if !choices.iter().any(still) {
                what.picked = None;
            }
            what.fill(choices);
        }
    }

    /// Whether it asks what is to be supposed.
    #[must_use]
    pub const fn supposes(&self) -> bool {
        matches!(self.task, Task::Suppose(_))
    }

    /// What is supposed, once it is said.
    #[must_use]
    pub fn supposition(&self) -> Option<Supposition> {
        match self.picked(Ask::Suppose) {
            Some(AskedValue::Suppose(what, _)) => Some(*what),
            _ => None,
        }
    }
}
