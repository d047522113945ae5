//! Every point: the layers as bars, then each part with what it loses, down to the dated contacts.
//!
//! ```text
//!  stage points · line needs key at 50 %         confidence 80 %
//!  key ━━━━━┄┄┄┄ 27 %  12.2/45   universal …   organizational …
//!  31.6 points
//!  ─────────────────────────────────────────────────────────────
//!    lost  points
//! ▌  13.5  0.0/13.5  approver      vacant
//!  ▾  0.6  8.4/9.0   Li Ming …     Li Ming, coach
//!            0.50 of 0.50  stance  coach, since 3 Nov
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{App, DepthView, Measured, screens::depth::Points},
    domain::{
        Subject,
        score::{Depth, Fold, LAYERS, LedgerLine, LedgerSays, PersonLine, Tally},
    },
    say::{hundredths, percent, tenths},
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap},
        widgets::{self, bar, spread},
    },
};

/// From this height on the layers stand above the list.
const ROOM_FOR_LAYERS: u16 = 14;
/// Lines of the detail below the list.
const DETAIL: usize = 2;
/// Cells of the numbers of a line: `−13.5  12.2/13.5`.
const NUMBERS: usize = 18;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    points: &Points,
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
    let mut head = Vec::new();
    if ROOM_FOR_LAYERS <= area.height {
        renderer.stage(&mut head);
        renderer.layers(&mut head);
        renderer.sum(&mut head);
        head.push(Line::styled("─".repeat(renderer.cells), look.theme.border));
    }
    head.push(renderer.columns());
    let above = cells(head.len()).min(area.height);
    let rows = (area.y..area.bottom()).map(|y| Rect {
        y,
        height: 1,
        ..area
    });
    for (line, row) in head.into_iter().zip(rows) {
        frame.render_widget(line, row);
    }
    let detail = points.entry().map(|entry| renderer.detail(entry));
    let detail = detail.filter(|_| ROOM_FOR_LAYERS <= area.height);
    let below = detail.as_ref().map_or(0, |lines| cells(lines.len()));
    let list = Rect {
        y: area.y + above,
        height: (area.height - above).saturating_sub(below),
        ..area
    };
    let rows = (list.bottom()..area.bottom()).map(|y| Rect {
        y,
        height: 1,
        ..area
    });
    for (line, row) in detail.into_iter().flatten().zip(rows) {
        frame.render_widget(line, row);
    }
    let entries = points.entries();
    Measured::list(widgets::list(frame, list, &points.list, look, |at| {
        Some(renderer.entry(entries.get(at)?))
    }))
}

