//! Where the lines between people run: in channels between the rows and gaps between the columns, where
//! nobody stands.
//!
//! ```text
//!  ┌────────┐   ┌────────┐
//!  │ Zhang  │   │ Wang   │
//!  └─────┬──┘   └──┬─────┘
//!        └──┐  ┌───┘          a channel: as many tracks as lines need side by side
//!         ┌─v──┴───┐
//! ```
//!
//! A line leaves a card at its lower or upper edge, runs along a track of the channel there and, if it
//! goes on to a farther row, down or up a track of a gap. Ports of lower edges lie on even columns of
//! a card, those of upper edges on odd ones, so that two lines never run on top of each other on their
//! way to a track.

use std::collections::{HashMap, HashSet};

use super::{Bond, Ties};
use crate::domain::{id::Id, person::Person};

/// What a card takes, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// At least 6, even.
    pub width: usize,
    pub height: usize,
}

/// Everything in its place, in cells from the upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Routed {
    pub width: usize,
    pub height: usize,
    /// The upper left cell of each card.
    pub cards: Vec<(Id<Person>, (usize, usize))>,
    /// In the order of the bonds.
    pub lines: Vec<Line>,
}

/// The way of a bond, from its first person to its second.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Turning points; two that follow each other share a row or a column.
    pub way: Vec<(usize, usize)>,
    /// Where to say what kind each of its ties is.
    pub labels: Vec<(usize, usize)>,
}

/// The edge of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    Upper,
    Lower,
}

/// A line while it is planned.
#[derive(Debug, Clone, Copy)]
struct Plan {
    /// Port columns, from the left edge of everything.
    from: usize,
    to: usize,
    /// Channels: 0 is above the first row.
    first: usize,
    last: usize,
    from_edge: Edge,
    to_edge: Edge,
    /// The gap it uses where first and last differ: 0 is left of the first column.
    gap: Option<usize>,
}

/// The least width of a gap between two columns.
const GAP: usize = 2;

impl Ties {
    /// Places everybody and finds each line its way.
    #[must_use]
    pub fn route(&self, room: Room) -> Routed {
        Router::new(self, room).route()
    }
}

struct Router<'a> {
    ties: &'a Ties,
    room: Room,
    columns: usize,
    /// Row and column of everybody.
    places: HashMap<Id<Person>, (usize, usize)>,
    /// How many ports of an edge are taken.
    ports: HashMap<(Id<Person>, Edge), usize>,
}

impl<'a> Router<'a> {
    fn new(ties: &'a Ties, room: Room) -> Self {
        let columns = ties.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut places = HashMap::new();
        for (row, people) in ties.rows.iter().enumerate() {
            // A short row stands in the middle.
            let aside = (columns - people.len()) / 2;
            for (at, id) in people.iter().enumerate() {
                places.insert(*id, (row, aside + at));
            }
        }
        Self {
            ties,
            room,
            columns,
            places,
            ports: HashMap::new(),
        }
    }

