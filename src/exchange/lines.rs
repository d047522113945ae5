//! Physical lines: what a line number in a message counts.

use std::ops::Range;

/// The lines of `bytes` with their numbers from 1; CR LF, LF and CR end a line. The line ends
/// are left out.
pub(super) fn physical(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = Some(bytes);
    let mut number = 0;
    std::iter::from_fn(move || {
        let bytes = rest?;
        number += 1;
        let Some(end) = bytes.iter().position(|b| matches!(b, b'\n' | b'\r')) else {
            rest = None;
            return (!bytes.is_empty()).then_some((number, bytes));
        };
        let next = if bytes[end..].starts_with(b"\r\n") {
            end + 2
        } else {
            end + 1
        };
        rest = Some(&bytes[next..]);
        Some((number, &bytes[..end]))
    })
}

/// How many line ends `text` holds.
pub(super) fn breaks(text: &str) -> usize {
    breaks_within(text.as_bytes(), 0..text.len())
}

fn breaks_within(bytes: &[u8], within: Range<usize>) -> usize {
    within.filter(|at| is_break(bytes, *at)).count()
}

/// Whether a line ends with the byte there.
fn is_break(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// Whether one of `lines` (ascending) is between `first` and `last`.
pub(super) fn any_within(lines: &[usize], first: usize, last: usize) -> bool {
    let from = lines.partition_point(|line| *line < first);
    lines.get(from).is_some_and(|line| *line <= last)
}

/// Tells the line of an offset again and again: it knows how many line ends are before each block of the
/// text, and counts within one. A place for every line would be more than the text, where all are empty.
pub(super) struct Index<'a> {
    bytes: &'a [u8],
    before: Vec<usize>,
}

impl<'a> Index<'a> {
    const BLOCK: usize = 1 << 12;

    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let starts = (0..bytes.len()).step_by(Self::BLOCK);
        let mut breaks = 0;
        let before = starts.map(|start| {
            let end = (start + Self::BLOCK).min(bytes.len());
            let before = breaks;
            breaks += breaks_within(bytes, start..end);
            before
        });
        Self {
            before: before.collect(),
            bytes,
        }
    }

    /// The line, from 1, in which the byte at `offset` stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        let offset = offset.min(self.bytes.len());
        let block = (offset / Self::BLOCK).min(self.before.len().saturating_sub(1));
        let before = self.before.get(block).copied().unwrap_or_default();
        1 + before + breaks_within(self.bytes, block * Self::BLOCK..offset)
    }

    /// Where the line starts in which the byte at `offset` stands.
    pub(super) fn start(&self, offset: usize) -> usize {
        let offset = offset.min(self.bytes.len());
        let mut before = (0..offset).rev();
        before
            .find(|at| is_break(self.bytes, *at))
            .map_or(0, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let lines: Vec<_> = physical(b"a\r\nb\rc\n\nd").collect();
        assert_eq!(
            lines,
            [(1, &b"a"[..]), (2, b"b"), (3, b"c"), (4, b""), (5, b"d")]
        );
        assert_eq!(physical(b"a\n").count(), 1);
        assert_eq!(breaks("a\r\nb\rc\n\nd"), 4);
    }

    #[test]
    fn an_offset_knows_its_line() {
        let index = Index::of("ab\r\nc\rd\n");
        let lines: Vec<_> = [0, 3, 4, 5, 6, 8].map(|at| index.line(at)).into();
        assert_eq!(lines, [1, 1, 2, 2, 3, 4]);
        let starts: Vec<_> = [0, 3, 4, 5, 6, 8].map(|at| index.start(at)).into();
        assert_eq!(starts, [0, 0, 4, 4, 6, 8]);
    }

    #[test]
    fn an_offset_knows_its_line_wherever_blocks_meet() {
        for before in Index::BLOCK - 3..Index::BLOCK + 3 {
            let text = "x".repeat(before) + "\r\nab\rc\n";
            let index = Index::of(&text);
            let (mut line, mut start) = (1, 0);
            for at in 0..=text.len() {
                assert_eq!((index.line(at), index.start(at)), (line, start), "{at}");
                if at < text.len() && is_break(text.as_bytes(), at) {
                    (line, start) = (line + 1, at + 1);
                }
            }
        }
        assert_eq!(Index::of("").line(0), 1);
    }
}
