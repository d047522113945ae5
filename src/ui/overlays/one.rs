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
        App, KeyScope,
        overlays::{Doubles, MergeOverlay, Other},
    },
    domain::{
        Keep, Name, Subject,
        summary::{Double, Hit},
    },
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap},
        widgets::{self, popup, search, spread},
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
    let hits = other.list.rows();
    widgets::list(frame, list, &other.list, look, |at| {
        let hit = hits.get(at)?;
        let name = hit.name.shown();
        // Whom it is matters more than where they are.
        let across = usize::from(list.width).saturating_sub(1);
        let room = across.saturating_sub(width(&name) + 4);
        let place = ellipsize(&place(hit, app.today, look), room).into_owned();
        let left = vec![Span::raw("  "), Span::styled(name, theme.strong)];
        Some(spread(left, vec![Span::styled(place, theme.dim)], across))
    })
}

/// Where somebody or something is, or was.
fn place(hit: &Hit, today: NaiveDate, look: &Look) -> String {
    let account = hit.account.as_ref().map(|(_, name)| name);
    let names = [account, hit.department.as_ref(), hit.title.as_ref()];
    let names = names.into_iter().flatten();
    let names = names.map(Name::told);
    let left = hit.left.filter(|left| *left <= today);
    let left = left.map(|left| look.words.left_on(left, today));
    names.chain(left).collect::<Vec<_>>().join(" · ")
}

/// Returns how many differences are visible.
pub fn merge(
    frame: &mut Frame<'_>,
    area: Rect,
    merge: &MergeOverlay,
    app: &App,
    look: &Look,
) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.one_merge_title()), theme.focus);
    let differences = merge.list.rows();
    let aspects = differences.iter().map(|one| words.aspect(one.is.aspect));
    let label = aspects.map(|aspect| width(&aspect)).max().unwrap_or(0) + 2;
    let height = cells(differences.len().max(1) + 8);
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
    if differences.is_empty() {
        let nothing = Line::styled(format!("  {}", words.one_agrees()), theme.text);
        frame.render_widget(nothing, place(list.y));
    }
    let visible = widgets::list(frame, list, &merge.list, look, |at| {
        let one = differences.get(at)?;
        let mark = |kept: bool| if kept { "● " } else { "○ " };
        let said =
            |said, kept: bool| format!("{}{}", mark(kept), words.said_of_one(said, app.today));
        let stays = said(&one.is.stays, one.keep != Keep::Goes);
        let goes = said(&one.is.goes, one.keep != Keep::Stays);
        Some(Line::raw(columns(
            &words.aspect(one.is.aspect),
            &stays,
            &goes,
        )))
    });
    let bottom = inside.bottom().saturating_sub(cells(told_lines.len()));
    for (line, y) in told_lines.into_iter().zip(bottom..inside.bottom()) {
        frame.render_widget(Line::styled(format!("  {line}"), told.1), place(y));
    }
    visible
}

/// Returns how many rows are visible.
pub fn doubles(frame: &mut Frame<'_>, area: Rect, doubles: &Doubles, look: &Look) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(
        format!(" {} ", words.scope_name(KeyScope::Doubles)),
        theme.focus,
    );
    let count = doubles.list.count().max(1);
    let inside = popup(frame, area, (110, cells(count.min(24) + 2)), title, look);
    let told = match doubles.list.rows() {
        None => Some(words.screen_loading()),
        Some(rows) if rows.is_empty() => Some(words.one_no_doubles()),
        Some(_) => None,
    };
    if let Some(told) = told {
        frame.render_widget(Line::styled(format!("  {told}"), theme.dim), inside);
    }
    let rows = doubles.list.rows().as_deref().unwrap_or_default();
    let because = rows
        .iter()
        .map(|row| width(&words.because_alike(row.because)));
    let because = because.max().unwrap_or(0);
    let wide = usize::from(inside.width);
    widgets::list(frame, inside, &doubles.list, look, |at| {
        Some(double(rows.get(at)?, (wide, because), look))
    })
}

fn double(row: &Double, (wide, because): (usize, usize), look: &Look) -> Line<'static> {
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
        Span::raw("  "),
        Span::styled(format!("{kind} "), theme.dim),
        Span::styled(cell(&stays), theme.strong),
        Span::styled("= ", theme.key),
        Span::raw(cell(&goes)),
        Span::styled(words.because_alike(row.because), theme.dim),
    ])
}
