//! Of which day the map is, and since when changes are marked.
//!
//! ```text
//! ┏ Map of another day ━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃  as of           6w                          ┃
//! ┃                  Mon 12 Oct · 6 weeks ago    ┃
//! ┃  changes since   2026-01-01                  ┃
//! ┃                  Thu 1 Jan                   ┃
//! ```

use ratatui::{Frame, layout::Rect, text::Line};

use super::form::draw_echoed;
use crate::{
    app::{
        App,
        forms::{Field, Label},
        overlays::{Days, Past},
    },
    ui::{Look, text::cells, widgets::popup},
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, days: &Days, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.days_title()), theme.focus);
    let size = (area.width.min(64), cells(3 + 2 * days.fields.asked().len()));
    let inside = popup(frame, area, size, title, look);
    let echo = |field: &Field| {
        let typed = days.fields.text(field.label);
        let past = match field.label {
            Label::AsOf => days.then(app.calendar()),
            _ => days.since(app.calendar()),
        };
        let unclear = if days.insists { theme.bad } else { theme.warn };
        match past {
            Past::Day(day) => {
                let distance = words.distance(day, app.today);
                let text = format!("{} · {distance}", words.dated(day, app.today));
                (text, theme.good)
            }
            Past::Nothing if field.label == Label::AsOf => (words.days_today(), theme.dim),
            Past::Nothing => (words.days_none(), theme.dim),
            Past::Unclear(unread) => (words.no_past_day(&unread, typed, app.today), unclear),
            Past::NotBefore => (words.days_not_before(), unclear),
        }
    };
    let inside = Rect {
        x: inside.x + 2,
        width: inside.width.saturating_sub(3),
        ..inside
    };
    let labels = [Label::AsOf, Label::Since];
    draw_echoed(frame, inside, (&days.fields, labels), echo, look);
}
