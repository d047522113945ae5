//! The depth and what it is made of; the selected person's part first.

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::super::{
    account::name,
    book::{band_style, severity_style},
    frame::say,
};
use crate::{
    app::{AccountView, App, Measured, screens::AccountScreen},
    domain::{
        Judgement, Subject,
        score::{LAYERS, Tally},
        text::HIDDEN,
    },
    say::{percent, signed, signed_tenths, tenths},
    ui::{
        Look,
        text::{fit, width, wrap},
        widgets::{bar, sparkline, spread},
    },
};

/// `32 shallow · points`
pub fn title(view: &AccountView, look: &Look) -> Line<'static> {
    if look.words.hides() {
        return Line::styled(format!(" {HIDDEN} "), look.theme.dim);
    }
    let (words, depth) = (&look.words, &view.depth);
    let text = format!(" {} {} ", depth.depth, words.band(depth.band));
    Line::styled(text, band_style(depth.band, &look.theme))
}

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    account: &AccountScreen,
    view: &AccountView,
    app: &App,
    look: &Look,
) -> Measured {
    let height = usize::from(area.height);
    if look.words.hides() {
        say(frame, area, &look.words.present_hidden(), look);
        return Measured::list(height);
    }
    let renderer = Renderer {
        view,
        look,
        today: app.today,
        cells: usize::from(area.width).saturating_sub(1),
    };
    let lines = renderer.lines(account);
    let furthest = lines.len().saturating_sub(height);
    let top = account.scroll.top().min(furthest);
    for (line, y) in lines.into_iter().skip(top).zip(area.top()..area.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
    Measured {
        list_height: height,
        furthest,
        ..Measured::default()
    }
}

struct Renderer<'a> {
    view: &'a AccountView,
    look: &'a Look,
    today: NaiveDate,
    cells: usize,
}

