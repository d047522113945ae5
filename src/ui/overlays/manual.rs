//! A page of the manual: its text, and below it what is looked for.
//!
//! ```text
//! ┏ Manual · Terms ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃ Cadence                                                ┃
//! ┃   How many days you expect between two contacts with … ┃
//! ```

use ratatui::{Frame, layout::Rect, text::Line};

use crate::{
    app::{
        KeyScope, Measured,
        overlays::{OpenPage, PageAim},
    },
    picture::{Cell, PageLayout, Raster, page, text::width},
    ui::{
        Look,
        widgets::{picture, popup, search},
    },
};

/// A frame around the longest line of a page, with a column free on either side.
const WIDEST: u16 = 102;

pub fn draw(frame: &mut Frame<'_>, area: Rect, open: &OpenPage, look: &Look) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let chapter = words.manual(open.topic);
    let title = format!(
        " {} · {} ",
        words.scope_name(KeyScope::Manual),
        chapter.title
    );
    let title = Line::styled(title, theme.focus);
    let inside = popup(frame, area, (WIDEST, area.height), title, look);
    let asked = u16::from(open.field.is_some());
    let text = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        height: inside.height.saturating_sub(asked),
        ..inside
    };
    let layout = page(&chapter, text.width.into());
    let raster = Raster::of(&layout.picture, layout.picture.size.area());
    let lines: Vec<String> = raster.lines().collect();
    let height = usize::from(text.height);
    let furthest = lines.len().saturating_sub(height);
    let top = top(open, &layout, &lines).min(furthest);
    picture(frame, text, &layout.picture, Cell::new(0, top), look);
    let shown = lines.iter().skip(top);
    for (line, y) in shown.zip(text.top()..text.bottom()) {
        for (before, it) in places(line, &open.sought) {
            let x = text.x.saturating_add(cells(before));
            let width = cells(width(it));
            let place = Rect {
                x,
                y,
                width,
                height: 1,
            };
            let place = place.intersection(text);
            frame.buffer_mut().set_style(place, theme.sought);
        }
    }
    if let Some((line, _)) = &open.field {
        let row = Rect {
            y: text.bottom(),
            height: asked.min(inside.height),
            ..inside
        };
        let hint = words.manual_hint();
        search(frame, row, line, hint, look);
        let found = lines.iter().any(|line| has(line, &open.sought));
        if !open.sought.is_empty() && !found {
            let vain = Line::styled(format!("{} ", words.find_nothing()), theme.warn);
            frame.render_widget(vain.right_aligned(), row);
        }
    }
    Measured {
        furthest,
        top: Some(top),
        ..Measured::list(height)
    }
}

/// The line to stand on top.
fn top(open: &OpenPage, layout: &PageLayout, lines: &[String]) -> usize {
    let aimed = open.aim.and_then(|aim| match aim {
        PageAim::Section(at) => layout.headings.get(at).copied(),
        PageAim::Found(from) => {
            let has = |at: &usize| lines.get(*at).is_some_and(|line| has(line, &open.sought));
            let mut found = (from..lines.len()).chain(0..from).filter(has);
            found.next()
        }
    });
    aimed.unwrap_or(open.scroll.top())
}

fn has(line: &str, sought: &str) -> bool {
    places(line, sought).next().is_some()
}

/// Where a line has what is sought: the cells before it, and itself.
fn places<'a>(line: &'a str, sought: &str) -> impl Iterator<Item = (usize, &'a str)> {
    let (low, sought) = (line.to_lowercase(), sought.to_lowercase());
    let found: Vec<usize> = if sought.is_empty() {
        Vec::new()
    } else {
        low.match_indices(&sought).map(|(at, _)| at).collect()
    };
    let long = sought.len();
    found.into_iter().filter_map(move |at| {
        // In lower case a letter may have another length; then nothing is marked.
        Some((width(line.get(..at)?), line.get(at..at + long)?))
    })
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
