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
/// quoted-printable (`=` at the end). Blank lines are left out.
pub(super) fn unfold(bytes: &[u8]) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut after_blank = true;
    for (number, bytes) in physical(bytes) {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let blank = bytes.trim_ascii().is_empty();
        match lines.last_mut() {
            Some(last) if !after_blank && goes_on_softly(&last.bytes) && !is_frame(bytes) => {
                last.bytes.to_mut().pop();
                let folded = bytes.starts_with(b" =");
                last.bytes
                    .to_mut()
                    .extend_from_slice(if folded { &bytes[1..] } else { bytes });
                last.last = number;
            }
            Some(last)
                if !blank
                    && !after_blank
                    && matches!(bytes[0], b' ' | b'\t')
                    && !is_frame(bytes) =>
            {
                last.bytes.to_mut().extend_from_slice(&bytes[1..]);
                last.last = number;
            }
            _ if blank => {}
            _ => lines.push(Line {
                number,
                last: number,
                bytes: Cow::Borrowed(bytes),
            }),
        }
        after_blank = blank;
    }
    lines
}

/// Whether a quoted-printable value is broken here.
fn goes_on_softly(line: &[u8]) -> bool {
    line.ends_with(b"=") && super::property::is_quoted_printable(line)
}

/// BEGIN or END of a card: never the rest of something else, or one lost character would cost two
/// cards.
pub(super) fn is_frame(line: &[u8]) -> bool {
    is(line, b"BEGIN:VCARD") && !line.starts_with(b" ")
        || is(line, b"END:VCARD") && !line.starts_with(b" ")
}

/// Whether the line says just `word`, in any case, space around it or at the colon not counted.
pub(super) fn is(line: &[u8], word: &[u8]) -> bool {
    let bare = line.iter().filter(|b| !b.is_ascii_whitespace());
    bare.map(u8::to_ascii_uppercase).eq(word.iter().copied())
}