struct Renderer<'a> {
    view: &'a DepthView,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl Renderer<'_> {
    fn depth(&self) -> &Depth {
        &self.view.depth
    }

    fn name(&self, subject: Subject) -> String {
        self.look.words.call(&self.view.sheet.rows, subject)
    }

    fn stage(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme, depth) = (&self.look.words, &self.look.theme, self.depth());
        let mut left = vec![Span::styled(
            format!(
                " {} {}",
                words.screen_stage(),
                words.stage_shortly(depth.stage)
            ),
            theme.strong,
        )];
        if let Some(need) = depth.stage_need(&self.view.constants) {
            left.push(Span::raw({
                let named = |subject| self.name(subject);
                format!(" · {}", words.stage_need(need, &named))
            }));
        }
        let doubtful = depth
            .doubtful
            .then(|| format!(" · {}", words.depth_doubtful()));
        let style = if depth.doubtful {
            theme.warn
        } else {
            theme.dim
        };
        let confidence = words.depth_confidence(percent(depth.confidence));
        let right = format!("{confidence}{} ", doubtful.unwrap_or_default());
        lines.push(spread(left, vec![Span::styled(right, style)], self.cells));
    }

    fn layers(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme, depth) = (&self.look.words, &self.look.theme, self.depth());
        let shares = [
            depth.layers.key,
            depth.layers.universal,
            depth.layers.organizational,
        ];
        let tally = Tally::of(depth);
        let label = LAYERS.iter().map(|layer| width(&words.layer(*layer)));
        let label = label.max().unwrap_or(0) + 1;
        let stroke = self.cells.saturating_sub(label + 21);
        for ((layer, share), (points, most)) in LAYERS.into_iter().zip(shares).zip(tally.layers) {
            let mut left = vec![Span::raw(format!(" {}", fit(&words.layer(layer), label)))];
            left.extend(bar(share, stroke, theme));
            let percent = format!("{:>3.0}% ", share * 100.0);
            let numbers = format!("{:>5}/{} ", tenths(points), tenths(most));
            let right = vec![Span::raw(percent), Span::styled(numbers, theme.dim)];
            lines.push(spread(left, right, self.cells));
        }
    }

    /// The points of all layers, and what limits them.
    fn sum(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme, depth) = (&self.look.words, &self.look.theme, self.depth());
        let raw = Tally::of(depth).raw;
        let sum = match depth.limits().next() {
            None => words.ledger_sum(raw, depth.depth),
            Some(cap) => words.ledger_limited(raw, cap),
        };
        lines.push(Line::styled(format!(" {sum}"), theme.strong));
        if let Some(whole) = depth.all_counted() {
            let text = format!(" {}", words.depth_all_counted(whole));
            lines.push(Line::styled(text, theme.warn));
        }
        for cap in depth.limits() {
            let nearest = depth.nearest_to_lift(cap.reason);
            let nearest = nearest.map(|person| self.name(person.into()));
            let text = format!(" {}", words.limited_until(cap, nearest.as_ref()));
            let text = ellipsize(&text, self.cells).into_owned();
            lines.push(Line::styled(text, theme.warn));
        }
    }

    fn columns(&self) -> Line<'static> {
        let words = &self.look.words;
        // Chinese headings are wider than `format!` counts.
        let [lost, points] = [words.ledger_lost(), words.ledger_points()];
        let right = |text: &str, cells: usize| {
            format!("{}{text}", " ".repeat(cells.saturating_sub(width(text))))
        };
        let text = format!("  {} {}", right(&lost, 7), right(&points, 7));
        Line::styled(text, self.look.theme.dim)
    }

    fn entry(&self, entry: &LedgerLine) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let (what, why) = words.ledger_line(&entry.says, &names, self.app.today);
        let fold = match entry.fold {
            Fold::Closed => "▸",
            Fold::Open => "▾",
            Fold::Leaf => " ",
        };
        let indent = "  ".repeat(entry.indent);
        let mut spans = vec![Span::raw(format!(" {indent}{fold} "))];
        spans.extend(self.numbers(&entry.says));
        let strong = entry.indent == 0;
        let style = if strong { theme.strong } else { theme.text };
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        let room = self.cells.saturating_sub(used);
        let wide = match &entry.says {
            LedgerSays::Of(_) => (room / 4).clamp(15, 20),
            _ if strong => (room * 2 / 5).min(36),
            _ => (room / 3).min(24),
        };
        spans.push(Span::styled(fit(&what, wide), style));
        spans.push(Span::raw("  "));
        let why = ellipsize(&why, room.saturating_sub(wide + 2)).into_owned();
        spans.push(Span::styled(why, self.tone(&entry.says)));
        Line::from(spans)
    }

    /// The line under the cursor in full, where the list has to cut it.
    fn detail(&self, entry: &LedgerLine) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let (what, why) = words.ledger_line(&entry.says, &names, self.app.today);
        let text = words.part_because(&what, &why);
        let mut lines = vec![Line::styled("─".repeat(self.cells), theme.border)];
        let told = wrap(&text, self.cells.saturating_sub(2), DETAIL);
        lines.extend(told.into_iter().map(|line| Line::raw(format!(" {line}"))));
        lines.resize(1 + DETAIL, Line::default());
        lines
    }

    /// What stands in the columns of numbers; as wide whatever it is.
    fn numbers(&self, says: &LedgerSays) -> Vec<Span<'static>> {
        let theme = &self.look.theme;
        let (first, second, style) = match says {
            LedgerSays::Part { points, most, .. } => {
                let lost = most - points;
                let style = if lost == 0 { theme.good } else { theme.warn };
                let lost = if lost == 0 {
                    "✓".to_owned()
                } else {
                    tenths(-lost)
                };
                (
                    lost,
                    format!("{:>5}/{}", tenths(*points), tenths(*most)),
                    style,
                )
            }
            LedgerSays::Bearer { points, most, .. } => (
                String::new(),
                format!("{:>5}/{}", tenths(*points), tenths(*most)),
                theme.text,
            ),
            LedgerSays::Everybody(_)
            | LedgerSays::Fact(_)
            | LedgerSays::Summit(_)
            | LedgerSays::Colleague(_) => (String::new(), String::new(), theme.text),
            LedgerSays::Person { strength, .. } => {
                (hundredths(*strength), String::new(), theme.text)
            }
            LedgerSays::Of(line) => match line {
                PersonLine::Silence { .. } => (String::new(), String::new(), theme.warn),
                PersonLine::Stance { share, most, .. }
                | PersonLine::Warmth { share, most, .. }
                | PersonLine::Evidence { share, most, .. } => (
                    String::new(),
                    format!("{}/{}", hundredths(*share), hundredths(*most)),
                    theme.text,
                ),
                PersonLine::Contact { left, .. } | PersonLine::OverCeiling { left } => {
                    (String::new(), format!(" {}", hundredths(*left)), theme.dim)
                }
            },
        };
        vec![
            Span::styled(format!("{first:>6} "), style),
            Span::raw(fit(&second, NUMBERS - 7)),
            Span::raw(" "),
        ]
    }

    fn tone(&self, says: &LedgerSays) -> Style {
        let theme = &self.look.theme;
        match says {
            LedgerSays::Of(PersonLine::Silence { .. }) => theme.warn,
            LedgerSays::Of(PersonLine::Contact { .. }) => theme.dim,
            _ => theme.text,
        }
    }
}
