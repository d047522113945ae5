//! How the depth came here and where it goes: the chart, the forecast, what changed, what happened.
//!
//! ```text
//!  the chart
//!  without further contact: in 30 days 30 · in 60 days 28 · in 90 days 27
//!  ───────────────────────────────────────────────────────────────────────
//!  changed since 25 Aug: 29 → 32, +3.0
//! ▌  +4.1  Finance     no longer empty, Chen Jie            12 Oct
//!    −1.1  approver    Zhang Wei is growing cold            last contact 1 Sep
//!  what happened
//!    C  24 Nov  executive meeting
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        App, DepthView, Measured,
        screens::depth::{Trend, TrendLine},
    },
    domain::{
        Subject,
        score::{Changes, ContributionChange, Course, Event},
    },
    picture::{Cell, TrendChart},
    say::signed_tenths,
    ui::{
        Look,
        text::{ellipsize, fit, width},
        widgets::{self, picture},
    },
};

/// Lines that the list should have before the chart grows.
pub(super) const LEAST_LINES: usize = 9;
/// From this height on there is a chart.
pub(super) const ROOM_FOR_CHART: usize = 14;
/// Higher than this a chart tells nothing more.
pub(super) const HIGHEST: usize = 18;
/// Cells of points and a space.
const POINTS: usize = 8;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    trend: &Trend,
    view: &DepthView,
    app: &App,
    look: &Look,
) -> Measured {
    let renderer = Renderer {
        view,
        app,
        look,
        cells: usize::from(area.width),
    };
    let mut list = area;
    let height = usize::from(area.height);
    if ROOM_FOR_CHART <= height {
        let taken = renderer.head(frame, area, trend.course.as_ref());
        list.y += taken;
        list.height -= taken;
    }
    let chart = renderer.chart(trend.course.as_ref());
    let lines = trend.year.rows();
    Measured::list(widgets::list(frame, list, &trend.year, look, |at| {
        Some(match lines.get(at)? {
            TrendLine::Changed(sum) => renderer.changed(trend.changes.as_ref()?, *sum),
            TrendLine::Change(change, points) => renderer.change(change, *points),
            TrendLine::Happened => Line::styled(
                format!(" {}", look.words.trend_events()),
                look.theme.heading,
            ),
            TrendLine::Event(nth, event) => {
                let letter = chart.as_ref().and_then(|chart| chart.letter(*nth));
                renderer.event(event, letter)
            }
        })
    }))
}

struct Renderer<'a> {
    view: &'a DepthView,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl<'a> Renderer<'a> {
    fn name(&self, subject: Subject) -> String {
        self.look.words.call(&self.view.sheet.rows, subject)
    }

    fn chart(&self, course: Option<&'a Course>) -> Option<TrendChart<'a>> {
        let words = &self.look.words;
        let room = self.cells.saturating_sub(2);
        course.map(|course| TrendChart::new(course, &self.view.constants, words, room))
    }

    /// The chart and the forecast under it; returns how many rows they take.
    fn head(&self, frame: &mut Frame<'_>, area: Rect, course: Option<&'a Course>) -> u16 {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let room = usize::from(area.height).saturating_sub(LEAST_LINES + 2);
        let rows = TrendChart::rows(room.min(HIGHEST));
        let high = u16::try_from(rows).unwrap_or(0);
        let row = |y: u16| Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        if let Some((course, chart)) = course.zip(self.chart(course)) {
            let place = Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2),
                height: high,
                ..area
            };
            picture(
                frame,
                place,
                &chart.picture(rows),
                Cell::default(),
                self.look,
            );
            let ahead = format!(" {}", words.trend_ahead(&course.forecast));
            let ahead = ellipsize(&ahead, self.cells).into_owned();
            frame.render_widget(Line::styled(ahead, theme.text), row(high));
        } else {
            let text = format!(" {}", words.setting_pending());
            frame.render_widget(Line::styled(text, theme.dim), row(0));
        }
        let rule = Line::styled("─".repeat(self.cells), theme.border);
        frame.render_widget(rule, row(high + 1));
        high + 2
    }

    fn changed(&self, changes: &Changes, points: i64) -> Line<'static> {
        let today = self.app.today;
        let text = self.look.words.changed_since(changes, points, today);
        let text = ellipsize(&format!(" {text}"), self.cells).into_owned();
        Line::styled(text, self.look.theme.heading)
    }

    fn change(&self, change: &ContributionChange, points: i64) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let style = if points < 0 { theme.warn } else { theme.good };
        let day = words.fact_day(change, self.app.today);
        let room = self.cells.saturating_sub(POINTS + 2);
        let what = words.moved_part(&change.movement, &names);
        let why = words.what_moved(&change.movement, &names);
        let beside = width(&day).min(room / 2);
        let part = room / 4;
        let text = room.saturating_sub(part + 2 + beside + 2);
        Line::from(vec![
            Span::styled(format!(" {:>6}  ", signed_tenths(points)), style),
            Span::styled(fit(&what, part), theme.strong),
            Span::raw(format!("  {}  ", fit(&why, text))),
            Span::styled(fit(&day, beside), theme.dim),
        ])
    }

    fn event(&self, event: &Event, letter: Option<char>) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let letter = letter.map_or_else(|| " ".to_owned(), String::from);
        let day = words.date(event.on, self.app.today);
        let days = self.view.depth.on - event.on;
        let style = if days.num_days() < 0 {
            theme.dim
        } else {
            theme.text
        };
        let text = words.happening(&event.what, &names);
        let room = self.cells.saturating_sub(2 + 3 + DAY + 2);
        Line::from(vec![
            Span::styled(format!("   {letter}  "), theme.strong),
            Span::styled(fit(&day, DAY), theme.dim),
            Span::styled(format!("  {}", ellipsize(&text, room)), style),
        ])
    }
}

/// Cells of a day with its year, in either language.
pub(super) const DAY: usize = 14;