impl Renderer<'_> {
    fn lines(&self, account: &AccountScreen) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        self.summary(&mut lines);
        self.layers(&mut lines);
        if let Some(person) = account.map.selected().person() {
            self.person(person, &mut lines);
        }
        self.gaps(&mut lines);
        self.next(&mut lines);
        self.reasons(&mut lines);
        lines
    }

    fn summary(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme, depth) = (&self.look.words, &self.look.theme, &self.view.depth);
        let stage = format!(
            " {} {}",
            words.screen_stage(),
            words.stage_shortly(depth.stage)
        );
        let right = words.depth_confidence(percent(depth.confidence));
        let doubtful = depth.doubtful;
        let style = if doubtful { theme.warn } else { theme.dim };
        lines.push(spread(
            vec![Span::raw(stage)],
            vec![Span::styled(right, style)],
            self.cells,
        ));
        if doubtful {
            lines.push(Line::styled(
                format!(" {}", words.depth_doubtful()),
                theme.warn,
            ));
        }
        let (here, rows) = (self.view.sheet.account.id, &self.view.sheet.rows.judgements);
        if let Some(own) = Judgement::newest(rows, here, depth.on) {
            let text = words.judged(own, depth.depth, self.today);
            self.paragraph(&text, theme.text, lines);
        }
        if let Some(worst) = self.view.warned.awake.first() {
            let count = words.warnings_count(self.view.warned.awake.len());
            let text = format!("{} {count}", worst.severity.glyph());
            self.paragraph(&text, severity_style(worst.severity, theme), lines);
        }
        let weeks = words.weeks();
        let room = self.cells.saturating_sub(width(&weeks) + 2);
        let trend = sparkline(&self.view.outlook.trend, room);
        if !trend.is_empty() {
            lines.push(spread(
                vec![Span::styled(format!(" {trend}"), theme.bar)],
                vec![Span::styled(weeks, theme.dim)],
                self.cells,
            ));
        }
        lines.push(Line::raw(""));
    }

    fn layers(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme, depth) = (&self.look.words, &self.look.theme, &self.view.depth);
        let shares = [
            depth.layers.key,
            depth.layers.universal,
            depth.layers.organizational,
        ];
        let points = Tally::of(depth).layers;
        let label = LAYERS.iter().map(|layer| width(&words.layer(*layer)));
        let label = label.max().unwrap_or(0) + 1;
        let numbers = 14;
        let stroke = self.cells.saturating_sub(1 + label + numbers);
        for ((layer, share), (points, most)) in LAYERS.into_iter().zip(shares).zip(points) {
            let mut left = vec![Span::raw(format!(" {}", fit(&words.layer(layer), label)))];
            left.extend(bar(share, stroke, theme));
            // A weight of one's own may not be whole.
            let most = tenths(most);
            let most = most.trim_end_matches(".0");
            let right = vec![
                Span::raw(format!("{:>3.0}%", share * 100.0)),
                Span::styled(format!("{:>5}/{most}", tenths(points)), theme.dim),
            ];
            lines.push(spread(left, right, self.cells));
        }
        for cap in depth.limits() {
            self.paragraph(&words.limited(cap), theme.warn, lines);
        }
        lines.push(Line::raw(""));
    }

    /// What a person's strength is made of.
    fn person(
        &self,
        id: crate::domain::id::Id<crate::domain::person::Person>,
        lines: &mut Vec<Line<'static>>,
    ) {
        let Some(standing) = self.view.depth.person(id) else {
            return;
        };
        let (words, theme) = (&self.look.words, &self.look.theme);
        let who = name(self.view, id.into(), self.look);
        let strength = format!("{:.0}%", standing.strength * 100.0);
        lines.push(spread(
            vec![Span::styled(format!(" {who}"), theme.heading)],
            vec![
                Span::styled(words.strength_of(standing.label), theme.dim),
                Span::styled(format!(" {strength}"), theme.strong),
            ],
            self.cells,
        ));
        let parts = [
            (words.person_stance(), words.maybe_stance(standing.stance)),
            (
                words.person_warmth(),
                format!("{:.0}%", standing.warmth * 100.0),
            ),
            (
                words.person_evidence(),
                format!("{:.0}%", standing.evidence * 100.0),
            ),
        ];
        let parts: Vec<String> = parts
            .iter()
            .map(|(what, value)| format!("{what} {value}"))
            .collect();
        self.paragraph(&parts.join(" · "), theme.text, lines);
        lines.push(Line::raw(""));
    }

    fn gaps(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let gaps = self.view.depth.gaps();
        if gaps.is_empty() {
            return;
        }
        lines.push(Line::styled(
            format!(" {}", words.depth_holds_back()),
            theme.heading,
        ));
        let names = |subject: Subject| name(self.view, subject, self.look);
        for (gap, lost) in gaps.into_iter().take(6) {
            let what = words.contribution(gap, &names);
            let why = words.because(&gap.because, &names);
            let lost = Span::styled(signed_tenths(-lost), theme.warn);
            self.pointed(&lost, &words.part_because(&what, &why), lines);
        }
        lines.push(Line::raw(""));
    }

    fn next(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        if self.view.outlook.next.is_empty() {
            return;
        }
        lines.push(Line::styled(
            format!(" {}", words.depth_would_move()),
            theme.heading,
        ));
        let names = |subject: Subject| name(self.view, subject, self.look);
        for candidate in self.view.outlook.next.iter().take(6) {
            let gain = Span::styled(signed(candidate.gain), theme.good);
            self.pointed(&gain, &words.candidate(candidate, &names), lines);
        }
        lines.push(Line::raw(""));
    }

    fn reasons(&self, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let reasons = &self.view.depth.reasons;
        let names = |subject: Subject| name(self.view, subject, self.look);
        lines.push(Line::styled(
            format!(" {}", words.depth_reasons()),
            theme.heading,
        ));
        let label = reasons.iter().map(|reason| width(&words.reason(reason.id)));
        let label = label.max().unwrap_or(0) + 1;
        for reason in reasons {
            let value = reason.value.map_or_else(
                || "   –".to_owned(),
                |value| format!("{:>3.0}%", value * 100.0),
            );
            let mut spans = vec![Span::raw(format!(
                " {} ",
                fit(&words.reason(reason.id), label)
            ))];
            spans.extend(bar(reason.value.unwrap_or(0.0), 4, theme));
            spans.push(Span::raw(format!(" {value}")));
            spans.extend(
                reason.weakest.map(|link| {
                    Span::styled(format!("  {}", words.weakest(link, &names)), theme.dim)
                }),
            );
            lines.push(spread(spans, Vec::new(), self.cells));
        }
    }

    /// Points in a column of their own, the words beside them wrapped.
    fn pointed(&self, points: &Span<'_>, text: &str, lines: &mut Vec<Line<'static>>) {
        let number = format!("{:>6} ", points.content);
        let wrapped = wrap(text, self.cells.saturating_sub(9), 2);
        for (at, part) in wrapped.into_iter().enumerate() {
            let head = if at == 0 {
                number.clone()
            } else {
                " ".repeat(width(&number))
            };
            lines.push(Line::from(vec![
                Span::styled(format!(" {head}"), points.style),
                Span::raw(part),
            ]));
        }
    }

    fn paragraph(&self, text: &str, style: ratatui::style::Style, lines: &mut Vec<Line<'static>>) {
        let wrapped = wrap(text, self.cells.saturating_sub(2), 3);
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::styled(format!(" {line}"), style)),
        );
    }
}
