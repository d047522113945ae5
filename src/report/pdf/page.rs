//! Which rows of a picture are on which page.

use std::ops::Range;

use crate::picture::Picture;

/// What is on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// Rows repeated above the others; none where the picture begins.
    pub(super) head: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Rows that there is room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// On the page where the picture begins.
    pub(super) first: usize,
    /// On every other.
    pub(super) full: usize,
}

/// Breaks a picture into pages, between shapes where that is possible and after a blank row where one is
/// near, and within none of `whole`. The first `head` rows stand on every page. The first page is
/// empty where nothing of the picture can stand in the room that is left on it.
#[must_use]
pub(super) fn pages(
    picture: &Picture,
    head: usize,
    room: Room,
    whole: &[Range<usize>],
) -> Vec<Page> {
    let height = picture.size.height;
    let mut through = vec![false; height + 1];
    let mut blank = vec![true; height + 1];
    for item in &picture.items {
        let area = item.shape.area();
        let (top, bottom) = (area.y.min(height), area.bottom().min(height));
        blank[top..bottom].fill(false);
        if top + 1 < bottom {
            through[top + 1..bottom].fill(true);
        }
    }
    for rows in whole.iter().filter(|rows| rows.start + 1 < rows.end) {
        through[rows.start + 1..rows.end.min(height)].fill(true);
    }
    let mut pages = Vec::new();
    let mut top = 0;
    while top < height {
        let rows = if pages.is_empty() {
            room.first
        } else {
            room.full
        };
        // A head that leaves less than half a page for what it heads is not worth repeating.
        let head = if 0 < top && head * 2 < rows {
            0..head
        } else {
            0..0
        };
        let fits = rows.max(1) - head.len();
        let between = |from: usize| (from + 1..=top + fits).rev().filter(|row| !through[*row]);
        let end = if height <= top + fits {
            Some(height)
        } else {
            between(top + fits * 3 / 4)
                .find(|row| blank[row - 1])
                .or_else(|| between(top + fits / 2).next())
        };
        let end = match end {
            Some(end) => end,
            None if pages.is_empty() && rows < room.full => top,
            None => top + fits,
        };
        pages.push(Page {
            head,
            body: top..end,
        });
        top = end;
        while top < height && 0 < end && blank[top] {
            top += 1;
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{Area, Border, Cell, Size, Tone};

    fn all(rows: usize) -> Room {
        Room {
            first: rows,
            full: rows,
        }
    }

    fn lines(height: usize) -> Picture {
        let mut picture = Picture {
            size: Size { width: 40, height },
            ..Picture::default()
        };
        for y in 0..height {
            picture.text(Cell::new(0, y), "line", Tone::Text);
        }
        picture
    }

    #[test]
    fn every_row_is_on_one_page_and_no_page_is_too_long() {
        let pages = pages(&lines(95), 0, all(30), &[]);
        let rows: Vec<_> = pages.iter().flat_map(|page| page.body.clone()).collect();
        assert_eq!(rows, (0..95).collect::<Vec<_>>());
        assert!(pages.iter().all(|page| page.body.len() <= 30));
    }

    #[test]
    fn no_page_ends_within_a_box() {
        let mut picture = lines(60);
        picture.frame(Area::new(0, 26, 20, 8), Border::Plain, Tone::Border);
        let pages = pages(&picture, 0, all(30), &[]);
        assert_eq!(pages[0].body, 0..26);
        assert_eq!(pages[1].body.start, 26);
    }

    #[test]
    fn the_head_of_a_picture_stands_on_every_page() {
        let pages = pages(&lines(70), 2, all(30), &[]);
        let heads: Vec<_> = pages.iter().map(|page| page.head.clone()).collect();
        assert_eq!(heads, [0..0, 0..2, 0..2]);
        assert!(pages[1..].iter().all(|page| page.body.len() <= 28));
    }

    #[test]
    fn what_finds_no_place_in_the_rest_of_a_page_begins_the_next_one() {
        let mut picture = lines(20);
        picture.frame(Area::new(0, 0, 20, 12), Border::Plain, Tone::Border);
        let room = Room { first: 8, full: 30 };
        let pages = pages(&picture, 0, room, &[]);
        let bodies: Vec<_> = pages.iter().map(|page| page.body.clone()).collect();
        assert_eq!(bodies, [0..0, 0..20]);
    }

    #[test]
    fn lines_that_belong_together_stay_together() {
        let pages = pages(&lines(40), 0, all(30), std::slice::from_ref(&(27..34)));
        assert_eq!(pages[0].body, 0..27);
    }
}
