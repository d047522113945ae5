//! Which document is written, in which form, and into which file.

use ratatui::{Frame, layout::Rect, text::Line};

use super::form::draw_fields;
use crate::{
    app::{
        App,
        overlays::{Writing, WritingStage},
    },
    ui::{
        Look,
        text::{cells, wrap},
        widgets::popup,
    },
};

/// Lines for a path and what is said of it.
const MOST_SAID: usize = 4;

pub fn draw(frame: &mut Frame<'_>, area: Rect, writing: &Writing, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let title = words.writing_title(writing.about());
    let across = area.width.min(86);
    let room = usize::from(across).saturating_sub(4);
    let (said, style) = match (&writing.refused, writing.stage) {
        (Some(written), WritingStage::Insisting(leave)) => {
            (words.insisting(written, leave), theme.warn)
        }
        (Some(written), _) => (words.written(written), theme.bad),
        (None, WritingStage::Writing) => (words.writing_now(), theme.dim),
        (None, _) => (
            words.writing_hint(writing.kind(), writing.audience()),
            theme.dim,
        ),
    };
    let said = wrap(&said, room, MOST_SAID);
    let fields = cells(writing.fields.asked().len());
    let height = 4 + fields + cells(said.len());
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = popup(frame, area, (across, height), title, look);
    let rows = Rect {
        y: inside.y + 1.min(inside.height),
        height: inside.height.saturating_sub(1).min(fields),
        ..inside
    };
    draw_fields(frame, rows, &writing.fields, app, look);
    let lines = rows.bottom() + 1..inside.bottom();
    for (line, y) in said.into_iter().zip(lines) {
        let row = Rect {
            x: inside.x + 1,
            y,
            width: inside.width.saturating_sub(2),
            height: 1,
        };
        frame.render_widget(Line::styled(line, style), row);
    }
}
