//! Two that are one: which other one, what differs, and the list of likely doubles.
//!
//! ```text
//! ┏ One of two ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃           stays              goes into it              ┃
//! ┃           Acme               Acme Inc.                 ┃
//! ┃ ▌ name    ● Acme             ○ Acme Inc.               ┃
//! ┃   note    ● key account      ● met at the fair         ┃
//! ```

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        App, Scope, Target,
        overlays::{Doubles, Merge, Other},
    },
    domain::{
        command::Keep,
        row::Subject,
        summary::{Double, Hit},
        text::shown as clean,
    },
    ui::{
        Look,
        text::{cells, ellipsize, fit, shown, width, wrap},
        widgets::{popup, search, spread},
    },
};

/// Returns how many lines of the list are visible.
pub fn other(frame: &mut Frame<'_>, area: Rect, other: &Other, app: &App, look: &Look) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let title = words.other_title(other.name.as_ref());
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = popup(frame, area, (70, 14), title, look);
    let hint = words.other_hint(other.this.kind());
    search(frame, inside, &other.typed, hint, look);
    let list = Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    };
    let mut window = other.list;
    window.show(other.hits.len(), list.height.into());
    let hits = other.hits.iter().enumerate().skip(window.top);
    for ((at, hit), y) in hits.zip(list.top()..list.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..list
        };
        let mut left = vec![Span::raw(if at == window.at { "▌ " } else { "  " })];
        let name = clean(hit.name.as_str()).into_owned();
        // Whom it is matters more than where they are.
        let across = usize::from(list.width).saturating_sub(1);
        let room = across.saturating_sub(width(&name) + 4);
        let place = ellipsize(&place(hit, app.today, look), room).into_owned();
        left.push(Span::styled(name, theme.strong));
        let line = spread(left, vec![Span::styled(place, theme.dim)], across);
        frame.render_widget(line, row);
        look.clickable(row, Target::Row(at));
        if at == window.at {
            frame.buffer_mut().set_style(row, theme.selected);
        }
    }
    list.height.into()
}

/// Where somebody or something is, or was.
fn place(hit: &Hit, today: NaiveDate, look: &Look) -> String {
    let account = hit.account.as_ref().map(|(_, name)| name);
    let names = [account, hit.department.as_ref(), hit.title.as_ref()];
    let names = names.into_iter().flatten();
    let names = names.map(|name| shown(name.as_str()).into_owned());
    let left = hit.left.filter(|left| *left <= today);
    let left = left.map(|left| look.words.left_on(left, today));
    names.chain(left).collect::<Vec<_>>().join(" · ")
}

