//! The parts of a person that every view has: role letters, stance, strength, days of silence.

use chrono::NaiveDate;

use super::{Cell, PictureBuilder, Tone, text::width};
use crate::{
    domain::{
        map::{Mark, Node},
        score::State,
        text::HIDDEN,
    },
    say::Words,
};

/// Cells of a strength bar.
pub const BAR: usize = 4;
/// Role letter and stance, with a space after each.
pub const MARKS: usize = 5;

/// Cells that a silence takes beside a bar: a sign and up to `24个月`; on paper a sign and a day of another
/// year.
#[must_use]
pub fn silence_cells(words: &Words) -> usize {
    const LONGEST: NaiveDate = match NaiveDate::from_ymd_opt(2000, 12, 30) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };
    if words.is_on_paper() {
        2 + width(&words.date_in_full(LONGEST))
    } else {
        7
    }
}

/// The time without contact, with `~` where it cools and `!` where it sleeps.
#[must_use]
pub fn silence(node: &Node, words: &Words) -> (String, Tone) {
    if words.hides() {
        return (HIDDEN.to_owned(), Tone::Dim);
    }
    let days = node
        .silence
        .map_or_else(|| "–".to_owned(), |days| words.ago(days));
    match node.state {
        State::Live => (days, Tone::Text),
        State::Cooling => (format!("~{days}"), Tone::Warn),
        State::Dormant => (format!("!{days}"), Tone::Bad),
        State::Never => (days, Tone::Dim),
    }
}

/// The letters of the seats somebody holds, each once.
#[must_use]
pub fn letters(node: &Node) -> String {
    let mut letters = String::new();
    for (_, role) in &node.seats {
        if !letters.contains(role.code()) {
            letters.push_str(role.code());
        }
    }
    letters
}

/// `D +  Zhang Wei` in `room` cells: role letters, stance, name; returns where the name ends. A second
/// letter stands to the left of `at`.
pub fn name_line(
    picture: &mut PictureBuilder,
    at: Cell,
    room: usize,
    letters: &str,
    node: &Node,
    words: &Words,
) -> usize {
    let (sign, tone) = words.stance_sign(node.stance);
    let letters = &letters[..letters.len().min(2)];
    let left = letters.len().saturating_sub(1);
    picture.text(
        Cell::new(at.x - left, at.y),
        letters.len(),
        letters,
        Tone::Strong,
    );
    picture.text(
        Cell::new(at.x + 2, at.y),
        room.saturating_sub(2),
        sign,
        tone,
    );
    let name = Cell::new(at.x + MARKS, at.y);
    let tone = if node.left.is_some() || node.marks.contains(&Mark::Left) {
        Tone::Dim
    } else {
        Tone::Strong
    };
    let room = room.saturating_sub(MARKS);
    let cells = picture.text(name, room, &node.name.shown(), tone);
    name.x + cells
}

/// The name, behind a sign where something has changed.
#[must_use]
pub fn changed(node: &Node) -> String {
    if node.marks.is_empty() {
        node.name.told()
    } else {
        format!("» {}", node.name.shown())
    }
}

/// `++ Zhang Wei` in `room` cells.
pub fn short_line(
    picture: &mut PictureBuilder,
    at: Cell,
    room: usize,
    (node, name): (&Node, Tone),
    words: &Words,
) {
    let (sign, tone) = words.stance_sign(node.stance);
    picture.text(at, room, sign, tone);
    let after = width(sign) + 1;
    let at = Cell::new(at.x + after, at.y);
    picture.text(at, room.saturating_sub(after), &changed(node), name);
}
