//! Room for lines side by side.

/// The parallel tracks of a channel or a gap, with what each is taken for.
#[derive(Debug, Clone, Default)]
pub(super) struct Tracks(Vec<Vec<Span>>);

/// From the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub first: usize,
    pub last: usize,
}

impl Tracks {
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// The first track on which nothing lies in `span`, a new one if there is none.
    pub fn take(&mut self, span: Span) -> usize {
        let free = |track: &Vec<Span>| track.iter().all(|other| other.is_apart(span));
        if let Some(at) = self.0.iter().position(free) {
            self.0[at].push(span);
            return at;
        }
        self.0.push(vec![span]);
        self.0.len() - 1
    }
}

impl Span {
    pub fn of(a: usize, b: usize) -> Self {
        Self {
            first: a.min(b),
            last: a.max(b),
        }
    }

    /// Both, and what is between them.
    pub fn with(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// Whether a cell is left between the two, so that their ends do not look joined.
    const fn is_apart(self, other: Self) -> bool {
        self.last + 1 < other.first || other.last + 1 < self.first
    }
}
