//! Of which day the map is, and since when changes are marked.
//!
//! ```text
//! ┏ Map of another day ━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃  as of           6w                          ┃
//! ┃                  Mon 12 Oct · 6 weeks ago    ┃
//! ┃  changes since   2026-01-01                  ┃
//! ┃                  Thu 1 Jan                   ┃
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        App,
        overlays::{Asks, Days, DaysField, Past},
    },
    ui::{
        Look,
        text::{cells, ellipsize, fit, width},
        widgets::{Prompt, input, popup},
    },
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, days: &Days, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let across = area.width.min(64);
    let title = Line::styled(format!(" {} ", words.days_title()), theme.focus);
    let (high, asked) = match days.asks {
        Asks::Both => (7, 2),
        Asks::Then => (5, 1),
    };
    let inside = popup(frame, area, (across, high), title, look);
    let labels = [words.days_then(), words.days_since()];
    let beside = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let fields = [
        (DaysField::Then, &days.then, days.then(app.calendar())),
        (DaysField::Since, &days.since, days.since(app.calendar())),
    ];
    let fields = fields.into_iter().take(asked);
    for ((field, line, past), (label, y)) in fields.zip(labels.iter().zip([0, 2])) {
        let row = |y: u16| Rect {
            x: inside.x + 2,
            y: inside.y + y.min(inside.height),
            width: inside.width.saturating_sub(3),
            height: inside.height.saturating_sub(y).min(1),
        };
        let indent = cells(beside).min(row(y).width);
        frame.render_widget(Span::styled(fit(label, beside), theme.dim), row(y));
        let right = |y: u16| Rect {
            x: row(y).x + indent,
            width: row(y).width - indent,
            ..row(y)
        };
        let prompt = if days.field == field {
            Prompt::Active
        } else {
            Prompt::Idle
        };
        input(frame, right(y), line, prompt, look);
        let (echo, style) = match &past {
            &Past::Day(day) => {
                let distance = words.distance(day, app.today);
                let text = format!("{} · {distance}", words.dated(day, app.today));
                (text, theme.good)
            }
            Past::Nothing if field == DaysField::Then => (words.days_today(), theme.dim),
            Past::Nothing => (words.days_none(), theme.dim),
            Past::Unclear(unread) => (
                words.no_past_day(unread, line.text(), app.today),
                theme.warn,
            ),
            Past::NotBefore => (words.days_not_before(), theme.warn),
        };
        let loud = days.insists && matches!(past, Past::Unclear(_) | Past::NotBefore);
        let style = if loud { theme.bad } else { style };
        let echo = ellipsize(&echo, right(y + 1).width.into()).into_owned();
        frame.render_widget(Line::styled(echo, style), right(y + 1));
    }
}
