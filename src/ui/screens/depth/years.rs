//! How the depth went since the first contact: the chart with the stages and the modes below it, and when
//! each began.
//!
//! ```text
//!  the chart
//!  Q3 2016 single contact → Q2 2019 linked → Q1 2025 broad
//!  ───────────────────────────────────────────────────────
//!  how far it had grown
//! ▌  C  Q1 2025  14 Jan 2025    broad, up from linked      13 months so far
//!  how they bought
//!    B  Q4 2024  1 Oct 2024     procurement: group procurement (−12)
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::trend::{DAY, HIGHEST, LEAST_LINES, ROOM_FOR_CHART};
use crate::{
    app::screens::depth::{LongTrend, YearsLine},
    domain::{
        Quarter,
        score::{Constants, Turn, Years},
    },
    picture::{Cell, YearsChart},
    ui::{
        Look,
        text::{ellipsize, fit, width},
        widgets::{self, picture},
    },
};

/// Cells of a quarter and a space, in either language.
const QUARTER: usize = 12;
/// Cells of a letter with what is around it.
const LETTER: usize = 6;
/// Between two stages.
const ARROW: &str = " → ";

/// Returns how many lines of the list there is room for.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    long: &LongTrend,
    constants: &Constants,
    look: &Look,
) -> usize {
    let renderer = Renderer {
        constants,
        look,
        cells: usize::from(area.width),
    };
    let Some(years) = &long.years else {
        renderer.say(frame, area, &look.words.setting_pending());
        return area.height.into();
    };
    if years.points.is_empty() {
        renderer.say(frame, area, &look.words.years_none());
        return area.height.into();
    }
    let chart = renderer.chart(years);
    let mut list = area;
    if ROOM_FOR_CHART <= usize::from(area.height) {
        let taken = renderer.head(frame, area, years, &chart);
        list.y += taken;
        list.height -= taken;
    }
    let lines = long.list.rows();
    widgets::list(frame, list, &long.list, look, |at| {
        Some(match lines.get(at)? {
            YearsLine::Stages => renderer.heading(&look.words.years_stages()),
            YearsLine::Modes => renderer.heading(&look.words.years_modes()),
            YearsLine::Turn(nth, turn) => renderer.turn(years, (*nth, turn), chart.letter(*nth)),
        })
    })
}

struct Renderer<'a> {
    constants: &'a Constants,
    look: &'a Look,
    cells: usize,
}

impl<'a> Renderer<'a> {
    fn say(&self, frame: &mut Frame<'_>, area: Rect, text: &str) {
        let row = Rect { height: 1, ..area };
        let text = ellipsize(&format!(" {text}"), self.cells).into_owned();
        frame.render_widget(Line::styled(text, self.look.theme.dim), row);
    }

    fn chart(&self, years: &'a Years) -> YearsChart<'a> {
        let room = self.cells.saturating_sub(2);
        YearsChart::new(years, self.constants, &self.look.words, room)
    }

    /// The chart and the stages in a line under it; returns how many rows they take.
    fn head(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        years: &Years,
        chart: &YearsChart<'_>,
    ) -> u16 {
        let theme = &self.look.theme;
        let room = usize::from(area.height).saturating_sub(LEAST_LINES + 2);
        let rows = YearsChart::rows(room.min(HIGHEST));
        let high = u16::try_from(rows).unwrap_or(0);
        let place = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            height: high,
            ..area
        };
        let shown = chart.picture(rows);
        picture(frame, place, &shown, Cell::default(), self.look);
        let row = |y: u16| Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        let story = format!(" {}", self.story(years));
        frame.render_widget(Line::styled(story, theme.text), row(high));
        let rule = Line::styled("─".repeat(self.cells), theme.border);
        frame.render_widget(rule, row(high + 1));
        high + 2
    }

    /// The stages with the quarters in which they began; where there is no room for all the newest.
    fn story(&self, years: &Years) -> String {
        let mut story = String::new();
        for stop in self.look.words.years_stops(years).iter().rev() {
            let longer = if story.is_empty() {
                stop.clone()
            } else {
                format!("{stop}{ARROW}{story}")
            };
            if self.cells < width(&longer) + 2 + width("…") + width(ARROW) {
                return format!("…{ARROW}{story}");
            }
            story = longer;
        }
        story
    }

    fn heading(&self, text: &str) -> Line<'static> {
        let text = ellipsize(&format!(" {text}"), self.cells).into_owned();
        Line::styled(text, self.look.theme.heading)
    }

    fn turn(
        &self,
        years: &Years,
        (at, turn): (usize, &Turn),
        letter: Option<char>,
    ) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let letter = letter.map_or_else(|| " ".to_owned(), String::from);
        let quarter = words.quarter(Quarter::of(turn.on));
        let day = words.date(turn.on, years.on);
        let room = self.cells.saturating_sub(LETTER + QUARTER + DAY + 2 + 1);
        let all = (0..years.turns.len()).map(|at| words.turn_lasted(years, at));
        let longest = all.map(|lasted| width(&lasted)).max().unwrap_or(0);
        let beside = longest.min(room / 3);
        let lasted = fit(&words.turn_lasted(years, at), beside);
        let what = fit(&words.turn(years, at), room.saturating_sub(beside + 2));
        Line::from(vec![
            Span::styled(format!("   {letter}  "), theme.strong),
            Span::styled(fit(&quarter, QUARTER), theme.text),
            Span::styled(fit(&day, DAY), theme.dim),
            Span::styled(format!("  {what}"), theme.text),
            Span::styled(format!("  {lasted}"), theme.dim),
        ])
    }
}
