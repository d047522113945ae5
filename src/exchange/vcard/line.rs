//! Content lines: physical lines put together again.

use std::borrow::Cow;

use super::super::lines::physical;

/// A content line, still as bytes: it may have been folded in the middle of a character.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Its first physical line, from 1.
    pub number: usize,
    /// Its last.
    pub last: usize,
    pub bytes: Cow<'a, [u8]>,
}

/// Undoes folding (a line starting with a space goes on from the one before) and the soft breaks of
/// quoted-printable (`=` at the end). Blank lines are left out; some phones put one after every line of
/// a photo, so they end nothing but a soft break.
pub(super) fn unfold(bytes: &[u8]) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut after_blank = false;
    for (number, bytes) in physical(bytes) {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let blank = bytes.trim_ascii().is_empty();
        let softly = lines
            .last()
            .is_some_and(|last| !after_blank && goes_on_softly(&last.bytes))
            && !is_frame(bytes);
        after_blank = blank;
        let rest = match bytes {
            [b' ', b'=', ..] if softly => &bytes[1..],
            _ if softly => bytes,
            _ if blank => continue,
            [b' ' | b'\t', rest @ ..] => rest,
            _ => {
                lines.push(Line {
                    number,
                    last: number,
                    bytes: Cow::Borrowed(bytes),
                });
                continue;
            }
        };
        match lines.last_mut().filter(|last| !is_frame(&last.bytes)) {
            Some(last) => {
                if softly {
                    last.bytes.to_mut().pop();
                }
                last.bytes.to_mut().extend_from_slice(rest);
                last.last = number;
            }
            // Nothing to go on from: the line stands for itself, indented.
            None => lines.push(Line {
                number,
                last: number,
                bytes: Cow::Borrowed(rest),
            }),
        }
    }
    lines
}

/// Whether a quoted-printable value is broken here.
fn goes_on_softly(line: &[u8]) -> bool {
    line.ends_with(b"=") && super::property::is_quoted_printable(line)
}

/// BEGIN or END of a card, not indented: never the rest of something else, or one lost character would
/// cost two cards.
fn is_frame(line: &[u8]) -> bool {
    let indented = matches!(line.first(), Some(b' ' | b'\t'));
    !indented && (is(line, b"BEGIN:VCARD") || is(line, b"END:VCARD"))
}

/// Whether the line says just `word`, in any case, space around it or at the colon not counted.
pub(super) fn is(line: &[u8], word: &[u8]) -> bool {
    let bare = line.iter().filter(|b| !b.is_ascii_whitespace());
    bare.map(u8::to_ascii_uppercase).eq(word.iter().copied())
}