    fn route(mut self) -> Routed {
        // Gaps are counted first: how wide they are decides where the cards stand.
        let drafts: Vec<_> = self
            .ties
            .bonds
            .iter()
            .map(|bond| self.draft(bond))
            .collect();
        let mut tracks = vec![Vec::new(); self.columns + 1];
        let gaps: Vec<Option<usize>> = drafts
            .iter()
            .map(|draft| {
                let gap = draft.gap?;
                let span = (draft.first.min(draft.last), draft.first.max(draft.last));
                Some(take(&mut tracks[gap], span))
            })
            .collect();
        let lefts = self.lefts(&tracks);
        let plans: Vec<_> = self
            .ties
            .bonds
            .iter()
            .zip(&drafts)
            .map(|(bond, draft)| self.plan(bond, draft, &lefts))
            .collect();
        let gap_at = |plan: &Plan, track: Option<usize>| {
            Some(lefts[plan.gap?] - tracks[plan.gap?].len() - 1 + track?)
        };
        let crossings: Vec<_> = plans
            .iter()
            .zip(&gaps)
            .map(|(plan, track)| gap_at(plan, *track))
            .collect();
        let mut channels = vec![Vec::new(); self.ties.rows.len() + 1];
        let levels: Vec<(usize, usize)> = plans
            .iter()
            .zip(&crossings)
            .map(|(plan, crossing)| {
                let out = crossing.unwrap_or(plan.to);
                let first = take(&mut channels[plan.first], span(plan.from, out));
                let last = match crossing {
                    Some(crossing) => take(&mut channels[plan.last], span(*crossing, plan.to)),
                    None => first,
                };
                (first, last)
            })
            .collect();
        let tops = self.tops(&channels);
        let level_at = |channel: usize, track: usize| {
            // The tracks of a channel lie right below the row above it.
            let above = match channel {
                0 => 0,
                channel => tops[channel - 1] + self.room.height,
            };
            above + 1 + track
        };
        let lines = plans.iter().zip(&crossings).zip(&levels);
        let lines = lines.map(|((plan, crossing), (first, last))| {
            let (first, last) = (level_at(plan.first, *first), level_at(plan.last, *last));
            self.line(plan, *crossing, (first, last), &tops)
        });
        let mut routed = Routed {
            width: lefts.last().map_or(0, |left| left.saturating_sub(1)),
            height: tops.last().copied().unwrap_or(0),
            lines: lines.collect(),
            cards: Vec::new(),
        };
        for (row, people) in self.ties.rows.iter().enumerate() {
            for id in people {
                let column = self.places[id].1;
                routed.cards.push((*id, (lefts[column], tops[row])));
            }
        }
        label(&mut routed, self.ties);
        routed
    }

    /// Which edges, channels and gap a bond takes.
    fn draft(&self, bond: &Bond) -> Plan {
        let (from_row, from_column) = self.places[&bond.from];
        let (to_row, to_column) = self.places[&bond.to];
        let (from_edge, to_edge) = match from_row.cmp(&to_row) {
            std::cmp::Ordering::Less => (Edge::Lower, Edge::Upper),
            std::cmp::Ordering::Greater => (Edge::Upper, Edge::Lower),
            std::cmp::Ordering::Equal => (Edge::Lower, Edge::Lower),
        };
        let channel = |row: usize, edge: Edge| match edge {
            Edge::Upper => row,
            Edge::Lower => row + 1,
        };
        let (first, last) = (channel(from_row, from_edge), channel(to_row, to_edge));
        // The gap beside the target that lies nearer.
        let gap = (first != last).then_some(if from_column <= to_column {
            to_column
        } else {
            to_column + 1
        });
        Plan {
            from: 0,
            to: 0,
            first,
            last,
            from_edge,
            to_edge,
            gap,
        }
    }

    /// The left edge of each column, and of one more to the right.
    fn lefts(&self, tracks: &[Vec<Vec<(usize, usize)>>]) -> Vec<usize> {
        let mut lefts = Vec::new();
        let mut x = 0;
        for gap in tracks {
            let wide = if gap.is_empty() { 0 } else { gap.len() + 1 };
            // Not before the first column, unless a line runs there.
            let least = if x == 0 { 0 } else { GAP };
            let wide = wide.max(least);
            x += wide + wide % 2;
            lefts.push(x);
            x += self.room.width;
        }
        lefts
    }

    /// The upper edge of each row, and of one more below.
    fn tops(&self, channels: &[Vec<Vec<(usize, usize)>>]) -> Vec<usize> {
        let mut tops = Vec::new();
        let mut y = 0;
        for (at, channel) in channels.iter().enumerate() {
            // A cell to leave a card by and one for the head of a line.
            y += match channel.len() {
                0 if at == 0 || at == self.ties.rows.len() => 0,
                0 => 1,
                tracks => tracks + 2,
            };
            tops.push(y);
            y += self.room.height;
        }
        tops
    }

    fn plan(&mut self, bond: &Bond, draft: &Plan, lefts: &[usize]) -> Plan {
        Plan {
            from: self.port(bond.from, draft.from_edge, lefts),
            to: self.port(bond.to, draft.to_edge, lefts),
            ..*draft
        }
    }