/// Returns how many differences are visible.
pub fn merge(frame: &mut Frame<'_>, area: Rect, merge: &Merge, app: &App, look: &Look) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.one_merge_title()), theme.focus);
    let aspects = merge.differences.iter().map(|one| words.aspect(one.aspect));
    let aspects: Vec<String> = aspects.collect();
    let label = aspects
        .iter()
        .map(|aspect| width(aspect))
        .max()
        .unwrap_or(0)
        + 2;
    let height = cells(merge.differences.len().max(1) + 8);
    let inside = popup(frame, area, (96, height), title, look);
    let wide = usize::from(inside.width).saturating_sub(5);
    let half = wide.saturating_sub(label) / 2;
    let columns = |first: &str, one: &str, other: &str| {
        let cell = |text: &str| fit(&ellipsize(text, half.saturating_sub(1)), half);
        format!("  {}{}{}", fit(first, label), cell(one), cell(other))
    };
    let (stays, goes) = (words.doubled(&merge.stays), words.doubled(&merge.goes));
    let head = [
        Line::styled(
            columns("", &words.one_stays(), &words.one_goes()),
            theme.dim,
        ),
        Line::styled(columns("", &stays, &goes), theme.strong),
        Line::raw(""),
    ];
    let place = |y: u16| {
        Rect {
            y,
            height: 1,
            ..inside
        }
        .intersection(inside)
    };
    for (line, y) in head.into_iter().zip(inside.top()..inside.bottom()) {
        frame.render_widget(line, place(y));
    }
    let told = match &merge.refusal {
        Some(refusal) => (words.refusal(refusal), theme.bad),
        None => (words.merge_hint(), theme.dim),
    };
    let told_lines = wrap(&told.0, wide, 2);
    let list = Rect {
        y: inside.y + 3,
        height: inside.height.saturating_sub(4 + cells(told_lines.len())),
        ..inside
    };
    if merge.differences.is_empty() {
        let nothing = Line::styled(format!("  {}", words.one_agrees()), theme.text);
        frame.render_widget(nothing, place(list.y));
    }
    let mut window = merge.list;
    window.show(merge.differences.len(), list.height.into());
    let rows = merge.differences.iter().zip(&merge.keeps).zip(&aspects);
    let rows = rows.enumerate().skip(window.top);
    for ((at, ((one, keep), aspect)), y) in rows.zip(list.top()..list.bottom()) {
        let mark = |kept: bool| if kept { "● " } else { "○ " };
        let said =
            |said, kept: bool| format!("{}{}", mark(kept), words.said_of_one(said, app.today));
        let stays = said(&one.stays, *keep != Keep::Goes);
        let goes = said(&one.goes, *keep != Keep::Stays);
        let text = columns(aspect, &stays, &goes);
        let text = if at == window.at {
            text.replacen("  ", "▌ ", 1)
        } else {
            text
        };
        frame.render_widget(Line::raw(text), place(y));
        look.clickable(place(y), Target::Row(at));
        if at == window.at {
            frame.buffer_mut().set_style(place(y), theme.selected);
        }
    }
    let bottom = inside.bottom().saturating_sub(cells(told_lines.len()));
    for (line, y) in told_lines.into_iter().zip(bottom..inside.bottom()) {
        frame.render_widget(Line::styled(format!("  {line}"), told.1), place(y));
    }
    list.height.into()
}

/// Returns how many rows are visible.
pub fn doubles(frame: &mut Frame<'_>, area: Rect, doubles: &Doubles, look: &Look) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(
        format!(" {} ", words.scope_name(Scope::Doubles)),
        theme.focus,
    );
    let count = doubles.rows.as_ref().map_or(1, |rows| rows.len().max(1));
    let inside = popup(frame, area, (110, cells(count.min(24) + 2)), title, look);
    let told = match &doubles.rows {
        None => Some(words.screen_loading()),
        Some(rows) if rows.is_empty() => Some(words.one_no_doubles()),
        Some(_) => None,
    };
    if let Some(told) = told {
        frame.render_widget(Line::styled(format!("  {told}"), theme.dim), inside);
    }
    let rows = doubles.rows.as_deref().unwrap_or_default();
    let mut window = doubles.list;
    window.show(rows.len(), inside.height.into());
    let because = rows
        .iter()
        .map(|row| width(&words.because_alike(row.because)));
    let because = because.max().unwrap_or(0);
    let visible = rows.iter().enumerate().skip(window.top);
    for ((at, row), y) in visible.zip(inside.top()..inside.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..inside
        };
        let wide = usize::from(inside.width);
        frame.render_widget(double(row, at == window.at, (wide, because), look), place);
        look.clickable(place, Target::Row(at));
        if at == window.at {
            frame.buffer_mut().set_style(place, theme.selected);
        }
    }
    inside.height.into()
}

fn double(row: &Double, here: bool, (wide, because): (usize, usize), look: &Look) -> Line<'static> {
    let (words, theme) = (&look.words, &look.theme);
    let kind = match row.pair.subjects().0 {
        Subject::Person(_) => " ",
        Subject::Account(_) => "#",
        _ => "/",
    };
    let half = wide.saturating_sub(because + 9) / 2;
    let cell = |text: &str| fit(&ellipsize(text, half.saturating_sub(1)), half);
    let (stays, goes) = (words.doubled(&row.stays), words.doubled(&row.goes));
    Line::from(vec![
        Span::raw(if here { "▌ " } else { "  " }),
        Span::styled(format!("{kind} "), theme.dim),
        Span::styled(cell(&stays), theme.strong),
        Span::styled("= ", theme.key),
        Span::raw(cell(&goes)),
        Span::styled(words.because_alike(row.because), theme.dim),
    ])
}
