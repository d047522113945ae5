//! What a map shows, in tables: the seats in order, and everybody.

use crate::{
    domain::{
        Name,
        map::{Chair, Condition, MapPlace, Node, Scene},
    },
    picture::{person::letters, seat_title},
    report::Table,
    say::Words,
};

/// Seats and people; a table without rows is left out.
#[must_use]
pub(super) fn of(scene: &Scene, words: &Words) -> Vec<Table> {
    let seats = scene.chairs.iter().map(|chair| seat(chair, scene, words));
    let seats = Table::new(
        &words.document_seats(),
        words.document_seat_columns(),
        seats,
    );
    let people = everybody(scene).map(|node| person(node, scene, words));
    let people = Table::new(
        &words.document_people(),
        words.document_person_columns(),
        people,
    );
    [seats, people]
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

/// Department by department, in it the highest first.
fn everybody(scene: &Scene) -> impl Iterator<Item = &Node> {
    let place = |node: &Node| {
        let department = node.departments.iter().copied().flatten().next();
        let at = |place: &MapPlace| Some(place.id) == department;
        scene.places.iter().position(at).unwrap_or(usize::MAX)
    };
    let mut people: Vec<_> = scene.people.iter().collect();
    people.sort_by_cached_key(|node| {
        let level = node.level.map_or(u8::MAX, |level| level as u8);
        (place(node), level, node.seats.is_empty(), node.name.clone())
    });
    people.into_iter()
}

fn seat(chair: &Chair, scene: &Scene, words: &Words) -> [String; 6] {
    let holder = chair.holder.and_then(|id| scene.person(id));
    let place = chair.department.and_then(|id| scene.place(id));
    let state = match scene.condition(chair) {
        Condition::NotApplicable => words.map_not_applicable(),
        Condition::DecidedAbove => words.map_decided_above(),
        Condition::Empty(empty) => words.empty_seat(empty),
        Condition::Opposed => words.map_opposed(),
        Condition::Cold | Condition::Held => {
            holder.map_or_else(String::new, |node| words.strength_of(node.label))
        }
    };
    let at = match (&chair.above, place) {
        (Some(above), _) => words.map_decided_at(above.shown()),
        (None, Some(place)) => place.name.told(),
        (None, None) => String::new(),
    };
    [
        seat_title(chair, words),
        format!("{} {}", chair.role.code(), words.role(chair.role)),
        at,
        holder.map_or_else(|| "–".to_owned(), |node| node.name.told()),
        holder.map_or_else(String::new, |node| stance(node, words)),
        state,
    ]
}

fn person(node: &Node, scene: &Scene, words: &Words) -> [String; 8] {
    let places = node.departments.iter().filter_map(|id| scene.place((*id)?));
    let places: Vec<_> = places.map(|place| place.name.told()).collect();
    [
        node.name.told(),
        node.title.as_ref().map(Name::told).unwrap_or_default(),
        places.join(&words.comma()),
        node.level
            .map(|level| words.level(level))
            .unwrap_or_default(),
        letters(node),
        stance(node, words),
        words.strength_of(node.label),
        match node.silence {
            Some(days) => words.ago(days),
            None => words.state(node.state),
        },
    ]
}

fn stance(node: &Node, words: &Words) -> String {
    let sign = words.stance_sign(node.stance).0;
    format!("{sign} {}", words.maybe_stance(node.stance))
}
