//! Tier × band: each account where it stands, deepest first.
//!
//! ```text
//!       deep               firm               thin              shallow
//! ─────────────────────────────────────────────────────────────────────────
//!  S     81 Torvald & Br…   63 Lingchuan       48 Lingyuan      38 Lixin Ba…
//!  2
//! ```

use crate::{
    domain::{
        Tier,
        review::{Portfolio, PortfolioLine},
        score::Band,
    },
    picture::{
        Cell, Picture, PictureBuilder, Size, Tone,
        text::{width, wrap},
    },
    say::Words,
};

/// The names of the bands and the rule under them.
pub(in crate::report) const HEAD: usize = 2;
/// Cells of the first column.
const LABEL: usize = 9;
/// Cells of a depth with the sign for doubt, before the name.
const NUMBER: usize = 5;
/// Lines that a name may take.
const LINES: usize = 3;
/// Accounts named in a cell; the others are counted.
const MOST: usize = 8;
const BANDS: [Band; 4] = [Band::Deep, Band::Firm, Band::Thin, Band::Shallow];

/// The grid in a picture of a width in cells.
#[must_use]
pub(super) fn picture(portfolio: &Portfolio, words: &Words, cells: usize) -> Picture {
    let tiers = Tier::ALL.iter().copied().map(Some).chain([None]);
    let rows: Vec<_> = tiers
        .map(|tier| (tier, BANDS.map(|band| portfolio.of(tier, band))))
        .filter(|(_, bands)| bands.iter().any(|lines| !lines.is_empty()))
        .collect();
    let widths = widths(&rows, words, cells.saturating_sub(LABEL));
    let room = |column: usize| widths[column].saturating_sub(NUMBER + 1);
    let name =
        |column: usize, line: &PortfolioLine| wrap(&line.row.name.shown(), room(column), LINES);
    let high = |(column, lines): (usize, &Vec<&PortfolioLine>)| {
        let named = lines.iter().take(MOST).map(|line| name(column, line).len());
        named.sum::<usize>() + usize::from(MOST < lines.len())
    };
    let tall = |bands: &[Vec<&PortfolioLine>; 4]| {
        let most = bands.iter().enumerate().map(high).max();
        most.unwrap_or(0).max(2) + 1
    };
    let size = Size {
        width: cells,
        height: HEAD + rows.iter().map(|(_, bands)| tall(bands)).sum::<usize>(),
    };
    let x = |column: usize| LABEL + widths[..column].iter().sum::<usize>();
    let mut picture = PictureBuilder::new(size, size.area());
    for (column, band) in BANDS.into_iter().enumerate() {
        let at = Cell::new(x(column), 0);
        picture.text(
            at,
            widths[column].saturating_sub(1),
            &words.band(band),
            Tone::Heading,
        );
    }
    picture.rule(Cell::new(0, 1), cells);
    let mut top = HEAD;
    for (tier, bands) in &rows {
        let label = tier.map_or_else(|| words.portfolio_no_tier(), |tier| tier.code().to_owned());
        picture.text(Cell::new(1, top), LABEL - 2, &label, Tone::Strong);
        let count: usize = bands.iter().map(Vec::len).sum();
        picture.text(
            Cell::new(1, top + 1),
            LABEL - 2,
            &count.to_string(),
            Tone::Dim,
        );
        for (column, lines) in bands.iter().enumerate() {
            let mut y = top;
            for line in lines.iter().take(MOST) {
                picture.text_right(
                    Cell::new(x(column), y),
                    3,
                    &line.depth.depth.to_string(),
                    tone(BANDS[column]),
                );
                let doubtful = if line.doubtful { "?" } else { "" };
                picture.text(Cell::new(x(column) + 3, y), 1, doubtful, Tone::Warn);
                for part in name(column, line) {
                    picture.text(
                        Cell::new(x(column) + NUMBER, y),
                        room(column),
                        &part,
                        Tone::Text,
                    );
                    y += 1;
                }
            }
            if MOST < lines.len() {
                let at = Cell::new(x(column) + NUMBER, y);
                let more = words.review_more(lines.len() - MOST);
                picture.text(at, room(column), &more, Tone::Dim);
            }
        }
        top += tall(bands);
    }
    picture.build()
}

type Row<'a> = (Option<Tier>, [Vec<&'a PortfolioLine>; 4]);

/// What each column needs for its names; where that is too much, the widest give way first.
fn widths(rows: &[Row<'_>], words: &Words, room: usize) -> [usize; 4] {
    let mut widths = [0, 1, 2, 3].map(|column| {
        let lines = rows.iter().flat_map(|(_, bands)| &bands[column]);
        let names = lines.map(|line| NUMBER + width(&line.row.name.shown()));
        let label = width(&words.band(BANDS[column]));
        names.max().unwrap_or(0).max(label) + 1
    });
    while room < widths.iter().sum() {
        let Some(widest) = widths.iter_mut().max() else {
            break;
        };
        *widest -= 1;
    }
    widths
}

const fn tone(band: Band) -> Tone {
    match band {
        Band::Deep | Band::Firm => Tone::Good,
        Band::Thin => Tone::Warn,
        Band::Shallow => Tone::Bad,
    }
}
