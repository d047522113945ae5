//! Who decides, seat by seat.

use super::Section;
use crate::{
    domain::map::{Chair, Condition, Counts, Scene},
    picture,
    say::Words,
};

/// The seats that count, each with who holds it and how they stand.
#[must_use]
pub(super) fn section(scene: &Scene, words: &Words) -> Section {
    let counts = scene.chairs.iter();
    let counts = counts.filter(|chair| chair.counts == Counts::Yes);
    let lines = counts.map(|chair| seat(chair, scene, words));
    Section::new(&words.document_deciding(), lines)
}

/// `decision maker Zhang Wei: support, fair, live`
fn seat(chair: &Chair, scene: &Scene, words: &Words) -> String {
    let title = picture::seat_title(chair, words);
    let mut who = format!("{} {title}", chair.role.code());
    if let Some(above) = &chair.above {
        who = words.set_beside(&who, words.map_decided_at(above.shown()));
    }
    let holder = chair.holder.and_then(|holder| scene.person(holder));
    let state = match (scene.condition(chair), holder) {
        (Condition::Opposed, Some(node)) => {
            format!("{} · {}", node.name.shown(), words.map_opposed())
        }
        (_, Some(node)) => {
            let parts = [
                node.name.told(),
                words.maybe_stance(node.stance),
                words.strength_of(node.label),
                words.state(node.state),
            ];
            parts.join(" · ")
        }
        (_, None) => words.empty_seat(chair.empty),
    };
    words.part_because(who, state)
}
