//! The plan of a quarter: a line for each item under its layer; below, the one under the cursor in full.
//!
//! ```text
//!  Q4 2026 · 2 of 5 reached · 1 late                  < earlier · > later
//!  decision makers
//! ▌! Wang Fang     not accepted → neutral   Chen Muye   30 Nov  3 days late
//!  ✓ Zhang Wei     neutral → support                    15 Dec  reached 5 Nov
//!  ────────────────────────────────────────────────────────────
//!  Wang Fang: neutral
//!  → show the reference site · Chen Muye · due 30 Nov
//!  now: not accepted · 3 days late
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::super::frame::say;
use crate::{
    app::{
        App, DepthView, Measured,
        screens::depth::{PlanLine, PlanPage},
    },
    domain::{
        Name, PlanItem, Subject,
        plan_item::{AimStand, PlanProgress},
    },
    ui::{
        Look,
        text::{ellipsize, fit, width, wrap},
        widgets::{self, spans as toned, spread},
    },
};

/// Lines below the list: a stroke, what is aimed at, what is done, how it stands.
const DETAIL: u16 = 5;
/// From this height on there is room for them.
const ROOM_FOR_DETAIL: u16 = 12;
/// From this width on a line says what is done and who does it.
const ROOM_FOR_ACTION: usize = 100;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    plan: &PlanPage,
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
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    frame.render_widget(renderer.head(plan), row(area.y));
    let lines = plan.list.rows();
    if lines.is_empty() {
        // What is over cannot be planned any more.
        if app.today <= plan.quarter(view).last_day() {
            say(frame, area, &look.words.plan_empty(), look);
        }
        return Measured::list(area.height.into());
    }
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
    let columns = renderer.columns(lines);
    widgets::list(frame, list, &plan.list, look, |at| {
        Some(renderer.line(lines.get(at)?, columns))
    });
    let detail = plan.line().filter(|_| 0 < below);
    let detail = detail.map_or_else(Vec::new, |line| renderer.detail(line));
    for (line, y) in detail.into_iter().zip(list.bottom()..area.bottom()) {
        frame.render_widget(line, row(y));
    }
    Measured::list(list.height.into())
}

/// Cells of the columns whose width follows from what stands in them.
#[derive(Debug, Clone, Copy)]
struct Columns {
    subject: usize,
    way: usize,
    owner: usize,
    due: usize,
}

