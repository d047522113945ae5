//! Where the lines between people run: in channels between the rows and gaps between the columns, where
//! nobody stands.
//!
//! ```text
//!  ┌────────┐   ┌────────┐
//!  │ Zhang  │   │ Wang   │
//!  └────────┘   └────────┘
//!       ^           b        a line begins with its letter and ends with its head
//!       │    ┌──────┘        a channel: as many tracks as lines need side by side
//!       r    v
//!     ┌────────┐
//! ```
//!
//! A line leaves a card at its lower or upper edge, runs along a track of the channel there and, if it
//! goes on to a farther row, down or up a track of a gap.

use std::collections::{BTreeMap, HashMap};

use super::{
    Ties,
    port::{Plug, Ports},
    track::{Span, Tracks},
    trunk::{Course, Edge, End, courses},
};
use crate::domain::{Id, Person};

/// What a card takes, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// At least 6, even; a card with many lines is wider.
    pub width: usize,
    pub height: usize,
}

/// Everything in its place, in cells from the upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Routed {
    pub width: usize,
    pub height: usize,
    pub cards: Vec<Card>,
    /// In the order of the bonds.
    pub lines: Vec<BondRoute>,
}

/// Somebody in their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    pub person: Id<Person>,
    /// The upper left cell.
    pub at: (usize, usize),
    pub width: usize,
}

/// The way of a bond, from its first person to its second.
#[derive(Debug, Clone, PartialEq)]
pub struct BondRoute {
    /// Turning points; two that follow each other share a row or a column. Lines of one `trunk` may
    /// run on top of each other, others only cross.
    pub way: Vec<(usize, usize)>,
    /// Where to say what kind each of its ties is: cells of no other line, from its beginning on.
    pub labels: Vec<(usize, usize)>,
    /// The same for all lines that end as one.
    pub trunk: usize,
}

/// The least width of a gap between two columns.
const GAP: usize = 2;

impl Ties {
    /// Places everybody and finds each line its way.
    #[must_use]
    pub fn route(&self, room: Room) -> Routed {
        let router = Router::new(self, room);
        // Lines are counted before they are drawn: how many run in a gap decides where the cards
        // stand, and that decides which can share a track of a channel.
        let gaps = router.gaps();
        let across = router.across(&gaps);
        let channels = router.channels(&across);
        router.routed(&across, &channels)
    }
}

struct Router<'a> {
    ties: &'a Ties,
    room: Room,
    /// Row and column of everybody.
    places: HashMap<Id<Person>, (usize, usize)>,
    /// One for each bond.
    courses: Vec<Course>,
    ports: Ports,
}

/// The tracks of the gaps, and who is on which.
struct Gaps {
    tracks: Vec<Tracks>,
    of_trunk: HashMap<usize, usize>,
}

/// What is where from left to right.
struct Across {
    width: usize,
    /// Left edge and width of each card.
    cards: HashMap<Id<Person>, (usize, usize)>,
    /// For each bond its port at the first and at the second person, and the column of its gap.
    lines: Vec<(usize, usize, Option<usize>)>,
}

/// The tracks of the channels, and who is on which: by channel and trunk.
struct Channels {
    tracks: Vec<Tracks>,
    of_trunk: BTreeMap<(usize, usize), usize>,
}

impl<'a> Router<'a> {
    fn new(ties: &'a Ties, room: Room) -> Self {
        let columns = columns(ties);
        let mut places = HashMap::new();
        for (row, people) in ties.rows.iter().enumerate() {
            // A short row stands in the middle.
            let aside = (columns - people.len()) / 2;
            for (at, id) in people.iter().enumerate() {
                places.insert(*id, (row, aside + at));
            }
        }
        let courses = courses(ties, &places);
        Self {
            ties,
            room,
            ports: Ports::new(&courses),
            courses,
            places,
        }
    }

    fn gaps(&self) -> Gaps {
        let mut spans: BTreeMap<usize, (usize, Span)> = BTreeMap::new();
        for course in &self.courses {
            let Some(gap) = course.gap else { continue };
            let span = Span::of(course.from.channel(), course.to.channel());
            let whole = spans.entry(course.trunk).or_insert((gap, span));
            whole.1 = whole.1.with(span);
        }
        let mut tracks = vec![Tracks::default(); columns(self.ties) + 1];
        let of_trunk = spans.into_iter();
        let of_trunk = of_trunk.map(|(trunk, (gap, span))| (trunk, tracks[gap].take(span)));
        Gaps {
            of_trunk: of_trunk.collect(),
            tracks,
        }
    }

    fn width(&self, person: Id<Person>) -> usize {
        self.room.width.max(self.ports.width(person))
    }

