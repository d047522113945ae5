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
mod plan;
mod points;
mod reasons;
mod trend;
mod warnings;
mod years;

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{book::band_style, frame::say};
use crate::{
    app::{
        Action, App, ClickTarget, DepthView, Measured,
        screens::{DepthScreen, Page, depth::TrendSpan},
    },
    domain::Judgement,
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
    let whole = width_of(&tabs(depth.page, look, |_| true));
    let room = |beside: &Line<'_>| usize::from(area.width).saturating_sub(2 + beside.width());
    let beside = |says| match &depth.view {
        Some(view) => beside(depth, view, says, app, look),
        None => Line::default(),
    };
    let mut beside_title = beside(Estimate::Whole);
    if room(&beside_title) < whole {
        beside_title = beside(Estimate::Short);
    }
    let named = whole <= room(&beside_title);
    let title = title(depth.page, named, area, look);
    let beside = beside_title;
    let inside = widgets::pane(frame, area, title, beside, Focus::Here, &look.theme);
    let Some(view) = &depth.view else {
        say(frame, inside, &look.words.screen_loading(), look);
        return Measured::list(inside.height.into());
    };
    match depth.page {
        Page::Points => points::draw(frame, inside, &depth.points, view, app, look),
        Page::Actions => actions::draw(frame, inside, &depth.actions, view, app, look),
        Page::Reasons => Measured::list(reasons::draw(frame, inside, &depth.reasons, view, look)),
        Page::Trend => match depth.trend.span {
            TrendSpan::Year => trend::draw(frame, inside, &depth.trend, view, app, look),
            TrendSpan::Years => {
                let constants = &view.constants;
                Measured::list(years::draw(
                    frame,
                    inside,
                    &depth.trend.long,
                    constants,
                    look,
                ))
            }
        },
        Page::Warnings => warnings::draw(frame, inside, &depth.warnings, view, app, look),
        Page::Plan => plan::draw(frame, inside, &depth.plan, view, app, look),
    }
}

/// `[1 Points]`, ` 2 Actions `, …: the pages with their keys and, where `named`, what they are called.
fn tabs(on_screen: Page, look: &Look, named: impl Fn(Page) -> bool) -> Vec<(Page, String)> {
    let keys = look.words.page_keys().into_iter();
    let tabs = keys.map(|(page, key)| {
        let word = if named(page) {
            format!("{key} {}", look.words.page(page))
        } else {
            key
        };
        if page == on_screen {
            (page, format!("[{word}]"))
        } else {
            (page, format!(" {word} "))
        }
    });
    tabs.collect()
}

/// Cells of the pages' names, with those around them.
fn width_of(tabs: &[(Page, String)]) -> usize {
    tabs.iter().map(|(_, word)| width(word)).sum::<usize>() + 2
}

/// ` [1 Points] 2 Actions  3 … `; where there is no room for all names, only that of the page on screen.
fn title(on_screen: Page, named: bool, area: Rect, look: &Look) -> Line<'static> {
    let tabs = tabs(on_screen, look, |page| named || page == on_screen);
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
        look.clickable(tab.intersection(area), ClickTarget::Run(Action::Page(page)));
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

/// How much is said of the user's own estimate.
#[derive(Debug, Clone, Copy)]
enum Estimate {
    /// With its day and how far off it is.
    Whole,
    Short,
}

/// ` as of Thu 1 Jan · 32 shallow `
fn beside(
    depth: &DepthScreen,
    view: &DepthView,
    estimate: Estimate,
    app: &App,
    look: &Look,
) -> Line<'static> {
    let words = &look.words;
    let mut spans = Vec::new();
    if let Some(then) = depth.then {
        let says = format!(
            " {} {} ·",
            words.label_as_of(),
            words.dated(then, app.today)
        );
        spans.push(Span::styled(says, look.theme.warn));
    }
    let now = &view.depth;
    let (here, rows) = (view.sheet.account.id, &view.sheet.rows.judgements);
    let number = match (Judgement::newest(rows, here, now.on), estimate) {
        (Some(own), Estimate::Whole) => format!("{} ·", words.judged(own, now.depth, app.today)),
        (Some(own), Estimate::Short) => words.judged_shortly(own, now.depth),
        (None, _) => now.depth.to_string(),
    };
    let text = format!(" {number} {} ", words.band(now.band));
    spans.push(Span::styled(text, band_style(now.band, &look.theme)));
    Line::from(spans)
}
