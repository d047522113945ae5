//! Import: what to ask, and what it would do.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::form::draw_fields;
use crate::{
    app::{
        App, Measured,
        overlays::{ImportOverlay, Preview},
    },
    domain::Command,
    ui::{
        Look,
        text::{ellipsize, width, wrap},
        widgets::{Prompt, input, popup},
    },
};

/// People shown as they will come in; the others are counted.
const MOST_ARRIVALS: usize = 6;

pub fn questions(
    frame: &mut Frame<'_>,
    area: Rect,
    import: &ImportOverlay,
    app: &App,
    look: &Look,
) {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.import_title()), theme.focus);
    let inside = popup(frame, area, (76, 10), title, look);
    let fields = Rect {
        y: inside.y + 1,
        height: inside.height.saturating_sub(3).min(4),
        ..inside
    };
    draw_fields(frame, fields, &import.fields, app, look);
    let message = match &import.refusal {
        Some(refusal) => Line::styled(words.refusal(refusal), theme.bad),
        None if import.reading => Line::styled(words.screen_loading(), theme.dim),
        None => Line::styled(words.import_file_hint(), theme.dim),
    };
    let bottom = Rect {
        x: inside.x + 1,
        y: inside.bottom().saturating_sub(1),
        width: inside.width.saturating_sub(2),
        height: 1,
    };
    frame.render_widget(message, bottom);
}

/// Returns how much of the duplicates and problems is visible.
pub fn preview(frame: &mut Frame<'_>, area: Rect, preview: &Preview, look: &Look) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.preview_title()), theme.focus);
    let height = area.height.saturating_sub(2).min(26);
    let inside = popup(frame, area, (86, height), title, look);
    let [read, added, merged, skipped] = words.preview_counts(&preview.preview);
    let counts = match preview.saving {
        Some(progress) => {
            let count = preview.preview.added + preview.preview.merged;
            let far = words.taking_in(count, progress.percent());
            Line::raw(format!(" {far}"))
        }
        None => {
            let reading = preview.reading.then(|| words.screen_loading());
            Line::from(vec![
                Span::raw(format!(" {read} · ")),
                Span::styled(added, theme.good),
                Span::raw(format!(" · {merged} · ")),
                Span::styled(skipped, theme.warn),
                Span::styled(format!("   {}", reading.unwrap_or_default()), theme.dim),
            ])
        }
    };
    frame.render_widget(
        counts,
        Rect {
            height: inside.height.min(1),
            ..inside
        },
    );
    let asked = u16::from(preview.naming.is_some()) * 3;
    let list = Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2 + asked),
        ..inside
    };
    if let Some(line) = &preview.naming {
        let below = Rect {
            x: inside.x + 1,
            y: list.bottom() + 1,
            width: inside.width.saturating_sub(2),
            height: 1,
        };
        let question = Line::styled(words.which_account(&preview.preview), theme.warn);
        frame.render_widget(question, below);
        let field = Rect {
            y: below.y + 1,
            ..below
        };
        input(frame, field, line, Prompt::Active, look);
    }
    let (lines, marked) = lines(preview, usize::from(list.width).saturating_sub(2), look);
    let furthest = lines.len().saturating_sub(list.height.into());
    // The marked column is always in sight.
    let height = usize::from(list.height);
    let from = marked.map_or(0, |at| (at + 1).saturating_sub(height));
    let to = marked.unwrap_or(furthest).min(furthest);
    let top = preview.scroll.top().min(furthest).clamp(from.min(to), to);
    for (line, y) in lines.into_iter().skip(top).zip(list.top()..list.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..list
            },
        );
    }
    if top < furthest {
        let says = format!(" {} ", words.lines_below(furthest - top));
        let long = u16::try_from(width(&says)).unwrap_or(inside.width);
        let below = Rect {
            x: inside.right().saturating_sub(long + 1),
            y: inside.bottom(),
            width: long.min(inside.width),
            height: 1,
        };
        frame.render_widget(Line::styled(says, theme.heading), below);
    }
    Measured {
        list_height: list.height.into(),
        furthest,
        ..Measured::default()
    }
}

/// The accounts and interactions that come along.
fn along(preview: &Preview, cells: usize, look: &Look) -> Vec<Line<'static>> {
    let said = look.words.preview_along(&preview.preview);
    if said.is_empty() {
        return Vec::new();
    }
    let wrapped = wrap(&said.join(" · "), cells.saturating_sub(1), 3);
    let lines = wrapped.into_iter();
    let lines = lines.map(|line| Line::raw(format!(" {line}")));
    lines.chain([Line::raw("")]).collect()
}

/// Where people go who do not say it themselves.
fn places(preview: &Preview, cells: usize, look: &Look) -> Vec<Line<'static>> {
    let style = if preview.asks_whose() {
        look.theme.warn
    } else {
        look.theme.heading
    };
    let told = look.words.preview_places(&preview.preview);
    let lines = told
        .iter()
        .flat_map(|says| wrap(says, cells.saturating_sub(1), 2));
    let mut lines: Vec<_> = lines
        .map(|line| Line::styled(format!(" {line}"), style))
        .collect();
    if !lines.is_empty() {
        lines.push(Line::raw(""));
    }
    lines
}