    fn across(&self, gaps: &Gaps) -> Across {
        let mut widths = vec![self.room.width; columns(self.ties)];
        for (person, (_, column)) in &self.places {
            widths[*column] = widths[*column].max(self.width(*person));
        }
        let mut lefts = Vec::new();
        let mut x = 0;
        for (at, gap) in gaps.tracks.iter().enumerate() {
            // A cell stays free on both sides of the lines. Columns begin evenly, as the ports need it.
            let lines = match gap.len() {
                0 => 0,
                tracks => tracks + 2,
            };
            let wide = if at == 0 { lines } else { lines.max(GAP) };
            x += wide.next_multiple_of(2);
            lefts.push(x);
            x += widths.get(at).copied().unwrap_or(0);
        }
        let cards = self.places.iter().map(|(person, (_, column))| {
            let width = self.width(*person);
            let aside = (widths[*column] - width) / 4 * 2;
            (*person, (lefts[*column] + aside, width))
        });
        let cards: HashMap<_, _> = cards.collect();
        let port = |end: End, plug: Plug| {
            let (left, width) = cards[&end.person];
            left + self.ports.at(end, plug, width)
        };
        let lines = self.courses.iter().enumerate().map(|(at, course)| {
            let gap = course
                .gap
                .map(|gap| lefts[gap] - gaps.tracks[gap].len() - 1 + gaps.of_trunk[&course.trunk]);
            let from = port(course.from, Plug::Bond(at));
            (from, port(course.to, Plug::Trunk(course.trunk)), gap)
        });
        Across {
            width: lefts.last().copied().unwrap_or(0),
            lines: lines.collect(),
            cards,
        }
    }

    fn channels(&self, across: &Across) -> Channels {
        let mut spans: BTreeMap<(usize, usize), Span> = BTreeMap::new();
        let mut run = |channel: usize, trunk: usize, span: Span| {
            let whole = spans.entry((channel, trunk)).or_insert(span);
            *whole = whole.with(span);
        };
        for (course, (from, to, gap)) in self.courses.iter().zip(&across.lines) {
            run(
                course.from.channel(),
                course.trunk,
                Span::of(*from, gap.unwrap_or(*to)),
            );
            if let Some(gap) = gap {
                run(course.to.channel(), course.trunk, Span::of(*gap, *to));
            }
        }
        let mut tracks = vec![Tracks::default(); self.ties.rows.len() + 1];
        let of_trunk = spans
            .into_iter()
            .map(|((channel, trunk), span)| ((channel, trunk), tracks[channel].take(span)));
        Channels {
            of_trunk: of_trunk.collect(),
            tracks,
        }
    }

    /// The rows at an edge that belong to letters and heads alone.
    fn margin(&self, row: usize, edge: Edge) -> usize {
        let bonds = self.ties.bonds.iter().zip(&self.courses);
        let here = bonds.filter(|(_, course)| (course.from.row, course.from.edge) == (row, edge));
        let letters = here.map(|(bond, _)| bond.ties.len());
        letters.max().unwrap_or(1)
    }

    /// The upper edge of each row, and of one more below; the first track of each channel.
    fn heights(&self, channels: &Channels) -> (Vec<usize>, Vec<usize>) {
        let rows = self.ties.rows.len();
        let (mut tops, mut tracks) = (Vec::new(), Vec::new());
        let mut y = 0;
        for (channel, lines) in channels.tracks.iter().enumerate() {
            let above = channel.checked_sub(1);
            let above = above.map_or(0, |row| self.margin(row, Edge::Lower));
            tracks.push(y + above);
            y += match lines.len() {
                0 if channel == 0 || channel == rows => 0,
                0 => 1,
                count if channel == rows => above + count,
                count => above + count + self.margin(channel, Edge::Upper),
            };
            tops.push(y);
            y += self.room.height;
        }
        (tops, tracks)
    }

    fn routed(&self, across: &Across, channels: &Channels) -> Routed {
        let (tops, tracks) = self.heights(channels);
        let level =
            |channel: usize, trunk: usize| tracks[channel] + channels.of_trunk[&(channel, trunk)];
        let outside = |end: End| match end.edge {
            Edge::Upper => tops[end.row] - 1,
            Edge::Lower => tops[end.row] + self.room.height,
        };
        let bonds = self.ties.bonds.iter().zip(&self.courses);
        let lines = bonds.zip(&across.lines);
        let lines = lines.map(|((bond, course), (from, to, gap))| {
            let first = level(course.from.channel(), course.trunk);
            let last = level(course.to.channel(), course.trunk);
            let begin = outside(course.from);
            let mut way = vec![(*from, begin), (*from, first)];
            if let Some(gap) = gap {
                way.extend([(*gap, first), (*gap, last)]);
            }
            way.extend([(*to, last), (*to, outside(course.to))]);
            let label = |nth: usize| match course.from.edge {
                Edge::Upper => (*from, begin - nth),
                Edge::Lower => (*from, begin + nth),
            };
            BondRoute {
                way,
                labels: (0..bond.ties.len()).map(label).collect(),
                trunk: course.trunk,
            }
        });
        let people = self.ties.rows.iter().zip(&tops);
        let cards = people.flat_map(|(people, top)| {
            people.iter().map(|person| {
                let (left, width) = across.cards[person];
                Card {
                    person: *person,
                    at: (left, *top),
                    width,
                }
            })
        });
        Routed {
            width: across.width,
            height: tops.last().copied().unwrap_or(0),
            lines: lines.collect(),
            cards: cards.collect(),
        }
    }
}

fn columns(ties: &Ties) -> usize {
    ties.rows.iter().map(Vec::len).max().unwrap_or(0)
}
