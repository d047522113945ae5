//! Everybody in an entry of a history.
//!
//! ```text
//! ┏ Who is in it ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃ ›                                                ┃
//! ┃▌ +  Zhang Wei  CTO · Executive               15d ┃
//! ┃  -  Wang Fang  head of procurement           40d ┃
//! ┃  &  Chen Jie   solution (SR)                     ┃
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{App, overlays::WhoOverlay},
    domain::{Name, Subject, summary::Involved},
    say::Tone,
    ui::{
        Look,
        text::{cells, width},
        widgets::{self, popup, search, spread},
    },
};

/// Returns how many lines are visible.
pub fn draw(frame: &mut Frame<'_>, area: Rect, who: &WhoOverlay, app: &App, look: &Look) -> usize {
    let title = Line::styled(format!(" {} ", look.words.who_title()), look.theme.focus);
    let widest = who.all().map(|row| {
        let (left, right) = sides(row, app, look);
        let both = left.iter().chain(&right);
        both.map(|span| width(&span.content)).sum::<usize>()
    });
    let wide = widest.max().unwrap_or(0).max(30) + 6;
    let size = (cells(wide), cells(who.all().len() + 3));
    let inside = popup(frame, area, size, title, look);
    let field = search(frame, inside, &who.typed, String::new(), look);
    let list = Rect {
        y: inside.y + field.height,
        height: inside.height - field.height,
        ..inside
    };
    let rows = who.list.rows();
    if rows.is_empty() {
        let none = Line::styled(
            format!("   {}", look.words.screen_no_match()),
            look.theme.dim,
        );
        frame.render_widget(none, list);
    }
    let cells = usize::from(list.width).saturating_sub(1);
    widgets::list(frame, list, &who.list, look, |at| {
        let (mut left, right) = sides(rows.get(at)?, app, look);
        left.insert(0, Span::raw("  "));
        Some(spread(left, right, cells))
    })
}

fn sides(row: &Involved, app: &App, look: &Look) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
    let (words, theme) = (&look.words, &look.theme);
    let theirs = matches!(row.who, Subject::Person(_));
    let (sign, tone) = if theirs {
        words.stance_sign(row.stance)
    } else {
        ("&", Tone::Dim)
    };
    let mut left = vec![
        Span::styled(format!("{sign:<3}"), theme.of(tone)),
        Span::styled(row.name.told(), theme.strong),
    ];
    let names = [row.title.as_ref(), row.department.as_ref()];
    let mut beside: Vec<String> = names.into_iter().flatten().map(Name::told).collect();
    beside.extend(row.role.map(|role| words.colleague_role(role)));
    if !beside.is_empty() {
        left.push(Span::styled(format!("  {}", beside.join(" · ")), theme.dim));
    }
    let silence = row
        .last_contact
        .map(|last| words.ago((app.today - last).num_days()));
    let right = match (theirs, silence) {
        (true, Some(days)) => days,
        (true, None) => "–".to_owned(),
        (false, _) => String::new(),
    };
    (left, vec![Span::styled(right, theme.dim)])
}
