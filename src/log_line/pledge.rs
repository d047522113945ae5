//! Promises in the text: which signs make one, and which stay signs.

use crate::domain::promise::Side;

use super::{
    line::{Line, Stretch},
    when::{self, Due},
};

/// A promise as written.
#[derive(Debug)]
pub(super) struct Pledge {
    pub side: Side,
    pub sign: Stretch,
    pub due: Due,
    pub due_at: Stretch,
    pub text: Stretch,
}

pub(super) fn side(line: &Line<'_>, i: usize) -> Option<Side> {
    match line.get(i)? {
        '>' => Some(Side::Us),
        '<' => Some(Side::Them),
        _ => None,
    }
}

/// The promise whose sign is at `i`, its text still without an end.
///
/// A sign stands between spaces; none is needed beside Chinese or a wide sign. What follows must
/// be a DUE: anything else stays text.
pub(super) fn promise(line: &Line<'_>, i: usize) -> Option<Pledge> {
    (!line.is_title(i)).then(|| pledge(line, i)).flatten()
}

fn pledge(line: &Line<'_>, i: usize) -> Option<Pledge> {
    let side = side(line, i)?;
    let due_at = line.past_spaces(i + 1);
    let open_before = i
        .checked_sub(1)
        .is_none_or(|before| line.is(before, ' ') || line.is_wide(before));
    let open_after = i + 1 < due_at || line.is_wide(due_at);
    let alone = line.is_wide(i) || open_before && open_after;
    if !alone || line.before(i) == Some('\\') {
        return None;
    }
    let (due, end) = when::due(line, due_at)?;
    let text = past_separator(line, end);
    Some(Pledge {
        side,
        sign: i..i + 1,
        due,
        due_at: due_at..end,
        text: text..text,
    })
}

/// `> fri, send it` and `> fri: send it` are written too.
fn past_separator(line: &Line<'_>, end: usize) -> usize {
    let at = line.past_spaces(end);
    if matches!(line.get(at), Some(',' | ':')) {
        line.past_spaces(at + 1)
    } else {
        at
    }
}

/// A sign that is no promise, but stands as if it were: between spaces, or as the end of a title
/// before a DUE.
pub(super) fn looks_meant(line: &Line<'_>, i: usize) -> bool {
    let spaced = line.before(i) == Some(' ') && line.get(i + 1).is_none_or(|c| c == ' ');
    let after_title = line.is_title(i) && line.is(i, '>') && pledge(line, i).is_some();
    spaced || after_title
}

/// `text` with its escaped promise signs bare.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let sign = matches!(chars.peek(), Some('<' | '>' | '＜' | '＞' | '《' | '》'));
        if !(c == '\\' && sign) {
            plain.push(c);
        }
    }
    plain
}