struct Renderer<'a> {
    view: &'a DepthView,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl Renderer<'_> {
    fn name(&self, subject: Subject) -> String {
        self.look.words.call(&self.view.sheet.rows, subject)
    }

    /// Which quarter, how much of it came true, and how the others are reached.
    fn head(&self, plan: &PlanPage) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let quarter = plan.quarter(self.view);
        let mut left = vec![
            Span::raw(" "),
            Span::styled(words.quarter(quarter), theme.strong),
        ];
        let counted = if plan.items.is_empty() {
            words.plan_none()
        } else {
            words.plan_counted(&plan.items)
        };
        left.push(Span::raw(format!(" · {counted}")));
        let keys = words.plan_keys();
        spread(
            left,
            vec![Span::styled(format!("{keys} "), theme.dim)],
            self.cells,
        )
    }

    fn columns(&self, lines: &[PlanLine]) -> Columns {
        let most = |of: &dyn Fn(&PlanLine) -> String| {
            lines.iter().map(|line| width(&of(line))).max().unwrap_or(0)
        };
        let third = self.cells / 4;
        Columns {
            subject: most(&|line| self.subject(line)).min(third),
            way: most(&|line| self.way(line)).min(third + 4),
            owner: most(&|line| self.owner(line)).min(self.cells / 8),
            due: most(&|line| self.due(line)),
        }
    }

    fn subject(&self, line: &PlanLine) -> String {
        let names = |subject| self.name(subject);
        item(line).map_or_else(String::new, |item| {
            self.look.words.aim_subject(&item.aim, &names)
        })
    }

    fn way(&self, line: &PlanLine) -> String {
        let (words, today) = (&self.look.words, self.app.today);
        match line {
            PlanLine::Item(progress) => words.planned_way(progress, today),
            PlanLine::Draft(item) => format!("→ {}", words.aimed(&item.aim)),
            PlanLine::Layer(_) | PlanLine::Proposed => String::new(),
        }
    }

    fn owner(&self, line: &PlanLine) -> String {
        let owner = item(line).and_then(|item| item.owner);
        owner.map_or_else(String::new, |owner| self.name(owner.into()))
    }

    fn due(&self, line: &PlanLine) -> String {
        item(line).map_or_else(String::new, |item| {
            self.look.words.date(item.due, self.app.today)
        })
    }

    fn line(&self, line: &PlanLine, columns: Columns) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let (sign, style) = match line {
            PlanLine::Layer(layer) => {
                return Line::styled(format!(" {}", words.layer(*layer)), theme.heading);
            }
            PlanLine::Proposed => {
                return Line::styled(format!(" {}", words.plan_proposed()), theme.heading);
            }
            PlanLine::Item(progress) => self.sign(progress),
            PlanLine::Draft(_) => ("+", theme.dim),
        };
        let mut spans = vec![
            Span::raw(" "),
            Span::styled(format!(" {sign} "), style),
            Span::raw(format!("{}  ", fit(&self.subject(line), columns.subject))),
            Span::raw(format!("{}  ", fit(&self.way(line), columns.way))),
        ];
        let stand = match line {
            PlanLine::Item(progress) => {
                let names = |subject| self.name(subject);
                toned(
                    &words.planned_stand(progress, &names, self.app.today),
                    theme,
                )
            }
            _ => Vec::new(),
        };
        let due = format!("{}  ", fit(&self.due(line), columns.due));
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        let mut rest = self.cells.saturating_sub(used + width(&due) + 1);
        if ROOM_FOR_ACTION <= self.cells {
            let owner = format!("{}  ", fit(&self.owner(line), columns.owner));
            let action = (rest / 2).saturating_sub(width(&owner));
            let says = item(line).and_then(|item| item.action.as_ref());
            let says = says.map_or_else(String::new, Name::told);
            spans.push(Span::styled(format!("{}  ", fit(&says, action)), theme.dim));
            spans.push(Span::raw(owner.clone()));
            rest = rest.saturating_sub(action + 2 + width(&owner));
        }
        spans.push(Span::raw(due));
        spans.extend(cut(stand, rest));
        Line::from(spans)
    }

    fn sign(&self, progress: &PlanProgress) -> (&'static str, Style) {
        let theme = &self.look.theme;
        match progress.stand {
            AimStand::Confirmed { .. } => ("✓", theme.good),
            AimStand::OnTrack => ("·", theme.text),
            AimStand::Late => ("!", theme.bad),
            AimStand::Dropped => ("–", theme.dim),
        }
    }

    /// What is aimed at, what is done for it by whom and when, and how it stands, in full.
    fn detail(&self, line: &PlanLine) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let Some(item) = item(line) else {
            return Vec::new();
        };
        let stroke = "─".repeat(self.cells.saturating_sub(2));
        let told = |text: &str| {
            let cells = self.cells.saturating_sub(3);
            format!(" {}", ellipsize(text, cells))
        };
        let owner = item.owner.map(|owner| self.name(owner.into()));
        let doing = [
            item.action
                .as_ref()
                .map_or_else(|| words.plan_action_none(), Name::told),
            owner.unwrap_or_else(|| words.plan_owner_none()),
            words.plan_due(words.date(item.due, self.app.today)),
        ];
        let mut lines = vec![
            Line::styled(format!(" {stroke}"), theme.border),
            Line::styled(told(&words.aim_said(&item.aim, &names)), theme.strong),
            Line::raw(told(&format!("→ {}", doing.join(" · ")))),
        ];
        let (mut says, style) = match line {
            PlanLine::Item(progress) => {
                let now = words.plan_now(words.planned_now(progress, self.app.today));
                let stand = words.planned_stand(progress, &names, self.app.today);
                (format!("{now} · {stand}"), self.sign(progress).1)
            }
            _ => (words.plan_proposed_why(), theme.dim),
        };
        says.insert(0, ' ');
        let parts = wrap(&says, self.cells.saturating_sub(2), 2).into_iter();
        lines.extend(parts.map(|part| Line::styled(part, style)));
        lines
    }
}

fn item(line: &PlanLine) -> Option<&PlanItem> {
    match line {
        PlanLine::Item(progress) => Some(&progress.item.is),
        PlanLine::Draft(item) => Some(item),
        PlanLine::Layer(_) | PlanLine::Proposed => None,
    }
}

/// Spans in so many cells.
fn cut(spans: Vec<Span<'static>>, cells: usize) -> Vec<Span<'static>> {
    let mut left = cells;
    let mut all = Vec::new();
    for span in spans {
        let text = ellipsize(&span.content, left).into_owned();
        left -= width(&text);
        all.push(Span::styled(text, span.style));
    }
    all
}
