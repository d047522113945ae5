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

use super::{frame::say, person, rows::RowRenderer};
use crate::{
    app::{
        App, Measured,
        screens::{CardLine, CardOf, CardScreen},
    },
    ui::{
        Look,
        text::{ellipsize, fit},
        widgets::{Focus, ListPage, pane, spread},
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
        CardOf::Account(_, Some(view)) => view.sheet.account.name.told(),
        CardOf::Account(_, None) => words.screen_loading(),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = pane(frame, area, title, Line::raw(""), Focus::Here, theme);
    let Some(rows) = card.rows() else {
        say(frame, inside, &words.screen_loading(), look);
        return Measured::list(inside.height.into());
    };
    let writer = RowRenderer {
        rows,
        today: app.today,
        look,
        about: card.whole(),
    };
    // Behind the column of the cursor's sign.
    let cells = usize::from(inside.width).saturating_sub(3);
    let mut page = ListPage::new(card.list.at());
    for (at, line) in card.list.rows().iter().enumerate() {
        match line {
            CardLine::Heading(kind) => {
                page.head(Line::styled(
                    format!(" {}", words.noun(*kind)),
                    theme.heading,
                ));
            }
            // Only a person's card has these.
            CardLine::At(_) | CardLine::Gauge(..) | CardLine::Note(_) => {}
            CardLine::Fact(label) => {
                let word = fit(&words.label(*label), 14);
                let fact = writer.fact(card, *label);
                let fact = ellipsize(&fact, cells.saturating_sub(16)).into_owned();
                let fact = [
                    Span::styled(format!(" {word} "), theme.dim),
                    Span::raw(fact),
                ];
                page.row(at, [Line::from_iter(fact)]);
            }
            CardLine::Row(subject) => {
                let written = writer.write(*subject);
                let left = vec![Span::raw(" "), Span::raw(written.what)];
                let right = vec![Span::styled(written.when, theme.dim)];
                page.row(at, [spread(left, right, cells)]);
            }
        }
    }
    let top = page.draw(frame, inside, &card.list, Focus::Here, look);
    Measured {
        top: Some(top),
        ..Measured::list(inside.height.into())
    }
}
