//! What if: of whom, and what. The answer is switched on on the bench and written nowhere.

use super::{Panel, Task, ask::nothing};
use crate::{
    app::{
        fields::{PickField, PickOption, Pickable, RowOption, Source},
        forms::{Field, Label, Need, Value},
    },
    domain::{
        Account, Id, Name, NounKind, OrgFactKind, Person, Procurement, Role, Rows, Scope, Seat,
        Signal, StanceValue,
        score::{Depth, Supposition},
    },
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
    let mut known: Vec<RowOption> = supposable
        .people
        .iter()
        .filter_map(|(id, _)| Some(RowOption::plain(*id, rows.find(*id)?.name.clone())))
        .collect();
    known.sort_by(|a, b| (&a.name, a.subject).cmp(&(&b.name, b.subject)));
    let is = |option: &&RowOption| person.is_some_and(|id| option.subject == id.into());
    let picked = known.iter().find(is).cloned();
    let picked = picked.map_or(Pickable::Nothing, Pickable::Row);
    let what = supposable.choices(picked.id());
    let whom = known.into_iter().map(PickOption::from);
    let whom = PickField::new(
        Source::Given(Some(NounKind::Person)),
        [nothing()].into_iter().chain(whom),
        Some(picked),
    );
    let fields = vec![
        Field::pick(Label::Whom, whom).left_empty(Need::Stays),
        Field::pick(Label::Suppose, what).needed(),
    ];
    Panel::new(Task::Suppose(Box::new(supposable)), account, name, fields).at(Label::Suppose)
}

impl Supposable {
    fn choices(&self, person: Option<Id<Person>>) -> PickField {
        let choices = match person {
            Some(person) => self.of_person(person),
            None => between(),
        };
        PickField::new(Source::Given(None), choices, None)
    }

    fn of_person(&self, person: Id<Person>) -> Vec<PickOption> {
        let mut known = self.people.iter();
        let Some((_, at)) = known.find(|(id, _)| *id == person) else {
            return Vec::new();
        };
        let at = *at;
        let stances = StanceValue::ALL.iter().zip("-0123".chars());
        let stances = stances.map(|(&value, key)| {
            let what = Supposition::Stance { person, at, value };
            PickOption::keyed(key, Pickable::Suppose(what, None))
        });
        let signals = Signal::ALL.iter().zip("aiwpe".chars());
        let signals = signals.map(|(&signal, key)| {
            let what = Supposition::Shows { person, at, signal };
            PickOption::keyed(key, Pickable::Suppose(what, None))
        });
        let leaves = Pickable::Suppose(Supposition::Leaves { person }, None);
        let held = self.held.iter().filter(|(.., holder)| *holder == person);
        let vacated = held.zip("vbcdfgh".chars()).map(|((seat, role, _), key)| {
            let what = Supposition::Vacated { seat: *seat };
            PickOption::keyed(key, Pickable::Suppose(what, Some(*role)))
        });
        let leaves = [PickOption::keyed('x', leaves)];
        stances
            .chain(signals)
            .chain(leaves)
            .chain(vacated)
            .collect()
    }
}

/// What can be between the companies.
fn between() -> Vec<PickOption> {
    let kinds = OrgFactKind::ALL.iter().flat_map(|&kind| {
        let scopes: Vec<Option<Scope>> = if kind == OrgFactKind::Agreement {
            Scope::ALL.iter().copied().map(Some).collect()
        } else {
            vec![None]
        };
        scopes.into_iter().map(move |scope| (kind, scope))
    });
    let values = kinds.map(|(kind, scope)| Supposition::Between { kind, scope });
    let modes = Procurement::ALL.iter().copied().map(Supposition::Mode);
    values
        .chain(modes)
        .map(|what| Pickable::Suppose(what, None).into())
        .collect()
}

impl Panel {
    /// Another person: other things can be supposed.
    pub(super) fn whom_answered(&mut self) {
        let Task::Suppose(supposable) = &self.task else {
            return;
        };
        let whom = self.fields.picked(Label::Whom).and_then(Pickable::id);
        let choices = supposable.choices(whom);
        if let Some(Field {
            value: Value::Pick(what),
            ..
        }) = self.fields.of_mut(Label::Suppose)
        {
            let mut still = choices.list.rows().iter();
            let still = still.any(|option| Some(&option.pick) == what.picked.as_ref());
            what.picked = what.picked.take().filter(|_| still);
            what.give(choices);
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
        match self.fields.picked(Label::Suppose) {
            Some(Pickable::Suppose(what, _)) => Some(*what),
            _ => None,
        }
    }
}
