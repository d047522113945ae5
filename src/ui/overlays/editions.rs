//! What became of each depth when the score was calculated anew.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{KeyScope, overlays::Editions},
    domain::summary::EditionRow,
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap},
        widgets::{self, popup},
    },
};

/// Returns how many rows are visible.
pub fn draw(frame: &mut Frame<'_>, area: Rect, editions: &Editions, look: &Look) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let scope = words.scope_name(KeyScope::Editions);
    let title = Line::styled(format!(" {scope} "), theme.focus);
    let wide = usize::from(area.width).min(100).saturating_sub(6);
    let why = wrap(&words.editions_why(), wide, 8);
    let count = editions.list.count().max(1);
    let high = count.min(24) + why.len() + 3;
    let mut inside = popup(frame, area, (100, cells(high)), title, look);
    for line in &why {
        frame.render_widget(
            Line::raw(format!("  {line}")),
            Rect {
                height: 1,
                ..inside
            },
        );
        inside.y += 1;
        inside.height = inside.height.saturating_sub(1);
    }
    inside.y += 1;
    inside.height = inside.height.saturating_sub(1);
    let rows = editions.list.rows().as_deref();
    if rows.is_none() {
        let told = words.screen_loading();
        frame.render_widget(Line::styled(format!("  {told}"), theme.dim), inside);
    }
    let rows = rows.unwrap_or_default();
    widgets::list(frame, inside, &editions.list, look, |at| {
        Some(row(rows.get(at)?, usize::from(inside.width), look))
    })
}

fn row(row: &EditionRow, wide: usize, look: &Look) -> Line<'static> {
    let (words, theme) = (&look.words, &look.theme);
    let said = |(depth, stage)| format!("{depth:>3} {}", words.stage_shortly(stage));
    let (before, after) = (said(row.before), said(row.after));
    let moved = words.points_moved(row.moved());
    let numbers = 20 + 20 + 5;
    let name = wide.saturating_sub(numbers + 6).max(8);
    let style = match row.moved() {
        0 => theme.dim,
        1.. => theme.good,
        _ => theme.warn,
    };
    Line::from(vec![
        Span::raw("  "),
        Span::styled(
            fit(&ellipsize(row.name.shown().as_ref(), name - 1), name),
            theme.strong,
        ),
        Span::styled(fit(&before, 20), theme.dim),
        Span::raw(fit(&after, 20)),
        Span::styled(
            format!(
                "{}{moved}",
                " ".repeat(5_usize.saturating_sub(width(&moved)))
            ),
            style,
        ),
    ])
}
