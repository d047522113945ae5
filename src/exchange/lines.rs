//! Physical lines: what a line number in a message counts.

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
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .filter(|(at, b)| **b == b'\n' || (**b == b'\r' && bytes.get(at + 1) != Some(&b'\n')))
        .count()
}

/// Whether one of `lines` (ascending) is between `first` and `last`.
pub(super) fn any_within(lines: &[usize], first: usize, last: usize) -> bool {
    let from = lines.partition_point(|line| *line < first);
    lines.get(from).is_some_and(|line| *line <= last)
}

/// Where each line of a text starts, to tell the line of an offset again and again.
pub(super) struct Index(Vec<usize>);

impl Index {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let after_break = |at: usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let starts = (0..bytes.len())
            .filter(|at| after_break(*at))
            .map(|at| at + 1);
        Self(std::iter::once(0).chain(starts).collect())
    }

    /// The line, from 1, in which the byte at `offset` stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }

    /// Where the line starts in which the byte at `offset` stands.
    pub(super) fn start(&self, offset: usize) -> usize {
        self.0[self.line(offset) - 1]
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
    }
}
