//! Everything about one account, a row a line; a person's card is `person`.
//!
//! ```text
//!  promise
//! ▌ ours · send the acceptance form                     in 11d
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{frame::say, person, rows::Writer};
use crate::{
    app::{
        App, Measured, Target,
        screens::{CardLine, CardOf, CardScreen},
    },
    ui::{
        Look,
        text::{ellipsize, fit, shown},
        widgets::{Focus, pane, spread},
    },
};

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    card: &CardScreen,
    app: &App,
    look: &Look,
) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let title = match &card.of {
        CardOf::Person(_, view) => {
            return person::draw(frame, area, card, view.as_deref(), app, look);
        }
        CardOf::Account(_, Some(view)) => shown(view.sheet.account.name.as_str()).into_owned(),
        CardOf::Account(_, None) => words.screen_loading(),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = pane(frame, area, title, Line::raw(""), Focus::Here, theme);
    let Some(rows) = card.rows() else {
        say(frame, inside, &words.screen_loading(), look);
        return Measured::list(inside.height.into());
    };
    let writer = Writer {
        rows,
        today: app.today,
        look,
        about: card.whole(),
    };
    let cells = usize::from(inside.width).saturating_sub(1);
    let visible = card.lines.iter().enumerate().skip(card.list.top);
    for ((at, line), y) in visible.zip(inside.top()..inside.bottom()) {
        let area = Rect {
            y,
            height: 1,
            ..inside
        };
        match line {
            CardLine::Heading(kind) => {
                let heading = Line::styled(format!(" {}", words.noun(*kind)), theme.heading);
                frame.render_widget(heading, area);
            }
            // Only a person's card has these.
            CardLine::At(_) | CardLine::Gauge(..) | CardLine::Note(_) => {}
            CardLine::Fact(label) => {
                let word = fit(&words.label(*label), 14);
                let fact = Line::from(vec![
                    Span::styled(format!("   {word} "), theme.dim),
                    Span::raw(
                        ellipsize(&writer.fact(card, *label), cells.saturating_sub(18))
                            .into_owned(),
                    ),
                ]);
                frame.render_widget(fact, area);
            }
            CardLine::Row(subject) => {
                let here = at == card.list.at;
                let written = writer.write(*subject);
                let left = vec![
                    Span::raw(if here { "▌  " } else { "   " }),
                    Span::raw(written.what),
                ];
                let right = vec![Span::styled(written.when, theme.dim)];
                frame.render_widget(spread(left, right, cells), area);
                look.clickable(area, Target::Row(at));
                if here {
                    frame.buffer_mut().set_style(area, theme.selected);
                }
            }
        }
    }
    Measured::list(inside.height.into())
}
