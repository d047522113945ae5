//! What goes if somebody is forgotten for good, and the question for their name.
//!
//! ```text
//! ┏ Remove Zhang Wei for good ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃ 1 post, 3 stances go with it.                                 ┃
//! ┃ This cannot be undone …                                       ┃
//! ┃ 2 other notes name them:                                      ┃
//! ┃▌replaced  Zhang Wei was ill                                   ┃
//! ┃ kept      says of Zhang Wei: reliable                         ┃
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        App, Measured,
        overlays::{ForgetOverlay, Mentioned, NamedText},
    },
    domain::summary::Forgettable,
    ui::{
        Look,
        text::{cells, ellipsize, fit, shown, width, wrap},
        widgets::{self, Prompt, input, popup},
    },
};

/// How wide it is at most.
const WIDEST: u16 = 96;
/// Lines a sentence may take, and so many for a text that is judged.
const LINES: usize = 3;
/// Texts in sight at most.
const MENTIONS: usize = 8;

/// Returns the measures of its list.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    forget: &ForgetOverlay,
    app: &App,
    look: &Look,
) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let Some(found) = &forget.found else {
        let title = Line::styled(format!(" {} ", words.action_forget()), theme.focus);
        let inside = popup(frame, area, (WIDEST, 3), title, look);
        let told = format!(" {}", words.screen_loading());
        frame.render_widget(Line::styled(told, theme.dim), inside);
        return Measured::list(0);
    };
    let title = words.forget_title(found.row.name.shown());
    let title = Line::styled(format!(" {title} "), theme.focus);
    let room = usize::from(WIDEST.min(area.width)).saturating_sub(4);
    let top = told(forget, found, room, look);
    let asked = again(forget, found, room, look);
    let rows = forget.list.rows();
    let mentions = rows.len().min(MENTIONS);
    let below = match (&asked, rows.is_empty()) {
        (Some(asked), _) => asked.len() + 1,
        (None, true) => 0,
        // The selected one is read whole under them.
        (None, false) => mentions + 1 + LINES,
    };
    let height = cells(top.len() + below + 2);
    let inside = popup(frame, area, (WIDEST, height), title, look);
    let inside = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    // What is asked has to be in sight, and of the list a part.
    let least = if asked.is_some() {
        below
    } else {
        below.min(3 + LINES)
    };
    let most = usize::from(inside.height).saturating_sub(least);
    let shown_top = top.len().min(most);
    lines(frame, inside, top.into_iter().take(shown_top));
    let rest = Rect {
        y: inside.y + cells(shown_top),
        height: inside.height.saturating_sub(cells(shown_top)),
        ..inside
    };
    match (asked, &forget.again) {
        (Some(asked), Some(line)) => {
            let height = cells(asked.len());
            lines(frame, rest, asked);
            let field = Rect {
                y: rest.y + height,
                height: 1,
                ..rest
            }
            .intersection(rest);
            input(frame, field, line, Prompt::Active, look);
            Measured::list(0)
        }
        _ if rows.is_empty() => Measured::list(0),
        _ => Measured::list(list(frame, rest, forget, found, app, look)),
    }
}

/// What goes, and what to know of it.
fn told(
    forget: &ForgetOverlay,
    found: &Forgettable,
    room: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let (words, theme) = (&look.words, &look.theme);
    let mut out = Vec::new();
    let takes = words.forget_takes(found, forget.backups);
    for sentence in takes {
        let sentence = wrap(&sentence, room, LINES).into_iter();
        out.extend(sentence.map(Line::raw));
    }
    let [no_way_back, out_of_reach] = words.forget_warns();
    for (sentence, style) in [(no_way_back, theme.warn), (out_of_reach, theme.dim)] {
        let sentence = wrap(&sentence, room, LINES).into_iter();
        out.extend(sentence.map(|line| Line::styled(line, style)));
    }
    if forget.again.is_none() && !found.mentions.is_empty() {
        out.push(Line::raw(""));
        let mentions = words.forget_mentions(found.mentions.len());
        out.push(Line::styled(mentions, theme.strong));
    }
    out
}

/// The second question.
fn again(
    forget: &ForgetOverlay,
    found: &Forgettable,
    room: usize,
    look: &Look,
) -> Option<Vec<Line<'static>>> {
    forget.again.as_ref()?;
    let (words, theme) = (&look.words, &look.theme);
    let asks = wrap(&words.forget_asks(found), room, LINES).into_iter();
    let asks = asks.map(|line| Line::styled(line, theme.strong));
    let differs = forget.differs.then(|| {
        let differs = words.forget_other_name(found.row.name.shown());
        Line::styled(differs, theme.bad)
    });
    Some(
        [Line::raw("")]
            .into_iter()
            .chain(differs)
            .chain(asks)
            .collect(),
    )
}

/// Returns how many texts are in sight.
fn list(
    frame: &mut Frame<'_>,
    area: Rect,
    forget: &ForgetOverlay,
    found: &Forgettable,
    app: &App,
    look: &Look,
) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let rows = forget.list.rows();
    let below = cells(LINES + 1).min(area.height.saturating_sub(1));
    let list = Rect {
        height: area.height - below,
        ..area
    };
    let label = |name| match name {
        Mentioned::Replaced => words.forget_replaced(),
        Mentioned::Kept => words.forget_kept(),
    };
    let wide = [Mentioned::Replaced, Mentioned::Kept].map(|name| width(&label(name)));
    let wide = wide.into_iter().max().unwrap_or(0) + 2;
    let text = |mention: &NamedText| {
        let text = match mention.name {
            Mentioned::Kept => mention.is.text.clone(),
            Mentioned::Replaced => found
                .naming()
                .replaced(&mention.is.text, &app.phrases.somebody),
        };
        shown(&text).replace('\n', " ")
    };
    let visible = widgets::list(frame, list, &forget.list, look, |at| {
        let mention = rows.get(at)?;
        let style = match mention.name {
            Mentioned::Replaced => theme.dim,
            Mentioned::Kept => theme.warn,
        };
        let room = usize::from(list.width).saturating_sub(wide + 1);
        Some(Line::from(vec![
            Span::raw(" "),
            Span::styled(fit(&label(mention.name), wide), style),
            Span::raw(
                ellipsize(near_name(&text(mention), mention, found, room), room).into_owned(),
            ),
        ]))
    });
    if let Some(mention) = rows.get(forget.list.at()) {
        let whole = Rect {
            y: list.bottom() + 1.min(below),
            height: below.saturating_sub(1),
            ..area
        };
        let wrapped = wrap(&text(mention), usize::from(area.width), LINES);
        lines(
            frame,
            whole,
            wrapped
                .into_iter()
                .map(|line| Line::styled(line, theme.dim)),
        );
    }
    visible
}

/// A text as it is shown, from a little before the name where that would not be in sight.
fn near_name<'a>(text: &'a str, mention: &NamedText, found: &Forgettable, room: usize) -> &'a str {
    /// Letters before it.
    const BEFORE: usize = 12;
    let places = found.naming().places(&mention.is.text);
    let before = places
        .first()
        .map_or("", |place| &mention.is.text[..place.start]);
    let letters = before.chars().count();
    if width(before) + BEFORE < room {
        return text;
    }
    let skipped = text.char_indices().nth(letters.saturating_sub(BEFORE));
    skipped.map_or(text, |(at, _)| &text[at..])
}

fn lines<'a>(frame: &mut Frame<'_>, area: Rect, lines: impl IntoIterator<Item = Line<'a>>) {
    for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, row);
    }
}
