//! Warnings: the worst first, each with its rule and the fact behind it; below, what helps.
//!
//! ```text
//!  serious 2 · caution 1 · 1 asleep: Z lists them
//! ▌!! coach silent    Li Ming · silent for 75 days, since 9 Sep
//!  !  seat vacant     evaluator · nobody holds it since Wang Fang left
//!  ──────────────────────────────────────────────────────────
//!  serious · coach silent · coach_silent
//!  Li Ming · silent for 75 days, since 9 Sep; expected every 30 days
//!  → Call them this week.
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::super::{book::severity_style, frame::say};
use crate::{
    app::{
        App, DepthView, Measured,
        screens::depth::{WarningLine, Warnings},
    },
    domain::{Subject, warnings::Severity},
    ui::{
        Look,
        text::{ellipsize, fit, width, wrap},
        widgets,
    },
};

/// Lines below the list: a stroke, the rule, the fact, the cure.
const DETAIL: u16 = 5;
/// From this height on there is room for them.
const ROOM_FOR_DETAIL: u16 = 12;
/// Cells before the rule: cursor and glyph.
const SIGN: usize = 4;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    warnings: &Warnings,
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
    if view.warned.awake.is_empty() && view.warned.asleep.is_empty() {
        say(frame, area, &look.words.warnings_none(), look);
        return Measured::list(area.height.into());
    }
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    frame.render_widget(renderer.counts(warnings), row(area.y));
    let below = if ROOM_FOR_DETAIL <= area.height {
        DETAIL
    } else {
        0
    };
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + below),
        ..area
    };
    let lines = warnings.list.rows();
    let rule = lines.iter();
    let rule = rule.map(|line| width(&look.words.warning_rule(line.warning.rule)));
    let rule = rule.max().unwrap_or(0);
    widgets::list(frame, list, &warnings.list, look, |at| {
        Some(renderer.line(lines.get(at)?, rule))
    });
    let detail = warnings.line().filter(|_| 0 < below);
    let detail = detail.map_or_else(Vec::new, |line| renderer.detail(line));
    for (line, y) in detail.into_iter().zip(list.bottom()..area.bottom()) {
        frame.render_widget(line, row(y));
    }
    Measured::list(list.height.into())
}

struct Renderer<'a> {
    view: &'a DepthView,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl Renderer<'_> {
    /// How many of each severity, and how many sleep.
    fn counts(&self, warnings: &Warnings) -> Line<'static> {
        let (words, theme, warned) = (&self.look.words, &self.look.theme, &self.view.warned);
        let mut spans = vec![Span::raw(" ")];
        for severity in Severity::ALL {
            let awake = warned.awake.iter();
            let count = awake.filter(|one| one.severity == *severity).count();
            if 0 < count {
                let text = format!("{} {count}", words.severity(*severity));
                spans.push(Span::styled(text, severity_style(*severity, theme)));
                spans.push(Span::raw(" · "));
            }
        }
        match warned.asleep.len() {
            0 => {
                spans.pop();
            }
            count if warnings.lists_sleepers => {
                spans.push(Span::styled(words.warnings_asleep(count), theme.dim));
            }
            count => {
                let behind = words.warnings_asleep_behind(count);
                spans.push(Span::styled(behind, theme.dim));
            }
        }
        Line::from(spans)
    }

    fn line(&self, line: &WarningLine, rule: usize) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let warning = &line.warning;
        let style = match line.asleep {
            Some(_) => theme.dim,
            None => severity_style(warning.severity, theme),
        };
        let rest = self.cells.saturating_sub(SIGN + rule + 2);
        let told = ellipsize(&self.told(line), rest).into_owned();
        let told_style = if line.asleep.is_some() {
            theme.dim
        } else {
            theme.text
        };
        Line::from(vec![
            Span::raw(" "),
            Span::styled(format!("{:<3}", warning.severity.glyph()), style),
            Span::styled(fit(&words.warning_rule(warning.rule), rule), style),
            Span::styled(format!("  {told}"), told_style),
        ])
    }

    /// About whom, and the fact; of what sleeps, until when.
    fn told(&self, line: &WarningLine) -> String {
        let (words, today) = (&self.look.words, self.app.today);
        let names = |subject: Subject| self.look.words.call(&self.view.sheet.rows, subject);
        let finding = &line.warning.finding;
        match &line.asleep {
            Some(snooze) => words.said_of(finding, words.asleep_until(snooze, today), &names),
            None => words.finding(finding, &names, today),
        }
    }

    fn detail(&self, line: &WarningLine) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let (warning, room) = (&line.warning, self.cells.saturating_sub(2));
        let severity = words.severity(warning.severity);
        let heading = vec![
            Span::styled(
                format!(" {severity} · {}", words.warning_rule(warning.rule)),
                severity_style(warning.severity, theme),
            ),
            Span::styled(format!(" · {}", warning.rule.code()), theme.dim),
        ];
        let names = |subject: Subject| self.look.words.call(&self.view.sheet.rows, subject);
        let awake = WarningLine {
            asleep: None,
            ..line.clone()
        };
        let mut lines = vec![
            Line::styled("─".repeat(self.cells), theme.border),
            Line::from(heading),
        ];
        let told = wrap(&self.told(&awake), room, 2);
        lines.extend(told.into_iter().map(|line| Line::raw(format!(" {line}"))));
        let cure = format!(
            " → {}",
            words.helps(&warning.finding, &names, self.app.today)
        );
        let cure = ellipsize(&cure, room).into_owned();
        lines.push(Line::styled(cure, theme.good));
        lines
    }
}