/// What there is to say, and which line of it the marked column has.
#[expect(clippy::too_many_lines, reason = "one paragraph after the other")]
fn lines(preview: &Preview, cells: usize, look: &Look) -> (Vec<Line<'static>>, Option<usize>) {
    let (words, theme) = (&look.words, &look.theme);
    let mut lines = along(preview, cells, look);
    lines.extend(places(preview, cells, look));
    let (mut columns, mut marked) = (0, None);
    for (file, table) in &preview.preview.tables {
        let mut title = format!(" {}", words.table_read(file, table));
        if preview.preview.remembered {
            title = format!("{title} · {}", words.columns_remembered());
        }
        let title = wrap(&title, cells, 3).into_iter();
        lines.extend(title.map(|line| Line::styled(line, theme.heading)));
        for column in table.columns.iter().filter(|column| 0 < column.filled) {
            let said = words.column_read(column);
            let said = ellipsize(&said, cells.saturating_sub(4)).into_owned();
            let line = Line::raw(format!("   {said}"));
            let is_marked = preview.column == Some(columns);
            if is_marked {
                marked = Some(lines.len());
            }
            lines.push(match (is_marked, column.field) {
                (true, _) => line.style(theme.selected),
                (false, None) => line.style(theme.dim),
                (false, Some(_)) => line,
            });
            columns += 1;
        }
        lines.push(Line::raw(""));
    }
    let apart = &preview.asked.apart;
    if !preview.preview.recognised.is_empty() || !apart.is_empty() {
        let title = format!(
            " {} · {}",
            words.one_recognised_title(),
            words.taking_as_new()
        );
        lines.push(Line::styled(title, theme.heading));
        for name in apart {
            let text = ellipsize(&words.apart(name), cells.saturating_sub(4)).into_owned();
            lines.push(Line::raw(format!("   {text}")));
        }
        for one in &preview.preview.recognised {
            let text = ellipsize(&words.recognised(one), cells.saturating_sub(4)).into_owned();
            lines.push(Line::raw(format!("   {text}")));
        }
        lines.push(Line::raw(""));
    }
    let returnees = &preview.preview.returnees;
    if !returnees.is_empty() {
        let returning = preview.preview.returning;
        let title = format!(
            " {} · {}",
            words.returning(returning),
            words.turning_returning(returning)
        );
        lines.push(Line::styled(title, theme.warn));
        for returnee in returnees {
            let says = words.returnee(returnee);
            let says = ellipsize(&says, cells.saturating_sub(4)).into_owned();
            lines.push(Line::raw(format!("   {says}")));
        }
        lines.push(Line::raw(""));
    }
    if let Command::Import(import) = &preview.preview.command
        && 0 < import.people.len() + import.accounts.len() + import.matters.len()
    {
        lines.push(Line::styled(
            format!(" {}", words.preview_arrivals()),
            theme.heading,
        ));
        let accounts = import
            .accounts
            .iter()
            .map(|draft| words.account_arrival(draft));
        let people = import.people.iter().map(|draft| words.arrival(draft));
        let matters = import.matters.iter();
        let matters = matters.map(|draft| words.matter_arrival(draft));
        for says in accounts
            .take(MOST_ARRIVALS)
            .chain(people.take(MOST_ARRIVALS))
            .chain(matters.take(MOST_ARRIVALS))
        {
            let says = ellipsize(&says, cells.saturating_sub(4)).into_owned();
            lines.push(Line::raw(format!("   {says}")));
        }
        let beyond = |count: usize| count.saturating_sub(MOST_ARRIVALS);
        let more = beyond(import.accounts.len())
            + beyond(import.people.len())
            + beyond(import.matters.len());
        if 0 < more {
            lines.push(Line::styled(
                format!("   {}", words.map_more(more)),
                theme.dim,
            ));
        }
        lines.push(Line::raw(""));
    }
    if !preview.preview.history.is_empty() {
        lines.push(Line::styled(
            format!(" {}", words.preview_history()),
            theme.heading,
        ));
        for arrival in &preview.preview.history {
            let says = words.history_arrival(arrival);
            let says = ellipsize(&says, cells.saturating_sub(4)).into_owned();
            lines.push(Line::raw(format!("   {says}")));
        }
        lines.push(Line::raw(""));
    }
    if let Some(unread) = words.unread(&preview.preview.unread) {
        let wrapped = wrap(&unread, cells.saturating_sub(2), 4);
        let wrapped = wrapped.into_iter();
        lines.extend(wrapped.map(|line| Line::raw(format!(" {line}"))));
        lines.push(Line::raw(""));
    }
    if !preview.preview.duplicates.is_empty() {
        lines.push(Line::styled(
            format!(" {}", words.preview_duplicates()),
            theme.heading,
        ));
        for (new, known) in &preview.preview.duplicates {
            let text = format!("   {} → {}", new.shown(), known.shown());
            lines.push(Line::raw(text));
        }
        lines.push(Line::raw(""));
    }
    if !preview.preview.problems.is_empty() {
        lines.push(Line::styled(
            format!(" {}", words.preview_problems()),
            theme.heading,
        ));
        for text in words.problems_told(&preview.preview.problems) {
            let wrapped = wrap(&text, cells.saturating_sub(4), 3);
            lines.extend(
                wrapped
                    .into_iter()
                    .map(|line| Line::raw(format!("   {line}"))),
            );
        }
    }
    (lines, marked)
}