    /// The next free column of an edge, from the middle outwards.
    fn port(&mut self, id: Id<Person>, edge: Edge, lefts: &[usize]) -> usize {
        let taken = self.ports.entry((id, edge)).or_default();
        let nth = *taken;
        *taken += 1;
        let pairs = self.room.width / 2 - 1;
        let middle = pairs / 2;
        let nth = nth % pairs;
        let aside = nth.div_ceil(2);
        let pair = if nth.is_multiple_of(2) {
            (middle + aside) % pairs
        } else {
            (middle + pairs - aside) % pairs
        };
        let odd = match edge {
            Edge::Upper => 1,
            Edge::Lower => 2,
        };
        let column = self.places[&id].1;
        lefts[column] + 2 * pair + odd
    }

    fn line(
        &self,
        plan: &Plan,
        crossing: Option<usize>,
        (first, last): (usize, usize),
        tops: &[usize],
    ) -> Line {
        let end = |channel: usize, edge: Edge| match edge {
            // The cell right outside the card.
            Edge::Upper => tops[channel].saturating_sub(1),
            Edge::Lower => tops[channel - 1] + self.room.height,
        };
        let mut way = vec![
            (plan.from, end(plan.first, plan.from_edge)),
            (plan.from, first),
        ];
        if let Some(crossing) = crossing {
            way.extend([(crossing, first), (crossing, last)]);
        }
        way.extend([(plan.to, last), (plan.to, end(plan.last, plan.to_edge))]);
        way.dedup();
        Line {
            way,
            labels: Vec::new(),
        }
    }
}

const fn span(a: usize, b: usize) -> (usize, usize) {
    if a < b { (a, b) } else { (b, a) }
}

/// The first track on which nothing lies in `span`, a new one if there is none.
fn take(tracks: &mut Vec<Vec<(usize, usize)>>, span: (usize, usize)) -> usize {
    let free = |track: &Vec<(usize, usize)>| {
        // One cell between two lines, so that their ends do not look joined.
        track.iter().all(|(a, b)| span.1 + 1 < *a || b + 1 < span.0)
    };
    if let Some(at) = tracks.iter().position(free) {
        tracks[at].push(span);
        return at;
    }
    tracks.push(vec![span]);
    tracks.len() - 1
}

/// Puts each label on a cell of its line where no other line is, as far as there are such cells.
fn label(routed: &mut Routed, ties: &Ties) {
    let mut lines_at: HashMap<(usize, usize), usize> = HashMap::new();
    for line in &routed.lines {
        for cell in cells(&line.way) {
            *lines_at.entry(cell).or_default() += 1;
        }
    }
    let mut used = HashSet::new();
    for (line, bond) in routed.lines.iter_mut().zip(&ties.bonds) {
        let cells = cells(&line.way);
        // Neither the first cell nor the last, where the head of the line is.
        let mut inner = cells.get(1..cells.len() - 1).unwrap_or(&[]).to_vec();
        let worth = |cell: &(usize, usize)| {
            let alone = lines_at.get(cell) == Some(&1);
            (!alone, line.way.contains(cell))
        };
        inner.sort_by_key(worth);
        inner.extend(cells.first());
        let mut free = inner.into_iter().filter(|cell| used.insert(*cell));
        line.labels = bond.ties.iter().filter_map(|_| free.next()).collect();
    }
}

/// Every cell of a way, each once, from its beginning.
fn cells(way: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut cells: Vec<_> = way.first().copied().into_iter().collect();
    for ends in way.windows(2) {
        let ((mut x, mut y), to) = (ends[0], ends[1]);
        while (x, y) != to {
            x = nearer(x, to.0);
            y = nearer(y, to.1);
            cells.push((x, y));
        }
    }
    cells
}

const fn nearer(from: usize, to: usize) -> usize {
    if from < to {
        from + 1
    } else if to < from {
        from - 1
    } else {
        from
    }
}
