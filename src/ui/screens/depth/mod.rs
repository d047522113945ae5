//! The depth with the whole screen: a page under the pages' names. [`pane`] is the same in small, beside
//! map and history.
//!
//! ```text
//! ┌ [1 Points] 2 Actions  3 Reasons … ─────── 32 shallow ┐
//! │ the page                                             │
//! └──────────────────────────────────────────────────────┘
//! ```

mod actions;
pub(super) mod pane;
mod points;
mod reasons;
mod trend;
mod warnings;

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{book::band_style, frame::say};
use crate::{
    app::{
        Action, App, DepthView, Measured, Target,
        screens::{DepthScreen, Page},
    },
    domain::account::Judgement,
    ui::{
        Look,
        text::{cells, width},
        widgets::{self, Focus},
    },
};

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    depth: &DepthScreen,
    app: &App,
    look: &Look,
) -> Measured {
    let beside = depth
        .view
        .as_ref()
        .map_or_else(Line::default, |view| beside(depth, view, app, look));
    let room = usize::from(area.width).saturating_sub(2 + beside.width());
    let title = title(depth.page, room, area, look);
    let inside = widgets::pane(frame, area, title, beside, Focus::Here, &look.theme);
    let Some(view) = &depth.view else {
        say(frame, inside, &look.words.loading(), look);
        return Measured::list(inside.height.into());
    };
    match depth.page {
        Page::Points => points::draw(frame, inside, &depth.points, view, app, look),
        Page::Actions => actions::draw(frame, inside, &depth.actions, view, app, look),
        Page::Reasons => Measured::list(reasons::draw(frame, inside, &depth.reasons, view, look)),
        Page::Trend => trend::draw(frame, inside, &depth.trend, view, app, look),
        Page::Warnings => warnings::draw(frame, inside, &depth.warnings, view, app, look),
    }
}

/// ` [1 Points] 2 Actions  3 … `; in a narrow room only the keys of the pages that are not on screen.
fn title(on_screen: Page, room: usize, area: Rect, look: &Look) -> Line<'static> {
    let words = |named: fn(Page, Page) -> bool| {
        let keys = look.words.page_keys().into_iter();
        keys.map(|(page, key)| {
            let word = if named(page, on_screen) {
                format!("{key} {}", look.words.page(page))
            } else {
                key
            };
            if page == on_screen {
                (page, format!("[{word}]"))
            } else {
                (page, format!(" {word} "))
            }
        })
        .collect::<Vec<_>>()
    };
    let long = |words: &[(Page, String)]| -> usize {
        words.iter().map(|(_, word)| width(word)).sum::<usize>() + 2
    };
    let whole = words(|_, _| true);
    let tabs = if long(&whole) <= room {
        whole
    } else {
        words(|page, on_screen| page == on_screen)
    };
    let mut spans = vec![Span::raw(" ")];
    let mut x = area.x + 2;
    for (page, word) in tabs {
        let wide = cells(width(&word));
        let tab = Rect {
            x,
            y: area.y,
            width: wide,
            height: 1,
        };
        look.clickable(tab.intersection(area), Target::Run(Action::Page(page)));
        x = x.saturating_add(wide);
        let style = if page == on_screen {
            look.theme.focus
        } else {
            look.theme.text
        };
        spans.push(Span::styled(word, style));
    }
    spans.push(Span::raw(" "));
    Line::from(spans)
}

/// ` as of Thu 1 Jan · 32 shallow `
fn beside(depth: &DepthScreen, view: &DepthView, app: &App, look: &Look) -> Line<'static> {
    let words = &look.words;
    let mut spans = Vec::new();
    if let Some(then) = depth.then {
        let says = format!(" {} {} ·", words.days_then(), words.dated(then, app.today));
        spans.push(Span::styled(says, look.theme.warn));
    }
    let now = &view.depth;
    let (here, rows) = (view.sheet.account.id, &view.sheet.rows.judgements);
    let number = match Judgement::newest(rows, here, now.on) {
        Some(own) => format!("{} ·", words.judged(own, now.depth, app.today)),
        None => now.depth.to_string(),
    };
    let text = format!(" {number} {} ", words.band(now.band));
    spans.push(Span::styled(text, band_style(now.band, &look.theme)));
    Line::from(spans)
}
